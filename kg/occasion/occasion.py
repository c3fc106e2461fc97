"""Which occasion a meeting's mention means: a named one, or the one that the article is about (会议, 会上).

The occasion at hand changes when another named one takes place or is attended; 会议, 会上 and 活动 mean the one at
hand, 座谈会 the last whose name ends so. Talks, which have no name of their own, are in kg.occasion.talks."""

from __future__ import annotations

import re

from kg.entity.meetingnames import (
    NUMBERED,
    is_longer_form,
    kind_of,
    same_occasion,
    session_of,
    shortens,
    stands_for,
    without_outer,
)
from kg.entity.resolve import Draft, Entities
from kg.entity.when import days, sent_on
from kg.lexicon import words
from kg.mention.body.sessions import LOCAL_SESSION
from kg.mention.meeting.meetings import OF_CLASS, PLENARY, WITNESSED
from kg.mention.types import Mention
from kg.occasion.convened import convener, host_of, is_its_purpose, qualified
from kg.occasion.dated import QUOTES
from kg.occasion.told import ATTENDED, BANQUETS, PRESIDED, SIGNINGS, SITS, STUDY, UNVEILS, Told, is_heard, is_there
from kg.pattern import regex
from kg.records import Document
from kg.sentence.abstract import Item
from kg.sentence.clauses import FIRST_PERSON
from kg.text.segment import Sentence

_APART = frozenset(("汇报会", "团拜会", "座谈会", "宴会", "发布会", "新闻发布会", "例会", "推介会"))
_SAYS = regex("(?:表示|指出|强调|介绍|认为|说|称|决定)，")
_PARTS = frozenset(("联组会议", "记者会", "预备会议", "启动仪式", "签约仪式", "揭牌仪式", "颁奖仪式", "签署仪式"))
_SPORTS = ("赛", "马拉松", "运动会")
_SIGNING = regex(
    "(?:出席|见证)了?(?!了?(?:[今昨当][天日]|[此本]次|上述|随后|隆重|盛大)的)([^，。；“”]{2,20}|[^，。；]{2,70}(?:文件|协[议定]|备忘录|定书|条约)》?)的\\Z"
)
_HEADLINE = regex(
    r"(?![^，。：]*(?:祝贺|致[信电]))([^，。：“”]{8,60}?)(?:(?:在|于)[^，。]{2,10})?(?:隆重|顺利|成功)?(?:召开|举行|举办|开幕|闭幕|落幕|启动|启幕)$"
)
_BARE_SESSION = regex(r"第[一二三四五六七八九十\d]+次会议")
_OF_A_YEAR = regex(r"20\d\d年第[一二三四五六七八九十\d]+次.{0,8}会议")  # 某党组召开2024年第18次（扩大）会议
_HOLDS = regex("(?:举行|召开|举办)了?\\Z")
_OF_SESSION = regex(
    "执行主席|副?秘书长|(?:新闻)?发言人"
)  # 大会执行主席: whatever the report that it hears has spoken of since
_PRESIDIUM = regex(
    rf"(?:{LOCAL_SESSION}|(?:全国政协|政协第?)?[一二三四五六七八九十\d]+届[^，。；：]{{2,16}}?次会议)主席团(?:常务主席)?"
)
_NAMED_BODY = regex(r"全国|中共|中央|国务院|.{2,7}[省市县区州]|\d{4}|“|首届|第.{1,3}届|中国|全球|世界|国际|亚洲")
_OPENINGS = ("开幕式", "闭幕式", "开幕会", "闭幕会")
_THIS = ("本届", "本次", "此次", "这次", "这届", "该届")
_THIS_ROUND = ("本轮", "此轮", "这轮")
_JUBILEES = frozenset(("庆祝大会", "庆典大会", "庆典活动", "庆祝活动", "庆典"))
_JUBILEE = regex("庆典|庆祝|校庆|\\d周年")
_MEETS_MANY = regex("会见[^（）]+\\Z")  # 甲会见中外记者
_OPENS_IN = regex("[^，。；]{0,6}[在于][^，。；]{2,20}?(?:开幕|启幕)")
_IN_HEADLINE = "(?:[^，。；的]{0,4}(?:开幕|闭幕|举行|召开|举办)|在)"


