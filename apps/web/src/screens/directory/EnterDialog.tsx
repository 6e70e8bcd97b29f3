import { useState } from 'react';
import { Field, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import type { Directory, Topic } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { useActing } from '../../session/session.js';
import { FormDialog } from '../../ui/index.js';
import { topics } from '../people/topics.js';
import { useDoing } from './use-directory.js';

/** Says what somebody knows: oneself, or whom one leads. */
export function EnterDialog({ candidates }: { candidates: Directory['mayEnter'] }) {
  const { id: me } = useActing();
  const [membershipId, setMembershipId] = useState('');
  const [topic, setTopic] = useState<Topic | ''>('');
  const [line, setLine] = useState('');
  const [tried, setTried] = useState(false);
  const doing = useDoing();

  async function submit(): Promise<boolean> {
    setTried(true);
    if (topic === '' || membershipId === '') return false;
    return doing(() => call(api.enterCompetence, { body: { membershipId, topic, line: line.trim() } }));
  }
  function start(): void {
    setMembershipId(candidates.find((one) => one.membershipId === me)?.membershipId ?? '');
    setTopic('');
    setLine('');
    setTried(false);
  }
  return (
    <FormDialog
      open={t('directory.enter')}
      title={t('directory.enter')}
      submit={t('directory.enter.do')}
      onOpen={start}
      onSubmit={submit}
    >
      {candidates.length > 1 && (
        <Field>
          <Label>{t('directory.enter.who')}</Label>
          <Select value={membershipId} onChange={(event) => setMembershipId(event.target.value)}>
            <Select.Option value="">{t('directory.enter.choose-person')}</Select.Option>
            {candidates.map((one) => (
              <Select.Option key={one.membershipId} value={one.membershipId}>
                {one.sector ? `${one.name} (${one.sector})` : one.name}
              </Select.Option>
            ))}
          </Select>
          {tried && membershipId === '' && <ValidationMessage>{t('directory.enter.missing-person')}</ValidationMessage>}
        </Field>
      )}
      <Field>
        <Label>{t('directory.topic')}</Label>
        <Select value={topic} onChange={(event) => setTopic(event.target.value as Topic | '')}>
          <Select.Option value="">{t('directory.enter.choose-topic')}</Select.Option>
          {topics.map((one) => (
            <Select.Option key={one} value={one}>
              {t(`topic.${one}`)}
            </Select.Option>
          ))}
        </Select>
        {tried && topic === '' && <ValidationMessage>{t('directory.enter.missing-topic')}</ValidationMessage>}
      </Field>
      <Textfield
        label={t('directory.enter.line')}
        description={t('directory.enter.line-description')}
        maxLength={200}
        value={line}
        onChange={(event) => setLine(event.target.value)}
      />
    </FormDialog>
  );
}
