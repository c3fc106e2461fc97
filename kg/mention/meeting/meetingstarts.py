"""Where a meeting's name begins: from what it ends with to the left, before verbs in front are cut off."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon import HAN, words
from kg.mention.types import Mention
from kg.pattern import regex
from kg.text.segment import by_end, cut, ends_word, tag, word_before

MEETING = "entities/meeting.toml"
_CLOSE = "，。；：！？—…+\n、（【】[] >＞"  # the last of the way to a page: 首页>政协>会议
_PAIRS = {"”": "“", "》": "《", "’": "‘", "）": "（", ")": "("}
_VERBS = frozenset(("列席", "参加", "出席", "主持", "召开", "举行", "举办", "主持召开"))  # jieba has 列席会议 as a word
AND = "和与及"
# of 和平, which joins nothing, but not of 甲会和平凉市乙会, 论坛和平行会议
PEACE = regex("和(?=平(?:与?安全|与?发展|统一|利用|共处|进程|解决|合作|建设|友好|使者|论坛|会议|大会|谈判))")
_FRIENDS = regex("[^，。；的]{2,16}?(?:结好|友好|友城|建交|缔结|结为)")  # behind the first of two cities
_BLOCS = ("东盟", "欧盟", "非盟")
_NUMBERED = regex(r"第[一二三四五六七八九十\d]+[次届]\Z")
_SIGNING = regex(
    r"[^，。；]{0,10}(?:对话会|交流会|恳谈会|洽谈会|联席会)|签约仪式|签约活动|签署仪式|签字仪式|战略合作|合作"
)
_ASIDE = regex(r"^[电讯者]|[ 　]|下称|简称|记者")
SHORT = regex("（(?:以下)?(?:简称|下称)[^（）]{1,20}）")
_STANDING = ("常委", "委员")  # who meet without another word for it: 常委（扩大）会议
_BEHIND_POST = ("者", "聘任", "工作站", "出版社")  # with which a post begins a name
_LARGER = regex("（?扩大）?会")
_WHOLE = regex("(?:全会|大会|会议)(?!堂)")
_REPORTS = regex(f"(?:本[报网台])?(?:记者|通讯员)[{HAN}]{{2,4}}?报道")
EDITION = regex(r"20\d\d年|\d{1,3}周年|第[一二三四五六七八九十\d]+[届次](?:部长级)?|首届部长级")
_ORDINAL = regex("（[一二三四五六七八九十]{1,3}）")
_OF_MATTER = ("重要思想", "重要论述", "重要讲话", "重要指示")
_MATTER = regex(r"(?:深入)?(?:学习(?:贯彻|宣传贯彻|宣传)?|贯彻落实)[^，。；：\n]{4,50}?的\Z")
_TEAM_DOES = regex("(?:巡视|巡察|督察|督导)\\Z")
_ON_MATTER = regex(r"(?:20\d\d年)?(?:第[一二三四五六七八九十\d]+次)?专题会")
_RIVER = regex(f"[{HAN}]{{1,3}}[江河]")
_LONGEST = 60  # characters of a meeting's name; the longest read had 54
# 经济形势专家和企业家座谈会 is one name after these, or where a sentence begins
TAKES = ("主持召开", "召开", "举行", "举办", "出席", "参加", "召开了", "举行了")
_EDITIONS = regex("第?[一二三四五六七八九十百]+届")
_FIRST_OF_TWO = regex(r"第[一二三四五六七八九十百]+届?、\Z")
_OPENS_NAME = regex("[“《第首\\d]|全国|中国|中央|国际")
_OPENS_ANOTHER = regex("[一二三四五六七八九十]+届|本[届次]|此次")  # 日程安排和十四届…会议
_ALSO_NOUNS = frozenset(
    ("宣布", "利用", "服务", "落实", "贯彻", "保障", "筹备", "准备", "节约", "清理", "控制", "设置")
)
# a day that has a name, not 近日, 多日, 十日, 访日, 中日
_NAMED_DAY = regex(
    f"[{HAN}](?![今昨明次当近即同每翌旬前数多几整半平往他昔首末隔连终择单双某该这此两一二三四五六七八九百十])"
    f"(?![中美韩朝俄欧对抗访赴旅留驻在来侵反亲至到])[{HAN}]日\\Z"
)
_DATELINE = regex(f"日[{HAN}]{{0,4}}[电讯]\\Z")  # 6月12日电, 6月12日凤凰讯
_MONTH_OF = regex(r"[明去今]年\d{1,2}月\Z")
_TAKES_OVER = ("承接", "接过", "参展")
_FURTHERS = regex("扎实推进|推动|建立|全力支持|抵制|修改完善|宣读")
_OF_SOME_DAY = ("峰会", "论坛", "会晤", "定期会晤", "领导人会晤", "大会", "全会", "会议")
_NOUNS = regex("发展|建设|工作|提升|转型|改革|创新|[\\d一二三四五六七八九十]个")
_GIVES = frozenset(("颁发", "颁授", "授予", "晋升"))
# 推动第三届核安全峰会, 是否交付十二届全国人大常委会…: verbs that govern a whole occasion, told by its number
_NUMBERED_ONE = regex(r"第?[一二三四五六七八九十百\d]+[届次]|首届|20\d\d年(?!\d)")
_VERBS_AHEAD = 8  # characters that these take
_HELD_FOR = ("纪念", "庆祝", "迎接", "学习", "贯彻", "筹备", "总结", "保障", "服务")
# of a digest: 2.全市某某会议召开; of a line of a CV: 2016.01某省第十二届人民代表大会…会议
_ITEM_NUMBER = regex(rf"\d{{1,2}}[.．](?!\d)|(?:19|20)\d\d[.．]\d{{1,2}}(?=[{HAN}])")
MODIFIER = 4  # characters that must follow a verb within a name: 推进长三角一体化发展座谈会, but not 确保大会


@cache
def _begins() -> dict[str, tuple[str, ...]]:
    return by_end(words(MEETING, "begins"))


def left_end(text: str, head: int, barrier: dict[int, Mention]) -> int:
    """Where the name whose head begins at `head` begins itself, before verbs in front are cut off."""
    at = _walked(text, head, barrier)
    at = number.end() if (number := _ITEM_NUMBER.match(text, at, head)) else at
    if text[at - 1 : at] not in ("和", "与") or _OPENS_NAME.match(text, at) or text[at - 2 : at - 1] in "会坛式节展":
        return at
    title = barrier.get(at - 1)
    if title and title.text not in words(MEETING, "holders"):
        return at
    start = _walked(text, at - 1, barrier)
    noun = cut(text[start : at - 1])[-1:]
    begun = text.endswith(TAKES, 0, start) or text[start - 1 : start] in ("", "\n", "，", "：", "日")
    return start if noun and (title or tag(noun[0])[:1] == "n") and 2 < at - start < 18 and begun else at


def about_matter(text: str, start: int, head: int) -> int:
    """Where a name begins whose matter has a 的 within: 深入学习贯彻…关于…的重要思想交流会."""
    one = text.startswith(_OF_MATTER, start) and text.find("和", start, head) < 0
    matter = _MATTER.search(text, max(0, start - _LONGEST), start) if one else None
    return matter.start() if matter else start


def of_team(text: str, start: int, barrier: dict[int, Mention]) -> Mention | None:
    """The team that a meeting's name begins with, where a 的 stands within: 某巡视组巡视某省的|工作动员会."""
    place = barrier.get(start - 1) if text.startswith("的", start - 1) else None
    verb = _TEAM_DOES.search(text, max(0, place.start - 4), place.start) if place and place.type == "region" else None
    team = barrier.get(verb.start()) if verb else None
    return team if team and team.type == "organization" and team.text.endswith("组") else None


