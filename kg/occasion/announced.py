"""Whether an article only announces an occasion: 某大会将于9月举行, 甲将于9月20日出席某大会."""

from __future__ import annotations

from kg.entity.resolve import Draft
from kg.mention.types import Mention
from kg.occasion.dated import Dated
from kg.pattern import regex
from kg.relation.matched import Found
from kg.text.segment import Sentence

_OF_PRESS = ("发布会", "记者会", "吹风会", "通气会", "见面会")
_AHEAD = regex(r"[^，。]{0,3}(?:即将|将|拟|定于|下月|下周|明年|明日|明天|年内|届时)")
# 外交部长甲将于9月20日访问瑞士，主持某战略对话
_WILL = regex(
    r"将(?:[于在]|(?:正式)?访问|赴)[^。；]{0,24}[，并][^。；，]{0,6}(?:主持|出席|参加|举行|召开)[^，。；]{0,16}\Z"
)
# 甲即将对某国进行国事访问并出席在某市举行的某会议, 将于9月22日至23日出席某开幕式, 即将举行的某会晤
_TO_ATTEND = regex(
    r"将(?<![上大中少名女干麻主].)(?:(?:于|在|对|赴|应邀|率|前往|[与同](?!时))[^，。；]{0,50}?|[也还会要][^，。；]{0,12}?)?"
    r"(?:主持|出席|参加|列席|举行|召开)[^，。；]{0,16}\Z"
)
# 甲将在8月的某纪念仪式上发表谈话
_TO_SPEAK = (
    regex("将(?<![上大中少名女干麻主].)[会要也还]*在[^，。；]{0,14}\\Z"),
    regex("”?(?:[上中]|期间|现场)(?![^，。；]{0,12}的)"),
)
# 某论坛将于9月在某市举行; not 某论坛将为…作出贡献
_TO_BE_HELD = regex(
    r"[^，。；]{0,3}(?:将|拟|定|预计)(?:[于在][^，。；]{1,24}|正式|如期)?(?:举行|召开|举办|开幕|启动|开启|拉开)"
)
_SET_FOR = regex(r"(?<!原)(?:定于|拟于|将于)[^，。；]{2,20}(?:举行|召开|举办)[^，。；]{0,3}\Z")
_IN_YEAR = regex(r"(?:将|拟|定)?(?:于|在)?(20\d\d)年[^，。；]{0,8}(?:在|举行|举办|召开)")


def will_be(sentence: Sentence, begin: int) -> bool:
    """Whether the words before this place tell of what is to come: 将于9月20日访问瑞士，主持某战略对话."""
    return sentence.text.find("将", 0, begin) >= 0 and _WILL.search(sentence.text, 0, begin) is not None


class Announced(Dated):
    """What one document tells of as something to come, read sentence by sentence."""

    def __init__(self, date: str | None, body: int, title: str) -> None:
        super().__init__(date, body)
        self.title = title
        self.happened: list[Draft] = []  # what the text says took place
        self.announced: dict[str, bool] = {}  # what it first tells of as something to come, and whether in the headline

    @staticmethod
    def planned(sentence: Sentence, mention: Mention) -> bool:
        """西北文旅大会将于6月18日召开: not yet an occasion that anybody was at."""
        begin = mention.start - sentence.start
        return will_be(sentence, begin) or _AHEAD.match(sentence.text, mention.end - sentence.start) is not None

    @staticmethod
    def lies_ahead(sentence: Sentence, mention: Mention) -> bool:
        """Whether the words tell of an occasion as of something to come: 甲将于9月20日出席某大会."""
        begin, end = mention.start - sentence.start, mention.end - sentence.start
        if "将" not in sentence.text and not sentence.text.startswith(("拟", "定"), end):
            return False
        ahead = will_be(sentence, begin) or _TO_ATTEND.search(sentence.text, 0, begin) is not None
        there, does = _TO_SPEAK
        ahead = ahead or (there.search(sentence.text, 0, begin) and does.match(sentence.text, end)) is not None
        return ahead or _TO_BE_HELD.match(sentence.text, end) is not None

    def is_announced(self, fact: Found) -> bool:
        """Whether the article only announces what somebody is to attend, chair or speak at, or comes to China for."""
        meeting = fact.source if fact.type == "held_in" else fact.target
        if meeting is None or "sides" in meeting.attrs or meeting.name.endswith(_OF_PRESS):
            return False
        in_headline = self.announced.get(meeting.id)
        if in_headline is not None:
            return in_headline or meeting not in self.happened
        head = self.title.partition("将")[0]  # 甲将出席某论坛年会: whom the article is about is not at 年会 yet
        return any(self.announced.values()) and fact.source.name in head

    def is_to_come(self, sentence: Sentence, mention: Mention) -> bool:
        """定于12月7日在某市举办第二届某论坛; 第九届某博览会2017年在某市举行, in a text of 2014."""
        begin, end = mention.start - sentence.start, mention.end - sentence.start
        year = _IN_YEAR.match(sentence.text, end)
        ahead = year is not None and bool(self.base) and year[1] > str(self.base)[:4]
        ahead = ahead or sentence.text.startswith(("定于", "拟于"), end)
        return ahead or _SET_FOR.search(sentence.text, 0, begin) is not None
