"""How "not found" is worded: what was looked for, what is missing, what there is instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.builder import DocumentAnswerer
from bot.answer.messages import Messages
from bot.answer.model import NotFound, Question, Reason
from index.model import Language

if TYPE_CHECKING:
    from index.library import Library

SPOKEN = [language for language in Language if language is not Language.OTHER]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("", Reason.EMPTY, id="empty"),
        pytest.param(" \n\t", Reason.EMPTY, id="blank"),
        pytest.param("🙂🙂", Reason.EMPTY, id="emoji"),
        pytest.param("؟!", Reason.EMPTY, id="marks"),
        pytest.param("ا" * 2001, Reason.TOO_LONG, id="too-long"),
        pytest.param("A/RES/71/280 para. 99", Reason.NO_SUCH_PARAGRAPH, id="no-paragraph"),
        pytest.param("A/RES/48/163 para. 2", Reason.NO_SUCH_DOCUMENT, id="no-document"),
        pytest.param("When was the tenth global meeting held?", Reason.CONSTRAINT_UNMET, id="no-meeting"),
        pytest.param("Who won the football world cup?", Reason.NO_EVIDENCE, id="no-evidence"),
    ],
)
@pytest.mark.parametrize("language", SPOKEN)
def test_each_reason_is_worded_in_each_language(
    seeds_answerer: DocumentAnswerer, text: str, reason: Reason, language: Language
) -> None:
    """A sentence in the reply's language, no quotation, at most two pointers."""
    reply = seeds_answerer.answer(Question(text, language=language))
    assert isinstance(reply, NotFound)
    assert reply.reason is reason
    assert len(reply.headline) > 10
    assert "{" not in reply.headline
    assert len(reply.pointers) <= 2


@pytest.mark.parametrize(
    "text", ["hello", "مرحبا", "你好", "bonjour", "hola", "привет"], ids=["en", "ar", "zh", "fr", "es", "ru"]
)
def test_a_greeting_is_no_question(seeds_answerer: DocumentAnswerer, text: str) -> None:
    """It is answered as a message that asks nothing."""
    reply = seeds_answerer.answer(Question(text))
    assert isinstance(reply, NotFound)
    assert reply.reason is Reason.EMPTY


def test_a_missing_paragraph_is_told_with_the_range_that_is_there(seeds_answerer: DocumentAnswerer) -> None:
    """71/280 has paragraphs 1 to 31."""
    reply = seeds_answerer.answer(Question("الفقرة ٤٠ من القرار ٢٨٠/٧١"))
    assert isinstance(reply, NotFound)
    assert (reply.details["first"], reply.details["last"], reply.details["number"]) == ("1", "31", "40")


@pytest.mark.parametrize(
    ("text", "language", "shown", "not_shown"),
    [
        ("الفقرة ٩٩ من القرار A/RES/71/280", "ar", ["A/RES/71/280", "١", "٣١", "٩٩"], "99"),
        ("第71/280号决议第99段", "zh", ["A/RES/71/280", "1", "31", "99"], "٩"),
        ("A/RES/71/280 para. 99", "en", ["A/RES/71/280", "1", "31", "99"], "٩"),
        ("paragraphe 99 de la résolution 71/280", "fr", ["A/RES/71/280", "1", "31", "99"], "٩"),
        ("párrafo 99 de la resolución 71/280", "es", ["A/RES/71/280", "1", "31", "99"], "٩"),
        ("пункт 99 резолюции 71/280", "ru", ["A/RES/71/280", "1", "31", "99"], "٩"),
        ("متى عقد الاجتماع العالمي العاشر؟", "ar", ["١", "٢", "٧", "١٠"], "10"),
        ("第十次全球会议何时举行？", "zh", ["1", "2", "7", "10"], "٧"),
        ("When was the tenth global meeting held?", "en", ["1", "2", "7", "10"], "٧"),
        ("Quand s’est tenue la dixième réunion mondiale ?", "fr", ["1", "2", "7", "10"], "٧"),
        ("¿Cuándo se celebró la décima reunión mundial?", "es", ["1", "2", "7", "10"], "٧"),
        ("Когда состоялось десятое глобальное совещание?", "ru", ["1", "2", "7", "10"], "٧"),
        ("من استضاف الاجتماع العالمي الرابع في عام ٢٠١٥؟", "ar", ["٢٠١٣", "٢٠١٥"], "2015"),
        ("2015年第四次全球会议由谁主办？", "zh", ["2013", "2015"], "٢"),
        ("Who hosted the fourth global meeting in 2015?", "en", ["2013", "2015"], "٢"),
    ],
)
def test_numbers_are_told_in_the_readers_digits(
    seeds_answerer: DocumentAnswerer, text: str, language: str, shown: list[str], not_shown: str
) -> None:
    """Arabic readers read ٠١٢٣, a symbol stays as it is written, and the details keep Western digits."""
    reply = seeds_answerer.answer(Question(text, language=Language(language)))
    assert isinstance(reply, NotFound)
    assert all(number in reply.headline for number in shown), reply.headline
    assert not_shown not in reply.headline
    assert not any(digit in value for value in reply.details.values() for digit in "٠١٢٣٤٥٦٧٨٩")


