"""Posts that personnel news tells: removals, sessions, groups, obituaries. Sentences and people are invented."""

import pytest
from said import facts

from kg.extract import extract
from kg.records import Document

PAPER = {"source": "甘肃日报", "date": "2023-02-12"}


def told(text: str, kinds: tuple[str, ...] = ("holds_post",), **fields) -> set[str]:
    return {fact for fact in facts(text, **{**PAPER, **fields}) if fact.startswith(kinds)}


def check(text: str, expected: str, **fields) -> None:
    lines = {f"holds_post: {line.strip()}" for line in expected.split("|") if line.strip()}
    assert told(text, **fields) == lines


def test_what_is_taken_from_one_whose_name_is_not_read_is_taken_from_nobody_else():
    """Lines of an appointment: a name with a surname of two characters, and one whose first character is no surname."""
    check(
        "会议决定任命周启明为甘肃省文化和旅游厅厅长；\n上官明为甘肃省退役军人事务厅厅长，免去其甘肃省民政厅厅长职务；\n"
        "者永平为甘肃省水利厅厅长，免去其甘肃省林业厅厅长职务。",
        "周启明 > 甘肃省文化和旅游厅 : 厅长 ; appointed | 上官明 > 甘肃省退役军人事务厅 : 厅长 ; appointed"
        " | 上官明 > 甘肃省民政厅 : 厅长 ; removed",
    )


REMOVED = [  # the name between what somebody is and the body that removes him
    (
        "免去挂钩领导周启明渭源县人大常委会党组副书记职务并提名免去其副主任职务。",
        "周启明 > 渭源县人大常委会 : 党组副书记 ; removed | 周启明 > 渭源县人大常委会 : 副主任",
    ),
    (
        "免去会川镇挂钩责任领导周启明渭源县委常委、宣传部部长职务；免去莲峰镇挂钩责任领导沈若兰渭源县政府党组成员职务并提请免去其副县长职务。",
        "周启明 > 渭源县委 : 常委 ; removed | 周启明 > 渭源县委宣传部 : 部长 ; removed"
        " | 沈若兰 > 渭源县政府 : 党组成员 ; removed | 沈若兰 > 渭源县政府 : 副县长",
    ),
    ("免去挂钩领导周启明渭源县政府党组成员职务并提名免去其主任职务。", "周启明 > 渭源县政府 : 党组成员 ; removed"),
    ("挂钩领导周启明渭源县委常委职务不变。", ""),
    (  # the seat behind the name, with no 的
        "会议作出关于撤销周启明、沈若兰政协第十四届定西市委员会委员资格的决定。",
        "周启明 > 定西市政协 : 委员 ; removed | 沈若兰 > 定西市政协 : 委员 ; removed",
    ),
    (
        "会议决定免去陆远航渭源县副县长职务，撤销其渭源县政协委员资格。",
        "陆远航 > 渭源县政府 : 副县长 ; removed | 陆远航 > 渭源县政协 : 委员 ; removed",
    ),
    ("董事会决定解除陆远航的兰州银行总经理职务。", "陆远航 > 兰州银行 : 总经理 ; removed"),
    ("董事会尚未解除陆远航的兰州银行总经理职务。", ""),
    ("兰州银行要求撤销陆远航定西市政协委员资格。", ""),
    ("法院撤销陆远航兰州银行行长任期内的合同。", ""),
    # the verb before a town is of no name
    (
        "渭源县会川镇发生火灾。责成渭源县给予会川镇党委书记周启明，党委副书记、镇长沈若兰警告处分；给予田家河镇党委书记陆远航警告处分。",
        "周启明 > 会川镇党委 : 书记 | 沈若兰 > 会川镇党委 : 副书记 | 沈若兰 > 会川镇政府 : 镇长"
        " | 陆远航 > 田家河镇党委 : 书记",
    ),
]


@pytest.mark.parametrize(("text", "expected"), REMOVED, ids=[row[0] for row in REMOVED])
def test_who_is_removed(text, expected):
    check(text, expected)


