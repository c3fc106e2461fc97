"""Teams that one body sends to others: 中央第五巡回指导组, 中央纪委国家监委驻应急管理部纪检监察组."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import HAN
from kg.mention.types import Mention

_INSPECTORS = re.compile("中央纪委国家监委驻[一-鿿、]{2,16}?纪检监察组")
# the campaign that a team of guidance is for: 学习贯彻某某思想主题教育
_CAMPAIGN = (
    f"(?:(?:深入|学习)?贯彻|树立和践行)(?:(?!学习教育|主题教育|开展|抓好|推进|部署|要求|落实|根据)[{HAN}“”、]){{4,30}}?"
    "|“[^“”]{4,20}”|党史"
)
_GUIDES = re.compile(
    f"(?:(?:{_CAMPAIGN})?(?:主题|学习)教育)?"
    f"(?<![革盟建进社党团])中央(?:赴[{HAN}]{{2,4}}?)?(?:第[一二三四五六七八九十\\d]+)?(?:巡回)?指导组"
)


def teams(text: str) -> Iterator[Mention]:
    """Teams of guidance and of inspection in a cleaned text."""
    for pattern, sign in ((_GUIDES, "指导组"), (_INSPECTORS, "纪检监察组")):
        for match in pattern.finditer(text) if sign in text else ():
            yield Mention(*match.span(), "organization", match[0])
