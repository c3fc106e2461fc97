"""Occasions named after who is there: the reception of a group, a welcome, a banquet, a hearing of the press."""

from __future__ import annotations

import re

from kg.entity.resolve import Draft
from kg.occasion.dated import QUOTES
from kg.occasion.occasion import Occasions
from kg.occasion.summits import principals
from kg.occasion.told import DATED
from kg.pattern import found_by, regex
from kg.relation.matched import Found
from kg.sentence.abstract import ORGS, WHO, Abstract, M, T
from kg.sentence.clauses import clauses
from kg.text.segment import Sentence

# 会见某某工作会议全体代表
_DELEGATES = regex(
    rf"({WHO})[^，。；]{{0,24}}?会见了?(?P<whom>(?:前来|来京|来华)?(?:出席|参加)?{M}[^，。；]{{0,24}}?(?:嘉宾|外宾|人员|人士|{T}))(?=[，。；时并]|$)"
)
# 会见某协会新一届领导班子成员
_RECEIVED = regex(
    rf"({WHO})[^，。；]{{0,24}}?会见了?(?P<whom>[^，。；]{{0,40}}?(?:成员|代表|人员|模范|典型|家属|运动员|官兵|嘉宾|负责人|专家|院士|青年|师生|获得者|团|客商|企业家|校友|使节|{T}))(?:和他们的[亲家]属|一行)?(?=[，。；时并]|$)"
)
_AHEAD = regex("将|拟|原定|计划")
_SPOKEN = regex("(?:表示|指出|强调|说|称)，")
_TAKES_PART = regex("(?:参加|陪同)了?(?:上述|有关)?会见")
_GROUP = regex(
    "(?:成员|代表|人员|人士|模范|典型|家属|运动员|官兵|嘉宾|外宾|负责人|专家|院士|青年|师生|获得者|团|委员|使节|客商|校友|学员|同志|领导人|企业家|团长|顾问|理事)$"
)
NAMED_LATER = ("客商", "企业家", "校友")
_PRESENT = regex("^(?:全体)?(?:与会|会议|参会)(?:全体)?(?=代表|人员|成员|委员|嘉宾)")  # 会见与会代表
_VISITING = regex("\\A(?:应邀)?(?:[来到]访|来[华京])的")  # 会见到访的某国特使团
ALL_OF = regex("全体|部分")
# 甲和夫人在某地为乙和夫人举行欢迎仪式
# … 为甫抵某地的乙举行具有浓郁民族特色的欢迎仪式
_WELCOMES = regex(
    rf"(?P<host>{WHO})[^，。；]{{0,30}}?为(?:[甫刚新][^，。；]{{0,6}}?的)?(?P<guest>{WHO})(?:{T}?和(?P<wife>{WHO}))?[^，。；]{{0,10}}?(?:举行|举办)(?:了|的)?"
    rf"(?:[^，。；]{{0,6}}?|(?!{M})[^，。；{WHO[1:-1]}]{{2,30}}?的)(?P<what>{M}|欢[迎送]仪式|迎宾仪式|欢[迎送]宴会|(?:欢[迎送])?[晚午]宴)"
)
_ALSO_GIVES = regex("(?:并|还|又|随后)?(?:在[^，。；]{1,16})?为")
# 甲和夫人乙在某地举行宴会，欢迎出席某论坛的嘉宾
_BANQUET = regex(rf"(?P<host>{WHO})[^，。；]{{0,24}}?举行(?:了)?[^，。；]{{0,4}}?(?P<what>{M}|宴会)，?(?:热烈)?欢迎")
# 甲前往某某宫，出席乙总理举行的欢迎晚宴; 甲委员长和夫人乙出席
_DINES = regex(
    rf"(?:(?P<first>{WHO}){T}?和)?(?P<guest>{WHO})(?:(?!将)[^。；{WHO[1:-1]}]){{0,40}}?出席了?(?P<host>{WHO}){T}?(?:夫妇)?(?:[和与](?P<other>{WHO}){T}?)?(?:为[他她]|(?P<whom>为(?:(?!{WHO})[^，。；]){{2,40}}?))?"
    rf"(?:在[^，。；]{{1,12}})?(?:联合|共同)?举行的(?:盛大|隆重|小范围)?的?(?P<kind>欢[迎送])?(?P<what>{M}|[晚午宴]宴会?)"
)
# 甲在某地举行仪式，欢迎乙对我国进行国事访问; 甲主持仪式欢迎乙访华
_HELD_FOR = regex("欢[迎送]|迎宾|宴")
_GREETS = regex(
    rf"(?P<host>{WHO})[^，。；]{{0,30}}?(?:举行|主持)(?:了)?[^，。；]{{0,4}}?(?P<what>{M}|仪式)，?(?:热烈)?欢迎(?:(?!将)[^，。；]){{0,12}}?(?P<guest>{WHO})"
)
_GIVEN = regex("宴|举行的[^，。；]{0,4}(?:欢[迎送]|迎宾)仪式")
_GRAND = regex("\\A(?:盛大|隆重|热烈)+的?(?=欢[迎送]|迎宾)")
_UNNAMED = regex("仪式|(?:欢[迎送]|迎宾)仪式(?:$|（)|(?:欢[迎送])?(?:宴会|[晚午]宴)（")
_RECEPTIONS = ("宴会", "晚宴", "午宴", "欢迎仪式", "欢送仪式", "迎宾仪式")
# …举行欢迎仪式，丙等出席
_ALSO_THERE = regex(f"，{WHO}(?:等[^，。；]{{0,8}})?(?:也|一同|陪同)?(?:出席|参加)了?。?$")
_WELCOMED_IN = regex(f"在({ORGS})[^，。；]{{0,18}}?(?:为|举行)")
_CONFERS = regex(f"({WHO})[^，。；]{{0,30}}?向[^，。；]{{4,80}}?颁发任命书")
_AT = regex(f"在({ORGS})")
_STUDIES = regex("(?:学习|领会|贯彻|落实)[^，。；]{0,24}会见")
_PRESS = regex(
    rf"({WHO})[^，。；]{{0,24}}?(?:与|同|和)(?:来[^，。；]{{0,16}}?的)?({WHO})[^，。；]{{0,24}}?(?:共同|一同|一起)会见(?:了)?"
    r"(?:(?:中外)?记者|(?P<whom>(?:(?!记者)[^，。；]){2,30})(?=[，。；]|$))"
)
# 甲同国际主要经济金融机构负责人共同会见记者
_PRESS_WITH = regex(rf"({WHO})(?:与|同|和)(?P<whom>[^，。；]{{2,30}}?)(?:共同|一同|一起)会见(?:了)?(?:中外)?记者")
# 会谈后，两国总理共同会见了记者
_BOTH_MEET_PRESS = regex(
    r"(?:^|[，。])(?:会[谈晤]后，)?[一-鿿]{0,2}(?:两国|双方)[^，。；]{0,4}(?:还)?共同会见了?(?:中外)?记者"
)
# 某总理会见采访某会的中外记者
_MEETS_PRESS = regex(rf"({WHO})(?:(?![将不拒愿]|表示)[^，。；]){{0,24}}?会见(?:了)?[^，。；]{{0,16}}?中外记者")


