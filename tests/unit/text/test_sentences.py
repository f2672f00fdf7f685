"""Sentences end where sentences end, not at every full stop."""

from __future__ import annotations

import pytest

from index.model import Language
from index.text.sentences import split_sentences


def _split(text: str, language: Language, *, clauses: bool = False) -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text, language, clauses=clauses)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param(
            "en", "Mr. A. Smith saw it.|See para. 15 of No. 5.|It cost $1.5 million.", id="en abbreviations"
        ),
        pytest.param(
            "en",
            '"Yes."|He left (see A/RES/71/280.)|Then he said "No."|Why?|The U.S. Government.',
            id="en quotes",
        ),
        pytest.param("en", "Adopted in 2008, etc.|The meeting of 3 p.m. ended.", id="en final"),
        pytest.param("en", "15. Decides to meet.|It met.", id="en mark"),
        pytest.param("fr", "M. Dupont est venu, p. ex. hier.|Voir art. 4, al. 2.|Fin !", id="fr"),
        pytest.param("es", "¿Quién fue?|El Sr. García, p.ej., no.|Véase el párr. 4.|¡Fin!", id="es"),
        pytest.param(
            "ru", "В 2013 г. состоялась встреча.|См. п. 4 и ст. 5.|Он и т. д.|Затем 5 млн. долл.", id="ru"
        ),
        pytest.param(
            "ru", "Расходы составили 4,1 млн долл. США.|Остаток — 0,9 млн долл. США.", id="ru money"
        ),
        pytest.param(
            "ar", "١٤ - تقرر ما يلي: (أ) كذا؛ (ب) كذا.|د. محمد حضر.|هل انتهى؟|نعم.^(١)|ثم عاد.", id="ar"
        ),
        pytest.param("ar", "١٥. تقرر أن تخصص ٣.٥ مليون.|وتطلب ذلك.", id="ar mark"),
        pytest.param("ar", "المهاجرين.<sup>(١)</sup>|وأشار المشاركون إلى ذلك.", id="ar footnote"),
    ],
)
def test_sentences_end_past_abbreviations(language: str, text: str) -> None:
    """Titles, numbers, initials, marks and symbols carry stops that end nothing."""
    assert _split(text.replace("|", " "), Language(language)) == text.split("|")


def test_chinese_sentences_need_no_space() -> None:
    """。！？； end a sentence with the quotation mark that closes after them."""
    text = "会议于2013年举行。“主题是明确地位。”主席说：好！第一；第二"
    assert _split(text, Language.CHINESE) == [
        "会议于2013年举行。",
        "“主题是明确地位。”",
        "主席说：好！",
        "第一；",
        "第二",
    ]


def test_clauses_of_a_list_are_cut_only_when_asked() -> None:
    """؛ separates the clauses of one sentence."""
    text = "تقرر: (أ) كذا؛ (ب) كذا."
    assert _split(text, Language.ARABIC) == [text]
    assert _split(text, Language.ARABIC, clauses=True) == ["تقرر: (أ) كذا؛", "(ب) كذا."]


def test_a_blank_line_ends_a_sentence_and_a_broken_line_does_not() -> None:
    """Lines broken by a page's width belong together, paragraphs do not."""
    assert _split("one\ntwo\n\nthree", Language.ENGLISH) == ["one\ntwo", "three"]


@pytest.mark.parametrize(("text", "count"), [("", 0), (" \n\n ", 0), ("word", 1), (" . ", 1), ("...", 1)])
def test_only_white_space_has_no_sentence(text: str, count: int) -> None:
    """Whatever is not white space is in a sentence."""
    assert len(split_sentences(text, Language.OTHER)) == count
