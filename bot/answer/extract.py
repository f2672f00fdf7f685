"""Evidence to the words that answer: sentences weighed with the values they hold."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING

from bot.answer.sentence.authored import author_named, is_of_document
from bot.answer.sentence.counting import miscounting
from bot.answer.sentence.date_sense import DUE, is_set
from bot.answer.sentence.date_standing import bounds_share, deadline_share, with_bounds, with_deadline
from bot.answer.sentence.defining import SUREST, definition
from bot.answer.sentence.denying import denial
from bot.answer.sentence.lens import QuestionLens
from bot.answer.sentence.list_values import asks_languages
from bot.answer.sentence.lists import introduced_items, introduced_parts, listed_items, named_parts, of_place
from bot.answer.sentence.name_parts import is_only_in_a_process
from bot.answer.sentence.price_standing import price_share, with_price
from bot.answer.sentence.ranked_items import count_asked, ranked_item, with_items_counted
from bot.answer.sentence.ranked_meetings import ranked_meetings, tells_ranked
from bot.answer.sentence.room_values import titled
from bot.answer.sentence.short_forms import spelled_out
from bot.answer.sentence.telling import ACTING, SAID, most_told, says_nothing_new, told
from bot.answer.sentence.values import TYPED, value_of, values
from bot.answer.sentence.values_around import nearness, value_around
from bot.answer.sentence.view import SentenceView
from bot.answer.understand.patterns import AnswerKind
from bot.answer.words.column_words import asks_for_names, column_words, thing_asked
from index.model import Language, Span, UnitKind
from index.query import HARD_KINDS, NESTED_STRENGTH
from index.rank import Level
from index.termbase.model import PLACES, ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.sentence.counting import Counted
    from bot.answer.sentence.values import Value
    from index.facts.dates import Precision
    from index.library import Library
    from index.query import Query, QueryUnit
    from index.rank import Evidence

VALUE_SHARE = 0.42
"""What a fitting value near the right words adds to a sentence's score."""
LACKING_SHARE = 0.3
"""Of that, what the items of a list add where the sentence lacks the weightiest word of the question."""
LISTED_NEAR = 60
"""Code points before a list that hold what it is a list of."""
ELSEWHERE_SHARE = 0.2
"""What it takes that the sentence lacks the word that the value stands with: "deadline", "chaired"."""
COVERED = 0.85
"""Coverage from which it adds the whole of that: a value of the right kind beside few of the words answers little."""
DUE_SHARE = 0.15
"""What it adds that the sentence sets the day by which a thing must be done, where that is asked for."""
QUOTED_SHARE = 0.3
"""What it adds that a sentence holds the words that the question quotes, as they stand."""
QUOTED_LENGTH = 4
PLACES_TOLD = 9
"""Decimal places to which scores are told apart."""
HOPELESS = 0.7
"""How far below the best a sentence is that no value lifts to the top."""
MOST_NEAR = 1.2
"""Nearness from which a value is as near as can be."""
MISSING_SHARE = 0.1
"""What it takes from a sentence's score that it holds no value of the kind that was asked for."""
NO_VOTES_SHARE = 0.5
"""The same of how many were on a side of a vote, which few sentences tell."""
NO_ROOM_SHARE = 0.15
"""The same where a room or a building is asked for, that nothing answers but its name."""
COUNTED_NEAR = 0.1
"""What its nearness adds to a number of things of which no more is told: of how many there are, not of some."""
UNCOUNTED_SHARE = 0.25
"""What it takes that the number counts something else than was asked."""
DEFINITION_SHARE = 0.3
"""What it adds that a sentence says what the thing asked about is."""
NOTHING_NEW_SHARE = 0.3
"""What it takes that a sentence only names what was asked about."""
FEW_UNITS = 2
"""Words of a question that says of a thing at most that it is there."""
AUTHOR_SHARE = 1.0
"""What it adds, where it is asked who wrote a document, that its title says whose it is."""
OWN_PLACE_SHARE = 0.15
"""What it adds that a list's heading, or what is counted, stands below one that names the place asked about."""
LIST_SHARE = 0.3
"""What it adds, where a list is asked for, that a sentence introduces numbered items."""
NEGATION_SHARE = 0.2
"""What it adds that a sentence denies what is asked about, where the question asks for what is not, or else takes."""
HEADS = frozenset({UnitKind.TITLE, UnitKind.HEADING})
"""Kinds of unit that name what is asked about and tell nothing of it."""
IN_NAME_SHARE = 0.2
"""What it takes that a city asked about stands only in the name of a process: "the Lima Process"."""
LONG = 320
"""Code points from which a sentence holds many words by its length alone."""
LENGTH_SHARE = 0.08
"""What each doubling of that length takes from a sentence's score."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """A sentence and the value in it, weighed.

    Attributes:
        evidence: The sentence.
        value: What answers; None where the sentence itself does, or where it holds no fitting value.
        score: What extractions are ordered by; higher is better.
        verbatim: Whether the sentence holds words that the question quotes.
        introduction: The chunk whose last sentence holds the value: what introduces this one, or a footnote of it; None
            where this one does.
    """

    evidence: Evidence
    value: Value | None
    score: float
    verbatim: bool = False
    introduction: int | None = None


@dataclass(frozen=True)
class _Weighing:
    """What a question asks of sentences; see :func:`extract`."""

    library: Library
    lens: QuestionLens
    wanted: AnswerKind
    defining: bool
    wording: Sequence[str]
    negated: bool

    def most(self, evidence: Evidence, defined: float) -> float:
        """Return the highest score that a sentence can have that defines the thing asked about so surely."""
        most = evidence.score + self._most_said + DEFINITION_SHARE * defined
        most += most_told(self.lens, evidence, self.wanted)
        if self._most_headed and self._is_heading(evidence):
            most += self._most_headed
        if self.wanted is not AnswerKind.TEXT:
            most += _value_share(MOST_NEAR, evidence) + DUE_SHARE * (self.lens.sense == DUE)
        if self.wanted is AnswerKind.DATE:
            most += bounds_share(self.lens, evidence) + deadline_share(self.lens, evidence)
        return most + (price_share(self.lens, evidence) if self.wanted is AnswerKind.AMOUNT else 0.0)

    @cached_property
    def _most_said(self) -> float:
        """The most that a sentence gains by what it says besides a value and what is told of the thing asked about."""
        return sum(
            (
                LIST_SHARE * (self.wanted is AnswerKind.LIST),
                NEGATION_SHARE * self.negated,
                QUOTED_SHARE * bool(self.wording),
                OWN_PLACE_SHARE * (self.lens.counted is not None and self.lens.asks_of_place),
            )
        )

    @cached_property
    def _most_headed(self) -> float:
        """The most that a heading or a title gains besides."""
        listed = LIST_SHARE + OWN_PLACE_SHARE if self.wanted in SAID else 0.0
        return listed + AUTHOR_SHARE * self.lens.of_a_writer

    @cached_property
    def _of_process(self) -> bool:
        """Whether it asks which process did something."""
        return bool(self.lens.query.units) and "process" in self.lens.query.units[0].own_concepts

    @cached_property
    def _cities(self) -> Sequence[QueryUnit]:
        return [unit for unit in self.lens.query.units if unit.kind == ConceptKind.CITY]

    @cached_property
    def _items_wanted(self) -> bool:
        return self.wanted is AnswerKind.LIST and not self.lens.names_asked

    @cached_property
    def _asks_of_all(self) -> bool:
        counted = self.lens.counted
        return counted is not None and len(self.lens.query.units) - len(counted.qualifiers) <= FEW_UNITS

    def weighed(self, evidence: Evidence, least: float = -math.inf) -> Extraction | None:
        """Return a sentence with the best value in it; None where it scores below a score whatever it holds.

        Looking for values takes longest: the sentence is weighed by all else before.
        """
        view = SentenceView.of(self.library, self.lens, evidence.chunk, evidence.sentence)
        long_name = spelled_out(view) if self.defining and self.wanted is AnswerKind.TEXT else None
        defined = definition(view) if self.defining and self.wanted in SAID else 0.0
        defined = SUREST if long_name is not None and not long_name.concept else defined
        if self.defining and self.most(evidence, defined) < least:
            return None
        verbatim = self._is_verbatim(view)
        score = evidence.score + self._besides(view, evidence, defined) + QUOTED_SHARE * verbatim
        tokens = view.annotation.sentence_tokens[view.number]
        untied = ELSEWHERE_SHARE * (bool(self.lens.tied) and self.lens.tied.isdisjoint(tokens))
        typed = self.wanted in TYPED or (self._items_wanted and asks_languages(self.lens.query))
        missing = NO_ROOM_SHARE if self.wanted is AnswerKind.ROOM else MISSING_SHARE * typed
        if self.lens.counted is not None and self.lens.counted.votes:
            missing = NO_VOTES_SHARE
        dating = self.wanted is AnswerKind.DATE
        due = dating and (
            deadline_share(self.lens, evidence) > 0.0 or bounds_share(self.lens, evidence) > 0.0
        )
        more = DUE_SHARE * (self.lens.sense == DUE) - untied
        more += price_share(self.lens, evidence) if self.wanted is AnswerKind.AMOUNT else 0.0
        if not due and score + max(_value_share(MOST_NEAR, evidence) + more, -missing) < least:
            return None
        own = next(iter(values(view, self.wanted)), None)
        own = value_of(view, long_name) if long_name is not None else own
        if own is not None and self.wanted in ACTING and own.nearness < 0 and not self._of_process:
            own = None  # a process that is named in passing did nothing
        introduction, value = value_around(view, own, self.wanted) or (None, own)
        asked = with_price(self.lens, evidence) if value and self.wanted is AnswerKind.AMOUNT else evidence
        score, evidence = score + (asked.score - evidence.score), asked
        if value is not None and value.date is not None and introduction is None:
            evidence = with_deadline(view, with_bounds(view, evidence, value.date), value.span)
            score += evidence.score - asked.score + DUE_SHARE * is_set(view, value.span)
        if value is not None:
            sure = value.counted or (bool(value.parts) and asks_languages(self.lens.query))
            near = MOST_NEAR if sure else nearness(view, evidence, value)
            lacking = LACKING_SHARE if self._items_wanted and self._lacks_the_thing(evidence) else 1.0
            lacking *= not (self._items_wanted and introduction is None and self._is_of_another(view, value))
            score += lacking * _value_share(near, evidence) - (untied if evidence is asked else 0.0)
            if value.counted and self._asks_of_all:
                score += COUNTED_NEAR * (value.nearness - MOST_NEAR)
            score -= UNCOUNTED_SHARE * (self.lens.counted is not None and not value.counted)
        else:
            empty = self.wanted not in SAID and self._is_heading(evidence) and says_nothing_new(view)
            score -= missing + NOTHING_NEW_SHARE * empty
        return Extraction(evidence, value, score, verbatim, introduction)

    def _besides(self, view: SentenceView, evidence: Evidence, defined: float) -> float:
        """Return what a sentence's words add to its score besides the value in it, or take.

        Args:
            view: The sentence.
            evidence: The same.
            defined: How surely it says what the thing asked about is.
        """
        added = told(view, evidence, self.wanted)
        if self.wanted in ACTING and is_of_document(self.lens.query, evidence):
            added += AUTHOR_SHARE * (author_named(view) is not None)
        if self.lens.counted is not None:
            added += OWN_PLACE_SHARE * of_place(view) - miscounting(
                self.library, self.lens.query, self.lens.counted, evidence
            )
        if self.wanted in SAID:
            added += DEFINITION_SHARE * defined + self._listing(view, evidence)
        if self.negated:
            added += NEGATION_SHARE * denial(view)
        if self.wanted is AnswerKind.LIST and any(is_only_in_a_process(view, one) for one in self._cities):
            added -= IN_NAME_SHARE
        length = len(view.sentence)
        return added - (LENGTH_SHARE * math.log2(length / LONG) if length > LONG else 0.0)

    def _listing(self, view: SentenceView, evidence: Evidence) -> float:
        """Return what it adds that a sentence introduces the items asked for, or takes that it says nothing new."""
        old, heading = says_nothing_new(view), self._is_heading(evidence)
        # A heading that is what was asked for answers with its bullets: «ما الحلول المبتكرة في أفريقيا؟».
        wanted = self.wanted is AnswerKind.LIST or (old and self.wanted is AnswerKind.TEXT and heading)
        placed = of_place(view) if wanted and heading else 0
        if wanted and placed >= 0 and self._lists_what_is_asked(view, evidence):
            return LIST_SHARE + OWN_PLACE_SHARE * placed
        return -NOTHING_NEW_SHARE if old else 0.0

    def _lists_what_is_asked(self, view: SentenceView, evidence: Evidence) -> bool:
        """Return whether a sentence introduces items that may be those asked for: of places or bodies, their names."""
        if self.wanted is not AnswerKind.LIST:
            return bool(introduced_items(self.library, evidence))
        items, count = listed_items(self.library, evidence), count_asked(self.lens.query)
        if not items or (count and count not in {len(items), len(introduced_parts(self.library, evidence))}):
            return False
        if self._items_wanted or not asks_for_names(self.lens.query):
            return True
        of_members = any(unit.own_concepts & column_words()["members"] for unit in self.lens.query.units)
        return (self._is_heading(evidence) or not of_members) and bool(named_parts(view, evidence))

    def _is_verbatim(self, view: SentenceView) -> bool:
        """Return whether a sentence holds words that the question quotes."""
        if not self.wording:
            return False
        text = fold_text(view.text[view.sentence.start : view.sentence.end])
        return any(words in text for words in self.wording)

    def _lacks_the_thing(self, evidence: Evidence) -> bool:
        """Return whether the weightiest word of the question is found no more than in part."""
        units = self.lens.query.units
        findings = zip((unit.weight for unit in units), evidence.findings, strict=True)
        return max(findings, key=itemgetter(0))[1].degree <= NESTED_STRENGTH

    def _is_of_another(self, view: SentenceView, value: Value) -> bool:
        """Return whether what a sentence lists is nothing of the kind asked for: "mechanisms (…) in all phases".

        The thing asked for comes first in a question, but in Chinese; and before the list of it.
        """
        head = thing_asked(self.lens.query)
        if value.parts or head is None or not head.known or head.kind == ConceptKind.EVENT_VERB:
            return False
        if self.lens.query.language is Language.CHINESE:
            return False
        before = Span(max(view.sentence.start, value.span.start - LISTED_NEAR), value.span.start)
        return head.degree(view.annotation.tokens_within(before)) < NESTED_STRENGTH

    def _is_heading(self, evidence: Evidence) -> bool:
        return self.library.kind(evidence.chunk) in HEADS


def _value_share(nearness: float, evidence: Evidence) -> float:
    """Return what a value adds to a sentence's score."""
    near = 0.2 + 0.8 * min(MOST_NEAR, nearness)
    return VALUE_SHARE * near * min(1.0, evidence.coverage / COVERED)


