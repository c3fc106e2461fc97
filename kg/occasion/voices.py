"""Who is quoted in the report of a forum, a hearing of the press or a consultation: what they say, they said there."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.entity.resolve import Draft
from kg.lexicon import Region
from kg.mention.spelling import ARGUES, is_foreign
from kg.occasion.occasion import Occasions
from kg.occasion.told import DATED
from kg.pattern import regex
from kg.relation.matched import Found
from kg.sentence.abstract import ORGS, WHO, Abstract, M, T, besides_names
from kg.text.segment import Sentence

# occasions at which people speak one after the other, and of which an article is the report
_KINDS = (
    "论坛",
    "大会",
    "研讨会",
    "年会",
    "峰会",
    "对话会",
    "对话",
    "发布会",
    "推介会",
    "说明会",
    "交流会",
    "合作会",
    "洽谈会",
    "座谈会",
    "见面会",
    "推进会",
    "现场会",
    "通气会",
    "记者会",
    "吹风会",
    "通道",
    "干部会议",
    "干部会",
    "宣布会",
)
# at which officials speak when they open it; who sells or shows there is asked at his stall
_FAIRS = (
    "博览会",
    "交易会",
    "恳谈会",
    "文化节",
    "旅游节",
    "艺术节",
    "狂欢节",
    "启动仪式",
    "开幕式",
    "开营式",
    "夏令营",
    "活动",
)
# those of them that are no stalls
_OPENED = ("恳谈会", "文化节", "旅游节", "艺术节", "活动")
_ON_THE_WAY = regex(
    "采访|参访|探访|研学|之旅|体验|走进|媒体行|夏令营"
)  # who is quoted of such is asked somewhere on it
_FIRMS = ("公司", "集团", "厂", "店", "合作社", "企业", "基地", "工作室", "农场", "酒庄")
_HELD = regex("举行|举办|召开|开幕|闭幕|启动|启幕|落幕|亮相|开营|在.{1,8}(?:开|办)")
_SAYS = regex(
    rf"^[”’]?(?:[^，。；：“”{WHO[1:-1]}]{{0,40}}?[，、])?[^，。；：“”{WHO[1:-1]}]{{0,16}}?(?P<who>{WHO})(?:\d{{1,2}}日|当[天日])?(?:在此间)?(?:首先|还|也|则|同样|进一步|最后|重点|详细|全面|简要|分别|先后|依次)*(?P<asked>在?(?:现场)?(?:回答|回应)[^，。；“”]{{0,8}}(?:提问|问题)时)?"
    "(?:介绍(?:说|称|道)?|表示|指出|认为|说|称|强调|建议|提出|呼吁|坦言|透露|谈到)(?=[，：:“。]|$|了)"
)
_VERB = regex("(?:介绍|表示|指出|认为|说|称|强调|建议|提出|呼吁|坦言|透露|谈到)[，：:]")  # behind which words follow
_OFFICE_SAYS = regex(
    f"(?:^|(?<=[，；]))(?P<who>{ORGS})(?:今天|当天|\\d{{1,2}}日)?(?:首先|还|也|同时|进一步|分别)*(?:在?(?:会上|{M}上?))?(?:介绍|表示|指出|强调|透露|通报|说)"
)
_ELSEWHERE = regex(
    "采访|告诉|专访|回忆|此前|去年|前年|曾|昨[天日]|记者(?:从|来到|赶到|走进|走访|驱车)|会后|会前|(?<![数依根占凭论证收])据(?!点|理|此间)|网友|近年来，|\\d{4}年，"
    "|收看|收听|未能|没有到会|缺席|开幕前|视频中|学习贯彻|不出席|不参加|生前|发言人[^，。；]{0,8}(?:表示|称|说)"
    "|总书记|国家主席"
)
# … in whatever he says too
_AFAR = regex("采访|告诉|收看|收听|视频中|学习贯彻|未能|没有到会|缺席|不出席|不参加|网友|记者从")
_IN_PLACE = regex(f"在{ORGS}(?:[^，。；]{{0,6}})?，")
_WRITTEN = "[^ ]{0,60}(?:指示|批示|致贺|祝贺|贺信|贺电|致信|贺词|贺辞)"  # 甲对某工作作出重要指示: who is not there
_HAS_WRITTEN = "(?:(?!宣读|转达|感谢|收到|高度)[^。；，“”]){0,24}?(?:致贺|贺[信电]|致信|发来|批示|重要指示)"
_MANY_VOICES = regex(
    "(?:政要|政党|各方|人士|领导人)[^，。]{0,8}祝贺|参展国|国际社会|多国|各国|各界|专家|热议|反响|综述"
)  # said at no one occasion
_OTHER = regex("会见|会谈|会晤|通电话|考察|调研")
_OF_PRESS = ("发布会", "记者会", "吹风会", "通气会", "见面会", "通道")
_COMMENTS = regex("教授|研究员|分析师")  # who is often asked outside
_FIRST = 4  # … and of its first sentence, by-line included
_OWN_NAME = 10  # characters: not 高质量发展论坛, of which the beginning is not read
_HEARS = (
    "论坛",
    "大会",
    "年会",
    "峰会",
    "研讨会",
    "对话会",
    "推介会",
    "说明会",
    "交流会",
    "洽谈会",
    "座谈会",
    "现场会",
)
_OF_OFFICIALS = ("干部大会", "干部会议", "干部会", "任职大会", "宣布会")  # at which who comes and who goes speak
_ACCEPTS = regex(
    rf"[^，。；：“”{WHO[1:-1]}]{{0,16}}?(?P<who>{WHO})(?:在(?:表态|任职|离任)?(?:发言|讲话)(?:中|时))?(?:说|表示)，"
    "[^。；]{0,12}?(?:坚决|完全|衷心|一致)*(?:拥护|服从|赞成)[^，。；]{0,20}决定"
)
# 甲代表省委、省政府对论坛的举办表示祝贺: said there
_GREETS = regex(
    f"[^，。；：“”{WHO[1:-1]}]{{0,16}}?(?P<who>{WHO})(?:首先|还|也|在[^，。；]{{0,8}})?"
    f"(?:(?:代表|{T}|(?={ORGS}))[^。；“”]{{1,40}}?，?[对向][^。；“”]{{2,60}}?|[对向](?:本届|此次|本次|这次)?{M}的?(?:成功|顺利|隆重|胜利)?(?:举行|举办|召开|开幕))"
    "(?:表示|致以|表达)了?(?:最|热烈|衷心|诚挚|崇高|亲切|节日|由衷|美好|真诚|、|和)*的?(?:欢迎|感谢|祝贺|问候|慰问|敬意|谢意)"
)
_IN_SPEECH = regex("(?:致[辞词]|讲话|演讲|发言)[中时]")
_OPENING = 200  # characters of the text that tell what it reports
# whose greetings go further than a hall
_OF_STATE = regex("党中央|中共中央|国务院|中国(?:政府|人民)|政府(?:和|及)人民")
_GREETING = regex("代表|祝贺")
_SENT = regex("发来|致[信电]|来[信电]|贺[信电]|慰问金|走访|看望|委托")
_NOT_THERE = regex("会前|会后|结束后|此前|早在|采访时|座谈会上|论坛上")
_ARGUED = regex(f"(?:常委|委员)[^，。；]{{0,24}}?(?:{ARGUES})")
_HEADED = regex(r"(?:^|[ ：])(?P<who>[一-鿿]{2,4})在(?P<what>[^，。 ]{2,40}?(?:会|会议|论坛))上(?:强调|指出|要求)")
_OF_PARTIES = regex("(?:民主党派|党外人士|无党派)[^（）]*座谈会")  # heard by the government or the party
_PARTY_CENTRE = regex("(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)中央|全国工商联")
_PARTY_SAYS = "(?:强调|说|建议|提出|认为|希望|表示)"
# 埃及代表在会上发言, 在某大会上，中方代表表示: the state is there, as the body is whose official speaks
_STATE_SPEAKS = regex(
    f"(?:^|[，：；])(?P<lead>[^，。；]{{0,24}}在[^，。；]{{0,24}}(?P<at>{M})(?:上|期间|中)?，)?(?:(?P<who>{ORGS})|中方)(?:政府)?(?:代表|(?P<rep>{T}))(?!{WHO}|团)"
    f"[^，。；]{{0,4}}?(?:(?:在|出席)[^，。；]{{0,16}}?(?P<in>{M})[^，。；]{{0,8}}?(?:发言|致[辞词]|讲话|表示|指出|强调|说|呼吁|介绍)"
    "|(?:在|作|做|发表)[^，。；]{0,10}?(?:发言|致[辞词]|讲话)|(?P<says>表示|指出|强调|呼吁|说))"
)


class Voices:
    """The occasion that an article reports, and who speaks in it."""

    def __init__(self, occasions: Occasions) -> None:
        self.occasions = occasions
        self.about: Draft | None = None
        self.in_headline = False  # whether the headline names it
        self.asked: set[str] = set()  # who has answered a reporter, outside
        self.headline = _HEADED.search(occasions.document.title)

    def spoken(self, sentence: Sentence, read: Abstract) -> list[Found]:
        """Who of an office says something in a sentence that tells of no other place or time."""
        occasions = self.occasions
        self._note(sentence)
        if "采访" in sentence.text or "告诉" in sentence.text or "专访" in sentence.text:
            self.asked |= {
                m.name for item in read.items.values() if item.kind in ("person", "who") for m in item.members
            }
        meeting = self._whole(occasions.current)
        if meeting is None or meeting is not self.about or sentence.start < occasions.body:
            return []
        if _IN_PLACE.match(read.text):
            self.about = None  # 在某省，甲表示: the report goes on elsewhere
            return []
        match = _SAYS.match(read.text)
        if match is not None and match["asked"] and not meeting.name.endswith(_OF_PRESS):
            return []  # 甲在回答记者提问时说, beside a congress
        if (
            match is None
            or _AFAR.search(sentence.text)
            or _ELSEWHERE.search(_attribution(besides_names(sentence, read)))
            or occasions.is_past(sentence)
        ):
            return []
        if occasions.is_after(meeting, sentence):
            return []
        who = [one for one in read.items[match["who"]].members if one.type == "person"]
        at_home = meeting.name.startswith("中") or bool(occasions.entities.home.regions)  # its guests have come
        return [
            Found("speaks_at", one, meeting, {}, "speaks_at/report")
            for one in who
            if (occasions.entities.posts.get(one.name) or re.search(T, match[0]))
            and one.name not in self.asked
            and not self._wrote(one)
            and (at_home or meeting.name.endswith(_OF_PRESS) or not self._is_of_abroad(one))
            and not (meeting.name.endswith(_FAIRS) and self._is_of_firm(one))
            and (self.in_headline or not (is_foreign(one.name) or _COMMENTS.search(sentence.text.split(one.name)[0])))
        ]

    def for_bodies(self, sentence: Sentence, read: Abstract, known: list[Found]) -> list[Found]:
        """某部、某局相关负责人介绍: the bodies whose officials, without a name, speak to the press."""
        meeting = self.occasions.current
        if "负责" not in sentence.text or meeting is None or not meeting.name.endswith(_OF_PRESS):
            return []
        if meeting not in self.occasions.happened or sentence.start < self.occasions.body:
            return []
        apart = _ELSEWHERE.search(besides_names(sentence, read)) or self.occasions.is_past(sentence)
        match = None if apart or self.occasions.is_after(meeting, sentence) else _OFFICE_SAYS.search(read.text)
        if match is None or read.items[match["who"]].note != "office":
            return []
        hosts = {fact.source for fact in known if fact.type == "hosts" and fact.target is meeting}
        bodies = [one for one in read.items[match["who"]].members if one.type != "person" and one not in hosts]
        return [Found("attends", one, meeting, {}, "attends/press") for one in bodies]

    def for_states(self, sentence: Sentence, read: Abstract) -> list[Found]:
        """埃及代表在某会议上发言: the country that somebody without a name speaks for."""
        occasions = self.occasions
        if (
            "代表" not in sentence.text
            or sentence.start < occasions.body
            or _ELSEWHERE.search(besides_names(sentence, read))
        ):
            return []
        match = _STATE_SPEAKS.search(read.text)
        if match is None or (match["says"] and not match["at"]) or occasions.is_past(sentence):
            return []
        if match["rep"] and not read.items[match["rep"]].text.endswith("代表"):
            return []
        named = match["in"] or match["at"]
        meeting = read.items[named].entity if named else occasions.current
        if meeting is None or "sides" in meeting.attrs or (not named and meeting not in occasions.happened):
            return []
        lands = {"中国", *(place.name for place in occasions.entities.abroad())}
        if match["who"] is None:
            return [
                Found("attends", occasions.entities.region(Region("中国", "country")), meeting, {}, "attends/state")
            ]
        states = [one for one in read.items[match["who"]].members if one.name in lands]
        return [Found("attends", one, meeting, {}, "attends/state") for one in states]

    def resumed(self, said: list[Found], sentence: Sentence, known: list[Found]) -> list[Found]:
        """甲在致辞中说, after a part of the occasion has been told of: where the text before has let 甲 speak."""
        meeting = self.occasions.current
        if meeting is None or not said or not _IN_SPEECH.search(sentence.text):
            return said
        if any(form in sentence.text for form in meeting.forms):
            return said
        if "sides" in meeting.attrs:  # talks hear no speech, but the occasion told of before them
            others = (one for one in reversed(self.occasions.happened) if "sides" not in one.attrs)
            meeting = next((one for one in others if one.name.endswith(_KINDS)), meeting)
        spoke = {
            fact.source.id: fact.target
            for fact in known
            if fact.type == "speaks_at" and fact.target is not None and fact.target.name not in meeting.name
        }
        return [
            replace(fact, target=spoke.get(fact.source.id, meeting))
            if fact.target is self.occasions.current and fact.type in ("speaks_at", "attends")
            else fact
            for fact in said
        ]

    def greets(self, sentence: Sentence, read: Abstract) -> list[Found]:
        """甲代表省委、省政府对来宾表示欢迎, in the report of an occasion that is no talks."""
        meeting = self.occasions.current
        if meeting is None or not _GREETING.search(sentence.text) or sentence.start < self.occasions.body:
            return []
        if (
            "sides" in meeting.attrs
            or meeting not in self.occasions.happened
            or _ELSEWHERE.search(besides_names(sentence, read))
        ):
            return []
        if _IN_SPEECH.search(sentence.text) or _OF_STATE.search(sentence.text):
            return []  # 甲在致辞中代表省委…, which is read as a speech
        if any("sides" in one.attrs for one in self.occasions.happened):
            return []  # 会谈中，甲对乙一行的到来表示欢迎, before a signing
        match = _GREETS.match(read.text)
        people = read.items[match["who"]].members if match and not _SENT.search(read.text) else ()
        if len(people) != 1 or self._wrote(people[0]) or self.occasions.is_past(sentence):
            return []
        return [Found("speaks_at", one, meeting, {}, "speaks_at/greets") for one in people if one.type == "person"]

    def accepted(self, sentence: Sentence, read: Abstract) -> list[Found]:
        """甲表示，坚决拥护省委、市委的决定: who comes or goes, at the meeting of officials that is told so."""
        meeting = self.occasions.current
        if meeting is None or "决定" not in sentence.text or not meeting.name.endswith(_OF_OFFICIALS):
            return []
        match = _ACCEPTS.match(read.text)
        people = read.items[match["who"]].members if match and sentence.start >= self.occasions.body else ()
        return [Found("speaks_at", one, meeting, {}, "speaks_at/accepts") for one in people if one.type == "person"]

    def _wrote(self, one: Draft) -> bool:
        """Whether somebody has sent a letter or an instruction, which is what the report quotes."""
        name = re.escape(one.name)
        headline = re.search(name + _WRITTEN, self.occasions.document.title)
        return headline is not None or re.search(name + _HAS_WRITTEN, self.occasions.text) is not None

    def _is_of_firm(self, one: Draft) -> bool:
        """Whether all that the text says of somebody is that he is of a company."""
        held = self.occasions.entities.posts.get(one.name, set())
        return all(name.endswith(_FIRMS) for name in held)

    def _is_of_abroad(self, one: Draft) -> bool:
        """Whether somebody is of another country, who is quoted in reports of an occasion that he did not come to."""
        held = self.occasions.entities.posts.get(one.name, set())
        lands = {place.name for place in self.occasions.entities.abroad()}
        return is_foreign(one.name) or any(name.startswith(tuple(lands)) for name in held)

    def _note(self, sentence: Sentence) -> None:
        """What the opening says takes place, where it is of a kind at which people speak."""
        occasions = self.occasions
        meeting = occasions.current
        if meeting is None or self.about is meeting or sentence.start > occasions.body + _OPENING:
            return
        held = meeting in occasions.happened and _HELD.search(sentence.text) is not None
        kinds = (*_KINDS, *_FAIRS)
        if not held or sentence.start < occasions.body or not meeting.name.endswith(kinds) or "sides" in meeting.attrs:
            return
        title = occasions.document.title
        headed = [one for one in occasions.named if any(form in title for form in one.forms)]
        named = meeting in headed or next((k for k in kinds[:-1] if meeting.name.endswith(k)), "活动（") in title
        apart = headed and meeting not in headed and not any(_is_of(meeting, one, sentence) for one in headed)
        if _MANY_VOICES.search(title) or apart or (_OTHER.search(title) and not named):
            return
        if named or (not headed and self._opens_with(meeting, sentence)) or meeting.name.endswith(_OF_PRESS):
            self.about, self.in_headline = meeting, named

    def _whole(self, meeting: Draft | None) -> Draft | None:
        """The occasion of the report, of which a ceremony that the text has told of is a part."""
        part = meeting is not None and meeting.name.endswith("仪式")
        whole = self.about if part and self.about is not None and not self.about.name.endswith("仪式") else None
        return whole or meeting

    def _opens_with(self, meeting: Draft, sentence: Sentence) -> bool:
        """Whether the report, whose headline names no occasion, begins with this one, at which people speak."""
        ahead = self.occasions.text[self.occasions.body : sentence.start]
        begins = len(ahead) < _FIRST or ("\n" not in ahead.strip() and DATED.search(sentence.text) is not None)
        kinds = _HEARS if len(ahead) > _FIRST else (*_HEARS, *_OPENED)
        begins = begins and _ON_THE_WAY.search(meeting.name) is None
        return begins and len(meeting.name) >= _OWN_NAME and meeting.name.endswith(kinds)

    def members(self, posts: list[Found], sentence: Sentence) -> list[Found]:
        """甲常委建议, 乙委员提出, 某党派中央主席丙说: what a member of the bodies that meet says there."""
        meeting = self.occasions.current
        if not posts or meeting is None or _NOT_THERE.search(sentence.text) or self.occasions.is_past(sentence):
            return []
        heard = "政协" in meeting.name  # 某市政协常委甲建议, heard by 全国政协
        said = [
            fact
            for fact in posts
            if fact.attrs.get("title") in ("常委", "委员")
            and (
                fact.rule == "post/behind"
                or (heard and re.search(f"{fact.source.name}(?:建议|提出|认为|呼吁|表示)", sentence.text))
            )
        ]
        if _OF_PARTIES.search(meeting.name):
            heads = [f for f in posts if f.target is not None and _PARTY_CENTRE.fullmatch(f.target.name)]
            said += [f for f in heads if re.search(f"{f.source.name}{_PARTY_SAYS}", sentence.text)]
            return [Found("speaks_at", fact.source, meeting, {}, "speaks_at/member") for fact in said]
        if not said or "sides" in meeting.attrs or not meeting.name.endswith(("会议", "大会")):
            return []
        if not _ARGUED.search(sentence.text):
            return []
        return [Found("speaks_at", fact.source, meeting, {}, "speaks_at/member") for fact in said]

    def headed(self, sentence: Sentence, read: Abstract) -> list[Found]:
        """市长甲强调，… where the headline has 甲在某座谈会上强调: who says it there."""
        meeting, match = self.occasions.current, self.headline
        if match is None or meeting is None or sentence.start < self.occasions.body or "sides" in meeting.attrs:
            return []
        if not meeting.name.endswith(re.sub("^全[省市县区州国]", "", match["what"])):
            return []  # 甲在全省某会议上强调, and this is another
        if not re.match(f"[^，。；]{{0,24}}{re.escape(match['who'])}(?:强调|指出|要求)(?!的)", sentence.text):
            return []
        people = (m for item in read.items.values() if item.kind == "person" for m in item.members)
        who = next((one for one in people if one.name == match["who"]), None)
        return [Found("speaks_at", who, meeting, {}, "speaks_at/headline")] if who is not None else []


def _attribution(said: str) -> str:
    """What a sentence says of who speaks and when, without his words: 甲表示，去年…"""
    verb = _VERB.search(said)
    return said[: verb.end()] if verb else said


def _is_of(meeting: Draft, headed: Draft, sentence: Sentence) -> bool:
    """Whether the occasion that the headline names is this one, shortened there, or holds it: 某年会“…”平行论坛."""
    left = iter(meeting.name)
    if len(headed.name) > 4 and all(char in left for char in headed.name):
        return True
    return any(form in sentence.text for form in headed.forms)
