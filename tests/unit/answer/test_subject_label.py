"""Tests of the label that names what a question is about."""

from __future__ import annotations

from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answer.question import understand
from bot.answer.wording.subject_label import LONGEST, subject_label, trimmed
from index.model import Language
from index.termbase import Termbase


@lru_cache(maxsize=1)
def termbase() -> Termbase:
    """Return the shipped termbase."""
    return Termbase.load()


@pytest.mark.parametrize(
    ("language", "phrase", "expected"),
    [
        pytest.param("en", "the fourth global meeting held", "the fourth global meeting", id="en-held"),
        pytest.param(
            "en", "the intergovernmental conference be held", "the intergovernmental conference", id="en-be"
        ),
        pytest.param("en", "in the first Global Forum", "the first Global Forum", id="en-preposition"),
        pytest.param("ar", "عقد الاجتماع العالمي الرابع", "الاجتماع العالمي الرابع", id="ar-held"),
        pytest.param("ar", "اعتُمد القرار ٢٨٠/٧١", "القرار ٢٨٠/٧١", id="ar-adopted"),
        pytest.param("ar", "في الاجتماع العالمي السابع", "الاجتماع العالمي السابع", id="ar-preposition"),
        pytest.param("zh", "第四次全球会议 举行的", "第四次全球会议", id="zh-held"),
        pytest.param("zh", "第71/280号决议 通过", "第71/280号决议", id="zh-adopted"),
        pytest.param("zh", "了秘鲁的信", "秘鲁的信", id="zh-particle"),
        pytest.param("es", "celebró la cuarta reunión mundial", "la cuarta reunión mundial", id="es-held"),
        pytest.param(
            "fr", "s'est tenue la quatrième réunion mondiale", "la quatrième réunion mondiale", id="fr-held"
        ),
        pytest.param("fr", "la résolution 71/280 été adoptée", "la résolution 71/280", id="fr-adopted"),
        pytest.param("ru", "принята резолюция 71/280", "резолюция 71/280", id="ru-adopted"),
        pytest.param("en", "the second session", "the second session", id="nothing-to-trim"),
        pytest.param("en", "adopted", "adopted", id="nothing-would-be-left"),
    ],
)
def test_verbs_and_function_words_leave_a_phrases_ends(language: str, phrase: str, expected: str) -> None:
    """A noun phrase is left, in the asker's words."""
    assert trimmed(termbase(), phrase, Language(language)) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("When was the fourth global meeting held?", "The fourth global meeting", id="whole"),
        pytest.param(
            "And who hosted it? (the fourth global meeting held)",
            "The fourth global meeting",
            id="follow-up-en",
        ),
        pytest.param(
            "¿Y quién la acogió? (la cuarta reunión mundial)", "La cuarta reunión mundial", id="follow-up-es"
        ),
        pytest.param("主办方是谁？ (第四次全球会议 举行的)", "第四次全球会议", id="follow-up-zh"),
        pytest.param(
            "how many replied? (entities in Ghana … to … in the survey)",
            "Entities in Ghana",
            id="without-verbs",
        ),
        pytest.param("有多少答复了？ (加纳 图书馆 … 问卷)", "加纳图书馆", id="without-verbs-zh"),
    ],
)
def test_a_completed_follow_up_is_named_by_what_was_added(question: str, expected: str) -> None:
    """The turn "And it? (the fourth …)" shows nothing of how it was completed, and begins with a capital letter."""
    assert subject_label(termbase(), understand(question)) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param(
            "¿Cuántos Estados participaron en la primera reunión del Foro Mundial?",
            "Estados participaron en la primera reunión del Foro Mundial",
            id="es-verb-inside",
        ),
        pytest.param("كم دولة عضوا شاركت في الاجتماع؟", "دولة عضوا شاركت في الاجتماع", id="ar-verb-inside"),
        pytest.param("有多少会员国参加过指导小组的会议", "会员国参加过指导小组的会议", id="zh-verb-inside"),
        pytest.param(
            "伊加特是什么时候宣布成立东非进程的？", "伊加特宣布成立东非进程", id="zh-time-asked-inside"
        ),
        pytest.param("第71/280号决议何时通过？", "第71/280号决议", id="zh-tail"),
        pytest.param(
            "What year was the second global meeting of RCP chairs?",
            "The second global meeting of RCP chairs",
            id="what-another-question-would-ask-for",
        ),
        pytest.param(
            "Quelle date figure au bas du résumé du Président ?",
            "Résumé du Président",
            id="fr-signed-at-foot",
        ),
        pytest.param(
            "Какая дата стоит под резюме Председателя?", "Резюме Председателя", id="ru-signed-at-foot"
        ),
        pytest.param(
            "¿Qué fecha lleva al pie el resumen del Presidente?",
            "El resumen del Presidente",
            id="es-signed-at-foot",
        ),
        pytest.param("主席摘要落款的日期是哪天？", "主席摘要落款", id="zh-signed-at-foot"),
    ],
)
def test_a_label_is_a_stretch_of_the_question(question: str, expected: str) -> None:
    """What says the attribute stays where it stands between other words."""
    assert subject_label(termbase(), understand(question)) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("What year did UNITAR start its annual course?", "", id="en-did-with-object"),
        pytest.param("Where does UNICEF run the training seminars?", "", id="en-verb-nobody-knows"),
        pytest.param(
            "When did the fourth summit take place in Lima?", "The fourth summit", id="en-did-without-object"
        ),
        pytest.param("How many case studies did INSTRAW finish?", "Case studies", id="en-counted-object"),
        pytest.param("How many Member States took part?", "Member States", id="en-counted-subject"),
        pytest.param("Who represented the Bali Process?", "The Bali Process", id="en-who-did"),
        pytest.param("Who teamed up with IOM?", "", id="en-who-did-with"),
        pytest.param("UNHCR plan of action - how many points?", "UNHCR plan of action", id="en-dash"),
        pytest.param("Avec l'aide de qui la présidence organise-t-elle les réunions ?", "", id="fr-inverted"),
        pytest.param(
            "En quelle année l'Union africaine a-t-elle adopté un cadre ?", "", id="fr-inverted-perfect"
        ),
        pytest.param("¿Cuándo adoptó la ASEAN la declaración?", "", id="es-subject-and-object"),
        pytest.param("¿Qué fecha lleva al pie el informe?", "El informe", id="es-noun-before-an-article"),
        pytest.param(
            "¿Dónde se aprobó en mayo de 2006 la declaración conjunta?",
            "La declaración conjunta",
            id="es-date-before-an-article",
        ),
        pytest.param(
            "¿Qué día se celebra cada año el Día de la Tierra?", "El Día de la Tierra", id="es-each-year"
        ),
        pytest.param("¿Quién preparó el resumen de la encuesta?", "El resumen de la encuesta", id="es-who"),
        pytest.param(
            "Qui a préparé le résumé de l'enquête ?", "Le résumé de l'enquête", id="fr-who-with-auxiliary"
        ),
        pytest.param("Quel organisme a rédigé le plan d'action ?", "Le plan d'action", id="fr-which-body"),
        pytest.param("Кто подготовил резюме опроса?", "Резюме опроса", id="ru-who"),
        pytest.param("متى وقّعت الإسكاب مذكرة التفاهم؟", "", id="ar-subject-and-object"),
        pytest.param("مين بيمول صندوق المنح؟", "صندوق المنح", id="ar-spoken-present"),
        pytest.param("مين عنده بيانات الهجرة؟", "بيانات الهجرة", id="ar-noun-like-it"),
        pytest.param("متى انعقد المنتدى العالمي الأول؟", "المنتدى العالمي الأول", id="ar-subject-alone"),
        pytest.param("Combien de jours dure la réunion ?", "La réunion", id="fr-lasts"),
        pytest.param("How many days does the meeting last?", "The meeting", id="en-lasts"),
        pytest.param("كم يوما يستمر الاجتماع؟", "الاجتماع", id="ar-lasts"),
        pytest.param("¿Cuántos días dura la reunión?", "La reunión", id="es-lasts"),
        pytest.param("Сколько дней длится совещание?", "Совещание", id="ru-lasts"),
        pytest.param("¿Qué fundación privada apoya los seminarios?", "", id="es-kind-goes-on"),
        pytest.param("Quels organismes régionaux étaient représentés ?", "", id="fr-kind-goes-on"),
        pytest.param("Какое ведомство ООН помогает докладчику?", "", id="ru-kind-goes-on"),
        pytest.param("Quelle organisation a créé le réseau ?", "Le réseau", id="fr-verb-known"),
        pytest.param("¿Dónde se celebrará la tercera reunión?", "La tercera reunión", id="es-reflexive"),
        pytest.param("¿Quién pronunció el discurso?", "El discurso", id="es-who-did"),
        pytest.param("Кто готовит первый проект договора?", "Первый проект договора", id="ru-who-did"),
        pytest.param("Кто является директором музея?", "", id="ru-who-is"),
        pytest.param(
            "Кто специальный представитель музея?", "Специальный представитель музея", id="ru-no-verb"
        ),
        pytest.param("При какой организации работает музей?", "", id="ru-asked-inside"),
        pytest.param("В какой резолюции Ассамблея определила порядок переговоров?", "", id="ru-statement"),
        pytest.param(
            "Кто председательствовал на четвёртой встрече?",
            "На четвёртой встрече",
            id="ru-keeps-its-preposition",
        ),
        pytest.param("欧洲分组由谁担任协调人？", "", id="zh-actor-asked-inside"),
        pytest.param("非洲共有多少个实体回复了调查？", "实体", id="zh-count-asked-inside"),
    ],
)
def test_a_label_is_no_torn_clause(question: str, expected: str) -> None:
    """Half a clause before a colon reads badly: the value then stands alone, or only what is counted before it."""
    assert subject_label(termbase(), understand(question)) == expected


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.sampled_from(sorted(Language)))
def test_any_phrase_is_trimmed_to_a_part_of_itself(phrase: str, language: Language) -> None:
    """Nothing is added, and a label is never too long."""
    kept = trimmed(termbase(), phrase, language)
    rest = iter(phrase)
    assert all(character in rest for character in "".join(kept.split()))
    assert len(subject_label(termbase(), understand(phrase))) <= LONGEST


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("In which Kenyan city was the regional workshop held?", "The regional workshop"),
        ("¿En qué ciudad chilena fue el taller regional?", "El taller regional"),
        ("في أي مدينة كينية عُقد المنتدى الأفريقي؟", "المنتدى الأفريقي"),
        ("Who in the secretariat is the focal point for water?", "The focal point for water"),
        ("Which paragraph of the Lima Declaration is cited on rivers?", "The Lima Declaration"),
        ("Which mode does UNEP work with to ease trade?", ""),
        ("How many times a year do the members of the board meet?", "Times a year"),
        ("Where was the May 2008 workshop on rivers?", "The May 2008 workshop on rivers"),
        ("أي لجنة للجمعية العامة أعدت التقرير؟", ""),
        ("谁为森林论坛提供支持？", ""),
        ("森林论坛一般在哪里开会？", "森林论坛"),
        ("第二次论坛形成了多少条区域建议？", "区域建议"),
        ("2015年的调查表是哪天用传真发出的", "2015年的调查表"),
        ("“我们的河流”运动是哪国政府发起的", "“我们的河流”运动"),
        ("Сколько раз в год собираются «Друзья воды»?", "В год собираются «Друзья воды»"),
    ],
)
def test_what_a_question_words_noun_brought_with_it_goes(question: str, expected: str) -> None:
    """A verb between the asked noun and the subject, half a deed, an adverb, half a pair of quotation marks."""
    assert subject_label(termbase(), understand(question)) == expected
