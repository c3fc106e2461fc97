"""What flows between the stages: frozen, slotted records. Imports nothing of guanxi.

Offsets count Unicode characters in `Document.text` as it was given, before any cleaning.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Span = tuple[int, int]


class KgError(Exception):
    """An error a user can act on: its message names the thing, the place and the remedy."""


@dataclass(frozen=True, slots=True)
class Document:
    """One article. `date` is the day of publication (ISO 8601, may be partial) and None where nothing says it."""

    id: str
    title: str
    text: str
    source: str | None = None
    date: str | None = None
    url: str | None = None
    path: str | None = None
    authors: tuple[str, ...] = ()
    place: str | None = None
    region: str | None = None  # whose paper it is, where a field says it: 浙江/杭州市


@dataclass(frozen=True, slots=True)
class Entity:
    """A node of one document: `name` is canonical, `aliases` each form seen, `mentions` where."""

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    attrs: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fact:
    """An edge of one document between two entity ids; `rule` names what made it, `evidence` is never empty."""

    type: str
    source: str
    target: str
    attrs: dict[str, Any]
    evidence: tuple[Span, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Record:
    """What extraction gives for one document. `notes` lists what was seen and not resolved: (reason, span)."""

    document: Document
    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]
    notes: tuple[tuple[str, Span], ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The JSON object of a document: id, title, source, date, entities, relations."""
        doc = self.document
        return {
            "id": doc.id,
            "title": doc.title,
            "source": doc.source,
            "date": doc.date,
            "entities": [
                {
                    "id": e.id,
                    "type": e.type,
                    "name": e.name,
                    "aliases": list(e.aliases),
                    "mentions": [list(m) for m in e.mentions],
                    "attrs": dict(e.attrs),
                }
                for e in self.entities
            ],
            "relations": [
                {
                    "type": f.type,
                    "source": f.source,
                    "target": f.target,
                    "attrs": dict(f.attrs),
                    "evidence": [list(s) for s in f.evidence],
                    "rule": f.rule,
                }
                for f in self.facts
            ],
            "unresolved": [{"reason": r, "span": list(s)} for r, s in self.notes],
        }
