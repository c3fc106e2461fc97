"""Where occasions are held, who calls them, and what larger ones have within them; texts and people are invented."""

import pytest
from said import facts

NEWS = {"source": "新闻联播", "date": "2023-06-12"}


def said(text: str, kind: str) -> set[str]:
    found = facts(text, "", **NEWS)
    return {fact.removeprefix(f"{kind}: ") for fact in found if fact.startswith(f"{kind}: ")}


DAYS = [
    # a day that has a name is part of the name of what is held on it
    ("2023全国茶叶日大会今天在福建南平举行。", {"2023全国茶叶日大会 > 南平市"}),
    ("2023年世界海豚日中国主场宣传活动今天在海口举行。", {"2023年世界海豚日中国主场宣传活动 > 海口市"}),
    ("第五个“全国渔业日”主场活动在青岛举行。", {"第五个“全国渔业日”主场活动 > 青岛市"}),
    ("老挝3日在首都万象举行盛大的独立日阅兵式。", {"独立日阅兵式 > 万象"}),
    # … and other days are not
    ("6月10日，渔业论坛在青岛举行。近日渔业论坛在烟台举行。", {"渔业论坛 > 青岛市", "渔业论坛 > 烟台市"}),
]


@pytest.mark.parametrize(("text", "expected"), DAYS, ids=[d[0][:12] for d in DAYS])
def test_named_days(text, expected):
    assert said(text, "held_in") == expected


PARTS = [
    # 第N次, 第N阶段, a motto or a rite behind the name of a larger occasion: one name, one occasion
    (
        "国务院总理周启明12日在万象出席第八届亚非首脑会议第二次领导人会议并讲话。",
        "第八届亚非首脑会议第二次领导人会议",
        "万象",
    ),
    (
        "12日，国务院总理周启明在新德里出席亚洲渔业第十二次峰会第三阶段会议并讲话。",
        "亚洲渔业第十二次峰会第三阶段会议",
        "新德里",
    ),
    (
        "国务院副总理周启明12日在南宁出席世界渔业论坛“蓝色海湾”对话会并讲话。",
        "世界渔业论坛“蓝色海湾”对话会",
        "南宁市",
    ),
    (
        "国务院副总理周启明12日在银川出席2023亚洲渔业博览会项目签约仪式并讲话。",
        "2023亚洲渔业博览会项目签约仪式",
        "银川市",
    ),
]


@pytest.mark.parametrize(("text", "meeting", "place"), PARTS, ids=[p[1] for p in PARTS])
def test_what_is_within_a_larger_occasion(text, meeting, place):
    assert said(text, "held_in") == {f"{meeting} > {place}"}
    assert said(text, "speaks_at") == {f"周启明 > {meeting}"}
    assert said(text, "attends") == {f"周启明 > {meeting}"}


def test_the_second_session_of_a_forum_within_another():
    text = "亚洲渔业论坛全球海岛论坛第二届大会今天在青岛开幕。"
    assert said(text, "held_in") == {"全球海岛论坛第二届大会 > 青岛市"}


