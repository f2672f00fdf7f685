"""How questions are asked, as data in ``bot/answer/data/<language>.toml`` (:mod:`bot.answer.understand.phrases`)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bot.answer.model import Intent
from bot.answer.understand.misspelling import Vocabulary
from bot.answer.understand.phrases import Phrases, phrases
from bot.answer.words.tables import read_table
from index.model import Language
from index.text.analyze import stop_words
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Mapping


class Attribute(StrEnum):
    """What is asked of a thing. Each has its name in ``locales`` as ``attribute-<value>``."""

    DATE = "date"
    DEADLINE = "deadline"
    HOST = "host"
    ORGANISER = "organiser"
    CHAIR = "chair"
    MODERATOR = "moderator"
    ACTOR = "actor"
    PLACE = "place"
    ROOM = "room"
    NUMBER = "number"
    PARTICIPANTS = "participants"
    SYMBOL = "symbol"
    PERSON = "person"
    POSITION = "position"
    SIGNATORY = "signatory"
    LIST = "list"
    DEFINITION = "definition"
    THEME = "theme"
    TITLE = "title"
    TOPIC = "topic"
    CITATION = "citation"
    COMPARISON = "comparison"
    OTHER = "other"


class AnswerKind(StrEnum):
    """What kind of value answers a question."""

    DATE = "date"
    ACTOR = "actor"  # a country, an organization or a person: whoever did it
    COUNTRY = "country"
    ORGANISATION = "organisation"
    PLACE = "place"
    CITY = "city"
    ROOM = "room"
    NUMBER = "number"
    LABEL = "label"  # the number by which a thing is called: an annex, an item of the agenda
    PERCENTAGE = "percentage"
    AMOUNT = "amount"
    SYMBOL = "symbol"
    SYMBOLS = "symbols"  # all of a sentence
    PERSON = "person"
    POSITION = "position"
    TITLE = "title"
    LIST = "list"
    TEXT = "text"
    PARAGRAPH = "paragraph"


WHERE = frozenset({AnswerKind.PLACE, AnswerKind.CITY})
ANYWHERE = WHERE | {AnswerKind.ROOM}


@dataclass(frozen=True, slots=True)
class Cue:
    """A way to ask for an attribute.

    Attributes:
        attribute: What is asked.
        answer: The kind of value that answers.
        weight: How surely this way of asking means it; 5 names it outright, 2 is a lone noun.
        phrases: Finds it in a folded question.
        keeps: Whether its words belong to the subject as well: "the Puebla *Process*".
        named: Whether it asks for a name and nothing less: "what is the name of".
    """

    attribute: Attribute
    answer: AnswerKind
    weight: float
    phrases: Phrases
    keeps: bool = False
    named: bool = False


class CueMatch(NamedTuple):
    """A cue found in a folded question, from ``start`` up to ``end``."""

    cue: Cue
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Patterns:
    """How one language asks.

    Attributes:
        cues: The ways to ask.
        question_words: What carries no subject: interrogatives and the auxiliaries around them.
        asked: Interrogatives with the noun that says what value is wanted: "in which city".
        light: What says nothing of the subject: "mostly", "so far", "list the".
        fillers: Courtesies and the like, left out before anything is matched.
        greetings: What is no question at all.
        yes_no: Finds a question that wants yes or no.
        negation: Finds a negation.
        affirmed: Finds what holds the words of one, and denies nothing: "not only".
        nouns: The names of attributes, as keyword queries hold them.
        counted_ends: What ends the name of what "how many" counts: what the counted do.
        counted_endings: The endings by which such a verb is told.
        counted_later: The endings by which it is told behind a noun only.
        counted_adjectives: The endings of words behind which that noun is still to come.
        counted_agreeing: The endings of nouns that only adjectives with the same ending go with: «كم بلداً».
        functional: The language's function words, folded.
        sides: How two things are set side by side (:mod:`bot.answer.understand.sides`).
        right_words: Words of the subject that look like a way of asking.
        final_sheen: Arabic words whose last letter is a ش of their own, not that of «ما ردّش».
        vocabulary: The words a misspelt word of a question is compared with.
    """

    cues: tuple[Cue, ...]
    question_words: Phrases
    asked: Phrases
    light: Phrases
    fillers: Phrases
    greetings: Phrases
    yes_no: Phrases
    negation: Phrases
    affirmed: Phrases
    nouns: Phrases
    counted_ends: Phrases
    counted_endings: tuple[str, ...]
    counted_later: tuple[str, ...]
    counted_adjectives: tuple[str, ...]
    counted_agreeing: tuple[str, ...]
    functional: frozenset[str]
    sides: tuple[str, ...]
    final_sheen: frozenset[str]
    right_words: frozenset[str]
    vocabulary: Vocabulary

    def denials(self, folded: str) -> list[tuple[int, int]]:
        """Return where a folded passage denies something, in any order."""
        found = self.negation.find_in_passage(folded)
        if not found:
            return []
        affirmed = self.affirmed.find_in_passage(folded)
        return [one for one in found if not any(a <= one[0] and one[1] <= b for a, b in affirmed)]


@lru_cache(maxsize=1)
def intents() -> Mapping[Attribute, tuple[Intent, AnswerKind]]:
    """Return for each attribute the kind of question it makes and the kind of value that answers it."""
    table: dict[Attribute, tuple[Intent, AnswerKind]] = {Attribute.OTHER: (Intent.OTHER, AnswerKind.TEXT)}
    for name, row in read_table("attributes.toml").items():
        table[Attribute(name)] = (Intent(row["intent"]), AnswerKind(row["answer"]))
    return table


@lru_cache(maxsize=8)
def patterns_for(language: Language) -> Patterns:
    """Return how a language asks; English for a language that is only read."""
    if language is Language.OTHER:
        return patterns_for(Language.ENGLISH)
    data = read_table(f"{language.value}.toml")
    cues = []
    for row in data["cue"]:
        attribute = Attribute(row["asks"])
        answer = AnswerKind(row["answer"]) if "answer" in row else intents()[attribute][1]
        cues.append(
            Cue(
                attribute,
                answer,
                float(row["weight"]),
                Phrases(row["phrases"], language),
                bool(row.get("keeps")),
                bool(row.get("named")),
            )
        )
    asking = Phrases(data["question_words"], language)
    right = {fold_text(word.strip()) for word in data.get("right_words", "").split(";")}
    light, fillers = Phrases(data["light"], language), Phrases(data["fillers"], language)
    greetings = Phrases(data["greetings"], language)
    spoken = {word for each in (asking, light, fillers, greetings) for word in each.words()}
    known = {word for cue in cues for word in cue.phrases.words()}
    return Patterns(
        cues=tuple(cues),
        question_words=asking,
        asked=Phrases(data["asked"], language),
        light=light,
        fillers=fillers,
        greetings=greetings,
        yes_no=Phrases(data["yes_no"], language),
        negation=Phrases(data["negation"], language),
        affirmed=Phrases(data["affirmed"], language),
        nouns=Phrases(data["nouns"], language),
        counted_ends=Phrases(data["counted_ends"], language),
        counted_endings=_endings(data, "counted_endings"),
        counted_later=_endings(data, "counted_later"),
        counted_adjectives=_endings(data, "counted_adjectives"),
        counted_agreeing=_endings(data, "counted_agreeing"),
        functional=stop_words(language),
        sides=tuple(phrases(data["sides"])),
        right_words=frozenset(right),
        final_sheen=frozenset(fold_text(data.get("final_sheen", "")).split()),
        vocabulary=Vocabulary(
            known=frozenset(known | spoken | right),
            stems=tuple(sorted(word.removesuffix("*") for word in known if word.endswith("*"))),
            asking=frozenset(word for word in asking.words() if len(word) >= _SHORT_WORD and word.isalpha()),
            naming=frozenset(word for word in known if len(word) >= _LONG_WORD and word.isalpha()),
            language=language,
        ),
    )


_LONG_WORD = 6  # a shorter word of a cue is one letter from too many others: hosts, posts, costs
_SHORT_WORD = 4


def _endings(data: Mapping[str, str], name: str) -> tuple[str, ...]:
    return tuple(fold_text(data.get(name, "")).split())
