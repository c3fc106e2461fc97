"""Who stands in a list without a name: departments of a body, 有关部门负责同志, 跨国公司代表 at its end."""

from __future__ import annotations

import re

from kg.lexicon import HAN
from kg.pattern import regex
from kg.sentence.abstract import MEMBER, ORG, PERSON, Abstract, Item, M, P, R, T

# 国务院有关部门负责同志: none of its departments is named, and it is not there itself
_DEPARTMENTS = regex(f"({ORG})(?=(?:有关|相关|各)(?:部门|部委)[^，。；、]{{0,6}}?(?:负责|领导|人员))")
# 县人大常委会办事机构负责人: the body whose they are is not there by them
_INNER_OFFICE = regex(
    # 某县委某县政府相关局委负责同志
    f"(?:{ORG}{{1,2}}|{R})(?=(?:有关|相关)(?:局委|委局|委办局|部办委局|镇办|镇街|乡镇)[^，。；、]{{0,6}}?(?:负责|领导|人员))|"
    f"{ORG}(?=(?:各?办事机构|工作机构|内设机构|机关各|各专门?委|各委|各室|各处室|各科室|相关委室|各工委)[^，。；、]{{0,24}}?(?:负责|领导|人员|主任|干部))"
    f"|{ORG}(?=(?:有关|各)?成员单位)"
)
_VAGUE = regex(  # 省委统战部、省各民主党派、工商联和省知联会的有关负责同志: of no one body, and no end of the list
    f"(?<={ORG})(?:(?:、|和|及|以及)[省市县区]?(?:各?民主党派|工商联|人民团体|群团组织)(?:中央|负责人)?)+(?=(?:、|和|及|以及){ORG})"
)
# 中央党校某期研修班学员: who learns there, and not the school
_TRAINEES = regex(f"{ORG}[^，。；、和及{PERSON.pattern[1:-1]}]{{0,24}}?学员(?=[，、和及等参出列])")
# 娄底经开区和市直各单位主要负责同志: the others of whom they are have no name
_AND_UNITS = regex(
    f"(?<={MEMBER})(?:和|及|、|以及)(?:(?:[省市县区州旗]直)?(?:各|有关|相关)+(?:部门|单位|机关)+|部分[省市县区旗]+)(?=(?:主要|有关|相关)*(?:负责同志|负责人))"
)
_OTHERS_OF_UNITS = ("各单位", "各部门", "各机关", "关单位", "关部门", "关机关", "部分")
_SAYS_OTHERS_OF_UNITS = regex("|".join(_OTHERS_OF_UNITS))
# 甲及中央和国家机关有关部门、某省负责同志: who stands between without a name
_AND_DEPARTMENTS = regex(
    f"(?<={P})(?:及|和|以及)(?:中央和国家机关|中央国家机关|国务院|[省市县区州]直)?(?:各|有关|相关)+(?:部门|单位|方面)、"
    f"(?=(?:{R}|{ORG})(?:主要|有关|相关)*(?:负责同志|负责人))"
)
# 甲、乙，市直单位主要负责人，丙等参加: who stands between without a name parts no list
_NAMELESS = regex(
    r"，(?<=[\U000F0000-\U0010FFFF等]，)[^，；：。\U000F0000-\U0010FFFF]{2,30}?"
    r"(?:负责同志|负责人|领导|代表|人士|专家学者|专家|同志|委员|嘉宾|成员)(?=，[\U000F0000-\U0010FFFF])"
)
# 甲，省委常委，省人大常委会、省政府领导同志参加: a post without names between people and bodies
_NAMELESS_POST = regex(f"，(?<={P}，){ORG}{T}(?=，{ORG})")
# 某市各异地商会代表, 某市各县（区）统战部负责同志: not of the place itself
_OTHERS = (
    "[^，。；、]{0,8}[商协学]会"
    "|[县市区镇乡](?:（[市区旗、]+）)?[^，。；、单部]{0,6}?(?:[局委办联]|[^，。；、单]部)(?:、|主要|负责)"
)
# …，13个国家驻华大使，跨国公司代表等参加活动: who has no name at the end of a list
_SOMEBODY = (
    f"(?:(?:{ORG}|{R})(?!的?(?:有关|相关|主要|分管|党员|各(?!{_OTHERS})|全体|等|负责|领导|代表|主任|和|及|与|，|、))(?=[^，。；]{{2}}))?"
    f"(?:[^，；：。\U000f0000-\U0010ffff]|{R}(?=籍|商会|同乡)){{2,30}}?"
    f"(?:负责同志|负责人|领导|代表|人士|学者|专家|同志|嘉宾|大使|代办|使节|师生|职工|干部|群众|记者|成员|媒体人员|企业家|领袖|官员|{T})"
)
_PRESENT = ("出席", "参加", "列席", "在主席台", "参会", "时在座")
_THERE = rf"(?=，?(?:(?:共计?|约|近)*\d+余?多?人，?)?(?:(?:会[见谈晤]|座谈|{M})?(?:{'|'.join(_PRESENT)})))"
# not behind an occasion: 某办举办活动，各部门代表出席活动
_BEHIND = r"(?<=[\U000F0000-\U000F2FFF\U000F4000-\U0010FFFF等].)|(?<=代表，)"
_ALSO = r"以及(?<=[\U000F0000-\U0010FFFF等]以及)"
_NAMELESS_END = regex(rf"(?:[，、和](?:{_BEHIND})|{_ALSO}){_SOMEBODY}(?:[，、]{_SOMEBODY}){{0,11}}等?{_THERE}")
# 甲，乙；省人大常委会副秘书长，省人大各专门委员会副主任委员列席; 甲，某某局负责人，部分省人大代表列席
_NO_ONE = f"(?:{_SOMEBODY}|(?:部分|有关|相关)?{ORG}(?:各[{HAN}]{{2,12}})?(?:{T}(?!{P})|组成人员))"
_BEHIND_PEOPLE = regex(
    rf"(?:[，、；和](?:{_BEHIND}|(?<=负责人，)|(?<=(?:负责|领导)同志，))|{_ALSO}){_NO_ONE}(?:[，、；]{_NO_ONE}){{0,11}}等?{_THERE}"
)
# 各民主党派省委: of the other parties, and not of the one that 省委 alone is of
_OTHER_PARTIES = regex(f"(?<=民主党派){ORG}(?=[、和及与负主出参列])")
# of the list that goes on with one 、 or 和, and not with a comma
_THEIR_OFFICE = regex(
    f"(?<={ORG}|{R})(?:[、和]|以及)(?![^，]*(?:社团|商会|协会|侨))[^，；：。{P[1:-1]}]{{2,30}}"
    "(?:负责同志|负责人|领导)(?=[，、等出参列]|约|共|\\d)"
)


