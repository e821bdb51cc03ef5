import type { Place } from './places.ts';

/** Peoples in the names of autonomous divisions. */
const PEOPLES =
  /(?:蒙古族?|回族?|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族?|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族?|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|塔吉克|怒族|裕固族|独龙族|鄂伦春|鄂温克|保安族|普米族|各族)+$/;
const SUFFIX = /(?:特别行政区|自治[区州县旗]|地区|新区|林区|特区|[省市县区盟旗])$/;

/** Short forms that are ordinary words, brands or other names more often than the place. */
const WORDS = new Set(
  '新华 光明 解放 人民 前进 向阳 东方 红旗 青年 和平 长安 城关 城中 城东 城西 城北 城南 新城 市中 市南 市北 海港 港口 高新 开发 经济 中原 中心 中央 东区 西区 南区 北区 桥东 桥西 双桥 河东 河西 河口 江北 江东 江南 南山 西山 东山 北山 宝山 华山 金山 铁山 君山 秀山 建设 建华 振兴 振安 友谊 联合 和龙 民乐 平安 安全 安定 永定 大同县 兴国 兴安 安宁 泰山 太平 广安 鼓楼 文峰 文化 西湖 东湖 南湖 新市 新兴 新河 新民 新建 新安 德胜 共和 向东 云龙 九龙 昌平区 民权 民主 通道 龙井 玉泉 花山 石峰 沙市 爱民 爱辉 康乐 长乐 同心 同德 互助 东兴 公安 山区 阳光 镇安 天山 万年 都安 温泉 清河 红星 东风 化德 礼泉 集美 思明 保康 长寿 丰都 大安 铁东 铁西 铁锋 甘泉 富裕 大方 四方 崇明 志丹 子洲 黄山 隆安 安化 安居 会同 会理 开平 惠民 名山 西华 中华 普安 宣汉 定安 临高 宁县 正安 正定 清水 延长 洋县 华容 新会 饶平 平和 永和 襄阳区 阳新 平安区 嘉定区 金牛 青羊 武侯 龙湖 金湖 高平 中方 文县 合作 武功 太白 大足 大田 永安 永福 长清 长春 南通 北海 东海 黄海 南海 西充 昭觉 丰满 宽甸 桥头 滨海 沿海 临海 上海 天台 三元 通用 通江 恒山 麻山 雨山 相城 中牟 滨江 滨湖 沿河 沿滩 沙河 凤凰 山阳 中站 解放 龙华 南开 同安 海南 吉林 江南 凯里 台江 施秉 万盛 双流 大石桥 复兴 大名 运河 小店 长子 平定 五台 原平 离石 方山 孝义 回民 宏伟 灯塔 二道 平房 五常 工农 集贤 友好 海门 天长 大观 定远 文成 政和 清流 光泽 莲花 永新 铜鼓 二七 老城 台前 方城 新野 光山 江岸 大冶 当阳 应城 石首 监利 赤壁 芙蓉 天心 天元 桃源 石门 宁远 紫金 资源 乐业 大化 来宾 海棠 天涯 南岸 南部 前锋 大竹 石棉 黑水 水城 天柱 富民 麒麟 比如 未央 高台 灵台 海北 盐池 轮台 且末 下关 平度 定边 金台 无为 兴业 大厂 河间 左权 大兴'.split(
    ' ',
  ),
);
/** Of those, the ones that are after all mostly the place. */
const PLACES = new Set('长春 南通 北海 上海 海南 吉林 襄阳 凯里 嘉定'.split(' '));

/** 深圳市 → 深圳; 恩施土家族苗族自治州 → 恩施, 恩施州; 内蒙古自治区 → 内蒙古; 赵县 has none. */
export function shortForms(name: string): readonly string[] {
  const root = name.replace(SUFFIX, '');
  if (root === name) return [];
  const bare = /自治[区州县旗]$/.test(name) ? root.replace(PEOPLES, '') : root;
  if (bare.length < 2) return root.length >= 2 && root !== bare ? [root] : [];
  if (name.endsWith('自治区')) return [...new Set([bare, root])];
  if (name.endsWith('自治州')) return [bare, `${bare}州`];
  if (name.endsWith('自治县')) return [bare, `${bare}县`];
  return [bare];
}

/** True where the short form alone does not prove that the place is meant. */
export function isRisky(form: string, places: readonly Place[]): boolean {
  if (PLACES.has(form)) return false;
  return WORDS.has(form) || (places.length > 1 && places.every(({ level }) => level === 'county'));
}
