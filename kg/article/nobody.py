"""Words that were read as a name of which the article tells nothing: 海关联合查获两吨象牙, 严格医院管理.

A name of which nothing is told has only its shape and its place for it. Where the dictionary knows somebody's as
another word, or a body's begins with what is done with it, that is too little."""

from __future__ import annotations

from kg.lexicon import region_names
from kg.mention.spelling import is_foreign
from kg.pattern import regex
from kg.records import Entity, Span
from kg.text.segment import tag

_SHORT, _LONG = 2, 3  # characters of the names that are looked at
# jieba's tags of what may be a name too; no tag is a word that its dictionary doesn't know
_NAMES = frozenset(("", "nr", "nrt", "nrfg", "ns", "nz"))
_MODAL = frozenset("应可方曾")  # surnames that are said before a verb: 曾|发出, 可|每年
_THINGS = frozenset("感队式社")  # 幸福感, 支援队
_STYLES = ("同志", "先生", "女士", "院士", "教授", "烈士")
_HEADS = frozenset("长席理记使相师")  # the last of a post before the name


# 承担指挥部日常工作, 明确学校可以…, 办好孔子学院, 广大跨国公司; but 执行委员会
_DONE = regex(
    "承担|执行(?!委员|局|部)|提出|明确|妥善|补齐|抓牢|严格|认真|履行|调派|选准|坚决|切实|适时|只需|约占|于是|大力|监控|自动享有|积极|发挥|成立(?!大会)"
    "|百余|违规|跑大|统筹协调|已有|不再|加强|落实|所有权|也就是|好(?=中央|全球|孔子|二十国|上海合作|金砖|两国|各级|党|学校|医院)"
    "|广大(?=[^附第]{2,})|大企业|发达国家|辖区(?=[小中大]学|学校|医院)|培育(?=[^学中小])"
)


def is_phrase(body: Entity) -> bool:
    """Whether the name of a body is what is done with one: 明确学校, 补齐县医院."""
    return _DONE.match(body.name) is not None


def is_word(person: Entity, people: frozenset[int], text: str, year: int) -> bool:
    """Whether the name is a word wherever it stands in `text`; `people` has the ends of all names of people."""
    name = person.name
    if (
        len(name) not in (_SHORT, _LONG)
        or is_foreign(name)
        or any(_in_row(span, people, text) for span in person.mentions)
    ):
        return False
    if len(name) == _SHORT:
        if any(text[start - 1 : start] in _HEADS or text.startswith(_STYLES, end) for start, end in person.mentions):
            return False
        places = region_names(year).get(name, ())
        return tag(name) not in _NAMES or any(place.level == "province" for place in places)
    if tag(name) not in _NAMES or name[-1] in _THINGS:
        return True
    if name[0] in _MODAL:
        return tag(name[1:])[:1] in ("v", "d", "r", "t")
    return not tag(name) and tag(name[:2]) in ("v", "vn")  # 解散|众


def _in_row(span: Span, people: frozenset[int], text: str) -> bool:
    """Whether somebody else's name stands beside it: 甲、成林、乙."""
    start, end = span
    before = text[start - 1 : start] == "、" and start - 1 in people
    return before or (text[end : end + 1] == "、" and end + 1 in people)
