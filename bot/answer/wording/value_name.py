"""What a headline calls a thing of the termbase: the document's own name for it, and the short one readers know."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from bot.answer.quote.gloss import without_clitics
from bot.answer.wording.person_name import person_name
from bot.answer.words.column_words import column_words
from index.model import Language
from index.termbase.model import PLACES, ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answer.sentence.values import Value
    from index.library import Library
    from index.termbase.model import Concept

NAMED = PLACES | {ConceptKind.BODY, ConceptKind.PROCESS, ConceptKind.SERIES, ConceptKind.DOCUMENT}
"""Kinds of thing that have a name: one word or :data:`FEW` Chinese characters of it are not all of it."""
FEW = 4
ALIKE = 0.85
"""Share of its letters that a misspelt name has in common with the right one."""
ACRONYM = 8
"""Letters of the longest acronym that is shown behind a name."""
_ARTICLE = re.compile(r"\A[وفبل]?ال")
_MANY = {
    Language.ARABIC: re.compile("(?:ان|ين|ون|ات)\\Z"),
    **dict.fromkeys((Language.ENGLISH, Language.FRENCH, Language.SPANISH), re.compile("s\\Z")),
    Language.RUSSIAN: re.compile("(?:[ыи]|[ая]ми)\\Z"),
}
"""How a function's name ends that several have."""
_NEVER = re.compile("(?!)")


def value_name(library: Library, reader: Language, value: Value, *, listed: bool = False) -> str:
    """Return the name of a value for the reader: in their language where it has one there, else as it is written.

    A body known by a short name has it behind its own: "International Organization for Migration (IOM)". Of several
    names in the reader's language it is the document's own, without the words written onto it.

    Args:
        library: Whose termbase names it.
        reader: The reader's language.
        value: What is named.
        listed: Whether it is one of many, which are shorter as a document in the reader's language named them.
    """
    if not value.concept:
        return person_name(library, reader, value.text)
    if _is_own_word(library, reader, value):
        return value.text
    concept = library.termbase.concept(value.concept)
    name, short = library.termbase.name(value.concept, reader), _short_name(concept, reader)
    if _is_many(library, reader, value):
        return f"{name} ({value.text})"
    if value.language is reader:
        own = _own_name(library, concept, value.text, reader)
        if own and fold_text(own) != fold_text(short) and _is_another(own, name, concept, reader):
            name = own
    if listed and value.language is reader:
        return short if fold_text(short) == fold_text(value.text) else name
    if not short or len(name) <= len(short) or short in name:
        return name
    return f"{name}（{short}）" if reader is Language.CHINESE else f"{name} ({short})"


def _short_name(concept: Concept, reader: Language) -> str:
    """Return the name that the term files mark as the short one, else the first acronym; empty where there is none."""
    if reader in concept.short:
        return concept.short[reader]
    names = concept.names.get(reader, ())[1:]
    return next((one for one in names if one.isupper() and len(one) <= ACRONYM and " " not in one), "")


def _own_name(library: Library, concept: Concept, text: str, language: Language) -> str:
    """Return the name of a concept that a document writes, bare; empty where the words are no name: "Mexican"."""
    names = {fold_text(name.lstrip("=")) for name in concept.names.get(language, ())}
    for words in _bare(text, concept, language):
        if fold_text(words) in names:
            return words
    if language is Language.RUSSIAN:  # in whichever case it stands
        found = library.termbase.match(text, language)
        return next((one.form.lstrip("=") for one in found if one.concept == concept.id), "")
    return ""


def _bare(text: str, concept: Concept, language: Language) -> Iterator[str]:
    """Yield the words that a name may be: those written, and those without what Arabic writes onto them.

    «للاجتماع» is «الاجتماع» with its «ل», «للجنة» is «اللجنة» with it.
    """
    yield text
    bare = without_clitics(text, concept, language)
    yield bare
    if language is Language.ARABIC:
        rest = bare.lstrip("وف").removeprefix("لل")
        yield from (f"ال{rest}", f"الل{rest}")


def _is_another(own: str, name: str, concept: Concept, language: Language) -> bool:
    """Return whether a document's name is as good as the termbase's: neither misspelt nor a word of it, «الجمعية».

    «مانابلا» is Manila as a scan read it; 难民署 is no more than a short name.
    """
    if concept.kind not in NAMED:
        return True
    if (len(own) <= FEW) if language is Language.CHINESE else (" " not in own):
        return False
    alike = SequenceMatcher(None, own, name, autojunk=False).ratio() >= ALIKE
    return not alike or own.count(" ") != name.count(" ")


def _is_many(library: Library, reader: Language, value: Value) -> bool:
    """Return whether only another language's word tells how many there are: «الميسران» are two, دولة عضو is one."""
    language = value.language
    if language is None or language is reader:
        return False
    if value.concept in column_words()["classes"] | column_words()["purse"]:
        return True
    if library.termbase.kind_of(value.concept) is not ConceptKind.FUNCTION:
        return False
    own, word = (
        _ARTICLE.sub("", fold_text(words)).split()[0]
        for words in (library.termbase.name(value.concept, language), value.text)
    )
    return word != own and _MANY.get(language, _NEVER).search(word) is not None


def _is_own_word(library: Library, reader: Language, value: Value) -> bool:
    """Return whether a value is in the reader's language and its number the document's to tell.

    A function, «الميسران», or one or more of many, «دولة عضو».
    """
    if value.language is not reader:
        return False
    if value.concept in column_words()["classes"]:
        return True
    written = library.termbase.kind_of(value.concept) is ConceptKind.FUNCTION
    return written and (reader is not Language.ARABIC or value.text.startswith("ال"))
