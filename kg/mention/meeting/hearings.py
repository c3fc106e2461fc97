"""What somebody hears reported where the text calls it 汇报会 further down: 甲听取某新区建设工作汇报. 乙出席汇报会."""

from __future__ import annotations

from kg.mention.types import Mention
from kg.pattern import regex

_ATTENDED = regex("(?:参加|出席|列席)了?汇报会(?=[，。；并])")
_HEARD = regex("(?:听取了?)(?!关于|其|有关)(?P<name>(?:(?!情况)[^，。；、的了“”]){2,40}?(?<!等)工作)汇报(?=[。时后])")
_ON_SITE = regex("察看|考察|调研|了解|来到|走进")  # 甲察看港口，听取某工作汇报: on a tour


def hearings(text: str) -> list[Mention]:
    """The one hearing of a text that says of whom else he who hears it was at it; none where it tells of several."""
    if "汇报会" not in text or _ATTENDED.search(text) is None:
        return []
    heard = [match for match in _HEARD.finditer(text) if not _ON_SITE.search(_before(text, match.start()))]
    found = [Mention(match.start("name"), match.end(), "meeting", match["name"] + "汇报会") for match in heard]
    return found if len({one.text for one in found}) == 1 else []


def _before(text: str, at: int) -> str:
    """The sentence up to there."""
    return text[max(text.rfind(stop, 0, at) for stop in "。\n") + 1 : at]
