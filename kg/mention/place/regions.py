"""Places in text: divisions valid in the year of the article, countries, zones, townships."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from kg.lexicon import (
    HAN,
    Region,
    counties,
    countries,
    county_sizes,
    letters,
    region_names,
    region_sizes,
    short_form,
    table,
)
from kg.mention.place.cities import MAY_BE_PLACE, NOT_ITSELF, WORD, city_abroad, is_place
from kg.mention.place.headed import headed, initials, linked, prefectures
from kg.mention.place.shortlists import by_short_name
from kg.mention.place.towns import listed_towns
from kg.mention.spelling import RIVERS_NAMESAKE, name_chars
from kg.mention.types import Mention, covered
from kg.pattern import Pattern, regex
from kg.text.segment import cut, places, runs_over, tag

# 印度共和国, 埃及阿拉伯共和国: the full name of a country
_REPUBLIC = regex(
    r"(?:伊斯兰|阿拉伯|人民|民主|社会主义|联邦|合众|多民族|合作|东岸|玻利瓦尔|独立)*(?:共和国|王国|独立国|多民族国|苏丹国|酋长国|大公国|合众国)|联邦(?=总|外|政府|副?主席|副?议长|委员)"
)
_CITY = regex(rf"[{HAN}]{{2}}[市县](?!{WORD})")
_TOWNSHIP = regex(rf"([{HAN}]{{1,4}}?)(?:镇|乡(?![亲贤情愁音土])|街道|社区|居民区|村)(?![村镇乡医])")
_BOAO = regex("博鳌(?!亚洲论坛|论坛|机场|乐城)")  # 海南博鳌, which the news calls so; no forum, no airport
_OF_TOWN = regex("党[委工]|人民|政府|副?[乡镇]长|纪委|人大|办事处")  # 苏家坨乡党委
# 对某县给予沙溪镇党委书记…处分: the verb is of no name
_TOWN_NAME = regex(
    "(?!所有|给予|免去|任命|责[成令]|撤销|提名|决定|同意|批评|通报|[就在各该全本多对与和及为由从])[^乡镇村]+"
)
_KIND_OF_TOWN = regex("重点|中心|特色|文明|卫星|示范|生态|旅游|历史|美丽|试点|贫困|传统|农业")  # 省重点中心镇
# what many towns are: 边境乡, 小城镇
_NO_TOWN = regex(
    "[各个多全本和与及的等在对每有几两所该此年月日到来赴往]|镇镇|乡乡|小城|古[镇乡]|名[镇乡]|强[镇乡]|小[镇乡]|集[镇乡]|建制|边境|沿海|山区|民族镇|革命|偏远|农村|城市|所属|周边|附近|部分|大[镇乡]|水[镇乡]\\Z|[城市]镇\\Z|家乡|故乡|老乡|侨乡|他乡|回乡|下乡|返乡|异乡|同乡|梦乡|之乡|水乡|还乡"
)
_AFTER = regex(
    r"(?![东南西北]站)(?:[东南西北中一二三四湾])?(?:路(?!演)|街(?!道)|巷|大街|大道|站(?![在出立稳])|大厦|会馆|饭店|宾馆|大桥|公路|铁路|高速|高铁)"
)
_HOUSE = regex(rf"礼堂|会堂|剧[场院]|影剧院|{_AFTER.pattern}")  # 武汉洪山礼堂
_LAW = regex("(?!领事)[^《》\\n]{0,40}?(?:法|条例|办法|决定|修正案)(?:（[^（）]{0,8}）)?》")
# the kind of a division behind the name of its city: 华盛顿州州长, but not 伦敦市长
_DIVISION = regex(
    rf"(?:省(?!长)|州(?![长督])|邦(?!长)|郡(?!长)|市(?!长|{WORD})|都(?=知事)|(省|州|邦|郡|市)(?=\1[长督]))"
)
_OF_CITY = ("中区", "北区", "南区")  # 济南市中区, which is 市中区: 市 is said once
_LONGER = regex(f"市(?:{WORD})|区[域别]")
_HEADED = regex(
    rf"长(?![安沙春治城征期远三株兴乐汀泰岛海葛顺寿丰岭清洲垣阳]|江(?!{RIVERS_NAMESAKE}))"
)  # 桂林市长 is the mayor of 桂林
# 大同 of 大同小异, 扩大同各国的利益: what follows, and what stands before, shows that no place is meant
_GOES_ON = {form: regex(after) for form, after in table("entities/region.toml")["not_before"].items()}
_NOT_BEHIND: dict[str, str] = table("entities/region.toml")["not_behind"]
_SLOGANS = ("健康", "美丽", "平安", "数字", "法治", "在于")
_SHORT, _LONG = 2, 4  # characters of most short names, and of a full one that no 和 is read into: 和田地区
_NO_TOWNS = frozenset(("country", "city", "zone"))
_IN_CAPITAL = "拜召举开闭会同与主出签发启隆正揭成分亲集"
_BYLINE = regex("日(?:电|讯)（[^（）]{2,30}）")  # who reports, by name
_CAPITAL = regex(f"[在于]京[{_IN_CAPITAL}]")


@cache
def _begins() -> Pattern:
    """Where a form of `region_names` may begin, as far as a set of first and one of second characters tell."""
    first, second = ("".join({form[place] for form in region_sizes()}) for place in (0, 1))
    return regex(f"[京{first}](?=[{_IN_CAPITAL}{second}])")


# 会见乌总理, but not 新总统
# 先后赴朝阳、海淀、石景山等区
_KINDS = "县市区|市县区|县市|市县|区县|县区|[区县市]"
_HAS_KIND = regex(rf"[个等两二三四五六七八九十\d](?:{_KINDS})")
_OF_KIND = regex(
    f"(?P<list>(?:(?<=[赴到在及和入往访进、，。；：\n省市对])|(?<=来自))[{HAN}]{{2,4}}?(?:、[{HAN}]{{2,4}}?)+)"
    "(?:等)?(?:[两二三四五六七八九十\\d]+个?|等)(?P<kind>" + _KINDS + ")(?![域委政长人内外里级直属情场民])"
)
_ITEM = regex(f"[{HAN}]{{2,}}")
_BEHIND_TITLE = regex(
    "(?:部长|[外议财防局行校院会州省市社司]长|大使|司令|[上大中少]将|代表|特使|议员|发言人|外交官|总统|总理|首相|[^出列缺]席|国务卿|大臣|国王|总裁|秘书长)\\Z"
)


def find_regions(text: str, year: int) -> list[Mention]:
    """Mentions of regions, each with the regions that it may be in `choices`, the longest form counting."""
    sizes = region_sizes()
    found: list[Mention] = []
    end = 0
    bylines = [match.span() for match in _BYLINE.finditer(text)]
    for match in _begins().finditer(text):
        at = match.start()
        if at < end or (text[at : at + 2] not in sizes and text[at] != "京"):
            continue
        if bylines and any(first < at < last for first, last in bylines):
            continue
        mention = _at(text, at, year)
        while mention is not None:
            if found and found[-1].text == "日本" and text[found[-1].end : mention.start] == "国":  # 日本国高知县
                found[-1] = found[-1]._replace(end=mention.start, text="日本国")
            found.append(mention)
            end = mention.end
            known = _at(text, end, year)
            mention = known or city_abroad(text, mention) or _inner(text, mention, year) or _township(text, mention)
    found = _counties_named_in_full(text, found)
    found = _of_one_outer(text, found, year)
    found += listed_towns(text, found)
    found += headed(text, found)
    found += _lettered(text, found, year)
    found += [*initials(text, found), *prefectures(text, found), *linked(text, found)]
    found += by_short_name(text, found, year)
    return sorted([*found, *_again(text, found)], key=lambda mention: mention.start)


def _counties_named_in_full(text: str, found: list[Mention]) -> list[Mention]:
    """朝阳 is 朝阳区 of 北京 where the text names that in full, and no city of the name; 长沙 is not 长沙县."""
    whole = {mention.text for mention in found}
    before = {mention.end: mention.choices[0].name for mention in found}
    counties_of = {
        short_form(mention.choices[0]): mention.choices
        for mention in found
        if mention.choices[0].level == "county" and mention.text == mention.choices[0].name
    }
    return [
        mention._replace(choices=counties_of[mention.text])
        if mention.text in counties_of
        and mention.choices[0].level == "prefecture"
        and before.get(mention.start) not in mention.choices[0].within
        and not text.startswith(("市长", "市委", "市政"), mention.end)
        and mention.choices[0].name not in (*whole, *counties_of[mention.text][0].within)
        else mention
        for mention in found
    ]


def _of_one_outer(text: str, found: list[Mention], year: int) -> list[Mention]:
    """朝阳、海淀等区: in a list that its kind closes each item is of that kind, and all lie in one division."""
    for match in _OF_KIND.finditer(text) if _HAS_KIND.search(text) else ():
        names = region_names(year)
        items = [(item.start(), item[0]) for item in _ITEM.finditer(text, match.start(), match.end("list"))]
        choices = [_of_kinds(names, item, match["kind"]) for _, item in items]
        outers = set[str].intersection(*({r.within[0] for r in c if r.within} for c in choices)) - {"中国"}
        if len(items) > 1 and outers:
            found = [m for m in found if m.end <= match.start() or m.start >= match.end("list")]
            for (start, item), all_of in zip(items, choices, strict=True):
                one = tuple(region for region in all_of if region.within[:1] and region.within[0] in outers)
                found.append(Mention(start, start + len(item), "region", item, choices=one))
    return found


def _of_kinds(names: Mapping[str, tuple[Region, ...]], item: str, kinds: str) -> tuple[Region, ...]:
    """The divisions that a short name may be of, where the list is of these kinds (县市)."""
    whole = [item] if item[-1] in kinds else [item + kind for kind in kinds]
    return tuple(region for name in whole for region in names.get(name, ()))


def _lettered(text: str, found: list[Mention], year: int) -> Iterator[Mention]:
    """沪 of 在沪举行, 渝 of 抵渝考察."""
    matches = list(_letter().finditer(text))
    taken = covered(found) if matches else set[int]()
    for match in matches:
        if match.start() not in taken:
            yield Mention(*match.span(), "region", match[0], choices=region_names(year)[letters()[match[0]]])


@cache
def _letter() -> Pattern:
    return regex(
        f"[{''.join(letters())}](?:(?<=[在于抵].)|(?<=[，。日]赴.)|(?<=[团队]赴.))"
        "(?=举[行办]|召开|开幕|闭幕|启[动幕]|揭[牌幕]|签[约署]|考察|调研|视察|检查|督导|慰问|会见|会谈|出席)"
        f"|[{''.join(letters())}](?<=来.)(?=(?:考察|调研|视察|检查|督导|访问)(?!的))"  # 来川考察
    )


def _township(text: str, outer: Mention) -> Mention | None:
    """A town, village or quarter straight after the region that encloses it: 东莞虎门镇; a city of Taiwan, which the
    code tables leave out."""
    region = outer.choices[0]
    city = _CITY.match(text, outer.end) if region.name == "台湾省" else None
    if city and is_place(city[0][:-1]):
        level = "county" if city[0].endswith("县") else "prefecture"
        return Mention(*city.span(), "region", city[0], choices=(Region(city[0], level, (region.name, "中国")),))
    if region.name == "海南省" and (short := _BOAO.match(text, outer.end)):
        return Mention(
            *short.span(), "region", short[0], choices=(Region("博鳌镇", "township", (region.name, "中国")),)
        )
    match = _TOWNSHIP.match(text, outer.end)
    kind = match is not None and _KIND_OF_TOWN.match(match[1])
    if match is None or kind or region.level in _NO_TOWNS or region.name == "中国":
        return None
    has_body = _OF_TOWN.match(text, match.end()) and _TOWN_NAME.fullmatch(match[1])
    known = match[0].endswith("镇") and tag(match[0]) == "ns" and not _NO_TOWN.search(match[0])  # 浙江乌镇, 贵州茅台镇
    if len(match[1]) < 2 and not known:
        return None
    if not (known or has_body or is_place(match[1]) or _in_county(outer, match[0])):
        return None
    town = Region(match[0], "township", (region.name, *region.within))
    return Mention(*match.span(), "region", match[0], choices=(town,))


def _in_county(outer: Mention, name: str) -> bool:
    """Whether a town is called by a common word or by characters of no word, straight behind a county or a district in
    full: 绥江县板栗镇, 石渠县真达乡; not 兴国县小城镇."""
    if outer.choices[0].level != "county" or outer.text[-1] not in "县市区旗" or name[-1] not in "镇乡":
        return False
    return not _NO_TOWN.search(name) and not any(len(w) > 1 and tag(w)[:1] in "vdpcrmau" for w in cut(name[:-1]))


_TOOK = regex("[曾历]任")
_TOWARDS = frozenset("在来到赴抵往")


def _again(text: str, found: list[Mention]) -> Iterator[Mention]:
    """花都 where the text names 花都区 elsewhere, 虎门镇 after 东莞虎门镇."""
    forms: dict[str, tuple[Region, ...]] = {}
    for mention in found:
        region = mention.choices[0]
        if region.level == "township":
            forms[region.name] = mention.choices
        elif region.level == "county" and mention.text == region.name:
            short = short_form(region)
            if len(short) > 1 and (is_place(short) or tag(short) in MAY_BE_PLACE):
                forms[short] = mention.choices
    taken = covered(found) if forms else set[int]()
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        for at in places(text, form):
            span = range(at, at + len(form))
            led = forms[form][0].level == "township" and _OF_TOWN.match(text, at + len(form))  # 给予沙溪镇党委书记
            if tag(form) in MAY_BE_PLACE and text[at - 1 : at] not in _TOWARDS and not led:
                continue
            if taken.isdisjoint(span) and not _denied(text, at, form):
                taken.update(span)
                yield Mention(at, span.stop, "region", form, choices=forms[form])


def _at(text: str, at: int, year: int) -> Mention | None:
    if text[at : at + 1] == "京" and _CAPITAL.match(text, max(0, at - 1)):
        return Mention(at, at + 1, "region", "京", choices=region_names(year)["北京"])
    names = region_names(year)
    for size in region_sizes().get(text[at : at + 2], ()):
        form = text[at : at + size]
        choices = names.get(form)
        if choices is None:
            continue
        headed = form[-1] in "省市县区州盟旗" and _HEADED.match(text, at + size)
        of_city = choices[0].level == "city"
        goes_on = of_city and text[at + size : at + size + 1] in name_chars("transliteration", "chars")
        if goes_on and _BEHIND_TITLE.search(text, max(0, at - 4), at):
            continue  # 部长莫斯科维奇
        if size == 2 and of_city and _in_spelt(text, at):
            continue  # 蒙特利马
        if headed and not _full_name(text, at + size, year):  # 龙岩市长汀县
            continue
        if not _denied(text, at, form):
            whole = _REPUBLIC.match(text, at + size) if choices[0].level == "country" else None
            end = whole.end() if whole else at + size
            if of_city and (kind := _DIVISION.match(text, end)):
                end = kind.end()
                if kind[0] != "市":  # 暹粒省 is more than 暹粒
                    choices = (Region(text[at:end], "city", choices[0].within),)
            return Mention(at, end, "region", text[at:end], choices=choices)
    return None


_WORDS = frozenset("tdvnrcpfms")  # kinds of words that stand before a place


def _in_spelt(text: str, at: int) -> bool:
    """Whether the characters before a short name are of a longer name abroad, and of no place that is known."""
    before = text[max(0, at - 2) : at]
    if len(before) < 2 or not name_chars("transliteration", "chars").issuperset(before) or tag(before) in _WORDS:
        return False  # 当天纽约股市
    return not any(text[start:at] in countries() for start in range(max(0, at - 7), at - 1))


def _full_name(text: str, at: int, year: int) -> bool:
    """Whether the full name of a division stands here."""
    sizes = region_sizes().get(text[at : at + 2], ())
    return any(size > 2 and text[at : at + size] in region_names(year) for size in sizes)


def _denied(text: str, at: int, form: str) -> bool:
    size, end = len(form), at + len(form)
    after = text[end : end + 1]
    if form[:2] == "蒙古" and text[at - 1 : at] == "内":
        return True  # 内蒙古饭店
    if form[0] in "和与" and size < _LONG and at > 0 and text[at - 1] not in "，。、；：（\n到赴往抵":
        return True  # 各市和县
    if _LONGER.match(text, end - 1):
        return True  # 合作市场, 振兴区域
    if after == "·" or (after in name_chars("transliteration", "chars") and _in_dotted(text, at, size)):
        return True  # 多米尼克·罗兰德, 埃马纽埃尔·罗兰德
    if form in _GOES_ON and _GOES_ON[form].match(text, end, end + 5):
        return True
    if form == "中华人民共和国" and text[at - 1 : at] == "《" and _LAW.match(text, end):
        return True  # the name of a law
    if form == "任县" and text[at - 1 : at] in "职担曾现历兼，、年月日":
        return True  # 挂职任县委副书记
    if form == "中国" and (text[at - 1 : at] == "新" or text[at - 2 : at] in _SLOGANS):
        return True
    if (form not in countries() and _AFTER.match(text, end)) or (form == "希腊" and text[at - 1 : at] == "古"):
        return True
    if (size == 2 and text[at : at + 4] in ("长治久安", "中东欧国")) or (form == "中东" and after == "欧"):
        return True
    if size == 2 and NOT_ITSELF.match(text, at + 2):
        return True  # 长春镇 of 益阳, 云冈石窟, 黄石山
    if size == 3 and form[-1] in "县区州" and _TOOK.match(text, max(0, at - 2), at):
        return False  # 曾任红河州副州长, where 任红 looks like a name
    if at > 0 and text[at - 1] in _NOT_BEHIND.get(form, ""):
        return True
    return size < 4 and not _is_word(text, at, size)


def _in_dotted(text: str, at: int, size: int) -> bool:
    """Whether a short name stands within the first part of a foreign name: 纽埃 of 埃马纽埃尔·甲, 阿里 of 阿里汗·甲."""
    spelt = name_chars("transliteration", "chars")
    ends = range(at + size, max(at + size, at + 8))
    end = next((end for end in ends if text[end : end + 1] not in spelt), ends.stop)
    begins = end > at + size and spelt.issuperset(text[at : at + size])
    return text[end : end + 1] == "·" and (begins or text[at - 1 : at] in spelt)


def _is_word(text: str, at: int, size: int) -> bool:
    """Whether a short name begins or ends where a word does: 衡水 does neither in 平衡水平, nor 应城市 in 适应城市."""
    begin = place = max(0, at - 4)
    if not runs_over(text, begin, at):
        return True
    edges, torn = {begin}, False
    for word in cut(text[begin : at + 6]):
        torn = torn or place < at < place + len(word) < at + size
        place += len(word)
        edges.add(place)
    return (at in edges or at + 2 in edges) if size == 2 else not torn


def _inner(text: str, outer: Mention, year: int) -> Mention | None:
    """A county's short form or a zone straight after the region that encloses it: 浙江德清, 石家庄高新区."""
    at = outer.end
    if outer.text[-1] == "市" and text[at : at + 2] in _OF_CITY and not text.startswith(("域", "别"), at + 2):
        names = {region.name for region in outer.choices}
        form = "市" + text[at : at + 2]
        named = (*counties(year).get(form, ()), *region_names(year).get(form, ()))
        if districts := tuple(region for region in named if names & set(region.within)):
            return Mention(at, at + 2, "region", text[at : at + 2], choices=districts)
    for size in county_sizes().get(text[at : at + 2], ()):
        form = text[at : at + size]
        if (
            (known := counties(year).get(form))
            and tag(form)[:1] != "v"
            and not (outer.choices[0].name == "中国" and tag(form) in ("n", "a"))  # 中国港口
            and not _HOUSE.match(text, at + size)
            and not (form in _GOES_ON and _GOES_ON[form].match(text, at + size))
        ):  # 辽宁振兴, 中国合作 speak of no county
            names = {region.name for region in outer.choices}
            choices = tuple(region for region in known if names & set(region.within))
            if choices:
                return Mention(at, at + size, "region", form, choices=choices)
    return None
