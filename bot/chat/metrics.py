"""Counters and latencies of the running bot, in Prometheus' text form.

Source: https://prometheus.io/docs/instrumenting/exposition_formats/, text-based format 0.0.4.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_BOUNDS_S = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)


class Metrics:
    """What happened since the start. One event loop, no locks."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()
        self._buckets: Counter[float] = Counter()
        self._observed = 0
        self._total_s = 0.0

    def count(self, name: str, label: str = "") -> None:
        """Count one event.

        Args:
            name: Of the counter: ``updates``, ``replies``, ``errors``.
            label: Its kind: ``private``, ``answered``, ``Forbidden``. Never a text someone wrote.
        """
        self._counts[(name, label)] += 1

    def observe(self, seconds: float) -> None:
        """Note how long a reply took, from the update to the last call, in seconds."""
        self._observed += 1
        self._total_s += seconds
        for bound in _BOUNDS_S:
            if seconds <= bound:
                self._buckets[bound] += 1
                break

    def figures(self) -> Mapping[str, int]:
        """Return the counters by name and kind, in order."""
        return {f"{name} {label}".strip(): count for (name, label), count in sorted(self._counts.items())}

    def exposition(self) -> str:
        """Return all figures in Prometheus' text form."""
        rows = []
        for name in sorted({name for name, _ in self._counts}):
            rows.append(f"# TYPE isnad_{name}_total counter")
            for (counted, label), count in sorted(self._counts.items()):
                if counted == name:
                    labels = f'{{kind="{label}"}}' if label else ""
                    rows.append(f"isnad_{name}_total{labels} {count}")
        rows.append("# TYPE isnad_reply_seconds histogram")
        below = 0
        for bound in _BOUNDS_S:
            below += self._buckets[bound]
            rows.append(f'isnad_reply_seconds_bucket{{le="{bound}"}} {below}')
        rows += [
            f'isnad_reply_seconds_bucket{{le="+Inf"}} {self._observed}',
            f"isnad_reply_seconds_sum {self._total_s:.6f}",
            f"isnad_reply_seconds_count {self._observed}",
        ]
        return "\n".join(rows) + "\n"
