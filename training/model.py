"""The network: a small encoder, one more layer over words, and heads declared in one table.

B windows, T pieces, N words, H hidden size, P pairs, L labels of a head."""
import math
from dataclasses import dataclass

import torch
import torch.nn as nn
import torch.nn.functional as F
from transformers import AutoConfig, AutoModel

from features import SHAPES

IGNORE = -100
# The first corpus is the one whose conventions are shipped: its condition vector stays zero.
CORPORA = ["ewt", "gum", "wikigold", "wnut17", "re3d", "qanom"]


@dataclass(frozen=True)
class Head:
    """One output. `hidden` > 0 puts a hidden layer before it; `conditioned` lets a corpus shift that layer by a vector."""
    name: str
    graph: str            # "encode" or "relate"
    kind: str             # "token", "arc", "relation" or "pair"
    hidden: int = 0
    conditioned: bool = False
    weight: float = 1.0   # of its loss
    smoothing: float = 0.0


HEADS = [
    Head("upos", "encode", "token", smoothing=0.03),
    Head("xpos", "encode", "token", smoothing=0.03),
    Head("name", "encode", "token", hidden=256, conditioned=True, weight=1.5, smoothing=0.03),
    Head("noun", "encode", "token", hidden=256, weight=0.7, smoothing=0.03),
    Head("predicate", "encode", "token", hidden=128, conditioned=True),
    Head("arc", "encode", "arc", hidden=256),
    Head("relation", "relate", "relation", hidden=128, smoothing=0.03),
    Head("role", "relate", "pair", hidden=256, conditioned=True, weight=3.0, smoothing=0.02),
]
PATHS = ["unknown", "self", "child", "parent", "sibling", "grandchild", "grandparent", "uncle", "far"]
REACH = 12  # distances between predicate and argument are cut here


@dataclass
class Config:
    """What a checkpoint needs besides its weights."""
    labels: dict
    dropout: float = 0.1
    head_dropout: float = 0.3
    layer: int = 1536  # inner size of the layer over words


class WordAttention(nn.Module):
    """Attention among the words of a window, before its last linear layer."""

    def __init__(self, size, heads):
        super().__init__()
        self.num_attention_heads, self.attention_head_size = heads, size // heads
        self.query, self.key, self.value = (nn.Linear(size, size) for _ in range(3))

    def forward(self, x, mask=None):
        """x [B,N,H], mask [B,N] (True = word) -> [B,N,H]"""
        split = lambda y: y.view(y.size(0), y.size(1), self.num_attention_heads, self.attention_head_size).transpose(1, 2)
        scores = split(self.query(x)) @ split(self.key(x)).transpose(-1, -2) / math.sqrt(self.attention_head_size)
        if mask is not None:
            scores = scores.masked_fill(~mask[:, None, None, :], -1e4)
        return (scores.softmax(-1) @ split(self.value(x))).transpose(1, 2).reshape(x.shape)


class WordLayer(nn.Module):
    """One pre-norm transformer layer over word vectors; starts as the identity."""

    def __init__(self, size, inner, heads, dropout):
        super().__init__()
        self.norm1, self.norm2, self.norm3 = nn.LayerNorm(size), nn.LayerNorm(size), nn.LayerNorm(size)
        self.attention, self.out = WordAttention(size, heads), nn.Linear(size, size)
        self.up, self.down = nn.Linear(size, inner), nn.Linear(inner, size)
        self.drop = nn.Dropout(dropout)
        for last in (self.out, self.down):
            nn.init.normal_(last.weight, std=0.002)
            nn.init.zeros_(last.bias)

    def forward(self, x, mask=None):
        """x [B,N,H], mask [B,N] (True = word) -> [B,N,H]"""
        x = x + self.drop(self.out(self.attention(self.norm1(x), mask)))
        x = x + self.drop(self.down(F.gelu(self.up(self.norm2(x)))))
        return self.norm3(x)


