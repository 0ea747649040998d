import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import type * as z from 'zod/mini';
import { Analysis } from '../core/analysis.ts';
import { OverBudget } from '../core/budget.ts';
import { correctionOf } from '../core/features/correction/correction-of.ts';
import { Memory } from '../core/memory.ts';
import { findSection } from '../core/report/report.ts';
import type { ReportSummary } from '../core/report/summary.ts';
import { repeatedPassages } from '../core/set/repeated-passages.ts';
import { sideBySide } from '../core/set/side-by-side.ts';
import { fileNameOf } from '../core/text/file-name.ts';
import type { Client } from './client.ts';
import { toDiagnostic, toSetDiagnostic } from './convert.ts';
import { diagnosticsOf } from './diagnostics.ts';
import type { Documents } from './documents.ts';
import { type OverviewReport, type OverviewResult, workspaceRequests } from './protocol.ts';
import { resolveSources, type SettingsSources } from './settings-by-document.ts';
import type { TextTimes } from './text-times.ts';
import type { WorkspaceSet } from './workspace-set.ts';

/** How long documents have to rest before others are compared with them, in milliseconds. */
const REST = 600;

/** Reports that are compared before others have their turn. */
const TURN = 16;

/** What looking after a workspace needs of the server. */
export interface WorkspaceHost {
  readonly set: WorkspaceSet;
  readonly documents: Documents;
  readonly times: TextTimes;
  client(): Client;
  sourcesOf(uri: string): Promise<SettingsSources>;
  /** Has diagnostics that are shown looked at again. */
  refreshDiagnostics(): void;
}

/** Answers a client that hands over the files of its workspace, and follows what is open. */
export function serveWorkspace(connection: Connection, host: WorkspaceHost): void {
  const { set, documents } = host;
  const memory = new Memory();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [shown, seen] = ['', 0];

  connection.onRequest(workspaceRequests.files.method, async (sent: unknown) => {
    const data = paramsOf(workspaceRequests.files.params, sent);
    set.isLookedAfter = true;
    for (const uri of data.removed) set.remove(uri);
    for (const { uri, text } of data.files) {
      if (documents.uris.includes(uri)) continue;
      await read(uri, text);
      // Typing comes first.
      await new Promise(resolve => setTimeout(resolve));
    }
    settleSoon();
    return null;
  });

  connection.onRequest(workspaceRequests.overview.method, async () => {
    await settle();
    const [reports, diagnostics]: [OverviewReport[], OverviewResult['diagnostics']] = [[], []];
    let files = 0;
    for (const { uri, reports: own, between, diagnostics: known } of set.overview()) {
      for (const report of own) reports.push(report);
      // Typing comes first.
      if (++files % TURN === 0) await new Promise(resolve => setTimeout(resolve));
      const open = known === null ? await documents.get(uri) : undefined;
      const items = open
        ? diagnosticsOf(open, host.client())
        : [...(known ?? []), ...between.map(problem => toSetDiagnostic(uri, problem, host.client()))];
      if (items.length > 0) diagnostics.push({ uri, items });
    }
    return { reports, missing: set.missing(), diagnostics };
  });

  connection.onRequest(workspaceRequests.correction.method, async (sent: unknown) => {
    const { uri, text } = paramsOf(workspaceRequests.correction.params, sent);
    const open = await documents.get(uri);
    if (open) return correctionOf(open.analysis, 'zh', open.between);
    if (text === null) return null;
    const analysis = await analysisOf(uri, text);
    return analysis.bounded(host.times.of({ uri, version: null }), () =>
      correctionOf(analysis, 'zh', set.between(uri)),
    );
  });

  connection.onRequest(workspaceRequests.twoYears.method, (sent: unknown) => {
    const { before, now } = paramsOf(workspaceRequests.twoYears.params, sent);
    const [then, today] = [before, now].map(address => set.summaryOf(address));
    if (!then || !today) return null;
    const texts = [textOfProblems(now.text, today), textOfProblems(before.text, then)] as const;
    return {
      tables: sideBySide(then, today, set.betweenReport(now), host.client().language),
      passages: repeatedPassages(...texts),
    };
  });

  connection.onRequest(workspaceRequests.rollUp.method, (sent: unknown) =>
    set.rollUp(paramsOf(workspaceRequests.rollUp.params, sent)),
  );

  documents.onChange(settleSoon);

  async function read(uri: string, text: string): Promise<void> {
    const file = { uri, version: null };
    if (host.times.isLeftAlone(file)) return;
    const analysis = await analysisOf(uri, text);
    try {
      analysis.bounded(host.times.of(file), () => {
        const found = analysis.problems.map(problem => toDiagnostic({ uri, analysis }, problem, host.client()));
        set.put(uri, analysis, found);
      });
    } catch (error) {
      if (!(error instanceof OverBudget)) throw error;
    }
  }

  async function analysisOf(uri: string, text: string): Promise<Analysis> {
    const { lint } = resolveSources(await host.sourcesOf(uri));
    return new Analysis(text, lint, memory, { fileName: fileNameOf(uri) });
  }

  function settleSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void settle(), REST);
  }

  /** Has the open documents looked at again where something else is found between them and others than before. */
  async function settle(): Promise<void> {
    clearTimeout(timer);
    const found: unknown[] = [];
    for (const uri of documents.uris) found.push((await documents.get(uri))?.between);
    const now = JSON.stringify(found);
    if (now !== shown && seen > 0 && set.size > 1) host.refreshDiagnostics();
    [shown, seen] = [now, seen + 1];
  }
}

/** Throws ResponseError where they are not as they should be. */
function paramsOf<Params>(schema: z.ZodMiniType<Params>, sent: unknown): Params {
  const { data, error } = schema.safeParse(sent);
  if (error) throw new ResponseError(ErrorCodes.InvalidParams, error.message);
  return data;
}

/** What a text says of problems, in the report of an organ and year. */
function textOfProblems(text: string, { organ, year }: ReportSummary): string {
  const { reports } = new Analysis(text);
  const report = reports.find(other => other.organ === organ && other.year === year) ?? reports[0];
  const section = report && findSection(report, 'problems');
  if (!section) return '';
  return report.text.slice(section.range.start + section.heading.text.length, section.range.end).trim();
}
