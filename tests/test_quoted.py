"""Who was really there: what somebody says, thanks for, plans or writes in a letter is not what the report tells.

The people are invented."""

import pytest
from said import facts

from kg.extract import extract
from kg.records import Document

NEWS = {"source": "新闻联播", "date": "2021-09-16"}
TALKS = "国务院总理周启明15日在阿斯塔纳会见哈萨克斯坦总统卡西莫夫。"

# what somebody says goes on in the next sentence of the paragraph
SPOKEN = [
    (
        TALKS + "周启明说，两国是邻邦。去年，两国元首在上海会晤，取得进展。",
        "held_in",
        {"周启明会见卡西莫夫 > 阿斯塔纳"},
    ),
    (
        TALKS + "周启明说，两国是邻邦。两国外长上月在开罗举行会谈。\n会见在阿斯塔纳举行。",
        "held_in",
        {"周启明会见卡西莫夫 > 阿斯塔纳"},
    ),
    (
        TALKS + "\n卡西莫夫表示，发展很重要。世界能源论坛兰州峰会的召开证明了这一点。\n沈若兰、陆远航等参加。",
        "attends",
        {f"{who} > 周启明会见卡西莫夫" for who in ("周启明", "卡西莫夫", "沈若兰", "陆远航")},
    ),
    (
        "国务院总理周启明15日在巴黎出席世界水论坛闭幕式。\n杜邦表示，合作很好。德国提议举行欧亚领导人会晤。\n沈若兰、陆远航等参加上述活动。",
        "attends",
        {f"{who} > 世界水论坛闭幕式" for who in ("周启明", "沈若兰", "陆远航")},
    ),
    # where somebody else was last year
    (
        TALKS + "\n卡西莫夫表示，发展很重要。沈若兰主席去年出席世界水论坛年会，提出倡议。\n陆远航、林雨桐等参加。",
        "attends: 陆远航",
        {"周启明会见卡西莫夫"},
    ),
    # the report itself goes on: with somebody by name, with a day, with a new paragraph
    (
        TALKS + "卡西莫夫表示，发展很重要。国务院副总理沈若兰15日出席世界能源论坛兰州峰会。陆远航出席峰会。",
        "attends",
        {
            "周启明 > 周启明会见卡西莫夫",
            "卡西莫夫 > 周启明会见卡西莫夫",
            "沈若兰 > 世界能源论坛兰州峰会",
            "陆远航 > 世界能源论坛兰州峰会",
        },
    ),
    (
        TALKS + "卡西莫夫表示，发展很重要。\n世界能源论坛兰州峰会15日召开。陆远航出席峰会。",
        "attends: 陆远航",
        {"世界能源论坛兰州峰会"},
    ),
    # a speech that gives strength is not given there
    (
        "全国宣传工作会议15日在京召开，中宣部部长周启明主持会议。沈若兰书记重要讲话和历史经验给了我们力量。",
        "speaks_at",
        set(),
    ),
    (
        "全国宣传工作会议15日在京召开，中宣部部长周启明出席会议并发表重要讲话。",
        "speaks_at",
        {"周启明 > 全国宣传工作会议"},
    ),
]


def only(found: set[str], begin: str) -> set[str]:
    """The facts that begin so, without their beginning."""
    return {fact.removeprefix(begin).lstrip(": >") for fact in found if fact.startswith(begin)}


@pytest.mark.parametrize(("text", "begin", "there"), SPOKEN, ids=[p[0] for p in SPOKEN])
def test_what_somebody_says_goes_on(text, begin, there):
    assert only(facts(text, **NEWS), begin) == there


def test_what_is_only_spoken_of_has_no_day():
    text = TALKS + "周启明说，两国是邻邦。世界水论坛的召开令人鼓舞。"
    record = extract(Document("d", "", text, **NEWS))
    assert [e.attrs.get("date") for e in record.entities if e.name == "世界水论坛"] == [None]
    text = TALKS + "卡西莫夫欢迎周启明来访。今年3月举行的世界水论坛令人鼓舞。"
    record = extract(Document("d", "", text, **NEWS))
    assert [e.attrs.get("date") for e in record.entities if e.name == "世界水论坛"] == ["2021-03"]


