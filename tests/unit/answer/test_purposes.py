"""What a thing is for is told by a sentence that says so, over the seeds and over invented documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Intent, NotFound, Question
from bot.answer.question import understand
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

DOCUMENTS = {
    "lamps.md": """# Report on lighthouses

1. The Lamp Archive was opened in Oslo in 2011. The Lamp Archive has nine rooms and a garden.

2. Visitors praised the Lamp Archive in order of their arrival. The Lamp Archive was set up in order to keep the
drawings of old lanterns.

3. The wardens hold the Lantern Days every spring so that young keepers can learn the trade. The Lantern Days are held
on the pier.
""",
    "phares.md": """# Rapport sur les phares

1. Le Musée des bouées est ouvert le lundi. Le Musée des bouées a été créé afin de conserver les cloches des ports.
""",
    "faros.md": """# Informe sobre los faros

1. El Taller de Espejos abrió en Cádiz. El Taller de Espejos se fundó con el fin de reparar lentes antiguas.
""",
    "mayaki.md": """# Доклад о маяках

1. Школа смотрителей открылась в Риге. Школа смотрителей была создана для того, чтобы обучать молодых мастеров.
""",
    "manarat.md": """# تقرير عن المنارات

١ - افتُتح معهد الفوانيس في تونس عام ٢٠١٢. وقد أنشئ معهد الفوانيس بهدف حفظ رسوم المنارات القديمة. وللمعهد حديقة.
""",
    "dengta.md": """# 灯塔报告

1. 灯具学院设在青岛。灯具学院的成立旨在培训年轻的守塔人。灯具学院有九间教室。
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return answers over the invented documents."""
    return answerer_of(DOCUMENTS, tmp_path_factory.mktemp("invented"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("What is the Lamp Archive for?", "drawings", id="en-for"),
        pytest.param("What is the purpose of the Lamp Archive?", "drawings", id="en-purpose"),
        pytest.param("Why was the Lamp Archive set up?", "drawings", id="en-why"),
        pytest.param("Why are the Lantern Days held?", "young keepers", id="en-why-held"),
        pytest.param("À quoi sert le Musée des bouées ?", "cloches", id="fr"),
        pytest.param("¿Para qué se fundó el Taller de Espejos?", "lentes", id="es"),
        pytest.param("Зачем создана Школа смотрителей?", "обучать", id="ru"),
        pytest.param("ما الغرض من معهد الفوانيس؟", "رسوم", id="ar"),
        pytest.param("لماذا أنشئ معهد الفوانيس؟", "رسوم", id="ar-why"),
        pytest.param("灯具学院的目的是什么？", "培训", id="zh"),
    ],
)
def test_the_sentence_that_tells_what_a_thing_is_for_answers(
    answerer: DocumentAnswerer, question: str, told: str
) -> None:
    """Not the one that says where it is or what it has."""
    assert told in answered(answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("What is the purpose of the global compact?", id="en"),
        pytest.param("ما هو الهدف من الاتفاق العالمي", id="ar"),
        pytest.param("全球契约的目的是什么？", id="zh"),
        pytest.param("À quoi sert le pacte mondial ?", id="fr"),
        pytest.param("¿Cuál es el objetivo del pacto mundial?", id="es"),
        pytest.param("Какова цель глобального договора?", id="ru"),
    ],
)
def test_a_thing_asked_about_in_six_languages_has_one_aim(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """Neither the goals that others are named by nor the name «من أجل» of the thing itself is its aim."""
    assert (
        answered(seeds_answerer, question)
        .quotations[0]
        .text.startswith("يهدف الاتفاق العالمي إلى معالجة الهجرة")
    )


@pytest.mark.parametrize(
    "question",
    [
        "What was the aim of the dialogue that the High Commissioner organised in Geneva in December 2007?",
        "Quel était le but du dialogue organisé par le Haut-Commissaire à Genève en décembre 2007 ?",
        "¿Cuál era el objetivo del diálogo que organizó el Alto Comisionado en Ginebra en diciembre de 2007?",
        "Какова была цель диалога, который организовал Верховный комиссар в Женеве в декабре 2007 года?",
        "شو كان هدف الحوار الذي نظمه المفوض السامي في جنيف في ديسمبر 2007؟",
        "2007年12月高级专员在日内瓦组织的对话目的是什么？",
    ],
)
def test_the_aim_of_what_somebody_organized_is_asked_for(question: str) -> None:
    """Who organized it is named, not asked for."""
    assert understand(question).intent is Intent.TOPIC


@pytest.mark.parametrize(
    "question",
    [
        "What was the aim of the dialogue, and who organised it in Geneva in 2007?",
        "Quel était le but du dialogue et qui l'a organisé à Genève ?",
        "¿Cuál era el objetivo del diálogo y quién lo organizó?",
        "ما هدف الحوار ومن نظمه؟",
    ],
)
def test_who_organized_it_may_be_asked_as_well(question: str) -> None:
    """The second half of the question is one too."""
    understood = understand(question)
    assert Intent.HOST in {understood.intent, understood.second}


@pytest.mark.parametrize(
    "question",
    [
        "What was the aim of the dialogue that the High Commissioner organised in Rome in December 2007?",
        "شو كان هدف الحوار الذي نظمه المفوض السامي في روما في ديسمبر 2007؟",
    ],
)
def test_the_aim_of_another_meeting_is_not_told(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """That dialogue was held in Geneva."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)
