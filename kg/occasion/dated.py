"""On what day what an article tells of takes place, as its sentences name days one after the other."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kg.entity.resolve import Draft
from kg.entity.when import days, lately
from kg.pattern import regex
from kg.text.segment import Sentence

QUOTES = regex("(?:在[^，。；]{2,16}时，)?[^，。；]{1,12}(?:表示|指出|强调|说|称|认为)，")
VISIT = regex(r"\d{1,2}[日号]和\d{1,2}[日号]|\d{1,2}[日号]?(?:至|到|-|—)(?:\d{1,2}月)?\d{1,2}[日号]")
# 局长甲10日介绍; 10日，记者来到某县
_SAID_ON = regex(
    r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:[上下]午|晚)?(?:，(?:记者|在)|(?:，[^，。；]{0,24})?(?:介绍|表示|说|透露))"
)
_PLANS = regex("决定|建议|将|拟|定于|议程|召集")
_DUTIES = regex("[^。；]{0,12}(?:承担|负责)[^。；，]{0,16}(?:日常工作|筹备)")
_YEAR = regex(r"(?:^|[，；])(?:早在|其中)?((?:19|20)\d\d)年(?:\d{1,2}月|[，初底末]|\D{1,3}(?:曾|任|出任))")
_YEAR_OF = regex(r"\d{4}年(?:[在于]|举行|召开|[春夏秋]|冬(?![奥残季]))")
_OF_YEAR = regex(r"(?:^“?|(?:论坛|大会|峰会))(20\d\d)(?!年?度|\d)")  # 2023全球某论坛, 世界经济论坛2017年年会
_TOLD_THERE = regex("(?:说|表示|指出|强调|要求|认为)，")
_MAY_BE_DAY = regex(r"[日号天晚晨](?<=[\d今昨当前].)")  # what days end with, as written
# a line of a yearbook's digest, of what follows it: 一月 / 6日，某市召开会议
_MONTH_LINE = regex("(?:(?P<digits>1[0-2]|[1-9])|(?P<words>十?[一二]|[三四五六七八九十]))月份?")
_WHOLE = len("2024-06-09")  # of a date that names the day, and not only the month or the year
_LONGEST_MONTH = 8  # characters of such a line, blanks among them
_OPENING = 160  # characters of the text in which a day is that of what it reports


class Dated:
    """The days that one document names, and that of its opening."""

    def __init__(self, day: str | None, body: int) -> None:
        self.base, self.body = day, body  # the article's day (of its dateline), and where its text begins
        self._issued = day  # of the article, whatever month a digest has come to
        self._named: str | None = None  # the day named last, in the sentence at hand
        self._lately: str | None = None  # the same before it
        self.lead: str | None = None  # the day that the opening names
        self.undated: list[Draft] = []  # of another day than the article's, which it does not say
        self.at_hand: list[Draft] = []  # what the article was about at some place

    def _named_in(self, text: str) -> list[tuple[int, str]]:
        """The days that these words name, each with its place."""
        return list(days(text, self.base, self._lately))

    def day(self, sentence: Sentence, at: int | None = None) -> str | None:
        """The day that the sentence names nearest before `at`, else its first, else the lead's."""
        found = self._named_in(sentence.text)
        whole = [(place, iso) for place, iso in found if len(iso) == _WHOLE]
        found = whole or ([] if self.lead else found)
        before = [iso for place, iso in found if at is None or place < at - sentence.start]
        told = _TOLD_THERE.search(sentence.text, at - sentence.start) if at is not None else None
        later = [
            iso
            for place, iso in found
            if (told is None or place < told.start())  # 甲在审议时说，2015年，…
            # 北京2022年冬奥会筹办工作汇报会: a year within the name dates nothing
            and (at is None or len(iso) > 4 or place == at - sentence.start or _YEAR_OF.match(sentence.text, place))
        ]
        chosen = before[-1] if before else (later[0] if later else None)
        if sentence.start >= self.body and self.lead is None and chosen and len(chosen) == _WHOLE:
            self.lead = chosen
        return chosen or self.lead

    def told_day(self, sentence: Sentence) -> str | None:
        """The month or year of another time that the sentence names, where it names no day: 去年10月，甲同乙会晤."""
        named = [iso for _, iso in self._named_in(sentence.text)]
        if any(len(iso) == _WHOLE for iso in named) or self.lead is None:
            return None
        if not named and "去年" in sentence.text and (self.base or "")[:4].isdigit():
            return str(int(self.base[:4]) - 1)  # type: ignore[index]
        if not named and ("上个月" in sentence.text or "上月" in sentence.text) and len(self.base or "") == _WHOLE:
            year, month = divmod(int(self.base[:4]) * 12 + int(self.base[5:7]) - 2, 12)  # type: ignore[index]
            return f"{year}-{month + 1:02}"
        return next((iso for iso in named if not self.lead.startswith(iso)), None)

    def talk_day(self, sentence: Sentence) -> str | None:
        """The day of talks; within a visit of several days (6日至9日) only the month is known."""
        day = self.told_day(sentence) or self.day(sentence)
        return day[:7] if day and VISIT.search(sentence.text) else day

    def opens(self, sentence: Sentence) -> None:
        """Keep the day that the opening names, whether or not a meeting is named beside it."""
        if len(sentence.text) < _LONGEST_MONTH and (month := _MONTH_LINE.fullmatch(sentence.text.strip())):
            self._turn(month)
        if self._named is not None and self._lately != self._named:
            self._lately = lately(self._named, self.base)
        if not _MAY_BE_DAY.search(sentence.text):
            return
        named = [(at, iso) for at, iso in self._named_in(sentence.text) if len(iso) == _WHOLE]
        whole = [iso for _, iso in named]
        since = sentence.text.startswith(("自", "从"), named[-1][0] - 1) if named else False  # 自5月7日…以来
        self._named = whole[-1] if whole and not since else self._named
        if self.lead is None and self.body <= sentence.start < self.body + _OPENING:
            if QUOTES.match(sentence.text):
                return  # 甲表示，昨天，丙同你举行会见: of what is told, not of what the article is about
            self.lead = whole[0] if whole else None
            if self.lead and VISIT.search(sentence.text) and re.search("访|考察|调研", sentence.text):
                self.lead = self.lead[:7]  # of a visit of several days only the month is known

    def _turn(self, month: re.Match[str]) -> None:
        """From a line with a month alone on, days are of that month: the last in that it has been."""
        if len(self._issued or "") != _WHOLE:
            return
        issued = date.fromisoformat(str(self._issued))
        number = int(month["digits"] or "一二三四五六七八九十".find(month["words"][-1]) + 1)
        number += 10 * (len(month["words"] or "") > 1)
        following = date(issued.year - (number > issued.month) + number // 12, number % 12 + 1, 1)
        self.base = min(following - timedelta(1), issued).isoformat()
        self.lead = None

    def is_past(self, sentence: Sentence) -> bool:
        """Whether the sentence tells of an earlier year: 1995年，甲参与主持…."""
        year = _YEAR.search(sentence.text) if "年" in sentence.text else None
        return year is not None and year[1] < (self.base or "")[:4]

    def is_news(self, day: str | None) -> bool:
        """Whether a day is the article's or shortly before it."""
        return day is not None and lately(day, self.base) == day

    def convened_later(self, meeting: Draft, sentence: Sentence, begin: int) -> bool:
        """6日，甲到某市检查，随后主持召开现场会: none of the day before, whatever is at hand."""
        held = str(meeting.attrs.get("date") or "")
        if len(held) < _WHOLE or not sentence.text.endswith(("主持召开", "主持召开了"), 0, begin):
            return False
        named = [iso for place, iso in self._named_in(sentence.text) if place < begin]
        return any(len(iso) == len(held) for iso in named) and held not in named

    def is_after(self, meeting: Draft | None, sentence: Sentence) -> bool:
        """Whether the sentence tells what somebody said on a day after a press conference: 局长甲10日介绍."""
        if meeting is None or "日" not in sentence.text or not meeting.name.endswith("发布会"):
            return False
        said = _SAID_ON.search(sentence.text)
        held = str(meeting.attrs.get("date") or "")
        named = [iso for _, iso in self._named_in(said[0])] if said else []
        return len(held) == _WHOLE and bool(named) and all(iso > held for iso in named)

    def is_ahead(self, sentence: Sentence) -> bool:
        """Whether the sentence speaks of a plan, words of one with days that all lie after the article's, or of what
        somebody has to do: 承担联席会议日常工作，…召开联络员会议."""
        if _DUTIES.match(sentence.text):
            return True
        if len(self.base or "") < _WHOLE or not _PLANS.search(sentence.text):
            return False
        named = [iso for _, iso in self._named_in(sentence.text)]
        return bool(named) and all(iso > str(self.base)[: len(iso)] for iso in named)

    def is_to_be(self, meeting: Draft | None) -> bool:
        """Whether the day of an occasion lies after the article: whoever is told of for it has not been there yet."""
        if meeting is None or meeting.type != "meeting" or "sides" in meeting.attrs:
            return False
        day = str(meeting.attrs.get("date") or "")
        return len(day) == len(self.base or "") == _WHOLE and day > str(self.base)

    def date_attended(self, meetings: list[Draft]) -> None:
        """Of the occasions that somebody is said to be at, those without a day have that of the article's opening."""
        for meeting in meetings:
            day = str(meeting.attrs.get("date") or "")  # 2020年植树活动 is of the year, until the opening names the day
            open_yet = len(day) < 5 and str(self.lead or "").startswith(day)
            if open_yet and meeting in self.at_hand and meeting not in self.undated:
                meeting.attrs["date"] = self.lead or day or None

    def date_by_name(self, meetings: list[Draft]) -> None:
        """2023全球某论坛, whose day no text gives, was in that year."""
        for meeting in meetings:
            year = _OF_YEAR.search(meeting.name)
            if year is not None and not meeting.attrs.get("date") and year[1] <= (self.base or year[1])[:4]:
                meeting.attrs["date"] = year[1]
