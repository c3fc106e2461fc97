"""What the evening news on television says in forms of its own: visits, talks, briefings. The people are invented."""

import pytest
from said import facts

from kg.extract import extract
from kg.records import Document

NEWS = {"source": "新闻联播", "date": "2021-09-16"}


def said(text: str, *types: str) -> set[str]:
    """The facts of these types that an item of the news says."""
    return {fact for fact in facts(text, **NEWS) if fact.startswith(types)}


def day(text: str, meeting: str) -> str | None:
    """The day of a meeting that an item of the news tells of."""
    record = extract(Document("d", "", text, **NEWS))
    return next(entity.attrs.get("date") for entity in record.entities if entity.name == meeting)


PRESENT = [
    # what a briefing is about is still to come
    ("外交部就国务院总理周启明出席第三次亚太领导人峰会举行中外媒体吹风会。", set()),
    ("外交部发言人沈若兰16日就周启明总理赴日内瓦出席世界水论坛答记者问。", set()),
    ("国务院总理周启明16日出席第三次亚太领导人峰会，并就全球治理发表讲话。", {"周启明 > 第三次亚太领导人峰会"}),
    # who speaks after the talks need not have been there
    (
        "法国总统杜邦16日同德国总理施密特举行会谈。英国首相琼斯在会谈后表示失望。",
        {"杜邦 > 杜邦与施密特会谈", "施密特 > 杜邦与施密特会谈"},
    ),
    # a message read out names who is not there
    (
        "全国政协副主席沈若兰16日在职工大会上宣读了国务院总理周启明发来的贺信，称工会主席陆远航因病无法到会。",
        {"沈若兰 > 职工大会"},
    ),
    # a couple is one of the list
    (
        "瑞士总统施密特、比利时国王路易夫妇、塞尔维亚总理科瓦奇等出席第三届世界能源论坛年会。",
        {f"{name} > 第三届世界能源论坛年会" for name in ("施密特", "路易", "科瓦奇")},
    ),
    (
        "国家主席周启明和夫人沈若兰、柬埔寨国王西里夫妇、老挝国家主席坎培等出席第三届亚洲文明论坛开幕式。",
        {f"{name} > 第三届亚洲文明论坛开幕式" for name in ("周启明", "沈若兰", "西里", "坎培")},
    ),
    # 全会 of an annual meeting is that meeting
    (
        "国务院总理周启明16日在北京出席第三届亚洲能源论坛年会全会。塞尔维亚总理科瓦奇出席全会。",
        {"周启明 > 第三届亚洲能源论坛年会", "科瓦奇 > 第三届亚洲能源论坛年会"},
    ),
]


@pytest.mark.parametrize(("text", "there"), PRESENT, ids=[p[0] for p in PRESENT])
def test_who_is_there(text, there):
    assert said(text, "attends") == {f"attends: {one}" for one in there}


MET = [
    ("法国总理杜邦16日在巴黎会见了正在法国访问的外交部部长周启明。", {"杜邦 > 周启明"}),
    ("国务院总理周启明16日在北京会见正在北京进行正式访问的法国外长杜邦。", {"周启明 > 杜邦"}),
    ("国务院总理周启明16日在北京会见正在中国访问的法国客人。", set()),
    ("中国国民党荣誉主席高峰16日到访。国家主席周启明会见高峰一行。", {"周启明 > 高峰"}),
    ("俄罗斯总统安德列夫与到访的欧洲安全与合作组织轮值主席、瑞士外长施密特举行会谈。", {"安德列夫 > 施密特"}),
    ("乌克兰总统安德列夫与来访的欧洲安全与合作组织轮值主席国波兰外交部长科瓦奇会晤。", {"安德列夫 > 科瓦奇"}),
    ("周启明同阿卜杜拉-拉希姆举行会谈。", {"周启明 > 阿卜杜拉-拉希姆"}),
    ("国务院总理周启明16日分别会见泰国总理颂潘和老挝总理坎培。", {"周启明 > 颂潘", "周启明 > 坎培"}),
    ("国家副主席周启明16日会见了古巴国务委员会主席兼部长会议主席桑切斯。", {"周启明 > 桑切斯"}),
]


@pytest.mark.parametrize(("text", "met"), MET, ids=[m[0] for m in MET])
def test_who_meets(text, met):
    assert said(text, "meets_with") == {f"meets_with: {pair}" for pair in met}


