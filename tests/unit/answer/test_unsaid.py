"""What a sentence must say that answers by what it says: the number of a thing, a reason, a meaning, who, and which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.model import Answer, NotFound, Question
from bot.answer.understand.reasons import asks_why
from index.model import Language
from tests.unit.invented import answerer_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer.builder import DocumentAnswerer

DOCUMENTS = {
    "waters.md": """# Report of the River Commission on shared waters

1. The River Commission met in Oslo on 23 May 2020 with the objective of sharing forecasts of floods. The participants
welcomed the plan for shared waters.

2. Objective 4 of the plan for shared waters calls for a gauge in every tributary by 2024.

3. The secretariat moved to Riga because the lease of the old building had ended. The workshop on fish ladders took
place in Vienna, in the hall of the port authority.

4. Ms. Anna Berg, Director of the hydrological service of Norway, attended the meeting. Mr. Piet Visser, Director of the
port of Rotterdam, stressed that dredging harms spawning grounds.

5. A "gauge" means a fixed device that records the level of a river. Fish ladders were mentioned by several speakers.

6. In March 2019 the River Commission adopted a declaration on fish ladders. The committee of the parties to the
Convention on Shared Waters prepared the accession of states to it.

7. Kenya, Uganda and Rwanda ratified the Convention on Shared Waters. The plan for shared waters was established by
resolution 70/200.

8. The fund for anglers is told of in resolution 71/300.
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> DocumentAnswerer:
    """Return an answerer over an invented report."""
    return answerer_of(DOCUMENTS, tmp_path_factory.mktemp("unsaid"))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What does objective 4 of the plan for shared waters call for?", "gauge in every tributary"),
        ("Que prévoit l'objectif 4 du plan pour les eaux partagées ?", "gauge in every tributary"),
        ("ماذا يقول الهدف 4 من خطة المياه المشتركة؟", "gauge in every tributary"),
        ("Why did the secretariat move to Riga?", "lease of the old building"),
        ("What does gauge mean?", "fixed device"),
        ("What did Piet Visser say about dredging?", "spawning grounds"),
        ("When did the River Commission adopt its declaration on fish ladders?", "2019"),
        ("Which countries ratified the Convention on Shared Waters?", "Kenya"),
        ("By which resolution was the plan for shared waters established?", "70/200"),
    ],
)
def test_what_is_said_is_answered(answerer: DocumentAnswerer, question: str, words: str) -> None:
    """What a question must find said is said."""
    reply = answerer.answer(Question(question))
    assert isinstance(reply, Answer), question
    assert words in reply.headline + reply.quotations[0].text


@pytest.mark.parametrize(
    "question",
    [
        "What does objective 23 of the plan for shared waters call for?",
        "Que prévoit l'objectif 23 du plan pour les eaux partagées ?",
        "¿Qué dice el objetivo 23 del plan de aguas compartidas?",
        "Что говорится в цели 23 плана по общим водам?",
        "共享水域计划目标23的内容是什么？",
        "ماذا يقول الهدف 23 من خطة المياه المشتركة؟",
        "Why was Vienna chosen for the workshop on fish ladders?",
        "Why did the River Commission adopt a declaration on refugees?",
        "What does fish ladder mean?",
        "What did Anna Berg say at the meeting?",
        "When did the River Commission adopt its declaration on refugees?",
        "By which resolution was the fund for anglers established?",
    ],
)
def test_what_is_not_said_is_refused(answerer: DocumentAnswerer, question: str) -> None:
    """A sentence that holds the words and does not say it answers nothing."""
    assert isinstance(answerer.answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    ("language", "question", "why"),
    [
        (Language.ENGLISH, "Why was Vienna chosen?", True),
        (Language.FRENCH, "Pourquoi Vienne ?", True),
        (Language.SPANISH, "¿Por qué se eligió Viena?", True),
        (Language.RUSSIAN, "Почему выбрали Вену?", True),
        (Language.ARABIC, "ليش اختاروا فيينا؟", True),
        (Language.CHINESE, "会议为什么在维也纳举行？", True),
        (Language.CHINESE, "委员会认为什么是主要工具？", False),
        (Language.ENGLISH, "Which is the reason given?", False),
    ],
)
def test_a_question_for_a_reason_is_told_from_others(language: Language, question: str, *, why: bool) -> None:
    """A reason is asked for in six languages; 认为什么 asks for none."""
    assert asks_why(question, language) is why


