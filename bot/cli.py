"""The command line: finds the command, runs it, and turns what goes wrong into one sentence and an exit code."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

from bot.commands import command_names, load_command, summary
from bot.console import CommandError, Exit, open_answerer, warn

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence

    from bot.commands import Command

__all__ = ["main", "open_answerer"]

_DESCRIPTION = "Answers questions from documents, and proves every answer with the documents' own words."
_DEFAULT = """\
Without a command: the Telegram bot where TELEGRAM_BOT_TOKEN is set; else a chat in this terminal; where standard
input is no terminal, each line of it is answered.

exit codes: 0 done or answered, 1 failure, 2 wrong usage or setting, 3 the documents do not say, 130 interrupted

examples:
  python -m bot ask "من استضاف الاجتماع العالمي الرابع؟"
  python -m bot ask "When did the fourth global meeting take place?" --explain
  python -m bot show A/RES/71/280 15(a)
  python -m bot COMMAND --help
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; see :class:`bot.console.Exit`.

    Args:
        arguments: The words after the program's name; by default the process's own.
    """
    _set_up_streams()
    try:
        code = _run(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        return Exit.BROKEN_PIPE
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return Exit.INTERRUPTED
    return code


def _run(words: list[str]) -> int:
    """Run the command that the words name; every error that has a remedy ends here."""
    from bot.settings import SettingsError  # noqa: PLC0415  # cheap: pydantic is imported when settings are read
    from index.errors import IndexingError  # noqa: PLC0415

    try:
        return _dispatch(words)
    except SystemExit as stop:  # argparse has said what is wrong, or has shown the help
        return stop.code if isinstance(stop.code, int) else Exit.USAGE
    except (SettingsError, IndexingError, CommandError) as error:
        warn(str(error))
        if isinstance(error, CommandError):
            return error.code
        return Exit.USAGE if isinstance(error, SettingsError) else Exit.FAILURE
    except BrokenPipeError:
        raise
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        warn(f"{where}{error.strerror or error}. Mend that and run the command again.")
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package in {"bot", "index", ""}:
            raise
        warn(f"the Python package {package} is not installed. Run `make run`, which installs what is needed.")
    return Exit.FAILURE


def _dispatch(words: list[str]) -> int:
    if not words:
        return load_command(_default_command()).run(_parser("chat", load_command("chat")).parse_args([]))
    names = command_names()
    if words[0] in names:
        command = load_command(words[0])
        return command.run(_parser(words[0], command).parse_args(words[1:]))
    parser = _overview(names)
    if not words[0].startswith("-"):
        parser.error(f"there is no command {words[0]!r}{_suggestion(words[0], names)}")
    parser.parse_args(words)
    parser.error("name a command")
    return Exit.USAGE


def _default_command() -> str:
    """Return what runs without a command: the bot where there is a token, else the terminal's chat."""
    from bot.settings import load_settings  # noqa: PLC0415

    return "chat" if load_settings().telegram_bot_token is None else "serve"


def _parser(name: str, command: Command) -> ArgumentParser:
    from argparse import ArgumentParser, RawDescriptionHelpFormatter  # noqa: PLC0415

    parser = ArgumentParser(
        prog=f"python -m bot {name}",
        description=f"{summary(command)}.",
        epilog="examples:\n" + "\n".join(f"  {line}" for line in command.EXAMPLES),
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.add_arguments(parser)
    return parser


def _overview(names: Sequence[str]) -> ArgumentParser:
    from argparse import ArgumentParser, RawDescriptionHelpFormatter  # noqa: PLC0415

    commands = "\n".join(f"  {name:<10} {summary(load_command(name))}" for name in names)
    return ArgumentParser(
        prog="python -m bot",
        usage="python -m bot [-h] [COMMAND …]",
        description=f"{_DESCRIPTION}\n\ncommands:\n{commands}",
        epilog=_DEFAULT,
        formatter_class=RawDescriptionHelpFormatter,
    )


def _suggestion(word: str, names: Sequence[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415

    near = get_close_matches(word, names, n=1)
    return f"; did you mean {near[0]}?" if near else f"; there are {', '.join(names)}"


def _set_up_streams() -> None:
    """Make the standard streams UTF-8, whatever the locale: the documents and the questions are."""
    for stream, errors in ((sys.stdin, "surrogateescape"), (sys.stdout, "replace"), (sys.stderr, "replace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def _drop_output() -> None:
    """Send what is still buffered nowhere, so that the interpreter does not fail when it closes the stream."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
