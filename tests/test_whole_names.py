"""Occasions by their whole name: where it opens a sentence, of several hosts, by a shorter form; banquets and rites."""

import pytest
from said import facts

from kg.extract import extract
from kg.records import Document

NEWS = {"source": "新闻联播", "date": "2023-06-12"}


def meetings(text: str, title: str = "") -> set[str]:
    return {e.name for e in extract(Document("d", title, text, **NEWS)).entities if e.type == "meeting"}


def said(text: str, title: str = "", *types: str) -> set[str]:
    return {fact for fact in facts(text, title, **NEWS) if fact.startswith(types)}


OPENING = [
    # what looks like a verb, a post or a small word is part of the name that a sentence opens with
    ("", "深入学习宣传和贯彻实施海洋法座谈会12日在京召开。", "深入学习宣传和贯彻实施海洋法座谈会"),
    ("", "全国政协委员植树活动启动仪式12日在京举行。", "全国政协委员植树活动启动仪式"),
    ("", "贯彻落实《海岛保护条例》电视电话会议今天（6月12日）在京召开。", "贯彻落实《海岛保护条例》电视电话会议"),
    ("", "全国水利部长会议12日在京召开。", "全国水利部长会议"),
    ("", "第九批在韩志愿军烈士遗骸安葬仪式今天在沈阳举行。", "第九批在韩志愿军烈士遗骸安葬仪式"),
    ("", "中国对柬埔寨粮食援助交接仪式12日在金边举行。", "中国对柬埔寨粮食援助交接仪式"),
    # and so in the headline, which has been read first
    (
        "沈若兰出席深入学习宣传海洋法座谈会",
        "深入学习宣传海洋法座谈会12日在京召开。中共中央政治局委员沈若兰出席并讲话。",
        "深入学习宣传海洋法座谈会",
    ),
    # who says it, when and by whom it is held is none of the name
    ("", "法国宣布地中海渔业峰会12日在巴黎举行。", "地中海渔业峰会"),
    ("", "为期三天的第八届亚洲海洋博览会12日在青岛开幕。", "第八届亚洲海洋博览会"),
    ("", "由自然资源部主办的全国海岛论坛12日在厦门开幕。", "全国海岛论坛"),
    # a headline that congratulates says no name
    (
        "周启明致电祝贺亚洲渔业联盟第9届首脑会议召开",
        "国家主席周启明12日致电在柬埔寨首都金边举行的亚洲渔业联盟第9届首脑会议，表示祝贺。",
        "亚洲渔业联盟第9届首脑会议",
    ),
    # the year with an annual meeting
    ("", "为期3天的亚洲海岛高层论坛2023年会今天（6月12日）在厦门举行。", "亚洲海岛高层论坛2023年会"),
    # the slogan of a headline is none of the name that the text says, in the headline and in what repeats it
    ("共赴“山海之约” 第五届亚洲海岛高峰论坛开幕", "12日，第五届亚洲海岛高峰论坛在厦门开幕。", "第五届亚洲海岛高峰论坛"),
    ("唱出海岛魅力 2023亚洲渔歌节在厦门闭幕", "12日，2023亚洲渔歌节在厦门举行。", "2023亚洲渔歌节"),
    # … but what stands before the year everywhere is
    ("", "12日，粤港澳大湾区2023海岛论坛在珠海开幕。", "粤港澳大湾区2023海岛论坛"),
    ("", "2023粤港澳大湾区服务贸易大会12日在珠海开幕。", "2023粤港澳大湾区服务贸易大会"),
    ("", "2023年中国海洋产品交易会全球渔业峰会12日在厦门举行。", "2023年中国海洋产品交易会全球渔业峰会"),
    # two rivers
    ("", "12日，周启明出席澜沧江—湄公河合作第九次领导人会议。", "澜沧江—湄公河合作第九次领导人会议"),
    # what is studied is part of the name
    (
        "",
        "全国政协委员学习周启明在庆祝海洋日50周年大会上的重要讲话精神交流会12日在京召开。",
        "全国政协委员学习周启明在庆祝海洋日50周年大会上的重要讲话精神交流会",
    ),
    # a round of negotiations
    ("", "12日，中国—北海自贸区第三轮谈判在广州举行。", "中国—北海自贸区第三轮谈判"),
]


