"""Exports lose nothing that the format can hold, say what they left out, and never leave half a file."""

from __future__ import annotations

import csv
import json
import os
import time
import xml.etree.ElementTree as ET
from datetime import date, datetime
from enum import Enum, IntEnum, StrEnum
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made import story

from kg.export import read_json, write_csv, write_graphml, write_json
from kg.files import plain, whole
from kg.graph import build_graph
from kg.graphml import Columns
from kg.records import KgError

NS = "{http://graphml.graphdrawing.org/xmlns}"


class Level(Enum):
    PROVINCE = "省"


class Rank(IntEnum):
    FIRST = 1


class Text(StrEnum):
    FORMULA = "=1"


class Number:
    """Stands for a scalar of numpy."""

    def tolist(self) -> int:
        return 7


ODD: dict[str, Any] = {
    "none": None,
    "nan": float("nan"),
    "infinite": float("inf"),
    "list": ["甲", 1, None],
    "empty_list": [],
    "dict": {"场所": "省委", date(2022, 1, 1): {"乙", "甲"}},
    "set": {"丙", "甲", "乙"},
    "date": date(2022, 2, 23),
    "datetime": datetime(2022, 2, 23, 9, 30),
    "enum": Level.PROVINCE,
    "rank": Rank.FIRST,
    "text_enum": Text.FORMULA,
    "number": Number(),
    "true": True,
    "int": 3,
    "huge": 2**70,
    "float": 0.1,
    "empty": "",
    "blank": " ",
    "markup": "<b>&amp; \"quoted\" 'it'</b>]]>",
    "lines": "一\n二\r\n三\r四\t五",
    "vertical": "页\x0b码",
    "surrogate": "残\ud800字",
    "nonchar": "\ufffe\uffff界",
    "astral": "𠮷",
    "带 空格": "值",
}
READ_BACK: dict[str, Any] = {
    "list": '["甲", 1, null]',
    "empty_list": "[]",
    "dict": '{"场所": "省委", "2022-01-01": ["乙", "甲"]}',
    "set": '["丙", "乙", "甲"]',
    "date": "2022-02-23",
    "datetime": "2022-02-23T09:30:00",
    "enum": "省",
    "rank": 1,
    "text_enum": "=1",
    "number": "7",
    "true": True,
    "int": 3,
    "huge": str(2**70),
    "float": 0.1,
    "empty": "",
    "blank": " ",
    "markup": "<b>&amp; \"quoted\" 'it'</b>]]>",
    "lines": "一\n二\r\n三\r四\t五",
    "vertical": "页码",
    "surrogate": "残字",
    "nonchar": "界",
    "astral": "𠮷",
    "带 空格": "值",
}


def one_edge(attributes: dict[str, Any]) -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    graph.add_node("a", **attributes)
    graph.add_edge("a", "b", key="k", **attributes)
    return graph


def read_back(graph: nx.MultiDiGraph, folder: Path) -> nx.MultiDiGraph:
    write_graphml(graph, folder / "g.graphml")
    return nx.read_graphml(folder / "g.graphml", force_multigraph=True)


def by_key(graph: nx.MultiDiGraph) -> dict[Any, Any]:
    """The edges of what was read back, under the keys they had."""
    return {(a, b, data["key"]): {k: v for k, v in data.items() if k != "key"} for a, b, data in graph.edges(data=True)}


def encoded(attributes: dict[str, Any]) -> dict[str, Any]:
    """What the GraphML of a built graph reads back as."""
    texts = {k: json.dumps(v, ensure_ascii=False) for k, v in attributes.items() if isinstance(v, (list, dict))}
    return {k: texts.get(k, v) for k, v in attributes.items() if v is not None}


# --- GraphML


def test_built_graph_reads_back_equal(tmp_path: Path) -> None:
    graph = build_graph(story())
    back = read_back(graph, tmp_path)
    assert dict(back.nodes(data=True)) == {node: encoded(data) for node, data in graph.nodes(data=True)}
    counts = ("articles", "sentences", "weight")
    bare = {edge: {k: v for k, v in data.items() if k not in counts} for edge, data in by_key(back).items()}
    assert bare == {(a, b, k): encoded(data) for a, b, k, data in graph.edges(keys=True, data=True)}
    own = {key: value for key, value in graph.graph.items() if key != "paragraphs"}  # left out on purpose
    assert encoded(own).items() <= back.graph.items()


