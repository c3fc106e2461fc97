"""One document → its record. Pure: the same document gives the same record, whatever came before."""

from __future__ import annotations

from kg.records import Document, Record


def extract(document: Document) -> Record:
    """What one document says: its entities, facts with their evidence, and what was seen but not resolved.

    The first call loads the lexicons and patterns, which takes seconds: importing guanxi, and answering from a graph
    that is there, do without them.
    """
    from kg.article.reading import Article

    return Article(document).read()
