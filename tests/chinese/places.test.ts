import { describe, expect, it } from 'vitest';
import { liesIn, parentCode, placeIndex, placeOfCode } from '../../src/chinese/places.ts';
import { shortForms } from '../../src/chinese/places-short-forms.ts';

describe('short forms', () => {
  it.each([
    ['深圳市', ['深圳']],
    ['喀什地区', ['喀什']],
    ['锡林郭勒盟', ['锡林郭勒']],
    ['恩施土家族苗族自治州', ['恩施', '恩施州']],
    ['新疆维吾尔自治区', ['新疆', '新疆维吾尔']],
    ['香港特别行政区', ['香港']],
    ['赵县', []],
    ['福田区', ['福田']],
  ])('%s', (name, forms) => {
    expect(shortForms(name)).toEqual(forms);
  });
});

describe('the index', () => {
  it.each([
    ['深圳市', '440300'],
    ['深圳', '440300'],
    ['福田', '440304'],
    ['内蒙古', '150000'],
    ['襄樊市', '420600'],
    ['宣武区', '110104'],
    ['台北', '710000'],
    ['北京市', '110000'],
    ['干县', '610424'],
  ])('%s is %s', (form, code) => {
    expect(
      placeIndex()
        .get(form)
        ?.places.map((place) => place.code),
    ).toContain(code);
  });

  it('keeps apart what one name may stand for', () => {
    expect(
      placeIndex()
        .get('鼓楼区')
        ?.places.map(({ code }) => code),
    ).toEqual(expect.arrayContaining(['320106', '320302', '350102']));
    expect(placeIndex().get('新华')?.risky).toBe(true);
    expect(placeIndex().get('深圳')?.risky).toBe(false);
    expect(placeIndex().get('美国')?.places[0]?.code).toBeNull();
  });

  it('finds the longest word first', () => {
    expect(
      placeIndex()
        .matchesAt('在广州市', 1)
        .map(({ stop }) => stop),
    ).toEqual([4, 3]);
    expect(placeIndex().matchesAt('在广州市', 0)).toEqual([]);
  });
});

describe('codes', () => {
  it.each([
    ['440304', '440300'],
    ['440300', '440000'],
    ['440000', null],
    ['110105', '110000'],
    ['429004', '420000'],
  ])('the parent of %s is %s', (code, parent) => {
    expect(parentCode(code)).toBe(parent);
  });

  it('lie in each other', () => {
    expect(liesIn('440304', '440000')).toBe(true);
    expect(liesIn('440304', '440300')).toBe(true);
    expect(liesIn('440304', '440304')).toBe(true);
    expect(liesIn('440304', '440500')).toBe(false);
    expect(placeOfCode('440304')?.name).toBe('福田区');
    expect(placeOfCode('999999')).toBeUndefined();
  });
});
