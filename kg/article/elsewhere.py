"""News of another province within a text: from where on 省委 is not of the text's own.

湖北也在29日召开大会，省委书记甲…; 据《山西日报》消息，…省长乙…"""

from __future__ import annotations

from kg.entity.outlet import region_served, regions_of_outlet
from kg.lexicon import HAN, Region, region_names, region_sizes
from kg.pattern import regex
from kg.text.segment import Sentence

_DAY = r"(?:(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|当[天日]|同[天日]|[昨今]天)?(?:上午|下午|晚上?)?"
_BEGINS = regex(rf"{_DAY}，?")
_BODY = "(?:省委|省政府|党委|政府|委|人民政府)"
_HOLDS = regex(
    rf"{_BODY}?(?:则|也|还)?(?:于|在)?{_DAY}(?:在[{HAN}]{{2,4}})?(?:召开|举行)(?![^，。；“]{{0,40}}的[^，。；]{{0,12}}上)"
)
# whose report a text retells: 据《山西日报》消息
_RETOLD = regex(
    rf"据[《“]?(?P<outlet>[{HAN}]{{2,8}}?(?:日报|晚报|晨报|都市报|新闻网|客户端))"
    "[^，。]{0,14}(?:消息|报道|讯|电)"
)
_OWN = ("我省", "全省", "我区")


def told_of(sentence: Sentence, year: int) -> Region | None:
    """The province whose news the sentence opens."""
    text = sentence.text
    if text.startswith("据") and (retold := _RETOLD.match(text)):
        return _province(retold["outlet"], year)
    if "召开" not in text and "举行" not in text:
        return None
    begin = _BEGINS.match(text).end()  # type: ignore[union-attr]
    for size in sorted(region_sizes().get(text[begin : begin + 2], ()), reverse=True):
        for place in region_names(year).get(text[begin : begin + size], ()):
            if _has_committee(place) and _HOLDS.match(text, begin + size):
                return place
    return None


def _province(outlet: str, year: int) -> Region | None:
    """The province of an outlet."""
    places = regions_of_outlet(outlet, year)
    served = region_served(outlet)
    named = [*places, *(region_names(year).get(served, ()) if served else ())]
    names = {name for place in named for name in (place.name, *place.within)}
    found = (place for name in sorted(names) for place in region_names(year).get(name, ()))
    return next(filter(_has_committee, found), None)


def _has_committee(place: Region) -> bool:
    """Whether 省委 or 自治区党委 may be of the region: none of a municipality's."""
    return place.level == "province" and place.name.endswith(("省", "自治区")) and place.name != "台湾省"


def comes_home(text: str) -> bool:
    """Whether the sentence is of the text's own province again."""
    return any(word in text for word in _OWN)
