"""Who did a thing together is named together, in six languages and over invented documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.invented import answerer_of
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer

DOCUMENTS = {
    "tides.md": """# Report on the Tidal Energy Programme

1. The regional workshops for engineers are supported by the World Bank, the European Commission and the Lindqvist
Foundation. They take place each spring.

2. The tidal atlas was prepared by the United Nations Children's Fund (UNICEF) and the United Nations Development
Programme (UNDP), in cooperation with the International Labour Organization.

3. The Government of Norway and the Government of Chile financed the harbour station.

4. The World Bank, in consultation with the International Labour Organization and UNICEF, prepared the diving rules.

5. In May the World Bank, the European Commission said, paid for the lamps.
""",
    "fishers.md": """# تقرير عن برنامج الصيد

١ - وتنظم اليونسكو دورات تدريبية للصيادين بدعم من البنك الدولي والمفوضية الأوروبية ومؤسسة الملك فيصل.

٢ - ومولت حكومة النرويج وحكومة شيلي محطة التجارب. وعين المجلس التنفيذي مديرها.

٣ - وتعد اليونسكو خرائط الشعاب المرجانية بالتعاون مع البنك الدولي ومنظمة العمل الدولية.
""",
    "maps.md": """# 潮汐能方案报告

1. 渔民培训班由世界银行、欧盟委员会和国际劳工组织资助。

2. 挪威政府和智利政府出资建造试验站。

3. 教科文组织与联合国开发计划署共同编写了海岸地图集。

4. 教科文组织与世界银行合作绘制了珊瑚礁地图。
""",
    "solaire.md": """# Rapport sur le programme d'énergie solaire

1. Les ateliers pour les techniciens sont financés par la Banque mondiale, la Commission européenne et la Fondation
Lindqvist.

2. Le manuel du récif a été rédigé par l'UNESCO en coopération avec la Banque mondiale.
""",
    "eolica.md": """# Informe sobre el programa de energía eólica

1. Los cursos para técnicos cuentan con el apoyo del Banco Mundial y de la Comisión Europea, así como de la Fundación
Lindqvist.

2. El manual de los molinos fue elaborado por la UNESCO y el Programa de las Naciones Unidas para el Desarrollo.

3. La FAO preparó el atlas del viento en colaboración con el Banco Mundial.
""",
    "skvazhiny.md": """# Доклад о программе геотермальной энергии

1. Курсы для бурильщиков финансируются Всемирным банком, Европейской комиссией и Международной организацией труда.

2. Атлас скважин был подготовлен ЮНЕСКО и Программой развития Организации Объединенных Наций.

3. Карта рифов была подготовлена ЮНЕСКО в сотрудничестве с Всемирным банком.
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """An answerer over one document a language."""
    return answerer_of(DOCUMENTS, tmp_path_factory.mktemp("invented"))


@pytest.mark.parametrize(
    ("question", "named", "marked"),
    [
        pytest.param(
            "Who supports the regional workshops for engineers?",
            ["World Bank", "European Commission", "Lindqvist Foundation"],
            "World Bank, the European Commission and the Lindqvist\nFoundation",
            id="en",
        ),
        pytest.param(
            "Which organisations support the regional workshops for engineers?",
            ["World Bank", "European Commission", "Lindqvist Foundation"],
            "World Bank, the European Commission and the Lindqvist\nFoundation",
            id="a-list-with-a-body-that-is-not-known",
        ),
        pytest.param(
            "Who prepared the tidal atlas?",
            ["UNICEF", "UNDP"],
            "United Nations Children's Fund (UNICEF) and the United Nations Development\nProgramme",
            id="short-names-in-brackets",
        ),
        pytest.param(
            "Who financed the harbour station?",
            ["Norway", "Chile"],
            "Norway and the Government of Chile",
            id="governments",
        ),
        pytest.param(
            "من يدعم الدورات التدريبية للصيادين؟",
            ["البنك الدولي", "المفوضية الأوروبية", " ومؤسسة الملك فيصل"],
            "البنك الدولي والمفوضية الأوروبية ومؤسسة الملك فيصل",
            id="ar",
        ),
        pytest.param("من مول محطة التجارب؟", ["النرويج وشيلي"], "النرويج وحكومة شيلي", id="ar-governments"),
        pytest.param(
            "渔民培训班由谁资助？",
            ["世界银行、欧盟委员会和国际劳工组织"],
            "世界银行、欧盟委员会和国际劳工组织",
            id="zh",
        ),
        pytest.param("谁出资建造试验站？", ["挪威和智利"], "挪威政府和智利", id="zh-governments"),
        pytest.param(
            "Qui finance les ateliers pour les techniciens ?",
            ["Banque mondiale, Commission européenne et Fondation Lindqvist"],
            "Banque mondiale, la Commission européenne et la Fondation\nLindqvist",
            id="fr",
        ),
        pytest.param(
            "¿Quién apoya los cursos para técnicos?",
            ["Banco Mundial, Comisión Europea y Fundación Lindqvist"],
            "Banco Mundial y de la Comisión Europea, así como de la Fundación\nLindqvist",
            id="es",
        ),
        pytest.param(
            "海岸地图集是由谁编写的？",
            ["科学及文化组织（教科文组织）和联合国开发计划署（开发署）"],
            "教科文组织与联合国开发计划署",
            id="zh-passive",
        ),
        pytest.param(
            "Par qui sont financés les ateliers pour les techniciens ?",
            ["Banque mondiale, Commission européenne et Fondation Lindqvist"],
            "Banque mondiale, la Commission européenne et la Fondation\nLindqvist",
            id="fr-passive",
        ),
        pytest.param(
            "¿Por quién fue elaborado el manual de los molinos?",
            ["Ciencia y la Cultura (UNESCO) y Programa de las Naciones Unidas"],
            "UNESCO y el Programa de las Naciones Unidas para el Desarrollo",
            id="es-passive",
        ),
        pytest.param(
            "Кем был подготовлен атлас скважин?",
            ["ЮНЕСКО", "ПРООН"],
            "ЮНЕСКО и Программой развития Организации Объединенных Наций",
            id="ru-passive",
        ),
        pytest.param(
            "With whose support are the regional workshops held?",
            ["World Bank", "Lindqvist Foundation"],
            "World Bank, the European Commission and the Lindqvist\nFoundation",
            id="with-whose-support",
        ),
        pytest.param(
            "بدعم من تنظم الدورات التدريبية للصيادين؟",
            ["البنك الدولي", " ومؤسسة الملك فيصل"],
            "البنك الدولي والمفوضية الأوروبية ومؤسسة الملك فيصل",
            id="ar-with-whose-support",
        ),
        pytest.param(
            "من عيّن مدير محطة التجارب؟", ["المجلس التنفيذي"], "المجلس التنفيذي", id="ar-an-owned-noun"
        ),
        pytest.param(
            "Кто финансирует курсы для бурильщиков?",
            ["Всемирный банк, Европейская комиссия и Международная организация труда"],
            "Всемирным банком, Европейской комиссией и Международной организацией труда",
            id="ru",
        ),
    ],
)
def test_all_are_named_and_marked(
    answerer: DocumentAnswerer, question: str, named: list[str], marked: str
) -> None:
    """Not only who stands nearest to the verb; whom they only cooperated with is not among them."""
    reply = answered(answerer, question)
    assert all(name in reply.headline for name in named), reply.headline
    quotation = reply.quotations[0]
    text = answerer.library.documents[quotation.citation.source].source.text
    assert [text[mark.start : mark.end] for mark in quotation.highlights] == [marked]
    assert "Labour" not in reply.headline


