import {
  inReport,
  inTable,
  leavesCell,
  leavesCellOfSnippet,
  tabGoesToBlank,
  tabLeavesCell,
  tabLeavesCellOfSnippet,
  waitsForTyping,
} from './when.ts';

/** What the keys of a table's cells are given in one that a snippet has brought. */
const inSnippet = { inSnippet: true };

/** Keys of VS Code's own that must not overtake what was typed before. */
const inTurn = [
  { own: 'deleteLeft', key: 'backspace', when: inTable },
  { own: 'deleteRight', key: 'delete', when: inTable },
  { own: 'undo', key: 'ctrl+z', mac: 'cmd+z', when: waitsForTyping },
  { own: 'redo', key: 'ctrl+y', mac: 'cmd+shift+z', when: waitsForTyping },
  { own: 'redo', key: 'ctrl+shift+z', mac: 'cmd+shift+z', when: waitsForTyping },
  { own: 'workbench.action.files.save', key: 'ctrl+s', mac: 'cmd+s', when: waitsForTyping },
  { own: 'cursorLeft', key: 'left', when: leavesCell },
  { own: 'cursorRight', key: 'right', when: leavesCell },
  { own: 'cursorUp', key: 'up', when: leavesCell },
  { own: 'cursorDown', key: 'down', when: leavesCell },
  { own: 'cursorHome', key: 'home', when: leavesCell },
  { own: 'cursorEnd', key: 'end', when: leavesCell },
  { own: 'cursorTop', key: 'ctrl+home', mac: 'cmd+up', when: leavesCell },
  { own: 'cursorBottom', key: 'ctrl+end', mac: 'cmd+down', when: leavesCell },
];

export const keybindings = [
  { command: 'gouji.preview.openToSide', key: 'ctrl+k v', mac: 'cmd+k v', when: inReport },
  { command: 'gouji.preview.open', key: 'ctrl+shift+v', mac: 'cmd+shift+v', when: inReport },
  { command: 'gouji.table.nextCell', key: 'tab', when: tabLeavesCell },
  { command: 'gouji.table.previousCell', key: 'shift+tab', when: tabLeavesCell },
  { command: 'gouji.table.cellBelow', key: 'enter', when: leavesCell },
  { command: 'gouji.table.nextCell', key: 'tab', when: tabLeavesCellOfSnippet, args: inSnippet },
  { command: 'gouji.table.previousCell', key: 'shift+tab', when: tabLeavesCellOfSnippet, args: inSnippet },
  { command: 'gouji.table.cellBelow', key: 'enter', when: leavesCellOfSnippet, args: inSnippet },
  ...inTurn.map(({ own, when, ...keys }) => ({ command: 'gouji.table.inTurn', ...keys, when, args: own })),
  { command: 'gouji.goToNextBlank', key: 'tab', when: tabGoesToBlank },
  // The last one is the key that menus name.
  { command: 'gouji.goToNextBlank', key: 'alt+n', when: `editorTextFocus && ${inReport}` },
];
