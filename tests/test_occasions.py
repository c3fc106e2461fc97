"""Who is at an occasion, who speaks there, who hosts it, as agencies retell it; what only seems to be one."""

import pytest
from said import PAPER, facts

from kg.extract import extract
from kg.records import Document

HEAD = "6月12日，陇上药材博览会在兰州开幕。"
FORUM = "6月12日，由兰州大学主办的陇上青年论坛在兰州召开。"
PRESS = "12日，甘肃省政府新闻办召开2023年陇上药材产业大会新闻发布会。"
SAID = [
    # a list behind a colon
    (
        HEAD + "当日，出席开幕式的省内外领导和商协会负责人有：省政协主席周启明，副省长沈若兰，省法院院长陆远航。",
        {
            "attends: 周启明 > 陇上药材博览会",
            "attends: 沈若兰 > 陇上药材博览会",
            "attends: 陆远航 > 陇上药材博览会",
        },
    ),
    # each on a matter of its own
    (
        "6月12日，全省防汛会议在兰州召开。省领导周启明、沈若兰，以及省法院院长陆远航分别就堤防加固、物资储备、群众转移等内容提出意见和建议。",
        {f"speaks_at: {who} > 甘肃省防汛会议" for who in ("周启明", "沈若兰", "陆远航")},
    ),
    (
        "6月12日，全省防汛会议在兰州召开。省长周启明在讲话中代表省委、省政府，衷心感谢各位代表多年来的支持。",
        {"speaks_at: 周启明 > 甘肃省防汛会议"},
    ),
    # a stage of the forum is no stage of the ceremony at it
    (
        FORUM + "开幕式后，特聘研究员聘任仪式举行。在主旨发言环节，定西市副市长周启明、平凉市副市长沈若兰先后发言。",
        {"speaks_at: 周启明 > 陇上青年论坛", "speaks_at: 沈若兰 > 陇上青年论坛"},
    ),
    (
        PRESS + "定西市副市长周启明在回答记者提问时表示，药材种植面积逐年扩大。",
        {"speaks_at: 周启明 > 2023年陇上药材产业大会新闻发布会"},
    ),
    # who has reported to the one in the chair
    (
        "6月12日，省长罗心怡在定西主持召开全省防汛会议，听取定西市委书记周启明、平凉市市长沈若兰和有关部门工作汇报。",
        {"reports_at: 周启明 > 甘肃省防汛会议", "reports_at: 沈若兰 > 甘肃省防汛会议"},
    ),
    # cities by their officials, and a few counties of which no name is given
    (
        "6月12日，全省防汛会议在兰州召开。定西市、平凉市和部分县（区）负责同志参加会议。",
        {"attends: 定西市 > 甘肃省防汛会议", "attends: 平凉市 > 甘肃省防汛会议"},
    ),
    # hosts in a list with a comma within, and the government of each city
    (
        "6月12日，陇上药材博览会在兰州开幕。本届博览会由甘肃省工商联、甘肃省政府，定西市政府、兰州大学共同主办。",
        {f"hosts: {host} > 陇上药材博览会" for host in ("甘肃省工商联", "甘肃省政府", "定西市政府", "兰州大学")},
    ),
    (
        "6月12日，陇上药材博览会在兰州开幕。本届博览会由甘肃省工商联指导，定西、平凉、天水三地人民政府共同举办。",
        {f"hosts: {city}市政府 > 陇上药材博览会" for city in ("定西", "平凉", "天水")},
    ),
    # bodies of which only some unnamed people are there
    (
        FORUM + "来自兰州大学、西北师范大学等十余家院校的领导、专家齐聚一堂。",
        {"attends: 兰州大学 > 陇上青年论坛", "attends: 西北师范大学 > 陇上青年论坛"},
    ),
    (
        FORUM + "论坛期间，定西市、平凉市外办负责人分别作主旨发言。",
        {"attends: 定西市外办 > 陇上青年论坛", "attends: 平凉市外办 > 陇上青年论坛"},
    ),
    # on what somebody shares his experience, and what is told at length to the press
    (
        FORUM + "兰州大学校长周启明、定西市副市长沈若兰围绕青年创业、乡村振兴等主题进行分享。",
        {"speaks_at: 周启明 > 陇上青年论坛", "speaks_at: 沈若兰 > 陇上青年论坛"},
    ),
    (
        PRESS + "定西市副市长周启明重点介绍了药材种植的情况。",
        {"speaks_at: 周启明 > 2023年陇上药材产业大会新闻发布会"},
    ),
    # who declares the fair open has opened it at the ceremony, and the speeches go on there
    (
        "6月12日，第三届陇上药材博览会开幕式在兰州举行。省长罗心怡宣布第三届陇上药材博览会开幕。副省长周启明致辞。",
        {
            "attends: 罗心怡 > 第三届陇上药材博览会开幕式",
            "speaks_at: 周启明 > 第三届陇上药材博览会开幕式",
        },
    ),
    # a signing by the names of both sides, one of them short in the headline
    (
        "6月12日，定西市与甘肃陇原药材集团战略合作协议签约仪式在兰州举行。市长周启明出席签约仪式。",
        {
            "attends: 周启明 > 定西市与甘肃陇原药材集团战略合作协议签约仪式",
            "held_in: 定西市与甘肃陇原药材集团战略合作协议签约仪式 > 兰州市",
        },
    ),
    # who opens a fair together with another
    (
        HEAD + "省长罗心怡宣布开幕，并与副省长周启明、沈若兰共同启动本届展会。",
        {"attends: 周启明 > 陇上药材博览会", "attends: 沈若兰 > 陇上药材博览会"},
    ),
    # who speaks in a report that begins with the occasion, though the headline does not name it
    (
        "2023年陇上药材产业招商推介会12日在兰州举行。定西市副市长周启明表示，欢迎各方投资。",
        {"speaks_at: 周启明 > 2023年陇上药材产业招商推介会"},
    ),
    # who heads those who come, behind the body that the guest is of
    (
        "6月12日，省长罗心怡在兰州会见以青海省政协副主席周启明为团长的青海省代表团一行。",
        {"meets_with: 罗心怡 > 周启明"},
    ),
    (
        "6月12日，省长罗心怡在兰州与青海省省长周启明会面。副省长沈若兰、省政府秘书长陆远航等出席了会面。",
        {"attends: 沈若兰 > 罗心怡与周启明会面", "attends: 陆远航 > 罗心怡与周启明会面"},
    ),
    # a sitting by its short word
    (
        "6月12日，定西市委书记周启明主持召开市委常委会，传达学习有关文件。市长沈若兰出席会议。",
        {"chairs: 周启明 > 定西市委常委会会议", "attends: 沈若兰 > 定西市委常委会会议"},
    ),
    (
        "6月12日，定西市市长周启明主持召开市政府常务会，研究防汛工作。",
        {"chairs: 周启明 > 定西市政府常务会议"},
    ),
    # both who come speak
    (
        HEAD + "省长罗心怡与俄罗斯联邦委员会主席列别季诺夫出席博览会并致辞。",
        {"speaks_at: 罗心怡 > 陇上药材博览会", "speaks_at: 列别季诺夫 > 陇上药材博览会"},
    ),
    # what is told, read out and called for
    (
        HEAD + "定西市副市长周启明、平凉市市长沈若兰分别介绍了定西市概况和平凉市概况。",
        {"speaks_at: 周启明 > 陇上药材博览会", "speaks_at: 沈若兰 > 陇上药材博览会"},
    ),
    (
        HEAD + "甘肃商会会长周启明也向海外乡亲发出倡议，号召回乡寻根。",
        {"speaks_at: 周启明 > 陇上药材博览会"},
    ),
    (
        "6月12日，全省防汛会议在兰州召开。副省长周启明宣读《关于表彰防汛先进集体的通报》。",
        {"attends: 周启明 > 甘肃省防汛会议"},
    ),
    (
        "6月12日，陈建国同志遗体送别活动在兰州举行。市政协主席周启明介绍陈建国同志生平，副市长沈若兰主持。",
        {"speaks_at: 周启明 > 陈建国同志遗体送别活动"},
    ),
    # a reception, and what it went before
    (
        "6月12日，定西市与陇原集团签约仪式在兰州举行。副省长周启明、沈若兰参加会见并出席签约仪式。",
        {"attends: 周启明 > 定西市与陇原集团签约仪式", "attends: 沈若兰 > 定西市与陇原集团签约仪式"},
    ),
    # guests by their kind, named later; the reception is one
    (
        "6月12日，省长罗心怡在兰州会见客商。副省长沈若兰一同会见。罗心怡先后会见了兰州大学校长周启明、西北师范大学校长陆远航等客商。",
        {f"attends: {who} > 罗心怡会见客商" for who in ("罗心怡", "沈若兰", "周启明", "陆远航")},
    ),
    ("6月12日，省长罗心怡在兰州会见使节团一行。", {"attends: 罗心怡 > 罗心怡会见使节团"}),
    # the ceremony at a forum by its whole name, and both that somebody chairs
    (
        FORUM + "兰州大学副校长周启明主持开幕式和青年研究中心特聘研究员聘任仪式。",
        {"chairs: 周启明 > 陇上青年论坛", "chairs: 周启明 > 青年研究中心特聘研究员聘任仪式"},
    ),
    # who comes and who goes
    (
        "6月12日，定西市安定区领导干部会议召开。沈若兰表示，坚决拥护和服从省委、市委的决定。",
        {"speaks_at: 沈若兰 > 安定区领导干部会议"},
    ),
    # the fair that is declared open has its ceremony under a longer name
    (
        "6月12日，第二十八届兰洽会开幕式暨丝绸之路高端论坛在兰州举行。省长罗心怡宣布第二十八届中国兰州投资贸易洽谈会开幕。"
        "副省长周启明主持开幕式。",
        {
            "attends: 罗心怡 > 第二十八届兰洽会开幕式暨丝绸之路高端论坛",
            "chairs: 周启明 > 第二十八届兰洽会开幕式暨丝绸之路高端论坛",
        },
    ),
    # who organizes an edition holds the hearing of the press
    (
        "6月12日，2023世界陇商大会组委会在兰州举行新闻发布会通报大会成果。副省长周启明主持发布会。",
        {
            "hosts: 2023世界陇商大会组委会 > 2023世界陇商大会组委会新闻发布会",
            "chairs: 周启明 > 2023世界陇商大会组委会新闻发布会",
        },
    ),
    # bodies that can't be read, within a list
    (
        HEAD + "斯里兰卡总理古纳瓦、阿富汗临时政府代理第一副总理巴拉达、缅甸商务部部长昂乃乌分别致辞。",
        {f"speaks_at: {who} > 陇上药材博览会" for who in ("古纳瓦", "巴拉达", "昂乃乌")},
    ),
    (
        "6月12日，陇上药材推介会在兰州举行，定西市委书记周启明，市委副书记沈若兰，陇能投集团党委书记、董事长陆远航等出席推介会。",
        {f"attends: {who} > 陇上药材推介会" for who in ("周启明", "沈若兰", "陆远航")},
    ),
    # several signings in one row, and the ceremony of one by a shorter name in the headline
    (
        "兰州大学与定西市政府签订种业项目、西北师范大学与平凉市政府签订师资项目、兰州理工大学与天水市政府签订装备项目。",
        {
            "signs_with: 兰州大学 > 定西市政府",
            "signs_with: 西北师范大学 > 平凉市政府",
            "signs_with: 兰州理工大学 > 天水市政府",
        },
    ),
    # several places speak through those who are there for them
    (
        "6月12日，甘肃省防总召开全省防汛会议。定西市、平凉市、渭源县先后作交流发言。副省长沈若兰讲话。",
        {f"attends: {place} > 甘肃省防汛会议" for place in ("定西市", "平凉市", "渭源县")},
    ),
    (
        "6月12日，甘肃省防总召开全省防汛会议。定西市、平凉市汇报了工作。副省长沈若兰讲话。",
        {f"reports_at: {place} > 甘肃省防汛会议" for place in ("定西市", "平凉市")},
    ),
    # the office of each place
    (
        HEAD + "上海市、浙江省和江苏省台办负责人参加活动。",
        {f"attends: {place}台办 > 陇上药材博览会" for place in ("上海市", "浙江省", "江苏省")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[s[0] for s in SAID])
def test_who_does_what_at_an_occasion(text, expected):
    assert expected <= facts(text)


NEVER = [
    # who is asked to come is not there
    (HEAD + "拟邀请出席开幕式的省外嘉宾名单中有省政协主席周启明。", "attends: 周启明"),
    # what is asked at a congress is not said in it
    (HEAD + "定西市副市长周启明在回答记者提问时表示，药材种植面积逐年扩大。", "speaks_at: 周启明"),
    # a report that begins with something else
    (
        "定西市今年药材种植面积达二百万亩，产值逐年增长，农户增收明显。2023年陇上药材产业招商推介会近日在兰州举行。"
        "定西市副市长周启明表示，欢迎各方投资。",
        "speaks_at: 周启明",
    ),
    # countries, and members of a body
    (FORUM + "来自美国、日本、欧盟等国家和地区的300位嘉宾参会。", "attends: 欧盟"),
    (FORUM + "来自上海合作组织成员国的专家代表参会。", "attends: 上海合作组织"),
    # the congress that the press is told of
    (PRESS + "此次大会由甘肃省委、省政府主办。", "hosts: 甘肃省委 "),
    # a programme
    (
        FORUM + "本届论坛设置开幕式、主旨演讲、企业家午餐会及6场平行论坛。开幕式上，副省长周启明致辞。",
        "speaks_at: 周启明 > 设置开幕式",
    ),
    (
        HEAD + "此次活动由甘肃省政府主办，为期3天，包括开幕式、陇上药材专场推介会、成果展示等。副省长周启明参加活动。",
        "attends: 周启明 > 陇上药材专场推介会",
    ),
    # of a single place it may be said in passing
    ("6月12日，甘肃省防总召开全省防汛会议。定西市作交流发言。副省长沈若兰讲话。", "attends: 定西市"),
    # a house, and a picture's credit
    ("6月12日，陇上药材推介会在兰州会议展览中心举行。副省长周启明致辞。", "speaks_at: 周启明 > 兰州会议"),
    (
        PRESS + "\n\n展品吸引观众。新华网发\n\n发布会上，定西市副市长周启明介绍情况。",
        "speaks_at: 周启明 > 新华网发发布会",
    ),
    # a decision that is accepted somewhere else, and of which only the state of things is told
    (HEAD + "沈若兰表示，坚决拥护省委的决定。", "speaks_at: 沈若兰"),
    (HEAD + "定西市副市长周启明陪同省长罗心怡参观，了解药材种植概况。", "speaks_at: 周启明"),
    (HEAD + "省长罗心怡将与列别季诺夫出席博览会并致辞。", "speaks_at: 列别季诺夫"),
    ("6月12日，定西市委书记周启明将参加会见并出席陇上药材推介会。", "attends: 周启明"),
    (HEAD + "定西市人大常委会主任周启明提出，要按市委常委会的要求抓好落实。", "attends: 周启明 > 定西市委常委会"),
    (HEAD + "定西市各县（市）区工商联负责同志、江苏省各市甘肃商会代表参加活动。", "attends: "),
    # meetings held one after another are none at hand
    (HEAD + "甘肃省合作工作组会议也陆续召开。副省长周启明致辞。", "speaks_at: 周启明 > 甘肃省合作工作组会议"),
]


@pytest.mark.parametrize(("text", "never"), NEVER, ids=[n[0] for n in NEVER])
def test_what_is_not_said_of_an_occasion(text, never):
    assert not [fact for fact in facts(text) if fact.startswith(never)]


NAMED = [
    (FORUM + "本届论坛设置开幕式、主旨演讲、企业家午餐会及6场平行论坛。", {"陇上青年论坛"}),
    (
        "6月12日，省长罗心怡在定西与陇原药材集团签约仪式上致辞。",
        {"陇原药材集团签约仪式"},
    ),
    (HEAD + "陇上药材博览会已成为西北地区有影响的商品展示交易会。", {"陇上药材博览会"}),
    (HEAD + "俄联邦会议通过法案。", {"陇上药材博览会"}),
    ("6月12日，作家出版社成立70周年座谈会在兰州举行。", {"作家出版社成立70周年座谈会"}),
    ("6月12日，院士工作站揭牌仪式在兰州举行。", {"院士工作站揭牌仪式"}),
    ("6月12日，兰州市召开防汛抗旱工作会商会。", {"防汛抗旱工作会商会"}),
    (HEAD + "俄罗斯滨海边疆区立法会议第一副主席列别季诺夫致辞。", {"陇上药材博览会"}),
    (
        HEAD + "开幕式设置分会场，同日举行陇上药材推介会、陇上药材论坛。",
        {"陇上药材博览会", "陇上药材推介会", "陇上药材论坛"},
    ),
]


@pytest.mark.parametrize(("text", "names"), NAMED, ids=[n[0] for n in NAMED])
def test_what_is_an_occasion(text, names):
    record = extract(Document("d", "", text, **PAPER))
    assert {entity.name for entity in record.entities if entity.type == "meeting"} == names


def test_a_part_of_a_body_that_is_not_read_parts_no_list_of_hosts():
    text = (
        "6月12日，“薯香陇上”主题宣传活动在兰州启动。“薯香陇上”主题宣传活动由农业农村部网络传播局、国家文物局考古司、"
        "甘肃省委宣传部、甘肃省农业农村厅主办。"
    )
    hosts = {fact.split(" > ")[0].removeprefix("hosts: ") for fact in facts(text) if fact.startswith("hosts")}
    assert {"甘肃省委宣传部", "甘肃省农业农村厅"} <= hosts
    assert "国家文物局" not in hosts


def test_where_somebody_is_quoted_to_have_been_is_not_where_the_talks_are():
    text = "副总理周启明24日在北京会见瑞典首相林德。周启明说，去年五月，沈若兰主席在兰州同林德首相共同签署了联合声明。"
    assert {fact for fact in facts(text) if fact.startswith("held_in")} == {"held_in: 周启明会见林德 > 北京市"}


def test_a_signing_has_one_name_in_headline_and_text():
    text = "6月12日，定西市与甘肃陇原药材集团战略合作协议签约仪式在兰州举行。市长周启明出席签约仪式。"
    said = facts(text, title="定西市与陇原集团签约仪式在兰州举行")
    whole = "定西市与甘肃陇原药材集团战略合作协议签约仪式"
    assert {fact for fact in said if "签约仪式" in fact} == {f"attends: 周启明 > {whole}", f"held_in: {whole} > 兰州市"}


def test_held_at_the_place_of_the_by_line():
    text = "陇上传媒论坛今日于此间开幕。兰州市市长沈若兰出席开幕式。"
    assert "held_in: 陇上传媒论坛 > 兰州市" in facts(text, source="中新社", place="兰州")


def test_what_somebody_convenes_on_a_later_day_is_another_occasion():
    text = (
        "5日，甘肃省防汛紧急会议在兰州召开。省委书记陆远航在会上强调，要克服麻痹思想。\n"
        "6日，省长沈若兰检查大堤，随后在酒泉市主持召开会商会。"
    )
    said = facts(text, title="两地防汛")
    assert {fact for fact in said if "会商会" in fact or "酒泉" in fact} == {
        "attends: 沈若兰 > 会商会（两地防汛）",
        "chairs: 沈若兰 > 会商会（两地防汛）",
        "held_in: 会商会（两地防汛） > 酒泉市",
    }


def test_a_short_name_behind_what_a_fair_does():
    text = "中国定西陇原第九届边境商品交易会开幕（下称陇原边交会）。本届陇原边交会由甘肃省贸促会主办。"
    assert "hosts: 甘肃省贸促会 > 中国定西陇原第九届边境商品交易会" in facts(text)


def test_who_answers_the_press_at_its_conference():
    text = "12日，陇上药材博览会新闻发布会在兰州召开。市农业农村局局长沈若兰回答了记者关于检疫、展位收费等方面的提问。"
    assert "attends: 沈若兰 > 陇上药材博览会新闻发布会" in facts(text, source="兰州日报")


def test_a_municipality_has_no_prefecture_committee():
    text = "9月29日，湘西土家族苗族自治州换届。全体会议选举周启明（苗族）为州委书记。"
    assert not {fact for fact in facts(text, source="中国经济网", place="北京") if "北京" in fact}


def test_what_an_office_has_to_do_is_no_occasion():
    text = "领导小组办公室承担联席会议日常工作，负责筹备召开联席会议，召开成员单位联络员会议。"
    assert not {fact for fact in facts(text, title="关于成立甘肃省薯业联席会议的通知") if fact.startswith("hosts")}


NAMED_TWICE = [
    # headline, text, the one name of the occasion
    (
        "我区举行薯业赋能高质量发展签约仪式",
        "6月12日，我区举行薯业赋能安定高质量发展签约仪式。区长周启明出席仪式并讲话。副区长沈若兰出席签约仪式。",
        "薯业赋能安定高质量发展签约仪式",
    ),
    (
        "定西市首届国际友城大会举行",
        "6月12日，定西市首届国际友城大会在定西举行。首次定西国际友城大会由定西市政府主办。市长周启明出席大会。",
        "定西市首届国际友城大会",
    ),
    (
        "甘肃安定举办首届旅游发展大会",
        "6月12日，甘肃省定西市安定区首届旅游发展大会开幕式暨“薯花杯”摄影大赛颁奖晚会隆重举行。大会由安定区政府主办。区长周启明致辞。",
        "安定区首届旅游发展大会开幕式",
    ),
]


@pytest.mark.parametrize(("title", "text", "name"), NAMED_TWICE, ids=[n[2] for n in NAMED_TWICE])
def test_an_occasion_of_headline_and_text_is_one(title, text, name):
    said = facts(text, title=title, source="定西日报")
    meetings = {fact.split(" > ")[1] for fact in said if fact.startswith(("attends", "speaks_at", "chairs", "hosts"))}
    assert meetings == {name}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("第五届陇上友城大会举行", "6月12日，陇上友城大会筹备会议在兰州举行。第六届陇上友城大会在定西举行。"),
        (
            "定西市召开薯业发展大会",
            "6月12日，定西市薯业发展大会召开。6月10日，陇南市薯业发展大会召开。市长周启明出席大会。",
        ),
    ],
)
def test_occasions_of_other_numbers_and_places_are_others(title, text):
    record = extract(Document("d", title, text, date="2021-06-12", source="甘肃日报"))
    assert len({entity.name for entity in record.entities if entity.type == "meeting"}) > 1


