"""One turn of a conversation as read: what it asks, what it names itself, and what in it leans on the turn before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.question import understand
from bot.answer.understand.constraints import Readers
from bot.answer.understand.patterns import AnswerKind, patterns_for
from bot.answer.understand.phrases import Phrases
from bot.answer.words.column_words import column_words
from bot.answer.words.months import MONTHS
from bot.answer.words.tables import read_table
from index.model import Language, Span
from index.query_words import query_words
from index.termbase.model import ConceptKind
from index.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.answer.understand.understanding import Understanding
    from index.termbase import Termbase
    from index.text.numerals import NumberMention

_HAN = re.compile("[\u3400-\u9fff]")
_LETTER = re.compile(r"[(（]\s*([^\W\d_])\s*[)）]")
"""The letter by which a thing is called: «العنصر (ل)», "element (b)"."""
_SAYS_LITTLE = re.compile(r"[\W的了吗呢致作做]")
"""Characters of a Chinese turn that name nothing: particles, and what is done with a speech."""
_NAMES_NOTHING = frozenset({ConceptKind.EVENT_VERB, ConceptKind.TIME})
_POSSESSIVE = ("ها", "هم", "هما", "ه")
"""Pronouns joined to an Arabic noun: «نوابها»."""
_JOINED = re.compile(r"(?<!\w)([^\W\d_]{3,}?)(?:ها|هم|ه)(?!\w)")
"""An Arabic word with a pronoun joined on: «أدارها», «عقده»."""


@dataclass(frozen=True, slots=True)
class LeaningWords:
    """How a language leans on what was said (``followups.toml``)."""

    leads: Phrases
    pronouns: Phrases
    stands_for: Phrases
    partitive: Phrases
    meeting: Phrases
    generic: Phrases
    previous: Phrases
    next: Phrases
    beside: Phrases
    about: Phrases
    again: Phrases
    ordinals: tuple[str, ...]
    feminine: str
    languages: Mapping[Language, Phrases]


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn as understood, with what it shows of leaning on the one before.

    Attributes:
        understood: The turn.
        words: How its language leans.
        leads: Whether it begins as a follow-up does: "and …".
        pronouns: Whether a pronoun in it stands for what was said.
        stands_for: Whether that pronoun is the subject or the object of the whole turn: "what did it set up?".
        partitive: Whether it asks of some of what was said: "how many of them", 其中.
        beside: Whether it asks for what stands before or after that.
        about: Whether it is "what about …".
        again: Whether it only asks for what was answered once more: "are you sure?", "where is that written?".
        step: 1 for the next of a series, -1 for the one before, else 0.
        language: In which the answer is wanted; None where it does not say.
        own: What it names itself; empty where it leaves that to the turn before.
        deed: Whether it names nothing but what is done or how long: "how many took part?", 什么时候设立的？
        month: The month that it names without a year, 1 to 12; None where it names none.
    """

    understood: Understanding
    words: LeaningWords
    leads: bool
    pronouns: bool
    stands_for: bool
    partitive: bool
    beside: bool
    about: bool
    again: bool
    step: int
    language: Language | None
    own: str
    deed: bool
    month: int | None = None

    @property
    def ordinal(self) -> int | None:
        """The rank that it names; None where it names none."""
        found = ranks(self.understood)
        return int(found[0].value) if found else None

    @property
    def year(self) -> int | None:
        """The year that it names; None where it names none."""
        years = self.understood.constraints.years
        return years[0] if years else None

    @property
    def counts_same(self) -> bool:
        """Whether it asks how many and leaves to the turn before what is counted: "and how many replied?"."""
        understood = self.understood
        if self.partitive and understood.answer is AnswerKind.NUMBER:
            return True
        generic = self.words.generic.find(fold(understood.counted).text)
        return understood.answer is AnswerKind.NUMBER and (not understood.counted or bool(generic))

    @property
    def label(self) -> str:
        """The number or letter by which it calls a thing, as it writes it; empty where it has none, or a rank."""
        span = label_of(self.understood)
        return self.understood.text[span.start : span.end] if span is not None and not self.ordinal else ""


