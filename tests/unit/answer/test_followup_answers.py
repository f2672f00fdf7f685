"""Follow-ups answered out of the seeds: what they leave out is taken from the turns before, and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize(
    ("before", "turn", "words"),
    [
        pytest.param("非加太集团的移徙基金得到多少欧元？", "它将支持设立什么？", "مرصداً للهجرة", id="zh"),
        pytest.param(
            "Qui a convoqué le Forum ibéro-américain de mai 2008 ?",
            "Et qu’est-ce qui en est sorti pour mettre en œuvre les engagements ?",
            "خطة عمل لتنفيذ الالتزامات",
            id="fr",
        ),
        pytest.param(
            "Qu'est-ce que la troïka du Forum mondial ?",
            "qui en fait partie actuellement ?",
            "واليونان",
            id="fr en",
        ),
        pytest.param(
            "When did ASEAN adopt its declaration on migrant workers?",
            "what did it set up?",
            "لجنة للإشراف",
            id="en",
        ),
        pytest.param(
            "Что такое Глобальная группа по миграции?", "а кто в неё входил?", "منظمة العمل الدولية", id="ru"
        ),
    ],
)
def test_a_pronoun_stands_for_the_subject_before(
    seeds_answerer: DocumentAnswerer, before: str, turn: str, words: str
) -> None:
    """A turn whose subject or object is a pronoun asks of what was asked about before, whatever else it says."""
    assert words in answered(seeds_answerer, turn, (before,)).quotations[0].text


@pytest.mark.parametrize(
    ("before", "turn", "words"),
    [
        pytest.param("ما هي مجموعة أصدقاء المنتدى؟", "كم مرة تجتمع في السنة؟", "مرتين", id="ar"),
        pytest.param("ما هي مجموعة أصدقاء المنتدى؟", "وكام مرة بيجتمعوا بالسنة؟", "مرتين", id="ar spoken"),
        pytest.param("What are the Friends of the Forum?", "how often do they meet?", "مرتين", id="en"),
        pytest.param("¿Qué son los Amigos del Foro?", "¿y cuántas veces se reúnen al año?", "مرتين", id="es"),
        pytest.param(
            "Qui sont les Amis du Forum ?", "combien de fois par an se réunissent-ils ?", "مرتين", id="fr"
        ),
        pytest.param("Что такое друзья Форума?", "а сколько раз в год они собираются?", "مرتين", id="ru"),
        pytest.param("论坛之友是什么？", "一年开几次会？", "مرتين", id="zh"),
    ],
)
def test_how_often_counts_nothing_but_times(
    seeds_answerer: DocumentAnswerer, before: str, turn: str, words: str
) -> None:
    """«كم مرة تجتمع» counts no meetings of another body: "twice" answers it."""
    assert words in answered(seeds_answerer, turn, (before,)).quotations[0].text


@pytest.mark.parametrize(
    ("before", "turn", "words"),
    [
        pytest.param(
            "كم كيان بأفريقيا انطلب منه يعبي الاستبيان؟", "وكم واحد منهم رد؟", "استجاب ١١ كياناً", id="ar"
        ),
        pytest.param(
            "Скольким организациям в Европе разослали анкету перед седьмой встречей?",
            "А сколько из них ответили?",
            "استجابت جميع هذه الكيانات",
            id="ru",
        ),
        pytest.param(
            "À combien d'entités d'Europe a-t-on envoyé l'enquête ?",
            "et combien d'entre elles ont répondu ?",
            "استجابت جميع هذه الكيانات",
            id="fr",
        ),
        pytest.param("非洲有几个实体收到问卷？", "它们中有几个回复了？", "استجاب ١١ كياناً", id="zh"),
    ],
)
def test_how_many_of_them_is_asked_of_the_same_places(
    seeds_answerer: DocumentAnswerer, before: str, turn: str, words: str
) -> None:
    """What was done with all of them is not asked of some again; where they are is."""
    assert words in answered(seeds_answerer, turn, (before,)).quotations[0].text


@pytest.mark.parametrize(
    ("before", "turn"),
    [
        pytest.param("Where was the sixth global meeting held?", "What is the capital of France?", id="en"),
        pytest.param("Where was the sixth global meeting held?", "Who won the football cup?", id="en cup"),
        pytest.param("أين عقد الاجتماع العالمي السادس؟", "كم سعر تذكرة الطائرة؟", id="ar"),
        pytest.param("第六次全球会议在哪里举行？", "机票要多少钱？", id="zh"),
        pytest.param("Où s'est tenue la sixième réunion ?", "Combien de musiciens ont joué ?", id="fr"),
        pytest.param("¿Dónde fue la sexta reunión mundial?", "¿Cuántos músicos tocaron?", id="es"),
        pytest.param("Где прошло шестое совещание?", "Сколько музыкантов выступило?", id="ru"),
    ],
)
def test_what_neither_reading_finds_is_not_found(
    seeds_answerer: DocumentAnswerer, before: str, turn: str
) -> None:
    """A turn that the documents do not answer is not answered for what was asked before it."""
    assert isinstance(seeds_answerer.answer(Question(turn, history=(before,))), NotFound)
