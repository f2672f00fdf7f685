"""What a document nearly says is not what it says: near misses end in "not found", and their neighbours do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.builder import DocumentAnswerer
from bot.answer.messages import Messages
from bot.answer.model import NotFound, Question
from bot.answer.question import understand
from bot.answer.understand.date_precision import is_precise, precision_asked
from index.facts.dates import DateValue, PartialDate, Precision
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from index.library import Library

NETWORK = """# Report on the network of seed banks

## Background

1. The first meeting of the Network of Seed Banks was held in Tallinn in 2019, hosted by the Government of Estonia.

2. The second meeting of the Network of Seed Banks was held in Quito on 3 and 4 March 2021. It was hosted by the
Government of Ecuador, and 48 delegates took part in it. It was funded by the Nordic Council.

3. The third meeting of the Network of Seed Banks was held in Maputo in June 2023, hosted by the University of Maputo.

## List of participants

| Organization | Name | Position |
|---|---|---|
| Ecuador | Ms. Lucía Paredes | First Secretary, Permanent Mission of Ecuador |
| Estonia | Mr. Jaan Kask | Adviser, Ministry of Agriculture |
"""


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over one report of a subject that the seeds do not have."""
    return answerer_of({"network.md": NETWORK}, tmp_path_factory.mktemp("invented"))


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Who hosted the first meeting of the Network of Seed Banks?", "Estonia"),
        ("When was the first meeting of the Network of Seed Banks held?", "2019"),
        ("In what year did the first meeting of the Network of Seed Banks begin?", "2019"),
        ("On what day did the second meeting of the Network of Seed Banks end?", "March 2021"),
        ("In which month was the third meeting of the Network of Seed Banks held?", "June 2023"),
        ("Quel gouvernement a accueilli la deuxième réunion du réseau ?", "quateur"),
        ("Who represented Ecuador?", "Paredes"),
        ("Qui a représenté l'Équateur à la réunion ?", "Paredes"),
        ("كم مندوبا شارك في الاجتماع الثاني للشبكة؟", "48"),
    ],
)
def test_what_is_said_is_answered(network: DocumentAnswerer, question: str, value: str) -> None:
    """The neighbours of the near misses below."""
    assert value in answered(network, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "Which university hosted the first meeting of the Network of Seed Banks?",
        "Quelle université a accueilli la première réunion du réseau ?",
        "¿Qué universidad acogió la primera reunión de la Red?",
        "Какой университет принимал первое совещание сети?",
        "أي جامعة استضافت الاجتماع الأول للشبكة؟",
        "哪所大学主办了网络第一次会议？",
        "On what day did the first meeting of the Network of Seed Banks begin?",
        "Quel jour s'est achevée la première réunion du réseau ?",
        "在哪一天举行了网络第一次会议？",
        "في أي يوم بدأ الاجتماع الأول للشبكة؟",
        "Who funded the first meeting of the Network of Seed Banks?",
        "Qui a financé la première réunion du réseau ?",
        "من موّل الاجتماع الأول للشبكة؟",
        "In which hotel was the second meeting of the Network of Seed Banks held?",
        "في أي فندق عقد الاجتماع الثاني للشبكة؟",
        "In what year did UNESCO fund the Network of Seed Banks?",
        "联合国教科文组织哪一年资助了该网络？",
        "Which members opposed the funding of the network by the Nordic Council?",
        "¿Quién dirige el Consejo Nórdico?",
        "Кто возглавляет Северный совет?",
        "What is Lucía Paredes's telephone number?",
        "Quel est le salaire de Lucía Paredes ?",
        "¿Cuál es el salario de Lucía Paredes?",
        "Каков номер телефона Лусии Паредес?",
        "ما راتب لوسيا باريديس؟",
        "Who hosted the next meeting after the second meeting of the Network of Seed Banks?",
        "谁主办了网络第二次会议的下一次会议？",
        "Who is the author of the report on the network?",
        "Who translated the report of the network?",
        "Which prime minister spoke at the second meeting of the Network of Seed Banks?",
        "Who represented Ecuador in the museum council?",
        "Qui a représenté l'Équateur au conseil du musée ?",
        "How many journalists attended the second meeting of the Network of Seed Banks?",
    ],
)
def test_what_is_only_nearly_said_is_not_answered(network: DocumentAnswerer, question: str) -> None:
    """Another host, a finer date and another deed than the document tells."""
    assert isinstance(network.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    ("question", "precision"),
    [
        ("On which exact day was it signed?", Precision.DAY),
        ("When was it signed?", None),
        ("In which year was it signed?", None),
        ("In what month was it signed?", Precision.MONTH),
        ("في أي يوم وُقّع القرار؟", Precision.DAY),
        ("متى وُقّع القرار؟", None),
        ("في أي شهر وُقّع القرار؟", Precision.MONTH),
        ("بأي عام وُقّع القرار؟", None),
        ("决议是哪一天通过的？", Precision.DAY),
        ("决议是几月几号通过的？", Precision.DAY),
        ("决议是几月份通过的？", Precision.MONTH),
        ("决议是哪年通过的？", None),
        ("Quel jour la résolution a-t-elle été adoptée ?", Precision.DAY),
        ("En quel mois la résolution a-t-elle été adoptée ?", Precision.MONTH),
        ("En quelle année la résolution a-t-elle été adoptée ?", None),
        ("¿Qué día se aprobó la resolución?", Precision.DAY),
        ("¿En qué mes se aprobó la resolución?", Precision.MONTH),
        ("¿Cuándo se aprobó la resolución?", None),
        ("Какого числа принята резолюция?", Precision.DAY),
        ("В каком месяце принята резолюция?", Precision.MONTH),
        ("В каком году принята резолюция?", None),
        ("How many days did it last?", None),
    ],
)
def test_how_precise_a_date_is_asked(question: str, precision: Precision | None) -> None:
    """A day, a month, or whatever the documents say."""
    assert precision_asked(understand(question)) is precision


