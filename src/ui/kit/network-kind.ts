/**
 * Whether this browser tells Wi-Fi from mobile data. Chrome on Android does; Safari, Firefox and desktop browsers do not, and
 * there a choice by the kind of network holds nothing back.
 */
export function knowsNetworkKind(): boolean {
  const { connection } = navigator as Navigator & { connection?: { type?: string } };
  return connection?.type !== undefined;
}
