"""Text before it is searched: folding with offsets, numerals, languages, tokens."""
