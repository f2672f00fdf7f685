"""Each kind of message in each language is what was reviewed.

Bidi controls are written out (``⟨RLM⟩``, ``⟨LRI⟩`` … ``⟨PDI⟩``), everything else is as sent. After a wanted change:
``UPDATE_GOLDEN=1 python -m pytest tests/golden/telegram``, then read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.answer.answerer import Passage
from bot.answer.lookups.compare import Column, Comparison
from bot.answer.lookups.verify import Standing, Verification
from bot.answer.messages import LANGUAGES, Messages
from bot.answer.model import (
    Answer,
    DisagreeingValue,
    GlossTerm,
    Intent,
    NotFound,
    Quotation,
    Reason,
)
from bot.chat.menu import PUBLIC_COMMANDS
from bot.chat.pages import (
    comparison_html,
    event_line,
    events_html,
    help_html,
    library_html,
    verification_html,
)
from bot.chat.services import Event, Listed
from bot.commands.preview import NOTICES
from bot.render.telegram import (
    copied_citation,
    notice_html,
    passage_html,
    reply_html,
    result_description,
    shared_html,
    short_label,
    why_html,
)
from index.model import Language, Span
from index.word_alignment import Change, Stretch
from tests.e2e.emulator.html import parse_html, utf16_length
from tests.e2e.library import SeedAnswerer

FOLDER = Path(__file__).parent
MESSAGES = Messages.load()
CONTROLS = {
    "\u200e": "⟨LRM⟩",
    "\u200f": "⟨RLM⟩",
    "\u2066": "⟨LRI⟩",
    "\u2067": "⟨RLI⟩",
    "\u2068": "⟨FSI⟩",
    "\u2069": "⟨PDI⟩",
}
# A headline as the answer builder words it: a label and its value, in the reader's language.
HEADLINES = {
    Language.ARABIC: "الاجتماع العالمي الرابع: ٢٢-٢٣ أيار/مايو ٢٠١٣، ليما",
    Language.CHINESE: "第四次全球会议：2013年5月22日至23日，利马",
    Language.ENGLISH: "Fourth Global Meeting: 22–23 May 2013, Lima",
    Language.FRENCH: "Quatrième réunion mondiale : 22-23 mai 2013, Lima",
    Language.RUSSIAN: "Четвертое глобальное совещание: 22–23 мая 2013 года, Лима",
    Language.SPANISH: "Cuarta reunión mundial: 22 y 23 de mayo de 2013, Lima",
}


def marked(quotation: Quotation, words: str) -> Quotation:
    """Return a quotation with some of its words deciding."""
    start = quotation.spans[0].start + quotation.text.index(words)
    return Quotation(
        quotation.citation,
        quotation.text,
        quotation.spans,
        (Span(start, start + len(words)),),
        whole_paragraph=True,
        language=quotation.language,
    )


def messages_of(language: Language) -> dict[str, str]:
    """Return one message of each kind."""
    units = SeedAnswerer().units
    arabic = marked(units["letter-ar-p1"], "٢٢ و ٢٣ أيار/مايو ٢٠١٣")
    chinese = marked(units["letter-zh-p1"], "2013年5月22日和23日")
    decided = marked(units["ares71280-p13"], "تطلب أيضا")
    answer = Answer(
        Intent.DATE,
        language,
        HEADLINES[language],
        (arabic, chinese),
        gloss=(GlossTerm("الاجتماع العالمي الرابع", HEADLINES[language].split(":")[0]),),
        disagreement=(
            DisagreeingValue("2013-05-22/23", chinese, "authority-own-document"),
            DisagreeingValue("2013", arabic, "authority-footnote"),
        ),
        resolved_question=HEADLINES[language],
    )
    not_found = NotFound(
        Intent.DATE,
        language,
        Reason.NO_EVIDENCE,
        MESSAGES.text(language, "notfound-no-evidence", count=5),
        pointers=(arabic.citation, decided.citation),
    )
    passage = Passage(
        decided,
        ("المرحلة الأولى - المشاورات",),
        units["ares71280-p12"].citation,
        units["ares71280-p14"].citation,
        footnotes=(units["ares71280-p1"],),
    )
    return {
        "answer": reply_html(answer, MESSAGES),
        "not found": reply_html(not_found, MESSAGES),
        "passage": passage_html(passage, MESSAGES, language),
        "why": why_html(answer, passage, MESSAGES),
        "shared": shared_html(chinese),
        "inline": f"{short_label(arabic.citation)}\n{result_description(arabic)}",
        "copied": copied_citation(arabic.citation, "isnad_bot"),
    }


def pages_of(language: Language) -> dict[str, str]:
    """Return one page of each kind, and every notice."""
    units = SeedAnswerer().units
    arabic, chinese = units["letter-ar-p1"], units["letter-zh-p1"]
    title, when = HEADLINES[language].replace("：", ":").split(":")
    city = when.replace("，", ",").replace("،", ",").split(",")[-1].strip()
    event = Event(title.strip(), when.strip(), city, city, arabic)
    line = event_line(event, MESSAGES, language)
    changed = (
        Stretch(Change.KEPT, "عقد في", "عقد في"),
        Stretch(Change.CHANGED, "باريس", "ليما"),
        Stretch(Change.RESPELT, "2013", "٢٠١٣"),
    )
    verified = {
        Standing.EXACT: Verification(Standing.EXACT, ((arabic,), (chinese,))),
        Standing.RESPELT: Verification(Standing.RESPELT, ((arabic,),), changed[::2]),
        Standing.ALTERED: Verification(Standing.ALTERED, ((arabic,),), changed),
        Standing.ABSENT: Verification(Standing.ABSENT),
        Standing.TOO_LONG: Verification(Standing.TOO_LONG),
    }
    columns = (Column("13-37936", Language.ARABIC), Column("13-37936", Language.CHINESE))
    rows = ((arabic, chinese), (units["letter-ar-p2"], None))
    listed = Listed(
        title.strip(), "A/RES/71/280", when.strip(), (Language.ARABIC, Language.CHINESE), arabic.citation
    )
    notices = "\n".join(
        notice_html(MESSAGES.text(language, message_id, **args), language)
        for message_id, args in NOTICES.items()
    )
    return {
        "event": events_html(
            MESSAGES.text(language, "timeline-heading"), [(line, event)], MESSAGES, language
        ),
        "events": events_html(
            MESSAGES.text(language, "hosts-heading"),
            [(event_line(event, MESSAGES, language, host_first=True), event)] * 64,
            MESSAGES,
            language,
        ).replace(f"• {event_line(event, MESSAGES, language, host_first=True)}\n" * 50, "[50 more]\n"),
        **{
            f"verify {key.value}": verification_html(each, MESSAGES, language)
            for key, each in verified.items()
        },
        "compare": comparison_html(Comparison(columns, rows, candidates=2), MESSAGES, language),
        "compare one": comparison_html(Comparison(columns[:1], ((arabic,),)), MESSAGES, language),
        "sources": library_html([listed, listed], MESSAGES, language),
        "help": help_html(PUBLIC_COMMANDS, MESSAGES, language, "isnad_bot"),
        "notices": notices,
    }


@pytest.mark.parametrize("language", LANGUAGES, ids=[each.value for each in LANGUAGES])
def test_messages_are_those_that_were_reviewed(language: Language) -> None:
    """Not one character of a message changes unseen, and each is one that Telegram takes."""
    found = messages_of(language)
    pages = pages_of(language)
    for kind in ("answer", "not found", "passage", "why", "shared"):
        assert utf16_length(parse_html(found[kind])[0]) <= 4096
    assert all(utf16_length(parse_html(html)[0]) <= 4096 for kind, html in pages.items() if kind != "notices")
    found |= pages
    written = "".join(f"=== {kind}\n{html}\n\n" for kind, html in found.items())
    for control, name in CONTROLS.items():
        written = written.replace(control, name)
    file = FOLDER / f"{language.value}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(written, "utf-8")
    assert file.read_text("utf-8") == written
