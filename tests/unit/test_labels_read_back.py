"""The label beside a quotation, pasted back, leads to the unit it was printed for."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index.catalogue import load_catalogue
from index.citation import label
from index.model import Document, Language, Source
from index.parse import read_document
from index.references import parse_reference
from index.resolve import Ambiguous, Found, resolve
from index.text.language import detect_question
from tests.unit.seed_documents import seed_documents

if TYPE_CHECKING:
    from collections.abc import Callable

INVENTED = Path(__file__).parents[1] / "fixtures" / "documents"
SIX = [language for language in Language if language is not Language.OTHER]


@lru_cache(maxsize=1)
def _invented() -> tuple[Document, ...]:
    catalogue = load_catalogue(INVENTED)
    paths = sorted(path for path in INVENTED.iterdir() if path.suffix in {".txt", ".md"})
    sources = [Source(path.name, path.read_bytes().decode("utf-8")) for path in paths]
    return tuple(read_document(source, catalogue.entry_for(source)) for source in sources)


@pytest.mark.parametrize("language", SIX)
@pytest.mark.parametrize("documents", [seed_documents, _invented], ids=["seeds", "invented"])
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
