const MOUTHS = ['M10 22.5c1.5-2.6 3.6-3.9 6-3.9s4.5 1.3 6 3.9', 'M10.5 21.8c1.6-1.5 3.4-2.2 5.5-2.2s3.9.7 5.5 2.2', 'M10.5 20.5h11', 'M10.5 19.2c1.6 1.6 3.4 2.4 5.5 2.4s3.9-.8 5.5-2.4', 'M9.5 18.4c1.3 3.3 3.6 5 6.5 5s5.2-1.7 6.5-5z'];

/** A face that says what the word beside it says. */
export function Face({ score }: { score: number }) {
  return (
    <svg viewBox="0 0 32 32" width="40" height="40" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <circle cx="16" cy="16" r="13.5" />
      <path d="M11.5 12.4v1.6M20.5 12.4v1.6" strokeWidth="2.2" />
      <path d={MOUTHS[score - 1]} />
    </svg>
  );
}
