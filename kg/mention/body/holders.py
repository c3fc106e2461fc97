"""Bodies that the post behind them shows: 宏齐科技 of 宏齐科技董事长甲, 公诉处 of 检察院公诉处处长."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

from kg.lexicon import HAN, alternatives, surnames, words
from kg.mention.body.beginnings import CLOSE, Beginnings
from kg.mention.body.bodies import own_words
from kg.mention.person.named import is_name, named_before
from kg.mention.spelling import is_abroad, name_chars, no_names
from kg.mention.titles import ORDINAL
from kg.mention.types import Mention
from kg.pattern import Pattern, regex
from kg.text.segment import begins_one, cut, tag

_ORGAN = "entities/organ.toml"
_TITLES = "lexicon/titles.toml"
_WORKED_AT = regex(f"[{HAN}]{{2,10}}?[司局](?=(?:先后)?(?:任|担任|历任)|工作)")
_WORKS = regex("[司局](?:(?:先后)?[担历]?任|工作)")
_SHARED = ("司长", "处长", "科长", "局长")
_LONGEST = 14  # characters of a department's name
# …办公室主任、公诉处处长: a department of the body before it
_OF_OTHER = f"[{HAN}]{{1,10}}?[省市县区州局厅委部队]"  # 任某省某局人事处处长
# …总经理助理兼办公厅主任, …校长助理兼发展规划处处长
_ALSO = (
    "兼(?<=[长任记理席员师]兼)(?=(?:办公厅|办公室|研究室|政治部)副?主任"
    f"|(?!任|[{HAN}]{{0,10}}[省市县区州局厅委部队组])[{HAN}]{{2,8}}?[处科司]副?[处科司]长)"
)
_OWN_PART = regex(
    rf"(?:、|{_ALSO}|其(?<=[免撤]去其)(?=[{HAN}]{{2,8}}庭副?庭)|，(?=[{HAN}]{{2,8}}司副?司长)|届(?<=新一届)(?=团委)|任(?<=兼任)(?!{_OF_OTHER})|任(?<=[^出担调转升就接新]任)(?!{_OF_OTHER}))(?P<part>(?!办公室)(?:(?!兼)[{HAN}]){{2,8}}?(?:处|科|室|司|庭(?=副?庭))|[{HAN}]{{2,5}}部(?=副?主任)|(?:组织部|宣传部|统战部|政法委)(?=[原前])|政治部|办公厅|办公室|研究室|[{HAN}]{{2,6}}工委|[厅局院校]?团委|学部|(?:[{HAN}]{{2,8}}?)司)(?=[副党主处科书部司庭原前])"
)
_NO_NAME = regex(
    r"^[的了着过不各某三几多其该此这那我本现]|^一(?!汽)|^[同本上下]一?级|^全(?!国|球)|^两(?!岸)|^新(?![华加西])|^[省市县区州](?!属)|[的了着过们]|\d年|正式|首任$|时任|现任|原任|担任|出任|当选"
    rf"|方面$|部队副?部$|一位$|老干部$|学院校$|{ORDINAL}$|(?<!基)地$|^(?:武装力量|工业园区|产业园区|园区|开发区|高新区|办公厅|秘书处|办公室|理事会|政治部|管委会|有限公司|峰会|大会|论坛|董事会|执行局|专门委员会|项目办公室|院长办公室)$"
    r"|领队$|会小$|^(?:访问|招商|采访|考察|参访)团$|(?:事务|问题|关系|领域|新任|候任|前后[两三]任)$|夫人|儿子|女儿|父亲|先生|女士|同志|烈士|兼|男|女$|[和与及由等]$|(?:聘任|聘请|任命|推选|选举)$"
    r"|(?:干部|党员|教师|职工|学生|群众|农民|工人|家属|战士|官兵|村民|居民|青年|妇女)$"
)
_ALONE = frozenset("等时后中")  # no word of a name when they stand as a word of their own
# 教育部人事司主要负责同志
_OFFICE = regex(rf"[{HAN}]{{2,12}}?(?P<office>(?:主要|有关|相关)*(?:负责同志|负责人))")
# 某学院文化和旅游管理系, 应急减灾与公共服务司
_JOINED = regex(f"[{HAN}]{{1,5}}(?<![司处系部局室科办院导部员人])[和与及][{HAN}]{{2,8}}[系局司处]")
_TAKES = regex(
    "(?:出任|担任|接任|转任|调任|兼任|升任|曾任|历任)$"
)  # 出任某某汽车总经理: what stands before the post is a body
_LEVELS = frozenset("省市县区")
_ENDS_BODY = frozenset("局委办厅部室会院所心处站")  # with a name behind it, and its post: 市经合局陈某某主任
_BRACKET = regex(r"（[^（）]{1,8}）$")
_PRESS = ("社长", "总编辑", "总编", "主编", "董事长", "总经理", "负责人", "总裁")
_HOST = ("主办", "承办", "协办")
_HOSTS = regex("主办|承办|协办")
_HOSTED = regex(
    rf"(?:由|(?<=[，。；\n日]))(?P<list>(?:[{HAN}A-Za-z0-9·（）]{{2,24}}[、和与及])+[{HAN}A-Za-z0-9·（）]{{2,24}}?)(?:等)?(?:联合|共同)?(?:{'|'.join(_HOST)})"
)
_NO_BODY = ("部门", "单位", *_HOST)  # 沿江18县体育部门
_AND = regex("[和与及]")
_HEAD_NAMED = regex(f"([局司处科室])[{''.join(s for s in surnames() if len(s) == 1)}][{HAN}]{{1,2}}\\1$")
_NAME = regex(f"[{''.join(s for s in surnames() if len(s) == 1)}][{HAN}]{{1,2}}")
_OF_CONGRESS = ("委员长", "副委员长")
# heads of a place or a house, and of no body
_OF_DIVISION = ("知事", "副知事", "州督", "王储", "埃米尔", "国王")
_POSTED = regex("驻.{1,3}$")
_DATES = regex(r"(?:(?:19|20)\d\d[.．/]\d{1,2}[—－~～至到-]*)+")  # 2014.10-2016.02中铝公司
# 聂各庄乡党委副书记, 黄梅镇人大主席
_TOWN = regex(f"(?![各该全每])[{HAN}]{{2,4}}(?:乡|镇|街道)(?P<body>人大|财政所|派出所|党政办|司法所|卫生院)?")
# 大名县隆安村 of 甲是大名县隆安村党支部书记, behind one place at most: those of a longer row are nodes of their own
_VILLAGE = regex(
    "(?:[^省市县区旗州盟镇乡]{2,7}[省市县区旗州盟镇乡])?(?![各该全每这那本])[^省市县区旗州盟镇乡]{2,4}(?<![农山渔新老偏])(?:村|社区|嘎查)"
)
_FORMER = regex("[原前兼](?=.{3})")
_OPENS = regex(
    r"[和与及同由据兼]$|以及$|会见了?$|会晤$|任命$|给予$|免去$|撤销$|邀请$|聘任$|当选$|担任$|[担出月转调升现]任$|任$|来自$|[是为]$|日前$|近日$|[上下]午$|日$|晚$|(?:19|20)\d\d\.\d\d?$"
)


@cache
def _ends(key: str) -> Pattern:
    """What a body's name ends with, by one of the lists of organ.toml."""
    return regex(alternatives(words(_ORGAN, key)) + "$")


