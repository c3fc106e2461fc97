"""No text costs an article: clauses in any order, outlets of any age, what once failed."""

import re
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from said import facts

import kg
from kg.entity.home import home_of
from kg.entity.meetingnames import same_occasion
from kg.entity.resolve import Draft
from kg.extract import extract
from kg.lexicon import table
from kg.read import read
from kg.records import Document

SAMPLES = list(read([Path(kg.__file__).parent / "samples"]))
CLAUSES = sorted({clause for one in SAMPLES for clause in re.split("(?<=[，。；、：\n])", one.text) if clause.strip()})


@settings(max_examples=60, deadline=None, derandomize=True, phases=[Phase.generate])  # to shrink takes minutes
@given(parts=st.lists(st.sampled_from(CLAUSES), min_size=2, max_size=24), title=st.sampled_from(["", *CLAUSES]))
def test_clauses_in_any_order(parts, title):
    text = "".join(parts)
    record = extract(Document("d", title.strip(), text, source="甘肃日报", date="2023-06-12"))
    assert all(0 <= start < end <= len(text) for fact in record.facts for start, end in fact.evidence)
    assert all(entity.name and "None" not in entity.name for entity in record.entities)


ONCE_LOST = [
    # two talks, each in a house whose place is the city
    ("市长周启明在兰州市博物馆会见马文远，在甘肃大剧院会见沈若兰。", {"meets_with: 周启明 > 马文远"}),
    # a head of no level, behind a body without a region
    ("中国科学院院长周启明、知事沈若兰出席会议。", {"holds_post: 周启明 > 中国科学院 : 院长"}),
]


@pytest.mark.parametrize(("text", "some"), ONCE_LOST, ids=[row[0] for row in ONCE_LOST])
def test_what_once_lost_an_article(text, some):
    found = facts(text)
    assert some <= found
    assert not any("None" in fact for fact in found)


@pytest.mark.parametrize("outlet", sorted(table("lexicon/newspapers.toml")["regions"]))
def test_an_outlet_is_read_in_years_before_its_region_had_the_name(outlet):
    home_of(Document("d", "", "会议召开。", source=outlet, date="1981-01-01"), "会议召开。", [])


def test_names_of_signings_that_a_bracket_makes_longer():
    draft = Draft("m", "meeting", "兰州新区（国家级新区）与甲方集团签约仪式")
    assert same_occasion("甘肃省兰州新区与甲方集团签约仪式", [draft]) in (None, draft)
