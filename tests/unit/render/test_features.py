"""The words around timelines, hosts, verdicts and comparisons: one set in six languages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.answer.lookups.verify import Standing, Verification, Verifier
from bot.answer.messages import LANGUAGES, Messages, entries
from bot.render.bidi import without_controls
from bot.render.features import difference_words, marked_difference, render_verification, verdict_words
from index.model import Language

if TYPE_CHECKING:
    from index.library import Library

MESSAGES = Messages.load()
FOLDER = Path(__file__).parents[3] / "bot" / "locales"
VARIABLE = re.compile(r"\$([A-Za-z]+)")
COUNTED = re.compile(r"\$([A-Za-z]+) *->")


def _entries(language: Language) -> dict[str, str]:
    return entries((FOLDER / language.value / "features.ftl").read_text("utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_messages(language: Language) -> None:
    """Each message stands in all six languages, with the same variables."""
    variables = {name: set(VARIABLE.findall(text)) for name, text in _entries(language).items()}
    assert variables == {
        name: set(VARIABLE.findall(text)) for name, text in _entries(Language.ENGLISH).items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_shown(language: Language) -> None:
    """Each message renders for every kind of number, and shows the values it is given."""
    for name, text in _entries(language).items():
        counted = set(COUNTED.findall(text))
        for count in (0, 1, 2, 3, 11, 100):
            given: dict[str, str | float] = {
                one: count if one in counted else f"<{one}>" for one in VARIABLE.findall(text)
            }
            shown = MESSAGES.text(language, name, **given)
            assert shown.strip()
            assert all(f"<{one}>" in shown for one in given.keys() - counted), name


@pytest.mark.parametrize("standing", Standing)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_verdict_has_its_sentence(language: Language, standing: Standing) -> None:
    """Each verdict is said in each language, and no two verdicts are said alike."""
    words = [verdict_words(Verification(one), MESSAGES, language) for one in Standing]
    assert verdict_words(Verification(standing), MESSAGES, language) in words
    assert len(set(words)) == len(Standing)


ALTERED = "وعقد الاجتماع الأول للمنتدى العالمي في باريس في 10 و 11 تموز/يوليه ٢٠٠٧"
LINES = {
    Language.ARABIC: "«\u2068باريس\u2069» بدلا من «\u2068بروكسل\u2069»",
    Language.CHINESE: "原文“\u2068بروكسل\u2069”被改为“\u2068باريس\u2069”",
    Language.ENGLISH: "“\u2068باريس\u2069” instead of “\u2068بروكسل\u2069”",
}


@pytest.mark.parametrize("language", LINES)
def test_a_difference_is_said_word_by_word(library: Library, language: Language) -> None:
    """Each changed word has a line, and stands marked in the passage; foreign words are isolated."""
    found = Verifier(library).verify(ALTERED, language)
    assert found.standing is Standing.ALTERED
    marked = marked_difference(found.stretches)
    assert "[-بروكسل-] [+باريس+]" in marked
    assert "[~10 → ١٠~]" in marked
    lines = difference_words(found.stretches, MESSAGES, language)
    plain = without_controls(LINES[language])
    assert plain in list(map(without_controls, lines))
    assert marked.split()[0] in render_verification(found, MESSAGES, language)
