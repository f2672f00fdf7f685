"""One answer, three faces: Telegram, terminal, JSON lines."""