def test_edges_say_how_often_they_are_said(tmp_path: Path) -> None:
    graph = nx.MultiDiGraph()
    places = [("one", 0, 9), ("one", 0, 9), ("one", 20, 30), ("two", 0, 9)]
    evidence = [{"document": document, "start": start, "end": end} for document, start, end in places]
    graph.add_edge("a", "b", key="said", evidence=evidence)
    graph.add_edge("a", "b", key="derived", evidence=[], derived=True)
    graph.add_edge("a", "b", key="own", evidence=evidence, weight=7.5)
    graph.add_edge("a", "b", key="none")
    graph.add_edge("a", "b", key="text", evidence='["as GraphML gives it back"]')
    back = {edge[2]: data for edge, data in by_key(read_back(graph, tmp_path)).items()}
    assert {k: back["said"][k] for k in ("articles", "sentences", "weight")} == {
        "articles": 2,
        "sentences": 3,
        "weight": 2.0,
    }
    assert (back["derived"]["articles"], back["derived"]["weight"]) == (0, 0.1)
    assert back["own"]["weight"] == 7.5
    assert not {"articles", "weight"} & (back["none"].keys() | back["text"].keys())
    types = {key.get("attr.name"): key.get("attr.type") for key in ET.parse(tmp_path / "g.graphml").iter(f"{NS}key")}
    assert (types["weight"], types["articles"], types["sentences"]) == ("double", "long", "long")


@pytest.mark.parametrize("name", ODD, ids=str)
def test_odd_value(name: str, tmp_path: Path) -> None:
    back = read_back(one_edge({name: ODD[name]}), tmp_path)
    expected = {name: READ_BACK[name]} if name in READ_BACK else {}
    assert back.nodes["a"] == expected
    assert by_key(back) == {("a", "b", "k"): expected}


def test_all_odd_values_at_once_and_what_was_left_out_is_counted(tmp_path: Path) -> None:
    graph = one_edge(ODD)
    assert write_graphml(graph, tmp_path / "g.graphml") == 8
    back = nx.read_graphml(tmp_path / "g.graphml", force_multigraph=True)
    assert back.nodes["a"] == READ_BACK
    assert write_graphml(build_graph(story()), tmp_path / "g.graphml") == 0


def test_values_of_several_types_are_text(tmp_path: Path) -> None:
    graph = nx.MultiDiGraph()
    for node, value in {"a": 1, "b": "一", "c": True, "d": None, "e": [1]}.items():
        graph.add_node(node, mixed=value)
    assert dict(read_back(graph, tmp_path).nodes(data="mixed")) == {
        "a": "1",
        "b": "一",
        "c": "true",
        "d": None,
        "e": "[1]",
    }


def test_edge_ids_are_distinct(tmp_path: Path) -> None:
    graph = build_graph(story())
    write_graphml(graph, tmp_path / "g.graphml")
    ids = [edge.get("id") for edge in ET.parse(tmp_path / "g.graphml").iter(f"{NS}edge")]
    assert len(set(ids)) == len(ids) == graph.number_of_edges()


def test_keys_are_named_for_gephi(tmp_path: Path) -> None:
    write_graphml(build_graph(story()), tmp_path / "g.graphml")
    keys = ET.parse(tmp_path / "g.graphml").findall(f"{NS}key")
    assert len({key.get("id") for key in keys}) == len(keys)
    named = {(key.get("for"), key.get("attr.name")): key for key in keys}
    assert named["node", "label"].get("attr.type") == "string"
    assert named["edge", "derived"].get("attr.type") == "boolean"
    assert named["edge", "order"].get("attr.type") == "long"
    # Gephi takes these ids for the labels that yEd writes.
    assert not {"d3", "d7"} & {key.get("id") for key in keys}


def test_every_character_is_kept_escaped_or_left_out() -> None:
    columns = Columns("node")
    for char in map(chr, [*range(0x3000), *range(0xD7F0, 0xE010), *range(0xFFF0, 0x10010), 0x10FFFF]):
        written = columns.text(char)
        assert written in ("", char) or written.startswith("&"), hex(ord(char))
        if written:
            assert ET.fromstring(f'<a b="{written}">{written}</a>').text == char
            assert ET.fromstring(f'<a b="{written}"/>').get("b") == char
        else:
            assert ord(char) < 0x20 or 0xD800 <= ord(char) < 0xE000 or ord(char) in (0xFFFE, 0xFFFF)


