"""Words that end like the name of an occasion and are none: what is on the programme of another, what stands in the
name of a body or a house (遵义会议纪念馆), in a theme (以“走向未来的世博会”为主题), what is counted (座谈会12场)."""

from __future__ import annotations

import re

from kg.mention.types import Mention
from kg.pattern import regex

_ORDINARY = regex(
    r"(?:(?:坚决|认真|全面|切实|严格|狠抓|抓好|不折不扣)(?:贯彻)?落实(?:会议|大会|全会)|青年会|协会|学会|委员会|常委会|(?<!协)(?<!(?<!协)会)商会|商联合会商会|总会|联合会|基金会|研究会|促进会|党委会|理事会|董事会|机会|社会|晚会|工会|运动会|主题教育大会|国民会议|立法会议|联邦会议|区行政会议|[港门]行政会议|人民代表大会|政治协商会议)$"
)
_TIMES = regex(r"\d+余?[场次](?!会)|[数多]场")
# 以“迈向未来的世博会”为主题, 围绕“某某大会精神”: what an occasion or a tour is about
_THEME = regex(
    "(?:以|围绕|聚焦)“(?P<words>[^“”]{2,40})”(?=为(?:主?题|主旨)|[^，。；]{0,16}(?:调研|考察|督导|协商|检查))"
)
# 会议产业协会, 国际大会及会议协会: of the trade
_TRADE = regex("会议(?:与|及|和)?(?:展览|会展|产业|服务业)|(?<=大会及)会议(?=协会)|大会(?=及会议协会)")
# a house or body behind the name: 上海世博会博物馆
_BODIES = ("馆", "院", "协会", "学会", "商会", "研究会", "联合会", "公司", "集团", "大学", "学院", "酒店", "宾馆")
_HOUSES = ("纪念馆", "博物馆", "陈列馆", "纪念园", "纪念碑", "公园", "文化园", "广场")
# 本届论坛设置开幕式、主旨演讲、企业家午餐会: what is on the programme is told of when it takes place
_PROGRAMME = regex(
    "(?:论坛|大会|峰会|博览会|年会|活动|节|会议|展会)(?:还|共|期间)?(?:设置|设有|下设)(?!分会场)(?P<made_up>[^，。；]*、[^。；]*)"
    "|(?:本次|本届|此次)[^。；]{4,80}?，(?:包括|包含|涵盖)(?P<with>[^，。；]*、[^。；]*)"
)
_CONSISTS = regex("设[置有]|下设|包[括含]|涵盖")


def _on_programme(text: str) -> set[int]:
    """The places of the text that say what an occasion consists of."""
    found = _PROGRAMME.finditer(text) if _CONSISTS.search(text) else ()
    lists = (match.span(match.lastgroup or 0) for match in found)
    return {place for span in lists for place in range(*span)}


# 保持元首年度会晤, 建立了两国外长年度会晤和热线机制: what is agreed on for every year
_AGREED = regex("(?:保持|建立|恢复|启动|设立)了?(?:[双两三]边|[双两三][方国]|各国)?[^，。；、第“]{0,4}$")
_EVERY_YEAR = ("年度会晤", "定期会晤")
# 开展祭扫、敬献花篮等烈士公祭活动: kinds of what all are to do
_KIND_OF = regex("等[^，。；、]{0,6}$")
_TITLED = regex(r"(?:\d{4}年度?)?(?:参考选题|选题|计划|安排表)")


def _is_agreed(text: str, match: re.Match[str]) -> bool:
    """Whether an occasion is a habit, the kind of things done, or in the title of a list of topics."""
    if match[0].endswith("会晤") and text.endswith(_EVERY_YEAR, 0, match.end()):
        before = text[max(0, match.end() - 20) : match.end() - 4]
        return _AGREED.search(before) is not None
    if match[0].endswith("活动") and text.endswith("公祭活动", 0, match.end()):
        return _KIND_OF.search(text, max(0, match.end() - 12), match.end() - 4) is not None
    return match[0].endswith("讲座") and _TITLED.match(text, match.end()) is not None


# 某博览会倒计时一周年启动仪式
COUNTDOWN = regex("倒计时(?:[一二三四五六七八九十百两]+|\\d+)(?:周年|个?月|天|日|年)")


def no_meetings(text: str, known: list[Mention]) -> set[int]:
    """The places of the text at which no name of an occasion ends; `known` are the mentions of other kinds."""
    found = _on_programme(text)
    if "“" in text:
        found.update(at for match in _THEME.finditer(text) for at in range(*match.span("words")))
    if "会议" in text or "大会" in text:
        found.update(at for match in _TRADE.finditer(text) for at in range(*match.span()))
    for body in known:
        if body.type == "organization" and "会" in body.text and body.text.endswith(_BODIES):
            found.update(range(body.start, body.end - 1))
    return found


def is_ordinary(text: str, match: re.Match[str]) -> bool:
    """Whether what ends like the name of an occasion is another word, or a number of occasions."""
    if _ORDINARY.search(text, max(0, match.end() - 6), match.end()) or text.startswith("关于提请", match.end()):
        return True
    if _is_agreed(text, match):
        return True
    if text.startswith(_HOUSES, match.end()):
        return True  # 会宁会议纪念馆
    if _TIMES.match(text, match.end()):
        return True  # 召开座谈会12场
    return match[0] == "团拜会" and text[match.start() - 1] == "率"  # 省长甲率团拜会某集团
