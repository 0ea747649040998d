import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  MessageType,
  ShowMessageRequest,
} from 'vscode-languageserver';
import { complaintsText, type SettingsComplaint } from '../core/lint/settings-file.ts';
import { placeOfSetting } from '../core/lint/settings-place.ts';
import { bilingual, type Language } from '../core/text/bilingual.ts';
import { SourceText } from '../core/text/source-text.ts';
import type { Client } from './client.ts';
import { decoded, type FoundSettings, type StoredFile } from './settings-file.ts';

const open = bilingual('打开', 'Open');

/**
 * Tells what of a `gouji.json` cannot be used: where diagnostics are pushed, as those of that file; where they are pulled
 * there is no place for a file that is not open, and a message says it once.
 */
export class SettingsComplaints {
  /** What has been said of which file. */
  private readonly told = new Map<string, string>();

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
  ) {}

  /** Says what is wrong with a file, or no longer is, where that has not been said. */
  tell(file: FoundSettings, language: Language): void {
    if (file.complaints.length === 0) {
      this.withdraw(file.uri);
      return;
    }
    const text = complaintsText(nameOf(file.uri), file.complaints)[language];
    if (this.told.get(file.uri) === text) return;
    this.told.set(file.uri, text);
    if (this.client.pullsDiagnostics) void this.show(text, file.uri, open[language]);
    else
      this.push(
        file.uri,
        file.complaints.map(complaint => toDiagnostic(file, complaint, language)),
      );
  }

  /** Takes back what was said of a file that is right now, or gone. */
  withdraw(uri: string): void {
    if (this.told.delete(uri) && !this.client.pullsDiagnostics) this.push(uri, []);
  }

  private push(uri: string, diagnostics: Diagnostic[]): void {
    void this.connection.sendDiagnostics({ uri, diagnostics });
  }

  private async show(message: string, uri: string, title: string): Promise<void> {
    const type = MessageType.Warning;
    const actions = this.client.showsDocuments ? [{ title }] : [];
    try {
      const picked = await this.connection.sendRequest(ShowMessageRequest.type, { type, message, actions });
      if (picked) await this.connection.window.showDocument({ uri, takeFocus: true });
    } catch (error) {
      this.connection.console.warn(`${message}\n${error}`);
    }
  }
}

function toDiagnostic(
  { text }: StoredFile,
  { key, message, fatal }: SettingsComplaint,
  language: Language,
): Diagnostic {
  const source = new SourceText(text);
  const { start, end } = placeOfSetting(text, key);
  return {
    source: 'gouji',
    severity: fatal ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    message: message[language],
    range: { start: source.positionAt(start), end: source.positionAt(end) },
  };
}

/** The path of a file as people write it. */
function nameOf(uri: string): string {
  return decoded(uri.replace(/^[^:]+:(?:\/\/[^/]*)?/, ''));
}
