"""What the exported graphs say of a few sentences, for the tests of the runtime (test/model/parity.json)."""
import json
import pathlib

import torch

import chains
import data
import decode
import features

SENTENCES = [
    ["Harbour", "Strike", "Ends", "After", "Nine", "Days"],
    ["Rebels", "attacked", "the", "port", "of", "Kazan", "on", "Tuesday", ",", "killing", "at", "least", "12", "people", ",",
     "Governor", "Alan", "Mirov", "said", "."],
    ["The", "ministry", "'s", "spokeswoman", ",", "Ivana", "Petrović", ",", "denied", "that", "the", "U.N.", "had", "ordered",
     "an", "evacuation", "of", "Osaka", "."],
    ["She", "said", "it", "had", "only", "asked", "the", "rebels", "to", "leave", "their", "port", "."],
]
# One by one: what a tokenizer or a table of characters may read differently.
ODD = ["", "😀", "👩‍🚀", "naïve", "İstanbul", "Straße", "ǅ", "東京", "東京2020", "Владимир", "x" * 120, "ab" * 60, "!!!", "—", "...", "'s",
       "n’t", "U.S.", "A.", "I", "B", "3.5", "Ⅻ", "½", "50th", "F-16", "mRNA", "McDonald", "eBay", "NATO", "COVID-19", "[SEP]", "[MASK]",
       "[UNK]", "##ing", "\u00a0", "\u200b", "\ufffd", "e\u0301tude", "ﬁnance", "ªº", "x²", "ʻOkina", "한국", "ไทย", "हिन्दी", "@user", "#tag",
       "https://example.org/a?b=1", "١٢", "𝔘nicode", "\u00ad", "co\u00adop", "$", "€5", "O'Neill", "¿", "\t"]
SHAPED = [["\"", "Rebels", "Leave", "Kazan", "in", "Haste"], ["REBELS", "LEAVE", "KAZAN", "in", "haste"], ["—", "Rebels", "left", "."], ["?!"], []]


def inputs(sentence, pieces):
    ids, shape, first = features.inputs([sentence], pieces)
    return {"words": sentence, "ids": ids, "shape": shape, "first": first}


def iob2(tag):
    return {"S": "B", "E": "I"}.get(tag[0], tag[0]) + tag[1:]


def antecedents(runner, pieces, found):
    """[sentence, word, its antecedent's sentence and word, probability] of the best antecedent of each nominal word that is not new."""
    import refer  # which imports this file's caller
    sentences = [data.Sentence(words, "parity", upos=s["upos"], chain=["" if u in chains.NOMINAL else None for u in s["upos"]])
                 for words, s in zip(SENTENCES, found)]
    where = [(k, i) for k, s in enumerate(sentences) for i, c in enumerate(s.chain) if c is not None]
    document = refer.document(runner, sentences, pieces)
    scores = refer.scores(lambda vectors: torch.tensor(runner.run("refer", vectors.numpy())["antecedent"]), document).softmax(-1)
    best = scores.max(-1)
    return [(*where[i], *where[j - 1], round(p, 4)) for i, (p, j) in enumerate(zip(best.values.tolist(), best.indices.tolist())) if j]


def write(path, folder, encoder, labels):
    pieces = features.Pieces(encoder)
    runner = decode.Int8(folder)
    found = decode.read(runner, SENTENCES, pieces, labels)
    for sentence in found:
        sentence["predicate"] = [round(p, 4) for p in sentence["predicate"]]
        sentence["roles"] = [(p, a, label, round(score, 4)) for p, a, label, score in sentence["roles"]]
        sentence["name"] = [iob2(n) for n in sentence["name"]]
    version = json.loads((pathlib.Path(folder) / "model.json").read_text("utf8"))["version"]
    content = {"inputs": [inputs(s, pieces) for s in SENTENCES + [[w] for w in ODD] + SHAPED],
               "sentences": [{"words": w, **s} for w, s in zip(SENTENCES, found)],
               "antecedents": antecedents(runner, pieces, found) if "refer" in runner.graphs else []}
    path = pathlib.Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f'"{key}": [\n' + ",\n".join(json.dumps(x, ensure_ascii=True) for x in rows) + "\n]" for key, rows in content.items()]
    path.write_text(f'{{"version": "{version}",\n' + ",\n".join(lines) + "}\n", "utf8")
