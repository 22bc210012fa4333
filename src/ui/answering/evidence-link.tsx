import type { Evidence } from '../../domain/field-shapes.ts';
import { opdScope } from '../../domain/scope.ts';
import { useApp } from '../kit/app-context.ts';
import { useSeat } from './seat.ts';

/** The title as what opens the document: a button, because it leads nowhere. */
export function EvidenceLink(props: { evidence: Evidence; opd: string; page?: string | undefined }) {
  const { evidence, page } = props;
  const { view, opd } = useSeat();
  const { openDocument } = useApp();
  const file = evidence.file ?? null;
  const name = titleOf(evidence);
  const open = () =>
    openDocument({
      scope: props.opd === opd ? opdScope(opd) : view.scope,
      name,
      url: evidence.url ?? null,
      ...(file === null ? {} : { sha256: file.sha256, size: file.size, mime: file.mime }),
      ...(page === undefined ? {} : { page }),
    });
  return (
    <button type="button" class="as-link" onClick={open}>
      {name}
    </button>
  );
}

export function titleOf({ title, file, url }: Evidence): string {
  return [title, file?.name, url].find((name) => name !== undefined && name !== null && name !== '') ?? '';
}

const typeNames: readonly [RegExp, string][] = [
  [/pdf$/, 'PDF'],
  [/^image\//, 'JPG'],
  [/sheet$/, 'XLSX'],
  [/document$/, 'DOCX'],
];

export function Thumb({ evidence: { file } }: { evidence: Evidence }) {
  const mime = file?.mime ?? '';
  const name = file ? (typeNames.find(([type]) => type.test(mime))?.[1] ?? '') : 'URL';
  return (
    <span class="thumb" aria-hidden="true">
      {name}
    </span>
  );
}
