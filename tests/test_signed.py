"""Who signs with whom, where one sentence tells of several signings or of those who sign for others."""

import pytest
from said import facts

SIGNED = [
    ("水利部先后与甘肃省、青海省签署协议。", {"signs_with: 水利部 > 甘肃省", "signs_with: 水利部 > 青海省"}),
    (
        "兰州市政府与航天科技、国家电投、中粮集团等8家央企签署协议。",
        {
            "signs_with: 兰州市政府 > 航天科技",
            "signs_with: 兰州市政府 > 国家电投",
            "signs_with: 兰州市政府 > 中粮集团",
        },
    ),
    # which two provinces, the sentence before says
    ("甘肃、青海两省在兰州举行座谈会。会后，两省签署了合作协议。", {"signs_with: 甘肃省 > 青海省"}),
    ("甘肃、青海两省往来密切。兰州市委书记韩柏青表示，希望两省签署合作协议。", set()),
    # for whom they sign, and not they themselves
    (
        "行长韩柏青与兰州市市长程以宁分别代表国家开发银行甘肃省分行和兰州市政府签署备忘录。",
        {"signs_with: 国家开发银行甘肃省分行 > 兰州市政府"},
    ),
    (
        "会上，兰州市与西宁市、天水市与海东市签署了合作协议。",
        {"signs_with: 兰州市 > 西宁市", "signs_with: 天水市 > 海东市"},
    ),
    (
        "兰州市与西宁市、天水市与海东市、定西市与玉树州分别签署合作协议。",
        {"signs_with: 兰州市 > 西宁市", "signs_with: 天水市 > 海东市", "signs_with: 定西市 > 玉树藏族自治州"},
    ),
    (
        "兰州市、天水市分别与兰州大学、青海大学签署协议。",
        {"signs_with: 兰州市 > 兰州大学", "signs_with: 天水市 > 青海大学"},
    ),
    (
        "兰州市政府与兰州大学、青海大学签署合作协议。",
        {"signs_with: 兰州市政府 > 兰州大学", "signs_with: 兰州市政府 > 青海大学"},
    ),
    # a name beside them is not read, so that it is open who signs with whom
    ("绿野与兰州大学、陇薯与兰州市政府签署协议。", set()),
    (
        "兰州市、天水市分别与陇原集团所属的兰州种薯有限公司、天水药材有限公司签署协议。",
        {"signs_with: 兰州市 > 兰州种薯有限公司", "signs_with: 天水市 > 天水药材有限公司"},
    ),
    # both sides, for whom those who meet speak
    ("兰州市市长韩柏青会见西宁市市长程以宁，双方签署合作协议。", {"signs_with: 兰州市政府 > 西宁市政府"}),
    (
        "兰州市与西宁市友好。兰州市市长韩柏青与西宁市市长程以宁举行会谈，双方签署友好合作协议。",
        {"signs_with: 兰州市 > 西宁市"},
    ),
    ("兰州市市长韩柏青会见西宁市市长程以宁，希望双方签署合作协议。", set()),
    ("哈萨克斯坦总统卡西莫夫会见乌克兰总统安德列，双方签署合作协议。", set()),
    ("党首卡西莫夫与党首安德列4月20日签署协议，决定组建政府。", {"signs_with: 卡西莫夫 > 安德列"}),
    ("英国、加拿大此前共同签署过情报合作协议。", {"signs_with: 英国 > 加拿大"}),
    # with whom the one goes on in the same sentence
    (
        "榆中县与甘肃农业协会签署招商协议，建立长期平台；与兰州银行、西北师范大学签署合作协议。",
        {
            "signs_with: 榆中县 > 甘肃农业协会",
            "signs_with: 榆中县 > 兰州银行",
            "signs_with: 榆中县 > 西北师范大学",
        },
    ),
    # what two see signed behind their talks
    (
        "国务院总理陆远航同希腊总理科斯塔斯举行会谈。会谈后，陆远航和科斯塔斯共同见证签署经贸领域合作文件。",
        {"signs_with: 中国 > 希腊"},
    ),
    (
        "国务院总理陆远航同希腊总理科斯塔斯举行会谈。陆远航说，去年我们见证签署了经贸领域合作文件。",
        set(),
    ),
    (
        "国务院总理陆远航同希腊总理科斯塔斯举行会谈。年初我访问贵国期间，我们见证签署了经贸领域合作文件。",
        set(),
    ),
    ("会后，国务院副总理陆远航与俄罗斯副总理德沃科夫签署了会议纪要。", {"signs_with: 陆远航 > 德沃科夫"}),
    # a body abroad, which the name of its country begins
    ("国家监委与埃及行政监察署10日在开罗签署备忘录。", {"signs_with: 国家监委 > 埃及行政监察署"}),
    ("中央电视台与埃及多家公司签署协议。", set()),
    ("北京冬奥组委和中国银行10日签署合作协议。", {"signs_with: 北京冬奥组委 > 中国银行"}),
    # not the department of him who signs
    (
        "甘肃省社会工作协会副会长、培训部部长陆远航与定西市副市长程以宁分别代表双方签订协议。",
        {"signs_with: 甘肃省社会工作协会 > 定西市政府"},
    ),
    ("兰州市与绿野、天水市与西宁市签署合作协议。", {"signs_with: 天水市 > 西宁市"}),  # of these alone it is plain
    ("兰州市与绿野、天水市与西宁市、兰州大学签署合作协议。", set()),
    (
        "兰州市与绿野、兰州大学、陇原、青海大学等4家单位签署合作协议。",
        {"signs_with: 兰州市 > 兰州大学", "signs_with: 兰州市 > 青海大学"},
    ),
    (
        "12日，在青海西宁举行的陇薯产业大会上，兰州市与天水市签署合作协议。",
        {"signs_with: 兰州市 > 天水市"},
    ),
    (
        "会上，青海大学与甘加经济开发区管理委员会、兰州大学与定西市政府分别签订合作协议。",
        {"signs_with: 兰州大学 > 定西市政府"},
    ),
    (
        "渭源县与兰州大学签订总投资15亿元的种薯项目、与青海大学签订总投资3亿元的药材项目。",
        {"signs_with: 渭源县 > 兰州大学", "signs_with: 渭源县 > 青海大学"},
    ),
    (
        "兰州市与日本友城冈山市、法国友城图尔市签订合作项目。",
        {"signs_with: 兰州市 > 冈山市", "signs_with: 兰州市 > 图尔市"},
    ),
    # the sentence before says who
    (
        "兰州市与天水市签订合作备忘录。并分别与兰州大学、青海大学签订合作项目。",
        {"signs_with: 兰州市 > 天水市", "signs_with: 兰州市 > 兰州大学", "signs_with: 兰州市 > 青海大学"},
    ),
    ("沈若兰介绍了兰州市。并分别与兰州大学、青海大学签订合作项目。", set()),
    # one side, a greeting, an organ of the place
    ("市长沈若兰代表市委、市政府向战略合作协议的签署表示祝贺。", set()),
    ("沈若兰表示，甘肃群众基础好、棋风盛，与甘肃省体育局签署合作协议。", set()),
    # who is of a part of it signs for the whole
    (
        "兰州大学副校长、陇学部部长沈若兰，天水市副市长陆远航出席。仪式上，沈若兰与陆远航分别代表双方签订协议。",
        {"signs_with: 兰州大学 > 天水市政府"},
    ),
    # said of both
    ("12日，兰州市与天水市在天水召开座谈会，双方现场签署合作协议。", {"signs_with: 兰州市 > 天水市"}),
    ("12日，兰州市与天水市在天水召开座谈会，双方将签署合作协议。", set()),
    ("兰州市、定西市与天水市、陇南市召开座谈会，双方签署合作协议。", set()),
    (
        "12日，我省与兰州大学、青海大学2家单位达成战略合作，分别签订协议。",
        {"signs_with: 甘肃省 > 兰州大学", "signs_with: 甘肃省 > 青海大学"},
    ),
    (
        "兰州大学、青海大学等院校，就农业发展等，与我省签订协议。",
        {"signs_with: 兰州大学 > 甘肃省", "signs_with: 青海大学 > 甘肃省"},
    ),
    ("12日，兰州市与天水市举行合作协议签约仪式。", {"signs_with: 兰州市 > 天水市"}),
    ("12日，兰州市与天水市举行座谈会。", set()),
    ("12日，兰州大学与定西市人民政府战略合作签约仪式举行。", {"signs_with: 兰州大学 > 定西市政府"}),
    # people who sign for their bodies
    (
        "西宁市市长沈若兰到兰州市考察。兰州市市长陆远航主持会议。会上，沈若兰、陆远航代表双方签订友好城市协议。",
        {"signs_with: 西宁市 > 兰州市"},
    ),
    (
        "省政府与兰州大学签署合作协议。副省长沈若兰与兰州大学校长陆远航签署合作协议。",
        {"signs_with: 甘肃省政府 > 兰州大学"},
    ),
    ("副省长沈若兰与兰州大学校长陆远航签署合作协议。", {"signs_with: 甘肃省政府 > 兰州大学"}),
    ("省长沈若兰与加纳总统安德列签署合作协议。", {"signs_with: 沈若兰 > 安德列"}),
    (
        "沈若兰与陆远航分别代表甘肃省政府和兰州大学签署合作协议。",
        {"signs_with: 甘肃省政府 > 兰州大学"},
    ),
    ("兰州市、定西市与西宁市、天水市与海东市签署了合作协议。", set()),
    ("兰州市与西宁市、天水市与海东市陇薯处签署了合作协议。", {"signs_with: 兰州市 > 西宁市"}),
    ("定西市、陇南市、天水市政府与绿野等5家企业签订合作协议。", set()),
    # 等5家企业 closes a list, no name
    (
        "兰州市侨联与绿野商会、兰州大学等5家海外社团签署协议。",
        {"signs_with: 兰州市侨联 > 绿野商会", "signs_with: 兰州市侨联 > 兰州大学"},
    ),
    (
        "兰州市政府与中国—东盟陇薯研究中心签署协议。",
        {"signs_with: 兰州市政府 > 中国—东盟陇薯研究中心"},
    ),
    # a city in a state abroad
    ("兰州市与韩国忠清北道清原市签署协议。", {"signs_with: 兰州市 > 清原市"}),
    (
        "市长沈若兰与清水明签署了《中华人民共和国甘肃省兰州市与日本国高知县高知市关于友好交流的备忘录》。",
        {"signs_with: 兰州市 > 高知市"},
    ),
    ("兰州市与乌兹别克斯坦撒马尔罕州帕克拉奇区签署协议。", {"signs_with: 兰州市 > 帕克拉奇区"}),
    # who signs for whom
    (
        "副省长沈若兰、兰州大学校长陆远航、青海大学校长罗心怡代表三方签署合作协议。",
        {
            "signs_with: 甘肃省政府 > 兰州大学",
            "signs_with: 甘肃省政府 > 青海大学",
            "signs_with: 兰州大学 > 青海大学",
        },
    ),
    ("副省长沈若兰、兰州大学校长陆远航代表三方签署合作协议。", set()),
    # between whom, the agreement says, or the ceremony's name
    ("会谈后，沈若兰与卡西莫夫共同签署了中国全国人大与越南国会合作协议。", {"signs_with: 全国人大 > 越南国会"}),
    (
        "市长沈若兰与韩国忠州市市长朴振共同签署《兰州市与大韩民国忠州市关于加强友好城市间交流的协议书》。",
        {"signs_with: 兰州市 > 忠州市"},
    ),
    (
        "12日，兰州市与甘肃能源投资集团战略合作协议签约仪式在西宁举行，沈若兰出席。",
        {"signs_with: 兰州市 > 甘肃能源投资集团"},
    ),
    (
        "省长沈若兰和哈萨克斯坦总统卡西莫夫共同出席了中国全国人大和塞尔维亚国民议会关于建立合作委员会议定书的签字仪式。",
        {"signs_with: 全国人大 > 塞尔维亚国民议会"},
    ),
    (
        "12日，兰州市与甘肃能源投资集团签约仪式在西宁举行，沈若兰出席。",
        {"signs_with: 兰州市 > 甘肃能源投资集团"},
    ),
    (
        "12日，兰州市与甘肃能源投资集团工作座谈会暨战略合作签约仪式在西宁举行，沈若兰出席。",
        {"signs_with: 兰州市 > 甘肃能源投资集团"},
    ),
    ("12日，我省与兰州大学战略合作签约仪式在西宁举行，沈若兰出席。", {"signs_with: 甘肃省 > 兰州大学"}),
    (
        "12日，兰州市政府和甘肃能源投资集团在兰州举行战略合作框架协议签字仪式。",
        {"signs_with: 兰州市政府 > 甘肃能源投资集团"},
    ),
    ("12日，兰州市政府和甘肃能源投资集团在兰州举行招商项目签字仪式。", set()),
    ("12日，兰州市政府和甘肃能源投资集团将在兰州举行战略合作框架协议签字仪式。", set()),
    ("12日，兰州市与甘肃能源投资集团陇薯处签约仪式在西宁举行，沈若兰出席。", set()),
    ("兰州市将举行兰州市与甘肃能源投资集团战略合作协议签约仪式。", set()),
    ("双方将签署兰州市与兰州大学合作协议。", set()),
    ("12日，兰州市与甘肃能源投资集团陇薯处战略合作协议签约仪式在西宁举行，沈若兰出席。", set()),
    (
        "沈若兰与陆远航分别代表甘肃省侨联、榆中县农会签署了意向书。",
        {"signs_with: 甘肃省侨联 > 榆中县农会"},
    ),
    ("沈若兰与陆远航分别代表甘肃省侨联、榆中县薯社签署了意向书。", set()),
    # what is seen to be signed
    (
        "省长沈若兰在兰州见证陇上能源集团与兰州市政府签署合作协议。",
        {"signs_with: 陇上能源集团 > 兰州市政府"},
    ),
    # 学校 is the one that the text is about, if it is about one
    ("兰州大学召开会议。学校与定西市政府签署合作协议。", {"signs_with: 兰州大学 > 定西市政府"}),
    ("兰州大学校长沈若兰到青海大学访问。学校与定西市政府签署合作协议。", set()),
    ("学校与定西市政府签署合作协议。", set()),
    # by the post of the one who signs
    ("省科技厅副厅长沈若兰与兰州大学签署了合作备忘录。", {"signs_with: 甘肃省科技厅 > 兰州大学"}),
    ("省科技厅处长沈若兰、罗心怡与兰州大学签署了合作备忘录。", set()),
    ("沈若兰与陆远航分别代表甘肃省侨联、兰州大学签署了意向书。", {"signs_with: 甘肃省侨联 > 兰州大学"}),
    # provinces abroad whose names are words: 老街, and Thai ones
    (
        "兰州市与越南老街省、天水市与泰国尖竹汶府签署友好城市协议。",
        {"signs_with: 兰州市 > 老街省", "signs_with: 天水市 > 尖竹汶府"},
    ),
    ("泰国反政府人士称，兰州市与泰国总理府签署协议。", {"signs_with: 兰州市 > 泰国总理府"}),
    ("兰州市与日本外务省、泰国总理府签署协议。", {"signs_with: 兰州市 > 泰国总理府"}),
    ("兰州市水务局和青海大学在论坛上进行了有关项目签约。", {"signs_with: 兰州市水务局 > 青海大学"}),
]


