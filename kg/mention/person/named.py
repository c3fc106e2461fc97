"""Where somebody's name stands before the post: 民政局周志强局长, 李海燕副市长主持会议.

Asked by the finder of people, and by that of bodies, which takes no such name into one.
"""

from __future__ import annotations

from collections.abc import Container
from functools import cache

from kg.lexicon import HAN, surnames
from kg.mention.person.runs import given_cost
from kg.mention.person.weights import GIVEN, ONE_GIVEN, STOPS, TWO_GIVEN
from kg.mention.spelling import after_name, name_chars, name_parts, no_names, opens_no_name, part_ends, surname_cost
from kg.pattern import regex
from kg.text.segment import begins_one, cost, tag

# posts that one who is spoken of by name bears behind it; those of firms and schools may be a brand's as well
_POSTS = (
    *("省长", "市长", "县长", "区长", "州长", "旗长", "盟长", "镇长", "乡长", "部长", "厅长", "局长", "处长", "司长"),
    *(
        "署长",
        "主任",
        "书记",
        "大使",
        "公使",
        "总领事",
        "领事",
        "参赞",
        "秘书长",
        "巡视员",
        "检察长",
        "司令员",
        "政委",
        "专员",
    ),
    "教授",
    "总工程师",
    "总经济师",
    "总规划师",
    "总会计师",
)
_OF_FIRMS = ("董事长", "总经理", "总裁", "行长", "会长", "理事长", "院长", "校长", "所长", "社长", "院士")
_BORNE = (*_POSTS, *_OF_FIRMS)
# what the name of a body or of a place ends with, a given name hardly ever
_BODY_ENDS = frozenset("局委办部厅处院会室站所队司科组行厂社校村镇乡区县市省州旗盟道党工团大场关院监建管计审防税企军城")
_VERB_ENDS = frozenset("任为兼作时由是等和与及到向")
_JOINS = (
    "受到",
    "得到",
    "传达了",
    "听取了",
    "落实",
    "转达了",
    "贯彻了",
    "学习贯彻",
    "贯彻落实",
    "由",
    "和",
    "与",
    "及",
    "请",
    "干部",
    "同志",
    "陪同",
    "标兵",
    "模范",
    "专家",
    # 赴省厅拜会甲厅长, 看望乙院士
    *(verb + past for verb in ("会见", "接见", "会晤", "拜会", "拜访", "看望", "欢迎", "感谢") for past in ("", "了")),
)
_GOES_ON = regex("(?:[一二两三四五六七八九十多近]+年|对(?!外|内|口))")  # 甲副县长三年来, 甲副部长对学员提出
# 钮某副厅长向调研组汇报, 车某处长到江苏调研
_DOES = regex("(?:向[^，。；]{2,14}?(?:汇报|介绍|通报|转达)|到[^，。；]{2,14}?(?:调研|考察|检查|指导|开展))")
_IN_LIST = regex(
    f"[、，和](?:[{HAN}]{{2,16}}?(?:{'|'.join(_POSTS)})[、，和]?)+[^，。；、]{{0,8}}(?:出席|参加|列席|陪同)"
)
_SHORT = 2  # characters of a name that says less for itself
_COMMON = 14.5  # no dearer than this are the two characters of a given name that is often borne
# 4月7日，臧某某已…; 1971年生的臧某，现任…: a sentence with a subject of its own
_SUBJECT = regex(
    rf"(?:[^，。；]{{0,14}}[日月年前来后]，)?(?:[^，。；]{{0,18}}的)?(?P<name>[{HAN}]{{2,3}}?)"
    "(?=，(?:现任|曾任|男|女|(?:19|20)\\d\\d年)|继续|已[^，。；]|由[^，。；]|曾[^，。；]|早年|先后|跻身|晋升|空降|跨省|被[任提选推聘]"
    "|出生[于在]|现年|今年\\d|籍贯|毕业于|是[^，。]{1,8}人[，。]|长期|一直|仕途|履历|于?(?:19|20)\\d\\d年\\d"
    "|正式成为|接棒|不再|辞去|当选|出任|调任|转任|升任|接任|担任|兼任|同志)"
)


def opens_with_name(text: str) -> bool:
    """Whether a sentence that names nobody we know begins with somebody: what it says is not of the one before."""
    match = _SUBJECT.match(text)
    return match is not None and (is_name(match["name"]) or is_name(match["name"], True))


