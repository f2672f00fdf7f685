"""Permalinks in deep links, callback data and shared queries."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.links import (
    Action,
    Press,
    deep_link,
    shared_permalink,
    shared_query,
    started_permalink,
)

PERMALINKS = st.from_regex(r"[A-Za-z0-9_-]{1,60}", fullmatch=True)


@settings(deadline=None, max_examples=50)
@given(permalink=PERMALINKS, action=st.sampled_from(Action))
def test_every_permalink_fits_and_comes_back(permalink: str, action: Action) -> None:
    """Callback data, deep link and query hold any permalink of the contract and give it back."""
    press = Press(action, permalink)
    assert len(press.data.encode()) <= 64
    assert Press.from_data(press.data) == press
    assert re.fullmatch(r"https://t\.me/a_bot\?start=[A-Za-z0-9_-]{1,64}", deep_link("a_bot", permalink))
    assert started_permalink(permalink) == permalink
    assert shared_permalink(shared_query(permalink)) == permalink


@settings(deadline=None, max_examples=50)
@given(data=st.text())
def test_any_callback_data_is_read_or_refused(data: str) -> None:
    """What this bot never wrote is no press, and never an error."""
    press = Press.from_data(data)
    assert press is None or press.action.value + press.payload == data


@pytest.mark.parametrize("parameter", ["", "a b", "x" * 65, "../x", "a%20b", "\u200f1"])
def test_what_cannot_be_a_permalink_is_none(parameter: str) -> None:
    """A start parameter from anywhere is checked before it is looked up."""
    assert started_permalink(parameter) is None


@pytest.mark.parametrize("query", ["lima 2013", "", "# two words", "من استضاف"])
def test_what_people_type_is_no_shared_passage(query: str) -> None:
    """Only the share button's own queries name a passage."""
    assert shared_permalink(query) is None


def test_data_that_would_not_fit_is_a_fault_of_ours() -> None:
    """A permalink beyond the contract is refused when the button is made, not by Telegram."""
    with pytest.raises(ValueError, match="64 bytes"):
        Press(Action.PASSAGE, "x" * 64).data  # noqa: B018
