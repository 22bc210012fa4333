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

type Stop = 'link' | 'button' | 'textbox' | 'radio' | 'checkbox';

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
    const now = await focus();
    if (now.role !== '' && !(now.hasRing && now.isInSight)) {
      unseen.push(`${now.role} ${now.name}: ${now.hasRing ? 'out of sight' : 'no ring'}`);
    }
    return now;
  };
  const tabTo = async (role: Stop, name: string | RegExp, { most = 60 } = {}): Promise<void> => {
    await page.getByRole(role, { name, exact: true }).first().waitFor({ state: 'attached' });
    const passed: string[] = [];
    while (passed.length < most) {
      const now = await step();
      passed.push(`${now.role} ${now.name}`);
      const isNamed = typeof name === 'string' ? now.name === name : name.test(now.name);
      if (now.role === role && isNamed) return;
    }
    throw new Error(`no ${role} ${String(name)} among: ${passed.join(' | ')}`);
  };
  /** From where the focus is to the end of the page; gives how many places the focus can be at. */
  const tabThrough = async ({ most = 200 } = {}): Promise<number> => {
    for (let passed = 0; passed < most; passed += 1) {
      if ((await step()).role === '') return passed;
    }
    throw new Error(`more than ${most} stops`);
  };
  const write = (text: string) => page.keyboard.insertText(text);
  return { press, tabTo, tabThrough, write, focus, unseen: () => unseen };
}

function readFocus(): Focus {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) {
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

  function roleOf({ tagName, type }: HTMLElement & { type?: string }): string {
    const given = element?.getAttribute('role');
    if (given != null) return given;
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
    return /^H\d$/.test(tagName) ? 'heading' : (roles[tagName] ?? tagName.toLowerCase());
  }

  function nameOf(named: HTMLElement & { labels?: NodeListOf<HTMLLabelElement> | null }): string {
    const text = named.getAttribute('aria-label') ?? named.labels?.[0]?.innerText ?? named.innerText;
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
    const { left, top, width, height } = one.getBoundingClientRect();
    const found = document.elementFromPoint(left + Math.min(width / 2, 40), top + Math.min(height / 2, 20));
    return found !== null && (around.contains(found) || one.contains(found));
  }
}
