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


CHANGES = [  # who leaves a post or takes one, abroad and at home
    ("意大利总理罗西尼13日宣布辞职。", {"罗西尼 > 意大利 : 总理 ; removed"}),
    ("要求英国首相约翰森辞职。", {"约翰森 > 英国 : 首相"}),
    ("英国首相约翰森拒绝辞职。", {"约翰森 > 英国 : 首相"}),
    ("统合党党首、韩国前总理黄安教已宣布辞职。", {"黄安教 > 韩国 : 总理 ; former"}),
    ("今天是埃及总统穆尔森宣誓就职一周年的日子。", {"穆尔森 > 埃及 : 总统"}),
    ("新西兰的卢克森为总理戴上手环。", set()),
    (
        "意大利外交部长罗西尼宣布辞去外交部长一职。",
        {"罗西尼 > 意大利外交部 : 部长 ; removed"},
    ),
    ("第三任证监会主席周启明，2000年2月卸任。", {"周启明 > 中国证监会 : 主席 ; removed"}),
    ("美国新任国务卿约翰森2日宣誓就职。", {"约翰森 > 美国 : 国务卿 ; appointed"}),
    ("肯尼亚当选总统鲁托森13日在内罗毕宣誓就职。", {"鲁托森 > 肯尼亚 : 总统 ; appointed"}),
    ("约翰森宣誓就任美国国务卿。", {"约翰森 > 美国 : 国务卿 ; appointed"}),
    (
        "埃及总统哈桑12日任命赛义德为国防部长。",
        {"哈桑 > 埃及 : 总统", "赛义德 > 埃及国防部 : 部长 ; appointed"},
    ),
    ("泰国国王任命巴育森为新一任总理。", {"巴育森 > 泰国 : 总理 ; appointed"}),
    (
        "周启明在10日举行的全国政协十四届一次会议第三次全体会议上当选全国政协主席。",
        {"周启明 > 全国政协 : 主席 ; appointed"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CHANGES)
def test_who_leaves_a_post_or_takes_one(text, expected):
    assert posts(text) == expected


STYLES = [  # ranks, advisers, reigns, whose palace speaks
    ("公安部部长、总警监周启明参加会见。", {"周启明 > 公安部 : 部长"}),
    ("世卫组织总干事高级顾问艾尔森13日访华。", {"艾尔森 > 世界卫生组织 : 总干事高级顾问"}),
    ("赞比亚常驻联合国代表卡森发表声明。", {"卡森 > 赞比亚常驻联合国代表团 : 代表"}),
    ("中国常驻联合国副代表周启明表示支持。", {"周启明 > 中国常驻联合国代表团 : 副代表"}),
    ("中国常驻联合国代表团临时代办周启明表示支持。", {"周启明 > 中国常驻联合国代表团 : 临时代办"}),
    ("俄罗斯常驻禁化武组织代表舒利森发表声明。", {"舒利森 > 俄罗斯常驻禁化武组织代表团 : 代表"}),
    ("不丹第四世国王旺楚森到访。", {"旺楚森 > 不丹 : 国王"}),
    (
        "韩国总统府发布消息称，总统朴美惠接受前国务总理郑洪文的建议。",
        {"朴美惠 > 韩国 : 总统", "郑洪文 > 韩国 : 国务总理 ; former"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), STYLES)
def test_how_heads_are_styled(text, expected):
    assert posts(text) == expected


def test_who_speaks_at_one_of_many():
    said = facts("周启明在出席一场中非合作论坛时表示，要合作。", **NEWS)
    assert "speaks_at: 周启明 > 中非合作论坛" in said
