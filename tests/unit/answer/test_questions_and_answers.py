"""A document of questions and answers: what a question names is told of the answer under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from index.model import UnitKind
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

PATENT = """СОВЕТ ПО РЫБОЛОВСТВУ ГОСУДАРСТВ АРАЛЬСКОГО РЕГИОНА

ЧАСТО ЗАДАВАЕМЫЕ ВОПРОСЫ
Единый билет рыбака

Что такое единый билет?
Единый билет — это разрешение на лов, которое действует в трех государствах Совета.

Сколько стоит билет и на какой срок он выдается?
Сбор составляет 65 долларов США. Документ выдается на срок до двух лет.

Куда подавать заявление?
Оно подается через портал Совета или в одном из 28 приемных центров.
"""
SPEECH = """Statement by the Minister of Fisheries

Madam President,

How long shall we wait?
The sea has taken two of our villages since 2019.

We thank the Council for its help.
"""
MISSION = """# Rapport de mission

## 2. Formation

Mme Keller propose une formation commune de cinq jours, que l'UNICEF financerait à hauteur de 60 000 euros.
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over a document of questions and answers, a speech and a report."""
    documents = {"patent.txt": PATENT, "speech.txt": SPEECH, "mission.md": MISSION}
    return answerer_of(documents, tmp_path_factory.mktemp("questions"))


def test_questions_stand_over_their_answers(answerer: DocumentAnswerer) -> None:
    """Three or more of them are headings; the one that a speech asks is text."""
    heads = {
        name: [document.text_of(one) for one in document.paragraphs if one.kind is UnitKind.HEADING]
        for name, document in answerer.library.documents.items()
    }
    assert heads["patent.txt"][1:] == [
        "Сколько стоит билет и на какой срок он выдается?",
        "Куда подавать заявление?",
    ]
    assert heads["speech.txt"] == []


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        pytest.param("сколько стоит билет", "65", id="ru"),
        pytest.param("Сколько будет стоить билет?", "65", id="ru-will"),
        pytest.param("How much would UNICEF give for the joint training?", "60 000", id="en-would"),
        pytest.param("Combien paierait l'UNICEF pour la formation commune ?", "60 000", id="fr-would"),
        pytest.param("¿Cuánto pagará UNICEF por la formación conjunta?", "60 000", id="es-will"),
        pytest.param("Сколько заплатит ЮНИСЕФ за обучение?", "60 000", id="ru-pays"),
        pytest.param("儿基会将为联合培训支付多少？", "60 000", id="zh-will"),
    ],
)
def test_an_amount_of_money_is_a_price(answerer: DocumentAnswerer, question: str, figure: str) -> None:
    """Neither days nor centres answer how much; the sentence with the amount need not say "cost"."""
    assert figure in answered(answerer, question).headline.replace("\xa0", " ")


@pytest.mark.parametrize(
    "question", ["Сколько стоит лодка рыбака?", "How much would UNESCO pay for the joint training?"]
)
def test_another_price_is_refused(answerer: DocumentAnswerer, question: str) -> None:
    """A thing of which no price is told has none."""
    assert isinstance(answerer.answer(Question(question)), NotFound)
