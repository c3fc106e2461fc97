"""The loss ledger: what a text seems to say and the graph does not have is counted, and listed with its sentence."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import record, story

from kg.export import read_json, write_json
from kg.extract import extract
from kg.graph import build_graph
from kg.graphml import write_graphml
from kg.ledger import LOSSES, label, losses, reason_of
from kg.lexicon import Relation, any_of, relations, rule_name, rule_patterns
from kg.losses import silent
from kg.records import Document, KgError, Record

LEAD = "6月12日，全省防汛会议在兰州召开。"


def lost(text: str) -> set[tuple[str, str]]:
    """(reason, what was lost) of a text."""
    made = extract(Document("d", "", text, source="甘肃日报", date="2023-06-12"))
    return {(reason, text[slice(*span)]) for reason, span in made.notes}


LOST = [
    ("董事长罗心怡出席活动。", ("post_without_organization", "董事长")),
    ("教授沈立笑了笑。", ("name_rejected/weak_title", "沈立")),
    (LEAD + "省直有关部门负责同志参加会议。", ("group_without_name", "省直有关部门负责同志")),
    (LEAD + "省直有关部门负责同志、各市主要领导参加会议。", ("group_without_name", "各市主要领导")),
    ("沈若兰在黄河边考察。", ("trigger_without_fact/inspects", "沈若兰在黄河边考察。")),
    ("参加这次考察的还有省委书记周启明。", ("trigger_without_fact/attends", "参加这次考察的还有省委书记周启明。")),
]
NOT_LOST = [
    ("甘肃大学教授沈若兰致辞。", "name_rejected"),  # a name
    ("省委书记要求抓好落实。", "name_rejected"),  # 要求 is a word
    ("省长和确实有困难的人说。", "name_rejected"),  # 和确实 is far from a name
    ("要发挥董事长的作用。", "post_without_organization"),  # nobody holds it
    (LEAD + "石家庄市有关部门负责同志参加会议。", "group_without_name"),  # the region attends
    (LEAD + "甘肃省水利厅、甘肃省财政厅等有关部门负责人参加会议。", "group_without_name"),  # the bodies attend
    ("有关部门负责人，周启明说，要听取群众意见。", "group_without_name"),  # at nothing
    (LEAD + "周启明未出席会议。", "trigger_without_fact/attends"),  # denied
    (LEAD + "周启明、沈若兰出席会议。", "trigger_without_fact/attends"),  # a fact
    ("没有人参加会议。", "trigger_without_fact"),  # nobody is named
    ("陆远航拟任甘肃省财政厅厅长。", "trigger_without_fact/holds_post"),  # planned
]


@pytest.mark.parametrize(("text", "loss"), LOST, ids=[one[0] for one in LOST])
def test_what_is_lost_is_noted(text: str, loss: tuple[str, str]) -> None:
    assert loss in lost(text)


@pytest.mark.parametrize(("text", "reason"), NOT_LOST, ids=[one[0] for one in NOT_LOST])
def test_what_is_no_loss_is_not_noted(text: str, reason: str) -> None:
    assert not [one for one in lost(text) if one[0].startswith(reason)]


def test_a_headline_has_no_notes() -> None:
    assert extract(Document("d", "教授沈若兰笑了笑", "没有别的。", source="甘肃日报")).notes == ()


def test_a_veto_holds_for_its_clause_only() -> None:
    assert "attends" not in set(silent("沈若兰未出席", ()))
    assert "attends" in set(silent("沈若兰未出席，周启明出席", ()))
    assert "attends" not in set(silent("沈若兰未出席，周启明出席", {"attends"}))


def test_every_relation_has_triggers_that_its_examples_hold() -> None:
    for relation in relations():
        trigger = any_of(relation.type, relation.telling)
        assert relation.telling, relation.type
        assert [one["text"] for one in relation.examples if trigger.search(one["text"])], relation.type


def test_a_trigger_that_does_not_compile_is_named() -> None:
    with pytest.raises(KgError, match=r"kg/data/relations/funds.toml: '\(' is no regular expression"):
        any_of("funds", ("(",))


def undated() -> Record:
    """An article whose meeting has no date."""
    text = "周启明说。沈若兰出席防汛会议。"
    made = record(text, [("person", "沈若兰"), ("meeting", "防汛会议")], [("attends", "沈若兰", "防汛会议")], id="u")
    return Record(made.document, made.entities, made.facts, (("trigger_without_fact/chairs", (0, 5)),))


def test_an_entry_has_its_sentence_and_place() -> None:
    first, second = losses(undated())
    assert (first.reason, first.text, first.sentence) == ("trigger_without_fact/chairs", "周启明说。", "周启明说。")
    assert (second.reason, second.text, second.sentence) == ("meeting_without_date", "防汛会议", "沈若兰出席防汛会议。")
    assert undated().document.text[second.start : second.end] == "防汛会议"
    assert [one.reason for one in losses(undated(), "meeting_without_date")] == ["meeting_without_date"]
    assert [one.reason for one in losses(undated(), "trigger_without_fact")] == ["trigger_without_fact/chairs"]


def test_a_meeting_that_no_text_names_is_found_by_its_fact() -> None:
    made = undated()
    hidden = tuple(e if e.type != "meeting" else type(e)(e.id, e.type, e.name) for e in made.entities)
    [one] = losses(Record(made.document, hidden, made.facts), "meeting_without_date")
    assert one.text == one.sentence == "沈若兰出席防汛会议。"


COUNTS = {"meeting_without_date": 1, "trigger_without_fact/chairs": 1}


def test_the_graph_counts_and_lists_only_where_asked() -> None:
    plain, full = build_graph([undated(), *story()]), build_graph([undated(), *story()], ledger=True)
    assert plain.graph["ledger"] == full.graph["ledger"] == COUNTS
    assert "losses" not in plain.graph
    assert [one["text"] for one in full.graph["losses"]] == ["周启明说。", "防汛会议"]
    assert build_graph(story()).graph["ledger"] == {}


def test_a_record_that_comes_twice_is_counted_once() -> None:
    assert build_graph([undated(), undated()], ledger=True).graph == build_graph([undated()], ledger=True).graph


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_records_does_not_matter(chance: random.Random) -> None:
    made = [undated(), *story(), extract(Document("e", "", LOST[4][0])), extract(Document("f", "", LOST[0][0]))]
    mixed = chance.sample(made, len(made))
    assert json.dumps(build_graph(made, True).graph) == json.dumps(build_graph(mixed, True).graph)


def test_card_and_ledger_go_through_json_and_graphml(tmp_path: Path) -> None:
    graph = build_graph([undated()], ledger=True)
    write_json(graph, tmp_path / "g.json")
    write_graphml(graph, tmp_path / "g.graphml")
    assert read_json(tmp_path / "g.json").graph == graph.graph
    back = nx.read_graphml(tmp_path / "g.graphml", force_multigraph=True)
    for name in ("accuracy", "ledger", "losses"):
        assert json.loads(back.graph[name]) == graph.graph[name]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("trigger_without_fact", "trigger_without_fact"),
        ("trigger", "trigger_without_fact"),
        ("trigger/attends", "trigger_without_fact/attends"),
        ("date", "meeting_without_date"),
    ],
)
def test_a_reason_by_part_of_its_name(name: str, reason: str) -> None:
    assert reason_of(name) == reason


@pytest.mark.parametrize(
    ("name", "why"), [("without", "several reasons"), ("nonsense", "no reason"), ("", "no reason")]
)
def test_a_reason_that_is_none_is_refused_with_the_choice(name: str, why: str) -> None:
    with pytest.raises(KgError, match=f"{why}.*{', '.join(LOSSES)}"):
        reason_of(name)


def test_labels_in_both_languages() -> None:
    assert label("trigger_without_fact/attends") == ("有词无事实：出席", "trigger without fact: attends")
    assert label("group_without_name") == LOSSES["group_without_name"]
    assert label("of/another version") == ("of：another version", "of: another version")


# --- names of rules


def test_rules_are_named_by_their_text_and_not_by_their_place() -> None:
    patterns = rule_patterns()
    assert patterns.keys() == {rule for one in relations() for rule in one.rules}
    assert all(rule_name(rule.partition("/")[0], text) == rule for rule, text in patterns.items())
    assert all(re.fullmatch(r"[a-z_]+/[0-9a-f]{6}", rule) for rule in patterns)


def test_a_changed_pattern_is_another_rule() -> None:
    assert rule_name("attends", "<who>出席") != rule_name("attends", "<who>出席$")
    assert rule_name("attends", "<who>出席") != rule_name("chairs", "<who>出席")


def test_a_fact_names_the_pattern_that_made_it() -> None:
    made = extract(Document("d", "", LEAD + "沈若兰主持会议。", source="甘肃日报", date="2023-06-12"))
    [chairs] = [fact for fact in made.facts if fact.type == "chairs"]
    assert "主持" in rule_patterns()[chairs.rule]


def test_a_pattern_twice_in_one_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from kg import lexicon

    data = {"label": {"zh": "", "en": ""}, "patterns": ["<who>", "<who>"]}
    monkeypatch.setattr(lexicon, "table", lambda name: data)
    with pytest.raises(KgError, match=r"attends.toml: the pattern '<who>' stands there twice"):
        lexicon._relation("attends.toml")
    data["patterns"] = ["<who>"]
    assert isinstance(lexicon._relation("attends.toml"), Relation)