HOSTS = [
    # 就某事举行, whoever and whatever is named between
    (
        "6月12日，外交部就周启明主席出席亚洲渔业论坛开幕式举行中外媒体吹风会。",
        {"外交部 > 中外媒体吹风会"},
    ),
    ("国务院新闻办公室12日就渔业发展和海岛保护的有关情况举行新闻发布会。", {"国务院新闻办公室 > 新闻发布会"}),
    # of both
    (
        "甘肃省委宣传部12日召开全省宣传工作会议和新闻工作座谈会。",
        {"甘肃省委宣传部 > 甘肃省宣传工作会议", "甘肃省委宣传部 > 新闻工作座谈会"},
    ),
    # 在某办举行的某会上
    (
        "在国新办今天（6月12日）举行的渔业发展吹风会上，记者了解到，产量同比增长。",
        {"国务院新闻办公室 > 国务院新闻办公室渔业发展吹风会"},
    ),
    (
        "在中国驻泰国大使馆举办的“渔乡之夜”招待会上，各界人士欢聚一堂。",
        {"中国驻泰国大使馆 > “渔乡之夜”招待会"},
    ),
    ("在国家图书馆举行的渔业发展吹风会上，记者了解到，产量同比增长。", set()),
    # 联合, 会同 and the others behind it
    (
        "6月12日，甘肃省人大常委会办公厅会同省委宣传部、省司法厅12日在兰州召开地方立法座谈会。",
        {f"{who} > 甘肃省地方立法座谈会" for who in ("甘肃省人大常委会办公厅", "甘肃省委宣传部", "甘肃省司法厅")},
    ),
    (
        "陇上渔业大会由农业农村部联合水利部、商务部等部门和各地共同举办。陇上渔业大会12日在兰州开幕。",
        {f"{who} > 陇上渔业大会" for who in ("农业农村部", "水利部", "商务部")},
    ),
    # a province as a city does, with the day behind it
    ("甘肃省日前举行渔业发展报告会。", {"甘肃省 > 渔业发展报告会"}),
    ("6月12日，甘肃省举办陇上渔业论坛。", {"甘肃省 > 陇上渔业论坛"}),
    ("6月12日，江苏、山东举办渔业论坛。", set()),
    (
        "渔业圆桌论坛为中共定西市委、定西市人民政府于6月12日主办的2023中国定西渔业展览会内容之一。",
        {"定西市委 > 2023中国定西渔业展览会", "定西市政府 > 2023中国定西渔业展览会"},
    ),
    # whom it is for is no host, whoever has a longer place behind it is
    (
        "27日晚，泰国政府在曼谷渔民纪念馆举行一年一度的纪念仪式。",
        {"泰国政府 > 纪念仪式"},
    ),
    ("泰国政府13日在东北部城市猜也奔为世界渔业组织举行欢迎仪式。", {"泰国政府 > 世界渔业组织欢迎仪式"}),
    # an embassy by the shorter word
    ("中国驻泰国使馆近日举办国庆招待会。", {"中国驻泰国大使馆 > 中国驻泰国大使馆国庆招待会"}),
    ("在中国驻埃及使馆举行的国庆招待会上，嘉宾致辞。", {"中国驻埃及大使馆 > 中国驻埃及大使馆国庆招待会"}),
    ("中国驻外使馆近日举办国庆招待会。", set()),
    # what is to come
    ("会议同意明年1月13日至15日召开十八届中央纪律检查委员会第九次全体会议。", set()),
    (
        "在中国驻欧盟使团、中国驻泰国使馆举行的国庆招待会上，嘉宾欢聚一堂。\n在中国驻老挝使馆举行的国庆招待会上，嘉宾致辞。",
        {
            "中国驻欧盟使团 > 国庆招待会",
            "中国驻泰国大使馆 > 国庆招待会",
            "中国驻老挝大使馆 > 中国驻老挝大使馆国庆招待会",
        },
    ),
    (
        "中国驻泰国使馆近日举办国庆招待会。\n中国驻老挝使馆近日也举行国庆招待会。",
        {f"{who} > {who}国庆招待会" for who in ("中国驻泰国大使馆", "中国驻老挝大使馆")},
    ),
    # the body's own, as its name says
    *(
        (f"{whose}{what}12日在{where}举行。", {f"{whose} > {whose}{what}"})
        for whose, what, where in (
            ("非洲联盟", "第61届首脑会议", "亚的斯亚贝巴"),
            ("上海合作组织", "成员国元首理事会第六十一次会议", "比什凯克"),
            ("东盟", "外长会议", "金边"),
            ("中国残疾人联合会", "第六十次全国代表大会", "北京"),
            ("中国法国商会", "年度答谢晚宴", "北京"),
            ("中央宣讲团", "兰州市宣讲报告会", "兰州"),
        )
    ),
    ("庆祝中国共产党成立91周年大会12日在北京举行。", set()),
    ("12日，国家主席周启明离开北京，出席在金边举行的东盟第六十次首脑会议。", set()),
    ("在国新办新闻发布会上，商务部副部长周启明介绍了渔业。", {"国务院新闻办公室 > 国新办新闻发布会"}),
    ("国务院联防联控机制新闻发布会介绍了防控工作。", {"国务院联防联控机制 > 国务院联防联控机制新闻发布会"}),
]


@pytest.mark.parametrize(("text", "expected"), HOSTS, ids=[h[0][:14] for h in HOSTS])
def test_who_calls_it(text, expected):
    assert said(text, "hosts") == expected


