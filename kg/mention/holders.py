"""Bodies that the post behind them shows: 宏齐科技 of 宏齐科技董事长甲, 公诉处 of 检察院公诉处处长."""

from __future__ import annotations

import re

from kg.lexicon import HAN, surnames, words
from kg.mention.bodies import CLOSE, Beginnings, own_words
from kg.mention.types import Mention
from kg.segment import cut, tag

_TITLES = "lexicon/titles.toml"
_LONGEST = 14  # characters of a department's name
_DEPARTMENT = re.compile(rf"[{HAN}]{{1,12}}(?:处|科|部|室|司|局|厅|办|中心|组|院|系|所|队|股|庭|车间|委员会)")
# …办公室主任、公诉处处长: a department of the body before it
_OWN_PART = re.compile(rf"(?<=、)[{HAN}]{{2,8}}(?:处|科|室|司)")
_NO_NAME = re.compile(
    r"^[的了着过不各某两三几多其该此这那一我本全省市县区州原前现新]|[的了着过们等时后中]|\d年|正式|时任|现任|原任|担任|出任|当选|方面$|一位$|地$|^(?:办公室|理事会|政治部|管委会|有限公司|峰会|大会|论坛|董事会|执行局)$|夫人|儿子|女儿|父亲|先生|女士|同志|烈士|兼任?$|男|女$"
)
_OPENS = re.compile(r"[和与及同由]$|以及$|会见$|会晤$|任命$|邀请$|聘任$|当选$|担任$|出任$|来自$|[是为]$")


def with_departments(text: str, organs: list[Mention], titles: list[Mention]) -> list[Mention]:
    """吉林省检察院公诉处 of 吉林省检察院公诉处处长: an organ with the department that a post behind it is at."""
    starts = {title.start for title in titles}
    found = []
    for organ in organs:
        if organ.type != "organization":
            found.append(organ)
            continue
        # not over a post: in 财政局局长甲统计局副局长乙 the second body is its own
        limit = min((at for at in range(organ.end, organ.end + _LONGEST) if at in starts), default=organ.end)
        match = _DEPARTMENT.fullmatch(text, organ.end, limit)
        if match and _is_part(match[0]):
            note = organ.note + match[0] if organ.note else ""
            organ = organ._replace(end=match.end(), text=organ.text + match[0], note=note)
        found.append(organ)
    return found


def find_holders(text: str, titles: list[Mention], known: list[Mention], regions: list[Mention]) -> list[Mention]:
    """Bodies that only the post behind them shows: 宏齐科技 of 宏齐科技董事长甲. `known` are all mentions so far."""
    beginnings = Beginnings(text, known, regions)
    starts = {title.start for title in titles}
    chained = {mention.start for mention in known if mention.type == "title"}
    own_body = tuple(word for key in ("unsure", "occupations", "own_body") for word in words(_TITLES, key, "words"))
    found = []
    for match in _OWN_PART.finditer(text):
        if match.end() not in beginnings.barrier and match.end() in starts and _is_part(match[0]):
            found.append(Mention(*match.span(), "organization", match[0], note="relative"))
    for title in titles:
        before = text[title.start - 1 : title.start]
        if (
            title.text.endswith(own_body)
            or title.start in beginnings.barrier
            or before in ("", *CLOSE)
            or not _names_follow(text, title, chained)
        ):
            continue
        start = beginnings.before(title.start)
        name = text[start : title.start]
        opens = text[start - 1 : start] in ("", *CLOSE) or _OPENS.search(text[max(0, start - 4) : start])
        if opens and _is_holder(name):
            found.append(Mention(start, title.start, "organization", name, note="holder"))
    return found


def _names_follow(text: str, title: Mention, chained: set[int]) -> bool:
    """A name may follow the title, or another title of the same chain; `chained` is where titles begin."""
    after = text[title.end : title.end + 1]
    return (after in surnames() and after not in "由与和同在") or (after in "、兼" and title.end + 1 in chained)


def _is_holder(name: str) -> bool:
    return (
        3 <= len(name) <= 20
        and len(own_words(name)) > 1
        and re.fullmatch(rf"[{HAN}A-Za-z0-9·]+", name) is not None
        and not _NO_NAME.search(name)
        and _is_noun(name)
    )


def _is_part(name: str) -> bool:
    """Whether the words may make a department's name: 纪检监察四室."""
    return not {tag(word) for word in cut(name)} & {"d", "p", "c", "r", "u", "uj", "ul"}


def _is_noun(name: str) -> bool:
    """Whether the words may make a body's name: no particles, and of verbs one at most (林业调查规划院)."""
    kinds = [tag(word) for word in cut(name)]
    verbs = kinds.count("v")
    return not set(kinds) & {"d", "p", "c", "r", "u", "uj", "ul", "m"} and verbs <= (len(name) >= 6)
