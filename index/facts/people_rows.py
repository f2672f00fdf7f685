"""People in rows of tables and under letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.facts.people import PersonMention, PersonRole, Words
from index.facts.people_words import ROLES, column_of, pattern, words
from index.model import Language, Span, UnitKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.model import Paragraph
    from index.passage import PassageText

_LONGEST_NAME = 90
_ASIDE = re.compile(r"\s*[(（]([^()（）]{2,80})[)）]\s*\Z")
_COMMA = re.compile(r"\s*[,،，]\s*")
_LEADING = frozenset({PersonRole.MODERATOR, PersonRole.CHAIR, PersonRole.FACILITATOR})
_KINDS = ("name", "function", "organisation")


def from_row(
    paragraph: Paragraph, passage: PassageText, chunk: int, language: Language
) -> tuple[PersonMention, ...]:
    """Return the person of a row in a table with a column of names and one of functions or organisations.

    Where no column has a name, the cell with a form of address is the person's: organisation, name, function; or
    name, function, organisation.
    """
    if paragraph.kind is not UnitKind.TABLE_ROW:
        return ()
    shown = [
        (cell.column, span)
        for cell in paragraph.cells
        if cell.span is not None and (span := passage.shown(cell.span)) is not None
    ]
    cells: dict[str, Span] = {}
    role = PersonRole.PARTICIPANT
    for column, span in (
        shown if any(column for column, _span in shown) else _unnamed(shown, passage, language)
    ):
        kind = column_of(column) if column not in _KINDS else column
        if kind:
            cells.setdefault(kind, span)
    if "name" not in cells and (addressed := _addressed(shown, passage, language)):
        column, cells["name"] = addressed
        cells = {kind: span for kind, span in cells.items() if kind == "name" or span != cells["name"]}
        role = _part_of_column(column, language)
        if role in _LEADING:
            cells["name"], behind = _without_what_follows(passage.text, cells["name"], language)
            if behind is not None:
                cells.setdefault("organisation", behind)
    if "name" not in cells or (len(cells) == 1 and role is PersonRole.PARTICIPANT):
        return ()
    own, aside = _without_aside(passage.text, cells["name"])
    name = bare_name(passage.text, own, language)
    if name is None or len(name.text) > _LONGEST_NAME or not re.search(r"[^\W\d_]", name.text):
        return ()
    return (
        PersonMention(
            name,
            _cell(passage.text, cells.get("function")),
            _cell(passage.text, cells.get("organisation") or aside),
            role,
            chunk,
            language,
        ),
    )


def _addressed(
    cells: Sequence[tuple[str, Span]], passage: PassageText, language: Language
) -> tuple[str, Span] | None:
    """Return the column and the cell of the one person named by a form of address: "Head of delegation"."""
    found = [
        (column, span) for column, span in cells if column and _is_addressed(passage.text, span, language)
    ]
    return found[0] if len(found) == 1 else None


def _part_of_column(column: str, language: Language) -> PersonRole:
    """Return the part of those whom a column names: «رئيس الدورة», "Moderator"."""
    for role in ROLES:
        if pattern(f"role.{role.value}", language).search(f"{column}:"):
            return role
    return PersonRole.PARTICIPANT


def _without_aside(text: str, span: Span) -> tuple[Span, Span | None]:
    """Return a cell without the parentheses it ends with, and what stands in them: "Ms. Ama Boateng (Ghana)"."""
    match = _ASIDE.search(text[: span.end], span.start)
    if match is None or match.start() == span.start:
        return span, None
    return Span(span.start, match.start()), Span(*match.span(1))


def _without_what_follows(text: str, span: Span, language: Language) -> tuple[Span, Span | None]:
    """Return a cell up to its first comma, and what stands behind it: "Ms. Ana Ruiz, Ministry of Labour".

    Not of a cell of several people.
    """
    match = _COMMA.search(text, span.start, span.end)
    if match is None or not text[match.end() : span.end].strip():
        return span, None
    if pattern("title", language).search(text, match.end(), span.end):
        return span, None
    return Span(span.start, match.start()), Span(match.end(), span.end)


def _unnamed(
    cells: Sequence[tuple[str, Span]], passage: PassageText, language: Language
) -> Iterator[tuple[str, Span]]:
    """Yield what the cells of a row hold, in columns that have no names; nothing for a row without a person."""
    spans = [span for _column, span in cells]
    names = [place for place, span in enumerate(spans) if _is_addressed(passage.text, span, language)]
    if len(names) != 1 or not 1 < len(spans) <= len(_KINDS):
        return
    name = names[0]
    yield "name", spans[name]
    others = [*spans[name + 1 :], *spans[:name]]
    yield from zip(
        ("function", "organisation") if len(others) > 1 or not name else ("organisation",),
        others,
        strict=False,
    )


def _is_addressed(text: str, span: Span, language: Language) -> bool:
    """Return whether a cell has a form of address where the language has it: before a name, in Chinese behind."""
    if language is not Language.CHINESE:
        return pattern("title", language).match(text, span.start, span.end) is not None
    own, _aside = _without_aside(text, span)
    shown = text[own.start : own.end]
    return shown.endswith(words("title", language)) and "：" not in shown and ":" not in shown


def cell_ends(paragraph: Paragraph, passage: PassageText) -> tuple[int, ...]:
    """Return where the cells of a row end in the shown text, ascending; empty for other units."""
    shown = [passage.shown(cell.span) for cell in paragraph.cells if cell.span is not None]
    return tuple(sorted(span.end for span in shown if span is not None))


def _cell(text: str, span: Span | None) -> Words | None:
    return None if span is None else Words.at(text, span.start, span.end)


def bare_name(text: str, span: Span, language: Language) -> Words | None:
    """Return a name without the forms of address around it; None where nothing is left."""
    titles = pattern("title", language)
    start, end = span.start, span.end
    while start < end:
        while start < end and (text[start].isspace() or text[start] in ",،.:："):
            start += 1
        match = titles.match(text, start, end)
        if match is None or match.end() >= end or language is Language.CHINESE:
            break
        start = match.end()
    for title in words("title", language) if language is Language.CHINESE else ():
        if text[start:end].endswith(title):
            end -= len(title)
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",،;؛"):
        end -= 1
    return Words.at(text, start, end) if start < end else None


def from_signature(
    paragraph: Paragraph, passage: PassageText, chunk: int, language: Language
) -> tuple[PersonMention, ...]:
    """Return who signed: the name beside the word *signed*, the lines around it as the function."""
    if paragraph.kind is not UnitKind.SIGNATURE:
        return ()
    text = passage.text
    lines = _lines(passage)
    mark = pattern("signature_mark")
    signed = next(
        (place for place, line in enumerate(lines) if mark.search(text, line.start, line.end)), None
    )
    if signed is None:
        return ()
    found = mark.search(text, lines[signed].start, lines[signed].end)
    if found is None:
        return ()
    before = Span(lines[signed].start, found.start()) if found.start() > lines[signed].start else None
    after = Span(found.end(), lines[signed].end) if found.end() < lines[signed].end else None
    others = [line for place, line in enumerate(lines) if place != signed]
    beside = next((part for part in (after, before) if part and text[part.start : part.end].strip()), None)
    if beside is None:
        if not others:
            return ()
        following = lines[signed + 1 :] or others
        beside = following[0]
        others = [line for line in others if line != beside]
    name = bare_name(text, beside, language)
    if name is None:
        return ()
    # '秘鲁常驻联合国代表 / 大使 / 恩里克·罗曼-莫雷(签名)': above in Chinese, below elsewhere
    near = [line for line in others if line.start > name.span.start] or others
    function = Words.at(text, near[0].start, near[-1].end) if near else None
    return (PersonMention(name, function, None, PersonRole.SIGNATORY, chunk, language),)


def _lines(passage: PassageText) -> list[Span]:
    """Return where the lines of a unit are shown, in order."""
    lines: list[Span] = []
    for own, start in zip(passage.joined.spans, passage.joined.starts, strict=True):
        raw = passage.joined.text[start : start + len(own)]
        for match in re.finditer(r"[^\n\r]*\S[^\n\r]*", raw):
            shown = passage.shown(Span(own.start + match.start(), own.start + match.end()))
            if shown is not None:
                lines.append(shown)
    return lines