def test_nodes_that_differ_by_a_forbidden_character_stay_two(tmp_path: Path) -> None:
    graph = nx.MultiDiGraph()
    graph.add_edge("a\x0b", "a", key="k")
    back = read_back(graph, tmp_path)
    assert sorted(back) == ["a", "a~2"]
    assert back.number_of_edges() == 1
    assert not list(nx.selfloop_edges(back))


def test_empty_graph(tmp_path: Path) -> None:
    assert len(read_back(nx.MultiDiGraph(), tmp_path)) == 0


def test_graph_is_left_as_it_was(tmp_path: Path) -> None:
    graph = one_edge(ODD)
    graph.graph["id"] = "mine"
    before = repr((graph.graph, list(graph.nodes(data=True)), list(graph.edges(keys=True, data=True))))
    write_graphml(graph, tmp_path / "g.graphml")
    write_json(build_graph([]), tmp_path / "g.json")
    assert before == repr((graph.graph, list(graph.nodes(data=True)), list(graph.edges(keys=True, data=True))))


VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**70), 2**70), st.floats(allow_nan=False, allow_infinity=False), st.text()
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.dictionaries(st.sampled_from("abc"), VALUES | st.lists(VALUES, max_size=2)), min_size=1, max_size=4))
def test_any_graph_is_read_back_with_all_its_edges(tmp_path: Path, edges: list[dict[str, Any]]) -> None:
    graph = nx.MultiDiGraph()
    for number, data in enumerate(edges):
        graph.add_edge("甲", "乙", key=str(number), **data)
    back = by_key(read_back(graph, tmp_path))
    for number, data in enumerate(edges):
        present = {name for name, value in data.items() if value is not None}
        assert back["甲", "乙", str(number)].keys() == present


def sixty_thousand() -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    for number in range(20_000):
        graph.add_node(f"person:{number}", type="person", name=f"周{number}", label=f"周{number}")
    for number in range(60_000):
        kind = ("attends", "chairs", "speaks_at")[number % 3]
        ends = f"person:{number % 20_000}", f"person:{number * 7 % 20_000}"
        graph.add_edge(*ends, key=kind, type=kind, order=number, derived=False, sentence="出席会议。" * 10)
    return graph


def test_sixty_thousand_edges_all_arrive_no_slower_than_with_networkx(tmp_path: Path) -> None:
    graph = sixty_thousand()

    def seconds(write: Any, name: str) -> float:
        start = time.process_time()
        write(graph, tmp_path / name)
        return time.process_time() - start

    ours = seconds(write_graphml, "ours.graphml")
    theirs = seconds(nx.write_graphml_xml, "theirs.graphml")
    assert ours < theirs
    ids = {edge.get("id") for _, edge in ET.iterparse(tmp_path / "ours.graphml") if edge.tag == f"{NS}edge"}
    assert len(ids) == graph.number_of_edges()


# --- JSON


def assert_equal(one: nx.MultiDiGraph, other: nx.MultiDiGraph) -> None:
    assert one.graph == other.graph
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(other.edges(keys=True, data=True))


def test_json_round_trip(tmp_path: Path) -> None:
    graph = build_graph(story())
    write_json(graph, tmp_path / "g.json")
    assert_equal(read_json(tmp_path / "g.json"), graph)
    write_json(read_json(tmp_path / "g.json"), tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == (tmp_path / "g.json").read_bytes()


def test_json_is_what_networkx_writes_and_reads(tmp_path: Path) -> None:
    graph = build_graph(story())
    write_json(graph, tmp_path / "g.json")
    content = json.loads((tmp_path / "g.json").read_text("utf-8"))
    assert content == nx.node_link_data(graph, edges="edges")
    assert_equal(nx.node_link_graph(content, edges="edges"), graph)


def test_json_of_odd_values(tmp_path: Path) -> None:
    write_json(one_edge(ODD), tmp_path / "g.json")
    back = read_json(tmp_path / "g.json")
    assert back.nodes["a"] == plain(ODD)
    assert back.edges["a", "b", "k"] == plain(ODD)
    assert back.nodes["a"]["surrogate"] == "残\ud800字"
    assert "省" in (tmp_path / "g.json").read_text("utf-8")


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)
ATTRIBUTES = st.dictionaries(st.sampled_from(["name", "aliases", "注"]), JSON_VALUES)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ATTRIBUTES, st.lists(st.tuples(st.sampled_from("甲乙丙"), st.sampled_from("甲乙丙"), ATTRIBUTES), max_size=5))
def test_any_json_graph_round_trips(tmp_path: Path, known: dict[str, Any], edges: list[Any]) -> None:
    graph = nx.MultiDiGraph(**known)
    graph.add_node("丁", **known)
    for number, (source, target, data) in enumerate(edges):
        graph.add_edge(source, target, key=f"k{number}", **data)
    write_json(graph, tmp_path / "g.json")
    assert_equal(read_json(tmp_path / "g.json"), graph)


