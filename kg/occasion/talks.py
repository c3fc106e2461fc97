"""Talks: occasions with no name of their own (甲与乙会谈), and who else is at them."""

from __future__ import annotations

from dataclasses import replace

from kg.entity.bodynames import central_organs
from kg.entity.resolve import Draft
from kg.lexicon import HAN, Region, countries
from kg.mention.spelling import is_foreign
from kg.occasion.dated import QUOTES
from kg.occasion.occasion import Occasions
from kg.occasion.told import DATED
from kg.pattern import regex
from kg.relation.matched import Found
from kg.sentence.abstract import WHO, Abstract, M, T, besides_names
from kg.sentence.led import followers
from kg.text.segment import Sentence

_ALL = regex("(?:(?P<some>有关|相关)|上述|以上)(?P<what>活动|会见|会谈)")
# 甲、乙分别参加了相关活动; 某总统夫人甲、某总理夫人乙等参加上述活动, which are those for the wives
_OPEN_WHICH = regex("(?P<all>分别(?:参加|出席)了?(?:有关|相关)活动)|夫人[^。；]*夫人[^。；]*(?:参加|出席)了?上述活动")
_DURING = regex("在[^，。；]{2,12}(?:出席|参加)[^，。；]{2,40}(?:期间|前|后|之际|间隙)(?:分别)?(?:会见|同|与)")
_NAMELESS = regex("(?:会[见谈晤面]|座谈|见面)(?:（|$)")
# each apart; not of a reception: 先后会见了甲、乙等客商
_ONE_BY_ONE = regex(
    "分别|(?:先后|相继|逐一|依次|陆续)(?:在[^，。；]{1,8})?(?:会见|接见|拜会|会晤|[同与和])(?![^。]*等[^，。；]{0,6}(?:客商|嘉宾|企业家|来宾))"
)
_AT_ALL = regex("(?:参加|陪同|出席)了?(?:会[见谈晤面]|座谈|活动)")
_AT_TALKS_OF = regex("(?:参加|陪同|出席)了?(会[见谈晤]|座谈)(?:[。，；]|$)")
_BESIDE_TALKS = ("仪式", "宴会", "晚宴", "会见记者")
_SIGNED = regex(
    "(?:见证|出席)了?[^。；，]{0,10}?(?P<what>[^。；，]{0,90}?(?:文件|协议|协定|备忘录|条约|规划|计划))[^。；，]{0,4}(?:签署|签字)"
)
_EARLIER = regex("年初|期间|去年|此前|曾")  # 今年年初我对某国进行国事访问期间，我们见证签署了…
# 甲和某国总理乙共同见证签署…合作文件
_SEEN_SIGNED = regex("见证了?签署(?!的)了?(?P<what>[^。；，]{2,90}?(?:文件|协议|协定|备忘录|条约|规划|计划))")
# 会谈后，两国元首共同见证签署…多项合作文件; 双方签署…多份合作文件
_SIGNED_BY_BOTH = regex(
    "(?:^|[。，])(?:中[一-鿿]{1,2}(?=双方))?(?:双方|两国(?:元首|总理|外长|领导人|政府)?)(?:还|并)?(?:发表《[^《》]{2,60}》，)?(?:共同)?(?:见证)?签署(?:了|并发表)?(?P<what>[^。；]{2,70}?(?:文件|协议|协定|备忘录|条约|规划|声明))"
)
# … of two papers the one that has a name: 共同签署了《某联合声明》，并见证了合作文件的签署
_PAPER = regex("签[署订]了?(?:并发表了?)?《(?P<what>[^《》]{4,80})》")
_WITNESS = regex(f"({WHO})(?:{T})?(?:还)?共同见证")
_TOLD = regex(
    rf"({WHO})(?:{T}(?:、{T})*)?(?:昨天|今天|今早|刚刚|[上下]午|\d{{1,2}}日)*(?:同|与)(?:{T}(?:先生|陛下|殿下)|[你您])(?:阁下)?[^，。；]{{0,4}}?(?:举行|进行)?[^，。；]{{0,12}}?(?P<kind>会谈|会晤|会见|会面)"
)
_AFTER_TALKS = regex("会[谈见晤]后，(?:两国|双方|两位)")
_GUEST_OF = regex(
    f"[同与](?P<land>[{HAN}]{{2,9}}?)(?:国家)?(?:主席|总统|总理|首相|国王|苏丹|大公|女王)[{HAN}·]{{0,12}}(?:举行)?会[谈晤]"
)
_BACK_AT = regex("会[见谈晤]时，")
_AT_TALKS = regex("会[见谈晤](?:时|中)")
_MEETS = regex(rf"在?(?:会见|同|与)({WHO})(?:会谈)?时，")
_HELD = regex("举行(?:了)?(?:正式|工作|双边)?会谈|会见了")
_SAID = regex("表示|指出|强调|认为|希望|说|将|拟|愿")
_HOLD = regex(f"(?P<host>{WHO})[^，。；]{{0,20}}?[同与](?P<guest>{WHO})[^，。；]{{0,8}}?举行(?:了)?(?P<what>{M})")
_MANY = 2
_OWN_NAME = 8  # characters: 第十轮中澳总理年度会晤, not 会晤
_LOCAL = ("省长", "市长", "州长", "县长", "区长", "郡长", "知事", "州督", "省督", "市委书记", "省委书记")
_NATIONAL = ("总统", "总理", "首相", "国王", "部长", "外长", "大臣", "国家主席", "国务委员", "总书记")


