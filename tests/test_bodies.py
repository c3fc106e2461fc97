"""Bodies as nodes: where their names begin and end, and which place a body with no place of its own is of; the people
are invented."""

import pytest
from said import facts

from kg.extract import extract
from kg.records import Document

AGENCY = {"source": "中新网", "date": "2023-05-10"}


def names(text: str, kind: str, source: str = "中新网", title: str = "论坛") -> set[str]:
    """The names of the nodes of a kind in a text."""
    record = extract(Document("d", title, text, date="2023-05-10", source=source))
    return {entity.name for entity in record.entities if entity.type == kind}


def posts(text: str, source: str = "中新网", title: str = "论坛") -> set[str]:
    """The posts in a text as `person > body : title`."""
    found = facts(text, title, source=source, date="2023-05-10")
    return {fact.removeprefix("holds_post: ") for fact in found if fact.startswith("holds_post")}


# words of the title that are no part of the body's name; and names of bodies that such words end
OF_TITLE = [
    ("香港机场管理局行政总裁王志远出席。", {"王志远 > 香港机场管理局 : 行政总裁"}),
    ("法国驻广州总领事馆文化领事马克·怀特出席。", {"马克·怀特 > 法国驻广州总领事馆 : 文化领事"}),
    ("摩洛哥外交部全权公使穆罕默德出席。", {"穆罕默德 > 摩洛哥外交部 : 全权公使"}),
    ("孔子学院中方院长李建国出席。", {"李建国 > 孔子学院 : 中方院长"}),
    ("江陵市议会运营委员长金永洙发言。", {"金永洙 > 江陵市议会 : 运营委员长"}),
    ("湛江市教育局局长李建国出席。", {"李建国 > 湛江市教育局 : 局长"}),
    ("外交部领事司司长李建国出席。", {"李建国 > 外交部领事司 : 司长"}),
]


@pytest.mark.parametrize(("text", "right"), OF_TITLE)
def test_the_words_before_a_head_are_of_the_title(text, right):
    assert posts(text) == right


BARE = [
    # an office of the centre that sits in another city
    (
        "5月9日，首届陶瓷博览会在山西省朔州市应县开幕。太原海关副关长李建平，市委常委、副市长王志远出席。",
        {"李建平 > 太原海关 : 副关长", "王志远 > 朔州市委 : 常委", "王志远 > 朔州市政府 : 副市长"},
    ),
    (
        "5月9日，太原市商务局召开会议。太原海关副关长李建平，市委常委、副市长王志远出席。",
        {"李建平 > 太原海关 : 副关长", "王志远 > 太原市委 : 常委", "王志远 > 太原市政府 : 副市长"},
    ),
    # guests of another province, behind
    (
        "5月9日，首届茶商大会在浙江松阳开幕。省商务厅副厅长李建国，以及友好县江西省婺源县有关负责人出席。",
        {"李建国 > 浙江省商务厅 : 副厅长"},
    ),
    (
        "5月9日，首届茶商大会在江西婺源开幕。省商务厅副厅长李建国，以及友好县浙江省松阳县有关负责人出席。",
        {"李建国 > 江西省商务厅 : 副厅长"},
    ),
    # a division of the corps in 新疆 and its city
    (
        "5月9日，新疆生产建设兵团第六师五家渠市在太原召开推介会。师市党委书记王志远致辞。",
        {"王志远 > 第六师五家渠市党委 : 书记"},
    ),
    ("5月9日，推介会在太原市召开。市委书记王志远致辞。", {"王志远 > 太原市委 : 书记"}),
    # a bureau or office of the place whose post stands before
    (
        "5月9日，吴忠市召开会议。副市长、公安局局长王志远，市政府秘书长、外事侨务办公室主任李建国出席。",
        {
            "王志远 > 吴忠市政府 : 副市长",
            "王志远 > 吴忠市公安局 : 局长",
            "李建国 > 吴忠市政府 : 秘书长",
            "李建国 > 吴忠市外事侨务办公室 : 主任",
        },
    ),
    # the standing committee of the only congress that the text names
    (
        "5月9日，全国人大常委会委员长王志远主持联组会议。常委会委员李建国、陈国庆提出询问。",
        {
            "王志远 > 全国人大常委会 : 委员长",
            "李建国 > 全国人大常委会 : 委员",
            "陈国庆 > 全国人大常委会 : 委员",
        },
    ),
    # a ministry of the country of the post before, and not of the city where it is
    (
        "5月9日，李建国在柏林会见德国副总理兼经济和能源部长霍夫曼。",
        {"霍夫曼 > 德国 : 副总理", "霍夫曼 > 德国经济和能源部 : 部长"},
    ),
    (
        "5月9日，美国总统霍尔特和古巴国务委员会主席佩雷斯举行会谈。",
        {"霍尔特 > 美国 : 总统", "佩雷斯 > 古巴国务委员会 : 主席"},
    ),
    (
        "5月9日，太原国际合作示范区管委会主任王志远致辞。",
        {"王志远 > 太原国际合作示范区管委会 : 主任"},
    ),
    # a district abroad
    (
        "5月9日，狂欢节在云南省德宏州瑞丽市开幕。缅甸木姐地区政府行政长官吴昂敏致辞。",
        {"吴昂敏 > 缅甸木姐地区政府 : 行政长官"},
    ),
    # the department of a province that stands by its short name
    (
        "安徽省委组织部长周志强、宁夏组织部长李海燕、贵州宣传部长陈国庆在京参加培训。",
        {
            "周志强 > 安徽省委组织部 : 部长",
            "李海燕 > 宁夏回族自治区党委组织部 : 部长",
            "陈国庆 > 贵州省委宣传部 : 部长",
        },
    ),
    ("安徽省委常委、组织部长周志强参加培训。", {"周志强 > 安徽省委 : 常委", "周志强 > 安徽省委组织部 : 部长"}),
]


