"""Who did a thing, told beside those to whom, for whom or with whom it was done, over invented documents."""

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
    "lighthouses.md": """# Report on the Lighthouse Programme

1. Expresses its appreciation to the Government of Chile for its offer to host the preparatory meeting of lighthouse
keepers and to cover its costs.

2. Also requests the Secretary-General to appoint the Secretary-General of the Lighthouse Conference, and notes that the
President of the Economic and Social Council recommended the appointment of a Special Rapporteur.

3. The Geology Division of the World Bank provides technical support to the Commission on Population and Development.

4. On 2 May 2011 a letter was sent by Mr. Omar Sadiq, Under-Secretary-General, with a questionnaire on foghorns for
Member States, to the permanent representatives.

5. Within the lighthouse programme UNICEF works on prevention. It assists the Special Rapporteur on lamps and the
Special Rapporteur on reefs.

6. UNDP and the Office of Lamps and Wicks are preparing a report on whale oil. In April 2012 the Harbour Association
held the Global Forum on Migration and Development in Quito.

7. UNESCO keeps an atlas of beacons, which lists the lamps of each coast, in cooperation with the Statistics Division of
the Department of Economic and Social Affairs and the World Bank.

8. Cooperation with trade unions should be strengthened to protect the keepers.

9. The Secretary-General delivered the opening remarks at the lamp festival in Lima.

10. Requests the President of the General Assembly, with the support of the Secretary-General and drawing on the
expertise of the World Bank in particular, and of the other members of the Global Migration Group, as well as on all
that was learnt in earlier years, to convene three hearings on reefs before June.
""",
    "manarat.md": """# تقرير عن برنامج المنارات

١ - تعرب عن تقديرها لحكومة شيلي لعرضها استضافة الاجتماع التحضيري لحراس المنارات وتغطية تكاليفه.

٢ - تطلب أيضا إلى الأمين العام أن يعين الأمين العام لمؤتمر المنارات، وتحيط علما بتوصية رئيس المجلس الاقتصادي
والاجتماعي بتعيين مقرر خاص.

٣ - ويدعم البنك الدولي إدماج وحدات المنارات في دفاتر الموانئ. وتقدم شعبة الجيولوجيا في البنك الدولي الدعم الفني إلى
لجنة السكان والتنمية.

٣ مكررا - تدعو المدير العام إلى القيام، بدعمه في ذلك البنك الدولي، بتقديم إحاطات عن الشعاب المرجانية.

٤ - وفي ٢ أيار/مايو ٢٠١١، أرسلت رسالة من السيد عمر صادق، وكيل الأمين العام للشؤون الاقتصادية والاجتماعية، مصحوبة
باستبيان للدول الأعضاء عن أبواق الضباب، إلى الممثلين الدائمين.
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return an answerer over the invented documents."""
    return answerer_of(DOCUMENTS, tmp_path_factory.mktemp("lighthouses"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("Who is paying for the preparatory meeting of lighthouse keepers?", "Chile", id="pays"),
        pytest.param("Which government covers the costs of the lighthouse meeting?", "Chile", id="costs"),
        pytest.param("Кто оплачивает подготовительное совещание смотрителей маяков?", "Чили", id="pays-ru"),
        pytest.param("مين رح يدفع تكاليف الاجتماع التحضيري لحراس المنارات؟", "شيلي", id="pays-ar"),
        pytest.param(
            "¿Quién corre con los gastos de la reunión preparatoria de los fareros?", "Chile", id="pays-es"
        ),
        pytest.param("Qui paie la réunion préparatoire ?", "Chili", id="pays-fr"),
        pytest.param("谁出钱办筹备会议？", "智利", id="pays-zh"),
        pytest.param(
            "Who appoints the Secretary-General of the Lighthouse Conference?",
            ": Secretary-General",
            id="appoints",
        ),
        pytest.param("مين لازم يعين الأمين العام لمؤتمر المنارات؟", ": الأمين العام", id="appoints-ar"),
        pytest.param(
            "Which division gives technical support to the Population Commission?",
            "Geology Division",
            id="not-to-whom-it-is-given",
        ),
        pytest.param("أي شعبة تقدم الدعم الفني إلى لجنة السكان؟", "شعبة الجيولوجيا", id="not-to-whom-ar"),
        pytest.param("أي مؤسسة تدعم إدماج وحدات المنارات؟", "البنك الدولي", id="any-institution"),
        pytest.param("Who sent the questionnaire on foghorns?", "Omar Sadiq", id="not-whom-it-is-for"),
        pytest.param("مين بعت الاستبيان عن أبواق الضباب؟", ": عمر صادق", id="not-whom-it-is-for-ar"),
        pytest.param("Who helps the Special Rapporteur on lamps?", "UNICEF", id="not-one-of-two-alike"),
        pytest.param(
            "Who is UNDP preparing the report on whale oil with?", "Office of Lamps", id="with-whom"
        ),
        pytest.param("跟开发署一起编写鲸油报告的是哪家机构？", "Office of Lamps", id="with-whom-zh"),
        pytest.param("Who held the forum in Quito?", "Harbour Association", id="not-the-forum-itself"),
        pytest.param("¿Quién celebró el foro de Quito?", "Harbour Association", id="not-the-forum-itself-es"),
        pytest.param("Who keeps the atlas of beacons?", "(UNESCO)", id="not-who-helps"),
        pytest.param(
            "With which bodies does UNESCO cooperate on the atlas of beacons?",
            "Statistics Division and World Bank",
            id="parts-of-bodies-joined",
        ),
        pytest.param("С кем сотрудничает ЮНЕСКО по атласу маяков?", "Всемирный банк", id="with-whom-ru"),
        pytest.param(
            "¿Con qué organizaciones se debe reforzar la cooperación?",
            "trade union",
            id="with-which-es",
        ),
        pytest.param("Who opened the lamp festival in Lima with a speech?", "Secretary-General", id="office"),
        pytest.param("Who convenes the hearings on reefs?", "President of the General Assembly", id="asked"),
        pytest.param("谁召集珊瑚礁听证会？", "大会主席", id="asked-zh"),
        pytest.param("من يقدم إحاطات عن الشعاب المرجانية؟", "المدير العام", id="asked-and-supported-ar"),
        pytest.param("Кто выступил со вступительным словом в Лиме?", "Генеральный секретарь", id="office-ru"),
    ],
)
def test_of_all_whom_a_sentence_names_the_doer_answers(
    answerer: DocumentAnswerer, question: str, told: str
) -> None:
    """Not whom it was given to, who was appointed, or for whom a person acts."""
    assert told in answered(answerer, question).headline


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("Who supported the study on harbours?", "Chad", id="en"),
        pytest.param("Qui a soutenu l'étude sur les ports ?", "Tchad", id="fr"),
        pytest.param("¿Quién apoyó el estudio sobre puertos?", "Chad", id="es"),
        pytest.param("Кто поддержал исследование о портах?", "Чад", id="ru"),
        pytest.param("من دعم الدراسة عن الموانئ؟", "تشاد", id="ar"),
        pytest.param("谁支持了关于港口的研究？", "乍得", id="zh"),
    ],
)
def test_whom_a_title_names_did_nothing(tmp_path: Path, question: str, told: str) -> None:
    """Who a study is about did not support it."""
    text = "# Report\n\n1. Chad gave its support to the study “Harbours supported by Kenya and UNESCO”.\n"
    reply = answerer_of({"harbours.en.txt": text}, tmp_path).answer(Question(question))
    assert isinstance(reply, Answer)
    assert told in reply.headline


