/** Sine of an angle from −π to π by its series; the same bits on every machine, error below 1e-13. */
export function sine(angle: number): number {
  const square = angle * angle
  let term = angle
  let sum = angle
  for (let place = 1; place <= 16; place++) {
    term *= -square / (2 * place * (2 * place + 1))
    sum += term
  }
  return sum
}
