"""The loss ledger: what texts seem to say and the graph does not have, each with its reason, place and sentence.

A reason is one of LOSSES, some with a detail behind a stroke: `name_rejected/weak_title`,
`trigger_without_fact/attends`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from kg.lexicon import relations
from kg.records import Document, Entity, KgError, Record, Span
from kg.text.clean import clean
from kg.text.segment import sentences
from kg.text.traditional import simplified

# What users see: reason → (Chinese, English).
LOSSES: dict[str, tuple[str, str]] = {
    "post_without_organization": ("职务无机构", "post without organization"),
    "name_rejected": ("未取的人名", "name rejected"),
    "meeting_without_date": ("会议无日期", "meeting without date"),
    "group_without_name": ("群体无名称", "group without name"),
    "trigger_without_fact": ("有词无事实", "trigger without fact"),
}
DETAILS: dict[str, tuple[str, str]] = {
    "weak_title": ("头衔宽泛", "vague title before, no verb of the genre behind"),
    "ordinary_words": ("更像普通词语", "ordinary words are likelier"),
    "listed": ("名单中首字非姓", "in a list, begins with no surname"),
}


class Loss(NamedTuple):
    """One entry of the ledger: the stretch of a document that was lost, and the sentence around it."""

    reason: str
    document: str
    title: str
    source: str | None
    date: str | None
    start: int
    end: int
    text: str
    sentence: str


def notes(record: Record) -> Iterator[tuple[str, Span]]:
    """All that a record lost: its notes, and its meetings without a date."""
    yield from record.notes
    for entity in record.entities:
        if entity.type == "meeting" and not entity.attrs.get("date"):
            yield from (("meeting_without_date", span) for span in _first_place(entity, record))


def _first_place(entity: Entity, record: Record) -> tuple[Span, ...]:
    """Where an entity is first named, else where a fact first needs it."""
    needed = sorted(span for fact in record.facts if entity.id in (fact.source, fact.target) for span in fact.evidence)
    return (entity.mentions or tuple(needed))[:1]


def losses(record: Record, wanted: str = "") -> Iterator[Loss]:
    """The ledger of a record, or of one reason, in the order of the text."""
    found = sorted({note for note in notes(record) if belongs(note[0], wanted)}, key=lambda note: (note[1], note[0]))
    around = _sentences(record.document) if found else []
    doc = record.document
    for reason, (start, end) in found:
        first, last = next(((a, b) for a, b in around if a <= start < b), (start, end))
        place = doc.id, doc.title, doc.source, doc.date, start, end
        yield Loss(reason, *place, doc.text[start:end], doc.text[first : max(last, end)])


def _sentences(document: Document) -> list[Span]:
    text = clean(simplified(document).text)
    return [text.span(sentence.start, sentence.end) for sentence in sentences(text.text)]


class Ledger:
    """The ledger of many records; a record that comes twice adds nothing, and their order does not matter."""

    def __init__(self, listed: bool = False) -> None:
        self.listed = listed
        self.places: set[tuple[str, str, Span]] = set()
        self.entries: set[Loss] = set()

    def add(self, record: Record) -> None:
        """Add what one record lost."""
        self.places.update((reason, record.document.id, span) for reason, span in notes(record))
        if self.listed:
            self.entries.update(losses(record))

    def attributes(self) -> dict[str, Any]:
        """What the graph keeps: `ledger`, reason → how often; `losses`, the entries, where they are to be listed."""
        counts = Counter(reason for reason, _, _ in self.places)
        entries = [one._asdict() for one in sorted(self.entries, key=_order)]
        return {"ledger": dict(sorted(counts.items())), **({"losses": entries} if self.listed else {})}


def _order(one: Loss) -> tuple[Any, ...]:
    return one.document, one.start, one.end, one.reason, *(str(value) for value in one)


def belongs(reason: str, wanted: str) -> bool:
    """Whether a reason is the wanted one or has more detail; every reason belongs to an empty one."""
    return not wanted or reason == wanted or reason.startswith(f"{wanted}/")


def reason_of(name: str) -> str:
    """The reason that a user means, by its name, its beginning or a part of it, with or without a detail.

    Raises KgError, which names the reasons, where none or several fit.
    """
    head, stroke, detail = name.partition("/")
    fits = [reason for reason in LOSSES if head and head in reason]
    fits = [reason for reason in fits if reason.startswith(head)] or fits
    if len(fits) == 1:
        return f"{fits[0]}{stroke}{detail}"
    raise KgError(f"{name}: {'several reasons' if fits else 'no reason'} of this name; give one of {', '.join(LOSSES)}")


def label(reason: str) -> tuple[str, str]:
    """The Chinese and the English of a reason."""
    head, _, detail = reason.partition("/")
    zh, en = LOSSES.get(head, (head, head))
    if not detail:
        return zh, en
    kinds = {relation.type: (relation.zh, relation.en) for relation in relations()}
    more = DETAILS.get(detail) or kinds.get(detail, (detail, detail))
    return f"{zh}：{more[0]}", f"{en}: {more[1]}"
