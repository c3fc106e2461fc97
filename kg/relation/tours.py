"""The stops of a tour that a sentence tells of without saying that they are inspected: 在某公司，甲同员工交流."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

from kg.entity.resolve import Draft
from kg.lexicon import HAN
from kg.pattern import regex
from kg.relation.matched import Found
from kg.relation.visits import is_small
from kg.sentence.abstract import ORGS, WHO, Abstract
from kg.sentence.clauses import clauses

# what of a body or a village one stands in: 某公司展厅, 某医院新院区
_WITHIN = (
    "(?:里|机关|总部|新?院区|校区|园区|(?:[一二三四五]层)?大厅"
    f"|[{HAN}、]{{2,12}}(?:{WHO}的?)?家[中里]?"  # 在某社区困难群众甲家中
    f"|[{HAN}]{{0,8}}(?:展厅|展示厅|展览厅|车间|现场|生产线|厂房|指挥中心|值班室|调度室|大棚)|第?[一二三四五六七八九十]?车[队间])?"
)
# 某市驻某地隔离点: not read, but a stop that parts no list
_PLAIN = f"(?:(?![的等])[{HAN}“”\\d])"
_ONE = (
    f"(?:(?:[{HAN}]{{1,6}}[省市县区旗州盟镇乡师])?{ORGS}{_WITHIN}|[{HAN}“”]{{2,16}}|{ORGS}{_PLAIN}{{1,16}}(?:{ORGS}{_PLAIN}{{1,16}})?"
    f"|[{HAN}]{{0,8}}\\d{_PLAIN}{{1,16}})"
)
_LIST = regex(f"{_ONE}(?:(?:、|和|以及){_ONE})*")
# of 朝阳市某村 too, where two may be that city
_STOP = regex(
    f"(?:^|、|和|以及)(?:[{HAN}]{{1,6}}[省市县区旗州盟镇乡师])?({ORGS})(?!周边|附近|沿线)(?={_WITHIN}(?:$|、|和|以及))"
)
# 某镇一处安置点, 某镇某村种植基地: a town or village with what is in it
_IN_SMALL = regex(
    f"(?:^|、|和|以及)({ORGS})(?=(?:(?![的等]|途中|路上|沿线|期间|{_WITHIN}(?:$|、|和|以及))[{HAN}“”\\d]){{2,18}}(?<![时后前])(?:$|、|和|以及))"
)
# what is said of a place before its name: 太行山深处的某村
_SUCH = regex(
    f"(?:[{HAN}0-9]{{2,20}}的|革命老区村?|(?:深度)?贫困村|(?:全国)?(?:文明|示范)村|(?:重要|著名|知名)[{HAN}]{{2,6}}|(?:联系|挂钩|包[联抓]|帮扶|重点|辖区|分管)(?:企业|单位|[村镇点]|社区|项目)){{1,2}}(?:——|—)?(?={ORGS})"
)
_SO_CALLED = regex(
    f"(?<={ORGS})(?:[民国央]营|民营|国有|外资|骨干|龙头|重点|科技|高新技术|制造|工业|食品|当地)*(?:企业|单位|园区|学校|工地)$"
)
_HEAD = regex(
    f"^(?:随后|首先|[^，。；]{{0,6}}[上下]午，?)?(?:在|(?:走进|来?到|前往|深入)(?!.*(?:将|出席|主持)))(?P<there>[^，。；]{{1,60}})，(?P<who>{WHO})(?P<acts>[^。；]*)"
)
# 甲先后来到某村、某项目区、某公司，与群众交流
_COMES = regex(
    f"^(?:[^，。；{WHO[1:-1]}]{{0,12}}，)?(?P<who>{WHO})[^，。；：{WHO[1:-1]}]{{0,10}}?(?:来到?|走进|前往|深入|[到赴])了?(?P<there>[^，。；]{{1,80}}?)(?:等地|等处)?，(?P<acts>[^。；]*)"
)
# 在某镇、某镇调研时，甲一行听取汇报
_WHILE = "(?:实地)?(?:调研|考察|视察|检查|走访|督[导查]|指导|慰问|看望)+(?:工作|企业|群众|职工)?(?:时|期间|中|过程中)$"
_AT_WORK = regex(_WHILE)
_SEES = regex(
    "了解|询问|听取|听介绍|边走边[看问听]|每到一处|学习|观摩|取经|察看|查看|视察|考察|检查|参观|观看|看望|走进|走到|[与同][^，。；]{2,20}(?:交流|交谈|攀谈|座谈|商议|握手|探讨|拉起?了?家常|谈心)|送[上去]"
    "|勉励|叮嘱|鼓励|希望|肯定|赞许|要求|强调|指出|说"
)
# 赴某院、某公司实地调研，了解…: what is done there, behind the last of the list
_DONE = regex("(?:实地|现场|深入|集中|进行|开展)*(?:调研|考察|视察|检查|督[导查]|走访|慰问|看望|参观)+(?:活动|工作)?$")
_OTHER_TIME = regex("曾|当年|多次|将")
# in the first clause: he has come for something else, or it is told of another time
_ELSE = regex("召开|主持|会[见谈晤]|出席|参加|演讲|宣讲|讲话|报告|授课|献花|敬献|植树|签署|致辞|发表|接受|曾|当年|视频")
# 某区、某县等地企业、园区、农村
_KIND = (
    "(?:企业|园区|农村|乡村|社区|学校|医院|工地|村[组镇庄]|乡镇|街道|景区|商[场圈]|市场|车站|基层|一线|田间地头"
    "|重点|项目|建设|现场|站[点所]|窗口|安置点?|受灾|灾民|倒房|群众|临时|农户)"
)
_KINDS = f"{_KIND}{{1,3}}(?:[、和]{_KIND}{{1,3}}){{0,5}}"
# 甲前往某公司、某社区等地，实地检查防汛工作; 甲深入某市、某县的企业和乡村，就…进行调研; 甲率组来某市，对…开展督导
_DEED = (
    "(?:指导(?=[^，。；]{0,14}(?:救援|处置|抢险|救灾|防汛|抗洪|抗震|防疫|灭火))"
    "|调研|考察|视察|[检巡]查|督[导查战]|暗访|巡(?:视|[河湖林田](?![员长队])))(?![团组])"
)
_WORKS = f"(?:进行|开展|展开|实施)了?[^，。；]{{0,20}}?{_DEED}"
_GOES = regex(
    f"(?P<who>{WHO})，?[^，。；：{WHO[1:-1]}]{{0,14}}?(?:前往|赶赴|(?:直|就)?奔[赴向往]?|赶[到往]|[抵到]达(?!{ORGS}后)|深入|走进|来到?|[赴到]|莅临?|抵(?!达))了?(?P<there>[^，。；]{{1,160}}?)"
    f"(?:等(?:地|处|单位|企业|部门)?)?(?:的[{HAN}、]{{2,30}}|而去|的?{_KINDS}|(?:受灾|防汛|抗洪|抗旱|救灾|灭火)+[一现][线场])?，"
    "(?:[^，。；]{0,4}在[^，。；]{2,40}?，?|深入[^，。；]{2,40}，|(?:通过|采取|以)[^，。；]{2,40}，|[与同][^，。；]{2,24}?交[流谈]，)?(?:先后|分别|首先|沿途|一路|逐一)?"
    "(?:(?:实地|现场|深入|专题|重点|突击)*(?:检查|抽查|察看|查看|调研|考察|视察|看望|慰问|走访|督[导查战]|暗访)(?![团组])"
    "|(?:现场)?指挥(?:调度|抢险|救援|处置|防汛)"
    "|深入[^，。；]{2,40}，[与同][^，。；]{2,30}(?:交流|座谈|交谈|攀谈)|(?<=形式，)[与同]|(?<=方式，)[与同]|送[上去]了?[^，。；]{0,8}(?:慰问|祝福)|听取了?[^，。；]{0,12}介绍(?!会)|(?:实地|现场|深入|详细|认真|仔细)?了解"
    f"|(?:(?:[就对]|围绕)[^。；]{{2,90}}?)?(?:{_WORKS}|(?:进行|开展)了?(?:学习交流|交流学习)))"
)
# 甲率检查组来某区进行执法检查; 甲到某中学、某考点巡视
_VISITS = regex(
    f"(?P<who>{WHO})，?(?:(?!欢迎|感谢|邀请|[对向][^，。；]{{0,16}}来[^，。；]{{1,24}}(?:欢迎|感谢|祝贺|问候))[^，。；：{WHO[1:-1]}]){{0,14}}?(?:前往|赶赴|(?:直|就)?奔[赴向往]?|赶[到往]|深入|来到?|[赴到]|莅临?|抵(?!达))了?(?P<there>[^，。；]{{1,160}}?)"
    f"(?:等(?:地|处|单位|企业|部门)?)?(?:[两三四五六七八九]个考点)?(?:实地|现场|专题|集中|(?:(?:就|对(?!口))[^，。；]{{2,30}}?|围绕[^，。；]{{2,50}}?))?(?:{_WORKS}|(?:开展|进行)?(?:走访|学习|交流|对接)*(?:{_DEED}|看望|慰问|走访(?![团组]|{ORGS}))(?!演出|报告|座谈))"
)
# 甲带领某协会相关负责人，来某市考察
_LEADS = regex(
    f"(?P<who>{WHO})(?:率领?|带领)(?:(?!代表团|考察团)[^，。；：{WHO[1:-1]}]){{1,50}}，(?:先后|分别|专程)?(?:来到?|[到赴]|前往|深入|莅临)"
    f"(?P<there>{ORGS}(?:、{ORGS})*)(?:等地)?(?:实地|专题|开展|进行|就[^，。；]{{2,30}})*(?:考察|调研|视察|检查|督[导查]|慰问|走访)(?!团|组)"
)
# 随后，甲前往某公司。
_GOES_ON = regex(
    f"^(?:随后|之后|接着|[^，。；]{{0,6}}(?:[上下]午|时分)|离开[^，。；]{{2,20}})?，?(?P<who>{WHO})(?:一下(?:火车|飞机|车)，就)?"
    "(?:[又还]|随后|接着)*(?:乘车|驱车|专程)?前往"
    "(?P<there>[^，。；]{1,40})。?$"
)
_OF_A_KIND = regex("企业(?!家)|包[联保]|所辖|下辖")  # 企业和学校: no name
_NOT_NOW = regex("将|拟|传达|曾|多次|当年|时任|欢迎|指出|强调|表示|说|希望|要求|陪同|邀请")


# what is told of a life: 2006年，甲来到某中学支教; 8年前他随爱人来到某市
_OF_A_LIFE = regex(
    "(?:19|20)\\d\\d年(?!\\d{1,2}月\\d{1,2}日)|[\\d一二三四五六七八九十]多?年前|毕业|退[伍役休]|随[^，。；]{0,8}(?:丈夫|爱人|妻子|父母|家人)|义务|派遣"
    "|支教|任教|定居|打工|务工|求学|留学|创业|返乡|辞[去掉]|[\\d一二三四五六七八九十]岁|每[次天年逢]|担任|工作队|驻村"
)
_LOOKS_AT = regex("调研|考察|视察|检查|督[导查]|暗访|慰问|走访|看望|察看|查看|了解|参[观访]|巡查")
_ANY = regex("基层|一线|各|部分|所有|[多几两三四五六七八九十\\d][个家处]")
_OF_MANY = regex("(?:基层|一线|各地?|所有)[^、，]{0,4}的")  # 基层一线的林场站、派出所: kinds
_SETS_OUT = regex("[到赴往来抵莅奔]|深入|走进")


def went_to(read: Abstract) -> list[Found]:
    """The places and bodies to which somebody goes in one clause, to inspect what is there in the next."""
    text, matches = read.text, []
    if _SETS_OUT.search(text):
        matches += [_GOES.search(text) or _VISITS.search(text), _in_clauses(read)]
    if not any(matches) and ("率" in text or "带领" in text):
        matches.append(_LEADS.search(text))
    found: list[Found] = []
    for match in matches:
        there = _SUCH.sub(_of_a_name, _DONE.sub("", match["there"])) if match is not None else ""
        if (
            match is None
            or _OF_MANY.search(there)
            or not _LIST.fullmatch(there)
            or _NOT_NOW.search(match.string, 0, match.end())
        ):
            continue
        places, people = _listed(read, there), _people(read, match)
        if len(people) > 1 and "分别" in match[0]:
            continue  # 甲、乙分别到某县、某区: who where, is not told
        found += [Found("inspects", one, place, {}, "inspects/goes") for one in people for place in places]
    return found


def _of_a_name(such: re.Match[str]) -> str:
    """Nothing for what is said before one place's name; what says that a kind follows stays: 基层一线的派出所."""
    return such[0] if _ANY.search(such[0]) else ""


