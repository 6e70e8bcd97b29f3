import { useState, type FormEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import {
  Alert,
  Button,
  Field,
  Heading,
  Label,
  Select,
  Textarea,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { ClockIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { NeedView, OfferView } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';
import { ActProblem } from '../../../deeds/ActProblem.js';
import { useAct } from '../../../deeds/use-act.js';
import { onDate } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { useNow } from '../../../ui/index.js';
import { focusComposer } from '../focus-composer.js';
import { replyDue } from './offer.rules.js';
import './offer.css';

type Props = { view: NeedView; offer: OfferView };

/** My sector was offered the ball: what for and by when, and yes or no. First on the page. */
export default function OfferedCard({ view, offer }: Props) {
  const { need } = view;
  const yes = useAct('acceptOffer', need);
  const [refusing, setRefusing] = useState(false);
  async function accept() {
    if (await yes.act({})) requestAnimationFrame(focusComposer);
  }
  return (
    <section className="offered-card" aria-labelledby="offered-title">
      <Heading level={2} data-size="sm" id="offered-title">
        {t('offer.offered-you', { sector: offer.from.name })}
      </Heading>
      <p className="ball-needed">
        <strong>{t('need.needed')}</strong> {offer.needed}
        {offer.replyBy && ` ${t('need.reply-by', { date: onDate(offer.replyBy) })}`}
      </p>
      <p className="need-quiet">
        {t('offer.offered-by', { who: offer.offeredBy.name, date: onDate(offer.offeredAt) })}
      </p>
      <ReplyDue view={view} />
      {refusing ? (
        <NotOurs view={view} offer={offer} onCancel={() => setRefusing(false)} />
      ) : (
        <div className="need-buttons">
          <Button loading={yes.sending} onClick={() => void accept()}>
            {t('offer.accept')}
          </Button>
          <Button variant="secondary" onClick={() => setRefusing(true)}>
            {t('offer.not-ours')}
          </Button>
        </div>
      )}
      {yes.problem && (
        <Alert data-color="danger" role="alert">
          <ActProblem problem={yes.problem} />
        </Alert>
      )}
      <p className="need-quiet">{t('offer.until-then', { sector: offer.from.name })}</p>
    </section>
  );
}

/** By when my sector owes a yes or a no. */
function ReplyDue({ view }: { view: NeedView }) {
  const now = useNow(60_000);
  const due = replyDue(view);
  if (!due) return null;
  const over = Date.parse(due) < now.getTime();
  const Icon = over ? ExclamationmarkTriangleIcon : ClockIcon;
  return (
    <p className="ball-due" data-over={over || undefined}>
      <Icon aria-hidden />
      <span>{t(over ? 'offer.reply-over' : 'offer.reply-by', { date: onDate(due, now) })}</span>
    </p>
  );
}

/** One sentence, and whose it is if one knows. */
function NotOurs({ view: { need }, offer, onCancel }: Props & { onCancel: () => void }) {
  const { act, sending, problem } = useAct('notOurs', need);
  const [reason, setReason] = useState('');
  const [instead, setInstead] = useState('');
  const [tried, setTried] = useState(false);
  const { data } = useQuery({
    queryKey: ['handling-options', need.id],
    queryFn: ({ signal }) => call(api.handlingOptions, { params: { id: need.id } }, signal),
  });
  const sectors = data?.sectors.filter(({ id }) => id !== offer.to.id && id !== offer.from.id) ?? [];
  const other = sectors.find(({ id }) => id === instead);
  const missing = reason.trim() === '';

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(missing);
    if (!missing) await act({ reason: reason.trim(), insteadSectorId: other?.id ?? null });
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <Field>
        <Label>{t('offer.why-not')}</Label>
        <Field.Description>{t('offer.why-not-description')}</Field.Description>
        <Textarea
          rows={2}
          maxLength={1_000}
          value={reason}
          autoFocus
          aria-invalid={tried && missing ? true : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        {tried && missing && <ValidationMessage>{t('offer.why-not-missing')}</ValidationMessage>}
      </Field>
      <Field>
        <Label>{t('offer.whose')}</Label>
        <Select value={instead} onChange={(event) => setInstead(event.target.value)}>
          <Select.Option value="">{t('offer.whose-unknown')}</Select.Option>
          {sectors.map(({ id, name }) => (
            <Select.Option key={id} value={id}>
              {name}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <p className="effect" aria-live="polite">
        <strong>{t('need.effect')}</strong>{' '}
        {other
          ? t('offer.effect.passed-on', { sector: other.name, giver: offer.from.name })
          : t('offer.effect.not-ours', { giver: offer.from.name })}
      </p>
      {problem && (
        <Alert data-color="danger" role="alert">
          <ActProblem problem={problem} />
        </Alert>
      )}
      <div className="need-buttons">
        <Button type="submit" loading={sending}>
          {t('offer.not-ours')}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
