"""Who receives people that the text does not name, or talks with them: 甲会见与会代表, 甲接见部队官兵, 甲与教师座谈."""

from __future__ import annotations

import re

from kg.entity.resolve import Draft
from kg.occasion.occasion import Occasions
from kg.occasion.receptions import ALL_OF, NAMED_LATER, spelled
from kg.occasion.told import DATED
from kg.pattern import regex
from kg.relation.matched import Found
from kg.sentence.abstract import ORGS, WHO, Abstract, T
from kg.sentence.clauses import TAKES_MEETING, Clause, clauses
from kg.text.segment import Sentence

_DAY = (
    r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}[日号]|[今昨当][天日]|[上下]午|[中当]?[午晚][上间]?|近日|日前|当地时间|随后|首先"
)
_HOW = "亲切|热情|集体|共同|一同|一起|分别|先后|再次|专程|特意|专门|临时|还|又|也|都"
_SETTING = f"(?:等?(?:党和国家|中央)?领导(?:人|同志))?(?:{_DAY}|{_HOW}|，|在(?:(?!{WHO})[^，。；在]){{1,30}}?)*"
# what a group that has no name is called by: its last word
_PEOPLE = (
    "代表|成员|人员|人士|模范|典型|运动员|官兵|嘉宾|外宾|来宾|宾客|客人|客商|负责人|负责同志|专家|学者|院士|青年|师生|教师|学员|学生"
    "|获得者|获奖者|委员|使节|校友|外交官|侨领|留学生|同志|领导人|领导干部|干部|企业家|团长|顾问|理事|友人|朋友|政要|主官|健儿|劳模|英雄|老兵|老战士"
    "|工作者|建设者|志愿者|积极分子|艺术家|科学家|科技人员|骨干|职工|员工|群众|同胞|侨胞|队员|教练员|航天员|议员|高管|总编|医生|护士|农民|工人|村民|居民|团体|个人|标兵"
)
_MANY = regex(r"各|全体|全国|部分|优秀|先进|[两多几\d十]+余?[名位国人]|国家|等")
_ONE = regex("(?:最高|贸易|谈判|特别|高级|全权|首席|常驻|常任)(?:代表|领导人)\\Z|(?:记者|亲属|家属)")
_WHOM = f"(?P<whom>(?:(?!{WHO})[^，。；：]){{0,70}}?(?:{_PEOPLE}|{T}|{ORGS}))"
_FAMILY = "(?:(?:以及|和|及)(?:他们的?|其)[亲家]属)?(?:一行)?"
_RECEIVES = regex(f"({WHO})(?P<where>{_SETTING})在?(?P<verb>会见|接见)了?(?!过){_WHOM}{_FAMILY}(?:$|时|并|[，。；])")
_PRESENT = regex("\\A(?:(?:全体)?(?:与会|参会|会议)(?:的?全体)?|全体)(?=外国|国内|中外|代表|人员|成员|委员|嘉宾|各国)")
_SEES = regex(
    f"({WHO})(?P<where>{_SETTING})[与同和]{_WHOM}{_FAMILY}(?:亲切|深入|面对面|举行|进行|开展|了)*座谈(?:交流)?(?:$|时|并)"
)
_TITLED = regex("会见|接见|座谈(?!会)")
_AT_CONGRESS = regex("致[^，。；]{0,4}[贺祝]?[词辞]")  # 甲会见全体代表，并代表某党致贺词
# of another day, or of none yet
_NOT_NOW = regex(
    r"将(?![士领军])|拟|计划|期待|希望(?!小学|工程)|(?<!志)愿|曾|年前|[去当前]年|上个?月|上[周次]|不久|多次|以来|历[次届]|[每明]年|经常|定期|应当?|听说|回忆"
)

_DONE_TO = ("感谢", "欢迎", "祝贺", "赞赏", "陪同", "随同", "跟随", "受到", "得到", "支持", "请")
_ANOTHER_TIME = regex(
    r"(?:^|[，；])(?:[去前]年|[^，。；]{0,8}年前|当年|此前|不久前|前不久|上个?月|上周)[^，。；]{0,6}，"
)