IN_SESSION = [
    (
        "政协定西市五届四次会议开幕。大会秘书长林雨桐、政协副主席周启明、沈若兰，秘书长陆远航在主席台就座。",
        "林雨桐 > 政协定西市五届四次会议 : 秘书长 | 周启明 > 定西市政协 : 副主席 | 沈若兰 > 定西市政协 : 副主席"
        " | 陆远航 > 定西市政协 : 秘书长",
    ),
    ("定西市政协五届四次会议开幕。来宾有越南政协副主席周启明。", ""),
    ("政协副主席周启明在主席台就座。", ""),
    # what a 工作委员会 is of, and one with 与 in its name
    (
        "会议任命周启明为省人大常委会法制工作委员会副主任，沈若兰为省人大常委会环境与资源保护工作委员会主任。",
        "周启明 > 甘肃省人大常委会法制工作委员会 : 副主任 ; appointed"
        " | 沈若兰 > 甘肃省人大常委会环境与资源保护工作委员会 : 主任 ; appointed",
    ),
    (
        "免去周启明的省人大常委会代表资格审查委员会副主任委员、环境与资源保护工作委员会主任职务。",
        "周启明 > 甘肃省人大常委会代表资格审查委员会 : 副主任委员 ; removed"
        " | 周启明 > 甘肃省人大常委会环境与资源保护工作委员会 : 主任 ; removed",
    ),
    (
        "省人大常委会接受周启明辞去代表职务，周启明的省人大常委会委员、监察和司法委员会委员职务相应终止。",
        "周启明 > 甘肃省人大常委会 : 委员 ; removed | 周启明 > 甘肃省人大监察和司法委员会 : 委员 ; removed",
    ),
]


@pytest.mark.parametrize(("text", "expected"), IN_SESSION, ids=[row[0] for row in IN_SESSION])
def test_of_which_house_and_committee(text, expected):
    check(text, expected)


GROUPS = [
    (
        "省委改革领导小组副组长周启明、沈若兰，小组成员陆远航、林雨桐出席会议。",
        "周启明 > 甘肃省委改革领导小组 : 副组长 | 沈若兰 > 甘肃省委改革领导小组 : 副组长"
        " | 陆远航 > 甘肃省委改革领导小组 : 成员 | 林雨桐 > 甘肃省委改革领导小组 : 成员",
    ),
    # whose group is not said, and units that belong to one
    ("省委书记周启明，小组成员陆远航出席会议。", "周启明 > 甘肃省委 : 书记"),
    (
        "关于成立定西市文旅融合示范区创建工作专班的通知\n一、专班组成人员\n主任：周启明（市政府副市长）\n成员：沈若兰（市财政局局长）\n"
        "专班下设办公室，办公室主任由沈若兰同志兼任。",
        "周启明 > 定西市政府 : 副市长 | 周启明 > 定西市文旅融合示范区创建工作专班 : 主任 | 沈若兰 > 定西市财政局 : 局长"
        " | 沈若兰 > 定西市文旅融合示范区创建工作专班 : 成员 | 沈若兰 > 定西市文旅融合示范区创建工作专班办公室 : 主任",
    ),
]


@pytest.mark.parametrize(("text", "expected"), GROUPS, ids=[row[0] for row in GROUPS])
def test_who_is_in_a_group(text, expected):
    check(text, expected, source="定西日报" if "定西" in text else "甘肃日报")


def test_a_group_s_units_are_nobody():
    check("省委改革领导小组副组长周启明出席，小组成员单位负责人参加。", "周启明 > 甘肃省委改革领导小组 : 副组长")


BRACKETS = [  # the posts in a bracket are of who stands before it
    (
        "组长周启明（市委书记），副组长沈若兰（市长）、陆远航（市公安局局长）。",
        "周启明 > 定西市委 : 书记 | 沈若兰 > 定西市政府 : 市长 | 陆远航 > 定西市公安局 : 局长",
    ),
    ("出席会议的有周某某（市委书记），副市长沈若兰。", "沈若兰 > 定西市政府 : 副市长"),
    ("老同志周某某（兼市委副书记）、副市长沈若兰（女）出席会议。", "沈若兰 > 定西市政府 : 副市长"),
    ("市委书记（兼）、市长周启明出席会议。", "周启明 > 定西市委 : 书记 | 周启明 > 定西市政府 : 市长"),
]


@pytest.mark.parametrize(("text", "expected"), BRACKETS, ids=[row[0] for row in BRACKETS])
def test_whose_posts_a_bracket_tells(text, expected):
    check(text, expected, source="定西日报")


DEPUTIES = [  # a government has no 副总指挥
    (
        "市防汛抗旱指挥部总指挥、市长周启明，常务副总指挥沈若兰，副总指挥陆远航出席会议。",
        "周启明 > 定西市防汛抗旱指挥部 : 总指挥 | 周启明 > 定西市政府 : 市长"
        " | 沈若兰 > 定西市防汛抗旱指挥部 : 常务副总指挥 | 陆远航 > 定西市防汛抗旱指挥部 : 副总指挥",
    ),
    (
        "市委改革领导小组组长、市委书记周启明，副组长沈若兰出席会议。",
        "周启明 > 定西市委改革领导小组 : 组长 | 周启明 > 定西市委 : 书记 | 沈若兰 > 定西市委改革领导小组 : 副组长",
    ),
    (
        "市人大常委会主任周启明，副市长陆远航，副主任林雨桐出席会议。",
        "周启明 > 定西市人大常委会 : 主任 | 陆远航 > 定西市政府 : 副市长 | 林雨桐 > 定西市人大常委会 : 副主任",
    ),
    # one of another body that has deputies itself
    (
        "市安委会主任、市长周启明，市发改委党组书记陆远航，副主任林雨桐出席会议。",
        "周启明 > 定西市安委会 : 主任 | 周启明 > 定西市政府 : 市长 | 陆远航 > 定西市发改委 : 党组书记"
        " | 林雨桐 > 定西市发改委 : 副主任",
    ),
]


