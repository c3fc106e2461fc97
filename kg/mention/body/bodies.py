"""Organizations of the open class: what a name ends with (公司, 大学, 委员会 …), and how far it goes to the left."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, lru_cache

from kg.lexicon import HAN, divisions, short_form, surnames
from kg.mention.body.beginnings import Beginnings, organ_words, suffix_pattern
from kg.mention.body.enterprises import enterprises
from kg.mention.body.tradenames import firms_listed, signing, signing_abroad
from kg.mention.person.named import is_name
from kg.mention.spelling import is_abroad
from kg.mention.types import Mention, covered, with_whole, within
from kg.pattern import Pattern, regex
from kg.text.segment import cut, places, tag

_MAY_GO_ON = frozenset("委处会学部心行织寺组盟办金")  # the last characters of what may be of a word that goes on
# a body named by its kind alone, in a post: 领导小组组长
_TEAMS = ("领导小组", "指挥部", "督察组", "督导组", "检查组", "巡视组", "执行委员会", "组委会")
_LED = r"(?=(?:常务)?(?:副)?(?:组长|总指挥|指挥长|主任|主席|秘书长)|成员(?![单名和等包由应有]))"
_BARE = regex(
    "|".join(f"{work}{team}{_LED}" for work in ("工作", "") for team in _TEAMS)
    + "|组委会秘书处(?=副?(?:主任|秘书长))"
    + r"|总(?<![\u4e00-\u9fff]总)[社行会局台](?=党组|党委|理事会|监事会|副?(?:主任|行长|会长|局长|社长|台长))"
)
# 2018世界制造业大会组委会, 第25届世客会组委会
_ORGANIZING = regex(
    r"(?:第[一二三四五六七八九十百\d]+届|首届|20\d\d(?![年\d]))(?:(?![的了在于由将和与])"
    rf"[{HAN}“”（）·]){{1,20}}?(?:[会节赛展]|论坛|马拉松)组(?:委会|织委员会)(?!的通知)"
)
_DASHES = ("—", "－", "–", "-")
_OF_CHINA_AND = regex("中国[—－–-]\\Z")  # 中国—东盟法律研究中心
_UNIT = regex(r"(?:解放军\d{5}|\d{5}(?<!\d{6}))部队")  # a unit of the army by its number
_PRESS = regex("《[^《》]{1,10}》(?:杂志社|报社|编辑部|编委会|社)(?![会长])")
_ORGANIZES = regex(
    "(?:悉数|[一两三四五六七八九十几多]次|积极|牵头|统一|分批|先后|联合|精心|广泛|及时|认真|近期|专门)\\Z"
)
_ORGANIZED = regex(
    "全[省市县国区州]|[省市]内|各|职工|群众|企业|师生|的|召开|举行|举办|开展|收听|收看|观看|学习|参加|参观|实施|机关|党员|干部|人员|专家|全体"
)
# 某大厦|组织召开, 某委|组织举办; but not 世界卫生组织召开
_CALLS = regex(
    "(?<=[厦店馆心堂室楼厅院局委办司团校学会部县区村社])组织(?:召开|举行|举办|开展)|组织(?:(?<=部门组织)|(?<=机关组织)|(?<=单位组织))"
)
_NAME_AND = regex(f"([{HAN}]{{2,3}}?)[和与及]")
_CONFERS = regex("(?:协|(?<!协)会)\\Z")
_TERMS = tuple("一二三四五六七八九十")  # of a congress
_TAKES_PLACE = regex("(?:隆重|成功|盛大|顺利)?(?:举行|举办|开幕|闭幕|落幕|启动|召开|开赛|拉开)")
_OWN_PARK = 6  # characters before 产业园 that tell one of all others, where no place does
_FORMER = regex(
    "[新现]任(?=.{4})|(?<=[月年])任原?(?=.{4})|原(?=.{4})|(?:大型|世界\\d+强)[一-鿿]{0,4}企业(?=.{4})|世界\\d+强(?=中国.{4})|(?<=[（(])[今现](?=.{3})"
)
# 某银行与某大学签约共建研究院: what two set up is neither
_TOGETHER = regex(
    "(?:大学|公司|集团|银行|学院|政府|医院)(?:签约|共建|合作|签署|联合|携手|共同|新?聘任)(?:共建|建设|成立|设立|打造)?."
)
_MANY = regex(r"\d[余多]?[家所个]$")  # 全国100多家广播电视台
_BRANCH = regex(f"(?![和与及、])(?:(?!的)[{HAN}]){{2,10}}?(?:分会|专委会|专业委员会|工作委员会)(?!场)")
_SOCIETIES = tuple(f"{of}协" for of in "科作书美音摄舞记律消足篮棋武视影剧曲友企生体教")  # 计生协, 老体协
_JOINED_BY_MANY = ("协会", "学会", "商会", "研究会", "联合会", "促进会", "总会")
_FIRM_OF_CHINA = regex(
    f"中国(?:(?<![{HAN}]中国)|(?<=[由任和与同为去的]中国)|(?<=免去..中国)|(?<=免去...中国))(?!区|大陆|地区|籍|民营|国有|企业|首[席任家位]|著名|知名|各|女|驻|最|某)[{HAN}]{{2}}"
    "(?=(?:独立|非执行|执行|副)*董事|(?:副|常务副)?总(?:裁|经理|会计师)|监事|首席执行官)"
)
# words that may stand behind 中国 in other than the name of a firm: 中国石油进口, 中国建设和平利用核能
_TRADE = regex(
    "国[际家]|人民|农业|建设|海洋|经济|医药|交通|文化|旅游|机械|铁路|电力|石油|煤炭|化工|钢铁|汽车|粮食|林业|民族|民航|航空|科学|企业|对外|教育|出版|邮政"
)
_STANDS = regex("[”，。、；：（）]|[与和在将对就为等的]|董事|总(?:经|裁|会)|党[委组]|一行|签[约署]|继续|[有相]关")
_FIRM = regex("(?:集团|控股|股份|有限|责任)*公司$")
_OF_LAW = regex("罚|理|议定书|方|置(?!办)|分|组织法|组织条例")
_OWN = regex(f"[{HAN}A-Za-z0-9]")
_DIVISION = regex("第[一二三四五六七八九十]+师")  # of the corps in 新疆
_COUNTED = regex(r"\d|[两四五六七八九十几]+[所家个支]")
_TELLS = regex(r"\d+[家所个名]|[两三四五六七八九十几]位|拥有|了解|看到")
_VAGUE = regex("[的了着过不各某两几多其该此这那]|三(?![星一峡亚门明沙环井])|一(?!汽)")
_ROSTER = regex("(?:组长|召集人|总指挥|成员)：")
_NAMED = regex(f"[{''.join(s for s in surnames() if len(s) == 1)}][{HAN}]{{1,2}}(?=[省市区](?!区).{{2}})")
# whose removal a notice tells, before the body: 按程序免去甲某区房产管理局局长职务
_REMOVES = regex(
    f"(?:[{HAN}]{{0,8}}?(?:免去|任命)|(?<=免去)|(?<=任命))"
    f"[{''.join(s for s in surnames() if len(s) == 1)}][{HAN}]{{1,2}}(?=[{HAN}])"
)
# the post of the one before, a surname and a character
_NAME_BEGINS = regex(f"[长任员记席理裁师：\n ][{''.join(s for s in surnames() if len(s) == 1)}][{HAN}]")
_GRADUATES = regex("大学(?:毕业|文化|学历|本科|专科|期间|时代|时)")
BOARDS = ("理事会", "董事会", "监事会", "执委会", "常委会")
_SUM = regex(r"(?:人民币|共计?|总?额|约|近|达)*[\d一二三四五六七八九十两百千]+[\d.百千万亿余多]*(?:美|欧|港)?元")
_SESSION = regex("[一二三四五六七八九十]届第?[一二三四五六七八九十]+次(?:常务)?$")


@cache
def _no_body() -> Pattern:
    """What ends like a body's name and is none."""
    return regex("|".join(organ_words("no_body")))


