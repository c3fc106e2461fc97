"""Which occasion a text means: ceremonies of signings, one occasion by two names, names with too much, days, hosts."""

import pytest
from said import PAPER, facts

from kg.extract import extract
from kg.records import Document


def meetings(text, title="", **fields):
    """Each occasion of a text with its day."""
    record = extract(Document("d", title, text, **{**PAPER, **fields}))
    return {e.name: e.attrs.get("date") for e in record.entities if e.type == "meeting"}


SIGNED = "6月12日，兰州市政府与青海大学签署合作协议。"
RITE = "签约仪式（兰州市政府与青海大学签约）"
# the ceremony at which the signing that is told of takes place
RITES = [
    ("签约仪式上，市长周启明致辞。", {f"speaks_at: 周启明 > {RITE}"}),
    (
        "市长周启明和青海大学校长沈若兰在签约仪式上分别致辞。",
        {f"speaks_at: {who} > {RITE}" for who in ("周启明", "沈若兰")},
    ),
    ("市长周启明见证签约并致辞。", {f"attends: 周启明 > {RITE}", f"speaks_at: 周启明 > {RITE}"}),
    ("市长周启明见证签约。市政府秘书长陆远航参加活动。", {f"attends: 陆远航 > {RITE}"}),
    (
        "市长周启明见证签约。副市长沈若兰与青海大学副校长罗心怡代表双方签约。",
        {f"attends: {who} > {RITE}" for who in ("周启明", "沈若兰", "罗心怡")},
    ),
    ("市长周启明出席签约仪式。协议签署仪式上，副市长沈若兰致辞。", {f"speaks_at: 沈若兰 > {RITE}"}),
]


@pytest.mark.parametrize(("text", "expected"), RITES, ids=[row[0] for row in RITES])
def test_the_ceremony_of_a_signing(text, expected):
    said = facts(SIGNED + text, title="兰州市政府与青海大学签约")
    assert expected <= said


@pytest.mark.parametrize(
    "text",
    [
        "双方希望早日签约。市长周启明说，签约仪式将于7月举行。",
        "周启明说，协议签订前要做好准备。",
    ],
)
def test_no_ceremony_before_it_takes_place(text):
    assert not any("签约仪式" in fact for fact in facts(SIGNED + text, title="兰州市政府与青海大学签约"))


def test_a_ceremony_is_where_the_agreement_is_signed():
    text = "6月12日，兰州市政府与青海大学在西宁签署合作协议。市长周启明出席签约仪式。"
    assert f"held_in: {RITE} > 西宁市" in facts(text, title="兰州市政府与青海大学签约")
    text = "6月12日，兰州市政府与青海大学将在西宁签署合作协议。市长周启明出席签约仪式。"
    assert not any(fact.startswith("held_in") for fact in facts(text, title="兰州市政府与青海大学签约"))


def test_of_two_who_hold_a_signing_neither_gives_it_the_name():
    text = "6月12日，兰州市与建行甘肃省分行、农发行甘肃省分行举行全面合作签约仪式。市委书记周启明出席。"
    assert set(meetings(text, "兰州市与建行农发行举行签约仪式")) == {"全面合作签约仪式"}


