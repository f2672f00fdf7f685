"""A short name of a series of meetings is another's where what stands beside it says so, in texts and in questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from index.model import Language
from index.termbase import Termbase
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer

TERMBASE = Termbase.load()

REPORT = """\
# Report of the Fourth Global Meeting of Chairs and Secretariats of Regional Fisheries Bodies

1. The Fourth Global Meeting of Chairs and Secretariats of Regional Fisheries Bodies was held in Mindelo, Cabo Verde,
from 3 to 5 June 2025, hosted by the Government of Cabo Verde.

2. The second meeting was held in Suva in May 2019, hosted by the Government of Fiji.

3. Participants accepted the offer of the Government of Oman to host the Fifth Global Meeting in Salalah in 2028.
"""
MIGRATION = """\
# Letter

1. The Fourth Global Meeting of Chairs and Secretariats of Regional Consultative Processes on Migration was held in Lima
on 22 and 23 May 2013 and was hosted by the Government of Peru.

2. The second meeting of the Global Forum on Migration and Development was held in Manila in October 2008.
"""
YOUTH = """\
# Déclaration

1. Regrettant que la cinquième réunion du Forum mondial des conseils de jeunes, qui devait se tenir à Cotonou du 17 au
20 août 2020, ait dû être reportée, nous nous sommes réunis à Porto-Novo.

2. La cinquième réunion du Forum mondial des conseils de jeunes a été accueillie par le Gouvernement du Bénin.
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Three documents about meetings of like names."""
    folder: Path = tmp_path_factory.mktemp("namesakes")
    return answerer_of({"report.md": REPORT, "letter.md": MIGRATION, "youth.md": YOUTH}, folder)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the Global Forum of Youth Councils"),
        ("en", "the fourth global meeting of regional fisheries bodies"),
        ("en", "the Intergovernmental Meeting on the Recognition of Qualifications of Migrant Workers"),
        ("fr", "la cinquième réunion du Forum mondial des conseils de jeunes"),
        ("es", "el Foro Mundial del Agua"),
        ("ru", "Шестое межправительственное совещание по признанию квалификаций трудящихся-мигрантов"),
        ("ar", "الاجتماع العالمي الخامس لهيئات مصايد الأسماك"),
        ("zh", "第五次青年理事会全球论坛"),
    ],
)
def test_a_short_name_is_anothers_by_what_stands_beside_it(language: str, text: str) -> None:
    """A Global Forum of Youth Councils is not the Global Forum on Migration and Development."""
    assert TERMBASE.namesakes(text, Language(language))
    series = {"gfmd", "grcp", "igc-conference"}
    assert series.isdisjoint(match.concept for match in TERMBASE.match(text, Language(language)))


@pytest.mark.parametrize(
    ("language", "text", "series"),
    [
        ("en", "the second meeting of the Global Forum in Manila", "gfmd"),
        (
            "en",
            "the fourth Global Meeting of Chairs and Secretariats of Regional Consultative Processes",
            "grcp",
        ),
        ("fr", "la première réunion du Forum mondial, tenue à Bruxelles", "gfmd"),
        ("es", "la reunión del Foro Mundial de 2008", "gfmd"),
        ("ru", "четвёртое Глобальное совещание председателей региональных консультативных процессов", "grcp"),
        ("ar", "المؤتمر الحكومي الدولي المعني بالهجرة", "igc-conference"),
        ("ar", "الاجتماع العالمي الرابع لرؤساء وأمانات العمليات التشاورية الإقليمية", "grcp"),
        ("zh", "移徙问题区域协商进程主席和秘书处第四次全球会议", "grcp"),
    ],
)
def test_a_short_name_stays_that_of_its_series(language: str, text: str, series: str) -> None:
    """Places, years and the series' own topics make no other meeting of it."""
    assert not TERMBASE.namesakes(text, Language(language))
    assert series in {match.concept for match in TERMBASE.match(text, Language(language), nested=True)}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who hosted the fourth global meeting?", "Peru"),
        ("Who hosted the fourth global meeting of regional fisheries bodies?", "Cabo Verde"),
        ("متى عقد الاجتماع العالمي الرابع؟", "٢٠١٣"),
        ("Где прошло четвёртое глобальное совещание региональных рыбохозяйственных органов?", "Мин"),
        ("Qui a accueilli la cinquième réunion du Forum mondial des conseils de jeunes ?", "Bénin"),
    ],
)
def test_what_is_said_of_one_is_not_told_of_the_other(
    answerer: DocumentAnswerer, question: str, told: str
) -> None:
    """The host of the fisheries bodies' meeting is not that of the meeting on migration."""
    assert told in answered(answerer, question).headline


@pytest.mark.parametrize(
    "question",
    ["Who hosted the second global meeting?", "Who hosted the fifth meeting of the Global Forum?"],
)
def test_a_namesake_answers_for_no_other(answerer: DocumentAnswerer, question: str) -> None:
    """Of the series' own second and fifth meeting these documents say nothing."""
    assert isinstance(answerer.answer(Question(question)), NotFound)


def test_where_a_meeting_was_to_be_before_it_was_put_off_is_not_where_it_was(
    answerer: DocumentAnswerer,
) -> None:
    """« qui devait se tenir à Cotonou …, ait dû être reportée »."""
    reply = answerer.answer(
        Question("Where was the fifth meeting of the Global Forum of Youth Councils held?")
    )
    assert isinstance(reply, NotFound) or "Cotonou" not in reply.headline
