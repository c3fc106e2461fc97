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
    ("省长甲远,,省委副书记,、市长乙远出席,。", "省长甲远，省委副书记、市长乙远出席。"),
]


@pytest.mark.parametrize(("raw", "expected"), CASES, ids=[c[0] for c in CASES])
def test_repairs(raw: str, expected: str) -> None:
    assert clean(raw).text == expected


def test_headline_is_not_joined() -> None:
    assert clean("省委召开会议\n\n本报讯 4月2日，会议召开。").text.startswith("省委召开会议\n")


@given(st.text(alphabet="省委书记王，,。 \n　(a1１)\u200b·", max_size=60))
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
