"""References to several units, and those that lean on the turns before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Intent, NotFound, Question, Reason
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer


def _opened(answerer: DocumentAnswerer, text: str, *history: str) -> list[str]:
    reply = answered(answerer, text, history)
    assert reply.intent is Intent.CITATION
    return [quotation.citation.permalink.partition("-")[2] for quotation in reply.quotations]


@pytest.mark.parametrize(
    ("history", "text", "first"),
    [
        ("What does paragraph 15 of 71/280 say?", "and paragraph 16?", "para-16"),
        ("第71/280号决议第15段说什么？", "主席摘要第8段(a)怎么说", "annex-1_para-8_sub-a"),
        ("第71/280号决议第15段说什么？", "موجز الرئيس الفقرة 8 (أ) بتقول ايه؟", "annex-1_para-8_sub-a"),
        ("What does paragraph 15 of 71/280 say?", "and the next paragraph?", "para-16"),
        ("71/280 para 15", "and the previous one?", "para-14"),
        ("71/280 para 15", "and 16?", "para-16"),
        ("71/280 para 15", "(b)", "para-15_sub-b"),
        ("71/280 para 15 (a)", "(ii)", "para-15_sub-a_sub-ii"),
        ("71/280 para 15 (a)", "subparagraph (b)", "para-15_sub-b"),
        ("71/280, third preambular paragraph", "and the next?", "pre-4"),
        ("GRCP7 report annex 7 row 56", "next one", "annex-7_row-57"),
        ("Who signed the letter from Peru?", "para 8 (c)", "annex-1_para-8_sub-c"),
        ("When was the modalities resolution adopted?", "paragraph 9", "para-9"),
        ("ما نص الفقرة ١٥ من القرار ٢٨٠/٧١؟", "والفقرة التالية؟", "para-16"),
        ("ما نص الفقرة ١٥ من القرار ٢٨٠/٧١؟", "والفقرة التي تليها؟", "para-16"),
        ("ما نص الفقرة ١٥ من القرار ٢٨٠/٧١؟", "و١٦؟", "para-16"),
        ("متى اعتمد قرار الطرائق؟", "الفقرة ٩", "para-9"),
        ("第71/280号决议第15段", "下一段呢？", "para-16"),
        ("第71/280号决议第15段", "那16呢？", "para-16"),
        ("paragraphe 15 de la résolution 71/280", "et le suivant ?", "para-16"),
        ("párrafo 15 de la resolución 71/280", "¿y el siguiente párrafo?", "para-16"),
        ("пункт 15 резолюции 71/280", "а следующий пункт?", "para-16"),
    ],
)
def test_a_turn_leans_on_the_unit_before_it(
    seeds_answerer: DocumentAnswerer, history: str, text: str, first: str
) -> None:
    """The document, and for "the next one" the unit, are those of the turn before."""
    assert _opened(seeds_answerer, text, history)[0] == first


def test_what_a_reference_leans_on_is_the_newest(seeds_answerer: DocumentAnswerer) -> None:
    """Two steps on are two paragraphs on; of two documents the later one is meant."""
    assert _opened(seeds_answerer, "next paragraph", "71/280 para 15", "next paragraph")[0] == "para-17"
    assert (
        answered(seeds_answerer, "para 22", ("2008 report para 9", "71/280 para 3"))
        .quotations[0]
        .citation.document
        == "A/RES/71/280"
    )


def test_the_next_of_nothing_is_nothing(seeds_answerer: DocumentAnswerer) -> None:
    """Without a turn before it "the next paragraph" quotes nothing; behind the last one the range is told."""
    alone = seeds_answerer.answer(Question("the next paragraph"))
    assert isinstance(alone, NotFound)
    beyond = seeds_answerer.answer(Question("next paragraph", ("71/280 para 31",)))
    assert isinstance(beyond, NotFound)
    assert (beyond.details["first"], beyond.details["last"], beyond.details["number"]) == ("1", "31", "32")


@pytest.mark.parametrize(
    "text",
    [
        "paras. 5–7 of 71/280",
        "الفقرات ٥-٧ من القرار ٢٨٠/٧١",
        "第71/280号决议第5至7段",
        "пп. 5–7 резолюции 71/280",
    ],
)
def test_a_list_opens_each_of_its_units(seeds_answerer: DocumentAnswerer, text: str) -> None:
    """Every paragraph of a range is quoted, once, with what stands below it."""
    opened = _opened(seeds_answerer, text)
    assert [link for link in opened if "_" not in link] == ["para-5", "para-6", "para-7"]
    assert opened.count("para-6_sub-a") == 1


@pytest.mark.parametrize(
    "text",
    [
        "ما نص الفقرة ١٠ من قرار الطرائق؟",
        "ما نص البند ١٠ من قرار الطرائق؟",
        "what is the text of paragraph 10 of the modalities resolution?",
        "quel est le texte du paragraphe 10 de la résolution sur les modalités ?",
        "模式决议第10段的原文是什么",
    ],
)
def test_the_text_of_a_paragraph_is_of_the_document_named(
    seeds_answerer: DocumentAnswerer, text: str
) -> None:
    """«نص», which stands on the title page of another document, does not mean that one."""
    assert answered(seeds_answerer, text).quotations[0].citation.document == "A/RES/71/280"


@pytest.mark.parametrize(
    "text", ["A/RES/71/280", "القرار ٢٨٠/٧١", "第71/280号决议", "open resolution 71/280"]
)
def test_a_symbol_alone_opens_the_title(seeds_answerer: DocumentAnswerer, text: str) -> None:
    """The document is shown by the line of its title page that says what it is, not by who else mentions it."""
    assert _opened(seeds_answerer, text) == ["title-4"]
    assert "A/RES/71/280" in answered(seeds_answerer, text).headline


def test_what_a_list_names_in_vain_is_said(seeds_answerer: DocumentAnswerer) -> None:
    """Of paragraphs 30 to 32 two are quoted, and the headline says that the third is not there."""
    reply = answered(seeds_answerer, "paras. 30-32 of 71/280")
    assert "no paragraph 32" in reply.headline
    assert len(reply.quotations) == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("71/280 para 99 (a)", "has paragraphs 1 to 31; there is no paragraph 99"),
        ("71/280 para 15 (z)(i)", "no para. 15 (z). What there is runs from para. 15 (a) to para. 15 (c)"),
        ("GRCP7 report footnote 99", "no footnote 99. What there is runs from footnote 1 to footnote 52"),
        ("Peru letter, annex, para 8 (z)", "no annex, para. 8 (z)"),
        ("GRCP7 report, annex 12", "no annex 12. What there is runs from annex 1 to annex 9"),
        ("article 5 of 71/280", "no art. 5"),
    ],
)
def test_a_missing_place_is_called_what_it_is(seeds_answerer: DocumentAnswerer, text: str, told: str) -> None:
    """A footnote that is not there is no paragraph; the level that fails is told with what there is."""
    reply = seeds_answerer.answer(Question(text))
    assert isinstance(reply, NotFound)
    assert reply.reason is Reason.NO_SUCH_PARAGRAPH
    assert told in reply.headline


@pytest.mark.parametrize(
    "text",
    [
        "how many paragraphs does resolution 71/280 have?",
        "Which paragraphs speak of children?",
        "What is agenda item 21?",
        "how many days does para 16 of 71/280 allow?",
        "What is the date of resolution 71/280?",
        "كم فقرة في القرار ٢٨٠/٧١؟",
        "الفقرات التي تتحدث عن الأطفال",
        "哪些段落提到儿童？",
        "quels paragraphes parlent des enfants ?",
        "¿Cuántos párrafos tiene la resolución 71/280?",
        "что сказано о последнем пункте повестки дня?",
    ],
)
def test_a_question_is_no_reference(seeds_answerer: DocumentAnswerer, text: str) -> None:
    """What asks for something else is searched, whatever paragraphs it speaks of."""
    assert seeds_answerer.explain(Question(text))[1].query is not None


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("٢٣ (ج) من قرار الطرائق", "para-23_sub-c"),
        ("22(b) of the modalities resolution", "para-22_sub-b"),
        ("15 (أ) قرار 280/71", "para-15_sub-a"),
        ("2008年秘书长报告脚注3", "fn-3"),
        ("2008年秘书长的报告第31段", "para-31"),
        ("row 29 of the participants list", "annex-7_row-29"),
        ("رقم ١٢ في قائمة المشاركين", "annex-7_row-12"),
        ("الرقم ١٢ في قائمة المشاركين مين؟", "annex-7_row-12"),
        ("与会者名单第12号", "annex-7_row-12"),
        ("ligne 12 de la liste des participants", "annex-7_row-12"),
        ("fila 12 de la lista de participantes", "annex-7_row-12"),
        ("№ 12 в списке участников", "annex-7_row-12"),
    ],
)
def test_a_unit_is_named_by_its_number_alone(seeds_answerer: DocumentAnswerer, text: str, first: str) -> None:
    """A number with its letter is a paragraph, one in a list of people a row; a year is no part of a Chinese name."""
    assert _opened(seeds_answerer, text)[0] == first


def test_a_number_explained_in_brackets_is_none(seeds_answerer: DocumentAnswerer) -> None:
    """Five States, written "5 (five)", are counted and no paragraph."""
    reply = seeds_answerer.answer(Question("5 (five) States answered what?"))
    assert reply.intent is not Intent.CITATION


SNAKES = """منظمة الصحة العالمية

