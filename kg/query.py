"""Plain functions on the graph: who holds which post, who was in the room, who met whom, and which sentence says so.

A node is given by its id or by any of its names. A name that no node has, or several, raises KgError with the nodes
that could be meant. Answers are frozen dataclasses (kg/answers.py); `to_dicts` makes them rows for pandas.
"""

from __future__ import annotations

import re
import unicodedata
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from functools import lru_cache
from itertools import pairwise
from typing import Any

import networkx as nx

from kg.answers import ROLES, Evidence, Link, Presence
from kg.graph import EDGE_LABELS, NODE_LABELS, SYMMETRIC, when
from kg.records import KgError
from kg.text.traditional import simplified_name

_SHARED = frozenset(
    {"type", "label", "label_en", "derived", "rules", "evidence", "date", "last_date", "confidence", "confidence_n"}
)
_SAID = [item.name for item in fields(Evidence) if item.name != "type"]
_CANDIDATES = 10


# --- nodes


def find(graph: nx.MultiDiGraph, name: str, *types: str) -> list[str]:
    """The nodes that a name may mean, best first: by id, by name, by alias, then those whose names contain it.

    `types` (person, organization, meeting, region) leaves only these. Gives node ids, an empty list where none fits.
    """
    return [node for _, node in ranked(graph, name, types)]


def node(graph: nx.MultiDiGraph, name: str, *types: str) -> str:
    """The id of the one node of these types that has this id, name or alias; KgError where it is none or several."""
    if name in graph and (not types or graph.nodes[name].get("type") in types):
        return name
    found = ranked(graph, name, types)
    best = [node for rank, node in found if rank < 3 and rank == found[0][0]]
    if len(best) == 1:
        return best[0]
    wanted = " / ".join(label for kind in types for label in NODE_LABELS.get(kind, (kind,))) or "node"
    if best:
        raise KgError(f"{name}: several have this name; give the id of one: {listed(best)}")
    near = [node for _, node in found] or find(graph, name)
    hint = f"did you mean {listed(near)}?" if near else "try a part of the name"
    raise KgError(f"{name}: no {wanted} in the graph has this name; {hint}")


def ranked(graph: nx.MultiDiGraph, name: str, types: Iterable[str]) -> list[tuple[int, str]]:
    """(rank, node id), best first; 0 the id, 1 the name, 2 an alias, 3 within the name, 4 within an alias.

    A name that is nobody's as it stands counts as a simplified paper prints it: aliases hold only what was printed.
    """
    found, plain = fitting(graph, name, types), simplified_name(name)
    if plain == name or (found and found[0][0] < 3):
        return found
    return fitting(graph, plain, types) or found


def fitting(graph: nx.MultiDiGraph, name: str, types: Iterable[str]) -> list[tuple[int, str]]:
    """(rank, node id), best first, for a name as it stands."""
    wanted, kinds, found = folded(name), set(types), []
    for node, data in graph.nodes(data=True):
        if wanted and (not kinds or data.get("type") in kinds):
            rank = 0 if node == name else likeness(wanted, data)
            if rank is not None:
                found.append((rank, -data.get("documents", 0), len(str(data.get("name", node))), str(node)))
    return [(rank, node) for rank, _, _, node in sorted(found)]


def likeness(wanted: str, data: dict[str, Any]) -> int | None:
    """How well a node's names fit a folded name, 1 best; None for not at all."""
    own = folded(str(data.get("name", "")))
    others = [folded(alias) for alias in data.get("aliases", ())]
    if own == wanted:
        return 1
    if wanted in others:
        return 2
    if wanted in own:
        return 3
    return 4 if any(wanted in other for other in others) else None


@lru_cache(maxsize=1 << 18)
def folded(name: str) -> str:
    """A name without what people write differently: widths, case, spaces, the middle dots."""
    return re.sub(r"[\s·•・‧∙]", "", unicodedata.normalize("NFKC", name)).casefold()


def listed(nodes: list[str]) -> str:
    """Some ids, and how many more there are."""
    more = len(nodes) - _CANDIDATES
    return ", ".join(nodes[:_CANDIDATES]) + (f" and {more} more" if more > 0 else "")


# --- edges


