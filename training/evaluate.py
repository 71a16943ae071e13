"""Prints the model's scores on the dev sets beside those of the proof, on gold tokens, read as the runtime reads.

evaluate.py --encoder FOLDER [--weights ../src/model/weights | --checkpoint FILE] [--data FOLDER] [--floors]

UPOS, XPOS, UAS, LAS: share of words (punctuation counts). Names: F of spans with type. Predicates: F of words above one
half. Roles: F of (predicate, head word, label) with gold predicates; core: ARG0 to ARG4 only. Exit 1 below a floor."""
import argparse
import collections
import dataclasses
import pathlib

import data
import decode
from features import Pieces

HERE = pathlib.Path(__file__).resolve().parent
CORE = {f"ARG{i}" for i in range(5)}
# Figures of an earlier proof of the recipe, and what a release must not fall below.
PROOF = {"EWT UPOS": 97.07, "EWT XPOS": 96.45, "EWT UAS": 91.72, "EWT LAS": 89.41, "EWT names": 73.27, "EWT predicates": 96.56,
         "EWT roles": 81.42, "EWT core roles": 84.54, "GUM UPOS": 97.64, "GUM UAS": 90.37, "GUM LAS": 88.0}
FLOORS = {"EWT UPOS": 97.0, "EWT XPOS": 96.3, "EWT UAS": 91.5, "EWT LAS": 89.2, "EWT names": 78.0, "EWT predicates": 96.3,
          "EWT roles": 81.0, "EWT core roles": 84.2, "GUM UPOS": 97.5, "GUM UAS": 90.2, "GUM LAS": 87.8}


@dataclasses.dataclass
class Count:
    """True, predicted and gold ones."""
    hit: int = 0
    found: int = 0
    gold: int = 0

    def add(self, found, gold):
        self.hit += len(found & gold)
        self.found += len(found)
        self.gold += len(gold)

    def f(self):
        return 200 * self.hit / max(1, self.found + self.gold)


def add_sentence(counts, gold, found):
    """One sentence: gold Sentence, what was read of it."""
    numbered = lambda values: set(enumerate(values))
    for key, layer in (("UPOS", "upos"), ("XPOS", "xpos"), ("UAS", "arc")):
        counts[key].add(numbered(found[layer]), numbered(getattr(gold, layer)))
    counts["LAS"].add(numbered(zip(found["arc"], found["relation"])), numbered(zip(gold.arc, gold.relation)))
    if gold.name is not None:
        counts["names"].add(data.spans_of(found["name"]), data.spans_of(gold.name))
    if gold.frames is not None:
        counts["predicates"].add({i for i, p in enumerate(found["predicate"]) if p > 0.5}, {i for i, p in enumerate(gold.predicate) if p})
        roles = {(p, a, label) for p, a, label, _ in found["roles"]}
        true = {(f.predicate, a, label) for f in gold.frames for a, label in f.labels.items() if a != f.predicate}
        counts["roles"].add(roles, true)
        counts["core roles"].add({r for r in roles if r[2] in CORE}, {r for r in true if r[2] in CORE})


def score(runner, documents, pieces, labels, most=decode.WINDOW_PIECES):
    """-> {figure: per cent}"""
    counts = {}
    for _, sentences in documents:
        own = counts.setdefault(sentences[0].corpus.upper(), collections.defaultdict(Count))
        asked = [[f.predicate for f in s.frames or []] for s in sentences]
        for gold, found in zip(sentences, decode.read(runner, [s.words for s in sentences], pieces, labels, asked, most)):
            add_sentence(own, gold, found)
    return {f"{corpus} {key}": count.f() for corpus, own in counts.items() for key, count in own.items()}


def table(columns):
    """{heading: {figure: value}} -> lines."""
    yield f"{'dev, gold tokens':16}" + "".join(f"{heading:>9}" for heading in columns)
    for name in PROOF:
        yield f"{name:16}" + "".join(f"{column[name]:9.2f}" for column in columns.values())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--checkpoint", help="score this checkpoint in float instead of the exported graphs")
    parser.add_argument("--weights", default=str(HERE / "../src/model/weights"))
    parser.add_argument("--data")
    parser.add_argument("--window", type=int, default=decode.WINDOW_PIECES, help="pieces of a window")
    parser.add_argument("--floors", action="store_true")
    options = parser.parse_args()
    folder = data.corpora_folder(options.data)
    documents = data.load(folder, "dev")
    runner, labels, name = decode.runner(options.checkpoint, options.encoder, options.weights, folder)
    found = score(runner, documents, Pieces(options.encoder), labels, options.window)
    print(*table({name: found, "proof": PROOF, "floor": FLOORS}), sep="\n", flush=True)
    low = [k for k, floor in FLOORS.items() if found[k] < floor]
    if options.floors and low:
        raise SystemExit("Below the floor: " + ", ".join(low))


if __name__ == "__main__":
    main()
