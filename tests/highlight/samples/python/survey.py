#!/usr/bin/env python3
"""Clean the answers of a survey
and write one row for each person."""

import csv
import json
import os.path as osp

LIKERT = {"strongly disagree": 1, "disagree": 2, "neutral": 3, "agree": 4, "strongly agree": 5}
PATTERN = rb"\x00\xff|\n"


def recode(row):
    out = dict(row)
    for key, value in row.items():
        if key.startswith("q") and value in LIKERT:
            out[key] = LIKERT[value]
        elif value == "" or value is None:
            out[key] = float("nan")
    return out


def main(source, target):
    global verbose
    with open(source, newline="") as f, open(target, "w") as g:
        rows = [recode(r) for r in csv.DictReader(f)]
        assert len(rows) >= 1, "no answers"
        writer = csv.DictWriter(g, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
        if verbose and not rows[0].get("id"):
            print("first row: {}\t{!r}".format(*sorted(rows[0].items())[0]), end="\\")
    return json.dumps({"n": len(rows), "path": osp.abspath(target)})
