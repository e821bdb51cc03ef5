import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/chinese/calendar.ts';
import { FESTIVALS, festivalDay, festivalNamed } from '../../src/chinese/calendar-festivals.ts';
import { fold } from '../../src/chinese/fold.ts';

describe('festivals', () => {
  it.each([
    ['元旦', 2018, '2018-01-01'],
    ['春节', 2019, '2019-02-05'],
    ['除夕', 2019, '2019-02-04'],
    ['元宵节', 2018, '2018-03-02'],
    ['清明', 2014, '2014-04-05'],
    ['端午节', 2017, '2017-05-30'],
    ['七夕', 2018, '2018-08-17'],
    ['中秋', 2018, '2018-09-24'],
    ['重阳节', 2018, '2018-10-17'],
    ['腊八', 2019, '2019-01-13'],
    ['冬至', 2018, '2018-12-22'],
    ['母亲节', 2018, '2018-05-13'],
    ['父亲节', 2018, '2018-06-17'],
    ['感恩节', 2018, '2018-11-22'],
    ['国际社工日', 2018, '2018-03-20'],
    ['复活节', 2018, '2018-04-01'],
    ['国家公祭日', 2018, '2018-12-13'],
  ])('%s %i is %s', (name, year, iso) => {
    const festival = festivalNamed(name);
    const day = festival === undefined ? undefined : festivalDay(festival, year);
    expect(day === undefined ? undefined : isoDay(day.year, day.month, day.day)).toBe(iso);
  });

  it('are not placed where their calendar is not kept', () => {
    const festival = festivalNamed('开斋节');
    expect(festival === undefined ? 'unknown' : festivalDay(festival, 2018)).toBeUndefined();
  });

  it('have folded names, each once', () => {
    const names = FESTIVALS.flatMap((festival) => festival.names);
    expect(new Set(names).size).toBe(names.length);
    expect(names.map(fold)).toEqual(names);
  });
});
