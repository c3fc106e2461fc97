"""Places that no table has, or not by that name, told by what stands around them: by who heads them (吉扎克州州长,
乌总理), by a link with a place of the same rank (兰州市与棉兰市), by the text's own full name for them (巴州)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.lexicon import Region
from kg.mention.spelling import name_chars
from kg.mention.types import Mention, covered
from kg.pattern import Pattern, regex
from kg.text.segment import places as places_of

_INITIAL = regex(
    "(?<=[，。、；：\n“和与同及见谈请晤由])(?![新老前副])[\u4e00-\u9fff](?=(?:第一|常务)?副?(?:总统|总理|首相|外长|议长|国王|防长|国防部长|外交部长)"
    "|国防部(?!队)|外交部|财政部|国家杜马|最高法院)"
)
_HEAD = regex(r"([州省邦市郡])(?:副?\1长|[省州]?督)|大区(?:议会)?副?主席|区(?:区长|议会主席)")


@cache
def _headed_abroad() -> Pattern:
    """吉扎克州州长: a division or a city abroad that no table has, by who heads it."""
    spelt = "".join(sorted(name_chars("transliteration", "chars")))
    return regex(
        rf"(?<![{spelt}])(?:[{spelt}堡]{{2,6}}[-－—]前?)?(?:新(?=[{spelt}]{{2,6}}大区))?[{spelt}士湾]{{2,8}}?"
        r"(?:(州|省|邦|市|郡)(?=副?\1长|省?督|州督)|大区(?=(?:议会)?副?主席)|区(?=区长|议会主席))"
    )


def headed(text: str, found: list[Mention]) -> list[Mention]:
    """Divisions and cities abroad before their heads, each in the country that the text named last."""
    places = []
    lands = {at: one for one in found if one.choices[0].is_country_abroad for at in range(one.start, one.end)}
    for match in _headed_abroad().finditer(text) if _HEAD.search(text) else ():
        start, end = match.span()
        if (land := lands.get(start)) is not None and land.end < end - 2:
            start = land.end  # 意大利皮埃蒙特大区: behind its country
        if all(mention.end <= start or end <= mention.start for mention in found):
            before = [m.choices[0] for m in found if m.end <= start and m.choices[0].is_country_abroad]
            name = text[start:end]
            if name.endswith("区") and not before:
                continue  # a district of a city at home
            region = Region(name, "city", (before[-1].name,) if before else ())
            places.append(Mention(start, end, "region", name, choices=(region,)))
    return places


def initials(text: str, found: list[Mention]) -> Iterator[Mention]:
    """乌 of 乌总理, 俄 of 俄国防部: a country abroad by its first character, which one country of the text has."""
    abroad = {mention.choices[0].name: mention.choices for mention in found if mention.choices[0].is_country_abroad}
    for match in _INITIAL.finditer(text) if abroad else ():
        lands = [choices for name, choices in abroad.items() if name[0] == match[0]]
        if len(lands) == 1 and lands[0][0].name != "印度尼西亚":  # 印尼 for short
            yield Mention(*match.span(), "region", match[0], choices=lands[0])


@cache
def _linked() -> Pattern:
    """北苏门答腊省 of 甘肃省与北苏门答腊省: joined to a division, in the characters of transliteration."""
    spelt = "".join(sorted({*name_chars("transliteration", "chars"), *"答腊门棉槟榔胡志明岘港老街谅"}))
    return regex(f"(?P<kind>[省市州])[与和同](?P<name>[东西南北上下中]?[{spelt}]{{2,7}}(?P=kind))(?![场民值容长])")


def linked(text: str, found: list[Mention]) -> list[Mention]:
    """Divisions abroad that a text which names but one country joins to one of the same rank in China."""
    lands = {mention.choices[0].name for mention in found if mention.choices[0].is_country_abroad}
    if len(lands) != 1:
        return []
    ends = {mention.end: mention for mention in found}
    places = []
    for match in _linked().finditer(text):
        home = ends.get(match.end("kind"))
        at, end = match.span("name")
        if home is None or home.choices[0].is_abroad or any(m.start < end and at < m.end for m in found):
            continue
        place = Region(match["name"], "city", tuple(lands))
        places += [
            Mention(here, here + len(match["name"]), "region", match["name"], choices=(place,))
            for here in places_of(text, match["name"])
        ]
    return places


def prefectures(text: str, found: list[Mention]) -> Iterator[Mention]:
    """巴州 of 巴音郭楞蒙古自治州, where the text has the full name."""
    if "自治州" not in text:
        return
    named = {mention.choices[0].name[0]: mention.choices for mention in found if mention.text.endswith("自治州")}
    taken = covered(found)
    for letter, choices in named.items():
        for at in places_of(text, f"{letter}州"):
            if at not in taken and at + 1 not in taken and text[at + 2 : at + 3] not in ("市", "区", "县"):
                yield Mention(at, at + 2, "region", f"{letter}州", choices=choices)
