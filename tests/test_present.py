"""Who was there, as lists say it: on the platform, sitting in, one group after another."""

import pytest
from said import PAPER, facts

from kg.extract import extract
from kg.records import Document

HEAD = "6月12日，全省防汛会议在兰州召开。"
PRESENT = [
    ("省委书记周启明，省领导沈若兰、陆远航，省法院院长罗心怡在主席台就座。", {"周启明", "沈若兰", "陆远航", "罗心怡"}),
    ("省委书记周启明、省长沈若兰、省政协主席陆远航在主席台前排就坐。", {"周启明", "沈若兰", "陆远航"}),
    ("在主席台就座的还有：周启明、沈若兰、陆远航。", {"周启明", "沈若兰", "陆远航"}),
    ("省领导周启明、沈若兰，省政协主席陆远航和主席团其他成员在主席台就座。", {"周启明", "沈若兰", "陆远航"}),
    ("省长周启明，省政协主席沈若兰，省政府党员领导同志参加会议。", {"周启明", "沈若兰"}),
    ("周启明、沈若兰、陆远航等参加研讨。", {"周启明", "沈若兰", "陆远航"}),
    ("省长周启明，副省长沈若兰，省政府秘书长陆远航参会。", {"周启明", "沈若兰", "陆远航"}),
    ("省水利厅办事机构负责人列席会议。", set()),
    ("定西市领导周启明、沈若兰等在定西分会场收听收看。", {"周启明", "沈若兰"}),
    ("在定西市分会场，市委书记周启明强调，要抓好落实。", {"周启明"}),
]


@pytest.mark.parametrize(("text", "people"), PRESENT, ids=[p[0] for p in PRESENT])
def test_who_is_present(text, people):
    found = {
        fact.split(" > ")[0].removeprefix("attends: ") for fact in facts(HEAD + text) if fact.startswith("attends")
    }
    assert found - {"甘肃省政府"} == people


def test_the_platform_is_that_of_the_session_whatever_a_speech_names():
    text = (
        "省政协十三届三次会议12日在兰州开幕。周启明作工作报告。周启明指出，过去一年首次召开省委政协工作会议，成绩显著。"
        "在主席台就座的还有：沈若兰、陆远航、罗心怡。"
    )
    found = {fact for fact in facts(text, title="省政协十三届三次会议开幕") if "沈若兰" in fact}
    assert found == {"attends: 沈若兰 > 甘肃省政协十三届三次会议"}


ROLES = [
    ("周启明、沈若兰参加会议，陆远航列席会议。", {"周启明": None, "沈若兰": None, "陆远航": "列席"}),
    ("周启明、沈若兰参加会议，罗心怡请假，陆远航列席会议。", {"周启明": None, "沈若兰": None, "陆远航": "列席"}),
    ("周启明、沈若兰、陆远航等出席或列席会议。", {"周启明": None, "沈若兰": None, "陆远航": None}),
    ("副省长周启明、沈若兰出席会议，各委办主任、副主任列席会议。", {"周启明": None, "沈若兰": None}),
    ("省长周启明，副省长沈若兰，以及代表、列席代表100余人参加会议。", {"周启明": None, "沈若兰": None}),
]


@pytest.mark.parametrize(("text", "roles"), ROLES, ids=[r[0] for r in ROLES])
def test_as_what_somebody_is_present(text, roles):
    record = extract(Document("d", "", HEAD + text, **PAPER))
    names = {entity.id: entity.name for entity in record.entities}
    found = {names[f.source]: f.attrs.get("role") for f in record.facts if f.type == "attends"}
    assert found == roles


ACTS = [
    ("俄罗斯总统伊万诺夫与土耳其总统埃尔金将于本月5日或6日在莫斯科举行会晤。", set()),
    ("省长沈若兰会见了“陇上能源”总经理周启明一行。", {"meets_with: 沈若兰 > 周启明"}),
    # who is sent acts, not who sends
    ("省长沈若兰会见巴西总统卡马尔戈的特使、众议院议长阿莫林。", {"meets_with: 沈若兰 > 阿莫林"}),
    ("省长沈若兰会见巴西总统卡马尔戈的代表阿莫林。", {"meets_with: 沈若兰 > 阿莫林"}),
    (
        "周启明主席和沈若兰总理分别同来华访问的卡马尔戈总统举行会谈。",
        {"meets_with: 周启明 > 卡马尔戈", "meets_with: 沈若兰 > 卡马尔戈"},
    ),
    # they sign for those whose posts they hold
    ("副省长沈若兰与兰州大学校长陆远航代表双方签署战略合作协议。", {"signs_with: 甘肃省政府 > 兰州大学"}),
    # what a meeting hears of another
    ("省长沈若兰传达了国务院全体会议和全国防汛会议精神。", set()),
]


