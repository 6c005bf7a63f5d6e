function key(host: string, session: string): string {
  return `fm-room-table ${host} ${session}`;
}

/** The table that a host chose on this device; 0 if none. */
export function tableOf(host: string, session: string): number {
  try {
    return Number(localStorage.getItem(key(host, session)) ?? 0) || 0;
  } catch {
    return 0;
  }
}

export function chooseTable(host: string, session: string, table: number): void {
  try {
    localStorage.setItem(key(host, session), String(table));
  } catch {
    // Then it is chosen again after a reload.
  }
}
