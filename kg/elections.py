"""At which government the head is whom a congress elects or its standing committee appoints: 会议任命甲为副市长."""

from __future__ import annotations

import re

from kg.abstract import Item
from kg.around import Around
from kg.offices import LEVEL_OF_HEAD
from kg.parts import Seat

_OF_CONGRESS = re.compile(
    "([^省市县区旗州盟]{2,8}(?:省|市|县|区|州|盟|旗|自治区))"
    "(?:第?[一二三四五六七八九十]+届)?(?:人民代表大会|人大|人大常委会|人民代表大会常务委员会)"
)
_HEAD = re.compile("(?:政府)?(?:代理|代|常务)?副?(?P<head>[省市县区州盟旗]长)")
_VOTES = re.compile("选举|任命|补选|表决|投票")


class Elections(Around):
    """Reads the seat of a head without a government, where a sentence tells of an election or an appointment."""

    def elected_head(self, at: int, said: str) -> Seat | None:
        """柳州市政府 of 柳州市第十三届人民代表大会第五次会议选举甲为市长, 市人大常委会任命甲为副市长: the government of
        the place whose congress or committee the sentence names, else of the one that 市 means here.

        `said` are the words before the title, which stands at `at`.
        """
        title = self.tokens[at]
        head = _HEAD.fullmatch(title.text) if isinstance(title, Item) and said.endswith("为") else None
        if head is None or not isinstance(title, Item):
            return None
        text, level = title.text.removeprefix("政府"), LEVEL_OF_HEAD[head["head"]]
        place = self._of_congress()
        if not place:
            told = any(isinstance(token, str) and _VOTES.search(token) for token in self.tokens[:at])
            home = self.entities.home.of(level) if told and self._is_ours(at) else None
            place = home.name if home is not None else ""
        if not place.endswith(level) or (level == "区" and place.endswith("自治区")):
            return None
        return Seat(text, self.organ(f"{place}政府", place))

    def _of_congress(self) -> str:
        """The place whose congress or standing committee the sentence names first; empty where it names none."""
        for token in self.tokens:
            if isinstance(token, Item) and token.kind in ("meeting", "organization") and token.entity is not None:
                named = _OF_CONGRESS.match(token.text) or _OF_CONGRESS.match(token.entity.name)
                if named is not None:
                    return named[1]
        return ""

    def _is_ours(self, at: int) -> bool:
        """Whether the sentence names no place abroad up to here: 巴黎市议会选举甲为市长."""
        items = (token.entity for token in self.tokens[:at] if isinstance(token, Item))
        places = (place.attrs.get("region_object") for place in items if place is not None)
        return not any(place is not None and place.is_abroad for place in places)
