"""Sessions, plenums and commands, and personnel news as papers tell it: what is whose, and which occasion is meant."""

import pytest
from said import PAPER, facts

from kg.extract import extract
from kg.records import Document


def told(text: str, kinds: tuple[str, ...], title: str = "", **fields) -> set[str]:
    """The facts of these types, without those of who convenes."""
    return {fact for fact in facts(text, title, **fields) if fact.startswith(kinds)}


SESSION = "兰州市十八届人大常委会第三十次会议"
BESIDE = [
    # what takes place before or after a session does not take its place
    (
        "会后，举行了宪法宣誓仪式。市人大常委会副主任沈若兰出席会议。",
        {f"attends: 沈若兰 > {SESSION}"},
    ),
    ("会前，召开了市十八届人大常委会第45次主任会议。沈若兰出席会议。", {f"attends: 沈若兰 > {SESSION}"}),
    ("会议还举行了颁发任命书仪式。副市长沈若兰列席会议。", {f"attends: 沈若兰 > {SESSION}"}),
    # but the rite is what its own sentences are about
    (
        "会后，举行了宪法宣誓仪式。沈若兰主持仪式。副市长陆远航列席会议。",
        {"chairs: 沈若兰 > 宪法宣誓仪式", f"attends: 陆远航 > {SESSION}"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE, ids=[b[0] for b in BESIDE])
def test_what_takes_place_beside_a_session(text, expected):
    whole = "6月12日，市十八届人大常委会第三十次会议召开。" + text
    assert told(whole, ("attends", "chairs"), source="兰州日报") == expected


def test_a_symposium_after_a_meeting_is_the_next_occasion():
    text = "6月12日，省长周启明主持召开全省防汛会议。会后，周启明主持召开企业家座谈会。沈若兰参加会议。"
    assert "attends: 沈若兰 > 企业家座谈会" in facts(text)


OTHERS = "定西市市长周启明曾任陇西县副县长。"
CAREERS = [
    ("陈国庆出生于1965年3月，曾任渭源县委书记。", "陈国庆"),
    ("陈国庆于1965年3月生，曾任渭源县委书记。", "陈国庆"),
    ("陈国庆现年52岁，曾任渭源县委书记。", "陈国庆"),
    ("陈国庆今年51岁，曾任渭源县委书记。", "陈国庆"),
    ("现年52岁的陈国庆是河北人，曾任渭源县委书记。", "陈国庆"),
    ("陈国庆毕业于兰州大学，曾任渭源县委书记。", "陈国庆"),
    ("陈国庆籍贯湖北，曾任渭源县委书记。", "陈国庆"),
    ("陈国庆长期在甘肃工作，曾任渭源县委书记。", "陈国庆"),
    ("陈国庆仕途起步于甘肃，曾任渭源县委书记。", "陈国庆"),
    ("其毕业于兰州大学，曾任渭源县委书记。", "周启明"),
]


@pytest.mark.parametrize(("text", "who"), CAREERS, ids=[c[0] for c in CAREERS])
def test_whose_career_a_sentence_tells(text, who):
    assert told(OTHERS + text, (f"holds_post: {who} > 渭源县委",)) == {f"holds_post: {who} > 渭源县委 : 书记 ; former"}
    assert len([fact for fact in facts(OTHERS + text) if "渭源县委" in fact]) == 1


def people(text: str, **fields) -> set[str]:
    record = extract(Document("d", "", text, **{**PAPER, **fields}))
    return {entity.name for entity in record.entities if entity.type == "person"}


NAMES = [
    ("高中毕业于兰州。项目一直在推进。", set()),
    ("沈若兰，女，白族，1970年3月生，现任渭源县委书记。", {"沈若兰"}),
    ("周启明，男，苗族，现任渭源县委书记。沈若兰，彝族，现任陇西县委书记。", {"周启明", "沈若兰"}),
    ("罗立新任渭源县委书记。", {"罗立新"}),
    ("新任渭源县委书记罗立表示，要抓好落实。", {"罗立"}),
    ("周启明、吴偕远、沈若兰出席会议。", {"周启明", "吴偕远", "沈若兰"}),
    ("镇江市市长王来镇到句容调研。", {"王来镇"}),
]


@pytest.mark.parametrize(("text", "expected"), NAMES, ids=[n[0] for n in NAMES])
def test_what_is_a_name(text, expected):
    assert people(text) == expected


def test_to_be_appointed_is_in_no_county_of_the_word():
    record = extract(
        Document("d", "", "周启明，现任渭源县县长，拟任县（市、区）委书记。", source="甘肃日报", date="2018-03-01")
    )
    assert {entity.name for entity in record.entities if entity.type == "region"} == {"渭源县"}


COMES = [
    ("镇江日报", "省委书记王强来镇调研。", {"inspects: 王强 > 镇江市"}),
    ("南通日报", "省委书记王强来通调研。", {"inspects: 王强 > 南通市"}),
    ("四川日报", "安徽省省长周启明来川考察。", {"inspects: 周启明 > 四川省"}),
    ("天津日报", "甘肃省省长周启明率甘肃省党政代表团来津考察。", {"inspects: 周启明 > 天津市"}),
    ("镇江日报", "省委书记王强来信检查。", set()),
    ("中新网", "省委书记周启明走访了惠州比亚迪、惠州三星等企业。", set()),
    ("中新网", "甘肃省委书记周启明赴浙江学习考察。", {"inspects: 周启明 > 浙江省"}),
]


@pytest.mark.parametrize(("source", "text", "expected"), COMES, ids=[c[1] for c in COMES])
def test_where_somebody_comes(source, text, expected):
    assert told(text, ("inspects",), source=source) == expected


POSTS = [
    # a department without a place is of none where the list names organs of several
    (
        "甘肃日报",
        "常务副省长周启明，兰州市委书记沈若兰，纪委书记陆远航，组织部部长罗心怡参加。",
        {"周启明 > 甘肃省政府 : 常务副省长", "沈若兰 > 兰州市委 : 书记"},
    ),
    (
        "甘肃日报",
        "省委常委、兰州市委书记沈若兰，纪委书记陆远航，组织部部长罗心怡参加。",
        {
            "沈若兰 > 甘肃省委 : 常委",
            "沈若兰 > 兰州市委 : 书记",
            "陆远航 > 兰州市纪委 : 书记",
            "罗心怡 > 兰州市委组织部 : 部长",
        },
    ),
    (
        "甘肃日报",
        "省公安厅厅长周启明，统战部部长沈若兰参加。",
        {"周启明 > 甘肃省公安厅 : 厅长", "沈若兰 > 甘肃省委统战部 : 部长"},
    ),
    # a province's paper tells of another's case
    (
        "大众日报",
        "甘肃省委常委周启明涉嫌严重违纪。周启明2011年5月任副省长。",
        {"周启明 > 甘肃省委 : 常委", "周启明 > 甘肃省政府 : 副省长 ; appointed"},
    ),
    (
        "大众日报",
        "江苏省委书记周启明来访。2011年任副省长的沈若兰陪同。省委书记陆远航会见。",
        {"周启明 > 江苏省委 : 书记", "陆远航 > 山东省委 : 书记"},
    ),
    (
        "新京报",
        "湖南省委常委周启明跨省赴陕西担任省委副书记。",
        {"周启明 > 湖南省委 : 常委", "周启明 > 陕西省委 : 副书记 ; appointed"},
    ),
    (
        "政知君",
        "河北省委书记周启明调研。辽宁省疫情防控指挥部会议召开，省委书记沈若兰、省长陆远航到会。",
        {"周启明 > 河北省委 : 书记", "沈若兰 > 辽宁省委 : 书记", "陆远航 > 辽宁省政府 : 省长"},
    ),
    (
        "南方日报",
        "惠州市委书记周启明走访惠州企业。中山市委书记沈若兰来到明阳集团、市长陆远航来到车间。惠州重视企业。",
        {"周启明 > 惠州市委 : 书记", "沈若兰 > 中山市委 : 书记", "陆远航 > 中山市政府 : 市长"},
    ),
]


@pytest.mark.parametrize(("source", "text", "expected"), POSTS, ids=[p[1] for p in POSTS])
def test_whose_post(source, text, expected):
    assert {fact.removeprefix("holds_post: ") for fact in told(text, ("holds_post",), source=source)} == expected


MEETINGS = [
    (
        "甘肃·青海两省经济发展座谈会暨合作协议签署仪式在兰州举行。青海省委书记沈若兰讲话。",
        {"甘肃·青海两省经济发展座谈会暨合作协议签署仪式"},
    ),
    ("省委十届十四次全会召开。中国共产党甘肃省第十届委员会第十四次全体会议审议报告。", {"甘肃省委十届十四次全会"}),
    (
        "省十届人大十四次会议闭幕。省委十届十四次全会召开。",
        {"甘肃省十届人大十四次会议", "甘肃省委十届十四次全会"},
    ),
    ("省长周启明主持召开省防汛抗旱指挥部会商会。", {"甘肃省防汛抗旱指挥部会商会"}),
    ("周启明出席全国工商联合会商会工作会议。", {"全国工商联合会商会工作会议"}),
    ("省十四届人大常委会举行第九次会议。", {"甘肃省十四届人大常委会第九次会议"}),
    (
        "省十四届人大一次会议12日举行第四次大会。大会由周启明主持。",
        {"甘肃省十四届人大一次会议", "甘肃省十四届人大一次会议第四次大会"},
    ),
    ("省人大常委会党组召开2024年第18次（扩大）会议。", {"甘肃省人大常委会党组2024年第18次（扩大）会议"}),
    ("省应对疫情工作领导小组指挥部召开视频调度会议。", {"甘肃省应对疫情工作领导小组指挥部视频调度会议"}),
]


@pytest.mark.parametrize(("text", "expected"), MEETINGS, ids=[m[0] for m in MEETINGS])
def test_what_an_occasion_is_called(text, expected):
    record = extract(Document("d", "", text, **PAPER))
    assert {entity.name for entity in record.entities if entity.type == "meeting"} == expected


def test_what_a_document_names_is_no_occasion():
    text = "省委十届十四次全会召开。省委书记周启明就《甘肃省委向中国共产党甘肃省第十一次代表大会的报告》作说明。"
    assert told(text, ("reports_at",)) == {"reports_at: 周启明 > 甘肃省委十届十四次全会"}


HEARD = [
    "会议听取了省委书记周启明受主任会议委托作关于人事任免的说明。",
    "会议听取了省委书记周启明受省人大常委会主任会议委托作的关于人事任免的说明。",
]


@pytest.mark.parametrize("text", HEARD)
def test_who_explains(text):
    text = "6月12日，省人大常委会第三次会议召开。" + text
    assert told(text, ("reports_at",)) == {"reports_at: 周启明 > 甘肃省人大常委会第三次会议"}


HEAD = "6月12日，省十四届人大一次会议举行。"
THERE = [
    (
        "副省长周启明，省法院院长沈若兰；省人大常委会副秘书长，省人大各专门委员会驻会副主任委员，"
        "省人大常委会各办事机构负责人列席会议。",
        {"周启明", "沈若兰"},
    ),
    (
        "省委书记周启明，省长沈若兰等省委、省政府领导，新当选的省政协主席陆远航出席会议。",
        {"周启明", "沈若兰", "陆远航"},
    ),
    ("大会执行主席是周启明、沈若兰。", {"周启明", "沈若兰"}),
    ("大会的执行主席有：周启明、沈若兰。", {"周启明", "沈若兰"}),
    ("担任今天上午大会执行主席的有：周启明、沈若兰。", {"周启明", "沈若兰"}),
    ("省长周启明，副省长沈若兰，在闭幕会议主席台前排就座。", {"周启明", "沈若兰"}),
    # a body is not there by its members, nor by those beside it
    ("省委副书记周启明和省委常委出席。", {"周启明"}),
    ("省人大常委会主任周启明，副主任沈若兰和省人大常委会组成人员参加会议。", {"周启明", "沈若兰"}),
    ("省军区及驻陇部队领导周启明、沈若兰在主席台就座。", {"周启明", "沈若兰"}),
    # who is elected for another congress is not at this one by that
    (
        "大会选举周启明为省人大常委会主任，沈若兰、陆远航为省人大常委会副主任；"
        "罗心怡等118人为甘肃省出席第十四届全国人民代表大会代表。",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "expected"), THERE, ids=[t[0] for t in THERE])
def test_who_is_there(text, expected):
    found = {fact.split(" > ")[0].removeprefix("attends: ") for fact in told(HEAD + text, ("attends",))}
    assert found == expected


def test_a_meeting_that_is_listened_to_elsewhere():
    text = "兰州市组织收听收看全省疫情防控电视电话会议。市长周启明在兰州分会场收听收看会议。"
    assert told(text, ("attends", "held_in")) == {"attends: 周启明 > 甘肃省疫情防控电视电话会议"}


def test_a_paper_that_tells_it_is_not_there():
    text = "全省防汛会议召开。据《甘肃日报》消息，6月12日，周启明以甘肃省委常委身份出席会议。"
    assert told(text, ("attends", "holds_post")) == {
        "attends: 周启明 > 甘肃省防汛会议",
        "holds_post: 周启明 > 甘肃省委 : 常委",
    }


def test_who_acts_as_governor():
    text = "会议决定周启明代理甘肃省人民政府省长职务。"
    assert told(text, ("holds_post",)) == {"holds_post: 周启明 > 甘肃省政府 : 代理省长 ; appointed"}


APPOINTED = [
    # the post first, then by whom it is taken
    ("长沙市委书记由周启明兼任。", {"周启明 > 长沙市委 : 书记"}),
    ("长沙市委书记一职由周启明接任。", {"周启明 > 长沙市委 : 书记 ; appointed"}),
    ("此前长沙市委书记一职由周启明兼任。", {"周启明 > 长沙市委 : 书记 ; former"}),
    ("协调小组办公室主任由周启明兼任。", set()),
    (
        "华新集团董事长则由吉林省委原副书记周启明接任。",
        {"周启明 > 华新集团 : 董事长 ; appointed", "周启明 > 吉林省委 : 副书记 ; former"},
    ),
    ("长沙市委书记将由周启明接任。", set()),
    ("辞去重庆市副市长职务的周启明现年48岁。", {"周启明 > 重庆市政府 : 副市长 ; removed"}),
    ("周启明跨市升任黄冈市副市长。", {"周启明 > 黄冈市政府 : 副市长 ; appointed"}),
    (
        "浙江省委常委周启明调任江西省委副书记的消息由官方确认。",
        {"周启明 > 浙江省委 : 常委", "周启明 > 江西省委 : 副书记 ; appointed"},
    ),
    ("浙江省委常委周启明调任江西省委副书记的消息不实。", {"周启明 > 浙江省委 : 常委"}),
    (
        "周启明先后担任贵州省委宣传部部长（5年）、贵州省常务副省长（3年）。",
        {"周启明 > 贵州省委宣传部 : 部长 ; former", "周启明 > 贵州省政府 : 常务副省长 ; former"},
    ),
    (
        "全会选举周启明为甘肃省委书记，沈若兰和陆远航为甘肃省委副书记。",
        {
            "周启明 > 甘肃省委 : 书记 ; appointed",
            "沈若兰 > 甘肃省委 : 副书记 ; appointed",
            "陆远航 > 甘肃省委 : 副书记 ; appointed",
        },
    ),
    (
        "任命周启明为甘肃省人大常委会人事代表选举工作委员会主任，沈若兰为甘肃省人大常委会农业与农村工作委员会主任。",
        {
            "周启明 > 甘肃省人大常委会人事代表选举工作委员会 : 主任 ; appointed",
            "沈若兰 > 甘肃省人大常委会农业与农村工作委员会 : 主任 ; appointed",
        },
    ),
    (
        "会议选举周启明、沈若兰（女、蒙古族）为甘肃省人大常委会副主任。",
        {"周启明 > 甘肃省人大常委会 : 副主任 ; appointed", "沈若兰 > 甘肃省人大常委会 : 副主任 ; appointed"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), APPOINTED, ids=[a[0] for a in APPOINTED])
def test_how_a_post_is_taken(text, expected):
    assert {fact.removeprefix("holds_post: ") for fact in told(text, ("holds_post",), source="新京报")} == expected


CONVENED = [
    (
        "甘肃省第十二届人民代表大会常务委员会第三十二次会议9月1日决定，任命周启明为甘肃省副省长。",
        {"hosts: 甘肃省人大常委会 > 甘肃省第十二届人民代表大会常务委员会第三十二次会议"},
    ),
    (
        "甘肃省第十二届人民代表大会常务委员会第三十二次会议9月1日在兰州闭幕。",
        {"hosts: 甘肃省人大常委会 > 甘肃省第十二届人民代表大会常务委员会第三十二次会议"},
    ),
    (
        "省委书记周启明讲话。中国共产党甘肃省第十届委员会第十四次全体会议12月8日在兰州举行。",
        {"hosts: 甘肃省委 > 中国共产党甘肃省第十届委员会第十四次全体会议"},
    ),
    ("省人大常委会周启明讲话。巴中市举行第三届人民代表大会常务委员会第三十七次会议。", set()),
    ("省人大常委会贯彻甘肃省第十二届人民代表大会第三次会议精神。", set()),
]


@pytest.mark.parametrize(("text", "expected"), CONVENED, ids=[c[0] for c in CONVENED])
def test_whose_session_it_is(text, expected):
    assert told(text, ("hosts",)) == expected


def test_a_command_by_its_short_name():
    text = "省防指召开全省防汛视频会议。省防指常务副总指挥周启明通报汛情。会议要求加强预防指导。"
    assert told(text, ("hosts", "holds_post")) == {
        "hosts: 甘肃省防指 > 甘肃省防汛视频会议",
        "holds_post: 周启明 > 甘肃省防指 : 常务副总指挥",
    }


MET = [
    "省委书记周启明会见了在甘肃考察的丽水市委书记陆远航一行。",
    "省委书记周启明会见来陇考察的丽水市委书记陆远航一行。",
    "省委书记周启明会见来川考察的丽水市委书记陆远航一行。",
]


@pytest.mark.parametrize("text", MET)
def test_a_guest_who_is_here_to_see_something(text):
    assert told(text, ("meets_with",)) == {"meets_with: 周启明 > 陆远航"}
    assert not told(text, ("inspects",))


REPORTS = [
    # several bodies that are heard on what they do
    (
        "会议听取了甘肃省水利厅、兰州市推进黄河治理工作情况的汇报。",
        {"reports_at: 甘肃省水利厅", "reports_at: 兰州市"},
    ),
    # what a place does is also a matter that others report on
    ("会议听取了兰州市黄河治理工作情况的汇报。", set()),
    ("会议将听取甘肃省水利厅、兰州市推进黄河治理工作情况的汇报。", set()),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS, ids=[r[0] for r in REPORTS])
def test_who_is_heard_on_what_it_does(text, expected):
    whole = "6月12日，甘肃省防汛工作会议在兰州召开。" + text
    assert {fact.split(" >")[0] for fact in told(whole, ("reports_at",))} == expected


def test_a_vice_chairman_speaks_for_those_who_inspected():
    text = (
        "十二届全国人大常委会第十七次会议2日在北京举行第二次全体会议。"
        "严若兰副委员长代表执法检查组向会议作了关于检查节约能源法实施情况的报告。"
    )
    found = told(text, ("reports_at", "holds_post"), source="新闻联播")
    assert found == {
        "reports_at: 严若兰 > 十二届全国人大常委会第十七次会议第二次全体会议",
        "holds_post: 严若兰 > 全国人大常委会 : 副委员长",
    }


def test_a_committee_before_its_chairman_is_still_a_body():
    found = told("朝鲜国务委员会委员长金若哲会见记者。", ("holds_post",), source="新闻联播")
    assert found == {"holds_post: 金若哲 > 朝鲜国务委员会 : 委员长"}


@pytest.mark.parametrize(
    ("said", "reports"),
    [
        ("受全国人大常委会委托，严若兰委员长向大会报告全国人大常委会工作。", {"reports_at: 严若兰"}),
        # of a part of the work, behind a report that may have named other meetings
        ("受全国人大常委会委托，严若兰向大会报告代表议案工作情况。", set()),
        # a duty
        ("委员长严若兰必须向大会报告全国人大常委会工作。", set()),
    ],
)
def test_who_reports_to_the_session(said, reports):
    text = "十三届全国人大五次会议8日在北京举行第二次全体会议。" + said
    found = told(text, ("reports_at",), source="新闻联播")
    assert {fact.split(" >")[0] for fact in found} == reports


@pytest.mark.parametrize(
    ("who", "bodies"),
    [("解放军四总部和武警部队", {"解放军四总部", "武警部队"}), ("解放军和武警部队", {"解放军", "武警部队"})],
)
def test_the_general_departments_are_a_body_of_the_army(who, bodies):
    text = f"中国残疾人联合会第六次全国代表大会17日在北京开幕。{who}、各人民团体的负责同志参加了开幕式。"
    found = told(text, ("attends",), source="新闻联播")
    assert {fact.split(": ")[1].split(" >")[0] for fact in found} == bodies


@pytest.mark.parametrize(
    ("said", "reports"),
    [
        # the session since which somebody tells how things went is not the one at hand
        ("省政府秘书长陆远航通报省政协十二届二次会议以来提案办理情况。", {"陆远航"}),
        ("会议听取了省委宣传部、省委政法委有关负责人就有关事项所作的说明。", {"甘肃省委宣传部", "甘肃省委政法委"}),
        ("会议听取了省水利厅负责人关于防汛准备的汇报。", {"甘肃省水利厅"}),
    ],
)
def test_who_reports_to_a_standing_committee(said, reports):
    name = "甘肃省政协十二届九次常委会议"
    found = told(f"6月12日，{name}在兰州开幕。主席周启明主持会议。{said}", ("reports_at",), source="甘肃日报")
    assert found == {f"reports_at: {one} > {name}" for one in reports}


CONFERENCE = "6月12日，政协第九届天水市委员会第三次会议举行第二次全体会议。"
MEMBERS = [
    ("会上，周启明、沈若兰、陆远航3名委员围绕养老作大会发言。", {"周启明", "沈若兰", "陆远航"}),
    ("周启明、沈若兰等8名委员就养老作大会发言。", {"周启明", "沈若兰"}),
    ("周启明、沈若兰等2位政协委员发言。", {"周启明", "沈若兰"}),
    ("周启明、沈若兰等委员围绕养老作即席发言。", {"周启明", "沈若兰"}),
    ("周启明、沈若兰、陆远航2名委员作大会发言。", set()),
    ("天水市八届人大四次会议同日开幕。周启明、沈若兰等委员作大会发言。", set()),
]


@pytest.mark.parametrize(("text", "members"), MEMBERS, ids=[m[0] for m in MEMBERS])
def test_who_is_a_member_of_the_conference_whose_session_is_told(text, members):
    found = told(CONFERENCE + text, ("holds_post",), source="天水日报")
    assert found == {f"holds_post: {who} > 天水市政协 : 委员" for who in members}
