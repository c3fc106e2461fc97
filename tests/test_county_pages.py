"""What pages of cities and counties say of their occasions: activities with a name of their own, bodies that take the
floor, lists of bodies and of executive chairmen, yearbooks' digests; people are invented."""

import pytest
from said import facts

from kg.extract import extract
from kg.records import Document

HEAD = "6月12日，天水市召开防汛工作会议。市委书记周启明主持会议。"
CONGRESS = "6月12日，天水市第八届人民代表大会第三次会议开幕。"
CLOUD = "2023年夏季文旅项目“云推介”活动"

# (text, what is said, what is not)
SAID = [
    # activities
    (
        f"6月12日，天水市举行{CLOUD}，主会场与多地连线。市委书记周启明出席活动并讲话，市长沈若兰主持。",
        {
            f"hosts: 天水市 > {CLOUD}",
            f"attends: 周启明 > {CLOUD}",
            f"speaks_at: 周启明 > {CLOUD}",
            f"chairs: 沈若兰 > {CLOUD}",
        },
        set(),
    ),
    (
        "由天水市委、市政府主办的百名陇商天水行活动正式启动。市长沈若兰在开幕式上致辞。",
        {"hosts: 天水市政府 > 百名陇商天水行活动", "speaks_at: 沈若兰 > 百名陇商天水行活动"},
        set(),
    ),
    (
        "6月12日，由天水市政府主办，市侨联承办的以“根在陇上”为主题的百名侨商天水行活动正式拉开帷幕。副市长陆远航在开幕式上致辞。",
        {"hosts: 天水市政府 > 百名侨商天水行活动", "speaks_at: 陆远航 > 百名侨商天水行活动"},
        set(),
    ),
    (
        "“陇商天水行”活动是由天水市人民政府主办、天水市侨联承办的。",
        {"hosts: 天水市政府 > “陇商天水行”活动"},
        set(),
    ),
    ("6月12日，副市长陆远航出席“书香陇上”阅读活动并致辞。", {"speaks_at: 陆远航 > “书香陇上”阅读活动"}, set()),
    # rounds of visits, and campaigns of months
    ("6月12日，副市长陆远航参加“送清凉”慰问活动。", set(), {"attends: 陆远航 > “送清凉”慰问活动"}),
    (
        "天水市开展“清洁家园”整治活动。6月12日，副市长陆远航说，成效明显。",
        set(),
        {"hosts: 天水市 > “清洁家园”整治活动"},
    ),
    (
        "6月12日，景区邀请劳模代表参加“百人赏花”活动。在天水市麦积区，副市长陆远航看望了职工。",
        set(),
        {"held_in: “百人赏花”活动 > 麦积区"},
    ),
    # bodies that take the floor
    (
        HEAD + "市气象局、市水利局相关负责人分别进行了发言。",
        {"attends: 天水市气象局 > 防汛工作会议", "attends: 天水市水利局 > 防汛工作会议"},
        set(),
    ),
    (
        HEAD + "会上，市水利局和清水县作发言。",
        {"attends: 天水市水利局 > 防汛工作会议", "attends: 清水县 > 防汛工作会议"},
        set(),
    ),
    (
        HEAD + "获奖单位代表石桥镇、国网天水供电公司、天水二高作先进典型发言。",
        {"attends: 国网天水供电公司 > 防汛工作会议"},
        {"speaks_at: 石桥镇 > 防汛工作会议"},
    ),
    (
        HEAD + "会上，甘肃远大路桥公司代表施工单位介绍了准备情况；清水县人民政府代表沿线征地部门介绍了征地情况。",
        {"attends: 甘肃远大路桥公司 > 防汛工作会议", "attends: 清水县政府 > 防汛工作会议"},
        set(),
    ),
    # lists of bodies, of which one is not read
    (
        HEAD + "省公路局、市墙改站、天水市交通局、清水县委和县政府的领导也应邀出席会议。",
        {"attends: 天水市交通局 > 防汛工作会议", "attends: 清水县政府 > 防汛工作会议"},
        set(),
    ),
    (
        HEAD + "市监察委员会、法院、检察院相关负责人，各乡镇人大主席和5名市人大代表列席会议。",
        {"attends: 天水市监察委员会 > 防汛工作会议", "attends: 天水市检察院 > 防汛工作会议"},
        {"attends: 检察院 > 防汛工作会议"},
    ),
    (
        "9月25日，大桥投运仪式在天水举行。中央有关部门，甘肃省、青海省和中央军委联合参谋部、海军有关负责同志，建设单位代表等参加投运仪式。",
        {"attends: 甘肃省 > 大桥投运仪式", "attends: 中央军委联合参谋部 > 大桥投运仪式"},
        set(),
    ),
    (
        HEAD + "宫明、曲文远、牟成等市矿领导出席会议。",
        {"attends: 宫明 > 防汛工作会议", "attends: 牟成 > 防汛工作会议"},
        set(),
    ),
    # two, and a delegation
    (
        "6月12日，市委书记孙晓与代表团一行座谈交流。",
        {"holds_post: 孙晓 > 天水市委 : 书记"},
        {"holds_post: 孙晓与 > 天水市委 : 书记"},
    ),
    (
        "6月12日，天水研究院揭牌仪式举行。市长沈若兰与院长陆远航共同为研究院揭牌。",
        {"attends: 沈若兰 > 天水研究院揭牌仪式", "attends: 陆远航 > 天水研究院揭牌仪式"},
        set(),
    ),
    # who took the picture
    (
        "6月12日，市长沈若兰会见韩国驻沪总领事安烈先生一行。\n市长沈若兰会见韩国驻沪总领事安烈 丁容摄",
        {"meets_with: 沈若兰 > 安烈"},
        {"holds_post: 丁容摄 > 韩国驻沪总领馆 : 总领事", "holds_post: 丁容 > 韩国驻沪总领馆 : 总领事"},
    ),
    # executive chairmen
    (
        CONGRESS + "大会的执行主席是周启明、沈若兰、陆远航。",
        {
            f"holds_post: {who} > 天水市第八届人民代表大会第三次会议 : 执行主席"
            for who in ("周启明", "沈若兰", "陆远航")
        },
        set(),
    ),
    (
        CONGRESS + "担任今天大会执行主席的是周启明、沈若兰。",
        {"holds_post: 沈若兰 > 天水市第八届人民代表大会第三次会议 : 执行主席"},
        set(),
    ),
    # the work done and the work to do
    (HEAD + "会上，市长沈若兰总结了去年工作，并部署了今年任务。", {"deploys_at: 沈若兰 > 防汛工作会议"}, set()),
    (
        "6月12日，中共清水县委召开全委（扩大）会议。县委书记周启明主持会议并代表常委会报告工作。",
        {"chairs: 周启明 > 清水县委全委（扩大）会议", "reports_at: 周启明 > 清水县委全委（扩大）会议"},
        set(),
    ),
    (
        HEAD + "市委副书记、市长沈若兰，副市长陆远航就有关工作作安排。",
        {"deploys_at: 沈若兰 > 防汛工作会议", "deploys_at: 陆远航 > 防汛工作会议"},
        set(),
    ),
    (HEAD + "副市长陆远航应邀到会通报情况。", {"reports_at: 陆远航 > 防汛工作会议"}, set()),
    (
        HEAD + "会上，市长沈若兰代表市委、市政府，向受到表彰的单位表示祝贺，并提出意见。",
        {"attends: 沈若兰 > 防汛工作会议"},
        set(),
    ),
    # one of a row
    (
        "6月12日，天水市草原论坛在宾馆举行。\n此次活动是天水第七届旅游节系列活动之一，由市委、市政府主办。",
        {"hosts: 天水市政府 > 天水市草原论坛"},
        {"hosts: 天水市政府 > 天水第七届旅游节"},
    ),
    (
        "6月12日，市长沈若兰出席“少年杯”交流活动。由市体育局组织的交流活动已举办3届。",
        {"attends: 沈若兰 > “少年杯”交流活动"},
        {"hosts: 天水市体育局 > “少年杯”交流活动"},
    ),
    # a name that ends like a word
    (
        HEAD + "天水陇商商会会长侯金来代表企业发言。",
        {"holds_post: 侯金来 > 天水陇商商会 : 会长", "speaks_at: 侯金来 > 防汛工作会议"},
        set(),
    ),
]