# 甲、乙以及部分在京参加某会议的代表、委员等出席仪式: at what those are delegates
_SOME_OF = regex(
    f"(?:以及|和|及)部分[^，。；\U000f0000-\U0010ffff]{{0,4}}参加{M}(?:和{M})?的[^，。；]{{0,12}}?等?(?=出席|参加)"
)


def without_departments(sentence: Abstract, text: str) -> str:
    """A list without bodies of which only departments, offices or members are there, and without 有关单位."""
    if "有关" in text or "相关" in text or "各部" in text:
        text = _DEPARTMENTS.sub(lambda match: "" if _is_central(sentence.items[match[1]]) else match[0], text)
    if any(
        word in text for word in ("机构", "各", "委室", "成员单位", "局委", "委局", "委办局", "镇办", "镇街", "乡镇")
    ):
        text = _INNER_OFFICE.sub("", text)
    if _SAYS_OTHERS_OF_UNITS.search(text):
        text = _AND_UNITS.sub("", text)
    if "部门、" in text or "单位、" in text or "方面、" in text:
        text = _AND_DEPARTMENTS.sub("及", text)
    if "学员" in text:
        text = _TRAINEES.sub("各班学员", text)
    if "民主党派" in text:
        text = _OTHER_PARTIES.sub(lambda match: "" if sentence.items[match[0]].text.endswith("委") else match[0], text)
    if "民主党派" in text or "工商联" in text or "团体" in text or "群团" in text:
        text = _VAGUE.sub("", text)
    return text


# 甲等台湾嘉宾: people from there, for whom no place is present
_GUESTS_FROM = regex(f"(?<=等){R}(?=的?(?:嘉宾|客商|企业家|客人|同胞|来宾|友人|青年|学者|专家))")


# 甲等两省领导及乙集团、丙公司等知名企业出席: between the names and the firms those who have none
_LEADERS_AND = regex(
    f"等[{HAN}]{{2,12}}?(?:领导|负责人|负责同志|嘉宾)(?:及|和|以及)(?={ORG}(?:、{ORG})*(?:等[{HAN}]{{0,8}}(?:企业|单位|机构|商会))?(?:负责人|代表|负责同志)?(?:出席|参加))"
)


def without_unnamed(text: str) -> str:
    """A list without those between and behind its names who have none; who stands behind is 等."""
    if "等" in text:
        text = _LEADERS_AND.sub("、", _GUESTS_FROM.sub("", text))
    if "，" in text:
        text = _NAMELESS_POST.sub("", _NAMELESS.sub("", text))
    if "部分" in text:
        text = _SOME_OF.sub("等", text)
    if any(map(text.__contains__, _PRESENT)):
        text = (_BEHIND_PEOPLE if PERSON.search(text) else _NAMELESS_END).sub(_others, text)
    return text


def _others(match: re.Match[str]) -> str:
    """等, with what those before the last have in common with it: 某经开区、某新区和市直单位主要负责同志."""
    return "等负责同志" if _THEIR_OFFICE.match(match.string, match.start()) else "等"


def _is_central(body: Item) -> bool:
    """国务院 of 国务院有关部门."""
    return body.entity is not None and body.entity.name in ("国务院", "中共中央")
