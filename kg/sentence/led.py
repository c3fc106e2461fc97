"""Those whom somebody takes with him: 甲率乙，丙一行赴某县考察, where all of them go and 甲 leads.

In: an abstract sentence before its lists are made. Out: the same with one list of who leads and who is led, 率 between
them; `heads` gives those before it."""

from __future__ import annotations

from collections.abc import Iterable

from kg.entity.resolve import Draft
from kg.lexicon import HAN
from kg.pattern import regex
from kg.sentence.abstract import PERSON, Item, P

LEADS = "率"
_LEADS = regex(f"(?<={P})(?:率领?|带领|带着|率同|携同?)(?={P})")
# a post that is not read: 甲率县某局四级调研员乙一行
_UNREAD = regex(
    f"(?<={P})(?:率领?|带领)(?!团|队|由)(?:(?![赴到访拜迎接看慰会与同和向]|前往|走访|出席|参加|来)[{HAN}]){{2,16}}"
    f"(?<![的团队])(?={P}(?:(?:[、，和及]|以及){P})*(?:等[^，。；、]{{0,8}})?一行)"
)
# 甲率乙，丙一行
_PARTY = regex(
    f"(?<={P}{LEADS}){P}(?:(?:[、，和及]|以及){P})*，(?:(?:[、，和及]|以及)?{P})+(?=(?:等[^，。；、]{{0,8}})?一行)"
)


def with_led(text: str) -> str:
    """An abstract sentence in which those who are led stand in one list with who leads them."""
    text = _LEADS.sub(LEADS, _UNREAD.sub(LEADS, text))
    return _PARTY.sub(lambda match: match[0].replace("，", "、"), text)


def heads(side: Item) -> tuple[Draft, ...]:
    """The people of a list, without those whom others of it lead."""
    people = tuple(one for one in side.members if one.type == "person")
    ahead, leads, _ = side.text.partition(LEADS)
    return people[: len(PERSON.findall(ahead))] if leads else people


def followers(lists: Iterable[Item], met: Iterable[Draft]) -> list[Draft]:
    """Whom those who meet have with them."""
    known = {one.id for one in met}
    parties = (side for side in lists if side.kind == "who" and LEADS in side.text)
    return [
        one
        for side in parties
        if any(head.id in known for head in heads(side))
        for one in side.members
        if one.type == "person" and one.id not in known
    ]
