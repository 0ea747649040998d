import { l10n, MarkdownString } from 'vscode';
import type { ReportResult } from '../../../server/src/lsp/protocol.ts';
import { countOf, problemWords } from '../report/problem-counts.ts';

/** The words of the status bar item: 年报 2021 · 3 处 · 还有 12 处待填. */
export function statusText({ year, problems, blanks }: ReportResult): string {
  const name = year === null ? l10n.t('Report') : l10n.t('Report {0}', year);
  const parts = [name, problemWords(countOf(problems)) ?? l10n.t('no problems')];
  if (blanks.length > 0) parts.push(l10n.t('{0} to fill in', blanks.length));
  return parts.join(' · ');
}

/** What the status bar item says on hover: what the report is, and where to go from here. */
export function statusTooltip({ title, edition, blanks }: ReportResult): MarkdownString {
  const tooltip = new MarkdownString('', true);
  tooltip.isTrusted = { enabledCommands: ['gouji.showProblems', 'gouji.goToNextBlank', 'gouji.preview.openToSide'] };
  if (title) tooltip.appendText(title).appendMarkdown('\n\n');
  if (edition) tooltip.appendText(formName(edition)).appendMarkdown('\n\n');
  const links = [
    `[$(warning) ${l10n.t('Problems')}](command:gouji.showProblems)`,
    `[$(open-preview) ${l10n.t('Preview')}](command:gouji.preview.openToSide)`,
  ];
  if (blanks.length > 0) links.push(`[$(arrow-down) ${l10n.t('Next to Fill In')}](command:gouji.goToNextBlank)`);
  return tooltip.appendMarkdown(links.join(' &nbsp; '));
}

/** The official form of an edition in words. */
export function formName(edition: string): string {
  return l10n.t('Form of {0}', edition);
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
