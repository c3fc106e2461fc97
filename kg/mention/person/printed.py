"""Names by the way they are printed: at the head of a row of a roster, or in lines that hold nothing else."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon import HAN, alternatives, surnames
from kg.lexicon import words as lexicon_words
from kg.mention.person.names import Names
from kg.mention.spelling import name_chars, name_parts
from kg.mention.types import Mention
from kg.pattern import Pattern, regex
from kg.text.segment import cut, tag

_PRINTED = rf"[{HAN}·]{{2,16}}(?:（[^（）\n]{{1,10}}）)?"
_LINE = regex(rf"\n(?P<line>(?:[{HAN}]{{2,8}}：)?{_PRINTED}(?:(?: |(?<=）)){_PRINTED})*)(?=\n|$)")
# 组长：, behind which a roster goes on
_LABEL = regex("(?:组长|总指挥|指挥长|召集人|主任|成员|组员|委员|顾问)：\\s?")
_LONGEST_GAP = 8  # characters
_NAME = regex(f"[{HAN}]{{2,6}}")
_PART = regex(f"[{HAN}]{{2,12}}")  # of a body, before the post at it
# what a name that runs on to the next mention holds of a body (甲乙 of 甲乙省国家保密局), and what ends like one
_BODY_BEGINS = regex("(?<=..)(?:省|区(?=党委|政府|直)|民(?=委)|相关|有关)")
_ENDS_WITH = regex("(?<=..)(?:兼?任|政府)\\Z")
_BODY_ENDS = regex("[局委办厅省区馆校网警处]$|领域$|工程$")
_WORDS, _PROPER = ("n", "v", "vn", "a"), ("", "nr", "ns", "nz")  # parts of speech
_APART = regex("(?:（[^（）\\n]{1,12}）)?[\\s、，；]*")  # between two
_ROW_WITH_BODY = regex(rf"[\n：、 ](?P<name>[{HAN}]{{2,4}})（(?=[{HAN}]{{2,20}}）)")
_LINE_NAME = regex(rf"[{HAN}·]{{2,16}}(?=（| |\n|$)")
_LONG_NAMES = 50  # one name in so many is long without a dot: 帕松列龙庄勐
_ROW_NAME = regex(
    rf"(?<![^：\n 长任员记席事人导问官师授])[{HAN}](?: [{HAN}]|[{HAN}]{{1,3}})(?= )(?! （(?:记者|通讯员|特约|实习))"
)


def printed_rows(text: str, names: Names) -> list[Mention]:
    """The names of a roster: at the head of a row, before a body, a place or a title (朱 江 市发展改革委副主任)."""
    ends = {mention.end for mention in names.titles}
    found = _with_bodies(text, names)
    for match in _ROW_NAME.finditer(text) if " " in text else ():
        name = match[0].replace(" ", "")
        begins = text[match.start() - 1 : match.start()] in ("", "\n", "：", " ") or match.start() in ends
        at = match.end() + 1 + text.startswith(" （", match.end())  # behind the space, perhaps in a bracket
        full = name[0] in surnames() or name[:2] in surnames() or name in name_parts()
        full = full or names.of_parts(match.start())[1] == match.end()
        if begins and full and at in names.starts and not names.taken & set(range(*match.span())):
            names.found.pop(match.span(), None)
            found.append(Mention(*match.span(), "person", name))
    return found


def _with_bodies(text: str, names: Names) -> list[Mention]:
    """The names of a roster that puts no more than a body behind each: 成员：甲（市财政局）、乙（市教育局）."""
    label = _LABEL.search(text) if "员：" in text and "（" in text else None
    found = []
    for match in _ROW_WITH_BODY.finditer(text, label.end() - 1) if label else ():
        body = names.starts.get(match.end())
        known = match["name"][0] in surnames() or match["name"][:2] in surnames()
        if (
            known
            and body is not None
            and body.type == "organization"
            and not names.taken & set(range(*match.span("name")))
        ):
            names.found.pop(match.span("name"), None)
            found.append(Mention(*match.span("name"), "person", match["name"]))
    return found


def roster_runs(text: str, names: Names) -> list[Mention]:
    """The names of a roster printed without space: 成员：甲市发展改革委主任乙市教育局局长; those with space in them are
    given back (韩 健省财政厅副厅长).

    What stands between a post and the body or post behind it is one."""
    spaced = []
    last = 0  # where the roster read last ends
    for label in _LABEL.finditer(text) if "：" in text else ():
        stop = text.find("。", label.end())
        stop = stop if stop >= 0 else len(text)
        ends = (title.end for title in names.titles if max(last, label.end()) < title.end < stop)
        begins = [label.end(), *(_APART.match(text, end).end() for end in ends)]  # type: ignore[union-attr]
        last = max(last, stop)
        for at in begins:
            end, follows = _gap(text, names, at)
            if end and _is_post(text, names, follows):
                for span in [span for span in names.found if span[0] < end and at < span[1]]:
                    del names.found[span]
                if " " in text[at:end]:
                    spaced.append(Mention(at, end, "person", text[at:end].replace(" ", "")))
                else:
                    names.found[at, end] = text[at:end]
    return spaced


def _gap(text: str, names: Names, at: int) -> tuple[int, int]:
    """The end of the name between `at` and the next mention, and where that mention is; zeros where it is no name."""
    last = next((end for end in range(at + 1, at + _LONGEST_GAP) if end in names.starts), 0)
    if not last or at in names.starts:
        return 0, 0
    end = last
    cuts = (_BODY_BEGINS.search(text, at, end + 1), _ENDS_WITH.search(text, at, end), _system().search(text, at, end))
    for begins in cuts:
        end = begins.start() if end and begins and at < begins.start() < end else end
    name = re.sub("(?<=^.) (?=.$)", "", text[at:end])
    if not _NAME.fullmatch(name) or set(name) & name_chars("given", "never"):
        return 0, 0
    if _BODY_ENDS.search(name) or _system().match(name):
        return 0, 0  # 成员：省残联副理事长、江河局局长: a roster of offices, or a body that can't be read
    surname = 2 if name[:2] in surnames() else int(name[0] in surnames())
    if surname and len(name) - surname in (1, 2):
        return (end, last) if len(name) < 3 or tag(name[:2]) not in _WORDS else (0, 0)  # 文史委, 经济和
    known = names.of_parts(at)[1] == end or name in name_parts()
    plain = all(len(word) < 2 or tag(word) not in _WORDS for word in cut(name))
    plain = plain or any(part in name for part in name_parts())
    return (end, last) if known or (len(name) < 5 and plain and tag(name)[:2] in _PROPER) else (0, 0)


@cache
def _system() -> Pattern:
    """The short name of a system whose branch a place follows: 国网 of 国网青海省电力公司."""
    return regex(alternatives(lexicon_words("entities/organ.toml", "systems")))


def _is_post(text: str, names: Names, at: int) -> bool:
    """Whether a post stands here, behind the body that it is at: 国家文物局文物保护司司长."""
    mention = names.starts.get(at)
    while mention is not None and mention.type != "title":
        at = mention.end
        part = _PART.match(text, at)
        ends = range(at, part.end() + 1) if part else (at,)
        mention = next((names.starts[end] for end in ends if end in names.starts), None)
    return mention is not None


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
        if len(items) == 1 and items[0][0].endswith("网"):
            continue  # the outlet below a headline: 某某任广东省委书记⏎南方网
        if born * 5 >= len(items) * 4 and (len(items) > 3 or (headed and items and born == len(items))):
            names.found.update({item.span(): item[0] for item in items})


def _headed(text: str, at: int, ends: set[int]) -> bool:
    """Whether the line before ends with a post, perhaps with a bracket behind it."""
    above = text[: max(at - 1, 0)].rsplit("\n", 2)[-1]
    heading = re.sub("(?:人选)?(?:名单)?(?:（[^（）]*）)?$", "", above)
    return at - 1 - len(above) + len(heading) in ends
