"""Golden conversations: what someone asked in turn, and what was answered, as text files read by eye.

A line that begins with ``>`` is a turn; what follows it, up to the next, is the answer.
``python -m tests.golden.answers --write`` answers the turns anew; look at the difference before it is committed.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from bot.answer.model import Answer, Question

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.builder import DocumentAnswerer
    from bot.answer.model import Quotation, Reply

FOLDER = Path(__file__).parent / "conversations"
SEEDS = Path(__file__).parents[3] / "seeds"
TURN = "> "
LONGEST = 150
"""Code points of a quotation that are shown: enough to recognise it, its first ones."""


def files() -> list[Path]:
    """Return the conversations, in the order of their names."""
    return sorted(FOLDER.glob("*.txt"))


def turns(text: str) -> list[str]:
    """Return the turns of a conversation's text, in order."""
    return [line.removeprefix(TURN) for line in text.splitlines() if line.startswith(TURN)]


def conversation(answerer: DocumentAnswerer, asked: list[str]) -> str:
    """Return a conversation's text: each turn, answered with the turns before it as its history."""
    blocks = []
    for place, turn in enumerate(asked):
        reply = answerer.answer(Question(turn, tuple(asked[:place])))
        blocks.append("\n".join((TURN + turn, *_lines(reply))))
    return "\n\n".join(blocks) + "\n"


def _lines(reply: Reply) -> Iterator[str]:
    """Yield a reply line by line; characters that are not seen are written as escapes."""
    yield _seen(reply.headline)
    if isinstance(reply, Answer):
        yield f"    ({reply.intent.value}, {reply.language.value})"
        for quotation in reply.quotations:
            yield from _quoted(quotation)
        for value in reply.disagreement:
            yield f"    ≠ {_seen(value.value)} — {_seen(value.quotation.citation.label)} ({value.why})"
        for term in reply.gloss:
            yield f"    {_seen(term.term)} = {_seen(term.meaning)}"
    else:
        yield f"    (not found: {reply.reason.value}, {reply.language.value})"
        for citation in reply.pointers:
            yield f"    → {_seen(citation.label)}"


def _quoted(quotation: Quotation) -> Iterator[str]:
    words = _seen(" ".join(quotation.text.split()))
    yield f"    “{words if len(words) <= LONGEST else words[: LONGEST - 1] + '…'}”"
    marked = ", ".join(_marks(quotation))
    yield f"    — {_seen(quotation.citation.label)}" + (f" [{marked}]" if marked else "")


def _marks(quotation: Quotation) -> Iterator[str]:
    """Yield the marked words of a quotation, as the source writes them."""
    text = (SEEDS / quotation.citation.source).read_bytes().decode("utf-8")
    for span in quotation.highlights:
        yield _seen(" ".join(text[span.start : span.end].split()))


def _seen(text: str) -> str:
    return re.sub(
        "[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\x00-\x1f]",
        lambda match: f"\\u{ord(match[0]):04x}",
        text,
    )
