"""What a document refers to, and where a document is referred to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer

CITED = ("١/٧١", "١/٧٠", "٣١٣/٦٩", "٤/٦٨", "٢٩٦/٧٠", "١٣٤/٤٨")
"""The resolutions that resolution 71/280 refers to, as it writes them."""
WHICH = (
    "Which resolutions does 71/280 cite?",
    "List all resolutions mentioned in the modalities resolution",
    "ما هي القرارات التي يشير إليها القرار 71/280؟",
    "اذكر القرارات الواردة في قرار الطرائق",
    "第71/280号决议引用了哪些决议？",
    "列出模式决议引用的所有决议",
    "Quelles résolutions cite la résolution 71/280 ?",
    "À quelles résolutions la résolution 71/280 fait-elle référence ?",
    "¿Qué resoluciones cita la resolución 71/280?",
    "Lista de resoluciones citadas en la resolución de modalidades",
    "На какие резолюции ссылается резолюция 71/280?",
    "Перечисли резолюции, упомянутые в резолюции 71/280",
)
LETTER = (
    "Which resolutions does the letter from Peru refer to?",
    "إلى أي قرارات تشير رسالة بيرو؟",
    "利马的信里提到了几个决议？",
    "À quelles résolutions la lettre du Pérou fait-elle référence ?",
    "¿A qué resoluciones se refiere la carta del Perú?",
    "На какие резолюции ссылается письмо Перу?",
)
WHETHER = (
    ("Does 71/280 cite resolution {}?", "Does the report of the Secretary-General refer to resolution {}?"),
    ("هل يشير القرار 71/280 إلى القرار {}؟", "هل يذكر تقرير الأمين العام القرار {}؟"),
    ("第71/280号决议是否引用第{}号决议？", "秘书长的报告提到第{}号决议了吗？"),
    (
        "La résolution 71/280 cite-t-elle la résolution {} ?",
        "Le rapport du Secrétaire général mentionne-t-il la résolution {} ?",
    ),
    (
        "¿Cita la resolución 71/280 la resolución {}?",
        "¿Menciona el informe del Secretario General la resolución {}?",
    ),
    (
        "Ссылается ли резолюция 71/280 на резолюцию {}?",
        "Упоминает ли доклад Генерального секретаря резолюцию {}?",
    ),
)
WHERE = (
    "Where is resolution {} mentioned?",
    "أين ذكر القرار {}؟",
    "哪里提到了第{}号决议？",
    "Où est mentionnée la résolution {} ?",
    "¿Dónde se menciona la resolución {}?",
    "Где упоминается резолюция {}?",
    "Which documents mention resolution {}?",
    "ما هي الوثائق التي تشير إلى القرار {}؟",
    "哪些文件提到了第{}号决议？",
    "Quels documents mentionnent la résolution {} ?",
    "¿Qué documentos mencionan la resolución {}?",
    "В каких документах упоминается резолюция {}?",
)
CONVENTIONS = (
    "Which conventions are mentioned in {}?",
    "ما هي الاتفاقيات المذكورة في {}؟",
    "{}提到了哪些公约？",
    "Quelles conventions sont citées dans {} ?",
    "¿Qué convenciones se mencionan en {}?",
    "Какие конвенции упоминаются в {}?",
)
REPORT = """A/79/412

General Assembly
Seventy-ninth session

Report of the Secretary-General on river ports

1. The present report is submitted pursuant to resolution 77/245 and to Economic and Social Council decision 2023/329.

2. Eleven States have ratified the Convention on the Safe Keeping of River Ports, and four the Karlsund Convention.
The Convention entered into force in 2019.

3. The Segovia Declaration on Inland Harbours was adopted in 2021; see A/78/95.
"""


@pytest.mark.parametrize("question", WHICH)
def test_resolutions_that_a_resolution_cites(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Each is in the headline, and in a quotation as the resolution writes it."""
    reply = answered(seeds_answerer, question)
    quoted = " ".join(one.text for one in reply.quotations)
    assert all(one in reply.headline and one in quoted for one in CITED)


