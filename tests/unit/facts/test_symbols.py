"""Document symbols in every edition's way of writing them."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.facts.symbols import DocumentSymbol, ResolutionSymbol, find_symbols, parse_symbol, same_symbol
from index.model import Language

SEEDS = Path(__file__).parents[3] / "seeds"


def _found(text: str, language: str = "ar") -> list[str]:
    return [str(mention.symbol) for mention in find_symbols(text, Language(language))]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "الدول الأعضاء في قرارها ١٧٠/٦٥ و ٢١٩/٦٧، بالإسهام", ["A/RES/65/170", "A/RES/67/219"]),
        ("ar", "(٦) القرار ١٣٤/٤٨، المرفق.", ["A/RES/48/134"]),
        ("ar", "٢٨٠/٧١ - طرائق المفاوضات", ["A/RES/71/280"]),
        ("ar", "قرار الجمعية العامة للأمم المتحدة، 280/71/A، ١٧ نيسان/أبريل ٢٠١٧", ["A/RES/71/280"]),
        ("ar", "قرار الجمعية العامة، 4/68/A، ٢١ كانون الثاني/يناير ٢٠١٤", ["A/RES/68/4"]),
        ("ar", "قرار الجمعية العامة، ٣ تشرين الأول/أكتوبر 2016 A / 71/1 إعلان نيويورك", ["A/RES/71/1"]),
        ("ar", "تقرير الأمين العام A/70/59 المعنون", ["A/70/59"]),
        ("ar", "٢٥ الوثيقة A/CONF.227/L.1 «الوثيقة", ["A/CONF.227/L.1"]),
        ("ar", "(ESA/P/WP.197). (E/ESCWA/SDD/2007/2)", ["ESA/P/WP.197", "E/ESCWA/SDD/2007/2"]),
        ("ar", "القرار ١٣٢٥ (٢٠٠٠)", ["S/RES/1325 (2000)"]),
        ("ar", "71/280", ["A/RES/71/280"]),
        ("ar", "280/71", ["A/RES/71/280"]),
        ("zh", "而且大会第65/170号和第67/第219号决议呼吁", ["A/RES/65/170", "A/RES/67/219"]),
        ("zh", "大会第 65/170 号和第 67/219 号决议", ["A/RES/65/170", "A/RES/67/219"]),
        ("zh", "安理会第1325(2000)号决议", ["S/RES/1325 (2000)"]),
        ("zh", "参见A/80/914第22段和A/RES/71/280号决议", ["A/80/914", "A/RES/71/280"]),
        ("zh", "文件A/C.3/72/L.9和A/80/3", ["A/C.3/72/L.9", "A/80/3"]),
        ("en", "resolutions 71/1, 71/280 and 70/1", ["A/RES/71/1", "A/RES/71/280", "A/RES/70/1"]),
        ("en", "see A/74/381/Add.11", ["A/74/381/Add.11"]),
        ("en", "resolution 2625 (XXV)", ["A/RES/2625(XXV)"]),
        ("en", "A/HRC/RES/35/17 and E/RES/2016/11", ["A/HRC/RES/35/17", "E/RES/2016/11"]),
        ("fr", "la résolution 71/280", ["A/RES/71/280"]),
        ("es", "la resolución 71/280", ["A/RES/71/280"]),
        ("ru", "резолюция 71/280", ["A/RES/71/280"]),
        ("en", "In its decision 6/2 and resolution 4/6, half of 1/2", ["6/2", "4/6"]),
        ("fr", "la décision 17/119 du Conseil", ["17/119"]),
        ("es", "en su decisión 5/4", ["5/4"]),
        ("ru", "в решении 6/2", ["6/2"]),
        ("zh", "一项(第5/4号决定)尚未启动", ["5/4"]),
        ("ar", "في مقرره ٢/٦", ["6/2"]),
    ],
)
def test_one_symbol_is_written_in_many_ways(language: str, text: str, expected: list[str]) -> None:
    """The script of the digits tells session from number, then what exists; the kind word tells the rest."""
    assert _found(text, language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "التسجيل\t١٠/٠٠-٠٩/٠٠",
        "الجلسة\t١٧/٣٠-١٧/٤٥",
        "22/05/2013, 2013/05/22, 24/7, 9/11, 1/2",
        "and/or, km/h, w/o, N/A",
        "para. 15 (a) (i)",
        "http://www.un.org/esa/ffd/wp-content/uploads/2015/08/AAAA_Outcome",
    ],
)
def test_times_dates_and_fractions_are_no_symbols(text: str) -> None:
    """Agenda times, dates, fractions and addresses are not symbols."""
    assert _found(text) == []


def test_the_seeds_hold_these_symbols() -> None:
    """The symbols of all seeds are the ones that were read by eye, with spans that hold their digits."""
    found: dict[str, set[str]] = {}
    for path in SEEDS.glob("*.txt"):
        text = path.read_bytes().decode("utf-8")
        for mention in find_symbols(text, Language.ARABIC):
            found.setdefault(path.name[:3], set()).add(str(mention.symbol))
            assert any(character.isdigit() for character in text[mention.span.start : mention.span.end])
    assert found == {
        "000": {"A/RES/65/170", "A/RES/67/219", "A/68/50"},
        "001": {"A/RES/71/1", "A/RES/71/280", "A/RES/68/4", "A/RES/70/1", "A/70/59", "A/CONF.227/L.1"},
        "002": {"A/RES/61/208", "A/RES/62/270", "A/RES/58/208", "A/63/150", "ESA/P/WP.197", "ECA/SDD/06/01"}
        | {"E/ESCWA/SDD/2007/2"},
        "003": {"A/RES/65/170", "A/RES/67/219", "A/68/50"},
        "004": {"A/71/L.58", "A/RES/71/280", "A/RES/71/1", "A/RES/70/1", "A/RES/69/313", "A/RES/68/4"}
        | {"A/RES/70/296", "A/RES/48/134"},
    }


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("A/RES/71/280", ResolutionSymbol(71, 280)),
        (" a/res/71/280. ", ResolutionSymbol(71, 280)),
        ("S/RES/1325 (2000)", ResolutionSymbol(2000, 1325, "S")),
        ("A/63/150", DocumentSymbol("A/63/150")),
        ("resolution 71/280", None),
        ("", None),
    ],
)
def test_a_text_that_is_a_symbol_is_parsed(text: str, symbol: object) -> None:
    """Only a text that is nothing but a symbol is one; its canonical form is read back."""
    parsed = parse_symbol(text)
    assert parsed == symbol
    if parsed is not None:
        assert parse_symbol(parsed.canonical) == parsed


def test_a_resolution_cited_without_res_is_the_same() -> None:
    """``A/71/280`` is what footnotes call ``A/RES/71/280``; another number is another document."""
    assert same_symbol(DocumentSymbol("A/71/280"), ResolutionSymbol(71, 280))
    assert not same_symbol(DocumentSymbol("A/71/281"), ResolutionSymbol(71, 280))
