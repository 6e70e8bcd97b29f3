import { useRef, useState } from 'react';
import { Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import type { PromisePlace } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { dateInOslo, onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { FormDialog, later, SelectField, useNow } from '../../ui/index.js';
import { PromiseFields } from './PromiseFields.js';
import { usePromiseForm } from './use-promise-form.js';

const LeadTimesHint = later(() => import('./LeadTimesHint.js'), { silent: true });

/** What is promised of: a decision or an action in the minutes of a meeting, about a need or a topic. */
export type OfAction = { entryId: string; body: string; dueOn: string | null; needId: string | null };
type Props = {
  /** Where it can be promised, and to whom; of an action about a need it is the need's. */
  places: PromisePlace[];
  action?: OfAction;
  /** What it is promised to, of the space that is chosen. */
  initiativeId?: string;
  onPromised?: () => Promise<void>;
};

/** My side promises the other something on no need, or what a meeting agreed. */
export function PromiseDialog({ places, action, initiativeId, onPromised }: Props) {
  const today = dateInOslo(useNow(60_000));
  const choices = places.flatMap(({ space, to }) =>
    to.map((other) => ({ key: `${space.id} ${other.id}`, spaceId: space.id, toId: other.id, space, other })),
  );
  const [chosen, setChosen] = useState('');
  const place = choices.find(({ key }) => key === chosen) ?? choices[0];
  const dueOn = action?.dueOn && action.dueOn >= today ? action.dueOn : '';
  const form = usePromiseForm({ what: action?.body.slice(0, 500) ?? '', dueOn });
  const dated = action?.needId ? { needId: action.needId } : place && { spaceId: place.spaceId, toId: place.toId };
  const clientKey = useRef('');
  const client = useQueryClient();

  function start(): void {
    form.reset();
    clientKey.current = crypto.randomUUID();
  }
  async function submit(): Promise<boolean> {
    const said = form.read();
    if (!said) return false;
    const body = { clientKey: clientKey.current, ...said, ...(action && { entryId: action.entryId }) };
    if (action?.needId) await call(api.commit, { params: { id: action.needId }, body });
    else if (place) {
      const to = { spaceId: place.spaceId, toId: place.toId, ...(initiativeId && { initiativeId }) };
      await call(api.commitInSpace, { body: { ...body, ...to } });
    } else return false;
    await client.invalidateQueries({ queryKey: ['commitments'] });
    await onPromised?.();
    return true;
  }
  return (
    <FormDialog
      open={t(action ? 'commitments.commit.this' : 'commitments.commit')}
      title={t('commitments.commit.title')}
      submit={t('commitments.commit.do')}
      {...(action && { label: t('commitments.commit.this.of', { what: action.body }), variant: 'tertiary' as const })}
      onOpen={start}
      onSubmit={submit}
    >
      {!action?.needId && choices.length > 1 && (
        <SelectField
          label={t('commitments.commit.to')}
          value={place?.key ?? ''}
          choices={choices.map(({ key, space, other }) => [key, `${other.name} – ${space.name}`])}
          onChange={setChosen}
        />
      )}
      <PromiseFields
        form={form}
        when={
          <>
            <Textfield
              type="date"
              label={t('commitments.commit.when')}
              description={form.value.dueOn ? t('need.that-is', { date: onDate(form.value.dueOn) }) : undefined}
              min={today}
              value={form.value.dueOn}
              error={form.lacks.dueOn && t('commitments.commit.missing-date')}
              onChange={(event) => form.set({ dueOn: event.target.value })}
            />
            {dated && <LeadTimesHint of={dated} promisedBy={form.value.dueOn} />}
          </>
        }
        effect={t(action?.needId ? 'commitments.commit.effect' : 'commitments.commit.effect-space')}
      />
    </FormDialog>
  );
}
