"""Local affairs with the world outside, and diplomacy: consuls, ambassadors, the days of dispatches."""

import pytest
from said import facts

from kg.entity.when import days
from kg.extract import extract
from kg.records import Document


def read(text, title="", date="2021-09-16", source="甘肃日报"):
    """The record of a text, and its facts as `type: source > target`."""
    record = extract(Document("d", title, text, date=date, source=source))
    names = {entity.id: entity.name for entity in record.entities}
    return record, {f"{f.type}: {names[f.source]} > {names[f.target]}" for f in record.facts}


def posts(text):
    return {fact.removeprefix("holds_post: ") for fact in facts(text) if fact.startswith("holds_post")}


def people(text, **kw):
    return {entity.name for entity in read(text, **kw)[0].entities if entity.type == "person"}


NAMES = [
    ("国家副主席周启明向乌拉圭当选副总统高斯致贺电。", {"周启明", "高斯"}),
    ("国务院副总理周启明与美国财政部长姆尔钦通话。", {"周启明", "姆尔钦"}),
    ("甘肃省委书记陈权寄望陇商做大实业。", {"陈权"}),
    ("国务委员兼国防部长魏国和与俄罗斯国防部长安德列夫16日通话。", {"魏国和", "安德列夫"}),
    ("国防部长魏国强和俄罗斯国防部长安德列夫16日通话。", {"魏国强", "安德列夫"}),
    ("哥伦比亚外长奥尔古因和中国驻哥伦比亚大使沈若兰到机场送行。", {"奥尔古因", "沈若兰"}),
    ("委内瑞拉总统马杜尔因病缺席。", {"马杜尔"}),
    ("省侨办副主任沈若兰、省侨联副主席康国平等一同会见。", {"沈若兰", "康国平"}),
    ("县委副书记康国平等分别参加活动。", {"康国平"}),
    ("内蒙古通辽市副市长敖日格乐介绍了情况。", {"敖日格乐"}),
    ("两地虽分处长江上下游，但产业互补。", set()),
    ("省教育厅处长江上青出席会议。", {"江上青"}),
    ("高知市议会议长西内悦子参加活动。", {"西内悦子"}),
    ("主宾国斐济总理达尔文、东道国老挝总理布朗先后致辞。", {"达尔文", "布朗"}),
    ("省委书记周启明会见克赖斯特彻奇市市长达尔文、塞尔温区市长布朗。", {"周启明", "达尔文", "布朗"}),
    ("在沈国红副总领事监交下，新任会长周启明履新。", {"周启明"}),
    ("国家主席周启明接受了12位新任驻华大使的国书。", {"周启明"}),
    ("温国顺总领事拜会杜伊斯堡市市长林克。", {"温国顺", "林克"}),
    ("李国强向总统递交了国书。", {"李国强"}),
    ("周启明会见冲绳县知事翁长正志。", {"周启明", "翁长正志"}),
    ("昌吉市市长夏提·建华致欢迎辞。", {"夏提·建华"}),
    ("恩施州委书记向启明，州长沈若兰出席。", {"向启明", "沈若兰"}),
]


@pytest.mark.parametrize(("text", "named"), NAMES, ids=[n[0] for n in NAMES])
def test_where_a_name_ends(text, named):
    assert people(text) - {"沈国红"} == named


