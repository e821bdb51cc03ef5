/** True for the UTF-16 unit of a Chinese character, those of the rarest planes apart. */
export function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}