@pytest.mark.parametrize(
    ("question", "named", "other"),
    [
        pytest.param(
            "Which foundation supports the workshops for engineers?", "Lindqvist", "World Bank", id="en"
        ),
        pytest.param("أي مؤسسة تدعم الدورات التدريبية للصيادين؟", "الملك فيصل", "البنك", id="ar"),
        pytest.param("Quelle fondation finance les ateliers ?", "Lindqvist", "Banque", id="fr"),
        pytest.param("¿Qué fundación apoya los cursos para técnicos?", "Lindqvist", "Banco", id="es"),
        pytest.param("渔民培训班由哪家银行资助？", "世界银行", "国际劳工组织", id="zh"),
        pytest.param("Какой банк финансирует курсы для бурильщиков?", "Всемирный банк", "труда", id="ru"),
    ],
)
def test_which_of_them_is_the_one_of_that_kind(
    answerer: DocumentAnswerer, question: str, named: str, other: str
) -> None:
    """The foundation among them, where it is asked which foundation."""
    reply = answered(answerer, question)
    assert named in reply.headline
    assert other not in reply.headline


def test_a_comma_alone_joins_nobody(answerer: DocumentAnswerer) -> None:
    """In "the World Bank, the European Commission said, paid" one did it."""
    assert " and " not in answered(answerer, "Who paid for the lamps?").headline


@pytest.mark.parametrize(
    ("question", "named", "other"),
    [
        pytest.param("Who prepared the diving rules?", "World Bank", "Labour", id="not-who-was-consulted"),
        pytest.param(
            "With whom did the World Bank prepare the diving rules?", "Labour", "World Bank (", id="en"
        ),
        pytest.param(
            "مع من تعد اليونسكو خرائط الشعاب المرجانية؟",
            "البنك الدولي ومنظمة العمل الدولية",
            "اليونسكو:",
            id="ar",
        ),
        pytest.param(
            "بالتعاون مع من تُعد خرائط الشعاب المرجانية؟",
            "البنك الدولي ومنظمة العمل الدولية",
            "للتربية والعلم",
            id="ar-nobody-named",
        ),
        pytest.param("من يعد خرائط الشعاب المرجانية؟", "للتربية والعلم", "البنك", id="ar-not-with-whom"),
        pytest.param("Avec qui le manuel du récif a-t-il été rédigé ?", "Banque mondiale", "UNESCO", id="fr"),
        pytest.param("¿Con quién preparó la FAO el atlas del viento?", "Banco Mundial", "Labour", id="es"),
        pytest.param("С кем ЮНЕСКО подготовила карту рифов?", "Всемирный банк", "Детский", id="ru"),
        pytest.param("教科文组织跟谁合作绘制珊瑚礁地图？", "世界银行", "劳工", id="zh"),
    ],
)
def test_who_did_it_is_not_with_whom(
    answerer: DocumentAnswerer, question: str, named: str, other: str
) -> None:
    """Whoever was but consulted did not do it, and is the answer where it is asked with whom."""
    reply = answered(answerer, question)
    assert named in reply.headline
    assert other not in reply.headline
