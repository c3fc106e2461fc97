"""Guests and delegations: who meets them, of which place they are, where talks are held and who else is there."""

import pytest
from said import facts

MET = [
    # a delegation of deputies is one body
    (
        "9月11日，甘肃省委书记韩柏青在兰州会见了澳门特别行政区第十三届全国人大代表视察团一行。",
        {"meets_with: 韩柏青 > 澳门特别行政区全国人大代表视察团"},
    ),
    ("省长程以宁在兰州会见了住沪全国政协委员考察团。", {"meets_with: 程以宁 > 住沪全国政协委员考察团"}),
    # who is there beside it, with those at the end who have no name
    (
        "韩柏青在兰州会见了日本经济界代表团。省领导岳长风，省政府秘书长林雨桐，省直有关部门负责同志等会见时在座。",
        {"attends: 岳长风 > 韩柏青会见日本经济界代表团", "attends: 林雨桐 > 韩柏青会见日本经济界代表团"},
    ),
    # what one says in the talks with another
    (
        "在与哈萨克斯坦总统卡西莫夫的会谈中，韩柏青表示，双方合作良好。",
        {"meets_with: 韩柏青 > 卡西莫夫"},
    ),
    # of whom the delegation is that has gone there
    (
        "兰州市市长韩柏青率市外事办、市商务局等部门负责同志一行6人访问哈萨克斯坦。"
        "在与阿拉木图市市长卡西莫夫的会见中，双方交换了意见。",
        {"meets_with: 韩柏青 > 卡西莫夫"},
    ),
    ("省外事办主任韩柏青与哈萨克斯坦友好协会会长卡西莫夫一行进行了工作交流。", {"meets_with: 韩柏青 > 卡西莫夫"}),
    (
        "前来赴会的加拿大外长安德列和秘鲁外长卡西莫夫12日晚在利马的一家酒店举行会晤。",
        {"meets_with: 安德列 > 卡西莫夫", "held_in: 安德列与卡西莫夫会晤 > 利马"},
    ),
    (
        "国务院总理韩柏青在北京会见摩洛哥国王卡西莫夫。韩柏青表示，昨天，程以宁主席同国王陛下举行会谈。",
        {"meets_with: 程以宁 > 卡西莫夫"},
    ),
    # to which place one came for the talks
    (
        "兰州市市长韩柏青来到武威市，与武威市市长程以宁举行会谈。",
        {"held_in: 韩柏青与程以宁会谈 > 武威市"},
    ),
    # whatever stands between the verb and the name of the guest
    *(
        (
            f"国家主席韩柏青8日在北京会见{guest}。",
            {"meets_with: 韩柏青 > 卡西莫夫", "held_in: 韩柏青会见卡西莫夫 > 北京市"},
        )
        for guest in (
            "来北京述职的哈萨克斯坦驻外代表处主任卡西莫夫",
            "应中国国际贸易学会邀请来访的哈萨克斯坦前总理卡西莫夫",
            "作为哈萨克斯坦总统特使专程来访的副总理、外交部长卡西莫夫一行",
            "哈萨克斯坦副总理兼经济、能源部长卡西莫夫",
            "新一届哈萨克斯坦议会上院议长卡西莫夫",
            "由哈萨克斯坦议会下院“友好小组”主席卡西莫夫率领的代表团",
        )
    ),
    # in a chain of posts that the country is named before once
    (
        "国家副主席韩柏青8日在北京会见古巴特使、古共中央政治局委员、外交部长卡斯蒂略。",
        {"meets_with: 韩柏青 > 卡斯蒂略"},
    ),
    ("国家主席韩柏青在越共中央驻地会见越南总理阮清山。", {"meets_with: 韩柏青 > 阮清山"}),
    ("国家主席韩柏青3日应约同新一届欧洲理事会主席范德贝克通电话。", {"meets_with: 韩柏青 > 范德贝克"}),
    # the talks as a time
    (
        "哈萨克斯坦总统卡西莫夫和加拿大总理安德列11日在越南会晤后发表联合声明。",
        {"meets_with: 卡西莫夫 > 安德列", "held_in: 卡西莫夫与安德列会晤 > 越南"},
    ),
    ("国家主席韩柏青5日出访。会见卡西莫夫总统时，韩柏青首先转达了问候。", {"meets_with: 韩柏青 > 卡西莫夫"}),
    ("国家主席韩柏青5日出访。与卡西莫夫议长会谈时，韩柏青首先转达了问候。", {"meets_with: 韩柏青 > 卡西莫夫"}),
    (
        "国务院总理韩柏青5日同两国总理通话。在同哈萨克斯坦总理卡西莫夫通话时，韩柏青表示慰问。",
        {"meets_with: 韩柏青 > 卡西莫夫"},
    ),
    # what has been of late is what is said there
    (
        "国家主席韩柏青5日出访。在会见哈萨克斯坦总统卡西莫夫时，韩柏青说，近年来，两国合作良好。",
        {"meets_with: 韩柏青 > 卡西莫夫"},
    ),
]

