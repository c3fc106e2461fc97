"""Firms by their short names where a list says that they are firms: 豫某源食品、华某鞋业等16家企业负责人; and bodies
with no word that says so, which sign with one: 某地某居旅行社与某集团签署协议."""

from __future__ import annotations

from collections.abc import Iterator

from kg.lexicon import HAN, short_form, words
from kg.mention.types import Mention, covered
from kg.pattern import regex
from kg.text.segment import PLACE_TAGS, cut, tag

# what the list ends with: 等16家重点食品企业, 等企业
_SAYS_SO = regex(f"等(?:(?:\\d+|[一二三四五六七八九十两数几多]+)余?多?家|一批)?[{HAN}]{{0,6}}?企业(?!家|化|文化)")
_FIRST = regex("考察了?|走访了?|参观了?|来到|走进|看望了?|包括|[了与同到有及]")  # before the first of the list
_PARTS = regex("[、和]|以及")
_STOPS = regex("[，。；：\n“”（）]")
_REACH = 80  # characters back from there
_LONGEST = 6  # characters of the name before its trade
_NO_NAME = regex("[的了着在等各某该其多新]|[产企]业|行业")
_PROPER = PLACE_TAGS | {"nz", "nr", "nrt", "nt"}


def firms_listed(text: str, known: list[Mention]) -> Iterator[Mention]:
    """The firms of such lists that no mention of `known` covers; regions may begin their names."""
    ends = [match.start() for match in _SAYS_SO.finditer(text)] if "企业" in text and "等" in text else []
    taken = covered(mention for mention in known if mention.type != "region") if ends else set[int]()
    places = {mention.start: mention.end for mention in known if mention.type == "region"} if ends else {}
    trades = words("entities/stop.toml", "trades", "words")
    for end in ends:
        begin = max((m.end() for m in _STOPS.finditer(text, max(0, end - _REACH), end)), default=max(0, end - _REACH))
        first = next((m.end() for m in _FIRST.finditer(text, begin, end)), begin)
        cuts = [(m.start(), m.end()) for m in _PARTS.finditer(text, first, end)]
        starts, stops = [first, *(e for _, e in cuts)], [*(s for s, _ in cuts), end]
        for start, stop in zip(starts, stops, strict=True):
            trade = next((trade for trade in trades if text.endswith(trade, start, stop)), "")
            stem = text[start : stop - len(trade)]
            named = trade and 1 < len(stem) <= _LONGEST and not _NO_NAME.search(stem)
            if named and taken.isdisjoint(range(start, stop)) and (start in places or _is_own(stem)):
                yield Mention(start, stop, "organization", text[start:stop])


# 定西山居旅行社与某集团签署某协议: what signs with a body is one
_SIGNS = regex(f"[，；。、\n](?P<name>[{HAN}]{{5,16}}?)[与和同](?=[{HAN}（）]{{4,30}}?签[署订约])")
_NO_SIDE = regex(
    "[的了在将等各某该其也还已又曾拟先]|领导|代表|方面|双方|企业$|部门|单位|负责|项目|政府|现场|分别|仪式|一行|合作|协议|[省市县区州旗镇乡村]$"
)
# 某集团与埃及行政监察署10日在开罗签署备忘录: what a body here signs with abroad, behind the name of its country
_SIGNS_ABROAD = regex(
    f"(?:(?![的了在将等与和同及曾拟])[{HAN}]){{1,14}}?(?:部|署|局|院|委员会|银行|大学|集团|公司|协会|学会|商会|总会|联合会|中心|电台|电视台|通讯社)"
    f"(?=(?:今天|昨天|当天|近日|日前|\\d{{1,2}}[日号])?(?:在[{HAN}]{{2,10}}?)?(?:正式|共同|联合)*签[署订约](?!的|过))"
)
_NO_BODY = regex("巨头|企业(?!集团|联合会|协会)|有关|相关|政府|多家|几家|一家|[两二三四五六七八九十]国|双方|各自")


def signing_abroad(text: str, known: list[Mention]) -> Iterator[Mention]:
    """The bodies abroad that no mention of `known` covers, with which a body that is known signs."""
    if not ("签署" in text or "签订" in text or "签约" in text):
        return
    bodies = {mention.end for mention in known if mention.type == "organization"}
    taken = covered(mention for mention in known if mention.type != "region")
    for land in known:
        with_body = land.type == "region" and land.start - 1 in bodies and text[land.start - 1] in "与和同"
        if not with_body or not land.choices[0].is_country_abroad or len(land.text) == 1:
            continue
        match = _SIGNS_ABROAD.match(text, land.end)
        if match and not _NO_BODY.search(match[0]) and taken.isdisjoint(range(land.start, match.end())):
            yield Mention(land.start, match.end(), "organization", text[land.start : match.end()])


def signing(text: str, known: list[Mention]) -> Iterator[Mention]:
    """The bodies that no mention of `known` covers, between a stop and 与 before one that signs with them; they begin
    with the name of a place."""
    if not ("签署" in text or "签订" in text or "签约" in text):
        return
    bodies = {mention.start for mention in known if mention.type == "organization"}
    places = [mention for mention in known if mention.type == "region"]
    starts = {place.start for place in places}
    shorts = tuple({short_form(one) for place in places for one in place.choices[:1]})
    taken = covered(mention for mention in known if mention.type != "region")
    for match in _SIGNS.finditer(text):
        start, end = match.span("name")
        begins = start in starts or text.startswith(shorts, start)
        named = match.end() in bodies and begins and not _NO_SIDE.search(match["name"])
        if named and taken.isdisjoint(range(start, end)):
            yield Mention(start, end, "organization", match["name"])


def _is_own(stem: str) -> bool:
    """Whether a name is no word, as of 生物医药, and no words: characters that make none, or one that is a name."""
    parts = cut(stem)
    return any(tag(part) in _PROPER for part in parts) or all(len(part) == 1 for part in parts)