@cache
def _provinces() -> frozenset[str]:
    return frozenset(short_form(region) for region in divisions() if region.level == "province")


def find_open(text: str, known: list[Mention], regions: list[Mention]) -> list[Mention]:
    """Organizations of the open class: from the suffix to the left as far as a name goes."""
    beginnings = Beginnings(text, known, regions)
    begins = [mention.start for mention in known]
    found: list[Mention] = []
    rosters = _ROSTER.search(text) is not None
    for match in suffix_pattern().finditer(text):
        last = bisect_right(begins, match.start()) - 1
        if last >= 0 and known[last].end >= match.end():
            continue
        if match[0][-1] in _MAY_GO_ON and _goes_on(text, match, beginnings):
            continue
        division = _DIVISION.match(text, match.end()) if match[0] == "兵团" else None
        if division and not text.endswith("建设", 0, match.start()):
            continue  # 和田地区和兵团第十三师
        if match[0] == "兵团" and text[match.start() - 1 : match.start()] in ("和", "与"):
            continue  # 关于新疆和兵团工作
        start = beginnings.before(match.start())
        if rosters:
            start = _behind_name(text, start, match.start(), beginnings)
        if text.startswith("大", start) and start + 1 in beginnings.places and text[start - 1 : start] in _TERMS:
            start += 1  # 十九大|云南代表团
        if text.endswith(("免去", "任命"), 0, start):  # 免去文某某安徽建工集团党委书记职务
            behind = (start + size for size in (3, 2) if start + size < match.start())
            start = next((at for at in behind if at in beginnings.places and is_name(text[start:at])), start)
        start = _behind_parties(text, start, match, beginnings)
        if text[start - 1 : start] in _DASHES and (joined := _OF_CHINA_AND.search(text, 0, start)):
            start = joined.start()
        end = division.end() if division else match.end()
        if match[0] in ("科技园", "产业园") and text.startswith("区", end):
            if start not in beginnings.places:
                continue  # 国家农业科技园区
            end += 1
        name = text[start:end]
        place = start in beginnings.places or beginnings.is_inner(start, match.start())
        if _GRADUATES.match(text, match.start()) and (
            (len(name) < 6 and name[0] in surnames()) or name.endswith("专业大学")
        ):
            continue  # 李明伟大学毕业后, 某大学水利工程专业大学毕业
        if (
            match[0].endswith(("中心", "剧院"))
            and text[start - 1 : start] in "在于"
            and _TAKES_PLACE.match(text, match.end())
        ):
            continue  # 在某市体育中心举行: where it is, which is no body
        titled = not place and beginnings.is_title(start) and not text.startswith("国家", start)
        if titled and (joined := _NAME_AND.match(name)) and not tag(joined[1]):
            start, name = start + joined.end(), name[joined.end() :]  # 行长邑虎和|学校: a name that is not known
        if titled and text[start] in surnames():
            continue  # 第一政委张某率…兵团: after a title a name begins
        if _acts(text, start, match, beginnings) or _TOGETHER.search(name):
            continue
        if not place and (former := _FORMER.match(text, start)):
            start, name = former.end(), text[former.end() : match.end()]
        land = beginnings.places.get(start)
        if land is not None and len(land.text) == 1 and is_abroad(land):
            name = land.choices[0].name + name[1:]  # 俄国家杜马国防委员会
        if _is_name(name, match[0], place) and not _MANY.search(text, max(0, start - 7), start):
            while found and found[-1].start >= start:
                found.pop()
            if not found or found[-1].end <= start:
                found.append(Mention(start, end, "organization", name))
    ends = {mention.end: mention for mention in (*known, *found) if mention.type == "organization"}
    for match in _PRESS.finditer(text) if "》" in text else ():
        outer = ends.get(match.start())
        start = outer.start if outer else match.start()
        found = [mention for mention in found if mention is not outer]
        found.append(Mention(start, match.end(), "organization", text[start : match.end()]))
    for match in _ORGANIZING.finditer(text) if "组委会" in text or "组织委员会" in text else ():
        if not any(m.start < match.start() and m.end == match.end() for m in found):  # 杭州第19届亚运会组委会
            found = with_whole(found, Mention(*match.span(), "organization", match[0]))
    found = [_with_branch(text, mention) for mention in found]
    found = _with_university(text, found)
    found += _of_china(text, [*found, *known])
    found += _short_firms(text, [*found, *known])
    found += enterprises(text, [*found, *known])
    found += firms_listed(text, [*found, *known])
    found += signing(text, [*found, *known])
    found += signing_abroad(text, [*found, *known])
    for match in _UNIT.finditer(text) if "部队" in text else ():
        found = with_whole(found, Mention(*match.span(), "organization", match[0]))
    bodies = [*found, *known]
    for match in _BARE.finditer(text):
        if not any(m.start < match.end() and match.start() < m.end for m in bodies if m.type == "organization"):
            found.append(Mention(*match.span(), "organization", match[0], note="bare"))
    return found


