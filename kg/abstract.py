"""A sentence in which every mention is one character, and its lists of names one group."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from kg.lexicon import HAN, Region, alternatives
from kg.mention.types import Mention
from kg.resolve import Draft
from kg.segment import Sentence

_BASE = 0xF0000
_KINDS = {"person": 0, "organization": 1, "region": 2, "meeting": 3, "title": 4, "who": 5, "orgs": 6}
P, ORG, R, M, T, WHO, ORGS = (rf"[\U{_BASE + n * 0x1000:08X}-\U{_BASE + n * 0x1000 + 0xFFF:08X}]" for n in range(7))
ANY = rf"[\U{_BASE:08X}-\U{_BASE + 0x6FFF:08X}]"
_MEMBER = rf"[\U{_BASE:08X}-\U{_BASE + 0x2FFF:08X}]"  # of a list: a person, a body or a place
_OFFICE = (
    rf"(?=[{HAN}\d])(?:等?(?:[两二三四五六七八九十\d]+个?)?(?:[{HAN}]{{2,4}}(?=部门负责))?(?:党政|省区市|省区|省市|省|市|县|区|国)?(?:主要|有关|相关|分管)?(?:部门|单位|方面|企业|媒体|班子|国际组织|机构|商?协会|高校|院校|央企|公司|社团|团体)*(?:主要|有关|相关|其他)*"
    r"(?:负责同志|负责人|领导同志|领导成员|领导人|领导|人士|代表|官员|嘉宾|专家|同志|成员(?![单国])))"
)
_NAMES_OFFICE = re.compile(_OFFICE)
_LIST = rf"(?:(?:{_OFFICE}|等)?、|和|及|(?:{_OFFICE}|等)?以及|暨)"
_GROUP = re.compile(
    rf"{_MEMBER}(?:{_LIST}{_MEMBER}|(?<={P}){P})*"
    rf"(?:、[{HAN}]{{2,5}}(?=等企业))?(?:的?{_OFFICE}|等(?:\d+|多|[一二三四五六七八九十]+)?(?:家|个|位)?(?:人|部门|单位|机构|领导|同志|夫妇|地|市|区|省市|多地|[{HAN}]{{0,10}}(?:{T}|者代表|代表|专家|企业家|委员|教师|学者)(?=先后|分别|依次|作|发|围绕|参加|出席))?|夫妇)?(?:一行|率团|同志|先生|女士)?"
)
_AMONG = re.compile(
    "(?<!免去)(?<!撤销)"
    + alternatives(f"{stop}{word}" for stop in ("，", "、", "") for word in ("其中", "即", "包括"))
    + "(?!将|便|可|日)"  # 即将出征
)
_ONE = re.compile(_MEMBER)
_NAMES_ONLY = re.compile(
    rf"(^|[，；：])({_MEMBER}(?:{_LIST}{_MEMBER})*(?:等|{_OFFICE})?)(?:等\d+[位名][^，。；、]{{0,6}})?[，；](?:以及)?"
    rf"(?={_MEMBER}(?:{_LIST}|，|；|等|出席|参加|列席|分别|依次|先后|围绕|作|介绍|一同|共同|陪同|致[辞词]|发言|讲话|在|现场|线上|今[天日]|昨[天日]|近日|日前|\d{{1,2}}日|应邀|也|参会|到会|一行|率|带队|带领|会见|赴|到|来|深入|前往|调研|考察|走访|看望|慰问|检查|督导|[与同]{_MEMBER}[^，。；]{{0,8}}共同|[^，。；]{{0,16}}(?:出席|参加|列席|到会)))"
)
_AFTER_COMMA = re.compile(f"[，；](?:以及)?{_MEMBER}")  # without one nothing is joined
# 集体会见了甲国总统甲，乙国总理乙和丙国议长丙等外方嘉宾
_MET = re.compile(
    rf"会见了?{P}(?:[，、]{P})+(?:(?:以及|和|及){P})?(?=等(?:外方|外国|外宾|各国|国际|政要|嘉宾|客人|客商|企业家|来宾|一行)|。)"
)
# 甲集团王某、乙公司张某、丙大学李某: bodies of those named
_ROW_OF_BODIES = re.compile(rf"{ORG}{P}、{ORG}{P}[、，]{ORG}{P}")
_BODY_OF_ONE = re.compile(rf"{ORG}(?={P}(?:[、，]|等|先后|分别|围绕|作))")
_HOSTS = re.compile(
    rf"(由{_MEMBER}(?:{_LIST}{_MEMBER})*)，{R}?(?={_MEMBER}(?:{_LIST}{_MEMBER})*[^，。；]{{0,4}}(?:主办|举办|承办))"
)  # 由甲会、乙省政府，某国丙州政府、丁会共同主办
_SPEAKS_FOR = re.compile(
    f"(?<=[，、；])(?:[{HAN}]{{1,6}}(?:家|者|代表)|{T}?{T})(?={P})"
)  # 甲，乙，文艺家代表丙、丁先后发言
_IN_TITLE = re.compile("《[^《》]{2,80}》")
# 签署了《某部与某省政府关于…协议》: between whom, its title says
_SIGNED_BY = re.compile(
    rf"签[署订](?:了)?《((?:{ORG}|{R})[与和同、](?:{ORG}|{R}))(?=[^《》]{{2,60}}(?:协议书?|协定|备忘录|协议书|合同|声明|意见|方案)》)"
)
_BOTH_SIDES = re.compile(
    f"(?:{ORG}|{R})[^，。；]{{0,12}}(?:[与同和]|代表)[^，。；]{{0,12}}(?:{ORG}|{R})[^，。；]{{0,16}}\\Z"
)
# 甲，某学院领导班子成员乙、丙参加
_TEAM = re.compile(f"(?:{ORG}|{R})?(?:党政)?领导班子(?:其他)?(?:成员|{T})?(?={P})")
_RETINUE = re.compile("等?[中双]方(?:主要)?陪同人员(?=[，、])")  # 甲、乙等中方陪同人员，丙等参加会见
# 国务院有关部门负责同志: none of its departments is named, and it is not there itself
_DEPARTMENTS = re.compile(f"({ORG})(?=(?:有关|相关|各)(?:部门|部委)[^，。；、]{{0,6}}?(?:负责|领导|人员))")
# 县人大常委会办事机构负责人: the body whose they are is not there by them
_INNER_OFFICE = re.compile(
    f"{ORG}(?=(?:各?办事机构|工作机构|内设机构|机关各|各专门?委|各委|各室|各处室|各科室|相关委室|各工委)[^，。；、]{{0,8}}?(?:负责|领导|人员|主任))"
    f"|{ORG}(?=(?:有关|各)?成员单位)"
)
_VAGUE = re.compile(  # 省委统战部、省各民主党派、工商联和省知联会的有关负责同志: of no one body, and no end of the list
    f"(?<={ORG})(?:(?:、|和|及|以及)[省市县区]?(?:各?民主党派|工商联|人民团体|群团组织)(?:中央|负责人)?)+(?=(?:、|和|及|以及){ORG})"
)
# 娄底经开区和市直各单位主要负责同志: the others of whom they are have no name
_AND_UNITS = re.compile(
    f"(?<={_MEMBER})(?:和|及|、|以及)(?:(?:[省市县区州旗]直)?(?:各|有关|相关)+(?:部门|单位|机关)+|部分[省市县区旗]+)(?=(?:主要|有关|相关)*(?:负责同志|负责人))"
)
_COUNCIL = re.compile(rf"({ORG})(?=({ORG}))")  # 省委省政府: two bodies with nothing between
_OF_LANDS = re.compile(f"[两二三四五六七八九十](?<={R}.)国{ORG}?{T}")  # 甲国、乙国和丙国三国农业部长
# 甲、乙，市直单位主要负责人，丙等参加: who stands between without a name parts no list
_NAMELESS = re.compile(
    r"，(?<=[\U000F0000-\U0010FFFF等]，)[^，；：。\U000F0000-\U0010FFFF]{2,30}?"
    r"(?:负责同志|负责人|领导|代表|人士|专家学者|专家|同志|委员|嘉宾|成员)(?=，[\U000F0000-\U0010FFFF])"
)
# …，13个国家驻华大使，跨国公司代表等参加活动: who has no name at the end of a list
_SOMEBODY = (
    f"(?:(?:{ORG}|{R})(?!的?(?:有关|相关|主要|分管|各|全体|等|负责|领导|代表|主任|和|及|与|，|、))(?=[^，。；]{{2}}))?"
    r"[^，；：。\U000F0000-\U0010FFFF]{2,30}?"
    f"(?:负责同志|负责人|领导|代表|人士|学者|专家|同志|嘉宾|大使|代办|使节|师生|职工|干部|群众|记者|成员|企业家|领袖|官员|{T})"
)
_THERE = r"(?=，?(?:(?:共计?|约|近)*\d+余?多?人，?)?(?:出席|参加|列席|在主席台))"
_BEHIND = r"(?<=[\U000F0000-\U0010FFFF等].)|(?<=代表，)"
_ALSO = r"以及(?<=[\U000F0000-\U0010FFFF等]以及)"
_NAMELESS_END = re.compile(rf"(?:[，、和](?:{_BEHIND})|{_ALSO}){_SOMEBODY}(?:[，、]{_SOMEBODY}){{0,11}}等?{_THERE}")
# 甲，乙；省人大常委会副秘书长，省人大各专门委员会副主任委员列席; 甲，某某局负责人，部分省人大代表列席
_NO_ONE = f"(?:{_SOMEBODY}|(?:部分|有关|相关)?{ORG}(?:各[{HAN}]{{2,12}})?(?:{T}(?!{P})|组成人员))"
_BEHIND_PEOPLE = re.compile(
    rf"(?:[，、；和](?:{_BEHIND}|(?<=负责人，)|(?<=负责同志，))|{_ALSO}){_NO_ONE}(?:[，、；]{_NO_ONE}){{0,11}}等?{_THERE}"
)
# 台湾某基金会最高顾问甲: a post that can't be read, before the name
_UNREAD = re.compile(
    rf"(^|[，；：、])(?:(?:{ORG}|{R}|{T})[{HAN}]{{0,6}}){{1,4}}(?<={T})(?={P})|(?<={P})([、，])[{HAN}]{{2,12}}{T}(?={P})"
)
# 会见了“某某节能”总经理甲: a firm by the short name that stands in quotation marks
_QUOTED_FIRM = re.compile(f"“[^“”，。；]{{2,10}}”(?:[{HAN}]{{0,4}}{T}(?:、{T})*)?(?={P})")
_TITLE_OF_ONE = re.compile(f"{T}{P}")  # without one there is none
_PRONOUN = re.compile(r"^[他她](?=[^们的])")
# 调研期间，实地考察了…: of the one that the sentence before is about
_SILENT = re.compile(
    "(?:(?:调研|考察|期间|其间|随后|当天|当日|之后|接着|每到一处)[^，。；]{0,8}，?|[^，。；]{0,6}[上下]午，?)?(?:又|还)?(?:先后|分别)?(?:一行)?"
    "(?:实地|现场|深入)?(?:考察|调研|走访|察看|查看|深入|来到|前往|走进|看望|视察|检查)"
)
_PERSON, _PLACE, _TITLE = re.compile(P), re.compile(R), re.compile(T)
_LEADER = re.compile(
    f"(?:^|(?<=[，；时]))(?<!{P}){T}(?=(?:先后|又|还|随后)*"
    "(?:来到|走进|前往|深入|到(?!会)|在[^，。；]{2,16}，?(?:考察|调研|看望|入户)))"
)
_OF_OTHERS = re.compile("年前|当年|曾|回忆|(?:指出|说|表示|强调|介绍|认为)[，：]")  # 甲说，总书记来到…; 五年前，…
_BRACKETS = re.compile(r"（[^（）]{0,40}）")
_PRIVATE = re.compile("[\U000f0000-\U0010ffff]")
_QUOTED = re.compile(r"“[^“”]{20,}”|“[^“”]*，[^“”]*”")
_TITLED = re.compile("《[^《》，]{0,40}，[^《》]{0,80}》")  # 发表题为《…，…》的演讲
_ENTITLED = re.compile("题为《[^《》]{2,80}》的")  # 发表题为《凝聚共识 落实行动》的讲话
# what says nothing of who acts: 以甲同志为核心的党中央 is the body, 主宾国某国大使乙 the person
_ASIDE = re.compile(f"以{P}同?志?为(?:核心|总书记|主要代表|代表)的|主宾[国省]")
# 在甲和乙，丙陪同下: who accompanies does not do what the sentence says
_ACCOMPANIED = re.compile(
    f"(?:先后|分别)?在[^，。；]{{0,12}}?(?:{WHO}|{ORGS})(?:[^，。；]{{0,8}}[，、]?{WHO})*[^，。；]{{0,8}}?陪同下"
)
_WIFE = re.compile(f"(?:^|(?<=[和与及、]))夫人(?={P})")  # 甲和夫人乙 are two
# 甲围绕“…”，乙围绕“…”，丙围绕…作主题分享: each of them does
_ABOUT = re.compile(f"(?<={P})围绕[^，。；]{{0,80}}?(?=，{P})")
_EACH_ON = re.compile(f"(?<={P})就[^，。；、]{{3,60}}?(?=、{P}就)")  # 甲就…、乙就…等情况作了汇报
# 副市长甲代表市长乙致辞: the other is not there
_ACTS_FOR = re.compile(f"(?<={P}){T}(?=(?:{R}|{ORG})?{T}?{P})")
_IN_PLACE = re.compile(
    f"代表({P})(?:先生|女士|同志)?(?=[^，。；、]{{0,8}}?(?:致[辞词]|讲话|发言|宣读|出席|参加|发表|讲了话|向))"
)
_SPOUSE = re.compile(f"{P}{T}?的?(?=夫人)")  # 甲主席夫人乙: the first is not there
_ON = re.compile(
    f"(?:(?<={P})|(?<={T})|(?<=专家)|(?<=代表)|(?<=负责人)|(?<=负责同志)|(?<=等))(?:分别)?(?:(?:围绕|就)[^。；{P[1:-1]}]{{2,100}}?|围绕[^，。；]{{2,60}}?)"
    "(?=[作做]了?(?:主题|专题|交流|大会|分享)?发言|发了言)"
)
_DATELINE = re.compile(
    rf"^\s*[^，。；]{{0,6}}{R}?\d{{1,2}}月\d{{1,2}}日(?:专电|电|讯)(?:（[^（）]{{0,40}}）)?"
)  # 中新网天津12月4日电
_COLUMN = re.compile("^\\s*【[^【】]{1,14}】")  # 【东盟专线】
_DATED = re.compile(rf"(?<=在)(?:\d{{4}}年)?\d{{1,2}}月(?:\d{{1,2}}日)?的(?={M})")  # 在2015年11月的某会议上强调
_ENTRUSTED = re.compile(f"(?:受(?:{M}|{ORG})|(?<={P}){M}){T}?委托，?")  # 受委员长会议委托，甲作了说明
_FOR_OTHERS = re.compile(
    f"{T}(?:(?<={P}.)(?!{P})|(?<=[并也还].)(?={ORG})|(?<=[{ORG[1:-1]}{R[1:-1]}].)(?=(?:先后|分别|依次)?(?:作?了?(?:交流|大会)?)发言)"
    f"|(?<={ORG}.)(?=[，、等]|出席|参加|列席))"  # 甲部、乙部代表，丙等参加
)
_OFFICES = re.compile(rf"{T}(?!{P})")
_OUTER = re.compile(rf"(?:{R}(?:首都)?)+(?={R})")  # 江苏省苏州市 is Suzhou, 捷克首都布拉格 Prague
_INNER = re.compile(rf"({R})({R})(?!{R})")
_BEFORE_BODY = re.compile(rf"({R})(?:国家)?(?={ORG})")  # 中国国家文化和旅游部, as it is called abroad
_OF_NATION = re.compile(f"(?<=[、和与及由，])(?:全国|国家)(?={ORG})")  # 国家市场监管总局, where 国家 is no part of it
_DECLARES = re.compile(f"宣布：“?(?={M}[^，。；]{{0,4}}(?:[开闭]幕|启动|开始))")
_STYLED = re.compile(f"(?<={P})(?:博士|阁下)(?=[、，和与及等])")
_LIES = re.compile(f"位于[^，。；的]{{1,12}}的(?={ORG})")
# 应总统甲和总理乙邀请，出席…, 副部长甲代表乙部长致辞, 甲陪同乙与丙会面: those who are not the ones that act
_INVITERS = re.compile(f"(?<=应)(?:[^，。；]{{0,16}}?{P}){{2,}}[^，。；]{{0,4}}(?=邀请)")
_REPRESENTED = re.compile(f"(?<={P})代表{P}{T}?(?=在|向|致|讲|发|作|出席)")
_COMPANIONS = re.compile(f"(?:{P}(?:、|和))*{P}等?(?:将)?陪同(?={P}[^，。；]{{0,2}}[与同和]{P})")
# what says nothing of who does what, and the signs of which one stands in it: it is looked for only then
_LEFT_OUT = (
    (("【",), _COLUMN),
    (("电", "讯"), _DATELINE),
    (("月的", "日的"), _DATED),
    (("以", "主宾"), _ASIDE),
    (
        ("会见",),
        re.compile(f"(?<=会见)(?:了|前)?[来在到]{R}(?:学习)?(?:考察|访问|调研)的(?={P}|{ORG}|{T})"),
    ),  # 会见来安徽考察的甲
    (("据",), re.compile(f"据《?{ORG}》?[^，。；]{{0,6}}(?:消息|报道)，")),
    (("新当选的",), re.compile(f"新当选的(?={P})")),
    (
        ("领导",),
        re.compile(f"(?<={P})等{ORG}(?:[、和]{ORG})*(?:党政)?领导(?:同志)?(?=，)"),
    ),  # 市长乙等市委、市政府领导，丙
    (("委托",), _ENTRUSTED),
    (("邀请",), _INVITERS),
    (("代表",), _REPRESENTED),
    (("陪同",), _COMPANIONS),
    (("夫人",), _SPOUSE),
    (("夫人",), _WIFE),
    (("（",), _BRACKETS),
    (("位于",), _LIES),
    (("“",), _QUOTED),
    (("《",), _TITLED),
    (("题为",), _ENTITLED),
    (("就",), _EACH_ON),
    (("围绕",), _ABOUT),
    (("围绕", "就"), _ON),
)
_SIGN = re.compile(alternatives({sign for signs, _ in _LEFT_OUT for sign in signs}))


@dataclass(slots=True)
class Item:
    """What one private-use character stands for: a title's text, an entity, or a group of entities in printed order."""

    kind: str
    text: str
    start: int
    end: int
    entity: Draft | None = None
    members: tuple[Draft, ...] = ()
    note: str = ""
    region: Region | None = None  # of an organ that is named with it

    def __str__(self) -> str:
        """What stands for it where the words of a sentence are asked for: the character for an object."""
        return "\ufffc"


