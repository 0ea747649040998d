import path from 'node:path';
import { Analysis } from '../core/analysis.ts';
import { correctionOf } from '../core/features/correction/correction-of.ts';
import { correctionWriters } from '../core/features/export/correction-writers.ts';
import { reportDocx } from '../core/features/export/docx/export-docx.ts';
import { reportFragment, reportHtml } from '../core/features/export/export-html.ts';
import { reportMarkdown, reportPlainText } from '../core/features/export/export-text.ts';
import { unreadRows } from '../core/features/export/unread-rows.ts';
import { reportXlsx } from '../core/features/export/xlsx/export-xlsx.ts';
import { previewOf } from '../core/features/preview/preview.ts';
import type { Preview } from '../core/features/preview/preview-model.ts';
import { bilingual, type Language } from '../core/text/bilingual.ts';
import { type CommandLine, UsageError, unknownValue } from './arguments.ts';
import { meansMany, writeCorrections } from './corrections.ts';
import { CannotRun } from './failure.ts';
import { readInput, STANDARD_INPUT } from './files.ts';
import { Output } from './output.ts';
import { SettingsFinder } from './settings-finder.ts';
import { onePath } from './text.ts';
import { writeNewFile } from './write-new-file.ts';

/** How a report is written in each kind. */
const REPORTS: Readonly<Record<string, (preview: Preview) => Uint8Array | string>> = {
  docx: reportDocx,
  xlsx: reportXlsx,
  html: reportHtml,
  txt: reportPlainText,
  md: reportMarkdown,
};

/** The kinds that a report can be written in. */
export const targets = Object.keys(REPORTS);

/**
 * Writes a report as a new document in the official form, or the problems in it as a correction sheet: beside the file with
 * the name of the new kind, unless told where. A file that is there already is replaced only where it is named. The
 * correction sheets of several reports are written together.
 */
export async function convert(line: CommandLine, language: Language): Promise<void> {
  const { to, out, corrections, fragment } = line;
  const known = corrections ? Object.keys(correctionWriters) : targets;
  if (to === undefined) throw new UsageError(bilingual('没有给出 --to', '--to is not given'));
  if (!known.includes(to)) throw new UsageError(unknownValue('--to', to, known));
  if (fragment && to !== 'html')
    throw new UsageError(bilingual('--fragment 只用于 --to html', '--fragment goes with --to html'));
  if (corrections && meansMany(line)) return writeCorrections(line, to, language);
  const name = onePath(line.paths);
  const input = await readInput(name);
  if (input.error) throw new CannotRun(input.error);
  const settings = new SettingsFinder(line.config).settingsFor(name);
  const analysis = new Analysis(input.document!.text, settings);
  if (!analysis.report.isReport) throw new CannotRun(NO_REPORT);
  const preview = previewOf(analysis, language);
  const written = corrections
    ? correctionWriters[to]!([correctionOf(analysis, 'zh')])
    : fragment
      ? `${reportFragment(preview)}\n`
      : REPORTS[to]!(preview);
  const content = typeof written === 'string' ? Buffer.from(written) : written;
  const unread = corrections ? [] : unreadRows(preview);
  for (const { said } of unread) console.error(said[language]);
  const target = out ?? (name === STANDARD_INPUT ? STANDARD_INPUT : besides(name, to, corrections));
  if (target === STANDARD_INPUT) {
    const output = new Output(process.stdout);
    await output.write(content);
    await output.flush();
    return;
  }
  const error = writeNewFile(target, content, out !== undefined);
  if (error) throw new CannotRun(bilingual(`${target}：${error.zh}`, `${target}: ${error.en}`));
  console.error(bilingual(`已写入 ${target}`, `wrote ${target}`)[language]);
}

/** 年报.doc → 年报.docx, 年报整改清单.xlsx */
function besides(name: string, to: string, corrections: boolean): string {
  const { dir, name: stem } = path.parse(name);
  return path.join(dir, `${stem}${corrections ? '整改清单' : ''}.${to}`);
}

const NO_REPORT = bilingual(
  '不是政府信息公开工作年度报告，没有转换',
  'is no annual report on open government information, and was not converted',
);