# whom one thanks for a delegation, who only wrote, who is still to come
ABSENT = [
    (TALKS + "周启明感谢哈方派团参加世界水论坛。", {"周启明 > 周启明会见卡西莫夫", "卡西莫夫 > 周启明会见卡西莫夫"}),
    (
        TALKS + "卡西莫夫转达问候，感谢沈若兰主席派高级别代表团出席世界水论坛。",
        {"周启明 > 周启明会见卡西莫夫", "卡西莫夫 > 周启明会见卡西莫夫"},
    ),
    (
        "6月12日，首届陇上药材节在兰州开幕。开幕式上，省人大常委会副主任周启明的贺信指出，药材产业前景广阔。",
        set(),
    ),
    (
        "6月12日，首届陇上药材节在兰州开幕。省文联主席周启明发来贺电，省政协主席沈若兰，副省长陆远航等出席开幕式。",
        {"沈若兰 > 首届陇上药材节", "陆远航 > 首届陇上药材节"},
    ),
    ("明天下午，周启明主席将迎接各国领导人，主持金砖国家领导人会晤。", set()),
    ("沈若兰率团抵达。沈若兰此行重头戏在29日上午出席在兰州举行的世界水论坛。", set()),
    (
        "省长周启明在澳门会见澳门中联办主任沈若兰。代表团一行参观了澳门科技大学并见证有关项目签约。",
        {"周启明 > 周启明会见沈若兰", "沈若兰 > 周启明会见沈若兰"},
    ),
    (
        "副省长周启明6月12日参观陇港合作成果图片展，与江苏省委书记沈若兰共同见证香港贸易发展局与甘肃省签署合作纪要。",
        set(),
    ),
    (
        "6月12日，甘肃省台办举办台商联谊活动，各相关部门负责人和台商代表约200人出席联谊活动。",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "there"), ABSENT, ids=[p[0] for p in ABSENT])
def test_who_is_not_there(text, there):
    assert only(facts(text), "attends") == there


HELD = [
    ("6月12日，第三届药材论坛在定西举行。这是该论坛首次在兰州以外的城市召开。", {"第三届药材论坛 > 定西市"}),
    ("6月12日，第三届药材论坛在定西举行。论坛此前一直在兰州举办。", {"第三届药材论坛 > 定西市"}),
]


@pytest.mark.parametrize(("text", "there"), HELD, ids=[p[0] for p in HELD])
def test_where_it_was_not(text, there):
    assert only(facts(text), "held_in") == there


def test_signing_behind_a_welcome_to_a_forum():
    text = TALKS + "\n周启明欢迎哈萨克斯坦总统出席世界水论坛会议。\n会见后，两国元首共同见证了双边合作文件的签署。"
    assert only(facts(text, **NEWS), "signs_with") == {"中国 > 哈萨克斯坦"}


FAIR = "6月12日，首届陇上药材博览会在定西举行。"
SEATED = "6月12日，陇上药材产业座谈会在兰州举行。"
# who speaks where the report only quotes or greets
SPEAKERS = [
    (FAIR, "陇上药材博览会举行", "定西市市长周启明表示，定西是药材之乡。", {"周启明 > 首届陇上药材博览会"}),
    (FAIR, "陇上药材博览会举行", "陇西药业有限公司总经理周启明表示，公司签下订单。", set()),
    (
        FAIR,
        "陇上药材博览会举行",
        "定西市药材协会会长周启明接受记者采访。定西市药材协会会长周启明表示，销路很好。",
        set(),
    ),
    (
        "6月12日，2023年陇上侨商恳谈会在兰州举行。",
        "陇上侨商恳谈会举行",
        "兰州市市长周启明说，兰州欢迎侨商。",
        {"周启明 > 2023年陇上侨商恳谈会"},
    ),
    (SEATED, "", "省长周启明代表省委、省政府，对各位企业家的到来表示热烈欢迎。", {"周启明 > 陇上药材产业座谈会"}),
    (SEATED, "", "省长周启明发来贺信，代表省委、省政府，对会议召开表示热烈祝贺。", set()),
    (
        "6月12日，省长周启明会见中国华能集团董事长沈若兰。",
        "",
        "周启明代表省委、省政府对沈若兰一行表示热烈欢迎。",
        set(),
    ),
    (
        "",
        "",
        "在12日下午召开的陇上药材产业座谈会上，市委书记周启明在代表市委、市政府和全市人民对代表团一行表示欢迎后说，定西风光秀丽。",
        {"周启明 > 陇上药材产业座谈会"},
    ),
    (
        "12日，陇上药材合作洽谈会在香港举行。",
        "",
        "定西市委书记周启明与香港甘肃联谊总会会长沈若兰座谈。沈若兰在致辞时表示，往来日益频密。",
        {"沈若兰 > 陇上药材合作洽谈会"},
    ),
    (
        SEATED,
        "",
        "省领导周启明、沈若兰出席，陆国勇作重点产业推介。",
        {"陆国勇 > 陇上药材产业座谈会"},
    ),
    (SEATED, "", "定西市副市长王丽致开幕辞。", {"王丽 > 陇上药材产业座谈会"}),
    ("6月12日，陇上青年夏令营在兰州开营。", "", "兰州市副市长王丽致开营辞。", {"王丽 > 陇上青年夏令营"}),
    (SEATED, "", "定西市市长周启明致贺辞。", {"周启明 > 陇上药材产业座谈会"}),
    (SEATED, "", "省长周启明向座谈会致贺辞。", set()),
    (SEATED, "", "总理周启明代表党中央、国务院，向全国人民致以节日问候。", set()),
]


@pytest.mark.parametrize(("head", "title", "text", "there"), SPEAKERS, ids=[p[2] for p in SPEAKERS])
def test_who_speaks(head, title, text, there):
    assert only(facts(head + text, title), "speaks_at") == there


