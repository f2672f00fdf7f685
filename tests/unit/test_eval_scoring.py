"""The scorer gives each measure its due."""

from __future__ import annotations

import pytest

from tests.eval.cases import Given, KnownQuestion, Quoted, Source, read_answers
from tests.eval.scoring import Measure, Row, fold, format_table, mark, mark_all, names, summarise, table

TEXT = "Preamble.\n\n1. The meeting was held in Lima on 22 and 23 May 2013.\n\n2. Peru chaired it.\n"
OTHER = "1. The meeting was held in Lima on 22 and 23 May 2013.\n"
SOURCES = (Source("000_a.txt", TEXT), Source("001_b.txt", OTHER), Source("003_c.txt", "x" * 2000))
PROOF = "The meeting was held in Lima on 22 and 23 May 2013."
WHERE = KnownQuestion("q1", "en", "place", "Where?", (), ("000",), (PROOF,), ("Lima", "利马"))
NOWHERE = KnownQuestion("q2", "en", "unanswerable", "Who won?")


def quoted(text: str, *, source: Source = SOURCES[0], whole: bool = False) -> Quoted:
    """Return a quotation of some words of a source."""
    start = source.text.index(text)
    return Quoted(source.name, text, ((start, start + len(text)),), whole)


def marked(*quotations: Quoted, headline: str = "Lima", status: str = "answered") -> dict[Measure, bool]:
    """Return the measures of an answer to the question where the meeting was held."""
    values = mark(WHERE, Given(status, headline, quotations), SOURCES).values
    return {measure: all(one) for measure, one in values.items()}


def test_a_right_answer_gets_everything() -> None:
    """An answer with the proof first, its words exact and the headline right has every measure that applies."""
    got = mark(WHERE, Given("answered", "Place: Lima", (quoted(PROOF),)), SOURCES)
    assert {measure: all(one) for measure, one in got.values.items()} == {
        measure: True for measure in Measure if measure is not Measure.ABSTAINED
    }
    assert got.right
    assert got.faults == ()


@pytest.mark.parametrize(
    ("share", "proven"), [(0.59, False), (0.62, True), (1.0, True)], ids=["too-little", "enough", "all"]
)
def test_proof_needs_most_of_a_passage(share: float, proven: bool) -> None:
    """A quotation proves where it holds at least 60 % of a proving passage."""
    got = marked(quoted(PROOF[: round(len(PROOF) * share)]))
    assert got[Measure.EVIDENCE_1] is proven


def test_proof_may_stand_second_or_third_but_not_fourth() -> None:
    """The first three quotations are looked at."""
    other = quoted("Peru chaired it.")
    third = marked(other, other, quoted(PROOF))
    fourth = marked(other, other, other, quoted(PROOF))
    assert (third[Measure.EVIDENCE_1], third[Measure.EVIDENCE_3]) == (False, True)
    assert fourth[Measure.EVIDENCE_3] is False


def test_proof_may_be_cut_by_a_page_break() -> None:
    """Spans are added up, and a footnote between them does not count."""
    start = TEXT.index(PROOF)
    spans = ((start, start + 20), (start + 25, start + len(PROOF)))
    text = " ".join(TEXT[begin:end] for begin, end in spans)
    got = marked(Quoted("000_a.txt", text, spans, whole=False))
    assert got[Measure.EVIDENCE_1]
    assert got[Measure.VERBATIM]


def test_the_same_words_of_another_document_prove_nothing() -> None:
    """A document that the question does not list is the wrong one, whatever it says."""
    got = marked(quoted(PROOF, source=SOURCES[1]))
    assert (got[Measure.EVIDENCE_1], got[Measure.DOCUMENT_1], got[Measure.VERBATIM]) == (False, False, True)


@pytest.mark.parametrize(
    "quotation",
    [
        Quoted("000_a.txt", "Peru chaired it!", ((67, 83),), whole=False),
        Quoted("000_a.txt", "", (), whole=False),
        Quoted("999_z.txt", "Peru", ((0, 4),), whole=False),
    ],
    ids=["a-character-changed", "no-spans", "no-such-source"],
)
def test_verbatim_means_to_the_character(quotation: Quoted) -> None:
    """A quotation is its spans' text, in a source that is there."""
    got = mark(WHERE, Given("answered", "Lima", (quotation,)), SOURCES)
    assert got.values[Measure.VERBATIM] == (False,)
    assert "a quotation is not verbatim" in got.faults
    assert not got.right


