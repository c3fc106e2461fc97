"""Posts and changes of post: who takes which, from where, and at which body. Sentences and people are invented."""

import pytest
from said import facts

CITY = {"source": "石家庄日报", "date": "2023-02-12"}
NEWS = {"source": "中国经济网", "date": "2023-02-12"}
ABROAD = {"source": "新闻联播", "date": "2023-02-12"}


def posts(text: str, **fields) -> set[str]:
    """The posts of a text as `person > body : title ; change`."""
    return {fact.removeprefix("holds_post: ") for fact in facts(text, **fields) if fact.startswith("holds_post: ")}


def check(text: str, expected: str, **fields) -> None:
    assert posts(text, **fields) == {line.strip() for line in expected.split("|") if line.strip()}


HEADS = [  # behind 为, where a congress elects or its committee appoints
    ("会议决定任命周启明为副市长。", "周启明 > 石家庄市政府 : 副市长 ; appointed"),
    ("2月11日，市十四届人大六次会议选举周启明为市长。", "周启明 > 石家庄市政府 : 市长 ; appointed"),
    (
        "大会选举周启明为市长，沈若兰为副市长。",
        "周启明 > 石家庄市政府 : 市长 ; appointed | 沈若兰 > 石家庄市政府 : 副市长 ; appointed",
    ),
    (
        "会议决定任命周启明为副市长、代理市长。",
        "周启明 > 石家庄市政府 : 副市长 ; appointed | 周启明 > 石家庄市政府 : 代理市长 ; appointed",
    ),
    (
        "会议决定任命周启明为副市长、沈若兰为市公安局局长。",
        "周启明 > 石家庄市政府 : 副市长 ; appointed | 沈若兰 > 石家庄市公安局 : 局长 ; appointed",
    ),
    ("邯郸市人大常委会决定任命周启明为副市长。", "周启明 > 邯郸市政府 : 副市长 ; appointed"),
    # who is only put up, and who is elected abroad
    ("会议推荐周启明为副市长人选。", ""),
    ("法国里昂市议会选举杜邦为市长。", ""),
]


@pytest.mark.parametrize(("text", "expected"), HEADS, ids=[row[0] for row in HEADS])
def test_the_head_whom_a_congress_elects_is_of_its_place(text, expected):
    check(text, expected, **CITY)


def test_no_place_no_government():
    check("会议决定任命周启明为副市长。", "", source="新华社", date="2023-02-12")


def test_the_second_session_of_a_page_elects_the_head_of_its_own_province():
    text = "1月25日，江西省第十三届人民代表大会第一次会议选举周启明为江西省人大常委会主任。"
    other = "1月27日，安徽省十三届人大一次会议举行第四次全体会议选举陆远航为省长。"
    assert "陆远航 > 安徽省政府 : 省长 ; appointed" in posts(text + other, **NEWS)
    other = "1月27日，沈若兰在安徽省十三届人大一次会议举行第四次全体会议上当选为安徽省人大常委会主任。"
    assert "沈若兰 > 安徽省人大常委会 : 主任 ; appointed" in posts(text + other, **NEWS)