class TokenHead(nn.Module):
    """Word vectors [B,N,H] -> scores [B,N,L]."""

    def __init__(self, spec, size, labels, dropout):
        super().__init__()
        self.inner = nn.Linear(size, spec.hidden) if spec.hidden else None
        self.outer = nn.Linear(spec.hidden or size, labels)
        self.condition = nn.Embedding(len(CORPORA), spec.hidden, padding_idx=0) if spec.conditioned else None
        self.shift = nn.Embedding(len(CORPORA), labels, padding_idx=0) if spec.conditioned else None
        self.drop = nn.Dropout(dropout if spec.hidden else 0.0)
        for table in filter(None, (self.condition, self.shift)):
            nn.init.zeros_(table.weight)

    def forward(self, words, corpus=None):
        if self.inner is None:
            return self.outer(words)
        hidden = self.inner(words)
        if self.condition is not None and corpus is not None:
            hidden = hidden + self.condition(corpus)[:, None]
        scores = self.outer(self.drop(F.gelu(hidden)))
        if self.shift is not None and corpus is not None:
            scores = scores + self.shift(corpus)[:, None]
        return scores


class ArcHead(nn.Module):
    """Biaffine scores of every head (column 0 = root) for every word: [B,N,H] -> [B,N,N+1]."""

    def __init__(self, spec, size, dropout):
        super().__init__()
        self.dependent, self.head = nn.Linear(size, spec.hidden), nn.Linear(size, spec.hidden)
        self.between = nn.Linear(spec.hidden + 1, spec.hidden + 1, bias=False)
        nn.init.normal_(self.between.weight, std=0.01)
        self.drop = nn.Dropout(dropout)

    def forward(self, words, root):
        all_ = torch.cat([root.expand(words.size(0), 1, -1), words], 1)
        x = F.pad(self.drop(F.gelu(self.dependent(words))), (0, 1), value=1.0)
        y = F.pad(self.drop(F.gelu(self.head(all_))), (0, 1), value=1.0)
        return self.between(x) @ y.transpose(-1, -2)


class RelationHead(nn.Module):
    """Biaffine label of each word and its given head, one head only: words [N,H], head [N] -> [N,L]."""

    def __init__(self, spec, size, labels, dropout):
        super().__init__()
        self.labels, self.size = labels, spec.hidden + 1
        self.dependent, self.head = nn.Linear(size, spec.hidden), nn.Linear(size, spec.hidden)
        self.between = nn.Linear(self.size, labels * self.size, bias=False)
        nn.init.normal_(self.between.weight, std=0.01)
        self.drop = nn.Dropout(dropout)

    def forward(self, words, head, root):
        all_ = torch.cat([root[None], words], 0)
        x = F.pad(self.drop(F.gelu(self.dependent(words))), (0, 1), value=1.0)
        y = F.pad(self.drop(F.gelu(self.head(all_))), (0, 1), value=1.0)[head]
        return (self.between(x).view(-1, self.labels, self.size) * y[:, None]).sum(-1)


def paths(head, p, a):
    """Place of word a in the tree as seen from word p: head [N] (0 = root), p and a [P] -> [P] index of PATHS."""
    above = head - 1
    over = torch.cat([torch.full_like(head[:1], -1), above])[head]  # head of the head
    hp, ha = above[p], above[a]
    out = torch.full_like(p, PATHS.index("far"))
    cases = [("uncle", (ha == over[p]) & (ha >= 0)), ("grandparent", over[p] == a), ("grandchild", over[a] == p),
             ("sibling", (ha == hp) & (ha >= 0)), ("parent", hp == a), ("child", ha == p), ("self", a == p)]
    for name, case in cases:
        out = torch.where(case, torch.full_like(out, PATHS.index(name)), out)
    return out


