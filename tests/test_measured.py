"""The card of accuracy, confidence from measured precision, and what `kg report` prints of both."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import record, story

import kg
from kg import measured
from kg.__main__ import main
from kg.confidence import left_out
from kg.export import write_json
from kg.graph import build_graph
from kg.graphml import write_graphml
from kg.records import KgError
from kg.report import report_lines

FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text("utf-8"))


def row(right: int, wrong: int, unsure: int = 0) -> dict[str, Any]:
    return {"right": right, "wrong": wrong, "unsure": unsure, "date": "2024-05-01"}


PRECISION = {
    "holds_post": {
        **row(30, 2),
        "rules": {"holds_post/1": row(19, 1), "post/rare": row(9, 0, 5), "post/bad": row(5, 5)},
    },
    "attends": {**row(10, 10, 1), "rules": {"attends/1": row(10, 10, 1)}},
}


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Precision as if somebody had read facts of two relations."""
    real = measured.table
    monkeypatch.setattr(measured, "table", lambda name: PRECISION if name == "precision.toml" else real(name))
    measured.readings.cache_clear()
    yield
    measured.readings.cache_clear()


# --- confidence


@pytest.mark.usefixtures("judged")
@pytest.mark.parametrize(
    ("rules", "known"),
    [
        ({"holds_post/1"}, (0.95, 20)),
        ({"post/bad", "holds_post/1", "post/never"}, (0.95, 20)),  # the best
        ({"post/rare"}, None),  # 9 judged; those unsure do not count
        ({"post/never"}, None),
        (set(), None),
    ],
)
def test_confidence_is_the_precision_of_the_best_rule(rules: set[str], known: tuple[float, int] | None) -> None:
    assert measured.confidence("holds_post", rules) == known


@pytest.mark.usefixtures("judged")
def test_a_rule_is_measured_for_each_relation_apart() -> None:
    assert measured.confidence("attends", {"holds_post/1"}) is None


@pytest.mark.usefixtures("judged")
def test_edges_carry_confidence_where_it_was_measured() -> None:
    graph = build_graph(story())
    for _, _, data in graph.edges(data=True):
        known = {"holds_post": (0.95, 20), "attends": (0.5, 20)}.get(data["type"])
        assert (data.get("confidence"), data.get("confidence_n")) == (known or (None, None))
        assert data["derived"] is False or "confidence" not in data


@pytest.mark.usefixtures("judged")
def test_confidence_in_answers_and_on_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    graph = build_graph(story())
    assert {(one.confidence, one.confidence_n) for one in kg.posts(graph, "周启明")} == {(0.95, 20)}
    assert [one.confidence for one in kg.met(graph, "沈若兰")] == [None]
    assert [one.confidence for one in kg.meetings(graph, "韩松柏")] == [(0.5,)]
    assert "confidence" not in kg.posts(graph, "周启明")[0].attrs
    write_json(graph, tmp_path / "g.json")
    assert main(["show", str(tmp_path / "g.json"), "韩松柏"]) == 0
    out = capsys.readouterr().out
    assert "可信度 confidence 0.950 (n=20)" in out
    assert "可信度 confidence 0.500 (n=20)" in out


@pytest.mark.usefixtures("judged")
def test_the_least_confidence_leaves_out_what_is_below_or_unmeasured() -> None:
    graph = build_graph(story())
    sure = kg.confident(graph, 0.9)
    said = {data["type"] for _, _, data in sure.edges(data=True) if not data["derived"]}
    assert said == {"holds_post"}
    counts = {"below": 3, "unmeasured": 7}
    assert (sure.graph["left_out"], sure.graph["min_confidence"]) == (counts, 0.9)
    assert left_out(sure) == "10 edges left out: 3 below 0.9, 7 by rules never measured"
    assert sure.has_edge("region:石家庄市", "region:河北省")  # derived
    assert "left_out" not in graph.graph and left_out(graph) == ""
    assert kg.confident(graph, 0.5).graph["left_out"] == {"below": 0, "unmeasured": 7}


