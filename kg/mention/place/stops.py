"""The places that somebody visits, by where they stand: 来到甲产业园、乙养老院调研; 在丙社区，某人察看….

Few of them end as an organ does; here the verb before and what follows bound the name, and it ends in the kind of
place.
"""

from __future__ import annotations

from functools import cache

from kg.lexicon import HAN, Region, alternatives, divisions, short_form, words
from kg.mention.place.towns import TOWN_KINDS, is_town_name
from kg.mention.types import Mention
from kg.pattern import found_by, regex
from kg.text.segment import PLACE_TAGS, cut, tag

_BODIES = words("entities/stop.toml", "bodies", "words")
_AREAS = words("entities/stop.toml", "areas", "words")
_SETTLEMENTS = words("entities/stop.toml", "settlements", "words")
_FIRMS = words("entities/stop.toml", "firms", "words")
_MAKERS = words("entities/stop.toml", "makers", "words")
_KINDS = sorted((*_BODIES, *_AREAS, *_SETTLEMENTS, *_FIRMS, *_MAKERS), key=len, reverse=True)
_KIND = alternatives(_KINDS) + "(?!(?<=中心)(?:城[市区镇]|[镇村]|工作))"  # 区域物流中心城市规划
# 永和镇, 和平村, 和田县, but 和乡村振兴中心
_AND = "和(?![镇村县]|乡(?!村)|平[镇乡村区县]|[田顺静硕政布龙](?=.{0,2}[县市镇])|林格尔)"
_ITEM = (
    rf"(?:(?!{_AND}|[、及]|考察|走访|察看|查看|看望|慰问|视察|参[访观])[{HAN}0-9A-Z“”（）·]|[—-](?=[{HAN}])){{1,24}}?"
    + _KIND
)
_SITE = (
    "(?:[一二三]期|及配套管网|重点|建设|改造|扩建|施工|工程|项目)*(?:施工现场|项目现场|现场|工地|车间|生产线|门口|(?:办事|服务|办税)?大厅)?"
    f"(?:某[{HAN}]{{0,4}}训练场|机关)?(?:等?[两三四五六七八九]个)?(?:考点|考场)?"
)
# what is said of a place before its name: 太行山深处的甲村, 革命老区甲县乙村
_SUCH = (
    f"(?:[{HAN}0-9]{{2,20}}的(?=[^的，。；]{{2,30}}(?:[，。；]|和|、))|革命老区村?|(?:深度)?贫困村|(?:全国)?(?:文明|示范)村)?"
    "(?:——|—)?"
)
_OTHER = f"(?:[{HAN}]{{2,16}}、)"  # 驻包某部队: an item that cannot be read
_LAST = f"(?:(?:[、及]|{_AND}|以及)[{HAN}0-9]{{2,16}}){{1,4}}"  # such items at the end of a list
_LIST = rf"(?P<list>{_OTHER}{{0,2}}?{_ITEM}(?:{_SITE}(?:[、及]|{_AND}|以及){_OTHER}?{_ITEM}){{0,11}})"
_SEEN = "调研|考察|走访|察看|查看|视察|检查|督导|督查|看望|慰问|参观|暗访|了解"
_HOW = (
    f"实地|现场|详细|深入|仔细|认真|(?:进行|开展)了?(?:[{HAN}“”、]{{2,20}}?(?=检查|督[导查]|调研|巡[查林河湖田]|督战))?"
    "|专题|[就对][^，。；]{2,30}"
)
# 到某中心，检查防汛工作
_LOOKS = (
    rf"(?:等[^，。；]{{0,12}})?(?:，?(?:{_HOW}))*(?:，(?!(?:考察|检查|调研|督导|督查|慰问|视察)[团组]))?"
    f"(?:{_SEEN}|指导|巡[视查林河湖田]|督战)"
)
_SAID = regex(
    f"{_SEEN}|来到|走进|[驱乘]车前往|专程前往|莅临|询问|拉家常|交谈|巡[视查林河湖田]|督战|[来在]这里|家[中里]，|先后[到赴]"
)
_HOME = rf"(?:(?!社区|村|街道|镇)[{HAN}、]){{2,14}}?家[中里]?(?=[，。；]|{_LOOKS})"  # 某社区困难群众甲家中
# 来到甲、乙等地，; 察看了甲、某闸口等处; 到甲调研
_GOES = regex(
    rf"(?:(?:来到|走进|赶[往赴到]|[乘驱]车前往|专程前往|(?:先后|分别)(?:深入|前往|[到赴])|(?:{_SEEN})(?![组团])了?){_SUCH}{_LIST}{_SITE}(?=等|[，。；]|{_HOME}|{_LOOKS}|[{HAN}]{{2,12}}工作[，。；])"
    "|(?:来到|走进|赶[往赴到]|(?:走访|考察|察看|查看|视察|看望|慰问|参观)(?![组团])了?)"
    rf"{_LIST.replace('list', 'first')}{_SITE}(?={_LAST}(?:等|[，。；]))"
    rf"|(?:前往|深入|先后到|还到|分别到|赴|到|来|在){_SUCH}{_LIST.replace('list', 'goal')}{_SITE}(?={_LOOKS}))"
)
# 在甲，某人详细了解…
_AT = regex(
    rf"(?<![^。，；\n ])在{_SUCH}{_LIST}{_SITE}(?:{_HOME}|{_LAST})?，"
    rf"(?=[^，。；]{{2,16}}?(?:{_SEEN}|询问|详细|实地|仔细|认真|走进|来到|拉家常|交谈|送[上去]))"
)
_OPENS_NONE = regex(
    "医院|学校|社区|公司|集团|企业|园区|城市|[乡农]村|隔离|[前去]往|慰问|走访|考察|参观|看望|深入|检查|调研|指定|定点|临时|大型|多|.*某"
)
_PROPER = PLACE_TAGS | {"nt", "eng", "m"}
# 到我县调研: of the outlet's own region, as the level word says
_OURS = regex(rf"(?:到|来|赴|莅临|深入|在)(?P<ours>我(?P<level>[省市县区州旗盟]))(?:部分[^，。；]{{2,6}})?(?={_LOOKS})")
# 设在三亚市的某研究所，…。甲来到这里; 某基地被称为…。甲在这里，…
_HERE = regex(
    rf"(?<![^。\n])(?:[^。，；]{{0,30}}?的)?(?P<here>{_ITEM})(?:是|被|，)[^。]{{2,120}}。[^。；]{{0,16}}?(?:来到|在)这里"
)
_NUMBER = regex("第|[0-9一二三四五六七八九十百]+$")
_FULL = "省市县区州盟旗镇乡"  # what the full name of a place ends with
_PARTS = regex(f"[、及]|{_AND}|以及")
_TOWN = regex(rf"[{HAN}]{{2,6}}?族乡(?=[{HAN}])|[{HAN}]{{1,4}}?(?:镇|乡|街道|新区|郊区|[县区旗])(?=[{HAN}])")
_LEVEL = regex("[省市县区](?![区场容民长委直级])")
_NO_NAME = regex(
    "[省市县区]就(?!业)|[的了着过们这那各该其与在到把将被]|等[地处]|部分|一些|有关|相关|[全我][省市县区镇村]|多[个家]|基层|一线|企业、|[一二两三四五六七八九十\\d][家个处]|当地|附近|所在|社会(?!福利)|重点|共建|成果|工程|科普"
    "|强调|指出|参访|企业(?!家|孵化|服务)[一-鿿]"
)
_ORDINARY = regex("(?:[农乡山渔新老本贫偏]|中心|示范|文明|美丽|生态|旅游|特色|试点|易地|搬迁)*")
_BY_PLACE = ("林场", "管护站", "护林站")  # which are called by where they stand, in words too: 大秃顶子林场
_CLASS_OF_FARM = regex("国有|集体|国营|社办|智慧|数字|草场|经济|速生|苗|两|森林|资源|防火|公益|天然|护|管")
_TOWN_OF = regex(f"(?P<name>[{HAN}]{{2,3}})(?:镇|乡)")
_BY_NAME = ("中学", "小学", "幼儿园", "派出所", "卫生院", "敬老院", "供电所", "收费站", "火车站", "检查站", "中队")
_LONGEST_CLASS = 5  # characters of what says only which kind of place abroad it is
# verbs and such that villages and quarters are called by
_AUSPICIOUS = frozenset(
    ("胜利", "团结", "建设", "和平", "解放", "光明", "幸福", "振兴", "奋斗", "前进", "友谊", "民主", "繁荣", "富强")
)
_LONGEST_VILLAGE = 6
_VILLAGES = ("村", "嘎查")  # which are told by themselves, where no county is: 来到孙家院村
_KIND_OF_VILLAGE = regex(
    "[奥亚]运|冬奥|残奥|世[博园]|运动|媒体|度假|地球|自然|行政|中心|民俗|民族|风情|文化|渔|[镇乡县区市省国]|农$"
)
_LONGEST_KIND = 8  # characters: 国家重点实验室 is a kind
_ENTERS = regex("走进|来到|走访|深入|前往")  # one enters a firm; 调研甲钢铁 may be the trade of a place
_LONGEST_FIRM = 4  # characters before 钢铁, 药业
_SHORTEST = 2
_OF_TOWNS = regex("[产城市区县镇乡村省国州大小老新旧多各该本这那某全主港园]")
_KIND_OF_ZONE = regex("(?:综合|经济|技术|高新|产业|工业|国家级|省级|市级)*")
_LONGEST_ZONE = 4
# 未来社区, 党建社区: kinds of villages and quarters
_KIND_OF_PLACE = regex(".*(?:党建|未来|数字|智慧|和谐|平安|小康|空心|[省市国]级|移民|安置|[这那该各本全])")


