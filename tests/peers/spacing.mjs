/** The least distance between boxes of a layer, and between layers: for everyone the same. */
export const [GAP, LAYER_GAP] = [24, 80]
