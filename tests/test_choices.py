"""What each choice of a pattern says is read, whatever is looked for before it is tried; people are invented."""

import importlib

import pytest
from said import facts
from spellings import spellings, without

HEAD = "6月12日，陇上文旅推介会在兰州举行。"
PITCH = "陇上文旅推介会"

SAID = [
    # words that only one choice of a relation's pattern has
    (HEAD + "副市长沈若兰围绕古城保护谈体会。", {f"speaks_at: 沈若兰 > {PITCH}"}),
    (HEAD + "副市长沈若兰就古城保护谈自己的想法。", {f"speaks_at: 沈若兰 > {PITCH}"}),
    (HEAD + "副市长沈若兰以黄河为题作专题讲座。", {f"speaks_at: 沈若兰 > {PITCH}"}),
    (
        "3月5日，兰州市委召开理论学习中心组学习会。市委书记周启明在主持学习时发表了看法。",
        {"speaks_at: 周启明 > 兰州市委理论学习中心组学习会"},
    ),
    (HEAD + "副市长沈若兰在陇上文旅推介会上向客商发出了邀请。", {f"attends: 沈若兰 > {PITCH}"}),
    (HEAD + "推介会上，甘肃省文旅厅发布十条线路。", {f"attends: 甘肃省文旅厅 > {PITCH}"}),
    (HEAD + "推介会上，甘肃省文旅厅通报上半年的收入。", {f"attends: 甘肃省文旅厅 > {PITCH}"}),
    (HEAD + "副市长沈若兰围绕古城保护进行授课。", {f"attends: 沈若兰 > {PITCH}"}),
    (
        HEAD + "兰州大学教授林致远、副市长沈若兰围绕古城保护等主题进行分享。",
        {f"attends: {one} > {PITCH}" for one in ("林致远", "沈若兰")},
    ),
    (
        HEAD + "副市长沈若兰、林致远先后围绕古城保护分享经验。",
        {f"attends: {one} > {PITCH}" for one in ("林致远", "沈若兰")},
    ),
    (
        HEAD + "副市长沈若兰、林致远共同按下启动键。",
        {f"attends: {one} > {PITCH}" for one in ("林致远", "沈若兰")},
    ),
    ("2月12日，兰州市举行春节团拜会。市委书记周启明同各界人士共迎新春。", {"attends: 周启明 > 春节团拜会"}),
    ("副市长沈若兰巡查白银区。", {"inspects: 沈若兰 > 白银区"}),
    ("副市长沈若兰巡查兰州市第一中学。", {"inspects: 沈若兰 > 兰州市第一中学"}),
    ("兰州市红十字会接收陇上商会善款30万元。", {"funds: 陇上商会 > 兰州市红十字会"}),
    ("兰州大学累计为定西市募集帮扶资金300万元。", {"funds: 兰州大学 > 定西市"}),
    ("兰州大学先后为定西市筹措帮扶资金300万元。", {"funds: 兰州大学 > 定西市"}),
    ("陇薯食品有限公司是甘肃农垦集团的子公司。", {"part_of: 陇薯食品有限公司 > 甘肃农垦集团"}),
    ("兰州市书法协会是甘肃省书法协会的分会。", {"part_of: 兰州市书法协会 > 甘肃省书法协会"}),
    ("甘肃省应急保障中心是甘肃省应急管理厅的派出单位。", {"part_of: 甘肃省应急保障中心 > 甘肃省应急管理厅"}),
    ("甘肃省应急保障中心为甘肃省应急管理厅内设单位。", {"part_of: 甘肃省应急保障中心 > 甘肃省应急管理厅"}),
    ("甘肃省应急保障中心是甘肃省应急管理厅的职能单位。", {"part_of: 甘肃省应急保障中心 > 甘肃省应急管理厅"}),
    (
        "6月12日，庆祝甘肃解放60周年文艺晚会《大漠》在甘肃大剧院精彩上演。",
        {"held_in: 庆祝甘肃解放60周年文艺晚会《大漠》 > 甘肃省"},
    ),
    ("6月12日，由甘肃省文旅厅发起的陇上文旅推介会在兰州举行。", {f"hosts: 甘肃省文旅厅 > {PITCH}"}),
    # names with no post before them, behind each word for a meeting
    ("省长沈若兰在兰州接见马文远。", {"meets_with: 沈若兰 > 马文远"}),
    ("省长沈若兰在兰州拜会马文远。", {"meets_with: 沈若兰 > 马文远"}),
    ("省长沈若兰在兰州拜访了马文远一行。", {"meets_with: 沈若兰 > 马文远"}),
    # both meet, both lead, one receives
    (
        "省委书记周启明，省长沈若兰在兰州拜会马文远。",
        {"meets_with: 周启明 > 马文远", "meets_with: 沈若兰 > 马文远"},
    ),
    (
        "由市委书记周启明，市长沈若兰带队的兰州市代表团到定西市考察。",
        {"inspects: 周启明 > 定西市", "inspects: 沈若兰 > 定西市"},
    ),
    ("市委书记周启明与到兰州调研的青海省省长马文远进行业务交流。", {"meets_with: 周启明 > 马文远"}),
    ("市委书记周启明和来兰州考察的青海省省长马文远出席陇上文旅推介会。", {f"attends: 周启明 > {PITCH}"}),
    # who is there by people without names
    (HEAD + "兰州新区及市直有关机关负责同志参加会议。", {f"attends: 兰州新区 > {PITCH}"}),
    (
        HEAD + "兰州市商务局、白银路社区、兰州市体育局代表出席会议。",
        {f"attends: {one} > {PITCH}" for one in ("兰州市商务局", "兰州市体育局")},
    ),
    ("省长沈若兰出席陇上文旅推介会并在兰州市视察。", {"inspects: 沈若兰 > 兰州市"}),
]

