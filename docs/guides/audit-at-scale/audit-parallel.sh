#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# An audit in PARTS parts with GNU parallel, on this machine or on several:
#   audit-parallel.sh PARTS DAY FOLDER OUT PATH…
# FOLDER takes the parts, OUT the whole. Options for parallel stand in the variable PARALLEL, such as
# PARALLEL='--sshlogin a,b --wd .' for machines that see the same files. Run it again after any stop.
set -euo pipefail

parts=$1 day=$2 folder=$3 out=$4
shift 4
mkdir -p "$folder"
seq "$parts" | parallel --halt now,fail=1 placet audit "$@" --today "$day" --out "$folder/part-{}" \
  --shard "{}/$parts" --jobs 1 --resume --quiet
exec placet audit merge "$folder"/part-* --out "$out"
