const MOST = 200;

function key(host: string, session: string): string {
  return `fm-room-table ${host} ${session}`;
}

/** The table that a host chose on this device, or came to by the code on its sheet; 0 if none. */
export function tableOf(host: string, session: string): number {
  const named = namedInAddress();
  if (named > 0) {
    chooseTable(host, session, named);
    return named;
  }
  try {
    return Number(localStorage.getItem(key(host, session)) ?? 0) || 0;
  } catch {
    return 0;
  }
}

/** Taken out of the address when it is read, so that a table chosen later stays when the page is opened anew. */
function namedInAddress(): number {
  const address = new URL(location.href);
  const named = Number(address.searchParams.get('table') ?? 0);
  if (address.searchParams.has('table')) {
    address.searchParams.delete('table');
    history.replaceState(history.state, '', address);
  }
  return Number.isInteger(named) && named > 0 && named <= MOST ? named : 0;
}

export function chooseTable(host: string, session: string, table: number): void {
  try {
    localStorage.setItem(key(host, session), String(table));
  } catch {
    // Then it is chosen again after a reload.
  }
}
