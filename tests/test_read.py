"""Files, folders and JSON lines become articles; what they leave out is read from their heads."""

import importlib
import json
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg.read import read
from kg.records import KgError
from kg.remarks import LONG, Problem, Remarks

TWO = """# 周启明在全省防汛会议上强调 把隐患排查做在前面

沈若兰主持

本报讯(甘肃日报记者 贺清秋 邵一帆)6月12日上午,全省防汛会议在兰州召开。

## 韩柏青与方知远举行工作会谈

### 共推轨道建设

本报讯(兰州日报记者 宋佳木)6月20日下午,市委书记韩柏青与方知远举行工作会谈。2023年是轨道建设的关键之年。

#### 三个统筹内容:

“三个统筹”即统筹三件大事。
"""
UNDATED = "防汛会议召开\n\n本报讯(甘肃日报记者 贺清秋)6月12日,会议召开。\n"


def write(tmp_path, name, text, encoding="utf-8"):
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(encoding))
    return path


def lines(tmp_path, *objects):
    return write(tmp_path, "a.jsonl", "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in objects))


# --- what is an article


def test_a_file_with_two_headings_of_articles_holds_two(tmp_path):
    first, second = read([write(tmp_path, "two.txt", TWO)])
    assert (first.id, second.id) == ("two-1", "two-2")
    assert first.title.startswith("周启明在全省") and second.title == "韩柏青与方知远举行工作会谈"


def test_an_article_ends_where_the_next_begins(tmp_path):
    first, second = read([write(tmp_path, "two.txt", TWO)])
    assert first.text.strip().endswith("在兰州召开。") and "沈若兰主持" in first.text
    assert first.text in TWO and second.text in TWO and "周启明" not in second.text


def test_a_sub_headline_and_a_boxed_list_are_part_of_their_article(tmp_path):
    second = list(read([write(tmp_path, "two.txt", TWO)]))[1]
    assert "### 共推轨道建设" in second.text and "#### 三个统筹内容" in second.text


def test_a_heading_that_no_opening_follows_begins_no_article(tmp_path):
    text = TWO.replace("本报讯(兰州日报记者 宋佳木)", "")
    (document,) = read([write(tmp_path, "one.txt", text)])
    assert document.id == "one" and "## 韩柏青与方知远" in document.text


@pytest.mark.parametrize("level", ["#", "##"])
def test_headings_of_one_level_begin_an_article_each(tmp_path, level):
    text = TWO.replace("## 韩柏青", f"{level} 韩柏青").replace("# 周启明", f"{level} 周启明", 1)
    assert [d.title[:3] for d in read([write(tmp_path, "two.md", text)])] == ["周启明", "韩柏青"]


def test_the_first_line_without_a_mark_is_the_title(tmp_path):
    (document,) = read([write(tmp_path, "one.txt", "韩柏青到榆中县调研\n\n8月1日，市委书记韩柏青到榆中县调研。")])
    assert document.title == "韩柏青到榆中县调研" and document.id == "one"


def test_a_text_that_begins_with_its_first_sentence_has_no_title(tmp_path):
    text = "8月1日，市委书记韩柏青到榆中县调研。\n\n他看望了种植户。"
    (document,) = read([write(tmp_path, "one.txt", text)])
    assert (document.title, document.text) == ("", text)


def test_of_thousands_of_headings_each_asks_but_those_that_it_stands_below(monkeypatch):
    module, asked = importlib.import_module("kg.read"), []
    monkeypatch.setattr(module, "has_opening", lambda text: asked.append(text) or "本报讯" in text)
    text = "".join(f"{'#' * (1 + n % 3)} 会议{n}召开\n\n本报讯 会议召开。\n" for n in range(300))
    assert len(list(module.split(text))) == 300
    assert len(asked) < 5 * 300


# --- encodings


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_an_encoding_changes_nothing(tmp_path, encoding):
    text = TWO.replace("\n", "\r\n")
    mark = "\ufeff" if encoding.startswith("utf-16-") else ""
    found = list(read([write(tmp_path, encoding + "/two.txt", mark + text, encoding)]))
    assert found[1].title == "韩柏青与方知远举行工作会谈"
    same = read([write(tmp_path, "plain/two.txt", text)])
    assert [(d.title, d.text, d.date) for d in found] == [(d.title, d.text, d.date) for d in same]


def test_lines_of_json_in_gb18030_are_read(tmp_path):
    path = write(tmp_path, "a.jsonl", '{"title": "防汛", "text": "全省防汛会议在兰州召开。"}', "gb18030")
    assert [d.title for d in read([path])] == ["防汛"]


# --- newspaper, reporters, day


def test_paper_reporters_and_day_are_read_from_the_head(tmp_path):
    first, second = read([write(tmp_path, "two.txt", TWO)])
    assert (first.source, first.authors, first.date) == ("甘肃日报", ("贺清秋", "邵一帆"), "2023-06-12")
    assert (second.source, second.authors) == ("兰州日报", ("宋佳木",))


def test_a_year_comes_from_the_text_and_from_the_other_article(tmp_path):
    assert [d.date for d in read([write(tmp_path, "two.txt", TWO)])] == ["2023-06-12", "2023-06-20"]


def test_a_year_does_not_cross_from_file_to_file(tmp_path):
    paths = [write(tmp_path, "two.txt", TWO), write(tmp_path, "undated.txt", UNDATED)]
    assert [d.date for d in read(paths)][2] == "--06-12"


def test_a_year_that_nothing_says_is_not_guessed(tmp_path):
    assert [d.date for d in read([write(tmp_path, "one.txt", UNDATED)])] == ["--06-12"]


def test_two_articles_that_name_two_years_leave_a_third_open(tmp_path):
    days = ("2022年6月1日", "2023年6月2日", "6月3日")
    text = "\n".join(f"# 会议{n}召开\n\n本报讯(甘肃日报记者 贺清秋){day},会议召开。\n" for n, day in enumerate(days))
    assert [d.date for d in read([write(tmp_path, "three.txt", text)])] == ["2022-06-01", "2023-06-02", "--06-03"]


# --- JSON lines


def test_fields_of_json_lines_count_before_the_text(tmp_path):
    fields = {"id": "a", "title": "题", "source": "甘肃日报", "date": "2023/6/13", "url": "https://example.org/a"}
    (document,) = read([lines(tmp_path, {**fields, "text": "本报讯(兰州日报记者 宋佳木)6月12日，会议召开。"})])
    assert (document.id, document.title, document.url) == ("a", "题", "https://example.org/a")
    assert (document.source, document.date, document.authors) == ("甘肃日报", "2023-06-13", ("宋佳木",))


@pytest.mark.parametrize("key", ["text", "content", "body"])
def test_the_text_may_have_other_names(tmp_path, key):
    assert [d.text for d in read([lines(tmp_path, {key: " 会议召开。\n"})])] == [" 会议召开。\n"]


def test_a_line_without_an_id_has_its_number(tmp_path):
    path = write(tmp_path, "a.jsonl", '{"text": "一。"}\n\n{"text": "三。"}\n')
    assert [d.id for d in read([path])] == ["a-1", "a-3"]


@pytest.mark.parametrize("line", ["[]", "5", "null", '"text"', "{}", '{"text": ["一"]}', '{"text": " "}'])
def test_a_line_that_is_no_article_is_reported_with_its_number(tmp_path, line):
    problems: list[Problem] = []
    path = write(tmp_path, "a.jsonl", f'{{"text": "一。"}}\n{line}\n{{"text": "三。"}}\n')
    assert [d.text for d in read([path], problems)] == ["一。", "三。"]
    assert [p.place for p in problems] == ["line 2"]


def test_a_number_too_long_to_read_is_reported_and_the_rest_goes_on(tmp_path):
    problems: list[Problem] = []
    path = write(tmp_path, "a.jsonl", '{"text": "一。", "n": ' + "1" * 5000 + '}\n{"text": "二。"}\n')
    assert [d.text for d in read([path], problems)][-1] == "二。"
    assert all("line 1" in str(problem) for problem in problems)


def test_a_date_that_is_none_is_reported_and_the_text_read(tmp_path):
    problems: list[Problem] = []
    (document,) = read([lines(tmp_path, {"text": "本报讯 2023年6月12日，会议召开。", "date": "soon"})], problems)
    assert document.date == "2023-06-12" and "line 1" in str(problems[0]) and "soon" in str(problems[0])


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ({"title": 5}, "`title` (5)"),
        ({"title": []}, "`title` ([])"),
        ({"source": {}, "url": 9}, "`source` ({}), `url` (9)"),
        ({"id": True}, "`id` (true)"),
        ({"region": ["浙江"]}, '`region` (["浙江"])'),
        ({"date": 2023.5}, "`date` (2023.5)"),
        ({"region": "火星"}, "the region '火星' is not known"),
        ({"region": "浙江/杭洲市"}, "the region '杭洲市' is not known"),
        ({"region": "Mars"}, "the region 'Mars' is not known"),
    ],
    ids=str,
)
def test_a_field_of_the_wrong_kind_is_said_once_and_the_text_read(tmp_path, field, said):
    problems: list[Problem] = []
    path = lines(tmp_path, {"text": "一。"}, {"text": "二。", **field})
    assert [(d.id, d.title, d.text) for d in read([path], problems)] == [("a-1", "", "一。"), ("a-2", "", "二。")]
    [problem] = problems
    assert problem.place == "line 2" and said in problem.message and "write" in problem.message