@pytest.mark.parametrize(("text", "expected"), DEPUTIES, ids=[row[0] for row in DEPUTIES])
def test_of_which_body_somebody_is_deputy(text, expected):
    check(text, expected, source="定西日报")


MOURNED = [
    (
        "自治区政协原副主席、民盟宁夏区委会原主委周启明同志遗体送别仪式，3月8日上午在银川举行。",
        "周启明 > 宁夏回族自治区政协 : 副主席 ; former | 周启明 > 民盟宁夏回族自治区委 : 主委 ; former",
    ),
    ("自治区政协副主席周启明同志追悼会在银川举行。", "周启明 > 宁夏回族自治区政协 : 副主席"),
    ("周启明同志遗体送别仪式，3月8日上午在银川举行。", ""),
    (
        "沈若兰、虎建军、陆远航等自治区领导出席会议。",
        "沈若兰 > 宁夏回族自治区 : 自治区领导 | 虎建军 > 宁夏回族自治区 : 自治区领导"
        " | 陆远航 > 宁夏回族自治区 : 自治区领导",
    ),
    # one name that is known does not make two of words
    ("沈若兰、好消息、大发展等自治区领导关心的事项取得进展。", ""),
]


@pytest.mark.parametrize(("text", "expected"), MOURNED, ids=[row[0] for row in MOURNED])
def test_obituaries(text, expected):
    check(text, expected, source="宁夏日报")


def test_who_stands_before_the_dead_attends():
    text = "周启明同志遗体送别仪式3月8日在兰州举行。沈若兰、陆远航等领导在周启明同志遗体前静默致哀。"
    assert told(text, ("attends",)) == {f"attends: {who} > 周启明同志遗体送别仪式" for who in ("沈若兰", "陆远航")}
    assert told("沈若兰在灵车前致哀。周启明同志遗体送别仪式3月8日在兰州举行。", ("attends",)) == set()


def test_who_once_ran_a_body_s_work_chairs_nothing():
    text = "兰州大学干部大会11日举行。陆远航讲话，对周启明同志主持学校党委工作期间的贡献给予高度评价。"
    assert told(text, ("chairs",)) == set()


def names(text: str) -> set[str]:
    return {one.name for one in extract(Document("d", "", text, **PAPER)).entities}


def test_a_list_goes_on_with_the_towns_of_a_county():
    assert {"会川镇", "田家河乡"} <= names("渭源县会川镇本庙村、田家河乡元古堆村发生火灾。")
    assert "特色小镇" not in names("渭源县会川镇、特色小镇、文化名镇等建设加快。")


def test_a_wish_for_a_kind_of_school_is_no_school():
    assert "高水平师范大学" not in names("我们要建设高水平师范大学。")
    assert "华东师范大学" in names("沈若兰到华东师范大学调研。")


ROWS = [  # the place is said with the first body of a row alone
    (
        "决定任命周启明为定西市自然资源和规划局局长，沈若兰为生态环境局局长，陆远航为住房和城乡建设委员会主任，"
        "高晨为农业农村委员会主任，李建华为市场监督管理局局长。",
        "周启明 > 定西市自然资源和规划局 : 局长 ; appointed | 沈若兰 > 定西市生态环境局 : 局长 ; appointed"
        " | 陆远航 > 定西市住房和城乡建设委员会 : 主任 ; appointed | 高晨 > 定西市农业农村委员会 : 主任 ; appointed"
        " | 李建华 > 定西市市场监督管理局 : 局长 ; appointed",
    ),
    (  # committees of a congress are no departments
        "任命周启明为定西市人大监察和司法委员会主任，沈若兰为外事委员会主任。",
        "周启明 > 定西市人大监察和司法委员会 : 主任 ; appointed | 沈若兰 > 定西市人大外事委员会 : 主任 ; appointed",
    ),
    (
        "任命沈若兰为文化和旅游发展委员会主任。",
        "沈若兰 > 文化和旅游发展委员会 : 主任 ; appointed",
    ),
    (
        "沈若兰是定西市国土资源和房屋管理局局长。",
        "沈若兰 > 定西市国土资源和房屋管理局 : 局长",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_bodies_of_appointments_are_read_whole_and_at_the_place_of_the_first(text, expected):
    check(text, expected)
