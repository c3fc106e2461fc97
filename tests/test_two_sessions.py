"""The congress and the conference by their full styles, and what their groups do; texts and people are invented."""

import pytest
from said import facts

TV = {"source": "新闻联播", "date": "2023-06-12"}
NPC, STANDING, CPPCC = "全国人大", "全国人大常委会", "全国政协"
FULL = [
    ("中华人民共和国第十四届全国人民代表大会第一次会议5日在北京举行。", NPC),
    ("第十四届全国人民代表大会常务委员会第十六次会议10日在北京举行。", STANDING),
    ("中国人民政治协商会议第十四届全国委员会第二次会议3日在北京开幕。", CPPCC),
    ("政协第十四届全国委员会常务委员会第三次会议9日下午举行全体会议。", CPPCC),
    ("中国人民政治协商会议河北省第十三届委员会第二次会议3日在石家庄开幕。", "河北省政协"),
    ("政协第五届宁德市委员会常务委员会第八次会议4日召开。", "宁德市政协"),
    ("十四届全国人大常委会第一百零五次委员长会议5日下午在北京举行。", STANDING),
    # what it decides is told of, and when; not that it is held
    ("6月2日，兰州市第十七届人民代表大会常务委员会第五次会议任命李方圆为副市长。", "兰州市人大常委会"),
    (
        "第三号主席令说，《沙漠法》已由第十四届全国人民代表大会常务委员会第三次会议于2023年6月2日修订通过，现予公布。",
        STANDING,
    ),
    # only spoken of
    ("会议审议通过关于召开政协第十四届全国委员会第三次会议的决定。", None),
    ("会议审议了兰州市第十七届人民代表大会第五次会议选举办法。", None),
]


@pytest.mark.parametrize(("text", "host"), FULL, ids=[row[0] for row in FULL])
def test_whose_session_a_full_style_is(text, host):
    hosts = {fact.split(" > ")[0] for fact in facts(text, **TV) if fact.startswith("hosts")}
    assert hosts == ({f"hosts: {host}"} if host else set())


def test_the_plenary_is_the_congress_s_as_the_session_is():
    text = "十四届全国人大一次会议5日上午在北京举行第二次全体会议。"
    assert f"hosts: {NPC} > 十四届全国人大一次会议第二次全体会议" in facts(text, **TV)


SATS = [
    (
        "10日下午，在文艺界委员联组会上，周启明听取委员们的发言。周启明指出，要繁荣文艺。",
        "文艺界委员联组会",
        {"attends"},
    ),
    ("全国政协主席周启明参加了体育界委员小组会。", "体育界委员小组会", {"attends"}),
    (
        "全国政协副主席周启明在参加民建界别小组讨论时说，要扩大开放。",
        "民建界别小组讨论",
        {"attends", "speaks_at"},
    ),
    (
        "全国政协副主席周启明在参加特邀澳门人士小组讨论时说，要扩大开放。",
        "特邀澳门人士小组讨论",
        {"attends", "speaks_at"},
    ),
    ("国务院副总理周启明在云南代表团审议时说，完全赞成报告。", "云南代表团审议", {"attends", "speaks_at"}),
    ("中央军委副主席周启明在解放军代表团分组会上说，要练兵。", "解放军代表团分组会", {"attends", "speaks_at"}),
    ("周启明主席来到民革、台盟、台联界委员的联组会上，同委员们一起讨论。", "民革、台盟、台联界委员联组会", {"attends"}),
    (
        "全国政协主席周启明参加无党派人士界别协商会议时说，要多建言。",
        "无党派人士界别协商会议",
        {"attends", "speaks_at"},
    ),
    # studied, on another day
    ("委员们认真学习周启明总书记参加民建、工商联界委员联组会时的重要讲话。", "民建、工商联界委员联组会", set()),
]


@pytest.mark.parametrize(("text", "meeting", "kinds"), SATS, ids=[row[1] for row in SATS])
def test_where_a_group_of_the_two_sessions_sits(text, meeting, kinds):
    said = facts(text, title="共商国是", **TV)
    assert {fact.split(":")[0] for fact in said if fact.endswith(f": 周启明 > {meeting}")} == kinds
