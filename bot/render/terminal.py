"""An answer as lines of a terminal, in scripts that run either way.

Terminals differ: some order right-to-left text themselves, some leave that to the reader. Text stays in
logical order, each line of a quotation carries its own isolates, and nothing is drawn to its left or right
that would have to change sides. Control characters of a document or a question never reach the terminal.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answer.model import Answer
from index.model import Language
from index.parse.display import display

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import TextIO

    from bot.answer.answerer import Passage
    from bot.answer.messages import Messages
    from bot.answer.model import Citation, Quotation, Reply

_ISOLATE = "\u2068"
_END_ISOLATE = "\u2069"
_RTL_MARK = "\u200f"
_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_NARROWEST = 24
# Interlinear annotation marks, which no text of ours holds: they pass through wrapping and take no column.
_BOLD_ON, _BOLD_OFF = "\ufff9", "\ufffb"
_CONTROLS = dict.fromkeys((*range(10), *range(11, 0x20), *range(0x7F, 0xA0)), " ")
# What Chinese does not begin a line with, and what it does not end one with (GB/T 15834).
_NOT_FIRST = frozenset("，。、；：？！）》」』”’…—·,.;:?!)")
_NOT_LAST = frozenset("（《「『“‘(")


@dataclass(frozen=True, slots=True)
class Style:
    """How a terminal shows text.

    Attributes:
        width: Columns; text is wrapped to it.
        colour: Whether bold and dim may be used.
    """

    width: int = 80
    colour: bool = False

    @classmethod
    def of(cls, stream: TextIO, environment: Mapping[str, str], *, width: int = 80) -> Style:
        """Return the style for a stream: colour on a terminal only, and not where ``NO_COLOR`` is set.

        Source: no-color.org: any value but an empty one counts; ``TERM=dumb`` has no colour either.
        """
        colour = stream.isatty() and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
        return cls(max(width, _NARROWEST), colour)


def render_reply(reply: Reply, messages: Messages, style: Style | None = None) -> str:
    """Return a reply as text: headline, quotations with their citations, then what goes with them.

    Ends without a newline. A quotation is shown without its markup; not one of its words is changed.
    """
    style = style or Style()
    language = reply.language
    blocks = [[_strong(line, style) for line in _lines(reply.headline, style.width, language)]]
    if not isinstance(reply, Answer):
        if reply.searched:
            blocks.append([_dim(line, style) for line in _lines(reply.searched, style.width, language)])
        if reply.pointers:
            blocks.append(
                [
                    messages.text(language, "related-intro"),
                    *(_pointer(pointer) for pointer in reply.pointers),
                ]
            )
        return _joined(blocks)
    if reply.resolved_question:
        note = messages.text(language, "followup-understood", question=reply.resolved_question)
        blocks.append([_dim(line, style) for line in _lines(note, style.width, language)])
    blocks.extend(_quotation(quotation, style) for quotation in reply.proofs)
    if reply.disagreement:
        blocks.append([messages.text(language, "disagreement-intro", count=len(reply.disagreement))])
        for value in reply.disagreement:
            line = messages.text(
                language,
                "disagreement-value",
                value=value.value,
                citation=value.quotation.citation.label,
                why=messages.text(language, value.why),
            )
            blocks[-1].extend(_lines(line, style.width, language, indent="  "))
    if reply.gloss:
        blocks.append([messages.text(language, "gloss-intro")])
        for term in reply.gloss:
            line = messages.text(language, "gloss-term", term=term.term, meaning=term.meaning)
            blocks[-1].extend(_lines(line, style.width, language, indent="  "))
    return _joined(blocks)


def render_passage(
    passage: Passage, messages: Messages, language: Language, style: Style | None = None
) -> str:
    """Return an opened passage as text: its headings, itself, its parts, notes, editions, neighbours."""
    style = style or Style()
    own = passage.quotation.language or language
    blocks = []
    if passage.headings:
        trail = " › ".join(_isolated(heading) for heading in passage.headings)
        blocks.append([_dim(line, style) for line in _lines(trail, style.width, own)])
    blocks.append(_quotation(passage.quotation, style))
    blocks.extend(_quotation(child, style) for child in passage.children)
    for label, quotations in (("cli-footnotes", passage.footnotes), ("cli-editions", passage.editions)):
        if quotations:
            blocks.append([_dim(messages.text(language, label), style)])
            blocks.extend(_quotation(quotation, style) for quotation in quotations)
    ways = [("cli-previous", passage.previous), ("cli-next", passage.following)]
    blocks.append(
        [
            f"{messages.text(language, label)}: {_pointer(way).strip()}"
            for label, way in ways
            if way is not None
        ]
    )
    return _joined(blocks)


def render_quotations(quotations: Sequence[Quotation], style: Style | None = None) -> str:
    """Return quotations under their citations; empty where there is none."""
    return _joined([_quotation(quotation, style or Style()) for quotation in quotations])


def render_lines(lines: Sequence[str], language: Language | None, style: Style | None = None) -> str:
    """Return lines of the interface, each wrapped by itself; a line's own indent is kept."""
    style = style or Style()
    shown: list[str] = []
    for line in lines:
        bare = line.lstrip(" ")
        shown.extend(_lines(bare, style.width, language, indent=line[: len(line) - len(bare)]))
    return "\n".join(shown)


