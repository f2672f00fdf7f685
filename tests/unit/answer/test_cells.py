"""Cells of tables, asked for by column and row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize(
    ("question", "cell"),
    [
        pytest.param(
            "Which SDG is linked to migration and health in the ISCM table?", "٣- الصحة الجيدة", id="en"
        ),
        pytest.param("移民与教育对应哪个可持续发展目标？", "٤- جودة التعليم", id="zh"),
        pytest.param("¿Qué ODS corresponde a la migración y la salud?", "٣- الصحة الجيدة", id="es"),
    ],
)
def test_a_cell_is_found_by_its_column_and_another_cell_of_its_row(
    seeds_answerer: DocumentAnswerer, question: str, cell: str
) -> None:
    """The column names what is wanted, the rest of the question one whole cell of the row."""
    reply = answered(seeds_answerer, question)
    assert cell in reply.headline
    assert cell in reply.quotations[0].text


@pytest.mark.parametrize(
    "question",
    [
        "which SDG target is the compact most closely linked to",
        "移民契约与哪个可持续发展具体目标关系最密切？",
        "与移民契约关系最密切的是可持续发展目标的哪一个具体目标？",
    ],
)
def test_a_cell_without_a_number_says_not_which_number(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """A row has the goals in one cell, elements of the compact in another, and «الهدف ١٠,٧» stands in a sentence."""
    assert "10.7" in answered(seeds_answerer, question).headline


def test_a_part_of_a_cell_does_not_name_its_row(seeds_answerer: DocumentAnswerer) -> None:
    """«الهجرة والبيئة وتغير المناخ» is more than migration."""
    reply = seeds_answerer.answer(Question("Which SDG is linked to migration?"))
    assert not isinstance(reply, Answer) or "٣- الصحة" not in reply.headline


@pytest.mark.parametrize(
    ("question", "names"),
    [
        pytest.param(
            "Which mechanisms work on humanitarian emergency preparedness?",
            ("Almaty Process", "Ibero-American Forum"),
            id="en",
        ),
        pytest.param("انهي آليات شغالة على التأهب للطوارئ الانسانية؟", ("عملية ألماتي",), id="ar"),
        pytest.param(
            "¿Qué mecanismos de consulta trabajan el tema de medio ambiente y cambio climático?",
            ("Proceso de Puebla",),
            id="es",
        ),
        pytest.param("哪些协商机制涉及移民与教育？", ("الحوار الآسيوي الأوروبي",), id="zh"),
    ],
)
def test_the_names_in_a_cell_are_told_by_the_noun_of_their_column(
    seeds_answerer: DocumentAnswerer, question: str, names: tuple[str, ...]
) -> None:
    """«آلية التشاور» holds the mechanisms, whether consultation is spoken of or not."""
    reply = answered(seeds_answerer, question)
    assert all(name in reply.headline for name in names), reply.headline


HARBOURS = """# Report on the harbours of the small islands

## Annex 1: Partnerships of the harbours

Area of work	Goal	Countries
Fishing and health of fishing crews	Goal 3	Malta Cyprus Mauritius Mexico
Training of pilots	Goal 4	Cyprus Fiji
Safety of ferries	Goal 9	Samoa

## Annex 2: Harbours

Harbour	Country	Depth
Marsa	Malta	12 metres
Larnaca	Cyprus	9 metres
Limassol	Cyprus	14 metres
Levuka	Fiji	6 metres
"""


@pytest.fixture
def answerer(tmp_path: Path) -> DocumentAnswerer:
    """Return what answers from two invented tables."""
    return answerer_of({"report.txt": HARBOURS}, tmp_path)


@pytest.mark.parametrize(
    ("question", "headline"),
    [
        ("Which countries work on fishing and health?", "Malta, Cyprus, Mauritius and Mexico"),
        ("¿Qué países trabajan en la formación de pilotos?", "Chipre y Fiyi"),
        ("哪些国家参与渔业与卫生工作？", "马耳他、塞浦路斯、毛里求斯和墨西哥"),
        ("Which harbours are in Cyprus?", "Cyprus: Larnaca and Limassol"),
        ("Quels ports se trouvent à Chypre ?", "Larnaca et Limassol"),
        ("ما هي الموانئ الواقعة في قبرص؟", "Limassol"),
        (
            "Which areas of work does Cyprus take part in?",
            "Cyprus: Fishing and health of fishing crews and Training of pilots",
        ),
    ],
)
def test_all_rows_answer_that_hold_what_a_question_names(
    answerer: DocumentAnswerer, question: str, headline: str
) -> None:
    """Rows that have the same in one column, or list the same name there, are told together by another column."""
    assert headline in answered(answerer, question).headline


def test_rows_of_two_countries_are_not_told_together(answerer: DocumentAnswerer) -> None:
    """A depth that no row has, and a country that has no harbour, find none."""
    for question in ("Which harbours are in Samoa?", "Which countries work on aviation?"):
        reply = answerer.answer(Question(question))
        assert not any(name in reply.headline for name in ("Larnaca", "Marsa", "Levuka", "Cyprus"))


BASINS = """Note conceptuelle

1. Les commissions ci-après ont répondu au questionnaire.

Tableau 1
Commissions de bassin

Commission	Année de création	Nombre de membres	Présidence en 2026
Forum du Kivu pour la pêche artisanale	1998	9	Tchad
Dialogue du Sourou	2007	6	Ghana
"""


@pytest.fixture(scope="module")
def basins(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over a table of bodies, its columns named in French."""
    return answerer_of({"basins.txt": BASINS}, tmp_path_factory.mktemp("basins"))


@pytest.mark.parametrize(
    ("question", "cell"),
    [
        pytest.param("Combien de membres compte le Forum du Kivu ?", "9", id="members-fr"),
        pytest.param("How many members does the Kivu Forum have?", "9", id="members-en"),
        pytest.param("¿Cuántos miembros tiene el Diálogo del Sourou?", "6", id="members-es"),
        pytest.param("Qui préside le Forum du Kivu ?", "Tchad", id="chair-fr"),
        pytest.param("Who chairs the Sourou Dialogue?", "Ghana", id="chair-en"),
    ],
)
def test_a_row_is_named_by_how_its_cell_begins(basins: DocumentAnswerer, question: str, cell: str) -> None:
    """«Forum du Kivu» is called so, and need not be told to be for artisanal fishing."""
    assert cell in answered(basins, question).headline


@pytest.mark.parametrize(
    "question",
    ["Combien de membres compte le Forum de Lomé ?", "Who chairs the Okavango Forum?"],
)
def test_another_name_names_no_row(basins: DocumentAnswerer, question: str) -> None:
    """Every forum is a forum."""
    reply = basins.answer(Question(question))
    assert not isinstance(reply, Answer) or not {"9", "Tchad"} & set(reply.headline.split())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Which mechanisms in the Americas did not answer the survey?", id="en"),
        pytest.param("¿Qué mecanismos de las Américas no contestaron la encuesta?", id="es"),
    ],
)
def test_a_cell_does_not_tell_what_is_not_so(seeds_answerer: DocumentAnswerer, text: str) -> None:
    """The table names who replied; who did not stands in the sentence below it."""
    assert "ولم يتلق أي رد من" in answered(seeds_answerer, text).quotations[0].text