def _goes_on(text: str, match: re.Match[str], beginnings: Beginnings) -> bool:
    """Whether what looks like the end of a body's name is of a word or a phrase that goes on."""
    suffix = match[0]
    if suffix.endswith("委") and text.startswith("员", match.end()):
        return True  # 劳动党委员长
    if _OF_LAW.match(text, match.end()) and suffix.endswith(("处", "委员会")):
        return True  # 治安管理处罚法, 居民委员会组织法
    if suffix.endswith("学会") and text.startswith("了", match.end()):
        return True  # 在老年大学学会了摄影
    if suffix.endswith("学") and text.startswith(("生", "习"), match.end()):
        return True  # 中国大学生体育协会, 在实践中学习
    if suffix == "指挥部" and text.startswith("署", match.end()):
        return True  # 前线指挥部署
    if suffix == "中心" and text.startswith(("组", "镇", "村"), match.end()):
        return True  # 领导班子中心组学习, 江苏省重点中心镇
    if suffix == "中心" and text.endswith(("围绕", "紧扣", "聚焦"), 0, match.start()):
        return True  # 市政协紧紧围绕中心，服务大局
    if suffix == "协会" and text.startswith("政", match.start() - 1):
        return True  # 全国政协会同有关方面
    if suffix == "协会" and text.startswith("长", match.end()) and text.endswith(_SOCIETIES, 0, match.start() + 1):
        return True  # 省科协会长
    if suffix == "基金" and _SUM.match(text, match.end()):
        return True  # 某商会向某县捐赠教育基金50万元: what is given
    if suffix == "银行" and text.endswith("银行", 0, match.start()):
        return True  # 中国人民银行银行司
    if suffix == "组织" and _ORGANIZES.search(text, max(0, match.start() - 2), match.start()):
        return True  # 某部两次组织产销会
    if suffix == "组织" and match.start() in beginnings.place_before:
        return True  # 某市组织企业复工
    if suffix == "组织" and _CALLS.match(text, match.start()):
        return True
    if suffix == "组织" and match.start() in beginnings.barrier and _ORGANIZED.match(text, match.end()):
        return True  # 某县妇联组织召开某会
    if suffix == "寺" and text.startswith(("庙", "街道", "镇", "乡", "村", "社区", "路", "站"), match.end()):
        return True  # 卧龙寺街道
    if suffix.endswith("党组") and text.startswith("织", match.end()):
        return True  # 机关基层党组织
    if suffix == "联盟" and text.startswith("党", match.end()):
        return True  # 甲和联盟党主席乙
    if suffix == "办" and text[match.start() - 1 : match.start()] in ("主", "承", "协", "举", "合"):
        return True  # 由某基地主办
    if suffix.endswith(BOARDS) and _SESSION.search(text, max(0, match.start() - 8), match.start()):
        return True  # 某会九届八次理事会, a meeting
    if suffix == "工作组" and "率" in text[match.start() - 1 : match.start()]:
        return True  # 甲率工作组: a group with no name
    if suffix == "商会" and _CONFERS.search(text, max(0, match.start() - 1), match.start()):
        return True  # 专题协商会, 防汛会商会
    return suffix == "联合会" and text.startswith("商", match.end())  # 联合会商机制