@pytest.mark.parametrize("name", ["source", "target", "key"])
def test_attribute_that_node_link_needs_is_refused(name: str, tmp_path: Path) -> None:
    graph = nx.MultiDiGraph()
    graph.add_edge("a", "b", key="k")
    graph.edges["a", "b", "k"][name] = "x"
    with pytest.raises(KgError, match=f"'{name}' has a name that node-link JSON needs"):
        write_json(graph, tmp_path / "g.json")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no complete JSON"),
        (b'{"nodes": [{"id": "a"', "no complete JSON"),
        (b"[" * 200_000, "no complete JSON"),
        (b"\xff\xfe\x00", "not UTF-8 at byte 0"),
        (b"[]", "no node-link graph"),
        (b"null", "no node-link graph"),
        (b'{"nodes": []}', "no node-link graph"),
        (b'{"nodes": [1], "edges": []}', "no node-link graph"),
        (b'{"nodes": [{}], "edges": []}', "no node-link graph"),
        (b'{"nodes": [{"id": []}], "edges": []}', "no node-link graph"),
        (b'{"nodes": [{"id": "a"}], "edges": [{"source": "a", "target": "b"}]}', "'b', of which one is no node"),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_bad_json_is_refused_with_its_name(content: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(content)
    with pytest.raises(KgError, match=rf"bad\.json: .*{says}"):
        read_json(path)


@pytest.mark.parametrize("path", ["missing.json", "."])
def test_json_that_is_no_file(path: str, tmp_path: Path) -> None:
    with pytest.raises(KgError, match="cannot be read"):
        read_json(tmp_path / path)


# --- CSV


def table(path: Path) -> list[dict[str, str]]:
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_has_every_node_and_edge(tmp_path: Path) -> None:
    graph = build_graph(story())
    nodes, edges = map(table, write_csv(graph, tmp_path / "new"))
    assert [row["id"] for row in nodes] == list(graph)
    assert [(row["source"], row["target"], row["key"]) for row in edges] == list(graph.edges(keys=True))
    assert {row["relation"] for row in edges} == {kind for _, _, kind in graph.edges(data="type")}
    assert "type" not in edges[0]
    assert (tmp_path / "new" / "nodes.csv").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "=HYPERLINK(1)", Text.FORMULA], ids=repr
)
def test_cell_starts_no_formula(text: str, tmp_path: Path) -> None:
    nodes, edges = map(table, write_csv(one_edge({"label": text, "=name": text}), tmp_path))
    for row in (nodes[0], edges[0]):
        assert row["label"] == row["'=name"] == "'" + plain(text)


def test_number_stays_a_number(tmp_path: Path) -> None:
    [row] = table(write_csv(one_edge({"n": -1, "x": -0.5, "yes": False, "none": None}), tmp_path)[1])
    assert (row["n"], row["x"], row["yes"], row.get("none", "")) == ("-1", "-0.5", "false", "")


# --- whole files


@pytest.mark.parametrize("stop", [KeyboardInterrupt, ValueError])
def test_file_that_is_stopped_stays_as_it_was(stop: type[BaseException], tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_text("old")
    with pytest.raises(stop), whole(path) as file:
        file.write("new")
        raise stop
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["f"]


def test_file_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "file" / "g.json", tmp_path / "folder", tmp_path / "missing" / "g.json"):
        for write in (write_json, write_graphml):
            with pytest.raises(KgError, match=f"{path}: cannot be written"):
                write(build_graph([]), path)
    with pytest.raises(KgError, match="cannot be written"):
        write_csv(build_graph([]), tmp_path / "file")
    assert sorted(os.listdir(tmp_path)) == ["file", "folder"]


def test_file_is_readable_to_others_as_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "usual").write_text("")
    write_json(build_graph([]), tmp_path / "g.json")
    assert (tmp_path / "g.json").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "g.json").symlink_to(tmp_path / "real" / "g.json")
    write_json(build_graph([]), tmp_path / "g.json")
    assert (tmp_path / "g.json").is_symlink()
    assert os.listdir(tmp_path / "real") == ["g.json"]
