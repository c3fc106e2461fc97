"""Who is probably several people of one name: a warning, and nobody who only moved."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest
from made import record

from kg.__main__ import main
from kg.export import write_json
from kg.graph import build_graph
from kg.namesakes import suspects
from kg.report import report_lines

PROVINCES = {"浙江省": "330000", "福建省": "350000", "青海省": "630000", "辽宁省": "210000"}


def held(*said: tuple[str, str, dict[str, str]]) -> nx.MultiDiGraph:
    """The graph of articles of (day, body of 卢映雪, what it says of the post); 沈阳市 is in 辽宁省."""
    regions = [("region", name, {"code": code}) for name, code in PROVINCES.items()]
    city = ("region", "沈阳市", {"code": "210100", "within": ["辽宁省"]})
    return build_graph(
        record(
            f"{body}主任卢映雪出席。",
            [("person", "卢映雪"), ("organization", body), city, *regions],
            [("holds_post", "卢映雪", body, {"title": "主任", **attrs})],
            id=f"d{number}",
            date=day,
        )
        for number, (day, body, attrs) in enumerate(said)
    )


def warned(graph: nx.MultiDiGraph) -> list[str]:
    """What the warning names: the bodies of each pair, the provinces."""
    return [
        name
        for found in suspects(graph).values()
        for name in [*(post.target_name for pair in found.pairs for post in pair), *found.provinces]
    ]


def test_posts_in_two_provinces_at_one_time() -> None:
    here = [("2016-01-04", "浙江省某厅", {}), ("2018-03-04", "浙江省某厅", {})]
    assert warned(held(*here, ("2017-01-04", "福建省某厅", {}))) == ["浙江省某厅", "福建省某厅"]
    assert warned(held(*here, ("2017-01-04", "沈阳市某局", {}))) == ["浙江省某厅", "沈阳市某局"]
    assert warned(held(*here, ("2017-01-04", "国务院某办", {}))) == []
    assert warned(held(*here, ("2017-01-04", "浙江省某会", {}))) == []


def test_terms_in_two_provinces() -> None:
    terms = [
        ("2020-01-04", "浙江省某厅", {"from": "2012-03", "to": "2015"}),
        ("2020-01-04", "福建省某厅", {"from": "2013"}),
    ]
    assert warned(held(*terms)) == ["浙江省某厅", "福建省某厅"]


@pytest.mark.parametrize(
    "said",
    [
        # Both notices of a move on one day, and a report that comes late.
        [("2017-10-29", "浙江省某厅", {"change": "removed"}), ("2016-06-30", "浙江省某厅", {"change": "appointed"}),
         ("2017-10-29", "福建省某厅", {"change": "appointed"}), ("2018-05-01", "福建省某厅", {})],
        [("2016-06-30", "浙江省某厅", {}), ("2017-11-20", "浙江省某厅", {}),
         ("2017-10-29", "福建省某厅", {"change": "appointed"}), ("2018-05-01", "福建省某厅", {})],
        # What somebody was, at a time that nothing tells.
        [("2016-06-30", "浙江省某厅", {}), ("2018-06-30", "浙江省某厅", {}),
         ("2017-06-30", "福建省某厅", {"change": "former"})],
        # Three provinces in a row.
        [("2016-06-30", "浙江省某厅", {}), ("2017-06-30", "福建省某厅", {}), ("2018-06-30", "青海省某厅", {})],
    ],
)  # fmt: skip
def test_who_moves_is_one(said: list[tuple[str, str, dict[str, str]]]) -> None:
    assert warned(held(*said)) == []


def test_four_provinces_within_eight_years() -> None:
    posts = [
        (f"{year}-06-30", f"{name}某厅", {}) for year, name in zip((2016, 2018, 2019, 2023), PROVINCES, strict=True)
    ]
    assert warned(held(*posts)) == list(PROVINCES)
    assert warned(held(("2013-06-30", "浙江省某厅", {}), *posts[1:])) == []


def test_show_and_report_say_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    graph = held(("2016-01-04", "浙江省某厅", {}), ("2017-01-04", "福建省某厅", {}), ("2018-03-04", "浙江省某厅", {}))
    write_json(graph, tmp_path / "g.json")
    assert main(["show", str(tmp_path / "g.json"), "卢映雪"]) == 0
    out = capsys.readouterr().out
    assert "注意 Warning: 可能是几个同名的人 probably several people of one name:\n" in out
    assert "同时任职于两省 posts in two provinces at one time: 浙江省某厅主任、福建省某厅主任\n" in out
    lines = list(report_lines(graph))
    at = lines.index("同名 Namesakes: 1 of 1 people are probably several of one name (kg show tells why)")
    assert lines[at + 1] == "    卢映雪"
