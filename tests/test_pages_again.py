"""What pages of cities, counties and provinces say: lists that go on with groups, who signs, counties by their short
names, stops of a tour, heads of the only school; people are invented."""

import pytest
from said import facts

HEAD = "6月12日，陇上种业论坛在兰州举行。"
RITE = "6月12日，种业合作签约仪式在兰州举行。"
CALLED = "6月12日，省委常委会会议举行。"

# (source, text, what is said, what is not)
SAID = [
    # people, a post without names, bodies, others without names
    (
        "甘肃日报",
        f"{CALLED}省委书记周启明主持并讲话，省长沈若兰，省政协主席陆远航，省委常委，"
        "省人大常委会、省政府党员领导同志，其他在职省级领导同志参加会议。",
        {
            "attends: 沈若兰 > 甘肃省委常委会会议",
            "attends: 陆远航 > 甘肃省委常委会会议",
            "attends: 甘肃省人大常委会 > 甘肃省委常委会会议",
        },
        {"attends: 甘肃省委 > 甘肃省委常委会会议"},
    ),
    # in whose turn a province is in the chair, and which prize somebody has won
    (
        "甘肃日报",
        f"{HEAD}省委书记周启明，水利部副部长沈若兰，本届论坛轮值主席单位青海省委副书记罗心怡，省长陆远航致辞。",
        {"speaks_at: 周启明 > 陇上种业论坛", "speaks_at: 罗心怡 > 陇上种业论坛"},
        set(),
    ),
    (
        "甘肃日报",
        f"{HEAD}省长周启明，2021年世界粮食奖获得者卡里姆·哈桑，2019年国际农业奖得主安德列·多恩视频致辞。",
        {"speaks_at: 周启明 > 陇上种业论坛", "speaks_at: 卡里姆·哈桑 > 陇上种业论坛"},
        set(),
    ),
    ("甘肃日报", f"{HEAD}省长周启明为世界粮食奖获得者罗心怡颁奖。", set(), {"speaks_at: 罗心怡 > 陇上种业论坛"}),
    # who signs is there
    (
        "甘肃日报",
        f"{RITE}青海省副省长陆远航、宁夏回族自治区副主席罗心怡，甘肃省副省长沈若兰签署协议并先后致辞。",
        {"attends: 陆远航 > 种业合作签约仪式", "speaks_at: 罗心怡 > 种业合作签约仪式"},
        set(),
    ),
    (
        "甘肃日报",
        f"{RITE}仪式上，副省长沈若兰代表省政府分别与企业代表签订合作协议。",
        {"attends: 沈若兰 > 种业合作签约仪式"},
        set(),
    ),
    (
        "甘肃日报",
        f"{RITE}副省长沈若兰与兰州大学副校长陆远航分别代表省政府和兰州大学在合作协议上签字。",
        {
            "attends: 陆远航 > 种业合作签约仪式",
            "signs_with: 甘肃省政府 > 兰州大学",
        },
        set(),
    ),
    (
        "甘肃日报",
        f"{RITE}兰州银行天水分行行长陆远航与天水市副市长罗心怡分别代表兰州银行天水分行和天水市政府签署了协议，"
        "同时陆远航与省农业农村厅签署了备忘录。",
        {
            "signs_with: 兰州银行天水分行 > 天水市政府",
            "signs_with: 兰州银行天水分行 > 甘肃省农业农村厅",
            "attends: 罗心怡 > 种业合作签约仪式",
        },
        set(),
    ),
    # a county by its short name, where something is held there or somebody goes there
    ("阿坝日报", "6月12日，种业大会在义乌举行。", {"held_in: 种业大会 > 义乌市"}, set()),
    ("浙江日报", "6月12日，省长沈若兰赴义乌调研种业。", {"inspects: 沈若兰 > 义乌市"}, set()),
    ("浙江日报", "6月12日，种业大会在太湖举行。", set(), {"held_in: 种业大会 > 太湖县"}),
    ("浙江日报", "6月12日，种业大会在中方举行。", set(), {"held_in: 种业大会 > 中方县"}),
    ("浙江日报", "6月12日，省长沈若兰赴北戴河调研种业。", {"inspects: 沈若兰 > 北戴河区"}, set()),
    ("苏州日报", "6月12日，市长沈若兰深入昆山调研。", {"inspects: 沈若兰 > 昆山市"}, set()),
    # rows of counties of one province; and of what is no place, or of two provinces
    (
        "浙江日报",
        "8日至9日，省长沈若兰赴诸暨、义乌、永康等地调研。",
        {"inspects: 沈若兰 > 诸暨市", "inspects: 沈若兰 > 义乌市", "inspects: 沈若兰 > 永康市"},
        set(),
    ),
    (
        "浙江日报",
        "8日，省长沈若兰到企业、义乌等地调研。9日，沈若兰到和平、界首等地调研。",
        set(),
        {"inspects: 沈若兰 > 界首市"},
    ),
    # the county whose page it is, by its short name
    (
        "清水县人民政府网",
        "6月12日，清水召开防汛工作会议。县委书记周启明出席。13日，省长沈若兰来清水调研。",
        {"hosts: 清水县 > 防汛工作会议", "inspects: 沈若兰 > 清水县"},
        set(),
    ),
    ("光明网", "6月12日，沈若兰来光明调研。", set(), {"inspects: 沈若兰 > 光明区"}),
    # firms by the place in brackets, whatever stands before it
    (
        "镇江日报",
        "6月12日，种业大会在镇江召开。市长沈若兰、陇薯光电（深圳）科技有限公司总经理罗心怡出席大会。",
        {"holds_post: 罗心怡 > 陇薯光电（深圳）科技有限公司 : 总经理"},
        set(),
    ),
    # 出席座谈会并参加相关活动 in a text of a tour; 等外方嘉宾 in a list of those who watch
    (
        "甘肃日报",
        "9日，全国政协副主席陆远航在天水市调研，并召开种业座谈会。省长沈若兰出席座谈会并参加相关活动。",
        {"attends: 沈若兰 > 种业座谈会"},
        set(),
    ),
    (
        "甘肃日报",
        "12日，文化周开幕式晚会在兰州举行。约旦副首相卡里姆·哈桑等外方嘉宾，甘肃省领导周启明、沈若兰，"
        "中国驻约旦大使陆远航等观看演出。",
        {"attends: 卡里姆·哈桑 > 文化周开幕式晚会"},
        set(),
    ),
    (
        "甘肃日报",
        "12日，省长沈若兰在兰州会见了来自约旦等国的外国驻华使节和外交官一行。",
        {"attends: 沈若兰 > 沈若兰会见来自约旦等国的外国驻华使节和外交官"},
        set(),
    ),
    (
        "甘肃日报",
        "12日，种业大会在兰州举行。罗心怡代表省委对种业大会的召开表示祝贺。",
        set(),
        {"attends: 甘肃省委 > 种业大会"},
    ),
    # parts of the only school of a text, or of the school whose page it is; not one called by a place
    (
        "甘肃日报",
        "兰州大学举行毕业典礼。校科技处处长周启明主持，校团委书记沈若兰出席。",
        {"holds_post: 周启明 > 兰州大学科技处 : 处长", "holds_post: 沈若兰 > 兰州大学团委 : 书记"},
        set(),
    ),
    (
        "兰州大学",
        "6月12日，座谈会在学校召开。经济管理学院院长周启明，天水信息工程学院院长沈若兰出席座谈会。",
        {"holds_post: 周启明 > 兰州大学经济管理学院 : 院长", "holds_post: 沈若兰 > 天水信息工程学院 : 院长"},
        set(),
    ),
    # 等企业 behind the stops of a tour
    (
        "甘肃日报",
        "在兰州陇薯公司、兰州银行等企业，省长沈若兰认真了解经营情况。",
        {"inspects: 沈若兰 > 兰州陇薯公司", "inspects: 沈若兰 > 兰州银行"},
        set(),
    ),
    # with whom one sits who sits with a delegation
    (
        "天水日报",
        "12日，由州委书记罗心怡率领的甘孜州党政代表团来天水考察。市委书记周启明与代表团一行座谈交流。",
        {"meets_with: 周启明 > 罗心怡", "attends: 罗心怡 > 周启明与罗心怡座谈"},
        set(),
    ),
    (
        "天水日报",
        "12日，政协清水县第九届委员会召开常务委员会第八次会议，县政协主席周启明主持会议。",
        {"hosts: 清水县政协 > 常务委员会第八次会议"},
        {"hosts: 常务委员会 > 常务委员会第八次会议"},
    ),
    (
        "天水日报",
        "12日，种业大会在天水召开。各县区、天水新区主要负责人在各分会场参加会议。",
        set(),
        {"attends: 天水市 > 会议", "attends: 天水市 > 种业大会"},
    ),
    # a yearbook, whose county-level city is named as the place of the prefecture's guest is
    (
        "桐城年鉴",
        "6日 桐城市种业协调会召开，会议由安庆市移民办副主任陆远航主持。\n13日 全市茶话会召开。市领导周启明参加会议。",
        {"holds_post: 周启明 > 桐城市 : 市领导"},
        {"holds_post: 周启明 > 安庆市 : 市领导"},
    ),
    # the head of a league is at its administration
    ("兴安日报", "6月12日，兴安盟委副书记、盟长周启明讲话。", {"holds_post: 周启明 > 兴安盟行署 : 盟长"}, set()),
    # the head of the only school of a text
    (
        "甘肃日报",
        "种业研究院揭牌仪式在兰州大学举行。校党委书记周启明出席。校长陆远航与天水市副市长罗心怡揭牌。副校长沈若兰出席仪式。",
        {"holds_post: 陆远航 > 兰州大学 : 校长", "holds_post: 沈若兰 > 兰州大学 : 副校长"},
        set(),
    ),
    (
        "甘肃日报",
        "揭牌仪式在兰州大学举行。陇东学院代表到场。天水市副市长罗心怡揭牌。副校长沈若兰出席仪式。",
        set(),
        {"holds_post: 沈若兰 > 兰州大学 : 副校长", "holds_post: 沈若兰 > 陇东学院 : 副校长"},
    ),
    # offices by their short names, without a name of somebody
    (
        "天水日报",
        "6月12日，天水市河长制工作会议召开。会上，市河长办通报了工作情况。",
        {"reports_at: 天水市河长办 > 天水市河长制工作会议"},
        set(),
    ),
    # 对…进行汇报; what is said about a report is none
    (
        "天水日报",
        "6月12日，天水市防汛会议召开。会上，市水务局局长罗心怡对大坝加固情况进行了汇报。市长沈若兰就汇报强调，要抓紧。",
        {"reports_at: 罗心怡 > 天水市防汛会议"},
        {"reports_at: 沈若兰 > 天水市防汛会议"},
    ),
    (
        "天水日报",
        "6月12日，天水市种业大会在天水召开。市委副书记罗心怡代表市委表示祝贺，并提出希望。",
        {"attends: 罗心怡 > 天水市种业大会"},
        set(),
    ),
    ("甘肃日报", "3日，省长沈若兰在京拜会国家能源局局长陆远航。", {"held_in: 沈若兰会见陆远航 > 北京市"}, set()),
    # who welcomes those who come goes nowhere; what lies near a school is not the school
    ("甘肃日报", "沈若兰对他们来甘考察表示热烈欢迎。", set(), {"inspects: 沈若兰 > 甘肃省"}),
    (
        "天水日报",
        "市长沈若兰带队到石佛镇调研。沈若兰先后来到滨河大道北段、石佛小学周边道路等项目现场，了解施工进展。",
        {"inspects: 沈若兰 > 石佛镇"},
        {"inspects: 沈若兰 > 石佛小学"},
    ),
    (
        "泉州晚报",
        "副市长沈若兰调研交通。在泉州湾大桥工程现场，沈若兰详细了解进展。",
        set(),
        {"inspects: 沈若兰 > 泉州市"},
    ),
    # 与…交流，详细了解
    (
        "天水日报",
        "市长沈若兰先后前往渭河堤防工程、天水市第一人民医院等地，与值守人员面对面交流，详细了解防汛准备。",
        {"inspects: 沈若兰 > 天水市第一人民医院"},
        set(),
    ),
]


@pytest.mark.parametrize(("source", "text", "said", "unsaid"), SAID, ids=[row[1] for row in SAID])
def test_what_a_page_says(source, text, said, unsaid):
    found = facts(text, source=source)
    assert said <= found
    assert unsaid.isdisjoint(found)
