"""Smaller sets that carry one layer only (names, or nominal predicates), and the texts to keep out of training."""
import csv
import json
import pathlib
import re

import data

WNUT = {"person": "PER", "location": "LOC", "corporation": "ORG", "group": "ORG"}
RE3D = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
RE3D_OPEN = ["Australian_Department_of_Foreign_Affairs", "CENTCOM", "Delegation_of_the_European_Union_to_Syria",
             "UK_Government", "US_State_Department", "Wikipedia"]
WORD = re.compile(r"['’]s\b|(?:[^\W_]\.){2,}|[^\W_]+|[^\w\s]|_")
ABBREVIATION = {"Mr", "Mrs", "Ms", "Dr", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Cpl", "Adm", "St", "No", "Jan", "Feb", "Aug",
                "Sept", "Sep", "Oct", "Nov", "Dec", "Gov", "Sen", "Rep", "Amb"}
CUT = {"of", "in", "on", "at", "from", "by", "for", "with", "to", "that", "which", "who", "whose", ",", "(", "between", "against",
       "after", "before", "during", "about", "into", "and", "or", "as", "when", "where", ":", ";", "``", '"'}
PTB = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}


def files(folder):
    return (["small-ner/wikigold/wikigold.conll.txt.gz", "small-ner/wnut17/wnut17train.conll.gz", "qanom/qanom-train.jsonl.gz"]
            + [f"re3d/{s}/{k}.json.gz" for s in RE3D_OPEN for k in ("documents", "entities")])


def named(words, tags, corpus):
    return data.Sentence(words, corpus, name=data.bioes(data.spans_of(tags), len(words)))


def columns(path, separator):
    """Blank-line separated blocks of rows."""
    block = []
    for line in [*data.read(path), "\n"]:
        line = line.strip("\n")
        if line.strip():
            block.append(line.split(separator))
        elif block:
            yield block
            block = []


def split_hyphens(words, tags):
    """"techno-based" -> techno, -, based, as the treebanks split."""
    pairs = [(part, tag) for word, tag in zip(words, tags)
             for part in (re.split(r"(-)", word) if re.fullmatch(r"\w+(-\w+)+", word) else [word])]
    return [p for p, _ in pairs], [t for _, t in pairs]


def read_wikigold(folder):
    documents = []
    for block in columns(folder / "small-ner/wikigold/wikigold.conll.txt.gz", " "):
        if block[0][0] == "-DOCSTART-":
            documents.append((f"wikigold-{len(documents)}", []))
            block = block[1:]
        elif not documents:
            documents.append(("wikigold-0", []))
        if block:
            words, tags = split_hyphens([r[0] for r in block], ["O" if r[-1].endswith("MISC") else r[-1] for r in block])
            documents[-1][1].append(named(words, tags, "wikigold"))
    return documents


def read_wnut(folder):
    """Every post is a document; products and creative works are no names here."""
    documents = []
    for block in columns(folder / "small-ner/wnut17/wnut17train.conll.gz", "\t"):
        tags = [f"{r[1][:2]}{WNUT[r[1][2:]]}" if r[1][2:] in WNUT else "O" for r in block]
        documents.append((f"wnut-{len(documents)}", [named([r[0] for r in block], tags, "wnut17")]))
    return documents


def split_text(text):
    """Text -> sentences of (word, start, end); plain rules are enough for press releases."""
    sentences, current = [], []
    tokens = [(m.group(), m.start(), m.end()) for m in WORD.finditer(text)]
    for k, token in enumerate(tokens):
        current.append(token)
        after = tokens[k + 1] if k + 1 < len(tokens) else None
        gap = text[token[2]:after[1]] if after else "\n"
        stop = token[0] in ".!?" and gap and after and after[0][0].isupper() and tokens[k - 1][0] not in ABBREVIATION
        if "\n" in gap or stop:
            sentences.append(current)
            current = []
    return sentences


def re3d_tags(sentence, entities):
    """Names of a sentence; a mention that is not plainly a name ("U.S. service members") is masked."""
    words, tags, masked = [w for w, _, _ in sentence], [], set()
    spans = []
    for start, end, kind in entities:
        inside = [i for i, (_, a, b) in enumerate(sentence) if a >= start and b <= end]
        while inside and words[inside[0]].lower() in ("the", "a", "an"):
            inside = inside[1:]
        if not inside or not any(words[i][0].isupper() for i in inside):
            continue
        if kind in RE3D and words[inside[0]][0].isupper() and words[inside[-1]][0].isupper():
            spans.append((inside[0], inside[-1] + 1, RE3D[kind]))
        elif kind in RE3D:
            masked |= set(inside)
    taken, kept = set(), []
    for span in sorted(spans, key=lambda s: s[0] - s[1]):
        if not taken & set(range(*span[:2])):
            taken |= set(range(*span[:2]))
            kept.append(span)
    tags = data.bioes(kept, len(words))
    return words, [None if i in masked and i not in taken else t for i, t in enumerate(tags)]


