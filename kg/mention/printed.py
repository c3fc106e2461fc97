"""Names by the way they are printed: at the head of a row of a roster, or in lines that hold nothing else."""

from __future__ import annotations

import re

from kg.lexicon import HAN, surnames
from kg.mention.names import Names
from kg.mention.types import Mention

_PRINTED = rf"[{HAN}·]{{2,16}}(?:（[^（）\n]{{1,10}}）)?"
_LINE = re.compile(rf"\n(?P<line>(?:[{HAN}]{{2,8}}：)?{_PRINTED}(?:(?: |(?<=）)){_PRINTED})*)(?=\n|$)")
_LINE_NAME = re.compile(rf"[{HAN}·]{{2,16}}(?=（| |\n|$)")
_LONG_NAMES = 50  # one name in so many is long without a dot: 帕松列龙庄勐
_ROW_NAME = re.compile(rf"(?<![^：\n 长任员记席事人导问官师授])[{HAN}](?: [{HAN}]|[{HAN}]{{1,3}})(?= )")


def printed_rows(text: str, names: Names) -> list[Mention]:
    """The names of a roster: at the head of a row, before a body, a place or a title (朱 江 市发展改革委副主任)."""
    ends = {mention.end for mention in names.titles}
    found = []
    for match in _ROW_NAME.finditer(text) if " " in text else ():
        name = match[0].replace(" ", "")
        begins = text[match.start() - 1 : match.start()] in ("", "\n", "：", " ") or match.start() in ends
        at = match.end() + 1  # behind the space
        full = name[0] in surnames() or name[:2] in surnames() or names.tibetan(match.start())[1] == match.end()
        if begins and full and at in names.starts and not names.taken & set(range(*match.span())):
            names.found.pop(match.span(), None)
            found.append(Mention(*match.span(), "person", name))
    return found


def printed_lines(text: str, names: Names) -> None:
    """The names of a line that holds nothing else, perhaps behind a post: 副主席 甲 乙 丙（女）."""
    ends = {mention.end for mention in names.titles}
    for match in _LINE.finditer(text):
        start = begin = match.start("line")
        if (title := names.starts.get(start)) is not None and title.type == "title":
            start = title.end + text.startswith("：", title.end)
        items = [item for item in _LINE_NAME.finditer(text, start, match.end()) if len(item[0]) > 1]
        born = sum(item[0][0] in surnames() or "·" in item[0] for item in items)
        headed = start > begin or _headed(text, begin, ends)
        if sum(len(item[0]) > 4 and "·" not in item[0] for item in items) > len(items) // _LONG_NAMES:
            continue
        if born * 5 >= len(items) * 4 and (len(items) > 3 or (headed and items and born == len(items))):
            names.found.update({item.span(): item[0] for item in items})


def _headed(text: str, at: int, ends: set[int]) -> bool:
    """Whether the line before ends with a post, perhaps with a bracket behind it."""
    above = text[: max(at - 1, 0)].rsplit("\n", 2)[-1]
    heading = re.sub("(?:人选)?(?:名单)?(?:（[^（）]*）)?$", "", above)
    return at - 1 - len(above) + len(heading) in ends
