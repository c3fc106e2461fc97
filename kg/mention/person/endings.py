"""Where a Chinese name can't end: its last character is of the word that follows (何平|同时, 伊州|州长)."""

from __future__ import annotations

from collections.abc import Container

from kg.lexicon import HAN, surnames
from kg.mention.person.weights import ON_DAY
from kg.mention.spelling import VERBS_BEHIND, after_name, newly_named
from kg.pattern import regex

_MEETS = regex(
    "(?!与(?!会(?:嘉宾|领导|代表|各|外))|[在和同会出主])[^，。；]{2,30}?"
    "(?:会[谈晤见]|通电话|通话|见面|互致(?:贺|问候|慰问)|共同(?:出席|参观|巡馆|见证|签署|启动|为)|一一握手|合影)"
)
_NO_END = ("夫妇", "先生", "女士")
_VERBS = VERBS_BEHIND | {*_NO_END}
_AS_CALLED = ("夫妇", "警官", "大姐", "大爷", "大妈", "大娘", "师傅", "同志")
_CALLED_LAST = frozenset(called[-1] for called in _AS_CALLED)
TIMES = ("当地时间", "今", "昨", "近日", "日前", "上午", "下午", "当天", "当日")
SAYS = regex(r"\d{1,2}[日月]|表示|指出|强调|认为|说，")
NAMES_WHOM = ("任命", "委任", "提名", "推选", "选举", "聘任", "指定", "推举")
_TAKES_POST = ("调任", "升任", "转任", "接任", "出任", "连任", "兼任", "卸任", "就任", "担任")
_TURNS = "因已现拟原曾"  # with what a sentence goes on behind a name of three characters
_GOES_ON = "正将已"  # …, which no given name of a clause's first word ends with where a place begins there
_OPEN = ("", *"，。；：\n")
_OF_GUESTS = ("应邀", "前来", "来访", "夫人", "参会", "新任")  # behind 和
_WITH_GUESTS = regex(
    f"[{HAN}]{{2,12}}?(?:一行|[座会]谈|会[见晤]|交流|共同|一同|一起|一道|代表双方|合影|互动|见证|亲切|签[署订])"
)
_SMALL = frozenset("和与及同向来")
_ALIKE = regex("等(?!相待|待人|对话|协商|交流|互|自由|享有|的)")  # 平等 behind a surname and one character
_TAKES_FLOOR = regex("(?:表态|交流|典型|大会|总结|主旨|主题|专题|工作|重点|重要)+(?:发言|讲话|演讲|报告|汇报)")
_AS_QUOTED = regex(f"“[^“”\\n]{{2,20}}”[{HAN}]{{0,6}}?(?:[院校所会]长|主任|主席|书记|大使|顾问|教授|代言人)")
_HOLLOWS = "湾沟坪坝寨岭坡庄堡营屯洼峪塘店铺坳冲垭"  # 杨家湾, 李家庄

# what a word of the clause has torn off stands at the end of a name, with what follows it there
_TORN = {
    "针": regex("对"),
    "通": regex("了?电?话"),
    "离": regex("[岗任职休世队]"),
    "出": regex("[舱庭狱院镜]"),
    "当": regex("[时天日选]"),
    "应": regex("[询邀约]"),
    "先": regex("[后访到赴]"),
    "做": regex("了|汇报|报告|辅导|动员|说明|主旨|专题|“"),
    "作": regex("了|汇报|报告|辅导|动员|说明|主旨|专题|“"),
    "致": regex("口信|函|[贺唁]?电|辞|词"),
    "则": regex("表示|说|称|认为|强调"),
    "还": regex("表示|说|称|指出|强调|将|宣布|透露"),
    "于": regex(r"\d|本[月周]|[上下][周月]|去年|今[天日晨晚]|当[天日地]|近日|日前|昨"),
    "以": regex(r"\d|[一二三四五六七八九十]+[比票分]"),
    "正": regex("在|带领|分别|忙着|准备"),
    "和": regex("有关|相关|代表团|全体|部分|其他|各[地界方位]|现任|曾经"),
    "因": regex("“|被|涉|故|身体|违|出访|挪用|贪|受"),
    "曾": regex("针对|表示|明确|使用|创作|多次|[说称]|指出|[对向与就赴在任是担经]"),
    "给": regex("[^，。；]{2,14}(?:写信|发|致|送)"),
    "为": regex("首[的相脑]"),
    "除": regex("[^，。]{1,20}外，"),
}


def without_torn(text: str, end: int) -> int:
    """The end of a name without what words that go on behind it have torn off: 甲针|对, 甲曾针|对, 甲离|岗."""
    while (goes_on := _TORN.get(text[end - 1])) is not None and goes_on.match(text, end):
        end -= 1
    return end


