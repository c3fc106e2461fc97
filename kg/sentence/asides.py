"""What a sentence says beside who does what: brackets, quotations, datelines, who invited, who was accompanied."""

from __future__ import annotations

from kg.lexicon import HAN, alternatives
from kg.pattern import regex
from kg.sentence.abstract import ORG, M, P, R, T

_BRACKETS = regex(r"（[^（）]{0,40}）")
_QUOTED = regex(r"“[^“”]{20,}”|“[^“”]*，[^“”]*”")
_TITLED = regex("《[^《》，]{0,40}，[^《》]{0,80}》")  # 发表题为《…，…》的演讲
_ENTITLED = regex("题为《[^《》]{2,80}》的")  # 发表题为《凝聚共识 落实行动》的讲话
# what says nothing of who acts: 以甲同志为核心的党中央 is the body, 主宾国某国大使乙 the person
_ASIDE = regex(
    f"以{P}同?志?为(?:核心|总书记|主要代表|代表)的|主宾[国省]|(?:[本此][届次])?(?:{M})?(?<!{ORG})轮值主席(?:[国方]|单位)(?={P})"
)
# 甲，2021年某某奖获得者乙致辞: which prize, of one in a list
_LAUREATE = regex(
    f"(?<=[，、；和])(?:\\d{{4}}年度?)?(?![^，。；、]{{0,8}}[颁获]奖)[{HAN}]{{2,12}}奖(?:得主|获得者|获奖者)?(?={P})"
)
_WIFE = regex(f"(?:^|(?<=[和与及、]))夫人(?={P})")  # 甲和夫人乙 are two
# 甲围绕“…”，乙围绕“…”，丙围绕…作主题分享: each of them does
_ABOUT = regex(f"(?<={P})围绕[^，。；]{{0,80}}?(?=，{P})")
_EACH_ON = regex(f"(?<={P})就[^，。；、]{{3,60}}?(?=、{P}就)")  # 甲就…、乙就…等情况作了汇报
_SPOUSE = regex(f"{P}{T}?的?(?=夫人)")  # 甲主席夫人乙: the first is not there
_ON = regex(
    f"(?:(?<={P})|(?<={T})|(?<=专家)|(?<=代表)|(?<=负责人)|(?<=负责同志)|(?<=等))(?:分别)?(?:(?:围绕|就)[^。；{P[1:-1]}]{{2,100}}?|围绕[^，。；]{{2,60}}?)"
    "(?=[作做]了?(?:主题|专题|交流|大会|分享)?发言|发了言)"
)
_DATELINE = regex(
    rf"^\s*[^，。；]{{0,6}}{R}?\d{{1,2}}月\d{{1,2}}日(?:专电|电|讯)(?:（[^（）]{{0,40}}）)?"
)  # 中新网天津12月4日电
_COLUMN = regex("^\\s*【[^【】]{1,14}】")  # 【东盟专线】
_DATED = regex(rf"(?<=在)(?:\d{{4}}年)?\d{{1,2}}月(?:\d{{1,2}}日)?的(?={M})")  # 在2015年11月的某会议上强调
_ENTRUSTED = regex(f"(?:受(?:{M}|{ORG})|(?<={P}){M}){T}?委托，?")  # 受委员长会议委托，甲作了说明
_LIES = regex(f"位于[^，。；的]{{1,12}}的(?={ORG})")
# 来到邻近的某镇某村, 考察了吸纳就业较多的某公司, 来到地处某岛西北部的某市: what is said of a stop before its name; but
# not 走进甲市的乙馆, which says where it is, nor 来到这里的甲国某团
_OF_STOP = regex(
    f"(?:(?<=来到|走进|前往|赶往|赶到)了?|(?<=考察)(?:了|(?=位于|地处|坐落)))(?!{R}+的|[^的]{{0,3}}这)"
    f"(?:(?!召开|举行|举办|出席|参加|参会|访问)(?:[{HAN}\\d“”]|{R})){{1,24}}(?<!的)的(?=(?:{R}|{ORG})+(?![{T[1:-1]}{P[1:-1]}{M[1:-1]}]))"
)
# 应总统甲和总理乙邀请，出席…, 副部长甲代表乙部长致辞, 甲陪同乙与丙会面: those who are not the ones that act
_INVITERS = regex(f"(?<=应)(?:[^，。；]{{0,16}}?{P}){{2,}}[^，。；]{{0,4}}(?=邀请)")
_REPRESENTED = regex(f"(?<={P})，?代表{P}{T}?(?=在|向|致|讲|发|作|出席|宣读)")
_COMPANIONS = regex(
    f"(?:{P}[、和，])*{P}等?(?:[将还并也]|一[同道起])*(?:陪同|随同|跟随)(?={P}[^，。；]{{0,2}}(?:[与同和]{P}|会见))"
)
# what says nothing of who does what, and the signs of which one stands in it: it is looked for only then
_LEFT_OUT = (
    (("【",), _COLUMN),
    (("电", "讯"), _DATELINE),
    (("月的", "日的"), _DATED),
    (("以", "主宾", "轮值"), _ASIDE),
    (("奖",), _LAUREATE),
    (
        ("嘉宾", "来宾", "外宾", "政要"),
        regex(f"(?<={P}等)[{HAN}]{{0,4}}?(?:嘉宾|来宾|外宾|政要)(?=，{P})"),
    ),  # 某国副首相甲等外方嘉宾，领导乙、丙观看
    (
        ("会见",),
        regex(f"(?<=会见)(?:了|前)?[来在到]{R}(?:学习)?(?:考察|访问|调研)的(?={P}|{ORG}|{T})"),
    ),  # 会见来安徽考察的甲
    (("据",), regex(f"据《?{ORG}》?[^，。；]{{0,6}}(?:消息|报道)，")),
    (("新当选的",), regex(f"新当选的(?={P})")),
    (
        ("领导",),
        regex(f"(?<={P})等{ORG}(?:[、和]{ORG})*(?:党政)?领导(?:同志)?(?=，)"),
    ),  # 市长乙等市委、市政府领导，丙
    (("委托",), _ENTRUSTED),
    (("邀请",), _INVITERS),
    (("代表",), _REPRESENTED),
    (("陪同", "随同", "跟随"), _COMPANIONS),
    (("夫人",), _SPOUSE),
    (("夫人",), _WIFE),
    (("（",), _BRACKETS),
    (("位于",), _LIES),
    # 来到驻牡66429部队: in which city a unit lies
    (("驻",), regex(f"(?:(?<=[到赴、])|(?<=走访|慰问|看望|深入|走进|前往))驻[{HAN}]{{1,2}}(?={ORG})")),
    (("来到", "走进", "前往", "赶往", "赶到", "考察"), _OF_STOP),
    (("“",), _QUOTED),
    (("《",), _TITLED),
    (("题为",), _ENTITLED),
    (("就",), _EACH_ON),
    (("围绕",), _ABOUT),
    (("围绕", "就"), _ON),
)
_OF_SIGN = {  # at which places of the table each sign stands
    sign: [at for at, (signs, _) in enumerate(_LEFT_OUT) if sign in signs] for signs, _ in _LEFT_OUT for sign in signs
}
_SIGN = regex(alternatives(_OF_SIGN))


def without_asides(text: str) -> str:
    """An abstract sentence without what says nothing of who does what."""
    if signs := set(_SIGN.findall(text)):
        for at in sorted(set[int]().union(*(_OF_SIGN[sign] for sign in signs))):
            text = _LEFT_OUT[at][1].sub("", text)
    return text