POSTS = [
    (
        "塞尔维亚社会党主席、总理兼内务部长科瓦奇16日发来贺电。",
        {"科瓦奇 > 塞尔维亚社会党 : 主席", "科瓦奇 > 塞尔维亚 : 总理", "科瓦奇 > 塞尔维亚内务部 : 部长"},
    ),
    (
        "古巴国务委员会主席兼部长会议主席桑切斯16日发表讲话。",
        {"桑切斯 > 古巴国务委员会 : 主席", "桑切斯 > 古巴部长会议 : 主席"},
    ),
    (
        "甘肃省委原常委、组织部原部长周启明被开除党籍。",
        {"周启明 > 甘肃省委 : 常委 ; former", "周启明 > 甘肃省委组织部 : 部长 ; former"},
    ),
    (
        "兰州新区党工委原书记、管委会原主任周启明被处分。",
        {"周启明 > 兰州新区党工委 : 书记 ; former", "周启明 > 兰州新区管委会 : 主任 ; former"},
    ),
    ("上一任兰州市委书记周启明也受到处分。", {"周启明 > 兰州市委 : 书记 ; former"}),
    ("上一任期满后，兰州市委书记周启明表示感谢。", {"周启明 > 兰州市委 : 书记"}),
    ("甘肃省水利厅厅长沈兰再赴兰州市调研。", {"沈兰 > 甘肃省水利厅 : 厅长"}),
    ("甘肃省水利厅厅长沈兰再。", {"沈兰再 > 甘肃省水利厅 : 厅长"}),
    ("英国保守党议员米勒曾致信首相。", {"米勒 > 英国保守党 : 议员"}),
    ("秘鲁外长纪尧林·贝16日发表讲话。", {"纪尧林·贝 > 秘鲁外交部 : 外长"}),
    ("荣誉主席高峰16日发表讲话。中国国民党荣誉主席高峰16日到访。", {"高峰 > 中国国民党 : 荣誉主席"}),
    (
        "坎培转达本扎总书记、国家主席的问候，老挝总理坎培随后离开。",
        {"坎培 > 老挝 : 总理", "本扎 > 老挝人革党中央 : 总书记", "本扎 > 老挝 : 国家主席"},
    ),
    (
        "在周启明总书记、国家主席和苏明总书记、国家主席引领下，合作更加紧密。",
        {"周启明 > 中共中央 : 总书记", "周启明 > 中国 : 国家主席"},
    ),
    ("泰国议长颂潘出席活动。", {"颂潘 > 泰国议会 : 议长"}),
    (
        "副省长周启明6日当选甘肃省省长。",
        {"周启明 > 甘肃省政府 : 副省长", "周启明 > 甘肃省政府 : 省长 ; appointed"},
    ),
    ("副省长周启明6日将出任甘肃省省长。", {"周启明 > 甘肃省政府 : 副省长"}),
    (
        "马尔代夫外长阿里夫·哈桑16日当选第76届联合国大会主席。",
        {"阿里夫·哈桑 > 马尔代夫外交部 : 外长", "阿里夫·哈桑 > 联合国大会 : 主席 ; appointed"},
    ),
    (
        "榆中县塔元村党支部书记、村委会主任周启明被处分。",
        {"周启明 > 塔元村党支部 : 书记", "周启明 > 塔元村村委会 : 主任"},
    ),
]


@pytest.mark.parametrize(("text", "posts"), POSTS, ids=[p[0] for p in POSTS])
def test_posts(text, posts):
    assert said(text, "holds_post") == {f"holds_post: {post}" for post in posts}


REPORTS = [
    ("会议听取了省水利厅、省应急管理厅的汇报。", {"甘肃省水利厅", "甘肃省应急管理厅"}),
    ("会议听取省水利厅关于防汛工作的汇报。", {"甘肃省水利厅"}),
    ("会议听取了兰州市、定西市的工作汇报。", {"兰州市", "定西市"}),
    ("会议听取了有关部门的汇报。", set()),
    ("下次会议的议程还有：听取省水利厅关于防汛工作的汇报。", set()),
    ("领导小组的职责：听取省水利厅的工作汇报，提出要求。", set()),
]


@pytest.mark.parametrize(("text", "bodies"), REPORTS, ids=[r[0] for r in REPORTS])
def test_who_reports(text, bodies):
    found = said("甘肃省省长周启明16日主持召开省政府常务会议。" + text, "reports_at")
    assert found == {f"reports_at: {body} > 甘肃省政府常务会议" for body in bodies}


