"""Logs that can be shown to anyone: an id for each question, no token, no text, no name."""

from __future__ import annotations

import contextvars
import json
import logging
import re
import secrets
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.settings import Settings

question_id: contextvars.ContextVar[str] = contextvars.ContextVar("question_id", default="-")
"""The id of the question being answered, in this task; ``-`` outside of one."""

# A token as it stands in the addresses that HTTP clients log: https://api.telegram.org/bot<id>:<secret>/getMe
_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]{20,}")
_REDACTED = "<token>"
# What a record has by itself; all else was passed as ``extra``.
_OWN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "question"}


def new_question_id() -> str:
    """Return a new id, and make it the one of this task's records."""
    number = secrets.token_hex(4)
    question_id.set(number)
    return number


class Redaction(logging.Filter):
    """Takes tokens out of records, whoever wrote them, and puts the question's id in."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Return True: no record is dropped, some are changed."""
        record.question = question_id.get()
        message = record.getMessage()
        record.msg, record.args = _TOKEN.sub(_REDACTED, message), ()
        if record.exc_info and record.exc_info[1] is not None:
            # A traceback shows values of the program and can quote a message; its kind and place are enough.
            error, place = record.exc_info[1], _place(record.exc_info[2])
            record.msg = f"{record.msg} ({type(error).__name__} at {place})"
            record.exc_info = None
            record.exc_text = None
        return True


def _place(traceback: object) -> str:
    """Return the innermost file and line of a traceback."""
    place = "?"
    while traceback is not None:
        frame = traceback.tb_frame  # type: ignore[attr-defined]
        place = f"{frame.f_globals.get('__name__', '?')}:{traceback.tb_lineno}"  # type: ignore[attr-defined]
        traceback = traceback.tb_next  # type: ignore[attr-defined]
    return place


class JsonLines(logging.Formatter):
    """One JSON object a line: time, level, logger, question, message, and what was passed as ``extra``."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line."""
        shown = {
            "time": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname,
            "logger": record.name,
            "question": getattr(record, "question", "-"),
            "message": record.getMessage(),
        }
        shown |= {key: value for key, value in vars(record).items() if key not in _OWN}
        return json.dumps(shown, ensure_ascii=False, default=str)


class TextLines(logging.Formatter):
    """One line for people."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line."""
        extra = " ".join(f"{key}={value}" for key, value in vars(record).items() if key not in _OWN)
        question = getattr(record, "question", "-")
        time = self.formatTime(record, "%H:%M:%S")
        line = f"{time} {record.levelname} {record.name} [{question}] {record.getMessage()}"
        return f"{line} {extra}".rstrip()


def set_up(settings: Settings) -> None:
    """Send every record to standard error in the form the settings name; a second call replaces the first.

    HTTP clients are quiet below warnings: at INFO they print each address, with the token in it.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(Redaction())
    handler.setFormatter(JsonLines() if settings.log_format == "json" else TextLines())
    root = logging.getLogger()
    for old in [each for each in root.handlers if any(isinstance(part, Redaction) for part in each.filters)]:
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(settings.log_level)
    for name in ("httpx", "httpcore", "tornado.access", "apscheduler"):
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in ("telegram", "telegram.ext"):
        # At DEBUG the library prints whole updates: names and texts.
        logging.getLogger(name).setLevel(max(logging.INFO, logging.getLevelName(settings.log_level)))
