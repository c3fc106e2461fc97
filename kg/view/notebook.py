"""A page in a notebook: an iframe that carries the whole page in itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape

from kg.pattern import regex
from kg.records import KgError

LENGTH = regex(r"\d+(\.\d+)?(px|em|rem|vh|%|cm|in)")
# No allow-same-origin: the page can't reach the notebook around it, whatever it is given to show.
RIGHTS = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"


@dataclass(frozen=True, slots=True)
class Frame:
    """A page that Jupyter shows in place; `html` is the page itself."""

    html: str = field(repr=False)
    height: int | str

    def _repr_html_(self) -> str:
        """The iframe as Jupyter asks for it. Raises KgError where the height is no length."""
        height = f"{self.height}px" if isinstance(self.height, int) else self.height
        if not LENGTH.fullmatch(height):
            raise KgError(f"height {self.height!r}: is no length; give pixels (640) or a CSS length ('80vh')")
        return (
            f'<iframe srcdoc="{escape(self.html)}" sandbox="{RIGHTS}" allow="clipboard-write" loading="lazy"'
            f' title="guanxi" style="width:100%;height:{height};border:0;border-radius:8px"></iframe>'
        )