def _in_clauses(read: Abstract) -> re.Match[str] | None:
    """甲采取某方式，到某市场、某加油站检查: of clauses whose subject stands in one before."""
    parts = clauses(read)
    for at, clause in enumerate(parts):
        if clause.own or clause.quoted or clause.ahead or not _SETS_OUT.search(clause.said):
            continue
        after = itertools.takewhile(lambda one: not one.own and not one.quoted, parts[at + 1 : at + 4])
        whole = "，".join((clause.text, *(one.said for one in after)))
        if (match := _GOES.match(whole) or _VISITS.match(clause.text)) and not _NOT_NOW.search(read.text):
            return match
    return None


# 甲在某市，乙赴某市、某市，开展了慰问活动
_EACH = regex(f"({WHO})(?:前往|[在赴到])({ORGS})(?=，|、|；|$)")
_AT_ROUND = regex(f"[，、；]{WHO}(?:前往|[在赴到])")
_ROUND = regex(
    f"(?P<each>(?:{WHO}(?:前往|[在赴到])(?:{ORGS}|[{HAN}]{{2,8}})[，、；]){{1,}}{WHO}(?:前往|[在赴到])(?:{ORGS}|[{HAN}]{{2,8}}))，?"
    "(?:先后|分别|陆续|同时|就[^，。；]{2,20}|实地|深入|集中)*(?:(?:开展|进行)[^，。；]{0,12}?)?(?:看望|慰问|走访|调研|督[导查]|检查|考察|视察)(?![团组])"
)


