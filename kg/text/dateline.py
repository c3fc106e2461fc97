"""What the head of an article says about itself: newspaper, reporters, place, date. Days as ISO 8601.

A head is the lines before and around the opening, `本报石家庄2月23日电(记者 …)` or `本报讯(河北日报记者
…)2月23日晚,`. A day whose year is not said is `--02-23`; `year_of` looks for the year in the text, `with_year` sets
it. Today is never asked."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import islice

from kg.lexicon import HAN, surnames
from kg.pattern import Pattern, regex
from kg.text.traditional import simplified_text

# A head ends here: later openings quote other papers (据中新网…电). A pasted page's
# navigation and labels take up to ten.
HEAD_LINES = 12
_HEAD = 20_000  # characters, which no head has; a file with thousands of articles is asked for one at each heading

_HALF = str.maketrans(
    "０１２３４５６７８９（）：／－．　\xa0", "0123456789():/-.  "
)  # one to one, so that offsets hold
_PAPER = (
    r"(?:日报|晚报|时报|早报|晨报|都市报|商报|青年报|[^\W\d]报|通讯社|新闻社|社|新闻网|网|电视台|广播电台|新闻|客户端)"
)
_AGENCY = (
    r"(?:本报|本台|本网|新华社|新华网|中新社|中新网|人民网|央广网|央视网|中国新闻网|中国网络电视台|"
    rf"(?!据|来源)[{HAN}0-9]{{1,12}}{_PAPER}(?<!官网))"
)
_DAY = r"(?:(?:19|20)\d\d\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日"
_OPENING = regex(
    rf"^\s*(?:【[^】\n]*】|\([^)\n]*\))?\s*(?P<agency>{_AGENCY})\s*"
    rf"(?:(?P<place>[{HAN}·、]{{2,14}}?)??\s*(?P<day>{_DAY})\s*(?P<wire>专电|电|讯|消息)"
    rf"|(?P<place2>[{HAN}·]{{2,8}}?)\s*(?P<wire2>专电|电)(?=\s*\()"
    rf"|(?P<wire3>讯|消息(?=[\s(:,，]|{_DAY}))|(?=\(新闻联播\)))",
    re.M,
)
_BRACKET = regex(r"\s*\(([^()\n]{1,80})\)\s*:?\s*")
_ROLE = regex(
    rf"(?:全媒体|融媒体|首席|特派|见习|实习|特约|驻[{HAN}]{{2,6}}?)*(?:记者|通讯员|实习生|评论员|作者|撰稿人?|摄影|编辑)\s*:?"
)
_BYLINE = regex(rf"^\s*(?:文\s*/\s*)?([{HAN}·]{{0,14}}{_ROLE.pattern}[{HAN}·、,，/ ]{{2,60}})\s*$", re.M)
_CREDITS = regex(rf"\(([{HAN}·]{{0,14}}{_ROLE.pattern}[^()\n]{{2,60}})\)\s*$")
_SOURCE = regex(
    rf"(?:^|[\s(|日\d])(?:来源|source)\s*:\s*[《]?([{HAN}A-Za-z·]{{2,30}}?)(?=综合|作者|记者|编辑|责编|[^{HAN}A-Za-z·]|$)",
    re.M | re.I,
)
_LABELLED_DAY = regex(r"(?:发布日期|发布时间|发表时间|发稿时间|日期|(?<![a-z])date)\s*:\s*([^\n|]{6,40})", re.I)
_FIRST_DAY = regex(rf"\s*({_DAY})")
_LABEL = regex(r"^\s*(?:来源|作者|发布日期|发布时间|发表时间|发稿时间|日期|source|date|author|url)\s*:", re.I)
_DAY_LINE = regex(
    r"^\s*(?P<name>[\w·]{2,12}(?:报|网|社|新闻联播))?[\s|·]*"
    r"(?P<day>\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)(?!\d)"
    r"[\s|]*(?:星期[一二三四五六日天])?[\s|]*(?:\d{1,2}:\d\d(?::\d\d)?)?\s*(?P<name2>[\w·]{2,12}(?:报|网|社))?\s*$",
    re.M,
)
_SIGNED = regex(
    r"(?:^|\n)[^，。,；;:\n]{0,30}?(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)(?:印发)?\s*(?:\([^()\n]{2,20}\)\s*)?$"
)
_FULL = regex(r"\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)")
_COMPACT = regex(r"\s*(\d{4})(\d\d)(\d\d)(?!\d)")
_MONTH = regex(r"\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?\s*$")
_YEAR = regex(r"\s*((?:19|20)\d\d)\s*年?\s*$")
_YEARLESS = regex(r"\s*(?:--)?(\d{1,2})\s*[-/月]\s*(\d{1,2})\s*日?(?!\d)")
# Measured on 36,000 dated stories, where the day had no year: the event's own year in title or lead is right in 94 of
# 100, 2022年是…之年 in 85; a year named twice or more, as the latest and in most places, in 78 (a year named just once:
# 32). In January and December the last two speak of the year before or after, so there they are not asked.
_EVENT_YEAR = regex(
    r"(?<![\d—-])((?:19|20)\d\d)年?(?![\d—年-]|[^。，；]{0,3}[月以])[^。，；、\d]{1,25}?"
    r"(?:大会|论坛|博览会|展览会|年会|推介会|发布会|研讨会|交流会|活动)"
)
_EVENT_HEAD = 200  # characters: title and lead; farther down stand the events of other years
_YEAR_IS = regex(r"(?<![\d至到—-])((?:19|20)\d\d)年,?是[^。]{0,40}?(?:之年|开局|关键|收官|第一年|头一年|起步|一年)")
_YEARS = regex(r"(?<![\d至到—-])((?:19|20)\d\d)年(?!底|前|末|远景|代|至|到|以来)")
_NOT_NAMES = frozenset(("文", "图", "摄", "摄影", "报道", "文图", "新闻联播", "焦点访谈", "讯", "整理"))
_PROGRAMME = "新闻联播"
_FIRST_LINES = 3  # an article without an opening says its day in its first sentence; under sub-headlines that is line 3
_CREDIT_TAIL = 100  # characters at the end of an article in which credits stand


@dataclass(frozen=True, slots=True)
class Head:
    """What a head says; None or empty where it says nothing. `day` may lack its year (`--02-23`)."""

    source: str | None = None
    authors: tuple[str, ...] = ()
    place: str | None = None
    day: str | None = None


@dataclass(frozen=True, slots=True)
class _Parts:
    """The whole text and its head in half-width forms, the opening in the head and the bracket after it."""

    text: str
    top: str
    opening: re.Match[str] | None
    bracket: re.Match[str] | None


def read_head(text: str) -> Head:
    """The head of an article's text (without its title). Never fails; what is not recognised is left out."""
    parts = _parts(text)
    paper, authors = _byline(parts)
    opening = parts.opening
    place = (opening["place"] or opening["place2"]) if opening else None
    return Head(_source(parts, paper), authors, place, _day(parts))


