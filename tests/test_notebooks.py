"""The notebooks run from top to bottom, their questions have answers, and they are kept without output."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

NOTEBOOKS = sorted((Path(__file__).parent.parent / "notebooks").glob("*.ipynb"))
NO_ANSWER = ("[]", "{}", "set()", "None", "False", "0", "''")
each = pytest.mark.parametrize("path", NOTEBOOKS, ids=[path.name for path in NOTEBOOKS])


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


@each
def test_a_notebook_is_kept_without_output(path):
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    assert not any(cell.outputs or cell.execution_count for cell in code_cells(notebook)), "clear the output"


@each
def test_a_notebook_runs_and_every_cell_says_something(path, tmp_path):
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()
    for cell in code_cells(notebook):
        said = [output.get("text") or output.get("data", {}).get("text/plain") for output in cell.outputs]
        assert said and not any(answer is None or answer.strip() in NO_ANSWER for answer in said), cell.source
    assert list(tmp_path.iterdir()) == []  # what it writes goes to a temporary folder


@each
def test_the_page_is_shown_in_the_notebook(path):
    """A look at the graph stands in every notebook; that the page itself works is tested elsewhere."""
    assert any("kg.view(" in cell.source for cell in code_cells(nbformat.read(path, as_version=4)))


def test_there_is_a_quickstart():
    assert NOTEBOOKS[0].name == "01-quickstart.ipynb"
