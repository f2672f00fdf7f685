"""Where a text names a person: the words behind a form of address or a function.

Names of people are not kept in term files, there are too many and they change; titles and functions are.
«السيدة كريمة القري، رئيسة قسم السكان»: the words between the title and the comma are the name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.model import Span
from index.termbase.keys import words_of
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.model import Language
    from index.termbase.termbase import Termbase

_ADDRESSES = frozenset({ConceptKind.TITLE, ConceptKind.FUNCTION})
_NO_NAME = _ADDRESSES | {ConceptKind.BODY, ConceptKind.PROCESS, ConceptKind.SERIES, ConceptKind.EVENT_VERB}
_LONGEST = 5  # words of a name: «خورخي إنريكي مونيوي دي كورسو»
_WORD = (
    r"([^\W\d_\u3400-\u9fff](?:[^\W\d_\u3400-\u9fff]|['’.\-\u064b-\u0652])*)(?:[ \u00a0]*-(?=[ \u00a0]*\w))?"
)
_NAME_START = re.compile(rf"[. \u00a0]+{_WORD}")
_NAME_WORD = re.compile(rf"[ \u00a0]+{_WORD}")
_ARTICLE = re.compile("(?:de|del|della|der|den|di|da|do|dos|du|la|las|van|von|y|e|bin|al|el)")
_HAN_NAME = re.compile(r"[\u3400-\u9fff]+(?:[·・][\u3400-\u9fff]+)(?:[·・\-－][\u3400-\u9fff]+)*")


def person_names(text: str, language: Language, termbase: Termbase) -> tuple[Span, ...]:
    """Return where persons are named, in order; empty where no title or function stands before a name.

    A Latin or Cyrillic name ends with its last capitalised word, any name with a mark of punctuation, a
    word the termbase knows, or its fifth word. Chinese names are recognised by the dot or dash between
    their parts (恩里克·罗曼-莫雷); the first word behind a title is the name's, whatever it means
    (كريمة).
    """
    spans = [Span(*match.span()) for match in _HAN_NAME.finditer(text)]
    matches = termbase.match(text, language)
    known = {match.span.start: termbase.concept(match.concept).kind for match in matches}
    titled = -1  # where the last form of address ended, «سعادة السفير» included
    for match in matches:
        kind = known[match.span.start]
        if kind not in _ADDRESSES:
            continue
        certain = kind is ConceptKind.TITLE or titled == match.span.start - 1
        titled = match.span.end if certain else -1
        words = _name_words(text, match.span.end, known, certain=certain)
        if words:
            spans.append(Span(words[0].start, words[-1].end))
    return tuple(sorted(set(spans)))


def _name_words(text: str, at: int, known: Mapping[int, ConceptKind], *, certain: bool) -> list[Span]:
    """Return the words of the name that starts at or after an offset; none where another title comes first.

    Behind a form of address (``certain``) words with another meaning count, behind a function they do not.
    """
    run: list[Span] = []
    match = _NAME_START.match(text, at)
    while match is not None and len(run) <= _LONGEST:
        span = Span(*match.span(1))
        small = text[span.start].islower() and not _ARTICLE.fullmatch(match.group(1))
        if small or known.get(span.start) in (_NO_NAME if run else _ADDRESSES):
            break
        run.append(span)
        match = _NAME_WORD.match(text, match.end())
    if certain and match is None and len(run) <= _LONGEST:
        return (
            run  # all words up to the comma, known or not: «وليم لاسي سوينغ» holds what looks like "for Asia"
        )
    cut = next(
        (count for count, span in enumerate(run) if span.start in known and not (certain and count == 0)),
        len(run),
    )
    return run[: min(cut, _LONGEST)]


def name_words(text: str, language: Language, termbase: Termbase) -> tuple[str, ...]:
    """Return the words of a text that may be parts of names: of persons, and words unknown to the termbase.

    In order, as the text writes them; empty where every word is known. Numbers and function words are none.
    """
    persons = person_names(text, language, termbase)
    covered = bytearray(len(text))
    for match in termbase.match(text, language):
        covered[match.span.start : match.span.end] = b"\1" * len(match.span)
    for person in persons:
        covered[person.start : person.end] = bytes(len(person))
    found = words_of(text, language)
    spans = [found.folded.source_span(*bounds) for bounds in zip(found.starts, found.ends, strict=True)]
    # Chinese characters are words of one letter each: only the names among them, whole, are of use.
    spans = [
        span for span in spans if len(span) > 1 and text[span.start].isalpha() and not covered[span.start]
    ]
    spans += [person for person in persons if _HAN_NAME.fullmatch(text, person.start, person.end)]
    return tuple(text[span.start : span.end] for span in spans)
