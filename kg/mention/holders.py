"""Bodies that the post behind them shows: 宏齐科技 of 宏齐科技董事长甲, 公诉处 of 检察院公诉处处长."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.lexicon import HAN, surnames, words
from kg.mention.bodies import CLOSE, left_end, trimmed
from kg.mention.types import Mention
from kg.segment import cut, tag

_ORGAN = "entities/organ.toml"
_LONGEST = 14  # characters of a department's name
_DEPARTMENT = re.compile(rf"[{HAN}]{{1,12}}(?:处|科|部|室|司|局|厅|办|中心|组|院|系|所|队|股|庭|车间|委员会)")
# …办公室主任、公诉处处长: a department of the body before it
_OWN_PART = re.compile(rf"(?<=、)[{HAN}]{{2,8}}(?:处|科|室|司)")
# titles that need no body, or whose body is said otherwise
_NO_HOLDER = (
    "代表",
    "成员",
    "学者",
    "专家",
    "负责人",
    "领导",
    "领导同志",
    "委员",
    "教授",
    "党委",
    "助理",
    "民警",
    "演员",
    "作家",
    "画家",
    "导演",
    "运动员",
    "市民",
    "律师",
    "航天员",
    "院士",
    "研究员",
    "书记",
    "常委",
    "省长",
    "市长",
    "县长",
    "区长",
    "州长",
    "部长",
    "外长",
    "总理",
    "总统",
    "主席",
    "国王",
    "首相",
    "干事",
    "秘书",
    "嘉宾",
    "议员",
    "理事",
    "工程师",
    "科员",
    "创始人",
    "顾问",
    "特使",
    "调研员",
    "巡视员",
    "大臣",
)
_NO_NAME = re.compile(
    r"^[的了着过不各某两三几多其该此这那一我本全省市县区州原前现新]|[的了着过们等时后中]|\d年|正式|时任|现任|原任|担任|出任|当选|方面$|一位$|地$|^(?:办公室|理事会|政治部|管委会|有限公司|峰会|大会|论坛|董事会|执行局)$|夫人|儿子|女儿|父亲|先生|女士|同志|烈士|兼任?$|男|女$"
)
_OPENS = re.compile(r"[和与及同由]$|以及$|会见$|会晤$|任命$|邀请$|聘任$|当选$|担任$|出任$|来自$|[是为]$")


def with_departments(text: str, organs: list[Mention], titles: list[Mention]) -> list[Mention]:
    """吉林省检察院公诉处 of 吉林省检察院公诉处处长: an organ with the department that a post behind it is at."""
    starts = {title.start for title in titles}
    found = []
    for organ in organs:
        # not over a post: in 财政局局长甲统计局副局长乙 the second body is its own
        limit = min((at for at in range(organ.end, organ.end + _LONGEST) if at in starts), default=organ.end)
        match = _DEPARTMENT.match(text, organ.end, limit)
        while match and match.end() not in starts:
            match = _DEPARTMENT.match(text, organ.end, match.end() - 1) if match.end() - organ.end > 2 else None
        if match and organ.type == "organization" and _is_part(match[0]):
            note = organ.note + match[0] if organ.note else ""
            organ = replace(organ, end=match.end(), text=organ.text + match[0], note=note)
        found.append(organ)
    return found


def find_holders(text: str, titles: list[Mention], known: list[Mention], regions: list[Mention]) -> list[Mention]:
    """Bodies that only the post behind them shows: 宏齐科技 of 宏齐科技董事长甲. `known` are all mentions so far."""
    barrier = {mention.end: mention for mention in known}
    inside = {at for mention in known for at in range(mention.start + 1, mention.end)}
    found = []
    for match in _OWN_PART.finditer(text):
        if match.end() not in barrier and match.end() in {t.start for t in titles} and _is_part(match[0]):
            found.append(Mention(*match.span(), "organization", match[0], note="relative"))
    for title in titles:
        before = text[title.start - 1 : title.start]
        if (
            title.text.endswith(_NO_HOLDER)
            or title.start in barrier
            or before in ("", *CLOSE)
            or not _names_follow(text, title, known)
        ):
            continue
        start = trimmed(text, left_end(text, title.start, barrier, inside, regions), title.start, regions)
        name = text[start : title.start]
        opens = text[start - 1 : start] in ("", *CLOSE) or _OPENS.search(text[max(0, start - 4) : start])
        if opens and _is_holder(name):
            found.append(Mention(start, title.start, "organization", name, note="holder"))
    return found


def _names_follow(text: str, title: Mention, known: list[Mention]) -> bool:
    """A name may follow the title, or another title of the same chain."""
    after = text[title.end : title.end + 1]
    return (after in surnames() and after not in "由与和同在") or (
        after in "、兼" and any(m.start == title.end + 1 and m.type == "title" for m in known)
    )


def _is_holder(name: str) -> bool:
    rest = name
    for word in words(_ORGAN, "generic"):
        rest = rest.replace(word, "")
    return (
        3 <= len(name) <= 20
        and len(rest) > 1
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
