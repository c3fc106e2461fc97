"""Development zones: the region that one is (石家庄高新区), and its bodies (古蔺经开区党工委, 管委会 behind that)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.lexicon import HAN, Region, divisions, short_form
from kg.mention.body.siblings import RANK
from kg.mention.types import Mention
from kg.pattern import regex
from kg.text.segment import PLACE_TAGS, cut, tag

# 高新区管委会, 七里河新区管理委员会: bodies of a zone
_OF_ZONE = ("党工委", "管委会", "管理委员会", "党群工作部", "纪工委")
_ZONE_BODY = regex(
    r"(?:(?:国际|跨境|边境|沿边)(?:经济)?合作(?:示范|试验)?区|重点开发开放试验区|新技术产业开发试验区|高新技术产业开发区|(?<=[省市县区州])[\u4e00-\u9fff]{2,4}高技术产业开发区|高技术产业开发区|经济技术开发区|高新区|经开区|开发区|工业集中区|自贸试验区|自由贸易试验区|自贸区|自由贸易区|综合保税区|综保区|保税港区|保税区|国际港务区|港务区|合作区|示范区|试验区|新区"
    r"|产业集聚区|新港区|航空港区|(?:临空|临港)经济区"
    r"|(?<=[、，；：\n])[工产]业园区|(?<=[、，。；：\n省市县区州])[\u4e00-\u9fff]{2,4}(?:风景旅游区|风景名胜区|旅游度假区|风景区|度假区|旅游区|产业园区|工业园区|工业区|工业集中区|片区))(?:"
    + "|".join(_OF_ZONE)
    + ")"
)
_ZONE_NAME = regex(
    f"(?:[，、；。：\\n记任员长席]|[，、；。：\\n兼]任)((?![原兼任副市县区省州旗我各全本国长记]|[{HAN}][市县区省州旗级任家])[{HAN}]{{2,3}})(?:经济)?\\Z"
)
_ZONE = regex(
    r"(?:高新技术产业开发区|经济技术开发区|经济开发区|高新区|经开区|开发区|产业集聚区|自贸试验区|自由贸易试验区|合作区|示范区|综合保税区|综保区|保税港区|保税区|国际港务区)"
)
# 合肥市高新区、新站高新区、巢湖市; 儋州三市和洋浦经济开发区
_LISTED = regex(
    rf"[、和及与]([{HAN}]{{2,4}}?)(?:经济技术开发区|经济开发区|保护开发区|高新技术产业开发区|高新区|经开区|综合保税区|保税区)"
)
# 甲县、义龙新区、乙县: by a name that is no word, between two that are known
_NEW_AREA = regex(rf"(?<=[、和及与])([{HAN}]{{2}})新区(?=[、和及与])")
_KINDS = ("新区", "开发区", "高新区", "经开区", "保税区")
# 霍尔果斯 of 霍尔果斯经济开发区管委会, 市城乡一体化 of 市城乡一体化示范区党工委: what stands before a zone's kind
_OWN_NAME = regex(f"[{HAN}]{{2,10}}\\Z")
_OWN_BEGINS = regex(
    f".*(?:[任兼原由到在赴对和与及向记席员前]|[省市县区州](?![{HAN}])|[会][见同]|主任|[局厅部院校所区县市州省行社]长)"
)
_WORDS_OF_KIND = regex("(?:经济|技术|高新|产业|综合|国际|国家级|省级)+\\Z")
# 平凉国际合作示范区管委会
_COOPERATION = regex("(?:国际|经济|经贸|科技|产业|跨境|区域|[东中西]部)*合作")
_NO_NAME = ("v", "d", "p", "c", "r", "u", "y")  # kinds of words that no zone is called by
# 中国（山东）自由贸易试验区管理委员会
_FREE_TRADE = regex(
    rf"中国（[{HAN}]{{2,6}}）(?:自由贸易试验区|自贸试验区)(?:[{HAN}]{{2,6}}?片区)?(?:管委会|管理委员会|党工委)"
)
_SO_MANY = regex("等?[两二三四五六七八九十]个?[省市县区州旗](?:区)?")
_OF_TRADE = regex(
    rf"([{HAN}]{{2}})(?:高新技术产业开发区|经济技术开发区|高新区|经开区)(?=[、，。；和及与]|等)"
)  # 包头稀土高新区
_ZONE_SIBLING = regex(rf"[、，](管委会|管理委员会){RANK}")
_ITS_COMMITTEE = regex("(?<=[。；\\n])党工委(?=副?书记|委员(?!会))")
_WHOSE_COMMITTEE = regex(f"(?:{'|'.join(_OF_ZONE)})\\Z")
_CUSTOMS = regex("(?:综合保税|保税港|综保)区")
# 与某市政府、综保区管委会座谈，听取管委会主任甲介绍: of the one such zone that the text names
_ITS_BODY = regex(
    r"[，。；、\n取由与和见同](?P<body>(?:(?:综合保税|保税港|综保)区)?(?:管委会|管理委员会)(?=副?主任|[进座、，]))"
)
_BOUNDS = frozenset("，、；：。\n和及与")  # what stands before the name of a zone
_NEAR = 12  # characters between a body and the next of the same zone


def zones(text: str, regions: list[Mention]) -> list[Mention]:
    """石家庄高新区: a zone's kind straight after its city, one region of its own; and those in lists of places."""
    starts = {region.start for region in regions}
    found: list[Mention] = []
    for region in regions:
        match = _ZONE.match(text, region.end)
        if match is None and region.end not in starts:
            match = _OF_TRADE.match(text, region.end)
        if match and match.lastindex and any(tag(word)[:1] in "vdpca" for word in cut(match[1])):
            continue  # 兰州建设高新区
        if match and region.choices[0].level in ("prefecture", "county", "province"):
            whole = text[region.start : match.end()]
            outer = region.choices[0]
            zone = Region(whole.replace("综保区", "综合保税区"), "zone", (outer.name, *outer.within))
            found.append(Mention(region.start, match.end(), "region", whole, choices=(zone,)))
    found += _of_customs(text, starts)
    return found + list(_listed(text, [*found, *regions]) if any(kind in text for kind in _KINDS) else ())


