"""Plain functions on the graph: who holds which post, who was in the room, who met whom, and which sentence says so.

A node is given by its id or by any of its names. A name that no node has, or several, raises KgError with the nodes
that could be meant. Answers are frozen dataclasses (kg/answers.py); `to_dicts` makes them rows for pandas.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from functools import lru_cache
from typing import Any

import networkx as nx

from kg.answers import ROLES, Evidence, Link, Presence
from kg.graph import EDGE_LABELS, NODE_LABELS, SYMMETRIC, when
from kg.records import KgError
from kg.terms import career
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
    if not isinstance(name, str):
        raise KgError(f"{name!r}: ask for a node by its id or one of its names, as text and not {type(name).__name__}")
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
    """The posts of a person as a career (`kg.terms.career`); `title`, and `change`, `from`, `to` in attrs.

    `kg.terms.terms` gives the terms of each.
    """
    return sorted(links(graph, node(graph, person, "person"), "holds_post"), key=career)


def holders(graph: nx.MultiDiGraph, organization: str, title: str | None = None) -> list[Link]:
    """Who holds a post at an organization (region: 省领导 …, meeting: 大会秘书长 …), all or those of one title.

    In order of their terms.
    """
    own = node(graph, organization, "organization", "region", "meeting")
    found = (one for one in links(graph, own, "holds_post") if one.target == own)
    return sorted((one for one in found if title is None or one.title == title), key=career)


def met(graph: nx.MultiDiGraph, person: str) -> list[Link]:
    """Whom a person or an organization met, by date; the one asked about is always the source."""
    return links(graph, node(graph, person, "person", "organization"), "meets_with")


def timeline(graph: nx.MultiDiGraph, name: str) -> list[Link]:
    """All that texts say of a node, by day: when it was where that is known, else when it was first reported."""
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
        days=days(graph, source, target, kind),
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


def days(graph: nx.MultiDiGraph, source: str, target: str, kind: str) -> tuple[str, ...]:
    """When it was what an edge tells: the day of the meeting at one end, of the talks at which its ends met."""
    if kind == "meets_with":
        found = {graph.nodes[meeting].get("date") for meeting in encounters(graph, source, target)}
        return tuple(sorted((day for day in found if day), key=when))
    day = graph.nodes[target].get("date") or graph.nodes[source].get("date")
    return (day,) if day else ()


def encounters(graph: nx.MultiDiGraph, one: str, other: str) -> set[str]:
    """The meetings that are the encounters of two: of the same kind, and told of by the same sentences."""
    met = [*said(graph, one, other, "meets_with"), *said(graph, other, one, "meets_with")]
    kinds = {item.get("attrs", {}).get("kind") for item in met}
    spots = {spot(item) for item in met}
    return {
        meeting
        for meeting in graph.succ[one].keys() & graph.succ[other].keys()
        if graph.nodes[meeting].get("kind") in kinds
        and any(spot(item) in spots for item in said(graph, one, meeting, *ROLES))
    }


def said(graph: nx.MultiDiGraph, source: str, target: str, *types: str) -> Iterator[dict[str, Any]]:
    """The evidence of the edges of these types from one node to another."""
    for data in graph.get_edge_data(source, target, default={}).values():
        if data.get("type") in types:
            yield from data.get("evidence", ())


def spot(item: dict[str, Any]) -> tuple[Any, Any]:
    """Where a sentence stands."""
    return item.get("document"), item.get("start")


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
    return when(edge.day or edge.date), edge.label, edge.source, edge.target


# --- meetings


def meetings(graph: nx.MultiDiGraph, name: str) -> list[Presence]:
    """The meetings that a person, an organization or a region took part in, by date; with roles and printed order.

    One whose day is not known stands where it is first reported.
    """
    own = node(graph, name, "person", "organization", "region")
    found = [numbered(graph, one) for one in presences(graph, graph.out_edges(own, keys=True))]
    return sorted(found, key=lambda one: (when(one.date or next(iter(one.reported), None)), one.meeting))


def attendance(graph: nx.MultiDiGraph, meeting: str) -> list[Presence]:
    """Who was at a meeting: who chairs or speaks without a place in the list first, then the list as printed.

    Several lists (leaders, then those of the departments) stand one after the other, and nobody has a number.
    """
    own = node(graph, meeting, "meeting")
    found = presences(graph, graph.in_edges(own, keys=True))
    one_list = not several_lists(graph, own)
    return [numbered(graph, one) for one in sorted(found, key=lambda one: printed(one, one_list))]


def numbered(graph: nx.MultiDiGraph, one: Presence) -> Presence:
    """A presence with its place in the list, where the meeting has one list."""
    return replace(one, order=None) if one.order is not None and several_lists(graph, one.meeting) else one


def several_lists(graph: nx.MultiDiGraph, meeting: str) -> bool:
    """Whether two have the same place in the list of those who attend: then there are several lists."""
    orders = [order for _, _, order in graph.in_edges(meeting, data="order") if order is not None]
    return len(set(orders)) < len(orders)


def common_meetings(graph: nx.MultiDiGraph, a: str, b: str) -> list[tuple[Presence, Presence]]:
    """The meetings that both were at, by date, with the presence of each."""
    others = {one.meeting: one for one in meetings(graph, b)}
    return [(one, others[one.meeting]) for one in meetings(graph, a) if one.meeting in others]


def colleagues(graph: nx.MultiDiGraph, person: str) -> list[tuple[Link, Link]]:
    """Who holds or held a post at a body where the person does, with both posts; at one time or not (`kg.terms`)."""
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
        yield presence(sorted(found, key=lambda one: (ROLES.index(one.type), one.label)))


def presence(found: list[Link]) -> Presence:
    """The presence that these edges between the same two nodes are."""
    first, roles = found[0], dict[str, Link]()
    for one in found:
        roles.setdefault(one.type, one)
    return Presence(
        who=first.source,
        who_name=first.source_name,
        meeting=first.target,
        meeting_name=first.target_name,
        date=first.day,
        roles=tuple(roles),
        role=next((one.attrs["role"] for one in found if one.attrs.get("role")), None),
        order=next((one.attrs["order"] for one in found if one.attrs.get("order") is not None), None),
        confidence=tuple(one.confidence for one in roles.values()),
        confidence_n=tuple(one.confidence_n for one in roles.values()),
        evidence=tuple(item for one in found for item in one.evidence),
    )


def printed(one: Presence, one_list: bool) -> tuple[Any, ...]:
    """The place at a meeting: the chair, those who speak, the lists in order, all others as the text names them."""
    place = next((item for item in one.evidence), None)
    text = (place.document, place.start or 0) if place else ("", 0)
    if one.order is not None:
        return (9, one.order, *text, one.who) if one_list else (9, *text, one.order, one.who)
    return ROLES.index(one.roles[0]) if one.roles[0] != "attends" else 10, 0, *text, one.who
