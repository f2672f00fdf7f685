"""Where the money for a thing comes from, and whose a service to a meeting was, in six languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer

DOCUMENTS = {
    "wells.md": """# Report on the Well Partnership

1. The Well Partnership is a small network of engineers. Money lenders and banks spoke at its first workshop.

2. The activities of the Well Partnership are financed by the Government of Kenya.

3. The second meeting of the Well Partnership was held in Quito on 3 May 2012. It was chaired by Ecuador, and was
assisted by the secretariat of the World Bank.
""",
}


@pytest.fixture(scope="module")
def wells(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return the answerer over :data:`DOCUMENTS`."""
    return answerer_of(DOCUMENTS, tmp_path_factory.mktemp("wells"))


@pytest.mark.parametrize(
    "question",
    [
        "من أين تأتي أموال المنتدى العالمي؟",
        "منين بتيجي فلوس المنتدى العالمي؟",
        "ما مصدر تمويل أنشطة المنتدى العالمي؟",
        "全球论坛的钱从哪里来？",
        "全球论坛的资金来源是什么？",
        "Where does the money for the Global Forum come from?",
        "D’où vient l’argent du Forum mondial ?",
        "Quelles sont les sources de financement du Forum mondial ?",
        "¿De dónde sale el dinero del Foro Mundial?",
        "¿Cuáles son las fuentes de financiación del Foro Mundial?",
        "Откуда берутся деньги на Глобальный форум?",
        "Из каких источников финансируется Глобальный форум?",
    ],
)
def test_where_money_comes_from_is_who_gives_it(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Banks that speak of money give none: «وتمول أنشطة المنتدى من تبرعات الحكومات»."""
    assert "تبرعات الحكومات" in answered(seeds_answerer, question).quotations[0].text


@pytest.mark.parametrize(
    "question",
    [
        "من أين تأتي أموال عملية الرباط؟",
        "布达佩斯进程秘书处的经费从哪里来？",
        "Where does the money for the Colombo Process come from?",
        "D'où viennent les fonds du Groupe mondial sur la migration ?",
        "¿De dónde sale el dinero del Proceso de Bali?",
        "Откуда берутся деньги у Будапештского процесса?",
    ],
)
def test_nobody_is_said_to_fund_these(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """What the documents name and of whose money they say nothing is refused."""
    assert not isinstance(seeds_answerer.answer(Question(question)), Answer)


@pytest.mark.parametrize(
    "question",
    [
        "Where does the money for the Well Partnership come from?",
        "D’où vient l’argent du Well Partnership ?",
        "¿De dónde sale el dinero del Well Partnership?",
        "Откуда берутся деньги на Well Partnership?",
    ],
)
def test_who_finances_an_unknown_thing(wells: DocumentAnswerer, question: str) -> None:
    """The same of what the termbase does not know."""
    assert "Kenya" in answered(wells, question).quotations[0].text


@pytest.mark.parametrize(
    "question",
    [
        "Who provided secretariat services to the Lima meeting?",
        "Qui a assuré le secrétariat de la réunion de Lima ?",
        "¿Quién se encargó de la secretaría de la reunión de Lima?",
        "Кто обеспечивал секретариатское обслуживание встречи в Лиме?",
        "Кто выполнял функции секретариата на встрече в Лиме?",
        "谁为利马会议提供秘书处服务？",
    ],
)
def test_the_secretariat_of_a_meeting_is_not_its_host(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """会议由秘鲁政府主持，并得到了国际移徙组织秘书处的协助: Peru was the host, IOM the secretariat."""
    reply = answered(seeds_answerer, question)
    assert "国际移徙组织秘书处" in reply.quotations[0].text
    assert all(name not in reply.headline for name in ("Peru", "Pérou", "Perú", "Перу", "秘鲁"))


@pytest.mark.parametrize(
    "question",
    [
        "Who provided secretariat services to the Cairo meeting?",
        "Qui a fourni les services de secrétariat à la réunion du Caire ?",
    ],
)
def test_nobody_is_said_to_have_served_another_meeting(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """The secretariat of the one meeting is not that of the other."""
    assert not isinstance(seeds_answerer.answer(Question(question)), Answer)


@pytest.mark.parametrize(
    ("question", "payer"),
    [
        ("منين بتيجي فلوس المنتدى العالمي", "الحكومات"),
        ("全球论坛的活动经费从哪儿来？", "政府"),
        ("Where does the Global Forum get its money from?", "government"),
        ("D'où vient l'argent du Forum mondial ?", "gouvernement"),
        ("¿De dónde salen los fondos del Foro Mundial?", "gobierno"),
        ("Откуда берутся средства на деятельность Глобального форума?", "правительство"),
    ],
)
def test_where_money_comes_from_is_who_pays(
    seeds_answerer: DocumentAnswerer, question: str, payer: str
) -> None:
    """«وتمول أنشطة المنتدى من تبرعات الحكومات»: neither a place nor who is host."""
    assert payer in answered(seeds_answerer, question).headline.lower()


@pytest.mark.parametrize(
    "question", ["منين فلوس عملية براغ؟", "Where does the Bali Process get its money from?"]
)
def test_nobody_pays_for_what_is_not_said_to_be_paid_for(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """Who pays for something else is no answer."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


def test_who_pays_for_an_archive(tmp_path: Path) -> None:
    """The place that the document names as well is not where money comes from."""
    text = "# Report\n\n1. The Lamp Archive opened in Oslo in 2011. The Lamp Archive is funded by Norway.\n"
    reply = answerer_of({"lamps.en.txt": text}, tmp_path).answer(
        Question("Where does the Lamp Archive get its money from?")
    )
    assert isinstance(reply, Answer)
    assert "Norway" in reply.headline
