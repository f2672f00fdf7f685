"""Whether a sentence says what a thing is: what stands between a term and its definition, or its other name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.words.tables import read_table
from index.annotate import CONCEPT
from index.model import Span, UnitKind, holds
from index.query import NAMED_KINDS
from index.termbase.model import PLACES, ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.sentence.view import SentenceView
    from index.annotate import Term

BEGINNING = 6
LATER_DEFINITION = 0.6
SUREST = 2.0
LEAD = 30
"""Code points before a term that may lead to it: «يعدّ», "on entend par"."""
POINTER = 16
"""Code points before a term within which something points at it."""
DEFINED_WIDTH = 24
"""Letters behind "is" or a colon without which nothing is defined: "theme 6: two replies"."""
RENAMED, RENAMED_BESIDE = 0.9, 0.5
"""How surely a sentence that gives a thing's other name says what it is; less in a table's row or by one word."""
MOST_RENAMED = 2
"""Names in brackets of a sentence; one that has more lists things and says of none what it is."""
SHORTEST_NAME = 8
SHORT_HAN = 4
"""Chinese characters that a short name has at most."""
LONG_NAME = 14
"""Letters of a name from which it is no abbreviation; a Chinese character counts as two."""
_QUOTES = " \"'«»“”‘’"
_OPENING, _CLOSING = '"«“„‘「『', '"»”“’」』'
FEW_UNITS = 2
"""Units of a question that names nothing beside the thing whose meaning it asks."""
WORDED = 1.25
"""How surely a sentence defines what stands in quotation marks: "for this report, “flood season” means"."""
_OPENED, _CLOSED = ("(", "（"), (")", "）")
_IN_MARKS = re.compile(
    rf"[{_OPENING}][^{_OPENING}{_CLOSING}]+[{_CLOSING}]|‘[^‘’]+’|\*\*[^*]+\*\*|(?<!\w)[*_][^*_]+[*_](?!\w)"
)
_BRACKETED = re.compile("[(（]([^()（）]{3,120})[)）]")
_WORDS = re.compile(r"\w+")
_NAMELESS = frozenset({ConceptKind.EVENT_VERB, ConceptKind.DOCUMENT_PART})
_ARTICLES = re.compile(r"\A[وف]?(?:لل|[بك]?ال)(?=\w{2})")
_HAN = re.compile("[\u4e00-\u9fff]")


def definition(view: SentenceView) -> float:
    """Return how surely a sentence goes on from a thing asked about to say what it is: 1 where it begins with it.

    :data:`WORDED` where it defines the thing in so many words, of which body's document that may be said elsewhere.
    :data:`SUREST` where it only points at what the sentence before names: what it lacks of the name counts as held.
    """
    start, end = view.sentence.start, view.sentence.end
    if view.lens.long_form:
        return _spells_out(view)
    surest, worded_terms = 0.0, None
    many = len(_BRACKETED.findall(view.text[start:end])) > MOST_RENAMED
    for term in view.mentions:
        back = _points_back(view, term)
        if term.token not in view.lens.defined and not back:
            continue
        worded_terms = defined_words(view) if worded_terms is None else worded_terms
        if any(holds(place, term) for place in worded_terms):
            return WORDED if len(view.lens.query.units) > FEW_UNITS else 1.0
        if term.start - start <= LEAD and definition_lead().search(fold_text(view.text[start : term.start])):
            return 1.0
        cue = definition_cue().match(view.text, term.end, end)
        if cue and _width(view.text[cue.end() : end].strip()) >= DEFINED_WIDTH:
            if back:
                return SUREST
            surest = max(surest, 1.0 if term.start - start <= BEGINNING else LATER_DEFINITION)
        if surest < RENAMED and not many and _is_named(view, term) and _has_other_name(view, term):
            kind = view.library.kind(view.chunk)
            row = kind is UnitKind.TABLE_ROW or (kind is UnitKind.LIST_ITEM and bool(view.people))
            beside = row or _is_only_shortened(view, term)
            surest = max(surest, RENAMED_BESIDE if beside else RENAMED)
        if surest == 1.0:
            break
    return surest


def says_meaning(view: SentenceView) -> bool:
    """Return whether a sentence says in so many words how a quoted term asked about is to be understood."""
    places = defined_words(view)
    asked = [term for term in view.mentions if term.token in view.lens.defined] if places else ()
    return any(holds(place, term) for term in asked for place in places)


def is_defined(view: SentenceView) -> bool:
    """Return whether a sentence says what a thing asked about is, not only something of it on the way.

    "The initiative against trafficking that aims to …" does not say what trafficking is.
    """
    if definition(view) > LATER_DEFINITION:
        return True
    end, cue = view.sentence.end, worded()[1]
    mentions = (term for term in view.mentions if term.token in view.lens.defined)
    return any(cue.match(fold_text(view.text[term.end : end])) for term in mentions)


def quoted_terms(view: SentenceView) -> Sequence[Span]:
    """Return where a sentence has words in quotation marks."""
    found = _IN_MARKS.finditer(view.text, view.sentence.start, view.sentence.end)
    return [Span(match.start() + 1, match.end() - 1) for match in found]


def defined_words(view: SentenceView) -> Sequence[Span]:
    """Return where a sentence has terms in quotation marks that it defines in so many words."""
    lead, cue = worded()
    start, end = view.sentence.start, view.sentence.end
    found = []
    for match in _IN_MARKS.finditer(view.text, start, end):
        before = fold_text(view.text[max(start, match.start() - LEAD) : match.start()])
        behind = fold_text(view.text[match.end() : end])
        if lead.search(before) or cue.match(behind) or being().match(behind):
            found.append(Span(match.start() + 1, match.end() - 1))
    return found


def is_of_a_text(view: SentenceView) -> bool:
    """Return whether a sentence says for which text or meeting it speaks: "for the purposes of the report"."""
    return purposes().search(fold_text(view.text[view.sentence.start : view.sentence.end])) is not None


def _spells_out(view: SentenceView) -> float:
    """Return how surely a sentence has the long name of a thing asked about by its short one.

    :data:`SUREST` where it has both, one of them in brackets, and is no row of a table, which has many such.
    """
    names = _names_asked(view)
    row = view.library.kind(view.chunk) is UnitKind.TABLE_ROW
    if not row and any(
        _has_other_name(view, term) and not _is_long_in_brackets(view, term) for term in names
    ):
        return SUREST
    return float(long_name(view) is not None)


def _is_long_in_brackets(view: SentenceView, term: Term) -> bool:
    """Return whether a long name stands in brackets behind what is none of its short ones: "Organizers (…)"."""
    return _is_long(view.text[term.start : term.end]) and view.text[: term.start].rstrip(_QUOTES).endswith(
        _OPENED
    )


def long_name(view: SentenceView) -> Term | None:
    """Return where a sentence has the long name of a thing asked about; None where it has no more than a short one."""
    named = [term for term in _names_asked(view) if _is_long(view.text[term.start : term.end])]
    return max(named, key=lambda term: _width(view.text[term.start : term.end]), default=None)


def _is_long(name: str) -> bool:
    """Return whether a name is no short one."""
    return _width(name) >= LONG_NAME


def _names_asked(view: SentenceView) -> Sequence[Term]:
    return [term for term in view.mentions if term.token in view.asked and _is_named(view, term)]


def _points_back(view: SentenceView, term: Term) -> bool:
    """Return whether a term means what the sentence before names more of than this one: "such an approach"."""
    lead = view.text[max(view.sentence.start, term.start - POINTER) : term.start]
    if not view.number or not pointing().search(fold_text(lead)):
        return False
    before, here = (view.annotation.sentence_tokens[number] for number in (view.number - 1, view.number))
    return len(view.asked & before) > len(view.asked & here)


def _is_named(view: SentenceView, term: Term) -> bool:
    """Return whether a term names a body, a process or the like, not a place: «لمحة عامة … (أفريقيا)» renames none."""
    if not term.token.startswith(CONCEPT):
        return False
    return view.library.termbase.concept(term.token.removeprefix(CONCEPT)).kind in NAMED_KINDS - PLACES


def _has_other_name(view: SentenceView, term: Term) -> bool:
    """Return whether another name of a term stands beside it, one of the two in brackets: «… (اليونيتار)».

    What only shortens the name before it is none: «الاتفاق العالمي من أجل الهجرة … (الاتفاق العالمي)»; nor what it did:
    «مؤتمر أمريكا الجنوبية للهجرة (ساهم في وضع …)»; nor where in it something stands: «إعلان نيويورك (الفقرة ٣٩)».
    """
    text, start, end = view.text, view.sentence.start, view.sentence.end
    before, behind = text[start : term.start].rstrip(_QUOTES), text[term.end : end].lstrip(_QUOTES)
    name = text[term.start : term.end]
    if before.endswith(_OPENED) and behind.startswith(_CLOSED):
        return len(before) > SHORTEST_NAME and name.strip(_QUOTES) not in before
    inside = _BRACKETED.match(behind)
    if inside is None or not inside[1].strip(_QUOTES)[:1].isalpha() or _names_nothing(view, term.end):
        return False
    return not set(_bare(inside[1])) <= set(_bare(name))


def _names_nothing(view: SentenceView, end: int) -> bool:
    """Return whether the first known word behind a place, but for marks, says what is done or is part of a document."""
    behind = [one for one in view.concepts if one.start >= end]
    first = min(behind, key=lambda one: one.start, default=None)
    if first is None or any(character.isalnum() for character in view.text[end : first.start]):
        return False
    kind = view.library.termbase.concept
    return all(
        kind(one.token.removeprefix(CONCEPT)).kind in _NAMELESS for one in behind if one.start == first.start
    )


def _is_only_shortened(view: SentenceView, term: Term) -> bool:
    """Return whether what stands in brackets is one word for the name asked for: «المنتدى العالمي … (غفدم)»."""
    before = view.text[view.sentence.start : term.start].rstrip(_QUOTES)
    asked = (unit.words for unit in view.query.units if term.token in unit.tokens)
    long = any(len(words.split()) > 1 or len(_HAN.findall(words)) > SHORT_HAN for words in asked)
    return before.endswith(_OPENED) and long and len(_WORDS.findall(view.text[term.start : term.end])) == 1


def _bare(words: str) -> list[str]:
    """Return folded words without an Arabic article and what is written on before it: «للاتفاق» is «الاتفاق»."""
    return [_ARTICLES.sub("", word) for word in _WORDS.findall(fold_text(words))]


def _width(text: str) -> int:
    """Return how much a text is, in letters; a Chinese character counts as two."""
    return len(text) + len(_HAN.findall(text))


@lru_cache(maxsize=1)
def definition_cue() -> re.Pattern[str]:
    """Return what stands between a term and its definition, from ``bot/answer/data/definitions.toml``."""
    raw = read_table("definitions.toml")
    spaced = "|".join(re.escape(word) for word in raw["cues"] if not _HAN.match(word))
    chinese = "|".join(re.escape(word) for word in raw["cues"] if _HAN.match(word))
    # Chinese sets no space around a word: "“测站”是指进行记录的任何固定设施".
    apart = r"[^.؟?!。؛;:]"
    return re.compile(
        rf"{apart}{{0,{raw['near']}}}?(?:\s[-–—]\s|[:：]\s)|{apart}{{0,{raw['reach']}}}?[\s\W](?:{spaced})(?!\w)"
        rf"|\W{{0,3}}(?:{chinese})",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def definition_lead() -> re.Pattern[str]:
    """Return what stands before a term that a sentence begins by defining; for folded text."""
    raw = read_table("definitions.toml")
    return re.compile(rf"\A\W*[وف]?(?:{'|'.join(fold_text(lead) for lead in raw['leads'])})\W{{0,3}}\Z")


@lru_cache(maxsize=1)
def worded() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what stands before and behind a quoted term that a text defines in so many words; for folded text."""
    raw = read_table("definitions.toml")
    leads, cues = ("|".join(map(fold_text, raw[key])) for key in ("worded_leads", "worded_cues"))
    return re.compile(rf"(?<![^\W\d_])(?:{leads})\W*\Z"), re.compile(
        rf"[^.؟?!。؛;:]{{0,{raw['reach']}}}?(?:{cues})"
    )


