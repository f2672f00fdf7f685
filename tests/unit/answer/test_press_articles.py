"""Press articles and statements, which name people by their office and spell out short names in passing."""

# ruff: noqa: E501 - the lines of the documents

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

HARBOUR = """\
Harbour cities agree on reception centres for seasonal workers

2022-09-14

On September 12, 2022, President of Belmora Anita Kowalski and Prime Minister of Tarland Jonas Brekke opened the coastal \
dialogue in Port Ellery.

Piet Vanderlaan, coordinator of the harbour programme, said that around 350 seasonal workers had been registered. \
Some 1,200 of our fellow citizens came home from Norland. Applications open on the website harbourjobs.example on October 3.

The meeting was organized by the Ministry of Labour of Belmora and was attended by the Foreign Minister of Norland, Eva \
Strand, and the mayor of Port Ellery Tomas Riga. Guests came from Estvik as well.

The Joint Seasonal Mobility Framework (JSMF) and the Regional Fund for Irrigation (REFI, in short) will help.
"""
ALLOTMENTS = """\
Alcaldes del valle piden agua para las huertas

2020-02-11

Los alcaldes hicieron un llamado conjunto.

Rosalba Quintanilla, viceministra para Asuntos Rurales, los recibió en la capital.

Formulamos esta Declaración de compromisos jurídicamente no vinculantes.
"""
FAIR = """\
В Кайнаре открылась первая ярмарка народных ремесел

15 июня 2018

К участникам обратились председатель Комитета культуры профессор Ерлан Тасов и руководитель Центра гончарного искусства \
Мария Селезнева. Ярмарку приветствовали Аким Северной области Болат Оспанкул, заместитель министра культуры Гульнара Аянова. \
Ярмарка объединила около 120 мастеров. Мастерам помогает Областная программа развития ремесел (ОПРР).
"""


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Answer over the articles."""
    return answerer_of(
        {"harbour.txt": HARBOUR, "fair.txt": FAIR, "huertas.txt": ALLOTMENTS},
        tmp_path_factory.mktemp("press"),
    )


@pytest.mark.parametrize(
    ("question", "headline"),
    [
        ("Who is Jonas Brekke?", "Prime Minister of Tarland"),
        ("What does Piet Vanderlaan do?", "coordinator of the harbour programme"),
        ("Que fait Piet Vanderlaan ?", "coordinator of the harbour programme"),
        ("¿Quién es Tomas Riga?", "mayor of Port Ellery"),
        ("Norland's foreign minister at the coastal dialogue", "Eva Strand"),
        ("Who organised the coastal dialogue in Port Ellery?", "Ministry of Labour"),
        ("Кто такой Болат Оспанкул?", "Аким Северной области"),
        ("Гульнара Аянова должность", "заместитель министра культуры"),
        ("من هي ماريا سيليزنيفا؟", "руководитель Центра гончарного искусства"),
    ],
)
def test_offices_before_names(press: DocumentAnswerer, question: str, headline: str) -> None:
    """An office right before a name is that person's, and nobody's beside them."""
    assert headline in answered(press, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "Who is Piet Brekke?",
        "Кто такой Ерлан Оспанкул?",
        "Estvik's foreign minister at the coastal dialogue",
        "Who is the Minister of Finance of Tarland?",
    ],
)
def test_nobody_of_another_office(press: DocumentAnswerer, question: str) -> None:
    """The first name of one with the surname of another is nobody, nor is a minister that of another country."""
    assert isinstance(press.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    ("question", "headline"),
    [
        ("What does JSMF stand for?", "Joint Seasonal Mobility Framework"),
        ("JSMF qué significa", "Joint Seasonal Mobility Framework"),
        ("JSMF full name", "Joint Seasonal Mobility Framework"),
        ("JSMF ça veut dire quoi", "Joint Seasonal Mobility Framework"),
        ("REFI是什么意思", "Regional Fund for Irrigation"),
        ("ما معنى REFI؟", "Regional Fund for Irrigation"),
        ("что значит ОПРР", "Областная программа развития ремесел"),
    ],
)
def test_short_names_spelled_out(press: DocumentAnswerer, question: str, headline: str) -> None:
    """What stands before the brackets of a short name is what it stands for."""
    assert headline in answered(press, question).headline


@pytest.mark.parametrize("question", ["What does JSMQ stand for?", "qué significa REFIN", "что значит ОПР"])
def test_another_short_name(press: DocumentAnswerer, question: str) -> None:
    """A short name that differs by one letter is another's."""
    assert isinstance(press.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    ("question", "headline"),
    [
        ("On which website can people apply?", "harbourjobs.example"),
        ("How many citizens came home from Norland?", "1,200 of our fellow citizens"),
        ("сколько мастеров собрала ярмарка?", "120"),
    ],
)
def test_counts_and_websites_in_prose(press: DocumentAnswerer, question: str, headline: str) -> None:
    """Whoever took part may be counted by their trade, "our" stands before what is counted, a domain is a website."""
    assert headline in answered(press, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "On which website can people see the photographs of the exhibition?",
        "How many citizens came home from Estvik?",
        "сколько народу приехало на ярмарку из Китая?",
    ],
)
def test_neither_counted_nor_on_a_website(press: DocumentAnswerer, question: str) -> None:
    """Another place or purpose is not told."""
    assert isinstance(press.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (
            "last paragraph of Harbour cities agree on reception centres",
            "The Joint Seasonal Mobility Framework",
        ),
        ("second paragraph of Alcaldes del valle piden agua para las huertas", "Rosalba Quintanilla"),
        ("último párrafo de Alcaldes del valle piden agua", "Formulamos esta Declaración"),
        (
            "dernier paragraphe de Alcaldes del valle piden agua para las huertas",
            "Formulamos esta Declaración",
        ),
    ],
)
def test_paragraphs_that_have_no_numbers(press: DocumentAnswerer, question: str, words: str) -> None:
    """The paragraphs of a text that numbers none are counted; an article is called by the line above its date."""
    assert answered(press, question).quotations[0].text.startswith(words)


