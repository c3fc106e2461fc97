"""Which region a level word means in a document (省委, 市领导, 我市), decided once; the rule that decided is kept.

`newspaper`, `given` (the article's field `region`), `dateline`, `title` (a region in the headline), `quoted`
(the paper that an article retells), `frequent`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from kg.entity.outlet import region_served, regions_of_outlet
from kg.entity.ownplace import HEADS_CITY, acts_first, is_its_own, reprinted
from kg.lexicon import HAN, Region, region_names, region_sizes
from kg.mention.types import Mention
from kg.pattern import regex
from kg.records import Document

LEVELS = {
    "省": "province",
    "自治区": "province",
    **dict.fromkeys(("市", "地区", "州", "自治州", "盟"), "prefecture"),
    **dict.fromkeys(("县", "区", "旗"), "county"),
    **dict.fromkeys(("镇", "乡"), "township"),
}

# an account of many provinces: four or more, none named in three of ten mentions of places. Of 1,500 articles of the
# corpora those with a lower share were all such accounts (notices of several cases, digests), those above were not
_FEW, _SHARE = 4, 0.3
_MANY, _NEARLY = 5, 0.7  # so many provinces, the second nearly as often as the first: 省委 is of none of them
_NAMED = frozenset("市县区州盟旗镇乡")  # level words that a region's full name ends with

_CAREER = regex(r"涉嫌|简历|履历|历任|(?:19|20)\d\d年(?:\d{1,2}月)?任|宣布[^，。]{0,6}决定")
_GUESTS = regex("我省|来访|来[鲁冀晋辽吉浙皖闽赣豫鄂湘粤桂琼川黔滇陕甘青][考调访]|代表团|会见|座谈|签约|全省|省领导")
_AT_SEAT = 10  # what the one seat of a meeting by video weighs that a text is about
_HEAD = 120  # characters within which such a text says of where
_DAILY = regex("[^网]{1,5}日报")
# offices of the centre that are called by where they sit, and work for more than that city: 太原海关, 成都铁路局
SEATED = ("海关", "铁路局", "海事局", "海警局", "检验检疫局")
_TRAVEL = ("代表团", "考察团", "访问团")  # which are where they are no more than guests
# before a guest from elsewhere: 友好县江西省婺源县
_TWINNED = regex("(?:友好(?:县|区|市|城市|省)|友城|结对(?:县|区|市)|姊妹(?:城|城市|市))\\Z")
_BORN = regex("(?:出生|生|籍贯|原籍|祖籍)[于：为]?$")  # 1951年生于湖北黄冈, 籍贯山东
_SENT = regex(r"\d{1,2}月\d{1,2}日(?:专?电|讯|消息)|专?电")  # 人民网太原8月31日电
_TWO = 2  # cities that a report of the by-line's own names beside it
_SEAT = regex("市?分会场")
_ENDS = frozenset(("，", "。", "；", "、", "（", "）", "\n", ""))


# whose report a site retells: 据《天津日报》消息，日前，市委常委…
_RETOLD = regex(f"据[《“]?([{HAN}]{{2,6}}(?:日报|晚报|晨报|都市报))[^，。]{{0,14}}(?:消息|报道|讯)")
_LEAD = 300  # characters in which it says so


@dataclass(slots=True)
class Home:
    """The region that each level word means in this document, and by which rule."""

    regions: dict[str, Region] = field(default_factory=dict)
    rules: dict[str, str] = field(default_factory=dict)
    regional: bool = False  # whether the document is of an autonomous region, whose 区 is the region
    many: bool = False  # whether the document is an account of many provinces
    autonomous: Region | None = None  # the only autonomous region that the document names
    of_county: bool = False  # whether 市委 is of a city of the county's rank, of which the text tells
    here: Region | None = None  # the other province whose news the sentence at hand is
    only: dict[str, Region] = field(default_factory=dict)  # by its last character the only region so called of its rank

    def of(self, level: str, direct: bool = False) -> Region | None:
        """The region of a level word; a municipality is both 市 and province. `direct` is a body
        that no district has, as 区党委."""
        kind = LEVELS.get(level[:1] if level[:1] in LEVELS else level, "")
        if self.here is not None and level in ("省", "自治区"):
            return self.here if self.here.name.endswith(level) else None
        found = self.regions.get(kind)
        province = self.regions.get("province")
        whole = level == "区" and (direct or self.regional) and found is None
        if whole and province is not None and province.name.endswith("自治区"):
            return province  # 区党委 of 西藏自治区
        if found is not None and level in (*_NAMED, "自治区", "省") and not found.name.endswith(level):
            found = self.only.get(level)  # 州长 in a text that tells more of the guests from 曲靖市 than of 凉山州
        if level == "自治区" and found is None:
            return self.autonomous  # 自治区主席 in the paper of a province
        if kind == "prefecture" and province and province.name[-1] == "市" and level[0] in "市地":
            return province  # 州委 of an account sent from 北京 is of no municipality
        county = self.regions.get("county")
        own = self.of_county or self.rules.get("county") == "newspaper"
        if level == "市" and county is not None and county.name[-1] == "市" and own:
            return county  # 市委 in 樟树新闻网 is of 樟树市, which is a county by rank
        return found

    def is_letter(self, short: str) -> bool:
        """Whether the prefecture of the document is called by its first character: 博州 of 博尔塔拉蒙古自治州."""
        place = self.regions.get("prefecture")
        return place is not None and place.name.endswith("自治州") and short == f"{place.name[0]}州"


def home_of(document: Document, text: str, mentions: list[Mention]) -> Home:
    """Find the document's home regions, most telling evidence first."""
    home = Home()
    year = year_of(document)
    sent_from: Region | None = None
    given = re.split(r"[^\u4e00-\u9fff]+", document.region or "")
    levels = {mention.level for mention in mentions}
    of_region = "自治区" in levels or any(m.text.startswith(("区党委", "区直")) for m in mentions)
    home.regional = of_region and not any(m.text.startswith(("区委", "区长")) for m in mentions)
    provincial = "省" in levels
    outlets = regions_of_outlet(document.source or "", year)
    for place in () if outlets and reprinted(outlets[0], text, mentions) else outlets:
        if place.level != "province" or not _of_elsewhere(text, place, mentions):
            _settle(home, place, "newspaper")
    outlet = region_served(document.source or "")
    served = next(iter(region_names(year).get(outlet, ())), None) if outlet else None
    if served and _of_elsewhere(text, served, mentions):
        served = None
    if served and (_says_ours(served, text) or _writes_of(document.source or "", served, mentions)):
        _settle(home, served, "newspaper")
    if not home.regions and "据" in text[:_LEAD] and (quoted := _RETOLD.search(text, 0, _LEAD)):
        for place in regions_of_outlet(quoted[1], year):
            _settle(home, place, "quoted")
    for rule, name in (*(("given", name) for name in given), ("dateline", document.place or "")):
        if (region := _named(name, year)) is not None:
            municipality = region.level == "province" and region.name[-1] == "市"
            if rule == "dateline" and _only_sent_from(region, document.title, text, mentions):
                sent_from = region  # 人民网太原8月31日电, about 朔州市人大常委会
                _settle_outer(home, region, rule)
            elif not (rule == "dateline" and municipality and provincial):  # sent from 北京, about 省财政厅
                _settle(home, region, rule)
    title, others = document.title, _cities(mentions) if sent_from else set()
    counts: Counter[Region] = Counter()
    seats = set[Region]()
    of_birth = _of_birth(text, mentions) | (_of_guests(text, mentions) if "友" in text or "结对" in text else set())
    for mention in mentions:
        if not mention.choices or mention.start in of_birth:
            continue
        region = mention.choices[0]
        municipal = region.level == "province" and region.name[-1] == "市"
        if mention.type == "region" and municipal and text.startswith("赴", mention.start - 1):
            continue  # 市长甲赴上海考察: where somebody goes
        away = mention.type == "organization" and mention.text.endswith(_TRAVEL)
        own_body = mention.type == "organization" and not away and not mention.text.endswith(SEATED)
        if mention.type == "region" and _SEAT.match(text, mention.end):
            seats.add(region)
        weight = 1 + 3 * own_body + 3 * (mention.text in title and not away) + 2 * (mention.start < 150)
        counts[region] += weight
    if len(seats) == 1:
        counts[seats.pop()] += _AT_SEAT  # 市领导…在铜陵分会场参加: whose they are
    own = {LEVELS.get(level) for level in levels}
    of_city = "市" in levels and not levels & {"州", "自治州", "盟", "地区"}
    if of_region:
        home.autonomous = _autonomous(counts, year)
    autonomous = "自治区" in levels and not provincial
    # 市委 with no city's name before it is of the article's own city: that decides before the most named province.
    by_name = Counter[str]()
    for region, count in counts.items():
        by_name[region.name] += count
    whole = {region: count + sum(by_name[name] for name in set(region.within)) / 2 for region, count in counts.items()}
    order = {region: at for at, region in enumerate(counts)}  # of two named as often the first
    ranked = sorted(whole, key=lambda region: (-whole[region], order[region]))
    provinces = [whole[region] for region in ranked if region.level == "province"]
    home.many = (len(provinces) >= _MANY and provinces[1] > provinces[0] * _NEARLY) or _of_many(mentions)
    for level in [level for level in ("county", "prefecture") if level in own] + ["province", "prefecture", "county"]:
        for region in ranked:
            if region.level == "province" and (region.name == "台湾省" or (autonomous and region.name[-1] != "区")):
                continue  # 自治区党委 is of no province
            if home.many and not any(name[:2] in title for name in (region.name, *region.within)):
                continue
            if of_city and region.level == "prefecture" and region.name[-1] != "市":
                continue  # 市委 in a text that has received guests from 玉树州
            if region == sent_from or (len(others) > 1 and level != "province" and region.name[:2] not in title):
                continue
            if region.level == level and _fits(home, region):
                _settle(home, region, "title" if region.name[:2] in title else "frequent")
    if "province" not in home.regions and "province" in own:
        names = {mention.text[:size] for mention in mentions if mention.type == "organization" for size in (2, 3)}
        named = {region_names(year)[name][0] for name in names if name in region_names(year)}
        provinces_of = {region for region in named if region.level == "province"}
        if len(provinces_of) == 1:
            _settle(home, provinces_of.pop(), "frequent")  # 四川大学: of bodies named after one province
    if served and "province" not in home.regions and not home.many:
        _settle(home, served, "newspaper")
    home.only = _only_ones(counts)
    county = home.regions.get("county")
    if county is not None and county.name[-1] == "市" and home.rules.get("prefecture") not in ("newspaper", "given"):
        home.of_county = is_its_own(county, title, mentions) or acts_first(county, text, mentions)
    return home


