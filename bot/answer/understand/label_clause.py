"""What of a question can stand before a colon: a noun phrase or a statement, not half a clause.

"What year did the body start its course?" leaves "the body start its course", which nobody would write.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.words.tables import read_table
from index.model import Language
from index.termbase.model import ConceptKind
from index.text.analyze import stop_words
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answer.understand.understanding import Understanding
    from index.model import Span
    from index.termbase import Termbase

_GAP = re.compile(r"\s*…\s*")
_ARTICLE = "ال"
_SHORT = 6
"""Characters of a Chinese adverbial phrase at most."""
_ASKING = " ?？。!！呢吗嗎"
_HEADS = ":-–—"
_COUNTED = 3
"""Words at a label's beginning among which its verb is looked for: "working days lasts"."""
_WITH_OWNER = 3
"""Words of a noun and its owner: "proportion des réponses"."""
_OPENING = '¿¡«“"('
_FIRST = re.compile(r"[^\W_][\w\u064b-\u0652]*(?:['’\-][^\W_]+)*")
_OF_WHEN_OR_WHERE = frozenset({Attribute.DATE, Attribute.DEADLINE, Attribute.PLACE})
_OF_ONE_VALUE = _OF_WHEN_OR_WHERE | {Attribute.SYMBOL}
_OF_WHOM = frozenset(
    {
        Attribute.ACTOR, Attribute.PERSON, Attribute.HOST, Attribute.ORGANISER, Attribute.CHAIR,
        Attribute.MODERATOR, Attribute.SIGNATORY,
    }
)  # fmt: skip
_OF_KINDS = frozenset(
    {Attribute.ACTOR, Attribute.HOST, Attribute.ORGANISER, Attribute.LIST, Attribute.NUMBER}
)
"""What "which X" may ask of things of many kinds."""
_TOLD = (
    _OF_WHOM
    | _OF_WHEN_OR_WHERE
    | {Attribute.NUMBER, Attribute.PARTICIPANTS, Attribute.ROOM, Attribute.LIST, Attribute.SYMBOL}
)
"""What is told in a word or two, so that the label before it is read."""
_VERB_FIRST = frozenset({Language.ARABIC, Language.FRENCH, Language.SPANISH})
_NOUN_FIRST = _VERB_FIRST | {Language.RUSSIAN}
_ACTORS = frozenset({ConceptKind.BODY, ConceptKind.COUNTRY})


def without_clause(
    termbase: Termbase, understood: Understanding, words: str, verbs: Callable[[str], Sequence[Span]]
) -> str:
    """Return a label's words as they can stand alone; empty where they cannot.

    Args:
        termbase: Whose bodies and countries are known as those who do a thing.
        understood: The question.
        words: The stretch of it that it is about, without function words before it.
        verbs: Where verbs stand in a phrase.
    """
    language = understood.written_in or understood.language
    before = _words_before(understood.text, words)
    kept = _what_lasts(words, before, language) if understood.attribute is Attribute.NUMBER else ""
    kept = kept or _before_inversion(words, understood.counted or _how_often(words, language), language)
    if kept:
        return kept
    if before and before[-1] in words_of("reflexive", language):
        words = _without_first(words, language)
    if any(word.endswith(tuple(words_of("inverted", language))) for word in fold_text(words).split()):
        return ""
    if understood.attribute in _TOLD and any(word in words_of("do", language) for word in before):
        return _before_verb(words, verbs, language)
    counted = (
        "" if understood.answer is AnswerKind.LABEL else understood.counted
    )  # "which paragraph" counts none
    words = _beside_copula(words, counted, language)
    if understood.attribute in _OF_KINDS and language in _NOUN_FIRST:
        words = _behind_kind(words, before, verbs, language)
    if understood.attribute in _OF_WHOM | _OF_WHEN_OR_WHERE and not _tells_of_two(
        termbase, words, verbs, language
    ):
        words = _from_article(words, language)
    if understood.attribute in _OF_WHOM and before:
        return _without_deed(words, before[-1], language)
    two = understood.attribute in _OF_ONE_VALUE and language in _VERB_FIRST
    # «Генеральная Ассамблея определила порядок …: A/RES/71/280»
    told = understood.attribute is Attribute.SYMBOL and any(
        span.start and _is_verbal(words[span.start :], language) for span in verbs(words)
    )
    return "" if told or (two and _tells_of_two(termbase, words, verbs, language)) else words


