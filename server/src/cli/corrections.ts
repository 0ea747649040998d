import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Analysis } from '../core/analysis.ts';
import { byOrgan, type Correction, sheetStem } from '../core/features/correction/correction.ts';
import { correctionOf } from '../core/features/correction/correction-of.ts';
import { correctionWriters } from '../core/features/export/correction-writers.ts';
import type { SetProblem } from '../core/set/check-set.ts';
import { summarize } from '../core/set/summarize.ts';
import { type Bilingual, bilingual, type Language } from '../core/text/bilingual.ts';
import { withinTime } from '../host/within-time.ts';
import { type CommandLine, UsageError } from './arguments.ts';
import { CannotRun, failureOf } from './failure.ts';
import { listFiles, readInput } from './files.ts';
import { SetCheck } from './set/set-check.ts';
import { SettingsFinder } from './settings-finder.ts';
import { writeNewFile } from './write-new-file.ts';

/** Whether the correction sheets of many reports are asked for, and not that of one. */
export function meansMany({ paths, out }: CommandLine): boolean {
  return paths.length > 1 || paths.some(isFolder) || (out !== undefined && namesFolder(out));
}

/**
 * Writes the correction sheets of all reports that have errors, with what is found between them: into a folder one for each
 * organ, into a file one list of all. Throws CannotRun where a file cannot be read or written, when the others are done.
 */
export async function writeCorrections(line: CommandLine, kind: string, language: Language): Promise<void> {
  const { paths, out } = line;
  if (out === undefined) throw new UsageError(NO_PLACE);
  const failures: Bilingual[] = [];
  const corrections = await correctionsIn(paths, line.config, failures);
  const write = (name: string, sheet: readonly Correction[], mayReplace: boolean) => {
    const error = writeNewFile(name, correctionWriters[kind]!(sheet), mayReplace);
    if (error) failures.push(of(name, error));
    else console.error(bilingual(`已写入 ${name}`, `wrote ${name}`)[language]);
  };
  if (corrections.length === 0) console.error(NOTHING_WRONG[language]);
  else if (namesFolder(out)) {
    mkdirSync(out, { recursive: true });
    const names = new Set<string>();
    for (const sheet of byOrgan(corrections)) write(path.join(out, sheetName(sheet[0]!, kind, names)), sheet, false);
  } else write(out, corrections, true);
  if (failures.length > 0)
    throw new CannotRun(bilingual(failures.map(({ zh }) => zh).join('\n'), failures.map(({ en }) => en).join('\n')));
}

/** What is to be corrected in each file with errors. Files are read twice: what is found between them is known at last. */
async function correctionsIn(
  paths: readonly string[],
  config: string | undefined,
  failures: Bilingual[],
): Promise<Correction[]> {
  const settings = new SettingsFinder(config);
  const analysisOf = async (name: string) => {
    const { document, error } = await readInput(name);
    if (error) throw new CannotRun(error);
    return new Analysis(document!.text, settings.settingsFor(name), undefined, { fileName: name });
  };
  const set = new SetCheck();
  const names: string[] = [];
  for (const name of listFiles(paths)) {
    try {
      const analysis = await analysisOf(name);
      set.add(analysis.bounded(withinTime, () => summarize(name, analysis).map(summary => JSON.stringify(summary))));
      names.push(name);
    } catch (error) {
      failures.push(of(name, error instanceof CannotRun ? error.explanation : failureOf(error)));
    }
  }
  const wrong = [...set.files()].flatMap(({ problems, state }, index) =>
    state === 'wrong' || state === 'unreadable' ? [{ name: names[index]!, problems }] : [],
  );
  set.close();
  const corrections: Correction[] = [];
  for (const { name, problems } of wrong) corrections.push(await correctionIn(name, problems));
  return corrections;

  async function correctionIn(name: string, between: readonly SetProblem[]): Promise<Correction> {
    const analysis = await analysisOf(name);
    return analysis.bounded(withinTime, () => correctionOf(analysis, 'zh', between));
  }
}

/** 青禾县民政局整改清单.docx; of two organs of one name the second has a number. */
function sheetName(correction: Correction, kind: string, names: Set<string>): string {
  const stem = sheetStem(correction);
  let name = stem;
  for (let number = 2; names.has(name); number++) name = `${stem}-${number}`;
  names.add(name);
  return `${name}.${kind}`;
}

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** A folder that is there, or a name that ends as those of folders do. */
function namesFolder(out: string): boolean {
  return /[\\/]$/.test(out) || isFolder(out);
}

function of(name: string, { zh, en }: Bilingual): Bilingual {
  return bilingual(`${name}：${zh}`, `${name}: ${en}`);
}

const NO_PLACE = bilingual(
  '多份年报的整改清单要用 -o 指定：文件夹，每个单位一份；文件名，合成一份',
  'for the correction sheets of several reports -o names a folder, for a sheet an organ, or a file, for one list of all',
);
const NOTHING_WRONG = bilingual('没有需要整改的年报', 'no report has errors');
