/** A style sheet or a script, told by its first words and by how much of it is punctuation of code. */
export function codeKind(text: string, name: string): 'style' | 'script' | undefined {
  const named = /\.(css|js|mjs)$/i.exec(name)?.[1]?.toLowerCase();
  const code = withoutLeadingComments(text);
  if (code === '') return text !== '' && text.startsWith('/*') ? byName(named) : undefined;
  if (SCRIPT.test(code)) return 'script';
  if (STYLE.test(code)) return 'style';
  return named !== undefined && punctuation(code) > 0.02 && !MARKUP.test(code) ? byName(named) : undefined;
}

/** `@charset "gb2312";`, `body{margin:0`, `.nav li a:hover {` */
const STYLE =
  /^(?:@(?:charset|import|media|font-face|keyframes)\b|[.#*]?[\w.#:,\s>*[\]="'()~+-]{1,300}\{\s{0,50}(?:[a-z-]{2,40}\s{0,9}:[^\n{}]{1,300}[;}]|\}))/i;

/** `var a = 1`, `(function(){`, `document.write(`, `$(function`, `callback({` */
const SCRIPT =
  /^(?:["']use strict["']|(?:var|let|const)\s{1,9}[\w$]{1,60}\s{0,9}[=;,]|[;!(+]{0,3}function\b[\s\w$]{0,60}\(|\(\(\)\s{0,9}=>|(?:window|document|self|jQuery|\$)[.(][\w$]{0,60}[\s.=(]|(?:if|try)\s{0,9}[({]|[\w$.]{1,80}\s{0,9}(?:=\s{0,9}[{["'\d]|\(\s{0,9}[{["'])|define\(|(?:import|export)\s{1,9}[\w{*"'])/;

const MARKUP = /<(?:!doctype|html|head|body|meta|title|table|frameset|div|p|br|a|img|font|span)[\s/>]/i;

function byName(named: string | undefined): 'style' | 'script' {
  return named === 'css' ? 'style' : 'script';
}

function withoutLeadingComments(text: string): string {
  let rest = text;
  for (;;) {
    if (rest.startsWith('/*')) {
      const stop = rest.indexOf('*/', 2);
      rest = stop < 0 ? '' : rest.slice(stop + 2).trimStart();
    } else if (rest.startsWith('//')) {
      const stop = rest.indexOf('\n');
      rest = stop < 0 ? '' : rest.slice(stop + 1).trimStart();
    } else return rest;
  }
}

function punctuation(code: string): number {
  return (code.match(/[{}();=]/g)?.length ?? 0) / code.length;
}
