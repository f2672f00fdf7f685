"""Say what is set, what is found, what is missing, and how to mend it."""

from __future__ import annotations

import json
import os
import platform
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from bot.console import Exit, interface_language, say
from bot.settings import SettingsError, load_settings, variable_names
from index.errors import IndexingError, StoreError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from bot.answer.messages import Messages
    from bot.settings import Settings
    from index.model import Language

EXAMPLES = ("python -m bot doctor", "python -m bot doctor --json")

_PROJECT = Path(__file__).parents[2]
_SECRET = frozenset({"TELEGRAM_BOT_TOKEN", "WEBHOOK_SECRET"})
_OLDEST_PYTHON = (3, 11)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        subject: Which: python, packages, settings, seeds, catalogue, terms, index, state, telegram.
        message: What was found, in the language of the interface.
        remedy: How to mend it, one sentence; empty where it is in order.
    """

    subject: str
    message: str
    remedy: str = ""


def add_arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    parser.add_argument("--json", action="store_true", help="write one JSON object")


def run(options: Namespace) -> int:
    """Look at everything; the exit code tells whether all is in order."""
    from bot.answer.messages import Messages  # noqa: PLC0415
    from index.model import Language  # noqa: PLC0415

    messages = Messages.load()
    settings: Settings | None = None
    trouble: SettingsError | None = None
    language = Language.ENGLISH
    try:
        settings = load_settings()
    except SettingsError as error:
        trouble = error
    else:
        language = interface_language(settings)
    findings = list(_Doctor(messages, language).findings(settings, trouble))
    broken = [finding for finding in findings if finding.remedy]
    if options.json:
        say(
            json.dumps(
                {
                    "ok": not broken,
                    "findings": [
                        {"subject": each.subject, "found": each.message, "remedy": each.remedy or None}
                        for each in findings
                    ],
                },
                ensure_ascii=False,
                indent=2,
            )
        )
    else:
        say(messages.text(language, "cli-doctor-title"))
        for each in findings:
            kind = "cli-doctor-broken" if each.remedy else "cli-doctor-ok"
            say("  " + messages.text(language, kind, what=each.message))
            if each.remedy:
                say("    " + messages.text(language, "cli-doctor-remedy", remedy=each.remedy))
        say(messages.text(language, "cli-doctor-summary", count=len(broken)))
    return Exit.FAILURE if broken else Exit.OK


class _Doctor:
    def __init__(self, messages: Messages, language: Language) -> None:
        self._messages = messages
        self._language = language

    def findings(self, settings: Settings | None, trouble: SettingsError | None) -> Iterator[Finding]:
        """Yield what is found, in the order in which it would be mended."""
        yield self._python()
        yield from self._packages()
        yield self._settings(trouble)
        if settings is None:
            return
        yield from self._seeds(settings)
        yield self._catalogue(settings)
        yield self._index(settings)
        yield self._state(settings)
        token = "unset" if settings.telegram_bot_token is None else "set"
        yield Finding("telegram", self._text(f"cli-doctor-token-{token}"))

    def _python(self) -> Finding:
        found = self._text("cli-doctor-python", version=platform.python_version())
        remedy = (
            "" if sys.version_info >= _OLDEST_PYTHON else "Install Python 3.11 or newer and run `make run`."
        )
        return Finding("python", found, remedy)

    def _packages(self) -> Iterator[Finding]:
        """Compare what is installed with the lock file; an installed wheel has none, and pip has checked it."""
        lock = _PROJECT / "requirements.lock"
        if not lock.is_file():
            return
        differing = [
            f"{name} {installed or '–'} ≠ {wanted}"
            for name, wanted in _locked(lock.read_text(encoding="utf-8"))
            if (installed := _installed(name)) not in {wanted, None}
        ]
        yield Finding(
            "packages",
            self._text("cli-doctor-packages", differing=", ".join(differing) or "0"),
            "Run `make clean`, then `make run`: it installs what requirements.lock names."
            if differing
            else "",
        )

    def _settings(self, trouble: SettingsError | None) -> Finding:
        if trouble is not None:
            return Finding("settings", f"{trouble.variable} {trouble.problem}", trouble.remedy)
        shown = [
            name if name in _SECRET else f"{name}={os.environ[name]}"
            for name in variable_names()
            if os.environ.get(name)
        ]
        file = ".env" if Path(".env").is_file() else self._text("explain-none")
        return Finding(
            "settings",
            self._text(
                "cli-doctor-settings", file=file, names=", ".join(shown) or self._text("explain-none")
            ),
        )

    def _seeds(self, settings: Settings) -> Iterator[Finding]:
        from index.errors import SourceError  # noqa: PLC0415
        from index.sources import list_sources, read_source  # noqa: PLC0415

        try:
            paths = list_sources(settings.seeds_dir)
        except IndexingError as error:
            yield Finding("seeds", f"{settings.seeds_dir}: {error.problem}", error.remedy)
            return
        yield Finding(
            "seeds", self._text("cli-doctor-seeds", folder=str(settings.seeds_dir), count=len(paths))
        )
        for path in paths:
            try:
                read_source(path, max_bytes=settings.max_source_bytes)
            except SourceError as error:
                yield Finding("seeds", f"{error.path}: {error.problem}", error.remedy)

    def _catalogue(self, settings: Settings) -> Finding:
        from index.catalogue import load_catalogue  # noqa: PLC0415
        from index.sources import CATALOGUE_NAME  # noqa: PLC0415

        path = settings.seeds_dir / CATALOGUE_NAME
        try:
            load_catalogue(settings.seeds_dir)
        except IndexingError as error:
            return Finding("catalogue", f"{error.path or path}: {error.problem}", error.remedy)
        message = "cli-doctor-catalogue" if path.is_file() else "cli-doctor-no-catalogue"
        return Finding("catalogue", self._text(message, file=str(path)))

    def _index(self, settings: Settings) -> Finding:
        from index.ready import folder_of, ready_info  # noqa: PLC0415
        from index.store import open_index  # noqa: PLC0415

        folder = folder_of(settings.index_dir, settings.seeds_dir)
        try:
            opened = open_index(folder, verify=True)
            current = ready_info(settings.seeds_dir, folder) is not None
        except StoreError as error:
            return Finding("index", f"{error.path or folder}: {error.problem}", error.remedy)
        except IndexingError:  # the seeds folder: told above
            current = True
        message = self._text("cli-doctor-index", date=opened.info.created_at[:10], count=opened.info.chunks)
        if not current:
            return Finding("index", f"{message}; {self._text('cli-doctor-outdated')}", _BUILD)
        return Finding("index", message)

    def _state(self, settings: Settings) -> Finding:
        """Look whether the state file could be written; only the Telegram bot does."""
        folder = settings.state_file
        while not folder.exists() and folder != folder.parent:
            folder = folder.parent
        found = self._text("cli-doctor-state", file=str(settings.state_file))
        writable = os.access(folder, os.W_OK)
        return Finding(
            "state", found, "" if writable else "Set STATE_FILE to a file in a folder that may be written."
        )

    def _text(self, message: str, **args: str | float) -> str:
        return self._messages.text(self._language, message, **args)


_BUILD = "The next question builds it; or at once: python -m bot index."


def _locked(lock: str) -> Iterator[tuple[str, str]]:
    """Yield the names and versions of a lock file that hold on every system."""
    for line in lock.splitlines():
        name, pin, rest = line.partition("==")
        if pin and not line.startswith((" ", "#")) and ";" not in rest:
            yield name.partition("[")[0].strip(), rest.split()[0]


def _installed(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
