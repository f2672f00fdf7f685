"""Minutes, a press release and a report of a network are answered from in whatever language is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

MINUTES = """SC/MIN/31

MINUTES

Steering Committee of the Pacific Labour Mobility Facility

Thirty-first meeting

Apia, Samoa, and online

Tuesday, 18 March 2025, 9.00 a.m. to 12.40 p.m.

Present: Ms. Lupe Faleafa (Samoa), Chair; Mr. Craig Hollis (Australia); Mr. Sione Vaipulu (Tonga).

Item 1. Minutes of the thirtieth meeting

1. The minutes of the thirtieth meeting, held in Suva on 12 November 2024, were approved.

Item 2. Budget

2. Australia will contribute $3.5 million and New Zealand $2.1 million. The balance is to come from employers' levies.
"""
RELEASE = """# بيان صحفي

للنشر فورا

## المؤتمر العربي الرابع للعمالة المهاجرة يعتمد ميثاق عمّان

عقد المؤتمر العربي الرابع للعمالة المهاجرة من ١٩ إلى ٢١ تشرين الثاني/نوفمبر ٢٠٢٤ في عمّان، واستضافته حكومة الأردن.

وينشئ الميثاق صندوقا لضمان الأجور، تسهم فيه السعودية بمبلغ ١٥ مليون دولار والكويت بمبلغ ١٠ ملايين دولار.

أنشئ المؤتمر العربي للعمالة المهاجرة بقرار من مجلس جامعة الدول العربية في عام ٢٠١٣.
"""
COMMUNIQUE = """Совместное коммюнике по итогам третьей встречи министров Центральной Азии и Европейского союза

1. Третья встреча министров Центральной Азии и Европейского союза состоялась 24 октября 2024 года в Ташкенте.

2. Европейский союз выделит на осуществление Ташкентского плана действий 85 млн евро.
"""
NETWORK = """Informe de la novena reunión plenaria de la Red Iberoamericana de Autoridades Migratorias (RIAM)

1. La novena reunión plenaria de la Red Iberoamericana de Autoridades Migratorias (RIAM) se celebró en Quito en 2023.

2. La décima reunión plenaria de la RIAM se celebrará en Santo Domingo en abril de 2025.
"""


@pytest.fixture(scope="module")
def dropped(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over four documents of forms that the seeds do not have."""
    documents = {
        "minutes.txt": MINUTES,
        "release.md": RELEASE,
        "communique.txt": COMMUNIQUE,
        "red.txt": NETWORK,
    }
    return answerer_of(documents, tmp_path_factory.mktemp("forms"))


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("وين انعقد الاجتماع الحادي والثلاثين للجنة التوجيهية؟", "آبيا"),
        ("指导委员会第三十一次会议在哪里举行？", "阿皮亚"),
        ("when was the 31st meeting of the steering committee", "18 March 2025"),
        ("Où s'est tenue la 31e réunion du Comité directeur ?", "Apia"),
        ("¿Dónde fue la 31ª reunión del Comité Directivo?", "Apia"),
        ("Когда прошло тридцать первое заседание Руководящего комитета?", "18 марта 2025"),
        ("من ترأس الاجتماع الحادي والثلاثين؟", "Lupe Faleafa"),
        ("Qui présidait la 31e réunion du Comité directeur ?", "Lupe Faleafa"),
        ("where was the thirtieth meeting of the steering committee held", "Suva"),
        ("how much will Australia contribute to the Facility", "$3.5 million"),
        ("كم تسهم الكويت في الصندوق؟", "١٠ ملايين دولار"),
        ("When was the Arab conference on migrant labour established?", "2013"),
        ("Quand la Conférence arabe sur la main-d'œuvre migrante a-t-elle été créée ?", "2013"),
        ("¿Cuándo se creó la Conferencia Árabe sobre la mano de obra migrante?", "2013"),
        ("Когда была учреждена Арабская конференция по трудящимся-мигрантам?", "2013"),
        ("كم سيخصص الاتحاد الأوروبي لخطة عمل طشقند؟", "85"),
        ("Combien l'UE allouera-t-elle au Plan d'action de Tachkent ?", "85"),
        ("متى وأين الاجتماع العاشر لـ RIAM؟", "سانتو دومينغو"),
        ("Сколько ЕС выделит на Ташкентский план действий?", "85 млн евро"),
    ],
)
def test_the_headline_says_it(dropped: DocumentAnswerer, question: str, value: str) -> None:
    """What a title page, a label or a giver tells is found, asked in any language."""
    assert value in answered(dropped, question).headline
