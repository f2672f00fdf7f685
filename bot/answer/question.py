"""Questions understood: their language, what they ask of what, and what an answer must fit.

What kind of value answers decides the intent: "Which country chaired …" wants an actor, "Room for group 4" a
place.
The ways to ask are data (:mod:`bot.answer.understand.patterns`); the rules by which they are weighed are here.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from bot.answer.model import Intent
from bot.answer.understand.asked_first import ACTORS, asked_first
from bot.answer.understand.constraints import Readers, quoted_words, read_constraints
from bot.answer.understand.counted_words import counted_stretch
from bot.answer.understand.label_clause import words_of
from bot.answer.understand.misspelling import mended
from bot.answer.understand.patterns import AnswerKind, Attribute, CueMatch, intents, patterns_for
from bot.answer.understand.person_words import begins_with_who
from bot.answer.understand.relations import relation_asked
from bot.answer.understand.sides import sides_of
from bot.answer.understand.understanding import Understanding
from index.model import LATIN_SCRIPT, Language, Span
from index.permalinks import PERMALINK
from index.text.language import detect_question
from index.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.answer.understand.constraints import Quoted
    from bot.answer.understand.misspelling import Shadow
    from bot.answer.understand.patterns import Patterns
    from bot.answer.understand.phrases import Phrases
    from bot.answer.understand.sides import Pair
    from index.text.normalize import Folded

_KEPT = re.compile(rb"1+")
_ENDS = re.compile(r"[?？؟]+|\n+|(?<=[。])")
_AT_START = 0.4
_BARE_REFERENCE = 3.0
_UNSURE = 0.5
SILENT = 0.2
"""Below this confidence, nothing in a text tells its language: the asker's own is taken."""
_TWO_SIDES = 6.2
_RELATED = 6.5
_NEGATED = re.compile(r"(?<!\w)[وف]?ما(?P<joined>\W*)(?P<verb>[^\W\d_]{2,})ش(?!\w)")
_WRITTEN_ON = re.compile(r"-(?!(?:t-)?(?:ils?|elles?|on)\b)")
"""What makes a word the first part of another: no French pronoun, « définit-elle »."""
_NUMBERS = {Attribute.NUMBER, Attribute.PARTICIPANTS}
_NOT_WHO = {
    Attribute.DATE,
    Attribute.PLACE,
    Attribute.ROOM,
    Attribute.NUMBER,
    Attribute.SYMBOL,
    Attribute.THEME,
    Attribute.TITLE,
    Attribute.TOPIC,
}
"""What a question that begins with "who" asks nothing of: "who counts how many migrants there are"."""
_NAMES = (Attribute.THEME, Attribute.TITLE, Attribute.TOPIC)
"""What a thing is about or called, as the words behind "how many" may name without asking it."""
_ASKED_OUTRIGHT = 5.0
_AS_MUCH = 0.5
"""By how much one thing may be asked less surely than another beside which it is asked."""