# (headline, text, the one occasion)
ONE = [
    (
        "投洽会陇西分团签约仪式举行",
        "6月12日，第二十五届中国国际投资贸易洽谈会陇西县分团项目签约仪式在厦门举行。副县长周启明主持签约仪式。",
        "第二十五届中国国际投资贸易洽谈会陇西县分团项目签约仪式",
    ),
    (
        "陇上青年研学团2023启动仪式举行",
        "6月12日，“陇上青年研学团2023”活动启动仪式在兰州举行。副省长周启明出席启动仪式。",
        "“陇上青年研学团2023”活动启动仪式",
    ),
    (
        "",
        "6月12日，首届陇西药材发展大会在陇西举行。本届药发大会由甘肃省商务厅主办。",
        "首届陇西药材发展大会",
    ),
    (
        "",
        "6月12日，兰州大学建校100周年庆典活动在兰州举行。副省长周启明出席庆祝大会。",
        "兰州大学建校100周年庆典活动",
    ),
    (
        "",
        "6月12日，北京2023年陇上诗词大会开幕式在北京举行。周启明在北京陇上诗词大会开幕式上致辞。",
        "北京2023年陇上诗词大会开幕式",
    ),
    (
        "各界人士纪念陆远航",
        "6月12日，兰州各界人士在五泉山举行仪式，纪念陆远航先生。纪念仪式由副省长周启明主持。",
        "仪式（各界人士纪念陆远航）",
    ),
    ("", "6月12日，陇上企业家论坛20周年年会开幕式在兰州举行。副省长周启明出席。", "陇上企业家论坛20周年年会开幕式"),
    ("", "6月12日，甘青两省负责人座谈会情况通报会举行。副省长周启明出席会议。", "甘青两省负责人座谈会情况通报会"),
    (
        "",
        "6月12日，陇西县第四届“药材日”暨“陇西—亳州药材交流活动”启动仪式在陇西县举行。县长周启明致辞。",
        "陇西县第四届“药材日”暨“陇西—亳州药材交流活动”启动仪式",
    ),
    ("", "6月12日，“渭水论坛2023”暨第十一届渭水论坛在天水举行。市长周启明致辞。", "“渭水论坛2023”暨第十一届渭水论坛"),
    ("", "甘肃日报6月12日陇西讯 第二届陇西药材发展大会在陇西开幕。县长周启明致辞。", "第二届陇西药材发展大会"),
    (
        "",
        "6月12日，市长周启明主持召开全市新型冠状病毒感染的肺炎疫情防控工作会议。",
        "兰州市新型冠状病毒感染的肺炎疫情防控工作会议",
    ),
    (
        "",
        "6月12日，甘肃省人民政府、青海省人民政府战略合作框架协议签约仪式在兰州举行。甘肃省人民政府与青海省人民政府"
        "战略合作签字仪式上，省长周启明致辞。省领导沈若兰主持框架协议签署仪式。",
        "甘肃省人民政府、青海省人民政府战略合作框架协议签约仪式",
    ),
    (
        "陇商周启明出席第八届渭水博览会开幕式",
        "周启明出席第八届渭水博览会开幕式\n6月12日，第八届渭水博览会开幕式暨第五届渭水论坛在兰州举行。周启明参加。",
        "第八届渭水博览会开幕式暨第五届渭水论坛",
    ),
    (
        "市政协督办重点提案办理座谈会召开",
        "6月12日，市政协督办重点提案《关于修好三条路的提案》办理座谈会在兰州召开。市政协主席周启明讲话。",
        "兰州市政协督办重点提案办理座谈会",
    ),
]


@pytest.mark.parametrize(("title", "text", "name"), ONE, ids=[row[2] for row in ONE])
def test_one_occasion_has_one_name(title, text, name):
    assert set(meetings(text, title, source="兰州日报")) == {name}


# (headline, text, the two occasions)
TWO = [
    (
        "",
        "6月10日，甘肃省第十三届人民代表大会第一次会议闭幕。6月12日，青海省十三届人大一次会议在西宁开幕。",
        {"甘肃省第十三届人民代表大会第一次会议", "青海省十三届人大一次会议"},
    ),
    (
        "",
        "6月12日，周启明、沈若兰分别参加了十四届全国人大三次会议和全国政协十四届三次会议一些团组的审议和讨论。",
        {"十四届全国人大三次会议", "全国政协十四届三次会议"},
    ),
    (
        "陇上药材博览会开幕式举行",
        "6月12日，陇上药材博览会渭水论坛开幕式在陇西举行。陇上药材博览会开幕。",
        {"陇上药材博览会渭水论坛开幕式"},
    ),
]


@pytest.mark.parametrize(("title", "text", "names"), TWO, ids=[row[1] for row in TWO])
def test_two_occasions_are_two(title, text, names):
    assert names <= set(meetings(text, title))


# (text, its occasions): what is one by its words alone, and what is none
NAMED = [
    ("6月12日，“使节看陇原”驻华使节对话茶会在陇西举行。", {"“使节看陇原”驻华使节对话茶会"}),
    ("6月12日，甘肃台湾周在天水开幕。", {"甘肃台湾周"}),
    ("6月12日，旅游论坛在甘肃天水开幕。", {"旅游论坛"}),
    ("6月12日，两岸恳谈会在天水举行。", {"两岸恳谈会"}),
    ("6月12日，首届书画展在甘肃天水开幕。", {"首届书画展"}),
    ("6月12日，各界人士参加第十九届伏羲祭祖大典。", {"第十九届伏羲祭祖大典"}),
    ("6月12日，特别峰会在甘肃天水举行。", set()),
    ("天水承办了大量丝路主题交流活动，举办过三届渭水论坛和两届陇上博览会。", set()),
    ("香港特区行政会议召集人周启明说，香港背靠祖国。", set()),
    ("6月12日，周启明从沈若兰手中接过亚洲艺术节会旗。", {"亚洲艺术节"}),
    ("6月12日，陇上药材博览会在兰州举行。本次展会主动承接首届渭水博览会的项目。", {"陇上药材博览会", "首届渭水博览会"}),
    ("第二届“中亚交流论坛”和第十届陇上博览会也举行。", {"中亚交流论坛", "第十届陇上博览会"}),
]


