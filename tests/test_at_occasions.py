"""Who is at which occasion: parts of a session, hearings, lists that end in groups; people are invented."""

import pytest
from said import facts
from test_which_occasion import meetings

HELD = "6月12日，全省防汛会议在兰州召开。"
FLOOD = "甘肃省防汛会议"
PITCH = "6月12日，陇上招商推介会在兰州举行。"
PITCHED = "陇上招商推介会"
TOUR = "6月12日，省委书记周启明在张掖市调研。"
SIT = "座谈会（周启明在张掖调研）"
BOARD = "甘肃省十四届人大常委会第八次会议"


def said_of(text: str, *kinds: str, title: str = "", **fields) -> set[str]:
    """The facts of these types."""
    return {fact for fact in facts(text, title=title, **fields) if fact.startswith(kinds)}


SAID = [
    # what is held in the afternoon is not 在某人主持下
    (
        f"{BOARD}在兰州举行。省人大常委会副主任周启明主持下午举行的第二次全体会议。",
        "",
        {f"chairs: 周启明 > {BOARD}"},
    ),
    (
        "6月12日，省政协十三届一次会议闭幕。闭幕大会前，在省政协副主席周启明的主持下，举行选举大会。",
        "",
        {"chairs: 周启明 > 选举大会"},
    ),
    ("6月12日，省长周启明主持召开农村改革座谈会上指出，要实干。", "", {"speaks_at: 周启明 > 农村改革座谈会"}),
    (
        "6月12日，庆祝大会在兰州举行。省委书记周启明在庆祝大会上郑重宣告，工程竣工。",
        "",
        {"speaks_at: 周启明 > 庆祝大会"},
    ),
    (
        TOUR + "调研期间，周启明主持召开座谈会，听取市县工作汇报，副省长沈若兰、张掖市市长陆远航作了发言。",
        "周启明在张掖调研",
        {f"speaks_at: 沈若兰 > {SIT}", f"speaks_at: 陆远航 > {SIT}"},
    ),
    # who is heard is there
    (
        TOUR + "周启明主持召开座谈会。听取金河集团、甘肃省水利厅负责同志发言后，周启明表示，要实干。",
        "周启明在张掖调研",
        {f"attends: 金河集团 > {SIT}", f"attends: 甘肃省水利厅 > {SIT}"},
    ),
    # one list, whatever is done
    (
        PITCH + "省长周启明，副省长沈若兰上台致辞。",
        "",
        {f"speaks_at: {who} > {PITCHED}" for who in ("周启明", "沈若兰")},
    ),
    (
        PITCH + "省商务厅厅长林雨桐介绍了营商环境；省工信厅厅长高晨介绍了产业规划。",
        "",
        {f"attends: {who} > {PITCHED}" for who in ("林雨桐", "高晨")},
    ),
    (
        PITCH + "省长周启明，副省长沈若兰等两省领导及金河集团、青禾银行等知名陇商企业出席活动。",
        "",
        {f"attends: {who} > {PITCHED}" for who in ("周启明", "沈若兰", "金河集团", "青禾银行")},
    ),
    (
        "十四届全国人大常委会第八次会议举行联组会议。教育部部长周启明、财政部部长沈若兰等与会同志围绕种业提出询问。",
        "",
        {f"attends: {who} > 十四届全国人大常委会第八次会议联组会议" for who in ("周启明", "沈若兰")},
    ),
    # groups at the end of a list
    (
        HELD + "副省长周启明，兰州市市长沈若兰，省人大各委办室不是党组成员的县级以上领导干部列席会议。",
        "",
        {f"attends: {who} > {FLOOD}" for who in ("周启明", "沈若兰")},
    ),
    (
        HELD + "省领导周启明、沈若兰，省委常委，省人大常委会、省政协党员领导同志，省直有关部门主要负责同志参加会议。",
        "",
        {f"attends: {who} > {FLOOD}" for who in ("周启明", "沈若兰", "甘肃省人大常委会", "甘肃省政协")},
    ),
    # both heads at what they see and open
    (
        "国务院总理周启明同苏帕尔举行会谈。会谈后，两国总理共同见证合作文件的签署，并出席金边公路通车仪式。",
        "周启明同柬埔寨首相举行会谈",
        {f"attends: {who} > 金边公路通车仪式" for who in ("周启明", "苏帕尔")},
    ),
    (
        "外交部部长沈若兰6月12日会见约旦国王哈立德。沈若兰说，昨天，国家主席周启明同国王陛下举行会谈。",
        "",
        {"meets_with: 周启明 > 哈立德"},
    ),
    # captions of pictures, one behind the other
    (
        PITCH
        + "甘肃省政府秘书长高晨主持大会甘肃省省长周启明致辞江苏省副省长沈若兰致辞江苏省工商联副主席林雨桐上台发言。",
        "",
        {"chairs: 高晨 > " + PITCHED, *(f"speaks_at: {who} > {PITCHED}" for who in ("周启明", "沈若兰", "林雨桐"))},
    ),
    # a firm whose name is not read parts no list
    (
        PITCH + "金河集团、青禾集团、天成光能集团、陇上银行股份有限公司等知名企业参加大会。",
        "",
        {f"attends: {who} > {PITCHED}" for who in ("金河集团", "青禾集团", "陇上银行股份有限公司")},
    ),
    (
        "前来参会的加拿大外长霍尔特和秘鲁外长巴斯克斯12日晚在利马的一家酒店举行会晤。",
        "",
        {"meets_with: 霍尔特 > 巴斯克斯", "held_in: 霍尔特与巴斯克斯会晤 > 利马"},
    ),
    # where it is held, behind its theme or its hosts
    ("第八届丝路论坛主题为“共享未来”，当日在兰州开幕。", "", {"held_in: 第八届丝路论坛 > 兰州市"}),
    (
        "陇上音乐庆典由中国红十字会主办，甘肃省文旅厅承办，21日在兰州开幕。",
        "",
        {"held_in: 陇上音乐庆典 > 兰州市", "hosts: 中国红十字会 > 陇上音乐庆典"},
    ),
]


