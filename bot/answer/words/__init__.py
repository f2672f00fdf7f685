"""Words of questions and documents that say what kind of thing is meant, read from ``bot/answer/data``."""
