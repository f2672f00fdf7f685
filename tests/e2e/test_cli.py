"""The command line over the real seeds: what it answers, shows, and says by its exit code."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from bot.commands import command_names
from bot.console import Exit
from tests.e2e.terminal import ROOT, SEEDS, Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from bot.settings import Settings

FOURTH = "من استضاف الاجتماع العالمي الرابع؟"
ABSENT = "What does the World Bank say about coffee prices in Brazil in 1994?"
KEYS = {"id", "status", "intent", "language", "headline", "citations", "elapsed_ms"}
CITATION_KEYS = {"source", "label", "locator", "quote", "spans", "whole_paragraph", "permalink"}


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One index of the seeds for all tests of this module."""
    return tmp_path_factory.mktemp("seeds-index")


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, index: Path) -> Terminal:
    """The command line over the seeds."""
    terminal = Terminal(monkeypatch, tmp_path)
    terminal.set(index_dir=index)
    return terminal


def _check_citations(record: dict[str, Any]) -> None:
    for citation in record["citations"]:
        assert citation.keys() == CITATION_KEYS
        source = (SEEDS / citation["source"]).read_bytes().decode("utf-8")
        assert " ".join(source[start:end] for start, end in citation["spans"]) == citation["quote"]


def _bare(text: str) -> str:
    return re.sub("[\u200e\u200f\u2066-\u2069]", "", text)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (FOURTH, "بيرو"),
        ("Who hosted the fourth global meeting?", "Peru"),
        ("第四次全球会议由谁主办？", "秘鲁"),
    ],
    ids=["ar", "en", "zh"],
)
def test_a_question_is_answered_in_its_language_with_a_quotation(
    cli: Terminal, question: str, expected: str
) -> None:
    """The headline names the answer in the asker's language, and a quotation with its citation follows."""
    done = cli.run("ask", question)
    headline, _, rest = done.out.partition("\n\n")
    assert (done.code, done.err) == (Exit.OK, "")
    assert expected in headline
    assert re.search("(?m)^  \u200f?[^\\s\u200f]", rest), "no indented quotation"


def test_words_of_a_question_need_no_quotation_marks(cli: Terminal) -> None:
    """The words after ``ask`` are one question."""
    assert cli.run("ask", *FOURTH.split()).out == cli.run("ask", FOURTH).out


def test_a_question_may_come_from_standard_input(cli: Terminal) -> None:
    """Without words, standard input is the question."""
    assert cli.run("ask", typed=f"{FOURTH}\n").out == cli.run("ask", FOURTH).out


def test_what_the_documents_do_not_say_has_its_own_exit_code(cli: Terminal) -> None:
    """A question without an answer is no failure, and a script can tell it from one."""
    done = cli.run("ask", ABSENT)
    assert (done.code, done.err) == (Exit.NOT_FOUND, "")
    assert done.out


def test_ask_on_a_terminal_without_a_question_is_wrong_usage(cli: Terminal) -> None:
    """Nobody waits for input that nobody knows to type."""
    done = cli.run("ask", terminal=True)
    assert (done.code, done.out) == (Exit.USAGE, "")
    assert done.err.startswith("isnad: there is no question.")


def test_an_answer_as_json_is_the_contract_s(cli: Terminal) -> None:
    """``--json`` writes the answer contract's object with the question in the place of its id."""
    record = cli.run("ask", "--json", FOURTH).json
    assert record.keys() == (KEYS - {"id"}) | {"question"}
    assert record["status"] == "answered"
    _check_citations(record)


def test_json_lines_are_answered_in_order(cli: Terminal) -> None:
    """Each line gets one line, in the same order, by the answer contract; quotations are verbatim."""
    questions = [
        {"id": "q1", "question": FOURTH},
        {"id": "q2", "question": ABSENT, "history": []},
        {"id": "q3", "question": "وأين عقد؟", "history": [FOURTH]},
    ]
    done = cli.run("ask", "--jsonl", typed="".join(json.dumps(each) + "\n" for each in questions))
    assert (done.code, done.err) == (Exit.OK, "")
    assert [line["id"] for line in done.lines] == ["q1", "q2", "q3"]
    for line in done.lines:
        assert line.keys() == KEYS
        assert line["status"] == "answered" or line["citations"] == []
        assert line["elapsed_ms"] >= 0
        _check_citations(line)


