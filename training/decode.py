"""Scores -> structures and windows, rule by rule as the runtime has them (src/model/decode.ts, encode.ts, model.ts).

A runner has encode(ids, shape, first) -> {output: array} and relate(words, head, predicate, argument) -> {output: array};
`Float` runs a checkpoint in PyTorch, `Int8` the exported graphs in onnxruntime. One window a run."""
import json
import pathlib

import numpy as np
import torch

import features
import lexicon
from model import HEADS, Config, Encode, Model, Relate

WINDOW_PIECES = 100        # pieces that a window is filled up to
PREDICATE_THRESHOLD = 0.35  # below it a word is no predicate
OUTPUTS = {graph: [h.name for h in HEADS if h.graph == graph] for graph in ("encode", "relate")}
OUTPUTS["encode"].insert(0, "words")
OUTPUTS["refer"] = ["antecedent"]
INPUTS = {"encode": ["ids", "shape", "first"], "relate": ["words", "head", "predicate", "argument"], "refer": ["words"]}


def load(checkpoint, encoder):
    """A checkpoint's model with its averaged weights, ready to run, and its number of epochs."""
    saved = torch.load(checkpoint, weights_only=False, map_location="cpu")
    model = Model(encoder, Config(**saved["config"]), pretrained=False)
    model.load_state_dict(saved["average"])
    model.encoder.config._attn_implementation = "eager"
    return model.eval(), saved["epoch"]


def runner(checkpoint, encoder, weights, corpora):
    """-> runner, label lists and name of a checkpoint (in float, its lexicon from the corpora) or else of exported graphs."""
    if checkpoint:
        model, epoch = load(checkpoint, encoder)
        return Float(model, lexicon.predicates(corpora)), model.config.labels, f"float {epoch}"
    heads = json.loads((pathlib.Path(weights) / "model.json").read_text("utf8"))["heads"]
    return Int8(weights), {h["name"]: h["labels"] for h in heads}, "int8"


class Float:
    def __init__(self, model, listed):
        self.listed = {part: set(words) for part, words in listed.items()}
        self.graphs = {"encode": Encode(model), "relate": Relate(model)}

    @torch.no_grad()
    def run(self, graph, *inputs):
        values = [torch.tensor(x) if isinstance(x, np.ndarray) else torch.tensor(x, dtype=torch.long) for x in inputs]
        values = [v[None] for v in values] if graph == "encode" else values
        return dict(zip(OUTPUTS[graph], (o.numpy() for o in self.graphs[graph](*values))))


class Int8:
    def __init__(self, folder, threads=1):
        import onnxruntime
        listed = json.loads((pathlib.Path(folder) / "predicates.json").read_text("utf8"))
        self.listed = {part: set(words) for part, words in listed.items()}
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
        self.graphs = {g: onnxruntime.InferenceSession(str(pathlib.Path(folder) / f"{g}.onnx"), options, providers=["CPUExecutionProvider"])
                       for g in INPUTS if (pathlib.Path(folder) / f"{g}.onnx").exists()}

    def run(self, graph, *inputs):
        values = [x if isinstance(x, np.ndarray) else np.array(x, dtype=np.int32) for x in inputs]
        values = [v[None] for v in values] if graph == "encode" else values
        return dict(zip(OUTPUTS[graph], self.graphs[graph].run(OUTPUTS[graph], dict(zip(INPUTS[graph], values)))))


def find_cycle(heads):
    """Nodes of one cycle, or None; node 0 is the root."""
    done = {0}
    for start in range(1, len(heads)):
        path, node = [], start
        while node not in done and node not in path:
            path.append(node)
            node = heads[node]
        if node in path:
            return path[path.index(node):]
        done |= set(path)
    return None


def arborescence(matrix):
    """Chu-Liu-Edmonds: matrix[i, j] = score of j as head of i, node 0 the root -> head of each node."""
    heads = [0, *(int(j) for j in matrix[1:].argmax(1))]
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    outside = [i for i in range(len(heads)) if i not in cycle]
    size = len(outside)
    smaller = np.full((size + 1, size + 1), -np.inf)
    smaller[:size, :size] = matrix[np.ix_(outside, outside)]
    leave = matrix[np.ix_(outside, cycle)]
    smaller[:size, size] = leave.max(1)
    kept = matrix[cycle, [heads[c] for c in cycle]]
    enter = matrix[np.ix_(cycle, outside)] - kept[:, None]
    smaller[size, :size] = enter.max(0)
    solved, result = arborescence(smaller), list(heads)
    for k, node in enumerate(outside):
        if node:
            result[node] = cycle[leave[k].argmax()] if solved[k] == size else outside[solved[k]]
    entry = solved[size]
    result[cycle[enter[:, entry].argmax()]] = outside[entry]
    return result


def tree(scores):
    """scores [N, N+1] (column 0 = root) -> best tree with one root: head of each word, 0 = root, others from 1."""
    matrix = np.full((len(scores) + 1, len(scores) + 1), -np.inf)
    matrix[1:] = scores
    matrix[1:, 0] -= 1e5  # a second root costs more than every other arc can win
    np.fill_diagonal(matrix, -np.inf)
    return arborescence(matrix)[1:]


def follows(before, label):
    """BIOES: inside a name only I or E of its type, outside only O, B or S."""
    if before[0] in "BI":
        return label[0] in "IE" and label[2:] == before[2:]
    return label[0] in "OBS"


