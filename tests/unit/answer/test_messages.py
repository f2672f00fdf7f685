"""The messages of six languages are one set, and each can be shown."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from babel import Locale
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.answer.messages import LANGUAGES, MessageError, Messages, entries
from bot.answer.model import Intent
from index.model import Language

FILES = ("answer.ftl", "cli.ftl")
FOLDER = Path(__file__).parents[3] / "bot" / "locales"
COUNTS = (0, 1, 2, 3, 11, 21, 100, 1_000_000)
ARABIC, CHINESE, ENGLISH, FRENCH, RUSSIAN, SPANISH = LANGUAGES


class _Placeables(Visitor):
    """Collects the variables of an entry, and the variants of each of its selections."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.selected: set[str] = set()
        self.variants: list[frozenset[str]] = []

    def visit_VariableReference(self, node: Any) -> None:  # noqa: N802  # the visitor's own naming
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: Any) -> None:  # noqa: N802
        if isinstance(node.selector, ast.VariableReference):
            self.selected.add(node.selector.id.name)
        keys = [variant.key for variant in node.variants]
        self.variants.append(
            frozenset(key.name if isinstance(key, ast.Identifier) else key.value for key in keys)
        )
        self.generic_visit(node)


def _placeables(language: Language, file: str) -> dict[str, _Placeables]:
    """Return each message of a file with what it holds, read by Fluent's own parser."""
    found: dict[str, _Placeables] = {}
    for entry in FluentParser().parse((FOLDER / language.value / file).read_text("utf-8")).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            assert entry.id.name not in found, f"{entry.id.name} stands twice"
            found[entry.id.name] = _Placeables()
            found[entry.id.name].visit(entry)
    return found


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_messages_and_variables(language: Language, file: str) -> None:
    """A face may ask for any message with the same variables in each of the six languages."""
    english = {name: item.variables for name, item in _placeables(ENGLISH, file).items()}
    assert {name: item.variables for name, item in _placeables(language, file).items()} == english


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_shown_without_a_fault(language: Language, file: str) -> None:
    """Every message renders in its language for every kind of number, and shows each value given to it."""
    messages = Messages.load()
    for name, item in _placeables(language, file).items():
        for count in COUNTS:
            args: dict[str, str | float] = {
                variable: count if variable in item.selected else f"<{variable}>"
                for variable in item.variables
            }
            text = messages.text(language, name, **args)
            assert text.strip(), name
            for variable in item.variables - item.selected:
                # A unit's number may be a word of its own: Arabic says 'two days' in one word.
                if not (name.startswith("unit-") and language is ARABIC):
                    assert f"<{variable}>" in text, (name, count)


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_forms_are_those_of_the_language(language: Language, file: str) -> None:
    """A selection by number names only plural categories its language has, and all of those."""
    rule = Locale.parse(language.value).plural_form
    categories = set(rule.tags) | {"other"}
    for name, item in _placeables(language, file).items():
        for variants in item.variants:
            named = {variant for variant in variants if not variant.isdigit()}
            assert named <= categories, (name, named - categories)
            if named != {"other"} and not name.startswith(("unit-million", "unit-billion")):
                # French and Spanish 'many' are the round millions: no count of ours reaches them.
                assert categories - {"many" if language in (FRENCH, SPANISH) else ""} <= named | {
                    "zero" if "0" in variants else ""
                }, (name, categories - named)


@pytest.mark.parametrize(
    ("language", "count", "expected"),
    [
        pytest.param(RUSSIAN, 1, "1 документ", id="ru-one"),
        pytest.param(RUSSIAN, 3, "3 документа", id="ru-few"),
        pytest.param(RUSSIAN, 11, "11 документов", id="ru-eleven-is-many"),
        pytest.param(RUSSIAN, 21, "21 документ", id="ru-twenty-one-is-one"),
        pytest.param(ARABIC, 1, "وثيقة واحدة", id="ar-one"),
        pytest.param(ARABIC, 2, "وثيقتان", id="ar-dual"),
        pytest.param(ARABIC, 5, "٥ وثائق", id="ar-few"),
        pytest.param(ARABIC, 13, "١٣ وثيقة", id="ar-many"),
        pytest.param(FRENCH, 0, "0 document", id="fr-zero-is-singular"),
        pytest.param(CHINESE, 7, "7份文件", id="zh"),
        pytest.param(SPANISH, 1, "1 documento", id="es-one"),
    ],
)
def test_counted_nouns_take_their_form(language: Language, count: int, expected: str) -> None:
    """A counted noun stands in the form its language asks for that number."""
    text = Messages.load().text(language, "unit-document", count=count, number=str(count))
    assert re.sub("[\u2066-\u2069]", "", text) == expected


def test_counts_are_written_in_the_digits_of_the_language() -> None:
    """A number that Fluent writes stands in Arabic-Indic digits in Arabic, as in the UN's own documents."""
    text = Messages.load().text(ARABIC, "notfound-no-evidence", count=5)
    assert "٥" in text
    assert "5" not in text


def test_values_are_isolated_only_where_directions_meet() -> None:
    """A symbol inside Arabic is isolated; Latin text with Latin values carries no invisible characters."""
    messages = Messages.load()
    assert "\u2068A/RES/71/280\u2069" in messages.text(ARABIC, "quotation-intro", citation="A/RES/71/280")
    assert messages.text(ENGLISH, "quotation-intro", citation="A/RES/71/280") == "A/RES/71/280:"
    assert "\u2068بيرو\u2069" in messages.text(ENGLISH, "headline-host-bare", host="بيرو")
    assert messages.text(ARABIC, "headline-host-bare", host="بيرو") == "الجهة المضيفة: بيرو"


