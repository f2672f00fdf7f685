"""The line that tells what a document is: "Letter dated …", «قرار اتخذته الجمعية العامة …», 秘书长的报告."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from index.guess import masthead
from index.guess.dates import first_date
from index.guess.words import words
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.guess.masthead import Block
    from index.guess.words import Body, Cue
    from index.model import Language

LONGEST_TITLE = 600
"""Characters: a letter of twenty Permanent Representatives names them all in its title."""

_LONGEST_LATE = 100
_CHARACTERS_TO_CONFIRM = 60_000  # an Article 1 comes early, and 20 MB would take minutes
_SENTENCE_END = tuple(".。;؛؟?!:،,")
_MADE_BY_PARTIES = frozenset({"treaty", "declaration"})
_ADDRESSED = frozenset({"letter", "note_verbale"})  # a body named there is the reader, not the writer
_LONGEST_ORGAN = 100


@dataclass(frozen=True, slots=True)
class Heading:
    """The line, or the block of broken lines, that tells a document's kind.

    Attributes:
        kind: The kind's id.
        cue: The phrase that it matched.
        text: As written, cleaned of markup.
        block: The number of its block in the head.
        line: Its number in the block; -1 where it is the whole block.
    """

    kind: str
    cue: Cue
    text: str
    block: int
    line: int


def find_heading(opening: Sequence[Block], language: Language, text: str) -> Heading | None:
    """Return the first line of the opening that tells a kind; None where no line does."""
    for number, block in enumerate(opening):
        for line, candidate in _candidates(block, LONGEST_TITLE):
            found = kind_of(candidate, language, text)
            if found is not None:
                return Heading(*found, candidate, number, line)
    return None


def find_late_heading(head: Sequence[Block], language: Language) -> Heading | None:
    """Return a line after an imprint that tells no more than a kind: «التقرير الموجز» alone on its page."""
    for number, block in enumerate(head):
        for line, candidate in _candidates(block, _LONGEST_LATE):
            found = kind_of(candidate, language, "")
            if found is not None and found[1].place == "beside":
                return Heading(*found, candidate, number, line)
    return None


def _candidates(block: Block, longest: int) -> Iterator[tuple[int, str]]:
    """Yield what may be a title: the block's first lines as one (number -1), then each line.

    Text without blank lines goes on below its title: the lines end where one tells of adoption or opens the
    text.
    """
    ends = (number for number, line in enumerate(block.lines) if number and _begins_the_text(line))
    title = masthead.joined(block.lines[: next(ends, len(block.lines))])
    if len(title) <= longest:
        yield -1, title
    if len(block.lines) > 1:
        yield from ((number, line) for number, line in enumerate(block.lines) if len(line) <= longest)


def _begins_the_text(line: str) -> bool:
    folded = fold_text(line)
    of_a_kind = any(kind.confirmed_by(line) for kind in words().kinds.values())
    return of_a_kind or bool(words().done.fullmatch(folded) or words().masthead.fullmatch(folded))


def kind_of(candidate: str, language: Language, text: str) -> tuple[str, Cue] | None:
    """Return the kind that a line tells, with the phrase that does; None where it tells none.

    Args:
        candidate: The line.
        language: Of the document.
        text: The whole document; a kind that asks for more than a line is confirmed in it.
    """
    folded = fold_text(candidate)
    for kind in words().kinds.values():
        cue = next((cue for cue in kind.cues if cue.pattern.fullmatch(folded)), None)
        if cue is None:
            continue
        if cue.place == "adopted":
            # Without who and when it may be any sentence about a resolution.
            body = body_in(candidate)
            dated = not cue.open_start or first_date(candidate, language) is not None
            fits = body is not None and bool(body[0].series) and dated
        else:
            fits = not candidate.endswith(_SENTENCE_END)
        if fits and (kind.confirm is None or _confirms(kind.name, text[:_CHARACTERS_TO_CONFIRM])):
            return kind.name, cue
    return None


@lru_cache(maxsize=2)
def _confirms(kind: str, text: str) -> bool:
    """Whether a line of the text is one that the kind asks for; kept, since every likely title asks anew."""
    return any(map(words().kinds[kind].confirmed_by, masthead.lines(text)))


def body_in(line: str) -> tuple[Body, str] | None:
    """Return the body with the longest name in a line, and the name as it stands there; else None."""
    folded = fold_text(line)
    best: tuple[Body, int, int] | None = None
    for body in words().bodies.values():
        for match in body.pattern.finditer(folded):
            if best is None or match.end() - match.start() > best[2] - best[1]:
                best = (body, match.start(), match.end())
    if best is None:
        return None
    body, start, end = best
    return body, line[start:end] if len(line) == len(folded) else folded[start:end]


def document_body(opening: Sequence[Block], heading: Heading | None) -> str:
    """Return who wrote the document: named beside its kind, else the body of its masthead; else nothing."""
    named = [cell for block in opening for cell in block.cells if fold_text(cell) in words().body_names]
    if heading is not None:
        match = heading.cue.pattern.fullmatch(fold_text(heading.text)) if heading.cue.names_body else None
        if match is not None and len(match.string) == len(heading.text):
            return heading.text[slice(*match.span("body"))]
        found = body_in(heading.text)
        if found is not None and heading.kind not in _ADDRESSED:
            body, written = found
            # The masthead has the nominative: «принятая Генеральной Ассамблеей», «Генеральная Ассамблея».
            return next((cell for cell in named if body.pattern.fullmatch(fold_text(cell))), written)
        if heading.kind in _MADE_BY_PARTIES | _ADDRESSED:
            return ""
    short = (cell for block in opening for cell in block.cells if len(cell) <= _LONGEST_ORGAN)
    organs = (cell for cell in short if words().organ.fullmatch(fold_text(cell)))
    return named[0] if named else next(organs, "")
