import { packageFile } from '../../core/set/package/rows.ts';
import type { Appearance, Reporter } from '../reporters/reporter.ts';

/** What a data package has to tell of each file, a line of JSON each. */
export function packageLines({ language }: Appearance): Reporter {
  return {
    head: '',
    separator: '\n',
    part: file => JSON.stringify(packageFile(file, file.error?.[language] ?? null, language)),
    tail: () => '',
  };
}
