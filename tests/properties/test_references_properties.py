"""What always holds for references and symbols."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from index.citation import label, unit_label
from index.document_names import is_pure_reference
from index.facts.symbols import find_symbols
from index.model import NUMBERED, Language
from index.references import parse_reference
from index.resolve import Found, resolve
from tests.unit.seed_documents import seed_documents

SIX = st.sampled_from([language for language in Language if language is not Language.OTHER])
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
ABJAD = "أبجدهوزحطي"
ROMAN = ("i", "ii", "iii", "iv", "v")


@st.composite
def _written(draw: st.DrawFn) -> tuple[str, Language, list[str]]:
    """A reference in some edition's style, with the locator that it must give."""
    language = draw(SIX)
    number, letter, roman = draw(st.integers(1, 200)), draw(st.integers(0, 9)), draw(st.integers(0, 4))
    depth = draw(st.integers(0, 2))
    annex = draw(st.none() | st.integers(1, 9))
    latin = "abcdefghij"[letter]
    expected = [f"annex-{annex}"] * (annex is not None) + [f"para-{number}"]
    expected += [f"sub-{latin}", f"sub-{ROMAN[roman]}"][:depth]
    if language is Language.ARABIC:
        western = draw(st.booleans())
        subs = [f" ({ABJAD[letter]})", f" {roman + 1}'"][:depth]
        text = f"الفقرة {number}{''.join(subs)}" + (f" من المرفق {annex}" if annex else "")
        return (text if western else text.translate(ARABIC)), language, expected
    if language is Language.CHINESE:
        subs = [f"({latin})", f"({ROMAN[roman]})"][:depth]
        return (f"附件{annex}" if annex else "") + f"第{number}段{''.join(subs)}", language, expected
    words = {
        Language.ENGLISH: (["para. ", "paragraph ", "op. ", "OP", "§ "], "annex {}, "),
        Language.FRENCH: (["paragraphe ", "par. ", "§ "], "annexe {}, "),
        Language.SPANISH: (["párrafo ", "párr. "], "anexo {}, "),
        Language.RUSSIAN: (["пункт ", "п. "], "приложение {}, "),
    }[language]
    closed = draw(st.booleans())
    subs = [
        f" {latin})" if closed else f" ({latin})",
        f" {ROMAN[roman]})" if closed else f" ({ROMAN[roman]})",
    ][:depth]
    lead = words[1].format(annex) if annex else ""
    return f"{lead}{draw(st.sampled_from(words[0]))}{number}{''.join(subs)}", language, expected


@given(written=_written(), symbol=st.sampled_from(["", "A/RES/71/280", "71/280"]))
@settings(deadline=None, max_examples=400)
def test_a_reference_written_in_any_style_is_read_back(
    written: tuple[str, Language, list[str]], symbol: str
) -> None:
    """Write a locator in a language's style, with or without a symbol before it: the same steps come back."""
    text, language, expected = written
    (reference,) = parse_reference(f"{symbol}, {text}" if symbol else text, language)
    assert [f"{step.kind.value}-{step.value}" for step in reference.steps] == expected
    assert str(reference.symbol or "") == ("A/RES/71/280" if symbol else "")


@given(data=st.data(), language=SIX)
@settings(deadline=None, max_examples=200)
def test_a_label_is_a_reference_to_its_unit(data: st.DataObject, language: Language) -> None:
    """The label that cites a numbered unit of the resolution, read as a reference, leads to that unit."""
    document = seed_documents()[4]
    keys = [paragraph.locator.key for paragraph in document.paragraphs if paragraph.kind in NUMBERED]
    unit = document.by_key[data.draw(st.sampled_from(keys))]
    (reference,) = parse_reference(label(document, unit, language), language)
    found = resolve(reference, seed_documents())
    assert isinstance(found, Found)
    assert found.units[0].paragraph == unit


@given(data=st.data(), language=SIX)
@settings(deadline=None, max_examples=200)
def test_a_place_and_its_document_as_context_lead_to_the_unit(
    data: st.DataObject, language: Language
) -> None:
    """A numbered paragraph's place, with its document in the context, is that paragraph."""
    document = seed_documents()[data.draw(st.integers(0, 4))]
    numbered = [
        p.locator for p in document.paragraphs if p.locator.steps[-1].kind.value in ("para", "row", "fn")
    ]
    unit = document.by_key[data.draw(st.sampled_from([locator.key for locator in numbered]))]
    references = parse_reference(unit_label(document, unit, language), language)
    found = resolve(references[0], seed_documents(), context=[document.source.name])
    assert isinstance(found, Found)
    assert unit in [candidate.paragraph for candidate in found.units]


@given(text=st.text(max_size=120), language=st.sampled_from(Language))
@settings(deadline=None, max_examples=200)
def test_any_text_can_be_read_for_references(text: str, language: Language) -> None:
    """No text raises; spans and shares stay in their bounds."""
    for reference in parse_reference(text, language):
        assert 0 <= reference.span.start < reference.span.end <= len(text)
        assert 0.0 <= reference.share <= 1.0
        resolve(reference, seed_documents())
    is_pure_reference(text, language, seed_documents())


WORDS = "para 15 (a) i) annex II الفقرة ١٥ (أ) المرفق الثاني 第15段 附件 71/280 ٢٨٠/٧١ and to و § fn 19"


@given(pieces=st.lists(st.sampled_from(WORDS.split()), max_size=10), language=st.sampled_from(Language))
@settings(deadline=None, max_examples=300)
def test_any_run_of_reference_words_can_be_read(pieces: list[str], language: Language) -> None:
    """Pieces of references in any order raise nothing, resolved or not; symbols lie apart and in order."""
    for text in (" ".join(pieces), "".join(pieces)):
        for reference in parse_reference(text, language):
            resolve(reference, seed_documents())
        ends = [mention.span for mention in find_symbols(text, language)]
        assert all(one.end <= other.start for one, other in pairwise(ends))
