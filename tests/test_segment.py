"""Words: those of jieba, faster."""

from __future__ import annotations

import jieba
import pytest

import kg
from kg.sentence.abstract import PERSON, Abstract, Item
from kg.text.segment import cut, ends_word, places, runs_over, sentences

ODD = ("", "，", "\n会议 ", "2024年GDP增长5.2%，C919首飞", "A股、B股", "〇", "一Ａ𠀀二", "a-b_c.d#e", " \n\t")


def test_words_are_those_of_jieba() -> None:
    texts = [sentence.text for document in kg.read(["kg/samples"]) for sentence in sentences(document.text)]
    assert len(texts) > 50
    short = [text[at : at + 12] for text in texts for at in range(0, len(text), 5)]
    for each in (*texts, *short, *ODD):
        assert list(cut(each)) == jieba.lcut(each, HMM=False), each


@pytest.mark.parametrize(
    ("text", "at", "over"), [("平衡水平", 1, True), ("在衡水市", 1, False), ("，衡水", 1, False), ("首都", 1, True)]
)
def test_a_word_runs_over_a_place(text: str, at: int, over: bool) -> None:
    assert runs_over(text, 0, at) is over


def test_a_word_ends_here() -> None:
    assert ends_word("省政府都在", 4, 1)
    assert not ends_word("在首都机场", 3, 1)


def test_places_do_not_overlap() -> None:
    assert list(places("会会会会", "会会")) == [0, 2]
    assert not list(places("会", "省"))


def test_a_mention_too_many_is_taken_for_none_of_another_kind() -> None:
    read = Abstract("")
    codes = [read.put(Item("person", "周启明", at, at + 3)) for at in range(0x1002)]
    assert all(PERSON.match(code) for code in codes[:0x1000])
    assert codes[0x1000:] == ["\ufffd", "\ufffd"]
