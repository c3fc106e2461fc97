"""Places abroad told by who heads them: 吉扎克州州长, 乌总理."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.lexicon import Region
from kg.mention.spelling import name_chars
from kg.mention.types import Mention

_INITIAL = re.compile(
    "(?<=[，。、；：\n“和与同及见谈请晤由])(?![新老前副])[\u4e00-\u9fff](?=(?:第一|常务)?副?(?:总统|总理|首相|外长|议长|国王|防长|国防部长|外交部长))"
)
_HEAD = re.compile(r"([州省邦市郡])(?:副?\1长|[省州]?督)")


@cache
def _headed_abroad() -> re.Pattern[str]:
    """吉扎克州州长: a division or a city abroad that no table has, by who heads it."""
    spelt = "".join(sorted(name_chars("transliteration", "chars")))
    return re.compile(rf"(?<![{spelt}])[{spelt}士]{{2,8}}?(州|省|邦|市|郡)(?=副?\1长|省?督|州督)")


def headed(text: str, found: list[Mention]) -> list[Mention]:
    """Divisions and cities abroad before their heads, each in the country that the text named last."""
    places = []
    for match in _headed_abroad().finditer(text) if _HEAD.search(text) else ():
        if all(mention.end <= match.start() or match.end() <= mention.start for mention in found):
            before = [m.choices[0] for m in found if m.end <= match.start() and m.choices[0].is_country_abroad]
            region = Region(match[0], "city", (before[-1].name,) if before else ())
            places.append(Mention(*match.span(), "region", match[0], choices=(region,)))
    return places


def initials(text: str, found: list[Mention]) -> Iterator[Mention]:
    """乌 of 乌总理: a country abroad by its first character, which one country of the text has."""
    abroad = {mention.choices[0].name: mention.choices for mention in found if mention.choices[0].is_country_abroad}
    for match in _INITIAL.finditer(text) if abroad else ():
        lands = [choices for name, choices in abroad.items() if name[0] == match[0]]
        if len(lands) == 1 and lands[0][0].name != "印度尼西亚":  # 印尼 for short
            yield Mention(*match.span(), "region", match[0], choices=lands[0])
