"""What the finders of mentions give."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, starmap
from operator import itemgetter
from typing import NamedTuple

from kg.lexicon import Region


class Mention(NamedTuple):
    """A typed stretch of the cleaned text: person, organization, meeting, region or title (no node).

    `choices` are the regions that a place may be; `level` is the level word of an organ that leaves its region open
    (省委 → 省); `inner` are regions inside an organization's name; `note` tells a finder's verdict (anaphor, head …).
    """

    start: int
    end: int
    type: str
    text: str
    choices: tuple[Region, ...] = ()
    level: str = ""
    note: str = ""


SPAN = itemgetter(0, 1)  # of a mention: where it begins and ends


def with_whole(found: list[Mention], whole: Mention) -> list[Mention]:
    """A whole mention in place of the parts of it that were found, and of what overlaps it."""
    return [*(m for m in found if m.end <= whole.start or m.start >= whole.end), whole]


def covered(mentions: Iterable[Mention]) -> set[int]:
    """The places within mentions."""
    return within(map(SPAN, mentions))


def within(spans: Iterable[tuple[int, int]]) -> set[int]:
    """The places within spans."""
    return set(chain.from_iterable(starmap(range, spans)))
