"""Names of people, from shape and context; no list of officials.

A name is read where the context promises one (after a title, in a list behind a name, before 同志 or 总书记, 任命…, at
the head of a CV) and then found again everywhere in the document. `kg.mention.person.names` says where it ends.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.lexicon import HAN, countries, surnames, words
from kg.mention.person.again import everywhere, no_phrases, no_words_before, with_full_names
from kg.mention.person.names import KIN, Names, no_people
from kg.mention.person.particles import named_by_particle
from kg.mention.person.presented import presented
from kg.mention.person.printed import printed_lines, printed_rows, roster_runs
from kg.mention.person.rows import acting, behind_post, listed, listed_before, row_before
from kg.mention.person.runs import names_run_together
from kg.mention.person.speakers import find_speakers
from kg.mention.person.titled import before_posts, before_titles, behind_bracket
from kg.mention.person.weights import STOPS
from kg.mention.spelling import HONORIFIC, MINISTER_FOR, SUBJECT, after_name, is_abroad, may_be_name, name_chars
from kg.mention.types import Mention, covered
from kg.pattern import Pattern, regex
from kg.text.segment import Heads, begins_one, cut, places, tag

_TITLES = "lexicon/titles.toml"
_TO_WHOM = "(?!祝贺|慰问|表示|国|中)"  # after 致电 and the like
_ROW_FOLLOWS = "(?=[\u4e00-\u9fff]{2,3}、)"
_BEFORE = regex(
    r"(?:任命了?|委任|聘任|聘请|续聘|免去了?|免除(?=[\u4e00-\u9fff]{2,3}(?:同志|的))|接棒(?=[\u4e00-\u9fff]{2,3}(?:出|担|接|就)?任)|提名|推选|增选|选举的(?=[\u4e00-\u9fff]{2,3}[、，因])|选出的(?=[\u4e00-\u9fff]{2,3}（)|确定(?=[\u4e00-\u9fff]{2,3}同志)|选举|决定|接受|姓名：|的前任|的继任者|补选|增补|同意|建议|推荐(?=[\u4e00-\u9fff]{2,3}(?:同志|为|任|担任|[、，和]))|表决通过|追授|追认|接替(?:[^，。；]{2,10}的(?=[\u4e00-\u9fff]{2,3}，)|了)?|撤销|罢免(?=[\u4e00-\u9fff]{2,4}的)|解除(?=[\u4e00-\u9fff]{2,4}(?:同志)?的[^，。；]{2,24}职务)|(?:[会接]见|拜访|拜会(?<!团拜会))了?(?:以|由(?=[\u4e00-\u9fff]{2,3}(?:、|率)))?|率领的?|"
    rf"致[电函]{_TO_WHOM}|电贺{_TO_WHOM}|{'|'.join(f'{kin}(?<=[和与及席统理相记长]{kin})' for kin in KIN)}"
    r"|的是(?<=[长任员记席]的是)|是(?<=[长任记席]是)(?=[\u4e00-\u9fff]{2,3}[，。；、])|为(?:(?<=长为)|(?<=主任为)|(?<=书记为)|(?<=主席为))(?!成员)(?=[\u4e00-\u9fff]{2,3}[，。；、])|，分别[为是](?=[\u4e00-\u9fff]{2,3}、[\u4e00-\u9fff]{2,3}、)|宣布|任命：|免去："
    rf"|党和国家领导(?:人|同志){_ROW_FOLLOWS}|中央领导(?:人|同志){_ROW_FOLLOWS}|老(?:同志|领导|干部){_ROW_FOLLOWS})(?=[\u4e00-\u9fff])"
)
# what shows that a name ends before it
_MARK = regex(
    r"同志|一行|率团|烈士|（(?:女|男|[\u4e00-\u9fff]{1,4}族）)|，(?:男|女)[，、（]|，[\u4e00-\u9fff]{1,4}族，|，(?:现任|现为|拟任|曾任|(?:19|20)\d\d年(?:\d{1,2}月)?(?:出)?生)"
)
_LONGEST = 12  # characters of such a name
_MARKED = regex(
    rf"(?:(?<![^，。、；：\n（“是到以])|(?<=宣布)|(?<=[；。] {{2}})|(?<=[；。] ))[\u4e00-\u9fff·]{{2,{_LONGEST}}}\Z"
)
_BIRTH = r"（(?:[男女]，)?19\d\d[.．年）]"
_HAS_AGE = regex(f"{_BIRTH}|岁的|[年月]出生的")
_BORN = regex(
    rf"(?:(?<![\u4e00-\u9fff])|(?<=[的和与由]))(?![的和与由])[\u4e00-\u9fff]{{2,4}}(?={_BIRTH})"
    # 现年48岁的甲，1992年出生的乙是一名…
    r"|(?<=岁的)[\u4e00-\u9fff]{2,3}(?=[，（])|(?:(?<=岁的)|(?<=年出生的)|(?<=月出生的))[\u4e00-\u9fff]{2,3}(?=是一|，[于现曾已今去])"
)
# 甲出席会议。
_IS_THERE = regex(
    rf"[。\n](?P<name>[{HAN}]{{2,4}})(?=等分别(?:就|作|汇报|介绍|发言|出席|参加|陪同|在)|(?:出席|参加|陪同)了?(?:上述)?(?:会议|会见|会谈|活动|考察|调研|座谈会|座谈)?。)"
)
# 甲、乙参加会议，丙列席。
_SITS_IN = regex(rf"，(?<=(?:会议|出席|参加|请假)，)(?P<name>[{HAN}]{{2,3}})(?=列席(?:会议)?[。\n])")
# 会上，甲就…、乙就…、丙就…等方面情况作了汇报
_EACH_ON = regex(
    rf"[，、](?P<name>[{HAN}]{{2,3}})(?=就[^，。；、]{{4,40}}(?:、[{HAN}]{{2,3}}就|等(?:方面|有关)?(?:工作|情况)))"
)
_IS = regex(rf"[。\n](?P<name>[{HAN}]{{2,4}})(?=是)")  # 甲是某局局长，
# 免去：⏎甲的某院审判员职务
_REMOVED = regex(rf"\n(?P<name>[{HAN}]{{2,4}})(?=的[^，。；\n]{{4,40}}职务(?:[。；，\n]|$))")
# 接受甲辞去…职务、乙辞去…职务
_RESIGNS = regex(rf"、(?P<name>[{HAN}]{{2,3}})(?=辞去[^，。；、]{{2,40}}职务)")
# 对甲（某省副省长，2017年4月起分管…）予以免职
_BRACKETED = regex(r"(?:(?<![\u4e00-\u9fff])|(?<=[对和与由求]))(?![对和与由])[\u4e00-\u9fff]{2,4}\Z")
_IS_POST = regex("[^（）。；，]{0,24}?(?:长|书记|主任|主席|常委|教授|经理)[，。]")
_CHAIN = regex(r"[^（）。；]{0,24}?(?:长|书记|主任|主席|常委|委员|教授|经理)[，、）]")
_TALKS_WITH = regex(
    rf"[同与](?P<name>[{HAN}·－-]{{2,12}}?)(?=(?:分别)?(?:举行了?)?(?:会谈|会晤)|和[{HAN}·－-]{{2,12}}(?:分别)?(?:举行了?)?(?:会谈|会晤)"
    "|共同(?:会见|出席|主持|见证|签署|宣布))"
)
_AND_WITH = regex(rf"和([{HAN}·－]{{2,12}}?)(?=(?:分别)?(?:举行)?(?:会谈|会晤))")
_SPELT = Heads(
    "，。；、：\n（“”同与和见了对向人士子手者家演",
    r"(?:(?<![人士子手者家演])|(?<=领导人|嫌疑人|发言人|创始人|负责人|候选人)|(?<=人士|分子|选手|学者|专家|作家|导演))(?P<name>[\u4e00-\u9fff]{1,6}·)",
)
_SPEAKS = regex(
    r"(?:已经?|现已|曾|还|也|均|新|继续|不再)?(?:履新|就任|早年(?=[任在曾当])|于(?:近日|日前|今年|去年|[上本当]月)[^，。；]{0,8}?(?:卸任|出任|升任|转任|调任|当选|晋升)|从[^，。；]{2,14}?[调转升出]任|主持召开|召开|主持并讲话|主持会议|主持|出席|强调|指出|会见了?|会晤|对.{1,8}(?:表示|介绍)|表示|代表(?:.{2,10}(?:向|对)|[^，。；]{2,14}?致[祝贺欢答]?[词辞])|介绍说?|宣布|讲话|致辞"
    r"|参加|分别(?=当选|出任|担任|主持|致[辞词]|讲话|发言|宣读)|率队|率团|带队|调研|考察|一行|首先|要求|认为|说[，：]|同志|在.{1,20}(?:调研|考察|督导|主持|会见|强调|指出|表示|致辞|讲话|发言|下|举行)"
    r"|来到|前往|到.{1,15}(?:调研|考察|督导|检查)|作.{0,8}(?:报告|说明|部署|汇报|演讲|致辞|讲话|发言|推介)|对.{1,20}部署|与.{1,12}(?:会谈|共同)|同.{1,16}(?:会谈|共同|举行)"
    r"|接替|接棒|正式成为|因(?:工作|年龄|个人|身体|组织|涉嫌)|代理[^，。；]{2,20}职务|深入|走访|此前|(?:19|20)\d\d年(?:\d{1,2}月)?(?:至(?:(?:19|20)\d\d年)?\d{1,2}月)?(?:转任|调任|升任|出任|当选|担任|接任|任)|于(?:19|20)\d\d年(?:\d{1,2}月)?(?:转任|调任|升任|出任|担任|接任|任)|不再|拟(?:提名|任|推荐|聘)|辞去|(?:提出|请求|申请)辞去|向[^，。；]{2,14}?(?:递交|提交|提出)|由[^，。；]{2,14}?(?:转任|调任|升任)|跻身|跨[省市](?=出任|调任|升任|任)|晋升|卸任|调任|转任|升任|已任|接任|连任|当选|任|担任|出任|历任|先后|等\d+[位名人](?:同志|代表)?当选|陪同(?:考察|会见|调研|参加)|生于\d|简历|(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出)?生|涉嫌|被(?:任命|免去|免职|提名|推选|选举|选为|推举|聘)|兼任|（(?:兼|女|男|[正副][部厅局处司]长?级|[\u4e00-\u9fff]{1,4}族)）[任为]|同日|现任|还|等(?:陪同|出席|参加|列席)"
    r"|由[^，。；]{2,16}?(?:出任|改任|接任|履新)|(?:\d{1,2}月|零反对票|全票|高票|上周|本周|近日|日前)已?(?:当选|提任|辞任|履任|卸任|出任|升任)"
    r"|已?(?:提任|辞任|履任)|之前[为是]|赴[^，。；]{2,8}?(?:担任|出任)|卸下[^，。；]{2,20}一职)"
)
# 为甲和乙举行欢迎宴会: the guest and who comes along
_GUESTS = regex(rf"为(?P<guest>[{HAN}·]{{2,12}}?)和(?P<other>[{HAN}·]{{2,12}}?)(?=举行|举办|设宴)")
_ADVERB = regex("(?:先后|[还也均已])(?!.{0,2}任)")
_OUR_MISSION = regex("(?:(?<![一-鿿])|中国|我国?|[新现时原]任|前)驻\\Z")
_HOLDS = regex(r"毕业于|就任|担任|出任|接任|当选|现年|已出任|出生于|已任|曾任|今年\d")
_NAME = rf"(?:[{HAN}]{{2,4}}?|[{HAN}]{{6}}|[{HAN}]{{8}})"  # as long as `Names.plain` may find one
_NAME_SPEAKS, _NAME_HOLDS = (regex(f"{_NAME}(?:{verb.pattern})") for verb in (_SPEAKS, _HOLDS))
_PAIR = regex(rf"{_NAME}[和与及]{_NAME}(?:共同|一同|分别)?(?:{_SPEAKS.pattern})")
_PAIR_SPEAKS = regex(f"(?:共同|一同|分别)?(?:{_SPEAKS.pattern})")
_OF_POST = regex("(?:（兼）)?(?:职务|一职)?的(?=[一-鿿])")
_MONK = regex(f"[{HAN}]{{2}}(?=法师|大和尚|仁波切)")  # 某协会会长光泉法师
# 某某同志不再担任…职务: whatever its first character
_LEAVES_POST = regex(
    rf"(?<![^，。；：\n])(?![由对经请让使派以把将为和与及])[{HAN}]{{2,5}}(?=同志(?:因[^，。；]{{2,12}})?(?:(?:不再|同时|兼)?(?:担任|兼任|任)|为中共))"
)
_COMRADE = regex(f"[{HAN}]{{2,3}}同志")
_WHO_WAS = regex(r"(?:担任|时任|现任|曾任|出任|兼任|新任|履新|任)[^，。；：\n]{0,24}$")  # 时任副市长的甲
_ONES = ("省长", "市长", "县长", "区长", "书记", "部长", "局长", "主任", "主席")
_OF_MANY = ("欧", "联合国", "国际", "世界", "东盟", "非洲", "阿拉伯", "国家大呼拉尔", "国家杜马")
_LONGEST_COUNTRY = 6  # characters of a body's name that show of which country it is
_HEADS_OF_STATE = ("总统", "首相", "总理", "国王", "主席")
_BEFORE_LEADER = frozenset("、和与见同，院会")
_LEADERS = ("总统", "副总统", "议长", "副议长", "众议长", "参议长", "外长", "防长", "首相", "国王", "总理", "副总理")
_CATEGORY = regex(f"[一二三四五六七八九十]、[{HAN}]{{0,8}}\\Z")
_ORDERED = regex("(?:（[^（）]{0,20}）)?")
_UP_TO_VERB = regex(rf"[{HAN}]{{2,3}}?(?=共同|举行|会谈|会见|会晤|出席|主持|表示|和|与|同|在|，|、|。)")
_OF_TOWN = ("政法", "组织", "宣传", "统战", "纪检", "武装")
_OF_BODY = ("教授", "顾问", "理事")
_LISTED = regex(
    "[、，]|和|等|与|签|认为|说|称|谈到|建议|告诉|出席|主持|参加|一行|致辞|致词|讲话|表示|介绍|强调|指出|要求|作了|带队|率|到会"
)
_FOR = ("特使", "特别代表", "顾问", "助理", "秘书")
_AND_OTHERS = regex(f"[{HAN}]{{2,3}}等(?:在|以及|先后|分别|出席|参加|发言|作|专家|学者|企业家|嘉宾|\\d+[位名人])")
_OF_STATES = ("助理", "顾问", "高级代表", "特别代表", "谈判代表", "全权代表")  # of a country abroad or of several
_NO_RANK = ("成员", "代表", "委员", "党委", "理事", "负责人", "领导")
_LEAVES = regex("不再担任|不再兼任|当选为|辞去|同志任|已任")
_CHOSEN = regex("(?:选举|补选|任命|增选|推选|决定)$")
_GAP = regex(
    HONORIFIC
    + rf"|(?:——(?=[{HAN}]{{2,3}}[，。])|（兼）|（主持[^（）]{{0,6}}工作）"
    + r"|（(?:[正副][部厅局处司]长?级|援[疆藏青]|挂职|常务|[一-鿿]{2,8}负责人)）"
    + r"|[：丨]| )*"
)


@cache
def _called() -> Pattern:
    """A surname with a title behind it: 郭省长; 由 of 由省长甲主持 is none."""
    single = {surname for surname in surnames() if len(surname) == 1} - name_chars("surnames", "function")
    return regex(f"[，。、；：\n“][{''.join(sorted(single - set('党原区')))}]\\Z")


@cache
def _clause() -> Pattern:
    """What may stand before a name at the head of a clause; `(?<=` in front would make the search slow."""
    first = "".join(sorted({surname[0] for surname in surnames()}))
    begins = "|".join("，。；：\n“”由的日晚午")
    return regex(
        rf"(?:目前|年(?<=\d年)|是(?<=分别是)|为(?<=分别为)|{begins})"
        rf"(?:(?<![日晚午])|(?<=[，。；：\n ][日晚午]))(?=[{first}][\u4e00-\u9fff])"
    )


@lru_cache(maxsize=1 << 12)
def _is_unsure(title: str) -> bool:
    """Whether a name behind the title needs more to show it; 部长助理甲 does not."""
    firm = ("主任委员", "党组成员", "党委委员", "政治委员", "国务委员", "长助理")
    return title.endswith(words(_TITLES, "unsure", "words")) and not title.endswith(firm)


def find_persons(text: str, known: list[Mention], refused: list[Mention] | None = None) -> list[Mention]:
    """Mentions of people in `text`; `known` are regions, organizations and titles.

    What was nearly a name is added to `refused`, with the reason as its note.
    """
    names = Names(text, known)
    by_end = {mention.end: mention for mention in known}
    ends = {title.end for title in names.titles}
    abroad: set[int] = set()  # where titles end that are held in a country abroad
    for title in names.titles:
        if title.text in _ONES and _called().search(text, max(0, title.start - 2), title.start):
            continue  # 郭省长搬起一箱木瓜
        at = behind_bracket(text, title, ends) or _GAP.match(text, title.end).end()  # type: ignore[union-attr]
        before = by_end.get(title.start) or _minister_of(text, title, by_end)
        foreign = before is not None and (is_abroad(before) or _of_country(before)) and not _sent_by_us(text, before)
        bare = title.text in _LEADERS and text[title.start - 1 : title.start] in _BEFORE_LEADER
        foreign = foreign or (bare and _follows_abroad(text, title, by_end))
        foreign = foreign or (text[title.start - 1 : title.start] in ("、", "兼") and title.start - 1 in abroad)
        foreign = foreign or title.text in ("领导人", "领袖")  # 胡塞武装领导人甲: heads so called are abroad
        if before is not None and text[before.start - 1] in "、兼" and before.start - 1 in abroad:
            foreign = True  # 古巴特使、外交部长甲
        if foreign:
            abroad.add(title.end)  # 俄罗斯副总理兼总统驻远东联邦区全权代表甲
        weak = _is_unsure(title.text) and text[title.end : at] != "："
        if text[title.end - 4 : title.end - 2] in _OF_TOWN and title.text.endswith("委员"):
            weak = False  # 镇党委政法委员甲
        if before is not None and before.type == "organization" and title.text.endswith(_OF_BODY):
            weak = False  # 某大学教授甲
        if title.text.endswith("领导") and text.startswith("在", at + 3) and names.chinese(at)[1] == at + 3:
            weak = False  # 省领导甲在兰州会见代表团
        if foreign and title.text.endswith(_OF_STATES):
            weak = False  # 美国国家安全事务助理乙
        if (
            title.text == "总书记"
            and before is None
            and text[title.start - 1 : title.start] not in ("、", "任", "由", "）")
        ):
            weak = True  # 总书记温暖亲切的话语, 将总书记迎进院内
        if _CATEGORY.search(text, max(0, title.start - 10), title.start):  # 二、政协委员（按笔画为序）甲、乙
            weak, at = False, _ORDERED.match(text, title.end).end()  # type: ignore[union-attr]
        unsure_yet = weak and not _AND_OTHERS.match(text, at)  # 以及专家学者甲等在会上发言
        firm = not weak and not foreign
        read = names.read(at, not weak, foreign, unsure_yet) or (named_by_particle(text, names, at) if firm else 0)
        names.lists(read or behind_post(text, names, at), foreign)
        if monk := _MONK.match(text, at):
            names.found[monk.span()] = monk[0]
        heads = title.text in _HEADS_OF_STATE or (title.text in _LEADERS and not after_name().match(text, title.end))
        if foreign and heads and not any(start == at for start, _ in names.found):
            _head_of_state(text, names, title)
        of = _OF_POST.match(text, title.end)
        if of and _WHO_WAS.search(text, max(0, title.start - 30), title.start):
            names.lists(names.read(of.end()))
    for match in _BEFORE.finditer(text):
        if match[0] == "是" and tag(text[match.end() : names.plain(match.end())]) not in ("", "nr", "nrt"):
            continue  # 书记是关键，
        comrade, wife = _COMRADE.match(text, match.end()) is not None, match[0] == "夫人"
        names.lists(names.read(match.end(), comrade, wife))
    spelt = name_chars("transliteration", "chars")
    for match in _TALKS_WITH.finditer(text):
        span, name = match.span("name"), match["name"]
        no_word = len(name) > 2 or not tag(name)
        if span[0] not in names.starts and no_word and set(name) <= spelt | set("·－-"):
            names.found[span] = name
            other = _AND_WITH.match(text, match.end())
            if other and len(other[1]) > 2 and set(other[1]) <= spelt | set("·－"):
                names.found[other.span(1)] = other[1]
    for match in _BORN.finditer(text) if _HAS_AGE.search(text) else ():
        _whole(names, *match.span())
    for match in (*_IS_THERE.finditer(text), *_EACH_ON.finditer(text), *_SITS_IN.finditer(text)):
        _whole(names, *match.span("name"))
    for match in _IS.finditer(text):
        begins = names.starts.get(match.end() + 1)
        if begins is not None and begins.type in ("organization", "region") and _IS_POST.match(text, begins.end):
            _whole(names, *match.span("name"))
    find_speakers(text, names)
    removed = _REMOVED.finditer(text) if "职务" in text and "免去" in text else ()
    for match in (*removed, *(_RESIGNS.finditer(text) if "辞去" in text else ())):
        _whole(names, *match.span("name"))
    for match in _LEAVES_POST.finditer(text) if "同志" in text else ():
        inside = any(match.start() < end and start < match.end() for start, end in names.found)
        new = not inside and names.free(*match.span()) and match.start() not in names.starts
        if new and not set(match[0]) & name_chars("given", "never") and may_be_name(match[0]):
            names.found.setdefault(match.span(), match[0])
    for at in places(text, "（"):
        told = names.starts.get(at + 1)
        chain = told is not None and told.type in ("organization", "title", "region") and _CHAIN.match(text, told.end)
        if chain and (bracketed := _BRACKETED.search(text, max(0, at - 4), at)):
            _whole(names, *bracketed.span())
    for match in _SPELT.finditer(text) if "·" in text else ():
        at = match.start("name")
        quoted = text[at - 1 : at] == "“" and text[match.end() : match.end() + 2] in countries()
        if at not in names.starts and not quoted and names.dotted(at):  # no “大连·日本经贸交流会”
            names.lists(names.read(at))
    after = 0
    for mark in _MARK.finditer(text):
        marked = _MARKED.search(text, max(after, mark.start() - _LONGEST), mark.start())
        if marked is None:
            continue
        after = mark.end()
        firm = mark[0][0] in "，（同"
        if names.plain(marked.start(), firm) == marked.end():
            names.lists(names.read(marked.start(), firm))
            if firm:
                row_before(text, names, marked.start())
    first = surnames()
    for at in (0, *(match.end() for match in _clause().finditer(text))):
        if text[at : at + 1] in first or text[at : at + 2] in first:
            verb, may = (_HOLDS, _NAME_HOLDS) if text[at - 1 : at] == "的" else (_SPEAKS, _NAME_SPEAKS)
            end = (names.plain(at) or _leaves(text, names, at)) if may.match(text, at) else 0
            dated = text[at - 1 : at] == "年" and text[at - 2 : at - 1].isdigit()
            if dated and end and (_ADVERB.match(text, end) or not may_be_name(text[at:end])):
                continue  # 2023年高铁先后开通
            if end and verb.match(text, end):
                names.lists(names.read(at, names.plain(at) != end))
            elif _PAIR.match(text, at):
                _pair(text, names, at)
    _appointed(text, names)
    presented(text, names)
    before_titles(text, names)
    before_posts(text, names)
    known_names = set(names.found.values())
    for match in _GUESTS.finditer(text) if "为" in text else ():
        if match["guest"] in known_names and set(match["other"]) <= spelt | set("·"):
            names.found[match.span("other")] = match["other"]
    for title in (title for title in names.titles if title.text not in _NO_RANK):
        for start in (title.start - 3, title.start - 2):
            body = by_end.get(start)
            firm = body is not None and (body.type == "organization" or body.end - body.start > 2)
            if firm and _LISTED.match(text, title.end) and names.plain(start, True) == title.start:
                names.found[start, title.start] = text[start : title.start]  # 国家某委甲副主任、…
    listed(text, names)
    acting(text, names)
    no_words_before(names)
    no_phrases(names)
    _no_words_behind(text, names)
    printed_lines(text, names)
    names_run_together(text, names)
    rows = [*roster_runs(text, names), *printed_rows(text, names)]
    people = with_full_names(sorted([*everywhere(text, names, rows), *rows], key=lambda mention: mention.start))
    towns = {m.text[:-1] for m in known if m.type == "region" and len(m.text) == 3 and m.text[-1] in "市县区"}
    people = [one for one in people if one.text not in towns or one.start in ends]  # 余杭 of 余杭区
    aides = [title for title in names.titles if title.text.endswith(_FOR)]  # 第一书记甲特使: 甲 is not who comes
    people = [one for one in people if not any(title.start < one.start < title.end for title in aides)]
    if refused is not None and names.refused:
        taken = covered(people) | names.taken
        refused += [
            Mention(*span, "person", text[slice(*span)], note=why)
            for span, why in sorted(names.refused.items())
            if taken.isdisjoint(range(*span))
        ]
    return people


def _no_words_behind(text: str, names: Names) -> None:
    """Drop what is a word where the post's holder stands before it: 全程 of 某某总书记全程出席."""
    before = {end for _, end in names.found}
    for title in names.titles:
        if title.start in before:
            at = title.end
            for span in [span for span in names.found if span[0] == at and tag(text[slice(*span)])]:
                del names.found[span]