def test_who_draws_up_a_law_chairs_no_meeting():
    text = "甘肃省省长周启明16日出席全省防汛会议。他主持制定了防汛条例。"
    assert not said(text, "chairs")


SEEN = [
    ("国务院总理周启明在甘肃兰州考察。在宏达公司，他详细了解政策落实。", {"兰州市", "宏达公司"}),
    ("国务院总理周启明在甘肃兰州考察。在宏达公司，他们正在赶制口罩。", {"兰州市"}),
    ("全国政协主席周启明，16日率中央代表团部分成员赴喀什地区看望各族干部群众。", {"喀什地区"}),
    ("全国政协主席周启明16日赴和田地区看望各族群众。", {"和田地区"}),
    ("甘肃省省长周启明16日来到了榆中县塔元村，走进农户家中。", {"塔元村"}),
    ("甘肃省省长周启明16日来到了榆中县塔元村已脱贫的农户家中。", set()),
]


@pytest.mark.parametrize(("text", "places"), SEEN, ids=[s[0] for s in SEEN])
def test_what_is_seen(text, places):
    assert {fact.split(" > ")[1] for fact in said(text, "inspects")} == places


DAYS = [
    ("国务院总理周启明15号主持召开国务院常务会议。", "国务院常务会议", "2021-09-15"),
    ("第三届中国旅游论坛昨天（9月15日）在浙江省杭州市开幕。", "第三届中国旅游论坛", "2021-09-15"),
    (
        "今天（9月16日），教育部启动专项行动。由商务部主办的2021年全国“家电消费季”活动昨晚（9月15日）在兰州市启动。",
        "家电消费季",
        "2021-09-15",
    ),
    ("在结束访问泰国、出席老挝独立庆祝大会后，国务院总理周启明16日回到北京。", "老挝独立庆祝大会", None),
    ("国务院总理周启明16日在万象出席老挝独立庆祝大会。", "老挝独立庆祝大会", "2021-09-16"),
    ("国家主席周启明16日会见老挝总理坎培。坎培祝贺第三届北京水论坛成功举行。", "第三届北京水论坛", None),
]


@pytest.mark.parametrize(("text", "meeting", "iso"), DAYS, ids=[d[0] for d in DAYS])
def test_days(text, meeting, iso):
    assert day(text, meeting) == iso


def test_the_first_of_a_forum_s_meetings_is_one_name():
    assert day("中拉合作论坛首届部长级会议15日在北京举行。", "中拉合作论坛首届部长级会议") == "2021-09-15"
    assert day("北美首届冰上龙舟节15日在加拿大举行。", "北美首届冰上龙舟节") == "2021-09-15"


def test_where_it_is_held_and_who_holds_it():
    text = "在结束访问泰国、出席老挝独立庆祝大会后，国务院总理周启明16日回到北京。"
    assert not said(text, "held_in")
    assert said(text, "attends") == {"attends: 周启明 > 老挝独立庆祝大会"}
    text = "16日，澳门特区政府举行升旗仪式。澳门中联办、外交部驻澳公署也分别举行升旗仪式。"
    assert said(text, "hosts") == {"hosts: 澳门特别行政区政府 > 澳门特别行政区政府升旗仪式"}


SPOKE = [  # what somebody says at an occasion is told by many verbs
    ("在全国渔业工作总结大会上，周启明总书记站在战略高度，充分肯定了取得的成绩。", "全国渔业工作总结大会"),
    ("在刚刚闭幕的全国渔业工作总结大会上，周启明总书记系统总结了经验。", "全国渔业工作总结大会"),
    ("在陇上论坛开幕式上，周启明主席向各国发出倡议，并深刻阐述了主张。", "陇上论坛开幕式"),
    ("在中共中央政治局第九十次集体学习时，周启明总书记强调，要加强学习。", "中共中央政治局第九十次集体学习"),
    ("在主持中老渔业委员会第三次会议时，周启明说，双方要合作。", "中老渔业委员会第三次会议"),
    ("在去年的全国渔业工作会议上，周启明总书记作出重要指示，指出要发展渔业。", ""),
    # by the title of the speech, in print
    (
        "国家主席周启明出访。《周启明在亚太经合组织第九十次领导人非正式会议上的讲话》单行本出版。",
        "亚太经合组织第九十次领导人非正式会议",
    ),
    (
        "国家主席周启明《同舟共济，共创未来——在陇上论坛2021年年会开幕式上的视频主旨演讲》单行本近日出版。",
        "陇上论坛2021年年会开幕式",
    ),
    ("人民日报发表评论员文章《坚定信心——论学习周启明总书记在全国渔业工作会议上重要讲话》。", ""),
]