@pytest.mark.parametrize(("title", "text", "name"), OPENING, ids=[row[1][:20] for row in OPENING])
def test_the_name_that_opens_a_sentence(title, text, name):
    assert meetings(text, title) == {name}


HOSTED = [
    ("", "国务院侨办、国务院港澳办、中国侨联12日在人民大会堂联合举行国庆招待会。", "国庆招待会"),
    ("国务院侨办 中国侨联联合举行国庆招待会", "国务院侨办、中国侨联12日联合举行国庆招待会。", "国庆招待会"),
    ("", "国务院安委办、应急管理部12日召开视频调度会议。", "视频调度会议"),
    ("", "应急管理部12日召开视频调度会议。", "应急管理部视频调度会议"),
    ("", "国务院联防联控机制今天（6月12日）举行新闻发布会，介绍有关情况。", "国务院联防联控机制新闻发布会"),
    ("", "教育部今天（6月12日）在国新办举行新闻发布会。", "教育部新闻发布会"),
]


@pytest.mark.parametrize(("title", "text", "name"), HOSTED, ids=[row[1][:12] for row in HOSTED])
def test_one_host_names_an_occasion_and_several_do_not(title, text, name):
    assert meetings(text, title) == {name}


def test_offices_of_the_state_council_are_bodies():
    for office in ("国务院安委办", "国务院食安办", "国务院教育督导委员会"):
        assert f"hosts: {office} > {office}视频会议" in facts(f"{office}12日召开视频会议。", **NEWS)


def test_an_office_of_several_countries_is_none():
    record = extract(Document("d", "", "泰国、老挝等国驻昆明总领事馆代表出席亚洲海岛论坛。", **NEWS))
    assert not any(e.type == "organization" for e in record.entities)


def test_the_joint_mechanism_is_a_body():
    told = said("国务院联防联控机制今天（6月12日）举行新闻发布会，介绍有关情况。", "", "hosts", "attends")
    assert told == {"hosts: 国务院联防联控机制 > 国务院联防联控机制新闻发布会"}
    whole = facts("国务院应对流感病毒感染肺炎疫情联防联控机制综合组组长沈若兰12日到武汉市调研。", **NEWS)
    assert "holds_post: 沈若兰 > 国务院联防联控机制综合组 : 组长" in whole


def test_an_occasion_that_the_headline_calls_by_its_motto():
    title = "国新办举行“万水千山”中外记者见面会"
    assert meetings("国务院新闻办今天（6月12日）上午举行中外记者见面会。", title) == {"“万水千山”中外记者见面会"}


PROMOTED = (
    "中央军委晋升上将军衔仪式6月12日在北京举行。中央军委主席周启明向晋升上将军衔的军官颁发命令状。"
    "中央军委副主席沈若兰主持晋衔仪式。这次晋升上将军衔的军官是：海军司令员陆远航、空军司令员宋知远。"
)


def test_a_promotion_is_one_rite_with_who_is_promoted():
    rite = "中央军委晋升上将军衔仪式"
    assert meetings(PROMOTED) == {rite}
    there = {f"attends: {name} > {rite}" for name in ("周启明", "陆远航", "宋知远")}
    assert said(PROMOTED, "", "attends", "chairs", "hosts") == there | {
        f"chairs: 沈若兰 > {rite}",
        f"hosts: 中央军委 > {rite}",
    }


def test_a_short_rite_is_no_other_with_all_its_characters():
    text = "点亮迎春花灯仪式12日在兰州举行。点灯仪式12日在天水举行。"
    assert meetings(text) == {"点亮迎春花灯仪式", "点灯仪式"}


BANQUETS = [
    (
        "国务院总理周启明12日出席德国总理施密特举行的欢迎晚宴。",
        {"周启明 > 施密特为周启明举行欢迎晚宴", "施密特 > 施密特为周启明举行欢迎晚宴"},
    ),
    (
        "国家主席周启明12日出席柬埔寨国王西里为各国领导人举行的宴会。",
        {"周启明 > 西里举行宴会", "西里 > 西里举行宴会"},
    ),
    (
        "柬埔寨国王西里12日为国家主席周启明举行盛大欢迎仪式。",
        {"周启明 > 西里为周启明举行欢迎仪式", "西里 > 西里为周启明举行欢迎仪式"},
    ),
    ("国务院总理周启明12日将出席德国总理施密特举行的欢迎晚宴。", set()),
]


