"""At which body a title printed without one is, by what an election, a visit or a list says: 会议任命甲为副市长."""

from __future__ import annotations

from dataclasses import replace

from kg.entity.home import year_of
from kg.entity.resolve import Draft
from kg.lexicon import Region, region_names
from kg.pattern import regex
from kg.post.around import Around
from kg.post.offices import LEVEL_OF_HEAD
from kg.post.parts import Seat
from kg.sentence.abstract import Item, is_person

_OF_CONGRESS = regex(
    "([^省市县区旗州盟]{2,8}(?:省|市|县|区|州|盟|旗|自治区))"
    "(?:第?[一二三四五六七八九十]+届)?(?:人民代表大会|人大|人大常委会|人民代表大会常务委员会)"
)
_HEAD = regex("(?:政府)?(?:代理|代|常务)?副?(?P<head>[省市县区州盟旗]长)")
# 某协会第七次会员代表大会, 某商会第三届理事会第一次会议: it elects its own officers
_OF_MEMBERS = regex(
    r"(?P<body>[一-鿿]{2,24}?(?:会|文联|作协|科协|侨联|台联|记协))(?:第?[一二三四五六七八九十百]+[届次])"
    r"(?:第[一二三四五六七八九十百]+次)?(?:[一二三四五六七八九十]+次)?(?:全国|全省|全市)?(?:会员|理事)?(?:代表)?(?:大会|理事会).*"
)
_DEPUTY = regex("(?:常务|第一|执行)?副(主任|总指挥|指挥长|组长|会长|理事长|董事长)")
_COMMANDER = regex("(?:常务|第一|执行)?副?(?:总指挥|指挥长)")
_NO_DEPUTIES = regex("(?:政府|[省市县区州盟旗]委)$")
_BARE_HOUSE = regex("(?:^|[、，；和])(政协|人大常委会)$")
_SITTING = regex(  # 政协恩施州七届四次会议, 玉林市六届人大四次会议
    "(?:(?:中国人民政治协商会议|政协)(?P<place>[^第届次会]{2,12}?[省市县区州旗盟])|(?P<of>[^第届次会]{2,12}?[省市县区州旗盟]))"
    "(?:第?[一二三四五六七八九十]+届|人大|政协|人民代表大会)[^，。；]*次会议"
)
_OFFICERS = ("主席", "会长", "理事长", "秘书长", "监事长")
_LAST_TERM = regex("(?:^|[，。；])上一?[届任]$")
_TRAVELS = regex("(?:[抵到]达|飞抵|访问|到访|途经|离开|前往|出访)$")
_SENDER = regex(
    "(?:总统|国王|总理|首相|主席|总书记|第一书记|委员长)(?!.*(?:问题|事务|关系|地区))[一-鿿·]{2,}?(?P<title>特使|特别代表)"
)
_WENT_BACK = regex("(?:回到|重回|重返|回归|返回|调到|调回|转到|进入)[一-鿿]{2,12}，[^，。；]{0,8}任$")
_MOVES = regex("[调转出升改]任")
_UNREAD_BODY = regex("[一-鿿“”]{2,14}")
_CITY_ABROAD = regex("[一-鿿]{1,6}市")
_COUNTY = regex("(?:^|[，。；、日午和])([一-鿿]{2,3})$")
_IN_VILLAGE = ("第一书记", "党支部书记", "党总支书记", "党委书记")
_OF_VILLAGE = regex("(?:驻村|(?:^|[，、。和与同向])(?:该|当地)?村)$")
_VILLAGE = regex("(?:村|嘎查)$")
_VOTES = regex("选举|任命|补选|表决|投票")


def sent_by(title: Item) -> Item:
    """特使 of 总统安德列耶夫特使, in which the name of the one who sends can't be read."""
    sender = _SENDER.fullmatch(title.text) if title.text.endswith(("特使", "特别代表")) else None
    return replace(title, text=sender["title"]) if sender else title


