"""Bodies that the termbase does not know, and the noun for a body that a question asks "which" of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Question
from bot.answer.sentence.unlisted_bodies import unlisted_bodies
from bot.answer.words.column_words import bodies_asked
from index.model import Language
from index.termbase import Termbase
from tests.unit.invented import answerer_of
from tests.unit.views import view_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer


def _found(text: str, language: Language) -> list[str]:
    view = view_of(text, language)
    return [text[span.start : span.end] for span in unlisted_bodies(view)]


@pytest.mark.parametrize(
    ("text", "language", "bodies"),
    [
        pytest.param("ونظّمته مؤسسة الملك فيصل، وقُدّم تقريره.", Language.ARABIC, ["مؤسسة الملك فيصل"], id="ar"),
        pytest.param(
            "بدعم من جامعة الأزهر والاتحاد الأوروبي.", Language.ARABIC, ["جامعة الأزهر"], id="ar-and"
        ),
        pytest.param(
            "أعد هذا الملخص من جانب شعبة الشراكات الدولية التابعة للمنظمة.",
            Language.ARABIC,
            ["شعبة الشراكات الدولية"],
            id="ar-whose",
        ),
        pytest.param(
            "وتحتفظ المنظمة البحرية الدولية بسجل لكل منظمة دولية.",
            Language.ARABIC,
            ["المنظمة البحرية الدولية"],
            id="ar-at-length",
        ),
        pytest.param(
            "The Bank and the International Maritime Organization met.",
            Language.ENGLISH,
            ["International Maritime Organization"],
            id="en-at-length",
        ),
        pytest.param("国际海事组织和各组织", Language.CHINESE, ["国际海事组织"], id="zh-at-length"),
        pytest.param(
            "وينفذ المركز البحري لأمريكا اللاتينية مشروعا.",
            Language.ARABIC,
            ["المركز البحري لأمريكا اللاتينية"],
            id="ar-definite",
        ),
        pytest.param(
            "تعمل المراكز الإقليمية مع المؤسسات الأكاديمية والمجلس المذكور.",
            Language.ARABIC,
            [],
            id="ar-many",
        ),
        pytest.param("عملت المنظمة وشركائها الإقليميين معا.", Language.ARABIC, [], id="ar-its-partners"),
        pytest.param("تدعو المؤسسات الأكاديمية إلى المشاركة.", Language.ARABIC, [], id="ar-any"),
        pytest.param(
            "The survey was paid for by the Lindqvist Foundation.",
            Language.ENGLISH,
            ["Lindqvist Foundation"],
            id="en",
        ),
        pytest.param(
            "It met at the University of Bergamo in May.",
            Language.ENGLISH,
            ["University of Bergamo"],
            id="en-of",
        ),
        pytest.param("Universities and foundations took part.", Language.ENGLISH, [], id="en-any"),
        pytest.param(
            "L'étude a été financée par la Fondation Lindqvist.",
            Language.FRENCH,
            ["Fondation Lindqvist"],
            id="fr",
        ),
        pytest.param(
            "Lo organizó la Universidad de Cuenca en mayo.",
            Language.SPANISH,
            ["Universidad de Cuenca"],
            id="es",
        ),
        pytest.param("Его провел Фонд Линдквиста в мае.", Language.RUSSIAN, ["Фонд Линдквиста"], id="ru"),
        pytest.param("会议由林德奎斯特基金会主办。", Language.CHINESE, ["林德奎斯特基金会"], id="zh"),
        pytest.param("会议得到了秘书处的协助。", Language.CHINESE, [], id="zh-a-secretariat"),
    ],
)
def test_a_noun_with_a_name_beside_it_is_a_body(text: str, language: Language, bodies: list[str]) -> None:
    """In six languages; the noun alone, or many of its kind, name none."""
    assert _found(text, language) == bodies


@pytest.mark.parametrize(
    ("question", "language", "noun"),
    [
        ("أي مؤسسة خيرية دعمت الحلقات؟", Language.ARABIC, "foundation"),
        ("Which private foundation supports it?", Language.ENGLISH, "foundation"),
        ("Quelle division tient la base de données ?", Language.FRENCH, "division"),
        ("¿Qué fundación privada lo apoya?", Language.SPANISH, "foundation"),
        ("Какой фонд это оплатил?", Language.RUSSIAN, "foundation"),
        ("哪家基金会资助了研讨会？", Language.CHINESE, "foundation"),
        ("Who supports the foundation?", Language.ENGLISH, ""),
    ],
)
def test_which_asks_for_a_kind_of_body(question: str, language: Language, noun: str) -> None:
    """The noun behind "which", with up to two words between."""
    asked = bodies_asked(question, language, Termbase.load())
    assert (f"c:{noun}" in asked) if noun else not asked


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Which foundation paid for the survey of wells?", "Lindqvist Foundation"),
        ("أي مؤسسة دفعت تكاليف مسح الآبار؟", "Lindqvist Foundation"),
        ("Who paid for the survey of wells?", "Lindqvist Foundation"),
        ("Which country paid for the survey of wells?", "Chad"),
    ],
)
def test_an_unlisted_body_answers(tmp_path: Path, question: str, body: str) -> None:
    """Of two who did it, the one of the kind that was asked for; the name stands in the headline as written."""
    text = "Report on wells\n\n1. The survey of wells was paid for by the Lindqvist Foundation and Chad.\n"
    reply = answerer_of({"wells.en.txt": text}, tmp_path).answer(Question(question))
    assert isinstance(reply, Answer)
    assert body in reply.headline


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param(
            "2017年第七次會議在日內瓦哪個場館開？", "مركز المؤتمرات الدولي في جنيف، القاعة ٥-٦", id="building"
        ),
        pytest.param(
            "Room for the Americas breakout group at the seventh global meeting", "القاعة ٥-٦", id="room"
        ),
        pytest.param("Which building in Brussels hosted the 2007 Forum?", "", id="not-told"),
    ],
)
def test_a_building_is_named_with_its_room(
    seeds_answerer: DocumentAnswerer, question: str, words: str
) -> None:
    """Which building is answered by one, and by no city or host; which room by that of the group asked about."""
    reply = seeds_answerer.answer(Question(question))
    assert isinstance(reply, Answer) is bool(words)
    assert words in reply.headline
