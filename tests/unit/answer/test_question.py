"""What a question asks is understood in six languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answer.model import Intent
from bot.answer.question import understand
from bot.answer.understand.constraints import Readers
from bot.answer.understand.misspelling import Vocabulary, mended
from bot.answer.understand.patterns import AnswerKind, Attribute, intents, patterns_for
from index.model import UN_LANGUAGES, Language

TABLE = Path(__file__).parent / "question_intents.tsv"
SILENT = Readers()


def _rows(half: str) -> list[tuple[str, str, str]]:
    lines = TABLE.read_text("utf-8").splitlines()
    cells = [line.split("\t") for line in lines if not line.startswith(("#", "half\t"))]
    return [(language, intent, question) for which, language, intent, question in cells if which == half]


@pytest.mark.parametrize(("half", "least"), [("tune", 0.97), ("held", 0.95)])
def test_most_questions_are_understood(half: str, least: float) -> None:
    """Language and intent are right for nearly all questions, also for the half no pattern was made for."""
    rows = _rows(half)
    wrong = [
        (language, intent, understood.intent.value, question)
        for language, intent, question in rows
        if (understood := understand(question, readers=SILENT)).intent.value != intent
        or understood.language.value != language
    ]
    assert 1 - len(wrong) / len(rows) >= least, wrong if half == "tune" else len(wrong)


def test_the_table_asks_every_intent_in_every_language() -> None:
    """The table of questions holds at least forty a language and every kind of question in each."""
    rows = _rows("tune") + _rows("held")
    for language in UN_LANGUAGES:
        asked = [intent for which, intent, _ in rows if which == language.value]
        assert len(asked) >= 40
        assert set(asked) == {intent.value for intent in Intent} - {"other"}


@pytest.mark.parametrize(
    ("text", "attribute", "answer"),
    [
        pytest.param("Which country chaired it?", Attribute.CHAIR, AnswerKind.COUNTRY, id="country-chaired"),
        pytest.param("Which agency hosted it?", Attribute.HOST, AnswerKind.ORGANISATION, id="agency-hosted"),
        pytest.param("What is Ms. Rey's position?", Attribute.POSITION, AnswerKind.POSITION, id="position"),
        pytest.param("Room for breakout group 2", Attribute.ROOM, AnswerKind.ROOM, id="room"),
        pytest.param("who moderates the panels", Attribute.MODERATOR, AnswerKind.ACTOR, id="moderates"),
        pytest.param("ما أقصى موعد لتقديم القائمة؟", Attribute.DEADLINE, AnswerKind.DATE, id="ar-deadline"),
        pytest.param(
            "بأي مدينة تستضيف كينيا الدورة؟", Attribute.PLACE, AnswerKind.CITY, id="ar-city-not-host"
        ),
        pytest.param("وش كان موضوع الاجتماع؟", Attribute.THEME, AnswerKind.TITLE, id="ar-theme"),
        pytest.param("那次会议由哪国主办", Attribute.HOST, AnswerKind.COUNTRY, id="zh-country-hosted"),
        pytest.param("在哪個城市", Attribute.PLACE, AnswerKind.CITY, id="zh-traditional-city"),
        pytest.param("哪个项目下分发", Attribute.NUMBER, AnswerKind.NUMBER, id="zh-item-is-a-number"),
        pytest.param("Dans quelle salle ?", Attribute.ROOM, AnswerKind.ROOM, id="fr-room"),
        pytest.param("¿En qué país fue?", Attribute.PLACE, AnswerKind.COUNTRY, id="es-country"),
        pytest.param("Какая страна принимала форум?", Attribute.HOST, AnswerKind.COUNTRY, id="ru-country"),
    ],
)
def test_what_is_asked_tells_what_answers(text: str, attribute: Attribute, answer: AnswerKind) -> None:
    """The attribute and the kind of value follow from how the question is asked."""
    understood = understand(text)
    assert (understood.attribute, understood.answer) == (attribute, answer)


@pytest.mark.parametrize(
    ("text", "subject", "about"),
    [
        pytest.param(
            "Please tell me, who hosted the fourth global meeting?",
            "hosted the fourth global meeting",
            "the fourth global meeting",
            id="en",
        ),
        pytest.param(
            "من فضلك، من استضاف الاجتماع الرابع؟", "استضاف الاجتماع الرابع", "الاجتماع الرابع", id="ar"
        ),
        pytest.param("请问第四次全球会议由哪国主办？", "第四次全球会议 主办", "第四次全球会议", id="zh"),
        pytest.param(
            "Où s'est tenue la réunion, svp ?", "s'est tenue la réunion", "s'est tenue la réunion", id="fr"
        ),
        pytest.param(
            "Addis conference: dates?", "Addis conference: dates", "Addis conference", id="keywords"
        ),
    ],
)
def test_the_subject_is_what_is_left(text: str, subject: str, about: str) -> None:
    """Question words and courtesies go; for a label the words that name the attribute go as well."""
    understood = understand(text)
    assert (understood.subject, understood.about) == (subject, about)


@pytest.mark.parametrize(
    ("text", "years", "ordinals", "quoted"),
    [
        pytest.param("Who hosted the second meeting in 2009?", (2009,), [2], [], id="en"),
        pytest.param("من ترأس الاجتماع العالمي الرابع عام ٢٠١٣؟", (2013,), [4], [], id="ar"),
        pytest.param("2013年第四次全球会议在哪里", (2013,), [4], [], id="zh"),
        pytest.param("what does “Friends of the Forum” mean", (), [], ["Friends of the Forum"], id="quoted"),
        pytest.param("ما معنى «مجموعة الأصدقاء»؟", (), [], ["مجموعة الأصدقاء"], id="ar-quoted"),
    ],
)
def test_constraints_are_read(
    text: str, years: tuple[int, ...], ordinals: list[int], quoted: list[str]
) -> None:
    """Years, ordinals and quoted words of a question are what its answer must fit."""
    constraints = understand(text).constraints
    assert constraints.years == years
    assert [number.value for number in constraints.ordinals] == ordinals
    assert [quotation.text for quotation in constraints.quoted] == quoted


def test_quoted_words_do_not_ask() -> None:
    """A question word in quotation marks is part of the subject."""
    understood = understand("What does “when and where” mean?")
    assert understood.intent is Intent.DEFINITION
    assert "when and where" in understood.subject


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        pytest.param("How many regional processes replied?", "regional processes", id="en"),
        pytest.param("How many Member States took part?", "Member States", id="en-irregular-verb"),
        pytest.param("كم حلقة نقاش تضم الجلسة؟", "حلقة نقاش", id="ar"),
        pytest.param("كم دولة عضوا شاركت في الحوار؟", "دولة عضوا", id="ar-past"),
        pytest.param("كم عدد المهاجرين الدوليين في العالم؟", "المهاجرين الدوليين", id="ar-number-of"),
        pytest.param("非洲共有多少个实体回复了调查？", "实体", id="zh"),
        pytest.param("出席会议的一共有多少人？", "人", id="zh-people"),
        pytest.param("Combien de commissions régionales ont répondu ?", "commissions régionales", id="fr"),
        pytest.param("¿Cuántos países participaron?", "países", id="es"),
        pytest.param("Сколько стран проголосовали?", "стран", id="ru"),
        pytest.param("When was it?", "", id="not-a-number"),
        ("回复调查的27个实体里有几个拟定了建议", "实体"),
        ("行动计划有几点", "点"),
        ("其中有多少个答复了", ""),
        ("论坛之友每年至少开会多少次？", ""),
        ("كم مرة تجتمع المجموعة في السنة؟", ""),
        ("How often do they meet?", ""),
        ("¿Cuántas veces se reúnen al año?", ""),
        ("Combien de fois par an se réunissent-ils ?", ""),
        ("Скольким странам разослали анкету?", "странам"),
        ("Sur les 27 entités, combien ont formulé des avis ?", ""),
        ("كم خبيرا أرسل التقرير؟", "خبيرا"),
        ("كم صاغ توصيات؟", ""),
        ("كام رد وصل من آسيا", "رد وصل"),
        ("对主题三提了建议的有几个答复方", "答复方"),
        ("Сколько экспертных групп предусмотрено на каждом заседании?", "экспертных групп"),
        ("Сколько новых анкет получил секретариат?", "новых анкет"),
        ("Сколько получил фонд развития?", ""),
        ("¿Cuántos participantes reunió la conferencia?", "participantes"),
        ("¿Cuántas mesas redondas tiene cada sesión?", "mesas redondas"),
        ("Combien de recommandations contient l'annexe ?", "recommandations"),
        ("Combien la facilité pour les migrations a-t-elle reçu du Fonds ?", ""),
        ("Combien la commission compte-t-elle de membres ?", "membres"),
    ],
)
def test_what_is_counted_follows_the_question_word(text: str, counted: str) -> None:
    """For a number the words after "how many", up to what the counted do, say what it must count."""
    assert understand(text).counted == counted


@pytest.mark.parametrize(
    "text",
    [
        "How much has the migration facility of the Caribbean and Pacific States received from the Fund?",
        "Combien la facilité pour les migrations des États des Caraïbes a-t-elle reçu du Fonds ?",
        "¿Cuánto ha recibido el mecanismo para las migraciones?",
        "Сколько получила программа по миграции?",
        "Сколько выделил Европейский фонд развития?",
    ],
)
def test_what_somebody_received_is_an_amount(text: str) -> None:
    """However long the name of who received it is."""
    assert understand(text).answer is AnswerKind.AMOUNT


@pytest.mark.parametrize("text", ["", "   ", "؟؟", "🙂🎉", "\u200f\x00"])
def test_nothing_to_answer_is_told(text: str) -> None:
    """A message without a letter or digit is empty."""
    assert understand(text).empty


@pytest.mark.parametrize(
    "text",
    ["hi there!", "السلام عليكم", "你好", "merci beaucoup", "¡Hola, buenos días!", "Здравствуйте, спасибо"],
)
def test_greetings_are_small_talk(text: str) -> None:
    """A message of greetings and thanks only is no question."""
    assert understand(text).smalltalk


def test_a_greeting_before_a_question_is_not_small_talk() -> None:
    """A greeting in front of a question does not make it small talk."""
    understood = understand("Hello! Where was it held?")
    assert not understood.smalltalk
    assert understood.intent is Intent.PLACE


@pytest.mark.parametrize(
    ("text", "default", "language"),
    [
        pytest.param("hello", "ar", "en", id="english-to-arabic"),
        pytest.param("bonjour", "zh", "fr", id="french-to-chinese"),
        pytest.param("gracias", "ru", "es", id="spanish-to-russian"),
        pytest.param("ok", "ar", "ar", id="of-several-languages"),
        pytest.param("hello", "und", "en", id="no-setting"),
    ],
)
def test_a_greeting_is_known_whatever_the_setting(text: str, default: str, language: str) -> None:
    """A greeting in Latin letters is one for a reader of any language, and is answered in its own."""
    understood = understand(text, default=Language(default))
    assert understood.smalltalk
    assert understood.language == language


@pytest.mark.parametrize("text", ["Wo fand das vierte Treffen statt?", "네 번째 회의는 어디에서 열렸습니까?"])
@pytest.mark.parametrize("default", ["ar", "zh", "fr", "ru"])
def test_a_question_in_another_language_is_answered_in_the_readers(text: str, default: str) -> None:
    """The six languages are answered in; who writes in a seventh is answered in the language set."""
    assert understand(text, default=Language(default)).language == default


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("WHEN WAS IT HELD", Intent.DATE, id="shouting"),
        pytest.param("wehn was it held", Intent.DATE, id="swapped-letters"),
        pytest.param("who orgnized the workshop", Intent.HOST, id="a-letter-lacks"),
        pytest.param("cuando se celebro", Intent.DATE, id="no-accents"),
        pytest.param("ГДЕ ЭТО БЫЛО", Intent.PLACE, id="russian-shouting"),
        pytest.param("إمتى كان المؤتمر", Intent.DATE, id="dialect"),
        pytest.param("quien lo organizo", Intent.HOST, id="no-marks"),
    ],
)
def test_how_it_is_typed_does_not_matter(text: str, intent: Intent) -> None:
    """Capitals, missing marks and accents, dialect and a slipped letter leave the question what it is."""
    assert understand(text).intent is intent


def test_several_questions_are_divided() -> None:
    """A message with two questions has two parts, and a tail that asks nothing stays with its question."""
    understood = understand("When was the fourth meeting? And who hosted it? Thanks in advance")
    assert understood.parts == ("When was the fourth meeting?", "And who hosted it? Thanks in advance")


def test_two_attributes_of_one_question_are_both_kept() -> None:
    """One question may ask when and where; both stay."""
    assert set(understand("When and where was it held?").attributes) >= {Attribute.DATE, Attribute.PLACE}


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        pytest.param("In what year did Botswana host the third meeting?", Attribute.DATE, id="year"),
        pytest.param("Which city did Peru hold the fourth meeting in?", Attribute.PLACE, id="city"),
        pytest.param("Which government hosted the fourth meeting?", Attribute.HOST, id="doer-asked"),
    ],
)
def test_who_did_a_thing_is_not_asked_where_the_question_names_the_doer(
    text: str, attribute: Attribute
) -> None:
    """The year is asked in "what year did X host", though "what … host" asks for the host elsewhere."""
    assert understand(text).attribute is attribute


@pytest.mark.parametrize("text", ["Did Peru host it?", "هل استضافت بيرو الاجتماع؟", "会议是不是在利马举行的"])
def test_yes_no_questions_are_told(text: str) -> None:
    """A question that wants yes or no says so."""
    assert understand(text).yes_no


def test_the_reply_language_is_the_user_s_where_the_text_does_not_tell() -> None:
    """Digits and symbols alone are answered in the language the user set."""
    assert understand("A/RES/71/280", default=Language.RUSSIAN).language is Language.RUSSIAN


@pytest.mark.parametrize("language", UN_LANGUAGES)
def test_every_language_can_ask_for_every_attribute(language: Language) -> None:
    """Each language's file has a way to ask for each attribute that has a row."""
    assert {cue.attribute for cue in patterns_for(language).cues} == set(intents()) - {Attribute.OTHER}


