"""Timelines as pictures, set rightly in every script."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PIL import Image, features

from bot.answer.lookups.timeline import timeline
from bot.answer.messages import LANGUAGES, Messages
from bot.render.fonts import Script, font_path, load_font, runs, script_of
from bot.render.plot import WIDTH, timeline_png, timeline_svg
from index.model import Language

if TYPE_CHECKING:
    from index.library import Library

MESSAGES = Messages.load()
AXIS = 150
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_is_drawn_in_every_language(library: Library, language: Language) -> None:
    """The PNG has its width, and ink; its axis is on the side where reading begins."""
    entries = timeline(library, MESSAGES, "GFMD", language=language)
    image = Image.open(io.BytesIO(timeline_png(entries, MESSAGES, language))).convert("RGB")
    assert image.width == WIDTH
    column = WIDTH - AXIS if language is Language.ARABIC else AXIS
    line = (203, 210, 217)
    shown = [image.getpixel((column, y)) for y in range(image.height)]
    near = [colour for colour in shown if max(abs(a - b) for a, b in zip(colour, line, strict=True)) < 12]  # type: ignore[arg-type]
    assert len(near) > image.height // 3


def test_the_same_events_give_the_same_picture(library: Library) -> None:
    """Nothing of the moment is in a picture."""
    entries = timeline(library, MESSAGES, "2013", language=Language.CHINESE)
    assert timeline_png(entries, MESSAGES, Language.CHINESE) == timeline_png(
        entries, MESSAGES, Language.CHINESE
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_svg_says_its_directions(library: Library, language: Language) -> None:
    """The SVG is well-formed, holds every date as text, and marks right-to-left labels as such."""
    entries = timeline(library, MESSAGES, "GRCP", language=language)
    root = ET.fromstring(timeline_svg(entries, MESSAGES, language))  # noqa: S314 - our own words
    labels = {label.text: label.get("direction") for label in root.iter(f"{SVG}text")}
    assert all(entry.date.value in labels for entry in entries)
    expected = "rtl" if language is Language.ARABIC else "ltr"
    assert all(labels[entry.date.value] == expected or entry.date.value[0].isdigit() for entry in entries)


def test_an_empty_timeline_is_a_heading() -> None:
    """Events that are not there leave the heading, and no axis."""
    assert "<line" not in timeline_svg((), MESSAGES, Language.ENGLISH)
    assert timeline_png((), MESSAGES, Language.ENGLISH).startswith(b"\x89PNG")


def test_arabic_is_shaped() -> None:
    """Letters join: a word is narrower than its letters apart, and Raqm is there to order them."""
    assert features.check("raqm")
    font = load_font(40, "العالمي")
    joined = font.getlength("العالمي", direction="rtl")
    assert joined < sum(font.getlength(letter, direction="rtl") for letter in "العالمي")


@pytest.mark.parametrize(
    ("script", "text"),
    [
        pytest.param(Script.LATIN, "Réunion mondiale №4 Глобальное совещание ñ", id="latin-cyrillic"),
        pytest.param(Script.ARABIC, "الاجتماع ٤ A/RES/71/280 «؟»،", id="arabic-with-latin"),
        pytest.param(Script.HAN, "移徙问题区域协商进程（第4次），“利马” A/68/50", id="chinese-with-latin"),
    ],
)
def test_the_fonts_have_every_glyph(script: Script, text: str) -> None:
    """No label shows the box of a missing glyph: each differs from it in some pixel."""
    assert font_path(script).is_file()
    font = load_font(32, text)
    assert script_of(text) is script
    missing = bytes(font.getmask("\U0010fffd"))
    for character in set(text) - {" "}:
        assert bytes(font.getmask(character)) != missing, character


def test_runs_put_a_text_together_again() -> None:
    """The pieces for single fonts are the text, in order."""
    text = "Lima 利马 ليما، 2013"
    assert "".join(piece for _, piece in runs(text)) == text
    assert [script for script, _ in runs(text)] == [Script.LATIN, Script.HAN, Script.ARABIC]


def test_the_fonts_stay_light() -> None:
    """The carried fonts weigh less than 3 MB together, and their licence lies beside them."""
    paths = [font_path(script) for script in Script]
    assert sum(path.stat().st_size for path in paths) < 3_000_000
    assert "SIL Open Font License" in (paths[0].parent / "OFL.txt").read_text("utf-8")
