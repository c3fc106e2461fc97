"""The tables of kg/data as the code reads them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg import relate
from kg.extract import extract
from kg.lexicon import alternatives, relations

WORDS = st.lists(st.text("出席会参加列.|", min_size=1, max_size=4), min_size=1, max_size=8)


@given(WORDS, st.text("出席会参加列.|", max_size=12))
def test_alternatives_finds_the_longest_word(listed: list[str], text: str) -> None:
    plain = "|".join(map(re.escape, sorted(set(listed), key=len, reverse=True)))
    assert re.findall(alternatives(listed), text) == re.findall(f"(?:{plain})", text)


@pytest.mark.parametrize("relation", [r for r in relations() if r.patterns], ids=lambda relation: relation.type)
def test_each_example_has_a_trigger(relation) -> None:
    assert relation.triggers
    for example in relation.examples:
        assert any(word in example["text"] for word in relation.triggers), example["text"]


def test_triggers_only_save_time(monkeypatch) -> None:
    documents = list(kg.read(["kg/samples"]))
    assert len(documents) > 10
    with_triggers = [extract(document).to_json() for document in documents]
    monkeypatch.setattr(relate, "_said", lambda _: tuple(relate._vetoes()))
    assert [extract(document).to_json() for document in documents] == with_triggers
