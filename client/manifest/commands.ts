import { inReport, isWriting } from './when.ts';

interface Command {
  /** One of VS Code's own icons. */
  readonly icon?: string;
  /** When the palette lists it: always where absent; never where false, as it needs to be told of what. */
  readonly palette?: string | false;
}

const inReportOrPreview = `${inReport} || activeWebviewPanelId == 'gouji.preview'`;

// The title of `gouji.export` is `command.export` in package.nls.json.
const named: Record<string, Command> = {
  newReport: { icon: 'new-file' },
  openSample: { icon: 'book' },
  openWalkthrough: {},
  'preview.open': { icon: 'open-preview', palette: inReport },
  'preview.openToSide': { icon: 'open-preview', palette: inReport },
  export: { icon: 'export', palette: inReportOrPreview },
  copyForWord: { icon: 'clippy', palette: inReportOrPreview },
  copyForSite: { icon: 'clippy', palette: inReportOrPreview },
  showProblems: { icon: 'warning', palette: inReport },
  goToNextBlank: { icon: 'arrow-down', palette: inReport },
  'table.repair': { palette: inReport },
  'table.computeTotals': { palette: inReport },
  'table.fillBlanks': { palette: inReport },
  'table.carryIn': { palette: inReport },
  'table.nextCell': { palette: inReport },
  'table.previousCell': { palette: inReport },
  'table.cellBelow': { palette: inReport },
  insertSection: { icon: 'add', palette: inReport },
  openRule: {},
  silence: { palette: false },
  turnOffRule: { palette: false },
  chooseLevel: {},
  setAsReport: { palette: `editorIsOpen && !(${inReport})` },
  setAsPlainText: { palette: inReport },
  reopenAsGb18030: { palette: 'editorIsOpen && resourceScheme != untitled' },
  'outline.showProblemsOnly': { icon: 'filter', palette: false },
  'outline.showAll': { icon: 'filter-filled', palette: false },
  'outline.insert': { icon: 'add', palette: false },
  'overview.refresh': { icon: 'refresh' },
  'overview.stop': { icon: 'debug-stop', palette: 'gouji.isChecking' },
  'overview.groupBy': { icon: 'list-tree' },
  'overview.correctionSheets': { icon: 'checklist' },
  'overview.open': { icon: 'table' },
  'overview.twoYears': { icon: 'diff' },
  'document.open': { palette: false },
  'document.saveAsText': { palette: 'resourceScheme == gouji-document' },
  finishWriting: { icon: 'check-all', palette: isWriting },
};

export const commands = Object.entries(named).map(([name, { icon }]) => ({
  command: `gouji.${name}`,
  title: `%command.${name}%`,
  category: '%category%',
  ...(icon ? { icon: `$(${icon})` } : {}),
}));

/** What the palette lists only at times. */
export const commandPalette = Object.entries(named).flatMap(([name, { palette }]) =>
  palette === undefined ? [] : [{ command: `gouji.${name}`, when: String(palette) }],
);
