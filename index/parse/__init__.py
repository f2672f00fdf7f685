"""Source text to citable units: structure, footnotes, tables."""
