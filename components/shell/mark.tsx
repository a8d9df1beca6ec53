/** The sign of the product: a bracketed citation. */
export function Mark({ size = 22 }: { size?: number }) {
  return (
    <svg
      aria-hidden
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    >
      <path d="M8 4H4v16h4M16 4h4v16h-4M8.5 12h7" />
    </svg>
  );
}
