"""Rosters: 组长：甲 副省长 / 乙 省政府副秘书长. The name comes first, its posts behind it, and a label says what all
who follow are in the group that the notice sets up."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.entity.bodynames import central_organs
from kg.entity.resolve import Draft, Entities
from kg.lexicon import countries
from kg.pattern import regex
from kg.post.around import Token
from kg.post.parts import Seat
from kg.post.seats import Seats, held, tokens
from kg.relation.matched import Found
from kg.sentence.abstract import ORG, Abstract, Item, P, T, as_printed, is_person

_KIND = "(?:小组|指挥部|(?<!管理)委员会|联席(?:协调)?会议|工作组|专班)"
_GROUP = regex(rf"{_KIND}(?:办公室)?$|工作办公室$")  # but not the office of a department: 省农业农村厅办公室
_GROUP_ENDS = ("小组", "指挥部", "委员会", "会议", "工作组", "专班", "办公室")  # one of them, whatever stands before
_ITS_OFFICE = regex(f"({ORG})(?:下设)?办公室")
_SHORTEST = 6  # characters; a shorter name says of which group too little
_OF_ANY = regex(f"(?:工作|协调|领导|机构)*{_KIND}(?:办公室)?")  # … and so does a kind with its office
# 某推进组下设办公室: of a group that is not read
_OF_ANOTHER = regex("(?<![一-鿿]领导小)组(?:下设|设)?办公室")
_LABEL = regex(
    r"(?:副)?(?:组长|总指挥|指挥长|召集人|主任|主任委员|会长|理事长|团长|秘书长)$|^(?:成员|组员|委员|顾问|联络员)$"
)
_OF_OFFICE = ("主任", "常务副主任", "副主任")
_TAKES = "(?:同志)?(?:兼任|担任|兼|任)"
_AND = f"(?:(?:同志)?[、，][^，。；、]{{0,16}}?{P})*"  # 由某部副部长甲，某局局长乙兼任
_HEADS_OFFICE = regex(
    rf"(?:办公室|(?<=[任兼][，；、]))(?P<title>{T})由[^，。；]{{0,24}}?{P}{_AND}{T}?{_TAKES}"
    rf"|{P}{_AND}{T}?{_TAKES}(?:{ORG}|[^，。；]{{0,6}}?办公室)(?P<behind>{T})"
)
# 领导小组办公室设在某局，甲同志任主任，乙、丙同志任副主任: of the office, not of where it is
_SEATED = regex("办公室(?:[^。；]{0,4}，办公室)?设[在于]")
_TAKES_ALONE = regex(
    rf"[，；由][^，。；]{{0,24}}?{P}(?:、[^，。；]{{0,16}}?{P})*(?P<takes>{T}?{_TAKES}(?P<title>{T}))(?=[，；。]|\\Z)"
)
_ALONE = regex(rf"({T})\s*：?\s*")
# 组建三个中央某某督察组: teams, whose heads follow by number (第一组：河北省，组长甲，副组长乙)
_TEAMS = regex(
    "(?:组建|成立|派出)了?[\\d一二三四五六七八九十]+个(?P<of>中央|国务院|[一-鿿]{0,8}[省市县区]委)"
    "(?P<work>[一-鿿]{0,12}?(?:督察|督查|巡视|巡察|督导|巡查)组)"
)
_OF_TEAM = regex(r"\s*第(?P<number>[一二三四五六七八九十]+)组：")
_HEADS_TEAM = regex(f"({T})({P}(?:、{P})*)")
# （一）综合协调组。 or 第一组： at the end of a sentence, before the roster of that part of the group
HEADING = regex(r"(?:^\s*|）\s*|\d[.．、]\s*)((?:第[一二三四五六七八九十]+|[一-鿿]{2,12}(?<!小))组)[。：\s]*$")
_COLON = regex(r"\s*：\s*")
_PROSE = regex("[，；。由将]")  # 张某 某公司董事长领导小组日常工作由…: the text after the roster
_OF_BODY = f"{P}\\s*（[^，。；（）{P[1:-1]}]*{ORG}[^，。；（）{P[1:-1]}]*）"
_ROW_OF_BODIES = regex(rf"\s*{_OF_BODY}(?:[、，；\s]*{_OF_BODY})*[；。]?\s*")  # 甲（市财政局）
_BLANK = regex(r"\s*（?")


class Roster:
    """Reads the rosters of one document, sentence by sentence."""

    def __init__(self, entities: Entities) -> None:
        self.entities = entities
        self.body: Draft | None = None  # the group that the notice sets up
        self.first: Draft | None = None  # … of which those that a number and 组 name alone are parts
        self.part = ""  # such a heading at the end of the sentence before
        self.teams: tuple[str, str] | None = None  # who sends numbered teams, and what these are called
        self.label: str | None = None  # what the people who follow are in it; None outside a roster
        self.alone = False  # whether the label stood in a line of its own

    def read(self, sentence: Abstract) -> list[Found]:
        """The posts of a roster's rows; empties the sentence, since nothing else is said in it."""
        heading = HEADING.search(sentence.text) if "组" in sentence.text else None
        found = self._team(sentence) if "组" in sentence.text else []
        found += self._read(sentence)
        self.part = heading[1] if heading else ""
        return found

    def _team(self, sentence: Abstract) -> list[Found]:
        """Who heads a numbered team: 第一组：河北省，组长甲，副组长乙."""
        if "个" in sentence.text and (teams := _TEAMS.search(_plain(sentence))):
            bodies = {item.text: item.entity.name for item in sentence.items.values() if item.entity is not None}
            self.teams = bodies.get(teams["of"], teams["of"]), teams["work"]
        number = _OF_TEAM.match(sentence.text) if self.teams else None
        if number is None or self.teams is None:
            return []
        of, work = self.teams
        team = self.entities.add("organization", f"{of}第{number['number']}{work}")
        return [
            held(one, Seat(sentence.items[match[1]].text, team), "post/roster")
            for match in _HEADS_TEAM.finditer(sentence.text)
            for code in re.findall(P, match[2])
            if _LABEL.search(sentence.items[match[1]].text) and (one := sentence.items[code].entity) is not None
        ]

    def _read(self, sentence: Abstract) -> list[Found]:
        if self.body is not None and (alone := _ALONE.fullmatch(sentence.text)):
            title = sentence.items[alone[1]].text
            if _LABEL.search(title):
                self.label, self.alone = title, True
                self.body = self._part_of_group(self.part) or self.body
                return []
        may_begin = self.label or "：" in sentence.text
        titled = may_begin and any(item.kind == "title" for item in sentence.items.values())
        if self.label and self.body is not None and not titled and (row_of := _ROW_OF_BODIES.fullmatch(sentence.text)):
            return self._members(sentence, re.findall(P, row_of[0]))
        row = tokens(sentence.text, sentence.items) if titled else []
        if not titled or not self._begins(row):
            self.label = None
            self._note_body(sentence)
            return self._office(sentence) if self.body is not None and "办公室" in _plain(sentence) else []
        found: list[Found] = []
        for label, body, part in self._parts(row):
            if label:
                self.label = label
            if label and self.part:
                body, self.part = body or self._part_of_group(self.part), ""
            self.body = body or (self._its_office() if label in _OF_OFFICE else self.body)
            found += self._rows(part)
        if self.body is not None and "办公室" in sentence.text:
            found += self._office(sentence)
        sentence.text = ""
        return found

    def _members(self, sentence: Abstract, codes: list[str]) -> list[Found]:
        """The posts in the group of those behind whom a row puts their body, and no post at it."""
        assert self.body is not None and self.label is not None
        sentence.text = ""
        people = (sentence.items[code].entity for code in codes)
        return [held(one, Seat(self.label, self.body), "post/roster") for one in people if one is not None]

    def _note_body(self, sentence: Abstract) -> None:
        if groups := {code: item.entity for code, item in sentence.items.items() if _is_group(item)}:
            offices = _ITS_OFFICE.findall(sentence.text) if len(groups) > 1 and "办公室" in sentence.text else ()
            of_office = [code for code in offices if code in groups]
            self.body = groups[(of_office or list(groups))[-1]]
        self.first = self.first or self.body

    def _part_of_group(self, name: str) -> Draft | None:
        """The part of the group that its heading names: （二）督导组。组长：甲."""
        return self.entities.add("organization", self.first.name + name) if self.first is not None and name else None

    def _its_office(self) -> Draft | None:
        """The office of a leading group, whose own head is no 主任."""
        if self.body is None or not self.body.name.endswith(("小组", "指挥部")):
            return self.body
        return self.entities.add("organization", f"{self.body.name}办公室")

    def _office(self, sentence: Abstract) -> list[Found]:
        """Who heads the group's office: 办公室设在某局，办公室主任由甲同志兼任，副主任由乙、丙担任."""
        assert self.body is not None
        of = self.body.name if self.body.name.endswith("办公室") else f"{self.body.name}办公室"
        found: list[Found] = []
        if _OF_ANOTHER.search(sentence.text):
            return found
        for match in list(_HEADS_OFFICE.finditer(sentence.text)) if "办公室" in sentence.text else ():
            code = match["title"] or match["behind"]
            title = sentence.items[code].text
            body = re.search(f"{ORG}(?={T}$)", match[0]) if match["behind"] else None
            if body and not sentence.items[body[0]].text.endswith("办公室"):
                continue
            if title in _OF_OFFICE:
                office = self.entities.add("organization", of)
                people = (sentence.items[code].entity for code in re.findall(P, match[0]))
                found += [held(one, Seat(title, office), "post/office") for one in people if one is not None]
                if body:  # 兼任办公室主任, which is not read again as of the department named last
                    sentence.text = sentence.text.replace(body[0] + code, "")
                    _moved(sentence, sentence.items[body[0]].entity, office)
        seated = _SEATED.search(_plain(sentence))
        for match in list(_TAKES_ALONE.finditer(sentence.text)) if seated else ():
            title = sentence.items[match["title"]].text
            if title in _OF_OFFICE:
                office = self.entities.add("organization", of)
                people = (sentence.items[code].entity for code in re.findall(P, match[0]))
                found += [held(one, Seat(title, office), "post/office") for one in people if one is not None]
                sentence.text = sentence.text.replace(match["takes"], "", 1)
        return found

    def _begins(self, row: list[Token]) -> bool:
        """A label with a name behind it; within a roster, any line with a post goes on with it.

        A line with a full stop is text again, unless it begins with a name and its post."""
        for at, token in enumerate(row[:-2]):
            if _is_label(token) and _COLON.fullmatch(str(row[at + 1])) and is_person(row[at + 2]):
                self.alone = False
                return True
        said = "".join(token for token in row if isinstance(token, str))
        of_row = is_person(row[0]) and len(row) > 2 and _BLANK.fullmatch(str(row[1])) is not None
        goes_on = of_row or ("。" not in said and not self.alone)
        return bool(self.label and goes_on and any(_is_title(token) for token in row))

    def _parts(self, row: list[Token]) -> list[tuple[str, Draft | None, list[Token]]]:
        """The row cut at its labels, each part with the label before it, and the group where one stands before that."""
        parts: list[tuple[str, Draft | None, list[Token]]] = [("", None, [])]
        at = 0
        while at < len(row):
            token = row[at]
            if _is_label(token) and at + 1 < len(row) and _COLON.match(str(row[at + 1])):
                assert isinstance(token, Item)
                before = row[at - 1] if at else None
                if isinstance(before, Item) and before.kind == "organization" and not _is_group(before):
                    token = self._own_post(token, parts[-1][2])
                headed = isinstance(before, Item) and _is_group(before)  # 省安全生产委员会主任：甲
                inline = HEADING.search(before) if isinstance(before, str) else None
                group = self._part_of_group(inline[1]) if inline else None
                parts.append((token.text, before.entity if headed else group, []))  # type: ignore[union-attr]
                at += 2
                continue
            parts[-1][2].append(token)
            at += 1
        return parts

    @staticmethod
    def _own_post(label: Item, part: list[Token]) -> Item:
        """委员 of 甲 省卫生健康委副主任委　员：乙, of which the post before it is put behind its body."""
        if not label.text.endswith("主任委员"):
            return label
        part.append(replace(label, text=label.text.removesuffix("委员")))
        return replace(label, text="委员")

    def _rows(self, part: list[Token]) -> list[Found]:
        found: list[Found] = []
        at = 0
        while at < len(part):
            token = part[at]
            at += 1
            if isinstance(token, str) and _PROSE.search(token):
                return found
            if isinstance(token, str) and "（" in token and "）" not in token:  # 乙 副省长（受甲省长委托主持工作）
                at = next((end for end in range(at, len(part)) if "）" in str(part[end])), at)
                continue
            if not is_person(token) or token.entity is None:
                continue
            after = at + (at < len(part) and isinstance(part[at], str) and bool(_BLANK.fullmatch(str(part[at]))))
            seats, end = Seats(part, self.entities).chain(after)
            found += [held(token.entity, seat, "post/roster") for seat in seats]
            if self.body is not None and self.label:
                found.append(held(token.entity, Seat(self.label, self.body), "post/roster"))
            at = max(at, end)
        return found


