"""Telegram messages: whatever is put in, they parse, they fit, and the source's words stay the source's."""

from __future__ import annotations

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
from bot.render.bidi import isolated, runs_right_to_left, without_controls, wrapped
from bot.render.html import clipped, escaped, merged, tagged, utf16_length
from bot.render.telegram import (
    MAX_COPIED,
    copied_citation,
    notice_html,
    passage_html,
    quotation_block,
    quotations_html,
    reply_html,
    result_description,
    shared_html,
    short_label,
    why_html,
)
from index.model import Language, Span
from index.parse.display import display_text
from tests.e2e.emulator.html import parse_html
from tests.e2e.emulator.limits import MAX_ENTITIES, MAX_TEXT

MESSAGES = Messages.load()
# Letters of every script and direction, markup, marks that join, rare Han, emoji, controls.
TEXTS = st.text(
    st.one_of(
        st.sampled_from("اللغةabcЖ中。.!؟ \n<>&\"'*_[]()/0٣\u0301\u064b\u200f\u2066\u2069😀𠮷👩\u200d"),
        st.characters(codec="utf-8"),
    ),
    max_size=200,
)
LONG_TEXTS = st.builds(lambda text, times: text * times, TEXTS.filter(bool), st.integers(1, 60))


@st.composite
def quotations(draw: st.DrawFn) -> Quotation:
    """Return a quotation of any text, in one span or several, with any highlights inside."""
    parts = draw(st.lists(LONG_TEXTS, min_size=1, max_size=3))
    spans, at = [], draw(st.integers(0, 9))
    for part in parts:
        spans.append(Span(at, at + len(part)))
        at += len(part) + draw(st.integers(1, 9))
    highlights = []
    for span in spans:
        for _ in range(draw(st.integers(0, 40))):
            start = draw(st.integers(span.start, span.end - 1))
            highlights.append(Span(start, draw(st.integers(start + 1, span.end))))
    label = draw(TEXTS)
    citation = Citation("f.txt", label, "", label, draw(st.from_regex(r"[a-z0-9-]{1,60}", fullmatch=True)))
    language = draw(st.sampled_from([*Language, None]))
    return Quotation(citation, " ".join(parts), tuple(spans), tuple(highlights), language=language)


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    """Return an answer of any texts and any number of everything."""
    found = draw(st.lists(quotations(), min_size=1, max_size=4))
    return Answer(
        draw(st.sampled_from(Intent)),
        draw(st.sampled_from(LANGUAGES)),
        draw(LONG_TEXTS),
        tuple(found),
        gloss=tuple(draw(st.lists(st.builds(GlossTerm, TEXTS, TEXTS), max_size=9))),
        disagreement=tuple(
            DisagreeingValue(draw(TEXTS), quotation, "authority-footnote") for quotation in found[1:]
        ),
        resolved_question=draw(TEXTS),
    )


def shown(html: str) -> str:
    """Return what a message shows, having checked that Telegram takes it."""
    text, entities = parse_html(html)
    assert utf16_length(text) <= MAX_TEXT
    assert len(entities) <= MAX_ENTITIES
    return text


@settings(deadline=None, max_examples=60)
@given(answer=answers())
def test_any_answer_fits_and_parses(answer: Answer) -> None:
    """However long its texts and whatever is in them; so does its explanation."""
    shown(reply_html(answer, MESSAGES))
    shown(why_html(answer, None, MESSAGES))


@settings(deadline=None, max_examples=40)
@given(found=st.lists(quotations(), min_size=1, max_size=8), language=st.sampled_from(LANGUAGES))
def test_any_passage_and_page_of_results_fits_and_parses(found: list[Quotation], language: Language) -> None:
    """Sub-paragraphs and notes are left out where they do not fit, never cut in the middle of a tag."""
    first, *others = found
    passage = Passage(
        first, (first.citation.label,) * 3, None, None, children=tuple(others), footnotes=tuple(others)
    )
    shown(passage_html(passage, MESSAGES, language))
    html, fitted = quotations_html("title", found, language)
    shown(html)
    assert 0 <= fitted <= len(found)