def _of_customs(text: str, starts: set[int]) -> Iterator[Mention]:
    """凭祥综合保税区: the short form of a county is one before such a zone, whatever words stand before it."""
    for match in _CUSTOMS.finditer(text) if "保税" in text or "综保区" in text else ():
        sizes = (size for size in (4, 3, 2) if text[match.start() - size : match.start()] in _counties())
        at = match.start() - next(sizes, 0)
        torn = at > 0 and tag(text[at - 1 : at + 1]) != ""  # 创新和综合保税区
        if at < match.start() and at not in starts and not torn:
            of = [p for p in divisions() if p.level == "county" and short_form(p) == text[at : match.start()]]
            name = text[at : match.end()].replace("综保区", "综合保税区")
            within = (of[0].name, *of[0].within) if len({place.name for place in of}) == 1 else ()
            yield Mention(at, match.end(), "region", name, choices=(Region(name, "zone", within),))


def _listed(text: str, regions: list[Mention]) -> Iterator[Mention]:
    """洋浦经济开发区 in a list of places, whose city the text leaves out."""
    ends = {region.end for region in regions}
    starts = {region.start for region in regions}
    for match in _LISTED.finditer(text):
        begin = match.start()
        counted = _SO_MANY.fullmatch(text, max(ends.intersection(range(begin - 4, begin)), default=begin), begin)
        behind = begin in ends or counted is not None
        before = text[match.end() : match.end() + 1] in ("、", "和", "及", "与") and match.end() + 1 in starts
        free = starts.isdisjoint(range(match.start(1), match.end()))
        if free and (behind or before) and _is_place(match[1]):
            name = text[match.start(1) : match.end()]
            yield Mention(match.start(1), match.end(), "region", name, choices=(Region(name, "zone"),))
    for match in _NEW_AREA.finditer(text) if "新区" in text else ():
        between = match.start() - 1 in ends and match.end() + 1 in starts
        if between and len(cut(match[1])) == len(match[1]) and starts.isdisjoint(range(*match.span())):
            yield Mention(*match.span(), "region", match[0], choices=(Region(match[0], "zone"),))


def zone_bodies(text: str, regions: list[Mention], taken: set[int]) -> Iterator[Mention]:
    """古蔺经开区党工委, 杭州市钱塘新区管委会: by the zone's name, with the region that stands before it."""
    if not any(body in text for body in _OF_ZONE):
        return
    for match in _FREE_TRADE.finditer(text) if "）自" in text else ():
        yield Mention(*match.span(), "organization", match[0])
        taken.update(range(*match.span()))
    customs = {name for r in regions if r.choices and _CUSTOMS.search(name := r.choices[0].name)}
    for match in _ITS_BODY.finditer(text) if len(customs) == 1 else ():
        if taken.isdisjoint(range(*match.span("body"))):
            body = _CUSTOMS.sub("", match["body"])
            yield Mention(*match.span("body"), "organization", next(iter(customs)) + body)
            taken.update(range(*match.span("body")))
    for match in _ZONE_BODY.finditer(text):
        near = [
            r
            for r in regions
            if (0 <= match.start() - r.end <= 3 and not _acts(text[r.end : match.start()]))  # 保定市推动开发区…
            or _COOPERATION.fullmatch(text, r.end, match.start())
        ]
        start = max(near, key=lambda r: r.end).start if near else match.start()
        start = next((r.start for r in regions if r.end == start and near), start)  # 杭州市 of 杭州市钱塘新区
        if not near and (named := _ZONE_NAME.search(text, max(0, start - 5), start)) and _is_place(named[1]):
            start = named.start(1)  # 古蔺 of 古蔺经开区
        elif not near and (known := _county_before(text, start)) < start:
            start = known
        elif not near:
            start = _own_name(text, start, regions)
        level = text[start] if text[start] in "省市县区" and match.start() - start > 2 else ""
        if taken.isdisjoint(range(start, match.end())):
            name = text[start : match.end()].replace("综保区", "综合保税区")
            yield Mention(start, match.end(), "organization", name, level=level)


