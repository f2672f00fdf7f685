"""Of several numbers of a sentence that one is told which the question's year, part or own word is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Question
from tests.unit.invented import answerer_of

if TYPE_CHECKING:
    from pathlib import Path

TRADERS_ZH = (
    "7. 印度尼西亚代表说，该国登记的网上商户由2019年的800万家增至2020年的1,170万家，其中64%由妇女经营。"
)
TRADERS_EN = "7. The register grew from 800 online traders in 2019 to 1,170 online traders in 2020."
TRADERS_FR = "7. En 2019, on comptait 800 artisans inscrits ; en 2020, le pays en comptait 1 170."
AQUIFERS_RU = (
    "5. Секретариат сообщил, что из 592 выявленных трансграничных водоносных горизонтов действующими соглашениями"
    " охвачены лишь 6."
)
BUILDINGS_FR = "8. Sur les 640 bâtiments endommagés de la vieille ville, seuls 95 ont été restaurés."
BUILDINGS_EN = "8. Of the 640 damaged buildings of the old town, only 95 had been restored."
BUILDINGS_ES = "8. De los 640 edificios dañados del casco antiguo, solo 95 habían sido restaurados."
CUSTOMS_ZH = "9. 调查结果表明：在答复调查的102个海关当局中，有58个已将门槛降至150美元以下。"
JUDGES_AR = (
    "٦ - شدد السيد بن يوسف على ضرورة تدريب القضاة، وأشار إلى أن تونس نظمت في سنة ٢٠١٧ تسع دورات تدريبية استفاد منها"
    " ٣٢٠ قاضيا."
)

REPLIES_EN = "4. Of the 31 associations that replied, 12 countries had drafted guidelines on flour."
ENTITIES_AR = "٤ - ومن أصل ٢٧ كيانا أجاب على الاستبيان، صاغ ١٤ بلدا فقط توصيات بشأن الخبز."
BAKERS_EN = (
    "6. The fair drew 92 bakers, among them 52 from the mountain villages of Nepal, and closed on a Sunday."
)
BAKERS_ZH = "6. 博览会有92名面包师参加，其中52名来自尼泊尔的山村。"
PLAN_FR = "5. L'UNICEF a établi un plan d'action en neuf points sur la qualité du pain."
LETTERS_EN = "3. The questionnaire on flour was sent to 48 companies of the old town."


@pytest.mark.parametrize(
    ("text", "question", "words"),
    [
        pytest.param(TRADERS_ZH, "2020年印度尼西亚登记的网上商户有多少？", "1170", id="year-before-zh"),
        pytest.param(TRADERS_ZH, "2019年印度尼西亚登记的网上商户有多少？", "800", id="other-year-zh"),
        pytest.param(
            TRADERS_EN, "How many online traders did the register hold in 2020?", "1,170", id="year-behind"
        ),
        pytest.param(
            TRADERS_EN, "How many online traders did the register hold in 2019?", "800", id="other-year"
        ),
        pytest.param(TRADERS_FR, "Combien d'artisans étaient inscrits en 2019 ?", "800", id="year-before-fr"),
        pytest.param(AQUIFERS_RU, "Сколько водоносных горизонтов охвачено соглашениями?", "6", id="part-ru"),
        pytest.param(BUILDINGS_FR, "Combien de bâtiments ont été restaurés ?", "95", id="part-fr"),
        pytest.param(BUILDINGS_EN, "How many buildings had been restored?", "95", id="part-en"),
        pytest.param(BUILDINGS_ES, "¿Cuántos edificios han sido restaurados?", "95", id="part-es"),
        pytest.param(CUSTOMS_ZH, "有多少个海关当局已将门槛降至150美元以下？", "58", id="part-zh"),
        pytest.param(JUDGES_AR, "كم قاضيا استفاد من الدورات التدريبية في تونس؟", "٣٢٠", id="own-word"),
        pytest.param(
            REPLIES_EN, "How many associations drafted guidelines on flour?", "12", id="deed-of-the-part"
        ),
        pytest.param(REPLIES_EN, "How many associations replied?", "31", id="deed-of-the-whole"),
        pytest.param(ENTITIES_AR, "How many entities drafted recommendations?", "14", id="deed-ar"),
        pytest.param(ENTITIES_AR, "كم كيانا أجاب على الاستبيان؟", "٢٧", id="deed-of-the-whole-ar"),
        pytest.param(BAKERS_EN, "How many bakers came from Nepal?", "52", id="among-them"),
        pytest.param(BAKERS_EN, "How many bakers came to the fair?", "92", id="whole"),
        pytest.param(BAKERS_ZH, "有多少名面包师来自尼泊尔？", "52", id="among-them-zh"),
        pytest.param(
            REPLIES_EN,
            "Of the 31 associations that replied, how many drafted guidelines?",
            "12",
            id="given-whole",
        ),
        pytest.param(REPLIES_EN, "答复的31个协会里有几个制定了准则？", "12", id="given-whole-zh"),
        pytest.param(
            REPLIES_EN,
            "Sur les 31 associations, combien ont rédigé des directives ?",
            "12",
            id="given-whole-fr",
        ),
        pytest.param(PLAN_FR, "儿基会的行动计划有几点？", "9", id="points-zh"),
        pytest.param(LETTERS_EN, "Скольким компаниям разослали анкету?", "48", id="dative-ru"),
    ],
)
def test_the_number_asked_for_is_told_from_the_others(
    tmp_path: Path, text: str, question: str, words: str
) -> None:
    """The year's own number, the part and not the whole, and what stands beside the word that was asked."""
    reply = answerer_of({"report.txt": text}, tmp_path).answer(Question(question))
    assert isinstance(reply, Answer), reply.headline
    value = reply.headline.rpartition(":")[2].rpartition("：")[2].replace(",", "").replace("\u202f", "")
    assert words.replace(",", "") in value, reply.headline
