"""Bodies of a session or a congress that stand without its name: 大会主席团, 财经委."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.lexicon import words
from kg.mention.types import Mention
from kg.segment import behind

_ORGAN = "entities/organ.toml"
_SESSION = re.compile(
    "(?:全国政协|政协第?)?[一二三四五六七八九十]+届(?:全国(?:人大|政协|委员会)(?:第(?=[一二三四五六七八九十]+次))?)?[一二三四五六七八九十]+次会议"
)
_PRESIDIUM = re.compile(
    "(?:(?<=大会)|(?<=[，。、\n受由]))主席团(?=(?:常务|执行)主席[^第会团])"
    rf"|(?P<session>{_SESSION.pattern})主席团(?!第|常务主席(?:第|会)|会议(?!主持人))"
)


@cache
def _committee() -> re.Pattern[str]:
    names = (name for name in words(_ORGAN, "committees") if name.endswith(("委", "委员会")))
    choice = behind("(?<=[，、；：。和了由会为任\n]{})", names)
    return re.compile(
        f"(?:{choice})(?=(?:驻会)?副?主任|委员(?:职务|、|，|的))|(?<=[，、；：。和了由会为任\n])[农民]委(?=副?主任委员)"
    )


def presidium(text: str) -> Iterator[Mention]:
    """大会主席团 of 大会主席团常务主席甲: of the session named before it, else of the one that the text names first."""
    first = _SESSION.search(text) if "主席团" in text else None
    for match in _PRESIDIUM.finditer(text) if first else ():
        session = match["session"] or first[0]  # type: ignore[index]
        yield Mention(*match.span(), "organization", session + "主席团")


def of_bodies(text: str, taken: set[int]) -> Iterator[Mention]:
    """财经委 of the congress that the text is about."""
    for match in _committee().finditer(text):
        standing = text.startswith("常委会", match.start() - 3) and text[match.start() - 4] in "，、；：。和 \n"
        start = match.start() - 3 * standing  # 财经委副主任委员、常委会预算工委主任
        if taken.isdisjoint(range(*match.span())):
            yield Mention(start, match.end(), "organization", text[start : match.end()], note="committee")
