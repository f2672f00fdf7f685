"""Question text to hits: analyse, translate by termbase, search every field, add up."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from index.engine import FieldedIndex
from index.errors import StoreMissing
from index.library import SURELY, Library
from index.model import Hit, Language, UnitKind
from index.query_building import build_query
from index.store import open_index
from index.termbase import Termbase
from index.termbase.model import ConceptKind
from index.text.analyze import Field
from index.text.fields import FieldParameters, field_weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from index.query import Query
    from index.termbase.kept_lexicons import KeptLexicons


SHARED_FIELDS = frozenset({"concept", "name", "literal"})
"""Fields whose terms are the same in every language."""
TITLE_NAMES = frozenset({ConceptKind.CITY, "name"})
"""Kinds of unit that, on a title page, say which meeting a document is about."""
FURTHER = 2
"""What part of the candidates may be added for their names and terms alone."""
NAMING = 24
"""Chunks that may be added for what they name."""
NAMING_FEW = 5
"""How many times as many are looked at for them."""
REACH = 2
"""How many times farther than usual is looked for documents of a year that was asked for."""


@lru_cache(maxsize=1)
def index_fields() -> Mapping[str, FieldParameters]:
    """Return the fields of the index.

    Stems, grams and literals find words of the question's own language and are weighed by
    ``index/data/fields.toml``; concepts and names find those of any language, the context what stands around.
    """
    words = field_weights(Language.OTHER)
    return {
        **{field.value: words[field] for field in Field},
        "concept": FieldParameters(k1=0.9, b=0.6, weight=1.0),
        "name": FieldParameters(k1=0.9, b=0.3, weight=0.6),
        "context": FieldParameters(k1=0.9, b=0.6, weight=0.5),
    }


def open_library(
    index_folder: Path, *, verify: bool = False, lexicons: KeptLexicons | None = None
) -> Library:
    """Open the index of a folder.

    Args:
        index_folder: Where it is.
        verify: Whether to read every file and check its checksum.
        lexicons: Where the names of the termbase are kept prepared; None where nowhere.

    Raises:
        StoreError: There is none, or it cannot be used.
    """
    opened = open_index(index_folder, verify=verify)
    missing = index_fields().keys() - opened.engines.keys()
    if missing:
        raise StoreMissing(
            f"the index lacks the fields {sorted(missing)}",
            remedy="Build it anew: python -m bot index --rebuild",
            path=index_folder,
        )
    weights = {field: parameters.weight for field, parameters in index_fields().items()}
    index = FieldedIndex({field: opened.engines[field] for field in index_fields()}, weights)
    return Library(opened, index, Termbase.load(kept=lexicons))


def search(library: Library, text: str, language: Language, *, limit: int) -> tuple[Hit, ...]:
    """Return the chunks that a few words find, best first; empty where nothing matches."""
    return search_query(library, build_query(text, language, library), limit=limit)


def search_query(library: Library, query: Query, *, limit: int) -> tuple[Hit, ...]:
    """Return the chunks that a query finds, best first.

    Args:
        library: Where to look.
        query: What to look for.
        limit: How many hits at most.
    """
    found = library.index.search(query.fields, limit)
    return tuple(map(Hit._make, found))


def candidates(library: Library, query: Query, limit: int) -> tuple[Hit, ...]:
    """Return the chunks worth weighing, best first.

    The best hits; and where the question names a year, further ones of documents of that year: what a report of
    2008 says "at present", it says of 2008, and no word of the passage tells so.

    Args:
        library: Where to look.
        query: What to look for.
        limit: How many hits at most whose documents do not matter.
    """
    own = _own_candidates(library, query, limit)
    known = {hit.chunk for hit in own}
    further: list[Hit] = []
    for others in (_of_named_documents(library, query), _in_other_languages(library, query, limit)):
        numbers = [number for number in dict.fromkeys(others) if number not in known]
        scores = library.index.score_documents(query.fields, numbers).tolist() if numbers else []
        hits = sorted(map(Hit, numbers, scores), key=lambda hit: (-hit.score, hit.chunk))
        further += hits[: limit // FURTHER - len(further)]
        known.update(numbers)
    return (*own, *sorted(further, key=lambda hit: (-hit.score, hit.chunk)))


def naming(
    library: Library, query: Query, concepts: frozenset[str], known: frozenset[int]
) -> tuple[Hit, ...]:
    """Return further chunks that name any of some things, those first that a query finds best.

    Args:
        library: Where to look.
        query: What to look for.
        concepts: The things.
        known: Chunks that are found already.
    """
    named = library.index.search({"concept": tuple(sorted(concepts))}, NAMING_FEW * NAMING)
    numbers = [hit.number for hit in named if hit.number not in known]
    told = {field: query.fields[field] for field in ("concept", "context")}
    scores = library.index.score_documents(told, numbers).tolist() if numbers else []
    return tuple(sorted(map(Hit, numbers, scores), key=lambda hit: (-hit.score, hit.chunk))[:NAMING])


def _in_other_languages(library: Library, query: Query, limit: int) -> Iterator[int]:
    """Yield the chunks in other languages than the question's that its names and terms find best.

    A chunk in the question's language is found by its words as well, and a few hundred of these may stand before the
    one in another language that holds every name and term of the question. Without such chunks there is nothing to add.

    Args:
        library: Where to look.
        query: What to look for.
        limit: How many chunks of any language are looked at.
    """
    if query.language not in library.all_languages:
        return
    shared = {field: terms for field, terms in query.fields.items() if field in SHARED_FIELDS}
    for hit in library.index.search(shared, limit):
        if library.chunks[hit.number].language is not query.language:
            yield hit.number


def _of_named_documents(library: Library, query: Query) -> Iterator[int]:
    """Yield the chunks of the documents on whose title page stands a city or name that the question gives.

    The note for the participants of the meeting in Salalah says Salalah on its title page and not again.
    """
    names = [unit for unit in query.units if unit.known and unit.kind in TITLE_NAMES]
    for name in library.documents if names else ():
        if any(unit.degree(library.title_page_tokens(name)) >= SURELY for unit in names):
            yield from library.chunks_of(name)
    for name in (*library.named_by_place(query.units), *library.named_by_subject(query.units)):
        yield from library.chunks_of(name)


def _own_candidates(library: Library, query: Query, limit: int) -> tuple[Hit, ...]:
    """Return the best hits of all fields, and further ones of documents of a year that is asked for."""
    years = [unit for unit in query.units if unit.kind == "year"]
    if not years:
        return search_query(library, query, limit=limit)
    hits = search_query(library, query, limit=REACH * limit)
    dated = {
        document
        for document in {library.chunks[hit.chunk].document for hit in hits[limit:]}
        if all(unit.degree(library.document_tokens(document)) for unit in years)
    }
    return (*hits[:limit], *(hit for hit in hits[limit:] if library.chunks[hit.chunk].document in dated))


def title_pages(library: Library, query: Query) -> tuple[Hit, ...]:
    """Return the units of the title pages of the documents whose kind and year a question names, with score 0.

    "Sixty-third session" stands there alone, beside none of the words that find a passage. Empty where the question
    names no kind of document.
    """
    named = [unit for unit in query.units if unit.kind in {"year", ConceptKind.DOCUMENT_KIND}]
    if not any(unit.kind == ConceptKind.DOCUMENT_KIND for unit in named):
        return ()
    meant = {
        name
        for name in library.documents
        if all(unit.degree(library.document_tokens(name)) >= 1.0 for unit in named)
    }
    return tuple(
        Hit(number, 0.0)
        for name in meant
        for paragraph in library.documents[name].paragraphs
        if paragraph.kind is UnitKind.TITLE
        and (number := library.chunk_numbers.get((name, paragraph.locator.key))) is not None
    )
