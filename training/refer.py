"""Trains the head over antecedents on the finished encoder's word vectors, which stay as they are, and adds refer.onnx.

refer.py --encoder FOLDER [--weights ../src/model/weights] [--data CORPORA] [--gold GOLD] [--epochs 12] [--cache FILE]

Vectors come from the exported int8 graph, as at runtime. Every document is read once (kept in --cache), so that training
takes minutes. Prints on GUM dev (open part) the precision and recall of the chosen antecedents: of third-person pronouns,
names and other nouns."""
import argparse
import json
import math
import os
import pathlib
import random
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

import chains
import data
import decode
import export
import extra
import parity
from features import Pieces
from quantize import lean

HERE = pathlib.Path(__file__).resolve().parent
GAPS = [0, 1, 2, 3, 4, 6, 9, 16, 32]  # distances in sentences between a mention and its antecedent, each class up to the next
HIDDEN, DROPOUT = 256, 0.3
RATE, DECAY, SEED = 1e-3, 0.05, 1
MOST = 450        # nominal words of a document seen at once
LITBANK = 0.7     # share of the novels seen in an epoch
PRONOUNS = set("he him his himself she her hers herself it its itself they them their theirs themselves".split())


class Refer(nn.Module):
    """Word vectors [M,H] -> [M,D+G+1+D]: as a mention (D), its leaning to each gap (G) and to an equal word (1), as an
    antecedent (D). After Dobrovolskii 2021 (words for spans) and Kirstain, Ram and Levy 2021 (scores without spans' vectors)."""

    def __init__(self, size):
        super().__init__()
        self.mention, self.antecedent = nn.Linear(size, HIDDEN), nn.Linear(size, HIDDEN)
        self.outer = nn.Linear(HIDDEN, HIDDEN + len(GAPS) + 1)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, words):
        mention = self.outer(self.drop(F.gelu(self.mention(words))))
        return torch.cat([mention, self.drop(F.gelu(self.antecedent(words)))], -1)


@dataclass
class Document:
    """Nominal words of a document in order: vectors [M,H], chain [M] (0 = alone), sentence [M], word [M] (its wording's number)."""
    corpus: str
    vectors: torch.Tensor
    chain: torch.Tensor
    sentence: torch.Tensor
    word: torch.Tensor
    kind: list  # "pronoun", "name", "noun" or "", for the figures

    def part(self, start):
        """MOST words from `start` on."""
        keep = slice(start, start + MOST)
        return Document(self.corpus, self.vectors[keep], self.chain[keep], self.sentence[keep], self.word[keep], self.kind[keep])


def vectors(runner, sentences, pieces):
    """Word vectors [N,H] of a document."""
    return np.concatenate([runner.run("encode", *decode.window_inputs(window, pieces))["words"]
                           for window in decode.pack([s.words for s in sentences], pieces)])


def kind_of(sentence, i):
    if sentence.words[i].lower() in PRONOUNS:
        return "pronoun"
    return "" if sentence.upos is None else {"PROPN": "name", "NOUN": "noun"}.get(sentence.upos[i], "")


def document(runner, sentences, pieces):
    number = lambda table, key: table.setdefault(key, len(table) + 1)
    names, words, rows, at = {}, {}, [], 0
    for k, s in enumerate(sentences):
        for i, chain in enumerate(s.chain):
            if chain is not None:
                rows.append((at + i, number(names, chain) if chain else 0, k, number(words, s.words[i].lower()), kind_of(s, i)))
        at += len(s.words)
    places, chain, sentence, word, kind = zip(*rows)
    found = torch.tensor(vectors(runner, sentences, pieces)[list(places)])
    return Document(sentences[0].corpus, found, *map(torch.tensor, (chain, sentence, word)), list(kind))


def read(folder, gold, runner, pieces):
    """-> {"train": [Document], "dev": [Document]}"""
    out = {}
    for split in ("train", "dev"):
        found = data.read_gum(folder, split) + (chains.read_litbank(folder) if split == "train" else [])
        if split == "train":
            found = extra.Exclusion(gold or folder.parent / "gold", folder).filter(found)
        found = [[s for s in sentences if s.words] for _, sentences in found if any(s.chain for s in sentences)]
        out[split] = [document(runner, sentences, pieces) for sentences in found]
        print(split, len(out[split]), "documents", sum(len(d.chain) for d in out[split]), "nominal words", flush=True)
    return out