def rounds(read: Abstract) -> list[Found]:
    """The places to which each of several goes to wish a good New Year, said of all at the end of the sentence."""
    match = _ROUND.search(read.text) if _AT_ROUND.search(read.text) else None
    if match is None or _NOT_NOW.search(read.text, 0, match.end()):
        return []
    return [  # a place that is not read parts no list
        Found("inspects", one, place, {}, "inspects/rounds")
        for who, there in _EACH.findall(match["each"])
        for one in read.items[who].members
        if one.type == "person"
        for place in read.items[there].members
        if place.type != "person"
    ]


# 甲来到某公司，考察生产情况；走进某园区，察看…；前往某社区，…
_NEXT = regex(
    f"(?:；[在到](?P<here>{ORGS})(?=(?:实地|深入|详细|认真)*(?:了解|考察|调研|[察查]看|检查|视察|看望|慰问))|(?:；|，(?=随后|之后|接着|在[^，。；]{{1,40}}，[他她]))(?:随后|之后|又|还|接着|先后|并)*(?:来到|走[进入]|前往|深入|[到在])(?P<there>[^，。；{WHO[1:-1]}]{{1,60}})，"
    "(?=[他她]?(?:一边|又|还|实地|详细|认真|仔细|现场|深入)*(?:[与同][^，。；]{2,16}(?:交[谈流]|座谈|攀谈|拉家常)|走进|来到|了解|询问|听取|察看|查看|视察|考察|检查|参观|观看|看望|调研|慰问|走访)))"
)
_BEGINS = regex(f"[^，。；{WHO[1:-1]}]{{0,16}}，?(?P<who>{WHO})")


