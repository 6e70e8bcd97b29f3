import { useId, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Details, Field, Heading, Label, Select } from '@digdir/designsystemet-react';
import type { NeedView } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';
import { ActProblem } from '../../../deeds/ActProblem.js';
import { exact } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { useDeed } from '../../../live/index.js';
import { useActing } from '../../../session/session.js';

/** Who works with the need in the sector that has the ball. Only the municipality sees it. */
export function Assignment({ view: { need, internal } }: { view: NeedView }) {
  const title = useId();
  const { id: me } = useActing();
  const client = useQueryClient();
  const queryKey = ['assignment', need.id, internal?.seq, need.version];
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => call(api.assignment, { params: { id: need.id } }, signal),
    placeholderData: (before) => before,
  });
  const { send, state, problem } = useDeed('assign');
  const [chosen, setChosen] = useState('');
  if (!data) return null;
  const { handler, candidates, sector, mayRelease, history } = data;
  const others = candidates.filter(({ membershipId }) => membershipId !== me);

  async function give(membershipId: string | null): Promise<void> {
    const given = await send({ params: { id: need.id }, body: { membershipId } });
    if (!given) return;
    setChosen('');
    client.setQueryData(queryKey, given);
    void client.invalidateQueries({ queryKey: ['need'] }); // the event brings it too, unless the line is broken
  }
  return (
    <section className="assignment" aria-labelledby={title}>
      <Heading level={2} data-size="2xs" id={title}>
        {t('assignment.title')}
      </Heading>
      <p role="status">
        {handler
          ? t('assignment.has', { name: handler.name, position: handler.position })
          : t('assignment.none', { sector: sector.name })}
      </p>
      <div className="need-buttons">
        {candidates.some(({ membershipId }) => membershipId === me) && (
          <Button variant="secondary" data-size="sm" loading={state === 'sending'} onClick={() => void give(me)}>
            {t('assignment.take')}
          </Button>
        )}
        {mayRelease && handler?.membershipId === me && (
          <Button variant="tertiary" data-size="sm" loading={state === 'sending'} onClick={() => void give(null)}>
            {t('assignment.release')}
          </Button>
        )}
      </div>
      {others.length > 0 && (
        <div className="assignment-give">
          <Field data-size="sm">
            <Label>{t('assignment.give')}</Label>
            <Select value={chosen} onChange={(event) => setChosen(event.target.value)}>
              <Select.Option value="">{t('assignment.choose')}</Select.Option>
              {others.map(({ membershipId, name, position }) => (
                <Select.Option key={membershipId} value={membershipId}>
                  {`${name}, ${position}`}
                </Select.Option>
              ))}
            </Select>
          </Field>
          {chosen !== '' && (
            <Button data-size="sm" loading={state === 'sending'} onClick={() => void give(chosen)}>
              {t('desk.assign.do')}
            </Button>
          )}
        </div>
      )}
      {problem && (
        <Alert data-color="danger" role="alert">
          <ActProblem problem={problem} />
        </Alert>
      )}
      {history.length > 0 && (
        <Details className="history">
          <Details.Summary>{t('need.history')}</Details.Summary>
          <Details.Content>
            <ol className="history-list">
              {history.map(({ at, by, handler: name, sector: unit }) => (
                <li key={at}>
                  <p>
                    {name
                      ? t('assignment.history', { by, name, sector: unit })
                      : t('assignment.history.nobody', { by, sector: unit })}
                  </p>
                  <time dateTime={at}>{exact(at)}</time>
                </li>
              ))}
            </ol>
          </Details.Content>
        </Details>
      )}
    </section>
  );
}
