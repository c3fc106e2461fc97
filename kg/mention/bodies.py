"""Organizations of the open class: what a name ends with (公司, 大学, 委员会 …), and how far it goes to the left."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from kg.lexicon import HAN, alternatives, surnames, words
from kg.mention.types import Mention
from kg.segment import cut, ends_word, tag

_ORGAN = "entities/organ.toml"
CLOSE = "，。、；：！？…—（）《》〈〉“”‘’「」【】\n \t"
# a body named by its kind alone, in a post: 领导小组组长
_BARE = re.compile(
    r"(?:工作)?(?:领导小组|指挥部|督察组|督导组|检查组|巡视组|执行委员会|组委会)(?=(?:常务)?(?:副)?(?:组长|总指挥|指挥长|主任|主席|秘书长))"
)
# 分行为 …: jieba reads 行为
_AFTER_BODY = re.compile(r"(?:分行|公司|集团|大学|医院|局|委|政府)[为与和向]$")
# 中俄…委员会: what follows 中 is another country
_PARTNERS = "俄美日韩法德英印巴欧非阿越老泰柬缅蒙朝哈乌塔吉土伊以沙埃澳新加墨葡意希波匈捷罗塞瑞芬挪荷比拉"


@cache
def _suffix() -> re.Pattern[str]:
    return re.compile(alternatives(words(_ORGAN, "suffixes")))


@cache
def _stop() -> re.Pattern[str]:
    """Words after which a name begins; the longest that ends here counts."""
    return re.compile(alternatives(words("lexicon/boundaries.toml", "before_phrase", "words")) + r"$")


def find_open(text: str, known: list[Mention], regions: list[Mention]) -> list[Mention]:
    """Organizations of the open class: from the suffix to the left as far as a name goes."""
    barrier = {mention.end: mention for mention in known}
    inside = {at for mention in known for at in range(mention.start + 1, mention.end)}
    begins = [mention.start for mention in known]
    places = {region.start for region in regions}
    found: list[Mention] = []
    for match in _suffix().finditer(text):
        near = known[bisect_right(begins, match.start() - 30) : bisect_right(begins, match.start())]
        if any(match.end() <= mention.end for mention in near):
            continue
        start = left_end(text, match.start(), barrier, inside, regions)
        start = trimmed(text, start, match.start(), regions)
        name = text[start : match.end()]
        if start in barrier and barrier[start].type == "title" and text[start] in surnames() and start not in places:
            continue  # 第一政委张某率…兵团: after a title a name begins
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


def left_end(text: str, suffix: int, barrier: dict[int, Mention], inside: set[int], regions: list[Mention]) -> int:
    """Where the name that ends with the suffix begins."""
    starts = {region.start for region in regions}
    region_at = {region.end: region for region in regions}
    at, best = suffix, suffix
    if text[at - 1 : at] == "”" and (opening := text.rfind("“", max(0, at - 24), at)) > 0:
        return opening  # “中国健康好乡村”组委会
    while at > 0 and suffix - at < 26:
        if text[at - 1] in CLOSE:
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


def trimmed(text: str, start: int, suffix: int, regions: list[Mention]) -> int:
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
    return len(name) >= (3 if suffix == "寺" else 4)
