"""Names behind what somebody is (台商周启明, 困难党员沈若兰家), behind what is told of him (分管农业的周启明主持),
and in headlines (市委常委会召开会议 周启明主持)."""

from __future__ import annotations

from functools import cache

from kg.lexicon import HAN, surnames, words
from kg.mention.person.names import Names
from kg.mention.person.rows import spans_of
from kg.mention.person.runs import given_cost
from kg.mention.person.weights import GIVEN, ONE_GIVEN, STOPS, STRANGE
from kg.mention.spelling import after_name, may_be_name, name_chars, spelt_chars, surname_cost
from kg.pattern import Pattern, regex
from kg.text.segment import PERSON_TAGS, Heads, behind, cost, tag

_SHORT = 2  # characters of a name that says less for itself
_SURE, _SURE_OF_FREQUENT = 8.0, 5.0  # so much less than as words a name of three costs: 潘唐彬, but not 百城行
_CLEAR = 11.0
_TITLED = ("院士", "同学", "教授")
_HALTS = ("，", "、", "。", "；", "（", "(", "等", "和", "家", "")
_SAYS = ("说", "称", "作", "就", "在", "将", "已", "正", "则", "也", "还", "自")
# 分管农业的周启明主持全省会议, 正在河北调研的周启明出席, 多年在基层工作的周启明被任命为
_TOLD = Heads(
    "，。；：\n",
    rf"(?P<what>[^，。；：、\n]{{2,24}})的(?P<name>[{HAN}]{{2,3}})"
    "(?=(?:被任命为|被提名为|被选为|当选|出任|就任|接任|担任|任(?!何|务)|主持|出席|告诉记者|坦言|介绍说|表示|说[，：]))",
)
_OF_PERSON = regex(
    "(?<![^，。；：\n])(?:来自|分管|正在|曾在|曾任|多年|长期|时任|刚刚|此前|现年|年仅|年近|同行|同样|出生|毕业|作为|身为|一直)"
    "|[岁]的\\Z|(?:工作|任职|调研|考察|访问|留学|创业|打拼|经商|生活|参会|与会|出席|走访|参加)的\\Z"
)
# 市委常委会召开会议 周启明主持
_HEADLINE = Heads(
    " 　\n",
    rf"(?P<name>[{HAN}]{{2,3}})"
    r"(?=(?:主持(?:召开|会议|并讲话)?|出席(?:并讲话|并致辞|会议)?|讲话|致辞|宣布开幕|作报告|参加)(?:[ 　\n]|\Z))",
)
# 省外秦商代表折玉梅发言: a surname that is not known as one
_FOR_OTHERS = regex(
    rf"代表(?P<name>[{HAN}]{{3}})(?=(?:分别|先后|依次|也|还)?(?:[作做]了?[^，。；]{{0,8}})?(?:发言|致辞|宣誓|表态|倡议)[，。；])"
)


# 8位大师分别是来自中国的甲、乙、丙和丁; 甲等32位委员发言
_ROW_FROM = regex(rf"来自[^，。；、]{{2,10}}的(?P<row>[{HAN}]{{2,3}}(?:、[{HAN}]{{2,3}}){{2,}})(?=[，。；、和等])")
_WITH_OTHERS = Heads("，。；\n", rf"(?P<name>[{HAN}]{{2,3}})(?=等\d+[位名人](?!次))")
# 83岁的封国盛院士, 来自东海大学的邱沛妤同学
_OF_WHERE = regex(rf"的(?P<name>[{HAN}]{{3}})(?=院士|同学(?:[，。]|在|说|代|表|介|告)|教授(?:[，。]|在|说|表|介|率))")


@cache
def _callings() -> Pattern:
    nouns = behind("(?<!级{})", words("lexicon/names.toml", "callings", "words"))
    return regex(f"(?:{nouns})(?!生|公|翁|员|班|会|节|们|的|代表)(?=[{HAN}]{{2}})")


