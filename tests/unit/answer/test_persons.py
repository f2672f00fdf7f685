"""Who people are and what they do, asked outright and of somebody whom the turn before asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, NotFound, Question
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize(
    ("before", "turn", "name", "words"),
    [
        pytest.param("who moderated session 3?", "what is his job?", "بالومو", "مدير دائرة البحوث", id="en"),
        pytest.param("من أدار الجلسة الأولى؟", "وشو منصبه؟", "غوليدزينوسكي", "السفير الأسترالي", id="ar"),
        pytest.param("مين أدار الجلسة الثالثة؟", "شو شغلته؟", "بالومو", "مدير دائرة البحوث", id="ar-spoken"),
        pytest.param("谁签署了秘鲁的信？", "他的职务是什么？", "恩里克", "الممثل الدائم لبيرو", id="zh"),
        pytest.param(
            "Qui a animé la séance 3 ?", "quel est son poste ?", "بالومو", "مدير دائرة البحوث", id="fr"
        ),
    ],
)
def test_what_somebody_is_whom_the_turn_before_asked_for(
    seeds_answerer: DocumentAnswerer, before: str, turn: str, name: str, words: str
) -> None:
    """The work that "his job" asks for is that of the person who answers the question before it."""
    reply = answered(seeds_answerer, turn, history=(before,))
    assert name in reply.headline
    assert words in reply.headline


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param(
            "من أدار الجلسة الأولى في الاجتماع العالمي السابع؟", "غوليدزينوسكي", id="ar-session-in-verb"
        ),
        pytest.param("كيفين بليفورد شو شغلو؟", "نائب الممثل الدائم لأستراليا", id="ar-spoken-job"),
    ],
)
def test_people_and_their_work_in_other_words(
    seeds_answerer: DocumentAnswerer, question: str, words: str
) -> None:
    """Spoken words for work, and a session named within the verb, are understood."""
    assert words in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    ("question", "name"),
    [
        pytest.param("IOM chief of staff", "أزكول", id="en-keywords"),
        pytest.param("国际移民组织的欧洲区域高级顾问是谁？", "بروفازي", id="zh-function-and-region"),
        pytest.param(
            "Who is the Deputy Secretary-General of the East African Community?", "بازيفامو", id="en-deputy"
        ),
        pytest.param("кто постоянный представитель Индонезии в Женеве", "حسن كليب", id="ru"),
        pytest.param("من رئيس مؤتمر أمريكا الجنوبية للهجرة؟", "خورخي إنريكي", id="ar-second-function"),
        pytest.param("谁是秘鲁常驻联合国代表？", "إنريكي رومان موري", id="zh-signatory"),
    ],
)
def test_an_office_is_held_by_whom_the_documents_name_with_it(
    seeds_answerer: DocumentAnswerer, question: str, name: str
) -> None:
    """A function and for whom it is tell one person, also where the question is but these words."""
    reply = answered(seeds_answerer, question)
    assert name in reply.headline
    assert name in reply.quotations[0].text


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("加蓬派了谁代表中部非洲国家移徙对话？", "بادو فياكري إيبولا إيبوي"),
        ("Whom did Gabon send?", "بادو فياكري إيبولا إيبوي"),
        ("Qui le Gabon a-t-il envoyé ?", "بادو فياكري إيبولا إيبوي"),
        ("¿A quién envió Gabón?", "بادو فياكري إيبولا إيبوي"),
        ("Кого направил Габон?", "بادو فياكري إيبولا إيبوي"),
        ("من أرسلت الغابون؟", "بادو فياكري إيبولا إيبوي"),
    ],
)
def test_whom_a_country_sent_whose_row_is_a_processs(
    seeds_answerer: DocumentAnswerer, question: str, name: str
) -> None:
    """The organisation names the dialogue, the function the country: «حوار الهجرة في دول أفريقيا الوسطى … غابون»."""
    assert name in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Who is the Secretary-General of the East African Community?", id="only-a-deputy"),
        pytest.param(
            "who is the permanent representative of Australia in Geneva?", id="only-a-deputy-of-a-country"
        ),
        pytest.param("من هو المدير العام للمركز الدولي لتطوير سياسات الهجرة؟", id="only-other-staff"),
        pytest.param("من هو وزير الهجرة في المغرب؟", id="only-the-ministry"),
        pytest.param("谁是联合国秘书长？", id="only-a-secretary-general-of-another"),
    ],
)
def test_who_holds_another_office_is_not_named(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """A deputy, an adviser or somebody of the same body does not hold the title asked for."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        pytest.param(
            "من قدّم الموجز في الاختتام الرسمي للأعمال؟", ["جيوردانو"], id="ar-point-in-the-line-above"
        ),
        pytest.param(
            "Who spoke about the Global Forum in session 1?", ["لورنز", "ندير"], id="en-two-under-a-point"
        ),
        pytest.param(
            "Qui a présenté le Dialogue international sur la migration à la première séance ?",
            ["هيلكي"],
            id="fr",
        ),
        pytest.param("Who gave the closing remarks?", ["تشاكون"], id="en-no-session"),
        pytest.param("Who spoke at the closing of GRCP7?", ["تشاكون"], id="en-closing"),
        pytest.param(
            "Qui a pris la parole à la clôture de la septième réunion ?", ["تشاكون"], id="fr-closing"
        ),
        pytest.param(
            "¿Quién tomó la palabra en la clausura de la séptima reunión?", ["تشاكون"], id="es-closing"
        ),
        pytest.param("Кто выступил на закрытии седьмого совещания?", ["تشاكون"], id="ru-closing"),
        pytest.param("من ألقى كلمة في ختام الاجتماع السابع؟", ["تشاكون"], id="ar-closing"),
        pytest.param("GRCP7闭幕时是谁致辞的？", ["تشاكون"], id="zh-closing"),
        pytest.param("who facilitated the Africa breakout group", ["ثوكوزيلي", "ميلومو"], id="en-group"),
        pytest.param("谁主持欧洲小组？", ["مونيكا لين", "راديم زاك"], id="zh-group"),
        pytest.param("¿Quién facilitó el grupo de las Américas?", ["بيزارو"], id="es-group"),
    ],
)
def test_who_speaks_to_a_point_of_a_programme(
    seeds_answerer: DocumentAnswerer, question: str, names: list[str]
) -> None:
    """What stands before a name on a programme says what that person speaks to, or which group they facilitate."""
    assert all(name in answered(seeds_answerer, question).headline for name in names)


