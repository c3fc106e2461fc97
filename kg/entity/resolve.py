"""Mentions of a document → entities: 省委 → 河北省委, 国开行河北省分行 → 国家开发银行河北省分行, 石家庄 → 石家庄市.

What a level word means is of kg.entity.home, which names of bodies mean the same of kg.entity.bodynames."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from kg.entity.bodynames import (
    FIRMS,
    OF_STATE,
    SCHOOL,
    abbreviates,
    consultative,
    full_name,
    is_firm,
    loose,
    usual,
    without_role,
    youth_league,
)
from kg.entity.home import LEVELS, Home
from kg.entity.ownbody import body_meant, body_of_page, of_body_before, without_guests
from kg.lexicon import Region, parties_abroad, region_names, region_sizes, short_form, short_forms, words
from kg.mention.body.banks import NOTE as OF_BANK
from kg.mention.body.banks import branch
from kg.mention.body.own import OWN_WORD
from kg.mention.types import Mention
from kg.pattern import regex
from kg.records import Document, Entity, Span
from kg.text.segment import places

_NUMBER = "[一二三四五六七八九十]+"
_TERM = regex(rf"(?:第?{_NUMBER}、)*(?:第?{_NUMBER}届|第{_NUMBER}任)[、至和]?")
_INTERNATIONAL = regex(
    "国际|全球|世界|演讲|海外|外交|人士|中非|中阿|中拉|上合|峰会|各国|亚太"
)  # what a head of state deals with
_CONGRESS = regex(r"(人大|政协)(?:常委会)?(?:[\u4e00-\u9fff]{2,12}委(?:员会)?)?$")
# bodies that an autonomous region has and a district has not: 区党委, 区教育厅
_OF_REGION = regex("区(?:党委|直|政府办公厅|[^区]{1,10}厅)")
_BRANCH = regex("(?!人行)(?:(?!银行|境内|其他|各).){2,8}分行")
_NATIONAL = regex("中央|国务院|国家|全国|.{2,7}[省市县区州]")
_TERMED_HOUSE = regex("(自治区|自治州|[省市县区州盟旗])政协(?:委员会)?")
_OF_LEVEL = regex(r"(自治区|省|市(?!场)|县|区)(?![属直级内外]|委(?!.{2,}(?:小组|[视察导查战]组|委员会)$))")
_ZONE = regex("高新区|经开区|开发区|工业集中区|[工产]业园区(?=党工委|管委会)")
_NEW_AREA = ("新区党", "新区管委会", "新区管理委员会", "新区纪工委")
_NAMED_AREA = regex("[^新]{2,6}新区")
_WORKING = frozenset(("region_object", "sides"))


@dataclass(slots=True, eq=False)  # one is another only if it is the same object
class Draft:
    """An entity being gathered."""

    id: str
    type: str
    name: str
    forms: set[str] = field(default_factory=set)
    spans: set[Span] = field(default_factory=set)
    attrs: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Near:
    """What the sentence named before an organ: the region of an organ by level, the last body, the last region, and
    the party committee whose post stands straight before it, an office that is only seated at another body."""

    regions: dict[str, Region] = field(default_factory=dict)
    body: str = ""
    region: str = ""
    committee: str = ""
    several: bool = False
    office: str = ""
    bodies: list[str] = field(default_factory=list)  # all bodies that the sentence named before
    before: list[str] = field(default_factory=list)  # … the sentence before
    earlier: list[str] = field(default_factory=list)  # … the text so far
    party: str = ""  # the party abroad whose chain of posts goes on: 越共中央政治局委员、中央书记处书记

    def of_level(self, level: str) -> Region | None:
        """The region whose organ a level word means: 县委 behind 兰溪市政府 is of no 市."""
        place = self.regions.get(level) or self.regions.get(LEVELS.get(level, ""))
        other = {"市": ("州", "盟"), "县": ("市", "区", "旗"), "旗": ("市", "区", "县")}.get(level, ())
        return None if place is not None and place.name.endswith(other) else place


_OF_KIND = 8  # characters below which 博览会组委会 is of a fair that the text has named in full
_TEAM = regex("(?:工作|指导|督导|督察|督查|巡视|巡察|检查|调研|考核|调查)组$")
_NOWHERE = ((10**9, 0),)  # behind all spans: what is not mentioned
_HEADS_STATE = ("国家", "中国", "军委")
_HELD_THERE = regex("[^，。；]{0,10}(?:举行|召开|举办)的")


@lru_cache(maxsize=1 << 14)
def _without_term(name: str) -> str:
    """四川省委 of 四川省第九届委."""
    return _TERM.sub("", name)


class Entities:
    """The entities of one document, by canonical name."""

    def __init__(self, document: Document, home: Home) -> None:
        self.document, self.home = document, home
        self.page = body_of_page(document.source or "")  # the school or firm whose page the document is from
        self.others = ""  # what sentences say behind 集团, 公司 of a body that the text had not named
        self.is_of_abroad = re.search("国际(?:联播)?快讯", document.title) is not None  # a digest of news from abroad
        self.is_international = _INTERNATIONAL.search(document.text) is not None
        self.names_abroad = False  # whether the document names a country abroad anywhere
        self.drafts: dict[tuple[str, str], Draft] = {}
        self.posts: dict[str, set[str]] = {}  # by the name of who holds them, the names of what they are at
        self.bodies: list[tuple[str, Draft]] = []  # the organizations among them, by their keys
        self.keys: dict[str, str] = {}  # of the names of organizations seen so far
        self.alike: dict[str, list[int]] = {}  # where in `bodies` those are whose name begins 中国… or ends …银行

    def add(self, type: str, name: str, form: str | None = None, span: Span | None = None, **attrs: Any) -> Draft:
        """The entity of that name, with one more mention."""
        key = (type, name)
        if type == "organization":
            form, name = form or name, usual(name)
            if name not in self.keys:
                self.keys[name] = self._key(name)
            key = (type, self.keys[name])
        draft = self.drafts.get(key)
        if draft is None:
            draft = self.drafts[key] = Draft(f"e{len(self.drafts) + 1}", type, name)
            if type == "organization":
                self.bodies.append((key[1], draft))
                self._keep_ends(len(self.bodies) - 1, key[1], name)
        if type == "organization" and len(name) > len(draft.name):
            draft.forms.add(draft.name)
            draft.name = name
            self._keep_ends(self.bodies.index((key[1], draft)), name)
        if form:
            draft.forms.add(form)
        if span:
            draft.spans.add(span)
        for attr, value in attrs.items():
            if value:
                draft.attrs[attr] = value
        return draft

    def _key(self, name: str) -> str:
        """The key of the organization that the name is a form of, else a new one."""
        name = loose(name)
        begins, end = dict.fromkeys((name[:2], name.removeprefix("中国")[:2])), name[-2:]
        if SCHOOL.fullmatch(name) and sum(key.endswith(f"大学{name}") for key, _ in self.bodies) > 1:
            return name  # of which university the text leaves open
        firm = end.endswith(FIRMS)
        kind = "" if firm else " firm"
        of_name = [at for begin in begins for at in self.alike.get(f"{begin}…{kind}", [])]
        for at in sorted({*self.alike.get(f"…{end}", []), *of_name}):
            key, draft = self.bodies[at]
            for known in (draft.name, key) if draft.name != key else (key,):
                if known.endswith(end) and (abbreviates(name, known) or abbreviates(known, name)):
                    return key
                if (
                    not {known[:2], known.removeprefix("中国")[:2]}.isdisjoint(begins)
                    and (firm or known.endswith(FIRMS))
                    and (is_firm(name, known) or is_firm(known, name))
                ):
                    return key
        return name

    def _keep_ends(self, at: int, *names: str) -> None:
        """Keep how the names of the organization at a place in `bodies` begin and end, which others are compared by."""
        for name in names:
            firms = dict.fromkeys((name, name.removeprefix("中国"))) if name.endswith(FIRMS) else ()
            firm = [f"{one[:2]}…{kind}" for one in firms for kind in ("", " firm")]
            for ends in dict.fromkeys((f"{name[:2]}…", f"…{name[-2:]}", *firm)):
                self.alike.setdefault(ends, []).append(at)

    def region(self, region: Region, form: str | None = None, span: Span | None = None) -> Draft:
        """The entity of a region."""
        known = self.drafts.get(("region", region.name))
        if known is not None and known.attrs["region_object"] is region:
            return self.add("region", region.name, form, span)
        return self.add(
            "region", region.name, form, span, code=region.code, within=list(region.within), region_object=region
        )

    def place_of(self, body: Draft, year: int) -> Draft | None:
        """The division that a body's name begins with, the smallest: 太原市 of 山西省太原市博物馆."""
        rest, found = body.name, tuple[Region, ...]()
        while True:
            sizes = sorted(region_sizes().get(rest[:2], ()), reverse=True)
            forms = (rest[:size] for size in sizes)
            form = next((form for form in forms if region_names(year).get(form)), "")
            choices = region_names(year)[form] if form else ()
            around = bool(found and choices) and choices[0].name in found[0].within  # 南昌 of 南昌江西艺术中心
            if around or not choices or choices[0].level in ("country", "zone"):
                return self.region(self.choose(found)) if found else None
            rest, found = rest[len(form) :], choices

    def chairs_else(self, name: str) -> bool:
        """Whether the text calls somebody the head of what is no state anywhere: 省工商联主席甲, 前主席甲."""
        text, title = f"{self.document.title}\n{self.document.text}", f"主席{name}"
        return any(not text.endswith(_HEADS_STATE, 0, at) for at in places(text, title))

    def only_country(self) -> Draft | None:
        """The country abroad that the document names, if it is but one."""
        abroad = self.abroad()
        return abroad[0] if len(abroad) == 1 else None

    def only_special_region(self) -> Draft | None:
        """Hong Kong or Macao, if the document names but one of them."""
        found = [d for d in self.drafts.values() if d.type == "region" and d.name.endswith("特别行政区")]
        return found[0] if len(found) == 1 else None

    def abroad(self) -> list[Draft]:
        """The countries other than China named so far."""
        places = (d for d in self.drafts.values() if d.type == "region" and d.name != "中国")
        return [d for d in places if getattr(d.attrs.get("region_object"), "level", "") == "country"]

    def organization(self, mention: Mention, span: Span | None, near: Callable[[], Near]) -> Draft | None:
        """The entity of an organization's mention, its region resolved; `near` tells what stands before it, which
        few bodies need.

        None where a level word's region stays unknown: 县委 of no county would be one node for all.

        In 温州市委副书记、市政府党组成员 the second 市 is the city just named, wherever the paper is.
        """
        outer = near().of_level(mention.level) if mention.level else None
        if outer and mention.level in ("省", "自治区") and not outer.name.endswith(mention.level):
            outer = None  # 在上海，…: no 省委 is Shanghai's, no 自治区党委 甘肃's
        if outer and mention.level in ("州", "市") and (outer.name[-1] == "州") != (mention.level == "州"):
            outer = None  # 市委书记甲 behind 巴州党委书记乙
        if mention.note == "party":
            party = next(name for name in words("entities/organ.toml", "parties") if mention.text.startswith(name))
            where = self.choose(mention.choices) if mention.choices else outer or self.home.of(mention.level)
            if where is None:
                return None
            return self.add("organization", f"{party}{where.name}委", mention.text, span, region=where.name)
        if mention.note == OF_BANK:
            home = self.choose(mention.choices) if mention.choices else outer or self.home.of(mention.level)
            name = branch(mention.text, home)
            return self.add("organization", name, None, span) if name else None
        if mention.level == "区" and (zone := self._zone_committee(mention.text[1:], near())):
            return self.add("organization", zone, mention.text, span)
        if mention.level and outer and mention.note != "government":
            name = outer.name + _without_term(mention.text)[len(mention.level) :]
            return self.add("organization", youth_league(name, outer), mention.text, span, region=outer.name)
        of_state = mention.text.startswith("中央") or mention.text in OF_STATE
        if of_state and (party := near().party):
            abroad = self._of_party_abroad(mention.text, party)
            return self.add("organization", abroad, mention.text, span, region=parties_abroad()[party])
        if mention.note == "bare" or (mention.text.endswith("会组委会") and len(mention.text) < _OF_KIND):
            kind = mention.text.removeprefix("工作")
            part = "秘书处" if kind == "组委会秘书处" else ""
            kind = kind.removesuffix(part)
            for draft in reversed(list(self.drafts.values())):
                if draft.type == "organization" and draft.name.endswith(kind):
                    return self.add("organization", draft.name + part, mention.text, span)
            fair = kind.removesuffix("组委会")
            for draft in reversed(list(self.drafts.values())) if fair not in ("", kind) else ():
                if draft.type == "meeting" and (at := draft.name.rfind(fair)) > 0:  # 某省第十五届运动会开幕式
                    return self.add("organization", draft.name[:at] + kind + part, mention.text, span)
        if mention.note == "committee":
            body = next((d.name for d in reversed(self.drafts.values()) if _CONGRESS.search(d.name)), "")
            works = mention.text.endswith(("工作委员会", "工委", "资格审查委员会")) and mention.text[0] != "常"
            standing = "常委会" * (works and "人大" in body)  # these no congress has, its committee does
            name = _CONGRESS.sub(rf"\1{standing}", body) + mention.text
            name = short_forms().get(name, name)
            return self.add("organization", name, mention.text, span) if body else None
        if mention.note == "relative":
            courts = [one for one in near().bodies if "法院" in one] if mention.text.endswith("庭") else [near().body]
            name = of_body_before(mention.text, courts[-1], near().office) if courts else ""
            return self.add("organization", name, mention.text, span) if name else None
        if mention.note == "sibling" and near().several:
            return None
        if mention.note in ("sibling", "government"):
            home = outer or self.home.of(mention.level)
            if home is None and mention.level != "自治区":
                home = self.home.regions.get("province")
            place = (near().region if mention.note == "sibling" else "") or (home.name if home else "")
            return self.add("organization", place + mention.text, mention.text, span, region=place) if place else None
        if mention.note == "own":
            return self._own(mention, span, near())
        name, region = self.qualified(mention, near)
        if mention.level and region is None:
            return None
        return self.add("organization", name, mention.text, span, region=region.name if region else None)

    def _own(self, mention: Mention, span: Span | None, near: Near) -> Draft | None:
        """The body of 我校, 公司, or a part of it: 校党委, 我校党政办公室."""
        hospital = mention.level  # 第二附属医院 of 二附院
        word = "校" if hospital else OWN_WORD.match(mention.text)[0]  # type: ignore[index]
        part = hospital or mention.text[len(word) :]
        lists = (near.bodies, near.before, near.earlier)
        if self.others or "一行" in self.document.text:
            here, before, earlier = (without_guests(names, self.document.text, self.others) for names in lists)
            lists = here, before, earlier
        body = body_meant(word, self.page, *lists)
        if not body and not self.page and span:  # 集团公司董事长甲与某集团董事长乙会谈: another
            self.others += self.document.text[span[1] :].partition("。")[0]
        return self.add("organization", body + part, mention.text, span) if body else None

    @staticmethod
    def _of_party_abroad(text: str, party: str) -> str:
        """越共中央书记处 of 越共中央政治局委员、中央书记处书记, 越南最高人民法院 in the same chain."""
        return (party.removesuffix("中央") if text.startswith("中央") else parties_abroad()[party]) + text

    def qualified(self, mention: Mention, near: Callable[[], Near]) -> tuple[str, Region | None]:
        """The name of an organization with its region, and the region."""
        of_session = mention.text.endswith(("次会议主席团", "审查委员会"))  # 十四届全国人大一次会议主席团
        text = mention.text if of_session else without_role(consultative(_without_term(mention.text)))
        if mention.choices and mention.note:
            region = self.choose(mention.choices)
            note = _without_term(mention.note)
            if note != mention.note:
                note = re.sub("^[省市县区州](?=委)", "", note)  # 四川省第九、十届省委
            return youth_league(region.name + note, region), region
        if mention.choices and mention.choices[0].level == "country":
            return text, mention.choices[0]
        bare = None if mention.level else _TERMED_HOUSE.fullmatch(text)  # 市政协 of 市政协第十五届委员会
        if level := bare[1] if bare else mention.level:
            home = self.home.of(level, _OF_REGION.match(text) is not None)
            return (youth_league(home.name + text[len(level) :], home), home) if home else (text, None)
        if text in words("entities/organ.toml", "bare") and near().region:
            return near().region + text, None  # 某市副市长、公安局局长
        text = full_name(text)
        if _BRANCH.fullmatch(text):  # 中国工商银行云南省分行副行长、贵州省分行行长
            banks = (name[: name.index("银行") + 2] for name in reversed(near().bodies) if "银行" in name)
            return next(banks, "") + text, None
        if text.startswith(("香港特区政府", "澳门特区政府")) and text.endswith(("局", "署", "律政司")):
            text = text.replace("特区", "特别行政区", 1)
        match = _OF_LEVEL.match(text)
        own = match if len(text) > 4 or text.endswith("医院") else None
        outer = (near().regions.get(own[0]) or self.home.of(own[0])) if own else None
        if match and outer:
            return outer.name + text[len(match[0]) :], outer
        if text.endswith(("领导小组", "领导小组办公室")) and near().committee and not _NATIONAL.match(text):
            return near().committee + text, None  # 某省委常委，农村工作领导小组副组长
        if text.startswith(_NEW_AREA):
            named = {m[0] for d in self.drafts.values() if d.type != "person" and (m := _NAMED_AREA.match(d.name))}
            return (named.pop() if len(named) == 1 else "新区") + text[2:], None  # 新区党群工作部
        if zone := _ZONE.match(text):
            return self._of_zone(text, zone[0], near().regions.get("county"))
        if _TEAM.search(text):  # 国务院某某机制内蒙古工作组, then 内蒙古工作组
            bodies = (draft.name for draft in self.drafts.values() if draft.type == "organization")
            return next((name for name in bodies if name.endswith(text)), text), None
        return text, None

    @staticmethod
    def _zone_committee(part: str, near: Near) -> str:
        """信阳高新区党工委 of 市高新区党工委书记甲…，区党工委副书记乙: a district has none."""
        if part not in ("党工委", "管委会"):
            return ""
        zones = (name for name in reversed(near.bodies) if name.endswith(("区党工委", "区管委会")))
        return next((name[:-3] + part for name in zones), "")

    def _of_zone(self, text: str, kind: str, beside: Region | None) -> tuple[str, Region | None]:
        """高新区党工委 is that of the county whose page it is, 英山经济开发区 if the text has it, else the city's; an
        industrial park of the county whose organ stands before."""
        county = self.home.regions.get("county") if self.home.rules.get("county") == "newspaper" else None
        beside = beside if kind.endswith("园区") else None
        place = county or beside or self.home.regions.get("prefecture")
        if place is None:
            return text, None
        short = short_form(place)
        whole = re.search(f"{short}(?:经济|经济技术|高新技术产业)?{kind}", self.document.text) if county else None
        return (whole[0] if whole else short + kind) + text[len(kind) :], place

    def choose(self, choices: tuple[Region, ...]) -> Region:
        """Of regions with one name that which lies in a home region."""
        if len(choices) == 1:
            return choices[0]
        homes = {region.name for region in self.home.regions.values()}
        if choices[0].level == "province" and choices[0].name in homes:
            return choices[0]
        inside = [region for region in choices if homes & set(region.within)]
        return (inside or list(choices))[0]

    def is_only_where(self, land: Draft) -> bool:
        """Whether the text names the country only as where something took place: 在新加坡举行的论坛."""
        text = f"{self.document.title}\n{self.document.text}"
        forms = "|".join(map(re.escape, sorted(land.forms | {land.name}, key=len, reverse=True)))
        places = [match.span() for match in re.finditer(forms, text)]
        return bool(places) and all(
            text[begin - 1 : begin] in ("在", "于") and _HELD_THERE.match(text, end) for begin, end in places
        )

    def finish(self) -> tuple[Entity, ...]:
        """The entities in the order of their first mention."""
        drafts = [(tuple(sorted(d.spans)), d) for d in self.drafts.values()]
        drafts.sort(key=lambda one: (one[0][:1] or _NOWHERE, one[1].id))
        return tuple(
            Entity(
                d.id,
                d.type,
                d.name,
                tuple(sorted(d.forms - {d.name})),
                spans,
                {k: v for k, v in d.attrs.items() if k not in _WORKING},
            )
            for spans, d in drafts
        )
