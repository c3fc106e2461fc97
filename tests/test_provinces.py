"""Whose 省委, 自治区主席 or 市委 a text means that tells of more than one province."""

import pytest
from said import PAPER, facts

from kg.extract import extract
from kg.records import Document


def said(source, text, title="", date="2024-06-14"):
    """The facts of a text of another outlet than the paper of the other tests."""
    record = extract(Document("d", title, text, **{**PAPER, "source": source, "date": date}))
    names = {entity.id: entity.name for entity in record.entities}
    shown = {(f.type, names[f.source], names[f.target], f.attrs.get("title")) for f in record.facts}
    return {" ".join(filter(None, one)) for one in shown}


POSTS = [
    (
        "甘肃日报",
        "6月12日，甘肃省党政代表团赴宁夏考察。甘肃省委书记周启明，自治区党委书记沈若兰出席座谈会。",
        {"周启明 甘肃省委 书记", "沈若兰 宁夏回族自治区党委 书记"},
    ),
    (
        "宁夏日报",
        "6月12日，宁夏党政代表团赴甘肃考察。甘肃省委书记周启明，自治区党委书记沈若兰，自治区主席陆远航出席座谈会。",
        {"周启明 甘肃省委 书记", "沈若兰 宁夏回族自治区党委 书记", "陆远航 宁夏回族自治区政府 主席"},
    ),
    (
        "大众网",
        "山东省副省长周启明到新疆喀什调研。自治区副主席沈若兰陪同。",
        {"周启明 山东省政府 副省长", "沈若兰 新疆维吾尔自治区政府 副主席"},
    ),
    ("大众网", "山东省副省长周启明到甘肃调研。自治区副主席沈若兰陪同。", {"周启明 山东省政府 副省长"}),
    (
        "长城网",
        "江苏12日召开大会，省委书记周启明、省长沈若兰出席。",
        {"周启明 江苏省委 书记", "沈若兰 江苏省政府 省长"},
    ),
    (
        "新京报",
        "江苏12日召开大会，省委书记周启明出席。湖北也在12日召开大会，省委书记沈若兰、省长陆远航出席。",
        {"周启明 江苏省委 书记", "沈若兰 湖北省委 书记", "陆远航 湖北省政府 省长"},
    ),
    (
        "人民网",
        "四川省委书记周启明12日在成都主持会议。贵州省委12日召开会议，省委书记沈若兰主持，省长陆远航出席。",
        {"周启明 四川省委 书记", "沈若兰 贵州省委 书记", "陆远航 贵州省政府 省长"},
    ),
    (
        "甘肃日报",
        "在四川召开的交流会上，省委书记周启明致辞。",
        {"周启明 甘肃省委 书记"},
    ),
    (
        "甘肃日报",
        "四川12日召开大会，省长周启明出席。我省举行发布会，省长沈若兰介绍情况。",
        {"周启明 四川省政府 省长", "沈若兰 甘肃省政府 省长"},
    ),
    (
        "新湖南",
        "据新湖南客户端消息，6月11日，省长周启明主持召开省政府常务会议。据《山西日报》消息，6月12日，省长沈若兰主持召开省政府常务会议。",
        {"周启明 湖南省政府 省长", "沈若兰 山西省政府 省长"},
    ),
    ("潇湘晨报", "6月12日，我省医疗队从武汉抵达长沙。省委书记周启明到车站迎接。", {"周启明 湖南省委 书记"}),
    ("中国台湾网", "台湾参访团到沈阳考察。省委书记周启明会见参访团。", {"周启明 辽宁省委 书记"}),
    (
        "浙江日报",
        "6月12日，甘孜州党政代表团到杭州市考察。广元市党政代表团由市委书记周启明带队；凉山州党政代表团由州委书记沈若兰带队。",
        {"周启明 广元市委 书记", "沈若兰 凉山州委 书记"},
    ),
    ("浙江日报", "6月12日，杭州市代表团到州里考察，州委书记周启明出席。", set()),
    ("澳门日报", "检察院检察长周启明、廉政专员欧若兰、审计长陆远航出席会议。", {"周启明 检察院 检察长"}),
    ("内蒙古日报", "周启明对蒙古国大呼拉尔主席和巴特尔外长表示感谢。", set()),
]


@pytest.mark.parametrize(("source", "text", "posts"), POSTS, ids=[p[1] for p in POSTS])
def test_whose_post_it_is(source, text, posts):
    assert {one.removeprefix("holds_post ") for one in said(source, text) if one.startswith("holds_post")} == posts