def extract(
    library: Library,
    query: Query,
    evidence: Sequence[Evidence],
    wanted: AnswerKind,
    *,
    defining: bool = False,
    quoted: Sequence[str] = (),
    counted: Counted | None = None,
    bodies: frozenset[str] = frozenset(),
    labelled: str = "",
    precision: Precision | None = None,
    with_whom: bool = False,
    relation: str = "",
    sense: str = "",
    word: frozenset[str] = frozenset(),
    long_form: bool = False,
    purpose: bool = False,
    theme: bool = False,
    change: bool = False,
    negated: bool = False,
    depth: int = 100,
    units: int = 3,
) -> tuple[Extraction, ...]:
    """Return the best sentences with the best value of each, best first.

    Args:
        library: Where the evidence is from.
        query: What was asked.
        evidence: Best first.
        wanted: The kind of value that answers.
        defining: Whether the question asks what something is.
        quoted: Words that the question has in quotation marks.
        counted: The thing whose number is asked; None where there is none.
        bodies: The tokens of the nouns for a body that the question asks "which" of.
        labelled: The concept of the thing whose own number is asked; empty where there is none.
        precision: How precise a date is wanted at least; None where any answers.
        with_whom: Whether the question asks with whom somebody did a thing.
        relation: On whose behalf, to whom …, see :mod:`bot.answer.understand.relations`; empty where it asks none.
        sense: "since" or "by" where it asks for a date so.
        word: The tokens of the word whose number is asked, where no thing is known by it.
        long_form: Whether it asks what a short name stands for.
        purpose: Whether it asks what something is for, or why.
        theme: Whether it asks for the theme of a meeting.
        change: Whether it asks by how much something became less or more.
        negated: Whether it asks for what is not.
        depth: How many sentences are looked at.
        units: How many different units are wanted: a sentence that cannot come before the last of them may lack.
    """
    wording = [fold_text(words) for words in quoted if " " in words.strip() or len(words) >= QUOTED_LENGTH]
    lens = QuestionLens(
        query, counted, bodies, labelled, precision, with_whom, sense, word, relation, long_form, purpose
    )
    lens = replace(lens, theme=theme, change=change)
    weighing = _Weighing(library, lens, wanted, defining, wording, negated)
    found: list[Extraction] = []
    best_of: dict[int, float] = {}
    best_fitting: dict[tuple[str, bool], float] = {}
    least = -math.inf
    must = [place for place, unit in enumerate(query.units) if unit.kind in HARD_KINDS | PLACES]
    ranked = ranked_meetings(query) if wanted is AnswerKind.DATE else []
    hopeless = evidence[0].score - HOPELESS if evidence else 0.0
    for bare in islice(evidence, depth):
        if bare.score < hopeless:
            break
        one = titled(library, lens, bare) if wanted is AnswerKind.ROOM else bare
        one = with_items_counted(library, query, one) if wanted is AnswerKind.LIST else one
        # One that holds the years, ranks and places asked for may be taken before better ones (judge.fitting).
        fits = bool(must) and all(one.findings[place].level is not Level.NOWHERE for place in must)
        surely = fits and tells_ranked(one.findings, ranked)
        document = library.document_of[one.chunk], surely
        enough = best_fitting.get(document, -math.inf) if fits else least
        if weighing.most(one, SUREST * defining) < min(least, enough):
            continue
        extraction = weighing.weighed(one, min(least, enough))
        if extraction is None:
            continue
        found.append(extraction)
        if fits and (extraction.value is not None or wanted is not AnswerKind.LABEL):
            best_fitting[document] = max(extraction.score, enough)
        if extraction.score > best_of.get(one.chunk, -math.inf):
            best_of[one.chunk] = extraction.score
            if extraction.score > least and len(best_of) >= units:
                least = sorted(best_of.values())[-units]
    # What scores the same but for how it was added up comes in the documents' order.
    found.sort(key=lambda one: (-round(one.score, PLACES_TOLD), one.evidence.chunk, one.evidence.sentence))
    item = ranked_item(library, query, found[0].evidence) if found and wanted in SAID else None
    if item is not None:
        more = item.score - found[0].evidence.score
        found.insert(0, replace(found[0], evidence=item, value=None, score=found[0].score + more))
    return tuple(found)
