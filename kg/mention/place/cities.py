"""Places abroad straight behind the country or the state that they lie in: 越南芒街市, 日本国高知县高知市."""

from __future__ import annotations

import re

from kg.lexicon import HAN, Region
from kg.mention.spelling import name_chars
from kg.mention.types import Mention
from kg.pattern import found_by, regex
from kg.text.segment import cost, cut, tag

WORD = "[场值面]|容(?!县)|民(?![政族宗])"  # 市场, 市民: a word of its own, which 市民政局 is not
# 韩国江原特别自治道原州市, 日本国高知县高知市, 日本友城冈山市, 阿富汗北部巴尔赫省
_CITY_ABROAD = regex(
    rf"国?(?:的?友好城市|友城|[东南西北中]{{1,2}}部)?([{HAN}]{{2,5}}?)"
    rf"(?:(?:市|省|州|(?<=泰国....)府|(?<=泰国...)府|(?<=泰国..)府)(?!{WORD}|长)|(?:特别自治)?道(?=[{HAN}]{{2,3}}[市郡]))"
)
_TOWN_ABROAD = regex(
    rf"(?P<of>首都)?([{HAN}]{{2,6}}?)(?=会见|同|与|出席|举行|召开|开幕|闭幕|落幕|和(?:到访|来访|前来))"
)  # 在越南岘港同…
# 波特兰市 of 美国俄勒冈州波特兰市: a city in a state abroad, 里弗赛德县 of 加利福尼亚州里弗赛德县
_CITY_OF_STATE = regex(
    rf"(?:首府)?(?P<name>(?![的和与及在等有是])[{HAN}]{{2,6}}?)(?:市(?!{WORD}|长)|[县郡](?![长委政])|区(?![域委政长]))"
)
_IN_CHARACTERS = (("日本",), ("韩国",), ("朝鲜",))  # 高知县高知市, 江原道原州市
_WITH_MINISTRIES = ("日本", "朝鲜")  # which call a ministry 省
_OF_PROVINCE = ("份", "级", "区", "际", "部", "会")  # 省份, 省会: words of their own
_STRANGE = 6.0  # cost of a character that makes no word
MAY_BE_PLACE = frozenset(("nr", "nrt", "nrfg", "t"))  # 文登: the dictionary takes it for a name
NOT_ITSELF = regex(
    "[镇乡舰]|网(?:讯|消息|\\d)|石窟|山(?![区乡水村地海洪东西林火])"
)  # behind a short name: of something else


def is_place(word: str) -> bool:
    """Whether a short form may be a name of a place: no ordinary word."""
    return (
        tag(word) in ("", "ns", "nz")
        and not set(word) & set("和与及的各个在新全有乡镇村也")
        and not any(tag(part).startswith("v") for part in cut(word))
    )


def city_abroad(text: str, outer: Mention) -> Mention | None:
    """A city or a province straight after its country: 越南芒街市."""
    country = outer.choices[0]
    if outer.text[-1] in "州省邦县道" and country.level == "city":
        return _in_state(text, outer)
    if not country.is_country_abroad:
        return None
    match = _CITY_ABROAD.match(text, outer.end)
    if match is not None and ((match[0][0] == "国" and outer.text != "日本") or match[0].endswith("城市")):
        return None  # 俄罗斯西南部边境城市
    if match is None and text[outer.start - 1 : outer.start] == "在":
        match = _TOWN_ABROAD.match(text, outer.end)
    place = match[match.lastindex or 1] if match else ""
    only_spelt = set(place) <= name_chars("transliteration", "chars")
    spelt = only_spelt or tag(place) in ("ns", "nz", "nr", "nrt")
    named = is_place(place) or (only_spelt and len(place) > 2 and not tag(place))  # 纳奈莫
    named = named or (match is not None and found_by(match, _CITY_ABROAD) and tag(place) in MAY_BE_PLACE)
    named = named or (match is not None and match[0].endswith("道"))
    province = match is not None and _is_province(match, outer.text)
    named = named or province
    shown = spelt or province or (match is not None and match[0][-1] == "道")
    named = named and (province or not match or match[0][-1] != "府")  # 泰国反政府示威
    if match is None or not named or not (shown or cost(place) > _STRANGE * len(place)):
        return None
    start = match.start(match.lastindex or 1)
    name = text[start : match.end()]
    return Mention(start, match.end(), "region", name, choices=(Region(name, "city", (country.name,)),))


def _is_province(match: re.Match[str], country: str) -> bool:
    """Whether 省 or 府 alone shows a place, whatever word its name is: 越南老街省, not 日本外务省, 越南南部省份."""
    place = match[match.lastindex or 1]
    if (
        match[0][-1] not in "省府"
        or country in _WITH_MINISTRIES
        or set(place) & set("各该全本多几两和与及的在部内外跨政理")
    ):
        return False
    return not match.string.startswith(_OF_PROVINCE, match.end()) and not any(tag(one)[:1] == "v" for one in cut(place))


def _in_state(text: str, state: Mention) -> Mention | None:
    """A city or a county straight after its state abroad, in the characters of transliteration if not of the
    countries whose own names are Chinese characters."""
    match = _CITY_OF_STATE.match(text, state.end)
    if match is None:
        return None
    own = state.choices[0].within[:1] in _IN_CHARACTERS and len(match["name"]) < 4 and text[match.end() - 1] in "市郡"
    if not own and not set(match["name"]) <= name_chars("transliteration", "chars"):
        return None
    start, name = match.start("name"), text[match.start("name") : match.end()]
    return Mention(start, match.end(), "region", name, choices=(Region(name, "city", state.choices[0].within),))
