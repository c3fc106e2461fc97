"""What extraction says of a text, and that every offset points at what it says."""

import json
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract import extract
from kg.lexicon import relations
from kg.records import Document

PAPER = {"source": "甘肃日报", "date": "2023-06-12"}


def facts(text: str, title: str = "", **fields) -> set[str]:
    """The facts of a text as `type: source > target : title ; change`."""
    record = extract(Document("d", title, text, **{**PAPER, **fields}))
    names = {entity.id: entity.name for entity in record.entities}
    return {
        f"{f.type}: {names[f.source]} > {names[f.target]}"
        + (f" : {f.attrs['title']}" if "title" in f.attrs else "")
        + (f" ; {f.attrs['change']}" if "change" in f.attrs else "")
        for f in record.facts
    }


POSTS = [
    (
        "省委书记、省人大常委会主任周启明出席会议。",
        {"周启明 > 甘肃省委 : 书记", "周启明 > 甘肃省人大常委会 : 主任"},
    ),
    ("省领导欧阳静怡、马文远、高晨参加会议。", {f"{n} > 甘肃省 : 省领导" for n in ("欧阳静怡", "马文远", "高晨")}),
    (
        "国家开发银行甘肃省分行党委委员、副行长杜一鸣，党委委员、副行长孟庆岚参加活动。",
        {
            "杜一鸣 > 国家开发银行甘肃省分行 : 党委委员",
            "杜一鸣 > 国家开发银行甘肃省分行 : 副行长",
            "孟庆岚 > 国家开发银行甘肃省分行 : 党委委员",
            "孟庆岚 > 国家开发银行甘肃省分行 : 副行长",
        },
    ),
    ("任命林雨桐为省人民政府副省长。", {"林雨桐 > 甘肃省政府 : 副省长 ; appointed"}),
    ("免去陆远航的甘肃省财政厅厅长职务。", {"陆远航 > 甘肃省财政厅 : 厅长 ; removed"}),
    (
        "陆远航同志任青海省委委员、常委、书记，不再担任甘肃省委常委、委员职务。",
        {
            "陆远航 > 青海省委 : 书记 ; appointed",
            "陆远航 > 甘肃省委 : 常委 ; removed",
            "陆远航 > 甘肃省委 : 委员 ; removed",
        },
    ),
    ("兰州市委副书记、市长唐晓禾致辞。", {"唐晓禾 > 兰州市委 : 副书记", "唐晓禾 > 兰州市政府 : 市长"}),
    (
        "兰州市委常委、宣传部部长罗心怡出席。",
        {"罗心怡 > 兰州市委 : 常委", "罗心怡 > 兰州市委宣传部 : 部长"},
    ),
    ("国务院副总理陈砚秋会见哈萨克斯坦总统卡西莫夫。", {"卡西莫夫 > 哈萨克斯坦 : 总统", "陈砚秋 > 国务院 : 副总理"}),
    ("省委原副书记程以宁出席会议。", {"程以宁 > 甘肃省委 : 副书记 ; former"}),
    (
        "中共红河州委书记周启明介绍情况。",
        {"周启明 > 红河哈尼族彝族自治州委 : 书记"},
    ),
    ("随县县委书记、县长陈若水表示，香菇有了销路。", {"陈若水 > 随县委 : 书记", "陈若水 > 随县政府 : 县长"}),
    (
        "海岳科技董事长周启明，省林业调查规划院副院长沈若兰出席签约仪式。",
        {"周启明 > 海岳科技 : 董事长", "沈若兰 > 甘肃省林业调查规划院 : 副院长"},
    ),
    ("选举周启明为桂林市长。", {"周启明 > 桂林市政府 : 市长 ; appointed"}),
    (
        "聘任周启明、沈若兰为甘肃省政府参事。",
        {"周启明 > 甘肃省政府 : 参事 ; appointed", "沈若兰 > 甘肃省政府 : 参事 ; appointed"},
    ),
    (
        "2015年10月，周启明接替沈若兰出任定西市委书记。",
        {"周启明 > 定西市委 : 书记 ; appointed", "沈若兰 > 定西市委 : 书记 ; former"},
    ),
    ("任命沈明为甘肃省人民政府秘书长。", {"沈明 > 甘肃省政府 : 秘书长 ; appointed"}),
    ("省检察院公诉处处长周启明介绍情况。", {"周启明 > 甘肃省检察院公诉处 : 处长"}),
    ("保定市长周启明、甘肃省长沈若兰出席。", {"周启明 > 保定市政府 : 市长", "沈若兰 > 甘肃省政府 : 省长"}),
    ("福建省龙岩市长汀县县长周启明介绍情况。", {"周启明 > 长汀县政府 : 县长"}),
    ("西安市投资合作局局长周启明表示欢迎。", {"周启明 > 西安市投资合作局 : 局长"}),
    ("定西市旅游和文化广电体育局局长周启明到会。", {"周启明 > 定西市旅游和文化广电体育局 : 局长"}),
    (
        "据定西市文广新旅局党组书记、局长周启明介绍，游客多了。",
        {"周启明 > 定西市文广新旅局 : 党组书记", "周启明 > 定西市文广新旅局 : 局长"},
    ),
    ("中国新闻社甘肃分社社长周启明致辞。", {"周启明 > 中国新闻社甘肃分社 : 社长"}),
    ("青石镇党委书记周启明告诉记者。", {"周启明 > 青石镇党委 : 书记"}),
    (
        "青石镇党委副书记、镇长周启明，党委委员、副镇长沈若兰，红岩乡副乡长杜一鸣到会。",
        {
            "周启明 > 青石镇党委 : 副书记",
            "周启明 > 青石镇政府 : 镇长",
            "沈若兰 > 青石镇党委 : 委员",
            "沈若兰 > 青石镇政府 : 副镇长",
            "杜一鸣 > 红岩乡政府 : 副乡长",
        },
    ),
    ("青山岭村党支部书记周启明介绍。", {"周启明 > 青山岭村党支部 : 书记"}),
    ("香港《晨报》执行社长周启明发言。", {"周启明 > 香港《晨报》 : 执行社长"}),
    ("民盟甘肃省委主委周启明出席。", {"周启明 > 民盟甘肃省委 : 主委"}),
    (
        "九三学社市委会副主委周启明、民建省委主委沈若兰出席兰州市的会议。",
        {"周启明 > 九三学社兰州市委 : 副主委", "沈若兰 > 民建甘肃省委 : 主委"},
    ),
    ("泰国副总理兼商业部长素帕宁说。", {"素帕宁 > 泰国商业部 : 部长", "素帕宁 > 泰国 : 副总理"}),
    ("马来西亚投资、贸易和工业部副部长周启明致辞。", {"周启明 > 马来西亚投资、贸易和工业部 : 副部长"}),
    ("匈牙利国家旅游局副局长塞格纳说。", {"塞格纳 > 匈牙利国家旅游局 : 副局长"}),
    ("省人大常委会听取报告，财经委副主任委员周启明作了说明。", {"周启明 > 甘肃省人大财经委员会 : 副主任委员"}),
    ("定西市农业局党委原书记周启明被查。", {"周启明 > 定西市农业局 : 党委书记 ; former"}),
    (
        "省轻工业厅（总会）副厅长周启明、区外经贸委主任沈若兰到会，他们来自兰州市城关区。",
        {"周启明 > 甘肃省轻工业厅 : 副厅长", "沈若兰 > 城关区外经贸委 : 主任"},
    ),
    ("周启明，现任兰州市下辖的榆中县委书记。", {"周启明 > 榆中县委 : 书记"}),
    (
        "宗教界人士，中国人民政治协商会议第七届、八届全国委员会副主席，中国佛教协会第三届、四届主席，"
        "第六届名誉主席周启明，因病于2012年11月22日逝世。",
        {
            "周启明 > 全国政协 : 副主席",
            "周启明 > 中国佛教协会 : 主席",
            "周启明 > 中国佛教协会 : 名誉主席",
        },
    ),
    (
        "聘任周启明、沈若兰等2人为省政府参事，陆远航、杜一鸣等2人为省文史研究馆馆员。",
        {
            "周启明 > 甘肃省政府 : 参事 ; appointed",
            "沈若兰 > 甘肃省政府 : 参事 ; appointed",
            "陆远航 > 甘肃省文史研究馆 : 馆员 ; appointed",
            "杜一鸣 > 甘肃省文史研究馆 : 馆员 ; appointed",
        },
    ),
    (
        "日本首相安倍健二会见周启明。日本首相高市早雪表示欢迎。",
        {"安倍健二 > 日本 : 首相", "高市早雪 > 日本 : 首相"},
    ),
    ("天华软件（北京）有限公司总经理周启明到会。", {"周启明 > 天华软件（北京）有限公司 : 总经理"}),
    ("共青团中央统战部部长周启明出席。", {"周启明 > 共青团中央统战部 : 部长"}),
    ("甘肃省检察院党组成员、政治部主任周启明出席。", {"周启明 > 甘肃省检察院政治部 : 主任"}),
    (
        "2003年3月，周启明任中国银行董事长。中国人民银行行长沈若兰到会。",
        {"周启明 > 中国银行 : 董事长 ; appointed", "沈若兰 > 中国人民银行 : 行长"},
    ),
    (
        "周启明升任兰州大学校长，沈若兰已任兰州大学副校长。",
        {"周启明 > 兰州大学 : 校长 ; appointed", "沈若兰 > 兰州大学 : 副校长 ; appointed"},
    ),
    ("美国总统哈里斯、财政部长耶莱娜在会上发言。", {"耶莱娜 > 美国财政部 : 部长"}),
    (
        "国务院副总理、推进海南全面深化改革开放领导小组组长周启明出席。",
        {"周启明 > 推进海南全面深化改革开放领导小组 : 组长"},
    ),
    ("定西市政府党组副书记周启明到会。", {"周启明 > 定西市政府 : 党组副书记"}),
    ("兰州高原技术研究院（简称：高原院）院长周启明到会。", {"周启明 > 兰州高原技术研究院 : 院长"}),
    (
        "周启明，男，汉族。历任甘肃省轻工业厅副厅长，甘肃省经贸委副主任、党组副书记。",
        {
            "周启明 > 甘肃省轻工业厅 : 副厅长 ; former",
            "周启明 > 甘肃省经贸委 : 副主任 ; former",
            "周启明 > 甘肃省经贸委 : 党组副书记 ; former",
        },
    ),
    ("副省长、公安厅厅长周启明主持会议。", {"周启明 > 甘肃省公安厅 : 厅长", "周启明 > 甘肃省政府 : 副省长"}),
    ("国务委员兼外长周启明介绍情况。", {"周启明 > 国务院 : 国务委员", "周启明 > 外交部 : 外长"}),
    (
        "周启明，男，1960年5月生。\n中共十六大代表，全国第十一、十二届人大代表，甘肃省第九、十届省委委员，兰州市第九届人大代表。",
        {
            "周启明 > 全国人大 : 代表",
            "周启明 > 甘肃省委 : 委员",
            "周启明 > 兰州市人大 : 代表",
        },
    ),
    (
        "周启明，男，1960年5月生。\n1995.01天水第七农机厂副厂长(挂职)\n1998.10-2001.02陇铝公司董事长、党组书记",
        {"周启明 > 天水第七农机厂 : 副厂长", "周启明 > 陇铝公司 : 董事长", "周启明 > 陇铝公司 : 党组书记"},
    ),
    ("原任军事科学院副院长高晨少将已经出任武警部队参谋长一职。", {"高晨 > 军事科学院 : 副院长"}),
    (
        "周启明简历\n周启明，男，1960年5月生。曾任甘肃省财政厅副处长，省某重大项目协调外联岗位副主任，兰州市财政局副局长，渭源县委常委、副县长。",
        {
            "周启明 > 甘肃省财政厅 : 副处长 ; former",
            "周启明 > 兰州市财政局 : 副局长 ; former",
            "周启明 > 渭源县委 : 常委 ; former",
            "周启明 > 渭源县政府 : 副县长 ; former",
        },
    ),
    (
        "据悉，渭源县原县委书记沈若兰已当选兰州市政协副主席。",
        {"沈若兰 > 渭源县委 : 书记", "沈若兰 > 兰州市政协 : 副主席 ; appointed"},
    ),
    ("任命沈若兰为国家国际发展合作署副署长。", {"沈若兰 > 国家国际发展合作署 : 副署长 ; appointed"}),
    ("塞内加尔总统特别顾问苏勒·法勒来访。", {"苏勒·法勒 > 塞内加尔 : 总统特别顾问"}),
    ("台湾北岭市市长周启明出席。", {"周启明 > 北岭市政府 : 市长"}),
    ("中共中央台办、国务院台办副主任周启明出席。", {"周启明 > 中共中央台办 : 副主任", "周启明 > 国务院台办 : 副主任"}),
    ("应越南社会主义共和国总理阮明文邀请，陈砚秋来访。", {"阮明文 > 越南 : 总理"}),
    ("陇原重工有限公司人事经理林雨桐介绍情况。", {"林雨桐 > 陇原重工有限公司 : 人事经理"}),
    (
        "兰州市人大常委会副主任、双河风景旅游区党工委书记周启明说。",
        {"周启明 > 兰州市人大常委会 : 副主任", "周启明 > 双河风景旅游区党工委 : 书记"},
    ),
    ("西藏自治区副主席扎西次仁出席会议。", {"扎西次仁 > 西藏自治区政府 : 副主席"}),
]


