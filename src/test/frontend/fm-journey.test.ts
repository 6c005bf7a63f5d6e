import 'Frontend/fm-journey';
import { emptyStep, MOST_STEPS, type Step } from 'Frontend/tell-model';
import { afterEach, describe, expect, test } from 'vitest';

type Journey = HTMLElementTagNameMap['fm-journey'];

const TEXTS = {
  'journey.step': 'Step {0}',
  'journey.moved': 'Now step {0}',
  'journey.removed': 'Step {0} is taken out.',
  'journey.waited': 'Waited {0}',
  'journey.unit.DAYS': '{0} days',
  'journey.unit.WEEKS': '{0} weeks',
  'journey.sum.steps': '{0} steps',
  'journey.sum.steps.one': 'One step',
  'journey.sum.waited': '{0} waited',
  'journey.sum.waited.about': 'about {0} waited',
  'journey.sum.again': 'told again {0} times',
  'journey.sum.again.one': 'told again once',
  'journey.hand-over.DROPPED.said': 'Nobody knew.',
};

function step(who: string, part: Partial<Step> = {}): Step {
  return { ...emptyStep(), who, ...part };
}

/** The journey on a page that keeps what it is told. */
async function shown(...steps: Step[]): Promise<Journey> {
  const journey = document.createElement('fm-journey');
  journey.texts = TEXTS;
  journey.services = [{ id: 'gp', name: 'The surgery' }];
  journey.steps = steps;
  document.body.append(journey);
  await journey.updateComplete;
  return journey;
}

async function press(journey: Journey, control: string): Promise<void> {
  journey.querySelector<HTMLElement>(control)?.click();
  await journey.updateComplete;
}

/** As when somebody writes or chooses in a field. */
async function put(journey: Journey, field: string, value: string): Promise<void> {
  journey.querySelector(field)?.dispatchEvent(new CustomEvent('value-changed', { detail: { value } }));
  await journey.updateComplete;
}

const names = (journey: Journey) => journey.steps.map((one) => one.who);
const heard = (journey: Journey) => journey.querySelector('[role="status"]')?.textContent;
const summed = (journey: Journey) => journey.querySelector('.fm-tell-after > .fm-quiet')?.textContent;