@pytest.mark.parametrize(("text", "names"), NAMED, ids=[row[0] for row in NAMED])
def test_what_is_an_occasion_by_its_words(text, names):
    assert set(meetings(text, source="")) == names


# (text, its day)
DAYS = [
    ("6月9—10日，陇上药材论坛在兰州举行。", "2023-06-09"),
    ("9-10日，陇上药材论坛在兰州举行。", "2023-06-09"),
    ("6月9日至10日，陇上药材论坛在兰州举行。", "2023-06-09"),
    ("去年的今天，副省长周启明主持召开陇上药材论坛。", "2022-06-12"),
    ("三年前的今天，副省长周启明主持召开陇上药材论坛。", "2020-06-12"),
    ("6月12日，两国代表会谈。会谈期间，两国将共同举办陇上药材论坛。", None),
]


@pytest.mark.parametrize(("text", "day"), DAYS, ids=[row[0] for row in DAYS])
def test_the_day_of_an_occasion(text, day):
    assert meetings(text)["陇上药材论坛"] == day


FAIR = "6月12日，陇上药材博览会在陇西开幕。"
# (text, who hosts)
HOSTS = [
    ("博览会由兰州大学等5家单位和甘肃省政府共同主办。", {"兰州大学", "甘肃省政府"}),
    ("博览会是由商务部、中国贸促会等15个部委和西部12个省区市共同主办。", {"商务部", "中国国际贸易促进委员会"}),
    ("本届博览会由中国民协、甘肃省文联主办。", {"甘肃省文联"}),
    ("博览会由陇西县农办和甘肃省文联联合主办。", {"甘肃省文联"}),
    ("博览会由陇西县和甘肃省文联联合主办。", {"陇西县", "甘肃省文联"}),
]


@pytest.mark.parametrize(("text", "hosts"), HOSTS, ids=[row[0] for row in HOSTS])
def test_who_hosts(text, hosts):
    assert {fact for fact in facts(FAIR + text) if fact.startswith("hosts")} == {
        f"hosts: {host} > 陇上药材博览会" for host in hosts
    }


def test_in_several_places_is_in_none():
    text = "6月12日，中央巡视组分别在甘肃、青海、绿野集团召开动员会。"
    assert not any(fact.startswith("held_in") or "绿野集团" in fact for fact in facts(text))


def test_back_from_an_election_to_the_session():
    text = (
        "甘肃省政协十一届一次会议昨日闭幕。上午，沈若兰主持选举大会。选举之后，周启明主持闭幕会。"
        "出席会议的还有：陆远航、罗心怡。"
    )
    said = facts(text)
    assert "chairs: 沈若兰 > 选举大会" in said
    assert {"chairs: 周启明 > 甘肃省政协十一届一次会议", "attends: 陆远航 > 甘肃省政协十一届一次会议"} <= said


def test_what_is_told_before_a_meeting_is_not_told_at_it():
    text = "6月12日，省委第三巡视组巡视兰州市动员会召开。会前，巡视组组长周启明与市长沈若兰{}。会上，周启明作动员讲话。"
    said = facts(text.format("碰头，通报了巡视安排"), source="兰州日报")
    assert not any(fact.startswith("reports_at") for fact in said)
    said = facts(text.format("见面沟通"), source="兰州日报")
    assert "speaks_at: 周启明 > 甘肃省委第三巡视组巡视兰州市动员会" in said


def test_an_unnamed_meeting_by_who_chairs_it():
    text = "6月12日，代表团在罗马举行了座谈。座谈会由甘肃省侨联主席周启明主持。副省长沈若兰在座谈会上表示，欢迎。"
    assert {"chairs: 周启明 > 座谈会（侨乡情）", "speaks_at: 沈若兰 > 座谈会（侨乡情）"} <= facts(text, title="侨乡情")


