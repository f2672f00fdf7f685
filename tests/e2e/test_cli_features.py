"""The commands timeline, hosts, verify and compare over the real seeds: what they write, and their exit codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from bot.console import Exit
from tests.e2e.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

BRUSSELS = "وعُقد الاجتماع الأول للمنتدى العالمي في بروكسل في ١٠ و ١١ تموز/يوليه ٢٠٠٧"


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, seeds_index: Path) -> Terminal:
    """The command line over the seeds."""
    terminal = Terminal(monkeypatch, tmp_path)
    terminal.set(index_dir=seeds_index)
    return terminal


@pytest.mark.parametrize(
    ("words", "code", "shown"),
    [
        pytest.param(("timeline", "利马", "2013", "--language", "zh"), Exit.OK, "秘鲁", id="timeline-zh"),
        pytest.param(
            ("timeline", "2031", "--language", "en"), Exit.NOT_FOUND, "date no event", id="timeline-none"
        ),
        pytest.param(("hosts", "GRCP", "--language", "ar"), Exit.OK, "بوتسوانا", id="hosts-ar"),
        pytest.param(("hosts", "2031", "--language", "fr"), Exit.NOT_FOUND, "hôte", id="hosts-none"),
        pytest.param(("verify", BRUSSELS, "--language", "en"), Exit.OK, "Verbatim", id="verify-exact"),
        pytest.param(
            ("verify", BRUSSELS.replace("بروكسل", "باريس"), "--language", "es"),
            Exit.NOT_FOUND,
            "Cita alterada",
            id="verify-altered",
        ),
        pytest.param(
            ("verify", "nothing of this", "--language", "ru"), Exit.NOT_FOUND, "нет", id="verify-absent"
        ),
        pytest.param(("compare", "附件第8段", "--language", "zh"), Exit.OK, "阿拉伯文", id="compare-zh"),
    ],
)
def test_a_command_answers(cli: Terminal, words: tuple[str, ...], code: Exit, shown: str) -> None:
    """Each command says in the language asked for what there is, and its exit code tells whether there is something."""
    done = cli.run(*words)
    assert done.code == code
    assert shown in done.out
    assert not done.err


def test_what_is_not_there_is_said(cli: Terminal) -> None:
    """A reference to no unit is one sentence on standard error."""
    done = cli.run("compare", "A/RES/71/280 para. 99", "--language", "en")
    assert (done.code, done.out) == (Exit.NOT_FOUND, "")
    assert "no such unit" in done.err


def test_programs_get_json(cli: Terminal) -> None:
    """Every command writes one JSON value where asked to, each value with its citation."""
    [event] = cli.run("timeline", "GRCP4", "--json", "--language", "en").json
    assert event["date"]["iso"] == "2013-05-22/2013-05-23"
    assert event["date"]["citation"]["quote"]
    assert [row["ordinal"] for row in cli.run("hosts", "GRCP", "--json").json] == [1, 2, 3, 4, 5, 6, 7]
    verdict = cli.run("verify", "--json", typed=BRUSSELS.replace("٢٠٠٧", "2007")).json
    assert verdict["verdict"] == "respelt"
    compared = cli.run("compare", "附件第2段", "--json").json
    assert {column["language"] for column in compared["columns"]} == {"ar", "zh"}


def test_files_are_written(cli: Terminal) -> None:
    """A calendar, a PNG and an SVG are files that their programs read; another ending is refused."""
    for name in ("events.ics", "events.png", "events.svg"):
        form = "--ics" if name.endswith("ics") else "--plot"
        assert cli.run("timeline", form, str(cli.folder / name), "--language", "ar").code == Exit.OK
    assert len(Calendar.from_ical((cli.folder / "events.ics").read_bytes()).walk("VEVENT")) >= 15
    assert (cli.folder / "events.png").read_bytes().startswith(b"\x89PNG")
    assert (cli.folder / "events.svg").read_text("utf-8").startswith("<svg")
    assert cli.run("timeline", "--plot", "events.pdf").code == Exit.USAGE


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("timeline", "--language", "xx"), id="unknown-language"),
        pytest.param(("compare", "附件第8段", "--languages", "ar,xx"), id="unknown-edition"),
    ],
)
def test_wrong_usage_is_said(cli: Terminal, words: tuple[str, ...]) -> None:
    """An option that cannot be used ends with the usage code and names what can."""
    done = cli.run(*words)
    assert done.code == Exit.USAGE
    assert "ar" in done.err
