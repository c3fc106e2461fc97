"""Organs named after another: 政协 of 河北省人大和政协, 管委会 of 某开发区党工委书记、管委会主任, 教育部人事司."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.lexicon import HAN, alternatives, guarded, words
from kg.mention.types import Mention, covered
from kg.pattern import Pattern, regex

_ORGAN = "entities/organ.toml"
_FOUR_BODIES = ("人大", "人大常委会", "政府", "政协", "委")
_SIBLING = regex(r"[、和](政协|人大常委会|人大|政府|纪委|监委)(?![员会])")
# 省委书记、人大常委会主任: a body of the region of the organ before it
RANK = r"(?=(?:党组|党委|机关)?[原前]?(?:常务|第一)?副?(?:主任|主席|书记|秘书长|局长|厅长|[省市县区州旗]长))"
_BODIES = (
    "编办|驻[京沪深穗]办(?:事处)?|人大常委会|人大|政协|政府办公室|政府办|政府|纪委监委|纪委|监委"
    "|工商联|总工会|文联|侨联|台联|科协|妇联|残联|社科联|台办|侨办|外办|红十字会"  # 市政协副主席、工商联主席甲
)
_PARTY_DEPARTMENT = regex("(.{2,}委)(?:组织部|宣传部|统战部|政法委|办公厅|办公室|网信办|教育工委|编办)$")
_PARTY_PART = regex(
    "、(组织部|宣传部|统战部|政法委|办公厅|网信办|教育工委|农村工委|直属机关工委|编办)(?=[、和，。等有负主])"
)
_COURTS = "中级人民法院|人民法院|人民检察院|法院|检察院"  # of 市监委、法院、检察院负责人
_SHARED = regex("(?:等|有关|主要)*(?:负责|共同|联合|主办|分别|代表|领导)")
_COMMITTEES = regex(
    rf"(?P<house>全国人大|全国政协|政协第[一二三四五六七八九十]+届全国委员会|[一二三四五六七八九十]+届全国人大)(?!常委会|有关)[{HAN}]{{2,12}}?委员会(?P<rest>(?:[、和](?:常委会)?(?!全国|有关)[{HAN}]{{2,10}}?委员会)+)"
)
_ITEM = regex(rf"[、和](?P<all>(?P<standing>常委会)?(?!有关)(?P<name>[{HAN}]{{2,10}}?委员会))")
_OTHER_BODY = regex(
    f"国家|中央|中国|中共|中纪|国务院|民盟|民革|民建|民进|农工|致公|九三|台盟|[{HAN}]{{1,8}}?(?:[省市县区州]|自治区|人大|政协|党)"
)
_BUREAU = regex(
    "(?![和与及有各、]|副?(?:部长|主任|局长|署长)|[^司局，。；]{0,10}率)(?:(?:(?!国家)[\u4e00-\u9fff]){2,14}?(?:[司局](?<![大布格结]局)(?<!(?<!安)全局)|委员会|办公室)|宣传部|组织部|统战部|(?<=中央)(?:联络部|调研部|社会服务部|参政议政部))(?=[、，]|和|等|指导|主办|承办|举办|联合|发布|(?:主要|有关|相关)?负责|副?处长|干部)"
)
_NEAR = 16  # characters between two bodies of one place: a post, a name, a comma
_OF_MANY = regex("[两二三四五六七八九十]个?[省市县区州旗]的(?:[省市县区州旗]委、)?$")


def departments() -> str:
    """教育厅, 教育局: a field of work and what the body of it ends with."""
    return guarded(words(_ORGAN, "stems")) + alternatives(words(_ORGAN, "stem_heads"))


@cache
def _same_place() -> Pattern:
    return regex(rf"[、，兼和及]({_BODIES}|{departments()}){RANK}")


@cache
def _offices() -> Pattern:
    listed = f"(?:[、和及](?:{departments()}|{_COURTS}))+"
    return regex(
        rf"(?P<row>{listed})(?:(?:等)?(?:有关|相关)?(?:单位|部门)?(?:的)?(?:主要|有关|相关)?(?:负责|领导)"
        # 市发改委、财政局、水利局、某区政府负责人: those who lead them, one word says for all
        r"|(?=(?:、|和|及|以及)[^，。；]{2,40}?(?:负责人|负责同志)))"
    )


@cache
def _office() -> Pattern:
    return regex(f"[、和及]({departments()}|{_COURTS})")


def with_bureau(text: str, organ: Mention) -> Mention:
    """教育部人事司 of 教育部人事司、…: an organ of the centre with its bureau, before 、 or who is in charge."""
    match = (
        _BUREAU.match(text, organ.end)
        if organ.text.endswith(("部", "总局", "委员会", "中央", "办", "中央办公厅"))
        else None
    )
    if match is None or organ.choices or organ.level:
        return organ
    return organ._replace(end=match.end(), text=organ.text + match[0])


# 教育部人事司, 教育部办公厅; 、财务司 behind it
_WITH_BUREAU = regex(
    f"(?P<whole>[{HAN}]{{2,14}}?(?:部(?![队门])|总局|总署|委员会|委))(?:办公厅|[{HAN}]{{2,10}}[司局])\\Z"
)
_NEXT_BUREAU = regex(
    f"(?:[、和及]|以及)(?P<bureau>(?![省县州和与及各]|市(?!场)|区(?!域)|国家|中国|中央|全国|国务院|有关|相关|地方)[{HAN}]{{2,10}}?(?:司|局(?<![大布格结总]局)|办公厅))"
    "(?=[、和及等，]|以及|的?(?:主要|有关|相关)*(?:负责|领导))"
)


def bureaus(text: str, found: list[Mention], taken: set[int]) -> Iterator[Mention]:
    """财务司 of 教育部人事司、财务司负责同志: the bureaus of a ministry of the centre, which is said once."""
    for organ in found:
        ministry = None if organ.choices or organ.level else _WITH_BUREAU.match(organ.text)
        end = organ.end
        while ministry and (item := _NEXT_BUREAU.match(text, end)) and taken.isdisjoint(range(*item.span("bureau"))):
            if re.fullmatch(departments(), item["bureau"]) and "司" not in text[organ.start : item.end()]:
                break  # 水利部某局、教育局
            yield Mention(*item.span("bureau"), "organization", ministry["whole"] + item["bureau"])
            end = item.end()


# 在自治区和石嘴山市纪委监委机关
_LEVEL_AND = regex("(?<=[在到赴])(自治区|[省市县州])[和、]\\Z")


def of_same_place(text: str, found: list[Mention], taken: set[int]) -> list[Mention]:
    """人大常委会 of 省委书记、人大常委会主任: a body of the region of the organ before it."""
    ranked: list[Mention] = []
    for match in _same_place().finditer(text):
        start, end = match.span(1)
        last = ranked[-1].end if ranked else 0  # …，人大常委会副主任甲，政协副主席乙, but 全国政协副主席、文联主席丙
        goes_on = last > 0 and _is_near(text, last, start) and not any(last <= m.start < start for m in found)
        if taken.isdisjoint(range(start, end)) and (
            goes_on or _has_region(found, text, start) or match[1].endswith("厅")
        ):
            name = "政府" * (match[1][0] == "驻") + match[1]
            ranked.append(Mention(start, end, "organization", name, note="sibling"))
    return ranked + list(_listed(text, found, taken))


def _listed(text: str, found: list[Mention], taken: set[int]) -> Iterator[Mention]:
    """民政局, 教育局 of 县政府办、民政局、教育局负责人: offices of one place, in a row that who leads them closes."""
    for organ in found:
        if not (organ.choices or organ.level) or not text.startswith(("、", "和", "及"), organ.end):
            continue
        row = _offices().match(text, organ.end)
        for item in _office().finditer(row["row"]) if row else ():
            span = range(organ.end + item.start(1), organ.end + item.end(1))
            if taken.isdisjoint(span):
                yield Mention(span.start, span.stop, "organization", item[1], note="sibling")


# 任命甲为某市财政局局长，乙为民政局局长
_APPOINTMENTS = regex(f"(?:任命|决定任命：)[{HAN}]{{2,4}}?为(?P<first>[{HAN}]{{2,24}}?)(?:副?[局厅]长|副?主任)")
_NO_DEPARTMENT = regex("人大|人民代表大会|政协|法院|检察院|大学|学院|公司|集团|街道|(?<!城)乡(?!村)|镇|村民|村委会")


@cache
def _appointed() -> Pattern:
    body = rf"{departments()}|(?!国家|中国|中央|全国)(?:(?![省县区州的]|市(?!场))[{HAN}]){{2,12}}?(?:局|委员会|办公室)"
    return regex(rf"[，、；][{HAN}]{{2,4}}?为(?P<body>{body})(?P<post>副?[局厅]长|副?主任)(?=[，、；。])")


def of_appointments(text: str, regions: list[Mention], taken: set[int]) -> Iterator[Mention]:
    """民政局 of 任命甲为某市财政局局长，乙为民政局局长: departments of the place that the first of a row names."""
    places = {region.start for region in regions if not region.choices[0].is_abroad} if "任命" in text else set[int]()
    for row in _APPOINTMENTS.finditer(text) if places else ():
        if row.start("first") not in places or _NO_DEPARTMENT.search(row["first"]):
            continue
        at = row.end()
        while item := _appointed().match(text, at):
            if not taken.isdisjoint(range(*item.span("body"))) or _NO_DEPARTMENT.search(item["body"]):
                break
            yield Mention(*item.span("body"), "organization", item["body"], note="sibling")
            at = item.end()


def sibling(text: str, before: Mention) -> Mention | None:
    """河北省人大和政协: the second body is of the region of the first."""
    match = _SIBLING.match(text, before.end)
    if not match or not (before.choices or before.level) or not before.text.endswith(_FOUR_BODIES):
        return None
    outer = before.choices[0].name if before.choices else before.level
    level, note = ("", match[1]) if before.choices else (before.level, "")
    return Mention(*match.span(1), "organization", outer + match[1], before.choices, level, note)


def committees(text: str) -> list[Mention]:
    """外事委员会 of 全国人大法律委员会、外事委员会和常委会法制工作委员会: committees of one house in a list."""
    found = []
    several = "委员会、" in text or "委员会和" in text
    for match in _COMMITTEES.finditer(text) if several else ():
        body = "全国政协" if "政协" in match["house"] else "全国人大"
        house = body
        for item in _ITEM.finditer(text, match.start("rest"), match.end("rest")):
            house = body + ("常委会" if item["standing"] or house.endswith("常委会") else "")
            if not _OTHER_BODY.match(item["name"]):
                found.append(Mention(*item.span("all"), "organization", house + item["name"]))
    return found


def department(text: str, before: Mention) -> Mention | None:
    """教育工委 of 四川省委组织部、教育工委有关负责同志: a department of the committee that the one before is of."""
    match = _PARTY_PART.match(text, before.end)
    whole = _PARTY_DEPARTMENT.search(before.text)
    if match is None or whole is None or not (before.choices or before.level):
        return None
    note = before.note[: before.note.find("委") + 1] + match[1] if before.choices else ""
    return Mention(*match.span(1), "organization", whole[1] + match[1], before.choices, before.level, note)


_OF_EACH = regex(
    "(?:[两二三四五六七八九十][地市县区州省]|等[市县区州旗](?:[、和]?[市县区州旗])*)(?:人民)?政府(?=的?(?:主要|有关|相关)*(?:负责|领导)|共同|联合|主办|举办|签署|、|，)"
)


def _of_each(text: str, regions: list[Mention]) -> Iterator[Mention]:
    """The government of each region that 甲、乙、丙三地人民政府 names; the last stands up to the end of it."""
    ends = {region.end: region for region in regions if region.choices}
    for match in _OF_EACH.finditer(text) if "政府" in text else ():
        place, end = ends.get(match.start()), match.end()
        while place is not None:
            yield Mention(place.start, end, "organization", f"{place.text}政府", place.choices, note="政府")
            joined = text[place.start - 1 : place.start] in ("、", "和", "与", "及")
            place = ends.get(place.start - 1) if joined else None
            end = place.end if place is not None else end


def sharing(text: str, found: list[Mention], regions: list[Mention]) -> Iterator[Mention]:
    """湖北省 of 湖北省、江苏省人大常委会负责同志: a region whose organ is named with the next one."""
    yield from _of_each(text, regions)
    closing = [
        organ
        for organ in found
        if organ.choices and organ.note and (_SHARED.match(text, organ.end) or _is_seat(text, organ))
    ]
    if not closing:
        return
    ends = {region.end: region for region in regions}
    taken = covered(found)
    for organ in closing:
        seat = _is_seat(text, organ)
        if seat and (level := _LEVEL_AND.search(text, max(0, organ.start - 6), organ.start)):
            yield Mention(*level.span(1), "organization", level[1] + organ.note, level=level[1])
        before = ends.get(organ.start - 1)
        while before is not None and text[before.end] in "、和与及" and before.start not in taken:
            place, beside = before.choices[0], organ.choices[0]
            if not seat and place.level != beside.level and place.name not in beside.within:
                break
            yield Mention(
                before.start, before.end, "organization", before.text + organ.note, before.choices, note=organ.note
            )
            before = ends.get(before.start - 1)


def _is_seat(text: str, organ: Mention) -> bool:
    """在甲市和乙区纪委监委机关: the house of each of both."""
    return organ.text.endswith(("纪委监委", "纪委")) and text.startswith("机关", organ.end)


def with_groups(text: str, found: list[Mention]) -> list[Mention]:
    """国务院党组 of 听取国务院、最高人民法院党组工作汇报: the party group of each body of the list."""
    if "党组" not in text or "听取" not in text:
        return found
    ends = {organ.end: organ for organ in found}
    groups: dict[int, Mention] = {}
    for organ in found:
        heard = text.rfind("听取", max(0, organ.start - 60), organ.start)
        if not text.startswith("党组", organ.end) or heard < 0 or set("，。；") & set(text[heard : organ.start]):
            continue
        before = ends.get(organ.start - 1)
        while before is not None and text[before.end] == "、":
            groups[before.start] = before._replace(text=before.text + "党组")
            before = ends.get(before.start - 1)
    return [groups.get(organ.start, organ) for organ in found]


def _has_region(found: list[Mention], text: str, at: int) -> bool:
    """Whether an organ of a region is named shortly before in the same clause or chain."""
    before = [m.end for m in found if m.end <= at and (m.choices or m.level)]
    return bool(before) and _is_near(text, max(before), at)


def _is_near(text: str, end: int, at: int) -> bool:
    """Whether what ends and what begins here stand in one clause or chain."""
    return at - end < _NEAR and not set(text[end:at]) & set("。；\n")


def of_many(text: str, at: int) -> bool:
    """Whether the organ here is that of each of several places: 仙桃、潜江、天门三市的市委、市政府."""
    return _OF_MANY.search(text, max(0, at - 10), at) is not None
