"""What must hold for the reply to any text at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.answer.model import Answer, NotFound, Question
from index.model import NUMBERED, Language, quote
from index.permalinks import find_permalink

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer
    from bot.answer.model import Quotation, Reply

_FRAGMENTS = (
    "متى عقد الاجتماع العالمي", "من استضاف", "الرابع", "وماذا عن الذي قبله؟", "كم عدد", "العمليات التشاورية",
    "الفقرة ١٥ (أ)", "الاتفاق العالمي", "«تعزيز التعاون»", "٢٠١٣",
    "第四次全球会议", "由谁主办", "什么是", "移徙", "何时", "附件第8段", "全球論壇",
    "When was", "who hosted", "the fourth global meeting", "in 2013", "how many States", "what is", "footnote 9",
    "para. 15 (a) (i)", "A/RES/71/280", "and who hosted it?", "\"global compact\"", "El Korri",
    "Quand a eu lieu", "la quatrième réunion mondiale", "combien de", "qu'est-ce que",
    "¿Cuándo se celebró", "¿quién organizó", "la cuarta reunión mundial", "cuántos",
    "Когда состоялось", "четвертое глобальное совещание", "кто принимал", "сколько", "что такое",
    "?", "؟", "？", "\x00", "\u200f", "\u202e", "\ufeff", "\n\n", "🙂", "((((", "[1]", "%", "0/0",
    "10**9", "١٠/٠٠-٠٩/٠٠",
)  # fmt: skip
FRAGMENTS = st.lists(st.one_of(st.sampled_from(_FRAGMENTS), st.text(max_size=6)), max_size=8).map(" ".join)
TEXTS = st.one_of(st.text(max_size=60), FRAGMENTS, FRAGMENTS)
SPOKEN = tuple(language for language in Language if language is not Language.OTHER)
LANGUAGES = st.sampled_from([None, *SPOKEN])
MODEST = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _check_quotation(answerer: DocumentAnswerer, quotation: Quotation) -> None:
    source = answerer.library.documents[quotation.citation.source].source
    assert quotation.spans
    assert quotation.text == quote(source.text, quotation.spans)
    for mark in quotation.highlights:
        assert any(span.start <= mark.start and mark.end <= span.end for span in quotation.spans)
    found = find_permalink(quotation.citation.permalink, list(answerer.library.documents.values()))
    assert found is not None
    document, paragraph = found
    assert document.source.name == quotation.citation.source
    is_whole = quotation.spans == paragraph.spans and paragraph.kind in NUMBERED
    assert quotation.whole_paragraph == is_whole
    for span in quotation.spans:  # never a word of a neighbour, a footnote's mark or a page's furniture
        assert any(own.start <= span.start and span.end <= own.end for own in paragraph.spans)


def _check(answerer: DocumentAnswerer, reply: Reply) -> None:
    assert reply.language in SPOKEN
    assert reply.headline.strip()
    if isinstance(reply, Answer):
        assert reply.quotations
        for quotation in (*reply.quotations, *(value.quotation for value in reply.disagreement)):
            _check_quotation(answerer, quotation)
    else:
        assert isinstance(reply, NotFound)
        assert not hasattr(reply, "quotations")
        assert len(reply.pointers) <= 2


@given(text=TEXTS)
@example(text="")
@example(text="A/RES/71/280 para. 15 (a) (i)")
@example(text="A/RES/71/280 para. 99999999999999999999999")
@example(text="متى اعتمد القرار ٢٨٠/٧١؟")
@settings(MODEST, max_examples=70)
def test_any_text_gets_a_proven_answer_or_a_refusal(seeds_answerer: DocumentAnswerer, text: str) -> None:
    """Never an exception; every quotation is its source's own characters, highlights inside, "whole" only if it is."""
    _check(seeds_answerer, seeds_answerer.answer(Question(text)))


@given(text=TEXTS, history=st.lists(TEXTS, min_size=1, max_size=4), language=LANGUAGES)
@settings(MODEST, max_examples=30)
def test_any_conversation_gets_a_reply(
    seeds_answerer: DocumentAnswerer, text: str, history: list[str], language: Language | None
) -> None:
    """Whatever was said before, and whatever language is set, the same holds."""
    _check(seeds_answerer, seeds_answerer.answer(Question(text, tuple(history), language)))


@given(text=TEXTS)
@settings(MODEST, max_examples=50)
def test_any_text_is_answered_from_other_documents(invented_answerer: DocumentAnswerer, text: str) -> None:
    """The same over documents in all six languages, of kinds that the seeds are not."""
    _check(invented_answerer, invented_answerer.answer(Question(text)))


@given(text=TEXTS, limit=st.integers(1, 6), offset=st.integers(0, 4))
@settings(MODEST, max_examples=40)
def test_any_words_are_searched(seeds_answerer: DocumentAnswerer, text: str, limit: int, offset: int) -> None:
    """A search never fails, gives at most what it was asked for, and pages on where the last page ended."""
    found = seeds_answerer.search(text, language=None, limit=limit, offset=offset)
    assert len(found) <= limit
    for quotation in found:
        _check_quotation(seeds_answerer, quotation)
    assert tuple(seeds_answerer.search(text, language=None, limit=limit + offset))[offset:] == tuple(found)


@given(text=TEXTS)
@settings(MODEST, max_examples=60)
def test_any_reference_is_looked_up(seeds_answerer: DocumentAnswerer, text: str) -> None:
    """A reference to nothing is a refusal, a permalink of anything is a passage or nothing."""
    _check(seeds_answerer, seeds_answerer.look_up(text, language=None))
    assert seeds_answerer.passage(text) is None
    seeds_answerer.nearest(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("متى عقد الاجتماع " * 110, id="just-short-enough"),
        pytest.param("الهجرة " * 100_000, id="a-book"),
        pytest.param("1" * 1900, id="one-number"),
        pytest.param("(" * 1999, id="brackets"),
        pytest.param("第" * 1999, id="chinese-ranks"),
        pytest.param("a/" * 999, id="slashes"),
        pytest.param("\u0301" * 1999, id="marks-without-letters"),
        pytest.param("\ud800 when \udfff", id="lone-surrogates"),
    ],
)
def test_very_long_and_broken_texts_get_a_reply(seeds_answerer: DocumentAnswerer, text: str) -> None:
    """Length and nonsense are answered as anything else is."""
    _check(seeds_answerer, seeds_answerer.answer(Question(text)))
