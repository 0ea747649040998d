import type { Language } from '../core/text/bilingual.ts';
import { commands } from './commands.ts';

/** What the program can do and how it is called. */
export function usage(language: Language): string {
  const lines = commands.map(
    ({ name, synopsis, summary }) => `  gouji ${name.padEnd(8)}${synopsis}\n${' '.repeat(16)}${summary[language]}`,
  );
  return (language === 'zh' ? CHINESE : ENGLISH).replace('COMMANDS', lines.join('\n'));
}

const CHINESE = `勾稽：检查政府信息公开工作年度报告

用法：
COMMANDS

PATH 是文件、文件夹（逐级查找 .txt .md .nianbao .html .mht .docx .doc .wps .xlsx .pdf）
或 -（标准输入）。文件种类和 UTF-8、UTF-16、GB18030 编码按内容识别。

选项：
  --files-from FILE 读入文件清单，一行一个；- 为标准输入
  --jobs N         同时工作的线程数
  --config FILE    用这个设置文件；默认从每个文件所在文件夹向上查找 gouji.json
  --lang zh|en     输出语言；默认中文，LANG 为英语时用英文
  -h, --help       显示本说明
  -V, --version    显示版本

退出码：0 没有错误 · 1 有错误 · 2 未能运行，或有文件无法读取
`;

const ENGLISH = `Gouji: checks annual reports on open government information

Usage:
COMMANDS

PATH is a file, a folder (searched for .txt .md .nianbao .html .mht .docx .doc .wps .xlsx .pdf)
or - (standard input). Kinds of files, and UTF-8, UTF-16 and GB18030, are told apart by content.

Options:
  --files-from FILE read the list of files from it, one a line; - is standard input
  --jobs N         how many threads work at once
  --config FILE    use this settings file instead of the nearest gouji.json upwards from each file
  --lang zh|en     language of the output; Chinese unless LANG is English
  -h, --help       show this help
  -V, --version    show the version

Exit codes: 0 no errors · 1 errors found · 2 could not run, or a file could not be read
`;