@pytest.mark.parametrize(("text", "right"), BARE)
def test_a_body_with_no_place_is_of_the_place_that_the_text_is_about(text, right):
    assert posts(text) == right


ZONES = [
    ("5月9日，推介会在乌鲁木齐举行。霍尔果斯经济开发区管理委员会主任王志远出席。", "霍尔果斯经济开发区管理委员会"),
    ("5月9日，推介会在祥符区举行。黄龙产业集聚区管委会主任王志远出席。", "黄龙产业集聚区管委会"),
    ("河北省保定市民营经济开发区管委会主任王志远出席。", "河北省保定市民营经济开发区管委会"),
    ("王志远任泉州湄洲湾经济开发区管委会主任。", "泉州湄洲湾经济开发区管委会"),
    ("5月9日，保定市推动开发区管委会改革。", "保定开发区管委会"),
    ("2019年8月，王志远任中国（山东）自由贸易试验区管理委员会主任。", "中国（山东）自由贸易试验区管理委员会"),
]


@pytest.mark.parametrize(("text", "right"), ZONES)
def test_zones_are_called_by_their_whole_name(text, right):
    assert names(text, "organization") == {right}


def test_a_zone_of_a_local_paper_with_a_name_of_its_own_is_of_the_city():
    text = "市城乡一体化示范区党工委书记张国林走访慰问。"
    assert posts(text, "驻马店日报") == {"张国林 > 驻马店市城乡一体化示范区党工委 : 书记"}
    assert posts("高新区党工委书记张国林走访慰问。", "驻马店日报") == {"张国林 > 驻马店高新区党工委 : 书记"}


def test_an_economic_zone_behind_its_city_is_one_place():
    assert names("周志强先后到邢台经济开发区、清河县考察。", "region") == {"邢台经济开发区", "清河县"}


