"""``python -m index.termbase``: write the term files that are generated from CLDR anew."""

from index.termbase.generate import write

if __name__ == "__main__":
    write()