def test_who_says_something_in_a_speech_that_the_text_has_told_of():
    text = (
        "6月12日，陇上商人大会在兰州举行。省长沈若兰在开幕式上致辞。大会上举行了陇薯项目签约仪式，签约52个项目。\n"
        "沈若兰在致辞中说，陇上商人走遍天下。副省长周启明在致辞中说，陇薯大有可为。"
    )
    spoke = {fact for fact in facts(text) if fact.startswith("speaks_at: 沈若兰")}
    assert spoke == {"speaks_at: 沈若兰 > 陇上商人大会"}


NAMED = [
    # whose it is and what it is called where two hold it together
    (
        "甘肃省侨联携手兰州市政府共同举办侨商论坛。",
        {"hosts: 甘肃省侨联 > 侨商论坛", "hosts: 兰州市政府 > 侨商论坛"},
        {"hosts: 甘肃省侨联 > 兰州市政府侨商论坛"},
    ),
    (
        "兰州大学联合兰州市政府在兰州举办数字论坛。",
        {"hosts: 兰州大学 > 数字论坛", "hosts: 兰州市政府 > 数字论坛", "held_in: 数字论坛 > 兰州市"},
        set(),
    ),
    (
        "陇上论坛在兰州举行。活动由甘肃省文旅厅联合兰州市政府主办。",
        {"hosts: 甘肃省文旅厅 > 陇上论坛", "hosts: 兰州市政府 > 陇上论坛"},
        set(),
    ),
    (
        "由甘肃省体育局、甘肃省商务厅主办，兰州市体育局承办的体育赛事发布会在兰州召开。",
        {"hosts: 甘肃省体育局 > 体育赛事发布会", "hosts: 甘肃省商务厅 > 体育赛事发布会"},
        {"hosts: 兰州市体育局 > 体育赛事发布会"},
    ),
    (
        "由甘肃省文旅厅、兰州市政府主办的旅游研讨会在兰州举行。",
        {"hosts: 甘肃省文旅厅 > 旅游研讨会", "held_in: 旅游研讨会 > 兰州市"},
        set(),
    ),
    (
        "中国（兰州）第四届小商品交易会在兰州开幕。",
        {"held_in: 中国（兰州）第四届小商品交易会 > 兰州市"},
        set(),
    ),
    ("国家会展中心（兰州）第四届小商品交易会在兰州开幕。", {"held_in: 第四届小商品交易会 > 兰州市"}, set()),
    (
        "第29届兰州牡丹文化节投资贸易洽谈会在兰州举行，市长沈若兰致辞。",
        {"speaks_at: 沈若兰 > 第29届兰州牡丹文化节投资贸易洽谈会"},
        {"held_in: 第29届兰州牡丹文化节 > 兰州市"},
    ),
    (
        "第17届中国义乌国际小商品博览会开幕。本届义博会由商务部、浙江省政府主办。",
        {"hosts: 商务部 > 第17届中国义乌国际小商品博览会"},
        set(),
    ),
    (
        "第17届中国西部国际小商品博览会开幕。义博会由商务部、浙江省政府主办。",
        set(),
        {"hosts: 商务部 > 第17届中国西部国际小商品博览会"},
    ),
    (
        "兰州市、定西市战略合作协议签字仪式在定西市举行，沈若兰出席。",
        {"attends: 沈若兰 > 兰州市、定西市战略合作协议签字仪式"},
        set(),
    ),
    (
        "第十四届陇上交易会、第九届中部博览会在兰州开幕。",
        {"held_in: 第十四届陇上交易会 > 兰州市", "held_in: 第九届中部博览会 > 兰州市"},
        set(),
    ),
    ("省长沈若兰赴西宁市出席黄河论坛。", {"held_in: 黄河论坛 > 西宁市"}, set()),
    ("周启明说，我欢迎省长沈若兰赴西宁市出席黄河论坛。", set(), {"held_in: 黄河论坛 > 西宁市"}),
    ("省长沈若兰将赴西宁市出席黄河论坛。", set(), {"held_in: 黄河论坛 > 西宁市"}),
    ("省长沈若兰赴西宁市会见出席黄河论坛的代表。", set(), {"held_in: 黄河论坛 > 西宁市"}),
    (
        "我省与兰州大学战略合作签约仪式在西宁举行，沈若兰出席。",
        {"attends: 沈若兰 > 甘肃省与兰州大学战略合作签约仪式"},
        set(),
    ),
]


@pytest.mark.parametrize(("text", "expected", "never"), NAMED, ids=[n[0] for n in NAMED])
def test_who_holds_an_event_and_what_it_is_called(text, expected, never):
    said = facts(f"6月12日，{text}")
    assert expected <= said
    assert not never & said


def test_departments_without_a_name_hold_nothing():
    said = facts("6月12日，由定西市体育局、沿黄18县体育部门主办的陇上论坛在定西召开。")
    assert {fact for fact in said if fact.startswith("hosts")} == {"hosts: 定西市体育局 > 陇上论坛"}