def _who_meet(title: Mention, barrier: dict[int, Mention]) -> bool:
    """Whether a post names those who meet, and nobody who holds it: 成员国元首理事会, but not 国务院总理."""
    return title.text in words(MEETING, "holders") and title.start not in barrier


def _may_sign(text: str, side: Mention) -> bool:
    """Whether the name of a signing begins with a body or place: 某市与某集团签约仪式, but not 在某市与某集团…."""
    place = side.type == "region" and not text.endswith(("在", "于", "来自", "到", "赴"), 0, side.start)
    return side.type == "organization" or place


def _before_study(text: str, at: int) -> int:
    """Where 学习贯彻 or its like in front of what is studied begins."""
    for verb in ("学习贯彻", "贯彻", "学习"):
        at -= len(verb) * text.endswith(verb, 0, at)
    return at


def _walked(text: str, head: int, barrier: dict[int, Mention]) -> int:
    at = head
    while at > 0 and head - at < _LONGEST:
        char = text[at - 1]
        if char in _PAIRS:
            if text[at - 2 : at - 1] in ("。", "！", "？"):
                return at  # what somebody said ends here
            opening = text.rfind(_PAIRS[char], max(0, at - 60), at)
            if opening > 0 and SHORT.match(text, opening):
                at = opening  # 商会联席会议（以下简称“联席会议”）全体会议
                continue
            if _ORDINAL.fullmatch(text, max(0, opening), at):
                return at  # （三）论坛
            if opening < 0 or (char in "）)" and _ASIDE.search(text[max(0, opening - 1) : at])):
                return at
            if char == "）" and EDITION.match(text, at) and not text.endswith("中国", 0, opening):
                return at  # not 中国（某地）第四届交易会; 国家会展中心（上海）2023国际竹博会
            at = opening
            continue
        if char == "、" and _EDITIONS.match(text, at) and (first := _FIRST_OF_TWO.search(text, max(0, at - 8), at)):
            at = first.start()  # 第三十二、三十三届中国新闻奖
            continue
        if char == "—" and text.endswith("展览", 0, at - 1):
            at -= 1  # 首届中国—东盟艺术展览—美术作品展
            continue
        if char == "—" and at > 4 and text[at - 5 : at - 1].isdigit() and text[at : at + 4].isdigit():
            at -= 5  # 2023—2024年雪季
            continue
        if char == "—" and text[at - 2 : at - 1] in ("江", "河") and _RIVER.match(text, at):
            at -= 1  # 澜沧江—湄公河合作领导人会议
            continue
        if text.endswith("——", 0, at) and at - 2 in barrier:
            at -= 2  # 第六届中国——俄罗斯博览会
            continue
        if (char == "—" and at - 1 in barrier) or (char == "—" and text[at - 2 : at - 1] == "）"):
            at -= 1
            continue
        if char in _CLOSE or char in "“《‘":
            return at
        if char in "电讯" and _DATELINE.search(text, max(0, at - 6), at):
            return at  # the dateline: 兰州6月12日电
        if char == "月" and _MONTH_OF.search(text, max(0, at - 5), at):
            return at  # 去年12月某论坛峰会
        if char in "接过展" and text.endswith(_TAKES_OVER, 0, at) and _NUMBERED_ONE.match(text, at):
            return at  # 承接首届某地博览会的项目
        before = barrier.get(at)
        if before and before.text.endswith(_STANDING) and _LARGER.match(text, at):
            at = before.start  # 召开常委（扩大）会议
            continue
        if before and before.text == "党委" and text.startswith("理论学习中心组", at):
            at = before.start
            continue
        if before and before.type == "person" and text.startswith(("同志", "先生", "诞辰", "逝世", "先进事迹"), at):
            at = before.start  # 纪念某某同志诞辰100周年座谈会
            continue
        if before and before.type == "person" and text.startswith("新时代", at):
            at = _before_study(text, before.start)  # 学习贯彻习近平新时代中国特色社会主义思想主题教育工作会议
            continue
        secretarys = before is not None and before.text == "书记" and _ON_MATTER.match(text, at)
        if before and before.type == "title" and (secretarys or text.startswith(_BEHIND_POST, at)):
            at = before.start  # 中韩青年领导者论坛, 特聘研究员聘任仪式, 某州委书记第三次专题会议
            continue
        if before and before.type in ("person", "title") and not _who_meet(before, barrier):
            return at
        if before:
            at = before.start
            continue
        if char in AND and at - 1 in barrier and _SIGNING.match(text, head) and _may_sign(text, barrier[at - 1]):
            at = barrier[at - 1].start
            continue
        if char == "和" and PEACE.match(text, at - 1):
            at -= 1  # 某峰会和平安全高级别会议
            continue
        if char in AND and _OPENS_ANOTHER.match(text, at):
            return at
        one = barrier.get(at - 1) if char in AND else None
        if one and one.type == "region" and _FRIENDS.match(text, at, head + 8):
            at = one.start  # 甘肃省与某市结好35周年庆祝活动
            continue
        if one and (one.text in _BLOCS or _NUMBERED.search(text, 0, one.start)):
            at = one.start  # 第20次东盟与中日韩领导人会议
            continue
        if char in AND and text.startswith(("冬残奥会", "残奥会"), at):
            at -= 1
            continue
        if char in AND and at == head and _WHOLE.match(text, at):
            return at  # 全会报告（讨论稿）和全会日程
        if char in AND and (at - 1 in barrier or text[at - 2 : at - 1] in "会坛式"):
            return at
        if at > 1 and text.startswith("党的", at - 2) and "精神" in text[at:head]:
            at = _before_study(text, at - 2)  # 学习贯彻党的十九届六中全会精神宣讲动员会
            continue
        stop = word_before(text, at, _begins())
        if stop == "有关" and text.startswith(("人士", "方面", "单位"), at):
            stop = ""  # 海外有关人士纪念某事座谈会
        if (
            stop in _ALSO_NOUNS
            and at == head
            and re.match(f"[{HAN}]{{2}}", text[max(0, at - len(stop) - 2) :])
            and not word_before(text, at - len(stop), _begins())
        ):
            stop = ""  # 历史建筑保护利用现场会
        if stop == "日" and _NAMED_DAY.search(text, max(0, at - 4), at):
            stop = ""  # 全国科普日主场活动, 航海日大会
        if stop in ("承办", "主办", "举办") and text.startswith("单位", at):
            stop = ""  # 先进承办单位表彰会
        if (
            stop == "首次"
            and at == head
            and re.match(f"[{HAN}”]", text[max(0, at - 3) :])
            and not word_before(text, at - 2, _begins())
        ):
            stop = ""  # 两国政党政策对话首次会议
        special = stop == "特别" and at == head and text[head : head + 2] in ("峰会", "会议")
        if special and not word_before(text, at - 2, _begins()):
            stop = ""  # 中非团结抗疫特别峰会
        if stop == "的" and text.endswith("感染的", 0, at) and text.startswith("肺炎", at):
            stop = ""  # 全市新型冠状病毒感染的肺炎疫情防控工作会议
        if stop == "学习" and (text.startswith("中心组", at) or _LARGER.match(text, at)):
            stop = ""  # 党委理论学习中心组学习（扩大）会议
        if stop == "加入" and "周年" in text[at:head]:
            stop = ""  # 中国加入世界贸易组织20周年高层论坛
        if stop == "定期" and text.startswith("交流机制", at):
            stop = ""  # 中韩议会定期交流机制第十次会议
        if stop in ("筹办", "筹备") and text.startswith("工作", at):
            stop = ""
        if stop == "服务" and text.startswith(("工作", "业", "保障", "贸易"), at):
            stop = ""  # 某地服务贸易大会
        if stop == "对" and text[at : at + 1] in "台外口接":
            stop = ""  # 对台工作会议
        if stop and stop not in AND and (stop in _VERBS or ends_word(text, at, len(stop))):
            return at
        at -= 1
    return at


