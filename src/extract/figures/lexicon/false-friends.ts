/**
 * Names and set phrases that hold a numeral and a measure word but count nothing, by their first character. Each stands
 * whole: a figure inside one is none.
 */
const PHRASES = `
  五位一体 八项规定 六项禁令 三个代表 四个全面 两个维护 四个意识 四个自信 两个确立 两个一百年 四个现代化 三个务必 两个务必 五个统筹 三个离不开
  四个服从 四个伟大 两个毫不动摇 三个有利于 五个认同 六个精准 五个一批 四个不摘 两个责任 三个一批 四个一批 六个一 五个一工程 三个面向 两个大局 两个结合
  十个明确 十四个坚持 十二个坚持 三项机制 三个区分开来 四种形态 两个文明 三个世界
  三番五次 三番两次 千家万户 万家灯火 万家乐 万家团圆 百家姓 百家争鸣 百家讲坛 百花齐放 三口之家 三个臭皮匠 万里长城 千里马 千里之外 千里迢迢 万里无云 百里挑一
  十里洋场 十里八乡 千头万绪 千丝万缕 千家万家 万人空巷 万人迷 百年大计 百年老店 三天两头 三天打鱼 两天晒网 三三两两 一天到晚 千万家庭 五花八门 半斤八两 四面八方 八面玲珑
  三头六臂 两面三刀 四通八达 十字路口 三步并作两步 三代同堂 四世同堂 三生三世 十年树木 百年树人 十年寒窗 十年如一日 几十年如一日 数十年如一日 百万雄师 百万英镑 三千越甲
  四口之家 五口之家 两口子 小两口 老两口 三人行 二人转 二人台 三人成虎 三个和尚 三个火枪手 千人千面 千篇一律 万事如意 半个月亮 半边天 两码事 两回事 百人计划 千人计划 万人计划
  四处奔 四处活 四处寻 四处求 四处游 四处流 四处逃 四处散 四处打 四处张 四处借 四处找 四处碰 四处走 四处飘 四处乱 四处躲 四处传 四处可 四处宣 360度 四人帮
  三伏天 三伏贴 三伏 十天半月 十天半个月 三年五载 两万五千里长征 二万五千里长征 五十步笑百步 三十六计 七十二变 十二生肖 二十四节气 二十四孝 二十四史 三百六十行 三百六十度 九年义务教育 九年制 五年规划 五年计划 三年行动 十年规划
  三年计划 三下乡 三支一扶 九条规定
`;
const PLACES = `
  五台山 五台县 三台县 七台河 九台区 九台市 六枝特区 五家渠 三家店村 三家店站 三家店水库 四家子 三道岭 二道区 二道江 五道口 头道 二道沟 三道沟 八道江 十里铺 十里堡 五里店 三里屯 三里河 六里桥 八里庄 三元里 八里桥 五棵松 三间房乡 三间房地区 四间房乡
  五指山 六盘水 六盘山 三门峡 九寨沟 三亚 四川 九江 七里山塘 七里河 五里坨 十里河 五峰 三穗 二连浩特 百色 双桥 三河 六安 八达岭 三山五岳 三峡 两江 两广 两湖 两岸 两会 两届三次
  千岛湖 万人坑 千人桥 三台山 四方台 八角 九龙坡 三家子村 六家子镇 九门口 两个凡是 百万庄 百度 千禧 七匹狼 十八里店 百家湖 十二圩
  三九集团 九牧 四季 三星 三一重工 三只松鼠 六个核桃 七喜 百事 万科 五粮液 八宝山
`;

const BY_FIRST: ReadonlyMap<string, readonly string[]> = byFirst(`${PHRASES} ${PLACES}`.split(/\s+/u).filter(Boolean));

function byFirst(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const phrase of phrases.toSorted((a, b) => b.length - a.length))
    found.set(phrase.charAt(0), [...(found.get(phrase.charAt(0)) ?? []), phrase]);
  return found;
}

/** Where a set phrase that begins at `at`, or up to two characters before it, ends; `undefined` where there is none. */
export function falseFriendAt(text: string, at: number): number | undefined {
  for (let start = at; start >= Math.max(0, at - 2); start--) {
    const phrase = (BY_FIRST.get(text.charAt(start)) ?? []).find((form) => text.startsWith(form, start));
    if (phrase !== undefined && start + phrase.length > at) return start + phrase.length;
  }
  return undefined;
}
