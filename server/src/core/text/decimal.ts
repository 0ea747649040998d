/** An exact decimal number: `unscaled` ÷ 10^`scale`. Counts have scale 0; money has as many places as were written. */
export interface Decimal {
  readonly unscaled: bigint;
  readonly scale: number;
}

const SMALL: readonly Decimal[] = Array.from({ length: 1024 }, (_, value) => ({ unscaled: BigInt(value), scale: 0 }));

export const ZERO: Decimal = SMALL[0]!;

/** A whole number as a decimal. */
export function integer(value: bigint | number): Decimal {
  const small = Number(value);
  if (small >= 0 && small < SMALL.length) return SMALL[small]!;
  return { unscaled: BigInt(value), scale: 0 };
}

/** `a + weight × b`, exactly. */
export function addWeighted(a: Decimal, b: Decimal, weight: 1 | -1 = 1): Decimal {
  if (b === ZERO) return a;
  if (a === ZERO && weight === 1) return b;
  const scale = Math.max(a.scale, b.scale);
  const added = rescaled(b, scale);
  const sum = weight === 1 ? rescaled(a, scale) + added : rescaled(a, scale) - added;
  return scale === 0 ? integer(sum) : { unscaled: sum, scale };
}

/** Below, at or above 0 as `a` is less than, equal to or more than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  if (a === b) return 0;
  const scale = Math.max(a.scale, b.scale);
  const difference = rescaled(a, scale) - rescaled(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Moves the decimal point: `shifted(1.5, 4)` is 15000. */
export function shifted({ unscaled, scale }: Decimal, places: number): Decimal {
  const moved = scale - places;
  return moved >= 0 ? { unscaled, scale: moved } : { unscaled: unscaled * 10n ** BigInt(-moved), scale: 0 };
}

/** Whether the number is whole, whatever places it was written with: 3.0 is. */
export function isWhole({ unscaled, scale }: Decimal): boolean {
  return scale === 0 || unscaled % 10n ** BigInt(scale) === 0n;
}

/** The plain decimal notation with its zeros at the end, by which one sees to what it was rounded: 12765534, -0.50. */
export function writtenDecimal({ unscaled, scale }: Decimal): string {
  if (scale === 0) return unscaled.toString();
  const sign = unscaled < 0n ? '-' : '';
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The plain decimal notation without superfluous zeros: 12765534, -0.5. */
export function formatDecimal(decimal: Decimal): string {
  const [whole = '', fraction = ''] = writtenDecimal(decimal).split('.');
  const places = fraction.replace(/(?<!0)0+$/, '');
  return places ? `${whole}.${places}` : whole;
}

function rescaled({ unscaled, scale }: Decimal, target: number): bigint {
  return scale === target ? unscaled : unscaled * 10n ** BigInt(target - scale);
}
