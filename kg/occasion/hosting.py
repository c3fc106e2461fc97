"""Who holds a meeting that is called by its body: 某领导小组会议 is the leading group's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.entity.meetingnames import plenum_of
from kg.entity.resolve import Draft
from kg.lexicon import short_forms
from kg.occasion.occasion import Occasions
from kg.pattern import regex
from kg.records import Span
from kg.relation.matched import Found
from kg.relation.presence import AT_MEETING
from kg.sentence.abstract import ORGS, Abstract, Item, M
from kg.text.segment import Sentence

_OWN_MEETING = regex(
    r"(?:20\d\d年度?)?(?:第?[一二三四五六七八九十百零\d]+[届次](?:会议(?=第|预备|联组))?|[一二三四五六七八九十]+届|常委会|常务委员会|党组|党委|双周|协商"
    r"|全体|专题|工作|常务|主席|主任|委员长|扩大|预备|联组|（|）)*(?:[一-鿿]{2,12}?工作)?(?:会议|全会|全体会议|座谈会|常委会|集体学习|专题学习|学习讲座|专题讲座)|(?:20\d\d年度?|第[一二三四五六七八九十百\d]+届)?年会|新闻发布会|[一-鿿“”]{0,8}(?:招待会|团拜会|听证会)|(?:晋升|授予|颁授)[一-鿿“”]{2,16}仪式|宪法宣誓仪式"
)
_N = "(?:第?[一二三四五六七八九十百零\\d]+[届次])"
# 上海合作组织成员国元首理事会第十三次会议, 某联盟第36届首脑会议, 中国某联合会第八次全国代表大会, 某商会年度答谢晚宴
_OF_MEMBERS = regex(
    f"{_N}?(?:成员国|国家)*(?:元首|政府首脑（总理）|政府首脑|总理|首脑|领导人|外长|外交部长|国防部长|防长|财长|部长级?|经贸部长){_N}?"
    f"(?:非正式|特别|视频|紧急|年度|理事会)*{_N}?(?:会议|峰会|会晤)|{_N}?(?:非正式|特别|视频|紧急)?峰会"
    f"|{_N}(?:全国|全省|全市)?(?:会员|团员|侨胞)?代表大会|{_N}*(?:执委会?|主席团)(?:全体)?{_N}?(?:全体)?会议|[一-鿿]{{0,8}}(?:晚宴|酒会)"
)
_TOLD_ABOUT = ("宣讲团", "讲师团")  # whose every report is its own: 中央宣讲团某市宣讲报告会
# of a party's own: what its centre calls
_NO_HOST = ("中国共产党", "全国人大", "全国政协")
# 甲期待来华出席某峰会, 甲离开北京，应邀出席某会议
_TO_COME = regex("期待|离开北京|启程|在即|下周|即将")
_IN_PRESS = regex("上|介绍|透露|通报|公布|消息")
# 中央第三巡视组巡视辽宁省工作动员会
_OF_TEAM = regex("组(?:巡视|巡察|督察|督导)(?P<place>[一-鿿]{2,12}?)(?:工作)?动员(?:部署)?(?:会议?|大会)")
_UNNUMBERED = len("督察组")  # which may be any team
_TERM = regex(r"^(?:中华人民共和国)?(.{2,8}?[省市县区州盟])?第?[一二三四五六七八九十]+届")
# 中国人民政治协商会议某省第十三届委员会第二次会议
_CONSULTS = regex(
    "^(?:政协|中国人民政治协商会议)(?P<place>[一-鿿]{2,8}?[省市县区州盟旗])?第?[一二三四五六七八九十]+届(?P<other>全国|[一-鿿]{2,8}?[省市县区州盟旗])?委员会"
)
# …已由第十四届全国人大常委会第九次会议于2024年4月26日修订通过; 3月2日，某市人大第五次会议选举甲为市长
_SESSION = regex("届[^，。]*次会议\\Z")
_PUT_OFF = regex("[^，。；]{0,16}?(?:推迟|延期)(?:至[^，。；]{1,10})?(?:在[^，。；]{1,10})?(?:举行|召开|举办)")
_ACTS = regex(
    r"(?:(?:表决|审议|修订|经|，)*(?:通过(?!的)|决定(?!草案|的)|任命|免去|批准|补?选举(?!办法|结果|程序)|罢免|接受)"
    r"|于(?:20\d\d年)?\d{1,2}月\d{1,2}日(?:表决|审议|修订)*(?:通过|的决定|决定|任命|批准|选举))"
)


# 中国致公党第十五届中央委员会第三次全体会议, 民进十三届三中全会
_OF_PARTY = regex(
    "(?P<party>中国国民党革命委员会|中国民主同盟|中国民主建国会|中国民主促进会|中国农工民主党|中国致公党|九三学社|台湾民主自治同盟"
    "|民革|民盟|民建|民进|农工党|致公党|台盟)(?:第?[一二三四五六七八九十]+届)(?:中央委员会第[一二三四五六七八九十]+次全体会议|[一二三四五六七八九十]+中全会)"
)
_SHORT = {
    "中国国民党革命委员会": "民革",
    "中国民主同盟": "民盟",
    "中国民主建国会": "民建",
    "中国民主促进会": "民进",
    "中国农工民主党": "农工党",
    "中国致公党": "致公党",
    "台湾民主自治同盟": "台盟",
}


# 在国新办今天（6月1日）举行的某吹风会上, 在中国驻某国大使馆举办的招待会上
_AT_ITS = regex(
    f"在(?P<who>{ORGS})(?:今[天日]|昨[天日]|近日|日前|当[天日]|(?:\\d{{1,2}}月)?\\d{{1,2}}日)?(?:[上下]午|晚)?(?:（[^（）]{{3,6}}）)?(?:联合|共同)?"
    f"(?P<how>主办|举办|举行|召开)的[^，。；“]{{0,6}}?“?(?P<what>{M})”?(?:上|中|期间)"
)
# whose name is no house's, in which others may meet: 在某大学举行的论坛上
_ORGAN = regex(
    "(?:办公?室?|委员?会?|[局部厅署]|政府|使馆|领馆|使团|代表团|党组|理事会|法院|检察院|议院|联合会|协会)\\Z"
)


def called_at(read: Abstract) -> list[Found]:
    """Who called the occasion at which something is said: 在某办举行的新闻发布会上，甲说…"""
    match = _AT_ITS.search(read.text) if "的" in read.text and "在" in read.text else None
    meeting = read.items[match["what"]].entity if match else None
    if match is None or meeting is None or "sides" in meeting.attrs:
        return []
    hosts = [one for one in read.items[match["who"]].members if one.type == "organization"]
    if match["how"] in ("举行", "召开"):
        hosts = [one for one in hosts if _ORGAN.search(one.name)]
    return [Found("hosts", one, meeting, {}, "hosts/at") for one in hosts]


@cache
def _shorts() -> dict[str, tuple[str, ...]]:
    """The short forms of each body that do not stand at the head of its name; not those of the Party's centre, whose
    meetings are told of long after and long before."""
    shorts: dict[str, tuple[str, ...]] = {}
    for short, name in short_forms().items():
        if len(short) > 2 and not name.startswith(short) and not short.startswith(("中央", "中共", "党中央")):
            shorts[name] = (*shorts.get(name, ()), short)
    return shorts


def _conference(match: re.Match[str]) -> str:
    """全国政协 of 政协第十四届全国委员会, 某省政协 of 政协某省第十三届委员会."""
    return f"{match['place'] or match['other'] or ''}政协"


def _has_acted(item: Item, meeting: Draft, sentence: Sentence, occasions: Occasions) -> bool:
    """Whether the sentence tells of what a session decided, on a day that the text says: a decree of no other news."""
    day = meeting.attrs.get("date")
    if not day or not _SESSION.search(meeting.name) or day > (occasions.base or day):
        return False
    return _ACTS.match(sentence.text, item.end - sentence.start) is not None


def _is_of(body: str, meeting: str) -> bool:
    """Whether a meeting whose name begins with the body's is its own."""
    if not meeting.startswith(body) or not _is_own(body, meeting):
        return False
    if meeting.startswith(("来", "赴", "访"), len(body)):
        return False  # 某代表团来冀座谈会: a guest
    if meeting.startswith("人大常委会", len(body) - 2):
        return False  # no congress's own
    if body.endswith(("人大", "政协")) and meeting.startswith("工作", len(body)):
        return False  # on its work
    # of which place, the text does not say; where it is; the plenary itself
    return body not in ("人大常委会", "人大", "常务委员会") and not body.endswith(("总部", "中央委员会"))


