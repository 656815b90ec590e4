# SPDX-License-Identifier: Apache-2.0
"""Reads a calendar file from standard input with a library that checks it, and says what it holds, a line an entry."""
import sys

from icalendar import Calendar

data = sys.stdin.buffer.read()
for number, line in enumerate(data.split(b"\r\n"), 1):
    if len(line) > 75 or b"\n" in line:
        sys.exit(f"line {number} is longer than 75 octets or does not end with CR LF")
    line.decode("utf-8")  # a fold inside a character is an error
calendar = Calendar.from_ical(data)
for needed in ("VERSION", "PRODID"):
    if needed not in calendar:
        sys.exit(f"{needed} is missing")
for entry in calendar.subcomponents:
    if entry.errors:
        sys.exit(f"{entry.name}: {entry.errors}")
    for needed in ("UID", "DTSTAMP"):
        if needed not in entry:
            sys.exit(f"{entry.name}: {needed} is missing")
    start = entry["DTSTART"].dt.isoformat() if "DTSTART" in entry else "-"
    print(entry.name, entry["UID"], start, entry["DTSTAMP"].dt.date().isoformat(), entry["SUMMARY"], sep=" | ")
