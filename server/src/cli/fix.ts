import { realpathSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { budgetOf } from '../core/budget.ts';
import { type FixedText, fixText } from '../core/features/fixes/fix-text.ts';
import type { LintSettings } from '../core/lint/settings.ts';
import { type Bilingual, bilingual, type Language } from '../core/text/bilingual.ts';
import { withinTime } from '../host/within-time.ts';
import { type CommandLine, UsageError } from './arguments.ts';
import { unifiedDiff } from './diff.ts';
import { shownName } from './excerpt.ts';
import { failureOf } from './failure.ts';
import { type InputFile, listFiles, readInput, STANDARD_INPUT } from './files.ts';
import { Output } from './output.ts';
import { replaceFile } from './replace-file.ts';
import { addTally, emptyTally, type Tally, tallyOf } from './reporters/reporter.ts';
import { summary } from './reporters/summary.ts';
import { SettingsFinder } from './settings-finder.ts';
import { CANNOT_WRITE, writeBack } from './write-back.ts';

/**
 * Applies the safe fixes of files and writes these back as they were encoded, or only shows what would change. What is
 * read from standard input goes to standard output. Gives what is left to find in the files. An interruption (Ctrl-C)
 * takes effect between two files.
 */
export async function fix({ paths, config, dryRun }: CommandLine, language: Language): Promise<Tally> {
  if (paths.length === 0) throw new UsageError(bilingual('没有给出文件或文件夹', 'no file or folder is given'));
  const warn = (message: Bilingual) => console.error(`gouji: ${message[language]}`);
  const settings = new SettingsFinder(config, warn);
  const names = listFiles(paths);
  for (const name of names) settings.settingsFor(name);
  const output = new Output(process.stdout);
  // What is said of a text must not stand in it, nor in a patch.
  const carriesText = dryRun || names.includes(STANDARD_INPUT);
  const say = async (message: Bilingual) =>
    carriesText ? console.error(message[language]) : output.write(`${message[language]}\n`);
  const tally = emptyTally();
  let interruption: NodeJS.Signals | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      interruption = signal;
    });
  for (const name of names) {
    if (interruption) break;
    const input = await readInput(name);
    const fixed = fixInput(input, settings.settingsFor(name));
    const { changes } = fixed.text;
    let { error } = fixed;
    if (name === STANDARD_INPUT && !dryRun) await output.write(error ? input.bytes : fixed.bytes);
    else if (!error && dryRun) await output.write(unifiedDiff(name, input.document?.text ?? '', fixed.text.text));
    else if (!error && changes > 0) error = outsideOf(paths, name) ?? replaceFile(name, input.bytes, fixed.bytes);
    await output.flush();
    if (error) warn(bilingual(`${shownName(name)}：${error.zh}`, `${shownName(name)}: ${error.en}`));
    else if (changes > 0) await say(changed(shownName(name), changes, dryRun));
    const { analysis } = fixed.text;
    addTally(tally, tallyOf({ name, error, analysis, problems: analysis.problems }, language, true));
    // Lets a signal in: between two files nothing is half done.
    await setImmediate();
  }
  await say(summary(tally));
  await output.flush();
  // Listened to once: now it ends the program, as whoever sent it expects.
  if (interruption) process.kill(process.pid, interruption);
  return tally;
}

/** What a file becomes, and why it cannot be written so. */
interface FixedInput {
  readonly text: FixedText;
  readonly bytes: Uint8Array;
  readonly error: Bilingual | null;
}

/** Whatever goes wrong with one file is told of it, and the others go on. */
function fixInput(input: InputFile, settings: LintSettings): FixedInput {
  const { bytes, document } = input;
  const unchanged = (error: Bilingual | null, text = fixText('')) => ({ text, bytes, error });
  if (input.error) return unchanged(input.error);
  if (!isWritable(input)) return unchanged(CANNOT_WRITE);
  try {
    const written = document?.text ?? '';
    const text = withinTime(budgetOf(written), () => fixText(written, settings));
    if (text.changes === 0) return unchanged(null, text);
    const back = writeBack(input, text.text);
    return back.bytes ? { text, bytes: back.bytes, error: null } : unchanged(back.reasons[0]!);
  } catch (error) {
    return unchanged(failureOf(error));
  }
}

/**
 * A link in a folder may lead anywhere, and whoever made it need not be who runs this: what lies outside of the folder is
 * changed only where the link itself is named.
 */
function outsideOf(paths: readonly string[], name: string): Bilingual | null {
  const folder = paths.includes(name) ? undefined : paths.find(given => name.startsWith(given));
  if (folder === undefined || !path.relative(realpathSync(folder), realpathSync(name)).startsWith('..')) return null;
  return OUTSIDE;
}

const OUTSIDE = bilingual(
  '链接指向文件夹之外，没有改动；要改正请直接给出这个文件',
  'the link leads out of the folder, and is left as it was; name the file itself to mend it',
);

function changed(name: string, changes: number, dryRun: boolean): Bilingual {
  return bilingual(
    `${name}：${dryRun ? '可改正' : '已改正'} ${changes} 处`,
    `${name}: ${changes} ${changes === 1 ? 'place' : 'places'} ${dryRun ? 'can be mended' : 'mended'}`,
  );
}

/** Whether a file is written back: a text, a page or a Word file, or one that is none of our business. */
function isWritable({ document }: InputFile): boolean {
  return document === null || document.decoded !== null || document.kind === 'docx' || document.text === '';
}
