"""From a question to its reply: which way it takes, and what stands beside the first quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Intent, NotFound, Question
from index.model import Language
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize(
    ("text", "locator"),
    [
        pytest.param("A/RES/71/280 para. 15 (a)", "para-15.sub-a", id="en"),
        pytest.param("القرار ٢٨٠/٧١، الفقرة ١٥ (أ)", "para-15.sub-a", id="ar"),
        pytest.param("第71/280号决议第15段(a)", "para-15.sub-a", id="zh"),
        pytest.param("annex 7 row 56", "row-56", id="row-of-an-annex"),
        pytest.param("footnote 9 of the GRCP7 report", "fn-9", id="footnote"),
    ],
)
def test_a_reference_is_opened_without_a_search(
    seeds_answerer: DocumentAnswerer, text: str, locator: str
) -> None:
    """What a person writes to name a unit opens that unit, whole."""
    reply, trace = seeds_answerer.explain(Question(text))
    assert isinstance(reply, Answer)
    assert trace.query is None
    assert reply.intent is Intent.CITATION
    assert reply.quotations[0].whole_paragraph
    document = seeds_answerer.library.documents[reply.quotations[0].citation.source]
    unit = next(one for one in document.paragraphs if one.spans == reply.quotations[0].spans)
    assert unit.locator.key.endswith(locator)


def test_a_reference_in_a_question_does_not_swallow_it(seeds_answerer: DocumentAnswerer) -> None:
    """The question "when was resolution 71/280 adopted" asks for a date, not for the resolution."""
    reply = answered(seeds_answerer, "When was resolution 71/280 adopted?")
    assert (reply.intent, "6 April 2017" in reply.headline) == (Intent.DATE, True)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        pytest.param(
            "When was resolution 71/280 adopted?", ["6 April 2017", "17 April 2017"], id="71/280-en"
        ),
        pytest.param(
            "متى اعتمد القرار ٢٨٠/٧١؟", ["٦ نيسان/أبريل ٢٠١٧", "١٧ نيسان/أبريل ٢٠١٧"], id="71/280-ar"
        ),
        pytest.param(
            "When was resolution 71/1 adopted?", ["19 September 2016", "3 October 2016"], id="71/1-en"
        ),
    ],
)
def test_differing_sources_are_shown_by_their_standing(
    seeds_answerer: DocumentAnswerer, question: str, values: list[str]
) -> None:
    """The adopting document before a footnote; the headline has the first, each value its own quotation."""
    reply = answered(seeds_answerer, question)
    assert [value.value for value in reply.disagreement] == values
    assert values[0] in reply.headline
    assert len({value.quotation.citation.permalink for value in reply.disagreement}) == len(values)
    assert reply.disagreement[-1].why == "authority-footnote"


def test_the_readers_own_edition_is_among_the_quotations(seeds_answerer: DocumentAnswerer) -> None:
    """The Lima letter is there in Arabic and Chinese: who asks in one has it in that one."""
    for question, language in (
        ("第四次全球会议由谁主办？", Language.CHINESE),
        ("من استضاف الاجتماع العالمي الرابع؟", Language.ARABIC),
    ):
        reply = answered(seeds_answerer, question)
        assert language in {quotation.language for quotation in reply.quotations}
        assert reply.gloss == () or reply.quotations[0].language is not language


def test_no_quotation_is_there_twice(seeds_answerer: DocumentAnswerer) -> None:
    """Several sentences of one short paragraph are one quotation."""
    for question in (
        "ما هي العمليات التشاورية الإقليمية؟",
        "Who hosted the fourth global meeting?",
        "الفقرة ١٥",
    ):
        reply = seeds_answerer.answer(Question(question))
        if isinstance(reply, Answer):
            places = [(quotation.citation, quotation.spans) for quotation in reply.quotations]
            assert len(places) == len(set(places)), question


@pytest.mark.parametrize(
    ("question", "history", "words"),
    [
        pytest.param("and who hosted it?", ("When was the fourth global meeting held?",), "Peru", id="it-en"),
        pytest.param("那第三次呢？", ("第四次全球会议由谁主办？",), "博茨瓦纳", id="another-rank-zh"),
        pytest.param("واللي قبله؟", ("متى عقد الاجتماع العالمي الرابع؟",), "٢٠١١", id="the-one-before-ar"),
    ],
)
def test_a_follow_up_is_completed(
    seeds_answerer: DocumentAnswerer, question: str, history: tuple[str, ...], words: str
) -> None:
    """What a turn leaves out is taken from those before it, and the question as understood is told."""
    reply = answered(seeds_answerer, question, history)
    assert words in reply.headline
    assert reply.resolved_question


def test_a_reply_is_the_same_each_time(seeds_answerer: DocumentAnswerer) -> None:
    """Nothing remembered from one question changes the next."""
    questions = [
        Question("من استضاف الاجتماع العالمي الرابع؟"),
        Question("What is the Global Migration Group?"),
    ]
    first = [seeds_answerer.answer(question) for question in questions]
    seeds_answerer.answer(Question("Who won the football world cup?"))
    assert [seeds_answerer.answer(question) for question in reversed(questions)] == first[::-1]


@pytest.mark.parametrize(
    ("question", "source"),
    [
        pytest.param("كم مندوبا شارك في الاجتماع؟", "meeting.ar.txt", id="ar"),
        pytest.param("有多少名代表出席了会议？", "meeting.zh.txt", id="zh"),
        pytest.param(
            "On how many rivers do flood warnings reach downstream States?", "letter.en.txt", id="en"
        ),
        pytest.param("Combien de sessions ordinaires le Comité tient-il par an ?", "rules.fr.txt", id="fr"),
        pytest.param("¿Cuántos expertos asistieron a la reunión?", "experts.es.txt", id="es"),
        pytest.param("Когда была принята резолюция 85/301?", "parts.ru.txt", id="ru"),
    ],
)
def test_a_folder_of_other_documents_answers_from_them(
    invented_answerer: DocumentAnswerer, question: str, source: str
) -> None:
    """Drop documents into a folder: questions in each language are proven by the one that says it."""
    assert answered(invented_answerer, question).quotations[0].citation.source == source


@pytest.mark.parametrize(
    ("reference", "first", "last"),
    [("A/RES/74/412 para. 9", "1", "4"), ("A/RES/85/301, пункт 40", "1", "4")],
    ids=["en", "ru"],
)
def test_a_range_is_told_of_any_document(
    invented_answerer: DocumentAnswerer, reference: str, first: str, last: str
) -> None:
    """The paragraphs that are there, where the one asked for is not."""
    reply = invented_answerer.look_up(reference, language=None)
    assert isinstance(reply, NotFound)
    assert (reply.details["first"], reply.details["last"]) == (first, last)
