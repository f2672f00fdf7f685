"""Answers and conversation: questions in six languages to quotations with citations."""
