"""Who is heard at an occasion: reports in a row, lectures of a team, what somebody tells of a hero; all is invented."""

import pytest
from said import facts

SAID = [
    (
        "12日，甘肃省十四届人大常委会第五次会议举行。会议听取了法制委员会副主任委员周启明作的关于防沙条例修改情况的汇报、"
        "副主任委员沈若兰作的关于节水条例的报告、副主任委员陆远航作的关于有关决定的报告。",
        {f"reports_at: {a} > 甘肃省十四届人大常委会第五次会议" for a in ("周启明", "沈若兰", "陆远航")},
    ),
    (
        "12日，甘肃省十四届人大三次会议主席团举行第二次会议。会议听取并审议了大会副秘书长周启明作的大会秘书处关于议案处理意见的报告。",
        {"reports_at: 周启明 > 甘肃省十四届人大三次会议主席团第二次会议"},
    ),
    (
        "陈国庆先进事迹报告会12日在兰州举行。报告会上，定西市委书记周启明深情讲述了陈国庆的先进事迹。",
        {"speaks_at: 周启明 > 陈国庆先进事迹报告会"},
    ),
    (
        "由省委宣传部、省教育厅联合组织的陈国庆先进事迹报告会12日在兰州举行。",
        {"hosts: 甘肃省教育厅 > 陈国庆先进事迹报告会", "hosts: 甘肃省委宣传部 > 陈国庆先进事迹报告会"},
    ),
    (
        "12日，中央宣讲团成员、教育部部长周启明在西藏拉萨举行宣讲报告。",
        {"speaks_at: 周启明 > 中央宣讲团拉萨市宣讲报告会"},
    ),
    (
        "12日，中央宣讲团成员、教育部部长周启明来到兰州大学作宣讲。",
        {"speaks_at: 周启明 > 中央宣讲团兰州大学宣讲报告会"},
    ),
    (
        "12日，中央宣讲团成员、教育部部长周启明在太原作了宣讲。",
        {"held_in: 中央宣讲团太原市宣讲报告会 > 太原市"},
    ),
    (
        "德国总理施密特1日在巴黎举行的世界治沙大会上说，水很重要。",
        {"speaks_at: 施密特 > 世界治沙大会", "held_in: 世界治沙大会 > 巴黎"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[row[0][:24] for row in SAID])
def test_who_is_heard(text, expected):
    assert expected <= facts(text, title="要闻")
