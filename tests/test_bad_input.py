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


def test_invalid_utf8(tmp_path):
    path = tmp_path / "bad.txt"
    text = "# 题目\n\n本报讯 会议召开。" + "各地要把隐患排查做在前面，管好水库，看住沟口。" * 20
    path.write_bytes(text.encode() + b"\xff\xfe\xff" + "结束。".encode())
    result = kg("extract", path)
    assert result.returncode != 0 and "bad.txt" in result.stderr and "UTF-8" in result.stderr
    assert len(result.stdout.splitlines()) == 1 and "Traceback" not in result.stderr


def test_folder_without_an_article(good, tmp_path):
    (tmp_path / "none").mkdir()
    assert_goes_on(kg("extract", tmp_path / "none", good), "none", "no article")


def test_unwritable_output_folder(good, tmp_path):
    (tmp_path / "file").write_text("in the way")
    result = kg("build", good, "-o", tmp_path / "file" / "out")
    assert result.returncode != 0 and "file" in result.stderr and "Traceback" not in result.stderr
    assert (tmp_path / "file").read_text() == "in the way" and not result.stdout


def test_nothing_readable_writes_nothing(tmp_path):
    result = kg("build", tmp_path / "nowhere.txt", "-o", tmp_path / "out")
    assert result.returncode != 0 and not list((tmp_path / "out").glob("graph.*"))
    assert "Traceback" not in result.stderr


def test_build_goes_on_and_says_so(good, tmp_path):
    result = kg("build", tmp_path / "nowhere.txt", good, "-o", tmp_path / "out")
    assert result.returncode != 0
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["graph.graphml", "graph.html", "graph.json"]
