"""Teams that one body sends to others: 中央第五巡回指导组, 中央纪委国家监委驻应急管理部纪检监察组; and those at which
several work together: 国务院联防联控机制."""

from __future__ import annotations

from collections.abc import Iterator

from kg.lexicon import HAN, region_names
from kg.mention.types import Mention
from kg.pattern import Pattern, regex

_INSPECTORS = regex("中央纪委国家监委驻[一-鿿、]{2,16}?纪检监察组")
_OF_PLACE = regex(f"[省市县区]纪委(?:监委)?(?:派)?驻(?:(?![的和与由])[{HAN}]){{2,14}}?(?:纪检监察组|纪检组)(?!长)")
# 省委宣讲团 of the article's province, 江苏省委宣讲团
_LECTURERS = regex("(?:[省市县区州](?<!治区)委|自治区(?:党委)?)宣讲团")
_BOUNDS = frozenset("，、。；：\n（由任")  # what stands before the name of a body with no place
_YEAR = 2020  # whose divisions the names are looked for in
# the campaign that a team of guidance is for: 学习贯彻某某思想主题教育
_CAMPAIGN = (
    f"(?:(?:深入|学习)?贯彻|树立和践行)(?:(?!学习教育|主题教育|开展|抓好|推进|部署|要求|落实|根据)[{HAN}“”、]){{4,30}}?"
    "|“[^“”]{4,20}”|党史"
)
_GUIDES = regex(
    f"(?:(?:{_CAMPAIGN})?(?:主题|学习)教育)?"
    f"(?<![革盟建进社党团])中央(?:赴[{HAN}]{{2,4}}?)?(?:第[一二三四五六七八九十\\d]+)?(?:巡回)?指导组"
)


_NUMBER = "第[一二三四五六七八九十]+"
_KINDS = "巡视组|(?:生态)?环境保护督察组|环保督察组|督导组"
# 中央第三巡视组、第六巡视组; 中央第十、第四巡视组
_NUMBERED = regex(f"中央(?:{_NUMBER}(?:{_KINDS})?[、和])+{_NUMBER}(?P<kind>{_KINDS})")
_ITEM = regex(_NUMBER)
# 国务院应对某病毒感染肺炎疫情联防联控机制: one body, and no other than 国务院联防联控机制
_MECHANISM = regex(
    f"国务院(?:应对[{HAN}]{{4,24}}?疫情)?(?P<name>联防联控(?:工作)?机制(?:(?:综合|联络|(?:医疗)?救治|科研攻关)组(?!长)|[{HAN}]{{2}}工作专班)?)"
)


# 香港特别行政区第十四届全国人大代表视察团, 住皖全国政协委员考察团: one body, and not the congress
_DELEGATES = regex(
    "[全省市县区](?<!特别行政区)国?(?:人大|政协)(?:代表|委员)(?:专题|专项)?(?:视察|考察|调研|参观|参访)团(?!长)"
)
_WHENCE = regex(
    "(?:(?:香港|澳门)(?:特别行政区|地区)?|港澳(?:地区)?|港区|[住驻在][一-鿿])?(?:第?[一二三四五六七八九十]+届)?\\Z"
)


def teams(text: str) -> Iterator[Mention]:
    """Teams of guidance and of inspection in a cleaned text."""
    for match in _DELEGATES.finditer(text) if "团" in text and ("代表" in text or "委员" in text) else ():
        whence = _WHENCE.search(text, max(0, match.start() - 14), match.start())
        start = whence.start() if whence and text[match.start()] == "全" else match.start()
        yield Mention(start, match.end(), "organization", text[start : match.end()])
    for pattern, sign in ((_GUIDES, "指导组"), (_INSPECTORS, "纪检监察组")):
        for match in pattern.finditer(text) if sign in text else ():
            yield Mention(*match.span(), "organization", match[0])
    for match in _NUMBERED.finditer(text) if "、第" in text or "和第" in text else ():
        for item in _ITEM.finditer(text, *match.span()):
            start = match.start() if item.start() == match.start() + 2 else item.start()
            end = item.end() + len(match["kind"]) * text.startswith(match["kind"], item.end())
            yield Mention(start, end, "organization", f"中央{item[0]}{match['kind']}")
    for match in _MECHANISM.finditer(text) if "联防联控" in text else ():
        yield Mention(*match.span(), "organization", f"国务院{match['name']}")
    yield from _of_places(text, _OF_PLACE) if "纪委" in text and "驻" in text and "纪检" in text else ()
    yield from _of_places(text, _LECTURERS) if "宣讲团" in text else ()


def _of_places(text: str, pattern: Pattern) -> Iterator[Mention]:
    """河北省纪委驻省教育厅纪检组, 省纪委监委驻省财政厅纪检监察组 of the article's province."""
    for match in pattern.finditer(text):
        at = match.start()
        forms = ((size, text[at - size : at + 1]) for size in (4, 3, 2) if at >= size)
        size, place = next(((size, region_names(_YEAR)[f]) for size, f in forms if f in region_names(_YEAR)), (0, ()))
        if place:
            whole = text[at - size : match.end()]
            yield Mention(at - size, match.end(), "organization", whole, place[:1], note=match[0][1:])
        elif at == 0 or text[at - 1] in _BOUNDS or "委宣" in match[0]:  # 学习贯彻…精神省委宣讲团
            level = "自治区" if match[0].startswith("自治区") else match[0][0]
            yield Mention(*match.span(), "organization", match[0], level=level)
