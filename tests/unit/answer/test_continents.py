"""On which continent, or in which part of the world, something is: a region answers, no city and no country."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from bot.answer.question import understand
from bot.answer.understand.patterns import AnswerKind
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

ASIA = {"en": "Asia", "fr": "Asie", "es": "Asia", "ru": "Азия", "ar": "آسيا", "zh": "亚洲"}


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("On which continent does the regional programme for empowering migrant women run?", "en"),
        ("In which part of the world is there a regional programme for empowering migrant women?", "en"),
        ("Sur quel continent se déroule le programme régional d'autonomisation des femmes migrantes ?", "fr"),
        (
            "¿En qué continente se aplica el programa regional de empoderamiento de las mujeres migrantes?",
            "es",
        ),
        (
            "¿En qué parte del mundo se aplica el programa regional para empoderar a las mujeres migrantes?",
            "es",
        ),
        ("في أي قارة يجري البرنامج الإقليمي لتمكين المرأة المهاجرة؟", "ar"),
        ("بأي قارة البرنامج الاقليمي لتمكين النساء المهاجرات؟", "ar"),
        ("赋予移徙妇女权能的区域方案在哪个大洲实施？", "zh"),
    ],
)
def test_a_continent_answers(seeds_answerer: DocumentAnswerer, question: str, language: str) -> None:
    """«البرنامج الإقليمي لتمكين المرأة المهاجرة في آسيا»."""
    assert ASIA[language] in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "On which continent does the regional programme for migrant children run?",
        "Sur quel continent se déroule le programme régional pour les travailleurs domestiques ?",
        "¿En qué continente se aplica el programa regional para las trabajadoras domésticas?",
        "На каком континенте действует региональная программа для домашних работников?",
        "في أي قارة يجري البرنامج الإقليمي للعمال المنزليين؟",
    ],
)
def test_a_continent_of_another_thing_is_no_answer(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Continents are named everywhere; the thing itself must be told of."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("In which part of the world does the network work?", AnswerKind.PLACE),
        ("Dans quelle partie du monde travaille le réseau ?", AnswerKind.PLACE),
        ("¿En qué parte del mundo trabaja la red?", AnswerKind.PLACE),
        ("В какой части света работает сеть?", AnswerKind.PLACE),
        ("في أي جزء من العالم تعمل الشبكة؟", AnswerKind.PLACE),
        ("该网络在哪个洲开展工作？", AnswerKind.PLACE),
        ("¿Qué parte de los países respondió?", AnswerKind.PERCENTAGE),
        ("Какая часть респондентов ответила?", AnswerKind.PERCENTAGE),
    ],
)
def test_a_part_of_the_world_is_no_share(question: str, answer: AnswerKind) -> None:
    """«Qué parte de» asks for a share, «qué parte del mundo» for a place."""
    assert understand(question).answer is answer
