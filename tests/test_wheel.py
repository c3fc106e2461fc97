"""The built wheel works by itself: its data files are in it, `kg build` runs from it."""

import json
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def python(tmp_path_factory):
    """An environment with the wheel in it; what guanxi needs is borrowed from the one that runs this test."""
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--quiet", "-w", str(place), str(ROOT)]
    subprocess.run(build, check=True, timeout=300)
    (wheel,) = place.glob("guanxi-*.whl")
    venv.create(place / "env", with_pip=False)
    found = place / "env" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    site = Path(
        subprocess.run(
            [found, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
    )
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(site), str(wheel)]
    subprocess.run(install, check=True, timeout=300)
    # Of the borrowed folder only packages count: a `.pth` of an editable install is read in a site folder alone.
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return found


def test_kg_build_from_the_wheel(python, tmp_path):
    article = {
        "id": "a",
        "title": "会议召开",
        "text": "省委书记周启明出席会议并讲话。",
        "source": "甘肃日报",
        "date": "2023-06-12",
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(article, ensure_ascii=False), "utf-8")
    run = [python, "-m", "kg", "build", tmp_path / "a.jsonl", "-o", tmp_path / "out"]
    result = subprocess.run(run, capture_output=True, encoding="utf-8", cwd=tmp_path, timeout=120)
    assert result.returncode == 0, result.stderr
    graph = json.loads((tmp_path / "out" / "graph.json").read_text("utf-8"))
    assert any(edge.get("title") == "书记" for edge in graph["edges"])
    assert (tmp_path / "out" / "graph.html").stat().st_size > 100_000


def test_the_wheel_is_what_ran(python, tmp_path):
    where = "import kg; print(kg.__file__)"
    result = subprocess.run([python, "-c", where], capture_output=True, text=True, cwd=tmp_path, check=True)
    assert str(ROOT / "kg") not in result.stdout