@pytest.mark.parametrize(("text", "title", "expected"), SAID, ids=[row[0] for row in SAID])
def test_who_is_at_it(text, title, expected):
    assert expected <= facts(text, title=title)


ROW = "省长周启明，文化和旅游部副部长沈若兰，青海省省长陆远航"


@pytest.mark.parametrize(
    "does",
    [
        *("视频致辞", "线上致辞", "登台致辞", "相继发言", "就绿色发展作主旨演讲", "从产业角度作主旨演讲", "汇报了工作"),
        *("为展馆揭牌", "到场祝贺", "莅临论坛"),
    ],
)
def test_what_all_of_a_row_do(does):
    said = facts(f"6月12日，陇上论坛在兰州举行。{ROW.replace('，', '、') if does == '莅临论坛' else ROW}{does}。")
    there = {fact.split(": ")[1].split(" > ")[0] for fact in said if fact.endswith("> 陇上论坛")}
    assert {"周启明", "沈若兰", "陆远航"} <= there


def test_one_who_speaks_behind_those_present():
    said = facts("6月12日，陇上论坛在兰州举行。省长周启明出席，副省长沈若兰发表演讲。")
    assert "speaks_at: 周启明 > 陇上论坛" not in said


NEVER = [
    # of a draft
    (HELD + "会议研究讨论周启明在省委十三届五次全会上的讲话。", "", "speaks_at"),
    # 省委 of the other parties
    (HELD + "省直有关部门和各民主党派省委、省工商联负责同志参加会议。", "", "attends: 甘肃省委"),
    (HELD + "省领导周启明和省人大各委办室县级以上领导干部列席会议。", "", "attends: 甘肃省人大"),
    # two clauses of a heading
    (HELD + "\n省长周启明主持 副省长沈若兰作报告\n副省长沈若兰作工作报告。", "", "reports_at: 周启明"),
    ("6月12日，省长周启明会见德国总理汉斯。", "周启明会见重要嘉宾并讲话 沈若兰宣读信件", "沈若兰"),
]


@pytest.mark.parametrize(("text", "title", "never"), NEVER, ids=[row[0] for row in NEVER])
def test_who_is_not_at_it(text, title, never):
    assert not [fact for fact in facts(text, title=title) if never in fact]


HEARD = """6月11日上午，省长沈若兰在甘肃省庆阳市听取陇东新区建设工作汇报。省水利厅厅长高晨、庆阳市委书记林雨桐作了汇报。
听取汇报后，沈若兰发表讲话。
省委常委白向前出席汇报会。"""


def test_what_somebody_hears_is_the_hearing_that_others_attend():
    name = "陇东新区建设工作汇报会"
    assert said_of(HEARD, "attends", "reports_at", "speaks_at", "held_in") == {
        f"attends: 沈若兰 > {name}",
        f"speaks_at: 沈若兰 > {name}",
        f"reports_at: 高晨 > {name}",
        f"reports_at: 林雨桐 > {name}",
        f"attends: 白向前 > {name}",
        f"held_in: {name} > 庆阳市",
    }


@pytest.mark.parametrize(
    "text",
    [
        "6月11日上午，省长沈若兰在甘肃省庆阳市听取陇东新区建设工作汇报。",
        "6月11日上午，省长沈若兰察看港口，听取陇东新区建设工作汇报。省委常委白向前参加汇报会。",  # on a tour
        HEARD + "\n会前，沈若兰听取了甘肃省水利厅防汛工作汇报。",  # which of both is attended, is not said
    ],
)
def test_no_hearing_that_nothing_calls_so(text):
    assert not [name for name in meetings(text) if name.endswith("工作汇报会")]


def test_the_closing_is_the_sessions():
    text = (
        "6月12日，省政协十三届一次会议闭幕。上午，举行选举大会。"
        "省政协主席沈若兰主持闭幕大会。出席大会的还有：副主席高晨。"
    )
    name = "甘肃省政协十三届一次会议"
    assert said_of(text, "chairs", "attends") == {f"chairs: 沈若兰 > {name}", f"attends: 高晨 > {name}"}
    text = (
        "民盟第十次全国代表大会15日闭幕。会议期间举行的民盟第十届中央委员会第一次全体会议选出主席。"
        "民盟中央主席沈若兰在闭幕会上讲话。"
    )
    assert "speaks_at: 沈若兰 > 民盟第十次全国代表大会" in facts(text, source="新闻联播")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6月12日，“陇原奋进”系列报告会第二场报告会在兰州举行。", {"“陇原奋进”系列报告会第二场报告会"}),
        ("总统莫尼在俄罗斯出席世界林业论坛峰会。", {"世界林业论坛峰会"}),
        ("6月12日，银政备忘录签署仪式在兰州举行。省长沈若兰出席当天的签署仪式。", {"银政备忘录签署仪式"}),
        ("首页>协商·议政>会议\n6月12日，省政协双周协商座谈会召开。", {"甘肃省政协双周协商座谈会"}),
        ("6月12日，全省防汛会议在兰州召开。各部门要对照全省林业会议要求落实。", {FLOOD, "甘肃省林业会议"}),
    ],
)
def test_what_the_occasion_is_called(text, expected):
    assert set(meetings(text)) == expected
