/** Light, dark and paper; an editor that shows the page names its own scheme on the body. */
export const STYLE = `
:root{--ground:#fff;--text:#1f2328;--quiet:#59636e;--line:#d1d9e0;--accent:#1f6f8b;--soft:#f6f8fa;--good:#3a8a4d}
@media (prefers-color-scheme:dark){:root{--ground:#16191d;--text:#e3e7eb;--quiet:#9aa4af;--line:#343b43;--accent:#5fb3d0;--soft:#1e2328;--good:#6cc084}}
body.vscode-light,body.vscode-high-contrast-light{--ground:#fff;--text:#1f2328;--quiet:#59636e;--line:#d1d9e0;--accent:#1f6f8b;--soft:#f6f8fa;--good:#3a8a4d}
body.vscode-dark,body.vscode-high-contrast:not(.vscode-high-contrast-light){--ground:#16191d;--text:#e3e7eb;--quiet:#9aa4af;--line:#343b43;--accent:#5fb3d0;--soft:#1e2328;--good:#6cc084}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:15px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.9rem;line-height:1.2;margin:0;overflow-wrap:anywhere}
h2{font-size:1.2rem;margin:2.75rem 0 .75rem}
header p,.part,section>p{color:var(--quiet);margin:.25rem 0 .75rem}
.figures{display:flex;flex-wrap:wrap;gap:1rem 2.5rem;margin:1.5rem 0}
.figures div{display:flex;flex-direction:column-reverse}
.figures dd{margin:0;font-size:1.9rem;font-weight:600;font-variant-numeric:tabular-nums;line-height:1.2}
.figures dt{color:var(--quiet)}
.missing{border:1px solid var(--line);border-left:4px solid var(--accent);padding:.25rem 1rem;background:var(--soft)}
.missing h2{margin:.5rem 0;font-size:1rem}
.missing ul{margin:.25rem 0 .75rem;padding-left:1.25rem}
table{border-collapse:collapse;width:100%;margin:.75rem 0;font-size:.93rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line)}
th{color:var(--quiet);font-weight:600}
td{overflow-wrap:anywhere}
.num{width:1%;text-align:right;padding:.35rem .4rem;font-variant-numeric:tabular-nums;white-space:nowrap;overflow-wrap:normal}
.none{color:var(--quiet);opacity:.6}
.wide{overflow-x:auto}
.matrix td:first-child{min-width:9rem}
.matrix th{vertical-align:bottom}
.matrix th.num{vertical-align:bottom;white-space:nowrap;writing-mode:vertical-rl;transform:rotate(180deg);text-align:left;padding:.4rem .35rem}
.heat{background:color-mix(in srgb,var(--accent) calc(var(--share)*.55),transparent)}
.mark{color:var(--good);font-size:.85em;white-space:nowrap}
.name{white-space:nowrap}
code{font:.9em ui-monospace,"Cascadia Mono",Menlo,"Liberation Mono",monospace}
q{quotes:none}
svg{display:block;width:100%;max-width:44rem;height:auto;margin:.5rem 0 1rem;font-size:12px;overflow:visible}
svg text{fill:var(--text);dominant-baseline:central}
svg .label{text-anchor:end;fill:var(--quiet)}
svg .tick{text-anchor:middle;fill:var(--quiet)}
.bar{fill:var(--accent)}
.clean{fill:var(--good)}
.grid{stroke:var(--line);fill:none}
@media print{:root{--ground:#fff;--text:#000;--quiet:#444;--line:#bbb;--accent:#1f6f8b;--soft:#fff;--good:#3a8a4d}
main{max-width:none;padding:0}h2{break-after:avoid}tr,svg{break-inside:avoid}thead{display:table-header-group}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