@settings(deadline=None, max_examples=60)
@given(quotation=quotations())
def test_what_is_shared_and_copied_is_clean(quotation: Quotation) -> None:
    """The copied text fits its button, ends in the link, and no bidi control is added to either."""
    copied = copied_citation(quotation.citation, "isnad_bot")
    assert utf16_length(copied) <= MAX_COPIED
    assert copied.endswith(quotation.citation.permalink)
    assert without_controls(copied) == copied
    shown(shared_html(quotation))
    assert utf16_length(result_description(quotation)) <= 200


@settings(deadline=None, max_examples=100)
@given(text=LONG_TEXTS, limit=st.integers(8, 300))
def test_a_cut_is_a_beginning_in_whole_graphemes(text: str, limit: int) -> None:
    """A cut text fits, says that it is cut, and begins as the text does."""
    cut = clipped(text, limit)
    assert utf16_length(cut) <= limit
    if cut != text:
        kept = cut.removesuffix(" […]")
        assert kept != cut
        assert text.startswith(kept)


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("تقرر ما يلي. ثم تقرر شيئا آخر طويلا جدا", 22, "تقرر ما يلي. […]"),
        ("主席摘要。会议在利马举行，主题是移徙。", 12, "主席摘要。 […]"),
        ("one two three four five", 16, "one two […]"),
        ("e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301", 9, "e\u0301e\u0301 […]"),
        ("👩\u200d👩\u200d👧👩\u200d👩\u200d👧", 14, "👩\u200d👩\u200d👧 […]"),
    ],
    ids=["ar-sentence", "zh-sentence", "word", "combining-mark", "emoji"],
)
def test_a_text_is_cut_where_a_reader_would(text: str, limit: int, expected: str) -> None:
    """After a sentence, else after a word, never inside what is one character to a reader."""
    assert clipped(text, limit) == expected


@settings(deadline=None, max_examples=60)
@given(
    text=TEXTS,
    stretches=st.lists(st.tuples(st.integers(-5, 210), st.integers(-5, 210)), max_size=20),
)
def test_tags_change_nothing_but_the_tags(text: str, stretches: list[tuple[int, int]]) -> None:
    """The shown text is the text, the tagged stretches are the asked ones, none empty, none nested."""
    plain, entities = parse_html(tagged(text, stretches, tag="b"))
    assert plain == text
    assert len(entities) == len(merged(stretches, len(text)))


@settings(deadline=None, max_examples=60)
@given(text=TEXTS, language=st.sampled_from(LANGUAGES))
def test_isolates_are_balanced_and_all_that_is_added(text: str, language: Language) -> None:
    """Taking the controls out gives the text back."""
    shown_text = isolated(text, language)
    assert without_controls(shown_text) == without_controls(text)
    added = len(shown_text) - len(text)
    assert added % 2 == 0


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("القرار A/RES/71/280", Language.ARABIC, "القرار [A/RES/71/280]"),
        ("A/RES/71/280, para. 15 (a)", Language.ARABIC, "[A/RES/71/280, para. 15 (a)]"),
        ("في 13-37936، المرفق 8 (c)", Language.ARABIC, "في [13-37936]، المرفق [8 (c)]"),
        ("عام ٢٠١٣", Language.ARABIC, "عام ٢٠١٣"),
        (
            "term الهجرة الدولية = international migration",
            Language.ENGLISH,
            "term [الهجرة الدولية] = international migration",
        ),
        ("第71/280号决议", Language.CHINESE, "第71/280号决议"),
    ],
)
def test_the_other_direction_is_isolated(text: str, language: Language, expected: str) -> None:
    """Symbols in Arabic, Arabic in other scripts; nothing where all runs one way."""
    marks = {"\u2066": "[", "\u2067": "[", "\u2069": "]"}
    assert "".join(marks.get(each, each) for each in isolated(text, language)) == expected


@pytest.mark.parametrize("language", LANGUAGES, ids=[each.value for each in LANGUAGES])
def test_a_message_runs_in_its_language_s_direction(language: Language) -> None:
    """Even where its first word is a symbol of the other direction."""
    for headline in ("A/RES/71/280", "القرار", "2013", "x"):
        reply = NotFound(Intent.OTHER, language, Reason.NO_EVIDENCE, headline)
        text = shown(reply_html(reply, MESSAGES))
        assert runs_right_to_left(text) is (language is Language.ARABIC)


