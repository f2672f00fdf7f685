"""How many days a meeting took, counted from its days, and lengths of time that are another meeting's or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Question
from tests.unit.invented import answerer_of

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

REPORT = """Report on the Global Dialogue on Seagrass

1. The second Global Dialogue on Seagrass was held in Valparaíso from 30 May to 1 June 2028, hosted by the
Government of Chile.

2. The third Global Dialogue on Seagrass will be held in Muscat in October 2030.

3. Negotiations on the seagrass accord will take place in Geneva in February 2029 for five days and in March 2029
for four days.

4. Papers are to be submitted thirty days before the dialogue.
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """The seeds and a report on a dialogue."""
    return answerer_of({"report.txt": REPORT}, tmp_path_factory.mktemp("length"))


@pytest.mark.parametrize(
    ("history", "question", "told"),
    [
        (
            (),
            "how long did the fourth global meeting last?",
            "The fourth global meeting: 2 days (22–23 May 2013)",
        ),
        ((), "how many days was the seventh global meeting?", "The seventh global meeting: 2 days"),
        ((), "what was the duration of the 2013 high-level dialogue?", "2 days (3–4 October 2013)"),
        (("When was the fourth global meeting held?",), "how long did it last?", "2 days (22–23 May 2013)"),
        (
            (),
            "كم يوما استمر الاجتماع العالمي الرابع؟",
            "الاجتماع العالمي الرابع: يومان (٢٢ و٢٣ أيار/مايو ٢٠١٣)",
        ),
        ((), "كم استغرق الاجتماع السابع؟", "الاجتماع السابع: يومان"),
        ((), "كم مدة الاجتماع العالمي الرابع؟", "يومان"),
        (("متى عقد الاجتماع العالمي الرابع؟",), "وكم يوم استمر؟", "يومان"),
        ((), "第四次全球会议开了几天？", "第四次全球会议：2天（2013年5月22日至23日）"),
        ((), "第七次全球会议持续了多长时间？", "第七次全球会议：2天"),
        (("第四次全球会议何时举行？",), "开了几天？", "第四次全球会议：2天"),
        (
            (),
            "Combien de temps a duré la quatrième réunion mondiale ?",
            "La quatrième réunion mondiale\u00a0: 2 jours",
        ),
        ((), "quelle a été la durée de la quatrième réunion mondiale ?", "2 jours (22 et 23 mai 2013)"),
        ((), "¿Cuánto duró la cuarta reunión mundial?", "La cuarta reunión mundial: 2 días"),
        ((), "¿Cuántos días duró la séptima reunión?", "2 días (10 y 11 de octubre de 2017)"),
        ((), "Сколько длилось четвёртое глобальное совещание?", "Четвёртое глобальное совещание: 2 дня"),
        ((), "Сколько дней шло седьмое совещание?", "2 дня (10–11 октября 2017 года)"),
    ],
)
def test_the_days_of_a_meeting_are_counted(
    seeds_answerer: DocumentAnswerer, history: tuple[str, ...], question: str, told: str
) -> None:
    """The texts tell the days, the first and the last; the headline their number too."""
    reply = seeds_answerer.answer(Question(question, history))
    assert isinstance(reply, Answer), question
    assert told in reply.headline


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how long did the second global dialogue on seagrass last?", "3 days (30 May – 1 June 2028)"),
        ("第二届全球海草对话会开了几天？", "3天"),
        ("сколько дней длился второй глобальный диалог по морским травам?", "3 дня"),
        ("how long will the negotiations on the seagrass accord in March 2029 last?", "four days"),
        ("how many days before the dialogue must papers be submitted?", "thirty days"),
    ],
)
def test_it_is_told_of_added_documents(answerer: DocumentAnswerer, question: str, told: str) -> None:
    """A range over the end of a month, a length that a sentence tells, days before another day."""
    reply = answerer.answer(Question(question))
    assert isinstance(reply, Answer), question
    assert told in reply.headline


@pytest.mark.parametrize(
    "question",
    [
        "how long did the eighth global meeting last?",
        "how long did the opening of the seventh meeting last?",
        "how long did the gala at the fourth global meeting last?",
        "how long did the panel on 3 at the fourth meeting last?",
        "how many days until the seventh global meeting?",
        "how many days after the meeting was the report issued?",
        "كم يوما قبل المؤتمر يجب دفع الرسوم؟",
        "第八次全球会议开了几天？",
        "Combien de temps a duré la huitième réunion mondiale ?",
        "¿cuántos días antes de la conferencia hay que pagar la cuota?",
        "сколько дней длилось восьмое глобальное совещание?",
    ],
)
def test_what_nobody_says_lasted_how_long_is_not_told(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """Another meeting's days, or those of all of it, do not tell."""
    assert not isinstance(seeds_answerer.answer(Question(question)), Answer), question


def test_a_meeting_of_which_the_month_is_known_has_no_number_of_days(answerer: DocumentAnswerer) -> None:
    """October has 31 days."""
    reply = answerer.answer(Question("how long will the third global dialogue on seagrass last?"))
    assert not isinstance(reply, Answer)
