"""Lists that a sentence holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, Question
from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize(
    ("question", "first", "other"),
    [
        pytest.param(
            "من هم أعضاء الفريق العالمي المعني بالهجرة؟", "إدارة الشؤون", "المفوضية", id="members-ar"
        ),
        pytest.param("全球移徙小组的成员有哪些？", "经济和社会事务部", "欧盟委员会", id="members-zh"),
        pytest.param(
            "Which organizations are members of the Global Migration Group?",
            "Economic and Social",
            "OECD",
            id="members-en",
        ),
        pytest.param(
            "ما هي المجموعات الإقليمية الأربع في الاجتماع العالمي السابع؟",
            "أفريقيا",
            "المغتربين",
            id="no-commas",
        ),
    ],
)
def test_a_list_is_of_what_was_asked(
    seeds_answerer: DocumentAnswerer, question: str, first: str, other: str
) -> None:
    """The members of a group are the list that says so, not the bodies that stand beside its name."""
    reply = answered(seeds_answerer, question)
    assert first in reply.headline
    assert other not in reply.headline


def test_three_parts_are_not_the_third_meeting(seeds_answerer: DocumentAnswerer) -> None:
    """A rank is met by a rank, not by any number: «ثلاثة أقسام»."""
    reply = seeds_answerer.answer(Question("ما هي توصيات الاجتماع العالمي الثالث؟"))
    assert "توصيات محددة" not in reply.headline


def test_countries_are_not_bodies(seeds_answerer: DocumentAnswerer) -> None:
    """The first word that asks for names decides: "which countries … the committee" asks for no committees."""
    reply = seeds_answerer.answer(Question("哪些国家组成三方委员会？"))
    assert "阿拉伯国家联盟" not in reply.headline


def test_names_are_a_list_only_where_they_are_joined(seeds_answerer: DocumentAnswerer) -> None:
    """«会员国通过适当的区域协商进程» names two things and lists none; a question who came is answered by a list."""
    reply = seeds_answerer.answer(Question("哪些区域机构的代表参加了第四次全球会议？"))
    assert "欧洲联盟" in reply.headline


def test_a_chinese_list_of_three_is_one(seeds_answerer: DocumentAnswerer) -> None:
    """Its last items are joined by 和 without a comma, and its words are short: 三大支柱(经济、社会和环境支柱)."""
    assert "经济、社会和环境支柱" in str(answered(seeds_answerer, "可持续发展的三大支柱是哪些？").headline)


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        pytest.param("哪些区域机构到利马参会了", "欧洲联盟", "美洲国家组织", id="zh"),
        pytest.param(
            "Какие региональные органы были представлены на совещании в Лиме?", "ЕС", "ОАГ", id="ru"
        ),
        pytest.param("Which regional organizations took part in the Lima meeting?", "EU", "OAS", id="en"),
    ],
)
def test_a_footnote_lists_what_its_sentence_names(
    seeds_answerer: DocumentAnswerer, question: str, first: str, last: str
) -> None:
    """The list of 区域机构² is the footnote, and it is what is quoted."""
    reply = answered(seeds_answerer, question)
    assert first in reply.headline
    assert last in reply.headline
    assert reply.quotations[0].citation.permalink.endswith("fn-2")


@pytest.mark.parametrize(
    ("question", "first", "aside"),
    [
        pytest.param(
            "除区域机构外，哪些国际组织派代表出席了利马会议？", "国际劳工组织", "西非国家经济共同体", id="zh"
        ),
        pytest.param(
            "إلى جانب الهيئات الإقليمية، أي منظمات دولية كانت ممثلة في ليما؟",
            "منظمة العمل الدولية",
            "غرب أفريقيا",
            id="ar",
        ),
        pytest.param(
            "Además de los organismos regionales, ¿qué organizaciones estuvieron representadas en Lima?",
            "Internacional del Trabajo",
            "CEDEAO",
            id="es",
        ),
    ],
)
def test_what_is_left_aside_is_not_listed(
    seeds_answerer: DocumentAnswerer, question: str, first: str, aside: str
) -> None:
    """Besides the regional bodies, which the footnote lists, other organisations came."""
    reply = answered(seeds_answerer, question)
    assert first in reply.headline
    assert aside not in reply.headline


@pytest.mark.parametrize(
    ("question", "first"),
    [
        pytest.param("Which entities replied to the survey?", "\u2068عملية عالمية", id="en"),
        pytest.param("哪些实体答复了调查？", "\u2068عملية عالمية", id="zh"),
        pytest.param("Какие структуры ответили на опрос?", "\u2068عملية عالمية", id="ru"),
        pytest.param(
            "¿Qué órganos regionales estuvieron representados en la reunión de Lima?", "Unión", id="es"
        ),
    ],
)
def test_a_list_begins_behind_the_word_that_introduces_it(
    seeds_answerer: DocumentAnswerer, question: str, first: str
) -> None:
    """«… مرتفعاً: فقد أجاب ٢٧ كياناً …، بما في ذلك عملية عالمية …»: what the colon introduces is a clause."""
    reply = answered(seeds_answerer, question)
    assert first in reply.headline
    assert "فقد أجاب" not in reply.headline


def test_what_a_clause_behind_a_colon_includes_is_the_list(tmp_path: Path) -> None:
    """The number before it is no item."""
    text = """# Report on bread

1. The response was strong: 12 bakeries answered the survey, including one union, two cooperatives, and nine shops.
"""
    reply = answerer_of({"bread.txt": text}, tmp_path).answer(Question("Which bakeries answered the survey?"))
    assert isinstance(reply, Answer)
    assert "one union, two cooperatives, and nine shops" in reply.headline
    assert "12 bakeries" not in reply.headline


@pytest.mark.parametrize(
    ("question", "first"),
    [
        pytest.param("Organismes régionaux représentés à la réunion de Lima", "CEDEAO", id="fr"),
        pytest.param("regional bodies represented at the Lima meeting", "ECOWAS", id="en"),
        pytest.param("出席利马会议的区域机构", "西非国家经济共同体", id="zh"),
        pytest.param("الهيئات الإقليمية الممثلة في اجتماع ليما", "غرب أفريقيا", id="ar"),
    ],
)
def test_words_that_bear_a_note_ask_for_its_list(
    seeds_answerer: DocumentAnswerer, question: str, first: str
) -> None:
    """A few words with no question: 区域机构² are those of footnote 2."""
    assert first in answered(seeds_answerer, question).headline


def test_the_note_of_another_meeting_lists_nothing(seeds_answerer: DocumentAnswerer) -> None:
    """Those who came to Lima did not come to Geneva for that."""
    reply = seeds_answerer.answer(Question("regional bodies represented at the Geneva meeting"))
    assert "ECOWAS" not in reply.headline
