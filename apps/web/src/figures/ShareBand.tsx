/** A share of a whole with the range it may well be in (0-1), on a line from nothing to all. The numbers stand in words beside it. */
export function ShareBand({ share, low, high, label }: { share: number; low: number; high: number; label: string }) {
  const at = (value: number) => `${(value * 100).toFixed(1)}%`;
  return (
    <svg className="share-band" width="100%" height="28" role="img" aria-label={label}>
      <line className="share-axis" x1="0" x2="100%" y1="14" y2="14" />
      <line className="share-axis" x1="0.5" x2="0.5" y1="8" y2="20" />
      <line className="share-axis" x1="100%" x2="100%" y1="8" y2="20" />
      <rect className="share-range" x={at(low)} width={at(high - low)} y="6" height="16" rx="3" />
      <line className="share-mark" x1={at(share)} x2={at(share)} y1="1" y2="27" />
    </svg>
  );
}
