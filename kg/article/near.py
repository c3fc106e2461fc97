"""What stands around an organ of a level word (省委, 市政府): the regions and bodies that its sentence, its paragraph
and the heading above have named."""

from __future__ import annotations

from kg.article.elsewhere import comes_home, told_of
from kg.entity.home import LEVELS, SEATED, year_of
from kg.entity.resolve import Entities, Near
from kg.lexicon import HAN, Region, parties_abroad, region_names, region_sizes
from kg.mention.types import Mention
from kg.pattern import regex
from kg.post.careers import SERVES
from kg.post.offices import of_several
from kg.sentence.abstract import Item
from kg.text.segment import Sentence

_COUNTY = ("县", "区", "旗")
_COMMITTEES = ("省委", "市委", "县委", "区委")
_PROVINCIAL = ("省", "自治区")
_TAKES = regex(  # 赴陕西担任省委副书记
    "(?:任职|工作|挂职)?，(?:先后|历|担|出)?任|(?:(?:工作|任职|挂职)，)?(?:担|出|就|转|兼|接)任"
)
_OF_PLACE_OR_COMMITTEE = ("指挥部", "领导小组", "专班", *_COMMITTEES)
_FULL = ("省", "市", "县")
_RECEIVES = regex("会见|接见|座谈|会谈|会晤")
_DATE = regex(r"^(?:\d+年)?(?:\d+月)?\d+日[上下午]*，")
# 由市委书记甲率领的四川省广元市党政代表团: whose delegation comes
_LED = regex(
    rf"(?:(?![会见与同和邀])[{HAN}、]){{2,24}}?率(?:领的?)?(?P<of>[{HAN}]{{2,20}}?)(?:代表|考察|访问|参观|调研)团"
)
_OPENS = regex(r"(?:^|[；，。])在\Z")  # 在上海，市委书记甲…
_ELECTS = regex("(?:选举|补选|选出|改选)[^，。；]*为\\Z")  # 荣成市人大常委会补选甲为市十七届人大代表


