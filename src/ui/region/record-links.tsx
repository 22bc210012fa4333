import type { ComponentChildren } from 'preact';
import type { FormId } from '../../domain/forms/form.ts';
import type { FormRecord } from '../../domain/forms/record.ts';
import { link, withQuery } from '../kit/router.ts';
import { d } from '../messages/messages.ts';
import { useRegionView } from './region-view.ts';

/** The list of a form, of one OPD or all, with these codes of fields. */
export function listLink(form: FormId, opd: string, codes: Readonly<Record<string, string>> = {}): string {
  const values = Object.entries(codes).map(([field, code]) => `${field}:${code}`);
  return withQuery(link('pendataan', form), { opd, nilai: values.join(',') });
}

/** A record by its name. */
export function RecordLink({ record }: { record: FormRecord }) {
  const { nameOf } = useRegionView();
  return <a href={link('pendataan', record.form, record.opd, record.id)}>{nameOf(record)}</a>;
}

type FigureProps = { count: number; href: string; row: string; column: string };

/** A figure that opens the list behind it; a zero has none. */
export function Figure({ count, href, row, column }: FigureProps): ComponentChildren {
  if (count === 0) return '0';
  return (
    <a href={href} aria-label={d.region.cell(String(count), row, column)}>
      {count}
    </a>
  );
}
