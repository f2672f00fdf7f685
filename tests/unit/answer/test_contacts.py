"""How somebody is reached: from an imprint, or where a text says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("رقم تلفون المنظمة الدولية للهجرة كام؟", "+41 22 717 91 11", id="ar-phone"),
        pytest.param("国际移民组织的传真号码是多少？", "+41 22 798 61 50", id="zh-fax"),
        pytest.param("IOM website address", "www.iom.int", id="en-website"),
        pytest.param("Où se trouve le siège de l'OIM ?", "Geneva", id="fr-seat"),
        pytest.param("¿Cuál es la dirección postal de la OIM?", "P.O. Box 17", id="es-post"),
        pytest.param("ايميل ارسال الاستبيان ايه", "grcp@iom.int", id="ar-where-it-is-sent"),
        pytest.param("问卷发到哪个邮箱？", "grcp@iom.int", id="zh-where-it-is-sent"),
        pytest.param(
            "¿A qué correo electrónico había que enviar el cuestionario?", "grcp@iom.int", id="es-sent"
        ),
        pytest.param("На какой электронный адрес отправлять анкету?", "grcp@iom.int", id="ru-sent"),
        pytest.param("Какой номер телефона у МОМ?", "+41 22 717 91 11", id="ru-phone"),
        pytest.param("email to send the completed questionnaire to", "grcp@iom.int", id="en-mail-in-a-text"),
        pytest.param("How do I send my answers to the questionnaire?", "grcp@iom.int", id="en-how-to-send"),
        pytest.param("where should the questionnaire be sent", "grcp@iom.int", id="en-where-to-send"),
        pytest.param("إلى أين يرسل الاستبيان؟", "grcp@iom.int", id="ar-where-to-send"),
        pytest.param("怎么提交问卷？", "grcp@iom.int", id="zh-how-to-send"),
        pytest.param("comment renvoyer le questionnaire rempli", "grcp@iom.int", id="fr-how-to-send"),
        pytest.param("¿Cómo se envía el cuestionario?", "grcp@iom.int", id="es-how-to-send"),
        pytest.param("Куда отправлять анкету?", "grcp@iom.int", id="ru-where-to-send"),
    ],
)
def test_an_imprint_and_texts_tell_how_somebody_is_reached(
    seeds_answerer: DocumentAnswerer, question: str, words: str
) -> None:
    """The way that was asked for is named, and quoted where it stands."""
    reply = answered(seeds_answerer, question)
    assert words in reply.headline
    assert words in reply.quotations[0].text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("مين اللي نشر التقرير الموجز؟", "المنظمة الدولية للهجرة", id="ar"),
        pytest.param("日内瓦报告的出版者是谁？", "国际移民组织", id="zh"),
        pytest.param("who published the report of the Seventh Global Meeting?", "IOM", id="en"),
        pytest.param("Qui est l'éditeur du rapport de 2017 ?", "OIM", id="fr"),
        pytest.param("¿Quién publicó el informe resumido?", "OIM", id="es"),
        pytest.param("Кто издал краткий доклад?", "МОМ", id="ru"),
        pytest.param("postal address of the publisher of the 2017 report", "P.O. Box 17", id="its-address"),
        pytest.param("who issued the fact sheet on the Arab region?", "ESCWA", id="what-a-report-cites"),
    ],
)
def test_an_imprint_tells_who_published_its_document(
    seeds_answerer: DocumentAnswerer, question: str, words: str
) -> None:
    """The publisher is the first line of the imprint, of the very document that is named."""
    assert words in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("phone number of UNHCR", id="another-body"),
        pytest.param("email address of Louise Arbour", id="a-person"),
        pytest.param("أين مقر مفوضية اللاجئين؟", id="seat-of-another-body"),
    ],
)
def test_nobody_is_reached_by_what_is_anothers(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """The publisher's address is nobody else's."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("كيف أتواصل مع المنظمة الدولية للهجرة؟", id="ar"),
        pytest.param("怎么联系国际移民组织？", id="zh"),
        pytest.param("How can I contact IOM?", id="en"),
        pytest.param("Comment contacter l'OIM ?", id="fr"),
        pytest.param("¿Cómo contactar a la OIM?", id="es"),
        pytest.param("Как связаться с МОМ?", id="ru"),
    ],
)
def test_how_to_get_in_touch_is_told_by_whatever_way_is_known(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """The e-mail address answers, and the whole imprint is quoted."""
    reply = answered(seeds_answerer, question)
    assert "hq@iom.int" in reply.headline
    assert "+41 22 717 91 11" in reply.quotations[0].text


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("كيف أتواصل مع أمانة عملية بودابست؟", id="ar"),
        pytest.param("全球论坛秘书处的地址是什么？", id="zh"),
        pytest.param("What is the address of the secretariat of the Budapest Process?", id="en"),
        pytest.param(
            "Quelle est l’adresse du secrétariat du Forum mondial sur la migration et le développement ?",
            id="fr",
        ),
        pytest.param("¿Cuál es la dirección de la secretaría del Foro Mundial?", id="es"),
        pytest.param("How can I contact UNHCR?", id="another-body"),
    ],
)
def test_how_to_reach_somebody_is_told_by_no_sentence_without_an_address(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """What a body does tells nothing of where it is written to."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)
