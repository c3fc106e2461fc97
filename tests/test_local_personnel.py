"""Posts and names on the pages of towns, schools, courts and hospitals. Sentences and people are invented."""

import pytest
from said import facts

from kg.extract import extract
from kg.records import Document


def posts(text: str, title: str = "", source: str = "甘肃日报") -> set[str]:
    found = facts(text, title, source=source)
    return {fact.removeprefix("holds_post: ") for fact in found if fact.startswith("holds_post")}


def names(text: str, kind: str, source: str = "甘肃日报") -> set[str]:
    record = extract(Document("d", "", text, source=source, date="2023-06-12"))
    return {entity.name for entity in record.entities if entity.type == kind}


PEOPLE = [
    # a full stop for the dot, and 副 behind a dotted name
    ("会见德国哥廷根大学校长托马斯.施密特教授、副校长安娜.施泰因女士。", {"托马斯·施密特", "安娜·施泰因"}),
    ("党委副书记买买提·艾力出席会议。买买提·艾力副书记作总结讲话。", {"买买提·艾力"}),
    # where somebody stands in a picture
    ("图为市长周启明（左三）、副市长沈若兰（左二）在现场。左一为局长陆远航。", {"周启明", "沈若兰", "陆远航"}),
    # 由 is no name's, however long the row before 担任
    (
        "局长车文远出席。办公室副主任由车文远、市交通投资建设集团总经理陆远航同志担任。",
        {"车文远", "陆远航"},
    ),
]


@pytest.mark.parametrize(("text", "people"), PEOPLE, ids=[row[0] for row in PEOPLE])
def test_who_is_named(text, people):
    assert names(text, "person") == people


BODIES = [
    # the invitation, the visit and what supports it are of no name
    (
        "以沈若兰为团长的兰州大学代表团应德国哥廷根大学、慕尼黑大学的邀请出访。",
        {"兰州大学代表团", "德国哥廷根大学", "慕尼黑大学"},
    ),
    ("学院教师访问哥廷根大学。", {"哥廷根大学"}),
    ("省工商联将全力支持定西商会在省城发展。", {"甘肃省工商联", "定西商会"}),
    ("大家要认真学习借鉴兰州大学第二医院的经验。", {"兰州大学第二医院"}),
    # what is given, what is no one body
    ("兰州市定西商会向渭源县捐赠教育基金50万元。", {"兰州市定西商会"}),
    ("他走访了德国友好学校，与国内高水平大学交流。", set()),
    ("院长沈若兰汇报。沈若兰代表院党组作表态发言。", set()),
    ("会议由市园林和林业局局长沈若兰主持。", {"兰州市园林和林业局"}),
]


@pytest.mark.parametrize(("text", "bodies"), BODIES, ids=[row[0] for row in BODIES])
def test_which_bodies_are_named(text, bodies):
    assert {name for name in names(text, "organization", "兰州晚报") if "党委" not in name} == bodies


POSTS = [
    # a title behind the name, before what he does
    ("省政协召开会议。周启明书记作讲话，沈若兰代表作交流发言。", set()),
    # what several were
    (
        "陆远航主持会议。公开资料显示，周启明曾任渭源县委书记，沈若兰此前任渭源县委副书记、县长，陆远航自2019年1月起任临洮县县长。",
        {
            "周启明 > 渭源县委 : 书记 ; former",
            "沈若兰 > 渭源县委 : 副书记 ; former",
            "沈若兰 > 渭源县政府 : 县长 ; former",
            "陆远航 > 临洮县政府 : 县长 ; appointed",
        },
    ),
    # the chambers of a court
    (
        "任命周启明为省高级人民法院审判委员会委员、刑事审判第二庭庭长，免去其刑事审判第一庭副庭长职务；"
        "任命沈若兰为兰州市中级人民法院审判员、民事审判第一庭副庭长。",
        {
            "周启明 > 甘肃省高级人民法院审判委员会 : 委员 ; appointed",
            "周启明 > 甘肃省高级人民法院刑事审判第二庭 : 庭长 ; appointed",
            "周启明 > 甘肃省高级人民法院刑事审判第一庭 : 副庭长 ; removed",
            "沈若兰 > 兰州市中级人民法院 : 审判员 ; appointed",
            "沈若兰 > 兰州市中级人民法院民事审判第一庭 : 副庭长 ; appointed",
        },
    ),
]


@pytest.mark.parametrize(("text", "right"), POSTS, ids=[row[0] for row in POSTS])
def test_who_holds_which_post(text, right):
    assert posts(text) == right


def test_the_parts_of_a_group_have_their_heads_below_their_headings():
    group = "平阳县鳌江镇防汛抗旱指挥部"
    text = (
        f"经研究，决定成立{group}。\n指挥长：周启明 党委副书记、镇长\n副指挥长：沈若兰 党委委员、副镇长\n"
        "指挥部下设综合协调组、抢险救援组。\n（一）综合协调组\n党委委员陆远航任组长，副镇长沈若兰任副组长。\n"
        "协助镇领导工作，承办应急指挥部交办的事项。\n（二）抢险救援组\n副镇长冉光晴任组长。"
    )
    assert posts(text, f"鳌江镇关于成立{group}的通知", "平阳县政府网") == {
        "周启明 > 鳌江镇党委 : 副书记",
        "周启明 > 鳌江镇政府 : 镇长",
        f"周启明 > {group} : 指挥长",
        "沈若兰 > 鳌江镇党委 : 委员",
        "沈若兰 > 鳌江镇政府 : 副镇长",
        f"沈若兰 > {group} : 副指挥长",
        "陆远航 > 鳌江镇党委 : 委员",
        f"陆远航 > {group}综合协调组 : 组长 ; appointed",
        f"沈若兰 > {group}综合协调组 : 副组长 ; appointed",
        "冉光晴 > 鳌江镇政府 : 副镇长",
        f"冉光晴 > {group}抢险救援组 : 组长 ; appointed",
    }


