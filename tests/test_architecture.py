"""Imports go one way, the public names are these, and no module grows past its purpose."""

import ast
import subprocess
import sys
from collections import Counter
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import kg

PACKAGE = Path(kg.__file__).parent
# A module may import only from those before it, at its head or inside a function; packages stand for their modules.
# fmt: off
LAYERS = [
    "pattern", "records", "progress", "files", "lexicon", "text",  # what all others stand on
    "remarks", "decode", "jsonl", "read",  # files → articles
    "mention", "entity",  # names → entities
    "sentence", "relation", "occasion", "post",  # sentences → facts
    "losses", "article", "extract",  # article → record
    "measured", "ledger", "graph", "confidence", "answers", "terms", "query",  # records → graph → answers
    "paths", "period", "namesakes", "quotes", "show", "report",  # answers → lines
    "view", "graphml", "export",  # graph → files
    "batch", "build", "command", "__main__",  # the whole way, and the command line
]
# fmt: on
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 400  # lines
PUBLIC = """Document KgError Record attendance build clean confident evidence extract find holders meetings met path
posts read read_json view write_graphml write_json write_page"""


def dotted(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {dotted(path): path for path in MODULES}
each = pytest.mark.parametrize("module", NAMES)


def imported(module: str) -> set[str]:
    """The modules of kg that a module imports, anywhere in its text; a name in a package is its module if it is one."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(NAMES[module].read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert not node.level, f"{module}: a relative import"
            inside = {f"{node.module}.{alias.name}" for alias in node.names} & NAMES.keys()
            found |= inside or {str(node.module)}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return {name for name in found if name.split(".")[0] == "kg"}


def layer(module: str) -> str:
    return module.split(".")[1]


def test_every_module_has_its_layer_and_every_layer_its_module():
    assert {layer(module) for module in NAMES if module != "kg"} == set(LAYERS)


@each
def test_imports_go_one_way(module):
    if module == "kg":
        return
    place = LAYERS.index(layer(module))
    # `import kg` inside kg would take everything in through the back door: it has no layer, and fails here too.
    assert [name for name in imported(module) if name == "kg" or LAYERS.index(layer(name)) > place] == []


def test_no_module_needs_itself():
    needs = {module: imported(module) for module in NAMES if module != "kg"}
    tuple(TopologicalSorter(needs).static_order())  # a cycle raises, and names its modules


@each
def test_no_module_grows_past_its_purpose(module):
    assert len(NAMES[module].read_text("utf-8").splitlines()) <= LONGEST


@each
def test_no_pattern_takes_the_name_of_another(module):
    """Two constants of one name in a module: the later one would stand in for the first, and no linter says so."""
    tree = ast.parse(NAMES[module].read_text("utf-8"))
    names = [
        target.id
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    ]
    assert [name for name, times in Counter(names).items() if times > 1] == []


@each
def test_every_module_says_what_it_is_for(module):
    assert ast.get_docstring(ast.parse(NAMES[module].read_text("utf-8")))


def test_public_names():
    assert kg.__all__ == PUBLIC.split()
    assert all(getattr(kg, name).__doc__ for name in kg.__all__)


def test_who_only_asks_a_graph_waits_for_no_extraction_and_no_page():
    """Their patterns and templates take seconds to load: `kg show` and `import kg` answer at once."""
    heavy = "{'kg.article.reading', 'kg.mention', 'jieba', 'pyvis'}"
    code = f"import sys, kg.__main__; print(*sorted({heavy} & sys.modules.keys()))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


def test_no_module_takes_the_place_of_a_public_function_when_it_is_loaded():
    """`kg.posts` is a question to the graph, also when the extraction has loaded its modules."""
    code = (
        "import kg; kg.extract(kg.Document('d', '', '周启明出席会议。'))\n"
        "print(*(callable(getattr(kg, name)) for name in kg.__all__))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(run.stdout.split()) == {"True"}


def test_only_the_lexicon_and_the_page_open_the_data():
    opens = {module for module, path in NAMES.items() if '"data"' in path.read_text("utf-8")}
    assert {name for name in opens if layer(name) != "view"} == {"kg.lexicon"}


def test_patterns_wait_for_their_first_use():
    eager = {str(path.relative_to(PACKAGE)) for path in MODULES if "re.compile(" in path.read_text("utf-8")}
    assert eager == {"pattern.py", "lexicon.py"}  # which checks the patterns of kg/data
