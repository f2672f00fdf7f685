"""Run the Telegram bot until it is stopped; TELEGRAM_BOT_TOKEN must be set."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from bot.console import CommandError, Exit, open_answerer, warn_refused
from bot.settings import load_settings
from index.errors import IndexingError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from bot.answer.builder import DocumentAnswerer
    from bot.settings import Settings

EXAMPLES = (
    "TELEGRAM_BOT_TOKEN=123456:ABC… python -m bot serve",
    "make run    # the same, with the token in .env",
)


def add_arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments to its parser: there are none, all is in the settings."""
    del parser


def run(options: Namespace) -> int:
    """Serve until SIGINT or SIGTERM."""
    del options
    settings = load_settings()
    settings.required_token()
    from bot.chat.document_services import document_services  # noqa: PLC0415
    from bot.chat.serving import run as serve  # noqa: PLC0415  # telegram, 0.5 s
    from bot.state import StateError  # noqa: PLC0415

    current = CurrentAnswerer(settings)
    services = document_services(lambda: current().library, current().messages)
    try:
        return serve(settings, current, services=services, reload=current.reload)
    except StateError as error:
        raise CommandError(
            str(error).rstrip(". "), remedy="Set STATE_FILE to a file that may be written.", code=Exit.FAILURE
        ) from error


class CurrentAnswerer:
    """The answerer over the newest index that was published; calling it is quick.

    Where another index took the place of the one in use (``python -m bot index`` beside a running bot), it is
    opened on a thread of its own, and the old one answers until then.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._answerer = open_answerer(settings, on_refused=warn_refused)
        self._opening = threading.Lock()

    def __call__(self) -> DocumentAnswerer:
        """Return the answerer to use now."""
        answerer = self._answerer
        if not answerer.library.is_current() and self._opening.acquire(blocking=False):
            threading.Thread(target=self._open, name="open-index", daemon=True).start()
        return answerer

    def reload(self) -> bool:
        """Build and open the index of the documents as they are now; return whether that could be done."""
        with self._opening:
            try:
                self._answerer = open_answerer(self._settings)
            except IndexingError:
                return False
            return True

    def _open(self) -> None:
        try:
            self._answerer = open_answerer(self._settings)
        except IndexingError:
            return  # the old index still answers
        finally:
            self._opening.release()
