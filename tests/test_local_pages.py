"""What pages of city papers, agencies and governments say in their own way: branches of banks, the corps in 新疆, who
accompanies whom, who calls an occasion where; people are invented."""

import pytest
from said import PAPER, facts

from kg.extract import extract
from kg.records import Document

# (source, text, what is said, what is not)
SAID = [
    # who receives people without names and is at the ceremony then
    (
        "甘肃日报",
        "6月12日，省委书记周启明，省长沈若兰会见央企代表并出席签约仪式。副省长陆远航主持签约仪式。",
        {
            "attends: 周启明 > 周启明会见央企代表",
            "attends: 周启明 > 签约仪式",
            "attends: 沈若兰 > 签约仪式",
        },
        set(),
    ),
    (
        "甘肃日报",
        "6月12日，省委书记周启明会见来兰参加签约仪式并出席论坛的代表。副省长陆远航主持签约仪式。",
        set(),
        {"attends: 周启明 > 签约仪式"},
    ),
    # at which of its places somebody attends
    (
        "天水日报",
        "6月12日，全市项目集中开工活动在秦安举行。市领导周启明、沈若兰、陆远航，市直部门主要负责人，"
        "省第四督导服务组领导出席我县主会场活动。",
        {
            "attends: 周启明 > 天水市项目集中开工活动",
            "attends: 陆远航 > 天水市项目集中开工活动",
            "attends: 甘肃省第四督导服务组 > 天水市项目集中开工活动",
        },
        set(),
    ),
    # those who come to lecture, and who hears them
    (
        "天水日报",
        "6月12日，全市党代会精神报告会在天水举行。省委宣讲团成员、省住房和城乡建设厅厅长罗心怡"
        "作专题报告。周启明、沈若兰等与全市400多名干部一起听了报告。",
        {
            "holds_post: 罗心怡 > 甘肃省委宣讲团 : 成员",
            "attends: 周启明 > 天水市党代会精神报告会",
            "attends: 沈若兰 > 天水市党代会精神报告会",
        },
        set(),
    ),
    (
        "新疆日报",
        "6月12日，江苏省委宣讲团成员陆远航、自治区党委宣讲团成员罗心怡参加会议。",
        {"holds_post: 陆远航 > 江苏省委宣讲团 : 成员", "holds_post: 罗心怡 > 新疆维吾尔自治区党委宣讲团 : 成员"},
        set(),
    ),
    # a tour of people of whom none is named, but who takes part
    (
        "浙江日报",
        "6月12日，住浙全国政协委员赴宁波、余姚、慈溪等地开展视察。省政协主席周启明参加。省领导陆远航参加相关活动。",
        {"inspects: 周启明 > 宁波市", "inspects: 周启明 > 余姚市", "inspects: 周启明 > 慈溪市"},
        {"inspects: 陆远航 > 宁波市"},
    ),
    (
        "浙江日报",
        "6月12日，全国政协委员将赴宁波开展视察。省政协主席周启明参加。",
        set(),
        {"inspects: 周启明 > 宁波市"},
    ),
    # organs by their short names, in lists of offices and before posts
    (
        "天水日报",
        "6月12日，全市科技工作大会在天水召开。市委研究室、市规划资源局有关处室负责人，市关工委、市老促会负责人参加会议。"
        "市老科协会长罗心怡主持，中国老科协副会长陆远航讲话。",
        {
            "attends: 天水市委研究室 > 天水市科技工作大会",
            "attends: 天水市规划资源局 > 天水市科技工作大会",
            "attends: 天水市关工委 > 天水市科技工作大会",
            "attends: 天水市老促会 > 天水市科技工作大会",
            "holds_post: 罗心怡 > 天水市老科协 : 会长",
            "holds_post: 陆远航 > 中国老科协 : 副会长",
        },
        set(),
    ),
    # units of the army by their numbers, and in which city one lies
    (
        "天水日报",
        "6月12日，市领导周启明、沈若兰来到驻秦66929部队走访慰问。市领导陆远航来到天水军分区、65902部队走访慰问。"
        "63020部队总工程师罗心怡，91908部队副部队长高晨参加慰问。",
        {
            "inspects: 周启明 > 66929部队",
            "inspects: 沈若兰 > 66929部队",
            "inspects: 陆远航 > 65902部队",
            "holds_post: 罗心怡 > 63020部队 : 总工程师",
        },
        {"holds_post: 高晨 > 91908部队副部 : 队长"},
    ),
    (
        "甘肃日报",
        "6月12日，解放军91408部队部队长高晨来到兰州。省教育厅副厅长兼办公室主任周启明参加会议。"
        "省统计局副局长兼领导小组办公室主任陆远航参加会议。",
        {
            "holds_post: 周启明 > 甘肃省教育厅 : 副厅长",
            "holds_post: 周启明 > 甘肃省教育厅办公室 : 主任",
        },
        {
            "holds_post: 高晨 > 解放军91408部队部 : 队长",
            "holds_post: 高晨 > 91408部队部 : 队长",
            "holds_post: 陆远航 > 甘肃省统计局领导小组办公室 : 主任",
        },
    ),
    # who comes to learn
    (
        "天水日报",
        "6月12日，秦州区委书记周启明带队到麦积区，围绕园区建设的主题进行交流学习。",
        {"inspects: 周启明 > 麦积区"},
        set(),
    ),
    # a feast of friendship is no body, though its name ends like that of one
    (
        "兰州日报",
        "6月12日，由市政府外办、城关区政府共同举办的“共饮一河水”2023外国领事馆迎春联谊会在兰州举行。"
        "副市长周启明出席活动并致辞。法国驻武汉总领事让-保罗·莫罗、韩国驻武汉总领事金东宇先后登台送上新春祝福。",
        {
            "hosts: 兰州市政府外办 > “共饮一河水”2023外国领事馆迎春联谊会",
            "hosts: 城关区政府 > “共饮一河水”2023外国领事馆迎春联谊会",
            "speaks_at: 周启明 > “共饮一河水”2023外国领事馆迎春联谊会",
            "speaks_at: 让-保罗·莫罗 > “共饮一河水”2023外国领事馆迎春联谊会",
            "speaks_at: 金东宇 > “共饮一河水”2023外国领事馆迎春联谊会",
        },
        set(),
    ),
    ("兰州日报", "6月12日，甘肃海外联谊会会长周启明致辞。", {"holds_post: 周启明 > 甘肃海外联谊会 : 会长"}, set()),
    # a round of calls: with each of them, and no occasion for who is named last
    (
        "兰州日报",
        "6月12日，市外办主任周启明带队赴上海，分别与荷兰驻沪总领事扬·德弗里斯、泰国驻沪总领事颂猜·林、"
        "韩国驻沪总领事金东宇座谈交流，着重推介了2024兰州国际马拉松赛推介大会。市外办副主任陆远航参加活动。",
        {"meets_with: 周启明 > 金东宇", "meets_with: 周启明 > 颂猜·林"},
        {
            "attends: 陆远航 > 周启明与金东宇座谈",
            "attends: 周启明 > 周启明与金东宇座谈",
            "speaks_at: 周启明 > 2024兰州国际马拉松赛推介大会",
            "attends: 陆远航 > 2024兰州国际马拉松赛推介大会",
        },
    ),
    # branches of the national banks
    (
        "甘肃日报",
        "6月12日，副省长周启明会见省农行行长陆远航、省建设银行副行长罗心怡。",
        {
            "holds_post: 陆远航 > 中国农业银行甘肃省分行 : 行长",
            "holds_post: 罗心怡 > 中国建设银行甘肃省分行 : 副行长",
            "meets_with: 周启明 > 罗心怡",
        },
        set(),
    ),
    (
        "天水日报",
        "6月12日，市工行行长陆远航、甘肃省中行副行长沈若兰参加会议。",
        {"holds_post: 陆远航 > 中国工商银行天水分行 : 行长", "holds_post: 沈若兰 > 中国银行甘肃省分行 : 副行长"},
        set(),
    ),
    # of which branch, is not told
    (
        "天水日报",
        "6月12日，县农行行长陆远航参加会议。",
        set(),
        {"holds_post: 陆远航 > 中国农业银行 : 行长"},
    ),
    (
        "甘肃日报",
        "6月12日，农行行长陆远航来到兰州。",
        {"holds_post: 陆远航 > 中国农业银行 : 行长"},
        set(),
    ),
    # a name that is not known, before the next body
    (
        "甘肃日报",
        "6月12日，农行党委书记、行长邑虎和学校党委书记、校长陆远航致辞。",
        set(),
        {"holds_post: 陆远航 > 中国农业银行 : 行长", "holds_post: 陆远航 > 邑虎和学校 : 校长"},
    ),
    # the corps in 新疆: its posts are at the division, and not at the committee of its city
    (
        "兵团日报",
        "6月12日，第八师石河子市党委副书记、师长陆远航主持会议，副师长罗心怡发言。",
        {
            "holds_post: 陆远航 > 第八师石河子市党委 : 副书记",
            "holds_post: 陆远航 > 新疆生产建设兵团第八师 : 师长",
            "holds_post: 罗心怡 > 新疆生产建设兵团第八师 : 副师长",
        },
        set(),
    ),
    (
        "兵团日报",
        "6月12日，兵团政委陆远航、兵团党委常委罗心怡出席会议。",
        {
            "holds_post: 陆远航 > 新疆生产建设兵团 : 政委",
            "holds_post: 罗心怡 > 新疆生产建设兵团党委 : 常委",
        },
        set(),
    ),
    (
        "第七师网站",
        "6月12日，七师党委书记、政委陆远航带领师党委常委罗心怡调研。",
        {
            "holds_post: 陆远航 > 第七师党委 : 书记",
            "holds_post: 陆远航 > 新疆生产建设兵团第七师 : 政委",
            "holds_post: 罗心怡 > 第七师党委 : 常委",
        },
        set(),
    ),
    (
        "兵团日报",
        "6月12日，第一师阿拉尔市八团党委书记、政委陆远航主持会议。",
        {
            "holds_post: 陆远航 > 第一师阿拉尔市八团党委 : 书记",
            "holds_post: 陆远航 > 新疆生产建设兵团第一师八团 : 政委",
        },
        set(),
    ),
    # of the wars, and of no city's committee
    (
        "甘肃日报",
        "6月12日，会议在兰州召开。老战士陆远航曾任第四兵团政委。",
        set(),
        {"holds_post: 陆远航 > 新疆生产建设兵团 : 政委"},
    ),
    (
        "兰州日报",
        "6月12日，市委书记周启明、政委陆远航出席会议。",
        {"holds_post: 周启明 > 兰州市委 : 书记"},
        {"holds_post: 陆远航 > 兰州市委 : 政委"},
    ),
    # two bodies, and no office of both
    (
        "兰州日报",
        "6月12日，兰州市政府与中建三局集团签订合作协议，与中铁大桥局集团签订框架协议。",
        {"signs_with: 兰州市政府 > 中建三局集团", "signs_with: 兰州市政府 > 中铁大桥局集团"},
        set(),
    ),
    # who of each list signs with whom, where one is not read
    (
        "兰州日报",
        "6月12日，城关区政府、安宁区政府分别与陇原、兰州大学签署合作协议。",
        {"signs_with: 安宁区政府 > 兰州大学"},
        {"signs_with: 城关区政府 > 兰州大学"},
    ),
    (
        "兰州日报",
        "6月12日，城关区政府、安宁区政府、西固区政府分别与陇原、兰州大学签署合作协议。",
        set(),
        {f"signs_with: {place}区政府 > 兰州大学" for place in ("城关", "安宁", "西固")},
    ),
    (
        "兰州日报",
        "6月12日，城关区政府、安宁区政府分别与兰州大学签署合作协议。",
        {"signs_with: 城关区政府 > 兰州大学", "signs_with: 安宁区政府 > 兰州大学"},
        set(),
    ),
    # who goes with somebody does not receive, nor does one who is not read
    (
        "兰州日报",
        "6月12日，副市长陆远航随同市长周启明会见青海大学校长罗心怡。",
        {"meets_with: 周启明 > 罗心怡", "holds_post: 周启明 > 兰州市政府 : 市长"},
        {"meets_with: 陆远航 > 罗心怡"},
    ),
    (
        "兰州日报",
        "6月12日，城关区委书记陆远航还陪同市委书记周启明会见了青海大学校长罗心怡。",
        {"meets_with: 周启明 > 罗心怡"},
        {"meets_with: 陆远航 > 罗心怡"},
    ),
    (
        "兰州日报",
        "6月12日，陆远航还陪同周启明来到兰州大学，察看实验室。",
        set(),
        {"inspects: 陆远航 > 兰州大学"},
    ),
    # the host goes on, and not the guest
    (
        "兰州日报",
        "6月12日，市长周启明会见青海大学校长罗心怡一行并出席签约仪式。",
        {"attends: 周启明 > 签约仪式"},
        {"attends: 罗心怡 > 签约仪式"},
    ),
    (
        "兰州日报",
        "6月12日，市长周启明会见青海大学校长罗心怡并共同见证签约。",
        {"attends: 周启明 > 签约仪式", "attends: 罗心怡 > 签约仪式"},
        set(),
    ),
    # who takes part in a tour is not at the talk that it ended with
    (
        "兰州日报",
        "6月12日，省人大常委会副主任周启明来兰州考察，召开座谈会。天水市人大常委会主任陆远航等，参加了考察。",
        {"attends: 周启明 > 座谈会"},
        {"attends: 陆远航 > 座谈会"},
    ),
    # where what one calls is held: at a place that the text names, or of two that call it is open
    (
        "兰州日报",
        "6月12日，兰州市在黄河饭店召开招商恳谈会。",
        {"hosts: 兰州市 > 招商恳谈会"},
        {"held_in: 招商恳谈会 > 兰州市"},
    ),
    (
        "兰州日报",
        "6月12日，榆中县在西宁市人民大厦组织召开招商恳谈会。",
        {"hosts: 榆中县 > 招商恳谈会", "held_in: 招商恳谈会 > 西宁市"},
        {"held_in: 招商恳谈会 > 榆中县"},
    ),
    (
        "兰州日报",
        "6月12日，兰州市与西宁市召开经贸恳谈会。",
        {"hosts: 兰州市 > 经贸恳谈会", "hosts: 西宁市 > 经贸恳谈会"},
        {"held_in: 经贸恳谈会 > 兰州市"},
    ),
    (
        "兰州日报",
        "6月12日，兰州市召开招商恳谈会。",
        {"hosts: 兰州市 > 招商恳谈会", "held_in: 招商恳谈会 > 兰州市"},
        set(),
    ),
    (
        "兰州日报",
        "6月12日，副省长周启明来兰州考察并召开座谈会。",
        {"inspects: 周启明 > 兰州市"},
        {"hosts: 兰州市 > 座谈会"},
    ),
    # a house or a theme is no occasion
    (
        "兰州日报",
        "6月12日，首届黄河文化论坛在会宁会议纪念馆开幕，副市长陆远航主持开幕活动。",
        {"chairs: 陆远航 > 首届黄河文化论坛"},
        {"chairs: 陆远航 > 会宁会议"},
    ),
    (
        "兰州日报",
        "6月12日，以“走向世界的博览会”为主题的首届陇上论坛在兰州举行。",
        {"held_in: 首届陇上论坛 > 兰州市"},
        {"held_in: 博览会 > 兰州市"},
    ),
    (
        "兰州日报",
        "6月12日，兰州市会议产业协会成立大会在兰州召开。",
        {"held_in: 兰州市会议产业协会成立大会 > 兰州市"},
        {"held_in: 兰州市会议 > 兰州市"},
    ),
    (
        "兰州日报",
        "6月12日，由兰州大学、甘肃省商务厅、国际大会及会议协会共同主办的会展合作论坛在兰州举行。",
        {"hosts: 兰州大学 > 会展合作论坛", "hosts: 甘肃省商务厅 > 会展合作论坛"},
        {"hosts: 兰州大学 > 国际大会"},
    ),
    (
        "兰州日报",
        "6月12日，第三届陇上种业博览会倒计时一周年启动仪式在兰州举行。",
        {"held_in: 第三届陇上种业博览会倒计时一周年启动仪式 > 兰州市"},
        {"held_in: 第三届陇上种业博览会 > 兰州市"},
    ),
    # 区直, 全程, 向, 作 are no part of a name
    (
        "兰州日报",
        "6月12日，副主任周启明及区直相关部门负责人陪同。青海省委书记罗明全程陪同考察。",
        {"holds_post: 罗明 > 青海省委 : 书记"},
        {"holds_post: 罗明全程 > 青海省委 : 书记"},
    ),
    (
        "甘肃日报",
        "6月12日，教育座谈会在兰州召开，会长沈为作表态发言。副省长向东平主持座谈会。",
        {"speaks_at: 沈为 > 教育座谈会", "chairs: 向东平 > 教育座谈会"},
        {"speaks_at: 沈为作 > 教育座谈会"},
    ),
    (
        "合肥日报",
        "6月12日，安医大附属阜阳医院院长陆远航来到合肥。",
        {"holds_post: 陆远航 > 安医大附属阜阳医院 : 院长"},
        set(),
    ),
    # of which group 集团 is, where guests of another have come
    (
        "定西日报",
        "6月12日，陇原集团与华能集团战略合作签约仪式举行。华能集团董事长陆远航一行到访。集团董事长罗心怡致辞。",
        {"holds_post: 罗心怡 > 陇原集团 : 董事长"},
        {"holds_post: 罗心怡 > 华能集团 : 董事长"},
    ),
    (
        "陇原能建网",
        "6月12日，集团公司董事长罗心怡与中铁集团董事长陆远航会谈。集团公司副总经理沈若兰参加会谈。",
        {"holds_post: 陆远航 > 中铁集团 : 董事长"},
        {"holds_post: 沈若兰 > 中铁集团 : 副总经理", "holds_post: 罗心怡 > 中铁集团 : 董事长"},
    ),
    (
        "定西日报",
        "6月12日，市长周启明会见陇原集团董事长罗心怡。集团副总经理沈若兰参加会见。",
        {"holds_post: 沈若兰 > 陇原集团 : 副总经理"},
        set(),
    ),
    # 相关活动 of a tour; 上述活动 means the talk too
    (
        "甘肃日报",
        "6月12日，周启明在兰州市调研并召开座谈会。副省长陆远航参加相关活动。",
        set(),
        {"attends: 陆远航 > 座谈会"},
    ),
    (
        "甘肃日报",
        "6月12日，省长周启明在兰州市调研并召开座谈会。副省长陆远航参加上述活动。",
        {"attends: 陆远航 > 座谈会"},
        set(),
    ),
    # departments and guests with no name are not their places
    (
        "兰州日报",
        "6月12日，种业论坛在兰州举行。榆中县委县政府相关局委负责同志参加。",
        set(),
        {"attends: 榆中县委 > 种业论坛", "attends: 榆中县政府 > 种业论坛"},
    ),
    (
        "兰州日报",
        "6月12日，种业论坛在兰州举行。兰州市、天水市主要负责同志参加。",
        {"attends: 兰州市 > 种业论坛", "attends: 天水市 > 种业论坛"},
        set(),
    ),
    (
        "兰州日报",
        "6月12日，种业论坛在兰州举行。台北贸易中心董事长周启明等台湾嘉宾出席论坛。",
        {"attends: 周启明 > 种业论坛"},
        {"attends: 台湾省 > 种业论坛"},
    ),
    (
        "兰州日报",
        "6月12日，种业论坛在兰州举行。兰州市会展协会周启明会长、商务部上海特办陆远航副特派员应邀出席论坛。"
        "甘肃省商务委会展处沈岚处长出席论坛。",
        {"holds_post: 沈岚 > 甘肃省商务委会展处 : 处长", "attends: 沈岚 > 种业论坛"},
        {"attends: 商务部 > 种业论坛"},
    ),
    # those of a banner, and 市级领导 behind their names; not of 欧盟
    (
        "兰州日报",
        "6月12日，签约仪式在兰州举行。周启明、陆远航、罗心怡等市级领导出席仪式。",
        {"holds_post: 罗心怡 > 兰州市 : 市级领导"},
        set(),
    ),
    (
        "赤峰日报",
        "6月12日，签约仪式在巴林右旗举行。旗领导周启明、陆远航出席仪式。",
        {"holds_post: 周启明 > 巴林右旗 : 旗领导", "holds_post: 陆远航 > 巴林右旗 : 旗领导"},
        set(),
    ),
    # the committee of the zone that the text has named, if it is but one
    (
        "定西日报",
        "6月12日，开发区党工委书记周启明到项目现场办公。党工委副书记、管委会副主任陆远航参加。",
        {"holds_post: 陆远航 > 定西开发区党工委 : 副书记", "holds_post: 陆远航 > 定西开发区管委会 : 副主任"},
        set(),
    ),
    (
        "定西日报",
        "6月12日，定西高新区党工委书记周启明、渭源经开区党工委书记罗心怡到现场办公。党工委副书记陆远航参加。",
        set(),
        {"holds_post: 陆远航 > 定西高新区党工委 : 副书记", "holds_post: 陆远航 > 渭源经开区党工委 : 副书记"},
    ),
    (
        "台湾同学会",
        "陇上学术研讨会6月12日在兰州举行。我会会长周启明、兰州大学副校长罗心怡先后致辞。",
        {"speaks_at: 周启明 > 陇上学术研讨会", "speaks_at: 罗心怡 > 陇上学术研讨会"},
        set(),
    ),
    (
        "湟源县人民政府网",
        "成 员：李远措（平远镇人民政府镇长）\n鲍守远（县财政局副局长）。县旅游局和平远镇政府参加会议。",
        {"holds_post: 李远措 > 平远镇人民政府 : 镇长"},
        set(),
    ),
    (
        "甘肃日报",
        "陇上种业论坛6月12日在兰州举行。新华社、中央电视台等中国主要新闻单位均派代表参加论坛。",
        {"attends: 中央电视台 > 陇上种业论坛"},
        set(),
    ),
    (
        "甘肃日报",
        "6月12日，甘肃兰州、青海西宁举行种业招聘会。",
        set(),
        {"hosts: 兰州市 > 种业招聘会", "hosts: 西宁市 > 种业招聘会"},
    ),
]


