"""The network as the runtime computes it: int8 products, attention in one step, a small table of word pieces (README.md has the trials).

`lean(module)` gives a copy whose linear layers, attention and word table are exported as operators that onnxruntime has for
them, so that the runtime has nothing left to fuse (its own fusions make layer norms six times slower).

Weights take one scale a column and 7 of the 8 bits: with all 8, processors without VNNI overflow in silence. Activations get
one scale a run from onnxruntime, so they are divided by the greatest value of their row before, and multiplied by it after:
x W = s ((x / s) W). So a piece with large values does not coarsen the others. Biaffine products (`PLAIN`) are as wide as
labels times features and gain nothing from it."""
import copy
import math

import torch
import torch.nn as nn
from transformers.models.bert.modeling_bert import BertSelfAttention

from model import WordAttention

BIG_TABLE = 20_000  # rows
LARGEST = 64        # of a weight
TINY = 1e-6
DOMAIN = "com.microsoft::"
PLAIN = ("between",)


class QuantizedMatMul(torch.autograd.Function):
    """x [..., I] float, weight [I, O] int8, scale [O], zero [O] int8, bias [O] -> [..., O]"""

    @staticmethod
    def forward(context, x, weight, scale, zero, bias):
        return x @ (weight.float() * scale) + bias

    @staticmethod
    def symbolic(g, x, weight, scale, zero, bias):
        shape = [None] * (x.type().dim() - 1) + scale.type().sizes()
        return g.op(DOMAIN + "DynamicQuantizeMatMul", x, weight, scale, zero, bias).setType(x.type().with_sizes(shape))


class MultiHeadAttention(torch.autograd.Function):
    """query, key, value [B, N, H] -> [B, N, H]"""

    @staticmethod
    def forward(context, query, key, value, heads):
        split = lambda y: y.view(y.size(0), y.size(1), heads, -1).transpose(1, 2)
        scores = split(query) @ split(key).transpose(-1, -2) / math.sqrt(query.size(-1) // heads)
        return (scores.softmax(-1) @ split(value)).transpose(1, 2).reshape(query.shape)

    @staticmethod
    def symbolic(g, query, key, value, heads):
        return g.op(DOMAIN + "MultiHeadAttention", query, key, value, num_heads_i=heads).setType(query.type())


class Product(nn.Module):
    """Linear layers over the same input, as one product in int8."""

    def __init__(self, *linears, by_row=True):
        super().__init__()
        weight = torch.cat([one.weight for one in linears]).detach().T.contiguous()
        bias = torch.cat([one.weight.new_zeros(one.out_features) if one.bias is None else one.bias for one in linears]).detach()
        scale = weight.abs().amax(0).clamp(min=TINY) / LARGEST
        self.by_row = by_row
        for name, value in (("weight", (weight / scale).round().to(torch.int8)), ("scale", scale), ("bias", bias),
                            ("zero", torch.zeros(len(scale), dtype=torch.int8)), ("nothing", torch.zeros_like(bias))):
            self.register_buffer(name, value)

    def forward(self, x):
        if not self.by_row:
            return QuantizedMatMul.apply(x, self.weight, self.scale, self.zero, self.bias)
        size = x.abs().amax(-1, keepdim=True) + TINY
        return QuantizedMatMul.apply(x / size, self.weight, self.scale, self.zero, self.nothing) * size + self.bias


class Attention(nn.Module):
    """Query, key and value in one product, then attention: in place of model.WordAttention."""

    def __init__(self, attention):
        super().__init__()
        self.heads = attention.num_attention_heads
        self.project = Product(attention.query, attention.key, attention.value)

    def forward(self, x, *_, **__):
        return MultiHeadAttention.apply(*self.project(x).chunk(3, -1), self.heads)


class BertAttention(Attention):
    """In place of BERT's own, which gives its weights too."""

    def forward(self, x, *_, **__):
        return super().forward(x), None


class Table(nn.Module):
    """An embedding in int8 with one scale a row."""

    def __init__(self, embedding):
        super().__init__()
        values = embedding.weight.detach()
        scale = values.abs().amax(1, keepdim=True).clamp(min=TINY) / 127
        self.register_buffer("values", (values / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids):
        return self.values[ids].float() * self.scale[ids]


def swapped(module, name=""):
    if isinstance(module, nn.Linear):
        return Product(module, by_row=name not in PLAIN)
    if isinstance(module, nn.Embedding) and module.num_embeddings >= BIG_TABLE:
        return Table(module)
    if isinstance(module, (WordAttention, BertSelfAttention)):
        return (BertAttention if isinstance(module, BertSelfAttention) else Attention)(module)
    for child_name, child in module.named_children():
        setattr(module, child_name, swapped(child, child_name))
    return module


def lean(module):
    """A copy of a module for export."""
    return swapped(copy.deepcopy(module))
