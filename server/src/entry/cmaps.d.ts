/** The character maps of Adobe-GB1 that fonts of Chinese documents name; put together by scripts/build.mjs. */
declare module 'pdfjs-dist/cmaps/gb1' {
  const cmaps: Readonly<Record<string, Uint8Array | undefined>>;
  export default cmaps;
}
