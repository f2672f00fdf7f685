"""Questions for whoever served a meeting beside its chair: its rapporteur, its vice-chairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

SPANISH = """# Informe del Quinto Foro de Puertos

Lindavista, 4 a 6 de mayo de 2024

1. El Quinto Foro fue organizado por la Alcaldía. La presidencia la ejerció el Alcalde, Sr. Esteban Malo, \
y la relatoría, la Sra. Lucía Benavides.

2. Fueron elegidas Vicepresidentas la Sra. Tuala Fale (Samoa) y la Sra. Edna Monteiro (Cabo Verde).
"""
CHINESE = """# 第四次山城住房会议报告

2024年3月1日至3日，玉泉

1. 会议由拉梅什·辛格先生担任主席，策林·旺姆女士和阿贝贝·格布雷先生担任副主席，尼诺·贝里泽女士担任报告员。
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over two reports that name the officers of their meetings."""
    return answerer_of({"foro.md": SPANISH, "huiyi.md": CHINESE}, tmp_path_factory.mktemp("officers"))


@pytest.mark.parametrize(
    ("question", "named", "another"),
    [
        pytest.param("Who was the rapporteur of the ports forum?", "Benavides", "Malo", id="en"),
        pytest.param(
            "¿Quiénes fueron las vicepresidentas del Quinto Foro de Puertos?", "Monteiro", "Malo", id="es"
        ),
        pytest.param("Кто был докладчиком форума портов?", "Benavides", "Malo", id="ru"),
        pytest.param("من كان مقرر منتدى الموانئ؟", "Benavides", "Malo", id="ar"),
        pytest.param("第四次山城住房会议的副主席是谁？", "策林·旺姆", "尼诺", id="zh"),
        pytest.param(
            "Who was rapporteur of the fourth housing conference?", "尼诺·贝里泽", "策林", id="en-zh"
        ),
        pytest.param("Qui a été le rapporteur du cinquième forum des ports ?", "Benavides", "Malo", id="fr"),
    ],
)
def test_officers_are_told_by_their_part(
    answerer: DocumentAnswerer, question: str, named: str, another: str
) -> None:
    """All who have the part are named, and nobody with another."""
    reply = answered(answerer, question)
    assert named in reply.headline
    assert another not in reply.headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Who was the rapporteur of the sixth ports forum?", id="rank"),
        pytest.param("¿Quién fue el relator del Tercer Foro de Puertos?", id="es"),
        pytest.param("第五次山城住房会议的报告员是谁？", id="zh"),
    ],
)
def test_officers_of_another_meeting_are_none(answerer: DocumentAnswerer, question: str) -> None:
    """A report of the fifth meeting tells nobody who served the sixth, also where it was held on the 6th."""
    assert isinstance(answerer.answer(Question(question)), NotFound)


ARABIC = """# البيان الصادر عن الاجتماع الوزاري السادس لعملية المرجان

العقبة، ١٤ و ١٥ أيار/مايو ٢٠٢٥

١ - وترأس الاجتماع السيد غسان الرواشدي، وزير العمل في مالطة، وتولت نيابة الرئاسة السيدة ثريا المعشني، وكيلة وزارة \
العمل في كينيا. وافتتح الاجتماع السيد نبيل هارون.

٢ - وحضر الاجتماع ممثلو خمس دول مشاركة(١)، وشاركت بصفة مراقب كل من الفلبين وكينيا.

(١) الأردن، باكستان، البحرين، بنغلاديش، سري لانكا.

مرفق
الاجتماعات الوزارية السابقة لعملية المرجان

الاجتماع\tالمكان\tالتاريخ\tالرئاسة
الأول\tصلالة\t١٨ تشرين الثاني/نوفمبر ٢٠١٢\tعُمان
الثاني\tالمنامة\t٧ أيار/مايو ٢٠١٥\tالبحرين
"""


@pytest.fixture(scope="module")
def of_arabic(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over a communiqué whose officers are told one behind another, by verbs."""
    return answerer_of({"bayan.md": ARABIC}, tmp_path_factory.mktemp("officers-ar"))


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Who was the vice-chair of the sixth ministerial meeting?", "المعشني"),
        ("من تولى نيابة رئاسة الاجتماع الوزاري السادس؟", "المعشني"),
        ("谁担任第六次部长级会议副主席？", "المعشني"),
        ("Qui était vice-président de la sixième réunion ministérielle ?", "المعشني"),
        ("¿Quién fue la vicepresidenta de la sexta reunión ministerial?", "المعشني"),
        ("Who chaired the sixth ministerial meeting?", "الرواشدي"),
        ("Кто открыл шестое министерское совещание?", "هارون"),
    ],
)
def test_officers_told_by_verbs_are_each_their_own(
    of_arabic: DocumentAnswerer, question: str, named: str
) -> None:
    """Who «تولت نيابة الرئاسة» is no body of the minister before her, nor the chair of a column of chairs."""
    assert named in answered(of_arabic, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "Which observers attended the Aqaba meeting?",
        "哪些国家以观察员身份参加了亚喀巴会议？",
        "¿Qué observadores asistieron a la reunión de Áqaba?",
    ],
)
def test_observers_are_not_the_participating_states_of_a_note(
    of_arabic: DocumentAnswerer, question: str
) -> None:
    """The note to "participating States" lists those, and no observers."""
    reply = of_arabic.answer(Question(question))
    assert isinstance(reply, NotFound) or "باكستان" not in reply.quotations[0].text
