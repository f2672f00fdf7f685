"""Who said or introduced something in a summary record is a person, whose country stands in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

RECORDS = {
    "en": "7. Mr. Smith (Canada) introduced draft resolution E/2018/L.19 on fisheries on behalf of the sponsors.",
    "officers": "3. The Working Group elected as Vice-Chair: Ms. Priya Rao (India) Rapporteur: Mr. Luis Soto (Peru)",
    "elected": "11. 专家组在2021年2月22日的开幕全体会议上选举李美玲女士(新加坡)为主席。",
    "fr": "7. M. Diallo (Sénégal) présente le projet de résolution E/2018/L.20 sur les forêts au nom des auteurs.",
    "es": "7. El Sr. Ferreira (Uruguay) presenta el proyecto de resolución E/2018/L.21 sobre los desiertos.",
    "ru": "8. Г-жа Тот (Венгрия) говорит, что ее страна запретила свинцовую краску.",
    "zh": "8. 佐藤女士(日本)说，日本已禁止含铅油漆。",
    "ar": "٧ - السيد منصور (مصر): عرض مشروع القرار E/2018/L.24 بشأن الأنهار باسم مقدميه.",
}


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return the answerer over a line of a summary record in each language."""
    documents = {f"{language}.txt": f"{text}\n" for language, text in RECORDS.items()}
    return answerer_of(documents, tmp_path_factory.mktemp("invented"))


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("Who introduced the draft resolution on fisheries?", "Smith (Canada)"),
        ("Which country introduced the draft resolution on fisheries?", ": Canada"),
        ("Who was elected Rapporteur of the Working Group?", "Luis Soto (Peru)"),
        ("谁当选为专家组主席？", "李美玲"),
        ("Qui a présenté le projet de résolution sur les forêts ?", "Diallo (Sénégal)"),
        ("¿Quién presentó el proyecto de resolución sobre los desiertos?", "Ferreira (Uruguay)"),
        ("¿Qué país presentó el proyecto de resolución sobre los desiertos?", ": Uruguay"),
        ("Кто сказал, что ее страна запретила свинцовую краску?", "Тот (Венгрия)"),
        ("谁说日本已禁止含铅油漆？", "佐藤女士(日本)"),
        ("من عرض مشروع القرار بشأن الأنهار؟", "منصور (مصر)"),
    ],
)
def test_who_did_it_is_the_person_and_not_the_country_in_brackets(
    records: DocumentAnswerer, question: str, who: str
) -> None:
    """«El Sr. Ferreira (Uruguay) presenta …»: the country answers only where a country is asked for."""
    assert who in answered(records, question).headline.replace("\u2068", "").replace("\u2069", "")
