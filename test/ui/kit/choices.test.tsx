// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Choices } from '../../../src/ui/kit/choices.tsx';

const requirement = 'Permohonan diproses sampai disetujui di dalam aplikasi.';
const options = [
  { value: 'met', label: 'Ada' },
  { value: 'unmet', label: 'Belum' },
  { value: 'unknown', label: 'Belum tahu' },
] as const;

afterEach(cleanup);

describe('Choices', () => {
  it('is a radio group named by the requirement, with one radio for each answer', () => {
    render(<Choices legend={requirement} options={options} value="unmet" onChange={() => {}} />);
    const group = screen.getByRole('radiogroup', { name: requirement });
    expect(within(group).getAllByRole('radio')).toHaveLength(3);
    expect(within(group).getByRole<HTMLInputElement>('radio', { name: 'Belum' }).checked).toBe(true);
  });

  it('holds what belongs to the question in a group of the same name, outside the radio group', () => {
    render(
      <Choices legend={requirement} options={options} value={null} onChange={() => {}}>
        <button type="button">Tambah bukti</button>
      </Choices>,
    );
    const group = screen.getByRole('group', { name: requirement });
    expect(within(group).getByRole('button', { name: 'Tambah bukti' })).toBeDefined();
    const radios = within(group).getByRole('radiogroup', { name: requirement });
    expect(within(radios).queryByRole('button')).toBeNull();
  });

  it('tells which answer was chosen', async () => {
    const onChange = vi.fn<(value: string) => void>();
    render(<Choices legend={requirement} options={options} value={null} onChange={onChange} />);
    await userEvent.click(screen.getByRole('radio', { name: 'Ada' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('met');
  });

  it('keeps two questions with the same answers apart', async () => {
    const first = vi.fn<(value: string) => void>();
    render(
      <>
        <Choices legend="Satu" options={options} value={null} onChange={first} />
        <Choices legend="Dua" options={options} value="met" onChange={() => {}} />
      </>,
    );
    await userEvent.click(within(screen.getByRole('radiogroup', { name: 'Satu' })).getByLabelText('Ada'));
    const second = within(screen.getByRole('radiogroup', { name: 'Dua' })).getByLabelText<HTMLInputElement>(
      'Ada',
    );
    expect(first).toHaveBeenCalledOnce();
    expect(second.checked).toBe(true);
  });

  it('ties hint and error to the group', () => {
    render(
      <Choices
        legend="Jenis"
        hint="Pilih satu"
        error="Pilih jenisnya"
        options={options}
        value={null}
        onChange={() => {}}
      />,
    );
    const group = screen.getByRole('radiogroup', { name: 'Jenis' });
    const described = (group.getAttribute('aria-describedby') ?? '').split(' ');
    const words = described.map((id) => document.getElementById(id)?.textContent);
    expect(words).toEqual(['Pilih satu', 'Pilih jenisnya']);
    expect(group.getAttribute('aria-invalid')).toBe('true');
  });
});
