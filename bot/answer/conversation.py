"""What a follow-up refers to: "and who hosted it?", «طيب واللي قبله؟», 那第六次呢.

A turn is elliptic where it has no subject of its own: only pronouns, an ordinal, a year, a language, an
attribute. It then takes what it lacks from the turn before it, which may have been elliptic itself; a turn with a
subject of its own starts afresh. Nothing is remembered here: the history is given, and what is kept of it is
decided elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answer.exchange import named_kind, names_thing, with_other
from bot.answer.question import understand
from bot.answer.renumbered import edited, relabelled, renumbered
from bot.answer.turns import label_of, leaning_words, plain_readers, ranks, read_turn
from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.words.column_words import asks_which, column_words
from index.facts.events import event_words
from index.model import Language, Span
from index.termbase.model import PLACES, ConceptKind
from index.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.turns import Turn
    from bot.answer.understand.understanding import Understanding
    from index.termbase import Termbase


GAP = "…"
"""Where a verb went that said what was done."""
_PROCLITICS = re.compile(r"\A[وف]?ال")
_MOST_TURNS = 8  # further back nobody means "it"
_LONGEST_LEAD = 3  # content words that may follow "and …" and still change one thing of the question before
_LONGEST_REQUEST = 5  # words of "in French, please: …"
_ASKS = 4.0  # the weight of a cue that is a question, not a lone noun
_ADDED = re.compile(r"\(([^()]{4,})\)\Z")
_PREPOSITION = re.compile(r"(?:(?<!\w)[^\W\d_]{1,3} )?\Z")
_PEOPLE = frozenset(
    {Attribute.PERSON, Attribute.MODERATOR, Attribute.CHAIR, Attribute.SIGNATORY, Attribute.ACTOR}
)
_WHERE_FROM = frozenset({AnswerKind.ORGANISATION, AnswerKind.COUNTRY})


@dataclass(frozen=True, slots=True)
class ResolvedQuestion:
    """A turn with what it leaves out filled in.

    Attributes:
        text: The whole question, to understand and answer; the turn itself where it is complete.
        language: Of the reply: the turn's, or the one it asks for.
        followup: Whether anything was taken from the history.
        attribute: What is asked.
        ordinal: The number in a series that the question now means; None where none is said.
        year: The year that it now means; None where none is said.
        counted: What "how many" counts, in this turn or before: "how many *of them* replied?".
        asked: The turn by itself, where it says what is asked; None where the turn before does.
        whose: The question whose answer is the person that is asked about: "and his job?"; empty elsewhere.
    """

    text: str
    language: Language
    followup: bool = False
    attribute: Attribute = Attribute.OTHER
    ordinal: int | None = None
    year: int | None = None
    counted: str = ""
    asked: Understanding | None = None
    whose: str = ""


def readings(
    text: str,
    history: Sequence[str],
    *,
    default: Language | None = None,
    termbase: Termbase | None = None,
) -> tuple[ResolvedQuestion, ...]:
    """Return how a turn may be meant, likeliest first: with the turn before it and by itself, where both can be.

    Which of the two holds is often told by the documents alone: "how many countries had replied by mid-July?" names
    a subject of its own, and only what went before says what they replied to.

    Args:
        text: The new turn.
        history: The same person's earlier turns, oldest first; the last eight count.
        default: The language where a text does not tell.
        termbase: Knows which things are of one kind, so that "and from Europe?" takes the place of Africa.
    """
    state: ResolvedQuestion | None = None
    for turn in history[-_MOST_TURNS:]:
        read = read_turn(turn, state.language if state else default, termbase=termbase, later=bool(state))
        if read is not None:
            joins = state is not None and _joins(read, state, termbase)
            state = _joined(read, state, termbase) if state is not None and joins else _complete(read)
    language = state.language if state is not None else default
    read = read_turn(text, language, termbase=termbase, later=state is not None)
    if read is None:
        return (ResolvedQuestion(text, language or Language.ENGLISH),)
    if state is None:
        return (_complete(read),)
    joins = _joins(read, state, termbase)
    if not _may_be_either(read, state, termbase):
        return (_joined(read, state, termbase) if joins else _complete(read),)
    both = (_joined(read, state, termbase), _complete(read))
    return both if joins else both[::-1]


def _joins(turn: Turn, state: ResolvedQuestion, termbase: Termbase | None) -> bool:
    """Whether a turn is understood with the one before it first of all."""
    if _calls_another(turn, state):
        return False
    return turn.again or turn.stands_for or _names_one(turn, termbase) or _leans(turn, state)


def _calls_another(turn: Turn, state: ResolvedQuestion) -> bool:
    """Whether a turn calls by its letter or number one of the things of which the question before asked which it is.

    "Which element is on qualifications?", then "and element (k)?": what element (k) says is asked.
    """
    label = label_of(turn.understood) if turn.label else None
    before = re.findall(r"\w+", fold(turn.understood.text[: label.start]).text) if label is not None else []
    nouns = {turn.own, *(_PROCLITICS.sub("", word) for word in before[-1:])}
    return bool(before) and any(asks_which(state.text, noun) for noun in nouns if noun)


def _may_be_either(turn: Turn, state: ResolvedQuestion, termbase: Termbase | None) -> bool:
    """Whether a turn asks with words of its own, none of which names a thing, a rank or a year to ask of."""
    if (
        turn.again
        or not turn.own
        or turn.ordinal
        or turn.year
        or turn.understood.score <= 0
        or termbase is None
    ):
        return False
    if turn.understood.language is not state.language:
        return False
    return not names_thing(turn.own, turn.understood.language, termbase)


def asked_language(text: str) -> tuple[Language, str] | None:
    """Return the language that a few words before a colon ask for, and the question behind it; None elsewhere.

    >>> asked_language("In French, please: who hosted it?")
    (<Language.FRENCH: 'fr'>, 'who hosted it?')
    """
    head, colon, question = text.replace("\uff1a", ":").partition(":")
    if not colon or not question.strip() or len(head.split()) > _LONGEST_REQUEST:
        return None
    folded = fold(head).text
    for language in Language:
        if language is Language.OTHER:
            continue
        for asked, phrases in leaning_words(language).languages.items():
            if phrases.find(folded):
                return asked, question.strip()
    return None


def _leans(turn: Turn, state: ResolvedQuestion) -> bool:
    """Whether a turn has no subject of its own.

    A whole question with a rank or a year in another language than the one before it stands alone: its words
    cannot be joined to that one's.
    """
    asks = turn.understood.score >= _ASKS
    if asks and (turn.ordinal or turn.year) and turn.understood.language is not state.language:
        return turn.leads or turn.pronouns
    if not turn.own:
        aside = asks and turn.ordinal and state.ordinal is None and state.year is None
        return not aside or turn.leads or turn.pronouns  # after a resolution "the fourth" is none of its own
    own = fold(turn.own).text.split()
    if turn.understood.language is Language.CHINESE:
        own = re.findall("..?", "".join(own))
    counts_on = turn.leads and turn.counts_same and bool(state.counted) and len(own) <= _LONGEST_LEAD
    if (turn.pronouns and len(own) <= 1) or counts_on or (asks and turn.partitive):
        return True
    if asks:
        return turn.beside
    before = fold(state.text).text
    repeats = all(word in before for word in own) and (turn.ordinal or turn.year)
    return bool(repeats) or ((turn.leads or turn.about) and len(own) <= _LONGEST_LEAD)


def _names_one(turn: Turn, termbase: Termbase | None) -> bool:
    """Whether a turn is "and" with one named thing, even where "from" and "who" are one word: «ومن أوروبا؟»."""
    unsure = turn.understood.score <= _ASKS and turn.understood.attribute in {
        Attribute.ACTOR,
        Attribute.PERSON,
        Attribute.OTHER,
    }
    return bool(
        termbase
        and turn.leads
        and turn.own
        and unsure
        and named_kind(turn.own, turn.understood.language, termbase)
    )


def _complete(turn: Turn) -> ResolvedQuestion:
    understood = turn.understood
    return ResolvedQuestion(
        understood.text,
        turn.language if turn.language is not None and not turn.own else understood.language,
        attribute=understood.attribute,
        ordinal=turn.ordinal,
        year=turn.year,
        counted=understood.counted,
    )


def _joined(turn: Turn, state: ResolvedQuestion, termbase: Termbase | None) -> ResolvedQuestion:
    """Return an elliptic turn completed by the question before it."""
    if turn.again:
        return replace(state, language=turn.understood.language, followup=True)
    before = understand(state.text, default=state.language, readers=plain_readers())
    ordinal, step = turn.ordinal, 0 if turn.beside and turn.own else turn.step
    if ordinal is None and step and state.ordinal is not None:
        ordinal = state.ordinal + step
    year = turn.year
    if year is None and step and ordinal is None and state.year is not None:
        year = state.year + step
    base = renumbered(before, turn, ordinal, year)
    counted = _of_which(state, before.language)
    asks = turn.understood.score > 0 and turn.understood.attribute is not Attribute.OTHER
    labelled = relabelled(before, turn.label) if base == before.text.strip() else ""
    if labelled:
        base = labelled
        asks &= turn.understood.attribute is not state.attribute  # "and theme 4?" after "what is theme 3?"
    if turn.about and turn.understood.attribute is Attribute.TOPIC and not turn.deed:
        asks = False  # "what about the seventh?" asks again what was asked
    asks |= _asks_which(turn) or turn.understood.yes_no
    part = _part_counted(turn, state, before, termbase)
    subject = part or _subject(base)
    own = (turn.own, turn.understood.language)
    exchanged = with_other(base, before.language, *own, termbase) if turn.own and termbase else ""
    if exchanged and (not asks or _names_one(turn, termbase)):
        text, attribute = exchanged, state.attribute
    elif asks:
        deeds = termbase and _deeds(turn.understood.text, turn.understood.language, termbase)
        of_part = termbase and _names_part_of_any(turn, termbase)
        if not part and termbase and (deeds or of_part or turn.understood.yes_no):
            # "Who gave the opening remarks?" asks of what was held.
            held_only = not (deeds or turn.understood.yes_no)
            subject = _without_deeds(subject, before.language, termbase, held_only=held_only)
            if turn.understood.yes_no and state.counted:  # "is it binding?" asks nothing of its commitments
                subject = re.sub(r"\s+", " ", subject.replace(state.counted, GAP)).strip(f" {GAP}？?")
        if turn.counts_same and counted not in subject:
            subject = f"{counted} {GAP} {subject}"
        asked = _without_step(turn) if step and ordinal is not None else turn.understood.text
        text = f"{asked.strip()} ({subject})" if subject else asked
        attribute = turn.understood.attribute
    elif turn.own and fold(turn.own).text not in fold(base).text:
        text = base.replace(subject, turn.own) if subject and subject in base else f"{base} ({turn.own})"
        attribute = state.attribute
    else:
        text, attribute = base, state.attribute
    return ResolvedQuestion(
        text,
        turn.language or (state.language if _wordless(turn) else turn.understood.language),
        followup=True,
        attribute=attribute,
        ordinal=ordinal if ordinal is not None else (None if year is not None else state.ordinal),
        year=year if year is not None else (None if ordinal is not None else state.year),
        counted=counted if turn.counts_same or not asks else turn.understood.counted,
        asked=turn.understood if asks and attribute is turn.understood.attribute else None,
        whose=state.text if asks and _of_person(turn, state) else "",
    )


def _without_step(turn: Turn) -> str:
    """Return a turn without what says which one of a series it asks about: "and where was *the next, in 2015*?"."""
    text = turn.understood.text
    folded = fold(text)
    steps = turn.words.next if turn.step > 0 else turn.words.previous
    spans = [folded.source_span(*one) for one in steps.find(folded.text)]
    spans += [mention.span for mention in turn.understood.constraints.dates if mention.value.has_year]
    return edited(text, [(span, "") for span in spans])


def _of_which(state: ResolvedQuestion, language: Language) -> str:
    """Return the noun that "how many" counted before: what was said of them there is not said of some of them."""
    head_last = language in {Language.ENGLISH, Language.CHINESE}
    return state.counted if head_last else next(iter(state.counted.split()), "")


def _part_counted(
    turn: Turn, state: ResolvedQuestion, before: Understanding, termbase: Termbase | None
) -> str:
    """Return what "how many of them" counts, with the places that it is counted in, where the turn before has both.

    What was done with them all is not asked again: of "how many bodies in Europe were sent the form" only these.
    """
    if termbase is None or not (turn.partitive and turn.counts_same and state.counted):
        return ""
    places = [
        _PREPOSITION.findall(before.text[: match.span.start])[0]
        + before.text[match.span.start : match.span.end]
        for match in termbase.match(before.text, before.language)
        if termbase.concept(match.concept).kind in PLACES
    ]
    return f" {GAP} ".join([_of_which(state, before.language), *places]) if places else ""


def _without_deeds(subject: str, language: Language, termbase: Termbase, *, held_only: bool = False) -> str:
    """Return what a question was about without what was done: a turn that says what is done asks of that alone."""
    for span in reversed(_deeds(subject, language, termbase, held_only=held_only)):
        subject = subject[: span.start] + GAP + subject[span.end :]
    return re.sub(r"\s+", " ", re.sub(rf"(?:\s*{GAP})+\s*", f" {GAP} ", subject)).strip(f" {GAP}")


def _names_part_of_any(turn: Turn, termbase: Termbase) -> bool:
    """Whether a turn asks of a part that every meeting has: "who gave the closing remarks?"."""
    parts, understood = column_words()["parts_of_any"], turn.understood
    return turn.deed and any(
        one.concept in parts for one in termbase.match(understood.text, understood.language)
    )


def _deeds(text: str, language: Language, termbase: Termbase, *, held_only: bool = False) -> list[Span]:
    """Return where a text has verbs for what is done, or only those for holding a meeting."""
    return [
        match.span
        for match in termbase.match(text, language)
        if termbase.concept(match.concept).kind is ConceptKind.EVENT_VERB
        and (not held_only or match.concept in event_words().holding)
    ]


def _asks_which(turn: Turn) -> bool:
    """Whether a turn asks for a thing that it names, in no way of its own: "and which document was drawn up there?"."""
    known = turn.understood.attribute not in {Attribute.OTHER, Attribute.TOPIC}
    return bool(turn.own) and not known and asks_which(turn.understood.text, turn.own)


def _of_person(turn: Turn, state: ResolvedQuestion) -> bool:
    """Whether a turn asks what somebody is whom the question before it asks for: "and his job?", "who is he?"."""
    asked = turn.understood
    if state.attribute not in _PEOPLE or turn.own or turn.ordinal or turn.year:
        return False
    return (
        asked.attribute is Attribute.POSITION
        or (asked.attribute is Attribute.PERSON and turn.pronouns)
        or (asked.attribute is Attribute.ACTOR and asked.answer in _WHERE_FROM)
    )


def _wordless(turn: Turn) -> bool:
    """Whether nothing in a turn tells its language: only digits and symbols."""
    return turn.understood.confidence == 0.0


def _subject(text: str) -> str:
    """Return what a question is about, without what it asks; of a completed follow-up, what was added to it."""
    added = _ADDED.search(text)
    if added is not None:
        return added[1]
    understood = understand(text, readers=plain_readers())
    only_rank = [understood.text[rank.span.start : rank.span.end] for rank in ranks(understood)]
    about = understood.subject if understood.about in only_rank else understood.about
    return (about or understood.subject).strip(" ()")
