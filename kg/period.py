"""The part of a graph that is of some time: what `--since` and `--until` leave."""

from __future__ import annotations

import networkx as nx

from kg.query import link
from kg.records import KgError
from kg.terms import Span, days, spans

ALWAYS = (0, 10**7)  # from before year 1 to after year 9999, in days


def period(since: str | None, until: str | None) -> Span:
    """The days from a date to another, both as precise as one likes; KgError where one is no date or they are in the
    wrong order."""
    for day in (since, until):
        if day is not None and days(day) is None:
            raise KgError(f"{day}: is no date; give a year, a month or a day: 2013, 2013-03, 2013-03-14")
    begin, end = (days(since) or ALWAYS)[0], (days(until) or ALWAYS)[1]
    if begin > end:
        raise KgError(f"{since} is later than {until}; --since gives the first day, --until the last")
    return begin, end


def during(graph: nx.MultiDiGraph, wanted: Span) -> nx.MultiDiGraph:
    """The graph with only those edges that are of these days; the given one stays as it is, and all nodes stay.

    A post is of the days on which it was held, a meeting or an encounter of its own, anything else (and a meeting whose
    day is not known) of those on which it was reported. What somebody was at a time that nothing tells is left out.
    Derived edges stay. The graph attribute `outside` says how many edges are left out.
    """
    found = nx.MultiDiGraph(**graph.graph)
    found.add_nodes_from(graph.nodes(data=True))
    outside = 0
    for source, target, key, data in graph.edges(keys=True, data=True):
        if data.get("derived") or any(
            begin <= wanted[1] and end >= wanted[0] for begin, end in told(graph, source, target, key)
        ):
            found.add_edge(source, target, key=key, **data)
        else:
            outside += 1
    found.graph["outside"] = outside
    return found


def told(graph: nx.MultiDiGraph, source: str, target: str, key: str) -> list[Span]:
    """The days of which an edge tells."""
    edge = link(graph, source, target, key)
    if edge.type == "holds_post":
        return spans(edge)
    return [found for day in edge.days or edge.reported if (found := days(day))]
