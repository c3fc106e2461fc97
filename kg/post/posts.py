"""Who holds which post: chains of seats before a name, after it, and in the forms of appointment. A single title goes
down the list of names after it (省领导甲、乙、丙); a sentence without a person goes on about the one presented last
(周启明，男，…。曾任…)."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.entity.resolve import Draft, Entities
from kg.entity.when import dated_by
from kg.mention.spelling import HONORIFIC
from kg.pattern import regex
from kg.post.appointments import MANY
from kg.post.around import HOUSE
from kg.post.counted import HEADS_OF_REGION, SEVERAL, Counted
from kg.post.parts import Seat
from kg.post.seats import tokens
from kg.post.states import with_change
from kg.relation.matched import Found
from kg.sentence.abstract import Abstract, Item, is_person

_BETWEEN = frozenset("、，。；和及与同的")  # words that say no post by themselves
_OTHER_TIME = regex(r"如果|假如|倘若|是否|时任|当时|\d{4}年")
_OPEN_MATTER = regex("一事|的?(?:消息(?!.{0,6}(?:确认|证实|公布))|传闻|可能)|尚未|未果")
_RANKED = (
    "(?:（(?:兼|[女男]|挂职|援[疆藏青]|主持[^（）]{0,6}工作|[正副][部厅局处司]长?级|(?:女[，、])?[一-鿿]{1,4}族)）)"
)
_VETERAN = "、享受[^，。；]{2,14}待遇的?(?:(?:离休|退休|离退休)?(?:老?干部|老红军))?"
_BEFORE_NAME = regex(rf"(?:——|：|\s|“|{_RANKED}|{HONORIFIC}|{_VETERAN})?")
_TERM = "(?:新任|新一[任届]|第?[一二三四五六七八九十\\d]+[届任])?"
_APPOINTS = regex(
    rf"{_RANKED}?{MANY}(?:同志|先生|女士|，)?(?:(?!接替的).{{0,12}}(?:经|被|获|拟|已|已?双双|再次|再度|(?:以[^，。；]{{1,10}})?(?:全票|高票|零反对票)|上周|本周|赴[^，。；]{{2,8}}|自\d{{4}}年[^，。；]{{0,5}}起|开始|正式|宣誓|首度|首次|随后|此后|北上|南下|接棒|跨[省市]|，|月|日|[上中下]旬|[年月][初中底末]|[今昨当]天|日前|近日))?(?P<still>仍然?|还|继续)?(?P<verb>挂职(?:担?任)?|挂任|被?任命为|被续?聘(?:任|请)?为|被?推选为|被?推举为|当选为?|履新|出任|升任|上任|新任|(?<=正式)成为|转任|转为|调任|就任|接任|获任|提任为?|履任|连任|担任|兼任|代理|晋升为?|跻身|任|为)(?:了|中共|新组建的|新成立的|新设立的|新一届)?{_TERM}(?:该[部局厅委院校行会社台所]|[该本]?公司|该集团|大会主席团|考察团|参访团|访问团|代表团)?"
)
_REMOVES = regex(
    rf"(?:同志|，)?(?:.{{0,10}})(?P<verb>不再担任|不再兼任|不再代理|辞去|卸任|辞任|卸下|退任|免去|不担任|不再任)(?:了|其)?(?:的)?{_TERM}"
)
_NEW_POST = regex(
    r"(?:同志|，)?(?:因[^，。；]{2,8})?(?:(?:\d{1,2}月)?\d{1,2}[日号])?(?:现|已经?|于|近日|日前|[今昨当]天|正式|宣布|宣誓|再次|首次|全票|高票|此前|开始|北上|南下|双双|接棒|跨省)*(?:被)?(?:(?<=近日|日前|正式)任|(?<=开始)担任|任命为|当选为?|出任|就任|履新|升任|新任|(?<=双双|正式)上任|(?<=正式)成为|转任|调任|接任|兼任|代理|晋升为?|跻身|(?<=已)任|不再担任|不再兼任|辞去|卸任)(?:了|中共|新组建的|新成立的|新设立的|新一[届任])?(?:第[一二三四五六七八九十\d]+[届任])?|同志为"
)
_IS = regex("[是系]")
_IS_ALSO = regex(
    r"（(?:时任)?|(?:同志)?生前(?:是|系|任|为|担任)(?:中共)?|，(?:现任)?|，?现为|现任|(?:还|也|同时|就)?[是系](?:中共|党的)?(?:第?[一二三四五六七八九十]+[届次]?[、至和]*)*"
)
_NAMES_FIRST = regex(
    r"(?P<verb>任命|委任|聘任|续聘|聘请|免去|免除|解除|撤销|提名|推选|选举|决定|补选|增补|接受|同意)(?:了)?：?$"
)
_OF_NAMES = regex(
    rf"{_RANKED}?(?:同志)?{MANY}(?:的|为|任|担任|辞去|请辞|请求辞去|因.{{1,8}}(?:辞去|请辞)|代理|兼任的?)?(?:了)?(?:(?:学院|学校|医院|公司|集团)(?=新一))?{_TERM}"
)
# what words have, or end with, behind which any form goes on with a post or a name
_GOES_ON = regex(r"任|当地|19|20|[为系是过职其去：升身选了共原新从由命聘请除销名举定补受意]\Z|[届次][、，至]?\Z")
_CHOSEN = regex("(?:任命|聘任|选举|补选)(?:现任|时任)?$")  # 任命现任某区委书记甲为…
_MEMBERS = regex("(?:他们|名单|分别|组成人员|其中|新一届[^，。；：]{0,6}班子)[^，。；：]{0,4}(?:是|如下|为)?：?")
_OF_WHOM = regex(
    "(?:(?P<now>(?:^|[，。])担?任|现任|现担任|现为|履新|已经?(?:担任|升任|转任|调任|改任|出任|就任|任))|原任|(?:此前|曾|曾经|先后|原来)(?:长期)?(?:担任|兼任|任)|时任|(?P<left>辞去了?))$"
)
_TO_BE = regex("(?:提名|拟|拟推荐)(?:调|提|转|兼|出|担|升|接)?(?:任|为)$")
_OPEN_BODY = regex("([、和及])(?:(?!会见|会谈|会晤|出席|主持|陪同|率|由|向|对|同|与)[一-鿿“”·]){2,14}")
_OFFICE = regex("职务")
_SEAT = regex("的?(?:职务|资格)")
_NOT_DONE = regex(
    "(?:[未没不可应须请拟将]|要求|呼吁|[有无]权|威胁|反对|拒绝|考虑|计划|可能|试图|建议)[^，。；]{0,4}(?:解除|撤销)$"
)
_LAPSES = regex("(?:的?职务|的?资格)?(?:也|亦)?(?:相应|自行|自然|随之)(?:终止|免除|撤销)")
_IN_CAPACITY = regex("(?:同志)?(?:[^，。；]{1,4}，)?(?:已经?|首次|首度|仍|还|均|近日|日前|，)*以")
_CAPACITY = regex("(?:这一|的)?(?:新)?(?:身份|职务)(?!参选)")
_ACTS_AS = regex("(?:，|应邀|受邀|再次|首次|也)*(?:出席|参加|参会|参与|列席|发言|致辞|讲话|陪同)|和[一-鿿]{2,6}$")
_COMES_FROM = regex(r"(?:同志)?(?:(?:19|20)\d\d年(?:\d{1,2}月)?)?[由从]")
_GOES_FROM = regex("(?:[年月日后，]|\\A)[由从]$")  # 2007年5月由某市副市长转任…: who goes on in the text
_SINCE = regex("(?:职务)?(?:以来|期间|之后|后首|后第|时)")
_VOTED = regex("决定|推选|选举")
_NAMED = regex("任命了[^。]{0,40}(?:组成人员|成员|领导班子)")  # …会议任命了某委员会组成人员。他们是：主任甲，
_OF_SAME = regex("(?:出|升|转|担|接)?任该(?:集团|公司|[部局厅委院校行会社台所])")
_EARLIER = regex("(?:此前|之前|在此之前|(?:工作|任职|履新|上任|到任|赴任|就任)前)，?$")
_ENDS_OF = {"appointed": "from", "removed": "to"}
_SINGLE = regex(
    r"(?:^|[^副])(?<!常务)(?<!执行)(?:省长|市长|县长|区长|州长|总书记|总理|国家主席|总统|首相|代市长|代省长|委员长|议长|部长|厅长|局长|校长|董事长|(?<!处)书记|主席|行长)$"
)


class Posts(Counted):
    """Reads the posts of one sentence; `found` are the facts, `dropped` the places of chains before names."""

    def read(self) -> None:
        """Go along the sentence and keep what it says."""
        at = 0
        while at < len(self.tokens):
            token = self.tokens[at]
            if isinstance(token, str):
                at = at + 1 if token in _BETWEEN else self._forms(at)
                continue
            if token.kind == "person":
                at = self._after_name(at)
                continue
            if token.kind in ("organization", "region", "title", "meeting"):
                if (counted := self._counted(at)) > at:
                    at = counted
                    continue
                seats, after = self.seats.chain(at)
                if after > at and (end := self._elected(seats, at, after) or self._left(seats, at, after)):
                    at = end
                    continue
                if after > at and (holder := self._named_behind(seats, at, after)):
                    self._hold(holder, seats, "former" if _EARLIER.search(self._said(at - 1)) else "", "post/is")
                    at = after + 2
                    continue
                if after > at and (holder := self._is_who(after)):
                    held = "" if self._is_now(at) or self._besides(after) or self._is_by(after) else "appointed"
                    self._hold(
                        holder, seats, "former" if _EARLIER.search(self._said(at - 1)) else held, "post/appointed"
                    )
                    at = after + 1 + is_person(self.tokens[after + 1])
                    continue
                if after > at and self._between_years(seats, after):
                    at = after
                    continue
                if after > at and (_TO_BE.search(self._said(at - 1)) or self._of_two(at, after)):
                    at = self._past_comma(at)  # 甲提名任副市长，县长乙…: the posts of two
                    continue
                if after > at:
                    start, at = at, self._before_name(seats, at, after)
                    begin = self._with_country(start)
                    if at == after and (member := self._member(begin, after)):
                        self._hold(member, seats, "", "post/cv")
                    if at > after and not isinstance(self.tokens[at - 1], str):
                        self.dropped.update(range(begin, after))
                        joined = _OPEN_BODY.fullmatch(str(self.tokens[begin - 1])) if begin else None
                        if joined and (not seats or HOUSE.search(joined[0])):
                            self.tokens[begin - 1] = joined[1]  # 甲、经合组织秘书长乙: they stand in one list
                            self.dropped.update([begin - 2] * joined[0].endswith("部队"))  # 省军区及驻汉部队领导甲
                    continue
                if token.kind == "organization":
                    self.seats.last = token.entity
            at += 1

    def _with_country(self, at: int) -> int:
        """Where 美国前 of 美国前财政部长甲 begins, with whose ministry the chain goes on here."""
        before = self.tokens[at - 2 : at] if at > 1 else []
        country = before[0] if len(before) == 2 and before[1] in ("前", "原") else None
        abroad = isinstance(country, Item) and self._country_of(country) is not None
        return at - 2 if abroad else at

    def _named_behind(self, seats: list[Seat], begin: int, at: int) -> Draft | None:
        """周启明 of 某督察组，组长是周启明，: whom 是 names behind a post that the body named last has."""
        if any(seat.title.endswith("组长") and not seat.holder.name.endswith("组") for seat in seats):
            return None
        who = self.tokens[at + 1] if at + 1 < len(self.tokens) and self.tokens[at] in ("是", "为") else None
        after = str(self.tokens[at + 2])[:1] if at + 2 < len(self.tokens) else "。"
        if not is_person(who) or after not in "，。；、":
            return None
        return None if _OTHER_TIME.search(self._words_before(begin)) else who.entity  # 2019年，厅长是甲; 如果厅长是甲

    def _before_name(self, seats: list[Seat], begin: int, at: int) -> int:
        """A chain, then the name or the names that hold its posts."""
        if at < len(self.tokens) and (_BEFORE_NAME.fullmatch(self._said(at) or "-") or self._opens(seats, begin, at)):
            at += 1
        people, after = self._names(at)
        if "以及" in self.tokens[at:after]:
            also = self.tokens.index("以及", at, after)
            others, end = self._names(also + 1)
            if self._shared(others, end)[0]:
                people, after = people[: -len(others)], also  # 某局局长甲以及乙等五位政协委员
        if not people or self._is_column(at, after):
            return self._as(seats, begin, at)
        if self._each_of_row(people, seats, begin, at):
            return after
        single = len(seats) == 1 and not _SINGLE.search(seats[0].title)
        single = single or all(SEVERAL.match(seat.title) for seat in seats)  # 党组成员、副主任甲、乙
        if single and len(people) > 1:
            settled = [self._at_home(people[0], seat) for seat in seats]  # 俄第一副总理甲、副总理乙、丙
            seats = [seat for seat in settled if seat is not None]
        change, dates = ("appointed", {}) if self.chosen else self._leaves_or_takes(begin, after)
        seats = with_change(seats, change, self._said(begin - 1))
        for person in self._sharing(people, at, seats, after) if single else people[:1]:
            self._hold(person, seats, "", "post/before", dates)
        if envoy := self.seats.envoy(after):
            self.dropped.update(range(at, envoy))  # 国家主席甲特别代表、国务院副总理乙: it is 乙 who acts
            return envoy + 1
        if end := self._acting(people, begin, after):
            return end
        if self._own_title(people, after):
            return self._past(after)
        words = self.tokens[after] if after < len(self.tokens) else ""
        if words == "为" and (end := self._heads(people[:1], after)):
            return end
        if words in ("到", "赴") and (end := self._goes(people[0], after)):
            return end
        if "分别" in self._said(after) and (end := self._each(after)):
            return end
        chosen = words == "（" or (words == "为" and begin and _CHOSEN.search(str(self.tokens[begin - 1])))
        body = self.tokens[after + 1] if after + 1 < len(self.tokens) else ""
        of_body = isinstance(body, Item) and body.kind in ("organization", "meeting")  # no 组长甲任组长
        commands = isinstance(body, Item) and self.seats.in_command(str(words), body.text) is not None
        new = (
            (words in ("任", "担任") and of_body) or words == "作为" or commands or _OF_SAME.fullmatch(str(words))
        )  # 副总经理甲任该集团总经理
        if self._is_succeeded(begin):
            return after  # 他将接替现任总理甲出任总理
        if chosen or new or self.seats.of_delegation(after) or (isinstance(words, str) and _NEW_POST.fullmatch(words)):
            told = len(self.found)
            after = max(after, self._after_name(at))  # 区委书记甲已当选市政协副主席
            self._together(begin, people[0], self.found[told:])
        self._in_row(begin, people, after)
        return after

    def _as(self, seats: list[Seat], begin: int, at: int) -> int:
        """作为某集团董事长，甲表示: the place after the name; `at` where it says no such thing."""
        words = str(self.tokens[begin - 1]) if begin else ""
        comma = at < len(self.tokens) and self.tokens[at] == "，" and words.endswith("作为")
        people, after = self._names(at + 1) if comma else ([], at)
        if len(people) != 1:
            return at
        self._hold(people[0], seats, "", "post/before")
        return max(after, self._after_name(at + 1))

    def _after_name(self, at: int) -> int:
        """甲任省委书记, 甲当选…, 甲不再担任…, 甲（省委书记）."""
        people, after = self._names(at)
        shared, end = self._shared(people, after)
        if shared:
            change = self._taken_or_left(at, end)
            for person in people if change is not None else ():
                self._hold(person, shared, change or "", "post/counted")
            return end
        words = self.tokens[after] if after < len(self.tokens) else ""
        if people and self._is_succeeded(at):
            return self._succeeds(at, people[0], after)
        if isinstance(words, Item):
            if end := self._acting(people, at, after):
                return end
            both = people if words.text in ("常委", "委员") else people[-1:]  # 甲和乙常委建议
            end = max((self._behind(person, after) for person in both), default=at + 1)
            return self._then(people, end) if self._said(end) == "代理" else end  # 由甲副市长代理市长职务
        if not isinstance(words, str) or not words:
            return after
        if end := self._heads(people, after) if words == "为" else self._presented(people, at, after):
            return end
        if words == "的":
            seats, end = self.seats.chain(after + 1)
            ended = _LAPSES if at else _OFFICE  # 甲的某会委员职务相应终止; 免去：⏎甲的某院审判员职务
            if seats and end < len(self.tokens) and ended.match(str(self.tokens[end])):
                self._hold(people[0], seats, "removed", "post/removed")
                return end
        if "分别" in words and (end := self._each(after)):
            return end
        if _IN_CAPACITY.fullmatch(words):  # 甲以省委常委、常务副省长的身份出席
            seats, end = self.seats.chain(after + 1, told=True)
            if seats and end < len(self.tokens) and _CAPACITY.match(str(self.tokens[end])):
                for person in people:
                    self._hold(person, seats, "", "post/capacity")
                return self._also_takes(people, end)
        if words == "作为":
            seats, end = self.seats.chain(after + 1, told=True)
            if seats and _ACTS_AS.match(self._said(end)):  # 甲作为某商会副会长、某会委员出席会议
                self._hold(people[-1], seats, "", "post/capacity")
                return end
        if "当地" in words and (end := self._at_home_before(people, after)):
            return end
        if _COMES_FROM.fullmatch(words) and (end := self._moved(people[0], after)):
            return end
        if re.fullmatch("(?:同志)?[从由自]", words) and (end := self._came(people[0], after)):
            return end
        if words in ("到", "赴") and (end := self._goes(people[0], after)):
            return end
        for pattern, change in ((_REMOVES, "removed"), (_APPOINTS, "appointed")):
            match = pattern.fullmatch(words)
            if match and not (re.search(r"将|拟任|提名|建议", words) or self._is_nominated(at)):
                seats, end = self.seats.chain(after + 1, told=True)
                elected = match["verb"].startswith(("当选", "被推选", "推选")) and after + 1 < len(self.tokens)
                if elected and (officer := self.seats.chosen_officer(self.tokens[after + 1])):
                    seats, end = [officer], after + 2  # 某中心主任甲当选主席: of the body whose congress it is
                if self._is_of_another(match["verb"], people[0], end) or (seats and self._is_of_next(words, end)):
                    return after
                if seats and end < len(self.tokens) and _OPEN_MATTER.match(str(self.tokens[end])):
                    return end  # 甲就任某职一事尚未确定
                if match["verb"] == "代理":
                    acts = self._said(end).startswith("职务")
                    acts = acts or all(seat.title in HEADS_OF_REGION for seat in seats)  # 代理某省省长
                    seats = [replace(seat, title=f"代理{seat.title}") for seat in seats] if acts else []
                if seats:
                    end = self._listed_posts(end, seats)
                since = end < len(self.tokens) and _SINCE.match(str(self.tokens[end])) is not None  # 任总理以来首次访问
                told = match.groupdict().get("still") or words in ("，任", "，担任")  # 甲，任某局局长: who 甲 is
                said = "" if told or self._is_now(at) or since else change
                earlier = said == "appointed" and _EARLIER.search(self._said(at - 1))
                said = "former" if earlier or (change == "appointed" and self._was(words, end)) else said
                day = self._words_before(at) + words
                if words == "为" and not _VOTED.search(self._words_before(at)):
                    seats = [seat for seat in seats if seat.holder.type != "meeting"]  # 甲为大会秘书长
                dates = dated_by(_ENDS_OF[said], day) if said in _ENDS_OF else {}
                for person in people:
                    self._hold(person, seats, said, f"post/{change}", dates)
                return self._then(people, end, day) if seats else after
        if _IS_ALSO.fullmatch(words):
            seats, end = self.seats.chain(after + 1, told=True)
            closes = (
                end < len(self.tokens) and isinstance(self.tokens[end], str) and str(self.tokens[end])[:1] in "），。"
            )
            if seats and (closes if words[0] == "（" or _IS.search(words) else "现" in words or "生前" in words):
                self._hold(people[-1], seats, "", "post/apposition")
                return end
        return after

    def _forms(self, at: int) -> int:
        """任命甲为…, 免去甲的…职务, 接受甲辞去…; 曾任…, 2015年10月任…: the person that the text goes on about."""
        if at + 1 == len(self.tokens) or not _GOES_ON.search(self._said(at)):
            return at + 1
        if (after := self._held_by(at)) > at or (after := self._congratulated(at)) > at:
            return after
        subject = self._in_bracket(at)
        if subject is not None:
            after = self._career(at, subject)
            if after > at:
                return after
            if _GOES_FROM.search(self._said(at)) and (end := self._moved(subject, at)):
                return end
        match = _NAMES_FIRST.search(str(self.tokens[at]))
        people, after = self._names(at + 1) if match else ([], at)
        if not match or not people or after >= len(self.tokens):
            return at + 1
        words = self.tokens[after]
        if not isinstance(words, str):  # 免去甲某某公司副总经理职务
            words, after = "", after - 1
            if match["verb"] not in ("任命", "免去", "撤销"):
                return at + 1
        leave = match["verb"] == "同意" and any(str(token).startswith("离任") for token in self.tokens[after:])
        gone = leave or match["verb"] in ("免去", "免除", "解除", "撤销") or "辞去" in words
        if match["verb"] in ("提名", "建议") or not _OF_NAMES.fullmatch(words):
            return at + 1
        seats, end = self.seats.chain(after + 1, told=True)
        stays = match["verb"] in ("解除", "撤销") and _NOT_DONE.search(self._said(at)) is not None
        if stays or (match["verb"] in ("解除", "撤销") and not _SEAT.match(self._said(end))):
            return at + 1  # 撤销甲、乙全国政协委员资格, 解除甲的总经理职务: no post where neither word follows
        seats = [replace(seat, title="代理" * words.endswith("代理") + seat.title) for seat in seats]
        change = "removed" if gone else "appointed"
        proposed = self._is_proposed(at)  # who is to leave a post holds it
        for person in people if gone or not proposed else ():
            self._hold(person, seats, "" if proposed else change, f"post/{change}")
        end = self._then(people, end) if seats else end  # 免去甲的某社董事职务，不再担任总经理职务
        return self._pairs(end, gone, seats[-1].holder) if seats else at + 1

    def _held_by(self, at: int) -> int:
        """此前担任某大学党委书记的甲: posts before the name of who held them."""
        if (after := self._moved_there(at)) > at or (
            "当地" in self._said(at) and (after := self._at_home_before([], at))
        ):
            return after
        match = _OF_WHOM.search(str(self.tokens[at])) if at == 0 or self.tokens[at] not in ("担任", "任") else None
        seats, end = self.seats.chain(at + 1) if match else ([], at)
        if (
            match is None
            or not seats
            or end + 1 >= len(self.tokens)
            or self.tokens[end] not in ("的", "职务的", "（兼）的", "一职的")
        ):
            return at
        now, name = self.seats.chain(end + 1)  # 此前兼任某委主任的某省委常委甲
        people, after = self._names(name)
        if not people:
            return at
        self._hold(people[0], seats, "" if match["now"] else "removed" if match["left"] else "former", "post/of")
        self._hold(people[0], now, "", "post/before")
        self.dropped.update(range(end + 1, name))
        if "接替已" in self._said(at):  # 他接替已转任某省副省长的甲，兼任某市委书记: what 甲 has left
            return self._succeeds(at + 1, people[0], after)
        return max(after, self._after_name(name))


def read_posts(
    sentence: Abstract,
    entities: Entities,
    subject: Draft | None = None,
    body: Draft | None = None,
    last: str = "",
) -> tuple[list[Found], list[Item]]:
    """The posts that one abstract sentence says, and the titles of people whose organ it leaves open.

    Drops the chains before names from the sentence: 省委书记甲主持 → 甲主持. `last` is the text of the sentence before
    and `body` the organization that it named last, of which 他们是：主任甲，副主任乙 goes on.
    """
    if not any(item.kind == "title" for item in sentence.items.values()):
        return [], []
    parts = tokens(sentence.text, sentence.items)
    if "为人民" in sentence.text:
        parts = ["为" if part == "为人民" else part for part in parts]  # 选举甲为人民政府市长
    posts = Posts(parts, entities, subject)
    posts.seats.outer = body
    posts.under_name = subject is not None and last.strip() == subject.name
    if _MEMBERS.match(sentence.text):
        posts.chosen = _NAMED.search(last) is not None
        posts.seats.last = body
    posts.read()
    if not posts.dropped:
        return posts.found, posts.seats.open
    codes = {id(item): code for code, item in sentence.items.items()}
    kept = [token for at, token in enumerate(posts.tokens) if at not in posts.dropped]
    sentence.text = "".join(token if isinstance(token, str) else codes[id(token)] for token in kept)
    return posts.found, posts.seats.open
