"""Numbers: digits of any script, words of six languages, and what is not a number."""

from __future__ import annotations

import pytest

from index.model import Language
from index.text.numerals import (
    NumberKind,
    find_numbers,
    parse_chinese,
    parse_number,
    parse_ordinal,
    parse_roman,
)


def _found(text: str, language: Language | None = None) -> list[tuple[str, int | float, str]]:
    return [
        (text[mention.span.start : mention.span.end], mention.value, mention.kind.value[0])
        for mention in find_numbers(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("الاجتماع العالمي الرابع", [("الرابع", 4, "o")], id="ar"),
        pytest.param("الدورة الثامنة والستين", [("الثامنة والستين", 68, "o")], id="ar compound"),
        pytest.param("المادة الرابعة عشرة", [("الرابعة عشرة", 14, "o")], id="ar teen"),
        pytest.param("من أحد عشر كياناً", [("أحد عشر", 11, "c")], id="ar eleven of a thing"),
        pytest.param("أحد المشاركين", [], id="ar one of them"),
        pytest.param("الحادي عشر من أيلول", [("الحادي عشر", 11, "o")], id="ar eleven"),
        pytest.param("الاجتماع العالمي التاني", [("التاني", 2, "o")], id="ar colloquial"),
        pytest.param("للاجتماع والرابع", [("والرابع", 4, "o")], id="ar clitics"),
        pytest.param("第四次全球会议", [("第四", 4, "o")], id="zh"),
        pytest.param("第六十八届会议", [("第六十八", 68, "o")], id="zh compound"),
        pytest.param("全球论坛首次会议", [("首", 1, "o")], id="zh first"),
        pytest.param("头一回开会", [("头一", 1, "o")], id="zh colloquial"),
        pytest.param("首都，首先", [], id="zh no rank"),
        pytest.param("第 15 段", [("第 15", 15, "o")], id="zh digits"),
        pytest.param("the fourth meeting", [("fourth", 4, "o")], id="en"),
        pytest.param("the seventy-first session", [("seventy-first", 71, "o")], id="en compound"),
        pytest.param("the 4th and 22nd", [("4th", 4, "o"), ("22nd", 22, "o")], id="en digits"),
        pytest.param("GRCP7 and COP21", [("7", 7, "o"), ("21", 21, "o")], id="acronyms"),
        pytest.param("la quatrième réunion", [("quatrième", 4, "o")], id="fr"),
        pytest.param("vingt et unième", [("vingt et unième", 21, "o")], id="fr compound"),
        pytest.param("soixante et onzième session", [("soixante et onzième", 71, "o")], id="fr seventies"),
        pytest.param("le 4e, la 1re", [("4e", 4, "o"), ("1re", 1, "o")], id="fr digits"),
        pytest.param("la cuarta reunión", [("cuarta", 4, "o")], id="es"),
        pytest.param("vigésimo cuarto período", [("vigésimo cuarto", 24, "o")], id="es compound"),
        pytest.param("el 4.º y la 4ª", [("4.º", 4, "o"), ("4ª", 4, "o")], id="es digits"),
        pytest.param("четвёртое совещание", [("четвёртое", 4, "o")], id="ru"),
        pytest.param("на четвертом, третьего", [("четвертом", 4, "o"), ("третьего", 3, "o")], id="ru cases"),
        pytest.param("семьдесят первой сессии", [("семьдесят первой", 71, "o")], id="ru compound"),
        pytest.param("4-й и 71-я", [("4-й", 4, "o"), ("71-я", 71, "o")], id="ru digits"),
        pytest.param("la XXII Conferencia Sudamericana", [("XXII", 22, "o")], id="es roman"),
        pytest.param(
            "la IVe Conférence et le XIIe sommet", [("IV", 4, "o"), ("XII", 12, "o")], id="fr roman"
        ),
        pytest.param("на XII совещании", [("XII", 12, "o")], id="ru roman"),
        pytest.param("vi en la reunión a los mil", [], id="es words of roman letters"),
        pytest.param("phase two, phases 3", [("two", 2, "o"), ("3", 3, "c")], id="en behind its noun"),
        pytest.param("la fase 3", [("3", 3, "o")], id="es behind its noun"),
        pytest.param("на этапе 2", [("2", 2, "o")], id="ru behind its noun"),
        pytest.param("المرحلة ٣", [("٣", 3, "o")], id="ar behind its noun"),
        pytest.param("Anexo II Conferencia", [("II", 2, "c")], id="roman after its noun"),
    ],
)
def test_ordinals_are_read_in_every_language(text: str, expected: list[tuple[str, int, str]]) -> None:
    """A rank has one value however it is written: الرابع = 第四 = fourth = 4th."""
    assert _found(text) == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("يومي ٢٢ و ٢٣ أيار/مايو ٢٠١٣", [22, 23, 2013], id="arabic-indic"),
        pytest.param(
            "۱۵۶ ２０ 1,190 1 190 000 1.190.000", [156, 20, 1190, 1190000, 1190000], id="digit systems"
        ),
        pytest.param("1.5 و ١٫٥", [1.5, 1.5], id="fractions"),
        pytest.param("10.10.2017 22/05/2013", [10, 10, 2017, 22, 5, 2013], id="dates are three numbers"),
        pytest.param("مائة وستة وخمسين دولة", [156], id="ar hundreds"),
        pytest.param("ألفين وثمانية", [2008], id="ar thousands"),
        pytest.param("35 مليون دولار", [35_000_000], id="digits with a word"),
        pytest.param("one hundred and fifty-six", [156], id="en hundreds"),
        pytest.param("first and second, two thousand and eight", [1, 2, 2008], id="en separate"),
        pytest.param("quatre-vingt-quinze, deux cent cinquante", [95, 250], id="fr"),
        pytest.param("treinta y cuatro, ciento cincuenta", [34, 150], id="es"),
        pytest.param("двадцать четыре, сто пятьдесят шесть", [24, 156], id="ru"),
        pytest.param("二〇一三年二十四个国家，两次", [2013, 24, 2], id="zh"),
        pytest.param("六千三百万", [63_000_000], id="zh multipliers"),
        pytest.param("5万人", [50_000], id="zh digits with a word"),
        pytest.param("Session XI, Annex iv", [11, 4], id="roman after its word"),
    ],
)
def test_cardinals_are_read_in_every_language(text: str, values: list[int | float]) -> None:
    """A count has one value however it is written."""
    assert [mention.value for mention in find_numbers(text)] == values


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        pytest.param("٤٨٠ ٢ مندوبا من ١٧٠ دولة", "ar", [2480, 170], id="ar thousands behind"),
        pytest.param("٠٠٠ ٤٥ لاجئ و ٤ ٢٠٠ ٠٠٠ دولار", "ar", [45_000, 4_200_000], id="ar both ways"),
        pytest.param("٨,٣٥ ملايين دولار", "ar", [8_350_000], id="ar decimal comma"),
        pytest.param("الفقرتان ٢،٣", "ar", [2, 3], id="ar list"),
        pytest.param("4,1 млн долл. США", "ru", [4_100_000], id="ru shortened"),
        pytest.param("17,8 millions d'habitants", "fr", [17_800_000], id="fr decimal comma"),
        pytest.param("1.190,5 %", "es", [1190.5], id="es thousands and comma"),
        pytest.param("1 234,5 км", "ru", [1234.5], id="ru thousands and comma"),
        pytest.param("共收到2 080万美元", "zh", [20_800_000], id="zh digits with a word"),
    ],
)
def test_a_language_decides_how_digits_are_parted(
    text: str, language: str, values: list[int | float]
) -> None:
    """Decimal commas, thousands behind and 万 are read where a language writes them."""
    assert [found.value for found in find_numbers(text, Language(language))] == values


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("تشرين الأول/أكتوبر وكانون الثاني/يناير", id="months named by ranks"),
        pytest.param("区域协商进程¹主席和秘书处²", id="footnote marks"),
        pytest.param("一些十分统一的方面，万一", id="chinese words with numerals"),
        pytest.param("主题一致，附件一览，项目一般", id="chinese words behind a noun that has a number"),
        pytest.param("once upon a time", id="spanish eleven, but not in English"),
        pytest.param("I read the mix of it", id="letters that look Roman"),
        pytest.param("مرة ثانية وإحدى الدول", id="arabic words that look like numbers"),
        pytest.param("", id="empty"),
    ],
)
def test_words_that_only_look_like_numbers_are_none(text: str) -> None:
    """Month names, footnote marks and idioms hold no number."""
    assert _found(text) == []


