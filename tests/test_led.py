"""Whom somebody takes with him, and rows that a list goes on in: stops between commas, guests with their groups,
bureaus of a ministry, those who sign together; people are invented."""

import pytest
from said import facts

HELD = "6月12日，全省防汛会议在兰州召开。"
MEETING = "甘肃省防汛会议"


def of(kinds: tuple[str, ...], text: str, source: str = "定西日报") -> set[str]:
    return {fact for fact in facts(text, source=source) if fact.startswith(kinds)}


def seen(*pairs: str) -> set[str]:
    """甲 > 某县 as facts of `inspects`."""
    return {f"inspects: {pair}" for pair in pairs}


LED = [
    # who leads goes too
    (
        "6月12日，渭源县委书记周启明率县委常委、副县长沈若兰，县农业农村局局长韩柏青一行，赴临洮县考察养牛业。",
        seen("周启明 > 临洮县", "沈若兰 > 临洮县", "韩柏青 > 临洮县"),
    ),
    (
        "6月12日，渭源县委书记周启明带领县供销社四级主任科员沈若兰一行赴临洮县考察。",
        seen("周启明 > 临洮县", "沈若兰 > 临洮县"),
    ),
    (
        "6月12日，由省人大常委会副主任周启明任组长，省农业农村厅副厅长韩柏青等组成的执法检查组到临洮县检查。",
        seen("周启明 > 临洮县", "韩柏青 > 临洮县"),
    ),
    ("6月12日，以省政协副主席周启明为组长的省政协调研组莅定西调研。", seen("周启明 > 定西市")),
    ("6月12日，市委书记周启明带着市领导沈若兰到渭源县调研。", seen("周启明 > 渭源县", "沈若兰 > 渭源县")),
    (
        "6月12日，由市人大常委会副主任周启明带队，市水务局局长韩柏青等组成的检查组对渭源县供水工作进行检查。",
        seen("周启明 > 渭源县", "韩柏青 > 渭源县"),
    ),
    # the delegation itself goes, nobody is named of it
    ("6月12日，周启明率甘肃省党政代表团赴陕西，在西安会见韩柏青。", set()),
]


@pytest.mark.parametrize(("text", "expected"), LED, ids=[row[0] for row in LED])
def test_who_is_led_goes_with_who_leads(text, expected):
    assert of(("inspects",), text) == expected


MET = [
    # of those who come one meets; the others are there
    (
        "6月12日，市长周启明率副市长沈若兰、韩柏青一行，赴省水利厅拜会程以宁厅长。",
        {"meets_with: 周启明 > 程以宁"},
        {"周启明", "沈若兰", "韩柏青", "程以宁"},
    ),
    (
        "6月12日，市委书记岳长风会见了兰州大学校长程以宁率副校长沈若兰、韩柏青一行。",
        {"meets_with: 岳长风 > 程以宁"},
        {"岳长风", "程以宁", "沈若兰", "韩柏青"},
    ),
    # what a guest has come for, before the name; who is received
    (
        "6月12日，市委书记岳长风、市长韩柏青与来定考察的兰石集团董事长程以宁一行座谈。",
        {"meets_with: 岳长风 > 程以宁", "meets_with: 韩柏青 > 程以宁"},
        {"岳长风", "韩柏青", "程以宁"},
    ),
    ("6月12日，市长韩柏青接待了兰石集团董事长程以宁一行。", {"meets_with: 韩柏青 > 程以宁"}, {"韩柏青", "程以宁"}),
    ("6月12日，市长韩柏青接待了来访群众。", set(), set()),
    # the delegation that the same sentence tells of
    (
        "6月12日，渭源县委书记周启明率县党政代表团赴福州市晋安区考察，晋安区委书记程以宁会见代表团一行。",
        {"meets_with: 程以宁 > 周启明"},
        {"周启明", "程以宁"},
    ),
    # two groups, each by who leads it
    (
        "6月12日，市委书记周启明会见兰州大学校长程以宁率领的考察组、省农科院院长沈若兰率领的专家组。",
        {"meets_with: 周启明 > 程以宁", "meets_with: 周启明 > 沈若兰"},
        {"周启明", "程以宁", "沈若兰"},
    ),
]


@pytest.mark.parametrize(("text", "met", "there"), MET, ids=[row[0] for row in MET])
def test_of_a_party_who_leads_it_meets(text, met, there):
    said = of(("meets_with", "attends"), text)
    assert {fact for fact in said if fact.startswith("meets_with")} == met
    assert {fact.split(" > ")[0].removeprefix("attends: ") for fact in said if fact.startswith("attends")} == there


