"""Quotations as pictures: size, ink, margins, and no character that a font cannot show."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from bot.answer.model import Citation, Quotation
from bot.render.card import MARGIN, MAX_HEIGHT, WIDTH, can_show, card_png
from bot.render.html import clipped
from index.model import Language, Span
from tests.e2e.library import SEEDS, SeedAnswerer

if TYPE_CHECKING:
    from pathlib import Path

UNITS = SeedAnswerer().units
BAR = (0x4C, 0x9B, 0xD6)
DECIDING = (0x0B, 0x5F, 0x96)


def picture(quotation: Quotation) -> Image.Image:
    """Return a quotation's card as pixels."""
    drawn = card_png(quotation, sign="@isnad_bot")
    assert drawn is not None
    return Image.open(io.BytesIO(drawn)).convert("RGB")


def made(text: str, language: Language, label: str = "A/RES/71/280, para. 15") -> Quotation:
    """Return a quotation of any words."""
    return Quotation(
        Citation("x.txt", "A/RES/71/280", "para. 15", label, "x-p1"),
        text,
        (Span(0, len(text)),),
        language=language,
    )


def near(image: Image.Image, colour: tuple[int, int, int]) -> list[tuple[int, int]]:
    """Return the pixels of about a colour."""
    reds, greens, blues = (
        channel.point(lambda value, at=at: 255 if abs(value - at) < 12 else 0)
        for channel, at in zip(image.split(), colour, strict=True)
    )
    mask = (
        Image.merge("RGB", (reds, greens, blues)).convert("L").point(lambda value: 255 if value == 255 else 0)
    )
    return [(at % image.width, at // image.width) for at, value in enumerate(mask.tobytes()) if value]


@pytest.mark.parametrize("unit", ["letter-ar-p1", "letter-zh-p1", "ares71280-p15"])
def test_a_card_has_ink_inside_its_margins_only(unit: str) -> None:
    """Telegram takes its size, and nothing touches the edge."""
    image = picture(UNITS[unit])
    assert image.width == WIDTH
    assert MARGIN * 3 < image.height <= MAX_HEIGHT
    paper = image.getpixel((0, 0))
    assert isinstance(paper, tuple)
    marks = Image.eval(image.convert("L"), lambda value: 255 if value < 235 else 0)
    box = marks.getbbox()
    assert box is not None
    left, top, right, bottom = box
    assert left >= MARGIN // 2
    assert right <= WIDTH - MARGIN // 2
    assert top >= MARGIN // 2
    assert bottom <= image.height - MARGIN // 4


@pytest.mark.parametrize(
    ("unit", "side"), [("letter-ar-p1", "right"), ("letter-zh-p1", "left")], ids=["ar", "zh"]
)
def test_the_bar_stands_where_the_lines_begin(unit: str, side: str) -> None:
    """On the right of Arabic, on the left of Chinese."""
    columns = {x for x, _ in near(picture(UNITS[unit]), BAR)}
    assert columns
    assert all(x > WIDTH // 2 for x in columns) if side == "right" else all(x < WIDTH // 2 for x in columns)


def test_deciding_words_are_coloured() -> None:
    """Those of the answer, and nothing where no words decide."""
    plain = UNITS["letter-ar-p1"]
    start = plain.spans[0].start + plain.text.index("٢٢ و ٢٣")
    marked = replace(plain, highlights=(Span(start, start + 7),))
    assert near(picture(marked), DECIDING)
    assert not near(picture(plain), DECIDING)


def test_arabic_letters_join_and_begin_at_the_right() -> None:
    """Arabic is shaped and ordered: its first word has its ink at the right margin, and letters join."""
    image = picture(made("لا", Language.ARABIC, "12"))
    ink = Image.eval(image.convert("L"), lambda value: 255 if value < 90 else 0)
    box = ink.getbbox()
    assert box is not None
    assert box[2] > WIDTH - MARGIN - 12
    # The ligature of lam and alef is narrower than the two letters one by one.
    apart = picture(made("ل\u200cا", Language.ARABIC, "12"))
    wide = Image.eval(apart.convert("L"), lambda value: 255 if value < 90 else 0).getbbox()
    assert wide is not None
    assert box[2] - box[0] < wide[2] - wide[0]


def test_a_long_text_is_cut_and_fits() -> None:
    """A report's page gets smaller letters and an ellipsis; the card stays within what Telegram shows."""
    text = (SEEDS / "004_6bf816ae27e80bd1.txt").read_text("utf-8")[:9000].replace("\n", " ")
    image = picture(made(text, Language.ARABIC, "ب" * 200))
    assert image.height <= MAX_HEIGHT
    assert len(clipped(text, 1500)) <= 1500


def test_what_no_font_has_is_not_drawn_as_boxes() -> None:
    """A card with characters that would be empty boxes is not made at all."""
    assert card_png(made("ᚠᚢᚦ", Language.OTHER), sign="@isnad_bot") is None
    assert not can_show("ᚠ")


@pytest.mark.parametrize("file", sorted(SEEDS.glob("*.txt")), ids=lambda file: file.name[:3])
def test_every_character_of_the_seeds_can_be_shown(file: Path) -> None:
    """The carried fonts hold all the documents' letters."""
    assert can_show(file.read_text("utf-8"))


@pytest.mark.parametrize(
    "text",
    [
        "Доклад Генерального секретаря, A/63/265, пункт 12",
        "Décision 2017/299, § 4 ; œuvre, Côte d’Ivoire",
        "Resolución: ¿quién?, ñandú, Perú",
        "the State’s “open-ended” report — 5 % …",
        "第71/280号决议，（a）分段；《公约》",
        "القرار ٢٨٠/٧١، الفقرة ١٥ (أ)؛ «نص»؟ ـ ً ٌ ٍ َ ُ ِ ّ ْ",
    ],
    ids=["ru", "fr", "es", "en", "zh", "ar"],
)
def test_the_fonts_hold_the_six_languages(text: str) -> None:
    """Documents of any of the six languages may come."""
    assert can_show(text)
