"""Names in a row between commas: 甲、乙、丙出席, 邀请甲、乙、丙等五位代表."""

from __future__ import annotations

import re

from kg.lexicon import HAN, surnames
from kg.mention.person.names import Names
from kg.mention.person.runs import given_cost
from kg.mention.person.weights import GIVEN, ONE_GIVEN, STOPS, STRANGE
from kg.mention.spelling import may_be_name, name_chars, name_parts, spelt_chars, surname_cost
from kg.pattern import found_by, regex
from kg.text.segment import PERSON_TAGS, Heads, cost, cut, tag

_ROW_BEFORE = regex(rf"(?<![^，。；：\n])(?:[{HAN}]{{2,4}}、)+\Z")
_ROW = Heads(
    "，。；：\n ）有",
    r"(?:(?<!有)|(?<=还有))"
    rf"(?P<row>(?=[{HAN}·]{{2,12}}、)(?:(?:(?!等|分别)[{HAN}·]){{2,12}}、)+[{HAN}·]{{2,12}}?)"
    rf"(?=等|、|，|。|；|(?:分别|一同|一并|共同|先后|还|也)?(?:出席|参加|列席|陪同|到会)|分别(?:出任|担任|兼任|任|就任|转任|调任|升任|辞去|卸任)|已?双双|(?:当选|被[推]?选)|和|以?及|$)",
)
_COUNT = r"等?(?:\d+|[两二三四五六七八九十]+)[位名]|等老?同志"
_OF_SO_MANY = f"(?:[{HAN}]{{2,6}}·[{HAN}]{{2,7}}|[{HAN}·]{{2,9}})"
# 邀请甲、乙、丙等五位代表; 在甲、乙、丙等同志发言后
_ROW_OF_SO_MANY = regex(
    rf"(?:邀请|授予|慰问了|看望了|关于|以及|接受|同意|任命|免去|由|将|在|和)(?P<row>(?:{_OF_SO_MANY}、)+(?:[{HAN}]{{2,6}}·[{HAN}]{{2,7}}?|[{HAN}·]{{2,9}}?))(?={_COUNT})"
)
_SO_MANY = regex(_COUNT)
_OF_PLACES = regex(
    f"(?:(?:和|以?及)[{HAN}]{{2,4}}?)?等\\d*个?(?:县市区?|市县区?|省区?市|地市|区县|县区|[省市县区州旗盟乡镇村地])"
    "(?!领导|级|委|直|政|人|干部|民|医|中级|方|质|属|法院|检察|公安|党|纪|团|老|长)(?P<whose>主要|有关|相关|负责|部门)?|等老?同志家"
)
_OF_THINGS = regex(
    f"等(?:(?![专家人同者和与])[{HAN}]){{0,8}}?(?:产业|企业|产品|品牌|行业|项目|景区|景点|作物|特产|动物|植物)(?![家主总董领负经管专代])"
)
_LEAD = regex("等(?:[省市县区州]|自治区)[级矿企]?老?(?:主要)?领导")  # 甲、乙等省领导
# 甲、乙、丙参会; 甲、乙分别汇报了工作; 甲、乙被任命为…: what only people do
_ROW_ACTS = Heads(
    "，。；：\n ）",
    rf"(?P<row>(?:[{HAN}]{{2,5}}、)+[{HAN}]{{2,4}}?)(?:等|等同志|等人)?"
    "(?:分别|一同|一并|一起|共同|先后|依次|还|也|均)?"
    "(?:参会|与会|就座|就坐|在座|随同|陪同|参与调研|调研|汇报|[作做]了?(?:交流|表态|典型)?发言|[作做]了?(?:工作|情况)?汇报|发言|被任命为|被免去|被聘|被选举?为|晋升|出任|担任|转任|升任|调任|任"
    "|因[^，。；、]{2,6}，?(?:不再|辞去|请辞)|不再[担兼]任|辞去|卸任|[从由][^，。；]{2,24}[调转升改出]任)",
)
_ACTS = regex("参会|与会|就[座坐]|在座|随同|陪同|调研|汇报|发言|晋升|被|任|辞")
# 在主席台就座的有甲、乙、丙。
_ROW_OF_SEATED = regex(
    rf"(?:就座|就坐|出席|参加|陪同|到会|会议|活动|在座|调研|考察|座谈会?|检查|仪式|幕式|论坛|大会|会会|典礼)的(?:(?:[省市县区州旗盟]|自治区)?[上级]?(?:老?领导|老同志)(?:同志)?)?(?:还?有|是)[：，]?(?P<row>(?:[{HAN}]{{2,5}}、)+[{HAN}]{{2,4}}?)(?=等|和|[，。；\n]|$)"
)
# 省领导甲、乙，老同志丙、丁等出席
_ROW_OF_OLD = regex(
    rf"(?<=[，、；\n])(?:[省市县区州旗盟]级?)?老(?:同志|领导)(?P<row>(?:[{HAN}]{{2,4}}、)+[{HAN}]{{2,4}}?)(?=等?(?:老?同志|人)?(?:也|还|应邀)*(?:出席|参加|列席|陪同|参会)|，)"
)
_HEADS_ROW = regex("的还?有|的是|领导还?有|领导是|同志还?有")
# 省委常委包括甲、乙、丙
_ROW_INCLUDED = regex(rf"(?<=[委员任席长])包括：?(?P<row>(?:[{HAN}]{{2,5}}、)+[{HAN}]{{2,4}}?)(?=等|和|[，。；\n]|$)")
# 选举甲、乙、丙为副主席
_ROW_CHOSEN = regex(
    rf"(?:选举|补选|增选|任命)了?(?P<row>(?:[{HAN}]{{2,5}}、)+[{HAN}]{{2,4}}?)(?=(?:等\d*[名位人]?)?(?:同志)?为)"
)
# 甲辞去市长职务、乙辞去副市长职务的请求
_RESIGNS_TOO = regex(rf"职务、(?P<row>[{HAN}]{{2,3}})(?=因?[^，。；、]{{0,6}}辞去)")
# 接替赴京任职的甲，任…
_SUCCEEDED = regex(rf"接替[{HAN}]{{2,10}}的(?P<row>[{HAN}]{{2,3}})(?=，?(?:出任|担任|任|成为))")
# 由甲副区长代理区长职务
_ACTS_FOR = regex(rf"由(?P<row>[{HAN}]{{2,3}})(?=(?:常务)?副[省市县区州]长代理)")
# 继甲、乙之后
_ROW_AFTER = regex(rf"(?<![^，。；：\n ])继(?P<row>(?:[{HAN}]{{2,4}}、)*[{HAN}]{{2,4}})(?=等人?之后|之后)")
_ITEM_OF_ROW = regex("[^、]+")
_NO_NAME_HAS = name_chars("given", "never") | set("为有由")
_FEW, _SHORT = 3, 2  # names of a row; characters of a short one
_CHOSEN = ("当选", "被选", "和")
_ARE_THERE = regex(
    "(?:等)?(?:分别|一同|一并|共同|先后|还|也)?(?:出席|参加|列席|陪同)(?:了)?(?:会议|大会|座谈会|会见|会谈|活动|上述)"
)