class Bodyless(Around):
    """Reads the seat of a head without a government, where a sentence tells of an election, a journey or a list."""

    def told_head(self, title: Item, at: int, said: str, before: list[Seat]) -> Seat | None:
        """The seat of a title at `at` for whose body the words before it, `said`, speak; behind the seats `before`
        only that of 副省长、副指挥长甲."""
        if before:
            return self.deputy(title.text, said, before[-1].holder) if _COMMANDER.fullmatch(title.text) else None
        return (
            self.elected_head(at, said)
            or self.officer(title, said)
            or self.of_that(title.text, at, said)
            or self.head_of_county(title.text, said)
            or self.of_village(title.text, at, said)
            or self.in_session(title.text, at, said)
            or self.deputy(title.text, said, self.last)
        )

    def deputy(self, title: str, said: str, last: Draft | None) -> Seat | None:
        """某指挥部 of 某指挥部总指挥、市长甲，副总指挥乙: of the body whose head the sentence has named, and not of the
        government or committee named last, which has no such post; a commander's else of the document's only one."""
        stem = _DEPUTY.fullmatch(title)
        body = (self.heads.get(stem[1]) if stem else None) or self._headquarters(title)
        if body is None or last is None or body is last or not _NO_DEPUTIES.search(last.name):
            return None
        if said[-1:] not in ("，", "、", "；"):
            return None
        self.last = body
        return Seat(title, body)

    def _headquarters(self, title: str) -> Draft | None:
        """The only headquarters that the document names, of 副省长、副指挥长甲: whose no government's post is."""
        if not _COMMANDER.fullmatch(title):
            return None
        drafts = self.entities.drafts.values()
        named = [draft for draft in drafts if draft.type == "organization" and draft.name.endswith("指挥部")]
        return named[0] if len(named) == 1 else None

    def in_session(self, title: str, at: int, said: str) -> Seat | None:
        """恩施州政协 of 大会执行主席甲、政协副主席乙: of the place whose session alone the text tells of."""
        organ = _BARE_HOUSE.search(said)
        heads = ("主席", "副主席", "秘书长") if organ and organ[1] == "政协" else ("主任", "副主任", "秘书长")
        if organ is None or title not in heads or (at > 1 and said == organ[0] == organ[1]):
            return None  # 越南|政协副主席甲
        meetings = (d.name for d in self.entities.drafts.values() if d.type == "meeting")
        places = {match["place"] or match["of"] for name in meetings if (match := _SITTING.match(name))}
        place = self._without_province(places.pop()) if len(places) == 1 else ""
        if not place or len(place) < 3:
            return None
        self.last = self.organ(place + organ[1], place)
        return Seat(title, self.last)

    def elected_head(self, at: int, said: str) -> Seat | None:
        """柳州市政府 of 柳州市第十三届人民代表大会第五次会议选举甲为市长, 市人大常委会任命甲为副市长: the government of
        the place whose congress or committee the sentence names, else of the one that 市 means here.

        `said` are the words before the title, which stands at `at`.
        """
        title = self.tokens[at]
        chosen = said.endswith("当选")
        head = _HEAD.fullmatch(title.text) if isinstance(title, Item) and (chosen or said.endswith("为")) else None
        if head is None or not isinstance(title, Item):
            return None
        text, level = title.text.removeprefix("政府"), LEVEL_OF_HEAD[head["head"]]
        place = self._of_congress()
        if not place and chosen:
            place = self._of_session()
        elif not place:
            told = any(isinstance(token, str) and _VOTES.search(token) for token in self.tokens[:at])
            home = self.entities.home.of(level) if told and self._is_ours(at) else None
            place = home.name if home is not None else ""
        if not place.endswith(level) or (level == "区" and place.endswith("自治区")):
            return None
        return Seat(text, self.organ(f"{place}政府", place))

    def _of_session(self) -> str:
        """The place of whose congress alone the text tells a session: 甲以高票当选市长."""
        meetings = (d.name for d in self.entities.drafts.values() if d.type == "meeting" and "次会议" in d.name)
        places = {self._without_province(match[1]) for name in meetings if (match := _OF_CONGRESS.match(name))}
        return places.pop() if len(places) == 1 else ""

    def _of_congress(self) -> str:
        """The place whose congress or standing committee the sentence names first; empty where it names none."""
        for token in self.tokens:
            if isinstance(token, Item) and token.kind in ("meeting", "organization") and token.entity is not None:
                named = _OF_CONGRESS.match(token.entity.name) or _OF_CONGRESS.match(token.text)
                if named is not None:
                    return self._without_province(named[1])
        return ""

    def _without_province(self, name: str) -> str:
        """连云港市 of 江苏连云港市."""
        known = region_names(year_of(self.entities.document))
        for size in (2, 3):
            for outer in known.get(name[:size], ()):
                inner = known.get(name[size:], ()) if outer.level == "province" and name not in known else ()
                if any(outer.name in place.within for place in inner):
                    return name[size:]
        return name

    def _is_ours(self, at: int) -> bool:
        """Whether the sentence names no place abroad up to here: 巴黎市议会选举甲为市长."""
        items = (token.entity for token in self.tokens[:at] if isinstance(token, Item))
        places = (place.attrs.get("region_object") for place in items if place is not None)
        return not any(place is not None and place.is_abroad for place in places)

    def of_that(self, title: str, at: int, said: str) -> Seat | None:
        """玉林市政府 of 玉林市成立由该市市长甲任组长的小组: of the only one that the sentence has named."""
        head = _HEAD.fullmatch(title) if "该" in said[-2:-1] else None
        if head is None or not said.endswith(head["head"][0]):
            return None
        items = (token for token in self.tokens[:at] if isinstance(token, Item))
        regions = (item.region or (item.entity.attrs.get("region_object") if item.entity else None) for item in items)
        names = {region.name for region in regions if region is not None and region.name.endswith(said[-1])}
        place = names.pop() if len(names) == 1 else ""
        return Seat(title, self.organ(f"{place}政府", place)) if place else None

    def of_village(self, title: str, at: int, said: str) -> Seat | None:
        """在某县甲村，乙与驻村第一书记丙交谈; 在甲村，村党支部书记丁: of the only village the sentence has named."""
        if title not in _IN_VILLAGE or not _OF_VILLAGE.search(said):
            return None
        items = (token for token in self.tokens[:at] if isinstance(token, Item))
        told = (one for item in items for one in item.members or (item.entity,) if one is not None)
        villages = {one.name: one for one in told if _VILLAGE.search(one.name)}
        name, village = villages.popitem() if len(villages) == 1 else ("", None)
        if village is None:
            return None
        holder, post = self.at_town(name, title, village)
        return Seat(post, holder)

    def head_of_county(self, title: str, said: str) -> Seat | None:
        """闽侯县政府 of 闽侯县长甲, in which 县 is said once: the only county so called, near home if known."""
        named = _COUNTY.search(said) if title in ("县长", "代县长") else None
        if named is None:
            return None
        home = self.entities.home.regions.get("province")
        found = region_names(year_of(self.entities.document)).get(named[1] + "县", ())
        places = {place.name for place in found if home is None or home.name in place.within}
        place = places.pop() if len(places) == 1 else ""
        return Seat(title, self.organ(f"{place}政府", place)) if place else None

    def members_body(self) -> Draft | None:
        """The body of whose congress of members the document tells, where it tells of one only."""
        drafts = self.entities.drafts.values()
        held = {m["body"] for d in drafts if d.type == "meeting" and (m := _OF_MEMBERS.fullmatch(d.name))}
        if len(held) != 1:
            return None
        name = held.pop()
        known = (d for d in drafts if d.type == "organization" and name in (d.name, *d.forms))
        return next(known, None) or self.organ(name)

    def chosen_officer(self, title: Item | str) -> Seat | None:
        """The post of 当选主席 with no body, at the one whose congress of members the document tells of."""
        officer = isinstance(title, Item) and title.kind == "title" and title.text.endswith(_OFFICERS)
        body = self.members_body() if officer else None
        return Seat(title.text, body) if body is not None and isinstance(title, Item) else None

    def officer(self, title: Item, said: str) -> Seat | None:
        """The post of 上一届主席甲作工作报告, at a congress of members."""
        seat = self.chosen_officer(title) if _LAST_TERM.search(said) else None
        return replace(seat, change="former") if seat is not None else None

    def on_the_way(self, start: int, places: list[Item]) -> bool:
        """Whether the place at `start` is where somebody goes, and no body of his: 刚刚抵达开罗的国家主席甲."""
        before = self.tokens[start - 1] if start else ""
        alone = len(places) == 1 and places[0].kind == "region"
        return alone and isinstance(before, str) and _TRAVELS.search(before) is not None

    def sends(self, at: int, places: list[Item]) -> list[Seat] | None:
        """The posts of a delegate of the holder of this one, which is not his: 行政长官代表、某司司长甲,
        克罗地亚总理代表、第一副总理甲; None where no delegate follows."""
        title, behind = (*self.tokens[at + 1 : at + 3], "", "")[:2]
        if not (isinstance(title, Item) and title.kind == "title" and title.text == "代表" and behind == "、"):
            return None
        land = self._country(places[-1]) if places else None
        return [Seat(title.text, land)] if land is not None else []

    @staticmethod
    def _country(place: Item) -> Draft | None:
        """The place, if it is a country abroad."""
        region = place.entity.attrs.get("region_object") if place.entity is not None else None
        return place.entity if region is not None and region.is_country_abroad else None

    def past_unread(self, comma: int) -> int:
        """The place after the title of 、中国花卉品牌集群主席甲, at a body that can't be read: the posts before
        are of the same person. 0 where no such post stands here."""
        place, words, title, who = (*self.tokens[comma + 1 : comma + 5], "", "", "", "")[:4]
        named = isinstance(place, Item) and place.kind == "region" and isinstance(words, str)
        unread = named and _UNREAD_BODY.fullmatch(str(words)) and isinstance(title, Item) and title.kind == "title"
        return comma + 4 if self.tokens[comma] == "、" and unread and is_person(who) else 0

    def _past_its_titles(self, at: int) -> int:
        """Over the further titles at a body that can't be read: 、某某局副局长、一级巡视员."""
        while at < len(self.tokens) and self.tokens[at] == "、":
            at += 1
            of_court = self._is_title(at, "审判员") or self._is_title(at, "检察员")
            if not self._is_title(at) or self._heads_region(at) or of_court:
                break
            at += 1
        return at

    def city_of(self, land: Item, name: str, title: int) -> Item | None:
        """大分市 of 日本大分市副市长甲: a city abroad that no table has, behind its country and before its head."""
        head = self.tokens[title] if title < len(self.tokens) else ""
        country = self._country(land)
        heads = isinstance(head, Item) and head.text in ("市长", "副市长") and country is not None
        if not heads or country is None or not _CITY_ABROAD.fullmatch(name):
            return None
        return replace(land, text=name, entity=self.entities.region(Region(name, "city", (country.name,))))

    def _named_premier(self, at: int) -> bool:
        """Whether somebody is named premier here: 某国国王任命甲为总理, but not 为总理戴上手环."""
        title = self.tokens[at]
        named = any(isinstance(token, str) and token.endswith("任命") for token in self.tokens[:at])
        return named and isinstance(title, Item) and title.text.endswith("总理")

    def goes_back(self, at: int) -> bool:
        """Whether the post is at no body that the sentence names: 两年后回到南开，升任书记; 甲调任…，原副校长乙."""
        before, title = (self.tokens[at - 1] if at else ""), self.tokens[at]
        if before in ("，", "；") and isinstance(title, Item) and title.note == "former":
            return any(isinstance(token, str) and _MOVES.search(token) for token in self.tokens[:at])
        return isinstance(before, str) and before.endswith("任") and _WENT_BACK.search(before) is not None

    def is_listed(self, at: int, before: str) -> bool:
        """Whether the head of a government at `at` opens a list: 在副市长甲陪同下, 成员包括副省长甲."""
        if before.endswith("包括"):
            return is_person(self.tokens[at + 1]) if at + 1 < len(self.tokens) else False
        words = (token for token in self.tokens[at:] if isinstance(token, str))
        opens = before == "在" or before.endswith("，在")
        return opens and any("陪同" in token for token in words)
