"""Two small indexes to write and read back."""

from __future__ import annotations

from index.bm25 import BM25
from index.model import (
    CatalogueEntry,
    Cell,
    Chunk,
    Document,
    Furniture,
    FurnitureKind,
    Language,
    Locator,
    Paragraph,
    Source,
    Span,
    UnitKind,
)
from index.store import IndexContents

TEXT = "١٥ - تقرر أن يكون الحوار\nالرفيع المستوى | 会议 |\n"


def document(name: str = "004.txt", text: str = TEXT) -> Document:
    """Return a document that uses every kind of field."""
    paragraph = Locator.from_key("annex-1.para-15")
    return Document(
        source=Source(name, text),
        entry=CatalogueEntry(
            file=name,
            language=Language.ARABIC,
            kind="resolution",
            titles={"ar": "قرار الطرائق", "zh": "决议"},
            symbol="A/RES/71/280",
            symbol_verified=False,
            date="2017-04",
            short_names=("قرار الطرائق",),
            guessed=frozenset({"kind", "date"}),
            session=71,
        ),
        paragraphs=(
            Paragraph(
                kind=UnitKind.PARAGRAPH,
                locator=paragraph,
                mark=Span(0, 4),
                spans=(Span(5, 24), Span(25, 38)),
                headings=("المرفق الأول",),
                footnotes=(Locator.from_key("fn-1"),),
            ),
            Paragraph(
                kind=UnitKind.TABLE_ROW,
                locator=Locator.from_key("table-1.row-1"),
                mark=None,
                spans=(Span(41, 43),),
                parent=paragraph,
                cells=(Cell("会议", 0, Span(41, 43)), Cell("", 1, None)),
            ),
        ),
        furniture=(
            Furniture(FurnitureKind.LAYOUT, Span(4, 5)),
            Furniture(FurnitureKind.MARKUP, Span(39, 41)),
        ),
    )


def contents(version: str) -> IndexContents:
    """Return an index of one document and two chunks that carries ``version`` in every part."""
    words = ["الحوار", version]
    return IndexContents(
        documents=[document(text=f"{TEXT}{version}")],
        chunks=[
            Chunk("004.txt", "annex-1.para-15", " ".join(words), "المرفق", Language.ARABIC),
            Chunk("004.txt", "table-1.row-1", version, "", Language.CHINESE),
        ],
        engines={"stem": BM25.build([words, [version]]), "gram": BM25.build([[], []])},
        extras={"facts": [{"version": version}], "report": version},
        seeds_folder="seeds",
        analysis_version=version,
    )
