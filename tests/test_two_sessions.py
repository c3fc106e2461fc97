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
