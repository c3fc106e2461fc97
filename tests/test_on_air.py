"""What items of the evening news say, of bodies, tours, talks and of what others tell there; texts and people are
invented."""

from __future__ import annotations

import pytest
from said import facts

NEWS = {"source": "新闻联播", "date": "2021-09-16"}


def said(text: str, kind: str, title: str = "") -> set[str]:
    """The facts of one kind that an item says, without its name."""
    found = facts(text, title, **NEWS)
    return {fact.removeprefix(f"{kind}: ") for fact in found if fact.startswith(f"{kind}: ")}


TALKS = "国家主席周启明16日在北京会见泰国总理陈文华。"
OTHER_TIMES = [
    (
        f"{TALKS}\n周启明说，两国友好。前不久，沈若兰主席在第四次亚洲安全峰会上提出了倡议，得到响应。",
        "speaks_at",
        set(),
    ),
    (f"{TALKS}\n周启明说，前不久，沈若兰主席在第四次亚洲安全峰会上提出了倡议。", "attends", {"周启明", "陈文华"}),
    (f"{TALKS}\n前不久，沈若兰主席在第四次亚洲安全峰会上提出了倡议。", "speaks_at", {"沈若兰"}),
    (f"{TALKS}\n陈文华表示，两国友好。沈若兰主席在国际场合的一系列重要讲话发出了积极信息。", "speaks_at", set()),
]


@pytest.mark.parametrize(("text", "kind", "people"), OTHER_TIMES, ids=[o[0][-24:] for o in OTHER_TIMES])
def test_what_somebody_tells_of_another_time(text, kind, people):
    assert {one.split(" > ")[0] for one in said(text, kind)} == people


POSTS = [
    ("加拿大执政党选出新主席，他将接替现任总理卡特罗出任加拿大总理。", {"卡特罗 > 加拿大 : 总理"}),
    ("杜邦·马丁出任加拿大总理。", {"杜邦·马丁 > 加拿大 : 总理 ; appointed"}),
    ("叙利亚总统获邀出席联合国气候变化大会。", set()),
    (
        "会议听取了全国人大常委会法制工作委员会主任李适时受委员长会议委托作的报告。",
        {"李适时 > 全国人大常委会法制工作委员会 : 主任"},
    ),
    ("甘肃省省长李适时不时到兰州调研。", {"李适 > 甘肃省政府 : 省长"}),
    ("联合国副秘书长兼环境署主任杜邦出席。", {"杜邦 > 联合国 : 副秘书长", "杜邦 > 联合国环境署 : 主任"}),
    (
        "俄罗斯国家杜马主席索洛金、联邦委员会主席马特洛娃出席。",
        {"索洛金 > 俄罗斯国家杜马 : 主席", "马特洛娃 > 俄罗斯联邦委员会 : 主席"},
    ),
    ("瑞士联邦委员会主席杜邦出席。", {"杜邦 > 瑞士联邦委员会 : 主席"}),
    ("阿联酋驻叙利亚大使馆临时代办努阿里16日说。", {"努阿里 > 阿联酋驻叙利亚大使馆 : 临时代办"}),
    ("美国得州州长杜邦表示反对。", {"杜邦 > 得克萨斯州 : 州长"}),
    ("联合国也门问题特使马丁·格雷16日说。", {"马丁·格雷 > 联合国 : 也门问题特使"}),
    ("美国中东问题特使威尔科夫16日说。", {"威尔科夫 > 美国 : 中东问题特使"}),
    ("美国谈到中东问题，特使威尔科夫16日说。", set()),
    (
        "访问西班牙期间，杜邦将会见阿根廷总统卡西莫夫，同费尔南国王会见，同桑托斯首相会谈。",
        {"费尔南 > 西班牙 : 国王", "桑托斯 > 西班牙 : 首相", "卡西莫夫 > 阿根廷 : 总统"},
    ),
    ("代表们讨论周启明总书记作的报告。", {"周启明 > 中共中央 : 总书记"}),
    (
        "按照周启明总书记重要批示、重要讲话精神和沈若兰总理的部署要求，干部赶到现场。",
        {"周启明 > 中共中央 : 总书记", "沈若兰 > 国务院 : 总理"},
    ),
    ("英国反对党工党党首杜邦表示反对。", {"杜邦 > 英国工党 : 党首"}),
    (
        "会议听取了全国人大民委主任委员周启明、农委主任委员沈若兰分别作的报告。",
        {"周启明 > 全国人大民族委员会 : 主任委员", "沈若兰 > 全国人大农业与农村委员会 : 主任委员"},
    ),
]


@pytest.mark.parametrize(("text", "posts"), POSTS, ids=[p[0][:24] for p in POSTS])
def test_who_holds_which_post(text, posts):
    assert said(text, "holds_post") == posts


def test_committees_report_on_what_deputies_have_proposed():
    text = (
        "十四届全国人大常委会第七次会议16日在北京举行。会议听取了全国人大民委主任委员周启明、财经委主任委员沈若兰"
        "分别作的关于主席团交付审议的代表提出的议案审议结果的报告。"
    )
    both = {"周启明 > 十四届全国人大常委会第七次会议", "沈若兰 > 十四届全国人大常委会第七次会议"}
    assert said(text, "reports_at") == both


