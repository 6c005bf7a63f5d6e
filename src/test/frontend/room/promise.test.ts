import type { Promised, Shared } from 'Frontend/room/room-model';
import { promised } from 'Frontend/room/room-promise';
import { readTexts } from 'Frontend/room/room-texts';
import { date } from 'Frontend/room/room-time';
import { nothing, render } from 'lit';
import { beforeEach, describe, expect, test } from 'vitest';

const COUNCIL = { who: 'Marlow Vale Council', text: 'We will answer each expectation.', made: '2026-05-03', respondBy: '2026-11-03' };

function shown(promise: Promised | undefined): string {
  const page = document.createElement('div');
  render(promised({ promise } as Shared, 'en'), page);
  return page.textContent.replace(/\s+/g, ' ');
}

describe('what was promised', () => {
  beforeEach(() => {
    document.body.innerHTML = `<script type="application/json" id="room-texts">${JSON.stringify({
      'floor.promise': 'What you were promised',
      'floor.promise.by': '{0} promised this on {1}. The answer to the {2} is due by {3}.',
      'floor.promise.until': 'Stood until {0}, then changed: {1}',
      'floor.promise.none': 'Nothing is promised.',
      'floor.promise.none-then': 'Nothing was promised.',
      'floor.promise.began-without': 'Without, on {0}.',
    })}</script>`;
    readTexts();
  });

  test('is told with the day of the answer', () => {
    expect(shown({ now: COUNCIL, outputs: 'expectations', earlier: [] })).toContain(
      'We will answer each expectation. Marlow Vale Council promised this on 3 May 2026. The answer to the expectations is due by 3 November 2026.',
    );
  });

  test('is told as it stood, too', () => {
    const text = shown({
      now: { ...COUNCIL, respondBy: '2027-01-10' },
      outputs: 'expectations',
      earlier: [
        { until: '2026-10-01', reason: 'An election came between.', was: COUNCIL },
        { until: '2026-06-20', reason: 'The council decided late.' },
      ],
      beganWithout: '2026-06-12',
    });
    expect(text).toContain('due by 10 January 2027');
    expect(text).toContain('Without, on 12 June 2026.');
    expect(text).toContain('Stood until 1 October 2026, then changed: An election came between.');
    expect(text).toContain('due by 3 November 2026');
    expect(text).toContain('Stood until 20 June 2026, then changed: The council decided late. Nothing was promised.');
  });

  test('takes no room where there is none, or the device kept a session from before', () => {
    expect(promised({ promise: { outputs: 'proposals', earlier: [] } } as unknown as Shared, 'en')).toBe(nothing);
    expect(promised({} as Shared, 'en')).toBe(nothing);
  });

  test('has its dates in the language of the page', () => {
    expect(date('2026-11-03', 'cy')).toBe('3 Tachwedd 2026');
  });
});
