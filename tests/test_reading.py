"""Samples of facts judged by reading: drawn, recorded without text, joined to what extraction finds later."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from kg import measured
from tests import reading

PEOPLE = ["周启明", "沈若兰", "陆远航", "马文远", "欧阳静怡", "高晨", "林雨桐", "罗心怡"]
Json = dict[str, Any]


def article(number: int, text: str = "") -> Json:
    """An article whose closing list gives eight facts."""
    text = text or f"6月{number + 1}日，全省防汛会议在兰州召开。省领导{'、'.join(PEOPLE)}参加会议。"
    return {"id": f"d{number}", "title": f"会议{number}", "source": "甘肃日报", "date": "2023-06-30", "text": text}


def put(path: Path, articles: list[Json]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in articles), "utf-8")


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Corpora of invented articles, of which d1 and (under another id) d2 are annotated; nothing recorded yet."""
    folder = tmp_path / "shared"
    put(folder / "corpora" / "provincial.jsonl", [article(n) for n in range(8)])
    put(folder / "corpora" / "appointments.jsonl", [article(n) for n in range(10, 12)])
    put(folder / "gold" / "articles.jsonl", [article(1, "省委书记周启明说。"), {**article(2), "id": "gold-2"}])
    monkeypatch.setattr(reading, "READING", tmp_path / "reading")
    monkeypatch.setattr(reading, "PRECISION", tmp_path / "precision.toml")
    return folder


def sample(shared: Path, number: int = 20, seed: int = 1) -> tuple[Path, list[Json]]:
    """The stem of a new sheet, and its facts."""
    to = shared.parent / "sheets"
    command = ["sample", "--shared", str(shared), "--type", "attends", "-n", str(number), "--seed", str(seed)]
    assert reading.main([*command, "--to", str(to)]) == 0
    stem = to / f"attends-{seed}"
    return stem, reading.lines(stem.with_suffix(".jsonl"))


def judge(stem: Path, said: str) -> int:
    stem.with_suffix(".txt").write_text(said, "utf-8")
    return reading.main(["record", str(stem), "--reader", "甲", "--date", "2024-05-01"])


def test_a_sample_is_spread_and_leaves_out_what_is_annotated(shared: Path) -> None:
    stem, facts = sample(shared)
    listed = [one["document"] for one in facts]
    assert len(facts) == len({reading.key(one) for one in facts}) == 20
    assert not {"d1", "d2"} & set(listed)
    assert max(map(listed.count, listed)) == reading.MOST
    assert sum(one in ("d10", "d11") for one in listed) == 8  # all that the smaller corpus may give
    text = stem.with_suffix(".md").read_text("utf-8")
    assert text.count("—出席→") == 20 and "【省领导周启明" in text and "…6月" in text
    assert stem.with_suffix(".txt").read_text("utf-8").split() == [str(n) for n in range(1, 21)]


def test_a_reason_names_nobody() -> None:
    assert reading.masked("glued name (周启明说), not Zhou Qiming of NPC") == "glued name (…), not … of NPC"


def test_the_seed_decides(shared: Path) -> None:
    assert sample(shared, seed=3)[1] == sample(shared, seed=3)[1]
    assert [reading.key(one) for one in sample(shared, 8, 4)[1]] != [
        reading.key(one) for one in sample(shared, 8, 5)[1]
    ]


def test_fewer_than_asked_is_said(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(sample(shared, 100)[1]) == 32
    assert "no more than 32" in capsys.readouterr().err


def test_sentences_do_not_enter_the_repository(shared: Path) -> None:
    with pytest.raises(SystemExit, match="lies in the repository"):
        to = str(reading.HERE / "sheets")
        reading.main(["sample", "--shared", str(shared), "--type", "attends", "--seed", "1", "--to", to])
    assert not (reading.HERE / "sheets").exists()
    stem, facts = sample(shared, 2)
    judge(stem, "1 right\n2 wrong too much\n")
    kept = reading.judged("attends")
    allowed = {"document", "type", "fact", "evidence", "seed", "verdict", "reason", "date", "reader"}
    assert all(one.keys() <= allowed for one in kept)  # no names: the repository lists nobody
    assert "参加" not in (reading.READING / "attends.jsonl").read_text("utf-8")
    known = {name: facts[1][name] for name in reading.KEPT}
    assert kept[1] == {**known, "verdict": "wrong", "reason": "too much", "date": "2024-05-01", "reader": "甲"}


def test_what_is_judged_is_not_drawn_again(shared: Path) -> None:
    stem, facts = sample(shared, 32)
    judge(stem, "".join(f"{number} right\n" for number in range(1, 33)))
    known = {reading.key(one) for one in facts}
    assert not known & {reading.key(one) for one in sample(shared, 32, seed=2)[1]}


def test_a_sheet_recorded_twice_counts_once(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stem, _ = sample(shared, 3)
    judge(stem, "1 right\n3 unsure\n2\n")
    assert "2 verdicts recorded, 0 known before, 1 facts not judged" in capsys.readouterr().out
    judge(stem, "1 right\n2 right\n3 unsure\n")
    assert "1 verdicts recorded, 2 known before, 0 facts not judged" in capsys.readouterr().out
    assert len(reading.judged("attends")) == 3


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("1 rihgt", "line 1: 'rihgt' is no verdict"),
        ("1 right\n4 right", "line 2: '4' is no number of a fact; there are 3"),
        ("1 wrong", "line 1: a wrong fact needs a word of reason"),
        ("1 right\n1 unsure", "line 2: fact 1 is judged twice"),
        ("x right", "line 1: 'x' is no number"),
    ],
)
def test_a_wrong_sheet_is_refused_with_its_line(said: str, why: str, shared: Path) -> None:
    stem, _ = sample(shared, 3)
    with pytest.raises(SystemExit, match=why):
        judge(stem, said)
    assert not reading.READING.exists()


