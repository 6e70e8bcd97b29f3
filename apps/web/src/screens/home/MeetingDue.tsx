import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Alert } from '@digdir/designsystemet-react';
import { api, call } from '../../api/call.js';
import { inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { useTouched } from '../../live/index.js';
import { useActing } from '../../session/session.js';

/** Spaces that will not meet as often as they mean to, unless somebody calls a meeting soon; nothing where all of them will. For whoever meets. */
export function MeetingDue() {
  const acting = useActing();
  const { data, refetch } = useQuery({
    queryKey: ['meetings', 'rhythms'],
    queryFn: ({ signal }) => call(api.rhythms, undefined, signal),
  });
  useTouched([`membership/${acting.id}`], () => void refetch());
  const due = data?.filter(({ breaks }) => breaks) ?? [];
  return due.map(({ space, nextBy }) => (
    <Alert key={space.id} data-color="warning" className="meeting-due">
      <p>{t('home.meeting-due', { space: space.name, date: nextBy ? inWords(nextBy) : '' })}</p>
      <Link href="/moter" className="ds-link">
        {t('home.meeting-due.call')}
      </Link>
    </Alert>
  ));
}
