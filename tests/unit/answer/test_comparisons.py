"""What is compared of two things is told of either, over invented documents: how many, when, or of both at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Intent, NotFound, Question
from bot.render.bidi import without_controls
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

DOCUMENTS = {
    "gauges.md": """# Report on the Gauge Survey

1. In Africa, fourteen ports answered the survey. Most of them lie at river mouths.

2. In Asia, nine ports answered the survey. Two more sent maps.

3. The Lisbon workshop was held on 4 May 2015, and dealt with ropes.

4. The Quito workshop was held on 11 June 2012, and dealt with lamps.

5. Libraries lend more tide tables to schools than the museums lend to schools.
""",
    "mawani.md": """# تقرير عن استقصاء الموانئ

١ - وفي أفريقيا، رد أربعة عشر مجيبا على الاستقصاء.

٢ - وفي آسيا، رد تسعة مجيبين على الاستقصاء.

٣ - وعُقدت حلقة عمل تونس في ٤ أيار/مايو ٢٠١٥.

٤ - وعُقدت حلقة عمل ليما في ١١ حزيران/يونيه ٢٠١٢.
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return answers over the invented documents."""
    return answerer_of(DOCUMENTS, tmp_path_factory.mktemp("invented"))


@pytest.mark.parametrize(
    ("question", "values"),
    [
        pytest.param(
            "Did more ports answer the survey from Africa or from Asia?",
            ("fourteen", "nine"),
            id="en-more-first",
        ),
        pytest.param(
            "Which was held first, the Lisbon workshop or the Quito workshop?", ("2015", "2012"), id="en"
        ),
        pytest.param("¿Respondieron más puertos de África o de Asia?", ("fourteen", "nine"), id="es-more"),
        pytest.param(
            "¿Qué taller se celebró antes, el taller de Lisboa o el taller de Quito?",
            ("2015", "2012"),
            id="es",
        ),
        pytest.param(
            "Quel atelier a eu lieu en premier, l'atelier de Lisbonne ou l'atelier de Quito ?",
            ("2015", "2012"),
            id="fr",
        ),
        pytest.param(
            "Какой практикум прошел раньше: практикум в Лиссабоне или практикум в Кито?",
            ("2015", "2012"),
            id="ru",
        ),
        pytest.param(
            "هل رد على الاستقصاء مجيبون أكثر من أفريقيا أم من آسيا؟", ("أربعة عشر", "تسعة"), id="ar-more"
        ),
        pytest.param("أيهما عقدت قبل: حلقة عمل تونس أم حلقة عمل ليما؟", ("٢٠١٥", "٢٠١٢"), id="ar"),
        pytest.param("里斯本讲习班还是基多讲习班更早？", ("2015", "2012"), id="zh"),
    ],
)
def test_what_is_compared_is_told_of_either_side(
    answerer: DocumentAnswerer, question: str, values: tuple[str, str]
) -> None:
    """The headline gives the measure of both, each proved by a quotation of its own."""
    reply = answered(answerer, question)
    assert reply.intent is Intent.COMPARISON
    one, other = (without_controls(reply.headline).find(value) for value in values)
    assert 0 <= one < other
    assert reply.quotations[0] != reply.quotations[1]
    assert not reply.quotations[1].beside


def test_one_sentence_may_set_them_side_by_side(answerer: DocumentAnswerer) -> None:
    """Where no numbers are told, the sentence that says it of both answers."""
    assert (
        "than the museums"
        in answered(answerer, "Who lends more tide tables to schools, libraries or museums?").headline
    )


def test_a_measure_of_one_side_alone_compares_nothing(answerer: DocumentAnswerer) -> None:
    """Of the other side the documents tell no number: neither is guessed."""
    reply = answerer.answer(Question("Did more ports answer the survey from Africa or from Europe?"))
    assert isinstance(reply, NotFound) or "fourteen" not in reply.headline