def links(graph: nx.MultiDiGraph, name: str, type: str | None = None) -> list[Link]:
    """The edges of a node, out and in, of one type or of all; by day, the undated last."""
    own = node(graph, name)
    ends = [*graph.out_edges(own, keys=True), *(edge for edge in graph.in_edges(own, keys=True) if edge[0] != own)]
    known_type(type)
    found = [seen_from(own, link(graph, *edge)) for edge in ends if edge_type(graph, edge) == type or type is None]
    return sorted(found, key=by_date)


def posts(graph: nx.MultiDiGraph, person: str) -> list[Link]:
    """The posts of a person, in order of the first document that says it; `title`, and `change` in attrs."""
    return links(graph, node(graph, person, "person"), "holds_post")


def holders(graph: nx.MultiDiGraph, organization: str, title: str | None = None) -> list[Link]:
    """Who holds a post at an organization (region: 省领导 …, meeting: 大会秘书长 …), all or those of one title."""
    own = node(graph, organization, "organization", "region", "meeting")
    return [
        found
        for found in links(graph, own, "holds_post")
        if found.target == own and (title is None or found.title == title)
    ]


def met(graph: nx.MultiDiGraph, person: str) -> list[Link]:
    """Whom a person or an organization met, by date; the one asked about is always the source."""
    return links(graph, node(graph, person, "person", "organization"), "meets_with")


def timeline(graph: nx.MultiDiGraph, name: str) -> list[Link]:
    """All that texts say of a node, by day: a meeting's where it is known, else of the first document that says it."""
    return [found for found in links(graph, name) if not found.derived]


def evidence(graph: nx.MultiDiGraph, a: str, b: str, type: str | None = None) -> list[Evidence]:
    """Every sentence that joins two nodes, in either direction, of one relation type or of all; in order of date."""
    one, other = node(graph, a), node(graph, b)
    known_type(type)
    found = [item for edge in between(graph, one, other) for item in edge.evidence if type in (None, edge.type)]
    return sorted(found, key=lambda item: (when(item.date), item.document, item.start or 0))


def between(graph: nx.MultiDiGraph, a: str, b: str) -> list[Link]:
    """The edges that join two node ids, in either direction: what a text says before what is derived."""
    pairs = {(a, b): None, (b, a): None}
    found = [link(graph, *pair, key) for pair in pairs for key in graph.get_edge_data(*pair, default={})]
    return sorted(found, key=lambda edge: (edge.derived, -len(edge.evidence), edge.type, edge.source, edge.label))


def link(graph: nx.MultiDiGraph, source: str, target: str, key: str) -> Link:
    """One edge of the graph."""
    data = graph.edges[source, target, key]
    kind = data.get("type", str(key))
    return Link(
        source=source,
        source_name=graph.nodes[source].get("name", str(source)),
        type=kind,
        label=data.get("label", kind),
        label_en=data.get("label_en", kind),
        target=target,
        target_name=graph.nodes[target].get("name", str(target)),
        day=graph.nodes[target].get("date") or graph.nodes[source].get("date") or data.get("date"),
        date=data.get("date"),
        last_date=data.get("last_date"),
        derived=bool(data.get("derived")),
        confidence=data.get("confidence"),
        confidence_n=data.get("confidence_n"),
        attrs={name: value for name, value in data.items() if name not in _SHARED},
        evidence=tuple(
            Evidence(kind, **{name: item[name] for name in _SAID if name in item}) for item in data.get("evidence", ())
        ),
    )


def seen_from(own: str, edge: Link) -> Link:
    """A symmetric edge with `own` as its source; any other as it is."""
    if edge.type not in SYMMETRIC or edge.source == own:
        return edge
    return replace(
        edge,
        source=edge.target,
        source_name=edge.target_name,
        target=edge.source,
        target_name=edge.source_name,
    )


def edge_type(graph: nx.MultiDiGraph, edge: tuple[str, str, str]) -> str | None:
    """The relation type of an edge."""
    kind: str | None = graph.edges[edge].get("type")
    return kind


def known_type(type: str | None) -> None:
    """KgError where there is no such relation."""
    if type is not None and type not in EDGE_LABELS:
        raise KgError(f"{type}: no relation has this name; choose one of {', '.join(EDGE_LABELS)}")


def by_date(edge: Link) -> tuple[str, str, str, str]:
    """What orders links: the day, then names, so that the order is always the same."""
    return when(edge.day), edge.label, edge.source, edge.target


# --- meetings


def meetings(graph: nx.MultiDiGraph, name: str) -> list[Presence]:
    """The meetings that a person, an organization or a region took part in, by date; with roles and printed order."""
    own = node(graph, name, "person", "organization", "region")
    return sorted(presences(graph, graph.out_edges(own, keys=True)), key=lambda one: (when(one.date), one.meeting))


