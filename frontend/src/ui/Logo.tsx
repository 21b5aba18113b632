export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <g fill="none" stroke="var(--on-accent)" strokeWidth="2">
        <path d="M8 11.5a2 2 0 0 1 2-2h4l2 2.5h6a2 2 0 0 1 2 2V21a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2z" />
        <path d="m12.5 17.5 2.5 2.5 5-5" strokeLinecap="round" strokeLinejoin="round" />
      </g>
    </svg>
  );
}
