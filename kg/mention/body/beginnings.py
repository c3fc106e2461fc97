"""Where the name of a body begins: from its end, or the post that shows it, to the left as far as a name goes."""

from __future__ import annotations

from functools import cache, cached_property

from kg.lexicon import HAN, alternatives, surnames, words
from kg.mention.types import Mention
from kg.pattern import Pattern, regex
from kg.text.segment import by_end, cost, cut, ends_word, tag, word_before

_ORGAN = "entities/organ.toml"
_BOUNDARIES = "lexicon/boundaries.toml"
_TWO_LANDS = regex("中[俄美英法德日韩印澳巴哈欧意古]|[俄美英法德日韩印澳欧意]中")
_LETTERS = "英美俄德法日韩印澳欧意巴"  # 英中贸易协会
CLOSE = "，。、；：！？…—/（）[]〔〕《》〈〉“”‘’「」【】\n \t"
_OF_CENTRE = ("中央党的群众路线", "中央党史学习教育")  # what groups of the centre begin with
# 推进海南全面深化改革开放领导小组: what such a body is set up for begins its name
_TASK = regex(
    r"(?<=[，、。；：\n])(?:推进|推动|加快|支持|保障|规范|治理|清理|整顿|深化|加强|促进|应对|打击|整治|实施|统筹|扫黑)[^，。、；：\n]{0,12}$"
)
_LED = ("代表团", "考察团", "访问团", "参访团")
_RATES = "效利汇比速概功频税费"  # of which 率 is a part
_NUMBER = regex(r"(?<!\d)\d{1,2}[.．]\Z")
# a part of a name in quotation marks, at the head of a clause or behind a title's 、
_QUOTED_HEAD = regex(f"(?:\\A|[，。、；：\n])(?P<name>“(?:(?!的)[{HAN}A-Za-z0-9]){{2,8}}”)\\Z")
_REPORTER = regex("(?:报道|记者|编辑|[日社][专综]?电|[日社报网台][快简通]?讯)\\Z")
_IN_PLACE = regex(r"[（(][\u4e00-\u9fff]{2,5}[）)]$")
_CUT_OFF = frozenset(("v", "d", "p", "c", "r", "u", "uj", "m", "q", "t", "y"))  # parts of speech that begin no name
_SET_UP = frozenset(("发展", "研究", "承担", "办理", "派出", "启动", "完成"))  # verbs that the dictionary has as nouns
_RARE = 15.9  # so dear is a word that the dictionary hardly has, whatever it calls it: 安踏, a verb there
_NOUN = regex("发展(?:改革|研究|和改革)|研究[^，。]?[院所室会中生]")
_OF_UNIVERSITY = regex(f"大学(?:(?!学院|系|学部)[{HAN}]){{2,8}}$")
# 分行为 …: jieba reads 行为
_AFTER_BODY = regex(r"(?:分行|公司|集团|大学|医院|局|委|政府)[为与和向]$")
# verbs that may stand in what a group is for: 省清理拖欠…工作领导小组
_PURPOSES = frozenset(("清理", "取消", "争取", "承诺"))
# verbs behind which a name begins, whatever word the dictionary has in its first characters
_GOES = ("到", "来到", "走进", "深入", "前往", "走访", "走访了", "考察了")
_MEETS = ("会见", "会见了", "接见", "接见了")
_COUNTS = frozenset("各该本其某两几多数此这那哪每全一三四五六七八九十百千了过的有")
_IN_NAMES = "同和为向以"  # stops that may be the first character of a name
_VERBS = ("v", "d", "p", "r", "m")
# 任命甲为某和某委员会主任, where the name of the body begins behind 为
_APPOINTS = regex(f"(?:任命|[，、；：])[{''.join(s for s in surnames() if len(s) == 1)}][{HAN}]{{1,2}}为\\Z")
# 某市林业和园林管理局
_BUREAUS = ("管理局", "监督局", "事务局", "服务局", "发展局", "执法局")
_OF_LEVEL = ("国家", "中国", "中央", "全国", "省", "市", "县", "区", "州", "自治区")
_MEDICAL = regex(f"[{HAN}]{{1,2}}医大(?=附属|第[一二三四]|[一二三四]附院)")
_SOMEBODY = regex(
    "(?:[、，。；\\n 　]|[聘选]任|任命|选举|推选)"
    f"(?P<name>[{''.join(s for s in surnames() if len(s) == 1)}][{HAN}]{{1,2}})\\Z"
)
_OF_WHOM = regex(f"(?:免去|任命|接替|提名)[{''.join(s for s in surnames() if len(s) == 1)}][{HAN}]{{1,2}}")
_ORGAN_ENDS = "府委局厅办会"
_HOPE = ("小学", "集团", "工程", "中学", "学校", "公益")
# adverbs before a verb that the dictionary has in one word with them: 全力支持, 认真学习
# fmt: off
_MANNER = (
    "全力", "大力", "鼎力", "认真", "充分", "隆重", "郑重", "衷心", "高度", "继续", "逐步", "顺利", "重新",
    "深入", "积极", "虚心", "迅速", "精心", "紧密", "密切", "进一步", "长期", "切实", "有力", "有效",
)
# fmt: on
_AT_INVITATION = regex(r"[^，。；：\n]{0,40}?(?:邀请|之邀|邀约|请求)")  # 代表团应甲大学、乙大学的邀请
_WITHIN = regex(r"(?:在|从|其|过程|集(?!团)|当)[^，。；、]{0,14}$")  # 在…中


