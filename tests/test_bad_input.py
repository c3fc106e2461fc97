"""Bad input: one clear line, the other documents go on, the exit status says so, nothing half-written."""

import json
import subprocess
import sys

import pytest

GOOD = json.dumps({"id": "good", "title": "题", "text": "甘肃省委书记周启明主持会议。"}, ensure_ascii=False)


def kg(*arguments, **options):
    command = [sys.executable, "-m", "kg", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, **options)


@pytest.fixture
def good(tmp_path):
    path = tmp_path / "good.jsonl"
    path.write_text(GOOD + "\n", "utf-8")
    return path


def assert_goes_on(result, *said):
    """The good article is there, one line says what is wrong, and the status is not 0."""
    assert result.returncode != 0
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["good"]
    lines = [line for line in result.stderr.splitlines() if line.startswith("kg: ")]
    assert len(lines) == 1 and all(word in lines[0] for word in said), result.stderr
    assert "Traceback" not in result.stderr


def test_missing_path(good, tmp_path):
    assert_goes_on(kg("extract", tmp_path / "nowhere.txt", good), "nowhere.txt", "no such file")


def test_empty_file(good, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    assert_goes_on(kg("extract", tmp_path / "empty.txt", good), "empty.txt", "empty")


def test_binary_file(good, tmp_path):
    (tmp_path / "b.txt").write_bytes(b"\x7fELF\0\0\0\x01" * 40)
    assert_goes_on(kg("extract", tmp_path / "b.txt", good), "b.txt", "binary")


def test_truncated_json_line(tmp_path):
    path = tmp_path / "cut.jsonl"
    path.write_text('{"id": "x", "text": "甘肃省\n' + GOOD + "\n", "utf-8")
    assert_goes_on(kg("extract", path), "cut.jsonl", "line 1", "JSON")


def test_a_line_of_fifty_megabytes(tmp_path):
    path = tmp_path / "long.jsonl"
    with path.open("w", encoding="utf-8") as file:
        file.write('{"id": "x", "text": "' + "x" * 50_000_000 + '"}\n' + GOOD + "\n")
    assert_goes_on(kg("extract", path), "long.jsonl", "line 1", "MB")


def test_invalid_utf8(good, tmp_path):
    path = tmp_path / "bad.txt"
    text = "# 题目\n\n本报讯 会议召开。" + "各地要把隐患排查做在前面，管好水库，看住沟口。" * 20
    path.write_bytes(text.encode() + b"\xff\xfe\xff" + "结束。".encode())
    result = kg("extract", path, good)
    lines = [line for line in result.stderr.splitlines() if line.startswith("kg: ")]
    assert result.returncode == 1 and "Traceback" not in result.stderr
    assert len(lines) == 1 and all(word in lines[0] for word in ("bad.txt", "line 3", "UTF-8")), lines
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["bad", "good"]  # read, but for the bytes


def test_bytes_that_are_no_text_at_all(good, tmp_path):
    (tmp_path / "noise.txt").write_bytes(bytes(range(128, 256)) * 20)
    assert_goes_on(kg("extract", tmp_path / "noise.txt", good), "noise.txt", "line 1", "UTF-8")


def test_folder_without_an_article(good, tmp_path):
    (tmp_path / "none").mkdir()
    (tmp_path / "none" / "picture.png").write_bytes(b"\x89PNG")
    assert_goes_on(kg("extract", tmp_path / "none", good), "none", "no article")


def test_a_kind_of_file_that_is_not_read(good, tmp_path):
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.7")
    assert_goes_on(kg("extract", tmp_path / "paper.pdf", good), "paper.pdf", ".txt")


def test_a_page_saved_as_text(good, tmp_path):
    (tmp_path / "page.txt").write_text("<!DOCTYPE html><html><body><p>省委书记周启明讲话。</p></body></html>", "utf-8")
    assert_goes_on(kg("extract", tmp_path / "page.txt", good), "page.txt", "looks like HTML")


def test_json_over_many_lines(good, tmp_path):
    (tmp_path / "many.jsonl").write_text(json.dumps([json.loads(GOOD)] * 9, indent=2), "utf-8")
    assert_goes_on(kg("extract", tmp_path / "many.jsonl", good), "many.jsonl", "line 1", "jq -c")


def test_fields_of_the_wrong_kind(tmp_path):
    path = tmp_path / "fields.jsonl"
    path.write_text(json.dumps({**json.loads(GOOD), "title": 5, "source": {}}) + "\n", "utf-8")
    assert_goes_on(kg("extract", path), "fields.jsonl", "line 1", "`title` (5), `source` ({})", "write text in quotes")


# --- build: what it writes is whole or not there


def test_unwritable_output_folder(good, tmp_path):
    (tmp_path / "file").write_text("in the way")
    before = sorted(tmp_path.rglob("*"))
    result = kg("build", good, "-o", tmp_path / "file" / "out")
    lines = result.stderr.splitlines()
    assert result.returncode == 2 and not result.stdout
    assert len(lines) == 1 and str(tmp_path / "file" / "out") in lines[0] and "-o" in lines[0], lines
    assert (tmp_path / "file").read_text() == "in the way" and sorted(tmp_path.rglob("*")) == before


def test_a_folder_in_the_place_of_an_output(good, tmp_path):
    (tmp_path / "out" / "graph.json").mkdir(parents=True)
    result = kg("build", good, "-o", tmp_path / "out")
    assert result.returncode == 2 and "graph.json" in result.stderr and "Traceback" not in result.stderr
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["graph.json"]


def test_nothing_readable_writes_nothing(tmp_path):
    result = kg("build", tmp_path / "nowhere.txt", "-o", tmp_path / "out")
    assert result.returncode == 2 and "nowhere.txt" in result.stderr and "Traceback" not in result.stderr
    assert not (tmp_path / "out").exists()


def test_nothing_readable_leaves_an_older_graph_alone(good, tmp_path):
    out = tmp_path / "out"
    assert kg("build", good, "-o", out).returncode == 0
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    assert kg("build", tmp_path / "nowhere.txt", "-o", out).returncode == 2
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_build_reports_every_input_on_one_line_and_writes_the_rest(good, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b" \n")
    (tmp_path / "binary.txt").write_bytes(b"\0\1\2" * 100)
    (tmp_path / "cut.jsonl").write_text('{"id": "x", "text": "甘', "utf-8")
    (tmp_path / "none").mkdir()
    bad = ("nowhere.txt", "empty.txt", "binary.txt", "cut.jsonl", "none")
    result = kg("build", *(tmp_path / name for name in bad), good, "-o", tmp_path / "out")
    lines = [line for line in result.stderr.splitlines() if line.startswith("kg: ")]
    assert result.returncode == 1 and "Traceback" not in result.stderr
    assert all(str(tmp_path / name) in line for name, line in zip(bad, lines, strict=True)), lines
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["graph.graphml", "graph.html", "graph.json"]
    graph = json.loads((tmp_path / "out" / "graph.json").read_text("utf-8"))
    assert "person:周启明" in [node["id"] for node in graph["nodes"]]
