"""Seats: a title at the body or place where it is held.

A chain of seats (省委书记、省人大常委会主任、…组长) stands before a name, or after 任, 当选, 免去 …. A title without an
organ of its own is at the body that the sentence continues from (…党委委员、副行长甲，党委委员、副行长乙), or at
what its head implies (市长 → 市政府).
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.abstract import Item
from kg.lexicon import Region, countries
from kg.matched import Found
from kg.mention.spelling import MINISTER_FOR, SUBJECT, is_foreign, spelt_chars
from kg.offices import TOWN, Offices, Seat, country_in, party_country
from kg.resolve import Draft, Entities

Token = Item | str
_ITEM = re.compile("([\U000f0000-\U0010ffff])")  # what stands for a mention in an abstract sentence
_TERMS = r"(?:(?:第?[一二三四五六七八九十]+、)*第?[一二三四五六七八九十]+届[、至]?)"  # 第七届、八届、九届; 第七、八届
_JOINS = re.compile(
    rf"(?:（[^（）]{{1,8}}[级兼]）|（[A-Z]+）|、|，|兼任?|和|及|以及|暨|并|）|（|\s|同时)*{_TERMS}*(?:原|前|现任|时任)?"
    "(?:(?<=、)(?:理事会|监事会|董事会))?"
)
_GONE = re.compile("(?:^|[，、；。：\\s和及（日]|的是)(?:原|前)$")  # 原某军区司令员甲, but not 日前
RANKS = ("少将", "中将", "上将", "大校")
WITH_NAME = frozenset(("院士", *RANKS))  # what a name bears behind it, which says of no body
_IN_GROUP = ("书记", "成员", "委员")  # posts in the party group of a body
_GLUE = re.compile(
    r"(?:中共|直属|新任|现任|候任|第\d+届|(?:第?[一二三四五六七八九十]+届[、至]?)*(?:(?:常务|执行)?理事会|监事会|董事会)|(?:第?[一二三四五六七八九十]+届[、至]?)+|主席团|原|前|，|的|[\u4e00-\u9fff]方|(?:分管|主持|负责)[^，。]{0,10}的|（[^（）]{1,20}）)?"
)
_UNKNOWN_BODY = re.compile(r"、[\u4e00-\u9fffA-Za-z0-9·]{2,24}")
_UNDER = re.compile("(?:下辖|所辖|辖下)的?")
_TERM = re.compile(f"{_TERMS}+")
_COUNCIL = re.compile("(?<=、)(?:理事会|监事会|董事会)$")  # 某总社党组书记、理事会主任
_OUR_SIDE = "中方陪同人员，"  # who follows is of the other side
DELEGATION = re.compile("(?:大陆|北京)?(?:干部|议员|高级|友好|访京|访问|代表|考察|参访|交流)+团$")
HOUSE = re.compile(
    "(?<=[、，和见与同])(?:国会|议会|人民院|国民议会|国民大会|(?:国会|联邦)?[众参上下]议院|联邦院|民族院|人民代表院|联邦委员会|国家杜马)$"
)
_OWN_FIRM = re.compile(
    "(?:^|[，。、；：（“由])(?:该|本)?(?P<kind>公司|集团)$|(?:^|[，。；：任为]|[一-鿿]任)该(?P<of>[部局厅委办院校行会社台所])$"
)
_IS_FIRM = re.compile("(?:公司|集团|银行|股份|科技|基因)$")
_MINISTRY = re.compile("[\u4e00-\u9fff]{2,3}部|[陆海空]军|参谋长联席会议")
_IMPLIED = frozenset(("国务委员", "国家副主席"))  # that are at one body
_PARTY_CENTRE = re.compile("[一-鿿]{1,8}(?:共|党)中央")
_OF_CENTRE = re.compile(
    "中央(?:政治局|书记处|军委|委员会|办公厅|[一-鿿]{2,4}(?:部|委员会))$"
)  # of the party just named
_MEETS = re.compile("(?:会见|见了|会谈|拜会|[同与])$")
_TOURS = re.compile("访问|[到来]访|访[^问谈客]")


def tokens(text: str, items: dict[str, Item]) -> list[Token]:
    """An abstract sentence as items and the words between them."""
    return [items.get(part, part) for part in _ITEM.split(text) if part]


def held(person: Draft, seat: Seat, rule: str, change: str = "", dates: dict[str, str] | None = None) -> Found:
    """The fact that the person holds the seat; without a `change` said of the post it is that of the seat."""
    said = change or seat.change
    title = "国家主席" if seat.holder.name == "中国" and seat.title == "主席" else seat.title
    attrs = {"title": title, **({"change": said} if said else {}), **(dates or {})}
    return Found("holds_post", person, seat.holder, attrs, rule)


def _land_of(body: Item) -> Region | None:
    """The country that a body is named with: 巴基斯坦 of 巴基斯坦参联会."""
    if body.region is not None:
        return body.region if body.region.is_country_abroad else None
    return country_in(body.text)


def title_body(places: list[Item]) -> str:
    """The last of the places of a seat as printed."""
    return places[-1].text if places else ""


class Seats(Offices):
    """Reads the seats of one sentence; `open` are titles whose body stays unknown."""

    def __init__(self, sentence: list[Token], entities: Entities) -> None:
        super().__init__(entities)
        self.tokens = sentence
        self.open: list[Item] = []
        people = sum(isinstance(token, Item) and token.kind == "person" for token in sentence)
        ends = (at for at, token in enumerate(sentence) if isinstance(token, str) and _OUR_SIDE in token)
        self.our_side = next(ends, len(sentence))  # where the list of one side ends
        self.of_one = people < 2 and any(isinstance(token, str) and "任" in token for token in sentence)  # of a career

    def chain(self, at: int, told: bool = False) -> tuple[list[Seat], int]:
        """The seats that begin at this token, and the place after them; `told` where their holder stands before."""
        seats: list[Seat] = []
        while True:
            seat, after = self.seat(at, seats)
            if seat is None:
                return seats, at
            at = after
            if seat and seat[-1].title == "代表" and self.tokens[at : at + 1] == ["和"]:
                seats, at = [], at + 1
                continue  # 法国政府代表和中国驻法国大使甲: a delegate with no name
            seats += seat
            if not seat and at < len(self.tokens) and "，" in str(self.tokens[at]):
                return seats, at  # 各单位负责人，某集团董事长甲: the first is nobody's
            if at < len(self.tokens) and isinstance(self.tokens[at], str):
                if house := self._house_of(at, seats):
                    seats.append(house)
                    at += 2
                    continue
                if not _JOINS.fullmatch(str(self.tokens[at])):
                    skipped = self._unknown(at)
                    if skipped == at:
                        return seats, at
                    at = skipped + (skipped < len(self.tokens) and self.tokens[skipped] == "、")
                    continue
                following, end = self.seat(at + 1, seats, dry=True)
                if told and "，" in str(self.tokens[at]) and self._before_person(at + 1):
                    return seats, at  # 甲已出任某部部长，原某局局长乙…
                if str(self.tokens[at]).startswith("，现任"):
                    return seats, at  # 曾任…，现任…
                of_another = "任" in str(self.tokens[at]) and end < len(self.tokens) and self.tokens[end] == "的"
                if following is None or of_another:
                    return seats, at  # 甲调任副部长，时任总工程师的乙调任…
                at += 1

    def _house_of(self, at: int, before: list[Seat]) -> Seat | None:
        """The seat of 、国会议长 in a chain that a body abroad has opened: its parliament."""
        house = HOUSE.search(str(self.tokens[at]))
        title = self.tokens[at + 1] if at + 1 < len(self.tokens) else ""
        whole = house is not None and re.fullmatch("[、，和]", str(self.tokens[at])[: house.start()])
        land = self._abroad(before) if whole and self._is_title(at + 1) else None
        if house is None or land is None or not isinstance(title, Item):
            return None
        return Seat(title.text, self.organ(land.name + house[0], land.name))

    def _is_title(self, at: int, text: str = "") -> bool:
        token = self.tokens[at] if at < len(self.tokens) else ""
        return isinstance(token, Item) and token.kind == "title" and text in ("", token.text)

    def _before_person(self, at: int) -> bool:
        """Whether the posts that begin here are before a name."""
        while at < len(self.tokens):
            following, end = self.seat(at, [], dry=True)
            if following is None:
                return False
            joined = (
                end < len(self.tokens) and isinstance(self.tokens[end], str) and _JOINS.fullmatch(str(self.tokens[end]))
            )
            if not joined:
                token = self.tokens[end] if end < len(self.tokens) else ""
                return isinstance(token, Item) and token.kind == "person"
            at = end + 1
        return False

    def seat(self, at: int, before: list[Seat], dry: bool = False) -> tuple[list[Seat] | None, int]:
        """One seat: an organ or a region or neither, perhaps small words, a title."""
        places: list[Item] = []
        words = ""
        start = at
        shared: list[Item] | None = None
        while at < len(self.tokens):
            token = self.tokens[at]
            if isinstance(token, str):
                if not places or len(token) > 12:
                    return None, start
                if shared is None and token == "、" and self._is_twin(at):
                    shared, places = places, []  # 中央台办、国务院台办副主任: at both
                    at += 1
                    continue
                if closing := self._bracket(at):  # …技术研究院（简称：深圳先进院）院长
                    at = closing + 1
                    continue
                if _UNDER.fullmatch(token):
                    places, words = [], ""  # 白城市下辖的洮南市委书记
                elif token == "驻" or re.fullmatch(r"驻.{1,3}", token):
                    words = token
                elif (self._is_title(at + 1, "大臣") or self._is_title(at + 1, "专员")) and MINISTER_FOR.fullmatch(
                    token
                ):
                    words = token  # 英国能源安全大臣
                elif self._is_title(at + 1, "教授") and SUBJECT.fullmatch(token):
                    words = ""  # 某大学人文地理学教授
                elif _GLUE.fullmatch(token) and token != "，":
                    words = "" if token.startswith("（") else token
                else:
                    return None, start
            elif token.kind == "title" and token.text in RANKS and self._is_title(at + 1):
                pass  # 某军区少将副司令员
            elif token.kind == "title":
                if dry:
                    return [], at + 1
                settled = None if places else self._bodyless(token, start, at, before)
                if settled is not None:
                    return settled, at + 1
                self.tour = None if places else self.tour
                self.listed = self._follows_name(start)
                said = str(self.tokens[start - 1]) if start else ""
                self.gone = _GONE.search(said) is not None or (self.gone and not places and bool(before))
                self.acts = said.endswith("由")
                if mission := self.also_posted(said, token, places, self.tokens):
                    return [mission], at + 1
                council = _COUNCIL.search(said) if not places else None
                if council:
                    token = replace(token, text=council[0] + token.text)
                first = self._seated(token, shared, "", before) if shared else []
                return [*first, *self._seated(token, places, words, before)], at + 1
            elif token.kind in ("organization", "region", "meeting"):
                if places and _TERM.fullmatch(words) and places[-1].text == "中国共产党":
                    places, words = [], ""  # 中国共产党第十三届中央书记处书记
                if places and words not in ("驻", "") and token.kind != "region":
                    return None, start
                if places and places[-1].kind == "meeting":
                    return None, start  # 出席论坛的瑞典首相
                places.append(token)
                if len(places) > 3:
                    return None, start
            else:
                return None, start
            at += 1
        return None, start

    def _bodyless(self, title: Item, start: int, at: int, before: list[Seat]) -> list[Seat] | None:
        """The seats of a title with no body of its own, as far as what stands around it settles them; None to go on."""
        self.tour = self._toured(at)
        other = self.tokens[start - 2] if start > 1 else ""
        listed = isinstance(other, Item) and other.kind == "person"  # …议长甲和联邦院议长乙
        land = self.tour or (self.abroad if listed else self._abroad(before))
        house = HOUSE.search(str(self.tokens[start - 1])) if start and land is not None else None
        if house and land is not None:  # 会见总统甲、国会主席乙
            return [Seat(title.text, self.organ(land.name + house[0], land.name))]
        if led := self._leads(at):
            return [Seat(title.text, led)]
        if firm := self._firm(start):
            self.last = firm
        elif title.text in _IMPLIED and str(self.tokens[start - 1] if start else "").endswith("为"):
            return None  # 决定甲、乙为国务委员
        elif self.tour is None and not self._continues(start):
            self.open.append(title)
            self._forget(start)
            return []
        return None

    def _leads(self, at: int) -> Draft | None:
        """The body of 由会长甲率领的某协会代表团: whose delegation comes."""
        rest = self.tokens[at + 1 : at + 4]
        person, words, body = rest if len(rest) == 3 else ("", "", "")
        words_before = self.tokens[at - 1] if at else ""
        alone = isinstance(words_before, str) and re.search("由(?:党的?)?$", words_before)
        leads = alone and isinstance(person, Item) and person.kind == "person" and words in ("率领的", "率", "为团长的")
        if not leads or not isinstance(body, Item) or body.entity is None or not body.entity.name.endswith("团"):
            return None
        name = DELEGATION.sub("", body.entity.name)
        return self.organ(name) if len(name) > 3 else None

    def at_body(self, title: Item, body: Item) -> list[Seat]:
        """The seat of a title at a body or place: 国家某委甲副主任."""
        return self._seated(title, [body], "", [])

    def _follows_name(self, at: int) -> bool:
        """Whether the chain goes on with a list of people: …总理甲、国家副主席乙."""
        other_side = at > self.our_side
        joined = at > 1 and self.tokens[at - 1] in ("、", "和", "及", "，"[:other_side])
        before = self.tokens[at - 2] if joined else ""
        return isinstance(before, Item) and before.kind == "person"

    def _is_twin(self, comma: int) -> bool:
        """Whether a post behind is at both bodies: 中央台办、国务院台办副主任, in CVs 某团、某乐团副团长."""
        sides = (self.tokens[comma - 1], *self.tokens[comma + 1 : comma + 3])
        if len(sides) < 3 or not all(isinstance(side, Item) for side in sides):
            return False
        one, other, title = (side for side in sides if isinstance(side, Item))
        if not (one.kind == other.kind == "organization" and title.kind == "title"):
            return False
        offices = one.text[-2:] == other.text[-2:] and one.text.endswith(("办", "办公室"))
        return offices or (self.of_one and one.text[-1] == other.text[-1])

    def _forget(self, title: int) -> None:
        """Drop the body named last where a title follows words that can't be read: 副局长 behind it is not of that one.

        In the row of a town's leaders (政协工作联络组组长甲，党委委员乙) it stays.
        """
        town = self.last is not None and TOWN.search(str(self.last.attrs.get("region")))
        if title and not town and re.search("[\u4e00-\u9fff](?<![名位])$", str(self.tokens[title - 1])):
            self.last = None

    def _bracket(self, at: int) -> int:
        """Where the bracket ends that begins here with another name of the body; 0 where there is none."""
        if not re.fullmatch(r"（(?:简称|下称|以下简称)?[：“]?", str(self.tokens[at])):
            return 0
        for end in range(at + 1, min(at + 4, len(self.tokens))):
            token = self.tokens[end]
            if isinstance(token, str):
                return end if re.fullmatch("[^，。；、（）]*）", token) else 0
            if token.kind not in ("organization", "region"):
                return 0
        return 0

    def _unknown(self, at: int) -> int:
        """The place after a title at a body that is not known (、某某联谊会会长甲): the seats around it stand."""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else ""
        name = self.tokens[at + 2] if at + 2 < len(self.tokens) else ""
        follows = (isinstance(name, Item) and name.kind == "person") or name == "、"
        if (
            _UNKNOWN_BODY.fullmatch(str(self.tokens[at]))
            and isinstance(after, Item)
            and after.kind == "title"
            and follows
        ):
            self.open.append(after)
            return at + 2
        return at

    def _continues(self, at: int) -> bool:
        """Whether a title here may continue from a body named before: nothing unknown stands in front of it."""
        before = self.tokens[at - 1] if at else ""
        return (
            not isinstance(before, str)
            or not before
            or before[-1] in "、，；：。（“ 和及兼由原前的"
            or before.endswith(("任", "当选", "当选为", "职务", "届", "分别是", "分别为"))
            or _COUNCIL.search(before) is not None
        )

    def _firm(self, at: int) -> Draft | None:
        """The firm that 公司董事长 is of: the one that the text named last."""
        before_it = self.tokens[at - 1] if at else ""
        own = _OWN_FIRM.search(before_it) if isinstance(before_it, str) else None
        if own is None:
            return None
        before = (token.entity for token in reversed(self.tokens[:at]) if isinstance(token, Item))
        named = next((one for one in before if one is not None and one.type == "organization"), self.outer)
        ends = own["of"] and named is not None and named.name.endswith(own["of"])
        return named if named is not None and (ends or (own["kind"] and _IS_FIRM.search(named.name))) else None

    def _toured(self, at: int) -> Draft | None:
        """The country that 会见总统甲、总理乙 is about: the one abroad of a sentence on a visit to it."""
        person = self.tokens[at + 1] if at + 1 < len(self.tokens) else ""
        if not isinstance(person, Item) or person.kind != "person":
            return None
        words = [token for token in self.tokens[:at] if isinstance(token, str)]
        title = self.tokens[at]
        ours = isinstance(title, Item) and title.text.startswith("国家")  # 正在某国访问的国家主席甲
        met = words and not ours and (is_foreign(person.text) or _MEETS.search(words[-1]) or HOUSE.search(words[-1]))
        return self._land(at) if met and any(map(_TOURS.search, words)) else None

    def _of_its_country(self, title: Item, holder: Draft) -> Draft:
        """A ministry named without a country before a foreign name: 美国国务卿甲和国防部长乙."""
        at = next((at for at, token in enumerate(self.tokens) if token is title), len(self.tokens))
        person = self.tokens[at + 1] if at + 1 < len(self.tokens) else ""
        if not isinstance(person, Item) or person.kind != "person":
            return holder
        before = self.tokens[at - 3] if at > 2 and self._follows_name(at - 1) else ""
        both = (before.text + person.text) if isinstance(before, Item) else ""
        listed = bool(both) and set(both) <= spelt_chars(abroad=True) | set("·")
        if not listed and not is_foreign(person.text):
            return holder
        if holder.type != "organization" or holder.attrs.get("region") or not _MINISTRY.fullmatch(holder.name):
            return holder
        land = self._land(at)
        return self.organ(land.name + holder.name, land.name) if land else holder

    def _land(self, at: int) -> Draft | None:
        """The one country abroad that the sentence has named so far."""
        items = [token for token in self.tokens[:at] if isinstance(token, Item)]
        places = [item.entity for item in items if item.kind == "region"]
        bodies = (item for item in items if item.kind == "organization" and item.entity)
        places += [self.entities.region(land) for item in bodies if (land := _land_of(item))]
        lands = {p.name: p for p in places if p is not None and p.attrs["region_object"].is_country_abroad}
        return lands.popitem()[1] if len(lands) == 1 else None

    def _seated(self, title: Item, places: list[Item], words: str, before: list[Seat]) -> list[Seat]:
        gone = title.note == "former" or words in ("原", "前") or self.gone
        self.gone = gone  # 某局原党组书记、局长甲
        change = "former" if gone else ""
        holder, name = self.holder(title, places, words, before)
        if holder is None:
            self.open.append(title)
            return []
        holder = self._of_its_country(title, holder)
        if holder.name.endswith("党组") and not name.endswith(_IN_GROUP):
            holder = self.organ(holder.name.removesuffix("党组"), holder.attrs.get("region"))  # 财政厅党组…，厅长甲
        party = _PARTY_CENTRE.match(before[-1].holder.name) if before and _OF_CENTRE.match(title_body(places)) else None
        if party and not party[0].startswith("中共"):
            holder = self.organ(
                party[0] + title_body(places).removeprefix("中央"), before[-1].holder.attrs.get("region")
            )
        if holder.type == "organization":
            self.last = holder
        land = str(holder.attrs.get("region") or holder.name)
        place = countries().get(party_country(land) or land)
        if place is not None and place.level == "country":
            self.abroad = self.entities.region(place)
        return [Seat(name, holder, change)]
