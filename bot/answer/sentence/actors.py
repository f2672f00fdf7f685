"""Who did it: which name of a sentence stands with its verb, and which only tell where, or whose something is."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.words.column_words import column_words
from bot.answer.words.deed_words import deed_words
from index.annotate import CONCEPT
from index.model import Language, Span, gap
from index.query_words import query_words
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from bot.answer.sentence.view import SentenceView
    from index.annotate import Term
    from index.facts.people import PersonMention

BONUS = 0.35
SUBJECT_REACH = 12
"""Code points of a sentence before its subject: "The ", «وتتولى »."""
DUTY_REACH = 8
"""Code points between a duty and the deed that it is to do: "responsibility for compiling"."""
VERB_REACH = 24
PLACED_REACH = 6
OF_CITY = 2
"""Code points between a city and the country it lies in, at most."""
OF_COUNTRY = 8
"""Code points between a country and its government: " of the "."""
ADJACENT = 3
"""Code points between a verb and its actor that stands right beside it: «وقادت منظمة …»."""
AUTHOR_SHARE = 0.4
"""What it takes that a body is only named as the author of a document."""
ADJACENT_SHARE = 1.5
ASKED_REACH = 14
"""Code points between a request and who is asked: «تطلب أيضا إلى», "calls upon the"."""
TASK_REACH = 400
"""Code points from who is asked to what they are to do: with whose support, and after which consultations."""
BESIDE_SHARE = 0.6
"""What it takes that a body was only consulted by who did it."""
BESIDE_REACH = 40
"""Code points before it that tell so."""
ASIDE = 3
"""Words before that which tell so, at most: ", in close | consultation with", «، وذلك | بالتعاون مع»."""
PROCLITIC = 1
"""Letters of the «و» before an Arabic name."""
ASKED_BONUS = 0.5
"""For a body of the kind that was asked for: "which foundation"."""
RECEIVER_SHARE = 0.6
"""What it takes that a body is only the one to whom something was given, or who was appointed."""
PLACED_BEHIND = 12
"""Code points between "appoint" and who is appointed, at most."""
NAMED_BEHIND = 40
"""The same to the brackets that name them: "two co-facilitators were appointed (Mr. Camacho and Mr. Lauber)"."""
_OPENED = re.compile(r"[(（][^)）]*\Z")
_HOME = re.compile(r"(?:女士|先生|阁下|博士|教授|大使)?\s?[(（]")
_CLOSE = frozenset(")）")
AND = frozenset("وف")
"""Written on to an Arabic word: who is named besides has no function in it."""
BY = "ب"
"""Begins an Arabic noun for what is done: «بعرض»."""
CARRIED_REACH = 140
"""Code points between whoever carries a thing out and the noun for it."""
OWNED = ("ته", "تها", "تهم", "تهما")
"""Ends an Arabic noun that says itself whose it is: «يشترك في رئاسته الميسران»."""
BELONGING_REACH = 40
"""Code points before a body that hold the words by which an office belongs to it."""
AUTHOR_REACH = 24
"""Code points between a document and its author."""
AUTHORED = re.compile(r"(?:[^\w.،,؛;]|[\d/A-Z]|\b(?:of|the|de|la|l|du|del|des)\b|[第号號])*")
"""What stands between them."""


def is_asked(view: SentenceView, body: Span) -> bool:
    """Return whether a sentence asks somebody to do something: the request stands right before the name."""
    return any(0 <= body.start - end <= ASKED_REACH for end in view.requests)


def is_verb(view: SentenceView, body: Span) -> bool:
    """Return whether a Chinese word for an office is the verb for what is done in it: 主持这些审议."""
    chinese = view.language is Language.CHINESE
    return chinese and view.text[body.start : body.end] in column_words()["verbs_too"]


def is_beside(view: SentenceView, body: Span) -> bool:
    """Return whether a body only helped or was consulted: "in close consultation with IOM"."""
    words = deed_words().get(view.language)
    before = view.text[max(view.sentence.start, body.start - BESIDE_REACH) : body.start]
    return words is not None and words.beside.search(fold_text(before)) is not None


def is_along(view: SentenceView, body: Span) -> bool:
    """Return whether anything was done with a body: "work with trade unions"."""
    words = deed_words().get(view.language)
    before = view.text[max(view.sentence.start, body.start - BESIDE_REACH) : body.start]
    return words is not None and words.along.search(fold_text(before)) is not None


def is_left_out(view: SentenceView, body: Span) -> bool:
    """Return whether a body had no part in what was done: "without reference to a Main Committee"."""
    words = deed_words().get(view.language)
    before = view.text[max(view.sentence.start, body.start - BESIDE_REACH) : body.start]
    return words is not None and words.without.search(fold_text(before)) is not None


def is_receiver(view: SentenceView, body: Span) -> bool:
    """Return whether something is only given to a body that is asked for nothing: "submits reports to the Council"."""
    words = deed_words().get(view.language)
    if words is None or is_asked(view, body):
        return False
    before = fold_text(view.text[max(view.sentence.start, body.start - BESIDE_REACH) : body.start])
    joined = words.joined.match(fold_text(view.text[body.start : body.end])) is not None
    return (joined or words.to.search(before) is not None) and words.bound.search(before) is None


def is_appointed(view: SentenceView, body: Span) -> bool:
    """Return whether a body is whom somebody appoints: "appoints a Special Representative", «تعيين ممثل خاص»."""
    chunk = view.library.chunks[view.chunk]
    words = deed_words().get(chunk.language.value)
    if words is None or column_words()["appointing"].isdisjoint(view.named):
        return False
    for term in view.concepts:
        if term.token.removeprefix(CONCEPT) not in column_words()["appointing"]:
            continue
        opened = _OPENED.search(view.text, term.end, body.start)
        near = 0 <= body.start - term.end <= PLACED_BEHIND
        if not near and (opened is None or opened.start() - term.end > NAMED_BEHIND):
            continue
        if words.agent.search(fold_text(view.text[term.end : body.start])):
            continue
        deed = Span(term.start, term.end)
        if chunk.language is not Language.ARABIC:
            return True
        before = fold_text(view.text[max(view.sentence.start, term.start - BESIDE_REACH) : term.start])
        noun = words.named.match(fold_text(view.text[deed.start : deed.end]))
        if noun or words.before.search(before) or words.within.match(view.text, deed.start):
            return True
    return False


def is_aside(view: SentenceView, name: Span, body: Span) -> bool:
    """Return whether a body that was but consulted stands right behind a name: "the Bank, in consultation with IOM"."""
    words = deed_words().get(view.language)
    between = fold_text(view.text[name.end : body.start])
    found = words.beside.search(between) if words is not None else None
    return found is not None and len(between[: found.start()].split()) <= ASIDE


def is_whole(view: SentenceView, part: Span, body: Span) -> bool:
    """Return whether a name is that of the body of which the one before it is a part: "the Division of the Bank"."""
    return part.end < body.start and is_whole_behind(view, part.end, body.start)


def is_whole_behind(view: SentenceView, end: int, start: int) -> bool:
    """Return whether all that stands between two offsets is what makes the second name the body of the first."""
    words = deed_words().get(view.language)
    return words is not None and words.whole.fullmatch(fold_text(view.text[end:start])) is not None


def is_namesake(view: SentenceView, name: Term) -> bool:
    """Return whether somebody called like the one asked about does the thing.

    "Requests the Secretary-General to appoint the Secretary-General of the Conference" names two.
    """
    if name.token.removeprefix(CONCEPT) in query_words().tied or not view.doing:
        return False  # "who chairs": a chair is no answer
    alike = [term for term in view.concepts if term.token == name.token]
    if len(alike) < 2 or name is not alike[0]:
        return False
    span = Span(name.start, name.end)
    # A function is not what its holder does.
    others = [deed for deed in view.lens.deeds if name.token not in deed]
    deed = next((term for term in view.mentions if any(term.token in one for one in others)), None)
    return deed is not None and tie(view, span, Span(deed.start, deed.end)) >= BONUS * ADJACENT_SHARE


def says_where(view: SentenceView, country: Span) -> bool:
    """Return whether a country only tells where: "in Mexico" and "Geneva, Switzerland" are nobody who does a thing."""
    termbase = view.library.termbase
    before = view.text[max(view.sentence.start, country.start - PLACED_REACH) : country.start]
    if placed().search(before):
        return True
    return any(
        0 <= country.start - term.end <= OF_CITY and termbase.concept(term.token[2:]).kind is ConceptKind.CITY
        for term in view.concepts
    )


def is_quality(view: SentenceView, country: Span) -> bool:
    """Return whether an adjective has a country in it, and nobody who may act for it: "en el Chaco paraguayo".

    French, Spanish and Russian begin it with a small letter.
    """
    if not view.text[country.start].islower():
        return False
    acting = column_words()["nameless"] | column_words()["institutions"] | column_words()["acting"]
    return not any(gap(country, term) <= ADJACENT for term in view.concepts if term.token[2:] in acting)


def in_whose_brackets(view: SentenceView, country: Span) -> PersonMention | None:
    """Return the person whose country stands in brackets behind the name, as in records: "Ms. Toth (Hungary)"."""
    for person in view.people:
        closed = view.text[country.end : country.end + 1] in _CLOSE
        if closed and _HOME.fullmatch(view.text, person.name.span.end, country.start):
            return person
    return None


def is_of_a_country(view: SentenceView, government: Span) -> bool:
    """Return whether a country stands beside a word: "the Government of Peru", 秘鲁政府."""
    termbase = view.library.termbase
    return any(
        gap(government, term) <= OF_COUNTRY and termbase.concept(term.token[2:]).kind is ConceptKind.COUNTRY
        for term in view.concepts
    )


@lru_cache(maxsize=1)
def _belonging() -> re.Pattern[str]:
    """Return what stands before the body that an office belongs to."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(column_words()['belonging']))})\s+\Z")


