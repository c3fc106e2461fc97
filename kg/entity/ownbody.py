"""Which body a text means by a word alone: 我校, 校党委书记, 公司召开会议. The body that the sentence names, else that
whose page it is, else the only one of its kind that the text has named. And of which body a part is: 人事处 behind
某大学党委."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from kg.entity.bodynames import central_organs
from kg.pattern import regex

_SITE = regex(
    "(?:(?:新闻|融媒体|网络|信息)?(?:官方)?(?:网站|官网|网|中心|频道|公众号|官微|微信)|新闻|(?:党委)?宣传部|校报|报)$"
)
_NO_PAGE = regex(
    "报业|传媒|广电|广播|出版|日报|新闻|电视|国务院|办公厅$|^人民"
)  # the press, 人民法院报, a government's office
_PAGE = regex(".*(?:大学|学院|学校|中学|小学|党校|医院|法院|检察院|公司|集团|[省市县区州盟旗].{2,}[局厅])")
_FACULTY = regex(".{2,}?(?:大学|(?<!科)学院)(?=.{2,}(?:学院|系|医院|部)$)")
# what the body that a word means ends with
_KINDS = {
    "校": regex("(?:大学|学院|学校|中学|小学|党校)$"),
    "学院": regex("学院$"),
    "医院": regex("医院$"),
    "院": regex("(?:学院|医院|法院|检察院|研究院|科学院)$"),
    "集团": regex("集团(?:(?:股份|控股)?(?:有限)?(?:责任)?公司)?$"),
    "股份公司": regex("股份(?:有限)?公司$"),
    "公司": regex("(?:公司|集团|股份|科技)$"),
    "局": regex("局$"),
    "厅": regex("(?<!办公)厅$"),
    "部": regex("部$"),
    **{kind: regex(f"{kind}$") for kind in ("商会", "协会", "学会", "促进会", "联合会", "研究会", "联谊会")},
}
_WORDS = {"学校": "校", "司": "公司", "集团公司": "公司"}
_FIRM = regex("(?:股份|控股|集团)?(?:有限)?(?:责任)?(?:公司|集团)$")
_HEAD = regex("(?:常务)?副?(?:(?P<kind>[校院局厅部])长|董事长|总经理|总裁)|总会计师")
_PART = regex(
    r"(?<=法院)(?:审判委员会|[\u4e00-\u9fff]{1,9}庭)$|(?<=检察院)检察委员会$|(?<=大学)团委$|(?<=校)(?:校委|[\u4e00-\u9fff]{2,6}部)$|(?<=[院委厅局部会行司团府])(?:办公室|办公厅|政治部|研究室|机关工委|[\u4e00-\u9fff]{1,8}[处科室])$"
)
_BUREAU = regex("(?<=[部委局署])[\u4e00-\u9fff]{2,8}(?<!公)司$")
_WITH_WHOLE = 6  # characters from which the name of a department may hold that of its whole
_OF_HEAD = regex("(?<=[署部局委会院])(?:(?:审计|署|部|局|院)长|主任)办公室$")
_UNIVERSITY = regex(".{2,}?(?:大学|中学|小学|学校|(?<!科)学院)(?=.)")
_STREET_COMMITTEE = regex("(?<=街道)党?工委$")


_COMES = regex("一行[^，。；]{0,6}(?:[到来]访|莅临)")
_HAS_COME = f"[^，。；]{{0,30}}?{_COMES.pattern}"


@lru_cache(maxsize=1 << 10)
def body_of_page(source: str) -> str:
    """安徽师范大学 of 安徽师范大学新闻网: the school, hospital, firm, office or ministry whose page it is."""
    name = source
    while (shorter := _SITE.sub("", name)) != name:
        name = shorter
    if name in central_organs() and name.endswith(("部", "局", "委")):
        return name  # 民政部 of 民政部网站
    return name if len(name) > 3 and _PAGE.fullmatch(name) and not _NO_PAGE.search(name) else ""


def body_meant(text: str, page: str, here: Iterable[str], before: Iterable[str], earlier: Iterable[str]) -> str:
    """The body of a word, empty where it stays open.

    `page` is whose page it is, `here` what the sentence named before the word, `before` what the sentence before,
    `earlier` all so far. 我校 is first of all the page's; of 公司 the page's and another of the sentence are two that
    may be meant, and none is.
    """
    ours, word = text[0] == "我", text.removeprefix("我")
    kind = _WORDS.get(word, word)
    page = _of_kind(page, kind)
    named = [name for name in here if _of_kind(name, kind)]
    near = _of_kind(named[-1], kind) if named else ""
    if ours:
        return page or near or _only(earlier, kind)
    if near and page:
        guests = kind == "校" and not near.startswith(page)  # 某大学党委书记甲来访，校党委书记乙会见
        return page if guests or page.startswith(near) or _is_short(near, page) else ""
    return near or page or _only(before, kind) or _only(earlier, kind)


def without_guests(names: Iterable[str], text: str, others: str) -> list[str]:
    """The bodies but those whose people the text says have come (某集团董事长甲一行到访。集团董事长乙…), and but those
    in `others`, beside which the word has meant one with no name."""
    here = [name for name in names if name not in others]
    if not _COMES.search(text):
        return here
    return [name for name in here if not re.search(re.escape(name) + _HAS_COME, text)]


def headed_by(title: str, page: str) -> str:
    """The body of 校长, 副院长, 总经理 with none named, on the page of a body that has such a head."""
    head = _HEAD.fullmatch(title) if page else None
    return _of_kind(page, head["kind"] or "公司") if head else ""


def _of_kind(name: str, kind: str) -> str:
    """The name, or 安徽大学 of 安徽大学生命科学学院 for 校; empty for a body of another kind."""
    school = _FACULTY.match(name) if kind == "校" else None
    if school:
        return school[0]
    return name if _KINDS[kind].search(name) else ""


def _only(names: Iterable[str], kind: str) -> str:
    """The one body of the kind among the names."""
    found = {body for name in names if (body := _of_kind(name, kind))}
    return found.pop() if len(found) == 1 else ""


def _is_short(name: str, whole: str) -> bool:
    """Whether it is the same body or begins its full name: 中铁四局集团 of 中铁四局集团有限公司."""
    return name == whole or _FIRM.sub("", name) == _FIRM.sub("", whole)


def of_body_before(part: str, body: str, office: str = "") -> str:
    """The name of a part (人事处) of the body that the text has named before it, empty where there is none; `office` is
    one that is only seated at the body."""
    body = _PART.sub("", body)
    if body.endswith(part) or (office and part == "办公室"):
        return office or body  # 领导小组办公室设在某局，由局长甲兼任办公室主任
    if body.endswith(part[-1]) and part[-1] in "司处" and len(body) < _WITH_WHOLE:
        return part  # 教务处处长甲、学工处处长乙: no department is within another of its kind
    if part.endswith("司"):
        body = _OF_HEAD.sub(
            "", _BUREAU.sub("", body)
        )  # 某部某司司长甲、另一司副司长乙; 审计署审计长办公室秘书、法规司副司长
    if part[0] == "校" and (school := _UNIVERSITY.match(body)):
        return school[0] + part[1:]
    if part == "办事处":
        body = _STREET_COMMITTEE.sub("", body)  # 某街道工委书记甲、办事处主任乙
    # 某省商业厅政治处干事、厅团委书记; 市卫健委主任甲、卫健委人事科科长乙
    shared = next((n for n in range(len(part) - 1, 0, -1) if body.endswith(part[:n])), 0)
    return body + part[shared:] if body else ""