@pytest.mark.parametrize(("text", "expected"), ACTS, ids=[a[0] for a in ACTS])
def test_who_acts(text, expected):
    assert {
        fact for fact in facts(text) if fact.startswith(("meets_with", "signs_with", "attends: 沈若兰 > 国"))
    } == expected


CHAIRS = [
    ("州委书记仁青卓玛主持召开全省防汛会议并讲话。", "仁青卓玛"),
    ("县委副书记、县长白音都楞主持会议。", "白音都楞"),
    ("县委副书记、县长赛汉图雅主持会议。", "赛汉图雅"),
]


@pytest.mark.parametrize(("text", "name"), CHAIRS)
def test_minority_names_end_before_what_their_bearers_do(text, name):
    assert {fact for fact in facts(HEAD + text) if fact.startswith("chairs")} == {f"chairs: {name} > 甘肃省防汛会议"}


def test_a_meeting_by_its_whole_matter():
    text = "6月12日，深入学习贯彻周启明总书记关于薯业工作的重要思想交流会在兰州召开。省长沈若兰出席会议并讲话。"
    assert "speaks_at: 沈若兰 > 深入学习贯彻周启明总书记关于薯业工作的重要思想交流会" in facts(text)
    text = "要深入贯彻落实周启明总书记关于薯业工作的重要论述和省委经济工作会议精神。"
    assert "重要论述和" not in " ".join(facts(text))


def test_a_foreign_name_ends_before_an_adverb():
    assert "holds_post: 伊万诺夫 > 俄罗斯 : 总统" in facts("2007年，俄罗斯总统伊万诺夫特地给兰州发来一封信。")


CEREMONIES = [
    (
        "总理周启明6月12日在人民大会堂同越南总理阮文山举行会谈。会谈后，周启明和阮文山共同出席了两国政府有关合作文件的签字仪式。",
        {
            "attends: 周启明 > 两国政府有关合作文件签字仪式",
            "attends: 阮文山 > 两国政府有关合作文件签字仪式",
        },
    ),
    (
        "6月12日，周启明与阮文山共同主持陇越合作委员会第三次会议。当天，周启明和阮文山还出席了《陇越铁路协定》和陇越海关合作议定书的签字仪式。",
        {"attends: 周启明 > 《陇越铁路协定》和陇越海关合作议定书签字仪式"},
    ),
    (
        "国家副主席周启明12日在人民大会堂会见瑞典首相林德。沈若兰、陆远航等会见时在座。",
        {"attends: 沈若兰 > 周启明会见林德", "attends: 陆远航 > 周启明会见林德"},
    ),
    (
        "6月12日，薯业基地竣工仪式在兰州举行。省政协副主席沈若兰等一同参加了这一活动。",
        {"attends: 沈若兰 > 薯业基地竣工仪式"},
    ),
    (
        HEAD + "省长沈若兰，中央国家机关有关部门和甘肃省委省政府负责人等出席会议。",
        {f"attends: {who} > 甘肃省防汛会议" for who in ("沈若兰", "甘肃省委", "甘肃省政府")},
    ),
    (
        "4月3日，省委书记周启明主持召开了省薯业发展领导小组第一次全体会。",
        {"chairs: 周启明 > 甘肃省薯业发展领导小组第一次全体会"},
    ),
    (
        "23日，瑞典外长林德在第70届联合国大会一般性辩论发言时，呼吁各国合作。",
        {"speaks_at: 林德 > 第70届联合国大会一般性辩论"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CEREMONIES, ids=[c[0] for c in CEREMONIES])
def test_who_is_at_a_ceremony_beside_the_talks(text, expected):
    assert expected <= facts(text)


def test_guests_of_talks_that_are_not_told_are_at_no_forum():
    text = "黄河论坛6月12日在兰州举行。沈若兰、陆远航等会见时在座。"
    assert not {fact for fact in facts(text) if "沈若兰" in fact}
