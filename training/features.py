"""What the encoder sees of a word: its pieces and its shape class. The runtime repeats this file rule by rule (README.md)."""
import unicodedata

from tokenizers import Tokenizer

SHAPES = ["continuation", "punctuation", "number", "alphanumeric", "lower", "letter", "initial", "dotted", "upper",
          "shouted", "capitalised", "first", "titled", "mixed-upper", "mixed-lower"]
SHAPE_ID = {name: i for i, name in enumerate(SHAPES)}
MAX_PIECES = 256


def is_letter(char):
    return unicodedata.category(char)[0] == "L"


def is_capital(char):
    return unicodedata.category(char) in ("Lu", "Lt")


def word_shape(word):
    """Shape of a word on its own (name of the class)."""
    letters = [c for c in word if is_letter(c)]
    digits = any(unicodedata.category(c)[0] == "N" for c in word)
    if not letters:
        return "number" if digits else "punctuation"
    if digits:
        return "alphanumeric"
    capitals = sum(map(is_capital, letters))
    if capitals == 0:
        return "lower"
    if capitals == len(letters):
        if len(letters) == 1:
            return "initial" if word == letters[0] + "." else "letter"
        return "dotted" if "." in word else "upper"
    if not is_capital(letters[0]):
        return "mixed-lower"
    return "capitalised" if capitals == 1 else "mixed-upper"


def sentence_shapes(words):
    """Shapes of the words of one sentence, among them those that only the sentence tells: shouted, titled, first."""
    shapes = [word_shape(w) for w in words]
    upper, capitalised, lower = (shapes.count(k) for k in ("upper", "capitalised", "lower"))
    long_lower = sum(s == "lower" and sum(map(is_letter, w)) >= 4 for w, s in zip(words, shapes))
    if upper >= 3 and upper > capitalised + lower:
        shapes = ["shouted" if s == "upper" else s for s in shapes]
    if capitalised >= 3 and long_lower * 5 <= capitalised and words[-1] != ".":
        shapes = ["titled" if s == "capitalised" else s for s in shapes]
    start = next((i for i, s in enumerate(shapes) if s != "punctuation"), None)
    if start is not None and shapes[start] == "capitalised":
        shapes[start] = "first"
    return shapes


class Pieces:
    """Word -> ids of its pieces, remembered."""

    def __init__(self, folder):
        self.tokenizer = Tokenizer.from_file(f"{folder}/tokenizer.json")
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.cls, self.sep, self.unk, self.mask, self.pad = map(
            self.tokenizer.token_to_id, ("[CLS]", "[SEP]", "[UNK]", "[MASK]", "[PAD]"))
        self.known = {}

    def __call__(self, word):
        ids = self.known.get(word)
        if ids is None:
            ids = self.tokenizer.encode(word, add_special_tokens=False).ids or [self.unk]
            self.known[word] = ids
        return ids


def inputs(sentences, pieces):
    """Sentences (lists of words) of one window -> ids [T], shape [T], first [N] as plain lists."""
    ids, shape, first = [pieces.cls], [0], []
    for words in sentences:
        for word, name in zip(words, sentence_shapes(words)):
            first.append(len(ids))
            own = pieces(word)
            ids += own
            shape += [SHAPE_ID[name]] + [0] * (len(own) - 1)
    return ids + [pieces.sep], shape + [0], first
