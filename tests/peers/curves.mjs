/** Straight pieces for each Bézier curve. */
const PIECES = 8

/** Places along cubic Bézier curves, each of which begins where the last one ended. */
export function bezier(controls) {
  const places = controls.slice(0, 1)
  for (let at = 0; at + 3 < controls.length; at += 3) {
    const [a, b, c, d] = controls.slice(at, at + 4)
    for (let piece = 1; piece <= PIECES; piece += 1) {
      const t = piece / PIECES
      const s = 1 - t
      places.push([0, 1].map(axis => s * s * s * a[axis] + 3 * s * s * t * b[axis] + 3 * s * t * t * c[axis] + t * t * t * d[axis]))
    }
  }
  return places
}

/** Places along any curve with a parameter. */
export function sampled(start, end, at) {
  return Array.from({ length: PIECES + 1 }, (_, piece) => at(start + ((end - start) * piece) / PIECES))
}