def test_words_that_are_right_are_not_mended() -> None:
    """A known word is left alone however near it is to another."""
    vocabulary = Vocabulary(known=frozenset({"there"}), asking=frozenset({"where"}))
    assert mended("there", vocabulary).text == "there"
    assert mended("wheer", vocabulary).text == "where"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("ar", "المفوض السامي لشوون اللاجيين", id="ar-not-lashkun"),
        pytest.param("en", "the ecowas summit", id="en-not-submit"),
        pytest.param("fr", "la charte contre la traite", id="fr-not-charge-not-centre"),
        pytest.param("es", "el cuarto dialogo", id="es-not-cuanto"),
        pytest.param("ru", "финансовый механизм", id="ru-not-another-case"),
    ],
)
def test_a_word_of_a_name_is_no_misspelt_question_word(language: str, text: str) -> None:
    """What the termbase knows a thing by is right as it is, however near it is to a question word."""
    assert mended(text, patterns_for(Language(language)).vocabulary).text == text


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        pytest.param(
            "ما الفرق بين عملية كولومبو والمنتدى العالمي؟",
            ("عملية كولومبو", "المنتدى العالمي"),
            id="ar-written-on",
        ),
        pytest.param(
            "What is the difference between the Forum on Migration and Development and the Compact?",
            ("the Forum on Migration and Development", "the Compact"),
            id="en-two-ands",
        ),
        pytest.param(
            "Did more bodies answer from Africa or from the Americas?",
            ("more bodies answer from Africa", "more bodies answer from the Americas"),
            id="en-or",
        ),
        pytest.param("科伦坡进程和布达佩斯进程有什么区别？", ("科伦坡进程", "布达佩斯进程"), id="zh"),
        pytest.param(
            "Quelle est la différence entre un forum et un processus ?", ("un forum", "un processus"), id="fr"
        ),
        pytest.param("¿Qué diferencia hay entre un foro y un proceso?", ("un foro", "un proceso"), id="es"),
        pytest.param("Чем форум отличается от процесса?", ("форум", "процесса"), id="ru"),
        pytest.param("Who chaired the session on trade and development?", (), id="no-comparison"),
    ],
)
def test_a_comparison_has_two_sides(text: str, sides: tuple[str, ...]) -> None:
    """What is set side by side can be searched for each on its own; other questions have no sides."""
    understood = understand(text, readers=SILENT)
    assert understood.sides == sides
    assert (understood.intent is Intent.COMPARISON) is bool(sides)


