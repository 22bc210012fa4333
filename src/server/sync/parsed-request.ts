import type * as z from 'zod/mini';
import type { syncRequestSchema } from '../../domain/protocol.ts';

/** The envelope after parsing; its ops are parsed one by one. */
export type ParsedSyncRequest = z.infer<typeof syncRequestSchema>;
