"""Rebuilds Table 1 from the coded responses, with the standard library of Python alone:

    npm run -s export -- --authority essex --format csv --out essex.csv
    python3 docs/table_1.py essex.csv > essex-table-1.csv

The labels come from essex.dictionary.csv, which the export writes beside essex.csv. Numbers from 1 to 4 are hidden ([c]).
What `npm run report` publishes can hide more: larger numbers too, where a small one could be worked out from them.
"""

import csv
import sys
from pathlib import Path

# Table 1 of the study; the columns of the file are named code_less_angry and so on.
CODES = [
    "confidence", "school-work", "safer", "happier", "likes-school", "friendships", "attendance", "calmer", "aspirations",
    "getting-on", "behaviour", "communication", "less-angry", "home",
]
LEAST = 5


def read(file):
    csv.field_size_limit(2**31 - 1)  # Answers can be longer than Python takes by itself.
    with open(file, encoding="utf-8-sig", newline="") as rows:
        yield from csv.DictReader(rows)


def column_of(code):
    return "code_" + code.replace("-", "_")


def count(responses):
    """People by respondent and code, and those who answered: 1 counts, 0 does not, empty said nothing on the question."""
    people = {who: dict.fromkeys(CODES, 0) for who in ("parent", "child")}
    answered = dict.fromkeys(people, 0)
    for row in responses:
        who = row["respondent"]
        if who not in people:
            continue
        answered[who] += row[column_of(CODES[0])] != ""
        for code in CODES:
            people[who][code] += row[column_of(code)] == "1"
    return people, answered


def table_of(people, answered):
    def hide(number):
        return "[c]" if number > 0 and min(number, answered) < LEAST else number

    shown = [number for number in people.values() if min(number, answered) >= LEAST]
    for code, number in sorted(people.items(), key=lambda view: (-view[1] if hide(view[1]) else 1)):
        rank = 1 + sum(other > number for other in shown) if number in shown else ""
        yield rank, code, hide(number), hide(answered)


def main():
    if len(sys.argv) != 2:
        sys.exit("Expected the file of an export. Use: python3 table_1.py essex.csv")
    file = Path(sys.argv[1])
    labels = {row["name"]: row["label"] for row in read(file.with_suffix(".dictionary.csv"))}
    people, answered = count(read(file))
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    out = csv.writer(sys.stdout)
    out.writerow(["column", "rank", "code", "label", "people", "answered"])
    for who in people:
        for rank, code, number, base in table_of(people[who], answered[who]):
            out.writerow([who, rank, code, labels[column_of(code)], number, base])


if __name__ == "__main__":
    main()
