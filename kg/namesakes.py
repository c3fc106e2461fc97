"""Who may be several people of one name: whose posts are in several provinces at one time, or in many within few years.

Nothing is split; a reader is told. Who moves from one province to another is in both for the days around the move, and
many hold posts of the whole country beside one of a province: neither counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from kg.answers import Link
from kg.query import posts
from kg.terms import Span, spans

MOVE = 90  # days after which two posts in two provinces are no move; longer than any seen between both notices of one
# In 1,452 articles the four names with posts in four provinces within eight years are those of several people; within
# ten years, or with three provinces, careers of one are among them.
MANY, YEARS = 4, 8

Pair = tuple[Link, Link]
Placed = tuple[Link, str]  # a post and its province


@dataclass(frozen=True, slots=True)
class Doubts:
    """Why a person may be several: pairs of posts of one time in two provinces, and the provinces where there are MANY
    within YEARS."""

    pairs: tuple[Pair, ...]
    provinces: tuple[str, ...]


class Provinces:
    """Which province each body and region of a graph is in, by what the graph derives, else by how its name begins."""

    def __init__(self, graph: nx.MultiDiGraph) -> None:
        self.graph = graph
        self.known: dict[str, str | None] = {}
        regions = [(data.get("name"), node) for node, data in graph.nodes(data=True) if data.get("type") == "region"]
        self.named = {str(name): node for name, node in regions}

    def of(self, node: str) -> str | None:
        """The region of a province's rank that a node is, or is in."""
        if node not in self.known:
            self.known[node] = None  # whoever is part of itself is nowhere
            self.known[node] = node if self.is_province(node) else next(self.around(node), None)
        return self.known[node]

    def is_province(self, node: str) -> bool:
        """Whether a node is a province, an autonomous region or a city of their rank."""
        return str(self.graph.nodes[node].get("code") or "")[2:] == "0000"

    def around(self, node: str) -> Iterator[str]:
        """The provinces of what a node is part of, then of the region with which its name begins."""
        outer = [target for _, target, kind in self.graph.out_edges(node, data="type") if kind == "part_of"]
        name = str(self.graph.nodes[node].get("name", ""))
        regions = [self.named.get(name[:end]) for end in range(len(name) - 1, 1, -1)]
        yield from (found for one in [*outer, *regions] if one and (found := self.of(one)))


def doubts(graph: nx.MultiDiGraph, person: str, provinces: Provinces) -> Doubts | None:
    """What says that a person may be several; None where nothing does."""
    bodies = {target for _, target, kind in graph.out_edges(person, data="type") if kind == "holds_post"}
    if len({place for body in bodies if (place := provinces.of(body))}) < 2:
        return None
    placed = [(post, place) for post in posts(graph, person) if (place := provinces.of(post.target))]
    found = Doubts(tuple(apart(placed)), tuple(graph.nodes[place]["name"] for place in many(placed)))
    return found if found.pairs or found.provinces else None


def apart(placed: Sequence[Placed]) -> list[Pair]:
    """The pairs of posts that are of one time and in two provinces, one pair for two provinces."""
    found: dict[tuple[str, str], Pair] = {}
    for (one, here), (other, there) in combinations(placed, 2):
        if here != there and at_once(one, other):
            found.setdefault((min(here, there), max(here, there)), (one, other))
    return list(found.values())


def at_once(one: Link, other: Link) -> bool:
    """Whether two posts were held at one time, and not only around a move from one to the other."""
    return any(crossing(ours, theirs) for ours in spans(one) for theirs in spans(other))


def crossing(one: Span, other: Span) -> bool:
    """Whether two spans share more than a move, or one lies well within the other."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    longer, shorter = sorted((one, other), key=lambda span: span[0] - span[1])
    within = longer[0] + MOVE < shorter[0] and shorter[1] < longer[1] - MOVE
    return shared > MOVE or within


def many(placed: Sequence[Placed]) -> list[str]:
    """The provinces of the first YEARS in which posts are in MANY or more, in order of time."""
    told = sorted({(day, place) for post, place in placed for span in spans(post) for day in span})
    for begin, _ in told:
        found = list(dict.fromkeys(place for day, place in told if begin <= day <= begin + YEARS * 365))
        if len(found) >= MANY:
            return found
    return []


def suspects(graph: nx.MultiDiGraph) -> dict[str, Doubts]:
    """The people of a graph who may be several, each with what says so."""
    provinces = Provinces(graph)
    people = (node for node, kind in graph.nodes(data="type") if kind == "person")
    return {person: found for person in people if (found := doubts(graph, person, provinces))}
