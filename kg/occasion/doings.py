"""Who does something at an occasion that takes place is there, whatever he does: 甲在会上希望…, 会上，甲为…颁奖."""

from __future__ import annotations

import re

from kg.occasion.occasion import Occasions
from kg.pattern import regex
from kg.relation.matched import Found
from kg.relation.presence import AT_MEETING
from kg.sentence.abstract import ORGS, WHO, Abstract, Item, M, T, besides_names
from kg.sentence.clauses import Clause, clauses
from kg.text.segment import Sentence, cut, tag

_P = WHO[1:-1]
_INVITED = regex(
    f"(?:举行|举办|召开)了?[^，。；]{{0,12}}?(?P<what>{M})，(?:现场)?邀请(?:到|了)*(?P<who>{WHO}[^，。；]{{0,4}}(?:[，、和]{WHO}[^，。；]{{0,4}})*?)"
    "(?:出席|参加|到场|到会)?，(?:[请由][^，。；]{1,4})?(?:为大家|向(?:大家|媒体|记者|社会))?(?P<does>通报|介绍|解读|发布)"
)
_HEARD = regex(
    f"(?:出席|参加)了?[^，。；]{{0,8}}?(?P<what>{M})，(?:并|共同)*听取了?[^，。；]{{0,6}}?(?P<who>{WHO})"
    "(?:(?:对|就|关于)[^，。；]{2,40}?的?|所?作的?|介绍|通报|汇报)[^，。；]{0,24}(?:介绍|通报|汇报|报告|形势|情况|发言)"
)
_AT = f"在(?:[^，。；“”{_P}]{{0,24}}(?:举办|举行|召开)的)?(?:这次|此次|本次|今天的|当天的)?“?(?P<what>{M})”?"
# 甲在某推介会上希望…; 在某大会期间呼吁…
_HE_DOES = regex(
    f"[^，。；：“”{_P}]{{0,24}}?(?P<who>{WHO})(?![^，。；]{{0,8}}(?:[将拟未]|计划|原定|准备))[^，。；：“”的{_P}]{{0,8}}?{_AT}"
    "(?:(?P<at>上|现场)|(?P<while>期间))?，?(?P<does>[^，。；].*)"
)
# 会上，甲对…作了解读; clauses have the place in front of those who act there
_THERE_HE = regex(
    f"(?:[^，。；：“”{_P}]{{0,24}}在)?(?:随后的|当日|当天|此次|本次|这次)?[^，。；：“”{_P}]{{0,8}}?(?P<what>{M})(?P<at>上|现场)?，?(?P<who>{WHO})(?P<does>[^，。；].*)"
)
# 在某委员会第三次会议时，甲说; 在主持集体学习时，甲强调
_WHILE = regex(
    f"(?:[^，。；：“”在{_P}]{{0,16}}，)?在(?P<how>主持|出席|参加)?(?:召开|今[天年]的|这次|此次|本次)*(?P<what>{M})时，(?P<who>{WHO}){T}{{0,2}}"
    "(?:还|也|首先|明确|再次)*(?:指出|强调|表示|说|提出|介绍|认为|要求)(?!的)"
)
# 国家主席甲《同心——在某论坛开幕式上的演讲》单行本, 《甲在某会议上的讲话》: printed
_PRINTED = regex("(?:[^《》]{2,60}[—－]+)?(?:(?P<who>[一-鿿]{2,4}?)(?:总书记|主席|总理|同志)*)?在[^《》，]{0,20}\\Z")
_SPEECH = regex("”?(?:上|时)?的?[^《》，]{0,10}?(?:讲话|演讲|致辞)(?:（[^（）]{2,12}）)?》")
_BY = regex("(?:总书记|主席|总理|同志)?(?:的?重要(?:文章|讲话))?(?:\\d{4}年\\d{1,2}月\\d{1,2}日)?")
_ADVERBS = regex(
    "(?:也|还|首先|先|最后|随后|再次|重点|分别|先后|共同|一同|一起|一道|详细|简要|全面|深情|专门|特别|进一步|集中|围绕[^，。；]{2,30}?(?=进行|作|谈|讲))+"
)
# what is said there
_SAYS = regex(
    "(?:提到|希望|呼吁|批评|指责|敦促|重申|谈到|讲到|谈及|坦言|直言|直陈|倡议|提议|建议|警告|谴责|表态|认为|称(?![赞为作])|表示|强调|指出|说(?!明))(?!的)"
)
_SAYS_THEN = regex("呼吁|表示|指出|强调|宣布|提出|建议|介绍|透露|披露|发表|接受|坦言|说|[与同]")
# who is chosen, awarded or spoken of need not be there
_NO_DOING = regex(
    "(?:[^，。；]{1,4})?的|所|等|同志|先生|女士|被|将|拟|未|没|不|曾|已|多次|当选|[增补改推]选|增补|推举|获|荣|夺|摘|赢|击败|战胜|打破|受到|得到|得|辞去|去世|逝世|病逝|任|担任|是|成为|入选|晋升|出生"
    "|、|和|及|以及|因|为(?![^，。；]{0,24}?[颁授揭献赠作讲送解点佩剪推])|一?[行类样]|时"
)
_FOR_BODY = regex(f"{ORGS}(?!的)[^，。；]{{2,}}")  # 甲代表县政府与企业签订协议
_TODAY = regex("\\d[日号]|[今当昨][天日]|日前|近日")
_GOVERNS = regex(
    "赞赏|评价|感谢|祝贺|学习|贯彻|落实|传达|听取|欢迎|支持|同意|响应|认为|根据|按照|邀请|陪同|[由对向同与]\\Z"
)  # what others do with him
_DOES = ("v", "p", "d")
_ELSEWHERE = regex(
    "采访|告诉|专访|回忆|此前|去年|前年|曾|昨[天日]|年前|会前|会后|据|网友|\\d{4}年|前不久|不久前|上[个周]|收看|收听|视频|书面|缺席|未能|学习贯彻|传达学习|总书记|国家主席"
)


