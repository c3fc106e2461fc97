"""Who holds which post: chains of organs and titles before a name, after it, and in the forms of appointment.

A seat is one title at one holder. A chain of seats (省委书记、省人大常委会主任、…组长) belongs to the name that
follows, and a single title goes down the list of names after it (省领导甲、乙、丙). A title without an organ of its
own is at the body that the sentence continues from (党委委员、副行长石文举，党委委员、副行长苏宏), or at what its
head implies (市长 → 市政府)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.lexicon import Region, surnames
from kg.mention.titles import head_class
from kg.relate import Abstract, Found, Item
from kg.resolve import Draft, Entities
from kg.when import days

Token = Item | str
_JOINS = re.compile(r"(?:、|，|兼任?|和|及|以及|暨|并|）|（|\s|同时)*(?:原|前|现任|时任)?")
_GLUE = re.compile(
    r"(?:新任|现任|候任|第[一二三四五六七八九十\d]+届|[一二三四五六七八九十]+届|执行理事会|主席团|原|前|，|的|（[^（）]{1,20}）)?"
)
_BEFORE_NAME = re.compile(r"(?:：|\s|“)?")
_NEXT_NAME = re.compile(r"(?:（[^（）]{1,14}）)?(?:、|和|及|以及|与|\s)")
_APPOINTS = re.compile(
    r"(?:同志|，)?(?:.{0,12}(?:经|被|获|拟|已|再次|再度|全票|高票|，))?(?P<verb>被?任命为|被?推选为|被?推举为|当选为?|履新|出任|升任|转任|调任|就任|接任|获任|担任|兼任|任|为)(?:了|中共)?"
)
_REMOVES = re.compile(
    r"(?:同志|，)?(?:.{0,10})(?P<verb>不再担任|不再兼任|辞去|卸任|免去|不担任|不再任)(?:了|其)?(?:的)?"
)
_CAREER = re.compile(
    r"(?:^|[，。；、：\s月年他她并后起])(?:其|此后|随后|后|先后|又|并|一直|同时|再|，|于.{4,10})?"
    r"(?P<verb>(?P<past>曾经?任|曾?历任|曾担任过?|担任过|曾先后担任|先后任|先后担任|曾在.{2,10}工作，担任过)|(?P<gone>卸任|不再担任|不再兼任|免去其|辞去)|现任|现为|任职|出任|调任|转任|升任|担任|兼任|当选为?|任)(?:了|中共|原)?$"
)
_NAMES_FIRST = re.compile(r"(?P<verb>任命|免去|提名|推选|选举|决定|补选|增补|接受|同意)(?:了)?$")
_SINGLE = re.compile(r"(?:^|[^副])(?:省长|市长|县长|区长|州长|总书记|总理|国家主席|总统|首相|代市长|代省长)$")
_LEVEL_OF_HEAD = {
    "省长": "省",
    "市长": "市",
    "县长": "县",
    "区长": "区",
    "州长": "州",
    "盟长": "盟",
    "旗长": "旗",
    "镇长": "镇",
    "乡长": "乡",
}
_LEVELS = {"province": "省", "prefecture": "市", "county": "县"}


@dataclass(frozen=True, slots=True)
class Seat:
    """A title at a holder; `change` is former where the text says 原, 前, 时任."""

    title: str
    holder: Draft
    change: str = ""


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A title whose organ the text leaves open."""

    title: Item


def tokens(text: str, items: dict[str, Item]) -> list[Token]:
    """An abstract sentence as items and the words between them."""
    parts: list[Token] = []
    for char in text:
        if char in items:
            parts.append(items[char])
        elif parts and isinstance(parts[-1], str):
            parts[-1] += char
        else:
            parts.append(char)
    return parts


