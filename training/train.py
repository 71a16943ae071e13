"""Trains the model; writes a checkpoint an epoch and goes on from it when started again.

train.py ENCODER CHECKPOINT [--epochs 16] [--data FOLDER]   (ENCODER: folder with config, weights, tokenizer.json)"""
import argparse
import collections
import copy
import dataclasses
import os
import random
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

import data
import windows
from features import Pieces
from model import HEADS, IGNORE, Config, Model


@dataclasses.dataclass
class Schedule:
    """Settings of a run."""
    epochs: int = 16
    encoder_rate: float = 3e-4
    head_rate: float = 1e-3
    warmup: float = 0.06
    last: float = 0.02       # share of the rate at the end
    decay: float = 0.01
    average: float = 0.999   # of the moving average of weights, which is what gets exported
    pieces: int = 1500       # a batch
    hide: float = 0.05       # share of words shown as [MASK]
    blind: float = 0.3       # share of pairs that do not see the tree
    seed: int = 1


def cross_entropy(scores, labels, smoothing=0.0):
    """scores [...,L], labels [...] -> mean over labels that are not IGNORE (0 if there is none)."""
    if not (labels != IGNORE).any():
        return scores.sum() * 0
    return F.cross_entropy(scores.float().flatten(0, -2), labels.flatten(), ignore_index=IGNORE, label_smoothing=smoothing)


def binary(scores, labels):
    """scores [B,N,1], labels [B,N] of 0, 1, IGNORE."""
    known = labels != IGNORE
    if not known.any():
        return scores.sum() * 0
    return F.binary_cross_entropy_with_logits(scores.float().squeeze(-1)[known], labels[known].float()) * 2


def sentence_arcs(scores, sentence):
    """Masks arcs to the word's own sentence: scores [B,N,N+1], sentence [B,N] (-1 = padding)."""
    same = (sentence[:, :, None] == sentence[:, None, :]) & (sentence >= 0)[:, None, :]
    return scores.float().masked_fill(~F.pad(same, (1, 0), value=True), -1e4)


def flatten(words, head):
    """Windows [B,N,H], heads in their window [B,N] -> one list of words [B*N,H], heads in it [B*N]."""
    b, n, _ = words.shape
    offset = torch.arange(b)[:, None] * n
    return words.flatten(0, 1), torch.where(head > 0, head + offset, torch.zeros_like(head)).flatten()


def losses(model, batch, schedule):
    """{head: loss} of a batch."""
    words = model.words(batch["ids"], batch["shape"], batch["first"], batch["mask"], batch["sentence"] >= 0)
    out = {}
    for spec in HEADS:
        if spec.kind == "token":
            scores = model.heads[spec.name](words, batch["corpus"])
            labels = batch[spec.name]
            out[spec.name] = (binary(scores, labels) if scores.size(-1) == 1 else cross_entropy(scores, labels, spec.smoothing)) * spec.weight
    arcs = sentence_arcs(model.heads["arc"](words, model.root), batch["sentence"])
    out["arc"] = cross_entropy(arcs, batch["arc"])
    spec = {h.name: h for h in HEADS}
    flat, gold = flatten(words, batch["arc"].clamp(min=0))
    scores = model.heads["relation"](flat, gold, model.root)
    out["relation"] = cross_entropy(scores, batch["relation"].flatten(), spec["relation"].smoothing)
    if len(batch["pairs"]):
        window, p, a, label = batch["pairs"].T
        n = words.size(1)
        _, head = flatten(words, arcs.argmax(-1).detach())  # the model's own tree, as at runtime
        with torch.no_grad():
            relation = model.heads["relation"](flat.detach(), head, model.root).softmax(-1)
        scores = model.heads["role"](flat, head, relation, window * n + p, window * n + a, batch["corpus"][window], schedule.blind)
        # Nominal roles from questions are rougher than PropBank's: a window of theirs counts less.
        share = 0.5 if batch["corpus"][window[0]] == 5 else 1.0
        out["role"] = cross_entropy(scores, label, spec["role"].smoothing) * spec["role"].weight * share
    return out


