"""What is asked of reports, agendas and notes of a meeting: its officers, rooms, theme, terms, dates and sums."""
# ruff: noqa: E501 - the lines of the documents

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

POLLINATORS = """\
Organización de las Naciones Unidas para la Alimentación y la Agricultura

FAO/CP.3/INF/2

Distr.: General
12 de marzo de 2025

Tercera Conferencia Regional sobre Polinizadores y Agricultura Familiar
Cuenca (Ecuador), 7 a 10 de julio de 2025

Nota informativa para los participantes

I. Lugar y fecha

1. La Tercera Conferencia se celebrará en Cuenca (Ecuador), del 7 al 10 de julio de 2025. El lema de la Conferencia es "Sin abejas no hay mesa". La Conferencia aprobará la "Declaración de Cuenca sobre los polinizadores".

2. A los efectos de la Conferencia, por "apicultura familiar" se entiende la cría de abejas en explotaciones de no más de 40 colmenas atendidas por miembros de un mismo hogar.

II. Mesa

3. La segunda Conferencia sobre Polinizadores eligió Presidenta a la Sra. Lucía Benavides (Ecuador), Vicepresidentes al Sr. Tomás Arce (Paraguay) y a la Sra. Wendy Solano (Costa Rica), y Relator al Sr. Iván Quispe (Bolivia).

III. Programa

4. Se celebrarán tres mesas redondas simultáneas:

(a) Mesa redonda 1: Plaguicidas y salud de las colmenas (Sala Tomebamba);

(b) Mesa redonda 2: Mujeres apicultoras y acceso al crédito (Sala Yanuncay);

5. El fondo fiduciario de la Conferencia ha recibido 310.000 dólares de Suiza y 95.000 dólares de España.

6. Los ciudadanos de 14 países necesitan visado. Para obtener visados, diríjase al Sr. Fabián Ochoa (tel.: (+593 2) 299 3200).
"""
PASSPORTS = """\
ECE/QM.6/1

Distr.: General
4 July 2025

Шестое межправительственное совещание по признанию квалификаций трудящихся-мигрантов
Бишкек, 23–25 сентября 2025 года

Аннотированная предварительная повестка дня

I. Предварительная повестка дня

1. Цифровой паспорт навыков.
2. Рабочие группы.

II. Аннотации

Пункт 1. Цифровой паспорт навыков

1. Для целей совещания термин «признание квалификации» означает официальное подтверждение того, что диплом дает право заниматься профессией.

2. Экспериментальный проект осуществляется в Армении и Польше. К концу 2024 года было выдано 46 300 паспортов.

Пункт 2. Рабочие группы

3. Состоятся два параллельных заседания рабочих групп:

    a) группа A — строительство и транспорт (зал «Ала-Тоо»);
    b) группа B — уход за престарелыми (зал «Сон-Куль»).
"""
GROUNDWATER = """\
A/RES/79/341

Distr.: General
24 July 2025

قرار اتخذته الجمعية العامة في ١٨ تموز/يوليه ٢٠٢٥

٣٤١/٧٩ - طرائق المؤتمر العالمي المعني بالمياه الجوفية المشتركة

إن الجمعية العامة،

إذ تشير إلى قرارها ٣٤٨/٧٧ المؤرخ ٥ أيار/مايو ٢٠٢٣، الذي قررت فيه أن تدعو إلى عقد مؤتمر عالمي بشأن المياه الجوفية المشتركة قبل نهاية عام ٢٠٢٦،

١ - تقرر أن تعقد المؤتمر العالمي المعني بالمياه الجوفية المشتركة في نزوى، سلطنة عُمان، في الفترة من ٩ إلى ١٣ تشرين الثاني/نوفمبر ٢٠٢٦، على أعلى مستوى ممكن؛

٢ - تدعو الحكومات إلى أن تقدم تقارير وطنية في موعد أقصاه ٣٠ حزيران/يونيه ٢٠٢٦؛
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return the answerer over a note, an agenda and a resolution."""
    documents = {
        "FAO_CP_3_INF_2.txt": POLLINATORS,
        "ECE_QM_6_1.txt": PASSPORTS,
        "A_RES_79_341.txt": GROUNDWATER,
    }
    return answerer_of(documents, tmp_path_factory.mktemp("meetings"))


@pytest.mark.parametrize(
    ("question", "value"),
    [
        pytest.param(
            "Who was elected Rapporteur at the second pollinators conference?", "Quispe", id="rapporteur"
        ),
        pytest.param(
            "¿Quién fue elegida Presidenta de la segunda Conferencia sobre polinizadores?",
            "Benavides",
            id="chair",
        ),
        pytest.param("Who got elected to chair the second pollinators conference?", "Benavides", id="got"),
        pytest.param(
            "¿En qué sala es la mesa redonda sobre mujeres apicultoras?", "Sala Yanuncay", id="room-es"
        ),
        pytest.param("В каком зале заседает группа по строительству?", "Ала-Тоо", id="room-ru"),
        pytest.param("Quel est le thème de la conférence sur les pollinisateurs ?", "Sin abejas", id="theme"),
        pytest.param('What counts as "family beekeeping"?', "cría de abejas", id="counts-as"),
        pytest.param(
            "Что в документах совещания называют «признанием квалификации»?",
            "официальное подтверждение",
            id="called",
        ),
        pytest.param(
            "Сколько цифровых паспортов навыков выдали к концу 2024 года?", "46 300", id="adjective"
        ),
        pytest.param("متى موعد المؤتمر العالمي عن المياه الجوفية المشتركة؟", "٩-١٣", id="dated"),
        pytest.param("各国的国别报告最晚什么时候提交给地下水大会？", "2026年6月30日", id="assembly"),
        pytest.param(
            "Combien l'Espagne a-t-elle donné au fonds de la conférence sur les pollinisateurs ?",
            "95.000",
            id="giver",
        ),
        pytest.param("What is the phone number for visas?", "(+593 2) 299 3200", id="phone"),
    ],
)
def test_meeting_documents_are_answered(answerer: DocumentAnswerer, question: str, value: str) -> None:
    """Each officer has their own office, each room its name, each sum its giver."""
    assert value in answered(answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Who was elected Treasurer of the second pollinators conference?", id="office"),
        pytest.param("Who was elected Chair of the fifth pollinators conference?", id="ordinal"),
        pytest.param("В каком зале заседает группа по рыболовству?", id="group"),
    ],
)
def test_near_misses_are_refused(answerer: DocumentAnswerer, question: str) -> None:
    """Another office, rank or group has no answer."""
    reply = answerer.answer(Question(question))
    assert isinstance(reply, NotFound), reply.headline
