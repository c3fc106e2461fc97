"""Organizations: organs of party and state by grammar, all others by what their name ends with."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from kg.lexicon import HAN, alternatives, surnames, words
from kg.mention.types import Mention
from kg.segment import cut, ends_word, tag

_ORGAN = "entities/organ.toml"
_CLOSE = "，。、；：！？…—（）《》〈〉“”‘’「」【】\n \t"
# a body named by its kind alone, in a post: 领导小组组长
_BARE = re.compile(
    r"(?:工作)?(?:领导小组|指挥部|督察组|督导组|检查组|巡视组|执行委员会|组委会)(?=(?:常务)?(?:副)?(?:组长|总指挥|指挥长|主任|主席|秘书长))"
)
# 分行为 …: jieba reads 行为
_AFTER_BODY = re.compile(r"(?:分行|公司|集团|大学|医院|局|委|政府)[为与和向]$")
# 河北省人大和政协: the second body is of the region of the first
_FOUR_BODIES = ("人大", "人大常委会", "政府", "政协", "委")
_SIBLING = re.compile(r"[、和](政协|人大常委会|人大|政府|纪委|监委)(?![员会])")
# 省委书记、人大常委会主任: a body of the region of the organ before it
_RANK = r"(?=(?:党组|党委|机关)?(?:常务|第一)?副?(?:主任|主席|书记|秘书长|局长|厅长))"
_BODIES = "人大常委会|人大|政协|政府|纪委监委|纪委|监委|政法委"
# 高新区管委会, 七里河新区管理委员会: bodies of a zone
_ZONE_BODY = re.compile(
    r"(?:高新技术产业开发区|经济技术开发区|高新区|经开区|开发区|保税区|合作区|示范区|试验区|新区)(?:党工委|管委会|管理委员会)"
)
_CHAIR = re.compile(r"(?<!族)自治区(?=(?:人民)?(?:政府)?(?:常务)?副?主席)")
# 匈牙利经济发展部国务秘书: a ministry abroad, known by the post that follows
_MINISTRY = re.compile(
    r"(?:(?!会见|会谈|会晤|访问|联盟|出席|举行)[\u4e00-\u9fff]){2,10}?部"
    r"(?=部长|长|副部长|国务秘书|常务秘书|发言人|主席|主任)"
)
# 政协第十一届安徽省委员会: the region stands inside
_CPPCC = re.compile(r"政协(?:第[^届，。]{1,4}届)?[\u4e00-\u9fff]{2,8}?[省市县区州](?:第[^届，。]{1,4}届)?委员会")
# 中俄…委员会: what follows 中 is another country
_PARTNERS = "俄美日韩法德英印巴欧非阿越老泰柬缅蒙朝哈乌塔吉土伊以沙埃澳新加墨葡意希波匈捷罗塞瑞芬挪荷比拉"
# titles that need no body, or whose body is said otherwise
_NO_HOLDER = (
    "代表",
    "成员",
    "学者",
    "专家",
    "负责人",
    "领导",
    "领导同志",
    "委员",
    "教授",
    "党委",
    "助理",
    "民警",
    "演员",
    "作家",
    "画家",
    "导演",
    "运动员",
    "市民",
    "律师",
    "航天员",
    "院士",
    "研究员",
    "书记",
    "常委",
    "省长",
    "市长",
    "县长",
    "区长",
    "州长",
    "部长",
    "外长",
    "总理",
    "总统",
    "主席",
    "国王",
    "首相",
    "干事",
    "秘书",
    "嘉宾",
    "议员",
    "理事",
    "工程师",
    "科员",
    "创始人",
    "顾问",
    "特使",
    "调研员",
    "巡视员",
    "大臣",
)
_NO_NAME = re.compile(
    r"^[的了着过不各某两三几多其该此这那一我本全省市县区州原前现新]|[的了着过们等时后中]|\d年|正式|时任|现任|原任|担任|出任|当选|方面$|一位$|地$|^(?:办公室|理事会|政治部|管委会|有限公司|峰会|大会|论坛|董事会|执行局)$|夫人|儿子|女儿|父亲|先生|女士|同志|烈士|兼任?$|男|女$"
)
_OPENS = re.compile(r"[和与及同由]$|以及$|会见$|会晤$|任命$|邀请$|聘任$|当选$|担任$|出任$|来自$|[是为]$")
_COUNTRY = ("country", "city")


@cache
def _local() -> re.Pattern[str]:
    """An organ after a region or a level word."""
    stems = alternatives(words(_ORGAN, "stems")) + alternatives(words(_ORGAN, "stem_heads"))
    committees = rf"(?:人大常委会|人大|政协){alternatives(words(_ORGAN, 'committees'))}"
    return re.compile(
        rf"(?:第?[一二三四五六七八九十]+届)?(?:{committees}|{stems}|{alternatives(words(_ORGAN, 'local'))})"
        r"(?!员|会(?!长|见|谈|同|晤)|副?主任医)"
    )


@cache
def _same_place() -> re.Pattern[str]:
    departments = alternatives(words(_ORGAN, "stems")) + alternatives(words(_ORGAN, "stem_heads"))
    return re.compile(rf"(?<=[、，兼和及])(?:{_BODIES}|{departments}){_RANK}")


@cache
def _level() -> re.Pattern[str]:
    return re.compile(alternatives(words(_ORGAN, "levels")))


@cache
def _central() -> re.Pattern[str]:
    committees = rf"(?:全国人大常委会|全国人大|全国政协){alternatives(words(_ORGAN, 'committees'))}"
    return re.compile(rf"(?:{committees}|{alternatives(words(_ORGAN, 'central'))})(?:(?:办公厅|机关党委)(?!主任))?")


@cache
def _foreign() -> re.Pattern[str]:
    return re.compile(alternatives(words(_ORGAN, "foreign")))


@cache
def _suffix() -> re.Pattern[str]:
    return re.compile(alternatives(words(_ORGAN, "suffixes")))


@cache
def _stop() -> re.Pattern[str]:
    """Words after which a name begins; the longest that ends here counts."""
    return re.compile(alternatives(words("lexicon/boundaries.toml", "before_phrase", "words")) + r"$")


def find_organs(text: str, regions: list[Mention]) -> list[Mention]:
    """Organs named by grammar: 河北省委, 市政府, 国务院, 意大利外交部."""
    starts = {region.start: region for region in regions}
    ends = {region.end: region for region in regions}
    found = list(_after_region(text, regions, ends))
    taken = {at for mention in found for at in range(mention.start, mention.end)}
    for match in _central().finditer(text):
        if not taken & set(range(*match.span())) and not _continues(text, match.end(), match[0]):
            found.append(Mention(*match.span(), "organization", match[0]))
    for match in _CPPCC.finditer(text):
        found = [m for m in found if m.end <= match.start() or m.start >= match.end()]
        found.append(Mention(*match.span(), "organization", match[0]))
    for before in list(found):
        sibling = _SIBLING.match(text, before.end)
        if sibling and (before.choices or before.level) and before.text.endswith(_FOUR_BODIES):
            outer = before.choices[0].name if before.choices else before.level
            level = "" if before.choices else before.level
            name, note = outer + sibling[1], sibling[1] if before.choices else ""
            found.append(Mention(*sibling.span(1), "organization", name, before.choices, level, note))
    taken.update(at for mention in found for at in range(mention.start, mention.end))
    for match in _ZONE_BODY.finditer(text):
        start = next(
            (r.start for r in regions if 0 <= match.start() - r.end <= 3 and r.end > match.start() - 4), match.start()
        )
        if taken.isdisjoint(range(start, match.end())):
            found.append(Mention(start, match.end(), "organization", text[start : match.end()]))
    for match in _CHAIR.finditer(text):
        found.append(Mention(*match.span(), "organization", "政府", level="自治区", note="government"))
    for match in _level().finditer(text):
        organ = _local().match(text, match.end())
        if organ and match.start() not in taken and match.start() not in starts and not _in_word(text, match.start()):
            whole = text[match.start() : organ.end()]
            found.append(Mention(match.start(), organ.end(), "organization", whole, level=match[0]))
            taken.update(range(match.start(), organ.end()))
    for match in _same_place().finditer(text):
        if taken.isdisjoint(range(*match.span())) and _has_region(found, text, match.start()):
            found.append(Mention(*match.span(), "organization", match[0], note="sibling"))
    return found


def _has_region(found: list[Mention], text: str, at: int) -> bool:
    """Whether an organ of a region is named shortly before in the same clause or chain."""
    before = [m for m in found if at - 16 < m.end <= at and (m.choices or m.level)]
    return bool(before) and not set(text[max(m.end for m in before) : at]) & set("。；\n")


def _after_region(text: str, regions: list[Mention], ends: dict[int, Mention]) -> Iterator[Mention]:
    for region in regions:
        foreign = region.choices[0].level in _COUNTRY and region.choices[0].name != "中国"
        level = (
            None
            if foreign or region.text.endswith(("省", "市", "县", "区", "州"))
            else _level().match(text, region.end)
        )
        begin = level.end() if level else region.end
        organ = (_foreign() if foreign else _local()).match(text, begin)
        if organ is None and foreign:
            organ = _MINISTRY.match(text, begin)
        if organ is None and level:
            organ = _local().match(text, region.end)
        if organ is None and region.text[-1] in "省市县区州旗" and text.startswith("委", region.end):
            organ = re.compile("委").match(text, region.end)
        if organ is None and region.text[-1] in "市县区州旗" and text.startswith(region.text[-1], region.end):
            organ = _local().match(text, region.end + 1)  # 随县县委
        if organ is None or (not foreign and region.text == "中国"):
            continue
        start = region.start
        outer = ends.get(start)
        if outer is not None and not foreign and outer.text != "中国":
            start = outer.start
            if outer.choices[0].level == "country":  # 英国江西总商会 is in Britain
                yield Mention(start, organ.end(), "organization", text[start : organ.end()], choices=outer.choices)
                continue
        if text.startswith("中共", start - 2):
            start -= 2
        if organ[0] in ("委", "省委", "市委", "县委", "区委") and text[start - 1 : start] == "团":
            start -= 3 if text.startswith("共青团", start - 3) else 1
            yield Mention(
                start,
                organ.end(),
                "organization",
                "共青团" + text[start : organ.end()].removeprefix("共青").removeprefix("团"),
            )
            continue
        whole = text[start : organ.end()]
        note = "" if foreign else _joined(region, text[region.end : organ.end()])
        yield Mention(start, organ.end(), "organization", whole, choices=region.choices, note=note)


def _joined(region: Mention, rest: str) -> str:
    """What follows the region's full name: 省委 after 河北 is 委 after 河北省."""
    name = region.choices[0].name
    if rest[0] == region.text[-1] == name[-1] and rest[0] in "市县区州旗":
        return rest[1:]
    for end in ("自治区", "自治州", "地区", "省", "市", "县", "区", "州", "盟", "旗"):
        if rest.startswith(end) and name.endswith(end) and not region.text.endswith(end):
            return rest[len(end) :]
    return rest