def trimmed(text: str, start: int, head: int, starts: set[int]) -> int:
    """Without verbs and small words in front, unless they govern what follows within the name."""
    if start in starts:
        return start
    if text.startswith(("记者", "通讯员", "本"), start) and (by_line := _REPORTS.match(text, start, head)):
        start = by_line.end()  # 本报讯 记者甲报道 某会议昨日召开
        if start in starts:
            return start
    start = _behind_verbs(text, start, head)
    while (verb := _FURTHERS.match(text, start, head)) and text.startswith(_OF_SOME_DAY, head):
        if verb.end() == head or _NOUNS.search(text, start, head):
            break
        start = verb.end()  # 推动某某领导人峰会取得成果, but not 推动某地高质量发展座谈会
    for word in cut(text[start:head]):
        if start in starts:
            return start
        kind = tag(word)[:1]
        short = head - start - len(word) < MODIFIER
        named = text.startswith("会展", start) or text.startswith("日", start + len(word))
        if word in _GIVES or word == "首都" or named:  # which the dictionary has as other words
            return start  # 颁发任命书仪式, 会展合作论坛, 独立日庆典
        if (
            word == "好"
            or kind in ("p", "c", "u", "y", "r")
            or (kind in ("v", "d") and short and head - start - len(word) < len(word) + 2)
        ):
            start += len(word)
        else:
            return start
    return start


