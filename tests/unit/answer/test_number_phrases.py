"""What a number counts, read from the words around it."""

from __future__ import annotations

import pytest

from bot.answer.words.number_phrases import is_dual, is_label, phrase_after, phrase_before
from index.model import Language, Span
from index.termbase import Termbase
from index.text.numerals import find_numbers


@pytest.mark.parametrize(
    ("language", "text", "number", "phrase"),
    [
        ("ar", "استجاب ١١ كياناً، منها ٥ من خطط التركيز", 11, "كياناً"),
        ("ar", "وخمس منظمات اقتصادية إقليمية.", 5, "منظمات اقتصادية إقليمية"),
        ("ar", "ووردت ردود من ٢٠ من الدول الأعضاء في مجال الإدارة", 20, "الدول الأعضاء"),
        ("ar", "رد ٦٤ بلداً على تلك الأسئلة", 64, "بلداً"),
        ("ar", "- ٣ المرفق الثالث", 3, None),
        ("zh", "有21个国家的64名代表出席了会议", 21, "个国家的"),
        ("zh", "有21个国家的64名代表出席了会议", 64, "名代表"),
        ("en", "81 delegates from 21 States attended", 81, "delegates"),
        ("en", "27 of the contributing entities, of which 14", 27, "contributing entities"),
        ("fr", "douze des commissions régionales ont répondu", 12, "commissions régionales"),
        ("es", "34 expertos de 12 países", 34, "expertos"),
        ("ru", "семь из представленных стран и два органа", 7, "представленных стран"),
        ("en", "It was 2008.", 2008, None),
    ],
)
def test_the_thing_counted_stands_behind_its_number(
    language: str, text: str, number: int, phrase: str | None
) -> None:
    """The phrase ends at punctuation, at the next number, and at a word that only joins."""
    numbers = find_numbers(text, Language(language))
    found = next(one for one in numbers if one.value == number)
    span = phrase_after(text, Span(0, len(text)), found.span, numbers, Language(language))
    assert (text[span.start : span.end] if span else None) == phrase


@pytest.mark.parametrize(
    ("language", "text", "number", "phrase"),
    [
        ("ar", "وفقاً للمواضيع الستة المحددة", 6, "وفقاً للمواضيع"),
        ("ar", "قامت الدول الأعضاء الـ ١٣٢ التي شاركت", 132, "قامت الدول الأعضاء"),
        ("ar", "تعيين ميسرين اثنين لتوجيه المشاورات", 2, "تعيين ميسرين"),
        ("ar", "القاعة ١٨: توفر الترجمة الفورية", 18, None),
        ("en", "Delegates at the meeting: 92", 92, "Delegates at the meeting"),
        ("en", "In annex 2 of the report", 2, None),
        ("en", "The number of places is limited to 80", 80, "number of places is limited to "),
        ("ru", "Число мест ограничено 80.", 80, "Число мест ограничено "),
        ("fr", "Le nombre de places est limité à 80", 80, "nombre de places est limité à "),
        ("zh", "本区域已登记的流离失所者为1 470万人", 14_700_000, "本区域已登记的流离失所者"),
    ],
)
def test_a_number_behind_its_thing_counts_it_as_an_adjective_or_a_label(
    language: str, text: str, number: int, phrase: str | None
) -> None:
    """Arabic sets the number behind a definite noun; digits behind a noun without more only rank it."""
    numbers = find_numbers(text, Language(language))
    found = next(one for one in numbers if one.value == number)
    span = phrase_before(text, Span(0, len(text)), found, numbers, Language(language))
    assert (text[span.start : span.end] if span else None) == phrase


@pytest.mark.parametrize(
    ("text", "number", "labels"),
    [
        ("(١) المناقشات التي ستنظمها أفرقة الأمم المتحدة؛ (٢) المساهمات", 2, True),
        ("وهي: <١> أفريقيا <٢> الأمريكتان", 1, True),
        ("حوار ٥ + ٥ بشأن الهجرة", 5, True),
        ("٢- تعزيز التعاون", 2, True),
        ("و ٣ منظمات اقتصادية إقليمية (٢٧ في المجموع).", 27, False),
        ("رد ٦٤ بلداً", 64, False),
    ],
)
def test_a_number_that_marks_an_item_or_is_part_of_a_name_counts_nothing(
    text: str, number: int, *, labels: bool
) -> None:
    """The marks of list items and the numbers of names are told from counts."""
    found = next(one for one in find_numbers(text, Language.ARABIC) if one.value == number)
    assert is_label(text, Span(0, len(text)), found.span) is labels


@pytest.mark.parametrize(
    ("word", "concept", "two"),
    [
        ("نوعان", "type", True),
        ("النوعين", "type", True),
        ("يومين", "day", True),
        ("دورتين", "session", True),
        ("بلدان", "country", False),
        ("المهاجرين", "migrant", False),
        ("مشاركين", "participant", False),
        ("أيام", "day", False),
    ],
)
def test_an_arabic_dual_counts_two(word: str, concept: str, *, two: bool) -> None:
    """«نوعان» is two types; the plural of persons and of some things ends alike."""
    assert is_dual(word, Termbase.load().concept(concept)) is two
