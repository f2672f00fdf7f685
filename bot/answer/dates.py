"""Dates for readers, in each language's way: «٢٢ و٢٣ أيار/مايو ٢٠١٣», 2013年5月22日, "22 May 2013".

Citations need them as well, so that the writing itself is :mod:`index.facts.date_writing`.
"""

from __future__ import annotations

from index.facts.date_writing import format_date

__all__ = ["format_date"]
