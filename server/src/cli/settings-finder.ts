import { lstatSync } from 'node:fs';
import path from 'node:path';
import { ruleIds } from '../core/lint/known-rules.ts';
import { defaultSettings, type LintSettings, resolveSettings } from '../core/lint/settings.ts';
import {
  complaintsText,
  LARGEST_SETTINGS_FILE,
  readSettingsFile,
  type SettingsFile,
} from '../core/lint/settings-file.ts';
import { listedOrgans } from '../core/set/missing-reports.ts';
import { type Bilingual, bilingual } from '../core/text/bilingual.ts';
import { printable } from '../core/text/printable.ts';
import { CannotRun, reasonOf } from './failure.ts';
import { STANDARD_INPUT } from './files.ts';
import { readWholeFile } from './read-file.ts';

const NAME = 'gouji.json';

/** A `gouji.json` that was found and read. */
interface Found {
  readonly folder: string;
  readonly settings: SettingsFile;
  /** The organs that it names, which are to have a report. */
  readonly organs: readonly string[];
}

/** Finds the settings of files: those of the nearest `gouji.json` upwards from them, or of the one that is given. */
export class SettingsFinder {
  private readonly given: Found | undefined;
  private readonly byFolder = new Map<string, Found | null>();

  /** `warn` is told what of a settings file is not used. Throws CannotRun where the given one cannot be. */
  constructor(
    given: string | undefined,
    private readonly warn: (message: Bilingual) => void = () => {},
  ) {
    this.given = given === undefined ? undefined : this.read(given);
  }

  /** What holds for a file. Throws CannotRun where its `gouji.json` cannot be used. */
  settingsFor(name: string): LintSettings {
    const file = fileOf(name);
    const found = this.foundFor(file);
    if (!found) return defaultSettings;
    const relative = path.relative(found.folder, file).split(path.sep).join('/');
    return resolveSettings([{ settings: found.settings, path: relative }]);
  }

  /** The organs that the settings of a file name. Throws CannotRun as {@link settingsFor} does. */
  organsListedFor(name: string): readonly string[] {
    return this.foundFor(fileOf(name))?.organs ?? [];
  }

  private foundFor(file: string): Found | null {
    return this.given ?? this.findFrom(path.dirname(file));
  }

  private findFrom(folder: string): Found | null {
    const known = this.byFolder.get(folder);
    if (known !== undefined) return known;
    const file = path.join(folder, NAME);
    const parent = path.dirname(folder);
    const found = isThere(file) ? this.read(file) : parent === folder ? null : this.findFrom(parent);
    this.byFolder.set(folder, found);
    return found;
  }

  private read(file: string): Found {
    let text: string;
    try {
      text = new TextDecoder().decode(readWholeFile(file, LARGEST_SETTINGS_FILE));
    } catch (error) {
      const { zh, en } = reasonOf(error);
      const name = printable(file);
      throw new CannotRun(bilingual(`${name}：${zh}`, `${name}: ${en}`));
    }
    const { settings, complaints } = readSettingsFile(text, ruleIds);
    if (!settings) throw new CannotRun(complaintsText(file, complaints));
    if (complaints.length > 0) this.warn(complaintsText(file, complaints));
    return { folder: path.dirname(path.resolve(file)), settings, organs: listedOrgans(settings) };
  }
}

/** Whether there is something of that name, though it be a link that leads nowhere: what it was to say is missed then. */
function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // In a folder that may not be looked into.
    return false;
  }
}

function fileOf(name: string): string {
  return path.resolve(name === STANDARD_INPUT ? 'stdin' : name);
}
