/** The look of the page: one sheet of its own, since nothing may be loaded. Colours of roles pass 4.5 : 1 on their ground. */
export const STYLE = `
:root { color-scheme: light dark;
  --ground: #f6f5f1; --paper: #fffefb; --ink: #1d1c1a; --soft: #6a675f; --line: #dcd9d0; --link: #1a56a8;
  --aim: #fff0b3; --aim-line: #d39b00; --good: #1f6f43; --bad: #b3261e; --warn: #8a5a00;
  --title: #7a1fa2; --credit: #ad1457; --subhead: #00695c; --paragraph: #1f6f43; --list: #33691e; --table: #33691e;
  --caption: #1a56a8; --furniture: #716d64; --date: #b04a00; --figure: #6a1b9a; --agency: #00606b; }
@media (prefers-color-scheme: dark) { :root {
  --ground: #161614; --paper: #1f1e1c; --ink: #ece9e1; --soft: #a39f94; --line: #3a3833; --link: #8ab8ff;
  --aim: #4a3d0c; --aim-line: #f0bf3c; --good: #7fd3a2; --bad: #ff9a92; --warn: #f0bf3c;
  --title: #dca6f7; --credit: #ff9dc0; --subhead: #74d6c8; --paragraph: #7fd3a2; --list: #b3d98a; --table: #b3d98a;
  --caption: #8ab8ff; --furniture: #98948a; --date: #ffb27a; --figure: #d3a6ff; --agency: #77d3df; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere;
  font: 15px/1.65 system-ui, "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
a { color: var(--link); text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; }
h1, h2 { line-height: 1.35; margin: 0; }
h1 { font-size: 1.45rem; }
h2 { font-size: .82rem; letter-spacing: .06em; color: var(--soft); margin: 0 0 .5rem; font-weight: 600; }
.soft, .rule, .place { color: var(--soft); font-size: .8rem; }
.rule, .place, .from, pre, code { font-family: ui-monospace, "SF Mono", Consolas, "Noto Sans Mono CJK SC", monospace; }
pre { margin: 0; white-space: pre-wrap; font-size: .76rem; line-height: 1.55; color: var(--soft); }
header { padding: 1.4rem 1.6rem 1.2rem; background: var(--paper); border-bottom: 1px solid var(--line); }
header p { margin: .35rem 0 0; }
.from { font-size: .8rem; color: var(--soft); }
.became { display: inline-block; padding: .05rem .6rem; border-radius: 1rem; font-size: .82rem; font-weight: 600;
  border: 1px solid currentColor; margin-right: .5rem; }
.clipped { color: var(--good); } .refused { color: var(--bad); }
.sheet { display: grid; grid-template-columns: minmax(17rem, 23rem) minmax(0, 1fr); align-items: start; }
aside { position: sticky; top: 0; max-height: 100vh; overflow: auto; padding: 1.2rem 1.1rem 3rem 1.6rem;
  scroll-padding-top: 1rem; border-right: 1px solid var(--line); }
aside section { margin-bottom: 1.5rem; }
main { padding: 1.2rem 1.6rem 4rem; min-width: 0; }
ul { list-style: none; margin: 0; padding: 0; }
.value { display: block; padding: .4rem .6rem; margin: 0 0 .3rem; border-radius: .35rem; background: var(--paper);
  border: 1px solid var(--line); color: inherit; }
a.value:hover { border-color: var(--link); text-decoration: none; }
.value .name { display: block; font-size: .74rem; color: var(--soft); }
.value .said { display: block; font-weight: 600; line-height: 1.45; }
.value .words { display: block; font-size: .8rem; color: var(--soft); line-height: 1.45; }
.value .rule { display: block; font-size: .7rem; line-height: 1.4; }
.lost .said { font-weight: 400; text-decoration: line-through; text-decoration-color: var(--soft); }
.warning { border-left: 3px solid var(--warn); padding: .1rem .6rem; margin: 0 0 .4rem; font-size: .86rem; }
.warning code { color: var(--warn); display: block; font-size: .76rem; }
.legend { display: flex; flex-wrap: wrap; gap: .1rem .9rem; font-size: .8rem; margin-bottom: .9rem; }
summary { cursor: pointer; color: var(--soft); font-size: .8rem; }
summary:hover { color: var(--link); }
.found { margin-bottom: .3rem; } .found > summary { font-weight: 600; padding: .25rem 0; }
.found li { border-top: 1px solid var(--line); }
.found li a, .found li .still { display: flex; gap: .6rem; justify-content: space-between; padding: .2rem .3rem; font-size: .84rem; }
.found .is { color: var(--soft); text-align: right; flex: 0 1 auto; }
.row { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: .9rem; align-items: start; margin-bottom: .45rem; }
.heads { color: var(--soft); font-size: .82rem; font-weight: 600; letter-spacing: .06em; margin-bottom: .7rem; }
.piece { display: grid; grid-template-columns: 2.6rem minmax(0, 1fr); padding-top: .45rem; }
.piece pre { max-height: 15rem; overflow: auto; }
.number { text-align: right; padding-right: .6rem; color: var(--soft); opacity: .75; font: .72rem/1.65 ui-monospace, Consolas, monospace; }
.between { margin: 0 0 .45rem; padding-left: 2.6rem; }
.between pre { max-height: 22rem; overflow: auto; border-left: 2px solid var(--line); padding-left: .6rem; margin: .3rem 0 .6rem; }
.block { border-left: 4px solid var(--role); border-radius: 0 .35rem .35rem 0; background: var(--paper); padding: .4rem .8rem .45rem;
  box-shadow: 0 0 0 1px var(--line); }
.block .text { display: block; white-space: pre-wrap; }
.role { color: var(--role); font-weight: 700; font-size: .78rem; margin-right: .5rem; }
.swatch { display: inline-block; width: .7em; height: .7em; border-radius: .15em; background: var(--role); margin-right: .3rem; }
.title { --role: var(--title); } .subtitle { --role: var(--title); } .credit { --role: var(--credit); }
.subhead { --role: var(--subhead); } .paragraph { --role: var(--paragraph); } .list { --role: var(--list); }
.table { --role: var(--table); } .caption { --role: var(--caption); } .furniture { --role: var(--furniture); }
.block.title .text { font-size: 1.18rem; font-weight: 700; } .block.subhead .text { font-weight: 700; }
.block.furniture { background: none; box-shadow: none; padding-top: .2rem; padding-bottom: .2rem; }
.block.furniture .text { color: var(--furniture); font-size: .84rem; }
.chips { display: flex; flex-wrap: wrap; gap: .3rem; margin-top: .3rem; }
.chip { font-size: .74rem; padding: 0 .5rem; border-radius: 1rem; border: 1px solid var(--line); }
.mark { color: inherit; text-decoration: underline 2px; text-underline-offset: .22em; text-decoration-color: var(--role); border-radius: .2em; }
.mark:hover { background: var(--aim); text-decoration: underline 2px var(--role); }
.date { --role: var(--date); } .figure { --role: var(--figure); } .agency { --role: var(--agency); }
:target { background: var(--aim) !important; outline: 2px solid var(--aim-line); outline-offset: 1px; scroll-margin: 30vh 0; }
.whole { padding: .8rem 1rem; background: var(--paper); border: 1px solid var(--line); border-radius: .35rem; }
@media (max-width: 62rem) {
  .sheet { display: block; }
  aside { position: static; max-height: none; border-right: 0; border-bottom: 1px solid var(--line); padding: 1.2rem 1.2rem .4rem; }
  .values { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .3rem .5rem; align-items: start; }
  .values .value { margin: 0; }
  main, header { padding-left: 1.2rem; padding-right: 1.2rem; } }
@media (max-width: 40rem) {
  .row { display: block; margin-bottom: .8rem; } .row > .piece { padding: 0 0 .2rem; } .heads { display: none; }
  .piece { grid-template-columns: 2rem minmax(0, 1fr); } .between { padding-left: 2rem; }
  .piece pre { max-height: 4.8em; overflow: auto; } }
@media print {
  :root { color-scheme: light; --ground: #fff; --paper: #fff; --ink: #000; --soft: #555; --line: #ccc; --link: #000; }
  body { font-size: 9.5pt; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .sheet { display: block; } aside { position: static; max-height: none; overflow: visible; border: 0; padding: .8rem 0; }
  .values { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: .3rem; }
  header, main { padding: .6rem 0; } .between { display: none; } .piece pre { max-height: none; overflow: visible; } .row, .value { break-inside: avoid; } }
`;