def _only_ones(named: Iterable[Region]) -> dict[str, Region]:
    """The autonomous prefecture, league, county or banner that the text names, where it names but one so called."""
    found: dict[str, list[Region]] = {kind: [] for kind in "州盟县旗"}
    for region in named:
        if region.name[-1] in found and region.level == LEVELS[region.name[-1]]:
            found[region.name[-1]].append(region)
    return {kind: regions[0] for kind, regions in found.items() if len(regions) == 1}


def _only_sent_from(city: Region, title: str, text: str, mentions: list[Mention]) -> bool:
    """Whether the by-line alone names the city, and the text organs of others in its province: reports on 朔州 are sent
    from 太原, and 副市长 in them is of 朔州."""
    if city.level != "prefecture" or city.name[:2] in title:
        return False
    for mention in mentions:
        if not mention.choices or city.name not in (mention.choices[0].name, *mention.choices[0].within):
            continue
        if mention.type == "organization" or not (
            _SENT.match(text, mention.end) or text.startswith("在", mention.start - 1)
        ):
            return False
    named = {place for place in _cities(mentions) if city.within[0] in place.within}
    if len(named) > _TWO or any(place.name[:2] in title for place in named):
        return True
    first = next((m.start for m in mentions if m.choices and m.type == "organization" and m.choices[0] in named), None)
    ends = {mention.end for mention in mentions if mention.type in ("region", "organization")}
    return first is not None and not any(  # 市委书记甲在太原会见朔州市政府代表团 is of the by-line's
        m.start < first
        and (m.level == "市" or (m.type == "title" and HEADS_CITY.search(m.text) and m.start not in ends))
        for m in mentions
    )


