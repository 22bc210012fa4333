/** Where the hands were: the control by its name and text, because the page is drawn anew. */
type Place = { label: string; value: string; start: number; end: number; scrollY: number };

const key = 'lumbung.place';
const patienceMs = 15_000;
type Control = HTMLInputElement | HTMLTextAreaElement;

/** Before the page is left for a new version: where somebody is writing in this tab. */
export function notePlace(): void {
  const control = document.activeElement;
  if (!isControl(control)) return;
  const place: Place = {
    label: labelOf(control),
    value: control.value,
    start: control.selectionStart ?? 0,
    end: control.selectionEnd ?? 0,
    scrollY: globalThis.scrollY,
  };
  sessionStorage.setItem(key, JSON.stringify(place));
}

/** In the new version: the caret goes back to where it was once the same text stands there, unless a hand was quicker. */
export function findPlace(): void {
  const noted = sessionStorage.getItem(key);
  if (noted === null) return;
  sessionStorage.removeItem(key);
  const place = JSON.parse(noted) as Place;
  const look = (): void => {
    if (document.activeElement !== document.body) observer.disconnect();
    else if (putCaret(place)) observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  setTimeout(() => observer.disconnect(), patienceMs);
  look();
}

function putCaret({ label, value, start, end, scrollY }: Place): boolean {
  const controls = [...document.querySelectorAll<Control>('textarea, input')];
  const control = controls.find((one) => labelOf(one) === label && one.value === value);
  if (control === undefined) return false;
  control.focus({ preventScroll: true });
  control.setSelectionRange(start, end);
  scrollTo(0, scrollY);
  return true;
}

const isControl = (element: Element | null): element is Control =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text');

const labelOf = ({ labels }: Control): string => labels?.[0]?.textContent ?? '';
