"""A node or a path of the graph as lines for a terminal: Chinese labels with English beside them, and the evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import networkx as nx

from kg.answers import ROLES, Link, Presence
from kg.graph import EDGE_LABELS, NODE_LABELS, SYMMETRIC
from kg.namesakes import YEARS, Provinces, doubts
from kg.paths import LASTING, together
from kg.progress import printable
from kg.query import attendance, links, meetings
from kg.quotes import Hit, Quotes
from kg.terms import Term, career, terms

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
_OWN = ("agreement", "amount", "kind", "role")
_DAY = 10  # characters of a whole date
_FEW = 3  # days of articles that are listed; of more the first and the last


def node_lines(graph: nx.MultiDiGraph, node: str, every: bool = False) -> Iterator[str]:
    """What the graph says of a node; one sentence of evidence a fact, or `every` one; each sentence once."""
    quotes = Quotes(every)
    yield from head_lines(node, graph.nodes[node])
    if graph.nodes[node].get("type") == "person":
        yield from doubt_lines(graph, node)
    if graph.nodes[node].get("type") == "meeting":
        present = attendance(graph, node)
        yield from section("出席 Attendance", (present_lines(graph, one, True, quotes) for one in present))
    else:
        took_part = meetings(graph, node)
        yield from section("会议 Meetings", (present_lines(graph, one, False, quotes) for one in took_part))
    found = [link for link in links(graph, node) if link.type not in ROLES]
    yield from link_sections(graph, node, found, quotes)


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


def doubt_lines(graph: nx.MultiDiGraph, person: str) -> Iterator[str]:
    """A warning where a person's posts are probably those of several."""
    found = doubts(graph, person, Provinces(graph))
    if found is None:
        return
    yield "  注意 Warning: 可能是几个同名的人 probably several people of one name:"
    for one, other in found.pairs:
        held = "、".join(f"{post.target_name}{post.title or ''}" for post in (one, other))
        yield clean(f"      同时任职于两省 posts in two provinces at one time: {held}")
    if found.provinces:
        places = "、".join(found.provinces)
        yield clean(f"      {YEARS} 年内任职于多省 posts in many provinces within {YEARS} years: {places}")


def link_sections(graph: nx.MultiDiGraph, node: str, found: list[Link], quotes: Quotes) -> Iterator[str]:
    """The links by relation and direction, in the order of HEADINGS, all others last; posts as a career."""
    groups: dict[tuple[str, bool], list[Link]] = {key: [] for key in HEADINGS}
    for link in found:
        groups.setdefault((link.type, link.source == node), []).append(link)
    for key, group in groups.items():
        heading = HEADINGS.get(key) or " ".join(EDGE_LABELS.get(key[0], (key[0],)))
        ordered = sorted(group, key=career) if key[0] == "holds_post" else group
        yield from section(heading, (link_lines(graph, link, key[1], quotes) for link in ordered))


def section(heading: str, items: Iterable[list[str]]) -> Iterator[str]:
    """A heading with the number of its items, and the items; nothing where there are none."""
    found = list(items)
    if found:
        yield ""
        yield f"{heading} ({len(found)})"
        for lines in found:
            yield from lines


def link_lines(graph: nx.MultiDiGraph, link: Link, outward: bool, quotes: Quotes) -> list[str]:
    """One link: the other end, what is said of it, when, the evidence."""
    other = link.target_name if outward else link.source_name
    own = [str(link.attrs[name]) for name in _OWN if link.attrs.get(name)]
    implied = "由名称推出 derived" if link.derived else ""
    said = "  ".join(part for part in (other, link.title or "", *own, times(link), implied, measured(link)) if part)
    return [clean(f"  {said}"), *evidence_lines(graph, link, quotes)]


def times(link: Link) -> str:
    """When it was: the term of a post, the day of an event; and the days of the articles where that is not enough."""
    if link.type == "holds_post":
        return "  ".join(
            part for part in (term_text(terms(link)), *changes(link), reported_text(link.reported)) if part
        )
    return "  ".join(part for part in ("、".join(link.days), unless_known(link.day, link.reported)) if part)


def unless_known(day: str | None, reported: list[str]) -> str:
    """When something was reported, unless its own day is known, with its year and month."""
    return "" if day and len(day) >= _DAY and not day.startswith("-") else reported_text(reported)


def reported_text(days: list[str]) -> str:
    """The days of articles, called so: they are not those of what the articles tell."""
    listed = "、".join(days) if len(days) <= _FEW else f"{days[0]}–{days[-1]} ({len(days)}天 days)"
    return f"报道 reported {listed}" if days else ""


def term_text(found: list[Term]) -> str:
    """The terms of a post, called so."""
    return f"任期 term {'；'.join(map(one_term, found))}" if found else ""


