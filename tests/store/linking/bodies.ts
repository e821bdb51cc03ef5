import type { AgencyType } from '../../../src/model/finding.ts';
import type { NamedBody } from '../../../src/store/linking/named-body.ts';

/**
 * A body in one line: "深圳市社会工作者协会@440300 association 3 2012-2019: 社工协会/relative-place". Type, articles, years and forms may be
 * left out; a form with "!" stands in no article beside the name.
 */
export function bodyIn(line: string): NamedBody {
  const [head = '', forms = ''] = line.split(': ');
  const [ref = '', ...rest] = head.split(' ');
  const [name = '', region = null] = ref.split('@');
  const type = rest.find((word) => /^[a-z]+$/.test(word)) ?? 'government';
  const articles = Number(rest.find((word) => /^\d+$/.test(word)) ?? 1);
  const [first = null, last = null] =
    rest
      .find((word) => /^\d{4}-\d{4}$/.test(word))
      ?.split('-')
      .map(Number) ?? [];
  return {
    name,
    region,
    types: new Map([[typeOf(type), articles]]),
    articles,
    first,
    last,
    forms: [
      ...(name.startsWith('市') ? [] : [{ text: name, rule: 'proper-name', articles, example: 'c1' }]),
      ...forms
        .split('；')
        .filter((form) => form !== '')
        .map((form) => {
          const [text = '', rule = 'proper-name'] = form.replace('!', '').split('/');
          return { text, rule, articles: 1, example: form.includes('!') ? null : 'c2' };
        }),
    ],
  };
}

function typeOf(word: string): AgencyType {
  const types: readonly AgencyType[] = [
    'government',
    'party',
    'court',
    'association',
    'service',
    'school',
    'media',
    'company',
    'hospital',
    'institution',
  ];
  const type = types.find((one) => one === word);
  if (type === undefined) throw new Error(`${word} is no type`);
  return type;
}