def test_bureaus_of_macao():
    assert said("澳门特区政府旅游局16日举办“新春”庆祝活动。", "hosts") == {"澳门特别行政区政府旅游局 > “新春”庆祝活动"}
    assert said("澳门特区政府举办“新春”庆祝活动，布局长远。", "hosts") == {"澳门特别行政区政府 > “新春”庆祝活动"}


def test_trainees_are_not_their_school():
    text = "16日，全国防汛会议在北京召开。周启明、沈若兰出席会议。{}参加了会议。"
    there = {"周启明 > 全国防汛会议", "沈若兰 > 全国防汛会议"}
    assert said(text.format("中央党校第8期县委书记研修班学员，各界代表等"), "attends") == there
    assert said(text.format("中央党校负责同志"), "attends") == there | {"中央党校 > 全国防汛会议"}


TOURS = [
    (
        "沈若兰还到陇药集团有限公司、国家超级计算兰州中心和甘肃麒麟信息技术有限公司，了解情况。",
        {"陇药集团有限公司", "国家超级计算兰州中心", "甘肃麒麟信息技术有限公司"},
    ),
    ("沈若兰先后来到榆中县李家庄村、陇药集团有限公司，与干部群众座谈交流。", {"李家庄村", "陇药集团有限公司"}),
    ("陆远航到榆中县、陇药集团有限公司，与干部群众座谈交流。", set()),  # who is on no tour
    ("在甘肃省和榆中县纪委监委机关，沈若兰指出，要守初心。", {"甘肃省纪委监委", "榆中县纪委监委"}),
    (
        "沈若兰前往兰州汽车全球研发中心，考察研发情况；来到陇药集团有限公司，了解生产情况。",
        {"兰州汽车全球研发中心", "陇药集团有限公司"},
    ),
    ("沈若兰考察了有关台资企业和台湾青年创业学院。", {"台湾青年创业学院"}),
    ("沈若兰考察了喀山直升机厂和喀山联邦大学。", {"喀山直升机厂", "喀山联邦大学"}),
    ("沈若兰考察了印度市场和喀山联邦大学。", {"喀山联邦大学"}),
]


@pytest.mark.parametrize(("line", "seen"), TOURS, ids=[t[0][:20] for t in TOURS])
def test_the_stops_of_a_tour(line, seen):
    found = said(f"全国人大常委会副委员长沈若兰16日在甘肃省调研。\n{line}", "inspects")
    assert {one.split(" > ")[1] for one in found} - {"甘肃省"} == seen


PLACES = [
    ("第三届全球水论坛16日在浙江乌镇举行。", {"乌镇"}),
    ("第三届全球水论坛16日在贵州茅台镇举行。", {"茅台镇"}),
    ("第三届全球水论坛16日在江苏古镇举行。", {"江苏省"}),
    ("第三届全球水论坛16日在海南博鳌举行。", {"博鳌镇"}),
    ("第三届全球水论坛16日在海南省博鳌机场举行。", {"海南省"}),
    ("第三届全球水论坛16日在河北雄安举行。", {"雄安新区"}),
]


@pytest.mark.parametrize(("text", "places"), PLACES, ids=[p[0][11:16] for p in PLACES])
def test_towns_behind_their_province(text, places):
    assert {one.split(" > ")[1] for one in said(text, "held_in")} == places


SPEAK = [
    ("商务部副部长沈若兰在致辞中积极评价两国合作。", "speaks_at", {"沈若兰"}),
    ("陆远航表示，商务部副部长沈若兰在致辞中积极评价两国合作。", "speaks_at", set()),
    ("商务部副部长沈若兰主讲了《电子商务的现状》。", "speaks_at", {"沈若兰"}),
    ("关于人数的变化，商务部副部长沈若兰做了说明。", "reports_at", {"沈若兰"}),
    ("商务部副部长沈若兰向书记做了说明。", "reports_at", set()),
]


@pytest.mark.parametrize(("line", "kind", "people"), SPEAK, ids=[s[0][:12] for s in SPEAK])
def test_speech_by_other_words(line, kind, people):
    text = f"16日，全国防汛会议在北京召开。{line}"
    assert {one.split(" > ")[0] for one in said(text, kind)} == people


def test_a_name_of_a_list_that_begins_with_a_verb():
    text = "16日，全国防汛会议在北京召开。出席会议的还有：周启明、回良远、沈若兰。"
    assert {one.split(" > ")[0] for one in said(text, "attends")} == {"周启明", "回良远", "沈若兰"}
    text = "16日，全国防汛会议在北京召开。沈若兰指出，要有就业、能致富。"
    assert {one.split(" > ")[0] for one in said(text, "attends")} <= {"沈若兰"}


def test_this_round_of_talks_has_no_such_name():
    assert not said("伊朗核问题谈判未达成协议。参加本轮对话会的外交部副部长沈若兰表示，谈判没有破裂。", "attends")
