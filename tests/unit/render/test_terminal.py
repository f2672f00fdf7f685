"""An answer in a terminal can be read in any script."""

from __future__ import annotations

import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answer.answerer import Passage
from bot.answer.messages import LANGUAGES, Messages
from bot.answer.model import (
    Answer,
    Citation,
    DisagreeingValue,
    GlossTerm,
    Intent,
    NotFound,
    Quotation,
    Reason,
)
from bot.render.terminal import Style, columns, render_passage, render_quotations, render_reply, wrap
from index.model import Language, Span

MESSAGES = Messages.load()
RAW = "١٤ - **تقرر** أن تعقد ست جلسات<sup>(١)</sup> مواضيعية غير رسمية في جنيف ونيويورك وفيينا"


def _quotation(raw: str = RAW, *, label: str = "A/RES/71/280, para. 14") -> Quotation:
    citation = Citation("004.txt", "A/RES/71/280", "para. 14", label, "k14")
    start = raw.find("ست جلسات")
    highlights = (Span(start, start + 8),) if start >= 0 else ()
    return Quotation(citation, raw, (Span(0, len(raw)),), highlights, language=Language.ARABIC)


def _bare(text: str) -> str:
    return re.sub("[\u200f\u2066-\u2069]|\x1b\\[\\d*m", "", text)


def test_a_reply_shows_headline_quotation_and_citation() -> None:
    """The headline comes first, then the citation, then its words without their markup."""
    text = render_reply(Answer(Intent.NUMBER, Language.ENGLISH, "Sessions: 6", (_quotation(),)), MESSAGES)
    assert text.startswith("Sessions: 6\n\nA/RES/71/280, para. 14\n  ")
    assert "**" not in text
    assert "<sup>" not in text
    assert "ست جلسات⁽¹⁾ مواضيعية" in _bare(text)


def test_disagreement_gloss_and_resolution_are_shown() -> None:
    """What goes with an answer stands under it in the reader's language."""
    quotation = _quotation()
    answer = Answer(
        Intent.DATE,
        Language.RUSSIAN,
        "Дата",
        (quotation,),
        (GlossTerm("جنيف", "Женева"),),
        (DisagreeingValue("6 апреля 2017 года", quotation, "authority-adopting-document"),),
        resolved_question="Когда?",
    )
    text = _bare(render_reply(answer, MESSAGES))
    assert "Вопрос понят так: Когда?" in text
    assert "6 апреля 2017 года — A/RES/71/280, para. 14 (документ, которым это" in text
    assert "جنيف = Женева" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_not_found_shows_pointers_as_related_only(language: Language) -> None:
    """Where nothing was found, pointers stand under a line that says they are no answer."""
    pointer = _quotation().citation
    reply = NotFound(Intent.DATE, language, Reason.NO_EVIDENCE, "–", pointers=(pointer,))
    lines = _bare(render_reply(reply, MESSAGES)).splitlines()
    assert lines[-2:] == [MESSAGES.text(language, "related-intro"), "  A/RES/71/280, para. 14  k14"]


def test_a_passage_shows_its_neighbours() -> None:
    """An opened passage names the units before and after it and shows its notes and editions."""
    quotation = _quotation()
    passage = Passage(quotation, ("الجلسات",), quotation.citation, None, footnotes=(quotation,))
    text = _bare(render_passage(passage, MESSAGES, Language.ENGLISH))
    assert text.startswith("الجلسات\n\n")
    assert "footnotes" in text
    assert text.endswith("before: A/RES/71/280, para. 14  k14")


def test_highlights_are_bold_in_colour_only() -> None:
    """The deciding words are bold on a terminal with colour, also where a line breaks inside them."""
    plain = render_quotations((_quotation(),), Style(width=30))
    coloured = render_quotations((_quotation(),), Style(width=30, colour=True))
    assert "\x1b" not in plain
    assert re.sub("\x1b\\[\\d*m", "", coloured) == plain
    assert "".join(re.findall("\x1b\\[1m(.*?)\x1b\\[0m", coloured)).replace(" ", "") == "ستجلسات"


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "environment", "colour"),
    [
        pytest.param(_Terminal(), {}, True, id="terminal"),
        pytest.param(_Terminal(), {"NO_COLOR": ""}, True, id="empty-no-color-does-not-count"),
        pytest.param(_Terminal(), {"NO_COLOR": "1"}, False, id="no-color"),
        pytest.param(_Terminal(), {"TERM": "dumb"}, False, id="dumb"),
        pytest.param(io.StringIO(), {}, False, id="pipe"),
    ],
)
def test_colour_is_for_terminals_that_want_it(
    stream: io.StringIO, environment: dict[str, str], colour: bool
) -> None:
    """Colour is used on a terminal, unless the environment asks for none."""
    assert Style.of(stream, environment).colour is colour


def test_control_characters_do_not_reach_the_terminal() -> None:
    """An escape sequence in a document or a question is shown as text, never obeyed."""
    quotation = _quotation("نص \x1b[31m أحمر \x07", label="x\x1b[2J")
    text = render_reply(Answer(Intent.OTHER, Language.ENGLISH, "a\x1b]0;b", (quotation,)), MESSAGES)
    assert not set(text) & {chr(code) for code in (*range(10), *range(11, 32), *range(0x7F, 0xA0))}


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        pytest.param("one two three", 8, ["one two", "three"], id="at-spaces"),
        pytest.param(
            "第四次全球会议，利马", 10, ["第四次全球", "会议，利马"], id="wide-characters-count-two"
        ),
        pytest.param("全球会议。", 8, ["全球会", "议。"], id="a-stop-does-not-begin-a-line"),
        pytest.param("aaaaaaaaaaaa", 5, ["aaaaa", "aaaaa", "aa"], id="a-long-word-is-cut"),
        pytest.param("مُنَظِّم", 5, ["مُنَظِّم"], id="marks-take-no-column"),
        pytest.param("", 5, [], id="empty"),
    ],
)
def test_lines_are_wrapped_by_columns(text: str, width: int, expected: list[str]) -> None:
    """Lines break at spaces and between Chinese characters, by the columns they take."""
    assert wrap(text, width) == expected


@given(st.text(max_size=120), st.integers(4, 40))
@settings(max_examples=60, deadline=None)
def test_wrapping_fits_and_loses_nothing_but_space(text: str, width: int) -> None:
    """Any text is wrapped to the width with all its characters but white space, in order."""
    lines = wrap(text, width)
    assert all(columns(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
@settings(max_examples=60, deadline=None)
def test_any_headline_is_shown_with_its_isolates_closed(headline: str, language: Language) -> None:
    """Whatever a headline holds, every line shown has as many isolates opened as closed."""
    text = render_reply(NotFound(Intent.OTHER, language, Reason.NO_EVIDENCE, headline), MESSAGES)
    for line in text.split("\n"):
        assert sum(line.count(mark) for mark in "\u2066\u2067\u2068") == line.count("\u2069")
