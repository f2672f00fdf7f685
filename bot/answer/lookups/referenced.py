"""Questions that are written references: the units they name, or why there are none.

A turn may lean on the ones before it: "and paragraph 16?", «والفقرة التالية؟».
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.facts.disagreement import disagreements_of_editions, to_answer
from bot.answer.lookups.described import beside, described, is_another
from bot.answer.lookups.whole_document import title_of, title_units, whole_document
from bot.answer.model import Intent
from bot.answer.quote.compose import composed
from bot.answer.understand.patterns import AnswerKind
from bot.answer.wording.headline import text_headline
from bot.answer.wording.subject_label import subject_label
from index.model import Language, StepKind
from index.references.document_names import is_pure_reference, name_matches
from index.references.reading import kind_words, parse_reference
from index.references.resolve import Ambiguous, Found, NoSuchDocument, NoSuchParagraph, Unit, resolve
from index.references.words import Relative, either, reference_words
from index.text.language import detect_question
from index.text.normalize import fold_text
from index.text.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.messages import Messages
    from bot.answer.model import Answer, NotFound, Reply
    from bot.answer.understand.understanding import Understanding
    from bot.answer.wording.passages import PassageReader
    from bot.answer.wording.refusals import Refusals
    from index.library import Library
    from index.model import Document, Paragraph
    from index.references.reading import Reference
    from index.references.resolve import Resolution

PURE = 0.75
"""Share of a text that its reference makes up, from which nothing else is asked."""
CANDIDATES = 3
PARTS = 12
"""Units that are quoted of a list, or with the paragraph they stand below."""
WORDS = frozenset({AnswerKind.TEXT, AnswerKind.LIST, AnswerKind.PARAGRAPH})
"""Kinds of answer that a paragraph is, whatever else is said of it."""
PARAGRAPH = "paragraph"
"""The concept of what a resolution has many of."""
_SHORTEST_NAME = 6
_LEVELS = {
    StepKind.ROW: "row",
    StepKind.FOOTNOTE: "footnote",
    StepKind.PREAMBLE: "preambular paragraph",
    StepKind.PARAGRAPH: "paragraph",
    StepKind.ARTICLE: "article",
}


@dataclass(frozen=True, slots=True)
class Spoken:
    """What was spoken of before a turn.

    Attributes:
        documents: File names, newest first.
        unit: The last unit; None where no reference named one.
        just: Whether the turn right before named it.
    """

    documents: tuple[str, ...] = ()
    unit: Unit | None = None
    just: bool = False


def spoken_of(history: Sequence[str], documents: Sequence[Document]) -> Spoken:
    """Return what the turns before, oldest first, refer to."""
    spoken = Spoken()
    for turn in history:
        spoken = replace(spoken, just=False)
        for unit in list(_units_of(turn, documents, spoken)):
            name = unit.document.source.name
            names = (name, *(other for other in spoken.documents if other != name))
            named = unit.paragraph is not None
            spoken = Spoken(names, unit if named else spoken.unit, named or spoken.just)
    return spoken


def _completed(turn: str, spoken: Spoken) -> str:
    """Return "and 16?" or "the next one" as a reference, where the turn before named a unit; else nothing."""
    match = _elliptic().fullmatch(fold_text(turn))
    if match is None or not spoken.just or spoken.unit is None or spoken.unit.paragraph is None:
        return ""
    kinds = [step.kind for step in spoken.unit.paragraph.locator.steps]
    word = next((word for kind, word in _LEVELS.items() if kind in kinds), "paragraph")
    if match["number"]:
        return f"{word} {match['number']}"
    if match["mark"]:
        return f"subparagraph {match['mark']}"
    return f"{next(value for value in Relative.ALL if match[value])} {word}"


@lru_cache(maxsize=1)
def _elliptic() -> re.Pattern[str]:
    words = read_table("references.toml")["elliptic"]
    relative = "|".join(
        f"(?P<{value}>{pattern})" for value, pattern in reference_words().relative if value in Relative.ALL
    )
    mark = r"\(\s*[^\W_]{1,4}\s*\)"
    return re.compile(
        rf"\W*(?:{either(words['before'])})?\s*(?:(?P<number>[0-9]{{1,3}}(?:\s*{mark})*)|(?P<mark>(?:{mark})+)"
        rf"|(?:{relative}))\s*(?:{either(words['behind'])})?\W*"
    )


def _units_of(turn: str, documents: Sequence[Document], spoken: Spoken) -> Iterator[Unit]:
    references = parse_reference(_completed(turn, spoken) or turn, detect_question(turn).language)
    for reference in references:
        found = resolve(reference, documents, context=spoken.documents, at=spoken.unit)
        if isinstance(found, Found):
            yield found.units[0]
    if not references:
        folded = fold_text(turn)
        for document in documents:
            names = (fold_text(name) for name in document.entry.short_names)
            if any(len(name) >= _SHORTEST_NAME and name in folded for name in names):
                yield Unit(document, None)
                return


class References:
    """Answers references over one library."""

    def __init__(
        self, library: Library, messages: Messages, reader: PassageReader, refusals: Refusals
    ) -> None:
        self._library = library
        self._messages = messages
        self._reader = reader
        self._refusals = refusals

    def reply(self, understood: Understanding, history: Sequence[str] = ()) -> Reply | None:
        """Return what the references are that a question consists of; None where it asks for something else."""
        documents = list(self._library.documents.values())
        spoken = spoken_of(history, documents) if history else Spoken()
        read = understood.constraints.references
        if completed := _completed(understood.text, spoken):
            read = parse_reference(completed, Language.ENGLISH)
        references = [one for one in read if one.steps or one.permalink]
        if understood.answer is AnswerKind.LABEL and any(
            not step.value for one in references for step in one.steps
        ):
            return None  # "in which annex": its number is asked, not the annex
        if understood.answer is AnswerKind.NUMBER and understood.counted and references:
            return None  # "how many NGOs are in paragraph 6"
        if not references:
            return self._of_whole(read, documents, understood)
        if not (
            references[0].share >= PURE
            or understood.intent is Intent.CITATION
            or (understood.answer in WORDS and _names_paragraph(references[0]))
            or is_pure_reference(understood.text, understood.language, documents)
        ):
            return None
        found = [self._resolved(one, understood.text, documents, spoken) for one in references]
        if all(one is None for one in found):
            return None if references[0].words else self._refusals.nothing_asked(understood)
        return self._worded([one for one in found if one is not None], understood)

    def _resolved(
        self, reference: Reference, text: str, documents: Sequence[Document], spoken: Spoken
    ) -> Resolution | None:
        """Return what a reference names, its document by title pages; None where it may be none."""
        if reference.words and not (reference.symbol or reference.permalink):
            sides = beside(self._library, text, reference)
            if meant := described(self._library, sides):
                return resolve(replace(reference, words=(), numbers=frozenset()), meant)
            if is_another(self._library, sides):
                return NoSuchDocument(reference.named)
        found = resolve(reference, documents, context=spoken.documents, at=spoken.unit)
        loose = not isinstance(found, Found | Ambiguous) and _is_loose(reference, documents, spoken)
        return None if loose else found

    def _of_whole(
        self, read: Sequence[Reference], documents: Sequence[Document], understood: Understanding
    ) -> Reply | None:
        """Return what a document is called where a question asks for no part of any; else None."""
        if whole := whole_document(self._library, understood):
            return self._titled(whole, understood)
        alone = len(read) == 1 and read[0].share == 1.0
        return self._document(read[0], documents, understood) if alone else None

    def _document(
        self, reference: Reference, documents: Sequence[Document], understood: Understanding
    ) -> Reply | None:
        """Return the title of the document that a symbol alone names; None where it is not there."""
        found = resolve(reference, documents)
        if not isinstance(found, Found):
            return None
        return self._titled([found.units[0].document], understood)

    def _titled(self, editions: Sequence[Document], understood: Understanding) -> Answer:
        """Return what a document is called, by its title page; the edition in the reader's language first."""
        language = understood.language
        editions = sorted(editions, key=lambda one: one.entry.language is not language)
        units = [
            Unit(document, line)
            for document in editions
            for line in title_units(self._library.termbase, document)
        ]
        answer = self._units(units, understood, most=PARTS)
        title = title_of(editions[0], language)
        if not title:
            return answer
        symbol = editions[0].entry.symbol if editions[0].entry.symbol_verified else ""
        subject = symbol or subject_label(self._library.termbase, understood)
        headline = self._messages.text(language, "headline-title", subject=subject, title=title)
        return replace(answer, headline=headline) if subject else answer

    def look_up(self, text: str, understood: Understanding) -> Reply:
        """Return the units that a text names, whatever else it says."""
        documents = list(self._library.documents.values())
        references = parse_reference(text, understood.language)
        if not references:
            return self._refusals.no_document(understood, text[:80])
        return self._worded([resolve(one, documents) for one in references], understood)

    def _worded(self, found: Sequence[Resolution], understood: Understanding) -> Reply:
        """Return the units that were found; where one of a list is not there, the headline says so."""
        refusals = [self._refused(one, understood) for one in found]
        missing = [one for one in refusals if one is not None]
        if len(missing) == len(found):
            return missing[0]
        if len(found) == 1 and isinstance(found[0], Found):
            answer = self._units(found[0].units, understood)
        elif len(found) == 1 and isinstance(found[0], Ambiguous):
            answer = self._units(found[0].candidates, understood)
        else:
            answer = self._list(found, understood)
        return replace(answer, headline=missing[0].headline) if missing else answer

    def _refused(self, found: Resolution, understood: Understanding) -> NotFound | None:
        match found:
            case NoSuchParagraph():
                return self._refusals.no_paragraph(understood, found)
            case NoSuchDocument(written):
                return self._refusals.no_document(understood, written)
        return None

    def _units(self, units: Sequence[Unit], understood: Understanding, *, most: int = CANDIDATES) -> Answer:
        """Return the answer that is a unit itself, or the several that a reference may mean, at most so many."""
        opened = [_opened(unit) for unit in units[:most]]
        passages = [self._reader.opened(*one, language=understood.language) for one in opened]
        quotations = [passage.quotation for passage in passages]
        if len(passages) == 1:
            quotations.extend(passages[0].children[:PARTS])
        text = self._library.passage_of(*opened[0]).text
        differing = disagreements_of_editions(self._library, *opened[0])
        return composed(
            self._library,
            replace(understood, intent=Intent.CITATION),
            text_headline(self._messages, understood, text),
            quotations,
            disagreement=to_answer(self._library, differing, understood.language),
        )

    def _list(self, found: Sequence[Resolution], understood: Understanding) -> Answer:
        """Return the units of several references, "paras. 5–7", each once, in the order they are named."""
        units = [
            unit
            for one in found
            for unit in (
                one.units[:1]
                if isinstance(one, Found)
                else one.candidates[:CANDIDATES]
                if isinstance(one, Ambiguous)
                else ()
            )
        ]
        opened = [self._reader.opened(*_opened(unit), language=understood.language) for unit in units]
        quotations = list(dict.fromkeys(passage.quotation for passage in opened))
        below = [[passage.quotation, *passage.children] for passage in opened]
        if sum(map(len, below)) <= PARTS:
            quotations = list(dict.fromkeys(one for passage in below for one in passage))
        text = self._library.passage_of(*_opened(units[0])).text
        headline = text_headline(self._messages, understood, text)
        asked = replace(understood, intent=Intent.CITATION)
        return composed(self._library, asked, headline, quotations[:PARTS])


def _names_paragraph(reference: Reference) -> bool:
    """Return whether a reference names a paragraph by its number, not a section or an annex only."""
    return any(step.kind is StepKind.PARAGRAPH and step.value for step in reference.steps)


def _opened(unit: Unit) -> tuple[Document, Paragraph]:
    return unit.document, unit.paragraph or unit.document.paragraphs[0]


def _is_loose(reference: Reference, documents: Sequence[Document], spoken: Spoken) -> bool:
    """Whether a reference that leads nowhere may be none.

    It names no document, nor a kind of one, and other words stand beside it; or it is "the next paragraph" after
    nothing.
    """
    if reference.symbol is not None or reference.permalink:
        return False
    if spoken.unit is None and any(step.value in Relative.ALL - {Relative.LAST} for step in reference.steps):
        return True
    if spoken.documents or any(word in kind_words() for word in reference.words):
        return False
    return bool(reference.words) and not name_matches(reference.words, documents)
