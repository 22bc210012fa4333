import { availableParallelism, loadavg } from 'node:os';
import { onDevice } from './device.ts';

/** What the figures hold for: a machine that had other things to do measures itself. */
export async function describeMachine(): Promise<string> {
  const { product } = await onDevice(1, ({ devtools }) => devtools.send('Browser.getVersion'));
  const day = new Date().toISOString().slice(0, 10);
  const [load = 0] = loadavg();
  const cores = availableParallelism();
  const browser = product.replace('Headless', '').replace('/', ' ').split('.')[0] ?? product;
  const isBusy = load > cores / 2 ? '; too busy for times that count' : '';
  return `${day}, ${cores} cores, ${browser}, load ${load.toFixed(1)} before the run${isBusy}`;
}