def columns(text: str) -> int:
    r"""Return how many columns a text takes: two for wide characters, none for marks and controls.

    Source: Unicode Standard Annex 11; marks of the terminal's own are left out.

    >>> columns("利马 2013"), columns("\u2068abc\u2069")
    (9, 3)
    """
    return sum(_column(character) for character in text)


def _column(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def wrap(text: str, width: int) -> list[str]:
    """Return the text in lines of at most ``width`` columns, broken at spaces and beside Chinese characters.

    A word wider than a line is cut. An empty text is no line.
    """
    lines: list[str] = []
    for paragraph in filter(None, text.splitlines()):
        line, used = "", 0
        for piece in _pieces(paragraph):
            size = columns(piece)
            if line and used + columns(piece.rstrip()) > width:
                lines.append(line.rstrip())
                line, used = "", 0
                piece = piece.lstrip()  # noqa: PLW2901 - the space that was broken at belongs to neither line
                size = columns(piece)
            while size > width:
                head = _head(piece, width)
                lines.append(head)
                piece = piece[len(head) :]  # noqa: PLW2901 - what is left of a word wider than the line
                size = columns(piece)
            line, used = line + piece, used + size
        if line.strip():
            lines.append(line.rstrip())
    return lines


def _pieces(text: str) -> Iterator[str]:
    """Yield the text in pieces that may stand on separate lines, each with the space after it."""
    piece = ""
    for character, following in zip(text, text[1:] + " ", strict=True):
        piece += character
        breaks = character == " " and following != " "
        wide = _column(character) == 2 or _column(following) == 2
        if breaks or (
            wide and following not in _NOT_FIRST and character not in _NOT_LAST and following != " "
        ):
            yield piece
            piece = ""
    if piece:
        yield piece


def _head(text: str, width: int) -> str:
    """Return as much of a text as fits, at least one character."""
    used = 0
    for index, character in enumerate(text):
        used += _column(character)
        if used > width and index:
            return text[:index]
    return text


def _quotation(quotation: Quotation, style: Style) -> list[str]:
    """Return a quotation's citation and, indented, its words."""
    text = _with_bold(quotation) if style.colour else display(quotation.text).text
    lines = _lines(text, style.width, quotation.language, indent="  ")
    return [_dim(_isolated(quotation.citation.label), style), *lines]


def _with_bold(quotation: Quotation) -> str:
    """Return the words as shown, the deciding ones between private marks that take no column."""
    shown = display(quotation.text)
    bold = [False] * len(shown.text)
    for highlight in quotation.highlights:
        at = 0
        for span in quotation.spans:
            start, end = max(span.start, highlight.start), min(span.end, highlight.end)
            if start < end:
                first, last = shown.shown(at + start - span.start, at + end - span.start)
                bold[first:last] = [True] * (last - first)
            at += len(span) + 1
    pieces = []
    for index, character in enumerate(shown.text):
        before = index > 0 and bold[index - 1]
        if bold[index] != before:
            pieces.append(_BOLD_ON if bold[index] else _BOLD_OFF)
        pieces.append(character)
    if bold and bold[-1]:
        pieces.append(_BOLD_OFF)
    return "".join(pieces)


def _lines(text: str, width: int, language: Language | None, indent: str = "") -> list[str]:
    """Return the text wrapped and indented, each line isolated where it runs against its surroundings."""
    wrapped = wrap(text.translate(_CONTROLS), max(width - len(indent), _NARROWEST - len(indent)))
    lines, bold = [], False
    for line in wrapped:
        shown = (_BOLD_ON if bold else "") + line
        bold = shown.rfind(_BOLD_ON) > shown.rfind(_BOLD_OFF)
        shown = (shown + (_BOLD_OFF if bold else "")).replace(_BOLD_ON, _BOLD).replace(_BOLD_OFF, _PLAIN)
        # A line that happens to begin with «A/RES/71/280» still runs right to left.
        lines.append(indent + (_RTL_MARK if language is Language.ARABIC else "") + _balanced(shown))
    return lines


def _balanced(line: str) -> str:
    """Return a line whose isolates are all closed on it: a terminal orders each line by itself."""
    depth = 0
    for character in line:
        if character in "\u2066\u2067\u2068":
            depth += 1
        elif character == _END_ISOLATE:
            if depth == 0:
                line = _ISOLATE + line
            else:
                depth -= 1
    return line + _END_ISOLATE * depth


def _pointer(citation: Citation) -> str:
    return f"  {_isolated(citation.label)}  {citation.permalink}"


def _isolated(text: str) -> str:
    """Return a text in isolates where it holds a right-to-left letter; bare otherwise."""
    text = text.translate(_CONTROLS)
    mixed = any(unicodedata.bidirectional(character) in {"R", "AL"} for character in text)
    return f"{_ISOLATE}{text}{_END_ISOLATE}" if mixed else text


def _strong(line: str, style: Style) -> str:
    return f"{_BOLD}{line}{_PLAIN}" if style.colour else line


def _dim(line: str, style: Style) -> str:
    return f"{_DIM}{line}{_PLAIN}" if style.colour else line


def _joined(blocks: Sequence[Sequence[str]]) -> str:
    return "\n\n".join("\n".join(block) for block in blocks if block)
