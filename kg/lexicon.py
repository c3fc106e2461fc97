"""Reads and checks `kg/data` once; the only module that opens it. An error names the file and the key."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from kg.records import KgError

HAN = "\u4e00-\u9fff\u3400-\u4dbf〇"
_PROVINCE_ENDS = re.compile(r"(特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|省|市)$")
_PREFECTURE_ENDS = re.compile(r"(地区|市|盟|自治州|州)$")
_COUNTY_ENDS = re.compile(r"(新区|市|县|区|旗)$")
# The peoples after which autonomous divisions are named, as in those names.
_PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡"
    "|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春|各"
)
# at least two characters before the peoples, which 长白 and 融水 end with: 长白朝鲜族自治县, 东乡族自治县
_AUTONOMOUS = re.compile(rf"(?<=^..)(.*?)族?(?:(?:{_PEOPLES})族?)*自治(?=[州县旗]$)")
# Names of divisions that are ordinary words without the city before them.
_VAGUE = re.compile("来宾|解放区|[城郊矿新市东西南北中]区|市中区|新城区|城中区")


@dataclass(frozen=True, slots=True)
class Region:
    """A division, country or zone; level is country, city (abroad), province, prefecture, county or zone."""

    name: str
    level: str
    within: tuple[str, ...] = ()
    code: str | None = None
    first: int = 0
    last: int = 9999

    def __hash__(self) -> int:
        return hash(self.name)  # which is kept, while that of all fields would be made anew each time

    @property
    def is_country_abroad(self) -> bool:
        """Whether this is a country other than China."""
        return self.level == "country" and self.name != "中国"

    @property
    def is_abroad(self) -> bool:
        """Whether this is a country other than China or a city there."""
        return self.level in ("country", "city") and self.name != "中国"


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation of kg/data/relations: triggers, patterns (slots in <>) and the name of each, vetoes, examples."""

    type: str
    zh: str
    en: str
    triggers: tuple[str, ...]  # words of which one stands in each sentence that says it
    patterns: tuple[str, ...]
    rules: tuple[str, ...]
    unless: tuple[str, ...]  # vetoes, looked for in the clause
    unless_sentence: tuple[str, ...]  # vetoes, looked for in the whole sentence
    telling: tuple[str, ...]  # what a clause hardly has without saying it: no fact then counts as lost
    examples: tuple[dict[str, Any], ...]
    negative: tuple[str, ...]


@cache
def _text(name: str) -> str:
    try:
        return files("kg").joinpath("data", *name.split("/")).read_text(encoding="utf-8")
    except OSError as error:
        raise KgError(f"kg/data/{name}: cannot be read ({error.__class__.__name__}); install guanxi again") from error


@cache
def table(name: str) -> dict[str, Any]:
    """A TOML file of kg/data."""
    try:
        return tomllib.loads(_text(name))
    except tomllib.TOMLDecodeError as error:
        raise KgError(f"kg/data/{name}: {error}; correct the file or install guanxi again") from error


@cache
def words(name: str, *keys: str) -> tuple[str, ...]:
    """A list of words in a TOML file of kg/data, longest first, without repetition."""
    value: Any = table(name)
    for key in keys:
        if not isinstance(value, dict) or key not in value:
            raise KgError(f"kg/data/{name}: the key {'.'.join(keys)} is missing; correct the file")
        value = value[key]
    if not isinstance(value, list) or not all(isinstance(word, str) and word for word in value):
        raise KgError(f"kg/data/{name}: {'.'.join(keys)} must be a list of words; correct the file")
    return tuple(sorted(set(value), key=lambda word: (-len(word), word)))


def alternatives(listed: Iterable[str]) -> str:
    """A regex group of the words, the longest first; words with one beginning share it, which makes the search fast."""
    return f"(?:{branches(listed)})"


def branches(listed: Iterable[str]) -> str:
    """The same without the group: for a choice that has others beside the words.

    A search skips to where one of its choices begins only if they stand side by side, each with a character in front.
    """
    return _tree(sorted(set(listed)))


_AT_ONCE = 32  # first characters


def guarded(listed: Sequence[str]) -> str:
    """The same for a place, not for a search: none of the words is tried where none has that first character.

    The words are parted by first character in groups, since of many choices one after the other is looked at.
    """
    firsts = sorted({word[0] for word in listed})
    groups = (set(firsts[at : at + _AT_ONCE]) for at in range(0, len(firsts), _AT_ONCE))
    tried = (f"(?=[{''.join(sorted(group))}]){alternatives(w for w in listed if w[0] in group)}" for group in groups)
    return f"(?=[{''.join(firsts)}])(?:{'|'.join(tried)})"


def _tree(listed: list[str]) -> str:
    rests: dict[str, list[str]] = {}
    for word in filter(None, listed):
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(
        re.escape(first) + (f"(?:{_tree(rest)})" if rest != [""] else "") + ("?" if "" in rest and rest != [""] else "")
        for first, rest in rests.items()
    )


def rows(name: str) -> list[list[str]]:
    lines = [line for line in _text(name).splitlines() if line and not line.startswith("#")]
    return [line.split("\t") for line in lines]


