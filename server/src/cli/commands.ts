import { tableFormats } from '../core/set/package/descriptor.ts';
import { type Bilingual, bilingual, type Language } from '../core/text/bilingual.ts';
import type { CommandLine } from './arguments.ts';
import { convert, targets } from './convert.ts';
import { fix } from './fix.ts';
import { Output } from './output.ts';
import { reduce, reducedFormats } from './reduce.ts';
import { formats } from './report-task.ts';
import type { Tally } from './reporters/reporter.ts';
import { listRules } from './rules.ts';
import { writePackage } from './set/write-package.ts';
import { writeText } from './text.ts';
import { update } from './update.ts';
import { watch } from './watch.ts';
import { writeReport } from './write-report.ts';

/** Exit codes: nothing wrong, errors found, could not run. */
export const [FINE, ERRORS_FOUND, COULD_NOT_RUN] = [0, 1, 2];

export interface Command {
  readonly name: string;
  /** What follows the name: [--format text|json] PATH… */
  readonly synopsis: string;
  readonly summary: Bilingual;
  /** The options that it takes, besides those of every command. */
  readonly options: readonly string[];
  /** Does it and gives the exit code. */
  run(line: CommandLine, language: Language): Promise<number>;
}

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  {
    name: 'check',
    synopsis: `[--format ${Object.keys(formats.check).join('|')}] [--config FILE] PATH…`,
    summary: bilingual(
      '检查年报，并与同一机关上一年的、所汇总的机关的比较；--baseline 只列新出现的，--watch 文件变了再查',
      'check reports, also against each other; --baseline lists only what is new, --watch checks again on changes',
    ),
    options: ['format', 'config', 'files-from', 'jobs', 'baseline', 'watch'],
    run(line, language) {
      const check = async () => judge(await writeReport(line, 'check', language));
      return line.watch ? watch(line, language, check) : check();
    },
  },
  {
    name: 'reduce',
    synopsis: `[--format ${reducedFormats.join('|')}] FILE…`,
    summary: bilingual(
      '读 check --format ndjson 写出的行（文件或 -），比较其中各份年报',
      'compare the reports in lines of check --format ndjson, in files or -',
    ),
    options: ['format', 'baseline'],
    run: async (line, language) => judge(await reduce(line, language)),
  },
  {
    name: 'fix',
    synopsis: '[--dry-run] [--config FILE] PATH…',
    summary: bilingual(
      '改正不涉及数字的问题并写回文件；--dry-run 只显示',
      'mend what changes no figure, in the files; --dry-run only shows it',
    ),
    options: ['dry-run', 'config'],
    run: async (line, language) => judge(await fix(line, language)),
  },
  {
    name: 'repair',
    synopsis: `[--format ${Object.keys(formats.repair).join('|')}] PATH…`,
    summary: bilingual(
      '列出使勾稽关系成立的最少改动，不写文件',
      'list the fewest changes that make the sums hold; writes nothing',
    ),
    options: ['format'],
    run: async (line, language) =>
      (await writeReport(line, 'repair', language)).unreadable.length > 0 ? COULD_NOT_RUN : FINE,
  },
  {
    name: 'extract',
    synopsis: `[--format ${Object.keys(formats.extract).join('|')} | --out FOLDER [--table-format ${tableFormats.join('|')}] [--resume]] PATH…`,
    summary: bilingual(
      '读出各表的全部数字；--out 写成数据包，--resume 接着上次写',
      'give every figure of the tables; --out writes a data package, --resume goes on with it',
    ),
    options: ['format', 'config', 'files-from', 'jobs', 'out', 'table-format', 'resume'],
    async run(line, language) {
      const { unreadable } =
        line.out === undefined ? await writeReport(line, 'extract', language) : await writePackage(line, language);
      return unreadable.length > 0 ? COULD_NOT_RUN : FINE;
    },
  },
  {
    name: 'text',
    synopsis: 'FILE',
    summary: bilingual('写出文档读成的文字', 'write the text of a document as it is read'),
    options: [],
    async run(line, language) {
      await writeText(line, language);
      return FINE;
    },
  },
  {
    name: 'convert',
    synopsis: `--to ${targets.join('|')} [-o OUT] [--fragment] FILE | --corrections --to docx|xlsx [-o OUT|FOLDER] PATH…`,
    summary: bilingual(
      '按规定格式另存为新文件；--fragment 只要网页正文，--corrections 写出整改清单，多份年报时一个单位一份或合成一份',
      'write the report as a new document in the official form; --fragment the body of a page, --corrections what to correct, of many reports a sheet an organ or one list',
    ),
    options: ['to', 'out', 'fragment', 'corrections', 'config'],
    async run(line, language) {
      await convert(line, language);
      return FINE;
    },
  },
  {
    name: 'update',
    synopsis: 'DOCUMENT TEXT',
    summary: bilingual(
      '把改过的文字写回 Word 文件或网页，其余不动',
      'write a changed text back into its Word file or page, and leave all else',
    ),
    options: [],
    async run(line, language) {
      await update(line, language);
      return FINE;
    },
  },
  {
    name: 'rules',
    synopsis: '[--format text|json]',
    summary: bilingual('列出全部规则', 'list the rules'),
    options: ['format'],
    async run(line, language) {
      const output = new Output(process.stdout);
      await output.write(listRules(line, language));
      await output.flush();
      return FINE;
    },
  },
];

function judge({ unreadable, error }: Tally): number {
  if (unreadable.length > 0) return COULD_NOT_RUN;
  return error > 0 ? ERRORS_FOUND : FINE;
}
