"""When a document was adopted, and who wrote it, is told by a sentence on that document and by no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

RIVERS = """# Report on rivers

## Regional action

1. In Africa, the African Union adopted in 2006 a framework on rivers, which calls upon its members to share data.

2. In June 2011, the ministerial conference that was held in Quito adopted a declaration on fishing. In May 2012, a
joint meeting of experts that was held in Hanoi adopted a declaration on fishing as well.

3. The first meeting of the Network of Rivers was held in Oslo in 2015. It welcomed the strategy of the World Bank.

4. The World Bank wrote a study on dams for the meeting in Oslo. The League of Arab States took part in that meeting.

5. In the meetings, interpretation was provided in three languages. The Network has 12 members.

6. The meetings were resumed in 2017.
"""


@pytest.fixture(scope="module")
def rivers(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over one report of a subject that the seeds do not have."""
    return answerer_of({"rivers.md": RIVERS}, tmp_path_factory.mktemp("invented"))


@pytest.mark.parametrize(
    ("question", "value"),
    [
        pytest.param("When did the African Union adopt the framework on rivers?", "2006", id="en"),
        pytest.param("متى اعتمد الاتحاد الأفريقي إطارا بشأن الأنهار؟", "٢٠٠٦", id="ar"),
        pytest.param("When was the Hanoi declaration adopted?", "May 2012", id="en-city-second"),
        pytest.param("When was the Quito declaration adopted?", "June 2011", id="en-city-first"),
        pytest.param("Quand la déclaration de Hanoï a-t-elle été adoptée ?", "mai 2012", id="fr-city"),
        pytest.param("Who wrote the study on dams?", "World Bank", id="en-author"),
        pytest.param("How many members does the Network have?", "12", id="en-number"),
        pytest.param("谁编写了关于大坝的研究报告？", "世界银行", id="zh-author"),
    ],
)
def test_what_is_said_of_a_document_is_answered(rivers: DocumentAnswerer, question: str, value: str) -> None:
    """Of two declarations on the same thing each has its own date."""
    assert value in answered(rivers, question).headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("When did the African Union adopt a convention?", id="en-kind"),
        pytest.param("Quand l'Union africaine a-t-elle adopté une convention ?", id="fr-kind"),
        pytest.param("¿Cuándo adoptó la Unión Africana una convención?", id="es-kind"),
        pytest.param("Когда Африканский союз принял конвенцию?", id="ru-kind"),
        pytest.param("متى اعتمد الاتحاد الأفريقي اتفاقية؟", id="ar-kind"),
        pytest.param("非洲联盟何时通过了公约？", id="zh-kind"),
        pytest.param("When did the League of Arab States adopt a declaration?", id="en-body"),
        pytest.param("Когда Лига арабских государств приняла декларацию о рыболовстве?", id="ru-body"),
        pytest.param("When did the African Union adopt the New York Declaration?", id="en-named"),
        pytest.param("Who wrote the manual for the meeting in Oslo?", id="en-author"),
        pytest.param("Qui a rédigé le manuel pour la réunion d'Oslo ?", id="fr-author"),
        pytest.param("谁编写了奥斯陆会议的手册？", id="zh-author"),
        pytest.param("How many languages was the questionnaire translated into?", id="en-number"),
        pytest.param("En combien de langues le questionnaire a-t-il été traduit ?", id="fr-number"),
        pytest.param("¿A cuántos idiomas se tradujo el cuestionario?", id="es-number"),
        pytest.param("На сколько языков перевели вопросник?", id="ru-number"),
        pytest.param("إلى كم لغة ترجم الاستبيان؟", id="ar-number"),
        pytest.param("问卷被翻译成多少种语言？", id="zh-number"),
        pytest.param("How many members did the Network have in 2017?", id="en-year-beside"),
        pytest.param("كم عضوا كان في الشبكة عام 2017؟", id="ar-year-beside"),
        pytest.param("2017年网络有多少成员？", id="zh-year-beside"),
    ],
)
def test_what_is_said_of_another_document_is_no_answer(rivers: DocumentAnswerer, question: str) -> None:
    """Neither another body's declaration, nor another document of the body, nor the meeting's own date."""
    assert isinstance(rivers.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("When did the Sixth Global Meeting adopt the Declaration?", id="en"),
        pytest.param("Quand la sixième Réunion mondiale a-t-elle adopté la Déclaration ?", id="fr"),
        pytest.param("¿Cuándo adoptó la sexta Reunión Mundial la Declaración?", id="es"),
        pytest.param("متى اعتمد الاجتماع العالمي السادس الإعلان؟", id="ar"),
        pytest.param("第六次全球会议何时通过了宣言？", id="zh"),
    ],
)
def test_when_a_meeting_was_held_is_not_when_it_adopted_something(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """The meeting's date stands in a sentence that names a declaration, and does not say that it adopted one."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)
