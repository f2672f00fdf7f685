"""What a document's title says of its meeting and of itself need not be said again; and who is named in passing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

DECLARATION = """إعلان صلالة
بشأن حماية العاملين في البحر من المهاجرين

اعتُمد في ختام المؤتمر العربي الثالث للعمل البحري
صلالة، سلطنة عمان، ١٩ كانون الثاني/يناير ٢٠٢٧

نحن وزراء العمل المجتمعين في صلالة،

نعلن ما يلي:
١ - نتعهد بألا يبقى أي بحار على متن سفينة متروكة أكثر من ثلاثين يوما.
٢ - ننشئ صندوقا عربيا لإعادة البحارة إلى أوطانهم، مقره الإسكندرية.
٣ - نرحب بتعيين القبطان منى الشافعي، من مصر، مبعوثة خاصة لشؤون البحارة المتروكين لمدة ثلاث سنوات.

وقد تحفظ العراق على الفقرة ٢، ولم تشارك سوريا في المؤتمر.

صدر في صلالة عن المؤتمر بحضور ١٦ وزيرا و٢٤٠ مندوبا.
"""
NOTE = """СОВЕТ ПО РЫБОЛОВСТВУ

Записка о реестре

1. Реестр ведет секретариат Совета в Муйнаке.

2. Программное обеспечение для реестра разработала компания «Хазар Дата» за 2,3 млн долларов.
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over a declaration and a note."""
    documents = {"salalah.txt": DECLARATION, "note.txt": NOTE}
    return answerer_of(documents, tmp_path_factory.mktemp("titled"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("how many ministers attended the Arab labour conference in Salalah", "16", id="region"),
        pytest.param(
            "Quel pays a émis une réserve sur le paragraphe 2 de la déclaration de Salalah ?",
            "Iraq",
            id="kind",
        ),
        pytest.param("¿Quién es la enviada especial para los marinos abandonados?", "الشافعي", id="captain"),
        pytest.param("Кто разработал программное обеспечение для реестра?", "Хазар Дата", id="quoted-name"),
    ],
)
def test_what_stands_in_the_title_is_told(answerer: DocumentAnswerer, question: str, told: str) -> None:
    """The region and the place of the meeting, the kind of document; a rank before a name, a name behind a noun."""
    assert told in answered(answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "how many African ministers attended the conference in Salalah",
        "Quel pays a émis une réserve sur le paragraphe 2 de la déclaration de Tanger ?",
    ],
)
def test_another_region_or_document_is_refused(answerer: DocumentAnswerer, question: str) -> None:
    """A title says nothing of what it does not name."""
    assert isinstance(answerer.answer(Question(question)), NotFound)