POSTED = [
    # a minister of state is of no ministry, where no matter stands before
    ("省外办主任周启明会见印度外交国务部长达尔文。", {"周启明 > 甘肃省外办", "达尔文 > 印度外交国务部"}),
    (
        "巴布亚新几内亚国务部长兼渔业部长达尔文致辞。",
        {"达尔文 > 巴布亚新几内亚", "达尔文 > 巴布亚新几内亚渔业部"},
    ),
    (
        "省外办主任周启明会见越南驻沪总领事阮文雄、印尼驻沪总领事哈山、巴西驻沪总领事席尔瓦。",
        {"阮文雄 > 越南驻沪总领馆", "哈山 > 印度尼西亚驻沪总领馆", "席尔瓦 > 巴西驻沪总领馆", "周启明 > 甘肃省外办"},
    ),
    (
        "省外办主任周启明分别会见白俄罗斯首任驻穗总领事伊万诺夫、澳大利亚新任驻穗总领事陆志文。",
        {"伊万诺夫 > 白俄罗斯驻穗总领馆", "陆志文 > 澳大利亚驻穗总领馆", "周启明 > 甘肃省外办"},
    ),
    ("塞尔维亚驻华大使馆公使衔参赞叶琳参加。", {"叶琳 > 塞尔维亚驻华大使馆"}),
    ("山梨县知事长田太郎、东京都知事石原真太郎出席。", {"长田太郎 > 山梨县", "石原真太郎 > 东京都"}),
    ("县知事制度早已废除。", set()),
    ("中国驻美大使周启明、驻英大使沈若兰出席。", {"周启明 > 中国驻美国大使馆", "沈若兰 > 中国驻英国大使馆"}),
    ("中国驻日本大使周启明出席。驻大阪总领事沈若兰参加。", {"周启明 > 中国驻日本大使馆", "沈若兰 > 中国驻大阪总领馆"}),
    ("韩国外长朴振表示，驻美大使赵太庸回国。", {"朴振 > 韩国外交部"}),
    ("驻英大使史密斯琳出席。", set()),
    ("中国驻东盟大使沈若兰到机场送行。", {"沈若兰 > 中国驻东盟使团"}),
    ("沙特驻联合国大使哈利勒发表声明。", {"哈利勒 > 沙特阿拉伯常驻联合国代表团"}),
    # what a post is for is no part of the body's name
    ("沈若兰会见美国维多公司全球首席执行官哈丁。", {"哈丁 > 美国维多公司"}),
    ("沈若兰会见可持续发展全球基金主席哈丁。", set()),
    # whom the text has named whole lends no name to somebody else
    ("以色列总统西蒙·佩德斯访华。这是佩德斯任总统后第二次来华。", {"西蒙·佩德斯 > 以色列"}),
    ("以色列总统西蒙·佩德斯会见特任总统府秘书特任远。", {"西蒙·佩德斯 > 以色列"}),
    # in which house a legislator abroad sits, where the country is named
    ("沈若兰会见美国联邦参议员戴维森率领的代表团。", {"戴维森 > 美国参议院"}),
    ("美国共和党资深参议员戴维森和格林表示反对。", {"戴维森 > 美国参议院", "格林 > 美国参议院"}),
    ("美国国会众议员戴维森、意大利参议员马里诺表示反对。", {"戴维森 > 美国众议院", "马里诺 > 意大利参议院"}),
    ("共和党参议员戴维森表示反对，57名民主党众议员投了反对票。", set()),
    (
        "沈若兰接受新任驻华大使的国书。他们是：缅甸大使苗丹、越南大使范星海。",
        {"苗丹 > 缅甸驻华大使馆", "范星海 > 越南驻华大使馆"},
    ),
    ("缅甸大使苗丹、越南大使范星海出席。", set()),
    ("中国国务委员兼国防部长周启明与安德列夫通话。", {"周启明 > 国务院", "周启明 > 国防部"}),
    (
        "省外办党组成员、省对外友协副会长周启明，党组成员、二级调研员沈若兰参加。",
        {"周启明 > 甘肃省外办", "周启明 > 甘肃省对外友协", "沈若兰 > 甘肃省外办"},
    ),
]


@pytest.mark.parametrize(("text", "posts"), POSTED, ids=[p[0] for p in POSTED])
def test_who_is_posted_where(text, posts):
    assert {fact.removeprefix("holds_post: ") for fact in read(text)[1] if fact.startswith("holds_post")} == posts


def test_who_stands_for_a_sultan_is_none():
    sent = posts("文莱苏丹代表苏拉米、科威特埃米尔代表哈利勒出席。")
    assert sent == {"苏拉米 > 文莱 : 苏丹代表", "哈利勒 > 科威特 : 埃米尔代表"}
    assert posts("沈若兰会见苏丹代表哈利勒。") == {"哈利勒 > 苏丹 : 代表"}  # of the country of that name
    assert posts("卡塔尔埃米尔哈利勒访华。哈利勒埃米尔代表卡方表示欢迎。") == {"哈利勒 > 卡塔尔 : 埃米尔"}


def test_who_was_an_ambassador_is_one_no_more():
    record, _ = read("省委书记周启明22日会见美国前驻华大使史密斯。")
    assert [f.attrs.get("change") for f in record.facts if f.attrs.get("title") == "大使"] == ["former"]


def test_the_name_of_a_delegation_that_somebody_leads():
    bodies = {e.name for e in read("林志强率中共代表团访问新西兰。")[0].entities if e.type == "organization"}
    assert bodies == {"中共代表团"}
    bodies = {e.name for e in read("甘肃省利率评估考察团访问新西兰。")[0].entities if e.type == "organization"}
    assert bodies == {"甘肃省利率评估考察团"}