def understand(
    text: str, *, default: Language | None = None, readers: Readers | None = None
) -> Understanding:
    """Return what a question asks. Any text is understood somehow; none raises.

    Args:
        text: The question as written.
        default: The language where the text does not tell: the user's setting.
        readers: What reads dates, numbers, symbols and references; the index's own where not given.
    """
    default = None if default is Language.OTHER else default
    # "e585e384-para-23" is of no language, though "para" is Spanish
    detected = detect_question(PERMALINK.sub(" ", text), default or Language.ENGLISH)
    language: Language = (
        (default or Language.ENGLISH) if detected.language is Language.OTHER else detected.language
    )
    if default is not None and detected.confidence < SILENT:
        language = default  # "A/RES/71/280" holds the word "A"
    if not any(character.isalnum() for character in text):
        return Understanding(text, language, detected.confidence, empty=True, parts=(text,))
    folded = fold(text)
    patterns = patterns_for(language)
    quoted = quoted_words(text)
    shadow, denied = _shadow(folded, quoted, patterns), False
    if language is Language.ARABIC:
        shadow, denied = _without_sheen(shadow, patterns)
    greeted = _greeted(folded.text, language, sure=detected.confidence >= _UNSURE)
    if greeted is not None:
        return Understanding(text, greeted, detected.confidence, smalltalk=True, parts=(text,))
    matches = _matches(shadow, patterns)
    if detected.confidence < _UNSURE and language in LATIN_SCRIPT and not matches:
        language, patterns, shadow, matches = _best_of(folded, quoted, language)
    elif not matches and language is not Language.ENGLISH:
        matches = _matches(shadow, patterns_for(Language.ENGLISH))
    matches = asked_first(matches, shadow.text, patterns)
    scores = _scores(matches, shadow.text)
    if _begins_with_how_many(matches, shadow.text):
        scores[Attribute.NUMBER] = max(scores[Attribute.NUMBER], *(scores.get(one, 0.0) for one in _NAMES))
    if begins_with_who(shadow.text, language):
        scores = {one: weight for one, weight in scores.items() if one not in _NOT_WHO} or scores
    pair = sides_of(shadow.text, patterns.sides, language)
    if pair is not None and pair.sure:
        scores[Attribute.COMPARISON] = max(scores.get(Attribute.COMPARISON, 0.0), _TWO_SIDES)
    relation, said = relation_asked(shadow.text, language)
    if relation:
        scores[Attribute.ACTOR] = max(scores.get(Attribute.ACTOR, 0.0), _RELATED)
    constraints = read_constraints(text, language, quoted, readers or Readers.default())
    if not scores and (constraints.references or constraints.symbols):
        scores = {Attribute.CITATION: _BARE_REFERENCE}
    ranked = _ranked(scores)
    attribute = ranked[0] if ranked else Attribute.OTHER
    order = list(dict.fromkeys(intents()[one][0] for one in ranked))
    removed = [
        stretch
        for each in (patterns.question_words, patterns.asked, patterns.light)
        for stretch in each.find(shadow.text)
        if shadow.text[slice(*stretch)] not in patterns.right_words  # «ولاية» is not «و», «ل» and «أية»
        and not constraints.dated(
            place := folded.source_span(*shadow.origin(*stretch))
        )  # nor the month "may"
        and not any(one.span.start < place.end and place.start < one.span.end for one in quoted)
    ]
    removed += said
    subject, spans = _rest(folded, shadow, removed)
    # Who a person is, is what is asked about: the function stays in the label, «الأمين العام للمؤتمر».
    cues = {
        match.cue.phrases: None
        for match in matches
        if match.cue.attribute is not Attribute.PERSON and not match.cue.keeps
    }
    about, _spans = _rest(folded, shadow, [*removed, *_naming(cues, shadow.text)])
    asking = [match.cue.phrases for match in matches if _is_of(match.cue.attribute, attribute)]
    named = _naming(dict.fromkeys(one for one in cues if one in asking), shadow.text)
    _words, label_spans = _rest(folded, shadow, [*removed, *named])
    answer = _answer(attribute, matches)
    counts = attribute in _NUMBERS and answer is not AnswerKind.AMOUNT
    return Understanding(
        text=text,
        language=language,
        confidence=detected.confidence,
        intent=order[0] if order else Intent.OTHER,
        second=order[1] if len(order) > 1 else Intent.OTHER,
        attribute=attribute,
        attributes=tuple(
            one for one in ranked if scores[one] >= scores[attribute] - 1.0 and scores[one] >= 4
        ),
        answer=answer,
        score=scores.get(attribute, 0.0),
        subject=subject,
        about=about,
        label=_label(folded, shadow, label_spans, patterns, language),
        subject_spans=spans,
        counted=_counted(folded, shadow, matches, patterns) if counts else "",
        sides=_sides(folded, shadow, pair, removed) if attribute is Attribute.COMPARISON else (),
        constraints=constraints,
        yes_no=bool(patterns.yes_no.find(shadow.text)),
        negated=denied or bool(patterns.denials(shadow.text)),
        relation=relation if attribute in ACTORS else "",
        named=any(match.cue.named and match.cue.attribute is attribute for match in matches),
        parts=_parts(text, language),
    )


def _naming(phrases: Iterable[Phrases], text: str) -> list[tuple[int, int]]:
    """Return where the words of some ways of asking stand in a folded question."""
    return [
        (start, end)
        for each in phrases
        for start, end in each.own_words(text)
        if text[start - 1 : start] != "-" and not _WRITTEN_ON.match(text, end)  # "co-facilitators"
    ]


def _is_of(asked: Attribute, meant: Attribute) -> bool:
    """Return whether a way of asking is one for what a question asks: who chaired is who did it, as well."""
    return asked is meant or {asked, meant} <= ACTORS


def _shadow(folded: Folded, quoted: tuple[Quoted, ...], patterns: Patterns) -> Shadow:
    """Return the folded question as the ways of asking are looked for in it.

    Quoted words and courtesies are blanked out and misspelt words mended; offsets lead back to it.
    """
    characters = list(folded.text)
    for quotation in quoted:
        for index, offset in enumerate(folded.offsets):
            if quotation.span.start <= offset < quotation.span.end:
                characters[index] = " "
    shadow = mended("".join(characters), patterns.vocabulary)
    return shadow.blanked(patterns.fillers.find(shadow.text))


