"""The page as a file: complete in itself, the same each time, and text out of articles stays text."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from page_graph import Writer, sample, synthetic

from kg.graph import build_graph
from kg.records import KgError
from kg.view import page, view, write_page
from kg.view.assemble import LARGE, MODULES, unpacked
from kg.view.facts import network
from kg.view.layout import SPACE, layout
from kg.view.network import Network
from kg.view.pinyin import reader, spellings
from kg.view.weight import FIRST, WHOLE, first, weights

PAGE = Path(str(files("kg"))) / "data" / "page"
NASTY = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&\u2028\u202e<!--\x00\ud800"


class Tags(HTMLParser):
    """Collects every tag of a page with its attributes, and what stands in script and style."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.tags:
            self.inside.append((self.tags[-1][0], data))


@pytest.fixture(scope="module")
def graph() -> nx.MultiDiGraph:
    return sample()


@pytest.fixture(scope="module")
def html(graph: nx.MultiDiGraph) -> str:
    return page(graph, "试验 <页>")


# --- one file


def test_nothing_is_loaded(html: str) -> None:
    for tag, attrs in Tags(html).tags:
        assert tag not in {"link", "iframe", "img", "object", "embed", "base", "form"}
        assert not {"src", "action", "data", "poster", "style"} & attrs.keys(), tag
        assert (attrs.get("href") or "#").startswith("#")
        assert not [name for name in attrs if name.startswith("on")]


def test_the_policy_allows_exactly_what_stands_in_the_page(html: str) -> None:
    tags = Tags(html)
    policy = next(attrs["content"] for tag, attrs in tags.tags if attrs.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None and policy.startswith("default-src 'none'; ")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    styles = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    assert len(scripts) == 2 and len(styles) == 1
    assert rules["script-src"].split() == [digest(script) for script in scripts]
    assert rules["style-src"].split() == [digest(style) for style in styles]
    assert "unsafe" not in policy


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_title_language_and_charset(html: str) -> None:
    assert html.startswith('<!DOCTYPE html>\n<html lang="zh-CN"')
    assert "<title>试验 &lt;页&gt;</title>" in html
    assert html.index('<meta charset="utf-8">') < 200
    assert "<title>关系图 · guanxi</title>" in page(nx.MultiDiGraph())


def test_vis_network_comes_out_of_pyvis(html: str) -> None:
    assert "A dynamic, browser-based visualization library" in html
    own = [path.read_text(encoding="utf-8") for path in PAGE.rglob("*.*")]
    assert len(own) > 20 and not [text for text in own if "visualization library" in text]


def test_every_module_is_joined_and_none_is_missing() -> None:
    folder = PAGE / "js"
    assert sorted(MODULES) == sorted(path.stem for path in folder.glob("*.js"))


# --- the same each time, whatever is around it


def test_the_graph_is_not_changed() -> None:
    graph = sample()
    before = nx.node_link_data(graph, edges="edges")
    page(graph)
    assert nx.node_link_data(graph, edges="edges") == before


def test_the_same_page_each_time(html: str) -> None:
    assert page(sample(), "试验 <页>") == html


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_same_page_in_another_process_and_under_the_c_locale(tmp_path: Path, seed: str) -> None:
    code = "import page_graph as g; from kg.view import write_page; write_page(g.synthetic(300), 'a.html', chr(0x9875))"
    path = os.pathsep.join((str(Path(__file__).parent), str(Path(__file__).parents[1]), *sys.path))
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONHASHSEED": seed, "PYTHONPATH": path}
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=env, check=True)
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == page(synthetic(300), "页")
    assert sorted(found.name for found in tmp_path.iterdir()) == ["a.html"]


def test_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "graph.html"
    target.write_text("old", encoding="utf-8")
    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(KgError, match=r"graph\.html"):
        write_page(sample(), target)
    assert [path.name for path in tmp_path.iterdir()] == ["graph.html"]
    assert target.read_text(encoding="utf-8") == "old"


