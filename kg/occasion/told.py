"""How an article tells of an occasion: that it takes place and on what day, or only that there was or will be one."""

from __future__ import annotations

import re

from kg.entity.meetingnames import is_fair, session_of
from kg.entity.resolve import Draft
from kg.entity.when import days
from kg.mention.meeting.meetings import PLENARY, WITNESSED
from kg.mention.types import Mention
from kg.occasion.announced import Announced, will_be
from kg.pattern import regex
from kg.text.segment import Sentence

BANQUETS = ("宴会", "晚宴", "午宴")
DATED = regex(r"\d日|昨天|今天|今日|昨日|几天前|日前|上个?月|\d月|刚刚")  # what somebody says that another did
_IS_ONE = regex(r"(?<![这就])是由?[^，。]*(?:主办|举办|发起)的[^，。]{0,4}\Z")  # 某对话是由某联盟主办的国际论坛
_BECOMES = regex("成为[^，。；]{2,24}的\\Z")  # 某博览会已成为有影响的商品展示交易会
_THIS = regex("(?:此次|本次|这次|本届)\\Z")
_STAGE = regex("[^，。；]{0,6}(?:发言|演讲|研讨|讨论|对话|交流)环节")
_DECIDED = regex(
    r"(?:决定|(?:中国|[中各两双]方|我们)(?:还)?(?:将|愿|要))[^。；]{0,40}(?:召开|举行|举办)[^，。]{0,4}\Z"
    r"|同意(?:明年|今年|于)[^，。；]{0,24}(?:召开|举行)\Z"
)
# 看望参加某会议新闻报道的新闻工作者, 宴请出席某论坛的外宾: what those are there for
_VISITS = regex("(?:看望|慰问|欢迎|宴请|招待|接见)[^，。；]{0,6}(?:参加|出席)[^，。；]{0,4}\\Z")
# 会见了参加某采访活动的东盟记者团
_RECEIVES = regex("会见了?(?:前来)?[^，。；]{0,6}(?:参加|出席)[^，。；]{0,4}\\Z")
_TEAM = regex("的[^，。；]{0,14}(?:记者团|采访团|代表团|访问团|参访团|一行)")
# …在华举办某论坛，在非洲举办某论坛: a measure, of which no day is told
_MEASURE = regex(r"\A(?:在[^，。；]{1,4}举办[^，。；]{2,14}，)?(?:将|在[^，。；]{1,4})?(?:举办|召开)[^，。；]{0,3}\Z")
_THANKS = regex(r"(?:祝贺|感谢|赞赏|支持|欢迎)[^。；，]{0,16}(?:召开|举行|举办|主办)[^，。]{0,4}\Z")
_WHILE = regex("在(?:出席|参加)[^，。；]{0,2}\\Z")
_WELCOMES = regex("(?:感谢|赞赏|支持|欢迎)[^。；，]{0,16}(?:出席|参加)[^，。]{0,4}\\Z")  # said in talks
_CONGRATULATES = regex("祝贺[^，。；]{0,8}\\Z")  # 甲祝贺某大会成功召开, said in talks: of another day
# 在结束访问某国、出席某大会后，甲16日回到北京: the day is that of the return
_OVER = (
    regex("结束[^。；]{0,40}(?:出席|参加)[^，。；]{0,12}\\Z"),
    regex("[^，。；]{0,16}后，[^。；]*?(?:[回抵]|返回|离开)"),
)
_DELEGATES = regex(
    "[^，。]{0,4}的[^，。]{0,18}?(?:代表|嘉宾|来宾|领导人|外方|元首|各界|人士)"
)  # 出席十二届全国人大二次会议的各代表团召开会议
_MEMBERS = regex("的[^，。]{0,6}?委员(?!会)[^，。]{0,4}列席")  # 出席政协会议的委员列席大会: which is at hand
_STUDIED = regex(r"(?:学习|贯彻|落实|传达|按照|根据|围绕|自|继)[^，。]{0,10}$")
# 会议传达学习甲主持召开某会议听取汇报时的重要讲话
_TOLD_OF = (
    regex("(?:传达|学习|贯彻|落实)[^。；]{0,40}\\Z"),
    regex("[^。；]{0,40}(?:时|上|中)(?:的|发表的|作出的)"),
)
_SPIRIT = regex(r"[^，。]{0,6}(?:精神|部署|要求|以来|之后|作出|指出|审议通过|通过的|提出|确定|决定)")
_OTHER = regex("选举|表决|审议")  # what happens on a day beside an occasion is another one
_ON_DAY = regex(r"(?:将|定|拟)?(?:于|在)(?:\d{4}年)?\d{1,2}月\d{1,2}日")  # …会议于2021年3月5日开幕
_AGO = regex(
    "(?:去年|前年|上个月|上月)(?:年?[初底末])?(?:\\d{1,2}月)?，?(?:[^，。；]{0,4}(?:出席|参加)|在)[^，。；]{0,10}\\Z"
)
_HELD_ON = regex(r"\d{1,2}月\d{1,2}日(?:在[^，。；]{2,10})?(?:举行|召开|举办)的[^，。；]{0,4}\Z")
_COMES = regex("(?:来华|来京|来访|前来)[^，。；]{0,16}\\Z")
_WHO_COMES = regex("[^，。；]{0,3}的")
_YEAR_AGO = regex(r"(?<!\d)((?:19|20)\d\d)年[^。；]{0,24}(?:参加|出席|作为|在)[^。；]{0,12}\Z")
# （以下简称“某会”）举行; 某大会开幕式暨某颁奖晚会举行
_BETWEEN = regex(
    "\\A(?:（(?:以下)?简称[^（）]{1,16}）|暨[^，。；]{2,32}?[式会坛节动赛](?=(?:隆重|盛大|[今昨]天)?(?:在|举行|召开|举办|开幕)))"
)
_CLOSED = regex("(?:\\d日|刚刚|今天|昨天)(?:闭幕|结束|开幕)的\\Z")
_INVITES = regex("邀请[^，。；]{1,8}(?:出席|参加)\\Z")  # 中方邀请巴方参加某博览会: as yet nobody is at it
_DECIDES = regex("(?:任命|批准|表决|通过|决定|选举|审议)")
_ONE_BY_ONE = regex("(?:等[^，。；]{0,6})?(?:也|还)?(?:陆续|相继|先后|接连)(?:召开|举行|举办)")
_DECIDES_ON = regex(r"(?:\d{1,2}月)?\d{1,2}日(?:经?表决)?(?:决定|通过|任命|批准)")  # …次会议9月1日决定，任命…
_PLATFORM = regex("主席台[^，。；]{0,10}就[座坐]")
SITS = regex(f"届[^，。]*次会议(?:{PLENARY.pattern})?\\Z")
_CONGRESS = regex(f"{SITS.pattern}|代表大会\\Z")
_SESSION_ENDS = ("闭幕会", "闭幕大会", "开幕会", "开幕大会")
_EARLIER = regex("(?:^|[，；])(?:此前|不久前|前不久|(?:今年|去年)?(?:年初|年底)|早在[^，]{0,6})，?")
_NEAR = 28  # characters between a day and the occasion it belongs to, over the names of two people
# 会后，举行了宪法宣誓仪式; 会前，召开了主任会议; 在闭幕式前举行的选举大会: what goes on is the session
_BESIDE = regex(
    r"(?:^|[，；])(?:会前|闭幕(?:会|大会|会议|式)前|[本此]?次?会议(?:召开|举行|开始)?之?前|会议还|会议期间还|会议?期间，|会上还|大会还|全会还|在[^，。；]{2,8}[前后](?:举行|召开)的)"
    r"[^。；]{0,30}\Z"
)
_RITE_AFTER = regex(r"(?:^|[，；])(?:会后|会议结束后|会议闭幕后|随后)[^。；]{0,30}\Z")
_OATH_AT = regex("(?:^|[，；])(?:会上|会议)[^。；]{0,40}\\Z")  # 会上，甲颁发任命书，并举行了宪法宣誓仪式
_RITE = "仪式"
_GROUP_SITS = regex("(?:上|时)(?!的|重要|发表)")  # 在教育界委员联组会上，甲…
_OF_GROUP = regex("(?:代表团|界别?|委员|人士)(?:分组|小组|联组)?(?:审议|讨论|会议?|协商会议?)\\Z")
_LECTURE = regex("[作做]了《[^《》]{2,60}》的(?:专题)?(?:报告|讲座)|主讲")  # at the lecture that has just been told of
_OATH = ("宣誓仪式", "任命书仪式", "当选证书仪式", "任命书颁发仪式")

