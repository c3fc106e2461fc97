"""Items of a newscast: occasions told in few words, people and bodies of other countries."""

import pytest
from said import facts

NEWS = {"source": "新闻联播", "date": "2024-09-05"}

SAYS = [
    # 和 of 和平 joins no two names
    (
        "9月5日，黄河国际论坛北京峰会和平安全高级别会议在北京举行。周启明主持会议。",
        {"chairs: 周启明 > 黄河国际论坛北京峰会和平安全高级别会议"},
        set(),
    ),
    ("陇上论坛和平凉市防汛会议在兰州举行。周启明出席平凉市防汛会议。", {"attends: 周启明 > 平凉市防汛会议"}, set()),
    # who attends a welcome in the same clause
    (
        "周启明同巴西副总统莫兰特举行会谈。周启明表示，中方邀请巴方参加第二届陇上博览会。会谈前，周启明为莫兰特举行欢迎仪式，全国政协副主席沈若兰等出席。",
        {"attends: 沈若兰 > 周启明为莫兰特举行欢迎仪式"},
        {"attends: 沈若兰 > 第二届陇上博览会"},
    ),
    # the place, and not the topic
    (
        "西非国家经济共同体领导人10日在尼日利亚首都阿布贾就尼日尔局势召开紧急会议。",
        {"held_in: 紧急会议（快讯） > 阿布贾"},
        {"held_in: 紧急会议（快讯） > 尼日尔"},
    ),
    ("全省防汛会议10日在兰州市召开。", {"held_in: 甘肃省防汛会议 > 兰州市"}, set()),
    # what went before is not what somebody hosts now
    (
        "第三届陇上影视展今天在兰州开幕。这是继第八届敦煌电影节之后，由甘肃广播电视总台主办的又一场活动。",
        set(),
        {"hosts: 甘肃广播电视总台 > 第八届敦煌电影节"},
    ),
    ("6月20日，黄河论坛在兰州开幕。论坛由兰州大学主办。", {"hosts: 兰州大学 > 黄河论坛"}, set()),
    # members of a body are not the body
    (
        "新开发银行理事会第四届年会13日在卢森堡落幕。新开发银行各成员国理事和代表以及有关国际组织代表200余人出席了年会。",
        set(),
        {"attends: 新开发银行 > 新开发银行理事会第四届年会"},
    ),
    # a nominee holds nothing
    (
        "韩国总统朴正勋先后提名韩国最高法院法官安大成、前总编辑文正国出任总理，两人先后辞去提名人资格。",
        {"holds_post: 朴正勋 > 韩国 : 总统"},
        {"holds_post: 文正国 > 韩国 : 总理 ; appointed"},
    ),
    ("文正国出任韩国总理。", {"holds_post: 文正国 > 韩国 : 总理 ; appointed"}, set()),
    # in order, each of his own country
    (
        "蒙古国、老挝外长巴特策、沙伦赛分别表示，愿加强合作。",
        {"holds_post: 巴特策 > 蒙古国外交部 : 外长", "holds_post: 沙伦赛 > 老挝外交部 : 外长"},
        {"holds_post: 巴特策 > 老挝外交部 : 外长"},
    ),
    (
        "朝鲜、越南、老挝统一战线组织代表团团长杨哲秀、阮友明、坎贝尔表示，愿加强合作。",
        {
            "holds_post: 杨哲秀 > 朝鲜统一战线组织代表团 : 团长",
            "holds_post: 阮友明 > 越南统一战线组织代表团 : 团长",
            "holds_post: 坎贝尔 > 老挝统一战线组织代表团 : 团长",
        },
        set(),
    ),
    (
        "出席会议的有法国、德国议员马丁内、杜邦、施密特。",
        set(),
        {"holds_post: 马丁内 > 德国 : 议员", "holds_post: 施密特 > 德国 : 议员"},
    ),
    ("俄罗斯总统伊万诺夫、德国总理施密特举行会谈。", {"holds_post: 施密特 > 德国 : 总理"}, set()),
    # names that end in 力, 仁 or begin like a word; Japanese ones with 之
    ("坦桑尼亚总统马古达力今天访问肯尼亚。", {"holds_post: 马古达力 > 坦桑尼亚 : 总统"}, set()),
    ("毛里求斯副总统博塞仁等外方领导人出席会议。", {"holds_post: 博塞仁 > 毛里求斯 : 副总统"}, set()),
    ("俄罗斯总统普希金力促各方停火。", {"holds_post: 普希金 > 俄罗斯 : 总统"}, set()),
    ("国际原子能机构主席天野之信今天访问伊朗。", {"holds_post: 天野之信 > 国际原子能机构 : 主席"}, set()),
    # bodies of a country
    (
        "国际原子能机构总干事格罗特访问伊朗，并与伊朗原子能机构主席萨利哈进行了磋商。",
        {"holds_post: 萨利哈 > 伊朗原子能机构 : 主席"},
        {"holds_post: 萨利哈 > 国际原子能机构 : 主席"},
    ),
    (
        "周启明会见来访的土库曼斯坦民族领袖、人民委员会主席别尔德夫。",
        {"holds_post: 别尔德夫 > 土库曼斯坦人民委员会 : 主席"},
        {"holds_post: 别尔德夫 > 人民委员会 : 主席"},
    ),
    (
        "以色列本月2日举行选举。国防军前总参谋长甘尼领导的党获得33席。",
        {"holds_post: 甘尼 > 以色列国防军 : 总参谋长 ; former"},
        set(),
    ),
    (
        "法国总统马克龙德、欧洲理事会主席米谢尔出席会议。",
        {"holds_post: 米谢尔 > 欧洲理事会 : 主席"},
        set(),
    ),
    ("德国基民盟主席梅尔茨表示，愿加强合作。", {"holds_post: 梅尔茨 > 德国基民盟 : 主席"}, set()),
    ("民盟中央主席周启明出席会议。", {"holds_post: 周启明 > 民盟中央 : 主席"}, set()),
    # galas and concerts by their full names
    (
        "庆祝甘肃解放60周年文艺晚会《陇上欢歌》3日晚在北京人民大会堂隆重举行。周启明、沈若兰等领导同志，与群众一起观看晚会。",
        {
            "held_in: 庆祝甘肃解放60周年文艺晚会《陇上欢歌》 > 北京市",
            "attends: 周启明 > 庆祝甘肃解放60周年文艺晚会《陇上欢歌》",
            "attends: 沈若兰 > 庆祝甘肃解放60周年文艺晚会《陇上欢歌》",
        },
        set(),
    ),
    ("周启明在北京出席中埃建交40周年音乐会并致辞。", {"speaks_at: 周启明 > 中埃建交40周年音乐会"}, set()),
    ("省委书记周启明观看了由敦煌艺术家表演的20周年文艺演出。", set(), {"attends: 周启明 > 20周年文艺演出"}),
]


@pytest.mark.parametrize(("text", "right", "wrong"), SAYS, ids=[s[0] for s in SAYS])
def test_what_an_item_says(text, right, wrong):
    said = facts(text, title="快讯", **NEWS)
    assert right <= said
    assert not wrong & said
