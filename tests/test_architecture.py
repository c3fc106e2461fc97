"""Imports go one way, the public names are these, and no module grows past its purpose."""

import ast
from pathlib import Path

import pytest

import kg

PACKAGE = Path(kg.__file__).parent
# A module may import only from those before it.
# fmt: off
LAYERS = [
    "records", "progress", "files", "lexicon", "segment", "dateline", "read", "clean", "mention", "resolve",
    "when", "relate", "occasion", "seats", "posts", "extract", "graph", "answers", "query", "show", "view",
    "graphml", "export", "build", "command", "__main__",
]
# fmt: on
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 420  # lines


def layer(module: str) -> str:
    return module.split(".")[1] if "." in module else "kg"


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "kg":
            found.add(layer(node.module) if "." in node.module else layer(f"kg.{node.names[0].name}"))
        elif isinstance(node, ast.Import):
            found |= {layer(alias.name) for alias in node.names if alias.name.startswith("kg.")}
    return found


@pytest.mark.parametrize("path", MODULES, ids=[str(p.relative_to(PACKAGE)) for p in MODULES])
def test_imports_go_one_way(path):
    own = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if own == "__init__":
        return
    assert own in LAYERS, f"{own} has no place in LAYERS"
    later = [name for name in imported(path) if name != own and LAYERS.index(name) > LAYERS.index(own)]
    assert later == []


@pytest.mark.parametrize("path", MODULES, ids=[str(p.relative_to(PACKAGE)) for p in MODULES])
def test_no_module_grows_past_its_purpose(path):
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST


def test_public_names():
    assert sorted(kg.__all__) == kg.__all__
    assert all(hasattr(kg, name) for name in kg.__all__) and len(kg.__all__) <= 24


def test_only_the_lexicon_opens_the_data():
    opens = [p.relative_to(PACKAGE).as_posix() for p in MODULES if '"data"' in p.read_text("utf-8")]
    assert [name for name in opens if not name.startswith("view/")] == ["lexicon.py"]