تقرير الاجتماع الإقليمي الثالث المعني بالتسمم الناجم عن لدغات الأفاعي

نزوى، عُمان، ٣-٥ تشرين الأول/أكتوبر ٢٠١٧

1. عُقد الاجتماع الثالث في نزوى.

2. أوصى المشاركون الدول الأعضاء بتوفير المصل مجانا في جميع المستشفيات الريفية.

3. وستعقد الأمانة الاجتماع الرابع في عام ٢٠١٩.
"""
ROUND_TABLE = """A/AC.293/2026/RT.3

国际移民审查论坛

第二届会议

2026年5月5日至8日，纽约

第三次圆桌会议摘要

一. 导言

1. 第三次圆桌会议于2026年5月6日举行。

2. 会议由菲律宾和葡萄牙共同主持。
"""


@pytest.fixture(scope="module")
def untitled(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Documents that have a title in their own language only."""
    return answerer_of({"snakes.txt": SNAKES, "table.txt": ROUND_TABLE}, tmp_path_factory.mktemp("untitled"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("paragraph 2 of the report of the snakebite meeting", "أوصى المشاركون"),
        (
            "what does paragraph 2 of the snakebite meeting report recommend to Member States?",
            "أوصى المشاركون",
        ),
        ("毒蛇咬伤会议报告第2段", "أوصى المشاركون"),
        ("第三次圆桌会议摘要第2段说了什么", "会议由菲律宾和葡萄牙共同主持"),
        ("summary of round table 3, para. 2", "会议由菲律宾和葡萄牙共同主持"),
        ("الفقرة 2 من ملخص المائدة المستديرة الثالثة", "会议由菲律宾和葡萄牙共同主持"),
        ("párrafo 2 del resumen de la mesa redonda 3", "会议由菲律宾和葡萄牙共同主持"),
    ],
)
def test_a_document_is_named_by_its_title_page_in_any_language(
    untitled: DocumentAnswerer, text: str, words: str
) -> None:
    """Nobody gave it an English title: its title page tells that it is meant."""
    assert words in answered(untitled, text).quotations[0].text


