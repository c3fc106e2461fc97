"""When a post is held, as far as its own words say: whether it is over, and where a list of starts ends it.

The day of an article is no part of a term: an article of 2015 tells of the posts of 1975.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import networkx as nx

from kg.pattern import regex

GONE = frozenset({"removed", "former"})
DATED = regex(r"\d{4}(-\d{2}){0,2}")

Edge = tuple[str, str, Any]


class Claim(NamedTuple):
    """What one sentence says of one post."""

    edge: Edge
    document: Any
    sentence: tuple[Any, Any]  # the document, and where it begins
    day: str
    change: Any
    start: str
    end: str


def tenure(graph: nx.MultiDiGraph) -> dict[Edge, dict[str, Any]]:
    """Edge of a post → `over`, `until` and `listed`, each where it holds.

    `over`: the post was taken away or is called a former one, its end is past, or a list goes on with the next.
    `until`: the next start in the same article's list of posts, where the post has a start and no end of its own and
    nobody says later that it is still held.
    `listed`: only sentences that list dated posts name it, without a date: nothing says when.
    """
    found: dict[Edge, dict[str, Any]] = {}
    for person in graph:
        claims = list(claimed(graph, person))
        if claims:
            found.update(of_person(graph, claims))
    return {edge: what for edge, what in found.items() if what}


def claimed(graph: nx.MultiDiGraph, person: str) -> Iterator[Claim]:
    """What each sentence says of each post of somebody."""
    for source, target, key, data in graph.out_edges(person, keys=True, data=True):
        if data.get("type") != "holds_post":
            continue
        for item in data.get("evidence") or ():
            attrs = item.get("attrs") or {}
            place = item.get("document"), item.get("start")
            said = date(attrs.get("date") or item.get("date")), attrs.get("change")
            yield Claim((source, target, key), place[0], place, *said, date(attrs.get("from")), date(attrs.get("to")))


def of_person(graph: nx.MultiDiGraph, claims: list[Claim]) -> Iterator[tuple[Edge, dict[str, Any]]]:
    """What is known of each post of one person."""
    own: dict[Edge, list[Claim]] = defaultdict(list)
    starts: dict[Any, set[str]] = defaultdict(set)
    lists: dict[Any, set[str]] = defaultdict(set)
    for claim in claims:
        own[claim.edge].append(claim)
        if claim.start:
            starts[claim.document].add(claim.start)
            lists[claim.sentence].add(claim.start)
    for edge, said in own.items():
        data = graph.edges[edge]
        end, last = date(data.get("to")), max(claim.day for claim in said)
        until = None if end else following(date(data.get("from")), said, starts)
        over = data.get("change") in GONE or bool(until) or bool(end and (not last or end <= last))
        dated = any(date(data.get(name)) for name in ("from", "to"))
        listed = not dated and all(len(lists[claim.sentence]) > 1 for claim in said)
        yield (
            edge,
            {
                **({"over": True} if over else {}),
                **({"until": until} if until else {}),
                **({"listed": True} if listed else {}),
            },
        )


def following(start: str, said: list[Claim], starts: Mapping[Any, set[str]]) -> str | None:
    """The start behind `start` in the lists that give it; None where there is none, or another article says later
    that the post is held."""
    if not start:
        return None
    lists = {claim.document for claim in said if claim.start == start and not claim.end}
    until = min((day for one in lists for day in starts[one] if day > start), default=None)
    known = {claim.document for claim in said if claim.start}
    lasts = any(
        until and claim.day > until and not claim.end and claim.change not in GONE and claim.document not in known
        for claim in said
    )
    return None if lasts else until


def date(value: Any) -> str:
    """A date with its year as text, to compare; empty for any other value."""
    return str(value) if value and DATED.fullmatch(str(value)) else ""