@lru_cache(maxsize=1)
def placed() -> re.Pattern[str]:
    """Return what stands before the place where something is."""
    apart, joined = ("|".join(sorted(column_words()[key])) for key in ("where", "where_joined"))
    return re.compile(rf"(?<!\w)(?:{apart})\s\Z|(?:{joined})\Z", re.IGNORECASE)


def is_whose(view: SentenceView, body: Span) -> bool:
    """Return whether a body only tells whose something is.

    What an office belongs to, «المكتب التابع للإدارة»; the author's of a document, "pursuant to General Assembly
    resolution 58/208", or that of which somebody has a function, "the Secretary-General of the United Nations".
    """
    before = view.text[max(view.sentence.start, body.start - BELONGING_REACH) : body.start]
    if _belonging().search(fold_text(before)):
        return True
    joined = view.text[body.start] in AND
    for term, kind in zip(view.concepts, view.kinds, strict=True):
        if kind is ConceptKind.DOCUMENT_KIND:
            fits = term.token not in view.asked
        elif kind is ConceptKind.FUNCTION:
            owned = view.text[term.start : term.end].endswith(OWNED)
            fits = term.end <= body.start and not joined and not owned
        else:
            continue
        if (
            fits
            and gap(body, term) <= AUTHOR_REACH
            and AUTHORED.fullmatch(view.text, min(body.end, term.end), max(body.start, term.start))
        ):
            return True
    return False


