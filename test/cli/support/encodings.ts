/** Codes of GB18030 by character, as Node reads them; of those with two bytes. */
function gb18030Codes(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return codes;
}

/** A text in every encoding that is told apart by content. */
export function encodings(text: string): Record<string, Uint8Array> {
  const little = Buffer.from(text, 'utf16le');
  const codes = gb18030Codes();
  const gb18030 = [...text].flatMap(character => codes.get(character) ?? [character.charCodeAt(0)]);
  return {
    'UTF-8': Buffer.from(text),
    'UTF-8 with a mark': Buffer.from(`\uFEFF${text}`),
    'UTF-16LE': little,
    'UTF-16LE with a mark': Buffer.concat([Buffer.of(0xff, 0xfe), little]),
    'UTF-16BE': Buffer.from(little).swap16(),
    'UTF-16BE with a mark': Buffer.concat([Buffer.of(0xfe, 0xff), Buffer.from(little).swap16()]),
    GB18030: Uint8Array.from(gb18030),
    'GB18030 with a mark': Uint8Array.from([0x84, 0x31, 0x95, 0x33, ...gb18030]),
  };
}
