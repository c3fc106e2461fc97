"""Who is of a group that is set up, in prose: 省长甲任组长，省政协主席乙，副省长丙任副组长，省领导丁、戊为成员.

Each of those in the row before the post has it, though a comma parts them and each has a post of his own; the group is
the one named with the post, else the one named last."""

from __future__ import annotations

import re

from kg.entity.resolve import Draft, Entities
from kg.pattern import regex
from kg.post.parts import Seat
from kg.post.roster import HEADING
from kg.post.seats import held, tokens
from kg.relation.matched import Found
from kg.sentence.abstract import ORG, Abstract, P, R, T, as_printed

_TEAMS = ("小组", "指挥部", "专班", "工作组")
_HEADS = regex("(?:双)?(?:组长|指挥长|总指挥)")
_MEMBERS = regex("(?:常务|第一|执行)*副(?:组长|指挥长|总指挥)|成员")
_TAKES = regex(f"(?P<verb>任|为)(?<![责信主上继历][任])(?<![成作因认])(?P<body>{ORG})?(?P<title>{T})(?=[，。；、]|\\Z)")
_OWN = rf"(?:{ORG}|{R}|{T}|[、兼和及原的]|中共|党组|（[^（）]{{1,8}}）)*"  # posts of somebody, before the name
_ONE = rf"{_OWN}{P}(?:同志)?"
_ROW = regex(
    f"(?:[^{P[1:-1]}{T[1:-1]}{ORG[1:-1]}{R[1:-1]}]{{0,12}}[由以]|[：\\s])?(?P<row>{_ONE}(?:[、和及]{_ONE})*)(?:等)?(?:[共分同亲]{{0,2}}(?:同|别|自))?担?"
)
_OPENS = regex(f"(?:[^，。；]*[由以：])?(?P<row>{_OWN}{T}{_OWN}{P}(?:[、和及]{_ONE})*)")
_HEADING = 24  # characters of a line that names a part of a group
_PLANNED = regex("拟|建议|提名|原则上|由其")


class Teams:
    """Reads who is of the groups of one document, sentence by sentence."""

    def __init__(self, entities: Entities) -> None:
        self.entities = entities
        self.team: Draft | None = None  # the group named last
        self.part = ""  # the part of a group of which the last heading says that its people follow

    def read(self, sentence: Abstract, group: Draft | None = None) -> list[Found]:
        """The posts in groups that a sentence tells of; `group` is what the document sets up, if it does."""
        found: list[Found] = []
        before = self.team
        if len(sentence.text) < _HEADING and (
            heading := HEADING.search(as_printed(tokens(sentence.text, sentence.items)))
        ):
            self.part = heading[1]
            return found
        text, items = sentence.text, sentence.items
        for match in _TAKES.finditer(text) if "任" in text or "为" in text else ():
            title = items[match["title"]].text
            many = _MEMBERS.fullmatch(title) is not None
            if not many and not _HEADS.fullmatch(title):
                continue
            named = match["body"] or next(reversed(self._groups(sentence, match.start())), None)
            team = items[named].entity if named else self._part(group) if self.part else before
            if team is None or not (team.name.endswith(_TEAMS) or (self.part and team.name.endswith(self.part))):
                continue
            for one in self._row(sentence, match.start(), many):
                found.append(held(one, Seat(title, team), "post/team", "appointed"))
        last = next(reversed(self._groups(sentence, len(text))), None)
        goes_on = bool(found) or re.search(ORG, text) is None
        self.team = items[last].entity if last else before if goes_on else None
        return found

    def _part(self, group: Draft | None) -> Draft | None:
        """The part whose heading stands above: （一）综合协调组⏎镇长甲任组长."""
        return self.entities.add("organization", group.name + self.part) if group is not None else None

    @staticmethod
    def _groups(sentence: Abstract, end: int) -> list[str]:
        """The groups named before a place, by their characters."""
        codes = re.findall(ORG, sentence.text[:end])
        bodies = ((code, sentence.items[code].entity) for code in codes)
        return [code for code, body in bodies if body is not None and body.name.endswith(_TEAMS)]

    @staticmethod
    def _row(sentence: Abstract, end: int, many: bool) -> list[Draft]:
        """Those in the row that ends here, with their posts."""
        clauses = re.split("[，。；]", sentence.text[:end])
        last = _ROW.fullmatch(clauses[-1])
        if last is None or _PLANNED.search(clauses[-1]):
            return []
        rows = [last["row"]]
        opened = last.start("row") > 0 or re.search(T, last["row"].partition("、")[0]) is None
        for clause in reversed(clauses[:-1]) if many and not opened else ():
            row = _OPENS.fullmatch(clause)
            if row is None:
                break
            rows.append(row["row"])
            if row.start("row"):
                break
        titles = [sentence.items[code].text for row in rows for code in re.findall(T, row)]
        if any(_HEADS.fullmatch(title) or _MEMBERS.fullmatch(title) for title in titles):
            return []  # 组长甲，副组长乙任…: those are his
        people = [sentence.items[code].entity for row in reversed(rows) for code in re.findall(P, row)]
        return [one for one in people if one is not None]
