/** The documents that are opened as reports beside plain texts, by the ends of their names. */
export const documentExtensions = ['docx', 'doc', 'wps', 'pdf', 'xlsx', 'html', 'htm', 'mht'];

const selector = (name: string) => documentExtensions.map(extension => ({ filenamePattern: `${name}.${extension}` }));

/** One that is named as a report is opened as one; any other where somebody asks for it. */
export const customEditors = [
  {
    viewType: 'gouji.report',
    displayName: '%editor.report%',
    priority: 'default',
    selector: selector('*政府信息公开*年*报*'),
  },
  { viewType: 'gouji.document', displayName: '%editor.document%', priority: 'option', selector: selector('*') },
];

/** The text of a document is a text though it has the document's name, also where VS Code compares it at a conflict. */
export const editorDefaults = { 'workbench.editorAssociations': { 'gouji-document:/**': 'default' } };
