"""pyvis's Network with a page of our own: the same builder calls, but UTF-8, offline, and text that stays text."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pyvis.network import Network as PyvisNetwork

from kg.files import plain, whole
from kg.graph import EDGE_LABELS, NODE_LABELS
from kg.ledger import label
from kg.lexicon import traditional
from kg.view.assemble import assemble

# What pyvis sets and the page decides itself.
DROPPED = frozenset({"id", "from", "to", "arrows", "shape"})


class Ids(list[Any]):
    """A list that knows at once what is in it; pyvis asks before every node and twice before every edge."""

    def __init__(self, values: Iterable[Any] = ()) -> None:
        super().__init__(values)
        self._known = set(self)

    def append(self, value: Any) -> None:
        super().append(value)
        self._known.add(value)

    def __contains__(self, value: object) -> bool:
        return value in self._known


class Network(PyvisNetwork):  # type: ignore[misc]
    """A pyvis network that writes guanxi's page.

    Nodes and edges are added as in pyvis (`add_node`, `add_edge`, …). What the page knows beyond pyvis stands in their
    options (kg/view/facts.py); `documents`, `paragraphs` and `sentences` hold the evidence that edges refer to by
    number, `about` what the graph says of itself.
    """

    def __init__(self, title: str | None = None, **options: Any) -> None:
        super().__init__(**{"directed": True, "height": "100%", "cdn_resources": "in_line", **options})
        self.node_ids = Ids()
        self.title = title
        self.documents: list[dict[str, Any]] = []
        self.paragraphs: list[dict[str, Any]] = []
        self.sentences: list[tuple[int, int, int]] = []
        self.about: dict[str, Any] = {}

    def get_nodes(self) -> Ids:
        """The ids of all nodes."""
        ids: Ids = self.node_ids
        return ids

    def generate_html(self, name: str = "index.html", local: bool = True, notebook: bool = False) -> str:
        """The page as text; the arguments are pyvis's and change nothing."""
        self.html = assemble(page_data(self), self.title)
        return self.html

    def write_html(
        self, name: str | Path, local: bool = True, notebook: bool = False, open_browser: bool = False
    ) -> None:
        """Write the page to the file `name`, in UTF-8, whole or not at all; nothing is written beside it."""
        html = self.generate_html()
        with whole(name) as file:
            file.write(html)
        if open_browser:
            import webbrowser

            webbrowser.open(Path(name).absolute().as_uri())

    def show(self, name: str | Path, local: bool = True, notebook: bool = False) -> None:
        """Write the page and open it in the browser."""
        self.write_html(name, open_browser=not notebook)


def page_data(net: Network) -> dict[str, Any]:
    """All that the page knows; the ends of edges by the numbers of the nodes."""
    number = {node: index for index, node in enumerate(net.node_ids)}
    ledger = net.about.get("ledger")
    return {
        "labels": {
            "node": NODE_LABELS,
            "edge": EDGE_LABELS,
            "loss": {key: label(str(key)) for key in ledger} if isinstance(ledger, dict) else {},
        },
        "traditional": other_forms(net),
        "nodes": [{"id": str(one["id"]), **options(one)} for one in net.nodes],
        "edges": [{"from": number[one["from"]], "to": number[one["to"]], **options(one)} for one in net.edges],
        "documents": net.documents,
        "paragraphs": net.paragraphs,
        "sentences": net.sentences,
        "about": net.about,
    }


def other_forms(net: Network) -> str:
    """How the characters of names and posts are also written, in pairs: traditional, simplified, and so on."""
    names = [(one.get("label", ""), *one.get("aliases", ())) for one in net.nodes]
    titles = [one.get("attrs", {}).get("title", "") for one in net.edges]
    known = {sign for text in (*(name for one in names for name in one), *titles) for sign in str(text)}
    pairs = sorted(traditional()[0].items())
    return "".join(chr(sign) + plain for sign, plain in pairs if plain in known and chr(sign) != plain)


def options(one: dict[str, Any]) -> dict[str, Any]:
    """The options of a node or an edge that the page reads."""
    return {key: plain(value) for key, value in one.items() if key not in DROPPED}