def listed(text: str, names: Names) -> None:
    """Read the names of each row that is likelier one of people than of places or goods."""
    for match in (*_ROW.finditer(text), *_ROW_OF_SO_MANY.finditer(text)):
        items = match["row"].split("、")
        if (len(items[0]) > 3 and "·" not in items[0]) or all(item[0] == "边" for item in items):
            continue
        strange = sum(not (item[0] in surnames() or item[:2] in surnames() or "·" in item) for item in items[:-1])
        long = sum(len(item) > 3 and "·" not in item and item[:2] not in surnames() for item in items[:3])
        places = _OF_PLACES.match(text, match.end())
        if places and (not places["whose"] or all(len(item) == 2 for item in items)):
            continue  # 金沙、石柱以及凤冈等县; 金沙、石柱等县负责人
        counted = _SO_MANY.match(text, match.end()) is not None
        there = counted or _LEAD.match(text, match.end()) is not None or _ARE_THERE.match(text, match.end()) is not None
        chosen = text.startswith(_CHOSEN, match.end())
        if not (there or chosen) and (long or strange > len(items) // 7):
            continue
        goods = sum(tag(item).startswith(("n", "v")) and not tag(item).startswith("nr") for item in items)
        if (goods + sum(_is_deed(item) for item in items)) * 2 > len(items):
            continue  # 牛奶、牛肉、羊绒; 应变局、开新局
        if not there and sum(map(_is_likely, items)) * 2 < len(items):
            continue  # 天更蓝、山更绿、水更清
        if len(items) > 2 and len({item[0] for item in items}) == 1 and sum(map(_of_kind, items)) * 2 > len(items):
            continue  # 林药、林蜂、林油; 爱祖国、爱人民、爱科学
        if _OF_THINGS.match(text, match.end()) or len({item[1:] for item in items}) == 1:
            continue  # 白茶、水果等产业; 包汤圆、煮汤圆
        odd = [item for item in items if not (item[0] in surnames() or "·" in item)]
        if (there or chosen) and len(odd) * 3 <= len(items) and all(_is_strange(item) for item in odd):
            strange, long = (
                0,
                long - sum(item in odd and len(item) > 3 for item in items[:3]),
            )  # 次里江初 of 甲、乙、次里江初、丙当选副县长
        if strange <= len(items) // (3 if counted else 7) and long <= there * len(items) // 3:
            _begin(text, names, match.start("row"), len(items[0]))


def _begin(text: str, names: Names, at: int, size: int) -> None:
    """Read a row from its first name, which fills its item where that is no words: 白音那 and not 白音."""
    end = names.read(at, True)
    if 0 < end < at + size < at + 6 and size > 2 and _is_strange(text[at : at + size]):
        del names.found[at, end]
        end = at + size
        names.found[at, end] = text[at:end]
    names.lists(end)


def _is_likely(item: str) -> bool:
    """Whether an item is likelier a name than words, as far as a name of two or three can tell."""
    if len(item) > 3 or item[0] not in surnames() or tag(item) in ("nr", "nrt"):
        return len(item) > 3 or item[0] in surnames()
    given = given_cost(item[1:]) if len(item) > 2 else ONE_GIVEN + GIVEN
    return surname_cost(item[0]) + given < cost(item) - 1


def _is_strange(item: str) -> bool:
    """Whether an item of a row is made of no words, or begins as a Tibetan or Mongolian name does: 次里江初, 白音那."""
    no_words = cost(item) > STRANGE * len(item) and may_be_name(item)
    return len(item) > 2 and not tag(item) and (no_words or item[:2] in name_parts())


def _is_unknown(item: str) -> bool:
    """Whether an item is of three characters that are no word, and may be a name: 松建国."""
    return len(item) == 3 and not tag(item) and may_be_name(item)


def _of_kind(item: str) -> bool:
    """Whether an item is one character, or one word, behind the first that all of its row share."""
    return len(item) == 2 or tag(item[1:]) in ("n", "v", "vn")


def _is_deed(item: str) -> bool:
    """Whether an item is a verb and what it acts on: 扬优势, 开新局."""
    parts = cut(item)
    acts = tag(parts[0])[:1] in ("v", "a", "z") and tag(parts[-1]) in ("n", "ng", "v", "vn")
    return acts and len(parts) > 1 and 2 < len(item) < 5 and not tag(item)


def spans_of(row: re.Match[str]) -> list[tuple[int, int]]:
    """Where each item of the group `row`, parted by 、, stands."""
    return [item.span() for item in _ITEM_OF_ROW.finditer(row.string, *row.span("row"))]


def acting(text: str, names: Names) -> None:
    """Read the rows that only people can stand in, if each of their items may be a name: 甲、乙、丙参会."""
    rows = [*_ROW_ACTS.finditer(text)] if "、" in text and _ACTS.search(text) else []
    rows += _ROW_OF_SEATED.finditer(text) if _HEADS_ROW.search(text) else ()
    rows += _ROW_OF_OLD.finditer(text) if "老同志" in text or "老领导" in text else ()
    rows += _ROW_INCLUDED.finditer(text) if "包括" in text else ()
    rows += _ROW_AFTER.finditer(text) if "之后" in text else ()
    rows += _ROW_CHOSEN.finditer(text) if "选" in text or "任命" in text else ()
    rows += _SUCCEEDED.finditer(text) if "接替" in text else ()
    rows += _ACTS_FOR.finditer(text) if "长代理" in text else ()
    rows += _RESIGNS_TOO.finditer(text) if "职务、" in text and "辞去" in text else ()
    for match in rows:
        spans = spans_of(match)
        no_words = any(end - start > 2 or not tag(text[start:end]) for start, end in spans)
        odd = [span for span in spans if not names.is_whole(*span)]
        chosen = found_by(match, _ROW_CHOSEN) and len(odd) < len(spans)
        if found_by(match, _ROW_OF_SEATED, _ROW_OF_OLD):
            odd = [(at, end) for at, end in odd if not {text[at : at + 2], text[end - 2 : end]} & name_parts()]
            chosen = (found_by(match, _ROW_OF_OLD) or "领导" in match[0]) and len(odd) * 3 <= len(spans)
        items = [text[slice(*span)] for span in odd]
        led = "领导" in text[match.start() : match.start("row")]  # only people: 参加座谈会的领导有甲、松建国、乙
        if no_words and (not odd or (chosen and all(_is_strange(one) or (led and _is_unknown(one)) for one in items))):
            names.found.update({span: text[slice(*span)] for span in spans})


def row_before(text: str, names: Names, at: int) -> None:
    """甲、 of 甲、乙同志退休: the names of a row that ends with the one here."""
    row = _ROW_BEFORE.search(text, 0, at)
    begins = [row.start() + item.start() for item in _ITEM_OF_ROW.finditer(row[0])] if row else []
    if begins and all(text.startswith("、", names.plain(begin)) for begin in begins):
        names.lists(names.read(begins[0]))


def listed_before(text: str, names: Names, at: int, bodies: bool = False) -> None:
    """The names of a list that ends with the one at `at`: 选举甲、乙为副主任.

    Its first may follow a body where `bodies` is set: 省安全监管局甲、乙副局长.
    """
    while text[at - 1 : at] == "、":
        end = at - 1
        begins = (end - size for size in (3, 2) if end > size)
        at = next((p for p in begins if text[p - 1] in STOPS or (bodies and p in names.ends_at)), -1)
        if at < 0 or text[at] not in surnames() or names.chinese(at)[1] != end:
            return
        names.found[at, end] = text[at:end]


_OF_FIRMS = regex("(?:企业|公司|单位|机构|品牌|厂商|客商|媒体|车企|药企)(?:方|界)?(?:代表|负责人)\\Z")
_BEHIND_POST = regex(
    rf"(?P<row>[{HAN}]{{2,6}}(?:、[{HAN}·]{{2,12}})*?、[{HAN}·]{{2,12}}?)"
    "(?=等|，|。|；|(?:分别|一同|共同|先后|也)?(?:出席|参加|列席|陪同|致|[作做]|发言|讲话)|在|(?:和|以?及)[省市县区州有相各])"
)


def behind_post(text: str, names: Names, at: int) -> int:
    """The end of the first item of a list behind a post, kept as a name, where that is not read as one and the others
    are; 0 where it is no such list: 县领导某兴亮、甲、乙出席, 友城代表萨利莫夫、巴拉尼、塔帕致辞."""
    match = _BEHIND_POST.match(text, at)
    spans = spans_of(match) if match else []
    items = [text[slice(*span)] for span in spans]
    if (
        len(items) < _FEW
        or at in names.starts
        or not all("·" in text[slice(*span)] or names.free(*span) for span in spans)
    ):
        return 0
    if any(set(item) & _NO_NAME_HAS for item in items):
        return 0  # 执行主席是甲、乙、丙
    spelt = spelt_chars(abroad=True)
    if (
        not _OF_FIRMS.search(text, max(0, at - 6), at)
        and sum(spelt.issuperset(item) for item in items) * 3 > len(items) * 2
    ):
        odd = [item for item in items if not (len(item) > 2 and _is_strange(item)) and not spelt.issuperset(item)]
        unusual = sum(not tag(item) and cost(item) > STRANGE * len(item) for item in items)
        if odd or unusual * 2 < len(items) or not all(tag(item) in PERSON_TAGS for item in items):
            return 0
        names.found.update({span: item for span, item in zip(spans, items, strict=True)})
        return spans[-1][1]
    if _may_head(items[0]) and all(names.is_whole(*span) or "·" in text[slice(*span)] for span in spans[1:]):
        names.found[spans[0]] = items[0]
        return spans[0][1]
    return 0


def _may_head(item: str) -> bool:
    """Whether the first of a list may be a name, since all others are: 某兴亮, 岩亮 of two characters, 于建国."""
    surname = len(item) == 3 and item[0] in surnames() and not tag(item) and may_be_name(item)
    return surname or _is_strange(item) or (len(item) == _SHORT and not tag(item) and cost(item) > STRANGE * _SHORT)
