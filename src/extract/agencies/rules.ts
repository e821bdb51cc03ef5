/** A rule, an example of what it reads, and what it takes for granted. */
export interface RuleNote {
  readonly name: string;
  readonly example: string;
  readonly assumes?: string;
}

/** How agencies are found (`rule`) and how they get their name (`resolved_by`). */
export const RULES: readonly RuleNote[] = [
  { name: 'lexicon', example: '新华社; 国家发展改革委; 央视' },
  { name: 'place-head', example: '安徽大学; 龙岗区法院' },
  { name: 'place-field-head', example: '深圳市民政局; 广州市律师协会' },
  { name: 'body-within', example: '民政部办公厅; 南京医科大学第二附属医院' },
  { name: 'affiliated', example: '上海交通大学医学院附属瑞金医院' },
  { name: 'quoted-name', example: '“港都绿色交通联盟”', assumes: 'quotes around a name hold all of it' },
  { name: 'branch-place', example: '香港中文大学(深圳)' },
  {
    name: 'bare-name',
    example: '深圳市社会工作者协会 … 社工协会',
    assumes: 'the only such body that the article names in full is meant',
  },
  { name: 'relative-place', example: '市水务局; 区妇联; 省委', assumes: 'the page is about one region' },
  {
    name: 'unlisted-place',
    example: '青禾市教育局',
    assumes: 'a name before 市 that is in no list is one of a place',
  },
  { name: 'embassy', example: '美国驻华大使馆' },
  { name: 'country-letter', example: '俄外交部; 美国会' },
  {
    name: 'proper-name',
    example: '桐柏社工服务中心; 民治街道办事处',
    assumes: 'words that are in no list of common words are a name',
  },
  { name: 'after-another', example: '市教育局、公安局', assumes: 'a bare name takes the place of the one before it' },
  {
    name: 'coined-name',
    example: '晨露社工开展…',
    assumes: 'a coined word before 社工 names the service they work for',
  },
  { name: 'source-line', example: '来源: 大洋网', assumes: 'a source that ends as media do is one' },
  {
    name: 'company-root',
    example: '索尼公司 … 索尼表示',
    assumes: 'a company named in full is meant by its name alone, before a verb or a mark',
  },
  { name: 'declared-short-form', example: '(以下简称“中汽修协”)' },
  { name: 'bracketed-short-form', example: '南京医科大学第二附属医院(南医二附院)' },
  { name: 'self', example: '本报记者; 我局', assumes: 'the page speaks for its source' },
  { name: 'printed', example: '深圳市民政局 → 深圳市民政局' },
  { name: 'same-body', example: '昆山市教育局 … 市教育局 → 昆山市教育局' },
  { name: 'nearest-district', example: '盐田区 … 区文联 → 盐田区文联', assumes: 'the district named last is meant' },
  {
    name: 'home',
    example: '市卫计委 → 深圳市卫计委',
    assumes: 'the region of the source, the title or the most names',
  },
  { name: 'short-form', example: '市社工协会 → 深圳市社会工作者协会' },
  { name: 'coordination', example: '市教育局、公安局 → 深圳市公安局' },
];
