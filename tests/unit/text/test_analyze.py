"""Tokens: one form for what is one, whatever the script, and the same with places."""

from __future__ import annotations

import pytest

from index.model import Language
from index.text.analyze import Field, analyzer_for, stop_words
from index.text.arabic import arabic_stem, padded_grams
from index.text.fields import field_weights


@pytest.mark.parametrize(
    ("language", "text", "literals"),
    [
        pytest.param("ar", "الاجتماع العالمي الرابع في ٢٠١٣", ["o:4", "y:2013"], id="ar"),
        pytest.param("zh", "第四次全球会议，二〇一三年", ["o:4", "y:2013"], id="zh"),
        pytest.param("en", "the fourth meeting, 2013", ["o:4", "y:2013"], id="en"),
        pytest.param("ru", "четвёртое совещание, 2013", ["o:4", "y:2013"], id="ru"),
        pytest.param("en", "GRCP4 of 132 and twelve", ["o:4", "n:132", "n:12"], id="counts"),
        pytest.param(
            "ar", "القرار ٢٨٠/٧١ و 280/71/A", ["s:71/280", "s:71/280"], id="ar symbols run backwards"
        ),
        pytest.param("en", "A/RES/71/280, resolution 71/280", ["s:71/280", "s:71/280"], id="symbols"),
        pytest.param("zh", "第65/170号决议", ["s:65/170"], id="zh symbol"),
        pytest.param("zh", "第67/第219号决议", ["s:67/219"], id="zh symbol, the letter's odd one"),
        pytest.param("en", "S/RES/1325 (2000)", ["s:s/res/1325", "y:2000"], id="council"),
        pytest.param("en", "A/68/50 item 21", ["s:a/68/50", "n:21"], id="not a resolution"),
        pytest.param(
            "ar", "من ١٠/٠٠ إلى ٠٩/٠٠ في ٢٢/٥/٢٠١٣ و ١/٢", ["n:10", "n:0"], id="times are no symbols"
        ),
        pytest.param("en", "one or two of them", [], id="one and two are words"),
    ],
)
def test_numbers_and_symbols_have_one_form_in_every_language(
    language: str, text: str, literals: list[str]
) -> None:
    """Numbers, years, ranks and symbols are tokens that do not depend on script or language."""
    found = list(analyzer_for(Language(language)).analyze(text).literal)
    assert found[: len(literals)] == literals
    assert not [token for token in found[len(literals) :] if token.startswith("s:")]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("ar", "والاجتماعات", "الاجتماع"),
        ("ar", "المهاجرون", "للمهاجرين"),
        ("ar", "مشاوراتهم", "المشاورات"),
        ("en", "l'Assemblée meetings", "assemblee meeting"),
        ("fr", "l'Assemblée générale", "Assemblee generale"),
        ("es", "las migraciones", "migración"),
        ("ru", "резолюции", "резолюция"),
        ("zh", "全球會議", "全球会议"),
    ],
)
def test_forms_of_a_word_share_their_stem(language: str, first: str, second: str) -> None:
    """Clitics, endings, elisions, accents and traditional characters make no other word."""
    analyzer = analyzer_for(Language(language))
    wanted = set(analyzer.analyze(second).stem)
    assert wanted
    assert wanted <= set(analyzer.analyze(first).stem)


@pytest.mark.parametrize(
    ("language", "right", "wrong"),
    [
        ("ar", "العمليات التشاورية في ليما", "العمليات التشارورية في ليمبا"),
        ("ar", "بويبلا مانيلا", "بويلا مانابلا"),
        ("en", "consultative processes", "consulative procesess"),
        ("zh", "区域协商进程", "区域协高进程"),
    ],
)
def test_a_wrong_letter_leaves_most_grams(language: str, right: str, wrong: str) -> None:
    """A word that a scan spoilt still shares at least a third of its parts with the right one."""
    analyzer = analyzer_for(Language(language))
    grams, spoilt = set(analyzer.analyze(right).gram), set(analyzer.analyze(wrong).gram)
    assert len(grams & spoilt) >= len(grams) / 3


@pytest.mark.parametrize("language", list(Language))
def test_every_script_is_analysed_in_every_language(language: Language) -> None:
    """An Arabic name in an English question, an acronym in a Chinese one, are read as what they are."""
    tokens = analyzer_for(language).analyze("GRCP4 الاجتماعات 全球會議 резолюции 2013")
    assert {"grcp4", "grcp", "اجتماع", "全球", "会议", "резолюц"} <= set(tokens.stem)
    assert {"_اج", "_рез", "全球", "球会"} & set(tokens.gram) >= {"_рез", "全球", "球会"}
    assert tokens.literal == ("o:4", "y:2013")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "استضافت حكومة بيرو الاجتماعَ العالمي الرابع، ٢٢ و ٢٣ أيار/مايو ٢٠١٣ (A/68/50)"),
        ("zh", "移徙问题区域协商进程¹主席和秘书处第四次全球會議 2013"),
        ("en", "Straße of the fourth meeting, A/RES/71/280"),
    ],
)
def test_placed_tokens_are_the_tokens(language: str, text: str) -> None:
    """Both ways of analysing give the same tokens, and each place quotes what the token was made of."""
    analyzer = analyzer_for(Language(language))
    tokens, placed = analyzer.analyze(text), analyzer.analyze_spans(text)
    for field, expected in tokens.by_field().items():
        assert sorted(token.token for token in placed if token.field is field) == sorted(expected)
    for token in placed:
        if token.field is Field.STEM:
            assert token.token in analyzer.analyze(text[token.span.start : token.span.end]).stem


def test_stop_words_are_left_out() -> None:
    """What carries no subject is no token of its own."""
    assert analyzer_for(Language.ARABIC).analyze("من هو الذي في").stem == ()
    assert analyzer_for(Language.ENGLISH).analyze("who is the").gram == ()
    assert analyzer_for(Language.CHINESE).analyze("这是什么").stem == ()
    assert stop_words(Language.OTHER) == frozenset()


@pytest.mark.parametrize(
    ("word", "stem"),
    [("الى", "الى"), ("وزير", "وزير"), ("بالاجتماع", "اجتماع"), ("هم", "هم"), ("ولديه", "لدي")],
)
def test_short_words_keep_three_letters(word: str, stem: str) -> None:
    """A light stem never eats a word up, and leaves a first letter that belongs to it."""
    assert arabic_stem(word) == stem


def test_grams_are_padded() -> None:
    """The edges of a word are part of its first and last grams; a short word is one gram."""
    assert padded_grams("ليما") == ("_لي", "ليم", "يما", "ما_", "_ليم", "ليما", "يما_")
    assert padded_grams("a") == ("_a_",)


@pytest.mark.parametrize("language", list(Language))
def test_every_language_has_weights_for_every_field(language: Language) -> None:
    """No language is left without parameters, and none is out of BM25's bounds."""
    weights = field_weights(language)
    assert set(weights) == set(Field)
    assert all(
        parameters.k1 >= 0 and 0 <= parameters.b <= 1 < 1 + parameters.weight
        for parameters in weights.values()
    )
