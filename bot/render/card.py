"""A quotation as a picture: the document's words, the deciding ones in colour, and the citation below.

For chats where pictures travel better than text. Lines are broken here, each is shaped and ordered by libraqm
(HarfBuzz and FriBidi) in the direction of its text. Nothing is drawn that the fonts cannot show.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.render.bidi import is_right_to_left, isolated, isolates, runs_right_to_left, without_controls
from bot.render.fonts import Script, font_path, script_of
from bot.render.html import clipped, merged
from bot.render.lines import line_ends
from bot.render.telegram import shown_words
from index.model import Language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

    from bot.answer.model import Quotation

WIDTH = 1080
"""Pixels; Telegram shows photos up to 1,280 wide unscaled."""
MAX_HEIGHT = 1920
MARGIN = 72
_BAR = 10
_MAX_CHARS = 1500
# The largest that fits is taken: a sentence is read across a room, a long paragraph at least in the hand.
_SIZES = (46, 40, 35, 31, 28, 25)
_CITATION_SIZE = 30
_SIGN_SIZE = 24
_LEADING = {Script.LATIN: 1.45, Script.ARABIC: 1.75, Script.HAN: 1.6}

_WORD = re.compile(
    r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]|[^\s\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]+|\s+"
)
_PAPER, _INK, _DECIDING, _QUIET, _ACCENT = "#fbfaf7", "#1d2429", "#0b5f96", "#5b666e", "#4c9bd6"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a line that one font shows in one colour, in logical order."""

    text: str
    script: Script
    colour: str


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set.

    Attributes:
        size: Of the letters, in pixels.
        leading: From line to line, in pixels.
        rtl: Whether it runs from right to left.
        script: Whose font is taken wherever it can show a character.
    """

    size: int
    leading: int
    rtl: bool
    script: Script


def card_png(quotation: Quotation, *, sign: str) -> bytes | None:
    """Return a quotation as a PNG, :data:`WIDTH` wide; None where a font lacks one of its characters.

    Args:
        quotation: The source's words; those that do not fit end in ``[…]``.
        sign: What stands small in the corner: the bot's name.
    """
    from PIL import Image, ImageDraw  # noqa: PLC0415  # only who draws pays for Pillow

    shown, stretches = shown_words(quotation)
    language = quotation.language or (Language.ARABIC if runs_right_to_left(shown) else Language.OTHER)
    text = clipped(shown, _MAX_CHARS)
    label = without_controls(quotation.citation.label)
    if not all(map(can_show, (text, label, sign))):
        return None
    deciding = merged(stretches, len(text))
    setting, ends = _fitting(text, language)
    label_setting = _setting(_CITATION_SIZE, label, rtl=runs_right_to_left(label))
    label_ends = _broken(label, label_setting)
    quoted, cited = len(ends) * setting.leading, len(label_ends) * label_setting.leading
    height = MARGIN + quoted + MARGIN // 2 + cited + MARGIN // 2 + _SIGN_SIZE + MARGIN // 2

    image = Image.new("RGB", (WIDTH, height), _PAPER)
    draw = ImageDraw.Draw(image)
    bar = WIDTH - MARGIN + _BAR if setting.rtl else MARGIN - 2 * _BAR
    draw.rectangle((bar, MARGIN, bar + _BAR - 1, MARGIN + quoted), fill=_ACCENT)
    top = MARGIN
    for start, end in pairwise((0, *ends)):
        colours = _coloured(text, start, end, deciding, rtl=setting.rtl)
        _draw_line(draw, colours, setting, top)
        top += setting.leading
    top += MARGIN // 2
    # The citation stands under the words, on their side.
    for start, end in pairwise((0, *label_ends)):
        _draw_line(draw, [(label[start:end].rstrip(), _QUIET)], label_setting, top, right=setting.rtl)
        top += label_setting.leading
    top += MARGIN // 2 - _SIGN_SIZE // 2
    _draw_line(draw, [(sign, _QUIET)], _setting(_SIGN_SIZE, sign, rtl=False), top, right=not setting.rtl)
    written = io.BytesIO()
    # Ink, paper and what lies between them: few colours make a third of the bytes.
    image.quantize(32, method=Image.Quantize.FASTOCTREE).save(written, "PNG")
    return written.getvalue()


def can_show(text: str) -> bool:
    """Return whether one of the fonts has each character of a text."""
    return all(
        character.isspace() or _font_of(character, Script.LATIN) is not None for character in set(text)
    )


def _fitting(text: str, language: Language) -> tuple[Setting, list[int]]:
    """Return the largest setting in which the words leave room for the rest, and where its lines end."""
    rtl = is_right_to_left(language)
    room = MAX_HEIGHT - 5 * MARGIN
    for size in _SIZES:
        setting = _setting(size, text, rtl=rtl)
        ends = _broken(text, setting)
        if len(ends) * setting.leading <= room:
            break
    return setting, ends


def _setting(size: int, text: str, *, rtl: bool) -> Setting:
    script = script_of(text)
    return Setting(size, round(size * _LEADING[script]), rtl, script)


def _broken(text: str, setting: Setting) -> list[int]:
    def width_of(start: int, end: int) -> float:
        # Word by word, each measured once: a line is measured anew with every word that joins it.
        return sum(_word_width(word, setting) for word in _WORD.findall(text[start:end].rstrip()))

    return line_ends(text, width_of, WIDTH - 2 * MARGIN)


@lru_cache(maxsize=8192)
def _word_width(word: str, setting: Setting) -> float:
    return _width(_runs([(word, _INK)], setting), setting)


def _coloured(
    text: str, start: int, end: int, deciding: list[tuple[int, int]], *, rtl: bool
) -> list[tuple[str, str]]:
    """Return a line as texts with their colours; a word, or a run of the other direction, has one colour."""
    line = text[start:end].rstrip()
    whole = [offset for offset, _ in isolates(line, Language.ARABIC if rtl else Language.ENGLISH)]
    runs = list(zip(whole[::2], whole[1::2], strict=True))
    pieces: list[tuple[str, str]] = []
    last = 0
    for first, after in deciding:
        begin, stop = max(first - start, last), min(after - start, len(line))
        for run_start, run_end in runs:
            if run_start < stop and begin < run_end:
                begin, stop = max(min(begin, run_start), last), max(stop, run_end)
        while rtl and last < begin < len(line) and line[begin - 1].isalnum() and line[begin].isalnum():
            begin -= 1
        while rtl and begin < stop < len(line) and line[stop - 1].isalnum() and line[stop].isalnum():
            stop += 1
        if begin < stop:
            pieces += [(line[last:begin], _INK), (line[begin:stop], _DECIDING)]
            last = stop
    return [*pieces, (line[last:], _INK)]


def _runs(pieces: Iterable[tuple[str, str]], setting: Setting) -> list[Run]:
    """Return the stretches of a line that one font shows in one colour."""
    runs: list[Run] = []
    for text, colour in pieces:
        for character in text:
            script = setting.script if character.isspace() else _font_of(character, setting.script)
            found = script or setting.script
            if runs and (runs[-1].script, runs[-1].colour) == (found, colour):
                runs[-1] = Run(runs[-1].text + character, found, colour)
            else:
                runs.append(Run(character, found, colour))
    return runs


def _width(runs: Iterable[Run], setting: Setting) -> float:
    return sum(
        _font(run.script, setting.size).getlength(_ordered(run.text, setting), direction=_direction(setting))
        for run in runs
    )


def _draw_line(
    draw: ImageDraw,
    pieces: Iterable[tuple[str, str]],
    setting: Setting,
    top: int,
    *,
    right: bool | None = None,
) -> None:
    """Draw a line at its margin: the right one where it runs from the right, unless told otherwise."""
    runs = _runs(pieces, setting)
    baseline = top + round(setting.leading * 0.7)
    at_right = setting.rtl if right is None else right
    width = _width(runs, setting)
    x = WIDTH - MARGIN - width if at_right else MARGIN
    for run in reversed(runs) if setting.rtl else runs:
        font = _font(run.script, setting.size)
        text = _ordered(run.text, setting)
        draw.text((x, baseline), text, run.colour, font, anchor="ls", direction=_direction(setting))
        x += font.getlength(text, direction=_direction(setting))


def _ordered(text: str, setting: Setting) -> str:
    return isolated(text, Language.ARABIC if setting.rtl else Language.ENGLISH)


def _direction(setting: Setting) -> str:
    return "rtl" if setting.rtl else "ltr"


@lru_cache(maxsize=4096)
def _font_of(character: str, wanted: Script) -> Script | None:
    """Return the script whose font has a character, the wanted one before the others; None where none has."""
    for script in (wanted, *Script):
        font = _font(script, 24)
        mask, missing = font.getmask(character), font.getmask("\uffff")
        if mask.size != missing.size or bytes(mask) != bytes(missing):
            return Script(script)
    return None


@lru_cache(maxsize=64)
def _font(script: Script, size: int) -> FreeTypeFont:
    from PIL import ImageFont  # noqa: PLC0415

    return ImageFont.truetype(str(font_path(script)), size, layout_engine=ImageFont.Layout.RAQM)
