"""Names in Latin letters for readers of no other script."""

from __future__ import annotations

import pytest

from index.termbase.romanize import romanize


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("لورا طومسون تشاكون", "Lura Tumsun Chakun"),
        ("كريستوف بازيفامو", "Kristuf Bazifamu"),
        ("دانييل بيك", "Daniel Bik"),
        ("وليم لاسي سوينغ", "Wlim Lasi Suing"),
        ("كريمة القري", "Karima al-Qri"),
        ("عبد الرحمن الشمري", "Abd al-Rahman al-Shmri"),
        ("مُحمّد بن راشد", "Mohamed bin Rashid"),
        ("م.م. فيمالارتنى", "M.M. Fimalartna"),
        ("مونیکا لين", "Munika Lin"),  # with the other yeh, as a scan has it
        ("خورخي مارتينيز - بيزارو", "Khurkhi Martiniz - Bizaru"),
        ("شا زوكانغ", "Sha Zukang"),
        ("沙祖康", "Sha Zukang"),
        ("恩里克·罗曼-莫雷", "Enlike Luoman-Molei"),
        ("Юрий Щербаков", "Yuriy Shcherbakov"),
        ("Нурлан Шерпиев", "Nurlan Sherpiev"),
        ("Jürg Lauber", "Jürg Lauber"),
        ("", ""),
    ],
)
def test_names_are_read_in_latin_letters(name: str, latin: str) -> None:
    """Arabic half-vowels are vowels between consonants, usual names have their vowels, Chinese is Pinyin."""
    assert romanize(name) == latin


def test_a_name_with_an_unread_character_is_not_romanised() -> None:
    """Half a name would be another person's."""
    assert romanize("王㐂") == ""
