import { describe, expect, it } from 'vitest';
import { scriptOf } from '../../src/chinese/script.ts';

describe('scriptOf', () => {
  it.each([
    ['社区志愿者给老人送来棉衣', 'hans'],
    ['社區義工給老人送來棉衣', 'hant'],
    ['', 'hans'],
    ['中山大三八一', 'hans'],
    ['2018-12-18 OK', 'hans'],
    ['皇后大道西，公里數與台北無異', 'hant'],
    ['后台里面的面条', 'hans'],
    ['社區義工給老人送來棉衣，社区义工给老人送来棉衣', 'mixed'],
    ['這個會議談論發展與環境問題，國際關係學會說明廣東經濟總體實現增長，并发', 'hant'],
    ['志愿者给老人读报，讲述这个国家实现发展的经历，从东门说开；題詞為：聖壽', 'mixed'],
  ])('%s: %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });
});
