import { Checkbox, Fieldset } from '@digdir/designsystemet-react';
import type { NeedShared } from '@vertskap/contract';
import { t } from '../../../i18n/index.js';

type Props = { need: NeedShared; without: string[]; onChange: (without: string[]) => void };

/** Which of the messages go with what is shared: all of them, until somebody leaves one out. */
export function SharedMessages({ need: { messages }, without, onChange }: Props) {
  if (messages.length === 0) return null;
  const toggle = (id: string) => onChange(without.includes(id) ? without.filter((it) => it !== id) : [...without, id]);
  return (
    <Fieldset>
      <Fieldset.Legend>{t('referral.propose.messages')}</Fieldset.Legend>
      {messages.map(({ id, author, body: said }) => (
        <Checkbox
          key={id}
          value={id}
          label={`${author.unit}: ${said.length > 80 ? `${said.slice(0, 80)} …` : said}`}
          checked={!without.includes(id)}
          onChange={() => toggle(id)}
        />
      ))}
    </Fieldset>
  );
}

/** The ids of the messages that are shared. */
export const chosenOf = ({ messages }: NeedShared, without: string[]): string[] =>
  messages.flatMap(({ id }) => (without.includes(id) ? [] : [id]));
