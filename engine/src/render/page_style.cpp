// SPDX-License-Identifier: Apache-2.0
#include "render/page_style.hpp"

namespace placet {

namespace {

// A sheet in a document may not hold `<`.
constexpr std::string_view style = R"css(
:root{color-scheme:light dark;--ink:#1d1f21;--quiet:#5a6065;--line:#d5d9dc;--soft:#f3f5f4;--paper:#ffffff;
--link:#14594a;--mark:#fdeeb5;--bad:#a3201d;--doubt:#7a4d00;--todo:#1c4f8c;--good:#1f6f3f;--none:#5a6065}
@media (prefers-color-scheme:dark){:root{--ink:#e8e6e1;--quiet:#a9aeb3;--line:#3a3f44;--soft:#202427;--paper:#16181a;
--link:#7fd1b9;--mark:#5a4a10;--bad:#ff9b93;--doubt:#f0c060;--todo:#9cc4f5;--good:#84d3a0;--none:#a9aeb3}}
*{box-sizing:border-box}
html{font:100%/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--ink);background:var(--paper);
text-size-adjust:100%}
body{margin:0 auto;max-width:66rem;padding:1.5rem 1.25rem 3rem;overflow-wrap:break-word}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,.wide:focus-visible{outline:3px solid var(--link);outline-offset:2px}
h1{font-size:1.65rem;line-height:1.25;margin:.7rem 0 .4rem;max-width:46rem;text-wrap:balance}
h2{font-size:1.3rem;line-height:1.3;margin:2.4rem 0 .6rem;padding-top:.7rem;border-top:2px solid var(--line)}
h3{font-size:1.08rem;margin:1.6rem 0 .5rem}
h4{font-size:1rem;margin:0 0 .3rem}
p,li,blockquote{max-width:48rem}
p{margin:.35rem 0}
ul,ol{padding-left:1.2rem;margin:.35rem 0}
code{font:.87em ui-monospace,"Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
small,.about,.citation,.rule{color:var(--quiet);font-size:.9rem}
mark{background:var(--mark);color:inherit}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.verdict{display:inline-block;font-size:1.15rem;font-weight:700;padding:.25rem .9rem;border-radius:.35rem;
border:2px solid currentColor}
.badge{display:inline-block;font-size:.8rem;font-weight:600;line-height:1.35;padding:0 .55em;
border:1px solid currentColor;
border-radius:.3rem;vertical-align:.08em}
.bad{color:var(--bad)}.doubt{color:var(--doubt)}.todo{color:var(--todo)}.good{color:var(--good)}.none{color:var(--none)}
.gap{font-weight:600}
.facts{list-style:none;padding:0}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;padding:0}
.wide{overflow-x:auto;margin:.6rem 0}
.matrix{border-collapse:collapse;width:100%;font-size:.9rem}
.matrix th,.matrix td{text-align:left;vertical-align:top;padding:.45rem .6rem;border:1px solid var(--line)}
.matrix thead th{background:var(--soft)}
.matrix tbody th{font-weight:600;min-width:9rem}
.matrix small{display:block;font-weight:400}
.matrix ul{list-style:none;margin:0;padding:0}
.matrix li a{color:inherit}
.finding{color:inherit;border-left:.25rem solid var(--none);padding:.1rem 0 .1rem .9rem;margin:1.1rem 0}
.finding.bad{border-color:var(--bad)}.finding.doubt{border-color:var(--doubt)}
.finding.todo{border-color:var(--todo)}.finding.good{border-color:var(--good)}
.settled{color:inherit;margin:.6rem 0}
.reason{list-style:none;padding:0}
.effect{font-weight:600}
blockquote{margin:.3rem 0;padding-left:.8rem;border-left:2px solid var(--line);
font-family:Charter,"Bitstream Charter",Cambria,Georgia,"Noto Serif",serif}
details{margin:.4rem 0}
summary{cursor:pointer;color:var(--quiet)}
.proof ul{list-style:none;padding-left:1rem;border-left:1px solid var(--line);font-size:.92rem}
.value{display:inline-block;font-size:.75rem;font-weight:600;color:var(--quiet);border:1px solid var(--line);
border-radius:.25rem;padding:0 .4em}
.steps,.questions{list-style:none;padding:0}
.steps li,.questions li{margin:.6rem 0}
.source{font-size:.9rem;background:var(--soft);padding:.8rem .8rem .8rem 3.4rem;border-radius:.3rem;margin:.6rem 0}
.source li{max-width:none}
.source li::marker{color:var(--quiet);font-size:.8rem}
.source code{white-space:pre-wrap;tab-size:2}
.cited-by{display:block}
figure{margin:.6rem 0}
figure svg{display:block;width:100%;height:auto;min-width:44rem}
footer{margin-top:2.5rem;padding-top:.6rem;border-top:1px solid var(--line);color:var(--quiet);font-size:.85rem}
@media (max-width:40rem){body{padding:.9rem .9rem 2rem}h1{font-size:1.35rem}h2{font-size:1.15rem}}
@media print{
@page{size:A4;margin:16mm 15mm}
:root{--ink:#000;--quiet:#444;--line:#bbb;--soft:#f4f4f4;--paper:#fff;--link:#000;--mark:#eee;
--bad:#8b1512;--doubt:#6b4300;--todo:#163f70;--good:#185a32;--none:#444}
html{font-size:9.5pt}
body{max-width:none;padding:0}
nav,details:not([open]){display:none}
.wide{overflow:visible}
figure svg{min-width:0}
a{text-decoration:none}
tr,.finding,.settled,.steps li,.questions li,.source li{break-inside:avoid}
h2,h3,h4{break-after:avoid}
.source{background:none;padding-left:3rem}
}
)css";

}  // namespace

std::string_view page_style() {
  return style;
}

}  // namespace placet
