"""Where sentences name meetings: by rank, by series, by a bare "the Seventh", or by "the meeting" named before."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from index.annotate import CONCEPT, ORDINAL, STEM, Term, longest
from index.facts.event_firsts import first_ranks, firsts
from index.facts.events import ADJACENT, event_words
from index.model import Language, Span, gap
from index.termbase.keys import skipped_words
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.annotate import Annotation
    from index.termbase import Termbase

OF_REACH = 30
"""Code points between "the second meeting" and the series it belongs to."""
TITLE_REACH = 90
"""Code points after a meeting that may hold its name, where the termbase does not know its series."""
ANY_MEETING = "meeting"
"""The noun that every meeting may be called by."""
ELLIPTIC_REACH = 12
"""Code points between a rank without its noun and the verb that says it was held: "the Seventh was held"."""
HAN_NOUN = 2
"""Characters of a Chinese noun for meetings: 会议, 论坛."""
HAN_NAME = 16
"""Characters of a Chinese name between its rank and its noun."""
LATIN_NAME = 40
"""Code points of the adjectives between a rank and its noun: "the third | Regional Ministerial | Conference"."""
BARE_REACH = 6
"""Code points between a meeting's noun and what shows that no name follows: a date, a verb, "respectively"."""
NAMES = frozenset({ConceptKind.SERIES, ConceptKind.PROCESS, ConceptKind.BODY})
"""Kinds of name of which a longer one holds no series: 泛非|移民论坛."""
SERIES_FIRST = frozenset({Language.CHINESE, Language.ENGLISH})
"""Languages in which the series may stand right before the rank: 全球论坛第二次会议, "the Forum's second meeting"."""

_JOINT = re.compile(r"\s*[次届屆]?\s*(?:[,،、]|و|(?:and|et|y|e|и)\b|和|及|与)?\s*(?:(?:the|le|la|el)\b)?\s*")
"""What stands between two ranks of one noun: "the third and fourth meetings"."""
_ADJECTIVES = re.compile(r"(?:\s[^\W\d_]+(?:-[^\W\d_]+)?){1,3}\s")
_ARABIC_ADJECTIVES = re.compile(r"(?:\sال[^\W\d_]+){1,2}\s")
_EDITION = re.compile(
    r"\s(?:editions?|éditions?|edici(?:ón|ones))\s(?:of the|du|de la|de l['’]|del?)\s?", re.IGNORECASE
)
"""A word that takes the place of the meeting's noun before it: « la troisième | édition du | Forum »."""
_HAN = re.compile("[\u3400-\u9fff]*")
_BREAK = re.compile(r"[،,；;؛.。:：]")
_PAUSE = re.compile(r"\s*(?:[^\w\s(<«\"“]|\Z)")


@dataclass(frozen=True, slots=True)
class MeetingName:
    """Where a sentence names a meeting, and which one.

    Attributes:
        span: In the shown text.
        series: The termbase's concept; empty where it knows none.
        ordinal: The rank; 0 where none is given.
        tokens: Of the name.
        noun: The concept of the meeting's noun; empty where only the series is named.
        others: Ranks that share the noun: "the third and fourth meetings".
        counted: Whether they are counted, not named: "the first two meetings".
        gapped: Whether the verb of the meeting before it in the sentence stands for its own: "the second in Cuenca".
    """

    span: Span
    series: str
    ordinal: int
    tokens: frozenset[str]
    noun: str = ""
    others: tuple[int, ...] = ()
    gapped: bool = False
    counted: bool = False

    def each(self) -> tuple[MeetingName, ...]:
        """Return the name once for each of its ranks, in their order in the text."""
        return (self, *(replace(self, ordinal=ordinal, others=(), counted=False) for ordinal in self.others))


def meeting_names(
    text: str,
    annotation: Annotation,
    sentence: Span,
    termbase: Termbase,
    language: Language,
    carried: MeetingName | None,
) -> list[MeetingName]:
    """Return the meetings a sentence names: ranked ones, and series named without a rank, in its order.

    Args:
        text: The shown text.
        annotation: Of that text.
        sentence: One of its sentences.
        termbase: The one the annotation was made with.
        language: Of the text.
        carried: The last meeting named before.
    """
    return _Names(text, annotation, sentence, termbase, language).all(carried)