def one_term(term: Term) -> str:
    """One term: from when to when; nothing at an end that is not known."""
    return f"{term.start or ''}–{term.end or ''}"


def changes(link: Link) -> list[str]:
    """The changes of a post that articles report: those that date a term, and what no term tells."""
    found = terms(link)
    told = {
        "appointed": any(term.appointed for term in found),
        "removed": any(term.removed for term in found),
        "former": not any(term.end for term in found) and link.attrs.get("change") == "former",
    }
    last = link.attrs.get("change")
    return [text for kind, text in _CHANGES.items() if told[kind] or (not found and kind == last)]


def measured(link: Link) -> str:
    """The measured precision of the rule that read it; empty where nobody measured it."""
    return "" if link.confidence is None else f"可信度 confidence {precision(link.confidence, link.confidence_n)}"


def precision(value: float | None, judged: int | None) -> str:
    """A precision and on how many facts it was measured; a stroke where nobody measured it, as in `kg report`."""
    return "–" if value is None else f"{value:.3f} (n={judged})"


def each_measured(one: Presence) -> str:
    """The measured precision of each role; empty where nobody measured any."""
    if not any(value is not None for value in one.confidence):
        return ""
    figures = list(map(precision, one.confidence, one.confidence_n))
    if len(figures) > 1:
        figures = [f"{EDGE_LABELS[role][0]} {text}" for role, text in zip(one.roles, figures, strict=True)]
    return f"可信度 confidence {'、'.join(figures)}"


def present_lines(graph: nx.MultiDiGraph, one: Presence, at_meeting: bool, quotes: Quotes) -> list[str]:
    """One presence: who or which meeting and when, the roles, the place in the printed list, the evidence."""
    day = one.date or "日期不详 undated"
    name, reported = (
        (one.who_name, "") if at_meeting else (f"{day}  {one.meeting_name}", unless_known(one.date, one.reported))
    )
    zh = "、".join(EDGE_LABELS[role][0] for role in one.roles)
    en = ", ".join(EDGE_LABELS[role][1] for role in one.roles)
    place = f"名单第{one.order}位 no. {one.order} in the list" if one.order is not None else ""
    said = (name, f"{zh} {en}", one.role or "", place, reported, each_measured(one))
    hits = Hit(names(graph, one.who)), Hit(names(graph, one.meeting))
    return [clean(f"  {'  '.join(part for part in said if part)}"), *map(clean, quotes.lines(one.evidence, *hits))]


def evidence_lines(graph: nx.MultiDiGraph, link: Link, quotes: Quotes) -> list[str]:
    """The sentences of a link."""
    since = next((term.start for term in terms(link) if term.start), "")
    hits = Hit(names(graph, link.source)), Hit(names(graph, link.target), link.title, since)
    return [clean(line) for line in quotes.lines(link.evidence, *hits)]


def names(graph: nx.MultiDiGraph, node: str) -> list[str]:
    """All forms of a node's name."""
    data = graph.nodes[node]
    return [str(data.get("name", node)), *data.get("aliases", ())]


def path_lines(graph: nx.MultiDiGraph, steps: list[Link], start: str, every: bool = False) -> Iterator[str]:
    """A path, a step a line, in the direction that each edge has, with its evidence and a note where times differ."""
    here, quotes = start, Quotes(every)
    for number, (before, link) in enumerate(pairwise([None, *steps]), 1):
        assert link is not None
        forth = link.source == here
        begin, name = (link.source_name, link.target_name) if forth else (link.target_name, link.source_name)
        implied = "由名称推出 derived" if link.derived else ""
        said = (f"{number}. {begin}", arrow(link, forth), name, times(link), implied, measured(link))
        yield clean("  ".join(part for part in said if part))
        yield from evidence_lines(graph, link, quotes)
        if before is not None and graph.nodes[here].get("type") in LASTING:
            yield from time_notes(before, link)
        here = link.target if forth else link.source


def arrow(link: Link, forth: bool) -> str:
    """The relation of a step, and in which direction it goes."""
    both = link.type in SYMMETRIC
    return f"{'—' if forth or both else '←'}{link.label} {link.label_en}{'→' if forth and not both else '—'}"


def time_notes(one: Link, other: Link) -> Iterator[str]:
    """What a reader should know of two steps that come together at a body or a place: that their times differ, or of
    two posts that nothing tells."""
    if one.derived or other.derived or (known := together(one, other)):
        return
    if known is False:
        yield "      注意 Note: 不在同一时期 at different times"
    elif one.type == other.type == "holds_post":
        yield "      注意 Note: 不知是否同一时期 not known to be of one time"


def clean(line: str) -> str:
    """A line with its indent whose text can do nothing to a terminal."""
    body = line.lstrip(" ")
    return " " * (len(line) - len(body)) + "  ".join(printable(part) for part in body.split("  "))
