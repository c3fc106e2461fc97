"""What an appointment goes on with: 转任, 接替, …, 不再担任…, 丙为丁, and who is meant where no name stands."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property

from kg.entity.resolve import Draft
from kg.entity.when import dated_by
from kg.pattern import regex
from kg.post.behind import Behind
from kg.post.parts import Seat
from kg.post.seats import WITH_NAME
from kg.post.subject import who_was
from kg.sentence.abstract import Item, as_printed, is_person

# of a list one name may be none that can be read
_NEXT_NAME = regex(r"(?:（[^（）]{1,14}）|界?）)?(?:、(?:[\u4e00-\u9fff]{2,3}、)?|和|及|以及|与|\s)")
# 聘任甲、乙等4人为…; 任命甲、乙、丙三位同志为…
MANY = r"(?:等?\s*\d+(?:名|位|人)(?:同志)?|等?[两二三四五六七八九十][名位](?:同志|人)|等)?"
# 某会原主席甲同志遗体送别仪式: the name is part of the ceremony's
_MOURNED = regex("(?P<name>[一-鿿]{2,4}?)(?:同志|先生|女士|院士)(?:的)?(?:遗体|追悼|追思|告别|送别)")
_LATER = regex(r"，(?:19|20)\d\d年(?:\d{1,2}月)?(?:起)?(?:被任命为|转任|调任|升任|改任|任)")
# 决定任命甲为副市长，并决定为代理市长; 并决定其代理某市人民政府市长职务
_DECIDES = regex("(?:职务)?[，、]并?决定(?:由)?(?:其|他|她)?(?:为|任|担任|代理)")
_IN_PLACE = regex(
    "(?:.*?中，前(?P<first>[2-6])[位人]|(?P<but>外，))?(?:此前|之前|原来)[均都]?(?:曾)?(?:分别)?在当地(?:担任|任)"
)
_ALL_NEW = regex("[，。；]([2-9两二三四五六七八九])[位名]新任$")  # 4位新任市委书记此前均在当地担任市长
_HEADS = ("市长", "县长", "区长", "州长")
_FROM = regex(r"(?:，(?:今年\d+岁，)?[是其他她]?)?(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?从")
_LEFT = regex("(?:一职|的)?(?:任上|岗位上?|位置上?|职位上?)(?P<takes>(?:调任|转任|升任|履新|出任|改任)(?:为)?$)?")
_PAIR_OF = regex(rf"(?:（[^（）]{{1,10}}）)?(?:同志)?{MANY}(?:为|的|任)|等\s*\d+位")
_PRESENTED = regex("[，（](?:男|女)")
_OF_FIRMS = ("总经理", "董事长", "总裁", "董事", "行长")
_FIRMS = ("公司", "集团", "银行")
# an organ and who heads it: 免去甲某县人大常委会党组成员职务并提名免去其副主任职务
_OWN = regex("人大常委会 副?主任$|政协 副?主席$|([省市县区州旗])政府 (?:常务)?副?\\1长$")
_WISHES = regex("祝贺[他她其](?:再次|成功|正式|顺利|获得)*(?:当选(?:并就任|连任|并连任)?|就任|连任|出任)(?:为)?$")
# 审议国务院关于提请任命甲为某部部长的议案, 听取关于接受甲辞去某职的决定草案的汇报
_PROPOSED = regex("审议|听取|提请|提议|建议|拟(?:任命|免去|接受)|汇报")
_NOMINATED = regex("(?<!被)(?<!获)(?<!的)提名(?![^，。；：]*(?:批准|通过|任命|选举|确认|当选|的))")
_DONE = regex("通过|表决|(?<!提请)决定|作出")
_NOW = regex("(?:目前|现由)[^，。；]{0,6}\\Z")
_ONCE = regex("(?:曾任|曾担任|曾经担任)$")
_NEWLY = regex("(?:新任|新当选|新当选的|获?[^，。；]{0,4}任命的)$")
# 时任某职甲因年龄原因，在某会议上辞去职务; 接受了时任某职甲的请辞
_RESIGNS = regex(
    r"(?:（[^（）]{1,14}）)?(?:(?:到龄|因(?:年龄|工作|身体)[^，。；]{0,6}，?)?(?:[于在][^，。；]{0,20})?(?:辞去职务|卸任|离任)[。，；]|的(?:请辞|辞职(?:请求|申请)?)[。，])"
)
# 某国总理甲13日宣布辞职, 某国当选总统甲20日在某地宣誓就职
_WHEN = r"(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:当天|今天)?"
_QUITS = regex(
    rf"，?{_WHEN}(?:因[^，。；]{{2,12}})?{_WHEN}(?P<how>(?:正式|宣布|引咎|突然|已经?)*)(?P<verb>辞职|卸任)(?=[。；]|，(?!辞去)|后|\Z)"
)
_ASKED = regex("要求|呼吁|敦促|迫使|逼迫|促使|如果|若|一旦|希望|是否|威胁|主张|建议|可能|拒绝|反对")
_SWORN = regex(rf"{_WHEN}(?:在[^，。；]{{2,20}}?)?(?:正式)?宣誓就职(?![^，。；]{{0,3}}(?:周年|以来|仪式|典礼))")


def _so_many(numeral: str) -> int:
    return int(numeral) if numeral.isdigit() else "一二三四五六七八九".find(numeral) + 1 or 2


def _is_own(body: str, title: Item, words: str) -> bool:
    """Whether a title without a body that somebody is to lose is of the one named last."""
    of_firm = title.text.endswith(_OF_FIRMS) and body.endswith(_FIRMS)
    return of_firm or ("其" in words and _OWN.search(f"{body} {title.text}") is not None)


class Appointments(Behind):
    """Reads the names that stand together, and what the words after a first post say of the same people."""

    def _names(self, at: int) -> tuple[list[Draft], int]:
        people: list[Draft] = []
        while at < len(self.tokens):
            token = self.tokens[at]
            late = _MOURNED.match(token.text) if isinstance(token, Item) and token.kind == "meeting" else None
            if late and not people:
                return [self.entities.add("person", late["name"])], at
            if isinstance(token, str) or token.kind != "person" or token.entity is None:
                break
            people.append(token.entity)
            at += 1
            rank = self.tokens[at] if at < len(self.tokens) else ""
            if isinstance(rank, Item) and rank.text in WITH_NAME:
                academy = self.tokens[at - 2] if at > 1 and at not in self.dropped else ""
                if rank.text == "院士" and isinstance(academy, Item) and academy.text.endswith(("工程院", "科学院")):
                    self._hold(people[-1], self.seats.at_body(rank, academy), "", "post/inverted")  # 中国工程院甲院士
                self.dropped.add(at)  # 甲院士、乙等出席
                at += 1  # 甲少将已经出任…
            at = self._past_party(at)
            follows = at + 1 < len(self.tokens) and not isinstance(self.tokens[at + 1], str)
            if (
                at < len(self.tokens)
                and isinstance(self.tokens[at], str)
                and _NEXT_NAME.fullmatch(str(self.tokens[at]))
                and follows
            ):
                if self.tokens[at + 1].kind != "person":  # type: ignore[union-attr]
                    break
                at += 1
            else:
                break
        return people, at

    def _past_party(self, at: int) -> int:
        """The place of ）、 in 甲（某党界）、乙; else `at`."""
        begin, body, end = (*self.tokens[at : at + 3], "", "", "")[:3]
        within = begin == "（" and isinstance(body, Item) and body.kind == "organization"
        return at + 2 if within and re.fullmatch("界?）[、和]", str(end)) else at

    def _moved(self, person: Draft, at: int) -> int:
        """甲同志由某大学党委书记转任校长: the place after both posts; 0 where it is said otherwise.

        The words at `at`, which end in 由, may date the second: 2007年5月由….
        """
        left, middle = self.seats.chain(at + 1)
        words = str(self.tokens[middle]) if left and middle < len(self.tokens) else ""
        moves = re.fullmatch("(?:转任|改任|调任|升任|出任|接任|履新)(?:为)?(?:，(?:出任|担任|接任))?", words)
        taken, end = self.seats.chain(middle + 1, told=True) if moves else ([], 0)
        if not taken and not moves:
            return 0
        if not taken:  # 由某部副部长转任某军区某师政委
            self._hold(person, left, "former", "post/moved")
            return middle + 1
        self._hold(person, left, "former", "post/moved")
        self._hold(person, taken, "appointed", "post/moved", dated_by("from", self._said(at)))
        return end

    def _moved_there(self, at: int) -> int:
        """The place after the name of 从某市市长调任某市委书记的甲; `at` where it says no such thing."""
        left, middle = self.seats.chain(at + 1) if self._said(at).endswith(("从", "由")) else ([], at)
        moves = bool(left) and re.fullmatch("任?上?[调转升改出]任(?:为)?", self._said(middle)) is not None
        taken, end = self.seats.chain(middle + 1) if moves else ([], at)
        people, after = self._names(end + 1) if taken and self._said(end) == "的" else ([], at)
        if len(people) != 1:
            return at
        self._hold(people[0], left, "former", "post/moved")
        self._hold(people[0], taken, "appointed", "post/moved")
        return after

    def _is_of_next(self, words: str, at: int) -> bool:
        """Whether the post before 的 at `at` is of who is named behind it: 甲，任某市委书记的乙."""
        if self._said(at) == "的" and self._is_team(at + 1):
            return True  # 成立由甲任组长的某小组: at none named before
        return words.endswith(("，任", "，担任")) and self._said(at) == "的" and is_person((*self.tokens, "")[at + 1])

    def _at_home_before(self, people: list[Draft], at: int) -> int:
        """甲、乙此前均在当地担任市长, each of the city whose secretary the text has made them; 0 where it says no such
        thing.

        4位新任书记中，除丙外，此前均在当地担任市长 is of the others, 前3位 of the first that the sentence tells of.
        """
        title = self.tokens[at + 1] if at + 1 < len(self.tokens) else ""
        told = _IN_PLACE.fullmatch(self._said(at))
        if told is None or not isinstance(title, Item) or title.text[-2:] not in _HEADS:
            return 0
        whole = at > 2 and not people and not (told["but"] or told["first"])
        count = _ALL_NEW.search(self._said(at - 3)) if whole else None
        if told["but"] or told["first"] or count:
            new = (fact for fact in self.found if fact.attrs == {"title": "书记", "change": "appointed"})
            all_new = list({id(fact.source): fact.source for fact in new}.values())
            people = all_new[: int(told["first"])] if told["first"] else [p for p in all_new if p not in people]
            people = people if count is None or _so_many(count[1]) == len(people) else []
        for person in people:
            bodies = self.entities.posts.get(person.name, set())
            places = {body[:-1] for body in bodies if body.endswith(f"{title.text[-2]}委")}
            if len(places) == 1:
                place = places.pop()
                seat = Seat(title.text, self.seats.organ(f"{place}政府", place))
                self._hold(person, [seat], "former", "post/local")
        return at + 2

    def _left(self, seats: list[Seat], begin: int, at: int) -> int:
        """甲从某市委书记任上调任某省副省长: the place after both posts; 0 where it says no such thing."""
        leaves = _LEFT.match(self._said(at)) if _FROM.fullmatch(self._said(begin - 1)) else None
        who = self.tokens[begin - 2] if begin > 1 else ""
        if leaves is None or not is_person(who) or who.entity is None:
            return 0
        self._hold(who.entity, seats, "former", "post/moved")
        taken, end = self.seats.chain(at + 1, told=True) if leaves["takes"] else ([], at)
        self._hold(who.entity, taken, "appointed", "post/moved")
        return max(end, at)

    def _words_before(self, at: int) -> str:
        """The words before the name that stands here, which may date what is said of it: 2008年，甲不再担任…."""
        return "".join(token for token in self.tokens[:at] if isinstance(token, str))

    def _congratulated(self, at: int) -> int:
        """甲致电乙，祝贺他当选某国首相: the post of 乙; the place after it, `at` where it is said otherwise."""
        before = self.tokens[at - 1] if at else ""
        if not is_person(before) or before.entity is None:
            return at
        seats, end = self.seats.chain(at + 1, told=True) if _WISHES.search(str(self.tokens[at])) else ([], at)
        if seats:
            self._hold(before.entity, seats, "appointed", "post/appointed")
        return end if seats else at

    def _came(self, person: Draft, at: int) -> int:
        """甲从国家卫计委调任四川省委副书记: the place after the post; 0 where it is said otherwise."""
        body, words = self.tokens[at + 1 : at + 3] if at + 2 < len(self.tokens) else ("", "")
        if not isinstance(body, Item) or body.kind not in ("organization", "region"):
            return 0
        taken, end = (
            self.seats.chain(at + 3, told=True)
            if re.fullmatch("(?:调|转|改|升|出|赴)任(?:为)?", str(words))
            else ([], 0)
        )
        if taken:
            self._hold(person, taken, "appointed", "post/moved")
        return end if taken else 0

    def _goes(self, person: Draft, at: int) -> int:
        """甲到荆州市任市长, 甲赴某大学任校长: the place after the post at where somebody goes; 0 where it is said
        otherwise."""
        place, takes, title = (*self.tokens[at + 1 : at + 4], "", "", "")[:3]
        if not isinstance(place, Item) or place.kind not in ("organization", "region") or not isinstance(title, Item):
            return 0
        if takes not in ("任", "担任", "出任") or title.kind != "title":
            return 0
        self._hold(person, self.seats.at_body(title, place), "appointed", "post/moved")
        return at + 4

    def _is_succeeded(self, at: int) -> bool:
        words = self.tokens[at - 1] if at else ""
        return isinstance(words, str) and re.search(r"(?:接替|接棒)[^，。]{0,6}$", words) is not None

    def _succeeds(self, at: int, gone: Draft, after: int) -> int:
        """甲接替乙出任…: appointed the one, former the other, who stands at `at`."""
        seats, end = self.seats.chain(after + 1, told=True)
        if not seats or not re.search("任|当选|成为|履新", str(self.tokens[after])):
            return after
        end = self._listed_posts(end, seats)
        before = self.tokens[at - 2] if at > 1 else ""
        successor = before.entity if is_person(before) else self.subject
        if successor is None and str(self.tokens[at - 1]).startswith(("，并", "，后")):
            successor = self._first()  # 甲转任某委主任，并于2019年接替乙担任某局局长
        if successor is not None and successor is not gone:
            self._hold(successor, seats, "appointed", "post/succeeds")
        self._hold(gone, seats, "former", "post/succeeds")
        return end

    def _leaves_or_takes(self, begin: int, after: int) -> tuple[str, dict[str, str]]:
        """removed of 时任某职甲辞去职务, appointed of 新任某职甲, with the day before them; else nothing."""
        before = str(self.tokens[begin - 1]) if begin else ""
        rest = as_printed(self.tokens[after : after + 4])
        if _SWORN.match(rest):
            return "appointed", dated_by("from", self._words_before(begin))
        if _RESIGNS.match(rest):
            return "removed", dated_by("to", self._words_before(begin))
        quits = _QUITS.match(rest)
        clause = re.split("[，。；：]", as_printed(self.tokens[:begin]))[-1]
        if quits and (quits["how"] or quits.start("verb")) and not _ASKED.search(clause):
            return "removed", dated_by("to", self._words_before(begin) + quits[0])
        return ("appointed" if _NEWLY.search(before) else "former" if _ONCE.search(before) else ""), {}

    def _is_now(self, at: int) -> bool:
        """目前甲担任某职: who holds it is no change."""
        return at > 0 and _NOW.search(str(self.tokens[at - 1])) is not None

    def _is_proposed(self, at: int) -> bool:
        """Whether the appointment here is only put before those who decide: 审议关于任命甲为某职的议案.

        审议通过, 表决通过 and 决定 say that it is done.
        """
        words = re.split("[，。；：]", as_printed(self.tokens[: at + 1]))[-1]
        return _PROPOSED.search(words) is not None and _DONE.search(words) is None

    def _is_nominated(self, at: int) -> bool:
        """Whether who is named here only stands for the post: 某总统先后提名甲、乙出任总理, but not 提名并任命."""
        words = re.split("[，。；：]", as_printed(self.tokens[:at]))[-1]
        return "提名" in words and _NOMINATED.search(words) is not None

    def _first(self) -> Draft | None:
        """Who is named before all others in the sentence."""
        items = (token for token in self.tokens if is_person(token))
        first = next(items, None)
        return first.entity if first is not None else None

    def _then(self, people: list[Draft], at: int, day: str = "") -> int:
        """任…，不再担任…: the same people, the other change; `day` are the words that date the first."""
        while at < len(self.tokens):
            words = self.tokens[at]
            if not isinstance(words, str):
                return at
            removes = re.fullmatch(
                r"(?:职务)?[，、]?(?:同时)?(?:不再担任|不再兼任"
                r"|(?:(?:并|同时)?(?:接受|同意)[其他她])?辞去|免去(?:其|他|她)?的?|撤销[其他她]的?|卸任|辞任|并提[名请]免去其)",
                words,
            )
            appoints = re.fullmatch(
                r"(?:职务)?后?[，、]?(?:同时|并|仍|还)?(?:担任|任|兼任|并任|转任|改任|调任|升任|当选为?|代理"
                r"|被(?:补选|推选|选举|增补|任命)为)(?:(?:第?[一二三四五六七八九十]+)届)?",
                words,
            )
            appoints = appoints or _LATER.fullmatch(words) or _DECIDES.fullmatch(words)
            if not removes and not appoints:
                return at
            body = self.seats.last
            seats, end = self.seats.chain(at + 1, told=True)
            title = self.tokens[at + 1] if at + 1 < len(self.tokens) else ""
            if not seats and body is not None and isinstance(title, Item) and title.text.startswith("代"):
                seats, end = [Seat(title.text, body)], at + 2  # 任命甲为副市长，并决定为代理市长
            own = removes and body is not None and isinstance(title, Item) and _is_own(body.name, title, words)
            if not seats and own and body is not None and isinstance(title, Item):
                seats, end = [Seat(title.text, body)], at + 2  # 任某公司董事长，免去其总经理职务
            if not seats or self._is_who(end):
                return at
            if words.endswith("代理"):  # 甲为副市长，代理市长职务
                acts = end < len(self.tokens) and str(self.tokens[end]).startswith("职务")
                seats = [replace(seat, title=f"代理{seat.title}") for seat in seats] if acts else []
            change, end_of = ("removed", "to") if removes else ("appointed", "from")
            for person in people:
                if "仍" in words or "并提" in words:  # 甲被任命为省委书记后，仍兼任省长; 并提名免去其副主任职务
                    self._hold(person, seats, "", "post/then")
                else:
                    self._hold(person, seats, change, "post/then", dated_by(end_of, day + words))
            at = end
        return at

    @cached_property
    def _asides(self) -> list[tuple[int, str]]:
        """Where the words with brackets are, with people presented by their sex, or with lines."""
        words = [(at, token) for at, token in enumerate(self.tokens) if isinstance(token, str)]
        return [
            (at, token)
            for at, token in words
            if "（" in token or "）" in token or token[:1] == " " or _PRESENTED.match(token)
        ]

    def _in_bracket(self, at: int) -> Draft | None:
        """Of whom the text goes on here: in a bracket behind a name of that one, else of the subject."""
        depth = 0
        for place, token in reversed(self._asides):
            if place > at:
                continue
            opens = token.startswith("（") and "）" not in token  # 甲（曾任某职）
            depth += 0 if place == at and not opens else token.count("）") - token.count("（")
            if depth < 0:
                before = self.tokens[place - 1] if place else None
                if not token.startswith("（"):
                    return None  # behind a name that can't be read
                return before.entity if is_person(before) else self.subject
            presented = self.tokens[place - 1] if place and _PRESENTED.match(token) else None
            if is_person(presented):
                return presented.entity
            heading = self.tokens[place - 1] if place > 1 and token.startswith(" ") else None
            if is_person(heading) and str(self.tokens[place - 2]).endswith(" "):
                return heading.entity  # the lines of one CV, then the name over the next
        return (self._of_part(at) if self._in_parts else self.subject) or who_was(self.tokens, at)

    @cached_property
    def _in_parts(self) -> bool:
        """Whether a semicolon parts the sentence."""
        return any(isinstance(token, str) and "；" in token for token in self.tokens)

    def _of_part(self, at: int) -> Draft | None:
        """Who stands alone in what a semicolon parts off (甲任某职；乙任某职，免去其某职), else the subject."""
        people: list[Item] = []
        for place in range(at - 1, -1, -1):
            token = self.tokens[place]
            if isinstance(token, str):
                if "；" in token:
                    break
            elif token.kind == "person":
                people.append(token)
        else:
            return self.subject
        if not people or any(person.entity is self.subject for person in people):
            return self.subject
        return people[0].entity if len(people) == 1 else None

    def _pairs(self, at: int, gone: bool, body: Draft | None) -> int:
        """…、丙为丁: the next pair of the same sentence."""
        while (
            at < len(self.tokens)
            and isinstance(self.tokens[at], str)
            and re.fullmatch(r"(?:职务)?[、，；](?:任命|免去)?", str(self.tokens[at]))
        ):
            if str(self.tokens[at]).endswith(("任命", "免去")):
                return at
            people, after = self._names(at + 1)
            words = self.tokens[after] if after < len(self.tokens) else ""
            if not people or not isinstance(words, str) or not _PAIR_OF.fullmatch(words):
                return at
            if gone and words.endswith(("任", "为")):
                return at  # 免去甲的某职；乙任某职
            seats, end = self.seats.chain(after + 1, told=True)
            title = self.tokens[after + 1] if after + 1 < len(self.tokens) else ""
            if not seats and body is not None and isinstance(title, Item) and title.kind == "title":
                seats, end = [Seat(title.text, body)], after + 2  # 选举甲为某局局长，乙为副局长
            if not seats:
                return at
            body = seats[-1].holder
            for person in people:
                self._hold(person, seats, "removed" if gone else "appointed", "post/pairs")
            at = end
        return at
