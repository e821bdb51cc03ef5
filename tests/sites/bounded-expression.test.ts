import { describe, expect, it } from 'vitest';
import { boundedExpression, expressionProblem, LONGEST_LINE } from '../../src/sites/bounded-expression.ts';
import { growth } from '../cpu-time.ts';

describe('an expression from a stranger', () => {
  it.each([
    ['(?<source>\\S{1,20})', '临江晚报 记者', '临江晚报'],
    [
      '来源：(?<source>\\S{1,30})\\s{1,5}作者：(?<author>\\S{1,10})',
      '2019-03-02 来源：临江晚报 作者：许岚',
      '临江晚报',
    ],
    ['^.*来源：(?<source>[^（(]+)', '三月 来源：临江晚报（一版）', '临江晚报'],
    ['^(?:本报)?（(?<source>[\\p{Script=Han}·]{2,9})）', '本报（临江晚报）', '临江晚报'],
    ['^来源[\\]:：](?<source>.{2,9}?)(?:日|晚)报$', '来源：临江晚报', '临江'],
    ['\\\\1(?<source>.)', '\\1报', '报'],
    ['[(?=*+](?<source>.)', '(报', '报'],
  ])('%s is taken', (source, line, found) => {
    expect(boundedExpression(source, 'x').exec(line)?.groups?.['source']).toBe(found);
  });

  it.each([
    ['(?<author>a+)+b', 'a repeated group'],
    ['(?:a?)*(?<author>b)', 'a repeated group'],
    ['(?:a|ab)*(?<author>b)', 'a repeated group'],
    ['((?:a{0,5}){0,5}){0,5}(?<author>b)', 'could take too long'],
    ['(?:a{0,40}){0,9}(?<author>b)', 'could take too long'],
    ['.*.*(?<author>b)', 'could take too long'],
    ['^.*.*.*(?<author>b)', 'could take too long'],
    ['a{0,50}a{0,50}a{0,50}a{0,50}(?<author>b)', 'could take too long'],
    [`${'a?'.repeat(30)}(?<author>b)`, 'could take too long'],
    [`${'(?:a|a)'.repeat(25)}(?<author>b)`, 'could take too long'],
    ['a{0,4000}(?<author>b)', 'a repeat of over 400'],
    ['(?=.{1,9})(?<author>b)', 'a look-around'],
    ['(?<!a)(?<author>b)', 'a look-around'],
    ['(?<author>.)\\1', 'a back-reference'],
    ['(?<author>.)\\k<author>', 'a back-reference'],
    ['(?<author>.', "can't be read"],
    ['*(?<author>.)', "can't be read"],
    ['\\q(?<author>.)', "can't be read"],
  ])('%s is not taken', (source, words) => {
    expect(expressionProblem(source)).toContain(words);
    expect(() => boundedExpression(source, 'a.toml')).toThrow(/^a\.toml: .*the expression/);
  });

  it.each([
    ['^a*a*(?<source>b)', 'a'],
    ['.*(?<source>b)', 'a'],
    ['a{0,12}a{0,12}a{0,12}(?<source>b)', 'a'],
    [`^${'(?:a|a)'.repeat(19)}(?<source>b)`, 'a'],
    [`^${'a?'.repeat(19)}(?<source>b)`, 'a'],
    ['(?:[^b]{0,40}a){1,1}[^b]{0,40}(?<source>b)', 'a'],
  ])('%s ends soon on the line that suits it worst, 1 and 4 times as long', (source, piece) => {
    const expression = boundedExpression(source, 'x');
    const tried = (length: number) => (): void => {
      for (let i = 0; i < 5; i++) expect(expression.exec(piece.repeat(length))).toBeNull();
    };
    const before = performance.now();
    tried(LONGEST_LINE)();
    // A million ways are some 30 ms; a lost bound would be minutes.
    expect(performance.now() - before).toBeLessThan(3_000);
    // Two unbounded repeats grow with the square of the line, which is why longer lines are not tried.
    expect(growth(tried(LONGEST_LINE), tried(4 * LONGEST_LINE))).toBeLessThan(17);
  });
});
