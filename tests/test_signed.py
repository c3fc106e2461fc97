"""Who signs with whom, where one sentence tells of several signings or of those who sign for others."""

import pytest
from said import facts

SIGNED = [
    (
        "会上，兰州市与西宁市、天水市与海东市签署了合作协议。",
        {"signs_with: 兰州市 > 西宁市", "signs_with: 天水市 > 海东市"},
    ),
    (
        "兰州市与西宁市、天水市与海东市、定西市与玉树州分别签署合作协议。",
        {"signs_with: 兰州市 > 西宁市", "signs_with: 天水市 > 海东市", "signs_with: 定西市 > 玉树藏族自治州"},
    ),
    (
        "兰州市、天水市分别与兰州大学、青海大学签署协议。",
        {"signs_with: 兰州市 > 兰州大学", "signs_with: 天水市 > 青海大学"},
    ),
    (
        "兰州市政府与兰州大学、青海大学签署合作协议。",
        {"signs_with: 兰州市政府 > 兰州大学", "signs_with: 兰州市政府 > 青海大学"},
    ),
    # a name beside them is not read, so that it is open who signs with whom
    ("绿野与兰州大学、陇薯与兰州市政府签署协议。", set()),
    ("兰州市与绿野、天水市与西宁市签署合作协议。", set()),
    ("兰州市、定西市与西宁市、天水市与海东市签署了合作协议。", set()),
    ("兰州市与西宁市、天水市与海东市陇薯处签署了合作协议。", {"signs_with: 兰州市 > 西宁市"}),
    ("定西市、陇南市、天水市政府与绿野等5家企业签订合作协议。", set()),
    # who signs for whom
    (
        "副省长沈若兰、兰州大学校长陆远航、青海大学校长罗心怡代表三方签署合作协议。",
        {
            "signs_with: 甘肃省政府 > 兰州大学",
            "signs_with: 甘肃省政府 > 青海大学",
            "signs_with: 兰州大学 > 青海大学",
        },
    ),
    ("副省长沈若兰、兰州大学校长陆远航代表三方签署合作协议。", set()),
    ("沈若兰与陆远航分别代表甘肃省侨联、兰州大学签署了意向书。", {"signs_with: 甘肃省侨联 > 兰州大学"}),
]


@pytest.mark.parametrize(("text", "expected"), SIGNED, ids=[s[0] for s in SIGNED])
def test_who_signs_with_whom(text, expected):
    assert {fact for fact in facts(text) if fact.startswith("signs_with")} == expected


LED = "近日，省侨办副主任沈若兰率甘肃侨商代表团赴青海考察。"
MET = [
    (LED + "12日，副省长陆远航会见代表团一行。", {"meets_with: 陆远航 > 沈若兰"}),
    (
        "省长沈若兰在兰州会见以台湾嘉义县议会副议长陆远航为团长的嘉义县各界参访团一行。",
        {"meets_with: 沈若兰 > 陆远航"},
    ),
    # a plan, words of somebody, two delegations, a group that no one leads
    (LED + "副省长陆远航将会见代表团一行。", set()),
    (LED + "罗心怡说，副省长陆远航会见代表团一行。", set()),
    (LED + "市长罗心怡率企业家考察团同行。12日，副省长陆远航会见代表团一行。", set()),
    ("近日，省侨办副主任沈若兰到青海考察。12日，副省长陆远航会见代表团一行。", set()),
]


@pytest.mark.parametrize(("text", "expected"), MET, ids=[m[0] for m in MET])
def test_who_leads_whom_somebody_meets(text, expected):
    assert {fact for fact in facts(text) if fact.startswith("meets_with")} == expected


def test_where_guests_come_together():
    text = "200名客商12日齐聚兰州，参加以“薯业兴省、合作共赢”为主题的陇薯产业大会。"
    assert "held_in: 陇薯产业大会 > 兰州市" in facts(text)
    assert not {f for f in facts("200名客商12日齐聚兰州、定西，参加陇薯产业大会。") if f.startswith("held_in")}