@pytest.mark.parametrize(
    ("text", "subject", "answer"),
    [
        pytest.param("In which city was it signed?", "it signed", AnswerKind.CITY, id="en-city"),
        pytest.param("What year did the forum start?", "the forum start", AnswerKind.DATE, id="en-year"),
        pytest.param("وفي أي مدينة؟ (الاجتماع الثالث)", "(الاجتماع الثالث)", AnswerKind.CITY, id="ar-city"),
        pytest.param("في أي سنة عُقد الاجتماع الخامس؟", "عُقد الاجتماع الخامس", AnswerKind.DATE, id="ar-year"),
        pytest.param("哪个国家主办了论坛？", "主办了论坛", AnswerKind.COUNTRY, id="zh-country"),
        pytest.param("Dans quelle ville a eu lieu le forum ?", "le forum", AnswerKind.CITY, id="fr-city"),
        pytest.param(
            "¿En qué país se celebró el foro?", "celebró el foro", AnswerKind.COUNTRY, id="es-country"
        ),
        pytest.param("В каком году принята декларация?", "принята декларация", AnswerKind.DATE, id="ru-year"),
    ],
)
def test_the_noun_asked_with_narrows_the_answer_and_is_not_sought(
    text: str, subject: str, answer: AnswerKind
) -> None:
    """No document need hold the word "city" where it says which city it was."""
    understood = understand(text, readers=SILENT)
    assert (understood.subject, understood.answer) == (subject, answer)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        pytest.param("What does the forum mainly focus on?", "the forum focus on", id="en-mainly"),
        pytest.param("How much has the fund raised so far?", "the fund raised", id="en-so-far"),
        pytest.param("أين يجتمع أصدقاء المنتدى في الغالب؟", "يجتمع أصدقاء المنتدى", id="ar-mostly"),
        pytest.param("متى تنتهي ولاية الفريق؟", "تنتهي ولاية الفريق", id="ar-mandate-is-no-question"),
        pytest.param("لحد امتى لازم ترد الآليات؟", "ترد الآليات", id="ar-spoken"),
        pytest.param("非洲共有多少个实体回复？", "非洲 实体回复", id="zh-in-all"),
        pytest.param("Чем в основном занимается форум?", "форум", id="ru-mainly"),
        pytest.param("Перечислите темы форума", "темы форума", id="ru-list"),
        pytest.param("اذكر أعضاء الترويكا", "أعضاء الترويكا", id="ar-list"),
    ],
)
def test_words_that_say_nothing_of_the_subject_are_left_out(text: str, subject: str) -> None:
    """Adverbs of degree, spoken auxiliaries and "list the" are no content."""
    assert understand(text, readers=SILENT).subject == subject


