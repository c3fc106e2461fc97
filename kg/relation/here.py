"""Which place 这里 means on a tour: 设在某市的某研究所，…。甲来到这里，…."""

from __future__ import annotations

from kg.entity.resolve import Draft
from kg.pattern import regex
from kg.relation.matched import Found
from kg.relation.visits import is_small
from kg.sentence.abstract import ORGS, WHO, Abstract, T

# 坐落在…的某村, 某基地被称为…: a sentence that tells what a place is
_TELLS = regex(f"^(?:[^，。；{WHO[1:-1]}]{{0,30}}?的)?(?P<place>{ORGS})(?:，|是|被|地处|位于|坐落)")
_HERE = regex(
    f"^(?:[^，。；]{{0,8}}，)?(?:(?P<who>{WHO}){T}?又?(?:来到|走进|在)这里|(?:来到|在)这里，(?P<there>{WHO}))"
)
# 某村是…的先行地。甲走进村委会: of a village the sentence after says so by its parts
_AT_VILLAGE = regex(
    f"^(?:[^，。；]{{0,8}}，)?(?P<who>{WHO}){T}?又?(?:先后)?(?:来到|走进)村(?:委会|党群|里|民家|史馆|卫生|文化|民小组|党支部|民活动)"
)


class Here:
    """The body or village that the sentence before tells of."""

    def __init__(self) -> None:
        self.place: Draft | None = None

    def seen(self, read: Abstract, known: list[Found]) -> list[Found]:
        """That somebody who is on a tour by the facts that are `known` sees the place; each sentence in turn."""
        place, told = self.place, _TELLS.match(read.text)
        members = read.items[told["place"]].members if told else ()
        self.place = members[-1] if members and (members[-1].type == "organization" or is_small(members[-1])) else None
        match = _HERE.match(read.text) if place is not None and "这里" in read.text else None
        if match is None and place is not None and place.name.endswith("村"):
            match = _AT_VILLAGE.match(read.text)
        if match is None or place is None:
            return []
        touring = {fact.source.id for fact in known if fact.type == "inspects"}
        people = read.items[match["who"] or match.groupdict()["there"]].members
        return [Found("inspects", one, place, {}, "inspects/here") for one in people if one.id in touring]
