"""Questions for what a document refers to: "which resolutions does it cite?", "where is 70/1 mentioned?"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.understand.phrases import Phrases
from bot.answer.words.tables import read_table
from index.model import Language
from index.text.analyze import stop_words
from index.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.answer.understand.understanding import Understanding
    from index.text.normalize import Folded

_HAVING = re.compile("(?:都|分别|包括|共)*[有是]?(?:哪些)?")
"""What stands between a Chinese word for what is asked and "which" behind it: 决议有哪些."""
_WORDS = re.compile(r"\w+")
_MARKS = " ¿?؟？「“\"'"


@dataclass(frozen=True, slots=True)
class CitingAsked:
    """What is asked of references.

    Attributes:
        text: The question with blanks in place of what says so: what is left names documents.
        of: The kind of text that is asked for, a name of a table of ``cited.toml``; empty where none is.
        where: Whether the places are asked at which a thing is referred to.
        by: Whether the documents are asked that refer to a thing.
    """

    text: str
    of: str = ""
    where: bool = False
    by: bool = False


def citing_asked(understood: Understanding) -> Iterator[CitingAsked]:
    """Yield what a question may ask of references, the likeliest first; nothing where it asks nothing of them."""
    language = understood.written_in or understood.language
    folded = fold(understood.text)
    said = _phrases("citing", language).own_words(folded.text)
    if not said:
        return
    for table in ("where", "citing_documents"):
        asking = _phrases(table, language).own_words(folded.text)
        if asking:
            where = table == "where"
            yield CitingAsked(_blanked(folded, (*said, *asking)), where=where, by=not where)
    if understood.yes_no:
        yield CitingAsked(_blanked(folded, said))
    which = _phrases("which", language).find(folded.text)
    of, place = _class_asked(folded.text, which, said, language)
    if of:
        yield CitingAsked(_blanked(folded, (*said, *which, place)), of)


@lru_cache(maxsize=64)
def class_words(of: str, language: Language) -> Phrases:
    """Return the words for a kind of text in a language."""
    return Phrases(read_table("cited.toml")["class"][of].get(language.value, ""), language)


@lru_cache(maxsize=16)
def named_words(of: str) -> Phrases | None:
    """Return the words by which the English name of a text tells that it is of a kind; None where none does."""
    words = read_table("cited.toml")["named"].get(of)
    return Phrases(words, Language.ENGLISH) if words else None


def classes() -> Sequence[str]:
    """Return the kinds of text that may be asked for."""
    return tuple(read_table("cited.toml")["class"])


def _class_asked(
    text: str, which: Sequence[tuple[int, int]], said: Sequence[tuple[int, int]], language: Language
) -> tuple[str, tuple[int, int]]:
    """Return the kind of text that is asked for and where it is said: the first behind "which", of other resolutions.

    In Chinese "which" may stand behind it: 引用的决议有哪些. A few words without "which" have it right before the word
    for referring: "resolutions cited in 71/280".
    """
    found = sorted((place, of) for of in classes() for place in class_words(of, language).find(text))
    for place, of in found:
        before = [
            end for start, end in which if end <= place[0] and _is_empty(text[end : place[0]], language)
        ]
        behind = language is Language.CHINESE and any(
            place[1] <= start and _HAVING.fullmatch(text, place[1], start) for start, _end in which
        )
        first = (
            not which and not text[: place[0]].strip(_MARKS) and _is_said_next(text, place[1], said, language)
        )
        if before or behind or first:
            return of, place
    return "", (0, 0)


def _is_said_next(text: str, end: int, said: Sequence[tuple[int, int]], language: Language) -> bool:
    """Return whether a word for referring follows an offset, with nothing of weight between."""
    return any(end <= start and _is_empty(text[end:start], language) for start, _end in said)


def _is_empty(between: str, language: Language) -> bool:
    """Return whether words say nothing of which things are asked for: "of the other", 国际."""
    for start, end in reversed(_phrases("between", language).find_in_passage(between)):
        between = between[:start] + " " * (end - start) + between[end:]
    words = _WORDS.findall(between)
    return not words if language is Language.CHINESE else all(one in stop_words(language) for one in words)


def _blanked(folded: Folded, places: Iterable[tuple[int, int]]) -> str:
    characters = list(folded.source)
    for start, end in places:
        span = folded.source_span(start, end)
        characters[span.start : span.end] = " " * len(span)
    return "".join(characters)


@lru_cache(maxsize=64)
def _phrases(table: str, language: Language) -> Phrases:
    return Phrases(read_table("cited.toml")[table].get(language.value, ""), language)
