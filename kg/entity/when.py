"""Days that a sentence names, as ISO 8601 against the day of the document: 2月23日晚, 昨天下午, 30日."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from kg.pattern import regex

_DAY = regex(
    r"(?=[\d今去昨当前])(?:(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})(?:[日号](?!电|讯)|(?=[至到—–-]{1,2}\d{1,2}[日号]))"
    r"|(?:(?P<year2>(?:19|20)\d\d)年)(?P<month2>\d{1,2})月(?!\d)"
    r"|(?<![\d.至到—-])(?<!\d月)(?P<only>\d{1,2})(?:日(?!电|讯|内|游|报)|(?=[至到—–-]{1,2}\d{1,2}日(?!内|游))|号(?=[上下晚早凌傍，在]|主持|出席|会[见晤]|参加|召开|举行|抵达|访问|前往|宣布|发表|致[电信函]|表示|考察|同(?![意样时一])))"
    r"|(?P<ago>今年|去年)(?P<month3>\d{1,2})月(?!\d)"
    r"|(?P<anniversary>前的?今天|去年的?今天)"
    r"|(?P<word>昨天|昨日|昨晚|当天|当日|今天|今日|前天|今晨|今晚)"
    r"|(?<![\d至到—-])(?P<year3>(?:19|20)\d\d)年(?!\d{1,2}月|底|以来|来|代|度))"
)
_AHEAD = regex("(?<!原)(?:将|定|拟)[于在](?:今年|本月|当地时间)?\\Z")  # 将于11月5日举行: a day that may be far ahead
_SAME = ("当天", "当日")  # the day that the text named last
_RECENT = timedelta(40)
_HALF_MONTH = 14
_WIRE = regex(r"(\d{1,2}月\d{1,2}日)专?[电讯]")
_UP_TO = regex(r"截(?:[至止]|止到)(?:(?:19|20)\d\d年)?\d?\Z")  # 截至11月20日: when figures are of
# a year or a month of a CV
SPAN = r"(?:19|20)\d\d(?:[.．/年-]\d{1,2}月?|年)?"
GLUED = r"(?<=\d[.．]\d\d)(?=(?:19|20)\d\d[.．])"  # 1993.031995.06: a crawl that lost the dash
_RANGE = regex(rf"(?P<begin>{SPAN})\s*(?:(?:[—－~～至到-]+\s*|{GLUED})(?P<end>{SPAN})?)?(?=[^—－~～至到\d]*$)")
# …，周启明任…, …周启明任…: not 2015年成立的某某，周启明任…
_LAST = regex(
    r"(?<!因)((?:19|20)\d\d)年(?:(\d{1,2})月(?:(\d{1,2})日)?)?(?:，[^\d。；]{0,30}|(?!出?生|[至到底初—－-]|当选的)[^\d，。；]{0,12})\Z"
)
_YEARS_AGO = regex("([一两二三四五六七八九十])年\\Z")  # 三年|前的今天
_NUMERALS = {"两": 2, **{char: n for n, char in enumerate("一二三四五六七八九十", 1)}}
_WORDS = {"昨天": 1, "昨日": 1, "昨晚": 1, "今天": 0, "当天": 0, "当日": 0, "今日": 0, "前天": 2, "今晨": 0, "今晚": 0}


def days(text: str, base: str | None, lately: str | None = None) -> Iterator[tuple[int, str]]:
    """(place, ISO day) for each day that the text names; `base` is the document's day, whole or without its year.

    A day without a year is the one nearest before `base`, or up to a month after it (a plan), behind 将于 further;
    where nothing gives the year it is left out. `lately` is the day that the text before named last, for 当天.
    """
    reference = _reference(base)
    for match in _DAY.finditer(text):
        before = text[max(0, match.start() - 9) : match.start()]
        until = "截" in text and _UP_TO.search(before)
        ahead = before.endswith(("于", "在", "年", "月", "间")) and _AHEAD.search(before) is not None
        iso = lately if match["word"] in _SAME else None
        if not until and (iso := iso or _iso(match, reference, ahead)):
            lately = iso if len(iso) == 10 and not before.endswith(("自", "从")) else lately
            yield match.start(), iso


def lately(named: str | None, base: str | None) -> str | None:
    """The day named last where 当天 may mean it: one shortly before the document's."""
    reference, day = _reference(base), _reference(named)
    return named if reference and day and timedelta(0) <= reference - day <= _RECENT else None


