"""The wheel holds all that `kg` needs: installed elsewhere, far from the sources, it builds the same graph."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ARTICLE = """周启明在全省防汛会议上强调 把隐患排查做在前面

本报讯（甘肃日报记者 贺清秋）2023年6月12日上午，全省防汛会议在兰州召开。省委书记周启明出席会议并讲话。

省长沈若兰主持会议。
"""


def run(*command, **options):
    """The output of a command that has to succeed."""
    done = subprocess.run(list(map(str, command)), capture_output=True, encoding="utf-8", timeout=55, **options)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    # Where the build backend is installed no package index is asked.
    offline = ["--no-isolation"] if find_spec("hatchling") else []
    run(sys.executable, "-m", "build", "--wheel", *offline, "--outdir", folder, ROOT)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The folder with the commands of a fresh environment: the wheel is in it, its dependencies are lent to it."""
    place = tmp_path_factory.mktemp("fresh")
    venv.create(place, symlinks=os.name != "nt")
    paths = sysconfig.get_paths("venv", {"base": str(place), "platbase": str(place)})
    scripts = Path(paths["scripts"])
    python = scripts / Path(sys.executable).name
    if not python.exists():
        python = scripts / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index", wheel)
    # A folder named in a .pth file is searched last, and the .pth files in it (an editable install) aren't read.
    (Path(paths["purelib"]) / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return scripts


def elsewhere(tmp_path):
    """A working folder and an environment from which the sources can't be seen."""
    hidden = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {"cwd": tmp_path, "env": {**hidden, "PYTHONUTF8": "1"}}


def test_the_wheel_holds_every_file_of_the_package(wheel):
    files = (path for path in (ROOT / "kg").rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    sources = {path.relative_to(ROOT).as_posix() for path in files}
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert sources - names == set() and {name for name in sources if name.endswith(".toml")}
    assert not [name for name in names if not name.startswith(("kg/", "guanxi-"))]


def test_the_package_comes_from_the_wheel(installed, tmp_path):
    place = run(installed / "python", "-c", "import kg; print(kg.__file__)", **elsewhere(tmp_path)).strip()
    assert Path(place).is_relative_to(installed.parent) and not Path(place).is_relative_to(ROOT)


def test_the_command_builds_a_graph(installed, tmp_path):
    (tmp_path / "article.txt").write_text(ARTICLE, "utf-8")
    run(installed / "kg", "build", "article.txt", "-o", "out", **elsewhere(tmp_path))
    out = tmp_path / "out"
    assert sorted(path.name for path in out.iterdir()) == ["graph.graphml", "graph.html", "graph.json"]
    graph = json.loads((out / "graph.json").read_text("utf-8"))
    edges = {(edge["source"], edge["type"], edge["target"]) for edge in graph["edges"]}
    # A qualified organization takes the regions, the patterns of relations and the titles: all of the data files.
    assert ("person:周启明", "holds_post", "organization:甘肃省委") in edges
    assert {"chairs", "speaks_at", "held_in"} <= {type for _, type, _ in edges}
    assert "沈若兰" in (out / "graph.html").read_text("utf-8") and "沈若兰" in (out / "graph.graphml").read_text(
        "utf-8"
    )


def test_the_card_of_accuracy_is_in_the_wheel(installed, tmp_path):
    (tmp_path / "article.txt").write_text(ARTICLE + "沈若兰在黄河边考察。", "utf-8")
    said = run(installed / "kg", "report", "--rules", "article.txt", **elsewhere(tmp_path))
    assert "samples: 12 articles" in said and "attends" in said and "<who>" in said
    assert "trigger_without_fact/inspects" in said


def test_the_samples_are_in_the_wheel(installed, tmp_path):
    code = "import kg, pathlib; print(len(kg.build(pathlib.Path(kg.__file__).parent / 'samples')))"
    assert int(run(installed / "python", "-c", code, **elsewhere(tmp_path))) > 10


def test_the_version_is_that_of_the_wheel(wheel, installed, tmp_path):
    said = run(installed / "kg", "--version", **elsewhere(tmp_path)).split()
    assert said == wheel.name.split("-")[:2]
