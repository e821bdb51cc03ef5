import { firstLook } from '../chinese/first-look.ts';

const LONGEST_CAPTION = 110;
const MARKED =
  /^(?:[▲△▼↑↓◎◆]|图为|[上下左右]图[:： ]|图[一二三四五六七八九十\d]{0,2}[:：/]|(?:题图|配图|资料图|资料图片|示意图|效果图|现场图|截图|视频截图|网络图)(?:$|[:：。(（/ ]))/;
/** 周斌 摄, （视频截图）, 资料图片, 新华社发, 某报供图 */
const SIGNED =
  /(?:(?:摄|供图|(?<=[ /])图|(?:效果|示意|资料|截|配|题|设计|航拍|规划|走势|分布|流程|平面|结构)图)[)）]?|摄影(?:[:：/ ].{0,12})?|图[/:].{2,16}|(?:资料|视频|网页|网络|电视|监控|报道|截屏|新闻)(?:图|截图|图片|画面|照片)[)）]?|新华社.{0,12}[摄发][)）]?|[(（](?:图源|图据|图片?来源|来源|图片?|图\/|供图|摄影|摄).{1,24}[)）]|视觉中国.{0,6}|东方IC|IC ?photo|Getty ?Images|图\/.{1,16}|图源[:： ].{1,20}|(?<=[ 。(（])图自.{2,16}|(?<=[。\d\u3400-\u9fff])[(（](?!.{0,4}(?:由|数据|资料|信息))[^()（）]{1,16}(?:提供|翻摄|授权|资料照|档案照|档案照片)[)）]|(?:美联社|路透社|法新社|路透|中新社|新华社|CFP|ICphoto)(?:记者)?.{0,10}(?:摄|图|发)?[)）])[。.]?$/i;

/** 苗某（左）跟着师傅整理邮件。 */
const PLACED = /^[^。]{1,24}\((?:[左右中前后]|[左右前后][一二三四五六]|前排.{0,3})\)[^。]{1,40}。?$/;

/** 一、, （二）, 3. */
export const NUMBERED =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.．,，]|[(（][一二三四五六七八九十\d]{1,3}[)）]|0\d[ .、]|\d{1,2}[、.．]|[①-⑳])/;

const LOOK = firstLook([MARKED, SIGNED, PLACED]);

/** True where the words alone show a caption: 图为启动仪式。（某某摄） */
export function isCaptionText(folded: string): boolean {
  if (folded.length > LONGEST_CAPTION || LOOK.bitsOf(folded) === 0 || NUMBERED.test(folded)) return false;
  return MARKED.test(folded) || SIGNED.test(folded) || (folded.length <= 60 && PLACED.test(folded));
}
