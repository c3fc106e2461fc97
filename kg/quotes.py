"""Sentences as a terminal shows them: each once, and of a long one the clauses around what it is shown for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.answers import Evidence
from kg.pattern import regex

LONG = 200  # characters; a longer sentence is a CV, a roster or a list of names
REACH = 60  # characters that a clause goes on at most, before and behind what it is shown for
AHEAD = 30  # characters between a body and the title at it
ENDS = 12  # characters at each end by which a sentence printed before is known again
CLAUSE = regex(r"[。；;！？\n]")
PHRASE = regex(r"[，,、：:　\s]")


@dataclass(frozen=True, slots=True)
class Hit:
    """What a sentence is shown for: one of these names; at a post with its title behind, and since when it is held."""

    names: Sequence[str]
    title: str | None = None
    since: str = ""  # 1994-06, as a CV has it at the head of a clause: 1994年6月


@dataclass(slots=True)
class Quotes:
    """What is printed of sentences: one a fact, or `every` one in full; and which were printed before."""

    every: bool = False
    printed: set[str] = field(default_factory=set)

    def lines(self, evidence: Iterable[Evidence], *hits: Hit) -> Iterator[str]:
        """The evidence of a fact, and how many more sentences there are."""
        said = dict.fromkeys((item.sentence, item.where) for item in evidence)
        shown = list(said)[: None if self.every else 1]
        for sentence, where in shown:
            yield self.line(sentence if self.every else excerpt(sentence, *hits), where)
        if more := len(said) - len(shown):
            yield f"      另有{more}句 {more} more (--all)"

    def line(self, text: str, where: str) -> str:
        """One sentence and where it stands; where it was printed before, only its ends."""
        line = f"      「{text}」 {where}"
        if line in self.printed and len(text) > 2 * ENDS:
            return f"      「{text[:ENDS]}…{text[-ENDS:]}」 见上 see above"
        self.printed.add(line)
        return line


def excerpt(sentence: str, *hits: Hit) -> str:
    """The clauses of a long sentence in which these stand, with … for what is left out; any other sentence as it is."""
    if len(sentence) <= LONG:
        return sentence
    clauses = sorted(clause(sentence, *place) for hit in hits if (place := found(sentence, hit)))
    pieces: list[tuple[int, int]] = []
    for begin, end in clauses or [(0, LONG)]:
        if pieces and begin <= pieces[-1][1]:
            pieces[-1] = pieces[-1][0], max(end, pieces[-1][1])
        else:
            pieces.append((begin, end))
    text = "…".join(sentence[begin:end].strip() for begin, end in pieces)
    return f"{'…' if pieces[0][0] else ''}{text}{'…' if pieces[-1][1] < len(sentence) else ''}"


def found(sentence: str, hit: Hit) -> tuple[int, int] | None:
    """Where a hit stands: in the clause that begins with its date, and where its title follows a name most closely."""
    names = [place for name in sorted(set(hit.names), key=len, reverse=True) for place in all_of(sentence, name)]
    if not hit.title:
        return next(iter(names), None)
    titles = list(all_of(sentence, hit.title))
    close = [
        (title[0] - name[1], (name[0], title[1]))
        for name in names
        for title in titles
        if name[1] <= title[0] <= name[1] + AHEAD
    ]
    places = [*(place for _, place in sorted(close)), *titles, *names]
    return min(places, key=lambda place: date_at(sentence[slice(*clause(sentence, *place))], hit.since), default=None)


def date_at(text: str, date: str) -> int:
    """Where a text has the year and the month of a date (1994年6月, 1994.06); behind its end where it has not."""
    year, _, month = date[:7].partition("-")
    found = re.search(rf"{year}\D0?{int(month)}(?!\d)" if month else year, text)
    return found.start() if found else len(text)


def all_of(sentence: str, name: str) -> Iterator[tuple[int, int]]:
    """Each place of a name in a sentence."""
    at = sentence.find(name) if name else -1
    while at >= 0:
        yield at, at + len(name)
        at = sentence.find(name, at + 1)


def clause(sentence: str, begin: int, end: int) -> tuple[int, int]:
    """The clause around a place; where it goes on for long, the phrases next to it."""
    left, right = max(0, begin - REACH), min(len(sentence), end + REACH)
    before = [at.end() for at in CLAUSE.finditer(sentence, left, begin)]
    behind = CLAUSE.search(sentence, end, right)
    if not before and left:
        before = [at.end() for at in PHRASE.finditer(sentence, left, begin)][:1]
    if not behind and right < len(sentence):
        phrases = list(PHRASE.finditer(sentence, end, right))
        right = phrases[-1].start() if phrases else right
    return before[-1] if before else left, behind.start() if behind else right
