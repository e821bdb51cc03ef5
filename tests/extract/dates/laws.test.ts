import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/extract/dates/dates.ts';

const WORDS =
  '2018年 9月 06日 昨天 今年 去年 同年 当日 次日 同期 上半年 第三季度 前三季度 底 初 末 至 — - 到 起 以来 前 后 截至 自 从 将 拟于 近 3年来 过去 未来 十年 两年前 三天后 半年 春节 国庆黄金周 除夕 农历 八月十五 正月 初一 腊月 闰四月 上午 凌晨 晚 9时 30分 15:20 24时 上世纪 90年代 “十三五” 期间 民国 三十八年 107年 98年 周五 上周 下下周末 星期二 （ ） 《 》 ， 。 \n 、 的 和 与 , 12/20 2018-12-18 2018.11 20181218 号 31日 2月 30日 世纪 二十一 本报讯 电 每 第 个 万元 1.5 0755 一 十 廿 卅 𠮷 前天 后天 今晚 即日 月底 年中 康熙 元年 光绪 平成'.split(
    ' ',
  );

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

describe('whatever the text', () => {
  it.each([null, '2018', '2018-02', '2020-02-29', '2018-12-18T10:19'])(
    'spans and intervals hold, read on %s',
    (published) => {
      const next = random(20181218);
      for (let round = 0; round < 500; round++) {
        const length = 1 + Math.floor(next() * 12);
        const text = Array.from({ length }, () => WORDS[Math.floor(next() * WORDS.length)] ?? '').join('');
        const found = findDates([{ field: 'body', text }], { published, taiwan: next() < 0.3 });
        let last = 0;
        for (const date of found) {
          expect(text.slice(date.start, date.stop), text).toBe(date.text);
          expect(date.start, text).toBeGreaterThanOrEqual(last);
          expect(date.stop, text).toBeGreaterThan(date.start);
          last = date.stop;
          if (date.earliest !== null && date.latest !== null) {
            const size = Math.min(date.earliest.length, date.latest.length);
            expect(date.earliest.slice(0, size) <= date.latest.slice(0, size), `${text}: ${date.text}`).toBe(true);
          }
          if (!date.resolved) expect([date.earliest, date.latest, date.edtf]).toEqual([null, null, null]);
          for (const end of [date.earliest, date.latest])
            expect(end ?? '2018-01-01').toMatch(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/u);
        }
      }
    },
  );
});
