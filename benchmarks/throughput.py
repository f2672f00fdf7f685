"""How long a question waits among 100,000 paragraphs, and how many paragraphs a second are indexed.

    python -m benchmarks.throughput --data FOLDER

``FOLDER`` holds ``xquad.{ar,zh,en,es,ru}.json`` in SQuAD's format. The library is made of real sentences:
those of XQuAD's contexts, and of the French documents under ``tests/fixtures``. Each is there as it is and
with a letter wrong in one word of ten (of Chinese, one character in twenty); all are read by the project's own
analyzers and termbase. A paragraph is three such sentences of one language, drawn at random. A tenth of the
library are the seeds' own chunks, read as the product reads them, with a token in ten left out.

Takes two minutes and a few gigabytes, and writes ``benchmarks/results/throughput.md`` and ``throughput.json``.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from rank_bm25 import BM25Okapi

from benchmarks.retrieval import commit, machine, read_squad
from index.annotate import annotate
from index.bm25 import BM25
from index.build import rare_collections
from index.bundle import make_bundle, tokens_by_field
from index.catalogue import load_catalogue
from index.library import EVENTS, FIRST_CHUNKS, PEOPLE, VOCABULARY
from index.model import UN_LANGUAGES, CatalogueEntry, Chunk, Document, Language, Source
from index.parse import read_document
from index.search import index_fields, open_library, search
from index.sources import list_sources, read_source
from index.store import IndexContents, write_index
from index.termbase import Termbase
from index.text.analyze import analyzer_for
from index.text.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from index.library import Library

ROOT = Path(__file__).parents[1]
RESULTS = Path(__file__).parent / "results"
SIZE = 100_000
SEED = 20_130_522
OF_SEEDS = 0.1
SENTENCES = 3
VERSIONS = 3_000
"""Sentences of each language that paragraphs are drawn from, at least; the versions with wrong letters among them."""
ASKED, PEER_ASKED, WARM = 200, 3, 20
LIMIT = 10
QUICK_MS, SLOW_MS, PER_SECOND = 5.0, 20.0, 2_000
SAMPLE = 350
"""Paragraphs of each language that building is measured with."""

Tokens = dict[str, "Sequence[str]"]
"""Field of the index to a text's terms."""


def misprinted(text: str, dice: random.Random) -> str:
    """Return the text with one letter wrong in a word of ten, or in twenty characters of Chinese."""
    letters = sorted({character for character in text if character.isalpha()})
    if not letters:
        return text
    if any("\u3400" <= character <= "\u9fff" for character in text):
        return "".join(
            dice.choice(letters) if character.isalpha() and dice.random() < 0.05 else character
            for character in text
        )
    words = text.split(" ")
    for place, word in enumerate(words):
        if len(word) >= 4 and word.isalpha() and dice.random() < 0.1:
            at = dice.randrange(1, len(word) - 1)
            words[place] = word[:at] + dice.choice(letters) + word[at + 1 :]
    return " ".join(words)


def texts_of(language: Language, data: Path) -> list[str]:
    """Return the real paragraphs of a language."""
    if language is Language.FRENCH:
        files = sorted((ROOT / "tests" / "fixtures" / "documents").glob("*.fr.txt"))
        blocks = chain.from_iterable(file.read_text("utf-8").split("\n\n") for file in files)
        return [" ".join(block.split()) for block in blocks if len(block) > 40]
    return list(read_squad(data / f"xquad.{language.value}.json").contexts)


