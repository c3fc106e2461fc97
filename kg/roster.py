"""Rosters: 组长：甲 副省长 / 乙 省政府副秘书长. The name comes first, its posts behind it, and a label says what all
who follow are in the group that the notice sets up."""

from __future__ import annotations

import re

from kg.abstract import Abstract, Item
from kg.around import Token
from kg.bodynames import central_organs
from kg.matched import Found
from kg.offices import Seat
from kg.resolve import Draft, Entities
from kg.seats import Seats, held, tokens

_GROUP = re.compile(r"(?:领导小组|指挥部|(?<!专家)(?<!专家咨询)委员会|工作组|专班|办公室|协调小组|工作小组)$")
_SHORTEST = 6  # characters; 领导小组办公室 alone says of which group too little
_LABEL = re.compile(
    r"(?:副)?(?:组长|总指挥|指挥长|召集人|主任|主任委员|会长|理事长|团长|秘书长)$|^(?:成员|组员|委员|顾问|联络员)$"
)
_COLON = re.compile(r"\s*：\s*")
_PROSE = re.compile("[，；。由将]")  # 张某 某公司董事长领导小组日常工作由…: the text after the roster
_BLANK = re.compile(r"\s*")


class Roster:
    """Reads the rosters of one document, sentence by sentence."""

    def __init__(self, entities: Entities) -> None:
        self.entities = entities
        self.body: Draft | None = None  # the group that the notice sets up
        self.label: str | None = None  # what the people who follow are in it; None outside a roster

    def read(self, sentence: Abstract) -> list[Found]:
        """The posts of a roster's rows; empties the sentence, since nothing else is said in it."""
        may_begin = self.label or "：" in sentence.text
        titled = may_begin and any(item.kind == "title" for item in sentence.items.values())
        row = tokens(sentence.text, sentence.items) if titled else []
        if not titled or not self._begins(row):
            self.label = None
            self._note_body(sentence)
            return []
        found: list[Found] = []
        for label, part in self._parts(row):
            if label:
                self.label = label
            found += self._rows(part)
        sentence.text = ""
        return found

    def _note_body(self, sentence: Abstract) -> None:
        groups = [
            item.entity
            for item in sentence.items.values()
            if item.kind == "organization"
            and item.entity
            and item.note != "bare"  # 领导小组 alone
            and len(item.entity.name) > _SHORTEST
            and _GROUP.search(item.entity.name)
            and item.entity.name not in central_organs()
        ]
        self.body = groups[-1] if groups else self.body

    def _begins(self, row: list[Token]) -> bool:
        """A label with a name behind it; within a roster, any line with a post goes on with it.

        A line with a full stop is text again, unless it begins with a name and its post."""
        for at, token in enumerate(row[:-2]):
            if _is_label(token) and _COLON.fullmatch(str(row[at + 1])) and _is_person(row[at + 2]):
                return True
        said = "".join(token for token in row if isinstance(token, str))
        goes_on = "。" not in said or (_is_person(row[0]) and len(row) > 2 and _BLANK.fullmatch(str(row[1])))
        return bool(self.label and goes_on and any(_is_title(token) for token in row))

    def _parts(self, row: list[Token]) -> list[tuple[str, list[Token]]]:
        """The row cut at its labels, each part with the label before it."""
        parts: list[tuple[str, list[Token]]] = [("", [])]
        at = 0
        while at < len(row):
            token = row[at]
            if _is_label(token) and at + 1 < len(row) and _COLON.match(str(row[at + 1])):
                assert isinstance(token, Item)
                parts.append((token.text, []))
                at += 2
                continue
            parts[-1][1].append(token)
            at += 1
        return parts

    def _rows(self, part: list[Token]) -> list[Found]:
        found: list[Found] = []
        at = 0
        while at < len(part):
            token = part[at]
            at += 1
            if isinstance(token, str) and _PROSE.search(token):
                return found
            if not isinstance(token, Item) or token.kind != "person" or token.entity is None:
                continue
            after = at + (at < len(part) and isinstance(part[at], str) and bool(_BLANK.fullmatch(str(part[at]))))
            seats, end = Seats(part, self.entities).chain(after)
            found += [held(token.entity, seat, "post/roster") for seat in seats]
            if self.body is not None and self.label:
                found.append(held(token.entity, Seat(self.label, self.body), "post/roster"))
            at = max(at, end)
        return found


def _is_label(token: Token) -> bool:
    return isinstance(token, Item) and token.kind == "title" and _LABEL.search(token.text) is not None


def _is_title(token: Token) -> bool:
    return isinstance(token, Item) and token.kind == "title"


def _is_person(token: Token) -> bool:
    return isinstance(token, Item) and token.kind == "person"
