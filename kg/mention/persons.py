"""Names of people, from shape and context; no list of officials.

A name is read where the context promises one (after a title, in a list behind a name, before 同志, 任命…, at the head of a
CV) and then found again everywhere in the document.
"""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon import HAN, alternatives, surnames, table, words
from kg.mention.types import Mention

_BOUNDS = "lexicon/boundaries.toml"
_PUNCT = "，。、；：！？…—（）()《》“”\n \t"
_TRANSLIT = (
    "阿埃艾爱安奥巴白班邦保鲍贝本比彼毕别宾波伯博勃布贲查茨策达大戴丹当道德登迪蒂丁东杜多厄恩尔法凡方菲费芬弗夫福盖甘冈戈格根古哈海汉豪赫黑亨胡华霍基吉加贾杰金喀卡凯坎康考科克肯库夸拉腊莱兰朗劳勒雷里利莉连列林隆卢鲁路伦罗"
    "洛马玛迈麦曼芒梅门蒙米密明莫默姆穆拿那纳娜南瑙内尼涅努诺欧帕潘佩彭皮平珀普齐奇恰乔切琼热日荣儒瑞若撒萨塞赛桑瑟森沙山尚绍舍什圣施石史舒斯苏索塔泰坦汤唐特腾提铁廷图托瓦万汪威韦维魏温文翁沃乌武西希锡夏肖谢辛欣休逊雅亚延扬耶叶伊"
    "易因英尤于约泽扎詹珍朱兹宗佐晓敏吾吐买孜肯江丽热孜"
)
_DOTTED = re.compile(rf"[{HAN}]{{1,8}}(?:·[{HAN}]{{1,10}}?)+(?![{HAN}·])|[{_TRANSLIT}]{{1,8}}(?:·[{_TRANSLIT}]{{1,9}})+")
_FOREIGN = re.compile(rf"[{_TRANSLIT}]{{2,8}}")
_BEFORE = re.compile(r"(?:任命|免去|提名|推选|选举|决定|接受|补选|增补|同意|建议|推荐|表决通过|免去了|任命了)(?=[\u4e00-\u9fff])")
_MARKED = re.compile(r"(?:^|[，。、；：\n（])(?P<name>[\u4e00-\u9fff]{2,4})(?:同志|一行|（(?:女|男)|，(?:男|女)[，、（])")
_SPEAKS = re.compile(
    r"(?:^|(?<=[，。；：\n])|(?<=[，。；：\n ][日晚午]))(?P<name>[\u4e00-\u9fff]{2,4})(?=(?:主持召开|主持并讲话|主持会议|主持|出席|强调|指出|会见了?|会晤|对.{1,8}(?:表示|介绍)|表示|代表.{2,10}(?:向|对)|介绍说?|宣布|讲话|致辞|"
    r"参加|率队|率团|带队|调研|考察|一行|首先|要求|认为|说[，：]|同志|在.{1,20}(?:调研|考察|督导|主持|会见|强调|指出|表示|致辞|讲话|下)|来到|前往|到.{1,15}(?:调研|考察|督导|检查)|作.{0,8}(?:报告|说明|部署|汇报)|与.{1,12}(?:会谈|共同)|同.{1,12}(?:会谈|共同|举行)|当选|任|担任|出任|简历|涉嫌))"
)
_NEXT = re.compile(r"(?:（[^（）]{1,12}）)?(?:、|和|与|及|以及)")
_ITEM = re.compile(rf"[{HAN}]{{3,5}}(?=[、，。])")
_ROW = re.compile(rf"(?:^|(?<=[，。；：\n ]))(?:[{HAN}·]{{2,12}}、){{2,}}[{HAN}·]{{2,12}}")
_WEAK_TITLES = ("代表", "成员", "负责人", "领导", "领导同志", "委员", "教授", "党委", "理事", "顾问", "助理", "民警", "专家")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(alternatives(words(_BOUNDS, "after_name", "words")))


@cache
def _never() -> frozenset[str]:
    return frozenset(str(table(_BOUNDS)["not_in_name"]["chars"]))


