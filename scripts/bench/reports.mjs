// Texts to measure with: the samples of the repository, made as long as wanted with prose of their own kind. No two
// paragraphs that are added are the same, in one report or in many, as nothing is to be measured that is only known again.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/paths.mjs';

const folder = path.join(root, 'samples');
const samples = readdirSync(folder)
  .filter(name => !name.startsWith('有错误'))
  .map(name => readFileSync(path.join(folder, name), 'utf8'));

const SENTENCES = [
  number => `对照目录逐项核对${number}个栏目的内容，及时补充缺少的信息。`,
  () => '在便民服务大厅设置查阅点，方便群众查阅和复制。',
  number => `组织${number}名工作人员学习有关规定，规范登记、办理和送达的流程。`,
  () => '对公开属性的认定、审查和发布，逐级落实责任。',
  () => '听取群众和代表的意见，改进政策解读的形式。',
];

/** A report of about that many bytes in UTF-8: the tables stay, the first section's prose grows. */
export function reportOf(bytes, number = 0) {
  const sample = samples[number % samples.length];
  const missing = bytes - Buffer.byteLength(sample);
  if (missing <= 0) return sample;
  const lines = [];
  for (let length = 0, at = number * 1000; length < missing; at++) {
    const line = Array.from({ length: 5 }, (_, index) => SENTENCES[(at + index) % SENTENCES.length](at)).join('');
    lines.push(line);
    length += Buffer.byteLength(line) + 1;
  }
  const at = sample.indexOf('\n', sample.indexOf('一、总体情况')) + 1;
  return `${sample.slice(0, at)}${lines.join('\n')}\n${sample.slice(at)}`;
}

/** The same, each of an organ of its own: two reports of one organ and year would be found to be that. */
export function reportOfAnOrgan(bytes, number) {
  return reportOf(bytes, number).replace(/林业局|民政局|青石镇/g, name => `第${number}${name}`);
}