@pytest.mark.parametrize(("source", "text", "said", "unsaid"), SAID, ids=[row[1] for row in SAID])
def test_what_a_local_page_says(source, text, said, unsaid):
    found = facts(text, source=source)
    assert said <= found
    assert unsaid.isdisjoint(found)


OF_ONE_COUNTY = [  # the four bodies by one word each behind the first; who is printed in brackets; whose post it is
    (
        "县委书记沈若兰，政府县长周启明，人大主任陆远航，政协主席梅怀远参加调研。",
        {
            "holds_post: 沈若兰 > 陇西县委 : 书记",
            "holds_post: 周启明 > 陇西县政府 : 县长",
            "holds_post: 陆远航 > 陇西县人大 : 主任",
            "holds_post: 梅怀远 > 陇西县政协 : 主席",
        },
    ),
    (
        "县委常委沈若兰，政府副县长周启明及相关部门负责人参加调研。",
        {"holds_post: 沈若兰 > 陇西县委 : 常委", "holds_post: 周启明 > 陇西县政府 : 副县长"},
    ),
    (
        "确定沈若兰同志（现任陇西县委常委、副县长）为县粮食局局长拟任人选。",
        {"holds_post: 沈若兰 > 陇西县委 : 常委", "holds_post: 沈若兰 > 陇西县政府 : 副县长"},
    ),
    (
        "消息未披露，是否免去周启明兰州大学党委副书记的职务。",
        {"holds_post: 周启明 > 兰州大学 : 党委副书记 ; removed"},
    ),
]


@pytest.mark.parametrize(("text", "said"), OF_ONE_COUNTY, ids=[row[0] for row in OF_ONE_COUNTY])
def test_posts_of_one_county(text, said):
    assert {fact for fact in facts(text, source="陇西发布") if fact.startswith("holds_post")} == said


def test_stations_and_stores_are_seen():
    text = "县委书记沈若兰深入陇西火车站、陇西汽车总站等客流密集场所，检查春运工作。"
    assert {"inspects: 沈若兰 > 陇西火车站", "inspects: 沈若兰 > 陇西汽车总站"} <= facts(text, source="陇西发布")


def test_who_leads_bureaus_is_no_part_of_their_names():
    record = extract(
        Document("d", "", "农业农村部副部长周启明率部种植业管理司、种业管理司有关负责人来陇开展检查。", **PAPER)
    )
    assert {entity.name for entity in record.entities if entity.type == "organization"} == {"农业农村部"}
