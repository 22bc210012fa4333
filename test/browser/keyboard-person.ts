import type { Page } from 'playwright-core';

/** What has the focus, as a person who looks at the screen finds it. */
export type Focus = {
  role: string;
  name: string;
  /** A ring is drawn around it, or around the card that it stands in. */
  hasRing: boolean;
  /** It can be seen: within the window and not beneath a bar. */
  isInSight: boolean;
};

type Stop = 'link' | 'button' | 'textbox' | 'searchbox' | 'combobox' | 'radio' | 'checkbox' | 'fold';

/** Somebody who has no mouse. Where the focus went is remembered, so that a test can say where it could not be seen. */
export function keyboardPerson(page: Page) {
  const unseen: string[] = [];
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focus = () => page.evaluate(readFocus);
  /** Presses Tab, once it is on the screen, until the focus is there; looks at each place on the way as a person does. */
  const step = async (): Promise<Focus> => {
    await page.keyboard.press('Tab');
    await page.evaluate(painted);
    const now = await focus();
    if (now.role !== '' && !(now.hasRing && now.isInSight)) {
      unseen.push(`${now.role} ${now.name}: ${now.hasRing ? 'out of sight' : 'no ring'}`);
    }
    return now;
  };
  const awaited = (role: Stop, name: string | RegExp) =>
    role === 'fold'
      ? page.locator('summary', { hasText: name })
      : page.getByRole(role, { name, exact: true });
  const tabTo = async (role: Stop, name: string | RegExp, { most = 60 } = {}): Promise<void> => {
    await awaited(role, name).first().waitFor({ state: 'attached' });
    const passed: string[] = [];
    while (passed.length < most) {
      const now = await step();
      passed.push(`${now.role} ${now.name}`);
      const isNamed = typeof name === 'string' ? now.name === name : name.test(now.name);
      if (now.role === role && isNamed) return;
    }
    throw new Error(`no ${role} ${String(name)} among: ${passed.join(' | ')}`);
  };
  /** From where the focus is to the end of the page; gives every place that the focus can be at. */
  const tabThrough = async ({ most = 200 } = {}): Promise<Focus[]> => {
    const passed: Focus[] = [];
    while (passed.length < most) {
      const now = await step();
      if (now.role === '') return passed;
      passed.push(now);
    }
    throw new Error(`more than ${most} stops`);
  };
  const write = (text: string) => page.keyboard.insertText(text);
  return { press, tabTo, tabThrough, write, focus, unseen: () => unseen };
}

const painted = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

function readFocus(): Focus {
  const element = document.activeElement;
  if (element === null || element === document.body) {
    return { role: '', name: '', hasRing: false, isInSight: false };
  }
  const card = element.closest('label') ?? element;
  return {
    role: roleOf(element),
    name: nameOf(element),
    // The button within a date field has the focus in place of the field, and a ring that the browser draws itself.
    hasRing: !element.matches(':focus') || [element, card].some(hasOutline),
    isInSight: isSeen(element, card),
  };

  function roleOf({ tagName, type }: Element & { type?: string }): string {
    const given = element?.getAttribute('role');
    if (given != null) return given;
    if (tagName === 'INPUT' && type === 'search') return 'searchbox';
    if (tagName === 'INPUT') return type === 'radio' || type === 'checkbox' ? type : 'textbox';
    const roles: Record<string, string> = {
      A: 'link',
      BUTTON: 'button',
      TEXTAREA: 'textbox',
      SELECT: 'combobox',
      SUMMARY: 'fold',
      MAIN: 'main',
      SECTION: 'region',
    };
    return /^H\d$/.test(tagName) ? 'heading' : (roles[tagName.toUpperCase()] ?? tagName.toLowerCase());
  }

  function nameOf(named: Element & { labels?: NodeListOf<HTMLLabelElement> | null }): string {
    const by = document.getElementById(named.getAttribute('aria-labelledby') ?? '')?.innerText;
    const within = named instanceof HTMLElement ? named.innerText : named.textContent;
    const text = named.getAttribute('aria-label') ?? named.labels?.[0]?.innerText ?? by ?? within;
    return text.trim().replaceAll(/\s+/g, ' ');
  }

  /** A link that makes its whole row active draws the ring around the row, with what comes after it. */
  function hasOutline(one: Element): boolean {
    return [null, '::after'].some((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one, part);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
  }

  function isSeen(one: Element, around: Element): boolean {
    // The first line of a link that runs over two, and what the window shows of a part that is taller than it.
    const { left, top, width, height } = one.getClientRects()[0] ?? one.getBoundingClientRect();
    const from = height > innerHeight ? Math.max(top, 0) + innerHeight / 2 : top + Math.min(height / 2, 20);
    const found = document.elementFromPoint(left + Math.min(width / 2, 40), from);
    return found !== null && (around.contains(found) || one.contains(found));
  }
}
