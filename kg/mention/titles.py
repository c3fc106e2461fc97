"""Titles: mentions though no nodes, since they say who is a person and at which organ."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon import alternatives, guarded, table, words
from kg.mention.spelling import RIVERS_NAMESAKE, is_abroad
from kg.mention.types import Mention, covered, with_whole
from kg.pattern import Pattern, regex

_TITLES = "lexicon/titles.toml"
_SHARED = frozenset(("部长", "厅长", "局长", "院长", "校长", "会长", "行长", "社长", "馆长", "台长", "处长", "署长"))
_OF_PLACE = frozenset(("市民", "省长", "市长", "县长", "区长", "州长", "盟长", "旗长"))
_NOT_AFTER = (
    r"(?!(?<=国王)储|(?<=[^国]国王)后(?!来))(?!(?<=董事)[局会])(?!(?<=[市村]民)[宿政办营族生间企俗])(?!(?<=院长)聘)(?<!地处长)(?<![开进流发举通]行长)(?!(?<=司令)部)(?!(?<=领导)(?:人|小组|干部))(?!(?<=秘书)[组处科])(?!(?<=特首)(?<![港澳前任选原新]特首))(?!(?<=[新华]社长)[沙春治江])(?!(?<=成员|主席|理事)国)(?!(?<=顾问)委员会)(?!(?<=专家)(?:咨询|委员|组|库|论证|评审|座谈))(?!(?<=部长)(?:[官城征]|江(?<![织传战部副]部长江)(?!"
    rf"{RIVERS_NAMESAKE}"
    r")))(?!(?<=领事)(?:[司馆]|保护|认证))(?!(?<=财长)和央行)(?!(?<=市长)(?:兴岛|沙市|春市|治市|江大桥))(?<!广大公)(?!(?<=最大公)|(?<=大公)[铁园路司共寓交])(?!(?<=理事)项|(?<=旅长)游|班子|协会|学会|联合会|联谊会|论坛|峰会|联席(?!会议(?:日常|办公室|由|主要|负责|下设|根据|成员|各))|专题会|办公会|会议|大会|团|会(?!见|谈|晤|同|长|面)|府|办|室|级(?!副)|处|们|职(?!务)"
    r"|座|军衔|机场|大道|大会|厅|院|机构|证|作(?=[风用品业家])|(?<=代表)作(?!为)|制|性|期(?!间)|单位)"
)


# 总统中东问题特使: what may stand within the title, no name with what somebody else is (总理甲与某国总统特使乙)
_ENVOY_OF = (
    "(?![与同和向的派])(?:(?!会见|接见|约见|会晤|欢迎|委派|委任|任命|邀请|访问|派|的|兼|共同|出席|总[统理]|首相|国王|主席"
    "|[与和同在](?:美国|联合国|新任|到访))[\u4e00-\u9fff])"
)
CHINAS_GOVERNMENT = "中国政府"
# 中国政府中东问题特使
CHINAS_ENVOY = regex(f"(?<={CHINAS_GOVERNMENT})[\u4e00-\u9fff]{{1,8}}?(?:问题|事务)(?:特使|特别代表)(?!办公室)")
# 联合国也门问题特使, 美国中东问题特使甲: behind the sender, which is read by itself
_THEIR_ENVOY = regex(
    "(?![与同和及、的在]|负责)(?:(?!会见|会谈|约见|任命|访问|[与同和的])[\u4e00-\u9fff]){2,10}?(?:问题|事务)(?:特使|特别代表|特别协调员)(?![办们、，])"
)
ORDINAL = "第[一二三四五六七八九十百0-9]+任"  # 澳门特别行政区第四任行政长官


# titles that are more than a head and what stands before it: 省领导, 党的领导人, 总统中东问题特使
_LEVEL = (
    rf"(?=[高国外领总省市县区州旗盟自书主首秘党四五几指])(?:国务委员(?!长)|指挥(?:(?<=防指指挥)|(?<=指挥部指挥))(?=、)|外交(?<=欧盟外交)(?:事务)?(?:与|和)安全政策高级代表"
    r"|领导(?:(?<=[陆海空]军领导)|(?<=战区领导)|(?<=火箭军领导))(?=[一-鿿]{2,3}、)"
    r"|领(?:(?<=党领)|(?:(?<=集团领)|(?<=联盟领)|(?<=组织领)|(?<=抵抗运动领)|(?<=解放运动领)|(?<=阵线领)|(?<=武装领)|(?<=哈马斯领)|(?<=塔利班领)|(?<=[斯党班赫]）领)|(?<=政治局领)|(?<=哈马斯[前原]领)|(?<=党[前原]领)|(?<=塔利班[前原]领))(?!导人[^，。；、]{0,10}(?:峰会|会议|会晤|宣言|对话|公报|声明)))(?:导人|袖)(?=[一-鿿]{2}|(?<=袖)、[一-鿿])"
    r"|高级官员(?:(?<=哈马斯高级官员)|(?<=真主党高级官员)|(?<=塔利班高级官员)|(?<=法塔赫高级官员)|(?<=[斯党班赫]）高级官员))(?=[一-鿿]{2})"
    r"|国家副主席|总书记|(?:[省市县区州旗]|盟(?<![欧东非同联民]盟)|自治区)(?:县|上|级|委|党政军?|及兵团|和兵团|党政班子|几套班子|四套班子|五大班子|四大班子|六大班子|四家班子|在家)*(?:主要|老)?领导(?:同志)?"
    rf"|(?:书记|主席){_ENVOY_OF}{{2,4}}?特使|(?:总统|总理|首相|国王|秘书长(?<=联合国秘书长)){_ENVOY_OF}{{2,10}}?(?:全权代表|特使|顾问|助理|秘书(?!长)|特别代表)"
    r"|(?:党政军?|四套班子|五套班子|几套班子)(?:主要)?领导)"
    rf"|(?<=联合国){_ENVOY_OF}{{2,14}}?(?:问题|事务)(?:特使|特别代表|高级代表|特别顾问)"
)
# 世卫组织总干事高级顾问甲, who is not the head himself
_AIDES = "(?:总干事|秘书长|总裁)(?:高级|特别|首席)(?:政治|政策)?(?:顾问|助理)"
_GONE = "原(?:(?<=党[委组]原)|(?<=党支部原)|(?<=党总支原)|(?<=党工委原)|(?<=[省市县区]纪委原))"  # 党委原书记
_DEPARTMENT = "(?:(?:组织|宣传|统战|社会工作)部?(?=[副部常])|政法委(?=[书副]))"


def _perhaps(begins: str, pattern: str) -> str:
    """What may stand here or not; it is tried only at the characters with which it begins, which few places have."""
    return f"(?:(?=[{begins}]){pattern}|)"


@cache
def _pattern() -> Pattern:
    heads = [head for group in table(_TITLES)["heads"].values() for head in group]
    prefixes, former = (words(_TITLES, key, "words") for key in ("prefixes", "former"))
    begins, begins_prefix = (
        "".join({word[0] for word in listed}) for listed in ((*heads, *prefixes, *former), prefixes)
    )
    prefix = guarded(prefixes)
    lead = _perhaps(
        f"第原{begins_prefix}{''.join(word[0] for word in former)}",
        f"(?P<former>{alternatives(former)})?(?:{prefix}|{ORDINAL})*(?P<gone>{_GONE})?",
    )
    department = _perhaps(f"组宣统社政{begins_prefix}", f"{_DEPARTMENT}?(?:{prefix})*")
    return regex(
        f"(?=[{begins}高国总第省市县区州自党四五几组宣统社政])(?:{_AIDES}|{lead}"
        f"(?:(?P<level>{_LEVEL})|{department}{guarded(heads)}(?:助理|人选|候选人)?)){_NOT_AFTER}"
    )


@cache
def head_class(title: str) -> str:
    """government, country, premier, party, leader, department or plain: whose post the title is by itself."""
    best = ("", "plain")
    for name, heads in table(_TITLES)["heads"].items():
        for head in heads:
            if title.endswith(head) and len(head) > len(best[0]):
                best = (head, name)
    return best[1]


@cache
def _everywhere() -> Pattern:
    """A title at each character that one may begin with, where the next is of titles too: the search skips to these."""
    whole = _pattern().pattern
    begins = whole[whole.index("[") : whole.index("]") + 1]
    own = re.escape("".join(sorted(set(whole))))
    return regex(f"{begins}(?=[{own}])(?<=(?=(?P<title>{whole})).)")


_LONGER = regex(
    "(?<=乡)村民宿|领导职务|议员(?:联盟|团)|总督察|主席台(?![湾胞办])|行长[久远期]|军长征|处长江(?:[上中下]游|[上中]下游|两岸|三角|流域|沿岸|沿线|干流|经济带)|区长[治官]|[省市县区州]长[远久](?=[之计规发目利大的])|关长[期城远春沙三江途]|省督[查导学战办促察]"
    "|(?<=委员长)代表(?=执法检查组|(?:全国人大)?常委会)"  # a verb: 某某副委员长代表执法检查组作了报告
    # what deals with deputies: 省人大常委会代表联络处处长
    "|代表(?:(?<=人大代表)|(?<=常委会代表))(?=(?:工作|联络|选举|人事|资格审查)[一-鿿]{0,6}?(?:室|处|科|工委|委员会|中心)(?!作|理|学))"
)  # what begins like a post and is none


def may_be_titles(text: str) -> list[re.Match[str]]:
    """What would be a title at each place of `text`, those within others included, in the group `title`."""
    return list(_everywhere().finditer(text))


def find_titles(text: str, places: list[re.Match[str]], known: list[Mention], regions: list[Mention]) -> list[Mention]:
    """Titles in `text` outside the organizations already found; `note` is `former` for 原, 前, 时任.

    `places` are those of `may_be_titles`. The level word of 石家庄市领导 belongs to the region.
    """
    placed = covered(regions)
    ends = {region.end: region for region in regions}
    taken = covered(mention for mention in known if mention.type == "organization")
    found = []
    at = 0
    for match in places:
        start, end = match.span("title")
        if start < at:
            continue
        if start + 1 in ends and start in placed and match["title"] in _OF_PLACE:
            at = start + 1  # no 州长 in 福州长乐
            continue
        if _LONGER.match(text, end - 2):
            at = end
            continue
        royal = match["title"].startswith(("苏丹", "埃米尔")) and not (start in ends and is_abroad(ends[start]))
        if royal and match["title"].startswith("苏丹"):
            at = start + 2
            continue  # a country, but for 文莱苏丹某某, 文莱苏丹代表某某
        end = start + 3 if royal else end  # 某某埃米尔代表卡方表示: a verb
        at = end
        while start < end and (start in taken or (match["level"] and start in placed)):
            start += 1
        if text.startswith("当选", start) and end - start > 3 and text[end : end + 1] in "、，。；的":
            start += 2  # 某某同志当选国家主席、…, but 当选总统某某
        if start in placed and text.startswith("联邦", start) and start + 2 in ends:
            start += 2  # 俄罗斯联邦总理
        if end - start == 1 and text[start - 1 : start + 1] in _SHARED:
            # 财政部长: the head shares its first character with the organ
            found.append(Mention(start, end, "title", text[start - 1 : end]))
            continue
        if end - start < 2 or end - 1 in taken:
            at = match.start() + 1 if start == match.start() else max(start, match.start() + 1)
            continue
        if match["level"] and text.startswith("市县", start - 1):
            found.append(Mention(start, end, "title", text[start - 1 : end]))  # 黄石市县领导甲、乙
            continue
        note = "former" if match["former"] and match.start("former") == start else ""
        begin = start + len(match["former"]) if note else start
        if match["gone"]:  # 党委原书记
            found.append(Mention(start, end, "title", text[begin:end].replace("原", ""), note="former"))
            continue
        found.append(Mention(start, end, "title", text[begin:end], note=note))
    for match in CHINAS_ENVOY.finditer(text) if "特" in text else ():
        found = with_whole(found, Mention(*match.span(), "title", match[0]))
    if "问题特" in text or "事务特" in text:
        senders = {m.end for m in (*known, *regions) if m.text == "联合国" or (m.type == "region" and is_abroad(m))}
        for envoy in filter(None, (_THEIR_ENVOY.match(text, end) for end in sorted(senders))):
            found = with_whole(found, Mention(*envoy.span(), "title", envoy[0]))
    return found
