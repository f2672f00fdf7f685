"""The ways in which a document may write a name that a question has: as spelled, or as it sounds in another script."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from index.annotate import NAME, STEM
from index.model import CASED, LATIN_SCRIPT, Language
from index.query import Alternative
from index.query_words import query_words
from index.termbase.model import ConceptKind
from index.termbase.transliterate import skeletons
from index.text.analyze import analyzer_for
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.query_building import Vocabulary
    from index.termbase import Termbase
    from index.termbase.model import TermMatch

NAME_STRENGTH = 0.95
NEAR_NAME_STRENGTH = 0.8
SHORT_NAME_STRENGTH = 0.6
"""Of a name with :data:`SHORTEST_SOUND` consonants, which many other words have as well: Mona, Lisa."""
SHORT_HAN = 2
"""Chinese characters of a name that is a noun as well: 大会, not 联合国大会."""
TOPICS = frozenset({ConceptKind.VOCABULARY, ConceptKind.EVENT, ConceptKind.ATTRIBUTE})
WORDS = frozenset({ConceptKind.VOCABULARY, ConceptKind.ATTRIBUTE, ConceptKind.EVENT_VERB})
"""Kinds of term that are words of everyday and no names."""
_SENTENCE_ENDS = '.?!:¿¡«“"'
_NAME_BEHIND = re.compile(r"[ -][^\W\d_a-zа-я]")
NAME_SHARE = 0.7  # of the pieces of a name's sound
SHORTEST_SOUND = 2  # consonants: with fewer a name sounds like too many words


def as_meeting_of(topic: TermMatch | None, match: TermMatch, termbase: Termbase) -> TermMatch:
    """Return a body's name as the noun for a meeting where it stands right behind a topic: 地下水|大会 is no Assembly.

    Args:
        topic: The match before; None for the first.
        match: A match.
        termbase: The one they are of.
    """
    noun = query_words().behind_a_topic.get(match.concept)
    if noun is None or topic is None or topic.span.end != match.span.start or len(match.span) > SHORT_HAN:
        return match
    return replace(match, concept=noun) if termbase.concept(topic.concept).kind in TOPICS else match


def as_spelled(word: str, language: Language, vocabulary: Vocabulary) -> Iterator[Alternative]:
    """Yield a name as it is stemmed in the documents' languages of one's script: the "Tide Forum", asked in French."""
    if language in LATIN_SCRIPT:
        for other in sorted(vocabulary.languages & {*LATIN_SCRIPT} - {language}):
            for _, _, stem in analyzer_for(other).stems_in_folded(fold_text(word)):
                if vocabulary.frequency(STEM + stem):
                    yield Alternative(frozenset({STEM + stem}))


def name_ways(word: str) -> list[Alternative]:
    """Return the ways a name may sound in another script: whole, or most of it («القري», "El Korri")."""
    ways = []
    for skeleton in skeletons(fold_text(word)):
        if len(skeleton) < SHORTEST_SOUND:
            continue
        strength = NAME_STRENGTH if len(skeleton) > SHORTEST_SOUND else SHORT_NAME_STRENGTH
        ways.append(Alternative(frozenset({f"{NAME}n:{skeleton}"}), strength))
        padded = f"^{skeleton}$"
        grams = {
            f"{NAME}s:{padded[at : at + size]}" for size in (2, 3) for at in range(len(padded) - size + 1)
        }
        if len(skeleton) > SHORTEST_SOUND:
            ways.append(Alternative(frozenset(grams), NEAR_NAME_STRENGTH, NAME_SHARE))
    return ways


def is_named_by_stem(text: str, match: TermMatch, language: Language, vocabulary: Vocabulary) -> bool:
    """Return whether a capital beside another one names somebody whom a document has, and is a term by its stem only.

    "Clara Alvi" in a Spanish question is no more clear than «claro».
    """
    word, before = text[match.span.start : match.span.end], text[: match.span.start].rstrip()
    if language not in CASED or not word.istitle() or not before or before[-1] in _SENTENCE_ENDS:
        return False
    if vocabulary.termbase.concept(match.concept).kind not in WORDS:
        return False
    folded = fold_text(word)
    if folded == fold_text(match.form) or not _NAME_BEHIND.match(text, match.span.end):
        return False
    return bool(vocabulary.frequency(STEM + folded)) or any(as_spelled(word, language, vocabulary))
