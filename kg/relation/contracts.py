"""Which sides of a sentence sign with each other, also where it tells of several signings: 甲与乙、丙与丁签署协议."""

from __future__ import annotations

import re

from kg.entity.resolve import Draft
from kg.lexicon import HAN
from kg.pattern import regex
from kg.sentence.abstract import ANY, ORGS, Abstract, M

_ROW = regex(f"{ORGS}(?:[与和同]{ORGS}){{2,}}")
# what may follow a body that signs
_ENDS = regex(
    r"$|[，。；：、（“\d]|[与同和及]|等|签|分别|先后|陆续|相继|依次|共同|联合|正式|在|于|就|日前|近日|昨|今|当|双方|携手|已|也|又|还|成功|现场|举行|达成|双双|顺利|方|战略|合作|[四六七八九十两三]|五(?!矿)"
)
_MORE = regex(r"等(?:[\d一二三四五六七八九十多]+[家个])?\Z")  # 甲协会、乙商会等8家海外社团
_QUOTED = regex("“[^“”]*”")
_AGREEMENT = regex(
    r"(?:签署|签订)(?:了)?[^，。；《》]{0,4}《([^《》]{4,80}(?:协议书?|议定书|备忘录|合同|意向书|声明|计划|协定))》|(?:签署|签订|签约|签了)(?:了|上述|相关|《)?([^，。；《》（）]{0,30}?(?:协议书?|议定书|纪要|备忘录|合同|框架(?:协议)?|文件|意向书|声明|行动计划|约定)|(?<=签约)[^，。；《》（）]{2,24}?项目)"
)
_AND = "(?:与|(?<![共一会合])同)"  # not of 共同
_OTHERS = regex(f"{_AND}.*、.*{_AND}$")  # 甲与某公司、丙与 before the second side
_NEAREST = regex(f"({ORGS})(?<![在于赴到从].){_AND}\\Z")  # what stands before the second's 与
# 与甲集团、某铁建、乙集团等6家央企签署: one of which is not read
_UNREAD = f"(?:(?![与和同签等])[{HAN}])"
_BEYOND = regex(
    f"{_UNREAD}{{0,6}}(?:、{ORGS}?{_UNREAD}{{2,8}})*、(?P<next>{ORGS})(?=等|签|、|分别|共同|[\\d两三四五六七八九十]+家)"
)
_UNREAD_BEHIND = regex(f"(?:、{_UNREAD}{{2,12}})+")
_WITH = regex(rf"{_AND}\Z")
_ORGANS = ("局", "厅", "委", "办", "政府", "部", "委员会")
_PLACED = regex(f"的|{M}")
_ANY_WITH = regex(_AND)


def signatories(sentence: Abstract, match: re.Match[str]) -> list[tuple[Draft, Draft]]:
    """The pairs of a match of `signs_with` between two sides.

    A side whose place in a row of signings is not plain, since a name beside it was not read, signs with nobody.
    """
    text = match.string
    first, second = match.start("s0"), match.start("s1")
    if _WITH.search(text, 0, first):
        return []  # 某公司与甲、某行与乙签署: the first side is the second of another
    if row := _ROW.match(text, first):
        return _in_turn(sentence, row)
    nearest = _NEAREST.search(text, first + 1, second)
    if _OTHERS.search(text, first + 1, second):
        return _last_pair(sentence, text, nearest, second)
    if nearest and _ANY_WITH.search(text, first + 1, nearest.start()):
        return _last_pair(sentence, text, nearest, second)  # 甲与某区管委会、乙大学与: read as one list
    if nearest and _PLACED.search(text, first + 1, nearest.start()):
        first = nearest.start()  # 在某市举行的大会上，甲与
    left, right = (_whole(sentence, text, at) for at in (first, second))
    while beyond := _BEYOND.match(text, second + 1):
        second = beyond.start("next")
        right += _whole(sentence, text, second)
    if len(left) > 1 and "分别" in text[first:second]:
        ahead = text.count("、", _behind_with(text, first, second), second)
        others = _UNREAD_BEHIND.match(text, second + 1)
        unread = ahead + (others[0].count("、") if others else 0)
        if text.endswith("、", 0, first) or (unread and len(right) + unread != len(left)):
            return []  # who of them signs with whom, is not plain
        if len(right) + unread == len(left):
            return list(zip(left[ahead:], right, strict=False))
    return [(one, other) for one in left for other in right if one is not other and not _within(one, other)]


def _behind_with(text: str, first: int, second: int) -> int:
    """Where the names of the second side begin, behind 与."""
    return max((match.end() for match in _ANY_WITH.finditer(text, first, second)), default=second)


def _last_pair(sentence: Abstract, text: str, nearest: re.Match[str] | None, second: int) -> list[tuple[Draft, Draft]]:
    """乙 and 丙 of 甲与某公司、乙与丙签署, where nobody else can be meant."""
    left = sentence.items[nearest[1]].members[-1:] if nearest else ()
    right = _whole(sentence, text, second)
    return list(zip(left, right, strict=True)) if len(left) == len(right) == 1 and left[0] is not right[0] else []


def _within(one: Draft, other: Draft) -> bool:
    """Whether one is an organ of the other, with which it signs nothing: 湖南省 and 湖南省体育局."""
    place, body = (one, other) if one.type == "region" else (other, one)
    return place.type == "region" and body.name.startswith(place.name) and body.name.endswith(_ORGANS)


def _in_turn(sentence: Abstract, row: re.Match[str]) -> list[tuple[Draft, Draft]]:
    begins, *inner, ends = (sentence.items[code].members for code in re.findall(ORGS, row[0]))
    if len(begins) != 1 or len(ends) != 1 or any(len(two) != 2 for two in inner):
        return []
    sides = [*begins, *(one for two in inner for one in two), *ends]
    pairs = list(zip(sides[::2], sides[1::2], strict=True))
    return pairs if _ENDS.match(row.string, row.end()) else pairs[:-1]


def _whole(sentence: Abstract, text: str, at: int) -> tuple[Draft, ...]:
    """The bodies of a side, without a last one that is only the beginning of a name: 黄山市 of 黄山市人才局与…."""
    members = sentence.items[text[at]].members
    return members if _MORE.search(sentence.items[text[at]].text) or _ENDS.match(text, at + 1) else members[:-1]


def is_cut(text: str, at: int) -> bool:
    """Whether a name goes on at a place of the text: 榆中县 of 榆中县薯社签署."""
    return _ENDS.match(text, at) is None and not text.startswith(("此前", "此次", "此后", "先后", "曾", "之间"), at)


def with_others(text: str, start: int, end: int) -> bool:
    """Whether those who are listed up to `start` sign with somebody who stands before `end` and was not read."""
    return _ANY_WITH.search(text, start, end) is not None


def agreement_in(sentence: Abstract, match: re.Match[str]) -> str:
    """The agreement that a match of `signs_with` names: as printed where it is quoted, else without who signs
    (“智慧德州”建设合作协议); empty where none."""
    found = _AGREEMENT.search(match.string, match.start())
    if found is None:
        return ""
    spelled = found[1] or _QUOTED.sub(lambda quoted: _as_printed(quoted[0], sentence), found[2])
    return _as_printed(spelled, sentence) if found[1] else re.sub(ANY, "", spelled).removeprefix("的")


def _as_printed(words: str, sentence: Abstract) -> str:
    spelled = re.sub(ANY, lambda code: sentence.items[code[0]].text, words)
    return spelled if spelled == words else _as_printed(spelled, sentence)  # a group holds others
