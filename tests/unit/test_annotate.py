"""What a text holds: terms, dates, numbers and sentences, found once and kept on disk."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.annotate import annotate, annotation_from_json, annotation_to_json, date_tokens, find_terms
from index.facts.dates import DateValue
from index.model import Language
from index.termbase import Termbase

TERMBASE = Termbase.load()


@pytest.mark.parametrize(
    ("text", "language", "tokens"),
    [
        pytest.param(
            "في ليما يومي ٢٢ و ٢٣ أيار/مايو ٢٠١٣", Language.ARABIC, {"c:lima", "y:2013", "m:2013-05"}, id="ar"
        ),
        pytest.param(
            "于2013年5月22日和23日在利马举行", Language.CHINESE, {"c:lima", "y:2013", "m:2013-05"}, id="zh"
        ),
        pytest.param("in Lima on 22 and 23 May 2013", Language.ENGLISH, {"c:lima", "m:2013-05"}, id="en"),
        pytest.param("الاجتماع العالمي الرابع", Language.ARABIC, {"c:grcp", "o:4", "w:اجتماع"}, id="ordinal"),
        pytest.param("第四次全球会议", Language.CHINESE, {"o:4"}, id="ordinal-zh"),
        pytest.param("القرار ٢٨٠/٧١", Language.ARABIC, {"s:71/280"}, id="symbol"),
        pytest.param("132 replies", Language.ENGLISH, {"n:132"}, id="number"),
    ],
)
def test_a_text_holds_the_same_tokens_in_every_language(
    text: str, language: Language, tokens: set[str]
) -> None:
    """Places, months, ranks and symbols are one token, whatever the script."""
    assert tokens <= annotate(text, language, TERMBASE).tokens


def test_a_bodys_name_holds_no_deed() -> None:
    """国际移徙组织 is an organization and organizes nothing by its name."""
    tokens = annotate("与国际移徙组织国际移徙对话的接触", Language.CHINESE, TERMBASE).tokens
    assert "c:iom" in tokens
    assert "c:organize" not in tokens
    assert "c:organize" in annotate("国际移徙组织组织了对话", Language.CHINESE, TERMBASE).tokens


def test_who_only_helps_to_name_a_series_is_not_said() -> None:
    """The chairs of «لرؤساء وأمانات» chair nothing in that sentence."""
    named = "الاجتماع العالمي الرابع لرؤساء وأمانات العمليات التشاورية الإقليمية بشأن الهجرة"
    assert "c:chair" not in annotate(named, Language.ARABIC, TERMBASE).tokens
    assert "c:chair" in annotate("رئيس الاجتماع", Language.ARABIC, TERMBASE).tokens


def test_a_name_behind_a_form_of_address_is_heard() -> None:
    """«السيدة ون لي» is made of common words, and is a name all the same."""
    tokens = annotate("السيدة ون لي، مديرة", Language.ARABIC, TERMBASE).tokens
    assert any(token.startswith("t:") for token in tokens)
    without = annotate("في منتصف الطريق", Language.ARABIC, TERMBASE)
    assert not any(term.token.startswith("t:") and term.start == 0 for term in without.terms)


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("El centro de Puerto Salmerón abrió", Language.SPANISH, "Puerto"),
        ("the Green Svaneti Hotel", Language.ENGLISH, "Green"),
        ("в поселке Новый Тарбагай", Language.RUSSIAN, "Новый"),
    ],
)
def test_a_common_word_in_a_name_is_heard(text: str, language: Language, word: str) -> None:
    """Other languages ask for it by its sound; with no name beside it, it is the word that it is."""

    def heard(written: str) -> bool:
        terms = annotate(written, language, TERMBASE).terms
        return any(written[one.start : one.end] == word and one.token.startswith("t:") for one in terms)

    assert heard(text)
    assert not heard(text.lower())


def test_terms_are_those_of_their_sentence() -> None:
    """A sentence's tokens are those that begin in it."""
    text = "The meeting was held in Lima. It was hosted by Peru in 2013."
    annotation = annotate(text, Language.ENGLISH, TERMBASE)
    first, second = annotation.sentence_tokens
    assert "c:lima" in first
    assert "c:lima" not in second
    assert {"c:country-pe", "y:2013"} <= second


