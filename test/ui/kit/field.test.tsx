// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Select, TextArea, TextInput } from '../../../src/ui/kit/field.tsx';
import { id } from '../../../src/ui/messages/id/id.ts';
import { setMessages } from '../../../src/ui/messages/messages.ts';

beforeAll(() => setMessages(id));
afterEach(cleanup);

const describedTexts = (control: HTMLElement) =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter(Boolean)
    .map((part) => document.getElementById(part)?.textContent);

describe('Field', () => {
  it('names the control by its label and describes it by hint, error and note, in this order', () => {
    render(<TextInput label="Nomor" hint="Contoh: 188/45" error="Tulis nomor" note="Tersimpan" value="" />);
    const control = screen.getByRole('textbox', { name: 'Nomor' });
    expect(describedTexts(control)).toEqual(['Contoh: 188/45', 'Tulis nomor', 'Tersimpan']);
    expect(control.getAttribute('aria-invalid')).toBe('true');
  });

  it('describes nothing and marks nothing when there is nothing to say', () => {
    render(<TextInput label="Nomor" value="" />);
    const control = screen.getByRole('textbox', { name: 'Nomor' });
    expect(control.hasAttribute('aria-describedby')).toBe(false);
    expect(control.hasAttribute('aria-invalid')).toBe(false);
  });

  it('tells each key press', async () => {
    const onInput = vi.fn<(value: string) => void>();
    render(<TextArea label="Penjelasan" value="" onInput={onInput} />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Penjelasan' }), 'ab');
    expect(onInput).toHaveBeenCalledTimes(2);
  });

  it('says that a field may be left empty', () => {
    render(<TextInput label="Nomor" optional value="" />);
    expect(screen.getByRole('textbox', { name: 'Nomor (opsional)' })).toBeDefined();
  });

  it('offers the options of a list and tells which was chosen', async () => {
    const onChange = vi.fn<(value: string) => void>();
    const options = [
      { value: 'sop', label: 'SOP' },
      { value: 'surat', label: 'Surat' },
    ];
    render(<Select label="Jenis" value="sop" options={options} onChange={onChange} />);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Jenis' }), 'Surat');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('surat');
  });
});