MALFORMED = [
    pytest.param(b"{", "not JSON", id="broken JSON"),
    pytest.param(b"", "empty", id="an empty line"),
    pytest.param(b"[1]", "not a JSON object", id="a list"),
    pytest.param(b'"text"', "not a JSON object", id="a string"),
    pytest.param(b"null", "not a JSON object", id="null"),
    pytest.param(b'{"id": "a"}', '"question" is missing', id="no question"),
    pytest.param(b'{"id": "a", "question": 7}', '"question" is not a string', id="a number asked"),
    pytest.param(b'{"id": "a", "question": null}', '"question" is not a string', id="null asked"),
    pytest.param(b'{"id": [], "question": "x"}', '"id" is not a string', id="a list for an id"),
    pytest.param(b'{"question": "x", "history": "y"}', '"history" is not a list', id="history no list"),
    pytest.param(b'{"question": "x", "history": [1]}', '"history" is not a list', id="history of numbers"),
    pytest.param(b'{"question": "\xff\xfe"}', "not UTF-8", id="not UTF-8"),
    pytest.param(b"[" * 100_000, "not JSON", id="nested too deep"),
    pytest.param(b"9" * 10_000, "not JSON", id="a number without end"),
]


@pytest.mark.parametrize(("line", "problem"), MALFORMED)
def test_a_malformed_line_gets_an_error_and_the_rest_is_answered(
    cli: Terminal, line: bytes, problem: str
) -> None:
    """A line that is no question says why, with no id, and the next one is answered."""
    good = json.dumps({"id": "good", "question": FOURTH}).encode()
    done = cli.run("ask", "--jsonl", typed=line + b"\n" + good + b"\n")
    bad, answered = done.lines
    assert bad.keys() == {"id", "status", "error"}
    assert (bad["id"], bad["status"]) == (None, "error")
    assert problem in bad["error"]
    assert (done.code, answered["id"], answered["status"]) == (Exit.OK, "good", "answered")


def test_json_lines_take_no_question_from_the_command_line(cli: Terminal) -> None:
    """Both at once would leave one of them unanswered."""
    assert cli.run("ask", "--jsonl", FOURTH).code == Exit.USAGE


def test_an_explanation_tells_what_was_understood_translated_and_searched(cli: Terminal) -> None:
    """``--explain`` shows the question's language, its terms, their names in the passage, and what won."""
    done = cli.run("ask", "--explain", "When was the fourth global meeting held?")
    told = _bare(done.out)
    assert "Language: English" in told
    assert "Searched: " in told
    assert re.search(r"Terms translated: .*global meeting → \S", told)
    assert "Chosen: " in told


def test_an_explanation_says_why_nothing_is_shown(cli: Terminal) -> None:
    """A refusal is explained as well as an answer."""
    assert "Refused: " in cli.run("ask", "--explain", ABSENT).out


FIFTEEN_A = "e585e384-para-15_sub-a"


@pytest.mark.parametrize(
    "reference",
    [
        "A/RES/71/280 15(a)",
        "A/RES/71/280, para. 15 (a)",
        "resolution 71/280, op. 15 (a)",
        "الفقرة ١٥ (أ) من القرار ٢٨٠/٧١",
        "第71/280号决议第15段(a)",
        FIFTEEN_A,
    ],
)
def test_a_reference_in_any_manner_opens_its_unit(cli: Terminal, reference: str) -> None:
    """However a paragraph is written, ``show`` opens it with its parts and its neighbours."""
    shown = cli.run("show", *reference.split(), "--json")
    assert shown.code == Exit.OK
    assert shown.json["permalink"] == FIFTEEN_A
    assert [child["locator"] for child in shown.json["children"]]
    assert shown.json["previous"]["permalink"] == "e585e384-para-15"


def test_a_unit_is_shown_with_its_editions_and_neighbours(cli: Terminal) -> None:
    """The letter stands in Arabic and Chinese: each shows the other."""
    arabic = cli.run("show", "رسالة بيرو المرفق الفقرة ٨ (ج)", "--json").json
    chinese = cli.run("show", arabic["editions"][0]["permalink"])
    assert chinese.code == Exit.OK
    assert "other editions" in chinese.out
    assert "before: " in chinese.out
    assert "after: " in chinese.out


@pytest.mark.parametrize(
    ("reference", "says"),
    [
        ("A/RES/71/280 para. 99", "99"),
        ("nonsense", "nonsense"),
        ("00000000-para-15_sub-a", "The nearest is"),
        ("e585e384-para-99", "no paragraph has the permalink"),
    ],
)
def test_a_reference_to_nothing_says_so(cli: Terminal, reference: str, says: str) -> None:
    """What is not there is said not to be there, on standard error, with its own exit code."""
    done = cli.run("show", reference)
    assert (done.code, done.out) == (Exit.NOT_FOUND, "")
    assert says in done.err


