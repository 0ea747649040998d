import { l10n, MarkdownString } from 'vscode';
import type { ReportResult } from '../../../server/src/lsp/protocol.ts';
import { countOf, problemWords } from '../report/problem-counts.ts';

/** The words of the status bar item: 年报 2021 · 3 处 · 还有 12 处待填; of several reports how many they are: 3 份年报 · 3 处. */
export function statusText({ reports, year, problems, blanks }: ReportResult): string {
  const parts = [nameOf(reports, year), problemWords(countOf(problems)) ?? l10n.t('no problems')];
  if (blanks.length > 0) parts.push(l10n.t('{0} to fill in', blanks.length));
  return parts.join(' · ');
}

function nameOf(reports: number, year: number | null): string {
  if (reports > 1) return l10n.t('{0} reports', reports);
  return year === null ? l10n.t('Report') : l10n.t('Report {0}', year);
}

/** What the status bar item says on hover: what the report is, and where to go from here. */
export function statusTooltip({ reports, title, edition, blanks }: ReportResult): MarkdownString {
  const tooltip = new MarkdownString('', true);
  tooltip.isTrusted = { enabledCommands: ['gouji.showProblems', 'gouji.goToNextBlank', 'gouji.preview.openToSide'] };
  // Of several reports no title is that of all.
  if (title && reports === 1) tooltip.appendText(title).appendMarkdown('\n\n');
  if (edition && reports === 1) tooltip.appendText(formName(edition)).appendMarkdown('\n\n');
  const links = [
    `[$(warning) ${l10n.t('Problems')}](command:gouji.showProblems)`,
    `[$(open-preview) ${l10n.t('Preview')}](command:gouji.preview.openToSide)`,
  ];
  if (blanks.length > 0) links.push(`[$(arrow-down) ${l10n.t('Next to Fill In')}](command:gouji.goToNextBlank)`);
  return tooltip.appendMarkdown(links.join(' &nbsp; '));
}

/** The official form of an edition in words. */
export function formName(edition: string): string {
  return l10n.t('{0} form', edition);
}

/** The usual name of an encoding as VS Code writes it: utf8bom → UTF-8 with BOM. */
export function encodingName(encoding: string): string {
  const names: Record<string, string> = {
    utf8: 'UTF-8',
    utf8bom: 'UTF-8 BOM',
    utf16le: 'UTF-16 LE',
    utf16be: 'UTF-16 BE',
    gb18030: 'GB18030',
    gbk: 'GBK',
    gb2312: 'GB2312',
  };
  return names[encoding] ?? encoding;
}