@cache
def suffix_pattern() -> Pattern:
    return regex(alternatives(words(_ORGAN, "suffixes")))


@cache
def _suffix_at_end() -> Pattern:
    return regex(suffix_pattern().pattern + "$")


@cache
def _halting() -> frozenset[str]:
    """The characters at which the walk to the left may halt; over others, with no mention there, it just goes on."""
    return frozenset((*_stops(), *CLOSE, *"）.电讯率表"))


@cache
def _stops() -> dict[str, tuple[str, ...]]:
    """Words after which a name begins; the longest that ends at a place counts."""
    return by_end((*words(_BOUNDARIES, "before_phrase", "words"), *words(_BOUNDARIES, "before_body", "words")))


@cache
def _takes_office() -> Pattern:
    """甲连任某公司…: a name and the verb."""
    return regex(f"[，。；、\\n][{''.join(s for s in surnames() if len(s) == 1)}][{HAN}]{{1,2}}任$")


def organ_words(key: str) -> tuple[str, ...]:
    """A list of words of organ.toml."""
    return words(_ORGAN, key)


@cache
def _inside() -> frozenset[str]:
    """Of the words after which a name begins those that may stand in one that begins with a place."""
    return frozenset(words(_BOUNDARIES, "inside_name", "words"))


class Beginnings:
    """Where the names of bodies begin in one text; `known` are all mentions so far, `regions` those of places."""

    def __init__(self, text: str, known: list[Mention], regions: list[Mention]) -> None:
        self.text, self.known = text, known
        self.barrier = {mention.end: mention for mention in known}
        self.places = {region.start: region for region in regions}
        self.place_before = {region.end: region for region in regions}
        self.bodies = {mention.start for mention in known if mention.type == "organization"}

    @cached_property
    def inside(self) -> set[int]:
        """The places within mentions."""
        return {at for mention in self.known for at in range(mention.start + 1, mention.end)}

    def before(self, suffix: int) -> int:
        """Where the name begins of which the suffix, or the post that shows it, stands here."""
        start = self._left_end(suffix)
        if (place := self._behind_somebody(start, suffix)) is not None:
            return place
        if self.text.startswith(organ_words("task_forces"), suffix):
            verb = _TASK.search(self.text, max(0, start - 14), start)
            return verb.start() if verb else start
        return self._trimmed(start, suffix)

    def _behind_somebody(self, start: int, suffix: int) -> int | None:
        """The place that begins the name behind somebody whose post it is: 免去张某某|四川大学党委书记的职务."""
        named = _OF_WHOM.search(self.text, start, suffix)
        return named.end() if named and named.end() in self.places else None

    def body_at(self, start: int) -> Mention | None:
        """The body that begins here."""
        if start not in self.bodies:
            return None
        return next((m for m in self.barrier.values() if m.start == start and m.type == "organization"), None)

    def is_title(self, at: int) -> bool:
        """Whether a title ends here."""
        return at in self.barrier and self.barrier[at].type == "title"

    def appointed(self, at: int) -> bool:
        """Whether somebody is made something right before: 任命甲为|某和某委员会主任."""
        return self.text[at - 1 : at] == "为" and _APPOINTS.search(self.text, max(0, at - 6), at) is not None

    def is_inner(self, start: int, suffix: int) -> bool:
        """Whether a body begins here and words of its part follow: 商务部流通产业促进中心."""
        outer = self.body_at(start)
        return outer is not None and 4 <= suffix - outer.end <= 12

    def follows_name(self, at: int) -> bool:
        """Whether a title with a name behind it stands before, as in a roster: 科技厅副厅长甲乙公安厅巡视员."""
        before = (at - size for size in (2, 3) if not set(self.text[at - size : at]) & set(CLOSE))
        return self.is_title(at) or any(self.is_title(name) and self.text[name] in surnames() for name in before)

    def _left_end(self, suffix: int) -> int:
        """Over words such as 投资 only to a place: 四川省侨商投资企业协会, but 合作企业协会 of 投资合作企业协会."""
        soft, end = self._walked(suffix)
        if soft is None or self.appointed(end):
            return end
        if self.text[soft] == "（":
            return end  # 康成投资（中国）有限公司
        scholarly = self.text.startswith(("研究院", "研究所", "实验室", "研究中心"), suffix)
        group = self.text.startswith(("领导小组", "工作领导小组"), suffix)  # 疫情防控和复工复产工作领导小组
        link = self.text[soft - 1] if 2 < soft - end < 8 else ""
        joined = (scholarly and link == "与") or (group and link == "和" and soft not in self.places)
        if joined and self.text[end - 1 : end] in ("、", "，", "；", "。"):
            return end  # 赣南创新与转化医学研究院
        return end if end in self.places or self._is_national(end) else soft

    def _is_national(self, at: int) -> bool:
        if _TWO_LANDS.match(self.text, at):
            return True  # 中俄投资合作委员会
        return self.text.startswith(("全国", "国家", "中华", "国务院", "两岸", "首都"), at)

    def _goes_on(self, stop: str, at: int, suffix: int) -> bool:
        """Whether the name may go on to the left of a stop word: 西安市投资合作局, 万宁市旅游和文化广电体育局."""
        text = self.text
        if text.startswith(organ_words("task_forces"), suffix) and stop not in ("为", *organ_words("sets_up")):
            return True  # 某省开展某案以案促改工作领导小组
        if stop in ("和", "与"):
            single = _suffix_at_end().search(text, max(0, at - 6), at) is None and at + 1 not in self.places
            if self._are_countries(at):
                return text.startswith("委员会", suffix)  # 中国和哈萨克斯坦合作委员会
            if at in self.barrier and self.barrier[at].type == "organization" and text[at - 1] in _ORGAN_ENDS:
                return False  # 荆州市政府与中建三局集团: another
            shared = text.startswith(organ_words("shared_ends"), suffix)
            field = text.startswith(_BUREAUS, suffix) and not text.startswith(_OF_LEVEL, at + 1)
            return single and (shared or field or text[suffix - 1] in "局委厅办司")
        if stop == "应" and _AT_INVITATION.match(text, suffix):
            return False
        if stop == "联合" and at + len(stop) in self.places:
            return False  # 国家图书馆联合上海交通大学
        return stop in _inside() and not (stop in ("建设", "服务", "推进") and text.startswith("中心", suffix))

    def _is_done_there(self, at: int, place: int, suffix: int) -> bool:
        """Whether a verb stands between two places: 在兰州拜会兰州大学校长, but 甘肃省兰州大学, 中国移动甘肃公司 and
        上海市支援新疆工作领导小组."""
        outer = self.place_before[at].choices
        land = bool(outer) and outer[0].level == "country"
        deed = not land and 1 < place - at < 4 and place in self.places and tag(self.text[at:place])[:1] == "v"
        return deed and not self.text.startswith(organ_words("task_forces"), suffix)

    def _in_university(self, at: int, suffix: int) -> bool:
        """Whether 与 here joins what a school of a university is for: 某大学新闻与传播学院."""
        school = self.text.startswith(("学院", "技术学院", "系"), suffix)
        return school and _OF_UNIVERSITY.search(self.text, max(0, at - 10), at) is not None

    def _is_hua(self, at: int) -> bool:
        """Whether 华 before the 为 here ends a given name of two: 李建华为某局局长, but not 任华为公司副总裁."""
        named = self.text[at - 2 : at - 1] == "华" and self.appointed(at)
        return named and self.text[at - 4] in surnames() and self.text[at - 4] not in "任时"

    def _are_countries(self, at: int) -> bool:
        """Whether a country stands on each side of the 和 here."""
        sides = (self.place_before.get(at), self.places.get(at + 1))
        return all(side and side.choices and side.choices[0].level == "country" for side in sides)

    def _walked(self, suffix: int) -> tuple[int | None, int]:
        """Where the first word of `inside` was met, and where the walk ended."""
        text = self.text
        at, best, soft, joined = suffix, suffix, None, False
        stops, halting = _stops(), _halting()
        if text[at - 1 : at] == "”" and (opening := text.rfind("“", max(0, at - 24), at)) > 0:
            return soft, opening  # “中国健康好乡村”组委会
        while at > 0 and suffix - at < 26:
            if text[at] == "中" and text.startswith(_OF_CENTRE, at):
                return None, at
            if text[at - 1] not in halting and at not in self.place_before and at not in self.barrier:
                at -= 1
                continue
            if text[at - 1] == "）" and (bracket := _IN_PLACE.search(text, max(0, at - 8), at)):
                if _REPORTER.search(text, max(0, bracket.start() - 3), bracket.start()):
                    return soft, at  # 综合报道（某某）河北日报
                at = bracket.start()  # 纬创软件（北京）有限公司
                continue
            if text[at - 1] == "”" and text.startswith(organ_words("task_forces"), suffix):
                opening = text.rfind("“", max(0, at - 24), at)
                before = self.barrier.get(opening)
                if text.endswith("中央", 0, opening) or (before and before.type in ("organization", "region")):
                    at = opening - 2 * text.endswith("中央", 0, opening)  # 中央“某、某”主题教育领导小组
                    best = at
                    if at == opening:
                        continue
                    return soft, at
            if text[at - 1] == "”" and suffix - at > 1 and (head := _QUOTED_HEAD.search(text, max(0, at - 14), at)):
                return soft, head.start("name")  # “一带一路”绿色发展国际联盟秘书长甲
            if text[at - 1] == "." and not text[at].isdigit() and _NUMBER.search(text, max(0, at - 4), at):
                return soft, at  # 1.国家某实验室重庆协调工作组
            if text.startswith(("党组", "党委"), suffix) and suffix - at < 5 and text.endswith("代表", 0, at):
                return soft, at  # 陆远航代表院党组发言
            if text[at - 1] in CLOSE or (text[at - 1] in "电讯" and text[at - 2 : at - 1] == "日"):
                return soft, at
            if text[at - 1] == "率" and text[at - 2] not in _RATES and text.startswith(_LED, suffix):
                return soft, at  # 林某率中共代表团
            if at in self.place_before and self.place_before[at].start not in self.inside:
                if best < suffix and self._is_done_there(at, best, suffix):
                    return soft, best
                at = self.place_before[at].start
                best = at
                if text[at - 1 : at].isdigit() or _NUMBER.search(text, max(0, at - 4), at):
                    return soft, at  # 1984.07上海某研究所工作, 1.重庆市减灾委员会
                continue
            if at in self.barrier and self.barrier[at].type in ("person", "title"):
                return soft, at
            if at in self.barrier and self.barrier[at].type == "organization":
                apart = soft and soft - at > 2 and not joined  # 国务院发展研究中心
                return (soft, at) if apart else (None, self.barrier[at].start)
            stop = word_before(text, at, stops)
            if not stop:
                at -= 1
                continue
            if stop == "访问" and text.startswith(("学者", "团", "者"), at):
                stop = ""  # 欧美同学会访问学者分会
            if stop == "协调" and text.startswith("小组办公室", at):
                stop = ""  # 某某论坛协调小组办公室
            if stop == "的" and text.startswith("群众路线", at) and text.endswith("党", 0, at - 1):
                at -= 1  # 中央党的群众路线教育实践活动领导小组
                continue
            if text.startswith("碳中和", at - 3) and stop == "和":
                stop = ""  # 碳达峰碳中和工作领导小组
            if stop == "学习" and text.startswith("教育", at) and text.endswith("党史", 0, at - 2):
                stop = ""  # 中央党史学习教育领导小组
            if stop == "全面" and text.startswith(("深化改革", "依法治"), at):
                stop = ""  # 省委全面深化改革委员会
            if stop and text[at - 2 : at] == "应对":
                at -= 2
                continue
            if stop in ("和", "与") and self.follows_name(at - 1):
                return soft, at  # 办公厅主任曾怀安和办公厅副主任乙
            if stop == "的" and text.startswith("肺炎", at) and text.endswith("病毒感染", 0, at - 1):
                at -= 1  # 省新型冠状病毒感染的肺炎疫情防控指挥部
                continue
            if stop in ("和", "与") and self._in_university(at - 1, suffix):
                at -= 1
                continue
            if stop in ("希望", "为") and at == suffix and self._told_of_somebody(stop, at):
                return soft, at
            torn = stop and not ends_word(text, at, len(stop)) and not text.endswith(_MANNER, 0, at - len(stop))
            torn = torn and not _AFTER_BODY.search(text[max(0, at - 5) : at])
            office = stop == "免去其" or (
                stop == "任" and (text[at - 2] == "就" or _takes_office().search(text, max(0, at - 5), at))
            )
            if torn and not office and not (stop == "为" and self._is_hua(at)):
                stop = ""
            if len(stop) == 1 and stop in _IN_NAMES and text.endswith(_GOES, 0, at - 1) and suffix > at:
                stop = ""  # 深入同达药业公司, 到向阳小学
            if stop == "能" and (
                text[at - 2] in "国华中节新申光绿"
                or text.startswith(("建集团", "建公司", "投集团", "化集团", "源集团"), at)
            ):
                stop = ""  # 国能四川某公司, 某某能建集团
            if stop == "希望" and (text.startswith(_HOPE, at) or text.startswith("新希望", at - 3)):
                stop = ""  # 新希望…公司, 甲县希望小学
            if (
                stop in _PURPOSES
                and text.startswith((*organ_words("task_forces"), "联盟"), suffix)
                and (at - 2 in self.place_before or text[at - 3] in "省市国")
            ):
                stop = ""
            if stop == "同志" and text.startswith(("纪念", "故居", "生平", "诞辰", "铜像", "干部"), at):
                stop = ""
            if stop == "前" and at - 1 in self.place_before and text[at] in "海沿锋进":
                stop = ""  # 深圳前海…公司
            if stop == "以" and text.startswith("案促", at):
                stop = ""  # 开展某案以案促改工作领导小组
            if stop == "自" and text[at : at + 1] in "贸治然主动":
                stop = ""  # 西安自贸港…公司
            if stop == "中" and (text[at - 2] in _LETTERS or not _WITHIN.search(text, max(0, at - 18), at - 1)):
                stop = ""  # 中俄…委员会, 中石油…公司: 中 ends no phrase
            if stop and at < suffix + 1 and not _swallowed(text, at - len(stop), at, suffix):
                if self._goes_on(stop, at - len(stop), suffix):
                    soft, at = at if soft is None else soft, at - len(stop)
                    joined = joined or stop in ("和", "与")
                    continue
                return soft, best if best < suffix and best in self.places and best <= at else at
            at -= 1
        return soft, at

    def _trimmed(self, start: int, suffix: int) -> int:
        """Without the verbs and adverbs in front: 压实学校 is no school."""
        if start in self.places or start in self.bodies or _governed(self.text, start):
            return start
        if self.text.startswith("（集团）", start + 2) or self.text.startswith(organ_words("systems"), start):
            return start  # 申能（集团）有限公司, 交行泉州分行
        if _MEDICAL.match(self.text, start):
            return start  # 安医大附属阜阳医院
        parts = cut(self.text[start:suffix])
        if all(len(word) == 1 for word in parts):
            return start  # 安踏集团: no word that the dictionary has
        if self._opens_with_name(start, parts):
            return start
        for word in parts:
            verb = (tag(word) in _CUT_OFF and cost(word) < _RARE and word != "首都") or (
                word in _SET_UP and not _NOUN.match(self.text, start)
            )
            if start in self.places or not verb:
                return start
            start += len(word)
        return start

    def _told_of_somebody(self, stop: str, at: int) -> bool:
        """Whether a name stands before the verb: 甲昆华为学院副院长 has no 华为, 乙希望集团多投资 no firm 希望."""
        text = self.text
        named = _SOMEBODY.search(text, max(0, at - len(stop) - 6), at - len(stop))
        if named is None:
            return False
        if stop == "为":
            return not text.startswith(("公司", "集团"), at)
        name = named["name"]
        return text.count(name) > text.count(f"{name}希望集团")

    def _opens_with_name(self, start: int, parts: tuple[str, ...]) -> bool:
        """Whether a number or a measure begins a name, at the head of a clause: 天衢新区, 二坝示范园区."""
        single = len(parts) > 2 and len(parts[0]) == len(parts[1]) == 1 and self.text[start - 1 : start] in CLOSE
        if single and parts[0] != "天" and (parts[0] in surnames() or parts[0] == "次"):
            return False  # 万某长江公安局, 次仁政府办公厅: of a name in a roster
        return single and tag(parts[0]) in ("m", "q", "t") and tag(parts[1]) not in ("m", "q", "u", "f")


def _governed(text: str, start: int) -> bool:
    """Whether a verb that a place or a firm follows stands before: 到谢集镇派出所, 会见万合新能源公司董事长甲."""
    met = text.endswith(_MEETS, 0, start) and text[start] != "第"
    named = text[start] not in _COUNTS and tag(text[start : start + 2]) not in _VERBS
    return named and (met or text.endswith(_GOES, 0, start))


def _swallowed(text: str, stop: int, at: int, suffix: int) -> bool:
    """A stop word that is part of the name: 中国工作站 has no 工作 to stop at right before the suffix."""
    if text[stop:at] == "为" and text.startswith(organ_words("task_forces"), suffix):
        return False  # 副省长甲、乙为领导小组成员
    return at == suffix and text[stop:at] in words(_BOUNDARIES, "last_in_name", "words")
