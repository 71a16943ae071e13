"""Nouns and adjectives that PropBank's frame files list as predicates ("attack", "afraid").

Half of the predicates that are no verbs occur a few times only in the training set; that a word has a frame at all tells
the decoder what its scores cannot know: `PRIOR` is added to a listed word's score and taken from another's."""
import gzip
import json

ROLESETS = "propbank-frames/rolesets.json.gz"
PARTS = {"n": "NOUN", "j": "ADJ"}
PRIOR = 1.0  # nats


def plural(noun):
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def predicates(folder):
    """{UPOS: lower-case word forms that may be predicates}, sorted."""
    found = {part: set() for part in PARTS.values()}
    with gzip.open(folder / ROLESETS, "rt", encoding="utf8") as file:
        for roleset in json.load(file).values():
            for alias in roleset.get("alias", []):
                lemma, _, part = alias.rpartition("/")
                if part in PARTS and lemma.isalpha():
                    found[PARTS[part]] |= {lemma, plural(lemma)} if part == "n" else {lemma}
    return {part: sorted(words) for part, words in found.items()}


def prior(word, upos, listed):
    """What the lexicon adds to a predicate's score, in nats."""
    words = listed.get(upos)
    return 0.0 if words is None else PRIOR if word.lower() in words else -PRIOR
