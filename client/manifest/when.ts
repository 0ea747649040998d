/** The conditions that more than one part of the manifest goes by. */
export const inReport = 'editorLangId == nianbao';
export const isWriting = `${inReport} && gouji.isWriting`;
const typesInReport = `editorTextFocus && ${inReport} && !editorReadonly`;
/** Where a key is nobody else's: no list and no suggestion waits for it. */
const isFree = '!suggestWidgetVisible && !inlineSuggestionVisible';
/** Where the places of a snippet are gone through by Tab. */
const inSnippet = 'inSnippetMode';

/** A key of a table's cells. */
export const inTable = `${typesInReport} && gouji.inTable`;
/** A key where what is typed waits for the keys before it. */
export const waitsForTyping = `${inTable} || ${typesInReport} && gouji.isFillingIn`;
/** A key that goes on from a cell. */
export const leavesCell = `${inTable} && ${isFree}`;
/** Tab, which some give to what moves the keyboard through the window. */
export const tabLeavesCell = `${typesInReport} && !editorTabMovesFocus && gouji.inTable && ${isFree}`;
/** The same in a table that a snippet has brought; its prose is the snippet's. */
export const leavesCellOfSnippet = `${leavesCell} && ${inSnippet}`;
export const tabLeavesCellOfSnippet = `${tabLeavesCell} && ${inSnippet}`;
export const tabGoesToBlank = `${typesInReport} && !editorTabMovesFocus && gouji.isFillingIn && !gouji.inTable && ${isFree} && !${inSnippet}`;
