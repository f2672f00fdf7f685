"""What is asked of a thing is told by the sentence that says it, not by one that only names the thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Question
from bot.answer.question import understand
from index.query_building import build_query
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

DOCUMENTS = {
    "lamps.md": """# Report on the Lamp Network

1. The third meeting of the Lamp Forum was held in Oslo in May 2015, and its guests came from thirty ports. For the
first time, a session was kept for the partners in schools. Supper was served at the quay.

2. The forum in Oslo ended on a Friday. It was closed by the keepers at the highest technical level, with the heads of
all ports.

3. The Lamp Network does not begin with an empty shelf, as some of its guests had feared in
winter. The network is the beginning of a long road and not the end of one.

4. UNITAR held a course on lamps. Guests of UNITAR came by boat and told of fog.

5. The United Nations Institute for Training and Research (UNITAR) lent the hall for a week.

6. South American Conference on Migration (held a course on lamps), Colombo Process and others were named.

7. The South American Conference on Migration ("Lima Process") lent its lamps to the keepers.

8. The keepers reached the following conclusions at the supper:

(a) Wicks are to be trimmed in the evening by two keepers;

(b) Oil is to be bought in autumn from the nearest port;

(c) Glass is to be washed with rain and with nothing else.

9. The panels of the fair will be held as follows:

(a) At the port of Porto:

(i) Panel on fog horns and bells;

(ii) Panel on the paint of buoys;

(b) At the port of Vigo:

(i) Panel on nets and ropes;

(ii) Panel on the weight of anchors.

## The questionnaire

Good practice - a way of trimming that has kept a lamp alight for a year and is taught to other keepers.

The questionnaire was sent out in March: all ports of the bay were asked in it for practice of their own.
""",
    "deng.md": """# 灯塔网络报告

1. 灯塔论坛第一次会议于2018年4月5日在罗马举行。会议侧重于码头维修和船长培训。

