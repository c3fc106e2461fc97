"""What the heads of two countries do together whom the sentence calls by their posts alone: 两国总理举行会谈."""

from __future__ import annotations

import re

from kg.entity.resolve import Draft
from kg.occasion.occasion import Occasions
from kg.occasion.talks import Talks
from kg.pattern import found_by, regex
from kg.relation.matched import Found
from kg.sentence.abstract import Abstract, M, T
from kg.text.segment import Sentence

_TELLS = regex("表示|指出|强调|认为|希望|说|将|拟|愿|问|落实|贺电")
_OF_BOTH = regex(
    r"两国(?P<whose>总理|元首|总统|外长|领导人)(?:首先|先后)?举行(?:了|小范围)*(?P<kind>会谈|会晤)(?!达成|期间|[时中前后]|的)"
)
_BOTH_AT = regex(
    rf"两国(?P<whose>{T}|领导人)(?:(?:还|并)?共同见证了?[^。；，]{{2,40}}?签[署字约]，(?=并))?(?:还|并)?(?:共同|一道|一起)?(?:出席|参加)(?:并见证)?了?[^，。；]{{0,30}}?(?P<what>{M})"
)
# 欢迎仪式后，两国总理举行了首次甲乙总理年度会晤
_BOTH_HOLD = regex(rf"两国(?P<whose>{T}|领导人)(?:首先|先后)?举行了?[^，。；]{{0,24}}?(?P<what>{M})")
_BEFORE = regex("[今去前]年|个月前|不久前|此前|日前")
_STATE = "国家主席|主席|总统|国王|女王|元首|苏丹|埃米尔|大公|天皇"
# the posts of those who are called so
_CALLED = {
    "元首": _STATE,
    "总统": _STATE,
    "总理": "总理|首相",
    "外长": "外长|外交部长|外交大臣|外相",
    "领导人": f"{_STATE}|总理|首相",
}
_SPEAKS = regex("(?:先生)?(?:表示|说|认为|祝贺|欢迎|感谢|强调|指出)")


def principals(occasions: Occasions) -> list[Draft]:
    """The two who talk: the sides of the talks at hand, else those that the title names.

    Where the title names one of them (李某同某国总理举行会谈), the other is the only one besides who speaks.
    """
    drafts = occasions.entities.drafts.values()
    talk = occasions.current
    sides = talk.attrs.get("sides", set()) if talk else set()
    if len(sides) != 2:
        sides = {draft.name for draft in drafts if draft.type == "person" and draft.name in occasions.document.title}
        others = (name for name in occasions.people if name not in sides)
        speak = {name for name in others if re.search(re.escape(name) + _SPEAKS.pattern, occasions.text)}
        sides |= speak if len(sides) == len(speak) == 1 else set()
    people = [draft for draft in drafts if draft.type == "person" and draft.name in sides]
    missing = sides - {draft.name for draft in people}
    return people + [occasions.entities.add("person", name) for name in sorted(missing)]


class Summits(Talks):
    """The talks of one document, those of two heads without their names too."""

    def of_both(self, sentence: Sentence) -> list[Found]:
        """欢迎仪式后，两国总理举行会谈: of the two who talk, by the title and by who speaks in the text."""
        match = _OF_BOTH.search(sentence.text) if "两国" in sentence.text else None
        if match is None or sentence.start < self.occasions.body or self.occasions.is_past(sentence):
            return []
        if _TELLS.search(sentence.text, 0, match.start()):
            return []  # 甲说，两国元首举行会谈: those of others
        two = principals(self.occasions)
        names = {one.name for one in two}
        posts = _CALLED[match["whose"]]
        if len(two) != 2 or any(names <= pair for pair in self.met):
            return []
        if not self._are(names, posts) and not self._told_ahead(names, posts):
            return []
        host, guest = two
        meeting = self.talk(host, [guest], match["kind"], sentence)
        both = [Found("attends", side, meeting, {}, "meets_with/both") for side in two]
        return [Found("meets_with", host, guest, {"kind": match["kind"]}, "meets_with/both"), *both]

    def both_at(self, sentence: Sentence, read: Abstract) -> list[Found]:
        """两国元首共同出席开工仪式, 两国总理举行年度会晤: the two who talk."""
        match = (_BOTH_AT.search(read.text) or _BOTH_HOLD.search(read.text)) if "两国" in sentence.text else None
        if match is None or self.occasions.is_past(sentence) or _TELLS.search(read.text, 0, match.start()):
            return []
        if _BEFORE.search(read.text, 0, match.start()) or read.text.startswith("的", match.end()):
            return []  # 今年2月，两国元首出席…开幕式
        meeting = read.items[match["what"]].entity
        pairs = [one.attrs["sides"] for one in self.occasions.happened[::-1] if len(one.attrs.get("sides", ())) == 2]
        two = [self.occasions.entities.add("person", name) for name in sorted(pairs[0])] if pairs else []
        two = two or principals(self.occasions)
        land = re.search("中(.)两国", sentence.text)
        seats = {name for one in two for name in self.occasions.entities.posts.get(one.name, ())}
        if land and not any(name.startswith(land[1]) for name in seats):
            return []  # 中法两国元首, and the last talks were with another
        whose = read.items[match["whose"]].text if match["whose"] in read.items else match["whose"]
        if meeting is None or len(two) != 2 or whose not in _CALLED:
            return []
        names, posts = {one.name for one in two}, _CALLED[whose]
        told = found_by(match, _BOTH_HOLD) or bool(pairs)
        if not (self._are(names, posts) or (told and self._told_ahead(names, posts))):
            return []
        named = found_by(match, _BOTH_AT) or meeting.name.endswith("年度会晤")
        both = [Found("attends", one, meeting, {}, "attends/both") for one in two if named]
        if found_by(match, _BOTH_AT) or not both:
            return both
        self.occasions.takes_place(meeting, self.occasions.talk_day(sentence))
        return [Found("meets_with", two[0], two[1], {"kind": "会晤"}, "meets_with/both"), *both]

    def _are(self, names: set[str], posts: str) -> bool:
        """Whether the article calls each of them by one of the posts: 德国总理某某, 某某总统."""
        called = f"(?:{posts})(?:%s)|(?:%s)(?:{posts})"
        whole = f"{self.occasions.document.title}\n{self.occasions.text}"
        return all(re.search(called.replace("%s", re.escape(name)), whole) for name in names)

    def _told_ahead(self, names: set[str], posts: str) -> bool:
        """Whether the headline says it of one by name and of the other by post: 甲同德国总理举行会谈."""
        told = rf"(?:同|与)[^，。 ]{{2,12}}?(?:{posts})[^，。 ]{{0,2}}举行[^，。 ]{{0,10}}?(?:会谈|会晤)"
        return any(re.match(re.escape(name) + told, self.occasions.document.title) for name in names)