def _behind_verbs(text: str, start: int, head: int) -> int:
    """Where the number of the occasion stands, if nothing but verbs and small words is in front of it."""
    number = _NUMBERED_ONE.search(text, start + 1, min(start + _VERBS_AHEAD + 2, head))
    if number is None or text.startswith(_HELD_FOR, start) or text[number.start() - 1] in "会坛节社":
        return start  # 庆祝第36个教师节大会, 国合会2017年年会
    ahead = cut(text[start : number.start()])
    kinds = {tag(word)[:1] for word in ahead if word not in ("好", "第")}
    return number.start() if "v" in kinds and kinds <= set("vdcrp") else start


_SIDE_BEGINS = regex("(?:\\A|[，。；：“\\n日晚]|出席了?|参加了?|召开了?|举行了?|举办了?|主持了?|在京|[上下]午)\\Z")


def with_first_side(text: str, meeting: Mention, sides: dict[int, Mention]) -> Mention:
    """甘肃省与中央企业座谈会, of which the name begins with the first of both; `sides` are bodies and places, by where
    they end."""
    first = sides.get(meeting.start - 1) if text[meeting.start - 1 : meeting.start] in ("与", "和") else None
    if meeting.text.endswith(_SIGNINGS):
        if text[meeting.start - 1 : meeting.start] == "、" and any(
            side.start == meeting.start for side in sides.values()
        ):
            first = sides.get(meeting.start - 1)  # 甲省政府、乙市政府合作协议签约仪式
        first = first or _other_city(text, meeting, sides)
    if first is None and text[meeting.start - 1 : meeting.start] == "、" and not meeting.note:
        return _with_row(text, meeting, sides)
    if (
        first is None
        or meeting.note
        or first.text.endswith("会议")
        or not _SIDE_BEGINS.search(text, max(0, first.start - 3), first.start)
    ):
        return meeting
    return meeting._replace(start=first.start, text=text[first.start : meeting.start] + meeting.text)