@pytest.mark.parametrize(("text", "expected"), POSTS, ids=[p[0] for p in POSTS])
def test_posts(text, expected):
    found = {fact.removeprefix("holds_post: ") for fact in facts(text)}
    assert expected <= found


ROSTER = (
    "现成立甘肃省薯业发展领导小组，组成人员如下：\n组　长：周启明　　副省长\n副组长：沈若兰　　省政府副秘书长\n"
    "成　员：陈砚秋　　兰州市市长\n　　　　马　远　　省财政厅副厅长　　　　高　晨　　省水利厅副厅长"
)


def test_a_roster_gives_each_name_the_post_behind_it() -> None:
    found = {fact.removeprefix("holds_post: ") for fact in facts(ROSTER)}
    group = "甘肃省薯业发展领导小组"
    assert found == {
        "周启明 > 甘肃省政府 : 副省长",
        f"周启明 > {group} : 组长",
        "沈若兰 > 甘肃省政府 : 副秘书长",
        f"沈若兰 > {group} : 副组长",
        "陈砚秋 > 兰州市政府 : 市长",
        f"陈砚秋 > {group} : 成员",
        "马远 > 甘肃省财政厅 : 副厅长",
        f"马远 > {group} : 成员",
        "高晨 > 甘肃省水利厅 : 副厅长",
        f"高晨 > {group} : 成员",
    }


