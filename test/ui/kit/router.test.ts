// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  arrive,
  link,
  navigate,
  parseRoute,
  route,
  startRouter,
  withQuery,
} from '../../../src/ui/kit/router.ts';

describe('addresses', () => {
  it('a link leads where it says', () => {
    expect(link('')).toBe('#/');
    expect(link('indikator', 'I32')).toBe('#/indikator/I32');
    expect(parseRoute(link('indikator', 'I32'))).toMatchObject({
      place: 'indikator',
      segments: ['indikator', 'I32'],
      path: 'indikator/I32',
    });
  });

  it('signs that mean something in an address survive', () => {
    expect(parseRoute(link('dokumen', 'a/b?c#d')).segments).toEqual(['dokumen', 'a/b?c#d']);
  });

  it('no hash, an empty one and a slash are Beranda', () => {
    for (const hash of ['', '#', '#/']) expect(parseRoute(hash).place).toBe('');
  });

  it('an unknown place is none, and a broken escape is no error', () => {
    expect(parseRoute('#/entah').place).toBeNull();
    expect(parseRoute('#/dokumen/%E0%A4').segments).toEqual(['dokumen', '%E0%A4']);
  });

  it('the query is kept apart, and empty parts are left out', () => {
    const address = withQuery(link('indikator'), { saring: 'perlu perbaikan', cari: '' });
    expect(address).toBe('#/indikator?saring=perlu+perbaikan');
    expect(parseRoute(address).query.get('saring')).toBe('perlu perbaikan');
    expect(parseRoute(address).path).toBe('indikator');
  });
});

describe('going about', () => {
  let stop = () => {};
  let heading = document.createElement('h1');

  beforeEach(() => {
    history.replaceState(null, '', '#/');
    stop = startRouter();
    heading = document.createElement('h1');
    heading.tabIndex = -1;
    document.body.replaceChildren(heading);
  });
  afterEach(() => stop());

  it('the first page of a visit leaves the focus alone', () => {
    arrive(heading);
    expect(document.activeElement).not.toBe(heading);
  });

  it('after navigation the heading has the focus', async () => {
    navigate(link('dokumen'));
    await expect.poll(() => route.value.place).toBe('dokumen');
    arrive(heading);
    expect(document.activeElement).toBe(heading);
  });

  it('a heading that takes the place of one with the focus takes it over, but not from elsewhere', async () => {
    navigate(link('pengiriman'));
    await expect.poll(() => route.value.place).toBe('pengiriman');
    arrive(heading);
    const [next, last] = [heading.cloneNode() as HTMLElement, heading.cloneNode() as HTMLElement];
    heading.replaceWith(next);
    arrive(next);
    expect(document.activeElement).toBe(next);

    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    next.replaceWith(last);
    arrive(last);
    expect(document.activeElement).toBe(field);
  });

  it('a replaced address changes the query without a new step', () => {
    const steps = history.length;
    navigate(withQuery(link('indikator'), { cari: 'sdm' }), { replace: true });
    expect(route.value.query.get('cari')).toBe('sdm');
    expect(history.length).toBe(steps);
  });
});