def without_gap(understood: Understanding, words: str) -> str:
    """Return a label from whose midst a question word went; nothing where it does not read on without it.

    Chinese does, where only a time or a place was asked. What stands before a dash or a colon is a label too, and so
    is what is counted.
    """
    language = understood.written_in or understood.language
    if any(asking in words for asking in words_of("inside", language)):
        return _counted_last(understood)
    pieces = _GAP.split(words)
    if len(pieces) == 1:
        return words
    if pieces[0].endswith(tuple(_HEADS)):
        return pieces[0].rstrip(_HEADS + " ")
    if understood.counted:
        return understood.counted
    timed = language is Language.CHINESE and understood.attribute in _OF_WHEN_OR_WHERE
    return _joined_chinese(pieces) if timed else ""


def _joined_chinese(pieces: list[str]) -> str:
    """Return what stands around a question word as one; empty where what is behind it goes on with it: 哪 | 两天."""
    if any(piece.startswith(tuple(words_of("stuck", Language.CHINESE))) for piece in pieces[1:]):
        return ""
    if len(pieces[-1]) <= _SHORT and pieces[-1].startswith(tuple(words_of("leading", Language.CHINESE))):
        pieces = pieces[:-1]  # 问卷是哪天用传真发出的 without its verb leaves 用传真
    return "".join(pieces)


def _counted_last(understood: Understanding) -> str:
    """Return what a Chinese question counts where that is its last noun: 会议形成了多少条建议."""
    last = understood.text.rstrip(_ASKING).endswith(understood.counted)
    stuck = understood.counted.startswith(tuple(words_of("stuck", Language.CHINESE)))
    return understood.counted if last and not stuck else ""


def _words_before(text: str, words: str) -> list[str]:
    """Return the words of a question before a label, folded; none where the label is empty."""
    first = _GAP.split(words)[0]
    return (
        [word.strip(_OPENING) for word in fold_text(text).partition(fold_text(first))[0].split()]
        if words
        else []
    )


def _what_lasts(words: str, before: list[str], language: Language) -> str:
    """Return what a question for the length of something is about: «كم يوما يستمر الاجتماع» is about the meeting.

    Nothing where it asks for no length.
    """
    said, lasting = words.split(), words_of("lasting", language)
    folded = [fold_text(word) for word in said]
    first = next((at for at, word in enumerate(folded[:_COUNTED]) if word in lasting), None)
    if first is not None:
        return " ".join(said[first + 1 :])
    do = words_of("do", language)
    asked = next((at for at, word in enumerate(folded[:_COUNTED]) if word in do), None)
    if asked is None and before and before[-1] in do:
        asked = -1
    return (
        " ".join(said[asked + 1 : -1]) if asked is not None and folded[-1:] and folded[-1] in lasting else ""
    )


