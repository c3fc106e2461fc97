"""Cleaning repairs text and never loses where a character came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.clean import clean

CASES = [
    (
        "严格落实群众自报、社\n\n区排查、区域协查和大数据推送等措施,及时发现风险。",
        "严格落实群众自报、社区排查、区域协查和大数据推送等措施，及时发现风险。",
    ),
    ("冯　彤", "冯彤"),
    ("会议(视频)在兰州召开。", "会议（视频）在兰州召开。"),
    ("２０２３年", "2023年"),
    ("成立<b>防汛</b>指挥部<BR>\n<p class='x'>组长：甲远</p>", "成立防汛指挥部\n组长：甲远"),
    ("调整推进职能转变和 <BR>“放管服”改革协调小组", "调整推进职能转变和“放管服”改革协调小组"),
    ("甲远&nbsp;乙&middot;丙<img src='a.png'/>&ldquo;会议&rdquo;", "甲远乙·丙“会议”"),
    ("1<2，a>b，AT&T，《<会>》", "1<2，a>b，AT&T，《<会>》"),
    ("省长甲远,,省委副书记,、市长乙远出席,。", "省长甲远，省委副书记、市长乙远出席。"),
]


@pytest.mark.parametrize(("raw", "expected"), CASES, ids=[c[0] for c in CASES])
def test_repairs(raw: str, expected: str) -> None:
    assert clean(raw).text == expected


def test_headline_is_not_joined() -> None:
    assert clean("省委召开会议\n\n本报讯 4月2日，会议召开。").text.startswith("省委召开会议\n")


def test_a_tag_leaves_every_place_right() -> None:
    raw = "关于成立 <BR>2023年防汛<b>工作</b>领导小组的通知"
    cleaned = clean(raw)
    begin = cleaned.text.index("防汛工作")
    start, end = cleaned.span(begin, begin + 4)
    assert raw[start:end] == "防汛<b>工作"
    assert cleaned.text.startswith("关于成立\n2023年")


@given(
    st.lists(st.sampled_from([*"省委书记王，,。 \n　(a1１)\u200b·", "<br>", "</p>", "<b>"]), max_size=60).map("".join)
)
def test_each_character_knows_its_place(raw: str) -> None:
    cleaned = clean(raw)
    assert len(cleaned.text) == len(cleaned.origin)
    assert all(a < b for a, b in zip(cleaned.origin, cleaned.origin[1:], strict=False))
    for char, place in zip(cleaned.text, cleaned.origin, strict=True):
        if char not in "，。（） \n·1":
            assert raw[place] == char


def test_empty_span_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        clean("省委").span(1, 1)
