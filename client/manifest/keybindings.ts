import { inReport, inTable, leavesCell, tabGoesToBlank, tabLeavesCell } from './when.ts';

export const keybindings = [
  { command: 'gouji.preview.openToSide', key: 'ctrl+k v', mac: 'cmd+k v', when: inReport },
  { command: 'gouji.preview.open', key: 'ctrl+shift+v', mac: 'cmd+shift+v', when: inReport },
  { command: 'gouji.table.nextCell', key: 'tab', when: tabLeavesCell },
  { command: 'gouji.table.previousCell', key: 'shift+tab', when: tabLeavesCell },
  { command: 'gouji.table.cellBelow', key: 'enter', when: leavesCell },
  { command: 'gouji.table.deleteLeft', key: 'backspace', when: inTable },
  { command: 'gouji.table.deleteRight', key: 'delete', when: inTable },
  { command: 'gouji.goToNextBlank', key: 'tab', when: tabGoesToBlank },
  // The last one is the key that menus name.
  { command: 'gouji.goToNextBlank', key: 'alt+n', when: `editorTextFocus && ${inReport}` },
];
