"""Other people do the same, and words of one meaning say the same."""

from pathlib import Path

import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st
from laws import GIVEN, SURNAMES, changed, distinct, people, renamed, said

import kg
from kg.read import read

SAMPLES = list(read([Path(kg.__file__).parent / "samples"]))


@pytest.mark.parametrize("document", SAMPLES, ids=lambda document: document.id)
@settings(max_examples=4, deadline=None, derandomize=True, phases=[Phase.generate])  # to shrink takes minutes
@given(data=st.data())
def test_other_people_do_the_same(document, data):
    names = {}
    for old in people(document):
        given_name = st.text(st.sampled_from(GIVEN), min_size=len(old) - 1, max_size=len(old) - 1)
        names[old] = data.draw(st.builds(str.__add__, st.sampled_from(SURNAMES), given_name))
    assume(distinct(names, document.title + document.text))
    assert said(changed(document, lambda part: renamed(part, names))) == said(document, names)


SAME = [  # a word, and another that says no more and no less
    ("强调，", "指出，"),
    ("指出，", "强调，"),
    ("出席会议", "参加会议"),
    ("参加会议", "出席会议"),
    ("会见", "会见了"),
    ("听取了", "听取"),
    ("并讲话", "并发表讲话"),
    ("致辞", "致词"),
    ("签署", "签订"),
    ("，", ","),
    ("\n", "\n　　"),
]


@pytest.mark.parametrize(("word", "other"), SAME)
def test_words_of_one_meaning(word, other):
    def put(text: str) -> str:
        return text.replace(word, other)

    for document in SAMPLES:
        if word in document.text:
            there = {tuple(map(put, fact)) for fact in said(document)}
            assert {tuple(map(put, fact)) for fact in said(changed(document, put))} == there
