"""The language options that several commands have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.messages import LANGUAGES
from index.model import Language

if TYPE_CHECKING:
    from argparse import ArgumentParser


def add_language(parser: ArgumentParser) -> None:
    """Add ``--language`` to a parser: None where it is not given."""
    codes = ", ".join(language.value for language in LANGUAGES)
    parser.add_argument(
        "--language", type=Language, choices=LANGUAGES, metavar="CODE", help=f"one of {codes}"
    )
