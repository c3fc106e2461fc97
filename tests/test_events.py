"""Forums, fairs, press conferences and chambers as news agencies tell of them: who was there, and who only named."""

import pytest
from said import PAPER, facts

from kg.extract import extract
from kg.records import Document

HEAD = "6月12日，陇上论坛在兰州开幕。"
# (text, what is said, what is not)
SAID = [
    # a head of what is no state is none of China's
    (
        "6月12日，世界陇商大会在兰州开幕。省工商联主席周启明致辞。周启明主席表示，陇商要创新。",
        {"holds_post: 周启明 > 甘肃省工商联 : 主席"},
        {"holds_post: 周启明 > 中国 : 国家主席"},
    ),
    ("周启明主席同土库曼斯坦总统卡马尔戈通电话。", {"holds_post: 周启明 > 中国 : 国家主席"}, set()),
    # who calls on others is the one who goes on acting
    (
        "6月12日，兰州市市长周启明率团访问越南。代表团拜访了越南副总理阮文山，会见了香港贸发局主席罗心怡。",
        set(),
        {"meets_with: 阮文山 > 罗心怡"},
    ),
    (
        "兰州市市长周启明先后拜会了新加坡副总理陆远航、通讯及新闻部部长罗心怡、通讯及新闻部政务部长程以宁。",
        {"meets_with: 周启明 > 罗心怡"},
        {"meets_with: 周启明 > 通讯"},
    ),
    (
        HEAD + "新加坡贸易与工业部常任秘书周启明、新加坡贸工部政务部长罗心怡出席。",
        {
            "holds_post: 周启明 > 新加坡贸易与工业部 : 常任秘书",
            "holds_post: 罗心怡 > 新加坡贸工部 : 政务部长",
            "attends: 周启明 > 陇上论坛",
        },
        set(),
    ),
    # a body by the short name that a bracket gives it
    (
        "里约中国和平统一促进会（简称“里约和统会”）举办座谈会。里约和统会会长周启明、里约和统会秘书长罗心怡出席。",
        {
            "holds_post: 周启明 > 里约中国和平统一促进会 : 会长",
            "holds_post: 罗心怡 > 里约中国和平统一促进会 : 秘书长",
        },
        {"attends: 里约和统会"},
    ),
    # and where nothing but the bracket says so
    (
        "兰州厂商联合会(厂联会)举办座谈会。厂联会会长周启明、厂联会秘书长罗心怡出席。",
        {
            "holds_post: 周启明 > 兰州厂商联合会 : 会长",
            "holds_post: 罗心怡 > 兰州厂商联合会 : 秘书长",
        },
        {"attends: 厂联会"},
    ),
    # who organizes an edition, as the last post of several
    (
        HEAD + "永登县委副书记、县长、2023陇上茶叶大会组委会主任周启明致辞。",
        {
            "holds_post: 周启明 > 永登县委 : 副书记",
            "holds_post: 周启明 > 永登县政府 : 县长",
            "holds_post: 周启明 > 2023陇上茶叶大会组委会 : 主任",
        },
        set(),
    ),
    # the second body is of the place of the first; where that is the whole country's, it is not said
    (
        HEAD + "徐州市政协副主席、工商联主席周启明，市委常委、总工会主席罗心怡，全国政协副主席、文联主席陆远航出席。",
        {"holds_post: 周启明 > 徐州市工商联 : 主席", "holds_post: 罗心怡 > 徐州市总工会 : 主席"},
        {"holds_post: 陆远航 > 徐州市文联 : 主席", "holds_post: 罗心怡 > 总工会 : 主席"},
    ),
    # a place abroad, and no city of the meeting
    (
        "甘肃省省长周启明在兰州会见俄罗斯犹太自治州政府副主席古列维奇。",
        {"holds_post: 古列维奇 > 犹太自治州政府 : 副主席"},
        {"holds_post: 古列维奇 > 兰州市政府 : 副主席"},
    ),
    (HEAD + "俄联邦政府副总理列别季诺夫致辞。", {"holds_post: 列别季诺夫 > 俄罗斯 : 副总理"}, set()),
    # departments and offices by their whole name
    (
        HEAD + "中国气象局应急减灾与公共服务司副司长周启明出席。",
        {"holds_post: 周启明 > 中国气象局应急减灾与公共服务司 : 副司长"},
        set(),
    ),
    (
        HEAD + "甘肃省委宣传部副部长、世界文明论坛协调小组办公室主任周启明出席。",
        {
            "holds_post: 周启明 > 甘肃省委宣传部 : 副部长",
            "holds_post: 周启明 > 世界文明论坛协调小组办公室 : 主任",
        },
        set(),
    ),
    (
        "财政部新闻发言人增至2人，分别为办公厅主任曾怀安和办公厅副主任罗心怡。",
        set(),
        {"holds_post: 罗心怡 > 志安和办公厅 : 副主任"},
    ),
    # a house or a body whose name begins with 中国 is not the country
    ("6月12日，书法研讨会在中国现代文学馆举行。", set(), {"held_in: 书法研讨会 > 中国"}),
    ("6月12日，首届陇上国际论坛在中国成功举办。", {"held_in: 首届陇上国际论坛 > 中国"}, set()),
    (
        HEAD + "论坛由甘肃省政府和中国对外贸易中心联合主办。",
        {"hosts: 甘肃省政府 > 陇上论坛"},
        {"hosts: 中国 > 陇上论坛"},
    ),
    (
        "由中国国家文化和旅游部、甘肃省政府共同主办的陇上论坛12日在兰州开幕。",
        {"hosts: 文化和旅游部 > 陇上论坛", "hosts: 甘肃省政府 > 陇上论坛"},
        {"hosts: 中国 > 陇上论坛"},
    ),
    (
        HEAD + "论坛由商务部、国家市场监管总局和甘肃省政府共同主办。",
        {"hosts: 商务部 > 陇上论坛", "hosts: 甘肃省政府 > 陇上论坛"},
        set(),
    ),
    # who is glad that it is held, and who carries it out, is no host
    (HEAD + "副省长周启明代表甘肃省政府对论坛的成功举办表示祝贺。", set(), {"hosts: 甘肃省政府 > 陇上论坛"}),
    (
        "6月12日，由甘肃省政府主办，甘肃省商务厅承办的陇上论坛在兰州举办。",
        {"hosts: 甘肃省政府 > 陇上论坛"},
        {"hosts: 甘肃省商务厅 > 陇上论坛"},
    ),
    # whose annual meeting it is, its name says, also by the short form of the body
    (
        "中国环境与发展国际合作委员会主席周启明12日出席国合会2023年年会并讲话。",
        {"hosts: 中国环境与发展国际合作委员会 > 国合会2023年年会"},
        set(),
    ),
    (
        "国务院副总理周启明12日出席国合会2023年年会。\n国合会执行副主席肯特表示，年会十分成功。国合会中外委员参加会议。",
        {"holds_post: 肯特 > 中国环境与发展国际合作委员会 : 执行副主席"},
        {"attends: 中国环境与发展国际合作委员会 > 国合会2023年年会"},
    ),
    (
        "中国国际贸易促进委员会会长周启明12日出席中国贸促会2023年工作会议并讲话。",
        {"hosts: 中国国际贸易促进委员会 > 中国贸促会2023年工作会议"},
        set(),
    ),
    (
        "中共中央政治局12日召开会议。会议同意明年1月召开第十九届中央纪律检查委员会第二次全体会议。中央纪委负责同志参加。",
        set(),
        {"hosts: 中央纪委 > 第十九届中央纪律检查委员会第二次全体会议"},
    ),
    # a title behind a name is that one's own
    (
        "中国科学院院士周启明、沈若兰教授，中国工程院院士陆远航、罗心怡教授，兰州医学会会长程以宁出席论坛。",
        {"holds_post: 罗心怡 > 中国工程院 : 院士"},
        {"holds_post: 陆远航 > 中国科学院 : 教授", "holds_post: 程以宁 > 中国工程院 : 教授"},
    ),
    (
        "兰州大学副校长周启明和沈若兰院士签署合作协议。",
        {"holds_post: 周启明 > 兰州大学 : 副校长"},
        {"holds_post: 沈若兰 > 兰州大学 : 副校长"},
    ),
    ("兰州大学副校长周启明和沈若兰出席。", {"holds_post: 沈若兰 > 兰州大学 : 副校长"}, set()),
    (
        "兰州市副市长周启明任理事长，兰州大学沈若兰副校长任副理事长，兰州市科委主任陆远航任理事。",
        {"holds_post: 陆远航 > 兰州市科委 : 主任"},
        {"holds_post: 陆远航 > 兰州大学 : 副理事长"},
    ),
    # 商会 alone is the chamber that the text is about
    (
        "6月12日，兰州市福建商会举行换届大会，陇原集团董事长周启明当选为商会会长，聘请沈若兰为名誉会长。",
        {
            "holds_post: 周启明 > 兰州市福建商会 : 会长 ; appointed",
            "holds_post: 沈若兰 > 兰州市福建商会 : 名誉会长 ; appointed",
        },
        {"holds_post: 沈若兰 > 陇原集团 : 名誉会长 ; appointed"},
    ),
    (
        "6月12日，兰州市福建商会举行换届大会。周启明当选商会新一届会长。",
        {"holds_post: 周启明 > 兰州市福建商会 : 会长 ; appointed"},
        set(),
    ),
    # what is only announced takes no facts
    (
        "6月12日，第八届陇上博览会在兰州闭幕。兰州市市长周启明宣布，第九届陇上博览会2027年在天水举行。"
        "天水市副市长沈若兰参加闭幕式。",
        {"attends: 沈若兰 > 第八届陇上博览会"},
        {"attends: 沈若兰 > 第九届陇上博览会"},
    ),
    (
        "甘肃省政府定于7月7日在兰州举办第二届陇上论坛。12日，省政府召开新闻发布会。"
        "省台办副主任周启明在新闻发布会上发言，介绍了论坛的筹备情况。",
        {"speaks_at: 周启明 > 甘肃省政府新闻发布会"},
        {"attends: 周启明 > 第二届陇上论坛"},
    ),
    (
        "6月12日，兰州市政府召开新闻发布会。市商务局副局长周启明通报了第五届陇博会的筹备情况。",
        {"reports_at: 周启明 > 兰州市政府新闻发布会"},
        {"reports_at: 周启明 > 第五届陇博会"},
    ),
    (
        "6月12日，甘肃省政府新闻办公室举行新闻发布会，介绍有关情况。",
        {"hosts: 甘肃省政府新闻办公室 > 甘肃省政府新闻办公室新闻发布会"},
        {"attends: 甘肃省政府新闻办公室 > 甘肃省政府新闻办公室新闻发布会"},
    ),
    (
        "6月12日，省商务厅举行新闻发布会，邀请甘肃省生态环境厅副厅长周启明出席，通报环境质量状况。",
        {"reports_at: 周启明 > 甘肃省商务厅新闻发布会"},
        {"reports_at: 甘肃省商务厅 > 甘肃省商务厅新闻发布会"},
    ),
    (
        "6月12日，国务院新闻办公室举行新闻发布会，请国家防汛抗旱总指挥部秘书长周启明介绍防汛工作情况。",
        {"holds_post: 周启明 > 国家防汛抗旱总指挥部 : 秘书长"},
        set(),
    ),
    (
        "6月12日，兰州市市长周启明会见了沈若兰，以及参加兰州台商座谈会的台商代表。",
        set(),
        {"attends: 周启明 > 兰州台商座谈会"},
    ),
    (
        HEAD
        + "论坛开幕式之前，省侨办主任周启明会见了前来参加论坛的代表。开幕式由兰州市市长沈若兰主持。周启明首先致辞。",
        {"speaks_at: 周启明 > 陇上论坛", "chairs: 沈若兰 > 陇上论坛"},
        set(),
    ),
    # who speaks for another
    (
        HEAD + "副市长周启明代表市长沈若兰致辞。",
        {"speaks_at: 周启明 > 陇上论坛"},
        {"speaks_at: 沈若兰 > 陇上论坛"},
    ),
    (HEAD + "省人大代表周启明、政协委员沈若兰致辞。", {"speaks_at: 周启明 > 陇上论坛"}, set()),
    (HEAD + "周启明主任在书面致词中表示，前景广阔。", set(), {"speaks_at: 周启明 > 陇上论坛"}),
    # lists
    (
        HEAD + "四川省省长周启明，青海省副省长沈若兰，陕西省副省长陆远航致辞。",
        {f"speaks_at: {name} > 陇上论坛" for name in ("周启明", "沈若兰", "陆远航")},
        set(),
    ),
    (
        HEAD + "省长周启明、商务部副部长兼国际贸易谈判副代表沈若兰、外交部副部长陆远航出席并致辞。",
        {f"speaks_at: {name} > 陇上论坛" for name in ("周启明", "沈若兰", "陆远航")},
        set(),
    ),
    (
        HEAD + "中国贸促会副会长周启明，副省长沈若兰，奥地利国会议员卡塞格博士等35位嘉宾作了发言。",
        {f"speaks_at: {name} > 陇上论坛" for name in ("周启明", "沈若兰", "卡塞格")},
        set(),
    ),
    # attendance said otherwise
    (
        HEAD + "副省长周启明、兰州市委书记沈若兰等领导嘉宾欢聚一堂。",
        {"attends: 周启明 > 陇上论坛", "attends: 沈若兰 > 陇上论坛"},
        set(),
    ),
    (HEAD + "省委书记周启明、省长沈若兰等剪彩并参观展览。", {"attends: 沈若兰 > 陇上论坛"}, set()),
    (HEAD + "省委书记周启明、省长沈若兰等在开幕式主宾席就座。", {"attends: 沈若兰 > 陇上论坛"}, set()),
    (HEAD + "省长周启明宣布：陇上论坛开幕。", {"attends: 周启明 > 陇上论坛"}, set()),
    (HEAD + "省长周启明在致辞中代表省政府向各位嘉宾表示欢迎。", {"speaks_at: 周启明 > 陇上论坛"}, set()),
    # posts around a bracket and a body that can't be read
    (
        HEAD + "甘肃省政府驻上海办事处副主任（主持工作）周启明出席。",
        {"holds_post: 周启明 > 甘肃省政府驻上海办事处 : 副主任", "attends: 周启明 > 陇上论坛"},
        set(),
    ),
    (
        HEAD + "兰州市委书记、第25届陇客会组委会主任周启明致辞。",
        {"holds_post: 周启明 > 兰州市委 : 书记"},
        set(),
    ),
    (
        HEAD + "香港特首周启明出席开幕式。",
        {"holds_post: 周启明 > 香港特别行政区 : 特首", "attends: 周启明 > 陇上论坛"},
        set(),
    ),
    # a district called 市中区 behind its city, 市 said once
    (
        HEAD + "七里河区委书记周启明、济南市中区区长沈若兰、青岛市北区政府副区长陆远航、乐山市中区委书记罗心怡出席。",
        {
            "holds_post: 沈若兰 > 市中区政府 : 区长",
            "holds_post: 陆远航 > 市北区政府 : 副区长",
            "holds_post: 罗心怡 > 市中区委 : 书记",
        },
        {"holds_post: 罗心怡 > 七里河区委 : 书记"},
    ),
    ("深圳市南区域发展大会12日举行。", set(), {"hosts: 市南区 > 深圳市南区域发展大会"}),
    (HEAD + "兰州市市长周启明宣布闭幕。", {"attends: 周启明 > 陇上论坛"}, set()),
]


