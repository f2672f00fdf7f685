"""The language of documents and of short questions, mixed ones among them."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.model import Language
from index.text.language import detect, detect_question

SEEDS = Path(__file__).parents[3] / "seeds"

QUESTIONS = {
    Language.ARABIC: """
        من استضاف الاجتماع العالمي الرابع؟
        وين كان اجتماع ليما؟
        امتى انعقد منتدى مانيلا
        GRCP4 ليما dates
        قرار A/RES/71/280 الفقرة 15
        ما هو IOM؟
        UNHCR كم عدد اللاجئين
        مين رئيس GFMD 2010
        ليما ٢٠١٣
        تعريف RCP
        ما معنى "regional consultative process"؟
        طيب واللي قبله؟
        الفقرة 22 من تقرير الأمين العام
        كم دولة شاركت
        ما هی اللجنة کیف
        وش صار في جنيف
    """,
    Language.CHINESE: """
        第四次全球会议在哪里举行？
        A/RES/71/280 第15段
        GRCP7 在哪个城市
        全球論壇第二次會議由哪國政府主辦？
        谁主持了第二场会议
        RCP 是什么
        附件第10段(e)
        那第六次呢？
        移民 2013
        IOM 秘书处
        国际移民日
        "Friends of the Forum" 是什么意思？
        利马 Lima 会议
        决议第 22 段
        有多少个国家？
        秘书长
    """,
    Language.ENGLISH: """
        Who hosted the fourth global meeting?
        GRCP4 Lima dates
        When was GRCP7?
        A/RES/71/280 para. 15
        What does RCP mean
        2008 report paragraph 66
        list of participants Geneva
        Room for breakout group 4
        the next one
        WHO CHAIRED IT
        Addis Ababa conference dates
        How many States attended?
        What does «الإسكوا» stand for?
        Where is Lima
        definition of mixed migration
        UNHCR plan of action how many points
        deadline for replies
        who is Karima El Korri
        what's the theme of GRCP7
        Friends of the Forum members
    """,
    Language.FRENCH: """
        Qui a accueilli la quatrième réunion mondiale ?
        Quand a eu lieu GRCP7 ?
        À quelle date l'ASEAN a-t-elle adopté sa déclaration ?
        combien de pays
        Où se trouve le secrétariat
        et la suivante ?
        définition de l'OIM
        alinéa 15 de la résolution 71/280
        réunion de Lima date
        liste des participants
        Quel temps fait-il à Genève aujourd'hui ?
        c'est quoi le GFMD
        qui présidait la séance 2
        rapport du Secrétaire général 2008
        Que signifie RCP ?
        dates du forum de Manille
    """,
    Language.SPANISH: """
        ¿Quién acogió la cuarta reunión mundial?
        ¿Cuándo fue GRCP7?
        cuantos paises participaron
        fecha de la reunión de Lima
        ¿Dónde se celebró?
        lista de participantes
        párrafo 15 de la resolución 71/280
        quien preside el foro
        ¿y la siguiente?
        ¿Qué significa RCP?
        definición de migración mixta
        el informe de 2008
        ¿Cuántos estudios ha realizado el INSTRAW?
        sede de la OIM
        que es el GFMD
        tema del foro de Manila
    """,
    Language.RUSSIAN: """
        Кто принимал четвёртое глобальное совещание?
        Когда прошло GRCP7?
        пункт 15 резолюции A/RES/71/280
        сколько государств участвовало
        Что такое RCP
        где Лима
        а следующее?
        В каком году Африканский союз принял рамки?
        МОМ
        список участников
        определение IOM
        Форум GFMD 2010
        кто председатель
        доклад 2008 года
        тема форума в Маниле
        приложение 7
    """,
}
LABELLED = [
    (language, line.strip()) for language, lines in QUESTIONS.items() for line in lines.strip().splitlines()
]


def test_short_questions_are_told_apart() -> None:
    """At least 97 in 100 short questions, quoting other languages or only keywords, get their language."""
    wrong = [
        (language, question)
        for language, question in LABELLED
        if detect_question(question).language != language
    ]
    assert len(LABELLED) >= 100
    assert len(wrong) <= 0.03 * len(LABELLED), wrong


@pytest.mark.parametrize("default", [Language.FRENCH, Language.ARABIC])
@pytest.mark.parametrize("text", ["GRCP7 2017", "71/280", "", "؟!", "🙂", "\u202b\u0000"])
def test_where_nothing_tells_the_default_is_taken(text: str, default: Language) -> None:
    """A question without a telling word gets the user's own language, without confidence."""
    found = detect_question(text, default)
    assert (found.language, found.confidence) == (default, 0.0)


def test_confidence_rises_with_evidence() -> None:
    """A whole sentence is surer than a keyword."""
    sentence, keyword = detect_question("Where was the second meeting held?"), detect_question("Lima dates")
    assert 0 < keyword.confidence < sentence.confidence <= 1


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("alcaldesa de Bremont partido", Language.SPANISH),
        ("motivo de la huelga en Port Ansel", Language.SPANISH),
        ("nombre de la presidenta de Valdoria", Language.SPANISH),
        ("edad de la victima", Language.SPANISH),
        ("de quel parti est la maire de Bremont", Language.FRENCH),
        ("nom de la présidente de Valdoria", Language.FRENCH),
        ("le président de Valdoria", Language.FRENCH),
        ("president of Valdoria", Language.ENGLISH),
    ],
)
def test_words_in_a_vowel_are_spanish(question: str, language: Language) -> None:
    """Where small words are of two languages, long ones in -o and -a are Spanish; names may end so anywhere."""
    assert detect_question(question).language is language


@pytest.mark.parametrize(
    ("seed", "language"), [("000", "ar"), ("001", "ar"), ("002", "ar"), ("003", "zh"), ("004", "ar")]
)
def test_the_seeds_have_their_languages(seed: str, language: str) -> None:
    """Each document is of the language it is written in, whatever it quotes."""
    (path,) = SEEDS.glob(f"{seed}_*.txt")
    assert detect(path.read_text("utf-8")) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("The General Assembly, recalling its resolution", Language.ENGLISH, id="en"),
        pytest.param("L'Assemblée générale, rappelant sa résolution", Language.FRENCH, id="fr"),
        pytest.param("La Asamblea General, recordando su resolución", Language.SPANISH, id="es"),
        pytest.param("Генеральная Ассамблея, ссылаясь на свою резолюцию", Language.RUSSIAN, id="ru"),
        pytest.param("این نشست در کجا برگزار شد و چه کسی میزبان بود", Language.OTHER, id="persian"),
        pytest.param("یہ اجلاس کہاں ہوا اور اس کی میزبانی کس نے کی", Language.OTHER, id="urdu"),
        pytest.param("Wann und wo wurde die Konferenz nicht eröffnet", Language.OTHER, id="german"),
        pytest.param("Де відбулася ця зустріч і хто її приймав", Language.OTHER, id="ukrainian"),
        pytest.param("この会議はどこで開催されましたか", Language.OTHER, id="japanese"),
        pytest.param("12 345", Language.OTHER, id="digits"),
        pytest.param("", Language.OTHER, id="empty"),
    ],
)
def test_passages_have_their_language_or_none(text: str, language: Language) -> None:
    """Six languages are named; others, near neighbours too, are OTHER."""
    assert detect(text) == language
