"""guanxi: Chinese official news into a knowledge graph."""

from kg.clean import clean as clean
from kg.records import Document as Document
from kg.records import KgError as KgError

__all__ = ["Document", "KgError", "clean"]
