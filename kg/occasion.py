"""Which occasion a meeting's mention means: a named one, the one that the article is about (会议, 会上), or talks.

The occasion at hand changes when another named one takes place or is attended; 会议, 会上 and 活动 mean the one at
hand, 座谈会 the last whose name ends so. Talks have no name of their own: 甲与乙会谈, 甲会见乙."""

from __future__ import annotations

import re

from kg.lexicon import words
from kg.mention.types import Mention
from kg.records import Document
from kg.relate import Abstract, Found, Item, abstract
from kg.resolve import Draft, Entities
from kg.segment import Sentence
from kg.when import days

_KINDS = (
    "座谈会",
    "签约仪式",
    "会谈",
    "会见",
    "会晤",
    "论坛",
    "峰会",
    "全会",
    "仪式",
    "大会",
    "会议",
    "推进会",
    "发布会",
    "研讨会",
    "开幕式",
    "闭幕式",
)
_VISIT = re.compile(r"\d{1,2}[日号]?(?:至|到|-|—)(?:\d{1,2}月)?\d{1,2}[日号]")
_AHEAD = re.compile(r"[^，。]{0,3}(?:即将|将|拟|定于|下月|下周|明年|明日|明天|年内|届时)")
_PARTS = frozenset(("预备会议", "启动仪式", "签约仪式", "揭牌仪式", "颁奖仪式", "签署仪式"))
_HEADLINE = re.compile(
    r"([^，。：“”]{8,60}?)(?:(?:在|于)[^，。]{2,10})?(?:隆重|顺利|成功)?(?:召开|举行|举办|开幕|闭幕|落幕|启动|启幕)$"
)
_OPENING = 160  # characters of the text in which a day is that of what it reports
_OWN_PART = ("开幕式", "闭幕式", "新闻发布会", "筹备会", "筹备工作会议")  # of a congress: occasions of their own
_SESSION = re.compile(r"第?([一二三四五六七八九十百\d]+)次(?:全体|常委会)?会议")
_TERM = re.compile(r"([一二三四五六七八九十\d]+)届")
_CONVENES = re.compile(
    r"(常委会|党组|党委|理论学习中心组|主席团)?(?:日前|近日|今天|昨天|当天)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:上午|下午|晚上?)?(?:在京|在.{1,6})?(?:联合|共同)?(?:召开|举行)(?:了)?"
)
_ATTENDED = re.compile(
    r"(?:召开|举行|主持|出席|参加)(?:了)?(?:(?:昨日|昨天|今天|当天|当日|上述|此次|本次|活动|重点项目|集中|开工|项目)*的?)?$"
)
_NAMED_BODY = re.compile(r"全国|中共|中央|国务院|.{2,7}[省市县区州]|\d{4}|“|首届|第.{1,3}届|中国|全球|世界|国际|亚洲")
_QUALIFIES = re.compile(r"(?:全)?(省|市|县|区|自治区|州)(?=[\u4e00-\u9fff“])(?!长|场|委书记|内|外|情|属|直|级|政工程)")
_MEETS = re.compile(r"会谈|会晤|通电话|通话|座谈|会面")