@pytest.mark.parametrize("question", LETTER)
def test_resolutions_that_a_letter_cites(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """A document without a symbol is meant by what people call it."""
    headline = answered(seeds_answerer, question).headline
    assert "١٧٠/٦٥" in headline
    assert "٢١٩/٦٧" in headline


@pytest.mark.parametrize(("resolution", "report"), WHETHER)
def test_whether_a_document_cites_another(
    seeds_answerer: DocumentAnswerer, resolution: str, report: str
) -> None:
    """The words that do are quoted; where there are none, the question is refused."""
    assert "١/٧٠" in answered(seeds_answerer, resolution.format("70/1")).quotations[0].text
    assert "٢٠٨/٦١" in answered(seeds_answerer, report.format("61/208")).quotations[0].text
    for near in (resolution.format("55/99"), report.format("70/1")):
        assert isinstance(seeds_answerer.answer(Question(near)), NotFound)


@pytest.mark.parametrize("question", WHERE)
def test_where_a_document_is_cited(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """In which place, or in which document; nowhere is refused."""
    reply = answered(seeds_answerer, question.format("70/1"))
    assert "A/RES/71/280" in reply.headline
    assert "القرار ١/٧٠." in [one.text for one in reply.quotations]
    assert isinstance(seeds_answerer.answer(Question(question.format("55/99"))), NotFound)


@pytest.mark.parametrize("question", CONVENTIONS)
def test_conventions_by_name(seeds_answerer: DocumentAnswerer, tmp_path: Path, question: str) -> None:
    """A convention goes by a name, which nobody told beforehand; 71/280 names none."""
    assert isinstance(seeds_answerer.answer(Question(question.format("71/280"))), NotFound)
    headline = answered(answerer_of({"report.txt": REPORT}, tmp_path), question.format("A/79/412")).headline
    assert "Convention on the Safe Keeping of River Ports" in headline
    assert "Karlsund Convention" in headline


def test_kinds_of_text_are_told_apart(tmp_path: Path) -> None:
    """A decision is no resolution, and a document is any of them; its own symbol is no reference."""
    answerer = answerer_of({"report.txt": REPORT}, tmp_path)
    assert "77/245" in answered(answerer, "Which resolutions does A/79/412 cite?").headline
    assert "2023/329" not in answered(answerer, "Which resolutions does A/79/412 cite?").headline
    assert "2023/329" in answered(answerer, "Which decisions does A/79/412 cite?").headline
    assert "Segovia Declaration" in answered(answerer, "Which declarations does A/79/412 mention?").headline
    told = answered(answerer, "Which documents does A/79/412 refer to?")
    assert all(one in told.headline for one in ("77/245", "2023/329", "A/78/95"))
    assert told.headline.count("A/79/412") == 1


@pytest.mark.parametrize(
    "question",
    [
        "Where does 71/280 mention {}?|Mexico|Chile",
        "أين يذكر القرار 71/280 {}؟|المكسيك|شيلي",
        "71/280号决议哪里提到了{}？|墨西哥|智利",
        "Où la résolution 71/280 mentionne-t-elle {} ?|le Mexique|le Chili",
        "¿Dónde menciona la resolución 71/280 a {}?|México|Chile",
        "Где в резолюции 71/280 упоминается {}?|Мексика|Чили",
    ],
)
def test_where_a_name_is_mentioned(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """By the numbers of the paragraphs; a country that is not named there is mentioned nowhere."""
    form, named, other = question.split("|")
    reply = answered(seeds_answerer, form.format(named))
    assert [one.citation.permalink.partition("-")[2] for one in reply.quotations] == ["para-23", "para-24"]
    assert isinstance(seeds_answerer.answer(Question(form.format(other))), NotFound)
