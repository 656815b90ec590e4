#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Keeps the fewest small inputs that reach every edge: fewest.py CONTROL FOLDER

CONTROL is what libFuzzer writes while it merges: the files, and the edges that each reaches. FOLDER gets a file for
each input that is kept, named by its bytes; what has another name, such as an input that once was a crash, stays.
"""

import hashlib
import pathlib
import re
import sys

MOST_FILES = 150
MOST_BYTES = 4096


def edges_of_files(control):
    """The files with the edges that each reaches."""
    lines = control.read_text().splitlines()
    count = int(lines[0])
    files = [pathlib.Path(line) for line in lines[2 : 2 + count]]
    edges = {}
    for line in lines[2 + count :]:
        word, *numbers = line.split()
        if word == "FT":  # an edge and in which of eight ranges the number of its runs lies
            edges[files[int(numbers[0])]] = {int(feature) // 8 for feature in numbers[1:]}
    return edges


def fewest(edges):
    """Files that reach all that small files reach: each time the one that adds most, the smallest of several."""
    left = {file: reached for file, reached in edges.items() if file.stat().st_size <= MOST_BYTES}
    reached = set()
    while left and len(reached) < len(set().union(*edges.values())):
        best = max(left, key=lambda file: (len(left[file] - reached), -file.stat().st_size, file.name))
        if not left[best] - reached:
            break
        reached |= left.pop(best)
        yield best


def main(control, folder):
    edges = edges_of_files(pathlib.Path(control))
    kept = [file.read_bytes() for _, file in zip(range(MOST_FILES), fewest(edges))]
    folder = pathlib.Path(folder)
    for old in folder.iterdir():
        if re.fullmatch("[0-9a-f]{16}", old.name):
            old.unlink()
    for content in kept:
        (folder / hashlib.sha256(content).hexdigest()[:16]).write_bytes(content)
    print(f"{folder.name}: kept {len(kept)} of {len(edges)} inputs, {sum(map(len, kept))} bytes")


main(*sys.argv[1:])