ROWS = [
    (
        "6月12日，市委书记周启明先后走进临洮县第一中学、县公安局，渭源县人民检察院，市水务局等单位，看望慰问干部职工。",
        seen("周启明 > 临洮县第一中学", "周启明 > 临洮县公安局", "周启明 > 渭源县人民检察院", "周启明 > 定西市水务局"),
    ),
    (
        "6月12日，周启明书记来到渭源县会川镇，临洮县中铺镇，通渭县马营镇等地调研。",
        seen("周启明 > 会川镇", "周启明 > 中铺镇", "周启明 > 马营镇"),
    ),
    (
        "6月12日，市委书记周启明先后深入渭源县、临洮县的村组社区、有关部门，通过听取汇报等方式，详细了解供水情况。",
        seen("周启明 > 渭源县", "周启明 > 临洮县"),
    ),
    ("6月12日，省政协副主席周启明率省政协调研组莅临我市，就供水工作开展专题调研。", seen("周启明 > 定西市")),
    # behind one that is not read
    (
        "6月12日，市委书记周启明先后察看了渭河大堤下游段，渭源县人民医院、渭源县第一中学等处。",
        seen("周启明 > 渭源县人民医院", "周启明 > 渭源县第一中学"),
    ),
    # of the county that the row has named last
    (
        "6月12日，市委书记周启明走访慰问临洮县中铺镇、县公安局，渭源县人民检察院。",
        seen("周启明 > 中铺镇", "周启明 > 临洮县公安局"),
    ),
    # what is done at the first, and who is there, is no place of the row
    (
        "6月12日，市委书记周启明先后来到渭源县会川镇，临洮县主要负责人陪同，察看大棚。",
        seen("周启明 > 会川镇"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_stops_between_commas(text, expected):
    assert of(("inspects",), text) == expected


BODIES = [
    (
        "农业农村部办公厅、种业司、市场司、渔业局等负责同志出席会议。",
        {"农业农村部办公厅", "农业农村部种业司", "农业农村部市场司", "农业农村部渔业局"},
    ),
    ("财政部经济建设司、国家林业局负责同志出席会议。", {"财政部经济建设司", "国家林业局"}),
    ("安定区、渭源县等区、县政府的负责同志出席会议。", {"安定区政府", "渭源县政府"}),
    (
        "定西市委市府办、市纪委监委，市水务局等单位负责人出席会议。",
        {"定西市委市府办", "定西市纪委监委", "定西市水务局"},
    ),
]


@pytest.mark.parametrize(("text", "bodies"), BODIES, ids=[row[0] for row in BODIES])
def test_bodies_in_a_row(text, bodies):
    assert of(("attends",), HELD + text) == {f"attends: {body} > {MEETING}" for body in bodies}


def test_streets_are_there_by_who_is_in_charge():
    said = of(("attends",), "6月12日，渭源县防汛会议召开。会川镇、清源街道主要负责人列席会议。", "渭源融媒")
    assert said == {f"attends: {town} > 渭源县防汛会议" for town in ("会川镇", "清源街道")}


def test_who_speaks_behind_what_he_is():
    people = ("沈若兰", "程以宁", "韩柏青", "岳长风")
    text = "民革省委主委沈若兰，省工商联主席程以宁以及无党派代表人士韩柏青、岳长风分别围绕供水建言。"
    assert of(("speaks_at",), HELD + text) == {f"speaks_at: {one} > {MEETING}" for one in people}


def test_who_speaks_in_a_speech_that_the_next_clause_tells():
    assert of(("speaks_at",), HELD + "副省长沈若兰在讲话中，首先感谢各地。") == {f"speaks_at: 沈若兰 > {MEETING}"}
    quoted = "6月12日，兰州大学召开座谈会。师生表示，韩柏青总书记在讲话中，寄语青年。"
    assert not of(("speaks_at",), quoted)


DEPUTIES = [
    (
        "定西市委书记沈若兰，市人大常委会主任程以宁，市政协副主席岳长风等省人大代表参加会议。",
        {f"holds_post: {one} > 甘肃省人大 : 代表" for one in ("沈若兰", "程以宁", "岳长风")},
    ),
    ("定西市委书记沈若兰，市长程以宁等和省人大代表韩柏青参加会议。", {"holds_post: 韩柏青 > 甘肃省人大 : 代表"}),
]


@pytest.mark.parametrize(("text", "expected"), DEPUTIES, ids=[row[0] for row in DEPUTIES])
def test_all_of_a_row_are_deputies(text, expected):
    assert {fact for fact in of(("holds_post",), HELD + text) if fact.endswith("代表")} == expected


SIGNED = [
    (
        "会上，甘肃、青海两省和西安市共同签署合作协议。",
        {("甘肃省", "青海省"), ("甘肃省", "西安市"), ("青海省", "西安市")},
    ),
    # with one of them, and not among themselves
    ("会上，定西、天水两市与兰州大学签署合作协议。", {("定西市", "兰州大学"), ("天水市", "兰州大学")}),
]


@pytest.mark.parametrize(("text", "pairs"), SIGNED, ids=[row[0] for row in SIGNED])
def test_those_who_sign_together(text, pairs):
    assert of(("signs_with",), HELD + text) == {f"signs_with: {one} > {other}" for one, other in pairs}


def test_five_who_sign_together_sign_each_with_each():
    said = of(("signs_with",), HELD + "会上，定西市、天水市、陇南市、平凉市、庆阳市共同签署了合作协议。")
    assert len(said) == 10
