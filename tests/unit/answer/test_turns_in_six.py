"""What people say next, in six languages: that they doubt it, want the source, mean another, or want another tongue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

FOURTH = {
    "ar": "أين عقد الاجتماع العالمي الرابع؟",
    "zh": "第四次全球会议在哪里举行？",
    "en": "Where was the fourth global meeting?",
    "fr": "Où s'est tenue la quatrième réunion mondiale ?",
    "es": "¿Dónde fue la cuarta reunión mundial?",
    "ru": "Где прошло четвёртое глобальное совещание?",
}
DOUBTS = {
    "ar": ("متأكد؟", "المصدر؟", "من وين جبت المعلومة؟", "وين مكتوب هالكلام", "في أي فقرة؟"),
    "zh": ("你确定吗？", "出处？", "真的吗？", "哪里写的？", "哪一段？", "依据是什么？"),
    "en": (
        "are you sure?",
        "Source?",
        "Really?",
        "how do you know that?",
        "which paragraph?",
        "tell me more",
    ),
    "fr": ("tu es sûr ?", "c'est écrit où ?", "d'où vient cette information ?", "ta source ?"),
    "es": ("¿seguro?", "¿fuente?", "¿de dónde sale eso?", "¿dónde lo dice?", "¿en qué párrafo?"),
    "ru": ("точно?", "источник?", "где это написано?", "откуда информация?", "подробнее"),
}
MEANT = {
    "ar": ("من استضاف الاجتماع العالمي الرابع؟", "لا، قصدي الثالث", "بوتسوانا"),
    "zh": ("谁主办了第四次全球会议？", "不，我是说第三次", "博茨瓦纳"),
    "en": ("Who hosted the fourth global meeting?", "no, I meant the third", "Botswana"),
    "fr": (
        "Qui a accueilli la quatrième réunion mondiale ?",
        "non, je voulais dire la troisième",
        "Botswana",
    ),
    "es": ("¿Quién acogió la cuarta reunión mundial?", "no, quise decir la tercera", "Botswana"),
    "ru": ("Кто принимал четвёртое глобальное совещание?", "нет, я про третье", "Ботсвана"),
}
IN_ANOTHER_TONGUE = (
    ("en", "answer in French", "Lima, 22 et 23 mai 2013"),
    ("en", "can you translate that into Russian?", "Лима, 22–23 мая 2013 года"),
    ("ar", "ترجمها للفرنسية", "Lima, 22 et 23 mai 2013"),
    ("ar", "جاوب بالانجليزي", "Lima, 22–23 May 2013"),
    ("zh", "请用英文回答", "Lima, 22–23 May 2013"),
    ("zh", "翻译成俄文", "Лима, 22–23 мая 2013 года"),
    ("fr", "traduis en arabe", "ليما، ٢٢ و٢٣ أيار/مايو ٢٠١٣"),
    ("es", "tradúcelo al ruso", "Лима, 22–23 мая 2013 года"),
    ("ru", "переведи на испанский", "Lima, 22 y 23 de mayo de 2013"),
)
OPENED = (
    ("أين عقد الاجتماع العالمي السابع؟", "من ألقى الكلمة الافتتاحية؟"),
    ("第七次全球会议在哪里举行？", "谁致开幕词？"),
    ("Where was the seventh global meeting held?", "Who gave the opening remarks?"),
    ("Où s'est tenue la septième réunion mondiale ?", "qui a prononcé l'allocution d'ouverture ?"),
    ("¿Dónde se celebró la séptima reunión mundial?", "¿quién pronunció el discurso de apertura?"),
)
NEXT_PARAGRAPH = (
    ("ماذا تقول الفقرة 5 من القرار 71/280؟", "وفي التالية؟"),
    ("What is paragraph 5 of resolution 71/280?", "and in the next one?"),
    ("Que dit le paragraphe 5 de la résolution 71/280 ?", "et dans le suivant ?"),
    ("¿Qué dice el párrafo 5 de la resolución 71/280?", "¿y en el siguiente?"),
    ("Что говорится в пункте 5 резолюции 71/280?", "а в следующем?"),
)


def told(answerer: DocumentAnswerer, text: str, *history: str) -> str:
    """Return a headline without the marks that keep two directions of writing apart."""
    return re.sub("[\u2066-\u2069]", "", answered(answerer, text, history).headline)


@pytest.mark.parametrize(
    ("language", "doubt"), [(language, doubt) for language, doubts in DOUBTS.items() for doubt in doubts]
)
def test_whoever_doubts_is_shown_the_proof_once_more(
    seeds_answerer: DocumentAnswerer, language: str, doubt: str
) -> None:
    """The same answer with the same proof: it is what can be said."""
    first = answered(seeds_answerer, FOURTH[language])
    again = answered(seeds_answerer, doubt, [FOURTH[language]])
    assert (again.headline, again.quotations[0]) == (first.headline, first.quotations[0])


@pytest.mark.parametrize(("question", "correction", "host"), MEANT.values(), ids=MEANT)
def test_another_one_was_meant(
    seeds_answerer: DocumentAnswerer, question: str, correction: str, host: str
) -> None:
    """What is asked stays, and the rank is the one meant."""
    assert host in told(seeds_answerer, correction, question)


@pytest.mark.parametrize(("language", "wish", "value"), IN_ANOTHER_TONGUE)
def test_the_same_in_another_tongue(
    seeds_answerer: DocumentAnswerer, language: str, wish: str, value: str
) -> None:
    """However the other language is asked for, no sentence on languages answers."""
    assert value in told(seeds_answerer, wish, FOURTH[language])


@pytest.mark.parametrize(("question", "opener"), OPENED)
def test_a_part_of_any_meeting_is_one_of_the_meeting_before(
    seeds_answerer: DocumentAnswerer, question: str, opener: str
) -> None:
    """Every meeting has opening remarks: whose are meant the turn before says."""
    assert "وليم لاسي سوينغ" in answered(seeds_answerer, opener, [question]).quotations[0].text


@pytest.mark.parametrize(("question", "turn"), NEXT_PARAGRAPH)
def test_the_next_paragraph(seeds_answerer: DocumentAnswerer, question: str, turn: str) -> None:
    """Not the same one again."""
    assert (
        answered(seeds_answerer, turn, [question]).quotations[0].text.startswith("تكرر تأكيد أهمية المشاركة")
    )
