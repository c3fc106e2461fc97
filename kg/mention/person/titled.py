"""Names with their title behind them: 某某总书记, 某某总统."""

from __future__ import annotations

from collections.abc import Iterator

from kg.lexicon import HAN, countries, surnames, words
from kg.mention.person.endings import NAMES_WHOM
from kg.mention.person.named import named_before
from kg.mention.person.names import Names
from kg.mention.person.rows import listed_before
from kg.mention.person.weights import GIVEN, NEVER, ONE_GIVEN, REIGN, SPELT, STOPS, TWO_GIVEN
from kg.mention.spelling import WITH_ABROAD, is_abroad, name_chars, opens_no_name, surname_cost
from kg.mention.types import Mention
from kg.pattern import regex
from kg.text.segment import cost, tag

_TO_WHOM = ("问", "给", "同", "请", "将", "把", "被", "对")  # 路旁同总书记道别, 都想给总书记讲讲
_MINDS = ("牢记", "铭记", "谨记", "感恩", "感谢", "紧跟", "沿着", "聆听", "欢迎", "想念", "期盼")  # 玉林牢记总书记嘱托
_TAKES_POST = frozenset("一就担出接连新现历曾升调转兼离卸留继")  # before 任, which is no surname then
_BEFORE_TO = frozenset("对关由至鉴基")  # 对于乌总统: a word, and the letter of a country
_SHORT = 2  # characters of a short name
_INTO_POST = ("出任", "担任", "接任", "转任", "调任", "升任", "兼任", "当选")  # 沈某出任副主席

_PLACED = regex(
    rf"）(?=[{HAN}]{{2,4}}?(?:[，、。和等在为作说]"
    "|出席|主持|表示|介绍|率|陪同|参加|讲话|致辞|宣布|强调|指出|分别))"
)
_WRITTEN_TO = ("总书记", "主席", "国家主席", "总统", "总理", "国务院总理", "国王", "首相")
_BRACKET = 24  # characters of a bracket with a second post


def behind_bracket(text: str, title: Mention, ends: set[int]) -> int:
    """Where a name begins behind the bracket that holds the second of two posts (校长（院长）甲), the first of which
    ends at one of `ends`; 0 where none does."""
    if not text.startswith("）", title.end):
        return 0
    opens = text.rfind("（", max(0, title.start - _BRACKET), title.start)
    placed = _PLACED.match(text, title.end) if opens in ends else None
    return placed.end() if placed else 0


def before_titles(text: str, names: Names) -> None:
    """某某总书记, 某某总统: a name with its title behind it."""
    heads = words("lexicon/titles.toml", "behind", "words")
    for title in names.titles:
        if title.text not in heads or text.startswith("·", title.end):
            continue  # 卡塔尔埃米尔·某某
        begin = next(
            (
                p
                for p in range(title.start, max(0, title.start - 12), -1)
                if text[p - 1 : p] in STOPS or p - 1 in names.taken
            ),
            max(0, title.start - 12),
        )
        president = title.text == "总统"
        value, start = min(_ending_at(text, names, begin, title.start, president), default=(NEVER, 0))
        if (
            value < cost(text[begin : title.start])
            and not names.is_known(start, title.start)
            and (start, title.start) not in names.found
        ):
            names.found[start, title.start] = text[start : title.start]


def before_posts(text: str, names: Names) -> None:
    """周志强局长 of 民政局周志强局长, 李海燕 of 李海燕副市长主持会议."""
    begins = {start for start, _ in names.found}
    for title in names.titles:
        if title.end in begins:
            continue
        start = named_before(text, title.start, title.text, names.ends_at)
        if start >= 0 and names.free(start, title.start) and not names.is_known(start, title.start):
            names.found.setdefault((start, title.start), text[start : title.start])
            listed_before(text, names, start, bodies=True)


_SEVERAL = tuple("两三四五六七八九十各多")


def _ending_at(text: str, names: Names, begin: int, end: int, president: bool) -> Iterator[tuple[float, int]]:
    """Cost and beginning of each name that may end here; of a `president` it may hold 在: 沈在允."""
    spelt = name_chars("transliteration", "chars")
    for start in range(begin, end - 1):
        name = text[start:end]
        if (
            opens_no_name(text, start)
            or name.endswith(("习", "和", "与", "兼", "由", "告诉", *_INTO_POST, *_TO_WHOM, *_MINDS))
            or (name[0] == "席" and text[start - 1 : start] in ("出", "列", "缺"))
            or (name[0] == "于" and len(name) == _SHORT and text[start - 1 : start] in _BEFORE_TO)
            or (name[0] in "和与" and (start in names.title_ends or (start == begin and begin - 1 in names.taken)))
            or (name[-1] == "任" and len(name) > 2 and set(name[:-1]) <= spelt)
            or (name[-1] == "为" and any(verb in text[max(0, begin - 2) : start] for verb in NAMES_WHOM))
            or (name[0] == "任" and text[start - 1 : start] in _TAKES_POST)
            or (name[-1] == "会" and text.startswith(("主席", "副主席", "秘书长"), end))  # a body: 慕安会主席
            or (name[-1] == "世" and set(name[:-1]) <= set("第一二三四五六七八九十"))  # 不丹第四世国王
            or (text[end - 2 : end - 1] in _SEVERAL and name[-1] == "国")  # 中新马三国总理
            or (name[0] == "国" and name[1:] in countries())  # 主宾国斐济总理
            or (name[-1] == "向" and text.startswith(_WRITTEN_TO, end))  # 总统沃尔金向国家主席致慰问电
            or WITH_ABROAD.match(text, end - 2)
            or text[start - 1 : start + 1] in ("转达", "到达", "抵达", "表达")
        ):
            continue
        here = names.starts.get(start)
        if (here is not None and here.type == "title") or not names.free(start, end):
            continue
        if here is not None and is_abroad(here) and end - here.end >= _SHORT:
            continue  # 伊朗某某第一副总统: the land is no part of the name
        if set(REIGN.sub("", name)) <= spelt and not name.endswith("考察"):
            known = tag(name) in ("nr", "nrt", "nrfg")  # a name that the dictionary has costs no more than as a word
            yield cost(text[begin:start]) + min(len(name) * SPELT, cost(name) - 1 if known else NEVER), start
        wed = len(name) == 4 and text.startswith("行政长官", end) and set(name[:2]) <= surnames()
        if wed and not set(name) & (name_chars("given", "never") | name_chars("surnames", "function")):
            yield cost(text[begin:start]) + 2.0 + TWO_GIVEN + 2 * GIVEN, start  # 林郑心怡行政长官
        given = name[2:] if president and name[1] == "在" else name
        function = name[0] in name_chars("surnames", "function") and start > begin
        if name[0] in surnames() and not function and len(name) < 4 and not set(given) & name_chars("given", "never"):
            prior = TWO_GIVEN if len(name) == 3 else ONE_GIVEN
            yield cost(text[begin:start]) + surname_cost(name[0]) + prior + (len(name) - 1) * GIVEN, start