@dataclass(frozen=True, slots=True)
class _Names:
    text: str
    annotation: Annotation
    sentence: Span
    termbase: Termbase
    language: Language

    def all(self, carried: MeetingName | None) -> list[MeetingName]:
        terms = self.annotation.terms_within(self.sentence)
        names = longest(term for term in terms if kind_of(term, self.termbase) in NAMES)
        series = [term for term in names if kind_of(term, self.termbase) is ConceptKind.SERIES]
        meetings = longest(
            term
            for term in terms
            if term.token.startswith(CONCEPT) and term.token[2:] in event_words().meetings
        )
        heads: list[MeetingName] = []
        ranked = [term for term in terms if term.token.startswith(ORDINAL)]
        ranked += first_ranks(self.text, self.sentence, self.language)
        for ranks in self._runs(sorted(ranked)):
            before = heads[-1] if heads else carried
            # «Семьдесят пятая сессия Первый комитет»: a noun is of the rank that stands first beside it
            free = [term for term in meetings if not any(overlaps(term, head.span) for head in heads)]
            found = self._ranked(ranks, terms, series, free, before)
            heads.extend([found] if found is not None else [])
        for term in series:
            if not any(overlaps(term, head.span) for head in heads):
                span = Span(term.start, term.end)
                heads.append(MeetingName(span, term.token[2:], 0, frozenset({term.token})))
        return sorted(heads, key=lambda head: head.span)

    def _is_of(self, rank: Term, noun: Term) -> bool:
        """Return whether no more than a name or adjectives stand between a rank and its noun.

        第二届世界茶农论坛, "the second regional conference", «المؤتمر | الإقليمي | الثاني».
        """
        if self.language is Language.ARABIC:
            between = self.text[noun.end : rank.start] if noun.end <= rank.start else ""
            return bool(_ARABIC_ADJECTIVES.fullmatch(between)) and is_definite(self.text, noun, self.language)
        if not 0 <= noun.start - rank.end <= (HAN_NAME if self.language is Language.CHINESE else LATIN_NAME):
            return False
        if self.language is Language.CHINESE:
            return bool(_HAN.fullmatch(self.text, rank.end, noun.start))
        between = self.text[rank.end : noun.start]
        if _EDITION.fullmatch(between):
            return True
        return bool(_ADJECTIVES.fullmatch(between)) and not skipped_words(self.language) & set(
            fold_text(between).split()
        )

    def _runs(self, ranks: Sequence[Term]) -> Iterator[list[Term]]:
        """Yield the ranks, those that share a noun together: «الاجتماعين الثالث والرابع»."""
        run: list[Term] = []
        for rank in ranks:
            if run and _JOINT.fullmatch(self.text, run[-1].end, rank.start):
                run.append(rank)
                continue
            if run:
                yield run
            run = [rank]
        if run:
            yield run

    def _ranked(
        self,
        ranks: Sequence[Term],
        terms: Sequence[Term],
        series: Sequence[Term],
        meetings: Sequence[Term],
        before: MeetingName | None,
    ) -> MeetingName | None:
        """Return the meeting that ranks name with the noun beside them; None where no noun is, or an office's."""
        near = [
            (term, rank)
            for rank in ranks
            for term in (*series, *meetings)
            if gap(rank, term) <= ADJACENT or self._is_of(rank, term)
        ]
        if not near:
            return self._elliptic(ranks[0], terms, before)
        head, rank = min(
            near,
            key=lambda one: (kind_of(one[0], self.termbase) is not ConceptKind.SERIES, gap(one[1], one[0])),
        )
        owner = head if head in series else self._owner(ranks[0], ranks[-1], head, series)
        start, end = min(ranks[0].start, head.start), max(ranks[-1].end, head.end)
        for term in reversed(meetings):  # «الاجتماع | التشاوري | الأول»
            if 0 <= start - term.end <= ADJACENT:
                start = term.start
        noun = "" if head in series else head.token[2:]
        if owner is None:
            end = self._with_owner(end, meetings)
        bare = owner is None and self._is_bare(end, terms)
        if owner is not None:
            start, end = min(start, owner.start), max(end, owner.end)
        name = Span(start, self._name_end(terms, end))
        named = frozenset(
            term.token for term in self.annotation.terms_within(name) if term.token[:2] in {CONCEPT, STEM}
        )
        if owner is not None:
            identity = owner.token[2:]
        else:
            identity = self._split_series(rank, head)
            identity = identity or self._owner_named_before(head, meetings, before)
            known = bare and before is not None and (before.noun in {noun, ""} or noun == ANY_MEETING)
            known = known or (bare and before is not None and self._is_alike(start, head, before))
            if before is not None and known and not identity and self._is_definite(start, head):
                identity, named = (
                    before.series,
                    named | before.tokens,
                )  # "the Forum's second meeting … the third"
        first, *others = (int(float(one.token[2:])) for one in ranks)
        count = firsts(self.text, ranks[0], self.annotation, self.language) if not others else 1
        others = others or [*range(2, count + 1)]
        return MeetingName(Span(start, end), identity, first, named, noun, tuple(others), counted=count > 1)

    def _is_alike(self, start: int, noun: Term, before: MeetingName) -> bool:
        """Return whether a rank that opens a Chinese clause counts what was named before: 国际会议 … 第二届会议."""
        if self.language is not Language.CHINESE:
            return False
        alone = start == self.sentence.start or not _HAN.fullmatch(self.text[start - 1])
        return alone and STEM + self.text[noun.end - HAN_NOUN : noun.end] in before.tokens

    def _is_definite(self, start: int, noun: Term) -> bool:
        """Return whether a ranked noun is marked as known, before its rank or itself: "la troisième réunion"."""
        if is_definite(self.text, noun, self.language):
            return True
        return is_definite(self.text, Term(start, noun.end, noun.token), self.language)

    def _is_bare(self, end: int, terms: Sequence[Term]) -> bool:
        """Return whether nothing behind a ranked noun says of what it is: "the third and fourth meetings, …"."""
        if _PAUSE.match(self.text, end):
            return True
        words = event_words()
        verbs = words.holding | words.roles.keys()
        stops = [term.start for term in terms if term.token.startswith(CONCEPT) and term.token[2:] in verbs]
        stops += [mention.span.start for mention in self.annotation.dates]
        rest = fold_text(self.text[end : end + 3 * BARE_REACH]).lstrip()
        language = self.language.value
        follows = (*words.respectively.get(language, ()), *words.where.get(language, ()))
        return any(self._follows(end, stop) for stop in stops) or rest.startswith(
            tuple(fold_text(word) for word in follows) or "\0"
        )

    def _follows(self, end: int, stop: int) -> bool:
        """Return whether what shows that no name follows stands close by, auxiliaries apart: "avait | eu lieu"."""
        if not 0 <= stop - end <= 4 * BARE_REACH:
            return False
        between = fold_text(self.text[end:stop]).split()
        return stop - end <= BARE_REACH or set(between) <= skipped_words(self.language)

    def _with_owner(self, end: int, meetings: Sequence[Term]) -> int:
        """Return where a name ends with the forum whose meeting it is: "la tercera Reunión | del Foro"."""
        if self.language is Language.CHINESE:
            return end
        reach = ADJACENT if self.language is Language.RUSSIAN else 2 * BARE_REACH
        for term in meetings:
            near = 0 <= term.start - end <= reach and not _PAUSE.match(self.text[end : term.start])
            if near and is_definite(self.text, term, self.language):
                return term.end
        return end

    def _name_end(self, terms: Sequence[Term], end: int) -> int:
        """Return where a meeting's name ends at the latest: before the verb or date that says what came of it."""
        words = event_words()
        verbs = words.holding | words.roles.keys()
        stops = [term.start for term in terms if term.token.startswith(CONCEPT) and term.token[2:] in verbs]
        stops += [mention.span.start for mention in self.annotation.dates]
        return min([self.sentence.end, end + TITLE_REACH, *(stop for stop in stops if stop > end)])

    def _owner(self, first: Term, last: Term, head: Term, series: Sequence[Term]) -> Term | None:
        """Return the series a ranked meeting belongs to: «الاجتماع الثاني للمنتدى», 全球论坛第二次会议."""
        end, start = max(last.end, head.end), min(first.start, head.start)
        # «قررت أن تنظر، في دورتها الثالثة والستين، في متابعة الحوار»: the session is nobody's behind the pause
        after = [
            term
            for term in series
            if 0 <= term.start - end <= OF_REACH and not _BREAK.search(self.text, end, term.start)
        ]
        # «المناقشة العامة للدورة الثالثة والسبعين»: the debate of the session, not the seventy-third debate
        before = [
            term for term in series if 0 <= start - term.end <= ADJACENT and self.language in SERIES_FIRST
        ]
        return next(iter((*before, *after)), None)

    def _split_series(self, rank: Term, head: Term) -> str:
        """Return the series whose name a rank splits, «الحوار الثاني الرفيع المستوى»; empty where it splits none."""
        start = min(rank.start, head.start)
        name = Span(start, min(self.sentence.end, max(rank.end, head.end) + TITLE_REACH))
        joined = self.text[name.start : rank.start] + self.text[rank.end : name.end].lstrip()
        cut = rank.start - start
        for match in self.termbase.match(joined, self.language):
            around = match.span.start < cut < match.span.end
            if around and self.termbase.concept(match.concept).kind is ConceptKind.SERIES:
                return match.concept
        return ""

    def _owner_named_before(self, head: Term, meetings: Sequence[Term], carried: MeetingName | None) -> str:
        """Return the series named before that a meeting is said to be of; empty where none is.

        "The first meeting of the Global Forum … The second meeting of the forum": «الاجتماع الثاني للمنتدى».
        """
        if carried is None or not carried.series:
            return ""
        after = [term for term in meetings if 0 < term.start - head.end <= OF_REACH]
        own = nouns_of(carried.series, self.termbase, self.language)
        return carried.series if any(term.token[2:] in own for term in after) else ""

    def _elliptic(self, rank: Term, terms: Sequence[Term], before: MeetingName | None) -> MeetingName | None:
        """Return the meeting that a bare rank names: "the First … was held in 2003; the Seventh in 2015"."""
        ordinal = int(float(rank.token[2:]))
        if before is None or not before.ordinal or before.ordinal == ordinal:
            return None
        if any(
            kind_of(term, self.termbase) is ConceptKind.EVENT and gap(rank, term) <= ADJACENT
            for term in terms
        ):
            return None  # «جلستها السادسة المعقودة في»
        holding = event_words().holding
        verbs = [term for term in terms if term.token.startswith(CONCEPT) and term.token[2:] in holding]
        rest = fold_text(self.text[rank.end : rank.end + ELLIPTIC_REACH]).lstrip(" ,—–-")
        where = tuple(map(fold_text, event_words().where.get(self.language.value, ())))
        here = (
            self.sentence.start <= before.span.start < rank.start
        )  # "…, the second in Cuenca on 3 and 4 October"
        told = any(0 <= verb.start - rank.end <= ELLIPTIC_REACH for verb in verbs)
        gapped = not told and here and rest.startswith(where or "\0")
        if not told and not gapped:
            return None
        return replace(before, span=Span(rank.start, rank.end), ordinal=ordinal, others=(), gapped=gapped)