@dataclass(slots=True)
class Abstract:
    """A sentence in which every mention is one character."""

    text: str
    items: dict[str, Item] = field(default_factory=dict)
    parted: tuple[str, Any] | None = None  # the clauses that `clauses` found, and in which text

    def put(self, item: Item) -> str:
        """The character for one more item."""
        code = chr(_BASE + _KINDS[item.kind] * 0x1000 + len(self.items))
        self.items[code] = item
        return code


def item_of(mention: Mention, entity: Draft | None) -> Item:
    """What stands for a mention in an abstract sentence."""
    members = (entity,) if entity is not None else ()
    region = mention.choices[0] if mention.type == "organization" and mention.choices else None
    return Item(mention.type, mention.text, mention.start, mention.end, entity, members, mention.note, region)


def read_sentence(sentence: Sentence, items: list[Item]) -> Abstract:
    """The sentence with each item as one character; of items that overlap the first and longest stays."""
    kept: list[Item] = []
    for item in items:  # by place, as the mentions are
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
        elif item.start == kept[-1].start and item.end > kept[-1].end:
            kept[-1] = item
    result = abstract(sentence.text, sentence.start, kept)
    if "代表" in sentence.text:
        result.text = _ACTS_FOR.sub(
            lambda match: "代表" if result.items[match[0]].text == "代表" else match[0], result.text
        )
    return result