def _behind_kind(
    words: str, before: list[str], verbs: Callable[[str], Sequence[Span]], language: Language
) -> str:
    """Return a label that does not go on where the noun that was asked for ends: «¿qué fundación | privada apoya …?».

    Such a label begins with what qualifies that noun, or with what is said of it: a verb goes, else the whole.
    """
    which, first = words_of("which", language), _FIRST.match(words)
    last = next((at for at in reversed(range(len(before))) if before[at] in which), None)
    if last is None or first is None or fold_text(first[0]) in _begins_noun(language):
        return words
    kind = before[last + 1 :]
    if not kind or kind[0] in stop_words(language):
        return words
    if any(span.start == first.start() for span in verbs(words)):
        return words
    small = fold_text(first[0]) in stop_words(language) or first[0][0].isupper()
    goes_on = len(kind) == 1 and (language is Language.RUSSIAN or not small)
    if len(kind) > 1 and kind[1] in words_of(
        "of", language
    ):  # "quel fonds des | Nations Unies lutte contre …"
        goes_on = (len(kind) == _WITH_OWNER and not small) or bool(verbs(words))
    if not goes_on:
        return words
    return words.partition(" ")[2] if _is_verbal(words, language) else _without_first(words, language)


def _is_verbal(words: str, language: Language) -> bool:
    """Return whether a label's first word ends as a verb does, in a language whose verbs are told so."""
    endings = tuple(words_of("verbal", language))
    return bool(endings) and fold_text(words).partition(" ")[0].endswith(endings)


def _without_first(words: str, language: Language) -> str:
    """Return a label without its first word, a verb: «presentó el proyecto»; empty where no noun follows."""
    first = _FIRST.match(words)
    rest = words[first.end() :].strip() if first else ""
    after = _FIRST.match(rest)
    return rest if after and fold_text(after[0]) in _begins_noun(language) else ""


def _how_often(words: str, language: Language) -> str:
    """Return the words that ask how often, before another's verb: "times a year" of "times a year do they meet"."""
    if fold_text(words.partition(" ")[0]) not in read_table("counting.toml")["times"]["all"]:
        return ""
    return " ".join(takewhile(lambda word: fold_text(word) not in _inverting(language), words.split()))


def _before_inversion(words: str, counted: str, language: Language) -> str:
    """Return what is counted where another does a thing with it: "how many languages was *it* put into"."""
    if not counted or counted not in words:
        return ""
    head, _, rest = words.partition(counted)
    found = list(_FIRST.finditer(rest))[:3]
    if len(found) < 2 or fold_text(found[0][0]) not in _inverting(language):
        return ""
    doer = any(fold_text(one[0]) in _begins_noun(language) or one[0][0].isupper() for one in found[1:])
    return head + counted if doer else ""


def _beside_copula(words: str, counted: str, language: Language) -> str:
    """Return what stands on one side of a verb that a question word's noun brought with it.

    "In which Mexican city was the meeting held" leaves "Mexican city was the meeting": the meeting. "Which paragraph of
    the declaration is cited" leaves "the declaration is cited": the declaration. A statement stays, "Regional bodies
    were represented in Lima"; so does a clause of its own, "the meeting that was held". Nothing is left where "do"
    parts a verb from what it is done to.
    """
    if words.startswith(tuple(words_of("owned", language))):
        return ""  # «أي قرار للجمعية العامة طلب …» leaves «للجمعية العامة طلب …»
    inside = list(_FIRST.finditer(words))
    folded = [fold_text(one[0]) for one in inside]
    verbs = _inverting(language)
    place = next(  # not «à», nor May
        (
            at
            for at, word in enumerate(folded)
            if word in verbs and len(word) > 1 and not inside[at][0].istitle()
        ),
        0,
    )
    if not place or any(word in words_of("relative", language) for word in folded[:place]):
        return words
    before, after = words[: inside[place].start()].rstrip(), words[inside[place].end() :].lstrip()
    if folded[place] in words_of("do", language):
        return before if counted else ""
    if counted and before != counted and counted in before:
        return words
    follows = inside[place + 1][0] if place + 1 < len(inside) else ""
    definite = language is Language.ARABIC and fold_text(follows).startswith(_ARTICLE)
    if definite or follows[:1].isupper() or fold_text(follows) in _begins_noun(language):
        return after if folded[place] in words_of("copula", language) else ""
    return before if folded[0] in _begins_noun(language) else words