class Occasions(Told):
    """The occasions of one document, read sentence by sentence."""

    def __init__(self, document: Document, text: str, body: int, entities: Entities) -> None:
        super().__init__(sent_on(text[body : body + 80], document.date), body, document.title)
        self.document, self.text, self.entities = document, text, entities
        self.named: list[Draft] = []
        self.item: str | None = None  # the headline of the item at hand, in a digest
        self.people: list[str] = []  # the names of those whom the document names anywhere
        self.headline = _HEADLINE.match(document.title.split(" ")[0])

    def leave(self, headline: str) -> None:
        """The next item of a digest, with its headline: what it calls 会议 is none of those before."""
        self.current, self.named, self.item = None, [], headline
        if not self.is_news(self.lead):
            self.lead = None  # nor of the far day that those have told of

    def goes_back(self) -> None:
        """With the next paragraph from what a meeting studied together to the meeting itself."""
        before = [one for one in self.happened if one is not self.current]
        if self.current is not None and STUDY.search(self.current.name) and before:
            self.current = before[-1] if before[-1].name.endswith("会议") else self.current

    def add(self, name: str, kind: str, day: str | None) -> Draft:
        """Talks or a hearing of the press, which take place where the text tells of them."""
        meeting = self.entities.add("meeting", name, kind=kind, date=day)
        if meeting not in self.named:
            self.named.append(meeting)
            self.happened.append(meeting)
        self.current = meeting
        return meeting

    def of(self, mention: Mention, sentence: Sentence, before: list[Item]) -> Draft | None:
        """The occasion that this mention means; `before` are the mentions in front of it."""
        if self.calls_so(sentence, mention):
            return None
        if mention.text.startswith(_THIS_ROUND):  # 参加本轮对话会的甲
            return next((one for one in reversed(self.named) if one.name.endswith(mention.text[2:])), None)
        host = host_of(mention, sentence, before)
        if _BARE_SESSION.fullmatch(mention.text) and not host:
            whole = _PRESIDIUM.search(sentence.text, 0, mention.start - sentence.start)
            if whole is None and self.current is not None and "sides" not in self.current.attrs:
                return self.current
            of_whom = qualified(whole[0], before, self.entities) if whole else ""
            return self._new(of_whom + mention.text, mention, sentence)
        if mention.note == "anaphor":
            if host and not (self.current and (self.current.name.startswith(host) or self._by_motto(mention))):
                return self._new(host + mention.text, mention, sentence)
            begin = mention.start - sentence.start
            if mention.text == "大会" and _OF_SESSION.match(sentence.text, mention.end - sentence.start):
                session = next((one for one in reversed(self.happened) if SITS.search(one.name)), self.current)
                if sentence.text.startswith("执行", mention.end - sentence.start):
                    self.current = session
                return session
            if signing := self._signing(mention, sentence):
                return signing
            if self.current is not None and PLENARY.fullmatch(mention.text):
                return self._plenary(self.current, mention, sentence)
            if self.current is not None and mention.text in _OPENINGS and PLENARY.search(self.current.name):
                name = session_of(self.current.name)  # 大会举行闭幕会: no part of the plenary before it
                self.current = next((one for one in self.named if one.name == name), self.current)
                return self.current
            if self.ends_session(sentence, mention) and (session := self.session()):
                self.current = session  # 甲主持选举大会。选举后，乙主持闭幕会: of the session
                return session
            if mention.text == "大会" and self.current is not None and SITS.search(self.current.name):
                return self.current  # of a session, and not the 选举大会 that it was before
            if around := self.around_rite(sentence, mention):
                return around
            found = self._part(mention, sentence) or self._like(mention.text)
            new = mention.text == "座谈会" and found not in self.happened and "座谈会" not in self.document.title
            if new and sentence.text.endswith(("召开", "召开了"), 0, begin):
                found = None  # 学习某次座谈会精神，并召开座谈会: another
            found = None if found is not None and self.convened_later(found, sentence, begin) else found
            if found is not None and self._turns_to(found, sentence, mention):
                self.current = found
            unnamed = found is not None and found.name == f"{mention.text}（{self._about()}）"
            if found is not None and unnamed and is_there(sentence, mention) and sentence.start >= self.body:
                found.attrs["date"] = found.attrs.get("date") or self.day(sentence, mention.start)
                self.current = self.current if mention.text in BANQUETS else found
            return found or self._unnamed(mention, sentence)
        if again := self._again(mention, sentence):
            return again
        name = qualified(without_outer(mention.text), before, self.entities, convener(mention, sentence, before))
        if self.headline and len(name) > 5 and self.headline[1].endswith(name):
            # 甲、乙、丙建设主题活动: the headline shows where the name begins
            name = qualified(self.headline[1], before, self.entities)
        of_body = not _NAMED_BODY.match(name) or STUDY.fullmatch(name) is not None or _OF_A_YEAR.fullmatch(name)
        if host and of_body and not name.startswith(host[:2]) and not self._by_motto(mention):
            name = host + name
        if opened := self.opened(name, mention, sentence):
            return opened
        one = self._new(name, mention, sentence, self._beside_another(mention, sentence, before))
        if sentence.start >= self.body and _OPENS_IN.match(sentence.text, mention.end - sentence.start):
            self._open_at_once(one, mention, sentence, before)
        return one

    def _by_motto(self, mention: Mention) -> bool:
        """Whether the headline has the occasion by its motto: 某办举行“甲乙行动”记者见面会. 某办今天举行记者见面会."""
        now = self.current
        return now is not None and not now.spans and now.name.startswith("“") and now.name.endswith(mention.text)

    def _open_at_once(self, last: Draft, mention: Mention, sentence: Sentence, before: list[Item]) -> None:
        """甲大会、乙交易会、丙洽谈会在某市开幕: all take place, and the opening told of next is the first's."""
        row, begin = [last], mention.start
        for item in reversed(before):
            between = sentence.text[item.end - sentence.start : begin - sentence.start]
            if item.kind != "meeting" or item.entity is None or between not in ("、", "和", "及", "与", "以及"):
                break
            row, begin = [*row, item.entity], item.start
        if len(row) > 1 and last in self.happened:
            self.happened += [one for one in row if one not in self.happened]
            self.current = row[-1]

    def _again(self, mention: Mention, sentence: Sentence) -> Draft | None:
        """The occasion at hand by a name that only shortens its own: 本届旅发大会, 庆祝大会 of 某校百年庆典活动."""
        now = self.current
        if now is None or "sides" in now.attrs:
            return None
        if sentence.text.startswith("图为") and mention.text.endswith(_OPENINGS) and mention.text.startswith(now.name):
            return now  # 图为某论坛开幕式现场: a picture of the one at hand
        if mention.text.endswith("仪式") and is_its_purpose(now, mention, self.text):
            return now  # 纪念仪式 of 仪式（各界人士纪念某某）
        this = sentence.text.endswith(_THIS, 0, mention.start - sentence.start)
        if this and NUMBERED.match(mention.text) is None and stands_for(mention.text, now.name):
            return now
        return now if now.spans and mention.text in _JUBILEES and _JUBILEE.search(now.name) else None

    def _turns_to(self, meeting: Draft, sentence: Sentence, mention: Mention) -> bool:
        """参加会见，出席报告会并讲话: from a reception to what it was on the occasion of."""
        reception = self.current is not None and _MEETS_MANY.search(self.current.name) is not None
        attended = ATTENDED.search(sentence.text[: mention.start - sentence.start][-12:]) is not None
        there = mention.text.endswith(_OPENINGS) and bool(PRESIDED.match(sentence.text, mention.end - sentence.start))
        attended = attended and not QUOTES.match(sentence.text)  # 甲表示，出席峰会…
        return reception and (attended or there) and meeting in self.happened and sentence.start >= self.body

    def _beside_another(self, mention: Mention, sentence: Sentence, before: list[Item]) -> bool:
        """Whether the occasion is joined to one that takes place: 共同主持甲会议、乙会议."""
        last = next((item for item in reversed(before) if item.end <= mention.start), None)
        if last is None or last.kind != "meeting" or last.entity not in self.happened:
            return False
        return sentence.text[last.end - sentence.start : mention.start - sentence.start] in ("、", "和", "及", "以及")

    def _signing(self, mention: Mention, sentence: Sentence) -> Draft | None:
        """会后，甲和乙出席了两国有关合作文件的签字仪式: an occasion of its own, whatever is at hand."""
        if mention.text not in SIGNINGS or sentence.start < self.body:
            return None
        signed = _SIGNING.search(sentence.text, 0, mention.start - sentence.start)
        if signed is None:
            return None
        return self._new(signed[1] + mention.text, mention, sentence)

    def _item_day(self, headline: Sentence) -> str | None:
        """The day that the item of a digest names behind its headline."""
        item = self.text[headline.end :].lstrip("\n").partition("\n")[0]
        return next((iso for _, iso in self._named_in(item) if len(iso) == len("2024-06-09")), None)

    def _about(self) -> str:
        """What the article or the item of a digest is about, by its headline."""
        return re.split(r"[ ：，]", self.document.title if self.item is None else self.item)[0][:40]

    def _unnamed(self, mention: Mention, sentence: Sentence) -> Draft | None:
        """An occasion that the article attends without naming it: its title says what it is about."""
        first = self.current is None and mention.text not in self.document.title
        there = is_there(sentence, mention) or (first and is_heard(sentence, mention))
        if sentence.start < self.body or sentence.text == self.item or not there:
            return None
        kind = "签约仪式" if mention.text == WITNESSED else mention.text
        about = self._about()
        now = self.current
        apart = now is not None and (now.attrs.get("sides") or self.is_second(sentence, mention))
        talks = now if mention.text in BANQUETS and apart else None
        unnamed = self._new(f"{kind}（{about}）" if about else kind, mention, sentence)
        self.current = talks or self.current  # whom the end of the report names were at the talks
        return unnamed

    def _new(self, name: str, mention: Mention, sentence: Sentence, beside: bool = False) -> Draft:
        """The occasion of that name, known or new, with the day that the sentence gives it.

        `beside` where it stands in a list behind one that takes place.
        """
        known = same_occasion(name, self.named)
        if known is not None and len(name) < len(known.name) and self._in_another_year(sentence, mention):
            known = None  # 2015年，甲在某大会: not the one of this year
        if known is None and name.endswith(_OPENINGS):  # 某大会开幕式 of 某大会 in the headline
            known = next((one for one in self.named if not one.spans and one.name in name), None)
        if known is None and sentence.start >= self.body:  # 投洽会某市分团签约仪式, as the headline shortens it
            known = next((one for one in self.named if not one.spans and shortens(one.name, name)), None)
            if known is not None:
                known.forms.add(known.name)
                known.name = name
        ahead = self.lies_ahead(sentence, mention)
        if known is None:
            head = name.partition("（")[0] if name.endswith("）") else name
            kind = kind_of(head)
            known = self.entities.add("meeting", name, kind=kind)
            self.named.append(known)
        elif is_longer_form(name, known.name):
            known.forms.add(known.name)
            known.name = name
        if ahead and not known.spans:  # the first that the text, or the headline, tells of it
            self.announced.setdefault(known.id, sentence.start < self.body)
        happens = sentence.start >= self.body and (self._happens(sentence, mention) or beside)
        words = sentence.text[: mention.start - sentence.start]
        said = (_SAYS.search(words) or FIRST_PERSON.search(words)) if self.current else None
        if happens and (said or (self.quoted and self.current)):
            happens = False  # 甲介绍，中方参加某会议: what is told of
        guests = self._of_guests(sentence, mention)
        if happens and (self._on_another_day(sentence, mention) or guests):
            happens = False
        if (
            not known.attrs.get("date")
            and sentence.start >= self.body
            and self._another_day(known, sentence, mention, guests)
        ):
            self.undated.append(known)
        elif not known.attrs.get("date") and sentence.start >= self.body:
            day = self.day(sentence, mention.start) if happens else self._beside(sentence, mention)
            day = (self._item_day(sentence) or day) if sentence.text == self.item else day
            if day:
                known.attrs["date"] = day
        if happens and not ahead and known not in self.happened:
            self.happened.append(known)
        if happens or (self.current is None and not self._set_aside(sentence, mention)):
            self.turn(known, sentence, mention)
        return known

    def _another_day(self, known: Draft, sentence: Sentence, mention: Mention, guests: bool) -> bool:
        """Whether the day of what else the sentence tells is none of this occasion's."""
        guests = guests and not re.search(re.escape(known.name) + _IN_HEADLINE, self.document.title)
        guests = guests or self._is_over(sentence, mention)
        return guests or (self._is_earlier(sentence, mention) and not list(days(sentence.text, self.base)))

    def _part(self, mention: Mention, sentence: Sentence) -> Draft | None:
        """十三届全国人大四次会议举行预备会议, 论坛启动仪式: an occasion of its own within the one at hand."""
        if self.current is not None and mention.text in OF_CLASS and self.current.name.endswith("班"):
            return self._new(self.current.name + mention.text, mention, sentence)
        sports = self.current is not None and self.current.name.endswith(_SPORTS)
        if self.current is not None and self.current.name.endswith(mention.text):
            return None  # the one at hand is of that kind, whatever the headline has named
        if (
            (mention.text not in _PARTS and not (sports and mention.text in ("开幕式", "闭幕式")))
            or self.current is None
            or self.current.attrs.get("sides")
        ):
            return None
        if mention.text == "记者会" and not self.current.name.endswith(("会议", "大会")):
            return None
        name = self.current.name + mention.text
        known = same_occasion(name, self.named) if self.current.name not in name[: -len(mention.text)] else None
        part = next((draft for draft in self.named if draft.name.endswith(mention.text)), None)
        held = re.search(r"(?:举行|召开|举办)(?:了)?$", sentence.text[: mention.start - sentence.start])
        begins = ("启动仪式", "开幕式", "闭幕式") if self.current.name.endswith(_SPORTS) else ("启动仪式",)
        if (
            mention.text in begins
            and part is None
            and not held
            and self.current.name.endswith(words("entities/meeting.toml", "framed"))
        ):
            self.current.forms.add(self.current.name)
            self.current.name = name  # …交流月11日在深圳启动，…出席启动仪式: who was there, was at its launch
            return self.current
        if part is not None and held:
            self.current = part
            if not part.attrs.get("date") and sentence.start >= self.body:
                part.attrs["date"] = self.day(sentence, mention.start)
        if part is not None or not held:
            return part or known
        part = self.entities.add("meeting", name, kind=mention.text, date=self.day(sentence, mention.start))
        self.named.append(part)
        self.happened.append(part)
        self.turn(part, sentence, mention)
        return part

    def _plenary(self, session: Draft, mention: Mention, sentence: Sentence) -> Draft | None:
        """十三届全国人大一次会议举行第七次全体会议: of the session at hand, or of that of a plenary."""
        held = _HOLDS.search(sentence.text, 0, mention.start - sentence.start)
        known = next((draft for draft in self.named if draft.name.endswith(mention.text)), None)
        if known is None and (not held or "sides" in session.attrs):
            return None if PLENARY.search(session.name) else session  # of another plenary the article only speaks
        if known is not None and held:
            known.attrs["date"] = known.attrs.get("date") or self.day(sentence, mention.start)
            self.happened.append(known)
            self.current = known
        if known is not None:
            return known
        plenary = self.entities.add(
            "meeting",
            session_of(session.name) + mention.text,
            kind="全会",
            date=self.day(sentence, mention.start),
        )
        self.named.append(plenary)
        self.happened.append(plenary)
        self.current = plenary
        return plenary

    def _like(self, head: str) -> Draft | None:
        if head not in ("会议", "会上", "活动", "会"):
            if self.current is not None and (self.current.name.endswith(head) or head + "暨" in self.current.name):
                return self.current
            for draft in (*reversed(self.happened), *reversed(self.named)):
                if draft.name.endswith(head) or draft.attrs.get("kind") == head:
                    return draft
            if head in UNVEILS and self.current is not None and not self.current.name.endswith(("仪式", "活动", "式")):
                return None
            if head.endswith("仪式") and self.current is not None and self.current.attrs.get("sides"):
                return None  # talks are no ceremony
        met = self.current is not None and ("sides" in self.current.attrs or _MEETS_MANY.search(self.current.name))
        if head in ("会见", "接见", "会谈", "会晤") and self.current is not None and not met:
            return None  # 参加会见: of guests who have come for a forum, and not the forum
        if head == "联组会" and self.current is not None and not self.current.name.endswith(head):
            return None  # of a session, and not its own
        if head == "全会":
            own = self.current is not None and self.current.name.endswith(("全会", "全体会议", "年会"))
            return self.current if own else None
        if head in BANQUETS and self.current is not None and not self.current.name.endswith(BANQUETS):
            return None  # a summit is no banquet
        if head in _APART and self.current is not None and not self.current.name.endswith(head):
            return None if self.current.name.endswith(("会议", "全会", "仪式", "展", "展览", "活动")) else self.current
        if (
            head in ("会议", "会上", "大会")
            and self.current is not None
            and len(self.current.attrs.get("sides", "")) == 1
        ):
            meeting = next((one for one in reversed(self.happened) if "sides" not in one.attrs), None)
            return meeting or self.current  # 甲参加会见并在会上讲话
        if head == "会上" and self.current is not None and self.current.attrs.get("kind") == "会见":
            meeting = next((one for one in reversed(self.happened) if "sides" not in one.attrs), None)
            return meeting if meeting is not None and meeting.spans else self.current  # 会前，甲会见乙。会上，甲讲话
        if head.endswith(_OPENINGS) and met:  # 甲参加会见并在开幕式上致词
            others = (one for one in (*reversed(self.happened), *reversed(self.named)) if "sides" not in one.attrs)
            return next((one for one in others if not _MEETS_MANY.search(one.name)), None)
        return self.current