def _behind_parties(text: str, start: int, suffix: re.Match[str], beginnings: Beginnings) -> int:
    """Where a body begins behind who signs with it (《长春市政府中车集团公司协议》) or is removed (免去甲某集团…)."""
    body = beginnings.body_at(start) if suffix[0].endswith(("公司", "集团", "大学", "银行")) else None
    if body and body.text.endswith("政府") and text.rfind("《", 0, start) > text.rfind("》", 0, start):
        return body.end
    removed = _REMOVES.match(text, start, suffix.start())
    return removed.end() if removed and removed.end() in beginnings.places else start


def _behind_name(text: str, start: int, suffix: int, beginnings: Beginnings) -> int:
    """省公安消防总队 of 成员：甲省公安消防总队副总队长, 某省大学 of 乙某省大学校长: where a roster's body begins."""
    if start in beginnings.places:
        return start + _given_ends(text, start)
    if named := _NAMED.match(text, start, suffix):
        return named.end()
    if text.startswith(tuple(organ_words("systems")), start):
        return start  # 国网青海省电力公司
    ends = [start + size for size in (3, 2) if text[start] in surnames()]
    systems = (*organ_words("systems"), "国家", "中国")
    begins = (end for end in ends if end in beginnings.places or text.startswith(systems, end))
    end = next(begins, start)
    return end + _given_ends(text, end)


def _given_ends(text: str, start: int) -> bool:
    """Whether the first character of a place ends the given name before it: 阳山 of 修明阳山东某公司董事长."""
    province = text[start + 1 : start + 3] in _provinces() and not text.startswith("族", start + 3)
    return province and _NAME_BEGINS.match(text, start - 3) is not None


def _with_branch(text: str, body: Mention) -> Mention:
    """兰花分会 of 中国花卉协会兰花分会."""
    branch = _BRANCH.match(text, body.end) if body.text.endswith(_JOINED_BY_MANY) else None
    return body._replace(end=branch.end(), text=body.text + branch[0]) if branch else body


