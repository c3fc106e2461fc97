"""What the query functions answer: evidence, links (edges) and presences at meetings; `to_dicts` makes them rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from typing import Any

from kg.graph import EDGE_LABELS, when

# How one takes part in a meeting; who chairs, speaks, deploys or reports is in the room as well.
ROLES = ("chairs", "speaks_at", "deploys_at", "reports_at", "attends")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that says a fact, where it stands, and what it says (`attrs`: title, order, amount …)."""

    type: str
    sentence: str
    document: str
    title: str | None = None
    source: str | None = None
    date: str | None = None
    url: str | None = None
    start: int | None = None
    end: int | None = None
    attrs: dict[str, Any] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        return f"{self.sentence}（{self.where}）"

    @property
    def where(self) -> str:
        """Newspaper, date and headline; the document's id where it has none of them."""
        said = (self.source, self.date, f"《{self.title}》" if self.title else None)
        return " ".join(part for part in said if part) or self.document


@dataclass(frozen=True, slots=True, repr=False)
class Link:
    """An edge: two nodes by id and name, and what joins them; `attrs` is the relation's own (title, order, amount …).

    `days` are when it was, where that is known: the day of the meeting at one end, or of the talks at which two met;
    `date` and `last_date` are when it was reported, the days of the first and the last article. `confidence` is the
    measured precision of the rule that read it, and `confidence_n` how many of its facts were judged; None where nobody
    measured it.
    """

    source: str
    source_name: str
    type: str
    label: str
    label_en: str
    target: str
    target_name: str
    days: tuple[str, ...] = ()
    date: str | None = None
    last_date: str | None = None
    derived: bool = False
    confidence: float | None = None
    confidence_n: int | None = None
    attrs: dict[str, Any] = field(default_factory=dict, hash=False)
    evidence: tuple[Evidence, ...] = field(default=(), hash=False)

    def __str__(self) -> str:
        reported = f"报道{self.date}" if self.date else ""
        day = self.day or "–".join(str(self.attrs.get(end) or "") for end in ("from", "to")).strip("–") or reported
        return f"{self.source_name} —{self.label}→ {self.target_name}" + (f"（{day}）" if day else "")

    def __repr__(self) -> str:
        return f"<{self}, evidence: {len(self.evidence)}>"

    @property
    def day(self) -> str | None:
        """When it first was; None where only the days of articles are known."""
        return next(iter(self.days), None)

    @property
    def reported(self) -> list[str]:
        """The days of the articles that say it, in order."""
        return reported(self.evidence)

    @property
    def title(self) -> str | None:
        """The title of a post."""
        return self.attrs.get("title")


@dataclass(frozen=True, slots=True, repr=False)
class Presence:
    """One person, body or region at one meeting: the roles (ROLES), as what (列席 …), the place in the printed list.

    `date` is the meeting's, None where it is not known. `order` is None also where the meeting has several lists.
    `confidence` and `confidence_n` have, for each of the roles, what a Link has.
    """

    who: str
    who_name: str
    meeting: str
    meeting_name: str
    date: str | None
    roles: tuple[str, ...]
    role: str | None = None
    order: int | None = None
    confidence: tuple[float | None, ...] = ()
    confidence_n: tuple[int | None, ...] = ()
    evidence: tuple[Evidence, ...] = field(default=(), hash=False)

    def __str__(self) -> str:
        place = f"，第{self.order}位" if self.order is not None else ""
        said = "、".join(EDGE_LABELS[role][0] for role in self.roles) + (f"（{self.role}）" if self.role else "")
        return f"{self.who_name} {said} {self.meeting_name}（{self.date or '日期不详'}{place}）"

    def __repr__(self) -> str:
        return f"<{self}, evidence: {len(self.evidence)}>"

    @property
    def reported(self) -> list[str]:
        """The days of the articles that say it, in order."""
        return reported(self.evidence)


def reported(evidence: Iterable[Evidence]) -> list[str]:
    """The days of these articles, each once, in order; those without a year last."""
    return sorted({item.date for item in evidence if item.date}, key=when)


def to_dicts(answer: Iterable[Any]) -> list[dict[str, Any]]:
    """The rows of an answer, flat; `sentences` holds the evidence. The second of a pair has `other_` before names."""
    return [pair(*one) if isinstance(one, tuple) else row(one) for one in answer]


def pair(one: Any, other: Any) -> dict[str, Any]:
    """The row of a pair."""
    return {**row(one), **{f"other_{name}": value for name, value in row(other).items()}}


def row(one: Any) -> dict[str, Any]:
    """The fields of one answer; those of `attrs` beside them, which stay (the article's title is `headline`), and the
    first of its days."""
    own = {item.name: getattr(one, item.name) for item in fields(one) if item.name not in ("attrs", "evidence")}
    if isinstance(one, Link):
        own["day"] = one.day
    if isinstance(one, Evidence):
        own["headline"] = own.pop("title")
        said: dict[str, Any] = {}
    else:
        said = {"sentences": [item.sentence for item in one.evidence]}
    return {**getattr(one, "attrs", {}), **own, **said}