@pytest.mark.parametrize(("text", "expected"), SIGNED, ids=[s[0] for s in SIGNED])
def test_who_signs_with_whom(text, expected):
    assert {fact for fact in facts(text) if fact.startswith("signs_with")} == expected


def test_both_sides_are_those_of_the_headline():
    text = "6月12日，市长韩柏青会见程以宁，两市签署合作协议书。"
    title = "兰州市与西宁市签订合作协议"
    assert "signs_with: 兰州市 > 西宁市" in facts(text, title)
    assert not {f for f in facts(text.replace("签署", "将签署"), title) if f.startswith("signs_with")}
    assert not {f for f in facts(text) if f.startswith("signs_with")}


LED = "近日，省侨办副主任沈若兰率甘肃侨商代表团赴青海考察。"
MET = [
    (LED + "12日，副省长陆远航会见代表团一行。", {"meets_with: 陆远航 > 沈若兰"}),
    (
        "省长沈若兰在兰州会见以台湾嘉义县议会副议长陆远航为团长的嘉义县各界参访团一行。",
        {"meets_with: 沈若兰 > 陆远航"},
    ),
    (
        "市政协副主席沈若兰会见了前来兰州市出席“陇上美食周”活动的秘鲁驻广州总领事戈麦斯一行。",
        {"meets_with: 沈若兰 > 戈麦斯"},
    ),
    ("省外办主任沈若兰同英国议会下院议员格林进行视频交流。", {"meets_with: 沈若兰 > 格林"}),
    ("省外办主任沈若兰同一线工作人员进行视频交流。", set()),
    # more ways to say it
    (
        "省委书记沈若兰会见德国驻华大使葛策一行和兰州电气集团董事长陆远航一行。",
        {"meets_with: 沈若兰 > 葛策", "meets_with: 沈若兰 > 陆远航"},
    ),
    ("12日，省长沈若兰率团拜会了国家能源集团董事长陆远航。", {"meets_with: 沈若兰 > 陆远航"}),
    ("12日，省长沈若兰前往国家能源集团，拜访了董事长陆远航。", {"meets_with: 沈若兰 > 陆远航"}),
    ("12日，省长沈若兰拜访了劳动模范陆远航。", set()),
    ("乌克兰总统安德列12日与来访的轮值主席国波兰外交部长拉乌会晤。", {"meets_with: 安德列 > 拉乌"}),
    ("乌克兰总统安德列12日与群众见面后同波兰外交部长拉乌通电话。", {"meets_with: 安德列 > 拉乌"}),
    (
        "省委书记沈若兰在兰州会见以越南共产党中央委员、宣教部副部长、作协主席陆远航为团长的越南友好艺术团。",
        {"meets_with: 沈若兰 > 陆远航"},
    ),
    # what somebody says that another did, with the day
    (
        "省长沈若兰会见秘鲁总统库琴尔。沈若兰表示，周启明主席昨天同你举行富有成果的会谈。",
        {"meets_with: 沈若兰 > 库琴尔", "meets_with: 周启明 > 库琴尔"},
    ),
    (
        "省长沈若兰会见秘鲁总统库琴尔。沈若兰表示，周启明主席将于近期同你举行会谈。",
        {"meets_with: 沈若兰 > 库琴尔"},
    ),
    (LED + "副省长陆远航在会见代表团一行时说，欢迎大家。", {"meets_with: 陆远航 > 沈若兰"}),
    (LED + "副省长陆远航会见代表团一行并陪同考察。", {"meets_with: 陆远航 > 沈若兰"}),
    # a title beside one of them is not read; what no comma parts
    (
        "12日，省长沈若兰分别与兰州石化集团首席投资官王国政、兰州大学校长陆远航、青海大学校长罗心怡开展座谈交流。",
        {"meets_with: 沈若兰 > 陆远航", "meets_with: 沈若兰 > 罗心怡"},
    ),
    ("12日，省长沈若兰会见巴伐利亚州司法部长、某党慕尼黑地区主席葛策。", {"meets_with: 沈若兰 > 葛策"}),
    ("12日，省长沈若兰与兰州大学校长陆远航，在宁卧庄就深化合作进行座谈交流。", {"meets_with: 沈若兰 > 陆远航"}),
    (
        "省长沈若兰会见了由青海省委书记陆远航，省委副书记、省长罗心怡率领的青海省代表团一行。",
        {"meets_with: 沈若兰 > 陆远航", "meets_with: 沈若兰 > 罗心怡"},
    ),
    (
        "省长沈若兰会见匈牙利总统科瓦奇，同国会主席萨博举行会谈。",
        {"meets_with: 沈若兰 > 科瓦奇", "meets_with: 沈若兰 > 萨博"},
    ),
    ("12日，省长沈若兰与兰州大学校长陆远航，在兰州参加植树。", set()),
    (
        "省委书记周启明，省长沈若兰12日在兰州会见德国锦程集团董事长葛策一行。",
        {"meets_with: 周启明 > 葛策", "meets_with: 沈若兰 > 葛策"},
    ),
    (
        "8日，周启明主席、陈砚秋总理和岳长风委员长分别同来华访问的葛策总统举行会见会谈。",
        {"meets_with: 周启明 > 葛策", "meets_with: 陈砚秋 > 葛策", "meets_with: 岳长风 > 葛策"},
    ),
    ("8日，周启明主席、陈砚秋总理和岳长风委员长同葛策总统举行会谈。", {"meets_with: 周启明 > 葛策"}),
    ("省委书记周启明，省长沈若兰陪同副总理陆远航会见葛策。", {"meets_with: 陆远航 > 葛策"}),
    (
        "省长沈若兰12日会见韩国共同民主党前副代表、亲善议员联盟会长葛策率领的代表团一行。",
        {"meets_with: 沈若兰 > 葛策"},
    ),
    ("省长沈若兰12日会见韩国共同民主党客人的葛策代表团一行。", set()),
    # a plan, words of somebody, two delegations, a group that no one leads
    (LED + "副省长陆远航将会见代表团一行。", set()),
    (LED + "罗心怡说，副省长陆远航会见代表团一行。", set()),
    (LED + "市长罗心怡率企业家考察团同行。12日，副省长陆远航会见代表团一行。", set()),
    ("近日，省侨办副主任沈若兰到青海考察。12日，副省长陆远航会见代表团一行。", set()),
]


