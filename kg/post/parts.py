"""Which part of a body a post is at: its departments and party group, a court's committee, the organs of a town, the
division or session of an occasion; and which whole a part that stands without it belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.entity.bodynames import central_organs
from kg.entity.meetingnames import session_of
from kg.entity.resolve import Draft, Entities
from kg.lexicon import Region, region_names, short_form
from kg.lexicon import words as lexicon_words
from kg.mention.body.corps import commanded
from kg.pattern import regex
from kg.sentence.abstract import Item

# posts at an occasion: 大会秘书长, 某论坛执行主席
_AT_MEETING = frozenset(
    ("执行主席", "秘书长", "副秘书长", "发言人", "新闻发言人", "首席科学家", "大会主席", "联合主席", "轮值主席")
)
_OVER_SESSION = ("常务主席", "执行主席")  # of the presidium of a congress
_OF_PRESIDIUM = regex("(?:\\A|[，、。：；由任的和])(?:(?:本次|这次)?(?:大会|会议))?(?:主席团)?\\Z")
_RECEPTION = regex("[会接]见")  # 甲会见某党第八次全国代表大会代表: no session
_SESSION = regex("(?:代表大会|人大|政协|委员会).*次(?:全体)?会议|第.{1,3}次(?:全国)?代表大会")
_DEPARTMENTS = regex("(?<=[省市县区州旗盟党]委)(?:组织部|宣传部|统战部|社会工作部|政法委)$")
_BESIDE_COMMITTEE = regex("(?<=[省市县区州旗盟])(?:纪委|监委|公安[厅局])$")
_HEAD = regex("([厂所院局厅校]|(?<!纪检)(?<!监察)组)长(?:助理)?$")
KINDS_OF = {kind: kind for kind in "厂所院局厅"} | {
    "校": "(?:大学|学院|学校|中学|小学|党校)",
    "组": "(?:组|专班|办公室|指挥部|委员会|纪委|监委|专家库)",
}
_COMMITTEE = regex("[省市县区州旗]委$")
_PARTIES = ("共青团", "民革", "民盟", "民建", "民进", "农工党", "农工民主党", "致公党", "九三学社", "台盟")
TOWN = regex("(?:[镇乡村]|街道)$")
TOWN_BODY = regex("(?:党委|党工委|党总支|党支部|纪委|人大|政协|武装部)(?=[副书主委成部常])")
_UNIVERSITY = regex(".{2,}?大学(?=.{1,8}[处科部室]$)")
# posts in the party group of a body as a whole, which no department of it has
_ASSOCIATION = regex("(?:协会|友协|学会|商会|促进会|研究会)$")
OF_PARTY_GROUP = ("党委", "党组", "党工委")
_DEPARTMENT_OF = regex("[一-鿿]{2,8}(?:部|处|科|室|办公室)")
_GRADES = regex("(?:一级|二级|三级|四级)?副?(?:巡视员|调研员|督察长)$")
_INSPECTORS = regex("(?:驻.{2,12})?(?:纪检组|纪检监察组)$")
_IN_COMMAND = ("政委", "政治委员", "司令员", "师长", "军长", "旅长", "参谋长", "团长")
_CIVIL = regex("(?P<region>[省市县区州旗盟])?(?:党委|委|政府|人大|人大常委会|政协)$")
_COURT = regex("[^，。；]*?(?:法院|检察院)(?:[一-鿿]{2,8}分院)?")
_OF_COURT = regex(
    "(?:检察|审判)委员会|[一-鿿]{0,6}审判[一-鿿]{0,4}庭|(?:立案|行政|民事|刑事)[一-鿿]{0,3}庭|[一-鿿]{2,8}庭"
)
_HEADED_BY_DIRECTOR = ("委", "委员会", "办公室", "中心", "办公厅")
_COMMISSION = regex("[一-鿿]{2,}(?:委员会|(?<![省市县区州党])委|办公室|办公厅|中心)(?=[一-鿿]{2,}[处科司]$)")
_INNER_PART = regex("[一-鿿]{2,8}?(?:部|处|系|学院|研究所)(?=.{3,}[室处科]|$)")
_BRANCH = regex("(?!.*银行)[一-鿿]{2,8}(?:分|支)行")  # 某银行云南省分行副行长、贵州省分行行长
_BANK = regex("[一-鿿]{2,8}?银行(?=.*[分支]行$)")
_BUREAU = regex("[一-鿿]{2,8}(?<!公)司|秘书局")
# 副市长、公安局局长: of the place whose post stands before
_OF_PLACE = regex(
    "(?:公安|财政|教育|卫生|卫健|规划|监察|民政|司法|审计|交通|交通运输|水利|水务|城管|农业农村|自然资源|应急管理|信访|人社|住建|工信|商务)局"
    "|公安厅|(?:外事侨务|外事|侨务|信访|扶贫|扶贫开发)办公室"
)
_OF_SCHOOL = regex("校(?![友外园企地长区际])[一-鿿]{1,8}(?:处|部|办|办公室|中心|团委|工会|研究生院|图书馆|科协)|校团委")
_OF_UNIVERSITY = regex(".{2,}?大学|.{2,}学院\\Z")
_FACULTY = regex(
    "(?!国际关系|中国|国家|中央)(?!.*大学)(?:[一-鿿]{0,8}?(?:管理|科学|工程|经济|技术|法学|马克思主义|外国语|信息|医学|教育|商|研究生|公共|传播|环境|电子|计算机)"
    "[一-鿿]{0,6}(?:学院|(?<=研究生)院)|(?:人事|科研|科技|科学技术|教务|财务|学生|学生工作|研究生|国际合作|发展规划|后勤|保卫|审计|资产|社科|人文社科)[一-鿿]{0,4}(?:处|部))"
)
_HEAD_OF_SCHOOL = regex("(?:常务|第一)?副?校长(?:助理)?")
_SCHOOL = regex(
    "(?!.*(?:大学|学院|党校)).{2,}(?:中学|小学|学校)|(?!.*(?:大学|党校).+(?:学院|大学)).{2,}(?:大学|学院|党校)"
)
_OF_CONGRESS = frozenset(("常委会", "人大常委会"))  # 常委会委员甲, where a text names but one
_OUR_EMBASSY = regex("中国驻[一-鿿]{1,12}大使馆")
_GARRISONS = {"军分区": ("prefecture",), "人武部": ("county",), "人民武装部": ("county",)}


def court_of(name: str) -> str:
    """The court of a part of one: 福州市中级人民法院 of 福州市中级人民法院刑事审判庭; empty where it is none."""
    court = _COURT.match(name)
    return court[0] if court else ""


@dataclass(frozen=True, slots=True)
class Seat:
    """A title at a holder; `change` is former where the text says 原, 前, 时任."""

    title: str
    holder: Draft
    change: str = ""


class Parts:
    """Knows of what a body is a part, for the entities of one document."""

    def __init__(self, entities: Entities) -> None:
        self.entities = entities
        self.last: Draft | None = None  # the body that a title without one continues from
        self.party_of: Draft | None = None  # the body whose party group the sentence named last: 某大学党委书记

    def country(self, name: str) -> Draft:
        return self.entities.region(Region(name, "country"))

    def organ(self, name: str, region: str | None = None) -> Draft:
        if region and region.endswith("盟") and name == f"{region}政府":
            name = f"{region}行署"  # 盟长 heads the administration that the autonomous region sends
        return self.entities.add("organization", name, region=region)

    def only_school(self, title: str) -> Draft | None:
        """The school that a text names, where it names but one, of a 校长 who stands without it."""
        return self._school() if _HEAD_OF_SCHOOL.fullmatch(title) else None

    def _school(self) -> Draft | None:
        named = (one for one in self.entities.drafts.values() if one.type == "organization")
        bodies = [one for one in named if _SCHOOL.fullmatch(one.name)]
        return bodies[0] if len(bodies) == 1 else None

    def _of_school_page(self, part: str) -> str:
        """The whole name of a department or faculty on the page of its university: 经济管理学院院长甲."""
        page = self.entities.page
        school = _OF_UNIVERSITY.match(page) if page and _FACULTY.fullmatch(part) else None
        if school is None or any(part[:size] in region_names(2020) for size in (2, 3)):
            return ""  # 河北经济管理学院 is another
        return page if page.endswith(part) else school[0] + part

    def embassy(self) -> Draft | None:
        """China's embassy, where the document names but one."""
        missions = [d for d in self.entities.drafts.values() if _OUR_EMBASSY.fullmatch(d.name)]
        return missions[0] if len(missions) == 1 else None

    def whole(self, place: Item, before: list[Seat]) -> Draft | None:
        """The body of a place that is named without what it is a part of.

        中央党校文史教研部 of 中央党校文史教研部某教研室主任、文史教研部副主任, 外交部欧洲司 of 外交部部长助理兼
        欧洲司司长, 福州市中级人民法院刑事审判庭 of 福州市中级人民法院副院长、刑事审判庭庭长, 南阳军分区 of
        南阳市委常委、军分区政委.
        """
        body = place.entity
        if body is None or body.name != place.text:
            return body
        if place.text in _GARRISONS:
            return self._garrison(place, before)
        if place.text in _OF_CONGRESS:
            told = [one for one in self.entities.drafts.values() if one.name.endswith("人大常委会") and one is not body]
            return self._named(body, told[0].name, told[0].attrs.get("region")) if len(told) == 1 else body
        if _OF_SCHOOL.fullmatch(body.name) and (school := self._school()) is not None:
            return self._named(body, school.name + body.name[1:])  # 校科技处处长
        if own := self._of_school_page(body.name):
            return self._named(body, own)
        if before and _OF_PLACE.fullmatch(body.name) and before[-1].holder.name.endswith(("政府", "委")):
            region = before[-1].holder.attrs.get("region")
            return self._named(body, region + body.name, region) if region and region[-1:] in "省市县区州盟旗" else body
        if body.name.startswith("使馆"):  # 使馆政务参赞, where the article names one embassy
            mission = self.embassy()
            if mission is not None:
                body.spans.clear()
            return mission or body
        holders = [seat.holder.name for seat in reversed(before)]
        outer = None
        if _OF_COURT.fullmatch(body.name):
            outer = next(filter(None, map(court_of, holders)), None)
        elif holders and holders[0] in central_organs() and _BUREAU.fullmatch(body.name):
            outer = holders[0] if body.name not in central_organs() else None
        elif _BRANCH.fullmatch(body.name):
            banks = (_BANK.match(name) for name in (*holders, *([self.last.name] if self.last is not None else [])))
            outer = next((bank[0] for bank in banks if bank is not None), None)
        inner = _INNER_PART.match(body.name) if outer is None and body.name not in central_organs() else None
        if inner is not None:
            holders += [self.last.name] if self.last is not None else []
            outer = next((name[:at] for name in holders if (at := name.find(inner[0])) > 1), None)
        return self._named(body, outer + body.name) if outer else body

    def _garrison(self, place: Item, before: list[Seat]) -> Draft | None:
        """南阳军分区 of 南阳市委常委、军分区政委, 怀宁县人武部 of 怀宁县委常委、人武部部长."""
        levels = _GARRISONS[place.text]
        name = next((seat.holder.attrs.get("region") for seat in reversed(before)), None)
        homes = [region for level in levels if (region := self.entities.home.regions.get(level)) is not None]
        home = next((region for region in homes if name in (None, region.name)), None)
        if place.entity is None or home is None:
            return place.entity
        short = short_form(home) if place.text == "军分区" else home.name
        return self._named(place.entity, short + place.text, home.name)

    def _named(self, bare: Draft, name: str, region: str | None = None) -> Draft:
        """The body by its whole name, with the places where its bare one stands: that one is of every court."""
        named = self.organ(name, region)
        if named is not bare:
            named.spans |= bare.spans
            named.forms |= bare.forms
            bare.spans.clear()
        return named

    def at_meeting(self, meeting: Draft | None, title: str) -> Draft | None:
        """大会执行主席 is at the plenary at hand, 大会秘书长 at its session."""
        if meeting is None or title not in _AT_MEETING:
            return None
        if re.search("主席团|常务主席", meeting.name) and not title.endswith("秘书长"):
            return None
        name = session_of(meeting.name) if title.endswith(("秘书长", "发言人")) else meeting.name
        return meeting if name == meeting.name else self.entities.add("meeting", name)

    def over_session(self, title: str, said: str, tokens: list[Item | str]) -> Draft | None:
        """The session over which 大会主席团常务主席 and 执行主席 preside: that of the sentence, else the only one told.

        `said` are the words before the post.
        """
        if title not in _OVER_SESSION or not _OF_PRESIDIUM.search(said):
            return None
        here = [token.entity for token in tokens if isinstance(token, Item) and token.kind == "meeting"]
        known = here or [draft for draft in self.entities.drafts.values() if draft.type == "meeting"]
        told_of = (draft for draft in known if draft is not None and not _RECEPTION.search(draft.name))
        named = (draft for draft in told_of if _SESSION.search(draft.name))
        sessions = {session_of(draft.name): draft for draft in named}
        name, told = sessions.popitem() if len(sessions) == 1 else ("", None)
        if name and title == "常务主席":
            return self.organ(f"{name}主席团")
        if told is not None and told.name == name:
            return told
        return self.entities.add("meeting", name) if name else None

    def around(self, body: Draft, title: str) -> Draft | None:
        """某研究所 of 某研究所科研处处长、副所长: the body whose head it is, around the one named last.

        None where that is of another kind: 厂长 of no 革委会.
        """
        if title.endswith(_IN_COMMAND) and (committee := _CIVIL.search(body.name)):
            of_it = commanded(body.name) or ("" if committee["region"] else body.name.removesuffix("党委"))
            return self.organ(of_it) if of_it not in ("", body.name) else None  # no 政委 is a city's party committee's
        school = _UNIVERSITY.match(body.name) if title.endswith("教授") else None
        if school is not None:
            return self.organ(school[0], body.attrs.get("region"))  # 某大学科研处处长、教授
        if title.startswith(OF_PARTY_GROUP) and (whole := self._whole_of(body)):
            return whole  # 某大学党委书记甲，组织部部长乙，党委委员丙
        if _GRADES.search(title) and (inner := _INSPECTORS.search(body.name)) and inner.start():
            return self.organ(body.name[: inner.start()], body.attrs.get("region"))  # 某厅纪检组组长甲，副巡视员乙
        head = _HEAD.search(title)
        if head is None or re.search(KINDS_OF[head[1]] + "$", body.name):
            return body
        around = re.match(f".{{2,}}{KINDS_OF[head[1]]}", body.name)
        # 某学院 of 中共某学院委员会委员、院长
        return self.organ(around[0].removeprefix("中共"), body.attrs.get("region")) if around else None

    def outside_bureau(self, body: Draft, before: list[Seat]) -> Draft | None:
        """某委员会 of 某委员会总规划师兼总体规划处处长、副主任: a bureau with a 处长 has no 主任.

        The bureau itself where the text names nothing around it; None for what is headed by a 主任.
        """
        if not any(seat.holder is body and seat.title.endswith(("处长", "科长", "司长")) for seat in before):
            return None
        outer = _COMMISSION.match(body.name)
        if outer:
            return self.organ(outer[0], body.attrs.get("region"))
        holders = (seat.holder for seat in reversed(before))
        return next((holder for holder in holders if holder.name.endswith(_HEADED_BY_DIRECTOR)), body)

    def _whole_of(self, body: Draft) -> Draft | None:
        """The body whose department this is, as far as the sentence has named its party group."""
        whole = self.party_of
        if whole is None or whole is body or body.name in central_organs():
            return None
        if _ASSOCIATION.search(body.name):
            return whole  # 市外办党组成员、市对外友协副会长甲，党组成员乙
        bare = _DEPARTMENT_OF.fullmatch(body.name) is not None and not body.attrs.get("region")
        return (
            whole if bare or _DEPARTMENT_OF.fullmatch(body.name.removeprefix(whole.name).removeprefix("党委")) else None
        )

    def of_party(self, place: Draft, before: list[Seat]) -> Draft | None:
        """民盟山东省委 of 民盟中央常委、山东省委主委: parties of the united front alone have a 主委."""
        parties = lexicon_words("entities/organ.toml", "parties")
        if not re.search("[省市县区州]委$", place.name) or place.name.startswith(parties):
            return place
        named = next((p for seat in before for p in parties if seat.holder.name.startswith(p)), None)
        return self.organ(named + place.name, place.attrs.get("region")) if named else None

    def at_department(self, body: str, department: re.Match[str], title: str) -> tuple[Draft, str]:
        """共青团中央统战部 of 共青团中央、统战部部长, 某大学党委组织部 of 某大学党委常委、组织部部长."""
        part = department[1] if department[1].endswith("委") else department[1].removesuffix("部") + "部"
        body = _BESIDE_COMMITTEE.sub("委", body)  # 桐城市纪委书记甲，组织部部长乙; 省公安厅厅长甲，统战部部长乙
        body = _DEPARTMENTS.sub("", body)  # 县委常委、宣传部部长、统战部部长
        body = re.sub("(?<=[省市县区州盟旗])(?:人民)?政府$", "委", body)  # 省委常委、常务副省长、政法委书记
        rest = title[department.end() :]
        if self.party_of is not None and self.party_of.name == body and body.endswith(("大学", "学院", "公司", "集团")):
            body += "党委"
        place = body[:-1] if _COMMITTEE.search(body) and not body.startswith(_PARTIES) else None
        return self.organ(body + part, place), rest if rest != "长" else "部长"

    def town_around(self, title: str, previous: Draft | None) -> str:
        """The town whose body the sentence named last; 组长：甲 党委副书记、镇长 in a notice headed with a town's name
        is of that one."""
        if previous is not None:
            region = str(previous.attrs.get("region") or "")
            return region if TOWN.search(region) else ""
        home = self.entities.home.regions.get("township") if TOWN_BODY.match(title) else None
        return home.name if home is not None and home.name in self.entities.document.title else ""

    def at_town(self, town: str, title: str, otherwise: Draft | None = None) -> tuple[Draft, str]:
        """板栗镇党委 of 板栗镇党委书记; other posts are at the town, or go on at the body before."""
        part = TOWN_BODY.match(title)
        if part:
            return self.organ(town + part[0], town), title[part.end() :]
        return otherwise or self.organ(town, town), title
