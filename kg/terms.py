"""When somebody held a post: terms of office, out of what texts date and of the days on which changes were reported.

Dates are ISO 8601 and as precise as the text (`1994`, `1994-06`). To compare them they are days counted from year 1.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from kg.answers import Evidence, Link
from kg.graph import when
from kg.pattern import regex

Span = tuple[int, int]  # the first and the last day
YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# What counts from a day named before: the article tells of the past.
THEN = regex(r"[同当次翌]年|同月|[此其之]后|后来")
CONGRESSES = regex(r"届[、，,]第?[一二三四五六七八九十]+届")  # 第十一届、十二届中央委员: of which some are over


@dataclass(frozen=True, slots=True)
class Term:
    """A term of office, each end as precise as it is known, None where nothing dates it.

    An end that no text dates may be the day on which the change was reported: `appointed`, `removed`.
    """

    start: str | None = None
    end: str | None = None
    appointed: bool = False
    removed: bool = False


def terms(post: Link) -> list[Term]:
    """The terms of a post in order: those that texts date, completed by the reports of appointments and removals."""
    said = {(item.attrs.get("from"), item.attrs.get("to")) for item in post.evidence}
    stated = (Term(start if days(start) else None, end if days(end) else None) for start, end in said)
    found = merged(term for term in stated if term != Term())
    for day, kind in changes(post):
        found = sorted(ended(found, day) if kind == "removed" else begun(found, day), key=in_time)
    return found


def changes(post: Link) -> list[tuple[str, str]]:
    """(day of the article, `appointed` or `removed`) where a sentence tells of a change and does not date it, in order.

    On one day the removal comes first: it ends what was before.
    """
    said = {(item.date, change(item)) for item in post.evidence}
    found = [(day, kind) for day, kind in said if day and kind and days(day)]
    return sorted(found, key=lambda one: (one[0], one[1] != "removed"))


def change(item: Evidence) -> str | None:
    """The appointment or removal that a sentence reports as news, without a day of its own.

    One that names another year, or counts from a day before, tells of the past: a CV.
    """
    kind = item.attrs.get("change")
    if kind not in ("appointed", "removed") or item.attrs.get("from") or item.attrs.get("to"):
        return None
    past = set(YEAR.findall(item.sentence)) - {(item.date or "")[:4]} or THEN.search(item.sentence)
    return None if past else kind


def held(post: Link) -> list[str]:
    """The days, in order, of the articles that call somebody by the post as one that he holds."""
    said = {item.date for item in post.evidence if is_held(item)}
    return sorted(day for day in said if day and days(day))


def is_held(item: Evidence) -> bool:
    """Whether a sentence tells of a post as held on the day of the article: neither changed, nor dated, nor in a CV."""
    return not any(item.attrs.get(name) for name in ("change", "from", "to")) and not CONGRESSES.search(item.sentence)


def career(post: Link) -> tuple[str, bool, str, str, str]:
    """What orders posts as a career: when the first term began, else when an article first tells of it or it ended.

    What ends on a day comes before what begins on it, and last what somebody was at a time that nothing tells.
    """
    term = next(iter(terms(post)), Term())
    known = sorted(day for day in (*held(post)[:1], term.end) if day)
    day = term.start or next(iter(known), None)
    return when(day), term.start is not None, when(post.date), post.label, post.target


def spans(post: Link, slack: int = 0) -> list[Span]:
    """The days on which a post was surely held, a span for each term; `slack` days more where it lacks an end.

    A term without an end goes as far as articles call the post held. A post that nothing dates has no span.
    """
    told = [middle(day) for day in held(post)]
    found = [span(term, told, slack) for term in terms(post)]
    return found or ([(told[0] - slack, told[-1] + slack)] if told else [])


def span(term: Term, told: list[int], slack: int) -> Span:
    """The days of one term; who is removed on a day is no longer in office on it."""
    start, end = (middle(day) if day else None for day in (term.start, term.end))
    within = [day for day in told if (start is None or day >= start) and (end is None or day <= end)]
    begin = start if start is not None else min([*within, end or 0]) - slack
    return begin, max(begin, end - 1) if end is not None else max([*within, begin]) + slack


# --- days


@lru_cache(maxsize=1 << 14)
def days(day: str | None) -> Span | None:
    """The days that a date may mean; None for none, and for one without its year."""
    try:
        year, *rest = map(int, (day or "").split("-"))
        months = (rest[0], rest[0]) if rest else (1, 12)
        dates = (rest[1], rest[1]) if len(rest) > 1 else (1, monthrange(year, months[1])[1])
        begin, end = (date(year, *one).toordinal() for one in zip(months, dates, strict=True))
        return begin, end
    except (ValueError, IndexError):
        return None


def middle(day: str) -> int:
    """The day that stands for a date in comparisons: of a year or a month the middle, so that who is followed in 2013
    and who follows in 2013 were not in office together."""
    begin, end = days(day) or (0, 0)
    return (begin + end) // 2


# --- terms out of what several texts say


def in_time(term: Term) -> tuple[int, int]:
    """What orders terms: their beginning, else their end."""
    known = term.start or term.end or ""
    return middle(known), middle(term.end or known)


def merged(found: Iterable[Term]) -> list[Term]:
    """Terms in order, those that overlap made one."""
    done: list[Term] = []
    for term in sorted(found, key=lambda one: (in_time(one), str(one))):
        if done and one_term(done[-1], term):
            done[-1] = Term(precise(done[-1].start, term.start), precise(done[-1].end, term.end, latest=True))
        else:
            done.append(term)
    return done


def one_term(earlier: Term, later: Term) -> bool:
    """Whether two statements are of one term: they share an end, or the later begins before the earlier has ended."""
    if same(earlier.start, later.start) or same(earlier.end, later.end):
        return True
    if earlier.start is None or later.start is None:
        return earlier.start is not None and earlier.end is None
    return earlier.end is None or middle(later.start) < middle(earlier.end)


def same(one: str | None, other: str | None) -> bool:
    """Whether two dates are one, told more and less precisely."""
    return bool(one and other) and (str(one).startswith(str(other)) or str(other).startswith(str(one)))


def precise(one: str | None, other: str | None, latest: bool = False) -> str | None:
    """The more precise of two dates of one end; of two that differ the earlier, or the latest."""
    if not one or not other:
        return one or other
    if same(one, other):
        return max(one, other, key=len)
    return (max if latest else min)(one, other, key=middle)


def begun(found: list[Term], day: str) -> list[Term]:
    """The terms when an appointment was reported on a day: the beginning of one that lacks it, else a new one."""
    if any(covers(term, day) for term in found):
        return found
    open_ = next((term for term in found if term.start is None and term.end != day and not before(term.end, day)), None)
    if open_ is None:
        return [*found, Term(day, appointed=True)]
    return [replace(term, start=day, appointed=True) if term is open_ else term for term in found]


def ended(found: list[Term], day: str) -> list[Term]:
    """The terms when a removal was reported on a day: the end of the last that lacks it, else a new one."""
    if any(term.end and (covers(term, day) or same(term.end[:4], day[:4])) for term in found):
        return found
    open_ = next((term for term in reversed(found) if term.end is None and not before(day, term.start)), None)
    if open_ is None:
        return [*found, Term(end=day, removed=True)]
    return [replace(term, end=day, removed=True) if term is open_ else term for term in found]


def covers(term: Term, day: str) -> bool:
    """Whether a term that has a beginning goes on on a day."""
    return term.start is not None and not before(day, term.start) and not before(term.end, day)


def before(one: str | None, other: str | None) -> bool:
    """Whether a date is over before another one begins; an unknown one is not."""
    ours, theirs = days(one), days(other)
    return bool(ours and theirs and ours[1] < theirs[0])
