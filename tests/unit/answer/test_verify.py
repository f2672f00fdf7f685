"""Pasted quotations are told apart: verbatim, in other spelling, altered, not in the documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.lookups.verify import Standing, Verifier
from index.model import Language, quote
from index.verify import LONGEST
from index.word_alignment import Change

if TYPE_CHECKING:
    from index.library import Library

BRUSSELS = "وعُقد الاجتماع الأول للمنتدى العالمي في بروكسل في ١٠ و ١١ تموز/يوليه ٢٠٠٧"
LIMA = "第四次全球会议于2013年5月22日和23日在利马举行，主题是"


@pytest.fixture(scope="module")
def verifier(library: Library) -> Verifier:
    """Return a verifier over the seeds."""
    return Verifier(library)


@pytest.mark.parametrize(
    ("text", "standing", "where"),
    [
        pytest.param(BRUSSELS, Standing.EXACT, "para-12", id="ar-verbatim"),
        pytest.param(f"«{BRUSSELS}».", Standing.EXACT, "para-12", id="ar-in-quotation-marks"),
        pytest.param(f"  {BRUSSELS[:40]}\n{BRUSSELS[40:]} ", Standing.EXACT, "para-12", id="ar-broken-line"),
        pytest.param(LIMA, Standing.EXACT, "unn-1", id="zh-verbatim"),
        pytest.param(
            "نية بالهجرة والاتفاق العالمي» من أجل",
            Standing.EXACT,
            "",
            id="ar-common-words-elsewhere-unquoted",
        ),
        pytest.param(BRUSSELS.replace("عُ", "ع"), Standing.RESPELT, "para-12", id="ar-without-a-vowel-sign"),
        pytest.param(
            BRUSSELS.translate(str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")),
            Standing.RESPELT,
            "para-12",
            id="ar-western-digits",
        ),
        pytest.param(BRUSSELS.replace("الأول", "الاول"), Standing.RESPELT, "para-12", id="ar-without-hamza"),
        pytest.param(
            "第四次全球會議於2013年5月22日和23日在利馬舉行", Standing.RESPELT, "", id="zh-traditional"
        ),
        pytest.param(LIMA.replace("，主题", "主题"), Standing.RESPELT, "unn-1", id="zh-without-a-comma"),
        pytest.param(
            BRUSSELS.replace("العالمي", "العالمي (3)"), Standing.RESPELT, "para-12", id="ar-with-a-note-mark"
        ),
        pytest.param(BRUSSELS.replace("بروكسل", "باريس"), Standing.ALTERED, "para-12", id="ar-another-city"),
        pytest.param(LIMA.replace("利马", "马尼拉"), Standing.ALTERED, "", id="zh-another-city"),
        pytest.param("هذا نص عن الطبخ والمطبخ والطعام اللذيذ في البيت", Standing.ABSENT, "", id="ar-absent"),
        pytest.param("我今天去商店买了苹果和香蕉，然后回家做饭。", Standing.ABSENT, "", id="zh-absent"),
        pytest.param("We went to the market and bought some apples.", Standing.ABSENT, "", id="en-absent"),
        pytest.param("", Standing.ABSENT, "", id="empty"),
        pytest.param("« … » 👍", Standing.ABSENT, "", id="no-word"),
        pytest.param("س " * LONGEST, Standing.TOO_LONG, "", id="too-long"),
    ],
)
def test_a_quotation_is_what_it_is(verifier: Verifier, text: str, standing: Standing, where: str) -> None:
    """A text is verbatim, respelt, altered or absent by its words, and is found where it stands."""
    found = verifier.verify(text, Language.ENGLISH)
    assert found.standing is standing
    assert bool(found.places) == (standing not in {Standing.ABSENT, Standing.TOO_LONG})
    if where:
        assert found.places[0][0].citation.permalink.endswith(where)


@pytest.mark.parametrize(
    ("text", "change", "pasted", "source"),
    [
        pytest.param(BRUSSELS.replace("بروكسل", "باريس"), Change.CHANGED, "باريس", "بروكسل", id="ar-changed"),
        pytest.param(BRUSSELS.replace("الأول ", ""), Change.REMOVED, "", "الأول", id="ar-removed"),
        pytest.param(
            BRUSSELS.replace("في بروكسل", "بنجاح كبير في بروكسل"),
            Change.ADDED,
            "بنجاح كبير",
            "",
            id="ar-added",
        ),
        pytest.param(BRUSSELS.replace("٢٠٠٧", "٢٠٠٨"), Change.CHANGED, "٢٠٠٨", "٢٠٠٧", id="ar-last-word"),
        pytest.param(BRUSSELS.replace("وعُقد", "وأُلغي"), Change.CHANGED, "وأُلغي", "وعُقد", id="ar-first-word"),
        pytest.param(LIMA.replace("利马", "马尼拉"), Change.CHANGED, "马尼拉", "利马", id="zh-changed"),
        pytest.param(BRUSSELS.replace("٢٠٠٧", "2007"), Change.RESPELT, "2007", "٢٠٠٧", id="ar-digits"),
    ],
)
def test_a_difference_names_the_words(
    verifier: Verifier, text: str, change: Change, pasted: str, source: str
) -> None:
    """What differs is said word by word: what was pasted, what the document says; all else is kept."""
    found = verifier.verify(text, Language.ARABIC)
    changes = [
        (one.change, one.pasted, one.source) for one in found.stretches if one.change is not Change.KEPT
    ]
    assert changes == [(change, pasted, source)]


def test_a_quotation_runs_through_units(verifier: Verifier, library: Library) -> None:
    """Neighbouring units quoted together are verbatim, with or without their printed numbers, each cited."""
    document = next(one for one in library.documents.values() if one.entry.symbol == "A/RES/71/280")
    texts = [document.text_of(document.by_key[key]) for key in ("para-14", "para-14.sub-a")]
    for text in (f"{texts[0]} {texts[1]}", f"١٤ - {texts[0]} (أ) {texts[1]}"):
        found = verifier.verify(text, Language.ENGLISH)
        assert found.standing is Standing.EXACT
        labels = [quotation.citation.label for quotation in found.places[0]]
        assert labels == ["A/RES/71/280, para. 14", "A/RES/71/280, para. 14 (a)"]


def test_an_ellipsis_stands_for_words_left_out(verifier: Verifier) -> None:
    """A quotation with an ellipsis is verbatim where its pieces are, in their order and in one document."""
    start, end = BRUSSELS[:20], BRUSSELS[37:]
    for mark in ("…", "...", "[…]", "(...)"):
        found = verifier.verify(f"{start} {mark} {end}", Language.ENGLISH)
        assert (found.standing, found.elided) == (Standing.EXACT, True)
        assert [quotation.text for quotation in found.places[0]] == [start.strip(), end.strip()]
    assert verifier.verify(f"{end} … {start}", Language.ENGLISH).standing is not Standing.EXACT


def test_every_unit_of_the_seeds_is_found_whole(verifier: Verifier, library: Library) -> None:
    """A unit quoted with its markup is verbatim, and what is shown for it is the source's own characters."""
    for document in library.documents.values():
        for paragraph in document.paragraphs[::25]:
            text = document.text_of(paragraph)
            if len(text) < 30:
                continue
            found = verifier.verify(text, Language.ENGLISH)
            assert found.standing is Standing.EXACT, (document.source.name, paragraph.locator.key)
            for quotation in found.places[0]:
                source = library.documents[quotation.citation.source].source.text
                assert quotation.text == quote(source, quotation.spans)
