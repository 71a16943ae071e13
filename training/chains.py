"""Coreference chains on head words, as OntoGUM and LitBank have them."""
import json
import re

import data
import extra

NOMINAL = ("NOUN", "PROPN", "PRON")
ONTOGUM = "gum/ontogum-{}.conll.gz"
LITBANK = "litbank/litbank.jsonl.gz"


def read_chains(path):
    """OntoGUM's spans over the tokens of a document -> {document: [(first, last, chain)]}."""
    documents, spans, open_, at = {}, [], [], 0
    for line in data.read(path):
        columns = line.rstrip("\n").split("\t")
        if line.startswith("# begin document"):
            spans, open_, at = documents.setdefault(columns[0].split()[-1], []), [], 0
        elif len(columns) == 3:
            for left, chain, right in re.findall(r"(\()?(\d+)(\))?", columns[2]):
                if left:
                    open_.append((chain, at))
                if right:
                    place = next(k for k in range(len(open_) - 1, -1, -1) if open_[k][0] == chain)
                    spans.append((open_.pop(place)[1], at, chain))
            at += 1
    return documents


def add_chains(path, documents):
    """Chains to the head words of their mentions; other nominal words are alone ("")."""
    spans = read_chains(path)
    for name, sentences in documents:
        if name not in spans:
            continue
        base = 0
        own = sorted(spans[name], key=lambda s: s[0] - s[1])  # longest first: the smallest mention of a head wins
        for s in sentences:
            s.chain = ["" if u in NOMINAL else None for u in s.upos]
            for first, last, chain in own:
                if base <= first and last < base + len(s.words):
                    s.chain[data.head_of(s, first - base, last - base + 1)] = chain
            base += len(s.words)


def read_litbank(folder):
    """Novels: chains on the head words of annotated mentions, the other words teach nothing."""
    documents = []
    for line in data.read(folder / LITBANK):
        entry = json.loads(line)
        sentences = [data.Sentence([extra.PTB.get(w, w) for w in words], "litbank", chain=[None] * len(words)) for words in entry["sentences"]]
        for mention in sorted(entry["mentions"], key=lambda m: m["b"][1] - m["e"][1]):
            (k, first), (end, last) = mention["b"], mention["e"]
            if k == end and "ent" in mention:
                head = extra.answer_head(sentences[k].words, first, last + 1)
                sentences[k].chain[head] = mention["ent"]
        documents.append((f"litbank-{entry['id']}", [s for s in sentences if s.words]))
    return documents
