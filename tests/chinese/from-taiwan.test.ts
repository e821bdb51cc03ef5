import { describe, expect, it } from 'vitest';
import { isFromTaiwan } from '../../src/chinese/from-taiwan.ts';

describe('a text of a paper of Taiwan', () => {
  it.each([
    ['聯合報', '市府昨天宣布停課。', true],
    [null, '（記者王曉晴台中報導）市府昨天宣布停課。', true],
    [null, '〔記者王曉晴／花蓮報導〕縣府昨天宣布停課。', true],
    [null, '（中央社記者王曉晴新竹5日電）縣長今天說明。', true],
    ['明報', '市民昨天到場。', false],
    [null, '【本報香港五日電】記者昨天到場。', false],
    [null, '本报记者王晓晴台北报道：展览昨天开幕。', false],
    [null, '據中新社記者報導，展覽昨天在台北開幕。', false],
  ])('%s: %s → %s', (source, text, expected) => {
    expect(isFromTaiwan(source, text)).toBe(expected);
  });
});
