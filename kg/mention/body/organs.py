"""Organs of party and state, by grammar: a region or a level word and what follows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.lexicon import HAN, alternatives, divisions, guarded, short_form, short_forms, table, words
from kg.mention.body.abroad import forums, land_before, of_country, of_many_countries, once, second_posts
from kg.mention.body.banks import branches
from kg.mention.body.corps import of_corps
from kg.mention.body.parties import with_parties
from kg.mention.body.sent import teams
from kg.mention.body.sessions import of_bodies, presidium
from kg.mention.body.setup import with_groups_set_up
from kg.mention.body.siblings import (
    bureaus,
    committees,
    department,
    departments,
    of_appointments,
    of_many,
    of_same_place,
    sharing,
    sibling,
    with_bureau,
    with_groups,
)
from kg.mention.body.zones import zone_bodies, zone_siblings
from kg.mention.spelling import is_abroad
from kg.mention.titles import CHINAS_ENVOY, CHINAS_GOVERNMENT
from kg.mention.types import Mention, covered, with_whole
from kg.pattern import Pattern, regex

_ORGAN = "entities/organ.toml"
_BARE_COMMITTEE = regex("委")
_OF_YOUTH = regex("[省市县区]?委((?:[^员]{2,6}部|办公室)?)")
# 十七届中央委员: a member of the party's Central Committee
_COMMITTEE = regex(r"中央(?<![共国]中央)(?<!国民党中央)(?=(?:候补)?委员(?!会))")
_CHAIR = regex(r"自治区(?<!族自治区)(?=(?:人民)?(?:政府)?(?:常务)?副?主席)")
# 政协第十一届安徽省委员会: the region stands inside
_CPPCC = regex(
    r"(?:中国人民政治协商会议|政协)(?:第?[一二三四五六七八九十]+届[、至]?)*(?:全国|[\u4e00-\u9fff]{2,8}?[省市县区州])"
    r"(?:第[^届，。]{1,4}届(?:[、和至][^届，。]{1,4}届)*)?委员会"
    r"|政协[\u4e00-\u9fff]{2,6}?(?:地区|盟)(?:工委|工作委员会)"  # of a prefecture that has no 政协 of its own
)
# 第十、十一、十二届
_TERMS = r"(?:第?[一二三四五六七八九十]+[届、至和]+)*第?[一二三四五六七八九十]+届"
_TERMED_COMMITTEE = regex(rf"{_TERMS}[省市县区州](?=委委员)")
_NATIONAL = regex(rf"全国{_TERMS}(?:人大|政协)(?=代表|委员)")
# 中国共产党第十九次全国代表大会主席团 of …主席团成员名单
_OF_CONGRESS = regex(
    f"(?:中国共产党|中共)(?:[{HAN}]{{2,8}}?[省市县区州])?第[一二三四五六七八九十百]+次(?:全国)?代表大会(?:主席团|代表资格审查委员会)"
    "(?=(?:成员|委员)?名单)|中国[一-鿿]{2,6}第[一二三四五六七八九十百]+次(?:全国)?代表大会主席团(?=(?:常务|执行)主席)"
)
_UNREAD_PLACE = regex(f"[{HAN}](?<![的任由时为是与和及共])原\\Z")
_MINISTRY = regex("部(?![门分长])")
_LONGEST_MINISTRY = 12  # characters
_BANK = regex(
    "(?:农行|建行|工行|中行|交行|央行(?<!财长和央行)(?<!部长和央行))(?!行长会)"
    "(?=副?行长|副?董事长|监事长|党委|党组|首席|非?执行)"
)
# the short names of universities and of a council, before a post at one; not of 国合会委员, who only are there
_UNIVERSITY = regex(
    "(?:北大|清华|浙大|武大|南开|中科大|哈工大|上海交大|西安交大|北师大|华东师大|华中科大)"
    "(?=党委|副?校长|副?教授|教务长|校党委|法学院|经济学院|光华)"
    "|国合会(?=(?:[中外]方)?(?:执行|常务)?副?(?:主席|秘书长|首席))"
)
_ARMS = regex(
    "(?:空军|海军|陆军(?:第[一二三四五六七八九十0-9]+集团军)?|火箭军|武警|第[一二三四五六七八九十0-9]+集团军)(?=副?军长|副?司令员|副?政委|副?政治委员|副?参谋长)"
)
# 亚组委 of the games at hand, as the press calls it; also behind their city
_GAMES = regex("(?:亚|奥|亚冬|冬奥|残奥|亚残)组委(?!会)")
_IN_WORD = regex("[\u4e00-\u9fff]")
_BOAO = regex("(?<=[，、。：\n])论坛(?=理事长|秘书长|副理事长|咨委会)")
_BYLINE = regex(r"[\u4e00-\u9fff]{0,10}\d{1,2}月\d{1,2}日(?:电|讯)|电|发|记者[^，。]{0,8}摄")
_MINISTERS = ("门", "长级", "长会议", "长等政府", "长等高", "长们", "长分别", "长和国务卿", "长此前")
_COMMISSIONER = regex("驻(?:港|澳|香港|澳门)(?=特派员(?!公署))")  # 外交部驻澳特派员甲
_WITH_OFFICE = ("发", "酒", "结", "学", "好", "理", "案", "公")  # with the last of 中办
_RULES = regex(f"新闻网|[{HAN}]{{0,10}}(?:条例|章程|准则|规则)")
_OTHER_PARTY = regex(r"(?<!中)共$|党$")
_TOWN = regex("[\u4e00-\u9fff](?<![各该本全由在对向和与及等县市区])$")


@cache
def _local() -> Pattern:
    """An organ after a region or a level word."""
    committees = rf"(?:人大常委会|人大|人民代表大会|政协){alternatives(words(_ORGAN, 'committees'))}"
    return regex(
        rf"(?:(?=[第一二三四五六七八九十]){_TERMS}|)(?:{committees}|{departments()}|委员会(?:组织部|宣传部|统战部|政法委|办公厅)"
        # 市委市府办, one office of both
        r"|委[市县区](?:人民)?政?府办(?:公室)?(?=[、，和及等]|(?:主要)?负责)"
        # 县委办、县政府办, but not 县委办了件实事
        r"|(?:委|政府|府|人大|政协)办(?=[、，。；和及]|副?主任|党|(?:主要)?负责|等)"
        rf"|{guarded(words(_ORGAN, 'local'))})"
        r"(?!(?<=[局委办厅])(?:公(?!室|厅)|(?:理|法|学|事|好|得|证|面|势|托|派)(?![论规制监治生校位术务业券出驻]))|(?<=海关)(?:总署|区(?!域)|学院)|员|会(?!长|见|谈|同|晤|展)|副?主任医|(?<=党组)(?:副?书记|成员)|(?<=委常委会)议(?!事|定)|(?<=党代会)精神)"
    )


@cache
def _over_terms() -> Pattern:
    """民建第六届、七届、八届中央委员会, whose 主席 heads no other party."""
    names = alternatives((*words(_ORGAN, "parties"), *table(_ORGAN)["party_names"]))
    return regex(f"(?P<party>{names}){_TERMS}中央委员会")


@cache
def _level() -> Pattern:
    return regex(alternatives(words(_ORGAN, "levels")))


@cache
def _central() -> Pattern:
    outer = ("全国人大常委会", "全国人大", "全国政协")
    committees = (body + committee for body in outer for committee in words(_ORGAN, "committees"))
    full = (
        name
        for name in short_forms().values()
        if name.startswith(("中共中央", "中央", "全国人大")) or name.endswith("银行")
    )
    central = words(_ORGAN, "central")
    of_party = (f"中共{name}" for name in central if name.startswith("中央") and not name.startswith("中央军"))
    organs = alternatives((*committees, *central, *of_party, *full))
    return regex(rf"{organs}(?<!新党(?=[委组员支校]))(?:(?:办公厅|机关党委)(?!主任)|(?<=小组|员会)办公室)?")


@cache
def _former_ministry() -> Pattern:
    """建设部 of 原建设部部长, 调卫生部工作, where it ends: not of 工程建设部."""
    names = alternatives(words(_ORGAN, "former_ministries"))
    return regex(rf"(?:(?<![\u4e00-\u9fff])|(?<=[原前任在从到入调于由年月和及兼]))(?:{names})\Z")


@cache
def _cities() -> frozenset[str]:
    """Those that may have games, as their name is said: 北京."""
    return frozenset(short_form(place) for place in divisions() if place.level != "county")


@cache
def _foreign() -> Pattern:
    return regex(alternatives(words(_ORGAN, "foreign")))


def find_organs(text: str, regions: list[Mention], of_corps_too: str = "") -> list[Mention]:
    """Organs named by grammar: 河北省委, 市政府, 国务院, 意大利外交部.

    `of_corps_too` where 师党委 is one of the corps in 新疆."""
    starts = {region.start: region for region in regions}
    ends = {region.end: region for region in regions}
    found = list(_after_region(text, regions, ends))
    for match in CHINAS_ENVOY.finditer(text) if CHINAS_GOVERNMENT in text else ():
        sender = match.start() - len(CHINAS_GOVERNMENT)
        found.append(Mention(sender, match.start(), "organization", CHINAS_GOVERNMENT))
    for team in (*teams(text), *(of_corps(text, of_corps_too) if of_corps_too or "兵团" in text else ())):
        found = with_whole(found, team)
    for bank in branches(text, ends):
        found = with_whole(found, bank)
    taken = covered(found)
    found += (posts := list(second_posts(text, regions, taken)))
    taken |= covered(posts)
    found += (central := list(_central_organs(text, ends, taken)))
    taken |= covered(central)
    for end in (match.end() for match in _MINISTRY.finditer(text)):
        past = _former_ministry().search(text, max(0, end - _LONGEST_MINISTRY), end)
        if past and past.start() not in taken:
            found.append(Mention(*past.span(), "organization", past[0]))
    found += [
        Mention(*m.span(), "organization", short_forms()[m[0]])
        for m in _BANK.finditer(text)
        if m.start() not in taken and m.start() not in ends
    ]
    found += [
        Mention(*m.span(), "organization", m[0])
        for m in _ARMS.finditer(text)
        if m.start() not in taken and (m.start() not in ends or ends[m.start()].text == "中国")  # not 某国海军
    ]
    found += forums(text)
    found += [Mention(*m.span(), "organization", short_forms()[m[0]]) for m in _UNIVERSITY.finditer(text)]
    if "组委" in text:
        for match in _GAMES.finditer(text):
            named = (match.start() - size for size in (3, 2) if text[match.start() - size : match.start()] in _cities())
            city = ends.get(match.start())
            start = city.start if city else next(named, match.start())  # 北京冬奥组委, 里约奥组委
            if start < match.start() or not _IN_WORD.match(text, max(0, start - 1), start):
                found.append(Mention(start, match.end(), "organization", text[start : match.end()]))
    if "博鳌亚洲论坛" in text:
        found += [Mention(*m.span(), "organization", "博鳌亚洲论坛") for m in _BOAO.finditer(text)]
    taken |= covered(found)
    found += of_many_countries(text, ends, taken)
    for match in (*_NATIONAL.finditer(text), *_OF_CONGRESS.finditer(text)):
        found.append(Mention(*match.span(), "organization", match[0]))
    for match in _over_terms().finditer(text) if "中央委员会" in text else ():
        found = with_whole(found, Mention(*match.span(), "organization", f"{match['party']}中央委员会"))
    for match in _CPPCC.finditer(text):
        found = with_whole(found, Mention(*match.span(), "organization", match[0]))
    for mention in (*presidium(text), *committees(text)):
        found = with_whole(found, mention)
    found = [
        m
        for m in found
        if not m.text.endswith("各部") and not text.startswith(("有关专门委员会", "有关工作委员会"), m.end)
    ]  # which, is not said
    found += [m for before in found if (m := sibling(text, before) or department(text, before))]
    found = [with_bureau(text, organ) for organ in found]
    taken |= covered(found)
    found += bureaus(text, found, taken | covered(regions))
    taken |= covered(found)
    found += [Mention(*m.span(), "organization", m[0]) for m in _COMMITTEE.finditer(text) if m.start() not in taken]
    found += zone_bodies(text, regions, taken)
    found += [Mention(*m.span(), "organization", "政府", (), "自治区", "government") for m in _CHAIR.finditer(text)]
    found += zone_siblings(text, found)
    for match in _level().finditer(text):
        if match[0] != "地区" and (match.start() in taken or match.start() in starts):
            continue
        organ = _local().match(text, match.end())
        if match[0] in "镇乡" and _TOWN.search(text, max(0, match.start() - 1), match.start()):
            continue  # 板栗镇党委: a town of its own
        if match[0] == "地区" and organ and (land := land_before(text, match.start(), ends)):
            whole = text[land.start : organ.end()]
            found.append(Mention(land.start, organ.end(), "organization", whole, choices=land.choices))
            taken.update(range(land.start, organ.end()))
            continue
        unread = match[0] in "县区" and _UNREAD_PLACE.search(text, max(0, match.start() - 3), match.start())
        if unread and match.start() - 1 not in ends:
            continue  # 淮滨原县委: of a county that can't be read
        if organ and organ[0].endswith("办") and text[match.start() - 1] == "省":
            continue  # 两地省市侨办
        if organ and match.start() not in taken and match.start() not in starts and not _in_word(text, match.start()):
            whole, start = text[match.start() : organ.end()], match.start()
            if text[start - 1 : start] == "团" and organ[0] == "委":  # 团省委 of the article's province
                start -= 3 if text.startswith("共青团", start - 3) else 1
                whole = f"{match[0]}团{whole}"
            found.append(Mention(start, organ.end(), "organization", whole, level=match[0]))
            taken.update(range(match.start(), organ.end()))
    found += (row := list(of_appointments(text, regions, covered(found))))
    taken |= covered(row)
    found += of_bodies(text, taken)
    found = with_parties(text, found, regions)
    found = with_groups_set_up(text, found)
    found += sharing(text, found, regions)
    found += of_same_place(text, found, taken)
    return with_groups(text, found)


_NORTH_OF = regex("以北约[0-9一二三四五六七八九十几数]")  # 首都以北约90公里


def _central_organs(text: str, ends: dict[int, Mention], taken: set[int]) -> Iterator[Mention]:
    for match in _central().finditer(text):
        if taken.isdisjoint(range(*match.span())) and not _continues(text, *match.span(), match[0]):
            outer = ends.get(match.start())
            abroad = outer is not None and is_abroad(outer) and match[0].startswith("国家")
            start = outer.start if outer and abroad else match.start()  # 匈牙利国家旅游局
            if match[0] == "北约" and _NORTH_OF.search(text, max(0, start - 3), match.end() + 1):
                continue
            if match[0].startswith("中央") and text.startswith("中共", start - 2):
                start -= 2
            if match[0] == "外交部" and (posted := _COMMISSIONER.match(text, match.end())):
                yield Mention(start, posted.end(), "organization", f"外交部{posted[0]}特派员公署")
                continue
            yield Mention(start, match.end(), "organization", text[start : match.end()])


def _after_region(text: str, regions: list[Mention], ends: dict[int, Mention]) -> Iterator[Mention]:
    for region in regions:
        foreign = region.choices[0].is_abroad
        level = (
            None
            if foreign or region.text.endswith(("省", "市", "县", "区", "州", "盟", "旗"))
            else _level().match(text, region.end)
        )
        begin = level.end() if level else region.end
        begin += 2 * (foreign and text.startswith(("新任", "现任", "候任", "时任"), begin))
        organ = (_foreign() if foreign else _local()).match(text, begin)
        if organ and organ[0] == "政府" and foreign and text.startswith("大楼", organ.end()):
            continue  # 首都埃里温政府大楼
        if organ and organ[0] in ("总统府", "首相府", "总理府", "安全会议") and region.choices[0].level == "city":
            continue  # 在柏林总统府
        if organ and foreign and text.startswith(("军", "间"), organ.end()):
            continue  # 也门政府军
        if organ is None and foreign:
            if past := once(text, begin):
                yield Mention(*past.span(), "organization", past[0], choices=region.choices, note=past[0])
                continue
            organ = of_country(text, begin)
        if organ is None and level:
            organ = _local().match(text, region.end)
        if organ is None and region.text[-1] in "省市县区州盟旗" and text.startswith("委", region.end):
            organ = _BARE_COMMITTEE.match(text, region.end)
        if organ is None and region.text[-1] in "省市县区州盟旗" and text.startswith(region.text[-1], region.end):
            organ = _local().match(text, region.end + 1)  # 随县县委
        if organ is None and (termed := _TERMED_COMMITTEE.match(text, region.end)):
            organ = _local().match(text, termed.end())  # 四川省第九、十届省委委员
        if organ is None or (not foreign and region.text == "中国"):
            continue
        start = region.start
        outer = None if organ[0] in ("军分区", "警备区") else ends.get(start)
        if outer is not None and not foreign and outer.text != "中国":
            start = outer.start
            if outer.choices[0].level == "country":  # 英国江西总商会 is in Britain
                yield Mention(start, organ.end(), "organization", text[start : organ.end()], choices=outer.choices)
                continue
        if text.startswith("中共", start - 2):
            start -= 2
        if (of_youth := _OF_YOUTH.fullmatch(organ[0])) and text[start - 1 : start] == "团":
            start -= 3 if text.startswith("共青团", start - 3) else 1
            name = "共青团" + text[start : organ.end()].removeprefix("共青").removeprefix("团")
            yield Mention(start, organ.end(), "organization", name, choices=region.choices, note="团委" + of_youth[1])
            continue
        whole = text[start : organ.end()] if begin == region.end or level else region.text + organ[0]
        if foreign and len(region.text) == 1:
            whole = region.choices[0].name + organ[0]  # 俄外交部
        if organ[0].startswith("军区") and region.choices[0].level == "prefecture":
            yield Mention(start, organ.end(), "organization", whole)  # 兰州军区 is no organ of 兰州市
            continue
        printed = organ[0] in words(_ORGAN, "as_printed") or (
            organ[0].startswith("军区") and region.text[-1] not in "省市区"  # 北京军区 is no organ of the city
        )
        note = "" if foreign or printed else _joined(region, text[region.end : organ.end()])
        yield Mention(start, organ.end(), "organization", whole, choices=region.choices, note=note)


def _joined(region: Mention, rest: str) -> str:
    """What follows the region's full name: 省委 after 河北 is 委 after 河北省."""
    name = region.choices[0].name
    if rest.startswith("市场") and not region.text.endswith("市场"):
        return rest  # 酒泉市市场监管局
    if rest[0] == region.text[-1] == name[-1] and rest[0] in "省市县区州盟旗":
        return rest[1:]
    for end in ("自治区", "自治州", "地区", "省", "市", "县", "区", "州", "盟", "旗"):
        if rest.startswith(end) and name.endswith(end) and not region.text.endswith(end):
            return rest[len(end) :]
    return rest