class Trainer:
    """Model, optimiser, moving average and the place in the run."""

    def __init__(self, encoder, checkpoint, schedule, documents):
        self.schedule, self.checkpoint, self.documents = schedule, checkpoint, documents
        torch.manual_seed(schedule.seed)
        self.pieces = Pieces(encoder)
        self.config = Config(data.vocabularies(documents))
        self.ids = {k: {l: i for i, l in enumerate(v)} for k, v in self.config.labels.items()}
        self.names = windows.Names(documents, data.spans_of)
        self.model = Model(encoder, self.config)
        self.average = copy.deepcopy(self.model.state_dict())
        body = [p for n, p in self.model.named_parameters() if n.startswith("encoder")]
        heads = [p for n, p in self.model.named_parameters() if not n.startswith("encoder")]
        self.optimiser = torch.optim.AdamW([{"params": body, "lr": schedule.encoder_rate}, {"params": heads, "lr": schedule.head_rate}],
                                           weight_decay=schedule.decay, betas=(0.9, 0.98))
        self.rates = [g["lr"] for g in self.optimiser.param_groups]
        self.epoch = self.step = 0
        self.steps = schedule.epochs * len(self.batches(0))
        if os.path.exists(checkpoint):
            self.resume()

    def batches(self, epoch):
        s = self.schedule
        return windows.epoch(self.documents, self.pieces, self.names, data.spans_of, s.pieces, s.seed * 1000 + epoch)

    def resume(self):
        saved = torch.load(self.checkpoint, weights_only=False)
        self.model.load_state_dict(saved["model"])
        self.optimiser.load_state_dict(saved["optimiser"])
        self.average, self.epoch, self.step = saved["average"], saved["epoch"], saved["step"]
        print("resumed after epoch", self.epoch, flush=True)

    def save(self):
        state = {"model": self.model.state_dict(), "average": self.average, "optimiser": self.optimiser.state_dict(),
                 "config": dataclasses.asdict(self.config), "epoch": self.epoch, "step": self.step}
        torch.save(state, self.checkpoint + ".part")
        os.replace(self.checkpoint + ".part", self.checkpoint)

    def rate(self):
        s, done = self.schedule, self.step / self.steps
        return min(1, done / s.warmup) * max(s.last, 1 - done)

    def train_step(self, windows_, rng):
        batch = windows.collate(windows_, self.pieces, self.ids, rng, self.schedule.hide)
        with torch.autocast("cpu", torch.bfloat16):
            parts = losses(self.model, batch, self.schedule)
        for group, rate in zip(self.optimiser.param_groups, self.rates):
            group["lr"] = rate * self.rate()
        self.optimiser.zero_grad()
        sum(parts.values()).backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self.step += 1
        self.follow()
        return parts, batch["ids"].numel()

    @torch.no_grad()
    def follow(self):
        """Moves the average of weights (shorter memory at the start)."""
        keep = min(self.schedule.average, (1 + self.step) / (10 + self.step))
        for name, value in self.model.state_dict().items():
            if value.dtype.is_floating_point:
                self.average[name].lerp_(value, 1 - keep)

    def run(self):
        print(f"{self.steps} steps, {sum(p.numel() for p in self.model.parameters()) / 1e6:.1f} M parameters", flush=True)
        while self.epoch < self.schedule.epochs:
            torch.manual_seed(self.schedule.seed * 1000 + self.epoch)
            rng = random.Random(self.epoch)
            start, pieces, sums = time.time(), 0, collections.Counter()
            for i, batch in enumerate(self.batches(self.epoch), 1):
                parts, count = self.train_step(batch, rng)
                pieces += count
                sums.update({k: v.item() for k, v in parts.items()})
                if i % 50 == 0:
                    print(self.step, f"{pieces / (time.time() - start):.0f} pieces/s", {k: round(v / 50, 3) for k, v in sums.items()}, flush=True)
                    sums.clear()
            self.epoch += 1
            self.save()
            print(f"epoch {self.epoch} {time.time() - start:.0f} s", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("encoder")
    parser.add_argument("checkpoint")
    parser.add_argument("--epochs", type=int, default=Schedule.epochs)
    parser.add_argument("--data")
    parser.add_argument("--gold", help="folder with exclude.tsv, whose texts stay out")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    documents = data.load(data.corpora_folder(options.data), "train", options.gold)
    Trainer(options.encoder, options.checkpoint, Schedule(options.epochs), documents).run()


if __name__ == "__main__":
    main()