MORE = {
    "harbours.md": """# Report on harbours

1. The Harbour Forum met in Geneva, Switzerland, in May 2015 and discussed dredging, lighthouses and pilots. It examined
ways for companies that transfer money to lower their fees.

2. The Reef Process and the Kelp Process were unable to share recommendations on pilots.

3. The Secretary-General prepares the mandate of the conference.

4. The Pilot Conference was held in 2016 (in Lima, Peru, hosted by the Port Authority) and in 2018 (in Cairo, Egypt,
hosted by the League).
"""
}


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("What measures did Switzerland announce at the Harbour Forum?", id="where-en"),
        pytest.param("Quelles mesures la Suisse a-t-elle annoncées au Harbour Forum ?", id="where-fr"),
        pytest.param("ما التدابير التي أعلنتها سويسرا؟", id="where-ar"),
        pytest.param("What does the Reef Process recommend on climate change?", id="outcome-en"),
        pytest.param("¿Qué recomienda el Reef Process sobre el cambio climático?", id="outcome-es"),
        pytest.param("Which companies fund the Harbour Forum?", id="which-en"),
        pytest.param("Какие компании финансируют Harbour Forum?", id="which-ru"),
        pytest.param("What are the tasks of the Deputy Secretary-General of the conference?", id="office-en"),
        pytest.param("What topics did the Cairo meeting discuss?", id="names-alone-en"),
        pytest.param("开罗会议讨论了哪些议题？", id="names-alone-zh"),
    ],
)
def test_whose_and_where_is_no_answer(tmp_path: Path, question: str) -> None:
    """A country beside its city announced nothing, and who cannot recommend recommends nothing."""
    assert isinstance(answerer_of(MORE, tmp_path).answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What did the Harbour Forum discuss in Geneva?", "dredging"),
        ("Which processes were unable to share recommendations on pilots?", "Reef"),
    ],
)
def test_what_is_listed_is_answered(tmp_path: Path, question: str, words: str) -> None:
    """What is told of is told."""
    reply = answerer_of(MORE, tmp_path).answer(Question(question))
    assert isinstance(reply, Answer)
    assert words in reply.headline + reply.quotations[0].text


NAMED_ONLY = {
    "reefs.md": """# Report on reefs

1. The Reef Forum met in Lisbon in May 2015. Kenya hosted the second meeting in Mombasa in 2016 because its reefs were
dying. The States of the Latin American region sent divers.

2. In 2014 the office announced the United Nations initiative against trafficking in persons that aims to train divers.

3. The office helps states to carry out the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially
Women and Children.

4. "Bleaching" means the loss of the algae that feed a coral. Bleaching and coral theft were discussed by many. The
divers and the fishers of the coast were trained together in the new hall.
"""
}


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Why did the Reef Forum meet in Lisbon?", id="why-en"),
        pytest.param("Pourquoi le Reef Forum s'est-il réuni à Lisbonne ?", id="why-fr"),
        pytest.param("لماذا اجتمع Reef Forum في لشبونة؟", id="why-ar"),
        pytest.param("What is trafficking in persons?", id="meaning-en"),
        pytest.param("什么是贩运人口？", id="meaning-zh"),
        pytest.param("Какие наказания предусмотрены за торговлю людьми?", id="name-ru"),
        pytest.param("什么处罚适用于贩运人口？", id="name-zh"),
        pytest.param("What is the difference between divers and fishers?", id="difference-en"),
        pytest.param("¿Cuál es la diferencia entre buzos y pescadores?", id="difference-es"),
        pytest.param("What did the United States say about divers?", id="country-en"),
        pytest.param("ماذا قالت الولايات المتحدة عن الغواصين؟", id="country-ar"),
    ],
)
def test_what_is_only_named_is_refused(tmp_path: Path, question: str) -> None:
    """That it is so is no reason; what a protocol or a region is called tells neither its parts nor a country."""
    assert isinstance(answerer_of(NAMED_ONLY, tmp_path).answer(Question(question)), NotFound)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Why did Kenya host the second meeting?", "dying"),
        ("¿Por qué acogió Kenya la segunda reunión?", "dying"),
        ("What does bleaching mean?", "algae"),
        ("Which protocol does the office help states to carry out?", "Punish Trafficking"),
    ],
)
def test_what_is_told_beside_a_name_is_answered(tmp_path: Path, question: str, words: str) -> None:
    """A reason with its word, a definition and a name that was asked for are told."""
    reply = answerer_of(NAMED_ONLY, tmp_path).answer(Question(question))
    assert isinstance(reply, Answer)
    assert words in reply.headline + reply.quotations[0].text
