"""Bodies of a session or a congress that stand without its name: 大会主席团, 财经委."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.lexicon import HAN, words
from kg.mention.person.named import is_name
from kg.mention.types import Mention
from kg.pattern import Pattern, regex
from kg.text.segment import behind

_ORGAN = "entities/organ.toml"
_SESSION = regex(
    "(?:全国政协|政协第?)?[一二三四五六七八九十]+届(?:全国(?:人大|政协|委员会)(?:第(?=[一二三四五六七八九十]+次))?)?[一二三四五六七八九十]+次会议"
)
# 省十二届人大一次会议, 渭源县第十七届人民代表大会第一次会议, 政协兰州市第十五届委员会第二次会议, 市政协六届二次会议
LOCAL_SESSION = (
    f"(?:(?:政协)?(?:(?![了的由受在将与向第届])[{HAN}]){{0,7}}[省市县区州旗盟](?:政协)?)第?[一二三四五六七八九十]+届(?:人大|人民代表大会|政协|委员会)?"
    "第?[一二三四五六七八九十]+次(?:全体)?会议"
)
_LOCAL = regex(
    f"(?P<begins>(?:(?<![{HAN}])|(?<=[日午了的由受])){LOCAL_SESSION})(?P<body>主席团(?!第|常务主席(?:第|会)|会议)"
    "|(?:计划[、和]?)?(?:财政)?(?:预算|议案)审查委员会)?"
)
_PRESIDIUM = regex(
    "(?:(?<=大会)|(?<=[，。、\n受由]))主席团(?=(?:常务|执行)主席[^第会团])"
    rf"|(?P<session>{_SESSION.pattern})主席团(?!第|常务主席(?:第|会)|会议(?!主持人))"
)


@cache
def _committee() -> Pattern:
    names = (name for name in words(_ORGAN, "committees") if name.endswith(("委", "委员会")))
    choice = behind("(?<=[，、；：。和了由会为任意取\n]{})", names)
    return regex(
        f"(?:{choice})(?=(?:驻会)?副?主任|委员(?:职务|、|，|的)|(?!员会)(?P<name>[{HAN}]{{2,3}}?)(?:驻会)?副?主任(?:[、，和]|出席|参加|列席|陪同|作|就|介绍))|(?<=[，、；：。和了由会为任\n])[农民]委(?=副?主任委员)"
    )


def presidium(text: str) -> Iterator[Mention]:
    """大会主席团 of 大会主席团常务主席甲: of the session named before it, else of the one that the text names first.

    Where that is a province's or a city's, its name is known only to who reads the sentence (`Parts.over_session`).
    """
    if "主席团" not in text and "审查委员会" not in text:
        return
    first, local = _SESSION.search(text), _LOCAL.search(text)
    at_home = first is not None and (local is None or first.start() < local.start())
    for match in _PRESIDIUM.finditer(text) if first else ():
        if match["session"] or at_home:
            session = match["session"] or first[0]  # type: ignore[index]
            yield Mention(*match.span(), "organization", session + "主席团")
    for match in _LOCAL.finditer(text):
        if match["body"]:
            level = match[0][0] if match[0][1] in "第一二三四五六七八九十政" else ""
            yield Mention(*match.span(), "organization", match[0], level=level)


def of_bodies(text: str, taken: set[int]) -> Iterator[Mention]:
    """财经委 of the congress that the text is about."""
    for match in _committee().finditer(text):
        if match["name"] and not is_name(match["name"]):
            continue  # 农业委办公室主任
        standing = text.startswith("常委会", match.start() - 3) and text[match.start() - 4] in "，、；：。和了意取 \n"
        start = match.start() - 3 * standing  # 财经委副主任委员、常委会预算工委主任
        if taken.isdisjoint(range(*match.span())):
            yield Mention(start, match.end(), "organization", text[start : match.end()], note="committee")
