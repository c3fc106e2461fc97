"""Posts that several people share, by number: 某委有5名副主任，分别是…; 甲、乙、丙三位副省长."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.entity.resolve import Draft
from kg.lexicon import countries
from kg.pattern import regex
from kg.post.appointments import Appointments
from kg.post.parts import Seat
from kg.relation.matched import Found
from kg.sentence.abstract import Item, as_printed, is_person

_HAS = regex("(?:现|共|目前)?有[\\d一两二三四五六七八九十]+[名位个]")  # 某委有5名副主任，分别是…
# 甲、乙、丙三位副省长; 甲、乙等五位全国政协委员
_SO_MANY = regex("(?P<among>等?)(?:(?P<count>[两二三四五六七八九十]|\\d{1,2})[名位]|在家的)")
# 甲、乙等8名委员, 甲、乙等政协委员: of the conference whose session is told
_OF_CONFERENCE = regex("(?=.)(?P<among>等?)(?:(?P<count>[两二三四五六七八九十]|\\d{1,2})[名位])?(?P<said>政协)?")
_SESSION = regex("届.*会议")
_VERBS = ("代表", "领导", "成员")  # which go on behind names too
_LEARNED = ("院士", "教授", "研究员", "专家")  # what 甲、乙教授 share
_PLANNED = regex("(?:提名|拟|建议|推荐|候选人)[^，。；]{0,4}$")
_ENDED = regex("(?:免去|撤销|罢免|接受|同意)$")
_BEGUN = regex("(?:任命|选举|补选|增选|增补|聘任)(?:了|产生)?$")
_CHOSEN = regex("(?:选出|选举产生|推选产生|新?当选|补选|增选)的(?:新一届)?$")
_ARE_WHO = regex("[是为]：?|分别是：?")
_ALSO = ("还有", "还有：")  # 担任本次大会的执行主席还有：甲、乙
_PRESIDE = regex("的?(?:还?有|是|为)：?")  # 大会的执行主席是甲、乙, 担任大会执行主席的是甲、乙
_INCLUDE = ("包括", "包括：")  # 某市委常委包括甲、乙
_ARE = ("，分别是", "，分别为", "，他们是", "分别是", "：")
# posts that several people hold at a time
SEVERAL = regex("^(?:.*副.*|.*(?:委员|常委|成员|代表|助理|秘书))$")
_HELD_BY_MANY = regex(f"{SEVERAL.pattern}|领导|专家|教授|院士|研究员|员$|嘉宾|院长|主席团")
_PARTS = regex("[，。；]")
_LISTED = regex("[、，和及]|以及")  # what parts those of a list
_VOTES = regex("任命|选举|决定|当选|聘")
_THERE_ARE = regex("(?:还|主要|分别)?(?:有|包括)[：，、]?")
_LEADERS = regex("(?:[省市县区州旗盟]|自治区)(?:[级上委]|党政(?:班子)?|[几四五六][套大]班子)?(?:主要)?领导(?:同志)?")
_EACH = regex(
    "(?:同志)?(?:已|已经)?分别(?:(?P<takes>(?:被任命|被选举|升|调)为|(?:出|担|接|就|转|调|升|改|兼)任|任|当选为?|为)|(?P<leaves>辞去|卸任|不再[担兼]任)了?"
    "|(?P<moves>[从由]))"
)
_MOVES = regex("(?:调|转|升|改|出|接)任(?:为)?")
HEADS_OF_REGION = frozenset(("省长", "市长", "县长", "区长", "州长", "盟长", "旗长", "主席"))
_WHOLE_NAME = 3  # characters of most names
_GONE = regex("(?:免去|撤销)[^，。；：]{0,16}$")
_ACTS = regex("(?:决定|任命|由)$")
_TAKEN_BY = regex("[一-鿿](?:已|被|获|正式|再次)(?:晋升|升任|出任|当选|任命|转任|调任|接任|跻身)为?$")
_OPENS_ROW = "，。；：\n日与同和见了有"  # what stands before a row of countries, the last of which a post is in


class Counted(Appointments):
    """Reads posts with the number of those who hold them, and those that two take together."""

    _row: tuple[int, int, list[Draft]] | None = None  # where the name read last with posts begins and ends, and who

    def _of_two(self, at: int, after: int) -> bool:
        """Whether a comma parts the posts of two, one not read: …晋升为市委常委，某县委书记甲; 甲任团长，某校校长乙."""
        takes = self._said(at - 1) in ("任", "担任") and at > 1 and not isinstance(self.tokens[at - 2], str)
        return (takes or _TAKEN_BY.search(self._said(at - 1)) is not None) and any(
            isinstance(token, str) and "，" in token for token in self.tokens[at:after]
        )

    def _past_comma(self, at: int) -> int:
        """The place of the next comma."""
        rest = enumerate(self.tokens[at + 1 :], at + 1)
        return next((p for p, token in rest if isinstance(token, str) and re.search("[，；]", token)), len(self.tokens))

    def _acting(self, people: list[Draft], begin: int, at: int) -> int:
        """会议决定副省长甲代理省长, 由甲代理市长, 免去挂钩领导甲某县人大常委会副主任职务: the place after the post; 0
        where it says no such thing."""
        title = self.tokens[at] if at < len(self.tokens) else ""
        if isinstance(title, Item) and title.kind == "organization" and len(people) == 1:
            gone = begin > 0 and _GONE.search(as_printed(self.tokens[:begin])) is not None
            seats, end = self.seats.chain(at, told=True) if gone else ([], at)
            if not seats or not self._said(end).startswith("职务"):
                return 0
            self._hold(people[0], seats, "removed", "post/removed")
            return self._then(people, end)
        if len(people) != 1 or not isinstance(title, Item) or title.text.removeprefix("代理") not in HEADS_OF_REGION:
            return 0
        if title.text[:2] != "代理" or not _ACTS.search(str(self.tokens[begin - 1]) if begin else ""):
            return 0
        seats, end = self.seats.chain(at, told=True)
        self._hold(people[0], seats, "appointed", "post/acting")
        return end if seats else 0

    def _is_of_another(self, verb: str, who: Draft, at: int) -> bool:
        """Whether 甲为某国首相乙举行仪式 tells of another, who stands at `at`, or the name may be cut."""
        if verb == "新任" and len(who.name) < _WHOLE_NAME:
            return True  # 陆立|新任 may be 陆立新|任
        return verb in ("为", "成为", "新任") and any(map(is_person, self.tokens[at : at + 1]))

    def _also_takes(self, people: list[Draft], at: int) -> int:
        """甲以省委副书记的身份兼任某市委书记: the place after the second post, `at` where there is none."""
        seats, end = self.seats.chain(at + 1, told=True) if str(self.tokens[at]).endswith("兼任") else ([], at)
        for person in people if seats else ():
            self._hold(person, seats, "appointed", "post/capacity")
        return end if seats else at

    def _in_row(self, begin: int, people: list[Draft], after: int) -> None:
        """Remember who has just been read with posts; of 书记甲，主任乙等省人大代表 all are deputies."""
        self._row = (begin, after, people) if len(people) == 1 else None
        seats = self._leaders(after + 1) if self.tokens[after : after + 1] == ["等"] else []
        if not seats or seats[0].title not in ("代表", "委员"):
            return
        for token in reversed(self.tokens[:after]):
            if is_person(token) and token.entity is not None:
                self._hold(token.entity, seats, "", "post/counted")
            elif isinstance(token, str) and not _LISTED.fullmatch(token):
                break

    def _together(self, begin: int, last: Draft, taken: list[Found]) -> None:
        """某市委书记甲、某厅厅长乙升任副省长: the first takes what the second has just taken, where several may."""
        row, self._row = self._row, None
        if row is None or begin != row[1] + 1 or self.tokens[begin - 1] not in ("、", "和", "与"):
            return
        opens = str(self.tokens[row[0] - 1]) if row[0] else "。"
        if not opens.endswith(("。", "，", "；", "：", "日", "悉", "\n")):
            return
        for fact in taken:
            new = fact.source is last and fact.attrs.get("change") == "appointed"
            if new and fact.target is not None and SEVERAL.match(fact.attrs["title"]):
                self.entities.posts.setdefault(row[2][0].name, set()).add(fact.target.name)
                self.found.append(replace(fact, source=row[2][0]))

    def _counted(self, at: int) -> int:
        """某委有5名副主任，分别是甲、乙和丙: the place after the names; `at` where it says no such thing."""
        body, *words = self.tokens[at : at + 4]
        if len(words) < 3 or not isinstance(body, Item) or not isinstance(words[1], Item) or body.entity is None:
            return at
        people, after = self._names(at + 4)
        if not people or words[1].kind != "title" or not _HAS.fullmatch(str(words[0])) or words[2] not in _ARE:
            return at
        for person in people:
            self._hold(person, self.seats.at_body(words[1], body), "", "post/counted")
        return after

    def _elected(self, seats: list[Seat], begin: int, at: int) -> int:
        """选出的某会副主席是：甲、乙、丙: the place after the names; 0 where it says no such thing."""
        chosen = _CHOSEN.search(str(self.tokens[begin - 1])) if begin else None
        words = str(self.tokens[at]) if at < len(self.tokens) else ""
        body = self.tokens[begin]
        presides = all(seat.title == "执行主席" for seat in seats) and _PRESIDE.fullmatch(words) is not None
        also = (
            words in _ALSO or presides or (words in _INCLUDE and isinstance(body, Item) and body.kind == "organization")
        )
        are = also or (chosen is not None and _ARE_WHO.fullmatch(words))
        people, after = self._names(at + 1) if are else ([], at)
        several = also or all(SEVERAL.match(seat.title) for seat in seats)
        if not people or (len(people) > 1 and not several):
            return 0
        for person in people:
            self._hold(person, seats, "appointed" if chosen else "", "post/elected")
        return after

    def _heads(self, people: list[Draft], at: int) -> int:
        """以甲为团长的某代表团: the place of the delegation; 0 where it is said otherwise."""
        title, of, body = (*self.tokens[at + 1 : at + 4], "", "", "")[:3]
        if not isinstance(title, Item) or title.text != "团长" or of != "的" or not isinstance(body, Item):
            return 0
        if body.entity is None or body.entity.type != "organization" or not body.entity.name.endswith("团"):
            return 0
        for person in people:
            self._hold(person, [Seat(title.text, body.entity)], "", "post/leads")
        return at + 3

    def _shared(self, people: list[Draft], at: int) -> tuple[list[Seat], int]:
        """甲、乙等五位省政协委员, 甲、乙等省领导: the post behind names that all hold, and the place after."""
        if people and self.tokens[at : at + 1] == ["等"] and (leads := self._leaders(at + 1)):
            return leads, at + 2  # 甲、乙等省领导出席
        member = _OF_CONFERENCE.fullmatch(str(self.tokens[at])) if people and at < len(self.tokens) else None
        seats = self._of_conference(at + 1) if member and (member["among"] or member["count"]) else []
        match = (
            member if seats else _SO_MANY.fullmatch(str(self.tokens[at])) if people and at < len(self.tokens) else None
        )
        seats, end = (seats, at + 2) if seats else self.seats.chain(at + 1, told=True) if match else ([], at)
        if (
            match is None
            or not all(SEVERAL.match(seat.title) for seat in seats)
            or any(map(is_person, self.tokens[end : end + 1]))
        ):
            return [], at
        if match["count"] is None:
            return seats, end  # 甲、乙等在家的市委常委
        count = int(match["count"]) if match["count"].isdigit() else "一二三四五六七八九十".find(match["count"]) + 1
        right = len(people) <= (count or 2) if match["among"] else len(people) == (count or 2)
        return (seats, end) if right else ([], at)

    def _of_conference(self, at: int) -> list[Seat]:
        """The post of a 委员 at the consultative conference, where the text tells of a session of one and of no other
        body's: 政协某届某次会议举行。甲、乙等3名委员发言."""
        title = self.tokens[at] if at < len(self.tokens) else ""
        if not isinstance(title, Item) or title.kind != "title" or title.text != "委员":
            return []
        drafts = list(self.entities.drafts.values())
        sessions = [draft.name for draft in drafts if draft.type == "meeting" and _SESSION.search(draft.name)]
        bodies = [draft for draft in drafts if draft.type == "organization" and draft.name.endswith("政协")]
        whose = [body for body in bodies if any(body.name.removesuffix("政协") in name for name in sessions)]
        alone = len(whose) == 1 and all("政协" in name for name in sessions)
        return [Seat(title.text, whose[0])] if alone else []

    def _each(self, at: int) -> int:
        """The place after the posts of 甲、乙分别辞去某市市长、某市市长职务, where each of those named so far in the
        clause has one, in order; 0 where it is said otherwise, or where all have the one post that follows.

        Posts that are not as many as the people are nobody's.
        """
        each = _EACH.fullmatch(self._said(at))
        people: list[Draft] = []
        for token in reversed(self.tokens[:at]):
            if is_person(token) and token.entity is not None:
                people.insert(0, token.entity)
            elif isinstance(token, str) and _PARTS.search(token):
                break
        if each is None or len(people) < 2:
            return 0
        named = each[0].endswith("别为") and not _VOTES.search(as_printed(self.tokens[:at]))
        change = "removed" if each["leaves"] else "former" if each["moves"] else "" if named else "appointed"
        end = self._apart(people, at + 1, change)
        if end and each["moves"]:
            return (self._apart(people, end + 1, "appointed") or end) if _MOVES.fullmatch(self._said(end)) else end
        seats, after = self.seats.chain(at + 1, told=True) if not end else ([], 0)
        return end or (after if len(seats) > 1 else 0)

    def _apart(self, people: list[Draft], at: int, change: str) -> int:
        """甲、乙、丙分别出任乐山、广元、达州市委书记: the place after the post; 0 where it is said otherwise."""
        places: list[Item] = []
        begin = at
        while at < len(self.tokens) and isinstance(token := self.tokens[at], Item) and token.kind != "title":
            follows = self.tokens[at + 1] if at + 1 < len(self.tokens) else ""
            if token.kind == "region" and isinstance(follows, Item) and follows.kind == "region":
                at += 1  # 济宁市微山县
                continue
            places.append(token)
            at += 1 + (follows in ("、", "和"))
        title = self.tokens[at] if at < len(self.tokens) else ""
        if isinstance(title, Item) and len(places) == 1:
            return self._each_own(people, begin, change)
        if not isinstance(title, Item) or len(places) != len(people) or any(item.entity is None for item in places):
            return 0
        last = places[-1]
        for person, place in zip(people, places, strict=True):
            seats = self.seats.at_body(title, self._alike(place, last))
            self._hold(person, seats, change, "post/appointed")
        return at + 1

    def _each_own(self, people: list[Draft], at: int, change: str) -> int:
        """甲、乙分别任德州市市长、聊城市市长: the place after the posts; 0 where there are not as many as names."""
        posts: list[list[Seat]] = []
        while (one := self.seats.seat(at, []))[0]:
            posts.append(one[0] or [])
            at = one[1]
            if self.tokens[at : at + 1] not in (["、"], ["和"]):
                break
            at += 1
        if [len(seats) for seats in posts] != [1] * len(people):
            return 0
        for person, seats in zip(people, posts, strict=True):
            self._hold(person, seats, change, "post/appointed")
        return at

    def _alike(self, place: Item, last: Item) -> Item:
        """广元市委 of 广元、达州市委: what the last of a list is, the others are too."""
        region = place.entity.attrs.get("region_object") if place.entity is not None else None
        if region is None or last.kind != "organization" or last.region is None or last.entity is None:
            return place
        name = region.name + last.entity.name.removeprefix(last.region.name)
        body = self.entities.add("organization", name, region=region.name)
        return replace(last, entity=body, members=(body,), region=region)

    def _each_of_row(self, people: list[Draft], seats: list[Seat], begin: int, at: int) -> bool:
        """Whether each of 甲国、乙国某组织代表团团长丙、丁 holds the post of his own country, in order; where they are
        not as many, who is of which is not said."""
        holder, title = self.tokens[begin], self.tokens[at - 1]
        row: list[Item] = []
        place = begin - 2
        while place >= 0 and self.tokens[place + 1] in ("、", "和"):
            item = self.tokens[place]
            if not isinstance(item, Item) or item.kind != "region" or item.entity is None:
                break
            row, place = [item, *row], place - 2
        plain = len(seats) == 1 and at == begin + 2 and isinstance(holder, Item) and isinstance(title, Item)
        if (
            not row
            or len(people) < 2
            or not plain
            or not (place < -1 or str(self.tokens[place + 1])[-1:] in _OPENS_ROW)
        ):
            return False
        self.dropped.update(range(place + 2, begin))
        if len(people) == len(row) + 1:
            for person, item in zip(people, row, strict=False):
                self._hold(person, self._of_land(item, holder, title), "", "post/before")  # type: ignore[arg-type]
            self._hold(people[-1], seats, "", "post/before")
        return True

    def _of_land(self, land: Item, alike: Item, title: Item) -> list[Seat]:
        """The post in a country or place that another of a row has at `alike`: 越南 and 老挝统一战线组织代表团."""
        if alike.kind == "region":
            return self.seats.at_body(title, land)
        begins = next((alike.text[:size] for size in (5, 4, 3, 2) if alike.text[:size] in countries()), "")
        if not begins or land.entity is None:
            return self.seats.at_body(title, self._alike(land, alike)) if alike.region else []
        return [Seat(title.text, self.seats.organ(land.entity.name + alike.text[len(begins) :], land.entity.name))]

    def _leaders(self, at: int) -> list[Seat]:
        """The post of 省领导 or 市领导 that names in front of it hold, where nobody is named behind it."""
        title = self.tokens[at] if at < len(self.tokens) else ""
        if isinstance(title, Item) and title.text.endswith(("人大", "政协")):
            seats, end = self.seats.chain(at, told=True)  # 甲、乙等省政协委员
            alike = all(seat.title in ("代表", "委员") for seat in seats)
            return seats if end == at + 2 and alike and not any(map(is_person, self.tokens[end : end + 1])) else []
        if not isinstance(title, Item) or not _LEADERS.fullmatch(title.text):
            return []
        if any(map(is_person, self.tokens[at + 1 : at + 2])):
            return []  # 甲等省领导乙、丙
        region, text = self.seats.holder(title, [], "", [])
        return [Seat(text, region)] if region is not None else []

    def _opens(self, seats: list[Seat], begin: int, at: int) -> bool:
        """Whether names follow here: behind a bracket that closes, in 参加会议的州领导有：甲、乙."""
        leaders = bool(seats) and seats[-1].title.endswith(("领导", "领导同志"))  # not 某局局长带队，成员包括甲、乙
        return (leaders and _THERE_ARE.fullmatch(self._said(at)) is not None) or self._closes(begin, at)

    def _closes(self, begin: int, at: int) -> bool:
        """Whether a bracket that posts since `begin` stand in closes here: 校长（院长）甲."""
        return self._said(at) == "）" and any(
            "（" in token for token in self.tokens[begin:at] if isinstance(token, str)
        )

    def _own_title(self, people: list[Draft], after: int) -> bool:
        """Whether the last of the names has a title of its own behind it: 副校长甲和乙院士签署, 院士甲、乙教授，丙."""
        title, following = (*self.tokens[after : after + 2], "", "")[:2]
        said = (
            isinstance(title, Item)
            and title.kind == "title"
            and title.text not in _VERBS
            and isinstance(following, str)
        )
        return said and bool(people) and str(following)[:1] not in ("", "（", " ", "\n")

    def _past(self, title: int) -> int:
        """The place behind a title that says nothing here."""
        self.dropped.add(title)
        return title + 1

    def _sharing(self, people: list[Draft], at: int, seats: list[Seat], after: int) -> list[Draft]:
        """Those of the names from here on who hold the post before them, which several may.

        副省长甲与乙签署协议 says nothing of 乙, nor 副市长甲和乙 where the text has given 乙 a post elsewhere, nor
        副校长甲和乙院士; nor what one alone holds of those whose post at another body the text has told.
        """
        last = self.tokens[after - 1]
        titled = (isinstance(last, Item) and last.kind == "title") or self._own_title(people, after)
        if titled and seats and len(people) > 1 and seats[0].title not in _LEARNED:
            people = people[:-1]
        if len(people) > 1 and seats and not _HELD_BY_MANY.search(seats[0].title):
            known = (at for at, one in enumerate(people) if at and self._is_elsewhere(one, seats))
            people = people[: 1 if seats[0].change == "former" else next(known, None)]
        first = self.tokens[at + 1] if at + 1 < len(self.tokens) else ""
        if len(people) < 2 or first not in ("与", "和"):
            return people
        region = next((str(seat.holder.attrs.get("region") or "") for seat in seats), "")
        posts = self.entities.posts.get(people[1].name, set())
        apart = bool(region and posts) and not any(name.startswith(region) for name in posts)
        return people[:1] if first == "与" or apart else people

    def _is_elsewhere(self, person: Draft, seats: list[Seat]) -> bool:
        """Whether the text has told of posts of somebody, and of none at these bodies."""
        bodies = self.entities.posts.get(person.name, set())
        return bool(bodies) and bodies.isdisjoint(seat.holder.name for seat in seats)

    def _taken_or_left(self, at: int, end: int) -> str | None:
        """What is said of a post that names share: 免去甲、乙两位副市长; None where it is only planned."""
        before, after = str(self.tokens[at - 1]) if at else "", "".join(map(str, self.tokens[end : end + 1]))
        if _PLANNED.search(before) or after.startswith(("候选人", "人选")):
            return None
        if _ENDED.search(before) or after.startswith(("职务", "辞职", "辞去", "资格", "请辞")):
            return "removed"
        return "appointed" if _BEGUN.search(before) else ""

    def _is_column(self, at: int, after: int) -> bool:
        """Whether blanks stand on both sides of the name: in columns of names and posts, whose is a post before it?"""
        sides = (self.tokens[at - 1], self.tokens[after] if after < len(self.tokens) else "")
        return all(isinstance(token, str) and token.isspace() for token in sides)
