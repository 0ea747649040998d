import { type FSWatcher, statSync, watch as watchFile } from 'node:fs';
import path from 'node:path';
import { type Bilingual, bilingual, type Language } from '../core/text/bilingual.ts';
import { type CommandLine, UsageError } from './arguments.ts';
import { STANDARD_INPUT } from './files.ts';

/** How long files have to rest before they are looked at again, in milliseconds: editors write in several steps. */
const REST = 150;

/**
 * Does something now, and again whenever a file below the given paths has changed. Never ends of itself; Ctrl-C ends it.
 */
export async function watch(
  { paths, filesFrom }: CommandLine,
  language: Language,
  work: () => Promise<unknown>,
): Promise<never> {
  if (filesFrom !== undefined || paths.includes(STANDARD_INPUT))
    throw new UsageError(bilingual('--watch 只能用于文件和文件夹', '--watch is for files and folders only'));
  let wake = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => wake(), REST);
  };
  for (const place of new Set(paths.map(placeOf))) watchPlace(place, changed);
  for (;;) {
    const change = new Promise<void>(resolve => {
      wake = resolve;
    });
    await work();
    console.error(`gouji: ${WAITING[language]}`);
    await change;
  }
}

const WAITING: Bilingual = bilingual('等待文件变化，按 Ctrl-C 结束', 'waiting for changes; Ctrl-C ends it');

/** The folder that is watched for a path: itself, or that of a file, which editors replace. */
function placeOf(given: string): string {
  return statSync(given, { throwIfNoEntry: false })?.isDirectory() ? given : path.dirname(given);
}

function watchPlace(place: string, changed: () => void): FSWatcher {
  return watchFile(place, { recursive: true }, changed).on('error', error => console.error(`gouji: ${error.message}`));
}