@pytest.mark.parametrize(
    ("date", "day", "month"),
    [
        (DateValue(PartialDate(2011), precision=Precision.YEAR), False, False),
        (DateValue(PartialDate(2011, 6), precision=Precision.MONTH), False, True),
        (DateValue(PartialDate(2011, 6, 3)), True, True),
    ],
)
def test_a_finer_date_answers_a_coarser_question(date: DateValue, *, day: bool, month: bool) -> None:
    """A day tells its month; a year tells neither."""
    assert is_precise(date, Precision.DAY) is day
    assert is_precise(date, Precision.MONTH) is month
    assert is_precise(date, None)


@pytest.mark.parametrize(
    "question",
    [
        "What was the theme of the third global meeting?",
        "ما موضوع الاجتماع العالمي الثالث؟",
        "第三次全球会议的主题是什么？",
        "Quel était le thème de la troisième réunion mondiale ?",
        "¿Cuál fue el tema de la tercera reunión mundial?",
        "Какова была тема третьего глобального совещания?",
    ],
)
def test_the_theme_of_another_meeting_is_no_answer(library: Library, question: str) -> None:
    """The documents tell the third meeting's host, and the themes of others."""
    reply = DocumentAnswerer(library, Messages.load()).answer(Question(question))
    assert isinstance(reply, NotFound)


