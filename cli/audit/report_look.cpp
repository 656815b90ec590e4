// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/report.hpp"

namespace placet::audit {

std::string_view report_style() {
  return R"css(
:root { color-scheme: light dark; --ink: #1d1f21; --quiet: #5c6166; --line: #d9dcdf; --soft: #f3f5f4;
  --paper: #ffffff; --link: #14594a; --v0: #a32a1c; --v1: #d9a13b; --v2: #6f8fc9; --v3: #2f7d4f; --v4: #b9bec3; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e6e1; --quiet: #a9aeb3; --line: #3a3f44; --soft: #202427; --paper: #16181a; --link: #7fd1b9;
    --v0: #e0685a; --v1: #d9a13b; --v2: #7f9fdc; --v3: #58b07f; --v4: #5d646a; } }
* { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: var(--ink);
  background: var(--paper); }
body { margin: 0 auto; max-width: 82rem; padding: 1rem 1.25rem 3rem; overflow-wrap: break-word; }
h1 { font-size: 1.75rem; margin: .2rem 0 .6rem; }
h2 { font-size: 1.3rem; margin: 2.4rem 0 .4rem; padding-top: .6rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .4rem; }
p { max-width: 46rem; margin: .4rem 0; }
a { color: var(--link); }
.note, small, summary, footer { color: var(--quiet); }
.assumed { border-left: .25rem solid var(--v1); padding-left: .8rem; font-weight: 600; }
.totals { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; list-style: none; margin: .6rem 0; padding: 0; }
.key { display: inline-block; width: .8em; height: .8em; margin-right: .4em; border-radius: .15em; }
.v0 { background: var(--v0); fill: var(--v0); } .v1 { background: var(--v1); fill: var(--v1); }
.v2 { background: var(--v2); fill: var(--v2); } .v3 { background: var(--v3); fill: var(--v3); }
.v4 { background: var(--v4); fill: var(--v4); }
svg { display: block; } svg line { stroke: var(--line); } svg text { fill: var(--quiet); font-size: 11px; }
.change { fill: var(--ink); }
.wide { overflow-x: auto; margin: .5rem 0; }
.wide:focus-visible, input:focus-visible, a:focus-visible, summary:focus-visible { outline: 3px solid var(--link);
  outline-offset: 2px; }
table { border-collapse: collapse; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 600; font-size: .87rem; }
td { max-width: 26rem; overflow-wrap: anywhere; }
.number { text-align: right; font-variant-numeric: tabular-nums; } .none { color: var(--quiet); }
code { font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .88em; }
.filter { display: block; margin: .5rem 0; } .filter[hidden] { display: none; }
input { font: inherit; color: inherit; background: var(--soft); border: 1px solid var(--quiet); border-radius: .3rem;
  padding: .2rem .5rem; width: 18rem; max-width: 100%; }
summary { cursor: pointer; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); font-size: .85rem; }
@media print { .filter { display: none; } html { font-size: 10pt; } tr { break-inside: avoid; } }
)css";
}

std::string_view report_script() {
  return R"js(
'use strict';
for (const label of document.querySelectorAll('.filter')) {
  const box = label.querySelector('input');
  const rows = document.getElementById(box.dataset.table).tBodies[0].rows;
  const show = () => {
    const words = box.value.toLowerCase().split(' ').filter(word => word !== '');
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every(word => text.includes(word));
    }
  };
  box.addEventListener('input', show);
  label.hidden = false;
  const asked = new URLSearchParams(location.search).get(box.dataset.table);
  if (asked !== null) {
    box.value = asked;
    show();
  }
}
)js";
}

}  // namespace placet::audit
