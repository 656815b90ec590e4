#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Whether the tests notice when the evaluator is wrong: mutate.py [COUNT [SEED [FILE…]]]

Changes one operator of engine/src/evaluate at a time, as a slip of the hand would, builds Placet with it and runs tests
until one fails: then the mutant is killed. It works on a copy of the checkout in build/mutate, which is built once.
COUNT mutants are drawn by SEED, 80 by the seed 1 unless others are wanted, of all files or of those that are named.
Mutants that mean the same as what they change stand in equivalent.txt with the reason, and are not counted.
"""

import os
import pathlib
import random
import re
import resource
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
COPY = ROOT / "build/mutate"
BUILD = COPY / "build/dev"
MUTATED = "engine/src/evaluate"
# What a program may take of the processor: a slip may make a loop without an end.
CPU_SECONDS = 60

# What tries a mutant, the quickest first: the tests of the rules, those of the evaluator, random rules against the naive
# evaluator, the pages of the language, and the reports on every case.
TRIALS = {
    "the tests of the rules": ["cli/placet", "test", "--rules", "rules"],
    "unit": ["tests/unit/evaluate/test_evaluate"],
    "properties": ["tests/property/test_property"],
    "language": ["tests/language/test_language"],
    "cases": ["tests/golden/test_golden", "--gtest_filter=*AreReportedAsExpected*:JsonGoldens*"],
    "fixes": ["tests/unit/fix/test_fix"],
    "reports": ["tests/unit/render/test_render"],
}
FAIL_FAST = ["--gtest_fail_fast", "--gtest_brief=1"]

# A slip often looks odd to the compiler too. It is to be the tests that notice.
SILENCE = "".join(
    f'#pragma GCC diagnostic ignored "-W{name}"\n'
    for name in ["parentheses", "unused-but-set-variable", "unused-function", "unused-parameter", "unused-variable"]
)

# What is changed, into what. Operators of two operands have blanks around them, as the layout of the sources has it.
SLIPS = [
    (r" == ", [" != "]),
    (r" != ", [" == "]),
    (r" < ", [" <= ", " > "]),
    (r" > ", [" >= ", " < "]),
    (r" <= ", [" < "]),
    (r" >= ", [" > "]),
    (r" && ", [" || "]),
    (r" \|\| ", [" && "]),
    (r" \+ ", [" - "]),
    (r" - ", [" + "]),
    (r" \+= ", [" -= "]),
    (r"\btrue\b", ["false"]),
    (r"\bfalse\b", ["true"]),
    (r"(?<![\w!=<>])!(?=[a-zA-Z(*])", [""]),
    (r"\bKleene::True\b", ["Kleene::False", "Kleene::Unknown"]),
    (r"\bKleene::False\b", ["Kleene::True", "Kleene::Unknown"]),
    (r"\bKleene::Unknown\b", ["Kleene::False", "Kleene::True"]),
    (r"\bStepValue::Open\b", ["StepValue::Unknown"]),
    (r"\bboth\(", ["either("]),
    (r"\beither\(", ["both("]),
    (r"\bmin\(", ["max("]),
    (r"\bmax\(", ["min("]),
    (r"\bany_of\(", ["all_of("]),
    (r"\ball_of\(", ["any_of("]),
    (r"^ *if \([^;{]*\) (return\b[^;{]*|continue|break);$", [""]),
]


def without_words(line):
    """The line with texts and comments blotted out, each column where it was."""
    blotted = re.sub(r'"(\\.|[^"\\])*"', lambda text: '"' * len(text.group()), line)
    comment = blotted.find("//")
    return blotted if comment < 0 else blotted[:comment]


def mutants_of(path):
    """(file, line number, line, changed line) of every slip in a file."""
    for number, line in enumerate((ROOT / path).read_text().splitlines()):
        code = without_words(line)
        if code.startswith("#") or "static_assert" in code or "template" in code:
            continue
        for pattern, replacements in SLIPS:
            for found in re.finditer(pattern, code):
                for replacement in replacements:
                    yield path, number, line, line[: found.start()] + replacement + line[found.end() :]


def equivalent():
    """(file, line, changed line) that means the same, with the reason."""
    reasons = {}
    for block in pathlib.Path(__file__).with_name("equivalent.txt").read_text().split("\n\n"):
        lines = [line.strip() for line in block.splitlines() if not line.startswith("#")]
        if len(lines) >= 4:
            reasons[tuple(lines[:3])] = " ".join(lines[3:])
    return reasons


def run(*command, before=None):
    return subprocess.run(
        command, cwd=COPY, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, preexec_fn=before, check=False
    )


def must(done):
    if done.returncode != 0:
        sys.exit(done.stdout.decode(errors="replace")[-4000:])


def build(trial):
    target = pathlib.Path(TRIALS[trial][0]).name
    return run("cmake", "--build", BUILD, "--parallel", str(os.cpu_count()), "--target", target)


def limited():
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))


def outcome():
    """What comes of the copy as it is: it does not compile, some tests fail, or none."""
    for trial, (program, *arguments) in TRIALS.items():
        if build(trial).returncode != 0:
            return "does not compile"
        if run(BUILD / program, *arguments, *(FAIL_FAST if "test_" in program else []), before=limited).returncode != 0:
            return f"killed by {trial}"
    return "survived"


def prepare():
    """The copy as the checkout is, built; all tests pass there."""
    COPY.mkdir(parents=True, exist_ok=True)
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
    ).stdout.splitlines()
    for path in filter(lambda path: (ROOT / path).is_file(), listed):
        content = (ROOT / path).read_bytes()
        copied = COPY / path
        if not copied.is_file() or copied.read_bytes() != content:
            copied.parent.mkdir(parents=True, exist_ok=True)
            copied.write_bytes(content)
            copied.chmod((ROOT / path).stat().st_mode)
    must(run("cmake", "--preset", "dev"))
    for trial in TRIALS:
        must(build(trial))
    unchanged = outcome()
    if unchanged != "survived":
        sys.exit(f"without any change: {unchanged}")


def tried(mutant):
    """What came of a mutant; the copy is afterwards as it was."""
    path, number, _, changed = mutant
    file = COPY / path
    text = file.read_text()
    lines = text.splitlines()
    lines[number] = changed
    try:
        file.write_text(SILENCE + "\n".join(lines) + "\n")
        return outcome()
    finally:
        file.write_text(text)


def main(count=80, seed=1, *files):
    same = equivalent()
    paths = files or sorted(str(path.relative_to(ROOT)) for path in (ROOT / MUTATED).glob("*.cpp"))
    mutants = [mutant for path in paths for mutant in mutants_of(path)]
    random.Random(seed).shuffle(mutants)
    prepare()
    results = []
    for mutant in mutants:
        if len(results) == count:
            break
        path, number, line, changed = mutant
        if (path, line.strip(), changed.strip() or "left out") in same:
            continue
        result = tried(mutant)
        if result == "does not compile":
            continue
        results.append(result)
        print(f"{result}: {path}:{number + 1}\n    {line.strip()}\n    {changed.strip() or 'left out'}", flush=True)
    survived = results.count("survived")
    killed = len(results) - survived
    print(f"{len(results)} of {len(mutants)} mutants by seed {seed}: {killed} killed, {survived} survived, "
          f"{100 * killed / max(len(results), 1):.1f} % killed; {len(same)} known to mean the same")
    sys.exit(1 if killed < 0.9 * len(results) else 0)


main(*(int(argument) if argument.isdigit() else argument for argument in sys.argv[1:]))