def names(scores, labels):
    """scores [N, L] -> best sequence of BIOES tags (Viterbi)."""
    step = np.array([[0 if follows(a, b) else -np.inf for b in labels] for a in labels])
    path = scores[0] + np.array([0 if follows("O", b) else -np.inf for b in labels])
    back = []
    for row in scores[1:]:
        total = path[:, None] + step
        back.append(total.argmax(0))
        path = total.max(0) + row
    at = int((path + np.array([0 if follows(a, "O") else -np.inf for a in labels])).argmax())
    sequence = [at]
    for pointers in reversed(back):
        at = int(pointers[at])
        sequence.append(at)
    return [labels[i] for i in reversed(sequence)]


def parts(words, pieces):
    """A sentence's words as (pieces, shape id), in parts that fit into a window; nearly always one."""
    limit = features.MAX_PIECES - 2
    out, length = [[]], 0
    for word, shape in zip(words, features.sentence_shapes(words)):
        own = pieces(word) if len(pieces(word)) <= limit else [pieces.unk]
        if length + len(own) > limit:
            out.append([])
            length = 0
        out[-1].append((own, features.SHAPE_ID[shape]))
        length += len(own)
    return out


def pack(sentences, pieces, most=WINDOW_PIECES):
    """Sentences of a document -> windows, lists of (sentence index, its part), in order."""
    out, length = [], most
    for index, words in enumerate(sentences):
        for part in parts(words, pieces):
            own = sum(len(p) for p, _ in part)
            if length + own > most - 1:
                out.append([])
                length = 1
            out[-1].append((index, part))
            length += own
    return out


def window_inputs(window, pieces):
    """-> ids, shape, first of one window."""
    ids, shape, first = [pieces.cls], [0], []
    for _, part in window:
        for own, kind in part:
            first.append(len(ids))
            ids += own
            shape += [kind] + [0] * (len(own) - 1)
    return ids + [pieces.sep], shape + [0], first


def read_window(runner, window, words, pieces, labels, predicates):
    """One window and its words -> per part a dict of arrays and labels; heads are 0 or from 1, in the part."""
    scores = runner.run("encode", *window_inputs(window, pieces))
    ends = np.cumsum([len(part) for _, part in window])
    spans = [(int(e) - len(part), int(e)) for e, (_, part) in zip(ends, window)]
    columns = lambda a, b: [0, *range(a + 1, b + 1)]
    heads = [tree(scores["arc"][a:b][:, columns(a, b)]) if b > a else [] for a, b in spans]
    prior = [lexicon.prior(word, labels["upos"][i], runner.listed) for word, i in zip(words, scores["upos"].argmax(1))]
    chance = 1 / (1 + np.exp(-scores["predicate"][:, 0].astype(np.float64) - prior))
    chosen = predicates if predicates is not None else [i for i, p in enumerate(chance) if p >= PREDICATE_THRESHOLD]
    pairs = [(p, q) for a, b in spans for p in chosen if a <= p < b for q in range(a, b) if q != p]
    related = runner.run("relate", scores["words"], [h + a if h else 0 for (a, _), hs in zip(spans, heads) for h in hs],
                         *zip(*(pairs or [(0, 0)])))
    out = []
    for (a, b), own in zip(spans, heads):
        part = {k: [labels[k][i] for i in scores[k][a:b].argmax(1)] for k in ("upos", "xpos", "noun")}
        part["xpos"] = [best_form(row, labels["xpos"]) if u in ("VERB", "AUX") else x for row, u, x in zip(scores["xpos"][a:b], part["upos"], part["xpos"])]
        part["name"] = names(scores["name"][a:b], labels["name"]) if b > a else []
        relation = [labels["relation"][i] for i in related["relation"][a:b].argmax(1)]
        part["relation"] = ["root" if not h else "parataxis" if r == "root" else r for h, r in zip(own, relation)]
        part["arc"], part["predicate"] = own, chance[a:b].tolist()
        part["roles"] = [(p - a, q - a, *best(row, labels["role"])) for (p, q), row in zip(pairs, related["role"]) if a <= p < b and row.argmax()]
        out.append(part)
    return out


def best_form(row, labels):
    """The best tag of a verb's forms."""
    return labels[max((i for i, label in enumerate(labels) if label.startswith(("VB", "MD"))), key=lambda i: row[i])]


def best(row, labels):
    """Label of the highest score and its probability."""
    e = np.exp(row.astype(np.float64) - row.max())
    return labels[int(row.argmax())], float(e.max() / e.sum())


def join(found):
    """Parts of one sentence -> the sentence; later parts hang on the root of the first."""
    whole = {k: list(v) for k, v in found[0].items()}
    for part in found[1:]:
        shift, root = len(whole["arc"]), whole["arc"].index(0) + 1
        for k, values in part.items():
            if k == "arc":
                values = [h + shift if h else root for h in values]
            elif k == "relation":
                values = ["parataxis" if r == "root" else r for r in values]
            elif k == "roles":
                values = [(p + shift, a + shift, *rest) for p, a, *rest in values]
            whole[k] += values
    return whole


def read(runner, sentences, pieces, labels, predicates=None, most=WINDOW_PIECES):
    """Sentences (lists of words) of one document -> their labels. `predicates`: lists of word indices, by sentence, to ask for."""
    found, seen = [[] for _ in sentences], [0] * len(sentences)
    for window in pack(sentences, pieces, most):
        asked, words = (None if predicates is None else []), []
        for index, part in window:
            if predicates is not None:
                asked += [len(words) + p - seen[index] for p in predicates[index] if seen[index] <= p < seen[index] + len(part)]
            words += sentences[index][seen[index]:seen[index] + len(part)]
            seen[index] += len(part)
        for (index, _), part in zip(window, read_window(runner, window, words, pieces, labels, asked)):
            found[index].append(part)
    return [join(f) for f in found]
