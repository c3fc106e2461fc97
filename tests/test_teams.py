"""Groups that are set up: who heads them and who is of them; the presidium and the committees of a session."""

import pytest
from said import facts

POSTS = [
    # each of a row of people with posts of their own
    (
        "省长周启明，省政协主席沈若兰，省委副书记陆远航任甘肃省防汛领导小组副组长。省领导高晨、韩松柏为领导小组成员。",
        {
            *(f"{name} > 甘肃省防汛领导小组 : 副组长 ; appointed" for name in ("周启明", "沈若兰", "陆远航")),
            *(f"{name} > 甘肃省防汛领导小组 : 成员 ; appointed" for name in ("高晨", "韩松柏")),
        },
    ),
    # the group that the sentence sets up
    (
        "省政府成立防汛领导小组，由省长周启明任组长，副省长沈若兰任副组长。",
        {"周启明 > 防汛领导小组 : 组长 ; appointed", "沈若兰 > 防汛领导小组 : 副组长 ; appointed"},
    ),
    # members with no name are nobody's posts; 由 is no surname here
    (
        "省防汛抗旱指挥部成立，由周启任指挥长，沈若兰任副指挥长，省委常委和副省长为成员。",
        {"周启 > 甘肃省防汛抗旱指挥部 : 指挥长 ; appointed", "沈若兰 > 甘肃省防汛抗旱指挥部 : 副指挥长 ; appointed"},
    ),
    # who heads it is none of the deputies
    (
        "省防汛领导小组组长周启明，副省长沈若兰任副组长。",
        {"周启明 > 甘肃省防汛领导小组 : 组长", "沈若兰 > 甘肃省防汛领导小组 : 副组长 ; appointed"},
    ),
    (
        "县政府决定成立渭源县绿化工作领导小组。领导小组办公室设在县林草水利局，县林草水利局局长周启明兼任办公室主任。",
        {"周启明 > 渭源县绿化工作领导小组办公室 : 主任 ; appointed"},
    ),
]
SCHOOLS = [
    (
        "周启明，男，汉族。曾任渭源县委副书记、县委党校、县行政学校、县社会主义学校校长。",
        {f"周启明 > 渭源县{school} : 校长 ; former" for school in ("委党校", "行政学校", "社会主义学校")},
    ),
    (
        "市委党校、市行政学院院长周启明出席会议。",
        {f"周启明 > 兰州市{school} : 院长" for school in ("委党校", "行政学院")},
    ),
]
IN_SESSION = [
    (
        "省十四届人大二次会议主席团12日举行第二次会议。大会主席团常务主席周启明、沈若兰出席会议。"
        "会议听取了省十四届人大二次会议大会秘书长沈若兰关于审议情况的汇报，"
        "听取了省十四届人大二次会议计划、财政预算审查委员会主任委员高晨关于审查情况的报告。",
        {
            "hosts: 甘肃省十四届人大二次会议主席团 > 甘肃省十四届人大二次会议主席团第二次会议",
            *(f"holds_post: {n} > 甘肃省十四届人大二次会议主席团 : 常务主席" for n in ("周启明", "沈若兰")),
            *(f"attends: {n} > 甘肃省十四届人大二次会议主席团第二次会议" for n in ("周启明", "沈若兰")),
            "holds_post: 沈若兰 > 甘肃省十四届人大二次会议 : 秘书长",
            "holds_post: 高晨 > 甘肃省十四届人大二次会议计划、财政预算审查委员会 : 主任委员",
            *(f"reports_at: {n} > 甘肃省十四届人大二次会议主席团第二次会议" for n in ("沈若兰", "高晨")),
        },
    ),
    # the session and its presidium's own meeting are two
    (
        "政协兰州市第十五届委员会第二次会议12日开幕。大会主席团常务主席周启明出席。\n"
        "政协兰州市第十五届委员会第二次会议主席团13日举行第一次会议。大会副秘书长陆远航作汇报。",
        {
            "holds_post: 周启明 > 政协兰州市第十五届委员会第二次会议主席团 : 常务主席",
            "attends: 周启明 > 政协兰州市第十五届委员会第二次会议",
            "hosts: 兰州市政协 > 政协兰州市第十五届委员会第二次会议",
            "hosts: 政协兰州市第十五届委员会第二次会议主席团 > 政协兰州市第十五届委员会第二次会议主席团第一次会议",
            "holds_post: 陆远航 > 政协兰州市第十五届委员会第二次会议 : 副秘书长",
            "reports_at: 陆远航 > 政协兰州市第十五届委员会第二次会议主席团第一次会议",
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), POSTS, ids=[t[0] for t in POSTS])
def test_who_is_of_a_group(text, expected):
    found = {fact.removeprefix("holds_post: ") for fact in facts(text) if "小组" in fact or "指挥部" in fact}
    assert found == expected
    assert not any("省委 : 常委" in fact for fact in facts(text))


@pytest.mark.parametrize(("text", "expected"), SCHOOLS, ids=[t[0] for t in SCHOOLS])
def test_schools_with_one_head(text, expected):
    found = facts(text, **({"source": "兰州日报"} if "市委" in text else {}))
    assert {fact.removeprefix("holds_post: ") for fact in found if "校长" in fact or "院长" in fact} == expected


@pytest.mark.parametrize(("text", "expected"), IN_SESSION, ids=[t[0] for t in IN_SESSION])
def test_presidium_of_a_session(text, expected):
    assert facts(text) == expected
