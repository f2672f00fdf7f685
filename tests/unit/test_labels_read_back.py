"""The label beside a quotation, pasted back, leads to the unit it was printed for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.citation import label
from index.model import Document, Language
from index.references.reading import parse_reference
from index.references.resolve import Ambiguous, Found, resolve
from index.text.language import detect_question
from tests.unit.seed_documents import invented_documents, seed_documents

if TYPE_CHECKING:
    from collections.abc import Callable

SIX = [language for language in Language if language is not Language.OTHER]


@pytest.mark.parametrize("language", SIX)
@pytest.mark.parametrize("documents", [seed_documents, invented_documents], ids=["seeds", "invented"])
def test_every_unit_is_found_by_the_label_that_cites_it(
    documents: Callable[[], tuple[Document, ...]], language: Language
) -> None:
    """Every unit of every document, in every language: its label names it, alone or among its namesakes.

    Labels that several units bear, as the lines of one title do, give candidates that hold the unit.
    """
    library = documents()
    lost = []
    for document in library:
        for unit in document.paragraphs:
            written = label(document, unit, language)
            references = parse_reference(written, detect_question(written).language)
            found = resolve(references[0], library) if len(references) == 1 else None
            units = (
                found.units
                if isinstance(found, Found)
                else found.candidates
                if isinstance(found, Ambiguous)
                else ()
            )
            if not any(one.document is document and one.paragraph is unit for one in units):
                lost.append(written)
            elif isinstance(found, Ambiguous):
                own = [one.paragraph for one in units if one.document is document and one.paragraph]
                assert {label(document, one, language) for one in own} == {written}
    assert lost == []
