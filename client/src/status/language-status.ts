import {
  type Command,
  Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { beginningOf } from '../detect/detect-language.ts';
import { LANGUAGE } from '../language.ts';
import type { ActiveReport } from '../report/active-report.ts';
import { encodingName, formName } from './words.ts';

/** A name by which the manifest makes a file a report. */
const NAMED = /\.nianbao$|政府信息公开[^/]*年[^/]*报[^/]*\.(?:txt|md)$/;

/** What an item of the language status says. */
type Words = Pick<LanguageStatusItem, 'text' | 'detail' | 'severity' | 'command'>;

/** Has the item say it, unless it does already: VS Code draws an item anew with each change, and a click on it gets lost. */
function say(item: LanguageStatusItem, words: Words): void {
  const { text, detail, severity, command } = item;
  if (JSON.stringify({ text, detail, severity, command }) !== JSON.stringify(words)) Object.assign(item, words);
}

/**
 * What the language status says of a file: the form that applies to it and the encoding it was read in; and why it is, or
 * is not, taken as a report.
 */
export class LanguageStatus implements Disposable {
  readonly form: LanguageStatusItem;
  readonly recognition: LanguageStatusItem;
  private readonly listener: Disposable;

  constructor(private readonly report: ActiveReport) {
    this.form = languages.createLanguageStatusItem('gouji.form', { language: LANGUAGE });
    this.form.name = l10n.t('Form and encoding of the annual report');
    this.recognition = languages.createLanguageStatusItem('gouji.recognition', [
      { language: LANGUAGE },
      { language: 'plaintext' },
    ]);
    this.recognition.name = l10n.t('Recognition of annual reports');
    report.onDidChange(() => this.update());
    this.listener = Disposable.from(
      window.onDidChangeActiveTextEditor(() => this.update()),
      workspace.onDidChangeTextDocument(
        ({ document }) => document === window.activeTextEditor?.document && this.update(),
      ),
    );
    this.update();
  }

  dispose(): void {
    this.form.dispose();
    this.recognition.dispose();
    this.listener.dispose();
  }

  private update(): void {
    const document = window.activeTextEditor?.document;
    if (document?.languageId === LANGUAGE) this.showReport(document);
    else this.showPlainText(document);
  }

  private showReport(document: TextDocument): void {
    const summary = this.report.state?.document === document ? this.report.state.summary : undefined;
    const form = summary?.edition ? formName(summary.edition) : l10n.t('No official form');
    const isDamaged = beginningOf(document).includes('\uFFFD');
    say(this.form, {
      text: `${form} · ${encodingName(document.encoding)}`,
      detail: isDamaged ? l10n.t('some characters cannot be shown in this encoding') : summary?.reasons.join(' '),
      severity: isDamaged ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information,
      command: isDamaged && !document.isUntitled ? reopenAsGb18030() : undefined,
    });
    say(this.recognition, {
      text: summary?.isReport ? l10n.t('Annual report') : l10n.t('Not read as an annual report'),
      detail: NAMED.test(document.uri.path) ? l10n.t('by its name') : l10n.t('by its text, or as you chose'),
      severity: LanguageStatusSeverity.Information,
      command: { command: 'gouji.setAsPlainText', title: l10n.t('Not a Report') },
    });
  }

  private showPlainText(document: TextDocument | undefined): void {
    const severity = LanguageStatusSeverity.Information;
    if (document && !document.isUntitled && beginningOf(document).includes('\uFFFD')) {
      say(this.recognition, {
        text: encodingName(document.encoding),
        detail: l10n.t('some characters cannot be shown in this encoding'),
        severity,
        command: reopenAsGb18030(),
      });
      return;
    }
    say(this.recognition, {
      text: l10n.t('Not an annual report'),
      detail: l10n.t('neither its name nor its beginning looks like one'),
      severity,
      command: { command: 'gouji.setAsReport', title: l10n.t('Treat as a Report') },
    });
  }
}

function reopenAsGb18030(): Command {
  return { command: 'gouji.reopenAsGb18030', title: l10n.t('Reopen as GB18030') };
}
