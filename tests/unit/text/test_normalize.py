"""Folding: what becomes one, and how it leads back to the source."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.text.normalize import fold, fold_text

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("الأُولـى", "الاولي", id="arabic vowel signs, tatweel, hamza, alef maqsura"),
        pytest.param("المنظّمة", "المنظمه", id="ta marbuta"),
        pytest.param("مسؤول شؤون الهيئة", "مسوول شوون الهييه", id="hamza on its seats"),
        pytest.param("آسيا ٱلكتاب", "اسيا الكتاب", id="madda and wasla"),
        pytest.param("کی ۲۰۱۳ یہ", "كي 2013 يه", id="persian and urdu letters and digits"),
        pytest.param("ﻻ ﷲ", "لا الله", id="presentation forms"),
        pytest.param("٢٠١٣ ２０１３ ۲۰۱۳", "2013 2013 2013", id="every digit"),
        pytest.param("١٫٥٪؟ ،؛", "1.5%? ,;", id="arabic marks"),
        pytest.param("Genève – ÉTÉ “x” l’été", 'geneve - ete "x" l\'ete', id="french"),
        pytest.param("¿Cuántos niños?", "¿cuantos ninos?", id="spanish"),
        pytest.param("Straße Œuvre", "strasse oeuvre", id="one letter becomes two"),
        pytest.param("Йод ёлка", "йод елка", id="russian short i stays"),
        pytest.param("и\u0306од", "йод", id="decomposed short i"),
        pytest.param("e\u0301te\u0301", "ete", id="decomposed accents"),
        pytest.param("第四次全球會議在哪裡舉行", "第四次全球会议在哪里举行", id="traditional to simplified"),
        pytest.param("（１）：《决议》", '(1):"决议"', id="fullwidth and chinese quotes"),
        pytest.param("\u202bنص\u202c\u200f \u00ad\ufeff", "نص ", id="controls vanish"),
        pytest.param("a\u00a0b\tc\nd", "a b c\nd", id="white space, the line feed kept"),
        pytest.param("", "", id="empty"),
    ],
)
def test_folding_makes_one_form_of_what_readers_take_for_the_same(text: str, folded: str) -> None:
    """Case, marks, letter variants, digit systems and punctuation of one meaning fold into one."""
    assert fold_text(text) == folded
    assert fold(text).text == folded


@pytest.mark.parametrize(
    ("text", "folded", "source"),
    [
        pytest.param("قد كَتَبَ لي", "كتب", "كَتَبَ", id="marks of the last letter belong to the span"),
        pytest.param("die Straße da", "strasse", "Straße", id="one letter, two folded"),
        pytest.param("эти\u0306 и\u0306од", "йод", "и\u0306од", id="decomposed short i is one letter"),
        pytest.param("في \u202b٢٠١٣\u202c،", "2013", "٢٠١٣", id="controls around are left out"),
    ],
)
def test_a_folded_stretch_leads_back_to_its_source(text: str, folded: str, source: str) -> None:
    """A span found in folded text quotes the source's own characters."""
    result = fold(text)
    start = result.text.index(folded)
    span = result.source_span(start, start + len(folded))
    assert text[span.start : span.end] == source


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (-1, 1), (0, 4)])
def test_a_stretch_outside_the_text_is_refused(start: int, end: int) -> None:
    """There is no source span of nothing, nor of what is not there."""
    with pytest.raises(ValueError, match="not a stretch"):
        fold("abc").source_span(start, end)


def test_a_whole_seed_folds_with_one_offset_a_character() -> None:
    """The largest document keeps a source offset for each folded character, in order."""
    text = (SEEDS / "001_9c04ec3897fa177d.txt").read_text("utf-8")
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text)
    assert folded.text == fold_text(text)
    assert all(earlier <= later for earlier, later in zip(folded.offsets, folded.offsets[1:], strict=False))