@cache
def _department() -> Pattern:
    return regex(rf"[{HAN}]{{1,12}}{alternatives(words(_ORGAN, 'department_ends'))}")


def with_departments(text: str, organs: list[Mention], titles: list[Mention]) -> list[Mention]:
    """吉林省检察院公诉处 of 吉林省检察院公诉处处长: an organ with the department that a post behind it is at."""
    starts = {title.start: title for title in titles}
    posts = sorted(starts)
    bodies = {organ.start: organ for organ in organs if organ.type == "organization"}
    found = []
    worked_at = _WORKS.search(text) is not None
    shared: dict[int, Mention] = {}  # titles whose first character is the last of a department too
    for organ in organs:
        if organ.type != "organization":
            found.append(organ)
            continue
        # not over a post: in 财政局局长甲统计局副局长乙 the second body is its own
        post = bisect_left(posts, organ.end)
        limit = posts[post] if post < len(posts) and posts[post] < organ.end + _LONGEST else organ.end
        if "负责" in text[organ.end : organ.end + _LONGEST + 8] and (
            office := _OFFICE.match(text, organ.end, organ.end + _LONGEST + 8)
        ):
            limit = min(limit, office.start("office")) if limit > organ.end else office.start("office")
        if worked_at and (worked := _WORKED_AT.match(text, organ.end)) and (limit == organ.end or worked.end() < limit):
            limit = worked.end()  # 在国家经贸委中小企业司任某处处长
        if limit == organ.end:
            found.append(organ)
            continue
        match = _department().fullmatch(text, organ.end, limit)
        if match and match[0] in ("部", "副部") and text.endswith("部队", 0, organ.end):
            match = None  # 某部队副部队长
        if match and match[0].endswith("系系"):  # 某学院旅游管理系系主任
            match = _department().fullmatch(text, organ.end, limit - 1)
        inner = [bodies[at] for at in range(organ.end, limit) if at in bodies]  # 从国家卫健委调任四川省委副书记
        own = not inner or _is_whole(text, organ, inner[0], limit)
        if match is None and limit in starts and starts[limit].text in _SHARED:  # 外交部亚洲司长
            match = _department().fullmatch(text, organ.end, limit + 1)
            if match and _is_somebody(match[0][:-1]):
                match = None  # 国家林草局甲司长
            elif match and (named := _HEAD_NAMED.search(match[0])):  # 卫生局甲局长
                match = _department().fullmatch(text, organ.end, organ.end + named.start() + 1)
            elif match and named_before(text, limit, starts[limit].text, {organ.end}) == organ.end:
                match = None  # 民政局周某某局长
            elif match and own and _is_part(match[0]):
                shared[limit] = starts[limit]._replace(start=limit + 1)
        if match and own and _is_part(match[0]):
            note = organ.note + match[0] if organ.note else ""
            organ = organ._replace(end=match.end(), text=organ.text + match[0], note=note)
        found.append(organ)
    return [shared.get(organ.start, organ) if organ.type == "title" else organ for organ in found]