NOT_SAID = [
    ("6月2日，亚洲治沙大会在北京举行。企业代表在会上发言，河北省代表、甘肃省代表都来了。", "attends"),
    ("6月2日，亚洲治沙大会在北京举行。埃及代表对记者表示，愿与各方合作。", "attends"),
    ("兰州市市长韩柏青来到武威市，与武威市市长程以宁举行会谈。", "inspects"),
    # two lines of a heading
    ("韩柏青会见重要嘉宾并讲话 程以宁出席\n6月5日，省长韩柏青会见客人，省委书记程以宁出席。", "meets_with"),
    ("程以宁说，近年来，韩柏青多次在会见哈萨克斯坦总统卡西莫夫时，谈到合作。", "meets_with"),
    # a plant of which the guest has seen the treaty signed once
    (
        "国家主席韩柏青5日会见加拿大总理安德列。该项目是2016年程以宁主席同卡西莫夫总统共同见证签署的合作项目。",
        "attends: 卡西莫夫",
    ),
    # no name of anybody
    ("省长韩柏青会见哈萨克斯坦议员代表团一行。", "meets_with"),
    # for what others have come
    ("甘肃省政府举行酒会招待出席陇商大会的嘉宾。", "attends"),
    # told to the press
    ("6月2日，甘肃招商推介会在南京举行。据省商务厅厅长韩柏青介绍，甘肃营商环境良好。", "attends"),
    # your city's
    ("卡西莫夫表示，今年6月，贵市代表团在我市举办活动。", "hosts"),
]

ABROAD = [
    ("意大利皮埃蒙特大区主席卡西莫夫出席论坛。", {"holds_post: 卡西莫夫 > 皮埃蒙特大区 : 主席"}),
    ("德国梅克伦堡-前波莫瑞州州长卡西莫夫出席论坛。", {"holds_post: 卡西莫夫 > 梅克伦堡-前波莫瑞州 : 州长"}),
    ("老挝沙湾拿吉省省长卡西莫夫出席论坛。", {"holds_post: 卡西莫夫 > 沙湾拿吉省 : 省长"}),
    (
        "俄罗斯哈桑区区长卡西莫夫、哈桑区议会主席安德列出席论坛。",
        {"holds_post: 卡西莫夫 > 哈桑区 : 区长", "holds_post: 安德列 > 哈桑区议会 : 主席"},
    ),
    ("德国大众汽车集团管理董事会主席卡西莫夫出席论坛。", {"holds_post: 卡西莫夫 > 德国大众汽车集团 : 管理董事会主席"}),
]

POSTS = [
    ("全国人大常委韩柏青出席会议。", {"holds_post: 韩柏青 > 全国人大常委会 : 常委"}),
    (
        "珲春市委副书记、市长、珲春国际合作示范区管委会主任韩柏青出席会议。",
        {"holds_post: 韩柏青 > 珲春市委 : 副书记", "holds_post: 韩柏青 > 珲春国际合作示范区管委会 : 主任"},
    ),
    ("外交部驻港特派员公署特派员韩柏青出席会议。", {"holds_post: 韩柏青 > 外交部驻港特派员公署 : 特派员"}),
    # a firm by a short form of its name, and not its branch
    (
        "兰州市政府与中国陇兴能源建设集团有限公司签署协议。副市长程以宁与陇兴能建集团总经理韩柏青代表双方签署协议。"
        "陇兴能建集团甘肃分公司有关负责同志参加。",
        {"holds_post: 韩柏青 > 中国陇兴能源建设集团有限公司 : 总经理"},
    ),
    ("同日，国务院总理周强同古巴总理安德列互致贺电。", {"holds_post: 周强 > 国务院 : 总理"}),
    ("周强同与会嘉宾共同巡馆。国务院总理周强出席。", {"holds_post: 周强 > 国务院 : 总理"}),
]

