"""The questions that a newcomer asks of the graph, each with the answer and the sentence that says so."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest
from made import record, story

from kg import query
from kg.answers import to_dicts
from kg.graph import build_graph
from kg.paths import path
from kg.records import KgError

MEETING = "meeting:河北省防汛工作会议@2023-02-28"


@pytest.fixture(scope="module")
def graph() -> nx.MultiDiGraph:
    return build_graph(story())


def named(*nodes: tuple[str, str, dict[str, Any]]) -> nx.MultiDiGraph:
    """A graph of nodes only: (id, name, attributes)."""
    graph = nx.MultiDiGraph()
    for node, name, attributes in nodes:
        graph.add_node(node, type=node.partition(":")[0], name=name, **attributes)
    return graph


# --- find


def test_find_puts_the_name_before_the_alias_before_a_part() -> None:
    graph = named(
        ("organization:甲省委常委会", "甲省委常委会", {"documents": 9}),
        ("organization:乙", "乙", {"aliases": ["在甲省委里"], "documents": 9}),
        ("organization:中共甲省委员会", "中共甲省委员会", {"aliases": ["甲省委"]}),
        ("organization:甲省委", "甲省委", {}),
        ("organization:甲省委办公厅", "甲省委办公厅", {"documents": 1}),
        ("person:丙", "丙", {"aliases": []}),
    )
    assert query.find(graph, "甲省委") == [
        "organization:甲省委",
        "organization:中共甲省委员会",
        "organization:甲省委常委会",
        "organization:甲省委办公厅",
        "organization:乙",
    ]
    assert query.find(graph, "organization:中共甲省委员会") == ["organization:中共甲省委员会"]


def test_find_by_type(graph: nx.MultiDiGraph) -> None:
    assert query.find(graph, "河北省") == [
        "region:河北省",
        "organization:河北省委",
        "organization:河北省政府",
        MEETING,
    ]
    assert query.find(graph, "河北省", "meeting", "region") == ["region:河北省", MEETING]
    assert query.find(graph, "没有这个") == query.find(graph, "") == query.find(graph, "  ") == []


@pytest.mark.parametrize("written", ["周 启明", "　周启明 ", "周启明"])
def test_spaces_do_not_hide_a_name(written: str, graph: nx.MultiDiGraph) -> None:
    assert query.node(graph, written) == "person:周启明"


@pytest.mark.parametrize("written", ["阿依努尔·买买提", "阿依努尔•买买提", "阿依努尔买买提"])
def test_middle_dots_are_one(written: str) -> None:
    assert query.node(named(("person:a", "阿依努尔·买买提", {})), written) == "person:a"


def test_widths_and_case_are_one() -> None:
    assert query.node(named(("organization:a", "ＡＢＣ公司", {})), "abc公司") == "organization:a"


# --- one node


def test_node_takes_ids_names_and_aliases(graph: nx.MultiDiGraph) -> None:
    assert query.node(graph, MEETING) == query.node(graph, "河北省防汛工作会议") == MEETING
    assert query.node(named(("person:a", "甲某", {"aliases": ["甲同志"]})), "甲同志") == "person:a"


def test_name_wins_over_the_alias_of_another() -> None:
    graph = named(("organization:a", "省委", {}), ("organization:b", "甲省委", {"aliases": ["省委"]}))
    assert query.node(graph, "省委") == "organization:a"


def test_ambiguous_name_lists_the_candidates() -> None:
    graph = named(("meeting:座谈会@a", "座谈会", {}), ("meeting:座谈会@b", "座谈会", {}), ("meeting:c", "座谈会二", {}))
    with pytest.raises(KgError, match=r"several have this name; .*座谈会@a, meeting:座谈会@b$"):
        query.node(graph, "座谈会")


def test_unknown_name_lists_what_is_like_it(graph: nx.MultiDiGraph) -> None:
    with pytest.raises(KgError, match=r"启明: no node .* did you mean person:周启明"):
        query.node(graph, "启明")
    with pytest.raises(KgError, match="李四: no node in the graph has this name; try"):
        query.node(graph, "李四")
    with pytest.raises(KgError, match=r"河北省委: no 人物 / Person in .* did you mean organization:河北省委"):
        query.posts(graph, "河北省委")


def test_long_lists_of_candidates_say_how_many_more() -> None:
    graph = named(*((f"person:{n:02}", "同名", {}) for n in range(13)))
    with pytest.raises(KgError, match=r"person:00, .*person:09 and 3 more$"):
        query.node(graph, "同名")


# --- posts, holders, met


def test_posts(graph: nx.MultiDiGraph) -> None:
    posts = query.posts(graph, "周启明")
    assert [(post.title, post.target_name, post.date) for post in posts] == [
        ("书记", "河北省委", "2023-03-01"),
        ("副书记", "河北省委", "2023-05-07"),
    ]
    assert posts[0].evidence[0].sentence == "河北省委书记周启明主持河北省防汛工作会议。"
    assert query.posts(graph, "沈若兰")[0].attrs["change"] == "appointed"
    assert query.posts(graph, "卢映雪") == []


def test_holders(graph: nx.MultiDiGraph) -> None:
    assert [(one.source_name, one.title) for one in query.holders(graph, "河北省委")] == [
        ("周启明", "书记"),
        ("周启明", "副书记"),
    ]
    assert [one.title for one in query.holders(graph, "河北省委", "书记")] == ["书记"]
    assert query.holders(graph, "应急管理厅") == []


def test_met_is_seen_from_the_one_asked_about(graph: nx.MultiDiGraph) -> None:
    for one, other in (("沈若兰", "高立群"), ("高立群", "沈若兰")):
        [found] = query.met(graph, one)
        assert (found.source_name, found.target_name, found.attrs["kind"]) == (one, other, "会见")
        assert found.source == f"person:{one}"
        assert found.evidence[0].date == "2023-05-07"


def test_links_of_every_kind_in_order_of_day(graph: nx.MultiDiGraph) -> None:
    found = query.links(graph, "周启明")
    assert [one.type for one in found] == ["chairs", "holds_post", "holds_post", "inspects"]
    assert [one.day for one in found] == ["2023-02-28", None, None, None]  # those of articles are not of what they tell
    assert [one.date for one in found] == ["2023-03-01", "2023-03-01", "2023-05-07", "2023-05-07"]
    assert [one.target_name for one in query.links(graph, "周启明", "inspects")] == ["石家庄市"]
    with pytest.raises(KgError, match="meets: no relation has this name; choose one of holds_post"):
        query.links(graph, "周启明", "meets")


def test_link_to_itself_comes_once() -> None:
    graph = named(("organization:a", "甲", {}))
    graph.add_edge("organization:a", "organization:a", key="part_of", type="part_of")
    assert len(query.links(graph, "甲")) == 1


def test_timeline_leaves_out_what_is_derived(graph: nx.MultiDiGraph) -> None:
    assert {one.type for one in query.links(graph, "石家庄市")} == {"held_in", "inspects", "part_of"}
    assert [(one.day, one.reported, one.type) for one in query.timeline(graph, "石家庄市")] == [
        ("2023-02-28", ["2023-03-01"], "held_in"),
        (None, ["2023-05-07"], "inspects"),
    ]


# --- meetings


def test_meetings_of_a_person(graph: nx.MultiDiGraph) -> None:
    [one] = query.meetings(graph, "周启明")
    assert (one.meeting, one.date, one.roles) == (MEETING, "2023-02-28", ("chairs",))


def test_attendance_in_printed_order(graph: nx.MultiDiGraph) -> None:
    assert [(one.who_name, one.roles, one.role, one.order) for one in query.attendance(graph, MEETING)] == [
        ("周启明", ("chairs",), None, None),
        ("沈若兰", ("speaks_at",), None, None),
        ("韩松柏", ("attends",), None, 1),
        ("卢映雪", ("attends",), None, 2),
        ("应急管理厅", ("attends",), "列席", 10),
    ]


def test_several_roles_of_one_person_are_one_presence() -> None:
    made = record(
        "周启明主持座谈会并讲话，周启明出席座谈会。",
        [("person", "周启明"), ("meeting", "座谈会", {"date": "2023-01-02"})],
        [
            ("attends", "周启明", "座谈会", {"order": 3}),
            ("speaks_at", "周启明", "座谈会"),
            ("chairs", "周启明", "座谈会"),
        ],
    )
    [one] = query.attendance(build_graph([made]), "座谈会")
    assert (one.roles, one.order, len(one.evidence)) == (("chairs", "speaks_at", "attends"), 3, 3)


def test_those_without_a_place_come_as_the_text_names_them() -> None:
    made = record(
        "乙方出席座谈会。甲方出席座谈会。",
        [("organization", "甲方"), ("organization", "乙方"), ("meeting", "座谈会")],
        [("attends", "甲方", "座谈会"), ("attends", "乙方", "座谈会")],
    )
    graph = build_graph([made])
    assert [one.who_name for one in query.attendance(graph, "座谈会")] == ["乙方", "甲方"]


def test_common_meetings_and_colleagues(graph: nx.MultiDiGraph) -> None:
    [(one, other)] = query.common_meetings(graph, "卢映雪", "周启明")
    assert (one.who_name, other.who_name, one.meeting, other.meeting) == ("卢映雪", "周启明", MEETING, MEETING)
    assert query.common_meetings(graph, "高立群", "周启明") == []
    assert query.colleagues(graph, "周启明") == []
    both = record(
        "省委书记周启明，省委副书记韩松柏。",
        [("person", "周启明"), ("person", "韩松柏"), ("organization", "省委")],
        [("holds_post", "周启明", "省委", {"title": "书记"}), ("holds_post", "韩松柏", "省委", {"title": "副书记"})],
    )
    [(own, theirs)] = query.colleagues(build_graph([both]), "周启明")
    assert (own.title, theirs.source_name, theirs.title) == ("书记", "韩松柏", "副书记")


# --- evidence, path


def test_evidence_in_either_direction_and_by_type(graph: nx.MultiDiGraph) -> None:
    sentences = [item.sentence for item in query.evidence(graph, "河北省委", "周启明")]
    assert sentences == ["河北省委书记周启明主持河北省防汛工作会议。", "河北省委副书记周启明到石家庄市调研。"]
    [item] = query.evidence(graph, "周启明", "石家庄市", "inspects")
    assert (item.type, item.document, item.date, item.url) == ("inspects", "d2", "2023-05-07", "https://example.org/2")
    assert query.evidence(graph, "周启明", "石家庄市", "funds") == []
    assert query.evidence(graph, "周启明", "高立群") == []


def test_path_says_each_step(graph: nx.MultiDiGraph) -> None:
    steps = path(graph, "韩松柏", "高立群")
    assert [(step.source_name, step.type, step.target_name) for step in steps] == [
        ("韩松柏", "attends", "河北省防汛工作会议"),
        ("沈若兰", "speaks_at", "河北省防汛工作会议"),
        ("沈若兰", "meets_with", "高立群"),
    ]
    assert all(step.evidence for step in steps)
    assert path(graph, "周启明", "周启明") == []


def test_path_prefers_what_texts_say_to_a_shorter_derived_way() -> None:
    graph = named(*((f"region:{name}", name, {}) for name in "甲乙丙丁"))
    for one, other, derived in (("甲", "乙", False), ("乙", "丙", False), ("甲", "丙", True), ("丙", "丁", True)):
        graph.add_edge(f"region:{one}", f"region:{other}", key="part_of", type="part_of", derived=derived)
    assert [step.target_name for step in path(graph, "甲", "丙")] == ["乙", "丙"]
    assert [step.target_name for step in path(graph, "甲", "丁")] == ["丙", "丁"]


def test_no_path() -> None:
    assert path(named(("person:a", "甲", {}), ("person:b", "乙", {})), "甲", "乙") == []


def test_path_takes_the_edge_with_most_evidence() -> None:
    ends = [("person", "周启明"), ("meeting", "座谈会", {"date": "2023-01-02"})]
    made = [
        record("周启明出席座谈会。", ends, [("attends", "周启明", "座谈会"), ("chairs", "周启明", "座谈会")]),
        record("周启明主持座谈会。", ends, [("chairs", "周启明", "座谈会")], id="d2"),
    ]
    assert [step.type for step in path(build_graph(made), "周启明", "座谈会")] == ["chairs"]


# --- answers


def test_answers_read_well(graph: nx.MultiDiGraph) -> None:
    [post, _] = query.posts(graph, "周启明")
    assert str(post) == "周启明 —任职：书记→ 河北省委（报道2023-03-01）"
    assert repr(post) == "<周启明 —任职：书记→ 河北省委（报道2023-03-01）, evidence: 1>"
    one = query.attendance(graph, MEETING)[4]
    assert str(one) == "应急管理厅 出席（列席） 河北省防汛工作会议（2023-02-28，第10位）"
    assert str(post.evidence[0]) == "河北省委书记周启明主持河北省防汛工作会议。（河北日报 2023-03-01 《省委召开会议》）"
    assert len({post, post, one, post.evidence[0]}) == 3


def test_rows_for_pandas(graph: nx.MultiDiGraph) -> None:
    [first, _] = to_dicts(query.posts(graph, "周启明"))
    assert (first["source_name"], first["title"], first["target_name"]) == ("周启明", "书记", "河北省委")
    assert first["sentences"] == ["河北省委书记周启明主持河北省防汛工作会议。"]
    [item, _] = to_dicts(query.evidence(graph, "周启明", "河北省委"))
    assert (item["headline"], item["title"]) == ("省委召开会议", "书记")  # the article's, and the post's
    [both] = to_dicts(query.common_meetings(graph, "卢映雪", "周启明"))
    assert (both["who_name"], both["order"], both["other_who_name"]) == ("卢映雪", 2, "周启明")


def test_graph_without_guanxi_attributes_is_no_obstacle() -> None:
    graph = nx.MultiDiGraph([("a", "b")])
    assert [(one.source_name, one.target_name) for one in query.links(graph, "a")] == [("a", "b")]
    assert query.find(graph, "a") == ["a"]