2. 灯塔网络并非从零开始，各港口多年来已经积累了丰富的经验。灯塔网络是一条漫长道路的开始，而不是终点。
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return answers over the invented documents."""
    return answerer_of(DOCUMENTS, tmp_path_factory.mktemp("invented"))


def first_quotation(answerer: DocumentAnswerer, question: str) -> str:
    """Return the marked words of the first proof, or the whole of it; empty where a question is refused."""
    reply = answerer.answer(Question(question))
    return str(reply.headline) if isinstance(reply, Answer) else ""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("What was new at the Oslo meeting of the Lamp Forum?", "partners in schools", id="en"),
        pytest.param("Quoi de neuf à la réunion d'Oslo du Lamp Forum ?", "partners in schools", id="fr"),
        pytest.param(
            "¿Qué hubo de nuevo en la reunión de Oslo del Lamp Forum?", "partners in schools", id="es"
        ),
        pytest.param("Что нового было на совещании в Осло?", "partners in schools", id="ru"),
        pytest.param("ما الجديد في اجتماع أوسلو؟", "partners in schools", id="ar"),
        pytest.param("奥斯陆会议有什么新的？", "partners in schools", id="zh"),
        pytest.param("At what level was the forum in Oslo closed?", "highest technical level", id="level"),
    ],
)
def test_a_sentence_that_goes_on_tells_what_is_asked(
    answerer: DocumentAnswerer, question: str, told: str
) -> None:
    """The sentence before names the meeting, and the one that goes on from it answers."""
    assert told in first_quotation(answerer, question)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("What does UNITAR stand for?", "Institute for Training", id="en"),
        pytest.param("What's the full name of UNITAR?", "Institute for Training", id="full name"),
        pytest.param("Que signifie le sigle UNITAR ?", "Institute for Training", id="fr"),
        pytest.param("¿Qué significan las siglas UNITAR?", "Institute for Training", id="es"),
        pytest.param("Как расшифровывается ЮНИТАР?", "Institute for Training", id="ru"),
        pytest.param("اليونيتار اختصار ماذا؟", "Institute for Training", id="ar"),
        pytest.param("训研所的全称是什么？", "Institute for Training", id="zh"),
        pytest.param('what is the "Lima process"?', "Lima Process", id="what stands in brackets is a name"),
    ],
)
def test_a_short_name_is_told_by_the_long_one(answerer: DocumentAnswerer, question: str, told: str) -> None:
    """What a short name stands for is told where it is spelled out, not where the body does something."""
    reply = answerer.answer(Question(question))
    assert isinstance(reply, Answer)
    assert told in reply.quotations[0].text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("What does the Lamp Network not begin with?", "empty shelf", id="en"),
        pytest.param("Par quoi le Lamp Network ne commence-t-il pas ?", "empty shelf", id="fr"),
        pytest.param("¿Con qué no empieza la Lamp Network?", "empty shelf", id="es"),
        pytest.param("灯塔网络不是从什么开始的？", "从零开始", id="zh"),
    ],
)
def test_a_denial_denies_what_is_asked(answerer: DocumentAnswerer, question: str, told: str) -> None:
    """What is not done is told by the sentence that denies that deed, not by one that denies another thing."""
    assert told in first_quotation(answerer, question)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("What is the second conclusion of the keepers?", "Oil is to be bought", id="en"),
        pytest.param("What was the last of the conclusions of the keepers?", "Glass", id="last"),
        pytest.param("Quelle est la première conclusion ?", "Wicks", id="fr"),
        pytest.param("¿Cuál es la tercera conclusión?", "Glass", id="es"),
        pytest.param("Каков второй вывод?", "Oil is to be bought", id="ru"),
        pytest.param("ما هو الاستنتاج الثالث؟", "Glass", id="ar"),
        pytest.param("第一个结论是什么？", "Wicks", id="zh"),
    ],
)
def test_an_item_is_found_by_its_rank(answerer: DocumentAnswerer, question: str, told: str) -> None:
    """The introduction names what is listed, and the rank says which item answers."""
    assert told in first_quotation(answerer, question)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("What does the questionnaire mean by good practice?", id="en"),
        pytest.param("Qu'entend-on dans le questionnaire par bonne pratique ?", id="fr"),
        pytest.param("¿Qué se entiende en el cuestionario por buena práctica?", id="es"),
        pytest.param("Что в вопроснике понимают под хорошей практикой?", id="ru"),
        pytest.param("كيف يعرف الاستبيان الممارسة الجيدة؟", id="ar"),
        pytest.param("问卷中的良好做法指什么？", id="zh"),
    ],
)
def test_a_text_is_asked_what_it_means_by_a_word(answerer: DocumentAnswerer, question: str) -> None:
    """The word is defined, not the questionnaire that has it."""
    assert "a way of trimming" in first_quotation(answerer, question)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("What are the panels at the port of Vigo about?", ("nets", "anchors"), id="en"),
        pytest.param("De quoi traitent les panels au port de Porto ?", ("horns", "buoys"), id="fr"),
    ],
)
def test_a_part_that_only_says_where_answers_with_its_own(
    answerer: DocumentAnswerer, question: str, told: tuple[str, ...]
) -> None:
    """A part like "At the port of Vigo:" tells nothing but what stands below it."""
    reply = answered(answerer, question)
    assert all(one in reply.headline for one in told)
    assert told[0] in reply.quotations[0].text


def test_a_rank_beyond_a_list_finds_no_item(answerer: DocumentAnswerer) -> None:
    """Of three conclusions there is no fourth."""
    told = first_quotation(answerer, "What is the fourth conclusion of the keepers?")
    assert not any(item in told for item in ("Wicks", "Oil", "Glass"))


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("未来的优先事项是什么？", False),
        ("数据在哪些方面不足？", False),
        ("哪些国家没有答复？", True),
        ("¿Qué dicen los actores no gubernamentales?", False),
        ("¿Qué países no respondieron?", True),
        ("Que font les organisations non gouvernementales ?", False),
        ("Quels pays n'ont pas répondu ?", True),
        ("Кто, кроме того, не ответил?", True),
        ("Не только какие страны ответили?", False),
        ("ما الذي يهم المنظمات، ولا سيما الصغيرة؟", False),
        ("أي الدول لم ترد؟", True),
        ("Which states, not least in Asia, replied?", False),
    ],
)
def test_words_that_hold_a_denial_may_deny_nothing(text: str, negated: bool) -> None:
    """未来, "no gubernamental" and «لا سيما» deny nothing."""
    assert understand(text).negated is negated


def test_a_chinese_rank_is_no_number_of_times(answerer: DocumentAnswerer) -> None:
    """第一次会议 is the first meeting; it holds no 一次."""
    query = build_query("灯塔论坛第一次会议", understand("会议").language, answerer.library)
    assert "一次" not in [unit.words for unit in query.units]
    assert any(unit.kind == "ordinal" for unit in query.units)