def attendance(graph: nx.MultiDiGraph, meeting: str) -> list[Presence]:
    """Who was at a meeting: who chairs or speaks without a place in the list first, then the list as printed."""
    own = node(graph, meeting, "meeting")
    return sorted(presences(graph, graph.in_edges(own, keys=True)), key=printed)


def common_meetings(graph: nx.MultiDiGraph, a: str, b: str) -> list[tuple[Presence, Presence]]:
    """The meetings that both were at, by date, with the presence of each."""
    others = {one.meeting: one for one in meetings(graph, b)}
    return [(one, others[one.meeting]) for one in meetings(graph, a) if one.meeting in others]


def colleagues(graph: nx.MultiDiGraph, person: str) -> list[tuple[Link, Link]]:
    """Who holds or held a post at a body where the person does, with both posts; dates say whether at one time."""
    return [
        (own, other)
        for own in posts(graph, person)
        for other in holders(graph, own.target)
        if other.source != own.source
    ]


def presences(graph: nx.MultiDiGraph, edges: Iterable[tuple[str, str, str]]) -> Iterator[Presence]:
    """One presence for all edges in which the same one takes part in the same meeting."""
    pairs: dict[tuple[str, str], list[Link]] = {}
    for edge in edges:
        if edge_type(graph, edge) in ROLES:
            pairs.setdefault(edge[:2], []).append(link(graph, *edge))
    for found in pairs.values():
        yield presence(graph, sorted(found, key=lambda one: (ROLES.index(one.type), one.label)))


def presence(graph: nx.MultiDiGraph, found: list[Link]) -> Presence:
    """The presence that these edges between the same two nodes are."""
    first = found[0]
    known = [(one.confidence, one.confidence_n) for one in found if one.confidence is not None]
    sure, judged = max(known, key=lambda one: one[0], default=(None, None))
    return Presence(
        who=first.source,
        who_name=first.source_name,
        meeting=first.target,
        meeting_name=first.target_name,
        date=min((one.day for one in found), key=when),
        roles=tuple(dict.fromkeys(one.type for one in found)),
        role=next((one.attrs["role"] for one in found if one.attrs.get("role")), None),
        order=next((one.attrs["order"] for one in found if one.attrs.get("order") is not None), None),
        confidence=sure,
        confidence_n=judged,
        evidence=tuple(item for one in found for item in one.evidence),
    )


def printed(one: Presence) -> tuple[int, int, str, int, str]:
    """The place at a meeting: the chair, those who speak, the list in its order, all others as the text names them."""
    place = next((item for item in one.evidence), None)
    text = (place.document, place.start or 0) if place else ("", 0)
    if one.order is not None:
        return 9, one.order, *text, one.who
    return ROLES.index(one.roles[0]) if one.roles[0] != "attends" else 10, 0, *text, one.who


# --- paths


def path(graph: nx.MultiDiGraph, a: str, b: str) -> list[Link]:
    """The shortest way between two nodes, edges taken in either direction; a step's source and target are the edge's.

    What texts say comes first: a way through derived edges is taken only where there is no other. Of several edges
    between the same two nodes the one with most evidence. An empty list where there is no way at all.
    """
    start, end = node(graph, a), node(graph, b)
    nodes = shortest(graph, start, end, derived=False) or shortest(graph, start, end, derived=True)
    return [between(graph, one, other)[0] for one, other in pairwise(nodes)]


def shortest(graph: nx.MultiDiGraph, start: str, end: str, derived: bool) -> list[str]:
    """The nodes of the shortest way, the same each time; with or without derived edges. Empty where there is none."""
    came = {start: start}
    queue = deque([start])
    while queue and end not in came:
        here = queue.popleft()
        for neighbour in sorted(neighbours(graph, here, derived) - came.keys()):
            came[neighbour] = here
            queue.append(neighbour)
    if end not in came:
        return []
    way = [end]
    while way[-1] != start:
        way.append(came[way[-1]])
    return way[::-1]


def neighbours(graph: nx.MultiDiGraph, own: str, derived: bool) -> set[str]:
    """The nodes one edge away, in either direction."""
    return {
        other
        for side in (graph.succ[own], graph.pred[own])
        for other, edges in side.items()
        if derived or any(not data.get("derived") for data in edges.values())
    }