def find_stops(text: str, mentions: list[Mention], places: list[Mention], page: Region | None = None) -> list[Mention]:
    """Places that are visited and that the mentions, which are by place, lack or have only a part of; `places` are
    all regions, those within names of bodies too.

    Bodies come as organizations, settlements and areas as regions within the one that stands before them; a settlement
    with none is in `page`, the county whose outlet the text is from, unless the text names other counties.
    """
    counties = {m.choices[0].name for m in mentions if m.choices and m.choices[0].level == "county"}
    if page is not None and (page.level != "county" or counties - {page.name}):
        page = None
    regions = {mention.start: mention for mention in (*places, *mentions) if mention.type == "region"}
    known = {mention.start: mention.end for mention in mentions}
    counties_at = {m.start: m.choices[0] for m in places if len(m.choices) == 1 and m.choices[0].level == "county"}
    closed = [mention for mention in mentions if mention.type in ("person", "title", "meeting")]
    found: dict[int, Mention] = {}
    last = 0
    for said in _SAID.finditer(text):
        if said.start() < last:
            continue
        begin = max(text.rfind("。", 0, said.start()), text.rfind("\n", 0, said.start())) + 1
        end = text.find("。", said.start())
        last = end = len(text) if end < 0 else end + 1
        for ours in _OURS.finditer(text, begin, end):
            found[ours.start("ours")] = Mention(*ours.span("ours"), "region", ours["ours"], level=ours["level"])
        here = _HERE.finditer(text, text.rfind("。", 0, max(0, begin - 1)) + 1, end) if "这里" in said[0] else ()
        for match in (*_GOES.finditer(text, begin, end), *_AT.finditer(text, begin, end), *here):
            name = next(name for name, value in match.groupdict().items() if value)
            at = match.start(name)
            enters = _ENTERS.match(match[0]) is not None or found_by(match, _AT)
            goes = enters or match[0].startswith(("到", "赴", "先后到", "分别到"))
            county = page
            for item in _PARTS.split(match[name]):
                stop = _stop(text, at, at + len(item), regions, county, (goes, enters), county is not page)
                if at in counties_at:
                    county = counties_at[at]  # 甲县乙镇、丙镇丁村
                at += len(item) + 1 + text.startswith("以及", at + len(item))
                if stop is None:
                    continue
                whole = known.get(stop.start, 0)
                two = whole > stop.end and text[stop.end] in "、和及"  # 甲村和乙中心 read as one
                if whole >= stop.end and not two:
                    continue
                if not any(one.start < stop.end and stop.start < one.end for one in closed):
                    found[stop.start] = stop
    return [found[start] for start in sorted(found)]


