import { describe, expect, it } from 'vitest';
import { isOrganisation, isPenName, isPersonName } from '../../src/chinese/names.ts';

const words = (text: string): readonly string[] => text.split(' ');

describe('isPersonName', () => {
  it.each(
    words('刘小禾 何青山 丁一 陈國棟 劉小禾 欧阳秋 歐陽秋 司马文墨 王林一诺 阿依努尔·买买提 让·皮埃尔 古丽・阿不都'),
  )('%s is a name', (word) => {
    expect(isPersonName(word)).toBe(true);
  });

  it.each([
    ...words(
      '南桥日报 青河网 东港晚报 文化站 白云村 江城发布 石门中学 金山银行 方正集团 安监局 水利局 林学院 高尔夫队',
    ),
    ...words('记者 通讯员 本报 佚名 匿名 管理员 系统管理员 小编 责任编辑 综合 网络 无 高级 主任 教授 等人 北京 广州'),
    ...words('王 上官 诸葛 abc Anna 2018 刘小禾等 刘_禾 一一 鑫鑫 刘小禾何青山'),
    '',
    ' 刘小禾',
    '刘 小禾',
    '王某某（实习）',
  ])('%j is none', (word) => {
    expect(isPersonName(word)).toBe(false);
  });
});

describe('isPenName', () => {
  it.each(['一叶知秋', '老马识途', '青禾', 'John Smith', 'J. K. Rowling', "Conan O'Brien", '阿米娜·依明'])(
    '%s may stand behind 作者',
    (word) => {
      expect(isPenName(word)).toBe(true);
    },
  );

  it.each(['墨', 'A1', 'Al', '南桥日报', '佚名', '管理员', '本报编辑部', '清风工作室', '', '一个名字太长的作者'])(
    '%j may not',
    (word) => {
      expect(isPenName(word)).toBe(false);
    },
  );
});

describe('isOrganisation', () => {
  it.each(words('南桥日报 青河网 編輯部 社工中心 市文明办 安澜大学 東港電視台 街道办事处 民生频道'))(
    '%s is a body',
    (word) => {
      expect(isOrganisation(word)).toBe(true);
    },
  );

  it.each(words('网 晚报 李科 王中 刘小禾 何青山 美丽 消息灵通'))('%s is none', (word) => {
    expect(isOrganisation(word)).toBe(false);
  });
});

it('reads a long run of one character in no time', () => {
  for (const word of ['王'.repeat(100_000), '报'.repeat(100_000), '阿·'.repeat(50_000), `A${' '.repeat(100_000)}`])
    expect([isPersonName(word), isPenName(word)]).toEqual([false, false]);
});