DAYS = [
    ("2021-09-17", "本报兰州9月16日电 全省防汛会议今天在兰州召开。周启明出席会议。", "2021-09-16"),
    ("2021-12-17", "本报兰州9月16日电 全省防汛会议今天在兰州召开。周启明出席会议。", "2021-12-17"),
    ("2021-09-20", "9月19日，周启明抵达兰州。当天，全省防汛会议在兰州召开。", "2021-09-19"),
    ("2021-09-20", "2015年5月1日，周启明抵达兰州。当天，全省防汛会议在兰州召开。", "2021-09-20"),
    ("2021-09-20", "自9月7日公告发布以来，反应热烈。当天，全省防汛会议在兰州召开。", "2021-09-20"),
    ("2021-09-16", "陇上博览会将于11月5日至10日在兰州举行。", "2021-11-05"),
    ("2021-12-16", "陇上博览会定于1月20日在兰州举行。", "2022-01-20"),
    ("2021-09-16", "陇上博览会于11月5日至10日在兰州举行。", "2020-11-05"),
]


@pytest.mark.parametrize(("printed", "text", "day"), DAYS, ids=[f"{d[0]} {d[1]}" for d in DAYS])
def test_on_what_day(printed, text, day):
    found = {e.attrs.get("date") for e in read(text, date=printed)[0].entities if e.type == "meeting"}
    assert found == {day}


NAMED_DAYS = [
    ("将于本月28日召开会议", "2021-09-16", "2021-09-28"),
    ("将于3日召开会议", "2021-09-28", "2021-10-03"),
    ("于28日召开会议", "2021-09-16", "2021-08-28"),
]


@pytest.mark.parametrize(("text", "base", "day"), NAMED_DAYS)
def test_what_is_planned_lies_ahead(text, base, day):
    assert [iso for _, iso in days(text, base)] == [day]


FACTS = [
    # who holds a briefing, who invites, who is represented, who comes along
    ("9月16日，外交部发言人周启明主持例行记者会。周启明说，东亚合作外长会将于9月19日举行。", "chairs", set()),
    (
        "外交部发言人周启明在会上宣布，外交部长沈若兰将于9月20日访问瑞士，主持第二轮中瑞外长级战略对话。",
        "attends",
        set(),
    ),
    (
        "国家主席周启明16日应俄罗斯总统安德列夫和德国总理施密特邀请，出席在汉堡举行的二十国集团领导人第十六次峰会。",
        "attends",
        {"周启明"},
    ),
    ("民政局局长周启明、环境局局长陆远航将陪同省长沈若兰出席会面。", "meets_with", set()),
    ("副省长周启明陪同省长沈若兰与青海省省长马文远会面。", "meets_with", {"沈若兰"}),
    ("省长周启明16日抵达澳门，准备出席明天在澳门举行的2021甘澳合作联席会议。", "attends", set()),
    ("国防部举行新春招待会，来自80多个国家的驻华武官应邀出席。", "attends", set()),
    ("国防部举行新春招待会。副部长周启明代表沈若兰部长致辞。", "speaks_at", {"周启明"}),
    ("上海合作组织峰会16日在西安举行。上海合作组织成员国政党政要与会。", "attends", set()),
    ("上海合作组织峰会16日在西安举行。上海合作组织成员国俄罗斯总统安德列夫出席。", "attends", {"安德列夫"}),
    ("省长周启明同欧盟委员会主席范德林通电话。周启明欢迎欧盟明年来华举行第23次中国-欧盟领导人会晤。", "hosts", set()),
    # the occasion
    (
        "16日晚，省长周启明设宴欢迎沈若兰部长。宴会前，沈若兰会见周启明。出席晚宴的还有省政协副主席罗心怡等。",
        "attends",
        {"周启明 > 沈若兰会见周启明", "沈若兰 > 沈若兰会见周启明", "罗心怡 > 晚宴"},
    ),
    (
        "16日，省委宣传部部长周启明在兰州会见了参加“丝路行”采访活动的东盟记者团。省外办主任沈若兰出席上述活动。",
        "attends",
        {"周启明 > 周启明会见参加“丝路行”采访活动的东盟记者团", "沈若兰 > 周启明会见参加“丝路行”采访活动的东盟记者团"},
    ),
    (
        "16日，甘肃省委书记周启明在新西兰出席甘肃省与克赖斯特彻奇市结好35周年庆祝活动。",
        "attends",
        {"周启明 > 甘肃省与克赖斯特彻奇市结好35周年庆祝活动"},
    ),
    ("16日，省长周启明在兰州出席中韩青年领导者论坛。", "attends", {"周启明 > 中韩青年领导者论坛"}),
    (
        "第三届陇商联谊大会（简称“陇商大会”）暨甘肃省海外联谊会第六届理事大会16日在兰州开幕。周启明出席。",
        "attends",
        {"周启明 > 第三届陇商联谊大会暨甘肃省海外联谊会第六届理事大会"},
    ),
    ("16日，第四届陇上博览会推介会在首尔举行。周启明致辞。", "speaks_at", {"周启明 > 第四届陇上博览会推介会"}),
    (
        "第四届黄河论坛——两岸青年发展论坛16日在兰州开幕。周启明致辞。",
        "speaks_at",
        {"周启明 > 第四届黄河论坛——两岸青年发展论坛"},
    ),
    # whose body a title is of
    (
        "新加坡人民行动党副秘书长、政府副总理兼财政部长黄文财访问兰州。",
        "holds_post",
        {"黄文财 > 新加坡财政部", "黄文财 > 新加坡", "黄文财 > 新加坡人民行动党"},
    ),
    ("16日，美国、法国的企业家访问兰州。商务部长安德列夫出席。", "holds_post", set()),
    ("中国驻日本大使周启明，山梨县某某、议长渡边淳等出席交流会。", "holds_post", {"周启明 > 中国驻日本大使馆"}),
    (
        "16日，兰州市与德国明登市友好纪念碑揭碑仪式举行，市长周启明、明登市市长耶克、市政府秘书长沈若兰出席。",
        "holds_post",
        {"周启明 > 兰州市政府", "耶克 > 明登市", "沈若兰 > 兰州市政府"},
    ),
    (
        "甘肃省副省长周启明、安塔利亚省省长穆尼尔出席签字仪式。仪式前，穆尼尔省长会见了周启明一行。",
        "holds_post",
        {"周启明 > 甘肃省政府", "穆尼尔 > 安塔利亚省"},
    ),
]


