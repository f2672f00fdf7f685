"""What no list has, in documents that tell it in passing: invitations, offers, seats, towns, sessions of another rank."""
# ruff: noqa: E501 - the lines of the documents

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

WEAVING = """\
الأمم المتحدة                         A/RES/81/77
الجمعية العامة
Distr.: General
١٤ كانون الأول/ديسمبر ٢٠٢٦

الدورة الحادية والثمانون

قرار اتخذته الجمعية العامة

٨١/٧٧ - المؤتمر العالمي لحرف النسيج اليدوي

إن الجمعية العامة،

إذ ترحب بالمؤتمر العالمي الأول لحرف النسيج اليدوي الذي عقد في درب الحرير، جمهورية القصباء، في الفترة من ٥ إلى ٧ آذار/مارس ٢٠٢٥،

وإذ تحيط علما بعرض حكومة مملكة الصفصاف استضافة المؤتمر العالمي الثاني لحرف النسيج اليدوي،

١ - تقرر عقد المؤتمر العالمي الثاني لحرف النسيج اليدوي في بلدة الرمان، مملكة الصفصاف، في الفترة من ٩ إلى ١١ نيسان/أبريل ٢٠٢٨؛

٢ - تقرر أيضا أن تعقد الدورة التحضيرية في المدارس في نزوى؛

٣ - تطلب إلى الأمين العام أن يقدم تقريرا في موعد أقصاه ٣٠ حزيران/يونيه ٢٠٢٧.
"""
WEAVERS = """\
# Déclaration de Port-Amarel

V/2026/3
Distr. générale
8 avril 2026
Original : français

1. Nous, participants à la deuxième Assemblée des tisserands de montagne, réunis à Port-Amarel, capitale de la Sorbanie, les 1er et 2 avril 2026, remercions la Sorbanie de son accueil.

2. La première Assemblée s’était tenue à Haut-Vernay, en Estavie, en 2023, sous la présidence de M. Loïc Tarden.

3. L’Assemblée a accepté l’invitation de l’Estavie à tenir sa troisième session à Clairefonds en 2028.

4. Le secrétariat de l’Assemblée est établi à Brignol.
"""
BEACONS = """\
United Nations   E/LHT/2026/4

Economic and Social Council
Distr.: General
2 June 2026
Original: English

Standing Committee on Lighthouse Keepers
Report of the third workshop on automatic beacons

Vellin Harbour, Carrosia, 11-13 May 2026

1. The third workshop on automatic beacons of the Standing Committee on Lighthouse Keepers was held in Vellin Harbour, Carrosia, from 11 to 13 May 2026, at the kind invitation of the Government of Carrosia.

2. The workshop was attended by 48 participants from 17 countries, of whom 21 were women.

3. Mr. Dorian Quell, Director of the Coast Service of Carrosia, chaired the workshop. Ms. Petra Olmstead served as rapporteur.

4. The second workshop was hosted by the Institute of Marine Signals in Tamberley on 4 and 5 June 2024. The first workshop took place in Nordholm, Republic of Istran, in 2022.

5. The Committee agreed to open a training school in Cape Merrow, to be financed by Ostland.

6. The fourth workshop will be held in Brindle Sound, Ostland, from 8 to 10 May 2028. Ostland also offered to host an exhibition of lamps.
"""
BRIDGES = """\
Naciones Unidas   A/PNT/2025/9

Asamblea General
Distr. general
5 de agosto de 2025
Original: español

Conferencia de Puentes Colgantes
Segunda reunión
Río Tendal (Maravia), 14 a 16 de julio de 2025

Informe de la segunda reunión de la Conferencia de Puentes Colgantes

1. La segunda reunión de la Conferencia de Puentes Colgantes tuvo lugar en Río Tendal (Maravia) del 14 al 16 de julio de 2025, por invitación del Gobierno de Maravia.

2. Participaron en la reunión 73 delegados de 22 Estados. La reunión fue presidida por la Sra. Leonor Bastarre, Ministra de Obras Públicas de Maravia.

3. La primera reunión, organizada por el Colegio de Ingenieros de Lastria, se había celebrado en Valdemora el 3 de mayo de 2023.

4. La Conferencia aceptó el ofrecimiento de Lastria de acoger la tercera reunión, que se celebrará en Santa Brígida en 2027.

5. La sede de la secretaría se encuentra en Peñalba.
"""
LAKES = """\
Организация Объединенных Наций            T/SEL/2024/3

Distr.: General
12 ноября 2024 года
Original: Russian

Комитет по соляным озерам
Доклад о работе пятой сессии
Белая Коса, Республика Верховия, 7–9 октября 2024 года

1. Комитет по соляным озерам провел свою пятую сессию в Белой Косе, Республика Верховия, 7–9 октября 2024 года.

2. В работе сессии приняли участие 56 представителей из 19 стран. Председателем сессии был избран г-н Тимур Аланов (Верховия).

3. Четвертая сессия прошла в городе Тихолесье 20 и 21 апреля 2022 года и была организована Институтом озероведения Заречья.

4. Комитет принял предложение Заречья провести шестую сессию в Озерном Ключе с 5 по 7 октября 2026 года.

5. Секретариат Комитета находится в городе Мирополье.
"""
BAMBOO = """\
联合国                                C/BAM/2025/2

Distr.: General
2025年9月3日
Original: Chinese

竹桥工匠大会
第五届会议
雾澜市，2025年8月11日至13日

竹桥工匠大会第五届会议报告

1. 竹桥工匠大会第五届会议于2025年8月11日至13日在岚宁共和国雾澜市举行，由岚宁共和国政府主办。

2. 来自二十一个国家的六十五名代表出席了会议。会议由苏映雪女士主持。

3. 第四届会议于2023年5月在柳泽镇召开，由柳泽工艺协会承办。

4. 大会秘书处设在青陶市。

5. 第六届会议定于2027年6月7日至9日在沙屿国的鹿鸣港举行。
"""
CIRCUSES = """\
Nations Unies                        F/CIR/2025/8
Distr. générale
14 mars 2025
Original : français

Conseil des cirques itinérants
Quatrième session
Bourg-Sorel (Vaudrie), 3-5 février 2025

Rapport du Conseil des cirques itinérants sur sa quatrième session

1. Le Conseil des cirques itinérants a tenu sa quatrième session à Bourg-Sorel (Vaudrie) du 3 au 5 février 2025, à l’invitation du Gouvernement de la Vaudrie.

2. La session a réuni 39 participants venus de 12 pays. Elle a été présidée par Mme Odile Carmaut.

3. La troisième session s’était tenue à Lermont les 6 et 7 mars 2023 ; elle avait été accueillie par l’École supérieure de trapèze.

4. Le Conseil a décidé d’ouvrir à Saint-Orvault un centre de documentation.

5. La Pélusie a offert d’accueillir la cinquième session, qui se tiendra à Montclar en février 2027.
"""
LIGHTS = """\
الأمم المتحدة                         D/QAN/2025/1
Distr.: General
٩ تموز/يوليه ٢٠٢٥
Original: Arabic

هيئة صون الفنارات
الاجتماع السادس
مرسى الغزال، جمهورية البيلسان، ٢-٤ حزيران/يونيه ٢٠٢٥

تقرير الاجتماع السادس لهيئة صون الفنارات

١ - عقد الاجتماع السادس لهيئة صون الفنارات في مرسى الغزال، جمهورية البيلسان، في الفترة من ٢ إلى ٤ حزيران/يونيه ٢٠٢٥، بدعوة من حكومة جمهورية البيلسان.

٢ - وحضر الاجتماع ٥٧ مشاركا من ١٥ دولة. وترأس الاجتماع السيد عدنان الرفاعي، مدير الموانئ في جمهورية البيلسان.

٣ - وعُقد الاجتماع الخامس في كفر الزيتون، دولة المرجان، يومي ٨ و ٩ أيار/مايو ٢٠٢٣ واستضافته جمعية حراس الفنارات.

٤ - وقررت الهيئة إنشاء مدرسة للحراس في مدينة الشراع.

٥ - وسيعقد الاجتماع السابع في تل الياسمين في أيار/مايو ٢٠٢٧، باستضافة دولة المرجان.
"""


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Answers over the eight documents."""
    texts = {
        "A_RES_81_77.txt": WEAVING,
        "V_2026_3.md": WEAVERS,
        "E_LHT_2026_4.txt": BEACONS,
        "F_CIR_2025_8.txt": CIRCUSES,
        "A_PNT_2025_9.txt": BRIDGES,
        "T_SEL_2024_3.txt": LAKES,
        "C_BAM_2025_2.txt": BAMBOO,
        "D_QAN_2025_1.txt": LIGHTS,
    }
    return answerer_of(texts, tmp_path_factory.mktemp("invited"))


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("which country hosted the third workshop on automatic beacons", "Carrosia"),
        ("第三期自动灯标讲习班在哪座城市举行？", "Vellin Harbour"),
        ("¿Qué país acogió la segunda reunión de la Conferencia de Puentes Colgantes?", "Maravia"),
        ("¿Qué país acogerá la tercera reunión de Puentes Colgantes?", "Lastria"),
        ("¿Dónde está la sede de la secretaría de la Conferencia de Puentes Colgantes?", "Peñalba"),
        ("Какая страна проведёт шестую сессию Комитета по соляным озерам?", "Заречья"),
        ("Где прошла пятая сессия Комитета по соляным озерам?", "Белой Косе"),
        ("竹桥工匠大会第五届会议在哪座城市举行？", "雾澜市"),
        ("哪个国家主办竹桥工匠大会第五届会议？", "岚宁共和国"),
        ("أي دولة استضافت الاجتماع السادس لهيئة صون الفنارات؟", "جمهورية البيلسان"),
        ("وين رح يصير المؤتمر العالمي الثاني للنسيج اليدوي؟", "الرمان"),
        ("Quel pays a accueilli la quatrième session du Conseil des cirques itinérants ?", "Vaudrie"),
        ("Où s'est tenue la première Assemblée des tisserands de montagne ?", "Haut-Vernay"),
    ],
)
def test_what_stands_around_a_name_tells_what_it_is(
    documents: DocumentAnswerer, question: str, value: str
) -> None:
    """A State is told by an invitation or an offer, a town by its word, a seat by the verb, a session by its rank."""
    assert value in answered(documents, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "Where was the fifth workshop on automatic beacons held?",
        "how many people attended the second beacons workshop",
        "which country hosted the first workshop on automatic beacons",
        "¿Qué país acogió la primera reunión de la Conferencia de Puentes Colgantes?",
        "Кто председательствовал на четвертой сессии Комитета по соляным озерам?",
        "竹桥工匠大会第四届会议有多少代表参加？",
        "谁主持了竹桥工匠大会第四届会议？",
        "كم مشارك حضر الاجتماع الخامس لهيئة صون الفنارات؟",
        "مين ترأس الاجتماع الخامس لهيئة صون الفنارات؟",
        "أين عقد المؤتمر العالمي الثالث لحرف النسيج اليدوي؟",
    ],
)
def test_another_session_of_the_same_body_answers_nothing(documents: DocumentAnswerer, question: str) -> None:
    """What a report tells of its own session it does not tell of the one before."""
    assert isinstance(documents.answer(Question(question)), NotFound)
