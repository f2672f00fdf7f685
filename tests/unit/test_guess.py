"""What a document tells of itself: mastheads as the United Nations prints them, whole and damaged."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.guess import UNKNOWN_KIND, Guess, from_text, known_kinds
from index.model import Language
from index.sources import list_sources, read_source

DOCUMENTS = Path(__file__).parents[1] / "fixtures" / "documents"

MASTHEADS = {
    "council": (
        (
            "United Nations\tS/RES/2590 (2021)\n\nSecurity Council\n\nDistr.: General\n9 August 2021\n\n"
            "Resolution 2590 (2021)\n\n"
            "Adopted by the Security Council at its 8835th meeting, on 9 August 2021\n\n"
            "The Security Council,\n\nRecalling its previous resolutions,"
        ),
        Guess(
            language=Language.ENGLISH,
            kind="resolution",
            title="Resolution 2590 (2021)",
            symbol="S/RES/2590 (2021)",
            date="2021-08-09",
            body="Security Council",
        ),
    ),
    "council-without-masthead": (
        (
            "Résolution 1999 (2011)\n"
            "adoptée par le Conseil de sécurité à sa 6582e séance, le 13 juillet 2011\n\n"
            "Le Conseil de sécurité,"
        ),
        Guess(
            language=Language.FRENCH,
            kind="resolution",
            title="Résolution 1999 (2011)",
            symbol="S/RES/1999 (2011)",
            date="2011-07-13",
            body="Conseil de sécurité",
        ),
    ),
    "roman-session": (
        "2625 (XXV). Declaration on Principles of International Law\n\nThe General Assembly,\n\nRecalling",
        Guess(
            language=Language.ENGLISH,
            kind="resolution",
            title="Declaration on Principles of International Law",
            symbol="A/RES/2625(XXV)",
            body="General Assembly",
        ),
    ),
    "no-blank-lines": (
        (
            "United Nations\nA/HRC/RES/37/12\nGeneral Assembly\nDistr.: General\n"
            "9 April 2018\nOriginal: English\n"
            "Human Rights Council\nThirty-seventh session\n26 February–23 March 2018\nAgenda item 3\n"
            "Resolution adopted by the Human Rights Council on 22 March 2018\n"
            "37/12. Human rights and the\n"
            "environment\nThe Human Rights Council,\n1. Welcomes the work"
        ),
        Guess(
            language=Language.ENGLISH,
            kind="resolution",
            title="Human rights and the environment",
            symbol="A/HRC/RES/37/12",
            date="2018-03-22",
            body="Human Rights Council",
            session=37,
        ),
    ),
    "chinese-without-symbol": (
        "第七十届会议\n\n2015年9月25日大会通过的决议\n\n70/1 变革我们的世界\n\n大会，",
        Guess(
            language=Language.CHINESE,
            kind="resolution",
            title="变革我们的世界",
            symbol="A/RES/70/1",
            date="2015-09-25",
            body="大会",
            session=70,
        ),
    ),
    "arabic-session-first": (
        (
            "الأمم المتحدة\nالجمعية العامة\nالدورة الثانية والسبعون\n"
            "قرار اتخذته الجمعية العامة في 24 كانون الأول/ديسمبر 2017\n"
            "72/244 - الهجرة الدولية والتنمية\n"
            "إن الجمعية العامة،"
        ),
        Guess(
            language=Language.ARABIC,
            kind="resolution",
            title="الهجرة الدولية والتنمية",
            symbol="A/RES/72/244",
            date="2017-12-24",
            body="الجمعية العامة",
            session=72,
        ),
    ),
    "arabic-number-first": (
        (
            "الجمعية العامة\nقرار اتخذته الجمعية العامة في 24 كانون الأول/ديسمبر 2017\n"
            "244/72 - الهجرة الدولية والتنمية\nإن الجمعية العامة،"
        ),
        Guess(
            language=Language.ARABIC,
            kind="resolution",
            title="الهجرة الدولية والتنمية",
            symbol="A/RES/72/244",
            date="2017-12-24",
            body="الجمعية العامة",
            session=72,
        ),
    ),
    "session-is-a-year": (
        (
            "المجلس الاقتصادي والاجتماعي\nقرار اتخذه المجلس الاقتصادي والاجتماعي في ٢٢ تموز/يوليه ٢٠١٦\n"
            "١٢/٢٠١٦ - الشباب\nإن المجلس الاقتصادي والاجتماعي،"
        ),
        Guess(
            language=Language.ARABIC,
            kind="resolution",
            title="الشباب",
            symbol="E/RES/2016/12",
            date="2016-07-22",
            body="المجلس الاقتصادي والاجتماعي",
        ),
    ),
    "french-report": (
        (
            "Nations Unies\n\nA/71/296\n\nAssemblée générale\n\nDistr. générale\n4 août 2016\nFrançais\n"
            "Original : anglais\n\nSoixante et onzième session\n"
            "Point 21 e) de l’ordre du jour provisoire*\n\n"
            "Mondialisation et interdépendance\n\nMigrations internationales et développement\n\n"
            "Rapport du Secrétaire général\n\nRésumé\n\nLe présent rapport porte sur\n\n* A/71/150."
        ),
        Guess(
            language=Language.FRENCH,
            kind="report",
            title="Migrations internationales et développement",
            symbol="A/71/296",
            date="2016-08-04",
            body="Secrétaire général",
            session=71,
        ),
    ),
    "chinese-report-whose-agenda-is-provisional": (
        (
            "联合国\n\nA/68/190\n\n大会\n\nDistr.: General\n25 July 2013\nChinese\nOriginal: English\n\n"
            "第六十八届会议\n\n临时议程* 项目22(e)\n\n国际移徙与发展\n\n秘书长的报告\n\n摘要\n\n本报告"
        ),
        Guess(
            language=Language.CHINESE,
            kind="report",
            title="国际移徙与发展",
            symbol="A/68/190",
            date="2013-07-25",
            body="秘书长",
            session=68,
        ),
    ),
    "spanish-note": (
        (
            "Naciones Unidas\nA/69/302\nAsamblea General\nDistr. general\n"
            "11 de agosto de 2014\nEspañol\n"
            "Sexagésimo noveno período de sesiones\nTema 69 b) del programa provisional*\n"
            "Derechos humanos de los migrantes\nNota del Secretario General\n"
            "El Secretario General tiene el honor"
        ),
        Guess(
            language=Language.SPANISH,
            kind="note",
            title="Derechos humanos de los migrantes",
            symbol="A/69/302",
            date="2014-08-11",
            body="Secretario General",
            session=69,
        ),
    ),
    "russian-letter": (
        (
            "Генеральная Ассамблея\n\nШестьдесят восьмая сессия\nПункт 33 повестки дня\n\n"
            "Письмо Постоянного представителя Казахстана от 10 марта 2014 года "
            "на имя Генерального секретаря\n\n"
            "Имею честь препроводить"
        ),
        Guess(
            language=Language.RUSSIAN,
            kind="letter",
            title="Письмо Постоянного представителя Казахстана от 10 марта 2014 года на имя "
            "Генерального секретаря",
            date="2014-03-10",
            body="Постоянного представителя Казахстана",
            session=68,
        ),
    ),
    "general-comment": (
        (
            "United Nations\nCEDAW/C/GC/26\nDistr.: General\n5 December 2008\nOriginal: English\n\n"
            "Committee on the Elimination of Discrimination against Women\n\n"
            "General recommendation No. 26 on women migrant workers\n\n1. The Committee"
        ),
        Guess(
            language=Language.ENGLISH,
            kind="general_comment",
            title="General recommendation No. 26 on women migrant workers",
            symbol="CEDAW/C/GC/26",
            date="2008-12-05",
            body="Committee on the Elimination of Discrimination against Women",
        ),
    ),
    "treaty": (
        (
            "Convention on the Rights of the Child\n"
            "Adopted and opened for signature by General Assembly "
            "resolution 44/25 of 20 November 1989\nPreamble\n"
            "The States Parties to the present Convention,\n"
            "Article 1\nFor the purposes"
        ),
        Guess(
            language=Language.ENGLISH,
            kind="treaty",
            title="Convention on the Rights of the Child",
            date="1989-11-20",
        ),
    ),
    "decision": (
        "مقرر اتخذه المجلس الاقتصادي والاجتماعي في ٢٢ تموز/يوليه ٢٠١٦\n٢٤٥/٢٠١٦ - جدول الأعمال",
        Guess(
            language=Language.ARABIC,
            kind="decision",
            title="جدول الأعمال",
            date="2016-07-22",
            body="المجلس الاقتصادي والاجتماعي",
        ),
    ),
    "council-two-lines": (
        (
            "Организация Объединенных Наций                          S/RES/2791 (2025)\r\n"
            "Совет Безопасности                              Distr.: General\r\n"
            "                                                17 July 2025\r\n\r\n"
            "                         Резолюция 2791 (2025),\r\n"
            "           принятая Советом Безопасности на 9961-м заседании 17 июля\r\n"
            "           2025 года\r\n\r\n        Совет Безопасности,\r\n"
        ),
        Guess(
            language=Language.RUSSIAN,
            kind="resolution",
            title="Резолюция 2791 (2025)",
            symbol="S/RES/2791 (2025)",
            date="2025-07-17",
            body="Совет Безопасности",
        ),
    ),
    "symbol-behind-a-dash": (
        (
            "# Naciones Unidas — A/79/866\n\n## Asamblea General\n\nDistr. general\n11 de abril de 2025\n\n"
            "## Carta de fecha 8 de abril de 2025 dirigida al Secretario General por la Representante del Uruguay\n\n"
            "Tengo el honor de dirigirme a usted."
        ),
        Guess(
            language=Language.SPANISH,
            kind="letter",
            title="Carta de fecha 8 de abril de 2025 dirigida al Secretario General por la Representante del Uruguay",
            symbol="A/79/866",
            date="2025-04-08",
            body="la Representante del Uruguay",
            session=79,
        ),
    ),
    "numbered-decision": (
        (
            "FCCC/CP/2024/11/Add.1\n\nDecisión 7/CP.29\n\nFondo de adaptación de los glaciares tropicales\n\n"
            "La Conferencia de las Partes,\n\n"
            "Recordando las decisiones 1/CP.21 y 2/CP.28,\n\n1.      Establece el Fondo;"
        ),
        Guess(
            language=Language.SPANISH,
            kind="decision",
            title="Fondo de adaptación de los glaciares tropicales",
            symbol="FCCC/CP/2024/11/Add.1",
        ),
    ),
    "press-release": (
        (
            "ESCAP/PR/2025/41\n\nFor immediate release\nBangkok, 22 May 2025\n\nSTATISTICIANS AGREE ON A CALENDAR\n\n"
            "Bangkok – Heads of 38 offices today agreed on a calendar.\n\n"
            "The eleventh session of the Committee will meet in Apia in 2027.\n"
        ),
        Guess(
            language=Language.ENGLISH,
            kind="press_release",
            title="STATISTICIANS AGREE ON A CALENDAR",
            symbol="ESCAP/PR/2025/41",
            date="2025-05-22",
        ),
    ),
    "budget-section": (
        (
            "United Nations\nA/80/6 (Sect. 29B)\n\nGeneral Assembly\n"
            "Distr.: General\n28 April 2025\n\nEightieth session\n"
            "# Proposed programme budget for 2026\n\n"
            "**Report of the Secretary-General**\n\n29B.1   The Department was established."
        ),
        Guess(
            language=Language.ENGLISH,
            kind="report",
            title="Proposed programme budget for 2026",
            symbol="A/80/6 (Sect. 29B)",
            date="2025-04-28",
            body="Secretary-General",
            session=80,
        ),
    ),
    "session-of-a-year": (
        (
            "# 联合国\n\n**E/2025/63**\n\n**经济及社会理事会**\n\nDistr.: General\n6 May 2025\n\n"
            "**2025年届会**\n\n"
            "2024年7月25日至2025年7月23日\n\n议程项目12(g)\n\n## 秘书长关于抗微生物药物耐药性的报告\n\n"
            "1. 据估计，2021年有114万人死亡。"
        ),
        Guess(
            language=Language.CHINESE,
            kind="report",
            title="秘书长关于抗微生物药物耐药性的报告",
            symbol="E/2025/63",
            date="2025-05-06",
            body="秘书长",
        ),
    ),
    "summary-record": (
        (
            "Nations Unies                                          E/CN.3/2025/SR.4\n"
            "Conseil économique et social              Distr. générale\n"
            "                                                       18 mars 2025\n\n"
            "Commission de statistique\nCinquante-sixième session\n\nCompte rendu analytique de la 4e séance\n"
            "Tenue au Siège, à New York, le mercredi 5 mars 2025, à 15 heures\n\n"
            "1.      M. Diallo dit que son pays a recensé."
        ),
        Guess(
            language=Language.FRENCH,
            kind="record",
            title="Compte rendu analytique de la 4e séance",
            symbol="E/CN.3/2025/SR.4",
            date="2025-03-05",
            body="Conseil économique et social",
            session=56,
        ),
    ),
    "concept-note": (
        (
            "联合国 A/AC.301/2031/CRP.4\n\n大会\n\nDistr.: Limited\n\n2031年2月7日\n\nChinese\n\n"
            "灯塔问题不限成员名额工作组\n\n"
            "第三届会议\n\n2031年4月7日至9日，瓦莱塔\n\n临时议程* 项目4\n\n会外活动：“海上之光”\n\n"
            "概念说明\n\n秘书处编写\n\n"
            "一. 背景\n\n1. 大会在其2029年12月21日第84/182号决议中设立了工作组。"
        ),
        Guess(
            language=Language.CHINESE,
            kind="note",
            title="会外活动：“海上之光”",
            symbol="A/AC.301/2031/CRP.4",
            date="2031-02-07",
            body="大会",
            session=3,
        ),
    ),
    "information-note": (
        (
            "الأمم المتحدة\n\nE/ESCWA/C.9/2031/INF.2\n\nDistr.: Limited\n\n٧ شباط/فبراير ٢٠٣١\n\n"
            "المجلس الاقتصادي والاجتماعي\n\n"
            "لجنة الموانئ\n\nالدورة الثالثة\n\nالعقبة، ٧-٩ نيسان/أبريل ٢٠٣١\n\nمذكرة إعلامية للمشاركين\n\n"
            "أولا - مقدمة\n\n١ - تعقد لجنة الموانئ دورتها الثالثة في العقبة."
        ),
        Guess(
            language=Language.ARABIC,
            kind="note",
            title="مذكرة إعلامية للمشاركين",
            symbol="E/ESCWA/C.9/2031/INF.2",
            date="2031-02-07",
            body="المجلس الاقتصادي والاجتماعي",
            session=3,
        ),
    ),
}


@pytest.mark.parametrize(("text", "expected"), MASTHEADS.values(), ids=MASTHEADS)
def test_a_masthead_tells_what_the_document_is(text: str, expected: Guess) -> None:
    """Every body's way of heading its documents is read, with blank lines or without."""
    assert from_text(text) == expected