@cache
def surnames() -> frozenset[str]:
    """Surnames, compound ones included."""
    return frozenset(surname_rank())


@cache
def surname_rank() -> dict[str, int]:
    """The place of each surname in the order of frequency, the most frequent 0."""
    listed = (line for line in _text("lexicon/surnames.txt").splitlines() if line and line[0] != "#")
    return {name: rank for rank, name in enumerate(listed)}


@cache
def traditional() -> tuple[dict[int, str], dict[str, str]]:
    """Traditional characters (by code point) and words → the simplified ones, each as long as what it stands for."""
    name = "lexicon/traditional.tsv"
    found: dict[str, str] = {}
    for row in rows(name):
        plain, form = row if len(row) == 2 else ("", "")
        if not plain or len(plain) not in (1, len(form)):
            raise KgError(f"kg/data/{name}: {row} must be a character or a word, and forms as long; correct it")
        for one in [form] if len(plain) > 1 else form:
            if one in found:
                raise KgError(f"kg/data/{name}: {one} stands there twice; remove one")
            found[one] = plain
    chars = {ord(one): plain for one, plain in found.items() if len(one) == 1}
    return chars, {one: plain for one, plain in found.items() if len(one) > 1}


@cache
def divisions() -> tuple[Region, ...]:
    """Administrative divisions of China at county level and above, with the years in which each name was in force."""
    found = []
    for code, name, level, province, prefecture, first, last in rows("entities/division_codes.tsv"):
        within = tuple(part for part in (prefecture, province, "中国") if part)
        found.append(Region(name, level, within, code, int(first), int(last or 9999)))
    return tuple(found)


@cache
def countries() -> dict[str, Region]:
    """Countries, their cities and named zones, by each name of more than one character."""
    found: dict[str, Region] = {}
    for row in rows("entities/country.tsv"):
        name, others, cities = (*row, "", "")[:3]
        country = Region(name, "country")
        for form in (name, *others.split("|")):
            if len(form) > 1:
                found.setdefault(form, country)
        for form, _, whole in (city.partition("=") for city in filter(None, cities.split("|"))):  # 得州=得克萨斯州
            found.setdefault(form, Region(whole or form, "city", (name,)))
    for row in rows("entities/zone.tsv"):
        name, within, others = (*row, "", "")[:3]
        zone = Region(name, "zone", tuple(filter(None, [within])))
        for form in filter(None, (name, *others.split("|"))):
            found[form] = zone
    return found


@cache
def letters() -> dict[str, str]:
    """上海市 by 沪: the one-character names of provinces and large cities."""
    return {row[0]: row[1] for row in rows("entities/letter.tsv")}


def plain_form(region: Region) -> str:
    """红河州 of 红河哈尼族彝族自治州, 宁洱县 of 宁洱哈尼族彝族自治县; else the name itself."""
    if "自治" not in region.name:
        return region.name
    return _AUTONOMOUS.sub(r"\1", region.name)


@cache
def short_form(region: Region) -> str:
    """河北 of 河北省, 石家庄 of 石家庄市, 恩施 of 恩施土家族苗族自治州; else the name itself."""
    ends = {"province": _PROVINCE_ENDS, "prefecture": _PREFECTURE_ENDS, "county": _COUNTY_ENDS}.get(region.level)
    if ends is None:
        return region.name
    short = ends.sub("", plain_form(region))
    return short if len(short) > 1 else region.name


@cache
def _forms() -> tuple[tuple[Region, tuple[str, ...]], ...]:
    """Each division with the forms of its name besides the name itself; of counties the full ones only."""
    found = []
    for region in divisions():
        plain = {plain_form(region), _BANNER.sub(r"\1\2", region.name)}
        forms = plain | ({short_form(region)} if region.level != "county" else set())
        if region.name.endswith("特别行政区"):
            forms.add(region.name.replace("特别行政区", "特区"))
        found.append((region, tuple(sorted(forms - {region.name}))))
    return tuple(found)


@cache
def region_names(year: int) -> dict[str, tuple[Region, ...]]:
    """Each form by which a region of that year may be named → the regions it may be; counties by full name only."""
    found: dict[str, list[Region]] = defaultdict(list)
    for region, forms in _forms():
        if region.first <= year <= region.last and region not in found[region.name]:
            found[region.name].append(region)
            for form in forms:
                found[form].append(region)
    for region in divisions():  # a CV names divisions that are gone: 上虞市
        if region.first <= year and len(region.name) > 2 and region.name not in found:
            found[region.name] = [region]
    for form, region in countries().items():
        known = found[form][0].level if form in found else ""
        if not known or region.level == "country" or (region.level == "zone" and known != "county"):
            found[form].insert(0, region)  # 滨海新区 was a zone before it was a district
    return {form: tuple(regions) for form, regions in found.items() if regions and not _VAGUE.fullmatch(form)}


@cache
def region_sizes() -> dict[str, tuple[int, ...]]:
    """The first two characters of the forms of `region_names` of any year → how long such forms are, longest first."""
    return _sizes((*countries(), *(form for region, forms in _forms() for form in (region.name, *forms))))


