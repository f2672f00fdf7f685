"""A follow-up takes from the turns before it what it leaves out, and no more."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answer.conversation import readings
from bot.answer.understand.patterns import Attribute
from index.model import Language
from index.termbase import Termbase

FOURTH = "When was the fourth global meeting held?"
RABI = "من استضاف الاجتماع العالمي الرابع؟"
FIFTH = "第五次全球会议由谁主办？"


@pytest.mark.parametrize(
    ("history", "turn", "text", "attribute"),
    [
        pytest.param(
            [FOURTH],
            "and who hosted it?",
            "and who hosted it? (the fourth global meeting held)",
            "host",
            id="en",
        ),
        pytest.param([FOURTH], "where", "where (the fourth global meeting held)", "place", id="en-one-word"),
        pytest.param(
            [FOURTH], "the next one?", "When was the fifth global meeting held?", "date", id="en-next"
        ),
        pytest.param(
            ["Who hosted the fourth global meeting?"],
            "and in 2011?",
            "Who hosted the global meeting 2011?",
            "host",
            id="en-a-new-year-drops-the-old-ordinal",
        ),
        pytest.param(["Who hosted GRCP4?"], "and GRCP5?", "Who hosted GRCP5?", "host", id="en-acronym"),
        pytest.param(["GRCP4 dates"], "GRCP5?", "GRCP5 dates", "date", id="en-keywords"),
        pytest.param(
            ["When was the Colombo Process launched?"],
            "and the Puebla Process?",
            "When was Puebla Process?",
            "date",
            id="en-what-about-another",
        ),
        pytest.param(
            [RABI], "طيب واللي قبله؟", "من استضاف الاجتماع العالمي الثالث؟", "host", id="ar-the-one-before"
        ),
        pytest.param(
            ["أين عقدت الدورة الرابعة؟"], "والتالية؟", "أين عقدت الدورة الخامسة؟", "place", id="ar-feminine"
        ),
        pytest.param(
            ["متى عقد الاجتماع الثاني للمنتدى في مانيلا؟"],
            "وشو كان موضوعه العام؟",
            "وشو كان موضوعه العام؟ (عقد الاجتماع الثاني للمنتدى في مانيلا)",
            "theme",
            id="ar-theme",
        ),
        pytest.param([FIFTH], "那第六次呢？", "第六次全球会议由谁主办？", "host", id="zh-ordinal"),
        pytest.param(
            [FIFTH], "在哪里举行的？", "在哪里举行的？ (第五次全球会议)", "place", id="zh-attribute"
        ),
        pytest.param([FIFTH], "上一次呢", "第四次全球会议由谁主办？", "host", id="zh-the-one-before"),
        pytest.param(
            ["¿Quién acogió la reunión mundial de 2009?"],
            "¿y en 2011?",
            "¿Quién acogió la reunión mundial de 2011?",
            "host",
            id="es-year",
        ),
        pytest.param(
            ["Когда состоялось третье глобальное совещание?"],
            "а кто председательствовал?",
            "а кто председательствовал? (третье глобальное совещание)",
            "chair",
            id="ru-chair",
        ),
        pytest.param(
            ["Quand s'est tenue la troisième réunion mondiale ?"],
            "et la suivante ?",
            "Quand s'est tenue la quatrième réunion mondiale ?",
            "date",
            id="fr-next",
        ),
    ],
)
def test_a_follow_up_is_completed(history: list[str], turn: str, text: str, attribute: str) -> None:
    """What an elliptic turn leaves out comes from the question before it."""
    resolved = readings(turn, history)[0]
    assert resolved.followup
    assert (resolved.text, resolved.attribute) == (text, Attribute(attribute))


@pytest.mark.parametrize(
    ("before", "turn", "text"),
    [
        pytest.param("In which room is group 1?", "and group 3?", "In which room is group 3?", id="en"),
        pytest.param("In which room is group 1?", "and 3?", "In which room is group 3?", id="number alone"),
        pytest.param("¿En qué sala está el grupo 1?", "¿y el 2?", "¿En qué sala está el grupo 2?", id="es"),
        pytest.param("Qui anime le groupe 3 ?", "et le groupe 4 ?", "Qui anime le groupe 4 ?", id="fr"),
        pytest.param("Где собирается группа 1?", "а группа 3?", "Где собирается группа 3?", id="ru"),
        pytest.param("ما هو العنصر (ك)؟", "والعنصر (ل)؟", "ما هو العنصر (ل)؟", id="ar"),
        pytest.param("主题3是什么？", "那主题4呢？", "主题4是什么？", id="zh"),
        pytest.param("What is element (b)?", "and (c)?", "What is element (c)?", id="letter"),
        pytest.param(
            "What is theme 3?", "and theme 4?", "What is theme 4?", id="what is named asks for a theme"
        ),
    ],
)
def test_a_number_or_a_letter_takes_the_place_of_the_one_before(before: str, turn: str, text: str) -> None:
    """Who asks for group 3 after group 1 is not told of group 1 again."""
    assert readings(turn, [before], termbase=Termbase.load())[0].text == text


@pytest.mark.parametrize(
    ("before", "turn", "text"),
    [
        pytest.param(
            "Who moderated the first session of the seventh meeting?",
            "and of the eighth meeting?",
            "Who moderated the first session of the eighth meeting?",
            id="en noun",
        ),
        pytest.param(
            "第七次会议第一场由谁主持？", "第三场呢？", "第七次会议第三场由谁主持？", id="zh counter"
        ),
        pytest.param(
            "Кто ведёт заседание 1 на конференции?",
            "А второе?",
            "Кто ведёт заседание 2 на конференции?",
            id="ru rank for a number",
        ),
        pytest.param(
            "When does phase two, the stocktaking, of the process start?",
            "and phase three?",
            "When does phase 3 of the process start?",
            id="en said in passing",
        ),
        pytest.param(
            "Quand a lieu la première phase, les consultations ?",
            "et la troisième phase ?",
            "Quand a lieu la troisième phase ?",
            id="fr said in passing",
        ),
        pytest.param(
            "筹备进程第二阶段（评估）是什么时候？",
            "第三阶段呢？",
            "筹备进程第三阶段是什么时候？",
            id="zh brackets",
        ),
        pytest.param(
            "متى المرحلة الأولى (المشاورات) من العملية؟",
            "والمرحلة الثالثة؟",
            "متى المرحلة الثالثة من العملية؟",
            id="ar brackets",
        ),
        pytest.param(
            "In the fifth meeting, who was the host?",
            "and the sixth?",
            "In the sixth meeting, who was the host?",
            id="en what is asked stays",
        ),
    ],
)
def test_a_rank_takes_the_place_of_the_one_that_is_meant(before: str, turn: str, text: str) -> None:
    """Of two ranks the one beside the same noun changes, and what was said of the old one alone goes."""
    assert readings(turn, [before], termbase=Termbase.load())[0].text == text


@pytest.mark.parametrize(
    ("before", "turn", "text"),
    [
        pytest.param(
            "What is Ada Nore's job at IOM?", "and Milan Tai?", "What is Milan Tai's job at IOM?", id="en"
        ),
        pytest.param(
            "Quelle est la fonction d'Ada Nore ?",
            "et Milan Tai ?",
            "Quelle est la fonction d'Milan Tai ?",
            id="fr",
        ),
        pytest.param("¿Qué cargo tiene Ada Nore?", "¿y Milan Tai?", "¿Qué cargo tiene Milan Tai?", id="es"),
        pytest.param("Кем работает Ада Норе?", "а Милан Тай?", "Кем работает Милан Тай?", id="ru"),
    ],
)
def test_a_person_takes_the_place_of_another(before: str, turn: str, text: str) -> None:
    """What is asked of the one person is asked of the other, though a city is called as one of them."""
    assert readings(turn, [before], termbase=Termbase.load())[0].text == text


@pytest.mark.parametrize(
    ("history", "turn"),
    [
        pytest.param([FOURTH], "What does UNICEF focus on?", id="en"),
        pytest.param([FOURTH], "And when was the Bali Process established?", id="en-and-with-a-subject"),
        pytest.param([RABI], "ما هي أهداف صندوق السكان؟", id="ar"),
        pytest.param([FIFTH], "儿童基金会关注哪些问题？", id="zh"),
        pytest.param(["¿Quién acogió la cuarta reunión?"], "¿Qué es el Proceso de Puebla?", id="es"),
        pytest.param(["Кто принимал четвертое совещание?"], "Чем занимается ЮНИСЕФ?", id="ru"),
        pytest.param(["Qui a accueilli la réunion ?"], "Que fait l'UNICEF pour les enfants ?", id="fr"),
        pytest.param([], "and who hosted it?", id="nothing-before"),
        pytest.param(["Which element is on foreign qualifications?"], "And element (k)?", id="en-letter"),
        pytest.param(["أي عنصر يخص الاعتراف بالمؤهلات الأجنبية؟"], "والعنصر (ك) عن شو؟", id="ar-letter"),
        pytest.param(["哪个要素涉及外国资格？"], "那要素(k)呢？", id="zh-letter"),
        pytest.param(["Какой элемент касается признания дипломов?"], "А элемент (к)?", id="ru-letter"),
    ],
)
def test_a_new_subject_drops_the_old_one(history: list[str], turn: str) -> None:
    """A turn with a subject of its own is taken as it is written."""
    resolved = readings(turn, history)[0]
    assert not resolved.followup
    assert resolved.text == turn


@pytest.mark.parametrize(
    ("turn", "language"),
    [
        pytest.param("and in Chinese?", Language.CHINESE, id="en"),
        pytest.param("en français ?", Language.FRENCH, id="fr"),
        pytest.param("وبالروسية؟", Language.RUSSIAN, id="ar"),
    ],
)
def test_another_language_can_be_asked_for(turn: str, language: Language) -> None:
    """A turn that names only a language asks the same again, to be answered in that language."""
    resolved = readings(turn, [FOURTH])[0]
    assert (resolved.text, resolved.language) == (FOURTH, language)


def test_a_chain_of_follow_ups_keeps_what_was_not_changed() -> None:
    """Each turn changes one thing of what the turns before it came to."""
    resolved = readings("واللي قبله؟", [RABI, "طيب واللي قبله؟"])[0]
    assert (resolved.text, resolved.ordinal) == ("من استضاف الاجتماع العالمي الثاني؟", 2)
    resolved = readings("where?", [FOURTH, "and who hosted it?", "the next one?"])[0]
    assert resolved.text == "where? (the fifth global meeting held)"


@pytest.mark.parametrize(
    ("before", "turn", "text"),
    [
        pytest.param(
            "كم كيان رد على الاستقصاء من أفريقيا؟",
            "طب ومن أوروبا؟",
            "كم كيان رد على الاستقصاء من أوروبا؟",
            id="ar",
        ),
        pytest.param(
            "What does the Puebla Process focus on?",
            "and the Bali Process?",
            "What does the Bali Process focus on?",
            id="en-process",
        ),
        pytest.param("利马会议是哪天？", "那曼谷呢？", "曼谷会议是哪天？", id="zh-city"),
        pytest.param(
            "¿De qué trata el Proceso de Bali?",
            "¿y el de Budapest?",
            "¿De qué trata el Proceso de Budapest?",
            id="es-place-within-a-name",
        ),
        pytest.param(
            "Combien d'entités d'Afrique ont répondu ?",
            "et d'Europe ?",
            "Combien d'entités d'Europe ont répondu ?",
            id="fr",
        ),
    ],
)
def test_a_thing_takes_the_place_of_one_of_its_kind(before: str, turn: str, text: str) -> None:
    """What is asked stays; only the place, the process or the body changes."""
    resolved = readings(turn, [before], termbase=Termbase.load())[0]
    assert resolved.followup
    assert resolved.text == text


@pytest.mark.parametrize(
    ("before", "turn", "text"),
    [
        pytest.param(
            "¿Cuándo se celebró la primera reunión del Foro?",
            "¿y cuántos Estados participaron?",
            "¿y cuántos Estados participaron? (la primera reunión del Foro)",
            id="es-counted",
        ),
        pytest.param(
            "科伦坡进程的主题是什么？", "什么时候设立的？", "什么时候设立的？ (科伦坡进程的)", id="zh-deed"
        ),
        pytest.param(
            "متى تبدأ الجلسة الثالثة؟",
            "مين أدارها؟",
            "مين أدار؟ (تبدأ الجلسة الثالثة)",
            id="ar-pronoun-joined",
        ),
        pytest.param(
            "how many days in February 2018?", "and in May?", "how many days in May 2018?", id="en-month"
        ),
        pytest.param("2018年2月的谈判开几天？", "那六月呢？", "2018年6月的谈判开几天？", id="zh-month"),
        pytest.param("كم يوما في شباط 2018؟", "وفي أيار؟", "كم يوما في أيار/مايو ٢٠١٨؟", id="ar-month"),
    ],
)
def test_a_deed_or_a_month_alone_takes_its_subject_from_before(before: str, turn: str, text: str) -> None:
    """A turn that names only what is done, what is counted or another month is about what was said."""
    assert readings(turn, [before], termbase=Termbase.load())[0].text == text


@pytest.mark.parametrize(
    ("before", "turn", "counted"),
    [
        ("How many libraries in Ghana were asked to write?", "and how many of them replied?", "libraries"),
        (
            "How many libraries in Ghana were asked to write?",
            "How many of those were in the capital?",
            "libraries",
        ),
        ("كام مكتبة في غانا طلبوا منها تكتب؟", "وكام منهم ردّ؟", "مكتبة"),
        ("كم مكتبة في غانا كتبت؟", "كم واحدة منها في العاصمة؟", "مكتبة"),
        ("加纳有多少图书馆被要求填写问卷？", "其中多少个作了答复？", "图书馆"),
        ("加纳有多少图书馆被要求填写问卷？", "那有多少个答复了？", "图书馆"),
        ("Combien de musées du Ghana ont écrit ?", "Et combien ont répondu ?", "musées"),
        ("¿Cuántos museos de Ghana escribieron?", "¿y cuántos de ellos respondieron?", "museos"),
        ("Сколько музеев Ганы написали?", "А сколько из них ответили?", "музеев"),
    ],
)
def test_how_many_of_them_counts_what_was_counted(before: str, turn: str, counted: str) -> None:
    """Some of what the question before counted are counted, and that question's verb is not asked again."""
    resolved = readings(turn, [before], termbase=Termbase.load())[0]
    assert resolved.followup
    assert resolved.text.startswith(turn)
    assert resolved.counted == counted