@pytest.mark.parametrize(
    ("name", "kind", "symbol", "date"),
    [
        ("decomposed.fr.txt", "declaration", None, "2016-02-05"),
        ("letter.en.txt", "letter", None, "2019-06-28"),
        ("markdown.md", "rules", None, "2014-06-08"),
        ("meeting.ar.txt", "report", None, "2019-05"),
        ("meeting.en.txt", "report", None, "2017-10"),
        ("meeting.zh.txt", "report", None, "2021-09"),
        ("pdf-broken.en.txt", "report", "A/HRC/39/112", "2018-09"),
        ("report.es.txt", "report", None, "2018-02-22"),
        ("resolution.en.txt", "resolution", "A/RES/74/412", "2020-03-09"),
        ("resolution.es.txt", "resolution", "A/RES/74/412", "2020-03-09"),
        ("resolution.fr.txt", "resolution", "A/RES/74/412", "2020-03-09"),
        ("resolution.ru.txt", "resolution", "A/RES/74/412", "2020-03-09"),
        ("traditional.zh.txt", "letter", None, "2020-11-16"),
        ("treaty.ar.txt", "treaty", None, "2017-10-12"),
        ("treaty.en.txt", "treaty", None, "2017-10-12"),
        ("treaty.ru.txt", "treaty", None, "2017-10-12"),
        ("treaty.zh.txt", "treaty", None, "2017-10-12"),
        ("unnumbered.ru.txt", "note", None, None),
    ],
)
def test_each_fixture_tells_what_it_is(name: str, kind: str, symbol: str | None, date: str | None) -> None:
    """The fixtures' kind, symbol and date are read in all six languages."""
    guess = from_text(read_source(DOCUMENTS / name).text)
    assert (guess.kind, guess.symbol, guess.date) == (kind, symbol, date)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("decomposed.fr.txt", "Déclaration d’Évian sur la qualité des eaux intérieures"),
        ("markdown.md", "Rules of Procedure of the Advisory Board on Shared Lakes"),
        ("meeting.ar.txt", "الاجتماع التشاوري التاسع للجان أحواض الأنهار"),
        ("pdf-broken.en.txt", "The right to safe drinking water in small island settlements"),
        ("report.es.txt", "Estado de los registros hidrológicos en las cuencas compartidas"),
        ("resolution.ru.txt", "Международный год речных дельт"),
        ("traditional.zh.txt", "2020年11月16日不丹常駐聯合國代表給秘書長的信"),
        ("unnumbered.ru.txt", "Водомерные посты на малых реках"),
    ],
)
def test_a_title_is_found_beside_its_kind(name: str, title: str) -> None:
    """The title is the words above "Report of …", below "Note by …", or the line itself, hyphens mended."""
    assert from_text(read_source(DOCUMENTS / name).text).title == title


