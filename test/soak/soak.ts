import { Analysis } from '../../server/src/core/analysis.ts';
import { budgetOf } from '../../server/src/core/budget.ts';
import { fixText } from '../../server/src/core/features/fixes/fix-text.ts';
import { Memory } from '../../server/src/core/memory.ts';
import { questions } from '../cost/questions.ts';

/** Something that must not be, and the text on which it is. */
export interface Find {
  readonly kind: 'throws' | 'differs' | 'slow';
  readonly message: string;
  readonly text: string;
}

/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export function numbersOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return below => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below) >>> 0;
  };
}

/** What is put into texts: what parts, marks, begins and counts. */
export const PIECES = [
  ...[
    '\n',
    '\r\n',
    '\r',
    '\t',
    '\t\t',
    ' ',
    '\u3000',
    '\u00a0',
    '|',
    '｜',
    '||',
    '| --- |',
    '/',
    '—',
    '0',
    '1',
    '１',
    '99999999999999999999',
  ],
  ...[
    '<',
    '>',
    '<br>',
    '<td>',
    '</td>',
    '<tr>',
    '<table>',
    '</table>',
    '<script>',
    '<!--',
    '-->',
    '&nbsp;',
    '&#0;',
    '&',
  ],
  ...['一、', '三、', '七、', '（一）', '1.', '#', '**', '一是', '三是', '>', '“', '”', '（', '）', '。', '，', '：'],
  ...[
    '2024年',
    '2019年度',
    '收到申请5件',
    '其中自然人3件',
    '另有',
    '结转',
    '占50%',
    'XX',
    '____',
    '减',
    '增加',
    '件',
    '万元',
    '无',
  ],
  ...['<!-- gouji-disable -->', '<!-- gouji-disable-next-line balance -->', '<!-- gouji-enable -->'],
  ...['\0', '\ufeff', '\ufffd', '\u200b', '\u202e', '\ud842', '\udfb7', '𠮷', 'İ', 'ß', '\u0301', '\u2028', '\u001b'],
  ...['政府信息公开工作年度报告\n', '（七）总计\t0\t0\t0\t0\t0\t0\t0\n', '行政许可\t1\n'],
];

/** Milliseconds of work so far, however busy the machine is with others. */
const processorTime = () => process.cpuUsage().user / 1000;

/** Texts that nobody wrote, made of texts that somebody did, and what is held true of each. */
export class Soak {
  count = 0;
  private slowest = { share: 0, length: 0 };
  private edits = 0;
  private memory = new Memory();
  private readonly number: (below: number) => number;
  private text: string;

  constructor(
    private readonly texts: readonly string[],
    seed: number,
  ) {
    this.number = numbersOf(seed);
    this.text = texts[0]!;
  }

  /** Works on one more text. Gives what must not be, or null. */
  next(): Find | null {
    this.count++;
    // Most texts are the one before with a few edits, as somebody types; now and then another one begins.
    if (this.number(20) === 0 || this.text.length > 200_000) this.text = this.pick(this.texts);
    const changes = 1 + this.number(this.number(10) === 0 ? 40 : 4);
    for (let change = 0; change < changes; change++) this.text = this.changed(this.text);
    const { text } = this;
    try {
      const start = processorTime();
      const afresh = answersOf(new Analysis(text), this.number(text.length + 1));
      const share = (processorTime() - start) / budgetOf(text);
      if (share > this.slowest.share) this.slowest = { share, length: text.length };
      if (share > 1) return { kind: 'slow', message: `${share.toFixed(1)} of its time`, text };
      const remembered = JSON.stringify(problemsOf(new Analysis(text, undefined, this.memory)));
      if (remembered !== afresh) return { kind: 'differs', message: 'with a memory and without', text };
      return null;
    } catch (error) {
      this.memory = new Memory();
      return { kind: 'throws', message: error instanceof Error ? `${error.stack}` : String(error), text };
    }
  }

  summary(): string {
    const { share, length } = this.slowest;
    return `${this.count} texts, ${this.edits} edits; the slowest took ${(share * 100).toFixed(0)} % of its time (${length} characters)`;
  }

  private changed(text: string): string {
    this.edits++;
    const at = this.number(text.length + 1);
    const length = this.number(this.number(8) === 0 ? 2000 : 12);
    switch (this.number(8)) {
      case 0:
        return text.slice(0, at) + text.slice(at + length);
      case 1: {
        const from = this.number(text.length + 1);
        return text.slice(0, at) + text.slice(from, from + length * 4) + text.slice(at);
      }
      case 2: {
        const other = this.pick(this.texts);
        const from = this.number(other.length + 1);
        return text.slice(0, at) + other.slice(from, from + length * 20) + text.slice(at);
      }
      case 3:
        return (
          text.slice(0, at) +
          this.pick(PIECES).repeat(1 + this.number(this.number(10) === 0 ? 500 : 4)) +
          text.slice(at)
        );
      case 4: {
        const [from, to] = [this.pick(PIECES), this.pick(PIECES)];
        return this.number(10) === 0 ? text.replaceAll(from, to) : text.replace(from, to);
      }
      default:
        return text.slice(0, at) + this.pick(PIECES) + text.slice(at + (this.number(2) ? length : 0));
    }
  }

  private pick<Item>(items: readonly Item[]): Item {
    return items[this.number(items.length)]!;
  }
}

const problemsOf = ({ problems }: Analysis) =>
  problems.map(({ rule, severity, message, range }) => [rule, severity, message, range]);

/** Asks everything of a text that can be asked; gives its problems. A rule that throws is told of as a problem. */
function answersOf(analysis: Analysis, offset: number): string {
  const { problems } = analysis;
  const crash = problems.find(({ message }) => message.zh.includes('未能执行'));
  if (crash) throw new Error(crash.message.zh);
  for (const ask of Object.values(questions)) ask(analysis, offset);
  fixText(analysis.source.text);
  for (const { range } of problems)
    if (range.start < 0 || range.end < range.start || range.end > analysis.source.text.length)
      throw new Error(`a range beyond the text: ${JSON.stringify(range)}`);
  return JSON.stringify(problemsOf(analysis));
}

/** How files are read; the core of the soak knows none. */
interface Files {
  readdirSync(folder: string, options: { recursive: true; encoding: 'utf8' }): string[];
  readFileSync(file: string, encoding: 'utf8'): string;
  join(...parts: string[]): string;
}

/** The texts of folders, of those that there are. */
export function textsIn(folders: readonly string[], { readdirSync, readFileSync, join }: Files): string[] {
  return folders.flatMap(folder => {
    try {
      return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(name => /\.(?:txt|md|nianbao|html?)$/.test(name))
        .sort()
        .map(name => readFileSync(join(folder, name), 'utf8'));
    } catch {
      return [];
    }
  });
}