@lru_cache(maxsize=8)
def leaning_words(language: Language) -> LeaningWords:
    """Return how a language leans on what was said, read once; English for a language that is only read."""
    data = read_table("followups.toml")
    row = data[language.value if language is not Language.OTHER else Language.ENGLISH.value]

    def of(key: str) -> Phrases:
        return Phrases(row[key], language)

    return LeaningWords(
        of("leads"),
        of("pronouns"),
        of("stands_for"),
        of("partitive"),
        of("meeting"),
        of("generic"),
        of("previous"),
        of("next"),
        of("beside"),
        of("about"),
        of("again"),
        tuple(word.replace("_", " ") for word in row["ordinals"].split()),
        row["feminine"],
        {Language(code): Phrases(block, language) for code, block in row["languages"].items()},
    )


def read_turn(
    text: str, default: Language | None, *, termbase: Termbase | None = None, later: bool = False
) -> Turn | None:
    """Return a turn as read; None for small talk and for nothing.

    Args:
        text: The turn.
        default: The language where the text does not tell.
        termbase: Knows which words name nothing but a deed.
        later: Whether another turn went before.
    """
    understood = understand(text, default=default, readers=plain_readers())
    joined = later and understood.language is Language.ARABIC
    parted = _without_joined_pronoun(text, understood) if joined else None
    understood = parted or understood
    if understood.empty or understood.smalltalk:
        return None
    words = leaning_words(understood.language)
    folded = fold(text).text
    step = 1 if words.next.find(folded) else -1 if words.previous.find(folded) else 0
    asked = [language for language, phrases in words.languages.items() if phrases.find(folded)]
    own = _own_subject(understood.text, understood, words)
    if own and termbase:
        own = _whole(own, understood, termbase)
    deed = bool(own and termbase and _names_no_thing(own, understood, termbase))
    return Turn(
        understood,
        words,
        bool(words.leads.find(folded)),
        parted is not None
        or _points_back(text, understood, words)
        or bool(joined and termbase and _has_possessive(understood, termbase)),
        bool(words.stands_for.find(folded)),
        bool(words.partitive.find(folded)),
        bool(words.beside.find(folded)),
        bool(words.about.find(folded)),
        bool(words.again.find(folded)),
        step,
        asked[0] if asked else None,
        "" if deed else own,
        deed,
        _month(understood, termbase),
    )


def _whole(own: str, understood: Understanding, termbase: Termbase) -> str:
    """Return a turn's own words with those that belong to a name begun in them: "the Director *General*"."""
    start = understood.about.find(own)
    end = start + len(own)
    for match in termbase.match(understood.about, understood.language) if start >= 0 else ():
        if match.span.start < end and start < match.span.end:
            start, end = min(start, match.span.start), max(end, match.span.end)
    return understood.about[start:end] if start >= 0 else own


def _month(understood: Understanding, termbase: Termbase | None) -> int | None:
    """Return the month that a turn names without a year; a lone "May" is read as a date by none."""
    for mention in understood.constraints.dates:
        if not mention.value.has_year and mention.value.start.month is not None:
            return mention.value.start.month
    if termbase is None or understood.constraints.dates:
        return None
    named = {match.concept for match in termbase.match(understood.text, understood.language)}
    last = re.findall(r"\w+", fold(understood.text).text)[-1:]
    if understood.language is Language.ENGLISH and last == ["may"]:
        named.add("may")
    found = [number for number, concept in enumerate(MONTHS, start=1) if concept in named]
    return found[0] if len(found) == 1 else None


def _without_joined_pronoun(text: str, understood: Understanding) -> Understanding | None:
    """Return a turn without the pronoun joined to a word, where it asks more surely then: «مين عقد» of «عقده»."""
    best: Understanding | None = None
    for match in _JOINED.finditer(text):
        parted = understand(text[: match.end(1)] + text[match.end() :], readers=plain_readers())
        if parted.score > (best or understood).score:
            best = parted
    return best


