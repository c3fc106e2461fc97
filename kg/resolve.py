"""Mentions of a document → entities: 省委 → 河北省委, 国开行河北省分行 → 国家开发银行河北省分行, 石家庄 → 石家庄市.

Which region a level word means (省委, 市领导, 我市) is decided for the document once, and the rule that decided is
kept: `newspaper`, `given` (the article's field `region`), `dateline`, `title` (a region in the headline), `qualified`
(an organ named with its region), `frequent`."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from kg.lexicon import Region, region_names, region_sizes, short_forms, words
from kg.mention.types import Mention
from kg.records import Document, Entity, Span

LEVELS = {
    "省": "province",
    "自治区": "province",
    **dict.fromkeys(("市", "地区", "州", "自治州", "盟"), "prefecture"),
    **dict.fromkeys(("县", "区", "旗"), "county"),
    **dict.fromkeys(("镇", "乡"), "township"),
}
_TERM = re.compile(r"(?:第?[一二三四五六七八九十]+、)*第?[一二三四五六七八九十]+届[、至和]?")
_CPPCC = re.compile(r"(?:中国人民)?政(?:治)?协(?:商会议)?(全国|.{2,8}[省市县区州])委员会(?:常务委员会)?")
_FIRM = re.compile("(?<=集团)(?:股份|控股|有限|责任)*公司$")  # 中粮集团有限公司 is 中粮集团
_CONGRESS = re.compile(r"(人大|政协)(?:常委会)?(?:[\u4e00-\u9fff]{2,12}委(?:员会)?)?$")
_YOUTH = re.compile(r"团([省市县区])委$")
_LOOSE = (
    ("人民政府", "政府"),
    ("人民代表大会", "人大"),
    ("常务委员会", "常委会"),
    ("中共", ""),
    ("委员会", "委"),
    ("中国共产党", ""),
    ("文化和旅游", "文旅"),
    ("人力资源和社会保障", "人社"),
    ("人力资源社会保障", "人社"),
    ("工业和信息化", "工信"),
    ("住房和城乡建设", "住建"),
    ("住房城乡建设", "住建"),
    ("发展和改革", "发改"),
    ("发展改革", "发改"),
    ("卫生健康", "卫健"),
    ("市场监督管理", "市场监管"),
    ("作家协会", "作协"),
    ("科学技术委", "科技委"),
    ("科学技术厅", "科技厅"),
    ("科学技术局", "科技局"),
    ("科学技术部", "科技部"),
    ("书法家协会", "书协"),
    ("美术家协会", "美协"),
    ("科学技术协会", "科协"),
    ("社会科学院", "社科院"),
    ("社会科学界联合会", "社科联"),
    ("文学艺术界联合会", "文联"),
    ("归国华侨联合会", "侨联"),
    ("妇女联合会", "妇联"),
    ("残疾人联合会", "残联"),
    ("工商业联合会", "工商联"),
    ("青年联合会", "青联"),
    ("新闻办公室", "新闻办"),
    ("台湾事务办公室", "台办"),
    ("侨务办公室", "侨办"),
)


@lru_cache(maxsize=1 << 14)
def _loose(name: str) -> str:
    """The name without what the press leaves out or shortens."""
    for long, short in _LOOSE:
        name = name.replace(long, short) if name != long else name
    return _FIRM.sub("", name)


_USUAL = tuple(
    (re.compile(long), short)
    for long, short in (
        (r"^(?:中共|中国共产党)(?=.{2,12}[省市县区州旗盟]委)", ""),
        (r"(?<=[省市县区州旗盟])委员会$", "委"),
        (r"人民代表大会常务委员会", "人大常委会"),
        (r"^(.{2,8}[省市县区州旗盟]|全国)人民代表大会", r"\1人大"),
        (r"(?<=[省市县区州旗盟])人民政府", "政府"),
        (r"((?:人大|人大常委会|政协)[\u4e00-\u9fff]{2,8}(?<![党纪工]))委$", r"\1委员会"),
    )
)
_PART = re.compile(r"(?<=[院委厅局部会行司团府])(?:办公室|办公厅|政治部|研究室|机关工委|[\u4e00-\u9fff]{1,8}[处科室])$")
_OF_REGION = re.compile("[省市县区州](?:纪?委|政府|人大|政协)")
_WORKING = frozenset(("region_object", "sides"))


@lru_cache(maxsize=1 << 14)
def usual(name: str) -> str:
    """The one name that all documents use for an organ of party and state: 甘肃省人民政府 → 甘肃省政府."""
    for long, short in _USUAL:
        name = long.sub(short, name)
    return name


@dataclass(slots=True, eq=False)  # one is another only if it is the same object
class Draft:
    """An entity being gathered."""

    id: str
    type: str
    name: str
    forms: set[str] = field(default_factory=set)
    spans: set[Span] = field(default_factory=set)
    attrs: dict[str, Any] = field(default_factory=dict)


_NAMED = frozenset("市县区州盟旗镇乡")  # level words that a region's full name ends with


@dataclass(slots=True)
class Home:
    """The region that each level word means in this document, and by which rule."""

    regions: dict[str, Region] = field(default_factory=dict)
    rules: dict[str, str] = field(default_factory=dict)

    def of(self, level: str) -> Region | None:
        """The region of a level word; a municipality is both 市 and province."""
        kind = LEVELS.get(level[:1] if level[:1] in LEVELS else level, "")
        found = self.regions.get(kind)
        if found is not None and level in (*_NAMED, "自治区") and not found.name.endswith(level):
            found = None
        if kind == "prefecture":
            province = self.regions.get("province")
            if province and province.name[-1] == "市":
                return province
        return found


@dataclass(slots=True)
class Near:
    """What the sentence named before an organ: the region of an organ by level, the last body, the last region."""

    regions: dict[str, Region] = field(default_factory=dict)
    body: str = ""
    region: str = ""


def home_of(document: Document, text: str, mentions: list[Mention]) -> Home:
    """Find the document's home regions, most telling evidence first."""
    home = Home()
    year = year_of(document)
    given = re.split(r"[^\u4e00-\u9fff]+", document.region or "")
    said = [("newspaper", document.source or ""), *(("given", name) for name in given)]
    for rule, source in (*said, ("dateline", document.place or "")):
        for size in region_sizes().get(source[:2], ()):
            if source[:size] in region_names(year):
                _settle(home, region_names(year)[source[:size]][0], rule)
                break
    title = document.title
    counts: Counter[Region] = Counter()
    for mention in mentions:
        if not mention.choices:
            continue
        region = mention.choices[0]
        weight = 1 + 3 * (mention.type == "organization") + 3 * (mention.text in title) + 2 * (mention.start < 150)
        counts[region] += weight
    own = {LEVELS.get(mention.level) for mention in mentions}
    autonomous = any(mention.level == "自治区" for mention in mentions) and all(m.level != "省" for m in mentions)
    # 市委 with no city's name before it is of the article's own city: that decides before the most named province.
    whole = {
        region: count + sum(counts[o] for o in counts if o.name in region.within) / 2
        for region, count in counts.items()
    }
    ranked = sorted(whole, key=lambda region: (-whole[region], region.name))
    for level in [level for level in ("county", "prefecture") if level in own] + ["province", "prefecture", "county"]:
        for region in ranked:
            if region.level == "province" and (region.name == "台湾省" or (autonomous and region.name[-1] != "区")):
                continue  # 自治区党委 is of no province
            if region.level == level and _fits(home, region):
                _settle(home, region, "title" if region.name[:2] in title else "frequent")
    return home


