"""Three documents that nobody has seen, in Arabic, Chinese and French, asked about in other languages."""
# ruff: noqa: E501 - the lines of the documents

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

DENTAL = """\
منظمة الصحة العالمية
WHO/ORAL/2022/7

المؤتمر الإقليمي الثالث لصحة الأسنان في المدارس
نزوى، عُمان، ١٤-١٦ شباط/فبراير ٢٠٢٢

تقرير المؤتمر

أولا - مقدمة

١ - عقد المؤتمر الإقليمي الثالث لصحة الأسنان في المدارس في نزوى، عُمان، في الفترة من ١٤ إلى ١٦ شباط/فبراير ٢٠٢٢، بدعوة من وزارة الصحة العمانية وبدعم مالي من البنك الإسلامي للتنمية.

٢ - شارك في المؤتمر ٨٧ طبيبا وممرضة من ١٣ بلدا. وترأس الجلسات الدكتور هلال بن ناصر الكندي، وتولت السيدة رانيا الحداد (الأردن) مهمة المقررة.

٣ - وتحملت حكومة قطر نفقات سفر المشاركين من أقل البلدان نموا.

ثانيا - النتائج

٤ - بين المسح الذي أجري في عام ٢٠٢١ أن ٦٢ في المائة من تلاميذ المدارس الابتدائية يعانون من تسوس الأسنان، وأن ١٩ في المائة منهم فقط زاروا عيادة أسنان خلال السنة السابقة.

٥ - ويقصد بعبارة "الابتسامة الآمنة" برنامج يومي لتنظيف الأسنان بإشراف المعلمين بعد وجبة الفطور.

٦ - وأوصى المؤتمر بمنع بيع المشروبات المحلاة على مسافة تقل عن ٢٠٠ متر من المدارس.

٧ - وتعذر حساب كلفة العلاج في اليمن لعدم وجود سجلات في العيادات.

ثالثا - المتابعة

٨ - أنشئت شبكة للمتابعة مقرها صلالة، وعينت الدكتورة نوف المطيري منسقة لها لمدة ثلاث سنوات.

٩ - وعرضت موريتانيا استضافة المؤتمر الرابع في نواكشوط في آذار/مارس ٢٠٢٤.

١٠ - يفتح باب التسجيل للمؤتمر الرابع حتى ١٥ كانون الثاني/يناير ٢٠٢٤.
"""
RAILWAY = """\
欧洲经济委员会
ECE/TRANS/2021/33

第二届高原铁路安全研讨会报告
2021年5月18日至20日，比什凯克

一. 导言

1. 第二届高原铁路安全研讨会于2021年5月18日至20日在比什凯克举行，由吉尔吉斯斯坦交通部和国际铁路联盟共同主办。

2. 来自16个国家的74名工程师和司机出席了研讨会。瑞士的马丁·格拉夫先生当选主席，蒙古的奥云·巴特女士担任报告员。

3. 亚洲开发银行承担了学员的旅费。

二. 讨论情况

4. 2020年，高原铁路共发生213起事故，造成48人死亡，其中31人是行人。

5. “静默道口”是指没有信号灯也没有看守人的铁路道口。

6. 研讨会建议在所有隧道安装烟雾探测器，并在2025年前更换木制桥梁。

7. 由于缺少维修记录，无法估算塔吉克斯坦的桥梁更换费用。

8. 司机最常犯的错误是：下坡时超速；没有检查制动器；雪天不减速。

三. 后续行动

9. 设立了高原铁路安全网络，其秘书处设在奥什，每年预算为32万美元。

10. 尼泊尔政府提出于2023年在博卡拉主办第三届研讨会。
"""
BEES = """\
Organisation des Nations Unies pour l'alimentation et l'agriculture
FAO/API/2023/4

Cinquième Réunion des apiculteurs des zones de montagne
Ifrane (Maroc), 6-8 juin 2023

Résumé de la présidence

I. Introduction

1. La cinquième Réunion des apiculteurs des zones de montagne s'est tenue à Ifrane (Maroc) du 6 au 8 juin 2023, à l'invitation du Ministère marocain de l'agriculture.

2. Y ont pris part 132 apiculteurs, dont 58 femmes, venus de 21 pays. Mme Lalla Amina Berrada a présidé la Réunion et M. Tsering Dorje (Bhoutan) a fait fonction de rapporteur.

3. Le Fonds international de développement agricole a pris en charge les frais de voyage des participants.

II. Débats

4. En 2022, 1.840 ruches ont été détruites par des incendies dans le Rif.

5. On entend par « miel d'altitude » un miel récolté à plus de 1 500 mètres.

6. La Réunion a recommandé d'interdire les néonicotinoïdes à moins de trois kilomètres des ruches et de créer des écoles d'apiculture.

7. Le prix du miel n'a pu être comparé au Yémen, faute de marchés enregistrés.

III. Suite donnée

8. Un comité de suivi composé de cinq membres a été constitué pour deux ans : Autriche, Bhoutan, Éthiopie, Maroc et Slovénie. Son secrétariat est installé à Béni Mellal.

9. La Slovénie a offert d'accueillir la sixième Réunion à Bled en septembre 2025.

10. Les inscriptions à la sixième Réunion sont ouvertes jusqu'au 30 avril 2025.
"""
DOCUMENTS = {"WHO_ORAL_2022_7.txt": DENTAL, "ECE_TRANS_2021_33.txt": RAILWAY, "FAO_API_2023_4.txt": BEES}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return the answerer over the three."""
    return answerer_of(DOCUMENTS, tmp_path_factory.mktemp("unseen"))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Where was the third conference on school dental health held?", "Nizwa"),
        ("Quel pays a offert d'accueillir la quatrième conférence sur la santé dentaire ?", "Mauritanie"),
        (
            "¿Cuántos médicos y enfermeras participaron en la conferencia sobre salud dental en las escuelas?",
            "87",
        ),
        ('What does "safe smile" mean?', "الابتسامة الآمنة"),
        ("Почему не удалось подсчитать стоимость лечения в Йемене?", "لعدم وجود سجلات"),
        ("What share of primary school pupils suffer from tooth decay?", "62%"),
        ("¿Dónde tiene su sede la red de seguimiento de la salud dental?", "Salala"),
        ("До какого числа открыта регистрация на четвертую конференцию по здоровью зубов?", "15 января 2024"),
        (
            "Who bore the travel costs of the trainees at the Bishkek railway seminar?",
            "Asian Development Bank",
        ),
        ("من كان مقرر ندوة سلامة السكك الحديدية في بيشكيك؟", "奥云·巴特"),
        (
            "Combien de personnes sont mortes dans des accidents sur les chemins de fer d'altitude en 2020 ?",
            "48",
        ),
        ("¿Cuántos ingenieros y maquinistas asistieron al seminario de Bishkek?", "74"),
        ("Почему нельзя было оценить стоимость замены мостов в Таджикистане?", "缺少维修记录"),
        ("What mistakes do drivers make most often?", "超速"),
        ("أين مقر أمانة شبكة سلامة السكك الحديدية؟", "أوش"),
        ("Quel est le budget annuel du réseau sur la sécurité des chemins de fer ?", "320"),
        ("Which government offered to host the third railway safety seminar?", "Nepal"),
        ("山区养蜂人会议的报告员是谁？", "Tsering Dorje"),
        ("Сколько женщин участвовало в совещании пчеловодов горных районов?", "58"),
        ("كم خلية نحل دمرت بسبب الحرائق في الريف سنة 2022؟", "1,840"),
        ("¿Quiénes son los miembros del comité de seguimiento de los apicultores?", "Éthiopie"),
        ("Какая страна предложила принять шестое совещание пчеловодов?", "Словения"),
        ("第六次养蜂人会议的报名截止日期是什么时候？", "2025年4月30日"),
        ("لماذا لم يكن ممكنا مقارنة سعر العسل في اليمن؟", "faute de marchés"),
    ],
)
def test_what_a_document_tells_is_told_in_another_language(
    answerer: DocumentAnswerer, question: str, words: str
) -> None:
    """What one of them tells is told in the language of the question."""
    assert words in answered(answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "Who was the rapporteur of the fourth conference on school dental health?",
        "Where will the fourth railway safety seminar be held?",
        "How many beekeepers came from Peru?",
        "Combien de ruches ont été détruites en 2019 ?",
        "What is the annual budget of the beekeepers' committee?",
        "من ترأس الاجتماع السادس للنحالين؟",
        "Сколько пассажиров погибло в Швейцарии?",
        "谁资助了第一届高原铁路安全研讨会？",
        "¿Qué recomendó la conferencia sobre la malaria?",
        "Who is the ambassador of Oman?",
    ],
)
def test_what_no_document_tells_is_refused(answerer: DocumentAnswerer, question: str) -> None:
    """Another meeting, year, place or thing than they tell of is not answered."""
    assert isinstance(answerer.answer(Question(question)), NotFound)
