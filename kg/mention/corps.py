"""Bodies of 新疆生产建设兵团: its own (兵团党委), those of its divisions, regiments and their cities
(第六师五家渠市党委), and what a text that has named one calls them behind it (师市党委, 师党委)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import HAN
from kg.mention.types import Mention

CORPS = "新疆生产建设兵团"
_BODY = "(?:党委(?:组织部|宣传部|统战部|政法委|办公室)?|纪委(?:监委)?|政协|人大|总工会|发改委|[^，。；、]{2,4}局)(?!员)"
_NUMBER = "[一二三四五六七八九十]+"
_POST = "(?=副?(?:政委|政治委员|司令员|师长|秘书长))"
_DIVISION = re.compile(f"第{_NUMBER}师(?!范)(?:(?!师)[{HAN}]{{2,5}}?市)?")
_OF_DIVISION = re.compile(f"(?:{CORPS}|兵团)?{_DIVISION.pattern}(?:{_NUMBER}(?:团|牧场))?(?:{_BODY}|{_POST})")
_OF_CITY = re.compile(f"师市(?<![{HAN}]师市)(?P<body>{_BODY})")
_ITS_LEADERS = re.compile(f"师市(?<![{HAN}]师市)(?=领导|主要|各|[对要将与和、，])")
_CITY = re.compile(f"师([{HAN}]{{2,5}}?)市")
# cities of the corps, each run by its division: their pages mean that one
_OF_A_CITY = re.compile("石河子|五家渠|图木舒克|阿拉尔|北屯|铁门关|双河|可克达拉|昆玉|胡杨河|新星|白杨")
_WITH_CITY = re.compile(f"第{_NUMBER}师(?!师)[{HAN}]{{2,5}}?市")
# 兵团党委, but not 第四兵团政委 of the wars
_OWN = re.compile(f"兵团(?<![第{_NUMBER[1:-2]}野设]兵团)(?P<body>党委|纪委|{_POST})")
# 七师党委, 师党委
_BY_NUMBER = re.compile(f"(?<![{HAN}])(?P<number>{_NUMBER})师(?P<body>党委|{_POST})")
_OF_THE_DIVISION = re.compile(f"师党委(?<![{HAN}]师党委)(?<!团师党委)|(?<=[领和同陪长])师党委(?=常委|委员|副?书记)")
_COMMITTEE = re.compile(
    f"(?:{CORPS})?(?P<division>第{_NUMBER}师)(?:[{HAN}]{{2,5}}?市)?(?P<regiment>{_NUMBER}(?:团|牧场))?党委"
)


def tells_of_corps(text: str, source: str) -> bool:
    """Whether 兵团, 师 in a text may be the corps and its divisions: on a page of one, or where the text names one with
    its city (第八师石河子市)."""
    if "兵团" in source or (source[:1] == "第" and _DIVISION.match(source)):
        return True
    return "师" in text and _WITH_CITY.search(text) is not None


def of_corps(text: str, of_it: bool, source: str = "") -> Iterator[Mention]:
    """Bodies of the corps in a text that names it; `of_it` where it tells of it. 师市党委 of a division that the text
    leaves out keeps its words."""
    divisions = [match[0] for match in _DIVISION.finditer(text)]
    for match in _OF_DIVISION.finditer(text):
        if match[0].endswith(("师", "市", "团", "场")) and not of_it:
            continue  # 第三师师长 of the wars
        yield Mention(*match.span(), "organization", match[0].removeprefix(CORPS).removeprefix("兵团"))
    own = _own_division(divisions, source) or "师市"
    for match in _OF_CITY.finditer(text) if "师市" in text else ():
        yield Mention(*match.span(), "organization", own + match["body"])
    for match in _ITS_LEADERS.finditer(text) if own != "师市" else ():
        yield Mention(*match.span(), "organization", own)  # 师市领导甲、乙, 师市要…
    if not of_it:
        return
    for match in _OWN.finditer(text):
        yield Mention(*match.span(), "organization", CORPS + match["body"])
    for match in _BY_NUMBER.finditer(text):
        yield Mention(*match.span(), "organization", f"第{match[0]}")
    named = {*divisions, *(f"第{match['number']}师" for match in _BY_NUMBER.finditer(text))}
    for match in _OF_THE_DIVISION.finditer(text) if len(named) == 1 else ():
        yield Mention(*match.span(), "organization", f"{next(iter(named))}党委")


def _own_division(divisions: list[str], source: str) -> str:
    """The division that a text means by 师市: the one whose page it is, on any other page the first that it names."""
    local = [at for at in (_CITY.search(division) for division in divisions) if at and at[1][:2] in source]
    numbered = [division for division in divisions if source.startswith(division.partition("师")[0] + "师")]
    if local or numbered:
        return max((*(at.string for at in local), *numbered), key=len)
    elsewhere = _OF_A_CITY.match(source) is not None
    return "" if elsewhere or not divisions else divisions[0]


def commanded(committee: str) -> str:
    """新疆生产建设兵团第八师 of 第八师石河子市党委, whose secretary is its 政委; empty for another committee."""
    match = _COMMITTEE.fullmatch(committee)
    if match is None:
        return CORPS if committee == f"{CORPS}党委" else ""
    return CORPS + match["division"] + (match["regiment"] or "")