def kind_of(term: Term, termbase: Termbase) -> ConceptKind | None:
    """Return the kind of the concept a term names; None for other terms."""
    return termbase.concept(term.token[2:]).kind if term.token.startswith(CONCEPT) else None


def overlaps(term: Term, span: Span) -> bool:
    """Return whether a term and a span share a character."""
    return term.start < span.end and span.start < term.end


@lru_cache(maxsize=64)
def nouns_of(series: str, termbase: Termbase, language: Language) -> frozenset[str]:
    """Return what the meetings of a series may be called in a language: "the Forum", "the Dialogue"."""
    forms = termbase.concept(series).names.get(language, ()) if series else ()
    nouns = event_words().meetings
    held = [
        token[2:]
        for form in forms[:1]
        for token in termbase.concept_tokens(form, language)
        if token[2:] in nouns
    ]
    return frozenset(held[-1:] if language is Language.CHINESE else held[:1])


def is_definite(text: str, term: Term, language: Language) -> bool:
    """Return whether a noun is marked as a known one; true in languages that mark none."""
    words = event_words()
    prefixes = words.definite_prefixes.get(language.value)
    articles = words.definite_words.get(language.value)
    if prefixes is not None:
        own = fold_text(text[term.start : term.end])
        return any(own.startswith(prefix) for prefix in prefixes)
    if articles is not None:
        before = fold_text(text[: term.start]).replace("'", " ").split()
        return bool(before) and before[-1] in articles
    return True
