"""Documents -> windows (neighbouring sentences) -> padded batches, with small disturbances of the text while training."""
import dataclasses
import random

import torch

from features import SHAPE_ID, sentence_shapes
from model import CORPORA, IGNORE

# Share of a corpus's documents seen in an epoch, where it is not all.
SHARE = {"qanom": 0.3, "wnut17": 0.4}
LIMIT = 254


def size(sentence, pieces):
    return sum(len(pieces(w)) for w in sentence.words)


def cut(sentences, pieces, limit):
    """Consecutive sentences, `limit()` pieces a window (a longer sentence stands alone)."""
    window, length, most = [], 0, limit()
    for sentence in sentences:
        own = size(sentence, pieces)
        if window and length + own > most:
            yield window
            window, length, most = [], 0, limit()
        window.append(sentence)
        length += own
    if window:
        yield window


def random_limit(rng):
    """Mostly 30..160 pieces, some windows of one sentence, some as long as the runtime's."""
    kind = rng.random()
    return 1 if kind < 0.12 else rng.randint(160, LIMIT) if kind > 0.9 else rng.randint(30, 160)


class Names:
    """Names by type and number of words, to put in the place of others."""

    def __init__(self, documents, spans_of):
        self.pool = {}
        for _, sentences in documents:
            for s in sentences:
                for start, end, kind in spans_of(s.name or []) if s.corpus in ("ewt", "gum", "wikigold") else []:
                    self.pool.setdefault((kind, end - start), []).append(s.words[start:end])

    def swap(self, words, spans, rng, chance):
        for start, end, kind in spans:
            others = self.pool.get((kind, end - start))
            if others and rng.random() < chance:
                words[start:end] = rng.choice(others)


def drop_last(sentence):
    """The sentence without its final punctuation, if nothing hangs on it."""
    n = len(sentence.words)
    if n < 4 or sentence.words[-1] not in (".", "!", "?") or (sentence.arc and n in sentence.arc):
        return sentence
    short = {k: getattr(sentence, k)[:-1] for k in ("words", "upos", "xpos", "arc", "relation", "name", "noun", "predicate")
             if getattr(sentence, k) is not None}
    if sentence.frames is not None:
        short["frames"] = [dataclasses.replace(f, labels={i: l for i, l in f.labels.items() if i < n - 1}, masked=f.masked - {n - 1})
                           for f in sentence.frames]
    return dataclasses.replace(sentence, **short)


def curl(words):
    """Straight quotes -> curly ones, opening and closing in turn."""
    out, inside = [], False
    for word in words:
        if word == '"':
            word, inside = ("”" if inside else "“"), not inside
        out.append(word.replace("'", "’"))
    return out


def disturb(sentence, names, spans_of, rng):
    """A slightly different sentence with the same labels (other names, quotes, case, no final period)."""
    if rng.random() < 0.05:
        sentence = drop_last(sentence)
    words = list(sentence.words)
    if sentence.name and names:
        names.swap(words, spans_of(sentence.name), rng, 0.12)
    if rng.random() < 0.15:
        words = curl(words)
    case = rng.random()
    if case < 0.015:
        words = [w.upper() for w in words]
    elif case < 0.03:
        words = [w.lower() for w in words]
    elif case < 0.045:
        words = [w[:1].upper() + w[1:] if len(w) > 3 else w for w in words]
    return dataclasses.replace(sentence, words=words)


def batches(windows, most, rng):
    """Windows of like length together, at most `most` pieces with padding; in random order."""
    keyed = sorted(((sum(n for _, n in w) + rng.random() * 8, w) for w in windows), key=lambda k: k[0])
    out, batch, longest = [], [], 0
    for _, window in keyed:
        length = min(LIMIT, sum(n for _, n in window)) + 2
        if batch and max(longest, length) * (len(batch) + 1) > most:
            out.append(batch)
            batch, longest = [], 0
        batch.append([s for s, _ in window])
        longest = max(longest, length)
    if batch:
        out.append(batch)
    rng.shuffle(out)
    return out


def epoch(documents, pieces, names, spans_of, most, seed):
    """All batches of an epoch, the same for the same seed."""
    rng = random.Random(seed)
    windows = []
    for _, sentences in documents:
        if rng.random() > SHARE.get(sentences[0].corpus if sentences else "", 1):
            continue
        changed = [disturb(s, names, spans_of, rng) for s in sentences]
        fitting = [s for s in changed if size(s, pieces) <= LIMIT]
        for window in cut(fitting, pieces, lambda: random_limit(rng)):
            windows.append([(s, size(s, pieces)) for s in window])
    return batches(windows, most, rng)


def word_labels(sentence, base, ids):
    """Label ids of one sentence by head, IGNORE where there is none; arcs are positions in the window."""
    n = len(sentence.words)
    out = {}
    for head in ("upos", "xpos", "relation", "name", "noun"):
        labels = getattr(sentence, head)
        out[head] = [ids[head].get(l, IGNORE) for l in labels] if labels else [IGNORE] * n
    out["predicate"] = [IGNORE if p is None else p for p in sentence.predicate] if sentence.predicate else [IGNORE] * n
    out["arc"] = [a + base if a else 0 for a in sentence.arc] if sentence.arc else [IGNORE] * n
    return out


def pairs(sentence, base, ids):
    """(predicate, argument, label) of every word of every frame of a sentence, as positions in the window."""
    roles = ids["role"]
    for frame in sentence.frames or []:
        for i in range(len(sentence.words)):
            if i not in frame.masked:
                yield base + frame.predicate, base + i, roles.get(frame.labels.get(i, "_"), IGNORE)


def collate(batch, pieces, ids, rng=None, hide=0.0):
    """Windows -> tensors: ids, shape, mask [B,T]; first, sentence [B,N]; labels [B,N]; pairs [P,4] (window, p, a, label).

    `hide` is the share of words shown as [MASK] (their shape stays), so that context is learnt too."""
    rows = []
    for window in batch:
        row = {k: [] for k in ("first", "sentence", "upos", "xpos", "relation", "name", "noun", "predicate", "arc")}
        row |= {"ids": [pieces.cls], "shape": [0], "pairs": []}
        for k, sentence in enumerate(window):
            base = len(row["first"])
            for word, shape in zip(sentence.words, sentence_shapes(sentence.words)):
                own = [pieces.mask] if hide and rng.random() < hide else pieces(word)
                row["first"].append(len(row["ids"]))
                row["ids"] += own
                row["shape"] += [SHAPE_ID[shape]] + [0] * (len(own) - 1)
            row["sentence"] += [k] * len(sentence.words)
            for head, labels in word_labels(sentence, base, ids).items():
                row[head] += labels
            row["pairs"] += pairs(sentence, base, ids)
        row["ids"].append(pieces.sep)
        row["shape"].append(0)
        rows.append(row)
    padding = {"ids": pieces.pad, "shape": 0, "first": 0, "sentence": -1}
    out = {}
    for key in rows[0]:
        if key != "pairs":
            longest = max(len(r[key]) for r in rows)
            out[key] = torch.tensor([r[key] + [padding.get(key, IGNORE)] * (longest - len(r[key])) for r in rows])
    out["mask"] = torch.tensor([[int(t < len(r["ids"])) for t in range(out["ids"].size(1))] for r in rows])
    out["pairs"] = torch.tensor([(b, *p) for b, r in enumerate(rows) for p in r["pairs"]]).view(-1, 4)
    out["corpus"] = torch.tensor([CORPORA.index(w[0].corpus) for w in batch])
    return out
