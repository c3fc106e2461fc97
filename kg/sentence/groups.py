"""The lists of an abstract sentence: each list of names, bodies and places becomes one group."""

from __future__ import annotations

import re

from kg.entity.resolve import Draft
from kg.lexicon import HAN, alternatives
from kg.pattern import regex
from kg.sentence.abstract import MEMBER, ORG, ORGS, PERSON, WHO, Abstract, Item, M, P, R, T
from kg.sentence.asides import without_asides
from kg.sentence.led import LEADS, with_led
from kg.sentence.stoprows import with_rows
from kg.sentence.unnamed import without_departments, without_unnamed
from kg.sentence.unread import without_unread

_OFFICE = (
    rf"(?=[{HAN}\d])(?:等?(?:[两二三四五六七八九十\d]+个?)?(?:[{HAN}]{{2,4}}(?=部门负责))?(?:党政|党委|党组|党员|省区市|省区|省市|省|市|县|区|国)?(?:主要|有关|相关|分管)?(?:部门|单位|方面|处室|科室|企业|媒体|班子|国际组织|机构|商?协会|高校|院校|央企|公司|社团|团体)*(?:(?<=部门)[和及](?:单位|地方|地区|企业))?(?:主要|有关|相关|其他)*"
    r"(?:负责同志|负责人|领导同志|领导成员|领导人|领导|人士|代表|官员|嘉宾|专家|同志|成员(?![单国])))"
)
_NAMES_OFFICE = regex(_OFFICE)
_LIST = rf"(?:(?:{_OFFICE}|等|夫妇)?、|和|及|(?:{_OFFICE}|等)?以及|暨|(?<={P}){LEADS}(?={P}))"
_GROUP = regex(
    rf"{MEMBER}(?:{_LIST}{MEMBER}|(?<={P}){P})*"
    rf"(?:、[{HAN}]{{2,5}}(?=等企业))?(?:的?{_OFFICE}|等(?:\d+|多|[一二三四五六七八九十]+)?(?:家|个|位)?(?:(?:知名|骨干|龙头|重点|代表)*[{HAN}]{{0,2}}企业(?=出席|参加|参会|到会)|[{HAN}]{{0,6}}企业(?=，{P})|人|部门|单位|机构|领导|同志|夫妇|地|市|区|省市|多地|[{HAN}]{{0,10}}(?:{T}|者代表|代表|专家|企业家|委员|教师|学者)(?=先后|分别|依次|作|发|围绕|参加|出席))?|夫妇)?(?:一行|率团|同志|先生|女士)?"
)
_AMONG = regex(
    "(?<!免去)(?<!撤销)"
    + alternatives(f"{stop}{word}" for stop in ("，", "、", "") for word in ("其中", "即", "包括"))
    + "(?!将|便|可|日|墨)"  # 即将出征, 即墨
)
_ONE = regex(MEMBER)
# 甲，乙，丙视频致辞; 甲，乙，丙从产业角度作主旨演讲
_TAKES_FLOOR = (
    "(?:(?:(?:通过|以)?视频(?:方式|形式|连线)?|线上|登台|相继|轮流|逐一|随后|结合[^，。；]{2,12}|代表[^，。；]{2,12}|[就从][^，。；]{2,30}|发表|进行|交流)"
    "[^，。；]{0,16}?(?:致[辞词]|发言|演讲|讲话|分享|汇报|通报)(?!的|中|时|精神|会|后)|(?:汇报|通报)了|为[^，。；]{2,20}(?:揭牌|揭幕|剪彩|颁奖|授牌))"
)
_NAMES_ONLY = regex(
    rf"(^|[，；：])({MEMBER}(?:{_LIST}{MEMBER})*(?:等|{_OFFICE})?)(?:等\d+[位名][^，。；、]{{0,6}})?[，；](?:以及)?"
    rf"(?={MEMBER}(?:{_LIST}|，|；|等|{_TAKES_FLOOR}|{_OFFICE}(?:作|分别|先后|依次|出席|参加|列席)|出席|参加|列席|观看|分别|依次|先后|围绕|就[^，。；]{{2,30}}?(?:作|进行)|作|上台|介绍|一同|共同|陪同|见证|致[辞词]|发言|讲话|在|现场|线上|今[天日]|昨[天日]|近日|日前|\d{{1,2}}日|应邀|也|参会|到会|一行|率|带队|带领|会见|签[署订]|赴|到|来|深入|前往|调研|考察|走访|看望|慰问|检查|督导|[与同]{MEMBER}[^，。；]{{0,8}}共同|[^，。；]{{0,16}}(?:出席|参加|列席|到会)))"
)
_AFTER_COMMA = regex(f"[，；](?:以及)?{MEMBER}")  # without one nothing is joined
# 集体会见了甲国总统甲，乙国总理乙和丙国议长丙等外方嘉宾
_MET = regex(
    rf"会见了?{P}(?:[，、]{P})+(?:(?:以及|和|及){P})?(?=等(?:外方|外国|外宾|各国|国际|政要|嘉宾|客人|客商|企业家|来宾|一行)|。)"
)
_MEETS = ("会见", "接见", "拜会", "会谈", "会晤", "座谈")
_SAYS_MEETS = regex("|".join(_MEETS))
# 书记甲，省长乙5月23日在某市会见丙; not 某会见后，甲，乙
_BOTH_MEET = regex(
    f"(?:^|(?<=[，日午]))({P})，(?={P}(?:(?!{P}|陪同)[^，。；]){{0,24}}(?:会见|接见|拜会|[与同和]{P}[^，。；]{{0,16}}(?:会谈|会晤|座谈))(?!时))"
)
# 甲集团王某、乙公司张某、丙大学李某: bodies of those named
_ROW_OF_BODIES = regex(rf"{ORG}{P}、{ORG}{P}[、，]{ORG}{P}")
_BODY_OF_ONE = regex(rf"{ORG}(?={P}(?:[、，]|等|先后|分别|围绕|作))")
# 甲与乙，在某大厦就…进行座谈; 和甲，乙会面; 由甲，乙率领的代表团: what no comma parts
_TALK_AT = regex(
    f"(?<={P}[与同]{P})(?:一行)?，(?=在[^，。；]{{2,20}}?(?:就|围绕|进行|举行)[^，。；]{{0,40}}(?:会谈|座谈|会晤|会面))"
)
_BOTH_DO = ("会面", "会晤", "会谈", "座谈", "举行", "进行", "率领", "带领", "带队")
_SAYS_BOTH_DO = regex("|".join(_BOTH_DO))
_TALK_WITH = regex(f"(?<=[与同和由]{P})，(?={P}(?:会面|会谈|座谈|举行|进行|率领|带领|带队))")
# 在甲主持下，举行选举大会
_UNDER_CHAIR = regex(f"在({P})的?主持下，?(?=[^，。；]{{0,6}}?(?:举行|召开)了?[^，。；]{{0,10}}?{M})")
# 甲、乙等两省领导及丙集团、丁集团: those behind go on the list
_LEADERS_AND = regex(f"(?<={P})等[{HAN}]{{2,8}}领导(?:同志)?(?:及|和|以及)(?={ORG})")
_PARTIES = regex(f"(?<={P})一行(?=[、和及]{P})")  # 会见甲一行和乙一行
# 甲会见乙一行并出席签约仪式, 甲会见企业代表并出席: it is 甲 who goes on
_RECEIVES_AND = regex(
    f"(会见了?(?:(?:(?!并)[^，。；]){{0,60}}{P}(?:(?!并)[^，。；{P[1:-1]}]){{0,6}}"
    f"|(?!来|前来|参加|出席|正在)(?:(?!并|的)[^，。；]){{2,40}}(?:{T}|代表|嘉宾|外宾|人士|客商|企业家|负责人)))"
    "(?=并(?:一同|共同|一起|随后)?(?:出席|参加|见证))"
)
_HOSTS = regex(
    rf"(由{MEMBER}(?:{_LIST}{MEMBER})*)，{R}?(?={MEMBER}(?:{_LIST}{MEMBER})*[^，。；]{{0,4}}(?:主办|举办|承办))"
)  # 由甲会、乙省政府，某国丙州政府、丁会共同主办
# 由甲局某某司、乙部、丙省政府共同主办: a part of a body that is not read parts no list of hosts
_HOSTED = regex(r"(?<=由)[^。；：]{3,240}?(?=(?:共同|联合|携手)*(?:主办|举办))")
# 甲厅联合乙市政府主办, 甲侨联携手乙市政府共同举办: both hold it
_TOGETHER_WITH = regex(
    f"(?<={MEMBER})(?:联合|携手|会同)(?={MEMBER}(?:{_LIST}{MEMBER})*(?:共同|联合)?(?:在{R})?(?:主办|举办|举行|召开)"
    # 甲部会同乙部紧急下达资金
    f"|{MEMBER}(?:{_LIST}{MEMBER})*(?:今[天日]|近日|日前|于?\\d+月\\d+日|紧急|提前)*(?:下达|下拨|预拨|拨付)[^，。；]{{0,40}}?元)"
)
# 由甲局主办，乙局承办的某发布会
_CARRIED_OUT = regex(f"(?<=[主举]办)(?:[，、][^，。；{P[1:-1]}]{{1,24}}?(?:承办|协办|执行))+的(?=[^，。；“]{{0,6}}{M})")
_PART = regex(f"(?<=、){ORG}[{HAN}]{{1,12}}[司局处部院厅室](?:、|(?=[和与及]))")
_SPEAKS_FOR = regex(f"(?<=[，、；])[{HAN}]{{1,6}}(?:家|者|代表)(?={P})")  # 甲，乙，文艺家代表丙、丁先后发言
_IN_TITLE = regex("《[^《》]{2,80}》")
# 签署了《某部与某省政府关于…协议》, 签署了某部与某省政府合作协议: between whom, its title says
_GOES_ON = rf"(?:(?!关于|[战友合建缔结签])[{HAN}]){{1,6}}(?:[市省州县区道院部厅](?!域)|[国议]会|公司|集团|大学|协会)"
# 甲与乙签订某项目、与丙签订某项目: each a clause of its own
_AND_WITH = regex(f"、(?:还|又|并)?(?=[与同](?:{ORG}|{R})(?:、(?:{ORG}|{R}))*[^，。；、]{{0,6}}签[署订约])")
# 与某集团所属的某公司签订
_OWNED = regex(f"(?<=[与同和])(?:{ORG}|{R}?[{HAN}]{{2,8}})(?:所属|下属|旗下)的?(?={ORG})")
_TWIN = regex(f"(?<={R})的?(?:友好城市|友城)(?={R})")  # 日本友城冈山市
# 韩国忠州市, if the city is read too
_SIDE = rf"{R}{{0,3}}(?:{ORG}|{R})(?![{R[1:-1]}{ORG[1:-1]}市省]|{_GOES_ON})"
_SIGNED_BY = regex(
    rf"签[署订](?:了)?(?:(?P<quoted>《)(?P<both>{_SIDE}[与和同、]{_SIDE})(?=[^《》]{{2,60}}(?:协议书?|协定|备忘录|协议书|合同|声明|意见|方案)》)"
    rf"|(?P<plain>{_SIDE}[与和同]{_SIDE})(?=[^《》，。；、与和同{R[1:-1]}{ORG[1:-1]}]{{2,24}}(?:协议|协定|备忘录|议定书|意向书)))"
)
_BOTH_SIDES = regex(
    f"(?:{ORG}|{R})[^，。；]{{0,12}}(?:[与同和]|代表)[^，。；]{{0,12}}(?:{ORG}|{R})[^，。；]{{0,16}}\\Z"
)
# 甲，某学院领导班子成员乙、丙参加
_TEAM = regex(f"(?:{ORG}|{R})?(?:党政)?领导班子(?:其他)?(?:成员|{T})?(?={P})")
# 学院班子成员与甲、乙共同参加了某仪式
_WITH_TEAM = regex(
    f"(?:^|(?<=[，；]))(?:[{HAN}]{{0,6}}|{ORG}|{R})(?:领导)?班子(?:成员|{T})[与和同](?={P}[^。；]*(?:出席|参加))"
)
_RETINUE = regex("等?[中双]方(?:主要)?陪同人员(?=[，、和与及]|以及)")  # 甲、乙等中方陪同人员，丙等参加会见
_COUNCIL = regex(rf"({ORG})(?=({ORG}))")  # 省委省政府: two bodies with nothing between
_OF_LANDS = regex(f"[两二三四五六七八九十](?<={R}.)国{ORG}?{T}")  # 甲国、乙国和丙国三国农业部长
# 台湾某基金会最高顾问甲: a post that can't be read, before the name
_UNREAD = regex(
    rf"(^|[，；：、])(?:(?:{ORG}|{R}|{T})[{HAN}]{{0,6}}){{1,4}}(?<={T})(?={P})|(?<={P})([、，])[{HAN}]{{2,12}}{T}(?:、{T})*(?={P})"
)
# 甲，某国立法会议第一副主席乙，丙: a body that can't be read, of a post that is gone from the list
_BODY_UNREAD = regex(
    rf"([、，])(?<={P}.)(?:(?:{ORG}|{R})[{HAN}]{{1,8}}(?:(?<=[会府院部局署厅])|(?<=会议))|[{HAN}]{{2,8}}(?:集团|公司)|{R}[{HAN}]{{2,4}}(?:集团|公司|控股|银行|置[地业]|地产|证券|投资))(?={P})"
)
# 会见了“某某节能”总经理甲: a firm by the short name that stands in quotation marks
_QUOTED_FIRM = regex(f"“[^“”，。；]{{2,10}}”(?:[{HAN}]{{0,4}}{T}(?:、{T})*)?(?={P})")
_TITLE_OF_ONE = regex(f"{T}{P}")  # without one there is none
# 在某公司，他了解…; 10日上午，他来到…: of the sentence before; not 在会谈中，她表示, nor 2019年，他…
_THEN = (
    r"(?:(?:当[天日]|次日|\d{1,2}日)?(?:清晨|一早|上午|中午|下午|傍晚|晚上|夜里)?(?:时分)?"
    "|随后|接着|之后|其间|期间|(?:离开|走出|结束)[^，。；]{1,16})"
)
_PRONOUN = regex(rf"^((?:在[^，。；{M[1:-1]}]{{1,30}}(?<![中上时后前间来])|{_THEN})，)?[他她](?=[^们的])")
# 调研期间，实地考察了…: of the one that the sentence before is about
_SILENT = regex(
    f"(?:抵达{R}?后，?(?:第一时间|随即|立即|立刻|马上)?"
    "|(?:调研|考察|期间|其间|随后|当天|当日|之后|接着|每到一处)[^，。；组团]{0,8}，?|[^，。；]{0,6}[上下]午，?)?(?:又|还)?(?:先后|分别)?(?:一行)?"
    "并?(?:实地|现场|深入)?(?:(?:考察|调研|走访|察看|查看|深入|来到|前往|看望|视察|检查|(?<=先后)[到赴]|(?<=分别)[到赴])(?!期间|[团组])"
    # not 走进某县，一派繁忙景象: whoever comes
    "|走进(?=[^。]*(?:了解|察看|查看|询问|看望|慰问|听取|考察|检查|调研|交[流谈])))"
)
# 甲会见某团并讲话 乙宣读贺信: two lines of a heading, with but a space between
_NEXT_LINE = regex(
    f"(?<=[{HAN}]) +(?={P}(?:[、 ]{P})*(?:等)?(?:出席|参加|列席|主持|宣读|陪同|讲话|致[辞词]|会见|发言|[作就对]))"
)
_PLACE, _TITLE = regex(R), regex(T)
_LEADER = regex(
    f"(?:^|(?<=[，；时]))(?<!{P}){T}(?=(?:先后|又|还|随后)*"
    "(?:来到|走进|前往|深入|到(?!会)|在这里|在[^，。；]{2,16}，?(?:考察|调研|看望|入户)))"
)
_OF_OTHERS = regex("年前|当年|曾|回忆|(?:指出|说|表示|强调|介绍|认为)[，：]")  # 甲说，总书记来到…; 五年前，…
# 在甲和乙，丙陪同下: who accompanies does not do what the sentence says
_ACCOMPANIED = regex(
    f"(?:先后|分别)?在[^，。；]{{0,12}}?(?:{WHO}|{ORGS})(?:[^，。；]{{0,8}}[，、]?{WHO})*[^，。；]{{0,8}}?陪同下"
)
_IN_PLACE = regex(
    f"代表({P})(?:先生|女士|同志)?(?=[^，。；、]{{0,8}}?(?:致[辞词]|讲话|发言|宣读|出席|参加|发表|讲了话|向))"
)
_FOR_OTHERS = regex(
    f"{T}(?:(?<={P}.)(?!{P})|(?<=[并也还].)(?={ORG})|(?<=[{ORG[1:-1]}{R[1:-1]}].)(?=(?:先后|分别|依次)?(?:作?了?(?:交流|大会)?)发言)"
    f"|(?<={ORG}.)(?=[，、等]|出席|参加|列席)"  # 甲部、乙部代表，丙等参加
    # 甲公司代表施工单位介绍情况
    f"|(?<=[{ORG[1:-1]}{R[1:-1]}].)(?=[{HAN}]{{2,14}}?(?:单位|部门|企业)[{HAN}]{{0,6}}(?:发言|表态|介绍|汇报)))"
)
_OFFICES = regex(rf"{T}(?!{P})")
# 甲副秘书长、某委员会乙主任: a post of no known body, behind the name
_BORNE = regex(f"(?<={P}){T}(?=[、和](?:{ORG}|{R})?{P})")
_IN_CHARGE = regex("(?:（党[组委]）)?(?:主要|有关|相关)?负责(?:同志|人)")
# 获奖单位代表甲镇、乙公司作典型发言: of those what stands for the one word
_FOR_THEIR_KIND = regex(
    f"(?:^|(?<=[，；]))[{HAN}]{{0,8}}(?:单位|企业|部门|集体|乡镇|镇街|镇村|基层|支部)(?:{T}|代表)(?!{P})(?=[^，；]{{2,60}}发言)"
)
# 主办单位甲厅介绍情况，提案单位乙会、丙会代表分别发言: as what the bodies behind it are there
_IN_ROLE = regex(
    f"(?:^|(?<=[，；、]))(?:以及)?(?![^单企]{{0,3}}(?:[各等直属]|有关|相关|下级|上级))[{HAN}]{{2,4}}(?:单位|企业)(?={ORG})"
)
# 本届某博会轮值主席单位某省省长甲: what somebody's body is there, and not who is at it
_PART_IN = regex(
    f"(?:^|(?<=[，；、和]))(?:[本该此][届次])?{M}[{HAN}]{{1,6}}(?:单位|主[宾席]国|城市)(?=(?:{ORG}|{R})?{P})"
)
# 甲会、乙会等社团代表
_WHOSE = regex(f"等(?:有关|相关)?[{HAN}]{{0,4}}(?:社团|国际组织|团体|[商协学]会|机构|单位|部门|企业|高校|媒体)\\Z")
_OUTER = regex(rf"(?:{R}(?:首都)?)+(?={R})")  # 江苏省苏州市 is Suzhou, 捷克首都布拉格 Prague
_INNER = regex(rf"({R})({R})(?!{R})")
_BEFORE_BODY = regex(rf"({R})(?:国家)?(?={ORG})")  # 中国国家文化和旅游部, as it is called abroad
_OF_NATION = regex(f"(?<=[、和与及由，])(?:全国|国家)(?={ORG})")  # 国家市场监管总局, where 国家 is no part of it
_DECLARES = regex(f"宣布：“?(?={M}[^，。；]{{0,4}}(?:[开闭]幕|启动|开始))")
# 甲省、乙省两省和丙市共同签署: all of them with each other
_COUNTED = regex(
    f"(?<={R}|{ORG})[两二三四五六七八九](?:省区市|省区|省市|[省市县区州地校院方])(?=[和及](?:{R}|{ORG})[^，。；]{{0,10}}共同签)"
)
# 会见了甲率领的考察团、乙率领的专家组: both
_LED_GROUP = regex(
    f"(?<={P})(?:率领|带领|带队)的[^，。；、和{P[1:-1]}]{{1,16}}?[团组队](?:一行)?(?=(?:[、和与及]|以及){P}(?:率领|带领|带队)的)"
)
# 由甲任组长，乙、丙组成的检查组
_HEADED = regex(f"(?<=由{P})(?:(?:任|为|担任)(?:{T}|组长|团长|队长)|带队)，(?=(?:(?!{M})[^。；]){{1,80}}?组成的)")
# 甲、乙以及无党派代表人士丙: who somebody is, before the name
_WHO_THEY_ARE = ("人士", "学者", "专家", "同胞", "侨领", "乡贤", "嘉宾")
_SAYS_WHO_THEY_ARE = regex("|".join(_WHO_THEY_ARE))
_WHO_IS = regex(f"(?<=[，、；和及])[{HAN}]{{1,8}}(?:{T}|代表)?(?:{'|'.join(_WHO_THEY_ARE)})(?:{T}|代表)?(?={P})")
# 与来甘考察的甲一行座谈: what he has come for, before his name
_COME_TO = regex(
    f"(会见|接见|接待|[与同和])(了?)(?:前|专程|应邀)*[来到莅]{R}?[{HAN}]{{0,3}}?(?:进行|开展|学习|实地|参观)*(?:考察|访问|调研|洽谈|交流|检查|指导|拜会|拜访)"
    f"(?:工作|指导|学习|交流|合作|访问)*的(?={P})"
)
_STYLED = regex(f"(?<={P})(?:博士|阁下)(?=[、，和与及等])")


