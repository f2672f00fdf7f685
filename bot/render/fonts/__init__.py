"""The fonts that pictures are set in, carried with the project: Noto Sans, its Arabic and its Chinese sister.

Subsets under the SIL Open Font License (``OFL.txt`` beside them); what they hold and weigh is in decision 0016.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

_FOLDER = Path(__file__).parent
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_HAN = re.compile("[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")


class Script(StrEnum):
    """A family of scripts that one font file serves; every one of them has Latin letters and digits."""

    LATIN = "latin"  # Latin and Cyrillic
    ARABIC = "arabic"
    HAN = "han"


_FILES = {
    Script.LATIN: "NotoSans.ttf",
    Script.ARABIC: "NotoSansArabic.ttf",
    Script.HAN: "NotoSansSC.ttf",
}


def font_path(script: Script) -> Path:
    """Return the font file of a script."""
    return _FOLDER / _FILES[script]


def script_of(text: str) -> Script:
    """Return the script whose font shows most of a text; Latin where it holds neither Arabic nor Chinese.

    >>> script_of("المادة 12 A/63/150").value, script_of("第71/280号").value, script_of("Лима").value
    ('arabic', 'han', 'latin')
    """
    arabic, han = len(_ARABIC.findall(text)), len(_HAN.findall(text))
    if not arabic and not han:
        return Script.LATIN
    return Script.ARABIC if arabic >= han else Script.HAN


def load_font(size: int, text: str) -> FreeTypeFont:
    """Return the font for a text, kept for the next call, with the layout engine that shapes and orders Arabic.

    Args:
        size: In pixels.
        text: What shall be drawn with it; Arabic and Chinese in one text want one font each, see :func:`runs`.
    """
    return _font(script_of(text), size)


@lru_cache(maxsize=64)
def _font(script: Script, size: int) -> FreeTypeFont:
    from PIL import ImageFont, features  # noqa: PLC0415 - only who draws pays for Pillow

    shaping = features.check("raqm")
    layout = ImageFont.Layout.RAQM if shaping else ImageFont.Layout.BASIC
    return ImageFont.truetype(str(font_path(script)), size, layout_engine=layout)


def runs(text: str) -> list[tuple[Script, str]]:
    """Return a text in pieces that one font each can show, in its logical order; empty for an empty text.

    >>> [(script.value, piece) for script, piece in runs("Lima 利马")]
    [('latin', 'Lima '), ('han', '利马')]
    """
    pieces: list[tuple[Script, str]] = []
    for character in text:
        if _ARABIC.match(character):
            script = Script.ARABIC
        elif _HAN.match(character):
            script = Script.HAN
        elif character.isalpha() or not pieces:
            script = Script.LATIN
        else:
            script = pieces[-1][0]
        if pieces and pieces[-1][0] is script:
            pieces[-1] = (script, pieces[-1][1] + character)
        else:
            pieces.append((script, character))
    return pieces