def abstract(text: str, offset: int, items: list[Item]) -> Abstract:
    """Replace the items, which do not overlap, in the sentence that begins at `offset`."""
    result = Abstract("")
    text = _PRIVATE.sub("\ufffd", text)  # characters of the kind that stand for mentions here
    parts, last = [], offset
    for item in items:
        parts += [text[last - offset : item.start - offset], result.put(item)]
        last = item.end
    result.text = "".join([*parts, text[last - offset :]])
    return result


def group(sentence: Abstract, subject: Draft | None = None, leader: Draft | None = None) -> None:
    """Make one character of each list of names, bodies and places; drop brackets and long quotations.

    他 and 她 at the head of a clause are the subject of the sentence before, 总书记来到… the `leader`.
    """
    if leader is not None and "总书记" in (item.text for item in sentence.items.values()):
        told = _OF_OTHERS.search(sentence.text)
        upto = told.start() if told else len(sentence.text)
        sentence.text = _LEADER.sub(
            lambda match: _led_by(sentence, match[0], leader) if match.start() < upto else match[0], sentence.text
        )
    if subject is not None and _PRONOUN.match(sentence.text):
        pronoun = sentence.put(Item("person", "他", 0, 0, subject, (subject,)))
        sentence.text = _PRONOUN.sub(pronoun, sentence.text)
    elif subject is not None and _SILENT.match(sentence.text) and not _PERSON.search(sentence.text):
        sentence.text = sentence.put(Item("person", "他", 0, 0, subject, (subject,))) + sentence.text
    if not sentence.items:
        return
    text = sentence.text
    titled = _TITLE.search(text) is not None
    if titled:
        text = _FOR_OTHERS.sub(lambda match: _speaks_for(sentence, match), text)
        text = _OFFICES.sub(lambda match: _office(sentence.items[match[0]]) or match[0], text)
    if signs := set(_SIGN.findall(text)):
        for of_it, pattern in _LEFT_OUT:
            if not signs.isdisjoint(of_it):
                text = pattern.sub("", text)
    if "博士" in text or "阁下" in text:
        text = _STYLED.sub("", text)
    if "《" in text:
        text = _SIGNED_BY.sub(
            lambda match: match[0] if _BOTH_SIDES.search(text[: match.start()]) else match[1] + "签署了《", text
        )
        text = _IN_TITLE.sub(lambda match: _in_words(sentence, match[0]), text)  # 《某国政府和某国政府联合公报》
    if "班子" in text:
        text = _TEAM.sub("", text)
    if "陪同人员" in text:
        text = _RETINUE.sub("", text)
    if "”" in text:
        text = _QUOTED_FIRM.sub("", text)
    if titled and _TITLE_OF_ONE.search(text):
        text = _UNREAD.sub(lambda match: (match[1] or "") + (match[2] or ""), text)
    if "其中" in text or "即" in text or "包括" in text:
        text = _AMONG.sub("，", text)
    if "代表" in text:
        text = _IN_PLACE.sub("代表", text)
    if "家" in text or "者" in text or "代表" in text:
        text = _SPEAKS_FOR.sub("", text)
    if "有关" in text or "相关" in text:
        text = _DEPARTMENTS.sub(lambda match: "" if _is_central(sentence.items[match[1]]) else match[0], text)
    if "机构" in text or "各" in text or "委室" in text or "成员单位" in text:
        text = _INNER_OFFICE.sub("", text)
    if "各单位" in text or "各部门" in text or "关部门" in text or "关单位" in text or "部分" in text:
        text = _AND_UNITS.sub("", text)
    if titled:
        text = _OF_LANDS.sub("", text)
    if "民主党派" in text or "工商联" in text or "团体" in text:
        text = _VAGUE.sub("", text)
    if placed := _PLACE.search(text) is not None:
        text = _OUTER.sub("", _INNER.sub(lambda match: _inner(sentence, match[1], match[2]), text))
    if "全国" in text or "国家" in text:
        text = _OF_NATION.sub("", text)
    if "宣布：" in text:
        text = _DECLARES.sub("宣布", text)
    text = _COUNCIL.sub(lambda match: _beside(sentence, *match.groups()), text)
    text = (_BEHIND_PEOPLE if _PERSON.search(text) else _NAMELESS_END).sub("等", _NAMELESS.sub("", text))
    if placed:
        text = _BEFORE_BODY.sub(lambda match: "" if _is_home(sentence.items[match[1]]) else match[0], text)
    if _ROW_OF_BODIES.search(text):
        text = _BODY_OF_ONE.sub("", text)
    if "由" in text and "办" in text:
        text = _HOSTS.sub(r"\1、", text)
    if "会见" in text and "，" in text:
        text = _MET.sub(lambda match: match[0].replace("，", "、"), text)
    while len(sentence.items) > 1 and _AFTER_COMMA.search(text) and (joined := _NAMES_ONLY.sub(_list_on, text)) != text:
        text = joined

    def one(match: re.Match[str]) -> str:
        if len(match[0]) == 1:
            alone = sentence.items[match[0]]
            kind, whom = "who" if alone.kind == "person" else "orgs", (alone.entity,) if alone.entity else ()
            return sentence.put(Item(kind, match[0], alone.start, alone.end, members=whom))
        found = [sentence.items[code] for code in _ONE.findall(match[0])]
        members = tuple(item.entity for item in found if item.entity is not None)
        kind = "who" if any(item.kind == "person" for item in found) else "orgs"
        note = "office" if _NAMES_OFFICE.search(match[0]) else ""
        return sentence.put(Item(kind, match[0], found[0].start, found[-1].end, members=members, note=note))

    text = _GROUP.sub(one, text)
    sentence.text = _ACCOMPANIED.sub("", text) if "陪同下" in text else text