UNVEILS = frozenset(("揭幕仪式", "揭牌仪式"))
SIGNINGS = ("签字仪式", "签署仪式", "签约仪式")
ATTENDED = regex(
    r"(?:召开|举行|主持|出席|参加)(?:了)?(?:(?:昨日|昨天|今天|当天|当日|上述|此次|本次|活动|重点项目|集中|开工|项目)*的?(?:盛大|隆重)?(?:欢[迎送])?)?$"
)
_PLACED = regex("(?:日前|近日|今天|昨天|当天)?(?:在|于)[^，。；]{2,24}(?:举行|举办)")

_HEARINGS = frozenset(("座谈会", "汇报会", "反馈会", "情况反馈会"))
_THEN = regex("(?:随后，?)?在?(?:随后的)?")
_CHAIRED = regex("由[^。；，]{2,40}主持")

_BUSY = regex("正在[^，。；]{0,8}(?:参加|出席)$")
PRESIDED = regex("上|由[^。；]{2,30}主持")  # 开幕式上, 开幕式由某市市长甲主持
STUDY = regex(r"(?:20\d\d年)?第[一二三四五六七八九十]+次(?:集体|专题)学习")  # 某局就…进行第十九次集体学习


def is_there(sentence: Sentence, mention: Mention) -> bool:
    """Whether an occasion of which only the kind is said takes place, as somebody is at it: 出席签约仪式, 座谈会上."""
    ahead, rest = sentence.text[: mention.start - sentence.start], sentence.text[mention.end - sentence.start :]
    if rest.startswith("的") and _BUSY.search(ahead):
        return False  # 地震后，正在北京参加会议的省委书记甲: of another matter
    if mention.text in UNVEILS or mention.text == WITNESSED or ATTENDED.search(ahead[-12:]):
        return True
    if mention.text in SIGNINGS and ahead.endswith(("见证", "见证了")):
        return True  # 甲、乙出席并见证签字仪式
    if mention.text in SIGNINGS and (rest.startswith("上，") or (rest.startswith("上") and ahead.endswith("在"))):
        return True  # 签约仪式上，甲致辞; 甲在签约仪式上致辞
    if mention.text.endswith("仪式") and _PLACED.match(rest):
        return True
    if not ahead and mention.text.endswith(("仪式", "座谈会", "茶会", "恳谈会")) and _CHAIRED.match(rest):
        return True
    return mention.text == "座谈会" and rest.startswith("上，") and not ahead