def _follows_abroad(text: str, title: Mention, by_end: dict[int, Mention]) -> bool:
    """Whether a country abroad stands before in the sentence: 埃塞俄比亚人民代表院议长甲和联邦院议长乙."""
    ends = range(max(0, title.start - 40), title.start)
    near = [at for at in ends if at in by_end and (is_abroad(by_end[at]) or _of_country(by_end[at]))]
    return bool(near) and not set("。；\n") & set(text[near[-1] : title.start])


def _minister_of(text: str, title: Mention, by_end: dict[int, Mention]) -> Mention | None:
    """The country of 英国能源安全和净零排放大臣, the school of 某大学人文地理学教授: what it is for stands between."""
    if title.text == "教授":
        ends = [at for at in range(title.start - 10, title.start - 1) if at in by_end]
        body = by_end[ends[-1]] if ends and SUBJECT.fullmatch(text, ends[-1], title.start) else None
        return body if body is not None and body.type == "organization" else None
    match = MINISTER_FOR.search(text, max(0, title.start - 16), title.start) if title.text == "大臣" else None
    places = range(match.start(), title.start) if match else ()
    return next((by_end[at] for at in places if at in by_end and by_end[at].type == "region"), None)


def _whole(names: Names, start: int, end: int) -> None:
    """What stands where a name does is one, if a name ends where it does."""
    if names.is_whole(start, end):  # 洛桑 of 洛桑江村 is a city too
        names.lists(names.read(start, True))


