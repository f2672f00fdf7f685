"""Write ``places.tsv`` and ``languages.tsv``: the UN's own forms, then CLDR's names.

``python -m index.termbase`` writes both; a test compares them with what this module would write. Babel is
imported here only, never when a question is asked: reading its locales takes longer than answering.

Source of the names: Unicode CLDR through Babel; of the UN's forms, ``index/data/place_forms.tsv`` after
UNTERM.
"""

from __future__ import annotations

import re
from pathlib import Path

from index.model import UN_LANGUAGES
from index.termbase.keys import BARE, EXACT
from index.termbase.load import HEADER, TERMS_FOLDER, read_term_file
from index.termbase.model import ConceptKind

FORMS = Path(__file__).parent.parent / "data" / "place_forms.tsv"
"""What the UN and readers call places, where CLDR has another name or none."""

_REGIONS = {
    "002": "africa",
    "019": "americas",
    "142": "asia",
    "150": "europe",
    "009": "oceania",
    "419": "latin-america",
    "011": "western-africa",
    "014": "eastern-africa",
    "015": "northern-africa",
    "017": "middle-africa",
    "018": "southern-africa",
    "005": "south-america",
    "013": "central-america",
    "021": "northern-america",
    "029": "caribbean",
    "030": "eastern-asia",
    "034": "southern-asia",
    "035": "south-eastern-asia",
    "143": "central-asia",
    "145": "western-asia",
    "039": "southern-europe",
    "151": "eastern-europe",
    "154": "northern-europe",
    "155": "western-europe",
    "053": "australasia",
    "054": "melanesia",
    "061": "polynesia",
    "202": "sub-saharan-africa",
}
_NO_COUNTRY = frozenset({"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"})
_SPOKEN = """
    ar zh en fr es ru pt de it nl tr fa ur hi bn ta si th vi id ms fil ja ko sw am ti so ha yo he el pl ro
    bg cs sk hu sr hr bs mk sq uk be ka hy az kk ky uz tg tk mn ne dv km lo my sv da nb fi et lv lt mt ca eu
    gl ht qu gn ay mg rw ps ku
"""


def places() -> str:
    """Return the text of ``places.tsv``: countries and regions, the UN's forms first."""
    own = {one.id: one for one in read_term_file(FORMS) if one.kind is not ConceptKind.LANGUAGE}
    rows: list[tuple[str, ConceptKind, tuple[list[str], ...]]] = []
    tables = [_territories(language.value) for language in UN_LANGUAGES]
    everywhere = set(tables[0]).intersection(*tables[1:])
    codes = sorted(code for code in everywhere if re.fullmatch("[A-Z]{2}", code) and code not in _NO_COUNTRY)
    known = [(f"country-{code.lower()}", code, ConceptKind.COUNTRY) for code in codes]
    known += [(f"region-{slug}", code, ConceptKind.REGION) for code, slug in _REGIONS.items()]
    for identity, code, kind in known:
        concept = own.pop(identity, None)
        cells = tuple(
            _joined(concept.names.get(language, ()) if concept else (), _cldr_forms(table.get(code, "")))
            for language, table in zip(UN_LANGUAGES, tables, strict=True)
        )
        rows.append((identity, kind, cells))
    rows.extend(  # places that CLDR does not know
        (one.id, one.kind, tuple(list(one.names.get(each, ())) for each in UN_LANGUAGES))
        for one in own.values()
    )
    return _table(rows)


def languages() -> str:
    """Return the text of ``languages.tsv``."""
    own = {one.id: one.names for one in read_term_file(FORMS) if one.kind is ConceptKind.LANGUAGE}
    tables = [_languages(language.value) for language in UN_LANGUAGES]
    rows = [
        (
            identity,
            ConceptKind.LANGUAGE,
            tuple(
                [
                    each
                    for form in (*own.get(identity, {}).get(language, ()), table[code])
                    for each in _language_forms(form)
                ]
                for language, table in zip(UN_LANGUAGES, tables, strict=True)
            ),
        )
        for code in _SPOKEN.split()
        for identity in (f"language-{code}",)
    ]
    return _table(rows)


def write(folder: Path = TERMS_FOLDER) -> None:
    """Write both files into a folder."""
    (folder / "places.tsv").write_text(places(), encoding="utf-8")
    (folder / "languages.tsv").write_text(languages(), encoding="utf-8")


def _table(rows: list[tuple[str, ConceptKind, tuple[list[str], ...]]]) -> str:
    lines = ["\t".join(HEADER)]
    for identity, kind, cells in rows:
        lines.append("\t".join((identity, kind.value, *("|".join(dict.fromkeys(cell)) for cell in cells))))
    return "\n".join(lines) + "\n"


def _joined(own: tuple[str, ...], cldr: list[str]) -> list[str]:
    """Return the UN's own forms, then CLDR's but for those that are to be found letter by letter only («=قطر»)."""
    return [*own, *(form for form in cldr if not {EXACT + form, BARE + form} & {*own})]


def _territories(code: str) -> dict[str, str]:
    from babel import Locale  # noqa: PLC0415 - heavy, and only this script needs it

    return dict(Locale.parse(code).territories)


def _languages(code: str) -> dict[str, str]:
    from babel import Locale  # noqa: PLC0415 - heavy, and only this script needs it

    return dict(Locale.parse(code).languages)


def _cldr_forms(name: str) -> list[str]:
    """Return CLDR's name as texts write it: without brackets, with straight apostrophes."""
    plain = name.replace("\u2019", "'").replace("\u00a0", " ")
    return [form for form in dict.fromkeys((plain, re.sub(r"\s*[(（].*?[)）]", "", plain))) if form]


def _language_forms(name: str) -> list[str]:
    """Return a language's name and, in Arabic, what follows «اللغة»: «العربية»."""
    forms = _cldr_forms(name)
    return [*forms, *(f"اللغة {form}" for form in forms if "\u0600" <= form[0] <= "\u06ff")]