class PairHead(nn.Module):
    """Label of a pair from both words, their distance, the way between them in the tree and their relations."""

    def __init__(self, spec, size, labels, relations, dropout):
        super().__init__()
        self.left, self.right = nn.Linear(size, spec.hidden), nn.Linear(size, spec.hidden)
        self.left2, self.right2 = nn.Linear(size, spec.hidden // 2), nn.Linear(size, spec.hidden // 2)
        self.distance = nn.Embedding(2 * REACH + 1, spec.hidden)
        self.path = nn.Embedding(len(PATHS), spec.hidden)
        self.relation_left, self.relation_right = (nn.Linear(relations, spec.hidden, bias=False) for _ in range(2))
        self.condition = nn.Embedding(len(CORPORA), spec.hidden, padding_idx=0)
        self.outer = nn.Linear(spec.hidden + spec.hidden // 2, labels)
        self.drop = nn.Dropout(dropout)
        for table in (self.distance, self.path, self.condition):
            nn.init.normal_(table.weight, std=0.02)
        with torch.no_grad():
            self.condition.weight.zero_()

    def forward(self, words, head, relation, p, a, corpus=None, blind=0.0):
        """words [N,H], head [N], relation [N,R] (probabilities), p and a [P] -> [P,L]; `blind` hides the tree at random."""
        path, seen = paths(head, p, a), 1.0
        if blind:
            seen = (torch.rand(p.shape) >= blind).long()
            path, seen = path * seen, seen[:, None].to(relation.dtype)
        tree = self.path(path) + seen * (self.relation_left(relation)[p] + self.relation_right(relation)[a])
        hidden = self.left(words)[p] + self.right(words)[a] + self.distance((a - p).clamp(-REACH, REACH) + REACH) + tree
        if corpus is not None:
            hidden = hidden + self.condition(corpus)
        product = self.left2(words)[p] * self.right2(words)[a]
        return self.outer(self.drop(torch.cat([F.gelu(hidden), product], -1)))


def build_head(spec, size, config):
    labels, relations = len(config.labels[spec.name]), len(config.labels["relation"])
    if spec.kind == "token":
        return TokenHead(spec, size, labels, config.head_dropout / 2)
    if spec.kind == "arc":
        return ArcHead(spec, size, config.head_dropout)
    if spec.kind == "relation":
        return RelationHead(spec, size, labels, config.head_dropout)
    return PairHead(spec, size, labels, relations, config.head_dropout / 2)


class Model(nn.Module):
    """Encoder, layer over words and all heads of HEADS."""

    def __init__(self, encoder_folder, config, pretrained=True):
        super().__init__()
        if pretrained:
            self.encoder = AutoModel.from_pretrained(encoder_folder, add_pooling_layer=False)
        else:
            self.encoder = AutoModel.from_config(AutoConfig.from_pretrained(encoder_folder), add_pooling_layer=False)
        self.config, self.size = config, self.encoder.config.hidden_size
        self.shape = nn.Embedding(len(SHAPES), self.size)
        nn.init.normal_(self.shape.weight, std=0.01)
        self.layer = WordLayer(self.size, config.layer, self.encoder.config.num_attention_heads, config.dropout)
        self.root = nn.Parameter(torch.randn(self.size) * 0.02)
        self.heads = nn.ModuleDict({h.name: build_head(h, self.size, config) for h in HEADS})
        self.drop = nn.Dropout(config.dropout)

    def words(self, ids, shape, first, mask=None, real=None):
        """ids, shape, mask [B,T]; first, real [B,N] -> word vectors [B,N,H]."""
        x = self.encoder.embeddings.word_embeddings(ids) + self.shape(shape)
        mask = torch.ones_like(ids) if mask is None else mask
        pieces = self.encoder(inputs_embeds=x, attention_mask=mask).last_hidden_state
        words = pieces.gather(1, first.unsqueeze(-1).expand(-1, -1, self.size))
        return self.drop(self.layer(words, real))


class Encode(nn.Module):
    """Graph "encode": one window -> word vectors [N,H], scores [N,L] of token heads, arcs [N,N+1]."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, shape, first):
        words = self.model.words(ids, shape, first)
        out = [words[0]]
        for spec in HEADS:
            if spec.graph == "encode":
                head = self.model.heads[spec.name]
                out.append((head(words, self.model.root) if spec.kind == "arc" else head(words))[0])
        return tuple(out)


class Relate(nn.Module):
    """Graph "relate": word vectors [N,H], heads [N] and pairs [P], [P] -> relations [N,L], pair labels [P,L]."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, words, head, predicate, argument):
        relation = self.model.heads["relation"](words, head, self.model.root)
        role = self.model.heads["role"](words, head, relation.softmax(-1), predicate, argument)
        return relation, role
