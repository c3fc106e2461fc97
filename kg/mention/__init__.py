"""Typed mentions of a cleaned text; overlaps are settled here, once."""

from __future__ import annotations

from operator import itemgetter

from kg.lexicon import Region
from kg.mention.body.bodies import find_open
from kg.mention.body.corps import tells_of_corps, with_city
from kg.mention.body.holders import find_holders, with_departments, with_worldwide
from kg.mention.body.organs import find_organs
from kg.mention.body.own import find_own, our_side
from kg.mention.body.zones import zones
from kg.mention.meeting.calledso import short_bodies
from kg.mention.meeting.meetings import find_meetings
from kg.mention.meeting.meetingstarts import with_first_side
from kg.mention.meeting.opening import with_opening_names
from kg.mention.person.persons import find_persons
from kg.mention.place.regions import find_regions
from kg.mention.place.shortlists import listed_counties, of_page
from kg.mention.place.stops import find_stops
from kg.mention.place.towns import find_towns, only_county
from kg.mention.place.villages import find_villages
from kg.mention.titles import find_titles, may_be_titles
from kg.mention.types import SPAN, Mention, with_whole, within

_START, _END = itemgetter(0), itemgetter(1)  # of a mention: where it begins and where it ends


def find_mentions(
    text: str, year: int, refused: list[Mention] | None = None, outer: Region | None = None, source: str = ""
) -> list[Mention]:
    """All mentions in `text`, by place, none overlapping another except that a meeting may hold what it names.

    `year` selects the administrative divisions. A person stands above an organization, an organization above a region.
    What was nearly a name of a person is added to `refused`, with the reason as its note. Towns that are named alone
    are looked for in `outer`, the town, county or city whose outlet the text is from, else in the only county that the
    text names; `source` is that outlet.
    """
    text = text.replace("免去其中", "免去他中")  # 免去其中粮集团董事长职务: 其中 is no word
    regions = find_regions(text, year)
    regions += listed_counties(text, regions, year)
    if outer is not None:
        regions += of_page(text, regions, outer)
        regions += find_towns(text, regions, outer)
    elif county := only_county(regions):
        regions += find_towns(text, regions, county)
    regions = _without_overlap([*zones(text, regions), *regions])
    corps = tells_of_corps(text, source)
    regions += with_city(text, corps, regions)
    organs = find_organs(text, regions, corps)
    places = may_be_titles(text)
    titles = find_titles(text, places, organs, regions)
    opened = find_open(text, _settled(text, organs, titles, regions), regions)
    known, organs = organs, _without_overlap([*organs, *opened])
    organs = _without_overlap([*short, *organs]) if (short := short_bodies(text, organs)) else organs
    changed = within(set(map(SPAN, organs)) ^ set(map(SPAN, known)))
    if changed and not all(changed.isdisjoint(range(*place.span("title"))) for place in places):
        titles = find_titles(text, places, organs, regions)
    inside = {at: organ.end for organ in organs for at in range(organ.start, organ.end)}
    outside = [region for region in regions if inside.get(region.start, 0) < region.end]
    known = with_departments(text, _without_overlap([*organs, *outside]) + titles, titles)
    bodies, *others = ([m for m in known if m.type == kind] for kind in ("organization", "title", "region"))
    bodies = [*find_own(text, others[0]), *bodies]
    settled = _settled(text, bodies, *others)
    if holders := find_holders(text, titles, settled, regions):
        bodies += holders
        if "全球" in text:
            bodies, others[0] = with_worldwide(bodies, others[0])
        settled = _settled(text, bodies, *others)
    if persons := find_persons(text, settled, refused):
        settled = _settled(text, persons, bodies, *others)
    if "代表" in text:
        settled = _without_agents(settled, persons)
    for stop in find_stops(text, settled, regions, outer):
        settled = with_whole(settled, stop)
    for village in find_villages(text, settled, regions, outer):
        settled = with_whole(settled, village)
    for place in our_side(text):
        settled = with_whole(settled, place)
    sides = {m.end: m for m in settled if m.type in ("organization", "region")}
    meetings = with_opening_names(text, find_meetings(text, settled))
    meetings = [with_first_side(text, meeting, sides) for meeting in meetings]
    named = {(m.start, m.end) for m in meetings}  # 香港代表团 of 参加了香港代表团、澳门代表团审议
    settled = [m for m in settled if (m.start, m.end) not in named]
    return sorted([*settled, *meetings], key=SPAN)


def _without_agents(mentions: list[Mention], persons: list[Mention]) -> list[Mention]:
    """Without the 代表 that is what one does for another, and no title: 副部长甲代表乙部长致辞."""
    starts, ends = {m.start for m in persons}, {m.end for m in persons}
    return [m for m in mentions if m.text != "代表" or m.start not in ends or m.end not in starts]


def _without_overlap(mentions: list[Mention]) -> list[Mention]:
    """By place; the longer of two that overlap, the earlier of two that are equally long."""
    by_place = sorted(mentions, key=_START)
    end = 0
    for mention in by_place:
        if mention[0] < end:
            break
        end = mention[1]
    else:
        return by_place
    longest_first = sorted(mentions, key=lambda m: (m[0] - m[1], m[0]))
    return sorted(_free(longest_first, bytearray(max(map(_END, mentions)))), key=_START)


def _settled(text: str, *kinds: list[Mention]) -> list[Mention]:
    """By place; what is of an earlier kind, found with more evidence, keeps its place."""
    taken = bytearray(len(text))
    kept: list[Mention] = []
    for kind in kinds:
        kept += _free(_without_overlap(kind), taken)
    return sorted(kept, key=_START)


def _free(mentions: list[Mention], taken: bytearray) -> list[Mention]:
    """Each that overlaps none before it, nor what is taken."""
    found = []
    for mention in mentions:
        start, end = mention[0], mention[1]
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            found.append(mention)
    return found
