"""By whose name an occasion is called: of the body that convenes it, of the region that 全省 or 市委 in it means."""

from __future__ import annotations

from kg.entity.home import of_level
from kg.entity.meetingnames import NUMBERED, of_term, unquoted
from kg.entity.resolve import Draft, Entities
from kg.mention.types import Mention
from kg.occasion.told import SIGNINGS, STUDY
from kg.pattern import regex
from kg.sentence.abstract import Item
from kg.text.segment import Sentence

_SUBJECT_TO_PLACE = 8  # characters between who convenes and where, which hold a date at most
_DAY_AGAIN = regex("（[^（）]{3,8}）")  # … and once more in a bracket: 今天（11月12日）在
_OF_REGION = frozenset(
    ("新闻发布会", "干部会议", "干部大会", "领导干部会", "领导干部会议", "领导干部大会")
)  # 某市召开领导干部会议: which the region alone tells from others
_CONVENES = regex(
    r"(常委会|党组|党委|理论学习中心组|主席团)?(?:官方)?(?:日前|近日|今天|昨天|当天)?(?:（\d[^（）]{2,7}）)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:上午|下午|晚上?)?(?:在京|在.{1,6})?(?:联合|共同|还|又|也)?(?:召开|举行|举办)(?:了|的)?"
)
_PURPOSE = regex("[一-鿿]{2}")
_ITS = regex("()的")  # 中国驻某国使馆的新春招待会
_OF_COMMITTEE = regex("第[一二三四五六七八九十]+届人大常委会")
_QUALIFIES = regex(r"(?:全)?(省|市|县|区|自治区|州)(?=[\u4e00-\u9fff“])(?!长|场|部级|委书记|内|外|情|属|直|级|政工程)")
_OURS = regex("我(省|市|县|区|州|旗)(?=[与和同])")  # 我市与某大学战略合作签约仪式
_BETWEEN_TWO = regex("[与和同]")
_JOINTLY = ("、", "和", "与", "同", "联合", "携手", "会同")
_IN_EACH = regex("分别[在于到][^，。；]*\\Z")


def host_of(mention: Mention, sentence: Sentence, before: list[Item]) -> str:
    """全国政协 of 全国政协27日在京召开双周协商座谈会."""
    text, begin = sentence.text, sentence.start
    if before and before[-1].kind == "title" and before[-1].start == mention.start:
        before = before[:-1]  # 省委召开常委（扩大）会议
    last = before[-1] if before else None
    if last and "分别" in text and _IN_EACH.search(text, 0, last.start - begin):
        return ""  # 分别在甲省、乙集团召开动员会: of none of them alone
    if last and mention.text in SIGNINGS and _BETWEEN_TWO.search(text, 0, last.start - begin):
        return ""  # 某市与某行举行签约仪式
    if last and last.kind == "organization" and text.endswith(("在", "于"), 0, last.start - begin):
        other = before[-2] if len(before) > 1 else None
        between = _DAY_AGAIN.sub("", text[other.end - begin : last.start - begin]) if other else ""
        if other and other.kind == "organization" and len(between) < _SUBJECT_TO_PLACE:
            if not mention.text.endswith("发布会"):
                return ""  # 甲学院在乙部举行揭牌仪式
            last = other  # 甲部在某某办举行发布会
    if last and last.kind == "region" and text.endswith(("在", "于"), 0, last.start - begin):
        other = before[-2] if len(before) > 1 else None  # 某集团在某市召开会议, 某市官方在外地召开发布会
        official = other is not None and text.startswith("官方", other.end - begin)
        last = other if other is not None and (other.kind != "region" or official) else None
    if STUDY.fullmatch(mention.text):
        body = next((item for item in reversed(before) if item.kind == "organization" and item.entity), None)
        return body.entity.name if body is not None and body.entity is not None else ""
    if last is None or last.kind not in ("organization", "region") or last.entity is None:
        return ""
    match = _CONVENES.fullmatch(text, last.end - begin, mention.start - begin)
    if match is None and mention.text.endswith("招待会"):
        match = _ITS.fullmatch(text, last.end - begin, mention.start - begin)
    if match is None or (last.kind == "region" and mention.text not in _OF_REGION):
        return ""
    at = next(n for n, item in enumerate(before) if item is last)
    row = _row(before[: at + 1], text, begin)
    if len(row) > 1:
        regions = {body.entity.attrs.get("region") or "" for body in row if body.entity is not None}
        return str(regions.pop()) if len(regions) == 1 else ""  # 甲、乙联合举行招待会: of neither alone
    joined = text.endswith(("、", "和", "与"), 0, last.start - begin)
    if joined or "联合" in match[0] or "共同" in match[0]:
        return ""  # 安委办、某部召开会议, of which one can't be read; 甲 乙联合举行招待会, in a headline
    printed = text[max(0, last.start - begin - 6) : last.end - begin] if NUMBERED.match(mention.text) else ""
    return of_term(last.entity.name, printed, str(last.entity.attrs.get("region") or "")) + (match[1] or "")


