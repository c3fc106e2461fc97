"""Careers told in prose, appointments and resignations, and the body at which a post is held."""

import pytest
from said import PAPER, facts

CAREERS = [
    (
        "周启明，男，1970年8月生，中共党员。2013年任黔东南州副州长，2016年跨市调任铜仁市委常委、组织部部长，"
        "2019年任甘肃省乡村振兴局（原省扶贫办）党组成员、副局长。",
        {
            "周启明 > 铜仁市委 : 常委 ; appointed",
            "周启明 > 铜仁市委组织部 : 部长 ; appointed",
            "周启明 > 甘肃省乡村振兴局 : 副局长 ; appointed",
        },
    ),
    (
        "2017年9月，周启明调任德阳市副市长，还曾兼任旌阳区委书记。2021年底出任荆州市委常委、秘书长。",
        {
            "周启明 > 旌阳区委 : 书记 ; former",
            "周启明 > 荆州市委 : 常委 ; appointed",
            "周启明 > 荆州市委 : 秘书长 ; appointed",
        },
    ),
    (
        "省长助理周启明升任副省长。周启明今年53岁，在任洛阳市涧西区委书记期间完成学业，2007年5月由洛阳市副市长转任海西州委副书记，"
        "2011年9月接替陆远航任定西市委书记至今。",
        {
            "周启明 > 涧西区委 : 书记 ; former",
            "周启明 > 洛阳市政府 : 副市长 ; former",
            "周启明 > 海西州委 : 副书记 ; appointed",
            "周启明 > 定西市委 : 书记 ; appointed",
            "陆远航 > 定西市委 : 书记 ; former",
        },
    ),
    (
        "省委常委周启明、副省长陆远航出席。周启明今年58岁，兰州人。与陆远航不同，周启明从未离开过甘肃，曾任甘肃省委办公厅秘书、办公厅副主任。",
        {"周启明 > 甘肃省委办公厅 : 副主任 ; former"},
    ),
    (
        "周启明任甘肃省省长助理，并接替陆远航任公安厅厅长至今。",
        {"周启明 > 甘肃省公安厅 : 厅长 ; appointed", "陆远航 > 甘肃省公安厅 : 厅长 ; former"},
    ),
    (
        "周启明今年58岁，2012年2月接替赴京任职的陆远航，任甘肃省常务副省长至今。",
        {"陆远航 > 甘肃省政府 : 常务副省长 ; former"},
    ),
    (
        "某集团原董事长周启明被任命为新组建的国家数据局局长。曾长期担任成都市委常委的陆远航现任达州市市长。",
        {"周启明 > 国家数据局 : 局长 ; appointed", "陆远航 > 成都市委 : 常委 ; former"},
    ),
    ("省委常委周启明因“工作调整”卸任常务副省长。", {"周启明 > 甘肃省政府 : 常务副省长 ; removed"}),
    (
        "周启明任天水市委书记，沈若兰任定西市委书记，陆远航任陇南市委书记。其中，周启明、沈若兰此前均在当地担任市长。",
        {"周启明 > 天水市政府 : 市长 ; former", "沈若兰 > 定西市政府 : 市长 ; former"},
    ),
]


def posts(text: str, **fields) -> set[str]:
    """The posts of a text as `who > body : title ; change`."""
    found = facts(text, **fields)
    return {fact.removeprefix("holds_post: ") for fact in found if fact.startswith("holds_post")}


@pytest.mark.parametrize(("text", "expected"), CAREERS, ids=[c[0] for c in CAREERS])
def test_careers_in_prose(text, expected):
    assert expected <= posts(text)


NO_CAREER = [
    # what somebody does in the term of another is no post of theirs
    ("周启明出生于兰州。在任期间，他完成学业。", "周启明"),
    ("陆远航曾任定西市委书记，在任定西市委书记的周启明出席。", "陆远航 > 定西市委 : 书记 ; appointed"),
    # who leaves a post is not whose career goes on
    ("省委常委周启明出席。2014年3月任天水市市长，并接替陆远航任定西市委书记。", "陆远航 > 天水"),
    # of which city nobody has said
    ("周启明出席。周启明此前在当地担任市长。", "周启明 >"),
    ("周启明任天水市委书记，陆远航任兰州大学校长。其中，周启明、陆远航此前均在当地担任市长。", "陆远航 > 天水"),
    # by whom something is done
    ("省委常委周启明出席。周启明今年53岁。会议由定西市副市长陆远航主持。", "周启明 > 定西"),
]


