"""Numbers told of one thing after another, under headings that say where: "theme 3: five respondents"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer

REPORT = """# Report on the survey of harbours

Replies by region: Africa, Asia and Europe.

## Survey by region (Africa, Asia and Europe)

The respondents were asked to group their replies under the four topics.

### Overview (Africa)

The respondents of the region took up the following topics:

- Topic 1: six respondents.

- Topic 2: five respondents.

- Topic 3: three respondents.

### Overview (Europe)

The respondents of the region took up the following topics:

- Topic 1: four respondents.

- Topic 2: two respondents.

- Topic 3: two respondents.

Safe berths for fishing vessels, with light and water.

- Topic 4: three respondents.

Storage of the catch, with ice and power.
"""


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("كم عدد المجيبين في أفريقيا بشأن الموضوع ٢؟", "ستة مجيبين", id="ar"),
        pytest.param("亚洲有多少答复者就主题3提出建议？", "خمسة مشاركين", id="zh"),
        pytest.param("How many respondents in the Americas on theme 1?", "أحد المستجيبين", id="one-alone"),
        pytest.param(
            "Combien de répondants d'Europe ont fait des recommandations sur le thème 1 ?",
            "أربعة مجيبين",
            id="fr",
        ),
        pytest.param(
            "¿Cuántos encuestados de África hicieron recomendaciones sobre el tema 5?",
            "ثلاثة أفراد",
            id="es",
        ),
        pytest.param("Сколько респондентов из Европы по теме 5?", "اثنين من المشاركين", id="ru"),
        pytest.param("Сколько респондентов из Азии дали рекомендации по теме 3?", "خمسة مشاركين", id="ru-3"),
        pytest.param("亚太组里对主题三提了建议的有几个答复方", "خمسة مشاركين", id="zh-called-three"),
    ],
)
def test_a_number_is_told_of_the_theme_and_the_region_that_were_asked(
    seeds_answerer: DocumentAnswerer, question: str, words: str
) -> None:
    """«ردودهم على المواضيع الستة» are not six replies, and the heading above all regions names none of them."""
    assert words in answered(seeds_answerer, question).headline


@pytest.fixture
def answerer(tmp_path: Path) -> DocumentAnswerer:
    """Return what answers from the invented report alone."""
    return answerer_of({"report.txt": REPORT}, tmp_path)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("How many respondents from Africa on topic 2?", "five respondents"),
        ("How many respondents in Europe took up topic 1?", "four respondents"),
        ("Topic 3 in Africa: how many respondents?", "three respondents"),
        ("Combien de répondants d'Europe sur le sujet 1 ?", "four respondents"),
        ("有多少欧洲答复者谈到主题1？", "four respondents"),
        ("How many respondents in Europe took up topic 4?", "three respondents"),
        ("How many respondents in Europe wrote of ice and power under topic 4?", "three respondents"),
    ],
)
def test_a_heading_picks_its_region_of_those_above_it(
    answerer: DocumentAnswerer, question: str, words: str
) -> None:
    """Below "by region (Africa, Asia and Europe)" what "Overview (Europe)" holds is told of Europe alone."""
    assert words in answered(answerer, question).headline


def test_a_number_of_no_such_topic_is_no_answer(answerer: DocumentAnswerer) -> None:
    """Of topic 9 the report tells nothing, nor does what it tells of the others."""
    reply, trace = answerer.explain(Question("How many respondents from Europe on topic 9?"))
    assert isinstance(reply, NotFound), reply.headline
    assert trace.verdict == "of another number: 9"


@pytest.mark.parametrize(
    ("question", "count"),
    [
        pytest.param("How many European entities were sent the questionnaire?", "11", id="europe"),
        pytest.param("How many African entities were sent the questionnaire?", "12", id="africa"),
        pytest.param("欧洲有多少实体收到问卷？", "11", id="zh"),
    ],
)
def test_a_number_of_a_region_comes_before_that_of_all(
    seeds_answerer: DocumentAnswerer, question: str, count: str
) -> None:
    """Of 27 entities in all, eleven were of Europe."""
    assert count in answered(seeds_answerer, question).headline
