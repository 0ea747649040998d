/** The tables of the data package and their codes, as pages show them. */
export function codebook(tables) {
  const described = tables.map(
    ({
      name,
      title,
      fields,
      primaryKey,
    }) => `### ${name}\n\n${title.zh}。${title.en}. ${primaryKey.map(key => `\`${key}\``).join(' ')}

| 栏 Field | 类型 Type | 意思 Meaning |
|---|---|---|
${fields.map(field => `| \`${field.name}\` | ${field.type} | ${field.title.zh}<br>${field.title.en} |`).join('\n')}
`,
  );
  return `${described.join('\n')}\n${codes(tables)}`;
}

/** Every code of a row or a column once for each table and wording, and the other codes. */
function codes(tables) {
  const fields = new Map(
    tables.flatMap(table => table.fields.filter(field => field.codes).map(field => [field.name, field])),
  );
  const shown = [...fields.values()].filter(({ name }) => name !== 'rule' && !name.startsWith('edition_'));
  return shown
    .map(
      ({ name, codes: list }) =>
        `### 代码 Codes: \`${name}\`\n\n| 代码 | 表 | 格式 | 文字 |\n|---|---|---|---|\n${merged(list).join('\n')}\n`,
    )
    .join('\n');
}

/** What both editions say alike stands on one line. */
function merged(list) {
  const lines = new Map();
  for (const { value, label, table = '', edition = '', unit } of list) {
    const key = [value, table, label, unit].join();
    const line = lines.get(key) ?? { value, table, label: unit ? `${label}（${unit}）` : label, editions: [] };
    if (edition) line.editions.push(edition);
    lines.set(key, line);
  }
  return [...lines.values()].map(
    ({ value, table, label, editions }) =>
      `| \`${value}\` | ${table} | ${editions.join(' ')} | ${label.replaceAll('|', '\\|')} |`,
  );
}
