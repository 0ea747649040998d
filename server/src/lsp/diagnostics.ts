import {
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { Client } from './client.ts';
import { toDiagnostic, toSetDiagnostic } from './convert.ts';
import type { Documents, OpenDocument } from './documents.ts';

/** Longest wait before pushed diagnostics follow an edit. */
const LONGEST_PAUSE_MS = 200;

/** The problems of a document as the client is to show them. */
export function diagnosticsOf(document: OpenDocument, client: Client): Diagnostic[] {
  return [
    ...document.analysis.problems.map(problem => toDiagnostic(document, problem, client)),
    ...document.between.map(problem => toSetDiagnostic(document.uri, problem, client)),
  ];
}

/** Answers a pull: all diagnostics, or that they are those of `previousResultId`. A closed document has none. */
export function pullReport(
  document: OpenDocument | undefined,
  previousResultId: string | undefined,
  client: Client,
): DocumentDiagnosticReport {
  if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const resultId = resultIdOf(document);
  if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(document, client) };
}

/** Names what is found in a version of a document, alone and between it and others. */
export function resultIdOf({ id, between }: OpenDocument): string {
  return between.length === 0
    ? id
    : `${id} ${JSON.stringify(between.map(({ rule, range, message }) => [rule, range, message.en]))}`;
}

/**
 * Pushes diagnostics to a client that cannot pull. Edits that come close together are answered once, with the version
 * that stands then: a version that has been edited or closed meanwhile is never published.
 */
export class DiagnosticsPusher {
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  /** The version that was published last of each open document, under the settings that held then. */
  private readonly published = new Map<string, string>();
  /** How long the last publishing took. Waiting as long leaves half of the time to typing, however large the text. */
  private pause = 0;

  constructor(
    private readonly connection: Connection,
    private readonly documents: Documents,
    private readonly clientFor: (document: OpenDocument) => Client,
  ) {
    documents.onChange(uri => this.schedule(uri));
    documents.onClose(uri => this.clear(uri));
  }

  /** Publishes all open documents anew, as after a change of the settings. */
  refresh(): void {
    for (const uri of this.documents.uris) this.schedule(uri);
  }

  private schedule(uri: string): void {
    clearTimeout(this.waiting.get(uri));
    this.waiting.set(
      uri,
      setTimeout(() => this.publish(uri), this.pause),
    );
  }

  private async publish(uri: string): Promise<void> {
    this.waiting.delete(uri);
    const document = await this.documents.get(uri);
    // Edits may have come while settings were waited for; each has its own turn, and finds the same version.
    if (!document || this.published.get(uri) === resultIdOf(document)) return;
    this.published.set(uri, resultIdOf(document));
    const start = performance.now();
    try {
      this.send(uri, diagnosticsOf(document, this.clientFor(document)), document.version);
    } catch (error) {
      this.connection.console.error(`publishDiagnostics ${uri}: ${error instanceof Error ? error.stack : error}`);
    }
    this.pause = Math.min(performance.now() - start, LONGEST_PAUSE_MS);
  }

  private clear(uri: string): void {
    clearTimeout(this.waiting.get(uri));
    this.waiting.delete(uri);
    this.published.delete(uri);
    this.send(uri, []);
  }

  private send(uri: string, diagnostics: Diagnostic[], version?: number): void {
    void this.connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
  }
}
