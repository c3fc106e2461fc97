"""Terms of office out of what several articles say, and how they read as a career."""

from __future__ import annotations

import pytest
from made import record

from kg import query
from kg.answers import Evidence, Link
from kg.graph import build_graph
from kg.terms import Term, days, middle, spans, terms


def post(*said: tuple[str, dict[str, str]] | tuple[str, dict[str, str], str]) -> Link:
    """A post of (day of the article, what it says of the post, its sentence)."""
    evidence = (
        Evidence("holds_post", *(text or ["卢映雪任书记。"]), "d", date=day, attrs=attrs) for day, attrs, *text in said
    )
    return Link("a", "卢映雪", "holds_post", "任职", "holds post", "b", "甲市委", evidence=tuple(evidence))


APPOINTED, REMOVED = {"change": "appointed"}, {"change": "removed"}


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ([("2016-02-22", {"from": "1994-06", "to": "1997-11", "change": "appointed"})], [Term("1994-06", "1997-11")]),
        ([("2017-07-15", APPOINTED), ("2022-12-08", REMOVED)], [Term("2017-07-15", "2022-12-08", True, True)]),
        ([("2016-02-16", {}), ("2017-07-15", REMOVED)], [Term(None, "2017-07-15", removed=True)]),
        ([("2016-02-16", {}), ("2016-03-01", {"change": "former"})], []),
        # Of one term told twice the more precise dates count, and no report of its beginning makes another.
        ([("2016-01-06", {"from": "2008"}), ("2016-01-07", {"from": "2008-03"})], [Term("2008-03")]),
        ([("2016-02-18", APPOINTED), ("2016-02-19", {"from": "2016-02"})], [Term("2016-02")]),
        ([("2012-11-20", REMOVED), ("2013-03-11", {"from": "2007", "to": "2012"})], [Term("2007", "2012")]),
        ([("2024-05-21", {"from": "2006"}), ("2016-02-22", {"from": "2006-09", "to": "2010"})],
         [Term("2006-09", "2010")]),
        # Twice in one office.
        (
            [("2003-01-05", APPOINTED), ("2006-02-01", REMOVED), ("2011-03-01", APPOINTED)],
            [Term("2003-01-05", "2006-02-01", True, True), Term("2011-03-01", appointed=True)],
        ),
        ([("2020-01-01", {"from": "1985", "to": "1987"}), ("2020-01-01", {"from": "1990", "to": "1991"})],
         [Term("1985", "1987"), Term("1990", "1991")]),
        # On the day on which somebody comes again, the removal is of before.
        ([("2003-01-05", REMOVED), ("2003-01-05", APPOINTED)],
         [Term(None, "2003-01-05", removed=True), Term("2003-01-05", appointed=True)]),
        # A change that a CV tells without its day is none of the day of the article.
        ([("2016-02-22", APPOINTED, "同月，卢映雪当选甲市委书记。")], []),
        ([("2023-12-19", APPOINTED, "1985年6月卢映雪赴甲市，任市委书记。")], []),
        ([("2016-02-22", APPOINTED, "2016年2月卢映雪任甲市委书记。")], [Term("2016-02-22", appointed=True)]),
        ([("--02-22", APPOINTED), ("", REMOVED)], []),
    ],
)  # fmt: skip
def test_terms(said: list[tuple[str, dict[str, str]]], found: list[Term]) -> None:
    assert terms(post(*said)) == terms(post(*reversed(said))) == found


def test_days_of_a_date() -> None:
    assert days("2024-02") == (days("2024-02-01")[0], days("2024-02-29")[1])  # type: ignore[index]
    assert days("2023")[1] - days("2023")[0] == 364  # type: ignore[index]
    assert [days(day) for day in (None, "", "--02-23", "2023-13", "2023-02-30", "2013x")] == [None] * 6


def test_who_follows_in_a_year_was_not_in_office_together_with_the_one_before() -> None:
    [before] = spans(post(("2016-01-01", {"from": "2007", "to": "2013"})))
    [after] = spans(post(("2016-01-01", {"from": "2013", "to": "2015"})))
    assert before[1] < after[0]


def test_a_term_without_an_end_goes_as_far_as_articles_call_the_post_held() -> None:
    [(begin, end)] = spans(post(("2016-02-22", {"from": "2015-10-01"}), ("2017-05-04", {})))
    assert (begin, end) == (middle("2015-10-01"), middle("2017-05-04"))
    assert spans(post(("2016-02-22", {"from": "2015-10-01"})), 10) == [(begin, begin + 10)]


def test_a_row_of_congresses_does_not_say_that_a_post_is_held() -> None:
    assert spans(post(("2015-07-15", {}, "第七届、八届委员卢映雪逝世。"))) == []
    assert spans(post(("2015-07-15", {}, "第八届委员卢映雪出席。"))) != []


def test_posts_read_as_a_career() -> None:
    bodies = [("organization", name) for name in ("甲县委", "甲市委", "甲省委", "乙校")]
    cv = record(
        "卢映雪曾任乙校教员，1994年任甲县委书记，2003年任甲市委书记。",
        [("person", "卢映雪"), *bodies],
        [
            ("holds_post", "卢映雪", "乙校", {"title": "教员", "change": "former"}),
            ("holds_post", "卢映雪", "甲市委", {"title": "书记", "from": "2003"}),
            ("holds_post", "卢映雪", "甲县委", {"title": "书记", "from": "1994", "to": "2003"}),
        ],
        date="2016-02-22",
    )
    news = record(
        "甲省委秘书长卢映雪出席。", [("person", "卢映雪"), *bodies],
        [("holds_post", "卢映雪", "甲省委", {"title": "秘书长"})], id="d2", date="2015-01-01",
    )  # fmt: skip
    graph = build_graph([news, cv])
    assert [one.target_name for one in query.posts(graph, "卢映雪")] == ["甲县委", "甲市委", "甲省委", "乙校"]
    assert str(query.posts(graph, "卢映雪")[0]) == "卢映雪 —任职：书记→ 甲县委（1994–2003）"


def test_what_ends_on_a_day_comes_before_what_begins_on_it() -> None:
    ends = [("person", "卢映雪"), *(("organization", name) for name in ("甲市委", "乙市委", "丙市委"))]
    changes = [("甲市委", APPOINTED), ("乙市委", REMOVED), ("丙市委", REMOVED)]
    facts = [("holds_post", "卢映雪", body, {"title": "书记", **attrs}) for body, attrs in changes]
    before = record(
        "丙市委书记卢映雪。", ends, [("holds_post", "卢映雪", "丙市委", {"title": "书记"})], date="2022-01-01"
    )
    graph = build_graph([before, record("卢映雪调任。", ends, facts, id="d2", date="2024-01-15")])
    assert [one.target_name for one in query.posts(graph, "卢映雪")] == ["丙市委", "乙市委", "甲市委"]