@pytest.mark.parametrize(
    ("text", "subject", "negated"),
    [
        pytest.param("مين ما ردّش على الاستبيان؟", "ردّ على الاستبيان", True, id="two-words"),
        pytest.param("مين ماردش على الاستبيان؟", "رد على الاستبيان", True, id="one-word"),
        pytest.param("ما ورش العمل في ٢٠١٧؟", "ورش العمل في ٢٠١٧", False, id="its-own-letter"),
    ],
)
def test_a_spoken_negation_is_read(text: str, subject: str, negated: bool) -> None:
    """«ما ردّش» is "did not reply": the ش is none of the verb's letters."""
    understood = understand(text, readers=SILENT)
    assert (understood.subject, understood.negated) == (subject, negated)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("ما هي العمليات الاستشارية الإقليمية؟", Intent.DEFINITION, id="ar-term-alone"),
        pytest.param("ما هي الدول التي لم ترد؟", Intent.LIST, id="ar-those-that"),
        pytest.param("ما أقصى عدد من أيام العمل؟", Intent.NUMBER, id="ar-most"),
        pytest.param("متى انعقدت قمة المنتدى المعني بالهجرة؟", Intent.DATE, id="ar-concerned-is-no-meaning"),
        pytest.param("متى صدر التقرير في المنطقة العربية؟", Intent.DATE, id="ar-region-of-the-subject"),
        pytest.param("متى انعقد المنتدى في مدينة بروكسل؟", Intent.DATE, id="ar-city-of-the-subject"),
        pytest.param("مين رحب بالمشاركين في القاعة الكبرى؟", Intent.HOST, id="ar-room-of-the-subject"),
        pytest.param("المؤتمر من كام لكام؟", Intent.DATE, id="ar-from-to"),
        pytest.param("من أي أقاليم وصلت الردود؟", Intent.PLACE, id="ar-regions"),
        pytest.param("لأي سنوات المشروع؟", Intent.DATE, id="ar-years"),
        pytest.param("科伦坡进程是做什么的？", Intent.DEFINITION, id="zh-body-does"),
        pytest.param("马德琳·加利克是做什么的？", Intent.PERSON, id="zh-person-does"),
        pytest.param("Who gave the closing remarks?", Intent.PERSON, id="en-gave"),
        pytest.param("Кто произнес вступительное слово?", Intent.PERSON, id="ru-gave"),
    ],
)
def test_what_stands_beside_the_question_word_decides(text: str, intent: Intent) -> None:
    """One interrogative asks for several kinds of answer; its company tells which."""
    assert understand(text, readers=SILENT).intent is intent


def test_a_permalink_is_of_no_language() -> None:
    """The "para" of "e585e384-para-23" is no Spanish: the reader's own language answers."""
    assert understand("e585e384-para-23_sub-a").language is Language.ENGLISH
    assert understand("e585e384-para-23_sub-a", default=Language.CHINESE).language is Language.CHINESE
    assert understand("¿Qué dice e585e384-para-23_sub-a?").language is Language.SPANISH