def _pair(text: str, names: Names, at: int) -> None:
    """甲和乙共同主持: two names before a verb of the genre."""
    first = names.plain(at)
    second = names.plain(first + 1) if first and text[first : first + 1] in ("和", "与", "及") else 0
    if second and _PAIR_SPEAKS.match(text, second):
        names.lists(names.read(at))


def _leaves(text: str, names: Names, at: int) -> int:
    """The end of a name, however rare, before 不再担任, 当选为, 辞去."""
    end = names.plain(at, True)
    return end if end and _LEAVES.match(text, end) else 0


def _head_of_state(text: str, names: Names, title: Mention) -> None:
    """泊盛 of 缅甸总统泊盛共同主持, not 总统获邀出席: a name of no known shape, up to a verb, behind such a head."""
    match = _UP_TO_VERB.match(text, title.end)
    new = match and not begins_one(match[0], 0, no_people()) and names.free(*match.span())
    if match and new and not after_name().fullmatch(match[0]) and all(len(word) == 1 for word in cut(match[0])):
        names.found.setdefault(match.span(), match[0])


def _sent_by_us(text: str, place: Mention) -> bool:
    """Whether 驻 with nobody's name but ours stands before the country: 中国驻加纳大使, 新任驻加纳大使."""
    return _OUR_MISSION.search(text, max(0, place.start - 4), place.start) is not None


