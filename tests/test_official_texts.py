"""Notices and official news: rosters, deputies, party committees of schools, courts abroad, missions, farewells; all is
invented."""

import pytest
from said import facts

from kg.extract import extract
from kg.records import Document

NOTICE = "市政府决定成立市退耕还草工作领导小组。现将组成人员通知如下：\n"
GROUP = "兰州市退耕还草工作领导小组"
SEATED = NOTICE + "组长：周启明（副市长）\n成员：沈若兰（市财政局副局长）\n"
CITY = {"source": "兰州日报"}
EMBASSY = "中国驻加纳大使馆"
ABROAD = "在阿克拉，中国驻加纳大使馆举行迎春招待会。"
FAREWELL = "程以宁同志遗体告别仪式12日在兰州举行。"
LEFT = "程以宁同志遗体告别仪式"

# text, fields, what it says, what it does not
SAID = [
    # a roster with no more than a body behind each
    (
        NOTICE + "组　长：周启明（副市长）\n成　员：\n沈　岩（市财政局）\n陆远航（市委农办）\n高　晨（市水务局副局长）",
        CITY,
        {
            *(f"holds_post: {one} > {GROUP} : 成员" for one in ("沈岩", "陆远航", "高晨")),
            "holds_post: 高晨 > 兰州市水务局 : 副局长",
        },
        (),
    ),
    (
        NOTICE + "组长：周启明（副市长）\n成员：沈岩（市财政局）、陆远航（市教育局）",
        CITY,
        {f"holds_post: {one} > {GROUP} : 成员" for one in ("沈岩", "陆远航")},
        (),
    ),
    # who heads its office is not of the bureau where that is seated
    (
        SEATED + "领导小组办公室设在市林业局，高晨同志任主任，陆远航、韩松柏同志任副主任。",
        CITY,
        {
            f"holds_post: 高晨 > {GROUP}办公室 : 主任",
            f"holds_post: 陆远航 > {GROUP}办公室 : 副主任",
            f"holds_post: 韩松柏 > {GROUP}办公室 : 副主任",
        },
        ("> 兰州市林业局",),
    ),
    (
        SEATED
        + "领导小组下设办公室，办公室设在市林业局，高晨同志兼任办公室主任，市林业局造林处处长韩松柏同志任副主任。",
        CITY,
        {f"holds_post: 高晨 > {GROUP}办公室 : 主任", f"holds_post: 韩松柏 > {GROUP}办公室 : 副主任"},
        ("兰州市林业局造林处 : 副主任",),
    ),
    # deputies are elected to the congress of the level above
    (
        "海城市第九届人大常委会第四次会议补选周启明为市十六届人大代表；岫岩县人大常委会补选沈若兰为市十六届人大代表。",
        {"source": "鞍山日报"},
        {f"holds_post: {one} > 鞍山市人大 : 代表 ; appointed" for one in ("周启明", "沈若兰")},
        ("海城市人大 :", "岫岩县人大 :"),
    ),
    (
        "由海城市选出的周启明（海城市民政局原局长）因病去世。",
        {"source": "鞍山日报"},
        {"holds_post: 周启明 > 海城市民政局 : 局长 ; former"},
        (),
    ),
    # what is the standing committee's, and what deals with deputies
    (
        "兰州市十七届人大常委会第三次会议举行。会议听取并同意代表资格审查委员会主任委员周启明所作的报告。"
        "任命沈若兰为兰州市人大常委会代表工作室主任，陆远航为兰州市人大常委会代表联络处处长。",
        CITY,
        {
            "holds_post: 周启明 > 兰州市人大常委会代表资格审查委员会 : 主任委员",
            "reports_at: 周启明 > 兰州市十七届人大常委会第三次会议",
            "holds_post: 沈若兰 > 兰州市人大常委会代表工作室 : 主任 ; appointed",
            "holds_post: 陆远航 > 兰州市人大常委会代表联络处 : 处长 ; appointed",
        },
        (": 代表",),
    ),
    # the party committee of a school or a firm
    (
        "会上宣布，周启明同志任中共兰州大学委员会委员、常委、书记，沈若兰同志不再担任中共白银石化公司委员会书记职务。",
        {},
        {
            "holds_post: 周启明 > 兰州大学 : 党委委员 ; appointed",
            "holds_post: 周启明 > 兰州大学 : 书记 ; appointed",
            "holds_post: 沈若兰 > 白银石化公司 : 党委书记 ; removed",
        },
        ("> 中共",),
    ),
    # what somebody leads for years is no occasion
    (
        "兰州大学干部大会12日召开。高晨主持大会，对周启明同志主持党委工作五年来的付出表示感谢。",
        {},
        {"chairs: 高晨 > 兰州大学干部大会"},
        ("chairs: 周启明",),
    ),
    # courts abroad are not ours
    (
        "越南社会主义共和国最高人民法院院长黎文雄、老挝最高人民检察院检察长坎西、最高人民法院副院长周启明出席论坛。",
        {},
        {
            "holds_post: 黎文雄 > 越南社会主义共和国最高人民法院 : 院长",
            "holds_post: 坎西 > 老挝最高人民检察院 : 检察长",
            "holds_post: 周启明 > 最高人民法院 : 副院长",
        },
        ("黎文雄 > 最高人民法院", "坎西 > 最高人民检察院"),
    ),
    # whose ambassador he is, the sentence before says
    (
        ABROAD + "周启明大使在致辞中说，两国合作前景广阔。",
        {},
        {f"holds_post: 周启明 > {EMBASSY} : 大使", f"speaks_at: 周启明 > {EMBASSY}迎春招待会"},
        (),
    ),
    (
        "在珀斯，中国驻珀斯总领事馆举行招待会。沈若兰总领事致辞时感谢侨胞。西澳大利亚州州督道森出席并讲话。",
        {},
        {
            "holds_post: 沈若兰 > 中国驻珀斯总领事馆 : 总领事",
            "speaks_at: 沈若兰 > 中国驻珀斯总领事馆招待会",
        },
        (),
    ),
    (
        ABROAD + "越南大使黎文雄致辞。外交部礼宾司司长陆远航大使应邀出席。",
        {},
        {"holds_post: 陆远航 > 外交部礼宾司 : 司长"},
        (f"黎文雄 > {EMBASSY} :", f"陆远航 > {EMBASSY} :"),
    ),
    # what is put off is not held
    ("中国驻加纳大使馆迎春招待会因暴雨推迟举行。", {}, set(), ("hosts:", "held_in:")),
    # who comes to see somebody off
    (
        FAREWELL + "省委书记周启明、省长沈若兰等前往送别。",
        {},
        {f"attends: {one} > {LEFT}" for one in ("周启明", "沈若兰")},
        (),
    ),
    (
        FAREWELL + "前往送别的还有省委宣传部、省民委、兰州大学等单位负责同志。",
        {},
        {f"attends: {one} > {LEFT}" for one in ("甘肃省委宣传部", "甘肃省民委", "兰州大学")},
        (),
    ),
    # not all who do one of two things do the first
    (FAREWELL + "省委书记周启明、省长沈若兰前往送别或以各种方式表示哀悼。", {}, set(), ("attends:",)),
    # bodies whose reports are heard
    (
        "12日，省委召开座谈会，听取省民委、省水利厅以及省教育厅、省财政厅等部门有关工作情况汇报。",
        {},
        {f"reports_at: 甘肃省{one} > 甘肃省委座谈会" for one in ("民委", "水利厅", "教育厅", "财政厅")},
        (),
    ),
    ("12日，省委召开座谈会，听取有关工作情况汇报。", {}, set(), ("reports_at:",)),
    # who signs at the signing, behind the talks before it
    (
        "12日，甘肃省政府与青海大学在兰州签署协议。签约前，校长高晨拜会了省长周启明。\n"
        "签约仪式上，副省长沈若兰和青海大学副校长陆远航代表双方在协议上签字。",
        {"title": "甘肃省政府与青海大学签署协议"},
        {f"attends: {one} > 签约仪式（甘肃省政府与青海大学签署协议）" for one in ("沈若兰", "陆远航")},
        (),
    ),
    # a second post at a part of the body
    (
        "甘肃水投集团总经理助理兼办公厅主任周启明，兰州大学校长助理兼教务处处长沈若兰参加会议。",
        {},
        {
            "holds_post: 周启明 > 甘肃水投集团 : 总经理助理",
            "holds_post: 周启明 > 甘肃水投集团办公厅 : 主任",
            "holds_post: 沈若兰 > 兰州大学 : 校长助理",
            "holds_post: 沈若兰 > 兰州大学教务处 : 处长",
        },
        (),
    ),
    # whose post it is now, behind 为
    (
        "周启明曾任渭源县财政局局长。现任渭源县交通局主任为白若川。",
        {},
        {"holds_post: 白若川 > 渭源县交通局 : 主任"},
        ("周启明 > 渭源县交通局",),
    ),
]


@pytest.mark.parametrize(("text", "fields", "said", "never"), SAID, ids=[row[0][-40:] for row in SAID])
def test_what_is_said(text, fields, said, never):
    found = facts(text, **fields)
    assert said <= found
    assert not [fact for fact in found for word in never if word in fact]


def test_what_stands_behind_a_state_abroad_is_no_part_of_its_name():
    record = extract(Document("d", "", "维多利亚州州督道森、州多元文化事务部长安德森到访。", source="甘肃日报"))
    assert {entity.name for entity in record.entities if entity.type == "organization"} == set()
