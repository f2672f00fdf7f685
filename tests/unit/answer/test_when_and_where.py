"""Questions as of when, until when and in which city or building, over documents that nobody has seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, NotFound, Question
from index.text.normalize import fold_text
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer

DOCUMENTS = {
    "report.md": """# Report of the Harbour Network

1. By 20 July 2021, 44 harbours had answered the questionnaire. Until 2016, no network dealt with the safety of
fishing harbours. In 2019 the Network adopted a plan for the safety of fishing harbours.

## Map of the harbours whose answers to the questionnaire were received by 30 June 2021

2. The planning meeting of May 2022 will be held in Kenya and will review the safety of fishing harbours.
""",
    "taqrir.md": """# تقرير شبكة المطارات

١ - وبحلول ١٢ آذار/مارس ٢٠١٩، رد ٣١ مطارا على الاستبيان. وحتى عام ٢٠١٤، لم تكن أي شبكة تعنى بسلامة المطارات.

## خريطة المطارات التي وردت ردودها بحلول ١ شباط/فبراير ٢٠١٩

٢ - اعتمدت الشبكة في عام ٢٠١٧ خطة لسلامة المطارات.
""",
    "kinds.md": """# Report of the Dike Association

1. In March 2012 the ministerial conference on dikes, which was held in Morocco, adopted a declaration on seawalls. In
June 2013 a joint meeting of the states of the region on seawalls, held in Tripoli, adopted a plan of seawalls.

2. The Rotterdam Network discussed pumping stations at a workshop held in 2015.
""",
    "mal.md": """# تقرير جمعية السدود

١ - وتشجع الجمعية التحويلات المالية إلى قرى الصيادين، وتدرس آثارها على بناء السدود.
""",
    "list.md": """# Fifth Forum of Beekeepers

Conference Centre of Lomé, hall 3

## List of participants

1. Mr. Kodjo Mensah, beekeeper.
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over the documents."""
    return answerer_of(DOCUMENTS, tmp_path_factory.mktemp("when"))


@pytest.mark.parametrize(
    ("question", "date"),
    [
        pytest.param("The map of harbours that answered is as of which date?", "30 June 2021", id="as-of-en"),
        pytest.param("خريطة المطارات التي ردت: حتى أي تاريخ؟", "١ شباط/فبراير ٢٠١٩", id="as-of-ar"),
        pytest.param(
            "¿A qué fecha corresponde el mapa de los aeropuertos?", "1 de febrero de 2019", id="as-of-es"
        ),
        pytest.param(
            "По состоянию на какую дату составлена карта аэропортов?", "1 февраля 2019", id="as-of-ru"
        ),
        pytest.param("机场地图截至哪一天？", "2019年2月1日", id="as-of-zh"),
        pytest.param(
            "By what date had 44 harbours answered the questionnaire?", "20 July 2021", id="the-text"
        ),
        pytest.param("Until what year did no network deal with fishing harbours?", "2016", id="until-en"),
        pytest.param("حتى أي سنة لم تكن أي شبكة تعنى بسلامة المطارات؟", "٢٠١٤", id="until-ar"),
        pytest.param(
            "Jusqu'en quelle année aucun réseau n'existait-il pour la sécurité des aéroports ?",
            "2014",
            id="until-fr",
        ),
        pytest.param(
            "До какого года ни одна сеть не занималась безопасностью аэропортов?", "2014", id="until-ru"
        ),
    ],
)
def test_a_date_is_told_in_the_sense_asked(answerer: DocumentAnswerer, question: str, date: str) -> None:
    """The caption of the map dates it, not the text beside it; "until 2016" is no year of what was done since."""
    assert date in answered(answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "In which Kenyan city will the planning meeting of May 2022 be held?",
        "В каком кенийском городе пройдёт совещание по планированию в мае 2022 года?",
        "¿En qué ciudad de Kenya se celebrará la reunión de planificación de mayo de 2022?",
        "في أي مدينة كينية سيعقد اجتماع التخطيط في أيار/مايو ٢٠٢٢؟",
        "In which hotel will the planning meeting of May 2022 be held?",
        "In which building will the planning meeting be held in Kenya?",
    ],
)
def test_a_country_is_no_city_and_no_building(answerer: DocumentAnswerer, question: str) -> None:
    """Where only the country is told, the city is not known."""
    reply = answerer.answer(Question(question))
    assert isinstance(reply, NotFound), reply.headline


@pytest.mark.parametrize(
    "question",
    [
        "In which building was the Fifth Forum of Beekeepers held?",
        "Dans quel bâtiment s'est tenu le cinquième Forum des apiculteurs ?",
        "В каком здании проходил пятый форум пчеловодов?",
    ],
)
def test_a_title_page_tells_the_building(answerer: DocumentAnswerer, question: str) -> None:
    """That the meeting is held there goes without saying on a title page."""
    assert "Conference Centre of Lomé" in answered(answerer, question).headline


def test_the_meeting_asked_about_is_not_the_next_one(answerer: DocumentAnswerer) -> None:
    """The sentence behind names "a joint meeting", which is another."""
    assert "Morocco" in answered(answerer, "Where was the ministerial conference on dikes held?").headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("أين تدرس الجمعية آثار التحويلات المالية؟", id="financial-is-no-city"),
        pytest.param("In what year was the Rotterdam Network founded?", id="a-workshop-is-no-founding"),
    ],
)
def test_what_is_not_told_is_refused(answerer: DocumentAnswerer, question: str) -> None:
    """«المالية» is "financial" and not Malé; what a network did in 2015 is not that it was founded then."""
    assert isinstance(answerer.answer(Question(question)), NotFound)


STOCKTAKING = """# Resolution on harbours

