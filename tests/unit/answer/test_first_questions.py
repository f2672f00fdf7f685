"""What is asked first of a meeting or a process, over documents invented here, in six languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer

MEETING = """# Report of the third meeting of the Network of Harbour Cities

## Background

1. The third meeting took place in Lisbon on 4 and 5 May 2015. A questionnaire had three sections: recommendations;
best practices; and innovative solutions.

2. Recommendations of earlier years were mentioned by the Bali Process, the Puebla Process and the Prague Process.

3. The discussions at the third meeting led to the drafting of five joint recommendations on the care of vessels.
"""


@pytest.fixture(scope="module")
def meeting(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return the answerer over the report of a meeting."""
    folder: Path = tmp_path_factory.mktemp("meeting")
    return answerer_of({"meeting.txt": MEETING}, folder)


@pytest.mark.parametrize(
    "question",
    [
        "What recommendations came out of the third meeting?",
        "Quelles sont les recommandations de la troisième réunion ?",
        "¿Qué recomendaciones hizo la tercera reunión?",
        "Какие рекомендации приняло третье совещание?",
        "ما هي توصيات الاجتماع الثالث؟",
        "第三次会议提出了哪些建议？",
    ],
)
def test_what_came_of_a_meeting_is_told_by_the_sentence_that_says_so(
    meeting: DocumentAnswerer, question: str
) -> None:
    """Neither a list in which recommendations are one item of several, nor who made some, is what came of it."""
    reply = answered(meeting, question)
    assert "five joint recommendations" in reply.quotations[0].text
    assert "Process" not in reply.headline


PAYING = """# Report on the Conference on Small Vessels

1. The forum considered how money transfer companies may lower their fees for crews from island countries.

2. The Assembly decided to set up a voluntary trust fund for the Conference, to support the travel and participation of
representatives of island countries, and that any surplus money in the trust fund may be used for its preparation.

3. The activities of the Lighthouse Network are funded from contributions of governments. Money is a theme of the
Lighthouse Network as well.
"""


