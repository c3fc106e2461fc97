"""Words that mean a body named before, or the one whose page the text stands on: 我校, 校党委书记, 公司召开会议;
and the place that signs on its page: 我市与某行签订协议."""

from __future__ import annotations

from collections.abc import Iterator

from kg.mention.types import Mention
from kg.pattern import regex

_OFFICE = "(?:党委|党政)?[\u4e00-\u9fff]{0,4}(?:办公室|[办部处])"
_ENDS = "(?=[、，。和及等]|(?:主要|有关|相关)?负责)"
_OURS = regex(
    f"我(?:公司|集团|[校院局厅]|司(?![机令法徒]))(?:(?:党委|党组)(?![书副常委成])(?!{_OFFICE}{_ENDS})|{_OFFICE}{_ENDS})?"
)
# 厅长甲来校调研
_TO_US = regex("(?<=来)校(?=(?:进行|开展|走访|参观|视察|实地)*(?:考察|调研|检查|指导|慰问|督导|督查|视察|参观))")
_NEXT = regex(f"[、和及](?!有关|相关|各)({_OFFICE})(?:(?=和有关)|{_ENDS})")
# what stands for the body, before the part of it
_SOCIETIES = ("商会", "协会", "学会", "促进会", "联合会", "研究会", "联谊会")
OWN_WORD = regex(f"我?(?:股份公司|集团公司|公司|集团|{'|'.join(_SOCIETIES)}|学校|学院|医院|[校院局厅司])")
# words that stand alone before a post, by their last character, the longest first
_BEFORE_POST = {
    "校": ("学校", "校"),
    "院": ("学院", "医院", "院"),
    "司": ("股份公司", "集团公司", "公司"),
    "团": ("集团",),
    "局": ("局",),
    "厅": ("厅",),
    "会": _SOCIETIES,
}
_TERM = regex("(?:新一|首|第[一二三四五六七八九十]+)届$")
_OPENS = frozenset("，。、；：（“”）\n 　由和及与任为原经选届")  # what such a word stands behind
_NOUNS = ("学校", "学院", "医院", "公司", "集团")
_HAS_NOUN = regex("|".join(_NOUNS))
_HOSTS = regex(rf"(?:{'|'.join(_NOUNS)})(?:公司)?(?:党委)?(?=(?:组织|隆重|联合)?(?:召开|举行|举办))")
# 12月15日，学校与某公司签订协议
_SCHOOL_SIGNS = regex("(?:学校|学院)(?=(?:还|又|分别|先后|已|正式)*[与和同][^。；\n]{2,60}?签[署订约])")
_COMMITTEES = frozenset(("党委", "党组", "纪委", "团委", "工会"))
_NO_POST = regex("班子|代表|职工|专家|教授|研究员|院士|工程师|博士|负责")

# 我市与某行签订协议, 某公司与我区签订协议
_SIGNS = "签[署订约字了]|达成|举行[^，。；]{0,16}签"
_OUR_SIDE = regex(
    f"我(?P<level>[省市县区州旗])(?:(?=(?:还|又|分别|先后|也|已|正式)*[与和同][^。；\n]{{2,120}}?(?:{_SIGNS}))"
    f"|(?<=[与和同]..)(?=(?:正式|成功|现场|共同|分别)*(?:{_SIGNS})))"
)

# 6月2日上午，我市在某地举办了某推介会: at the head of a report or behind the day, so that nobody only speaks of it
_WE_HOLD = regex(
    r"我(?:(?<=[日午天晚讯）\n　 ]我)|(?<=[日午天间晚]，我))(?P<level>[省市县区州旗])"
    r"(?=(?:[在于][^，。；\n]{1,12}?)?(?:隆重|顺利|成功|组织)*(?:召开|举行|举办)(?!过|的)[^。；\n]{0,60}?(?:会|会议|仪式|论坛)[，。；])"
)


# 二附院 on the page of a medical university, and 某医科大学二附院
_AFFILIATED = regex(
    r"第?(?P<number>[一二三四五六七八九])附(?:属医)?院|附(?:属第)?(?P<behind>[一二三四五六])(?:医院|院)"
)


def _hospitals(text: str) -> Iterator[Mention]:
    """二附院: the hospital of the university whose page it is; its level is the whole name behind that."""
    for match in _AFFILIATED.finditer(text) if "附" in text else ():
        if not text.endswith(("大", "大学", "学院"), 0, match.start()):
            whole = f"第{match['number'] or match['behind']}附属医院"
            yield Mention(*match.span(), "organization", match[0], level=whole, note="own")


def our_side(text: str) -> Iterator[Mention]:
    """Each 我市 that signs with somebody or holds an occasion: the place of the page, as the level word says."""
    if "我" not in text:
        return
    for pattern in (_OUR_SIDE,) * ("签" in text) + (_WE_HOLD,):
        for match in pattern.finditer(text):
            yield Mention(*match.span(), "region", match[0], level=match["level"])


def find_own(text: str, titles: list[Mention]) -> list[Mention]:
    """The words, each an organization with the note `own`; the committee of 校党委 is part of it."""
    found = [*_before_posts(text, titles), *_hospitals(text)]
    if "来校" in text:
        found += (Mention(*match.span(), "organization", match[0], note="own") for match in _TO_US.finditer(text))
    if "我" in text:
        for match in _OURS.finditer(text):
            found.append(Mention(*match.span(), "organization", match[0], note="own"))
            word = OWN_WORD.match(match[0])[0]  # type: ignore[index]
            office = _NEXT.match(text, match.end()) if match[0] != word else None
            while office:  # 我校党政办公室、党委宣传部
                found.append(Mention(*office.span(1), "organization", word + office[1], note="own"))
                office = _NEXT.match(text, office.end())
    if _HAS_NOUN.search(text):
        hosts = (m for m in _HOSTS.finditer(text) if not m.start() or text[m.start() - 1] in _OPENS)
        found += (Mention(*m.span(), "organization", m[0], note="own") for m in hosts)
    if "签" in text and ("学校" in text or "学院" in text):
        signs = (m for m in _SCHOOL_SIGNS.finditer(text) if not m.start() or text[m.start() - 1] in "，。；\n")
        found += (Mention(*m.span(), "organization", m[0], note="own") for m in signs)
    return found


def _before_posts(text: str, titles: list[Mention]) -> Iterator[Mention]:
    """校 of 校党委书记, 集团 of 集团董事长, 学院 of 学院院长; 校党委 where no post follows."""
    for title in titles:
        term = _TERM.search(text, title.start - 5 if title.start > 5 else 0, title.start)
        at = term.start() if term else title.start  # 当选为商会新一届会长
        words = _BEFORE_POST.get(text[at - 1 : at])
        if words is None or _NO_POST.match(title.text):
            continue
        word = next((word for word in words if text.startswith(word, at - len(word))), "")
        start = at - len(word)
        if word and (not start or text[start - 1] in _OPENS):
            end = title.end if title.text in _COMMITTEES else at
            yield Mention(start, end, "organization", text[start:end], note="own")
