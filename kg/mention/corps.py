"""Bodies of 新疆生产建设兵团: those of its divisions and their cities (第六师五家渠市党委), and what a text that has
named one calls them behind it (师市党委)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import HAN
from kg.mention.types import Mention

_CORPS = "新疆生产建设兵团"
_BODY = "(?:党委(?:组织部|宣传部|统战部|政法委|办公室)?|纪委(?:监委)?|政协|人大|总工会|[^，。；、]{2,4}局)(?!员)"
_DIVISION = re.compile(f"第[一二三四五六七八九十]+师(?:(?!师)[{HAN}]{{2,5}}?市)?")
_OF_DIVISION = re.compile(f"(?:{_CORPS})?{_DIVISION.pattern}{_BODY}")
_OF_CITY = re.compile(f"师市(?<![{HAN}]师市)(?P<body>{_BODY})")


def of_corps(text: str) -> Iterator[Mention]:
    """Bodies of the corps in a text that names it. 师市党委 of a division that the text leaves out keeps its words."""
    named = _DIVISION.search(text)
    for match in _OF_DIVISION.finditer(text):
        yield Mention(*match.span(), "organization", match[0].removeprefix(_CORPS))
    for match in _OF_CITY.finditer(text) if "师市" in text else ():
        yield Mention(*match.span(), "organization", (named[0] if named else "师市") + match["body"])
