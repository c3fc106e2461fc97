"""Names shown by what is told of them: 甲，区委常委、副区长。, 在离休干部甲、乙家, 甲、乙等省领导."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon import HAN
from kg.mention.person.callings import called
from kg.mention.person.names import Names
from kg.mention.person.rows import spans_of
from kg.mention.person.weights import STRANGE
from kg.mention.spelling import may_be_name, name_chars
from kg.mention.types import Mention
from kg.pattern import Pattern, regex
from kg.text.segment import PERSON_TAGS, Heads, cost, tag

# 甲，区委常委、常务副区长。: at the head of a line or a sentence, or of a part of one; in a line by itself
_FIRST = Heads("。；：\n是为", rf"(?:(?<![是为])|(?<=分别[是为]))(?P<name>[{HAN}]{{2,4}})(?P<apart>[，\n])(?=[{HAN}])")
_POSTS = regex(f"[{HAN}、（）0-9]{{2,60}}?(?=[。；\n]|$)")
# 1966年12月生的甲，现任某职; 以1966年12月生的甲为例，现任某职; 不满46岁的甲被任命为某职
_BORN_IN = regex(
    rf"[生岁]的(?<=[年月出0-9][生岁]的)(?P<name>[{HAN}]{{2,4}}?)"
    r"(?=(?:为例)?(?:，|（)(?:现任|现为|曾任|历任|时任|担任|任|[于在]?[今去]年|[于在]20)|被任命为|当选|出任|升任|就任|接任)"
    # 现任市委书记是1964年出生的甲。
    rf"|(?<=[长记任席]是)(?:19|20)\d\d年(?:\d{{1,2}}月)?出?生的(?P<named>[{HAN}]{{2,4}}?)(?=[，。])"
)
# 蒋某某（现任某省委书记）
_NOW = regex(rf"(?P<name>[{HAN}]{{2,4}})(?=（(?:现任|曾任|时任|原任|现为))")
_ASIDES = regex("（(?:[现曾时原]任|现为)")
_NOW_BEGINS = regex("(?<![一-鿿])|(?<=[是为由和与及、对])")
# 在离休干部甲、乙家, 来到困难党员丙家中
_GROUPS = (
    "(?:干部|教师|职工|工人|模范|家属|群众|党员|劳模|老人|遗属|军属|烈属"
    "|英雄|老兵|军人|军官|院士|专家|代表|农户|村民|户)"
)
_AT_HOME = regex(rf"{_GROUPS}(?P<row>(?:[{HAN}]{{2,4}}、)*[{HAN}]{{2,3}})(?=家(?:[，。；、中里]|进行))")
_ANOTHER = regex(
    rf"(?:(?<=[来走]到)|(?<=走进)|(?<=[访问望]了)|(?<=走访|慰问|看望)|、)[{HAN}]{{0,12}}?{_GROUPS}"
    rf"(?P<row>[{HAN}]{{2,3}})(?=、)"
)
_REACH = 60  # characters back to the first of those visited in turn
# 甲、乙等省领导
_LEADERS = Heads(
    "，。；：\n",
    rf"(?P<row>(?:[{HAN}]{{2,5}}、)*[{HAN}]{{2,4}})(?=等在?(?:[省市县区州]|自治区)(?:级|上|委|矿|企|党政(?:班子)?|[几四五六][套大]班子)?(?:老)?(?:主要)?领导(?:同志)?(?:[，、；出参陪先分前看走慰以到也共]|$))",
)
_OF_PLACE = regex(rf"的(?P<name>[{HAN}]{{2,3}})(?=[、，。；和等]|均|都)")  # 湖南的甲、
_AND_LEADERS = regex("等在?(?:[省市县区州]|自治区).{0,4}领导")
# 免去甲的某厅副厅长职务；乙的某局局长职务; 乙的某会委员职务相应终止
_OF_POST = regex(
    rf"[，；](?P<name>[{HAN}]{{2,4}})(?=的[^，。；\n]{{4,60}}?职务(?:（[^（）]{{1,12}}）)?(?:[。；，\n]|相应|自行|$))"
)
# 任命折某某为某委员会副主任; 免去拓某的某厅厅长职务; ；者某某为某局局长: whatever its first character
_NAMED_TO = regex(
    rf"(?:任命|委任|聘任)(?P<name>[{HAN}]{{2,3}})为|免去(?P<gone>[{HAN}]{{2,3}})的|[；\n](?P<next>[{HAN}]{{2,3}})为"
)
# 甲副市长⏎负责民政工作: a line of an account of who is in charge of what
_IN_LINE = regex(rf"\n(?P<name>[{HAN}]{{2,3}})(?=(?:常务)?副?[省市县区州旗]长\n)")
# 享受副省级医疗待遇的离休干部甲同志逝世
_VETERAN = regex(rf"(?:离休|退休|离退休)(?:老?干部|老红军)(?P<name>[{HAN}]{{2,4}})(?=同志)")
_REMOVES = regex("免去|撤销|终止")
# 甲2011年1月—2012年1月担任某局局长; 甲以174票当选为县长; 甲在第一次会议上当选为县长
_TAKES = Heads(
    "。；，\n",
    rf"(?P<row>(?:[{HAN}]{{2,4}}、)*[{HAN}]{{2,4}}?)"
    r"(?=(?:19|20)\d\d年(?:\d{1,2}月)?[-—－–~～至到]+(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?(?:担任|任|在任)"
    r"|以\d+票(?:的[^，。；]{1,4}票)?当选|被(?:聘|任命|续聘)为"
    r"|以[^，。；]{2,24}身份(?:出席|参加|兼任|主持)"
    r"|在[^，。；]{1,30}上(?:以[^，。；]{1,6}票)?(?:全票|高票|再次)?(?:当选|被选为|被选举为|被推选为))",
)
_TAKEN = regex("票当选|上当选|上被选|票的|年担?任|月担?任|被(?:聘|任命|续聘)为|身份")
# 甲出生于1965年3月，; 甲现年52岁，; 甲毕业于某大学，历任…; 52岁的甲是某地人，: at the head of a sentence
_LIFE = (
    rf"于?(?:19|20)\d\d年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:参加工作|入党|加入中国共产党|[出]?生[，。于在]|出生|从[{HAN}]{{2,20}}任上)"
    rf"|出生[于在]|是[^，。；\n]{{2,24}}(?:党总?支部?书记|党委书记|村主任|[村居]委会主任)(?=[，。、])|现年\d|今年\d\d岁|籍贯|毕业于|是[{HAN}]{{2,8}}人[，。]|，[{HAN}]{{3,9}}人，(?:曾|现|历|生前|中共|汉|(?:19|20)\d\d)|长期在|长期从事|一直在|仕途|履历|的履历"
    # what somebody was: 甲曾经担任某局局长, 甲在担任某县县长期间
    r"|(?:同志|先生|女士)?(?:(?:早年|此前|生前|也|还)?曾经?(?:先后|长期)?(?:担任|兼任|任[^务]|是[^，。；\n]{2,16}(?:[长席任记理]|总统)(?=[，。；]))|历任|长期(?:担任|任)|在?(?:担任|任)[^，。；\n]{3,30}期间)"
)
_NO_NAME = "(?<!方)(?<!祖先)(?<!奶奶)(?<!爷爷)"
_LIVES = Heads(
    "。，\n的",
    rf"(?:(?<!的)|(?<=岁的))(?![他她])(?P<name>[{HAN}]{{2,4}}?)(?<!方)(?<!祖先)(?<!奶奶)(?<!爷爷)(?={_LIFE})",
)
_OF_LIFE = regex(
    "参加工作|书记[，。、]|主任[，。、]|入党|加入中国共产党|年生|月生|日生|出生|任上|现年|今年|籍贯|毕业于|人[，。]|长期|一直在|仕途|履历|曾|历任|期间"
)
# 甲 | 省委副书记 | 2012年任某省省长: the first cell of a row of a table
_CELL = regex(rf"(?<![^\n])(?P<name>[{HAN}]{{2,4}})(?=\s?\|)")
# 选举甲为省委书记，乙和丙为省委副书记
_ELECTED_BOTH = regex(rf"[，；](?P<one>[{HAN}]{{2,3}})和(?P<other>[{HAN}]{{2,3}})(?=为[{HAN}])")

# behind a body: who chairs for it, who speaks for it in a transcript
# 甲及有关部门、某省负责同志参加会议。
_AND_BODIES = regex(
    rf"[。\n](?P<name>[{HAN}]{{2,4}})(?=及[^，。；\n]{{2,30}}负责(?:同志|人)(?:分别|也|一同)?(?:参加|出席|陪同))"
)
_CHAIRS = regex(rf"(?P<name>[{HAN}]{{2,4}}?)(?:先生|女士|同志)?主持(?=[。，；])")
_SPEAKS = regex(rf"(?P<name>[{HAN}]{{2,4}}?)(?:先生|女士)?：(?=\n)")


def presented(text: str, names: Names) -> None:
    """Read such names into `names`."""
    ends = {title.end for title in names.titles}
    for match in _FIRST.finditer(text):
        told = names.starts.get(match.end())
        posts = _POSTS.match(text, match.end()) if _begins_post(told) else None
        several = posts is not None and "、" in posts[0]
        if posts and posts.end() in ends and (several or match["apart"] == "，"):
            _whole(names, *match.span("name"))
    for match in _BORN_IN.finditer(text) if "生的" in text or "岁的" in text else ():
        _whole(names, *match.span(match.lastgroup or 0))
    for match in _NOW.finditer(text) if _ASIDES.search(text) else ():
        for start in range(match.start(), match.end() - 1):
            if _NOW_BEGINS.match(text, start) and _whole(names, start, match.end()):
                break
    for match in _AT_HOME.finditer(text) if "家" in text else ():
        _row(names, match)
        begin = max(text.rfind(stop, 0, match.start()) for stop in "，。；\n")
        for other in _ANOTHER.finditer(text, max(begin + 1, match.start() - _REACH), match.start()):
            _row(names, other)  # 来到烈士家属甲、困难党员乙、困难群众丙家中
    for match in _CELL.finditer(text) if "|" in text else ():
        _whole(names, *match.span("name"))
    if "的" in text:
        _of_places(text, names)
    if "职务" in text and _REMOVES.search(text):
        for match in _OF_POST.finditer(text):
            _whole(names, *match.span("name"))
    _named_to(text, names)
    _spelt_named_to(text, names)
    for match in _IN_LINE.finditer(text) if "长\n" in text else ():
        _whole(names, *match.span("name"))
    for match in _VETERAN.finditer(text) if "休" in text else ():
        _whole(names, *match.span("name"))
    for match in _TAKES.finditer(text) if _TAKEN.search(text) else ():
        _row(names, match)
    for match in _LIVES.finditer(text) if _OF_LIFE.search(text) else ():
        if tag(match["name"]) in PERSON_TAGS:  # no 高中毕业于…
            _whole(names, *match.span("name"))
    for match in _ELECTED_BOTH.finditer(text) if "选举" in text else ():
        _keep(names, [match.span("one"), match.span("other")])
    for match in _AND_BODIES.finditer(text) if "负责" in text else ():
        _whole(names, *match.span("name"))
    called(text, names)
    if "主持" in text or "：\n" in text:
        _of_office(text, names)
    for match in _LEADERS.finditer(text) if _AND_LEADERS.search(text) else ():
        _row(names, match, strange=True)


def _of_office(text: str, names: Names) -> None:
    """某 of 发布会由省政府新闻办公室某某主持, and of the line that says who speaks: 省政府新闻办公室某某：."""
    for body in list(names.starts.values()):
        if body.type != "organization" or not text.startswith(("由", "\n"), body.start - 1):
            continue
        name = (_CHAIRS if text[body.start - 1] == "由" else _SPEAKS).match(text, body.end)
        if name:
            _whole(names, *name.span("name"))


def _named_to(text: str, names: Names) -> None:
    """折海涛 of 任命折海涛为某委员会副主任: no words, between a verb of appointment and the body or the post."""
    for match in _NAMED_TO.finditer(text) if "任命" in text or "免去" in text else ():
        name = match[match.lastgroup or 0]
        span = match.span(match.lastgroup or 0)
        post = names.starts.get(match.end())
        if post is None or any(start < span[1] and span[0] < end for start, end in names.found):
            continue
        strange = cost(name) > STRANGE * len(name) and not tag(name) and may_be_name(name)
        if strange and names.free(*span) and not set(name) & name_chars("given", "never"):
            names.found[span] = name


@cache
def _spelt_to() -> Pattern:
    """赛义德 of 任命赛义德为总理: a name of transliteration between a verb of appointment and the post."""
    spelt = "".join(sorted(name_chars("transliteration", "chars")))
    return regex(f"任命(?P<name>[{spelt}]{{2,8}}(?:[·-][{spelt}]{{2,8}})?)(?=(?:为|担任|出任)(?!首个|一名|一个))")


def _spelt_named_to(text: str, names: Names) -> None:
    for match in _spelt_to().finditer(text) if "任命" in text else ():
        span, name = match.span("name"), match["name"]
        overlaps = any(start < span[1] and span[0] < end for start, end in names.found)
        if not overlaps and names.free(*span) and tag(name) in ("", *PERSON_TAGS):
            names.found[span] = name


def _of_places(text: str, names: Names) -> None:
    """湖南的甲、陕西的乙、湖北的丙: a name behind each of two places or more, and nothing else in the list."""
    row: list[tuple[int, int]] = []
    last = -1  # where the item before ends
    for at, place in sorted(names.starts.items()):
        name = _OF_PLACE.match(text, place.end) if place.type == "region" else None
        if name is None:
            continue
        if at != last + 1 or text[last] not in "、和":
            if len(row) > 1:
                _keep(names, row)
            row = []
        last = name.end()
        row.append(name.span("name"))
    if len(row) > 1:
        _keep(names, row)


def _keep(names: Names, row: list[tuple[int, int]]) -> None:
    """These are names, if each of them is one."""
    if all(names.is_whole(*span) for span in row):
        names.found.update({span: names.text[slice(*span)] for span in row})


def _begins_post(told: Mention | None) -> bool:
    return told is not None and told.type in ("organization", "title", "region")


def _row(names: Names, match: re.Match[str], strange: bool = False) -> None:
    """The names of a row, if each of its items is one; where only people stand in it, one in three behind the first
    may be `strange`: 虎建军 of 甲、虎建军、乙等自治区领导."""
    spans = spans_of(match)
    odd = [span for span in spans if not names.is_whole(*span)] if strange else []
    unknown = all(end - start == 3 and not tag(names.text[start:end]) for start, end in odd)
    if 0 < len(odd) * 3 <= len(spans) and odd[0] != spans[0] and unknown:
        names.found.update({span: names.text[slice(*span)] for span in spans})
        return
    _keep(names, spans)


def _whole(names: Names, start: int, end: int) -> bool:
    """What stands where a name does is one, if a name ends where it does."""
    if not names.is_whole(start, end):
        return False
    names.found[start, end] = names.text[start:end]
    return True
