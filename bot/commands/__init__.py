"""The commands of the terminal, one module each: a module put here is a command of its name.

A command module has

* a docstring, whose first line is shown by ``python -m bot --help``;
* ``EXAMPLES``, the command lines that ``python -m bot NAME --help`` ends with;
* ``add_arguments(parser)``;
* ``run(options)``, which returns an exit code of :class:`bot.console.Exit`.

Modules whose name begins with ``_`` are no commands. Only the module of the command that runs is imported, so
a command may import what it needs; what another command's user would wait for is imported inside functions.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


class Command(Protocol):
    """What a module of this package offers."""

    __doc__: str | None
    EXAMPLES: tuple[str, ...]

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the command's arguments to its parser."""

    def run(self, options: Namespace) -> int:
        """Run the command and return its exit code."""


def command_names() -> tuple[str, ...]:
    """Return the names of all commands, in alphabetical order."""
    return tuple(
        sorted(each.name for each in pkgutil.iter_modules(__path__) if not each.name.startswith("_"))
    )


def load_command(name: str) -> Command:
    """Return a command's module.

    Args:
        name: One of :func:`command_names`.
    """
    module: Command = import_module(f"{__name__}.{name}")
    return module


def summary(command: Command) -> str:
    """Return what a command does, in one line without a full stop."""
    return (command.__doc__ or "").partition("\n")[0].removesuffix(".")
