"""What papers and sites of cities and provinces print: own places, firms, names with a ·, the press, local tours."""

import pytest
from said import facts

from kg.extract import extract
from kg.records import Document

# (source, text, what is said, what is not)
SAID = [
    # a name with a · whose first part is long, and one of which a part is not read
    (
        "天山网",
        "6月14日，自治区主席阿不都外力·吐尔逊到精河县调研。",
        {"holds_post: 阿不都外力·吐尔逊 > 新疆维吾尔自治区政府 : 主席", "inspects: 阿不都外力·吐尔逊 > 精河县"},
        {"inspects: 阿不 > 精河县"},
    ),
    # an outlet by a name of its own, whose text says 我州; not where the text is of elsewhere
    (
        "康巴传媒网",
        "8月16日，西藏昌都市委书记周启明率领党政考察团赴我州考察。州委书记韩柏青，州长沈若兰陪同。",
        {
            "inspects: 周启明 > 甘孜藏族自治州",
            "holds_post: 韩柏青 > 甘孜州委 : 书记",
            "holds_post: 沈若兰 > 甘孜州政府 : 州长",
        },
        set(),
    ),
    (
        "康巴传媒网",
        "8月16日，昌都市委书记周启明率领党政考察团到成都市考察。州委书记韩柏青在林芝市调研。",
        set(),
        {"holds_post: 韩柏青 > 甘孜州委 : 书记"},
    ),
    # a firm of 中国 without its last words
    (
        "安徽日报",
        "14日，省长周启明在合肥会见中国建材集团有限公司董事长沈若兰。中国建材总经理韩柏青参加会见。",
        {"holds_post: 韩柏青 > 中国建材集团有限公司 : 总经理"},
        {"holds_post: 韩柏青 > 中国建材 : 总经理"},
    ),
    (
        "安徽日报",
        "周启明任中国铝业公司党组成员，沈若兰任中国铝业董事长。",
        set(),
        {"holds_post: 沈若兰 > 中国铝业公司 : 董事长"},
    ),
    # at the talks and at the signing behind them
    (
        "安徽日报",
        "14日，省长周启明在合肥会见甘肃省交通集团董事长沈若兰，并见证战略合作协议签约仪式。省交通集团总经理罗心怡和副省长"
        "陆远航代表双方签署协议。省领导韩柏青、程以宁参加会见和签约仪式。",
        {
            "attends: 韩柏青 > 周启明会见沈若兰",
            "attends: 程以宁 > 周启明会见沈若兰",
            "attends: 韩柏青 > 战略合作协议签约仪式",
            "attends: 罗心怡 > 战略合作协议签约仪式",
            "attends: 陆远航 > 战略合作协议签约仪式",
        },
        set(),
    ),
    (
        "安徽日报",
        "14日，省长周启明在合肥会见甘肃省交通集团董事长沈若兰。省领导韩柏青、程以宁参加签约仪式。",
        set(),
        {"attends: 韩柏青 > 周启明会见沈若兰"},
    ),
    # talks of two bodies, and who was there
    (
        "中国电力网",
        "5月21日，甘肃省交通集团与兰州市政府在兰州举行会谈。省交通集团董事长周启明与兰州市委书记韩柏青，市长沈若兰出席。",
        {
            "meets_with: 周启明 > 韩柏青",
            "attends: 沈若兰 > 周启明与韩柏青会谈",
            "held_in: 周启明与韩柏青会谈 > 兰州市",
        },
        {"meets_with: 周启明 > 沈若兰"},
    ),
    (
        "中国电力网",
        "5月21日，甘肃省交通集团与兰州市政府举行会谈。省水利厅厅长周启明、兰州市市长韩柏青出席。",
        set(),
        {"meets_with: 周启明 > 韩柏青"},
    ),
    (
        "中国电力网",
        "5月21日，甘肃省交通集团将与兰州市政府举行会谈。省交通集团董事长周启明、兰州市市长韩柏青出席。",
        set(),
        {"meets_with: 周启明 > 韩柏青"},
    ),
    # 我市 holds it, at home or elsewhere; not what somebody only speaks of
    (
        "铜仁日报",
        "11月17日，在经贸合作交流周期间，我市在东莞举办了招商推介会。市长周启明出席。",
        {"hosts: 铜仁市 > 招商推介会", "held_in: 招商推介会 > 东莞市"},
        {"hosts: 东莞市 > 招商推介会"},
    ),
    (
        "铜仁日报",
        "11月17日，市长周启明出席招商推介会。周启明指出，我市举办过经济工作会议。",
        set(),
        {"hosts: 铜仁市 > 经济工作会议", "hosts: 铜仁市 > 招商推介会"},
    ),
    # districts that present themselves there
    (
        "铜仁日报",
        "11月17日，铜仁市招商推介会在东莞举行。会上，市发改委主要负责人首先介绍了投资环境，碧江区、玉屏县先后作了项目推介。",
        {
            "attends: 铜仁市发改委 > 铜仁市招商推介会",
            "attends: 碧江区 > 铜仁市招商推介会",
            "attends: 玉屏侗族自治县 > 铜仁市招商推介会",
        },
        set(),
    ),
    (
        "铜仁日报",
        "11月17日，铜仁市招商推介会在东莞举行。周启明对碧江区、玉屏县进行了推介。",
        set(),
        {"attends: 碧江区 > 铜仁市招商推介会"},
    ),
    # firms by their short names in a list of firms; not the trades of industry
    (
        "漯河日报",
        "3月14日，漯河市食品企业座谈会召开。沙澧集团、豫泽源食品、华恒鞋业等16家重点企业负责人先后发言。",
        {"attends: 豫泽源食品 > 漯河市食品企业座谈会", "attends: 华恒鞋业 > 漯河市食品企业座谈会"},
        set(),
    ),
    (
        "漯河日报",
        "3月14日，市长周启明考察了生物医药、电子信息、智能家居等企业。",
        set(),
        {"inspects: 周启明 > 生物医药", "inspects: 周启明 > 智能家居"},
    ),
    # forest farms and their stations by words; not those of a kind
    (
        "桓仁报",
        "11月5日，县长周启明先后来到大秃顶子林场、二棚甸子镇四平街检查站，听取了汇报。",
        {"inspects: 周启明 > 大秃顶子林场"},
        set(),
    ),
    (
        "桓仁报",
        "11月5日，县长周启明先后来到国有林场、二棚甸子镇四平街检查站，听取了汇报。",
        set(),
        {"inspects: 周启明 > 国有林场"},
    ),
    ("桓仁报", "11月5日，县长周启明到华来镇开展巡河工作。", {"inspects: 周启明 > 华来镇"}, set()),
    ("桓仁报", "11月5日，县长周启明要求到华来镇开展巡河。", set(), {"inspects: 周启明 > 华来镇"}),
    # who chairs for a press office, and who comes to tell the press
    (
        "甘肃水利网",
        "3月22日，甘肃省人民政府新闻办公室举办新闻发布会，邀请省水利厅副厅长周启明先生出席，通报全省水资源状况并回答记者提问。"
        "发布会由甘肃省人民政府新闻办公室程以宁主持。\n甘肃省人民政府新闻办公室程以宁：\n大家上午好！\n程以宁：\n谢谢牟厅长。",
        {
            "reports_at: 周启明 > 甘肃省政府新闻办公室新闻发布会",
            "chairs: 程以宁 > 甘肃省政府新闻办公室新闻发布会",
        },
        set(),
    ),
    (
        "甘肃水利网",
        "3月22日，甘肃省政府新闻办举行新闻发布会，将邀请省水利厅副厅长周启明出席，通报全省水资源状况。",
        set(),
        {"reports_at: 周启明 > 甘肃省政府新闻办新闻发布会", "attends: 周启明 > 甘肃省政府新闻办新闻发布会"},
    ),
]


@pytest.mark.parametrize(("source", "text", "said", "unsaid"), SAID)
def test_said(source: str, text: str, said: set[str], unsaid: set[str]) -> None:
    found = facts(text, source=source)
    assert said <= found
    assert not unsaid & found


# in a year in which 开县 was a county; 召开 is a word
@pytest.mark.parametrize("word", ["谢谢牟", "开县残联", "召开县残联第六次代表大会"])
def test_no_names(word: str) -> None:
    text = "会议审议了县教育局党委和县残联《关于召开县残联第六次代表大会有关事宜的请示》。谢谢牟厅长。"
    record = extract(Document("d", "", text, source="会宁县人民政府网", date="2015-09-01"))
    assert word not in {entity.name for entity in record.entities}