# 甲与乙一道深入某镇: both go
_TOGETHER = regex(
    f"(?<={P})[与同和](?=(?:{R}|{ORG}|{T})*{P}(?:一道|一同|一起|共同)(?:先后|实地|分别)*(?:深入|来到|前往|走进|[到赴]|调研|考察|检查|督导|走访|看望|慰问|察看|查看))"
)


def group(sentence: Abstract, subject: Draft | None = None, leader: Draft | None = None) -> None:
    """Make one character of each list of names, bodies and places; drop brackets and long quotations.

    他 and 她 at the head of a clause are the subject of the sentence before, 总书记来到… the `leader`.
    """
    if leader is not None and "总书记" in (item.text for item in sentence.items.values()):
        told = _OF_OTHERS.search(sentence.text)
        upto = told.start() if told else len(sentence.text)
        sentence.text = _LEADER.sub(
            lambda match: _led_by(sentence, match[0], leader) if match.start() < upto else match[0], sentence.text
        )
    said = _PRONOUN.match(sentence.text) if subject is not None else None
    if subject is not None and said is not None and not PERSON.search(said[1] or ""):
        pronoun = sentence.put(Item("person", "他", 0, 0, subject, (subject,)))
        sentence.text = f"{said[1] or ''}{pronoun}{sentence.text[said.end() :]}"
    elif subject is not None and _SILENT.match(sentence.text) and not PERSON.search(sentence.text):
        sentence.text = sentence.put(Item("person", "他", 0, 0, subject, (subject,))) + sentence.text
    if not sentence.items:
        return
    text = _NEXT_LINE.sub("；", sentence.text) if " " in sentence.text else sentence.text
    text = _TOGETHER.sub("、", text) if "一" in text or "共同" in text else text
    titled = _TITLE.search(text) is not None
    if titled:
        text = _FOR_OTHERS.sub(lambda match: _speaks_for(sentence, match), text)
        text = _BORNE.sub("", _OFFICES.sub(lambda match: _office(sentence, match), text))
    text = without_asides(text)
    if "博士" in text or "阁下" in text:
        text = _STYLED.sub("", text)
    if "签" in text:
        text = _AND_WITH.sub("，", text)
        text = _OWNED.sub("", text) if "属" in text or "旗下" in text else text
        text = _TWIN.sub("", text) if "友" in text else text
        text = _COUNTED.sub("", text) if "共同签" in text else text
        text = _SIGNED_BY.sub(
            lambda match: match[0] if _BOTH_SIDES.search(text[: match.start()]) else _signs(match), text
        )
    if "《" in text:
        text = _IN_TITLE.sub(lambda match: _in_words(sentence, match[0]), text)  # 《某国政府和某国政府联合公报》
    if "班子" in text:
        text = _WITH_TEAM.sub("", _TEAM.sub("", text))
    if "陪同人员" in text:
        text = _RETINUE.sub("", text)
    if "”" in text:
        text = _QUOTED_FIRM.sub("", text)
    if titled and _TITLE_OF_ONE.search(text):
        text = _UNREAD.sub(lambda match: (match[1] or "") + (match[2] or ""), text)
    if "其中" in text or "即" in text or "包括" in text:
        text = _AMONG.sub("，", text)
    if _SAYS_WHO_THEY_ARE.search(text):
        text = _WHO_IS.sub("", text)
    if "组成" in text:
        text = _HEADED.sub("、", text)
    if "的" in text and ("来" in text or "到" in text or "莅" in text):
        text = _COME_TO.sub(r"\1\2", text)
    if "领的" in text or "带队的" in text:
        text = _LED_GROUP.sub("", text)
    if "代表" in text:
        text = _IN_PLACE.sub("代表", text)
    if "家" in text or "者" in text or "代表" in text:
        text = _SPEAKS_FOR.sub("", text)
    if titled:
        text = _OF_LANDS.sub("", text)
    if "发言" in text:
        text = _FOR_THEIR_KIND.sub("", text)
    if "单位" in text or "企业" in text or "国" in text or "城市" in text:
        text = _PART_IN.sub("", _IN_ROLE.sub("", text))
    text = without_departments(sentence, text)
    if placed := _PLACE.search(text) is not None:
        text = _OUTER.sub("", _INNER.sub(lambda match: _inner(sentence, match[1], match[2]), text))
    if "全国" in text or "国家" in text:
        text = _OF_NATION.sub("", text)
    if "宣布：" in text:
        text = _DECLARES.sub("宣布", text)
    text = _COUNCIL.sub(lambda match: _beside(sentence, *match.groups()), text)
    text = without_unread(_BODY_UNREAD.sub(_first, without_unnamed(text)))
    if placed:
        text = _BEFORE_BODY.sub(lambda match: "" if _is_home(sentence.items[match[1]]) else match[0], text)
    if _ROW_OF_BODIES.search(text):
        text = _BODY_OF_ONE.sub("", text)
    if "联合" in text or "携手" in text or "会同" in text:
        text = _TOGETHER_WITH.sub("、", text)
    if "办" in text:
        text = _CARRIED_OUT.sub("的", text) if "办的" in text or "执行的" in text else text
    if "由" in text and "办" in text:
        text = _HOSTED.sub(lambda match: _PART.sub("", f"、{match[0]}")[1:], _HOSTS.sub(_first_on, text))
    if "，" in text:
        text = with_rows(text)
    if any(word in text for word in (LEADS, "带领", "带着", "携")):
        text = with_led(text)
    if "领导" in text:
        text = _LEADERS_AND.sub("、", text)
    if "一行" in text:
        text = _PARTIES.sub("", text)
    if "会见" in text and "并" in text:
        text = _RECEIVES_AND.sub(r"\1，", text)
    if "主持下" in text:
        text = _UNDER_CHAIR.sub(r"\1主持", text)
    if "，" in text and _SAYS_BOTH_DO.search(text):
        text = _TALK_WITH.sub("、", _TALK_AT.sub("", text))
    if "，" in text and _SAYS_MEETS.search(text):
        text = _MET.sub(lambda match: match[0].replace("，", "、"), text)
        text = _BOTH_MEET.sub(_first_on, text)
    while len(sentence.items) > 1 and _AFTER_COMMA.search(text) and (joined := _NAMES_ONLY.sub(_list_on, text)) != text:
        text = joined

    def one(match: re.Match[str]) -> str:
        if len(match[0]) == 1:
            alone = sentence.items[match[0]]
            kind, whom = "who" if alone.kind == "person" else "orgs", (alone.entity,) if alone.entity else ()
            return sentence.put(Item(kind, match[0], alone.start, alone.end, members=whom))
        found = [sentence.items[code] for code in _ONE.findall(match[0])]
        members = tuple(item.entity for item in found if item.entity is not None)
        kind = "who" if any(item.kind == "person" for item in found) else "orgs"
        note = "office" if _NAMES_OFFICE.search(match[0]) else ""
        return sentence.put(Item(kind, match[0], found[0].start, found[-1].end, members=members, note=note))

    text = _GROUP.sub(one, text)
    sentence.text = _ACCOMPANIED.sub("", text) if "陪同下" in text else text


