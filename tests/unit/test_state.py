"""What is remembered, for how long, and that it is really gone after."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from bot.state import MAX_HISTORY, State, StateError, Turn
from index.model import Language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """The time of the state."""
    return Clock()


@pytest.fixture
def state(clock: Clock) -> Iterator[State]:
    """An empty state in memory."""
    fresh = State(None, clock=clock)
    yield fresh
    fresh.close()


def test_a_turn_is_found_by_question_and_by_answer(state: State) -> None:
    """The two messages of a turn lead to it, in their chat only."""
    turn = Turn(5, 10, 7, "من استضاف؟", ("q1", "q2"))
    state.remember(turn)
    state.answered(turn, 5, 11)
    found = state.turn_asked(5, 10)
    assert found == state.turn_answered(5, 11) == Turn(5, 10, 7, "من استضاف؟", ("q1", "q2"), 11)
    assert state.turn_asked(6, 10) is None
    assert state.turn_answered(5, 10) is None


def test_history_is_bounded_and_ordered(state: State) -> None:
    """Only the latest questions of this person in this chat, oldest first, before the new one."""
    for number in range(20):
        state.remember(Turn(5, number, 7, f"q{number}"))
    state.remember(Turn(5, 50, 8, "of someone else"))
    state.remember(Turn(6, 51, 7, "elsewhere"))
    assert state.history(5, 7, before=15) == tuple(f"q{number}" for number in range(15 - MAX_HISTORY, 15))


def test_a_conversation_ends_after_its_time(state: State, clock: Clock) -> None:
    """After an hour a question is neither found nor kept."""
    state.remember(Turn(5, 1, 7, "old"))
    clock.now += 3600
    assert state.turn_asked(5, 1) is None
    assert state.history(5, 7, before=9) == ()
    state.remember(Turn(5, 2, 7, "new"))
    assert state._db.execute("SELECT count(*) FROM turns").fetchone() == (1,)


def test_a_preference_stays(state: State, clock: Clock) -> None:
    """A chosen language does not expire and can be changed."""
    assert state.language(7) is None
    state.set_language(7, Language.RUSSIAN)
    state.set_language(7, Language.CHINESE)
    clock.now += 10**8
    assert state.language(7) is Language.CHINESE


def test_one_person_has_one_vote_an_answer(state: State) -> None:
    """The second thumb replaces the first."""
    first = state.rate(7, "p1", good=True)
    assert state.rate(7, "p1", good=False) == first
    state.rate(8, "p1", good=True)
    assert state.feedback_counts() == (1, 1)


def test_a_remark_needs_its_prompt_and_its_person(state: State) -> None:
    """A reply to anything else, or of anyone else, is no remark."""
    number = state.rate(7, "p1", good=False)
    state.expect_remark(number, 7, 99)
    assert not state.add_remark(7, 7, 98, "no")
    assert not state.add_remark(8, 7, 99, "no")
    assert state.add_remark(7, 7, 99, "wrong paragraph")
    assert state.feedback()[0].remark == "wrong paragraph"


def test_popular_passages_come_most_opened_first(state: State, clock: Clock) -> None:
    """Of equal ones the latest comes first."""
    for permalink in ("a", "b", "b", "c"):
        clock.now += 1
        state.opened(permalink)
    assert state.popular() == ("b", "c", "a")
    assert state.popular(1) == ("b",)


def test_what_was_opened_lately_is_not_buried(state: State, clock: Clock) -> None:
    """Between the passages opened most stand those opened last."""
    for number in range(20):
        clock.now += 1
        state.opened(f"old-{number}")
        state.opened(f"old-{number}")
    clock.now += 1
    state.opened("new")
    assert state.popular(3) == ("old-19", "new", "old-18")


def test_forget_erases_every_trace_of_a_person(tmp_path: Path) -> None:
    """Afterwards neither the tables nor the bytes on disk hold what a person wrote; others keep theirs."""
    file = tmp_path / "state.sqlite3"
    state = State(file)
    for chat_id in (7, -100):
        state.remember(Turn(chat_id, 1, 7, "a very particular question", ("an earlier one",)))
    state.remember(Turn(8, 1, 8, "someone else's question"))
    state.set_language(7, Language.FRENCH)
    number = state.rate(7, "p1", good=False)
    state.expect_remark(number, 7, 5)
    state.add_remark(7, 7, 5, "a very particular remark")
    state.forget(7)
    assert state.turn_asked(-100, 1) is None
    assert state.language(7) is None
    assert state.feedback() == ()
    assert state.turn_asked(8, 1) is not None
    for written in tmp_path.iterdir():
        assert b"particular" not in written.read_bytes(), written.name
    state.close()


def test_a_group_that_moved_keeps_what_is_known_of_it(state: State) -> None:
    """Language and conversation are found under the new id."""
    state.set_language(-5, Language.SPANISH)
    state.remember(Turn(-5, 1, 7, "q", (), 2))
    state.follow(-5, -1005)
    assert state.language(-1005) is Language.SPANISH
    assert state.turn_answered(-1005, 2) is not None


def test_what_was_written_is_there_after_a_restart(tmp_path: Path) -> None:
    """A second process reads what the first one kept."""
    file = tmp_path / "deep" / "state.sqlite3"
    first = State(file)
    first.remember(Turn(5, 1, 7, "q", (), 2))
    first.close()
    second = State(file)
    assert second.turn_answered(5, 2) is not None
    assert second._db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    second.close()


@pytest.mark.parametrize("fault", ["text", "newer", "folder"])
def test_a_file_that_cannot_be_used_is_named_with_the_remedy(tmp_path: Path, fault: str) -> None:
    """No database, a newer version, a folder in its place: one sentence that names file and variable."""
    file = tmp_path / "state.sqlite3"
    if fault == "text":
        file.write_text(
            "not a database at all, only some text that is long enough to be read as a header" * 3
        )
    elif fault == "newer":
        database = sqlite3.connect(file)
        database.execute("PRAGMA user_version = 99")
        database.close()
    else:
        file.mkdir()
    with pytest.raises(StateError, match="STATE_FILE") as caught:
        State(file)
    assert str(file) in str(caught.value)


def test_updates_are_remembered_for_a_day_in_order(tmp_path: Path, clock: Clock) -> None:
    """The latest ones, oldest first, also by the next process; those that Telegram no longer repeats are gone."""
    state = State(tmp_path / "state.sqlite3", clock=clock)
    state.saw(1)
    clock.now += 3600
    for number in (7, 5, 5, 9):
        clock.now += 1
        state.saw(number)
    state.close()
    again = State(tmp_path / "state.sqlite3", clock=clock)
    assert again.seen_updates(10) == (1, 7, 5, 9)
    assert again.seen_updates(2) == (5, 9)
    clock.now += 23.5 * 3600
    assert again.seen_updates(10) == (7, 5, 9)
    again.close()


def test_a_file_of_the_first_version_is_taken_on(tmp_path: Path, clock: Clock) -> None:
    """What an earlier program remembered is still there after the schema's next step."""
    file = tmp_path / "state.sqlite3"
    state = State(file, clock=clock)
    state.set_language(5, Language.ARABIC)
    state.close()
    with closing(sqlite3.connect(file)) as database:
        database.execute("DROP TABLE updates")
        database.execute("PRAGMA user_version = 1")
        database.commit()
    again = State(file, clock=clock)
    assert again.language(5) is Language.ARABIC
    assert again.seen_updates(10) == ()
    again.close()
