"""Corpora -> documents (lists of Sentence) with any of: tree, names, noun types, predicates with arguments,
coreference chains."""
import argparse
import csv
import gzip
import hashlib
import json
import os
import pathlib
import re
from dataclasses import dataclass, field

import chains
import extra
import lexicon

HERE = pathlib.Path(__file__).resolve().parent
OPEN_LICENCES = ("CC BY 4.0", "CC BY 2.5", "CC BY-SA 3.0")
# Subtypes of relations that say something about who did what; others are cut to their base ("cc:preconj" -> "cc").
SUBTYPES = ("pass", "agent", "poss", "relcl", "prt", "tmod", "npmod", "unmarked", "desc", "outer")
AUXILIARIES = ("be.03", "have.01", "do.01")
NOUN_TYPES = ["_", "person", "place", "organization", "object", "event", "time", "substance", "animal", "plant", "abstract"]
NAME_OF = {"person": "PER", "organization": "ORG", "place": "LOC"}
FILES = {
    "ewt": ["ud-ewt/en_ewt-ud-{}.conllu.gz"], "propbank": ["ewt-propbank/ewt-srl-{}.jsonl.gz"],
    "uner": ["uner-ewt/uner-ewt-{}.bio.gz"], "gum": ["gum/gum-{}.conllu.gz", "gum/manifest.tsv"],
}


@dataclass
class Frame:
    """A predicate's arguments: word index -> label; `masked` words teach nothing, the others are no argument."""
    predicate: int
    labels: dict
    masked: set = field(default_factory=set)


@dataclass
class Sentence:
    """One sentence; a layer that its corpus does not annotate is None. Heads are 0 (root) or 1-based."""
    words: list
    corpus: str
    id: str = ""
    upos: list = None
    xpos: list = None
    arc: list = None
    relation: list = None
    name: list = None       # BIOES tags, None = masked
    noun: list = None
    predicate: list = None  # 1, 0 or None = masked
    frames: list = None
    chain: list = None      # name of the chain, "" = alone, None = nothing that a chain may hold
    misc: list = None


def corpora_folder(argument=None):
    """Folder of the corpora: argument, else ONRECORD_DATA, else beside the project."""
    folder = pathlib.Path(argument or os.environ.get("ONRECORD_DATA") or HERE / "../../shared/data").resolve()
    if not (folder / "ud-ewt").is_dir():
        raise SystemExit(f"No corpora in {folder}: give their folder with --data or ONRECORD_DATA (see training/README.md).")
    return folder


def read(path, mode="rt"):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, mode, encoding="utf8") as file:
        yield from file


def clean_relation(relation):
    base, _, subtype = relation.partition(":")
    return relation if subtype in SUBTYPES else base


def read_conllu(path, corpus):
    """[(document id, [Sentence])]"""
    documents, sentence = [], None
    for line in read(path):
        line = line.rstrip("\n")
        if line.startswith("# newdoc id = "):
            documents.append((line[14:], []))
        elif line.startswith("# sent_id = "):
            sentence = Sentence([], corpus, line[12:], [], [], [], [], misc=[])
            documents[-1][1].append(sentence)
        elif line and line[0] != "#":
            column = line.split("\t")
            if column[0].isdigit():
                sentence.words.append(column[1])
                sentence.upos.append(column[3])
                sentence.xpos.append(column[4])
                sentence.arc.append(int(column[6]))
                sentence.relation.append(clean_relation(column[7]))
                sentence.misc.append(column[9])
    return documents


def head_of(sentence, start, end):
    """Index of the first word of [start, end) whose head lies outside."""
    for i in range(start, end):
        if not start <= sentence.arc[i] - 1 < end:
            return i
    return start


def bioes(spans, length):
    """[(start, end, type)] -> tags."""
    tags = ["O"] * length
    for start, end, kind in spans:
        if end - start == 1:
            tags[start] = "S-" + kind
        else:
            tags[start], tags[end - 1] = "B-" + kind, "E-" + kind
            tags[start + 1:end - 1] = ["I-" + kind] * (end - start - 2)
    return tags


def spans_of(tags):
    """Tags, BIO, IO or BIOES -> {(start, end, type)}."""
    spans, start, kind = set(), None, None
    for i, tag in enumerate([t or "O" for t in tags] + ["O"]):
        if start is not None and (tag[0] in "BSO" or tag[2:] != kind):
            spans.add((start, i, kind))
            start = None
        if tag != "O" and start is None:
            start, kind = i, tag[2:]
    return spans


def add_names(path, by_id):
    """UNER's tags to the sentences that have the same tokens."""
    sentence, words, tags = None, [], []
    for line in [*read(path), "\n"]:
        line = line.rstrip("\n")
        if line.startswith("# sent_id = "):
            sentence, words, tags = by_id.get(line[12:]), [], []
        elif line and line[0] != "#":
            word, tag = line.split("\t")[:2]
            words.append(word)
            tags.append(tag)
        elif not line and sentence is not None:
            if words == sentence.words:
                sentence.name = bioes(spans_of(tags), len(tags))
            sentence = None


def add_frames(path, by_id):
    """PropBank's predicates and arguments, each argument reduced to its head word."""
    for line in read(path):
        entry = json.loads(line)
        sentence = by_id[entry["sent_id"]]
        sentence.frames, sentence.predicate = [], [0] * len(sentence.words)
        for verb in entry["preds"]:
            if verb["roleset"] in AUXILIARIES:
                continue
            labels = {head_of(sentence, a, b): l for a, b, l in verb["args"] if not l.startswith(("C-", "R-"))}
            sentence.frames.append(Frame(verb["i"], labels))
            sentence.predicate[verb["i"]] = 1


