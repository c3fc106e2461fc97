"""Who is at an occasion by what they do there: bodies that speak, who signs, lists with a head; people are invented."""

import pytest
from said import PAPER, facts

from kg.extract import extract
from kg.records import Document

HELD = "6月12日，全省防汛会议在兰州召开。"
MEETING = "甘肃省防汛会议"
SESSION = "甘肃省十四届人大常委会第七次会议"
RITE = "签约仪式（甘肃省政府与青海大学签约）"

SAID = [
    (HELD + "省气象局局长沈若兰通报了雨情，并对下一步工作作出安排。", {f"deploys_at: 沈若兰 > {MEETING}"}),
    (
        HELD + "省长沈若兰作具体要求，工作组组长陆远航提出指导意见。",
        {f"attends: {a} > {MEETING}" for a in ("沈若兰", "陆远航")},
    ),
    (
        HELD + "甘肃省气象局对后期天气作了分析预测，甘肃省水利厅就本部门工作作了发言。",
        {f"attends: {a} > {MEETING}" for a in ("甘肃省气象局", "甘肃省水利厅")},
    ),
    (
        HELD + "会上，省气象局、省水利厅、兰州大学等8个部门和单位负责同志作了发言。",
        {f"attends: {a} > {MEETING}" for a in ("甘肃省气象局", "甘肃省水利厅", "兰州大学")},
    ),
    (HELD + "副省长沈若兰作《黄河安澜》主旨报告。", {f"reports_at: 沈若兰 > {MEETING}"}),
    (
        f"6月12日，{SESSION}在兰州举行。会议听取了省政府关于计划执行情况的报告，省高级人民法院关于执行工作情况的报告。",
        {f"reports_at: {a} > {SESSION}" for a in ("甘肃省政府", "甘肃省高级人民法院")},
    ),
    (
        f"6月12日，{SESSION}在兰州举行。会上，周启明颁发任命书，并举行了宪法宣誓仪式。副省长沈若兰列席会议。",
        {f"attends: 沈若兰 > {SESSION}"},
    ),
    (
        "6月12日，全省防汛会议在兰州闭幕。中央国家机关有关部门领导陆远航、罗心怡，青海省领导马文远、韩雪松等出席会议。",
        {f"attends: {a} > {MEETING}" for a in ("陆远航", "罗心怡", "马文远", "韩雪松")},
    ),
    (
        HELD + "会上，副省长沈若兰一行认真听取了全省水库和淤地坝防汛物资储备工作情况的汇报。",
        {f"attends: 沈若兰 > {MEETING}"},
    ),
    (
        "6月12日，陇上助学捐赠仪式在兰州举行。陇原集团向兰州大学捐赠500万元，副省长陆远航代表省政府接受捐赠。",
        {"attends: 陆远航 > 陇上助学捐赠仪式"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[row[0] for row in SAID])
def test_who_is_there_by_what_they_do(text, expected):
    assert expected <= facts(text)


NEVER = [
    (HELD + "省长沈若兰对防汛工作提出明确要求。", "attends: 沈若兰"),
    (HELD + "会议要求，甘肃省水利厅要对后期天气作出分析预测。", "甘肃省水利厅 >"),
    (
        f"6月12日，{SESSION}在兰州举行。会议审议了议案，省政府关于计划执行情况的报告。",
        "reports_at",
    ),
    ("地震发生后，正在北京参加会议的省长沈若兰作出指示。副省长陆远航赶到现场，部署救灾工作。", "_at: "),
]


@pytest.mark.parametrize(("text", "never"), NEVER, ids=[row[0] for row in NEVER])
def test_who_is_not_there(text, never):
    assert not [fact for fact in facts(text, title="甘肃发生地震") if never in fact]


SIGNED = "6月12日，甘肃省政府与青海大学在兰州签署合作协议。"
SIGNERS = [
    (
        "省长沈若兰会见青海大学校长罗心怡一行，并共同见证协议签署。副省长陆远航与青海大学副校长韩雪松分别代表双方签署协议。"
        "省政府秘书长马文远主持签约仪式。",
        {"沈若兰", "罗心怡", "陆远航", "韩雪松", "马文远"},
    ),
    (
        "省委书记周启明出席签约仪式。省长沈若兰，青海大学副校长韩雪松代表双方签署协议。",
        {"周启明", "沈若兰", "韩雪松"},
    ),
    # what was signed on another day, or no ceremony that the text tells of
    ("去年，副省长陆远航与青海大学副校长韩雪松代表双方签署协议。省长沈若兰主持签约仪式。", {"沈若兰"}),
    ("副省长陆远航与青海大学副校长韩雪松代表双方签署协议。", set()),
]


@pytest.mark.parametrize(("text", "people"), SIGNERS, ids=[row[0] for row in SIGNERS])
def test_who_signs_is_at_the_ceremony(text, people):
    said = facts(SIGNED + text, title="甘肃省政府与青海大学签约")
    assert {fact.split(" ")[1] for fact in said if fact.endswith(f"> {RITE}") and "held_in" not in fact} == people


def test_another_member_speaks_at_his_own_lecture():
    text = (
        "6月12日，中央宣讲团成员、甘肃省省长沈若兰在兰州作宣讲报告。"
        "同日，中央宣讲团成员、青海省省长马文远在西宁进行了解读，报告会结束后，与现场观众进行了互动交流。"
    )
    assert not [fact for fact in facts(text) if "马文远" in fact and "宣讲报告会" in fact]


FLAG = [
    (
        "6月12日，第三届世界陇商大会在兰州闭幕。兰州市市长周启明将大会会旗递交陇商联合总会会长沈若兰，并由沈若兰将会旗交给下届大会承办地"
        "天水市市长陆远航。",
        {"周启明", "沈若兰", "陆远航"},
    ),
    ("6月12日，第三届世界陇商大会在兰州闭幕。兰州市市长周启明将赴天水考察。", set()),
]


@pytest.mark.parametrize(("text", "people"), FLAG, ids=[row[0] for row in FLAG])
def test_who_hands_the_flag_on(text, people):
    said = facts(text)
    assert {fact.split(" ")[1] for fact in said if fact.startswith("attends")} == people
    assert not any("会旗" in fact for fact in said)


TEAMS = [
    (
        "在中央第六巡视组巡视甘肃省的工作动员会上，组长周启明、甘肃省委书记沈若兰分别讲话，副组长陆远航通报了有关安排。",
        "中央第六巡视组巡视甘肃省工作动员会",
        {
            "hosts: 中央第六巡视组 > {}",
            "held_in: {} > 甘肃省",
            "speaks_at: 周启明 > {}",
            "speaks_at: 沈若兰 > {}",
            "reports_at: 陆远航 > {}",
        },
    ),
    (
        "6月12日，中央第四督察组督察甘肃省工作动员会在兰州召开，组长周启明讲话。",
        "中央第四督察组督察甘肃省工作动员会",
        {"hosts: 中央第四督察组 > {}", "held_in: {} > 兰州市", "speaks_at: 周启明 > {}"},
    ),
]


@pytest.mark.parametrize(("text", "name", "expected"), TEAMS, ids=[row[1] for row in TEAMS])
def test_whose_meeting_a_teams_is(text, name, expected):
    said = facts(text)
    assert {fact for fact in said if name in fact} == {fact.format(name) for fact in expected}


def test_a_team_that_is_only_named_hosts_nothing():
    text = "6月12日，甘肃省巡视整改工作动员会在兰州召开。省委第三巡视组组长周启明讲话。"
    assert not any(fact.startswith("hosts") for fact in facts(text))


OPENED = "6月12日，智利驻兰州总领事馆开馆。"


def test_who_unveils_is_at_the_ceremony_named_further_down():
    text = "智利外交部部长罗德里戈·贝尼特斯，甘肃省省长沈若兰为新领事馆揭幕并致辞。副省长陆远航出席开馆仪式。"
    said = facts(OPENED + text)
    assert {f"speaks_at: {who} > 开馆仪式" for who in ("罗德里戈·贝尼特斯", "沈若兰")} <= said
    assert not any("仪式" in fact for fact in facts(OPENED + "省长沈若兰为新领事馆揭幕并致辞。"))
    later = "省长沈若兰将为新领事馆揭幕并致辞。副省长陆远航出席开馆仪式。"
    assert not any("沈若兰 > 开馆仪式" in fact for fact in facts(OPENED + later))


def test_of_fairs_that_open_at_once_the_opening_is_the_first_ones():
    opened = "6月12日，第五届陇商大会、第十四届项目成果交易会、第六届民企洽谈会在兰州开幕。"
    said = facts(opened + "省委书记周启明出席开幕式并致辞。")
    assert {fact for fact in said if "周启明 >" in fact and "holds" not in fact} == {
        "attends: 周启明 > 第五届陇商大会",
        "speaks_at: 周启明 > 第五届陇商大会",
    }
    apart = "6月12日，第五届陇商大会在兰州开幕。6月13日，第六届民企洽谈会在天水开幕。省委书记周启明出席开幕式。"
    assert "attends: 周启明 > 第六届民企洽谈会" in facts(apart)


def test_whose_press_conference_it_is():
    assert "hosts: 甘肃省林业厅 > 甘肃省林业厅新闻发布会" in facts("6月12日，甘肃省林业厅新闻发布会在兰州举行。")
    # a meeting on the work of the congress is not the congress's own; the day of a line of a CV is no part of a name
    text = "沈若兰在兰州市主持召开甘肃省人大工作座谈会。"
    assert not {fact for fact in facts(text) if fact.startswith("hosts")}
    session = "河北省第十二届人民代表大会常务委员会第十九次会议"
    line = Document("d", "", f"2023.01{session}决定接受周启明辞职的请求。", **PAPER)
    assert [entity.name for entity in extract(line).entities if entity.type == "meeting"] == [session]
    abroad = "6月12日，主席里卡多在国际足联总部举行新闻发布会。"
    assert not any(fact.startswith("hosts") for fact in facts(abroad))


def test_a_picture_of_the_opening_is_of_the_occasion_at_hand():
    text = "6月12日，首届陇上生态论坛在兰州举办。图为首届陇上生态论坛开幕式现场。省教育厅副厅长周启明在开幕式上致辞。"
    assert "speaks_at: 周启明 > 首届陇上生态论坛" in facts(text)
    opened = "6月12日，首届陇上生态论坛开幕式在兰州举办。甘肃省教育厅副厅长周启明致辞。"
    assert "speaks_at: 周启明 > 首届陇上生态论坛开幕式" in facts(opened)


def test_a_guest_hosts_no_meeting_that_is_called_by_him():
    held = "6月12日，青海省党政代表团来兰对接对口支援工作座谈会在兰州召开。"
    assert not any(fact.startswith("hosts") for fact in facts(held))


def test_guesthouses_in_the_country_are_no_villagers():
    said = facts("6月12日，第五届全国民宿大会暨临夏州乡村民宿发展大会在临夏市召开。副省长周启明出席大会。")
    assert "attends: 周启明 > 第五届全国民宿大会暨临夏州乡村民宿发展大会" in said


def test_who_speaks_behind_what_somebody_demands():
    text = HELD + "省委组织部副部长周启明对会议提出工作要求，省水利厅厅长沈若兰致辞。"
    assert f"speaks_at: 沈若兰 > {MEETING}" in facts(text)
    quoted = HELD + "省委组织部副部长周启明要求，学习省水利厅厅长沈若兰的致辞。"
    assert not any(fact.startswith("speaks_at: 沈若兰") for fact in facts(quoted))


def test_in_a_digest_nobody_unveils_at_the_ceremony_of_another_item():
    first = "兰州新馆开放\n\n省长沈若兰为新馆揭幕并致辞。\n\n"
    second = "西宁领事馆开馆\n\n6月12日，青海省副省长马文远在西宁出席开馆仪式。"
    said = facts(first + second, title="国内联播快讯", source="新闻联播")
    assert not any("沈若兰" in fact and "仪式" in fact for fact in said)


def test_a_secretarys_meeting_on_one_matter_has_his_post_in_its_name():
    said = facts("6月12日，周启明主持召开临夏州委书记第三次专题会议，研究有关事宜。")
    assert "chairs: 周启明 > 临夏州委书记第三次专题会议" in said
    alone = facts("6月12日，临夏州委书记周启明主持召开第三次专题会议，研究有关事宜。")
    assert not any("书记第三次" in fact for fact in alone)


PRESS = "6月12日，国务院新闻办公室举行新闻发布会，"


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (PRESS + "农业农村部、商务部等部门相关负责人表示，粮价保持稳定。", {"农业农村部", "商务部"}),
        (PRESS + "介绍粮食生产情况。商务部有关负责人介绍，供应充足。", {"商务部"}),
        (PRESS + "介绍粮食生产情况。农业农村部印发通知。", set()),
        (PRESS + "介绍粮食生产情况。商务部有关负责人在接受采访时表示，供应充足。", set()),
        ("6月12日，第三届陇上论坛在兰州举行。商务部有关负责人介绍，供应充足。", set()),
    ],
)
def test_bodies_whose_officials_speak_to_the_press(text, bodies):
    said = {fact.partition(" > ")[0] for fact in facts(text) if fact.startswith("attends")}
    assert said == {f"attends: {body}" for body in bodies}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("沈若兰与韩德明共同出席了《陇上银行与青海大学合作协议》的签字仪式。", {"沈若兰", "韩德明"}),
        ("沈若兰说，韩德明出席了《陇上银行与青海大学合作协议》的签字仪式。", {"韩德明"}),
    ],
)
def test_two_at_the_signing_of_a_named_agreement(text, people):
    said = {fact.partition(" > ")[0] for fact in facts(text) if fact.startswith("attends")}
    assert said == {f"attends: {person}" for person in people}


