"""The shortest way between two nodes, by ties of one time where there are such.

A step costs HOP. Two who come together only at a body or a place, and at times that are known to be apart, are hardly a
tie: that costs more than two further steps; at times of which nothing is known, a little.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

import networkx as nx

from kg.answers import Link
from kg.query import between, node
from kg.terms import Span, days, spans

HOP, UNKNOWN, APART = 4, 1, 9
# How long before its first and after its last report a post may be held; how far apart two events may be: in days.
OFFICE, NEAR = 5 * 366, 366
LASTING = frozenset({"organization", "region"})  # where people come together at any time; a meeting has its day

# (the node reached, and where that is LASTING, by which edge): what the next step is judged by
State = tuple[str, tuple[str, str, str] | None]


def path(graph: nx.MultiDiGraph, a: str, b: str) -> list[Link]:
    """The shortest way between two nodes, edges taken in either direction; a step's source and target are the edge's.

    What texts say comes first: a way through derived edges is taken only where there is no other. Ties of one time come
    before those of different times, and of several edges between two nodes the one with most evidence. An empty list
    where there is no way at all.
    """
    start, end = node(graph, a), node(graph, b)
    return way(Search(graph, derived=False), start, end) or way(Search(graph, derived=True), start, end)


def together(one: Link, other: Link) -> bool | None:
    """Whether two edges at one body or place are of one time; None where that is not known."""
    if overlap(lasted(one), lasted(other)):
        return True
    ours, theirs = lasted(one, OFFICE), lasted(other, OFFICE)
    return False if ours and theirs and not overlap(ours, theirs) else None


def lasted(edge: Link, slack: int = 0) -> list[Span]:
    """The days of which an edge tells; of a post, `slack` days more at an end of its term that is not known."""
    if edge.type == "holds_post":
        return spans(edge, slack)
    known = [span for day in edge.days or edge.reported if (span := days(day))]
    return [(begin - NEAR // 2, end + NEAR // 2) for begin, end in known]


def overlap(ours: list[Span], theirs: list[Span]) -> bool:
    """Whether some of these days are the same."""
    return any(max(one[0], other[0]) <= min(one[1], other[1]) for one in ours for other in theirs)


@dataclass(slots=True)
class Search:
    """A graph in which a way is looked for, with or without derived edges; each step is made once."""

    graph: nx.MultiDiGraph
    derived: bool
    made: dict[tuple[str, str], list[Link]] = field(default_factory=dict)
    judged: dict[tuple[int, int], int] = field(default_factory=dict)

    def neighbours(self, own: str) -> list[str]:
        """The nodes one edge away, in either direction, in an order that is always the same."""
        found = {
            other
            for side in (self.graph.succ[own], self.graph.pred[own])
            for other, edges in side.items()
            if self.derived or any(not data.get("derived") for data in edges.values())
        }
        return sorted(found)

    def steps(self, own: str) -> Iterator[tuple[str, Link]]:
        """Each neighbour with each edge to it, that with most evidence first."""
        for other in self.neighbours(own):
            if (own, other) not in self.made:
                self.made[own, other] = [
                    edge for edge in between(self.graph, own, other) if self.derived or not edge.derived
                ]
            yield from ((other, edge) for edge in self.made[own, other])

    def state(self, own: str, came: tuple[Link, ...]) -> State:
        """What tells one arrival at a node from another."""
        if came and self.graph.nodes[own].get("type") in LASTING:
            return own, (came[-1].source, came[-1].target, came[-1].label)
        return own, None

    def cost(self, own: str, came: tuple[Link, ...], edge: Link) -> int:
        """What a step costs behind the one before it."""
        if not came or self.graph.nodes[own].get("type") not in LASTING or edge.derived or came[-1].derived:
            return HOP
        pair = id(came[-1]), id(edge)  # `made` keeps both
        if pair not in self.judged:
            self.judged[pair] = {True: 0, None: UNKNOWN, False: APART}[together(came[-1], edge)]
        return HOP + self.judged[pair]


def way(search: Search, start: str, end: str) -> list[Link]:
    """The cheapest way (A*: what is ahead costs at least HOP a step), the same each time. Empty where there is none."""
    far = distances(search, end)
    if start not in far:
        return []
    number, done = count(), set[State]()
    ahead: list[tuple[int, int, int, str, tuple[Link, ...]]] = [(HOP * far[start], next(number), 0, start, ())]
    while ahead:
        _, _, cost, here, came = heapq.heappop(ahead)
        if here == end:
            return list(came)
        state = search.state(here, came)
        if state in done:
            continue
        done.add(state)
        for other, edge in search.steps(here):
            total = cost + search.cost(here, came, edge)
            heapq.heappush(ahead, (total + HOP * far[other], next(number), total, other, (*came, edge)))
    return []


def distances(search: Search, end: str) -> dict[str, int]:
    """How many steps each node that can be reached is away."""
    far = {end: 0}
    queue = deque([end])
    while queue:
        here = queue.popleft()
        for other in search.neighbours(here):
            if other not in far:
                far[other] = far[here] + 1
                queue.append(other)
    return far
