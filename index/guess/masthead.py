"""The first and last lines of a document as blocks, cleaned of markup: what guesses are made from.

This is no reader: it needs neither spans nor every line, and copes with text before any structure is known.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.parse.pages import front_matter_length
from index.parse.words import words as structure_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_HEAD_CHARACTERS = 12_000
_HEAD_LINES = 400
_TAIL_CHARACTERS = 2_000
_PROSE_CHARACTERS = 300  # a block this long is a paragraph, not part of a title page
_HAN_WEIGHT = 3  # letters that a Chinese character stands for
_HAN = re.compile(r"[\u3400-\u9fff]")

_HEADING = re.compile(r"(#{1,6})\s+")
_QUOTE_MARK = re.compile(r"^>\s*")
_FOOTNOTE_MARK = re.compile(r"<sup>.{0,8}?</sup>|\^\(?[\d٠-٩]{1,3}\)?|[¹²³⁴-⁹]+|\\?\*+$|\[\d{1,3}\]$")
_NOTE = re.compile(r"\\?\*{1,3}\s|\[\d{1,3}\]\s|[¹²³⁴-⁹]+\s")
_FIRST_PARAGRAPH = re.compile(r"[1١一۱]\s?[.\-–—、]\s?\S|[1١]\t")
_PRESENTATION_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")
"""Arabic letters as some PDFs give them, one character a shape: ``ﻷمم``."""
_CELL = re.compile(
    r"\t|\s{3,}|\s[—|]\s|\s+(?=Distr\s*[.:])|(?:(?<=[Gg]eneral)|(?<=générale)|(?<=[Ll]imited))\s+(?=\d)"
    rf"|(?:{'|'.join(f'(?<={name})' for name in structure_words('publisher'))})\s+(?=[A-Z]{{1,5}}/)"
)
"""Between the columns of a masthead, which text out of a PDF may have in one line."""
_HAN_END = re.compile(r"[\u3400-\u9fff：，、》」”]$")
_HAN_START = re.compile(r"[\u3400-\u9fff“《「（]")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines with no blank line between them, cleaned.

    Attributes:
        lines: Never empty, none of them empty, footnotes left out.
        heading_level: Of a Markdown heading; 0 for other blocks.
        raw: The first line before cleaning.
    """

    lines: tuple[str, ...]
    heading_level: int
    raw: str

    @property
    def text(self) -> str:
        """The lines as one."""
        return joined(self.lines)

    @property
    def cells(self) -> tuple[str, ...]:
        """The lines, split where a masthead stands in columns."""
        return tuple(cell.strip() for line in self.lines for cell in _CELL.split(line) if cell.strip())

    @property
    def in_columns(self) -> bool:
        """Whether one of the lines has something beside it: a masthead's block, not a title's."""
        return len(self.cells) > len(self.lines)

    @property
    def is_prose(self) -> bool:
        """Whether this is a paragraph of the text rather than part of a title page."""
        length = len(self.text)
        if length * _HAN_WEIGHT >= _PROSE_CHARACTERS and self.text.endswith("。"):
            length += (_HAN_WEIGHT - 1) * len(_HAN.findall(self.text))
        return length >= _PROSE_CHARACTERS or bool(_FIRST_PARAGRAPH.match(self.raw))


def head(text: str) -> tuple[Block, ...]:
    """Return the blocks that the first 12,000 characters hold, and of these the first 400 lines."""
    text = text[front_matter_length(text) :]
    return _blocks("\n".join(text[:_HEAD_CHARACTERS].splitlines()[:_HEAD_LINES]))


def tail(text: str) -> tuple[Block, ...]:
    """Return the blocks of the last 2,000 characters, where dates of adoption stand."""
    return _blocks(text[-_TAIL_CHARACTERS:])


def opening_length(blocks: Sequence[Block]) -> int:
    """Return how many blocks come before the first paragraph of the text; that one is counted as well."""
    for number, block in enumerate(blocks):
        if block.is_prose:
            return number + 1
    return len(blocks)


def lines(text: str) -> Iterator[str]:
    """Yield the lines of a text, cleaned, without the empty ones."""
    for line in text.splitlines():
        if cleaned := _cleaned(line):
            yield cleaned


def joined(lines_of_one: Iterable[str]) -> str:
    """Return broken lines as one: hyphens mended, no space between Chinese characters.

    >>> joined(["The right to water in small settle-", "ments of islands"])
    'The right to water in small settlements of islands'
    """
    text = ""
    for line in lines_of_one:
        if text.endswith("-") and text[-2:-1].isalpha() and line[:1].islower():
            text = text[:-1] + line
        elif _HAN_END.search(text) and _HAN_START.match(line):
            text += line
        else:
            text = f"{text} {line}" if text else line
    return text


def _blocks(text: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    gathered: list[str] = []
    for line in (*text.removeprefix("\ufeff").splitlines(), ""):
        heading = _HEADING.match(line)
        if gathered and (not line.strip() or heading or _HEADING.match(gathered[0])):
            blocks.extend(_block(gathered))
            gathered = []
        if line.strip():
            gathered.append(line)
    return tuple(blocks)


def _block(raw: Sequence[str]) -> Iterator[Block]:
    cleaned = tuple(line for line in map(_cleaned, raw) if line)
    if cleaned:
        heading = _HEADING.match(raw[0])
        yield Block(cleaned, len(heading[1]) if heading else 0, raw[0].strip())


def _letters(forms: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", forms[0])


def _cleaned(line: str) -> str:
    """Return a line without Markdown and footnote marks; empty for a footnote, which cites others."""
    line = _PRESENTATION_FORMS.sub(_letters, unicodedata.normalize("NFC", line)).strip()
    if _NOTE.match(line):
        return ""
    line = _QUOTE_MARK.sub("", _HEADING.sub("", line)).replace("**", "").strip()
    if len(line) > 2 and line[0] == line[-1] and line[0] in "*_":
        line = line[1:-1]
    # Runs of spaces stay: they part the columns of a masthead.
    return _FOOTNOTE_MARK.sub("", line).strip()