class Posts:
    """Reads the posts of one sentence; `found` are the facts, `open` titles whose organ stays unknown."""

    def __init__(self, sentence: list[Token], entities: Entities, subject: Draft | None = None) -> None:
        self.tokens, self.entities, self.subject = sentence, entities, subject
        self.last: Draft | None = None  # the body that a title without one continues from
        self.found: list[Found] = []
        self.open: list[Item] = []
        self.dropped: set[int] = set()  # places of the tokens of chains before names

    # --- seats

    def chain(self, at: int) -> tuple[list[Seat], int]:
        """The seats that begin at this token, and the place after them."""
        seats: list[Seat] = []
        while True:
            seat, after = self.seat(at, seats)
            if seat is None:
                return seats, at
            seats += seat
            at = after
            if at < len(self.tokens) and isinstance(self.tokens[at], str):
                if not _JOINS.fullmatch(str(self.tokens[at])):
                    return seats, at
                following, _ = self.seat(at + 1, seats, dry=True)
                if following is None:
                    return seats, at
                at += 1

    def seat(self, at: int, before: list[Seat], dry: bool = False) -> tuple[list[Seat] | None, int]:
        """One seat: an organ or a region or neither, perhaps small words, a title."""
        places: list[Item] = []
        words = ""
        start = at
        while at < len(self.tokens):
            token = self.tokens[at]
            if isinstance(token, str):
                if not places or len(token) > 12:
                    return None, start
                if token == "驻" or re.fullmatch(r"驻.{1,3}", token):
                    words = token
                elif _GLUE.fullmatch(token) and token != "，":
                    words = "" if token.startswith("（") else token
                else:
                    return None, start
            elif token.kind == "title":
                if dry:
                    return [], at + 1
                if not places and not self._continues(start):
                    self.open.append(token)
                    return [], at + 1
                return self._seated(token, places, words, before), at + 1
            elif token.kind in ("organization", "region", "meeting"):
                if places and words not in ("驻", "") and token.kind != "region":
                    return None, start
                places.append(token)
                if len(places) > 3:
                    return None, start
            else:
                return None, start
            at += 1
        return None, start

    def _continues(self, at: int) -> bool:
        """Whether a title here may continue from a body named before: nothing unknown stands in front of it."""
        before = self.tokens[at - 1] if at else ""
        return (
            not isinstance(before, str)
            or not before
            or before[-1] in "、，；：。（“ 和及兼由原前的"
            or before.endswith(("任", "职务"))
        )

    def _seated(self, title: Item, places: list[Item], words: str, before: list[Seat]) -> list[Seat]:
        change = "former" if title.note == "former" or words in ("原", "前") else ""
        holder, name = self._holder(title, places, words, before)
        if holder is None:
            self.open.append(title)
            return []
        if holder.type == "organization":
            self.last = holder
        return [Seat(name, holder, change)]

    def _holder(self, title: Item, places: list[Item], words: str, before: list[Seat]) -> tuple[Draft | None, str]:
        text = title.text
        kind = head_class(text)
        place = places[-1].entity if places else None
        if places and places[-1].kind == "meeting":
            return None, text
        if text.endswith(("大使", "总领事", "公使", "参赞", "代办")) and places:
            return self._mission(places, words, text)
        if kind == "leader":
            level = text[0]
            region = place if place and place.type == "region" else self._home(level)
            return region, text
        if kind == "government":
            return self._government(title, place, before)
        if kind == "premier":
            if place is not None and place.name != "中国":
                return place, text
            return (self._organ("国务院"), text)
        if kind == "party" and (place is None or place.type == "region"):
            return (self._organ("中共中央"), text) if place is None else (place, text)
        if kind == "country":
            if place is not None:
                return place, text
            return (self._country("中国"), text) if text in ("国家主席", "国家副主席") else (None, text)
        if place is not None and place.type == "organization":
            return place, words.strip("原前的") + text if words.startswith("驻") else text
        department = re.match(r"(组织|宣传|统战|政法)部?", text)
        previous = before[-1].holder if before else self.last
        if department and kind == "department" and previous is not None and previous.type == "organization":
            return self._organ(
                re.sub(r"(委)?$", r"\1", previous.name) + department[1] + "部"
            ), "部长" if "副" not in text else "副部长"
        if place is not None and place.type == "region":
            return self._of_region(place, text, kind)
        if text == "国务委员":
            return self._organ("国务院"), text
        if previous is not None and previous.type == "organization":
            return previous, text
        return None, text

    def _mission(self, places: list[Item], words: str, title: str) -> tuple[Draft | None, str]:
        first, last = places[0].entity, places[-1].entity
        if first is None or last is None:
            return None, title
        if last.type == "organization":
            return last, title
        post = {"总领事": "总领馆"}.get(title[-3:], "大使馆")
        host = last.name if len(places) > 1 else words[1:]
        if not host or not words.startswith("驻"):
            return None, title
        host = places[-1].text if len(places) > 1 else words[1:]
        return self._organ(f"{first.name}驻{host}{post}"), title

    def _government(self, title: Item, place: Draft | None, before: list[Seat]) -> tuple[Draft | None, str]:
        if place is not None and place.type == "organization":
            return place, title.text
        if place is not None:
            region = place.attrs.get("region_object")
            if (region is not None and region.level in ("city", "country")) or (
                region is None and place.type == "region"
            ):
                return place, title.text
            return self._organ(place.name + "政府", place.name), title.text
        level = next((level for head, level in _LEVEL_OF_HEAD.items() if title.text.endswith(head)), "")
        for seat in reversed(before):
            name = seat.holder.attrs.get("region")
            if name and self._level_fits(name, level):
                return self._organ(name + "政府", name), title.text
        home = self.entities.home.of(level) if level else None
        if home is None:
            return None, title.text
        return self._organ(home.name + "政府", home.name), title.text

    @staticmethod
    def _level_fits(name: str, level: str) -> bool:
        return (
            name.endswith(level)
            or (level == "州" and name.endswith("自治州"))
            or (level == "省" and name.endswith("省"))
        )

    def _of_region(self, place: Draft, text: str, kind: str) -> tuple[Draft | None, str]:
        region = place.attrs.get("region_object")
        foreign = region is not None and region.level in ("country", "city") and region.name != "中国"
        if foreign and text.endswith("外长"):
            return self._organ(place.name + "外交部", place.name), text
        if foreign and text.endswith("防长"):
            return self._organ(place.name + "国防部", place.name), text
        if foreign and text.endswith("议长"):
            return self._organ(place.name + "议会", place.name), text
        if text in ("主席", "副主席") and region is not None and region.name.endswith("自治区"):
            return self._organ(place.name + "政府", place.name), text
        if (
            text.endswith(("主席", "议员", "特使", "代表", "发言人", "国务卿", "王储", "领导人", "驻华代表"))
            and foreign
        ):
            return place, text
        return None, text

    def _home(self, level: str) -> Draft | None:
        region = self.entities.home.of(level)
        return self.entities.region(region) if region else None

    def _country(self, name: str) -> Draft:
        return self.entities.region(Region(name, "country"))

    def _organ(self, name: str, region: str | None = None) -> Draft:
        return self.entities.add("organization", name, region=region)

    # --- names

    def read(self) -> None:
        """Go along the sentence and keep what it says."""
        at = 0
        while at < len(self.tokens):
            token = self.tokens[at]
            if isinstance(token, str):
                at = self._forms(at)
                continue
            if token.kind == "person":
                at = self._after_name(at)
                continue
            if token.kind in ("organization", "region", "title", "meeting"):
                seats, after = self.chain(at)
                if after > at:
                    begin, at = at, self._before_name(seats, after)
                    if at > after and not isinstance(self.tokens[at - 1], str):
                        self.dropped.update(range(begin, after))
                    continue
                if token.kind == "organization":
                    self.last = token.entity
            at += 1

    def _before_name(self, seats: list[Seat], at: int) -> int:
        """A chain, then the name or the names that hold its posts."""
        if at < len(self.tokens) and isinstance(self.tokens[at], str) and _BEFORE_NAME.fullmatch(str(self.tokens[at])):
            at += 1
        people, after = self._names(at)
        if not people:
            return at
        single = len(seats) == 1 and not _SINGLE.search(seats[0].title)
        for person in people if single else people[:1]:
            self._hold(person, seats, "", "post/before")
        return after

    def _names(self, at: int) -> tuple[list[Draft], int]:
        people: list[Draft] = []
        while at < len(self.tokens):
            token = self.tokens[at]
            if isinstance(token, str) or token.kind != "person" or token.entity is None:
                break
            people.append(token.entity)
            at += 1
            follows = at + 1 < len(self.tokens) and not isinstance(self.tokens[at + 1], str)
            if (
                at < len(self.tokens)
                and isinstance(self.tokens[at], str)
                and _NEXT_NAME.fullmatch(str(self.tokens[at]))
                and follows
            ):
                if self.tokens[at + 1].kind != "person":  # type: ignore[union-attr]
                    break
                at += 1
            else:
                break
        return people, at

    def _after_name(self, at: int) -> int:
        """甲任省委书记, 甲当选…, 甲不再担任…, 甲（省委书记）."""
        people, after = self._names(at)
        words = self.tokens[after] if after < len(self.tokens) else ""
        if isinstance(words, Item):
            return self._behind(people[-1], after) if people else at + 1
        if not isinstance(words, str) or not words:
            return after
        for pattern, change in ((_REMOVES, "removed"), (_APPOINTS, "appointed")):
            match = pattern.fullmatch(words)
            if match and not re.search(r"将|拟任|提名|建议", words):
                seats, end = self.chain(after + 1)
                if seats:
                    end = self._listed_posts(end, seats)
                for person in people:
                    self._hold(person, seats, change, f"post/{change}")
                return self._then(people, end) if seats else after
        if re.fullmatch(r"（|，(?:现任)?|，?现为|现任", words):
            seats, end = self.chain(after + 1)
            closes = (
                end < len(self.tokens) and isinstance(self.tokens[end], str) and str(self.tokens[end])[:1] in "），。"
            )
            if seats and (closes if words == "（" else "现" in words):
                self._hold(people[-1], seats, "", "post/apposition")
                return end
        return after

    def _behind(self, person: Draft, at: int) -> int:
        """习近平总书记, 拉赫蒙总统: the title behind the name, at what it implies by itself."""
        title = self.tokens[at]
        if not isinstance(title, Item) or title.kind != "title":
            return at
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else ""
        if isinstance(following, Item) and following.kind == "person":
            return at
        abroad = [
            d
            for d in self.entities.drafts.values()
            if d.type == "region"
            and d.name != "中国"
            and getattr(d.attrs.get("region_object"), "level", "") == "country"
        ]
        holder: Draft | None = None
        if title.text == "总书记":
            holder = self._organ("中共中央")
        elif title.text in ("总统", "国王", "首相") and len(abroad) == 1:
            holder = abroad[0]
        elif title.text == "主席" and abroad and len(person.name) == 3 and person.name[0] in surnames():
            holder = self._country("中国")
        if holder is not None:
            self._hold(person, [Seat(title.text, holder)], "", "post/behind")
        return at + 1

    def _then(self, people: list[Draft], at: int) -> int:
        """任…，不再担任…: the same people, the other change."""
        while at < len(self.tokens):
            words = self.tokens[at]
            if not isinstance(words, str):
                return at
            removes = re.fullmatch(
                r"(?:职务)?[，、]?(?:同时)?(?:不再担任|不再兼任|辞去|免去(?:其|他|她)?的?|卸任)", words
            )
            appoints = re.fullmatch(r"(?:职务)?[，、]?(?:同时)?(?:担任|任|兼任|并任|当选为?)", words)
            if not removes and not appoints:
                return at
            seats, end = self.chain(at + 1)
            if not seats:
                return at
            for person in people:
                self._hold(person, seats, "removed" if removes else "appointed", "post/then")
            at = end
        return at

    def _forms(self, at: int) -> int:
        """任命甲为…, 免去甲的…职务, 接受甲辞去…; 曾任…, 2015年10月任…: the person that the text goes on about."""
        if self.subject is not None:
            after = self._career(at, self.subject)
            if after > at:
                return after
        match = _NAMES_FIRST.search(str(self.tokens[at]))
        people, after = self._names(at + 1) if match else ([], at)
        if not match or not people or after >= len(self.tokens) or not isinstance(self.tokens[after], str):
            return at + 1
        words = str(self.tokens[after])
        gone = match["verb"] in ("免去",) or "辞去" in words
        if match["verb"] in ("提名", "建议") or not re.fullmatch(
            r"(?:同志)?(?:的|为|任|担任|辞去|请求辞去|因.{1,8}辞去|代理|兼任)?(?:了)?", words
        ):
            return at + 1
        seats, end = self.chain(after + 1)
        for person in people:
            self._hold(person, seats, "removed" if gone else "appointed", "post/removed" if gone else "post/appointed")
        return self._pairs(end, gone) if seats else at + 1

    def _career(self, at: int, person: Draft) -> int:
        """历任…, 调任…, 现任…, 免去其…: each chain after such a verb is a post of the person."""
        match = _CAREER.search(str(self.tokens[at]))
        if not match or re.search(r"拟|提名|建议", str(self.tokens[at])[-12:]):
            return at
        seats, end = self.chain(at + 1)
        following = self.tokens[end] if end < len(self.tokens) else ""
        if not seats or (isinstance(following, Item) and following.kind == "person"):
            return at
        verb = match["verb"]
        change = "removed" if match["gone"] else "former" if match["past"] else "" if "现" in verb else "appointed"
        dates = list(days(str(self.tokens[at]), None))
        end = self._listed_posts(end, seats)
        self._hold(
            person, seats, change, "post/career", {"from": dates[-1][1]} if dates and change == "appointed" else {}
        )
        return end

    def _listed_posts(self, at: int, seats: list[Seat]) -> int:
        """…，上虞市委副书记，新昌县委副书记: a comma goes on with the next post of the same person."""
        while (
            at + 1 < len(self.tokens)
            and isinstance(self.tokens[at], str)
            and re.fullmatch(r"(?:职务)?[，、；](?:兼任?|并)?(?:中共)?", str(self.tokens[at]))
        ):
            more, end = self.chain(at + 1)
            followed = end < len(self.tokens) and not isinstance(self.tokens[end], str)
            if not more or followed:
                return at
            seats += more
            at = end
        return at

    def _pairs(self, at: int, gone: bool) -> int:
        """…、丙为丁: the next pair of the same sentence."""
        while (
            at < len(self.tokens)
            and isinstance(self.tokens[at], str)
            and re.fullmatch(r"(?:职务)?[、，；](?:任命|免去)?", str(self.tokens[at]))
        ):
            if str(self.tokens[at]).endswith(("任命", "免去")):
                return at
            people, after = self._names(at + 1)
            if not people or after >= len(self.tokens) or self.tokens[after] not in ("为", "的", "任"):
                return at
            seats, end = self.chain(after + 1)
            if not seats:
                return at
            for person in people:
                self._hold(person, seats, "removed" if gone else "appointed", "post/pairs")
            at = end
        return at

    def _hold(
        self, person: Draft, seats: list[Seat], change: str, rule: str, dates: dict[str, str] | None = None
    ) -> None:
        for seat in seats:
            said = change or seat.change
            title = "国家主席" if seat.holder.name == "中国" and seat.title == "主席" else seat.title
            attrs = {"title": title, **({"change": said} if said else {}), **(dates or {})}
            self.found.append(Found("holds_post", person, seat.holder, attrs, rule))


