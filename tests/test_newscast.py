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
    # talks called 磋商
    (
        "埃及国防部长塞西尔13号在莫斯科与俄罗斯外长拉夫罗就两国军事合作进行了磋商。",
        {"meets_with: 塞西尔 > 拉夫罗", "held_in: 塞西尔与拉夫罗磋商 > 莫斯科"},
        set(),
    ),
    ("埃及国防部长塞西尔表示，愿与俄罗斯外长拉夫罗就军事合作进行磋商。", set(), {"meets_with: 塞西尔 > 拉夫罗"}),
    ("埃及国防部长塞西尔将与俄罗斯外长拉夫罗就军事合作举行磋商。", set(), {"meets_with: 塞西尔 > 拉夫罗"}),
    # a welcome that somebody presides over
    (
        "国务院总理周启明30号在人民大会堂主持仪式欢迎德国总理施密特访华。",
        {"attends: 施密特 > 周启明为施密特举行欢迎仪式", "attends: 周启明 > 周启明为施密特举行欢迎仪式"},
        set(),
    ),
    # speeches by what is said in them
    (
        "第五届陇上论坛16日在兰州举行。台中市副市长沈若兰等在发言中盛赞陇上论坛是交流的平台。",
        {"speaks_at: 沈若兰 > 第五届陇上论坛"},
        set(),
    ),
    # a lecture beside a session
    (
        "政协十二届全国委员会常务委员会第九次会议28日在京闭幕。常委会议期间，举行了全国政协十二届常委会第七次学习讲座。"
        "外交部副部长沈若兰应邀作了《当前形势》的报告。",
        {
            "reports_at: 沈若兰 > 全国政协十二届常委会第七次学习讲座",
            "hosts: 全国政协 > 全国政协十二届常委会第七次学习讲座",
        },
        {"reports_at: 沈若兰 > 全国政协十二届常委会第九次会议"},
    ),
    (
        "闭幕会后，十二届全国人大常委会举行第二十九讲专题讲座，周启明委员长主持。商务部副部长沈若兰主讲了《电子商务》。",
        {"speaks_at: 沈若兰 > 全国人大常委会第二十九讲专题讲座"},
        set(),
    ),
    # whose plenum it is
    (
        "中国致公党第十五届中央委员会第三次全体会议12月22日在京召开。",
        {"hosts: 致公党中央 > 中国致公党第十五届中央委员会第三次全体会议"},
        set(),
    ),
    # who tells those that meet how things are
    (
        "周启明同各经济体领导人共同出席全球经济形势非正式对话会，听取国际货币基金组织总裁马丁内对世界经济形势的介绍。",
        {"attends: 马丁内 > 全球经济形势非正式对话会"},
        set(),
    ),
    (
        "周启明出席全省防汛会议，听取防汛工作的介绍。沈若兰表示，要学习甲地经验。",
        set(),
        {"attends: 沈若兰 > 甘肃省防汛会议"},
    ),
    # the place of the first verb is that of the second
    (
        "周启明28日在布拉格会见了捷克总统泽曼尔和总理索博特，并出席第二次陇上地方领导人会议。",
        {"held_in: 第二次陇上地方领导人会议 > 布拉格"},
        set(),
    ),
    (
        "周启明28日在布拉格会见了捷克总统泽曼尔，并将出席第二次陇上地方领导人会议。",
        set(),
        {"held_in: 第二次陇上地方领导人会议 > 布拉格"},
    ),
    # who holds the hearing of the press that reporters have learnt something at
    ("记者从今天（9月5日）海南举行的中外记者见面会了解到，旅游恢复。", {"hosts: 海南省 > 中外记者见面会"}, set()),
    ("记者从正在上海举行的城市矿山博览会上获悉，旅游恢复。", set(), {"hosts: 上海市 > 城市矿山博览会"}),
    # both sides with their countries in short
    (
        "国家主席周启明在北京会见加蓬总统恩格马。会见后，中加双方签署投资等领域多项双边合作文件。",
        {"signs_with: 中国 > 加蓬"},
        set(),
    ),
    # who takes part in what somebody calls
    (
        "周启明主持召开了农业部、商务部等部门及中外专家参加的座谈会。",
        {"attends: 农业部 > 座谈会（快讯）", "attends: 商务部 > 座谈会（快讯）", "chairs: 周启明 > 座谈会（快讯）"},
        set(),
    ),
    ("今年，甘肃省文联将继续邀请模范代表出席2024年春节文艺晚会。", set(), {"attends: 甘肃省文联 > 2024年春节文艺晚会"}),
    (
        "政协十四届全国委员会常务委员会第七次会议6日在京闭幕。闭幕会后，清华大学副院长沈若兰应邀作题为“芯片”的学习讲座。",
        set(),
        {"speaks_at: 沈若兰 > 政协十四届全国委员会常务委员会第七次会议"},
    ),
    # Japanese names that end like a small word
    ("日本外相冈田哲也表示，愿加强合作。", {"holds_post: 冈田哲也 > 日本外务省 : 外相"}, set()),
    ("日本外相岸田文雄也表示，愿加强合作。", {"holds_post: 岸田文雄 > 日本外务省 : 外相"}, set()),
    # an earlier one of a row, which only its host would tell from others
    (
        "这是亚投行继2016年6月在北京举办首届理事会年会之后，再次回到北京举办年会。",
        set(),
        {"held_in: 首届理事会年会 > 北京市"},
    ),
    # who proposes something, behind a bare body
    (
        "周启明主持召开座谈会。会上，清华大学陆远航就科技创新提出建议。",
        {"speaks_at: 陆远航 > 座谈会（快讯）"},
        set(),
    ),
    ("周启明主持召开座谈会。会上，清华大学师生就科技创新提出建议。", set(), {"speaks_at: 师生 > 座谈会（快讯）"}),
    (
        "国家主席周启明在北京会见加蓬总统恩格马。中加两国签署睦邻友好合作条约，确立了合作的基础。",
        set(),
        {"signs_with: 中国 > 加蓬"},
    ),
    ("周启明主持召开座谈会。清华大学校长陆远航谈了看法。", {"speaks_at: 陆远航 > 座谈会（快讯）"}, set()),
    # an envoy's title does not begin with the post of somebody named before
    (
        "5月3日至4日，中共中央政治局委员、国务院副总理沈国与美国总统特使、财政部长姆努尔率领的美方代表团进行了讨论。",
        {"holds_post: 沈国 > 中共中央政治局 : 委员", "holds_post: 姆努尔 > 美国财政部 : 部长"},
        {"holds_post: 姆努尔 > 中共中央政治局 : 委员"},
    ),
    ("俄罗斯总统中东问题特使波格丹表示，愿加强合作。", {"holds_post: 波格丹 > 俄罗斯 : 总统中东问题特使"}, set()),
    ("阿联酋总统政治和新闻顾问加尔什表示，愿加强合作。", {"holds_post: 加尔什 > 阿联酋 : 总统政治和新闻顾问"}, set()),
    (
        "美国国防部副部长卡特尔22日在东京与防卫大臣森本敏夫举行会谈。",
        {"holds_post: 卡特尔 > 美国国防部 : 副部长"},
        {"holds_post: 森本敏夫 > 东京与防卫部 : 与防卫大臣"},
    ),
    # the centre of a party abroad
    (
        "发来贺函的还有突尼斯之心党中央委员、国民议会第一副议长萨米尔。",
        {"holds_post: 萨米尔 > 突尼斯之心党中央 : 委员"},
        {"holds_post: 萨米尔 > 中共中央 : 委员"},
    ),
    (
        "白俄罗斯总统会见周启明。会见国民会议代表院主席谢尔盖科时，周启明表示，愿加强合作。",
        {"holds_post: 谢尔盖科 > 白俄罗斯国民会议代表院 : 主席"},
        set(),
    ),
    # what those without names have been is nobody's career
    (
        "柬埔寨国王西哈尼出席招待会。出席招待会的还有：中央军委委员、曾担任中央军委委员的同志。",
        set(),
        {"holds_post: 西哈尼 > 中央军委 : 委员 ; former"},
    ),
    ("周启明出席招待会。他曾担任中央军委委员。", {"holds_post: 周启明 > 中央军委 : 委员 ; former"}, set()),
    # where a name with a dot ends
    ("白宫办公厅主任马克·梅多新冠病毒检测呈阳性。", {"holds_post: 马克·梅多 > 白宫办公厅 : 主任"}, set()),
    ("沈国平向哥斯达黎加总统劳拉·费尔南致贺电。", {"holds_post: 劳拉·费尔南 > 哥斯达黎加 : 总统"}, set()),
    ("毛里求斯总理普拉温·贾格特重申，愿加强合作。", {"holds_post: 普拉温·贾格特 > 毛里求斯 : 总理"}, set()),
    ("美国众议院议长史蒂夫·斯卡利因无法获得支持退出竞选。", {"holds_post: 史蒂夫·斯卡利 > 美国众议院 : 议长"}, set()),
    ("省委书记周启明观看了由敦煌艺术家表演的20周年文艺演出。", set(), {"attends: 周启明 > 20周年文艺演出"}),
]


@pytest.mark.parametrize(("text", "right", "wrong"), SAYS, ids=[s[0] for s in SAYS])
def test_what_an_item_says(text, right, wrong):
    said = facts(text, title="快讯", **NEWS)
    assert right <= said
    assert not wrong & said


def test_who_sits_with_others():
    text = "26日，全国人大常委会委员长周启明同列席常委会会议的全国人大代表座谈交流。沈若兰主持座谈会。"
    said = facts(text, title="周启明与列席代表座谈", **NEWS)
    assert {
        "attends: 周启明 > 座谈会（周启明与列席代表座谈）",
        "chairs: 沈若兰 > 座谈会（周启明与列席代表座谈）",
    } <= said
    text = "周启明曾多次同列席会议的全国人大代表座谈交流。26日，沈若兰主持座谈会。"
    assert "attends: 周启明 > 座谈会（列席代表座谈）" not in facts(text, title="列席代表座谈", **NEWS)
