"""Titles behind names: 某某总书记, 某某总统, 国家某委甲副主任, 某某副省长, 某某常委建议."""

from __future__ import annotations

import re

from kg.entity.bodynames import CONSULTATIVE
from kg.entity.ownbody import headed_by
from kg.entity.resolve import Draft, Entities
from kg.lexicon import parties_abroad, surnames
from kg.mention.spelling import is_foreign, spelt_chars
from kg.mention.titles import head_class
from kg.pattern import regex
from kg.post.around import DELEGATION, Token
from kg.post.careers import Careers
from kg.post.missions import ENVOYS
from kg.post.offices import country_in, party_country
from kg.post.parts import Seat
from kg.post.seats import WITH_NAME
from kg.post.states import is_no_president
from kg.sentence.abstract import Item, as_printed, is_person

_HAVE_BOTH = {"越南", "朝鲜", "老挝"}  # a 总书记 and a 主席, some with names that look Chinese

_LIKE_OURS = frozenset(("新加坡", "越南", "韩国", "朝鲜", "日本", "马来西亚", "泰国"))
_OF_LANDS = frozenset(("总统", "国王", "首相", "王储", "总督", "女王", "国务资政"))  # posts that are a country's abroad
_LEADERS = frozenset(("主席", "议长", "总统", "总理", "首相", "委员长", "总书记", "外长"))
_ANOTHER_TIME = regex(r"1[89]\d\d年|老一辈|先辈")  # ahead of the name
_THEIR_TIME = regex("等[^，。；]{0,3}(?:老一辈|先辈)")  # behind it
# what tells of a president where no other country is named, and what of another chairman or time
_OF_PRESIDENT = regex("新年贺词|香港|澳门|横琴|全国人大|全国人民代表大会|中国政府|欧盟|欧洲议会|联合国")
_OF_OTHERS = regex(
    "军|部队|官兵|武警|国防|战士|诞辰|逝世|故居|纪念堂|长征|抗日战争|解放战争|[省市县]政协|[一-鿿]主席(?:说|表示|介绍|认为|告诉|透露)"
)
_HEADS = ("。", "；", "\n", "分别是", "分别为")  # what a name stands first behind
_GOES_ELSEWHERE = ("代理", "任", "当选", "出任", "转任", "调任", "兼任", "担任")
_AND = ("和", "、", "与")
_GOVERNS = {"省长": "省", "市长": "市", "县长": "县", "区长": "区", "州长": "州", "旗长": "旗"}
_AND_ORDERS = regex("、|(?:的?(?:重要)?(?:指示|批示|讲话|精神|要求)、?)+和")  # 甲总书记重要批示精神和乙总理要求
_ORDERS = regex(
    "(?:也|还|又|专门|多次|及时|高度重视，?|对[^，。；]{1,16}?)*(?:作出(?:了|过|重要|明确)*[指批]示|提出(?:了|过|明确|工作|具体)*要求)"
)
_RECEIVED = ("受到", "得到")
_DEPUTY = regex("副|秘书长$")
_LISTED = regex("[、和与]$|分别|举行")


