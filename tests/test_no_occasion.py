"""What is no occasion, speech, tour or name of a paper, though a word of it stands there; all is invented."""

import pytest
from said import facts

from kg.extract import extract
from kg.records import Document

NEVER = [
    ("2022年全国跳伞锦标赛10日在邯郸举行。", "held_in"),
    ("10日，周启明在西宁出席黄河上游合作论坛，提升甘肃发言权。", "speaks_at"),
    ("周启明主席这次出访来到葡萄牙。", "inspects"),
]


@pytest.mark.parametrize(("text", "never"), NEVER, ids=[row[0] for row in NEVER])
def test_not_said(text, never):
    assert not [fact for fact in facts(text, title="要闻") if fact.startswith(never)]


def test_games_that_somebody_opens_are_an_occasion():
    text = "6月12日，甘肃省第十四届运动会在兰州开幕。省长周启明宣布开幕。"
    assert "attends: 周启明 > 甘肃省第十四届运动会" in facts(text)


def test_of_two_papers_the_one_that_has_a_name():
    text = (
        "国家主席周启明同埃及总统哈桑举行会谈。会谈后，两国元首共同签署了《中国和埃及关于深化合作的联合声明》，"
        "并见证了科技领域合作文件的签署。"
    )
    record = extract(Document("d", "周启明同埃及总统哈桑举行会谈", text, source="新闻联播", date="2023-06-12"))
    papers = [f.attrs["agreement"] for f in record.facts if f.type == "signs_with"]
    assert papers == ["中国和埃及关于深化合作的联合声明"]


# a verb in front is of no meeting's name
IN_FRONT = [
    ("要切实提高会议质量，目前还不清楚会议推迟的原因，会议交代会议日程。", set()),
    (
        "周启明称赞兰州新区大会开幕式，适逢第三届黄河论坛，要抓好全省三农工作会议精神。",
        {"切实", "称赞", "适逢", "抓好"},
    ),
]


@pytest.mark.parametrize(("text", "words"), IN_FRONT, ids=[row[0] for row in IN_FRONT])
def test_no_verb_begins_the_name_of_a_meeting(text, words):
    record = extract(Document("d", "要闻", text, source="甘肃日报", date="2023-06-12"))
    found = [entity.name for entity in record.entities if entity.type == "meeting"]
    assert not [name for name in found if name.startswith(tuple({"提高", "清楚", "交代", *words}))]
