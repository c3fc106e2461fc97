"""Who is at an occasion by whatever he does there, who receives whom; names like other words. People are invented."""

import pytest
from said import facts

PITCH = "6月12日，陇上文旅推介会在西安举行。"
PITCHED = "陇上文旅推介会"
TALKS = "6月12日，国家主席韩柏青在北京同蒙古国总统卡西莫夫举行会谈。"
VISIT = "国家主席韩柏青12日抵达阿斯塔纳。"

SAID = [
    # whatever somebody does at the occasion that is told of
    (PITCH + "兰州市文旅局局长沈若兰在推介会上提到，黄河穿城而过。", {f"speaks_at: 沈若兰 > {PITCHED}"}),
    (PITCH + "副市长沈若兰在推介会上希望各方常来常往。", {f"speaks_at: 沈若兰 > {PITCHED}"}),
    (PITCH + "陇上商会会长沈若兰在大会期间呼吁，携手办展。", {f"speaks_at: 沈若兰 > {PITCHED}"}),
    (PITCH + "副市长沈若兰在推介会上还推荐三条线路。", {f"attends: 沈若兰 > {PITCHED}"}),
    (PITCH + "推介会上，副市长沈若兰从三个方面解读了政策。", {f"attends: 沈若兰 > {PITCHED}"}),
    (PITCH + "会上，副市长沈若兰肯定了各方的工作。", {f"attends: 沈若兰 > {PITCHED}"}),
    (
        "6月12日，陇西县举行项目集中签约仪式。签约仪式上，县委常委沈若兰代表县政府分别与企业签订合作协议。",
        {"attends: 沈若兰 > 项目集中签约仪式"},
    ),
    ("蒙古国外长巴特尔5日在第三届世界治沙大会上，敦促各国守约。", {"speaks_at: 巴特尔 > 第三届世界治沙大会"}),
    # who was there, behind a comma
    (
        PITCH + "陪同调研、参加推介会的市上领导有，沈若兰、韩柏青、林雨桐。",
        {f"attends: {one} > {PITCHED}" for one in ("沈若兰", "韩柏青", "林雨桐")},
    ),
    (
        TALKS + "陆远航、程以宁等中方陪同人员和蒙古国外长巴特尔，蒙古国副总理苏赫等参加会谈。",
        {f"attends: {one} > 韩柏青与卡西莫夫会谈" for one in ("陆远航", "程以宁", "巴特尔", "苏赫")},
    ),
    # a banquet is given as a welcome is, and a farewell too
    (
        TALKS + "当晚，韩柏青和夫人沈若兰为卡西莫夫举行晚宴。",
        {f"attends: {one} > 韩柏青为卡西莫夫举行晚宴" for one in ("韩柏青", "沈若兰", "卡西莫夫")},
    ),
    (
        VISIT + "哈萨克斯坦总理托列夫率官员到机场迎接，并为韩柏青举行欢迎仪式。",
        {f"attends: {one} > 托列夫为韩柏青举行欢迎仪式" for one in ("韩柏青", "托列夫")},
    ),
    (
        VISIT + "哈萨克斯坦总统卡西莫夫在机场为甫抵阿斯塔纳的韩柏青主席和夫人沈若兰举行具有草原特色的欢迎仪式。",
        {f"attends: {one} > 卡西莫夫为韩柏青举行欢迎仪式" for one in ("韩柏青", "沈若兰", "卡西莫夫")},
    ),
    (
        "12日，国家主席韩柏青出席哈萨克斯坦总统卡西莫夫夫妇在机场举行的隆重欢送仪式。",
        {f"attends: {one} > 卡西莫夫为韩柏青举行欢送仪式" for one in ("韩柏青", "卡西莫夫")},
    ),
    (
        "12日，国家主席韩柏青出席哈萨克斯坦总统卡西莫夫和夫人阿丽娅举行的小范围午宴。",
        {f"attends: {one} > 卡西莫夫为韩柏青举行午宴" for one in ("韩柏青", "卡西莫夫", "阿丽娅")},
    ),
    ("12日，国务院总理韩柏青出席当地华侨华人举行的欢迎晚宴。", {"attends: 韩柏青 > 晚宴（要闻）"}),
    # a name that the dictionary takes for a place, wherever the text has it
    (
        "6月12日，国家主席韩柏青在北京同越南国家主席苏平举行会谈。韩柏青欢迎苏平主席来访。"
        "会谈前，韩柏青在大礼堂前为苏平举行欢迎仪式。",
        {f"attends: {one} > 韩柏青为苏平举行欢迎仪式" for one in ("韩柏青", "苏平")},
    ),
    # somebody named 曾 was not there once
    (PITCH + "兰州市副市长曾元朗表示，敦煌欢迎大家。", {f"speaks_at: 曾元朗 > {PITCHED}"}),
    (
        "3月6日，国务院副总理曾元朗在参加甘肃代表团审议时说，要抓好春耕。",
        {f"{kind}: 曾元朗 > 甘肃代表团审议" for kind in ("attends", "speaks_at")},
    ),
    ("国务院副总理曾元朗6日参加甘肃代表团审议。", {"attends: 曾元朗 > 甘肃代表团审议"}),
    # 江 behind 长 is a name too
    (PITCH + "财政部部长江若涛出席推介会。", {f"attends: 江若涛 > {PITCHED}", "holds_post: 江若涛 > 财政部 : 部长"}),
    (PITCH + "水利部副部长江若涛、林业局局长沈若兰出席推介会。", {f"attends: 江若涛 > {PITCHED}"}),
    (PITCH + "荆州市长江若涛主持推介会。", {f"chairs: 江若涛 > {PITCHED}", "holds_post: 江若涛 > 荆州市政府 : 市长"}),
]


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[row[0][-24:] for row in SAID])
def test_who_is_there(text, expected):
    assert expected <= facts(text, title="要闻" if PITCHED not in text else "陇上文旅推介会举行")