def test_whom_a_roster_names_is_named_below_it():
    text = (
        "成立兰州市河长制工作领导小组。\n组　长：周启明 市长\n成　员：沈若兰 市水务局局长\n车文远 市交通集团董事长\n"
        "领导小组下设办公室，办公室主任由沈若兰同志兼任，副主任由车文远、市交通集团总经理陆远航同志担任。"
    )
    office = "兰州市河长制工作领导小组办公室"
    found = posts(text, "关于成立兰州市河长制工作领导小组的通知", "兰州晚报")
    assert {line for line in found if office in line} == {
        f"沈若兰 > {office} : 主任",
        f"车文远 > {office} : 副主任",
        f"陆远航 > {office} : 副主任",
    }


ZONE = (
    "6月9日，海关总署副署长周启明深入到凭祥综合保税区调研，与凭祥市委、综保区管委会座谈，"
    "听取管委会主任沈若兰的工作情况介绍。"
)


def test_a_customs_zone_is_a_place_with_a_body():
    """By the short form of a county before it; 综保区管委会 and 管委会 are the one zone's that the text names."""
    said = facts(ZONE, source="海关总署网站")
    assert {
        "inspects: 周启明 > 凭祥综合保税区",
        "holds_post: 沈若兰 > 凭祥综合保税区管委会 : 主任",
    } <= said


def test_the_end_of_a_word_is_no_county_before_a_customs_zone():
    assert names("要推进自贸试验区制度创新和综合保税区建设。", "region") == set()


SIGNED = [
    ("兰州海关关长周启明、西宁海关关长沈若兰分别代表两关签字。", {"兰州海关", "西宁海关"}),
    ("兰州大学校长周启明与西宁大学校长沈若兰分别代表两校签约。", {"兰州大学", "西宁大学"}),
]


@pytest.mark.parametrize(("text", "sides"), SIGNED, ids=[row[0] for row in SIGNED])
def test_people_sign_for_both_of_a_kind(text, sides):
    said = facts(f"6月9日，合作备忘录签署仪式在兰州举行。{text}")
    signed = next(fact for fact in said if fact.startswith("signs_with"))
    assert set(signed.removeprefix("signs_with: ").split(" > ")) == sides


def test_what_a_bracket_says_in_a_roster_is_of_another():
    text = (
        "成立兰州市安全生产委员会。\n主　任：周启明　　市长\n"
        "副主任：沈若兰　　副市长（受周启明市长委托，主持日常工作）\n陆远航　　副市长"
    )
    found = posts(text, "关于调整兰州市安全生产委员会组成人员的通知", "兰州晚报")
    assert "周启明 > 兰州市安全生产委员会 : 主任" in found
    assert "陆远航 > 兰州市安全生产委员会 : 副主任" in found
    assert "周启明 > 兰州市安全生产委员会 : 副主任" not in found


def test_courts_have_one_name():
    assert posts("兰州中院院长周启明、天水市中级法院副院长沈若兰、省高院副院长陆远航出席。") == {
        "周启明 > 兰州市中级人民法院 : 院长",
        "沈若兰 > 天水市中级人民法院 : 副院长",
        "陆远航 > 甘肃省高级人民法院 : 副院长",
    }


def test_the_first_term_is_no_part_of_a_society():
    assert posts("沈若兰为兰州市定西商会首届会长周启明、名誉会长陆远航授牌。") == {
        "周启明 > 兰州市定西商会 : 会长",
        "陆远航 > 兰州市定西商会 : 名誉会长",
    }


def test_names_of_the_yi_have_four_characters():
    said = "镇长阿合木果和县医院院长周启明出席，局长俄木呷呷主持，县长勒伍惹古讲话。"
    assert names(said, "person") == {"阿合木果", "周启明", "俄木呷呷", "勒伍惹古"}


def test_a_new_team_is_of_the_body_named_before():
    text = (
        "会议宣读了兰州大学第二医院领导班子的任命通知。新一届班子成员为：院长沈若兰，副院长周启明、陆远航，"
        "党委书记连启森，总会计师冉光晴。"
    )
    assert posts(text) == {
        f"{line.replace('：', ' > 兰州大学第二医院 : ')}"
        for line in ("沈若兰：院长", "周启明：副院长", "陆远航：副院长", "连启森：党委书记", "冉光晴：总会计师")
    }


def test_a_hospital_by_its_number_is_of_the_university_of_the_page():
    text = "二附院院长周启明出席大会。校党委书记沈若兰讲话。"
    assert posts(text, source="新疆医科大学新闻网") == {
        "周启明 > 新疆医科大学第二附属医院 : 院长",
        "沈若兰 > 新疆医科大学 : 党委书记",
    }
    assert not any("周启明" in line for line in posts(text, source="新疆日报"))


def test_the_youth_league_of_a_school_is_no_part_of_its_office():
    text = "周启明简历\n1984.08-1988.03渭源县会川中学教务处副主任、校团委书记\n1988.04-1990.11渭源县教育局副局长"
    assert "渭源县会川中学教务处校团委" not in names(f"周启明，男，1962年生。\n{text}", "organization")
