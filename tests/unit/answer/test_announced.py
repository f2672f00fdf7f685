"""Parts that a text announces with their number: "in three phases", and under a heading each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer

PLAN = """# Plan for the harbours

## I. How the plan is carried out

1. The renewal of the harbours (piers, cranes, lamps, and roads) is carried out in three phases.

### First phase: survey of the piers

2. The survey ends in May.

### Second phase: purchase of cranes

3. The purchase ends in June.

### Third phase: training of pilots

4. The training ends in July.

## II. Two priorities for the fishing fleet

5. The ministers agreed on them in 2015.

### (1) Radios on every ship

6. Radios save lives.

### (2) Insurance for crews

7. Insurance is cheap.

## III. Four lessons of the storm

8. The storm of 2014 was strong.

### (1) Lamps fail

9. Lamps need batteries.
"""


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("ما هي المراحل الثلاث للعملية المؤدية إلى الاتفاق العالمي؟", "المرحلة الثالثة", id="ar"),
        pytest.param(
            "¿Cuáles son las tres fases del proceso hacia el pacto mundial?", "المرحلة الثالثة", id="es"
        ),
        pytest.param(
            "Какие три этапа процесса, ведущего к глобальному договору?", "المرحلة الثالثة", id="ru"
        ),
        pytest.param(
            "What are the phases of the preparatory process for the global compact?",
            "المرحلة الثالثة",
            id="en",
        ),
        pytest.param("五项跨区域共同优先事项是哪些？", "(٣) مكافحة العنصرية", id="zh"),
        pytest.param(
            "Quelles sont les cinq priorités communes aux régions pour le pacte mondial ?",
            "(٣) مكافحة العنصرية",
            id="fr",
        ),
    ],
)
def test_headings_are_the_items_of_what_announces_them(
    seeds_answerer: DocumentAnswerer, question: str, words: str
) -> None:
    """«تتألف العملية … من ثلاث مراحل.» has no colon; the phases stand behind it as headings."""
    reply = answered(seeds_answerer, question)
    assert words in reply.headline
    assert any(words in one.text for one in reply.quotations)


@pytest.fixture
def answerer(tmp_path: Path) -> DocumentAnswerer:
    """Return what answers from one invented plan."""
    return answerer_of({"plan.txt": PLAN}, tmp_path)


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("What are the phases of the renewal of the harbours?", ("survey", "cranes", "pilots")),
        (
            "What are the two priorities for the fishing fleet?",
            ("Radios on every ship", "Insurance for crews"),
        ),
    ],
)
def test_as_many_are_told_as_are_announced(
    answerer: DocumentAnswerer, question: str, items: tuple[str, ...]
) -> None:
    """Under numbered headings each may have paragraphs of its own; brackets beside them list something else."""
    reply = answered(answerer, question)
    assert all(item in reply.headline for item in items), reply.headline
    assert "lamps" not in reply.headline


def test_fewer_headings_than_announced_are_no_list(answerer: DocumentAnswerer) -> None:
    """Of four lessons one alone is no answer: the rest are lost, or the heading is of something else."""
    reply = answerer.answer(Question("What are the four lessons of the storm?"))
    assert "Lamps fail" not in reply.headline