def _in_word(text: str, at: int) -> bool:
    """外省委, 城市委: the level word is the end of another word."""
    return at > 0 and (
        text[at - 1] in "城外各特级"
        or text[at - 1].isdigit()
        or (text[at] == "区" and text[at - 1] in "新发税作范验景园社小片地")
    )


def _continues(text: str, end: int, organ: str) -> bool:
    """国务院办公厅…, 联合国气候变化大会: the organ is the beginning of a longer name that is no organization."""
    return organ in ("中共", "中国共产党") and re.match("[省市县区委]|中央", text[end : end + 2]) is not None


def find_open(text: str, known: list[Mention], regions: list[Mention]) -> list[Mention]:
    """Organizations of the open class: from the suffix to the left as far as a name goes."""
    barrier = {mention.end: mention for mention in known}
    inside = {at for mention in known for at in range(mention.start + 1, mention.end)}
    begins = [mention.start for mention in known]
    found: list[Mention] = []
    for match in _suffix().finditer(text):
        near = known[bisect_right(begins, match.start() - 30) : bisect_right(begins, match.start())]
        if any(match.end() <= mention.end for mention in near):
            continue
        start = _left(text, match.start(), barrier, inside, regions)
        start = _trim(text, start, match.start(), regions)
        name = text[start : match.end()]
        if _is_name(name, match[0], regions, start):
            while found and found[-1].start >= start:
                found.pop()
            if not found or found[-1].end <= start:
                found.append(Mention(start, match.end(), "organization", name))
    taken = [(m.start, m.end) for m in (*found, *known) if m.type == "organization"]
    for match in _BARE.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            found.append(Mention(*match.span(), "organization", match[0], note="bare"))
    return found


