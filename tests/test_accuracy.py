"""Accuracy on the samples holds its floors; the floors themselves can't be lowered by accident."""

import importlib.util
import json
import random
import tomllib
from datetime import date
from pathlib import Path

import pytest

from tests import accuracy
from tests.scoring import Count, Score, align, parse, score, total

HERE = Path(__file__).parent
SHARED = HERE.parent.parent / "shared"


def test_samples_hold_their_floors(capsys):
    assert accuracy.main([]) == 0, capsys.readouterr().err


FLOOR = {"sha256": "a", "floors": {"entities": 0.9, "attends": 0.8}}


def test_a_figure_below_its_floor_is_named():
    assert accuracy.falls(FLOOR, "a", {"entities": 0.9, "attends": 0.79}) == [
        "attends fell to 0.790, its floor is 0.800"
    ]


def test_a_figure_that_vanished_is_below_its_floor():
    assert "attends fell to 0.000" in accuracy.falls(FLOOR, "a", {"entities": 0.95})[0]


def test_another_annotated_set_is_noticed():
    assert "another one" in accuracy.falls(FLOOR, "b", {"entities": 1.0, "attends": 1.0})[0]


def test_floors_that_hold_say_nothing():
    assert accuracy.falls(FLOOR, "a", {"entities": 0.9, "attends": 0.8}) == []


def test_update_refuses_to_lower():
    with pytest.raises(ValueError, match="attends would be lowered"):
        accuracy.raised(FLOOR, "a", {"entities": 1.0, "attends": 0.7}, allow_lower=False)


def test_update_lowers_where_it_is_meant():
    reached = {"entities": 1.0, "attends": 0.7}
    assert accuracy.raised(FLOOR, "a", reached, allow_lower=True)["floors"] == reached


def test_no_floor_asks_for_update():
    assert "--update" in accuracy.falls(None, "a", {})[0]


def test_figures_are_floored_and_small_types_have_none():
    result = Score()
    result.relations["attends"] = Count(right=8, wrong=0, missed=2)
    result.relations["chairs"] = Count(right=9, wrong=0, missed=0)
    result.attributes["change of post"] = [9, 9]
    reached = accuracy.figures(result)
    assert reached["attends"] == 0.888 and not {"chairs", "change of post"} & set(reached)


@pytest.fixture
def one_set(tmp_path, monkeypatch):
    """A set of one article whose extraction is fabricated; gives the file of floors."""
    monkeypatch.setattr(accuracy, "FLOORS", tmp_path / "floors.json")
    monkeypatch.setattr(accuracy, "CARD", tmp_path / "accuracy.toml")
    (tmp_path / "accuracy.toml").write_text("", "utf-8")
    monkeypatch.setattr(accuracy, "sets", lambda shared: [("samples", "a", parse(ANNOTATION), [])])
    monkeypatch.setattr(accuracy, "records", lambda paths: found())
    return tmp_path / "floors.json"


def write(path, floor):
    path.write_text(json.dumps({"samples": {"sha256": "a", "floors": floor}}), "utf-8")


def test_update_writes_what_was_reached(one_set):
    write(one_set, {"entities": 0.5, "relations": 0.5})
    assert accuracy.main(["--update"]) == 0
    assert json.loads(one_set.read_text("utf-8")) == {
        "samples": {"sha256": "a", "floors": {"entities": 1.0, "relations": 1.0}}
    }


def test_a_fall_ends_with_status_1_and_leaves_the_floors(one_set, monkeypatch, capsys):
    write(one_set, {"entities": 1.0, "relations": 1.0})
    monkeypatch.setattr(accuracy, "records", lambda paths: found(relations=[]))
    before = one_set.read_bytes()
    assert accuracy.main([]) == 1
    assert "relations fell to 0.000, its floor is 1.000" in capsys.readouterr().err
    assert accuracy.main(["--update"]) == 1 and one_set.read_bytes() == before
    assert accuracy.main(["--update", "--allow-lower"]) == 0 and one_set.read_bytes() != before