def test_a_camp_is_held_where_it_opens():
    text = "6月12日，第二十届台胞青年千人夏令营甘肃分营在兰州开营。副省长周启明出席开营式。"
    said = facts(text)
    assert "held_in: 第二十届台胞青年千人夏令营甘肃分营 > 兰州市" in said
    assert "attends: 周启明 > 第二十届台胞青年千人夏令营甘肃分营" in said


def test_an_unnamed_meeting_of_a_digest_is_called_by_its_item():
    items = "\n甘肃讨论抗旱\n甘肃省政府12日召开会议。\n青海举行阅兵式\n青海省长周启明11日出席阅兵式。"
    found = meetings("央视网消息：" + items, "国内联播快讯")
    assert found == {"甘肃省政府会议": "2023-06-12", "阅兵式（青海举行阅兵式）": "2023-06-11"}


def test_talks_one_behind_the_other_are_talks_with_each():
    text = "国务院副总理周启明12日在南宁先后会见老挝副总理坎佩、泰国副总理颂猜。"
    found = meetings(text)
    assert set(found) == {"周启明会见坎佩", "周启明会见颂猜"}
    assert {"held_in: 周启明会见坎佩 > 南宁市", "held_in: 周启明会见颂猜 > 南宁市"} <= facts(text)
    text = "市长周启明会见客商。周启明先后会见了绿野集团董事长沈若兰、陇薯公司董事长陆远航等客商。"
    assert set(meetings(text)) == {"周启明会见沈若兰和陆远航"}


def test_a_lecture_is_an_occasion_of_its_speaker():
    text = (
        "6月12日，中央宣讲团成员、教育部部长周启明在江西南昌作宣讲报告，现场400多人参加报告会。"
        "中央宣讲团成员、民政部副部长沈若兰在四川成都作宣讲报告。"
    )
    said = facts(text)
    one, other = "中央宣讲团南昌市宣讲报告会", "中央宣讲团成都市宣讲报告会"
    assert {f"speaks_at: 周启明 > {one}", f"held_in: {one} > 南昌市", f"speaks_at: 沈若兰 > {other}"} <= said
    assert f"speaks_at: 沈若兰 > {one}" not in said
    text = text.replace("在四川成都作", "在绿野机关作")
    assert not any(fact.startswith("speaks_at: 沈若兰") for fact in facts(text))
    assert not meetings("6月12日，教育部部长周启明将在江西南昌作宣讲报告。")


def test_where_two_sit_down_together():
    text = "6月12日，兰州市市长周启明与西宁市市长沈若兰在西宁{}。"
    assert "held_in: 周启明与沈若兰座谈 > 西宁市" in facts(text.format("进行了座谈"))
    assert not any(fact.startswith("held_in") for fact in facts(text.format("参观")))


def test_held_in_the_city_of_the_dateline_that_its_name_says():
    text = "2023合肥科创金融峰会12日在创新园举行。合肥市副市长周启明致辞。"
    assert "held_in: 2023合肥科创金融峰会 > 合肥市" in facts(text, source="中新网", place="合肥")
    assert not any(fact.startswith("held_in") for fact in facts(text, source="中新网", place="北京"))


def test_delegates_of_another_occasion():
    text = (
        "6月12日，兰州各界人士举行纪念仪式。周启明、沈若兰以及部分在京参加十四届全国人大三次会议和"
        "全国政协十四届三次会议的代表、委员等出席仪式。"
    )
    assert not any(fact.startswith("attends") and "会议" in fact for fact in facts(text))
    text = (
        "十四届全国人大二次会议12日在京开幕。出席全国政协十四届二次会议的政协委员列席大会。"
        "解放军有关单位负责人列席大会。"
    )
    assert "attends: 解放军 > 全国政协十四届二次会议" not in facts(text)


def test_the_presidium_that_sits():
    text = "十四届全国人大三次会议主席团12日在京举行第一次会议。周启明主持会议。主席团会议应到176人。"
    assert set(meetings(text)) == {"十四届全国人大三次会议主席团第一次会议"}