@pytest.mark.parametrize(
    ("given", "silent"),
    [
        (Given("not_found", "Nothing."), True),
        (Given("not_found", "Nothing.", (quoted(PROOF),)), False),
        (Given("answered", "Lima", (quoted(PROOF),)), False),
        (Given("missing"), False),
        (Given("error"), False),
    ],
    ids=["not-found", "not-found-with-proof", "answered", "no-line", "error"],
)
def test_silence_is_not_found_without_quotations(given: Given, silent: bool) -> None:
    """A question without an answer wants ``not_found`` and nothing shown as proof."""
    got = mark(NOWHERE, given, SOURCES)
    assert got.values[Measure.ABSTAINED] == (silent,)
    assert got.right is silent


def test_a_refused_question_fails_all_but_focus_and_verbatim() -> None:
    """Where there are no quotations, nothing can be said of their length or exactness."""
    got = marked(status="not_found", headline="Nothing.")
    assert got == dict.fromkeys(
        [Measure.ANSWERED, Measure.EVIDENCE_1, Measure.EVIDENCE_3, Measure.DOCUMENT_1, Measure.HEADLINE],
        False,
    )


@pytest.mark.parametrize(
    ("length", "whole", "focused"),
    [(600, False, True), (601, False, False), (601, True, True)],
    ids=["short", "long", "long-but-one-unit"],
)
def test_focus_is_a_short_quotation_or_one_unit(length: int, whole: bool, focused: bool) -> None:
    """Up to 600 characters, or one whole unit."""
    long = Quoted("003_c.txt", "x" * length, ((0, length),), whole)
    assert marked(long)[Measure.FOCUS] is focused


@pytest.mark.parametrize(
    ("headline", "wording", "held"),
    [
        ("الاجتماع: ٢٢ و٢٣ أيار / مايو ٢٠١٣", "22 و 23 أيار/مايو 2013", True),
        ("المنظمة الدوليّة للهجرة", "المنظمه الدوليه للهجره", True),
        ("2013 年 5 月 22 日至 23 日", "2013年5月22日至23日", True),
        ("22–23 May 2013", "22-23 may 2013", True),
        ("２０１３", "2013", True),
        ("A/RES/71/280", "28", False),
        ("92 delegates", "9", False),
        ("Lima", "", False),
    ],
    ids=[
        "digits-and-spaces",
        "marks-and-letters",
        "chinese",
        "dashes-and-case",
        "width",
        "tail",
        "head",
        "empty",
    ],
)
def test_wordings_are_compared_folded(headline: str, wording: str, held: bool) -> None:
    """Spaces, marks, digit scripts and letter variants do not count; part of a number is not the number."""
    assert names(headline, [wording]) is held


def test_folding_is_idempotent() -> None:
    """Folded text folds to itself."""
    text = "أُعلن في ١٣–١٤ تشرين الأول / أكتوبر ٢٠١٦ Ⅳ ﬁ Straße"
    assert fold(fold(text)) == fold(text)


def test_a_missing_answer_counts_against() -> None:
    """A question that got no line is not answered."""
    (got,) = mark_all([WHERE], {}, SOURCES)
    assert got.given.status == "missing"
    assert got.values[Measure.ANSWERED] == (False,)


def test_means_are_taken_over_the_cases_that_apply() -> None:
    """A measure's mean is over the answers it applies to, by all, language and kind."""
    marks = [
        mark(WHERE, Given("answered", "Lima", (quoted(PROOF),)), SOURCES),
        mark(WHERE, Given("not_found", "Nothing."), SOURCES),
        mark(NOWHERE, Given("not_found", "Nothing."), SOURCES),
    ]
    rows = table(marks)
    assert list(rows) == ["all", "en", "place", "unanswerable"]
    assert rows["all"].questions == 3
    assert rows["all"].means[Measure.EVIDENCE_1] == 0.5
    assert rows["all"].means[Measure.ABSTAINED] == 1.0
    assert Measure.ABSTAINED not in rows["place"].means


def test_no_answers_have_no_means() -> None:
    """The means over nothing are none, and are printed as dashes."""
    assert summarise([]) == Row(0, {})
    assert format_table({"all": Row(0, {})}).splitlines()[1].split() == ["all", "0", *["-"] * len(Measure)]


def test_answers_are_read_by_identity() -> None:
    """Lines of the contract are read by id; an error line for a malformed question has none and is left out."""
    lines = (
        '{"id": "q1", "status": "answered", "headline": "Lima", "citations": [{"source": "000_a.txt",'
        ' "label": "", "locator": "", "quote": "Pre", "spans": [[0, 3]], "whole_paragraph": true, "permalink": "p"}],'
        ' "elapsed_ms": 1.0}\n\n{"id": null, "status": "error", "error": "no"}\n'
    )
    assert read_answers(lines) == {
        "q1": Given("answered", "Lima", (Quoted("000_a.txt", "Pre", ((0, 3),), whole=True),))
    }