def also_sees(read: Abstract, facts: list[Found]) -> list[Found]:
    """The places of the later parts of a sentence, where somebody is who has seen others in it by its `facts`."""
    match = _BEGINS.match(read.text) if _NEXT.search(read.text) else None
    if match is None or _NOT_NOW.search(read.text):
        return []
    seeing = {fact.source.id for fact in facts if fact.type == "inspects"}
    people = [one for one in _people(read, match) if one.id in seeing]
    rest = (part["there"] or part["here"] for part in _NEXT.finditer(read.text) if people)
    listed = [there for there in rest if _LIST.fullmatch(there)]
    places = _places(one for there in listed for one in _listed(read, there))
    return [Found("inspects", one, place, {}, "inspects/next") for one in people for place in places]


_SIGHTS = ("调研", "考察", "视察", "检查", "走访", "慰问")
_SAYS_SIGHTS = regex("|".join(_SIGHTS))
# 甲出席某会议并在某省调研, 甲到某市调研并出席某会议
_AND_SEES = regex(
    f"(?P<who>{WHO})(?:(?!{WHO})[^，。；：]){{0,16}}?(?:出席|参加|主持召开|主持)(?:(?!{WHO})[^，。；：]){{1,50}}?(?:并|，)(?:[到赴在]|前往|深入)"
    f"(?P<there>{ORGS})(?:实地|专题)?(?:{'|'.join(_SIGHTS)})(?!组|团|报告|座谈|时)"
    f"|(?P<goer>{WHO})(?:[到赴在]|前往|深入)(?P<place>{ORGS})(?:实地|专题|深入)?(?:调研|考察|视察|检查指导|走访慰问)(?:并|时)(?:出席|参加|主持召开)(?!.*多次|.*将)"
)


