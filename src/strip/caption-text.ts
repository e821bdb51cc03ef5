const LONGEST_CAPTION = 110;
const MARKED =
  /^(?:[▲△▼↑↓◎◆]|图为|[上下左右]图[:： ]|图[一二三四五六七八九十\d]{0,2}[:：/]|(?:题图|配图|资料图|资料图片|示意图|效果图|现场图|截图|视频截图|网络图)(?:$|[:：。(（/ ]))/;
/** 周斌 摄, （视频截图）, 资料图片, 新华社发, 某报供图 */
const SIGNED =
  /(?:(?:摄|供图|[^意试企力(（组]图)[)）]?|摄影(?:[:：/ ].{0,12})?|图[/:].{2,16}|(?:资料|视频|网页|网络|电视|监控|报道|截屏|新闻)(?:图|截图|图片|画面|照片)[)）]?|新华社.{0,12}[摄发][)）]?|[(（](?:图源|图据|图片?来源|来源|图片?|图\/|供图|摄影|摄).{1,24}[)）]|视觉中国.{0,6}|东方IC|IC ?photo|Getty ?Images|图\/.{1,16}|图源[:： ].{1,20}|(?:美联社|路透社|法新社|路透|中新社|新华社|CFP|ICphoto)(?:记者)?.{0,10}(?:摄|图|发)?[)）])[。.]?$/i;

/** 一、, （二）, 3. */
export const NUMBERED =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.．,，]|[(（][一二三四五六七八九十\d]{1,3}[)）]|0\d[ .、]|\d{1,2}[、.．]|[①-⑳])/;

/** True where the words alone show a caption: 图为启动仪式。（某某摄） */
export function isCaptionText(folded: string): boolean {
  if (folded.length > LONGEST_CAPTION || NUMBERED.test(folded)) return false;
  return MARKED.test(folded) || SIGNED.test(folded);
}
