"""The command line as a user meets it: outputs, messages of one line, exit status, nothing half-written."""

from __future__ import annotations

import importlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from made import record, story

from kg import progress
from kg.__main__ import main
from kg.export import read_json, write_json
from kg.graph import build_graph
from kg.records import Document, Record

ARTICLE = """全省防汛工作会议召开

本报石家庄3月1日讯 2月28日，河北省委书记周启明主持召开全省防汛工作会议，省长沈若兰讲话。韩松柏、卢映雪出席会议。
"""
OUTPUTS = ["graph.graphml", "graph.html", "graph.json"]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with two articles."""
    folder = tmp_path / "文章"
    folder.mkdir()
    for number in (1, 2):
        (folder / f"{number}.txt").write_text(ARTICLE.replace("3月1日", f"3月{number}日"), encoding="utf-8")
    return folder


@pytest.fixture
def graph_file(tmp_path: Path) -> str:
    """The graph of two articles made by hand."""
    write_json(build_graph(story()), tmp_path / "graph.json")
    return str(tmp_path / "graph.json")


def run(*arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
    """`kg` in a process of its own."""
    command = [sys.executable, "-m", "kg", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, **options)


def extraction(monkeypatch: pytest.MonkeyPatch, extract: Any) -> None:
    """Let this function extract."""
    monkeypatch.setattr(importlib.import_module("kg.batch"), "extract", extract)


# --- build


def test_build_writes_the_graph_and_prints_the_page(articles: Path, tmp_path: Path) -> None:
    done = run("build", articles, "-o", "图/output", "--title", "防汛", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    folder = tmp_path / "图" / "output"
    assert done.stdout == f"{folder / 'graph.html'}\n"
    assert sorted(os.listdir(folder)) == OUTPUTS
    assert "防汛" in (folder / "graph.html").read_text("utf-8")
    graph = read_json(folder / "graph.json")
    assert graph.graph["documents"] == 2
    assert graph.has_edge("person:周启明", "organization:河北省委", "holds_post:书记")
    assert done.stderr.startswith(f"2 articles, {len(graph)} nodes, {graph.number_of_edges()} edges, ")
    assert "任职 holds post" in done.stderr
    assert "kg:" not in done.stderr


def test_build_goes_on_and_says_what_was_left_out(articles: Path, tmp_path: Path) -> None:
    done = run("build", articles, tmp_path / "missing.txt", "-o", tmp_path / "out")
    assert done.returncode == 1
    [problem] = [line for line in done.stderr.splitlines() if line.startswith("kg: ")]
    assert "missing.txt" in problem
    assert read_json(tmp_path / "out" / "graph.json").graph["documents"] == 2


def test_an_article_given_twice_counts_once(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    extraction(monkeypatch, lambda document: record("周启明", [("person", "周启明")], id=document.id))
    (articles / "again.txt").write_text((articles / "1.txt").read_text("utf-8"), "utf-8")
    assert main(["build", str(articles), "-o", str(tmp_path / "out")]) == 0
    [line] = [line for line in capsys.readouterr().err.splitlines() if line.startswith("kg: ")]
    assert "1 article was left out" in line and "again" in line
    assert read_json(tmp_path / "out" / "graph.json").graph["documents"] == 2
    assert main(["extract", str(articles)]) == 0
    assert capsys.readouterr().out.count("\n") == 3


def test_nothing_found_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nothing of note.\n\nThe weather was fine.", "utf-8")
    done = run("build", tmp_path / "a.txt", "-o", tmp_path / "out")
    assert done.returncode == 0
    assert done.stderr.startswith("1 article, 0 nodes, 0 edges, ")
    assert "kg: nothing was found" in done.stderr


def test_build_of_nothing_writes_nothing(tmp_path: Path) -> None:
    done = run("build", tmp_path / "missing.txt", "-o", tmp_path / "out")
    assert done.returncode == 2
    first, second = done.stderr.splitlines()
    assert first.startswith("kg: ")
    assert "missing.txt" in first
    assert second.startswith("kg: no article could be read, so nothing was written")
    assert done.stdout == ""
    assert os.listdir(tmp_path) == []


def test_build_of_nothing_leaves_old_outputs(tmp_path: Path) -> None:
    (tmp_path / "graph.json").write_text("old")
    assert run("build", tmp_path / "missing.txt", "-o", tmp_path).returncode == 2
    assert (tmp_path / "graph.json").read_text() == "old"
    assert os.listdir(tmp_path) == ["graph.json"]


def never(document: Document) -> Record:
    raise AssertionError("the work began")


@pytest.mark.parametrize("folder", ["file/out", "file", "taken", "/proc/guanxi"])
def test_build_refuses_an_unwritable_folder_before_it_works(
    folder: str, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if folder.startswith("/proc") and not os.path.isdir("/proc/self"):
        pytest.skip("no /proc here")
    (tmp_path / "file").write_text("")
    (tmp_path / "taken" / "graph.html").mkdir(parents=True)
    extraction(monkeypatch, never)
    assert main(["build", str(articles), "-o", str(tmp_path / folder)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"kg: {tmp_path / folder}")
    assert "give another folder with -o" in err
    assert err.count("\n") == 1
    assert sorted(os.listdir(tmp_path)) == ["file", "taken", "文章"]


def test_article_whose_extraction_fails_is_named_and_the_others_go_on(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def extract(document: Document) -> Record:
        if document.path and document.path.endswith("1.txt"):
            raise RecursionError("too\ndeep")
        return record(document.text, [("person", "周启明")], id=document.id)

    extraction(monkeypatch, extract)
    assert main(["build", str(articles), "-o", str(tmp_path / "out")]) == 1
    [problem] = [line for line in capsys.readouterr().err.splitlines() if line.startswith("kg: ")]
    assert "1.txt" in problem
    assert "RecursionError: too deep" in problem
    assert list(read_json(tmp_path / "out" / "graph.json")) == ["person:周启明"]


@pytest.mark.parametrize("stop", ["extract", "write_page"])
def test_interrupted_build_leaves_nothing_half_written(
    stop: str, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    place = "kg.batch" if stop == "extract" else "kg.view"
    monkeypatch.setattr(importlib.import_module(place), stop, interrupted)
    assert main(["build", str(articles), "-o", str(tmp_path / "out")]) == 130
    assert capsys.readouterr().err == "kg: interrupted\n"
    left = os.listdir(tmp_path / "out") if (tmp_path / "out").exists() else []
    assert sorted(left) == ([] if stop == "extract" else ["graph.graphml", "graph.json"])


def test_characters_that_xml_forbids_are_counted(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    extraction(monkeypatch, lambda document: record("周\x0b明", [("person", "周\x0b明")], id=document.id))
    assert main(["build", str(articles), "-o", str(tmp_path)]) == 0
    assert "graph.graphml: 3 characters that XML forbids were left out" in capsys.readouterr().err


# --- extract


def test_extract_prints_an_object_a_line(articles: Path) -> None:
    done = run("extract", articles)
    assert (done.returncode, done.stderr) == (0, "")
    made = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(made) == 2
    assert {entity["name"] for entity in made[0]["entities"]} >= {"周启明", "沈若兰", "河北省委"}
    assert "周启明" in done.stdout


def test_extract_reads_standard_input() -> None:
    done = run("extract", "-", input=ARTICLE)
    assert (done.returncode, done.stderr) == (0, "")
    assert "周启明" in done.stdout


def test_extract_of_nothing(tmp_path: Path) -> None:
    done = run("extract", tmp_path / "missing.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert all(line.startswith("kg: ") for line in done.stderr.splitlines())


def test_reader_who_goes_away_is_no_error(tmp_path: Path) -> None:
    lines = (json.dumps({"id": f"d{n}", "title": "会议", "text": ARTICLE}) for n in range(300))
    (tmp_path / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    command = [sys.executable, "-m", "kg", "extract", str(tmp_path / "many.jsonl")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        json.loads(process.stdout.readline())
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_record_is_printed_and_flushed_before_the_next_is_read(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written))
    seen: list[int] = []

    def extract(document: Document) -> Record:
        seen.append(written.getvalue().count(b"\n"))
        return record(document.text, [], id=document.id)

    extraction(monkeypatch, extract)
    assert main(["extract", str(articles)]) == 0
    assert seen == [0, 1]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_full_disk_is_one_line(graph_file: str) -> None:
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "kg", "show", graph_file, "周启明"]
        buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, encoding="utf-8", timeout=60, env=buffered)
    assert done.returncode == 2
    assert done.stderr == "kg: the output: No space left on device\n"


# --- show


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["show", *arguments]) == 0
    return capsys.readouterr().out


def test_show_person(graph_file: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = shown(capsys, graph_file, "沈若兰")
    assert text.startswith("沈若兰  人物 Person\n")
    assert (
        "\n任职 Posts (1)\n  河北省政府  省长  任期 term 2023-03-01–  任命 appointed  报道 reported 2023-03-01\n"
        in text
    )
    assert "\n会议 Meetings (1)\n  2023-02-28  河北省防汛工作会议  讲话 speaks at\n" in text
    assert "\n会见 Met (1)\n  高立群  会见  报道 reported 2023-05-07\n" in text
    assert "「5月6日，沈若兰会见海丰银行行长高立群。」 河北日报 2023-05-07 《沈若兰会见高立群》\n" in text


def test_show_meeting(graph_file: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = shown(capsys, graph_file, "meeting:河北省防汛工作会议@2023-02-28")
    assert "日期 Date: 2023-02-28" in text
    names = [
        "周启明  主持 chairs",
        "韩松柏  出席 attends  名单第1位 no. 1 in the list",
        "卢映雪  出席 attends  名单第2位",
        "应急管理厅  出席 attends  列席",
    ]
    places = [text.index(name) for name in names]
    assert places == sorted(places)
    assert "主办 Hosted by (1)\n  河北省委" in text
    assert "举行地 Held in (1)\n  石家庄市" in text


def test_show_organization(graph_file: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = shown(capsys, graph_file, "河北省委")
    assert "任职者 Office holders (2)\n  周启明  书记  报道 reported 2023-03-01\n" in text
    assert "隶属 Part of (1)\n  河北省  由名称推出 derived\n" in text
    assert "签约 Signed with (1)\n  海丰银行  50亿元" in shown(capsys, graph_file, "河北省政府")


def test_show_region(graph_file: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = shown(capsys, graph_file, "石家庄市")
    assert "代码 Code: 130100" in text
    assert "来此调研 Inspected by (1)\n  周启明" in text
    assert "在此举行的会议 Meetings held here (1)\n  河北省防汛工作会议  2023-02-28\n" in text
    assert "下属 Organs and parts (1)\n  石家庄市委" in text


def test_show_says_how_much_evidence_it_leaves_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ends = [("person", "周启明"), ("organization", "省委")]
    made = [
        record(f"省委书记周启明说{n}。", ends, [("holds_post", "周启明", "省委", {"title": "书记"})], id=f"d{n}")
        for n in range(3)
    ]
    write_json(build_graph(made), tmp_path / "g.json")
    text = shown(capsys, str(tmp_path / "g.json"), "周启明")
    assert "说0" in text
    assert "说1" not in text
    assert "另有2句 2 more (--all)" in text
    text = shown(capsys, str(tmp_path / "g.json"), "周启明", "--all")
    assert text.count("书记周启明说") == 3
    assert "--all" not in text


def test_part_of_a_name_is_enough_where_only_one_has_it(graph_file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys, graph_file, "防汛").startswith("河北省防汛工作会议  会议 Meeting\n")


@pytest.mark.parametrize(
    ("name", "says"), [("李四", "no node in the graph"), ("河北省政", ""), ("河北", "did you mean")]
)
def test_show_of_a_name_that_nobody_or_several_have(
    name: str, says: str, graph_file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["show", graph_file, name])
    out, err = capsys.readouterr()
    if not says:
        assert (status, err) == (0, "")
        return
    assert (status, out) == (2, "")
    assert err.startswith(f"kg: {name}: ")
    assert says in err
    assert err.count("\n") == 1


def test_article_cannot_drive_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "省委书记周启明\x1b[2J\x07\u202e\n说。"
    made = record(
        text, [("person", "周启明"), ("organization", "省委")], [("inspects", "周启明", "省委")], title="\x1b[31m"
    )
    write_json(build_graph([made]), tmp_path / "g.json")
    out = shown(capsys, str(tmp_path / "g.json"), "周启明")
    assert not set(out) & set("\x1b\x07\u202e")
    assert "「省委书记周启明[2J 说。」" in out


def test_graph_from_standard_input(graph_file: str) -> None:
    done = run("show", "-", "周启明", input=Path(graph_file).read_text("utf-8"))
    assert done.stdout.startswith("周启明  人物 Person\n")


@pytest.mark.parametrize("content", ["", "{", "[]", '{"nodes": 1}'])
def test_bad_graph_file(content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "g.json").write_text(content)
    for arguments in (["show", str(tmp_path / "g.json"), "甲"], ["path", str(tmp_path / "g.json"), "甲", "乙"]):
        assert main(arguments) == 2
        err = capsys.readouterr().err
        assert err.startswith(f"kg: {tmp_path / 'g.json'}: ")
        assert err.count("\n") == 1


def test_a_graph_that_is_not_utf8_is_refused_from_standard_input_as_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "g.json").write_bytes(b'{"nodes": [], "edges": [], "graph": {"a": "\xff"}}')
    from_file = run("show", tmp_path / "g.json", "甲")
    with (tmp_path / "g.json").open("rb") as file:
        from_input = run("show", "-", "甲", stdin=file)
    assert (from_file.returncode, from_input.returncode) == (2, 2)
    assert from_input.stderr == from_file.stderr.replace(str(tmp_path / "g.json"), "standard input")
    assert "not UTF-8 at byte" in from_input.stderr


def test_report_on_a_graph_of_something_else(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nodes = '[{"id": "a"}, {"id": "b"}]'
    edges = '[{"source": "a", "target": "b", "rules": ["r"]}]'
    (tmp_path / "g.json").write_text(f'{{"nodes": {nodes}, "edges": {edges}}}')
    assert main(["report", str(tmp_path / "g.json")]) == 2
    assert "g.json: is no graph of kg build" in capsys.readouterr().err


def test_report_refuses_rules_beside_a_list(graph_file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", graph_file, "--rules", "--list", "trigger"]) == 2
    assert "--rules" in capsys.readouterr().err


# --- path


def test_path(graph_file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["path", graph_file, "韩松柏", "高立群"]) == 0
    lines = [line for line in capsys.readouterr().out.splitlines() if not line.startswith(" ")]
    assert lines == [
        "1. 韩松柏  —出席 attends→  河北省防汛工作会议  2023-02-28",
        "2. 河北省防汛工作会议  ←讲话 speaks at—  沈若兰  2023-02-28",
        "3. 沈若兰  —会见 meets with—  高立群  报道 reported 2023-05-07",
    ]


def test_path_shows_evidence(graph_file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["path", graph_file, "沈若兰", "高立群"]) == 0
    assert "      「5月6日，沈若兰会见海丰银行行长高立群。」" in capsys.readouterr().out


def test_no_path(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_json(build_graph([record("甲某，乙某。", [("person", "甲某"), ("person", "乙某")])]), tmp_path / "g.json")
    assert main(["path", str(tmp_path / "g.json"), "甲某", "乙某"]) == 0
    assert capsys.readouterr() == ("", "kg: nothing joins person:甲某 and person:乙某\n")
    assert main(["path", str(tmp_path / "g.json"), "甲某", "甲某"]) == 0
    assert capsys.readouterr() == ("", "kg: person:甲某 is both ends\n")


# --- the command itself


def test_version() -> None:
    done = run("--version")
    assert done.returncode == 0
    assert done.stdout.startswith("guanxi 0.")


@pytest.mark.parametrize("arguments", [["build"], ["show", "g.json"], ["nonsense"], ["build", "a", "--nonsense"], []])
def test_usage_is_status_2(arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("usage: kg")


def broken(*_: Any) -> Any:
    raise ZeroDivisionError("by zero")


@pytest.mark.parametrize("debug", [[], ["--debug"]])
def test_traceback_only_with_debug(
    debug: list[str], graph_file: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("kg.command.node_lines", broken)
    assert main(["show", *debug, graph_file, "周启明"]) == main([*debug, "show", graph_file, "周启明"]) == 2
    err = capsys.readouterr().err
    assert ("Traceback" in err) == bool(debug)
    assert "kg: an error in guanxi itself (ZeroDivisionError: by zero)" in err


@pytest.mark.parametrize(
    "locale",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "gbk:strict"},
    ],
    ids=str,
)
def test_utf8_whatever_the_locale(locale: dict[str, str], articles: Path, tmp_path: Path) -> None:
    env = {**os.environ, **locale}
    done = run("build", articles, "-o", tmp_path / "图", env=env)
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"{tmp_path / '图' / 'graph.html'}\n"
    done = run("build", tmp_path / "没有.txt", "-o", tmp_path / "图", env=env)
    assert "没有.txt" in done.stderr
    done = run("show", tmp_path / "图" / "graph.json", "周启明", env=env)
    assert done.stdout.startswith("周启明  人物 Person\n"), done.stderr
    done = run("show", tmp_path / "图" / "graph.json", "李四", env=env)
    assert done.stderr.startswith("kg: 李四: ")


def test_lone_surrogate_is_printed_as_json_escapes_it(
    articles: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    extraction(monkeypatch, lambda document: record("周\ud800明", [("person", "周\ud800明")], id=document.id))
    assert main(["extract", str(articles)]) == 0
    [first, _] = capfdbinary.readouterr().out.splitlines()
    assert json.loads(first)["entities"][0]["name"] == "周\ud800明"


# --- progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(progress, "_EVERY", -1)
    assert list(progress.counted("甲乙", "article")) == ["甲", "乙"]
    assert "2 articles, 0 s" in sys.stderr.getvalue()  # type: ignore[attr-defined]
    assert sys.stderr.getvalue().endswith("\r\x1b[K")  # type: ignore[attr-defined]


def test_no_progress_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    monkeypatch.setattr(progress, "_EVERY", -1)
    assert list(progress.counted("甲乙", "article")) == ["甲", "乙"]
    assert sys.stderr.getvalue() == ""  # type: ignore[attr-defined]


def test_problem_is_one_line_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    problems = progress.Problems()
    problems.append("甲\n乙\x1b[31m")
    assert sys.stderr.getvalue() == "kg: 甲 乙[31m\n"  # type: ignore[attr-defined]
    assert problems == ["甲\n乙\x1b[31m"]