class Surroundings:
    """What one document has named around the sentence at hand, read sentence by sentence."""

    def __init__(self, entities: Entities) -> None:
        self.entities, self.home = entities, entities.home
        self.year = year_of(entities.document)
        self.paragraph: dict[str, Region] = {}  # by level, the region whose organ the paragraph named last
        self.before: list[str] = []  # the bodies that the sentence before named
        self.earlier: list[str] = []  # … the text so far
        self.towns: list[Region] = []  # that the text has named so far
        self.places: dict[str, Item] = {}  # … the regions, by the last character of their names
        self.section: dict[str, Region] = {}  # … and the region that the heading above begins with

    def enters(self, sentence: Sentence, first: bool) -> None:
        """Find of which other province a sentence tells, until its paragraph ends or the text comes home."""
        own = self.home.regions.get("province")
        if (place := told_of(sentence, self.year)) is not None:
            self.home.here = place if own is None or place.name != own.name else None
        elif first or (self.home.here is not None and comes_home(sentence.text)):
            self.home.here = None

    def leaves(self, sentence: Sentence, items: list[Item], first: bool) -> None:
        """Keep what the sentence named; `first` where it begins a paragraph."""
        if first:
            self.paragraph.clear()
        self.before = [item.entity.name for item in items if item.kind == "organization" and item.entity]
        self.earlier += self.before
        self.places |= {item.entity.name[-1]: item for item in items if item.kind == "region" and item.entity}
        here = _towns(items)
        self.towns += here
        if self.towns:
            self._settle_town(here)
        hosts = dict[str, Region]()
        for item in items:
            if item.kind == "organization" and item.region and not item.text.endswith(SEATED):
                self.paragraph[item.region.level] = item.region
                hosts.setdefault(item.region.level, item.region)
        if _RECEIVES.search(sentence.text):
            self.paragraph.update(hosts)  # 开封市委书记甲会见青岛市委书记乙。市委副书记丙参加。
        if sentence.line and self.home.many:
            self.section = {}
            if items and items[0].kind == "region" and items[0].start == sentence.start:
                _keep(self.section, items[0])

    def near(self, before: list[Item], mention: Mention, sentence: Sentence, first: bool) -> Near:
        """What the sentence named before the mention, the nearest first, then its paragraph and the heading above."""
        # an article of many provinces, whose own only their number tells: 省委 is that of its paragraph
        paragraph = {} if first else self.paragraph
        told = {at: place for at, place in paragraph.items() if self.home.many or self.home.rules.get(at) == "frequent"}
        near = Near({**self.section, **told}, before=self.before, earlier=self.earlier)
        if mention.level in ("镇", "乡"):
            self._settle_town(_towns(before))
        for at, item in enumerate(before):
            if item.kind in ("person", "title"):
                continue
            if item.kind == "organization" and not item.text.endswith(SEATED):
                end = item.end - sentence.start
                if region := item.region or self._of_committee(item, sentence.text[end : end + 2]):
                    near.regions[region.level] = near.regions[region.name[-1]] = region
            if item.kind == "region":
                after = before[at + 1] if at + 1 < len(before) else None
                gap = sentence.text[item.end - sentence.start : after.start - sentence.start] if after else None
                if after and after.kind == "title" and gap in ("", "的") and item.entity:
                    _keep(near.regions, item)  # 东城区副区长，区委…, 聊城市的市长职务由市委…: of the same
                    near.region = item.entity.name
                elif self._opens(before, at, sentence) and (self.home.many or self._is_other(item, mention)):
                    _keep(near.regions, item)
            if item.kind == "organization" and item.entity is not None:
                near.body = item.entity.name
                if item.text.endswith("办公室") and sentence.text.startswith("设在", item.end - sentence.start):
                    near.office = near.body
                near.bodies.append(item.entity.name)
            if item.entity is not None and (name := item.entity.attrs.get("region")):
                near.region = name
        if mention.level and (led := _LED.match(sentence.text, mention.end - sentence.start)):
            near.regions |= self._led(led["of"])
        last = before[-1] if before else None
        gap = sentence.text[last.end - sentence.start : mention.start - sentence.start] if last else ""
        if (
            last
            and last.kind == "region"
            and mention.level
            and (len(gap) == 1 or gap in SERVES or _TAKES.fullmatch(gap))
        ):
            _keep(near.regions, last)  # 大兴区原区委书记; 调任淮北市，任市委常委
        if last and last.kind in ("organization", "region") and gap in ("、", "和", "及") and mention.level in _COUNTY:
            place = None if last.region else self._county_of(last)
            if place is not None and place.name.endswith(mention.level):  # 临洮县第一中学、县公安局
                near.regions[place.level] = near.regions[place.name[-1]] = place
        words = sentence.text[: mention.start - sentence.start]
        if mention.level and words.endswith(("该", f"该{mention.level}")):
            named = (item for item in reversed(before) if item.kind == "region" and item.entity is not None)
            this = next((item for item in named if item.entity.name.endswith(mention.level)), None)  # type: ignore[union-attr]
            if this := this or self.places.get(mention.level):
                _keep(near.regions, this)  # 甲赴浙江省考察，该省财政厅厅长乙参加: not of the page's province
        if mention.level and mention.text.endswith("人大") and _ELECTS.search(words):
            self._above(near, before, mention.level)
        if last and last.kind == "person" and gap.endswith("，") and mention.level in _PROVINCIAL:
            self._back_home(near, before, mention.level)
        if last and last.kind == "person" and mention.note == "sibling" and gap in ("，", "、"):
            near.several = of_several(_between(before, sentence))
        if last and last.kind == "title" and gap == "、":
            near.party = next((party for party in parties_abroad() if near.body.startswith(party)), "")
        if last and last.kind == "title" and gap in ("、", "，") and near.body.endswith(_COMMITTEES):
            near.committee = near.body
        return near

    def _above(self, near: Near, before: list[Item], level: str) -> None:
        """荣成市人大常委会补选甲为市人大代表: a congress elects deputies to that of the level above, which here is
        威海市."""
        electing = next((item.region for item in reversed(before) if item.region and "人大" in item.text), None)
        if electing is None or level not in LEVELS:
            return
        outer = next((name for name in electing.within if name.endswith(level)), "")
        near.regions.pop(level, None)
        near.regions.pop(LEVELS[level], None)
        if place := next(iter(region_names(self.year).get(outer, ())), None):
            near.regions[level] = near.regions[place.level] = place

    def _back_home(self, near: Near, before: list[Item], level: str) -> None:
        """自治区政协主席甲，内蒙古自治区副主席乙，自治区副主席丙: the list goes back to the province that opened it
        with no name, behind a guest from another."""
        own = self.home.of(level)
        if own is not None and any(
            item.text.startswith(level) and item.entity is not None and item.entity.attrs.get("region") == own.name
            for item in before
        ):
            for at in ("province", own.name[-1]):
                if near.regions.get(at, own) is not own:
                    near.regions.pop(at)

    def _settle_town(self, here: list[Region]) -> None:
        """镇长, 镇党委 are of the town whose page it is, else of the one that the sentence has named, else of the only
        one of the text."""
        if self.home.rules.get("township") == "newspaper":
            return
        names = {town.name: town for town in here or self.towns}
        if len(names) == 1:
            self.home.regions["township"] = names.popitem()[1]
        else:
            self.home.regions.pop("township", None)

    def _led(self, delegation: str) -> dict[str, Region]:
        """四川省, 广元市 of 四川省广元市党政代表团, by their levels."""
        found: dict[str, Region] = {}
        names, at = region_names(self.year), 0
        while size := next(
            (n for n in region_sizes().get(delegation[at : at + 2], ()) if delegation[at : at + n] in names), 0
        ):
            place = names[delegation[at : at + size]][0]
            outer = (names[name][0] for name in place.within if name in names)
            for one in (*outer, place):
                found[one.level] = found[one.name[-1]] = one
            at += size
        return found

    def _of_committee(self, item: Item, after: str) -> Region | None:
        """淮北市 of 中国共产党淮北市第十届委员会, 广元市 of 广元市党政代表团由市委书记甲带队."""
        name = item.entity.name if item.entity is not None else ""
        if after.startswith("由") and name.endswith("代表团"):
            names = region_names(self.year)
            return next((names[name[:size]][0] for size in (3, 4, 2) if name[:size] in names), None)
        if not name.endswith(_OF_PLACE_OR_COMMITTEE):
            return None
        names = region_names(self.year)
        if name.endswith(_COMMITTEES):
            return next(iter(names.get(name[:-1], ())), None)
        # 辽宁省疫情防控指挥部召开会议，省委书记甲到会
        whole = (names.get(name[:size], ()) for size in (3, 4, 5) if name[size - 1 : size] in _FULL)
        return next((found[0] for found in whole if found), None)

    def _county_of(self, item: Item) -> Region | None:
        """临洮县 of 临洮县第一中学, of 临洮县中铺镇."""
        names = region_names(self.year)
        if item.kind == "region":
            place: Region | None = item.entity.attrs["region_object"] if item.entity is not None else None
            within = place.within if place is not None and place.level == "township" else ()
            return next(
                (names[name][0] for name in within if name[-1] in _COUNTY and len(names.get(name, ())) == 1), None
            )
        whole = (names.get(item.text[:size], ()) for size in (3, 4, 5) if item.text[size - 1 : size] in _COUNTY)
        return next((found[0] for found in whole if len(found) == 1), None)

    def _is_other(self, item: Item, mention: Mention) -> bool:
        """Whether 区委 is that of the district that opens the sentence, since the paper is of none:
        蜀山区召开会议，区委书记甲讲话 in 合肥日报. 市委 after a city of the county's rank stays open."""
        place: Region | None = item.entity.attrs["region_object"] if item.entity is not None else None
        if place is None or place.level != "county" or mention.level not in ("县", "区", "旗"):
            return False
        return place.name.endswith(mention.level) and self.home.rules.get("county") in (None, "frequent", "title")

    @staticmethod
    def _opens(before: list[Item], at: int, sentence: Sentence) -> bool:
        """Whether the region opens the sentence or a part of it: 内蒙古乌海市将…，市委书记甲, 在上海，市委书记乙."""
        start = before[at].start
        while at and before[at - 1].kind == "region" and before[at - 1].end == start:
            at -= 1
            start = before[at].start
        words = _DATE.sub("", sentence.text[: start - sentence.start])
        return not words or (words.endswith("在") and _OPENS.search(words) is not None)


def _between(items: list[Item], sentence: Sentence) -> list[Item | str]:
    """The items with the words between them."""
    parts: list[Item | str] = []
    for at, item in enumerate(items):
        if at:
            parts.append(sentence.text[items[at - 1].end - sentence.start : item.start - sentence.start])
        parts.append(item)
    return parts


def _towns(items: list[Item]) -> list[Region]:
    """The towns that the items name, alone or with a body of theirs."""
    bodies, places = list[Region](), list[Region]()
    for item in items:
        if item.kind == "organization":
            if item.region is not None and item.region.level == "township":
                bodies.append(item.region)
        elif item.kind == "region" and item.entity is not None:
            place: Region = item.entity.attrs["region_object"]
            if place.level == "township":
                places.append(place)
    return bodies + places


def _keep(regions: dict[str, Region], item: Item) -> None:
    """The region of an item, by its level and by the last character of its name."""
    if item.entity is not None:
        place: Region = item.entity.attrs["region_object"]
        if place.is_abroad:
            return  # 市政府 behind 明登市市长 is not of that city
        regions[place.level] = place
        if place.name[-1] in LEVELS:
            regions[place.name[-1]] = place
