"""What always holds of a pasted quotation, whatever stretch of the documents it is."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bot.answer.lookups.verify import Standing, Verifier
from index.model import Language
from index.parse import display_text
from index.word_alignment import Change, plain, words_of_shown

if TYPE_CHECKING:
    from index.library import Library

SHORTEST = 30
OTHER_DIGITS = str.maketrans("0123456789٠١٢٣٤٥٦٧٨٩", "٠١٢٣٤٥٦٧٨٩0123456789")
NO_WORD = "زقطلمخ"  # stands in none of the documents
MODEST = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def verifier(library: Library) -> Verifier:
    """Return a verifier over the seeds."""
    return Verifier(library)


def _stretch(library: Library, data: st.DataObject, holding: str = "") -> tuple[int, int, int]:
    """Draw a unit and a stretch of its shown words, around a character of a kind where one is wanted."""
    texts = [library.passage_text(chunk).text for chunk in range(library.size)]
    long = [
        chunk
        for chunk, text in enumerate(texts)
        if len(text) >= SHORTEST and (not holding or any(one in holding for one in text))
    ]
    chunk = data.draw(st.sampled_from(long))
    text = texts[chunk]
    first = next((at for at, one in enumerate(text) if one in holding), 0) if holding else 0
    start = data.draw(st.integers(0, min(first, len(text) - SHORTEST) if holding else len(text) - SHORTEST))
    end = data.draw(
        st.integers(min(len(text), max(start + SHORTEST, first + 1)), min(len(text), max(start, first) + 500))
    )
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1  # a letter is copied with its marks
    assume(sum(character.isalnum() for character in text[start:end]) >= SHORTEST // 2)
    return chunk, start, end


@MODEST
@given(data=st.data())
def test_any_stretch_of_a_unit_is_verbatim(library: Library, verifier: Verifier, data: st.DataObject) -> None:
    """Thirty characters or more of any unit are exact, in that unit or where the same words stand again."""
    chunk, start, end = _stretch(library, data)
    text = library.passage_text(chunk).text[start:end]
    found = verifier.verify(text, Language.ENGLISH)
    assert found.standing is Standing.EXACT
    own = library.paragraph(library.chunks[chunk])
    quotations = [quotation for place in found.places for quotation in place]
    here = any(
        quotation.citation.source == library.chunks[chunk].document
        and all(any(one.start <= span.start < one.end for one in own.spans) for span in quotation.spans)
        for quotation in quotations
    )
    shown = [plain(display_text(" ".join(quotation.text for quotation in place))) for place in found.places]
    assert here or plain(text) in shown


@MODEST
@given(data=st.data())
def test_other_digits_are_other_spelling(library: Library, verifier: Verifier, data: st.DataObject) -> None:
    """A stretch with its digits in another script has the same words, and only its numbers differ."""
    chunk, start, end = _stretch(library, data, "0123456789٠١٢٣٤٥٦٧٨٩")
    text = library.passage_text(chunk).text[start:end]
    written = text.translate(OTHER_DIGITS)
    assume(written != text)
    found = verifier.verify(written, Language.ENGLISH)
    assume(
        found.standing is not Standing.EXACT
    )  # «قرار الجمعية العامة للأمم المتحدة، ٢» and «، 2» both stand there
    assert found.standing is Standing.RESPELT
    changed = [one for one in found.stretches if one.change is not Change.KEPT]
    assert all(one.change is Change.RESPELT for one in changed)
    assert all(any(character.isdigit() for character in one.pasted) for one in changed)


@MODEST
@given(data=st.data())
def test_a_word_replaced_is_named(library: Library, verifier: Verifier, data: st.DataObject) -> None:
    """A stretch with one word replaced is altered, and the difference shows the word that was put in."""
    chunk, start, end = _stretch(library, data)
    text = library.passage_text(chunk).text[start:end]
    words = words_of_shown(text)[1:-1]  # those at the ends may be cut
    assume(len(words) >= 8)
    text = text[words[0].start : words[-1].end]
    words = words_of_shown(text)
    at = data.draw(st.integers(1, len(words) - 2))
    total = sum(len(word.folded) for word in words)
    assume(len(words[at].folded) + len(NO_WORD) <= total // 4)
    altered = f"{text[: words[at].start]} {NO_WORD} {text[words[at].end :]}"
    found = verifier.verify(altered, Language.ENGLISH)
    assert found.standing is Standing.ALTERED
    assert any(
        NO_WORD in one.pasted for one in found.stretches if one.change in {Change.CHANGED, Change.ADDED}
    )


@MODEST
@given(text=st.text(max_size=200))
def test_no_text_is_too_strange(verifier: Verifier, text: str) -> None:
    """Any text at all gets a verdict."""
    found = verifier.verify(text, Language.ENGLISH)
    assert bool(found.places) == (found.standing not in {Standing.ABSENT, Standing.TOO_LONG})


@MODEST
@given(words=st.lists(st.text("abcdefghijklmnopqrstuvwxyz", min_size=4, max_size=9), min_size=5, max_size=30))
def test_random_words_are_not_in_the_documents(verifier: Verifier, words: list[str]) -> None:
    """Letters thrown together stand nowhere."""
    assume(len(set(words)) == len(words))
    assert verifier.verify(" ".join(words), Language.ENGLISH).standing is Standing.ABSENT