def _fits(home: Home, region: Region) -> bool:
    """A prefecture belongs to the province already settled, a county to both."""
    outer = home.regions.get("prefecture" if region.level == "county" else "province")
    return outer is None or region.level == "province" or outer.name in region.within


def _settle(home: Home, region: Region, rule: str) -> None:
    if region.level not in ("province", "prefecture", "county") or region.level in home.regions:
        return
    home.regions[region.level] = region
    home.rules[region.level] = rule
    for name in region.within:
        for outer in region_names(2020).get(name, ()):
            if outer.name == name:
                _settle(home, outer, rule)


def year_of(document: Document) -> int:
    """The year whose divisions count: of the document, or of today's table where it has none."""
    match = re.match(r"\d{4}", document.date or "")
    return min(max(int(match[0]), 1981), 2024) if match else 2024


class Entities:
    """The entities of one document, by canonical name."""

    def __init__(self, document: Document, home: Home) -> None:
        self.document, self.home = document, home
        self.drafts: dict[tuple[str, str], Draft] = {}
        self.posts: dict[str, set[str]] = {}  # by the name of who holds them, the names of what they are at
        self.bodies: list[tuple[str, Draft]] = []  # the organizations among them, by their keys

    def add(self, type: str, name: str, form: str | None = None, span: Span | None = None, **attrs: Any) -> Draft:
        """The entity of that name, with one more mention."""
        if type == "organization":
            form, name = form or name, usual(name)
        key = (type, self._key(type, name))
        draft = self.drafts.get(key)
        if draft is None:
            draft = self.drafts[key] = Draft(f"e{len(self.drafts) + 1}", type, name)
            if type == "organization":
                self.bodies.append((key[1], draft))
        if type == "organization" and len(name) > len(draft.name):
            draft.forms.add(draft.name)
            draft.name = name
        if form:
            draft.forms.add(form)
        if span:
            draft.spans.add(span)
        draft.attrs.update({key: value for key, value in attrs.items() if value})
        return draft

    def _key(self, kind: str, name: str) -> str:
        if kind != "organization":
            return name
        name = _loose(name)
        begin, end = name[:2], name[-2:]
        for key, draft in self.bodies:
            for known in (draft.name, key) if draft.name != key else (key,):
                if known.endswith(end) and (_abbreviates(name, known) or _abbreviates(known, name)):
                    return key
                if known[:2] == begin and (_is_firm(name, known) or _is_firm(known, name)):
                    return key
        return name

    def region(self, region: Region, form: str | None = None, span: Span | None = None) -> Draft:
        """The entity of a region."""
        return self.add(
            "region", region.name, form, span, code=region.code, within=list(region.within), region_object=region
        )

    def only_country(self) -> Draft | None:
        """The country abroad that the document names, if it is but one."""
        abroad = self.abroad()
        return abroad[0] if len(abroad) == 1 else None

    def abroad(self) -> list[Draft]:
        """The countries other than China named so far."""
        places = (d for d in self.drafts.values() if d.type == "region" and d.name != "中国")
        return [d for d in places if getattr(d.attrs.get("region_object"), "level", "") == "country"]

    def organization(self, mention: Mention, span: Span | None, near: Near) -> Draft | None:
        """The entity of an organization's mention, its region resolved; `near` is what stands before it.

        None where a level word's region stays unknown: 县委 of no county would be one node for all.

        In 温州市委副书记、市政府党组成员 the second 市 is the city just named, wherever the paper is.
        """
        outer = near.regions.get(mention.level) or near.regions.get(LEVELS.get(mention.level, ""))
        if mention.note == "party":
            party = next(name for name in words("entities/organ.toml", "parties") if mention.text.startswith(name))
            where = self.choose(mention.choices) if mention.choices else outer or self.home.of(mention.level)
            if where is None:
                return None
            return self.add("organization", f"{party}{where.name}委", mention.text, span, region=where.name)
        if mention.level and outer and mention.note != "government":
            name = outer.name + _TERM.sub("", mention.text)[len(mention.level) :]
            return self.add("organization", self._youth(name, outer), mention.text, span, region=outer.name)
        if mention.note == "bare":
            kind = mention.text.removeprefix("工作")
            for draft in reversed(list(self.drafts.values())):
                if draft.type == "organization" and draft.name.endswith(kind):
                    return self.add("organization", draft.name, mention.text, span)
        if mention.note == "committee":
            body = next((d.name for d in reversed(self.drafts.values()) if _CONGRESS.search(d.name)), "")
            name = _CONGRESS.sub(r"\1", body) + mention.text
            return self.add("organization", name, mention.text, span) if body else None
        if mention.note == "relative":
            body = _PART.sub("", near.body)
            return self.add("organization", body + mention.text, mention.text, span) if body else None
        if mention.note in ("sibling", "government"):
            home = outer or self.home.of(mention.level) or self.home.regions.get("province")
            place = (near.region if mention.note == "sibling" else "") or (home.name if home else "")
            return self.add("organization", place + mention.text, mention.text, span, region=place) if place else None
        name, region = self.qualified(mention)
        if mention.level and region is None:
            return None
        return self.add("organization", name, mention.text, span, region=region.name if region else None)

    def qualified(self, mention: Mention) -> tuple[str, Region | None]:
        """The name of an organization with its region, and the region."""
        text = self._consultative(_TERM.sub("", mention.text))
        if mention.choices and mention.note:
            region = self.choose(mention.choices)
            note = _TERM.sub("", mention.note)
            if note != mention.note:
                note = re.sub("^[省市县区州](?=委)", "", note)  # 四川省第九、十届省委
            return self._youth(region.name + note, region), region
        if mention.choices and mention.choices[0].level == "country":
            return text, mention.choices[0]
        if mention.level:
            home = self.home.of(mention.level)
            return (home.name + text[len(mention.level) :], home) if home else (text, None)
        text = self._full(text)
        match = re.match(r"(自治区|省|市|县|区)(?![属直级内外委])", text)
        outer = self.home.of(match[0]) if match and len(text) > 4 else None
        if match and outer:
            return outer.name + text[len(match[0]) :], outer
        zone = re.match(r"高新区|经开区|开发区", text)
        city = self.home.regions.get("prefecture")
        if zone and city:
            return city.name.removesuffix("市") + text, city
        return text, None

    @staticmethod
    @lru_cache(maxsize=1 << 14)
    def _full(text: str) -> str:
        """国开行河北省分行 is 国家开发银行河北省分行, 中宣部 is 中共中央宣传部."""
        short = next((text[:size] for size in range(len(text), 1, -1) if text[:size] in short_forms()), "")
        rest = text[len(short) :]
        return short_forms()[short] + rest if short and (not rest or short.endswith("行")) else text

    @staticmethod
    def _youth(name: str, region: Region) -> str:
        """温州团市委 is 共青团温州市委."""
        return f"共青团{region.name}委" if _YOUTH.fullmatch(name[len(region.name) :]) else name

    def _consultative(self, text: str) -> str:
        """政协上海市第十二届委员会 is 上海市政协."""
        match = _CPPCC.fullmatch(text)
        return f"{match[1]}政协" if match else text

    def choose(self, choices: tuple[Region, ...]) -> Region:
        """Of regions with one name that which lies in a home region."""
        homes = {region.name for region in self.home.regions.values()}
        if choices[0].level == "province" and choices[0].name in homes:
            return choices[0]
        inside = [region for region in choices if homes & set(region.within)]
        return (inside or list(choices))[0]

    def finish(self) -> tuple[Entity, ...]:
        """The entities in the order of their first mention."""
        drafts = sorted(self.drafts.values(), key=lambda d: (min(d.spans, default=(10**9, 0)), d.id))
        return tuple(
            Entity(
                d.id,
                d.type,
                d.name,
                tuple(sorted(d.forms - {d.name})),
                tuple(sorted(d.spans)),
                {k: v for k, v in d.attrs.items() if k not in _WORKING},
            )
            for d in drafts
        )