def _is_talk(meeting: Draft | None) -> bool:
    return meeting is not None and "sides" in meeting.attrs


class Talks:
    """The talks of one document among its other occasions."""

    def __init__(self, occasions: Occasions) -> None:
        self.occasions = occasions
        self.met: list[set[str]] = []  # who is said to have talked
        self.nameless: Draft | None = None  # 会见 of 甲会见乙，丙参加会见, before the talks are known
        self.apart: list[Draft] = []  # talks that the sentence before told of together: 分别会见甲、乙
        self.aside: Draft | None = None  # talks that the sentence tells of while others are at hand

    def of(self, found: list[Found], sentence: Sentence, read: Abstract) -> list[Found]:
        """The meeting that each `meets_with` is, with both sides in it; 会见甲和乙 is one."""
        self.aside = None
        if not found:
            return []
        named = (item.entity for item in read.items.values() if item.kind == "meeting" and item.entity is not None)
        self.nameless = next((one for one in named if _NAMELESS.match(one.name) and "sides" not in one.attrs), None)
        result: list[Found] = []
        facts = [fact for fact in found if fact.type == "meets_with" and fact.target is not None]
        if len(facts) > _MANY and "分别" in sentence.text and all(f.attrs.get("kind") == "座谈" for f in facts):
            return []  # 甲分别与乙、丙、丁座谈交流: a round of calls, at none of which who is named last need be
        lists = [item.members for item in read.items.values() if item.kind == "who" and len(item.members) > 1]
        if _BACK_AT.search(sentence.text) and len(facts) > 1:
            pairs = [{fact.source.name, fact.target.name} for fact in facts if fact.target is not None]
            if all(any(pair <= one.attrs.get("sides", set()) for one in self.occasions.named) for pair in pairs):
                return []  # 与甲、乙会谈时，…: of talks that have been told
        # of one host that the sentence has meet more than one: 甲、乙分别会见丙和丁, where both meet each
        several = {f.source for f in facts if any(g.source is f.source and g.target is not f.target for g in facts)}
        while facts:
            first, *others = facts
            same = [f for f in others if f.source is first.source and f.attrs == first.attrs and f.rule == first.rule]
            listed = next((members for members in lists if first.target in members), ())
            apart = _ONE_BY_ONE.search(sentence.text) is not None or first.attrs.get("kind") in ("通电话", "通话")
            same = [f for f in same if f.target in listed and not apart]
            met = [f.target for f in (first, *same) if f.target is not None]
            meeting = self.talk(first.source, met, str(first.attrs.get("kind") or "会见"), sentence)
            self.met += [meeting.attrs["sides"]] if sentence.start >= self.occasions.body else []
            row = next((members for members in lists if first.source in members), ())
            shared = (
                []
                if apart and first.source not in several
                else [f for f in others if f.target in met and f.rule == first.rule]
            )
            beside = [f for f in shared if f.source is not first.source and f.source in row]
            hosts = list(dict.fromkeys((first.source, *(f.source for f in beside))))  # 甲，乙在某地会见丙
            there = (*hosts, *met, *followers(read.items.values(), (*hosts, *met)))
            result += [Found("attends", side, meeting, {}, first.rule) for side in there]
            facts = [f for f in others if f not in same and f not in beside]
        return result

    def named(self, read: Abstract) -> list[Found]:
        """甲同乙举行第十轮中澳总理年度会晤: talks with a name of their own."""
        match = _HOLD.search(read.text) if "举行" in read.text else None
        meeting = read.items[match["what"]].entity if match else None
        planned = match is not None and "将" in match[0]
        if match is None or meeting is None or planned or not meeting.name.endswith(("会晤", "对话", "磋商")):
            return []
        if len(meeting.name) < _OWN_NAME:
            return []
        host, guests = (
            [one for one in read.items[match[side]].members if one.type == "person"] for side in ("host", "guest")
        )
        if not host or not guests:
            return []
        meeting.attrs.setdefault("sides", {host[0].name, *(guest.name for guest in guests)})
        kind = "会晤" if meeting.name.endswith("会晤") else meeting.name[-2:]
        return [Found("meets_with", host[0], guest, {"kind": kind}, "meets_with/named") for guest in guests]

    def signed(self, sentence: Sentence, read: Abstract, posts: list[Found]) -> list[Found]:
        """两国元首共同见证合作文件的签署: the countries of those who talk have signed."""
        talk = self.occasions.current
        sides = talk.attrs.get("sides", ()) if talk else ()
        if "签" not in sentence.text:
            return []
        if len(sides) != 2 and _AFTER_TALKS.match(sentence.text):  # …，并出席通车仪式: which is at hand by now
            talks = [one.attrs["sides"] for one in self.occasions.happened if "sides" in one.attrs]
            sides = talks[0] if len(talks) == 1 else sides  # of several guests the last need not be meant
        match = _SIGNED.search(sentence.text) or _SIGNED_BY_BOTH.search(sentence.text)
        seen = _SEEN_SIGNED.search(sentence.text) if match is None else None
        if seen and not _EARLIER.search(besides_names(sentence, read)):
            match = seen
        witnesses = _WITNESS.search(read.text) if match is not None and len(sides) != 2 else None
        if witnesses:  # 甲主席和乙总理还共同见证…文件的签署, at a forum
            sides = [one.name for one in read.items[witnesses[1]].members if one.type == "person"]
        if match is None or len(sides) != 2 or _SAID.search(sentence.text):
            return []
        countries = {self._country(fact) for fact in posts if fact.type == "holds_post" and fact.source.name in sides}
        abroad = [name for name in countries if name and name != "中国"] or self._visitors_country()
        home = any(fact.source.name in sides and self._country(fact) == "中国" for fact in posts)
        home = home or not all(is_foreign(side) for side in sides)  # whose posts only the title names
        if len(abroad) != 1 or not home or any(self._is_local(name, posts) for name in sides):
            return []
        china, other = (self.occasions.entities.region(Region(name, "country")) for name in ("中国", abroad[0]))
        what = (_PAPER.search(sentence.text) or match)["what"]
        return [Found("signs_with", china, other, {"agreement": what}, "signs_with/talks")]

    @staticmethod
    def _is_local(side: str, posts: list[Found]) -> bool:
        """Whether somebody is the head of a province or a city, who does not sign for the country: 市长甲会见乙州长."""
        his = [fact for fact in posts if fact.type == "holds_post" and fact.source.name == side and fact.target]
        titles = [str(fact.attrs["title"]) for fact in his if "change" not in fact.attrs]
        return any(t.endswith(_LOCAL) for t in titles) and not any(t.endswith(_NATIONAL) for t in titles)

    def _visitors_country(self) -> list[str]:
        """Of the countries abroad that which the title names, else the only one."""
        named = [place.name for place in self.occasions.entities.abroad()]
        title = self.occasions.document.title
        guest = _GUEST_OF.search(title)  # 甲同某国首相举行会谈, of whose country the text says no more
        land = countries().get(guest["land"]) if guest else None
        whose = [land.name] if land is not None and land.is_country_abroad else []
        return [name for name in named if name in title] or whose or named

    def turn(self, read: Abstract) -> None:
        """会见甲时，…: of several talks those with 甲 are at hand."""
        match = _MEETS.match(read.text) if self.occasions.named else None
        if match is None:
            return
        names = {m.name for m in read.items[match[1]].members}
        for talk in self.occasions.named:
            if len(names & talk.attrs.get("sides", set())) == 1:
                self.occasions.current = talk
                return

    @staticmethod
    def jointly(said: list[Found], sentence: Sentence) -> list[Found]:
        """甲与乙共同主持…定期会晤: who are in the chair of talks together meet."""
        chairs = [
            fact for fact in said if fact.type == "chairs" and str(fact.target and fact.target.name).endswith("会晤")
        ]
        if len(chairs) < 2 or "共同主持" not in sentence.text or len({id(fact.target) for fact in chairs}) > 1:
            return []
        host, *guests = (fact.source for fact in chairs)
        return [Found("meets_with", host, guest, {"kind": "会晤"}, "meets_with/chaired") for guest in guests]

    def told(self, sentence: Sentence, read: Abstract, posts: list[Found]) -> list[Found]:
        """今天，甲主席同总统先生举行会谈, said in talks: with the guest."""
        talk = self.occasions.current
        sides = talk.attrs.get("sides", ()) if talk else ()
        match = _TOLD.search(read.text) if len(sides) == 2 else None
        if match is None or not DATED.search(sentence.text):
            return []
        abroad = {
            f.source.name: f.source for f in posts if f.type == "holds_post" and self._country(f) not in ("", "中国")
        }
        guest = next((abroad[name] for name in sides if name in abroad), None)
        host = read.items[match[1]].members[0] if read.items[match[1]].members else None
        if guest is None or host is None or host is guest:
            return []
        return [Found("meets_with", host, guest, {"kind": match["kind"]}, "meets_with/told")]

    @staticmethod
    def _country(post: Found) -> str:
        """The country of the place or body of a post; empty where it is not known."""
        assert post.target is not None
        region = post.target.attrs.get("region_object")
        if region is not None and region.level == "country":
            return str(region.name)
        place = countries().get(str(post.target.attrs.get("region")))
        if place is not None and place.level == "country":
            return place.name
        return "中国" if post.target.name in central_organs() or post.target.name.startswith("中共中央") else ""

    def spread(self, said: list[Found], talked: list[Found], sentence: Sentence) -> list[Found]:
        """Each of 在南宁分别会见甲、乙 is held there; who 参加上述活动 was at all that took place; who 参加会见
        straight behind talks told of together at all of these."""
        talks = list(dict.fromkeys(fact.target for fact in talked if fact.target is not None))
        apart = talks or self.apart
        self.apart = talks if talks and _ONE_BY_ONE.search(sentence.text) else []
        if not said:
            return []
        if "活动" in sentence.text and (which := _OPEN_WHICH.search(sentence.text)):
            said = [fact for fact in said if fact.type != "attends" or not (which["all"] or _is_talk(fact.target))]
        if "关活动" in sentence.text and self.occasions.ends_tour(self.occasions.text, sentence):
            said = [fact for fact in said if fact.type != "attends" or "座谈会" not in getattr(fact.target, "name", "")]
        said = self._of_kind(said, sentence)
        every = self._all_of(sentence)
        said = self._each_where(said, talks, sentence)
        said = [fact for fact in said if not self._is_at_another(fact, sentence)]
        result = [fact for fact in said if not (every and fact.type == "attends")]
        places = len(talks) > 1 and self._apart(said, talks)
        for fact in said:
            if fact.type == "held_in" and not places and (fact.source in talks or _DURING.search(sentence.text)):
                result += [replace(fact, source=talk) for talk in talks if talk is not fact.source]
            if fact.type == "attends" and every:
                result += [replace(fact, target=meeting) for meeting in every]
            elif fact.type == "attends" and fact.target in apart and _AT_ALL.search(sentence.text):
                result += [replace(fact, target=talk) for talk in apart if talk is not fact.target]
        return result

    def _of_kind(self, said: list[Found], sentence: Sentence) -> list[Found]:
        """甲与乙举行座谈。期间会见了丙。丁参加座谈: at the talks of that kind, and not at those told of last."""
        match = _AT_TALKS_OF.search(sentence.text)
        if match is None:
            return said
        talks = [one for one in self.occasions.happened if "sides" in one.attrs and one.attrs.get("kind") == match[1]]

        def which(fact: Found) -> Found:
            other = fact.target is not None and "sides" in fact.target.attrs and fact.target not in talks
            return replace(fact, target=talks[-1]) if other and talks and fact.type == "attends" else fact

        return list(map(which, said))

    def _is_at_another(self, fact: Found, sentence: Sentence) -> bool:
        """Whether 甲在会见时表示 speaks of other talks than those at hand: those that 甲 has."""
        sides = fact.target.attrs.get("sides", ()) if fact.target is not None and fact.type == "attends" else ()
        if not sides or fact.source.name in sides or not _AT_TALKS.search(sentence.text):
            return False
        return any(fact.source.name in one.attrs.get("sides", ()) for one in self.occasions.happened)

    @staticmethod
    def _apart(said: list[Found], talks: list[Draft]) -> bool:
        """Whether talks of one sentence are held in several places."""
        places = {fact.target.id for fact in said if fact.type == "held_in" and fact.target and fact.source in talks}
        return len(places) > 1

    def _each_where(self, said: list[Found], talks: list[Draft], sentence: Sentence) -> list[Found]:
        """在索契会见甲，在莫斯科同乙会谈: each where the place before its guest says."""
        if not self._apart(said, talks):
            return said
        held = [fact for fact in said if fact.type == "held_in" and fact.source in talks]
        placed = []
        for talk in talks:
            guest = max((sentence.text.rfind(side) for side in talk.attrs.get("sides", ())), default=-1)
            stands = [
                (sentence.text.rfind("在" + form, 0, max(guest, 0)), at)
                for at, fact in enumerate(held)
                for form in (fact.target.forms if fact.target else ())
            ]
            place, at = max(stands, default=(-1, 0))
            if place >= 0:
                placed.append(replace(held[at], source=talk))
        return [*(fact for fact in said if fact not in held), *placed]

    def _all_of(self, sentence: Sentence) -> list[Draft]:
        """All that 上述活动 or 上述会见 means."""
        match = _ALL.search(sentence.text)
        if match is None:
            return []
        talks = [meeting for meeting in self.occasions.happened if "sides" in meeting.attrs]
        others = [meeting for meeting in self.occasions.happened if meeting not in talks]
        if match["some"]:
            return talks[:1]
        if match["what"] == "活动":  # beside talks not what the guest has come for
            talks += [meeting for meeting in others if not talks or any(word in meeting.name for word in _BESIDE_TALKS)]
        return talks

    def talk(self, host: Draft, met: list[Draft], kind: str, sentence: Sentence) -> Draft:
        sides = {host.name, *(side.name for side in met)}
        for draft in self.occasions.named:
            if sides <= draft.attrs.get("sides", set()):
                if not draft.attrs.get("date") and sentence.start >= self.occasions.body:
                    draft.attrs["date"] = self.occasions.talk_day(sentence)
                if kind in ("会谈", "会见") and _HELD.search(sentence.text) and self._is_told_here(host, sentence):
                    self.occasions.current = draft  # behind the welcome of the guest
                return draft
        received = next((one for one in self.occasions.named if one.attrs.get("sides") == {host.name}), None)
        if received is not None and f"等{received.name[-2:]}" in sentence.text:
            received.attrs["sides"] = sides  # 甲会见客商。甲先后会见了乙、丙等客商
            return received
        before = self.occasions.current
        *first, last = [side.name for side in met]
        whom = f"{'、'.join(first)}和{last}" if first else last
        name = f"{host.name}会见{whom}" if kind == "会见" else f"{host.name}与{whom}{kind}"
        day = self.occasions.talk_day(sentence) if sentence.start >= self.occasions.body else None
        if self.nameless is not None:
            self.nameless.name, self.nameless.attrs["kind"] = name, kind
            meeting, self.nameless, before = self.nameless, None, None
            meeting.attrs["date"] = meeting.attrs.get("date") or day
            self.occasions.current = meeting
        else:
            meeting = self.occasions.add(name, kind, day)
        meeting.attrs["sides"] = sides
        here = self._is_told_here(host, sentence)
        if before is not None and not here and sentence.start >= self.occasions.body:
            self.aside = meeting  # 甲表示，丙同丁举行了会谈: what is told of is not at hand
            self.occasions.current = before
            self.occasions.happened.remove(meeting)
        return meeting

    def _is_told_here(self, host: Draft, sentence: Sentence) -> bool:
        """Whether the text itself tells of the talks: 甲表示，丙同丁举行了会谈 does not."""
        quotes = QUOTES.match(sentence.text)
        told = (quotes and host.name not in quotes[0]) or self.occasions.told_day(sentence) is not None
        return not told and sentence.start >= self.occasions.body
