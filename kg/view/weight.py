"""How much a node matters, and which nodes the page opens with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import log

import networkx as nx

# A page opens with at most so many nodes: more than that, and names no longer fit on a screen beside each other.
FIRST = 180
HEAVY = 110  # of them so many for their own weight; the others join these
# A graph not much larger than that is shown as a whole.
WHOLE = 240


def weights(graph: nx.MultiDiGraph) -> dict[str, float]:
    """Node id → how much is said of it: its facts, each with the logarithm of its evidence. Derived edges say nothing.

    Rounded, so that no platform's logarithm changes an order.
    """
    found = dict.fromkeys(graph, 0.0)
    for source, target, data in graph.edges(data=True):
        if not data.get("derived"):
            said = 1 + log(max(1, len(data.get("evidence", ()))))
            found[source] += said
            found[target] += said
    return {node: round(weight, 6) for node, weight in found.items()}


def first(graph: nx.MultiDiGraph, weights: Mapping[str, float]) -> list[str]:
    """The nodes that the page opens with: all of a small graph; of a large one the weightiest, and what joins them.

    A node that is joined to no other of them is left out: alone it says nothing in a picture.
    """
    ranked = sorted(graph, key=lambda node: (-weights[node], node))
    if len(ranked) <= WHOLE:
        return ranked
    heavy = ranked[:HEAVY]
    chosen = {*heavy, *joining(graph, heavy, weights)[: FIRST - HEAVY]}
    return [node for node in ranked if node in chosen and not chosen.isdisjoint(around(graph, node))]


def joining(graph: nx.MultiDiGraph, heavy: Iterable[str], weights: Mapping[str, float]) -> list[str]:
    """What joins at least two of these nodes by what is said, the most of them first: the meetings they were at."""
    known = set(heavy)
    ties = Counter(
        other for node in heavy for other in around(graph, node) if other not in known and said(graph, node, other)
    )
    return sorted((node for node, number in ties.items() if number > 1), key=lambda n: (-ties[n], -weights[n], n))


def said(graph: nx.MultiDiGraph, a: str, b: str) -> bool:
    """Whether a text joins two nodes, rather than their names alone."""
    edges = (*graph.get_edge_data(a, b, default={}).values(), *graph.get_edge_data(b, a, default={}).values())
    return any(not data.get("derived") for data in edges)


def around(graph: nx.MultiDiGraph, node: str) -> Iterable[str]:
    """The other ends of a node's edges, each once."""
    return dict.fromkeys(other for step in (graph.succ, graph.pred) for other in step[node] if other != node)
