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
