import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Details, Heading, Textfield } from '@digdir/designsystemet-react';
import type { BusinessProfile, NoteKind, ProfileNote, RegionRole } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { currentLanguage, t } from '../../i18n/index.js';
import { FormDialog, SelectField, When } from '../../ui/index.js';

const kinds = ['strength', 'opportunity', 'challenge', 'role'] as const satisfies NoteKind[];
const roles = ['logistics', 'trade', 'knowledge', 'tourism', 'large_companies', 'food'] as const satisfies RegionRole[];

/** What is said beside the figures: by whom, and when; what was withdrawn stays beneath. */
export function NotesCard({ profile: { municipality, notes, mayWrite } }: { profile: BusinessProfile }) {
  const standing = notes.filter(({ withdrawn }) => withdrawn === null);
  const withdrawn = notes.filter((note) => note.withdrawn !== null);
  if (notes.length === 0 && !mayWrite) return null;
  return (
    <section className="card stack profile-region" aria-labelledby="profile-notes">
      <div className="profile-head">
        <Heading level={2} data-size="2xs" id="profile-notes">
          {t('profile.notes')}
        </Heading>
        {mayWrite && <NoteDialog municipalityId={municipality.id} />}
      </div>
      {standing.length === 0 && <p className="figure-note">{t('profile.notes.none')}</p>}
      <div className="profile-notes">
        {kinds.map((kind) => {
          const those = standing.filter((note) => note.kind === kind);
          return (
            those.length > 0 && (
              <div key={kind}>
                <Heading level={3} data-size="2xs">
                  {t(`profile.note.${kind}`)}
                </Heading>
                <Notes notes={those} />
              </div>
            )
          );
        })}
      </div>
      {withdrawn.length > 0 && (
        <Details className="figure-numbers">
          <Details.Summary>{t('profile.notes.withdrawn', { n: withdrawn.length })}</Details.Summary>
          <Details.Content>
            <Notes notes={withdrawn} />
          </Details.Content>
        </Details>
      )}
    </section>
  );
}

const Notes = ({ notes }: { notes: ProfileNote[] }) => (
  <ul className="profile-note-list">
    {notes.map((note) => (
      <li key={note.id}>
        {note.role && <strong>{t(`profile.role.${note.role}`)}</strong>}
        <p lang={note.language} className="profile-note-body">
          {note.body}
        </p>
        <p className="figure-note">
          {t('profile.note.by', { by: note.by, organisation: note.organisation })} · <When at={note.at} />
          {note.withdrawn && (
            <>
              {' '}
              · {t('profile.note.withdrawn')} <When at={note.withdrawn} />
            </>
          )}
        </p>
        {note.mayWithdraw && <Withdraw note={note} />}
      </li>
    ))}
  </ul>
);

function Withdraw({ note: { id, body } }: { note: ProfileNote }) {
  const doing = useWriting();
  return (
    <FormDialog
      open={t('profile.note.withdraw')}
      label={t('profile.note.withdraw.of', { body: body.slice(0, 60) })}
      title={t('profile.note.withdraw')}
      submit={t('profile.note.withdraw')}
      variant="tertiary"
      danger
      onSubmit={() => doing(() => call(api.withdrawNote, { params: { id } }))}
    >
      <p>{t('profile.note.withdraw.text')}</p>
    </FormDialog>
  );
}

function NoteDialog({ municipalityId }: { municipalityId: string }) {
  const doing = useWriting();
  const [kind, setKind] = useState<NoteKind>('strength');
  const [role, setRole] = useState<RegionRole>('logistics');
  const [body, setBody] = useState('');
  const [clientKey, setClientKey] = useState('');
  const [tried, setTried] = useState(false);

  async function submit(): Promise<boolean> {
    setTried(true);
    if (body.trim() === '') return false;
    const note = {
      clientKey,
      municipalityId,
      kind,
      role: kind === 'role' ? role : null,
      body,
      language: currentLanguage(),
    };
    return doing(() => call(api.writeNote, { body: note }));
  }
  return (
    <FormDialog
      open={t('profile.note.write')}
      title={t('profile.note.write')}
      submit={t('common.save')}
      onOpen={() => (setBody(''), setClientKey(crypto.randomUUID()), setTried(false))}
      onSubmit={submit}
    >
      <SelectField
        label={t('profile.note.kind')}
        value={kind}
        choices={kinds.map((it) => [it, t(`profile.note.${it}`)])}
        onChange={(it) => setKind(it as NoteKind)}
      />
      {kind === 'role' && (
        <SelectField
          label={t('profile.note.role-label')}
          value={role}
          choices={roles.map((it) => [it, t(`profile.role.${it}`)])}
          onChange={(it) => setRole(it as RegionRole)}
        />
      )}
      <Textfield
        label={t('profile.note.body')}
        description={t('profile.note.body.text')}
        multiline
        rows={4}
        maxLength={2_000}
        value={body}
        error={tried && body.trim() === '' && t('profile.note.missing')}
        onChange={(event) => setBody(event.target.value)}
      />
    </FormDialog>
  );
}

/** Writes or withdraws, and fetches anew. */
function useWriting(): (work: () => Promise<unknown>) => Promise<boolean> {
  const client = useQueryClient();
  return async (work) => {
    await work();
    await client.invalidateQueries({ queryKey: ['business-profile'] });
    return true;
  };
}
