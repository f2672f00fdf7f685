"""Sentences as a search for values sees them, of texts that no index holds."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from bot.answer.sentence.lens import QuestionLens
from bot.answer.sentence.view import SentenceView
from index.annotate import CONCEPT, annotate
from index.query import Query
from index.termbase import Termbase

if TYPE_CHECKING:
    from index.library import Library
    from index.model import Language


def view_of(text: str, language: Language, number: int = 0) -> SentenceView:
    """Return a text's sentence, by its number, as a question without words sees it."""
    termbase = Termbase.load()
    annotation = annotate(text, language, termbase)
    kinds = [
        [termbase.concept(term.token.removeprefix(CONCEPT)).kind for term in terms]
        for terms in annotation.longest_concepts
    ]
    library = SimpleNamespace(termbase=termbase, language_of=[language], kinds_named=lambda _chunk: kinds)
    lens = QuestionLens(Query("", language, (), {}))
    number = range(len(annotation.sentences))[number]
    return SentenceView(cast("Library", library), lens, 0, number, annotation, text)
