import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleIds } from '../../server/src/core/lint/known-rules.ts';
import { readSettingsFile } from '../../server/src/core/lint/settings-file.ts';
import { placeOfSetting } from '../../server/src/core/lint/settings-place.ts';

describe('a complaint about gouji.json', () => {
  it.each([
    ['{ "rules": { "balance": «"loud"», "row-total": "off" } }'],
    ['{ "rules": { "row-total": "off", "balances": «"off"» } }'],
    ['{\n  "rule": «{» "balance": "off" }\n}'],
    ['{ "overrides": [{ "files": ["a"] }, { "files": «[»] }] }'],
    ['{ "silences": [{ "files": ["[,]", "{:}"], "rules": ["balance", «"balances"»], "reason": "旧" }] }'],
    ['{ "silences": [«{» "files": ["a"] }] }'],
    ['{ "organs": { "清河\\"县": { "deadline": «"1-20"» } } }'],
    ['«[»]'],
    ['«»'],
  ])('stands where it belongs: %s', marked => {
    const text = marked.replace(/[«»]/g, '');
    const [complaint] = readSettingsFile(text, ruleIds).complaints;
    const { start, end } = placeOfSetting(text, complaint!.key);
    expect(`${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`).toBe(marked);
  });

  it('stands inside of any text, however broken', () => {
    const anyText = fc
      .array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"', '\\', '1', ' ', '\n'))
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(anyText, fc.constantFrom('', 'a', 'a.a', 'a[0]', '[1].a'), (text, key) => {
        const { start, end } = placeOfSetting(text, key);
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