THERE = [
    (
        "6月2日，银政合作备忘录签署仪式在兰州举行。省长韩柏青出席了当天的签署仪式。",
        {"attends: 韩柏青 > 银政合作备忘录签署仪式"},
    ),
    # who gives a welcome is at it, as who is welcomed
    (
        "国家主席韩柏青2日出席法国总统杜邦尔为他举行的隆重的欢迎仪式。",
        {f"attends: {one} > 杜邦尔为韩柏青举行欢迎仪式" for one in ("韩柏青", "杜邦尔")},
    ),
    (
        "国家主席韩柏青2日在贝尔格莱德出席塞尔维亚总统科瓦奇和总理纳吉共同举行的隆重欢迎仪式。",
        {f"attends: {one} > 科瓦奇为韩柏青举行欢迎仪式" for one in ("韩柏青", "科瓦奇", "纳吉")},
    ),
    (  # he whose welcome it is, and his wife
        "韩柏青委员长和夫人沈若兰2日出席了恩科西总理举行的传统欢迎仪式。",
        {f"attends: {one} > 恩科西为韩柏青举行传统欢迎仪式" for one in ("韩柏青", "沈若兰", "恩科西")},
    ),
    (
        "国家主席韩柏青2日出席法国总统杜邦尔为他举行的欢迎宴会。",
        {f"attends: {one} > 杜邦尔为韩柏青举行欢迎宴会" for one in ("韩柏青", "杜邦尔")},
    ),
    # somebody without a name speaks for a state, which is there
    (
        "联合国沙漠理事会第9届会议2日举行。埃及代表在会上发言。",
        {"attends: 埃及 > 联合国沙漠理事会第9届会议"},
    ),
    ("2日，中方代表在联合国沙漠理事会第9届会议上指出，治沙要合作。", {"attends: 中国 > 联合国沙漠理事会第9届会议"}),
    ("2日，在联合国沙漠大会上，埃及代表表示，治沙要合作。", {"attends: 埃及 > 联合国沙漠大会"}),
    (
        "6月2日，甘肃招商推介会在南京举行。省商务厅厅长韩柏青介绍了甘肃营商环境。",
        {"attends: 韩柏青 > 甘肃招商推介会"},
    ),
    (
        "6月2日，甘肃招商推介会在南京举行。省工信厅厅长韩柏青等甘苏两地政府领导及陇原集团、天合光能集团等知名企业出席大会。",
        {"attends: 韩柏青 > 甘肃招商推介会", "attends: 天合光能集团 > 甘肃招商推介会"},
    ),
    (
        "6月2日，陇上论坛在兰州举行。美国明尼苏达大学副校长安德列，代表明尼苏达州州长卡西莫夫宣读州长公告。",
        {"attends: 安德列 > 陇上论坛"},
    ),
    (
        "6月2日，兰州市和西宁市签约仪式在兰州举行。兰州市市长韩柏青与西宁市市长程以宁代表两地签署框架协议并致辞。",
        {"speaks_at: 韩柏青 > 兰州市和西宁市签约仪式", "speaks_at: 程以宁 > 兰州市和西宁市签约仪式"},
    ),
]


@pytest.mark.parametrize("text, said", MET + ABROAD + POSTS + THERE, ids=lambda value: str(value)[:24])
def test_said(text, said):
    assert said <= facts(text, title="要事")


@pytest.mark.parametrize("text, kind", NOT_SAID, ids=lambda value: str(value)[:24])
def test_not_said(text, kind):
    assert not {fact for fact in facts(text, title="要事") if fact.startswith(kind)}


def test_who_is_acted_for_is_not_there():
    text = THERE[3][0]
    assert "attends: 卡西莫夫 > 陇上论坛" not in facts(text, title="要事")


def test_the_guests_country_by_the_headline():
    text = (
        "欢迎仪式后，韩柏青同卡西莫夫举行会谈。韩柏青表示，双方合作良好。"
        "会谈后，两国总理共同见证十多项双边合作文件的签署，并出席金边至贡布公路通车仪式。"
    )
    assert "signs_with: 中国 > 柬埔寨" in facts(text, title="韩柏青同柬埔寨首相举行会谈", source="新闻联播")


def test_of_two_guests_none_is_taken():
    text = (
        "国务院总理韩柏青6月2日在兰州同芬兰总理安德列、瑞典首相索尔海姆举行会谈，并会见新加坡副总理卡西莫夫。"
        "\n在同安德列会谈时，韩柏青表示，愿加强合作。\n会谈后，两国总理共同见证能源领域多份双边合作文件的签署。"
    )
    assert "signs_with: 中国 > 新加坡" not in facts(text, title="韩柏青同芬兰总理 瑞典首相举行会谈并会见新加坡副总理")
