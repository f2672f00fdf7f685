"""How often something happens, how long it lasts, and how many came to a meeting that a rank and a scope name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Question
from tests.unit.invented import answerer_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer

NOTE = """联合国

UNEP/SEA/INF/2032/7

第三届全球海草对话会
实用信息

1. 全球海草对话会是自愿平台，每四年举行一次。

2. 第一届对话会于2024年6月4日在内罗毕举行，由肯尼亚政府主持。
第二届对话会于2028年6月6日至8日在瓦尔帕莱索举行，共有431名代表参加。

3. 每场会外活动时长50分钟。邀请函由秘书处签发，一般需要十个工作日。

4. 每位发言者的时限为三分钟。

5. 主办方提供免费接驳巴士，每20分钟一班。
"""
COMMUNIQUE = """عملية نواكشوط

البيان المشترك الصادر عن الاجتماع الوزاري الخامس لعملية نواكشوط

١ - قررنا إنشاء فريق عامل معني بالإحصاءات يجتمع ثلاث مرات في السنة، وطلبنا إليه أن يقدم أول تقرير له إلى تونس.

مرفق
الاجتماعات الوزارية السابقة لعملية نواكشوط

الاجتماع	المكان	التاريخ	الرئاسة
الأول	نواكشوط	٢ و ٣ آذار/مارس ٢٠١٨	موريتانيا
الثاني	تونس	٥ و ٦ أيار/مايو ٢٠٢٠	تونس
الثالث	داكار	٨ و ٩ تموز/يوليه ٢٠٢٢	السنغال
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Practical information for a dialogue and the communiqué of a process."""
    documents = {"note.txt": NOTE, "communique.txt": COMMUNIQUE}
    return answerer_of(documents, tmp_path_factory.mktemp("often"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How often is the Global Dialogue on Seagrass held?", "每四年举行一次"),
        ("كل كم سنة يعقد الحوار العالمي للأعشاب البحرية؟", "每四年举行一次"),
        ("全球海草对话会多久举行一次？", "每四年举行一次"),
        ("À quelle fréquence se tient le Dialogue mondial sur les herbiers marins ?", "每四年举行一次"),
        ("¿Cada cuánto se celebra el Diálogo Mundial?", "每四年举行一次"),
        ("Как часто проводится Глобальный диалог?", "每四年举行一次"),
        ("How often does the working group on statistics meet?", "ثلاث مرات في السنة"),
        ("¿Con qué frecuencia se reúne el grupo de trabajo sobre estadísticas?", "ثلاث مرات في السنة"),
        ("How long is a side event?", "50分钟"),
        ("会外活动每场多长时间？", "50分钟"),
        ("Combien de temps dure un événement parallèle ?", "50分钟"),
        ("De combien de temps dispose chaque orateur ?", "三分钟"),
        ("Сколько человек участвовало во втором Глобальном диалоге?", "431"),
        ("كم عدد المشاركين في الحوار العالمي الثاني؟", "431"),
        ("How many participants attended the second global dialogue?", "431"),
        ("Where was the first ministerial meeting of the Nouakchott Process held?", "Nouakchott"),
        ("أين عقد الاجتماع الوزاري الأول لعملية نواكشوط؟", "نواكشوط"),
    ],
)
def test_it_is_told(answerer: DocumentAnswerer, question: str, told: str) -> None:
    """Neither how many there are nor what another takes answers how often and how long."""
    reply = answerer.answer(Question(question))
    assert isinstance(reply, Answer), reply.headline
    assert told in reply.headline


@pytest.mark.parametrize(
    "question",
    [
        "How often does the steering committee of the Nouakchott Process meet?",
        "Combien de fois par an se réunit le comité directeur ?",
        "¿Cuánto dura la ceremonia de clausura?",
    ],
)
def test_of_another_thing_it_is_not_told(answerer: DocumentAnswerer, question: str) -> None:
    """How often others meet, and how long other things last, is no answer."""
    assert not isinstance(answerer.answer(Question(question)), Answer)


STUDY = """دراسة عن الهجرة

١ - وبحلول ١٥ تموز/يوليه ٢٠٣٠، ردت ٥٢ دولة عضوا على الاستبيان.

٢ - ورأى واحد من كل ثلاثة مجيبين على الاستبيان أنه مفيد.
"""


@pytest.mark.parametrize(
    "question",
    [
        "no. of replies to the questionnaire",
        "How many replied to the questionnaire?",
        "كم عدد الردود على الاستبيان؟",
        "Combien d'États Membres ont répondu au questionnaire ?",
        "¿Cuántos Estados Miembros respondieron al cuestionario?",
        "Сколько государств-членов ответили на вопросник?",
    ],
)
def test_who_replied_is_counted_by_the_verb(tmp_path: Path, question: str) -> None:
    """That so many replied tells the number of replies; one of every three respondents tells none."""
    reply = answerer_of({"study.txt": STUDY}, tmp_path).answer(Question(question))
    assert isinstance(reply, Answer), reply.headline
    assert "52" in reply.headline or "٥٢" in reply.headline