def find_holders(text: str, titles: list[Mention], known: list[Mention], regions: list[Mention]) -> list[Mention]:
    """Bodies that only the post behind them shows: 宏齐科技 of 宏齐科技董事长甲. `known` are all mentions so far."""
    barrier = {mention.end: mention for mention in known}
    inside = {at for mention in known for at in range(mention.start + 1, mention.end)}
    found = []
    for title in titles:
        before = text[title.start - 1 : title.start]
        if (
            title.text.endswith(_NO_HOLDER)
            or title.start in barrier
            or before in ("", *_CLOSE)
            or not _names_follow(text, title, known)
        ):
            continue
        start = _trim(text, _left(text, title.start, barrier, inside, regions), title.start, regions)
        name = text[start : title.start]
        opens = text[start - 1 : start] in ("", *_CLOSE) or _OPENS.search(text[max(0, start - 4) : start])
        if opens and _is_holder(name):
            found.append(Mention(start, title.start, "organization", name, note="holder"))
    return found


def _names_follow(text: str, title: Mention, known: list[Mention]) -> bool:
    """A name may follow the title, or another title of the same chain."""
    after = text[title.end : title.end + 1]
    return (after in surnames() and after not in "由与和同在") or (
        after in "、兼" and any(m.start == title.end + 1 and m.type == "title" for m in known)
    )