def _list_on(match: re.Match[str]) -> str:
    """甲、乙，丙: one list, whatever parts it; a function, since a template would be read anew for each sentence."""
    return f"{match[1]}{match[2]}、"


def _inner(sentence: Abstract, one: str, other: str) -> str:
    """红谷滩区 of 南昌市红谷滩区南昌绿地会展中心: the house behind a place is named by the city that it lies in."""
    inner, outer = (sentence.items[code].entity for code in (one, other))
    within = inner.attrs.get("region_object") if inner is not None else None
    return one if within is not None and outer is not None and outer.name in within.within else one + other


def _beside(sentence: Abstract, one: str, other: str) -> str:
    """省委 of 省委省政府, with what parts two bodies of a list; a ministry in front of its department has nothing."""
    first, second = sentence.items[one].text, sentence.items[other].text
    return f"{one}、" if first.endswith("委") and second in ("省政府", "市政府", "县政府", "区政府") else one


def _led_by(sentence: Abstract, title: str, leader: Draft) -> str:
    """Who 总书记 alone is, where he comes to see something."""
    item = sentence.items[title]
    if item.text != "总书记":
        return title
    return sentence.put(Item("person", item.text, item.start, item.end, leader, (leader,)))


def _is_home(place: Item) -> bool:
    """中国 of 中国科技部."""
    return place.entity is not None and place.entity.name == "中国"


def _in_words(sentence: Abstract, text: str) -> str:
    """The text with each mention as printed: what a document's title names does nothing."""
    items = ((char, sentence.items.get(char)) for char in text)
    return "".join(char if item is None or item.kind == "meeting" else item.text for char, item in items)


def _is_central(body: Item) -> bool:
    """国务院 of 国务院有关部门."""
    return body.entity is not None and body.entity.name in ("国务院", "中共中央")


def _office(title: Item) -> str:
    """石家庄市党政主要领导 with no name behind it is the city, as 负责同志 is."""
    return title.text if title.text.endswith(("领导", "领导人", "领导同志", "负责人", "负责同志")) else ""


def _speaks_for(sentence: Abstract, match: re.Match[str]) -> str:
    """代表 behind a name is a verb (甲代表某组发言), behind bodies those who speak for them (甲部、乙部代表发言)."""
    before = sentence.items.get(match.string[match.start() - 1 : match.start()])
    of_congress = before is not None and before.text.endswith(("人大", "大会", "党代会"))  # 全国人大代表，…
    return "代表" if sentence.items[match[0]].text == "代表" and not of_congress else match[0]