def called(text: str, names: Names) -> None:
    """Read such names into `names`."""
    for match in _callings().finditer(text):
        at = match.end()
        if at in names.taken or _is_known(names, at):
            continue
        end = names.plain(at)
        if end and _may_stand(text, at, end):
            names.lists(names.read(at))
        elif (text[at] not in surnames() or surname_cost(text[at]) > 1) and (end := _spelt(text, names, at)):
            names.found[at, end] = text[at:end]  # 嫌疑人阿姆里
    for match in _TOLD.finditer(text) if "的" in text else ():
        start, end = match.span("name")
        firm = _OF_PERSON.search(text, match.start("what"), start) is not None
        if firm and not _is_known(names, start) and names.plain(start) == end and _is_somebody(match["name"]):
            names.found[start, end] = match["name"]
    for match in _ROW_FROM.finditer(text) if "来自" in text else ():
        spans = spans_of(match)
        if all(names.is_whole(*span) for span in spans):
            names.lists(names.read(spans[0][0], True))
    for match in _WITH_OTHERS.finditer(text) if "等" in text else ():
        start, end = match.span("name")
        if not _is_known(names, start) and names.plain(start, True) == end and _is_somebody(match["name"]):
            names.found.setdefault((start, end), match["name"])
    for match in _OF_WHERE.finditer(text) if "院士" in text or "同学" in text or "教授" in text else ():
        start, end = match.span("name")
        if not _is_known(names, start) and names.plain(start, True) == end and _may_stand(text, start, end):
            names.found[start, end] = match["name"]
    for match in _HEADLINE.finditer(text):
        if names.is_whole(*match.span("name")) and not _is_known(names, match.start("name")):
            names.found.setdefault(match.span("name"), match["name"])
    for match in _FOR_OTHERS.finditer(text) if "代表" in text else ():
        start, end = match.span("name")
        strange = cost(match["name"]) > STRANGE * (end - start) and may_be_name(match["name"])
        new = strange and not any(s < end and start < e for s, e in names.found) and names.free(start, end)
        if new and not set(match["name"]) & name_chars("given", "never"):
            names.found[start, end] = match["name"]


def _spelt(text: str, names: Names, at: int) -> int:
    """The end of a name of three characters or more that is spelt in transliteration and is no word; else 0."""
    end = names.foreign(at)[1]
    name = text[at:end]
    strange = len(name) > _SHORT and tag(name) in PERSON_TAGS and cost(name) > STRANGE * len(name)
    return end if strange and may_be_name(name) and names.free(at, end) and names.ends(end) and text[end] != "—" else 0


def _is_known(names: Names, at: int) -> bool:
    """Whether a body, a place or a post begins here."""
    return at in names.starts


def _is_somebody(name: str) -> bool:
    """Whether the characters are likelier by far a name than words."""
    if (name[-1] == "行" and tag(name[:-1]) == "ns") or "某" in name:
        return False  # 网络达人龙江行
    if tag(name) not in PERSON_TAGS or name[0] in name_chars("surnames", "function"):
        return False
    if len(name) == _SHORT:
        known = surname_cost(name[0]) if name[0] in surnames() else _SURE
        return bool(tag(name)) or known + ONE_GIVEN + GIVEN <= cost(name) - _SURE
    if len(name) > _SHORT + 1 or name[0] not in surnames():
        return True
    surname = surname_cost(name[0])
    margin = _SURE if surname > 1 else _SURE_OF_FREQUENT
    return surname + given_cost(name[1:]) <= cost(name) - margin


def _is_clear(name: str) -> bool:
    """Whether a name of three is so much likelier than words that nothing need show its end."""
    clear = len(name) == _SHORT + 1 and name[0] in surnames() and not spelt_chars(abroad=True).issuperset(name)
    return clear and surname_cost(name[0]) + given_cost(name[1:]) <= cost(name) - _CLEAR


def _may_stand(text: str, at: int, end: int) -> bool:
    """Whether what stands here reads as somebody, and a stop or a verb follows; behind a short name a verb."""
    verb = after_name().match(text, end)
    said = (verb is not None and len(verb[0]) > 1) or text.startswith(_TITLED, end)
    after = text[end : end + 1]
    halts = after in "说称" if end - at == _SHORT else after in (*_HALTS, *_SAYS) or after in STOPS
    name = text[at:end]
    goes_on = after in spelt_chars(abroad=False)  # 内蒙古选手巴彦德|力黑
    return (said or halts or (_is_clear(name) and not goes_on)) and _is_somebody(name)
