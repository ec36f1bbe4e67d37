import { LinkButton } from "./button.tsx";
import { Icon } from "./icon.tsx";

type Props = {
  readonly label: string;
  readonly previous?: { readonly href: string; readonly label: string } | undefined;
  readonly next?: { readonly href: string; readonly label: string } | undefined;
};

/** Back and on by keyset: there is no page number to jump to. */
export function Pagination({ label, previous, next }: Props) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className="no-print mt-4 flex justify-between gap-4">
      <span>
        {previous ? (
          <LinkButton href={previous.href} rel="prev">
            <Icon name="left" />
            {previous.label}
          </LinkButton>
        ) : null}
      </span>
      {next ? (
        <LinkButton href={next.href} rel="next">
          {next.label}
          <Icon name="right" />
        </LinkButton>
      ) : null}
    </nav>
  );
}
