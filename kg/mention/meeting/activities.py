"""Activities by the names they are held or attended under: 举行2023年某某“云签约”活动, 出席“书香某某”阅读活动."""

from __future__ import annotations

from collections.abc import Iterator

from kg.lexicon import HAN
from kg.mention.types import Mention
from kg.pattern import regex

# a journey that has a name, not 举行活动, 执行活动: 百名侨商某某行活动
_JOURNEY = f"[{HAN}\\d]{{3,24}}(?<![举进执推实履施试银飞旅运出同发现])行活动"
_QUOTED = (
    f"(?:(?![的和与])[{HAN}\\d]){{0,20}}?“[^“”]{{2,24}}”(?!等)(?:(?!的)[{HAN}]){{0,10}}?(?<!系列)(?<!系列交流)活动"
)
_NAMED = f"(?P<name>{_QUOTED}|{_JOURNEY})"
_STARTS = "(?:正式|顺利|隆重|成功|圆满)*(?:举行|举办|启动|启幕|开幕|闭幕|落幕|拉开帷幕|拉开序幕)"
_OPENS = "(?:正式|顺利|隆重|成功|圆满)(?:举行|举办|启幕|开幕|闭幕|落幕|拉开帷幕)|拉开帷幕"  # 正式启动 is of years
_FORMS = (
    # “时尚水乡”影像采风活动: an activity with a name of its own, which takes place
    regex(
        rf"(?P<name>“[^“”]{{4,40}}”[{HAN}]{{0,8}}活动)(?=(?:\d{{1,2}}[日月][^，。]{{0,8}})?[在于](?!中|即)|举[行办]|启[幕动]|开幕|{_OPENS}"
        "|是?由[^，。；]{2,40}?[主举]办)"
    ),
    # 出席在某市举行的2019年世界环境日主场活动
    regex(r"(?<=[举行办]的)(?=[^，。；、]{0,20}(?:20\d\d|届|“))(?P<name>[^，。；、]{5,40}?活动)(?=[，。；并])"),
    # 由某市政府主办，某局承办的（以“…”为主题的）百名侨商某市行活动正式启动
    regex(f"[主举承]办的(?:以“[^“”]{{2,30}}”为主题的)?{_NAMED}(?={_STARTS})"),
    # of officials who attend by the word for it; to take part may be a round of visits
    regex(f"出席了?(?!在){_NAMED}(?=[，。；并])"),
    regex(f"参加了?(?!在){_NAMED}(?<!慰问活动)(?<!走访活动)(?<!志愿服务活动)(?<!捐款活动)(?<!帮扶活动)(?=[，。；并])"),
)
# 举行“云签约”活动, if somebody is told to be there: else it may be a campaign of months
_HELD = regex(f"(?:举行|举办|开展)了?(?P<name>{_QUOTED})(?=[，。；])")
_THERE = regex(
    "(?:出席|参加|主持)了?(?:本次|此次|该|当天的?|签约|推介|启动)*活动(?![的等中])|(?:活动|仪式|开幕式)上，|在活动(?:上|现场)"
)
_OTHERS = regex("(?:邀请|组织|动员|吸引|群众|市民|学生|游客|志愿者)[^，。；]*\\Z")
_NEAR = 160  # characters, in which that is told


def activities(text: str) -> Iterator[Mention]:
    """Those that take place, or that somebody attends."""
    if "活动" not in text:
        return
    for pattern in _FORMS:
        for match in pattern.finditer(text):
            clause = text[max(0, match.start() - _NEAR) : match.start()]
            if match[0].startswith("参加") and _OTHERS.search(clause):
                continue  # 邀请劳模等参加“百人赏花”活动: of no official
            yield Mention(*match.span("name"), "meeting", match["name"])
    for match in _HELD.finditer(text):
        if _THERE.search(text, match.end(), match.end() + _NEAR):
            yield Mention(*match.span("name"), "meeting", match["name"])