PLACES = [
    # who comes to the place, and attends
    ("全国政协主席周启明12日来到厦门海沧出席“渔乡之夜”交流活动。", {"“渔乡之夜”交流活动 > 海沧区"}),
    ("全国政协主席周启明12日飞抵南宁，出席亚洲渔业论坛。", {"亚洲渔业论坛 > 南宁市"}),
    ("全国政协主席周启明12日抵达曼谷，应泰国总理陈文华邀请，出席亚洲渔业论坛。", {"亚洲渔业论坛 > 曼谷"}),
    ("全国政协主席周启明将到南宁出席亚洲渔业论坛。", set()),
    ("泰国总理陈文华12日宣布取消原定于当天前往老挝出席亚洲渔业论坛的行程。", set()),
    ("周启明主席说，去年我到南宁出席亚洲渔业论坛时宣布了这项决定。", set()),
    # who meets somebody there, and then both attend
    (
        "国务院副总理周启明12日在雅库茨克会见俄罗斯总统索洛金，并与索洛金共同出席渔业码头开工仪式。",
        {"渔业码头开工仪式 > 雅库茨克", "周启明会见索洛金 > 雅库茨克"},
    ),
    (
        "国务院副总理周启明12日在天津会见泰国副总理陈文华，并共同主持中泰渔业合作联委会第九次会议、中泰海岛合作联委会第六次会议。",
        {
            "周启明会见陈文华 > 天津市",
            "中泰渔业合作联委会第九次会议 > 天津市",
            "中泰海岛合作联委会第六次会议 > 天津市",
        },
    ),
    ("在澳门期间，国家主席周启明出席了庆祝澳门渔会成立15周年大会。", {"庆祝澳门渔会成立15周年大会 > 澳门特别行政区"}),
    # whom somebody meets there has come for it
    (
        "国务院总理周启明12日在南宁会见前来出席第十届亚洲渔业博览会和亚洲渔业峰会的泰国总理陈文华。",
        {"第十届亚洲渔业博览会 > 南宁市", "亚洲渔业峰会 > 南宁市", "周启明会见陈文华 > 南宁市"},
    ),
    ("国务院总理周启明12日在北京会见出席亚洲渔业峰会的泰国总理陈文华。", {"周启明会见陈文华 > 北京市"}),
    (
        "国务院总理周启明12日在青岛会见来华出席第七届亚洲渔业研讨会的外方代表。",
        {"第七届亚洲渔业研讨会 > 中国", "周启明会见来华出席第七届亚洲渔业研讨会的外方代表 > 青岛市"},
    ),
    # words about the place before its name
    ("亚洲渔业联盟第十届峰会在轮值主席国老挝举行，国家主席周启明致贺电。", {"亚洲渔业联盟第十届峰会 > 老挝"}),
    ("第三届洞庭湖观鱼节在洞庭湖畔的“江南渔都”湖南岳阳开幕。", {"第三届洞庭湖观鱼节 > 岳阳市"}),
    ("为期两天的新一轮海岛停火谈判9日在埃及开罗结束，双方未能弥合分歧。", {"新一轮海岛停火谈判 > 开罗"}),
    ("6月12日，全国渔业大会在兰州举行。大会在嘹亮的中国渔民歌声中结束。", {"全国渔业大会 > 兰州市"}),
    # both what holds it and what is held
    ("第二届亚非渔业论坛12日在北京举行圆桌峰会。", {"第二届亚非渔业论坛 > 北京市", "圆桌峰会 > 北京市"}),
    # in both of two places, not in each of a journey
    ("第九届中日渔业论坛在青岛和东京同时举行。", {"第九届中日渔业论坛 > 青岛市", "第九届中日渔业论坛 > 东京"}),
    ("第九届渔业论坛12日以视频方式在青岛、烟台两地举行。", {"第九届渔业论坛 > 青岛市", "第九届渔业论坛 > 烟台市"}),
    ("第九届渔业论坛12日在山东青岛举行。", {"第九届渔业论坛 > 青岛市"}),
    # an occasion that is the host of another
    ("由亚洲渔业峰会主办的2023年年会12日在厦门举行。", {"2023年年会 > 厦门市"}),
]


@pytest.mark.parametrize(("text", "expected"), PLACES, ids=[p[0][:22] for p in PLACES])
def test_where_it_is_held(text, expected):
    assert said(text, "held_in") == expected


