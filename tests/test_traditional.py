"""Articles in traditional characters say what they would say in simplified ones; all that is shown is as printed."""

from __future__ import annotations

import json
import random
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kg
from kg import lexicon, query
from kg.__main__ import main
from kg.export import write_json
from kg.extract import extract
from kg.graph import build_graph
from kg.ledger import losses
from kg.read import read
from kg.records import Document, KgError, Record
from kg.text.traditional import simplified, simplified_name, simplified_text

LEAD = "6月12日，全省防汛會議在蘭州召開。"
SAMPLES = list(read(["kg/samples"]))


def document(text: str, title: str = "", **fields: str) -> Document:
    return Document("d", title, text, **{"source": "甘肅日報", "date": "2023-06-12", **fields})


def facts(record: Record) -> set[str]:
    """The facts of a record as `type: source > target : title`."""
    names = {entity.id: entity.name for entity in record.entities}
    return {
        f"{f.type}: {names[f.source]} > {names[f.target]}" + (f" : {f.attrs['title']}" if "title" in f.attrs else "")
        for f in record.facts
    }


SAID = [
    (
        "省委書記、省人大常委會主任周啟明出席會議。",  # 省 by the name of the paper, which is traditional too
        {"holds_post: 周启明 > 甘肃省委 : 书记", "holds_post: 周启明 > 甘肃省人大常委会 : 主任"},
    ),
    ("全省防汛會議於6月12日在蘭州召開。", {"held_in: 甘肃省防汛会议 > 兰州市"}),
    (
        LEAD + "省長沈若蘭主持會議並作總結發言。",
        {"chairs: 沈若兰 > 甘肃省防汛会议", "speaks_at: 沈若兰 > 甘肃省防汛会议"},
    ),
    ("任命林雨桐為省人民政府副省長。", {"holds_post: 林雨桐 > 甘肃省政府 : 副省长"}),
    ("任命林雨桐爲省人民政府副省長。", {"holds_post: 林雨桐 > 甘肃省政府 : 副省长"}),
    ("蘭州市衞生健康委員會主任溫啓航致辭。", {"holds_post: 温启航 > 兰州市卫生健康委员会 : 主任"}),  # Hong Kong
    ("蘭州市衛生健康委員會主任溫啟航致辭。", {"holds_post: 温启航 > 兰州市卫生健康委员会 : 主任"}),  # Taiwan
    ("省長沈若蘭到臺灣省考察。", {"inspects: 沈若兰 > 台湾省"}),
    ("省領導高群峰、馬文遠參加會議。", {f"holds_post: {n} > 甘肃省 : 省领导" for n in ("高群峰", "马文远")}),
    ("省領導高羣峯、馬文遠參加會議。", {f"holds_post: {n} > 甘肃省 : 省领导" for n in ("高群峰", "马文远")}),
    # 乾 is no 干 in names of places and people; 昇 and 鉅 are what simplified papers print of people
    ("乾安縣縣委書記梁乾致辭。", {"holds_post: 梁乾 > 乾安县委 : 书记"}),
    ("省水利廳廳長陸昇致辭。", {"holds_post: 陆昇 > 甘肃省水利厅 : 厅长"}),
    ("省水利廳廳長陸澤鉅致辭。", {"holds_post: 陆泽钜 > 甘肃省水利厅 : 厅长"}),
    # surnames with which a traditional text has no choice: 于, 范, 叶 come from 於, 範 and 葉 elsewhere
    ("省水利廳廳長于長河、省農業農村廳廳長范葉青參加會議。", {
        "holds_post: 于长河 > 甘肃省水利厅 : 厅长",
        "holds_post: 范叶青 > 甘肃省农业农村厅 : 厅长",
    }),
    ("省水利廳廳長後志遠致辭。", {"holds_post: 后志远 > 甘肃省水利厅 : 厅长"}),
    ("省水利廳廳長鍾離秋致辭。", {"holds_post: 钟离秋 > 甘肃省水利厅 : 厅长"}),
    ("周啟明未出席會議。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[one[0] for one in SAID])
def test_a_traditional_sentence_says_it(text: str, expected: set[str]) -> None:
    found = facts(extract(document(text)))
    assert expected <= found if expected else not found


WORDS = [
    ("防治乾旱，保護乾陵與乾隆年間的碑刻。", "防治干旱，保护乾陵与乾隆年间的碑刻。"),
    ("幹部要乾乾淨淨做事。", "干部要干干净净做事。"),
    ("水準提昇，陸昇晉陞。", "水准提升，陆昇晋升。"),
    ("魏徵與徵文。", "魏徵与征文。"),
    ("瞭解瞭望塔。", "了解瞭望塔。"),
    ("藉此機會慰藉。", "借此机会慰藉。"),
    ("批覆計畫，復甦經濟。", "批复计划，复苏经济。"),
    ("圍繞著顯著問題。", "围绕着显著问题。"),  # Taiwan: 著 is 着 but in its own words
    ("圍繞着張著的問題。", "围绕着张著的问题。"),  # elsewhere 著 is 著
    ("推進「一帶一路」建設。", "推进“一带一路”建设。"),
    ("圍繞着『兩會』精神。", "围绕着‘两会’精神。"),
    ("沈思遠在瀋陽說。", "沈思远在沈阳说。"),
    ("會議於倫敦、於潛江舉行。", "会议于伦敦、于潜江举行。"),
]


@pytest.mark.parametrize(("text", "plain"), WORDS, ids=[one[0] for one in WORDS])
def test_a_character_of_several_meanings_is_read_by_its_word(text: str, plain: str) -> None:
    assert simplified_text(f"會：{text}") == f"会：{plain}"


# --- any article


def forms() -> dict[str, list[str]]:
    """Simplified character → all that it may be in traditional text; the table turned round."""
    found = defaultdict(list)
    for code, plain in lexicon.traditional()[0].items():
        found[plain].append(chr(code))
    return found


FORMS = forms()


def turned(text: str, chosen: random.Random) -> str:
    return "".join(chosen.choice(FORMS[char]) if char in FORMS else char for char in text)


def comparable(record: Record) -> tuple[object, ...]:
    """A record but for its document, and for the forms as printed."""
    return tuple(replace(entity, aliases=()) for entity in record.entities), record.facts, record.notes


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(SAMPLES), st.randoms(use_true_random=False))
def test_an_article_says_the_same_in_both_scripts(plain: Document, chosen: random.Random) -> None:
    given = replace(plain, title=turned(plain.title, chosen), text=turned(plain.text, chosen))
    expected, found = extract(plain), extract(given)
    assert expected.facts
    assert comparable(found) == comparable(expected)
    for entity, same in zip(found.entities, expected.entities, strict=True):
        assert set(entity.aliases) >= set(same.aliases)
        assert all(simplified_text(f"會{alias}")[1:] in (*same.aliases, same.name) for alias in entity.aliases)


@given(st.text(st.sampled_from([*FORMS, *(chr(code) for code in lexicon.traditional()[0]), *"於著着乾「」。\n會"])))
def test_no_character_moves(text: str) -> None:
    assert len(simplified_text(text)) == len(text)


def test_offsets_and_evidence_are_of_the_text_as_given() -> None:
    text = "本報訊\n6月12日，全省防汛會議在\n蘭州召開。省領導馮　彤、馬文遠參加會議。省委書記周啟明出席「會議」。"
    record = extract(document(text))
    places = {entity.name: {text[slice(*span)] for span in entity.mentions} for entity in record.entities}
    assert places["冯彤"] == {"馮　彤"}
    assert places["周启明"] == {"周啟明"}
    aliases = {entity.name: entity.aliases for entity in record.entities}
    assert aliases["冯彤"] == ("馮彤",)
    assert "全省防汛會議" in aliases["甘肃省防汛会议"]
    sentences = {text[slice(*span)] for fact in record.facts for span in fact.evidence}
    assert "省領導馮　彤、馬文遠參加會議。" in sentences
    assert record.document.text == text


def test_the_ledger_shows_the_sentence_as_printed() -> None:
    text = LEAD + "董事長羅心怡出席活動。"
    assert [(one.text, one.sentence) for one in losses(extract(document(text)), "post_without_organization")] == [
        ("董事長", "董事長羅心怡出席活動。")
    ]


def test_a_sentence_of_the_ledger_runs_on_as_in_extraction() -> None:
    text = "活動簡訊\n董事長羅心怡和教師代表與\n學生代表出席活動。"
    assert {one.sentence for one in losses(extract(document(text)), "post_without_organization")} == {text[5:]}


# --- what is not traditional


def test_a_simplified_article_is_not_touched_and_no_table_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def read_table() -> None:
        raise AssertionError("the table is read")

    monkeypatch.setattr("kg.text.traditional.traditional", read_table)
    with pytest.raises(AssertionError, match="the table is read"):
        extract(document(LEAD))
    for sample in SAMPLES:
        assert simplified(sample) is sample
        extract(sample)


@pytest.mark.parametrize(
    "text",
    [
        "乾隆年间的碑刻在乾县展出，书名题为《兩岸書會》，出席的有于长河。",  # a title as printed in the book
        "著名作家周启明的著作《後山》出版，省领导马文远出席会议。",
        "於潜镇与乾安县签约，慰藉群众。",
        "省领导马文远参加会议，为书画展剪彩。\n兩岸書會\n",  # a line of its own, of what is shown there
        "",
    ],
)
def test_a_traditional_word_makes_no_traditional_text(text: str) -> None:
    assert simplified_text(text) is text


def test_a_simplified_sentence_of_a_traditional_article_stays() -> None:
    text = LEAD + "省長沈若蘭主持會議，省委書記周啟明講話。\n省领导於建华、黄湧、刘樑参加会议。"
    assert simplified_text(text).endswith("\n省领导於建华、黄湧、刘樑参加会议。")
    names = {entity.name for entity in extract(document(text)).entities}
    assert {"於建华", "黄湧", "刘樑", "沈若兰", "周启明"} <= names


def test_a_list_of_names_alone_follows_its_article() -> None:
    text = "省領導參加會議，蘭州市負責同志匯報。\n溫啓峯　鍾婭琳"
    assert simplified_text(text).endswith("\n温启峰　钟娅琳")


# --- one graph of both


BOTH = [
    replace(document("6月12日，全省防汛会议在兰州召开。省委书记周启明出席会议并讲话。", source="甘肃日报"), id="plain"),
    replace(document(LEAD + "省委書記周啟明出席會議並講話。"), id="printed"),
]


def test_a_person_of_papers_in_both_scripts_is_one_node() -> None:
    graph = build_graph(map(extract, BOTH))
    people = [node for node, kind in graph.nodes(data="type") if kind == "person"]
    assert people == ["person:周启明"]
    assert graph.nodes["person:周启明"]["aliases"] == ["周啟明"]
    assert {item["text"] for item in graph.nodes["person:周启明"]["mentions"]} == {"周启明", "周啟明"}
    said = {one.sentence for one in query.posts(graph, "周启明")[0].evidence}
    assert said == {"省委书记周启明出席会议并讲话。", "省委書記周啟明出席會議並講話。"}


@pytest.mark.parametrize(
    ("name", "node"),
    [
        ("周啟明", "person:周启明"),  # as printed
        ("周啓明", "person:周启明"),  # as no paper printed it
        ("甘肅省委", "organization:甘肃省委"),  # the paper says 省委
        ("蘭州市", "region:兰州市"),
        ("person:周啟明", "person:周启明"),
    ],
)
def test_a_traditional_name_finds_the_node(name: str, node: str) -> None:
    assert query.node(build_graph(map(extract, BOTH)), name) == node


def test_a_name_as_it_stands_counts_before_its_simplified_form() -> None:
    people = ("省领导黄湧参加会议。", "省领导黄涌参加会议。")
    graph = build_graph(extract(replace(document(text), id=text)) for text in people)
    assert query.node(graph, "黄湧") == "person:黄湧"
    assert query.node(graph, "黄涌") == "person:黄涌"
    assert query.node(graph, "黃湧") == "person:黄涌"
    assert simplified_name("黃著") == "黄著"


def test_kg_show_takes_a_traditional_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_json(build_graph(map(extract, BOTH)), tmp_path / "graph.json")
    assert main(["show", "--all", str(tmp_path / "graph.json"), "周啟明"]) == 0
    shown = capsys.readouterr().out
    assert "周启明  人物 Person\n  又称 Also: 周啟明" in shown
    assert "「省委書記周啟明出席會議並講話。」" in shown


# --- files


TWO = """# 周啟明在全省防汛會議上強調 把隱患排查做在前面

本報訊（甘肅日報記者 賀清秋 邵一帆）2023年6月12日上午，全省防汛會議在蘭州召開。省委書記周啟明出席會議。

# 韓柏青與方知遠舉行工作會談

本報訊（蘭州日報記者 宋佳木）6月20日下午，市委書記韓柏青與方知遠舉行工作會談。
"""


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5hkscs", "utf-16"])
def test_heads_of_traditional_files_are_read(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "two.txt").write_bytes(TWO.encode(encoding))
    first, second = read([tmp_path])
    assert (first.source, first.authors, first.date) == ("甘肃日报", ("贺清秋", "邵一帆"), "2023-06-12")
    assert (second.source, second.date) == ("兰州日报", "2023-06-20")
    assert first.title == "周啟明在全省防汛會議上強調 把隱患排查做在前面"
    assert first.text in TWO


def test_a_label_is_no_title_and_a_year_is_found_in_the_words(tmp_path: Path) -> None:
    text = "來源：蘭州日報\n本報訊（記者 宋佳木）6月20日，2022年蘭州農業發展論壇舉行。\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (found,) = read([tmp_path])
    assert (found.title, found.source, found.date) == ("", "兰州日报", "2022-06-20")


def test_the_place_of_a_traditional_dateline_is_its_home() -> None:
    given = Document("d", "", "市委書記韓柏青主持會議。", place="蘭州")
    assert "holds_post: 韩柏青 > 兰州市委 : 书记" in facts(extract(given))


def test_lines_of_json_in_big5_are_read(tmp_path: Path) -> None:
    article = {"title": "防汛會議", "text": LEAD + "省長沈若蘭主持會議。"}
    (tmp_path / "a.jsonl").write_bytes(json.dumps(article, ensure_ascii=False).encode("big5hkscs"))
    assert [found.text for found in read([tmp_path])] == [article["text"]]


# --- the table


def test_the_table_gives_one_answer_for_good() -> None:
    chars, words = lexicon.traditional()
    assert len(chars) > 2900 and len(words) > 150
    assert not {ord(plain) for plain in chars.values()} & chars.keys()  # what is simplified is not changed again
    assert all(len(word) == len(plain) for word, plain in words.items())


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("干\t幹\n干\t幹", "幹 stands there twice"),
        ("干旱\t乾", "must be a character or a word, and forms as long"),
        ("干", "must be a character or a word, and forms as long"),
    ],
)
def test_an_error_in_the_table_is_named(monkeypatch: pytest.MonkeyPatch, line: str, message: str) -> None:
    monkeypatch.setattr(lexicon, "_text", lambda name: f"# simplified\ttraditional\n{line}\n")
    with pytest.raises(KgError, match=rf"traditional\.tsv: .*{message}"):
        lexicon.traditional.__wrapped__()


def test_the_public_entry_gives_simplified_nodes(tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_text(TWO, encoding="utf-8")
    graph = kg.build(tmp_path)
    assert {"person:周启明", "person:韩柏青", "person:方知远", "organization:甘肃省委"} <= set(graph)
