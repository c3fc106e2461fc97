"""Whose news a local text is, where more than its outlet says so: of a city of the county's rank (桐城市), which is
市 as its prefecture is; of another place than the outlet's, whose report it prints."""

from __future__ import annotations

from kg.lexicon import Region
from kg.mention.types import Mention
from kg.pattern import regex

HEADS_CITY = regex("市长$|^市.*领导")  # titles of a city's own
_HOSTS = regex("(?:、?[市县区]?(?:党|市)?委|、?[市县区]?(?:人民)?政府)?(?:隆重)?(?:召开|举行|举办|启动)")
_TO = regex("[在到赴往来对及、和与]$|[深走][入进]$|位于$")
# what a local page says of its own region or of guests there
_OURS = regex(
    "我[市县区州盟旗]|一行[^，。；]{0,6}(?:[到来]|莅临)|来[访市县区州盟旗]|代表团|考察团|会见|接待|到[市县区州盟旗](?:考察|调研)"
)


def is_its_own(county: Region, title: str, mentions: list[Mention]) -> bool:
    """Whether the text tells of a city of the county's rank: the headline names it and not the prefecture around, and
    the text names an organ or a head of it before any bare 市委 or 市长 and before those of the prefecture."""
    if county.name[:2] not in title:
        return False  # 浏阳市委书记甲汇报，副市长乙出席
    outer = county.within[0] if county.within else ""
    ends = {mention.end for mention in mentions if mention.type in ("region", "organization")}
    own = bare = around = len(title) + 10**6
    headed = False  # whether the headline has named the city
    last: Mention | None = None
    for mention in mentions:
        place = mention.choices[0].name if mention.choices else ""
        at, in_headline = mention.start, mention.start < len(title)
        if place == outer and in_headline:
            return False
        if mention.type == "organization" and place == county.name:
            own = min(own, at)
        elif mention.type == "organization" and place == outer:
            around = min(around, at)
        elif mention.type == "title" and at in ends:
            if last is not None and last.end == at and last.choices and last.choices[0].name == county.name:
                own = min(own, at)  # 桐城市市长
        elif (mention.level == "市" or (mention.type == "title" and HEADS_CITY.search(mention.text))) and not (
            in_headline and headed
        ):  # 甲省乙市女市长当选
            bare = min(bare, at)
        headed = headed or (place == county.name and in_headline)
        last = mention
    return own < bare and own < around


def acts_first(city: Region, text: str, mentions: list[Mention]) -> bool:
    """Whether a city that is a county by rank acts where the text first names a place, and neither its prefecture nor
    another county of that is named: 丙市召开会议，市长甲主持 is not of the prefecture, 市长甲到丙市调研 may be."""
    places = [m for m in mentions if m.choices and m.choices[0].level in ("prefecture", "county")]
    if city.name[-1] != "市" or not places or places[0].choices[0] != city:
        return False
    others = (mention.choices[0] for mention in places if mention.choices[0] != city)
    if any(other.name == city.within[0] or city.within[0] in other.within for other in others):
        return False
    return _acts(places[0], text)


def _acts(place: Mention, text: str) -> bool:
    """Whether a place or a body of it holds something: 丙市召开会议, 丙市委举行座谈会; not 在丙市举行."""
    return _HOSTS.match(text, place.end) is not None and _TO.search(text, 0, place.start) is None


def reprinted(outlet: Region, text: str, mentions: list[Mention]) -> bool:
    """Whether a local outlet prints the news of another place: 丙县召开大会，县委书记甲… on the site of 乙县,
    where the text neither names 乙县 nor tells of its guests."""
    if outlet.level not in ("prefecture", "county") or _OURS.search(text):
        return False
    places = [m for m in mentions if m.choices and m.choices[0].level in ("prefecture", "county")]
    if any(outlet.name in (m.choices[0].name, *m.choices[0].within) for m in places) or outlet.name[:2] in text:
        return False
    own = [m for m in places if m.choices[0].level == outlet.level]
    return bool(own) and _acts(own[0], text) and len({m.choices[0] for m in own}) == 1