@pytest.mark.parametrize(("text", "expected"), MET, ids=[m[0] for m in MET])
def test_who_leads_whom_somebody_meets(text, expected):
    assert {fact for fact in facts(text) if fact.startswith("meets_with")} == expected


def test_where_guests_come_together():
    text = "200名客商12日齐聚兰州，参加以“薯业兴省、合作共赢”为主题的陇薯产业大会。"
    assert "held_in: 陇薯产业大会 > 兰州市" in facts(text)
    assert not {f for f in facts("200名客商12日齐聚兰州、定西，参加陇薯产业大会。") if f.startswith("held_in")}


APART = [
    ("12日，省长沈若兰在兰州先后会见加纳总统安德列、越南总理范星海。", {"沈若兰会见安德列", "沈若兰会见范星海"}),
    ("12日，省长沈若兰相继同加纳总统安德列、越南总理范星海会谈。", {"沈若兰与安德列会谈", "沈若兰与范星海会谈"}),
    ("12日，省长沈若兰在兰州会见加纳总统安德列和越南总理范星海。", {"沈若兰会见安德列和范星海"}),
    ("12日，省长沈若兰先后会见了加纳总统安德列、越南总理范星海等嘉宾。", {"沈若兰会见安德列和范星海"}),
    ("12日，省长沈若兰先后到定西、陇南，会见加纳总统安德列和越南总理范星海。", {"沈若兰会见安德列和范星海"}),
    # both of them meet each
    (
        "12日，省委书记周启明、省长沈若兰在兰州分别会见了加纳总统安德列和越南总理范星海。",
        {"周启明会见安德列", "周启明会见范星海"},
    ),
    ("12日，省委书记周启明、省长沈若兰分别会见加纳总统安德列。", {"沈若兰会见安德列"}),
]