@lru_cache(maxsize=1)
def purposes() -> re.Pattern[str]:
    """Return by what a sentence says for which text a word is defined; for folded text."""
    return re.compile("|".join(fold_text(word) for word in read_table("definitions.toml")["purposes"]))


@lru_cache(maxsize=1)
def being() -> re.Pattern[str]:
    """Return what stands right behind a quoted term that a text says to be something; for folded text."""
    verbs = [fold_text(word) for word in read_table("definitions.toml")["worded_verbs"]]
    spaced, chinese = (
        "|".join(one for one in verbs if bool(_HAN.match(one)) is han) for han in (False, True)
    )
    return re.compile(rf"\W{{0,3}}(?:(?:{spaced})(?!\w)|(?:{chinese}))")


@lru_cache(maxsize=1)
def pointing() -> re.Pattern[str]:
    """Return what points at a thing named before, right before a term; for folded text."""
    raw = read_table("definitions.toml")
    spaced = "|".join(fold_text(word) for word in raw["pointing"] if not _HAN.match(word))
    chinese = "|".join(word for word in raw["pointing"] if _HAN.match(word))
    return re.compile(rf"(?:(?<!\w)[وفبل]?(?:{spaced})\s+(?:ال)?|(?:{chinese}))\Z", re.IGNORECASE)