def _has_possessive(understood: Understanding, termbase: Termbase) -> bool:
    """Return whether a pronoun is joined to a noun of an Arabic turn: «ونوابها مين؟», «كم ميزانيته؟».

    A lone ه that another word follows may be a misspelt ة: «نائبه الرئيس».
    """
    text = understood.text
    for match in termbase.match(text, understood.language):
        word, form = fold(text[match.span.start : match.span.end]).text, fold(match.form).text
        joined = next((one for one in _POSSESSIVE if word.endswith(one) and not form.endswith(one)), "")
        if joined and (len(joined) > 1 or not re.match(r"\s+[^\W\d_]", text[match.span.end :])):
            return True
    return False


def _names_no_thing(own: str, understood: Understanding, termbase: Termbase) -> bool:
    """Return whether words name nothing but what is done, how long, or what is counted: "jours … duré", 致开幕词."""
    counted = fold(understood.counted).text
    saying_nothing = query_words().value_words | column_words()["parts_of_any"]
    left = list(fold(own).text)
    if len(left) != len(own):
        return False
    for match in termbase.match(own, understood.language):
        said = match.concept in saying_nothing or fold(match.form).text in counted.split()
        if said or termbase.concept(match.concept).kind in _NAMES_NOTHING:
            left[match.span.start : match.span.end] = " " * (match.span.end - match.span.start)
    rest = "".join(left)
    if understood.language is Language.CHINESE:
        return not _SAYS_LITTLE.sub("", rest)
    functional = patterns_for(understood.language).functional
    return all(len(word) == 1 or word in functional for word in re.findall(r"\w+", rest))


def _points_back(text: str, understood: Understanding, words: LeaningWords) -> bool:
    """Whether a pronoun stands for what was said; an article before a rank is none: «la cuarta reunión mundial»."""
    folded = fold(text)
    ranks = [rank.span.start for rank in understood.constraints.ordinals]
    for start, end in words.pronouns.find(folded.text):
        after = folded.source_span(start, end).end
        if not any(after <= rank and not text[after:rank].strip() for rank in ranks):
            return True
    return False


@lru_cache(maxsize=1)
def plain_readers() -> Readers:
    """Return what reads the dates, numbers and symbols of turns."""
    full = Readers.default()
    return Readers(dates=full.dates, numbers=full.numbers, symbols=full.symbols)


def _own_subject(text: str, understood: Understanding, words: LeaningWords) -> str:
    """Return what a turn names itself: no question word, pronoun, attribute, ordinal, year or generic noun."""
    folded = fold(understood.about)
    left = folded.text
    phrases = [
        words.leads,
        words.pronouns,
        words.generic,
        words.previous,
        words.next,
        *words.languages.values(),
        *(() if words.beside.find(folded.text) else (words.meeting,)),
    ]
    for each in (*phrases, patterns_for(understood.language).nouns):
        for start, end in each.find(folded.text):
            left = left[:start] + " " * (end - start) + left[end:]
    read = understood.constraints
    spans = [mention.span for mention in read.dates]
    for span in [*spans, *(number.span for number in (*read.ordinals, *read.numbers))]:
        said = fold(text[span.start : span.end]).text
        left = left.replace(said, " " * len(said))
    named = [
        match
        for match in re.finditer(r"\w+", left)
        if _HAN.match(match[0]) or (len(match[0]) > 1 and not match[0].isdigit())
    ]
    if not named:
        return ""
    stretch = folded.source_span(named[0].start(), named[-1].end())
    return understood.about[stretch.start : stretch.end]


def label_of(understood: Understanding) -> Span | None:
    """Return where a question has the one number or letter by which it calls a thing: "group 3", «العنصر (ل)».

    None where it has none or several. Chinese numerals are none: 那一个.
    """
    text, language = understood.text, understood.language
    letters = [Span(*match.span(1)) for match in _LETTER.finditer(text)]
    numbers = [
        one.span
        for one in understood.constraints.numbers
        if language is not Language.CHINESE or text[one.span.start : one.span.end].isdecimal()
    ]
    found = [*letters, *numbers]
    return found[0] if len(found) == 1 else None


def ranks(understood: Understanding) -> list[NumberMention]:
    """Return the ordinals of a question, those within a symbol left out: 第71/280号决议."""
    symbols = [one.span for one in understood.constraints.symbols]
    return [
        one
        for one in understood.constraints.ordinals
        if not any(span.start < one.span.end and one.span.start < span.end for span in symbols)
    ]
