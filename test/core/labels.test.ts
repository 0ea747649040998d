import { describe, expect, it } from 'vitest';
import {
  beginsLabel,
  findLabels,
  findNearLabels,
  keyOf,
  type LabelMatches,
  labelsOfKey,
  readLabel,
  restOfLabel,
} from '../../server/src/core/form/labels.ts';

/** The labels, those that two editions word in their own ways once. */
const spelled = (matches: LabelMatches) => [
  ...new Set(matches.map(({ label: { table, kind, id }, quality }) => `${quality} ${table} ${kind} ${id}`)),
];
const isLabel = (text: string) => spelled(findLabels(text)).length > 0;

describe('a text that is a label', () => {
  it.each([
    ['规章', ['exact disclosure row rules']],
    ['1.属于国家秘密', ['exact applications row refused-state-secret']],
    // Punctuation, white space, the number and a local remark make no difference.
    ['  1、属于 国家秘密', ['exact applications row refused-state-secret']],
    ['属于国家秘密', ['exact applications row refused-state-secret']],
    ['7.属于国家秘密', ['exact applications row refused-state-secret']],
    ['（三）不予公开', ['exact applications row-group refused']],
    ['自然人', ['exact applications column natural-person']],
    ['5、自然人', ['exact applications column natural-person']],
    ['规章（2024）', ['exact disclosure row rules']],
    // The group's label stands in the same cell.
    ['（三）不予公开1.属于国家秘密', ['exact applications row refused-state-secret']],
    ['三、本年度办理结果（三）不予公开1.属于国家秘密', ['exact applications row refused-state-secret']],
  ])('%s', (text, labels) => {
    expect(spelled(findLabels(text))).toEqual(labels);
  });

  it.each([
    '',
    '规',
    '规章表',
    '5、规章',
    '不予公开1.属于国家秘密',
    '（三）不予公开规',
    '（三）不予公开自然人',
    '自然入',
  ])('“%s” is none', text => {
    expect(spelled(findLabels(text))).toEqual([]);
  });

  it('may be of more than one place', () => {
    expect(spelled(findLabels('其他')).length).toBeGreaterThan(1);
    expect(new Set(findLabels('其他').map(({ label }) => label)).size).toBe(findLabels('其他').length);
  });

  it('is no longer than any label', () => {
    expect(isLabel(`规章${' '.repeat(58)}`)).toBe(true);
    expect(isLabel(`规章${' '.repeat(59)}`)).toBe(false);
    expect(spelled(findNearLabels(`行政许司${' '.repeat(56)}`))).toEqual(['near disclosure row licensing']);
    expect(findNearLabels(`行政许司${' '.repeat(57)}`)).toEqual([]);
    expect(keyOf(`规章${' '.repeat(59)}`)).toBe('规章');
    expect(keyOf('规 章')).toBe('规章');
  });
});

describe('a text that is nearly a label', () => {
  it.each([
    // One character in four may be wrong, lost or too many, and none of three.
    ['行政许司', ['near disclosure row licensing']],
    ['行政规范性文牛', ['near disclosure row normative-documents']],
    ['三、本年度力理结杲', ['near applications row-group outcome']],
    ['1.属于囯家秘密', ['near applications row refused-state-secret']],
    ['属于囯家秘密', ['near applications row refused-state-secret']],
    // The first line of one that is broken.
    ['一、本年新', ['part applications row received']],
    ['土求行政机关确', ['part applications row unprocessed-confirmation']],
  ])('%s', (text, labels) => {
    expect(spelled(findNearLabels(text))).toEqual(labels);
  });

  it.each(['自然入', '行攻许司', '行政规泛性文牛', '三、木年度力理结杲', '本年', '土求行政机关', '章', ''])(
    '“%s” is not',
    text => {
      expect(spelled(findNearLabels(text))).toEqual([]);
    },
  );

  it('is the nearest ones', () => {
    const [first, ...others] = spelled(findNearLabels('行政复设'));
    expect(first).toMatch(/^near /);
    expect([first, ...others].join()).not.toContain('licensing');
  });
});

describe('the beginning of a label', () => {
  it('is known, whether it is one itself or not', () => {
    expect(beginsLabel('三不予')).toBe(true);
    expect(beginsLabel('不予')).toBe(true);
    expect(beginsLabel('规章')).toBe(false);
    expect(readLabel('（三）不予').begins).toBe(true);
    expect(readLabel('（三）不予公开、').begins).toBe(false);
    expect(readLabel('规 章')).toMatchObject({ key: '规章', begins: false });
  });

  it('leaves the rest of it', () => {
    const [{ label }] = findLabels('1.属于国家秘密') as [LabelMatches[number]];
    expect(restOfLabel(label, '1属于')).toBe('国家秘密');
    expect(restOfLabel(label, '属于国家')).toBe('秘密');
    expect(restOfLabel(label, '国家')).toBeNull();
    expect(restOfLabel(label, '1属于国家秘密')).toBeNull();
  });

  it('makes a label with what was put to it', () => {
    expect(spelled(labelsOfKey('三不予公开'))).toEqual(['exact applications row-group refused']);
    expect(labelsOfKey('（三）不予公开')).toEqual([]);
  });
});
