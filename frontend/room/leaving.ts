/**
 * What the room leaves on this device when a member signs out on another page: nothing of theirs but a card that they kept on purpose. What waits is sent
 * once more before, with the card of this tab or one that is kept. The server says with the event `fm-signed-out` at the window who leaves.
 */
import { Acts } from './acts';
import { Cards } from './room-cards';
import { RoomDevice } from './room-device';
import { RoomServer } from './room-server';

function here(): { device: RoomDevice; server: RoomServer; cards: Cards } {
  const device = new RoomDevice();
  const server = new RoomServer(new URL('.', document.baseURI).pathname, document.documentElement.lang);
  return { device, server, cards: new Cards(device, server) };
}

async function sendOnce(): Promise<void> {
  const { device, server, cards } = here();
  const acts = new Acts(device, {
    may: (act) => cards.ofMember(act.member) !== undefined,
    send: (act) => server.act(act.session, cards.ofMember(act.member)?.code ?? '', act.kind, act.body),
    answered: () => undefined,
    barred: () => undefined,
    changed: () => undefined,
  });
  await cards.open();
  await acts.open();
  await acts.reachNow();
  acts.close();
}

async function forget(member: string): Promise<void> {
  const { device, cards } = here();
  await device.leave(member);
  await cards.open();
  cards.leaveTab(member);
}

window.addEventListener(
  'click',
  (event) => {
    if ((event.target as Element).closest('[data-sign-out]')) {
      void sendOnce();
    }
  },
  true,
);
window.addEventListener('fm-signed-out', (event) => {
  const member = (event as CustomEvent<unknown>).detail;
  if (typeof member === 'string' && member !== '') {
    void forget(member);
  }
});
