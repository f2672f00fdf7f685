"""An opened index, as searching and answering read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.annotate import annotate
from index.library import one_edit
from index.model import Language, UnitKind

if TYPE_CHECKING:
    from index.library import Library


@pytest.mark.parametrize(
    ("left", "right", "near"),
    [
        pytest.param("مانيلا", "مانبلا", True, id="changed"),
        pytest.param("ليما", "ليمبا", True, id="added"),
        pytest.param("بوييلا", "بويلا", True, id="dropped"),
        pytest.param("form", "from", True, id="swapped"),
        pytest.param("lima", "lima", False, id="same"),
        pytest.param("lima", "limaxx", False, id="two-added"),
        pytest.param("abcd", "badc", False, id="two-swaps"),
        pytest.param("", "a", True, id="from-nothing"),
    ],
)
def test_one_wrong_letter_is_forgiven(left: str, right: str, *, near: bool) -> None:
    """The seeds write Lima «ليمبا», Manila «مانابلا», Puebla in three ways: one letter apart, in either order."""
    assert one_edit(left, right) is near
    assert one_edit(right, left) is near


@given(st.text("abc", max_size=6), st.integers(0, 6), st.sampled_from("abcd"))
@settings(max_examples=100, deadline=None)
def test_any_one_edit_is_seen(word: str, at: int, letter: str) -> None:
    """A word with a letter put in, or with one changed, is one edit away unless it is the same."""
    at = min(at, len(word))
    assert one_edit(word, word[:at] + letter + word[at:])
    changed = word[:at] + letter + word[at + 1 :]
    assert one_edit(word, changed) is (changed != word)


def test_chunks_lead_to_their_paragraphs(library: Library) -> None:
    """Numbers, paragraphs and stored annotations of every document belong together."""
    for number in range(0, library.size, 11):
        chunk = library.chunks[number]
        assert library.chunk_numbers[chunk.document, chunk.paragraph] == number
        assert library.paragraph(chunk).locator.key == chunk.paragraph
        shown = library.passage_text(number).text
        assert library.annotation(number) == annotate(shown, chunk.language, library.termbase)


def test_a_token_is_counted_in_its_own_field(library: Library) -> None:
    """Frequencies are of chunks: a concept's, a stem's, a rank's; what no document holds has none."""
    assert 0 < library.frequency("c:lima") < library.frequency("c:meeting") < library.size
    assert library.frequency("w:اجتماع") > 50
    assert library.frequency("o:4") > 0
    assert library.frequency("s:71/280") > 0
    assert (
        library.frequency("c:no-such-concept")
        == library.frequency("w:blockchain")
        == library.frequency("o:99")
        == 0
    )


def test_misspelt_stems_find_their_neighbours(library: Library) -> None:
    """A stem that is one letter off has the right one among its neighbours; short stems have none."""
    assert "اجتماع" in library.similar_stems("اجتماغ", Language.ARABIC)
    assert library.similar_stems("اجت", Language.ARABIC) == ()
    assert not library.similar_stems("اجتماغ", Language.RUSSIAN)
    assert all(len(library.similar_stems(stem, Language.ARABIC)) <= 8 for stem in ("عالمي", "دولي", "تقرير"))


def test_tokens_around_a_chunk(library: Library) -> None:
    """A note's context holds the words of the paragraph that bears its mark; neighbours are of one document."""
    first = next(
        n for n in range(1, library.size) if library.chunks[n].document != library.chunks[n - 1].document
    )
    assert library.tokens_around(first)[2] == library.annotation(first + 1).tokens
    for number, chunk in enumerate(library.chunks):
        parent = library.paragraph(chunk).parent
        if library.paragraph(chunk).kind is UnitKind.FOOTNOTE and parent is not None:
            bearer = library.chunk_numbers[chunk.document, parent.key]
            wanted = {token for token in library.annotation(bearer).tokens if token[:2] in {"s:", "o:"}}
            if wanted and len(library.passage_text(bearer).text) < 300:
                assert wanted <= library.context_tokens(number)
                return
    pytest.fail("no footnote with a short paragraph that bears it")


def test_a_documents_names_are_its_tokens(library: Library) -> None:
    """A resolution's symbol, its body and its year tell of each of its paragraphs."""
    tokens = library.document_tokens("004_6bf816ae27e80bd1.txt")
    assert {"s:71/280", "c:resolution", "y:2017"} <= tokens


def test_a_languages_words_may_be_missing_for_want_of_documents(library: Library, invented: Library) -> None:
    """One short Chinese letter among long Arabic reports does not tell which Chinese words there are."""
    assert library.languages == {Language.ARABIC}
    assert Language.ENGLISH in invented.languages


def test_a_value_that_was_not_written_is_a_fault(library: Library) -> None:
    """Asking for it names it."""
    with pytest.raises(KeyError, match="nonsense"):
        library.value("nonsense")


def test_an_index_is_current_until_another_is_published(library: Library) -> None:
    """Nothing else has been published here."""
    assert library.is_current()
