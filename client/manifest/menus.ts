import { commandPalette } from './commands.ts';
import { documentExtensions } from './documents.ts';
import { inReport, isWriting } from './when.ts';

const inOutline = 'view == gouji.outline';
const inOverview = 'view == gouji.overview';

export const menus = {
  commandPalette,
  'editor/title': [
    { command: 'gouji.preview.openToSide', alt: 'gouji.preview.open', when: inReport, group: 'navigation' },
    { command: 'gouji.document.saveAsText', when: 'resourceScheme == gouji-document', group: '1_open@9' },
    { command: 'gouji.finishWriting', when: isWriting, group: 'navigation' },
  ],
  'editor/context': [{ submenu: 'gouji.editor', when: inReport, group: '1_modification@1' }],
  'gouji.editor': [
    { command: 'gouji.preview.openToSide', group: '1_preview@1' },
    { command: 'gouji.goToNextBlank', group: '2_fill@1' },
    { command: 'gouji.insertSection', group: '2_fill@2' },
    { command: 'gouji.finishWriting', when: 'gouji.isWriting', group: '2_fill@3' },
    { command: 'gouji.table.repair', group: '3_table@1' },
    { command: 'gouji.table.computeTotals', group: '3_table@2' },
    { command: 'gouji.table.fillBlanks', group: '3_table@3' },
    { command: 'gouji.table.carryIn', group: '3_table@4' },
    { command: 'gouji.export', group: '4_out@1' },
    { command: 'gouji.copyForWord', group: '4_out@2' },
    { command: 'gouji.copyForSite', group: '4_out@3' },
  ],
  'explorer/context': [
    { command: 'gouji.newReport', when: 'explorerResourceIsFolder', group: 'navigation@9' },
    { command: 'gouji.preview.open', when: 'resourceLangId == nianbao', group: 'navigation@9' },
    {
      command: 'gouji.document.open',
      when: `resourceExtname =~ /^\\.(${documentExtensions.join('|')})$/i`,
      group: 'navigation@8',
    },
  ],
  'file/newFile': [{ command: 'gouji.newReport', group: 'file' }],
  'view/title': [
    {
      command: 'gouji.outline.showProblemsOnly',
      when: `${inOutline} && gouji.isReport && !gouji.outline.problemsOnly`,
      group: 'navigation@1',
    },
    {
      command: 'gouji.outline.showAll',
      when: `${inOutline} && gouji.outline.problemsOnly`,
      group: 'navigation@1',
    },
    { command: 'gouji.newReport', when: inOutline, group: '1_new@1' },
    { command: 'gouji.openSample', when: inOutline, group: '1_new@2' },
    { command: 'gouji.openWalkthrough', when: inOutline, group: '2_help@1' },
    { command: 'gouji.overview.open', when: inOverview, group: 'navigation@0' },
    { command: 'gouji.overview.groupBy', when: inOverview, group: 'navigation@1' },
    { command: 'gouji.overview.refresh', when: `${inOverview} && !gouji.isChecking`, group: 'navigation@2' },
    { command: 'gouji.overview.stop', when: `${inOverview} && gouji.isChecking`, group: 'navigation@2' },
    { command: 'gouji.overview.correctionSheets', when: `${inOverview} && !gouji.isChecking`, group: '1_out@1' },
  ],
  'view/item/context': [
    { command: 'gouji.overview.twoYears', when: `${inOverview} && viewItem == report`, group: 'inline' },
    ...['inline', '1_insert'].map(group => ({
      command: 'gouji.outline.insert',
      when: `${inOutline} && viewItem == missing`,
      group,
    })),
  ],
};

export const submenus = [{ id: 'gouji.editor', label: '%category%' }];