NOT_SAID = [
    (HEAD + "市长周启明表示，要共同推动各项关键工作。", "attends: 周启明"),
    ("兰州大学向甘肃银行筹措资金300万元。", "funds: "),  # from whom, and not for whom
    ("市委书记周启明和来兰州考察的青海省省长马文远出席陇上文旅推介会。", "inspects: 周启明"),
    (HEAD + "国务院各部门负责同志出席会议。", "attends: 国务院"),
    (HEAD + "林致远说，副市长沈若兰曾在全省旅游大会上向客商推荐过敦煌。", "attends: 沈若兰"),
]


@pytest.mark.parametrize(("text", "wanted"), SAID, ids=[text[-30:] for text, _ in SAID])
def test_is_read(text: str, wanted: set[str]) -> None:
    assert wanted <= facts(text)


@pytest.mark.parametrize(("text", "begin"), NOT_SAID, ids=[text[-30:] for text, _ in NOT_SAID])
def test_is_not_read(text: str, begin: str) -> None:
    assert not [fact for fact in facts(text) if fact.startswith(begin)]


# patterns and the words, one of which each match of theirs holds, so that without them none is tried
GUARDED = [
    ("kg.mention.body.bodies", "_ORGANIZING", ("组委会", "组织委员会")),
    ("kg.relation.tours", "_AND_SEES", "_SIGHTS"),
    ("kg.sentence.abstract", "_CAPTION", "_ON_STAGE"),
    ("kg.sentence.groups", "_BOTH_MEET", "_MEETS"),
    ("kg.sentence.groups", "_COME_TO", ("来", "到", "莅")),
    ("kg.sentence.groups", "_COME_TO", ("的",)),
    ("kg.sentence.groups", "_MET", "_MEETS"),
    ("kg.sentence.groups", "_SPEAKS_FOR", ("家", "者", "代表")),
    ("kg.sentence.groups", "_TALK_AT", "_BOTH_DO"),
    ("kg.sentence.groups", "_TALK_WITH", "_BOTH_DO"),
    ("kg.sentence.groups", "_WHO_IS", "_WHO_THEY_ARE"),
    ("kg.sentence.unnamed", "_AND_UNITS", "_OTHERS_OF_UNITS"),
    ("kg.sentence.unnamed", "_DEPARTMENTS", ("有关", "相关", "各部")),
    ("kg.sentence.unnamed", "_VAGUE", ("民主党派", "工商联", "团体", "群团")),
    ("kg.sentence.unread", "_BODIES", "_THERE_BY_OFFICE"),
]


@pytest.mark.parametrize(("module", "pattern", "words"), GUARDED, ids=[f"{one[1]}-{one[2][-1]}" for one in GUARDED])
def test_no_choice_is_kept_out(module: str, pattern: str, words: str | tuple[str, ...]) -> None:
    room = importlib.import_module(module)
    assert without(getattr(room, pattern).pattern, getattr(room, words) if isinstance(words, str) else words) == []


def test_spellings_of_a_pattern() -> None:
    assert spellings("甲(?:乙|丙[丁戊])?") == ["甲"]
    assert spellings("[甲乙](?:丙|丁)了?") == ["甲丙", "甲丁", "乙丙", "乙丁"]
    assert without("(?<=甲)(?:乙|[一-龥])丙", ("乙",)) == ["~甲~~丙"]