def _is_whole(text: str, organ: Mention, inner: Mention, limit: int) -> bool:
    """Whether what reads as a body of its own ends the name of a part: 某侨联经济|科技部部长, 某大学|东盟学院院长."""
    if inner.end != limit:
        return False
    if inner.start == organ.end:
        return organ.text.endswith("大学") and inner.text.endswith(("学院", "研究院", "研究所"))
    before = text[organ.end : inner.start]
    return len(before) == 2 and tag(before) == "n" and len(inner.text) == 3 and inner.text[-1] == "部"


def find_holders(text: str, titles: list[Mention], known: list[Mention], regions: list[Mention]) -> list[Mention]:
    """Bodies that only the post behind them shows: 宏齐科技 of 宏齐科技董事长甲. `known` are all mentions so far."""
    beginnings = Beginnings(text, known, regions)
    starts = {title.start for title in titles}
    chained = {mention.start for mention in known if mention.type == "title"}
    ends = {title.end: title.start for title in titles}
    found = []
    for match in _OWN_PART.finditer(text):
        part = match["part"]
        if match[0][0] == "兼" and text[ends.get(match.start(), 1) - 1] == "）":
            continue  # 某委员会（某办公室）总规划师兼某处处长: not of what the bracket names
        chain = match.start() in ends or match[0][0] != "、" or part == "政治部"
        own = chain or not part.endswith("部")  # 某校校委委员、培训部主任; not 某协会主席甲、某大教务部主任乙
        if own and match.end() not in beginnings.barrier and match.end() in starts and _is_part(part):
            beside = part.endswith("庭") and match[0][0] == "、"  # of the court of the posts before
            found.append(Mention(*match.span("part"), "organization", part, note="" if beside else "relative"))
    found += _hosts(text, known)
    closes = {mention.end for mention in known if mention.type in ("organization", "region")}
    for title in titles:
        if title.text in _OF_DIVISION:
            continue
        before = text[title.start - 1 : title.start]
        printed = before == "》" or text.endswith("》杂志", 0, title.start)
        body = _paper(text, title, beginnings) if printed else _holder(text, title, chained, beginnings)
        if body is None or named_before(text, title.start, title.text, closes) >= 0:
            body = _of_one_named(text, title, beginnings)  # 发改委陈某某主任
            if body is None:
                continue
        if title.text in _OF_CONGRESS and _NAME.fullmatch(body.text) and body.text[-1] not in "会党":
            continue  # 甲副委员长向会议作了报告: who speaks, no body
        if not (_is_somebody(body.text) and any(text.startswith(body.text, end) for end in ends)):
            found.append(body)  # 某司司长甲… 会上，甲司长: no body
    return found