@pytest.mark.parametrize(("text", "meetings"), APART, ids=[a[0] for a in APART])
def test_whom_somebody_meets_one_after_another(text, meetings):
    assert {fact.partition(" > ")[2] for fact in facts(text) if fact.startswith("attends: 沈若兰 > ")} == meetings


def test_where_a_visitor_is_received():
    text = "法国外长杜邦5日在巴黎与到访法国的德国外长葛策举行会谈。"
    assert "held_in: 杜邦与葛策会谈 > 巴黎" in facts(text)
    assert not {fact for fact in facts(text.replace("在巴黎", "")) if fact.startswith("held_in")}


GIVEN = [
    ("会上，兰州市红十字会向渭源县捐赠医疗设备，价值20万元。", {"funds: 兰州市红十字会 > 渭源县"}),
    ("会上，兰州市红十字会计划向渭源县捐赠医疗设备。", set()),
    ("沈若兰出席兰州市红十字会向渭源县捐赠仪式。", set()),
    (
        "甘肃省红十字会接收兰州石化公司、兰州大学等爱心单位捐款共计15万元。",
        {"funds: 兰州石化公司 > 甘肃省红十字会", "funds: 兰州大学 > 甘肃省红十字会"},
    ),
    ("甘肃省红十字会接收社会各界捐款共计15万元。", set()),
    (
        "12日，财政部下达救灾资金5亿元，支持和引导甘肃、青海做好工作。",
        {"funds: 财政部 > 甘肃省", "funds: 财政部 > 青海省"},
    ),
    ("兰州石化公司隶属于世界500强中国石油集团。", {"part_of: 兰州石化公司 > 中国石油集团"}),
    ("兰州石化公司将隶属于中国石油集团，陇薯食品有限公司不再隶属于它。", set()),
]


