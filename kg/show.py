"""A node or a path of the graph as lines for a terminal: Chinese labels with English beside them, and the evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import networkx as nx

from kg.answers import ROLES, Evidence, Link, Presence
from kg.graph import EDGE_LABELS, NODE_LABELS, SYMMETRIC
from kg.progress import printable
from kg.query import attendance, links, meetings

# (relation, whether the node is the source): the heading of what stands at its other end.
HEADINGS: dict[tuple[str, bool], str] = {
    ("holds_post", True): "任职 Posts",
    ("holds_post", False): "任职者 Office holders",
    ("meets_with", True): "会见 Met",
    ("inspects", True): "调研 Inspected",
    ("inspects", False): "来此调研 Inspected by",
    ("signs_with", True): "签约 Signed with",
    ("funds", True): "资助 Funds",
    ("funds", False): "资金来自 Funded by",
    ("hosts", True): "主办的会议 Meetings hosted",
    ("hosts", False): "主办 Hosted by",
    ("held_in", True): "举行地 Held in",
    ("held_in", False): "在此举行的会议 Meetings held here",
    ("part_of", True): "隶属 Part of",
    ("part_of", False): "下属 Organs and parts",
}
_FACTS = (("date", "日期 Date"), ("kind", "类型 Kind"), ("venue", "地点 Venue"), ("code", "代码 Code"))
_CHANGES = {"appointed": "任命 appointed", "removed": "免去 removed", "former": "曾任 former"}
_OWN = ("change", "from", "to", "agreement", "amount", "kind", "role")


def node_lines(graph: nx.MultiDiGraph, node: str, every: bool = False) -> Iterator[str]:
    """What the graph says of a node; one sentence of evidence a fact, or `every` one."""
    yield from head_lines(node, graph.nodes[node])
    present = attendance(graph, node) if graph.nodes[node].get("type") == "meeting" else None
    if present is not None:
        yield from section("出席 Attendance", (present_lines(one, True, every) for one in present))
    else:
        took_part = meetings(graph, node)
        yield from section("会议 Meetings", (present_lines(one, False, every) for one in took_part))
    yield from link_sections(node, [link for link in links(graph, node) if link.type not in ROLES], every)


def head_lines(node: str, data: dict[str, Any]) -> Iterator[str]:
    """The name, its type, other names and what is known of the node itself."""
    kind = data.get("type", "")
    yield clean(f"{data.get('name', node)}  {' '.join(NODE_LABELS.get(kind, (kind,)))}")
    if aliases := data.get("aliases"):
        yield clean(f"  又称 Also: {'、'.join(aliases)}")
    for name, label in _FACTS:
        if data.get(name):
            yield clean(f"  {label}: {data[name]}")
    yield clean(f"  文章 Documents: {data.get('documents', 0)}    id: {node}")


def link_sections(node: str, found: list[Link], every: bool) -> Iterator[str]:
    """The links by relation and direction, in the order of HEADINGS; relations of no heading last."""
    groups: dict[tuple[str, bool], list[Link]] = {key: [] for key in HEADINGS}
    for link in found:
        groups.setdefault((link.type, link.source == node), []).append(link)
    for key, group in groups.items():
        heading = HEADINGS.get(key) or " ".join(EDGE_LABELS.get(key[0], (key[0],)))
        yield from section(heading, (link_lines(link, key[1], every) for link in group))


def section(heading: str, items: Iterable[list[str]]) -> Iterator[str]:
    """A heading with the number of its items, and the items; nothing where there are none."""
    found = list(items)
    if found:
        yield ""
        yield f"{heading} ({len(found)})"
        for lines in found:
            yield from lines


def link_lines(link: Link, outward: bool, every: bool) -> list[str]:
    """One link: the other end, what is said of it, the evidence."""
    other = link.target_name if outward else link.source_name
    own = [_CHANGES.get(str(link.attrs[name]), str(link.attrs[name])) for name in _OWN if link.attrs.get(name)]
    days = (link.day, link.last_date if link.day == link.date else None)
    dates = "–".join(dict.fromkeys(day for day in days if day))
    implied = "由名称推出 derived" if link.derived else ""
    said = "  ".join(part for part in (other, link.title or "", *own, dates, implied, measured(link)) if part)
    return [clean(f"  {said}"), *evidence_lines(link.evidence, every)]


def measured(one: Link | Presence) -> str:
    """The measured precision of the rule that read it; empty where nobody measured it."""
    return "" if one.confidence is None else f"可信度 confidence {one.confidence:.3f} (n={one.confidence_n})"


def present_lines(one: Presence, at_meeting: bool, every: bool) -> list[str]:
    """One presence: who or which meeting, the roles, the place in the printed list, the evidence."""
    name = one.who_name if at_meeting else f"{one.date or '日期不详'}  {one.meeting_name}"
    zh = "、".join(EDGE_LABELS[role][0] for role in one.roles)
    en = ", ".join(EDGE_LABELS[role][1] for role in one.roles)
    place = f"第{one.order}位 no. {one.order}" if one.order is not None else ""
    said = "  ".join(part for part in (name, f"{zh} {en}", one.role or "", place, measured(one)) if part)
    return [clean(f"  {said}"), *evidence_lines(one.evidence, every)]


def evidence_lines(evidence: tuple[Evidence, ...], every: bool) -> list[str]:
    """The sentences with where they stand, each once; how many more there are."""
    sentences = list(dict.fromkeys(f"      「{item.sentence}」 {item.where}" for item in evidence))
    shown = sentences if every else sentences[:1]
    more = len(sentences) - len(shown)
    return [*map(clean, shown), *([f"      另有{more}句 {more} more (--all)"] if more else [])]


def path_lines(steps: list[Link], start: str, every: bool = False) -> Iterator[str]:
    """A path, a step a line, in the direction that each edge has, with its evidence."""
    here = start
    for number, link in enumerate(steps, 1):
        forth = link.source == here
        name, there = (link.target_name, link.target) if forth else (link.source_name, link.source)
        both = link.type in SYMMETRIC
        label = f"{link.label} {link.label_en}"
        arrow = f"{'—' if forth or both else '←'}{label}{'→' if forth and not both else '—'}"
        begin = link.source_name if forth else link.target_name
        implied = "由名称推出 derived" if link.derived else ""
        yield clean("  ".join(part for part in (f"{number}. {begin}", arrow, name, implied, measured(link)) if part))
        yield from evidence_lines(link.evidence, every)
        here = there


def clean(line: str) -> str:
    """A line with its indent whose text can do nothing to a terminal."""
    body = line.lstrip(" ")
    return " " * (len(line) - len(body)) + "  ".join(printable(part) for part in body.split("  "))
