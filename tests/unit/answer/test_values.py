"""The words of a sentence that answer: dates, numbers, actors, places, rooms, people, titles, lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Question
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer
    from bot.answer.model import Quotation


def _marked(answerer: DocumentAnswerer, quotation: Quotation) -> list[str]:
    text = answerer.library.documents[quotation.citation.source].source.text
    return [text[mark.start : mark.end] for mark in quotation.highlights]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("متى عقد الاجتماع العالمي الرابع؟", "٢٢ و ٢٣ أيار/مايو ٢٠١٣", id="date"),
        pytest.param("كم حلقة نقاش؟", "حلقتين أو ثلاث حلقات نقاش للخبراء", id="a-number-or-the-next"),
        pytest.param("ما البند الذي قدمت الرسالة في إطاره؟", "٢١ (هـ)", id="number-with-its-letter"),
        pytest.param(
            "ما أقصى مدة للجلسات المواضيعية بأيام العمل؟",
            "١٢ يوما",
            id="number-with-what-it-counts",
        ),
        pytest.param("من استضاف الاجتماع العالمي الرابع؟", "بيرو", id="actor"),
        pytest.param("أين عقد الاجتماع العالمي الرابع؟", "ليما", id="city-before-country"),
        pytest.param("في أي غرفة اجتمع فريق آسيا؟", "القاعة ١٥", id="room-with-its-number"),
        pytest.param("من وقع الرسالة؟", "إنريكي رومان موري", id="signature"),
        pytest.param("من هو إنريكي رومان موري؟", "الممثل الدائم لبيرو لدى الأمم المتحدة", id="position"),
        pytest.param(
            "ما موضوع الاجتماع العالمي الرابع؟",
            "تحديد مركز العمليات التشاورية الإقليمية في بيئة دولية متغيرة للهجرة",
            id="title-in-quotation-marks",
        ),
    ],
)
def test_the_deciding_words_are_marked(seeds_answerer: DocumentAnswerer, question: str, words: str) -> None:
    """The first quotation marks exactly the words that answer, as the source has them."""
    reply = answered(seeds_answerer, question)
    assert _marked(seeds_answerer, reply.quotations[0]) == [words]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("كم مندوبا شارك في الاجتماع؟", "٦٤ مندوبا", id="no-preposition-behind-the-counted-ar"),
        pytest.param("有多少名代表出席了会议？", "81名代表", id="no-verb-behind-the-counted-zh"),
        pytest.param("每一缔约方应在多少小时内提供其记录？", "二十四小时", id="chinese-numeral"),
        pytest.param(
            "How many participants attended the Seventh Consultative Meeting?", "44 participants", id="en"
        ),
        pytest.param(
            "Combien de sessions ordinaires le Comité tient-il par an ?", "deux sessions ordinaires", id="fr"
        ),
        pytest.param("¿Cuántos expertos asistieron a la reunión?", "34 expertos", id="es"),
        pytest.param("في غضون كم ساعة يتيح كل طرف سجلاته؟", "أربع وعشرين ساعة", id="spelled-ar"),
        pytest.param("¿Cuándo se envió el cuestionario?", "6 de marzo de 2017", id="date-es"),
        pytest.param("Какой год провозглашен Международным годом маяков?", "2033 год", id="year-ru"),
        pytest.param(
            "Par qui les sessions extraordinaires sont-elles convoquées ?", "Président", id="actor-fr"
        ),
        pytest.param(
            "Où se tiennent les sessions du Comité des eaux souterraines ?", "Nairobi", id="city-fr"
        ),
        pytest.param(
            "What was the theme of the Eighth Consultative Meeting?", "Warning in time", id="title-en"
        ),
        pytest.param("Who signed the letter?", "Frieda Amutenya", id="signature-en"),
        pytest.param("Who is Bounmy Sengdara?", "Hydrologist", id="position-in-a-row-en"),
    ],
)
def test_the_same_of_documents_the_rules_were_not_made_for(
    invented_answerer: DocumentAnswerer, question: str, words: str
) -> None:
    """In six languages, over invented documents."""
    reply = answered(invented_answerer, question)
    assert words in _marked(invented_answerer, reply.quotations[0])


def test_a_footnotes_mark_is_no_number(invented_answerer: DocumentAnswerer) -> None:
    """In "31 of the 48 deltas … faster than the sea is rising,[2]" two is the note's number."""
    question = "How many deltas are sinking faster than the sea is rising?"
    reply = answered(invented_answerer, question)
    assert _marked(invented_answerer, reply.quotations[0]) != ["2"]


def test_a_paragraphs_number_counts_nothing(seeds_answerer: DocumentAnswerer) -> None:
    """«المبينة في الفقرة ٢٢»: there are not 22 of anything."""
    reply = seeds_answerer.answer(Question("كم يوما تستمر الجلسات المواضيعية؟"))
    assert "٢٢" not in reply.headline


def test_a_year_that_was_asked_about_is_no_answer(seeds_answerer: DocumentAnswerer) -> None:
    """When in 2013: a day of that year answers, the year does not."""
    reply = answered(seeds_answerer, "When in 2013 was the fourth global meeting held?")
    assert "May 2013" in reply.headline


@pytest.mark.parametrize(
    "question",
    ["متى استضافت اليونان المنتدى العالمي؟", "When will Greece host the Global Forum?"],
    ids=["ar", "en"],
)
def test_who_is_named_first_has_the_first_year(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """«وعرضت حكومتا اليونان والأرجنتين استضافة الاجتماعين الثالث والرابع في عامي ٢٠٠٩ و ٢٠١٠»."""
    assert "2009" in answered(seeds_answerer, question).headline.translate(
        str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
    )