def sentences_of(language: Language, data: Path) -> list[str]:
    """Return a language's sentences, each as it is and misprinted."""
    real = [
        text[span.start : span.end]
        for text in texts_of(language, data)
        for span in split_sentences(text, language)
        if len(span) > 10
    ]
    dice = random.Random(f"{SEED}{language}")
    versions = max(2, -(-VERSIONS // len(real)))
    return real + [misprinted(text, dice) for text in real for _ in range(versions - 1)]


def paragraphs_of(language: Language, data: Path, count: int) -> list[str]:
    """Return paragraphs of a language, of sentences drawn from its own."""
    dice = random.Random(f"{SEED}{language}{count}")
    known = sentences_of(language, data)
    glue = "" if language is Language.CHINESE else " "
    return [glue.join(dice.choices(known, k=SENTENCES)) for _ in range(count)]


def tokens_of(text: str, language: Language, termbase: Termbase) -> Tokens:
    """Return what the fields of the index hold of a text, its first words for the context."""
    words = analyzer_for(language).analyze(text)
    return {
        "stem": words.stem,
        "gram": words.gram,
        "context": words.stem[:8],
        **tokens_by_field(annotate(text, language, termbase)),
    }


def seed_documents() -> Iterator[Document]:
    """Yield the seeds, read."""
    catalogue = load_catalogue(ROOT / "seeds")
    for path in list_sources(ROOT / "seeds"):
        source = read_source(path, max_bytes=10**9)
        yield read_document(source, catalogue.entry_for(source))


def write_library(folder: Path, data: Path, size: int) -> list[tuple[str, ...]]:
    """Write the library, and return each paragraph's stems."""
    termbase = Termbase.load()
    dice = random.Random(SEED)
    drawn: list[tuple[Tokens, ...]] = []
    chunks: list[Chunk] = []
    documents: list[Document] = []
    first: dict[str, int] = {}
    stems: dict[str, str] = {}

    def begin(name: str, language: Language) -> None:
        first[name] = len(chunks)
        entry = CatalogueEntry(name, language, "document", {language.value: name})
        documents.append(Document(Source(name, name), entry, (), ()))

    for language in UN_LANGUAGES:
        name = f"public.{language.value}.txt"
        begin(name, language)
        texts = sentences_of(language, data)
        known = [tokens_of(text, language, termbase) for text in texts]
        stems[language.value] = " ".join(sorted({stem for one in known for stem in one["stem"]}))
        for number in range(int(size * (1 - OF_SEEDS)) // len(UN_LANGUAGES)):
            chosen = dice.choices(range(len(texts)), k=SENTENCES)
            drawn.append(tuple(known[one] for one in chosen))
            text = " ".join(texts[one] for one in chosen)
            chunks.append(Chunk(name, f"para-{number + 1}", text, "", language))
    own: list[tuple[Chunk, Tokens]] = []
    for document in seed_documents():
        bundle = make_bundle(document, termbase)
        own += [
            (chunk, {field: tuple(rows[number]) for field, rows in bundle.fields.items()})
            for number, chunk in enumerate(bundle.chunks)
        ]
    begin("seeds.txt", Language.ARABIC)
    for number in range(size - len(chunks)):
        chunk, fields = own[number % len(own)]
        drawn.append(
            (
                {
                    field: tuple(token for token in terms if dice.random() >= 0.1)
                    for field, terms in fields.items()
                },
            )
        )
        chunks.append(Chunk("seeds.txt", f"para-{number + 1}", chunk.text, chunk.context, chunk.language))

    def lists(field: str) -> Iterator[list[str]]:
        for parts in drawn:
            if field == "context":
                yield list(parts[0][field])
            else:
                yield [token for part in parts for token in part[field]]

    engines = {
        field: BM25.build(lists(field), k1=one.k1, b=one.b, epsilon=0.0)
        for field, one in index_fields().items()
    }
    extras: dict[str, Any] = {EVENTS: [], PEOPLE: [], FIRST_CHUNKS: first, VOCABULARY: stems}
    write_index(folder, IndexContents(documents, chunks, engines, extras))
    return [tuple(terms) for terms in lists("stem")]


def questions_of(language: Language, data: Path) -> dict[str, list[str]]:
    """Return questions of a language: XQuAD's, and the project's own about the seeds."""
    dice = random.Random(f"{SEED}{language}?")
    if language is Language.FRENCH:
        sentences = [text.split() for text in texts_of(language, data) if len(text.split()) > 9]
        asked = []
        for _ in range(ASKED + WARM):
            words = dice.choice(sentences)
            at = dice.randrange(len(words) - 7)
            asked.append(f"{dice.choice(('Quand', 'Où', 'Qui', 'Combien'))} {' '.join(words[at : at + 7])} ?")
    else:
        every = [text for text, _ in read_squad(data / f"xquad.{language.value}.json").questions]
        asked = dice.sample(every, min(ASKED + WARM, len(every)))
    own = [
        case["question"]
        for name in ("tune", "held")
        for case in map(
            json.loads, (ROOT / f"tests/eval/questions.{name}.jsonl").read_text("utf-8").splitlines()
        )
        if case["lang"] == language.value
    ]
    return {"public": asked, "seeds": own}


def timed(ask: Callable[[str], object], questions: Sequence[str]) -> NDArray[np.float64]:
    """Return for each question the milliseconds that it waited and those of processor time that it took."""
    times = np.zeros((len(questions), 2))
    for place, question in enumerate(questions):
        begin, busy = time.perf_counter(), time.thread_time()
        ask(question)
        times[place] = time.perf_counter() - begin, time.thread_time() - busy
    return times * 1000


def ask_all(folder: Path, data: Path) -> list[dict[str, Any]]:
    """Return one row for each language and set of questions; for a process that has indexed nothing."""
    library = open_library(folder)
    rows: list[dict[str, Any]] = []
    for language in UN_LANGUAGES:
        sets = questions_of(language, data)
        timed(partial(_ask, library, language), sets["public"][:WARM])
        sets["public"] = sets["public"][WARM:]
        for name, questions in sets.items():
            waited, busy = timed(partial(_ask, library, language), questions).T
            row: dict[str, Any] = {"language": language.value, "asked about": name, "questions": len(waited)}
            row["wall_p50"], row["wall_p99"] = np.percentile(waited, [50, 99]).tolist()
            row["cpu_p50"], row["cpu_p99"] = np.percentile(busy, [50, 99]).tolist()
            rows.append(row)
            print(json.dumps(row), flush=True)
    return rows


def ask_peer(rows: Sequence[dict[str, Any]], data: Path, stems: Sequence[tuple[str, ...]]) -> None:
    """Add to the rows what rank-bm25 takes over the same paragraphs' stems."""
    peer = BM25Okapi(stems)
    for row in rows:
        if row["asked about"] == "public":
            language = Language(row["language"])
            questions = questions_of(language, data)["public"][WARM : WARM + PEER_ASKED]
            times = timed(partial(_ask_peer, peer, language), questions)
            row["rank_bm25_p50"] = float(np.median(times[:, 1]))


def _ask(library: Library, language: Language, text: str) -> object:
    return search(library, text, language, limit=LIMIT)


def _ask_peer(peer: BM25Okapi, language: Language, text: str) -> object:
    stems = list(analyzer_for(language).analyze(text).stem)
    return peer.get_top_n(stems, range(peer.corpus_size), n=LIMIT)


def words_of(paragraphs: Sequence[tuple[str, Language]]) -> dict[str, list[str]]:
    """Return the analysed fields of paragraphs, each paragraph's terms as one string: cheap to hand over."""
    found: dict[str, list[str]] = {"stem": [], "gram": [], "literal": []}
    for text, language in paragraphs:
        for field, terms in analyzer_for(language).analyze(text).by_field().items():
            found[field.value].append(" ".join(terms))
    return found


def everything_of(paragraphs: Sequence[tuple[str, Language]]) -> dict[str, list[str]]:
    """Return all fields of paragraphs, dates, concepts and names among them."""
    termbase = _TERMBASE[0]
    found: dict[str, list[str]] = {field: [] for field in index_fields()}
    for text, language in paragraphs:
        for field, terms in tokens_of(text, language, termbase).items():
            found[field].append(" ".join(terms))
    return found


_TERMBASE: list[Termbase] = []


def engine_of(job: tuple[str, Sequence[str]]) -> int:
    """Build the engine of a field; return its number of documents."""
    field, lists = job
    parameters = index_fields()[field]
    return len(BM25.build((one.split(" ") for one in lists), k1=parameters.k1, b=parameters.b, epsilon=0.0))


def build(
    read: Callable[[Sequence[tuple[str, Language]]], dict[str, list[str]]],
    paragraphs: Sequence[tuple[str, Language]],
    processes: int,
) -> dict[str, float]:
    """Return how long analysing paragraphs and making their engines take, the processes' start left out."""
    parts = [paragraphs[start::8] for start in range(8)]
    with ProcessPoolExecutor(processes, mp_context=get_context("fork")) as pool:
        list(pool.map(abs, range(processes)))
        begin = time.perf_counter()
        fields: dict[str, list[str]] = {}
        busy = 0.0
        for found, spent in pool.map(partial(_with_time, read), parts):
            busy += spent
            for field, lists in found.items():
                fields.setdefault(field, []).extend(lists)
        analysed = time.perf_counter()
        # the largest first, so that the others fit beside it
        order = sorted(fields, key=lambda field: -sum(map(len, fields[field])))
        jobs = [(field, fields[field]) for field in order]
        made = list(pool.map(partial(_with_time, engine_of), jobs))
        ended = time.perf_counter()
    busy += sum(spent for _, spent in made)
    return {
        "analysis": len(paragraphs) / (analysed - begin),
        "engines": len(paragraphs) / (ended - analysed),
        "both": len(paragraphs) / (ended - begin),
        "per_core": len(paragraphs) / busy,
    }


def _with_time(work: Callable[[Any], Any], given: object) -> tuple[Any, float]:
    """Return what a piece of work gives and the processor seconds it took."""
    with rare_collections():  # as the product builds
        begin = time.process_time()
        done = work(given)
        return done, time.process_time() - begin


def build_all(data: Path, sample: int) -> list[dict[str, Any]]:
    """Return one row for each kind of paragraph, depth of reading and number of processes."""
    _TERMBASE.append(Termbase.load())
    public = [(text, language) for language in UN_LANGUAGES for text in paragraphs_of(language, data, sample)]
    chunks = [chunk for document in seed_documents() for chunk in make_bundle(document, _TERMBASE[0]).chunks]
    dice = random.Random(SEED)
    seeds = [(misprinted(chunk.text, dice), chunk.language) for chunk in chunks for _ in range(8)]
    for each in (public, seeds):
        dice.shuffle(each)
    analyzer_for.cache_clear()
    rows = []
    for kind, paragraphs in (("seeds", seeds), ("public", public)):
        for depth, read in (("words", words_of), ("all", everything_of)):
            for processes in (1, 2):
                row: dict[str, Any] = {
                    "paragraphs": kind,
                    "count": len(paragraphs),
                    "characters": sum(len(text) for text, _ in paragraphs) / len(paragraphs),
                    "read": depth,
                    "processes": processes,
                }
                row |= build(read, paragraphs, processes)
                rows.append(row)
                print(json.dumps(row), flush=True)
    return rows


def report(
    asked: Sequence[Mapping[str, Any]], built: Sequence[Mapping[str, Any]], size: int, load: float
) -> str:
    """Return the results as Markdown."""
    lines = [
        "# Questions and building at 100,000 paragraphs",
        "",
        f"Commit {commit()}; {machine()}; load before {load:.1f}.",
        "Made by `python -m benchmarks.throughput --data FOLDER`.",
        "",
        f"## Question to hits, {size:,} paragraphs of six languages in one library",
        "",
        "Real sentences, not 100,000 real paragraphs: three sentences of one language drawn at random from XQuAD's",
        "(Arabic, Chinese, English, Spanish, Russian) and from three short French fixtures, some with wrong letters;",
        "a tenth are the seeds' chunks, repeated with tokens left out. Few sentences repeated this often",
        "make postings longer than so many real paragraphs would. XQuAD has no French: its questions are a",
        "question word and seven words of a fixture. *Seeds* are the project's own questions about them.",
        "",
        "`index.search.search`, analysis and termbase included, ten hits, one thread, ms. Each question is asked once,",
        f"after {WARM} others of its language, in a fresh process. *Wall* is what it waited, with what other work",
        "on the machine took; *CPU* its processor time, and so the wait on an idle core.",
        f"Goal: p50 < {QUICK_MS:.0f}, p99 < {SLOW_MS:.0f}.",
        f"rank-bm25 ranks the same paragraphs' stems alone, {PEER_ASKED} questions, processor time.",
        "",
        "| language | asked about | questions | wall p50 | wall p99 | CPU p50 | CPU p99 | rank-bm25 p50 | goal |",
        "|---|---|---:|---:|---:|---:|---:|---:|---|",
    ]
    for row in asked:
        peer = f"{row['rank_bm25_p50']:.0f}" if "rank_bm25_p50" in row else ""
        figures = " | ".join(f"{row[key]:.2f}" for key in ("wall_p50", "wall_p99", "cpu_p50", "cpu_p99"))
        lines.append(
            f"| {row['language']} | {row['asked about']} | {row['questions']} | {figures} | {peer} | {_verdict(row)} |"
        )
    lines += [
        "",
        "## Paragraphs a second",
        "",
        "*Words* are the three fields of the analyzers; *all* adds dates, numbers, concepts and names, as the",
        "product's index has them. Reading documents to paragraphs, events, people and writing to disk are",
        f"left out. Processes share both the analysis and the fields' engines. Goal: {PER_SECOND:,} on two. The",
        "product builds as `index/ahead.py` does. *A core* is paragraphs by second of processor time: other work",
        "on the machine takes from the other columns and hardly from this one.",
        "",
        "| paragraphs | characters each | read | processes | analysed | engines made | both | a core |",
        "|---|---:|---|---:|---:|---:|---:|---:|",
    ]
    lines += [
        f"| {row['count']:,}, {row['paragraphs']} | {row['characters']:.0f} | {row['read']} | {row['processes']}"
        f" | {row['analysis']:,.0f} | {row['engines']:,.0f} | {row['both']:,.0f} | {row['per_core']:,.0f} |"
        for row in built
    ]
    return "\n".join(lines) + "\n"


def _verdict(row: Mapping[str, Any]) -> str:
    for kind, words in (("wall", "met"), ("cpu", "in CPU time")):
        if row[f"{kind}_p50"] < QUICK_MS and row[f"{kind}_p99"] < SLOW_MS:
            return words
    return "missed"


def main() -> None:
    """Measure and write the results."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.throughput", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("--data", type=Path, required=True, help="the folder with xquad.*.json")
    parser.add_argument("--size", type=int, default=SIZE, help="paragraphs of the library")
    parser.add_argument("--sample", type=int, default=SAMPLE, help="paragraphs a language to build with")
    parser.add_argument("--out", type=Path, default=RESULTS)
    arguments = parser.parse_args()
    load = os.getloadavg()[0]
    built = build_all(arguments.data, arguments.sample)
    with tempfile.TemporaryDirectory() as folder:
        begin = time.perf_counter()
        stems = write_library(Path(folder), arguments.data, arguments.size)
        print(f"library written in {time.perf_counter() - begin:.0f} s", flush=True)
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            asked = pool.submit(ask_all, Path(folder), arguments.data).result()
        ask_peer(asked, arguments.data, stems)
    text = report(asked, built, arguments.size, load)
    (arguments.out / "throughput.md").write_text(text, "utf-8")
    record = {
        "commit": commit(),
        "machine": machine(),
        "size": arguments.size,
        "asked": asked,
        "built": built,
    }
    (arguments.out / "throughput.json").write_text(json.dumps(record, indent=1) + "\n", "utf-8")
    print(text)


if __name__ == "__main__":
    main()