def read_posts(sentence: Abstract, entities: Entities, subject: Draft | None = None) -> tuple[list[Found], list[Item]]:
    """The posts that one abstract sentence says, and the titles of people whose organ it leaves open.

    Drops the chains before names from the sentence: 省委书记甲主持 → 甲主持.
    """
    posts = Posts(tokens(sentence.text, sentence.items), entities, subject)
    posts.read()
    codes = {id(item): code for code, item in sentence.items.items()}
    kept = [token for at, token in enumerate(posts.tokens) if at not in posts.dropped]
    sentence.text = "".join(token if isinstance(token, str) else codes[id(token)] for token in kept)
    return posts.found, posts.open


def subject_of(sentence: Abstract, before: Draft | None) -> Draft | None:
    """The person whose career the text goes on about: named with sex and birth, or alone in a sentence."""
    people = [
        (at, item)
        for at, char in enumerate(sentence.text)
        if (item := sentence.items.get(char)) and item.kind == "person"
    ]
    for at, item in people:
        if re.match(r"同志?(?:简历)|简历|同志|，(?:男|女)|（(?:男|女)", sentence.text[at + 1 : at + 6]):
            return item.entity
    names = {item.entity.id for _, item in people if item.entity is not None}
    if len(names) == 1:
        return people[0][1].entity
    return before if not names else None
