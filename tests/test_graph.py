"""The graph of records: one node for one thing, one edge for one fact, and nothing depends on the order."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import record, story

from kg.command import summary
from kg.extract import extract
from kg.graph import EDGE_LABELS, SYMMETRIC, build_graph, dump, when, with_facts
from kg.records import Document, KgError, Record
from kg.report import report_lines

MEETING = "meeting:河北省防汛工作会议@2023-02-28"


def as_json(graph: nx.MultiDiGraph) -> str:
    """All that a graph holds, in its own order."""
    return json.dumps(
        [dict(graph.graph), list(graph.nodes(data=True)), list(graph.edges(keys=True, data=True))], ensure_ascii=False
    )


def test_nodes_of_two_articles_are_one() -> None:
    node = build_graph(story()).nodes["person:沈若兰"]
    assert (node["type"], node["name"], node["label"], node["documents"]) == ("person", "沈若兰", "沈若兰", 2)
    assert {mention["document"] for mention in node["mentions"]} == {"d1", "d2"}
    assert {mention["text"] for mention in node["mentions"]} == {"沈若兰"}


def test_nodes_that_are_only_named_count_apart() -> None:
    graph = build_graph(story())
    graph.add_node("meeting:全体会议@d9", type="meeting", name="全体会议")  # a rule names it, and nobody was there
    rooms = [node for node, kind in graph.nodes(data="type") if kind == "meeting"]
    told = with_facts(graph)
    assert MEETING in told and "meeting:全体会议@d9" not in told
    derived = {end for a, b, data in graph.edges(data=True) if data["derived"] for end in (a, b)}
    assert derived - told  # what only names imply is no fact
    lines = [line.strip() for line in summary(graph, 1.0)]
    assert f"{len(rooms)}  会议 Meeting, {len(rooms) - 1} with facts" in lines
    text = "\n".join(" ".join(line.split()) for line in report_lines(graph))
    assert f"节点 Nodes: {len(graph)}; with facts {len(told)}, only named {len(graph) - len(told)}" in text
    assert f"meeting {len(rooms) - 1} with facts 1 only named 会议" in text


def test_a_department_by_several_names_is_one_node() -> None:
    texts = [
        "福建省发改委主任周启明主持会议。",
        "福建省发展改革委副主任沈若兰出席。",
        "福建省发展和改革委员会副主任沈若兰出席。",
        "福建省发改委副主任梅怀远出席。",
    ]
    made = [extract(Document(f"d{n}", "", text, source="福建日报", date="2023-06-12")) for n, text in enumerate(texts)]
    graph = build_graph(made)
    bodies = [node for node, kind in graph.nodes(data="type") if kind == "organization"]
    assert bodies == ["organization:福建省发展改革委"]
    assert graph.nodes[bodies[0]]["name"] == "福建省发改委"  # as most articles call it
    assert {"福建省发展改革委", "福建省发展和改革委员会"} <= set(graph.nodes[bodies[0]]["aliases"])
    assert as_json(build_graph(reversed(made))) == as_json(graph)


def test_departments_of_two_places_or_times_are_two_nodes() -> None:
    texts = ["福建省卫生厅厅长周启明出席。", "福建省卫生健康委主任沈若兰出席。", "甘肃省卫健委主任梅怀远出席。"]
    made = [extract(Document(f"d{n}", "", text, source="新华社", date="2023-06-12")) for n, text in enumerate(texts)]
    bodies = {node for node, kind in build_graph(made).nodes(data="type") if kind == "organization"}
    assert bodies == {"organization:福建省卫生厅", "organization:福建省卫生健康委", "organization:甘肃省卫生健康委"}


def test_edge_says_what_it_is_and_why() -> None:
    edge = build_graph(story()).edges["person:沈若兰", "organization:河北省政府", "holds_post:省长"]
    assert (edge["type"], edge["label"], edge["label_en"]) == ("holds_post", "任职：省长", "holds post: 省长")
    assert (edge["title"], edge["change"], edge["derived"]) == ("省长", "appointed", False)
    assert (edge["date"], edge["last_date"], edge["rules"]) == ("2023-03-01", "2023-03-01", ["holds_post/1"])
    [said] = edge["evidence"]
    text = story()[0].document.text
    assert said["sentence"] == text[said["start"] : said["end"]] == "河北省政府省长沈若兰在河北省防汛工作会议上讲话。"
    assert (said["document"], said["title"], said["source"]) == ("d1", "省委召开会议", "河北日报")


def test_two_posts_at_one_body_are_two_edges() -> None:
    posts = build_graph(story()).get_edge_data("person:周启明", "organization:河北省委")
    assert sorted(posts) == ["holds_post:书记", "holds_post:副书记"]


@pytest.mark.parametrize("kind", sorted(SYMMETRIC))
def test_symmetric_edge_is_one_whichever_side_is_named_first(kind: str) -> None:
    both = [("person", "周启明"), ("person", "高立群")]
    there = record("周启明会见高立群。", both, [(kind, "周启明", "高立群")])
    back = record("高立群会见周启明。", both, [(kind, "高立群", "周启明")], id="d2")
    [(source, target, key, data)] = build_graph([there, back]).edges(keys=True, data=True)
    assert {source, target} == {"person:周启明", "person:高立群"}
    assert key == kind
    assert [item["document"] for item in data["evidence"]] == ["d1", "d2"]


def test_directed_edge_keeps_its_direction() -> None:
    both = [("organization", "甲银行"), ("organization", "乙公司")]
    there = record("甲银行向乙公司授信。", both, [("funds", "甲银行", "乙公司"), ("funds", "乙公司", "甲银行")])
    assert build_graph([there]).number_of_edges() == 2


def test_derived_edges() -> None:
    graph = build_graph(story())
    derived = {(a, b) for a, b, data in graph.edges(data=True) if data["derived"]}
    assert derived == {
        ("organization:河北省委", "region:河北省"),
        ("organization:河北省政府", "region:河北省"),
        ("organization:石家庄市委", "region:石家庄市"),
        ("region:石家庄市", "region:河北省"),
    }
    edge = graph.edges["organization:河北省委", "region:河北省", "part_of"]
    assert (edge["type"], edge["rules"], edge["evidence"]) == ("part_of", ["derived"], [])
    assert graph.nodes["region:河北省"]["documents"] == 0
    assert "within" not in graph.nodes["region:石家庄市"]


def test_what_a_text_says_is_not_derived() -> None:
    said = record(
        "甲银行下属甲银行河北分行。",
        [("organization", "甲银行"), ("organization", "甲银行河北分行", {"parent": "甲银行"})],
        [("part_of", "甲银行河北分行", "甲银行")],
    )
    [(_, _, data)] = build_graph([said]).edges(data=True)
    assert not data["derived"]
    assert data["evidence"]


def test_district_lies_in_its_own_city() -> None:
    one = record("朝阳区", [("region", "朝阳区", {"key": "北京市朝阳区", "within": ["北京市", "中国"]})])
    two = record("朝阳区", [("region", "朝阳区", {"key": "长春市朝阳区", "within": ["长春市", "吉林省"]})], id="d2")
    graph = build_graph([one, two])
    assert list(graph.successors("region:北京市朝阳区")) == ["region:北京市"]
    assert list(graph.successors("region:长春市朝阳区")) == ["region:长春市"]


def test_body_of_a_region_with_namesakes_is_placed_by_the_chain_or_not_at_all() -> None:
    regions = [
        record("朝阳区", [("region", "朝阳区", {"key": "北京市朝阳区", "within": ["北京市"]})]),
        record("朝阳区", [("region", "朝阳区", {"key": "长春市朝阳区", "within": ["长春市"]})], id="d2"),
    ]
    body = record("朝阳区委", [("organization", "朝阳区委", {"region": "朝阳区"})], id="d3")
    graph = build_graph([*regions, body])
    assert not list(graph.successors("organization:朝阳区委"))
    assert "region:朝阳区" not in graph
    body = record("朝阳区委", [("organization", "朝阳区委", {"region": ["朝阳区", "长春市"]})], id="d3")
    graph = build_graph([*regions, body])
    assert list(graph.successors("organization:朝阳区委")) == ["region:长春市朝阳区"]


@pytest.mark.parametrize(
    ("first", "second", "nodes"),
    [
        ("2023-02-28", "2023-02-28", 1),
        ("2023-02-28", "2023-03-28", 2),
        (None, None, 2),
        ("2023-02", "2023-02", 2),
        ("2023", "2023", 2),
        ("--02-28", "--02-28", 2),
    ],
)
def test_occasions_are_one_only_on_one_known_day(first: str | None, second: str | None, nodes: int) -> None:
    records = [
        record("座谈会", [("meeting", "座谈会", {"date": date})], id=name)
        for date, name in ((first, "a"), (second, "b"))
    ]
    assert len(build_graph(records)) == nodes


def post(change: str | None, date: str | None, name: str) -> Record:
    attrs = {"title": "书记", **({"change": change} if change else {})}
    ends = [("person", "周启明"), ("organization", "省委")]
    return record("省委书记周启明。", ends, [("holds_post", "周启明", "省委", attrs)], date=date, id=name)


@pytest.mark.parametrize(
    ("said", "change"),
    [
        ([("appointed", "2020-01-01"), ("removed", "2023-01-01")], "removed"),
        ([("removed", "2023-01-01"), ("appointed", "2020-01-01")], "removed"),
        ([("appointed", None), ("removed", "2023-01-01")], "removed"),
        ([("appointed", "--02-01"), ("removed", "2023-01-01")], "removed"),
        ([("appointed", None), (None, "2023-01-01")], "appointed"),
    ],
)
def test_latest_dated_change_counts(said: list[tuple[str | None, str | None]], change: str) -> None:
    graph = build_graph(post(what, date, f"d{n}") for n, (what, date) in enumerate(said))
    [(_, _, data)] = graph.edges(data=True)
    assert data["change"] == change


def test_first_and_last_date_leave_out_days_without_a_year() -> None:
    records = [post(None, date, f"d{n}") for n, date in enumerate(["2021-05-01", "--02-23", None, "2020-01-01"])]
    [(_, _, data)] = build_graph(records).edges(data=True)
    assert (data["date"], data["last_date"]) == ("2020-01-01", "2021-05-01")
    assert [item["date"] for item in data["evidence"]] == ["2020-01-01", "2021-05-01", None, "--02-23"]
    [(_, _, data)] = build_graph(records[1:2]).edges(data=True)
    assert data["date"] == "--02-23"


def test_day_that_a_fact_names_is_its_date() -> None:
    ends = [("person", "周启明"), ("region", "石家庄市")]
    said = record("周启明调研。", ends, [("inspects", "周启明", "石家庄市", {"date": "2019-04-01"})])
    [(_, _, data)] = build_graph([said]).edges(data=True)
    assert data["date"] == "2019-04-01"


def test_the_same_record_twice_adds_nothing() -> None:
    assert as_json(build_graph(story())) == as_json(build_graph([*story(), *story()]))


def test_fact_without_its_entity_is_refused() -> None:
    one = story()[0]
    broken = replace(one, facts=(replace(one.facts[0], target="e99"),))
    with pytest.raises(KgError, match=r"d1: a holds_post refers to entity 'e99'"):
        build_graph([broken])


def test_no_records_give_an_empty_graph() -> None:
    graph = build_graph([])
    assert (len(graph), graph.number_of_edges(), graph.graph["documents"]) == (0, 0, 0)


def test_dates_sort_with_unknown_years_last() -> None:
    dates = [None, "--02-23", "2022-02", "2022", "2021-12-31"]
    assert sorted(dates, key=when) == ["2021-12-31", "2022", "2022-02", None, "--02-23"]


def test_sets_are_written_in_one_order() -> None:
    assert dump({"a": set("abcdefghij")}) == f'{{"a": {json.dumps(list("abcdefghij"))}}}'


PEOPLE = ["周启明", "沈若兰", "韩松柏"]
BODIES = ["河北省委", "海丰银行"]
DATES = st.sampled_from([None, "2021", "2022-03-04", "2023-05-06", "--03-04"])
ATTRS = st.fixed_dictionaries(
    {}, optional={"title": st.sampled_from(["书记", "主任"]), "change": st.sampled_from(["appointed", "removed", None])}
)
FACTS = st.lists(
    st.one_of(
        st.tuples(st.just("holds_post"), st.sampled_from(PEOPLE), st.sampled_from(BODIES), ATTRS),
        st.tuples(st.sampled_from(["chairs", "attends"]), st.sampled_from(PEOPLE), st.just("座谈会")),
        st.tuples(st.just("meets_with"), st.sampled_from(PEOPLE), st.sampled_from(PEOPLE), ATTRS).filter(
            lambda one: one[1] != one[2]
        ),
        st.tuples(st.just("signs_with"), st.sampled_from(BODIES), st.just("石家庄市")),
    ),
    max_size=5,
)


@st.composite
def records(draw: Any) -> list[Record]:
    """Articles about the same few people, bodies and places."""

    def one(name: str) -> Record:
        region = draw(st.sampled_from([None, "河北省", ["石家庄市", "河北省"]]))
        entities = [
            *(("person", person) for person in PEOPLE),
            *(("organization", body, {"region": region}) for body in BODIES),
            ("meeting", "座谈会", {"date": draw(DATES), "kind": draw(st.sampled_from(["会议", "座谈会", None]))}),
            ("region", "石家庄市", {"within": draw(st.sampled_from([["河北省"], [], ["河北省", "中国"]]))}),
        ]
        text = draw(st.sampled_from(["周启明在河北省委。", "沈若兰、韩松柏在座谈会。石家庄市与海丰银行。"]))
        return record(text, entities, draw(FACTS), id=name, date=draw(DATES), title=draw(st.sampled_from("甲乙")))

    return [one(f"d{number}") for number in range(draw(st.integers(1, 4)))]


@settings(max_examples=60, deadline=None)
@given(records(), st.randoms(use_true_random=False))
def test_order_of_records_does_not_matter(made: list[Record], random: Any) -> None:
    mixed = made.copy()
    random.shuffle(mixed)
    assert as_json(build_graph(made)) == as_json(build_graph(mixed))


@settings(max_examples=60, deadline=None)
@given(records())
def test_every_edge_is_derived_or_has_evidence_that_its_text_says(made: list[Record]) -> None:
    texts = {one.document.id: one.document.text for one in made}
    for source, target, key, data in build_graph(made).edges(keys=True, data=True):
        assert data["type"] in EDGE_LABELS
        assert key.partition(":")[0] == data["type"]
        assert data["derived"] != bool(data["evidence"])
        assert data["type"] not in SYMMETRIC or source < target
        for item in data["evidence"]:
            assert texts[item["document"]][item["start"] : item["end"]] == item["sentence"]
