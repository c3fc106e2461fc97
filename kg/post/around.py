"""What stands around a title and says where its post is: 由会长甲率领的某协会代表团, 会见总统甲、国会主席乙."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, cached_property

from kg.entity.resolve import Draft, Entities
from kg.lexicon import Region, words
from kg.mention.spelling import MINISTER_FOR, is_foreign, spelt_chars
from kg.mention.titles import head_class
from kg.pattern import regex
from kg.post.offices import Offices, country_in
from kg.post.parts import Seat
from kg.sentence.abstract import Item, is_person

Token = Item | str
_OUR_SIDE = "中方陪同人员，"  # who follows is of the other side
_GOVERNED = regex("(?:[一-鿿]+省)?([一-鿿]+[省市县区])(?:党政|政府|经贸)*")
DELEGATION = regex("(?:大陆|北京)?(?:干部|议员|高级|友好|访京|访问|代表|考察|参访|交流)+团$")
_COMMANDS = regex("(?:第一|常务)?副?(?:总指挥|指挥长|组长)")
_COMMANDED = ("指挥部", "领导小组", "工作专班")
_LED = ("党", "协会", "联合会", "联盟", "友好会", "总会", "委员会", "组织")
HOUSE = regex(
    "(?<=[、，和见与同兼])(?:国会|议会|人民院|国民议会|国民大会|(?:国会|联邦)?[众参上下]议院|联邦院|民族院|人民代表院|联邦委员会|国家杜马|(?<=兼)部长会议)$"
)
_OF_ANOTHER = regex("(?:共和国|地区|州|邦|当选|联邦|开国)$")  # 波黑塞族共和国总统甲, 开国总统甲
_ALSO = regex("[、兼](?P<name>部长会议|内务)")  # 某国务委员会主席兼部长会议主席, 总理兼内务部长
_HEADS_ABROAD = ("总统", "首相", "国王", "国务总理")
_PARTY = regex("(?<=、)[一-鿿]{2,8}党$")  # 阿富汗前总理、伊斯兰党主席甲
_OWN_FIRM = regex(
    "(?:(?:^|[，。、；：（“由])(?:该|本)?|任该)(?P<kind>公司|集团)$|(?:^|[，。；：任为]|[一-鿿]任)该(?P<of>[部局厅委办院校行会社台所])$"
)
_OF_DELEGATION = ("团长", "副团长", "名誉团长", "顾问", "秘书长")
_KINDS_OF_DELEGATION = "考察团|参访团|访问团|代表团|参观团"
_DELEGATIONS = regex(f"(?:^|[，。、；：（“任是由])(?P<kind>{_KINDS_OF_DELEGATION})$")
_NAMED_DELEGATION = 4  # characters that tell one from all others
_CALLED = {"校": ("学", "学院", "校", "一中"), "委": ("委", "委员会")}  # 该校校长甲
# 某领导小组副组长甲，小组成员乙
_CADRE_SCHOOL = regex("(?:委党校|行政学[校院]|社会主义学[校院])$")
_OWN_GROUP = regex("(?:^|[，、；])(?:领导|协调|工作)?(?P<kind>小组|指挥部|专班)$")
_IN_GROUP = regex("(?:常务|第一)?副?(?:组长|总指挥|指挥长)|成员|组员")
_IN_BRACKET = regex("（[^（）]{0,6}$")
_IS_FIRM = regex("(?:公司|集团|银行|股份|科技|基因)$")
_OTHER_NAME = regex("（(?:简称|下称|以下简称|原|原名|前身为)?[：“]?")
_TAKES_BUREAU = regex("(?:\\A|出|担|接|兼|升|转|，)任([一-鿿]{2,3}[局厅])\\Z")
OF_STATE = regex(
    "[\u4e00-\u9fff]{2,3}部|[陆海空]军|参谋长联席会议|武装部队|国防军|人民委员会|(?:最高)?国家安全委员会|最高法院|中央银行|央行"
    "|国民会议(?:代表院|共和国院)|总统办公厅"
)
_NOT_OURS = ("国防军", "武装部队", "人民委员会")  # of no organ at home
_JOINS = regex("[，、；和及]|以及")
_OF_ENVOY = regex("的|的?(?:个人|私人)")
ENVOYS = frozenset(("特别代表", "特使", "私人代表", "个人代表"))  # who acts for the one before
_DATED_LINE = regex(r"\s*(?:19|20)\d\d\s*[年.－—~～-]")  # of a CV
_MEETS = regex("(?:会见|见了|会谈|拜会|[同与])$")
_TOURS = regex("访问|[到来]访|访[^问谈客]")


@cache
def _bureaus() -> frozenset[str]:
    """Bureaus that are named without the place just named: 公安局."""
    return frozenset(words("entities/organ.toml", "bare"))


def _land_of(body: Item) -> Region | None:
    """The country that a body is named with: 巴基斯坦 of 巴基斯坦参联会."""
    if body.region is not None:
        return body.region if body.region.is_country_abroad else None
    return country_in(body.text)


_WITH_OFFICE = ("政府", "委", "党委", "人大常委会", "政协")
_FIRMS = ("集团", "公司")
_OF_FIRMS = ("董事长", "董事局主席", "总裁", "总经理")
_SIGNS = regex("签|会谈|洽谈|合作|座谈|交流")  # what firms do with each other
_PARTY_COMMITTEE = regex("[省市县区]委会$")


class Around(Offices):
    """The sentence that the seats are in."""

    def __init__(self, sentence: list[Token], entities: Entities) -> None:
        super().__init__(entities)
        self.tokens = sentence

    @cached_property
    def of_one(self) -> bool:
        """Whether the sentence is of a career."""
        people = sum(is_person(token) for token in self.tokens)
        dated = bool(self.tokens) and _DATED_LINE.match(str(self.tokens[0])) is not None
        return people < 2 and (dated or any(isinstance(token, str) and "任" in token for token in self.tokens))

    @cached_property
    def our_side(self) -> int:
        """Where the list of one side ends."""
        ends = (at for at, token in enumerate(self.tokens) if isinstance(token, str) and _OUR_SIDE in token)
        return next(ends, len(self.tokens))

    def _is_title(self, at: int, text: str = "") -> bool:
        token = self.tokens[at] if at < len(self.tokens) else ""
        return isinstance(token, Item) and token.kind == "title" and text in ("", token.text)

    def _is_foreign(self, at: int) -> bool:
        """Whether a foreign name stands here."""
        token = self.tokens[at] if at < len(self.tokens) else ""
        return is_person(token) and is_foreign(token.text)

    def _of_both(self, start: int, at: int) -> bool:
        """Whether two places stand before 领导 and the text leaves open who is of which: 吉林省及长春市领导甲、乙."""
        ahead = self.tokens[max(0, start - 2) : at]
        regions = [token for token in ahead if isinstance(token, Item) and token.kind == "region"]
        return len(regions) > 1 and any(token in ("及", "和", "与") for token in ahead)

    def _office_of(self, body: Item) -> Item | None:
        """县委办 of 县委办主任: the office of a committee or a government by its short name."""
        if body.entity is None or body.entity.type != "organization" or not body.text.endswith(("委", "政府")):
            return None
        office = self.organ(f"{body.entity.name}办", body.entity.attrs.get("region"))
        return replace(body, text=f"{body.text}办", entity=office, members=(office,))

    def _heads_region(self, at: int) -> bool:
        """Whether a title stands here that is of a government by itself: 副县长."""
        title = self.tokens[at]
        return isinstance(title, Item) and head_class(title.text) == "government"

    def chairs_party(self, at: int, before: str) -> bool:
        """Whether the chairman here is of the party committee named last: 民建某市委会召开会议，市委会主委甲主持."""
        if self.last is None or not self.last.name.endswith("委"):
            return False
        return _PARTY_COMMITTEE.search(before) is not None and (
            self._is_title(at, "主委") or self._is_title(at, "副主委")
        )

    def _house_of(self, at: int, before: list[Seat]) -> Seat | None:
        """The seat of 、国会议长 in a chain that a body abroad has opened: its parliament."""
        title = self.tokens[at + 1] if at + 1 < len(self.tokens) else ""
        if not isinstance(title, Item) or title.kind != "title":
            return None
        also = _ALSO.fullmatch(str(self.tokens[at]))
        if also is not None and (land := self._abroad(before)) is not None:
            name = also["name"] + ("部" if also["name"] == "内务" else "")
            return Seat(title.text, self.organ(land.name + name, land.name))
        house = HOUSE.search(str(self.tokens[at])) or _PARTY.search(str(self.tokens[at]))
        whole = house is not None and re.fullmatch("[、，和兼]", str(self.tokens[at])[: house.start()])
        land = self._abroad(before) if whole else None
        if house is None or land is None:
            return None
        return Seat(title.text, self.organ(land.name + house[0], land.name))

    def _minister(self, at: int, before: list[Seat]) -> Seat | None:
        """The seat of 、国防大臣 or 兼外交大臣 in a chain that a post abroad has opened."""
        matter = re.fullmatch("[、兼](.+)", str(self.tokens[at])) if self._is_title(at + 1, "大臣") else None
        land = self._abroad(before) if matter else None
        if matter is None or land is None or not MINISTER_FOR.fullmatch(matter[1]):
            return None
        holder, title = self._of_region(land, f"{matter[1]}大臣", None)
        return Seat(title, holder) if holder is not None else None

    def _bureau(self, at: int, before: list[Seat]) -> Seat | None:
        """The seat of 、公安局长 or 、公安局局长 behind 副县长, at no body so far: at the bureau of the same place."""
        if before and (office := re.fullmatch("[、兼](办公[厅室])", str(self.tokens[at]))):
            return self._own_office(at + 1, office[1], before[-1])
        matter = re.fullmatch("[、兼]([一-鿿]{2})([局厅]?)", str(self.tokens[at])) if before else None
        title = self.tokens[at + 1] if matter and self._is_title(at + 1) else ""
        if matter is None or not isinstance(title, Item) or title.text not in ("局长", "厅长"):
            return None
        place = before[-1].holder.attrs.get("region")
        name = matter[1] + title.text[0]
        if not place or name not in _bureaus() or matter[2] not in ("", title.text[0]):
            return None
        return Seat(title.text, self.organ(place + name, place), before[-1].change)

    def _own_office(self, at: int, name: str, outer: Seat) -> Seat | None:
        """The seat of 省政府秘书长兼办公厅主任: at the office of the body that the chain has named."""
        title = self.tokens[at] if at < len(self.tokens) else ""
        heads = isinstance(title, Item) and title.text in ("主任", "副主任")
        if not heads or not isinstance(title, Item) or not outer.holder.name.endswith(_WITH_OFFICE):
            return None
        return Seat(title.text, self.organ(outer.holder.name + name, outer.holder.attrs.get("region")), outer.change)

    def taken_bureau(self, said: str, title: str) -> Draft | None:
        """公安厅 of 任某省省长助理，并接替甲任公安厅厅长, where `said` is 任公安厅: at the place just named."""
        taken = _TAKES_BUREAU.search(said)
        place = str(self.last.attrs.get("region") or "") if self.last is not None else ""
        fits = taken is not None and taken[1] in _bureaus() and title.endswith(f"{taken[1][-1]}长")
        return self.organ(place + taken[1], place) if taken is not None and fits and place else None

    def in_command(self, said: str, title: str) -> Draft | None:
        """The headquarters or group of 甲任某指挥部第一总指挥，省长乙任总指挥, whose next head has none named."""
        if said not in ("任", "担任") or not _COMMANDS.fullmatch(title):
            return None
        return next((body for body in reversed(self.seated) if body.name.endswith(_COMMANDED)), None)

    def is_command(self) -> bool:
        """Whether the body named last may have a commander: no government and no committee."""
        return self.last is None or not self.last.name.endswith(("政府", "委"))

    def _leads(self, at: int) -> Draft | None:
        """The body of 由会长甲率领的某协会代表团: whose delegation comes."""
        rest = self.tokens[at + 1 : at + 6]
        if self._is_title(at + 3, "团长"):
            rest = [*rest[:1], "为团长的", *rest[4:]]  # 以主席甲为团长的某党代表团
        person, words, body = (*rest[:3], "", "", "")[:3]
        leads = words in ("率领的", "率", "为团长的") and is_person(person)
        if not leads or not isinstance(body, Item) or body.entity is None or not body.entity.name.endswith("团"):
            return None
        words_before = str(self.tokens[at - 1]) if at else ""
        by = re.search("[由以](?:党的?)?$", words_before)
        met = re.search("(?:会见了?|与|同)$", words_before)  # 会见党首甲率领的某党代表团
        title = self.tokens[at]
        heads = isinstance(title, Item) and title.text.endswith(("会长", "主席", "理事长", "总裁", "党首", "总书记"))
        if not (by or (met and heads)):
            return None
        name = DELEGATION.sub("", body.entity.name)
        if (
            by
            and isinstance(title, Item)
            and (place := _GOVERNED.fullmatch(name))
            and title.text == f"{place[1][-1]}长"
        ):
            return self.organ(f"{place[1]}政府")  # 由市长甲率领的某市党政代表团
        return self.organ(name) if len(name) > 3 and (by or name.endswith(_LED)) else None

    def _is_twin(self, comma: int) -> bool:
        """Whether a post behind is at both bodies: 中央台办、国务院台办副主任, in CVs 某团、某乐团副团长."""
        sides = (self.tokens[comma - 1], *self.tokens[comma + 1 : comma + 3])
        schools = [side for side in sides if isinstance(side, Item) and _CADRE_SCHOOL.search(side.text)]
        if len(schools) == 2 and self.tokens[comma + 2 : comma + 3] == ["、"]:
            return self._is_twin(comma + 2)  # 县委党校、县行政学校、县社会主义学校校长
        if len(sides) < 3 or not all(isinstance(side, Item) for side in sides):
            return False
        one, other, title = (side for side in sides if isinstance(side, Item))
        if len(schools) == 2:
            return title.text.endswith(("校长", "院长"))
        if not (one.kind == other.kind == "organization" and title.kind == "title"):
            return False
        offices = one.text[-2:] == other.text[-2:] and one.text.endswith(("办", "办公室"))
        if self.tokens[comma] == "和":  # 甲集团和乙集团董事局主席丙出席
            firms = one.text.endswith(_FIRMS) and other.text.endswith(_FIRMS)
            parted = any(isinstance(token, str) and _SIGNS.search(token) for token in self.tokens)
            return firms and title.text.endswith(_OF_FIRMS) and not parted
        both = self.tokens[comma] == "兼"  # 古巴国务委员会兼部长会议主席
        return both or offices or (self.of_one and one.text[-1] == other.text[-1])

    def _is_joint(self, comma: int) -> bool:
        """Whether a part of two bodies that work as one follows: 省纪委、省监察厅研究室主任."""
        one, other = self.tokens[comma - 1], self.tokens[comma + 1] if comma + 1 < len(self.tokens) else ""
        if not (isinstance(one, Item) and isinstance(other, Item) and one.kind == other.kind == "organization"):
            return False
        return one.text.endswith("纪委") and re.search("监察[厅局].*室$", other.text) is not None

    def _follows_name(self, at: int) -> bool:
        """Whether the chain goes on with a list of people: …总理甲、国家副主席乙, 总理甲的特使、副总理乙."""
        join = self.tokens[at - 1] if at > 1 else ""
        joined = join in ("、", "和", "及") or (join == "，" and at > self.our_side)
        before = self.tokens[at - 2] if joined else ""
        return isinstance(before, Item) and (before.kind == "person" or before.text in ENVOYS)

    def _of_name_before(self, begin: int, at: int) -> bool:
        """Whether the posts from `begin` stand in a bracket that `at` closes: 甲（市委书记），副市长乙."""
        closes = begin > 0 and str(self.tokens[at])[:2] in ("），", "）、", "）；")
        return closes and _IN_BRACKET.search(str(self.tokens[begin - 1])) is not None

    def _only_lists(self, at: int) -> bool:
        """Whether the sentence is nothing but a list up to here: 兴平市委书记甲，市长乙, the mayor of the same city."""
        ahead = self.tokens[:at]
        people = any(is_person(token) for token in ahead)
        return people and all(isinstance(token, Item) or _JOINS.fullmatch(token) is not None for token in ahead)

    def envoy(self, at: int) -> int:
        """Where 特使 stands of 总统甲的特使, 主席甲特别代表; 0 where none follows: who is sent acts, not who sends."""
        of = at < len(self.tokens) and _OF_ENVOY.fullmatch(str(self.tokens[at])) is not None
        title = self.tokens[at + of] if at + of < len(self.tokens) else ""
        sent = isinstance(title, Item) and (title.text in ENVOYS or (of and title.text == "代表"))
        return at + of if sent else 0

    def _bracket(self, at: int) -> int:
        """Where the bracket ends that begins here with another name of the body; 0 where there is none."""
        if not _OTHER_NAME.fullmatch(str(self.tokens[at])):
            return 0
        for end in range(at + 1, min(at + 4, len(self.tokens))):
            token = self.tokens[end]
            if isinstance(token, str):
                return end if re.fullmatch("[^，。；、（）]*）", token) else 0
            if token.kind not in ("organization", "region"):
                return 0
        return 0

    def _firm(self, at: int) -> Draft | None:
        """The firm that 公司董事长 is of: the one that the text named last."""
        before_it = self.tokens[at - 1] if at else ""
        if isinstance(before_it, str) and (tour := self._delegation(before_it, at)):
            return tour
        if str(before_it).endswith("使馆") and self._is_title(at) and str(self.tokens[at].text).endswith("参赞"):  # type: ignore[union-attr]
            return self.embassy()
        if group := _OWN_GROUP.search(str(before_it)):
            return self._group(group["kind"], at)
        own = _OWN_FIRM.search(before_it) if isinstance(before_it, str) else None
        if own is None:
            return None
        before = (token.entity for token in reversed(self.tokens[:at]) if isinstance(token, Item))
        named = next((one for one in before if one is not None and one.type == "organization"), self.outer)
        ends = own["of"] and named is not None and named.name.endswith(_CALLED.get(own["of"], (own["of"],)))
        return named if named is not None and (ends or (own["kind"] and _IS_FIRM.search(named.name))) else None

    def _group(self, kind: str, at: int) -> Draft | None:
        """The group that 小组成员甲 is of: the one whose post the sentence told last."""
        title, who = (*self.tokens[at : at + 2], "", "")[:2]
        if not isinstance(title, Item) or not _IN_GROUP.fullmatch(title.text) or not is_person(who):
            return None
        return next((body for body in reversed(self.seated) if body.name.endswith(kind)), None)

    def of_delegation(self, at: int) -> bool:
        """Whether a post in the delegation that the text names stands behind these words: 甲任考察团顾问."""
        words = self.tokens[at] if at < len(self.tokens) else ""
        takes = isinstance(words, str) and words.startswith(("任", "担任"))
        return takes and self._delegation(str(words), at + 1) is not None

    def _delegation(self, words: str, at: int) -> Draft | None:
        """The only delegation that the text names: of 考察团团长甲, 甲任考察团顾问，乙任副团长."""
        title = self.tokens[at] if at < len(self.tokens) else ""
        if not isinstance(title, Item) or title.text not in _OF_DELEGATION:
            return None
        kind = _DELEGATIONS.search(words)
        if kind is None and words == "任" and title.text.endswith("团长"):  # of no regiment
            told = (_DELEGATIONS.search(token) for token in self.tokens[:at] if isinstance(token, str))
            kind = next(filter(None, told), None)
        if kind is None:
            return None
        ends = kind["kind"]
        bodies = (body for body in self.entities.drafts.values() if body.type == "organization" and body.spans)
        named = [body for body in bodies if body.name.endswith(ends) and len(body.name) > _NAMED_DELEGATION]
        return named[0] if len(named) == 1 else None

    def _toured(self, at: int) -> Draft | None:
        """The country that 会见总统甲、总理乙 is about: the one abroad of a sentence on a visit to it."""
        person = self.tokens[at + 1] if at + 1 < len(self.tokens) else ""
        if not is_person(person):
            return None
        words = [token for token in self.tokens[:at] if isinstance(token, str)]
        title = self.tokens[at]
        ours = isinstance(title, Item) and title.text.startswith("国家")  # 正在某国访问的国家主席甲
        met = words and not ours and (is_foreign(person.text) or _MEETS.search(words[-1]) or HOUSE.search(words[-1]))
        return self._land(at) if met and any(map(_TOURS.search, words)) else None

    def _alone(self, at: int) -> Draft | None:
        """France of 法国总理甲向总统乙递交辞呈: the one country abroad of the document, where the sentence names it."""
        title, person = (*self.tokens[at : at + 2], "", "")[:2]
        if not isinstance(title, Item) or title.text not in _HEADS_ABROAD or isinstance(person, str):
            return None
        other = _OF_ANOTHER.search(str(self.tokens[at - 1])) if at else None
        other = other or re.match("团", str(self.tokens[at + 2]) if at + 2 < len(self.tokens) else "")
        if person.kind != "person" or other:
            return None
        near = self._land(at)  # which 韩国总统府 names, too
        return near if near is not None and self.entities.only_country() is near else None

    def _of_its_country(self, title: Item, holder: Draft, before: list[Seat]) -> Draft:
        """A ministry named without a country before a foreign name: 美国国务卿甲和国防部长乙; behind a post of one
        country its own (政府副总理兼财政部长)."""
        if holder.type != "organization" or holder.attrs.get("region") or not OF_STATE.fullmatch(holder.name):
            return holder
        first = before[-1].holder if before else None
        if first is not None and first.type == "region" and first.attrs["region_object"].is_country_abroad:
            return self.organ(first.name + holder.name, first.name)
        at = next((at for at, token in enumerate(self.tokens) if token is title), len(self.tokens))
        person = self.tokens[at + 1] if at + 1 < len(self.tokens) else ""
        if not is_person(person):
            return holder
        other = self.tokens[at - 3] if at > 2 and self._follows_name(at - 1) else ""
        both = (other.text + person.text) if isinstance(other, Item) else ""
        listed = bool(both) and set(both) <= spelt_chars(abroad=True) | set("·")
        abroad = holder.name in _NOT_OURS or is_foreign(person.text)
        if not listed and not abroad:
            return holder
        land = self._land(at) or (self.entities.only_country() if abroad else None)
        return self.organ(land.name + holder.name, land.name) if land else holder

    def _land(self, at: int) -> Draft | None:
        """The one country abroad that the sentence has named so far."""
        items = [token for token in self.tokens[:at] if isinstance(token, Item)]
        places = [item.entity for item in items if item.kind == "region"]
        bodies = (item for item in items if item.kind == "organization" and item.entity)
        places += [self.entities.region(land) for item in bodies if (land := _land_of(item))]
        lands = {p.name: p for p in places if p is not None and p.attrs["region_object"].is_country_abroad}
        return lands.popitem()[1] if len(lands) == 1 else None