# what reads like the name of a body and is none, beside one that is
NO_BODIES = [
    ("论坛旨在展示全州中小学教育成果，全州400多名中小学校长参加。楚雄州第一中学校长李建国发言。", {"楚雄州第一中学"}),
    ("同学们在实践中学习。周志强来到前线指挥部，前线指挥部署作战任务。", {"前线指挥部"}),
    ("世界跨度最大公铁两用桥通车。", set()),
    ("领导班子中心组学习会召开。", set()),
    ("法国领队老师温玛丽发言。", set()),
    ("李国江前往迎检集中办公区看望工作人员。中办副主任王志远陪同。", {"中办"}),
    ("代表团一行瞻仰渡江战役纪念馆。", {"渡江战役纪念馆"}),
    ("李国江率队访问中国华能集团有限公司。", {"中国华能集团有限公司"}),
    ("新任湖南省象棋协会主席李建国讲话。", {"湖南省象棋协会"}),
    ("昨天，中国铁塔股份有限公司迎来了新任公司董事周志强。", {"中国铁塔股份有限公司"}),
    ("论坛由台盟中央联络部、贵州省台办共同主办，国侨办支持。", {"台盟中央联络部", "贵州省台办", "国务院侨办"}),
    ("陕西省科技厅科技与合作处处长王志远出席。", {"陕西省科技厅科技与合作处"}),
    ("交行泉州分行行长李国安出席。", {"交通银行泉州分行"}),
    ("兴安盟盟委书记王志远，盟委委员李建国出席。", {"兴安盟委"}),
    # words of the clause in front, inside or between two places
    (
        "省长周启明在兰州拜会兰州大学校长王志远，在天水暗访天水市第一医院。",
        {"甘肃省政府", "兰州大学", "天水市第一医院"},
    ),
    ("患者按时间到达医院，这个联盟不是防御性组织，各个学校融入中学。", set()),
    ("三大评级机构之一远山公司表示，车辆到达兰州大学第一医院。", {"远山公司", "兰州大学第一医院"}),
    ("中国移动甘肃公司、上海市支援新疆工作领导小组参加。", {"中国移动甘肃公司", "上海市支援新疆工作领导小组"}),
    ("山西省教育部门组织学生走访企业。安徽省委组织全省干部学习。", {"安徽省委"}),
    ("飞机在首都以北约90公里处降落。北约发言人表示关注。", {"北约"}),
    ("十九大宁夏代表团举行讨论。", {"宁夏代表团"}),
    ("5月9日，新疆和兵团工作座谈会召开。中标联合体进场。", set()),
    ("定西市召开推介会，定西山居客栈与兰州安达集团签署协议。", {"定西山居客栈", "兰州安达集团"}),
    # a verb behind where it is, though the dictionary has it in a longer word
    ("5月9日，在定西会展中心隆重举行兰州大学药学院揭牌仪式。", {"兰州大学药学院"}),
    # who hopes, and no firm of that name
    ("定西市委书记周国强会见李明。周国强希望集团多投资。", {"定西市委"}),
    # a name of three characters before 为, and no firm in it
    ("聘任王志远、周国华为学院副院长。", set()),
    # a short name without its city, beside the whole
    ("定西贵金属研究所揭牌，贵金属研究所所长王志远致辞。", {"定西贵金属研究所"}),
    # many, and no one of them
    ("定西各市县兰州商会代表、外地商会代表参加，定西市被评为先进商会之乡。", set()),
    ("仪式由定西市餐饮行业协会举办，相关行业协会和各类行业协会参加。", {"定西市餐饮行业协会"}),
    ("定西市临洮县洮河建材厂、定西市家具行业协会获奖。", {"定西市临洮县洮河建材厂", "定西市家具行业协会"}),
]


@pytest.mark.parametrize(("text", "right"), NO_BODIES)
def test_words_that_end_like_a_body_are_none(text, right):
    assert names(text, "organization") == right


# enterprises of the centre by their short forms, and the words of the trade
ENTERPRISES = [
    (
        "黑龙江省政府与中国华电、中国铁建、中国旅游集团等6家央企签署战略合作协议。",
        {"黑龙江省政府", "中国华电", "中国铁建", "中国旅游集团"},
    ),
    ("中国五矿与青海省政府签署协议。", {"中国五矿", "青海省政府"}),
    ("三峡集团、中国移动、中国建筑等企业负责人参加。", {"三峡集团", "中国移动", "中国建筑"}),
    ("中国建筑的历史悠久，中国黄金储备上升，中国化学和物理研究有成。", set()),
    ("新中国一汽车工业的开端在长春。", set()),
    # bureaus of the builders: each by its own number
    ("中交二航局、中铁十一局与中铁二十一局集团签署协议。", {"中交二航局", "中铁十一局", "中铁二十一局集团"}),
]