def _stop(
    text: str,
    start: int,
    end: int,
    regions: dict[int, Mention],
    page: Region | None,
    goes: tuple[bool, bool],
    listed: bool,
) -> Mention | None:
    """The place that the item of a list names; None where it is no name, or a region that is known. `page` is the
    county that a place with none is in; `goes` whether one goes there, and enters it; `listed` where an item before
    has named the county: 甲县乙镇、丙镇."""
    if _NO_NAME.search(text, start, end) or text[start] in "时完":
        return None  # 在雄安考察时再次强调…
    if text.startswith(("重要", "重点", "著名", "知名", "最大"), start):  # 重要枢纽站林芝火车站
        start = next((begin for begin in range(start + 2, end - 2) if begin in regions), start)
    at, outer = start, None
    while at in regions and regions[at].end < end:
        outer, at = regions[at], regions[at].end
    core = text[at:end]
    kind = next((kind for kind in _KINDS if core.endswith(kind)), None)
    if kind is None:
        return None
    if kind in _FIRMS or kind in _MAKERS:
        enters = goes[outer is not None]  # to a firm; 到酒泉钢铁调研 may be to a trade of the city
        return _firm(text, start, end, core.removesuffix(kind), outer, kind) if enters else None
    if kind in _SETTLEMENTS or kind in _AREAS:
        within = outer.choices[0] if outer is not None and len(outer.choices) == 1 else None
        alone = outer is None and kind in _SETTLEMENTS and (listed or page is not None or kind not in TOWN_KINDS)
        within = page if alone else within
        while kind in _SETTLEMENTS and (town := _TOWN.match(core)) and town.end() < len(core):
            at, core = at + town.end(), core[town.end() :]
            within = Region(town[0], "township", (within.name, *within.within) if within is not None else ())
        stem = core.removesuffix(kind).removesuffix("自然" if kind == "村" else kind)
        if not stem and outer is not None and outer.text[-1] not in _FULL:
            return Mention(start, end, "region", text[start:end])  # 桂林社区 is not of 桂林市
        if within is None and kind in _AREAS:
            return _zone(text, start, end, stem)
        if within is None and kind in _VILLAGES and _tells_alone(core, stem):
            return Mention(start, end, "region", core, choices=(Region(core, "township"),))
        if within is None or _ORDINARY.fullmatch(stem) or stem == "贫困" or len(stem) > _LONGEST_VILLAGE:
            return None
        if alone and kind in TOWN_KINDS and not listed and not is_town_name(stem):
            return None
        if alone and not (len(stem) > 1 and (_is_own(core, stem) or stem in _AUSPICIOUS)):
            return None
        if outer is not None and kind in _AREAS and core[0] == "港" and outer.text != within.name:
            whole = text[outer.start : end]  # 钦州港经济技术开发区
            return Mention(
                outer.start, end, "region", whole, choices=(Region(whole, "zone", (within.name, *within.within)),)
            )
        place = Region(core, "township" if kind in _SETTLEMENTS else "zone", (within.name, *within.within))
        begin = outer.end if outer is not None else start  # over the town that stands between
        return Mention(begin, end, "region", text[begin:end], choices=(place,))
    own = _LEVEL.match(core) if outer is None else None
    level = own[0] if own else ""
    stem = core.removesuffix(kind)[len(level) :]
    served = outer is None and not level and core.startswith(("养老", "惠民", "便民"))
    if served or _OPENS_NONE.match(core) or (stem and _ORDINARY.fullmatch(stem)):
        return None
    land = outer.choices[0] if outer is not None and outer.choices else None
    # 印度市场, 台湾青年创业园: a kind
    far = land is not None and (land.is_abroad or land.name == "台湾省") and len(stem) < _LONGEST_CLASS
    far = far and not (kind == "厂" and len(stem) > 1 and land is not None and land.level == "city")  # 喀山直升机厂
    national = core.startswith(("国家", "中国", "全国")) and len(core) > _LONGEST_KIND
    known = national or (kind in _BY_PLACE and len(stem) > 1 and not _CLASS_OF_FARM.search(stem))
    known = known or (page is not None and _is_local(stem, kind))
    if (far or (outer is None and not level and not known)) and not any(map(_is_proper, cut(stem))):
        return None  # 走进社区养老中心: which, the text does not say
    return Mention(start, end, "organization", text[start:end], outer.choices if outer else (), level)


