"""The title of a document that does not give it in the line that tells its kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.guess import masthead
from index.guess.dates import is_place_and_date
from index.guess.heading import LONGEST_TITLE, kind_of
from index.guess.symbol import is_symbol
from index.guess.words import words
from index.parse.section_marks import read_section
from index.parse.words import words as structure_words
from index.text.normalize import fold_text
from index.text.numerals import NumberKind, find_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.guess.heading import Heading
    from index.guess.masthead import Block
    from index.model import Language

_LONGEST_PLACE_AND_DATE = 100
_LONGEST_BELOW = 200
_LONGEST_CUT = 100
_SESSION_WORDS, _LONGEST_SESSION = 3, 40
_PUBLISHED = re.compile(
    rf"(?:{'|'.join(structure_words('publisher'))})\s+[A-Z]{{1,5}}(?:/[\w.()*]{{1,16}}){{1,7}}", re.IGNORECASE
)
"""The publisher and the symbol beside it: 联合国 A/AC.278/2023/CRP.2."""
_ONLY_KINDS = frozenset({"press_release", "record"})
"""Kinds that a line of its own names above a title."""
_COMMA = ",،，"
_SENTENCE_END = tuple(".。;؛؟?!:،,")


def document_title(
    head: Sequence[Block], opening: Sequence[Block], heading: Heading | None, language: Language
) -> str:
    """Return the title: the heading itself, a first-level Markdown heading, or the words beside the heading.

    A document without any of these gets its first heading, its first short lines, or its first words, in this
    order; a text of nothing but a masthead its first line; an empty text an empty title.
    """
    return _title(head, opening, heading, language).rstrip(_COMMA)


def _title(
    head: Sequence[Block], opening: Sequence[Block], heading: Heading | None, language: Language
) -> str:
    if heading is not None and heading.cue.place == "itself":
        return heading.text
    for block in head:
        if block.heading_level == 1 and not _is_masthead(block.text, language):
            return (_headed(head, heading, language) if _is_only_kind(block, heading) else "") or block.text
    if heading is not None:
        return _above(head, heading, language) or _below(head, heading, language) or heading.text
    below = _under_meeting(opening, language)
    for block in (*(block for block in below if block.heading_level), *below):
        kept = "" if block.in_columns else _unmasted(block.lines, language)
        if kept and len(kept) <= LONGEST_TITLE // 2 and not block.is_prose:
            return kept
    words_of_text = (block.text for block in head if not _is_masthead(block.text, language))
    return _cut(next(words_of_text, head[0].text if head else ""))


def _is_only_kind(block: Block, heading: Heading | None) -> bool:
    """Return whether a heading says no more than that the text is a press release, or minutes."""
    return heading is not None and heading.kind in _ONLY_KINDS and heading.text == block.text


def _headed(head: Sequence[Block], heading: Heading | None, language: Language) -> str:
    """Return the next heading below the one that only tells the kind; nothing where none stands in the head."""
    below = head[heading.block + 1 :] if heading is not None else ()
    return next((one.text for one in below if one.heading_level and not _is_masthead(one.text, language)), "")


def _under_meeting(opening: Sequence[Block], language: Language) -> Sequence[Block]:
    """Return the blocks below the last line that tells a session, or a place and date: above stands who meets."""
    told = [
        at
        for at, block in enumerate(opening, 1)
        if not block.is_prose
        and any(_tells_session(line, language) or _is_place_and_date(line, language) for line in block.lines)
    ]
    below = opening[max(told, default=0) :]
    # Prose right behind its date is a press article's: what stands above is its title, and nobody who meets.
    first = next((block for block in below if _unmasted(block.lines, language)), None)
    told_in_prose = first is None or first.is_prose or first.text.rstrip('”»"').endswith((".", "。"))
    return opening if told_in_prose else below


def _is_place_and_date(line: str, language: Language) -> bool:
    return len(line) <= _LONGEST_PLACE_AND_DATE and is_place_and_date(line, language)


def _above(head: Sequence[Block], heading: Heading, language: Language) -> str:
    """Return the nearest words above the line that tells the kind, the masthead's left out."""
    if heading.line > 0:
        above = _unmasted(_below_session(head[heading.block].lines[: heading.line], language), language)
        if above:
            return above
    for block in reversed(head[: heading.block]):
        if block.is_prose:
            break
        if block.in_columns:
            continue
        if above := _unmasted(_below_session(block.lines, language), language):
            return above
        if any(_tells_session(line, language) for line in block.lines):
            break  # over a session stands who meets
    return ""


def _below(head: Sequence[Block], heading: Heading, language: Language) -> str:
    """Return the words below it where none are above: "Note by the Secretariat", then what it is about."""
    for block in head[heading.block + 1 : heading.block + 3]:
        below = _unmasted(block.lines, language)
        kind = kind_of(below, language, "") if below else None
        if kind is not None and kind[1].place == "beside":
            continue  # below "Report of the fifth meeting" stands "Note by the Secretariat"
        if below and len(below) <= _LONGEST_BELOW and not below.endswith(_SENTENCE_END):
            return below
    return ""


def _below_session(lines: Sequence[str], language: Language) -> Sequence[str]:
    """Return the lines below the last that tells a session, or a place and date; all without one.

    "Working Group on …" / "Third meeting" / "Nairobi, 18–20 November 2019": who meets, and no title.
    """
    told = (
        at
        for at, line in enumerate(lines, 1)
        if _tells_session(line, language) or _is_place_and_date(line, language)
    )
    return lines[max(told, default=0) :]


def _tells_session(line: str, language: Language) -> bool:
    """Whether a line has a rank and hardly anything else: "Third meeting", 第五届会议."""
    if len(line.split()) > _SESSION_WORDS or len(line) > _LONGEST_SESSION:
        return False
    if line.endswith(_SENTENCE_END) or read_section(line) is not None:
        return False  # "10. 第七届论坛将讨论哪些议题？"
    return any(number.kind is NumberKind.ORDINAL for number in find_numbers(line, language))


def _unmasted(lines: Iterable[str], language: Language) -> str:
    return masthead.joined(line for line in lines if not _is_masthead(line, language))


def _is_masthead(line: str, language: Language) -> bool:
    """Whether a line is none of a title: a body, a session, a symbol, a job number, a place and date; a section's."""
    folded = fold_text(line)
    if (
        not any(character.isalpha() for character in line)
        or is_symbol(line)
        or read_section(line) is not None
    ):
        return True
    if folded in words().body_names or words().masthead.fullmatch(folded):
        return True
    return _is_place_and_date(line, language) or _PUBLISHED.fullmatch(line) is not None


def _cut(line: str) -> str:
    """Return a line cut at a word, as the title of a document that has none."""
    if len(line) <= _LONGEST_CUT:
        return line
    kept, _, _ = line[:_LONGEST_CUT].rpartition(" ")
    return (kept or line[:_LONGEST_CUT]) + "…"