def _of_country(body: Mention) -> bool:
    """Whether a body is of a country abroad or of several: 蒙古国雇主联盟, 欧盟委员会."""
    return body.type == "organization" and _is_of_country(body.text[:_LONGEST_COUNTRY])


@lru_cache(maxsize=1 << 12)
def _is_of_country(begins: str) -> bool:
    """Whether the name of a body begins with a country abroad, or as that of several countries does."""
    if begins.startswith(_OF_MANY):
        return True
    known = (countries().get(begins[:size]) for size in (2, 3, 4, 5))
    return any(place is not None and place.is_country_abroad for place in known)


def _appointed(text: str, names: Names) -> None:
    """…，甲为市人大常委会主任、乙为…副主任: a name between a stop or a verb of choice and 为 with a body or a title."""
    for match in re.finditer("为", text):
        if match.end() not in names.starts:
            continue
        for size in (4, 3, 2):
            at = match.start() - size
            if size == 4 and (at < 0 or names.of_parts(at)[1] != match.start()):
                continue  # 旦增曲珍为某院院长
            apart = at >= 0 and (text[at - 1 : at] in STOPS or _CHOSEN.search(text, max(0, at - 3), at))
            surname = {text[at], text[at : at + 2]} & surnames() if apart else ()  # 上官某
            if apart and (size == 4 or (surname and names.chinese(at)[1] == match.start())):
                names.found[at, match.start()] = text[at : match.start()]
                listed_before(text, names, at)
                break