@pytest.mark.parametrize(("text", "right"), ENTERPRISES)
def test_enterprises_of_the_centre_by_their_short_forms(text, right):
    assert names(text, "organization") == right


PLACES = [
    ("绥江县板栗镇罗坪村迎来游客。", {"绥江县", "板栗镇", "罗坪村"}),
    ("门头沟区王平镇、石渠县真达乡受灾。", {"门头沟区", "王平镇", "石渠县", "真达乡"}),
    ("兴国县小城镇建设加快，秭归县建制镇发展，长兴县特色小镇兴起。", {"兴国县", "秭归县", "长兴县"}),
    ("广西玉林籍海外乡亲参会。", {"广西壮族自治区", "玉林市"}),
    ("洛阳市与日本友城冈山市签订备忘录。", {"洛阳市", "日本", "冈山市"}),
    ("俄罗斯西部边境城市受灾。", {"俄罗斯"}),
    ("阿富汗北部巴尔赫省发生地震。", {"阿富汗", "巴尔赫省"}),
    (
        "印度尼西亚朋友见证甘肃省与北苏门答腊省签署协议书；兰州市与棉兰市签署备忘录。",
        {"印度尼西亚", "甘肃省", "北苏门答腊省", "兰州市", "棉兰市"},
    ),
    ("甘肃省与各地市签署协议书。", {"甘肃省"}),
    ("支付平台中闲散资金可以增值。", set()),
    ("周志强到和政县考察，各市和县介绍情况。", {"和政县"}),
    ("代表团来到巴音郭楞蒙古自治州考察。巴州、尉犁县介绍了情况。", {"巴音郭楞蒙古自治州", "尉犁县"}),
]


@pytest.mark.parametrize(("text", "right"), PLACES)
def test_places_by_what_stands_around_them(text, right):
    assert names(text, "region") == right


def test_a_city_named_bare_behind_a_prefecture_is_another():
    text = "巴音郭楞蒙古自治州代表团来邢。巴州党委副书记王图孟，市委书记李国强出席。"
    right = {"王图孟 > 巴州党委 : 副书记", "李国强 > 邢台市委 : 书记"}
    assert posts(text, "邢台日报") == right
    assert posts(text) == {"王图孟 > 巴州党委 : 副书记"}


def test_a_village_behind_all_that_encloses_it_has_its_first_secretary():
    text = "贵州黔西南州兴仁县新龙场镇民裕村第一书记王志远发言。"
    assert posts(text) == {"王志远 > 民裕村 : 第一书记"}
    assert posts("贵州省兴仁县民裕村村民王志远发言。") == set()


def test_a_secretary_of_the_village_is_of_the_only_one_that_the_sentence_names():
    tour = "在贵州省兴仁县民裕村，李建国"
    assert posts(f"{tour}与驻村第一书记王志远交谈。") == {"王志远 > 民裕村 : 第一书记"}
    assert posts("在贵州省兴仁县民裕村，村党支部书记王志远介绍了情况。") == {"王志远 > 民裕村党支部 : 书记"}
    assert posts("今年45岁的王志远是渭源县民裕村党支部书记，他每天很忙。") == {"王志远 > 民裕村党支部 : 书记"}
    assert posts("王志远是大名县隆安村党支部书记。") == {"王志远 > 大名县隆安村党支部 : 书记"}
    assert posts("他的父亲是隆安村党支部书记，母亲是教师。") == set()
    assert posts("李建国来到兴仁县民裕村和兴仁县三同村，与驻村第一书记王志远交谈。") == set()


CORPS = "师市召开会议，师市党委书记、政委王志远出席，师市领导李建国，师市发改委、教育局及四十四团主要负责人参加。"


