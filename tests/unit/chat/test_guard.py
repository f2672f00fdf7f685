"""Access, rate limits and duplicates."""

from __future__ import annotations

from typing import Any

import pytest

from bot.chat.guard import Guard
from bot.settings import Settings

GROUP = -1001


class Clock:
    """Seconds that pass when told to."""

    now = 0.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


def guard(clock: Clock | None = None, **changes: Any) -> Guard:
    """Return a guard with some settings changed."""
    return Guard(Settings(**changes), clock or Clock())


@pytest.mark.parametrize(
    ("changes", "user", "chat", "allowed"),
    [
        pytest.param({}, 1, 1, True, id="no-lists"),
        pytest.param({}, 1, GROUP, True, id="no-lists-group"),
        pytest.param({"allowed_users": (1,)}, 1, 1, True, id="listed-person"),
        pytest.param({"allowed_users": (1,)}, 2, 2, False, id="other-person"),
        pytest.param({"allowed_users": (1,)}, 2, GROUP, False, id="other-person-in-a-group"),
        pytest.param({"allowed_chats": (GROUP,)}, 2, GROUP, True, id="listed-group"),
        pytest.param({"allowed_chats": (GROUP,)}, 2, -1002, False, id="other-group"),
        pytest.param({"allowed_chats": (GROUP,)}, 2, 2, True, id="groups-listed-private"),
        pytest.param(
            {"allowed_chats": (GROUP,), "allowed_users": (1,)}, 2, GROUP, True, id="member-of-listed-group"
        ),
        pytest.param({"allowed_users": (1,), "administrators": (3,)}, 3, 3, True, id="administrator"),
    ],
)
def test_the_lists_decide_who_may_ask(
    changes: dict[str, Any], user: int, chat: int, *, allowed: bool
) -> None:
    """A listed group is open to its members; elsewhere the list of people decides."""
    assert guard(**changes).may_ask(user, chat) is allowed


def test_an_update_is_new_once() -> None:
    """Its second coming is known, until thousands came after it."""
    watching = guard()
    assert watching.is_new(1)
    assert not watching.is_new(1)
    for number in range(2, 5000):
        watching.is_new(number)
    assert watching.is_new(1)


def test_limits_slide_and_tell_how_long() -> None:
    """The wait is the time until the oldest question is a minute old; only the first refusal is told."""
    clock = Clock()
    watching = guard(clock, rate_limit_user=2)
    for clock.now in (0.0, 30.0):
        assert watching.refusal(1, 1) is None
    clock.now = 40.0
    first, second = watching.refusal(1, 1), watching.refusal(1, 1)
    assert first is not None
    assert second is not None
    assert (first.wait_s, first.first, second.first) == (20, True, False)
    clock.now = 60.0
    assert watching.refusal(1, 1) is None
    third = watching.refusal(1, 1)
    assert third is not None
    assert third.first


def test_a_refused_question_does_not_count() -> None:
    """Whoever keeps asking does not push the wait further away."""
    clock = Clock()
    watching = guard(clock, rate_limit_user=1)
    watching.refusal(1, 1)
    for clock.now in (20.0, 40.0, 59.0):
        assert watching.refusal(1, 1) is not None
    clock.now = 60.0
    assert watching.refusal(1, 1) is None


def test_a_group_has_a_limit_of_its_own() -> None:
    """Many people in one group share it; elsewhere they do not."""
    watching = guard(rate_limit_chat=2)
    assert [watching.refusal(user, GROUP) is None for user in (1, 2, 3)] == [True, True, False]
    assert watching.refusal(3, 3) is None