describe('The steps of a journey', () => {
  afterEach(() => document.body.replaceChildren());

  test('come one after the other, each open to write in as it is added', async () => {
    const journey = await shown();
    let told: Step[] = [];
    journey.addEventListener('steps-changed', (event) => (told = (event as CustomEvent<{ value: Step[] }>).detail.value));
    await press(journey, '#add-step');
    await put(journey, '#step-0-who', 'Nurse');
    await press(journey, '#add-step');
    await put(journey, '#step-1-who', 'Doctor');
    expect(told.map((one) => one.who)).toEqual(['Nurse', 'Doctor']);
    expect(journey.querySelector('#step-0-who')).toBeNull();
    expect(journey.querySelector('#step-1-who')).not.toBeNull();
  });

  test('hold no step that says nothing once it is done', async () => {
    const journey = await shown(step('Nurse'));
    await press(journey, '#add-step');
    expect(journey.steps).toHaveLength(2);
    await press(journey, '.fm-step-acts vaadin-button');
    expect(names(journey)).toEqual(['Nurse']);
  });

  test('are moved by buttons, and what moved is said', async () => {
    const journey = await shown(step('Nurse'), step('Doctor'), step('Desk'));
    await press(journey, '#step-2-change');
    await press(journey, '#step-2-up');
    expect(names(journey)).toEqual(['Nurse', 'Desk', 'Doctor']);
    expect(heard(journey)).toBe('Now step 2');
    await press(journey, '#step-1-up');
    expect(names(journey)).toEqual(['Desk', 'Nurse', 'Doctor']);
    expect(journey.querySelector('#step-0-up')).toBeNull();
    await press(journey, '#step-0-down');
    expect(names(journey)).toEqual(['Nurse', 'Desk', 'Doctor']);
  });

  test('can be taken out, and put back where they were', async () => {
    const journey = await shown(step('Nurse'), step('Doctor'), step('Desk'));
    await press(journey, '#step-1-change');
    await press(journey, '#step-1-remove');
    expect(names(journey)).toEqual(['Nurse', 'Desk']);
    expect(journey.textContent).toContain('Step 2 is taken out.');
    await press(journey, '#put-back');
    expect(names(journey)).toEqual(['Nurse', 'Doctor', 'Desk']);
    expect(journey.querySelector('#put-back')).toBeNull();
  });

  test('that were taken out are put back at the end of a journey that became shorter meanwhile', async () => {
    const journey = await shown(step('Nurse'), step('Doctor'));
    await press(journey, '#step-1-change');
    await press(journey, '#step-1-remove');
    journey.steps = [];
    await journey.updateComplete;
    await press(journey, '#put-back');
    expect(names(journey)).toEqual(['Doctor']);
  });

  test('tell of a wait in whole numbers up to what the service takes', async () => {
    const journey = await shown(step('Nurse'));
    await press(journey, '#step-0-change');
    await put(journey, '#step-0-waited', '3 weeks');
    expect(journey.steps[0]?.waited).toBe(3);
    await put(journey, '#step-0-waited', '12345');
    expect(journey.steps[0]?.waited).toBe(999);
    await put(journey, '#step-0-waited', '');
    expect(journey.steps[0]?.waited).toBeNull();
  });

  test('name a service that is known, or one in the person’s own words', async () => {
    const journey = await shown(step('Nurse'));
    await press(journey, '#step-0-change');
    await put(journey, '#step-0-service', 'gp');
    expect(journey.steps[0]).toMatchObject({ service: 'gp', serviceInOwnWords: '' });
    journey.querySelector('#step-0-service')?.dispatchEvent(new CustomEvent('custom-value-set', { detail: 'The blue van' }));
    await journey.updateComplete;
    expect(journey.steps[0]).toMatchObject({ service: null, serviceInOwnWords: 'The blue van' });
    await put(journey, '#step-0-service', 'The blue');
    expect(journey.steps[0]?.serviceInOwnWords).toBe('The blue van');
  });

  test('say between two of them how the first handed over to the second, and nothing before the first', async () => {
    const journey = await shown(step('Nurse', { handOver: 'DROPPED' }), step('Doctor', { handOver: 'DROPPED' }));
    const gaps = journey.querySelectorAll('.fm-between');
    expect(gaps).toHaveLength(1);
    expect(gaps[0]?.textContent).toContain('Nobody knew.');
  });

  test.each([
    ['nothing', [], ''],
    ['only steps that say nothing', [emptyStep()], ''],
    ['one step', [step('Nurse')], 'One step'],
    ['waits in one unit', [step('Nurse', { waited: 2, unit: 'WEEKS' }), step('Desk', { waited: 1, unit: 'WEEKS' })], '2 steps · 3 weeks waited'],
    ['waits in several units', [step('Nurse', { waited: 1, unit: 'WEEKS' }), step('Desk', { waited: 3, unit: 'HOURS' })], '2 steps · about 8 days waited'],
    ['what was told again', [step('Nurse', { toldAgain: 'ALL' }), step('Desk', { toldAgain: 'NO' })], '2 steps · told again once'],
  ] as [string, Step[], string][])('are summed up: %s', async (_, steps, sum) => {
    expect(summed(await shown(...steps))).toBe(sum);
  });

  test('end where the service takes no more', async () => {
    const journey = await shown(...Array.from({ length: MOST_STEPS }, () => step('Nurse')));
    expect(journey.querySelector('#add-step')).toBeNull();
  });

  test('open for writing at a fault that leads to one', async () => {
    const journey = await shown(step('Nurse'), step('Doctor'));
    journey.openStep(1, 'step-1-what');
    await journey.updateComplete;
    expect(journey.querySelector('#step-1-what')).not.toBeNull();
  });

  test('are shown as they were written, never as markup', async () => {
    const journey = await shown(step('<img src="x">', { what: '<b>dark</b>' }));
    expect(journey.querySelector('img')).toBeNull();
    expect(journey.querySelector('.fm-words')?.textContent).toBe('<img src="x">');
  });
});
