"""A timeline as a picture: one axis, a dot for each event, its date, name, place and host beside it.

In Arabic the axis is on the right and lines run to the left. Labels are shaped and ordered by Raqm in a PNG and by
whoever shows it in an SVG; both are laid out alike, by the widths that the carried fonts measure.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from bot.render.bidi import is_right_to_left, runs_right_to_left, without_controls
from bot.render.features import host_words, place_words
from bot.render.fonts import load_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.lookups.timeline import Entry
    from bot.answer.messages import Messages
    from index.model import Language

MOST = 40
"""Events of one picture; the later ones are left out, and the picture says how many there are."""
WIDTH = 1080
_MARGIN = 56
_AXIS = 150
_TEXT = _AXIS + 44
_TITLE_SIZE, _DATE_SIZE, _NAME_SIZE, _SMALL_SIZE = 38, 24, 26, 21
_LEADING = 1.5
_INK, _SOFT, _ACCENT, _PAPER, _LINE = "#1f2933", "#52606d", "#0b69a3", "#ffffff", "#cbd2d9"
_NAME_LINES = 3


@dataclass(frozen=True, slots=True)
class _Label:
    """A line of text: its edge where reading begins, its top, and how it looks."""

    x: int
    y: int
    text: str
    size: int
    colour: str
    at_right: bool


@dataclass(frozen=True, slots=True)
class _Layout:
    """What is drawn, in pixels from the top left."""

    height: int
    axis_x: int
    axis_top: int
    axis_bottom: int
    dots: tuple[tuple[int, int], ...]
    labels: tuple[_Label, ...]


def timeline_png(entries: Sequence[Entry], messages: Messages, language: Language) -> bytes:
    """Return a timeline as a PNG, :data:`WIDTH` pixels wide.

    Args:
        entries: In order of date; a picture of none holds its heading only.
        messages: The words around the events.
        language: Of the reader.
    """
    from PIL import Image, ImageDraw  # noqa: PLC0415 - only who draws pays for Pillow

    layout = _lay_out(entries, messages, language)
    image = Image.new("RGB", (WIDTH, layout.height), _PAPER)
    draw = ImageDraw.Draw(image)
    if layout.dots:
        draw.line((layout.axis_x, layout.axis_top, layout.axis_x, layout.axis_bottom), fill=_LINE, width=4)
    for x, y in layout.dots:
        draw.ellipse((x - 9, y - 9, x + 9, y + 9), fill=_ACCENT, outline=_PAPER, width=3)
    for label in layout.labels:
        font = load_font(label.size, label.text)
        draw.text(
            (label.x, label.y + label.size),  # the base line: the fonts' heights differ
            label.text,
            font=font,
            fill=label.colour,
            anchor="rs" if label.at_right else "ls",
            direction=_direction(label.text),
        )
    held = io.BytesIO()
    # Few colours: a third of the bytes, written in a third of the time.
    image.quantize(48, method=Image.Quantize.FASTOCTREE).save(held, "PNG")
    return held.getvalue()


def timeline_svg(entries: Sequence[Entry], messages: Messages, language: Language) -> str:
    """Return a timeline as an SVG document that names the carried fonts first."""
    layout = _lay_out(entries, messages, language)
    families = "'Noto Sans', 'Noto Sans Arabic', 'Noto Sans SC', sans-serif"
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{layout.height}" '
            f'viewBox="0 0 {WIDTH} {layout.height}" xml:lang="{language.value}" font-family="{families}">'
        ),
        f'<rect width="100%" height="100%" fill="{_PAPER}"/>',
    ]
    if layout.dots:
        parts.append(
            f'<line x1="{layout.axis_x}" y1="{layout.axis_top}" x2="{layout.axis_x}" y2="{layout.axis_bottom}" '
            f'stroke="{_LINE}" stroke-width="4"/>'
        )
    parts += [f'<circle cx="{x}" cy="{y}" r="8" fill="{_ACCENT}"/>' for x, y in layout.dots]
    for label in layout.labels:
        direction = _direction(label.text)
        # "start" is where reading begins: the right edge of a line that runs to the left.
        anchor = "start" if label.at_right == (direction == "rtl") else "end"
        attributes = f"direction={quoteattr(direction)} text-anchor={quoteattr(anchor)}"
        parts.append(
            f'<text x="{label.x}" y="{label.y + label.size}" font-size="{label.size}" fill="{label.colour}" '
            f"{attributes}>{escape(label.text)}</text>"
        )
    return "\n".join([*parts, "</svg>", ""])


def _lay_out(entries: Sequence[Entry], messages: Messages, language: Language) -> _Layout:
    mirrored = is_right_to_left(language)
    labels: list[_Label] = []
    dots: list[tuple[int, int]] = []

    def put(x: int, y: int, text: str, size: int, colour: str) -> None:
        labels.append(_Label(WIDTH - x if mirrored else x, y, text, size, colour, at_right=mirrored))

    heading = without_controls(messages.text(language, "timeline-heading"))
    count = without_controls(messages.text(language, "timeline-count", count=len(entries)))
    put(_MARGIN, 44, heading, _TITLE_SIZE, _INK)
    put(_MARGIN, 44 + int(_TITLE_SIZE * _LEADING), count, _SMALL_SIZE, _SOFT)
    y = top = 44 + int(_TITLE_SIZE * _LEADING) + int(_SMALL_SIZE * _LEADING) + 30
    year = ""
    width = WIDTH - _TEXT - _MARGIN
    for entry in entries[:MOST]:
        dots.append((WIDTH - _AXIS if mirrored else _AXIS, y + 16))
        own_year = _year(entry, messages, language)
        if own_year != year:
            put(_MARGIN, y, own_year, _DATE_SIZE, _SOFT)
            year = own_year
        put(_TEXT, y, without_controls(entry.date.value), _DATE_SIZE, _ACCENT)
        y += int(_DATE_SIZE * _LEADING)
        for line in _wrapped(without_controls(entry.title), _NAME_SIZE, width)[:_NAME_LINES]:
            put(_TEXT, y, line, _NAME_SIZE, _INK)
            y += int(_NAME_SIZE * _LEADING)
        host = host_words(entry, messages, language)
        if host:
            host = messages.text(language, "timeline-host", host=host)
        for details in (place_words(entry, messages, language), host):
            for line in _wrapped(without_controls(details), _SMALL_SIZE, width)[:2]:
                put(_TEXT, y, line, _SMALL_SIZE, _SOFT)
                y += int(_SMALL_SIZE * _LEADING)
        y += 26
    axis = WIDTH - _AXIS if mirrored else _AXIS
    return _Layout(y + 24, axis, top, y - 20, tuple(dots), tuple(labels))


def _year(entry: Entry, messages: Messages, language: Language) -> str:
    year = str(entry.when.start.year)
    return without_controls(messages.text(language, "timeline-year", year=year)).translate(
        str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩") if is_right_to_left(language) else {}
    )


def _direction(text: str) -> str:
    return "rtl" if runs_right_to_left(text) else "ltr"


def _wrapped(text: str, size: int, width: int) -> list[str]:
    """Return a text in lines of at most a width in pixels, cut at spaces and between Chinese characters."""
    if not text:
        return []
    font = load_font(size, text)
    lines, line = [], ""
    for piece in _pieces(text):
        if line and font.getlength((line + piece).rstrip(), direction=_direction(text)) > width:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()] if line.strip() else lines


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    for character in text:
        wide = "\u2e80" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"
        if pieces and not wide and pieces[-1][-1] != " ":
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


__all__ = ["MOST", "WIDTH", "timeline_png", "timeline_svg"]