def done_there(sentence: Sentence, read: Abstract, occasions: Occasions, known: list[Found]) -> list[Found]:
    """Those whom a clause of the report lets do something at an occasion that takes place, of whom nothing said
    there is `known`."""
    if sentence.start < occasions.body or read.quoted or ("上" not in sentence.text and "期间" not in sentence.text):
        return []
    if occasions.is_past(sentence) or _ELSEWHERE.search(besides_names(sentence, read)):
        return []
    found: list[Found] = []
    for clause in clauses(read):
        if clause.quoted or clause.ahead or "：" in read.text[: max(0, read.text.find(clause.said))]:
            continue
        found += _done_in(clause, sentence, read, occasions)
    there = {(fact.source, fact.target) for fact in known if fact.type in AT_MEETING}
    return [fact for fact in found if fact.type != "attends" or (fact.source, fact.target) not in there]


def _done_in(clause: Clause, sentence: Sentence, read: Abstract, occasions: Occasions) -> list[Found]:
    match = _HE_DOES.match(clause.text) or _THERE_HE.match(clause.text)
    if match is None:
        return []
    item, during = read.items[match["what"]], match.groupdict().get("while")
    meeting = item.entity
    if _GOVERNS.search(match.string, 0, match.start("who")):
        return []
    if not match["at"] and not during and not item.text.endswith("上"):
        return []
    if meeting is None or "sides" in meeting.attrs:
        return []
    if meeting not in occasions.happened and (item.note == "anaphor" or not _TODAY.search(clause.text)):
        return []  # 甲在某论坛上提到: whenever that was; not 甲5日在某会议上，敦促…
    if occasions.is_after(meeting, sentence):
        return []
    does = _ADVERBS.sub("", match["does"], count=1) if _ADVERBS.match(match["does"]) else match["does"]
    if during and not _SAYS_THEN.match(does):
        return []
    acts_for = read.items[match["who"]].text.endswith("代表") and _FOR_BODY.match(does) is not None
    if _NO_DOING.match(does) or not (acts_for or _is_act(does)):
        return []
    kind = "speaks_at" if _SAYS.match(does) else "attends"
    people = (one for one in read.items[match["who"]].members if one.type == "person")
    return [Found(kind, one, meeting, {}, f"{kind}/there") for one in people]


