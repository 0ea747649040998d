/** What is compared; pictures are PNG or WebP, in base64. */
interface Given {
  readonly screen: string;
  /** The tiles as they should be; null where there are none yet. */
  readonly reference: string | null;
  /** The parts of the screen, in pixels. */
  readonly boxes: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/**
 * Cuts the parts out of the screen, in tiles of one size below each other, and tells which share of each tile differs from
 * that of the reference; all of it where there is none. Blocks of pixels are compared by their mean colour, and with those
 * around them, so that a line may stand beside where it stood. Runs in the page, as a browser reads pictures.
 */
export async function compareTiles({ screen, reference, boxes }: Given) {
  const [WIDTH, HEIGHT, BLOCK, MARGIN, VISIBLE] = [192, 64, 4, 3, 32];
  const [columns, rows] = [WIDTH / BLOCK, HEIGHT / BLOCK];

  const pictureOf = async (base64: string) =>
    createImageBitmap(new Blob([Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))]));
  const draw = (picture: ImageBitmap, at: (context: OffscreenCanvasRenderingContext2D) => void) => {
    const canvas = new OffscreenCanvas(WIDTH, HEIGHT * boxes.length);
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    context.imageSmoothingQuality = 'high';
    if (picture.width === WIDTH) context.drawImage(picture, 0, 0);
    at(context);
    return canvas;
  };
  const encoded = async (canvas: OffscreenCanvas) => {
    const bytes = new Uint8Array(
      await (await canvas.convertToBlob({ type: 'image/webp', quality: 0.9 })).arrayBuffer(),
    );
    return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
  };
  /** The mean colours of the blocks, row by row. */
  const blocksOf = (canvas: OffscreenCanvas) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, WIDTH, HEIGHT * boxes.length);
    return Array.from({ length: rows * columns * boxes.length }, (_, block) => {
      const [left, top] = [(block % columns) * BLOCK, Math.floor(block / columns) * BLOCK];
      const sums = [0, 0, 0];
      for (let pixel = 0; pixel < BLOCK * BLOCK; pixel++) {
        const at = ((top + Math.floor(pixel / BLOCK)) * WIDTH + left + (pixel % BLOCK)) * 4;
        for (const channel of sums.keys()) sums[channel]! += data[at + channel]!;
      }
      return sums.map(sum => sum / (BLOCK * BLOCK));
    });
  };
  type Blocks = ReturnType<typeof blocksOf>;
  const distance = (one: readonly number[], other: readonly number[]) =>
    Math.max(...one.map((value, channel) => Math.abs(value - other[channel]!)));
  /** Whether a block of one picture has its like nowhere around its place in the other. */
  const isStrange = (one: Blocks, other: Blocks, tile: number, row: number, column: number) => {
    const at = (down: number, right: number) => (tile * rows + down) * columns + right;
    for (let down = Math.max(0, row - 1); down <= Math.min(rows - 1, row + 1); down++) {
      for (let right = Math.max(0, column - 1); right <= Math.min(columns - 1, column + 1); right++)
        if (distance(one[at(row, column)]!, other[at(down, right)]!) <= VISIBLE) return false;
    }
    return true;
  };

  const whole = await pictureOf(screen);
  const sheet = draw(whole, context => {
    for (const [index, { x, y, width, height }] of boxes.entries()) {
      const from = [x - MARGIN, y - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN] as const;
      context.drawImage(whole, ...from, 0, index * HEIGHT, WIDTH, HEIGHT);
    }
  });
  if (!reference) return { sheet: await encoded(sheet), difference: null, shares: boxes.map(() => 1) };

  const known = await pictureOf(reference);
  const [seen, wanted] = [blocksOf(sheet), blocksOf(draw(known, () => {}))];
  const shares: number[] = [];
  const difference = draw(await createImageBitmap(sheet), context => {
    context.fillStyle = '#ff00ff';
    for (const tile of boxes.keys()) {
      let count = 0;
      for (let block = 0; block < rows * columns; block++) {
        const [row, column] = [Math.floor(block / columns), block % columns];
        if (!isStrange(seen, wanted, tile, row, column) && !isStrange(wanted, seen, tile, row, column)) continue;
        count++;
        context.fillRect(column * BLOCK, tile * HEIGHT + row * BLOCK, BLOCK, BLOCK);
      }
      shares.push(count / (rows * columns));
    }
  });
  return { sheet: await encoded(sheet), difference: await encoded(difference), shares };
}
