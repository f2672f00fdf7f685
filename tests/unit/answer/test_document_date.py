"""Tests of questions that ask when a document was adopted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.facts.document_date import document_date, symbol_of_concept
from bot.answer.question import understand
from index.query_building import build_query
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer
    from bot.answer.facts.document_date import DocumentDate
    from index.library import Library


def asked(library: Library, question: str) -> DocumentDate | None:
    """Return the document's date that a question asks for."""
    understood = understand(question)
    query = build_query(
        understood.subject or understood.text, understood.language, library, about=understood.about
    )
    return document_date(library, query, understood)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("When was resolution 71/280 adopted?", "A/RES/71/280 2017-04-06", id="en"),
        pytest.param("متى اعتمد القرار ٢٨٠/٧١؟", "A/RES/71/280 2017-04-06", id="ar"),
        pytest.param("第71/280号决议何时通过？", "A/RES/71/280 2017-04-06", id="zh"),
        pytest.param("Quand la résolution 71/280 a-t-elle été adoptée ?", "A/RES/71/280 2017-04-06", id="fr"),
        pytest.param("¿Cuándo se aprobó la resolución 71/280?", "A/RES/71/280 2017-04-06", id="es"),
        pytest.param("Когда была принята резолюция 71/280?", "A/RES/71/280 2017-04-06", id="ru"),
        pytest.param("date of A/RES/71/1", "A/RES/71/1 2016-09-19", id="words-only"),
        pytest.param(
            "When was the New York Declaration adopted?", "A/RES/71/1 2016-09-19", id="by-its-title"
        ),
        pytest.param(
            "When did the General Assembly adopt the modalities resolution?",
            "A/RES/71/280 2017-04-06",
            id="by-its-short-name",
        ),
        pytest.param(
            "When did the United Nations adopt resolution 71/280?", "A/RES/71/280 2017-04-06", id="of-the-un"
        ),
    ],
)
def test_a_documents_date_is_told_by_its_best_source(library: Library, question: str, expected: str) -> None:
    """Symbol, title or short name: the document is found, and so is the most authoritative date."""
    found = asked(library, question)
    assert found is not None
    assert f"{found.symbol} {found.date.date.to_iso()}" == expected
    assert found.disagreement[0].date == found.date.date


@pytest.mark.parametrize(
    "question",
    [
        "On what day did Peru's ambassador write to the Secretary-General?",
        "متى كتب سفير بيرو إلى الأمين العام؟",
        "秘鲁大使哪天写信给秘书长？",
        "Quel jour le Pérou a-t-il écrit au Secrétaire général ?",
        "¿Qué día escribió el embajador del Perú al Secretario General?",
        "Когда посол Перу написал Генеральному секретарю?",
    ],
)
def test_who_writes_to_somebody_writes_a_letter(library: Library, question: str) -> None:
    """«رسالة مؤرخة ٢٦ حزيران/يونيه ٢٠١٣ موجهة إلى الأمين العام من الممثل الدائم لبيرو»."""
    found = asked(library, question)
    assert found is not None
    assert found.date.date.to_iso() == "2013-06-26"


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("When did Mexico write to the Secretary-General?", id="no-such-letter"),
        pytest.param("When was the report drawn up?", id="written-by-nobody"),
        pytest.param("When will the conference decided in resolution 71/280 be held?", id="a-conference"),
        pytest.param("When does the report under resolution 71/280 have to be submitted?", id="a-report"),
        pytest.param("Who adopted resolution 71/280?", id="not-a-date"),
        pytest.param("When was resolution 65/170 adopted?", id="date-not-in-the-documents"),
        pytest.param("When was the Convention on the Rights of the Child adopted?", id="no-symbol"),
        pytest.param("When was it adopted?", id="nothing-named"),
        pytest.param("When did UNICEF adopt resolution 71/280?", id="another-body-en"),
        pytest.param("متى وقعت اليونيسيف اتفاقا مع الإسكوا؟", id="other-bodies-ar"),
        pytest.param(
            "¿Cuándo aprobó el Consejo de Seguridad la Declaración de Nueva York?", id="another-body-es"
        ),
        pytest.param(
            "When was the resolution on the modalities of the refugee compact adopted?", id="a-part"
        ),
    ],
)
def test_other_questions_are_left_to_the_search(library: Library, question: str) -> None:
    """What is convened, asked for, not dated, or adopted by another body gets no document's date."""
    assert asked(library, question) is None


def test_a_name_inside_a_longer_title_is_not_that_documents(library: Library) -> None:
    """«طرائق المفاوضات … بشأن الاتفاق العالمي» is the title of 71/280, which is not the Global Compact."""
    assert str(symbol_of_concept(library, "new-york-declaration")) == "A/RES/71/1"
    assert symbol_of_concept(library, "gcm") is None
    assert symbol_of_concept(library, "agenda-2030") is None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("متى وزعت رسالة بيرو؟", "2013-06-28", id="distributed-ar"),
        pytest.param("Quand la lettre du Pérou a-t-elle été distribuée ?", "2013-06-28", id="distributed-fr"),
        pytest.param("秘鲁的信是什么时候印发的？", "2013-06-28", id="issued-zh"),
        pytest.param("ما تاريخ رسالة بيرو؟", "2013-06-26", id="dated-ar"),
        pytest.param(
            "When was the report of the Secretary-General on international migration and development published?",
            "2008-08-11",
            id="published-en",
        ),
        pytest.param(
            "ما تاريخ تقرير الأمين العام عن الهجرة الدولية والتنمية؟", "2008-08-11", id="only-there"
        ),
    ],
)
def test_when_a_document_was_distributed_its_masthead_tells(
    library: Library, question: str, expected: str
) -> None:
    """A letter of 26 June, distributed on 28 June; the report is dated nowhere else."""
    found = asked(library, question)
    assert found is not None
    assert found.date.date.to_iso() == expected


def test_a_year_in_a_document_s_name_is_not_when_it_was_adopted(seeds_answerer: DocumentAnswerer) -> None:
    """«خطة عام ٢٠٣٠» was adopted in 2015; of the post-2015 agenda the year is what is asked for."""
    adopted = answered(seeds_answerer, "تاريخ قرار الجمعية العامة 70/1 (تحويل عالمنا) حسب الحاشية")
    assert "٢٠١٥" in adopted.headline
    after = answered(seeds_answerer, "أجندة التنمية الجديدة اللي حكى عنها ملخص ليما، لبعد أي سنة؟")
    assert "٢٠١٥" in after.headline
