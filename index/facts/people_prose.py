"""People in running text and agendas: the words around a form of address, or before a comma and a function.

``مدير النقاش: السيد تشارلز كوينين، المستشار الإقليمي الأول …``; ``شا زوكانغ، وكيل الأمين العام …``;
``Mr. Matija Kralj, Director of …, chaired the Meeting``; .
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from index.annotate import longest
from index.facts.people import PersonMention, PersonRole, Words, words_at
from index.facts.people_appositions import office_before
from index.facts.people_chinese import from_chinese
from index.facts.people_elected import office_of, with_offices
from index.facts.people_names import OWNERS, NameReader, is_person, skip
from index.facts.people_words import ROLES, pattern, words
from index.model import CASED, Language, Span
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.annotate import Annotation, Term
    from index.termbase import Termbase

_FUNCTION_REACH = 220
_LABEL_REACH = 45
_VERB_REACH = 70
_AFTER_REACH = 45
_COMMA = re.compile(r"\s*[,،]\s*")
_STOP = re.compile(r"[.!?؟。](?=\s|\Z)|[;؛；:：\n]|\s[-–—•]\s")
_LISTED = re.compile(r"(?:[,،]\s*و?|\s(?:and|et|y|и))\s*\Z")
"""What stands before the next person of a list."""
_PARENTHESES = re.compile(r"\s*[(（]([^()（）]{2,120})[)）]")
_PERSON_FOLLOWS = re.compile(r"[\s,،)）]*(?:و|and|et|y|e|и)\s*(?:the|la|el|le|l['’])?\s*(?=[A-ZÀ-ÝГг]|ال)")
_SHARED = frozenset({PersonRole.VICE_CHAIR, PersonRole.FACILITATOR, PersonRole.MODERATOR})
"""Parts that several have: "elected Vice-Chairs, Ms. … and Mr. …"."""
_OF = re.compile(r"[^,،.;:()]{2,40}")
_AND = re.compile(r"\s*[,،]?\s*(?:و|and|et|y|и)?\s*\Z")
_NEXT = re.compile(r"[\s,،;؛)）]*(?:و|and|et|y|e|и|和|及)?\s*(?:the|la|el|le)?\s*")
_NEXT_PART = re.compile(r"\s*[,،]\s*(?:and|et|y|e|и|а)\s")
"""Begins what is told of the next person: "…, y la relatoría, la Sra. …"."""
_COLON, _COLON_BEFORE = re.compile(r"\s*[:：]"), re.compile(r"[:：]\s*\Z")
_LONGEST_OFFICE = 90
_PARTED = re.compile(r"[,;:.()\n،؛«»“”\"]")
_SAID = frozenset({ConceptKind.FUNCTION, ConceptKind.BODY, ConceptKind.PROCESS, ConceptKind.SERIES})


def from_prose(
    text: str,
    annotation: Annotation,
    chunk: int,
    termbase: Termbase,
    language: Language,
    ends: tuple[int, ...] = (),
) -> tuple[PersonMention, ...]:
    """Return the people a text names with a form of address or a function, in order.

    Args:
        text: The shown text of a chunk.
        annotation: Of that text.
        chunk: The chunk's number, kept in the mentions.
        termbase: The one the annotation was made with.
        language: Of the text.
        ends: Where the cells of a row end in the text.
    """
    if language is Language.CHINESE:
        people = from_chinese(text, chunk)
    else:
        names = NameReader(text, annotation, termbase, language, ends)
        people = _chairs_joined(
            text, [*_Reader(text, annotation, chunk, termbase, language, ends, names).people()], language
        )
    return with_offices(text, people, annotation.sentences, language)


@dataclass(frozen=True, slots=True)
class _Reader:
    text: str
    annotation: Annotation
    chunk: int
    termbase: Termbase
    language: Language
    ends: tuple[int, ...]
    names: NameReader

    def people(self) -> Iterator[PersonMention]:
        """Yield the people of the text; one after another, each from where the last one's function ends."""
        starts = self.names.all()
        last: PersonMention | None = None
        labelled = False
        done = 0
        for place, (title, name, held) in enumerate(starts):
            if name.span.start < done:
                continue
            following = starts[place + 1].start if place + 1 < len(starts) else len(self.text)
            function, organisation, end = self._what(name.span.end, following)
            office = held or self._before(done, title) or self._beside(done, title, name.span.start)
            function = held or function or office
            role = self._role(done, title, end, office)
            if role is PersonRole.NAMED and last is not None:
                # 'الميسران : السيدة …، والسيد …', "Vice-Chairs: Mr. …, Ms. …": the label stands over both
                joined = last.role is PersonRole.FACILITATOR and _AND.match(self.text, done, title)
                if joined or (labelled and _NEXT.fullmatch(self.text, done, title)):
                    role = last.role
            else:
                labelled = _COLON_BEFORE.search(self.text, done, title) is not None
                labelled |= role in _SHARED and _PERSON_FOLLOWS.match(self.text, end) is not None
            if role is PersonRole.NAMED and function is not None and organisation is not None:
                role = office_of(function.text, self.language)  # "Present: Ms. Faleafa (Samoa), Chair"
                labelled = labelled and role is PersonRole.NAMED
            last = PersonMention(name, function, organisation, role, self.chunk, self.language)
            done = end
            yield last

    def _before(self, done: int, title: int) -> Words | None:
        """Return the function before a name: ``الأمين العام للأمم المتحدة، السيد بان كي مون``."""
        comma = re.compile(r"\s*[,،]\s*\Z").search(self.text, max(done, title - 4), title)
        if comma is None:
            return None
        low = max(done, title - _LONGEST_OFFICE)
        held = office_before(self.text, done, comma.start(), self.names.concepts, self.language)
        if held is not None:
            return held
        said = longest(self.names.concepts(low, comma.start(), _SAID))
        owned = longest(self.names.concepts(low, comma.start(), OWNERS))
        of_owner = said and owned and _OF.fullmatch(self.text, said[-1].end, owned[-1].start)
        if of_owner and owned[-1].end == comma.start():
            # 'la Vicepresidenta de la República Dominicana, Sra. …'
            person = is_person(said[-1], self.termbase)
            return words_at(self.text, said[-1].start, comma.start()) if person else None
        if not said or said[-1].end < comma.start():
            return None
        first = said[-1]
        if len(said) > 1 and said[-1].start - said[-2].end <= 2:
            first = said[-2]
        return words_at(self.text, first.start, comma.start()) if is_person(first, self.termbase) else None

    def _beside(self, done: int, title: int, name: int) -> Words | None:
        """Return the function right before a name without a form of address: "the Minister of Labour John Okello".

        Or the form of address that is one: «سفير تونس منصف الطرابلسي».
        """
        if title < name:
            of_state = self.names.concepts(title, name, frozenset({ConceptKind.COUNTRY}))
            return words_at(self.text, title, name) if of_state else None
        low = max(done, name - _LONGEST_OFFICE)
        offices = [
            one for one in self.names.offices(low, name) if not _PARTED.search(self.text, one.end, name)
        ]
        while len(offices) > 1 and offices[0].end < offices[-1].start:
            offices = offices[1:]  # «делегацию возглавил министр …», "the secretary met the mayor …"
        return words_at(self.text, offices[0].start, name) if offices else None

    def _what(self, at: int, following: int) -> tuple[Words | None, Words | None, int]:
        """Return the function and the organisation that stand behind a name, and where they end."""
        text = self.text
        following = min([following, *(end for end in self.ends if end >= at)])
        organisation: Words | None = None
        aside = _PARENTHESES.match(text, at, following)
        if aside is not None:
            organisation = words_at(text, *aside.span(1))
            at = aside.end()
        comma = _COMMA.match(text, at, following)
        begins = comma.end() if comma else skip(text, at)
        copula = pattern("copula", self.language).match(text, begins)
        begins = skip(text, copula.end()) if copula else begins
        limit = min(following, begins + _FUNCTION_REACH)
        if (comma is None and copula is None) or begins >= limit:
            return None, organisation, at
        whole, bounded = self._end_of_phrase(begins, limit)
        parts = _parts(text, begins, whole)
        if not parts or not self._may_be_function(*parts[0]):
            return None, organisation, at
        function_end, owner = self._read_parts(parts, bounded=bounded)
        end = owner.span.end if owner is not None else function_end
        return words_at(text, parts[0][0], function_end), owner or organisation, end

    def _end_of_phrase(self, start: int, limit: int) -> tuple[int, bool]:
        """Return where what is said of a person may end at most, and whether a mark or the unit ends it."""
        depth = 0
        for at in range(start, limit):
            depth += (self.text[at] in "(（") - (self.text[at] in ")）")
            if depth < 0:
                return at, True
        stop = _STOP.search(self.text, start, limit)
        if stop is not None:
            return stop.start(), stop.group()[0] in ".؛;؟?!"
        listed = _LISTED.search(self.text[start:limit]) is not None
        return limit, listed or limit == len(self.text) or limit in self.ends

    def _may_be_function(self, start: int, end: int) -> bool:
        """Return whether words may tell what a person is; in lower case only where a function begins them."""
        said = self.names.concepts(start, end, _SAID)
        if said and said[0].token[2:] in words("nobody") and self.text[start].islower():
            return False  # "…, visitará Cerro Blanco"
        first = self.text[start:end].split(maxsplit=1)[0]
        if first in words("relative", self.language):
            return False
        if self.language in CASED and pattern("office_break", self.language).fullmatch(first):
            return False  # "…, presidió los debates"
        if self.language is Language.ARABIC or not self.text[start].islower():
            return bool(said)
        return bool(said) and said[0].start <= start + 4

    def _read_parts(self, parts: list[tuple[int, int]], *, bounded: bool) -> tuple[int, Words | None]:
        """Return where the function ends, and the organisation, of parts that commas separate."""
        text = self.text
        function_end = parts[0][1]
        maybe: Words | None = None
        owners = longest(self.names.concepts(parts[0][0], parts[-1][1], OWNERS))
        for place, (start, end) in enumerate(parts):
            inside = [term for term in owners if start <= term.start and term.end <= end]
            closed = place + 1 < len(parts) or bounded
            if place == 0:
                if not closed and inside:
                    function_end = inside[
                        0
                    ].end  # only the next title ends it: '… للهجرة تقديم إجراءات الدورة'
                continue
            if text[start].islower() or '"' in text[start:end] or "«" in text[start:end]:
                break
            if text[start] == "و" and any(
                pattern(f"role.{role.value}", self.language).match(text, start) for role in ROLES
            ):
                break  # «وزير العمل الأردني، وتولت نيابة الرئاسة السيدة …»
            if inside and text[start : inside[0].start].strip(" و(") == "":
                return function_end, words_at(text, start, self._owner_end(inside[0], end, closed=closed))
            functions = self.names.concepts(start, min(end, start + 12), frozenset({ConceptKind.FUNCTION}))
            if functions and functions[0].start <= start + 1 and is_person(functions[0], self.termbase):
                if maybe is None and closed:
                    function_end = end
                continue
            if maybe is None and (inside or functions) and end - start <= _LONGEST_OFFICE:
                maybe = words_at(text, start, end if closed or not inside else inside[0].end)
        return function_end, maybe

    def _owner_end(self, owner: Term, end: int, *, closed: bool) -> int:
        """Return where an organisation's name ends: at the comma, unless other words follow it unmarked."""
        rest = self.text[owner.end : end].strip()
        goes_on = self.language is not Language.ARABIC or rest.startswith(
            ("ال", "ل", "في", "ب", "(", "و", "-")
        )
        return end if not rest or (closed and goes_on) else owner.end

    def _role(self, done: int, title: int, end: int, office: Words | None) -> PersonRole:
        """Return the part that the words before or behind a person give them; an office of a State is none."""
        sentence = next((s for s in self.annotation.sentences if s.start <= title < s.end), None)
        low = max(done, sentence.start if sentence else 0)
        till = office.span.start if office and self._of_state(office) else title
        low = max(low, till - _VERB_REACH)
        before = self.text[max(low, *(self.text.rfind(mark, low, till) + 1 for mark in ";؛")) : till]
        best: tuple[int, PersonRole] | None = None
        for role in ROLES:
            for match in pattern(f"role.{role.value}", self.language).finditer(before):
                label = re.match(r"[^:：]{0,4}[:：]\s*\Z", before[match.end() :]) is not None
                near = len(before) - match.end()
                if (label or near <= _LABEL_REACH) and (best is None or match.end() >= best[0]):
                    best = (match.end(), role)
        own = self._role_behind(end)
        # "… élu vice-président et Mme Rosa Quispe (Pérou) rapporteuse": the first part is the one's before
        if best is not None and (own is None or not _LISTED.search(before)):
            return best[1]
        return own or PersonRole.NAMED

    def _of_state(self, office: Words) -> bool:
        """Return whether an office is one of a State."""
        return bool(self.names.concepts(office.span.start, office.span.end, frozenset({ConceptKind.COUNTRY})))

    def _role_behind(self, end: int) -> PersonRole | None:
        """Return the part that the words behind a person give them; None where they give none."""
        stop = _STOP.search(self.text, end, end + _AFTER_REACH)
        limit = stop.start() if stop else min(len(self.text), end + _AFTER_REACH)
        behind = self.text[end:limit]
        if _NEXT_PART.match(behind):
            return None
        if self.language is Language.ARABIC:
            link = pattern("role_link", self.language).match(behind.lstrip())
            behind = behind.lstrip()[link.end() :] if link else ""
        for role in ROLES:
            found = pattern(f"role.{role.value}", self.language).search(behind)
            if found and not _COLON.match(self.text, limit - len(behind) + found.end()):
                return role  # not the label of the next: "… (India) Rapporteur: Mr. Soto"
        return None


