// Writes what is told of the rules and the data elsewhere: docs/rules.md, the codebook in docs/data.md, the table in README.md, schemas/gouji.schema.json, what
// the parts in client/manifest contribute in package.json, and the words of the rules there. Every rule must have a page that calls it the same.
//   node scripts/write-rule-docs.mjs [--check]     --check writes nothing, and fails where something is out of date
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codebook } from './lib/codebook.mjs';
import { importTypescript } from './lib/import-typescript.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const { contributes, packageTables, ruleDescriptions, SettingsFile, Levels, RuleName, levels, toJSONSchema } =
  await importTypescript(`
  export { contributes } from './client/manifest/contributes.ts';
  export { packageTables } from './server/src/core/set/package/tables.ts';
  export { ruleDescriptions } from './server/src/core/lint/known-rules.ts';
  export { SettingsFile, Levels, RuleName, levels } from './server/src/core/lint/settings-file.ts';
  export { toJSONSchema } from 'zod/mini';
`);

const categoryNames = {
  sums: '勾稽关系 · Sums',
  structure: '结构 · Structure',
  cells: '单元格 · Cells',
  prose: '文字与表格 · Prose against tables',
  contents: '内容与义务 · Contents and obligations',
  between: '各报告之间 · Between reports',
  suppression: '屏蔽与检查 · Suppression and checking',
};
const levelNames = {
  error: '错误 error',
  warning: '警告 warning',
  information: '提示 information',
  hint: '建议 hint',
  off: '关闭 off',
};
const notice = '由 npm run generate 根据规则写出，请勿手改。Written from the rules by npm run generate.';

const categories = Object.keys(categoryNames)
  .map(category => ({ category, rules: ruleDescriptions.filter(rule => rule.category === category) }))
  .filter(({ rules }) => rules.length > 0);
const pageOf = id => `server/src/core/rules/${id}.md`;

const index = () => `<!-- ${notice} -->

# 规则 · Rules

${categories.map(({ category, rules }) => `## ${categoryNames[category]}\n\n${table(rules)}`).join('\n')}`;

const table = rules => `| 规则 Rule | 级别 Level | 说什么 What it says |
|---|---|---|
${rules.map(({ id, severity, title }) => `| [\`${id}\`](../${pageOf(id)}) | ${levelNames[severity]} | ${cell(title.zh)}<br>${cell(title.en)} |\n`).join('')}`;

const cell = text => text.replaceAll('|', '\\|');

const overview = () => `<!-- rules: ${notice} -->
| 类别 | 规则 |
|---|---|
${categories.map(({ category, rules }) => `| ${categoryNames[category]} | ${rules.map(({ id }) => `[\`${id}\`](${pageOf(id)})`).join(' ')} |\n`).join('')}<!-- /rules -->`;

/** The schema of gouji.json, with the ids of the rules in it. */
function schema() {
  const levelsById = Object.fromEntries(
    ruleDescriptions.map(({ id, title, severity }) => [
      id,
      { enum: levels, default: severity, description: `${title.zh}\n${title.en}` },
    ]),
  );
  const written = toJSONSchema(SettingsFile, {
    target: 'draft-07',
    override({ zodSchema, jsonSchema }) {
      if (zodSchema === Levels) {
        delete jsonSchema.propertyNames;
        Object.assign(jsonSchema, { properties: levelsById, additionalProperties: false });
      }
      if (zodSchema === RuleName) jsonSchema.enum = ruleDescriptions.map(({ id }) => id);
    },
  });
  return { title: 'gouji.json', $comment: notice, ...written };
}

/** The manifest with what its parts contribute. */
const assembled = manifest => ({ ...manifest, contributes });

const withWords = language => words => {
  const others = Object.entries(words).filter(([key]) => !key.startsWith('rule.'));
  return Object.fromEntries([...others, ...ruleDescriptions.map(({ id, title }) => [`rule.${id}`, title[language]])]);
};

/** The text stays as it is, white space and all, where its value does not change. */
const json = change => text => {
  const value = change(JSON.parse(text || 'null'));
  return text && JSON.stringify(value) === JSON.stringify(JSON.parse(text))
    ? text
    : `${JSON.stringify(value, null, 2)}\n`;
};

const files = {
  'docs/rules.md': index,
  'schemas/gouji.schema.json': json(schema),
  'package.json': json(assembled),
  'package.nls.json': json(withWords('en')),
  'package.nls.zh-cn.json': json(withWords('zh')),
  'docs/data.md': text =>
    text.replace(/(<!-- codebook: .*? -->)[\s\S]*?(<!-- \/codebook -->)/, `$1\n\n${codebook(packageTables)}\n$2`),
  'README.md': text => text.replace(/<!-- rules:[\s\S]*?<!-- \/rules -->/, overview),
};

const read = name => (existsSync(path.join(root, name)) ? readFileSync(path.join(root, name), 'utf8') : '');
const stale = Object.entries(files)
  .map(([name, write]) => ({ name, text: write(read(name)) }))
  .filter(({ name, text }) => text !== read(name));

const problems = ruleDescriptions.flatMap(({ id, title, severity }) => {
  const [heading, , level] = read(pageOf(id)).split('\n');
  if (heading === undefined || level === undefined) return [`${pageOf(id)} is missing`];
  return [
    ...(heading === `# ${id}：${title.zh}` ? [] : [`${pageOf(id)} should begin with # ${id}：${title.zh}`]),
    ...(level.startsWith(`默认级别：${levelNames[severity]}`)
      ? []
      : [`${pageOf(id)} should say 默认级别：${levelNames[severity]}`]),
  ];
});

if (process.argv.includes('--check')) {
  problems.push(...stale.map(({ name }) => `${name} is out of date: run npm run generate`));
} else {
  for (const { name, text } of stale) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  const formatted = stale.map(({ name }) => name).filter(name => name.endsWith('.json'));
  if (formatted.length > 0) await run('npx', ['biome', 'format', '--write', ...formatted], { quiet: true });
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
