"""Records made by hand, so that what comes after extraction is tested without it. All people are invented."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from kg.records import Document, Entity, Fact, Record, Span

FactLine = tuple[str, str, str] | tuple[str, str, str, dict[str, Any]]


def record(
    text: str,
    entities: Iterable[tuple[str, str] | tuple[str, str, dict[str, Any]]],
    facts: Iterable[FactLine] = (),
    **document: Any,
) -> Record:
    """A record: entities as (type, name, attrs), facts as (type, source name, target name, attrs).

    A fact's evidence is the first sentence that names both ends, else the whole text.
    """
    doc = Document(
        **{"id": "d1", "title": "省委召开会议", "source": "河北日报", "date": "2023-03-01", **document}, text=text
    )
    made = {
        name: Entity(f"e{number}", kind, name, (name,), spans(text, name), dict(*attrs))
        for number, (kind, name, *attrs) in enumerate(entities, 1)
    }
    return Record(doc, tuple(made.values()), tuple(fact(text, made, *line) for line in facts))


def fact(
    text: str, made: dict[str, Entity], kind: str, source: str, target: str, attrs: dict[str, Any] | None = None
) -> Fact:
    """One fact with its evidence."""
    said = [m.span() for m in re.finditer("[^。]+。?", text) if source in m[0] and target in m[0]]
    return Fact(kind, made[source].id, made[target].id, attrs or {}, tuple(said[:1]) or ((0, len(text)),), f"{kind}/1")


def spans(text: str, name: str) -> tuple[Span, ...]:
    """Where a name stands."""
    return tuple(m.span() for m in re.finditer(re.escape(name), text))


def story() -> list[Record]:
    """Two articles: a provincial meeting, and talks with a bank of which one side was at that meeting."""
    meeting = record(
        "河北省委书记周启明主持河北省防汛工作会议。河北省政府省长沈若兰在河北省防汛工作会议上讲话。"
        "石家庄市委书记韩松柏、卢映雪出席河北省防汛工作会议。应急管理厅列席河北省防汛工作会议。"
        "河北省防汛工作会议在石家庄市召开。",
        [
            ("person", "周启明"),
            ("person", "沈若兰"),
            ("person", "韩松柏"),
            ("person", "卢映雪"),
            ("organization", "河北省委", {"region": "河北省"}),
            ("organization", "河北省政府", {"region": "河北省"}),
            ("organization", "石家庄市委", {"region": "石家庄市"}),
            ("organization", "应急管理厅"),
            ("meeting", "河北省防汛工作会议", {"date": "2023-02-28", "kind": "会议"}),
            ("region", "石家庄市", {"code": "130100", "within": ["河北省"]}),
        ],
        [
            ("holds_post", "周启明", "河北省委", {"title": "书记"}),
            ("holds_post", "沈若兰", "河北省政府", {"title": "省长", "change": "appointed"}),
            ("holds_post", "韩松柏", "石家庄市委", {"title": "书记"}),
            ("chairs", "周启明", "河北省防汛工作会议"),
            ("speaks_at", "沈若兰", "河北省防汛工作会议"),
            ("attends", "卢映雪", "河北省防汛工作会议", {"order": 2}),
            ("attends", "韩松柏", "河北省防汛工作会议", {"order": 1}),
            ("attends", "应急管理厅", "河北省防汛工作会议", {"order": 10, "role": "列席"}),
            ("hosts", "河北省委", "河北省防汛工作会议"),
            ("held_in", "河北省防汛工作会议", "石家庄市"),
        ],
    )
    talks = record(
        "5月6日，沈若兰会见海丰银行行长高立群。海丰银行与河北省政府签署协议。河北省委副书记周启明到石家庄市调研。",
        [
            ("person", "沈若兰"),
            ("person", "高立群"),
            ("person", "周启明"),
            ("organization", "海丰银行"),
            ("organization", "河北省委", {"region": "河北省"}),
            ("organization", "河北省政府", {"region": "河北省"}),
            ("region", "石家庄市", {"within": ["河北省"]}),
        ],
        [
            ("meets_with", "沈若兰", "高立群", {"kind": "会见"}),
            ("holds_post", "高立群", "海丰银行", {"title": "行长"}),
            ("holds_post", "周启明", "河北省委", {"title": "副书记"}),
            ("signs_with", "海丰银行", "河北省政府", {"amount": "50亿元"}),
            ("inspects", "周启明", "石家庄市"),
        ],
        id="d2",
        title="沈若兰会见高立群",
        date="2023-05-07",
        url="https://example.org/2",
    )
    return [meeting, talks]
