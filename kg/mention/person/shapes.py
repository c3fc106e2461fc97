"""The shapes that a name of a person may have at a place, each with its likeliest end and its cost.

Chinese names, Japanese and Tibetan ones, those spelt in characters of transliteration, in two parts with ·, and in
Latin letters. The cost of the characters as a name plus the cost of what follows as words (`kg.text.segment.cost`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from kg.lexicon import HAN, surnames
from kg.mention.person.endings import SAYS, TIMES, ends_no_name
from kg.mention.person.weights import (
    FIRM,
    FUNCTION,
    GIVEN,
    NEVER,
    ONE_GIVEN,
    PART,
    REIGN,
    SPELT,
    STOPS,
    TWO_GIVEN,
    VERB,
    VERB_LAST,
    WED,
)
from kg.mention.spelling import (
    ADVERBS,
    GOES_ON,
    OF_NAME,
    WITH_ABROAD,
    adverb_last,
    after_name,
    japanese_surnames,
    name_chars,
    opens_no_name,
    parts_end,
    spelt_chars,
    surname_cost,
)
from kg.mention.types import Mention, covered
from kg.pattern import regex
from kg.text.segment import cost, costs, tag

_STOP = regex(f"[{STOPS}]")
_CHINESE = regex(f"[{HAN}]+")
OTHERS = regex(
    r"等(?:\d+[位名人]|(?:一同|一起|分别(?:出席|参加|陪同)|到机场|到场|出席|参加|陪同|列席|应邀|中方|外方|[省市县区州旗]领导|[。；]))"
)
_LATIN = regex(r"[A-Z][a-z]+(?:[ ·.]?[A-Z][A-Za-z]*\.?)+")
NUMBERS = "二三四五六七八九十"
_GIVEN_SIZES = ((2, TWO_GIVEN), (1, ONE_GIVEN))
_WINDOW = 12  # characters that are weighed: a name and some three words
_JAPANESE_LAST = tuple("男夫郎彦美树助介子雄治")  # what a given name of three characters ends with: 由纪夫
_LAST_ALSO = regex("[克哲达拓直真慎智伸雅淳裕]也|[洋公良航周康]平等")  # 冈某克也表示, 河某洋平等
_RARE = 13.0  # so dear is a verb that hardly anybody uses: 启明
_KOREA = regex("[韩朝][国鲜方]|首尔|平壤")
_JAPAN = regex("知事|日本|日产|日中|中日|日方")
HAMLET = "镇乡村"
_OF_HAMLET = frozenset(HAMLET)


@cache
def _never_given(korean: bool) -> frozenset[str]:
    """The characters that no given name has; a Korean one may have 在."""
    return (name_chars("given", "never") | {"不"}) - (frozenset("在") if korean else frozenset())  # 阿不都 is no such


class Shapes:
    """Weighs names in one cleaned text, knowing the mentions already found there."""

    def __init__(self, text: str, known: list[Mention]) -> None:
        self.text = text
        self.starts = {m.start: m for m in known}
        self.ends_at = {m.end for m in known}
        # A short name of a place may be part of a person's name (张安顺), an organ or a full name (睢县) may not.
        full = (m for m in known if m.type == "region" and (m.end - m.start > 2 or m.text[-1] == "县"))
        self.taken = covered([*(m for m in known if m.type == "organization"), *full])
        # where a mention begins that no name swallows
        self.fixed = {at for at, m in self.starts.items() if m.end - at > 1 and (at in self.taken or m.type == "title")}
        self.in_order = sorted(self.fixed)
        self.titles = [m for m in known if m.type == "title"]
        self.title_ends = {m.end for m in self.titles}
        self.japan = _JAPAN.search(text) is not None
        self.korea = _KOREA.search(text) is not None
        self.closed = self.taken | {at for at, m in self.starts.items() if m.type == "title"}
        self.limits: dict[int, int] = {}  # what was found out at each place, as most are asked for again
        self.verbs: dict[int, re.Match[str] | None] = {}
        self.plainly: dict[int, float] = {}  # the cost with no name
        self.weighed: dict[tuple[int, bool], tuple[float, int]] = {}  # the Chinese name
        self.ended: dict[tuple[int, bool, bool, bool], int] = {}  # where the likeliest name ends
        self.found: dict[tuple[int, int], str] = {}
        self.refused: dict[tuple[int, int], str] = {}  # what was nearly a name, and why it is none

    def limit(self, at: int) -> int:
        """How far the words after a name here are weighed, the same for each end: to a stop or the next mention."""
        if at not in self.limits:
            stop = _STOP.search(self.text, at, at + _WINDOW)
            last = stop.start() if stop else min(at + _WINDOW, len(self.text))
            place = bisect_left(self.in_order, at + 2)
            self.limits[at] = min(last, self.in_order[place]) if place < len(self.in_order) else last
        return self.limits[at]

    def verb_at(self, at: int) -> re.Match[str] | None:
        """The verb of the genre, or the small word, that follows a name which ends here."""
        if at not in self.verbs:
            self.verbs[at] = after_name().match(self.text, at)
        return self.verbs[at]

    def no_name(self, at: int) -> float:
        """The cost of the same stretch with no name in it."""
        if at not in self.plainly:
            rest = costs(self.text[at : self.limit(at)])
            least = rest[0]
            for end in range(at, at + min(4, len(rest))):
                if (verb := self.verb(rest, at, end)) < rest[end - at]:
                    least = min(least, cost(self.text[at:end]) + verb)
            particle = self.text[at] in name_chars("surnames", "function") and self.text[at - 1 : at] != "、"
            function = FUNCTION if particle else 0.0
            self.plainly[at] = least - function
        return self.plainly[at]

    def follows(self, end: int) -> float:
        """What the words after a name are worth to its end here: verbs of the genre speak for it."""
        if end >= len(self.text) or self.text[end] in STOPS or self.text[end].isdigit() or end in self.fixed:
            return 2.0
        if self.is_heading(end):
            return 2.0  # the number of a heading
        after = self.verb_at(end)
        if after and after[0] in "和与及" and OF_NAME.match(self.text, after.end()):
            return -VERB_LAST  # 魏某和、, 魏某和与俄罗斯国防部长: no name ends before it
        return 0.0 if not after else 1.5 if len(after[0]) == 1 else 3.0

    def is_heading(self, at: int) -> bool:
        """Whether 三、 at a place is the number of a heading: 二、 stands before it."""
        if self.text[at] not in NUMBERS or not self.text.startswith("、", at + 1):
            return False
        return ("一" + NUMBERS)[NUMBERS.index(self.text[at])] + "、" in self.text[:at]

    def after(self, rest: list[float], at: int, end: int) -> float:
        """The cost of what follows a name that begins at `at` and ends at `end`; `rest` as of `segment.costs`."""
        return self.verb(rest, at, end) - self.follows(end)

    def verb(self, rest: list[float], at: int, end: int) -> float:
        """The cost of the words from `end` on, a verb of the genre counting as one frequent word."""
        verb = self.verb_at(end)
        if verb and len(verb[0]) > 1 and (past := verb.end() - at) < len(rest):
            return min(rest[end - at], VERB + rest[past])
        return rest[end - at]

    def chinese(self, at: int, abroad: bool = False) -> tuple[float, int]:
        """Cost and end of the Chinese name that begins here; end 0 where none does."""
        begins = self.text[at : at + 2]
        if begins not in surnames() and begins[:1] not in surnames():
            return NEVER, 0
        if (at, abroad) not in self.weighed:
            self.weighed[at, abroad] = self._weigh(at, _never_given(abroad and self.korea))
        return self.weighed[at, abroad]

    def _weigh(self, at: int, never: frozenset[str]) -> tuple[float, int]:
        """The same where a surname stands, not asked for yet; `never` are the characters that no given name has."""
        text = self.text
        size = 2 if text[at : at + 2] in surnames() else 1
        if at in self.taken or opens_no_name(text, at):
            return NEVER, 0
        if text[at] == "席" and text[at - 1 : at] in "出主缺列":
            return NEVER, 0  # 出席俄中总理会晤
        if text[at] in "和与及同" and (text[at + 1 : at + 2] in surnames() or at in self.ends_at):
            return NEVER, 0  # 总理和张某
        if text[at] in "向曾" and at in self.title_ends and self._says_to(at):
            return NEVER, 0  # 副省长向王宇副部长介绍情况
        surname = surname_cost(text[at : at + size])
        limit = self.limit(at)
        rest = costs(text[at:limit])
        options = [(NEVER, 0)]
        with_whom = WITH_ABROAD.search(text, at + 1, at + 9)
        second = text[at + 1 : at + 2]
        shapes: tuple[tuple[int, float], ...] = _GIVEN_SIZES
        if second == "氏":
            shapes = ((3, TWO_GIVEN), (2, TWO_GIVEN))  # 阮氏金银
        elif size == 1 and second in surnames() and text[at] not in name_chars("surnames", "function"):
            shapes = (*_GIVEN_SIZES, (3, WED))
        said = self.verb_at(at + size)
        verb_size = len(said[0]) if said else 0
        for given, prior in shapes:
            end = at + size + given
            if with_whom and at < with_whom.start() < end:
                continue
            if verb_size == given > 1:
                continue  # 首相梅表示: a verb is no given name
            if (
                end <= limit
                and self.free(at + size, end)
                and text[end : end + 1] != "·"
                and (never.isdisjoint(text[at + size : end]) or self._may_be_given(at + size, end, never))
            ):
                final, after = text[end - 1], text[end : end + 1]
                # 某平等14位
                others = after in ("等", "作") and (
                    OTHERS.match(text, end) is not None or text.startswith("作的关于", end)
                )
                firm = others or text.startswith(("同志", "先生", "、"), end)  # 张适时同志, 张适时、
                firm = firm or (final in "任为作赴受" and after in STOPS and text[at - 1 : at] != "由")  # 李国任，
                bonus = (FIRM + text.startswith("作的", end)) if others else 0.0
                office = final == "任" and (said := self.verb_at(end)) is not None and len(said[0]) > 1
                last = not firm and not office and final in "为任作时则省赴向因受"
                last = last or (given == 2 and not firm and final in ADVERBS and adverb_last(text, end))  # 张海再赴某市
                verb = VERB_LAST if last else 0.0  # 任命甲为…, 甲任…
                if (given > 1 and self.is_heading(end - 1)) or ends_no_name(
                    text, at, end, given, self.starts, after in STOPS
                ):
                    continue  # 某某四、企业家代表: the number of a heading
                said = self.verb_at(end - 2) if given == 3 else None
                if (said and said.end() == end) or (final == "未" and self.verb_at(end)):
                    continue  # 董事长陈某出席, 市委书记李某未出席
                if given < 3 and after == "都" and self._has_all(at, end):
                    continue  # 吴国都等出席, 市长张丽都主持会议
                if (final if given == 2 else after) in _OF_HAMLET and not self.is_person_there(at):
                    continue  # 石牌镇召开会议
                options.append((surname + prior + given * GIVEN + verb + self.after(rest, at, end) - bonus, end))
        return min(options)

    def is_title(self, at: int) -> bool:
        """Whether a title begins here."""
        here = self.starts.get(at)
        return here is not None and here.type == "title"

    def _may_be_given(self, start: int, end: int, never: frozenset[str]) -> bool:
        """Whether a given name may hold 从 or 在: 从军, 在军 before a stop or a verb, 明从 where the list goes on."""
        if end - start != 2 or not never.isdisjoint(set(self.text[start:end]) - set("从在")):
            return False
        first = self.text[start] in "从在" and self.text[start + 1] not in "从在"
        after = self.text[end : end + 1]
        return (first and self.follows(end) > 1) or (not first and after in tuple("、，。；"))

    def _has_all(self, at: int, end: int) -> bool:
        """Whether 都 behind a name is of the name: before 等, or where one person does what he does once."""
        after = self.text[end + 1 : end + 3]
        if after[:1] == "等":
            return True
        before = self.text[max(0, at - 16) : at]
        return after == "主持" and before[-1:] not in tuple("、和与及") and not set("每次凡论总各") & set(before)

    def is_person_there(self, at: int) -> bool:
        """Whether what ends in 镇, 乡 or 村 is somebody all the same: behind a post, or in a list of people."""
        before = self.text[at - 1 : at]
        post = at in self.title_ends and self.text[at - 4 : at] != "单位代表"  # 获奖单位代表高河镇
        return post or (before == "、" and self.text[at - 2 : at - 1] not in ("", *HAMLET))

    def japanese(self, at: int) -> tuple[float, int]:
        """Cost and end of a Japanese name in a text that speaks of Japan: 小笠原秀道."""
        begins = self.text[at : at + 3]
        size = 3 if begins in japanese_surnames() else 2 if begins[:2] in japanese_surnames() else 0
        if not size or at in self.taken:
            return NEVER, 0
        if not self.japan and self.text[at] in surnames() and not self.text.startswith("之", at + size):
            return NEVER, 0  # but 亚洲开发银行行长中尾某某, and a given name with 之 is of no other land
        limit = self.limit(at)
        rest = costs(self.text[at:limit])
        given: tuple[int, ...] = (3, 2, 1) if self.text[at + size + 2 : at + size + 3] in _JAPANESE_LAST else (2, 1)
        if _LAST_ALSO.match(self.text, at + size):
            given = (2,)
        said = self.verb_at(at + size)
        one = int(self.text.startswith("和", at + size))  # 西岛和也
        verb = len(said[0]) if said and len(said[0]) > 1 else one  # 永井出席
        ends = [
            at + size + n for n in given if n > verb and at + size + n <= limit and self.free(at + size, at + size + n)
        ]
        options = ((2.0 + (end - at - size) * GIVEN + self.after(rest, at, end), end) for end in ends)
        return min(options, default=(NEVER, 0))

    def of_parts(self, at: int) -> tuple[float, int]:
        """Cost and end of a Tibetan or Mongolian name, of two parts or of a long one: 扎西次仁, 宝音达来, 特木其勒."""
        end = parts_end(self.text, at)
        if not end or not self.free(at, end):
            return NEVER, 0
        return (end - at) * PART + cost(self.text[end : max(self.limit(at), end)]) - self.follows(end), end

    def free(self, start: int, end: int) -> bool:
        """Whether a name may stand here: Chinese characters, none of them of a firm mention or the first of a title."""
        if end > len(self.text):
            return False
        for at in range(start, end):
            if at in self.closed:
                return False
        return _CHINESE.fullmatch(self.text, start, end) is not None

    def foreign(self, at: int, abroad: bool = True) -> tuple[float, int]:
        """Cost and end of a name spelt in the characters of transliteration; at home also those of minority names."""
        spelt = spelt_chars(abroad)
        if not spelt.issuperset(self.text[at : at + 2]):
            return NEVER, 0
        limit = self.limit(at)
        rest = costs(self.text[at:limit])
        options = [(NEVER, 0)]
        end = at
        while end < limit and end - at < 9 and self.text[end] in spelt and end not in self.taken:
            if self.text.startswith(GOES_ON, end):
                break  # 总统甲历来主张, 总书记考察某地
            end += 1
            if self.text.endswith("当天", at, end) or self.text.startswith("大将", end - 1):
                continue  # 行长某某当天表示, 国防部长某某大将
            if self.text[end : end + 1] == "和" and SAYS.match(self.text, end + 1):
                continue  # 长官康京和17日表示
            if end - at > 2 and self.text[end - 1] == "曾" and adverb_last(self.text, end):
                continue  # 议员某某曾致信首相
            if self.text[end - 1] == "任" and end in self.starts and end - at > 2:
                continue  # 劳尔任主席后
            if self.text[end - 1] == "于" and (self.text[end : end + 1].isdigit() or self.text.startswith(TIMES, end)):
                continue  # 总统某某于当地时间…
            if self.text[end - 1] == "因" and end - at > 2 and self.follows(end) < 2 and end + 1 not in self.starts:
                continue  # 某某总统甲因脑溢血去世, but not 奥尔古因和中国驻某国大使
            if end - at > 1:
                options.append(((end - at) * SPELT + self.after(rest, at, end), end))
            if end - at > 1 and (reign := REIGN.match(self.text, end)):
                return (end - at) * SPELT + cost(self.text[reign.end() : limit]), reign.end()
        value, last = min(options)
        if last and end == last + 1 and self.text.startswith("等", end):
            return value, end  # 防长卡达北等出席: a list says where its last name ends
        return value, last

    def _says_to(self, at: int) -> bool:
        """Whether 向 or 曾 is no surname, for a verb follows (大使向坚守岗位的甲致意) or a name and its title, as in
        书记向远志，州长某某 they do not."""
        titled = (self.is_title(at + n) and self.text[at + 1 : at + n].isalpha() for n in (3, 4))
        deed = self.text[at + 1 : at + 3]
        return (tag(deed) == "v" and cost(deed) < _RARE) or any(titled)

    def latin(self, at: int) -> int:
        """Where a name in Latin letters ends."""
        match = _LATIN.match(self.text, at)
        return match.end() if match and self.text[match.end() : match.end() + 1] not in ("", "-") else 0

    def ends(self, at: int) -> bool:
        """Whether a stop, a verb of the genre or a mention follows."""
        return at < len(self.text) and (
            self.text[at] in STOPS or after_name().match(self.text, at) is not None or at in self.starts
        )

    def is_known(self, at: int, end: int) -> bool:
        """Whether what stands here is a title or a place and no name."""
        here = self.starts.get(at)
        return here is not None and (here.type == "title" or here.end == end)