def _in_word(text: str, at: int) -> bool:
    """外省委, 城市委: the level word is the end of another word. 天门三市的市委: of each."""
    return at > 0 and (
        text[at - 1] in "城外各特级"
        or text.endswith(
            ("省区", "以上", "（市）", "师" if text[at] == "市" else "省区"), 0, at
        )  # 各县（市）区工商联, 各省区市党委, 各地级以上市人民政府
        or text[at - 1].isdigit()
        or text.startswith("设区市", at - 2)
        or text.startswith("市县党委", at - 1)
        or (text[at] == "区" and text[at - 1] in "新发税作范验景园社小片地")
        or (text[at - 1] in "的、" and of_many(text, at))
    )


_OF_RIVERS = frozenset(("黄委", "黄委会", "长江委", "海委", "淮委", "珠江委", "松辽委"))  # that manage a river's waters
_RIVER_BODY = regex(
    "(?:党组|党委)?(?:常务)?副?(?:书记|主任)|(?:党组)?成员|总工程师|[、，。；）]|(?:将|要|已|与|和|会同|及时|启动|组织)"
)


def _continues(text: str, start: int, end: int, organ: str) -> bool:
    """中共…省委: the organ is the beginning of a longer name; 新华社北京2月3日电: it is the by-line of an agency."""
    if organ == "解放军" and text.startswith(("仪仗", "军乐", "三军仪仗"), end):
        return True
    if organ in ("新华社", "中国新闻社"):
        return _BYLINE.match(text, end) is not None
    if text.endswith(("代理副", "副"), 0, start) and text.startswith("长", end):
        return True  # 美国代理副国防部长
    if organ == "民革" and text.startswith("命", end):
        return True  # 国民革命
    if organ in _OF_RIVERS and not (_RIVER_BODY.match(text, end) and text[start - 1] not in "上青宁珠临北南东"):
        return True  # 上海委托, 青海委员
    if organ == "民盟" and text[start - 1] in "青全":
        return True  # 青民盟 of Hungary
    if organ == "中办" and (text.startswith(_WITH_OFFICE, end) or text[start - 1 : start] in tuple("集家其途程")):
        return True  # 中办发〔2016〕30号, 集中办公, 家中办酒
    if organ.endswith("部") and text.startswith(_MINISTERS, end):
        return True  # 公安部门, 农业部长会议
    if organ == "民进" and text.startswith(("党", "行"), end):
        return True  # 民进党 of Taiwan, 网民进行
    if organ in ("民进", "民建") and (text[start - 1] in "人网居农市村移" or text.startswith(("议", "设", "入"), end)):
        return True  # 人民建议
    if organ == "中国共产党" and (text.endswith("加入", 0, start) or _RULES.match(text, end)):
        return True  # 1990年加入中国共产党, 《中国共产党问责条例》
    if organ.startswith(("空军", "海军")) and text.endswith("军区", 0, start):
        return True  # 某军区空军装备部
    if organ.startswith("中央") and _OTHER_PARTY.search(text, max(0, start - 2), start):
        return True  # 古共中央书记处
    return organ in ("中共", "中国共产党") and re.match("[省市县区委]|中央", text[end : end + 2]) is not None
