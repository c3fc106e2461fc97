"""Records of many documents → one `networkx.MultiDiGraph`; who is who across documents is settled by the node id.

Node ids are strings: `person:周启明`, `organization:…`, `region:…`, `meeting:<name>@<date>`; where extraction gives an
entity a `key` (two districts of one name), the key stands in place of the name, and for the department of a place one
form of its name for all (`kg.entity.samebody`); it is called as most documents call it. A meeting whose day is unknown
keeps its document's id as well, so that two occasions never become one by accident.

The key of an edge is the relation type; a post adds its title (`holds_post:书记`), so that two posts at one body are
two edges. The attribute `type` is always the plain type. Nothing depends on the order in which the records come.

The graph's own attribute `paragraphs` is the text around the evidence, each paragraph once: document → [start, text].
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import metadata
from typing import Any, NamedTuple

import networkx as nx

from kg.entity.samebody import body_key
from kg.ledger import Ledger
from kg.measured import card, confidence
from kg.pattern import regex
from kg.records import Document, Entity, Fact, KgError, Record

# What users see: identifier → (Chinese, English).
NODE_LABELS: dict[str, tuple[str, str]] = {
    "person": ("人物", "Person"),
    "organization": ("机构", "Organization"),
    "meeting": ("会议", "Meeting"),
    "region": ("地区", "Region"),
}
EDGE_LABELS: dict[str, tuple[str, str]] = {
    "holds_post": ("任职", "holds post"),
    "attends": ("出席", "attends"),
    "chairs": ("主持", "chairs"),
    "speaks_at": ("讲话", "speaks at"),
    "deploys_at": ("部署", "deploys at"),
    "reports_at": ("汇报", "reports at"),
    "hosts": ("主办", "hosts"),
    "held_in": ("举行地", "held in"),
    "meets_with": ("会见", "meets with"),
    "inspects": ("调研", "inspects"),
    "signs_with": ("签约", "signs with"),
    "funds": ("资金支持", "funds"),
    "part_of": ("隶属", "part of"),
}
SYMMETRIC = frozenset({"meets_with", "signs_with"})
# Entity attributes that become structure (ids and derived edges) and so are no attributes of the node.
STRUCTURE = frozenset({"key", "within", "region", "parent"})
# Of these attributes the latest word counts (appointed, then removed); of all others the first.
LATEST = frozenset({"change"})
DAY = regex(r"\d{4}-\d{2}-\d{2}")


class Said(NamedTuple):
    """The attributes that one document gives, with what orders it among the documents."""

    date: str
    document: str
    attrs: str  # JSON: comparable, so that a tie has one winner whatever the order of the records


@dataclass(slots=True)
class Node:
    """What all documents say of one node, and which of them call a body by which name."""

    type: str
    name: str
    names: dict[str, set[str]] = field(default_factory=dict)
    said: set[Said] = field(default_factory=set)
    aliases: set[str] = field(default_factory=set)
    mentions: set[tuple[str, int, int, str]] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Edge:
    """What all documents say of one edge; each piece of evidence as JSON, so that the set removes repetitions."""

    said: set[Said] = field(default_factory=set)
    rules: set[str] = field(default_factory=set)
    evidence: set[str] = field(default_factory=set)


Nodes = dict[str, Node]
Edges = dict[tuple[str, str, str], Edge]


def version() -> str:
    """The version of the installed package, `0+unknown` where it runs from a bare folder."""
    try:
        return metadata.version("guanxi")
    except metadata.PackageNotFoundError:
        return "0+unknown"


def build_graph(records: Iterable[Record], ledger: bool = False) -> nx.MultiDiGraph:
    """The graph of all records; the same records in another order give the same graph, to the byte when written.

    Node attributes: `type`, `name`, `label`, `aliases`, `mentions` (document, start, end, text), `documents` (how
    many), and what extraction knows (`date`, `kind`, `venue`, `code` …). Edge attributes: `type`, `label`, `label_en`,
    `derived`, `rules`, `evidence` (document, title, source, date, url, start, end, sentence, attrs), `date` and
    `last_date` (first and last document that says it), and the relation's own (`title`, `order`, `amount` …): where
    documents differ the earliest counts, for `change` the latest; each piece of evidence keeps its own in `attrs`.

    Raises KgError where a fact refers to an entity that its record does not have.
    """
    nodes: Nodes = {}
    edges: Edges = {}
    texts: dict[str, set[tuple[int, str]]] = {}
    lost = Ledger(listed=ledger)
    for record in records:
        texts.setdefault(record.document.id, set()).update(paragraphs(record))
        add_record(record, nodes, edges)
        lost.add(record)
    around = {document: [list(one) for one in sorted(texts[document])] for document in sorted(texts) if texts[document]}
    about = {"generator": f"guanxi {version()}", "documents": len(texts), "accuracy": card(), **lost.attributes()}
    graph = nx.MultiDiGraph(**about, paragraphs=around)
    for node_id in sorted(nodes):
        graph.add_node(node_id, **node_attributes(nodes[node_id]))
    for source, target, key in sorted(edges):
        graph.add_edge(source, target, key=key, **edge_attributes(key, edges[source, target, key]))
    add_background(graph, nodes)
    return graph


def with_facts(graph: nx.MultiDiGraph) -> set[Any]:
    """The nodes of which an article says something. Others are only named, or joined by what names imply."""
    said = (edge[:2] for edge in graph.edges(data="derived") if not edge[2])
    return {node for ends in said for node in ends}


def add_record(record: Record, nodes: Nodes, edges: Edges) -> None:
    """Add what one record says to `nodes` and `edges`."""
    ids = {entity.id: node_id(entity, record.document) for entity in record.entities}
    for entity in record.entities:
        add_entity(entity, record.document, nodes.setdefault(ids[entity.id], Node(entity.type, entity.name)))
    for fact in record.facts:
        edge = edges.setdefault(edge_ends(fact, record.document, ids), Edge())
        add_fact(fact, record.document, edge)


def paragraphs(record: Record) -> Iterator[tuple[int, str]]:
    """The paragraphs in which a record's evidence stands, each with where it begins; evidence over several lines joins
    them."""
    text, last = record.document.text, 0
    for start, end in sorted({span for fact in record.facts for span in fact.evidence}):
        if end <= last:
            continue
        begin = text.rfind("\n", 0, start) + 1
        newline = text.find("\n", end)
        last = newline if newline >= 0 else len(text)
        yield begin, text[begin:last]


def node_id(entity: Entity, document: Document) -> str:
    """The id that an entity has in the graph."""
    key = entity.attrs.get("key") or entity.name
    if entity.type == "organization":
        key = body_key(str(key), entity.attrs.get("region"))
    if entity.type == "meeting":
        date = str(entity.attrs.get("date") or "")
        # Two symposia of one name in one month, or on one day of two years, are two occasions.
        key = f"{key}@{date}" if DAY.match(date) else f"{key}@{'@'.join(filter(None, (date, document.id)))}"
    return f"{entity.type}:{key}"


def edge_ends(fact: Fact, document: Document, ids: Mapping[str, str]) -> tuple[str, str, str]:
    """Source, target and key of a fact's edge."""
    missing = [end for end in (fact.source, fact.target) if end not in ids]
    if missing:
        raise KgError(
            f"{document.id}: a {fact.type} refers to entity {missing[0]!r}, which the record lacks;"
            " extract the document again"
        )
    source, target = ids[fact.source], ids[fact.target]
    if fact.type in SYMMETRIC and source > target:
        source, target = target, source
    title = fact.attrs.get("title") if fact.type == "holds_post" else None
    return source, target, f"{fact.type}:{title}" if title else fact.type