COMMAND = (
    "6月12日，受省委书记、省防汛抗旱指挥部指挥长周启明委托，省委副书记、省长沈若兰主持召开省防汛抗旱指挥部专题会议。"
    "副省长、副指挥长陆远航，定西市委书记、副指挥长高晨参加会议。"
)
WHO_AND_WITH_WHOM = [
    (
        HELD + "会议听取了省应急管理厅、省水利厅、定西市相关工作汇报，研究了下一步工作。",
        "",
        {f"reports_at: {a} > {MEETING}" for a in ("甘肃省应急管理厅", "甘肃省水利厅", "定西市")},
        "hosts",
    ),
    (
        COMMAND,
        "",
        {f"holds_post: {a} > 甘肃省防汛抗旱指挥部 : 副指挥长" for a in ("陆远航", "高晨")},
        "政府 : 副指挥长",
    ),
    (
        "6月12日，商务部部长周启明到甘肃调研，与陇原集团、白银集团等6家企业和兰州市政府的负责同志召开外贸运行座谈会。",
        "",
        {f"attends: {a} > 外贸运行座谈会" for a in ("周启明", "陇原集团", "白银集团", "兰州市政府")},
        "hosts",
    ),
    (
        "6月12日，省委统战部在兰州召开了党外人士座谈会。民革省委会主委周启明、民盟省委会主委高晨分别围绕座谈主题谈了认识体会，"
        "提出意见建议。",
        "",
        {f"speaks_at: {a} > 甘肃省委统战部党外人士座谈会" for a in ("周启明", "高晨")},
        "attends: 甘肃省委统战部",
    ),
    (
        HELD + "省委书记周启明、省长沈若兰参加会议。周启明和沈若兰在会上先后讲了话。",
        "",
        {f"speaks_at: {a} > {MEETING}" for a in ("周启明", "沈若兰")},
        "hosts",
    ),
    (
        "6月12日，临洮县召开秋收冬种动员会。省委第三督导组、定西市第二督查组到会指导。县委书记周启明作动员讲话。",
        "临洮县召开秋收冬种动员大会",
        {
            "attends: 甘肃省委第三督导组 > 秋收冬种动员大会",
            "attends: 定西市第二督查组 > 秋收冬种动员大会",
            "speaks_at: 周启明 > 秋收冬种动员大会",
        },
        "动员会",
    ),
]


@pytest.mark.parametrize(
    ("text", "title", "expected", "never"), WHO_AND_WITH_WHOM, ids=[row[0] for row in WHO_AND_WITH_WHOM]
)
def test_who_reports_commands_and_sits_with_whom(text, title, expected, never):
    found = facts(text, title=title)
    assert expected <= found
    assert not [fact for fact in found if never in fact]
