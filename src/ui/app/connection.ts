type NetworkInformation = { type?: string; saveData?: boolean };

/** Whether the connection costs nothing by the byte, as far as the browser tells; those that tell nothing count as Wi-Fi. */
export function isWifi(): boolean {
  const { connection } = navigator as Navigator & { connection?: NetworkInformation };
  if (connection === undefined) return true;
  if (connection.saveData === true) return false;
  return connection.type !== 'cellular';
}