class Names:
    """Reads names in one cleaned text, knowing the mentions already found there."""

    def __init__(self, text: str, known: list[Mention]) -> None:
        self.text = text
        self.starts = {mention.start: mention for mention in known}
        self.taken = {at for m in known if m.type != "title" for at in range(m.start, m.end)}
        self.titles = [mention for mention in known if mention.type == "title"]
        self.found: dict[tuple[int, int], str] = {}

    def bound(self, at: int) -> int:
        """How well a name may end here: 2 punctuation or a title, 1 a word that follows names, 0 not at all."""
        if at >= len(self.text) or self.text[at] in _PUNCT:
            return 2
        if at in self.starts:
            return 2 if self.starts[at].type == "title" else 1
        return 1 if _after().match(self.text, at) else 0

    def chinese(self, at: int) -> int:
        """Where the Chinese name that begins here ends; 0 where none does."""
        text = self.text
        size = 2 if text[at : at + 2] in surnames() else 1
        if text[at : at + size] not in surnames() or at in self.taken:
            return 0
        word = _after().match(text, at)
        best, rank = 0, 0
        for end in (at + size + 2, at + size + 1):
            given = text[at + size : end]
            if len(given) < end - at - size or not re.fullmatch(rf"[{HAN}]+", given) or set(given) & _never():
                continue
            if any(place in self.taken for place in range(at, end)):
                continue
            bound = self.bound(end)
            if word and (len(word[0]) > 1 or bound < 2):
                continue
            split = _after().match(text, end - 1)
            if bound and split and len(split[0]) > 1 and end - at > 2:
                continue
            if bound > rank or (bound and not best):
                best, rank = end, max(bound, 1) + 1 if end - at - size == 2 else bound
        return best

    def foreign(self, at: int, title: bool) -> int:
        """Where a name with · or, after a title, another name without a Chinese surname ends."""
        dotted = _DOTTED.match(self.text, at)
        if dotted and at not in self.taken:
            return self._trim(at, dotted.end())
        if not title:
            return 0
        match = _FOREIGN.match(self.text, at)
        for end in range(match.end() if match else at, at + 1, -1):
            if self.bound(end) and not any(place in self.taken for place in range(at, end)):
                return end
        return 0

    def _trim(self, start: int, end: int) -> int:
        """A name with · ends before the word that follows it."""
        last = self.text.rindex("·", start, end)
        for at in range(last + 2, end):
            if self.bound(at) and (at in self.starts or len((_after().match(self.text, at) or [""])[0]) > 1):
                return at
        return end

    def minority(self, at: int) -> int:
        """After a title, three to six characters up to a firm boundary: 巴音朝鲁, 布小林."""
        for end in range(at + 3, at + 6):
            part = self.text[at:end]
            if not re.fullmatch(rf"[{HAN}]+", part) or set(part) & _never() or any(p in self.taken for p in range(at, end)):
                return 0
            word = _after().match(self.text, end)
            if self.bound(end) == 2 or (word and len(word[0]) > 1):
                return end if not any(_after().match(self.text, p) for p in range(at, end - 1)) else 0
        return 0

    def read(self, at: int, title: str | None = None, foreign: bool = False) -> int:
        """The end of the name at this place, kept in `found`; 0 where there is none."""
        if at >= len(self.text) or self.text[at] in _PUNCT:
            return 0
        firm = title is not None and not title.endswith(_WEAK_TITLES)
        end = (self.foreign(at, True) if foreign else 0) or self.foreign(at, False) or self.chinese(at)
        if not end and firm and not _after().match(self.text, at):
            end = self.foreign(at, True) or self.minority(at)
        if end:
            self.found[at, end] = self.text[at:end]
        return end

    def lists(self, end: int, foreign: bool = False) -> None:
        """Go on along 、 and 和: the names that follow a name in a list."""
        while end and (match := _NEXT.match(self.text, end)):
            end = self.read(match.end(), foreign=foreign) or self.listed(match.end(), match[0].endswith("、"))

    def listed(self, at: int, parted: bool) -> int:
        """In a list of names an item of three to five characters is a name whatever its first: 白玛赤林."""
        match = _ITEM.match(self.text, at)
        if not parted or match is None or set(match[0]) & _never() or at in self.starts:
            return 0
        if any(place in self.taken for place in range(*match.span())):
            return 0
        self.found[match.span()] = match[0]
        return match.end()


def find_persons(text: str, known: list[Mention]) -> list[Mention]:
    """Mentions of people in `text`; `known` are regions, organizations and titles."""
    names = Names(text, known)
    by_end = {mention.end: mention for mention in known}
    for title in names.titles:
        outer = by_end.get(title.start)
        foreign = outer is not None and bool(outer.choices) and outer.choices[0].level in ("country", "city") and outer.choices[0].name != "中国"
        names.lists(names.read(title.end, title.text, foreign), foreign)
    for match in _BEFORE.finditer(text):
        names.lists(names.read(match.end()))
    for pattern in (_MARKED, _SPEAKS):
        for match in pattern.finditer(text):
            at = match.start("name")
            if names.chinese(at):
                names.lists(names.read(at))
    for match in _ROW.finditer(text):
        items = match[0].split("、")
        if all(item[0] in surnames() or item[:2] in surnames() or "·" in item for item in items[:-1]) and len(items) > 2 and all(len(item) < 4 or "·" in item for item in items[:3]):
            names.lists(names.read(match.start()))
    return _everywhere(text, names)


def _everywhere(text: str, names: Names) -> list[Mention]:
    """Each name found, wherever it stands in the document, the longer first."""
    listed = {name for name in names.found.values() if len(name) > 1}
    listed = {n for n in listed if not any(n != o and n.startswith(o) and len(o) > 1 and _after().match(n, len(o)) for o in listed)}
    spans: list[Mention] = []
    taken = set(names.taken)
    for name in sorted(listed, key=lambda n: (-len(n), n)):
        for match in re.finditer(re.escape(name), text):
            if not taken & set(range(*match.span())):
                spans.append(Mention(match.start(), match.end(), "person", name))
                taken.update(range(*match.span()))
    return sorted(spans, key=lambda mention: mention.start)
