"""Names of people, from shape and context; no list of officials.

A name is read where the context promises one (after a title, in a list behind a name, before 同志 or 总书记, 任命…,
at the head of a CV) and then found again everywhere in the document. Where it ends is weighed: the cost of the
characters as a name plus the cost of what follows as ordinary words (`kg.segment.cost`), against the cost of no name
at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.lexicon import HAN, alternatives, surname_rank, surnames, table, words
from kg.mention.types import Mention
from kg.segment import cost, tag

_BOUNDS = "lexicon/boundaries.toml"
_NAMES = "lexicon/names.toml"
_PUNCT = "，。、；：！？…—（）()《》“”‘’【】 \n\t"
_BEFORE = re.compile(
    r"(?:任命|免去|提名|推选|选举|决定|接受|补选|增补|同意|建议|推荐|表决通过|免去了|任命了|追授|追认|接替|接替了|会见了?|率领的?)(?=[\u4e00-\u9fff])"
)
_MARKED = re.compile(
    r"(?:^|(?<=[，。、；：\n（“])|(?<=是)|(?<=到)|(?<=以))(?P<name>[\u4e00-\u9fff·]{2,12}?)(?:同志|一行|率团|烈士|（(?:女|男)|，(?:男|女)[，、（])"
)
_CLAUSE = re.compile(r"(?:^|(?<=[，。；：\n“])|(?<=[，。；：\n ][日晚午])|(?<=的))(?=[\u4e00-\u9fff]{2})")
_SPEAKS = re.compile(
    r"主持召开|主持并讲话|主持会议|主持|出席|强调|指出|会见了?|会晤|对.{1,8}(?:表示|介绍)|表示|代表.{2,10}(?:向|对)|介绍说?|宣布|讲话|致辞"
    r"|参加|率队|率团|带队|调研|考察|一行|首先|要求|认为|说[，：]|同志|在.{1,20}(?:调研|考察|督导|主持|会见|强调|指出|表示|致辞|讲话|下)"
    r"|来到|前往|到.{1,15}(?:调研|考察|督导|检查)|作.{0,8}(?:报告|说明|部署|汇报|演讲|致辞|讲话|发言)|对.{1,20}部署|与.{1,12}(?:会谈|共同)|同.{1,16}(?:会谈|共同|举行)"
    r"|当选|任|担任|出任|简历|涉嫌|同日|还|等(?:陪同|出席|参加|列席)"
)
_HOLDS = re.compile(r"担任|出任|接任|当选|现年|已出任|出生于|已任|曾任|今年\d")
_CHOSEN = re.compile("(?:选举|补选|任命|增选|推选|决定)$")
_NEXT = re.compile(r"(?:（[^（）]{1,14}）)?(?:、|和|与|及|以及| (?=[\u4e00-\u9fff]))")
_GAP = re.compile(r"(?:：| |\n(?=[\u4e00-\u9fff]{2,4}[\n（，]))*")
_ITEM = re.compile(rf"[{HAN}]{{2,5}}(?=[、，。])")
_ROW = re.compile(
    rf"(?:^|(?<=[，。；：\n ]))(?:[{HAN}·]{{2,12}}、)+[{HAN}·]{{2,12}}?(?=等|、|，|。|；|出席|参加|列席|陪同|和|$)"
)
_WEAK_TITLES = (
    "代表",
    "成员",
    "学者",
    "专家学者",
    "嘉宾",
    "负责人",
    "领导",
    "领导同志",
    "委员",
    "教授",
    "党委",
    "理事",
    "顾问",
    "助理",
    "民警",
    "专家",
)
# Cost of a surname by its rank, above that of the given name: the first hundred are borne by 85 of 100 people.
_SURNAME = ((100, 1.0), (300, 4.0), (10**6, 6.0))
_GIVEN = 6.5  # cost of a character of a given name: some 700 are in use
_ONE_GIVEN, _TWO_GIVEN = 1.5, 0.3  # four names in five have a given name of two characters
_SPELT = 3.4  # cost of a character of a foreign name
_WINDOW = 12  # characters that are weighed: a name and some three words
_WED = 4.0  # a husband's surname before one's own (four characters)
_NEVER = 1e9
_FUNCTION = 6.0  # a surname that is a frequent particle too speaks against a name
_STRANGE = 7.0  # cost of a character in a run that is no row of words
_UNEXPECTED = 5.0  # a foreign name where nothing foreign is near
_FIRM = 5.0  # what a title before it is worth to a name


@cache
def _after() -> re.Pattern[str]:
    return re.compile(alternatives(words(_BOUNDS, "after_name", "words")))


@cache
def _chars(group: str, key: str) -> frozenset[str]:
    return frozenset(str(table(_NAMES)[group][key]))


@cache
def _dotted() -> re.Pattern[str]:
    spelt = "".join(sorted(_chars("transliteration", "chars")))
    return re.compile(rf"[{HAN}]{{1,8}}(?:[·•-][{HAN}]{{1,10}})+|[{spelt}]{{1,8}}(?:[·•-][{spelt}]{{1,9}})+")


def _surname_cost(surname: str) -> float:
    rank = surname_rank()[surname] if len(surname) == 1 else 0
    return next(value for below, value in _SURNAME if rank < below)


class Names:
    """Reads names in one cleaned text, knowing the mentions already found there."""

    def __init__(self, text: str, known: list[Mention]) -> None:
        self.text = text
        self.starts = {m.start: m for m in known}
        # A short name of a place may be part of a person's name (张安顺), an organ or a full name may not.
        firm = [m for m in known if m.type == "organization" or (m.type == "region" and m.end - m.start > 2)]
        self.taken = {at for m in firm for at in range(m.start, m.end)}
        self.titles = [m for m in known if m.type == "title"]
        self.found: dict[tuple[int, int], str] = {}

    def limit(self, at: int) -> int:
        """How far the words after a name here are weighed, the same for each end: to a stop or the next mention."""
        end = at
        while (
            end < len(self.text)
            and end < at + _WINDOW
            and self.text[end] not in _PUNCT
            and (end < at + 2 or not self.fixed(end))
        ):
            end += 1
        return end

    def fixed(self, at: int) -> bool:
        """Whether a mention begins here that no name swallows."""
        return (
            at in self.starts and self.starts[at].end - at > 1 and (at in self.taken or self.starts[at].type == "title")
        )

    def no_name(self, at: int) -> float:
        """The cost of the same stretch with no name in it."""
        return cost(self.text[at : self.limit(at)]) - (
            _FUNCTION if self.text[at] in _chars("surnames", "function") else 0.0
        )

    def follows(self, end: int) -> float:
        """What the words after a name are worth to its end here: verbs of the genre speak for it."""
        if end >= len(self.text) or self.text[end] in _PUNCT or self.fixed(end):
            return 2.0
        after = _after().match(self.text, end)
        return 0.0 if not after else 1.5 if len(after[0]) == 1 else 3.0

    def chinese(self, at: int) -> tuple[float, int]:
        """Cost and end of the Chinese name that begins here; end 0 where none does."""
        text = self.text
        size = 2 if text[at : at + 2] in surnames() else 1
        if text[at : at + size] not in surnames() or at in self.taken:
            return _NEVER, 0
        surname = _surname_cost(text[at : at + size])
        limit = self.limit(at)
        options = [(_NEVER, 0)]
        shapes = [(2, _TWO_GIVEN), (1, _ONE_GIVEN)]
        if size == 1 and text[at + 1 : at + 2] in surnames() and text[at] not in _chars("surnames", "function"):
            shapes.append((3, _WED))
        for given, prior in shapes:
            end = at + size + given
            if (
                end <= limit
                and self._free(at + size, end)
                and not set(text[at + size : end]) & _chars("given", "never")
            ):
                options.append((surname + prior + given * _GIVEN + cost(text[end:limit]) - self.follows(end), end))
        return min(options)

    def _free(self, start: int, end: int) -> bool:
        part = self.text[start:end]
        if any(p in self.starts and self.starts[p].type == "title" for p in range(start, end)):
            return False
        return (
            bool(re.fullmatch(rf"[{HAN}]+", part))
            and len(part) == end - start
            and not any(p in self.taken for p in range(start, end))
        )

    def foreign(self, at: int) -> tuple[float, int]:
        """Cost and end of a name spelt in the characters of transliteration."""
        spelt = _chars("transliteration", "chars")
        limit = self.limit(at)
        options = [(_NEVER, 0)]
        end = at
        while end < limit and end - at < 9 and self.text[end] in spelt and end not in self.taken:
            end += 1
            if end - at > 1:
                options.append(((end - at) * _SPELT + cost(self.text[end:limit]) - self.follows(end), end))
        return min(options)

    def dotted(self, at: int) -> int:
        """Where a name with · ends."""
        match = _dotted().match(self.text, at)
        if not match or at in self.taken:
            return 0
        spelt = _chars("transliteration", "chars")
        last = max(self.text.rfind(dot, at, match.end()) for dot in "·•-")
        part, first = match[0], re.split("[·•-]", match[0])[0]
        strange = cost(part.replace("-", "")) > _STRANGE * len(part)
        odd = set(first) <= spelt or (len(first) < 5 and cost(first) > _STRANGE * len(first))
        if not odd or len(first) > 8 or ("·" not in part and not strange):
            return 0
        limit = max(self.limit(last + 1), match.end())
        best, least, value = last + 2, 1e9, 0.0
        for end in range(last + 2, match.end() + 1):
            value += _SPELT if self.text[end - 1] in spelt else 8.0
            if (total := value + cost(self.text[end:limit])) < least:
                best, least = end, total
        if self.text[at:best].endswith(("报", "网", "社", "台", "集团", "杯", "奖")):
            return 0
        return best

    def repeated(self, at: int) -> int:
        """After a title, a name without a Chinese surname: the longest run that stands elsewhere as a name would."""
        for end in range(min(at + 6, len(self.text)), at + 1, -1):
            part = self.text[at:end]
            if (
                not self._free(at, end)
                or set(part) & _chars("given", "never")
                or tag(part) not in ("", "nr", "nrt", "nz", "ns")
            ):
                continue
            again = [m.end() for m in re.finditer(re.escape(part), self.text) if m.start() != at]
            if cost(part) < _STRANGE * len(part) and not tag(part):
                continue
            elsewhere = any(
                _after().match(self.text, place) or self.text[place : place + 1] in _PUNCT for place in again
            )
            if elsewhere and self.ends(end):
                return end
        return 0

    def ends(self, at: int) -> bool:
        """Whether a stop, a verb of the genre or a mention follows."""
        return at < len(self.text) and (
            self.text[at] in _PUNCT or _after().match(self.text, at) is not None or at in self.starts
        )

    def before_stop(self, at: int) -> int:
        """After a firm title, two to five characters up to a stop that are no words."""
        for end in range(at + 2, min(at + 6, len(self.text)) + 1):
            if not self._free(at, end) or set(self.text[at:end]) & _chars("given", "never"):
                return 0
            follows = _after().match(self.text, end)
            if end == len(self.text) or self.text[end] in _PUNCT or (follows and len(follows[0]) > 1):
                part = self.text[at:end]
                again = end - at > 2 or self.text.count(part) > 1
                return end if again and cost(part) > _STRANGE * len(part) else 0
        return 0

    def read(self, at: int, firm: bool = False, foreign: bool = False, weak: bool = False) -> int:
        """The end of the name at this place, kept in `found`; 0 where there is none."""
        if at >= len(self.text) or self.text[at] in _PUNCT:
            return 0
        end = self.dotted(at) or self.plain(at, firm, foreign, weak)
        if not end and firm and not _after().match(self.text, at):
            end = self.repeated(at) or self.before_stop(at)
        if end:
            self.found[at, end] = self.text[at:end]
        return end

    def plain(self, at: int, firm: bool = False, foreign: bool = False, weak: bool = False) -> int:
        """The end of the likeliest name without ·; 0 where ordinary words are likelier still."""
        strange, end = self.foreign(at) if foreign or firm else (_NEVER, 0)
        value, end = min(self.chinese(at), (strange + (0.0 if foreign else _UNEXPECTED), end))
        if end - at == 4 and not firm and "·" not in self.text[at:end] and self.text[at : at + 2] not in surnames():
            return 0
        if not end or self.is_known(at, end) or (not firm and weak and self.follows(end) < 2):
            return 0
        ordinary = tag(self.text[at:end]) not in ("", "nr", "nrt", "nrfg")
        return end if value < self.no_name(at) + (_FIRM if firm and not ordinary else 0.0) else 0

    def is_known(self, at: int, end: int) -> bool:
        """Whether what stands here is a title or a place and no name."""
        here = self.starts.get(at)
        return here is not None and (here.type == "title" or here.end == end)

    def lists(self, end: int, foreign: bool = False) -> None:
        """Go on along 、 and 和: the names that follow a name in a list."""
        while end and (match := _NEXT.match(self.text, end)):
            at, comma = match.end(), match[0].endswith("、")
            if at in self.starts and self.starts[at].type == "title":
                return
            end = (self.listed(at) if comma else 0) or self.read(at, comma, foreign)

    def listed(self, at: int) -> int:
        """In a list of names an item of two to five characters is a name whatever its first."""
        match = _ITEM.match(self.text, at)
        if (
            match is None
            or set(match[0]) & _chars("given", "never")
            or at in self.starts
            or not self._free(*match.span())
        ):
            return 0
        verbs = (_after().match(self.text, p) for p in range(at + 2, match.end()))
        if any(verb and len(verb[0]) > 1 for verb in verbs):
            return 0
        if len(match[0]) < (4 if match[0][0] in surnames() else 3) or cost(match[0]) < 7.5 * len(match[0]):
            return 0
        self.found[match.span()] = match[0]
        return match.end()


def find_persons(text: str, known: list[Mention]) -> list[Mention]:
    """Mentions of people in `text`; `known` are regions, organizations and titles."""
    names = Names(text, known)
    by_end = {mention.end: mention for mention in known}
    for title in names.titles:
        at = _GAP.match(text, title.end).end()  # type: ignore[union-attr]
        foreign = _is_foreign(by_end.get(title.start))
        weak = title.text.endswith(_WEAK_TITLES)
        names.lists(names.read(at, not weak, foreign, weak), foreign)
    for match in _BEFORE.finditer(text):
        names.lists(names.read(match.end()))
    for match in re.finditer(r"(?:^|(?<=[，。、；：\n（“”同与和见了对向]))[\u4e00-\u9fff]{1,6}·", text):
        if match.start() not in names.starts:
            names.lists(names.read(match.start()))
    for match in _MARKED.finditer(text):
        if names.plain(match.start("name")) == match.end("name"):
            names.lists(names.read(match.start("name")))
    for match in _CLAUSE.finditer(text):
        at = match.start()
        if text[at] in surnames() or text[at : at + 2] in surnames():
            end = names.plain(at)
            if end and (_HOLDS if text[at - 1 : at] == "的" else _SPEAKS).match(text, end):
                names.lists(names.read(at))
    _appointed(text, names)
    _titled(text, names)
    for match in _ROW.finditer(text):
        items = match[0].split("、")
        if all(item[0] in surnames() or item[:2] in surnames() or "·" in item for item in items[:-1]) and all(
            len(item) < 4 or "·" in item for item in items[:3]
        ):
            names.lists(names.read(match.start(), True))
    return _everywhere(text, names)


def _is_foreign(before: Mention | None) -> bool:
    return (
        before is not None
        and bool(before.choices)
        and before.choices[0].level in ("country", "city")
        and before.choices[0].name != "中国"
    )


def _appointed(text: str, names: Names) -> None:
    """…，甲为市人大常委会主任、乙为…副主任: a name between a stop or a verb of choice and 为 with a body or a title."""
    for match in re.finditer("为", text):
        if match.end() not in names.starts:
            continue
        for size in (3, 2):
            at = match.start() - size
            apart = at >= 0 and (text[at - 1 : at] in _PUNCT or _CHOSEN.search(text, max(0, at - 3), at))
            if apart and text[at] in surnames() and names.chinese(at)[1] == match.start():
                names.found[at, match.start()] = text[at : match.start()]
                break


def _titled(text: str, names: Names) -> None:
    """某某总书记, 某某总统: a name with its title behind it."""
    heads = words("lexicon/titles.toml", "behind", "words")
    for title in names.titles:
        if title.text not in heads:
            continue
        begin = next(
            (
                p
                for p in range(title.start, max(0, title.start - 12), -1)
                if text[p - 1 : p] in _PUNCT or p - 1 in names.taken
            ),
            max(0, title.start - 12),
        )
        value, start = min(_before_title(text, names, begin, title.start), default=(_NEVER, 0))
        if (
            value < cost(text[begin : title.start])
            and not names.is_known(start, title.start)
            and (start, title.start) not in names.found
        ):
            names.found[start, title.start] = text[start : title.start]


def _before_title(text: str, names: Names, begin: int, end: int) -> Iterator[tuple[float, int]]:
    """Cost and beginning of each name that may end here."""
    spelt = _chars("transliteration", "chars")
    for start in range(begin, end - 1):
        name, before = text[start:end], cost(text[begin:start])
        if (start in names.starts and names.starts[start].type == "title") or not names._free(start, end):
            continue
        if set(name) <= spelt:
            yield before + len(name) * _SPELT, start
        if name[0] in surnames() and len(name) < 4 and not set(name) & _chars("given", "never"):
            yield (
                before
                + _surname_cost(name[0])
                + (_TWO_GIVEN if len(name) == 3 else _ONE_GIVEN)
                + (len(name) - 1) * _GIVEN,
                start,
            )


def _everywhere(text: str, names: Names) -> list[Mention]:
    """Each name found, wherever it stands in the document, the longer first."""
    listed = {name for name in names.found.values() if len(name) > 1}
    at_home = set(names.found)
    spans: list[Mention] = []
    taken = set(names.taken)
    for name in sorted(listed, key=lambda n: (-len(n), n)):
        word = len(name) == 2 and tag(name) not in ("", "nr", "nrt")
        for match in re.finditer(re.escape(name), text):
            free = not taken & set(range(*match.span()))
            if free and (match.span() in at_home or not word or _stands_alone(text, match)):
                spans.append(Mention(match.start(), match.end(), "person", name))
                taken.update(range(*match.span()))
    return sorted(spans, key=lambda mention: mention.start)


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """A name that is a word too (温暖): only at the beginning of a clause, before a verb of the genre."""
    after = _after().match(text, match.end())
    return text[match.start() - 1 : match.start()] in (*_PUNCT, "") and bool(
        (after and len(after[0]) > 1) or text[match.end() : match.end() + 1] in "任，"
    )
