"""Checkpoint -> the files of the runtime: encode.onnx and relate.onnx (int8), tokenizer.json, predicates.json, model.json.

export.py CHECKPOINT --encoder FOLDER [--data CORPORA] --out ../src/model/weights [--parity ../test/model/parity.json]

Weights are the moving average. Files are written beside the target and moved in at the end, model.json last."""
import argparse
import hashlib
import json
import os
import pathlib
import shutil
import tempfile
import warnings

import torch

import data
import lexicon
import parity
from decode import INPUTS, OUTPUTS, load
from features import MAX_PIECES, SHAPES, Pieces
from model import HEADS, Encode, Relate
from quantize import lean

OPSET = 20
HERE = pathlib.Path(__file__).resolve().parent
MOST_BYTES = 30_000_000


class Narrow(torch.nn.Module):
    """A graph with int32 inputs (JavaScript has plain arrays for them, for int64 only big integers)."""

    def __init__(self, graph):
        super().__init__()
        self.graph = graph

    def forward(self, *inputs):
        return self.graph(*(i if i.dtype.is_floating_point else i.long() for i in inputs))


def example(graph, size):
    """Inputs to trace with."""
    count = lambda *shape: torch.randint(1, 20, shape, dtype=torch.int32)
    if graph == "encode":
        return count(1, 30), count(1, 30).clamp(max=len(SHAPES) - 1), torch.arange(1, 21, dtype=torch.int32)[None]
    return torch.randn(20, size), count(20), count(37).clamp(max=19), count(37).clamp(max=19)


AXES = {"ids": {1: "pieces"}, "shape": {1: "pieces"}, "first": {1: "n"}, "words": {0: "n"}, "head": {0: "n"},
        "predicate": {0: "pairs"}, "argument": {0: "pairs"}}


def to_onnx(graph, model, path):
    """One graph in int8."""
    module = Narrow((Encode if graph == "encode" else Relate)(lean(model))).eval()
    kinds = {h.name: h.kind for h in HEADS}
    axes = {k: AXES[k] for k in INPUTS[graph]}
    for name in OUTPUTS[graph]:
        kind = kinds.get(name, "token")
        axes[name] = {0: "pairs"} if kind == "pair" else {0: "n", 1: "heads"} if kind == "arc" else {0: "n"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(module, example(graph, model.size), str(path), dynamo=False, opset_version=OPSET,
                          input_names=INPUTS[graph], output_names=OUTPUTS[graph], dynamic_axes=axes)


def digest(path):
    return {"bytes": path.stat().st_size, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}


def write_json(path, value, **options):
    path.write_text(json.dumps(value, ensure_ascii=False, **options) + "\n", "utf8")


def seal(folder, description):
    """Writes model.json, which src/model/files.ts reads, with the sums of all other files. The version is a hash of these."""
    files = {p.name: digest(p) for p in sorted(folder.iterdir()) if p.name != "model.json"}
    version = hashlib.sha256("".join(f["sha256"] for f in files.values()).encode()).hexdigest()[:12]
    write_json(folder / "model.json", {"version": version} | {k: v for k, v in description.items() if k not in ("version", "files")} | {"files": files}, indent=1)


def describe(model, pieces):
    """What model.json says besides the files."""
    heads = [{"name": h.name, "graph": h.graph, "kind": h.kind, "labels": model.config.labels[h.name]} for h in HEADS]
    return {"hiddenSize": model.size, "maxPieces": MAX_PIECES, "specials": {"cls": pieces.cls, "sep": pieces.sep, "unk": pieces.unk},
            "shapes": SHAPES, "heads": heads, "gaps": []}


def build(model, encoder, corpora, folder):
    """All files into `folder`."""
    for graph in ("encode", "relate"):
        to_onnx(graph, model, folder / f"{graph}.onnx")
    with open(pathlib.Path(encoder) / "tokenizer.json", encoding="utf8") as file:
        write_json(folder / "tokenizer.json", json.load(file), separators=(",", ":"))
    write_json(folder / "predicates.json", lexicon.predicates(corpora), separators=(",", ":"))
    seal(folder, describe(model, Pieces(encoder)))
    size = sum(p.stat().st_size for p in folder.iterdir())
    if size > MOST_BYTES:
        raise SystemExit(f"The files have {size / 1e6:.1f} MB, more than {MOST_BYTES / 1e6:.0f}.")
    return size


def move(source, target):
    """Files one by one under their names, model.json last."""
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(source.iterdir(), key=lambda p: p.name == "model.json"):
        os.replace(shutil.copy2(path, target / (path.name + ".part")), target / path.name)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint")
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--data")
    parser.add_argument("--out", default=str(HERE / "../src/model/weights"))
    parser.add_argument("--parity", default=str(HERE / "../test/model/parity.json"))
    options = parser.parse_args()
    model, epoch = load(options.checkpoint, options.encoder)
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        size = build(model, options.encoder, data.corpora_folder(options.data), folder)
        parity.write(options.parity, folder, options.encoder, model.config.labels)
        move(folder, pathlib.Path(options.out))
    print(f"epoch {epoch}, {size / 1e6:.1f} MB in {options.out}")


if __name__ == "__main__":
    main()