def test_update_writes_the_card(one_set, monkeypatch):
    other = {"name": "other", "sha256": "b", "articles": 3, "date": "2020-01-01", "entities": {}, "relations": {}}
    card = one_set.with_name("accuracy.toml")
    card.write_text(accuracy.card_text([other]), "utf-8")
    wrong = {"type": "attends", "source": "1", "target": "2", "attrs": {}}
    monkeypatch.setattr(accuracy, "records", lambda paths: found(relations=[*found()[0]["relations"], wrong]))
    assert accuracy.main(["--update"]) == 0
    first, second = tomllib.loads(card.read_text("utf-8"))["sets"]
    assert first == other  # a set that is not at hand stays
    assert (second["name"], second["sha256"], second["articles"]) == ("samples", "a", 1)
    assert second["date"] == date.today().isoformat()
    assert second["entities"]["person"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0, "n": 1}
    assert second["relations"]["attends"] == {"precision": 0.5, "recall": 1.0, "f1": 0.666, "n": 1}
    assert second["relations"]["all"]["n"] == 3


def test_no_card_without_update_or_after_a_fall(one_set, monkeypatch):
    write(one_set, {"entities": 1.0, "relations": 1.0})
    assert accuracy.main([]) == 0
    monkeypatch.setattr(accuracy, "records", lambda paths: found(relations=[]))
    assert accuracy.main(["--update"]) == 1
    assert one_set.with_name("accuracy.toml").read_text("utf-8") == ""


def test_a_figure_with_nothing_under_it_is_left_out():
    assert accuracy.row(Count(right=0, wrong=2, missed=0)) == {"precision": 0.0, "n": 0}
    assert accuracy.row(Count(right=0, wrong=0, missed=2)) == {"recall": 0.0, "n": 2}


ANNOTATION = """
# d
P 周启明
O 甘肃省委 | 省委
M 某会议 @2023-06-12 | 会议
?R 兰州市
holds_post 周启明 > 甘肃省委 : 书记 ; appointed
chairs 周启明 > 某会议
?held_in 某会议 > 兰州市
"""


def found(**change):
    entities = [
        {"id": "1", "type": "person", "name": "周启明"},
        {"id": "2", "type": "organization", "name": "中共甘肃省委"},
        {"id": "3", "type": "meeting", "name": "会议", "attrs": {"date": "2023-06-12"}},
    ]
    relations = [
        {"type": "holds_post", "source": "1", "target": "2", "attrs": {"title": "省委书记", "change": "appointed"}},
        {"type": "chairs", "source": "1", "target": "3", "attrs": {}},
    ]
    return [{"id": "d", "entities": entities, "relations": relations, **change}]


def test_what_is_right_scores_full():
    result = score(parse(ANNOTATION), found())
    assert (total(result.entities).f1, total(result.relations).f1) == (1.0, 1.0)
    assert result.attributes["change of post"] == [1, 1] and result.attributes["date of meeting"] == [1, 1]


def test_who_chairs_attends():
    result = score(parse(ANNOTATION), found())
    assert result.relations["attends"].right == 1


def test_a_missing_record_counts_as_missed():
    result = score(parse(ANNOTATION), [])
    assert total(result.entities).missed == 3 and result.relations["holds_post"].missed == 1


def test_a_wrong_title_is_wrong_and_missed():
    relation = {"type": "holds_post", "source": "1", "target": "2", "attrs": {"title": "省长"}}
    result = score(parse(ANNOTATION), found(relations=[relation]))
    assert (result.relations["holds_post"].wrong, result.relations["holds_post"].missed) == (1, 1)


def pair(kind, annotation, source, target, **attrs):
    """The count of one relation type where `source` and `target`, each (type, name), are joined as said."""
    entities = [{"id": str(n), "type": t, "name": name} for n, (t, name) in enumerate((source, target))]
    relation = {"type": kind, "source": "0", "target": "1", "attrs": attrs}
    count = score(parse("# d\n" + annotation), [{"id": "d", "entities": entities, "relations": [relation] * 2}])
    return count.relations[kind].right, count.relations[kind].wrong, count.relations[kind].missed


def test_a_meeting_between_two_has_no_direction_and_counts_once():
    people = ("person", "周启明"), ("person", "沈若兰")
    assert pair("meets_with", "P 沈若兰\nP 周启明\nmeets_with 沈若兰 > 周启明", *people) == (1, 0, 0)


def test_a_post_said_twice_is_wrong_once():
    ends = ("person", "周启明"), ("organization", "甘肃省委")
    annotation = "P 周启明\nO 甘肃省委\nholds_post 周启明 > 甘肃省委 : 书记"
    assert pair("holds_post", annotation, *ends, title="书记") == (1, 1, 0)


