"""What the bot remembers, in SQLite: preferences, bounded conversations, feedback, popular passages.

Write-ahead logging with ``synchronous=NORMAL`` makes a write some 20 µs, so it happens on the event loop.
No name and no other message is ever stored; questions only for the length of a conversation.
"""

from __future__ import annotations

import json
import logging
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from index.model import Language

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_log = logging.getLogger("isnad.state")
# Source: https://core.telegram.org/bots/api#getting-updates, "will not be kept longer than 24 hours".
_UPDATE_S = 24 * 3600.0

_MOST_LANGUAGES = 10_000
MAX_HISTORY = 6
"""Earlier questions that a follow-up can refer to."""

# One step a version; a step is never changed once released. ``PRAGMA user_version`` counts the steps taken.
_MIGRATIONS = (
    """
    CREATE TABLE preferences (chat_id INTEGER PRIMARY KEY, language TEXT NOT NULL);
    CREATE TABLE turns (
        chat_id INTEGER NOT NULL,
        message_id INTEGER NOT NULL,
        user_id INTEGER NOT NULL,
        asked_at REAL NOT NULL,
        question TEXT NOT NULL,
        history TEXT NOT NULL,
        answer_id INTEGER,
        PRIMARY KEY (chat_id, message_id)
    ) WITHOUT ROWID;
    CREATE INDEX turns_by_answer ON turns (chat_id, answer_id);
    CREATE INDEX turns_by_age ON turns (asked_at);
    CREATE TABLE feedback (
        id INTEGER PRIMARY KEY,
        user_id INTEGER NOT NULL,
        permalink TEXT NOT NULL,
        good INTEGER NOT NULL,
        remark TEXT NOT NULL DEFAULT '',
        given_at REAL NOT NULL,
        prompt_chat_id INTEGER,
        prompt_id INTEGER,
        UNIQUE (user_id, permalink)
    );
    CREATE TABLE openings (permalink TEXT PRIMARY KEY, opened INTEGER NOT NULL, last_at REAL NOT NULL);
    """,
    """
    CREATE TABLE updates (update_id INTEGER PRIMARY KEY, seen_at REAL NOT NULL);
    """,
)

_TURN = (
    "SELECT chat_id, message_id, user_id, question, history, answer_id FROM turns"
    " WHERE asked_at > ? AND chat_id = ? AND "
)


class StateError(Exception):
    """The state file cannot be used; the message names it and ends with the remedy."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One question of a conversation.

    Attributes:
        chat_id: Where it was asked.
        message_id: The message that asked it.
        user_id: Who asked.
        question: As written, without the command or the mention.
        history: The questions it was understood with, oldest first.
        answer_id: The bot's message; None while there is none.
    """

    chat_id: int
    message_id: int
    user_id: int
    question: str
    history: tuple[str, ...] = ()
    answer_id: int | None = None


@dataclass(frozen=True, slots=True)
class Feedback:
    """What someone thought of an answer.

    Attributes:
        permalink: Of the answer's first quotation; empty where nothing was found.
        good: 👍 or 👎.
        remark: What they wrote of their own will; empty where nothing.
    """

    permalink: str
    good: bool
    remark: str