class Audiences:
    """Who of one document receives others by no name, among its other occasions."""

    def __init__(self, occasions: Occasions) -> None:
        self.occasions = occasions
        self.aside: Draft | None = None  # such a reception, in its own sentence, beside what stays at hand
        self.headed: list[Draft] = []  # those that the headline tells of

    def told(self, sentence: Sentence, read: Abstract, talked: bool) -> list[Found]:
        """The reception or the talk of which the sentence tells; who has it is there. Nothing where the sentence is
        known to tell of others (`talked`)."""
        self.aside = None
        if sentence.start < self.occasions.body:
            self.headed = [one for one in self.occasions.named if len(one.attrs.get("sides", ())) == 1]
        if talked or sentence.start < self.occasions.body or read.quoted:
            return []
        if not any(word in sentence.text for word in ("会见", "接见", "座谈")):
            return []
        for clause in clauses(read):
            if clause.quoted or clause.ahead:
                continue
            if ("会见" in clause.said or "接见" in clause.said) and (found := self._received(clause, sentence, read)):
                return found
            if "座谈" in clause.said and (found := self._seen(clause, sentence, read)):
                return found
        return []

    def _received(self, clause: Clause, sentence: Sentence, read: Abstract) -> list[Found]:
        """甲亲切会见全国优秀教师."""
        match = _RECEIVES.search(clause.text)
        if match is None or (match[0].endswith("时") and not DATED.search(sentence.text)):
            return []
        if len(match["whom"]) == 1 or match["whom"] in (*NAMED_LATER, "嘉宾"):
            return []  # 会见希腊领导人, 会见客商: who that is, the text may tell by name
        return self._add(match, match["verb"], sentence, read)

    def _seen(self, clause: Clause, sentence: Sentence, read: Abstract) -> list[Found]:
        """甲5日与乡村医生座谈: what the text is about, and not a stop of a tour."""
        match = _SEES.search(clause.text)
        # in a text that calls it 座谈会, kg.occasion.rites has it
        if match is None or "座谈" not in self.occasions.document.title or "座谈会" in self.occasions.text:
            return []
        return self._add(match, "座谈", sentence, read)

    def _add(self, match: re.Match[str], verb: str, sentence: Sentence, read: Abstract) -> list[Found]:
        """The occasion and who has it, unless the words are of another day or of one person by his post alone."""
        people = [one for one in read.items[match[1]].members if one.type == "person"]
        whom = _words(match["whom"], read)
        by_post = read.items[match["whom"][-1]].text if match["whom"][-1] in read.items else ""
        if match["whom"][-1] in read.items and read.items[match["whom"][-1]].kind == "orgs":
            by_post = "代表" if read.items[match["whom"][-1]].note == "office" else "某"  # 与全国人大代表座谈
        alone = bool(by_post) and not re.search(f"(?:{_PEOPLE})\\Z", by_post) and not _MANY.search(whom)
        alone = alone or match.string.endswith(_DONE_TO, 0, match.start())
        if not people or alone or _ONE.search(whom) or _NOT_NOW.search(match.string[: match.end()]):
            return []
        if (
            _ANOTHER_TIME.search(sentence.text)
            or self.occasions.is_past(sentence)
            or self.occasions.told_day(sentence) is not None
        ):
            return []
        before, host = self.occasions.current, people[0].name
        titled = _TITLED.search(self.occasions.document.title) is not None
        if not titled and "分别" in match["where"]:
            return []  # 甲主席分别会见某国、某国等国领导人: each apart
        if before is not None and before in self.occasions.happened and "sides" not in before.attrs:
            whom = _PRESENT.sub(before.name, whom)
        whom = ALL_OF.sub("", whom)
        head, tail = (f"{host}与", "座谈") if verb == "座谈" else (f"{host}{verb}", "")
        name = f"{head}{whom}{tail}"
        meeting = self._headed(host) or self._same(head, whom, tail) or self.occasions.add(name, verb, None)
        meeting.name = name if len(name) > len(meeting.name) or not meeting.attrs.get("date") else meeting.name
        meeting.attrs["date"] = meeting.attrs.get("date") or self.occasions.talk_day(sentence)
        meeting.attrs["sides"] = {host}
        if not titled:  # 会前，甲会见与会代表; 考察期间，甲接见…: the text goes on about the congress or the tour
            self.occasions.current = before
            self.occasions.happened = [one for one in self.occasions.happened if one is not meeting]
            owns = (clause.own for clause in clauses(read) if clause.own)
            first = next((own for own in owns if read.items[own].kind == "who"), match[1])
            alone = first == match[1]  # 乙介绍了…；会前，甲会见…: the sentence tells of the congress too
            self.aside = meeting if alone and not _AT_CONGRESS.search(sentence.text) else None
        return [Found("attends", one, meeting, {}, "attends/audience") for one in people]

    def _same(self, head: str, whom: str, tail: str) -> Draft | None:
        """The reception that the text has told of by a shorter or a longer name: 会见外宾, 会见参会外宾."""
        for one in self.occasions.named:
            told = one.name.removeprefix(head).removesuffix(tail)
            if one.name.startswith(head) and (told.endswith(whom) or whom.endswith(told)):
                return one
        return None

    def _headed(self, host: str) -> Draft | None:
        """The reception of which the headline has told, by the words of its own."""
        headed, self.headed = self.headed, []
        return next((one for one in headed if one.attrs.get("sides") == {host}), None)


def _words(whom: str, read: Abstract) -> str:
    """Those who are received, in words; 某活动暨某研讨班 as printed, whatever the second means by itself."""
    if len(TAKES_MEETING.findall(whom)) > 1:
        return "".join(read.items[char].text if char in read.items else char for char in whom)
    return spelled(whom, read)
