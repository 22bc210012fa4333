import type { FileRow } from '../../storage/db.ts';

/** Whether the bytes are here to be sent: a row without them waits for a colleague's upload, and is no work of this device. */
export const isOwnFile = ({ hasBytes }: Pick<FileRow, 'hasBytes'>): boolean => hasBytes;