def ends_no_name(text: str, at: int, end: int, given: int, starts: Container[int], stopped: bool) -> bool:
    """Whether the name from `at` with a given name of so many characters can't end at `end`.

    `starts` are the places where mentions begin; `stopped` says that a stop follows.
    """
    final, after = text[end - 1], text[end : end + 1]
    if given == 1:
        if final + after in _TAKES_POST or newly_named(text, at, end, starts):
            return True  # 2010年袁调任省委书记, 陆立新任市委书记
        if text.startswith(("时受", "时作了", "时作的"), end):
            return True  # 主任李适时受委托作说明: nobody is somebody “when” he does it
        if after == "平" and _ALIKE.match(text, end + 1):
            return True  # 李志平等企业家
    if given == 2 and text[at + 1] == "家" and final in _HOLLOWS and not stopped:
        return True  # 杨家湾砂石厂
    if after == "着":
        return True  # 牧民卓玛带着孩子
    if given == 2 and final in _GOES_ON and not stopped and at in starts and text[at - 1 : at] in _OPEN:
        return True  # ，安徽正深入学习: what a place does
    if (
        given == 2
        and final in "向以"
        and not stopped
        and not ON_DAY.match(text, end)
        and not after_name().match(text, end)
    ):
        return True  # 总统沃京向我国致电, 选手林洋以15分夺冠
    if given == 2 and final == "共" and not stopped:
        return True  # 陆薇共唱一曲
    if given == 3 and (set(text[end - 3 : end]) & set("向与同和为对来案受") or text.endswith("致电", at, end)):
        return True
    if (given == 3 and final in _TURNS) or (final in "已借送讲" and not stopped):
        return True  # 副主任周启清因涉嫌…, 书记陆勇已率队, 副局长陆涛借…之机
    return _of_word(text, at, end) or _joins(text, end, given, starts) or _of_place(text, at, end, starts)


def _of_word(text: str, at: int, end: int) -> bool:
    """Whether the last character begins the verb that follows, or the end is how somebody is called."""
    final, after = text[end - 1], text[end : end + 1]
    return (
        final + after in _VERBS  # 何平同时出席, 高斯致贺电
        or (final in _CALLED_LAST and text.endswith(_AS_CALLED, at, end))  # 市民许先生, 某荣同志主持
        or (final == "以" and text.startswith(("视频", "线上", "书面"), end))  # 首相某某以视频方式
        or (final == "作" and _TAKES_FLOOR.match(text, end) is not None)  # 会长李为作表态发言
        or (final == "为" and _AS_QUOTED.match(text, end) is not None)  # 聘任王平为“稀土学院”院长
        or (final == "于" and (after.isdigit() or text.startswith(TIMES, end)))  # 马某于2010年任, 李某于当地时间…
    )


def _joins(text: str, end: int, given: int, starts: Container[int]) -> bool:
    """Whether 和, 与, 同, 向, 来 are the small words at the end of the name or behind it."""
    final, after = text[end - 1], text[end : end + 1]
    if after != "和" and final not in _SMALL:
        return False
    return (
        (after == "和" and SAYS.match(text, end + 1) is not None)  # 长官金泰和18日表示
        or (after == "和" and given == 1 and _SIGNS_IN.match(text, end + 1) is not None)  # 包国和在某地签署协议
        or (final == "向" and after in surnames())  # 总理甲向某某颁发任命书
        # 甲与某军区副司令员乙, 甲来镇调研; not 会长侯金来代表企业发言
        or (final in "与及来" and end in starts and not (final == "来" and text.startswith("代表", end)))
        or (final == "与" and given == 2 and _WITH_GUESTS.match(text, end) is not None)  # 书记甲与代表团一行座谈
        or (final == "同" and _MEETS.match(text, end) is not None)  # 甲同某国总理乙会谈
        or (final == "向" and text.startswith("总书记", end))
        or (final in "和与同" and (given == 3 or text.startswith(_OF_GUESTS, end)))  # 甲和应邀出席…的各界人士
    )


_SIGNS_IN = regex(f"在(?![场座])[{HAN}]{{2,10}}?(?:签署|签订|签约|会见|会谈|出席|主持|致辞)(?![^，。；]{{0,12}}的)")


def _of_place(text: str, at: int, end: int, starts: Container[int]) -> bool:
    """Whether a place does it, or somebody is named to a post: 宁洱可…, 伊州州长, 任命马丁为总理."""
    final, after = text[end - 1], text[end : end + 1]
    return (
        (final in "可将要应能会须愿" and at in starts)
        or final == after == "州"
        or (final == "为" and text[at - 2 : at] in NAMES_WHOM and end in starts)
    )
