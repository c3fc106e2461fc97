"""Towns that a local page names as those who live there do, without their county: 到石牌镇督导."""

from __future__ import annotations

from kg.lexicon import HAN, Region
from kg.mention.types import Mention, covered
from kg.pattern import regex
from kg.text.segment import cut, places, tag

TOWN_KINDS = ("镇", "乡", "街道")
_LOOKED = "调研|检查|督[导查]|考察|视察|[察查]看|走访|慰问|看望|暗访"
_NAME = f"(?P<town>(?P<name>[{HAN}]{{2,3}}?)(?:镇|乡|街道))"
# behind what leads there, before what is done there or the end of the item
_THERE = regex(
    rf"(?:深入|走进|来到|前往|奔赴|直奔|分别[到赴]|先后[到赴]|(?:{_LOOKED})了|[到赴抵在对、和及])(?:(?<=先后)[到赴])?{_NAME}"
    rf"(?=[、，。；及和与等]|[{HAN}]{{2,12}}工作[，。；]|(?<=[镇乡][、和][{HAN}]{{3}})[{HAN}]{{2,10}}[，。；]|(?<=[镇乡][、和][{HAN}]{{4}})[{HAN}]{{2,10}}[，。；]|部分[{HAN}]|的[{HAN}]|(?:人民)?政府|党委|(?:党政)?(?:主要|有关|相关)*负责|[{HAN}]{{0,12}}?(?:调研|督导|检查|考察|视察|走访|慰问|指导|暗访|督查|开展|看望|召开|举行))"
)
# 来到某镇某河堤防工地，
_ENTERS = regex(
    rf"(?:走进|来到|又到|前往|赶[到往赴]|奔赴|先后到|分别到|[带率]队到|一行到){_NAME}(?![镇乡村街下间亲土愁情音贤友长级]|政府|党委|人大|干部|机关|企业|人民)(?=[{HAN}\d]{{2,18}}[，、。；])"
)
_OPENS = regex(
    rf"(?:\A|(?<=[\n。；，日、（])){_NAME}(?=(?:组织)?召开|举行|举办|党委|人大|人民政府|党工委|副?[镇乡]长|纪委|第[{HAN}]{{1,4}}届|参加|汇报|分别|、)"
)
# 文化下乡, 特色小镇, 中心镇: no names
_NO_NAME = regex(
    "^原|江南|联通|新(?!(?<=^新)[寨庄店桥河安平兴华丰泰源林堡屯沟塘港坡坝洲州阳民生田合湖圩街墟埠铺化]$)|[各该这以全本每某个多我有镇乡村县区省街的了着过与和及在到赴从对把向是为将由]|[下返回还故侨小古重名强集场]$|建制$|业$|级$"
    "|重点|中心|特色|[高草]原|文明|卫星|示范|生态|旅游|历史|美丽|试点|贫困|传统|基层|偏远|边境|民族|沿江|部分|所|试验|相关|城市|几十"
)

# of a list: 某村、|乙镇某村
_LISTED_TOWN = regex(rf"(?:[{HAN}]{{2,4}}?村)?[、和]([{HAN}]{{2,3}}[镇乡])(?:[{HAN}]{{2,4}}?村|(?=[、，。；和等]))")

_WORDS = frozenset("vpdc")  # of the tagger: verbs, prepositions, adverbs, conjunctions


def listed_towns(text: str, found: list[Mention]) -> list[Mention]:
    """乙镇 of 剑川县甲镇某村、乙镇某村: the towns of a county that a list goes on with."""
    towns: list[Mention] = []
    for town in (m for m in found if m.choices[0].level == "township"):
        county = next((at for at, name in enumerate(town.choices[0].within) if name[-1] in "县市区旗"), None)
        within = town.choices[0].within[county:] if county is not None else ()
        end = town.end
        while within and (match := _LISTED_TOWN.match(text, end)):
            name = match[1]
            if not is_town_name(name[:-1]):
                break
            towns.append(Mention(*match.span(1), "region", name, choices=(Region(name, "township", within),)))
            end = match.end()
    taken = covered(found)
    return [town for town in towns if taken.isdisjoint(range(town.start, town.end))]


def only_county(known: list[Mention]) -> Region | None:
    """The county, city of that rank or district that the text names, where it names but one."""
    counties = {region.name: region for region in (mention.choices[0] for mention in known) if region.level == "county"}
    return counties.popitem()[1] if len(counties) == 1 else None


def find_towns(text: str, known: list[Mention], outer: Region) -> list[Mention]:
    """The towns that the text names alone, as regions within `outer`; named once, each is found everywhere. Where
    `outer` is a town itself, the page is its own."""
    found: list[Mention] = []
    if not any(kind in text for kind in TOWN_KINDS):
        return found
    taken = covered(known)
    own = outer if outer.level == "township" else None
    towns = dict.fromkeys(
        match["town"]
        for pattern in (_THERE, _ENTERS, _OPENS)
        for match in pattern.finditer(text)
        if taken.isdisjoint(range(*match.span("town"))) and is_town_name(match["name"])
    )
    if own:
        towns = {own.name: None} | (towns if own.within else {})
    for town in towns:
        region = Region(town, "township", own.within if own else (outer.name, *outer.within))
        for at in places(text, town):
            span = range(at, at + len(town))
            if taken.isdisjoint(span):
                taken.update(span)
                found.append(Mention(at, span.stop, "region", town, choices=(region,)))
    return found


def is_town_name(name: str) -> bool:
    """Whether it may be a town's: no kind of towns, and no words such as 受灾."""
    return not _NO_NAME.search(name) and not any(len(part) > 1 and tag(part)[:1] in _WORDS for part in cut(name))