def _list_on(match: re.Match[str]) -> str:
    """甲、乙，丙: one list, whatever parts it; a function, since a template would be read anew for each sentence."""
    return f"{match[1]}{match[2]}、"


def _first(match: re.Match[str]) -> str:
    """What stays of a match where its first group alone does."""
    return str(match[1])


def _first_on(match: re.Match[str]) -> str:
    """书记甲、 of 书记甲，省长乙…: one list."""
    return f"{match[1]}、"


def _signs(match: re.Match[str]) -> str:
    """签署了甲与乙协议 with who signs in front."""
    return f"{match['both']}签署了《" if match["quoted"] else f"{match['plain']}签署了"


def _inner(sentence: Abstract, one: str, other: str) -> str:
    """红谷滩区 of 南昌市红谷滩区南昌绿地会展中心: the house behind a place is named by the city that it lies in."""
    inner, outer = (sentence.items[code].entity for code in (one, other))
    within = inner.attrs.get("region_object") if inner is not None else None
    return one if within is not None and outer is not None and outer.name in within.within else one + other


def _beside(sentence: Abstract, one: str, other: str) -> str:
    """省委 of 省委省政府, with what parts two bodies of a list; a ministry in front of its department has nothing."""
    first, second = sentence.items[one].text, sentence.items[other].text
    return f"{one}、" if first.endswith("委") and second in ("省政府", "市政府", "县政府", "区政府") else one