@pytest.fixture(scope="module")
def paying(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return the answerer over a report that tells who pays."""
    return answerer_of({"paying.txt": PAYING}, tmp_path_factory.mktemp("paying"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("Who pays for the travel of delegates from island countries?", "trust fund", id="en"),
        pytest.param("Qui finance la participation des pays insulaires ?", "trust fund", id="fr"),
        pytest.param("¿Quién paga los viajes de los representantes?", "trust fund", id="es"),
        pytest.param("Кто оплачивает поездки представителей?", "trust fund", id="ru"),
        pytest.param("من يدفع تكاليف سفر الممثلين؟", "trust fund", id="ar"),
        pytest.param("谁支付代表的旅费？", "trust fund", id="zh"),
        pytest.param("How is the Lighthouse Network funded?", "contributions of governments", id="how"),
        pytest.param("Who funds the Lighthouse Network?", "contributions of governments", id="who-funds"),
    ],
)
def test_who_pays_is_told_by_what_is_given_for_it(paying: DocumentAnswerer, question: str, told: str) -> None:
    """A fund pays as a body does, and a sentence about money tells of no payment."""
    assert told in answered(paying, question).quotations[0].text


TALKS = """# Note on the talks on small vessels

1. Two co-facilitators (Mr. Johan Berg, Permanent Representative of Norway, and Ms. Ana Soto, Representative of
Chile) were appointed to lead the negotiations.

2. The President of the General Assembly is requested to appoint two facilitators of the negotiations.
"""


@pytest.fixture(scope="module")
def talks(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return the answerer over a note that names who leads talks."""
    return answerer_of({"talks.txt": TALKS}, tmp_path_factory.mktemp("talks"))


@pytest.mark.parametrize(
    "question",
    [
        "Who are the co-facilitators?",
        "Who was appointed co-facilitator of the negotiations?",
        "Qui sont les cofacilitateurs ?",
        "¿Quiénes son los cofacilitadores?",
        "Кто сокоординаторы?",
        "Кто назначен сокоординаторами переговоров?",
        "من هما الميسران المشاركان؟",
        "谁是共同协调人？",
    ],
)
def test_an_office_that_two_share_is_told_by_both_names(talks: DocumentAnswerer, question: str) -> None:
    """Neither who appoints them nor one of them alone is who they are."""
    reply = answered(talks, question)
    assert "Berg" in reply.headline
    assert "Soto" in reply.headline


def test_who_appoints_to_an_office_is_another_question(talks: DocumentAnswerer) -> None:
    """Who names the facilitators is told by the request to do so."""
    assert "President" in answered(talks, "Who appoints the two facilitators?").headline


OPEN_DOOR = """# Rules of the Harbour Conference

## Participants

1. Mr. Johan Berg and Ms. Ana Soto took part in the Harbour Conference of 2014 for the observers.

2. Participation in the Harbour Conference is open to all port cities and to the islands that have a lighthouse.

3. The Secretary-General is asked to invite experts to take part in the Harbour Conference as observers.
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return the answerer over the rules of a conference."""
    return answerer_of({"rules.txt": OPEN_DOOR}, tmp_path_factory.mktemp("rules"))


@pytest.mark.parametrize(
    "question",
    [
        "Who can participate in the Harbour Conference?",
        "Who is allowed to participate in the conference?",
        "Qui peut participer à la conférence ?",
        "¿Quién puede participar en la conferencia?",
        "Кто может участвовать в конференции?",
        "من يحق له المشاركة في المؤتمر؟",
        "谁可以参加会议？",
    ],
)
def test_who_may_take_part_is_told_by_what_allows_it(rules: DocumentAnswerer, question: str) -> None:
    """Neither who took part nor who is invited is who may."""
    assert "open to all port cities" in answered(rules, question).quotations[0].text


SPOKEN = """# Documents of the Harbour Network

1. See the document on remittances, document 14 of the documents.

2. Themes of the network:

(a) Remittances as a source of documents;

3. Last year remittances from sailors let many families keep their homes.
"""


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return the answerer over a text that speaks of a subject and of documents."""
    return answerer_of({"spoken.txt": SPOKEN}, tmp_path_factory.mktemp("spoken"))


@pytest.mark.parametrize(
    "question",
    [
        "What do the documents say about remittances?",
        "Que disent les documents sur les envois de fonds ?",
        "¿Qué dicen los documentos sobre las remesas?",
        "Что говорится в документах о денежных переводах?",
        "ماذا تقول الوثائق عن التحويلات المالية؟",
        "文件里怎么说汇款？",
    ],
)
def test_what_the_documents_say_is_told_by_no_mention_of_documents(
    spoken: DocumentAnswerer, question: str
) -> None:
    """The documents asked about are those at hand; an item of a list names the subject and tells nothing of it."""
    reply = answered(spoken, question)
    assert any("keep their homes" in one.text for one in reply.quotations[:2])
    assert "source of documents" not in reply.quotations[0].text


LETTER = """# Letter of the Permanent Representative of Norway

1. As the dialogue on small vessels is to be held on 3 and 4 October 2015 in Quito, and as the Assembly in its
resolutions on ports, on lighthouses and on the training of captains has invited all island countries, all port cities
and all unions of sailors to contribute to it by meetings of their own, the Government of Norway asks the
Secretary-General to circulate the present letter.
"""


@pytest.mark.parametrize(
    "question",
    [
        "What does Norway ask the Secretary-General to do?",
        "¿Qué pide Noruega al Secretario General?",
        "挪威政府请秘书长做什么？",
    ],
)
def test_a_long_sentence_is_shown_from_where_it_tells_what_was_asked(tmp_path: Path, question: str) -> None:
    """What is asked of somebody at the end of a long sentence stands in the headline."""
    reply = answerer_of({"letter.txt": LETTER}, tmp_path).answer(Question(question))
    assert isinstance(reply, Answer)
    assert "circulate" in reply.headline
    assert reply.quotations[0].text.startswith("As the dialogue")
