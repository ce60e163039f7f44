// The mark and the name.
import css from './brand.module.css';

export function Brand() {
  return (
    <span className={css.brand}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <path
          d="M7 1.8a7.5 7.5 0 0 0 0 14.4M11 1.8a7.5 7.5 0 0 1 0 14.4"
          fill="none"
          stroke="var(--accent)"
          strokeWidth="3"
        />
      </svg>
      Quarterdeck
    </span>
  );
}