def _cities(mentions: list[Mention]) -> set[Region]:
    """The cities whose organs are named."""
    places = (m.choices[0] for m in mentions if m.choices and m.type == "organization" and not m.text.endswith(SEATED))
    return {place for place in places if place.level == "prefecture"}


def _autonomous(named: Counter[Region], year: int) -> Region | None:
    """The autonomous region that is named or whose cities are, where there is but one."""
    names = {name for place in named for name in (place.name, *place.within) if name.endswith("自治区")}
    return region_names(year)[names.pop()][0] if len(names) == 1 else None


def _says_ours(served: Region, text: str) -> bool:
    """Whether the text calls a region of that rank its own: 赴我州考察 in an outlet of one; 我区 is of any."""
    return served.name[-1] != "区" and f"我{served.name[-1]}" in text


def _writes_of(source: str, served: Region, mentions: list[Mention]) -> bool:
    """Whether the article of an outlet that serves a region speaks of it.

    The daily of a party committee always does: 省委 in 大众日报 is of 山东省, wherever its secretary travels. Others
    report on elsewhere too: not where the text names organs of other regions, and the outlet's own nowhere.
    """
    if _DAILY.match(source):
        return True
    places = [(mention, mention.choices[0]) for mention in mentions if mention.choices]
    own = any(served.name in (place.name, *place.within) for _, place in places)
    return own or not any(m.type == "organization" and not place.is_abroad for m, place in places)