def test_two_provinces_hold_two_meetings():
    text = "山东省委书记周启明12日主持会议。江西12日召开省委常委会会议，省委书记沈若兰主持。"
    assert "chairs 沈若兰 江西省委常委会会议" in said("澎湃新闻", text)


def test_a_session_is_of_the_place_whose_committee_convenes_it():
    text = "市人大常委会召开第十五届人大常委会第三十七次会议，主任周启明主持会议。"
    assert "chairs 周启明 兰州市第十五届人大常委会第三十七次会议" in said("兰州日报", text)


def test_two_places_joined_by_a_dot_are_nobody():
    text = "兰州市政府组织召开了“兰州·日本关西地区经贸交流会”。兰州市副市长周启明出席。"
    assert "attends 周启明 兰州·日本关西地区经贸交流会" in said("兰州日报", text)


SIGNED = [
    ("青岛市市长周启明会见韩国大邱市市长金正浩一行，双方签署了友好合作协议。", set()),
    ("省长周启明在兰州会见老挝琅勃拉邦省省长坎平。双方签署了合作协议。", set()),
    ("国务院总理周启明会见老挝总理坎平。双方签署了合作协议。", {"signs_with 中国 老挝"}),
]


@pytest.mark.parametrize(("text", "signed"), SIGNED, ids=[s[0] for s in SIGNED])
def test_governors_do_not_sign_for_the_country(text, signed):
    assert {one for one in said("甘肃日报", text) if one.startswith("signs_with")} == signed


AFTER = [
    ("13日，记者来到榆中县，榆中县委书记周启明介绍，转移群众2万人。", set()),
    ("榆中县民政局局长周启明13日介绍，帐篷已发放。", set()),
    ("榆中县民政局局长周启明介绍，帐篷已发放。", {"周启明"}),
]


@pytest.mark.parametrize(("text", "people"), AFTER, ids=[a[0] for a in AFTER])
def test_who_speaks_on_another_day_is_not_at_the_press_conference(text, people):
    found = facts("6月12日，甘肃省政府新闻办召开防汛新闻发布会。" + text)
    assert {f.split(": ")[1].split(" > ")[0] for f in found if f.startswith("attends")} == people


BODIES = [
    (
        "湖南日报",
        "省委书记、省新型冠状病毒感染的肺炎疫情防控工作领导小组组长周启明主持召开会议。",
        {"周启明 湖南省委 书记", "周启明 湖南省新型冠状病毒感染的肺炎疫情防控工作领导小组 组长"},
    ),
    (
        "合肥日报",
        "合肥市副市长周启明、长丰高新区党工委书记沈若兰、当涂经济开发区管委会主任陆远航参加活动。",
        {"周启明 合肥市政府 副市长", "沈若兰 长丰高新区党工委 书记", "陆远航 当涂经济开发区管委会 主任"},
    ),
    (
        "吉林日报",
        "松原市委副书记周启明、扶余工业集中区管委会主任沈若兰参加活动。",
        {"周启明 松原市委 副书记", "沈若兰 扶余工业集中区管委会 主任"},
    ),
    (
        "中新网",
        "湖南省政协原副主席周启明受贿案开庭。被告人周启明利用担任岳阳市副市长、岳阳市委书记等职务便利，收受财物。",
        {"周启明 湖南省政协 副主席", "周启明 岳阳市政府 副市长", "周启明 岳阳市委 书记"},
    ),
    (
        "财新网",
        "八届河北省委常委分别是：周启明（时任组织部长）、沈若兰（时任纪委书记）。",
        {"周启明 河北省委组织部 部长", "沈若兰 河北省纪委 书记"},
    ),
    (
        "中山日报",
        "市政协港澳台外事侨务和民族宗教委主任周启明出席联谊会。",
        {"周启明 中山市政协港澳台外事侨务和民族宗教委 主任"},
    ),
    ("黑龙江日报", "赫哲村村支书周启明说，村民已撤离。", {"周启明 赫哲村 支书"}),
    ("黑龙江日报", "中央组织部部务委员周启明在会上宣布中央决定。", {"周启明 中共中央组织部 部务委员"}),
    ("中新网", "我国驻韩国大使周启明参加活动。", {"周启明 中国驻韩国大使馆 大使"}),
    (
        "安徽日报",
        "省委书记周启明任省防汛抗旱指挥部第一总指挥，省长沈若兰任总指挥。",
        {
            "周启明 安徽省委 书记",
            "周启明 安徽省防汛抗旱指挥部 第一总指挥",
            "沈若兰 安徽省政府 省长",
            "沈若兰 安徽省防汛抗旱指挥部 总指挥",
        },
    ),
    (
        "安徽日报",
        "安徽省委书记周启明、省长沈若兰出席，陆远航任总指挥。",
        {"周启明 安徽省委 书记", "沈若兰 安徽省政府 省长"},
    ),
    (
        "广西日报",
        "柳州市第十三届人民代表大会第五次会议选举周启明为人民政府市长，沈若兰为副市长。",
        {"周启明 柳州市政府 市长", "沈若兰 柳州市政府 副市长"},
    ),
    ("广西日报", "柳州市第十三届人民代表大会第五次会议选举周启明为县长。", set()),
    (
        "河北日报",
        "河北省纪委驻省教育厅纪检组组长周启明出席。省纪委监委驻省财政厅纪检监察组组长沈若兰参加。",
        {"周启明 河北省纪委驻省教育厅纪检组 组长", "沈若兰 河北省纪委监委驻省财政厅纪检监察组 组长"},
    ),
    ("河北日报", "省教育厅纪检组长周启明出席。", {"周启明 河北省教育厅 纪检组长"}),
    (
        "新疆日报",
        "自治区民政厅副厅长阿不都·热合曼率工作组赶赴灾区。",
        {"阿不都·热合曼 新疆维吾尔自治区民政厅 副厅长"},
    ),
    (
        "安徽日报",
        "省安监局周启明局长、沈若兰副局长、陆远航总经济师出席会议。",
        {"周启明 安徽省安监局 局长", "沈若兰 安徽省安监局 副局长"},
    ),
    (
        "新京报",
        "今年1月，湖北省财政厅厅长周启明跨省到江西任副省长。",
        {"周启明 湖北省财政厅 厅长", "周启明 江西省政府 副省长"},
    ),
]