# (text, the name)
AHEAD = [
    ("双方推动陇上领导人峰会取得成果。", "陇上领导人峰会"),
    ("双方感谢对方出席去年12月陇上论坛兰州峰会。", "陇上论坛兰州峰会"),
    ("推动黄河流域发展座谈会12日在兰州召开。", "推动黄河流域发展座谈会"),
    # a row, of which none is an occasion by itself
    ("全国高原造林、草原防火工作视频会议12日在兰州召开。", "全国高原造林、草原防火工作视频会议"),
    ("省长周启明12日出席兰州、白银两市高铁项目开工仪式。", "兰州、白银两市高铁项目开工仪式"),
    ("陇上冬奥会、冬残奥会总结表彰大会12日在兰州举行。", "陇上冬奥会、冬残奥会总结表彰大会"),
    ("省长周启明12日参加座谈、高铁项目开工仪式。", "高铁项目开工仪式"),
]


@pytest.mark.parametrize(("text", "name"), AHEAD, ids=[row[1] for row in AHEAD])
def test_where_a_name_begins(text, name):
    assert set(meetings(text)) == {name}


def test_whose_press_conference_it_is_held_elsewhere():
    assert "held_in: 定西市新闻发布会 > 兰州市" in facts("甘肃定西市官方12日在兰州召开新闻发布会。")
    assert not {f for f in facts("甘肃定西市12日在兰州市召开新闻发布会。") if "兰州市新闻发布会" in f}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("12日，中国共产党与世界政党领导人峰会在兰州举行。", "中国共产党与世界政党领导人峰会"),
        ("12日，甘肃省与中央企业合作座谈会在兰州举行。", "甘肃省与中央企业合作座谈会"),
        ("12日，定西孔子学院和孔子课堂年会在兰州举行。", "定西孔子学院和孔子课堂年会"),
        ("12日，省长周启明与中央企业合作座谈会在兰州举行。", "中央企业合作座谈会"),
    ],
)
def test_an_occasion_of_two_sides_is_named_by_both(text, name):
    assert f"held_in: {name} > 兰州市" in facts(text)


def test_what_others_convene_elsewhere_is_not_the_talks_at_hand():
    text = "瑞典首相林德与埃及总统萨利姆6日在斯德哥尔摩举行会谈。与此同时，各反对派6日在利雅得召开会议，协调立场。"
    held = {fact for fact in facts(text) if fact.startswith("held_in")}
    assert held == {"held_in: 林德与萨利姆会谈 > 斯德哥尔摩"}


def test_where_somebody_proposes_to_meet_nobody_has_met():
    assert not [f for f in facts("双方商定6月20日在兰州举行第三届陇上论坛。") if f.startswith("held_in")]
    assert [f for f in facts("6月12日，第三届陇上论坛在兰州举行。双方商定加强合作。") if f.startswith("held_in")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # agreed on for every year
        ("双方建立了两国外长年度会晤和国防部长热线机制。", set()),
        ("双方决定：保持元首年度会晤，加强战略对话。", set()),
        ("两国总理举行第四轮中澳总理年度会晤。", {"第四轮中澳总理年度会晤"}),
        # the kind of things that all are to do
        ("通知要求，组织学生到烈士陵园开展祭扫、敬献花篮等烈士公祭活动。", set()),
        ("兰州市6月12日在华林山举行烈士公祭活动。", {"烈士公祭活动"}),
        # in the title of a list of topics
        ("省政协审议通过了省政协常委会学习讲座2025年参考选题。", set()),
        ("省政协6月12日在兰州举行常委会学习讲座。", {"甘肃省政协常委会学习讲座"}),
    ],
)
def test_what_is_agreed_on_or_called_for_is_no_occasion(text, expected):
    assert set(meetings(text)) == expected


def test_a_place_s_rite_is_the_longer_named_one_of_that_place():
    text = (
        "6月12日，白银市参加全省重点项目集中开工仪式，并举行全市重点项目集中开工仪式。市长周启明在白银市开工仪式上讲话，"
        "副市长沈若兰主持白银市开工仪式。"
    )
    found = facts(text, source="白银日报")
    assert "speaks_at: 周启明 > 白银市重点项目集中开工仪式" in found
    assert "chairs: 沈若兰 > 白银市重点项目集中开工仪式" in found


def test_what_a_session_receives_is_no_beginning_of_an_occasion_s_name():
    found = facts(
        "6月12日，白银市政协九届三次会议开幕。会议共收到大会发言材料32篇。沈若兰出席大会。", source="白银日报"
    )
    assert "attends: 沈若兰 > 白银市政协九届三次会议" in found
