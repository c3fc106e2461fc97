"""Seats: a title at the body or place where it is held.

A chain of seats (省委书记、省人大常委会主任、…组长) stands before a name, or after 任, 当选, 免去 …. A title without an
organ of its own is at the body that the sentence continues from (…党委委员、副行长甲，党委委员、副行长乙), or at
what its head implies (市长 → 市政府).
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.entity.resolve import Draft, Entities
from kg.lexicon import countries
from kg.mention.spelling import MINISTER_FOR, SUBJECT
from kg.pattern import regex
from kg.post.around import ENVOYS, HOUSE, Token
from kg.post.bodyless import Bodyless, sent_by
from kg.post.offices import country_in, of_several, party_country
from kg.post.parts import OF_PARTY_GROUP, TOWN, Seat
from kg.relation.matched import Found
from kg.sentence.abstract import Item, is_person

_ITEM = regex("([\U000f0000-\U0010ffff])")  # what stands for a mention in an abstract sentence
_TERMS = r"(?:(?:第?[一二三四五六七八九十]+、)*第?[一二三四五六七八九十]+届[、至]?)"  # 第七届、八届、九届; 第七、八届
_JOINS = regex(
    rf"(?:（[^（）]{{1,8}}[级兼年]）|（[A-Z]+）|、|，|兼任?驻?|兼代理|和|及|以及|暨|并|）|（|\s|同时)*(?:中共|新任|候任)?{_TERMS}*(?:第[一二三四五六七八九十]+任)?(?:原|前|现任|时任)?"
    "(?:(?<=、)(?:理事会|监事会|董事会))?"
)
_GONE = regex("(?:^|[，、；。：\\s和及（日是由])(?:原|前|上一任)$")  # 原某军区司令员甲, but not 日前
_HELD_THEN = regex("(?<![岁同])时任$")  # but 33岁时任某职, which is when he took it
OF_A_GOVERNMENT = ("政府", "看守")
RANKS = ("少将", "中将", "上将", "大校")
WITH_NAME = frozenset(("院士", *RANKS))  # what a name bears behind it, which says of no body
_VILLAGE = regex("[^区县市]{2,10}(?:村|社区)(?=党)")  # 某村党支部书记、村委会主任
_OF_VILLAGE = ("村委会", "居委会")
_IN_GROUP = ("书记", "成员", "委员")  # posts in the party group of a body
_GLUE = regex(
    rf"(?:中共|直属|新任|现任|候任|第\d+届|新一届|首届|(?:第?[一二三四五六七八九十]+届[、至]?)*(?:(?:常务|执行)?理事会|监事会|董事会)|{_TERMS}+|主席团|原|前|，|的|[\u4e00-\u9fff]方|(?:分管|主持|负责)[^，。]{{0,10}}的|（[^（）]{{1,20}}）)?"
)
_UNKNOWN_BODY = regex(r"、[\u4e00-\u9fffA-Za-z0-9·]{2,24}")
_CUT_OFF = regex(r"、(?!(?:有关|相关|部分|其他|各|原|前|政府|中方|国家))(?:[一-鿿]{2,6}|[一-鿿]+\d[一-鿿\d]*)")
_POSTED_NEWLY = regex("(?:新任|首任|候任|前|原)(驻[一-鿿]{0,3})")
_UNDER = regex("(?:下辖|所辖|辖下)的?")
_TERM = regex(f"{_TERMS}+")
_DAY = regex(r"(?:\d[日号]|[上下中]午|今天|昨天|日晚)$")
_COUNCIL = regex("(?<=、)(?:理事会|监事会|董事会)$")  # 某总社党组书记、理事会主任
_IMPLIED = frozenset(("国务委员", "国家副主席"))  # that are at one body
_PARTY_CENTRE = regex("[一-鿿]{1,8}(?:共|党)中央")
_OF_CENTRE = regex("中央(?:政治局|书记处|军委|委员会|办公厅|[一-鿿]{2,4}(?:部|委员会))$")  # of the party just named
_OF_SHORT = {"中组部": "中央组织部", "中宣部": "中央宣传部", "中联部": "中央对外联络部", "中办": "中央办公厅"}
_ZONES = ("开发区", "高新区", "经开区", "经济")
_TAKEN_BY = regex("(?:一职|职务)?[则改便]?由|为\\Z")  # …，某市委书记由甲担任; …，副省长为成员
_SOME = regex("(?:在家的|其他|其余|各位|部分)$")  # who of those with a post stand here without names


def tokens(text: str, items: dict[str, Item]) -> list[Token]:
    """An abstract sentence as items and the words between them."""
    return [items.get(part, part) for part in _ITEM.split(text) if part]


def held(person: Draft, seat: Seat, rule: str, change: str = "", dates: dict[str, str] | None = None) -> Found:
    """The fact that the person holds the seat; without a `change` said of the post it is that of the seat."""
    said = change or seat.change
    title = "国家主席" if seat.holder.name == "中国" and seat.title == "主席" else seat.title
    attrs = {"title": title, **({"change": said} if said else {}), **(dates or {})}
    return Found("holds_post", person, seat.holder, attrs, rule)


class Seats(Bodyless):
    """Reads the seats of one sentence; `open` are titles whose body stays unknown."""

    def __init__(self, sentence: list[Token], entities: Entities) -> None:
        super().__init__(sentence, entities)
        self.open: list[Item] = []

    def chain(self, at: int, told: bool = False) -> tuple[list[Seat], int]:
        """The seats that begin at this token, and the place after them; `told` where their holder stands before."""
        seats: list[Seat] = []
        begin = at
        while True:
            seat, after = self.seat(at, seats)
            if seat is None:
                return seats, at
            if begin and _HELD_THEN.search(str(self.tokens[begin - 1])):
                seat = [replace(one, change="former") for one in seat]  # 时任某市市委书记甲
            if at and self.tokens[at - 1] == "兼代理":
                seat = [replace(one, title=f"代理{one.title}") for one in seat]
            at = after
            land = country_in(seat[-1].holder.name) if seat and seat[-1].title == "代表" else None
            if land is not None and land.is_country_abroad and self.tokens[at : at + 1] == ["和"]:
                seats, at = [], at + 1
                continue  # 法国政府代表和中国驻法国大使甲: a delegate with no name
            seats += seat
            if (
                not told
                and begin
                and _SOME.search(str(self.tokens[begin - 1]))
                and "，" in str(self.tokens[at : at + 1])
            ):
                return [], at  # 甲、乙，以及在家的副市长，某会主席丙
            if not seat and at < len(self.tokens) and "，" in str(self.tokens[at]):
                return seats, at  # 各单位负责人，某集团董事长甲: the first is nobody's
            if at < len(self.tokens) and isinstance(self.tokens[at], str):
                if house := self._house_of(at, seats) or self._minister(at, seats) or self._bureau(at, seats):
                    seats.append(house)
                    at += 2
                    continue
                if not self._joins(at):
                    skipped = self._unknown(at)
                    if skipped == at:
                        return seats, at
                    while (further := self._unknown(skipped)) > skipped:
                        skipped = further
                    at = self._past_its_titles(skipped)
                    continue
                if self._of_name_before(begin, at):
                    return seats, at  # 组长甲（市委书记），副组长乙
                following, end = self.seat(at + 1, seats, dry=True)
                if told and "，" in str(self.tokens[at]) and self._before_person(at + 1):
                    return seats, at  # 甲已出任某部部长，原某局局长乙…
                if str(self.tokens[at]).startswith("，现任"):
                    return seats, at  # 曾任…，现任…
                if following is None and (skipped := self.past_unread(at)):
                    at = skipped
                    continue
                of_another = "任" in str(self.tokens[at]) and end < len(self.tokens) and self.tokens[end] == "的"
                if following is None or of_another:
                    return seats, at  # 甲调任副部长，时任总工程师的乙调任…
                at += 1

    def _ends_at(self, at: int) -> bool:
        """Whether no post can go on behind these words: the sentence ends with them, or a name follows."""
        return at + 1 == len(self.tokens) or is_person(self.tokens[at + 1])

    def _joins(self, at: int) -> bool:
        """Whether the words here join two posts: 、 and what the prefecture is called by in 指挥长、博|州党委副书记."""
        words = str(self.tokens[at])
        body = self.tokens[at + 1] if at + 1 < len(self.tokens) else ""
        if (
            isinstance(body, Item)
            and body.text.startswith("州")
            and any(
                place.type == "region" and place.name.endswith("自治州") and place.name[0] == words[-1:]
                for place in self.entities.drafts.values()
            )
        ):
            words = words[:-1]
        if isinstance(body, Item) and words in ("、市", "、县", "、区") and body.text.startswith(_ZONES):
            words = words[:-1]  # 市委常委、市|开发区党工委书记
        return _JOINS.fullmatch(words) is not None

    def _before_person(self, at: int) -> bool:
        """Whether the posts that begin here are of who is named behind them."""
        while at < len(self.tokens):
            following, end = self.seat(at, [], dry=True)
            if following is None:
                return False
            joined = (
                end < len(self.tokens) and isinstance(self.tokens[end], str) and _JOINS.fullmatch(str(self.tokens[end]))
            )
            if not joined:
                token = self.tokens[end] if end < len(self.tokens) else ""
                return is_person(token) or _TAKEN_BY.match(str(token)) is not None
            at = end + 1
        return False

    def seat(self, at: int, before: list[Seat], dry: bool = False) -> tuple[list[Seat] | None, int]:
        """One seat: an organ or a region or neither, perhaps small words, a title."""
        places: list[Item] = []
        words = ""
        start = at
        shared: list[list[Item]] = []
        left = False  # 美国前驻华大使甲
        while at < len(self.tokens):
            token = self.tokens[at]
            if isinstance(token, str):
                if not places or len(token) > 12 or (self._ends_at(at) and token[0] != "兼"):
                    return None, start
                if token in ("、", "兼", "和") and (not shared or token == "、") and self._is_twin(at):
                    shared, places = [*shared, places], []  # 中央台办、国务院台办副主任: at both
                    at += 1
                    continue
                if token == "、" and self._is_joint(at):
                    places = []
                    at += 1
                    continue
                if closing := self._bracket(at):  # …技术研究院（简称：深圳先进院）院长
                    at = closing + 1
                    continue
                if token == "办" and self._is_title(at + 1) and (office := self._office_of(places[-1])):
                    places[-1] = office  # 县委办主任
                elif token[0] == "兼" and places[-1].region and (council := HOUSE.fullmatch(token, 1)):
                    land = self.entities.region(places[-1].region)  # 古巴国务委员会兼部长会议主席
                    second = self.organ(land.name + council[0], land.name)
                    shared, places = [places], [replace(places[-1], entity=second, members=(second,))]
                elif city := self.city_of(places[-1], token, at + 1):
                    places, words = [city], ""  # 日本大分市副市长
                elif _UNDER.fullmatch(token):
                    places, words = [], ""  # 白城市下辖的洮南市委书记
                elif token.startswith(("驻", "常驻")) and len(token) < 5 and token[-1] not in "见谈晤":
                    words = token
                elif len(token) < 7 and (
                    posted := _POSTED_NEWLY.fullmatch(token)
                ):  # 中国新任驻加纳大使, 首任驻穗总领事
                    words, left = posted[1], token[0] in "前原"
                elif any(
                    self._is_title(at + 1, title) for title in ("大臣", "副大臣", "专员")
                ) and MINISTER_FOR.fullmatch(token):
                    words = token  # 英国能源安全大臣
                elif token == "校" or (self._is_title(at + 1, "教授") and SUBJECT.fullmatch(token)):
                    words = ""  # 某大学人文地理学教授, 某大学校党委书记
                elif _GLUE.fullmatch(token) and token != "，":
                    words = "" if token.startswith("（") else token
                else:
                    return None, start
            elif token.kind == "title" and token.text in RANKS and self._is_title(at + 1):
                pass  # 某军区少将副司令员
            elif token.kind == "title":
                if dry:
                    return [], at + 1
                if words == "的" and self.on_the_way(start, places):
                    return None, start  # 刚刚抵达开罗的国家主席甲
                if (sent := self.sends(at, places)) is not None:
                    return sent, at + 2
                token = sent_by(token)
                if places and token.text == "领导" and self._of_both(start, at):
                    self.open.append(token)
                    return [], at + 1
                if places and token.text.endswith("代表"):
                    if len(places) == 2 and words == "驻":
                        token = replace(token, text=f"驻{places[1].text}{token.text}")
                        places, words = places[:1], ""  # 世界贸易组织驻日内瓦代表
                    if places[0].kind == "region" and start and str(self.tokens[start - 1]).endswith("驻"):
                        return None, start  # 某某署驻某国特别代表: not of the country
                settled = None if places else self._bodyless(token, start, at, before)
                if settled is not None:
                    return settled, at + 1
                self.tour = None if places else self.tour
                self.listed, self.in_list = self._follows_name(start), not places and self._only_lists(start)
                self.of_several = not places and not before and of_several(self.tokens[:start])
                said = str(self.tokens[start - 1]) if start else ""
                self.gone = left or _GONE.search(said) is not None or (self.gone and not places and bool(before))
                self.acts = said.endswith("由")
                after = self.tokens[at + 1] if at + 1 < len(self.tokens) else ""
                if mission := (
                    self.also_posted(said, token, places, self.tokens) or self.ours_abroad(said, token, places, after)
                ):
                    return [mission], at + 1
                council = _COUNCIL.search(said) if not places else None
                if council:
                    token = replace(token, text=council[0] + token.text)
                first = [seat for place in shared for seat in self._seated(token, place, "", before)]
                return [*first, *self._seated(token, places, words, before)], at + 1
            elif token.kind in ("organization", "region", "meeting"):
                if places and _TERM.fullmatch(words) and places[-1].text == "中国共产党":
                    places, words = [], ""  # 中国共产党第十三届中央书记处书记
                if places and words not in ("驻", "常驻", "") and token.kind != "region":
                    return None, start
                if places and places[-1].kind == "meeting" and (token.text != "大会" or words):
                    return None, start  # 出席论坛的瑞典首相, but 某次会议大会秘书长
                places.append(token)
                if len(places) > 3 and any(place.kind != "region" for place in places):
                    return None, start  # not 某省某州某县某镇某村第一书记
            else:
                return None, start
            at += 1
        return None, start

    def _bodyless(self, title: Item, start: int, at: int, before: list[Seat]) -> list[Seat] | None:
        """The seats of a title with no body of its own, as far as what stands around it settles them; None to go on."""
        self.tour = self._toured(at) or self._alone(at)
        other = self.tokens[start - 2] if start > 1 else ""
        # …议长甲和联邦院议长乙, 总统甲的特使、众议院议长乙
        listed = isinstance(other, Item) and (other.kind == "person" or other.text in ENVOYS)
        land = self.tour or (self.abroad if listed else self._abroad(before))
        house = HOUSE.search(str(self.tokens[start - 1])) if start and land is not None else None
        if house and land is not None:  # 会见总统甲、国会主席乙
            return [Seat(title.text, self.organ(land.name + house[0], land.name))]
        if title.text in ("领袖", "领导人"):
            self.open.append(title)
            return []  # 自由党领袖甲: of a party that can't be read
        said = str(self.tokens[start - 1]) if start else ""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else ""
        bureau = None if before else self.taken_bureau(said, title.text)
        if (
            led := self._leads(at)
            or bureau
            or self.ours_in(said, title.text, after)
            or self.in_command(said, title.text)
        ):
            return [Seat(title.text, led)]
        if said in ("任", "担任") and title.text.endswith(("总指挥", "指挥长", "组长")) and not self.is_command():
            self.open.append(title)
            return []  # 省长甲任总指挥: of no government
        if head := self.told_head(title, at, said, before):
            return [head]
        of_meeting = not before or before[-1].holder.type == "meeting"
        if of_meeting and (session := self.over_session(title.text, said, self.tokens)):
            return [Seat(title.text, session)]
        if firm := self._firm(start):
            self.last = firm
        elif title.text in _IMPLIED and said.endswith("为"):
            return None  # 决定甲、乙为国务委员
        elif self.tour is None and not self._continues(start):
            self.open.append(title)
            self._forget(start)
            return []
        return None

    def at_body(self, title: Item, body: Item) -> list[Seat]:
        """The seat of a title at a body or place: 国家某委甲副主任."""
        return self._seated(title, [body], "", [])

    def _forget(self, title: int) -> None:
        """Drop the body named last where a title follows words that can't be read: 副局长 behind it is not of that one.

        In the row of a town's leaders (政协工作联络组组长甲，党委委员乙) it stays.
        """
        town = self.last is not None and TOWN.search(str(self.last.attrs.get("region")))
        if title and not town and re.search("[\u4e00-\u9fff](?<![名位])(?<!班子)$", str(self.tokens[title - 1])):
            self.last = None

    def _unknown(self, at: int) -> int:
        """The place after a title at a body that is not known (、某某联谊会会长甲): the seats around it stand."""
        if at >= len(self.tokens) or not _UNKNOWN_BODY.fullmatch(str(self.tokens[at])):
            return at
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else ""
        cut = isinstance(after, Item) and after.kind == "organization" and _CUT_OFF.fullmatch(str(self.tokens[at]))
        begin = at + 1 + bool(cut)  # 、三七|产业园区工委书记甲: a body the beginning of whose name can't be read
        title = self.tokens[begin] if begin < len(self.tokens) else ""
        name = self.tokens[begin + 1] if begin + 1 < len(self.tokens) else ""
        follows = is_person(name) or name == "、"
        further = not cut and _UNKNOWN_BODY.fullmatch(str(name)) is not None and self._is_title(begin + 2)
        if isinstance(title, Item) and title.kind == "title" and (follows or further):
            self.open.append(title)
            return begin + 1
        return at

    def _continues(self, at: int) -> bool:
        """Whether a title here may continue from a body named before: nothing unknown stands in front of it."""
        before = self.tokens[at - 1] if at else ""
        if self.goes_back(at):
            return False
        return (
            not isinstance(before, str)
            or not before
            or (
                self._is_title(at, "国家主席")
                and not any(self._is_title(earlier, "国家主席") for earlier in range(at))
                and not self._is_foreign(at + 1)
                and before.endswith(("陪同", "随同", "跟随"))
            )
            or (before.endswith(("陪同", "随同", "跟随")) and self._heads_region(at))
            or before[-1] in "、，；：。（“ 和及兼由原前的"
            or _DAY.search(before) is not None
            or before.endswith(("任", "当选", "当选为", "职务", "届", "分别是", "分别为", "决定", "辞去"))
            or before in ("同志", "等同志")
            or (before == "同志为" and self._heads_region(at))
            or (before.endswith(("为", "为新任", "为新一任")) and self._named_premier(at))
            or _COUNCIL.search(before) is not None
            or self.chairs_party(at, before)
            or (before[-1] == "州" and self._heads_region(at) and self.entities.home.is_letter(before[-2:]))
            or (before[-1] in "在括" and self._heads_region(at) and self.is_listed(at, before))
        )

    def _seated(self, title: Item, places: list[Item], words: str, before: list[Seat]) -> list[Seat]:
        if title.text in ("大臣", "副大臣") and words[:1] in ("原", "前"):
            title, words = replace(title, note="former"), words[1:]  # 日本前总务大臣
        gone = title.note == "former" or words in ("原", "前", "上一任") or self.gone
        self.gone = gone  # 某局原党组书记、局长甲
        change = "former" if gone else ""
        holder, name = self.holder(title, places, words, before)
        if holder is None:
            self.open.append(title)
            self.last = None if places else self.last  # 省某厅副厅长、党组成员: of no body named before
            return []
        village = _VILLAGE.match(before[-1].holder.name) if before and holder.name in _OF_VILLAGE else None
        holder = self.organ(village[0] + holder.name) if village else self._of_its_country(title, holder, before)
        if holder.name == "国务院" and title.text.startswith(OF_A_GOVERNMENT):
            name = title.text  # 库克群岛党领袖、政府总理甲: of no government at home, which the one who takes it knows
        if holder.name.endswith("党组") and not name.endswith(_IN_GROUP):
            holder = self.organ(holder.name.removesuffix("党组"), holder.attrs.get("region"))  # 财政厅党组…，厅长甲
        printed = places[-1].text if places else ""
        centre = _OF_SHORT.get(printed, printed)
        party = _PARTY_CENTRE.match(before[-1].holder.name) if before and _OF_CENTRE.match(centre) else None
        if party and not party[0].startswith("中共"):
            holder = self.organ(party[0] + centre.removeprefix("中央"), before[-1].holder.attrs.get("region"))
        self.seated.append(holder)
        self.heads[name] = holder
        if holder.type == "organization":
            self.last = holder
            self.party_of = holder if name.startswith(OF_PARTY_GROUP) else self.party_of
        land = str(holder.attrs.get("region") or holder.name)
        place = countries().get(party_country(land) or land)
        if place is not None and place.level == "country":
            self.abroad = self.entities.region(place)
        return [Seat(name, holder, change)]