def refuse(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(KgError, match="cannot be written"):
        write_page(sample(), tmp_path / "none" / "graph.html")


# --- what the page knows


def test_nodes_and_edges_are_all_there(graph: nx.MultiDiGraph, html: str) -> None:
    data = unpacked(html)
    ids = [node["id"] for node in data["nodes"]]
    assert ids == list(graph)
    found = sorted((ids[edge["from"]], ids[edge["to"]], edge["group"]) for edge in data["edges"])
    assert found == sorted((a, b, kind) for a, b, kind in graph.edges(data="type"))


def test_parallel_edges_stay_apart(graph: nx.MultiDiGraph, html: str) -> None:
    data = unpacked(html)
    ids = [node["id"] for node in data["nodes"]]
    pair = ids.index("person:周启明"), ids.index("meeting:河北省春季造林工作会议@2021-03-03")
    kinds = {edge["group"] for edge in data["edges"] if (edge["from"], edge["to"]) == pair}
    assert kinds == {"attends", "speaks_at"}


def test_each_sentence_once_and_its_marks_are_names(graph: nx.MultiDiGraph, html: str) -> None:
    data = unpacked(html)
    assert len(data["sentences"]) == len({tuple(one) for one in data["sentences"]})
    assert len(data["paragraphs"]) == len({one["text"] for one in data["paragraphs"]}) < len(data["sentences"])
    marks = [(one["text"][a:b], data["nodes"][node]) for one in data["paragraphs"] for a, b, node in one["marks"]]
    assert len(marks) > 15
    for text, node in marks:
        assert text in [node["label"], *node.get("aliases", ())]


def sentence(data: Any, number: int) -> str:
    paragraph, start, end = data["sentences"][number]
    return str(data["paragraphs"][paragraph]["text"][start:end])


def test_evidence_says_where_it_stands(html: str) -> None:
    data = unpacked(html)
    said = next(edge["said"] for edge in data["edges"] if edge["group"] == "chairs")
    assert "主持" in sentence(data, said[0])
    paragraph = data["paragraphs"][data["sentences"][said[0]][0]]
    assert paragraph["text"].startswith("3月3日，") and paragraph["text"].endswith("出席。")
    document = data["documents"][paragraph["in"]]
    assert (document["source"], document["date"]) == ("冀中新报", "2021-03-04")
    assert document["title"] == "全省春季造林工作会议在石家庄召开"


def test_what_a_sentence_says_differently_stays_with_it() -> None:
    def appointed(number: int, change: str, date: str) -> object:
        w = Writer(number, "任免", date=date)
        body = w.sentence().name("organization", "邯郸市政府")
        return w.fact("holds_post", w.name("person", "程安亦"), body, title="市长", change=change).record()

    data = unpacked(page(build_graph([appointed(1, "appointed", "2020-01-01"), appointed(2, "removed", "2021-01-01")])))
    (edge,) = data["edges"]
    assert edge["attrs"]["change"] == "removed"
    assert edge["said"] == [[0, {"change": "appointed"}], 1]


def test_a_graph_without_paragraphs_has_its_sentences(graph: nx.MultiDiGraph, html: str) -> None:
    bare = graph.copy()
    del bare.graph["paragraphs"]
    data, full = unpacked(page(bare)), unpacked(html)
    assert [sentence(data, n) for n in range(len(data["sentences"]))] == [
        sentence(full, n) for n in range(len(full["sentences"]))
    ]
    assert all(start == 0 for _, start, _ in data["sentences"])


def test_evidence_by_offsets_in_paragraphs_of_astral_letters() -> None:
    w = Writer(1, "题")
    w.say("𠮷𠮷旁的话。\n𠮷前一句。").sentence()
    body = w.name("organization", "邯郸市政府")
    w.say("有").fact("holds_post", w.name("person", "𠮷思远"), body).say("。\n后一段。")
    data = unpacked(page(build_graph([w.record()])))
    (paragraph,) = data["paragraphs"]
    assert (paragraph["text"], sentence(data, 0)) == ("𠮷前一句。邯郸市政府有𠮷思远。", "邯郸市政府有𠮷思远")
    assert [paragraph["text"][a:b] for a, b, _ in paragraph["marks"]] == ["邯郸市政府", "𠮷思远"]


@pytest.mark.parametrize(
    ("given", "known"), [(0.934567, 0.935), (0.0, 0.0), (1, 1.0), (None, None), (1.2, None), ("0.5", None)]
)
def test_confidence_is_a_number_or_nothing(given: Any, known: Any) -> None:
    graph = sample()
    _, _, data = next(edge for edge in graph.edges(data=True) if not edge[2]["derived"])
    data["confidence"] = given
    assert [edge.get("confidence") for edge in unpacked(page(graph))["edges"] if "confidence" in edge] == (
        [] if known is None else [known]
    )


def test_what_the_graph_says_of_itself() -> None:
    graph = sample()
    assert unpacked(page(graph))["about"].keys() >= {"generator", "documents"}
    graph.graph.update(accuracy={"types": {"person": {"f1": 0.9}}}, ledger='{"no date": 3}', other="x")
    about = unpacked(page(graph))["about"]
    assert about["accuracy"] == {"types": {"person": {"f1": 0.9}}}
    assert about["ledger"] == {"no date": 3}  # as GraphML gives it back
    assert "other" not in about


def test_derived_edges_are_marked(html: str) -> None:
    data = unpacked(html)
    derived = [edge for edge in data["edges"] if edge.get("derived")]
    assert derived and all(edge["group"] == "part_of" and "said" not in edge for edge in derived)


def test_large_data_are_compressed_and_the_same() -> None:
    graph = synthetic(40)
    small = unpacked(page(graph))
    node = next(iter(graph))
    graph.nodes[node]["kind"] = "长" * LARGE
    html = page(graph)
    assert len(html) < LARGE
    large = unpacked(html)
    assert large["edges"] == small["edges"] and large["nodes"][0]["attrs"]["kind"] == "长" * LARGE


# --- text stays text


def nasty() -> nx.MultiDiGraph:
    w = Writer(NASTY, NASTY, source=NASTY, date="2020-01-01", url="javascript:alert(1)")
    body = w.sentence().name("organization", NASTY, aliases=(NASTY + "2",))
    return build_graph([w.fact("holds_post", w.name("person", "甲" + NASTY), body, title=NASTY).record()])


def test_no_text_breaks_out() -> None:
    html = page(nasty(), NASTY)
    html.encode("utf-8")  # not even a lone surrogate
    scripts = [attrs for tag, attrs in Tags(html).tags if tag == "script"]
    assert [attrs.get("type") for attrs in scripts] == ["application/json", None, None]
    assert not [tag for tag, _ in Tags(html).tags if tag == "img"]
    assert unpacked(html)["nodes"][0]["label"] in (NASTY, "甲" + NASTY)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1), st.text(), st.text())