def has_opening(text: str) -> bool:
    """Whether a news opening (本报讯, 新华社…电, a line 记者 …) stands in the head of this text."""
    parts = _parts(text[:_HEAD])
    return bool(parts.opening or _line_byline(parts))


def is_label(line: str) -> bool:
    """Whether a line only says where and when (来源：…, 2022年2月24日 星期四), and so is no headline."""
    plain = simplified_text(line).translate(_HALF)
    return bool(_LABEL.match(plain) or _DAY_LINE.match(plain))


def iso_day(value: str) -> str | None:
    """A day as people write it (2022/2/3, 2022年2月3日, 20220203, 2月3日) in ISO 8601, partial if it is; else None."""
    plain = value.translate(_HALF)
    if m := _FULL.match(plain) or _COMPACT.match(plain):
        return _valid(int(m[1]), int(m[2]), int(m[3]))
    if m := _MONTH.match(plain):
        return f"{int(m[1]):04}-{int(m[2]):02}" if 1 <= int(m[2]) <= 12 and 1900 <= int(m[1]) < 2100 else None
    if m := _YEAR.match(plain):
        return m[1]
    if m := _YEARLESS.match(plain):
        # 2000 is a leap year, so that 29 February stands until its year is known.
        leap = _valid(2000, int(m[1]), int(m[2]))
        return leap and "-" + leap[4:]
    return None


def with_year(day: str | None, year: int | None) -> str | None:
    """`--02-23` with its year; a day that has one, or that this year does not have (29 February), stays as it is."""
    if not day or not day.startswith("--") or not year:
        return day
    return _valid(year, int(day[2:4]), int(day[5:7])) or day


def year_of(text: str, day: str | None = None) -> int | None:
    """The year that an article's own words (title and text) place a `day` in; None where they leave it open."""
    plain = simplified_text(text).translate(_HALF)
    if year := most_common(_count(_EVENT_YEAR, plain[:_EVENT_HEAD])):
        return year
    if day and day[2:4] in ("01", "12"):
        return None
    if year := most_common(_count(_YEAR_IS, plain)):
        return year
    named = _count(_YEARS, plain)
    year = most_common(named)
    dominant = year and year == max(named) and named[year] >= 2 and named[year] >= 0.6 * named.total()
    return year if dominant else None


def _count(pattern: Pattern, text: str) -> Counter[int]:
    return Counter(int(year) for year in pattern.findall(text))


def most_common(years: Counter[int]) -> int | None:
    """The year with the highest count, None where two share it: a guess would look like a fact."""
    ranked = years.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat() if 1900 <= year < 2100 else None
    except ValueError:
        return None


