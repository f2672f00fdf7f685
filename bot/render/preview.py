"""A page that shows messages as a chat client would, for people who review them. A development tool."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.render.html import escaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_STYLE = """
body { background: #dfe7ec; margin: 0;
  font: 15px/1.4 "Noto Sans", "Noto Naskh Arabic", "Noto Sans CJK SC", sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1rem; }
h2 { font-size: 0.9rem; color: #52616b; margin: 2rem 0 0.5rem; }
.message { background: #fff; border-radius: 12px; padding: 0.6rem 0.9rem; margin: 0.4rem 3rem 0.2rem 0;
  white-space: pre-wrap; unicode-bidi: plaintext; overflow-wrap: anywhere; }
.asked { background: #e3f7d3; margin: 0.4rem 0 0.2rem 3rem; }
blockquote { border-inline-start: 3px solid #4c9bd6; background: #eef5fa; border-radius: 4px; margin: 0.3rem 0;
  padding: 0.3rem 0.7rem; unicode-bidi: plaintext; }
.keys { display: flex; gap: 0.2rem; margin: 0.2rem 3rem 0 0; }
.keys span { flex: 1; background: #b9cad6; border-radius: 8px; padding: 0.35rem; text-align: center;
  font-size: 0.85rem; }
"""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and the message that answers it.

    Attributes:
        title: What this shows.
        asked: The question; empty where there is none.
        html: The message, in Telegram's HTML.
        buttons: The labels of the buttons, row by row.
    """

    title: str
    asked: str
    html: str
    buttons: Sequence[Sequence[str]] = ()


def labels(keyboard: Mapping[str, Any]) -> list[list[str]]:
    """Return the labels of an inline keyboard, as the Bot API writes it, row by row."""
    return [[button["text"] for button in row] for row in keyboard["inline_keyboard"]]


def preview_page(exchanges: Iterable[Exchange]) -> str:
    """Return a whole HTML page that shows messages one below the other; needs no network and no script.

    Telegram's elements are HTML's own, so messages stand in the page as they are sent.
    """
    parts = [
        f'<!doctype html><html><head><meta charset="utf-8"><title>Isnad</title><style>{_STYLE}</style></head>'
    ]
    parts.append("<body><main>")
    for exchange in exchanges:
        parts.append(f"<h2>{escaped(exchange.title)}</h2>")
        if exchange.asked:
            parts.append(f'<div class="message asked" dir="auto">{escaped(exchange.asked)}</div>')
        # Clients end a quotation's line by itself; on a page the line break after it would be an empty line.
        html = exchange.html.replace("</blockquote>\n", "</blockquote>").replace(
            "\n\n<blockquote", "\n<blockquote"
        )
        parts.append(f'<div class="message" dir="auto">{html}</div>')
        parts += [
            '<div class="keys" dir="auto">'
            + "".join(f"<span>{escaped(label)}</span>" for label in row)
            + "</div>"
            for row in exchange.buttons
        ]
    parts.append("</main></body></html>")
    return "\n".join(parts) + "\n"