def test_any_text_comes_back_as_it_was(name: str, rest: str, title: str) -> None:
    w = Writer(1, title)
    body = w.sentence().name("organization", name)
    w.say(rest).fact("holds_post", w.name("person", "周启明"), body)
    html = page(build_graph([w.record()]), title)
    data = unpacked(html)
    assert name in [node["label"] for node in data["nodes"]]
    assert sentence(data, 0) == name + rest + "周启明"
    assert [tag for tag, _ in Tags(html).tags if tag in ("script", "style", "img")] == ["style", *["script"] * 3]


# --- places


def boxes(count: int) -> list[tuple[float, float]]:
    return [(40.0 + 13 * (number % 9), 40.0) for number in range(count)]


def test_no_box_lies_on_another() -> None:
    sizes = boxes(60)
    spots = layout(60, [(0, number, 1.0) for number in range(1, 50)], boxes=sizes)
    assert not list(overlaps(spots, sizes))


def overlaps(spots: list[tuple[int, int]], sizes: list[tuple[float, float]]) -> Iterator[tuple[int, int]]:
    for a, (x, y) in enumerate(spots):
        for b, (left, top) in enumerate(spots[:a]):
            wide, high = (sizes[a][0] + sizes[b][0]) / 2, (sizes[a][1] + sizes[b][1]) / 2
            if abs(x - left) < wide - 2 and abs(y - top) < high - 2:
                yield a, b


def test_joined_nodes_are_nearer_than_others() -> None:
    ring = [(a, (a + 1) % 6, 1.0) for a in range(6)]
    two = [*ring, *((a + 6, b + 6, w) for a, b, w in ring), (0, 6, 0.2)]
    spots = layout(12, two)
    near = [distance(spots[a], spots[b]) for a, b, w in two if w == 1.0]
    far = [distance(spots[a], spots[b]) for a in range(6) for b in range(6, 12)]
    assert max(near) < sum(far) / len(far)