def is_heard(sentence: Sentence, mention: Mention) -> bool:
    """Whether a hearing takes place of which the text has not told before: 随后，在汇报会上，甲作了汇报."""
    ahead, rest = sentence.text[: mention.start - sentence.start], sentence.text[mention.end - sentence.start :]
    return mention.text in _HEARINGS and rest.startswith("上，") and _THEN.fullmatch(ahead) is not None


_TOOK_PART = regex("(?:(?<![会议式坛谈]并)参加|参与|出席)了?(?:相关|有关)活动")
# 甲在某市调研并召开座谈会
_TOUR = regex(
    "(?:调研|考察|视察|走访)(?![组团座])[^。；]{0,30}(?:并|，)[^。；，]{0,8}(?:召开|举行|主持)[^。；，]{0,16}座谈会"
)


class Told(Announced):
    """What one document tells of its occasions, read sentence by sentence."""

    def __init__(self, date: str | None, body: int, title: str) -> None:
        super().__init__(date, body, title)
        self.in_speech = False  # whether the paragraph begins with what somebody says, and not with this sentence
        self.quoted = False  # whether the sentence at hand goes on with what somebody says
        self.left: tuple[Draft, Draft] | None = None  # the occasion at hand, and what took place beside it
        self._current: Draft | None = None

    @property
    def current(self) -> Draft | None:
        """The occasion at hand."""
        return self._current

    @current.setter
    def current(self, meeting: Draft | None) -> None:
        self._current = meeting
        if meeting is not None:
            self.at_hand.append(meeting)

    def takes_place(self, meeting: Draft, day: str | None) -> None:
        """Take the occasion, which the text has named, as one that takes place and that is at hand."""
        meeting.attrs["date"] = meeting.attrs.get("date") or day
        if meeting not in self.happened:
            self.happened.append(meeting)
        self.current = meeting

    @staticmethod
    def is_second(sentence: Sentence, mention: Mention) -> bool:
        """Whether a clause before has been at another occasion: 甲出席了某大会，出席了欢迎晚宴."""
        return "出席" in sentence.text[: mention.start - sentence.start].rpartition("，")[0]

    @staticmethod
    def calls_so(sentence: Sentence, mention: Mention) -> bool:
        """Whether the words only say what something else is: 某博览会已成为有影响的商品展示交易会."""
        begin = mention.start - sentence.start
        becomes = "成为" in sentence.text and _BECOMES.search(sentence.text, 0, begin) is not None
        return becomes or _IS_ONE.search(sentence.text, 0, begin) is not None

    def opened(self, name: str, mention: Mention, sentence: Sentence) -> Draft | None:
        """The opening ceremony at hand, where somebody opens what it is of: 宣布第三届某博览会开幕, 共同启动某活动."""
        opened, ceremony, _ = self.current.name.partition("开幕式") if self.current is not None else ("", "", "")
        if not ceremony or not (name == opened or is_fair(opened, name)):
            return None
        begin, end = mention.start - sentence.start, mention.end - sentence.start
        declared = sentence.text.endswith("宣布", 0, begin) and sentence.text.startswith(("开幕", "”开幕"), end)
        return self.current if declared or sentence.text.endswith("共同启动", 0, begin) else None

    def around_rite(self, sentence: Sentence, mention: Mention) -> Draft | None:
        """The forum, and not the ceremony at it which is at hand: 此次会议由甲主办, 在主旨发言环节."""
        rite, begin = self.current, mention.start - sentence.start
        if rite is None or not rite.name.endswith("仪式"):
            return None
        if _THIS.search(sentence.text, 0, begin):
            return next((one for one in reversed(self.happened) if one.name.endswith(mention.text)), rite)
        if not _STAGE.match(sentence.text, begin):
            return None
        whole = (one for one in self.happened if not one.name.endswith("仪式") and "sides" not in one.attrs)
        self.current = next(whole, rite)
        return self.current

    def ends_session(self, sentence: Sentence, mention: Mention) -> bool:
        """Whether 闭幕会, 闭幕大会 is said while no session is at hand: 选举大会, a plenary of the committee."""
        ends = mention.text in _SESSION_ENDS
        ends = ends or (mention.text == "大会" and sentence.text.endswith("闭幕", 0, mention.start - sentence.start))
        return ends and self.current is not None and not _CONGRESS.search(self.current.name)

    def session(self) -> Draft | None:
        """The session or congress that the text has last told of."""
        return next((one for one in reversed(self.happened) if _CONGRESS.search(one.name)), None)

    def turn(self, meeting: Draft, sentence: Sentence, mention: Mention) -> None:
        """Make this the occasion at hand, to come back from where it only took place before or after that at hand."""
        now, ahead = self.current, sentence.text[: mention.start - sentence.start]
        if now is not None and now is not meeting and "sides" not in now.attrs and sentence.start >= self.body:
            rite = meeting.name.endswith(_RITE)
            after = rite and _RITE_AFTER.search(ahead) and ("会后" in ahead or meeting.name.endswith(_OATH))
            oath = meeting.name.endswith("宣誓仪式") and SITS.search(now.name) and _OATH_AT.search(ahead)
            if (after or oath or _BESIDE.search(ahead)) and meeting.name[-4:] not in self.title:
                session = self.left[0] if self.left is not None and self.left[1] is now else now
                self.left = (session, meeting)
        self.current = meeting

    def ends_tour(self, text: str, sentence: Sentence) -> bool:
        """Whether who takes part in 相关活动 may have been on a tour, which the text says a talk has ended."""
        took_part = _TOOK_PART.search(sentence.text) is not None
        return took_part and _TOUR.search(text, self.body, sentence.start) is not None

    def comes_back(self, sentence: Sentence) -> None:
        """With the next sentence from what took place beside the occasion, unless that goes on about it."""
        if self.left is None:
            return
        session, beside = self.left
        if self.current is not beside:
            self.left = None
        elif beside.name.endswith("讲座") and _LECTURE.search(sentence.text):
            return
        elif (_RITE if beside.name.endswith(_RITE) else beside.name[-3:]) not in sentence.text:
            self.left, self.current = None, session

    def on_platform(self, sentence: Sentence) -> Draft | None:
        """The session whose platform 在主席台就座 is about, whatever the speeches at it have named since."""
        if "主席台" not in sentence.text or not _PLATFORM.search(sentence.text):
            return None
        sittings = [one for one in self.at_hand if SITS.search(one.name)]
        sessions = (one for one in reversed(sittings) if session_of(one.name) == session_of(sittings[0].name))
        return next(sessions, None)

    @staticmethod
    def _is_earlier(sentence: Sentence, mention: Mention) -> bool:
        """Whether the text sets the occasion before the one that it is about: 此前，甲主持召开某会议."""
        return _EARLIER.search(sentence.text, 0, mention.start - sentence.start) is not None

    @staticmethod
    def _only_named(sentence: Sentence, mention: Mention) -> bool:
        """学习贯彻全会精神, 会议精神, 在全会上的讲话: what the text is about is another occasion."""
        before = sentence.text[: mention.start - sentence.start][-16:]
        after = sentence.text[mention.end - sentence.start :][:12]
        return bool(_STUDIED.search(before) or _SPIRIT.match(after))

    def _in_another_year(self, sentence: Sentence, mention: Mention) -> bool:
        """2015年，甲出席某大会: in a text of a later year."""
        year = _YEAR_AGO.search(sentence.text, 0, mention.start - sentence.start)
        return year is not None and year[1] < (self.base or "")[:4]

    @staticmethod
    def _is_over(sentence: Sentence, mention: Mention) -> bool:
        """Whether somebody comes home from the occasion on the day that the sentence names."""
        begin, end = mention.start - sentence.start, mention.end - sentence.start
        ahead, back = _OVER
        over = "结束" in sentence.text and ahead.search(sentence.text, 0, begin) is not None
        return over and back.match(sentence.text, end) is not None

    def _on_another_day(self, sentence: Sentence, mention: Mention) -> bool:
        """加上11月5日举行的某大会: an occasion before that which the article is about."""
        if self._in_another_year(sentence, mention) and self.current:
            return True  # 1946年，甲参加某大会
        if self.current and _AGO.search(sentence.text, 0, mention.start - sentence.start):
            return True  # 去年，甲出席某大会
        near = _HELD_ON.search(sentence.text, 0, mention.start - sentence.start)
        day = next((iso for _, iso in days(near[0], self.base)), None) if near else None
        return bool(day and self.lead and self.current and len(self.lead) == 10 and day < self.lead)

    def _of_guests(self, sentence: Sentence, mention: Mention) -> bool:
        """欢迎甲来华出席某论坛, said in talks, 来华出席某论坛的甲: what a guest has come for besides."""
        comes = _COMES.search(sentence.text, 0, mention.start - sentence.start) is not None
        talks = self.current is not None and bool(self.current.attrs.get("sides"))
        return comes and (talks or _WHO_COMES.match(sentence.text, mention.end - sentence.start) is not None)

    @staticmethod
    def _came_for(sentence: Sentence, mention: Mention) -> bool:
        """Whether an activity is what a team has come for whom somebody receives."""
        begin, end = mention.start - sentence.start, mention.end - sentence.start
        if not mention.text.endswith("活动") or _TEAM.match(sentence.text, end) is None:
            return False
        return _RECEIVES.search(sentence.text, 0, begin) is not None

    def _set_aside(self, sentence: Sentence, mention: Mention) -> bool:
        visits = _VISITS.search(sentence.text, 0, mention.start - sentence.start) is not None
        comes = _COMES.search(sentence.text, 0, mention.start - sentence.start) is not None
        visits = visits or self._came_for(sentence, mention)
        visits = visits or sentence.text.endswith(("推介", "推介了"), 0, mention.start - sentence.start)
        return visits or comes or self.planned(sentence, mention) or self._only_named(sentence, mention)

    def _beside(self, sentence: Sentence, mention: Mention) -> str | None:
        """A day straight before an occasion that the article only mentions: 2015年11月30日，….会议."""
        begin = mention.start - sentence.start
        if will_be(sentence, begin):
            return self.day(sentence, mention.start)
        near = sentence.text[max(0, mention.start - sentence.start - _NEAR) : mention.start - sentence.start]
        after = _ON_DAY.match(sentence.text, mention.end - sentence.start)
        if after:
            return next((iso for _, iso in days(after[0], self.base)), None)
        found = self._named_in(near)
        return found[-1][1] if found and not _OTHER.search(near, found[-1][0]) else None

    def _happens(self, sentence: Sentence, mention: Mention) -> bool:
        after = _BETWEEN.sub("", sentence.text[mention.end - sentence.start :][:44])[:24]
        before = sentence.text[: mention.start - sentence.start][-10:]
        if self.is_to_come(sentence, mention):
            return False
        if _CONGRATULATES.search(before) and self.current and self.current.attrs.get("sides"):
            return False
        begin = mention.start - sentence.start
        if self.current and self.current.attrs.get("sides") and _WELCOMES.search(sentence.text, 0, begin):
            return False
        if self.current and before.endswith(("参加", "出席")) and _INVITES.search(sentence.text, 0, begin):
            return False
        if self.in_speech and self.current and _WHILE.search(before) and after.startswith("时"):
            return False  # 甲强调，…。乙主席在出席某大会时宣布，…
        if mention.text.endswith("汇报会") and before.endswith(("听取", "听取了")):
            return True  # 听取某新区建设工作汇报, which kg.mention.meeting.hearings names
        if _CLOSED.search(before) and _DECIDES.match(after):
            return True  # 27日闭幕的某会议批准了
        if _ONE_BY_ONE.match(after):
            return False  # 地方合作工作组会议也陆续召开: of no day
        if STUDY.fullmatch(mention.text) and before.endswith("进行"):
            return True
        if mention.text.endswith("代表团审议") and re.match(
            "，?(?:参加审议|参加讨论|[同与和][^，。；]{0,8}代表)", after
        ):
            return True  # 在海南代表团参加审议
        told, by_whom = _TOLD_OF
        if (
            self.current
            and by_whom.match(sentence.text, mention.end - sentence.start)
            and told.search(sentence.text, 0, mention.start - sentence.start)
        ):
            return False
        if (
            will_be(sentence, begin)
            or _DECIDED.search(sentence.text, 0, begin)
            or _THANKS.search(sentence.text, 0, begin)
            or _VISITS.search(sentence.text, 0, begin)
            or self._came_for(sentence, mention)
            or (self.current and _MEASURE.match(sentence.text[:begin]))
            or _DELEGATES.match(after)
            or (self.current and _MEMBERS.match(after))
        ):
            return False
        if re.search(
            r"(?:规定.{0,12}|关于(?:推迟|延期)?|提请|提交|即将|将|筹备|迎接|确保|同意|决定|为|当年.{0,4})(?:于.{1,6}|共同|联合)?(?:召开|举行|举办)?[^，。]{0,2}$",
            before,
        ) or re.match(
            r"情况的?(?:书面)?(?:报告|汇报|通报)|关于提请|[^，。]{0,16}(?:举行|召开)预备会议|[^，。]{0,3}(?:即将|将|精神|提出|确定|通过的|以来)",
            after,
        ):
            return False
        return bool(
            re.match(
                r"(?:”?(?:活动)?[今昨][天日晚]（[^（）]{3,6}）)?[^，。]{0,8}(?:召开|举行|举办(?!法)|开幕|闭幕|启幕|落幕|落下帷幕|在)",
                after,
            )
            or re.search(r"(?:召开|举行|举办|出席|主持|参加)[^，。]{0,4}$", before)
            or (SITS.search(mention.text) and _DECIDES_ON.match(after))
            or (_GROUP_SITS.match(after) and _OF_GROUP.search(mention.text))
        )