class Behind(Careers):
    """Reads the title that stands behind a name, at the body that it implies or that stands before the name."""

    def __init__(self, sentence: list[Token], entities: Entities, subject: Draft | None = None) -> None:
        super().__init__(sentence, entities, subject)
        self.dropped: set[int] = set()
        self.inverted: tuple[Item, int] | None = None  # the body before 甲局长, and where that title stands
        self.chosen = False  # whether the sentence before has said that those named here have been appointed

    def _behind(self, person: Draft, at: int) -> int:
        """某某总书记, 某某总统: the title behind the name, at what it implies by itself."""
        title = self.tokens[at]
        if not isinstance(title, Item) or title.kind != "title":
            return at
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else ""
        if is_person(following):
            return at
        if envoy := self.seats.envoy(at + 1):
            self.dropped.update(range(at - 1, envoy + 1))  # 某主席特别代表、国务院副总理甲: it is 甲 who acts
        if title.text in WITH_NAME:
            self.dropped.add(at)  # 甲院士、乙等出席
            return at + 1
        spelt = set(person.name) <= spelt_chars(True) | {"·"}
        if title.text in _LEADERS and _LISTED.match(str(following)):
            self.dropped.add(at)  # 与甲主席、乙主席分别举行会谈
        before = self.tokens[at - 2] if at > 1 else ""
        if isinstance(before, Item) and before.kind in ("organization", "region"):
            seats = self.seats.at_body(title, before)
            self._hold(person, seats, "", "post/inverted")  # 某委甲副主任
            self.dropped.update((at - 2, at) if seats else ())
            self.inverted = (before, at) if seats else None
            return at + 1
        if before == "、" and self.inverted is not None and self.inverted[1] == at - 3 and _DEPUTY.match(title.text):
            seats = self.seats.at_body(title, self.inverted[0])  # …、乙副主任、丙秘书长: of the same
            self._hold(person, seats, "", "post/inverted")
            self.dropped.add(at)
            self.inverted = (self.inverted[0], at)
            return at + 1
        abroad = self.entities.abroad()
        holder: Draft | None = None
        ours = self._is_ours(person)
        if title.text == "总书记" and not ours and (party := self._party_abroad()):
            holder = self.seats.organ(party)
        elif title.text == "总书记" and ours and not (self._is_second(at) or self._leads_another(person)):
            holder = self.seats.organ("中共中央")
        elif title.text in ("常委", "委员") or (title.text == "副主席" and str(following).startswith("主持")):
            holder = self._consultative(at)
        elif following in ("率领的", "率", "为团长的") and (led := self._led(at + 2)):
            holder = led
        elif title.text == "行政长官":
            holder = self.entities.only_special_region()
        elif title.text in ("委员长", "副委员长") and ours and not self._leads_another(person):
            holder = self.seats.organ("全国人大常委会")
        elif (
            len(abroad) == 1
            and not (self._is_where(at, abroad[0]) or self.entities.is_only_where(abroad[0]))
            and (
                title.text in _OF_LANDS
                or (title.text == "总理" and (spelt or self._is_met(at) or is_foreign(person.name)))
            )
        ):
            holder = abroad[0]
        elif title.text in (*_OF_LANDS, "总理") and len(abroad) > 1 and (visited := self._visited(at)) is not None:
            holder = visited
        elif title.text in ("总理", "国家主席") and (beside := self._beside(at)) is not None:
            holder = beside
        elif (
            (title.text == "总理" and not spelt)
            and ((self._is_second_of_state(at) or self._is_of_state(person)) and not self._chinese_abroad())
        ) or (title.text == "总理" and not is_foreign(person.name) and self._governs(at + 1)):
            holder = self.seats.organ("国务院")
        elif (
            title.text == "主席"
            and self._is_of_state(person)
            and not is_no_president(self.tokens, at, person, self.entities)
        ):
            holder = self.seats.country("中国")
        elif title.text in ENVOYS:
            holder = self.seats.mission_of(title.text, self.tokens[at - 1], self.tokens[: at - 1], self.seats.outer)
            self.dropped.update({at} if holder is not None else ())
        elif str(before).endswith(_RECEIVED):
            pass  # 率团到某市，受到甲市长接待: of where they went
        elif title.text == "书记" and following in _AND and (place := self._governed(at + 3)) and not abroad:
            holder = self.seats.organ(f"{place}委", place)  # 甲书记和乙省长作出批示
        elif self._is_of_home(person, title, str(following)) and not abroad:
            self._hold(person, self.seats.seat(at, [])[0] or [], "", "post/behind")  # 李某某副省长主持会议
        else:
            holder = self._of_page(person, at)
        if holder is not None:
            self._hold(person, [Seat(title.text, holder)], "", "post/behind")
        also = self.tokens[at + 2] if self.tokens[at + 1 : at + 2] == ["、"] and at + 2 < len(self.tokens) else ""
        both = title.text == "总书记" and isinstance(also, Item) and also.text == "国家主席"
        land = "中国" if ours else party_country(holder.name) if holder is not None else ""
        if both and holder is not None and land:
            self._hold(person, [Seat("国家主席", self.seats.country(land))], "", "post/behind")
            return at + 3  # 转达甲总书记、国家主席的问候
        return at + 1

    def _governed(self, at: int) -> str:
        """The region whose head is called so behind a name at `at`, beside its secretary; empty where none is."""
        name, title = (*self.tokens[at - 1 : at + 1], "", "")[:2]
        level = _GOVERNS.get(title.text, "") if is_person(name) and isinstance(title, Item) else ""
        place = self.entities.home.of(level) if level else None
        return place.name if place is not None else ""

    def _presented(self, people: list[Draft], at: int, after: int) -> int:
        """李某某，区委常委、副区长。: the place behind posts that follow a name at the head of a line or a part of it.

        0 where none do."""
        before = str(self.tokens[at - 1]) if at else "。"
        if len(people) != 1 or self.tokens[after] != "，" or not before.endswith(_HEADS):
            return 0
        seats, end = self.seats.chain(after + 1, told=True)
        closes = end == len(self.tokens) or str(self.tokens[end])[:1] in "。；"
        if not seats or not closes:
            return 0
        self._hold(people[0], seats, "", "post/presented")
        return end

    def _is_of_home(self, person: Draft, title: Item, following: str) -> bool:
        """Whether 李某某副省长 is of the region that such a title is of here: no foreigner, nobody who leaves."""
        return (
            head_class(title.text) == "government"
            and not is_foreign(person.name)
            and not following.startswith(_GOES_ELSEWHERE)
        )

    def _of_page(self, person: Draft, at: int) -> Draft | None:
        """民政部 of 李某某副部长 on its own page, where the sentence names no other body that has such a head.

        Nobody who has a post elsewhere is its head."""
        title = self.tokens[at]
        body = headed_by(title.text, self.entities.page) if isinstance(title, Item) else ""
        page, following = self.entities.page, str(self.tokens[at + 1]) if at + 1 < len(self.tokens) else ""
        if page.endswith("委") and isinstance(title, Item) and title.text in ("主任", "副主任"):
            body = page  # 李某某副主任 on the page of 国家卫生健康委
        if not body or is_foreign(person.name) or following.startswith(_GOES_ELSEWHERE):
            return None
        posts = self.entities.posts.get(person.name, set())
        others = [t for t in self.tokens[:at] if isinstance(t, Item) and t.kind == "organization"]
        guest = any(t.text[-1] == body[-1] and t.entity is not None and t.entity.name != body for t in others)
        return None if guest or posts - {body} else self.seats.organ(body)

    def _is_met(self, at: int) -> bool:
        """某某主席同甲总理共同宣布: whom China's president deals with is no premier of his own."""
        who, title, word = self.tokens[at - 4 : at - 1] if at > 3 else ("", "", "")
        head = isinstance(title, Item) and title.text in ("主席", "国家主席") and word == "同"
        return head and isinstance(who, Item) and who.entity is not None and self._is_of_state(who.entity)

    def _reports(self, at: int) -> bool:
        """甲总理（代表国务院）所作的政府工作报告."""
        said = as_printed(self.tokens[at : at + 3])
        if self._chinese_abroad() or "议会" in said:
            return False
        return re.match("(?:代表(?:国务院|政府))?向?[^，。；]{0,8}所?[作做]的?《?政府工作报告", said) is not None

    def _governs(self, at: int) -> bool:
        """Whether what a premier does, told of behind the title, is what China's does."""
        return self._reports(at) or self._orders(at) or self._signs(at)

    def _signs(self, at: int) -> bool:
        """经甲总理签批，国务院印发…."""
        said = as_printed(self.tokens[at : at + 3])
        return str(self.tokens[at - 3])[-1:] == "经" and re.match("(?:签批|批准|同意)，国务院", said) is not None

    def _orders(self, at: int) -> bool:
        """甲总书记强调…。乙总理也多次作出指示, in a text that has China's general secretary and no country abroad."""
        near = self.entities.names_abroad or self.entities.abroad()
        ours = any("中共中央" in posts for posts in self.entities.posts.values())
        now = not _ANOTHER_TIME.search(as_printed(self.tokens[:at]))
        return ours and now and not near and _ORDERS.match(self._said(at)) is not None

    def _is_second_of_state(self, at: int) -> bool:
        """甲总书记、乙总理: the premier of the country whose general secretary stands before."""
        before = self.tokens[at - 3] if at > 2 else ""
        who = self.tokens[at - 4] if at > 3 else ""
        ours = isinstance(who, Item) and "中共中央" in self.entities.posts.get(who.text, ())
        joined = _AND_ORDERS.fullmatch(str(self.tokens[at - 2])) is not None
        return isinstance(before, Item) and before.text == "总书记" and joined and ours

    def _visited(self, at: int) -> Draft | None:
        """西班牙 of 访问西班牙期间，甲同乙国王、丙首相会谈: the country whose heads the sentence tells of by name."""
        lands = self.entities.abroad()
        for before, place, after in zip(self.tokens[:at], self.tokens[1:at], self.tokens[2:at], strict=False):
            if str(before).endswith("访问") and str(after).startswith("期间，") and isinstance(place, Item):
                return place.entity if place.entity in lands else None
        return None

    def _beside(self, at: int) -> Draft | None:
        """The country of 转达甲总统和乙总理的问候, whose premier is named beside its head of state."""
        head, title, join = self.tokens[at - 4 : at - 1] if at > 3 else ("", "", "")
        both = isinstance(title, Item) and title.text in (*_OF_LANDS, "总书记") and join in ("和", "、", "与")
        if not both or not isinstance(head, Item) or head.entity is None:
            return None
        if isinstance(title, Item) and title.text == "总书记":  # 转达越共中央甲总书记、乙国家主席的问候
            parties = map(party_country, self.entities.posts.get(head.entity.name, ()))
            land = next(filter(None, parties), "")
            return self.seats.country(land) if land else None
        lands = [land for land in self.entities.abroad() if land.name in self.entities.posts.get(head.entity.name, ())]
        return lands[0] if len(lands) == 1 else None

    def _is_where(self, at: int, land: Draft) -> bool:
        """Whether the country is only where somebody is: 甲总统在新加坡."""
        after = self.tokens[at + 1 : at + 3]
        return after[:1] == ["在"] and isinstance(after[-1], Item) and after[-1].entity is land

    def _is_of_state(self, person: Draft) -> bool:
        """Whether 某某主席 is China's: of a Chinese name, in an article that names a country abroad."""
        chinese = len(person.name) == 3 and person.name[0] in surnames()
        at = next((at for at, t in enumerate(self.tokens) if isinstance(t, Item) and t.entity is person), 0)
        words = ["".join(t for t in part if isinstance(t, str)) for part in (self.tokens[:at], self.tokens[at:])]
        if _ANOTHER_TIME.search(words[0]) or _THEIR_TIME.search(words[1]):
            return False  # 1948年底，某某主席发出号召
        deals = self.entities.names_abroad or self.entities.is_international or bool(self.entities.abroad())
        deals = deals or self._is_of_president()
        return chinese and self._is_ours(person) and deals and not self.entities.chairs_else(person.name)

    def _is_of_president(self) -> bool:
        """Whether the text, which names no country abroad, is of what a president does: his New Year address.

        In what is told of soldiers the same words mean the chairman of their commission.
        """
        text = f"{self.entities.document.title}\n{self.entities.document.text}"
        return _OF_PRESIDENT.search(text) is not None and _OF_OTHERS.search(text) is None

    def _chinese_abroad(self) -> bool:
        """Whether the text names a country whose premiers bear names that look Chinese."""
        return not _LIKE_OURS.isdisjoint(place.name for place in self.entities.abroad())

    def _party_abroad(self) -> str:
        """越共中央 of 阮某某总书记, where the text names Vietnam alone of the countries whose party has one."""
        near = {place.name for place in self.entities.abroad()} & _HAVE_BOTH
        parties = [party for party, land in parties_abroad().items() if {land} == near]
        drafts = self.entities.drafts.values()
        named = [d.name for d in drafts if d.name.endswith("党中央") and d.name.startswith(tuple(near))]
        whole = max(named, key=len, default="")  # 老挝人民革命党中央 rather than the headline's 老挝人革党中央
        return whole or (parties[0] if parties else "")  # 老挝人民革命党中央, where the text names it so

    def _led(self, at: int) -> Draft | None:
        """中国国民党 of 甲主席率领的中国国民党访问团."""
        token = self.tokens[at] if at < len(self.tokens) else ""
        if not isinstance(token, Item) or token.entity is None or not token.entity.name.endswith("团"):
            return None
        return self.seats.organ(DELEGATION.sub("", token.entity.name))

    def _is_ours(self, person: Draft) -> bool:
        """Whether somebody called 总书记 or 主席 is of China, where the text names another country that has both."""
        near = {place.name for place in self.entities.abroad()} & _HAVE_BOTH
        if not near:
            return True
        spelt = person.name[0] in "阮金" or set(person.name) <= spelt_chars(True)
        held = self.entities.posts.get(person.name, set())
        return not spelt and held.isdisjoint(near)

    def _consultative(self, at: int) -> Draft | None:
        """全国政协 of 某某常委建议, in an account of what its standing committee heard."""
        following = "".join(t if isinstance(t, str) else t.text for t in self.tokens[at + 1 : at + 6])
        said = re.match(
            "(?:代表)?[^，。；]{0,14}?(?:在(?:联合)?发言(?:中|时))?(?:建议|提出|发言|认为|表示|希望|呼吁|强调|谈到|说)|主持",
            following,
        )
        drafts = self.entities.drafts.values()
        bodies = [d for d in drafts if d.type == "organization" and d.name.endswith("政协")]
        if len(bodies) > 1 and any(d.type == "meeting" and CONSULTATIVE.match(d.name) for d in drafts):
            bodies = [d for d in bodies if d.name == "全国政协"]  # whose own meeting hears those of the provinces too
        return bodies[0] if said and len(bodies) == 1 else None

    def _leads_another(self, person: Draft) -> bool:
        """Whether the document has given the person a post of another party, or of a body abroad: 越共中央."""
        held = self.entities.posts.get(person.name, set())
        parties = any(name != "中共中央" and name.endswith(("党中央", "共中央", "劳动党", "共产党")) for name in held)
        return parties or any(country_in(name) is not None for name in held)

    def _is_second(self, at: int) -> bool:
        """某某总书记和某某总书记: one of two parties."""
        before = self.tokens[at - 3 : at - 1] if at > 2 else []
        first, word = before if len(before) == 2 else ("", "")
        return isinstance(first, Item) and first.text in ("总书记", "国家主席") and word in ("和", "与", "同")