def measure(shared: Path) -> Json:
    assert reading.main(["measure", "--shared", str(shared)]) == 0
    return tomllib.loads(reading.PRECISION.read_text("utf-8"))


def test_measure_counts_by_rule_and_the_package_reads_it(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stem, _ = sample(shared, 20)
    judge(stem, "".join(f"{n} {'wrong no' if n < 4 else 'unsure' if n == 4 else 'right'}\n" for n in range(1, 21)))
    found = measure(shared)
    assert {name: found["attends"][name] for name in ("right", "wrong", "unsure")} == {
        "right": 16,
        "wrong": 3,
        "unsure": 1,
    }
    assert found["attends"]["date"] == "2024-05-01"
    [(rule, row)] = found["attends"]["rules"].items()
    assert row == {"right": 16, "wrong": 3, "unsure": 1, "date": "2024-05-01"}
    monkeypatch.setattr(measured, "table", lambda name: found)
    measured.readings.cache_clear()
    assert measured.confidence("attends", {rule}) == (0.842, 19)
    measured.readings.cache_clear()


def test_facts_no_longer_extracted_drop_out(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stem, facts = sample(shared, 20)
    gone = facts[0]["document"]
    count = sum(one["document"] == gone for one in facts)
    judge(stem, "".join(f"{n} {'wrong no' if n <= count else 'right'}\n" for n in range(1, 21)))
    for path in (shared / "corpora").iterdir():
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        put(path, [{**row, "text": "没有会议。"} if row["id"] == gone else row for row in rows])
    assert measure(shared)["attends"]["right"] == 20 - count and measure(shared)["attends"]["wrong"] == 0
    assert f"no longer extracted: {count} wrong" in capsys.readouterr().out


def test_a_document_that_is_missing_is_said(shared: Path) -> None:
    stem, _ = sample(shared, 20)
    judge(stem, "1 right\n20 right\n")
    (shared / "corpora" / "provincial.jsonl").unlink()
    with pytest.raises(SystemExit, match=r"judged documents are not in .*, such as d\d"):
        measure(shared)


def test_nothing_recorded_measures_nothing(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert measure(shared) == {}
    assert "nothing is measured" in capsys.readouterr().out


def said(verdict: str, day: str = "2024-05-01", **other: Any) -> Json:
    same = {"document": "d", "type": "meets_with", "fact": reading.digest("meets_with", "甲", "乙", "")}
    return {**same, "verdict": verdict, "date": day, "reader": "丙", **other}


def test_readers_who_differ_leave_a_fact_unsure() -> None:
    turned = {"fact": reading.digest("meets_with", "乙", "甲", "")}  # meets_with has no direction
    [one] = reading.settled([said("right"), said("wrong", "2024-06-01", **turned)]).values()
    assert (one["verdict"], one["date"]) == ("unsure", "2024-06-01")
    [one] = reading.settled([said("right"), said("right", **turned)]).values()
    assert one["verdict"] == "right"
    [one] = reading.settled([said("right"), said("wrong"), said("right")]).values()
    assert one["verdict"] == "unsure"


def test_each_title_is_a_fact_of_its_own() -> None:
    one, other = (reading.digest("holds_post", "甲", "乙", title) for title in ("书记", "主任"))
    assert one != other != reading.digest("holds_post", "乙", "甲", "主任")


def test_facts_without_a_verdict_and_repeated_ones_do_not_count() -> None:
    fact = {"document": "d", "type": "meets_with", "fact": reading.digest("meets_with", "甲", "乙", "")}
    known = reading.settled([said("right")])
    assert reading.counted(
        known, [(fact, "meets_with/1"), (fact, "meets_with/2"), ({**fact, "fact": "other"}, "x")]
    ) == {
        "meets_with": {
            "": {"right": 1, "wrong": 0, "unsure": 0, "date": "2024-05-01"},
            "meets_with/1": {"right": 1, "wrong": 0, "unsure": 0, "date": "2024-05-01"},
        }
    }


def test_the_precision_in_the_package_is_what_the_tool_writes() -> None:
    text = (Path(measured.__file__).parent / "data" / "precision.toml").read_text("utf-8")
    assert text.startswith(reading.precision_text({}))