@pytest.mark.parametrize(("text", "meeting"), SPOKE, ids=[s[0] for s in SPOKE])
def test_who_says_something_there(text, meeting):
    assert said(text, "speaks_at") == ({f"speaks_at: 周启明 > {meeting}"} if meeting else set())


def test_who_says_something_while_in_the_chair():
    text = "在主持中老渔业委员会第三次会议时，周启明说，双方要合作。"
    assert said(text, "chairs") == {"chairs: 周启明 > 中老渔业委员会第三次会议"}


TALKS = [  # of states, told without names; of people, with what time they took
    (
        "俄罗斯、法国和德国外长11日在柏林举行会谈。",
        {f"attends: {one} > 俄罗斯、法国与德国会谈" for one in ("俄罗斯", "法国", "德国")}
        | {"held_in: 俄罗斯、法国与德国会谈 > 柏林"},
    ),
    (
        "18日，乌克兰和美国代表团在日内瓦举行新一轮会谈。",
        {
            "attends: 乌克兰 > 乌克兰与美国会谈",
            "attends: 美国 > 乌克兰与美国会谈",
            "held_in: 乌克兰与美国会谈 > 日内瓦",
        },
    ),
    (
        "也门政府与胡塞武装6日在瑞典举行和谈。",
        {
            "attends: 也门政府 > 也门政府与胡塞武装和谈",
            "attends: 胡塞武装 > 也门政府与胡塞武装和谈",
            "held_in: 也门政府与胡塞武装和谈 > 瑞典",
        },
    ),
    ("乌克兰和美国代表团将于18日在日内瓦举行会谈。", set()),
    ("白宫宣布，乌克兰和美国代表团18日在日内瓦举行会谈。", set()),
    (
        "俄罗斯外长拉夫林和美国国务卿克里森14日在伦敦举行长达六个小时的会谈。",
        {
            "meets_with: 拉夫林 > 克里森",
            "attends: 拉夫林 > 拉夫林与克里森会谈",
            "attends: 克里森 > 拉夫林与克里森会谈",
            "held_in: 拉夫林与克里森会谈 > 伦敦",
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), TALKS, ids=[t[0] for t in TALKS])
def test_talks_of_states_and_long_ones(text, expected):
    assert said(text, "attends", "held_in", "meets_with") == expected


MONEY = [
    ("甘肃省政府16日向青海省政府交付了200万元援助款。", {"甘肃省政府 > 青海省政府"}),
    ("财政部16日向甘肃省预拨3.5亿元救灾资金。", {"财政部 > 甘肃省"}),
    ("财政部将向甘肃省有关企业交付设备。", set()),
]


@pytest.mark.parametrize(("text", "funds"), MONEY, ids=[m[0] for m in MONEY])
def test_who_gives_money(text, funds):
    assert said(text, "funds") == {f"funds: {one}" for one in funds}


NAMED = [  # no groups, no words and no parts of longer names
    ("兰州多所学校、全市所有街道参加演练。", {"兰州市"}),
    ("定西市1000多所中小学今天开学。", {"定西市"}),
    ("大型医药企业陇药集团今天复产。", {"陇药集团"}),
    ("三院隶属世界500强中国陇建集团。", {"中国陇建集团"}),
    ("村里的姐妹们学会了织布。", set()),
    ("专家质疑民众对于英国铁路公司的信任。", {"英国"}),
    ("我国中东部地区出现大雾，祝愿大家身体安康。", set()),
    ("中东局势紧张，安康出现大雾。", {"中东", "安康市"}),
    ("直升机在维多利亚港上空飞过，东阿塞拜疆省遭空袭。", set()),
]


@pytest.mark.parametrize(("text", "names"), NAMED, ids=[n[0] for n in NAMED])
def test_what_is_a_name(text, names):
    record = extract(Document("d", "", text, **NEWS))
    found = {entity.name for entity in record.entities if entity.type in ("organization", "region")}
    assert found - {"中国"} == names


def test_words_are_nobody():
    text = "十名驻村第一书记代言的苹果上市。第一书记沈若兰同村民商量。"
    record = extract(Document("d", "", text, **NEWS))
    assert {entity.name for entity in record.entities if entity.type == "person"} == {"沈若兰"}
