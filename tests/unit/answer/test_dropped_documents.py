"""Documents that were never seen are answered from once they are in the folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, NotFound, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer

ACCORD = """ACCORD RELATIF À LA PROTECTION DES TOURBIÈRES DU BASSIN DU CONGO

fait à Kinshasa, le 4 juillet 2024

Article premier

On entend par « tourbière » une zone humide où la matière organique s’accumule.

Article 2

Le présent Accord a pour objectif de maintenir hors drainage, d’ici à 2035, 95 % de la superficie des tourbières.

Article 11

Le siège du secrétariat est fixé à Brazzaville.

Article 12

Il entre en vigueur le trentième jour qui suit le dépôt du quatrième instrument de ratification.
"""
MEETING = """# Report of the Fifth Meeting of the Expert Group on Ocean Noise

## I. Opening

The fifth meeting of the Expert Group on Ocean Noise was held in Valletta from 17 to 19 September 2024.

## II. Next meeting

The Expert Group accepted the offer of the Government of Chile to host its sixth meeting in Valparaíso in October 2026.
"""
RECORD = """E/CN.3/2025/SR.4

Compte rendu analytique de la 4e séance

1.      M. Diallo (Sénégal) dit que son pays a recensé 17,8 millions d'habi-
tants en 2023 et que l'opération a coûté 25 milliards de francs CFA.
"""


@pytest.fixture(scope="module")
def dropped(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over three documents of other subjects than the seeds'."""
    documents = {"accord.txt": ACCORD, "meeting.md": MEETING, "record.txt": RECORD}
    return answerer_of(documents, tmp_path_factory.mktemp("invented"))


@pytest.mark.parametrize(
    ("question", "value", "quoted"),
    [
        pytest.param(
            "À quelle date l'accord sur les tourbières a-t-il été fait ?",
            "4 juillet 2024",
            "fait à Kinshasa, le 4 juillet 2024",
            id="a treaty's own date, not one inside it",
        ),
        pytest.param(
            "Où est le siège du secrétariat de l'Accord sur les tourbières ?",
            "Brazzaville",
            "fixé à Brazzaville",
            id="a sentence that leaves out the document's name",
        ),
        pytest.param(
            "Quand l'accord sur les tourbières entre-t-il en vigueur ?",
            "trentième jour",
            "le trentième jour qui suit",
            id="after how long, where no date can be told",
        ),
        pytest.param(
            "Where will the sixth meeting of the Expert Group on Ocean Noise take place?",
            "Valparaíso",
            "its sixth meeting in Valparaíso",
            id="the sentence that holds the rank",
        ),
        pytest.param(
            "Combien d'habitants le Sénégal a-t-il recensés en 2023 ?",
            "17,8 millions",
            "17,8 millions d'habi-\ntants",
            id="a number and a word that a line cut",
        ),
    ],
)
def test_the_answer_is_proved_by_the_words_that_hold_it(
    dropped: DocumentAnswerer, question: str, value: str, quoted: str
) -> None:
    """The headline names the value, and the first quotation holds it as the source writes it."""
    reply = answered(dropped, question)
    assert value in reply.headline.replace("\u00a0", " ").replace("\u202f", " ")
    assert quoted in reply.quotations[0].text


@pytest.mark.parametrize(
    "question",
    [
        "Où est la bibliothèque de l'Accord sur les tourbières ?",
        "Where will the ninth meeting of the Expert Group on Ocean Noise take place?",
    ],
)
def test_naming_a_document_alone_is_no_answer(dropped: DocumentAnswerer, question: str) -> None:
    """What the named document does not speak of is not answered with what it does."""
    assert isinstance(dropped.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    "question",
    [
        "Who is the Executive Secretary of the Velbrina Commission?",
        "¿Quién es la Secretaria Ejecutiva de la Comisión de Velbrina?",
        "Кто исполнительный секретарь Комиссии Velbrina?",
    ],
)
def test_a_bodys_name_is_not_taken_for_a_persons(question: str, tmp_path: Path) -> None:
    """Who holds an office in a body of an unknown name is a person, not what somebody of that name is."""
    text = (
        "# The Velbrina Commission\n\n1. The secretariat of the Velbrina Commission has eight staff. "
        "The Executive Secretary, Ms. Aida Tokova (Kyrgyzstan), took up her duties on 15 March 2023."
    )
    reply = answerer_of({"velbrina.md": text}, tmp_path).answer(Question(question))
    assert isinstance(reply, Answer)
    assert "Aida Tokova" in reply.headline


