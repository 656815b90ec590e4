// SPDX-License-Identifier: Apache-2.0
#include "cli/doc/style_sheet.hpp"

#include <string_view>

namespace placet {

namespace {

constexpr std::string_view style = R"css(
:root {
  color-scheme: light dark;
  --ink: #1d1f21; --quiet: #5c6166; --line: #d9dcdf; --soft: #f3f5f4; --paper: #ffffff;
  --link: #14594a; --mark: #fdeeb5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8e6e1; --quiet: #a9aeb3; --line: #3a3f44; --soft: #202427; --paper: #16181a;
    --link: #7fd1b9; --mark: #5a4a10;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: var(--ink);
  background: var(--paper); text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 78rem; padding: 0 1.25rem 3rem; overflow-wrap: break-word; }
a { color: var(--link); text-decoration-thickness: .06em; text-underline-offset: .15em; }
a:focus-visible, input:focus-visible, button:focus-visible, summary:focus-visible, .wide:focus-visible {
  outline: 3px solid var(--link); outline-offset: 2px; }

header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; padding: .75rem 0;
  border-bottom: 1px solid var(--line); }
header nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
header form { display: flex; gap: .4rem; margin-left: auto; }
input, button { font: inherit; color: inherit; background: var(--soft); border: 1px solid var(--quiet);
  border-radius: .3rem; padding: .3rem .6rem; }
input { width: 15rem; max-width: 100%; }
#found { flex-basis: 100%; }
#found ul { margin: .25rem 0 0; padding: 0; list-style: none; }
#found p { margin: .25rem 0; color: var(--quiet); }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }

main { padding-top: .9rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: .2rem 0 .6rem; max-width: 50rem; text-wrap: balance; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.4rem 0 .6rem; padding-top: .6rem;
  border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .4rem; }
p, li, dd, blockquote, details { max-width: 46rem; }
p { margin: .5rem 0; }
ul { padding-left: 1.3rem; margin: .5rem 0; }
dt { font-weight: 600; margin-top: .7rem; }
dd { margin-left: 0; }
code, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
code { font-size: .88em; overflow-wrap: anywhere; }
small { color: var(--quiet); font-size: .87em; }
.over { margin: .5rem 0 0; color: var(--quiet); }
.about, .labels, .holder { color: var(--quiet); }
.labels { font-size: 1.05rem; }
.verdict, .pending, .earlier-title { font-weight: 600; }

.says { border-left: .25rem solid var(--link); padding: .1rem 0 .1rem 1rem; margin: 1rem 0; }
.says p { margin: .35rem 0; }
.norm { font-weight: 600; }
.law { margin: .6rem 0; }
.law p { margin: 0; }
.law .title { color: var(--quiet); }
blockquote { margin: .3rem 0 .3rem; padding-left: .9rem; border-left: 2px solid var(--line);
  font-family: Charter, "Bitstream Charter", Cambria, Georgia, "Noto Serif", serif; }
.evidence { display: inline-block; font-size: .82em; line-height: 1.4; padding: 0 .5em; border-radius: .3rem;
  border: 1px solid var(--link); white-space: normal; }
.evidence.verified { background: var(--link); color: var(--paper); }
.evidence.unverified { border-style: dashed; }
mark { background: var(--mark); color: inherit; padding: 0 .1em; }

.wide { overflow-x: auto; margin: .6rem 0; }
figure svg { display: block; }
table { border-collapse: collapse; font-size: .93rem; min-width: 34rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .9rem .4rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 600; font-size: .87rem; }
tbody th { font-weight: 400; min-width: 12rem; }
td { min-width: 5rem; }
td code { overflow-wrap: break-word; }
td p, td ul { margin: 0 0 .3rem; }
td ul { list-style: none; padding: 0; }
td blockquote { margin: .3rem 0 0; }
details { margin: .8rem 0; max-width: none; }
summary { cursor: pointer; color: var(--quiet); }
pre { overflow-x: auto; background: var(--soft); padding: .8rem 1rem; border-radius: .3rem; font-size: .85rem;
  line-height: 1.45; }
pre code { font-size: 1em; }
footer { margin-top: 3rem; padding-top: .6rem; border-top: 1px solid var(--line); color: var(--quiet);
  font-size: .85rem; }

@media (max-width: 40rem) {
  body { padding: 0 .9rem 2rem; }
  header form { margin-left: 0; width: 100%; }
  input { flex: 1; width: auto; min-width: 0; }
  h1 { font-size: 1.4rem; }
  h2 { font-size: 1.15rem; }
}
@media print {
  :root { --ink: #000; --quiet: #444; --line: #bbb; --soft: #f4f4f4; --paper: #fff; --link: #000; --mark: #eee; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  header, footer .skip, details:not([open]) { display: none; }
  .wide { overflow: visible; }
  figure svg { width: 100%; height: auto; }
  table { min-width: 0; }
  tr, .law, .says { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
)css";

}  // namespace

std::string style_sheet_text() {
  return std::string(style.substr(1));
}

}  // namespace placet
