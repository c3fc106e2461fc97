"""When a post is over by its own words, and where a list of starts ends it; nothing here is the day of an article."""

from __future__ import annotations

from typing import Any

import pytest
from page_graph import Writer, careers

from kg.graph import build_graph
from kg.records import Record
from kg.view import page
from kg.view.assemble import unpacked
from kg.view.tenure import tenure

START = {"from": "1999"}


def says(number: int, date: str | None, *posts: dict[str, Any]) -> Record:
    """An article with a sentence for each post of one man: mayor of 邯郸, unless a `body` is given."""
    w = Writer(number, "任免", date=date)
    for attrs in posts:
        body = w.sentence().name("organization", attrs.pop("body", "邯郸市政府"))
        w.say("市长").fact("holds_post", w.name("person", "程安亦"), body, title="市长", **attrs).say("。")
    return w.record()


def mayor(*records: Record) -> dict[str, Any]:
    known = tenure(build_graph(records))
    return {body: what for (_, body, _), what in known.items()}.get("organization:邯郸市政府", {})


@pytest.mark.parametrize(
    ("said", "over"),
    [
        ([("2020", {})], False),
        ([("2020", {"change": "appointed"}), ("2021", {"change": "removed"})], True),
        ([("2020", {"change": "removed"}), ("2021", {"change": "appointed"})], False),
        ([("2020", {"change": "former"}), ("2021", {})], True),
        ([("2020", {"from": "2015-07", "to": "2018"})], True),
        ([("2020", {"from": "2018", "to": "2023"})], False),  # a term that still runs
        ([(None, {"to": "2018"})], True),
        ([("2020", {"from": "2018"})], False),
        ([("2020", {"from": "--07"})], False),
    ],
)
def test_over(said: list[tuple[str | None, dict[str, Any]]], over: bool) -> None:
    assert mayor(*(says(number, date, dict(attrs)) for number, (date, attrs) in enumerate(said))) == (
        {"over": True} if over else {}
    )


def test_the_next_start_of_the_same_list_ends_a_post() -> None:
    after = {"body": "承德市政府", "from": "2003-05"}
    ended = {"over": True, "until": "2003-05"}
    assert mayor(says(1, "2016", dict(START), dict(after))) == ended
    assert mayor(says(1, "2016", dict(START)), says(2, "2016", dict(after))) == {}  # in another article
    assert mayor(says(1, "2016", dict(START), {**after, "from": "1999"})) == {}  # two posts of one day
    assert mayor(says(1, "2016", {**START, "to": "2001"}, dict(after))) == {"over": True}  # its own end
    assert mayor(says(1, "2016", dict(START), dict(after)), says(2, "2002", {})) == ended
    assert mayor(says(1, "2016", dict(START), dict(after)), says(2, "2010", {})) == {}  # still held then


def test_a_post_without_a_date_in_a_list_of_dates() -> None:
    w = Writer(1, "简历", date="2016")
    who = w.sentence().name("person", "程安亦")
    for body, attrs in (("邯郸市政府", {}), ("承德市政府", {"from": "1999"}), ("沧州市政府", {"from": "2003"})):
        w.fact("holds_post", who, w.name("organization", body), title="市长", **attrs)
    assert mayor(w.record()) == {"listed": True}
    assert mayor(w.record(), says(2, "2016", {})) == {}


def test_the_page_knows_it() -> None:
    data = unpacked(page(careers()))
    known = {(data["nodes"][edge["from"]]["label"], edge.get("attrs", {}).get("title")): edge for edge in data["edges"]}
    assert known["毕若兰", "部长"]["until"] == "2012" and known["倪景行", "书记"]["over"]
    assert not {"until", "over"} & known["毕若兰", "市长"].keys()
