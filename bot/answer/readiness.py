"""What a process does that will answer many questions, before the first: nobody is to wait for it later."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from bot.answer.model import Question
from bot.answer.understand.misspelling import words_of_names
from bot.answer.understand.phrases import compile_all
from bot.answer.words.tables import read_table
from index.model import UN_LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.answerer import Answerer

_BETWEEN_COLLECTIONS = 10_000
"""Objects made and not given back before new ones are looked through for cycles: of answering, hardly any are left."""


@runtime_checkable
class ReadsAhead(Protocol):
    """An answerer over documents of which it can read beforehand what questions will need."""

    def read_ahead(self) -> None:
        """Read it."""


def warm_up(answerer: Answerer) -> None:
    """Have an answerer read its documents and answer questions of all kinds in all languages; takes three seconds.

    Patterns are compiled, tables read and passages prepared when a question first needs them. For one question that is
    quickest; of many, the first hundred would wait for it.
    """
    if isinstance(answerer, ReadsAhead):
        answerer.read_ahead()
    for question in questions():
        answerer.answer(question)
    compile_all()
    for language in UN_LANGUAGES:
        words_of_names(language)


def questions() -> Iterator[Question]:
    """Yield them, language by language; the last of each goes on from the one before it."""
    for asked in read_table("practice.toml").values():
        yield from map(Question, asked)
        yield Question(asked[-1], (asked[-2],))


def settle() -> None:
    """Take what lives on, an index above all, out of the garbage collector's sight.

    An index is a million objects that never become garbage. Without this, every full collection walks them all and
    answers wait for it: measured at 100 updates a second, 400 ms at worst against 170. Called again where another
    index took the place of the one in use: what is left of the old one is given back first. From then on the
    collector looks more rarely for what answering leaves behind, which is little: it took 3 % of an answer's time.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    gc.set_threshold(_BETWEEN_COLLECTIONS)