def test_who_gives_an_introduction_is_there():
    assert only(facts(SEATED + "省长周启明作有关情况介绍。"), "attends") == {"周启明 > 陇上药材产业座谈会"}
    assert only(facts(SEATED + "据省长周启明介绍，药材产量很高。"), "attends") == set()


OPENED = "6月12日，首届陇上药材博览会新闻发布会在定西举行。"
# what a press conference is about is still to come
PRESS = [
    (
        OPENED + "定西市副市长周启明推介了首届陇上药材博览会的主要活动。",
        {"speaks_at: 周启明 > 首届陇上药材博览会新闻发布会"},
    ),
    (
        "6月12日，甘肃省政府新闻办举行新闻发布会，介绍首届陇上药材博览会有关情况。会上，定西市副市长周启明对本届药材博览会的保障情况进行介绍。",
        {"attends: 周启明 > 甘肃省政府新闻办新闻发布会"},
    ),
    (
        OPENED + "博览会邀请到华远集团董事长沈若兰，安泰集团董事长陆远航等企业家出席。",
        set(),
    ),
    # the fair itself has its own speakers
    (
        "6月12日，首届陇上药材博览会在定西举行。定西市副市长周启明推介了定西。",
        {"speaks_at: 周启明 > 首届陇上药材博览会"},
    ),
]


@pytest.mark.parametrize(("text", "there"), PRESS, ids=[p[0] for p in PRESS])
def test_who_speaks_to_the_press(text, there):
    assert {fact for fact in facts(text) if fact.startswith(("attends", "speaks_at"))} == there


def test_who_greets_a_forum_by_letter():
    head = "6月12日，第三届陇上药材论坛在兰州举行。"
    greets = "省长周启明对论坛的举办表示祝贺。"
    assert only(facts(head + greets), "speaks_at") == {"周启明 > 第三届陇上药材论坛"}
    assert only(facts(head + "省长周启明为论坛发来贺信。" + greets), "speaks_at") == set()


# an occasion of a day after the article's: nobody has been there yet
AHEAD = [
    ("国务院总理周启明将于20日上午在北京同世界银行行长卡西莫夫等举行“1+10”对话会。", set()),
    ("世界水论坛将于20日在京举行。柬埔寨副首相尹西里、斯洛伐克副总理兼财政部长科瓦奇等将应邀与会。", set()),
    (
        "世界水论坛15日在京举行。塞尔维亚副总理科瓦奇将应邀致辞，并出席论坛。斯洛伐克副总理诺瓦克出席论坛。",
        {"attends: 诺瓦克 > 世界水论坛"},
    ),
]


@pytest.mark.parametrize(("text", "there"), AHEAD, ids=[p[0] for p in AHEAD])
def test_nobody_is_there_yet(text, there):
    assert {fact for fact in facts(text, **NEWS) if fact.startswith(("attends", "speaks_at"))} == there


def test_talks_of_last_month():
    text = "国务院总理周启明15日会见哈萨克斯坦总统卡西莫夫。\n周启明表示，上个月，沈若兰主席同杜邦总统在巴黎举行会晤。"
    record = extract(Document("d", "", text, **NEWS))
    assert {e.name: e.attrs.get("date") for e in record.entities if e.type == "meeting"} == {
        "周启明会见卡西莫夫": "2021-09-15",
        "沈若兰与杜邦会晤": "2021-08",
    }


def test_what_somebody_says_another_announced_elsewhere():
    text = (
        "6月12日，陇上生态论坛在兰州开幕，委员长周启明出席开幕式并发表主旨演讲。\n"
        "周启明强调，今年是开局之年。总书记沈若兰主席在会上庄严宣告。沈若兰主席在出席第75届联合国大会时宣布，将植树造林。\n"
        "泰国总理陈文华、波兰议长安德列等在开幕式上发表视频致辞。"
    )
    spoke = {fact for fact in facts(text) if fact.startswith(("speaks_at: 陈文华", "speaks_at: 安德列"))}
    assert spoke == {"speaks_at: 陈文华 > 陇上生态论坛", "speaks_at: 安德列 > 陇上生态论坛"}


OPEN = [
    ("沈若兰、陆远航分别参加了相关活动。", set()),
    ("泰国总理夫人沈若兰，越南总统夫人陆心怡等参加上述活动。", set()),
    ("沈若兰、陆远航参加相关活动。", {"沈若兰", "陆远航"}),
]


@pytest.mark.parametrize(("line", "people"), OPEN, ids=[o[0] for o in OPEN])
def test_who_is_at_which_of_several_occasions_is_open(line, people):
    text = f"6月12日，委员长周启明在兰州会见泰国总理陈文华。当天，周启明还会见了波兰议长安德列。\n{line}"
    attend = {fact.split(" > ")[0].removeprefix("attends: ") for fact in facts(text) if fact.startswith("attends")}
    assert attend & {"沈若兰", "陆远航", "陆心怡"} == people
