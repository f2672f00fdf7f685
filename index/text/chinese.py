"""Runs of Chinese characters -> words and bigrams. Text comes folded: simplified already."""

from __future__ import annotations


def characters(run: str) -> tuple[str, ...]:
    """Return the characters of a run."""
    return tuple(run)


def bigrams(run: str) -> tuple[str, ...]:
    """Return the overlapping pairs of a run, or its one character.

    >>> bigrams("秘书长")
    ('秘书', '书长')
    """
    if len(run) < 2:
        return (run,)
    return tuple(run[i : i + 2] for i in range(len(run) - 1))