def test_a_language_decides_between_homographs() -> None:
    """Spanish once is eleven, English once is not."""
    assert _found("once países", Language.SPANISH) == [("once", 11, "c")]
    assert _found("once more", Language.ENGLISH) == []
    assert _found("cent cinquante", Language.FRENCH) == [("cent cinquante", 150, "c")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("الرابع عشر", 14),
        ("第四", 4),
        ("4th", 4),
        ("четвёртой", 4),
        ("four", None),
        ("the fourth", None),
        ("", None),
    ],
)
def test_an_ordinal_alone_is_parsed(text: str, value: int | None) -> None:
    """Only a text that is one rank and nothing else has a rank."""
    assert parse_ordinal(text) == value


@pytest.mark.parametrize(
    ("text", "value"), [("٧١", 71), (" 二十四 ", 24), ("一", 1), ("fourth", 4), ("a 4", None)]
)
def test_a_number_alone_is_parsed(text: str, value: int | None) -> None:
    """Only a text that is one number and nothing else has a value."""
    assert parse_number(text) == value


@pytest.mark.parametrize(
    ("text", "value"), [("IV", 4), ("xiv", 14), ("XCIX", 99), ("IIX", None), ("", None), ("A", None)]
)
def test_roman_numerals_are_parsed(text: str, value: int | None) -> None:
    """Well-formed Roman numerals up to 99 have values, others have none."""
    assert parse_roman(text) == value


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("十", 10),
        ("十二", 12),
        ("二十四", 24),
        ("三百零五", 305),
        ("二〇一三", 2013),
        ("两万三千", 23000),
        ("人", None),
        ("", None),
    ],
)
def test_chinese_numerals_are_parsed(numeral: str, value: int | None) -> None:
    """Positional and multiplying numerals have values, other characters have none."""
    assert parse_chinese(numeral) == value


def test_the_kinds_are_told_apart() -> None:
    """A rank is ordinal, a count is cardinal."""
    first, second = find_numbers("4th of 4")
    assert (first.kind, second.kind) == (NumberKind.ORDINAL, NumberKind.CARDINAL)
