/** What a person tells and allows, as the server takes it; and how the page finds its words. */

export type YesNo = 'YES' | 'NO';

export interface Step {
  who: string;
  service: string | null;
  serviceInOwnWords: string;
  what: string;
  waited: number | null;
  unit: 'HOURS' | 'DAYS' | 'WEEKS' | 'MONTHS';
  handOver: 'KEPT' | 'DROPPED' | 'UNSURE' | null;
  toldAgain: 'ALL' | 'SOME' | 'NO' | null;
}

export interface Through {
  writer: string;
  relation: string;
  readBack: YesNo;
  allowed: YesNo;
}

export interface Content {
  language: string;
  words: string;
  services: string[];
  serviceInOwnWords: string;
  where: string;
  when: string;
  felt: number | null;
  feltWords: string;
  shouldHave: string;
  difference: string;
  steps: Step[];
  meanings: string[];
  through: Through | null;
}

/** What the call says; days stand as they are read. */
export interface Call {
  /** What stands behind tell/ in the address: the word of the call, for an invited person with the key of their own link behind a slash. */
  link: string;
  title: string;
  purpose: string;
  readers: string;
  place: string;
  prompts: string[];
  meanings: string[];
  services: { id: string; name: string }[];
  closes: string;
  languages: { tag: string; name: string }[];
  youngest: number;
  oldest: number;
  basis: string;
  monthsKept: number;
  help: string;
  state: 'OPEN' | 'CLOSED';
  /** Today by the server's clock; devices are often wrong. */
  today: string;
  months: string[];
  weekdays: string[];
}

export const USES = ['ANALYSE', 'QUOTE_INSIDE', 'QUOTE_IN_PUBLIC', 'BE_NAMED', 'CONTACT'] as const;
export type Use = (typeof USES)[number];

export interface Choice {
  answer: YesNo | '';
  /** The last day of a yes as an ISO date; nothing for a yes without end. */
  until: string | null;
}

export interface Choices {
  uses: Record<Use, Choice>;
  name: string;
  contact: string;
  askForCall: YesNo;
  /** Of words written down for someone: asked at the end, and not answered before. */
  readBack: YesNo | '';
  allowed: YesNo | '';
}

/** The bounds that the server keeps too, in UTF-16 units. */
export const LONGEST = 200_000;
export const LONGEST_LINE = 1_000;
export const MOST_STEPS = 50;
export const MOST_SERVICES = 20;
export const LONGEST_WAIT = 999;

export type Texts = Readonly<Record<string, string>>;

/** The text of a key with the facts put in; the key itself if there is none, so that a gap can be seen. */
export function text(texts: Texts, key: string, ...facts: (string | number)[]): string {
  return facts.reduce<string>((pattern, fact, place) => pattern.replaceAll(`{${place}}`, String(fact)), texts[key] ?? key);
}

/** The text for a count: English says one thing otherwise than several. */
export function counted(texts: Texts, key: string, count: number): string {
  return count === 1 && texts[`${key}.one`] !== undefined ? text(texts, `${key}.one`) : text(texts, key, count);
}

export function emptyContent(language: string): Content {
  return {
    language,
    words: '',
    services: [],
    serviceInOwnWords: '',
    where: '',
    when: '',
    felt: null,
    feltWords: '',
    shouldHave: '',
    difference: '',
    steps: [],
    meanings: [],
    through: null,
  };
}

export function emptyStep(): Step {
  return {
    who: '',
    service: null,
    serviceInOwnWords: '',
    what: '',
    waited: null,
    unit: 'DAYS',
    handOver: null,
    toldAgain: null,
  };
}

/** Nothing is chosen beforehand; what is chosen for is two years, until the person says otherwise. */
export function noChoices(today: string): Choices {
  const choice = (): Choice => ({ answer: '', until: yearsFrom(today, 2) });
  return {
    uses: { ANALYSE: choice(), QUOTE_INSIDE: choice(), QUOTE_IN_PUBLIC: choice(), BE_NAMED: choice(), CONTACT: choice() },
    name: '',
    contact: '',
    askForCall: 'NO',
    readBack: '',
    allowed: '',
  };
}

