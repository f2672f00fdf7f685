"""Numbered parts of a meeting: round tables, panels, working groups in a list, a table or a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

LISTED = """# القرار ٩١/٤٠٢ بشأن مؤتمر المنارات

١ - تقرر عقد المؤتمر الدولي المعني بالمنارات القديمة في سلطنة عُمان في نيسان/أبريل ٢٠٣١؛

٢ - تقرر أن تكون مواضيع الموائد المستديرة كما يلي:

(أ) المائدة المستديرة ١: حراس المنارات وأسرهم؛

(ب) المائدة المستديرة ٢: الضوء والطيور المهاجرة؛

(ج) المائدة المستديرة ٣: السياحة على السواحل؛
"""
TABLED = """# Note sur la Conférence des cordonniers

Les débats se tiendront le 6 mai 2032 en trois tables rondes.

| Table ronde | Sujet | Coprésidence | Salle |
|---|---|---|---|
| 1 | Le cuir et l'eau | Islande et Pérou | Salle Érable |
| 2 | Apprendre le métier | Kenya et Oman | Salle Tilleul |
| 3 | La semelle réparée | Malte et Fidji | Salle Orme |
"""
LETTERED = """# Отчет сессии Сети часовщиков

Груба, 3 июня 2030 года

10:00–12:00	Рабочая группа A: старые маятники (ведущий: г-н Олег Зотов)	Зал 1
14:00–16:00	Рабочая группа B: ремонт на селе (ведущая: г-жа Нина Рыбак)	Зал 2
"""
CLAUSED = """# Report on the Conference on Village Wells

The Committee decided that dialogue 1, on rope and bucket, would be led by Chile and France; dialogue 2, on deep \
pumps, by Barbados and Indonesia; and dialogue 3, on clean water, by Japan and South Africa.
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over four invented documents with numbered parts."""
    documents = {"listed.md": LISTED, "tabled.md": TABLED, "lettered.md": LETTERED, "claused.md": CLAUSED}
    return answerer_of(documents, tmp_path_factory.mktemp("parts"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param(
            "What is round table 3 of the lighthouse conference about?", "السياحة على السواحل", id="en"
        ),
        pytest.param("Quel est le thème de la deuxième table ronde sur les phares ?", "الضوء", id="fr-rank"),
        pytest.param("الطاولة المستديرة التالتة لمؤتمر المنارات موضوعها ايه", "السياحة", id="ar-spoken"),
        pytest.param("谁共同主持鞋匠会议第三次圆桌会议？", "马耳他", id="zh-row-led"),
        pytest.param(
            "¿Cuál es el tema de la mesa redonda 2 del 6 de mayo de 2032?", "Apprendre le métier", id="es-row"
        ),
        pytest.param("Who runs working group B of the watchmakers?", "Rybak", id="en-letter"),
        pytest.param("О чем рабочая группа A часовщиков?", "старые маятники", id="ru-letter"),
        pytest.param("Кто руководит диалогом 2 на конференции по колодцам?", "Барбадос", id="ru-clause"),
        pytest.param("Who leads dialogue 3 at the village wells conference?", "South Africa", id="en-clause"),
    ],
)
def test_a_numbered_part_is_told_by_its_own_words(
    answerer: DocumentAnswerer, question: str, told: str
) -> None:
    """The theme or the leaders of round table 3 are those behind its number, in a list, a row or a clause."""
    assert told in answered(answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "Quels sont les thèmes des trois tables rondes sur les phares ?",
        "灯塔会议三个圆桌会议的主题是什么？",
    ],
)
def test_the_themes_of_all_parts_are_told_together(answerer: DocumentAnswerer, question: str) -> None:
    """Where a question counts the parts, the theme of each is told."""
    headline = answered(answerer, question).headline
    assert all(words in headline for words in ("حراس المنارات", "الضوء والطيور", "السياحة"))


@pytest.mark.parametrize(
    "question",
    [
        "What is round table 7 of the lighthouse conference about?",
        "¿Quién preside la mesa redonda 5 de los zapateros?",
        "Who leads dialogue 6 at the village wells conference?",
        "Who chairs working group D of the watchmakers?",
    ],
)
def test_a_part_that_is_not_there_is_not_answered_for(answerer: DocumentAnswerer, question: str) -> None:
    """Another number or letter is another part, and the theme of the whole meeting is none of its parts."""
    assert isinstance(answerer.answer(Question(question)), NotFound)