1. Decides that the preparatory stocktaking meeting shall be held in Chile in May 2030.

2. Requests the facilitators to prepare a summary of the stocktaking meeting.
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("Who is to prepare the summary of the stocktaking meeting in Chile?", True, id="there"),
        pytest.param(
            "Who is to prepare the summary of the stocktaking meeting in Peru?", False, id="elsewhere"
        ),
    ],
)
def test_a_meeting_is_where_it_is_known_to_be(tmp_path: Path, question: str, *, told: bool) -> None:
    """The sentence names the meeting alone, and another says in which country it is."""
    reply = answerer_of({"harbours.md": STOCKTAKING}, tmp_path).answer(Question(question))
    assert isinstance(reply, Answer if told else NotFound), reply.headline


@pytest.mark.parametrize(
    "question",
    [
        "لأي تاريخ كان لازم يرجع استبيان الاجتماع السابع معبّى؟",
        "قبل أي يوم لازم نسلم الاستبيان؟",
        "By when did the survey for the seventh meeting have to be returned?",
        "第七次会议的调查问卷最迟什么时候交回？",
        "Pour quelle date fallait-il renvoyer le questionnaire de la septième réunion ?",
        "¿Para qué fecha había que devolver el cuestionario de la séptima reunión?",
        "К какому числу надо было вернуть анкету для седьмой встречи?",
    ],
)
def test_a_thing_is_due_on_the_day_that_is_set(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """The questionnaire is due by 26 June; 10 and 11 October are the days of the meeting itself."""
    assert "26" in fold_text(answered(seeds_answerer, question).headline)


@pytest.mark.parametrize(
    "question",
    [
        "إيمتى لازم توصل المسودة الأولى للدول؟",
        "When should states get the first draft of the compact?",
        "Quand les États doivent-ils recevoir le premier projet du pacte ?",
        "¿Cuándo deben recibir los Estados el primer borrador?",
        "Когда государства должны получить первый проект договора?",
    ],
)
def test_what_is_to_be_received_is_submitted(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """The draft that States are to get by a day is one to be submitted to them by then."""
    assert "2018" in fold_text(answered(seeds_answerer, question).headline)


def test_what_was_done_by_a_day_is_no_deadline(seeds_answerer: DocumentAnswerer) -> None:
    """«وبحلول ١٥ تموز/يوليه ٢٠٠٨، ردت ٦٤ دولة» sets no day; the deadline was 30 April."""
    reply = seeds_answerer.answer(
        Question("What was the deadline for replying to the 2008 questionnaire on HLD follow-up?")
    )
    assert isinstance(reply, Answer), reply.headline
    assert "30 April 2008" in reply.headline


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        pytest.param("متى بيبدا التقييم ومتى بيخلص؟", "٢٠١٧", "٢٠١٨", id="both-ar"),
        pytest.param("Quand commence et finit la phase d'évaluation ?", "2017", "2018", id="both-fr"),
        pytest.param("Когда начинается и заканчивается этап оценки?", "2017", "2018", id="both-ru"),
        pytest.param("متى تنتهي مرحلة المشاورات؟", "نيسان/أبريل", "تشرين الثاني/نوفمبر", id="end-ar"),
        pytest.param("¿Cuándo termina la tercera fase?", "febrero", "julio", id="end-es"),
        pytest.param("第三阶段什么时候结束？", "2月", "7月", id="end-zh"),
    ],
)
def test_a_range_tells_when_a_thing_begins_and_ends(
    seeds_answerer: DocumentAnswerer, question: str, first: str, last: str
) -> None:
    """«المرحلة الثانية (التقييم): تشرين الثاني/نوفمبر ٢٠١٧ إلى كانون الثاني/يناير ٢٠١٨»: no verb is needed."""
    reply = answered(seeds_answerer, question)
    assert first in reply.headline
    assert last in reply.headline


@pytest.mark.parametrize("question", ["when does phase four end?", "متى تبدأ المرحلة الرابعة؟"])
def test_a_range_is_of_what_its_sentence_names(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Four days from April to June are no fourth phase."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)
