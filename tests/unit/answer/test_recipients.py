"""To whom a thing was sent, whose part a body is, and what a date dates, over invented documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

DOCUMENTS = {
    "dams.md": """# Report on the Dams Programme

1. The World Bank submitted the study of dams to the President of the General Assembly. UNESCO read it.

2. The Geology Division of the World Bank keeps the register of dams.

3. UNICEF helps Member States to repair dams.

4. The Assembly recalled its resolution 70/5 dated 3 March 2015 on the congress of engineers. The congress of engineers
was held on 4 May 2016.

5. The register of reservoirs will open in 2031.

6. Since 2009 UNESCO has run the summer school of divers, whose third term began on 5 June 2012.

7. The Bank shall draw up the list of weirs by 31 July 2033; the list of weirs of 1999 was lost. The atlas of weirs,
entitled Rivers held back by hand, was printed.

8. The divers met in four groups:

- Group 1 – Africa (interpretation into French): Ms. Rosa Ebo, Minister, Ghana; the delegate of the Middle East
- Group 2 – the Middle East (interpretation into Greek): Mr. Omar Sadiq, Minister of Rivers, Jordan
""",
    "sudud.md": """# تقرير عن برنامج السدود

١ - وأحال البنك الدولي دراسة السدود إلى رئيس الجمعية العامة. واطلعت عليها اليونسكو.

٢ - وتتولى شعبة الجيولوجيا في البنك الدولي مسك سجل السدود.

٣ - وتساعد اليونيسيف الدول الأعضاء على ترميم السدود.

٤ - وأشارت الجمعية إلى قرارها ٥/٧٠ المؤرخ ٣ آذار/مارس ٢٠١٥ بشأن مؤتمر المهندسين.
وعُقد مؤتمر المهندسين في ٤ أيار/مايو ٢٠١٦.

٥ - وسيُفتتح سجل الخزانات في عام ٢٠٣١.

٦ - وتنظم اليونسكو منذ عام ٢٠٠٩ مدرسة الغواصين الصيفية، التي بدأ فصلها الثالث في ٥ حزيران/يونيه ٢٠١٢.

٧ - ويضع البنك قائمة الهدارات بحلول ٣١ تموز/يوليه ٢٠٣٣، وقد فقدت قائمة الهدارات لعام ١٩٩٩. أما أطلس الهدارات، وعنوانه
أنهار تحبسها الأيدي، فقد طُبع.
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return an answerer over the invented documents."""
    return answerer_of(DOCUMENTS, tmp_path_factory.mktemp("invented"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param(
            "To whom was the study of dams submitted?", "President of the General Assembly", id="to-whom"
        ),
        pytest.param("لمين انبعتت دراسة السدود؟", "رئيس الجمعية العامة", id="to-whom-ar"),
        pytest.param("大坝研究报告提交给了谁？", "大会主席", id="to-whom-zh"),
        pytest.param("Who submitted the study of dams?", "World Bank", id="not-to-whom"),
        pytest.param("Which body keeps the register of dams?", "Geology Division", id="a-part-of-a-body"),
        pytest.param("أي جهة بتمسك سجل السدود؟", "شعبة الجيولوجيا", id="a-part-of-a-body-ar"),
        pytest.param("Who helps states to repair dams?", "UNICEF", id="not-those-who-are-helped"),
        pytest.param("مين بيساعد الدول على ترميم السدود؟", "للطفولة", id="not-those-who-are-helped-ar"),
        pytest.param("谁帮助各国修复大坝？", "儿童基金会", id="not-those-who-are-helped-zh"),
        pytest.param("When was the congress of engineers?", "4 May 2016", id="not-when-a-resolution-was"),
        pytest.param("متى كان مؤتمر المهندسين؟", "٤ أيار/مايو ٢٠١٦", id="not-when-a-resolution-was-ar"),
        pytest.param("When will the register of reservoirs be launched?", "2031", id="begins"),
        pytest.param("متى رح ينطلق سجل الخزانات؟", "٢٠٣١", id="begins-ar"),
        pytest.param("Since when has there been a summer school of divers?", "2009", id="since"),
        pytest.param("من أي سنة موجودة مدرسة الغواصين الصيفية؟", "٢٠٠٩", id="since-ar"),
        pytest.param("By when does the Bank draw up the list of weirs?", "2033", id="by"),
        pytest.param("قائمة الهدارات لازم تجهز لحد امتى؟", "٢٠٣٣", id="by-ar"),
        pytest.param("What interpretation did the Middle East group have?", "Greek", id="own-item"),
        pytest.param("What is the atlas of weirs entitled?", "Rivers held back by hand", id="a-bare-title"),
        pytest.param("شو عنوان أطلس الهدارات؟", "أنهار", id="a-bare-title-ar"),
    ],
)
def test_of_several_names_and_dates_the_one_that_was_asked_for_answers(
    answerer: DocumentAnswerer, question: str, told: str
) -> None:
    """Not who sent it, the body that one is a part of, those asked about, or the date of a document."""
    assert told in answered(answerer, question).headline