def read_ewt(folder, split):
    documents = read_conllu(folder / FILES["ewt"][0].format(split), "ewt")
    by_id = {s.id: s for _, sentences in documents for s in sentences}
    add_frames(folder / FILES["propbank"][0].format(split), by_id)
    add_names(folder / FILES["uner"][0].format(split), by_id)
    return documents


def mentions(document):
    """GUM's Entity brackets -> {sentence index: [(start, end, type, identity)]} of mentions within one sentence."""
    found, open_ = {}, []
    for k, sentence in enumerate(document):
        for i, misc in enumerate(sentence.misc):
            value = next((m[7:] for m in misc.split("|") if m.startswith("Entity=")), "")
            for left, body, right in re.findall(r"(\()?([^()]+)(\))?", value):
                fields = body.split("-")
                if left:
                    open_.append((fields[0], k, i, fields[1], "-".join(fields[7:]) if len(fields) > 7 else ""))
                if right:
                    place = next(j for j in range(len(open_) - 1, -1, -1) if open_[j][0] == fields[0])
                    _, k0, i0, kind, identity = open_.pop(place)
                    if k0 == k:
                        found.setdefault(k, []).append((i0, i + 1, kind, identity))
    return found


def name_span(sentence, start, end, head, identity):
    """The proper name round a mention's head word: the run of proper nouns, with its "of the ..." if the identity has it."""
    proper = [x in ("NNP", "NNPS") for x in sentence.xpos]
    part = lambda i: start <= i < end and (proper[i] or sentence.words[i] == "-")
    left, right = head, head + 1
    while part(left - 1):
        left -= 1
    while part(right):
        right += 1
    while "_of_" in identity and right < end and sentence.words[right] == "of":
        after = right + 2 if right + 1 < end and sentence.words[right + 1] == "the" else right + 1
        if not part(after):
            break
        right = after
        while part(right):
            right += 1
    while right - 1 > head and not proper[right - 1]:
        right -= 1
    while left < head and not proper[left]:
        left += 1
    return left, right


def add_entities(document):
    """GUM's entity types on head words (the smallest mention wins) and its names."""
    found = mentions(document)
    for k, sentence in enumerate(document):
        sentence.noun, names = ["_"] * len(sentence.words), []
        for start, end, kind, identity in sorted(found.get(k, []), key=lambda m: m[0] - m[1]):
            head = head_of(sentence, start, end)
            sentence.noun[head] = kind
            if kind in NAME_OF and sentence.xpos[head] in ("NNP", "NNPS"):
                names.append((*name_span(sentence, start, end, head, identity), NAME_OF[kind]))
        taken, chosen = set(), []
        for name in sorted(names, key=lambda n: n[0] - n[1]):  # longest first, none inside another
            if not taken & set(range(name[0], name[1])):
                taken |= set(range(name[0], name[1]))
                chosen.append(name)
        sentence.name = bioes(chosen, len(sentence.words))


def read_gum(folder, split):
    """GUM's documents under an open licence."""
    with open(folder / FILES["gum"][1], encoding="utf8") as file:
        licence = {row["doc"]: row["text_licence"] for row in csv.DictReader(file, delimiter="\t")}
    documents = [d for d in read_conllu(folder / FILES["gum"][0].format(split), "gum") if licence.get(d[0]) in OPEN_LICENCES]
    for _, sentences in documents:
        add_entities(sentences)
    chains.add_chains(folder / chains.ONTOGUM.format(split), documents)
    return documents


def load(folder, split, gold=None):
    """All documents of a split. `dev` has EWT and GUM only; `train` leaves out what overlaps the gold articles."""
    documents = [*read_ewt(folder, split), *read_gum(folder, split)]
    if split == "train":
        documents += extra.load(folder)
        excluded = extra.Exclusion(gold or folder.parent / "gold", folder)
        documents = excluded.filter(documents)
    return documents


def vocabularies(documents):
    """Label lists of all heads, most frequent first."""
    count = {"upos": {}, "xpos": {}, "relation": {}, "role": {}}
    for _, sentences in documents:
        for s in sentences:
            labels = {k: getattr(s, k) or [] for k in ("upos", "xpos", "relation")}
            labels["role"] = [l for f in (s.frames or []) if s.corpus == "ewt" for l in f.labels.values()]
            for layer, values in labels.items():
                for value in values:
                    count[layer][value] = count[layer].get(value, 0) + 1
    lists = {k: sorted((x for x in c if k != "role" or c[x] >= 5), key=lambda x: (-c[x], x)) for k, c in count.items()}
    lists["role"] = ["_"] + lists["role"]
    lists["name"] = ["O"] + [f"{p}-{t}" for t in NAME_OF.values() for p in "BIES"]
    return lists | {"noun": NOUN_TYPES, "predicate": ["predicate"], "arc": []}


def main():
    """Prints what is read and the sha256 of every corpus file."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--data")
    folder = corpora_folder(parser.parse_args().data)
    documents = load(folder, "train")
    for corpus in dict.fromkeys(s.corpus for _, d in documents for s in d):
        own = [s for _, d in documents for s in d if s.corpus == corpus]
        print(f"{corpus:9} {len(own):6} sentences {sum(len(s.words) for s in own):7} words "
              f"{sum(len(spans_of(s.name or [])) for s in own):6} names {sum(len(s.frames or []) for s in own):6} frames")
    names = sorted({f.format(x) for fs in [*FILES.values(), [chains.ONTOGUM]] for f in fs for x in ("train", "dev")} | {lexicon.ROLESETS, chains.LITBANK, *extra.files(folder)})
    for name in names:
        print(hashlib.sha256((folder / name).read_bytes()).hexdigest(), name)


if __name__ == "__main__":
    main()