def _without_sheen(shadow: Shadow, patterns: Patterns) -> tuple[Shadow, bool]:
    """Return a question without the ش of a spoken negation («ما ردّش»), and whether it had one."""
    found = [
        match
        for match in _NEGATED.finditer(shadow.text)
        if match["verb"] + "ش" not in patterns.final_sheen
        and match.group().lstrip("وف") not in patterns.final_sheen
    ]
    ends = [(match.end() - 1, match.end()) for match in found]
    # «ماردش» is written in one word as well: there the «ما» goes too.
    starts = [(match.start(), match.start("verb")) for match in found if not match["joined"]]
    return shadow.blanked([*ends, *starts]), bool(found)


def _greeted(folded: str, language: Language, *, sure: bool) -> Language | None:
    """Return in whose words a message is greetings and courtesies only; None where it is more.

    Words that several languages greet with ("ok") are the reader's own.
    """
    if _only_greets(folded, language):
        return language
    if sure or any(
        character.isdecimal() for character in folded
    ):  # "A/RES/71/280": to read how others greet takes long
        return None
    others = [one for one in sorted({*LATIN_SCRIPT} - {language}) if _only_greets(folded, one)]
    return others[0] if len(others) == 1 else (language if others else None)


def _only_greets(folded: str, language: Language) -> bool:
    """Return whether nothing is left of a message without a language's greetings and courtesies."""
    patterns = patterns_for(language)
    greetings = patterns.greetings.find(folded)
    rest = list(folded)
    for start, end in (*greetings, *patterns.fillers.find(folded)):
        rest[start:end] = " " * (end - start)
    return bool(greetings) and not any(character.isalnum() for character in rest)


def _matches(shadow: Shadow, patterns: Patterns) -> list[CueMatch]:
    """Return where cues stand; not one of who does a thing where the words name the doer: "what year did X host"."""
    return [
        CueMatch(cue, start, end)
        for cue in patterns.cues
        for start, end in cue.phrases.find(shadow.text)
        if cue.attribute not in ACTORS or not _DOER_NAMED.match(shadow.text, start, end)
    ]


def _best_of(
    folded: Folded, quoted: tuple[Quoted, ...], language: Language
) -> tuple[Language, Patterns, Shadow, list[CueMatch]]:
    """Return the language in whose way a short Latin question asks; the detected one if in none."""
    tried = []
    for candidate in (language, *sorted({*LATIN_SCRIPT} - {language})):
        patterns = patterns_for(candidate)
        shadow = _shadow(folded, quoted, patterns)
        tried.append((candidate, patterns, shadow, _matches(shadow, patterns)))
    return max(tried, key=lambda one: max((match.cue.weight for match in one[3]), default=0.0))


def _scores(matches: list[CueMatch], text: str) -> dict[Attribute, float]:
    """Return each attribute's weight: its surest cue, a little more where the question begins with it."""
    first = next((index for index, character in enumerate(text) if character.isalnum()), 0)
    scores: dict[Attribute, float] = {}
    for match in matches:
        weight = match.cue.weight + (_AT_START if match.start <= first else 0.0)
        attribute = match.cue.attribute
        scores[attribute] = max(scores.get(attribute, 0.0), weight)
    return scores


def _ranked(scores: Mapping[Attribute, float]) -> list[Attribute]:
    """Return what is asked, the surest first; the host before when something is, if both are asked."""
    ranked = sorted(scores, key=lambda attribute: -scores[attribute])
    first = ranked[0] if ranked else Attribute.OTHER
    if first is Attribute.DATE and scores.get(Attribute.HOST, 0.0) >= scores[first] - _AS_MUCH:
        ranked.sort(key=lambda attribute: attribute is not Attribute.HOST)
    return ranked


def _begins_with_how_many(matches: list[CueMatch], text: str) -> bool:
    """Return whether a question's first word asks how many: what it names behind, "of theme 1", is not asked."""
    first = next((index for index, character in enumerate(text) if character.isalnum()), 0)
    return any(
        match.cue.answer is AnswerKind.NUMBER and match.cue.weight >= _ASKED_OUTRIGHT and match.start <= first
        for match in matches
    )


def _answer(attribute: Attribute, matches: list[CueMatch]) -> AnswerKind:
    """Return the narrowest kind of value that the cues of an attribute ask for."""
    general = intents()[attribute][1]
    asked = {attribute} | ({Attribute.ACTOR} if attribute in ACTORS else set())
    narrower = [
        match for match in matches if match.cue.attribute in asked and match.cue.answer is not general
    ]
    if attribute in ACTORS:
        narrower = [match for match in narrower if match.cue.answer is not AnswerKind.ACTOR]
    return max(narrower, key=lambda match: match.cue.weight).cue.answer if narrower else general