def _is_proper(word: str) -> bool:
    """Whether a word may tell one body of all others: a name, no word of the dictionary, a number as of 第三中学."""
    kind = tag(word)
    if word == "香" or word.endswith("化"):
        return False  # 香药草, 智能化
    return kind in _PROPER and (kind != "m" or _NUMBER.match(word) is not None)


def _is_local(stem: str, kind: str) -> bool:
    """Whether a body of the page's county is called by a town or a name that is no word: 甲镇污水处理厂, 会川派出所."""
    town = _TOWN_OF.match(stem)
    return bool(town and is_town_name(town["name"])) or (kind in _BY_NAME and _is_no_word(stem))


def _firm(text: str, start: int, end: int, stem: str, outer: Mention | None, kind: str) -> Mention | None:
    """湛江钢铁, 金赛药业: a firm that is called by its trade, behind a place or a name that is no word."""
    if outer is not None and kind in _MAKERS:
        return None
    if outer is not None:
        town = len(outer.choices) == 1 and outer.choices[0].level in ("prefecture", "county")
        named = town and not stem and outer.text[-1] not in "省市县区州旗"
    else:
        named = 1 < len(stem) <= _LONGEST_FIRM and _is_coined(stem)
    return Mention(start, end, "organization", text[start:end]) if named else None


