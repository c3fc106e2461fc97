"""At which body or place a title is held: the one named with it, the one the text goes on from, or what its head
implies (市长 → 市政府)."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.entity.bodynames import COMMITTEE_OF
from kg.entity.ownbody import headed_by
from kg.entity.resolve import Draft, Entities
from kg.lexicon import Region, countries, parties_abroad
from kg.lexicon import words as lexicon_words
from kg.mention.titles import ORDINAL, head_class
from kg.pattern import regex
from kg.post.missions import Missions
from kg.post.parts import KINDS_OF, TOWN, TOWN_BODY, Seat, court_of
from kg.sentence.abstract import Item

LEVEL_OF_HEAD = {f"{level}长": level for level in "省市县区州盟旗镇乡"}
_OF_LEADERS = regex(
    "(?:政协|人大常委会|人大|政府|[省市县区州旗盟党纪工]委|[厅局校]|陆军|海军|空军|战区|火箭军|集团|公司|侨联|联合会|协会|大学|学院|医院|银行)$"
)
_MINISTER = regex("(?!.*(?:首席|国务|内阁|宫内|王宫|第一|常务|政务|担当))(.{2,10}?)大臣")
_MINISTERS = {"外长": "外交部", "防长": "国防部", "外交部长": "外交部", "国防部长": "国防部"}
_MINISTRIES = {  # 外务相 there is in Japan and in North Korea
    **dict.fromkeys(("外长", "外交秘书"), "外交部"),
    "外务相": "外务省",
    **dict.fromkeys(("防相", "防卫相"), "防卫省"),
    "财长": "财政部",
    "防长": "国防部",
}
_DEPARTMENT = regex(r"(组织部?|宣传部?|统战部?|社会工作部?|政法委)(?=[副部书常长])")
_PARTY_DEPARTMENT = regex(r"党委(组织部?|宣传部?|统战部?)(?=[副部常])")
_MISSION = regex("驻[^，。]{1,12}(?:大使馆|总领馆|总领事馆)$")
_AT_MISSION = ("馆长", "参赞", "领事", "武官", "公使", "秘书", "代办", "大使", "主任", "随员", "专员", "负责人", "代表")
_TOWN_OF = regex(".{1,8}[镇乡](?=人大|党委|纪委|政府)")
_HEADS_REGION = ("主席", "副主席", "常务副主席", "代主席", "代理主席")
_OF_AUTONOMOUS = regex("(.{2,6}自治区)党委")
_HEAD_ALONE = regex("(?:常务)?副?([厂所院局厅校部])长")
_OTHER_KIND = regex("(?:国务院|政治局|俱乐部|医院|法院|检察院|参议院|众议院)$")
_INNER = regex("(?:理事会|监事会|常务委员会)$")
_HEADS_ALL = regex("(?:常务|第一|名誉)?副?(?:会长|主席|主委)")
_OF_TWO = ("委员会", "小组", "机制", "联委会", "理事会", "混委会")
_LEGISLATORS = ("参议员", "众议员")
_HOUSES = frozenset(("参议院", "众议院", "国会", "议会", "国民议会", "联邦议会", "上议院", "下议院"))
_OF_PROVINCE = regex("^中共(?:[一-鿿]{2,3}省|[一-鿿]{2,5}自治区)?")
_FIRST_OF_ALL = "^首任(?=[一-鿿]{0,3}(?:部长|局长|厅长|主任|署长|院长|校长|书记)$)"  # but 首任总统 is one no more
# 政府首相 is the prime minister, 第四任行政长官 the chief executive
_STYLE = regex(
    f"^{ORDINAL}|{_FIRST_OF_ALL}|^新(?=首相|总统|总理)|^(?:政府|联邦|内阁)(?=(?:第一|常务)?副?(?:首相|总理))"
)


@lru_cache(maxsize=1 << 12)
def party_country(body: str) -> str:
    """越南 of 越共中央政治局; empty for what is of no party abroad that the table has."""
    return next((country for party, country in parties_abroad().items() if body.startswith(party)), "")


@lru_cache(maxsize=1 << 12)
def country_in(body: str) -> Region | None:
    """The country abroad that the name of a body begins with: 巴基斯坦 of 巴基斯坦参联会."""
    found = (countries().get(body[:size]) for size in range(10, 1, -1))
    return next((land for land in found if land is not None and land.is_country_abroad), None)


_LISTS = regex("[，、；和及]|以及")


class Offices(Missions):
    """Knows what the seats of one sentence go on from."""

    def __init__(self, entities: Entities) -> None:
        super().__init__(entities)
        self.outer: Draft | None = None  # the organization that the sentence before named last
        self.seated: list[Draft] = []  # the bodies of the seats so far
        self.heads: dict[str, Draft] = {}  # … by the post held there
        self.abroad: Draft | None = None  # the country of the seat before
        self.tour: Draft | None = None  # the country on a visit to which the seat without a body is met
        self.acts = False  # whether 由 stands before the seat: 由副市长甲主持 goes on from no body
        self.gone = False  # whether 原 stands before the body: 原某局局长甲
        self.in_list = False  # whether the sentence is nothing but a list up to the seat
        self.of_several = False  # whether the list before the seat is of the organs of several places
        self.listed = False  # whether the seat stands behind a name in a list
        self.occupations = lexicon_words("lexicon/titles.toml", "occupations", "words")

    def holder(self, title: Item, places: list[Item], words: str, before: list[Seat]) -> tuple[Draft | None, str]:
        text = _STYLE.sub("", title.text)
        kind = head_class(text.removesuffix("助理") if text.endswith("长助理") else text)
        place = self.whole(places[-1], before) if places else None
        if place is None and (kind in ("premier", "country") or text in _MINISTERS or text.endswith("议长")):
            place = self.tour or (
                self.premier_of(before) if kind == "premier" or text in _MINISTERS or text.endswith("议长") else None
            )
        here = str(self.last.attrs.get("region") or "") if self.last is not None else ""
        if place is None and text.endswith("议长") and here and here not in countries():
            return None, text  # 某市副市长甲会见日本某市副市长乙、议长丙: of no organ in China
        if place is None and title.text.startswith("内阁"):
            place = self.abroad or self.entities.only_country()  # 内阁总理甲: of no cabinet at home
            if place is None:
                return None, text
        of_level = kind == "leader" and text[0] in "省市县区州旗盟自"  # 参加会议的州领导有甲、乙
        if places and places[-1].kind == "meeting" and not of_level:
            return self.at_meeting(place, text), text
        if places and place is None:
            return None, text
        delegate = text in ("代表", "副代表") and words == "常驻"  # 某国常驻联合国代表甲
        if places and (delegate or text.endswith(("大使", "领事", "公使", "参赞", "代办"))):
            return self._mission(places, words, text)
        if text.endswith(_LEGISLATORS):
            return self._chamber_of(place, text[-3]), text[-3:]
        if kind == "leader" and place is not None and _OF_LEADERS.search(place.name):
            return place, text  # 某战区陆军领导甲、乙
        if kind == "leader":
            level = "自治区" if text.startswith("自治区") else text[0]
            region = place if place and place.type == "region" else self._home(level)
            return region, text
        if kind == "government":
            return self._government(title, place, before)
        if kind == "premier":
            land = countries().get(str(place.attrs.get("region"))) if place is not None else None
            if place is not None and land is not None and land.is_country_abroad and place.name.endswith("政府"):
                return self.country(land.name), text  # 老挝政府总理
            if place is not None and place.name != "中国":
                return place, text
            return (self.organ("国务院"), text)
        if kind == "party" and (place is None or place.type == "region"):
            return (self.organ("中共中央"), text) if place is None else (place, text)
        if kind == "country":
            if place is not None:
                return place, text
            if abroad := self._abroad(before) or (self.abroad if self.listed else None):
                return abroad, text
            if text.endswith("行政长官"):
                return self.entities.only_special_region(), text
            return (self.country("中国"), text) if text in ("国家主席", "国家副主席") else (None, text)
        if text in _MINISTERS and (place is None or place.name == "中国"):
            return self.organ(_MINISTERS[text]), text
        if text == "国务委员" and place is not None and place.name == "中国":
            return self.organ("国务院"), text
        if text in self.occupations:
            return None, text
        if place is None and text.endswith("方主席"):  # 某副总理、俄方主席甲: of the body that both chair
            bodies = (body for body in reversed(self.entities.drafts.values()) if body.type == "organization")
            return next((body for body in bodies if body.name.endswith(_OF_TWO)), None), text
        if text.endswith("主委") and place is not None and place.type == "organization":
            return self.of_party(place, before), text
        department = _DEPARTMENT.match(text)
        if place is not None and place.type == "organization" and (of_party := _PARTY_DEPARTMENT.match(text)):
            body = self.organ(f"{place.name}党委", place.attrs.get("region"))
            return self.at_department(body.name, of_party, text)  # 某大学党委宣传部部长
        if place is not None and place.type == "organization" and TOWN.search(place.name):
            return self.at_town(place.name, text)
        if department and place is not None and place.type == "organization":
            return self.at_department(place.name, department, text)
        if place is not None and place.name in parties_abroad() and text.startswith("书记处"):
            return self.organ(place.name + "书记处", parties_abroad()[place.name]), text.removeprefix("书记处")
        if (
            place is not None
            and place.name in _HOUSES
            and (around := self._abroad(before) or self.entities.only_country())
        ):
            return self.organ(around.name + place.name, around.name), text  # 柬埔寨人民党主席、参议院主席甲
        if place is not None and place.type == "organization":
            if text == "常委" and place.name.endswith("人大"):  # 全国人大常委甲: of its standing committee
                return self.organ(place.name + "常委会", place.attrs.get("region")), text
            if not words and COMMITTEE_OF.match(places[-1].text) and not text.startswith("党委"):
                return place, f"党委{text}"  # 中共某大学委员会书记
            own = len(words) > 1 and (words.startswith("驻") or text == "专员")  # 欧盟能源专员
            return place, words.strip("原前的") + text if own else text
        previous = before[-1].holder if before else self.last
        committee = _OF_AUTONOMOUS.match(previous.name) if place is None and previous is not None else None
        if committee and text in _HEADS_REGION:  # 自治区党委常委、副主席: of the government
            return self.organ(committee[1] + "政府", committee[1]), text
        if committee and text.startswith("党委"):  # 自治区党委常委甲兼任党委组织部部长，不再兼任党委秘书长
            text, previous = text.removeprefix("党委"), self.organ(committee[0], committee[1])
            department = _DEPARTMENT.match(text)
        if department and self.of_several and not before:
            return None, text  # 省长甲，合肥市委书记乙，组织部部长丙
        if previous is not None and text.startswith("纪委") and previous.name.endswith("政府") and here:
            return self.organ(here + "纪委", here), text.removeprefix("纪委")  # 乙（副书记、市长）、丙（纪委书记）
        home = str(previous.attrs.get("region") or "") if previous is not None else ""
        if home and text.startswith("纪委") and previous is not None and previous.name == f"{home}委组织部":
            return self.organ(home + "纪委", home), text.removeprefix("纪委")  # 甲（组织部长）、乙（纪委书记）
        of_place = place is not None and place.type == "region"  # 安徽省委组织部长甲、宁夏组织部长乙
        if department and previous is not None and previous.type == "organization" and not of_place:
            return self.at_department(previous.name, department, text)
        if place is None and (town := self.town_around(text, previous)):
            return self.at_town(town, text, previous)
        if place is not None and place.type == "region":
            return self._of_region(place, words + text if text in ("大臣", "副大臣") else text, department)
        region = previous.attrs.get("region_object") if previous is not None and previous.type == "region" else None
        if previous is not None and region is not None and region.is_abroad:
            return self._of_region(previous, text, department)  # 美国总统特别代表、国务卿甲
        if text in ("代表", "无党派人士") or (text == "院士" and not before):
            return None, text  # …主席甲、无党派人士代表乙; 某大学校长甲，院士专家乙
        if text == "国务委员":
            return self.organ("国务院"), text
        if text.startswith("书记处") and previous is not None and previous.name.startswith("中共中央"):
            return self.organ("中共中央书记处"), text.removeprefix("书记处")
        court = court_of(previous.name) if previous is not None and text.endswith(("审判员", "检察员")) else ""
        if court and previous is not None:
            return self.organ(court, previous.attrs.get("region")), text  # 某法院审判委员会委员、审判员
        inner = previous is not None and _INNER.search(previous.name) and _HEADS_ALL.fullmatch(text)
        if inner and previous is not None:  # 选举产生常务理事会，甲当选会长: of the whole
            whole = _INNER.sub("", previous.name)
            return next((body for body in self.entities.drafts.values() if body.name == whole), None), text
        if previous is not None and text in ("主任", "副主任") and (outer := self.outside_bureau(previous, before)):
            return (outer, text) if outer is not previous else (None, text)
        if previous is not None and _MISSION.search(previous.name) and not text.endswith(_AT_MISSION):
            return None, text  # 中国驻某国大使甲，知事乙、议长丙等出席
        if previous is not None and previous.name.endswith("检察院") and text == "审计长":
            return None, text  # 检察院检察长甲、廉政专员乙、审计长丙 of Macao
        if previous is not None and previous.name.endswith("议会") and text.endswith(("部长", "大臣")):
            return None, text  # 会见某国议长甲、贸易部部长乙
        if previous is not None and previous.type == "organization" and not self.acts and not text.endswith("大臣"):
            return self.around(previous, text) or self._of_page(text), text
        if previous is None and not words and (head := _HEAD_ALONE.fullmatch(text)) and self.outer is not None:
            kind = KINDS_OF.get(head[1], head[1])
            if re.search(kind + "$", self.outer.name) and not _OTHER_KIND.search(self.outer.name):
                return self.outer, text  # 某厅举行发布会。副厅长甲介绍情况
        return (None if words else self._of_page(text)), text

    def _of_page(self, title: str) -> Draft | None:
        """The school or firm whose page it is, or the only one of a text, of a head with none: 会议由副校长甲主持."""
        body = headed_by(title, self.entities.page)
        return self.organ(body) if body else self.only_school(title)

    def _abroad(self, before: list[Seat]) -> Draft | None:
        """The country abroad that the chain is about: 老挝…党中央总书记、国家主席."""
        for seat in before:
            own = seat.holder.attrs.get("region") or party_country(seat.holder.name)
            name = seat.holder.name if seat.holder.type == "region" else own
            country = countries().get(name or "") or country_in(seat.holder.name)
            if country is not None and country.is_country_abroad:
                return self.entities.region(country)
        return None

    def premier_of(self, before: list[Seat]) -> Draft | None:
        """The country abroad whose 总理 a chain names without one: 老挝…党中央政治局委员、副总理."""
        return self._abroad(before) or (self.abroad if self.listed else None)

    def _government(self, title: Item, place: Draft | None, before: list[Seat]) -> tuple[Draft | None, str]:
        if place is not None and place.type == "organization" and TOWN.search(place.name):
            return self.organ(place.name + "政府", place.name), title.text
        if place is not None and place.type == "organization":
            return place, title.text
        if place is not None:
            region = place.attrs.get("region_object")
            if (region is not None and region.level in ("city", "country")) or (
                region is None and place.type == "region"
            ):
                return place, title.text
            return self.organ(place.name + "政府", place.name), title.text
        if title.text.startswith("行署"):
            committee = next((seat.holder.name for seat in reversed(before) if seat.holder.name.endswith("地委")), "")
            bureau = _OF_PROVINCE.sub("", committee[:-2]) + "地区行署"
            return (self.organ(bureau) if committee else None), title.text.removeprefix("行署")
        town = (
            _TOWN_OF.match(self.last.name) if self.last is not None and title.text.endswith(("镇长", "乡长")) else None
        )
        if town:  # 甲当选为某镇人大主席，乙当选为镇长
            return self.organ(town[0] + "政府", town[0]), title.text
        level = next(
            (level for head, level in LEVEL_OF_HEAD.items() if title.text.removesuffix("助理").endswith(head)), ""
        )
        if not level:
            return None, title.text  # 知事, 州督: heads that no seat beside them says whose
        for seat in reversed(before):
            name = seat.holder.attrs.get("region")
            if name and self._level_fits(name, level):
                return self.organ(name + "政府", name), title.text
        name = str((self.last.attrs.get("region") if self.last is not None else "") or "")
        if (self.listed or self.in_list) and self._level_fits(name, level):
            return self.organ(name + "政府", name), title.text  # 某省委书记甲、省长乙; 某市委书记甲，市长乙等陪同
        if name := self._place_of_last(title.text, level):
            return self.organ(name + "政府", name), title.text
        home = self.entities.home.of(level)
        if home is None:
            return None, title.text
        return self.organ(home.name + "政府", home.name), title.text

    def _place_of_last(self, title: str, level: str) -> str:
        """The city or county whose secretary the sentence has named, and no other's: 浏阳市委书记甲出席，市长乙主持.
        Its deputies are of it where the mayor is named too. Empty where there is none."""
        last = self._of_last(level)
        name = str(last.attrs.get("region")) if last is not None else ""
        if last is None or level not in ("市", "县", "区", "旗") or not name.endswith(level):
            return ""
        committee = last.name == f"{name}委" and not title.startswith(("副", "常务"))
        named = {str(seat.attrs.get("region")) for seat in self.seated}
        others = [one for one in named if one.endswith(level) and one != name]
        return name if (committee or last.name == f"{name}政府") and not others else ""

    def _of_last(self, level: str) -> Draft | None:
        """The body named last, or over a firm that somebody has visited the one whose head the sentence named last:
        中山市委书记甲来到某集团、市长乙来到…."""
        own = self.last is None or self.last.attrs.get("region") or not self.seated
        return self.last if own or level != "市" else self.seated[-1]

    @staticmethod
    def _level_fits(name: str, level: str) -> bool:
        return name.endswith(level)

    def _of_region(self, place: Draft, text: str, department: re.Match[str] | None) -> tuple[Draft | None, str]:
        region = place.attrs.get("region_object")
        foreign = region is not None and region.is_abroad
        village = place.name.endswith(("村", "社区", "嘎查")) and text.endswith("第一书记")
        if village or (place.name.endswith(("村", "社区", "居民区", "镇", "乡", "街道")) and TOWN_BODY.match(text)):
            return self.at_town(place.name, text)
        if department and region is not None and region.level in ("province", "prefecture", "county"):
            committee = "党委" if place.name.endswith("自治区") else "委"
            return self.at_department(place.name + committee, department, text)  # 福建省政法委副书记
        if place.name == "中国" and text in ("主席", "副主席"):
            return place, "国家" + text
        minister = _MINISTER.fullmatch(text) if foreign else None
        if minister:  # 西班牙国防大臣: of its ministry
            kind = "省" if place.name == "日本" else "部"
            matter = minister[1].removesuffix("副").removesuffix("部")
            return self.organ(f"{place.name}{matter}{kind}", place.name), text
        if foreign and text.endswith("外相"):
            return self.organ(place.name + ("外务省" if place.name == "日本" else "外交部"), place.name), text
        for end, ministry in _MINISTRIES.items() if foreign else ():
            if text.endswith(end):
                return self.organ(place.name + ministry, place.name), text
        if foreign and text.endswith(("众议长", "参议长")):
            return self.organ(place.name + text[-3] + "议院", place.name), text
        if foreign and text.endswith("议长"):
            return self.organ(place.name + "议会", place.name), text
        if text == "常委" and region is not None and region.level in ("prefecture", "county") and not foreign:
            return self.organ(place.name + "委", place.name), text  # 甘孜州常委、宣传部长甲
        if text in _HEADS_REGION and region is not None and region.name.endswith("自治区"):
            return self.organ(place.name + "政府", place.name), text
        if (
            text.endswith(
                (
                    "主席",
                    "议员",
                    "特使",
                    "代表",
                    "发言人",
                    "国务卿",
                    "王储",
                    "王储继承人",
                    "领导人",
                    "驻华代表",
                    "审计长",
                    "顾问",
                    "资政",
                    "助理",
                    "秘书",
                    "大臣",
                )
            )
            and foreign
        ):
            return place, text
        return None, text

    def _chamber_of(self, place: Draft | None, first: str) -> Draft | None:
        """The house in which a 参议员 or 众议员 of a country, or of a party there, sits; None where none is named."""
        land = country_in(place.name) if place is not None else None
        of_land = land is not None and place is not None and (place.name == land.name or place.type == "organization")
        if land is None or not of_land or not land.is_country_abroad:
            return None
        return self.organ(f"{land.name}{first}议院", land.name)

    def _home(self, level: str) -> Draft | None:
        region = self.entities.home.of(level)
        return self.entities.region(region) if region else None


def of_several(tokens: list[Item | str]) -> bool:
    """Whether those who head organs of more than one place stand in the list that ends here, so that an organ without
    a place is of none of them: 省长甲，合肥市委书记乙，组织部部长丙."""
    places = set[str]()
    counted = False  # whether the place of the person at hand is known: 省委常委、合肥市委书记乙 is of 合肥
    for token in reversed(tokens):
        if isinstance(token, str):
            if token and not _LISTS.fullmatch(token):
                break
        elif token.kind == "person":
            counted = False
        elif not counted and token.kind == "title" and token.text.endswith("省长"):
            places.add("省")
            counted = True
        elif not counted and token.kind == "organization" and token.entity is not None:
            place = str(token.entity.attrs.get("region") or "")
            places |= {place[-1:] if place.endswith("省") else place} - {""}
            counted = True
    return len(places) > 1