def _row(before: list[Item], text: str, begin: int) -> list[Item]:
    """The bodies that 、, 和 or 联合 joins to the last, the last first."""
    row = before[-1:]
    for item in reversed(before[:-1]):
        if item.kind != "organization" or text[item.end - begin : row[-1].start - begin] not in _JOINTLY:
            break
        row.append(item)
    return row


def convener(mention: Mention, sentence: Sentence, before: list[Item]) -> str:
    """曲阜市 of 曲阜市召开全市干部会议."""
    last = before[-1] if before else None
    if last is None or last.kind != "region" or last.entity is None:
        return ""
    convenes = _CONVENES.fullmatch(sentence.text, last.end - sentence.start, mention.start - sentence.start)
    return last.entity.name if convenes else ""


def qualified(name: str, before: list[Item], entities: Entities, convener: str = "") -> str:
    """省委全会 → 河北省委全会, of the region that an organ before it is of, else of the article's.

    全市会议 is of the region that convenes it.
    """
    name = unquoted(name)
    last = before[-1] if before else None
    if last and last.kind == "region" and last.entity and name.startswith(f"{last.text}全{last.entity.name[-1]}"):
        return last.entity.name + name[len(last.text) + 2 :]  # 济宁全市领导干部会议
    if name.startswith("第") and _OF_COMMITTEE.match(name):  # 市人大常委会召开第十五届人大常委会第三十七次会议
        bodies = [item.entity for item in before if item.entity and item.entity.name.endswith("人大常委会")]
        return f"{bodies[-1].attrs.get('region') or ''}{name}" if bodies else name
    if name.startswith("我") and (ours := _OURS.match(name)) and (home := entities.home.of(ours[1])):
        return home.name + name[ours.end() :]
    match = _QUALIFIES.match(name)
    if match is None:
        return name
    if match[0].startswith("全") and convener.endswith(match[1]):
        return convener + name[match.end() :]
    near = (item.region for item in reversed(before) if item.region and of_level(item.region, match[1]))
    region = next(near, None) or entities.home.of(match[1])
    return region.name + name[match.end() :] if region else name


def is_its_purpose(rite: Draft, mention: Mention, text: str) -> bool:
    """Whether a ceremony is called by what the one at hand is held for: 纪念仪式 of 仪式（各界人士纪念某某）, of
    某会举行仪式，纪念某某, which is called so from then on."""
    kind, bracket, about = rite.name.partition("（")
    if bracket:
        return kind.endswith("仪式") and mention.text.endswith(kind) and mention.text[: -len(kind)] in about
    purpose = mention.text.removesuffix("仪式")
    if not _PURPOSE.fullmatch(purpose) or "仪式" not in rite.forms or f"仪式，{purpose}" not in text[: mention.start]:
        return False
    if rite.name.endswith("仪式") and not rite.name.endswith(mention.text):
        rite.forms.add(rite.name)
        rite.name = rite.name.removesuffix("仪式") + mention.text
    return True