@pytest.mark.parametrize(
    ("text", "question", "body"),
    [
        (
            "1. L'atelier sur le sable a été organisé par l'Institut national de recherche agricole, avec le Mali.",
            "Qui a organisé l'atelier sur le sable ?",
            "Institut national de recherche agricole",
        ),
        (
            "1. L'évaluation du port sera confiée au Centre de suivi écologique et remise en mai.",
            "Who is entrusted with the evaluation of the port?",
            "Centre de suivi écologique",
        ),
        (
            "1. El estudio de la arena fue realizado por el Instituto tecnológico de pesca, con Cuba.",
            "¿Quién realizó el estudio de la arena?",
            "Instituto tecnológico de pesca",
        ),
        (
            "1. Партнеры: a) Германское общество по развитию и торговле, финансировавшее установку 12 маяков.",
            "Кто финансировал установку маяков?",
            "Германское общество по развитию и торговле",
        ),
        (
            "١ - عقد المنتدى الثاني لقطاف الملح في أكرا في ٥ أيار/مايو ٢٠٢٣ باستضافة هيئة الشواطئ الوطنية في غانا.",
            "من استضاف المنتدى الثاني لقطاف الملح؟",
            "هيئة الشواطئ",
        ),
        (
            '١ - في معان حافلة "اقرأ" بالأردن، وتديرها جمعية سنابل الجنوب.',
            'من يدير حافلة "اقرأ"؟',
            "جمعية سنابل الجنوب",
        ),
    ],
)  # fmt: skip
def test_a_body_of_an_unknown_name_did_it(text: str, question: str, body: str, tmp_path: Path) -> None:
    """Names of which only the first word has a capital are read whole, and a country in one did nothing."""
    reply = answerer_of({"sand.md": f"# Note\n\n{text}\n"}, tmp_path).answer(Question(question))
    assert isinstance(reply, Answer)
    assert body in reply.headline


def test_a_session_without_its_conferences_name_is_of_the_one_named_before(tmp_path: Path) -> None:
    """第二届会议 below 第三届海盐国际会议 is the second of those conferences."""
    text = (
        "# 海盐会议主席摘要\n\n1. 第三届海盐国际会议由科特迪瓦主办。\n\n"
        "2. 第一届会议于2014年9月8日在利马举行，第二届会议于2018年6月20日在维也纳举行。\n"
    )
    reply = answerer_of({"salt.md": text}, tmp_path).answer(Question("第二届海盐国际会议是哪天举行的？"))
    assert isinstance(reply, Answer)
    assert "2018年6月20日" in reply.headline


@pytest.mark.parametrize(
    ("text", "question", "date"),
    [
        (
            "1. The Sand Accord was signed on 4 June 2022 and entered into force on 5 July 2023.",
            "When did the Sand Accord enter into force?",
            "5 July 2023",
        ),
        (
            "1. The Sand Accord was signed on 4 June 2022 and entered into force on 5 July 2023.",
            "¿Cuándo se firmó el Acuerdo de la Arena?",
            "4 de junio de 2022",
        ),
        (
            "1. Соглашение о песке было подписано 22 марта 2022 года и вступило в силу 1 января 2023 года.",
            "Когда вступило в силу соглашение о песке?",
            "1 января 2023 года",
        ),
        (
            "1. Togo prohibió la arena el 17 de mayo de 2015 y Chile la prohibió el 27 de julio de 2020.",
            "¿Cuándo prohibió Chile la arena?",
            "27 de julio de 2020",
        ),
    ],
)  # fmt: skip
def test_of_several_dates_the_deeds_own_answers(text: str, question: str, date: str, tmp_path: Path) -> None:
    """Of the dates of one sentence the one beside what was done answers, and that of who did it."""
    reply = answerer_of({"sand.md": f"# Note\n\n{text}\n"}, tmp_path).answer(Question(question))
    assert isinstance(reply, Answer)
    assert date in reply.headline