@pytest.mark.parametrize(("text", "said", "unsaid"), SAID, ids=[row[0] for row in SAID])
def test_what_is_said_of_an_event(text, said, unsaid):
    found = facts(text)
    assert said <= found
    assert not unsaid & found


def test_no_fair_in_a_notice():
    text = "省机关事务局负责接待参加兰洽会的贵宾。省商务厅负责协调宣传兰洽会，邀请一批知名企业出席兰洽会。"
    assert not {fact for fact in facts(text) if fact.startswith("attends")}


DAYS = [
    ("6月12日，兰州市政府召开新闻发布会，第三届陇上博览会将于9月16日在兰州举行。", "第三届陇上博览会", "2023-09-16"),
    ("记者12日获悉，第三届陇上博览会定于12月7日在兰州举办。", "第三届陇上博览会", "2023-12-07"),
    ("6月5日，第三届陇上博览会在兰州举行。", "第三届陇上博览会", "2023-06-05"),
    ("第三届陇上博览会9月16日在兰州举行。", "第三届陇上博览会", "2022-09-16"),
]


@pytest.mark.parametrize(("text", "name", "day"), DAYS, ids=[row[0] for row in DAYS])
def test_the_day_of_an_event(text, name, day):
    record = extract(Document("d", "", text, **PAPER))
    assert {e.attrs.get("date") for e in record.entities if e.name == name} == {day}


