"""Surnames that are small words too, behind a post: 省长和崇礼主持, 县长都兴国， — but 省长和嘉宾出席."""

from __future__ import annotations

from kg.lexicon import surnames
from kg.mention.person.names import Names
from kg.mention.person.runs import given_cost
from kg.mention.spelling import after_name, name_chars, spelt_chars
from kg.text.segment import PERSON_TAGS, tag

_KINDS = PERSON_TAGS | {"nz"}  # 建华 is a firm too
_SMALL = ("和", "同", "都")
_PLACES = ("ns", "nsf")  # of the tagger: 兴国 is a county too, behind which somebody may be called
_GIVEN = 2  # characters of the given name; of one it would say too little
_BORNE = 13.9  # no dearer are the two characters of a given name in use: 崇礼, but not 专班
_PEOPLE = ("师生", "家人", "同仁", "友人", "医护")  # words of which the dictionary does not know that they are


def named_by_particle(text: str, names: Names, at: int) -> int:
    """The end of the name behind a post at `at`, kept in `names.found`; 0 where 和 or 同 is the small word."""
    if text[at : at + 1] not in _SMALL:
        return 0
    end = at + 1 + _GIVEN
    given = text[at + 1 : end]
    known = tag(given) in _KINDS or (tag(given) in _PLACES and (text[at] == "都" or _behind_posts(names, text[at:end])))
    if not known or given in _PEOPLE or not names.free(at, end):
        return 0  # 主席和嘉宾
    if (post := names.starts.get(end)) is not None and post.type == "title":
        return 0  # 总理和王伟书记
    if spelt_chars(abroad=True).issuperset(given) or set(given) & name_chars("given", "never"):
        return 0  # 主席和叶林
    headed = names.starts.get(end)
    if text[at] == "和" and given[0] in surnames() and headed is not None and headed.type == "title":
        return 0  # 甲总理和王伟书记
    verb = after_name().match(text, end)
    sure = text[at] == "和" or _behind_posts(names, text[at:end])  # 县长同立峰出席 may say with whom, 都 that all do
    said = sure and verb is not None and len(verb[0]) > 1
    halts = text[end : end + 1] in ("，", "。", "；", "、", "（", "")
    if not (said or halts) or given_cost(given) > _BORNE:
        return 0
    names.found[at, end] = text[at:end]
    return end


def _behind_posts(names: Names, name: str) -> bool:
    """Whether the text has the same characters behind two posts: 书记同正远主持, then 书记同正远指出."""
    return sum(names.text.startswith(name, end) for end in names.title_ends) > 1