@pytest.mark.parametrize(("text", "never"), NO_CAREER, ids=[c[0] for c in NO_CAREER])
def test_what_is_no_career(text, never):
    assert not [fact for fact in posts(text) if fact.startswith(never)]


SESSIONS = [
    (
        "定西市五届人大常委会第九次会议决定接受周启明辞去市人民政府市长职务、陆远航辞去市人民政府副市长职务、"
        "沈若兰辞去市监察委员会主任职务的请求。",
        {
            "周启明 > 定西市政府 : 市长 ; removed",
            "陆远航 > 定西市政府 : 副市长 ; removed",
            "沈若兰 > 定西市监察委员会 : 主任 ; removed",
        },
    ),
    (
        "会议决定任命周启明为定西市人民政府副市长，并决定为代理市长；任命沈若兰为定西市监察委员会副主任，并决定为代理主任。",
        {
            "周启明 > 定西市政府 : 代理市长 ; appointed",
            "沈若兰 > 定西市监察委员会 : 代理主任 ; appointed",
        },
    ),
    (
        "会议决定任命周启明为定西市人民政府副市长，并决定其代理定西市人民政府市长职务。",
        {"周启明 > 定西市政府 : 代理市长 ; appointed"},
    ),
    (
        "会议同意接受陆远航同志辞去安宁区人民政府区长职务的请求，由周启明副区长代理安宁区人民政府区长职务。",
        {
            "陆远航 > 安宁区政府 : 区长 ; removed",
            "周启明 > 安宁区政府 : 代理区长 ; appointed",
        },
    ),
    (
        "同时选举陇尚平、安玛才、周启明、妥少安、沈若兰为甘肃省政协副主席。",
        {f"{who} > 甘肃省政协 : 副主席 ; appointed" for who in ("陇尚平", "安玛才", "周启明", "妥少安", "沈若兰")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SESSIONS, ids=[s[0] for s in SESSIONS])
def test_what_sessions_decide(text, expected):
    assert expected <= posts(text)


def test_those_chosen_that_are_no_people():
    assert posts("大会选举兰州市、陇南市、天水市、沈若兰为甘肃省薯业协会副会长。") <= {
        "沈若兰 > 甘肃省薯业协会 : 副会长 ; appointed"
    }


BODIES = [
    ("定西市安定区副区长、公安局局长周启明参加。", {"周启明 > 安定区政府 : 副区长", "周启明 > 安定区公安局 : 局长"}),
    (
        "中组部副部长、中央薯业工作领导小组秘书组副组长周启明出席会议。",
        {"周启明 > 中共中央组织部 : 副部长", "周启明 > 中央薯业工作领导小组秘书组 : 副组长"},
    ),
    (
        "世界陇上同乡总会永久名誉会长周启明、马来西亚陇商总会署理会长陆远航出席。",
        {"周启明 > 世界陇上同乡总会 : 永久名誉会长", "陆远航 > 马来西亚陇商总会 : 署理会长"},
    ),
    ("蒙古国驻华使馆商务参赞恩和图雅参加。", {"恩和图雅 > 蒙古国驻华大使馆 : 商务参赞"}),
    ("泰国驻香港领事威拉蓬表示，希望多做生意。", {"威拉蓬 > 泰国驻香港总领馆 : 领事"}),
    ("外交部驻香港特派员公署副特派员周启明表示欢迎。", {"周启明 > 外交部驻香港特派员公署 : 副特派员"}),
    ("澳门濠江大学校监周启明出席。", {"周启明 > 澳门濠江大学 : 校监"}),
    ("日本前国土交通副大臣高桥信介发表演讲。", {"高桥信介 > 日本国土交通省 : 国土交通副大臣 ; former"}),
    (
        "嘉义县各界参访团抵达兰州。参访团副团长、嘉义县农会理事长周启明参加会见。",
        {"周启明 > 嘉义县各界参访团 : 副团长", "周启明 > 嘉义县农会 : 理事长"},
    ),
    (
        "香港陇上商会考察团抵达兰州。香港陇商集团董事长周启明任考察团顾问，兰州大学校长陆远航任副团长。",
        {
            "周启明 > 香港陇商集团 : 董事长",
            "周启明 > 香港陇上商会考察团 : 顾问 ; appointed",
            "陆远航 > 兰州大学 : 校长",
            "陆远航 > 香港陇上商会考察团 : 副团长 ; appointed",
        },
    ),
    (
        "香港陇商集团董事长周启明任团长，兰州大学校长陆远航出席。",
        {"周启明 > 香港陇商集团 : 董事长", "陆远航 > 兰州大学 : 校长"},
    ),
    (
        "兰州大学薯业发展研究院主办论坛。薯业发展研究院院长周启明出席。",
        {"周启明 > 兰州大学薯业发展研究院 : 院长"},
    ),
    (
        "兰州大学外国语学院与西北师范大学外国语学院签约。外国语学院院长周启明出席。",
        {"周启明 > 外国语学院 : 院长"},  # of which of the two the text leaves open
    ),
    ("广西民族大学东盟学院副院长周启明发言。", {"周启明 > 广西民族大学东盟学院 : 副院长"}),
    (
        "定西市人民政府外事办公室承办论坛。定西市外办主任周启明出席。",
        {"周启明 > 定西市政府外事办公室 : 主任"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), BODIES, ids=[b[0] for b in BODIES])
def test_the_body_of_a_post(text, expected):
    assert posts(text) == expected


ELSEWHERE = [
    # the paper whose report is retold
    (
        {"source": "中国共产党新闻网"},
        "中国共产党新闻网北京1月4日电据《天津日报》消息，日前，市委常委、市委统战部部长周启明通报情况。",
        {"周启明 > 天津市委 : 常委", "周启明 > 天津市委统战部 : 部长"},
    ),
    (
        {"source": "甘肃日报"},
        "据《天津日报》消息，日前，省委常委、省委统战部部长周启明通报情况。",
        {"周启明 > 甘肃省委 : 常委", "周启明 > 甘肃省委统战部 : 部长"},
    ),
    (
        {"source": "宁夏日报"},
        "自治区政协主席周启明，内蒙古自治区副主席沈若兰，自治区副主席陆远航出席。",
        {
            "周启明 > 宁夏回族自治区政协 : 主席",
            "沈若兰 > 内蒙古自治区政府 : 副主席",
            "陆远航 > 宁夏回族自治区政府 : 副主席",
        },
    ),
    (
        {"source": "甘肃日报"},
        "省委书记周启明与贵州省委书记陆远航座谈，省委秘书长沈若兰参加。",
        {"周启明 > 甘肃省委 : 书记", "陆远航 > 贵州省委 : 书记", "沈若兰 > 甘肃省委 : 秘书长"},
    ),
    (
        {"source": "宁夏日报"},
        "内蒙古自治区政协主席周启明、自治区副主席陆远航来宁夏考察。",
        {"周启明 > 内蒙古自治区政协 : 主席", "陆远航 > 内蒙古自治区政府 : 副主席"},
    ),
    (
        {"source": "中国新闻网"},
        "博尔塔拉蒙古自治州推介会举行。湖北省援疆前方指挥部指挥长、博州党委副书记周启明，博州副州长陆远航出席。",
        {
            "周启明 > 湖北省援疆前方指挥部 : 指挥长",
            "周启明 > 博尔塔拉州党委 : 副书记",
            "陆远航 > 博尔塔拉州政府 : 副州长",
        },
    ),
]


@pytest.mark.parametrize(("paper", "text", "expected"), ELSEWHERE, ids=[e[1] for e in ELSEWHERE])
def test_whose_organ_a_short_name_means(paper, text, expected):
    assert posts(text, **{**PAPER, **paper}) == expected


def test_posts_one_after_the_other_since_a_month_have_no_dates_of_their_own():
    text = "周启明，1961年生。2001年6月起，担任甘肃省水利厅副厅长、甘肃省发展和改革委员会副主任等职。"
    assert {
        "holds_post: 周启明 > 甘肃省水利厅 : 副厅长 ; former",
        "holds_post: 周启明 > 甘肃省发展和改革委员会 : 副主任 ; former",
    } <= facts(text)
