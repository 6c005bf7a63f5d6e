/** What is told between the steps of a journey, and what they come to. */
import { html, nothing } from 'lit';
import { counted, isEmptyStep, type Step, text, type Texts } from './tell-model';

const IN_DAYS = { HOURS: 1 / 24, DAYS: 1, WEEKS: 7, MONTHS: 30 } as const;

/** How the person came from the step before to this one. */
export function between(texts: Texts, step: Step, at: number) {
  const t = (key: string, ...facts: string[]) => text(texts, `journey.${key}`, ...facts);
  const waited = step.waited === null ? '' : t('waited', counted(texts, `journey.unit.${step.unit}`, step.waited));
  const facts = [waited, step.toldAgain ? t(`again.${step.toldAgain}.said`) : ''].filter((fact) => fact !== '');
  const handOver = at > 0 && step.handOver ? t(`hand-over.${step.handOver}.said`) : '';
  if (at === 0 && facts.length === 0) {
    return nothing;
  }
  return html`<div class="fm-between ${at > 0 && step.handOver === 'DROPPED' ? 'dropped' : ''}">
    <div class="fm-rail"></div>
    <p class="fm-small">
      ${handOver ? html`<b>${handOver}</b>` : nothing}
      ${facts.length ? html`<span class="fm-quiet">${facts.join(' · ')}</span>` : nothing}
    </p>
  </div>`;
}

/** The whole journey in a line. */
export function sum(texts: Texts, steps: Step[]): string {
  const told = steps.filter((step) => !isEmptyStep(step));
  if (told.length === 0) {
    return '';
  }
  const waits = told.filter((step) => step.waited !== null);
  const units = new Set(waits.map((step) => step.unit));
  const [unit = 'DAYS'] = units;
  const all = waits.reduce((days, step) => days + (step.waited ?? 0) * (units.size === 1 ? 1 : IN_DAYS[step.unit]), 0);
  const again = told.filter((step) => step.toldAgain === 'ALL' || step.toldAgain === 'SOME').length;
  const wait = waits.length === 0 ? '' : counted(texts, `journey.unit.${units.size === 1 ? unit : 'DAYS'}`, Math.ceil(all));
  return [
    counted(texts, 'journey.sum.steps', told.length),
    wait === '' ? '' : text(texts, `journey.${units.size === 1 ? 'sum.waited' : 'sum.waited.about'}`, wait),
    again === 0 ? '' : counted(texts, 'journey.sum.again', again),
  ]
    .filter((fact) => fact !== '')
    .join(' · ');
}
