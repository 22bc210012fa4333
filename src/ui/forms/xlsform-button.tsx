import { activeOpds } from '../../domain/directory.ts';
import type { Form } from '../../domain/forms/form.ts';
import { useApp } from '../kit/app-context.ts';
import { XlsFormDownload } from '../kit/xlsform-download.tsx';
import { d } from '../messages/messages.ts';

/** The form as an XLSForm. Its words are Diskominfo's (`d`), so it is drawn through `deskPart`. */
export function XlsFormButton({ form }: { form: Form }) {
  const { directory } = useApp();
  const make = async () => {
    const { formToXlsForm } = await import('../../domain/xlsform/form-to-xlsform.ts');
    return formToXlsForm(form, activeOpds(directory));
  };
  return <XlsFormDownload make={make} failed={d.xlsform.failed} />;
}