class State:
    """The store. One connection, one thread: the event loop's.

    Args:
        path: The file; its folder is made. ``None`` keeps everything in memory.
        conversation_s: How long questions are kept, in seconds.
        clock: The time in seconds since the epoch.

    Raises:
        StateError: The file is no database, was written by a newer version, or cannot be written.
    """

    def __init__(
        self, path: Path | None, *, conversation_s: float = 3600.0, clock: Callable[[], float] = time.time
    ) -> None:
        self._clock = clock
        self._conversation_s = conversation_s
        self._swept_at = clock()
        self._languages: dict[int, Language | None] = {}
        name = path or "memory"
        try:
            if path is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path or ":memory:", isolation_level=None, check_same_thread=False)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.execute("PRAGMA secure_delete = ON")
            self._migrate()
        except (sqlite3.Error, OSError) as error:
            raise StateError(
                f"{name}: the state cannot be opened ({error}). Delete the file or set STATE_FILE to another."
            ) from error

    def _migrate(self) -> None:
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        if version > len(_MIGRATIONS):
            raise sqlite3.DatabaseError(f"it has version {version}, newer than this program's")
        for number, step in enumerate(_MIGRATIONS[version:], start=version + 1):
            # The version is written in the same transaction: a step is taken whole or not at all.
            self._db.executescript(f"BEGIN; {step} PRAGMA user_version = {number}; COMMIT;")

    def close(self) -> None:
        """Close the file; nothing can be read after."""
        self._db.close()

    # Preferences

    def language(self, chat_id: int) -> Language | None:
        """Return the language set for a person or a group; None where none is."""
        # Asked several times an update; whoever never chose is remembered as well.
        if chat_id not in self._languages:
            row = self._db.execute(
                "SELECT language FROM preferences WHERE chat_id = ?", (chat_id,)
            ).fetchone()
            if len(self._languages) >= _MOST_LANGUAGES:
                self._languages.clear()
            self._languages[chat_id] = Language(row[0]) if row else None
        return self._languages[chat_id]

    def set_language(self, chat_id: int, language: Language) -> None:
        """Set the language of a person's or a group's menus."""
        self._languages.pop(chat_id, None)
        self._db.execute("INSERT OR REPLACE INTO preferences VALUES (?, ?)", (chat_id, language.value))

    # Conversation

    def remember(self, turn: Turn) -> None:
        """Keep a question and its answer; the same message's earlier turn is replaced."""
        now = self._clock()
        self._sweep(now)
        self._note(
            "INSERT OR REPLACE INTO turns VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                turn.chat_id,
                turn.message_id,
                turn.user_id,
                now,
                turn.question,
                json.dumps(turn.history, ensure_ascii=False),
                turn.answer_id,
            ),
        )

    def answered(self, turn: Turn, chat_id: int, answer_id: int) -> None:
        """Note the message that answers a question, and the chat's new id where it moved meanwhile."""
        self._note(
            "UPDATE turns SET answer_id = ?, chat_id = ? WHERE chat_id IN (?, ?) AND message_id = ?",
            (answer_id, chat_id, turn.chat_id, chat_id, turn.message_id),
        )

    def turn_asked(self, chat_id: int, message_id: int) -> Turn | None:
        """Return the turn of a question's message; None where it is forgotten or never was."""
        return self._turn(_TURN + "message_id = ?", chat_id, message_id)

    def turn_answered(self, chat_id: int, answer_id: int) -> Turn | None:
        """Return the turn that a message of the bot answers; None where it is forgotten or never was."""
        return self._turn(_TURN + "answer_id = ?", chat_id, answer_id)

    def _turn(self, select: str, chat_id: int, message_id: int) -> Turn | None:
        parameters = (self._clock() - self._conversation_s, chat_id, message_id)
        row = self._db.execute(select, parameters).fetchone()
        if row is None:
            return None
        chat_id, message_id, user_id, question, history, answer_id = row
        return Turn(chat_id, message_id, user_id, question, tuple(json.loads(history)), answer_id)

    def history(self, chat_id: int, user_id: int, *, before: int) -> tuple[str, ...]:
        """Return someone's latest questions in a chat, oldest first, at most :data:`MAX_HISTORY`.

        A turn that begins with a slash is no question: a command whose buttons need its words.

        Args:
            chat_id: The chat.
            user_id: Who asked.
            before: Only questions of messages before this one.
        """
        rows = self._db.execute(
            "SELECT question FROM turns WHERE chat_id = ? AND user_id = ? AND message_id < ? AND asked_at > ?"
            " AND question != '' AND question NOT LIKE '/%'"
            " ORDER BY message_id DESC LIMIT ?",
            (chat_id, user_id, before, self._clock() - self._conversation_s, MAX_HISTORY),
        ).fetchall()
        return tuple(question for (question,) in reversed(rows))

    def _sweep(self, now: float) -> None:
        """Delete what is too old, at most once a minute."""
        if now - self._swept_at >= 60:
            self._swept_at = now
            self._note("DELETE FROM turns WHERE asked_at <= ?", (now - self._conversation_s,))
            self._note("DELETE FROM updates WHERE seen_at <= ?", (now - _UPDATE_S,))

    def _note(self, statement: str, values: tuple[object, ...]) -> None:
        """Write what an answer does not depend on.

        A full or read-only disk shall cost follow-ups, not answers: it is logged, and the answer goes out.
        """
        try:
            self._db.execute(statement, values)
        except sqlite3.OperationalError as error:
            _log.warning("the state cannot be written", extra={"error": error.sqlite_errorname})

    # Updates

    def saw(self, update_id: int) -> None:
        """Note an update that was taken."""
        now = self._clock()
        self._sweep(now)
        self._note("INSERT OR IGNORE INTO updates VALUES (?, ?)", (update_id, now))

    def seen_updates(self, limit: int) -> tuple[int, ...]:
        """Return the latest updates that were taken, oldest first; Telegram repeats none older than a day."""
        rows = self._db.execute(
            "SELECT update_id FROM updates WHERE seen_at > ? ORDER BY seen_at DESC, update_id DESC LIMIT ?",
            (self._clock() - _UPDATE_S, limit),
        ).fetchall()
        return tuple(update_id for (update_id,) in reversed(rows))

    # Feedback

    def rate(self, user_id: int, permalink: str, *, good: bool) -> int:
        """Keep 👍 or 👎 and return its id; a second one of a person for an answer replaces the first."""
        (number,) = self._db.execute(
            "INSERT INTO feedback (user_id, permalink, good, given_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (user_id, permalink) DO UPDATE"
            " SET good = excluded.good, given_at = excluded.given_at RETURNING id",
            (user_id, permalink, good, self._clock()),
        ).fetchone()
        return int(number)

    def expect_remark(self, feedback_id: int, chat_id: int, message_id: int) -> None:
        """Note that a reply to a message of the bot is the remark of a 👎."""
        self._db.execute(
            "UPDATE feedback SET prompt_chat_id = ?, prompt_id = ? WHERE id = ?",
            (chat_id, message_id, feedback_id),
        )

    def add_remark(self, user_id: int, chat_id: int, replied_to: int, remark: str) -> bool:
        """Keep a remark; return whether the message replied to had asked this person for one."""
        done = self._db.execute(
            "UPDATE feedback SET remark = ? WHERE user_id = ? AND prompt_chat_id = ? AND prompt_id = ?",
            (remark, user_id, chat_id, replied_to),
        )
        return done.rowcount > 0

    def feedback(self, limit: int = 20) -> tuple[Feedback, ...]:
        """Return the latest feedback, newest first."""
        rows = self._db.execute(
            "SELECT permalink, good, remark FROM feedback ORDER BY given_at DESC, id DESC LIMIT ?", (limit,)
        )
        return tuple(Feedback(permalink, bool(good), remark) for permalink, good, remark in rows)

    def feedback_counts(self) -> tuple[int, int]:
        """Return how many 👍 and how many 👎 there are."""
        row = self._db.execute("SELECT total(good), total(1 - good) FROM feedback").fetchone()
        return int(row[0]), int(row[1])

    # Popular passages

    def opened(self, permalink: str) -> None:
        """Count that a passage was opened or shared; by whom is not kept."""
        self._note(
            "INSERT INTO openings VALUES (?, 1, ?) ON CONFLICT (permalink) DO UPDATE"
            " SET opened = opened + 1, last_at = excluded.last_at",
            (permalink, self._clock()),
        )

    def popular(self, limit: int = 20) -> tuple[str, ...]:
        """Return passages opened most and those opened last, by turns: what is new is not buried by what is old."""
        orders = ("opened DESC, last_at DESC", "last_at DESC, opened DESC")
        most, last = (
            [
                permalink
                for (permalink,) in self._db.execute(
                    f"SELECT permalink FROM openings ORDER BY {order}, permalink LIMIT ?",  # noqa: S608  # ours
                    (limit,),
                )
            ]
            for order in orders
        )
        by_turns = chain.from_iterable(zip(most, last, strict=True))
        return tuple(dict.fromkeys(by_turns))[:limit]

    # People and chats

    def forget(self, user_id: int) -> None:
        """Erase all that is kept about a person, in every chat, from the file's pages too."""
        self._languages.pop(user_id, None)
        self._db.execute("BEGIN")
        self._db.execute("DELETE FROM preferences WHERE chat_id = ?", (user_id,))
        self._db.execute("DELETE FROM turns WHERE user_id = ?", (user_id,))
        self._db.execute("DELETE FROM feedback WHERE user_id = ?", (user_id,))
        self._db.execute("COMMIT")
        # The log beside the database still holds the old pages until it is written back and cut.
        with closing(self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")) as cursor:
            cursor.fetchall()

    def follow(self, old_chat_id: int, new_chat_id: int) -> None:
        """Move what is kept about a group to its new id."""
        self._languages.clear()
        self._db.execute(
            "UPDATE OR REPLACE preferences SET chat_id = ? WHERE chat_id = ?", (new_chat_id, old_chat_id)
        )
        self._db.execute(
            "UPDATE OR REPLACE turns SET chat_id = ? WHERE chat_id = ?", (new_chat_id, old_chat_id)
        )
