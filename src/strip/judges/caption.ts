import { NUMBERED } from '../caption-text.ts';
import type { Line } from '../prose.ts';
import type { Judge, Setting } from './judge.ts';

/** 资料图, ▲某港夜景, 图为启动仪式。（某某摄） */
export const captionWords: Judge = {
  name: 'caption-words',
  example: '图为启动仪式现场。（王某 摄）',
  judge: (line) => (line.isCaption ? 'caption' : undefined),
};

/** The captions of a gallery stand in boxes above or below the text. */
export const captionBesideText: Judge = {
  name: 'caption-beside-text',
  example: '6月10日，参赛队伍奋力划桨。 郝某 摄',
  assumes: 'an image stands right before it, and it stands near the text',
  judge: (line, { bounds, titleAt, isMain }) => {
    const isNear = line.index > (titleAt ?? bounds.start - 14) && line.index < bounds.stop + 4;
    const isBeside = line.index < bounds.start || line.index >= bounds.stop || !isMain(line);
    const isMarked = line.block.images > 0 || /^[▲△▼]/.test(line.folded);
    return isNear && isBeside && isMarked && line.isCaption ? 'caption' : undefined;
  },
};

/** A short line under an image, set otherwise than the text. */
export const captionUnderImage: Judge = {
  name: 'caption-under-image',
  example: '志愿者在社区包粽子',
  assumes: 'an image stands right before it; it is short, and centred, in a box of its own, or not set in as the text',
  judge: (line, setting) => {
    const { block, folded } = line;
    if (block.shape === 'caption') return 'caption';
    if (
      block.images === 0 ||
      (block.bold > 0.9 && isSetAsSubhead(line, setting)) ||
      folded.length > 90 ||
      NUMBERED.test(folded) ||
      block.shape === 'heading'
    )
      return undefined;
    if (isEcho(line, setting)) return 'caption';
    const isBoxed = setting.form === 'html' && block.region !== setting.bodyRegion;
    const isOdd = block.centred || isBoxed || (setting.bodyIsIndented && !block.indented);
    return isOdd && (!line.ended || folded.length < 60) ? 'caption' : undefined;
  },
};

/** Words that end the captions of photographs. */
const SCENE = /(?:现场|合影|留念|剪影|一角|全景|外景|夜景|掠影)$/;

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
    if (line.ended) return undefined;
    return (next?.block.spacers ?? 0) > 0 || SCENE.test(folded) ? 'caption' : undefined;
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
    if (line.size > 40 || line.marks > 2 || NUMBERED.test(line.folded) || line.block.bold > 0.9) return undefined;
    if (setting.bodyIsIndented && line.block.indented) return undefined;
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

/** Bold, as subheads of this text are: another bold line in the middle stands under no image. */
function isSetAsSubhead({ block }: Line, { lines, bounds }: Setting): boolean {
  if (!block.centred) return true;
  const text = lines.slice(bounds.start, bounds.stop);
  return text.some((other) => other.block.bold > 0.9 && other.block.centred && other.block.images === 0);
}
