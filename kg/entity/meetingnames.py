"""One name for each occasion: 论坛年会 is 2023某论坛年会, 政协第十三届全国委员会第九次会议 全国政协十三届九次会议."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from kg.entity.bodynames import party_in
from kg.entity.resolve import Draft
from kg.lexicon import HAN, divisions, short_form, words
from kg.mention.meeting.meetings import PLENARY
from kg.pattern import regex
from kg.text.segment import cut, tag

_ENDS = "会坛节展赛式"  # with which the name of an occasion ends
_YEAR = regex(r"20\d\d年?")
_YEAR_SAID = regex(r"(20\d\d)年(?=.{4})")
_YEARLY = regex(r"(20\d\d)年年会")
_OWN_PART = (
    "开幕式",
    "闭幕式",
    "新闻发布会",
    "吹风会",
    "通气会",
    "说明会",
    "筹备会",
    "筹备工作会议",
    "预备会议",
)  # occasions of their own
_OF_SESSION = regex(f"(?<=选举会议)主席团.*\\Z|(?<=次会议)(?:{PLENARY.pattern}|主席团.*|预备会议)\\Z")
_SITTING = regex("届.*次会议")
_BESIDE = ("配套", "期间", "平行", "分论坛")  # what takes place beside an occasion
_WITHIN = regex(
    "第[一二三四五六七八九十]+(?:次(?!会议|全体)|(?:[和及]第[一二三四五六七八九十]+)?阶段)|“[^“”]{2,20}”."
    "|.{0,16}(?:圆桌(?:峰会|会议?)|高级别(?:论坛|会议)|分论坛)\\Z"
)
_FRAMES = ("庆祝", "纪念", "表彰", "追悼", "慰问", "总结")
_MOTTO = regex(f"“([^“”]{{2,12}})”([{HAN}]{{2,8}})")
_FIRST_OF_TWO = regex("(.{4,})暨.*?(仪式|大会|论坛|会议|研讨会|座谈会)")
_PAPER = regex("《[^《》]*》")
_AND = regex("[、和同]")
_SIGNING = regex("[、与和同].{4,}签(?:约|字|署)仪式\\Z")
_BRACKET = regex("（[^（）]{1,8}）")  # 东盟与中日韩（10+3）领导人会议
_YEARS = regex("(?<=成立|建立|回归|解放)\\d{1,3}周年")
_FAIRS = {"博会": "博览会", "洽会": "洽谈会"}
_FIRST = regex("首[届次]|第一[届次]")
_LONG = 9  # characters of a rite's name, from which on another may leave out words of it
_PLACE = 7  # characters of a place that one of two names has in it
_OWN = 8  # … of all else, with
_RECEPTIONS = frozenset(f"{when}招待会" for when in ("国庆", "新春", "春节", "新年", "中秋", "建军节"))
_OF_MISSION = regex("(?:使馆|领馆|使团|代表团).")
_KIND = 4  # … of the end, which tells what it is
_NUMBER = regex(r"第?[一二三四五六七八九十百\d]+[届次]")
_SESSION = regex(r"第?([一二三四五六七八九十百\d]+)(?:次(?:全体|常委会)?会议|中全会)")
NUMBERED = regex(r"第[一二三四五六七八九十百\d]+次[^，。]{0,6}会议")
_OF_TERM = regex("第?[一二三四五六七八九十]+届(?=全国人大|全国政协|人大|政协|人民代表大会|[省市县区州旗盟]?委)")
_OF_PLACE = regex(
    f"(?:中国人民政治协商会议|政协|中国共产党|中共)?((?:(?![第届])[{HAN}]){{2,8}}?(?:省|自治区|市|州|盟|县|区|旗))(?=第?[一二三四五六七八九十]+届|人大|政协|人民代表|委)"
)
_BODIES = (("政协", ("政协", "政治协商")), ("人大", ("人大", "人民代表大会")))
_TERM = regex(r"([一二三四五六七八九十\d]+)届")


# what an occasion is, by the first of these with which its name ends
_KINDS = (
    "座谈会",
    "签约仪式",
    "会谈",
    "会见",
    "会晤",
    "论坛",
    "峰会",
    "全会",
    "仪式",
    "大会",
    "会议",
    "推进会",
    "发布会",
    "研讨会",
    "开幕式",
    "闭幕式",
)
_COMMITTEE = "(?P<place>[^第届全]{2,12}?)"
_PLENUM = (
    regex(
        rf"(?:中国共产党|中共)?{_COMMITTEE}第?(?P<term>[一二三四五六七八九十]+)届委员会第?(?P<n>[一二三四五六七八九十]+)次全体(?:（扩大）)?会议"
    ),
    regex(
        rf"(?:中国共产党|中共)?{_COMMITTEE}委(?:员会)?第?(?P<term>[一二三四五六七八九十]+)届第?(?P<n>[一二三四五六七八九十]+)次全(?:会|体(?:（扩大）)?会议|委会)"
    ),
    regex(
        "(?:中国共产党|中共)?第?(?P<term>[一二三四五六七八九十]+)届(?P<place>中央纪)(?:委|律检查委员会)第?(?P<n>[一二三四五六七八九十]+)次全(?:会|体会议)"
    ),
)


@lru_cache(maxsize=1 << 14)
def plenum_of(name: str) -> tuple[str, ...]:
    """(安徽省, 十, 十四) of 安徽省委十届十四次全会, 中国共产党安徽省第十届委员会第十四次全体会议; empty of others."""
    match = next(filter(None, (pattern.fullmatch(name) for pattern in _PLENUM)), None) if "届" in name else None
    return match.group("place", "term", "n") if match else ()


def kind_of(name: str) -> str:
    """签约仪式 of 某项目签约仪式, 会议 where the name tells no kind."""
    return next((kind for kind in _KINDS if name.endswith(kind)), "会议")


def same_occasion(name: str, named: Sequence[Draft]) -> Draft | None:
    """The occasion among `named`, the last first, that this is a name of; None where it is a new one."""
    return _same(name, named) or _short(name, named)


def _same(name: str, named: Sequence[Draft]) -> Draft | None:
    plain = _plain(name)
    for draft in reversed(named):
        if _plain(draft.name) == plain or _of_years(name, draft.name) or _of_years(draft.name, name):
            return draft
    bare = _YEAR.sub("", name)
    for draft in reversed(named):  # 北京冬奥会开幕式 of 北京2022年冬奥会开幕式
        one_year = "20" in name + draft.name and not (bare != name and _YEAR.search(draft.name))
        if one_year and len(bare) > 6 and _YEAR.sub("", draft.name) == bare:
            return draft
    yearly = _YEARLY.fullmatch(name)
    for draft in reversed(named) if yearly else ():  # 2016年年会 of 2016某峰会年会
        if yearly and draft.name.startswith(yearly[1]) and draft.name.endswith("年会"):
            return draft
    plenum = plenum_of(name)
    for draft in reversed(named) if plenum else ():
        if plenum_of(draft.name) == plenum:
            return draft
    for draft in reversed(named):
        if name + "暨" in draft.name or name.startswith(draft.name + "暨"):
            return draft  # 某博览会开幕式 of 某博览会开幕式暨某论坛
        if "sides" in draft.attrs or _in_bracket(name, draft.name):
            continue  # 某会议 is not the reception of its delegates
        if draft.name.endswith(_OWN_PART) != name.endswith(_OWN_PART):
            continue
        if ("《" in name) != ("《" in draft.name) and _PAPER.sub("", name) == _PAPER.sub("", draft.name):
            return draft  # 重点提案办理座谈会 of 重点提案《关于…的提案》办理座谈会
        if ("主席团" in draft.name) != ("主席团" in name) and (_SITTING.search(name) and _SITTING.search(draft.name)):
            continue  # whose meetings are none of the session's own
        short, long = sorted((name, draft.name), key=len)
        first = _FIRST_OF_TWO.fullmatch(long)
        if first and short == first[1] + first[2]:
            return draft  # 某基地竣工仪式 of 某基地竣工暨生产线启动仪式
        if short == draft.name and short in _RECEPTIONS and _OF_MISSION.search(long):
            continue  # 甲、乙使馆举行国庆招待会。丙使馆举行国庆招待会: each its own
        named_so = len(short) >= 4 and short not in words("entities/meeting.toml", "anaphors")
        if named_so and _rite(long).endswith(_rite(short)):
            return draft  # 论坛年会 of 2023某论坛年会
        if (quoted := _MOTTO.fullmatch(short)) and _motto(long, quoted[1], quoted[2]):
            return draft  # “薯乡行”恳谈会 of “薯乡行——走进某市交流恳谈会”
        if long.startswith(short) and long.startswith(_BESIDE, len(short)):
            continue  # 全球妇女峰会配套活动
        if long.startswith(short) and _WITHIN.match(long, len(short)):
            continue  # 某峰会第三阶段会议, 某论坛“…”对话会
        if len(name) >= 6 and (name in draft.name or (draft.name in name and len(draft.name) >= 6)):
            return draft
        if _SIGNING.search(name) and _abbreviates(*sorted((_plain(short), _plain(long)), key=len)):
            return draft
        if _same_session(draft.name, name) or unnumbered(draft.name, name) or _but_for_place(short, long):
            return draft
    if name.endswith(tuple(_FAIRS) + tuple(_FAIRS.values())):
        fairs = [draft for draft in named if is_fair(name, draft.name) or is_fair(draft.name, name)]
        return fairs[0] if len(fairs) == 1 else None
    return None


def _in_bracket(one: str, other: str) -> bool:
    """Whether one is a banquet and the other what its headline speaks of: 宴会（甲出席某某峰会） is not 某某峰会."""
    pairs = ((one.partition("（"), other), (other.partition("（"), one))
    return any(kind.endswith(("宴会", "晚宴", "午宴")) and within in about for (kind, _, about), within in pairs)


def is_fair(short: str, long: str) -> bool:
    """兰博会 of 第三十届某地兰花博览会, 2021京津冀国际投洽会 of 2021京津冀国际投资贸易洽谈会."""
    if long[-3:] != _FAIRS.get(short[-2:]):
        return False
    numbers = [_NUMBER.findall(name)[:1] for name in (short, long)]
    if all(numbers) and numbers[0] != numbers[1]:
        return False  # 第七届进博会 is not the sixth
    bare, whole = _NUMBER.sub("", short)[:-2], _NUMBER.sub("", long)[:-3]
    if len(bare) > 3:
        return len(bare) > 4 and whole.startswith(bare[:-1]) and bare[-1] in whole[len(bare) - 1 :]
    rest = iter(whole)
    place = len(bare) == 1 and whole.removeprefix("中国").startswith(bare)  # 义博会 of 第17届中国义乌某某博览会
    in_order = short[-2] == "洽" and all(char in rest for char in bare)
    return bool(bare) and (place or _stands_for(bare, whole) or in_order)


@lru_cache(maxsize=1 << 14)  # a long text asks for each meeting again at each further one
def _plain(name: str) -> str:
    """The name without its brackets; 2023年某大会 is 2023某大会, 开工典礼 开工仪式, 甲、乙签约仪式 甲与乙签约仪式."""
    name = _BRACKET.sub("", _YEAR_SAID.sub(r"\1", _rite(name)))
    return _AND.sub("与", name, count=1) if name.endswith("签约仪式") else name


def _of_years(short: str, long: str) -> bool:
    """某区成立庆祝活动 of 某区成立70周年庆祝活动."""
    return len(short) < len(long) and "周年" in long and _YEARS.sub("", long) == short


def _rite(name: str) -> str:
    """开工典礼 is the 开工仪式, 签字仪式 the 签约仪式, 首脑峰会 the 首脑会议, 动员大会 the 动员会."""
    if name.endswith(("签字仪式", "签署仪式")):
        return name[:-3] + "约仪式"
    if name.endswith("动员大会"):
        return name[:-2] + "会"
    return name[:-2] + "仪式" if name.endswith("典礼") else name.replace("首脑峰会", "首脑会议")


def _abbreviates(short: str, long: str) -> bool:
    """甲市与东能集团战略合作协议签约仪式 of 甲市与东方能源集团…: one side by a shorter name, all else the same."""
    ends = next((n for n in range(len(short)) if short[-n - 1] != long[-n - 1]), len(short))
    begins = next((n for n in range(len(short)) if short[n] != long[n]), len(short))
    rest = iter(long[begins:])
    return begins > 2 and ends > 3 and "签" in short[-ends:] and all(char in rest for char in short[begins:])


def _motto(name: str, motto: str, kind: str) -> bool:
    """Whether a name begins with the motto and a dash, and ends with the kind."""
    return name.lstrip("“").startswith((motto + "—", motto + "”—")) and name.endswith(kind)


def _stands_for(short: str, words: str) -> bool:
    """Whether the last word or words have each character of the short form, in order, from the first on: 兰 of 兰花."""
    at = words.rfind(short[0])
    rest = iter(words[at:])
    return 0 <= at >= len(words) - 2 * len(short) - 2 and all(char in rest for char in short)


def _short(name: str, named: Sequence[Draft]) -> Draft | None:
    """竣工仪式 of “多彩计划”项目竣工仪式暨主题活动, 庆祝大会 of 庆祝某会成立三十周年大会,
    晋衔仪式 of 某委晋升上将军衔仪式."""
    if name[:2] in _FRAMES and len(name) < 6:
        for draft in reversed(named):
            if draft.name.startswith(name[:2]) and (draft.name + "暨").find(name[2:] + "暨") > 0:
                return draft
    if "暨" in name and len(name) < 14:  # 庆祝大会暨就职典礼 of 庆祝某地回归25周年大会暨某政府就职典礼
        parts = re.escape(name).replace("暨", ".*暨.*")
        parts = re.sub("(大会|典礼|仪式)", r".*\1", parts)
        return next((draft for draft in reversed(named) if re.search(parts + r"\Z", draft.name)), None)
    if not name.endswith("仪式"):
        return None
    place = next((name[:size] for size in range(len(name) - 4, 1, -1) if _is_division(name[:size])), "")
    if place and len(name) - len(place) < 6:  # 白银市开工仪式 of 白银市重点项目集中开工仪式, of 全市…
        begins, short = (place, f"全{place[-1]}"), name.removeprefix(place)
        theirs = (one for one in reversed(named) if one.name.startswith(begins) and stands_for(short, one.name))
        return next(theirs, None)
    if len(name) > 5:
        return None
    whole = (one for one in reversed(named) if len(one.name) > _LONG and stands_for(name, one.name))
    return next((one for one in reversed(named) if name in one.name), None) or next(whole, None)


def _same_session(one: str, other: str) -> bool:
    """政协第十三届全国委员会常务委员会第九次会议 is 全国政协十三届常委会第九次会议."""
    places = [match[1][:2] if (match := _OF_PLACE.match(name)) else "" for name in (one, other)]
    if all(places) and places[0] != places[1]:
        return False  # 安徽省十三届人大一次会议 is not that of another province
    if len({_body(name) for name in (one, other)} - {""}) > 1:
        return False  # 全国政协十四届三次会议 is not 十四届全国人大三次会议
    sessions, terms = ([pattern.findall(name) for name in (one, other)] for pattern in (_SESSION, _TERM))
    bodies = [re.sub(r"常务委员会|常委会", "常", name).count("常") for name in (one, other)]
    return (
        bool(sessions[0])
        and ("纪" in one) == ("纪" in other)  # 十九届中央纪委四次全会 is not 十九届四中全会
        and sessions[0] == sessions[1]
        and bool(terms[0])
        and terms[0][-1:] == terms[1][-1:]
        and bodies[0] == bodies[1]
        and not ("中全会" in one + other and len({_party(one), _party(other)} - {""}) > 1)
    )


def _body(name: str) -> str:
    """Whose session a name says it is: of the congress, or of the consultative conference."""
    return next((kind for kind, words in _BODIES if any(word in name for word in words)), "")


def _party(name: str) -> str:
    """The party whose plenary a name says it is, where it says so."""
    return "中共" if name.startswith(("中共", "中国共产党", "党的")) else party_in(name)


def stands_for(short: str, long: str) -> bool:
    """Whether a name has the characters of another in its order, and its end: 旅发大会 of 首届某地旅游发展大会."""
    rest = iter(long)
    return 3 < len(short) < len(long) and short[-2:] == long[-2:] and all(char in rest for char in short)


def shortens(short: str, long: str) -> bool:
    """Whether a headline's name leaves words of the text's out, and no occasion around or within it."""
    numbers = [_NUMBER.findall(name) for name in (short, long)]
    if all(numbers) and numbers[0] != numbers[1]:
        return False
    heads = [sum(char in _ENDS for char in name) for name in (short, long)]
    own = len(short) > 6 and short[-4:] == long[-4:]
    return own and heads[0] == heads[1] and stands_for(short, long)


def is_longer_form(longer: str, name: str) -> bool:
    """Whether a name of the same occasion says more: with its number, with its bracket, or with words around it."""
    if len(longer) <= len(name):
        return False
    quoted = _MOTTO.fullmatch(name)
    if (
        unnumbered(name, longer)
        or _but_for_place(name, longer)
        or _BRACKET.sub("", longer) == name
        or (quoted and _motto(longer, *quoted.groups()))
        or _YEAR.sub("", longer) == name
        or _of_years(name, longer)
        or ("中央纪律" in longer and plenum_of(name) == plenum_of(longer) != ())
    ):
        return True
    if is_fair(name, longer) or (_SIGNING.search(name) and _abbreviates(name, longer)):
        return True
    pairs = ((name, longer), (_rite(name), _rite(longer)))
    return any(one in whole and not opens_with_verb(whole, one) for one, whole in pairs)


def unnumbered(one: str, other: str) -> bool:
    """十三届全国政协第31次双周协商座谈会 is the 全国政协双周协商座谈会 of the headline."""
    bare = _NUMBER.sub("", one)
    return len(bare) > 5 and bare == _NUMBER.sub("", other) and bare in (one, other)


def _but_for_place(short: str, long: str) -> bool:
    """金融助力薯乡发展签约仪式 of the headline is 金融助力定西薯乡发展签约仪式, 首次兰州友城大会 兰州市首届友城大会."""
    numbers = [_NUMBER.findall(_FIRST.sub("第一届", name)) for name in (short, long)]
    if all(numbers) and numbers[0] != numbers[1]:
        return False
    short, long = sorted((_NUMBER.sub("", _FIRST.sub("", name)) for name in (short, long)), key=len)
    size = len(long) - len(short)
    if len(short) < _OWN or size > _PLACE:
        return False
    begins = next((n for n in range(len(short)) if short[n] != long[n]), len(short))
    ends = next((n for n in range(len(short)) if short[-n - 1] != long[-n - 1]), len(short))
    inner = range(max(1, len(short) - ends), min(begins, len(short) - _KIND) + 1)
    return size == 0 == len(short) - begins or any(_is_division(long[at : at + size]) for at in inner)


def of_term(body: str, printed: str, region: str) -> str:
    """济南市十六届人大常委会 of 济南市人大常委会 that is printed 市十六届人大常委会: of which term its meeting is."""
    term = _OF_TERM.search(printed)
    if term is None or term[0] in body:
        return body
    at = len(region) if region and body.startswith(region) else 0
    return body[:at] + term[0] + body[at:]


def session_of(name: str) -> str:
    """十三届全国人大一次会议 of 十三届全国人大一次会议第七次全体会议."""
    return _OF_SESSION.sub("", name)


def opens_with_verb(longer: str, name: str) -> bool:
    """表彰民盟第十四届民生论坛: what stands before the name is no part of it."""
    before = longer[: longer.index(name)]
    return bool(before) and tag(cut(before)[0])[:1] in ("v", "d", "p", "c")


_PLACES = regex(f"[{HAN}]{{2,7}}?(?:省|自治区|市|州|盟|地区)(?=([{HAN}]{{1,7}}?(?:市|州|盟|地区|[县区旗])))")


def without_outer(name: str) -> str:
    """蒙阴县首届旅游大会 of 山东省临沂市蒙阴县首届旅游大会: named by the place, without those that it lies in."""
    while (place := _PLACES.match(name)) and _is_division(place[0]) and _is_division(place[1]):
        name = name[place.end() :]
    return name


@cache
def _division_names() -> frozenset[str]:
    listed = divisions()
    return frozenset(("省", "市", "县", "区", "州", *(r.name for r in listed), *map(short_form, listed)))


def _is_division(word: str) -> bool:
    """Whether a word is a division's name or short form, of any year, or the kind of one: 即墨, 兰州市, 市."""
    return word in _division_names()


def unquoted(name: str) -> str:
    """Without quotation marks around the whole name or left without their partner, but with “…” within it."""
    name = name.strip(" ·")
    for opening, closing in ("“”", "《》"):
        if name.count(opening) != name.count(closing):
            name = name.strip(opening + closing)
        elif name.startswith(opening) and name.find(closing) == len(name) - 1:
            name = name[1:-1]
    return name
