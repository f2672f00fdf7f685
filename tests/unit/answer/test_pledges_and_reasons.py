"""What a table says was pledged, cases counted beside words like money, reasons, and rooms of a building in Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

PLEDGES = """# Rapport de la Réunion sur les bibliothèques rurales

## Annexe. Contributions annoncées au Fonds pour les bibliothèques rurales

| Contributeur | Montant | Durée |
|---|---|---|
| Islande | 2,4 millions d'euros | 2030-2033 |
| Pérou | 700 000 dollars | 2031 |
"""
CASES = """# تقرير عن معامل الطوب

## حالات العمل الجبري في معامل الطوب، ٢٠٣١

| البلد | عدد المعامل المفتشة | عدد حالات العمل الجبري |
|---|---|---|
| غانا | ١٧٠ | ٦ |
| فيجي | ٩٠ | ٢ |
"""
DELAYED = """# Отчет о горных мостах

4. Задержка работ в Непале объясняется оползнями, которые разрушили дорогу.
"""
ROOM = """# 灯塔会议纪要

1. 灯塔会议于2031年4月7日在内罗毕联合国总部银杏会议厅举行。
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over two tables, a sentence that explains and one that names a room."""
    documents = {"pledges.md": PLEDGES, "cases.md": CASES, "delayed.md": DELAYED, "room.md": ROOM}
    return answerer_of(documents, tmp_path_factory.mktemp("pledges"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("Iceland's pledge to the rural library fund", "2,4", id="en-pledge"),
        pytest.param(
            "contribución del Perú al fondo de las bibliotecas rurales", "700 000", id="es-contribution"
        ),
        pytest.param("How many cases of forced labour were there in Ghana in 2031?", "٦", id="no-money"),
        pytest.param("كم حالة عمل جبري في فيجي سنة ٢٠٣١؟", "٢", id="no-money-ar"),
        pytest.param("尼泊尔的工程为什么延误？", "оползнями", id="reason"),
        pytest.param(
            "Dans quelle salle la conférence sur les phares a-t-elle eu lieu ?", "银杏会议厅", id="room"
        ),
    ],
)
def test_tables_reasons_and_rooms_are_read(answerer: DocumentAnswerer, question: str, told: str) -> None:
    """A pledge is the amount of its row, "forced labour" is no currency, and «объясняется» tells why."""
    assert told in answered(answerer, question).headline


@pytest.mark.parametrize("question", ["Spain's pledge to the library fund", "斐济的工程为什么延误？"])
def test_another_country_is_not_answered_for(answerer: DocumentAnswerer, question: str) -> None:
    """What another country pledged, or why it was late elsewhere, is no answer."""
    assert isinstance(answerer.answer(Question(question)), NotFound)


HARBOURS = """# Report of the fourth meeting of the Network of Harbours, Valparaíso, Chile, 14 May 2034

1. The meeting was hosted by the Government of Chile. The representative of the Division cautioned that 19 ports had
submitted no figures at all. Eight delegations submitted their statements in writing owing to lack of time.

2. The meeting welcomed the pledge by Norway of 2.8 million kroner for small island ports.

## Commitments

| Country | Commitment | By |
|---|---|---|
| Argentina | Extend the permits of seasonal dockers | 1 July 2036 |
| Canada | Receive ships without a home port | December 2038 |
"""


@pytest.fixture(scope="module")
def harbours(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over the report of one meeting."""
    return answerer_of({"harbours.md": HARBOURS}, tmp_path_factory.mktemp("harbours"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How much did Norway pledge for small island ports?", "2.8"),
        ("كم تعهدت النرويج لموانئ الجزر الصغيرة؟", "2.8"),
        ("Why did eight delegations submit their statements in writing?", "owing to lack of time"),
        ("为什么有8个代表团以书面形式提交发言？", "owing to lack of time"),
    ],
)
def test_who_gave_and_why_is_answered(harbours: DocumentAnswerer, question: str, told: str) -> None:
    """What the country asked about gave is told, and a reason that the text gives."""
    reply = answered(harbours, question)
    assert told in f"{reply.headline} {' '.join(reply.quotations[0].text.split())}"


@pytest.mark.parametrize(
    "question",
    [
        "How much did Chile pledge for small island ports?",
        "كم تعهدت تشيلي لموانئ الجزر الصغيرة؟",
        "智利为小岛港口认捐了多少？",
        "Combien le Chili a-t-il promis aux ports des petites îles ?",
        "¿Cuánto prometió Chile para los puertos de islas pequeñas?",
        "Сколько Чили обещала портам малых островов?",
        "How much money did Argentina pledge?",
        "加拿大认捐多少钱？",
        "Why did 19 ports submit no figures?",
        "为什么有19个港口没有提交数据？",
        "Pourquoi 19 ports n'ont-ils présenté aucun chiffre ?",
    ],
)
def test_the_host_a_date_and_the_fact_alone_are_no_answers(harbours: DocumentAnswerer, question: str) -> None:
    """What the host gave no pledge tells, no date is an amount, and that so many did a thing does not say why."""
    assert isinstance(harbours.answer(Question(question)), NotFound)
