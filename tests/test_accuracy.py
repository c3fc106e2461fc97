"""Accuracy on the samples holds its floors; the floors themselves can't be lowered by accident."""

import importlib.util
import json
from pathlib import Path

import pytest

from tests import accuracy
from tests.scoring import parse, score, total

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


def test_an_annotation_that_names_nobody_is_refused_with_its_line():
    with pytest.raises(ValueError, match="line 2"):
        parse("# d\nchairs 甲 > 乙")


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the larger annotated set is not beside this checkout")
def test_both_scorers_count_alike():
    spec = importlib.util.spec_from_file_location("reference", SHARED / "score.py")
    reference = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reference)
    gold = [json.loads(line) for line in (SHARED / "gold" / "gold.jsonl").read_text("utf-8").splitlines()]
    predicted = accuracy.records([SHARED / "gold" / "articles.jsonl"])
    entities, relations, attributes = reference.score(gold, predicted)
    ours = score(gold, predicted)
    assert {k: [c.right, c.wrong, c.missed] for k, c in ours.entities.items()} == dict(entities)
    assert {k: [c.right, c.wrong, c.missed] for k, c in ours.relations.items()} == dict(relations)
    assert ours.attributes == attributes
