"""The clauses of a grouped sentence.

A clause without a subject of its own has that of the clause before, unless that clause reports speech (甲指出，…)."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.entity.resolve import Draft
from kg.lexicon import HAN
from kg.pattern import regex
from kg.sentence.abstract import ANY, ORGS, WHO, Abstract, M, T

# somebody's own words, but not 我会会长甲
FIRST_PERSON = regex(f"我(?![国省市县区州军院校台党们方]|会(?:{T}|{WHO}|副?会长|秘书长))")
_SPEECH = (
    "指出",
    "强调",
    "要求",
    "表示",
    "说",
    "认为",
    "希望",
    "指示",
    "建议",
    "提出",
    "介绍",
    "宣布",
    "透露",
    "呼吁",
    "坦言",
    "称",
)
_ADJUNCT = regex(
    r"(?:在|到|从|为|对|向|于|赴|奔|率|来自|前往|来到|走进|走入|深入|先后|与|同|和|据|按|经|受|就|把|将|以|应)(?:首都|首府|省会|当地|国会|国民议会|[参众]议院|[上下]议?院|[东南西北中]部(?:城市)?|[^，。；、]{0,6}城市)?$"
)
TAKES_MEETING = regex(rf"({M})")
_ENDS_IN_MEETING = regex(rf"{M}$")
# 某论坛主题为“…”，12日在某市开幕; 某庆典由甲联盟主办，21日在某市开幕
_THEMED = regex(f"[^，]{{0,4}}?({M})(?:的?主题[是为]“[^“”]{{2,40}}”?|是?由[^，]{{1,40}}?(?:主办|举办|承办))")
_CARRIED_OUT = regex(f"(?!{M})[^，]{{1,40}}(?:承办|协办)")
_TAKES_PLACE = regex(r"(?!并|还)[^，]{0,14}[在于]")  # not 甲出席某活动，并在会前会见了乙
# 甲会议22日在某市召开，某部部长乙表示: there; not 将于22日召开, nor 乙对此表示
_MET = regex(rf"[^，]{{0,8}}({M})(?![^，]*将)[^，]{{0,16}}?(?:召开|举行|开幕|闭幕)")
_HAS_BEEN = regex(f"出席[^，]{{0,24}}?{M}[^，]*后$")
_RETURNS = regex("回到|返回|抵达|离开")
_COMMENTS = regex("(?:发言人|经济学家|分析师|专家|学者|评论员)$")
_AT_HOME = regex("(?:中央|全国|中国|中共)(?!.*(?:国际|世界|合作|论坛|峰会|博览会|对话|交易会))")
_THERE_SAID = regex("(?:表示|指出|强调|宣布|说)")
HAPPENS = regex(
    "主持|讲话|致辞|会见|会谈|指出|强调|表示|介绍|部署|汇报|出席|参加|列席|召开|举行|宣布|签|调研|考察|来到|陪同|作|说|任命|当选"
)
_ACTS = regex(f"{HAPPENS.pattern}|举办")
# 甲将在论坛致辞，会见乙，并同丙座谈: a plan for each
_PLANS = regex("将(?<!即将)(?<!麻将)(?=[在于出会同与赴主发访对应率参先分陪迎])")
# 甲提出工作要求，乙致辞: nobody's words follow
_HEARS = regex("听取?了?[^，；]{0,40}介绍$")  # 听取了园区建设情况介绍，考察了某公司
_DEMANDS = regex("(?:提出了?|作出?了?|传达了?)[^，。；]{0,10}要求$")
# 甲的重要讲话, 甲在全会上作的报告: what goes on acting in the next clause is the speech
_OF_WORDS = regex(
    f"{WHO}[^，]{{0,24}}?(?:的|发表的|所?作的)[^，]{{0,6}}(?:讲话|报告|指示|批示|贺信|论述|演讲)(?!上|中|时|后)"
)
# 甲会见乙，8月30日在某市与丙共同主持…
_WITH_HIM = regex(rf"(?:\d{{1,2}}月)?\d{{1,2}}日(?:[上下]午|晚)?(?:在[^，。；]{{1,6}})?[与同]{WHO}[^，。；]{{0,4}}共同")
_COMMAS = regex("([，；：])")
_DECIDES = regex(rf"{M}.{{0,4}}(?:(指出|强调|要求|认为)|决定|审议)")
_SIDES = regex(f"[{WHO[1:-1]}{ORGS[1:-1]}]")  # one class, which a search skips to
MENTION = regex(ANY)
_WHO = regex(WHO)
_FAR = 16  # characters, mentions apart, behind which nobody is what a clause begins with
_ACTS_ON = regex(
    "暗访|走访|考察|调研|看望|慰问|视察|检查|督导|参观|察看|查看|学习|贯彻|落实|传达|宣读|转达|深入|听取|出席|参加|会见|拜访|拜会|陪同|率领|与|感谢|祝贺|欢迎|授权|委托|邀请|组织|推动|支持"
)
_OF = regex(r"[^，]{0,4}(?:的|召开时)")
_AT_PLACE = regex(
    rf"[^，]{{0,10}}?在(?:(?:[^，]{{0,4}}|[^，]{{2,60}}?(?:举办|举行|召开|主办|开幕)的[^，]{{0,3}}){M}”?(?:上|中|期间|现场)|{ORGS}(?:[^，]{{0,8}}?(?:施工|工程|项目|生产)(?:现场|线)|[^，]{{0,6}}?(?:工地|车间)|(?:[、和及][^，、]{{2,16}}){{1,2}})?|[^，]{{0,12}}分会场)"
)
_MEETING_HIM = regex(
    rf"在?(?:认真)?听取了?[^，]{{0,14}}(?:发言|意见建议|意见和建议)后|在?(?:会见|接见)[^，{WHO[1:-1]}]{{0,30}}{WHO}{T}?(?:兼{T})?时|在?[与同][^，{WHO[1:-1]}]{{0,30}}{WHO}{T}?(?:分别)?(?:举行)?(?:会[谈晤见面]|通电话|通话)时|在[与同]{WHO}的会[谈晤见]中"
)
_TOPIC = regex(r"(?:就|关于|围绕)[^，]{0,12}$")
_RECEIVES = regex("会见了?[^，。；]{0,8}(?:出席|参加)[^，。；]{0,6}$")  # 会见出席某大会的代表
_TELLS_OF = regex("(?:传达|学习|贯彻)[^，]{0,24}\\Z")  # 传达省人大会议和省政协会议精神: held elsewhere
_SPIRIT = regex("[^，]{0,24}精神")
# 介绍了论坛的筹备情况, 通报了某博览会的筹备情况, 对某大会各项筹备工作作了通报: said elsewhere, before it
_TELLS = regex("(?:介绍|通报|发布|推介|对|将?就)了?(?:[^，；]{0,12}，)?(?:本[届次]|此次|这次|即将[^，；]{1,8}的)?\\Z")
# 此次活动是第七届某旅游节系列活动之一，由市政府主办
_ONE_OF = regex("的?(?:[重主]要|系列|主题|配套|重点|经贸|子|分)*(?:活动|内容|项目|板块|论坛)?之一")
_SINCE = regex("(?:[召举][开行办]|闭幕)?以来")
_STATE_OF_IT = regex(
    "(?:的|各项|有关|相关|总体|具体|主要|前期|目前|整体)*(?:筹备|筹办|准备|基本|情况|概况|进展|保障|亮点|特色|(?:主题|配套|系列)?活动(?!上|中|现场)|安排|内容)"
)
# 甲会见乙，以及参加某会的代表
_AND_THOSE = regex(f"(?:以及|和|及)(?:前来|来[^，；]{{1,4}})?(?:出席|参加)[^，；]{{0,6}}{M}[^，；]{{0,4}}的")
# 举行新闻发布会，邀请甲出席，介绍有关情况: it is 甲 who goes on
_ASKED = regex(f"(?:并)?(?:特?邀请?|请)(?:了|到)?({WHO})[^，；]{{0,6}}(?:出席|参加)?")
TO_THE_PRESS = regex("(?:发布会|吹风会|通气会|记者会|见面会)\\Z")
_OF_IT = regex("[^，。；]{0,8}的")
_AT_MEETING = regex(rf"[^，]{{0,8}}({M})(上|现场|期间)?")
# 甲出席会议，各委办主任、副主任列席: who sits in has no name, and is not 甲
_LISTS_GUESTS = regex(f"[同与][^，]{{0,12}}{WHO}\\Z")
_GUESTS_END = regex(f"{WHO}(?:等[^，。；]{{0,6}}?)?(?:进行|举行|深入|座谈|交流|会谈|会晤)")
_NAMELESS = regex(
    f"(?:以及|及)?(?![在并也还与同和率带])[^，。；\U000f0000-\U000f3fff\U000f5000-\U0010ffff]{{2,40}}?(?:主任|书记|委员|负责人|负责同志|代表|人员|成员|同志|干部|群众|师生|职工|校长|{T})"
    f"(?:等|共|约?\\d+余?多?人|一同|分别|也|应邀)*(?:出席|参加|列席|陪同|参会)"
)
# 甲会见乙，代表团还出席某会: the guests, and not 甲
_GROUP_GOES = regex(
    "(?:代表团|考察团|访问团|参访团|考察组)(?:一行|成员)?(?:还|也|先后|分别)?(?:出席|参加|考察|参观|走访|来到|与)"
)
_WHOSE = regex(f"(?<=在){ORGS}(?={M}上)")  # 在某组动员会上: whose it is does nothing of what follows
_LEADS_IT = regex("率|带|团长|团一行|组长")
_GIVES = regex("(?:安排|下达|拨付|预拨|下拨|划拨|追加|捐资|捐款|出资)[^，。；]{0,40}?元[^，。；]{0,16}$")
_FOR_WHOM = regex(f"(?:重点|主要|专门|用于|并)*(?:支持|帮助)|为{ORGS}(?:修|建|购|添|改)")
_GOES = regex(rf"(?:前往(?:[{HAN}]{{2,8}}、){{0,2}}|来到|走进|深入|赴|到){ORGS}[^，]{{0,6}}$")
_LOOKS = regex(
    r"(?:实地|现场|详细|深入[^，]{0,10})?(?:调研|考察|督导|检查|看望|慰问|了解|察看|查看|走访|视察|参观|督查)"
)


class Clause(NamedTuple):
    """A clause with its subject in front, and the meeting named last up to its end."""

    text: str
    said: str  # without the subject that it was lent
    own: str  # the subject that it has itself
    meeting: Draft | None
    quoted: bool = False  # what somebody says, of this sentence or of one before
    ahead: bool = False  # what somebody will do, told by a clause before


def clauses(sentence: Abstract) -> list[Clause]:
    """The clauses of a grouped sentence, each with a subject: its own, or that of the clause before; none where the
    sentence has nobody who could be one."""
    if not sentence.items:
        return []
    if sentence.parted is None or sentence.parted[0] != sentence.text:
        sentence.parted = (sentence.text, _parted(sentence) if _SIDES.search(sentence.text) else [])
    return sentence.parted[1]


def _parted(sentence: Abstract) -> list[Clause]:
    found: list[Clause] = []
    subject, meeting, quoted, ahead, anew = "", None, sentence.quoted, False, False
    place = ""  # 会上, where the sentence begins with it
    holds = TAKES_MEETING.search(sentence.text) is not None
    for part in _COMMAS.split(sentence.text):
        if part in "，；：":
            addressed = part == "：" and bool(found) and not HAPPENS.search(found[-1].said)
            place = "" if part == "；" else place
            anew = part == "；"
            ahead = ahead and part != "；"
            subject = "" if part == "；" or (addressed and _is_bodies(sentence, subject)) else subject
            continue
        for mention in TAKES_MEETING.finditer(part) if holds else ():
            of_guests = _RECEIVES.search(part, 0, mention.start()) and _OF_IT.match(part, mention.end())
            titled = "《" in part and part.count("《", 0, mention.start()) > part.count("》", 0, mention.start())
            if titled:
                continue  # 就《…第十一次代表大会的报告》作说明: at another
            spirit = _TELLS_OF.search(part, 0, mention.start()) and _SPIRIT.match(part, mention.end())
            told = _TELLS.search(part, 0, mention.start()) and _STATE_OF_IT.match(part, mention.end())
            one_of = _ONE_OF.match(part, mention.end())
            if _SINCE.match(part, mention.end()):
                continue  # 甲通报某次会议以来的提案工作
            if not of_guests and not spirit and not told and not one_of and not _TOPIC.search(part, 0, mention.start()):
                meeting = sentence.items[mention[0]].entity or meeting
        part = part.rstrip("。！？”")
        jointly = bool(subject) and _WITH_HIM.match(part) is not None
        own = "" if jointly else _own_subject(part)
        if own and found and _GUESTS_END.match(part) and _LISTS_GUESTS.search(found[-1].said):
            own = ""  # 甲同某市市长乙，某会主席丙等深入交流，出席…
        others = "席" in part or "参" in part or "陪同" in part
        if others and not own and subject and found and _ACTS.search(found[-1].said) and _NAMELESS.match(part):
            subject = ""
        if not own and subject and found and _GROUP_GOES.match(part) and not _LEADS_IT.search(found[-1].said):
            subject = ""
        if found and holds and not own and "会见" in found[-1].said and _AND_THOSE.match(part):
            subject = ""
        if found and meeting is not None and (asked := _ASKED.match(part)) and TO_THE_PRESS.search(meeting.name):
            own = asked[1]
        if anew and own and _WHO.match(own) and part.endswith(_SPEECH):
            quoted = False  # 甲委员提出，…；乙代表某党派发言建议，…
        anew = False
        ahead = ahead and not own
        text = part if own or not subject else subject + part
        if (
            found
            and not own
            and not jointly
            and holds
            and (named := _ENDS_IN_MEETING.search(found[-1].said) or _told_whose(found))
            and _TAKES_PLACE.match(part)
        ):
            text = named[named.lastindex or 0] + part  # 以…为主题的甲大会，22日在某市举行
        if place and own and not TAKES_MEETING.search(part):
            text = place + part  # 会上，甲…，乙宣读批复，丙…
        elif (
            found
            and own
            and holds
            and (met := _MET.fullmatch(found[-1].said))
            and _THERE_SAID.fullmatch(part, len(own))
            and not _only_comments(sentence, met)
        ):
            text = f"{met[1]}上{part}"  # 甲会议22日在线召开，乙表示
        elif found and own and holds and _RETURNS.search(part) and _HAS_BEEN.search(found[-1].said):
            text = found[-1].said + part  # 在出席某峰会并结束访问后，甲回到北京
        elif found and (
            (_at_place(sentence, found[-1].said, holds) and not _each_somewhere(found[-1], own))
            or (not own and _LOOKS.match(part) and _GOES.search(found[-1].text))
        ):
            text = found[-1].text + part if not own else found[-1].said + part  # 在开馆仪式上，甲表示
        if found and not own and _FOR_WHOM.match(part) and _GIVES.search(found[-1].said):
            text = found[-1].text + part  # 某部安排2亿元资金，重点支持某县…
        if found and not own and part.startswith(("并共同", "共同")):
            both = _WHO.findall(found[-1].text)
            text = f"{both[0]}同{both[1]}{part}" if len(both) == 2 else text  # 甲会见乙，并共同主持…
        if found and part.startswith(("很高兴", "再次来华", "此次来华")) and not own and found[-1].own:
            text = found[-1].own + part  # 甲表示，很高兴来华出席…
        if found and part.startswith(("以及", "和", "及")) and not HAPPENS.search(found[-1].said):
            # 甲主要领导，以及乙主要领导列席
            found.append(Clause(found[-1].text + part, part, own, meeting, quoted, ahead))
        found.append(Clause(text, part, own, meeting, quoted, ahead))
        ahead = ahead or ("将" in part and _PLANS.search(part) is not None)
        if holds and len(found) == 1 and TAKES_MEETING.search(part) and _at_place(sentence, part, holds):
            place = _WHOSE.sub("", part)
        subject = own or subject
        if own and "的" in part and _OF_WORDS.search(part, part.index(own)):
            subject = ""
        decides = _DECIDES.match(part) if holds else None
        speaks = part.endswith(_SPEECH) and not (part.endswith("要求") and _DEMANDS.search(part))
        if (speaks and not (part.endswith("介绍") and _HEARS.search(part))) or decides:
            subject = ""
            quoted = quoted or decides is None or decides[1] is not None
    return found


def _each_somewhere(before: Clause, own: str) -> bool:
    """甲在某市，乙赴某市: the other is elsewhere."""
    others = bool(own and before.own) and _WHO.match(own) is not None and _WHO.match(before.own) is not None
    return others and before.own in before.said.partition("在")[0] and not TAKES_MEETING.search(before.said)


def _told_whose(found: list[Clause]) -> re.Match[str] | None:
    """The occasion of whose theme or hosts the clauses before tell: 某庆典由甲主办，乙承办，21日在某市开幕."""
    before = (one.said for one in reversed(found))
    said = next((one for one in before if not _CARRIED_OUT.fullmatch(one)), "")
    return _THEMED.fullmatch(said)


def _only_comments(sentence: Abstract, met: re.Match[str]) -> bool:
    """Whether who speaks behind 甲会议召开 is hardly there: a spokesman, an expert, a foreigner on one at home."""
    titles = (item.text for item in sentence.items.values() if item.kind == "title")
    meeting = sentence.items[met[1]].text
    abroad = any(item.region is not None and item.region.is_country_abroad for item in sentence.items.values())
    places = (item.entity for item in sentence.items.values() if item.kind == "region" and item.entity is not None)
    abroad = abroad or any(place.attrs["region_object"].is_abroad for place in places)
    at_home = _AT_HOME.match(meeting) is not None
    return any(map(_COMMENTS.search, titles)) or "去年" in met[0] or "前年" in met[0] or (at_home and abroad)


def _at_place(sentence: Abstract, clause: str, holds: bool) -> bool:
    """在开馆仪式上, 会上, 竣工仪式上: where what the next clause says is said; 在会见甲时 too.

    `holds` where the sentence names a meeting at all."""
    if clause.endswith(("时", "后", "中")) and _MEETING_HIM.fullmatch(clause):
        return True
    if "在" in clause and _AT_PLACE.fullmatch(clause):
        return True
    here = _AT_MEETING.fullmatch(clause) if holds else None
    return here is not None and bool(here[2] or sentence.items[here[1]].text.endswith("上"))


def _is_bodies(sentence: Abstract, subject: str) -> bool:
    """…市人民政府：为落实…: those to whom a notice goes do nothing in it."""
    return bool(subject) and sentence.items[subject].kind == "orgs"


def _own_subject(clause: str) -> str:
    """The people or bodies that a clause begins with, after time and place."""
    for match in _SIDES.finditer(clause):
        people = _WHO.match(match[0]) is not None
        if before := clause[: match.start()]:
            if not people and TAKES_MEETING.search(before):
                return ""
            if "“" in before and before.count("“") > before.count("”"):
                continue  # 分别做“投资某市”经验分享发言
            if _ADJUNCT.search(before) or (len(before) > _FAR and len(MENTION.sub("", before)) > _FAR):
                if people and before.endswith("由"):
                    return match[0]
                continue
            if _ACTS_ON.search(before) or before.endswith(("代表", "介绍", "介绍了")):
                return ""  # 并代表甲委致贺词; 介绍甲即将进行国事访问的有关情况
        if not people and _OF.match(clause, match.end(), match.end() + 2):
            continue
        return match[0]
    return ""


def person_of(sentence: Abstract) -> Draft | None:
    """The one person that the first clause with people begins with, for the pronouns of the next sentence."""
    for clause in clauses(sentence):
        people = [m for m in sentence.items[clause.own].members if m.type == "person"] if clause.own else []
        if people:
            return people[0] if len(people) == 1 else None
    return None
