"""What extraction says of a text, in one line a fact; texts and people are invented."""

from __future__ import annotations

from kg.extract import extract
from kg.records import Document

PAPER = {"source": "甘肃日报", "date": "2023-06-12"}


def facts(text: str, title: str = "", **fields) -> set[str]:
    """The facts of a text as `type: source > target : title ; change`."""
    record = extract(Document("d", title, text, **{**PAPER, **fields}))
    names = {entity.id: entity.name for entity in record.entities}
    return {
        f"{f.type}: {names[f.source]} > {names[f.target]}"
        + (f" : {f.attrs['title']}" if "title" in f.attrs else "")
        + (f" ; {f.attrs['change']}" if "change" in f.attrs else "")
        for f in record.facts
    }