def _of_one_named(text: str, title: Mention, beginnings: Beginnings) -> Mention | None:
    """市经合局 of 市经合局陈某某主任: the body before somebody's name, where the post stands behind the name."""
    for size in (3, 2):
        end = title.start - size
        if end in beginnings.barrier or text[end - 1 : end] not in _ENDS_BODY or not text[end : title.start].isalpha():
            continue
        if not is_name(text[end : title.start]) or named_before(text, title.start, title.text, {end}) != end:
            continue
        start = beginnings.before(end)
        place = beginnings.places.get(start)
        name = text[start:end]
        level = name[0] if not place and len(name) > 3 and name[0] in _LEVELS else ""
        opens = place or text[start - 1 : start] in CLOSE
        fits = name != getattr(place, "text", "") and _is_holder(name[len(level) :])
        if opens and fits and (level or place) and _ends("body_ends").search(name):
            return Mention(start, end, "organization", name, level=level, note="" if level else "holder")
    return None


def with_worldwide(bodies: list[Mention], titles: list[Mention]) -> tuple[list[Mention], list[Mention]]:
    """某公司 and 全球总裁 of 某公司全球总裁甲: what the post is for is no part of the body's name."""
    by_start = {title.start: title for title in titles}
    for at, body in enumerate(bodies):
        title = by_start.get(body.end) if body.text.endswith("全球") and len(body.text) > len("全球") + 1 else None
        if title is not None and body.note in ("", "holder"):
            bodies[at] = body._replace(end=body.end - 2, text=body.text[:-2])
            by_start[body.end] = title._replace(start=title.start - 2, text="全球" + title.text)
    return bodies, list(by_start.values())


def _is_somebody(name: str) -> bool:
    """Whether the words are a name of a person rather than of a department: 陈建华, but not 安全 or 金融."""
    return _NAME.fullmatch(name) is not None and tag(name) in ("", "nr")


def _holder(text: str, title: Mention, chained: set[int], beginnings: Beginnings) -> Mention | None:
    """The body before a title, where words show that it is one; `chained` is where titles begin."""
    if text.startswith("系系主任", title.start - 2):
        return None  # 某学院旅游管理系系主任: of a department
    closed = text.startswith("）", title.start - 1)  # 省轻工业厅（总会）副厅长
    bracket = _BRACKET.search(text, max(0, title.start - 12), title.start) if closed else None
    end = bracket.start() if bracket else title.start
    end -= len("首届") * text.endswith("首届", 0, end)  # 某商会首届会长甲
    if end in beginnings.barrier or text[end - 1 : end] in CLOSE:
        return None
    if text.endswith(("大学校", "学院校"), 0, end):
        return None  # 某大学校党委书记甲: of the university
    chain = _post_follows(text, title, chained, beginnings)
    if not chain and not _names_follow(text, title, chained, abroad=True) and not _closes(text, title, chained):
        return None
    start = beginnings.before(end)
    dates = _DATES.match(text, start, end)
    start = dates.end() if dates else start
    start += bool(_FORMER.match(text, start, end))
    name = _POSTED.sub("", text[start:end])  # 联合国发展系统驻华协调员
    place = beginnings.places.get(start)
    chain = chain and bool(place or name[:1] in _LEVELS or len(name) > 4) and not title.text.startswith("党")
    named = chain or _names_follow(text, title, chained, abroad=place is not None and is_abroad(place))
    if not named and not _closes(text, title, chained):
        return None
    if beginnings.follows_name(start) or (place and name == place.text) or _shares(text, start, name):
        return None
    level = name[0] if not place and len(name) > 3 and name[0] in _LEVELS else ""
    taken = _TAKES.search(text[max(0, start - 3) : start]) is not None
    shown = _ends("body_ends" if named else "firm_ends").search(name) and (named or place or level or dates or taken)
    town = _TOWN.fullmatch(name) or (_VILLAGE.fullmatch(name) if title.text.startswith("党") else None)
    shown = shown or (town and (title.text.startswith("党") or town["body"]))
    own = title.text.endswith(_own_body()) and not title.text.startswith("党")
    takes = not own and taken
    opens = place or text[start - 1 : start] in CLOSE or _OPENS.search(text[max(0, start - 7) : start])
    plain = named and (title.text.startswith("党") or not title.text.endswith(_own_body()))
    fits = _is_holder(name[len(level) :]) or town is not None
    if not opens or not (shown or plain or takes) or not fits:
        return None
    return Mention(start, start + len(name), "organization", name, level=level, note="" if level else "holder")


