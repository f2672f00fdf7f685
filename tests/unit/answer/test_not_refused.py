"""What a sentence tells as it was asked is not refused for a rule that is meant for others; their neighbours are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, NotFound, Question
from bot.render.bidi import without_controls
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer

DOCUMENTS = {
    "dunes.md": """# Report on the moving dunes

1. The study entitled "Grass on moving sand" was commissioned for the meeting in Dakar. The Government of Chad thanked
Niger for its offer to pay for the preparatory stocktaking meeting on dunes.

2. UNESCO led a discussion on coastal forests. The observatory of dunes keeps a list of plants.

3. A small structure of staff from many countries assists the Chair of the network.
""",
    "kuthban.md": """# تقرير عن الكثبان الرملية

١ - ويدعم البنك الدولي غرس الأعشاب في الكثبان. وأصدرت اليونسكو في عام ٢٠١١ تقريرا بعنوان "رمال بلا حدود".
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over the documents."""
    return answerer_of(DOCUMENTS, tmp_path_factory.mktemp("invented"))


@pytest.mark.parametrize(
    ("question", "value"),
    [
        pytest.param("What's the name of the study commissioned for Dakar?", "Grass on", id="a-title-en"),
        pytest.param("شو اسم التقرير اللي أصدرته اليونسكو سنة 2011؟", "رمال بلا حدود", id="a-title-ar"),
        pytest.param("¿Cómo se llama el estudio para la reunión de Dakar?", "Grass on", id="a-title-es"),
        pytest.param("为达喀尔会议委托编写的研究叫什么名字？", "Grass on", id="a-title-zh"),
        pytest.param("¿Quién dirigió el debate sobre los bosques costeros?", "Educación", id="who-led-es"),
        pytest.param("Who helps the Chair of the network?", "small structure", id="nobody-by-name"),
        pytest.param("أي مؤسسة تدعم غرس الأعشاب في الكثبان؟", "البنك الدولي", id="any-institution"),
        pytest.param(
            "Which government is paying for the preparatory stocktaking meeting on dunes?", "Niger", id="noun"
        ),
    ],
)
def test_what_is_told_is_answered(answerer: DocumentAnswerer, question: str, value: str) -> None:
    """The title of a study, who led it though nobody chaired, who does it without a name, "the preparatory meeting"."""
    assert value in without_controls(answered(answerer, question).headline)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("What is the name of the Chair of the network?", id="no-name"),
        pytest.param("Which university led a discussion on coastal forests?", id="no-university"),
    ],
)
def test_what_is_not_told_stays_refused(answerer: DocumentAnswerer, question: str) -> None:
    """Nobody's name is given, and no university did it."""
    assert isinstance(answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    ("question", "value"),
    [("谁是两位共同协调人？", "جيرغ لوبر"), ("من هما الميسران؟", "يورغ لاوبر")],
)
def test_who_has_an_office_of_one_word_is_told(
    seeds_answerer: DocumentAnswerer, question: str, value: str
) -> None:
    """A facilitator is somebody, though the word may say what happens to a meeting as well."""
    reply = answered(seeds_answerer, question)
    assert value in reply.headline or value in reply.quotations[0].text


REGIONS = """# Report on lakes

## Background

1. The Lake Network was founded by fishermen.

## Interregional recommendations

2. The discussions at the fifth meeting of the Lake Network led to the drafting of twelve joint recommendations.

## Attendance

3. Representatives of 41 States took part in the fifth meeting of the Lake Network. Three lakes were painted.
"""


@pytest.mark.parametrize(
    ("question", "value"),
    [
        pytest.param(
            "How many interregional recommendations did the fifth meeting of the Lake Network draft?",
            "twelve",
            id="qualified-by-the-heading-en",
        ),
        pytest.param("湖泊网络第五次会议形成了多少条跨区域建议？", "12", id="qualified-by-the-heading-zh"),
        pytest.param("湖泊网络第五次会议有多少国家代表参加？", "41", id="whoever-a-state-sends-zh"),
        pytest.param(
            "How many State representatives took part in the fifth meeting of the Lake Network?",
            "41",
            id="whoever-a-state-sends-en",
        ),
        pytest.param("How many binding recommendations did the fifth meeting draft?", "", id="not-binding"),
        pytest.param("How many interregional lakes were painted?", "", id="qualified-by-no-heading"),
    ],
)
def test_a_heading_qualifies_what_is_counted(tmp_path: Path, question: str, value: str) -> None:
    """Below "Interregional recommendations" twelve recommendations are such; three lakes are not."""
    reply = answerer_of({"lakes.md": REGIONS}, tmp_path).answer(Question(question))
    assert isinstance(reply, Answer) is bool(value)
    assert isinstance(reply, NotFound) or value in without_controls(reply.headline)


