import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

TOKEN = re.compile(r"[^\W\d_]+(?:'[a-z]+)?", re.UNICODE)
STOP = {"the", "a", "an", "of", "to"}


def tokens(text):
    for match in TOKEN.finditer(text.lower()):
        word = match.group(0)
        if word not in STOP:
            yield word


def collocations(paths, window=2):
    pairs = defaultdict(Counter)
    for path in paths:
        words = list(tokens(Path(path).read_text(encoding="utf-8")))
        for i, word in enumerate(words):
            for other in words[i + 1 : i + 1 + window]:
                pairs[word][other] += 1
    return pairs


try:
    table = collocations(sys.argv[1:])
except FileNotFoundError as error:
    raise SystemExit("no such file: %s\n" % error.filename)
for word in sorted(table, key=lambda w: -sum(table[w].values()))[:20]:
    print(word, *table[word].most_common(3), sep="\t")