NOT_SAID = [
    (PITCH + "推介会上，运动员沈若兰获赠纪念章。", "沈若兰"),
    (PITCH + "推介会上，沈若兰的画作引人注目。", "沈若兰"),
    (PITCH + "去年，副市长沈若兰在推介会上提到，黄河穿城而过。", "沈若兰"),
    (PITCH + "副市长沈若兰将在推介会上推荐三条线路。", "沈若兰"),
    (PITCH + "兰州市副市长沈若兰曾表示，敦煌欢迎大家。", "沈若兰"),
    ("国务院副总理沈若兰曾多次参加甘肃代表团审议。", "沈若兰"),
    (PITCH + "水利部长江委、荆州市长江大桥管理处出席推介会。", "江"),
    (VISIT + "哈萨克斯坦总统卡西莫夫将为韩柏青举行晚宴。", "卡西莫夫"),
]


@pytest.mark.parametrize(("text", "who"), NOT_SAID, ids=[row[0][-24:] for row in NOT_SAID])
def test_who_is_not(text, who):
    there = {one for one in facts(text, title="陇上文旅推介会举行") if one.startswith(("attends", "speaks_at"))}
    assert not {one for one in there if f": {who}" in one}


QUOTED = [
    # what somebody says of another time, he says there
    (
        "陇上文旅推介会举行",
        PITCH + "兰州市市长韩柏青表示，近年来，黄河风情线面貌一新。西宁市副市长沈若兰表示，去年两地签了约。",
        {f"speaks_at: {one} > {PITCHED}" for one in ("韩柏青", "沈若兰")},
    ),
    (
        "陇上文旅推介会举行",
        PITCH + "兰州市大数据局局长韩柏青说，算力是新引擎。西宁市市长沈若兰在此间指出，要携手。",
        {f"speaks_at: {one} > {PITCHED}" for one in ("韩柏青", "沈若兰")},
    ),
    # the headline shortens the name, or has none and the report begins with it
    (
        "2023陇上治沙论坛举办",
        "6月12日，2023陇上治沙（防沙治沙）合作论坛在兰州举行。兰州市市长韩柏青表示，要携手。",
        {"speaks_at: 韩柏青 > 2023陇上治沙（防沙治沙）合作论坛"},
    ),
    (
        "怎样让绿洲变大？",
        "怎样让绿洲变大？12日，由甘肃省林草局主办的第三届陇上绿洲治沙论坛在兰州举行。兰州市市长韩柏青表示，要携手。",
        {"speaks_at: 韩柏青 > 第三届陇上绿洲治沙论坛"},
    ),
    (
        "敦煌说孝德",
        "6月12日，第三届陇上孝德文化推介专场活动在敦煌举行。兰州市市长韩柏青表示，要携手。",
        {"speaks_at: 韩柏青 > 第三届陇上孝德文化推介专场活动"},
    ),
    # a ceremony is a part of it
    (
        "陇上文旅推介会举行",
        PITCH + "推介会上，举行了文旅项目签约仪式。兰州市市长韩柏青表示，要携手。",
        {f"speaks_at: 韩柏青 > {PITCHED}"},
    ),
]


@pytest.mark.parametrize(("title", "text", "expected"), QUOTED, ids=[row[1][-24:] for row in QUOTED])
def test_who_is_quoted_in_the_report(title, text, expected):
    assert expected <= facts(text, title=title, source="中国新闻网")


def test_who_is_quoted_of_elsewhere():
    text = (
        PITCH + "兰州市市长韩柏青接受采访时表示，要携手。据西宁市市长沈若兰介绍，项目已开工。"
        "去年，林业局局长程以宁表示，要种树。"
    )
    said = facts(text, title="陇上文旅推介会举行")
    assert not {one for one in said if one.startswith("speaks_at")}


def test_who_is_quoted_on_a_journey():
    text = "6月12日，行走陇原主题采访活动在敦煌启动。蒙古国《日报》主编韩柏青表示，敦煌很美。"
    assert not {one for one in facts(text, title="走近敦煌", source="中国新闻网") if one.startswith("speaks_at")}


def test_who_sends_congratulations_is_not_quoted_there():
    text = "6月12日，第三届中国治沙大会在兰州开幕。加蓬总统邦巴表示，大会意义重大。"
    said = facts(text, title="多国政要祝贺第三届中国治沙大会召开")
    assert not {one for one in said if one.startswith("speaks_at")}
