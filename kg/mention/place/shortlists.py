"""Counties by their short names in a row of places where somebody goes (在金华、义乌等地调研), and that whose page
it is (清水召开大会). Each may be a word of its own; a row of which all lie in one province is one of places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import HAN, Region, counties, short_form
from kg.mention.types import Mention

_ONE = f"(?!和)[{HAN}]{{2,4}}?"
_ROW = re.compile(
    f"(?:[在赴到]|前往|深入)(?P<row>{_ONE}(?:、{_ONE}){{1,7}}(?:和{_ONE})?)"
    "(?:等(?:[两三四五六七八九]?(?:个)?(?:地|县市|市县|县|市|区))|[两三四五六七八九]地)?"
    f"(?=(?:专题|实地|深入|就[{HAN}]{{2,16}}?)?(?:调研|考察|检查|督[导查]|视察|走访|慰问|看望|巡查)(?!组|团))"
)
_AND = re.compile("[、和]")


def listed_counties(text: str, found: list[Mention], year: int) -> Iterator[Mention]:
    """Those of such a row that nothing else has read, where each item is a place and all share a division."""
    if "、" not in text:
        return
    places = {(mention.start, mention.end): mention.choices for mention in found}
    for match in _ROW.finditer(text):
        rows: list[tuple[int, str, tuple[Region, ...]]] = []
        at = match.start("row")
        for item in _AND.split(match["row"]):
            rows.append((at, item, places.get((at, at + len(item)), counties(year).get(item, ()))))
            at += len(item) + 1
        if any(len(choices) != 1 for _, _, choices in rows):
            continue
        outer = [{choices[0].name, *choices[0].within} - {"中国"} for _, _, choices in rows]
        if not set.intersection(*outer):
            continue
        taken = [range(mention.start, mention.end) for mention in found]
        for start, item, choices in rows:
            span = range(start, start + len(item))
            if all(span.stop <= one.start or one.stop <= span.start for one in taken):
                yield Mention(start, span.stop, "region", item, choices=choices)


_HELD = "(?:隆重|正式|成功|顺利)?(?:召开|举行|举办|启动|开幕|闭幕)"
_CAME = "(?:参观|交流|学习|开展|进行|专题|实地)*(?:考察|调研|视察|检查|督[导查]|走访|慰问|看望)"


def of_page(text: str, found: list[Mention], page: Region | None) -> Iterator[Mention]:
    """昆山 in the outlet of 昆山市, where it holds something or somebody comes to it."""
    short = short_form(page) if page is not None and page.level == "county" else ""
    if page is None or len(short) < 2 or short not in text:
        return
    taken = {at for mention in found for at in range(mention.start, mention.end)}
    there = f"(?:(?<=[在到来赴抵往入])|(?<=莅临)){short}(?={_HELD}|{_CAME})"
    for match in re.finditer(rf"(?:(?<![^，。；\n日午晚天])){short}(?={_HELD})|{there}", text):
        if taken.isdisjoint(range(match.start(), match.end())):
            yield Mention(match.start(), match.end(), "region", short, choices=(page,))
