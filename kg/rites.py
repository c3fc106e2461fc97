"""The ceremony at which an article's signing takes place: where it is held, and that those who sign are at it."""

from __future__ import annotations

import re

from kg.abstract import ORGS, WHO, Abstract
from kg.matched import Found
from kg.occasion import Occasions
from kg.resolve import Draft
from kg.segment import Sentence

# 市政府与某大学在西安签署合作协议, but not 在某市支持下签署, 在某市举行的论坛上签署
_SIGNED_IN = re.compile(f"[在于](?P<place>{ORGS})(?![的支见举])[^，。；的]{{0,16}}?签[署订约](?!仪式)")
# 甲与乙代表双方签约, 甲、乙分别代表市政府和某大学签署协议; what stands behind 代表 may be read as part of a post
_SIGN = re.compile(
    f"(?P<who>{WHO})(?:[与和同](?P<other>{WHO}))?[^，。；]{{0,6}}?"
    "(?:代表[^，。；]{0,12}|(?:双方|[三四]方)(?:共同|现场)*)签[署订约字](?!仪式)"
)
_NOT_YET = re.compile("将|拟|计划|希望|去年|此前|曾")


class Rites:
    """The signing of one document, read sentence by sentence."""

    def __init__(self, occasions: Occasions) -> None:
        self.occasions = occasions
        self.place: Draft | None = None  # where the text says that it was signed
        self.placed = False

    def signed(self, sentence: Sentence, read: Abstract) -> list[Found]:
        """Where the ceremony at hand is held, by where the agreement was signed, and who signs at it."""
        if sentence.start < self.occasions.body:
            return []
        told = "签" in sentence.text and not _NOT_YET.search(sentence.text)
        match = _SIGNED_IN.search(read.text) if told and self.place is None else None
        if match is not None:
            places = [one for one in read.items[match["place"]].members if one.type == "region"]
            self.place = places[0] if len(places) == 1 else None
        rite = self.occasions.current
        if rite is None or "签" not in rite.name or not rite.attrs.get("kind", "").endswith("仪式"):
            return []
        found = []
        if self.place is not None and not self.placed and rite.name.startswith("签") and rite.name.endswith("）"):
            self.placed = True
            found = [Found("held_in", rite, self.place, {}, "held_in/signed")]
        signs = _SIGN.search(read.text) if told and "代表" in sentence.text else None
        codes = [code for code in signs.group("who", "other") if code] if signs else []
        people = [one for code in codes for one in read.items[code].members if one.type == "person"]
        return found + [Found("attends", one, rite, {}, "attends/signs") for one in people]
