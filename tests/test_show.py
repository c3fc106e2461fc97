"""What `kg show` and `kg path` print: whose day it is, lists, sentences once and cut, ties of one time, some days."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from made import record, story

from kg import query
from kg.__main__ import main
from kg.export import write_json
from kg.graph import build_graph
from kg.paths import path
from kg.period import during, period
from kg.quotes import LONG, Hit, Quotes, excerpt
from kg.records import KgError
from kg.show import node_lines, path_lines


def lines(graph: nx.MultiDiGraph, name: str, every: bool = False) -> list[str]:
    return [line.strip() for line in node_lines(graph, query.node(graph, name), every)]


# --- days


def test_a_meeting_without_a_day_has_not_that_of_the_article() -> None:
    ends = [("person", "卢映雪"), ("meeting", "甲会"), ("meeting", "乙会", {"date": "2022"})]
    facts = [("attends", "卢映雪", "甲会"), ("attends", "卢映雪", "乙会")]
    graph = build_graph([record("卢映雪出席甲会、乙会。", ends, facts)])
    assert [(one.date, one.reported) for one in query.meetings(graph, "卢映雪")] == [
        ("2022", ["2023-03-01"]),
        (None, ["2023-03-01"]),
    ]
    found = lines(graph, "卢映雪")
    assert "日期不详 undated  甲会  出席 attends  报道 reported 2023-03-01" in found
    assert "2022  乙会  出席 attends  报道 reported 2023-03-01" in found


def test_an_encounter_has_the_day_of_its_meeting() -> None:
    text = "6月1日卢映雪会见韩松柏，他们还出席丁会。卢映雪、韩松柏出席甲会。卢映雪考察乙县。"
    ends: list[Any] = [("person", "卢映雪"), ("person", "韩松柏"), ("region", "乙县")]
    meetings = [
        ("meeting", "卢映雪会见韩松柏", {"date": "2013-06-01", "kind": "会见"}),
        ("meeting", "甲会", {"date": "2013-05-30", "kind": "会见"}),  # of another sentence
        ("meeting", "丁会", {"date": "2013-06-03", "kind": "会议"}),
    ]
    facts: list[Any] = [("meets_with", "卢映雪", "韩松柏", {"kind": "会见"}), ("inspects", "卢映雪", "乙县")]
    facts += [("attends", name, meeting) for name in ("卢映雪", "韩松柏") for _, meeting, _ in meetings]
    graph = build_graph([record(text, [*ends, *meetings], facts, date="2013-06-02")])
    assert [one.days for one in query.met(graph, "韩松柏")] == [("2013-06-01",)]
    assert "韩松柏  会见  2013-06-01" in lines(graph, "卢映雪")
    assert "乙县  报道 reported 2013-06-02" in lines(graph, "卢映雪")


def test_many_days_of_articles_are_counted() -> None:
    ends = [("person", "卢映雪"), ("region", "乙县")]
    said = [
        record("卢映雪考察乙县。", ends, [("inspects", "卢映雪", "乙县")], id=f"d{n}", date=f"2016-0{n}-01")
        for n in range(1, 5)
    ]
    assert "乙县  报道 reported 2016-01-01、2016-02-01、2016-03-01" in lines(build_graph(said[:3]), "卢映雪")
    assert "乙县  报道 reported 2016-01-01–2016-04-01 (4天 days)" in lines(build_graph(said), "卢映雪")


def test_a_post_has_its_term_and_what_was_reported() -> None:
    ends = [("person", "卢映雪"), ("organization", "甲市委")]
    said = [
        record(f"{date}。卢映雪任甲市委书记。", ends, [("holds_post", "卢映雪", "甲市委", attrs)], id=date, date=date)
        for date, attrs in (
            ("2017-07-15", {"title": "书记", "change": "appointed"}),
            ("2022-12-08", {"title": "书记", "change": "removed"}),
            ("2023-01-01", {"title": "常委", "change": "appointed", "from": "1994-06", "to": "1997-11"}),
            ("2023-01-02", {"title": "委员", "change": "former"}),
        )
    ]
    found = [line for line in lines(build_graph(said), "卢映雪") if line.startswith("甲市委")]
    assert found == [
        "甲市委  常委  任期 term 1994-06–1997-11  报道 reported 2023-01-01",
        "甲市委  书记  任期 term 2017-07-15–2022-12-08  任命 appointed  免去 removed"
        "  报道 reported 2017-07-15、2022-12-08",
        "甲市委  委员  曾任 former  报道 reported 2023-01-02",
    ]


# --- lists, confidence


def test_several_lists_of_a_meeting_follow_each_other_without_numbers() -> None:
    names = ("卢映雪", "韩松柏", "沈若兰", "周启明")
    ends = [*(("person", name) for name in names), ("meeting", "甲会")]
    orders = dict(zip(names, (1, 2, 1, 2), strict=True))
    facts = [("attends", name, "甲会", {"order": order}) for name, order in orders.items()]
    graph = build_graph([record("卢映雪、韩松柏出席甲会。沈若兰、周启明出席甲会。", ends, facts)])
    assert [(one.who_name, one.order) for one in query.attendance(graph, "甲会")] == [(name, None) for name in names]
    assert query.meetings(graph, "沈若兰")[0].order is None
    one = build_graph([record("卢映雪、韩松柏出席甲会。", ends, facts[:2])])
    assert [(one.who_name, one.order) for one in query.attendance(one, "甲会")] == [("卢映雪", 1), ("韩松柏", 2)]


def test_each_role_has_its_own_confidence() -> None:
    ends = [("person", "卢映雪"), ("meeting", "甲会")]
    facts = [("chairs", "卢映雪", "甲会"), ("speaks_at", "卢映雪", "甲会")]
    graph = build_graph([record("卢映雪主持甲会并讲话。", ends, facts)])
    graph.edges["person:卢映雪", "meeting:甲会@d1", "speaks_at"].update(confidence=0.953, confidence_n=64)
    [one] = query.meetings(graph, "卢映雪")
    assert (one.roles, one.confidence, one.confidence_n) == (("chairs", "speaks_at"), (None, 0.953), (None, 64))
    assert any(line.endswith("可信度 confidence 主持 –、讲话 0.953 (n=64)") for line in lines(graph, "卢映雪"))


# --- sentences

CV = "卢映雪，女。" + "".join(f"19{n}年8月至19{n + 1}年9月，任甲市委某部干事；" for n in range(70, 82)) + (
    "1990年12月至1994年6月，任甲市委副书记；1994年6月至1997年11月，任甲市委常委、书记；1997年11月，任乙校教员。"
)  # fmt: skip


def test_of_a_cv_the_clause_of_the_post() -> None:
    assert len(CV) > LONG
    wanted = Hit(["甲市委", "市委"], "书记", "1994-06"), Hit(["卢映雪"])
    assert excerpt(CV, *wanted) == "卢映雪，女…1994年6月至1997年11月，任甲市委常委、书记…"
    assert excerpt(CV, Hit(["甲市委"], "副书记")) == "…1990年12月至1994年6月，任甲市委副书记…"
    assert excerpt(CV, Hit(["乙校"], "教员")) == "…1997年11月，任乙校教员…"
    assert excerpt(CV, Hit(["没有"])) == CV[:LONG] + "…"
    assert excerpt("任甲市委书记。", Hit(["没有"])) == "任甲市委书记。"


def test_a_row_without_stops_is_cut_between_names() -> None:
    row = "、".join(f"周启{n:03}" for n in range(100))
    text = excerpt(row, Hit(["周启050"]))
    assert text.startswith("…周启0") and text.endswith("…") and "周启050" in text and len(text) < 150


def test_a_sentence_is_printed_once() -> None:
    text = "甲市委书记、常委、委员卢映雪主持召开了全市今年第一次防汛工作会议。"
    ends = [("person", "卢映雪"), ("organization", "甲市委")]
    graph = build_graph(
        [record(text, ends, [("holds_post", "卢映雪", "甲市委", {"title": t}) for t in ("书记", "常委")])]
    )
    for every in (False, True):
        found = [line for line in lines(graph, "卢映雪", every) if line.startswith("「")]
        assert found == [
            f"「{text}」 河北日报 2023-03-01 《省委召开会议》",
            f"「{text[:12]}…{text[-12:]}」 见上 see above",
        ]


def test_all_evidence_is_whole() -> None:
    [item] = query.evidence(
        build_graph(
            [record(CV, [("person", "卢映雪"), ("organization", "甲市委")], [("inspects", "卢映雪", "甲市委")])]
        ),
        "卢映雪",
        "甲市委",
    )
    item = type(item)(item.type, CV, "d1")
    assert list(Quotes(True).lines([item], Hit(["甲市委"]))) == [f"      「{CV}」 d1"]
    assert len(next(Quotes().lines([item], Hit(["甲市委"])))) < LONG


# --- paths and days


def joined(*posts: tuple[str, str, dict[str, str]]) -> nx.MultiDiGraph:
    """The graph of (person, body, what is said of the post), told in one article of 2020."""
    names = dict.fromkeys(("person", name) for name, _, _ in posts) | dict.fromkeys(
        ("organization", body) for _, body, _ in posts
    )
    facts = [("holds_post", name, body, {"title": "书记", **attrs}) for name, body, attrs in posts]
    return build_graph([record("某某。", names, facts, date="2020-01-01")])


EARLY, LATE = {"from": "1982", "to": "1987"}, {"from": "2007", "to": "2012"}
AROUND = [("卢映雪", "甲办", LATE), ("韩松柏", "甲办", LATE), ("韩松柏", "丙办", EARLY), ("周启明", "丙办", EARLY)]


def test_a_path_goes_by_those_who_were_in_office_together() -> None:
    graph = joined(("卢映雪", "乙办", LATE), ("周启明", "乙办", EARLY), *AROUND)
    assert [step.target_name for step in path(graph, "卢映雪", "周启明")] == ["甲办", "甲办", "丙办", "丙办"]
    same = joined(("卢映雪", "乙办", LATE), ("周启明", "乙办", LATE), *AROUND)
    assert [step.target_name for step in path(same, "卢映雪", "周启明")] == ["乙办", "乙办"]


def test_of_two_bodies_that_where_they_were_together() -> None:
    graph = joined(
        ("卢映雪", "甲办", LATE), ("周启明", "甲办", EARLY), ("卢映雪", "乙办", LATE), ("周启明", "乙办", LATE)
    )  # fmt: skip
    assert [step.target_name for step in path(graph, "卢映雪", "周启明")] == ["乙办", "乙办"]


@pytest.mark.parametrize(
    ("ours", "theirs", "note"),
    [
        (LATE, EARLY, "注意 Note: 不在同一时期 at different times"),
        (LATE, {"change": "former"}, "注意 Note: 不知是否同一时期 not known to be of one time"),
        (LATE, {"from": "2012"}, "注意 Note: 不在同一时期 at different times"),
        (LATE, {"from": "2010"}, ""),
    ],
)
def test_a_path_says_where_times_differ(ours: dict[str, str], theirs: dict[str, str], note: str) -> None:
    graph = joined(("卢映雪", "甲办", ours), ("周启明", "甲办", theirs))
    found = list(path_lines(graph, path(graph, "卢映雪", "周启明"), "person:卢映雪"))
    assert found[0].startswith(
        "1. 卢映雪  —任职：书记 holds post: 书记→  甲办  任期 term 2007–2012  报道 reported 2020-01-01"
    )
    assert [line.strip() for line in found if "Note" in line] == ([note] if note else [])


@pytest.fixture
def graph_file(tmp_path: Path) -> str:
    """Posts of two times, one of none, and meetings with a day and without."""
    ends: list[Any] = [("person", "卢映雪"), *(("organization", name) for name in ("甲办", "乙办", "丙办"))]
    ends += [("meeting", "甲会", {"date": "2010-05"}), ("meeting", "乙会")]
    posts = [("甲办", EARLY), ("乙办", LATE), ("丙办", {"change": "former"})]
    facts: list[Any] = [("holds_post", "卢映雪", body, {"title": "书记", **attrs}) for body, attrs in posts]
    facts += [("attends", "卢映雪", "甲会"), ("attends", "卢映雪", "乙会")]
    write_json(build_graph([record("卢映雪。", ends, facts, date="2020-01-01")]), tmp_path / "g.json")
    return str(tmp_path / "g.json")


@pytest.mark.parametrize(
    ("options", "left", "gone"),
    [
        ([], {"甲办", "乙办", "丙办", "甲会", "乙会"}, 0),
        (["--since", "2010"], {"乙办", "甲会", "乙会"}, 2),
        (["--since", "2010-06", "--until", "2019"], {"乙办"}, 4),
        (["--until", "2010-05-01"], {"甲办", "乙办", "甲会"}, 2),
        (["--since", "2020-01-01"], {"乙会"}, 4),
    ],
)
def test_since_and_until(
    options: list[str], left: set[str], gone: int, graph_file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", graph_file, "卢映雪", *options]) == 0
    out, err = capsys.readouterr()
    assert {name for name in ("甲办", "乙办", "丙办", "甲会", "乙会") if f"  {name}  " in out} == left
    assert err == (f"kg: {gone} edges left out: of other days, or of none that is known\n" if gone else "")


def test_what_is_derived_is_of_all_days() -> None:
    left = during(build_graph(story()), period("2030", None))
    assert {data["derived"] for _, _, data in left.edges(data=True)} == {True}
    assert left.number_of_edges() == 4
    assert left.graph["outside"] == 15


def test_a_path_of_some_days(graph_file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["path", graph_file, "卢映雪", "甲办", "--since", "2005"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["path", graph_file, "卢映雪", "甲办", "--since", "1980"]) == 0
    assert capsys.readouterr().out.startswith("1. 卢映雪  —任职")


@pytest.mark.parametrize(
    ("options", "says"),
    [(["--since", "2013x"], "2013x: is no date"), (["--since", "2014", "--until", "2013"], "2014 is later than 2013")],
)
def test_no_days(options: list[str], says: str, graph_file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", graph_file, "卢映雪", *options]) == 2
    assert capsys.readouterr().err.startswith(f"kg: {says}")


# --- messages


def test_one_graph_at_a_time(graph_file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", graph_file, graph_file]) == 2
    assert capsys.readouterr().err == (
        f"kg: {graph_file}: a graph is reported on alone; give one graph.json at a time, or articles only\n"
    )


def test_json_of_another_kind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for content in ("{}", '{"nodes": []}', "[]", "5"):
        (tmp_path / "e.json").write_text(content)
        assert main(["show", str(tmp_path / "e.json"), "甲"]) == 2
        assert "is no node-link graph, which has a list of nodes and one of edges; give" in capsys.readouterr().err
    (tmp_path / "e.json").write_text('{"nodes": [{}], "edges": []}')
    assert main(["show", str(tmp_path / "e.json"), "甲"]) == 2
    assert "e.json: is no node-link graph, a node or an edge lacks its 'id'; give" in capsys.readouterr().err


def test_a_node_is_asked_for_by_a_text() -> None:
    for wrong in (5, None, ["卢映雪"]):
        with pytest.raises(KgError, match="ask for a node by its id or one of its names, as text and not"):
            query.posts(joined(("卢映雪", "甲办", {})), wrong)  # type: ignore[arg-type]
