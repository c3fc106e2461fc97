"""How large the page is and how fast, beside bare pyvis on the same graph: `make bench-page`.

    python tests/bench_page.py                          # 200, 2,000, 20,000 and 100,000 nodes
    python tests/bench_page.py 5000 output/graph.json   # another size, a graph of one's own

Made-up graphs have three to four times as many edges as nodes; their sentences are much alike and so pack well.
For each: the file in MB; seconds to write it, until it can be used (first frame after everything is ready) and until a
click on a node has its answer on the screen; in milliseconds the suggestions for two letters. Headless Chromium without
a GPU, network blocked. pyvis has its physics off (with it, it moves for minutes) and is left out beyond 20,000 nodes.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
from page_graph import synthetic
from playwright.sync_api import Error, sync_playwright
from pyvis.network import Network

from kg.export import read_json
from kg.view import write_page

SIZES = ("200", "2000", "20000", "100000")
MOST_BARE = 21_000
LIMIT = 60_000  # milliseconds to open a page, and to answer a click
BROWSER = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
FRAMES = "for (const _ of [1, 2]) await new Promise(requestAnimationFrame);"
READY = {"guanxi": "document.body?.dataset.ready", "pyvis": "typeof network === 'object' && network?.body"}
# Where a node in the middle of the screen is, on the screen.
MIDDLE = {
    "guanxi": """() => { const box = document.querySelector("#map canvas").getBoundingClientRect();
      const spots = gx.stage.drawn().nodes.map(gx.stage.screen).map(({x, y}) => [box.left + x, box.top + y]);
      return spots.sort((a, b) => Math.hypot(a[0] - 826, a[1] - 360) - Math.hypot(b[0] - 826, b[1] - 360))[0]; }""",
    "pyvis": """() => { const box = document.querySelector("#mynetwork canvas").getBoundingClientRect();
      const spots = Object.values(network.getPositions()).map((at) => network.canvasToDOM(at));
      const all = spots.map(({x, y}) => [box.left + x, box.top + y]);
      return all.sort((a, b) => Math.hypot(a[0] - 640, a[1] - 400) - Math.hypot(b[0] - 640, b[1] - 400))[0]; }""",
}
# Notes when the pointer goes down and when the answer is on the screen.
WATCH = {
    "guanxi": """() => { addEventListener("pointerdown", () => (window.from = performance.now()), true);
      new MutationObserver(async () => { FRAMES window.to = performance.now(); })
        .observe(document.querySelector("#panel"), { childList: true }); }""",
    "pyvis": """() => { addEventListener("pointerdown", () => (window.from = performance.now()), true);
      network.on("select", async () => { FRAMES window.to = performance.now(); }); }""",
}
SUGGEST = """() => { const box = document.querySelector("#search"); const from = performance.now(); box.value = "zh";
  box.dispatchEvent(new Event("input")); document.querySelector("#suggestions").offsetHeight;
  return performance.now() - from; }"""


def main(wanted: list[str]) -> None:
    """Print a line for each graph and kind of page."""
    heads = f"{'MB':>7}{'written s':>11}{'usable s':>10}{'click s':>9}{'search ms':>11}"
    print(f"{'nodes':>8} {'edges':>8}  {'page':8}{heads}")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=ARGUMENTS)
        for one in wanted or SIZES:
            graph = read_json(one) if not one.isdigit() else synthetic(int(one))
            for name, write in (("guanxi", write_page), ("pyvis", write_bare)):
                if name == "pyvis" and len(graph) > MOST_BARE:
                    continue
                path = Path(folder) / f"{name}.html"
                figures = [measure_file(write, graph, path), *opened(browser, name, path)]
                print(f"{len(graph):>8,} {graph.number_of_edges():>8,}  {name:8}{''.join(figures)}", flush=True)
        browser.close()


def measure_file(write: Callable[[nx.MultiDiGraph, Path], object], graph: nx.MultiDiGraph, path: Path) -> str:
    """Write the page; its size and the time it took."""
    start = time.perf_counter()
    write(graph, path)
    return f"{os.path.getsize(path) / 1e6:7.2f}{time.perf_counter() - start:11.1f}"


def opened(browser: Any, name: str, path: Path) -> list[str]:
    """Open the page and use it: the figures, as far as it goes within the limit."""
    page = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True, locale="zh-CN").new_page()
    page.set_default_timeout(LIMIT)
    try:
        page.goto(path.as_uri(), wait_until="commit")
        page.wait_for_load_state("domcontentloaded")
        usable = page.evaluate(until(READY[name]))
        page.evaluate(WATCH[name].replace("FRAMES", FRAMES))
        page.mouse.click(*page.evaluate(MIDDLE[name]))
        page.evaluate(until("window.to"))
        click = page.evaluate("window.to - window.from")
        search = f"{page.evaluate(SUGGEST):11.0f}" if name == "guanxi" else f"{'-':>11}"
        return [f"{usable / 1000:10.1f}", f"{click / 1000:9.2f}", search]
    except Error as error:
        return [f"  {str(error).splitlines()[0]}"]
    finally:
        page.context.close()


def until(condition: str) -> str:
    """Script that waits for a condition and two frames, and gives the time since the page was asked for. Playwright's
    own waiting compiles text in the page, which the page's policy forbids."""
    return f"""async () => {{ const begin = performance.now();
      while (!({condition})) {{
        if (performance.now() - begin > {LIMIT}) throw new Error("nothing within {LIMIT // 1000} s");
        await new Promise((done) => setTimeout(done, 10));
      }}
      {FRAMES} return performance.now(); }}"""


def write_bare(graph: nx.MultiDiGraph, path: Path) -> None:
    """The page that pyvis itself writes, with the sentences as titles. Its lists are filled directly: `add_edge`
    looks through all nodes each time, which at 20,000 takes minutes."""
    net = Network(height="780px", directed=True, cdn_resources="in_line")
    net.toggle_physics(False)
    net.nodes = [
        {"id": node, "label": data["label"], "shape": "dot", "title": data["type"]}
        for node, data in graph.nodes(data=True)
    ]
    net.node_ids = list(graph)
    net.edges = [
        {"from": a, "to": b, "arrows": "to", "label": data["label"], "title": said(data)}
        for a, b, data in graph.edges(data=True)
    ]
    path.write_text(net.generate_html(), encoding="utf-8")


def said(data: dict[str, Any]) -> str:
    """The sentences behind an edge, one a line."""
    return "\n".join(item["sentence"] for item in data.get("evidence", ()))


if __name__ == "__main__":
    main(sys.argv[1:])