def named_before(text: str, end: int, title: str, ends: Container[int]) -> int:
    """Where the name begins that stands before the post `title` at `end`; -1 where none does.

    `ends` are the places where bodies and places end, behind which a name may begin.
    """
    if not title.endswith(_BORNE) or text[end - 1] in _VERB_ENDS:
        return -1
    behind = end + len(title)
    start = _parts_before(text, end)
    if start >= 0 and (_apart(text, start, ends) or text[start - 1] in _BODY_ENDS):
        return start
    if text[behind : behind + 1] in ("", "\n") and (alone := text.rfind("\n", 0, end) + 1) > end - 4:
        return alone if alone < end - 1 and is_name(text[alone:end]) else -1  # a line of its own: 陆铁军副市长
    if text[end - 1] in _BODY_ENDS:
        return -1
    for size in (4, 3, 2):
        start = end - size
        double = start >= 0 and text[start : start + 2] in surnames()
        if start < 0 or (size == 4 and not double) or not is_name(text[start:end], double and size > 2):
            continue
        if text[start] == "向" and start in ends and size > _SHORT and is_name(text[start + 1 : end]):
            continue  # 陈明副省长向王宇副部长介绍情况
        if text[start - 1] == "向" and start - 1 in ends and _goes_on(text, behind, size):
            return start
        if not _apart(text, start, ends) or opens_no_name(text, start):
            continue
        body = start in ends and size > _SHORT
        if (
            start - 1 in ends
            and text[start - 1] in "和与"
            and size == _SHORT
            and text[behind : behind + 1] in "、，。的批担"
        ):
            return start  # 李国强总理和王伟书记、
        if size == _SHORT and start in ends and text[start - 1] in "委局厅" and _listed(text, behind):
            return start  # 提案委员会曲某主任、
        if body or (_goes_on(text, behind, size) and (not title.endswith(_OF_FIRMS) or _is_common(text[start:end]))):
            return start
    return -1


def _apart(text: str, start: int, ends: Container[int]) -> bool:
    """Whether a name may begin here: behind a stop, a body or a place, 由 and the like."""
    return text[start - 1 : start] in ("", *STOPS) or start in ends or text.endswith(_JOINS, 0, start)


def _goes_on(text: str, at: int, size: int) -> bool:
    """Whether what follows the post is what follows somebody: a verb, or a stop if the name is long enough."""
    verb = after_name().match(text, at)
    if _GOES_ON.match(text, at):
        return size > _SHORT
    if size == _SHORT:
        return (verb is not None and len(verb[0]) > 1) or _DOES.match(text, at) is not None
    return at >= len(text) or verb is not None or text[at] in STOPS or text[at].isdigit() or text.startswith("批示", at)


def _listed(text: str, at: int) -> bool:
    """Whether somebody stands in a list of those present, the others with their posts behind the names too."""
    return _IN_LIST.match(text, at) is not None


@cache
def is_name(part: str, double: bool = False) -> bool:
    """Whether the characters are likelier a Chinese name than words; `double` of a surname of two."""
    surname = part[: 1 + double]
    given = part[len(surname) :]
    if surname not in surnames() or begins_one(part, 0, no_names()) or set(given) & name_chars("given", "never"):
        return False
    if tag(part) in ("nr", "nrt", "nrfg"):
        return True
    if tag(part) or surname == "任" or surname in name_chars("surnames", "function"):
        return False
    prior = TWO_GIVEN if len(given) > 1 else ONE_GIVEN
    return surname_cost(surname) + prior + len(given) * GIVEN < cost(part)


def _is_common(name: str) -> bool:
    """Whether somebody may be called so at a firm: 周志强总经理, not the brand of 万家乐董事长."""
    return tag(name) in ("nr", "nrt") or (len(name) > _SHORT and given_cost(name[-2:]) < _COMMON)


def _parts_before(text: str, end: int) -> int:
    """Where a Tibetan or Mongolian name of several parts begins that ends here; -1 where none does."""
    start = end
    while start > 0 and end - start < 8:
        if text[start - 1] not in part_ends():
            break
        size = next((size for size in (2, 3, 4) if text[max(0, start - size) : start] in name_parts()), 0)
        if not size:
            break
        start -= size
    return start if end - start >= 4 else -1
