/** What is still to be seen to before the words can go on their way. */
import { type Choices, type Content, isEmpty, LONGEST_LINE, text, type Texts, tooLong, USES } from './tell-model';
import type { Fault, TellPage } from './tell-page';

export function check(page: TellPage): Fault[] {
  const { content } = page.draft;
  if (isEmpty({ ...content, through: null })) {
    return [{ id: 'words', message: page.t('words.missing') }];
  }
  const faults = tooLong(content).map((one) => ({
    id: one.id,
    message: page.t('too-long', one.length.toLocaleString(), one.most.toLocaleString()),
  }));
  if (content.through?.writer.trim() === '') {
    faults.push({ id: 'writer', message: page.t('through.writer.missing') });
  }
  return faults;
}

/** The same of who may use the words. */
export function checkUses(content: Content, choices: Choices, texts: Texts): Fault[] {
  const t = (key: string, ...facts: string[]) => text(texts, `uses.${key}`, ...facts);
  const faults: Fault[] = [];
  for (const use of USES) {
    const { answer } = choices.uses[use];
    if (answer === '') {
      faults.push({ id: `use-${use}`, message: t('missing', t(`${use}.title`)) });
    }
    if (use === 'BE_NAMED' && answer === 'YES' && choices.name.trim() === '') {
      faults.push({ id: 'name', message: t('name.missing') });
    }
    if (use === 'CONTACT' && (answer === 'YES' || choices.askForCall === 'YES') && choices.contact.trim() === '') {
      faults.push({ id: 'contact', message: t('contact.missing') });
    }
  }
  for (const [id, value] of [['name', choices.name], ['contact', choices.contact]] as const) {
    if (value.length > LONGEST_LINE) {
      faults.push({ id, message: text(texts, 'too-long', value.length.toLocaleString(), LONGEST_LINE.toLocaleString()) });
    }
  }
  if (content.through && choices.readBack !== 'YES') {
    faults.push({ id: 'read-back', message: t('read-back.missing') });
  }
  if (content.through && choices.allowed !== 'YES') {
    faults.push({ id: 'allowed', message: t('allowed.missing') });
  }
  return faults;
}
