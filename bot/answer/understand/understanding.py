"""What a question asks, once it is understood (:mod:`bot.answer.question`)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.answer.model import Intent
from bot.answer.understand.constraints import Constraints
from bot.answer.understand.patterns import AnswerKind, Attribute

if TYPE_CHECKING:
    from index.model import Language, Span


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a question asks.

    Attributes:
        text: The question as written.
        language: Of the question, and so of the reply.
        confidence: Of the language, 0 to 1.
        intent: What kind of answer it wants.
        second: The next likeliest kind; :attr:`Intent.OTHER` where there is none.
        attribute: What is asked of the subject.
        attributes: Every attribute asked for, likeliest first ("when and where"); empty where none is.
        answer: The kind of value that answers.
        score: The weight of the winning cue; 0 where no way of asking was recognised.
        subject: The question without question words and courtesies, for searching.
        about: The subject without the words that name the attribute; may be empty.
        label: The stretch of the question that those words span, question words left out, for labels; may be empty.
        subject_spans: Where the subject's words stand.
        counted: For "how many X": X and what follows, up to the next verb or end; empty for other questions.
        constraints: What an answer must fit.
        sides: The two things that a comparison sets side by side, each as words to search for on its own; empty for
            other questions and where they cannot be told apart.
        yes_no: Whether it can be answered with yes or no.
        negated: Whether it asks for what is not.
        relation: What whoever is asked for has to do with what another does, by its name in ``relations.toml``.
        named: Whether only a name answers it: "what is the name of".
        empty: Whether there is nothing to answer: no letter and no digit.
        smalltalk: Whether it is a greeting, thanks or the like and nothing else.
        parts: The questions of the message, in order; one, the text itself, in most.
        written_in: The words' own language where the reply is to be in another one; else None.
    """

    text: str
    language: Language
    confidence: float = 0.0
    intent: Intent = Intent.OTHER
    second: Intent = Intent.OTHER
    attribute: Attribute = Attribute.OTHER
    attributes: tuple[Attribute, ...] = ()
    answer: AnswerKind = AnswerKind.TEXT
    score: float = 0.0
    subject: str = ""
    about: str = ""
    label: str = ""
    subject_spans: tuple[Span, ...] = ()
    counted: str = ""
    sides: tuple[str, str] | tuple[()] = ()
    constraints: Constraints = field(default_factory=Constraints)
    yes_no: bool = False
    negated: bool = False
    relation: str = ""
    named: bool = False
    empty: bool = False
    smalltalk: bool = False
    parts: tuple[str, ...] = ()
    written_in: Language | None = None

    def called(self, words: str, attribute: Attribute, *, name: bool = False) -> Understanding:
        """Return the question as one for an attribute of a thing that goes by some words, for labels.

        Args:
            words: What the thing goes by.
            attribute: What is asked of it.
            name: Whether the words are a name, of which nothing is left out.
        """
        return replace(self, text="", about=words, label=words if name else "", attribute=attribute)
