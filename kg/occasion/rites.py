"""Occasions told by what is done there: the ceremony of a signing, where it is and who signs; a lecture, by place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.entity.resolve import Draft
from kg.occasion.occasion import Occasions
from kg.occasion.told import SIGNINGS
from kg.pattern import regex
from kg.relation.matched import Found
from kg.relation.signings import SIDES
from kg.sentence.abstract import ORGS, WHO, Abstract, T, besides_names
from kg.text.segment import Sentence

# 市政府与某大学在西安签署合作协议, but not 在某市支持下签署, 在某市举行的论坛上签署
_SIGNED_IN = regex(f"[在于](?P<place>{ORGS})(?![的支见举])[^，。；的]{{0,16}}?签[署订约](?!仪式)")
_UNREAD = f"[^，。；{WHO[1:-1]}]{{0,12}}?"  # a post that is not read: 与某集团党委委员乙
# 甲与乙代表双方签约, 甲、乙分别代表市政府和某大学签署协议; what stands behind 代表 may be read as part of a post
_SIGN = regex(
    f"(?:(?P<first>{WHO})，(?={WHO}[^，。；]{{0,6}}?{SIDES}))?"  # 甲，乙代表双方签署
    f"(?P<who>{WHO})(?:{_UNREAD}[与和同]{_UNREAD}(?P<other>{WHO}))?(?:，(?=分别|共同))?[^，。；]{{0,6}}?"
    f"(?:代表[^，。；]{{0,12}}|{T}?{ORGS}(?:(?:先后|分别)?[与和同][^，。；{WHO[1:-1]}]{{1,14}}?|在[^，。；]{{2,14}}上)?(?:正式|共同|现场)?"
    f"|{SIDES}(?:共同|现场|在[^，。；]{{2,10}}上)*)签[署订约字](?!仪式)"
)
# 甲和乙签订战略合作协议: two who sign without a word of for whom
_BOTH_SIGN = regex(
    f"(?P<who>{WHO})(?:{_UNREAD}[与和同]{_UNREAD}(?P<other>{WHO}))?(?:共同|现场|正式|分别|上台)*(?:签[署订]了?"
    f"[^，。；{WHO[1:-1]}{ORGS[1:-1]}]{{0,24}}?(?:协议|备忘录|意向书|合同)|签约(?=[，。；]|\\Z)"
    "|在[^，。；]{0,8}(?:协议|备忘录|合同|意向)书?上签[字约])"
)
# 甲会见乙一行，并共同见证协议签署; 甲与乙共同见证签约
_WITNESS = regex(
    f"(?P<who>{WHO})[^，。；]{{0,6}}?(?:会见了?(?:来[^，。；]{{1,6}}的)?|[与和同])(?P<other>{WHO})(?:一行)?，?(?:并|还)?(?:共同|一起|一同)见证了?"
    "[^，。；]{0,24}?签[署约订](?!仪式)"
)
# 在甲和乙的共同见证下，某市与某集团签署协议
_BEFORE_WITNESSES = regex(
    f"在(?P<who>{WHO})(?:{_UNREAD}[与和同、，]{_UNREAD}(?P<other>{WHO}))?等?[^，。；{WHO[1:-1]}]{{0,10}}?见证下，[^。；]{{2,80}}?签[署约订字](?!仪式)"
)
# 甲、乙为新领事馆揭幕并致辞, in a text that calls it 开馆仪式 further down
_UNVEIL = regex(
    f"(?:(?P<first>{WHO})，(?={WHO}[^，。；]{{0,4}}?为))?(?P<who>{WHO})[^，。；]{{0,4}}?(?:共同)?为[^，。；]{{0,24}}?(?:揭牌|揭幕|剪彩)(?P<speaks>并(?:分别|先后)?(?:致[辞词]|讲话))?"
)
_UNVEILINGS = ("揭牌仪式", "揭幕仪式", "开馆仪式", "落成仪式", "开业仪式", "成立仪式", "启用仪式")
# 甲向晋升上将军衔的军官颁发命令状, at the ceremony; these are: 晋升上将军衔的军官是：某战区司令员乙、…
# 甲代表全国政协，乙代表某党中央，分别向塑像敬献了花篮
_BRINGS = regex(f"({WHO})(?:代表)?(?={ORGS}，)")
_CONFERS = regex(
    f"(?P<who>{WHO})[^，。；{WHO[1:-1]}]{{0,16}}?[向为][^。；{WHO[1:-1]}]{{1,60}}?颁[发授]了?[^，。；]{{0,12}}?(?:命令状|勋章|奖章|奖牌|证书|奖旗)"
)
_PROMOTED = regex("晋升[上中少]将[军警衔]{2,5}的[军警]官(?:和[军警]官)?[是有]：?")
_SIGNING_RITES = ("签约仪式", "签字仪式", "签署仪式")
_NOT_YET = regex("将(?![军官])(?<![上中少]将)|拟|计划|希望|去年|此前|曾")
_LECTURES = regex(
    f"(?P<who>{WHO})[^，。；]{{0,16}}?(?:在|来到)(?P<where>{ORGS})[^，。；]{{0,24}}?(?:[作做]了?|举行)[^，。；]{{0,24}}?(?:宣讲报告(?!会)|宣讲(?=[，。]|时|并))"
)


# 甲同列席某会议的代表座谈, in a text that calls it 座谈会 further down
_SITS_WITH = regex(
    f"(?P<who>{WHO})[^，。；]{{0,10}}[同与和](?:(?!{WHO})[^，。；]){{2,60}}?(?:举行|进行)?(?:座谈|座谈交流|交流座谈)(?:时[^，。；]{{0,4}})?(?=[，。])"
)


class Rites:
    """The signing and the lectures of one document, read sentence by sentence."""

    def __init__(self, occasions: Occasions) -> None:
        self.occasions = occasions
        self.place: Draft | None = None  # where the text says that it was signed
        self.placed = False
        self.lecture: Draft | None = None  # the last that the text told of
        self.before: list[tuple[Draft, Sentence]] = []  # who signs before the text names the ceremony
        self.unveiled: list[tuple[str, Draft, Sentence]] = []  # … and who unveils, or speaks at it
        self.sat: list[tuple[Draft, Sentence]] = []  # who sits with others before the text calls it 座谈会

    def leave(self) -> None:
        """The next item of a digest, whose ceremony is none of those who sign or unveil in the items before."""
        self.before.clear()
        self.unveiled.clear()
        self.sat.clear()

    def lectured(self, sentence: Sentence, read: Abstract) -> list[Found]:
        """甲在某市作宣讲报告: an occasion of each speaker, by its place."""
        match = _LECTURES.search(read.text) if "宣讲" in sentence.text and "宣讲团" in self.occasions.text else None
        if match is None and self.lecture is not None and "宣讲团成员" in sentence.text:
            if self.occasions.current is self.lecture:
                self.occasions.current = None  # another member, at a place that is not read
            for code, item in read.items.items():
                if item.entity is self.lecture:
                    read.items[code], read.parted = replace(item, entity=None), None
            return []
        if match is None or "将" in sentence.text or sentence.start < self.occasions.body:
            return []
        called = [i.entity for i in read.items.values() if i.kind == "meeting" and i.text.endswith("报告会")]
        if any(one is not None and one.name.partition("（")[0] != "报告会" for one in called):
            return []  # of which the text says the name
        where = read.items[match["where"]].members
        if len(where) != 1:
            return []
        team = "中央宣讲团" if "中央宣讲团" in self.occasions.text else ""
        day = self.occasions.day(sentence)
        name = f"{team}{where[0].name}宣讲报告会"
        unnamed = next((one for one in called if one is not None), None)
        if unnamed is not None:
            unnamed.name = name  # …，几百人参加报告会
        meeting = unnamed or self.occasions.add(name, "报告会", day)
        self.lecture = meeting
        people = [one for one in read.items[match["who"]].members if one.type == "person"]
        found = [Found("speaks_at", one, meeting, {}, "speaks_at/lecture") for one in people]
        places = [one for one in where if one.type == "region"]
        return found + [Found("held_in", meeting, place, {}, "held_in/lecture") for place in places]

    def signed(self, sentence: Sentence, read: Abstract) -> list[Found]:
        """Where the ceremony at hand is held, by where the agreement was signed, and who signs at it."""
        if sentence.start < self.occasions.body:
            return []
        if self.occasions.current is None and ("揭" in sentence.text or "剪彩" in sentence.text):
            self._unveils(sentence, read)
        if "座谈" in sentence.text and "座谈" in self.occasions.document.title and not _is_not_now(sentence, read):
            sits = _SITS_WITH.search(read.text)
            with_others = read.items[sits["who"]].members if sits else ()
            self.sat += [(one, sentence) for one in with_others if one.type == "person"]
        told = "签" in sentence.text and not _is_not_now(sentence, read)
        match = _SIGNED_IN.search(read.text) if told and self.place is None else None
        if match is not None:
            places = [one for one in read.items[match["place"]].members if one.type == "region"]
            self.place = places[0] if len(places) == 1 else None
        people = list(_signers(sentence, read)) if told else []
        rite = _named_first(read) or self.occasions.current
        if rite is None or "签" not in rite.name or not rite.attrs.get("kind", "").endswith("仪式"):
            self.before += [(one, sentence) for one in people]
            return []
        found = []
        if self.place is not None and not self.placed and rite.name.startswith("签") and rite.name.endswith("）"):
            self.placed = True
            found = [Found("held_in", rite, self.place, {}, "held_in/signed")]
        return found + [Found("attends", one, rite, {}, "attends/signs") for one in people]

    def honoured(self, sentence: Sentence, read: Abstract) -> list[Found]:
        """Who hands out the warrants or medals at the ceremony at hand, and who is promoted there."""
        rite = self.occasions.current
        if rite is None or sentence.start < self.occasions.body or not rite.name.endswith(("仪式", "典礼", "大会")):
            return []
        confers = _CONFERS.search(read.text) if "颁" in sentence.text and not _is_not_now(sentence, read) else None
        promoted = _PROMOTED.search(read.text) if "晋升" in sentence.text else None
        codes = [confers["who"]] if confers else []
        codes += re.findall(WHO, read.text[promoted.end() :].partition("。")[0]) if promoted else []
        row = "敬献" in sentence.text and "代表" in sentence.text and not _is_not_now(sentence, read)
        codes += _BRINGS.findall(read.text.partition("敬献")[0]) if row else []
        people = [one for code in codes for one in read.items[code].members if one.type == "person"]
        return [Found("attends", one, rite, {}, "attends/honours") for one in people]

    def _unveils(self, sentence: Sentence, read: Abstract) -> None:
        match = None if _is_not_now(sentence, read) else _UNVEIL.search(read.text)
        codes = [code for code in match.group("first", "who") if code] if match else []
        people = [one for code in codes for one in read.items[code].members if one.type == "person"]
        for kind in ("attends", "speaks_at") if match and match["speaks"] else ("attends",):
            self.unveiled += [(kind, one, sentence) for one in people]

    def before_named(self) -> Iterator[tuple[Found, Sentence]]:
        """Who signs, sees it signed or unveils in a text that names the ceremony further down: 甲主持签约仪式."""
        unveilings = [one for one in self.occasions.happened if one.name.endswith(_UNVEILINGS)] if self.unveiled else []
        if len(unveilings) == 1:
            yield from ((Found(kind, one, unveilings[0], {}, f"{kind}/unveils"), at) for kind, one, at in self.unveiled)
        sittings = [one for one in self.occasions.named if one.name.startswith("座谈会（")] if self.sat else []
        if len(sittings) == 1:
            yield from ((Found("attends", one, sittings[0], {}, "attends/sits"), at) for one, at in self.sat)
        rites = [one for one in self.occasions.happened if _is_unnamed_rite(one)] if self.before else []
        if self.before and not rites:  # 甲会见乙，并见证合作协议签约仪式。会见后，丙和丁代表双方签署…
            rites = [one for one in self.occasions.named if one.name.endswith(_SIGNING_RITES)]
        if len(rites) == 1:
            yield from ((Found("attends", one, rites[0], {}, "attends/signs"), said) for one, said in self.before)


def _named_first(read: Abstract) -> Draft | None:
    """The signing that the sentence opens with, behind the talks before it: 签约仪式上，甲和乙代表双方签字."""
    first = read.items.get(read.text[:1])
    named = first is not None and first.kind == "meeting" and read.text.startswith("上", 1)
    return first.entity if named and first is not None and first.text.endswith(_SIGNING_RITES) else None


def _is_unnamed_rite(one: Draft) -> bool:
    """Whether an occasion is the signing that the text is about, which has no name of its own."""
    return one.name.startswith(SIGNINGS) and one.name.endswith("）")


def _signers(sentence: Sentence, read: Abstract) -> Iterator[Draft]:
    """The people who sign for others, or who see it signed together."""
    signs = (_SIGN if "代表" in sentence.text else _BOTH_SIGN).finditer(read.text)
    witness = _WITNESS.search(read.text) if "见证" in sentence.text else None
    before = _BEFORE_WITNESSES.search(read.text) if "见证下" in sentence.text else None
    for match in (*signs, witness, before):
        codes = [code for code in match.groupdict().values() if code] if match else []
        yield from (one for code in codes for one in read.items[code].members if one.type == "person")


def _is_not_now(sentence: Sentence, read: Abstract) -> bool:
    """Whether the sentence tells of what is to come or of what was once."""
    return _NOT_YET.search(besides_names(sentence, read)) is not None