def _of_elsewhere(text: str, served: Region, mentions: list[Mention]) -> bool:
    """Whether a career or a case of another province is told: a party paper prints those of all China, and 副省长 in
    甘肃省委常委甲涉嫌违纪。甲2011年任副省长 is of that province. Not where the text names the paper's own, tells of
    guests, or names 省委 before that of another province."""
    if not _CAREER.search(text) or _GUESTS.search(text):
        return False
    organs = [mention for mention in mentions if mention.type == "organization"]
    bare = next((m.start for m in organs if m.level == "省"), len(text))
    places = [(mention, mention.choices[0]) for mention in mentions if mention.choices]
    outer = {name for _, place in places for name in (place.name, *place.within)}
    first = next((m.start for m, p in places if m.type == "organization" and not p.is_abroad), len(text))
    provinces = {name for name in outer if name.endswith(("省", "自治区"))}
    return first < bare and len(provinces) == 1 and served.name not in outer and first < _HEAD


def _of_birth(text: str, mentions: list[Mention]) -> set[int]:
    """Where the places begin that somebody is from, which tell nothing of whose 省委 the text speaks: 湖北黄冈人."""
    found = set[int]()
    last: Mention | None = None
    for mention in mentions:
        if mention.type != "region":
            continue
        inner = last is not None and last.end == mention.start and last.start in found
        if inner or _BORN.search(text, max(0, mention.start - 4), mention.start):
            found.add(mention.start)
        elif text.startswith("人", mention.end) and text[mention.end + 1 : mention.end + 2] in _ENDS:
            found.add(mention.start)
            if last is not None and last.end == mention.start:
                found.add(last.start)
        last = mention
    return found


def _of_guests(text: str, mentions: list[Mention]) -> set[int]:
    """Where the places begin that a text names as twinned with its own: 友好县江西省婺源县."""
    found = set[int]()
    ends = set[int]()
    for mention in mentions:
        if mention.type == "region" and (mention.start in ends or _TWINNED.search(text, 0, mention.start)):
            found.add(mention.start)
            ends.add(mention.end)
    return found


def _named(text: str, year: int) -> Region | None:
    """The region whose name the text begins with, by its longest form."""
    forms = (text[:size] for size in region_sizes().get(text[:2], ()))
    return next((region_names(year)[form][0] for form in forms if form in region_names(year)), None)


def _of_many(mentions: list[Mention]) -> bool:
    named = Counter[str]()
    for region in (mention.choices[0] for mention in mentions if mention.choices):
        outer = _outermost(region.name, region.within)
        named[outer] += bool(outer)
    return len(named) >= _FEW and max(named.values()) < _SHARE * named.total()


@lru_cache(maxsize=1 << 12)
def _outermost(name: str, within: tuple[str, ...]) -> str:
    """The province, else the widest city or district, of a region; empty for a country."""
    return next((outer for outer in (*reversed(within), name) if outer[-1] in "省区市"), "")


def _fits(home: Home, region: Region) -> bool:
    """A prefecture belongs to the province already settled, a county to both."""
    outer = home.regions.get("prefecture" if region.level == "county" else "province")
    return outer is None or region.level == "province" or outer.name in region.within


def _settle(home: Home, region: Region, rule: str) -> None:
    if region.level not in ("province", "prefecture", "county", "township") or region.level in home.regions:
        return
    if region.name == "台湾省":
        return  # 省委 in 中国台湾网 is of the province that receives guests from there
    home.regions[region.level] = region
    home.rules[region.level] = rule
    _settle_outer(home, region, rule)


def _settle_outer(home: Home, region: Region, rule: str) -> None:
    for name in region.within:
        for outer in region_names(2020).get(name, ()):
            if outer.name == name:
                _settle(home, outer, rule)


def year_of(document: Document) -> int:
    """The year whose divisions count: of the document, or of today's table where it has none."""
    match = re.match(r"\d{4}", document.date or "")
    return min(max(int(match[0]), 1981), 2024) if match else 2024


def of_level(region: Region, level: str) -> bool:
    """Whether a level word may mean the region; 市 means a municipality too."""
    return region.level == LEVELS.get(level) or (
        level == "市" and region.level == "province" and region.name[-1] == "市"
    )