def add_entity(entity: Entity, document: Document, node: Node) -> None:
    """Add what one document says of a node. A keyed node may be named differently: a body as most documents call it,
    else, and where as many do, the least name, for one answer."""
    node.names.setdefault(entity.name, set()).update([document.id] if entity.type == "organization" else [])
    node.name = min(node.names, key=lambda name: (-len(node.names[name]), name))
    node.documents.add(document.id)
    node.aliases.update(alias for alias in (*entity.aliases, entity.name) if alias)
    node.said.add(Said(when(document.date), document.id, dump(entity.attrs)))
    node.mentions.update((document.id, start, end, document.text[start:end]) for start, end in entity.mentions)


def add_fact(fact: Fact, document: Document, edge: Edge) -> None:
    """Add what one document says of an edge."""
    edge.rules.add(fact.rule)
    edge.said.add(Said(when(document.date), document.id, dump(fact.attrs)))
    for start, end in fact.evidence:
        edge.evidence.add(dump(evidence_of(document, start, end, fact.attrs)))


def evidence_of(document: Document, start: int, end: int, attrs: dict[str, Any]) -> dict[str, Any]:
    """One piece of evidence: where it stands, what it says, and the attributes that it says it with."""
    return {
        "document": document.id,
        "title": document.title,
        "source": document.source,
        "date": document.date,
        "url": document.url,
        "start": start,
        "end": end,
        "sentence": document.text[start:end],
        "attrs": attrs,
    }


def node_attributes(node: Node) -> dict[str, Any]:
    """A node's attributes in the graph."""
    known = {key: value for key, value in settled(node.said).items() if key not in STRUCTURE}
    return {
        **known,
        "type": node.type,
        "name": node.name,
        "label": node.name,
        "aliases": sorted(node.aliases - {node.name}),
        "mentions": [
            {"document": document, "start": start, "end": end, "text": text}
            for document, start, end, text in sorted(node.mentions)
        ],
        "documents": len(node.documents),
    }