MOVES = [
    # on a day told by the third of its month
    (
        "周启明已于本月中旬出任甘肃省交通运输厅党组书记。",
        "周启明 > 甘肃省交通运输厅 : 党组书记 ; appointed",
    ),
    (
        "周启明任武汉大学校长。另外，沈若兰由吉林大学党委副书记出任延边大学党委书记。",
        "周启明 > 武汉大学 : 校长 ; appointed | 沈若兰 > 吉林大学 : 党委副书记 ; former"
        "| 沈若兰 > 延边大学 : 党委书记 ; appointed",
    ),
    (
        "沈若兰由武汉市副市长改任十堰市市长，宜昌市副市长陆远航到荆州市任市长。",
        "沈若兰 > 武汉市政府 : 副市长 ; former | 沈若兰 > 十堰市政府 : 市长 ; appointed"
        "| 陆远航 > 宜昌市政府 : 副市长 | 陆远航 > 荆州市政府 : 市长 ; appointed",
    ),
    ("周启明10月当选内蒙古自治区政府主席。", "周启明 > 内蒙古自治区政府 : 主席 ; appointed"),
    ("周启明零反对票当选杭州市市长。", "周启明 > 杭州市政府 : 市长 ; appointed"),
    ("周启明上周已提任为杭州市副市长。", "周启明 > 杭州市政府 : 副市长 ; appointed"),
    ("周启明履任浙江省教育厅厅长。", "周启明 > 浙江省教育厅 : 厅长 ; appointed"),
    ("周启明之前为杭州市人民检察院检察长。", "周启明 > 杭州市人民检察院 : 检察长 ; former"),
    ("周启明已辞任中国石油总经理。", "周启明 > 中国石油 : 总经理 ; removed"),
    ("沈若兰赴央企担任中国五矿集团副总经理。", "沈若兰 > 中国五矿集团 : 副总经理 ; appointed"),
    ("周启明卸下杭州市委书记一职。", "周启明 > 杭州市委 : 书记 ; removed"),
    ("山东省长由沈若兰担任。", "沈若兰 > 山东省政府 : 省长"),
    ("周启明为内蒙古自治区代主席。", "周启明 > 内蒙古自治区政府 : 代主席 ; appointed"),
    (
        "周启明接替沈若兰履新浙江省高级人民法院院长。",
        "周启明 > 浙江省高级人民法院 : 院长 ; appointed | 沈若兰 > 浙江省高级人民法院 : 院长 ; former",
    ),
    (
        "周启明被任命为山东省代省长，并被补选为第十三届全国人大代表。",
        "周启明 > 山东省政府 : 代省长 ; appointed | 周启明 > 全国人大 : 代表 ; appointed",
    ),
    (
        "周启明任中国铁路总公司董事长，免去其总经理职务。",
        "周启明 > 中国铁路总公司 : 董事长 ; appointed | 周启明 > 中国铁路总公司 : 总经理 ; removed",
    ),
    (
        "他们是从杭州市市长调任宁波市委书记的周启明，任温州市委书记的沈若兰。",
        "周启明 > 杭州市政府 : 市长 ; former | 周启明 > 宁波市委 : 书记 ; appointed | 沈若兰 > 温州市委 : 书记",
    ),
    ("周启明、沈若兰不再担任湖北省政协副主席职务。", "周启明 > 湖北省政协 : 副主席 ; removed"
     "| 沈若兰 > 湖北省政协 : 副主席 ; removed"),
    # who takes over a post is named behind it
    (
        "菏泽市委书记则由原济宁市长周启明接任。",
        "周启明 > 菏泽市委 : 书记 ; appointed | 周启明 > 济宁市政府 : 市长 ; former",
    ),
    (
        "周启明调任云南省国资委党委副书记、副主任，楚雄市委书记由楚雄州纪委副书记沈若兰担任。",
        "周启明 > 云南省国资委 : 党委副书记 ; appointed | 周启明 > 云南省国资委 : 副主任 ; appointed"
        "| 沈若兰 > 楚雄市委 : 书记 | 沈若兰 > 楚雄州纪委 : 副书记",
    ),
    (
        "湘西州委全会选举周启明（苗族）为州委书记，沈若兰（土家族）、陆远航（男，苗族）为州委副书记。",
        "周启明 > 湘西州委 : 书记 ; appointed | 沈若兰 > 湘西州委 : 副书记 ; appointed"
        "| 陆远航 > 湘西州委 : 副书记 ; appointed",
    ),
    # all of those newly appointed but one, and the first of them
    (
        "周启明任荆门市委书记，沈若兰任咸宁市委书记，2位新任书记中，除周启明外，此前均在当地担任市长职务。",
        "周启明 > 荆门市委 : 书记 ; appointed | 沈若兰 > 咸宁市委 : 书记 ; appointed"
        "| 沈若兰 > 咸宁市政府 : 市长 ; former",
    ),
    (
        "周启明任绵阳市委书记，沈若兰任达州市委书记，陆远航任雅安市委书记，3位新任市委书记中，前2位此前均在当地担任市长职务。",
        "周启明 > 绵阳市委 : 书记 ; appointed | 沈若兰 > 达州市委 : 书记 ; appointed"
        "| 陆远航 > 雅安市委 : 书记 ; appointed | 周启明 > 绵阳市政府 : 市长 ; former"
        "| 沈若兰 > 达州市政府 : 市长 ; former",
    ),
    # what the holder was before
    (
        "周启明任中国华能集团董事长，此前他任国家电网公司总经理。",
        "周启明 > 中国华能集团 : 董事长 ; appointed | 周启明 > 国家电网公司 : 总经理 ; former",
    ),
    ("到中国五矿工作前，周启明担任国务院国资委改革局局长。", "周启明 > 国务院国资委改革局 : 局长 ; former"),
    # at no body that the sentence names
    (
        "原四川大学校长沈若兰调任中央社会主义学院副院长，原副校长周启明调任西南大学党委书记。",
        "沈若兰 > 四川大学 : 校长 ; former | 沈若兰 > 中央社会主义学院 : 副院长 ; appointed"
        "| 周启明 > 西南大学 : 党委书记 ; appointed",
    ),
    (
        "南开大学党委书记周启明曾任天津市委宣传部副部长，两年后回到南开，升任书记。",
        "周启明 > 南开大学 : 党委书记 | 周启明 > 天津市委宣传部 : 副部长 ; former",
    ),
    (
        "昨天，中国铁塔股份有限公司迎来了新任公司董事、总经理周启明。",
        "周启明 > 中国铁塔股份有限公司 : 董事 ; appointed | 周启明 > 中国铁塔股份有限公司 : 总经理 ; appointed",
    ),
    (
        "周启明任中共三明学院委员会委员、副书记，院长。",
        "周启明 > 三明学院 : 党委委员 ; appointed | 周启明 > 三明学院 : 副书记 ; appointed"
        "| 周启明 > 三明学院 : 院长 ; appointed",
    ),
    # a department is of the whole, and not of the office or the committee named before it
    (
        "周启明历任审计署审计长办公室秘书、法规司副司长、人事司司长。",
        "周启明 > 审计署审计长办公室 : 秘书 ; former | 周启明 > 审计署法规司 : 副司长 ; former"
        "| 周启明 > 审计署人事司 : 司长 ; former",
    ),
    (
        "周启明历任南京大学历史系团委书记、校团委副书记、人事处副处长。",
        "周启明 > 南京大学历史系团委 : 书记 ; former | 周启明 > 南京大学团委 : 副书记 ; former"
        "| 周启明 > 南京大学人事处 : 副处长 ; former",
    ),
    # a pronoun is no name
    (
        "周启明任安徽省委书记。他曾长期在上海工作，2011年任上海市副市长。",
        "周启明 > 安徽省委 : 书记 ; appointed | 周启明 > 上海市政府 : 副市长 ; appointed",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MOVES, ids=[row[0] for row in MOVES])
def test_who_moves_from_where_to_where(text, expected):
    check(text, expected, **NEWS)


def test_the_post_of_a_mover_whose_name_is_not_read_is_nobody_else_s():
    text = "周启明任武汉大学校长。另外，王嘭由吉林大学党委副书记升任延边大学党委书记。"
    assert not any(post.startswith("周启明 > 延边大学") for post in posts(text, **NEWS))


EACH = [
    (
        "会议接受周启明、沈若兰、陆远航分别辞去杭州市市长、宁波市市长、温州市市长职务的请求。",
        "周启明 > 杭州市政府 : 市长 ; removed | 沈若兰 > 宁波市政府 : 市长 ; removed"
        "| 陆远航 > 温州市政府 : 市长 ; removed",
    ),
    (
        "会议任命周启明、沈若兰分别为杭州市副市长、宁波市副市长。",
        "周启明 > 杭州市政府 : 副市长 ; appointed | 沈若兰 > 宁波市政府 : 副市长 ; appointed",
    ),
    (
        "周启明、沈若兰分别从永嘉县委书记、瑞安市委书记调任瓯海区委书记、鹿城区委书记。",
        "周启明 > 永嘉县委 : 书记 ; former | 沈若兰 > 瑞安市委 : 书记 ; former"
        "| 周启明 > 瓯海区委 : 书记 ; appointed | 沈若兰 > 鹿城区委 : 书记 ; appointed",
    ),
    (
        "杭州市市长周启明、宁波市市长沈若兰分别调任温州市委书记、台州市委书记。",
        "周启明 > 杭州市政府 : 市长 | 沈若兰 > 宁波市政府 : 市长 | 周启明 > 温州市委 : 书记 ; appointed"
        "| 沈若兰 > 台州市委 : 书记 ; appointed",
    ),
    # one post is of both, and posts that are not as many as the people are nobody's
    (
        "会议接受周启明、沈若兰分别辞去浙江省政协副主席职务的请求。",
        "周启明 > 浙江省政协 : 副主席 ; removed | 沈若兰 > 浙江省政协 : 副主席 ; removed",
    ),
    ("会议接受周启明、沈若兰、陆远航分别辞去杭州市市长、宁波市市长职务的请求。", ""),
]


@pytest.mark.parametrize(("text", "expected"), EACH, ids=[row[0] for row in EACH])
def test_each_has_the_post_in_his_place(text, expected):
    check(text, expected, **NEWS)


PROPOSED = [
    ("会议建议审议关于提请任命陆远航为民政部部长的议案。", ""),
    ("会议将于下周审议拟任命陆远航为武汉市副市长的议案。", ""),
    ("会议审议了关于免去陆远航的民政部部长职务的议案。", "陆远航 > 民政部 : 部长"),
    (
        "会议听取了关于接受周启明辞去天津市人民检察院检察长职务的请求的决定草案的汇报。",
        "周启明 > 天津市人民检察院 : 检察长",
    ),
    ("会议审议通过了关于免去陆远航的民政部部长职务的议案。", "陆远航 > 民政部 : 部长 ; removed"),
    ("经审议，会议决定免去陆远航的民政部部长职务。", "陆远航 > 民政部 : 部长 ; removed"),
]


@pytest.mark.parametrize(("text", "expected"), PROPOSED, ids=[row[0] for row in PROPOSED])
def test_what_is_only_proposed_is_no_change(text, expected):
    check(text, expected, **NEWS)


LISTS = [
    (
        "安徽省委组织部长周启明、宁夏组织部长沈若兰、贵州组织部长陆远航在京参加培训。",
        "周启明 > 安徽省委组织部 : 部长 | 沈若兰 > 宁夏回族自治区党委组织部 : 部长 | 陆远航 > 贵州省委组织部 : 部长",
    ),
    (
        "河北省政府副省长周启明在副市长沈若兰、市政府秘书长陆远航等陪同下，到平山县调研。",
        "周启明 > 河北省政府 : 副省长 | 沈若兰 > 石家庄市政府 : 副市长 | 陆远航 > 石家庄市政府 : 秘书长",
    ),
    (
        "代表团成员包括副市长沈若兰、市政府秘书长兼办公室主任陆远航、市商务局局长周启明。",
        "沈若兰 > 石家庄市政府 : 副市长 | 陆远航 > 石家庄市政府 : 秘书长 | 陆远航 > 石家庄市政府办公室 : 主任"
        "| 周启明 > 石家庄市商务局 : 局长",
    ),
    (
        "市委常委、市开发区党工委书记周启明出席签约仪式。",
        "周启明 > 石家庄市委 : 常委 | 周启明 > 石家庄开发区党工委 : 书记",
    ),
    # what one held alone is not of the next, nor that of somebody whose own post the text has told
    (
        "会议邀请河北电视艺术中心原主任周启明、沈若兰到会。",
        "周启明 > 河北电视艺术中心 : 主任 ; former",
    ),
    (
        "河北省商会副会长沈若兰来访。周启明、中国驻法国大使馆公使衔参赞陆远航、沈若兰出席。",
        "沈若兰 > 河北省商会 : 副会长 | 陆远航 > 中国驻法国大使馆 : 公使衔参赞",
    ),
    ("会议传达了周启明总理和王伟书记的批示精神。", ""),
    # a last post at a body that is not read leaves those before it
    (
        "中国花卉学会会长、国务院参事、中国花卉品牌集群主席周启明致辞。",
        "周启明 > 中国花卉学会 : 会长 | 周启明 > 国务院 : 参事",
    ),
    ("河北省委常委包括周启明、沈若兰。", "周启明 > 河北省委 : 常委 | 沈若兰 > 河北省委 : 常委"),
    ("检查内容包括消防、电力。", ""),
    ("艺术团由河北省文化厅厅长陆远航带队，成员包括周启明、沈若兰等歌手。", "陆远航 > 河北省文化厅 : 厅长"),
    ("哈萨克斯坦首任总统纳扎尔巴耶夫到访。", "纳扎尔巴耶夫 > 哈萨克斯坦 : 首任总统"),
    (
        "甘孜州常委、宣传部长周启明出席会议。",
        "周启明 > 甘孜州委 : 常委 | 周启明 > 甘孜州委宣传部 : 部长",
    ),
    ("副市长（挂职）周启明出席会议。", "周启明 > 石家庄市政府 : 副市长"),
    ("沈若兰任应急管理部首任部长。", "沈若兰 > 应急管理部 : 部长 ; appointed"),
    ("副市长周启明会见日本大分市副市长久田晃一行。", "周启明 > 石家庄市政府 : 副市长 | 久田晃 > 大分市 : 副市长"),
    # a county whose name says 县 once; which of several is left open
    ("正定县长周启明讲话。", "周启明 > 正定县政府 : 县长"),
    ("代理县长周启明讲话。", ""),
    (
        "周启明历任中国工商银行云南省分行副行长以及贵州省分行党委书记、行长。",
        "周启明 > 中国工商银行云南省分行 : 副行长 ; former | 周启明 > 中国工商银行贵州省分行 : 党委书记 ; former"
        "| 周启明 > 中国工商银行贵州省分行 : 行长 ; former",
    ),
    (
        "周启明历任中共安徽省巢湖地委委员、行署副专员。",
        "周启明 > 中共安徽省巢湖地委 : 委员 ; former | 周启明 > 巢湖地区行署 : 副专员 ; former",
    ),
    (
        "三人履新，分别是周启明任河北省民政厅厅长，沈若兰任河北省教育厅厅长。",
        "周启明 > 河北省民政厅 : 厅长 ; appointed | 沈若兰 > 河北省教育厅 : 厅长 ; appointed",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTS, ids=[row[0] for row in LISTS])
def test_whose_post_in_a_list(text, expected):
    check(text, expected, **CITY)


GUESTS = [
    ("刚刚抵达开罗的国家主席周启明出席论坛。", "周启明 > 中国 : 国家主席"),
    ("正在访问法国的国家主席周启明出席论坛。", "周启明 > 中国 : 国家主席"),
    ("来自法国的总统杜邦出席论坛。", "杜邦 > 法国 : 总统"),
    (
        "周启明会见了俄罗斯总统安德列耶夫特使、俄罗斯外交部副部长伊万诺夫。",
        "伊万诺夫 > 俄罗斯 : 特使 | 伊万诺夫 > 俄罗斯外交部 : 副部长",
    ),
    ("美国总统气候问题特使克莱尔到访。", "克莱尔 > 美国 : 总统气候问题特使"),
    (
        "周启明会见克罗地亚总理代表、第一副总理波波维奇。",
        "波波维奇 > 克罗地亚 : 代表 | 波波维奇 > 克罗地亚 : 第一副总理",
    ),
    ("29日，韩国国务总理金哲秀出席论坛。", "金哲秀 > 韩国 : 国务总理"),
    (
        "老挝党中央总书记、国家主席坎佩来电。",
        "坎佩 > 老挝党中央 : 总书记 | 坎佩 > 老挝 : 国家主席",
    ),
    ("浙江省省长代表、浙江省民政厅厅长周启明出席开幕式。", "周启明 > 浙江省民政厅 : 厅长"),
    (
        "越共中央政治局委员黎文明转达阮德胜总书记、陈文河国家主席的问候。",
        "黎文明 > 越共中央政治局 : 委员 | 阮德胜 > 越共中央 : 总书记 | 陈文河 > 越南 : 国家主席",
    ),
    (  # China's, in a text that names no country abroad
        "周启明总书记强调，要抓好落实。沈若兰总理也多次作出指示。",
        "周启明 > 中共中央 : 总书记 | 沈若兰 > 国务院 : 总理",
    ),
    (
        "周启明总书记强调，要抓好落实。沈若兰总理对转制工作提出明确要求。",
        "周启明 > 中共中央 : 总书记 | 沈若兰 > 国务院 : 总理",
    ),
    ("本台消息：经沈若兰总理签批，国务院日前印发《关于改进林业的意见》。", "沈若兰 > 国务院 : 总理"),
    ("沈若兰总理签批之后，国务院日前印发《关于改进林业的意见》。", ""),
    ("周启明总书记强调，要抓好落实。1962年，沈若兰总理作出指示。", "周启明 > 中共中央 : 总书记"),
    ("周启明总书记强调，要抓好落实。沈若兰总理也来过这里。", "周启明 > 中共中央 : 总书记"),
    ("法国共产党全国总书记、参议员让·杜邦到访。", "让·杜邦 > 法国共产党 : 全国总书记"),
    ("兰州大学校董周启明出席开幕式。", "周启明 > 兰州大学 : 校董"),
    ("兰州大学校董会主席周启明出席开幕式。", "周启明 > 兰州大学校董会 : 主席"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GUESTS, ids=[row[0] for row in GUESTS])
def test_of_which_country_a_guest_is(text, expected):
    check(text, expected, **ABROAD)


def test_a_congress_of_members_elects_the_officers_of_its_own_body():
    text = (
        "河北省象棋协会第六届会员代表大会11日在石家庄举行。大会选举产生新一届领导机构，"
        "省体育局棋牌运动管理中心原主任周启明当选主席。上一届主席陆远航作了工作报告。\n"
        "新任河北省象棋协会主席周启明讲话。"
    )
    check(
        text,
        "周启明 > 河北省体育局棋牌运动管理中心 : 主任 ; former | 周启明 > 河北省象棋协会 : 主席 ; appointed"
        "| 陆远航 > 河北省象棋协会 : 主席 ; former",
        source="中国新闻网",
        date="2023-02-12",
    )


TABLE = [
    (
        "周启明任江西省委书记。\n陆远航 | 省委副书记 | 2012年任安徽省长\n沈若兰 | 组织部长 | 2015年任天津市委组织部长",
        "周启明 > 江西省委 : 书记 ; appointed | 陆远航 > 安徽省政府 : 省长 ; appointed"
        "| 沈若兰 > 天津市委组织部 : 部长 ; appointed",
    ),
    # two lines, though the second holds a semicolon
    (
        "上届常委去向：\n周启明 | 1953年3月 | 省长 | 2014年任江西省委书记；2018年改任江西省人大常委会主任\n"
        "陆远航 | 1956年2月 | 省委副书记 | 2012年6月改任安徽省长；2017年3月任安徽省委书记",
        "周启明 > 江西省委 : 书记 ; appointed | 周启明 > 江西省人大常委会 : 主任 ; appointed"
        "| 陆远航 > 安徽省政府 : 省长 ; appointed | 陆远航 > 安徽省委 : 书记 ; appointed",
    ),
    # a row whose first cell is nobody is not of the one above
    ("周启明任江西省委书记。\n其他去向 | 省委副书记 | 2012年任安徽省长", "周启明 > 江西省委 : 书记 ; appointed"),
]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[row[0] for row in TABLE])
def test_a_row_of_a_table_is_of_who_stands_in_its_first_cell(text, expected):
    check(text, expected, source="早报", date="2018-05-01")


PREFECTURES = [
    (
        "巴音郭楞蒙古自治州代表团来访。巴州党委副书记、州长周启明，市委副书记、市长沈若兰出席会议。",
        "周启明 > 巴州党委 : 副书记 | 周启明 > 巴州政府 : 州长 | 沈若兰 > 石家庄市委 : 副书记"
        "| 沈若兰 > 石家庄市政府 : 市长",
    ),
    ("博尔塔拉蒙古自治州召开会议，博州党委书记周启明讲话。", "周启明 > 博州党委 : 书记"),
    # a district of that name, and a prefecture that the text names nowhere
    ("巴中市巴州区委书记周启明讲话。", "周启明 > 巴州区委 : 书记"),
]


@pytest.mark.parametrize(("text", "expected"), PREFECTURES, ids=[row[0] for row in PREFECTURES])
def test_a_prefecture_is_called_by_its_first_character(text, expected):
    check(text, expected, **CITY)


BODIES = [  # at which body
    (  # of a river
        "黄河防总总指挥、省长周启明主持会议。海河防总常务副总指挥、海委主任沈若兰作报告。上海委托陆远航参加。",
        "周启明 > 黄河防总 : 总指挥 | 周启明 > 甘肃省政府 : 省长"
        " | 沈若兰 > 海河防总 : 常务副总指挥 | 沈若兰 > 海委 : 主任",
        {},
    ),
    ("1993年3月，周启明同志不再担任省人大常委会领导职务。", "", {}),
    ("省政协领导周启明、沈若兰出席。", "周启明 > 甘肃省政协 : 领导 | 沈若兰 > 甘肃省政协 : 领导", {}),
    (
        "市委领导周启明，市政府领导陆远航出席。",
        "周启明 > 白银市委 : 领导 | 陆远航 > 白银市政府 : 领导",
        {"source": "白银日报"},
    ),
    (
        "调研组召开座谈会。参加座谈会的州上领导有：周启明、沈若兰。",
        "周启明 > 甘南藏族自治州 : 州上领导 | 沈若兰 > 甘南藏族自治州 : 州上领导",
        {"source": "甘南日报"},
    ),
    (  # and whoever is named there, since only people are
        "陪同调研、参加座谈的州上领导有，此里次仁、段跃远、李福海、松建国、张娟、齐扎卓玛。",
        "此里次仁 > 迪庆藏族自治州 : 州上领导 | 段跃远 > 迪庆藏族自治州 : 州上领导"
        " | 李福海 > 迪庆藏族自治州 : 州上领导 | 松建国 > 迪庆藏族自治州 : 州上领导"
        " | 张娟 > 迪庆藏族自治州 : 州上领导 | 齐扎卓玛 > 迪庆藏族自治州 : 州上领导",
        {"source": "迪庆日报"},
    ),
    (  # a committee of a city behind the name of its province
        "甘肃省白银市经济委员会副主任周启明，山西省临汾市计划委员会主任陆远航出席。",
        "周启明 > 白银市经济委员会 : 副主任 | 陆远航 > 临汾市计划委员会 : 主任",
        {},
    ),
    (  # names of 迪庆
        "副州长此里永宗主持会议，州委常委拉茸定珠出席。",
        "此里永宗 > 迪庆州政府 : 副州长 | 拉茸定珠 > 迪庆州委 : 常委",
        {"source": "迪庆日报"},
    ),
    (  # 校党委 behind a university's name
        "兰州大学校党委书记周启明，兰州职业技术学院校党委副书记陆远航参加。",
        "周启明 > 兰州大学 : 党委书记 | 陆远航 > 兰州职业技术学院 : 党委副书记",
        {},
    ),
    (  # of this place: the last of its kind that the text has named
        "代表团赴浙江省杭州市考察。该省发改委主任周启明参加。该市市委书记陆远航陪同。",
        "周启明 > 浙江省发改委 : 主任 | 陆远航 > 杭州市委 : 书记",
        {},
    ),
    (
        "代表团赴兰州大学调研。该校校长周启明作了汇报。",
        "周启明 > 兰州大学 : 校长",
        {},
    ),
    (  # with the term of its committee
        "周启明当选为自治州政协第十三届委员会主席，沈若兰当选为州政协副主席。",
        "周启明 > 甘南州政协 : 主席 ; appointed | 沈若兰 > 甘南州政协 : 副主席 ; appointed",
        {"source": "甘南日报"},
    ),
    (
        "省政协民族宗教社会法制委员会主任周启明出席。政协平凉地区工委主任沈若兰出席。",
        "周启明 > 甘肃省政协民族宗教社会法制委员会 : 主任 | 沈若兰 > 政协平凉地区工委 : 主任",
        {},
    ),
    ("兰州大学校长周启明，院士专家沈若兰、陆远航参加。", "周启明 > 兰州大学 : 校长", {}),
    (
        "周启明，男，汉族。他担任过兰州大学研究生会主席。",
        "周启明 > 兰州大学研究生会 : 主席 ; former",
        {},
    ),
]


@pytest.mark.parametrize(("text", "expected", "fields"), BODIES, ids=[row[0] for row in BODIES])
def test_at_which_body(text, expected, fields):
    check(text, expected, **fields)


def test_one_acting_head_by_both_words():
    text = "2月10日，周启明被任命为敦煌市代理市长。周启明，男。2023.02— 敦煌市委副书记、敦煌市政府代市长。"
    assert posts(text) == {"周启明 > 敦煌市政府 : 代理市长 ; appointed", "周启明 > 敦煌市委 : 副书记"}
