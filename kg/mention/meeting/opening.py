"""Occasions whose name opens a sentence: 深入学习宣传某法座谈会27日在京召开 is the whole of what stands before the day.

What a name is made of may be like a verb (深入学习, 贯彻落实), a post (全国政协委员) or a small word (向某某敬献花篮),
at which a name ends elsewhere."""

from __future__ import annotations

from kg.lexicon import HAN
from kg.mention.meeting.meetingstarts import BY_EDITION
from kg.mention.types import Mention
from kg.pattern import regex
from kg.text.segment import places

_TAKES_PLACE = regex(
    r"(?:(?:[今昨当][天日晚]|(?:\d{1,2}月)?\d{1,2}日)(?:（[^（）]{3,8}）)?[^，。；]{0,16}?|在[^，。；]{1,14}?)(?:召开|举行|举办|开幕|闭幕)"
)
_OPENED = ("\n", "。", "）：")  # what stands before the first word of a sentence; 央视网消息（新闻联播）：
_LONGEST = 26  # characters of the name before those that were read
_AHEAD = regex(
    "(?!由|[在与和同据经向对为]|以“|围绕|随后|同时|目前|其[中间]|[今昨当近]|日前|本[届次]|[此首]次|会议|各地|被|作为|继|每|我国)"
    f"(?:(?!表示|决定|宣布|希望|召集|指出|要求|提出|[主承举]办|参加|出席|举行|召开|倡议|发起|正在|同意|认为|透露|证实|确认|介绍|强调|呼吁|报道|祝贺|致[信电]|[今昨]天|在京|[开闭]幕|[了将说称])[{HAN}“”《》·]){{1,{_LONGEST}}}"
    "(?<![的在会坛式节展赛])(?<![会议坛式节展赛][和与及])(?<!常务主席)"
)
# 第十批在|韩志愿军烈士遗骸安葬仪式
_THOSE_IN = regex(f"第[一二三四五六七八九十\\d]+[届批][{HAN}“”]{{0,8}}在")
# 某国—某联盟自贸区第七轮谈判在广州举行
_NTH_TALKS = regex(
    f"(?<=[，。：\n])(?:(?![的了将第]|原定|计划)[{HAN}“”—]){{4,24}}第[一二三四五六七八九十]+轮谈判"
    "(?=(?:\\d{1,2}[日号])?在[^，。；]{1,12}举行)"
)
# 全国政协委员学习甲在庆祝某事大会上的重要讲话精神交流会28日在京召开
_ON_SPEECH = regex(
    f"(?<=[，。：）\\n])[{HAN}]{{0,12}}学习[{HAN}“”\\d]{{6,44}}?讲话精神[{HAN}]{{0,8}}?(?:交流会|座谈会|报告会|研讨会|培训班)"
    r"(?=\d|[今昨]天|在)"
)


def with_opening_names(text: str, found: list[Mention]) -> list[Mention]:
    """The meetings of `found`, each that opens a sentence and takes place with all of its name, and so wherever the
    text says that name; and rounds of negotiations, which only what is said of them shows."""
    for match in _NTH_TALKS.finditer(text) if "轮谈判" in text else ():
        if not any(one.start < match.end() and match.start() < one.end for one in found):
            found = [*found, Mention(*match.span(), "meeting", match[0])]
    names = dict.fromkeys(match[0] for match in _ON_SPEECH.finditer(text)) if "讲话精神" in text else {}
    for meeting in found:
        if "同志" in meeting.text or not _TAKES_PLACE.match(text, meeting.end):
            continue  # 主任甲同志先进事迹报告会: a post, and the name behind it
        low = max(0, meeting.start - _LONGEST - 2)
        opened = [at + len(stop) for stop in _OPENED if (at := text.rfind(stop, low, meeting.start)) >= 0]
        begin = max(opened, default=low if low == 0 else meeting.start)
        if not 0 < meeting.start - begin <= _LONGEST:
            continue
        name, ahead = text[begin : meeting.end], text[begin : meeting.start]
        if BY_EDITION.match(meeting.text) and text.count(meeting.text) > text.count(name):
            continue  # 唱出海岛魅力 2023某渔歌节在某市闭幕: the words of a headline
        even = all(name.count(opening) == name.count(closing) for opening, closing in ("“”", "《》"))
        if even and (_AHEAD.fullmatch(ahead) or (text[meeting.start] in "华韩" and _THOSE_IN.fullmatch(ahead))):
            names[name] = None
    for name in names:
        for at in places(text, name):
            whole = Mention(at, at + len(name), "meeting", name)
            inside = [one for one in found if one.start < whole.end and at < one.end]
            if inside and all(at <= one.start and one.end <= whole.end for one in inside):
                found = [one for one in found if one not in inside] + [whole]
    return found
