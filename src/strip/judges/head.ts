import type { Line } from '../prose.ts';
import type { Judge, Setting } from './judge.ts';

/** Credits printed after the body stand at most this many lines below it. */
const FOOT = 14;

export const titleLine: Judge = {
  name: 'title-line',
  example: '临州志愿服务走进百个社区',
  judge: (line, { titleAt }) => (line.index === titleAt ? 'title' : undefined),
};

export const subtitleLine: Judge = {
  name: 'subtitle-line',
  example: '——某市十年回顾',
  judge: (line, { subtitleAt }) => (line.index === subtitleAt ? 'subtitle' : undefined),
};

export const creditLine: Judge = {
  name: 'credit-line',
  example: '2016-03-08 09:15 来源：临州晚报',
  judge: (line, setting) => {
    const { bounds } = setting;
    const isNear = line.index >= (setting.titleAt ?? bounds.start) - 12 && line.index < bounds.stop + FOOT;
    return isNear && line.isCredit && !isLongValue(line) && !isCaption(line, setting) ? 'credit' : undefined;
  },
};

export const headLine: Judge = {
  name: 'head-line',
  example: '打印 收藏 字号：大 中 小',
  assumes: 'it stands between title and text',
  judge: (line, { bounds, titleAt }) =>
    titleAt !== null && line.index > titleAt && line.index < bounds.headStop ? 'furniture' : undefined,
};

export const outside: Judge = {
  name: 'outside',
  example: '首页 新闻 体育',
  assumes: 'it stands before, after or beside the text',
  judge: (line, { bounds, isMain }) =>
    line.index < bounds.start || line.index >= bounds.stop || !isMain(line) ? 'furniture' : undefined,
};

/** 通讯员刘某 摄 behind a sentence belongs to an image. */
function isCaption(line: Line, setting: Setting): boolean {
  const rest = line.credit.rest.reduce((sum, word) => sum + word.length, 0);
  const isMarked = /^[▲△▼◎◆]/.test(line.folded);
  return (rest >= 6 || isMarked) && line.index >= setting.bounds.headStop && line.isCaption;
}

function isLongValue(line: Line): boolean {
  return line.credit.parts.some((part) => part.value.length > 60);
}