def _is_coined(stem: str) -> bool:
    """Whether no word of the dictionary is in a name but such as are names: 华岭, 新金源, but not 现代."""
    parts = cut(stem)
    return (len(stem) > _SHORTEST or not _OF_TOWNS.search(stem)) and all(
        len(part) == 1 or _is_proper(part) for part in parts
    )


def _zone(text: str, start: int, end: int, stem: str) -> Mention | None:
    """碧江经济开发区, with no region before it: behind a name of two to four characters."""
    kind = next((at for at in range(2, len(stem) + 1) if _KIND_OF_ZONE.fullmatch(stem, at)), 0)
    name = stem[:kind]
    known = 1 < len(name) <= _LONGEST_ZONE and (all(map(_is_proper, cut(name))) or _is_no_word(name))
    if not known or _KIND_OF_ZONE.fullmatch(name) or _LEVEL.match(name):
        return None
    return Mention(start, end, "region", text[start:end], choices=(Region(text[start:end], "zone"),))


def _is_no_word(name: str) -> bool:
    """Whether two characters are no word that the dictionary has, and no kind of place: 徐圩, but not 产城."""
    return len(name) == _SHORTEST and len(cut(name)) == len(name) and not _OF_TOWNS.search(name)


@cache
def _short_names() -> frozenset[str]:
    """Counties and cities by their short names: 安吉."""
    return frozenset(short for region in divisions() if len(short := short_form(region)) > 1)


def _tells_alone(core: str, stem: str) -> bool:
    """Whether a village's name tells it of all others with no county before it: 程家庄村, but not 民俗村, 生态新村."""
    if not _SHORTEST <= len(stem) <= _LONGEST_VILLAGE or _KIND_OF_VILLAGE.search(stem) or not _is_own(core, stem):
        return False
    parts = cut(stem.rstrip("新老古"))
    if len(parts) > 1:
        return core.endswith("嘎查") or parts[0] not in _short_names()  # 安吉余村 is 余村
    return bool(parts) and _is_proper(parts[0])


def _is_own(core: str, stem: str) -> bool:
    """Whether a settlement is called by a name, and not by words: 孙家院村, but not 困难村."""
    if _OPENS_NONE.match(core) or _KIND_OF_PLACE.match(stem):
        return False
    return not any(len(word) > 1 and tag(word)[:1] in "vadpcm" for word in cut(stem))
