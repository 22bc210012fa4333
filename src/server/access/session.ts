import { createHash } from 'node:crypto';
import { isCoordinator, readableScopes } from '../../domain/authority.ts';
import type { Directory, Person } from '../../domain/directory.ts';
import type { Session } from '../../domain/protocol.ts';
import type { AppContext, Deps } from '../app-context.ts';
import { forbidden, Refusal } from '../http/refusal.ts';
import type { Origin } from '../log/op-log-store.ts';
import { sessionCookie, sessionDays, sessionToken } from './session-cookie.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Who speaks, from which device, and what the agency looks like to them now. */
export type OpenSession = {
  person: Person;
  device: { id: string; name: string };
  directory: Directory;
};

/** A token is 256 random bits, so a plain hash hides it well enough. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

export const sessionEnd = (nowMs: number): string => new Date(nowMs + sessionDays * dayMs).toISOString();

const noSession = (): Refusal =>
  new Refusal(401, 'no_session', {
    message: 'This device is not signed in (any more). A new code brings it back.',
  });

/** Refuses with 401 without a live session of an active person. Slides the session, at most once a day. */
export async function requireSession(deps: Deps, context: AppContext): Promise<OpenSession> {
  const sent = sessionToken(context.req.raw.headers, deps.settings);
  const row = sent === null ? null : await deps.access.findSession(hashToken(sent.token));
  const nowMs = deps.ids.nowMs();
  if (sent === null || row === null || row.device !== sent.device) throw noSession();
  if (Date.parse(row.expiresAt) <= nowMs) throw noSession();
  const directory = await deps.log.directory();
  const person = directory.people.get(row.user);
  if (person?.active !== true) throw noSession();
  if (Date.parse(row.expiresAt) < nowMs + (sessionDays - 1) * dayMs) {
    await slide(deps, row.tokenHash, nowMs);
    context.header('set-cookie', sessionCookie(row.device, sent.token, deps.settings), { append: true });
  }
  return { person, device: { id: row.device, name: row.deviceName }, directory };
}

/** Where there is no room to note it, the session is valid all the same. */
async function slide({ access, logger }: Deps, tokenHash: string, nowMs: number): Promise<void> {
  try {
    await access.slideSession(tokenHash, sessionEnd(nowMs));
  } catch (error) {
    logger.warn({ error }, 'session not slid');
  }
}

export async function requireCoordinator(deps: Deps, context: AppContext): Promise<OpenSession> {
  const session = await requireSession(deps, context);
  if (!isCoordinator(session.person)) throw forbidden('Only a coordinator may do this.');
  return session;
}

export function originOf({ person, device }: OpenSession, receivedAt: string): Origin {
  return { by: person.id, device: device.id, receivedAt };
}

export function describeSession(deps: Deps, { person, device, directory }: OpenSession): Session {
  return {
    user: { id: person.id, name: person.name, roles: [...person.roles], opds: [...person.opds] },
    device,
    scopes: readableScopes(directory, person, deps.rules.indicatorsOf),
  };
}