def _with_university(text: str, found: list[Mention]) -> list[Mention]:
    """广西民族大学东盟学院 as one, where its second part is a name by itself."""
    schools = {mention.end: mention for mention in found if mention.text.endswith("大学")}
    parts = [m for m in found if m.start in schools and m.text.endswith(("学院", "研究院", "研究所", "研究中心"))]
    for part in parts:
        school = schools[part.start]
        whole = Mention(school.start, part.end, "organization", text[school.start : part.end])
        found = [whole if mention is part else mention for mention in found if mention is not school]
    return found


def _of_china(text: str, known: list[Mention]) -> list[Mention]:
    """中国铝业 of 中国铝业董事长甲: a firm of two characters behind 中国, before a post that firms alone have; and each
    time the text calls it so again, as it does a firm named in full: 中国节能 of 中国节能环保集团公司."""
    if "中国" not in text:
        return []
    bodies = [mention for mention in known if mention.type == "organization"]
    taken = covered(bodies)
    found = [match for match in _FIRM_OF_CHINA.finditer(text) if taken.isdisjoint(range(*match.span()))]
    firms = {m.text for m in bodies if m.text.startswith("中国") and m.text.endswith(("公司", "集团"))}
    names = {name[:4]: name for name in sorted(firms, reverse=True) if not _TRADE.match(name, 2)}
    names.update({match[0]: match[0] for match in found if match[0] not in names})
    taken |= within(match.span() for match in found)
    again = (
        Mention(at - quoted, at + 4 + quoted, "organization", name)  # “中国节能”总经理
        for short, name in names.items()
        for at in places(text, short)
        if taken.isdisjoint(range(at, at + 4)) and _STANDS.match(text, at + 4)
        for quoted in [text[at - 1 : at] == "“" and text.startswith("”", at + 4)]
    )
    return [*(Mention(*match.span(), "organization", match[0]) for match in found), *again]


def _short_firms(text: str, known: list[Mention]) -> list[Mention]:
    """东风汽车董事 where the text names 东风汽车公司: a firm without its last words, before a post."""
    firms = {m.text for m in known if m.type == "organization" and m.text.endswith("公司")}
    taken = covered(known) if firms else set[int]()
    titles = {mention.start for mention in known if mention.type == "title"}
    found: list[Mention] = []
    for name in sorted(firms, key=len):
        stem = _FIRM.sub("", name)
        if 2 <= len(stem) < len(name) and text.count(stem) > text.count(name):
            found += [
                Mention(at, at + len(stem), "organization", name)
                for at in places(text, stem)
                if at + len(stem) in titles and taken.isdisjoint(range(at, at + len(stem)))
            ]
    return _apart(found)


def _apart(mentions: list[Mention]) -> list[Mention]:
    """Of those that overlap the longest."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start)):
        if all(mention.end <= other.start or other.end <= mention.start for other in kept):
            kept.append(mention)
    return kept


def _acts(text: str, start: int, suffix: re.Match[str], beginnings: Beginnings) -> bool:
    """Whether the body at the start does something to what the suffix ends: 省发改委办理公司…, 某市分批组织…."""
    body = beginnings.body_at(start)
    organ = body.end if body else 0
    place = beginnings.places.get(start)
    begin = (
        (organ or (place.end if place and suffix[0] == "组织" else 0)) if suffix[0] in organ_words("acted_on") else 0
    )
    between = cut(text[begin : suffix.start()]) if 0 < begin < suffix.start() else []
    return any(tag(word) in ("v", "d") for word in between) and len("".join(between)) < 5


@lru_cache(maxsize=1 << 14)
def own_words(name: str) -> str:
    """What is left of a body's name without the words that many share."""
    for word in organ_words("generic"):
        name = name.replace(word, "")
    return name


@lru_cache(maxsize=1 << 13)
def _is_name(name: str, suffix: str, place: bool) -> bool:
    """Whether the words up to the suffix name one body; `place` where they begin with a region."""
    body = name.removesuffix(suffix)
    rest = own_words(body)
    if _no_body().search(name) or name.count("“") != name.count("”"):
        return False
    if len(body) < 2 or not rest or not _OWN.search(rest):
        return place and len(body) > 1 and suffix not in ("组织", "企业")
    if _COUNTED.match(name) or _TELLS.search(name) or name.startswith("国驻"):
        return False  # 韩国、泰国等国驻西安总领事馆
    if _VAGUE.match(name) or suffix in ("中心", "组织", "保险", "证券", "基金", "部队"):
        return place
    if suffix == "产业园" and len(body) < _OWN_PARK:
        return place  # 电动车产业园
    return len(name) >= (3 if suffix == "寺" else 4)