def test_a_long_value_is_shown_whole() -> None:
    """A value longer than Fluent's own limit is neither cut nor refused."""
    long = "word " * 2000
    assert Messages.load().text(ENGLISH, "quoted", text=long) == f"“{long}”"


def test_a_reader_of_another_language_gets_english() -> None:
    """Where a question's language has no messages, English stands in."""
    messages = Messages.load()
    assert messages.text(Language.OTHER, "explain-none") == messages.text(ENGLISH, "explain-none")


@pytest.mark.parametrize(
    ("message_id", "args"),
    [
        pytest.param("no-such-message", {}, id="no-such-message"),
        pytest.param("headline-date", {"subject": "x"}, id="a-variable-is-missing"),
        pytest.param("headline-date.hint", {"subject": "x", "date": "y"}, id="no-such-attribute"),
    ],
)
def test_a_faulty_call_is_told_at_once(message_id: str, args: dict[str, str | float]) -> None:
    """A message that is not there, or that lacks a variable, is an error that names both."""
    with pytest.raises(MessageError) as caught:
        Messages.load().text(ENGLISH, message_id, **args)
    assert caught.value.message_id == message_id


def test_messages_may_refer_to_one_another(tmp_path: Path) -> None:
    """An entry's references, its attributes and its lines that begin with a brace are read with it."""
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "a.ftl").write_text(
        "-brand = Isnad\nintro = { -brand }: { count }, { $n ->\n    [one] a day\n   *[other] days\n} more\n"
        "# a note\ncount = four\n    .hint = five\n",
        encoding="utf-8",
    )
    messages = Messages.load(tmp_path)
    assert messages.text(ENGLISH, "intro", n=1) == "Isnad: four, a day more"
    assert messages.text(ENGLISH, "count.hint") == "five"
    assert messages.ids(ENGLISH) == {"intro", "count"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_entries_are_cut_where_fluent_cuts_them(language: Language) -> None:
    """Cutting a file into entries without parsing it finds the entries that Fluent's parser finds."""
    for file in FILES:
        source = (FOLDER / language.value / file).read_text("utf-8")
        assert set(entries(source)) == set(_placeables(language, file))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_attribute_and_authority_has_its_words(language: Language) -> None:
    """What the answer model can name, each language can say."""
    ids = Messages.load().ids(language)
    assert {f"intent-{intent.value}" for intent in Intent} <= ids
    assert {f"attribute-{intent.value}" for intent in Intent} <= ids
    assert {"authority-adopting-document", "authority-footnote"} <= ids


@pytest.mark.parametrize("language", LANGUAGES)
def test_filling_in_a_plain_message_does_what_fluent_does(language: Language) -> None:
    """A message shown without Fluent reads to the character as Fluent shows it, but for the direction of isolates."""
    for file in FILES:
        bundle = FluentBundle([language.value])
        bundle.add_resource(FluentResource((FOLDER / language.value / file).read_text("utf-8")))
        for name, item in _placeables(language, file).items():
            if not item.variants:
                args = dict.fromkeys(sorted(item.variables), "A/RES/71/280 – بيرو")
                pattern = bundle.get_message(name).value
                assert pattern is not None
                expected, faults = bundle.format_pattern(pattern, args)
                assert not faults
                shown = Messages.load().text(language, name, **args)
                shown = shown.replace("\u2067", "\u2068")
                assert shown == (expected if args else re.sub("[\u2066-\u2069]", "", str(expected)))


def test_a_headline_does_not_import_fluent() -> None:
    """A command that shows a headline only pays nothing for Babel and Fluent."""
    script = "import sys; from bot.answer.messages import LANGUAGES, Messages\n"
    script += "Messages.load().text(LANGUAGES[0], 'headline-date', subject='a', date='b')\n"
    script += "print('fluent' in sys.modules, 'babel' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_arabic_in_an_arabic_message_runs_from_the_right() -> None:
    """A citation that begins with a symbol, and a list of isolated quotations, keep their order."""
    messages = Messages.load()
    why = messages.text(Language.ARABIC, "why-place", place="A/RES/71/280، الفقرة ١٥")
    assert why.endswith("\u2067A/RES/71/280، الفقرة ١٥\u2069")
    listed = messages.text(
        Language.ARABIC, "headline-list", subject="A/71", items="«\u2068أ\u2069»، «\u2068b\u2069»"
    )
    assert listed == "\u2068A/71\u2069: \u2067«\u2067أ\u2069»، «\u2068b\u2069»\u2069"


def test_french_spaces_are_those_of_french_typography() -> None:
    """No-break before a colon and inside guillemets, narrow no-break before ; ! ? and the per cent sign."""
    wrong = re.compile(
        r"[^\s\u00a0]\s?:(?=\s)|«(?!\u00a0)|(?<!\u00a0)»|[^\s\u202f]\s?[;!?%](?=\s|$)", re.ASCII
    )
    for file in (FOLDER / "fr").glob("*.ftl"):
        for name, source in entries(file.read_text("utf-8")).items():
            assert not wrong.search(source.partition("=")[2]), name
