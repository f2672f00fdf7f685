"""Telegram messages of each kind in each language, reviewed by eye; see ``test_messages``."""
