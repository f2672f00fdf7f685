"""Documents and retrieval: reads the seeds to the paragraph and finds the paragraph a question needs.

Nothing here knows of :mod:`bot` or of Telegram.
"""