@pytest.mark.parametrize(("text", "said", "unsaid"), SAID, ids=[row[0] for row in SAID])
def test_what_a_page_says(text, said, unsaid):
    found = facts(text, source="天水日报")
    assert said <= found
    assert unsaid.isdisjoint(found)


def test_a_month_on_a_line_of_its_own_dates_what_follows():
    text = "大事记\n一月\n6日 天水市扶贫工作协调会召开。\n二月\n3日 全市植树现场会在清水县召开。"
    record = extract(Document("d", "", text, source="天水年鉴", date="2023-12-31"))
    held = {one.name: one.attrs.get("date") for one in record.entities if one.type == "meeting"}
    assert held == {"天水市扶贫工作协调会": "2023-01-06", "天水市植树现场会": "2023-02-03"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("招商团一行参观了陇上陶瓷公司。", "招商团"),
        ("周启明在开幕大会上指出，市政协紧紧围绕中心，服务大局。", "天水市政协紧紧围绕中心"),
        ("2.全市“护企”联席会议召开\n6月12日，全市“护企”联席会议召开。", "2.全市“护企”联席会议"),
    ],
)
def test_no_names(text, name):
    record = extract(Document("d", "", text, source="天水日报", date="2023-06-12"))
    assert name not in {one.name for one in record.entities}
