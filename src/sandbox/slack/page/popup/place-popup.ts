const gapPx = 4;
const marginPx = 8;

/** Where a popup of a size goes beside its anchor: below if there is room, else above; never outside of the window. */
export const placePopup = (
  anchor: { left: number; right: number; top: number; bottom: number },
  size: { width: number; height: number },
  window: { width: number; height: number },
  align: 'start' | 'end',
  prefer: 'below' | 'above',
): { left: number; top: number } => {
  const below = anchor.bottom + gapPx;
  const above = anchor.top - gapPx - size.height;
  const fitsBelow = below + size.height + marginPx <= window.height;
  const wanted = prefer === 'below' ? (fitsBelow ? below : above) : above;
  const left = align === 'start' ? anchor.left : anchor.right - size.width;
  return {
    left: Math.max(marginPx, Math.min(left, window.width - size.width - marginPx)),
    top: Math.max(marginPx, Math.min(wanted, window.height - size.height - marginPx)),
  };
};
