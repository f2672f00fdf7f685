"""One question in six languages over documents in one: all are answered alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

DOCUMENTS = {
    "funds.md": """# Report on migration funds

1. In 2009 the migration facility of the ACP Group of States received 31 million euros from the tenth European
Development Fund, and used it for training.

2. At present the troika consists of Ghana, Nepal and Peru. The troika helps the Chair to prepare the meetings.

3. The meeting of mid-2011 brought together 84 participants. Its participants noted the following points:

(a) Training takes time;

(b) Records are kept in two places.

4. Ghana, Nepal and Peru replied to the survey on remittances in 2010. No reply to the survey was received from Chad
or Fiji.

5. The letter of Nepal is circulated under agenda item 21 (e).

6. The expert panels of each session shall be moderated by Norway. Support is given to Kenya.

7. UNICEF focuses on the documents of children.

8. The Bali Process is an open group of States in which countries of origin, transit and destination speak about
migration.
""",
}


@pytest.fixture(scope="module")
def funds(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return the answerer over :data:`DOCUMENTS`."""
    return answerer_of(DOCUMENTS, tmp_path_factory.mktemp("funds"))


@pytest.mark.parametrize(
    ("question", "told", "quoted"),
    [
        (
            "How much did the ACP migration facility receive from the tenth European Development Fund?",
            "31",
            "",
        ),
        ("Combien la facilité ACP pour les migrations a-t-elle reçu du dixième Fonds européen ?", "31", ""),
        ("¿Cuánto recibió el mecanismo ACP para las migraciones del décimo Fondo Europeo?", "31", ""),
        ("Сколько получил миграционный фонд АКТ из десятого Европейского фонда развития?", "31", ""),
        ("How many participants did the meeting of mid-2011 bring together?", "84", ""),
        ("Combien de participants la réunion de la mi-2011 a-t-elle rassemblés ?", "84", ""),
        ("¿Cuántos participantes reunió la reunión de mediados de 2011?", "84", ""),
        ("Сколько участников собрала встреча в середине 2011 года?", "84", ""),
        ("Who are the Bali Process?", "", "open group of States"),
        ("Qui est le Processus de Bali ?", "", "open group of States"),
        ("巴厘进程是谁？", "", "open group of States"),
    ],
)
def test_one_question_has_one_answer(funds: DocumentAnswerer, question: str, told: str, quoted: str) -> None:
    """Whatever the language: the same number, or the same sentence."""
    reply = answered(funds, question)
    assert told in reply.headline
    assert any(quoted in quotation.text for quotation in reply.quotations)


@pytest.mark.parametrize(
    "question",
    [
        "Which countries did not reply to the survey on remittances?",
        "Quels pays n'ont pas répondu à l'enquête sur les envois de fonds ?",
        "¿Qué países no respondieron a la encuesta sobre las remesas?",
        "Какие страны не ответили на опрос о денежных переводах?",
        "ما البلدان التي لم ترد على الاستقصاء عن التحويلات المالية؟",
    ],
)
def test_who_did_not_is_told_by_what_denies_it(funds: DocumentAnswerer, question: str) -> None:
    """Those who did stand in the sentence before, in more of the question's words."""
    reply = answered(funds, question)
    assert "No reply" in reply.quotations[0].text
    assert "Ghana" not in reply.headline


@pytest.mark.parametrize(
    "question",
    [
        "Under which agenda item is Nepal's letter circulated?",
        "Au titre de quel point de l'ordre du jour la lettre du Népal est-elle distribuée ?",
        "¿En relación con qué tema del programa se distribuye la carta de Nepal?",
        "По какому пункту повестки дня распространяется письмо Непала?",
        "В соответствии с каким пунктом повестки дня распространяется письмо Непала?",
        "尼泊尔的信在哪个议程项目下分发？",
        "في إطار أي بند من جدول الأعمال عممت رسالة نيبال؟",
    ],
)
def test_an_item_of_the_agenda_is_no_paragraph(funds: DocumentAnswerer, question: str) -> None:
    """Though the Russian word for the one begins the name of the other."""
    assert any(number in answered(funds, question).headline for number in ("21", "٢١"))


@pytest.mark.parametrize(
    ("question", "country"),
    [
        ("Who is to moderate each expert panel?", "Norway"),
        ("À qui revient l'animation de chaque table ronde d'experts ?", "Norvège"),
        ("¿A quién corresponde moderar cada mesa redonda de expertos?", "Noruega"),
        ("Кому поручено модерировать экспертные дискуссии?", "Норвегия"),
    ],
)
def test_whose_task_a_thing_is_asks_for_no_recipient(
    funds: DocumentAnswerer, question: str, country: str
) -> None:
    """Though "a quién" asks for one before other verbs."""
    assert country in answered(funds, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "What does UNICEF pay attention to?",
        "Sur quoi l'UNICEF concentre-t-il son attention ?",
        "¿A qué presta atención el UNICEF?",
        "На чём сосредоточивает внимание ЮНИСЕФ?",
        "На чём фокусируется ЮНИСЕФ?",
    ],
)
def test_attention_is_told_as_a_focus(funds: DocumentAnswerer, question: str) -> None:
    """The verb has several aspects and a noun beside it, and means one thing."""
    assert "focuses on" in answered(funds, question).quotations[0].text
