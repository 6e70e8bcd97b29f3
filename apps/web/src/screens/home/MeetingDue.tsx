import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Alert } from '@digdir/designsystemet-react';
import { api, call } from '../../api/call.js';
import { inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { anew, useTouched } from '../../live/index.js';
import { meets } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { firstComing, useComing } from '../../ui/index.js';

/** Spaces that will not meet as often as they mean to, unless somebody calls a meeting soon; nothing where all of them will. */
export function MeetingDue() {
  const acting = useActing();
  const rhythms = useQuery({
    queryKey: ['meetings', 'rhythms'],
    queryFn: ({ signal }) => call(api.rhythms, undefined, signal),
    enabled: meets(acting),
  });
  useComing(firstComing(rhythms));
  useTouched(meets(acting) ? [`membership/${acting.id}`] : [], () => anew(['meetings', 'rhythms']));
  const due = rhythms.data?.filter(({ breaks }) => breaks) ?? [];
  return due.map(({ space, nextBy }) => (
    <Alert key={space.id} data-color="warning" className="meeting-due">
      <p>{t('home.meeting-due', { space: space.name, date: nextBy ? inWords(nextBy) : '' })}</p>
      <Link href="/moter" className="ds-link">
        {t('home.meeting-due.call')}
      </Link>
    </Alert>
  ));
}