/** The same day some years on; the last of February for a leap day. */
export function yearsFrom(today: string, years: number): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const leap = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year + years}-${two(month)}-${two(Math.min(day, leap))}`;
}

/** 30 November 2028. */
export function day(iso: string, call: Call): string {
  const [year = 0, month = 1, date = 1] = iso.slice(0, 10).split('-').map(Number);
  return `${date} ${call.months[month - 1]} ${year}`;
}

/** Until when a use is allowed, in words. */
export function untilDay(iso: string | null, call: Call, texts: Texts): string {
  return iso === null ? text(texts, 'uses.until.never') : text(texts, 'uses.until', day(iso, call));
}

/** Friday 27 November. */
export function weekday(iso: string, call: Call): string {
  const [year = 0, month = 1, date = 1] = iso.slice(0, 10).split('-').map(Number);
  const at = new Date(Date.UTC(year, month - 1, date)).getUTCDay();
  return `${call.weekdays[(at + 6) % 7]} ${date} ${call.months[month - 1]}`;
}

/** 10:42, by this device's clock. */
export function clock(moment: number): string {
  const at = new Date(moment);
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}

/** What the server says of it: what it leaves out was not said. */
export function complete(content: Partial<Content>): Content {
  const steps = (content.steps ?? []).map((step) => ({ ...emptyStep(), ...step }));
  return { ...emptyContent(content.language ?? 'en'), ...content, steps };
}

export function isEmpty(content: Content): boolean {
  const said = [
    content.words,
    content.serviceInOwnWords,
    content.where,
    content.when,
    content.feltWords,
    content.shouldHave,
    content.difference,
  ];
  return (
    said.every((one) => one.trim() === '') &&
    content.services.length === 0 &&
    content.meanings.length === 0 &&
    content.felt === null &&
    content.steps.every(isEmptyStep) &&
    content.through === null
  );
}

export function isEmptyStep(step: Step): boolean {
  return (
    [step.who, step.serviceInOwnWords, step.what].every((one) => one.trim() === '') &&
    step.service === null &&
    step.waited === null &&
    step.handOver === null &&
    step.toldAgain === null
  );
}

/** The fields whose text is longer than the server takes, by the ids they have on the page. */
export function tooLong(content: Content): { id: string; length: number; most: number }[] {
  const found: { id: string; length: number; most: number }[] = [];
  const look = (id: string, value: string, most: number) => {
    if (value.length > most) {
      found.push({ id, length: value.length, most });
    }
  };
  look('words', content.words, LONGEST);
  look('felt-words', content.feltWords, LONGEST);
  look('should-have', content.shouldHave, LONGEST);
  look('difference', content.difference, LONGEST);
  look('where', content.where, LONGEST_LINE);
  look('when', content.when, LONGEST_LINE);
  look('own-service', content.serviceInOwnWords, LONGEST_LINE);
  look('writer', content.through?.writer ?? '', LONGEST_LINE);
  content.steps.forEach((step, at) => {
    look(`step-${at}-what`, step.what, LONGEST);
    look(`step-${at}-who`, step.who, LONGEST_LINE);
    look(`step-${at}-service`, step.serviceInOwnWords, LONGEST_LINE);
  });
  return found;
}

/** A step that says nothing tells nobody anything. */
export function withoutEmptySteps(content: Content): Content {
  return { ...content, steps: content.steps.filter((step) => !isEmptyStep(step)) };
}

/** The same words, whatever order their parts come in. */
export function isSame(one: Content, other: Content): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Both tellings in one: nothing of either is left out, be it more than the server takes. */
export function together(mine: Content, theirs: Content): Content {
  const both = (one: string, other: string) => (one.includes(other) ? one : other.includes(one) ? other : `${one}\n\n${other}`);
  const line = (one: string, other: string) => (one.includes(other) ? one : other.includes(one) ? other : `${one}; ${other}`);
  const seen = new Set(mine.steps.map(canonical));
  return {
    ...mine,
    words: both(mine.words, theirs.words),
    feltWords: both(mine.feltWords, theirs.feltWords),
    shouldHave: both(mine.shouldHave, theirs.shouldHave),
    difference: both(mine.difference, theirs.difference),
    where: line(mine.where, theirs.where),
    when: line(mine.when, theirs.when),
    serviceInOwnWords: line(mine.serviceInOwnWords, theirs.serviceInOwnWords),
    services: [...new Set([...mine.services, ...theirs.services])],
    meanings: [...new Set([...mine.meanings, ...theirs.meanings])],
    felt: mine.felt ?? theirs.felt,
    steps: [...mine.steps, ...theirs.steps.filter((step) => !seen.has(canonical(step)))],
    through: mine.through ?? theirs.through,
  };
}
