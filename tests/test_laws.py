"""What changes nothing of what an article says: who its people are, which of two words of one meaning it takes."""

import re
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import kg
from kg.extract import extract
from kg.lexicon import surnames
from kg.read import read
from kg.records import Document

SAMPLES = list(read([Path(kg.__file__).parent / "samples"]))
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许韩冯邓曹彭曾田董潘袁蔡蒋余杜叶程苏魏吕丁沈姚卢姜崔"
GIVEN = "明国建文志强伟丽华敏静杰涛军洋勇艳磊娟芳霞平刚辉玲健俊帆宇浩然晨轩"


def renamed(text: str, names: dict[str, str]) -> str:
    return re.sub("|".join(map(re.escape, names)), lambda match: names[match[0]], text) if names else text


def said(document: Document, names: dict[str, str] | None = None) -> set[tuple[str, ...]]:
    """The facts of an article; of `names` each old one is written as the new one."""
    record = extract(document)
    called = {entity.id: renamed(entity.name, names or {}) for entity in record.entities}
    return {
        (
            fact.type,
            called[fact.source],
            called[fact.target],
            *(str(fact.attrs.get(key)) for key in ("title", "change")),
        )
        for fact in record.facts
    }


def people(document: Document) -> list[str]:
    """The Chinese names of an article's people that nothing but a person is called by."""
    found = [entity.name for entity in extract(document).entities if entity.type == "person"]
    return [name for name in found if name[0] in surnames() and re.fullmatch("[一-鿿]{2,3}", name) and name != "习近平"]


def changed(document: Document, change) -> Document:
    return Document(
        document.id, change(document.title), change(document.text), source=document.source, date=document.date
    )


@pytest.mark.parametrize("document", SAMPLES, ids=lambda document: document.id)
@settings(max_examples=4, deadline=None, derandomize=True, phases=[Phase.generate])
@given(data=st.data())
def test_other_people_do_the_same(document, data):
    names, text = {}, document.title + document.text
    for old in people(document):
        given_name = st.text(st.sampled_from(GIVEN), min_size=len(old) - 1, max_size=len(old) - 1)
        new = data.draw(st.builds(str.__add__, st.sampled_from(SURNAMES), given_name))
        if new in text or any(new in other or other in new for other in names.values()):
            return  # two of one name
        names[old] = new
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
