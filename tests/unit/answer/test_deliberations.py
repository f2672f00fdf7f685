"""What was discussed at a meeting: from its own report, else from the paragraph that tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

REPORT = """# Rapport de la cinquième réunion du Réseau des archives sonores

Dakar, 4 et 5 mars 2031

1. La cinquième réunion du Réseau des archives sonores s'est tenue à Dakar les 4 et 5 mars 2031.

2. Les participants ont souligné que les bandes magnétiques se dégradent plus vite sous les tropiques.

3. Le secrétariat a remercié le Gouvernement sénégalais de son accueil.
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """The report of a meeting that lists nothing."""
    return answerer_of({"report.md": REPORT}, tmp_path_factory.mktemp("discussed"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what was discussed at the fourth global meeting?", "لقد اكتسبت الهجرة أهمية أكبر"),
        ("which issues were discussed at the fourth global meeting?", "لقد اكتسبت الهجرة أهمية أكبر"),
        ("ما القضايا التي نوقشت في الاجتماع العالمي الرابع؟", "لقد اكتسبت الهجرة أهمية أكبر"),
        ("第四次全球会议讨论了哪些问题？", "移徙已成为更重要的全球政策领域"),
        ("de quoi a-t-on discuté à la quatrième réunion mondiale ?", "لقد اكتسبت الهجرة أهمية أكبر"),
        ("¿qué temas trató la cuarta reunión mundial?", "لقد اكتسبت الهجرة أهمية أكبر"),
        ("какие вопросы обсуждались на четвёртом глобальном совещании?", "لقد اكتسبت الهجرة أهمية أكبر"),
        ("what did the Lima meeting focus on?", "لقد اكتسبت الهجرة أهمية أكبر"),
        ("ما الذي نوقش في الاجتماع السابع؟", "أولويات تدرج في الاتفاق العالمي"),
        ("what did participants in the seventh meeting discuss?", "أولويات تدرج في الاتفاق العالمي"),
        ("what topics did the first forum meeting cover?", "وركز الاجتماع على تنمية رأس المال البشري"),
        ("ما المواضيع التي تناولها الاجتماع الأول للمنتدى؟", "وركز الاجتماع على تنمية رأس المال البشري"),
        ("quels thèmes la première réunion du forum a-t-elle abordés ?", "وركز الاجتماع على تنمية"),
        ("¿qué temas trató la primera reunión del foro?", "وركز الاجتماع على تنمية رأس المال"),
        ("какие темы обсуждались на первой встрече форума?", "وركز الاجتماع على تنمية رأس المال"),
    ],
)
def test_what_a_meeting_discussed_is_told(seeds_answerer: DocumentAnswerer, question: str, told: str) -> None:
    """By the list that its report introduces, or the sentence that says on what it focused."""
    assert told in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "what was discussed at the fifth meeting of the archives network?",
        "de quoi a-t-on discuté à la cinquième réunion du Réseau des archives sonores ?",
        "第五次档案网络会议讨论了什么？",
    ],
)
def test_what_participants_stressed_was_discussed(answerer: DocumentAnswerer, question: str) -> None:
    """Thanks to the host are no subject of discussion."""
    assert "bandes magnétiques" in answered(answerer, question).quotations[0].text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what were the conclusions of the fourth meeting?", "تشكل العمليات التشارورية الإقليمية"),
        ("ما استنتاجات الاجتماع الرابع؟", "تشكل العمليات التشارورية الإقليمية"),
        ("第四次会议得出了什么结论？", "区域协商进程和新出现的各种移徙问题区域间论坛"),
        ("к каким выводам пришло четвёртое совещание?", "تشكل العمليات التشارورية الإقليمية"),
        ("what did the fourth meeting conclude?", "تشكل العمليات التشارورية الإقليمية"),
        ("what recommendations did the seventh meeting make?", "أولويات تدرج في الاتفاق العالمي"),
        ("ما توصيات الاجتماع السابع؟", "أولويات تدرج في الاتفاق العالمي"),
        ("第七次会议提出了哪些建议？", "أولويات تدرج في الاتفاق العالمي"),
        ("quelles recommandations la septième réunion a-t-elle formulées ?", "أولويات تدرج في الاتفاق"),
        ("¿qué recomendaciones formuló la séptima reunión?", "أولويات تدرج في الاتفاق العالمي"),
        ("какие рекомендации вынесло седьмое совещание?", "أولويات تدرج في الاتفاق العالمي"),
    ],
)
def test_what_a_meeting_recommended_is_its_list(
    seeds_answerer: DocumentAnswerer, question: str, told: str
) -> None:
    """What the report introduces as conclusions or recommendations, not who came."""
    assert told in answered(seeds_answerer, question).headline


@pytest.mark.parametrize(
    "question",
    [
        "what did the eighth meeting recommend?",
        "第八次会议提出了哪些建议？",
        "what was discussed at the eighth global meeting?",
        "ماذا نوقش في الاجتماع العالمي الثامن؟",
        "第八次全球会议讨论了什么？",
        "de quoi a-t-on discuté à la huitième réunion mondiale ?",
    ],
)
def test_a_meeting_nobody_knows_discussed_nothing(seeds_answerer: DocumentAnswerer, question: str) -> None:
    """The documents name seven."""
    assert not isinstance(seeds_answerer.answer(Question(question)), Answer), question
