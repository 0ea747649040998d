import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const { resolve } = createRequire(import.meta.url);
const grammarFile = path.resolve(import.meta.dirname, '../../syntaxes/nianbao.tmLanguage.json');

const engine = oniguruma
  .loadWASM(readFileSync(resolve('vscode-oniguruma/release/onig.wasm')))
  .then(() => ({ createOnigScanner: oniguruma.createOnigScanner, createOnigString: oniguruma.createOnigString }));
const registry = new textmate.Registry({
  onigLib: engine,
  loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile),
});
const grammar = (await registry.loadGrammar('text.nianbao'))!;

/** Words of a line with the scopes on them, outermost first, without the root and without the language's name. */
export interface Token {
  text: string;
  scopes: string[];
}

/** The tokens of each line of `text`, as VS Code would colour them. */
export function tokenize(text: string): Token[][] {
  let state = textmate.INITIAL;
  return text.split(/\r?\n/).map(line => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1).map(scope => scope.replace(/\.nianbao$/, '')),
    }));
  });
}

/**
 * Requires that exactly the marked words carry exactly the marked scopes; marks nest:
 * `本年收到申请«constant.numeric.figure:12»«keyword.other.unit:件»`.
 */
export function expectScopes(marked: string): void {
  const plain: string[] = [];
  const expected: string[] = [];
  const open: string[] = [];
  for (const [part] of marked.matchAll(/«[a-z0-9.-]+:|»|[^«»]+/g)) {
    if (part === '»') open.pop();
    else if (part.startsWith('«')) open.push(part.slice(1, -1));
    else {
      plain.push(part);
      for (const character of part.replaceAll('\n', '')) expected.push(`${character} ${open.join(' ')}`);
    }
  }
  const actual = tokenize(plain.join('')).flatMap(line =>
    line.flatMap(({ text, scopes }) => [...text].map(character => `${character} ${scopes.join(' ')}`)),
  );
  expect(actual).toEqual(expected);
}