def test_numbers_for_ids_and_days_and_fields_that_are_empty_are_fine(tmp_path):
    fields = {"id": 7, "date": 20230612, "title": None, "source": "", "region": "广东/佛山市/顺德区/某某街道"}
    (document,) = read([lines(tmp_path, {"text": "一。", **fields})])
    assert (document.id, document.date, document.title, document.source) == ("7", "2023-06-12", "", None)


@pytest.mark.parametrize("indent", [1, 4])
@pytest.mark.parametrize("content", [[{"text": "一。"}, {"text": "二。"}], {"text": "一。"}])
def test_json_over_many_lines_is_said_once(tmp_path, content, indent):
    problems: list[Problem] = []
    path = write(tmp_path, "a.jsonl", json.dumps(content, ensure_ascii=False, indent=indent))
    assert list(read([path], problems)) == []
    [problem] = problems
    assert problem.place == "line 1" and "jq -c" in problem.message


def test_an_array_on_one_line_is_called_one(tmp_path):
    problems: list[Problem] = []
    assert list(read([lines(tmp_path, [{"text": "一。"}])], problems)) == []
    assert "a JSON array" in problems[0].message and "jq -c '.[]'" in problems[0].message


PAGE = "<!DOCTYPE html>\n<html><head><title>会议召开</title></head><body><p>会议召开。</p></body></html>"


