"""Of which state a head is, and what somebody was then: 总统甲、总理乙, 甲主席同乙主席, 党领袖、总理丙, 时任市长丁."""

import pytest
from said import facts

NEWS = {"source": "新闻联播", "date": "2023-06-12"}


def posts(text, title=""):
    return {fact.removeprefix("holds_post: ") for fact in facts(text, title, **NEWS) if fact.startswith("holds_post")}


STATES = [  # whose premier, whose president
    (
        "巴基斯坦总统侯森因夫妇、总理谢里塔夫妇来到舷梯前。印度总理瓦尔玛也在当地。",
        {"侯森因 > 巴基斯坦 : 总统", "谢里塔 > 巴基斯坦 : 总理", "瓦尔玛 > 印度 : 总理"},
    ),
    (
        "丁克文会见老挝国家主席通赛特，总理宋赛坎。",
        {"通赛特 > 老挝 : 国家主席", "宋赛坎 > 老挝 : 总理"},
    ),
    ("韩国最高法院法官安大浩出任总理。", {"安大浩 > 韩国 : 总理 ; appointed"}),
    ("丁克文同新加坡总理李光言，副总理张志良等步入大厅。", {"李光言 > 新加坡 : 总理", "张志良 > 新加坡 : 副总理"}),
    ("丁克文会见了由党主席、前总理阿披森率领的泰国民主党代表团。", {"阿披森 > 泰国 : 总理 ; former"}),
    (
        "应巴布亚新几内亚独立国总督达达森和总理奥尼森邀请，丁克文到访。",
        {"达达森 > 巴布亚新几内亚 : 总督", "奥尼森 > 巴布亚新几内亚 : 总理"},
    ),
    ("国务院总理丁克文在法国访问，副总理周启明陪同。", {"丁克文 > 国务院 : 总理", "周启明 > 国务院 : 副总理"}),
    ("印度总理瓦尔玛欢迎周启明总理对印度进行访问。", {"瓦尔玛 > 印度 : 总理", "周启明 > 国务院 : 总理"}),
    ("国家主席周启明访问瑞士。周启明主席同毛雷森主席举行会谈。", {"周启明 > 中国 : 国家主席"}),
    ("不久前周启明主席同张晋文主席举行会晤，就中越关系达成共识。越南愿同中国合作。", {"周启明 > 中国 : 国家主席"}),
    ("访问越南期间，丁克文瞻仰了胡启文主席陵。", set()),
    ("慕安会主席对法国的言论表示担忧。", set()),
]


@pytest.mark.parametrize(("text", "expected"), STATES)
def test_of_which_state_a_head_is(text, expected):
    assert posts(text) == expected


LEADERS = [
    ("斯里兰卡人民团结党领袖、政府总理维拉表示支持。", {"维拉 > 斯里兰卡人民团结党 : 领袖", "维拉 > 斯里兰卡 : 总理"}),
    ("土耳其繁荣党领袖、议长阿尔德表示支持。", {"阿尔德 > 土耳其繁荣党 : 领袖", "阿尔德 > 土耳其议会 : 议长"}),
    ("哈马斯领导人哈尼德20日发表讲话。", {"哈尼德 > 哈马斯 : 领导人"}),
    ("会见各国政党领袖、政要代表。", set()),
]


@pytest.mark.parametrize(("text", "expected"), LEADERS)
def test_who_leads_a_party_and_a_state(text, expected):
    assert posts(text) == expected


THEN = [
    ("2014年，时任福州市委书记周启明到邯郸市考察。", {"周启明 > 福州市委 : 书记 ; former"}),
    (
        "时任福建省委常委、福州市委书记周启明提出意见。",
        {"周启明 > 福建省委 : 常委 ; former", "周启明 > 福州市委 : 书记 ; former"},
    ),
    ("会上，时任希腊总理科斯塔提出意见。", {"科斯塔 > 希腊 : 总理 ; former"}),
    ("周启明（时任福州市市长）对此负有责任。", {"周启明 > 福州市政府 : 市长 ; former"}),
]


@pytest.mark.parametrize(("text", "expected"), THEN)
def test_what_somebody_was_then(text, expected):
    assert posts(text) == expected