def test_a_chat_remembers_shows_explains_and_forgets(cli: Terminal) -> None:
    """A conversation in the terminal follows up and has commands; /quit ends it."""
    typed = (
        f"{FOURTH}\n\n/explain\n/show 71/280 15 (a)\n/language fr\n/forget\n/dance\n/help\n/quit\n{ABSENT}\n"
    )
    done = cli.run("chat", typed=typed)
    assert (done.code, done.err) == (Exit.OK, "")
    for part in (
        "السؤال: ",
        FIFTEEN_A + "_sub-i",
        "français",
        "La conversation est effacée",
        "/dance",
        "/para RÉFÉRENCE",
    ):
        assert part in _bare(done.out)
    assert done.out.count("\u200f") > 0
    assert ABSENT not in done.out


def test_a_chat_has_the_bots_commands(cli: Terminal) -> None:
    """What works in Telegram works in the terminal, in the language set there; without words it says what it wants."""
    typed = (
        "/language es\n/when Lima 2013\n/host 2013\n/timeline nowhere at all\n/verify unas palabras\n/verify\n"
        "/compare 13-37936 annex para. 8\n/compare x\n/compare\n/para 71/280 15\n/ask ¿Quién acogió la cuarta "
        "reunión mundial?\n/start\n"
    )
    done = cli.run("chat", typed=typed)
    assert (done.code, done.err) == (Exit.OK, "")
    for part in (
        "22 y 23 de mayo de 2013",
        "Las reuniones y sus anfitriones",
        "no fechan ningún acontecimiento",
        "No figura en los documentos.",
        "Pegue la cita",
        "anexo, párr. 8",
        "Los documentos no contienen ese pasaje.",
        "/compare 13-37936",
        "A/RES/71/280, párr. 15",
        "anfitrión: Perú",
        "Haga una pregunta",
    ):
        assert part in _bare(done.out), part