@pytest.mark.parametrize(
    "text", [PAGE, PAGE[16:], "<!-- saved -->\n" + PAGE, '<?xml version="1.0"?><HTML lang="zh">会议']
)
@pytest.mark.parametrize("name", ["x.txt", "x.md", "x.jsonl"])
def test_a_page_is_no_text(tmp_path, text, name):
    problems: list[Problem] = []
    path = lines(tmp_path, {"text": text}) if name == "x.jsonl" else write(tmp_path, name, text)
    assert list(read([path], problems)) == []
    [problem] = problems
    assert "looks like HTML" in problem.message and "save the text" in problem.message


def test_tags_within_a_text_make_no_page_of_it(tmp_path):
    (document,) = read([write(tmp_path, "x.txt", "会议召开\n\n<p>6月12日，会议召开。<br></p>")])
    assert document.text.strip() == "<p>6月12日，会议召开。<br></p>"


def test_bytes_that_only_begin_like_utf_16_are_no_article(tmp_path):
    problems: list[Problem] = []
    path = tmp_path / "x.txt"
    path.write_bytes(b"\xff\xfe" + bytes(n * n * 31 % 251 for n in range(2000)))
    assert list(read([path], problems)) == []
    assert "begins like UTF-16" in problems[0].message


# --- articles given twice, and long ones


def told(paths, once=True):
    said: list[str] = []
    return [d.id for d in read(paths, None, Remarks(said.append, once))], said


def test_an_article_given_twice_is_read_once_and_one_line_says_so(tmp_path):
    for name in ("a/x.txt", "b/y.txt", "b/z.txt"):
        write(tmp_path, name, TWO.split("## ")[0])
    ids, said = told([tmp_path])
    assert ids == ["a/x"]
    [line] = said
    assert line.startswith("2 articles were left out") and "b/y" in line
    assert told([tmp_path], once=False) == (["a/x", "b/y", "b/z"], [])


@pytest.mark.parametrize(
    ("first", "second", "copy"),
    [
        ({}, {"title": "另一题"}, True),
        ({"date": "2023-06-12"}, {"date": "2023-06-12"}, True),
        ({"date": "2023-06-12"}, {}, True),
        ({"date": "2023-06-12"}, {"date": "2023-06-13"}, False),
        ({"region": "浙江"}, {"region": "江苏"}, False),
    ],
)
def test_what_is_the_same_article(tmp_path, first, second, copy):
    ids, _ = told([lines(tmp_path, {"text": "会议召开。", **first}, {"text": "会议召开。\n", **second})])
    assert len(ids) == 2 - copy