def test_a_cv_dates_its_posts() -> None:
    text = (
        "周启明同志简历\n周启明，男，1960年5月生。\n1984.12—1986.03甘肃省定西市渭源县委副书记\n"
        "1986.03—1990.01甘肃省定西市渭源县委副书记、县长\n1992.10至今甘肃省政府副秘书长"
    )
    record = extract(Document("cv", "", text, "甘肃日报", "2020-01-01"))
    names = {entity.id: entity.name for entity in record.entities}
    held = {(names[f.target], f.attrs["title"]): (f.attrs.get("from"), f.attrs.get("to")) for f in record.facts}
    assert held == {
        ("渭源县委", "副书记"): ("1984-12", "1990-01"),
        ("渭源县政府", "县长"): ("1986-03", "1990-01"),
        ("甘肃省政府", "副秘书长"): ("1992-10", None),
    }


SAID = [
    (
        "国务院总理陈砚秋27日在人民大会堂同来华出席黄河论坛2015年年会的瑞典首相林德举行会谈。",
        {"meets_with: 陈砚秋 > 林德", "attends: 林德 > 黄河论坛2015年年会"},
    ),
    (
        "6月12日，渭源薯业大会在兰州举行。在渭源薯业大会上，副市长周启明介绍了情况。",
        {"attends: 周启明 > 渭源薯业大会"},
    ),
    ("周启明深入渭源县、陇西县，实地督导防汛。", {"inspects: 周启明 > 渭源县", "inspects: 周启明 > 陇西县"}),
    (
        "6月12日，“好山好水”2024陇上推介活动在兰州举行。周启明在视频致辞中提出，双方要加强合作。",
        {"speaks_at: 周启明 > “好山好水”2024陇上推介活动"},
    ),
    (
        "6月12日，“清泉计划”第一期项目竣工仪式暨陇上主题活动在兰州举行。竣工仪式上，市长周启明致辞。",
        {"speaks_at: 周启明 > “清泉计划”第一期项目竣工仪式暨陇上主题活动"},
    ),
    ("6月12日，2024陇上传媒年会在兰州召开。周启明致辞。", {"speaks_at: 周启明 > 2024陇上传媒年会"}),
    (
        "6月12日，甘肃省政协十三届二次会议举行预备会议。预备会议由周启明主持。",
        {"chairs: 周启明 > 甘肃省政协十三届二次会议预备会议"},
    ),
    (
        "6月12日，全省防汛会议在兰州召开。会上，副省长周启明宣读了通知。",
        {"attends: 周启明 > 甘肃省防汛会议"},
    ),
    (
        "6月12日，全省防汛会议在兰州召开。省领导周启明、沈若兰、杜一鸣等，省直机关单位主要负责人，"
        "海岳集团董事长韩柏青参加会议。",
        {f"attends: {name} > 甘肃省防汛会议" for name in ("周启明", "沈若兰", "杜一鸣", "韩柏青")},
    ),
    (
        "国务院总理陈砚秋6月12日在兰州分别会见瑞典首相林德、挪威外长索尔海姆。周启明参加上述会见。",
        {
            "held_in: 陈砚秋会见林德 > 兰州市",
            "held_in: 陈砚秋会见索尔海姆 > 兰州市",
            "attends: 周启明 > 陈砚秋会见林德",
            "attends: 周启明 > 陈砚秋会见索尔海姆",
        },
    ),
    (
        "国务院总理陈砚秋6月12日与比利时首相米歇尔共同会见记者。",
        {"attends: 陈砚秋 > 陈砚秋与米歇尔共同会见记者", "attends: 米歇尔 > 陈砚秋与米歇尔共同会见记者"},
    ),
    ("陈砚秋请斯特勒转达对挪威国王奥拉尔五世的问候。", {"holds_post: 奥拉尔五世 > 挪威 : 国王"}),
    (
        "6月12日，甘肃省人大常委会会议在兰州召开。会议听取了省财政厅厅长周启明关于预算草案的说明。",
        {"reports_at: 周启明 > 甘肃省人大常委会会议"},
    ),
    (
        "论坛由商务部流通产业促进中心、甘肃省商务厅承办。6月12日，陇上论坛在兰州召开。"
        "论坛以“开放”为主题，由商务部流通产业促进中心、陇原同乡总会、甘肃省商务厅主办。",
        {"hosts: 商务部流通产业促进中心 > 陇上论坛"},
    ),
    (
        "6月12日，以“开放”为主题的2024陇上论坛，12日至13日在天水举行。",
        {"held_in: 2024陇上论坛 > 天水市"},
    ),
    (
        "甘肃省政府新闻办12日召开新闻发布会。市长周启明在新闻发布会上介绍情况。",
        {"hosts: 甘肃省政府新闻办 > 甘肃省政府新闻办新闻发布会"},
    ),
    (
        "十四届全国人大二次会议主席团10日下午在北京举行第二次会议。主席团常务主席陈砚秋主持会议。",
        {"chairs: 陈砚秋 > 十四届全国人大二次会议主席团第二次会议"},
    ),
    (
        "十四届全国人大二次会议主席团常务主席第三次会议11日上午在北京举行。大会主席团常务主席陈砚秋主持会议。",
        {"chairs: 陈砚秋 > 十四届全国人大二次会议主席团常务主席第三次会议"},
    ),
    (
        "中国和哈萨克斯坦合作委员会第九次会议12日在兰州举行。",
        {"held_in: 中国和哈萨克斯坦合作委员会第九次会议 > 兰州市"},
    ),
    (
        "国务院总理陈砚秋6月12日主持召开经济形势专家和企业家座谈会。",
        {"chairs: 陈砚秋 > 经济形势专家和企业家座谈会"},
    ),
    (
        "国家主席陈砚秋7月4日下午在兰州出席上海合作组织成员国元首理事会第四十次会议。",
        {"attends: 陈砚秋 > 上海合作组织成员国元首理事会第四十次会议"},
    ),
    (
        "6月12日，全省防汛会议在兰州召开。参加会议的还有：市委常委、常务副市长周启明，市委秘书长沈若兰和市直部门负责同志。",
        {"attends: 周启明 > 甘肃省防汛会议", "attends: 沈若兰 > 甘肃省防汛会议"},
    ),
    (
        "6月12日，甘肃省人大常委会会议在兰州召开。会议审议了财政报告，听取了省人大法制委主任委员周启明关于条例草案审议结果的报告。",
        {"reports_at: 周启明 > 甘肃省人大常委会会议"},
    ),
    (
        "6月12日，甘肃省人大常委会会议在兰州召开。会议决定6月20日召开甘肃省十四届人大三次会议。副省长周启明作了说明。",
        {"reports_at: 周启明 > 甘肃省人大常委会会议"},
    ),
    (
        "6月12日，陇上城市联盟第九届会员大会闭幕式暨陇上城市联盟物流委员会成立仪式在兰州举行。陇上城市联盟第九届会员大会闭幕式上，市长周启明在致辞中代表兰州提出倡议。",
        {"speaks_at: 周启明 > 陇上城市联盟第九届会员大会闭幕式暨陇上城市联盟物流委员会成立仪式"},
    ),
    (
        "国务院总理、中央抗旱工作领导小组组长陈砚秋主持召开会议。\n领导小组成员周启明、沈若兰参加。",
        {"holds_post: 周启明 > 中央抗旱工作领导小组 : 成员", "holds_post: 沈若兰 > 中央抗旱工作领导小组 : 成员"},
    ),
    (
        "6月12日，“‘陇上水乡’摄影名家行”影像采风活动在兰州启幕。市长周启明在致辞中表示，欢迎各位。",
        {
            "speaks_at: 周启明 > “‘陇上水乡’摄影名家行”影像采风活动",
            "held_in: “‘陇上水乡’摄影名家行”影像采风活动 > 兰州市",
        },
    ),
    ("6月12日，颁发任命书仪式在兰州举行。周启明主持仪式。", {"chairs: 周启明 > 颁发任命书仪式"}),
    ("6月12日，第三届尕海国际观鸟季在兰州开幕。", {"held_in: 第三届尕海国际观鸟季 > 兰州市"}),
    (
        "6月12日，陇上论坛在兰州召开。论坛由兰州大学与甘肃省商务厅共同主办。",
        {"hosts: 兰州大学 > 陇上论坛", "hosts: 甘肃省商务厅 > 陇上论坛"},
    ),
    ("在定西市，周启明走访企业，详细了解生产情况。", {"inspects: 周启明 > 定西市"}),
    (
        "周启明考察了渭源县薯业基地项目、新城第二中学和陇西县。",
        {"inspects: 周启明 > 新城第二中学", "inspects: 周启明 > 陇西县"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[s[0] for s in SAID])
def test_what_is_said(text, expected):
    assert expected <= facts(text)


NEVER = [
    # who meets the guests of an occasion is at a meeting of its own, and where the occasion is, is not said
    ("省长沈若兰会见前来出席全省防汛会议的专家。", "沈若兰 > 甘肃省防汛会议"),
    ("省长沈若兰集体会见出席陇上论坛的主要外宾。", "沈若兰 > 陇上论坛"),
    ("省长沈若兰6月12日在兰州会见出席陇上论坛的代表。", "held_in: 陇上论坛"),
    ("6月12日，省政府召开会议。会议指出，周启明在全会上所作工作报告和重要讲话总结了经验。", "周启明"),
    ("双方合作市场广阔，各地要适应城市化，平衡水平，隆重庆祝丰收。", ":"),
    ("陈砚秋与卡里莫娃、安德烈·伊万诺夫分别举行会谈。", "卡里莫娃 > 安德烈"),
    ("扩大同各国的利益交汇，增加纳税人，展开封控，约旦河水清。", ":"),
    ("活动在福州长乐举行，在漳州长泰落幕。", "州长"),
    ("5月，李明则表示，黑龙江省长周启明则在会上说话。", "周启明则"),
    ("6月12日，陇上论坛在兰州开幕。周启明出席开幕式，宣读沈若兰贺信并发表主旨演讲。", "speaks_at: 沈若兰"),
    ("国务院总理和张江河委员长与林德会谈。", "和张"),
    ("6月12日，省政府党组会议在兰州召开。会议指出，周启明总书记的重要讲话，对党的自我革命作出部署。", "deploys_at"),
    ("周启明同列席全会的代表座谈，沈若兰和应邀出席论坛的嘉宾座谈。", "周启明同"),
    ("6月12日，全省防汛会议在兰州召开。沈若兰表示，以周启明同志为核心的党中央对防汛作出全面部署。", "deploys_at"),
    ("天水市长一职由沈若兰担任，成员应按时参加联席会议。", "一职"),
    ("联席会议成员应按时参加联席会议。省长周启明定期召开全省防汛会议。", "attends"),
    ("周启明任甘肃省副省长  辽宁  沈若兰当选辽宁省政协副主席  辽宁，是我国的省。", "辽宁 >"),
    ("据省财政厅消息，这两个后勤局局长沈若兰，副局长陆远航一行来到兰州。", "财政厅 : 副局长"),
    ("今年以来，陈砚秋会见卡西莫夫和林德，达成共识。", "meets_with"),
    ("同卡西莫夫主席和伊万科夫主席分别举行会谈时，陈砚秋表示合作良好。", "卡西莫夫 > 伊万科夫"),
    ("国家主席陈砚秋夫人罗心怡参观了兰州大学。", "inspects: 陈砚秋"),
    ("周启明考察了资阳区长春镇。", "长春市"),
    ("6月12日，周启明出席近百场青少年讲座。", "attends"),
    ("6月12日，周启明乘专机离开兰州，出席陇上论坛。", "attends"),
    ("卡西莫夫是应陈砚秋的邀请来访并出席陇上论坛的。", "attends: 陈砚秋"),
    ("访问期间，陈砚秋主席将同卡西莫夫国王会见，同林德首相会谈。", "meets_with"),
    ("陈砚秋在省委书记周启明和市长沈若兰，区长陆远航陪同下，来到渭源县考察。", "inspects: 陆远航"),
    ("兰州建成全国示范县，周启明说，杭州湾和兴安岭很美。", "范县"),
    ("中国苏丹友谊源远流长。", ":"),
    ("省财政厅召开会议。组成人员：组长：周启明副省长成员：陆远航省水利厅厅长", "财政厅 : 成员"),
    ("朝鲜劳动党委员长卡里莫娃与周启明会谈。", "劳动党委"),
    ("江畔春早·渔火千家，同心筑梦·共赴山河。", ":"),
]


@pytest.mark.parametrize(("text", "part"), NEVER, ids=[n[0] for n in NEVER])
def test_never_said(text, part):
    assert not [fact for fact in facts(text) if part in fact]


PLACES = [
    ("代表团到东莞虎门镇，虎门镇负责人介绍情况。", "虎门镇", 2),
    ("花都区委书记周启明说，花都要发展汽车产业。", "花都区", 1),
    ("保定和大连的代表来到怀化。", "保定市", 1),
    ("保定和大连的代表来到怀化。", "怀化市", 1),
    ("代表团在山西大同考察，扩大同各国的合作。", "大同市", 1),
]


@pytest.mark.parametrize(("text", "place", "times"), PLACES)
def test_places(text, place, times):
    found = [e for e in extract(Document("d", "", text, None, "2023-01-01")).entities if e.name == place]
    assert len(found) == 1 and len(found[0].mentions) == times


NOTHING = [
    ("各级各部门要深入学习贯彻周启明在省防汛工作会议上的讲话精神。", "attends"),
    ("省委书记周启明未出席省防汛工作会议。", "attends"),
    ("省长沈若兰将出席省防汛工作会议。", "attends"),
    ("省长沈若兰将会见卡里姆·哈桑诺夫。", "meets_with"),
    ("省长沈若兰将到定西市调研。", "inspects"),
    ("兰州市政府拟与兰州大学签署协议。", "signs_with"),
]


@pytest.mark.parametrize(("text", "kind"), NOTHING, ids=[n[0] for n in NOTHING])
def test_what_is_planned_denied_or_only_mentioned_is_no_fact(text, kind):
    assert not [fact for fact in facts(text) if fact.startswith(kind)]


MANY = """
from kg.extract import extract
from kg.records import Document
bodies = "、".join(f"甘肃省第{n}建设集团有限公司" for n in range(300))
people = "周启明、" * 300
extract(Document("d", "", f"6月12日，全省防汛会议在兰州召开。{bodies}，{bodies}负责人。{people}沈若兰参加会议。"))
"""


def test_a_list_of_very_many_is_read_in_time():
    """A comma of a list that a pattern may read in two ways doubles the time with each name: it never ends."""
    subprocess.run([sys.executable, "-c", MANY], check=True, timeout=60)


def test_a_talk_is_an_occasion_of_both_sides():
    found = facts("7月6日，国务院副总理陈砚秋在北京会见乌兹别克斯坦外长卡里莫娃。\n\n岳长风、殷若谷等参加会见。")
    assert {f"attends: {n} > 陈砚秋会见卡里莫娃" for n in ("陈砚秋", "卡里莫娃", "岳长风", "殷若谷")} <= found
    assert "held_in: 陈砚秋会见卡里莫娃 > 北京市" in found


def test_the_order_of_a_list_is_kept():
    record = extract(
        Document("d", "", "6月12日，全省防汛会议在兰州召开。省领导欧阳静怡、马文远、高晨参加会议。", **PAPER)
    )
    names = {e.id: e.name for e in record.entities}
    orders = {names[f.source]: f.attrs.get("order") for f in record.facts if f.type == "attends"}
    assert orders == {"欧阳静怡": 1, "马文远": 2, "高晨": 3}


def test_a_closing_list_runs_over_offices_without_a_name():
    text = "6月12日，全省防汛会议在兰州召开。水利部副部长程以宁，省领导欧阳静怡、马文远，各市主要负责同志等参加会议。"
    record = extract(Document("d", "", text, **PAPER))
    names = {e.id: e.name for e in record.entities}
    orders = {names[f.source]: f.attrs.get("order") for f in record.facts if f.type == "attends"}
    assert orders == {"程以宁": 1, "欧阳静怡": 2, "马文远": 3}


def test_a_country_abroad_keeps_its_head():
    found = facts("老挝人民革命党中央总书记、国家主席本赛会见陈砚秋。")
    assert not [f for f in found if "中国" in f or "中共中央" in f]


def test_the_region_of_a_level_word_comes_from_the_paper():
    assert "holds_post: 周启明 > 青海省委 : 书记" in facts("省委书记周启明出席会议。", source="青海日报")


def test_the_region_of_a_level_word_may_be_given_with_the_article():
    found = facts("市委副书记、市长周启明主持召开市政府常务会议。", source=None, region="浙江/杭州市")
    assert {"holds_post: 周启明 > 杭州市委 : 副书记", "holds_post: 周启明 > 杭州市政府 : 市长"} <= found
    paper = facts("省委书记周启明讲话。", region="浙江")  # the paper's own name says more
    assert "holds_post: 周启明 > 甘肃省委 : 书记" in paper


EXAMPLES = [(r.type, example) for r in relations() for example in r.examples]
NEGATIVE = [(r.type, text) for r in relations() for text in r.negative]


@pytest.mark.parametrize(("kind", "example"), EXAMPLES, ids=[f"{k}: {e['text']}" for k, e in EXAMPLES])
def test_examples_of_the_relations(kind, example):
    found = facts(example["text"])
    for _, *ends in example["facts"]:
        assert [f for f in found if f.startswith(f"{kind}: ") and all(end in f for end in ends)], (ends, found)


@pytest.mark.parametrize(("kind", "text"), NEGATIVE, ids=[f"{k}: {t}" for k, t in NEGATIVE])
def test_negative_examples_of_the_relations(kind, text):
    assert not [fact for fact in facts(text) if fact.startswith(f"{kind}: ")]


def test_every_relation_file_proves_itself():
    assert [r.type for r in relations() if not r.examples or not r.negative] == []


def plain(text: str) -> str:
    """Without what cleaning repairs: widths, spaces, line ends."""
    return "".join(unicodedata.normalize("NFKC", text).split())


PIECES = st.sampled_from(
    [
        "省委书记周启明",
        "出席会议并讲话",
        "全省防汛会议",
        "在兰州召开",
        "副省长陆远航、马文远",
        "参加会议",
        "会见",
        "兰州大学",
        "(视频)",
        "２０２３年6月12日",
        ",",
        "，",
        "。",
        "、",
        "\n",
        "\n\n",
        "　",
        " ",
        "\u200b",
        "冯　彤",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=80))
def test_every_offset_points_at_what_it_says(text):
    record = extract(Document("d", "题目", text, **PAPER))
    assert all(fact.evidence for fact in record.facts)
    for entity in record.entities:
        forms = {plain(form).replace("〇", "0") for form in (entity.name, *entity.aliases)}
        for start, end in entity.mentions:
            said = plain(text[start:end].replace("\u200b", ""))
            assert any(said == form or said in form or form in said for form in forms), (said, forms)
    for fact in record.facts:
        assert all(0 <= start < end <= len(text) for start, end in fact.evidence)


def test_the_same_document_gives_the_same_record_to_the_byte():
    text = "省委书记周启明出席全省防汛会议并讲话。副省长陆远航、马文远参加会议。" * 3
    one, two = (json.dumps(extract(Document("d", "题", text, **PAPER)).to_json(), sort_keys=True) for _ in range(2))
    assert one == two
