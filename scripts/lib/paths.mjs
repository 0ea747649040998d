import path from 'node:path';

/** The folder of the repository. */
export const root = path.resolve(import.meta.dirname, '../..');

/** Where downloaded programs, temporary copies and screenshots of test runs go; ignored by git. */
export const cacheFolder = path.join(root, '.vscode-test');
