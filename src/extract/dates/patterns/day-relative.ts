import { textAfter, textBefore } from '../numbers.ts';
import type { DatePattern, Parts } from '../phrase.ts';

const SHIFTS: readonly (readonly [RegExp, number])[] = [
  [/^大大前/u, -4],
  [/^大前/u, -3],
  [/^前/u, -2],
  [/^昨|^隔晚/u, -1],
  [/^[今本即]/u, 0],
  [/^[明听]/u, 1],
  [/^后/u, 2],
  [/^大后/u, 3],
  [/^大大后/u, 4],
];

/** 昨日, 昨(17)日, 今天, 明晚, 前天, 大后天; 即日 */
export const dayRelative: DatePattern = {
  name: 'day-relative',
  example: '昨日',
  first: '今昨明后前大本即听',
  pattern:
    /(?<word>今(?:天|日(?!头条|说法|关注|之|美国|俄罗斯|中国|视点|看点|焦点|影评)|晨|晚(?!报)|早(?!报)|夜)|昨(?:天|日|晚|夜|晨|早|午)|[明听](?:天(?!系|会更好|集团)|日(?!之|系|帝国)|晚|晨|早|夜)|大{0,2}后[天日]|大{0,2}前天|前日(?!本)|前晚|本日|即日(?=起|至|到)|[今昨明前]\(\d{1,2}\)日|[今明](?=起[,，。、;；对在将实施执推开])|今(?=表示|宣布|公布|指出|发布|召开|举行)|昨(?![天日晚夜晨早午儿非是年]))/uy,
  grade: 'day',
  follows: ['year'],
  alone: ({ text, start, stop, groups }) => {
    const before = textBefore(text, start, 2);
    const word = groups.word ?? '';
    if (
      /^后[天日]/u.test(word) &&
      (/[先和与、此今年月最]$/u.test(before) ||
        /^(?:的?努力|性|培养|教育|形成|环境|因素)/u.test(textAfter(text, stop, 4)))
    )
      return false;
    if (/^前日|^前天/u.test(word) && /[以之此年月日目生]$/u.test(before)) return false;
    if (/^[今昨]$/u.test(word) && /[至如当现迄而从古今一似于非年]$/u.test(before)) return false;
    if (/^[明]/u.test(word) && /(?:美好的?|[透光声证文表说聪失精鲜简清]|发)$/u.test(before)) return false;
    return !(word === '本日' && /[日基]$/u.test(before));
  },
  read: ({ groups }) => {
    const shift = SHIFTS.find(([pattern]) => pattern.test(groups.word ?? ''))?.[1];
    return shift === undefined ? undefined : { day: { shift, from: 'anchor' }, ...evening(groups.word) };
  },
};

const TOGETHER: Readonly<Record<string, readonly [number, number]>> = {
  今明: [0, 1],
  明后: [1, 2],
  昨今: [-1, 0],
  前昨: [-2, -1],
  昨前: [-2, -1],
  今明后: [0, 2],
};

/** 明后两天, 今明两日, 今明后三天 */
export const daysTogether: DatePattern = {
  name: 'days-together',
  example: '明后两天',
  first: '今明昨前',
  second: '明后今昨前',
  pattern: /(?<pair>今明后|今明|明后|昨今|前昨|昨前)(?:[两二2三3][天日]|[天日])/uy,
  grade: 'day',
  read: ({ groups }) => {
    const shifts = TOGETHER[groups.pair ?? ''];
    return shifts === undefined ? undefined : { dayShifts: shifts };
  },
};

const FROM_TEXT: readonly (readonly [RegExp, number])[] = [
  [/^前/u, -1],
  [/^[次翌隔后第]/u, 1],
  [/./u, 0],
];

/** 当日, 当天, 次日, 翌日, 前一天, 当晚 */
export const dayOfTheText: DatePattern = {
  name: 'day-of-the-text',
  example: '当日',
  assumes: 'the nearest earlier day in the text, else the day of reading',
  first: '当同次翌隔第前后',
  second: '天日晚夜一晨二',
  pattern:
    /(?<word>当[天日](?!性)|当[晚夜]|同日(?![企本方军元])|同一天|次[日晨]|翌[日晨]|隔[日天]|第二[天日]|前一[天日晚]|后一[天日])(?:早[上晨]?(?![上晨]))?/uy,
  grade: 'day',
  alone: ({ text, start, groups }) => {
    const word = groups.word ?? '';
    const before = textBefore(text, start, 2);
    if (/[每相适]$/u.test(before)) return false;
    // 最后一天, 开学前一天: the day of something else
    if (/^[前后]一/u.test(word))
      return !/[\p{Script=Han}A-Za-z\d]$/u.test(before) || /[的在于从自至到而但就比较是]$/u.test(before);
    return !(/^当[天日晚夜]/u.test(word) && /[\d日号节五假天夕年]$/u.test(before));
  },
  read: ({ groups }) => {
    const shift = FROM_TEXT.find(([pattern]) => pattern.test(groups.word ?? ''))?.[1];
    return shift === undefined ? undefined : { day: { shift, from: 'text' }, ...evening(groups.word) };
  },
};

function evening(word: string | undefined): Parts {
  return /[晚夜]$/u.test(word ?? '') ? { evening: true } : {};
}