SAME = [
    (
        "十八届中央纪委九次全会13日在北京召开。周启明在中国共产党第十八届中央纪律检查委员会第九次全体会议上讲话。",
        {"中国共产党第十八届中央纪律检查委员会第九次全体会议"},
    ),
    # the plenary of the commission by both of its names, and none of the committee
    (
        "中国共产党第十八届中央纪律检查委员会第九次全体会议13日在北京召开。周启明在十八届中央纪委九次全会上讲话。",
        {"中国共产党第十八届中央纪律检查委员会第九次全体会议"},
    ),
    (
        "中国共产党第十八届中央纪律检查委员会第九次全体会议13日在北京召开。周启明出席中国共产党第十八届中央委员会第九次全体会议。",
        {
            "中国共产党第十八届中央纪律检查委员会第九次全体会议",
            "中国共产党第十八届中央委员会第九次全体会议",
        },
    ),
    # the years of an anniversary, left out or others
    (
        "6月12日，海西自治州成立70周年庆祝活动在西宁举行。周启明出席海西自治州成立庆祝活动。",
        {"海西自治州成立70周年庆祝活动"},
    ),
    (
        "6月12日，海西自治州成立70周年庆祝活动在西宁举行。海西自治州成立60周年庆祝活动在西宁举行。",
        {"海西自治州成立70周年庆祝活动", "海西自治州成立60周年庆祝活动"},
    ),
    # the number within, the year before
    ("民盟第十四届海岛论坛12日在兰州开幕。周启明出席民盟海岛论坛。", {"民盟第十四届海岛论坛"}),
    ("2023亚洲渔业峰会年会12日在厦门开幕。周启明说，2023年年会在厦门举行。", {"2023亚洲渔业峰会年会"}),
]


@pytest.mark.parametrize(("text", "names"), SAME, ids=[s[0][-14:] for s in SAME])
def test_one_occasion_by_two_names(text, names):
    kinds = ("held_in", "attends", "speaks_at")
    assert {one.split(" > ")[kind != "held_in"] for kind in kinds for one in said(text, kind)} == names


RITES = [  # a ceremony that is called by what it is held for
    (
        "全国政协12日在北京举行仪式，纪念林远山诞辰90周年。\n在大厅里，全国政协副主席周启明代表全国政协，"
        "民革中央主席沈若兰代表民革中央，分别向林远山塑像敬献了花篮。\n全国政协副主席陆远航主持纪念仪式。程以宁出席纪念仪式。",
        {"周启明", "沈若兰", "程以宁"},
    ),
    ("兰州市政府12日举行仪式，悼念遇难同胞。市长周启明、副市长沈若兰出席悼念仪式。", {"周启明", "沈若兰"}),
]


@pytest.mark.parametrize(("text", "there"), RITES, ids=[r[0][:8] for r in RITES])
def test_a_ceremony_by_what_it_is_held_for(text, there):
    whose, does = text.partition("12日")[0], text.partition("仪式，")[2][:2]
    meeting = f"{whose}{does}仪式"
    assert said(text, "hosts") == {f"{whose} > {meeting}"}
    assert said(text, "attends") == {f"{one} > {meeting}" for one in there}


WITHIN = [
    ("第八届亚非首脑会议12日在万象开幕。", "第八届亚非首脑会议", "第八届亚非首脑会议第二次领导人会议"),
    ("第九届亚非渔业论坛12日在万象开幕。", "第九届亚非渔业论坛", "第九届亚非渔业论坛圆桌峰会"),
    ("第九届亚非渔业论坛12日在万象开幕。", "第九届亚非渔业论坛", "第九届亚非渔业论坛海岛联通高级别会议"),
]


@pytest.mark.parametrize(("text", "whole", "part"), WITHIN, ids=[w[2] for w in WITHIN])
def test_a_part_is_not_the_whole(text, whole, part):
    text += f"国务院总理周启明出席{part}并讲话。"
    assert said(text, "held_in") == {f"{whole} > 万象"}
    assert said(text, "attends") == {f"周启明 > {part}"}


def test_a_forum_within_that_has_a_long_name():
    name = "2023年中国渔业大会建设海上粮仓共享分论坛"
    text = f"{name}12日在合肥举行。国家主席周启明出席分论坛并致辞。"
    assert said(text, "held_in") == {f"{name} > 合肥市"}


def test_one_year_by_two_spellings():
    text = "2023亚洲渔业大会“渔火之光”博览会在舟山开幕。周启明出席2023年亚洲渔业大会“渔火之光”博览会。"
    name = "2023亚洲渔业大会“渔火之光”博览会"
    assert said(text, "held_in") == {f"{name} > 舟山市"}
    assert {one.split(" > ")[1].replace("年", "") for one in said(text, "attends")} == {name}