def edge_attributes(key: str, edge: Edge) -> dict[str, Any]:
    """An edge's attributes in the graph."""
    kind, _, title = key.partition(":")
    zh, en = EDGE_LABELS.get(kind, (kind, kind))
    evidence = sorted((json.loads(item) for item in edge.evidence), key=evidence_order)
    # The day that a fact itself names is worth more than the day of the paper; one without its year sorts nowhere.
    dates = [str(date) for item in evidence if (date := item["attrs"].get("date") or item["date"])]
    dates = sorted([date for date in dates if not date.startswith("-")] or dates)
    known = confidence(kind, edge.rules)
    return {
        **settled(edge.said),
        "type": kind,
        "label": f"{zh}：{title}" if title else zh,
        "label_en": f"{en}: {title}" if title else en,
        "derived": False,
        **({"date": dates[0], "last_date": dates[-1]} if dates else {}),
        "rules": sorted(edge.rules),
        **({"confidence": known[0], "confidence_n": known[1]} if known else {}),
        "evidence": evidence,
    }


def settled(said: Iterable[Said]) -> dict[str, Any]:
    """One value an attribute out of what the documents say: the first by date, of LATEST the last that has a date."""
    first, last = dict[str, Any](), dict[str, Any]()
    for one in sorted(said):
        for key, value in json.loads(one.attrs).items():
            if value is not None:
                first.setdefault(key, value)
                if key in LATEST and (key not in last or not undated(one.date)):
                    last[key] = value
    return dict(sorted({**first, **last}.items()))


def add_background(graph: nx.MultiDiGraph, nodes: Nodes) -> None:
    """Add the derived edges: region in region, organization in region, branch in parent."""
    attrs = {node_id: settled(node.said) for node_id, node in sorted(nodes.items())}
    regions = region_index(nodes, attrs)
    namesakes = {names[0] for names in regions}
    for node_id, node in sorted(nodes.items()):
        inner = node_id
        within = chain(attrs[node_id].get("region" if node.type == "organization" else "within"))
        if node.type == "organization":
            known = attrs[node_id]
            add_derived(graph, node_id, "organization", known.get("parent"), region=known.get("region"))
        for depth, name in enumerate(within):
            outer = regions.get((name, *within[depth + 1 :])) or regions.get((name,))
            if outer is None and name in namesakes:
                break  # several regions have this name and nothing says which
            inner = add_derived(graph, inner, "region", name, outer) or inner


def chain(names: str | Iterable[str] | None) -> tuple[str, ...]:
    """The regions that enclose a node, innermost first; extraction gives one name, a chain of names, or nothing."""
    return (names,) if isinstance(names, str) else tuple(name for name in names or () if name)


def region_index(nodes: Nodes, attrs: Mapping[str, dict[str, Any]]) -> dict[tuple[str, ...], str]:
    """Region ids by (name, enclosing names …), and by (name,) where only one region has the name."""
    index: dict[tuple[str, ...], str] = {}
    named: dict[str, list[str]] = {}
    for node_id, node in sorted(nodes.items()):
        if node.type == "region":
            index.setdefault((node.name, *(attrs[node_id].get("within") or ())), node_id)
            named.setdefault(node.name, []).append(node_id)
    alone: dict[tuple[str, ...], str] = {(name,): ids[0] for name, ids in named.items() if len(ids) == 1}
    return {**index, **alone}


def add_derived(
    graph: nx.MultiDiGraph, source: str, kind: str, name: str | None, target: str | None = None, region: Any = None
) -> str | None:
    """Add `source` part of the node `target`, made by `name` where it is missing; gives its id, None without a name."""
    if not name:
        return None
    target = target or f"{kind}:{body_key(name, region) if kind == 'organization' else name}"
    if target not in graph:
        graph.add_node(target, **node_attributes(Node(kind, name)))
    # What a text says itself is worth more than what a name implies; a part of itself is a slip of the data.
    if target != source and not graph.has_edge(source, target, "part_of"):
        derived = {"derived": True, "rules": ["derived"]}
        graph.add_edge(source, target, key="part_of", **{**edge_attributes("part_of", Edge()), **derived})
    return target


def evidence_order(item: dict[str, Any]) -> tuple[Any, ...]:
    """By date, then by where it stands; the whole of it last, so that the order is always the same."""
    return when(item["date"]), item["document"], item["start"], item["end"], dump(item)


def when(date: str | None) -> str:
    """A date to sort by; what has none, or none with a year (`--02-23`), comes last (`~` follows every digit)."""
    return date if date and not date.startswith("-") else f"~{date or ''}"


def undated(order: str) -> bool:
    """Whether what `when` gave stands for no date."""
    return order.startswith("~")


def dump(value: Any) -> str:
    """JSON that is equal for equal values."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=simple)


def simple(value: Any) -> Any:
    """What JSON has no form for: a set as a list in an order that is always the same, a date and the rest as text."""
    return sorted(value, key=dump) if isinstance(value, (set, frozenset)) else str(value)