def _acts(words: str) -> bool:
    """Whether the words between a place and a zone tell of a deed."""
    return len(words) > 1 and any(tag(word).startswith(_NO_NAME) for word in cut(words))


def _own_name(text: str, kind: int, regions: list[Mention]) -> int:
    """Where the name begins of a zone whose kind stands at `kind`, with the place before it: 泉州 of
    泉州湄洲湾经济开发区; the kind itself where the words before it are no name."""
    run = _OWN_NAME.search(text, max(0, kind - 10), kind)
    if run is None:
        return kind
    outer = max((r for r in regions if run.start() <= r.end < kind), key=lambda r: r.end, default=None)
    begins = None if outer else _OWN_BEGINS.match(run[0])
    start = outer.end if outer else run.start() + (begins.end() if begins else 0)
    name = _WORDS_OF_KIND.sub("", text[start:kind])
    inner = name[1:] if name[:1] in "省市县区" and len(name) > 2 else name
    reform = inner.endswith("综改")  # 山西转型综改示范区
    if not 2 <= len(inner) <= 6 or (not reform and _acts(inner)):
        return kind
    if outer is not None:
        before = next((r for r in regions if r.end == outer.start), None)
        return before.start if before else outer.start
    return start


@cache
def _counties() -> frozenset[str]:
    """进贤, 长丰: the short forms of counties, whatever words the dictionary has for them."""
    return frozenset(short_form(place) for place in divisions() if place.level == "county")


def _county_before(text: str, start: int) -> int:
    """Where the name of a zone begins with its county: 当涂 of 、当涂经济开发区管委会."""
    end = start - 2 * text.endswith("经济", 0, start)
    sizes = (size for size in (3, 2) if text[end - size - 1 : end - size] in _BOUNDS)
    return next((end - size for size in sizes if text[end - size : end] in _counties()), start)


def _is_place(name: str) -> bool:
    """Whether a name may be a place's: 古蔺, but not 并出席."""
    return tag(name) in PLACE_TAGS and not any(tag(word)[:1] in "vdpc" for word in cut(name) if len(name) > 2)


def _again(text: str, found: list[Mention]) -> Iterator[Mention]:
    """党工委 of 某开发区党工委书记甲到现场办公。党工委副书记乙参加."""
    for match in _ITS_COMMITTEE.finditer(text):
        before = [m for m in found if m.end < match.start() and m.text.endswith(_OF_ZONE)]
        stems = {_WHOSE_COMMITTEE.sub("", m.text) for m in before}
        if len(stems) == 1 and len(stem := stems.pop()) > 1:
            note = _WHOSE_COMMITTEE.sub("", before[-1].note) + match[0] if before[-1].note else ""
            yield before[-1]._replace(start=match.start(), end=match.end(), text=stem + match[0], note=note)


def zone_siblings(text: str, found: list[Mention]) -> list[Mention]:
    """管委会 of 某开发区党工委书记、管委会主任: that of the zone; 党工委 at the head of a later sentence, where the
    text has named but one."""
    result = list(_again(text, found)) if "党工委" in text else []
    found = [*found, *result]
    for match in _ZONE_SIBLING.finditer(text):
        before = max((m for m in found if m.end < match.start()), key=lambda m: m.end, default=None)
        near = before is not None and match.start() - before.end < _NEAR
        if (
            before
            and near
            and before.text.endswith("党工委")
            and not set(text[before.end : match.start()]) & set("。；\n")
        ):
            whole = before.text.removesuffix("党工委") + match[1]
            note = before.note.removesuffix("党工委") + match[1] if before.note else ""
            result.append(before._replace(start=match.start(1), end=match.end(1), text=whole, note=note))
    return result
