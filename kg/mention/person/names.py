"""Where a name of a person ends: read at a place that the context promises one, and weighed against ordinary words.

The cost of each shape of a name (`kg.mention.person.shapes`) is compared with the cost of no name at all.
"""

from __future__ import annotations

import re
from functools import cache, cached_property

from kg.lexicon import HAN, surnames, words
from kg.mention.person.dotted import Dotted
from kg.mention.person.endings import without_torn
from kg.mention.person.shapes import HAMLET, OTHERS
from kg.mention.person.weights import FIRM, NEVER, ON_DAY, STOPS, STRANGE
from kg.mention.spelling import (
    after_name,
    is_abroad,
    japanese_beginnings,
    japanese_surnames,
    may_be_name,
    name_chars,
    no_names,
    opens_no_name,
    part_beginnings,
    spelt_chars,
)
from kg.pattern import regex
from kg.text.segment import PERSON_TAGS, PLACE_TAGS, begins_one, by_start, cost, costs, places, tag

_NEXT = regex(  # not 甲 乙摄: the photographer of a caption
    rf"(?:（[^（）]{{1,14}}）)?(?:、|和|与|及|，?以及| (?=[{HAN}])(?![{HAN}]{{2,3}} ?摄(?:影|影报道)?(?![{HAN}])))"
)
# 甲、乙、丙为成员: where an item of a list ends
_ITEM = regex(
    rf"[{HAN}]{{2,5}}?(?=[、，。]|以?及[{HAN}]{{2,3}}[、，。等]|为[{HAN}]{{0,10}}?(?:成员|组长|委员|指挥长?)[，。；])"
)
_QUARTER = regex(rf"[{HAN}]{{2,4}}(?:街道|社区)")  # 金山桥街道
_OF_VERBS = regex(f"[{HAN}](?:[偕携][{HAN}]|[{HAN}][偕携])(?=、)")  # which begin no clause between commas of a list
_ARRIVES = regex(
    "(?:密集|陆续|先后|相继|悄然)?抵[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳台]"
)
_ARRIVING = frozenset("密陆先相悄抵")  # with which that begins
_MINISTRY = regex(rf"(?:及|与|和|暨)[{HAN}]{{2,6}}?部(?:[副次]?部?长|政务|国务|常任|高级|常务|兼|第)")
_UNEXPECTED = 8.0  # a foreign name where nothing foreign is near
_TORN = 6.0  # a Chinese name abroad behind which a character of transliteration goes on
_SURE = 11.0  # so much likelier than ordinary words, a name needs no verb behind it
_NEAR = 3.0  # no dearer than this above ordinary words is nearly a name; read a sample of refusals when changing it
_NAMES = "lexicon/names.toml"
_OF_DAI = regex("西双版纳|景洪|傣族|德宏|勐|云南|临沧|普洱")
_OF_STEPPE = regex("旗(?:委|政府|人|长)|嘎查|苏木|内蒙古|盟委|蒙古自治州|蒙古族自治")
_ADDRESSES = regex("向(?:来宾|大家|与会|在座|现场|记者|观众|客商|广大|全体|各位)")
_ALSO = regex("[也还均都则](?:在|就|作|对|向|出席|参加)")
_FALLS = ("被查", "被双开", "落马")  # before which nothing but a name stands
_SPELT_ON = 6  # characters of transliteration up to a ·
_WHOLE, _SHORT = 3, 2  # characters of most names, and of the others
_BRANCH = ("中国", "亚太")
_UNLISTED = 5.0  # cost of a character of a Japanese name that only its shape shows
_OF_FIELDS = tuple("田山川村本井野原崎岛藤泽林内冢桥口木谷津浦尾森濑坂")  # second characters of most Japanese surnames
KIN = ("女儿", "儿子", "夫人")


@cache
def no_people() -> dict[str, tuple[str, ...]]:
    """What stands in the place of a name and is none, by its first character."""
    return by_start((*KIN, *(word for listed in no_names().values() for word in listed)))


@cache
def steppe_chars() -> frozenset[str]:
    """The characters in which Mongolian names are written."""
    return spelt_chars(abroad=False) | frozenset("".join(words(_NAMES, "minority", "mongolian")))