def test_known_dates_are_not_sought_again() -> None:
    """Terms are the same whether the dates are given or found."""
    text = "يومي ٢٢ و ٢٣ أيار/مايو ٢٠١٣"
    annotation = annotate(text, Language.ARABIC, TERMBASE)
    assert find_terms(text, Language.ARABIC, TERMBASE) == annotation.terms
    without = find_terms(text, Language.ARABIC, TERMBASE, dates=())
    assert not any(term.token.startswith("m:") for term in without)


@pytest.mark.parametrize(
    ("iso", "tokens"),
    [
        ("2013", ["y:2013"]),
        ("2013-05", ["y:2013", "m:2013-05"]),
        ("2017-04/2017-11", ["y:2017", "m:2017-04", "y:2017", "m:2017-11"]),
    ],
    ids=["year", "month", "range"],
)
def test_a_date_is_as_precise_as_it_is_written(iso: str, tokens: list[str]) -> None:
    """A year makes no month."""
    assert list(date_tokens(DateValue.from_iso(iso))) == tokens


@given(
    st.one_of(
        st.text(max_size=60),
        st.lists(
            st.sampled_from(
                [
                    "٢٢ و ٢٣ أيار/مايو ٢٠١٣",
                    "أوائل عام ٢٠١٨",
                    "第四次",
                    "2013年5月",
                    "Lima,",
                    "21(e)",
                    "٧٧٪",
                    "10-11 October 2017",
                ]
            ),
            max_size=4,
        ).map(" ".join),
    ),
    st.sampled_from([Language.ARABIC, Language.CHINESE, Language.ENGLISH, Language.RUSSIAN]),
)
@example("", Language.ENGLISH)
@settings(max_examples=80, deadline=None)
def test_an_annotation_is_read_back_as_it_was_written(text: str, language: Language) -> None:
    """Offsets lie inside the text, sentences cover it in order, and what is stored loses nothing."""
    annotation = annotate(text, language, TERMBASE)
    assert annotation_from_json(annotation_to_json(annotation)) == annotation
    assert list(annotation.terms) == sorted(annotation.terms)
    assert all(0 <= term.start < term.end <= len(text) for term in annotation.terms)
    covered = "".join(text[one.start : one.end] for one in annotation.sentences)
    assert "".join(covered.split()) == "".join(text.split())  # only white space stands outside sentences


def test_what_is_no_annotation_is_refused() -> None:
    """A stored value of another shape is a fault that is named."""
    with pytest.raises(TypeError, match="JSON object"):
        annotation_from_json([1, 2])


@pytest.mark.parametrize(
    ("language", "text", "city"),
    [
        ("en", "It met in The Hague in 2019.", "the-hague"),
        ("fr", "La réunion s'est tenue à La Haye.", "the-hague"),
        ("fr", "La réunion s'est tenue au Caire.", "cairo"),
        ("fr", "Le Caire a accueilli la réunion.", "cairo"),
        ("es", "La reunión se celebró en La Habana.", "havana"),
        ("es", "La reunión se celebró en El Cairo.", "cairo"),
        ("es", "Las comisiones de la Cuenca del río.", ""),
        ("es", "La Comisión de Consolidación de la Paz.", ""),
    ],
)
def test_a_city_s_article_is_a_part_of_its_name(language: str, text: str, city: str) -> None:
    """A capital behind another article is no city: The Hague and « au Caire » are."""
    found = [
        term.token[2:]
        for term in find_terms(text, Language(language), TERMBASE)
        if term.token.startswith("c:") and TERMBASE.concept(term.token[2:]).kind == "city"
    ]
    assert found == ([city] if city else [])
