"""Who took part in a meeting: what is told of it, not of a discussion in it, and nothing of another meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

SPANISH = """# Informe de la Quinta Reunión de Guardafaros

Lindavista, 3 a 5 de junio de 2025

1. La Quinta Reunión de Guardafaros se celebró en Lindavista del 3 al 5 de junio de 2025.

2. Asistieron a la Reunión representantes de Chile, el Perú y la Unión Africana. El UNICEF dirigió un debate en el que
participaron representantes de Kenya.

3. La Reunión invitó a los representantes de Malta a asistir a la Reunión siguiente.
"""
RUSSIAN = """# Доклад о работе третьего совещания хранителей архивов

1. Третье совещание хранителей архивов состоялось в Тарту 5 мая 2024 года.

2. Секретариат представил проект плана работы. В дискуссии участвовали представители Мальты.

3. В совещании приняли участие представители Казахстана, Эстонии и Латвии.
"""
OF_LIMA = ("وشارك في الاجتماع ممثلو", "代表出席会议")


@pytest.mark.parametrize(
    "question",
    [
        "Who took part in the Lima meeting?",
        "من شارك في الاجتماع الرابع؟",
        "谁参加了利马会议？",
        "谁参加了第四次会议？",
        "Qui a participé à la quatrième réunion ?",
        "¿Quiénes asistieron a la cuarta reunión mundial en Lima?",
        "Кто принял участие в совещании в Лиме?",
        "Lima meeting participants",
        "利马会议与会者",
        "who came to the lima meeting",
        "مين حضر اجتماع ليما",
        "Qui était présent à la quatrième réunion mondiale ?",
        "Кто был на четвертом глобальном совещании?",
    ],
)
def test_who_took_part_is_told_of_the_meeting(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """The report says of "the meeting" who took part; those of a discussion in it are not all who did."""
    reply = answered(seeds_answerer, question)
    assert any(words in reply.quotations[0].text for words in OF_LIMA)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Who took part in the first meeting of the Global Forum in Brussels?", "ممثلون عن ١٥٦ دولة عضوا"),
        ("谁参加了在布鲁塞尔举行的全球论坛第一次会议？", "ممثلون عن ١٥٦ دولة عضوا"),
        ("Qui a participé au Dialogue de haut niveau de 2006 ?", "الدول الأعضاء الـ ١٣٢"),
        ("من شارك في الحوار الرفيع المستوى لعام ٢٠٠٦؟", "الدول الأعضاء الـ ١٣٢"),
        ("Кто участвовал в заключительном заседании седьмого совещания?", "وشارك في الجلسة الختامية"),
        ("Who took part in the closing session of the seventh meeting?", "وشارك في الجلسة الختامية"),
    ],
)
def test_another_document_tells_who_took_part(
    seeds_answerer: DocumentAnswerer, question: str, words: str
) -> None:
    """A meeting of which there is no report is named where it is told who came; a part of one by its name."""
    reply = answered(seeds_answerer, question)
    assert words in reply.quotations[0].text


@pytest.mark.parametrize(
    "question",
    [
        "Who attended the third global meeting?",
        "谁出席了第三次全球会议？",
        "من شارك في الاجتماع التحضيري في المكسيك؟",
        "Qui a participé à la réunion préparatoire au Mexique ?",
        "谁参加了墨西哥的筹备会议？",
    ],
)
def test_who_took_part_elsewhere_is_no_answer(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Of a meeting of which nobody tells who came, whoever has another part in it is not named."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over two reports that say who came without naming the meeting again."""
    texts = {"informe.md": SPANISH, "doklad.md": RUSSIAN}
    return answerer_of(texts, tmp_path_factory.mktemp("attendance"))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Who attended the fifth meeting in Lindavista?", "Asistieron a la Reunión representantes"),
        ("谁参加了林达维斯塔的第五次会议？", "Asistieron a la Reunión representantes"),
        ("¿Quién participó en la quinta reunión de guardafaros?", "Asistieron a la Reunión representantes"),
        ("Кто участвовал в третьем совещании в Тарту?", "приняли участие представители Казахстана"),
        ("من حضر الاجتماع الثالث في تارتو؟", "приняли участие представители Казахстана"),
        ("participants à la troisième réunion, Tartu", "приняли участие представители Казахстана"),
    ],
)
def test_a_report_tells_who_came_to_its_meeting(
    answerer: DocumentAnswerer, question: str, words: str
) -> None:
    """Those of a discussion in it are others, and so are those who are asked to come to the next."""
    assert words in answered(answerer, question).quotations[0].text


@pytest.mark.parametrize(
    "question",
    [
        "Who attended the sixth meeting of lighthouse keepers?",
        "Кто участвовал во втором совещании в Тарту?",
        "من حضر الاجتماع الرابع في تارتو؟",
    ],
)
def test_another_meeting_of_theirs_has_no_participants(answerer: DocumentAnswerer, question: str) -> None:
    """The report of the fifth meeting does not tell who came to the sixth."""
    assert isinstance(answerer.answer(Question(question)), NotFound)
