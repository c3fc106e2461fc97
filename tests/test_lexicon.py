"""The tables of kg/data as the code reads them."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spellings import without

import kg
from kg.extract import extract
from kg.lexicon import alternatives, divisions, plain_form, relations
from kg.relation import relate

TABLES = sorted((Path(kg.__file__).parent / "data").rglob("*.toml"))
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


@pytest.mark.parametrize("relation", [r for r in relations() if r.patterns], ids=lambda relation: relation.type)
def test_each_choice_of_a_pattern_has_a_trigger(relation) -> None:
    for pattern in relation.patterns:
        assert without(relate._compiled(pattern).pattern, relation.triggers) == [], pattern


def test_triggers_only_save_time(monkeypatch) -> None:
    documents = list(kg.read(["kg/samples"]))
    assert len(documents) > 10
    with_triggers = [extract(document).to_json() for document in documents]
    monkeypatch.setattr(relate, "_said", lambda _: tuple(relate._vetoes()))
    assert [extract(document).to_json() for document in documents] == with_triggers


def lists(value: object, key: str = "") -> Iterator[tuple[str, list[str]]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from lists(inner, f"{key}.{name}")
    elif isinstance(value, list) and value and all(isinstance(word, str) for word in value):
        yield key, value


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_no_list_holds_a_word_twice(path: Path) -> None:
    for key, words in lists(tomllib.loads(path.read_text("utf-8"))):
        assert [word for word, times in Counter(words).items() if times > 1] == [], key


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("宁洱哈尼族彝族自治县", "宁洱县"),
        ("陵水黎族自治县", "陵水县"),  # 水 is a people too
        ("长白朝鲜族自治县", "长白县"),
        ("东乡族自治县", "东乡县"),
        ("鄂伦春自治旗", "鄂伦春旗"),
        ("黔东南苗族侗族自治州", "黔东南州"),
        ("天峻县", "天峻县"),
    ],
)
def test_what_autonomous_divisions_are_called_for_short(name, plain):
    region = next(place for place in divisions() if place.name == name)
    assert plain_form(region) == plain
