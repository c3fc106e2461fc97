"""The part of a graph that rests on rules of a measured precision."""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx

from kg.records import KgError


def confident(graph: nx.MultiDiGraph, minimum: float) -> nx.MultiDiGraph:
    """The graph with only those edges whose `confidence` is at least `minimum` (0 to 1); the given one stays as it is.

    An edge that no measured rule made is left out too: nobody knows how right it is. Derived edges make no claim of
    their own and stay with their source. Nodes stay but those that no text names and no edge needs any more. The graph
    attributes say how much is missing: `min_confidence`, and `left_out` with the edges `below` and `unmeasured`.

    Raises KgError where `minimum` is no number from 0 to 1.
    """
    checked(minimum)
    left_out = {"below": 0, "unmeasured": 0}
    said = []
    for source, target, key, data in graph.edges(keys=True, data=True):
        value = data.get("confidence")
        if data.get("derived"):
            continue
        if value is not None and value >= minimum:
            said.append((source, target, key))
        else:
            left_out["unmeasured" if value is None else "below"] += 1
    nodes = needed(graph, said)
    found = nx.MultiDiGraph(**{**graph.graph, "min_confidence": minimum, "left_out": left_out})
    found.add_nodes_from((node, dict(data)) for node, data in graph.nodes(data=True) if node in nodes)
    kept = set(said)
    for source, target, key, data in graph.edges(keys=True, data=True):
        if (source, target, key) in kept or (data.get("derived") and source in nodes):
            found.add_edge(source, target, key=key, **data)
    return found


def checked(minimum: float) -> float:
    """A confidence; KgError where it is none."""
    if not 0 <= minimum <= 1:
        raise KgError(f"{minimum}: no confidence, which goes from 0 to 1; 0.9 asks for nine right in ten")
    return minimum


def needed(graph: nx.MultiDiGraph, said: Iterable[tuple[str, str, str]]) -> set[str]:
    """The nodes that a text names, those that these edges join, and what encloses them by derived edges."""
    nodes = {node for node, mentions in graph.nodes(data="mentions") if mentions}
    nodes |= {end for source, target, _ in said for end in (source, target)}
    ahead = list(nodes)
    while ahead:
        for _, outer, derived in graph.out_edges(ahead.pop(), data="derived"):
            if derived and outer not in nodes:
                nodes.add(outer)
                ahead.append(outer)
    return nodes


def left_out(graph: nx.MultiDiGraph) -> str:
    """How many edges a filtered graph lacks, in words; empty where it lacks none."""
    counts = graph.graph.get("left_out") or {}
    below, unmeasured = counts.get("below", 0), counts.get("unmeasured", 0)
    if not below and not unmeasured:
        return ""
    minimum = graph.graph["min_confidence"]
    return f"{below + unmeasured} edges left out: {below} below {minimum:g}, {unmeasured} by rules never measured"
