type Props = {
  label: string;
  options: readonly { label: string; path: string; current: boolean }[];
};

/** One of a few views, each with an address of its own. */
export function Choice({ label, options }: Props) {
  return (
    <nav aria-label={label} className="furniture flex flex-wrap gap-x-5 text-[0.9375rem]">
      {options.map(({ label: name, path, current }) => (
        <a
          key={path}
          href={path}
          aria-current={current ? "true" : undefined}
          className="quiet-link py-1 aria-[current=true]:font-semibold aria-[current=true]:underline"
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
