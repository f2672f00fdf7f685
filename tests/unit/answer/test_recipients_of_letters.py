"""To whom a letter goes and whom somebody thanks, in six languages; and who carried a thing out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("To whom is the letter from Peru addressed?", "Secretary-General"),
        ("إلى من وجهت رسالة بيرو؟", "الأمين العام"),
        ("秘鲁的信是写给谁的？", "秘书长"),
        ("À qui la lettre du Pérou est-elle adressée ?", "Secrétaire général"),
        ("¿A quién va dirigida la carta del Perú?", "Secretario General"),
        ("Кому адресовано письмо Перу?", "Генеральный секретарь"),
        ("To whom is the letter addressed?", "Secretary-General"),
        ("إلى من وجهت الرسالة؟", "الأمين العام"),
        ("À qui la lettre est-elle adressée ?", "Secrétaire général"),
        ("¿A quién va dirigida la carta?", "Secretario General"),
        ("Кому адресовано письмо?", "Генеральный секретарь"),
        ("Whom did the participants thank?", "Peru"),
        ("من شكر المشاركون؟", "بيرو"),
        ("与会者感谢谁？", "秘鲁"),
        ("Qui les participants ont-ils remercié ?", "Pérou"),
        ("¿A quién agradecieron los participantes?", "Perú"),
        ("Who presented the outcome of the third meeting in Lima?", "Botswana"),
        ("من عرض نتائج الاجتماع الثالث في ليما؟", "بوتسوانا"),
        ("谁在利马介绍了第三次会议的成果？", "博茨瓦纳"),
        ("Qui a présenté les résultats de la troisième réunion à Lima ?", "Botswana"),
        ("¿Quién presentó los resultados de la tercera reunión en Lima?", "Botswana"),
        ("Кто представил итоги третьего совещания в Лиме?", "Ботсвана"),
    ],
)
def test_who_is_told_in_six_languages(seeds_answerer: DocumentAnswerer, question: str, words: str) -> None:
    """Nobody signs to themselves, 主持 is no person, and «قامت … بعرض» tells who presented."""
    assert words in answered(seeds_answerer, question).headline
