"""Evidence to the words that answer, and the words to quote around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.answer.extract import extract
from bot.answer.model import Question
from bot.answer.quote.extent import QUOTE_LIMIT, quote_spans
from bot.answer.sentence.defining import definition_cue
from index.model import quote
from tests.eval.cases import ROOT, load_questions
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer
    from index.library import Library


@pytest.mark.parametrize(
    ("term", "sentence", "defines"),
    [
        pytest.param(
            "العمليات", "العمليات (العمليات التشاورية)، هي عمليات متواصلة", True, id="ar-behind-brackets"
        ),
        pytest.param("الفريق", "الفريق العالمي هو هيئة مشتركة", True, id="ar"),
        pytest.param("测站", "“测站”是指进行记录的任何固定设施。", True, id="zh-behind-quotation-marks"),
        pytest.param("小组", "小组是一个机构间机构", True, id="zh-side-by-side"),
        pytest.param("会议", "会议通过了一项决议", False, id="zh-other-verb"),
        pytest.param("Station", '"Station" means any fixed installation', True, id="en"),
        pytest.param("Station", "Station: any fixed installation", True, id="colon"),
        pytest.param("Station", "Station – any fixed installation", True, id="dash"),
        pytest.param("Station", "Station-keeping isolates crews", False, id="en-inside-a-word"),
        pytest.param("station", "station désigne toute installation", True, id="fr"),
        pytest.param("estación", "estación se entiende toda instalación", True, id="es"),
        pytest.param("станция", "станция означает любое сооружение", True, id="ru"),
        pytest.param("Committee", "Committee met. It is large.", False, id="next-sentence"),
    ],
)
def test_a_definition_follows_its_term(term: str, sentence: str, *, defines: bool) -> None:
    """A cue of any of six languages, a colon or a dash stands close behind the term, in the same sentence."""
    end = sentence.index(term) + len(term)
    assert bool(definition_cue().match(sentence, end)) is defines


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Что такое глобальный договор о миграции?", "يعدّ الاتفاق العالمي ثمرة جهود"),
        ("What is the global compact for migration?", "يعدّ الاتفاق العالمي ثمرة جهود"),
        ("ما هو الاتفاق العالمي من أجل الهجرة؟", "يعدّ الاتفاق العالمي ثمرة جهود"),
    ],
)
def test_what_is_named_everywhere_is_defined_where_it_is_defined(
    seeds_answerer: DocumentAnswerer, question: str, words: str
) -> None:
    """The one sentence of many that says what a thing is, also where the verb stands before it."""
    assert words in answered(seeds_answerer, question).quotations[0].text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("什么是测站？", "“测站”是指进行记录的任何固定设施。"),
        ("What is a station?", '"Station" means any fixed installation that makes records.'),
    ],
    ids=["zh", "en"],
)
def test_a_definition_is_preferred_to_other_sentences(
    invented_answerer: DocumentAnswerer, question: str, words: str
) -> None:
    """Of all sentences with the term, the one that says what it is."""
    assert answered(invented_answerer, question).quotations[0].text == words


def test_quoted_words_are_found_as_they_stand(seeds_answerer: DocumentAnswerer) -> None:
    """Words in quotation marks lead to the sentence that has them, and are enough."""
    assert (
        "تحديد مركز العمليات التشاورية الإقليمية"
        in answered(seeds_answerer, "«تحديد مركز العمليات التشاورية الإقليمية»").quotations[0].text
    )


def test_what_is_not_weighed_is_not_among_the_best(
    seeds_answerer: DocumentAnswerer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentences up to the fifth unit are those that weighing every sentence gives, in the same order."""
    calls: list[tuple[tuple[Any, ...], dict[str, Any]]] = []

    def recorded(*arguments: Any, **named: Any) -> Any:
        calls.append((arguments, named))
        return extract(*arguments, **named)

    monkeypatch.setattr("bot.answer.found_sentences.extract", recorded)
    for question in load_questions(ROOT / "tests" / "eval" / "questions.tune.jsonl"):
        seeds_answerer.answer(Question(question.text, question.history))
    assert len(calls) > 50
    for arguments, named in calls:
        some, every = (extract(*arguments, **named, units=units) for units in (5, 1000))
        units = list(dict.fromkeys(one.evidence.chunk for one in every))[:5]
        surely = next((at for at, one in enumerate(every) if one.evidence.chunk == units[-1]), -1) + 1
        assert some[:surely] == every[:surely]


def test_what_is_quoted_holds_its_sentence_and_fits(library: Library) -> None:
    """The whole unit where it is short; else whole sentences of it, as many as fit, the deciding one among them."""
    for number in range(0, library.size, 5):
        document = library.documents[library.chunks[number].document]
        unit = library.paragraph(library.chunks[number])
        sentences = library.annotation(number).sentences
        for place, sentence in enumerate(sentences):
            spans = quote_spans(library, number, place)
            whole = spans == unit.spans
            assert whole or len(library.passage_text(number).joined.text) > QUOTE_LIMIT
            text = quote(document.source.text, spans)
            assert text.strip()
            if not whole:
                longest = max(QUOTE_LIMIT, *(len(one) for one in sentences))
                assert len(text) <= longest + 200  # marks of emphasis and notes are not shown
            inner = library.passage_text(number).source_spans(sentence.start, sentence.end)
            assert all(any(s.start <= i.start and i.end <= s.end for s in spans) or whole for i in inner[:1])


@pytest.mark.parametrize(
    ("question", "place", "proof"),
    [
        (
            "وين بتنعقد الجلسة المواضيعية تبع أسباب الهجرة وتغير المناخ؟",
            "نيويورك",
            "في مقر الأمم المتحدة في نيويورك:",
        ),
        (
            "Where is the thematic session on the drivers of migration and climate change held?",
            "New York",
            "نيويورك:",
        ),
        ("关于移民原因和气候变化的专题会议在哪里举行？", "纽约", "نيويورك:"),
    ],
)
def test_the_introduction_of_a_list_gives_the_place_of_its_items(
    seeds_answerer: DocumentAnswerer, question: str, place: str, proof: str
) -> None:
    """The item says what, its introduction where ("(b) At New York: (i) …"); both are quoted."""
    reply = answered(seeds_answerer, question)
    assert place in reply.headline
    first, second = reply.quotations[:2]
    assert proof in first.text
    assert "تغير المناخ" in second.text
    assert first.citation.label in second.citation.label


def test_a_long_sentence_is_cut_at_its_commas_around_what_decides(seeds_answerer: DocumentAnswerer) -> None:
    """A letter's paragraph is one sentence of 683 letters: as many whole clauses as fit are quoted, with the date."""
    reply = answered(seeds_answerer, "第二次高级别对话哪两天举行？")
    text = reply.quotations[0].text
    assert len(text) <= QUOTE_LIMIT
    assert "٣ و ٤ تشرين الأول/أكتوبر ٢٠١٣" in text
    assert text.endswith("،")


def test_the_date_is_that_of_the_meeting_named_beside_it(seeds_answerer: DocumentAnswerer) -> None:
    """Of "the sixth meeting, held on …, shortly after the summit, on …" each has its own date."""
    summit = answered(seeds_answerer, "متى انعقدت قمة الأمم المتحدة الخاصة باللاجئين والمهاجرين؟")
    sixth = answered(seeds_answerer, "متى عقد الاجتماع العالمي السادس؟")
    assert "١٩ أيلول/سبتمبر ٢٠١٦" in summit.headline
    assert "١٣ تشرين الأول/أكتوبر ٢٠١٦" in sixth.headline
