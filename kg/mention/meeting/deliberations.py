"""What delegations and groups deliberate at a session of the congress or the conference: 参加甘肃代表团审议."""

from __future__ import annotations

from collections.abc import Iterator

from kg.lexicon import HAN
from kg.mention.types import Mention
from kg.pattern import regex

_SESSION = "(?P<session>(?:[一二三四五六七八九十]+届全国(?:人大|政协)[一二三四五六七八九十]+次会议)?)"
_OWN = "(?:[他她]?所在的)?"
_BODY = f"(?![他她]们|一些|有关|相关|各|部分|其他)(?:(?![参加列席了])[{HAN}]){{2,9}}?"
# 参加了香港代表团、澳门代表团审议; 参加十四届全国人大一次会议香港、澳门代表团审议
_OF_DELEGATIONS = regex(
    rf"(?:参加|列席)了?{_OWN}{_SESSION}(?P<first>{_BODY})(?:(?:代表团)?(?P<and>[、和])(?P<second>{_BODY}))?代表团的?(?:分组)?"
    "(?P<what>审议|讨论)"
)
# 在海南代表团参加审议; 来到他所在的江西代表团，同代表们一起审议
_IN_DELEGATION = regex(
    rf"(?:在|来到){_OWN}{_SESSION}(?P<first>{_BODY}代表团)"
    "(?=，?(?:参加|[同与和][^，。；]{0,8}代表[^，。；]{0,8}?)(?:分组)?(?P<what>审议|讨论))"
)
# 在福建代表团审议时说, 在解放军代表团分组会上说
_AT_DELEGATION = regex(
    rf"在{_OWN}{_SESSION}(?P<first>{_BODY})代表团(?:(?:分组)?(?P<what>审议|讨论)(?=时，?(?:说|表示|指出|强调))|(?P<sits>分组会议?|小组会议?)(?=上))"
)
# 参加文艺界委员小组讨论, 参加民盟界别小组讨论, 参加无党派人士界别协商会议, 在教育界委员联组会上
_OF_GROUP = regex(
    rf"(?:(?:参加|列席|出席)了?|(?:来到|在)(?=[^，。；]{{2,30}}会议?上)){_OWN}{_SESSION}(?P<first>(?:(?![参加列席了在到同与]|会议|代表团|出席|小组|联组)[{HAN}、]){{2,24}}?(?:委员|界别?|人士(?:界别?)?|共青团|工商联))"
    "的?(?P<what>(?:小组|联组|分组)(?:讨论(?!会)|会议?)|(?<=界委员)讨论(?!会)|(?:(?<=人士)界别|(?<=界)别?)协商会议?)"
)
_ANY = regex("审议|讨论|(?:联组|小组|分组|协商)会")
_SAID = regex("传达|学习|贯彻|落实|领会|(?:说|表示|指出|强调|要求|认为)，")  # what somebody else tells
_LEADER = regex("(?:总书记|国家主席)[^，。；]{0,5}$")
_DAY = regex("[0-9]日|今天|今日|昨天|昨日|[上下]午")
_ANOTHER_TIME = regex("今年[0-9]{1,2}月|[今去每]年[^，。]{0,4}两会|两会(?:上|期间)|去年|前年|曾|多次|每年|连续|以来")

# 副总理曾某参加: a name, and not what was once
_NAMED_SO = regex(
    f"(?<=[长理席记任员授官])曾(?![多两三四五几数][次度]|先后|连续|经|在|于|到|参加|来|率|与|同|应邀|专门|亲)[{HAN}]{{1,2}}(?=在|来到|\\d|[今昨]|[上下]午|\\Z)"
)


def deliberations(text: str) -> Iterator[Mention]:
    """The deliberations that somebody takes part in, each named by who deliberates: 江苏代表团审议."""
    if not _ANY.search(text):
        return
    headline = text.partition("\n")[0]
    for pattern in (_OF_DELEGATIONS, _IN_DELEGATION, _AT_DELEGATION, _OF_GROUP):
        for match in pattern.finditer(text):
            begins = max(text.rfind(stop, 0, match.start()) for stop in "。\n；")
            before = text[begins + 1 : match.start()]
            if _ANOTHER_TIME.search(_NAMED_SO.sub("", before)) or _SAID.search(before):
                continue  # 今年全国两会上，甲参加四川代表团审议时强调
            what = match["what"] or match.groupdict().get("sits", "")
            spirit = text.startswith(("时的", "时重要", "时发表", "上的", "上发表", "上重要"), match.end())
            about = "代表团" in headline and _DAY.search(before) is not None
            if spirit or (_LEADER.search(before) and not about):
                continue  # 总书记参加江苏代表团审议时强调, 审议时的重要讲话: of some other day
            start = match.start("first" if pattern is _IN_DELEGATION else "session")
            body = "代表团" if pattern in (_OF_DELEGATIONS, _AT_DELEGATION) else ""
            end = match.end("first") if pattern is _IN_DELEGATION else match.end()
            end = match.start("and") if match.groupdict().get("second") else end
            yield Mention(start, end, "meeting", match["session"] + match["first"] + body + what)
            if match.groupdict().get("second"):
                name = match["session"] + match["second"] + body + match["what"]
                yield Mention(match.start("second"), match.end("what"), "meeting", name)
