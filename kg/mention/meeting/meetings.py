"""Occasions: what ends like a meeting's name, back to where the name begins; 会议 and 会上 mean the one at hand."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon import HAN, branches, words
from kg.mention.body.bodies import BOARDS
from kg.mention.meeting.activities import activities
from kg.mention.meeting.calledso import with_short_names
from kg.mention.meeting.deliberations import deliberations
from kg.mention.meeting.hearings import hearings
from kg.mention.meeting.meetingstarts import (
    AND,
    EDITION,
    MEETING,
    MODIFIER,
    PEACE,
    SHORT,
    TAKES,
    about_matter,
    left_end,
    of_team,
    trimmed,
    with_motto,
    without_slogan,
)
from kg.mention.meeting.nomeetings import COUNTDOWN, is_ordinary, no_meetings
from kg.mention.meeting.performances import performances
from kg.mention.types import Mention, with_whole
from kg.pattern import Pattern, regex
from kg.text.segment import tag

_POINTS = regex(
    r"(?:本场|该场|这场|本次|此次|这次|该|本届|首届|今天的|当天的|(?:担任)?(?:今[天日]|昨[天日])(?:[上下]午)?的?|担任|上述|整个|这一|为期.天的?|有关|相关|一次|一场|全体|各类|重要|一系列)*$"
)
_STAGE = regex(r"(?<=[。\n，在])[\u4e00-\u9fff“”]{2,10}环节(?=[，上中])")  # 主题演讲环节，甲指出…
_AT_HAND = regex(r"会(?:上(?:(?<![\u4e00-\u9fff]会上)|(?<=[在从次场此当该]会上))|议(?<=[，。；\n]会议)(?=[一-龥]))")
WITNESSED = "签约"  # in 见证签约: the ceremony of which no other word is said
_WITNESSED = regex("见证了?(?:双方|各方|现场|本次|此次|共同|项目|合作|集中)*(签约)(?=[，。；并、\n])")
_TALKS = regex(r"(?:(?:工作会|会)[见谈晤]|接见)(?=后|时|前|中|结束|上|并|[。，；、]|$)")
_PHRASE = ("lexicon/boundaries.toml", "before_phrase", "words")
_QUOTE_END = regex("[”》]?(?:新闻|媒体)?")
# 第三届中国米粉节: 节 alone ends too many words
_FESTIVAL = regex(
    r"(?!20\d\d年?(?:春|中秋|端午|国庆|元宵|清明|劳动|儿童|妇女|教师)节)(?:第[一二三四五六七八九十\d]+届|首届|(?<!\d)20\d\d年?)[\u4e00-\u9fff“”·（）]{2,16}?节(?=[\d在于以，。开（由暨])"
    r"|(?:第[一二三四五六七八九十\d]+届|首届)[\u4e00-\u9fff“”·（）]{2,16}?季(?=[\d在于，。开（由暨])"
)
# 全国两会第三场“部长通道”: ministers and delegates before the press
_PASSAGE = regex(
    r"(?:全国两会|[一二三四五六七八九十]+届全国(?:人大|政协)[一二三四五]次会议)?(?:首场|第[一二三四五六七八]场)(?:“(?:部长|委员|代表|党代表)通道”|(?:部长|委员|代表|党代表)通道)"
)
_FAIRS = ("博览会", "展览会", "交易会")
# 主持召开知识分子、劳动模范、青年代表座谈会
_OF_SEVERAL = regex(
    r"(?<=主持召开)(?![了的\d]|[一二三四五六七八九十多几]+[次场]|.{0,6}座谈会)(?:(?!会议|研究|参加的|召开|举行|会见|并)[^，。；]){4,44}?座谈会(?=[，。并])|第[一二三四五六七八九十]+届(?:[\u4e00-\u9fff]{2,10}、(?!第)){1,3}[\u4e00-\u9fff]{2,12}?"
    rf"(?:{'|'.join(_FAIRS)})(?=[（在于\d]|暨)"
    r"|(?:(?<=召开)(?!了)|(?<=召开了))(?:[\u4e00-\u9fff]{2,10}、){1,3}(?:(?!参加的)[\u4e00-\u9fff]){2,18}?座谈会(?=并|，|。|强调|指出)"
    # 参加了某某、某某界委员联组会
    rf"|(?:(?<=参加)|(?<=参加了)|(?<=出席)|(?<=出席了))(?!了)(?:[{HAN}]{{2,10}}、){{0,6}}(?:(?!参加|出席|了)[{HAN}]){{2,12}}?界(?:别)?委员联组会(?:议)?"
)
_SEVERAL = regex("|".join(("座谈会", "联组会", *_FAIRS)))
# 召开九届十次常务理事会和九届八次理事会
_BOARD_SESSION = regex(
    "[第一二三四五六七八九十][一二三四五六七八九十]*届(?<!第届)第?[一二三四五六七八九十]+次"
    f"(?:常务理事会|全委会|{'|'.join(BOARDS)})"
    "(?!会?议|委员|（扩大|扩大)"
)
# 主持召开市委常委会, 召开县政府常务会: the meeting, and not who meet
_SITTING = regex(
    f"(?:召开|出席|参加|列席)了?(?P<name>(?:(?![了的第]|召开|出席|参加|会议)[{HAN}]){{0,8}}?(?:委(?P<board>常委会)|政府常务会))"
    "(?=[，。；\n]|\\d)"
)
# 共同主持第三轮中德政府磋商
_ROUND = regex(
    f"第[一二三四五六七八九十\\d]+[轮次届](?:(?![的了，、])[{HAN}]){{2,16}}?(?:磋商|对话|年度会晤|定期会晤|领导人会晤|联委会(?:会议)?|联合委员会会议)(?=[，。；、并\\d在于和上]|举行|后|时|期间)"
    # 新一轮核问题谈判10日在某地开始
    f"|(?:新一|第[一二三四五六七八九十\\d]+)轮(?!工作|[大小]范围|正式|双边)(?:(?![的了将])[{HAN}“”/]){{2,14}}?(?:谈判|会谈|和谈|对话会|战略对话)"
    "(?=[，。]?(?:当地时间|今天|昨天|\\d)|[在于]|举行|进行|结束|开始|开启|开幕|启动|落|进入|举办)"
)
_WHEN = r"于?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:(?:至|到|-|—)(?:\d{1,2}月)?\d{1,2}日)?(?:上午|下午|晚上?|晚间)?"
_WHERE = r"[在于](?!中(?!国)|即)[^，。；]{2,24}?"
_TAKES_PLACE = (
    "开幕|落下帷幕|启幕|启动|举行|举办|拉开帷幕|拉开大幕|闭幕|落幕|开赛|开营|闭营|收官"
    # no tour: 围绕“…”在某市开展专题调研
    "|开展(?!了?(?:专题|实地|集中|联合|视察)*(?:调研|考察|督导|检查|协商|走访|执法|监督))"
)
# 专场推介活动 is the one at hand; “好客山东”2023推介活动 has a name
_GENERIC = regex(r"^[^“”\d届省市县区]{0,6}(?:庆祝|宣传|推介|启动|开幕|闭幕|联谊|公益|采访|揭牌|签约)活动$")
# 9场国际性论坛, 三次座谈会: a number of occasions is none
_TERMS = regex("[三四五六七八九]届(?!全国|中央|人大|政协|[省市县区州])")  # 举办过三届中阿论坛
_COUNTED = regex(
    r"(?!两岸)(?:[两多几]届|[一两三四五六七八九十\d]+期(?!工程|项目|建设|改造)|(?!20\d\d)(?:近|约|超|逾)?[\d一二三四五六七八九十百千两多几]+(?:[场次个]?.{0,2}$|余?(?:场|次|个|项|届)(?!全国|中|[一二三四五六七八九]中全会|[省市县区州]委|[^，。；]{2,20}委员会第|[一二三四五六七八九十]+次)))"
)
# 各类会议, 大型论坛: of no occasion
_NO_ONE = regex(
    f"[{HAN}]{{0,6}}?(?:大量|众多|许多)[{HAN}]{{0,10}}?(?:活动|论坛|会议)|[{HAN}]{{0,6}}?(?:各类|各种|各项|大型|国际性|系列|平行|高端|高层次|多种)+(?:主题|专业|重要|国际|学术|专题)*(?:会议|大会|论坛|活动|研讨会|博览会|展览会)|(?:会旗)?(?:交给|移交给?|递交|传递给)?下一?届(?:论坛|大会|会议|年会|博览会)|[^，。]{{2,12}}下次会议"
    f"|[{HAN}“”\\d]{{0,30}}?[一两三四五六七八九]项(?:重要|主题|系列|大型)*[{HAN}]{{0,4}}?活动"
    "|(?:系列|友好|人文|文化|经贸|行业|国际|交流|合作|主题|展演)+(?:活动|会议)"
)
_DELEGATION = regex(f"[{HAN}]{{2,12}}代表团")
# 纪念某某同志诞辰120周年座谈会, whatever the name begins with
_MEMORIAL = regex(
    rf"纪念[{HAN}·]{{0,12}}《[^《》，。；]{{2,30}}》发表\d{{2,3}}周年[{HAN}]{{0,8}}?(?:座谈会|大会|研讨会|理论研讨会)|纪念[{HAN}·]{{2,6}}?(?:同志|先生|将军)?(?:诞辰|诞生|逝世|牺牲)[{HAN}0-9]{{1,5}}周年[{HAN}]{{0,8}}?(?:座谈会|大会|研讨会|音乐会)(?:[开闭]幕式)?"
)
# 出席党外人士学习贯彻…精神座谈会, whatever the name is made of
_STUDY = regex(
    rf"(?<=出席|参加|召开|举行|举办)(?!了|的|会议)(?:(?!会议)[{HAN}“”]){{0,14}}?学习(?:宣传)?贯彻[^，。；]{{2,44}}?"
    "(?:座谈会|报告会|交流会|研讨班|培训班|宣讲会|读书班|学习班|动员会|部署会)(?=[，。并]|\\d)"
    "|(?<=[：。\n])(?:深入)?学习(?:宣传)?贯彻[^，。；]{2,44}?(?:座谈会|报告会|交流会|研讨班|培训班)(?=\\d|在)"
)
# 全国人大常委会第五次会议举行第二次全体会议: of the session at hand
# … but its first, at which it opens, is the session's own opening
PLENARY = regex("第(?!一次)[一二三四五六七八九十]+次(?:全体会议|大会)")
# what is held for a congress before it meets, and over it when it is past
_PREPARES = regex(
    "预备会议|(?:动员|筹备|准备|部署|情况|报告|征求意见|工作报告|协调|调度|精神|总结|选举)+[^，。；、]{0,10}会"
)
_OF_AN_EVENT = ("式", "年会", "发布会", "吹风会", "筹备会", "通气会", "推介会", "说明会", "宣介会")
OF_CLASS = frozenset(("开班式", "开班仪式", "结业式", "结业仪式"))
_AFTER_CLASS = OF_CLASS | {"座谈会", "开学典礼"}
_AT_FESTIVAL = frozenset(("洽谈会", "推介会", "恳谈会", "招商会", "交易会", "对接会"))
_OVER = frozenset(("总结", "总结表彰"))  # what is held over another occasion
_OF_HAND = regex("(?:会议|大会|论坛|峰会)(?:开幕式|闭幕式)")  # of the one at hand
_OF_AGREEMENT = ("协议签署仪式", "协议签约仪式", "协议签字仪式")  # of no one by these words
_YEAR_AND = regex(r"(?:20\d\d年?)?”暨")
_OPENS = regex(r"(?:\d{1,2}日)?[在于][^，。；]{2,16}(?:开幕|举行|召开|举办|启动)")
_OTHER = regex("[“第首]|全[国省市区县]")  # 召开甲会议和全省大会
_OFFICE = "办公室"


@cache
def _head() -> Pattern:
    heads = (h for h in words(MEETING, "heads") if h not in ("会见", "会谈", "会晤", "工作会谈"))
    return regex(
        rf"(?:{branches(heads)}|第(?:(?<=领导人第)|(?<=代表第))[一二三四五六七八九十]+次(?:非正式)?会晤)(?:(?<=展)览(?![会馆中厅—]))?"
        + r"(?!(?<=部长会议)(?:第一|副)*主席)(?!现(?!场)|示|望|开(?!幕|馆)|出来|谈|见|晤|长|员|场|室|厅|堂|费|目)"
        + "(?!(?<=展)览)(?!(?<=联合国大会|长联席会议)副?主席)(?!(?<=会晤)(?:委员会|机制))"
        + "(?!(?<=仪式)感)(?!(?<=班)(?:学习|结业))(?!(?<=专题学习)(?:会|教育|班|研讨|贯彻))(?!(?<=会)议(?!事|程|案))"
        + "(?!(?<=会议)(?:事规|定书))(?!(?<=工作会)商会)"
        + "(?!(?:展览|会展)?中心|大厦|大楼|展馆|会馆|会址|址|旧址|遗址|军会|处(?=[副处]))"
        + "(?!主持人|纪要|精神|筹备|组织|秘书(?!长)|主席团|组委会|成员|形式|方式|期间的?精神|代表)"
    )


@cache
def _frame() -> Pattern:
    """What is said of an occasion, whatever its name ends with: …诗会16日在宜昌开幕."""
    head = rf"{branches(words(MEETING, 'framed'))}|”(?<=[^，。；：]{{2}}”)|》(?<=展》)"
    return regex(rf"(?P<head>{head})(?:{_WHEN})(?:{_WHERE})(?:{_TAKES_PLACE})")


_AT_PLACE = regex(rf"(?![于在与和])[{HAN}]{{2,6}}?(?:专场|(?<!网)站)(?=[\d于在，。；（举召开]|成功|顺利|圆满)")
# 某某系列报告会首场报告会
_NTH_OF_ROW = regex("(?:首|第[一二三四五六七八九十]+)场(?:报告会|发布会|讲座|宣讲会|推介会|座谈会|论坛)")
# what a large occasion has within it, by its number or motto: 某峰会第三阶段会议, 某博览会“…”专题论坛
_PART = regex(
    "第[一二三四五六七八九十\\d]+(?:[次届](?!全体会议|联组)|(?:[和及]第[一二三四五六七八九十]+)?阶段)|首批|[—-](?![—-])"
    f"|“[^“”]{{2,20}}”(?=[{HAN}])|(?![和与及])[{HAN}]{{0,6}}?(?:(?:签约|揭牌|启动|进馆|颁奖|授牌)仪式|(?:欢迎|答谢)(?:晚宴|宴会))"
    f"|(?:(?![和与及])[{HAN}“”]){{0,16}}?(?:分论坛|高级别(?:论坛|会议)|圆桌(?:峰会|会议?)|领导人峰会)\\Z"
)
_NUMBERED = regex(f"（[A-Z]+[0-9]+）[{HAN}]")
_WITHIN = ("特别", "高级别", "和平安全", "部长级", "一般性辩论", "主旨论坛", "主论坛", "高峰论坛", "高端论坛")
_MATTER = regex(f"[{HAN}]{{1,4}}")  # 甲节开幕式暨旅游|招商推介会
_JOINS = regex("(?:（[^（）]{1,8}）)?暨")  # 甲系列活动（乙站）暨丙推介会


def find_meetings(text: str, known: list[Mention]) -> list[Mention]:
    """Mentions of meetings; `note` is `anaphor` where only 会议, 会上 … is said."""
    found: list[Mention] = []
    barrier = {mention.end: mention for mention in known}
    starts = {m.start for m in known if m.type in ("organization", "region")}
    barred = no_meetings(text, known)
    for match in _head().finditer(text):
        if match.end() - 1 in barred or is_ordinary(text, match):
            continue
        last = match.end() + len(_OFFICE) * text.startswith(_OFFICE, match.end())
        if (named := barrier.get(last)) is not None and named.type == "organization":
            continue  # 联合国贸发会议, 省…联席会议办公室
        left = left_end(text, match.start(), barrier)
        start = about_matter(text, trimmed(text, left, match.start(), starts), match.start())
        if text.endswith(("历届", "历次"), 0, start):
            continue  # 历次某某领导人会晤: of no one occasion
        own = start == match.start() == left + 2 and match[0] in ("仪式", "大会")
        if own and text[left:start] not in words(*_PHRASE):
            start = left  # 开馆仪式, 就任大会: the one word in front says which
        if text[start - 1 : start] == "暨" and not (found and found[-1].end == start - 1):
            left = left_end(text, start - 1, barrier)
            whole = trimmed(text, left, start - 1, starts)
            start = whole if whole < start - 3 and text[whole] != "（" else start  # 全省经济工作暨城市工作会议
        if start == match.start() and 1 < start - left < MODIFIER + 1 and _OPENS.match(text, match.end()):
            word = text[left:start]  # ，旅游论坛在某市开幕: which may be a verb
            hosted = text.endswith(("主办的", "举办的", "承办的"), 0, left)  # 由某局主办的旅游研讨会在某市举行
            begins = (hosted or text[left - 1] in "，。\n") and tag(word)[:1] != "d" and not _POINTS.fullmatch(word)
            start = left if begins else start
        if start == match.start() and 0 < start - left < MODIFIER + 3 and text.endswith(TAKES, 0, left):
            start = left  # 召开调研协商座谈会: what stands between is its name
        bracket = match.start() - 2 * text.endswith(("新闻", "媒体"), 0, match.start())
        closed = text[bracket - 1 : bracket] == "）"
        short = SHORT.match(text, max(0, text.rfind("（", 0, bracket))) if closed else None
        if short and short.end() == bracket:
            found = [one for one in found if one.end <= short.start()]  # 某博览会（简称“某博会”）新闻发布会
            start = min(start, found.pop().start) if found and found[-1].end == short.start() else start
        outer = start
        if found and outer <= found[-1].start and _YEAR_AND.match(text, found[-1].end):
            found.pop()  # “某江论坛2023”暨第十一届某江论坛
        if found and start < found[-1].end:
            start = found[-1].end
            start = match.start() if text[start : match.start()] in ("通报", "介绍", "发布") else start
        if text.startswith(("）暨", "”）暨"), start) and (short := SHORT.match(text, text.rfind("（", 0, start))):
            found = [one for one in found if one.end <= short.start()]  # 某大会（简称“某会”）暨某理事大会
            start = found.pop().start if found and found[-1].end == short.start() else start + 2
        if found and found[-1].end == start - 2 and text.startswith("——", found[-1].end) and not found[-1].note:
            start = found.pop().start  # 某江论坛——两岸精英论坛
        if found and left <= found[-1].start and text.startswith(("”暨", "》暨"), found[-1].end):
            found.pop()  # 2023“某商大会”暨某某分论坛
        if (
            found
            and match[0].endswith(_OF_AN_EVENT)
            and left <= found[-1].start
            and _QUOTE_END.fullmatch(text[found[-1].end : match.start()])
        ):
            start = found.pop().start  # “…主题展览”开幕式
            if start - outer > 3 and not any(char in text[outer:start] for char in AND):
                start = outer  # 第四届“某某日”暨“某某活动”启动仪式, 某委员会第六次会议视频会议开幕式
                found = [one for one in found if one.end <= start]
        if found and match[0] == "全体会议" and _DELEGATION.fullmatch(text, found[-1].end, match.start()):
            start = found.pop().start  # 十四届全国人大四次会议江苏代表团全体会议
        if found and found[-1].end == start and match[0] in _AFTER_CLASS and found[-1].text.endswith("班"):
            start = found.pop().start  # 某某专题研讨班座谈会
        if found and found[-1].text.endswith("活动") and text[found[-1].end : match.start()] in _OVER:
            start = found.pop().start  # 某某纪念活动总结会议
        if found and found[-1].end == start and _NUMBERED.match(text, start):
            start = found.pop().start  # 第28次缔约方大会（COP28）中国角开幕式
        if found and found[-1].end == start in starts:
            start = found.pop().start  # 全球服务论坛北京峰会
        if found and found[-1].end == start and match[0] in _AT_FESTIVAL and found[-1].text.endswith("节"):
            start = found.pop().start  # 第29届某文化节投资贸易洽谈会
        fair = bool(found) and found[-1].end == start and match[0] == "峰会"
        forum = fair and start == match.start() and not found[-1].note  # 某合作论坛峰会
        fair = fair and found[-1].text.endswith(("交易会", "论坛") if forum else "交易会")
        nth = found and found[-1].end == start and _NTH_OF_ROW.match(text, start, match.end())
        part = found and found[-1].end == start and not found[-1].note and _PART.match(text, start, match.end())
        if fair or nth or part or (found and found[-1].end == start and text.startswith(_WITHIN, start)):
            start = found.pop().start  # 某政党对话会特别会议, 联合国大会一般性辩论, 某交易会全球服务贸易峰会
        if (
            found
            and match[0] in ("峰会", "年会")
            and match.start() - found[-1].end in (2, 3)
            and found[-1].text.endswith(("大会", "论坛"))
            and tag(text[found[-1].end : match.start()]) in ("", "ns", "nz")
        ):
            start = found.pop().start  # 世界互联网大会乌镇峰会
        if found and found[-1].end == start and text[start] == "·" and match[0] in ("论坛", "峰会", "大会", "年会"):
            start = found.pop().start  # 世界汉学大会·上海论坛
        if found and found[-1].end == start and _goes_on(text, found[-1], start, match):
            start = found.pop().start  # 某某第五次党代会动员部署会议, 某某研讨会（扩大）会议
        one = EDITION.match(text, found[-1].end) if found else None
        if one and one.end() - match.start() in (0, int(match[0] == "年会")):
            start = found.pop().start  # 博鳌亚洲论坛2015年年会, 某论坛2021年会, 中非合作论坛第二次峰会
        joins = _JOINS.match(text, found[-1].end, match.start()) if found else None
        if joins and (start <= joins.end() or _MATTER.fullmatch(text, joins.end(), start)):
            start = found.pop().start
        if found and COUNTDOWN.fullmatch(text, found[-1].end, match.start()):
            start = found.pop().start  # 某博览会倒计时一周年启动仪式
        start += text[start] in "”》" and text[start + 1] in AND  # “甲论坛”和第十届乙博览会
        second = start + 1 in starts or _OTHER.match(text, start + 1) is not None
        second = second or bool(found and found[-1].end == start < match.start() - 1)
        start += text[start] in AND and second and not PEACE.match(text, start)
        body, name = text[start : match.start()], SHORT.sub("", text[start : match.end()])
        if "动员" in text[left : match.end()] and (team := of_team(text, left, barrier)):
            start, body = team.end, text[team.start : left - 1]  # the team's head comes next: …动员会上，组长甲
            name = body + text[left : match.end()]
        if _NO_ONE.fullmatch(name):
            continue
        if PLENARY.fullmatch(name):
            found.append(Mention(start, match.end(), "meeting", name, note="anaphor"))
        elif body == "首届" and len(match[0]) > 2 and _OPENS.match(text, match.end()):
            found.append(Mention(start, match.end(), "meeting", name))  # 首届书画展在某市开幕
        elif _is_anaphor(body, name) or (name in _OF_AGREEMENT and text[start - 1 : start] in tuple("，。\n在席加")):
            start = match.start() if len(body) < 4 else start
            found.append(Mention(start, match.end(), "meeting", match[0], note="anaphor"))
        elif not _COUNTED.match(body) and not (_TERMS.match(body) and text.endswith(("过", "了"), 0, start)):
            found.append(Mention(start, match.end(), "meeting", name))
    for match in _MEMORIAL.finditer(text) if "周年" in text else ():
        if not any(m.start < match.start() < m.end for m in found):
            found = with_whole(found, Mention(*match.span(), "meeting", match[0]))
    for match in _STUDY.finditer(text) if "学习贯彻" in text or "学习宣传贯彻" in text else ():
        found = with_whole(found, Mention(*match.span(), "meeting", match[0]))
    for match in _OF_SEVERAL.finditer(text) if _SEVERAL.search(text) else ():
        start = barrier[match.start()].start if match.start() in barrier else match.start()
        found = with_whole(found, Mention(start, match.end(), "meeting", text[start : match.end()]))
    for match in _BOARD_SESSION.finditer(text) if "届" in text else ():
        found = with_whole(found, Mention(*match.span(), "meeting", match[0]))
    for match in _SITTING.finditer(text) if "常委会" in text or "常务会" in text else ():
        name = match["name"] + ("会议" if match["board"] else "议")
        found = with_whole(found, Mention(*match.span("name"), "meeting", name))
    for match in _ROUND.finditer(text) if "第" in text or "新一" in text else ():
        if not any(m.start < match.end() and match.start() < m.end for m in found):
            found.append(Mention(*match.span(), "meeting", match[0]))
    for match in _FESTIVAL.finditer(text) if "节" in text or "季" in text else ():
        inside = [m for m in found if m.start < match.end() and match.start() < m.end]
        joined = next((m for m in found if text[m.end : m.end + 1] == "暨" and match.start() - 1 <= m.end), None)
        joined = joined if joined and joined.end < match.end() else None  # 某推介会暨第二届冬肉节
        if not inside or (joined and inside == [joined]):
            start = joined.start if joined else match.start()
            found = with_whole(found, Mention(start, match.end(), "meeting", text[start : match.end()]))
    for match in _PASSAGE.finditer(text) if "通道" in text else ():
        found = with_whole(found, Mention(*match.span(), "meeting", match[0]))
    for named in (*deliberations(text), *performances(text), *hearings(text)):
        found = with_whole(found, named)
    for activity in activities(text):
        if not any(m.start < activity.end and activity.start < m.end for m in found):
            found.append(activity)
    for match in _frame().finditer(text):
        head = match.end("head") if match["head"] in "”》" else match.start("head")
        start = trimmed(text, left_end(text, head, barrier), head, starts)
        if text.startswith("”——", start - 3) and (quote := text.rfind("“", max(0, start - 20), start)) >= 0:
            start = quote  # “读城”——某市文化展示活动
        if text[start - 1 : start] == "暨":  # 某启动仪式暨某演出活动
            before = left_end(text, start - 1, barrier)
            start = next((m.start for m in found if m.end == start - 1), trimmed(text, before, start - 1, starts))
        name = text[start : match.end("head")]
        inside = [m for m in found if m.start < match.end("head") and start < m.end]
        dated = text[match.start("head") - 1 : match.start("head")].isdigit()
        counted = name.endswith("场活动") and not name.endswith(("主场活动", "专场活动"))
        edition = any(one.end == match.end("head") and EDITION.match(one.text) for one in inside)
        none = (
            edition
            or name.startswith(("今年", "去年", "每年", "历年"))
            or dated
            or counted
            or name.endswith(words(MEETING, "unframed"))
            or _COUNTED.match(name)
        )
        long = len(name) > (4 if start in starts and name.endswith("周") else 5)  # 江西台湾周16日在某市开幕
        if long and not none and all(start <= m.start for m in inside):
            found = [m for m in found if m not in inside]
            found.append(Mention(start, match.end("head"), "meeting", name))
    for match in _AT_HAND.finditer(text):
        if not any(m.start <= match.start() < m.end for m in found):
            found.append(Mention(match.start(), match.end(), "meeting", match[0], note="anaphor"))
    for match in _STAGE.finditer(text) if "环节" in text else ():
        if not any(m.start < match.end() and match.start() < m.end for m in found):
            found.append(Mention(match.start(), match.end(), "meeting", "会上", note="anaphor"))
    for match in _WITNESSED.finditer(text) if "见证" in text else ():
        if not any(m.start < match.end() and match.start() < m.end for m in found):
            found.append(Mention(*match.span(1), "meeting", WITNESSED, note="anaphor"))
    for match in _TALKS.finditer(text):
        ahead = text[max(0, match.start() - 3) : match.start()]
        if re.search(r"(?:参加|陪同|出席|主持|加了|[，。\n]|时|在|述|等)$", ahead) or match.start() == 0:
            found.append(Mention(match.start(), match.end(), "meeting", match[0], note="anaphor"))
    ends = {m.end for m in known if m.type in ("organization", "region")}
    found = [_with_place(text, with_motto(text, without_slogan(text, one, ends))) for one in found]
    return sorted(with_short_names(text, found), key=lambda mention: mention.start)


def _goes_on(text: str, meeting: Mention, start: int, head: re.Match[str]) -> bool:
    """Whether the head ends the name of what prepares the meeting before it, or of that meeting in a larger circle."""
    between = text[start : head.start()]
    if meeting.note:
        return False  # 大会预备会议
    return head[0] != "全体会议" and (_PREPARES.match(between + head[0]) is not None or between == "（扩大）")


def _with_place(text: str, meeting: Mention) -> Mention:
    """某某系列新闻发布会酒泉专场: one of a row of occasions, by its place."""
    place = None if meeting.note else _AT_PLACE.match(text, meeting.end)
    return meeting._replace(end=place.end(), text=meeting.text + place[0]) if place else meeting


def _is_anaphor(body: str, name: str) -> bool:
    return (
        _OF_HAND.fullmatch(name) is not None
        or _POINTS.fullmatch(body) is not None
        or name == "第一次全体会议"
        or name in words(MEETING, "anaphors")
        or (name.endswith("活动") and _GENERIC.search(name) is not None)
    )
