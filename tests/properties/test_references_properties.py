"""What always holds for references and symbols."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from index.citation import label, unit_label
from index.facts.symbols import find_symbols
from index.model import NUMBERED, Language
from index.references.document_names import is_pure_reference
from index.references.reading import parse_reference
from index.references.resolve import Found, resolve
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


RANKS = {
    Language.ENGLISH: ["first", "second", "third", "fourth", "fifth", "tenth", "twelfth"],
    Language.FRENCH: ["premier", "deuxième", "troisième", "quatrième", "cinquième", "dixième", "douzième"],
    Language.SPANISH: ["primer", "segundo", "tercer", "cuarto", "quinto", "décimo", "duodécimo"],
    Language.RUSSIAN: ["первый", "второй", "третий", "четвертый", "пятый", "десятый", "двенадцатый"],
    Language.ARABIC: ["الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة", "العاشرة", "الثانية عشرة"],
    Language.CHINESE: ["一", "二", "三", "四", "五", "十", "十二"],
}
VALUES = (1, 2, 3, 4, 5, 10, 12)
PREAMBLES = {
    Language.ENGLISH: [
        "{r} preambular paragraph",
        "{r} paragraph of the preamble",
        "preamble, {r} paragraph",
        "PP {n}",
    ],
    Language.FRENCH: [
        "{r} alinéa du préambule",
        "préambule, {r} alinéa",
        "préambule, al. {n}",
        "alinéa {n} du préambule",
    ],
    Language.SPANISH: ["{r} párrafo del preámbulo", "párrafo {n} del preámbulo", "preámbulo, {r} párrafo"],
    Language.RUSSIAN: [
        "{r} пункт преамбулы",
        "{r} абзац преамбулы",
        "пункт {n} преамбулы",
        "преамбула, пункт {n}",
    ],
    Language.ARABIC: ["الفقرة {r} من الديباجة", "الديباجة، الفقرة {n}", "فقرة الديباجة {r}"],
    Language.CHINESE: ["序言部分第{r}段", "序言部分第{n}段", "序言第{r}段"],
}
SUBS = {
    Language.ENGLISH: [
        "subparagraph ({s}) of paragraph {n}",
        "para {n}{s}",
        "para. {n}.{s}",
        "para {n}-{s}",
        "point ({s}) of para {n}",
        "paragraph {n}, subparagraph ({s})",
        "operative paragraph {n} ({s})",
        "para {n} lit. {s}",
    ],
    Language.FRENCH: [
        "alinéa {s}) du paragraphe {n}",
        "par. {n}, al. {s})",
        "lettre {s}) du paragraphe {n}",
        "paragraphe {n} {s}) du dispositif",
    ],
    Language.SPANISH: [
        "apartado {s}) del párrafo {n}",
        "inciso {s}) del párrafo {n}",
        "párrafo operativo {n} {s})",
        "letra {s}) del párr. {n}",
    ],
    Language.RUSSIAN: [
        "подпункт {s}) пункта {n}",
        "подпункт «{s}» пункта {n}",
        "пункт {n} {s}) постановляющей части",
        "п. {n}, подпункт {s})",
    ],
    Language.ARABIC: [
        "الفقرة الفرعية ({s}) من الفقرة {n}",
        "الفقرة {n}/{s}",
        "الفقرة {n}-{s}",
        "الفقرة ({n}) ({s})",
        "الفقرة {n} ({s}) من المنطوق",
    ],
    Language.CHINESE: ["第{n}段({s})分段", "第{n}({s})段", "第{n}段第({s})项", "执行部分第{n}段({s})"],
}
RANGES = {
    Language.ENGLISH: [
        "paras. {n}–{m}",
        "paragraphs {n} to {m}",
        "paragraphs {n} through {m}",
        "paragraph {n} to paragraph {m}",
        "OPs {n}-{m}",
    ],
    Language.FRENCH: ["par. {n} à {m}", "paragraphes {n}-{m}", "les paragraphes {n} au {m}"],
    Language.SPANISH: ["párrs. {n} a {m}", "párrafos {n}–{m}", "párrafos del {n} al {m}"],
    Language.RUSSIAN: ["пп. {n}–{m}", "пункты с {n} по {m}", "пункты {n}-{m}"],
    Language.ARABIC: ["الفقرات {n}-{m}", "الفقرات من {n} إلى {m}", "الفقرات {n} حتى {m}"],
    Language.CHINESE: ["第{n}至第{m}段", "第{n}-{m}段", "第{n}段至第{m}段", "第{n}～{m}段"],
}


@given(data=st.data(), language=SIX, symbol=st.sampled_from(["", "A/RES/71/280"]))
@settings(deadline=None, max_examples=600)
def test_every_manner_of_a_language_is_read_back(
    data: st.DataObject, language: Language, symbol: str
) -> None:
    """Preambular ranks, subparagraphs before or behind, ranges: however a language writes them."""
    manner = data.draw(st.sampled_from(["preamble", "sub", "range"]))
    at = data.draw(st.integers(0, len(VALUES) - 1))
    number, letter = data.draw(st.integers(1, 200)), data.draw(st.integers(0, 7))
    last = number + data.draw(st.integers(1, 8))
    if manner == "preamble":
        form = data.draw(st.sampled_from(PREAMBLES[language]))
        text, expected = form.format(r=RANKS[language][at], n=VALUES[at]), [[f"pre-{VALUES[at]}"]]
    elif manner == "sub":
        form = data.draw(st.sampled_from(SUBS[language]))
        mark = ABJAD[letter] if language is Language.ARABIC else "abcdefgh"[letter]
        text, expected = form.format(n=number, s=mark), [[f"para-{number}", f"sub-{'abcdefgh'[letter]}"]]
    else:
        form = data.draw(st.sampled_from(RANGES[language]))
        text = form.format(n=number, m=last)
        expected = [[f"para-{each}"] for each in range(number, last + 1)]
    if language is Language.ARABIC and data.draw(st.booleans()):
        text = text.translate(ARABIC)
    references = parse_reference(f"{symbol}, {text}" if symbol else text, language)
    read = [[f"{step.kind.value}-{step.value}" for step in reference.steps] for reference in references]
    assert read == expected
    assert {str(reference.symbol or "") for reference in references} == {symbol}


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