@pytest.mark.parametrize(
    "line",
    [
        "* A/68/50.",
        "\\* A/63/150.",
        "(A/71/L.58)",
        "13-37936 (A)",
        "See A/RES/70/1.",
        "N/A",
        "[1] A/74/206, annex.",
    ],
)
def test_other_documents_symbols_are_not_its_own(line: str) -> None:
    """Agenda references of footnotes, drafts, job numbers and citations are not the document's symbol."""
    assert from_text(f"General Assembly\n\nLetter dated 3 May 2013\n\n{line}\n\nSir,").symbol is None


def test_a_sentence_about_a_resolution_is_none() -> None:
    """Chinese prose that ends in 决议 tells who adopted what, but not that this document is it."""
    assert from_text("会议的背景\n\n执行大会第65/170号决议\n\n与会者讨论了各项决议").kind == UNKNOWN_KIND


def test_prose_without_any_heading_is_called_by_its_first_words() -> None:
    """A document with no title at all gets its first words, cut between two of them."""
    guess = from_text("Migration is one of the defining issues of our time, and has long been so. " * 9)
    assert (guess.kind, guess.symbol, guess.date, guess.body) == (UNKNOWN_KIND, None, None, "")
    assert guess.title == (
        "Migration is one of the defining issues of our time, and has long been so. Migration is one of the…"
    )


