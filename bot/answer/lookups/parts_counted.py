"""How many parts a document or a paragraph has, and which: "how many annexes does the report have?"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.lookups.whole_document import called, named_outright, naming_units, title_units
from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.understand.phrases import Phrases
from bot.answer.words.tables import read_table
from index.model import Language, Step, StepKind, UnitKind
from index.query_building import build_query
from index.references.resolve import Found, Unit, resolve
from index.text.normalize import fold, fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.model import Reply
    from bot.answer.understand.understanding import Understanding
    from bot.answer.wording.from_sentences import SentenceAnswers
    from bot.answer.wording.refusals import Refusals
    from index.library import Library
    from index.model import Document, Paragraph
    from index.references.reading import Reference

PARAGRAPH, PREAMBLE = "paragraph", "preamble"
BELOW = frozenset({"point", "subparagraph"})
"""Kinds of part that a paragraph has."""
OPENING = "0"
"""How the line is numbered with which a preamble begins: "The General Assembly,"."""
ASKING = frozenset(
    {
        Attribute.NUMBER,
        Attribute.LIST,
        Attribute.OTHER,
        Attribute.DEFINITION,
        Attribute.TOPIC,
        Attribute.CITATION,
    }
)
"""What may be asked of parts: how many, which, whether there are any."""
_HOW_MANY = re.compile("(?:多少|几)(.+)")
_NUMBERED_HEADING = re.compile(r"\s*(?:[^\W_]{1,8}\s*(?:[-–—.、:：]|\))|第[^\W_]{1,3}[章节部])\s*\S")


class PartsCounted:
    """Answers of which parts the documents of one library consist.

    Args:
        library: The documents.
        sentences: Words the counts.
        refusals: Words that there are none.
    """

    def __init__(self, library: Library, sentences: SentenceAnswers, refusals: Refusals) -> None:
        self._library = library
        self._sentences = sentences
        self._refusals = refusals

    def reply(self, understood: Understanding) -> Reply | None:
        """Return how many parts of a kind there are, or which; None where a question asks for something else."""
        language = understood.written_in or understood.language
        folded = fold_text(understood.text)
        read = [one for one in understood.constraints.references if any(step.value for step in one.steps)]
        if not read and _phrases("length", language).find(folded):
            named = self._library.termbase.name(PARAGRAPH, understood.language)
            asked = replace(understood, answer=AnswerKind.NUMBER, counted=named[:1].upper() + named[1:])
            return self._of_document(asked, PARAGRAPH, ("length", "having"))
        counts = understood.answer is AnswerKind.NUMBER
        if understood.attribute not in ASKING or (read and not counts):
            return None
        understood, kind = _kind_asked(understood, language)
        if not kind or (kind in BELOW and not read):
            return None
        if read:
            return self._of_paragraph(understood, read)
        return self._of_document(understood, kind, (kind, "having"))

    def _of_document(self, understood: Understanding, kind: str, said: Sequence[str]) -> Reply | None:
        """Return the parts of the one document that a question names; None where it names none, or more than that."""
        language, library = understood.written_in or understood.language, self._library
        whole = "length" in said  # "how long" is asked by question words
        text = _without(understood.text if whole else understood.subject or understood.text, said, language)
        units = naming_units(build_query(text, language, library))
        documents = called(library, units, sole=True) or named_outright(library, text, language)
        if not documents:
            return None
        document = documents[0]
        parts = list(_parts(document, kind))
        if not parts:
            query = build_query(understood.subject or understood.text, language, library)
            return self._refusals.no_evidence(understood, query, (), "no number")
        if understood.yes_no:
            understood = replace(understood, about="", label="")
        title = title_units(library.termbase, document)[0]
        return self._sentences.parts_of(understood, [Unit(document, one) for one in (title, *parts)])

    def _of_paragraph(self, understood: Understanding, named: Sequence[Reference]) -> Reply | None:
        """Return the parts of the one paragraph that a question names; None where it has fewer than two."""
        read, documents = named[0], list(self._library.documents.values())
        if len(named) > 1 or not read.steps[-1].value:
            return None
        within = tuple(step for step in read.steps if step.kind is not StepKind.PART)
        tried = [resolve(replace(read, steps=steps), documents) for steps in (read.steps, within)]
        # 要点 names a part of documents as well as what a paragraph lists.
        found = next((one for one in tried if isinstance(one, Found)), None)
        if found is None or found.units[0].paragraph is None:
            return None
        unit, document = found.units[0], found.units[0].document
        below = [
            Unit(document, one)
            for one in document.paragraphs
            if one.parent == found.units[0].paragraph.locator
            and one.locator.steps[-1].kind in {StepKind.SUB, StepKind.ITEM}
        ]
        return self._sentences.parts_of(understood, (unit, *below)) if len(below) > 1 else None


def _kind_asked(understood: Understanding, language: Language) -> tuple[Understanding, str]:
    """Return a question as one that counts parts of a kind, and the kind; an empty one where it asks for none."""
    text = understood.text
    counts = understood.answer is AnswerKind.NUMBER
    if counts and language is Language.CHINESE:
        counted = _HOW_MANY.search(text)
        asked_of = counted[1] if counted is not None else ""
    else:
        asked_of = understood.counted if counts else text
    folded = fold(asked_of)
    for kind in _kinds():
        if kind == PREAMBLE and _phrases(kind, language).find(fold_text(text)):
            return understood, kind
        for place in _phrases(kind, language).find(folded.text):
            span = folded.source_span(*place)
            words = asked_of[span.start : span.end]
            return (replace(understood, counted=words) if counts else understood), kind
    return understood, ""


def _parts(document: Document, kind: str) -> Iterator[Paragraph]:
    """Yield the units that are a document's parts of a kind, or with which these begin."""
    seen: set[Step] = set()
    for one in document.paragraphs:
        first = one.locator.steps[0]
        match kind:
            case "paragraph":
                if len(one.locator.steps) == 1 and first.kind is StepKind.PARAGRAPH:
                    yield one
            case "preamble":
                if one.kind is UnitKind.PREAMBLE and one.locator.steps[-1].value != OPENING:
                    yield one
            case "footnote":
                if one.kind is UnitKind.FOOTNOTE and one.locator.steps[-1].value.isdecimal():
                    yield one
            case "annex":
                if first.kind is StepKind.ANNEX and first not in seen:
                    seen.add(first)
                    yield one
            case "section":
                headed = one.kind is UnitKind.HEADING and not one.headings and first.kind is StepKind.HEADING
                if headed and _NUMBERED_HEADING.match(fold_text(document.text_of(one))):
                    yield one


def _without(text: str, said: Sequence[str], language: Language) -> str:
    """Return a text with blanks in place of some ways of saying something."""
    folded = fold(text)
    characters = list(text)
    for table in said:
        for start, end in _phrases(table, language).own_words(folded.text):
            span = folded.source_span(start, end)
            characters[span.start : span.end] = " " * len(span)
    return "".join(characters)


def _kinds() -> tuple[str, ...]:
    return tuple(read_table("parts.toml")["part"])


@lru_cache(maxsize=64)
def _phrases(table: str, language: Language) -> Phrases:
    rows = read_table("parts.toml")
    rows = rows["part"].get(table) or rows[table]
    return Phrases(rows.get(language.value, ""), language)
