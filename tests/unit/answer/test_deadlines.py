"""By when one must register is not by when one must tell what one needs; and at what hour a thing begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Question
from tests.unit.invented import answerer_of

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

NOTE = """联合国

UNEP/WET/NV/2031/4

普通照会

联合国环境规划署秘书处向各国常驻代表团致意，并谨此通知：第四届全球湿地对话会将于2031年9月9日至11日在中国苏州国际博览中心举行。

附件
第四届全球湿地对话会
实用信息

一、登记

1. 所有与会者均须在线登记。登记于2031年3月3日开始，2031年6月20日苏州时间下午5时截止，逾期恕不受理。

2. 会议证件自2031年9月7日起领取，须出示登记确认函。

3. 需要手语传译的与会者应在登记时注明，并最迟于2031年8月1日与联络人确认。

4. 签证申请须于2031年7月15日之前提交。

5. 媒体代表应在2031年8月15日之前申请采访证件，电子邮件：press@suzhou-wetlands.example。

6. 开幕式定于2031年9月9日上午9时30分举行，主办方招待会晚上7时开始。

7. 会场内设医务室，开放时间为上午8时至下午6时。
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """A note verbale with several days by which something must be done."""
    return answerer_of({"note.txt": NOTE}, tmp_path_factory.mktemp("deadlines"))


@pytest.mark.parametrize(
    ("question", "date"),
    [
        ("When does registration for the fourth Global Dialogue on Wetlands close?", "20 June 2031"),
        ("第四届全球湿地对话会登记什么时候截止？", "2031年6月20日"),
        ("متى ينتهي التسجيل للحوار العالمي الرابع بشأن الأراضي الرطبة؟", "٢٠ حزيران/يونيه ٢٠٣١"),
        (
            "Quand se terminent les inscriptions au quatrième Dialogue mondial sur les zones humides ?",
            "20 juin",
        ),
        (
            "¿Cuándo termina la inscripción en el cuarto Diálogo Mundial sobre humedales?",
            "20 de junio de 2031",
        ),
        (
            "Когда заканчивается регистрация на четвёртый Глобальный диалог по водно-болотным угодьям?",
            "20 июня",
        ),
        ("签证申请什么时候截止？", "2031年7月15日"),
    ],
)
def test_the_day_on_which_registration_closes_is_told(
    answerer: DocumentAnswerer, question: str, date: str
) -> None:
    """Of several days of one note the one on which that closes is given."""
    reply = answerer.answer(Question(question))
    assert isinstance(reply, Answer), reply.headline
    assert date in reply.headline


@pytest.mark.parametrize(
    ("question", "date"),
    [
        ("Until when can I register for the fourth Global Dialogue on Wetlands?", "20 June 2031"),
        ("لحد امتى أقدر أسجل في الحوار العالمي الرابع بشأن الأراضي الرطبة؟", "٢٠ حزيران/يونيه ٢٠٣١"),
        ("第四屆全球濕地對話會可以登記到什麼時候？", "2031年6月20日"),
        ("Jusqu'à quand peut-on s'inscrire au quatrième Dialogue sur les zones humides ?", "20 juin 2031"),
        ("¿Hasta cuándo puedo inscribirme en el cuarto Diálogo sobre humedales?", "20 de junio de 2031"),
        ("When does registration for the fourth Global Dialogue on Wetlands open?", "3 March 2031"),
        ("¿Cuándo abre la inscripción en el cuarto Diálogo Mundial sobre humedales?", "3 de marzo de 2031"),
        ("By when should media representatives apply for press accreditation?", "15 August 2031"),
        ("До какого числа СМИ должны подать заявку на аккредитацию прессы?", "15 августа 2031"),
    ],
)
def test_registration_is_asked_for_by_its_ends_and_its_beginning(
    answerer: DocumentAnswerer, question: str, date: str
) -> None:
    """Until when one can register is its deadline, and when it opens another day."""
    reply = answerer.answer(Question(question))
    assert isinstance(reply, Answer), reply.headline
    assert date in reply.headline


@pytest.mark.parametrize(
    "question",
    ["deadline for paying the membership fees", "Date limite pour le paiement des cotisations"],
)
def test_a_deadline_of_another_thing_is_not_given(answerer: DocumentAnswerer, question: str) -> None:
    """A day by which something else is due is no answer."""
    assert not isinstance(answerer.answer(Question(question)), Answer)


@pytest.mark.parametrize(
    ("question", "hour"),
    [
        ("At what time does the opening ceremony begin?", "09:30"),
        ("في أي ساعة تبدأ مراسم الافتتاح؟", "٠٩:٣٠"),
        ("开幕式几点开始？", "09:30"),
        ("À quelle heure commence la cérémonie d'ouverture ?", "09:30"),
        ("¿A qué hora comienza la ceremonia de apertura?", "09:30"),
        ("В котором часу начинается церемония открытия?", "09:30"),
        ("What time is the host's reception?", "19:00"),
        ("医务室开放时间", "08:00–18:00"),
        ("Quels sont les horaires d'ouverture de l'infirmerie ?", "08:00–18:00"),
        ("Часы работы медпункта", "08:00–18:00"),
    ],
)
def test_the_hour_is_told(answerer: DocumentAnswerer, question: str, hour: str) -> None:
    """Who asks for an hour is given the hour that the sentence tells, not its day."""
    reply = answerer.answer(Question(question))
    assert isinstance(reply, Answer), reply.headline
    assert hour in reply.headline