def test_a_definition_is_taken_from_no_table(tmp_path: Path) -> None:
    """What a thing is that a column counts is said by the sentence that says what it means."""
    text = (
        "# Déclaration de Porto-Novo sur les conseils de jeunes\n\n"
        "Nous, membres de 117 conseils de jeunes, réunis à Porto-Novo,\n\n"
        "Soulignant que l'expression « conseil de jeunes » désigne toute instance permanente élue,\n\n"
        "1. Décidons de nous revoir.\n\n## Annexe\n\n### Réunions\n\n"
        "| Réunion | Nombre de conseils de jeunes | Document final |\n|---|---|---|\n"
        "| Première | 23 | Appel de Tampere |\n| Deuxième | 117 | Déclaration de Porto-Novo |\n"
    )
    asked = "c'est quoi un « conseil de jeunes » au sens de la Déclaration de Porto-Novo ?"
    reply = answerer_of({"novo.md": text}, tmp_path).answer(Question(asked))
    assert isinstance(reply, Answer)
    assert "instance permanente" in reply.quotations[0].text


TOLL = """国际移民审查论坛

第三次圆桌会议摘要

1. 国际移民组织失踪移民项目负责人报告说，2025年全球记录在案的移民死亡和失踪人数为7 667人。

2. 会议于下午3时开始。
"""
FUND = """الجمعية العامة

١ - ترحب بأن الصندوق الاستئماني المتعدد الشركاء للهجرة تلقى، حتى ٣٠ أيلول/سبتمبر ٢٠٢٤، تبرعات قدرها ٦١,٤ مليون
دولار من ٢٧ جهة مانحة.
"""


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Documents that call what they count otherwise than people do."""
    return answerer_of({"toll.txt": TOLL, "fund.txt": FUND}, tmp_path_factory.mktemp("counted"))


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("كام مهاجر مات أو اختفى في العالم سنة 2025 حسب مشروع المهاجرين المفقودين؟", "7,667"),
        (
            "How many migrants died or disappeared worldwide in 2025 according to the Missing Migrants Project?",
            "7,667",
        ),
    ],
)
def test_a_long_question_told_in_one_sentence_is_answered(
    counted: DocumentAnswerer, question: str, number: str
) -> None:
    """Its words for what is counted are others: the toll, what was received."""
    assert number in answered(counted, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "How many children died or disappeared worldwide in 2019 according to the Missing Migrants Project?",
        "كم مشروعا دعم الصندوق الاستئماني المتعدد الشركاء للهجرة حتى سبتمبر 2024؟",
    ],
)
def test_another_number_of_that_sentence_is_none(counted: DocumentAnswerer, question: str) -> None:
    """Another year, or a thing that the sentence does not tell of, is refused."""
    assert isinstance(counted.answer(Question(question)), NotFound)


FORUM = """Résumé des débats

1. Le troisième Forum régional sur les migrations de main-d'œuvre s'est tenu à Lomé du 14 au 16 novembre 2023, sur le
thème « Compétences, protection et investissement ».
"""


@pytest.mark.parametrize(
    "question",
    [
        "شو كان شعار منتدى لومي 2023؟",
        "洛美论坛的口号是什么",
        "what was the motto of the Lomé forum?",
        "quel était le slogan du Forum de Lomé ?",
        "¿Cuál fue el lema del foro de Lomé?",
        "Под каким девизом прошёл форум в Ломе?",
    ],
)
def test_a_motto_is_told_as_a_theme(tmp_path_factory: pytest.TempPathFactory, question: str) -> None:
    """People call a slogan what the documents call the theme."""
    answerer = answerer_of({"forum.txt": FORUM}, tmp_path_factory.mktemp("forum"))
    assert "Compétences, protection et investissement" in answered(answerer, question).headline


def test_no_other_meeting_s_theme_is_its_motto(seeds_answerer: DocumentAnswerer) -> None:
    """Nor who designed it."""
    for question in ("ما هو شعار الاجتماع العالمي الثاني؟", "第四次全球会议的口号是谁设计的？"):
        assert isinstance(seeds_answerer.answer(Question(question)), NotFound)
