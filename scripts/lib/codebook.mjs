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
  const coded = tables.flatMap(table =>
    table.fields
      .filter(({ name, codes: list }) => list && name !== 'rule' && !name.startsWith('edition_'))
      .map(({ name, codes: list }) => ({ table: table.name, name, list })),
  );
  // Fields of one name mostly have the same codes; `state` is one thing of a report and another of a figure.
  const isOne = wanted => new Set(coded.filter(({ name }) => name === wanted).map(({ list }) => list)).size === 1;
  const named = ({ table, name }) => `\`${isOne(name) ? name : `${table}.${name}`}\``;
  return [...new Set(coded.map(({ list }) => list))]
    .map(list => {
      const names = new Set(coded.filter(other => other.list === list).map(named));
      return `### 代码 Codes: ${[...names].join(' ')}\n\n| 代码 | 表 | 格式 | 文字 |\n|---|---|---|---|\n${merged(list).join('\n')}\n`;
    })
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