class Names(Dotted):
    """Reads names in one cleaned text; `found` are those read, `refused` what was nearly one."""

    def repeated(self, at: int) -> int:
        """After a title, a name without a Chinese surname: the longest run that stands elsewhere as a name would."""
        for end in range(min(at + 6, len(self.text)), at + 1, -1):
            part = self.text[at:end]
            if (
                not self.free(at, end)
                or self.is_known(at, end)
                or set(part) & name_chars("given", "never")
                or tag(part) not in ("", "nr", "nrt", "nz", "ns")
            ):
                continue
            said = self.verb_at(end - 2) if end - 2 > at + 1 else None
            if said is not None and said.end() == end:
                continue  # 书记甲乙主持 where 甲乙主持 heads another sentence too
            if _MINISTRY.match(self.text, end):
                continue  # 通讯 of 通讯及新闻部部长甲
            again = [place + len(part) for place in places(self.text, part) if place != at]
            if cost(part) < STRANGE * len(part) and not tag(part):
                continue
            elsewhere = any(
                after_name().match(self.text, place) or self.text[place : place + 1] in STOPS for place in again
            )
            if elsewhere and self.ends(end):
                return end
        return 0

    def before_stop(self, at: int) -> int:
        """After a firm title, two to five characters up to a stop that are no words."""
        if (
            ((said := self.verb_at(at + 1)) and len(said[0]) > 1)
            or self._is_of_land(at)
            or opens_no_name(self.text, at)
        ):
            return 0  # 冰岛师生, 边听边记
        for end in range(at + 2, min(at + 6, len(self.text)) + 1):
            if not self.free(at, end) or set(self.text[at:end]) & name_chars("given", "never"):
                return 0
            if self.text[end : end + 1] in ("和", "与") and end + 1 in self.starts:
                return 0  # 泰国总理颂猜和老挝总理: no name goes on behind it
            follows = after_name().match(self.text, end)
            also = _ALSO.match(self.text, end)  # 副会长终某某也在会上致辞
            halts = end == len(self.text) or self.text[end] in STOPS or (follows and len(follows[0]) > 1)
            if halts or also or (end - at > 2 and OTHERS.match(self.text, end)):  # 校长起云芬等6位
                part = self.text[at:end]
                if addressed := _ADDRESSES.search(part, 2):
                    end, part = at + addressed.start(), part[: addressed.start()]  # 岗珠向来宾介绍
                if len(part) > 3 and self.text.startswith("代表", end) and end in self.starts:
                    return 0  # 省外秦商代表某某
                again = end - at > 2 or addressed or self.text.count(part) > 1 or (part[0] == "岩" and self.of_dai)
                strange = cost(part) > STRANGE * len(part) or (self.text.startswith(_FALLS, end) and may_be_name(part))
                named = again and strange and (len(part) < 4 or may_be_name(part))
                return end if named else 0  # no 安全卫队
        return 0

    @cached_property
    def of_dai(self) -> bool:
        """Whether the text tells of a place where many are called 岩温, 岩香."""
        return _OF_DAI.search(self.text) is not None

    @cached_property
    def has_quarters(self) -> bool:
        """Whether the text names a quarter of a town, which a surname may begin."""
        return "街道" in self.text or "社区" in self.text

    @cached_property
    def of_steppe(self) -> bool:
        """Whether the text tells of a place where many bear Mongolian names."""
        return _OF_STEPPE.search(self.text) is not None

    def steppe(self, at: int, end: int) -> int:
        """The end of a name of four to six such characters, longer than the one up to `end`: 镇长韩巴特喜主持."""
        spelt = steppe_chars()
        if self.text[at] in name_chars("surnames", "function"):
            return 0
        for last in range(max(at + 4, end + 1), at + 7):
            part = self.text[at:last]
            verb = self.verb_at(last)
            halts = self.text[last : last + 1] in STOPS or (verb is not None and len(verb[0]) > 1)
            if halts and spelt.issuperset(part[1:]) and part[0] in spelt | surnames() and self.free(at, last):
                return last if part[-1] not in "和与" and may_be_name(part) and not self.is_known(at, last) else 0
        return 0

    def _is_of_land(self, at: int) -> bool:
        """Whether what stands here begins with the name of a place abroad."""
        here = self.starts.get(at)
        return here is not None and is_abroad(here)

    def read(self, at: int, firm: bool = False, foreign: bool = False, weak: bool = False) -> int:
        """The end of the name at this place, kept in `found`; 0 where there is none."""
        first = self.text[at : at + 1]
        if first in STOPS or begins_one(self.text, at, no_people()):
            return 0  # 总统女儿某某
        if first in "和与" and self.dotted(at + 1, firm):
            return 0  # 甲总统和卡里姆·汗总理
        comes = first == "来" and at + 1 in self.starts and self.starts[at + 1].type == "region"
        if comes or (self.has_quarters and _QUARTER.match(self.text, at)):
            return 0  # 来文登考察
        if self.text[at + 2 : at + 3] in ("前", "原") and self._is_of_land(at):
            return 0  # 甲、韩国前国会副议长乙
        if first in _ARRIVING and _ARRIVES.match(self.text, at):
            return 0
        end = self.dotted(at, firm) or (self.latin(at) if firm else 0) or self.plain(at, firm, foreign, weak)
        if not end and firm and not after_name().match(self.text, at):
            end = self.repeated(at) or self.before_stop(at)
        dot = self.text.find("·", end, end + _SPELT_ON) if end else -1
        if dot > end and "·" not in self.text[at:end] and spelt_chars(abroad=False).issuperset(self.text[end:dot]):
            end = 0  # 阿不 of 阿不都某力·赛买提, which is not read
        if 0 < end < at + 4 and self.text[end - 1] in HAMLET and not self.is_person_there(at):
            end = 0  # 高河镇、马庙镇参加会议
        if firm and not foreign and self.of_steppe:
            end = self.steppe(at, end) or end
        if end:
            end = self._without_words(at, end)
        if end:
            self.found[at, end] = self.text[at:end]
        else:
            self.refuse(at, weak)
        return end

    def _without_words(self, at: int, end: int) -> int:
        """The end of the name without the word that its last character begins; 0 where what follows shows no name."""
        after = self.text[end : end + 1]
        if end - at == 3 and self.text[end - 1] == "外" and after in STOPS and "除" in self.text[max(0, at - 24) : at]:
            end -= 1  # 除了市委原副书记甲外，
        if end - at > 2 and self.text[end - 1] == "本" and after in ("月", "周"):
            end -= 1  # 土耳其总统埃尔多尔本月17号表示
        if end - at > 2:
            end = without_torn(self.text, end)
        if self.text.startswith("夫妇", end - 1):
            if end - at < 3:
                return 0
            end -= 1
        after = self.text[end : end + 1]
        if after in ("州", "邦", "郡") and not self.text.startswith("州长", end):
            return 0  # 会见马六甲州首席部长
        firm_of = self.starts.get(end + 2) if self.text.startswith(_BRANCH, end) else None
        if firm_of is not None and firm_of.type == "title":
            return 0  # 百胜中国首席执行官某某
        headed = self.starts.get(end + 1) if after in ("区", "市", "省", "县", "大") else None
        if headed is not None and headed.type == "title":
            return 0  # 塞尔温区市长某某, 安财大校长某某
        return end

    def refuse(self, at: int, weak: bool) -> None:
        """Keep what was nearly a name here; a word of the dictionary never was."""
        value, end = self.chinese(at)
        if end and tag(self.text[at:end]) in PERSON_TAGS and not self.is_known(at, end):
            over = value - self.no_name(at)
            if over < _NEAR:
                self.refused[at, end] = "weak_title" if weak and over < 0 else "ordinary_words"

    def refuse_listed(self, at: int) -> None:
        """Keep an item of a list of names whose first character is no surname and that is no word either."""
        match = _ITEM.match(self.text, at)
        if (
            match
            and match[0][0] not in surnames()
            and self.free(*match.span())
            and at not in self.starts
            and not set(match[0]) & name_chars("given", "never")
            and not tag(match[0])
            and cost(match[0]) > STRANGE * len(match[0])
        ):
            self.refused[match.span()] = "listed"

    def plain(self, at: int, firm: bool = False, foreign: bool = False, weak: bool = False) -> int:
        """The end of the likeliest name without ·; 0 where ordinary words are likelier still."""
        asked = (at, firm, foreign, weak)
        if asked not in self.ended:
            self.ended[asked] = self._likeliest(at, firm, foreign, weak)
        return self.ended[asked]

    def _likeliest(self, at: int, firm: bool, foreign: bool, weak: bool) -> int:
        """The same where it was not asked for yet."""
        strange, spelt = self.foreign(at, foreign) if foreign or firm else (NEVER, 0)
        value, last = self.chinese(at, foreign)
        if foreign and 0 < last < spelt and self.text[last] in spelt_chars(abroad=True):
            value += _TORN  # 甲列修 of 某国副总理甲列修克
        options = [(value, last), (strange + (0.0 if foreign else _UNEXPECTED), spelt)]
        begins = self.text[at : at + 2]
        if begins in part_beginnings():
            options.append(self.of_parts(at))
        if begins in japanese_beginnings():
            options.append(self.japanese(at))
        shaped = foreign and self.japan and begins[1:] in _OF_FIELDS and begins[:1] not in surnames()
        if shaped and begins not in japanese_beginnings():
            options.append(self._japanese_by_shape(at))
        value, end = min(options)
        if not end or self.is_known(at, end):
            return 0
        if firm and not foreign and end == spelt == at + _SHORT and self._is_torn(end):
            return 0  # 库天 of 市长库天佑，
        if self.text[end - 1] == "族" and self.text[at - 1 : at] in ("，", "（", "、"):
            return 0  # 某某，女，白族，现任…
        far = foreign and end == spelt  # 和夫人玛格丽特
        if end - at == 4 and not firm and not far and "·" not in self.text[at:end]:
            double = shaped or begins in surnames() or begins in japanese_surnames()
            in_parts = self.of_parts(at)[1] == end
            if not double and not in_parts:
                return 0
        if not firm and weak and self.follows(end) < 2:
            goes_on = set(self.text[at : end + 1]) <= spelt_chars(abroad=True)  # 巴蒂斯 of 巴蒂斯塔
            sure = value < self.no_name(at) - _SURE and not goes_on
            if not sure:
                return 0  # 群众代表来自…
        strong = PERSON_TAGS | {"nz"} if self.follows(end) >= 3 else PERSON_TAGS
        leads = self.text.startswith(("率领", "率团", "一行"), end) or ON_DAY.match(self.text, end)  # 主席连启明率领的
        ordinary = not leads and tag(self.text[at:end]) not in strong  # 国务院副总理回某某出席, not 总书记全程出席
        return end if value < self.no_name(at) + (FIRM if firm and not ordinary else 0.0) else 0

    def _is_torn(self, end: int) -> bool:
        """Whether one more character stands between what is spelt and a stop."""
        more = self.text[end : end + 1]
        return (
            bool(more)
            and more not in STOPS
            and not self.verb_at(end)
            and self.text[end + 1 : end + 2] in tuple("，。、；")
        )

    def _japanese_by_shape(self, at: int) -> tuple[float, int]:
        """Cost and end of a name behind a post in Japan whose surname is not in the list: 砂田和树."""
        begin, limit = at + _SHORT, self.limit(at)
        rest = costs(self.text[at:limit])
        ends = (end for end in (begin + 2, begin + 1, begin + 3) if end <= limit and self.free(at, end))
        options = (((end - at) * _UNLISTED + self.after(rest, at, end), end) for end in ends if self.ends(end))
        return min(options, default=(NEVER, 0))

    def is_whole(self, start: int, end: int) -> bool:
        """Whether a name begins and ends here, and no title or body does."""
        here = self.starts.get(start)
        if begins_one(self.text, start, no_people()):
            return False  # 他曾长期…
        return (here is None or here.type == "region") and self.plain(start, True) == end

    def _is_one(self, at: int) -> bool:
        """Whether what stands here may go on as a name, and is neither a stop nor what follows one."""
        return at < len(self.text) and self.text[at] not in STOPS and not after_name().match(self.text, at)

    def lists(self, end: int, foreign: bool = False) -> None:
        """Go on along 、 and 和: the names that follow a name in a list."""
        while end and (match := _NEXT.match(self.text, end)):
            at, comma = match.end(), match[0].endswith("、")
            if at in self.starts and self.starts[at].type == "title":
                return
            end = (self.listed(at) if comma else 0) or self.read(at, comma, foreign)
            if comma and "·" in self.text[at:end] and self.text[end + 1 : end + 2] == "、":
                del self.found[at, end]
                end += 1  # 司马义·铁力瓦尔地、: the list says where it ends
                self.found[at, end] = self.text[at:end]
            title = self.starts.get(end) if end and (not comma or self.text.startswith("代表", end)) else None
            if title and title.type == "title" and (behind := self.plain(title.end, firm=True)):
                del self.found[at, end]
                if not comma:
                    return  # 甲与某某发董事长乙: a firm
                self.found[title.end, behind] = self.text[title.end : behind]
                end = behind  # 境外商人代表甲、省外商人代表乙
            elif title and comma and self.text[at] not in surnames() and self._is_one(title.end):
                del self.found[at, end]
                return
            if not end and comma and (unread := _ITEM.match(self.text, at)) and self.text[unread.end()] == "、":
                end = unread.end()  # one name that can't be read does not end the list
            if comma and not end:
                self.refuse_listed(at)

    def _between_names(self, item: re.Match[str]) -> bool:
        """Whether an item that begins with a verb is a name, since another follows it: 甲、回良玉、乙."""
        whole = len(item[0]) == _WHOLE and item[0][0] in surnames() and tag(item[0]) in ("", "nr", "nz")
        short = len(item[0]) == _SHORT and self._listed_before(item.start()) > 1
        if not (whole and may_be_name(item[0])) and not short:
            return False
        if short and (item[0][0] not in surnames() or tag(item[0]) in PLACE_TAGS - PERSON_TAGS):
            strange = not tag(item[0]) and cost(item[0]) > STRANGE * _SHORT
            if not strange or not may_be_name(item[0]):
                return False  # 甲、乙、兰州、丙
            if self.text[item.end()] != "、":
                return True  # 甲、乙、俄登，秘书长丙
        if self.text[item.end()] != "、":
            return False
        after = self.plain(item.end() + 1, True)
        goes_on = self.text[after : after + 1] in ("、", "，", "等", "和")
        return after > 0 and (goes_on or (short and self.follows(after) > 1))

    def _listed_before(self, at: int) -> int:
        """How many names stand in a row before the item at this place, each with 、 behind it."""
        ends = {end: start for start, end in self.found}
        count = 0
        while self.text[at - 1 : at] == "、" and at - 1 in ends:
            at, count = ends[at - 1], count + 1
        return count

    def listed(self, at: int) -> int:
        """In a list of names an item of two to five characters is a name whatever its first."""
        match = _ITEM.match(self.text, at)
        if _OF_VERBS.match(self.text, at) and self.text[at] in surnames() and self.free(at, at + 3):
            self.found[at, at + 3] = self.text[at : at + 3]
            return at + 3  # 甲、吴偕远、乙
        if (
            match is None
            or set(match[0]) & name_chars("given", "never")
            or at in self.starts
            or not self.free(*match.span())
            or match[0].startswith(KIN)
        ):
            return 0
        if self.is_heading(match.end() - 1):
            return 0  # 某某三、…: the number of a heading
        verbs = (after_name().match(self.text, p) for p in range(at + 2, match.end()))
        if any(verb and len(verb[0]) > 1 for verb in verbs):
            return 0
        if self._between_names(match):
            self.found[match.span()] = match[0]
            return match.end()
        if len(match[0]) < (4 if match[0][0] in surnames() else 3) or cost(match[0]) < 7.5 * len(match[0]):
            return 0
        at_home = len(match[0]) == 4 and match[0].endswith("家") and match[0][:2] not in surnames()
        end = match.end() - at_home  # 走进村民甲某某、王宝远家
        self.found[at, end] = self.text[at:end]
        return end