class Occasions:
    """The occasions of one document, read sentence by sentence."""

    def __init__(self, document: Document, text: str, body: int, entities: Entities) -> None:
        self.document, self.text, self.body, self.entities = document, text, body, entities
        self.current: Draft | None = None
        self.named: list[Draft] = []
        self.base = document.date
        self.lead: str | None = None  # the day that the opening names
        self.headline = _HEADLINE.match(document.title.split(" ")[0])

    def day(self, sentence: Sentence, at: int | None = None) -> str | None:
        """The day that the sentence names nearest before `at`, else its first, else the lead's."""
        found = list(days(sentence.text, self.base))
        whole = [(place, iso) for place, iso in found if len(iso) == 10]
        found = whole or ([] if self.lead else found)
        before = [iso for place, iso in found if at is None or place < at - sentence.start]
        chosen = before[-1] if before else (found[0][1] if found else None)
        if sentence.start >= self.body and self.lead is None and chosen and len(chosen) == 10:
            self.lead = chosen
        return chosen or self.lead

    def opens(self, sentence: Sentence) -> None:
        """Keep the day that the opening names, whether or not a meeting is named beside it."""
        if self.lead is None and self.body <= sentence.start < self.body + _OPENING:
            whole = [iso for _, iso in days(sentence.text, self.base) if len(iso) == 10]
            self.lead = whole[0] if whole else None

    def of(self, mention: Mention, sentence: Sentence, before: Item | None = None) -> Draft | None:
        """The occasion that this mention means; `before` is the mention in front of it."""
        host = self._host(mention, sentence, before)
        if mention.note == "anaphor":
            if host and not (self.current and self.current.name.startswith(host)):
                return self._new(host + mention.text, mention, sentence)
            return self._part(mention, sentence) or self._like(mention.text) or self._unnamed(mention, sentence)
        name = self.qualified(mention.text)
        if self.headline and len(name) > 5 and self.headline[1].endswith(name):
            name = self.qualified(self.headline[1])  # 甲、乙、丙建设主题活动: the headline shows where the name begins
        if host and not _NAMED_BODY.match(name) and not name.startswith(host[:2]):
            name = host + name
        return self._new(name, mention, sentence)

    def _host(self, mention: Mention, sentence: Sentence, before: Item | None) -> str:
        """全国政协 of 全国政协27日在京召开双周协商座谈会."""
        if before is None or before.kind not in ("organization", "region") or before.entity is None:
            return ""
        between = sentence.text[before.end - sentence.start : mention.start - sentence.start]
        if before.kind == "region":
            return ""
        match = _CONVENES.fullmatch(between)
        return before.entity.name + (match[1] or "") if match else ""

    def _unnamed(self, mention: Mention, sentence: Sentence) -> Draft | None:
        """An occasion that the article attends without naming it: its title says what it is about."""
        ahead = sentence.text[: mention.start - sentence.start][-12:]
        if sentence.start < self.body or not _ATTENDED.search(ahead):
            return None
        about = re.split(r"[ ：，]", self.document.title)[0][:24]
        return self._new(f"{mention.text}（{about}）" if about else mention.text, mention, sentence)

    def _new(self, name: str, mention: Mention, sentence: Sentence) -> Draft:
        """The occasion of that name, known or new, with the day that the sentence gives it."""
        known = self._same(name)
        if known is None:
            kind = next((kind for kind in _KINDS if name.endswith(kind)), "会议")
            known = self.entities.add("meeting", name, kind=kind)
            self.named.append(known)
        elif len(name) > len(known.name) and known.name in name:
            known.forms.add(known.name)
            known.name = name
        happens = sentence.start >= self.body and self._happens(sentence, mention)
        if not known.attrs.get("date") and sentence.start >= self.body:
            day = self.day(sentence, mention.start) if happens else self._beside(sentence, mention)
            if day:
                known.attrs["date"] = day
        if happens or (self.current is None and not self._planned(sentence, mention)):
            self.current = known
        return known

    def _part(self, mention: Mention, sentence: Sentence) -> Draft | None:
        """十三届全国人大四次会议举行预备会议, 论坛启动仪式: an occasion of its own within the one at hand."""
        if mention.text not in _PARTS or self.current is None or self.current.attrs.get("sides"):
            return None
        name = self.current.name + mention.text
        known = self._same(name) if self.current.name not in name[: -len(mention.text)] else None
        for draft in self.named:
            if draft.name.endswith(mention.text):
                return draft
        if not re.search(r"(?:举行|召开|举办)(?:了)?$", sentence.text[: mention.start - sentence.start]):
            return known
        part = self.entities.add("meeting", name, kind=mention.text, date=self.day(sentence, mention.start))
        self.named.append(part)
        self.current = part
        return part

    @staticmethod
    def _planned(sentence: Sentence, mention: Mention) -> bool:
        """西北文旅大会将于6月18日召开: not yet an occasion that anybody was at."""
        return bool(_AHEAD.match(sentence.text, mention.end - sentence.start))

    def _beside(self, sentence: Sentence, mention: Mention) -> str | None:
        """A day straight before an occasion that the article only mentions: 2015年11月30日，….会议."""
        near = sentence.text[max(0, mention.start - sentence.start - 16) : mention.start - sentence.start]
        found = [iso for _, iso in days(near, self.base)]
        return found[-1] if found else None

    def _happens(self, sentence: Sentence, mention: Mention) -> bool:
        after = sentence.text[mention.end - sentence.start :][:14]
        before = sentence.text[: mention.start - sentence.start][-10:]
        if re.search(
            r"(?:关于|提请|即将|将|筹备|迎接|确保|同意|决定|为)(?:于.{1,6})?(?:召开|举行|举办)?[^，。]{0,2}$", before
        ) or re.match(r"[^，。]{0,3}(?:即将|将|精神|提出|确定|通过的|以来)", after):
            return False
        return bool(
            re.match(r"(?:[^，。]{0,8})(?:召开|举行|举办|开幕|闭幕|启幕|落幕|在)", after)
            or re.search(r"(?:召开|举行|举办|出席|主持|参加)[^，。]{0,4}$", before)
        )

    def qualified(self, name: str) -> str:
        """省委全会 → 河北省委全会."""
        name = name.strip("“”《》 ")
        match = _QUALIFIES.match(name)
        region = self.entities.home.of(match[1]) if match else None
        return region.name + name[match.end() :] if match and region else name

    def _same(self, name: str) -> Draft | None:
        for draft in reversed(self.named):
            if draft.name != name and draft.name.endswith(_OWN_PART) != name.endswith(_OWN_PART):
                continue
            if draft.name == name or (
                len(name) >= 6 and (name in draft.name or (draft.name in name and len(draft.name) >= 6))
            ):
                return draft
            if self._same_session(draft.name, name):
                return draft
        return None

    @staticmethod
    def _same_session(one: str, other: str) -> bool:
        """政协第十三届全国委员会常务委员会第九次会议 is 全国政协十三届常委会第九次会议."""
        sessions, terms = ([pattern.findall(name) for name in (one, other)] for pattern in (_SESSION, _TERM))
        bodies = [re.sub(r"常务委员会|常委会", "常", name).count("常") for name in (one, other)]
        return (
            bool(sessions[0])
            and sessions[0] == sessions[1]
            and bool(terms[0])
            and terms[0][-1:] == terms[1][-1:]
            and bodies[0] == bodies[1]
        )

    def _like(self, head: str) -> Draft | None:
        if head not in ("会议", "会上", "活动", "会"):
            for draft in reversed(self.named):
                if draft.name.endswith(head) or draft.attrs.get("kind") == head:
                    return draft
            if head.endswith("仪式") and self.current is not None and self.current.attrs.get("sides"):
                return None  # talks are no ceremony
        return self.current

    def talks(self, found: list[Found], sentence: Sentence) -> list[Found]:
        """The meeting that each `meets_with` is, with both sides in it."""
        result: list[Found] = []
        for fact in found:
            if fact.type != "meets_with" or fact.target is None or fact.attrs.get("by") == "phone":
                continue
            meeting = self._talk(fact, sentence)
            result += [Found("attends", side, meeting, {}, fact.rule) for side in (fact.source, fact.target)]
        return result

    def _talk_day(self, sentence: Sentence) -> str | None:
        """The day of talks; within a visit of several days (6日至9日) only the month is known."""
        day = self.day(sentence)
        return day[:7] if day and _VISIT.search(sentence.text) else day

    def _talk(self, fact: Found, sentence: Sentence) -> Draft:
        assert fact.target is not None
        kind = str(fact.attrs.get("kind") or "会见")
        joint = "会见" if kind == "会见" else "与"
        name = f"{fact.source.name}{joint}{fact.target.name}" + ("" if kind == "会见" else kind)
        for draft in self.named:
            if {fact.source.name, fact.target.name} == draft.attrs.get("sides"):
                if not draft.attrs.get("date") and sentence.start >= self.body:
                    draft.attrs["date"] = self._talk_day(sentence)
                return draft
        day = self._talk_day(sentence) if sentence.start >= self.body else None
        meeting = self.entities.add("meeting", name, kind=kind, date=day)
        meeting.attrs["sides"] = {fact.source.name, fact.target.name}
        self.named.append(meeting)
        self.current = meeting
        return meeting


def item_of(mention: Mention, entity: Draft | None) -> Item:
    """What stands for a mention in an abstract sentence."""
    members = (entity,) if entity is not None else ()
    region = mention.choices[0] if mention.type == "organization" and mention.choices else None
    return Item(mention.type, mention.text, mention.start, mention.end, entity, members, mention.note, region)


def read_sentence(sentence: Sentence, items: list[Item]) -> Abstract:
    """The sentence with each item as one character; of items that overlap the first and longest stays."""
    kept: list[Item] = []
    for item in sorted(items, key=lambda i: (i.start, -i.end)):
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return abstract(sentence.text, sentence.start, kept)


def is_anaphor(name: str) -> bool:
    """Whether this word alone stands for the occasion at hand."""
    return name in words("entities/meeting.toml", "anaphors")