def _sizes(forms: Iterable[str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = defaultdict(set)
    for form in forms:
        found[form[:2]].add(len(form))
    return {begin: tuple(sorted(sizes, reverse=True)) for begin, sizes in found.items()}


_BANNER = re.compile("^(.)[^左右]{1,3}([左右])翼?(?=.?旗$)")  # 科右中旗 of 科尔沁右翼中旗
_WORDS = frozenset(("友好区",))  # whose short forms are words: 友好 of 中国人民的友好使者


@cache
def counties(year: int) -> dict[str, tuple[Region, ...]]:
    """Short forms of counties and the vague names of city districts, usable only after what encloses them."""
    found: dict[str, list[Region]] = defaultdict(list)
    for region in divisions():
        if region.level == "county" and region.first <= year <= region.last and region.name not in _WORDS:
            found[short_form(region)].append(region)
            if _VAGUE.fullmatch(region.name):
                found[region.name].append(region)
    return {form: tuple(regions) for form, regions in found.items()}


@cache
def county_sizes() -> dict[str, tuple[int, ...]]:
    """As `region_sizes`, of the forms of `counties`."""
    listed = [region for region in divisions() if region.level == "county"]
    return _sizes((*map(short_form, listed), *(region.name for region in listed if _VAGUE.fullmatch(region.name))))


@cache
def short_forms() -> dict[str, str]:
    """What the press calls a body for short → its name."""
    return dict(table("entities/organ.toml")["short"])


@cache
def parties_abroad() -> dict[str, str]:
    """Parties whose name in the press has no country in it → the country: 越共中央."""
    return dict(table("entities/organ.toml")["party_of"])


@cache
def relations() -> tuple[Relation, ...]:
    """The relations that patterns find, one file each, in the order of their names."""
    folder = files("kg").joinpath("data", "relations")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return tuple(_relation(name) for name in names)


@cache
def rule_patterns() -> dict[str, str]:
    """The name of each rule that is a pattern → the pattern; the rules that are code (post/…) are not among them."""
    return {
        rule: text for relation in relations() for rule, text in zip(relation.rules, relation.patterns, strict=True)
    }


def rule_name(kind: str, pattern: str) -> str:
    """The name of a pattern, by its text and not by its place: a changed pattern is a rule that nobody measured."""
    return f"{kind}/{hashlib.sha256(pattern.encode()).hexdigest()[:6]}"


_TOKEN = re.compile(r"\\.|\[\^?\]?[^\]]*\]|.", re.DOTALL)  # of a regular expression
# a class of characters or a choice of words that one begins with
_BEGINS = re.compile(r"\[(?P<chars>\w+)\]|\(\?:(?P<words>\w+(?:\|\w+)+)\)(?![?*+{])")


def side_by_side(patterns: Iterable[str]) -> str:
    """A choice of all the patterns, [在于]… as 在… and 于…: a search skips only to what each begins with by itself."""
    return "|".join(one for pattern in patterns for choice in choices(pattern) for one in _spread(choice))


def choices(pattern: str) -> list[str]:
    """The pattern parted at each | outside its groups."""
    depth, parts = 0, [""]
    for token in _TOKEN.findall(pattern):
        depth += (token == "(") - (token == ")")
        if token == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += token
    return parts


def _spread(choice: str) -> list[str]:
    """One pattern for each character or word that a choice may begin with."""
    begins = _BEGINS.match(choice)
    if begins is None:
        return [choice]
    return [begin + choice[begins.end() :] for begin in begins["chars"] or begins["words"].split("|")]


def any_of(kind: str, patterns: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern of those of a relation's vetoes or of its `telling`."""
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            place = f"kg/data/relations/{kind}.toml: {pattern!r}"
            raise KgError(f"{place} is no regular expression ({error}); correct it") from error
    return re.compile(side_by_side(patterns))


def _relation(name: str) -> Relation:
    data = table(f"relations/{name}")
    kind = name.removesuffix(".toml")
    try:
        patterns = tuple(data.get("patterns", ()))
        return Relation(
            kind,
            data["label"]["zh"],
            data["label"]["en"],
            tuple(data.get("triggers", ())),
            patterns,
            _rules(kind, patterns),
            tuple(data.get("unless", ())),
            tuple(data.get("unless_sentence", ())),
            tuple(data.get("telling", ())),
            tuple(data.get("examples", {}).get("positive", ())),
            tuple(data.get("examples", {}).get("negative", ())),
        )
    except KeyError as error:
        raise KgError(f"kg/data/relations/{name}: the key {error} is missing; correct the file") from error


def _rules(kind: str, patterns: tuple[str, ...]) -> tuple[str, ...]:
    names: dict[str, str] = {}
    for pattern in patterns:
        name = rule_name(kind, pattern)
        if name in names:
            raise KgError(f"kg/data/relations/{kind}.toml: the pattern {pattern!r} stands there twice; remove one")
        names[name] = pattern
    return tuple(names)
