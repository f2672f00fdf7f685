"""Answers and refusals in the words a reader gets."""
