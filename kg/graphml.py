"""Graph → GraphML, for Gephi, igraph and NetworkX.

GraphML holds text, numbers and booleans only, so that everything else is encoded:

| in the graph | in GraphML |
|---|---|
| list, tuple, set, dict | JSON text; a set as a sorted list |
| date, datetime | ISO 8601 |
| Enum | its value |
| None, nan, infinity | absent |
| values of several types under one name | all as text |
| characters that XML forbids | removed and counted; in JSON text control characters stay, escaped |
| the graph's `paragraphs` | absent: evidence carries its sentence, and tools for graphs do not read articles |
| an edge's evidence | as JSON text, and counted: `articles`, `sentences`; `weight` is the number of articles |

A derived edge has no evidence; its weight is 0.1, since Gephi takes no weight of 0. Gephi adds up the weights of
parallel edges that it merges.

Edge ids are unique (Gephi skips an id that it has seen); the edge's key is the attribute `key`. Read it back with
`networkx.read_graphml(path, force_multigraph=True)`: the same nodes, and the same edges by (source, target, `key`).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import Enum
from pathlib import Path
from typing import Any, TextIO

import networkx as nx

from kg.files import json_text, plain, whole
from kg.pattern import regex

Attributes = Mapping[str, Any]

_FORBIDDEN = regex("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPECIAL = regex("[^ !\x23-%'-;=?-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # forbidden, or escaped
_KEY_ID = regex(r"[\w.-]+")
UNSAID = 0.1  # the weight of a derived edge
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


@dataclass(slots=True)
class Column:
    """An attribute in GraphML: its id, and the type that all its values share."""

    id: str
    type: str


@dataclass(slots=True)
class Columns:
    """The columns of nodes, edges or the graph (`scope`); `removed` counts the characters that XML forbids."""

    scope: str
    known: dict[str, Column] = field(default_factory=dict)
    removed: int = 0

    def see(self, attributes: Attributes) -> None:
        """Make the columns of these attributes; one whose values differ in type holds text."""
        for name, value in attributes.items():
            kind = graphml_type(value)
            if kind is None:
                continue
            column = self.known.setdefault(str(name), Column(self.new_id(str(name)), kind))
            if column.type != kind:
                column.type = "string"

    def new_id(self, name: str) -> str:
        """A name where it may be one, else a number. Not d3: Gephi takes that for yEd's label."""
        return f"{self.scope}.{name}" if _KEY_ID.fullmatch(name) else f"{self.scope}:{len(self.known)}"

    def keys(self) -> Iterator[str]:
        """The declarations."""
        for name, column in self.known.items():
            yield (
                f'<key id="{column.id}" for="{self.scope}" attr.name="{self.text(name)}" attr.type="{column.type}"/>\n'
            )

    def data(self, attributes: Attributes) -> str:
        """The values of one node or edge."""
        return "".join(
            f'<data key="{column.id}">{self.text(graphml_text(value))}</data>'
            for name, value in attributes.items()
            if graphml_type(value) and (column := self.known[str(name)])
        )

    def text(self, value: str) -> str:
        """Text for an element or an attribute; a line end would become a space or another line end."""
        if not _SPECIAL.search(value):
            return value
        value, removed = _FORBIDDEN.subn("", value)
        self.removed += removed
        value = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
        return value.replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#9;")


def graphml_type(value: Any) -> str | None:
    """The type of a value in GraphML; None for a missing value."""
    while isinstance(value, Enum):
        value = value.value
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return None
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "long" if -(2**63) <= value < 2**63 else "string"
    return "double" if isinstance(value, float) else "string"


def graphml_text(value: Any) -> str:
    """A value as text: `true`, `12`, `2022-02-23`, JSON."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return value
    if isinstance(value, (Enum, date, time)):
        value = plain(value)
    return value if isinstance(value, str) else json_text(value)


def write_graphml(graph: nx.MultiDiGraph, path: str | Path) -> int:
    """Write GraphML for Gephi, igraph and NetworkX; gives the number of characters left out because XML forbids them.

    The module's docstring says how values are encoded. Raises KgError where the file cannot be written.
    """
    whole_graph, nodes, edges = Columns("graph"), Columns("node"), Columns("edge")
    own = {name: value for name, value in graph.graph.items() if name != "paragraphs"}
    whole_graph.see(own)
    for _, data in graph.nodes(data=True):
        nodes.see(data)
    edges.see({"key": ""} if graph.number_of_edges() else {})
    for _, _, data in graph.edges(data=True):
        edges.see({**said(data), **data})
    with whole(path) as file:
        file.write(_HEAD)
        for columns in (whole_graph, nodes, edges):
            file.writelines(columns.keys())
        file.write(f'<graph edgedefault="directed">{whole_graph.data(own)}\n')
        ids = write_nodes(file, graph, nodes)
        write_edges(file, graph, edges, ids)
        file.write("</graph>\n</graphml>\n")
    return whole_graph.removed + nodes.removed + edges.removed


def said(edge: Attributes) -> dict[str, Any]:
    """How often an edge is said: in how many articles, by how many sentences; what it weighs. Nothing where no list of
    evidence tells."""
    evidence = edge.get("evidence")
    if not isinstance(evidence, list) or not all(isinstance(item, Mapping) for item in evidence):
        return {}
    articles = len({str(item.get("document")) for item in evidence})
    sentences = len({(str(item.get("document")), item.get("start"), item.get("end")) for item in evidence})
    return {"articles": articles, "sentences": sentences, "weight": float(articles) or UNSAID}


def write_nodes(file: TextIO, graph: nx.MultiDiGraph, columns: Columns) -> dict[Any, str]:
    """Write the nodes; gives the id of each as it stands in the file, where two never become one."""
    ids: dict[Any, str] = {}
    used: set[str] = set()
    for node, data in graph.nodes(data=True):
        name = wanted = columns.text(str(node))
        number = 1
        while name in used:
            number += 1
            name = f"{wanted}~{number}"
        used.add(name)
        ids[node] = name
        file.write(f'<node id="{name}">{columns.data(data)}</node>\n')
    return ids


def write_edges(file: TextIO, graph: nx.MultiDiGraph, columns: Columns, ids: Mapping[Any, str]) -> None:
    """Write the edges, numbered; the key of each is an attribute."""
    for number, (source, target, key, data) in enumerate(graph.edges(keys=True, data=True), 1):
        values = columns.data({**said(data), **data, "key": str(key)})
        file.write(f'<edge id="e{number}" source="{ids[source]}" target="{ids[target]}">{values}</edge>\n')
