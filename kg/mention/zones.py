"""Development zones: the region that one is (石家庄高新区), and its bodies (古蔺经开区党工委, 管委会 behind that)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import HAN, Region
from kg.mention.siblings import RANK
from kg.mention.types import Mention
from kg.segment import PLACE_TAGS, cut, tag

# 高新区管委会, 七里河新区管理委员会: bodies of a zone
_OF_ZONE = ("党工委", "管委会", "管理委员会", "党群工作部", "纪工委")
_ZONE_BODY = re.compile(
    r"(?:新技术产业开发试验区|高新技术产业开发区|(?<=[省市县区州])[\u4e00-\u9fff]{2,4}高技术产业开发区|高技术产业开发区|经济技术开发区|高新区|经开区|开发区|自贸试验区|自由贸易试验区|自贸区|自由贸易区|保税区|国际港务区|港务区|合作区|示范区|试验区|新区"
    r"|(?<=[、，；：\n])[工产]业园区|(?<=[、，；：\n省市县区州])[\u4e00-\u9fff]{2,4}(?:风景旅游区|风景名胜区|旅游度假区|风景区|度假区|旅游区|产业园区|工业园区))(?:"
    + "|".join(_OF_ZONE)
    + ")"
)
_ZONE_NAME = re.compile(
    f"(?:[，、；。：\\n记任员长席]|[，、；。：\\n兼]任)((?![原兼任副市县区省州旗我各全本国长记]|[{HAN}][市县区省州旗级任家])[{HAN}]{{2,3}})(?:经济)?\\Z"
)
_ZONE = re.compile(
    r"(?:高新技术产业开发区|经济技术开发区|高新区|经开区|开发区|自贸试验区|自由贸易试验区|合作区|示范区|保税区|国际港务区)"
)
_OF_TRADE = re.compile(
    rf"([{HAN}]{{2}})(?:高新技术产业开发区|经济技术开发区|高新区|经开区)(?=[、，。；和及与]|等)"
)  # 包头稀土高新区
_ZONE_SIBLING = re.compile(rf"[、，](管委会|管理委员会){RANK}")
_NEAR = 12  # characters between a body and the next of the same zone


def zones(text: str, regions: list[Mention]) -> Iterator[Mention]:
    """石家庄高新区: a zone's kind straight after its city, one region of its own."""
    starts = {region.start for region in regions}
    for region in regions:
        match = _ZONE.match(text, region.end)
        if match is None and region.end not in starts:
            match = _OF_TRADE.match(text, region.end)
        if match and match.lastindex and any(tag(word)[:1] in "vdpca" for word in cut(match[1])):
            continue  # 兰州建设高新区
        if match and region.choices[0].level in ("prefecture", "county", "province"):
            whole = text[region.start : match.end()]
            outer = region.choices[0]
            zone = Region(whole, "zone", (outer.name, *outer.within))
            yield Mention(region.start, match.end(), "region", whole, choices=(zone,))


def zone_bodies(text: str, regions: list[Mention], taken: set[int]) -> Iterator[Mention]:
    """古蔺经开区党工委, 杭州市钱塘新区管委会: by the zone's name, with the region that stands before it."""
    for match in _ZONE_BODY.finditer(text) if any(body in text for body in _OF_ZONE) else ():
        near = [r for r in regions if 0 <= match.start() - r.end <= 3]
        start = max(near, key=lambda r: r.end).start if near else match.start()
        start = next((r.start for r in regions if r.end == start and near), start)  # 杭州市 of 杭州市钱塘新区
        if not near and (named := _ZONE_NAME.search(text, max(0, start - 5), start)) and _is_place(named[1]):
            start = named.start(1)  # 古蔺 of 古蔺经开区
        if taken.isdisjoint(range(start, match.end())):
            yield Mention(start, match.end(), "organization", text[start : match.end()])


def _is_place(name: str) -> bool:
    """Whether a name may be a place's: 古蔺, but not 并出席."""
    return tag(name) in PLACE_TAGS and not any(tag(word)[:1] in "vdpc" for word in cut(name) if len(name) > 2)


def zone_siblings(text: str, found: list[Mention]) -> list[Mention]:
    """管委会 of 某开发区党工委书记、管委会主任: that of the zone."""
    result = []
    for match in _ZONE_SIBLING.finditer(text):
        before = max((m for m in found if m.end < match.start()), key=lambda m: m.end, default=None)
        near = before is not None and match.start() - before.end < _NEAR
        if (
            before
            and near
            and before.text.endswith("党工委")
            and not set(text[before.end : match.start()]) & set("。；\n")
        ):
            whole = before.text.removesuffix("党工委") + match[1]
            note = before.note.removesuffix("党工委") + match[1] if before.note else ""
            result.append(before._replace(start=match.start(1), end=match.end(1), text=whole, note=note))
    return result
