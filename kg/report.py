"""What is known of a graph's accuracy and what it lost, as lines for a terminal: `kg report`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import networkx as nx

from kg.confidence import left_out
from kg.graph import EDGE_LABELS, NODE_LABELS, with_facts
from kg.ledger import Loss, label
from kg.lexicon import rule_patterns
from kg.measured import card, readings
from kg.namesakes import suspects
from kg.query import listed
from kg.remarks import number_of
from kg.show import clean

_ALL = {"entities": ("全部节点", "all nodes"), "relations": ("全部边", "all edges")}
TYPES = {**_ALL, **NODE_LABELS, **EDGE_LABELS}
NEVER = "从未测量 never measured"
_HASH = 12  # characters of a hash that tell one annotated set from another


def report_lines(graph: nx.MultiDiGraph, rules: bool = False) -> Iterator[str]:
    """The card of accuracy that the graph carries, its nodes, its rules (each, where `rules`), who may be several
    people, its ledger."""
    yield from accuracy_lines(graph.graph.get("accuracy") or card())
    yield from size_lines(graph)
    yield from rule_lines(graph, rules)
    yield from namesake_lines(graph)
    yield from ledger_lines(graph)


def accuracy_lines(known: Mapping[str, Any]) -> Iterator[str]:
    """A table for each annotated set, and one of the facts judged by reading."""
    yield "准确度 Accuracy"
    if not known.get("sets"):
        yield f"  {NEVER}"
    types = known.get("types") or {}
    for one in known.get("sets") or ():
        name = one["name"]
        yield clean(f"  {name}: {one['articles']} articles, {one['date']}, sha256 {one['sha256'][:_HASH]}")
        yield f"    {'type':<12}{'P':>7}{'R':>7}{'F1':>7}{'n':>7}"
        for kind, row in ((kind, types[kind][name]) for kind in TYPES if name in types.get(kind, {})):
            figures = "".join(figure(row.get(name)) for name in ("precision", "recall", "f1"))
            yield f"    {kind:<12}{figures}{row['n']:7d}  {TYPES[kind][0]}"
    if known.get("sets") and known.get("note"):
        yield clean(f"  {known['note']}")
    yield ""
    yield "抽读 Facts judged by reading, outside these sets"
    yield f"    {'type':<12}{'P':>7}{'n':>7}{'wrong':>7}{'unsure':>7}"
    for kind in EDGE_LABELS:
        yield f"    {kind:<12}{reading_text(types.get(kind, {}).get('reading'))}  {EDGE_LABELS[kind][0]}"


def figure(value: float | None) -> str:
    """A figure in its column; a stroke where there is none."""
    return f"{'–':>7}" if value is None else f"{value:7.3f}"


def reading_text(row: Mapping[str, Any] | None) -> str:
    """A row of judged facts: precision, how many were judged, how many were wrong and unsure, the last day."""
    if row is None:
        return f"  {NEVER}"
    return f"{figure(row.get('precision'))}{row['n']:7d}{row['wrong']:7d}{row['unsure']:7d}  {row['date']}"


def size_lines(graph: nx.MultiDiGraph) -> Iterator[str]:
    """How many nodes have facts, and how many are only named."""
    told = with_facts(graph)
    yield ""
    yield f"节点 Nodes: {len(graph)}; with facts {len(told)}, only named {len(graph) - len(told)}"
    every = Counter(kind for _, kind in graph.nodes(data="type"))
    some = Counter(graph.nodes[node].get("type") for node in told)
    for kind in (kind for kind in NODE_LABELS if every[kind]):
        named = every[kind] - some[kind]
        yield f"    {kind:<12}{some[kind]:7d} with facts{named:7d} only named  {NODE_LABELS[kind][0]}"


def rule_lines(graph: nx.MultiDiGraph, every: bool) -> Iterator[str]:
    """How many of the graph's edges rest on measured rules; `every` rule with its edges, precision and pattern."""
    used = Counter(
        (data["type"], rule)
        for _, _, data in graph.edges(data=True)
        if not data.get("derived")
        for rule in data.get("rules", ())
    )
    edges = [data for _, _, data in graph.edges(data=True) if not data.get("derived")]
    known = sum("confidence" in data for data in edges)
    yield ""
    yield f"规则 Rules: {len(used)} made {len(edges)} edges; {known} edges by rules of measured precision"
    for (kind, rule), number in sorted(used.items(), key=lambda one: (one[0][0], -one[1], one[0][1])) if every else ():
        pattern = rule_patterns().get(rule, "")
        yield clean(f"    {number:6}  {kind}  {rule}  {rule_text(kind, rule)}  {pattern}".rstrip())


def rule_text(kind: str, rule: str) -> str:
    """What was measured of a rule."""
    reading = readings().get((kind, rule))
    if reading is None:
        return NEVER
    return f"{reading.precision:.3f} (n={reading.n})" if reading.precision is not None else f"– (n={reading.n})"


def namesake_lines(graph: nx.MultiDiGraph) -> Iterator[str]:
    """How many people are probably several of one name, and who, those of most articles first."""
    people = sum(kind == "person" for _, kind in graph.nodes(data="type"))
    found = sorted(suspects(graph), key=lambda person: (-graph.nodes[person].get("documents", 0), person))
    yield ""
    yield f"同名 Namesakes: {len(found)} of {people} people are probably several of one name (kg show tells why)"
    if found:
        yield clean(f"    {listed([str(graph.nodes[person].get('name', person)) for person in found])}")


def ledger_lines(graph: nx.MultiDiGraph) -> Iterator[str]:
    """How often what was lost, in how many articles."""
    counts = graph.graph.get("ledger") or {}
    yield ""
    yield f"缺失 Loss ledger, {number_of(graph.graph.get('documents', 0), 'article')}"
    if gone := left_out(graph):
        yield f"  {gone}"
    if not counts:
        yield "  无 nothing"
    for reason, number in sorted(counts.items(), key=lambda one: (-one[1], one[0])):
        zh, en = label(reason)
        yield clean(f"  {number:7}  {reason}  {zh} {en}")


def loss_lines(found: Iterable[Loss]) -> Iterator[str]:
    """Each entry of the ledger with its sentence and where that stands."""
    for one in found:
        said = (one.source, one.date, f"《{one.title}》" if one.title else None)
        where = " ".join(part for part in (*said, f"{one.document} {one.start}–{one.end}") if part)
        text = f"  {one.text}" if one.text.strip() != one.sentence.strip() else ""
        yield clean(f"{one.reason}{text}")
        yield clean(f"      「{one.sentence}」 {where}")