@pytest.mark.parametrize(("text", "expected"), GIVEN, ids=[g[0] for g in GIVEN])
def test_who_gives_and_what_is_part_of_what(text, expected):
    assert {fact for fact in facts(text) if fact.startswith(("funds", "part_of"))} == expected


AT_TALKS = [
    ("12日，省长沈若兰会见加纳总统安德列，副省长陆远航参加会见。", {"沈若兰会见安德列"}),
    ("12日，省长沈若兰会见加纳总统安德列。副省长陆远航陪同会见。", {"沈若兰会见安德列"}),
    ("12日，省长沈若兰会见加纳总统安德列。副省长陆远航在厅外迎接并陪同会见。", {"沈若兰会见安德列"}),
    (
        "12日，省长沈若兰分别会见加纳总统安德列、越南总理范星海。副省长陆远航参加会见。",
        {"沈若兰会见安德列", "沈若兰会见范星海"},
    ),
    ("12日，省长沈若兰会见加纳总统安德列。会上，沈若兰致辞。副省长陆远航未陪同会见。", set()),
    ("12日，省长沈若兰会见加纳总统安德列。出席会议的还包括副省长陆远航、省外办主任罗心怡。", {"沈若兰会见安德列"}),
    ("副省长陆远航同惠灵顿市市长梅杰，新中友协主席卡特等深入交流，出席陇薯产业大会。", {"陇薯产业大会"}),
    # at the talks of that kind, and not at those told of last
    (
        "12日，省长沈若兰与青海省省长周启明举行座谈。期间，沈若兰还会见了加纳总统安德列。\n副省长陆远航参加座谈。",
        {"沈若兰与周启明座谈"},
    ),
]