def _is_own(body: str, meeting: str) -> bool:
    """Whether what follows the body in the name of a meeting is a kind of meeting that bodies hold for themselves."""
    rest = len(body)
    if body.endswith(_TOLD_ABOUT) and meeting.endswith("报告会"):
        return True
    if _OWN_MEETING.fullmatch(meeting, rest) is not None:
        return True
    return body not in _NO_HOST and not body.endswith("成员国") and _OF_MEMBERS.fullmatch(meeting, rest) is not None


def _meets_press(item: Item, sentence: Sentence) -> bool:
    """Whether something is said to the press here: 某办新闻发布会介绍了, 在某办新闻发布会上."""
    press = item.text.endswith(("发布会", "吹风会", "通气会")) and item.start >= sentence.start
    return press and _IN_PRESS.match(sentence.text, item.end - sentence.start) is not None


def own_meetings(items: list[Item], sentence: Sentence, occasions: Occasions) -> list[Found]:
    """The body whose own meeting takes place, by its name: 领导小组会议 is the leading group's."""
    found = []
    for item in items:
        meeting = item.entity
        if item.kind != "meeting" or meeting is None:
            continue
        if _PUT_OFF.match(sentence.text, item.end - sentence.start):
            continue
        told = meeting in occasions.happened or _meets_press(item, sentence)
        if _OF_MEMBERS.search(item.text) and _TO_COME.search(sentence.text):
            continue
        if not told and not _has_acted(item, meeting, sentence, occasions):
            continue
        bodies = [d for d in occasions.entities.drafts.values() if d.type == "organization"]
        of_short = {short: d.name for d in bodies for short in _shorts().get(d.name, ())}  # 国合会2017年年会
        name = _TERM.sub(r"\1", _CONSULTS.sub(_conference, meeting.name))
        name = name.replace("人民代表大会常务委员会", "人大常委会").replace("人民代表大会", "人大")
        if plenum := plenum_of(meeting.name):  # 中国共产党安徽省第十届委员会第十四次全体会议
            name = f"{plenum[0]}委全体会议"
        name = next((of_short[s] + name[len(s) :] for s in sorted(of_short, key=len)[::-1] if name.startswith(s)), name)
        own = [d for d in bodies if _is_of(d.name, name)]
        if party := _OF_PARTY.fullmatch(meeting.name):
            centre = occasions.entities.add("organization", f"{_SHORT.get(party['party'], party['party'])}中央")
            found.append(Found("hosts", centre, meeting, {}, "hosts/name"))
        elif own:  # 某委党组, not 某委
            found.append(Found("hosts", max(own, key=lambda d: len(d.name)), meeting, {}, "hosts/name"))
    return found


def team_meetings(found: list[tuple[Found, Span]], occasions: Occasions) -> Iterator[tuple[Found, Span]]:
    """The team whose meeting it is and the place that it has come to, by its name; the place unless another is said."""
    placed = {fact.source.id for fact, _ in found if fact.type == "held_in"}
    attended = {
        fact.target: span for fact, span in reversed(found) if fact.type in AT_MEETING and fact.target is not None
    }
    for meeting, span in attended.items():
        match = _OF_TEAM.search(meeting.name) if "动员" in meeting.name else None
        if match is None or meeting not in occasions.named:
            continue
        drafts = list(occasions.entities.drafts.values())
        teams = {name: d for d in drafts if d.type == "organization" for name in (*d.forms, d.name)}
        team = max((name for name in teams if meeting.name.endswith(name, 0, match.start() + 1)), key=len, default="组")
        if len(team) > _UNNUMBERED:
            yield Found("hosts", teams[team], meeting, {}, "hosts/team"), span
        places = [d for d in drafts if d.type == "region" and match["place"] in (*d.forms, d.name)]
        if len(places) == 1 and meeting.id not in placed:
            yield Found("held_in", meeting, places[0], {}, "held_in/team"), span
