"""Where it is asked what a term means, only what defines that very term answers; in six languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Intent, Question
from bot.answer.question import understand
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

SURVEY = """# Encuesta mundial de 2024 sobre el personal de enfermería en zonas rurales

1. A los efectos de la encuesta, se entiende por «zona rural» toda localidad de menos de 5.000 habitantes situada a más
de 30 minutos del hospital más cercano.

2. La densidad media en las zonas rurales es de 18,3 enfermeros por cada 10.000 habitantes, y el 16 % de las plazas
estaban vacantes. Dos países utilizaron una definición propia de zona rural.

3. Veintiséis países conceden una prima por destino rural, que equivale al 18 % del salario base.
"""
FISHERIES = """# Report of the Commission for Lake Fisheries on its fifth session

1. For the purposes of the present report, a "small-scale fishery" is a fishery carried on from boats of at
most 12 metres.

2. The Commission noted with concern that illegal fishing had grown, and that bycatch had not been measured.
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over two documents that define one term each."""
    return answerer_of({"survey.md": SURVEY, "fisheries.md": FISHERIES}, tmp_path_factory.mktemp("meanings"))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (
            'How is "rural area" defined for the purposes of the nursing survey?',
            "se entiende por «zona rural»",
        ),
        ("Comment l'enquête définit-elle « zone rurale » ?", "se entiende por «zona rural»"),
        ("¿Cómo define la encuesta «zona rural»?", "se entiende por «zona rural»"),
        ("Как в обследовании определяется «сельский район»?", "se entiende por «zona rural»"),
        ('ما المقصود بعبارة "منطقة ريفية" في الاستقصاء؟', "se entiende por «zona rural»"),
        ("调查中“农村地区”的定义是什么？", "se entiende por «zona rural»"),
        ('What does "small-scale fishery" mean in the report?', "fishery carried on from boats"),
        ("Qu'entend-on par « pêche artisanale » aux fins du rapport ?", "fishery carried on from boats"),
        ("“小规模渔业”是怎么定义的？", "fishery carried on from boats"),
    ],
)
def test_what_defines_the_term_answers(answerer: DocumentAnswerer, question: str, words: str) -> None:
    """A term that a text defines in so many words is told by that, whatever else is said of it."""
    assert words in " ".join(answered(answerer, question).quotations[0].text.split())


@pytest.mark.parametrize(
    "question",
    [
        'What is the definition of "base salary" in the 2024 survey?',
        "¿Cómo se define «enfermero» a los efectos de la encuesta?",
        "Quelle est la définition du terme « salaire de base » dans l'enquête ?",
        "Что понимается под «вакансией» в обследовании?",
        'ما تعريف "الراتب الأساسي" في استقصاء 2024؟',
        "在调查中，“空缺职位”是指什么？",
        'How is "illegal fishing" defined in the report of the commission?',
        "¿Qué se entiende por «captura incidental» a los efectos del informe?",
        'ما المقصود بعبارة "الصيد غير القانوني" لأغراض التقرير؟',
    ],
)
def test_what_only_has_or_defines_another_term_does_not(answerer: DocumentAnswerer, question: str) -> None:
    """A sentence that has the term, or defines another, does not tell what it means."""
    assert not isinstance(answerer.answer(Question(question)), Answer)


@pytest.mark.parametrize(
    "question",
    [
        'How is "household in the last stage of return" defined in the guidelines?',
        "Comment la résolution définit-elle « travailleur saisonnier migrant » ?",
        "Как в записке определяется «сезонный работник»?",
    ],
)
def test_quoted_words_stand_between_those_that_ask(question: str) -> None:
    """A way of asking is found around words in quotation marks, however long."""
    assert understand(question).intent is Intent.DEFINITION