def _led_by(sentence: Abstract, title: str, leader: Draft) -> str:
    """Who 总书记 alone is, where he comes to see something."""
    item = sentence.items[title]
    if item.text != "总书记":
        return title
    return sentence.put(Item("person", item.text, item.start, item.end, leader, (leader,)))


def _is_home(place: Item) -> bool:
    """中国 of 中国科技部."""
    return place.entity is not None and place.entity.name == "中国"


def _in_words(sentence: Abstract, text: str) -> str:
    """The text with each mention as printed: what a document's title names does nothing."""
    items = ((char, sentence.items.get(char)) for char in text)
    return "".join(char if item is None or item.kind == "meeting" else item.text for char, item in items)


def _office(sentence: Abstract, match: re.Match[str]) -> str:
    """石家庄市党政主要领导 with no name behind it is the city, as 负责同志 is; 甲会、乙会等社团代表 are the two."""
    title = sentence.items[match[0]].text
    if title in ("党委", "党组") and _IN_CHARGE.match(match.string, match.end()):
        return ""  # 某部、某大学党委负责同志
    whose = title == "代表" and _WHOSE.search(match.string, 0, match.start()) is not None
    leads = title.endswith(("领导", "领导人", "领导同志", "负责人", "负责同志"))
    return title if leads or whose else match[0]


def _speaks_for(sentence: Abstract, match: re.Match[str]) -> str:
    """代表 behind a name is a verb (甲代表某组发言), behind bodies those who speak for them (甲部、乙部代表发言)."""
    before = sentence.items.get(match.string[match.start() - 1 : match.start()])
    of_congress = before is not None and before.text.endswith(("人大", "大会", "党代会"))  # 全国人大代表，…
    return "代表" if sentence.items[match[0]].text == "代表" and not of_congress else match[0]
