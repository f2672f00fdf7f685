"""What holds for every text that facts are read from."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from index.bundle import make_bundle
from index.termbase import Termbase
from tests.unit.parse.reading import FIXTURES, SEEDS, load, read_text

_WORDS = {
    "ar": (
        "الاجتماع|الدورة|المؤتمر|الأول|الرابعة|الثاني والثالث|حكومة بيرو|استضافت|عقد|وترأسته|في ليما"
        "|السيدة هند الشريدة|يومي ٢٢ و ٢٣ أيار/مايو ٢٠١٣|المنتدى العالمي|،|.|(|)|١٢ مندوبا|اللجنة|عرضت"
        "|البند ٥|الرئيس: "
    ),
    "zh": (
        "会议|届会|论坛|第一次|第三|第四十二届|秘鲁政府|主办|举行|在利马|李美玲女士|2013年5月22日和23日"
        "|全球论坛|，|。|(|)|12名代表|委员会|提议|议程项目5|主席："
    ),
    "en": (
        "meeting|session|conference|the first|fourth|second and third|Government of Peru|hosted|was held"
        "|chaired by|in Lima|Ms. Hind Sharida|on 22 and 23 May 2013|Global Forum|,|.|(|)|12 delegates"
        "|Committee|offered to|Agenda item 5|Chair: "
    ),
    "fr": (
        "réunion|la session|Conférence|première|quatrième|troisième et|Gouvernement péruvien"
        "|accueillie par|s’est tenue|présidée par|à Lima|Mme Hind Sharida|les 22 et 23 mai 2013|,|.|(|)"
        "|12 délégués|Comité|point 5 de l’ordre du jour"
    ),
    "es": (
        "reunión|el período de sesiones|Conferencia|primera|cuarto|tercera y|Gobierno del Perú|acogió"
        "|se celebró|presidida por|en Lima|la Sra. Hind Sharida|los días 22 y 23 de mayo de 2013|,|.|(|)"
        "|12 delegados|Comité|tema 5 del programa"
    ),
    "ru": (
        "сессия|совещание|конференция|пятая|Первый|второй и третьей|правительство Перу|принимало"
        "|состоялось|под председательством|в Лиме|г-жа Хинд Шарида|22–23 мая 2013 года|,|.|(|)"
        "|12 делегатов|комитет|предложило|пункт 5 повестки дня"
    ),
}
TERMBASE = Termbase.load()
_PIECES = [piece for name in (*SEEDS, *FIXTURES) for piece in load(name).split("\n\n") if piece.strip()]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(_WORDS)), st.integers(0, 2**32))
def test_facts_are_read_from_any_run_of_words_about_meetings(language: str, seed: int) -> None:
    """«Семьдесят пятая сессия Первый комитет …»: words of meetings in any order cost a fact, never the index."""
    chance = random.Random(seed)
    words = _WORDS[language].split("|")
    lines = [" ".join(chance.choices(words, k=chance.randint(1, 16))) for _ in range(6)]
    make_bundle(read_text("\n\n".join(lines)), TERMBASE)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**32))
def test_facts_are_read_from_shuffled_and_cut_documents(seed: int) -> None:
    """Pieces of real documents in any order, cut anywhere, are read for facts to the end."""
    chance = random.Random(seed)
    pieces = [chance.choice(_PIECES) for _ in range(12)]
    cut = [piece[chance.randint(0, len(piece) // 2) :][:1500] for piece in pieces]
    make_bundle(read_text("\n\n".join(cut)), TERMBASE)