@cache
def central_organs() -> frozenset[str]:
    """The organs of the centre, by each of their names."""
    return frozenset(words("entities/organ.toml", "central"))


_ENDS_OF_FIRM = re.compile("(?:集团|控股|股份|有限|责任)*(?:公司|(?<=..)集团)$")


def _in_order(short: str, long: str) -> bool:
    """Whether the characters of the one stand in the other, in order."""
    rest = iter(long)
    return all(char in rest for char in short)


def _is_firm(short: str, long: str) -> bool:
    """中国航油 is 中国航空油料集团公司: the same beginning, at most three characters left out before the last words."""
    if not 3 < len(short) < len(long) or long[-1] not in "司团":
        return False
    stem = _ENDS_OF_FIRM.sub("", long)
    fits = 4 <= len(short) < len(stem) <= len(short) + 3
    return fits and stem != long and short[:2] == stem[:2] and _in_order(short, stem)


def _abbreviates(short: str, long: str) -> bool:
    """国开行河北省分行 abbreviates 国家开发银行河北省分行: same ends, its characters in order in the other."""
    if long == "中国" + short and len(short) > 3:
        return True
    if not 3 < len(short) < len(long) or short[0] != long[0] or short[-2:] != long[-2:] or len(short) * 3 < len(long):
        return False
    if short in central_organs() or _OF_REGION.search(short):
        return False  # 中国银行 is not 中国人民银行, 省委组织部 not 省纪委组织部
    if not re.search(r"(?:行|公司|集团|大学|学院|会|院|局|中心|小组|部)$", short) or short in long:
        return short in long and len(short) > 4
    return _in_order(short, long)