@pytest.mark.parametrize(
    ("question", "name"),
    [
        pytest.param("Qui a désigné les cofacilitateurs ?", "Président de l'Assemblée générale", id="fr"),
        pytest.param("من عيّن الميسرين المشاركين؟", "رئيس الجمعية العامة", id="ar"),
        pytest.param("مين اللي بيعيّن الميسرين الاتنين للمفاوضات؟", "رئيس الجمعية العامة", id="ar-spoken"),
        pytest.param("Qui a été désigné cofacilitateur ?", "غوميز كاماتشو", id="fr-was"),
        pytest.param("Who appointed the co-facilitators?", "President of the General Assembly", id="en"),
    ],
)
def test_who_appoints_is_not_who_was_appointed(
    seeds_answerer: DocumentAnswerer, question: str, name: str
) -> None:
    """French writes both with one participle, Arabic with one word."""
    assert name in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Who collects international migration statistics in the United Nations?", id="en"),
        pytest.param("من يجمع إحصاءات الهجرة الدولية في الأمم المتحدة؟", id="ar"),
        pytest.param("谁负责汇编国际移徙统计数据？", id="zh"),
        pytest.param("Qui recueille les statistiques sur les migrations internationales à l'ONU ?", id="fr"),
        pytest.param("¿Quién recopila las estadísticas sobre migración internacional?", id="es"),
        pytest.param("Кто собирает статистику международной миграции в ООН?", id="ru"),
    ],
)
def test_who_has_the_duty_to_do_it_does_it(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """«وتتولى الشعبة الإحصائية في إدارة … مسؤولية تجميع …»: its bearer is meant."""
    assert "الشعبة الإحصائية" in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Who submitted draft resolution A/71/L.58?", id="en"),
        pytest.param("谁提交了A/71/L.58号决议草案？", id="zh"),
        pytest.param("¿Quién presentó el proyecto de resolución A/71/L.58?", id="es"),
    ],
)
def test_who_was_left_out_did_nothing(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """«دون الإحالة إلى لجنة رئيسية» names who had no part in it."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Who were the co-facilitators appointed for the global compact?", id="en"),
        pytest.param("被任命的共同召集人是谁？", id="zh"),
        pytest.param("من هما الميسران المشاركان اللذان تم تعيينهما؟", id="ar"),
        pytest.param("Qui ont été nommés cofacilitateurs ?", id="fr"),
    ],
)
def test_who_was_appointed_is_not_who_appointed(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """«تم تعيين اثنين من الميسرين المشاركين (… لوبر … كاماتشو)»."""
    assert "كاماتشو" in answered(seeds_answerer, question).headline