def test_how_many_of_another_thing_stands_alone() -> None:
    """A thing of its own is counted, whatever was counted before."""
    before = "Combien de musées du Ghana ont écrit ?"
    turn = "Combien de pays ont participé au Dialogue de haut niveau de 2006 ?"
    assert not readings(turn, [before], termbase=Termbase.load())[0].followup


@pytest.mark.parametrize(
    ("before", "turn", "subject"),
    [
        pytest.param(
            "أين سيعقد الاجتماع الثاني للمنتدى؟",
            "ومن ينظم لقاء المجتمع المدني قبله؟",
            "الاجتماع الثاني للمنتدى",
            id="ar",
        ),
        pytest.param(
            "When was the fourth global meeting?", "Who met before it?", "fourth global meeting", id="en"
        ),
    ],
)
def test_what_stands_beside_the_subject_before_keeps_its_rank(before: str, turn: str, subject: str) -> None:
    """What was "before it" leans on what was said and is no step back in the series."""
    resolved = readings(turn, [before], termbase=Termbase.load())[0]
    assert resolved.followup
    assert resolved.text.startswith(turn)
    assert subject in resolved.text


@pytest.mark.parametrize(
    ("before", "turn"),
    [
        ("Where was the forum on fisheries held?", "and which document was drawn up there?"),
        ("Où a eu lieu le forum sur la pêche ?", "et quel document y a-t-on établi ?"),
        ("¿Dónde se celebró el foro sobre la pesca?", "¿y qué documento se elaboró allí?"),
        ("Где прошёл форум по рыболовству?", "а какой документ там разработали?"),
        ("أين عقد منتدى مصائد الأسماك؟", "وأي وثيقة وُضعت فيه؟"),
        ("渔业论坛在哪里举行？", "那里制定了什么文件？"),
    ],
)
def test_a_turn_that_asks_which_thing_keeps_the_subject(before: str, turn: str) -> None:
    """The document is asked for, at the forum: neither where it was nor another subject."""
    resolved = readings(turn, [before], termbase=Termbase.load())[0]
    assert resolved.followup
    assert resolved.text.startswith(turn)
    assert resolved.attribute in {Attribute.OTHER, Attribute.TOPIC}