@pytest.mark.parametrize(("source", "text", "posts"), BODIES, ids=[b[1] for b in BODIES])
def test_bodies_named_with_their_place(source, text, posts):
    found = said(source, text, date="2020-01-25")
    assert {one.removeprefix("holds_post ") for one in found if one.startswith("holds_post")} == posts


DONE = [
    (
        "春节前夕，省委常委周启明在兰州，省委常委沈若兰赴定西，副省长陆远航赴天水、陇南，开展了慰问活动。",
        "inspects",
        {"周启明 兰州市", "沈若兰 定西市", "陆远航 天水市", "陆远航 陇南市"},
    ),
    ("春节前夕，省委常委周启明将在兰州，省委常委沈若兰将赴定西，开展慰问活动。", "inspects", set()),
    ("副省长周启明会见美国客人史密斯一行，代表团还出席了兰州投资说明会。", "attends", set()),
    ("行政长官周启明将率团访问重庆。周启明会在渝港经贸论坛上致辞，并会出席渝港经贸交流会。", "attends", set()),
    ("行政长官周启明将率团访问重庆。周启明会在渝港经贸论坛上致辞，并会出席渝港经贸交流会。", "speaks_at", set()),
    ("上海市市长周启明下周二抵台，与台北市举行双城论坛。", "attends", set()),
    ("四川省党政代表团到甘肃考察，下午在兰州召开了东西部协作联席会议。", "hosts", set()),
    ("仙桃、潜江、天门三市的市委、市政府举行了欢送仪式。", "hosts", set()),
    ("青海省政府向甘肃省近期遭到暴洪灾害的岷县捐赠100万元。", "funds", set()),
    ("市委书记周启明在青海省海西州考察，看望慰问金华市援青干部。", "inspects", {"周启明 海西蒙古族藏族自治州"}),
    ("中国利安与青海省政府签署战略合作框架协议。", "signs_with", set()),
    ("四川省在兰州召开了东西部协作联席会议。", "hosts", {"四川省 东西部协作联席会议"}),
]


@pytest.mark.parametrize(("text", "kind", "what"), DONE, ids=[f"{d[1]} {d[0]}" for d in DONE])
def test_who_does_what_in_another_place(text, kind, what):
    assert {one.removeprefix(f"{kind} ") for one in said("甘肃日报", text) if one.startswith(kind)} == what


def test_words_that_are_no_people_and_no_country():
    record = extract(Document("d", "", "贵州省澳区政协常委林昶获邀列席座谈会。12日，内蒙古饭店举行签约仪式。", **PAPER))
    assert [entity.name for entity in record.entities if entity.type in ("person", "region")] == ["贵州省", "林昶"]