def distance(a: tuple[int, int], b: tuple[int, int]) -> float:
    return float(((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5)


@pytest.mark.parametrize("count", [0, 1, 2, 5])
def test_few_nodes(count: int) -> None:
    spots = layout(count, [], boxes=boxes(count))
    assert len(set(spots)) == count


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 19), st.integers(0, 19)), max_size=40))
def test_every_node_has_a_place_of_its_own(pairs: list[tuple[int, int]]) -> None:
    edges = sorted({(min(pair), max(pair), 1.0) for pair in pairs if pair[0] != pair[1]})
    spots = layout(20, edges, boxes=[(30.0, 20.0)] * 20)
    assert len(set(spots)) == 20
    assert all(abs(x) < 60 * SPACE and abs(y) < 60 * SPACE for x, y in spots)
    assert spots == layout(20, edges, boxes=[(30.0, 20.0)] * 20)


def test_a_large_graph_opens_with_its_strongest_part() -> None:
    graph = synthetic(900)
    weight = weights(graph)
    opening = first(graph, weight)
    assert len(graph) > WHOLE >= FIRST >= len(opening) > 60
    shown = graph.subgraph(opening).to_undirected()
    assert all(degree > 0 for _, degree in shown.degree())
    assert max(weight, key=lambda node: weight[node]) in opening
    nodes = unpacked(page(graph))["nodes"]
    assert {node["id"] for node in nodes if "x" in node} == set(opening)
    assert all(len(node["far"]) == 2 for node in nodes)


def test_a_small_graph_opens_as_a_whole(html: str) -> None:
    assert all("x" in node and "far" not in node for node in unpacked(html)["nodes"])


# --- finding


def test_names_as_they_are_typed() -> None:
    if reader() is None:
        pytest.skip("pypinyin is not installed: names are found by Chinese alone")
    assert spellings("周启明", person=True) == ("zhou qi ming",)
    assert spellings("单立人", person=True) == ("shan li ren", "dan li ren")
    assert spellings("重庆市") == ("chong qing shi",)
    assert spellings("guanxi") == ()


def test_without_pypinyin_the_page_is_written_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypinyin", None)
    reader.cache_clear()
    spellings.cache_clear()
    assert all("keys" not in node for node in unpacked(page(sample()))["nodes"])
    monkeypatch.undo()
    reader.cache_clear()
    spellings.cache_clear()


# --- pyvis's builder, notebooks


def test_the_builder_is_pyvis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pyvis.network import Network as PyvisNetwork

    net = network(sample(), "加一个")
    assert isinstance(net, PyvisNetwork)
    net.add_node("note:1", label="旁注", group="note")
    net.add_node("note:1", label="again")  # as in pyvis: the first stays
    net.add_edge("note:1", "person:周启明", label="说到")
    with pytest.raises(AssertionError):
        net.add_edge("note:1", "nobody")
    monkeypatch.chdir(tmp_path)
    net.write_html("net.html")
    assert [path.name for path in tmp_path.iterdir()] == ["net.html"]
    data = unpacked((tmp_path / "net.html").read_text(encoding="utf-8"))
    assert data["nodes"][-1] == {"id": "note:1", "label": "旁注", "group": "note"}
    assert data["edges"][-1]["label"] == "说到"


def test_a_network_of_ones_own() -> None:
    net = Network("自己")
    net.add_nodes([1, 2], label=["一", "二"])
    net.add_edge(1, 2)
    assert [node["id"] for node in unpacked(net.generate_html())["nodes"]] == ["1", "2"]


def test_a_notebook_shows_the_page_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shown = view(sample(), height="80vh", title="笔记")
    tags = Tags(shown._repr_html_()).tags
    assert [tag for tag, _ in tags] == ["iframe"]
    assert tags[0][1]["srcdoc"] == page(sample(), "笔记")
    assert "allow-same-origin" not in (tags[0][1]["sandbox"] or "")
    assert "80vh" in (tags[0][1]["style"] or "")
    assert list(tmp_path.iterdir()) == []
    assert len(repr(shown)) < 100


def test_a_height_that_is_no_length() -> None:
    with pytest.raises(KgError, match="height"):
        view(sample(), height='1px"><script>')._repr_html_()
