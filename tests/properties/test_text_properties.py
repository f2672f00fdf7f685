"""What must hold for any text: exact offsets, whole coverage, no failure."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.model import Language
from index.text.analyze import analyzer_for
from index.text.language import detect, detect_question
from index.text.normalize import fold, fold_text
from index.text.numerals import find_numbers, parse_ordinal
from index.text.sentences import split_sentences

ALPHABET = st.one_of(
    st.characters(),
    st.sampled_from("٠١٢٣٤٥٦٧٨٩۴4４四十百第ابةىئؤَّـ\u202b\u200f\u0306иИéßﻻ會.。؟؛;!?()«»\n \t-/'¹"),
)
TEXT = st.text(ALPHABET, max_size=80)
ANY_LANGUAGE = st.sampled_from(list(Language))
MODEST = settings(max_examples=60, deadline=None)


@MODEST
@given(TEXT)
def test_folding_keeps_offsets(text: str) -> None:
    """Each folded character has a source offset, in order, and both ways of folding agree."""
    folded = fold(text)
    assert folded.text == fold_text(text)
    assert len(folded.offsets) == len(folded.text)
    offsets = list(folded.offsets)
    assert offsets == sorted(offsets)
    assert all(0 <= offset < len(text) for offset in offsets)


@MODEST
@given(TEXT, st.data())
def test_a_folded_stretch_is_the_fold_of_its_source(text: str, data: st.DataObject) -> None:
    """Any stretch of folded text is found again in the fold of the source it leads back to."""
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    span = folded.source_span(start, end)
    assert folded.text[start:end] in fold_text(text[span.start : span.end])


@MODEST
@given(TEXT)
def test_folding_does_not_care_for_composition(text: str) -> None:
    """Composed and decomposed text of the languages read here fold alike."""
    kept = "".join(character for character in text if character in "éèñйأإآؤئ العربيةРусский texte")
    assert fold_text(unicodedata.normalize("NFD", kept)) == fold_text(unicodedata.normalize("NFC", kept))


@MODEST
@given(TEXT)
def test_folding_twice_changes_nothing(text: str) -> None:
    """Folded text is its own fold, but for case rules that need two rounds in rare scripts."""
    once = fold_text("".join(character for character in text if ord(character) < 0x700))
    assert fold_text(once) == once


@MODEST
@given(TEXT, ANY_LANGUAGE, st.booleans())
def test_sentences_cover_the_text(text: str, language: Language, clauses: bool) -> None:
    """Every character but white space is in exactly one sentence, in order."""
    spans = split_sentences(text, language, clauses=clauses)
    at = 0
    for span in spans:
        assert not text[at : span.start].strip()
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        at = span.end
    assert not text[at:].strip()


@MODEST
@given(TEXT, st.one_of(st.none(), ANY_LANGUAGE))
def test_numbers_are_found_in_order_and_apart(text: str, language: Language | None) -> None:
    """Mentions never overlap and stand inside the text; reading numbers never fails."""
    mentions = find_numbers(text, language)
    for earlier, later in pairwise(mentions):
        assert earlier.span.end <= later.span.start
    assert all(mention.span.end <= len(text) for mention in mentions)


@MODEST
@given(TEXT, ANY_LANGUAGE)
def test_placed_tokens_are_the_tokens(text: str, language: Language) -> None:
    """Analysis never fails, and gives the same tokens with places as without."""
    analyzer = analyzer_for(language)
    tokens, placed = analyzer.analyze(text), analyzer.analyze_spans(text)
    for field, expected in tokens.by_field().items():
        assert sorted(token.token for token in placed if token.field is field) == sorted(expected)
    assert all(token.span.end <= len(text) for token in placed)


@MODEST
@given(TEXT, ANY_LANGUAGE)
def test_any_text_has_a_language(text: str, default: Language) -> None:
    """Detection never fails, and its confidence is a share."""
    assert detect(text) in Language
    assert 0 <= detect_question(text, default).confidence <= 1


_ARABIC_UNITS = [
    "",
    "الأول",
    "الثاني",
    "الثالث",
    "الرابع",
    "الخامس",
    "السادس",
    "السابع",
    "الثامن",
    "التاسع",
    "العاشر",
]
_ARABIC_TENS = [
    "",
    "",
    "العشرين",
    "الثلاثين",
    "الأربعين",
    "الخمسين",
    "الستين",
    "السبعين",
    "الثمانين",
    "التسعين",
]
_CHINESE_DIGITS = "〇一二三四五六七八九"
_RUSSIAN = ["", "первый", "второй", "третий", "четвёртый", "пятый", "шестой", "седьмой", "восьмой", "девятый"]
_RUSSIAN_TENS = [
    "",
    "",
    "двадцать",
    "тридцать",
    "сорок",
    "пятьдесят",
    "шестьдесят",
    "семьдесят",
    "восемьдесят",
    "девяносто",
]
_ENGLISH = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
_ENGLISH_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def _arabic(value: int) -> str:
    tens, unit = divmod(value, 10)
    if value <= 10:
        return _ARABIC_UNITS[value]
    first = "الحادي" if unit == 1 else _ARABIC_UNITS[unit]
    return f"{first} عشر" if tens == 1 else f"{first} و{_ARABIC_TENS[tens]}"


def _chinese(value: int) -> str:
    tens, unit = divmod(value, 10)
    ten = "" if tens == 0 else "十" if tens == 1 else f"{_CHINESE_DIGITS[tens]}十"
    return f"第{ten}{_CHINESE_DIGITS[unit] if unit else ''}"


@pytest.mark.parametrize("value", [n for n in range(1, 100) if n < 10 or (n > 20 and n % 10)])
def test_ordinals_written_in_words_are_read_back(value: int) -> None:
    """Every rank up to ninety-nine is read from the words that four languages write it in."""
    tens, unit = divmod(value, 10)
    russian = f"{_RUSSIAN_TENS[tens]} {_RUSSIAN[unit]}".strip()
    english = f"{_ENGLISH_TENS[tens]}-{_ENGLISH[unit]}".strip("-")
    assert [parse_ordinal(text) for text in (_arabic(value), _chinese(value), russian, english)] == [
        value
    ] * 4