@pytest.mark.parametrize(
    "question",
    [
        "When was the Budapest meeting held?",
        "متى انعقد اجتماع بالي؟",
        "巴厘会议是什么时候举行的？",
        "Quand a eu lieu la réunion de Bali ?",
    ],
)
def test_what_is_named_after_a_city_is_not_in_it(library: Library, question: str) -> None:
    """The Bali Process came to a meeting in Gaborone."""
    assert isinstance(DocumentAnswerer(library, Messages.load()).answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "question", ["متى انعقد اجتماع ليما؟", "متى كان اجتماع ليما", "When was the Lima meeting?"]
)
def test_a_meeting_is_no_summit_in_the_same_city(library: Library, question: str) -> None:
    """Of two meetings in Lima the one of a series is the Lima meeting, and a summit the Lima summit."""
    reply = DocumentAnswerer(library, Messages.load()).answer(Question(question))
    assert "2013" in reply.headline or "٢٠١٣" in reply.headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("متى اليوم العالمي للاجئين؟", id="ar"),
        pytest.param("世界难民日是哪一天？", id="zh"),
        pytest.param("When is World Refugee Day?", id="en"),
        pytest.param("When is International Women's Day celebrated?", id="women"),
        pytest.param("Quand célèbre-t-on la Journée mondiale des réfugiés ?", id="fr"),
        pytest.param("¿Qué día se celebra el Día Mundial de los Refugiados?", id="es"),
        pytest.param("Когда отмечается Всемирный день беженцев?", id="ru"),
        pytest.param("negotiations on the compact: how many days in January 2018", id="another-month-en"),
        pytest.param("2018年8月谈判几天？", id="another-month-zh"),
        pytest.param("Combien de jours de négociations en août 2018 ?", id="another-month-fr"),
        pytest.param("مين رئيس وفد مصر في اجتماع 2017؟", id="another-office-ar"),
    ],
)
def test_another_day_month_or_office_is_no_answer(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """A summit on refugees is no World Refugee Day, and who came from Egypt need not have led its delegation."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        pytest.param("متى يحتفل باليوم الدولي للمهاجر؟", "١٨", id="ar"),
        pytest.param("国际移民日是哪一天？", "18", id="zh"),
        pytest.param("When is International Migrants Day?", "18", id="en"),
        pytest.param("¿Cuándo se celebra el Día Internacional del Migrante?", "18", id="es"),
        pytest.param("Когда отмечается Международный день мигранта?", "18", id="ru"),
        pytest.param("how many days of negotiations in March 2018", "4", id="the-month"),
    ],
)
def test_the_very_day_or_month_is(seeds_answerer: DocumentAnswerer, question: str, value: str) -> None:
    """«وفي اليوم الدولي للمهاجر، الذي يحتفل به في ١٨ في كانون الأول/ديسمبر»."""
    reply = answered(seeds_answerer, question)
    assert value in reply.headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("من حضر الاجتماع العالمي الثالث؟", id="ar"),
        pytest.param("第三次全球会议有哪些国际组织出席？", id="zh"),
        pytest.param("Which international organizations attended the third global meeting?", id="en"),
        pytest.param("Quelles organisations ont participé à la troisième réunion mondiale ?", id="fr"),
        pytest.param("¿Qué países asistieron a la segunda reunión mundial?", id="es"),
        pytest.param("Кто участвовал в третьей глобальной встрече?", id="ru"),
        pytest.param("Who moderated the third global meeting?", id="session"),
        pytest.param("Who attended the second meeting of the Global Forum?", id="offers-to-host"),
        pytest.param("ماذا ناقش الاجتماع العالمي الثاني؟", id="topic"),
        pytest.param("Who pays for the seventh global meeting?", id="payer-of-a-project"),
        pytest.param("谁为第七次全球会议出资？", id="payer-in-a-list"),
    ],
)
def test_what_the_report_of_another_meeting_tells_is_no_answer(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """The letter of the fourth meeting names its own participants, and says of the third who hosted it."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        pytest.param("من شارك في الاجتماع العالمي السابع؟", "العمليات", id="ar"),
        pytest.param("第四次全球会议有哪些国际组织出席？", "国际劳工组织", id="zh"),
        pytest.param("How many States attended the first meeting of the Global Forum?", "156", id="en"),
        pytest.param(
            "¿Qué organizaciones participaron en la cuarta reunión mundial?", "Unión Europea", id="es"
        ),
        pytest.param("Кто участвовал в седьмом глобальном совещании?", "العمليات الإقليمية", id="ru"),
    ],
)
def test_what_the_report_of_the_very_meeting_tells_is(
    seeds_answerer: DocumentAnswerer, question: str, value: str
) -> None:
    """Its title says of which meeting a report is that names none."""
    assert value in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "Is the compact binding?",
        "هل الاتفاق العالمي ملزم؟",
        "全球契约有法律约束力吗？",
        "Le pacte est-il contraignant ?",
        "¿Es vinculante el pacto?",
        "Является ли договор обязательным?",
    ],
)
def test_what_binds_another_does_not_bind_this(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """The documents say of interregional forums that they do not bind, and of the compact nothing."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "question",
    [
        "Who will preside over the intergovernmental conference?",
        "من سيرأس المؤتمر الحكومي الدولي؟",
        "谁将主持政府间会议？",
        "Qui présidera la conférence intergouvernementale ?",
        "¿Quién presidirá la conferencia intergubernamental?",
        "Кто будет председательствовать на межправительственной конференции?",
    ],
)
def test_who_chairs_hearings_does_not_chair_the_conference(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """The President of the Assembly chairs hearings in its preparatory process, and Peru chaired another meeting."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "question",
    [
        "Who funded the Lima meeting?",
        "من مول اجتماع ليما؟",
        "谁资助了利马会议？",
        "Qui a financé la réunion de Lima ?",
        "¿Quién financió la reunión de Lima?",
        "Кто финансировал встречу в Лиме?",
    ],
)
def test_who_funds_something_else_did_not_fund_the_meeting(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """В Лиме is in Lima, and no limit."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)