def _hosts(text: str, known: list[Mention]) -> Iterator[Mention]:
    """What else stands in a list of bodies that host: 某日报社、某图片网、某影像联盟主办."""
    for match in _HOSTED.finditer(text) if _HOSTS.search(text) else ():
        bodies, others = 0, []
        for item in re.finditer("[^、]+", match["list"]):
            start, end = (match.start("list") + at for at in item.span())
            inside = [m for m in known if m.start < end and start < m.end]
            if any(m.end == end and m.type in ("organization", "region") for m in inside):
                bodies += any(m.type == "organization" for m in inside)
            elif (
                all(m.type == "region" and m.start == start for m in inside)
                and _is_holder(item[0])
                and not _AND.search(item[0])
                and not item[0].endswith(_NO_BODY)
            ):
                others.append(Mention(start, end, "organization", item[0], note="holder"))
        if bodies:
            yield from others


@cache
def _own_body() -> tuple[str, ...]:
    """Titles before which only a word such as 局 or 公司 shows a body."""
    return tuple(word for key in ("unsure", "occupations", "own_body") for word in words(_TITLES, key, "words"))


def _paper(text: str, title: Mention, beginnings: Beginnings) -> Mention | None:
    """香港《镜报》 of 香港《镜报》社长甲."""
    end = title.start - 2 * text.endswith("杂志", 0, title.start)
    opening = text.rfind("《", max(0, end - 16), end)
    if opening < 0 or not title.text.endswith(_PRESS) or text.find("》", opening) != end - 1:
        return None
    place = beginnings.place_before.get(opening)
    start = place.start if place else opening
    name = text[start : title.start] if place else text[opening + 1 : end - 1]
    return Mention(start, title.start, "organization", name, note="holder")


def _names_follow(text: str, title: Mention, chained: set[int], abroad: bool) -> bool:
    """A name may follow the title, or another title of the same chain; `chained` is where titles begin."""
    after = text[title.end : title.end + 1]
    if abroad and after in name_chars("transliteration", "chars"):
        return True
    if text.startswith("夫人", title.end) or begins_one(text, title.end, no_names()):
        return False
    return (after in surnames() and after not in "由与和同在") or (after in "、兼" and title.end + 1 in chained)


def _post_follows(text: str, title: Mention, chained: set[int], beginnings: Beginnings) -> bool:
    """Whether another post of the chain stands behind the title, with its body: 县工业集中区主任、县委办主任甲."""
    body = beginnings.body_at(title.end + 1) if text[title.end : title.end + 1] in ("、", "兼") else None
    return body is not None and body.end in chained


def _shares(text: str, start: int, name: str) -> bool:
    """Whether what stands before 和 belongs to the name: 投资、贸易和工业部, 货币与金融委员会."""
    return text[start - 1 : start] in ("和", "与", "及") and re.search("(?:部|厅|局|委|委员会)$", name) is not None


def _closes(text: str, title: Mention, chained: set[int]) -> bool:
    """The title ends a line of a CV or of a notice: 安徽省轻工业厅副厅长，…职务."""
    after = text[title.end : title.end + 2]
    return after[:1] in "，。；、（）\n" or after == "职务" or title.end in chained


@lru_cache(maxsize=1 << 12)
def _is_holder(name: str) -> bool:
    return (
        3 <= len(name) <= 24
        and len(own_words(name)) > 1
        and re.fullmatch(rf"[{HAN}A-Za-z0-9·—（）()]+", name) is not None
        and not _NO_NAME.search(name)
        and _is_noun(name)
    )


def _is_part(name: str) -> bool:
    """Whether the words may make a department's name: 纪检监察四室."""
    if name[0] in "男女各" or name.startswith(("相关", "有关", "有新", "部分", "成员单位")):
        return False  # 外交部女司长, 国务院各部部长, 某大学相关学院负责人
    if _JOINED.fullmatch(name):
        name = re.sub("[和与及]", "", name)
    if re.search("担任|出任|转任|调任", name):
        return False  # 在火箭军担任政治工作部主任
    return not {tag(word) for word in cut(name)[:-1]} & {"d", "p", "c", "r", "u", "uj", "ul"}


def _is_noun(name: str) -> bool:
    """Whether the words may make a body's name: no particles, and verbs only where nouns outweigh them."""
    parts = cut(name)
    kinds = [tag(word) for word in parts[:-1]]
    verbs = kinds.count("v")
    particles = (
        set(kinds) & {"ad", "d", "p", "r", "u", "uj", "ul"} or _ALONE & set(parts) or parts[0] in ("新", "原", "前")
    )
    return not particles and verbs <= min(1, len(name) // 6)
