"""The committees of the parties of the united front: 民盟江苏省委, 九三学社市委会, 民革、民盟江苏省委."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.lexicon import alternatives, words
from kg.mention.types import Mention, with_whole
from kg.pattern import Pattern, regex

_ORGAN = "entities/organ.toml"
_OF_AUTONOMOUS = regex("区委(?:员?会)?")
_WHOLE = regex("员?会")
_PARTY_HEAD = regex("(?:省|市)?副?(?:主委|主任委员)")


@cache
def _party() -> tuple[Pattern, Pattern]:
    """A party of the united front before an organ of a region (民盟江苏省委), and one at a level (九三学社市委会)."""
    name = alternatives(words(_ORGAN, "parties"))
    return regex(f"{name}$"), regex(f"{name}([省市县区])委(?:员?会)?")


def with_parties(text: str, found: list[Mention], regions: list[Mention]) -> list[Mention]:
    """民盟江苏省委 instead of 民盟 and 江苏省委."""
    before_organ, at_level = _party()
    ends = {mention.end: mention for mention in found}
    joined: dict[int, Mention] = {}
    for organ in found:
        if not (organ.choices or organ.level) or not organ.text.endswith("委"):
            continue
        if party := before_organ.search(text, max(0, organ.start - 4), organ.start):
            rest = _WHOLE.match(text, organ.end)
            end = rest.end() if rest else organ.end
            whole = organ._replace(start=party.start(), end=end, text=text[party.start() : end], note="party")
            joined.update({organ.start: whole} | ({before.start: whole} if (before := ends.get(organ.start)) else {}))
    result = [joined.get(organ.start, organ) for organ in found]
    if len({(organ.start, organ.end) for organ in result}) < len(result):
        result = list(dict.fromkeys(result))
    for one in [one for whole in set(joined.values()) for one in _in_row(text, whole)]:
        result = with_whole(result, one)
    for region in regions:
        # 民盟内蒙古区委会
        own = _OF_AUTONOMOUS.match(text, region.end) if region.choices[0].name.endswith("自治区") else None
        headed = own or _PARTY_HEAD.match(text, region.end)
        party = before_organ.search(text, max(0, region.start - 4), region.start) if headed else None
        if party:
            start, end = party.start(), own.end() if own else region.end
            whole = Mention(start, end, "organization", text[start:end], region.choices, note="party")
            result = with_whole(result, whole)
    for match in at_level.finditer(text):
        whole = Mention(*match.span(), "organization", match[0], level=match[1], note="party")
        result = with_whole(result, whole)
        for one in _in_row(text, whole):
            result = with_whole(result, one)
    return result


def _in_row(text: str, whole: Mention) -> Iterator[Mention]:
    """民革江苏省委, 民盟江苏省委 of 民革、民盟、九三学社江苏省委: the parties before one of a place are of it too."""
    before_organ, _ = _party()
    name = next(party for party in words(_ORGAN, "parties") if whole.text.startswith(party))
    at = whole.start
    while text[at - 1 : at] == "、" and (party := before_organ.search(text, max(0, at - 5), at - 1)):
        at = party.start()
        yield whole._replace(start=at, end=party.end(), text=party[0] + whole.text.removeprefix(name))
