import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Analysis } from '../core/analysis.ts';
import { type FixedText, fixText } from '../core/features/fixes/fix-text.ts';
import { type Bilingual, bilingual, type Language } from '../core/text/bilingual.ts';
import { type CommandLine, UsageError } from './arguments.ts';
import { unifiedDiff } from './diff.ts';
import { encode } from './encode.ts';
import { type InputFile, listFiles, readInput, reasonOf, STANDARD_INPUT } from './files.ts';
import { Output } from './output.ts';
import { addTally, emptyTally, type Tally, tallyOf } from './reporters/reporter.ts';
import { summary } from './reporters/summary.ts';
import { SettingsFinder } from './settings-finder.ts';

/**
 * Applies the safe fixes of files and writes these back as they were encoded, or only shows what would change. What is
 * read from standard input goes to standard output. Gives what is left to find in the files.
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
  const say = (message: Bilingual) =>
    carriesText ? console.error(message[language]) : output.write(`${message[language]}\n`);
  const tally = emptyTally();
  for (const name of names) {
    const input = await readInput(name);
    const text = input.document?.text ?? '';
    const fixed = isWritable(input) ? fixText(text, settings.settingsFor(name)) : unchanged(text);
    const bytes = fixed.changes > 0 ? encodeAs(input, fixed.text) : input.bytes;
    let error = input.error ?? (isWritable(input) ? (bytes ? null : CANNOT_ENCODE) : CANNOT_WRITE);
    if (!error && dryRun) await output.write(unifiedDiff(name, text, fixed.text));
    else if (!error && name === STANDARD_INPUT) await output.write(bytes!);
    else if (!error && fixed.changes > 0) error = replaceFile(name, bytes!);
    if (error) warn(bilingual(`${name}：${error.zh}`, `${name}: ${error.en}`));
    else if (fixed.changes > 0) await say(changed(name, fixed.changes, dryRun));
    addTally(tally, tallyOf({ name, error, analysis: fixed.analysis }, language, true));
  }
  await say(summary(tally));
  await output.flush();
  return tally;
}

function changed(name: string, changes: number, dryRun: boolean): Bilingual {
  return bilingual(
    `${name}：${dryRun ? '可改正' : '已改正'} ${changes} 处`,
    `${name}: ${changes} ${changes === 1 ? 'place' : 'places'} ${dryRun ? 'can be mended' : 'mended'}`,
  );
}

/** Whether a file is written back: a text or a page, or one that is none of our business. */
function isWritable({ document }: InputFile): boolean {
  return document === null || document.decoded !== null || document.text === '';
}

function unchanged(text: string): FixedText {
  return { text, changes: 0, analysis: new Analysis(text) };
}

const CANNOT_WRITE = bilingual(
  '这种文件只能读取，不能改写；请先用 gouji convert 另存为 .docx 或 .txt',
  'files of this kind are read only; save it as .docx or .txt with gouji convert first',
);

const CANNOT_ENCODE = bilingual(
  '改正后的文字无法按原编码写回，文件未改动；请先另存为 UTF-8',
  'the mended text cannot be written in its encoding, and the file is left as it was; save it as UTF-8 first',
);

/** The text in the encoding of what was read; null where that cannot say it, or what was read would not come back. */
function encodeAs({ bytes, document }: InputFile, text: string): Uint8Array | null {
  const decoded = document?.decoded;
  if (!decoded) return null;
  const same = encode(decoded.text, decoded);
  return same && Buffer.compare(same, bytes) === 0 ? encode(text, decoded) : null;
}

/** Puts new content in the place of a file in one step: whatever happens, there is the old one or the new one. */
function replaceFile(name: string, bytes: Uint8Array): Bilingual | null {
  let draft: string | undefined;
  try {
    const file = realpathSync(name);
    draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
    writeFileSync(draft, bytes, { flush: true });
    chmodSync(draft, statSync(file).mode & 0o7777);
    renameSync(draft, file);
    return null;
  } catch (error) {
    if (draft) rmSync(draft, { force: true });
    return reasonOf(error);
  }
}