@pytest.mark.parametrize(
    "question",
    [
        "Who is the Special Representative responsible for international migration?",
        "Who is the Special Representative in charge of international migration?",
        "Qui est la Représentante spéciale responsable des migrations internationales ?",
        "¿Quién es la Representante Especial responsable de la migración internacional?",
        "Кто Специальный представитель, отвечающий за международную миграцию?",
        "من هي الممثلة الخاصة المسؤولة عن الهجرة الدولية؟",
        "负责国际移民问题的秘书长特别代表是谁？",
    ],
)
def test_a_function_need_not_be_said_to_be_responsible(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """«الممثلة الخاصة المعنية بالهجرة الدولية» is responsible for it."""
    assert "لويز أربور" in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "尼科莱塔·焦尔达诺（Nicoletta Giordano）担任什么职务？",
        "Какую должность занимает Н. Джордано (Nicoletta Giordano)?",
        "ما منصب ن. جوردانو (Nicoletta Giordano)؟",
    ],
)
def test_a_latin_name_behind_the_same_in_other_letters_is_enough(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """A reader who transliterates a name otherwise than the documents gives it in Latin letters as well."""
    assert "رئيسة شعبة الشراكات الدولية" in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "¿Quién acudió a la reunión de Ginebra por el ministerio de exteriores de Sudáfrica?",
        "Who came to Geneva for the South African foreign ministry?",
        "Кто приехал от министерства иностранных дел Южной Африки?",
        "مين حضر عن وزارة الخارجية بجنوب أفريقيا؟",
        "南非外交部派谁参加了会议？",
        "Qui est venu pour le ministère des affaires étrangères d'Afrique du Sud ?",
    ],
)
def test_a_foreign_ministry_by_whatever_name(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """«وزارة العلاقات الدولية والتعاون في جمهورية جنوب أفريقيا» is what others call a ministry of foreign affairs."""
    assert "سيكونيانا" in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    ("question", "name"),
    [
        pytest.param("移民组织全球契约部门的主任是谁", "كلابين", id="zh-department-for-unit"),
        pytest.param(
            "Who is the director of IOM's Global Compact section?", "كلابين", id="en-section-for-unit"
        ),
    ],
)
def test_units_go_by_one_anothers_names(seeds_answerer: DocumentAnswerer, question: str, name: str) -> None:
    """A unit may be a department in another language: what it is for tells whose head is meant."""
    assert name in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question", ["Who is Sutherland?", "Who is Mr. Miller?", "Who painted the Mona Lisa?"]
)
def test_a_name_made_of_pieces_of_others_is_nobody(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """Sounds of several words of a row, or two consonants of any word, name nobody."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("who is Laura Thompson's deputy?", id="en-who-is-a-deputy-herself"),
        pytest.param("Who is the assistant of William Swing?", id="en"),
        pytest.param("Qui est l'adjoint de Jürg Lauber ?", id="fr"),
        pytest.param("¿Quién es el suplente de Gómez Camacho?", id="es"),
        pytest.param("кто был заместителем Луизы Арбур", id="ru"),
        pytest.param("مين نائب لويز أربور؟", id="ar"),
        pytest.param("路易丝·阿尔布尔的副手是谁？", id="zh"),
    ],
)
def test_whoever_is_something_to_a_person_is_somebody_else(
    seeds_answerer: DocumentAnswerer, question: str
) -> None:
    """Whose deputy it is does not tell who it is."""
    assert isinstance(seeds_answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Who is Ambassador William Swing?", id="en-title"),
        pytest.param("who is Laura Thompson, the deputy director general", id="en-office"),
        pytest.param("кто такой посол Уильям Суинг", id="ru-title"),
        pytest.param("qui est la directrice Jill Helke ?", id="fr-office"),
        pytest.param("who is Mr. Sonke Lorenz of Germany", id="en-country"),
    ],
)
def test_a_title_beside_a_name_is_the_persons_own(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """What stands beside a name, and is nobody's to them, leaves who it is."""
    assert isinstance(seeds_answerer.answer(Question(question)), Answer)
