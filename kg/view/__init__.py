"""A graph → one interactive HTML page that is complete in itself: it loads nothing, from nowhere, ever.

    graph ─► facts (what the page knows) ─► network (pyvis, its own vis-network inlined) ─► assemble ─► page
               weight (what matters most)
               layout (where it stands)

`write_page` writes the page to a file, `page` gives it as text, `view` shows it in a notebook.
"""

from __future__ import annotations

from pathlib import Path

import networkx as nx

from kg.files import whole
from kg.view.notebook import Frame

__all__ = ["page", "view", "write_page"]


def page(graph: nx.MultiDiGraph, title: str | None = None) -> str:
    """The page of a graph as made by `build_graph`, as HTML text; the same graph gives the same page.

    Text out of articles is data in it: nothing it says can become markup or script.
    Raises KgError where pyvis lacks the vis-network that belongs to it.
    """
    from kg.view.facts import network  # pyvis and its templates are for those who want a page

    return network(graph, title).generate_html()


def write_page(graph: nx.MultiDiGraph, path: str | Path, title: str | None = None) -> None:
    """Write the page to `path`, in UTF-8 whatever the locale, whole or not at all.

    Raises KgError where the file cannot be written.
    """
    html = page(graph, title)
    with whole(path) as file:
        file.write(html)


def view(graph: nx.MultiDiGraph, height: int | str = 640, title: str | None = None) -> Frame:
    """The page inside a notebook: what is returned shows itself, and no file is written beside the notebook.

    `height` is in pixels, or any length that CSS knows (`"80vh"`).
    """
    return Frame(page(graph, title), height)