def test_a_quotation_in_another_direction_is_one_isolate() -> None:
    """Arabic words in an English message run right to left as a whole."""
    assert wrapped("القرار", Language.ARABIC) == "\u2067القرار\u2069"
    assert wrapped("决议", Language.CHINESE) == "\u2066决议\u2069"


def test_markup_of_the_scan_is_not_shown_and_its_words_are() -> None:
    """Paragraph 14 of the resolution, ``**تقرر** تنظيم``: the deciding word is bold, the asterisks are gone."""
    text = "**تقرر** تنظيم العملية^(٦)"
    citation = Citation("f", "A/RES/71/280", "para. 14", "A/RES/71/280, para. 14", "p14")
    quotation = Quotation(
        citation, text, (Span(100, 100 + len(text)),), (Span(102, 106),), language=Language.ARABIC
    )
    plain, entities = parse_html(shared_html(quotation))
    assert plain.startswith(display_text(text))
    (bold,) = [entity for entity in entities if entity.type == "bold"]
    assert plain[bold.offset : bold.offset + bold.length] == "تقرر"


def test_a_headline_in_another_direction_has_its_marks_at_its_own_ends() -> None:
    """A headline that is a quotation and nothing else is one isolate, its quotation marks inside."""
    quotation = Quotation(
        Citation("f", "d", "l", "A/1", "p"), "القرار", (Span(0, 6),), language=Language.ARABIC
    )
    for headline, expected in (
        ("“\u2068القرار\u2069”", "\u200e\u2067“القرار”\u2069"),
        ("Theme: “\u2068القرار\u2069”", "Theme: “\u2068القرار\u2069”"),
    ):
        answer = Answer(Intent.TOPIC, Language.ENGLISH, headline, (quotation,))
        assert reply_html(answer, MESSAGES).startswith(f"<b>{expected}</b>")


def test_what_is_shared_has_no_bidi_controls() -> None:
    """Those of a document are dropped, with the deciding words in their place; none are added."""
    text = "A/RES/71/280 \u200f(\u202b٧١\u202c) \u200fتقرر\u200f تنظيم"
    citation = Citation("f", "A/RES/71/280", "para. 14", "A/RES/71/280، الفقرة \u200f١٤", "p14")
    start = text.index("تقرر")
    span = Span(100 + start, 104 + start)
    quotation = Quotation(citation, text, (Span(100, 100 + len(text)),), (span,), language=Language.ARABIC)
    for html in (shared_html(quotation), result_description(quotation), short_label(citation)):
        assert without_controls(html) == html
    plain, entities = parse_html(shared_html(quotation))
    assert plain.startswith("A/RES/71/280 (٧١) تقرر تنظيم\n")
    (bold,) = [entity for entity in entities if entity.type == "bold"]
    assert plain[bold.offset : bold.offset + bold.length] == "تقرر"
    assert "<b>تقرر</b>" in quotation_block(quotation, Language.FRENCH, limit=500).html


LETTER = "Letter dated 26 June 2013 from the Permanent Representative of Peru"


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        pytest.param("A/RES/71/280, para. 15", "A/RES/71/280, para. 15", id="symbol"),
        pytest.param(
            f"“{LETTER}”, annex, para. 8 (c)",
            "“Letter dated 26 June 2013 from…”, annex, para. 8 (c)",
            id="en",
        ),
        pytest.param(
            f"«\u00a0{LETTER}\u00a0», par. 8",
            "«\u00a0Letter dated 26 June 2013 from the…\u00a0», par. 8",
            id="fr",
        ),
        pytest.param(
            f"“{'移徙问题区域协商进程' * 6}”，附件第1段",
            f"“{'移徙问题区域协商进程' * 4}移徙问题区域协商…”，附件第1段",
            id="zh",
        ),
    ],
)
def test_a_button_names_the_place_whatever_the_title(label: str, expected: str) -> None:
    """Of a long citation the title is cut, at a word, and neither its closing mark nor the place in the document."""
    short = short_label(Citation("f", "d", "l", label, "p"))
    assert short == expected


def test_notices_keep_their_lines() -> None:
    """Lines stay lines and paragraphs paragraphs."""
    assert notice_html("a\nb\n\nc < d", Language.ENGLISH) == "a\nb\n\nc &lt; d"
    assert escaped("&lt;") == "&amp;lt;"
