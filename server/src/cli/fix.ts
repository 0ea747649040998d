import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fixText } from '../core/features/fixes/fix-text.ts';
import { type Bilingual, bilingual, type Language } from '../core/text/bilingual.ts';
import { type CommandLine, UsageError } from './arguments.ts';
import { unifiedDiff } from './diff.ts';
import { encode } from './encode.ts';
import { type InputFile, listFiles, readInput, readStandardInput, reasonOf, STANDARD_INPUT } from './files.ts';
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
    const input = name === STANDARD_INPUT ? await readStandardInput() : readInput(name);
    const fixed = fixText(input.decoded?.text ?? '', settings.settingsFor(name));
    const bytes = fixed.changes > 0 ? encodeAs(input, fixed.text) : input.bytes;
    let error = input.error ?? (bytes ? null : CANNOT_ENCODE);
    if (!error && dryRun) await output.write(unifiedDiff(name, input.decoded?.text ?? '', fixed.text));
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

const CANNOT_ENCODE = bilingual(
  '改正后的文字无法按原编码写回，文件未改动；请先另存为 UTF-8',
  'the mended text cannot be written in its encoding, and the file is left as it was; save it as UTF-8 first',
);

/** The text in the encoding of what was read; null where that cannot say it, or what was read would not come back. */
function encodeAs({ bytes, decoded }: InputFile, text: string): Uint8Array | null {
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