def test_small_talk_between_questions_changes_nothing() -> None:
    """Thanks in the middle of a conversation neither asks nor forgets anything."""
    assert readings("who hosted it?", [FOURTH, "thanks!", "🙂"])[0].ordinal == 4
    assert not readings("thanks!", [FOURTH])[0].followup


@given(st.lists(st.text(max_size=30), max_size=4), st.text(max_size=40))
@settings(max_examples=80, deadline=None)
def test_any_conversation_resolves(history: list[str], turn: str) -> None:
    """No conversation raises, and a turn after nothing is taken as it is written."""
    resolved = readings(turn, history)[0]
    assert resolved.followup or resolved.text == turn


@pytest.mark.parametrize(
    ("history", "question"),
    [
        pytest.param("GFMD", "¿Cuándo y dónde se celebró la cuarta reunión mundial?", id="es"),
        pytest.param("Lima", "Quand s’est tenue la quatrième réunion mondiale ?", id="fr"),
    ],
)
def test_an_article_before_a_rank_is_no_pronoun(history: str, question: str) -> None:
    """«la cuarta» in a whole question points to nothing that was said; «¿quién la acogió?» does."""
    assert not readings(question, (history,))[0].followup
    assert readings("¿Quién la acogió?", ("¿Cuándo se celebró la cuarta reunión mundial?",))[0].followup
