/** C0 without TAB and line feed, DEL, C1, marks and overrides of direction, line separators, soft and invisible signs. */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
const UNSEEN_IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Text from a page as it may reach a terminal: ESC becomes ␛, U+202E becomes ⟨202E⟩. TAB and line feed stay. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return '␡';
    return `⟨${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}

/** On one line: line feeds and TABs become spaces too. */
export function visibleLine(text: string): string {
  return visible(text.replace(/[\n\t]+/gu, ' '));
}

/** JSON in which what could steer a terminal stands escaped; Chinese never is. */
export function json(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent) ?? 'null';
  return text.replace(UNSEEN_IN_JSON, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