def scores(head, d):
    """[M,M+1]: column 0 is "new" (0), column j + 1 word j; later words are out."""
    size = len(d.chain)
    gap = torch.bucketize(d.sentence[:, None] - d.sentence, torch.tensor(GAPS), right=True).clamp(min=1) - 1
    mention, leaning, equal, antecedent = head(d.vectors).split([HIDDEN, len(GAPS), 1, HIDDEN], -1)
    pairs = mention @ antecedent.T / math.sqrt(HIDDEN) + leaning.gather(1, gap) + equal * (d.word[:, None] == d.word)
    before = torch.ones(size, size).tril(-1) > 0
    return F.pad(pairs.masked_fill(~before, -1e4), (1, 0))


def right(d):
    """[M,M+1]: which columns of `scores` are true."""
    same = (d.chain[:, None] == d.chain) & (d.chain > 0)[:, None]
    true = same & (torch.ones_like(same).tril(-1) > 0)
    return torch.cat([~true.any(1, keepdim=True), true], 1)


def loss(head, d):
    """Likelihood of all true antecedents together (Lee et al. 2017)."""
    found = scores(head, d)
    return (found.logsumexp(1) - found.masked_fill(~right(d), -1e4).logsumexp(1)).mean()


def train(head, documents, epochs):
    rng, step, steps = random.Random(SEED), 0, epochs * len(documents)
    optimiser = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=DECAY)
    for epoch in range(epochs):
        rng.shuffle(documents)
        total = 0.0
        for d in documents:
            step += 1
            if d.corpus == "litbank" and rng.random() > LITBANK:
                continue
            for group in optimiser.param_groups:
                group["lr"] = RATE * min(1, step / 200) * max(0.02, 1 - step / steps)
            part = loss(head, d.part(rng.randrange(max(1, len(d.chain) - MOST))))
            optimiser.zero_grad()
            part.backward()
            nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            optimiser.step()
            total += part.item()
        print(f"epoch {epoch + 1} loss {total / len(documents):.4f}", flush=True)


@torch.no_grad()
def evaluate(head, documents):
    """{kind: (precision, recall)} of the best antecedent of each word, in per cent."""
    counts = {}
    for d in documents:
        chosen, true = scores(head, d).argmax(1), right(d)
        for i, kind in enumerate(d.kind):
            own = counts.setdefault(kind, [0, 0, 0])
            own[0] += bool(chosen[i] > 0 and true[i, chosen[i]])
            own[1] += bool(chosen[i] > 0)
            own[2] += not true[i, 0]
    return {kind: (100 * hit / max(1, found), 100 * hit / max(1, gold)) for kind, (hit, found, gold) in counts.items() if kind}


def add(head, size, weights, encoder):
    """Writes refer.onnx beside the other graphs, then model.json and parity.json anew."""
    torch.onnx.export(lean(head).eval(), (torch.randn(20, size),), str(weights / "refer.onnx"), dynamo=False, opset_version=export.OPSET,
                      input_names=["words"], output_names=["antecedent"], dynamic_axes={"words": {0: "n"}, "antecedent": {0: "n"}})
    description = json.loads((weights / "model.json").read_text("utf8"))
    heads = [h for h in description["heads"] if h["graph"] != "refer"]
    heads.append({"name": "antecedent", "graph": "refer", "kind": "link", "labels": []})
    export.seal(weights, description | {"heads": heads, "gaps": GAPS})
    parity.write(HERE / "../test/model/parity.json", weights, encoder, {h["name"]: h["labels"] for h in heads})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--weights", default=str(HERE / "../src/model/weights"))
    parser.add_argument("--data")
    parser.add_argument("--gold")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--cache")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    weights = pathlib.Path(options.weights)
    if options.cache and os.path.exists(options.cache):
        documents = torch.load(options.cache, weights_only=False)
    else:
        documents = read(data.corpora_folder(options.data), options.gold, decode.Int8(weights, threads=2), Pieces(options.encoder))
        if options.cache:
            torch.save(documents, options.cache)
    torch.manual_seed(SEED)
    size = documents["dev"][0].vectors.size(1)
    head = Refer(size)
    train(head, documents["train"], options.epochs)
    head.eval()
    for kind, (precision, recall) in evaluate(head, documents["dev"]).items():
        print(f"{kind:8} precision {precision:.1f} recall {recall:.1f}")
    add(head, size, weights, options.encoder)


if __name__ == "__main__":
    main()