def test_a_chat_on_a_terminal_greets_and_says_goodbye(cli: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal the chat says what it is, prompts, and ends at end of file."""
    asked = iter([FOURTH])

    def typed(prompt: str) -> str:
        assert prompt.strip()
        try:
            return next(asked)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr("builtins.input", typed)
    done = cli.run("chat", terminal=True)
    assert done.code == Exit.OK
    assert "5" in done.out.splitlines()[0]
    assert "بيرو" in done.out
    assert done.out.rstrip().endswith("Goodbye.")


def test_without_command_and_token_each_line_of_a_file_is_answered(cli: Terminal) -> None:
    """``make run < file`` answers each line and ends at end of file."""
    done = cli.run(typed=f"{FOURTH}\n{ABSENT}\n")
    assert (done.code, done.err) == (Exit.OK, "")
    assert "بيرو" in done.out
    assert "Goodbye" not in done.out


def test_without_command_a_token_starts_telegram(cli: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where TELEGRAM_BOT_TOKEN is set, no command means the Telegram bot."""
    served: list[str | None] = []

    def serve(settings: Settings, *_args: object, **_more: object) -> int:
        served.append(settings.telegram_bot_token)
        return 0

    monkeypatch.setattr("bot.chat.serving.run", serve)
    cli.set(telegram_bot_token="123456:" + "a" * 35)
    assert cli.run().code == Exit.OK
    assert served == ["123456:" + "a" * 35]


def test_serving_without_a_token_is_wrong_usage(cli: Terminal) -> None:
    """``serve`` names the variable that is missing."""
    done = cli.run("serve")
    assert done.code == Exit.USAGE
    assert done.err.startswith("isnad: TELEGRAM_BOT_TOKEN is not set.")


def test_the_index_is_kept_where_nothing_changed(cli: Terminal) -> None:
    """A second build reads nothing."""
    cli.run("index")
    assert cli.run("index", "--json").json["built"] is False


def test_the_report_accounts_for_every_character(cli: Terminal) -> None:
    """Units and furniture together are the document, and what is left over is listed and under 0.5 %."""
    reports = cli.run("index", "--report", "--json").json["reports"]
    assert len(reports) == 5
    for report in reports:
        counted = sum(report["unit_characters"].values()) + sum(report["furniture_characters"].values())
        assert counted == report["characters"]
        assert sum(len(each["text"]) for each in report["left_over"]) < 0.005 * report["characters"]
    shown = cli.run("index", "--report").out
    assert shown.count("left over: 0.0") == 5
    assert re.search(r"paragraph +[\d,]+ +\d+\.\d\d%  × 75", shown)


def test_progress_shows_on_a_terminal_only(cli: Terminal, tmp_path: Path) -> None:
    """A build in a script writes nothing to standard error."""
    cli.set(index_dir=tmp_path / "another")
    done = cli.run("index", "--rebuild", "--json")
    assert (done.code, done.err) == (Exit.OK, "")
    assert len(done.json["read"]) == 5


def test_the_doctor_finds_all_in_order(cli: Terminal) -> None:
    """Python, settings, seeds, catalogue, index and token are each told of; in order is exit code 0."""
    cli.run("index")
    done = cli.run("doctor", "--json")
    assert done.code == Exit.OK, done.out
    assert {each["subject"] for each in done.json["findings"]} >= {
        "python", "settings", "seeds", "catalogue", "index", "state", "telegram",
    }  # fmt: skip


def test_the_doctor_never_prints_the_token(cli: Terminal) -> None:
    """A token is said to be set, and not shown."""
    cli.set(telegram_bot_token="123456:" + "secret" * 6)
    done = cli.run("doctor")
    assert "token set" in done.out
    assert "secret" not in done.out + done.err


@pytest.mark.parametrize("locale", ["ar_EG.UTF-8", "zh_CN", "en", "fr_FR", "es_MX.UTF-8", "ru_RU"])
def test_the_doctor_speaks_the_language_of_the_locale(
    cli: Terminal, monkeypatch: pytest.MonkeyPatch, locale: str
) -> None:
    """What the terminal says around the answers is in the locale's language, where it is offered."""
    monkeypatch.setenv("LC_ALL", locale)
    done = cli.run("doctor")
    title = {"ar": "إسناد", "zh": "Isnad", "en": "Isnad, its", "fr": "Isnad", "es": "Isnad", "ru": "Isnad"}
    assert title[locale[:2]] in done.out
    assert done.code in {Exit.OK, Exit.FAILURE}


@pytest.mark.parametrize("name", command_names())
def test_every_command_helps_with_examples(cli: Terminal, name: str) -> None:
    """``--help`` of a command shows command lines that can be copied."""
    done = cli.run(name, "--help")
    assert (done.code, done.err) == (Exit.OK, "")
    assert "examples:" in done.out
    assert "bot" in done.out.partition("examples:")[2]


def test_the_overview_names_every_command(cli: Terminal) -> None:
    """``--help`` lists the commands, the exit codes and examples."""
    shown = cli.run("--help").out
    assert all(f"  {name} " in shown for name in command_names())
    assert "exit codes:" in shown


@pytest.mark.parametrize(
    ("words", "says"),
    [(["aks"], "did you mean ask?"), (["dance"], "there are ask"), (["ask", "--jsno"], "unrecognized")],
)
def test_wrong_usage_says_what_would_be_right(cli: Terminal, words: list[str], says: str) -> None:
    """A command line that cannot be used ends with exit code 2 and a sentence that helps."""
    done = cli.run(*words)
    assert (done.code, done.out) == (Exit.USAGE, "")
    assert says in done.err


def test_a_wrong_setting_is_named(cli: Terminal) -> None:
    """A setting that cannot be used is named with its remedy, in one line, and the doctor says the same."""
    cli.set(max_question_chars="many")
    done = cli.run("ask", FOURTH)
    assert (done.code, done.out) == (Exit.USAGE, "")
    assert re.fullmatch(r"isnad: MAX_QUESTION_CHARS has a value 'many' .*\n", done.err)
    told = cli.run("doctor")
    assert told.code == Exit.FAILURE
    assert "MAX_QUESTION_CHARS" in told.out


def test_a_reader_that_leaves_is_no_error(cli: Terminal) -> None:
    """``… | head -1`` ends the command quietly, as other tools do."""
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "ask", "--jsonl"],
        cwd=ROOT,
        env=cli.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        line = json.dumps({"id": "a", "question": FOURTH}).encode() + b"\n"
        process.stdin.write(line)
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == "a"  # flushed before the input ended
        process.stdout.close()
        process.stdin.write(line)
        process.stdin.close()
        assert process.wait(timeout=60) == Exit.BROKEN_PIPE
        assert process.stderr.read() == b""


def test_output_that_cannot_be_written_is_said(cli: Terminal) -> None:
    """A full disk under standard output is one sentence and a failure."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123  # a device
        done = subprocess.run(
            [sys.executable, "-m", "bot", "ask", FOURTH],
            cwd=ROOT, env=cli.environment, stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert done.returncode == Exit.FAILURE
    assert re.fullmatch(rb"isnad: No space left on device\. .*\n", done.stderr)