def said_while(sentence: Sentence, read: Abstract, occasions: Occasions) -> list[Found]:
    """Who says something while the occasion goes on: 在主持某会议时，甲说."""
    match = _WHILE.match(read.text) if "时，" in sentence.text and not read.quoted else None
    meeting = read.items[match["what"]].entity if match else None
    if match is None or meeting is None or "sides" in meeting.attrs or sentence.start < occasions.body:
        return []
    kinds = ("chairs", "speaks_at") if match["how"] == "主持" else ("speaks_at",)
    people = [one for one in read.items[match["who"]].members if one.type == "person"]
    return [Found(kind, one, meeting, {}, f"{kind}/while") for one in people for kind in kinds]


def in_print(sentence: Sentence, items: list[Item], occasions: Occasions) -> list[Found]:
    """Who has spoken at an occasion by the title of the speech, in print: 《甲在某会议上的讲话》单行本出版."""
    if "《" not in sentence.text or sentence.start < occasions.body:
        return []
    found: list[Found] = []
    text, begin = sentence.text, sentence.start
    people = [item for item in items if item.kind == "person" and item.entity is not None]
    for item in items:
        if item.kind != "meeting" or item.entity is None or not _SPEECH.match(text, item.end - begin):
            continue
        opens = text.rfind("《", 0, item.start - begin)
        title = _PRINTED.match(text, opens + 1, item.start - begin) if opens >= 0 else None
        if title is None or "sides" in item.entity.attrs:
            continue
        inside = [one for one in people if begin + opens < one.start < item.start]
        before = [one for one in people if one.end <= begin + opens and _BY.fullmatch(text, one.end - begin, opens)]
        who = inside if title["who"] else before[-1:]
        if len(who) == 1 and who[0].entity is not None and (not title["who"] or who[0].text == title["who"]):
            found.append(Found("speaks_at", who[0].entity, item.entity, {}, "speaks_at/printed"))
    return found


def _is_act(does: str) -> bool:
    """Whether the words begin with a verb, or with what a verb governs: 为…颁发, 从…方面解读."""
    words = cut(re.split("[\U000f0000-\U0010ffff]", does)[0][:10])
    return bool(words) and tag(words[0])[:1] in _DOES


def heard(sentence: Sentence, read: Abstract) -> list[Found]:
    """Who tells those that meet how things are: 甲出席某对话会，听取某组织总裁乙对形势的介绍."""
    match = _HEARD.search(read.text) if "听取" in sentence.text and "将" not in sentence.text else None
    meeting = read.items[match["what"]].entity if match else None
    if match is None or meeting is None or "sides" in meeting.attrs:
        return []
    people = (one for one in read.items[match["who"]].members if one.type == "person")
    return [Found("attends", one, meeting, {}, "attends/heard") for one in people]


def invited(sentence: Sentence, read: Abstract) -> list[Found]:
    """Who is there to tell the press: 某办举行新闻发布会，邀请甲出席，通报有关情况并回答提问."""
    match = _INVITED.search(read.text) if "邀请" in sentence.text and "将" not in sentence.text else None
    meeting = read.items[match["what"]].entity if match else None
    if match is None or meeting is None or not meeting.name.endswith(("发布会", "通气会", "吹风会")):
        return []
    kind = "reports_at" if match["does"] == "通报" else "attends"
    people = [one for code in re.findall(WHO, match["who"]) for one in read.items[code].members]
    return [Found(kind, one, meeting, {}, f"{kind}/invited") for one in people if one.type == "person"]
