"""The person that a text goes on about, whose posts the sentences without a name tell: 甲出生于…。曾任某局局长."""

from __future__ import annotations

from kg.entity.resolve import Draft
from kg.lexicon import HAN
from kg.mention.spelling import may_be_name
from kg.pattern import regex
from kg.post.around import Token
from kg.sentence.abstract import ORG, PERSON, Abstract, P, R, T, is_person

_INTRODUCED = regex(
    "同志?(?:简历)|简历|同志|，(?:男|女)|（(?:男|女)|[今现]年\\d\\d|出?生于|[，（](?:19|20)\\d\\d年(?:\\d{1,2}月)?出?生"
)
# who is named beside the one that the text goes on about: 与甲不同，乙从未离开; 并接替甲任某职
_BESIDE = regex(
    f"(?:与|不同于)(?P<other>{P})(?:不同|相同|一样|相比)，|接替(?:[^，。；]{{0,6}}的|[现时]任{T})?(?P<gone>{P})"
)
# 者某为某厅厅长，免去其另一厅厅长职务: another one's, whose name is not read
_ANOTHER = regex(f"\\s*(?P<name>[{HAN}]{{2,4}})为(?={ORG}|{R}|{T})")
_PAST = regex("(?:[此之]前|还|也)?(?:曾经?|历任|担任过|先后(?:担任|任)|(?<=前)(?:担任|任))")
_DATED_LINE = regex(r"\s*(?:19|20)\d\d[.．年]")
_HEADING = 60  # characters after which a name in a line that begins with a date is no subject of it


def subject_of(sentence: Abstract, before: Draft | None) -> Draft | None:
    """The person whose career the text goes on about: named with sex and birth, or alone in a sentence."""
    if not sentence.items and "|" not in sentence.text:
        return before
    people = [(match.start(), sentence.items[match[0]]) for match in PERSON.finditer(sentence.text)]
    if "|" in sentence.text:  # a row of a table is of who stands in its first cell
        return people[0][1].entity if len(people) == 1 and people[0][0] == 0 else None
    if not people:
        another = _ANOTHER.match(sentence.text) if before is not None else None
        return None if another and may_be_name(another["name"]) else before
    if "接替" in sentence.text or "同，" in sentence.text or "一样，" in sentence.text:
        beside = {match.start(match.lastgroup or 0) for match in _BESIDE.finditer(sentence.text)}
        people = [one for one in people if one[0] not in beside]
        if not people:
            return before
    for at, item in people:
        if _INTRODUCED.match(sentence.text, at + 1, at + 12):
            return item.entity
    names = {item.entity.id for _, item in people if item.entity is not None}
    if len(names) == 1:
        # the lines of a CV run into the heading of the next person's
        return before if people[0][0] > _HEADING and _DATED_LINE.match(sentence.text) else people[0][1].entity
    return before if not names else None


def who_was(tokens: list[Token], at: int) -> Draft | None:
    """甲 of 甲曾任某职，乙此前任某职, a sentence of several and so of no one person; `at` is behind the name."""
    before, joined = (tokens[place] if place >= 0 else "" for place in (at - 1, at - 2))
    alone = not (isinstance(joined, str) and joined.endswith(("、", "和", "与", "及")))
    return before.entity if is_person(before) and alone and _PAST.match(str(tokens[at])) else None
