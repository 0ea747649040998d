import { type LintSettings, resolveSettings, type SettingsLayer } from '../core/lint/settings.ts';
import { levelsWhileWriting } from '../core/lint/while-writing.ts';
import { defaultServerSettings, type ServerSettings } from './settings.ts';
import type { FoundSettings } from './settings-file.ts';

/** How long a document waits for the client to tell its settings and files. */
const LONGEST_WAIT_MS = 1000;

/** What holds for one document. */
export interface DocumentSettings {
  readonly server: ServerSettings;
  readonly lint: LintSettings;
}

/** Where the settings of a document come from: the editor's configuration, and the `gouji.json` that applies. */
export interface SettingsSources {
  readonly server: ServerSettings;
  readonly file: FoundSettings | null;
  /** Whether somebody is writing the document, so that what is still to be filled in is no fault yet. */
  readonly isWriting?: boolean;
}

/**
 * The settings of the open documents, asked for once for each and again when something may have changed. As long as they
 * come to the same they are the same object, so that whoever keeps what follows from them can tell.
 */
export class SettingsByDocument {
  private readonly known = new Map<string, Promise<DocumentSettings>>();

  /** `sourcesOf` never fails. `changed` is called after other settings than before hold for any document. */
  constructor(
    private readonly sourcesOf: (uri: string) => Promise<SettingsSources>,
    private readonly changed: () => void,
  ) {}

  /** What holds for a document. Never fails; where the client does not answer in time it is the defaults for now. */
  of(uri: string): Promise<DocumentSettings> {
    return this.known.get(uri) ?? this.renew(uri, defaults);
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.known.delete(uri);
  }

  /** Asks again for the settings of all open documents. */
  async refresh(): Promise<void> {
    const changes = [...this.known].map(async ([uri, before]) => (await this.renew(uri, before)) !== (await before));
    if ((await Promise.all(changes)).includes(true)) this.changed();
  }

  /** From now on whoever wants the settings waits for the answer; where that is late, those of before hold until then. */
  private renew(uri: string, before: DocumentSettings | Promise<DocumentSettings>): Promise<DocumentSettings> {
    const asked = this.ask(uri).then(async fresh => (isSame(fresh, await before) ? before : fresh));
    const late = new Promise(resolve => setTimeout(resolve, LONGEST_WAIT_MS)).then(() => before);
    const settings = Promise.race([asked, late]);
    this.known.set(uri, settings);
    void Promise.all([settings, asked]).then(([inUse, fresh]) => {
      if (inUse === fresh || this.known.get(uri) !== settings) return;
      this.known.set(uri, asked);
      this.changed();
    });
    return settings;
  }

  private async ask(uri: string): Promise<DocumentSettings> {
    return resolveSources(await this.sourcesOf(uri));
  }
}

/** What comes of the sources of a document's settings, the weakest first. */
export function resolveSources({ server, file, isWriting }: SettingsSources): DocumentSettings {
  const layers: SettingsLayer[] = isWriting ? [{ settings: { rules: levelsWhileWriting }, path: '' }] : [];
  layers.push({ settings: server.lint, path: '' });
  if (file?.settings) layers.push({ settings: file.settings, path: file.path });
  return { server, lint: resolveSettings(layers) };
}

const defaults: DocumentSettings = { server: defaultServerSettings, lint: resolveSettings([]) };

function isSame(one: DocumentSettings, other: DocumentSettings): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