# 全国国土绿化、森林防火工作电视电话会议, 召开防汛、防台风专题视频会: what the first words of a row are made of
_ROW = regex(
    "(?:(?<=[。：\n])|(?<=召开)|(?<=召开了)|(?<=举行)|(?<=举行了)|(?<=举办)|(?<=出席)|(?<=出席了)|(?<=参加)|(?<=参加了))"
    f"(?P<row>(?:(?![了的在将由]|会议|包括|听取|审议|表示|强调|分别|主题|出席|参加|召开|举行|举办)[{HAN}“”\\d]){{2,14}}(?:、(?:(?![了的在将由]|会议)[{HAN}“”]){{2,14}}){{0,3}}、)\\Z"
)
# what is an occasion or an act by itself: 出席开幕式、推介会, 参加座谈、交流会
_BY_ITSELF = regex(
    "(?:会(?<!奥会)|坛|式|[节月周季]|国旗|展[销示]|评选|推介|会晤|[展赛演宴览]|仪式|典礼|活动|座谈|考察|调研|签约|揭牌|[会接]见|[会座]谈|[致讲]话|致[辞词]|通道|论坛|峰会|大典|讲座|班|晚会)、"
)
_PLACED = regex("(?:\\d{1,2}[月日]|[今昨][天日]|近日|日前|在|隆重|正式|上午|下午|举行|召开|闭幕|开幕)")