def test_a_stated_language_is_not_detected() -> None:
    """What an operator states about the language decides how dates and numbers are read."""
    assert from_text("words", language=Language.RUSSIAN).language is Language.RUSSIAN


def _pieces() -> list[str]:
    """Return lines of the fixtures: what guesses are made of, to be put together in any order."""
    lines = {line for path in list_sources(DOCUMENTS) for line in read_source(path).text.splitlines()}
    return [*sorted(lines), "", "#", "**", "\\*", "/", "٢٨٠/٧١ -", "2625 (XXV).", "\x00", "\ufeff", "\u202e"]


@settings(deadline=None, max_examples=150)
@given(st.lists(st.one_of(st.sampled_from(_pieces()), st.text(max_size=20)), max_size=12).map("\n".join))
def test_any_text_at_all_is_read(text: str) -> None:
    """Guessing never fails, knows only its kinds, and writes only dates that a catalogue could hold."""
    guess = from_text(text)
    assert guess.kind in known_kinds()
    assert guess.date is None or len(guess.date) in {4, 7, 10}
    assert "\n" not in guess.title + guess.body + (guess.symbol or "")


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        (
            "国际移民审查论坛\n\n第二届会议\n\n第三次圆桌会议摘要\n\n联合主席的说明\n\n一. 导言\n\n1. 会议举行。",
            "summary",
            "第三次圆桌会议摘要",
        ),
        (
            (
                "Distr.: Limited\n\nورقة معلومات أساسية: العمليات الإقليمية والتنقل البشري\n\n"
                "العملية\tسنة الإنشاء\n\n١- تعرض الورقة."
            ),
            "note",
            "ورقة معلومات أساسية: العمليات الإقليمية والتنقل البشري",
        ),
        (
            (
                "ECE/QM.6/1\n\nАннотированная предварительная повестка дня шестого совещания\n\n"
                "I. Предварительная повестка дня\n\n1. Выборы."
            ),
            "agenda",
            "Аннотированная предварительная повестка дня шестого совещания",
        ),
        (
            "Secretaría\n\nResumen de los resultados de la encuesta mundial\n\nI. Introducción\n\n1. La encuesta.",
            "summary",
            "Resumen de los resultados de la encuesta mundial",
        ),
        (
            "Communiqué final\n\nI. Ouverture\n\n1. Les ministres se sont réunis.",
            "communique",
            "Communiqué final",
        ),
        (
            "Regional workshop on rivers\n\nI. Introduction\n\n1. The workshop met.",
            UNKNOWN_KIND,
            "Regional workshop on rivers",
        ),
        (
            "MINUTES\n\nSteering Committee of the Facility\n\nThird meeting\n\n1. The Chair opened the meeting.",
            "record",
            "Steering Committee of the Facility",
        ),
        (
            "# بيان صحفي\n\nللنشر فورا\n\n## المؤتمر الرابع يعتمد ميثاقا\n\nاختتم المؤتمر أعماله.",
            "press_release",
            "المؤتمر الرابع يعتمد ميثاقا",
        ),
        (
            "# 侨民论坛：常见问题\n\n## 1. 什么是论坛？\n\n论坛是平台。\n\n## 2. 第七届论坛何时举行？\n\n10月举行。",
            UNKNOWN_KIND,
            "侨民论坛：常见问题",
        ),
        (
            (
                "Red de Autoridades\n\nNovena reunión\n\nInforme de la novena reunión\n\n"
                "Nota de la Secretaría\n\n1. La reunión."
            ),
            "report",
            "Informe de la novena reunión",
        ),
    ],
    ids=[
        *("round-table", "background-paper", "agenda", "summary", "communique", "no-kind", "minutes"),
        *("press-release", "questions", "report-and-note"),
    ],
)
def test_a_section_or_a_row_is_no_title(text: str, kind: str, title: str) -> None:
    """The title stands above "I. Introduction" and the head of a table."""
    guess = from_text(text)
    assert (guess.kind, guess.title) == (kind, title)


def test_an_article_that_begins_with_prose_has_no_title_in_its_midst() -> None:
    """A Chinese encyclopaedia article opens with its definition, and no later line is what it is called."""
    opening = (
        "《湖区水资源公约》，又称《青湖公约》，是二〇一五年六月在青湖市签订的区域性协定，"
        "共有十四个国家和三个国际组织参加，旨在保护跨界湖泊的水质，并规定各缔约方每两年举行一次审查会议。"
        "公约秘书处设在青湖市，由各缔约方轮流派员，经费由会费承担。"
    )
    text = f"{opening}\n\n各方反应\n\n北岸国：2017年12月拒绝签署《湖区水资源公约》\n\n南岸国：加入《湖区水资源公约》\n"
    guess = from_text(text)
    assert guess.title.startswith("《湖区水资源公约》，又称")
    assert guess.date is None
