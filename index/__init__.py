"""Documents and retrieval: reads the seeds to the paragraph and finds the paragraph a question needs.

Nothing here knows of :mod:`bot` or of Telegram. From a file to an index: :mod:`~index.sources` and
:mod:`~index.catalogue` say what there is, ``guess`` what a document says of itself, ``parse`` cuts it into units,
:mod:`~index.annotate` and ``facts`` read what they hold, :mod:`~index.bundle` gathers it document by document,
:mod:`~index.build` puts it together and ``store`` keeps it.
From a question to hits: :mod:`~index.query_building` makes the query, :mod:`~index.search` finds chunks and
:mod:`~index.rank` weighs their sentences; ``references`` reads a written place. ``text`` and ``termbase`` serve both
ways, ``data`` is their knowledge in files.
"""
