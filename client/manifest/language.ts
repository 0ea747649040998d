export const languages = [
  {
    id: 'nianbao',
    aliases: ['政府信息公开年报', 'Nianbao'],
    extensions: ['.nianbao'],
    // They beat plain text, which a first line does not.
    filenamePatterns: ['*政府信息公开*年*报*.txt', '*政府信息公开*年*报*.md'],
    configuration: './syntaxes/language-configuration.json',
  },
];

export const grammars = [
  { language: 'nianbao', scopeName: 'text.nianbao', path: './syntaxes/nianbao.tmLanguage.json' },
];
export const snippets = [{ language: 'nianbao', path: './snippets/nianbao.code-snippets' }];
export const jsonValidation = [{ fileMatch: 'gouji.json', url: './schemas/gouji.schema.json' }];

/** Each with what themes that do not know it colour instead: a token of theirs, and a scope of grammars. */
const tokens = {
  resultFigure: ['number', 'markup.bold.total.nianbao'],
  wrongFigure: ['number', 'invalid.illegal.figure.nianbao'],
  notApplicable: ['comment', 'comment.line.not-applicable.nianbao'],
} as const;

export const semanticTokenTypes = Object.entries(tokens).map(([id, [superType]]) => ({
  id,
  superType,
  description: `%semanticToken.${id}%`,
}));
export const semanticTokenScopes = [
  {
    language: 'nianbao',
    scopes: Object.fromEntries(Object.entries(tokens).map(([id, [, scope]]) => [id, [scope]])),
  },
];

export const configurationDefaults = {
  '[nianbao]': {
    'editor.wordWrap': 'on',
    // The simple way takes Chinese signs before a tab for narrower than they are, and what is behind goes out of sight.
    'editor.wrappingStrategy': 'advanced',
    // Tabs part cells, and those at the end of a line are cells too.
    'editor.insertSpaces': false,
    'editor.detectIndentation': false,
    'editor.trimAutoWhitespace': false,
    'editor.guides.indentation': false,
    'files.trimTrailingWhitespace': false,
    // Else （），： are boxed as if they were mistaken for others.
    'editor.unicodeHighlight.ambiguousCharacters': false,
    'editor.unicodeHighlight.allowedCharacters': { '\u3000': true, '\u00a0': true },
    'editor.wordSegmenterLocales': 'zh-CN',
    'editor.semanticHighlighting.enabled': true,
    'editor.wordBasedSuggestions': 'off',
    'editor.snippetSuggestions': 'bottom',
    'editor.quickSuggestions': { other: 'on', comments: 'on', strings: 'off' },
  },
};
