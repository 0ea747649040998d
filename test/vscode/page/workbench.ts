// What a page test needs; scripts/vscode-host/workbench.mjs tells how it works.
export { openWorkbench, type Workbench } from '../../../scripts/vscode-host/workbench.mjs';
