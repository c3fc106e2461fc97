"""Typed mentions of a cleaned text; overlaps are settled here, once."""

from __future__ import annotations

from kg.mention.bodies import find_open
from kg.mention.holders import find_holders, with_departments
from kg.mention.meetings import find_meetings
from kg.mention.organs import find_organs
from kg.mention.persons import find_persons
from kg.mention.regions import find_regions, zones
from kg.mention.titles import find_titles, may_be_titles
from kg.mention.types import Mention, covered

_ORDER = {"person": 0, "organization": 1, "title": 2, "region": 3}


def find_mentions(text: str, year: int, refused: list[Mention] | None = None) -> list[Mention]:
    """All mentions in `text`, by place, none overlapping another except that a meeting may hold what it names.

    `year` selects the administrative divisions. A person stands above an organization, an organization above a region.
    What was nearly a name of a person is added to `refused`, with the reason as its note.
    """
    text = text.replace("免去其中", "免去他中")  # 免去其中粮集团董事长职务: 其中 is no word
    regions = find_regions(text, year)
    regions = sorted(_without_overlap([*zones(text, regions), *regions]), key=lambda m: m.start)
    organs = find_organs(text, regions)
    places = may_be_titles(text)
    titles = find_titles(text, places, organs, regions)
    opened = find_open(text, _settled([*organs, *regions, *titles]), regions)
    known, organs = organs, _without_overlap([*organs, *opened])
    changed = covered(organs) ^ covered(known)
    if not all(changed.isdisjoint(range(*place.span("title"))) for place in places):
        titles = find_titles(text, places, organs, regions)
    inside = {at: organ.end for organ in organs for at in range(organ.start, organ.end)}
    outside = [region for region in regions if inside.get(region.start, 0) < region.end]
    known = _without_overlap([*organs, *outside]) + titles
    known = with_departments(text, known, titles)
    settled = _settled(known)
    if holders := find_holders(text, titles, settled, regions):
        known += holders
        settled = _settled(known)
    if persons := find_persons(text, settled, refused):
        settled = _settled([*persons, *known])
    meetings = find_meetings(text, settled)
    named = {(m.start, m.end) for m in meetings}  # 香港代表团 of 参加了香港代表团、澳门代表团审议
    settled = [m for m in settled if (m.start, m.end) not in named]
    return sorted([*settled, *meetings], key=lambda m: (m.start, m.end))


def _without_overlap(mentions: list[Mention]) -> list[Mention]:
    """The longer of two that overlap, the earlier of two that are equally long."""
    return _kept(sorted(mentions, key=lambda m: (m.start - m.end, m.start)))


def _settled(mentions: list[Mention]) -> list[Mention]:
    """In the order of types: what was found with more evidence keeps its place."""
    return _kept(sorted(mentions, key=lambda m: (_ORDER[m.type], m.start - m.end, m.start)))


def _kept(mentions: list[Mention]) -> list[Mention]:
    """Each that overlaps none before it, by place."""
    taken = bytearray(max([m.end for m in mentions], default=0))
    kept = []
    for mention in mentions:
        start, end = mention.start, mention.end
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            kept.append(mention)
    return sorted(kept)  # by `start`, which no two share