@pytest.mark.parametrize(("text", "there"), BANQUETS, ids=[row[0][:24] for row in BANQUETS])
def test_who_is_at_a_banquet(text, there):
    assert said(text, "", "attends") == {f"attends: {one}" for one in there}


def test_a_banquet_is_not_the_summit_of_the_headline():
    title = "周启明出席上海合作组织海岛峰会并发表讲话"
    text = (
        "上海合作组织海岛峰会12日在金边举行，国家主席周启明出席并发表讲话。"
        "峰会后，周启明出席柬埔寨国王西里为各国领导人举行的宴会。"
    )
    assert meetings(text, title) == {"上海合作组织海岛峰会", "西里举行宴会"}


def test_two_heads_of_government_hold_a_meeting_with_a_name():
    title = "周启明同德国总理举行中德总理年度会晤"
    text = "欢迎仪式后，两国总理举行了新一届政府成立后首次中德总理年度会晤。周启明说，关系健康。施密特表示，重视合作。"
    name = "中德总理年度会晤"
    told = {f"attends: 周启明 > {name}", f"attends: 施密特 > {name}", "meets_with: 周启明 > 施密特"}
    assert said(text, title, "attends", "meets_with") == told
    said_only = "周启明表示，两国总理举行了中德总理年度会晤。施密特表示，重视合作。"
    assert said(said_only, title, "attends", "meets_with") == set()


HOSTS = [
    (
        "“海岛2023中国电影展”12日在金边拉开帷幕。本次电影展由国家海洋局、驻外各家机构和外方有关机构共同主办。",
        {"国家海洋局 > 海岛2023中国电影展"},
    ),
    (
        "今天，四川九寨沟县举行山洪遇难同胞公祭活动。",
        {"九寨沟县 > 山洪遇难同胞公祭活动"},
    ),
]


@pytest.mark.parametrize(("text", "hosts"), HOSTS, ids=[row[0][:16] for row in HOSTS])
def test_who_hosts(text, hosts):
    assert said(text, "", "hosts") == {f"hosts: {one}" for one in hosts}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("省领导牛长和、阴国树、校宏臣及禹文民、暴慧芳等出席座谈会。", "牛长和 阴国树 校宏臣 禹文民 暴慧芳"),
        ("省工商联主席方玉川以及无党派代表人士果玉文、敬雅文分别围绕议题谈了体会。", "方玉川 果玉文 敬雅文"),
        ("兰州市人大常委会决定罢免苑广文的省十三届人民代表大会代表职务。", "苑广文"),
        ("天水市选举的富东明、白银市选举的单秀兰，因工作变动调离甘肃。", "富东明 单秀兰"),
        ("兰州市委副书记、市长库天文，天水市委书记周启明作了发言。", "库天文 周启明"),
        ("全国政协副主席佘国安巡馆并宣布开幕。", "佘国安"),
        ("叶尔波力·马迪克受自治区政协常委会委托，向大会报告工作。", "叶尔波力·马迪克"),
        ("匈牙利前总理霍尔瓦特、韩国前国会副议长朴商文等出席开幕式。", "霍尔瓦特 朴商文"),
        ("学校是藏区长远之计，要办好。", ""),
        ("周启明同志任甘肃省委书记\n南方网\n2023-06-12 15:06", "周启明"),
        ("省林业厅副厅级干部郭文武等陪同调研。", "郭文武"),
        ("任命周启明为省水利厅副厅长，旦增曲珍为西藏职业技术学院院长。", "周启明 旦增曲珍"),
    ],
)
def test_all_and_no_more_of_a_name(text: str, people: str) -> None:
    found = extract(Document("d", "", text, source="甘肃日报", date="2023-06-12")).entities
    assert " ".join(entity.name for entity in found if entity.type == "person") == people
