"""Receptions of people whom a text does not name, and talks with them; people are invented."""

import pytest
from said import facts

SAID = [
    # (title, text, facts that stand, beginnings of facts that do not)
    (
        "韩柏青会见全国优秀县委书记",
        "中共中央总书记韩柏青9日上午在北京亲切会见全国优秀县委书记。程以宁、岳长风参加会见。",
        {
            "attends: 韩柏青 > 韩柏青会见全国优秀县委书记",
            "held_in: 韩柏青会见全国优秀县委书记 > 北京市",
            "attends: 程以宁 > 韩柏青会见全国优秀县委书记",
        },
        (),
    ),
    (
        "要闻",
        "国家主席韩柏青8日在北京集体会见出席中非合作论坛的外方议会领导人。程以宁参加会见。",
        {
            "attends: 韩柏青 > 韩柏青会见出席中非合作论坛的外方议会领导人",
            "attends: 程以宁 > 韩柏青会见出席中非合作论坛的外方议会领导人",
        },
        ("attends: 韩柏青 > 中非合作论坛",),
    ),
    # beside the congress, which the text goes on about
    (
        "全国书协代表大会开幕",
        "全国书协第十一次代表大会7日在北京开幕。会前，国务院总理韩柏青会见与会代表并讲话。大会由程以宁主持。",
        {
            "attends: 韩柏青 > 韩柏青会见全国书协第十一次代表大会代表",
            "speaks_at: 韩柏青 > 韩柏青会见全国书协第十一次代表大会代表",
            "chairs: 程以宁 > 全国书协第十一次代表大会",
        },
        ("speaks_at: 韩柏青 > 全国书协第十一次代表大会",),
    ),
    # whose greeting is given at the congress itself
    (
        "全国书协代表大会开幕",
        "全国书协第十一次代表大会7日在北京开幕。国务院总理韩柏青会见全体与会代表，并代表党中央致贺词。",
        {"speaks_at: 韩柏青 > 全国书协第十一次代表大会"},
        (),
    ),
    (
        "志愿军纪念大会举行",
        "志愿军纪念大会7日在北京举行。会前，国家主席韩柏青等党和国家领导人会见了志愿军老战士代表和标兵个人。国防部部长程以宁接见官兵。",
        {"attends: 韩柏青 > 韩柏青会见志愿军老战士代表和标兵个人", "attends: 程以宁 > 程以宁接见官兵"},
        (),
    ),
    (
        "韩柏青出访",
        "在离开哥斯达黎加前，全国政协主席韩柏青5日在圣何塞会见了驻哥斯达黎加使馆工作人员和华侨华人代表。",
        {"held_in: 韩柏青会见驻哥斯达黎加使馆工作人员和华侨华人代表 > 圣何塞"},
        (),
    ),
    # by a shorter name in a line above
    (
        "某某博览会开幕",
        "韩柏青会见外宾并巡馆\n陇原农产品博览会5日在兰州开幕。开幕式前，省长韩柏青会见了参会外宾并一同巡馆。",
        {"attends: 韩柏青 > 韩柏青会见参会外宾"},
        ("attends: 韩柏青 > 韩柏青会见外宾",),
    ),
    # in one sentence with what others have done at the other occasion
    (
        "陇原招商推介会举行",
        "5月18日，陇原招商推介会在南京举行。省商务厅厅长程以宁介绍了甘肃营商环境；会前，省长韩柏青会见了部分苏商代表。",
        {"attends: 程以宁 > 陇原招商推介会", "attends: 韩柏青 > 韩柏青会见苏商代表"},
        (),
    ),
    (
        "全军后勤工作会议召开",
        "全军后勤工作会议7日在北京召开。中央军委主席韩柏青亲切接见会议全体代表。程以宁、岳长风参加接见。",
        {
            "attends: 韩柏青 > 韩柏青接见全军后勤工作会议代表",
            "attends: 岳长风 > 韩柏青接见全军后勤工作会议代表",
        },
        ("attends: 岳长风 > 全军后勤工作会议",),
    ),
    # on a tour, whose meeting is none of those
    (
        "韩柏青在甘肃考察",
        "国家主席韩柏青5日在甘肃考察。韩柏青在兰州亲切接见驻兰部队师以上领导干部。考察结束后，韩柏青主持召开会议。",
        {
            "attends: 韩柏青 > 韩柏青接见驻兰部队师以上领导干部",
            "held_in: 韩柏青接见驻兰部队师以上领导干部 > 兰州市",
        },
        ("chairs: 韩柏青 > 韩柏青接见",),
    ),
    (
        "韩柏青同乡村医生座谈",
        "国务院总理韩柏青5日下午与来自最基层的18名乡村医生座谈。程以宁参加座谈。",
        {
            "attends: 韩柏青 > 韩柏青与来自最基层的18名乡村医生座谈",
            "attends: 程以宁 > 韩柏青与来自最基层的18名乡村医生座谈",
        },
        (),
    ),
    # by the body that those stand for
    (
        "韩柏青同常委会会议列席代表座谈",
        "全国人大常委会委员长韩柏青5日同列席十四届全国人大常委会第九次会议的全国人大代表座谈交流。",
        {"attends: 韩柏青 > 韩柏青与列席十四届全国人大常委会第九次会议的全国人大代表座谈"},
        (),
    ),
]

NOT_SAID = [
    # one by the post alone, another time, a family, each apart
    ("国务院总理韩柏青5日在马尼拉会见菲律宾参议长和众议长。", "attends"),
    ("国务院总理韩柏青期待会见各国青年代表。", "attends"),
    ("去年，国务院总理韩柏青会见各国青年代表。", "attends"),
    ("韩柏青曾多次接见优秀教师代表。", "attends"),
    ("座谈会前，全国政协主席韩柏青会见了程以宁同志亲属。", "attends"),
    ("韩柏青主席分别会见法国、德国等欧洲国家领导人。", "attends"),
    ("他先后接见过参加救灾的官兵。韩柏青先后接见过参加救灾的官兵。", "attends"),
    ("国家主席韩柏青抵达罗德岛，会见希腊领导人。", "attends"),
    ("陇原集团董事长程以宁在座谈中感谢国家主席韩柏青会见各国青年代表。", "attends"),
    ("甘肃省省长韩柏青5日在张掖调研，并与企业负责人座谈。", "attends"),
    ("程以宁表示，国家主席韩柏青会见各国青年代表，令人鼓舞。", "attends"),
]


@pytest.mark.parametrize("title, text, said, unsaid", SAID, ids=lambda value: str(value)[:24])
def test_said(title, text, said, unsaid):
    found = facts(text, title=title)
    assert said <= found
    assert not [fact for fact in found if fact.startswith(unsaid or ("none",))]


@pytest.mark.parametrize("text, kind", NOT_SAID, ids=lambda value: str(value)[:24])
def test_not_said(text, kind):
    assert not {fact for fact in facts(text, title="要事") if fact.startswith(kind)}
