"""Telegram: one thin module a surface."""