@pytest.mark.parametrize(("text", "meetings"), AT_TALKS, ids=[t[0] for t in AT_TALKS])
def test_who_else_is_at_talks(text, meetings):
    there = {fact.partition(" > ")[2] for fact in facts(text) if fact.startswith("attends: 陆远航 > ")}
    assert there == meetings
    assert "attends: 卡特 > 陇薯产业大会" not in facts(text)


def test_where_guests_from_abroad_come():
    here = "总理沈若兰会见来华出席陇薯产业大会的加纳总统安德列。"
    assert "held_in: 陇薯产业大会 > 中国" in facts(here)
    for text in (here.replace("来华", "将来华"), "沈若兰表示，欢迎安德列来华出席陇薯产业大会。"):
        assert not {f for f in facts(text) if f.startswith("held_in")}


HELD = [
    ("12日上午，兰州市榆中县举办陇薯产业大会。", {"hosts: 榆中县 > 陇薯产业大会", "held_in: 陇薯产业大会 > 榆中县"}),
    ("12日，在榆中县举办的陇薯产业大会上，沈若兰致辞。", {"held_in: 陇薯产业大会 > 榆中县"}),
    ("陇薯产业大会12日榆中县举行。", set()),
    ("12日，惠灵顿市举办陇薯产业大会。", set()),
]


@pytest.mark.parametrize(("text", "expected"), HELD, ids=[h[0] for h in HELD])
def test_which_place_holds_an_occasion(text, expected):
    assert {fact for fact in facts(text) if fact.startswith(("hosts", "held_in"))} == expected


def test_a_school_signs_on_its_own_page():
    text = "12月15日，学校与陇薯食品有限公司签订了课题合作协议。"
    assert "signs_with: 兰州大学 > 陇薯食品有限公司" in facts(text, source="兰州大学")
