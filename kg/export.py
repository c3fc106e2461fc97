"""Graph → GraphML (kg/graphml.py), node-link JSON, CSV; JSON → graph. Every file is written whole or not at all."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO

import networkx as nx

from kg.files import json_text, whole
from kg.graphml import graphml_text, graphml_type
from kg.graphml import write_graphml as write_graphml
from kg.records import KgError

# What makes a spreadsheet take a cell for a formula; the full-width forms do in some locales.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


# --- JSON


def write_json(graph: nx.MultiDiGraph, path: str | Path) -> None:
    """Write node-link JSON, a node or an edge a line; `networkx.node_link_graph(…, edges="edges")` reads it too.

    Raises KgError where the file cannot be written, or an attribute has a name that the format needs for itself.
    """
    with whole(path) as file:
        file.write(f'{{"directed": true, "multigraph": true, "graph": {json_text(dict(graph.graph))},\n"nodes": [')
        write_lines(file, (own(data, id=node) for node, data in graph.nodes(data=True)))
        file.write('],\n"edges": [')
        edges = graph.edges(keys=True, data=True)
        write_lines(file, (own(data, source=source, target=target, key=key) for source, target, key, data in edges))
        file.write("]}\n")


def own(attributes: Mapping[str, Any], **names: Any) -> dict[str, Any]:
    """The attributes with the names that node-link gives them."""
    if taken := attributes.keys() & names.keys():
        raise KgError(f"{names}: the attribute {min(taken)!r} has a name that node-link JSON needs; rename it")
    return {**names, **attributes}


def write_lines(file: TextIO, items: Iterable[Any]) -> None:
    """Write the items of a JSON array, one a line."""
    between = "\n"
    for item in items:
        file.write(between + json_text(item))
        between = ",\n"


def read_json(path: str | Path) -> nx.MultiDiGraph:
    """The graph of a file that `write_json` wrote (or networkx, with `edges="edges"`).

    Raises KgError where the file is missing, no JSON, or no node-link graph; the message says where and what to do.
    """
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise KgError(f"{path}: cannot be read ({error.strerror or error}); give the graph.json of kg build") from error
    return parse_json(decoded(data, str(path)), str(path))


def decoded(data: bytes, name: str) -> str:
    """The text of a JSON file. Raises KgError."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise KgError(f"{name}: is not UTF-8 at byte {error.start}; give the graph.json of kg build") from error


def parse_json(text: str, name: str) -> nx.MultiDiGraph:
    """The graph of node-link JSON; `name` is what an error calls it. Raises KgError."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise KgError(f"{name}: is no complete JSON ({error}); build the graph again") from error
    try:
        return node_link(content)
    except KgError as error:
        raise KgError(f"{name}: {error}; give the graph.json of kg build") from error
    except KeyError as error:
        raise KgError(
            f"{name}: is no node-link graph, a node or an edge lacks its {error}; give the graph.json of kg build"
        ) from error
    except (TypeError, AttributeError, ValueError) as error:
        raise KgError(f"{name}: is no node-link graph ({error}); give the graph.json of kg build") from error


def node_link(content: Any) -> nx.MultiDiGraph:
    """The graph of a node-link object; KgError, KeyError, TypeError … where it is none or broken."""
    if not isinstance(content, dict) or not all(isinstance(content.get(part), list) for part in ("nodes", "edges")):
        raise KgError("is no node-link graph, which has a list of nodes and one of edges")
    graph = nx.MultiDiGraph()
    graph.graph.update(content.get("graph", {}))
    for node in content["nodes"]:
        graph.add_node(node.pop("id"), **node)
    for edge in content["edges"]:
        source, target, key = edge.pop("source"), edge.pop("target"), edge.pop("key", None)
        if source not in graph or target not in graph:
            raise KgError(f"an edge joins {source!r} and {target!r}, of which one is no node")
        graph.add_edge(source, target, key=key, **edge)
    return graph


# --- CSV


def write_csv(graph: nx.MultiDiGraph, folder: str | Path) -> tuple[Path, Path]:
    """Write `nodes.csv` and `edges.csv` for spreadsheets into a folder, which is made where it is missing.

    UTF-8 with a mark, so that Excel reads Chinese. A cell that a spreadsheet would take for a formula begins with `'`.
    The type of an edge is the column `relation`: spreadsheets for Gephi mean directed or undirected by `type`.
    Raises KgError where a file cannot be written.
    """
    nodes = [{"id": node, **data} for node, data in graph.nodes(data=True)]
    edges = [
        {"source": source, "target": target, "key": key, "relation": data.get("type"), **data}
        for source, target, key, data in graph.edges(keys=True, data=True)
    ]
    paths = Path(folder) / "nodes.csv", Path(folder) / "edges.csv"
    with suppress(OSError):  # `whole` says what is wrong
        Path(folder).mkdir(parents=True, exist_ok=True)
    write_table(paths[0], ["id", "label", "type"], nodes)
    write_table(paths[1], ["source", "target", "key", "relation", "label"], edges, leave="type")
    return paths


def write_table(path: Path, first: list[str], rows: list[dict[str, Any]], leave: str = "") -> None:
    """Write rows under the columns `first` and all others by name, but `leave`."""
    others = {name for row in rows for name in row} - {*first, leave}
    columns = [*first, *sorted(others)]
    with whole(path) as file:
        file.write("\ufeff")
        table = csv.writer(file)
        table.writerow([cell(name) for name in columns])
        table.writerows([cell(row.get(name)) for name in columns] for row in rows)


def cell(value: Any) -> str:
    """A value as a cell: nothing for a missing one, and never a formula."""
    if graphml_type(value) is None:
        return ""
    text = graphml_text(value)
    return f"'{text}" if not isinstance(value, (int, float)) and text.startswith(_FORMULA) else text
