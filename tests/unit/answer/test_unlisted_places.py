"""Places, States and hosts that no list has, of meetings whose body the title page alone names, in six languages."""
# ruff: noqa: E501 - the lines of the documents

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

KARVEL = """\
United Nations   GEO/2023/REP/4

General Assembly
Distr.: General
14 August 2023
Original: English

Karvel River Basin Water Council
Fourth session
Ostrevar, Republic of Damaria, 5-7 June 2023

Report of the Karvel River Basin Water Council on its fourth session

I. Opening

1. The Karvel River Basin Water Council held its fourth session in Ostrevar, Republic of Damaria, from 5 to 7 June 2023, at the invitation of the Government of Damaria. The session was opened by Ms. Ilva Kostrane, Minister of Water Resources of Damaria.

2. The third session had been held in Lower Halden, Vestoria, on 11 and 12 May 2021 and chaired by Mr. Pell Andor. The second session took place in Tolmer in 2019.

3. A seminar on flood warning was hosted by the Bralin Institute of Hydrology in Port Selwyn on 2 March 2023.

4. The Council decided to establish its Flood Data Centre in Marrowick. The Centre will be headed by Mr. Joris Tamm and will open on 1 October 2024.

II. Next session

5. The Council accepted the offer of Vestoria to host its fifth session in Halden Bay from 9 to 11 June 2025 under the theme “One river, many banks”.

6. For the purposes of this report, “flood season” means any period in which the level of the river at Tolmer exceeds six metres for ten consecutive days.
"""
POST = """\
Организация Объединенных Наций                       POST/2022/12

Distr.: General
3 октября 2022 года
Original: Russian

Совет почтовых служб Северного побережья
Седьмое совещание
Верхнелужск, Республика Тавория, 12–14 сентября 2022 года

Доклад о работе седьмого совещания Совета почтовых служб Северного побережья

1. Седьмое совещание Совета почтовых служб Северного побережья состоялось в Верхнелужске (Республика Тавория) 12–14 сентября 2022 года. Принимающей стороной выступило Министерство связи Тавории.

2. Шестое совещание было проведено в городе Старый Брод (Ильмения) 4 и 5 октября 2020 года по приглашению правительства Ильмении. Его председателем был г-н Остап Верин.

3. Совет постановил создать в Лесногорье Центр сортировки посылок. Центр возглавит г-жа Алла Ронина.

4. Восьмое совещание пройдет в Каменной Гавани (Ильмения) 10–12 сентября 2024 года под девизом «Письмо без границ».
"""
MUSEUMS = """\
联合国                                             MUS/2024/2

大会
Distr.: General
2024年7月1日
Original: Chinese

青岚湾博物馆联盟
第三次会议
洛芸市，2024年5月20日至22日

青岚湾博物馆联盟第三次会议报告

1. 青岚湾博物馆联盟第三次会议于2024年5月20日至22日在洛芸市举行，由洛芸大学主办。

2. 第二次会议2022年6月在泽林港举行，主席为何远帆先生。

3. 会议决定在澜溪镇设立文物修复中心。中心由陈若水女士领导。

4. 第四次会议将于2026年4月8日至10日在珂里亚共和国首都博尔玛召开，主题为“记忆与海”。

5. 就本报告而言，“沿海文物”是指在距海岸线五公里以内发现的文物。
"""
SEEDS = """\
SEM/2024/9
Distribución general
12 de noviembre de 2024
Original: español

Foro de Semillas del Valle de Orante

Tercera reunión
Puerto Nimbo (Lauria), 3 a 5 de octubre de 2024

Informe de la tercera reunión

1. La tercera reunión del Foro de Semillas del Valle de Orante se celebró en Puerto Nimbo (Lauria) del 3 al 5 de octubre de 2024 y fue acogida por la Cooperativa Agraria de Lauria.

2. La segunda reunión había tenido lugar en Villa Sureña del 8 al 10 de marzo de 2022 bajo la presidencia del Sr. Elio Tarraga.

3. El Foro decidió instalar en Montequiel un banco de semillas, que dirigirá la Sra. Nuria Balcázar.

4. La cuarta reunión se celebrará en la ciudad de Altaflor, por invitación del Gobierno de Meridia, en abril de 2026.

5. A los efectos del presente informe, por «semilla campesina» se entiende toda semilla reproducida por los propios agricultores durante al menos tres temporadas.
"""
PALMS = """\
الأمم المتحدة                         NRS/2023/7
Distr.: General
٤ أيلول/سبتمبر ٢٠٢٣
Original: Arabic

مجلس نخيل الواحات

تقرير مجلس نخيل الواحات عن دورته الثانية

١ - انعقدت الدورة الثانية لمجلس نخيل الواحات في واحة السدرة (دولة الرمال) يومي ١٢ و ١٣ حزيران/يونيه ٢٠٢٣، واستضافتها الهيئة الوطنية للتمور في دولة الرمال.

٢ - وكانت الدورة الأولى قد عقدت في عين الوعل، إمارة سهيل، في آذار/مارس ٢٠٢١ برئاسة السيد نايف العجمان.

٣ - وقرر المجلس إنشاء مختبر التمور في وادي الزمرد، وتتولى إدارته السيدة هيفاء الكندري.

٤ - وستعقد الدورة الثالثة في قصر الغدير بدعوة من حكومة إمارة سهيل في الفترة من ٢ إلى ٤ حزيران/يونيه ٢٠٢٥ تحت شعار "نخلة لكل بيت".
"""


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Answers over the five documents."""
    texts = {"GEO_2023_REP_4.txt": KARVEL, "POST_2022_12.txt": POST, "MUS_2024_2.txt": MUSEUMS}
    texts |= {"SEM_2024_9.txt": SEEDS, "NRS_2023_7.txt": PALMS}
    return answerer_of(texts, tmp_path_factory.mktemp("places"))


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Where did the third session of the Karvel Water Council take place?", "Lower Halden"),
        ("In which city will the fifth session of the Karvel council be held?", "Halden Bay"),
        ("Where is the Flood Data Centre located?", "Marrowick"),
        ("卡维尔河流域水理事会第四届会议在哪里举行？", "Ostrevar"),
        ("Где прошло шестое совещание Совета почтовых служб Северного побережья?", "Старый Брод"),
        ("В каком городе создадут Центр сортировки посылок?", "Лесногорье"),
        ("青岚湾博物馆联盟第二次会议在哪个城市开的？", "泽林港"),
        ("文物修复中心设在哪里？", "澜溪镇"),
        ("¿Dónde se celebró la tercera reunión del Foro de Semillas?", "Puerto Nimbo"),
        ("¿Dónde estará el banco de semillas?", "Montequiel"),
        ("أين انعقدت الدورة الثانية لمجلس نخيل الواحات؟", "واحة السدرة"),
        ("وين صارت الدوره الاولى لمجلس نخيل الواحات؟", "عين الوعل"),
        ("وين رح يكون مختبر التمور؟", "وادي الزمرد"),
    ],
)
def test_what_stands_around_a_place_tells_it(documents: DocumentAnswerer, question: str, value: str) -> None:
    """A place that no list has is read by the words around it, though common words are part of its name."""
    assert value in answered(documents, question).headline


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Which country will host the fifth session of the Karvel River Basin Water Council?", "Vestoria"),
        ("أي بلد يستضيف الدورة الثالثة لمجلس نخيل الواحات؟", "إمارة سهيل"),
        ("من استضاف الدورة الثانية لمجلس نخيل الواحات؟", "الهيئة الوطنية للتمور"),
        ("Кто принимал седьмое совещание Совета почтовых служб?", "Министерство связи"),
        ("青岚湾博物馆联盟第四次会议在哪个国家举行？", "珂里亚共和国"),
    ],
)
def test_a_host_that_no_list_has_is_told(documents: DocumentAnswerer, question: str, value: str) -> None:
    """A State is told by the word for its government or by what it offers, a ministry by its whole name."""
    assert value in answered(documents, question).headline


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("When is the next session of the Karvel River Basin Water Council?", "9–11 June 2025"),
        ("when is the next (fifth) session of the Karvel River Basin Water Council?", "9–11 June 2025"),
        ("Who chaired the third session of the Karvel River Basin Water Council?", "Pell Andor"),
        ("Who heads the Flood Data Centre?", "Joris Tamm"),
        ("文物修复中心由谁领导？", "陈若水"),
        ("من ترأس الدورة الأولى لمجلس نخيل الواحات؟", "نايف العجمان"),
    ],
)
def test_the_title_page_tells_of_which_body_a_session_is(
    documents: DocumentAnswerer, question: str, value: str
) -> None:
    """A session that the text ranks is of the body on the title page, and the next comes after that page's own."""
    assert value in answered(documents, question).headline


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what is considered flood season in the Karvel council's report?", "six metres"),
        ("什么样的文物才算沿海文物？", "五公里"),
        ("¿qué se entiende por semilla campesina?", "reproducida por los propios agricultores"),
    ],
)
def test_what_counts_as_a_thing_is_its_definition(
    documents: DocumentAnswerer, question: str, words: str
) -> None:
    """Where a document defines a thing in so many words, that answers what counts as such."""
    assert words in answered(documents, question).quotations[0].text


@pytest.mark.parametrize(
    "question",
    [
        "Who chaired the second session of the Karvel River Basin Water Council?",
        "Where was the first session of the Karvel River Basin Water Council?",
        "Где было пятое совещание Совета почтовых служб?",
        "Кто председательствовал на седьмом совещании Совета почтовых служб?",
        "青岚湾博物馆联盟第一次会议在哪里举行？",
        "青岚湾博物馆联盟第三次会议的主席是谁？",
        "¿Quién presidió la tercera reunión del Foro de Semillas?",
        "من ترأس الدورة الثانية لمجلس نخيل الواحات؟",
    ],
)
def test_what_is_told_of_another_session_is_no_answer(documents: DocumentAnswerer, question: str) -> None:
    """Who chaired one session did not chair another, nor was a session of which nothing is told where another was."""
    assert isinstance(documents.answer(Question(question)), NotFound)
