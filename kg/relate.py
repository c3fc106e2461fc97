"""A sentence and its mentions → facts.

Each mention becomes one private-use character of its type. Posts are read first (a chain of organs and titles before a
name), then lists of names become one group, then the patterns of kg/data/relations are matched clause by clause; a clause
without a subject of its own has that of the clause before. Slots in patterns: `<who>` people (perhaps with bodies among
them), `<orgs>` bodies or places, `<any>` either, `<meeting>`; the first slot is the source, the second the target. Where
a relation leads to a meeting and the pattern names none, the meeting that the article is at is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from kg.lexicon import relations
from kg.resolve import Draft

_BASE = 0xF0000
_KINDS = {"person": 0, "organization": 1, "region": 2, "meeting": 3, "title": 4, "who": 5, "orgs": 6}
P, O, R, M, T, WHO, ORGS = (rf"[\U{_BASE + n * 0x1000:08X}-\U{_BASE + n * 0x1000 + 0xFFF:08X}]" for n in range(7))
AT_MEETING = frozenset(("attends", "chairs", "speaks_at", "deploys_at", "reports_at", "hosts"))
SLOTS = {"who": WHO, "orgs": ORGS, "any": f"(?:{WHO}|{ORGS})", "meeting": M}
_OFFICE = r"(?:等?(?:党政|市|省|县|区)?(?:主要|有关|相关|分管)?(?:部门|单位|方面|企业|媒体)?(?:主要|有关|相关)?(?:负责同志|负责人|领导同志|领导|人士|代表|官员|嘉宾|专家)|主要负责同志)"
_GROUP = re.compile(rf"(?:{P}|{O}|{R})(?:（[^（）]{{1,15}}）)?(?:(?:、|和|及|以及|与|同|会同)(?:{P}|{O}|{R}))*(?:等?(?:{_OFFICE}|多?人|部门|单位|机构|领导|同志|夫妇|地|市|区|省市|多地)?(?:一行)?)")
_ONE = re.compile(rf"{P}|{O}|{R}")


@dataclass(slots=True)
class Item:
    """What one private-use character stands for: a title's text, an entity, or a group of entities in printed order."""

    kind: str
    text: str
    start: int
    end: int
    entity: Draft | None = None
    members: tuple[Draft, ...] = ()
    note: str = ""


@dataclass(slots=True)
class Abstract:
    """A sentence in which every mention is one character."""

    text: str
    items: dict[str, Item] = field(default_factory=dict)

    def put(self, item: Item) -> str:
        """The character for one more item."""
        code = chr(_BASE + _KINDS[item.kind] * 0x1000 + len(self.items))
        self.items[code] = item
        return code


@dataclass(frozen=True, slots=True)
class Found:
    """A fact before its evidence is added."""

    type: str
    source: Draft
    target: Draft | None
    attrs: dict[str, Any]
    rule: str


def abstract(text: str, offset: int, items: list[Item]) -> Abstract:
    """Replace the items, which do not overlap, in the sentence that begins at `offset`."""
    result = Abstract("")
    parts, last = [], offset
    for item in items:
        parts += [text[last - offset : item.start - offset], result.put(item)]
        last = item.end
    result.text = "".join([*parts, text[last - offset :]])
    return result


def group(sentence: Abstract) -> None:
    """Make one character of each list of names, bodies and places."""

    joined = re.sub(rf"(^|[，：])({P}(?:[、和]{P})*)(?:，(?={P}(?:、|，|和|等|出席|参加|分别|一同|共同|陪同)))", r"\1\2、", sentence.text)
    while joined != sentence.text:
        sentence.text = joined
        joined = re.sub(rf"(^|[，：])({P}(?:[、和]{P})*)(?:，(?={P}(?:、|，|和|等|出席|参加|分别|一同|共同|陪同)))", r"\1\2、", sentence.text)

    def one(match: re.Match[str]) -> str:
        found = [sentence.items[code] for code in _ONE.findall(match[0])]
        members = tuple(item.entity for item in found if item.entity is not None)
        kind = "who" if any(item.kind == "person" for item in found) else "orgs"
        office = re.search(_OFFICE, match[0]) is not None
        return sentence.put(Item(kind, match[0], found[0].start, found[-1].end, members=members, note="office" if office else ""))

    sentence.text = _GROUP.sub(one, sentence.text)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    count = iter(range(9))
    return re.compile(re.sub(r"<(\w+)>", lambda m: f"(?P<s{next(count)}>{SLOTS[m[1]]})", pattern))


def clauses(sentence: Abstract) -> list[str]:
    """The clauses, each with a subject: its own, or that of the clause before."""
    found, subject = [], ""
    for clause in re.split("，", sentence.text):
        head = re.match(rf"[^{chr(_BASE)}-{chr(_BASE + 0x6FFF)}]{{0,14}}?({WHO})", clause)
        lead = re.match(rf"(?:(?!{M}|{WHO}).){{0,12}}?({ORGS})", clause) if not head else None
        if head:
            subject = head[1]
        elif lead and not re.match(r"(?:在|到|从|为|对|向|于|赴|来自|前往|来到|深入|先后|与|同|和)", clause):
            subject = lead[1]
        elif subject:
            clause = subject + clause
        found.append(clause)
    return found


def match_patterns(sentence: Abstract, current: Draft | None, only: tuple[str, ...] = ()) -> list[Found]:
    """The facts that the patterns of kg/data/relations find in an abstract, grouped sentence."""
    found: list[Found] = []
    for clause in clauses(sentence):
        for relation in relations():
            if (relation.type in only) != bool(only):
                continue
            if any(re.search(veto, clause) for veto in relation.unless):
                continue
            for number, pattern in enumerate(relation.patterns):
                matches = list(_compiled(pattern).finditer(clause))
                for match in matches:
                    found += _facts(sentence, match, relation.type, f"{relation.type}/{number + 1}", current)
                if matches:
                    break
    return found


def _facts(sentence: Abstract, match: re.Match[str], kind: str, rule: str, current: Draft | None) -> list[Found]:
    slots = [sentence.items[value] for value in match.groupdict().values() if value]
    named = [item for item in slots if item.kind == "meeting"]
    sides = [item for item in slots if item.kind != "meeting"]
    if kind == "held_in":
        meeting = named[0].entity if named else current
        return [Found(kind, meeting, place, {}, rule) for place in sides[-1].members[:1] if meeting and place.type == "region"]
    if kind in AT_MEETING:
        meeting = named[0].entity if named else current
        sources = [(order, m) for side in sides for order, m in enumerate(side.members, 1)]
        if kind in ("chairs", "speaks_at", "deploys_at"):
            sources = [(order, m) for order, m in sources if m.type == "person"]
        role = {"role": "列席"} if "列席" in match[0] and kind == "attends" else {}
        return [Found(kind, m, meeting, {"order": order, **role} if kind == "attends" else {}, rule) for order, m in sources if meeting]
    if len(sides) < 2:
        return []
    left, right = sides[0].members, sides[1].members
    pairs = [(left[0], right[0])] if kind == "meets_with" else [(a, b) for a in left for b in right]
    money = re.search(r"[\d.]+\s*(?:万|亿|千万|百万)?(?:美|欧|日)?元", match.string)
    if kind == "meets_with":
        how = re.search(r"通电话|通话|会谈|会晤|会面|座谈", match[0])
        return [Found(kind, a, b, {"kind": how[0] if how else "会见"}, rule) for a, b in pairs if a is not b]
    attrs = {"amount": money[0]} if money and kind in ("funds", "signs_with") else {}
    return [Found(kind, a, b, dict(attrs), rule) for a, b in pairs if a is not b]