def test_a_division_of_the_corps_and_its_city_are_those_of_the_page():
    right = {
        "王志远 > 第三师图木舒克市党委 : 书记",
        "王志远 > 新疆生产建设兵团第三师 : 政委",
        "李建国 > 图木舒克市 : 领导",
    }
    assert posts(CORPS, "图木舒克融媒") == right
    there = {"第三师图木舒克市发改委", "第三师图木舒克市教育局", "第三师四十四团"}
    assert there <= names(CORPS, "organization", "图木舒克融媒")
    guest = "代表团到第六师五家渠市考察。"
    assert posts(guest + CORPS, "图木舒克融媒") == right


def test_a_page_of_a_city_of_the_corps_is_of_its_division():
    text = "三师党委书记、政委王志远带领师党委常委、副师长李建国到二师铁门关市考察。"
    assert posts(text, "图木舒克融媒") == {
        "王志远 > 第三师党委 : 书记",
        "王志远 > 新疆生产建设兵团第三师 : 政委",
        "李建国 > 第三师党委 : 常委",
        "李建国 > 新疆生产建设兵团第三师 : 副师长",
    }


# another post of the chain, with its body, stands between the title and the name
CHAINS = [
    (
        "县工业集中区主任、县委办主任李建国参加。",
        {"李建国 > 临洮县工业集中区 : 主任", "李建国 > 临洮县委办 : 主任"},
    ),
    (
        "县政府副秘书长、驻京办主任李建国参加。",
        {"李建国 > 临洮县政府 : 副秘书长", "李建国 > 临洮县政府驻京办 : 主任"},
    ),
    ("聘任李建国为“林学院”院长，聘任王志远为临洮县中学校长。", {"王志远 > 临洮县中学 : 校长 ; appointed"}),
    ("临洮县职业学院聘任院长李建国为顾问。", {"李建国 > 临洮县职业学院 : 院长"}),
]


@pytest.mark.parametrize(("text", "right"), CHAINS)
def test_the_first_of_a_chain_of_posts_shows_its_body(text, right):
    assert posts(text, "临洮县人民政府") == right
    assert "师市" not in names(CORPS, "person")


CAREERS = [
    (
        "周志强历任南京大学历史系团委书记、校团委副书记、人事处副处长。",
        {
            "周志强 > 南京大学历史系团委 : 书记 ; former",
            "周志强 > 南京大学团委 : 副书记 ; former",
            "周志强 > 南京大学人事处 : 副处长 ; former",
        },
    ),
    (
        "他历任中国工商银行云南省分行副行长以及贵州省分行行长。周志强讲话。",
        set(),
    ),
    (
        "周志强历任中国工商银行云南省分行副行长以及贵州省分行行长。",
        {
            "周志强 > 中国工商银行云南省分行 : 副行长 ; former",
            "周志强 > 中国工商银行贵州省分行 : 行长 ; former",
        },
    ),
    (
        "周志强历任审计署审计长办公室秘书、法规司副司长。",
        {"周志强 > 审计署审计长办公室 : 秘书 ; former", "周志强 > 审计署法规司 : 副司长 ; former"},
    ),
    (
        "省委决定，周志强任中共三明学院委员会委员、院长。",
        {"周志强 > 三明学院 : 党委委员 ; appointed", "周志强 > 三明学院 : 院长 ; appointed"},
    ),
    (
        "国务院联防联控机制甘肃工作组来到兰州。甘肃工作组组长周志强出席会议。",
        {"周志强 > 国务院联防联控机制甘肃工作组 : 组长"},
    ),
    (
        "8月8日，新疆维吾尔自治区第十五届运动会在昌吉开幕。本届运动会组委会主任周志强致开幕辞。",
        {"周志强 > 新疆维吾尔自治区第十五届运动会组委会 : 主任"},
    ),
    ("屏东县果菜运销合作社理事主席周志强到会。", {"周志强 > 屏东县果菜运销合作社 : 理事主席"}),
    (
        "中国机械工业集团有限公司（下称国机集团）总经理周志强到会。周志强以国机集团总经理身份讲话。",
        {"周志强 > 中国机械工业集团有限公司 : 总经理"},
    ),
]