def _plain(sentence: Abstract) -> str:
    """The sentence with the words of its mentions."""
    return as_printed(tokens(sentence.text, sentence.items))


def _moved(sentence: Abstract, read: Draft | None, office: Draft) -> None:
    """What 办公室 was read as is the office, unless another sentence names that one too."""
    if read is None or read is office:
        return
    if len(read.spans) <= sum(item.entity is read for item in sentence.items.values()):
        office.spans |= read.spans
        read.spans.clear()


def _is_group(item: Item) -> bool:
    """Whether a roster may be of the body; 领导小组 alone says of which group too little."""
    if item.kind != "organization" or item.entity is None or item.note == "bare":
        return False
    name = item.entity.name
    if len(name) <= _SHORTEST or not name.endswith(_GROUP_ENDS) or _GROUP.search(name) is None:
        return False
    return not _OF_ANY.fullmatch(name) and name not in central_organs() and not _is_abroad(name)


def _is_abroad(name: str) -> bool:
    """Whether a name begins with a country, a city or a zone that is not China: 澳大利亚贸易委员会."""
    return any(form in countries() for form in (name[:size] for size in range(2, len(name) + 1)) if form != "中国")


def _is_label(token: Token) -> bool:
    return isinstance(token, Item) and token.kind == "title" and _LABEL.search(token.text) is not None


def _is_title(token: Token) -> bool:
    return isinstance(token, Item) and token.kind == "title"