def _is_holder(name: str) -> bool:
    rest = name
    for word in words(_ORGAN, "generic"):
        rest = rest.replace(word, "")
    return (
        3 <= len(name) <= 20
        and len(rest) > 1
        and re.fullmatch(rf"[{HAN}A-Za-z0-9·]+", name) is not None
        and not _NO_NAME.search(name)
        and _is_noun(name)
    )


def _is_noun(name: str) -> bool:
    """Whether the words may make a body's name: no particles, and of verbs one at most (林业调查规划院)."""
    kinds = [tag(word) for word in cut(name)]
    verbs = kinds.count("v")
    return not set(kinds) & {"d", "p", "c", "r", "u", "uj", "ul", "m"} and verbs <= (len(name) >= 6)


def _left(text: str, suffix: int, barrier: dict[int, Mention], inside: set[int], regions: list[Mention]) -> int:
    """Where the name that ends with the suffix begins."""
    starts = {region.start for region in regions}
    region_at = {region.end: region for region in regions}
    at, best = suffix, suffix
    while at > 0 and suffix - at < 26:
        if text[at - 1] in _CLOSE:
            return at
        if at in region_at and region_at[at].start not in inside:
            at = region_at[at].start
            best = at
            continue
        if at in barrier and barrier[at].type in ("person", "title"):
            return at
        if at in barrier and barrier[at].type == "organization":
            return barrier[at].start
        stop = _stop().search(text, max(0, at - 6), at)
        if stop and text[at - 2 : at] == "应对":
            at -= 2
            continue
        if stop and not ends_word(text, at, len(stop[0])) and not _AFTER_BODY.search(text[:at][-5:]):
            stop = None
        if stop and stop[0] == "中" and text[at : at + 1] in _PARTNERS:
            stop = None
        if stop and at < suffix + 1 and not _swallowed(text, stop.start(), at, suffix):
            return best if best < suffix and best in starts and best <= at else at
        at -= 1
    return at


def _trim(text: str, start: int, suffix: int, regions: list[Mention]) -> int:
    """Without the verbs and adverbs in front: 压实学校 is no school."""
    starts = {region.start for region in regions}
    for word in cut(text[start:suffix]):
        if start in starts or tag(word) not in ("v", "d", "p", "c", "r", "u", "uj", "m", "q", "t", "y"):
            return start
        start += len(word)
    return start


def _swallowed(text: str, stop: int, at: int, suffix: int) -> bool:
    """A stop word that is part of the name: 中国工作站 has no 工作 to stop at right before the suffix."""
    return at == suffix and text[stop:at] in (
        "工作",
        "服务",
        "组织",
        "产生",
        "协调",
        "指导",
        "联合",
        "建设",
        "发展",
        "开展",
        "开发",
        "报告",
        "为",
        "和",
        "会",
        "投资",
        "合作",
    )


def _is_name(name: str, suffix: str, regions: list[Mention], start: int) -> bool:
    body = name.removesuffix(suffix)
    rest = body
    for word in words(_ORGAN, "generic"):
        rest = rest.replace(word, "")
    if len(body) < 2 or not rest or not re.search(rf"[{HAN}A-Za-z0-9]", rest):
        return any(region.start == start for region in regions) and len(body) > 1 and suffix not in ("组织", "企业")
    if re.match(r"\d", name) or re.search(r"拥有|了解|看到", name):
        return False
    if re.match(r"[的了着过不各某两三几多其该此这那一]", name) or suffix in (
        "中心",
        "组织",
        "保险",
        "证券",
        "基金",
        "部队",
    ):
        return any(region.start == start for region in regions)
    return len(name) >= 4