@pytest.mark.parametrize(("text", "right"), CAREERS)
def test_a_part_is_of_the_body_around_the_one_before(text, right):
    assert posts(text) == right


GROUPS = [
    ("“一带一路”绿色发展国际联盟秘书长陈国庆出席。", {"陈国庆 > “一带一路”绿色发展国际联盟 : 秘书长"}),
    ("“绿色丝路”中国理事会主席陈国庆出席。", {"陈国庆 > “绿色丝路”中国理事会 : 主席"}),
    ("副省长推进“一带一路”，绿色发展国际联盟秘书长陈国庆出席。", {"陈国庆 > 绿色发展国际联盟 : 秘书长"}),
    (
        "中央党的群众路线教育实践活动领导小组组长周志强出席。",
        {"周志强 > 中央党的群众路线教育实践活动领导小组 : 组长"},
    ),
    ("碳达峰碳中和工作领导小组组长周志强出席。", {"周志强 > 碳达峰碳中和工作领导小组 : 组长"}),
    ("中央党史学习教育领导小组组长周志强出席。", {"周志强 > 中央党史学习教育领导小组 : 组长"}),
    ("会议召开，疫情防控和复工复产工作领导小组组长周志强出席。", {"周志强 > 疫情防控和复工复产工作领导小组 : 组长"}),
    (
        "王志远和中央党的群众路线教育实践活动领导小组组长周志强出席。",
        {"周志强 > 中央党的群众路线教育实践活动领导小组 : 组长"},
    ),
    ("“共和国工业的长子”鞍钢集团董事长王志远出席。", {"王志远 > 鞍钢集团 : 董事长"}),
    ("省教育厅厅长王志远和学习教育领导小组组长周志强出席。", {"王志远 > 甘肃省教育厅 : 厅长"}),
]


@pytest.mark.parametrize(("text", "right"), GROUPS)
def test_words_inside_the_names_of_groups_part_none(text, right):
    assert right <= posts(text, "甘肃日报")


def test_a_ministry_abroad_leaves_no_second_node():
    text = "塞西会晤了俄罗斯外长拉夫罗夫及国防部长绍伊古。"
    assert names(text, "organization", title="国际联播快讯") == {"俄罗斯外交部", "俄罗斯国防部"}
    text = "国防部长魏国强同俄罗斯国防部长安德列夫通话。"
    assert names(text, "organization") == {"国防部", "俄罗斯国防部"}


def test_a_group_of_a_body_behind_others_is_its_own():
    text = "各省区市和新疆生产建设兵团扶贫开发领导小组成员参加会议。"
    assert names(text, "organization") == {"新疆生产建设兵团扶贫开发领导小组"}


ENDS = [
    ("5月9日，由广西外办组织的交流会在南宁举行。", "organization", {"广西壮族自治区外办"}),
    ("全国150多位福州商会会长参加，福建省江西商会中秋联谊会举行。", "organization", {"福建省江西商会"}),
    ("县长陈国强为旅游形象大使王丽颁发证书。", "organization", set()),
    ("广西壮族自治区政府派出督查组到各地检查。", "organization", {"广西壮族自治区政府"}),
    ("荔枝节在玉林市容县开幕，玉林市容管理加强。", "region", {"玉林市", "容县"}),
    ("大会在内蒙古科右中旗举行。", "region", {"内蒙古自治区", "科尔沁右翼中旗"}),
    ("驻里昂总领事于国江同蒙特利马市长杜邦会谈，随后前往秘鲁利马。", "region", {"里昂", "秘鲁", "利马"}),
]


@pytest.mark.parametrize(("text", "kind", "right"), ENDS)
def test_names_end_where_they_do(text, kind, right):
    assert names(text, kind) == right


def test_a_mayor_is_of_no_city_that_he_goes_to():
    assert posts("5月9日，市长周国清赴上海考察。") == set()
    assert posts("5月9日，上海市召开会议。市长周国清讲话。") == {"周国清 > 上海市政府 : 市长"}