def test_nodes_that_only_a_left_out_edge_needed_go_with_it() -> None:
    made = record(
        "周启明会见高立群。",
        [("person", "周启明"), ("meeting", "周启明与高立群会谈"), ("organization", "甲局", {"region": "乙省"})],
        [("attends", "周启明", "周启明与高立群会谈")],
    )
    graph = build_graph([made])
    assert set(graph) - set(kg.confident(graph, 0.9)) == {
        *("meeting:周启明与高立群会谈@d1", "organization:甲局", "region:乙省")
    }


@pytest.mark.parametrize("minimum", [-0.1, 1.1, 90, float("nan")])
def test_a_minimum_that_is_no_confidence_is_refused_before_the_work(minimum: float, tmp_path: Path) -> None:
    with pytest.raises(KgError, match="goes from 0 to 1"):
        kg.build([tmp_path / "missing.txt"], min_confidence=minimum)


@pytest.mark.usefixtures("judged")
@settings(max_examples=30, deadline=None)
@given(st.floats(0, 1), st.floats(0, 1))
def test_a_higher_minimum_never_adds(one: float, other: float) -> None:
    graph = build_graph(story())
    low, high = kg.confident(graph, min(one, other)), kg.confident(graph, max(one, other))
    assert set(high.edges(keys=True)) <= set(low.edges(keys=True)) <= set(graph.edges(keys=True))
    assert set(high) <= set(low)
    gone = high.graph["left_out"]
    assert graph.number_of_edges() - high.number_of_edges() >= gone["below"] + gone["unmeasured"]


@pytest.mark.usefixtures("judged")
def test_confidence_goes_through_graphml(tmp_path: Path) -> None:
    graph = build_graph(story())
    write_graphml(graph, tmp_path / "g.graphml")
    back = nx.read_graphml(tmp_path / "g.graphml", force_multigraph=True)
    known = sorted((d["confidence"], d["confidence_n"]) for _, _, d in back.edges(data=True) if "confidence" in d)
    assert known == sorted(
        (d["confidence"], d["confidence_n"]) for _, _, d in graph.edges(data=True) if "confidence" in d
    )
    assert known and all(isinstance(value, float) for value, _ in known)


# --- the card


def test_the_card_says_what_the_floors_say() -> None:
    card = measured.card()
    assert {one["name"]: one["sha256"] for one in card["sets"]} == {n: one["sha256"] for n, one in FLOORS.items()}
    for name, floor in FLOORS.items():
        for kind, figure in floor["floors"].items():
            if " " not in kind:
                assert card["types"][kind][name]["f1"] == figure, (name, kind)


def test_the_card_travels_with_the_graph() -> None:
    graph = build_graph([])
    assert graph.graph["accuracy"] == measured.card()
    assert json.loads(json.dumps(graph.graph["accuracy"])) == graph.graph["accuracy"]


@pytest.mark.usefixtures("judged")
def test_the_card_has_what_was_read() -> None:
    types = measured.card()["types"]
    reading = {"precision": 0.938, "n": 32, "wrong": 2, "unsure": 0, "date": "2024-05-01"}
    assert types["holds_post"]["reading"] == reading
    assert "reading" not in types["chairs"]


@pytest.mark.parametrize(
    "bad", [{"attends": 3}, {"attends": {"right": 1}}, {"attends": {**row(1, 1), "rules": {"a": 1}}}]
)
def test_a_broken_file_is_named_with_the_remedy(bad: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measured, "table", lambda name: bad)
    measured.readings.cache_clear()
    with pytest.raises(KgError, match=r"kg/data/precision.toml: attends: .*reading.py measure"):
        measured.readings()
    measured.readings.cache_clear()


# --- kg report


def test_report_of_a_graph_that_nobody_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = build_graph(story())
    graph.graph["accuracy"] = {"sets": [], "types": {}}
    text = "\n".join(report_lines(graph, rules=True))
    assert "准确度 Accuracy\n  从未测量 never measured\n" in text
    assert f"    {'holds_post':<12}  从未测量 never measured  任职\n" in text
    assert "holds_post/1  从未测量 never measured" in text
    assert "缺失 Loss ledger, 2 articles\n  无 nothing" in text


