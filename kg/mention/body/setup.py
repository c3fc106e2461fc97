"""Groups that a notice sets up or changes: their names begin behind the verb, whatever words they hold.

    决定成立省推进城乡建设协调小组（以下简称协调小组）; 关于建立全省养老服务联席会议制度的通知

What the notice calls 协调小组 or 联席会议 from there on is that group, and 联席会议办公室 its office."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.lexicon import HAN, alternatives, table, words
from kg.mention.body.siblings import departments
from kg.mention.types import Mention, covered, with_whole
from kg.pattern import Pattern, regex
from kg.text.segment import places

_KINDS = (
    "领导小组",
    "协调小组",
    "工作小组",
    "专责小组",
    "推进小组",
    "指导小组",
    "总指挥部",
    "指挥部",
    "委员会",
    "联席会议",
    "联席协调会议",
    "工作专班",
)
_HAS_KIND = regex(alternatives(_KINDS))
_NAME = rf"(?P<name>[^，。；（）《》〈〉\n]{{3,50}}?(?P<kind>{alternatives(_KINDS)}))"
_SETS_UP = "(?:成立|建立|设立|组建|调整充实|调整|充实)"
# what follows shows a notice: 调整省绿化委员会组成人员, 建立某联席会议制度
_NAMED = (
    regex(rf"(?:{_SETS_UP}|印发){_NAME}(?=及办公室|的通知|的决定|的?函|组成人员|成员|制度|人员|（(?:以下)?简称|更名)"),
    regex(rf"(?:决定|同意|关于){_SETS_UP}{_NAME}(?=[，。；（\n]|$)"),
    regex(rf"更名为{_NAME}(?=的通知|[，。；（\n])"),
    # 2.某联席会议召集人：甲; 3.某指挥部。指挥长：乙
    regex(rf"(?<=\d[.．、]){_NAME}(?=。?\s?(?:总?召集人|组长|主任|总指挥长?|指挥长)：)"),
)
_NO_NAME = regex(
    "[的了等其该此各某由]|健全|完善|相应|组长|(?:工作|组成)人员|(?:^|[省市县区])委员会|工作机制|以.*为|^[和或与本]"
)
_CALLED = regex(r"（(?:以下)?简称[“：]?(?P<short>[^（）”，、]{2,12})”?(?:）|，)")
_SHORTEST = 7  # characters; a shorter one says of which group too little
# before a group that is meant by its kind alone: a stop, a word that no name has, the post at the end of a roster
_ALONE = regex(
    rf"(?:^|[^{HAN}“”]|[由为向经报在对据的和与及是次长任员记理裁师席监]|[一二三四五六七八九十]、"
    r"|机构|承担|完成|组成|制定|召开|举行|参加|出席|主持|加强|做好|日常)\Z"
)
_HELD = regex("(?:召开|举行|出席|主持|参加)(?:了)?(?:第?[一二三四五六七八九十\\d]+次|全体)?\\Z")
_NTH = regex("第[一二三四五六七八九十\\d]+次\\Z")
_IS_HELD = regex(
    "(?:今天|昨天|近日|[\\d月日上下午]+|[在于][^，。；]{1,10}?)(?:召开|举行|闭幕)(?!时|的)|第[一二三四五六七八九十\\d]+次"
)
_OFFICE = "办公室"
_ABOVE = ("国务院", "党中央", "中央")  # 国务院某领导小组 is not the 某省某领导小组 that the notice sets up
_BEFORE = 12  # characters before a conference that tell whether it takes place
_ALSO_OF_STATE = "国资委"  # which without a region is the State Council's
_OF_STATE = ("国务院", "全国")  # what the name of a group of the centre begins with, or its notice
_HEADS = "(?:厅长|局长|主任|主席|书记|理事长|院长|会长|(?:[一二三四]级)?(?:巡视员|调研员)|总工程师|总会计师|总经济师)"
_ROSTER = regex("(?:组长|召集人|总指挥|主任|成员|组员|委员)：")


def with_groups_set_up(text: str, found: list[Mention]) -> list[Mention]:
    """The organs found, the groups that the text sets up or changes wherever it names them, and in their rosters the
    departments that leave out their region."""
    groups = _groups(text)
    for organ in found if groups else ():  # 中央国家安全委员会 holds the name of what is set up
        groups = [g for g in groups if not (organ.start < g.start and g.end <= organ.end)]
    for group in groups:
        found = with_whole(found, group)
    if own := list(_of_own_region(text, [m for m in found if m.text != _ALSO_OF_STATE])):
        taken = covered(own)  # 国资委 of 乙国资委主任 is the region's
        found = [m for m in found if m.start not in taken]
    return [*found, *own, *_of_state(text, groups, found)]


def _groups(text: str) -> list[Mention]:
    if not _HAS_KIND.search(text):
        return []
    names: dict[str, str] = {}  # each group with what the text calls it after its first name
    for match in (match for pattern in _NAMED for match in pattern.finditer(text)):
        name = match["name"]
        if len(name) >= _SHORTEST and not _NO_NAME.search(name):
            called = _CALLED.match(text, match.end())
            names[name] = called["short"] if called else names.get(name, match["kind"])
    found: list[Mention] = []
    whole: dict[str, str] = {}  # 广东省某工作协调小组 for 某工作协调小组
    for name in sorted(names, key=len, reverse=True):
        whole[name] = next((other for other in whole if other.endswith(name)), name)
        taken = covered(found)
        for at in places(text, name):
            if at not in taken and not _is_held(text, at, name):
                above = next((body for body in _ABOVE if text.endswith(body, 0, at)), "")
                full = above + name if above else whole[name]
                found.append(_with_office(text, at - len(above), above + name, full))
    taken = covered(found)
    for short in sorted(set(names.values())):
        meant = {whole[name] for name, called in names.items() if called == short}
        if len(meant) == 1:  # else which of several, is not said
            found += (m for m in _called_so(text, short, meant.pop()) if m.start not in taken)
    return found


def _called_so(text: str, short: str, name: str) -> Iterator[Mention]:
    """Where the text means the group by its short name or its kind."""
    for at in places(text, short):
        if _ALONE.search(text, max(0, at - 2), at) and not _is_held(text, at, short):
            yield _with_office(text, at, short, name)


def _is_held(text: str, at: int, name: str) -> bool:
    """Whether the conference named here is an occasion: 召开省养老服务联席会议, 某联席会议第三次会议."""
    if not name.endswith("会议"):
        return False
    whole = name not in _KINDS  # 筹备召开联席会议: what it does in general
    before = (_HELD if whole else _NTH).search(text, max(0, at - _BEFORE), at)
    return before is not None or _IS_HELD.match(text, at + len(name)) is not None


def _with_office(text: str, at: int, form: str, name: str) -> Mention:
    end = at + len(form)
    office = _OFFICE if text.startswith(_OFFICE, end) else ""
    name = re.sub("^全(?=[省市县区州])", "", name)
    return Mention(at, end + len(office), "organization", name + office)


def _of_own_region(text: str, found: list[Mention]) -> Iterator[Mention]:
    """教育厅 of 成员：甲教育厅厅长乙科技厅厅长: the roster of an autonomous region may leave its own name out."""
    roster = _ROSTER.search(text) if "自治区" in text else None
    taken = covered(found) if roster else set[int]()
    for match in _bare().finditer(text, roster.start()) if roster else ():
        if taken.isdisjoint(range(*match.span("body"))):
            yield Mention(*match.span("body"), "organization", match["body"], level="自治区", note="government")


def _of_state(text: str, groups: list[Mention], found: list[Mention]) -> Iterator[Mention]:
    """统计局 of 成员：甲 统计局副局长: the roster of the State Council leaves 国家 out."""
    own = text.startswith(_OF_STATE) or any(group.text.startswith(_OF_STATE) for group in groups)
    roster = _ROSTER.search(text) if own else None
    taken = covered(found) if roster else set[int]()
    for match in _state_department().finditer(text, roster.start()) if roster else ():
        above = max((g for g in groups if g.start < match.start()), key=lambda g: g.start, default=None)
        nearest = text.startswith(_OF_STATE) if above is None else above.text.startswith(_OF_STATE)
        if nearest and taken.isdisjoint(range(*match.span())):
            yield Mention(*match.span(), "organization", table("entities/organ.toml")["of_state"][match[0]])


@cache
def _state_department() -> Pattern:
    """A department of the State Council behind a name and a space, before its own post."""
    departments = alternatives(table("entities/organ.toml")["of_state"])
    return regex(rf"(?<=[{HAN}] ){departments}(?=(?:党组|党委)?(?:常务)?副?{_HEADS})")


@cache
def _bare() -> Pattern:
    """A name and a department behind the post of somebody else, before its own post."""
    local = alternatives(words("entities/organ.toml", "local"))
    return regex(
        rf"(?:(?<=[长任员记席：\n ])[{HAN}]{{2,5}}?|(?<=[长任记]、))(?P<body>{departments()}|{local})"
        f"(?=(?:党组|党委)?(?:常务)?副?{_HEADS})"
    )
