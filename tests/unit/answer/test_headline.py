"""The short answer, in the reader's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answer.model import Question
from bot.answer.wording.headline import LONGEST, shortened
from bot.render.bidi import without_controls
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer


@given(st.text(max_size=400), st.integers(10, 320))
@settings(max_examples=80, deadline=None)
def test_a_long_sentence_is_cut_at_a_word(text: str, limit: int) -> None:
    """What fits is kept but for its white space; what does not ends in an ellipsis at most two characters over."""
    cut = shortened(text, limit)
    plain = re.sub(r"\s+", " ", text).strip()
    assert len(cut) <= limit + 2
    assert cut == plain if len(plain) <= limit else (cut.endswith(" …") and plain.startswith(cut[:-2]))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("When was the fourth global meeting held?", "22–23 May 2013", id="en"),
        pytest.param("متى عقد الاجتماع العالمي الرابع؟", "٢٢ و٢٣ أيار/مايو ٢٠١٣", id="ar"),
        pytest.param("第四次全球会议何时举行？", "2013年5月22日至23日", id="zh"),
        pytest.param("Quand a eu lieu la quatrième réunion mondiale ?", "22 et 23 mai 2013", id="fr"),
        pytest.param("¿Cuándo se celebró la cuarta reunión mundial?", "22 y 23 de mayo de 2013", id="es"),
        pytest.param("Когда состоялось четвертое глобальное совещание?", "мая 2013", id="ru"),
    ],
)
def test_a_date_is_in_the_readers_calendar_words(
    seeds_answerer: DocumentAnswerer, question: str, words: str
) -> None:
    """Months, digits and ranges as the reader's language writes them, whatever the source's."""
    assert words in without_controls(answered(seeds_answerer, question).headline)


@pytest.mark.parametrize("question", ["ما هي العمليات التشاورية الإقليمية؟", "القرار ٢٨٠/٧١ الفقرة ١٥"])
def test_a_sentence_as_headline_is_short(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """A paragraph is not repeated whole above its own quotation."""
    headline = without_controls(seeds_answerer.answer(Question(question)).headline)
    assert len(headline) <= LONGEST + 10


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("Who co-chairs the preparatory meeting in Mexico?", "facilitator (الميسران)", id="two"),
        pytest.param("Who moderates each expert panel?", "Member States (دولة عضو)", id="one-of-many"),
        pytest.param("من يدير كل حلقة من حلقات نقاش الخبراء؟", ": دولة عضو", id="in-the-readers-language"),
        pytest.param(
            "Who appoints the two co-facilitators?",
            "The two co-facilitators: President of the General Assembly (PGA)",
            id="one-whose-name-is-one",
        ),
    ],
)
def test_how_many_did_it_is_told_by_the_documents_word(
    seeds_answerer: DocumentAnswerer, question: str, words: str
) -> None:
    """The termbase's name is of no number: beside it stands the word that tells."""
    assert words in without_controls(answered(seeds_answerer, question).headline)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("which SDG target is the compact most closely linked to", ": 10.7", id="decimal"),
        pytest.param("第71/280号决议在第几次全体会议上获得通过？", "：74", id="zh"),
        pytest.param(
            "At which session was the Assembly to consider options for follow-up?", ": 63 (", id="rank"
        ),
        pytest.param(
            "Under which item of the sixty-eighth session is the letter from Peru circulated as a document?",
            ": 21 (e)",
            id="letter",
        ),
        pytest.param("تحت أي بند من الدورة الثامنة والستين عُممت رسالة بيرو؟", ": ٢١ (هـ)", id="ar"),
    ],
)
def test_what_is_called_by_a_number_is_called_in_the_readers_digits(
    seeds_answerer: DocumentAnswerer, question: str, words: str
) -> None:
    """«٢١ (هـ)» is 21 (e) to other readers; a rank in words comes with its number."""
    assert words in without_controls(answered(seeds_answerer, question).headline)