def _before_verb(words: str, verbs: Callable[[str], Sequence[Span]], language: Language) -> str:
    """Return what stands before a verb that has no object; nothing where it has one or is not known."""
    first = min((span for span in verbs(words) if span.start), key=lambda span: span.start, default=None)
    if first is None:
        return ""
    kept = words[: first.start].rstrip()
    inside = [fold_text(one[0]) for one in _FIRST.finditer(kept)]
    if any(
        word in _begins_noun(language) and last not in stop_words(language) for last, word in pairwise(inside)
    ):
        return ""  # a verb nobody knows has its object there
    after = _FIRST.match(words[first.end :].lstrip())
    follows = fold_text(after[0]) if after else ""
    return kept if not follows or follows in stop_words(language) - _begins_noun(language) else ""


def _without_deed(words: str, asking: str, language: Language) -> str:
    """Return a label without the verb that follows "who": "drafted the summary" is "the summary".

    Chinese has what a deed is done for before its verb: 谁为会议提供支持 leaves 为会议提供支持, which is no label.
    """
    if words.startswith(tuple(words_of("leading", language))):
        return ""
    first = _FIRST.match(words)
    if asking in words_of("being", language):
        return ""  # «кто является генеральным директором»: what somebody is stands in another case
    if asking not in words_of("who", language) or first is None or not _is_deed(first[0], language):
        return words
    rest = words[first.end() :].strip()
    after = _FIRST.match(rest)
    # "replied to the survey", "teamed up with"
    going_on = after and fold_text(after[0]) in stop_words(language) - _begins_noun(language)
    return "" if going_on or fold_text(first[0]) in words_of("being", language) else rest


def _is_deed(word: str, language: Language) -> bool:
    """Return whether the word behind "who" may be a verb."""
    if not word[0].islower() or fold_text(word) in stop_words(language) - words_of("being", language):
        return False
    return (
        not words_of("verbal", language)
        or _is_verbal(word, language)
        or fold_text(word) in words_of("being", language)
    )


def _from_article(words: str, language: Language) -> str:
    """Return a label from an article on that follows a noun or a verb at once: what is before it is of another phrase.

    "¿Qué fecha lleva al pie el resumen?" leaves «pie el resumen»: «el resumen».
    """
    found = list(_FIRST.finditer(words)) if not _GAP.search(words) else []
    for last, word in pairwise(found):
        article = fold_text(word[0]) in words_of("articles", language)
        if not article or words[last.end() : word.start()] != " ":
            continue
        before = fold_text(last[0])
        if before not in stop_words(language) | _inverting(language) | words_of("before_article", language):
            return _from_article(words[word.start() :], language)
    return words


def _inverting(language: Language) -> frozenset[str]:
    return words_of("inverting", language) | words_of("copula", language)


def _begins_noun(language: Language) -> frozenset[str]:
    return words_of("articles", language) | words_of("owners", language)


def _tells_of_two(
    termbase: Termbase, words: str, verbs: Callable[[str], Sequence[Span]], language: Language
) -> bool:
    """Return whether a verb's subject and object are left beside each other: «جامعة الدول العربية إطار السياسات»."""
    article = _FIRST.match(words)
    start = article.end() + 1 if article and fold_text(article[0]) in words_of("articles", language) else 0
    doer = next(
        (
            match.span
            for match in termbase.match(words, language)
            if match.span.start <= start and termbase.concept(match.concept).kind in _ACTORS
        ),
        None,
    )
    if doer is None or not words[doer.end : doer.end + 1].isspace():
        return False
    after = _FIRST.match(words, doer.end + 1)
    if after is None or any(span.start == after.start() for span in verbs(words)):
        return False
    word = fold_text(after[0])
    return word in _begins_noun(language) or word not in words_of("of", language)


@cache
def words_of(kind: str, language: Language) -> frozenset[str]:
    """Return the words of a kind in ``labels.toml``, folded."""
    return frozenset(fold_text(word) for word in read_table("labels.toml")[kind].get(language.value, ()))
