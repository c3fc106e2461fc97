"""What is said of the input: problems, and what is none but worth a line (long articles, articles given twice)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from kg.records import Document, KgError

LONG = 100_000  # characters of one article; the longest of 73,000 real ones has 70,000


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read: the file, the place in it, and what to do; `str()` is one clear line."""

    path: str
    place: str
    message: str

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.path, self.place, self.message)))


class Reports:
    """Where problems go: into the caller's list, or up as KgError."""

    def __init__(self, problems: list[Any] | None) -> None:
        self.problems = problems

    def add(self, path: str, place: str, message: str) -> None:
        """One more problem."""
        problem = Problem(path, place, message)
        if self.problems is None:
            raise KgError(str(problem))
        self.problems.append(problem)


def number_of(number: int, what: str) -> str:
    """1 article, 2 articles."""
    return f"{number} {what}{'' if number == 1 else 's'}"


class Remarks:
    """What `say` says of the articles read: of a very long one at once, of all that are repeated at the end.

    `once` leaves out an article that was there before: one with the same text, for the same region, of the same day
    where both have one.
    """

    def __init__(self, say: Callable[[str], None], once: bool = True) -> None:
        self._say = say
        self._once = once
        self._days: dict[bytes, set[str | None]] = {}  # of each text
        self._copies, self._copy = 0, ""  # how many, and the first one
        self._renamed, self._rename = 0, ""

    def is_copy(self, document: Document) -> bool:
        """Whether the article is to be left out, since it was there before."""
        if not self._once:
            return False
        key = f"{document.region or ''}\n{document.text.strip()}".encode("utf-8", "surrogatepass")
        days = self._days.setdefault(blake2b(key, digest_size=16).digest(), set())
        copy = bool(days) and (document.date is None or None in days or document.date in days)
        if copy:
            self._copies += 1
            self._copy = self._copy or _named(document)
        else:
            days.add(document.date)
        return copy

    def is_read(self, document: Document, given: str) -> None:
        """Note an article that goes on, and the id that it had."""
        if document.id != given:
            self._renamed += 1
            self._rename = self._rename or f"{_named(document)} for {given}"
        if (size := len(document.text)) > LONG:
            self._say(
                f"{_named(document)}: one article of {size:,} characters, which takes a while; if several are in it, "
                "give a file or a line of JSON for each, or put a heading (# …) above each"
            )

    def end(self) -> None:
        """Say how many articles were left out or had another's id."""
        if self._copies:
            many = f"{number_of(self._copies, 'article')} {'was' if self._copies == 1 else 'were'} left out"
            self._say(f"{many}, with the text and day of one before (first: {self._copy})")
        if self._renamed:
            many = (
                f"{number_of(self._renamed, 'article')} {'has' if self._renamed == 1 else 'have'} the id of one before"
            )
            self._say(f"{many}, read with a number behind it (first: {self._rename})")


def _named(document: Document) -> str:
    return f"{document.path}: {document.id}" if document.path else document.id