@pytest.mark.parametrize(("text", "kind", "expected"), FACTS, ids=[f[0] for f in FACTS])
def test_what_is_said(text, kind, expected):
    found = {
        fact.removeprefix(f"{kind}: ") for fact in read(text, source="兰州日报")[1] if fact.startswith(f"{kind}: ")
    }
    whole = any(" > " in one for one in expected)
    assert (found if whole else {one.split(" > ")[0] for one in found}) == expected


BODIES = [
    (
        "香港特区政府政制及内地事务局局长周启明、创新及科技局局长沈若兰访问福建。",
        {"周启明 > 香港特别行政区政府政制及内地事务局", "沈若兰 > 创新及科技局"},
    ),
    (
        "澳门特区行政长官周启明会见中国-东盟产业合作促进会会长沈若兰一行。",
        {"周启明 > 澳门特别行政区", "沈若兰 > 中国-东盟产业合作促进会"},
    ),
    ("外交部驻澳门特派员公署副特派员周启明出席。", {"周启明 > 外交部驻澳门特派员公署"}),
    ("经济财政司司长周启明、运输工务司司长沈若兰出席。", {"周启明 > 经济财政司", "沈若兰 > 运输工务司"}),
    ("外交部欧洲司司长周启明、亚洲司司长沈若兰出席。", {"周启明 > 外交部欧洲司", "沈若兰 > 外交部亚洲司"}),
    # who heads a ministry by the word of his country
    ("朝鲜外务相金哲秀、日本防卫相中村彰出席。", {"金哲秀 > 朝鲜外务省", "中村彰 > 日本防卫省"}),
    ("印度外交秘书维杰·库马尔访华。", {"维杰·库马尔 > 印度外交部"}),
    (
        "沈若兰同志曾任中共中央顾问委员会委员。",
        {"沈若兰 > 中共中央顾问委员会"},
    ),
]


@pytest.mark.parametrize(("text", "posts"), BODIES, ids=[b[0] for b in BODIES])
def test_the_names_of_bodies(text, posts):
    found = {fact.removeprefix("holds_post: ") for fact in read(text, source="")[1] if fact.startswith("holds_post")}
    assert found == posts


def test_the_son_has_his_own_name():
    text = "司法部特别检察官发布关于美国总统拜伦之子亨利·拜伦相关案件的报告。"
    assert "holds_post: 亨利·拜伦 > 美国 : 总统" not in facts(text)