def _chairs_joined(text: str, people: list[PersonMention], language: Language) -> tuple[PersonMention, ...]:
    """Return the people of a text, who is joined to a chair by no more than "and" as a chair too.

    "Ms. Ruiz (Chile) and Mr. Okello (Uganda) co-chaired", «Сопредседательствовали г-жа Руис и г-н Окелло».
    """
    and_ = "" if language is Language.ARABIC else r"\s(?:and|et|y|e|и)"
    joint = re.compile(rf"[)）]?{and_}\s(?:the |la |el |le |(?:{pattern('title', language).pattern})\s*)*")
    joined = [
        (match := joint.match(text, _ends(one).end)) is not None and match.end() == _ends(following).start
        for one, following in pairwise(people)
    ]
    forth = [(at, at + 1) for at in range(len(joined))]
    for led, other in [*forth, *((right, left) for left, right in reversed(forth))]:
        together = joined[min(led, other)] and people[led].role is PersonRole.CHAIR
        if together and people[other].role is PersonRole.NAMED:
            people[other] = replace(people[other], role=PersonRole.CHAIR)
    return tuple(people)


def _ends(one: PersonMention) -> Span:
    """Return the stretch of what is said of somebody: name, function and organisation."""
    spans = [words.span for words in (one.name, one.function, one.organisation) if words is not None]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches between the commas of a phrase; those in parentheses separate nothing.

    An aside behind the first is a part of its own: ``رئيسة شعبة الشراكات الدولية (المنظمة الدولية للهجرة)``.
    """
    parts: list[tuple[int, int]] = []
    depth, at = 0, start
    for place in range(start, end + 1):
        mark = text[place] if place < end else ","
        depth += (mark in "(（") - (mark in ")）")
        if place == end or (mark in ",،" and depth <= 0):
            part = words_at(text, at, place)
            if part is not None:
                parts.append((part.span.start, part.span.end))
            at = place + 1
    if parts:
        first, last = parts[0]
        aside = re.compile(r"\s*[(（]([^()（）]{2,120})[)）]").search(text, first, last)
        if aside is not None and aside.start() > first:
            return [(first, aside.start()), aside.span(1)]
    return parts