def is_owner(view: SentenceView, body: Span) -> bool:
    """Return whether a body stands right beside the thing asked about as the one whose it is: "the SADC Protocol"."""
    return any(
        AUTHORED.fullmatch(view.text, min(body.end, term.end), max(body.start, term.start)) is not None
        for term in view.mentions
        if gap(body, term) <= AUTHOR_REACH
    )


def is_author(view: SentenceView, body: Span) -> bool:
    """Return whether it is asked who published a document, and a body stands beside the word for it as its author."""
    kind = view.library.termbase.concept
    return (
        view.lens.of_an_author
        and is_owner(view, body)
        and any(
            term.token.startswith(CONCEPT)
            and kind(term.token[2:]).kind is ConceptKind.DOCUMENT_KIND
            and gap(body, term) <= AUTHOR_REACH
            for term in view.mentions
        )
    )


def tie(view: SentenceView, span: Span, verb: Span) -> float:
    """Return what it adds that an actor stands beside a verb: in Arabic rather behind it than before.

    Or that it is asked to do it: "requests the Secretary-General, in consultation with IOM, to prepare".
    """
    if 0 <= verb.start - span.end <= TASK_REACH and is_asked(view, span):
        return BONUS * ADJACENT_SHARE
    if _carries_out(view, span, verb):
        return BONUS * ADJACENT_SHARE
    if gap(span, verb) > VERB_REACH:
        return BONUS * ADJACENT_SHARE * _has_duty(view, span, verb)
    before = span.start < verb.start
    language = view.language
    adjacent = gap(span, verb) <= ADJACENT or _is_by(view, span, verb)
    return (
        BONUS
        * (ADJACENT_SHARE if adjacent else 1.0)
        * (0.4 if before and language is Language.ARABIC else 1.0)
    )


def _has_duty(view: SentenceView, actor: Span, deed: Span) -> bool:
    """Return whether a sentence begins with who has the duty to do it: «وتتولى الشعبة … مسؤولية تجميع …»."""
    if not 0 <= actor.start - view.sentence.start <= SUBJECT_REACH:
        return False
    return any(
        term.token.removeprefix(CONCEPT) in column_words()["duties"]
        and 0 <= deed.start - term.end <= DUTY_REACH
        for term in view.concepts
    )


def _carries_out(view: SentenceView, actor: Span, deed: Span) -> bool:
    """Return whether somebody stands behind «قامت» who does what a noun further on says: «… بعرض نتائج الاجتماع»."""
    words = deed_words().get(view.language)
    if words is None or not view.text[deed.start : deed.end].startswith(BY) or deed.start < actor.end:
        return False
    before = fold_text(view.text[max(view.sentence.start, actor.start - BESIDE_REACH) : actor.start])
    return words.carrying.search(before) is not None and deed.start - actor.end <= CARRIED_REACH


def _is_by(view: SentenceView, actor: Span, deed: Span) -> bool:
    """Return whether an actor stands behind the noun for a deed as the one who did it: «بدعم من الصندوق»."""
    words = deed_words().get(view.language)
    between = fold_text(view.text[deed.end : actor.start])
    return words is not None and words.between.fullmatch(between) is not None


def doing(view: SentenceView, span: Span) -> float:
    """Return what it adds that an actor stands with the verb, and is of the kind that was asked for."""
    return surest_tie(view, span) + ASKED_BONUS * is_such(view, span)


def surest_tie(view: SentenceView, span: Span) -> float:
    """Return what it adds that an actor stands with the verb."""
    return max((tie(view, span, verb) for verb in view.doing), default=0.0)


def is_such(view: SentenceView, body: Span) -> bool:
    """Return whether a body's name holds the noun that "which" was asked of: a foundation, a division."""
    return bool(view.lens.bodies) and any(
        body.start - PROCLITIC <= term.start and term.end <= body.end for term in view.nouns_asked
    )