def sent_on(head: str, base: str | None) -> str | None:
    """The day that 今天 means in an article: that of its dateline (本报广州9月16日电), else the document's."""
    match = _WIRE.search(head) if "日" in head else None
    reference = _reference(base)
    if match is None or reference is None:
        return base
    sent = next((iso for _, iso in days(match[1], base)), None)
    return sent if sent and timedelta(0) <= reference - date.fromisoformat(sent) <= timedelta(5) else base


def _reference(base: str | None) -> date | None:
    try:
        return date.fromisoformat(base or "")
    except ValueError:
        return None


def _iso(match: re.Match[str], base: date | None, ahead: bool = False) -> str | None:
    if match["anniversary"]:
        ago = _YEARS_AGO.search(match.string, 0, match.start())
        years = 1 if match["anniversary"].startswith("去") else _NUMERALS[ago[1]] if ago else 0
        return _valid(base.year - years, base.month, base.day) if base and years else None
    if match["word"]:
        return (base - timedelta(_WORDS[match["word"]])).isoformat() if base else None
    if match["ago"]:
        month = int(match["month3"])
        return f"{base.year - (match['ago'] == '去年')}-{month:02}" if base and 1 <= month <= 12 else None
    if match["only"]:
        return _near_day(base, int(match["only"]), ahead) if base else None
    if match["year2"]:
        return f"{match['year2']}-{int(match['month2']):02}" if 1 <= int(match["month2"]) <= 12 else None
    if match["year3"]:
        return match["year3"]
    month, day = int(match["month"]), int(match["day"])
    if match["year"]:
        return _valid(int(match["year"]), month, day)
    return (_nearest(base, month, day) if ahead else _near_year(base, month, day)) if base else None


def _nearest(base: date, month: int, day: int) -> str | None:
    """The day of the year in which it is nearest to `base`, before or behind it."""
    found = [_valid(year, month, day) for year in (base.year, base.year + 1, base.year - 1)]
    return min((iso for iso in found if iso), key=lambda iso: abs(date.fromisoformat(iso) - base), default=None)


def _near_day(base: date, day: int, ahead: bool = False) -> str | None:
    """The day of this month, or of the last month where it has not come yet; with `ahead` never of the last."""
    if ahead and base.day - day > _HALF_MONTH:
        later = base.replace(day=1) + timedelta(31)
        return _valid(later.year, later.month, day)
    if ahead or day <= base.day + 1:
        return _valid(base.year, base.month, day)
    last = base.replace(day=1) - timedelta(1)
    return _valid(last.year, last.month, day)


def _near_year(base: date, month: int, day: int) -> str | None:
    for year in (base.year, base.year - 1):
        found = _valid(year, month, day)
        if found and date.fromisoformat(found) <= base + timedelta(31):
            return found
    return _valid(base.year + 1, month, day) if base.month == 12 and month == 1 else None


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def dated_by(end: str, text: str) -> dict[str, str]:
    """The `end` of a post (from, to) that the last date with a year in the words around it gives: 2008年，…不再担任."""
    match = _LAST.search(text)
    if match is None:
        return {}
    if text[: match.start()].endswith(("至", "到", "—", "－", "-")):
        return period(text[: match.end(3) if match[3] else match.end(2) + 1 if match[2] else match.end(1) + 1])
    year, month, day = (int(part) if part else 0 for part in match.group(1, 2, 3))
    whole = _valid(year, month, day) if month and day else None
    return {end: whole or (f"{year}-{month:02}" if 1 <= month <= 12 else str(year))}


def period(text: str) -> dict[str, str]:
    """`from` and `to` of the dates that stand last in the words before a post."""
    match = _RANGE.search(text)
    found = {"from": match["begin"], "to": match["end"]} if match else {}
    return {name: _month(value) for name, value in found.items() if value}


def _month(text: str) -> str:
    """1984.12 or 1984年12月 as ISO 8601; a month that is none is left out."""
    year, month = (*re.findall(r"\d+", text), "0")[:2]
    return f"{year}-{int(month):02}" if 1 <= int(month) <= 12 else year
