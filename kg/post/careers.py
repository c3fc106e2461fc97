"""What somebody was and is: the posts of a CV, of 曾任…, of lines that begin with a date, of terms somebody sat."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.entity.bodynames import central_organs
from kg.entity.resolve import Draft, Entities
from kg.entity.when import GLUED, SPAN, period
from kg.lexicon import surnames
from kg.mention.spelling import is_foreign, spelt_chars
from kg.mention.titles import head_class
from kg.pattern import regex
from kg.post.around import Token
from kg.post.offices import country_in
from kg.post.parts import Seat
from kg.post.seats import OF_A_GOVERNMENT, Seats, held
from kg.post.states import is_ours, premier_abroad
from kg.relation.matched import Found
from kg.sentence.abstract import Item, as_printed, is_person

_CAREER = regex(
    r"(?:^(?:同志|先生|女士)?|[，。；、：\s月年他她并后起（）])(?:其|此前|此后|随后|后|先后|又|并|一直|同时|再|，|于(?!.{4,10}生，).{4,10}|[底初末]|(?:年仅)?\d\d岁(?:[时便即就]|那年)?|跨[省市州县区]|(?P<during>在)(?=任|担任))?"
    r"(?P<verb>(?P<past>利用其?(?:先后|曾)?担任|还?曾经?(?:先后|长期)?(?:任|担任过?|兼任|是)|[此之]前[为系任]|之前是|(?:履新|上任|到任|任职)前(?:为|是|系|任|担任过?)|曾?历任|此前的?职务(?:系|为|是)|担任过|先后任|先后担任|(?:先后|曾)挂职(?:担?任)?|曾在.{2,10}工作，担任过)|(?P<gone>卸任|不再担任|不再兼任|免去其|辞去)|(?:现任)?职务：|现任|现为|也是|长期担?任|任职|出任|调任|转任|升任|改任|担任|兼任|晋升为?|跻身|当选为?|任)(?:了|中共|原)?(?:(?:第?[一二三四五六七八九十]+[届、至和]*)+届)?$"
)
# a line of a CV, or a part of it after a semicolon
_DATED = regex(
    rf"(?:.*[；。，：）])?\s*(?P<line>{SPAN}\s*(?:(?:[—－~～至到-]+\s*|{GLUED})(?:{SPAN}|今)?)?(?:起|以后|后)?[，、：\s]*"
    r"(?:中共|任|历任|先后任|先后担任|担任|在|兼任?|挂职担?任|挂任)?)|(?:中共)?(?:第?[一二三四五六七八九十]+[届次][、，至]?)+"
)
# 1984.07-1987.08汉阴中学教师、团委书记: what comes first is no post
_NO_POST = "[一-鿿]{0,8}(?:教师|教员|干部|干事|科员|办事员|职工|工人|学员|战士|职员|文书)[、，]"
_PLAIN_FIRST = regex(rf"\s*{SPAN}\s*[—－~～至到-]+\s*(?:{SPAN}|今)[，、：\s]*(?:在|任)?(?:[一-鿿]{{1,12}}{_NO_POST})")
_PLAIN = regex(_NO_POST)
_SUCCESSIVE = ("先后任", "先后担任", "历任")
_PLACES = ("region", "organization")
SERVES = ("挂职任", "挂职担任", "挂任", "挂职")  # in a place for a time
_ENDS = regex(rf"{SPAN}[，、：\s]*(?:在|兼任?|挂职担?任|挂任)?$")
_EVENT = regex("[。！？](?!$)|现任|拟任|提名|不再|免去|毕业|出生|学习|[于从在]|并|说|表示|被|认为|涉嫌")
_UNREADABLE = regex("(?:曾任|历任|曾担任|先后任|先后担任)[一-鿿]{1,12}$")
_TEAMS = ("组", "指挥部", "专班")
_MEMBER = regex("(?:代表|委员|常委)$")
# 此次履新前，他担任…; 此前，他任…
_BEFORE_NEW = regex(
    "(?:履新|任职|升任|调任|出任|上任)前(?:，|[他她其]?(?:担任过?|任)$)|(?:此前|之前)，?[他她其]?(?:先后|曾)?(?:担任过?|任)$"
)
# 央行副行长（1996-1998）——建行行长（1998-2000）
_YEARS = regex(r"（((?:19|20)\d\d)[-—－–~至]+((?:19|20)\d\d|今)?）")
_WHEN_ELECTED = regex("(?:\\A|[，。；])(?:(?:同年|次年|(?:19|20)\\d\\d年)(?:\\d{1,2}月)?|随后|此后|同日|当日)?在\\Z")
_HOLDS_PLENARY = ("举行", "举行的", "召开", "召开的")
_HELD_ON = regex("在[^，。；]{2,8}(?:举行|召开)的")
_CLAUSE_END = regex(".*[，。；：]")
_SMALL = regex("[先后又再并均].|同年|时年|随后|此后|[他她其]")  # 先后由…, 同年由…: no name
_RANK = regex("（正?副?[局厅处县司部省]级）")
_BY = regex("(?:一职|职务)?[则改便]?由(?:现年\\d+岁的)?原?")
_BARE_OFFICE = regex("(?:(?:领导|协调|工作)*小组|指挥部|委员会)?办公室")
_TAKES_IT = regex("(?:接任|继任|兼任|出任|接棒)(?:[，。；]|$)")
_HOLDS_IT = regex("担任(?:[，。；]|$)")
_PARTED = regex(r"(?:^|[，。；、\s])(?:是|系|为|中共|党的|第?[一二三四五六七八九十]+[届次、]*)*$")


def _is(token: Token, person: Draft) -> bool:
    return isinstance(token, Item) and token.entity is person


_UNREAD = regex("[\u4e00-\u9fff]{1,8}[、，]")
_GOES_ON = regex(
    "(?:（正?副?[局厅处县司部]级）)?(?:[，；](?:兼)?(?:中共)?|（其间，?(?:曾|先后)?(?:挂职|兼)?(?:任|担任))|）[，；]"
)


def _is_foreign(place: Item) -> bool:
    region = place.entity.attrs.get("region_object") if place.entity else None
    return region is not None and region.is_country_abroad


_CONGRATULATED = regex("祝贺[他她其]")


_AT_OCCASIONS = ("post/before", "post/appointed", "post/elected")


_DURING = regex("(?:职务|一职)?[期之]间|(?:的)?时期")
_TO_COME = regex("将|愿|希望|期待|支持|相信|开始")
_OF_MANY = regex("的(?:在[京职]|[^，。；]{0,6}老)?(?:老?同志|人员|老?领导|老?干部|人士)")


class Careers:
    """Reads the posts that one sentence says of the person the text goes on about; `found` are the facts."""

    def __init__(self, sentence: list[Token], entities: Entities, subject: Draft | None = None) -> None:
        self.tokens, self.entities, self.subject = sentence, entities, subject
        self.seats = Seats(sentence, entities)
        self.found: list[Found] = []
        self.under_name = False  # whether the line before holds nothing but a name

    def _between_years(self, seats: list[Seat], at: int) -> bool:
        """Whether the years in which the posts were held stand in a bracket behind them: the line of a CV."""
        match = _YEARS.match(str(self.tokens[at])) if at < len(self.tokens) else None
        others = any(is_person(token) for token in self.tokens)
        if match is None or self.subject is None or others or not seats:
            return False
        end = {"to": match[2]} if match[2] not in (None, "今") else {}
        self._hold(self.subject, seats, "", "post/cv", {"from": match[1], **end})
        return True

    def _member(self, begin: int, end: int) -> Draft | None:
        """Of whom a part of a CV with no verb says the terms sat: 全国第十一、十二届人大代表，四川省第九届省委委员."""
        if self.under_name and begin == 0 and end == len(self.tokens) and "、" in self.tokens:
            return self.subject  # 周启明⏎区委常委、副区长
        people = [token.entity for token in self.tokens if is_person(token)]
        if any(person is not self.subject for person in people):
            return None
        before = str(self.tokens[begin - 1]) if begin else ""
        words = as_printed(self.tokens[begin:end])
        after = str(self.tokens[end]) if end < len(self.tokens) else "。"
        termed = "届" in (words if "届" in words else before) and _MEMBER.search(words)
        return self.subject if termed and after[0] in "，。；、" and _PARTED.search(before) else None

    def _career(self, at: int, person: Draft) -> int:
        """历任…, 调任…, 现任…, 免去其…: each chain after such a verb is a post of the person."""
        line = _DATED.fullmatch(str(self.tokens[at])) if at == 0 or _ENDS.search(str(self.tokens[at])) else None
        if line:
            return self._dated(at, person, line)
        if at == 0 and (line := _PLAIN_FIRST.fullmatch(str(self.tokens[0]))):
            return self._dated(at, person, line)
        before = self.tokens[at - 1] if at else ""
        if is_person(before) and before.entity is not None:
            person = before.entity  # 甲同志兼任某职，处长乙任某职
        elif self._of_unread(at):
            return at
        elif _CONGRATULATED.search(str(self.tokens[at])):
            return at  # 甲致电某人，祝贺他当选: not 甲
        words = str(self.tokens[at])
        if isinstance(before, Item) and before.kind == "meeting" and words.startswith(("上", "当选", "被")):
            elected = self._elected_at(at - 2, person)
            if elected is None:
                return at
            person, words = elected, words.removeprefix("上")
        match = _CAREER.search(words)
        if not match and _UNREADABLE.search(str(self.tokens[at])):
            return self._past_unread(at, person)
        if not match or re.search(r"拟|提名|建议", str(self.tokens[at])[-12:]):
            return at
        seats, end = self._at_goal(at) or self.seats.chain(at + 1, told=True)
        if not seats and (match["past"] or "先后" in match[0]):
            begin = next(
                (p for p in range(at + 1, min(at + 5, len(self.tokens))) if _UNREAD.fullmatch(str(self.tokens[p]))), at
            )
            seats, end = self.seats.chain(begin + 1) if begin > at else ([], at)  # 曾任某厅干部、副处长
            if not seats:  # 曾任某地妇联干部、宣教部部长，某市妇联宣传部部长
                end = self._posts_far(at + 1, seats)
        following = self.tokens[end] if end < len(self.tokens) else ""
        if (
            not seats
            or self._is_who(end)
            or following == "职务的"
            or _OF_MANY.match(str(following)) is not None  # …，以及曾担任某委委员的同志
            or (following == "的" and (match["verb"].endswith("是") or self._is_team(end + 1)))
            or (match["during"] and not str(following).startswith("期间"))
            or is_person(following)
        ):
            return at
        now = match["verb"].startswith(("现", "长期")) or match["verb"] in ("也是", "职务：", "现任职务：")
        past = (
            match["past"]
            or "先后" in match[0]
            or "此前" in match[0]
            or self._was(str(self.tokens[at]), end)
            or _BEFORE_NEW.search(str(self.tokens[at])) is not None
        )
        change = "removed" if match["gone"] else "former" if past else "" if now else "appointed"
        end = self._listed_posts(end, seats)
        end = self._posts_far(end, seats) if past else end
        self._hold(person, seats, change, "post/career", period(str(self.tokens[at])) if change == "appointed" else {})
        return end

    def _was(self, words: str, end: int) -> bool:
        """Whether a post is a past one: 甲曾经担任某局局长; 在任某区委书记期间完成学业, but not what is to come."""
        if "曾" in words:
            return True
        return _DURING.match(self._said(end)) is not None and _TO_COME.search(words) is None

    def _is_team(self, at: int) -> bool:
        """Whether what somebody leads stands here, behind the post: 由甲任组长的事故处理领导小组."""
        token = self.tokens[at] if at < len(self.tokens) else ""
        return isinstance(token, Item) and token.kind == "organization" and token.text.endswith(_TEAMS)

    def _of_unread(self, at: int) -> bool:
        """Whether the posts here are of somebody whose name can't be read: |陆某由|某校副校长|出任|某校校长."""
        for place in range(at - 1, -1, -1):
            words = self._said(place)
            clause = _CLAUSE_END.search(words)
            if words.endswith(("由", "从")):
                who = words[clause.end() if clause else 0 : -1]
                return len(who) in (2, 3) and who[0] in surnames() and not _SMALL.match(who)
            if clause:
                return False
        return False

    def _said(self, at: int) -> str:
        """The words at this place; nothing where a mention stands."""
        token = self.tokens[at] if 0 <= at < len(self.tokens) else ""
        return token if isinstance(token, str) else ""

    def _at_goal(self, at: int) -> tuple[list[Seat], int] | None:
        """江西省政府 of 某省厅长甲跨省到江西任副省长: the seat is where somebody goes, and not where he comes from."""
        place, title = (self.tokens[p] if 0 <= p < len(self.tokens) else "" for p in (at - 1, at + 1))
        goes = at > 1 and str(self.tokens[at - 2]).endswith(("到", "赴"))
        if not (goes and isinstance(place, Item) and place.kind == "region" and isinstance(title, Item)):
            return None
        return (self.seats.at_body(title, place), at + 2) if head_class(title.text) == "government" else None

    def _elected_at(self, at: int, subject: Draft) -> Draft | None:
        """Who is elected at an occasion, before which 在 stands at `at`: 甲在某会议上当选; 2016年在某会议上当选.

        甲在某次会议举行的第四次全体会议上当选: of the session before it.
        """
        words = self.tokens[at] if at >= 0 else ""
        outer = self.tokens[at - 1] if at > 1 else ""
        if words in _HOLDS_PLENARY and isinstance(outer, Item) and outer.kind == "meeting":
            at, words = at - 2, self.tokens[at - 2]
        who = self.tokens[at - 1] if at > 0 else ""
        if isinstance(words, str) and _HELD_ON.fullmatch(words) and is_person(who):
            return who.entity  # 甲在10日举行的某会议上当选
        if words == "在" and isinstance(who, Item):
            return who.entity if who.kind == "person" else None
        return subject if isinstance(words, str) and _WHEN_ELECTED.search(words) else None

    def _past_unread(self, at: int, person: Draft) -> int:
        """曾任县级某地副市长，青岛市建委副主任: over a first post that can't be read to the next."""
        begin = next((p for p in range(at + 1, at + 3) if str(self.tokens[p : p + 1]) in ("['，']", "['、']")), at)
        seats, end = self.seats.chain(begin + 1) if begin > at else ([], at)
        if not seats or any(is_person(token) for token in self.tokens[at:]):
            return at
        end = self._posts_far(self._listed_posts(end, seats), seats)
        self._hold(person, seats, "former", "post/career")
        return end

    def _dated(self, at: int, person: Draft, line: re.Match[str]) -> int:
        """1984.12—1986.03云南省宜良县委副书记: a line of a CV, its posts held over the dates before them."""
        seats, end = self.seats.chain(self._serves(at + 1), told=True)
        if not seats and _PLAIN.fullmatch("".join(map(str, self.tokens[at + 2 : at + 3]))):
            seats, end = self.seats.chain(at + 3, told=True)
        if not seats and line[0].endswith(_SUCCESSIVE):
            end = self._posts_far(at + 1, seats)  # 1949年12月起先后任某专署专员，某局局长
            self._hold(person, seats, "former", "post/career")
            return end if seats else at
        following = self.tokens[end] if end < len(self.tokens) else ""
        several = isinstance(following, str) and following.startswith("等职")  # one after the other
        goes_on = bool(following) and str(following)[0] not in "，。；、（） 兼" and not several
        if not seats or isinstance(following, Item) or goes_on:
            return at
        end = self._listed_posts(end, seats)
        # 1984年4月任…；1985年6月任…: lines of a CV say no event; 2019年5月任… in running text does
        words = "".join(str(token) for token in self.tokens if isinstance(token, str))
        event = line["line"] and line[0].endswith("任") and not re.search(r"[—－~～至；-]", words)
        dates = {} if several and len(seats) > 1 else period(line[0])
        change = "former" if several else "appointed" if event and "to" not in dates else ""
        self._hold(person, seats, change, "post/cv", dates)
        return end

    def _serves(self, at: int) -> int:
        """Where the posts begin: over the place of 1992.01—1993.05在河北青龙县挂职任…, 国家旅游局挂职任…."""
        end = at
        while end < len(self.tokens) and isinstance(token := self.tokens[end], Item) and token.kind in _PLACES:
            end += 1
        return end + 1 if at < end < len(self.tokens) and self.tokens[end] in SERVES else at

    def _is_passive(self, at: int) -> bool:
        """Whether 一职由 stands here, behind the post and before who takes it."""
        return at < len(self.tokens) and _BY.fullmatch(str(self.tokens[at])) is not None

    def _is_who(self, at: int) -> Draft | None:
        """甲 of 当选为副主席的是甲, where 的是 stands here, and of 市长一职由某某局局长甲接任, where 由 does."""
        passive = self._is_passive(at)
        if at + 1 >= len(self.tokens) or not (passive or self.tokens[at] in ("的是", "的是原")):
            return None
        named = self.seats.chain(at + 1)[1]  # 目前担任主任的是原某部副部长甲
        who = self.tokens[named] if named < len(self.tokens) else None
        office = self.tokens[at - 2] if at > 1 else ""
        if passive and isinstance(office, Item) and _BARE_OFFICE.fullmatch(office.text):
            return None  # 协调小组办公室主任由甲兼任
        takes = str(self.tokens[named + 1]) if named + 1 < len(self.tokens) else ""
        named_so = isinstance(office, Item) and office.kind in _PLACES and _HOLDS_IT.match(takes)  # 山东省长由甲担任
        by_name = takes[:2] == "担任" and str(self.tokens[at])[:2] == "一职"
        if passive and not (_TAKES_IT.match(takes) or by_name or named_so):
            return None
        return who.entity if is_person(who) else None

    def _is_by(self, at: int) -> bool:
        """Whether it is told only who holds a post: 山东省长由甲担任."""
        return self._is_passive(at) and self.tokens[at] == "由" and "担任" in as_printed(self.tokens[at + 1 : at + 12])

    def _besides(self, at: int) -> bool:
        """Whether somebody holds a post besides others, which need not be new: 主任一职由省委书记甲兼任."""
        return self._is_passive(at) and any(str(token).startswith("兼任") for token in self.tokens[at : at + 12])

    def _listed_posts(self, at: int, seats: list[Seat]) -> int:
        """…，上虞市委副书记，新昌县委副书记: a comma goes on with the next post of the same person."""
        while (
            at + 1 < len(self.tokens)
            and isinstance(self.tokens[at], str)
            and re.fullmatch(
                r"(?:职务)?[，、；](?:兼任?|并)?(?:中共)?(?:(?:第?[一二三四五六七八九十]+[届、，至和]*)*届[、，]?)?",
                str(self.tokens[at]),
            )
        ):
            more, end = self.seats.chain(at + 1)
            # over the bracket of 甲出任某市委书记；某市委书记（副厅级）乙卸任
            behind = end + 1 if end < len(self.tokens) and _RANK.fullmatch(str(self.tokens[end])) else end
            followed = behind < len(self.tokens) and not isinstance(self.tokens[behind], str)
            if not more or followed or self._is_who(end) or self._said(end) in ("为", "任", "担任"):
                break  # 甲任副指挥长，省委常委和副省长为成员: those are others
            seats += more
            at = end
        return at

    def _posts_far(self, at: int, seats: list[Seat]) -> int:
        """曾任…，…，…。: over a post that can't be read to the next, where the rest of the sentence names nobody."""
        rest = self.tokens[at:]
        if any(is_person(token) for token in rest) or _EVENT.search(
            "".join(token for token in rest if isinstance(token, str))
        ):
            return at
        for comma in range(at, len(self.tokens) - 1):
            if isinstance(self.tokens[comma], str) and _GOES_ON.fullmatch(str(self.tokens[comma])):
                more, end = self.seats.chain(comma + 1)
                if more and (end == len(self.tokens) or isinstance(self.tokens[end], str)):
                    seats += more
                    return self._posts_far(self._listed_posts(end, seats), seats)
        return at

    def _hold(
        self, person: Draft, seats: list[Seat], change: str, rule: str, dates: dict[str, str] | None = None
    ) -> None:
        # at an occasion only who is named with the post: 委员长、副委员长担任大会执行主席 tells of nobody
        seats = [seat for seat in seats if seat.holder.type != "meeting" or rule in _AT_OCCASIONS]
        # what somebody may become; 党委（某工委）副书记
        seats = [seat for seat in seats if not seat.title.endswith(("候选人", "人选")) and seat.title != "党委"]
        behind = rule == "post/behind"
        at_home = (self._at_home(person, seat, change, behind) for seat in seats)
        for seat in at_home:
            if seat is not None:
                self.entities.posts.setdefault(person.name, set()).add(seat.holder.name)
                self.found.append(held(person, seat, rule, change, dates))

    def _country_of(self, token: Token) -> Draft | None:
        """The country abroad that a place or a body is of."""
        if isinstance(token, str):
            return None
        if token.kind == "region":
            return token.entity if _is_foreign(token) else None
        region = token.region if token.kind == "organization" else None
        return self.entities.region(region) if region is not None and region.is_country_abroad else None

    def _names_us(self) -> bool:
        """Whether the sentence names China or a body of its centre."""
        return any(map(is_ours, self.tokens))

    def _at_home(self, person: Draft, seat: Seat, change: str = "", behind: bool = False) -> Seat | None:
        """美国…州长甲、财政部长乙, 副总理丙: a foreigner's post is in the country named before; None where none is.

        `behind` is whether the post stands behind the name, 甲总理, which is read with what it implies."""
        cabinet = seat.holder.name in ("国务院", "中国")
        ministry = seat.holder.name.endswith("部") and seat.holder.name in central_organs()
        if not (cabinet or ministry):
            return seat
        known = (name for name in self.entities.posts.get(person.name, ()) if name.endswith(seat.holder.name))
        own = next((name for name in known if (country_in(name) and name != seat.holder.name)), None)
        if ministry and own is not None:
            return replace(seat, holder=self.seats.organ(own))  # 意大利外交部长甲辞去外交部长一职
        beside, land = (
            premier_abroad(self.tokens, person, seat.title, self.entities) if cabinet and not behind else (False, None)
        )
        if beside:
            return replace(seat, holder=land) if land is not None else None
        told_of_abroad = self.entities.is_of_abroad and seat.title.endswith(("部长", "总理")) and not self._names_us()
        of_abroad = cabinet and seat.title.startswith(OF_A_GOVERNMENT)
        if cabinet and seat.title == "总理" and (change or seat.change) and self.entities.abroad():
            ours = self._names_us()
            if not ours and not set(person.name) <= spelt_chars(True) | {"·"}:
                return None  # 以甲就任总理为契机, where another country is named: of which the text leaves open
            of_abroad = of_abroad or not ours  # 辞职的前总理甲
        if not told_of_abroad and not is_foreign(person.name) and not of_abroad:
            return seat
        seat = replace(seat, title=seat.title.removeprefix("政府"))
        ahead = self.tokens[: next((at for at, t in enumerate(self.tokens) if _is(t, person)), None)]
        abroad = [self._country_of(token) for token in ahead]
        country = next((place for place in reversed(abroad) if place is not None), self.entities.only_country())
        if country is None:
            return None if cabinet or told_of_abroad or self.entities.abroad() else seat
        return replace(
            seat, holder=country if cabinet else self.seats.organ(country.name + seat.holder.name, country.name)
        )