def test_no_such_paragraph(press: DocumentAnswerer) -> None:
    """An article has no more paragraphs than it has."""
    assert isinstance(press.answer(Question("ninth paragraph of Alcaldes del valle piden agua")), NotFound)


COURT = """\
محكمة وادي السدر تحكم بالسجن على مدير سابق لشركة الزيتون

9 نيسان 2022

قضت محكمة وادي السدر يوم الخميس بسجن المدير السابق لشركة الزيتون، رشيد الكتاني، خمس سنوات بتهمة اختلاس أموال عامة.

وقال المدعي العام سامي الدرعي إن المتهم حوّل 18 مليون دينار إلى حسابات في الخارج بين عامي 2016 و2019.

وسيعقد المؤتمر السابع للنقابة في مدينة بئر النخيل يومي 3 و4 أيار 2022.
"""
FERRY = """\
白沙湾渡轮沉没事故致九人遇难

2016年11月8日

11月6日，一艘由白沙湾开往青螺岛的渡轮沉没，九人遇难，二十三人获救，另有两人失踪。

市长罗文远中断了在东京的访问，周一返回。警方已拘捕船长，指控他超载。

航运公司发言人道歉，并承诺向每个家庭赔偿三十万元。
"""
BRIDGE = """\
Mayor of Dunmorrow condemns sabotage of Kelso footbridge

4 March 2021

The mayor of Dunmorrow, Harriet Oakes, on Wednesday condemned the sabotage of the Kelso footbridge, in which two cyclists \
were killed.

Police arrested three suspects on 2 March after a raid on a warehouse in Port Ansel.

The Dunmorrow Rowing Club observed a minute of silence and flew its flags at half-mast.

Deputy fire chief Clara Elmsley will address the city council on 11 March. The repairs will cost 2.3 million pounds.
"""
STADIUM = """\
Клуб «Северная звезда» выиграл Кубок Озерного края

19 февраля 2020

Хоккейный клуб «Северная звезда» из Лесогорска в воскресенье выиграл Кубок Озерного края.

Губернатор области пообещала построить в Лесогорске новый стадион. На это выделят 340 миллионов рублей.

Главный тренер Павел Громов сообщил, что уходит в отставку по состоянию здоровья. Полиция задержала двенадцать болельщиков.
"""


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Answer over news of four languages."""
    return answerer_of(
        {"court.txt": COURT, "ferry.txt": FERRY, "bridge.txt": BRIDGE, "stadium.txt": STADIUM},
        tmp_path_factory.mktemp("news"),
    )


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("¿Dónde detuvo la policía a los sospechosos del puente de Kelso?", "Port Ansel"),
        ("船长被指控什么？", "超载"),
        ("¿De qué acusan al capitán del ferry?", "超载"),
        ("Combien de morts dans le naufrage du ferry ?", "九人"),
        ("Pourquoi l'entraîneur démissionne-t-il ?", "по состоянию здоровья"),
        ("工会什么时候召开第七次大会？", "3 و4 أيار 2022"),
        ("¿Cuándo pronuncia Clara Elmsley su discurso ante el consejo municipal?", "11 March"),
    ],
)
def test_words_of_the_news_meet(news: DocumentAnswerer, question: str, words: str) -> None:
    """Crimes, courts, accidents and mourning are called by the words that another language has for them."""
    reply = answered(news, question)
    assert words in " ".join(one.text for one in reply.quotations) + reply.headline


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("كم مليون دينار حول المتهم إلى الخارج؟", "18 مليون دينار"),
        ("Сколько миллионов динаров обвиняемый вывел на счета за рубежом?", "18 مليون دينار"),
        ("Combien de millions de roubles pour le nouveau stade ?", "340 миллионов рублей"),
        ("航运公司向每个家庭赔偿多少钱？", "三十万元"),
        ("How many million pounds will the repairs cost?", "2.3 million pounds"),
    ],
)
def test_amounts_in_any_currency(news: DocumentAnswerer, question: str, amount: str) -> None:
    """Every currency is money, and millions of it are counted by the currency."""
    assert amount in answered(news, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "How many people were arrested in Dunhaven?",
        "متى يعقد المؤتمر الثامن للنقابة؟",
        "Сколько миллионов рублей стоил ремонт моста?",
        "Combien de millions d'habitants compte Lesogorsk ?",
        "为什么船长辞职？",
        "¿Cuándo habla Clara Brandt ante el consejo municipal?",
    ],
)
def test_what_the_news_do_not_tell(news: DocumentAnswerer, question: str) -> None:
    """Another rank, place, person or thing is not told by the same words."""
    assert isinstance(news.answer(Question(question)), NotFound)