@pytest.mark.usefixtures("judged")
def test_report_says_figures_with_their_sample() -> None:
    text = "\n".join(report_lines(build_graph(story()), rules=True))
    assert f"    {'holds_post':<12}  0.938     32      2      0  2024-05-01  任职\n" in text
    assert "规则 Rules: 9 made 15 edges; 8 edges by rules of measured precision" in text
    assert "     5  holds_post  holds_post/1  0.950 (n=20)\n" in text
    [first] = [one for one in measured.card()["sets"] if one["name"] == "samples"]
    assert f"  samples: {first['articles']} articles, {first['date']}, sha256 {first['sha256'][:12]}\n" in text


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("沈若兰在黄河边考察\n\n本报讯 教授沈立笑了笑。沈若兰在黄河边考察。\n", "utf-8")
    return path


def test_report_on_articles_and_on_their_graph_agree(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", str(article), "-o", str(tmp_path / "out"), "--ledger"]) == 0
    capsys.readouterr()
    graph = str(tmp_path / "out" / "graph.json")
    for options in ([], ["--rules"], ["--list", "trigger"], ["--list", "name_rejected/weak_title"]):
        assert main(["report", graph, *options]) == main(["report", *options, str(article)]) == 0
        out = capsys.readouterr().out
        assert out and out[: len(out) // 2] == out[len(out) // 2 :]
        assert not options or "--rules" in options or "「" in out
    assert main(["report", graph]) == 0
    assert (
        "  trigger_without_fact/inspects  有词无事实：调研 trigger without fact: inspects\n" in capsys.readouterr().out
    )


def test_report_lists_sentence_and_place(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "--list", "name", str(article)]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == "name_rejected/weak_title  沈立"
    assert second == "      「本报讯 教授沈立笑了笑。」 《沈若兰在黄河边考察》 a 8–10"


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--list", "nonsense"], "no reason of this name"),
        (["--list", "name"], "kg build --ledger"),
    ],
)
def test_report_that_cannot_be(
    options: list[str], says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_json(build_graph(story()), tmp_path / "g.json")
    assert main(["report", str(tmp_path / "g.json"), *options]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1 and says in err


def test_report_of_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(tmp_path / "missing.txt")]) == 2
    assert "no article could be read" in capsys.readouterr().err


def test_a_graph_of_another_version_is_reported_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_json(nx.MultiDiGraph(), tmp_path / "g.json")
    assert main(["report", str(tmp_path / "g.json")]) == 0
    assert "缺失 Loss ledger, 0 articles" in capsys.readouterr().out


@pytest.mark.usefixtures("judged")
def test_build_show_and_path_say_what_they_leave_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_json(build_graph(story()), tmp_path / "g.json")
    graph = str(tmp_path / "g.json")
    assert main(["show", graph, "韩松柏", "--min-confidence", "0.9"]) == 0
    out, err = capsys.readouterr()
    assert "石家庄市委" in out and "防汛" not in out.split("任职")[0]
    assert err == "kg: 10 edges left out: 3 below 0.9, 7 by rules never measured\n"
    assert main(["path", graph, "沈若兰", "高立群", "--min-confidence", "0.9"]) == 0
    assert "nothing joins" in capsys.readouterr().err
    assert main(["show", graph, "韩松柏", "--min-confidence", "90"]) == 2
    assert (
        capsys.readouterr().err == "kg: 90.0: no confidence, which goes from 0 to 1; 0.9 asks for nine right in ten\n"
    )


def test_build_with_a_minimum(article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "b.txt").write_text("省委书记周启明出席会议。", "utf-8")
    assert main(["build", str(tmp_path / "b.txt"), "-o", str(tmp_path / "o"), "--min-confidence", "1"]) == 0
    assert "edges left out" in capsys.readouterr().err
    graph = kg.read_json(tmp_path / "o" / "graph.json")
    assert not [1 for _, _, data in graph.edges(data=True) if not data["derived"] and data.get("confidence", 0) < 1]
    assert kg.build([tmp_path / "b.txt"], min_confidence=1).graph["left_out"] == graph.graph["left_out"]
    assert main(["build", str(tmp_path / "b.txt"), "-o", str(tmp_path / "p"), "--min-confidence", "2"]) == 2
    assert not (tmp_path / "p").exists()
