"""A graph → the network of the page: what each node and edge knows, and every sentence stored once."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from math import sqrt
from typing import Any

import networkx as nx

from kg.files import plain
from kg.view.layout import layout
from kg.view.network import Network
from kg.view.pinyin import spellings
from kg.view.tenure import tenure
from kg.view.weight import first, weights

# Attributes of nodes and edges that the page knows by other means; all others are shown as they are.
NODE_OWN = frozenset({"type", "name", "label", "aliases", "mentions", "documents"})
EDGE_OWN = frozenset({"type", "label", "label_en", "derived", "rules", "evidence", "date", "last_date", "confidence"})
# Attributes of the graph that the page tells about it.
ABOUT = ("generator", "documents", "accuracy", "ledger")
SHAPES = {"person": "dot", "organization": "square", "meeting": "diamond", "region": "hexagon"}
# A name longer than this is cut on the map (never in a card), so that one name leaves room for others.
LONGEST = 14
# The map of the whole graph: steps times nodes, so that a large graph takes seconds; measured 9 µs a node and step.
STEPS, LEAST_STEPS = 120_000, 20
DERIVED_PULL = 0.15  # what a name implies holds together less than what a text says


def network(graph: nx.MultiDiGraph, title: str | None = None) -> Network:
    """The pyvis network of a graph; add to it as to any pyvis network, then `generate_html` or `write_html`."""
    found = Network(title)
    importance = weights(graph)
    opening = first(graph, importance)
    places = placed(graph, opening, importance)
    far = overview(graph) if len(opening) < len(graph) else {}
    for node, data in graph.nodes(data=True):
        spots = {"place": places.get(node), "far": far.get(node)}
        found.add_node(node, **node_options(str(node), data, importance[node]), **spot_options(**spots))
    evidence = Evidence(graph)
    held = tenure(graph)
    for source, target, key, data in graph.edges(keys=True, data=True):
        found.add_edge(source, target, **edge_options(data, evidence), **held.get((source, target, key), {}))
    found.documents, found.paragraphs, found.sentences = evidence.documents, evidence.paragraphs, evidence.sentences
    found.about = about(graph)
    return found


def about(graph: nx.MultiDiGraph) -> dict[str, Any]:
    """What the graph knows of itself, but the paragraphs; GraphML gives tables back as JSON text."""
    return {key: table(value) for key, value in graph.graph.items() if key in ABOUT and value not in (None, "", {}, [])}


def table(value: Any) -> Any:
    """A value that may be JSON text as what it means, any other as it is."""
    try:
        return json.loads(value) if isinstance(value, str) and value[:1] in ("{", "[") else plain(value)
    except ValueError:
        return value


def size(weight: float, heaviest: float) -> float:
    """The size of a node on the map."""
    return round(7 + 17 * sqrt(weight / heaviest if heaviest else 0), 1)


def placed(graph: nx.MultiDiGraph, nodes: Sequence[str], importance: Mapping[str, float]) -> dict[str, tuple[int, int]]:
    """The places of the nodes that the page opens with."""
    number = {node: index for index, node in enumerate(nodes)}
    heaviest = max(importance.values(), default=0)
    boxes = [box(graph.nodes[node], size(importance[node], heaviest)) for node in nodes]
    return dict(zip(nodes, layout(len(nodes), springs(graph, number), boxes=boxes), strict=True))


def overview(graph: nx.MultiDiGraph) -> dict[str, tuple[int, int]]:
    """The places of all nodes on the map of the whole graph; the larger it is, the fewer steps."""
    number = {node: index for index, node in enumerate(graph)}
    steps = max(LEAST_STEPS, min(100, STEPS // len(number)))
    return dict(zip(number, layout(len(number), springs(graph, number), steps), strict=True))


def spot_options(place: tuple[int, int] | None, far: tuple[int, int] | None) -> dict[str, Any]:
    """The places of a node: in the view that the page opens with (pyvis's x and y), on the map of the whole graph."""
    return {**({"x": place[0], "y": place[1]} if place else {}), **({"far": far} if far else {})}


def box(data: Mapping[str, Any], radius: float) -> tuple[float, float]:
    """Width and height of a node with its name under it."""
    length = min(LONGEST, len(str(data.get("name", ""))))
    return max(2 * radius, 13.0 * length) + 8, 2 * radius + 26


def springs(graph: nx.MultiDiGraph, number: Mapping[str, int]) -> list[tuple[int, int, float]]:
    """One spring for each pair of joined nodes, in order; many at one node share its strength."""
    pairs: dict[tuple[int, int], float] = {}
    degree = dict.fromkeys(number.values(), 0)
    for source, target, derived in graph.edges(data="derived"):
        if source in number and target in number and source != target:
            pair = min(number[source], number[target]), max(number[source], number[target])
            if pair not in pairs:
                degree[pair[0]] += 1
                degree[pair[1]] += 1
            pairs[pair] = min(3.0, pairs.get(pair, 0.0) + (DERIVED_PULL if derived else 1.0))
    return [(a, b, w / sqrt(min(degree[a], degree[b]))) for (a, b), w in sorted(pairs.items())]


def node_options(node: str, data: Mapping[str, Any], weight: float) -> dict[str, Any]:
    """What the page knows of a node; what is empty is left out."""
    kind, name = data.get("type") or "", str(data.get("name") or node)
    names = [name, *(str(alias) for alias in data.get("aliases") or ())]
    options = {
        "label": name,
        "group": kind,
        "shape": SHAPES.get(kind, "dot"),
        "value": weight,
        "aliases": names[1:],
        "keys": list(dict.fromkeys(key for one in names for key in spellings(one, kind == "person"))),
        "documents": data.get("documents", 0),
        "attrs": {key: plain(value) for key, value in data.items() if key not in NODE_OWN and value is not None},
    }
    return {key: value for key, value in options.items() if value or key in ("label", "group")}


def edge_options(data: Mapping[str, Any], evidence: Evidence) -> dict[str, Any]:
    """What the page knows of an edge; what is empty is left out."""
    own = {key: plain(value) for key, value in data.items() if key not in EDGE_OWN and value is not None}
    options = {
        "group": data.get("type") or "",
        "date": data.get("date"),
        "last": data.get("last_date"),
        "derived": bool(data.get("derived")),
        "confidence": confidence(data.get("confidence")),
        "attrs": own,
        "said": [evidence.number(item, own) for item in data.get("evidence") or ()],
    }
    if options["last"] == options["date"]:
        del options["last"]
    return {key: value for key, value in options.items() if value or key == "group" or isinstance(value, float)}


def confidence(value: Any) -> float | None:
    """A measured confidence between 0 and 1; None where none was measured."""
    number = plain(value)
    return round(float(number), 3) if isinstance(number, (int, float)) and 0 <= number <= 1 else None


class Evidence:
    """The documents, paragraphs and sentences of a graph, each stored once and known by its number.

    A sentence is [paragraph, start, end]. Where the graph lacks the paragraph around it, it is its own paragraph.
    """

    def __init__(self, graph: nx.MultiDiGraph) -> None:
        self.documents: list[dict[str, Any]] = []
        self.paragraphs: list[dict[str, Any]] = []
        self.sentences: list[tuple[int, int, int]] = []
        self._numbers: dict[Any, int] = {}
        self._sentences: dict[Any, int] = {}
        self._mentions = mentions(graph)
        self._texts: Mapping[Any, Any] = graph.graph.get("paragraphs") or {}

    def number(self, item: Mapping[str, Any], own: Mapping[str, Any]) -> int | list[Any]:
        """The number of a sentence; with it what this sentence says differently from its edge, where it does."""
        place = item.get("document"), item.get("start"), item.get("end"), item.get("sentence")
        if place not in self._sentences:
            self._sentences[place] = len(self.sentences)
            self.sentences.append(self._sentence(item))
        attrs = {key: plain(value) for key, value in (item.get("attrs") or {}).items()}
        other = {key: value for key, value in attrs.items() if value is not None and own.get(key) != value}
        return [self._sentences[place], other] if other else self._sentences[place]

    def _sentence(self, item: Mapping[str, Any]) -> tuple[int, int, int]:
        begin, text = self._around(item)
        sentence, start = str(item.get("sentence") or ""), item.get("start")
        place = ("paragraph", item.get("document"), begin, text)
        if place not in self._numbers:
            self._numbers[place] = len(self.paragraphs)
            marks = list(self._marks(item.get("document"), begin, begin + len(text))) if begin is not None else []
            own = {"in": self._document(item), "text": text, **({"marks": marks} if marks else {})}
            self.paragraphs.append(own)
        at = start - begin if isinstance(start, int) and begin is not None else 0
        return self._numbers[place], at, at + len(sentence)

    def _around(self, item: Mapping[str, Any]) -> tuple[int | None, str]:
        """The paragraph of a sentence and where it begins: the shortest that holds it, else the sentence itself."""
        sentence, start = str(item.get("sentence") or ""), item.get("start")
        if not isinstance(start, int):
            return None, sentence
        found = [
            (len(text), begin, text)
            for begin, text in self._texts.get(item.get("document")) or ()
            if begin <= start and text[start - begin : start - begin + len(sentence)] == sentence
        ]
        return min(found)[1:] if found else (start, sentence)

    def _document(self, item: Mapping[str, Any]) -> int:
        place = ("document", item.get("document"))
        if place not in self._numbers:
            self._numbers[place] = len(self.documents)
            known = {key: item.get(key) for key in ("title", "source", "date", "url")}
            self.documents.append({"id": str(place[1]), **{key: str(value) for key, value in known.items() if value}})
        return self._numbers[place]

    def _marks(self, document: Any, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """The mentions in a stretch of a document: start and end in it, and the number of the node."""
        found = self._mentions.get(document, [])
        last = start
        for at, minus_end, node in found[bisect_left(found, (start, -end, -1)) :]:
            if at >= end:
                return
            if at >= last and -minus_end <= end:  # of two names in one place the longer, which comes first
                yield at - start, -minus_end - start, node
                last = -minus_end


def mentions(graph: nx.MultiDiGraph) -> dict[Any, list[tuple[int, int, int]]]:
    """Document → its mentions in order: start, end (negative, so that the longer comes first), number of the node."""
    found: dict[Any, list[tuple[int, int, int]]] = {}
    for number, (_, own) in enumerate(graph.nodes(data="mentions")):
        for item in own or ():
            found.setdefault(item["document"], []).append((item["start"], -item["end"], number))
    return {document: sorted(items) for document, items in found.items()}