def and_sees(read: Abstract) -> list[Found]:
    """Where somebody who takes part in an occasion inspects a place or body besides."""
    if not _SAYS_SIGHTS.search(read.text):
        return []
    match = _AND_SEES.search(read.text)
    if match is None or _NOT_NOW.search(read.text, 0, match.end()):
        return []
    who, there = ("who", "there") if match["who"] else ("goer", "place")
    places = _places(read.items[match[there]].members)
    return [
        Found("inspects", one, place, {}, "inspects/besides") for one in _people(read, match, who) for place in places
    ]


# 正在某州调研的省政协副主席甲出席: what else he does is not what he has come for
_ON_TOUR = regex(f"正在({ORGS})(?:考察|调研|视察|检查|督导)(?:工作|指导)?的(?P<who>{WHO})")


def on_tour(read: Abstract) -> list[Found]:
    """Where somebody is on a tour who is named for something else."""
    match = _ON_TOUR.search(read.text) if "正在" in read.text else None
    if match is None:
        return []
    places = _places(read.items[match[1]].members)
    return [Found("inspects", one, place, {}, "inspects/on") for one in _people(read, match)[:1] for place in places]


def stops(read: Abstract, touring: set[str]) -> list[Found]:
    """The bodies and villages where the sentence shows somebody who is `touring`."""
    match = _HEAD.match(read.text) or _COMES.match(read.text)
    if match is not None and not _SEES.search(match["acts"]):
        return []
    if match is not None and _ELSE.search(match["acts"].partition("，")[0]):
        return []
    match = match or (_GOES_ON.match(read.text) if "前往" in read.text else None)
    if match is None:
        return []
    if _OTHER_TIME.search(read.text, 0, match.start("there")):
        return []
    there = _SUCH.sub("", _SO_CALLED.sub("", _AT_WORK.sub("", match["there"])))
    if not _LIST.fullmatch(there):
        return []
    at_work = _AT_WORK.search(match["there"]) is not None
    people = [one for one in _people(read, match) if one.id in touring or at_work]
    places = [one for one in _listed(read, there) if one.type == "organization" or is_small(one)]
    return [Found("inspects", one, place, {}, "inspects/stop") for one in people for place in places]


def _people(read: Abstract, match: re.Match[str], who: str = "who") -> list[Draft]:
    return [one for one in read.items[match[who]].members if one.type == "person"]


def _places(seen: Iterable[Draft]) -> list[Draft]:
    """The bodies and places among what somebody has seen, without the country that they are in."""
    return [one for one in seen if one.type != "person" and one.name != "中国" and not _OF_A_KIND.match(one.name)]


def _listed(read: Abstract, there: str) -> list[Draft]:
    """The bodies and places of a list, and the towns and villages of what is not read: 某镇某河堤防工地."""
    whole = [one for code in _STOP.findall(there) for one in read.items[code].members]
    within: list[Draft] = []
    for code in _IN_SMALL.findall(there):
        *others, last = read.items[code].members
        within += [*others, *([last] if last.type == "region" and is_small(last) else [])]
    return list(dict.fromkeys(_places((*whole, *within))))


def comes_to_live(fact: Found, said: str, officials: set[Draft]) -> bool:
    """Whether somebody without any post comes to a place to live or to work there, who inspects nothing."""
    if fact.type != "inspects" or fact.source in officials or _LOOKS_AT.search(said):
        return False
    return _OF_A_LIFE.search(said) is not None