def spelled(text: str, read: Abstract) -> str:
    """An abstract text in words: meetings by their names, all else as printed."""
    parts = []
    for char in text:
        item = read.items.get(char)
        named = item is not None and item.kind == "meeting" and item.entity is not None
        parts.append(item.entity.name if named else char if item is None else spelled(item.text, read))  # type: ignore[union-attr]
    return "".join(parts)


class Receptions:
    """The receptions of one document among its other occasions."""

    def __init__(self, occasions: Occasions) -> None:
        self.occasions = occasions
        self.welcome: Draft | None = None  # the welcome of a guest that the sentence ends with, beside what is at hand

    def group(self, sentence: Sentence, read: Abstract) -> list[Found]:
        """会见某某会议全体代表, 会见某协会领导班子成员: an occasion of its own, at which 参加会见 is."""
        at_hand = self.occasions.current
        if "会见" not in read.text or "共同会见" in read.text or _STUDIES.search(sentence.text):
            return []  # what several do together, `press` reads
        match = _DELEGATES.search(read.text)
        alone = at_hand is None or "sides" in at_hand.attrs
        today = alone and DATED.search(sentence.text) is not None and not QUOTES.match(read.text)
        if match is None and (today or _TAKES_PART.search(self.occasions.text)):
            match = _RECEIVED.search(read.text)
        host = read.items[match[1]].members[0] if match and read.items[match[1]].members else None
        if match is not None and _AHEAD.search(read.text, 0, match.start("whom")):
            return []
        if match is None or host is None or host.type != "person" or re.search(WHO, match["whom"]):
            return []
        whom = spelled(match["whom"], read)
        whom = _VISITING.sub("", whom)
        if whom.endswith(NAMED_LATER) and sentence.start < self.occasions.body:
            return []  # 市长甲会见客商, in the headline: who they are, the text tells
        if not _GROUP.search(whom):
            return []  # 会见某党中央副主席: by title, and by a name that can't be read
        if at_hand is not None and not alone:
            whom = _PRESENT.sub(at_hand.name, whom)
        meeting = self.occasions.add(
            f"{host.name}会见{ALL_OF.sub('', whom)}", "会见", self.occasions.talk_day(sentence)
        )
        meeting.attrs["sides"] = {host.name}
        people = [one for one in read.items[match[1]].members if one.type == "person"]  # 甲，乙在某地会见…
        return [Found("attends", one, meeting, {}, "attends/delegates") for one in people]

    def welcomed(self, sentence: Sentence, read: Abstract) -> list[Found]:
        """甲为乙举行欢迎仪式: an occasion of both, beside the talks that stay at hand."""
        self.welcome = None
        if "出席" in sentence.text and _GIVEN.search(sentence.text) and (dined := self._dined(sentence, read)):
            return dined
        if not _HELD_FOR.search(sentence.text):
            return []
        match = _WELCOMES.search(read.text) or self._lent(read) or _GREETS.search(read.text)
        if match is None:
            return self._banquet(sentence, read)
        hosts, guests = (
            [m for m in read.items[match[code]].members if m.type == "person"] for code in ("host", "guest")
        )
        if not hosts or not guests or hosts[0] is guests[0] or "将" in sentence.text:
            return []
        wife = match["wife"] if found_by(match, _WELCOMES) else None
        wives = [m for m in read.items[wife].members if m.type == "person"] if wife else []
        item = read.items.get(match["what"])
        what = "欢迎仪式" if found_by(match, _GREETS) else item.text if item is not None else match["what"]
        what = _GRAND.sub("", what)
        if not what.startswith("欢迎") and not what.endswith(_RECEPTIONS):
            return []
        before = self.occasions.current
        name = f"{hosts[0].name}为{guests[0].name}举行{what}"
        unnamed = item.entity if item is not None else None
        grand = unnamed is not None and unnamed.name == item.text != what  # type: ignore[union-attr]
        unnamed = unnamed if unnamed is not None and (grand or _UNNAMED.match(unnamed.name)) else None
        if unnamed is not None:
            unnamed.name = name
            unnamed.attrs["kind"] = what
            before = None if before is unnamed else before
        meeting = unnamed or self.occasions.add(name, what, self.occasions.talk_day(sentence))
        meeting.forms.add(what)
        self.occasions.current = before or meeting
        self.welcome = meeting if _ALSO_THERE.match(read.text, match.end()) else None
        if item is not None and self.welcome:
            item.entity = meeting  # 欢迎仪式 in the sentence is this one
        place = _WELCOMED_IN.search(read.text)
        where = [m for m in read.items[place[1]].members if m.type == "region"] if place else []
        return [
            *(Found("attends", who, meeting, {}, "attends/welcome") for who in (*hosts, *guests, *wives)),
            *(Found("held_in", meeting, region, {}, "held_in/welcome") for region in where[:1]),
        ]

    @staticmethod
    def _lent(read: Abstract) -> re.Match[str] | None:
        """甲同乙交谈，并为乙举行宴会: the host of the clause before."""
        if "为" not in read.text:
            return None
        told = (one for one in clauses(read) if not one.quoted and not one.ahead and _ALSO_GIVES.match(one.said))
        return next((match for clause in told if (match := _WELCOMES.match(clause.text))), None)

    def _dined(self, sentence: Sentence, read: Abstract) -> list[Found]:
        """甲出席乙举行的欢迎晚宴: of who gives it and who is there."""
        match = _DINES.search(read.text) if sentence.start >= self.occasions.body else None
        item = read.items.get(match["what"]) if match else None
        what = (item.text if item else match["what"]) if match else ""
        what = _GRAND.sub("", what)
        if match is None or not what.endswith(_RECEPTIONS) or _SPOKEN.search(read.text, 0, match.start()):
            return []
        codes = [(s, match[s]) for s in ("first", "guest", "host", "other") if match[s]]
        at = {s: [m for m in read.items[code].members if m.type == "person"] for s, code in codes}
        guests, hosts = [*at.get("first", ()), *at["guest"]], [*at["host"], *at.get("other", ())]
        if not guests or not hosts:
            return []
        what = what if what.startswith(("欢迎", "欢送")) else (match["kind"] or "") + what
        whom = "" if match["whom"] else f"为{guests[0].name}"
        before = self.occasions.current
        unnamed = item.entity if item is not None else None
        if unnamed is not None and not unnamed.name.endswith("）") and _GRAND.sub("", unnamed.name) != what:
            unnamed = None
        name = f"{hosts[0].name}{whom}举行{what}"
        meeting = unnamed or self.occasions.add(name, what, self.occasions.talk_day(sentence))
        meeting.name = name
        meeting.forms.add(what)
        self.occasions.current = before or meeting
        return [Found("attends", who, meeting, {}, "attends/welcome") for who in (*guests, *hosts)]

    def _banquet(self, sentence: Sentence, read: Abstract) -> list[Found]:
        """A banquet for those who have come for another occasion."""
        match = _BANQUET.search(read.text)
        item = read.items.get(match["what"]) if match else None
        if match is None or "将" in sentence.text or not (item.text if item else match["what"]).endswith("宴会"):
            return []
        hosts = [m for m in read.items[match["host"]].members if m.type == "person"]
        if not hosts:
            return []
        unnamed = item.entity if item is not None and item.text == "宴会" else None
        unnamed = unnamed if unnamed is not None and unnamed.name.startswith("宴会") else None
        name = f"{hosts[0].name}举行欢迎宴会"
        meeting = unnamed or self.occasions.add(name, "宴会", self.occasions.talk_day(sentence))
        meeting.name = name
        meeting.forms.add("宴会")
        self.occasions.current = meeting
        return [Found("attends", who, meeting, {}, "attends/welcome") for who in hosts]

    def conferred(self, sentence: Sentence, read: Abstract) -> list[Found]:
        """甲向某委员会组成人员颁发任命书: the ceremony, which the sentence may call so."""
        match = _CONFERS.search(read.text) if "颁发任命书" in read.text else None
        if match is None or "将" in match[0] or sentence.start < self.occasions.body:
            return []
        session = self.occasions.current
        if "新任命" in match[0] or (session is not None and session.name.endswith("次会议")):
            return []  # 会议向新任命人员颁发任命书: an act of the session
        hosts = [m for m in read.items[match[1]].members if m.type == "person"][:1]
        if not hosts:
            return []
        called = (item.entity for item in read.items.values() if item.kind == "meeting" and item.entity is not None)
        unnamed = next((one for one in called if _UNNAMED.match(one.name)), None)
        meeting = unnamed or self.occasions.add("颁发任命书仪式", "仪式", self.occasions.talk_day(sentence))
        meeting.name = "颁发任命书仪式"
        place = _AT.search(match[0])
        where = [m for m in read.items[place[1]].members if m.type == "region"][:1] if place else []
        return [
            *(Found("attends", one, meeting, {}, "attends/confers") for one in hosts),
            *(Found("held_in", meeting, region, {}, "held_in/confers") for region in where),
        ]

    def press(self, sentence: Sentence, read: Abstract) -> list[Found]:
        """甲与乙共同会见记者 or others, 甲会见中外记者: an occasion named after who is there."""
        if "会见" not in read.text:
            return []
        match = _PRESS.search(read.text)
        codes = match.group(1, 2) if match else ()
        sides = [read.items[code].members[0] for code in codes if read.items[code].members]
        told = match is not None and _SPOKEN.search(read.text, 0, match.start()) is not None
        if match is not None and match["whom"] and (told or _AHEAD.search(match[0])):
            return []
        whom = spelled(match["whom"], read).rpartition("的")[2] if match and match["whom"] else "记者"
        group = None if match else _PRESS_WITH.search(read.text)
        if match is None and group is None and _BOTH_MEET_PRESS.search(read.text):
            sides = principals(self.occasions)
        name = f"{sides[0].name}与{sides[1].name}共同会见{whom}" if len(sides) == 2 else ""
        if group and read.items[group[1]].members and not re.search(WHO, group["whom"]):
            sides = [read.items[group[1]].members[0]]
            name = f"{sides[0].name}同{spelled(group['whom'], read)}共同会见记者"
        alone = None if match or group or name else _MEETS_PRESS.search(read.text)
        if alone and read.items[alone[1]].members and "共同" not in alone[0]:
            sides = [read.items[alone[1]].members[0]]
            name = f"{sides[0].name}会见中外记者"
        if not name:
            return []
        meeting = self.occasions.add(name, "会见记者", self.occasions.talk_day(sentence))
        with_them = [one for code in codes for one in read.items[code].members if one.type == "person"]
        return [Found("attends", side, meeting, {}, "attends/press") for side in dict.fromkeys((*sides, *with_them))]
