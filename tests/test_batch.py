"""Many documents: the same records on any number of processes, and one clear error where a process fails."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg import batch
from kg.batch import records_of
from kg.records import Document, KgError

SURNAMES = "赵钱孙李周吴郑王冯陈"


def articles(number: int) -> list[Document]:
    """Articles that each say something else."""
    return [
        Document(
            f"d{at}",
            "省委召开会议",
            f"本报兰州6月12日讯 甘肃省委书记{SURNAMES[at % 10]}启明主持召开全省第{at}次防汛会议，沈若兰出席。",
            "甘肃日报",
            "2023-06-12",
        )
        for at in range(number)
    ]


class Deadly:
    """What ends the process that takes it up."""

    def __reduce__(self) -> Any:
        return os._exit, (1,)


def test_several_processes_give_what_one_gives_in_its_order() -> None:
    documents = articles(batch._ALONE + 5 * batch._CHUNK + 3)
    alone = list(records_of(documents))
    assert [record.document.id for record in alone] == [document.id for document in documents]
    assert list(records_of(documents, jobs=2)) == alone


def test_few_documents_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "_shared", None)
    assert len(list(records_of(articles(batch._ALONE), jobs=2))) == batch._ALONE


def test_a_document_that_fails_in_a_process_is_named_and_the_others_go_on() -> None:
    documents = articles(batch._ALONE + 20)
    bad = Document("schlecht", "", None, path="文章/1.txt")  # type: ignore[arg-type]
    documents.insert(batch._ALONE + 5, bad)
    problems: list[Any] = []
    assert len(list(records_of(documents, problems, jobs=2))) == batch._ALONE + 20
    [problem] = problems
    assert str(problem).startswith("文章/1.txt: article schlecht: left out, its extraction failed (")
    with pytest.raises(KgError, match="article schlecht: left out"):
        list(records_of(documents, jobs=2))


def test_a_process_that_ends_by_itself_is_one_clear_error() -> None:
    documents: list[Any] = [*articles(batch._ALONE + 1), Deadly(), *articles(3)]
    with pytest.raises(KgError, match=r"ended by itself .* try again with one process"):
        list(records_of(documents, jobs=2))


def test_where_no_process_can_be_started_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: Any, **__: Any) -> None:
        raise OSError("no semaphores")

    documents = articles(batch._ALONE + 3 * batch._CHUNK)
    alone = list(records_of(documents))
    monkeypatch.setattr(batch.ProcessPoolExecutor, "submit", none)
    assert list(records_of(documents, jobs=2)) == alone
    monkeypatch.setattr(batch, "ProcessPoolExecutor", none)
    assert list(records_of(documents, jobs=2)) == alone


def test_what_was_read_before_reading_failed_is_not_lost() -> None:
    def failing() -> Iterator[Document]:
        yield from articles(batch._ALONE + 2 * batch._CHUNK + 5)
        raise KgError("the disk is gone")

    for jobs in (1, 2):
        made = []
        with pytest.raises(KgError, match="the disk is gone"):
            made += (record.document.id for record in records_of(failing(), jobs=jobs))
        assert len(made) == batch._ALONE + 2 * batch._CHUNK + 5


def test_a_number_of_processes_below_one_is_refused() -> None:
    with pytest.raises(KgError, match="jobs is -1; give 1 or more"):
        list(records_of(articles(1), jobs=-1))


def written(folder: Path, chunks: int) -> Path:
    """A file with so many chunks of articles more than one process takes."""
    lines = [
        {"id": d.id, "title": d.title, "text": d.text, "date": d.date}
        for d in articles(batch._ALONE + chunks * batch._CHUNK)
    ]
    path = folder / "many.jsonl"
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")
    return path


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A file with articles for some seconds."""
    return written(tmp_path, 40)


def test_the_files_are_the_same_to_the_byte(tmp_path: Path) -> None:
    some = written(tmp_path, 4)
    for jobs in ("1", "2"):
        command = [sys.executable, "-m", "kg", "build", "--jobs", jobs, str(some), "-o", str(tmp_path / jobs)]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=300)
        assert done.returncode == 0, done.stderr
    for name in ("graph.json", "graph.graphml", "graph.html"):
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes()


@pytest.mark.parametrize("jobs", ["0", "-2", "zwei", "1.5"])
def test_the_command_line_refuses_what_is_no_number_of_processes(jobs: str, many: Path) -> None:
    command = [sys.executable, "-m", "kg", "build", f"--jobs={jobs}", str(many)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == 2
    assert "is no number of processes; give 1 or more" in done.stderr


def assert_gone(group: int, seconds: int) -> None:
    """No process of the group is there any more, at the latest after so many seconds."""
    for _ in range(seconds * 10):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    pytest.fail("processes are still there")


@pytest.mark.skipif(os.name != "posix", reason="signals as on a terminal")
@pytest.mark.parametrize("wait", [0.0, 0.02, 0.1, None])  # seconds after the last record of its own; None: another's
def test_interrupted_no_process_says_a_word_nor_stays(wait: float | None, many: Path) -> None:
    command = [sys.executable, "-m", "kg", "extract", "--jobs", "2", str(many)]
    started = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # ignored where the tests run behind &
    )
    assert started.stdout is not None
    for _ in range(batch._ALONE + (wait is None)):
        assert started.stdout.readline()
    time.sleep(wait or 0)
    os.killpg(started.pid, signal.SIGINT)
    _, err = started.communicate(timeout=60)
    assert (started.returncode, err) == (130, "kg: interrupted\n")
    assert_gone(started.pid, seconds=10)


def test_who_stops_asking_waits_for_no_article_that_is_begun(tmp_path: Path) -> None:
    """Ten long ones a process, a minute's work, are begun and sent when the first answer is there."""
    slow = " ".join(d.text for d in articles(300))
    documents = articles(batch._ALONE + batch._CHUNK)
    documents += [Document(f"slow{n}", "", slow, date="2023-06-12") for n in range(40)]
    records = records_of(documents, jobs=2)
    for _ in range(batch._ALONE + 1):
        next(records)
    start = time.monotonic()
    records.close()  # type: ignore[attr-defined]
    assert time.monotonic() - start < 10


@pytest.mark.skipif(os.name != "posix", reason="signals as on a terminal")
@pytest.mark.parametrize("lines", [batch._ALONE, batch._ALONE + 2 * batch._CHUNK])
def test_the_processes_end_with_the_one_that_started_them(lines: int, many: Path) -> None:
    command = [sys.executable, "-m", "kg", "extract", "--jobs", "2", str(many)]
    started = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True)
    assert started.stdout is not None
    for _ in range(lines):
        assert started.stdout.readline()
    started.kill()
    started.communicate(timeout=60)
    assert_gone(started.pid, seconds=20)


@pytest.mark.skipif(os.name != "posix", reason="head")
def test_a_reader_that_goes_away_is_no_error(many: Path) -> None:
    command = f"{sys.executable} -m kg extract --jobs 2 {many} | head -{batch._ALONE + 2} | wc -l"
    done = subprocess.run(["sh", "-c", command], capture_output=True, encoding="utf-8", timeout=120)
    assert (done.stdout.strip(), done.stderr) == (str(batch._ALONE + 2), "")
