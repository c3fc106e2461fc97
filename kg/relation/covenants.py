"""Who signs where a sentence names both sides and says of both that they sign: 甲市与乙市举行会谈，双方签署协议."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.entity.resolve import Draft
from kg.pattern import regex
from kg.relation.contracts import agreement_in
from kg.relation.matched import Found
from kg.relation.signings import is_part, places_of
from kg.sentence.abstract import ORGS, WHO, Abstract, M

_PAPER = "(?:协议|协定|备忘录|合同|意向书|合作书|议定书|合作文件|合作项目)"
_BOTH = f"(?P<one>{ORGS})(?:日前|近日|昨日|今日|分别)?[与和同](?P<other>{ORGS})"
# 甲市与乙市召开座谈会，双方现场签署协议; 甲区与四家银行达成战略合作，分别签订协议
_BOTH_SIGN = regex(
    f"{_BOTH}(?!的|{WHO})[^，。；{WHO[1:-1]}{ORGS[1:-1]}]{{0,10}}(?:在{ORGS})?(?:隆重|正式|共同)?(?:举行|召开|开展|进行|达成|建立|缔结|结为|就)[^，。；]{{0,30}}，"
    "(?:会上，|期间，)?(?:双方|[两双](?:地|市|县|区|州|省|校|家|国|省区|会|院)|并)?(?:还|就[^，。；]{2,30}|现场|共同|正式|成功|分别)*"
    f"签[署订]了?[^，。；{ORGS[1:-1]}]{{0,40}}?{_PAPER}"
)
# 我市与甲行、乙行举行战略合作签约仪式
_BOTH_HOLD = regex(
    f"{_BOTH}(?:在{ORGS})?(?:隆重|正式)?(?:举行|举办)了?[^，。；{ORGS[1:-1]}]{{0,16}}?(?P<rite>{M}|签约仪式)"
)
# 甲市政府和乙集团在某市举行战略合作框架协议签字仪式
_TWO_HOLD = regex(
    f"(?P<both>{ORGS})(?:日前|近日|[今昨][天日])?(?:在{ORGS})?(?:隆重|正式|共同)*(?:举行|举办)了?(?P<rite>{M})"
)
_OF_TWO = regex("(?:战略|框架|友好)[^，。；]{0,6}(?:合作|协议)[^，。；]{0,6}(?:签约|签字|签署)仪式\\Z")
_RITE = regex("(?:签约|签字|签署)仪式\\Z")
_AHEAD = regex("将|拟|计划|希望|未|曾")


def signed_by_both(read: Abstract) -> list[Found]:
    """The pairs of those of whom both it is said that they sign, or hold the ceremony."""
    signs = "签" in read.text
    if not signs and not ("举" in read.text and any("签" in item.text for item in read.items.values())):
        return []
    match = _BOTH_SIGN.search(read.text) if signs else None
    if match is None and (match := _BOTH_HOLD.search(read.text)):
        rite = read.items.get(match["rite"])
        match = match if _RITE.search(rite.text if rite else match["rite"]) else None
    two = _TWO_HOLD.search(read.text) if match is None else None
    said = match or two
    if said is None or _AHEAD.search(said[0]) or _AHEAD.search(read.text[max(0, said.start() - 4) : said.start()]):
        return []
    if match is None:
        return _hold_together(read, said)
    left, right = (read.items[match[side]].members for side in ("one", "other"))
    if len(left) > 1 and len(right) > 1:
        return []  # 甲市、乙市与丙市、丁市…，分别签署: who with whom, is not said
    return [
        Found("signs_with", one, other, {}, "signs_with/both") for one in left for other in right if _apart(one, other)
    ]


def _hold_together(read: Abstract, said: re.Match[str]) -> list[Found]:
    """The two that hold the signing of what they agree on, where these two alone do."""
    both, rite = read.items[said["both"]], read.items[said["rite"]]
    two = len(both.members) == 2 and len(both.text) == 3 and both.text[1] in "和与" and _OF_TWO.search(rite.text)
    one, other = both.members if two else (None, None)
    if one is None or other is None or not _apart(one, other):
        return []
    return [Found("signs_with", one, other, {}, "signs_with/both")]


# 并分别与日本冈山市、法国图尔市签订合作项目: who signed in the sentence before
_ALSO = regex(
    f"(?:此外，|同时，|会上，)?(?:还|并|又|也)+(?:分别|先后|现场|成功)*[与同](?P<other>{ORGS})(?:共同|正式|成功|现场|就[^，。；]{{2,30}})*签[署订约]"
)
# 某区与甲会签署协议；与乙集团签署协议: with whom the one goes on
_GOES_ON = regex(
    f"[，；](?:还|并|又|也|同时|随后|分别|先后|成功|现场)*[与同](?P<other>{ORGS})(?:共同|正式|成功|现场)*签[署订约]"
)
_OF_STATES = (
    "部长",
    "外长",
    "大臣",
    "大使",
    "代表",
    "总统",
    "总理",
    "首相",
    "议长",
    "委员长",
    "国家主席",
    "总书记",
    "国王",
)
_COMMITTEE = ("委", "委员会", "政府", "人大", "政协")
_DECLARED = regex("声明|宣言|公报")
# 市长甲会见某市市长乙，双方签署协议: for whom they speak
_THEN_SIGN = regex(
    f"(?P<one>{WHO})(?:(?!将|拟|{WHO})[^，。；]){{0,20}}?(?:会见了?|[与同和])(?P<other>{WHO})[^，。；{WHO[1:-1]}]{{0,16}}，"
    "(?:会[见谈]后，|期间，|随后，?)?(?:双方|[两双](?:地|市|县|区|州|省|校))(?:代表)?"
    f"[^，。；{WHO[1:-1]}{ORGS[1:-1]}]{{0,12}}(?:{ORGS})?(?:现场|共同|正式|成功|就[^，。；]{{2,30}})*签[署订]了?[^，。；]{{0,40}}?{_PAPER}"
)
# 两市签署友好交流协议书, of which the headline has said which
_THEY_SIGN = regex(
    f"(?:^|[，；])(?:[^，。；]{{0,8}}，)?(?:双方|[两双](?:地|市|县|区|州|省|校|家|院))(?:还|就[^，。；]{{2,30}}|现场|共同|正式|成功|在{ORGS})*签[署订]了?[^，。；]{{0,40}}?{_PAPER}"
)
_TWINNED = regex("友好|结对|友城")
# 甲省、乙省两省在某市举行座谈会, of which the next sentence says that 两省 sign
_TWO = regex(f"(?P<both>{ORGS})两(?:省区|省|市|地|县|区|州|校|院)")


class Signers:
    """Who signed in the sentence before, for one that goes on, and the bodies for whom people sign."""

    def __init__(self) -> None:
        self.first: Draft | None = None
        self.headed: list[Found] = []  # what the headline says of who signs
        self.two: tuple[Draft, ...] = ()  # the two places or bodies that the text calls 两省, 两校

    def heads(self, facts: list[Found]) -> None:
        """Remember what the headline says."""
        self.headed += [f for f in facts if f.type == "signs_with" and f.source.type != "person"]

    def both(self, read: Abstract, facts: list[Found], known: list[Found], drafts: Iterable[Draft]) -> list[Found]:
        """The bodies or places that are meant where a sentence says that both sides sign; none where a fact of this
        sentence or before it tells. `drafts` are all that the document has named."""
        if "两" in read.text and (match := _TWO.search(read.text)):
            pair = read.items[match["both"]].members
            self.two = pair if len(pair) == 2 and _apart(*pair) and pair[0].type == pair[1].type else ()
        if "签" not in read.text or any(f.type == "signs_with" for f in (*facts, *known)):
            return []
        if (match := _THEN_SIGN.search(read.text)) and not _AHEAD.search(match[0]):
            people = [[m for m in read.items[match[side]].members if m.type == "person"] for side in ("one", "other")]
            bodies = [_body(side[0], known) if len(side) == 1 else None for side in people]
            one, other = bodies
            if one is not None and other is not None and _TWINNED.search(read.text):
                places = places_of([one, other], list(drafts))  # not their governments
                one, other = places if len(places) == 2 else (one, other)
            # not a government with a city
            if one is not None and other is not None and one.type == other.type and _apart(one, other):
                return [Found("signs_with", one, other, {}, "signs_with/both")]
        if len(self.headed) == 1 and (match := _THEY_SIGN.search(read.text)) and not _AHEAD.search(match[0]):
            return [replace(self.headed[0], attrs={}, rule="signs_with/both")]
        match = _THEY_SIGN.search(read.text) if self.two else None
        if match is not None and "双方" not in match[0] and not _AHEAD.search(match[0]):
            one, other = self.two
            return [Found("signs_with", one, other, {}, "signs_with/both")]
        return []

    def also(self, read: Abstract, facts: list[Found]) -> list[Found]:
        """Whom the one who signed in the sentence before signs with in a sentence that names no other."""
        match = _ALSO.match(read.text) if self.first is not None and "签" in read.text else None
        found = []
        if match is not None and self.first is not None:
            found = self._with(self.first, match, read)
        signs = [fact.source for fact in facts if fact.type == "signs_with"]
        firsts = signs + [fact.source for fact in found]
        self.first = firsts[0] if len({one.id for one in firsts}) == 1 and firsts[0].type != "person" else None
        if self.first is not None and signs:
            for match in _GOES_ON.finditer(read.text, max(0, read.text.find("签"))):
                told = {fact.target for fact in facts if fact.type == "signs_with"}
                found += [fact for fact in self._with(self.first, match, read) if fact.target not in told]
        return found

    @staticmethod
    def _with(first: Draft, match: re.Match[str], read: Abstract) -> list[Found]:
        """The facts of one side with those whom a match names."""
        others = [one for one in read.items[match["other"]].members if one.type != "person" and one is not first]
        agreement = agreement_in(read, match)
        attrs = {"agreement": agreement} if agreement else {}
        return [Found("signs_with", first, one, dict(attrs), "signs_with/also") for one in others]

    @staticmethod
    def for_bodies(read: Abstract, facts: list[Found], known: list[Found]) -> list[Found]:
        """The facts, with bodies instead of those who sign for them: 副市长甲与某行行长乙签署协议."""
        result = []
        for fact in facts:
            other = fact.target
            if fact.type != "signs_with" or other is None or (fact.source.type, other.type) != ("person", "person"):
                result.append(fact)
                continue
            bodies = [_body(one, known) for one in (fact.source, other)]
            if None in bodies or bodies[0] is bodies[1] or _DECLARED.search(read.text):
                result.append(fact)
                continue
            one, another = (body for body in bodies if body is not None)
            if _is_told(one, another, known):
                continue
            twins = _TWINNED.search(read.text) is not None
            result.append(fact if twins else Found("signs_with", one, another, fact.attrs, "signs_with/heads"))
        return result


def _body(person: Draft, known: list[Found]) -> Draft | None:
    """The body or place for which somebody may sign, by the last post that the text says."""
    posts = [f for f in known if f.type == "holds_post" and f.source is person and "change" not in f.attrs]
    titles = [str(post.attrs.get("title")) for post in posts]
    if not posts or any(title.endswith(_OF_STATES) for title in titles):
        return None
    signs = [
        post.target
        for post, title in zip(posts, titles, strict=True)
        if post.target and not (title.endswith("书记") and post.target.name.endswith(_COMMITTEE))
    ]
    if len(signs) > 1 and is_part(signs[-1], signs[-2]):
        return signs[-2]
    return signs[-1] if signs else None


def _is_told(one: Draft, other: Draft, known: list[Found]) -> bool:
    """Whether the text has said that these two, or the places that they govern, have signed."""
    sides = {_place(one), _place(other)}
    signed = (f for f in known if f.type == "signs_with" and f.target is not None and f.source.type != "person")
    return any(sides == {_place(f.source), _place(f.target)} for f in signed if f.target is not None)


def _place(side: Draft) -> str:
    """兰州市 for 兰州市政府, by which the same agreement may be told of."""
    return side.name.removesuffix("人民政府").removesuffix("政府")


def _apart(one: Draft, other: Draft) -> bool:
    return one is not other and "person" not in (one.type, other.type)
