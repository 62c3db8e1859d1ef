/**
 * The style of the page: on paper, on a phone, in light and dark mode.
 *
 * @module
 * @since 0.1.0
 */

/** @internal */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--ground:#f5f6f8;--ink:#15181e;--soft:#565d69;--line:#dde1e7;--accent:#1d4ed8;
--heat-0:#eef0f4;--heat-1:#c9dcfb;--heat-2:#93bbf6;--heat-3:#5b93ea;--heat-4:#2c67cf;--heat-5:#123f93;
--read:#5b93ea;--write:#7a4fd0;--unknown:#98a1b0;--plain:#4a86e0;--error:#d1383d;
--created:#12804a;--changed:#2c67cf;--started:#0d7f86;--stopped:#a35b00;--deleted:#c32a30;--run:#9fdcd9}
@media screen and (prefers-color-scheme:dark){:root{--paper:#171a20;--ground:#0f1115;--ink:#eceef2;--soft:#a4acba;--line:#2f353f;--accent:#8db4ff;
--heat-0:#20252d;--heat-1:#1d3a68;--heat-2:#2457a3;--heat-3:#3f7fdc;--heat-4:#7fb0fa;--heat-5:#d3e4ff;
--read:#5f9bf5;--write:#a98bf0;--unknown:#757f8f;--plain:#5f93dd;--error:#f4757a;
--created:#4cc987;--changed:#7fb0fa;--started:#4fc9cf;--stopped:#eba64a;--deleted:#fa8086;--run:#245c5f}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
header,main,footer{max-width:78rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
header{padding-top:clamp(1.5rem,5vw,3.5rem)}
h1{font-size:clamp(1.7rem,5vw,2.6rem);line-height:1.15;letter-spacing:-.022em;margin:0;text-wrap:balance}
h2{font-size:1.35rem;line-height:1.25;letter-spacing:-.012em;margin:0 0 1rem;scroll-margin-top:1rem}
h3{font-size:1rem;line-height:1.35;margin:0}
p{margin:0}
.soft,figcaption p,.period,footer,dt{color:var(--soft)}
.period{margin-top:.5rem}
a{color:var(--accent);text-underline-offset:.2em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;padding:.5rem .8rem;background:var(--paper);z-index:1}
nav ul,.key{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.1rem}
nav{margin-top:1.25rem}
nav a{display:inline-block;padding:.15rem 0}
.facts{display:flex;flex-wrap:wrap;gap:1px;margin:1.75rem 0 0;background:var(--line);border:1px solid var(--line);border-radius:12px;overflow:hidden}
.facts div{flex:1 1 8.2rem;background:var(--paper);padding:.8rem 1rem;display:flex;flex-direction:column}
dt{font-size:.85rem}
dd{margin:0;font-size:1.55rem;font-weight:600;letter-spacing:-.02em;line-height:1.25}
section{margin-top:clamp(2.25rem,5vw,3.25rem)}
figure,.card{margin:0 0 1rem;padding:1.1rem clamp(.9rem,2.5vw,1.4rem);background:var(--paper);border:1px solid var(--line);border-radius:12px;min-width:0}
figcaption{margin-bottom:.9rem}
figcaption p{font-size:.875rem}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,22rem),1fr));gap:1rem;align-items:start;margin-bottom:1rem}
.charts figure{margin:0}
svg{display:block;overflow:visible;max-width:100%}
.within{overflow:visible}
svg text{fill:var(--soft);font-size:12px}
svg .strong{fill:var(--ink);font-size:13px}
svg .faint{fill:var(--soft);font-size:12px}
svg .end{text-anchor:end}
@media (max-width:40rem){svg .wide{display:none}}
.heat-0{fill:var(--heat-0)}.heat-1{fill:var(--heat-1)}.heat-2{fill:var(--heat-2)}.heat-3{fill:var(--heat-3)}.heat-4{fill:var(--heat-4)}.heat-5{fill:var(--heat-5)}
figure>svg [class^=heat]{stroke:var(--paper);stroke-width:1px}
figure>svg [class^=heat]:hover{stroke:var(--ink);stroke-width:2px}
figure>svg .heat-0:hover{stroke:var(--paper);stroke-width:1px}
.gap{fill:none}.away{fill:var(--ground)}
.cut{stroke:var(--paper);stroke-width:1px;pointer-events:none}
.track{fill:var(--heat-0)}.hit{fill:transparent}
.read{fill:var(--read)}.write{fill:var(--write)}.unknown{fill:var(--unknown)}.plain{fill:var(--plain)}.error{fill:var(--error)}
.grid{stroke:var(--line)}.lane{stroke:var(--line);stroke-width:2px}.run{fill:var(--run)}
.created,.updated,.started,.stopped,.deleted{stroke:var(--paper);stroke-width:1px}
.updated{fill:var(--changed)}.started{fill:var(--started)}.stopped{fill:var(--stopped)}
.created,.deleted{fill:none;stroke-width:2.5px}.created{stroke:var(--created)}.deleted{stroke:var(--deleted)}
.key{margin-top:.9rem;font-size:.85rem;color:var(--soft)}
figcaption+.key{margin:0 0 1rem}
.key li{display:flex;align-items:center;gap:.4rem}
section>.key{margin:0 0 1rem}
details{margin:0 0 .6rem;background:var(--paper);border:1px solid var(--line);border-radius:12px}
summary{padding:.65rem 1rem;cursor:pointer;font-weight:600}
summary .soft{font-weight:400;font-size:.875rem;margin-left:.35rem}
.scroll{overflow:auto;max-height:32rem;border-top:1px solid var(--line);border-radius:0 0 12px 12px}
table{border-collapse:separate;border-spacing:0;width:100%;font-size:.875rem}
th,td{padding:.4rem .75rem;text-align:left;vertical-align:top;white-space:nowrap;border-bottom:1px solid var(--line)}
tr:last-child td{border-bottom:0}
th{position:sticky;top:0;background:var(--paper);color:var(--soft);font-weight:600}
.long{white-space:normal;min-width:16rem}.when{white-space:normal;min-width:6.5rem}
.number{text-align:right}
dl.about{margin:1rem 0 0;display:grid;gap:.15rem}
dl.about div{display:flex;gap:.75rem}
dl.about dt{min-width:5.5rem}
dl.about dd{font-size:.9rem;font-weight:400;letter-spacing:0;min-width:0}
.lead{margin-bottom:.9rem}
.name{white-space:normal;min-width:9.5rem}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.92em}
.apart{margin:1.25rem 0 .6rem}
.card.bare{padding:0}
.inside{padding:.75rem 1rem}
article.card{scroll-margin-top:1rem}
article.card p{margin-top:.5rem}
.scroll.card{border-radius:12px}
.incomplete{border-color:var(--error)}
.incomplete ul{margin:.4rem 0 0;padding-left:1.2rem}
.severity{font-weight:600;white-space:nowrap}
.severity::before{content:"";display:inline-block;width:.6em;height:.6em;border-radius:50%;margin-right:.45em;background:var(--unknown)}
.severity.critical::before,.severity.high::before{background:var(--deleted)}
.severity.medium::before{background:var(--stopped)}
.severity.low::before{background:var(--read)}
.tools{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:0 0 .5rem}
details .tools,.bare .tools{padding:.1rem 1rem .6rem;margin:0}
.tools input,.tools select{font:inherit;font-size:.875rem;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:6px;padding:.25rem .5rem;max-width:min(100%,16rem)}
th button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit}
th[aria-sort=ascending] button::after{content:" ↑"}
th[aria-sort=descending] button::after{content:" ↓"}
footer{padding-top:2.5rem;padding-bottom:3rem;font-size:.875rem}
@media (forced-colors:active){svg [class]{forced-color-adjust:none}svg text,svg .strong{fill:CanvasText}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{:root{color-scheme:light;--ground:#fff}body{font-size:11pt}nav,.skip,.tools{display:none}figure,.facts{break-inside:avoid}.scroll{max-height:none;overflow:visible}td,.long,.when{white-space:normal;min-width:0}.name,.long{min-width:5.5rem}table{font-size:8pt}th,td{padding:.2rem .3rem}th{position:static}details::details-content{content-visibility:visible;block-size:auto}svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`

/** @internal The hash with which the policy of the page allows this style sheet only. A test computes it. */
export const styleHash = 'sha256-jpua4yjjpdxBTP/NVWd325AFQBw9ozKpYB1cdnq863M='