def read_re3d(folder):
    documents = []
    for source in RE3D_OPEN:
        entities = {}
        for line in data.read(folder / f"re3d/{source}/entities.json.gz"):
            e = json.loads(line)
            entities.setdefault(e["documentId"], []).append((e["begin"], e["end"], e["type"]))
        for line in data.read(folder / f"re3d/{source}/documents.json.gz"):
            d = json.loads(line)
            rows = [re3d_tags(s, entities.get(d["_id"], [])) for s in split_text(d["text"])]
            documents.append((f"re3d-{d['_id']}", [data.Sentence(w, "re3d", name=t) for w, t in rows]))
    return documents


def qanom_label(question):
    """Role that a question asks for, or None if that is unclear. "Who attacked something?" -> ARG0."""
    q = question.rstrip("?").lower().split()
    if q[0] in ("where", "when", "why"):
        return {"where": "ARGM-LOC", "when": "ARGM-TMP", "why": "ARGM-CAU"}[q[0]]
    if q[0] not in ("who", "what"):
        return None
    rest = q[1:]
    be = any(w in ("is", "are", "was", "were", "be", "been", "being") for w in rest)
    passive = be and not any(w.endswith("ing") and w not in ("being", "something") for w in rest)
    subject = len(rest) > 1 and rest[1] in ("someone", "something") or len(rest) > 2 and rest[1] == "not" and rest[2] in ("someone", "something")
    last = rest[-1]
    if subject and passive:
        return "ARG0" if last == "by" else None
    if subject:
        return None if last in data_prepositions() else "ARG1"
    if passive:
        return "ARG1"
    return "ARG0" if any(w in ("someone", "something") for w in rest) else None


def data_prepositions():
    return CUT | {"up", "out", "over", "under", "through", "off", "down", "like"}


def answer_head(words, start, end):
    """Head word of an answer without a tree: the last word before the first preposition, comma or clause."""
    while end - start > 1 and words[start].lower() in CUT:
        start += 1
    stop = next((i for i in range(start + 1, end) if words[i].lower() in CUT), end)
    while stop - start > 1 and words[stop - 1] in ("'s", "'", "."):
        stop -= 1
    return stop - 1


def qanom_frame(words, noun):
    """Answers' heads as arguments; the rest of an answer teaches nothing, nor does an answer of unclear role."""
    labels, masked = {}, {noun["i"]}
    for qa in noun["qas"]:
        label = qanom_label(qa["q"])
        for text in qa["r"].split("~!~"):
            start, end = map(int, text.split(":"))
            masked |= set(range(start, min(end, len(words))))
            head = answer_head(words, start, min(end, len(words)))
            if label and head != noun["i"]:
                labels.setdefault(head, label)
    return data.Frame(noun["i"], labels, masked - set(labels))


def read_qanom(folder):
    """One sentence a document. Only candidates teach whether a noun is a predicate."""
    documents = []
    for line in data.read(folder / "qanom/qanom-train.jsonl.gz"):
        entry = json.loads(line)
        if "Ã" in entry["sentence"] or "Â" in entry["sentence"]:  # wrongly decoded text
            continue
        words = [PTB.get(w, w) for w in entry["sentence"].split(" ")]
        sentence = data.Sentence(words, "qanom", entry["id"], predicate=[None] * len(words), frames=[])
        for noun in entry["preds"]:
            verbal = noun["is_verbal"] == "True"
            sentence.predicate[noun["i"]] = int(verbal)
            if verbal and noun["qas"]:
                sentence.frames.append(qanom_frame(words, noun))
        documents.append((entry["id"], [sentence]))
    return documents


def load(folder):
    return [*read_wikigold(folder), *read_wnut(folder), *read_re3d(folder), *read_qanom(folder)]


def squeeze(text):
    return "".join(c for c in text.lower() if c.isalnum())


class Exclusion:
    """Leaves out documents that are articles of the gold sets: by the ends listed in exclude.tsv, by sentence, by page id."""

    def __init__(self, gold, folder):
        gold = pathlib.Path(gold)
        if not (gold / "exclude.tsv").is_file():
            raise SystemExit(f"No exclude.tsv in {gold}: give the folder with --gold.")
        with open(gold / "exclude.tsv", encoding="utf8") as file:
            rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        self.tails = [squeeze(list(r.values())[-1]) for r in rows]
        self.pages = {r["id in the set"] for r in rows if r["set"] == "wikinews-meantime"}
        self.ids = {r["id in the set"] for r in rows if r["id in the set"]}
        paths = [gold / r["folder"] / f"{r['article']}.txt" for r in rows]
        self.texts = [squeeze(p.read_text("utf8")) for p in paths if p.is_file()]

    def hit(self, name, sentences):
        if any(x in name for x in self.ids if len(x) > 20) or name.startswith("Wiki1k:wikinews") and name.split(":")[2] in self.pages:
            return True
        squeezed = [squeeze("".join(s.words)) for s in sentences]
        text = "".join(squeezed)
        return (any(t in text for t in self.tails)
                or any(len(s) >= 40 and s in t for s in squeezed for t in self.texts))

    def filter(self, documents):
        kept = [d for d in documents if not self.hit(*d)]
        print(f"{len(documents) - len(kept)} documents left out (gold articles)", flush=True)
        return kept