def _with_row(text: str, meeting: Mention, sides: dict[int, Mention]) -> Mention:
    """The name with all of the row that it is of, of which none is an occasion by itself, a body or a person."""
    ahead = max(0, meeting.start - _LONGEST)
    row = _ROW.search(text, ahead, meeting.start)
    if row is None or _BY_ITSELF.search(row["row"]) or len(meeting.text) < _OWN_WORDS or "代表团" in meeting.text:
        return meeting
    opens = text[row.start() - 1] in "。：\n"
    if opens and not _PLACED.match(text, meeting.end):
        return meeting
    if any(side.type == "organization" and row.start() <= side.start < meeting.start for side in sides.values()):
        return meeting
    return meeting._replace(start=row.start(), text=text[row.start() : meeting.start] + meeting.text)


def _other_city(text: str, meeting: Mention, sides: dict[int, Mention]) -> Mention | None:
    """合肥市 of 合肥市、六安市合作协议签字仪式: the first of two places of one rank that sign."""
    first = sides.get(meeting.start - 1) if text[meeting.start - 1 : meeting.start] == "、" else None
    inner = next((m for m in sides.values() if m.start == meeting.start), None)
    if first is None or inner is None or not (first.choices and inner.choices):
        return None
    places = first.type == inner.type == "region" and first.choices[0].level == inner.choices[0].level
    return first if places else None


_SIGNINGS = ("签约仪式", "签字仪式", "签署仪式")
_OWN_WORDS = 5  # characters that a name has beside its row: not 座谈会 alone
_MOTTO = 24  # characters before the name that a motto and its dash take


def with_motto(text: str, meeting: Mention) -> Mention:
    """“某某”——某主题活动: the motto before the dash belongs to the name."""
    opening = text.rfind("“", max(0, meeting.start - _MOTTO), meeting.start)
    whole = text.startswith("”", meeting.end) and text.endswith("——", 0, meeting.start) and not meeting.note
    if whole and text[meeting.end - 1] == "会" and opening >= 0 and "”" not in text[opening : meeting.start]:
        return meeting._replace(start=opening + 1, text=text[opening + 1 : meeting.end])  # “某某行——走进某地恳谈会”
    if opening < 0 or meeting.note or text.find("”", opening, meeting.start) != meeting.start - 3:
        return meeting
    if (
        text[meeting.start - 4] in "会坛节展"
        or not text.startswith("”——", meeting.start - 3)
        or text[opening - 1 : opening] not in tuple("，。：\n、的")
    ):
        return meeting
    return meeting._replace(start=opening, text=text[opening : meeting.end])


BY_EDITION = regex(
    r"20\d\d年?|第[一二三四五六七八九十]+届|首届"
)  # with which a name that has its year or number begins
_FROM_EDITION = regex(rf"(?<=[^\d第“])(?<![会坛式节展赛])(?:{BY_EDITION.pattern})(?=.{{4}})")
_SLOGAN = 4  # characters that a place or a body before the year of an edition has at most: 粤港澳2023年…


def without_slogan(text: str, meeting: Mention, places: set[int]) -> Mention:
    """第五届某论坛 of the headline 共赴“山海之约” 第五届某论坛开幕, where the text says the name without those words;
    `places` are where bodies and regions end."""
    begin = _FROM_EDITION.search(meeting.text) if meeting.start < text.find("\n") or "题：" in text else None
    if meeting.note or begin is None or begin.start() < _SLOGAN or meeting.start + begin.start() in places:
        return meeting
    ahead, name = meeting.text[: begin.start()], meeting.text[begin.start() :]
    alone = text.count(name) > text.count(ahead[-2:] + name)
    return meeting._replace(start=meeting.start + begin.start(), text=name) if alone else meeting