def _rest(folded: Folded, shadow: Shadow, removed: list[tuple[int, int]]) -> tuple[str, tuple[Span, ...]]:
    """Return what is left of a question, in its own spelling, and where it stands.

    Quoted words always stay. Punctuation at the ends of what is left goes.
    """
    keep = bytearray(b"1") * len(folded.text)
    for start, end in (*(shadow.origin(start, end) for start, end in removed), *shadow.dropped):
        keep[start:end] = b"0" * (end - start)
    kept = _KEPT.finditer(keep)
    trimmed = (_trimmed(folded, match.start(), match.end()) for match in kept)
    spans = [span for span in trimmed if span is not None]
    return " ".join(folded.source[span.start : span.end] for span in spans), tuple(spans)


def _label(
    folded: Folded, shadow: Shadow, about: tuple[Span, ...], patterns: Patterns, language: Language
) -> str:
    """Return the stretch of a question that what it is about spans, with an ellipsis for the question words inside."""
    if not about:
        return ""
    first, last = about[0].start, about[-1].end
    only_asking = words_of("asking", language)
    asking = [
        shadow.origin(*stretch)
        for stretch in patterns.question_words.find(shadow.text)
        # "representatives *who* may attend"
        if (words := shadow.text[slice(*stretch)]) not in patterns.functional or words in only_asking
    ]
    cut = [folded.source_span(*stretch) for stretch in (*asking, *shadow.dropped) if stretch[0] < stretch[1]]
    pieces, start = [], first
    for span in sorted(span for span in cut if first <= span.start and span.end <= last):
        pieces.append(folded.source[start : max(start, span.start)])
        start = max(start, span.end)
    pieces.append(folded.source[start:last])
    return " … ".join(piece.strip() for piece in pieces if piece.strip())


_DOER_NAMED = re.compile(r"(?:what|which)\b.*\b(?:did|does|do)\b")
_EDGE = frozenset("?!.,;:。、،؛؟ \n\t-–—/¿¡'’`·…")


def _sides(
    folded: Folded, shadow: Shadow, pair: Pair | None, removed: list[tuple[int, int]]
) -> tuple[str, str] | tuple[()]:
    """Return what is left of a question without its second side, and without its first."""
    if pair is None:
        return ()
    one, other = (
        _rest(folded, shadow, [*removed, *pair.around, without])[0] for without in (pair.second, pair.first)
    )
    return (one, other) if one and other else ()


def _trimmed(folded: Folded, start: int, end: int) -> Span | None:
    """Return a stretch of folded text as a span of the source, white space and stray punctuation cut off."""
    while start < end and folded.text[start] in _EDGE:
        start += 1
    while end > start and folded.text[end - 1] in _EDGE:
        end -= 1
    if start == end or not any(unicodedata.category(c)[0] in "LN" for c in folded.text[start:end]):
        return None
    return folded.source_span(start, end)


def _counted(folded: Folded, shadow: Shadow, matches: list[CueMatch], patterns: Patterns) -> str:
    """Return what "how many" counts, as the asker wrote it; empty where nothing is told."""
    cues = [match for match in matches if match.cue.attribute is Attribute.NUMBER]
    found = counted_stretch(shadow.text, cues, patterns) if cues else None
    if found is None:
        return ""
    span = folded.source_span(*shadow.origin(*found))
    return folded.source[span.start : span.end].strip()


def _parts(text: str, language: Language) -> tuple[str, ...]:
    """Return the questions of a message: what question marks and line ends divide, crumbs joined on."""
    parts: list[str] = []
    begin = 0
    for match in [*_ENDS.finditer(text), None]:
        end = match.end() if match else len(text)
        piece = text[begin:end].strip()
        begin = end
        if not any(character.isalnum() for character in piece):
            continue
        if _asks(piece, language):
            parts.append(piece)
        elif parts and match is None:
            parts[-1] = f"{parts[-1]} {piece}"
        else:
            begin -= len(text[:end]) - text[:end].rindex(piece)
    return tuple(parts) or (text.strip(),)


def _asks(piece: str, language: Language) -> bool:
    """Whether a piece of a message can stand as a question of its own."""
    return piece.endswith(("?", "？", "؟")) or bool(
        _matches(mended(fold(piece).text, patterns_for(language).vocabulary), patterns_for(language))
    )
