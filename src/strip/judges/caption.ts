import type { Line } from '../prose.ts';
import type { Judge, Setting } from './judge.ts';

const LONGEST_CAPTION = 110;
const MARKED =
  /^(?:[▲△▼↑↓◎◆]|图为|[上下左右]图[:： ]|图[一二三四五六七八九十\d]{0,2}[:：/]|(?:题图|配图|资料图|资料图片|示意图|效果图|现场图|截图|视频截图|网络图)(?:$|[:：。(（/ ]))/;
/** 周斌 摄, （视频截图）, 资料图片, 新华社发, 某报供图 */
const SIGNED =
  /(?:(?:摄|供图|[^意试企力]图)[)）]?|摄影(?:[:：/ ].{0,12})?|(?:资料|视频|网页|网络|电视|监控|报道|截屏|新闻)(?:图|截图|图片|画面|照片)[)）]?|新华社.{0,12}[摄发][)）]?|[(（](?:图源|图据|图片?来源|来源|图片?|图\/|供图|摄影|摄).{1,24}[)）]|视觉中国.{0,6}|东方IC|IC ?photo|Getty ?Images|图\/.{1,16}|图源[:： ].{1,20}|(?:美联社|路透社|法新社|路透|中新社|新华社|CFP|ICphoto)(?:记者)?.{0,10}(?:摄|图|发)?[)）])[。.]?$/i;
const NUMBERED = /^(?:第?[一二三四五六七八九十]{1,3}[、.．,，]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．])/;

/** 资料图, ▲某港夜景, 图为启动仪式。（某某摄） */
export const captionWords: Judge = {
  name: 'caption-words',
  example: '图为启动仪式现场。（王某 摄）',
  judge: (line) => {
    const { folded } = line;
    if (folded.length > LONGEST_CAPTION || NUMBERED.test(folded)) return undefined;
    return MARKED.test(folded) || SIGNED.test(folded) ? 'caption' : undefined;
  },
};

/** A short line under an image, set otherwise than the text. */
export const captionUnderImage: Judge = {
  name: 'caption-under-image',
  example: '志愿者在社区包粽子',
  assumes:
    'an image stands right before it; it is short, and centred, bold, in a box of its own, or not set in as the text',
  judge: (line, setting) => {
    const { block, folded } = line;
    if (block.shape === 'caption') return 'caption';
    if (block.images === 0 || folded.length > 90 || NUMBERED.test(folded) || block.shape === 'heading')
      return undefined;
    if (isEcho(line, setting)) return 'caption';
    const isBoxed = setting.form === 'html' && block.region !== setting.bodyRegion;
    const isOdd = block.centred || isBoxed || (setting.bodyIsIndented && !block.indented);
    return isOdd && (!line.ended || folded.length < 60) ? 'caption' : undefined;
  },
};

/** In a dump an image is only a line of white space. */
export const captionBySpacers: Judge = {
  name: 'caption-by-spacers',
  example: '志愿者在社区包粽子',
  assumes: 'a text dump whose paragraphs are set in; the line is not, and white lines of an image stand behind it',
  judge: (line, { lines, form, bodyIsIndented }) => {
    const { block, folded, index } = line;
    if (form !== 'dump' || !bodyIsIndented || block.indented || folded.length > 60 || NUMBERED.test(folded))
      return undefined;
    const next = lines[index + 1];
    return (next?.block.spacers ?? 0) > 0 && !line.ended ? 'caption' : undefined;
  },
};

/** Captions printed before the text, one short sentence each. */
export const captionsFirst: Judge = {
  name: 'captions-first',
  example: '社工在社区开展活动。',
  assumes: 'two or more short single sentences stand before the first paragraph, which is far longer',
  judge: (line, setting) => {
    const { bounds, firstProse, lines, middleSize } = setting;
    const { index } = line;
    if (index < bounds.headStop || index >= firstProse || middleSize < 80) return undefined;
    if (line.size > 40 || line.marks > 2 || NUMBERED.test(line.folded)) return undefined;
    const group = lines
      .slice(bounds.headStop, firstProse)
      .filter((other) => other.furniture === undefined && !NUMBERED.test(other.folded));
    const isGroup = group.length >= 2 && group.length <= 12 && group.every((other) => other.size <= 40);
    return isGroup && (line.ended || !setting.bodyIsIndented || !line.block.indented) ? 'caption' : undefined;
  },
};

/** The title again, as the text of an image. */
function isEcho(line: Line, { title }: Setting): boolean {
  return title !== '' && title === line.folded.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