COURSES = """# Report on the training of gardeners

1. UNITAR organizes since 2007 an annual course on roses. The Annex describes it, as the Declaration on Roses asks
(see annex 2 for the list).
"""

MULHAQ = """# تقرير عن الورود

١ - وطلب المشاركون العناصر المحددة في إعلان الورود (انظر الملحق ٢ للاطلاع على القائمة).

٢ - وسيعقد اجتماع الورود في المكسيك في عام ٢٠١٧. وأرسل السيد كريم ناصر، وكيل الأمين العام، كتابا إلى البستانيين.
"""


@pytest.mark.parametrize(
    ("question", "value"),
    [
        pytest.param("When did UNITAR first hold its annual course?", "2007", id="first-is-since-en"),
        pytest.param("训研所首次举办年度课程是什么时候？", "2007", id="first-is-since-zh"),
        pytest.param("When was the first annual course of ESCWA held?", "", id="of-another-body"),
        pytest.param("من أعد إعلان الورود؟", "وطلب المشاركون", id="an-annex-is-no-attache-ar"),
        pytest.param("Who prepared the Declaration on Roses?", "", id="an-annex-is-no-attache-en"),
        pytest.param(
            "In which Mexican city will the meeting on roses be held?", "", id="the-country-is-asked"
        ),
        pytest.param("ما اسم المترجم الذي رافق كريم ناصر؟", "", id="the-person-is-asked"),
    ],
)
def test_what_the_question_tells_itself_is_no_answer(tmp_path: Path, question: str, value: str) -> None:
    """Nor is a list what somebody did, nor an annex somebody; when it first was, it has been since."""
    answerer = answerer_of({"courses.md": COURSES, "mulhaq.md": MULHAQ}, tmp_path)
    reply = answerer.answer(Question(question))
    assert isinstance(reply, Answer) is bool(value)
    assert isinstance(reply, NotFound) or value in without_controls(reply.headline)


GATHERINGS = """# Report on kites

1. The first kite meeting was held in Hanoi in 2016 under the theme "Strings and storms". In its declaration it praised
silk.

2. The second kite meeting was held in Quito in 2018, and ECLAC was represented there.

3. Where a State opposes a name on the list of guests, it says why. The treaty on kites is young.
"""


@pytest.mark.parametrize(
    ("question", "value"),
    [
        pytest.param("What was the theme of the Hanoi meeting?", "Strings and storms", id="a-theme"),
        pytest.param("What was the theme of the Quito meeting?", "", id="no-theme-en"),
        pytest.param("ما موضوع اجتماع كيتو؟", "", id="no-theme-ar"),
        pytest.param("基多会议的主题是什么？", "", id="no-theme-zh"),
        pytest.param("Какова была тема совещания в Кито?", "", id="no-theme-ru"),
        pytest.param("What did the Hanoi meeting praise in its declaration?", "silk", id="what-is-told"),
        pytest.param("What were the recommendations of the Quito meeting?", "", id="no-recommendations-en"),
        pytest.param("ما استنتاجات اجتماع كيتو؟", "", id="no-conclusions-ar"),
        pytest.param("基多会议的建议是什么？", "", id="no-recommendations-zh"),
        pytest.param("Quelles ont été les conclusions de la réunion de Quito ?", "", id="no-conclusions-fr"),
        pytest.param("¿Cuáles fueron las recomendaciones de la reunión de Quito?", "", id="none-es"),
        pytest.param("What did the World Bank praise in Caracas?", "", id="what-others-did-en"),
        pytest.param("¿Qué elogió el Banco Mundial en Caracas?", "", id="what-others-did-es"),
        pytest.param("Which countries opposed the treaty on kites?", "", id="another-thing-en"),
        pytest.param("ما الدول التي عارضت معاهدة الطائرات الورقية؟", "", id="another-thing-ar"),
    ],
)
def test_a_meeting_that_is_only_named_has_nothing_told_of_it(
    tmp_path: Path, question: str, value: str
) -> None:
    """Where it met and who came is no theme and no conclusion; who opposes a guest opposes no treaty."""
    reply = answerer_of({"kites.md": GATHERINGS}, tmp_path).answer(Question(question))
    assert isinstance(reply, Answer) is bool(value)
    assert isinstance(reply, NotFound) or value in reply.headline + reply.quotations[0].text


@pytest.mark.parametrize(
    "question", ["国际劳工组织在利马会议上提出了什么公约？", "马尼拉会议后来通过了什么宣言"]
)
def test_a_document_that_is_asked_for_must_be_told_of(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """Who came to Lima tells of no convention."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)