def test_either_target_is_right():
    ends = ("person", "周启明"), ("organization", "乙局")
    annotation = "P 周启明\nO 甲局\nO 乙局\nholds_post 周启明 > 甲局 || 乙局 : 局长"
    assert pair("holds_post", annotation, *ends, title="局长")[::2] == (1, 0)


def test_what_touches_an_optional_entity_is_forgiven_only_where_it_is_said_so():
    ends = ("meeting", "防汛会议"), ("region", "兰州市")
    assert pair("held_in", "M 防汛会议\n?R 兰州市", *ends) == (0, 0, 0)
    assert pair("held_in", "M 防汛会议\nR 兰州市", *ends) == (0, 2, 0)


def test_a_member_of_a_standing_committee_is_no_mere_member():
    ends = ("person", "周启明"), ("organization", "甘肃省委")
    annotation = "P 周启明\nO 甘肃省委\nholds_post 周启明 > 甘肃省委 : 委员"
    assert pair("holds_post", annotation, *ends, title="省委委员")[::2] == (1, 0)
    assert pair("holds_post", annotation, *ends, title="常委")[::2] == (0, 1)


def test_the_date_tells_two_meetings_apart():
    gold = parse("# d\nM 甲会 @2023-06-12 | 会议\nM 乙会 @2023-06-13 | 会议")[0]["entities"]
    found = [{"id": "x", "type": "meeting", "name": "会议", "attrs": {"date": "2023-06-13"}}]
    assert align(gold, found) == {"x": "e2"}


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ("# d\nchairs 甲 > 乙", "line 2: no entity '甲'"),
        ("P 甲", "line 1"),
        ("# d\nP 甲\nP 甲", "line 3: named twice"),
        ("# d\nP 甲\nM 乙\nattend 甲 > 乙", "line 4: no relation 'attend'"),
        ("# d\nP 甲\nP 乙\nchairs 甲 > 乙", "line 4: 乙 is of the wrong type"),
        ("# d\nP 甲\nO 乙\nholds_post 甲 > 乙", "line 4: a post needs its title"),
    ],
)
def test_a_wrong_annotation_is_refused_with_its_line(lines, why):
    with pytest.raises(ValueError, match=why):
        parse(lines)


def test_every_sample_is_annotated_and_every_annotated_person_is_in_its_text():
    texts = {d.id: d.title + d.text for d in accuracy.read([HERE.parent / "kg" / "samples"])}
    annotated = {r["id"]: r for r in parse((HERE / "gold" / "samples.ann").read_text("utf-8"))}
    assert texts.keys() == annotated.keys()
    for id, record in annotated.items():
        for entity in record["entities"]:
            assert entity["type"] != "person" or entity["name"] in texts[id], (id, entity["name"])


def damaged(record, chance):
    """A record with parts dropped, turned round, doubled or misnamed: what a bad extraction could give."""
    entities = [dict(e) for e in record["entities"] if chance.random() < 0.9]
    for entity in entities:
        if chance.random() < 0.2:
            entity["name"] = entity["name"][1:] or entity["name"]
    relations = [dict(r) for r in record["relations"] if chance.random() < 0.9]
    for relation in list(relations):
        if chance.random() < 0.2:
            relation["source"], relation["target"] = relation["target"], relation["source"]
        if chance.random() < 0.2:
            relation["type"] = chance.choice(["attends", "holds_post", "hosts", "chairs"])
        if chance.random() < 0.2:
            relations.append({**relation, "attrs": {**relation["attrs"], "order": 2, "title": "省委书记"}})
    return {**record, "entities": entities, "relations": relations}


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the larger annotated set is not beside this checkout")
@pytest.mark.parametrize("seed", [None, 1, 2, 3])
def test_both_scorers_count_alike(seed):
    spec = importlib.util.spec_from_file_location("reference", SHARED / "score.py")
    reference = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reference)
    gold = [json.loads(line) for line in (SHARED / "gold" / "gold.jsonl").read_text("utf-8").splitlines()]
    if seed is None:
        predicted = accuracy.records([SHARED / "gold" / "articles.jsonl"])
    else:
        predicted = [damaged(record, random.Random(seed)) for record in gold]
    entities, relations, attributes = reference.score(gold, predicted)
    ours = score(gold, predicted)
    assert {k: [c.right, c.wrong, c.missed] for k, c in ours.entities.items()} == dict(entities)
    assert {k: [c.right, c.wrong, c.missed] for k, c in ours.relations.items()} == dict(relations)
    assert ours.attributes == attributes
