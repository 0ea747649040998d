import {
  inReport,
  inTable,
  leavesCell,
  leavesCellOfSnippet,
  tabGoesToBlank,
  tabLeavesCell,
  tabLeavesCellOfSnippet,
} from './when.ts';

/** What the keys of a table's cells are given in one that a snippet has brought. */
const inSnippet = { inSnippet: true };

export const keybindings = [
  { command: 'gouji.preview.openToSide', key: 'ctrl+k v', mac: 'cmd+k v', when: inReport },
  { command: 'gouji.preview.open', key: 'ctrl+shift+v', mac: 'cmd+shift+v', when: inReport },
  { command: 'gouji.table.nextCell', key: 'tab', when: tabLeavesCell },
  { command: 'gouji.table.previousCell', key: 'shift+tab', when: tabLeavesCell },
  { command: 'gouji.table.cellBelow', key: 'enter', when: leavesCell },
  { command: 'gouji.table.nextCell', key: 'tab', when: tabLeavesCellOfSnippet, args: inSnippet },
  { command: 'gouji.table.previousCell', key: 'shift+tab', when: tabLeavesCellOfSnippet, args: inSnippet },
  { command: 'gouji.table.cellBelow', key: 'enter', when: leavesCellOfSnippet, args: inSnippet },
  { command: 'gouji.table.deleteLeft', key: 'backspace', when: inTable },
  { command: 'gouji.table.deleteRight', key: 'delete', when: inTable },
  { command: 'gouji.goToNextBlank', key: 'tab', when: tabGoesToBlank },
  // The last one is the key that menus name.
  { command: 'gouji.goToNextBlank', key: 'alt+n', when: `editorTextFocus && ${inReport}` },
];
