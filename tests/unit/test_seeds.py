"""The five seeds are the ones this project was built on, byte for byte, and their catalogue knows them."""

from __future__ import annotations

import dataclasses
import hashlib
import re
from pathlib import Path

import pytest

from index.catalogue import StatedEntry, load_catalogue
from index.guess import Guess, from_text, known_kinds
from index.model import CatalogueEntry, Language
from index.sources import CATALOGUE_NAME, list_sources, read_source

SEEDS = Path(__file__).parents[2] / "seeds"
SHA256 = {
    "000_ac72eff6ec191031.txt": "573b949db8d4239dc50b0219b44ea2d3b4fb97c1c898f3676c1ff29e1c153169",
    "001_9c04ec3897fa177d.txt": "16d18c7f66690f40326b67ff91975e567a7a603223292bbc7928a96aaa2e7504",
    "002_916bd2e89087eacb.txt": "8131985da13a746a53186a8be5a8ae84314c735e8e24de7e5717919e15ee4baa",
    "003_ccfc8e636b231bec.txt": "0997e9aa645a1f10220b98991fde89de803f891b34eeae5948bb59b5a9c0fc11",
    "004_6bf816ae27e80bd1.txt": "e585e384e8c457769407d04d59b67c19f789ede3d5e7e26dadc49d65c806b269",
}


@pytest.fixture(scope="module")
def entries() -> dict[str, CatalogueEntry]:
    """Return what the shipped catalogue knows of each seed."""
    catalogue = load_catalogue(SEEDS)
    return {path.name: catalogue.entry_for(read_source(path)) for path in list_sources(SEEDS)}


def test_the_folder_holds_the_five_seeds() -> None:
    """The shipped folder lists the five documents, in order, and its catalogue is none of them."""
    assert [path.name for path in list_sources(SEEDS)] == sorted(SHA256)


@pytest.mark.parametrize(("name", "sha256"), SHA256.items())
def test_a_seed_is_byte_for_byte_the_original(name: str, sha256: str) -> None:
    """No seed was edited, and reading one as text loses no byte."""
    assert hashlib.sha256((SEEDS / name).read_bytes()).hexdigest() == sha256
    assert read_source(SEEDS / name).sha256 == sha256


def test_the_head_of_the_catalogue_tells_every_key_and_kind() -> None:
    """What an operator may write is told where the operator writes it."""
    comment = [
        line for line in (SEEDS / CATALOGUE_NAME).read_text("utf-8").splitlines() if line.startswith("#")
    ]
    told = set(re.findall(r"\w+", "\n".join(comment)))
    assert {field.name for field in dataclasses.fields(StatedEntry)} <= told
    assert set(known_kinds()) <= told


def test_every_seed_has_an_entry_that_leaves_little_to_guess(entries: dict[str, CatalogueEntry]) -> None:
    """The catalogue states each seed's language, kind, date and body, and titles in all six languages."""
    for entry in entries.values():
        assert not entry.guessed & {"language", "kind", "titles", "symbol", "date", "body"}, entry.file
        assert {language.value for language in Language} - {"und"} == set(entry.titles), entry.file
        assert entry.short_names, entry.file


def test_only_the_seed_that_states_a_symbol_has_one(entries: dict[str, CatalogueEntry]) -> None:
    """A/68/50 and A/63/150 are agendas in footnotes, 13-37936 a job number: none is a document's symbol."""
    assert {name: entry.symbol for name, entry in entries.items() if entry.symbol} == {
        "004_6bf816ae27e80bd1.txt": "A/RES/71/280"
    }


def test_the_letter_has_two_editions(entries: dict[str, CatalogueEntry]) -> None:
    """The Arabic and the Chinese letter are one document; no other two seeds are."""
    groups: dict[str, list[str]] = {}
    for name, entry in entries.items():
        groups.setdefault(entry.edition_group or name, []).append(name)
    assert [names for names in groups.values() if len(names) > 1] == [
        ["000_ac72eff6ec191031.txt", "003_ccfc8e636b231bec.txt"]
    ]


def test_short_names_lead_to_one_document(entries: dict[str, CatalogueEntry]) -> None:
    """A short name is not shared by two documents, unless they are editions of one another."""
    owners: dict[str, set[str]] = {}
    for name, entry in entries.items():
        for short_name in entry.short_names:
            owners.setdefault(short_name.casefold(), set()).add(entry.edition_group or name)
    assert {name: groups for name, groups in owners.items() if len(groups) > 1} == {}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "000_ac72eff6ec191031.txt",
            Guess(
                language=Language.ARABIC,
                kind="letter",
                title="رسالة مؤرخة ٢٦ حزيران/يونيه ٢٠١٣ موجهة إلى الأمين العام "
                "من الممثل الدائم لبيرو لدى الأمم المتحدة",
                date="2013-06-26",
                body="الممثل الدائم لبيرو لدى الأمم المتحدة",
                session=68,
            ),
        ),
        (
            "001_9c04ec3897fa177d.txt",
            Guess(
                language=Language.ARABIC,
                kind="report",
                title="الاجتماع العالمي السابع لرؤساء وأمانات العمليات الاستشارية "
                "الإقليمية والأقاليمية والعالمية بشأن الهجرة",
                date="2017-10",
                body="المنظمة الدولية للهجرة",
            ),
        ),
        (
            "002_916bd2e89087eacb.txt",
            Guess(
                language=Language.ARABIC,
                kind="report",
                title="الهجرة الدولية والتنمية",
                date="2008-08-11",
                body="الأمين العام",
                session=63,
            ),
        ),
        (
            "003_ccfc8e636b231bec.txt",
            Guess(
                language=Language.CHINESE,
                kind="letter",
                title="2013年6月26日秘鲁常驻联合国代表给秘书长的信",
                date="2013-06-26",
                body="秘鲁常驻联合国代表",
                session=68,
            ),
        ),
        (
            "004_6bf816ae27e80bd1.txt",
            Guess(
                language=Language.ARABIC,
                kind="resolution",
                title="طرائق المفاوضات الحكومية الدولية بشأن الاتفاق العالمي "
                "من أجل الهجرة الآمنة والمنظمة والنظامية",
                symbol="A/RES/71/280",
                date="2017-04-06",
                body="الجمعية العامة",
                session=71,
            ),
        ),
    ],
    ids=list(SHA256),
)
def test_a_seed_tells_by_itself_what_it_is(name: str, expected: Guess) -> None:
    """Without its entry, a seed's own first lines give its kind, symbol, date, body, session and title."""
    assert from_text(read_source(SEEDS / name).text) == expected