PEOPLE = [
    ("中新社长沙九月二十二日电 华文传媒论坛今日开幕。", set()),
    ("6月12日，论坛在兰州举行。宣传部部长周启明宣布闭幕。", {"周启明"}),
    ("新华社社长沙启明出席会议。", {"沙启明"}),
]


@pytest.mark.parametrize(("text", "people"), PEOPLE, ids=[row[0] for row in PEOPLE])
def test_who_is_named(text, people):
    record = extract(Document("d", "", text, **PAPER))
    assert {e.name for e in record.entities if e.type == "person"} == people


NAMES = [
    (
        "6月12日，第21届中国西部国际投资贸易洽谈会（以下简称“西洽会”）在兰州开幕。省长周启明出席了本次“西洽会”开幕式。",
        "第21届中国西部国际投资贸易洽谈会",
    ),
    (
        "6月12日，第七届“海上丝绸之路”（福州）国际旅游节（以下简称“海丝旅游节”）在福州开幕。省长周启明致辞。",
        "第七届“海上丝绸之路”（福州）国际旅游节",
    ),
    (
        "6月12日，第二十八届中国兰州投资贸易洽谈会在兰州开幕。省长周启明出席兰洽会并在第二十八届兰洽会上致辞。",
        "第二十八届中国兰州投资贸易洽谈会",
    ),
    ("第四届大江论坛——两岸精英论坛12日在兰州开幕。省长周启明在致辞中表示，机会很多。", "第四届大江论坛——两岸精英论坛"),
    (
        "6月12日，2023陇上旅游文化节开幕式暨旅游招商推介会在兰州举行。省长周启明出席推介会。",
        "2023陇上旅游文化节开幕式暨旅游招商推介会",
    ),
    (
        "6月12日，第三届陇上国际博览会主旨论坛在兰州举行。省长周启明在主旨论坛上作了演讲。",
        "第三届陇上国际博览会主旨论坛",
    ),
]


@pytest.mark.parametrize(("text", "name"), NAMES, ids=[row[0] for row in NAMES])
def test_one_name_of_an_event(text, name):
    record = extract(Document("d", "第七届海丝旅游节开幕" if "海丝" in text else "", text, **PAPER))
    assert {e.name for e in record.entities if e.type == "meeting"} == {name}


def test_two_fairs_by_their_numbers():
    text = "6月12日，第二十八届中国兰州投资贸易洽谈会在兰州开幕。省长周启明曾出席第二十七届兰洽会。"
    record = extract(Document("d", "", text, **PAPER))
    assert "第二十七届兰洽会" in {e.name for e in record.entities if e.type == "meeting"}