def _parts(text: str) -> _Parts:
    plain = simplified_text(text).translate(_HALF).rstrip()
    lines = (line for line in re.finditer(r"[^\r\n]*\S[^\r\n]*", plain))
    top = "\n".join(line[0] for line in islice(lines, HEAD_LINES))
    opening = _OPENING.search(top)
    return _Parts(plain, top, opening, _BRACKET.match(top, opening.end()) if opening else None)


def _day(parts: _Parts) -> str | None:
    """The surest first: a label, a line of its own, the dateline, the words that follow, the signature."""
    labelled = _LABELLED_DAY.search(parts.top)
    alone = _DAY_LINE.search(parts.top)
    signed = _SIGNED.search(parts.text)
    candidates = (
        labelled and labelled[1],
        alone and alone["day"],
        parts.opening and parts.opening["day"],
        _first_day(parts),
        signed and signed[1],
    )
    return next((day for day in map(iso_day, filter(None, candidates)) if day), None)


def _first_day(parts: _Parts) -> str | None:
    """The day that the article begins with, after its opening if it has one (本报讯(记者 …)2月23日晚)."""
    if start := parts.bracket or parts.opening:
        found = _FIRST_DAY.match(parts.top, start.end())
        return found[1] if found else None
    begins = (_FIRST_DAY.match(line) for line in parts.top.split("\n")[:_FIRST_LINES])
    return next((found[1] for found in begins if found), None)


def _source(parts: _Parts, paper: str | None) -> str | None:
    end = max(0, len(parts.text) - _CREDIT_TAIL)
    if labelled := _SOURCE.search(parts.top) or _SOURCE.search(parts.text, end):
        return labelled[1]
    if paper:
        return paper
    if parts.bracket and parts.bracket[1] == _PROGRAMME:
        return _PROGRAMME
    if parts.opening and not parts.opening["agency"].startswith("本"):
        return parts.opening["agency"]
    alone = _DAY_LINE.search(parts.top)
    return (alone["name"] or alone["name2"]) if alone else None


def _byline(parts: _Parts) -> tuple[str | None, tuple[str, ...]]:
    """The newspaper and the people of the by-line: after the opening, on a line of its own, or closing the article."""
    opening, bracket = parts.opening, parts.bracket
    if bracket and _ROLE.search(bracket[1]):
        return _credits(bracket[1])
    # 中新社广州12月8日电(王华): names alone follow a wire's dateline, not 央视网消息(新闻联播).
    if opening and bracket and (opening["wire"] or opening["wire2"] or opening["wire3"]) not in ("消息", None):
        return None, _names(bracket[1])
    if found := _line_byline(parts):
        return found
    last = _CREDITS.search(parts.text[-_CREDIT_TAIL:])
    return _credits(last[1]) if last else (None, ())


def _line_byline(parts: _Parts) -> tuple[str | None, tuple[str, ...]] | None:
    """A line 本报记者 沈若兰. Only surnames count: 记者节活动举行 is a headline."""
    for line in _BYLINE.finditer(parts.top):
        paper, names = _credits(line[1])
        if names and all((name[0] in surnames() and len(name) < 5) or "·" in name for name in names):
            return paper, names
    return None


def _credits(line: str) -> tuple[str | None, tuple[str, ...]]:
    paper, *named = _ROLE.split(line)
    paper = paper.strip()
    known = re.fullmatch(rf"[{HAN}·]*{_PAPER}", paper) and not paper.startswith("本")
    return (paper if known else None), tuple(dict.fromkeys(name for part in named for name in _names(part)))


def _names(listed: str) -> tuple[str, ...]:
    """People listed in a by-line; a run that lost its spaces (沈若兰周启明) is cut where surnames leave one way to."""
    joined = re.sub(rf"(?<![{HAN}])([{HAN}])\s+([{HAN}])(?![{HAN}])", r"\1\2", listed)  # 周　明
    runs = [run for run in re.split(r"[\s、,，/;；]+", joined) if re.fullmatch(rf"[{HAN}·]{{2,}}", run)]
    runs = [re.sub("报道$", "", run) for run in runs]
    people = (run for run in runs if len(run) > 1 and run not in _NOT_NAMES and not re.search(rf"{_PAPER}$", run))
    found = (name for run in people for name in _cut(run))
    return tuple(dict.fromkeys(found))


def _cut(run: str) -> tuple[str, ...]:
    if len(run) < 4 or "·" in run:
        return (run,)
    ways = _ways(run) if len(run) <= 20 else []
    return ways[0] if len(ways) == 1 else (run,)


def _ways(run: str) -> list[tuple[str, ...]]:
    """Every way to cut a run into names of two or three characters that begin with a surname."""
    if not run:
        return [()]
    heads = [run[:n] for n in (2, 3) if len(run) >= n and run[0] in surnames()]
    return [(head, *rest) for head in heads for rest in _ways(run[len(head) :])]