def test_a_limit_is_told(library: Library) -> None:
    """Too long is above the limit, not at it."""
    answerer = DocumentAnswerer(library, Messages.load(), max_question_chars=20)
    assert "20" in answerer.answer(Question("a" * 21)).headline
    at_limit = answerer.answer(Question("a" * 20))
    assert not (isinstance(at_limit, NotFound) and at_limit.reason is Reason.TOO_LONG)


def test_a_refusal_names_how_many_documents_were_searched(
    seeds_answerer: DocumentAnswerer, invented_answerer: DocumentAnswerer
) -> None:
    """The reader learns what was looked through."""
    question = Question("Who won the football world cup?")
    assert "5" in seeds_answerer.answer(question).headline
    assert str(len(invented_answerer.library.documents)) in invented_answerer.answer(question).headline


@pytest.mark.parametrize(
    ("text", "told", "searched"),
    [
        pytest.param(
            "Who represented Kenya at the Geneva meeting?",
            "Not mentioned in the documents: Kenya.",
            "Searched for: represented, Kenya, Geneva, meeting",
            id="en-a-country-nobody-mentions",
        ),
        pytest.param(
            "من ترأس الاجتماع العالمي الخامس في الدوحة؟",
            "لم يرد في الوثائق ذكر ما يلي: الدوحة.",
            "بُحث عن: ترأس، الاجتماع العالمي، الخامس، الدوحة",
            id="ar-a-city-nobody-mentions",
        ),
        pytest.param(
            "第四次全球会议是在哪家酒店举行的？",
            "文件中未提及：酒店。",
            "已检索：第四、全球会议、酒店、举行",
            id="zh-a-thing-nobody-mentions",
        ),
        pytest.param(
            "¿Cuánto costó el foro de Cuenca?", "No se indica: número.", "Cuenca", id="es-no-number"
        ),
        pytest.param(
            "Когда СНГ приняло соглашение о трудовой миграции?",
            "В этой связи не найдено: «Содружество Независимых Государств».",
            "Искали: СНГ",
            id="ru-a-body-mentioned-elsewhere",
        ),
        pytest.param(
            "What does the Rabat Declaration say about return?",
            "Not found in this connection: “return”.",
            "Searched for: Rabat",
            id="en-a-declaration-only-named",
        ),
        pytest.param(
            "拉巴特宣言对遣返是怎么说的？",
            "相关内容中未见“遣返”。",
            "已检索：拉巴特",
            id="zh-a-declaration-only-named",
        ),
    ],
)
def test_a_refusal_says_what_is_missing_and_what_was_searched(
    seeds_answerer: DocumentAnswerer, text: str, told: str, searched: str
) -> None:
    """What no document mentions before what is only told elsewhere, and that before the kind of value."""
    reply = seeds_answerer.answer(Question(text))
    assert isinstance(reply, NotFound)
    assert reply.reason is Reason.NO_EVIDENCE
    assert told in _plain(reply.headline)
    assert searched in _plain(reply.searched)


def _plain(text: str) -> str:
    return "".join(character for character in text if character not in "\u2066\u2067\u2068\u2069")
