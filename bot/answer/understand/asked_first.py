"""Which of the ways of asking in a question are asked, and which its words only look like.

The word that a question begins with says what is asked: "when must the *list* be submitted" asks for no list, and
«какая дата стоит под резюме *Председателя*» not who chaired.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.understand.patterns import Attribute
from bot.answer.words.column_words import column_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.understand.patterns import CueMatch, Patterns

OUTRIGHT = 4.0
"""Weight of a way to ask that is no lone noun."""
VALUED = frozenset({Attribute.DATE, Attribute.DEADLINE, Attribute.PLACE, Attribute.ROOM})
"""What an interrogative asks for in a word or two: when, where."""
NAMED = frozenset({Attribute.LIST, Attribute.TOPIC})
"""What a noun behind such an interrogative names without asking for it: the list, the summary."""
ACTORS = frozenset(
    {
        Attribute.HOST, Attribute.ORGANISER, Attribute.CHAIR, Attribute.MODERATOR, Attribute.ACTOR,
        Attribute.SIGNATORY,
    }
)  # fmt: skip


def asked_first(matches: Sequence[CueMatch], text: str, patterns: Patterns) -> list[CueMatch]:
    """Return the ways of asking without those that another one, of the question's first word, takes the words of.

    Args:
        matches: Where a question asks for something.
        text: The question, folded.
        patterns: Of its language.
    """
    first = next((index for index, character in enumerate(text) if character.isalnum()), 0)
    matches = _without_doers(matches, text, first, patterns)
    valued = [one for one in matches if one.cue.attribute in VALUED and one.cue.weight >= OUTRIGHT]
    dated = [one for one in valued if one.cue.attribute is Attribute.DATE]
    if not valued:
        return list(matches)
    asking = patterns.question_words.find(text)
    begins = any(one.start <= first and _holds(one, asking) for one in valued)
    return [
        one
        for one in matches
        if not (one.cue.attribute in ACTORS and any(_begins_within(short, one) for short in dated))
        and not (begins and one.cue.attribute in NAMED and not _holds(one, asking))
    ]


def _without_doers(
    matches: Sequence[CueMatch], text: str, first: int, patterns: Patterns
) -> Sequence[CueMatch]:
    """Return the ways of asking without those of who did a thing, where a question begins with what of it is asked.

    "What was the aim of the dialogue that the High Commissioner organized" names who did.
    """
    asking = patterns.question_words.find(text)
    topics = [
        one
        for one in matches
        if one.cue.attribute is Attribute.TOPIC and one.cue.weight >= OUTRIGHT and one.start <= first
    ]
    named = [one for one in topics if _holds(one, asking)]
    if not named or not column_words()["who_too"].isdisjoint(text[named[0].end :].split()):
        return matches
    return [one for one in matches if one.cue.attribute not in ACTORS]


def _begins_within(short: CueMatch, long: CueMatch) -> bool:
    """Return whether an interrogative has its noun before a longer reading has its own: "which date … chair"."""
    return short.start == long.start and short.end < long.end


def _holds(match: CueMatch, stretches: Sequence[tuple[int, int]]) -> bool:
    """Return whether a way of asking has an interrogative in it."""
    return any(match.start <= start and end <= match.end for start, end in stretches)