def test_an_id_of_another_text_is_said_in_one_line(tmp_path):
    ids, said = told([lines(tmp_path, *({"id": "a", "text": f"第{n}次会议。"} for n in range(3)))])
    assert ids == ["a", "a#2", "a#3"]
    [line] = said
    assert line.startswith("2 articles have the id of one before") and "a#2 for a" in line


def test_a_very_long_article_is_told_of_when_it_is_read(tmp_path):
    said: list[str] = []
    path = lines(tmp_path, {"text": "会" * LONG}, {"text": "议" * (LONG + 1)})
    reading = read([path], None, Remarks(said.append))
    next(reading)
    assert said == []
    next(reading)
    assert "a-2: one article of 100,001 characters" in said[0] and "heading" in said[0]


# --- ids, order


def test_ids_name_the_path_below_the_folder_in_order(tmp_path):
    for name in ("b/x.txt", "a/x.txt", "c.md", ".hidden/x.txt", "notes.pdf"):
        write(tmp_path, name, "题目\n\n正文说了一句话。")
    assert [d.id for d in read([tmp_path])] == ["a/x", "b/x", "c"]


def test_an_id_given_twice_stays_distinct(tmp_path):
    path = lines(tmp_path, {"id": "a", "text": "正文。"}, {"id": "a", "text": "正文。"})
    assert [d.id for d in read([path])] == ["a", "a#2"]


def test_documents_come_one_at_a_time(tmp_path):
    reading = read([lines(tmp_path, {"text": "一。"}), tmp_path / "nowhere.txt"])
    assert next(reading).text == "一。"  # the missing file is not asked for yet


def test_without_a_list_the_first_problem_is_raised(tmp_path):
    with pytest.raises(KgError, match=r"nowhere\.txt.*no such file"):
        list(read([tmp_path / "nowhere.txt"]))


# --- laws

ANY_BYTES = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")),
    st.text(max_size=100).map(lambda text: text.encode("utf-16", "replace")),
)
PIECES = (
    "# ",
    "## ",
    "#### ",
    "\n",
    "\r\n",
    " ",
    "本报讯",
    "(甘肃日报记者 贺清秋)",
    "6月12日,",
    "2023年是开局之年。",
    "会议召开",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("any")


@settings(max_examples=200, deadline=None)
@given(data=ANY_BYTES, name=st.sampled_from(("x.txt", "x.md", "x.jsonl")))
@example(data=b'{"text": "a", "date": "\xd9\xa1\xd9\xa2\xd9\xa3\xd9\xa4-1-1"}', name="x.jsonl")
def test_any_bytes_raise_nothing_but_kgerror(folder, data, name):
    (folder / name).write_bytes(data)
    problems: list[Problem] = []
    documents = list(read([folder / name], problems))
    assert documents or problems or name.endswith("jsonl")
    assert all("\n" not in str(problem) and str(folder / name) in str(problem) for problem in problems)
    try:
        assert list(read([folder / name])) == documents
    except KgError as error:
        assert str(error) == str(problems[0])


@settings(max_examples=200, deadline=None)
@given(data=ANY_BYTES)
def test_the_text_of_any_file_is_a_slice_of_it(folder, data):
    (folder / "x.txt").write_bytes(data)
    decoded = [data.decode(encoding, "replace") for encoding in ("utf-8", "utf-16", "gb18030", "big5hkscs")]
    for document in read([folder / "x.txt"], []):
        assert any(document.text in text for text in decoded)


@settings(max_examples=200, deadline=None)
@given(text=st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_articles_of_a_file_are_slices_one_behind_the_other(folder, text):
    (folder / "x.txt").write_bytes(text.encode())
    documents = list(read([folder / "x.txt"], []))
    place = 0
    for document in documents:
        place = text.index(document.text, place) + len(document.text)
    assert len({document.id for document in documents}) == len(documents)


def test_a_line_may_say_whose_paper_it_is(tmp_path):
    (document,) = read([write(tmp_path, "a.jsonl", '{"text": "市长周启明讲话。", "region": "浙江/杭州市"}')])
    assert document.region == "浙江/杭州市"
