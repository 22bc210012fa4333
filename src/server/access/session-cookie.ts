import { deviceIdPattern } from '../../domain/protocol.ts';
import type { Settings } from '../settings.ts';

export const sessionDays = 90;
const maxAgeS = sessionDays * 24 * 60 * 60;

/** One cookie per device, so that several people can share one computer. */
export function cookieName(device: string, { publicUrl }: Pick<Settings, 'publicUrl'>): string {
  return `${prefix(publicUrl)}lumbung_${device}`;
}

const isHttps = (publicUrl: string | null): boolean => publicUrl?.startsWith('https:') === true;
const prefix = (publicUrl: string | null): string => (isHttps(publicUrl) ? '__Host-' : '');

export function sessionCookie(
  device: string,
  token: string | null,
  settings: Pick<Settings, 'publicUrl'>,
): string {
  const secure = isHttps(settings.publicUrl) ? '; Secure' : '';
  const age = token === null ? 0 : maxAgeS;
  return `${cookieName(device, settings)}=${token ?? ''}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`;
}

/** The token of the device that speaks: the one that `Lumbung-Device` names, or the sole one. Null when it is not clear. */
export function sessionToken(
  headers: Headers,
  settings: Pick<Settings, 'publicUrl'>,
): { device: string; token: string } | null {
  const tokens = tokensByDevice(headers.get('cookie') ?? '', settings);
  const named = headers.get('lumbung-device');
  const device = named ?? (tokens.size === 1 ? [...tokens.keys()][0] : undefined);
  const token = device === undefined ? undefined : tokens.get(device);
  return device === undefined || token === undefined ? null : { device, token };
}

function tokensByDevice(cookies: string, { publicUrl }: Pick<Settings, 'publicUrl'>): Map<string, string> {
  const start = `${prefix(publicUrl)}lumbung_`;
  const tokens = new Map<string, string>();
  for (const part of cookies.split(';')) {
    const [name = '', ...value] = part.trim().split('=');
    const device = name.startsWith(start) ? name.slice(start.length) : '';
    if (deviceIdPattern.test(device)) tokens.set(device, value.join('='));
  }
  return tokens;
}
