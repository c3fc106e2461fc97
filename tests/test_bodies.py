"""Bodies as nodes: where their names begin and end, and which place a body with no place of its own is of; the people
are invented."""

import pytest
from said import facts

from kg.extract import extract
from kg.records import Document

AGENCY = {"source": "中新网", "date": "2023-05-10"}


def names(text: str, kind: str, source: str = "中新网", title: str = "论坛") -> set[str]:
    """The names of the nodes of a kind in a text."""
    record = extract(Document("d", title, text, date="2023-05-10", source=source))
    return {entity.name for entity in record.entities if entity.type == kind}


def posts(text: str, source: str = "中新网", title: str = "论坛") -> set[str]:
    """The posts in a text as `person > body : title`."""
    found = facts(text, title, source=source, date="2023-05-10")
    return {fact.removeprefix("holds_post: ") for fact in found if fact.startswith("holds_post")}


# words of the title that are no part of the body's name; and names of bodies that such words end
OF_TITLE = [
    ("香港机场管理局行政总裁王志远出席。", {"王志远 > 香港机场管理局 : 行政总裁"}),
    ("法国驻广州总领事馆文化领事马克·怀特出席。", {"马克·怀特 > 法国驻广州总领事馆 : 文化领事"}),
    ("摩洛哥外交部全权公使穆罕默德出席。", {"穆罕默德 > 摩洛哥外交部 : 全权公使"}),
    ("孔子学院中方院长李建国出席。", {"李建国 > 孔子学院 : 中方院长"}),
    ("江陵市议会运营委员长金永洙发言。", {"金永洙 > 江陵市议会 : 运营委员长"}),
    ("湛江市教育局局长李建国出席。", {"李建国 > 湛江市教育局 : 局长"}),
    ("外交部领事司司长李建国出席。", {"李建国 > 外交部领事司 : 司长"}),
]


@pytest.mark.parametrize(("text", "right"), OF_TITLE)
def test_the_words_before_a_head_are_of_the_title(text, right):
    assert posts(text) == right


BARE = [
    # an office of the centre that sits in another city
    (
        "5月9日，首届陶瓷博览会在山西省朔州市应县开幕。太原海关副关长李建平，市委常委、副市长王志远出席。",
        {"李建平 > 太原海关 : 副关长", "王志远 > 朔州市委 : 常委", "王志远 > 朔州市政府 : 副市长"},
    ),
    (
        "5月9日，太原市商务局召开会议。太原海关副关长李建平，市委常委、副市长王志远出席。",
        {"李建平 > 太原海关 : 副关长", "王志远 > 太原市委 : 常委", "王志远 > 太原市政府 : 副市长"},
    ),
    # guests of another province, behind
    (
        "5月9日，首届茶商大会在浙江松阳开幕。省商务厅副厅长李建国，以及友好县江西省婺源县有关负责人出席。",
        {"李建国 > 浙江省商务厅 : 副厅长"},
    ),
    (
        "5月9日，首届茶商大会在江西婺源开幕。省商务厅副厅长李建国，以及友好县浙江省松阳县有关负责人出席。",
        {"李建国 > 江西省商务厅 : 副厅长"},
    ),
    # a division of the corps in 新疆 and its city
    (
        "5月9日，新疆生产建设兵团第六师五家渠市在太原召开推介会。师市党委书记王志远致辞。",
        {"王志远 > 第六师五家渠市党委 : 书记"},
    ),
    ("5月9日，推介会在太原市召开。市委书记王志远致辞。", {"王志远 > 太原市委 : 书记"}),
    # a district abroad
    (
        "5月9日，狂欢节在云南省德宏州瑞丽市开幕。缅甸木姐地区政府行政长官吴昂敏致辞。",
        {"吴昂敏 > 缅甸木姐地区政府 : 行政长官"},
    ),
    # the department of a province that stands by its short name
    (
        "安徽省委组织部长周志强、宁夏组织部长李海燕、贵州宣传部长陈国庆在京参加培训。",
        {
            "周志强 > 安徽省委组织部 : 部长",
            "李海燕 > 宁夏回族自治区党委组织部 : 部长",
            "陈国庆 > 贵州省委宣传部 : 部长",
        },
    ),
    ("安徽省委常委、组织部长周志强参加培训。", {"周志强 > 安徽省委 : 常委", "周志强 > 安徽省委组织部 : 部长"}),
]


@pytest.mark.parametrize(("text", "right"), BARE)
def test_a_body_with_no_place_is_of_the_place_that_the_text_is_about(text, right):
    assert posts(text) == right


ZONES = [
    ("5月9日，推介会在乌鲁木齐举行。霍尔果斯经济开发区管理委员会主任王志远出席。", "霍尔果斯经济开发区管理委员会"),
    ("5月9日，推介会在祥符区举行。黄龙产业集聚区管委会主任王志远出席。", "黄龙产业集聚区管委会"),
    ("河北省保定市民营经济开发区管委会主任王志远出席。", "河北省保定市民营经济开发区管委会"),
    ("王志远任泉州湄洲湾经济开发区管委会主任。", "泉州湄洲湾经济开发区管委会"),
    ("5月9日，保定市推动开发区管委会改革。", "保定开发区管委会"),
    ("2019年8月，王志远任中国（山东）自由贸易试验区管理委员会主任。", "中国（山东）自由贸易试验区管理委员会"),
]


@pytest.mark.parametrize(("text", "right"), ZONES)
def test_zones_are_called_by_their_whole_name(text, right):
    assert names(text, "organization") == {right}


def test_a_zone_of_a_local_paper_with_a_name_of_its_own_is_of_the_city():
    text = "市城乡一体化示范区党工委书记张国林走访慰问。"
    assert posts(text, "驻马店日报") == {"张国林 > 驻马店市城乡一体化示范区党工委 : 书记"}
    assert posts("高新区党工委书记张国林走访慰问。", "驻马店日报") == {"张国林 > 驻马店高新区党工委 : 书记"}


def test_an_economic_zone_behind_its_city_is_one_place():
    assert names("周志强先后到邢台经济开发区、清河县考察。", "region") == {"邢台经济开发区", "清河县"}