@pytest.mark.parametrize(
    "text",
    [
        "paragraph 9 of the report of the snakebite meeting",
        "第三次圆桌会议摘要第9段",
        "paragraph 2 of the Marrakesh declaration",
    ],
)
def test_a_unit_that_a_described_document_lacks_is_refused(untitled: DocumentAnswerer, text: str) -> None:
    """Neither another paragraph of it nor the paragraph of another document is shown."""
    assert isinstance(untitled.answer(Question(text)), NotFound)


@pytest.mark.parametrize(
    "text",
    [
        "paragraph 2 of the Marrakesh declaration",
        "paragraph 5 of the Rabat action plan",
        "الفقرة 2 من إعلان مراكش",
        "马拉喀什宣言第2段",
        "par. 3 de la déclaration de Marrakech",
        "párrafo 4 de la Declaración de Marrakech",
        "пункт 2 Марракешской декларации",
        "paragraph 12 of the Manila report",
    ],
)
def test_a_paragraph_of_a_document_that_is_not_there_is_refused(
    seeds_answerer: DocumentAnswerer, text: str
) -> None:
    """Other documents have a paragraph of that number; theirs is not what is asked."""
    reply = seeds_answerer.answer(Question(text))
    assert isinstance(reply, NotFound)
    assert reply.reason is Reason.NO_SUCH_DOCUMENT
