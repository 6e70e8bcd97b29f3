import { Button, Heading, Tag } from '@digdir/designsystemet-react';
import type { Region, Regions } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { useActing } from '../../session/session.js';
import { Failure, FormDialog, useDoing } from '../../ui/index.js';
import { Answer } from './Answer.js';
import { InviteDialog } from './InviteDialog.js';
import { NameDialog } from './NameDialog.js';
import { SpaceItem } from './SpaceItem.js';
import { useSettling } from './use-regions.js';

/** One region: who is in it, its spaces, and what the reader decides there. */
export function RegionCard({ region, view }: { region: Region; view: Regions }) {
  const { id, name, members, invited, mine, spaces } = region;
  const here = [...members, ...invited].map(({ municipality }) => municipality.id);
  const others = view.municipalities.filter((it) => !here.includes(it.id));
  const isMember = mine === 'member';
  return (
    <section className="card stack" aria-labelledby={`region-${id}`}>
      <Heading level={2} data-size="xs" id={`region-${id}`}>
        {name}
      </Heading>
      <Members members={members} invited={invited} />
      {mine === 'invited' && view.mayDecide && (
        <>
          <p>{t('regions.invited.text')}</p>
          <Answer name={name} onAnswer={(joins) => call(api.answerRegion, { params: { id }, body: { joins } })} />
        </>
      )}
      {mine === 'invited' && !view.mayDecide && <p className="region-quiet">{t('regions.invited.others')}</p>}
      {isMember && view.mayDecide && (
        <div className="row">
          {others.length > 0 && (
            <InviteDialog
              open={t('regions.invite')}
              label={t('regions.invite.to', { name })}
              text={t('regions.invite.text')}
              choices={others}
              onInvite={(municipalityId) => call(api.inviteNeighbour, { params: { id }, body: { municipalityId } })}
            />
          )}
          <Leaving region={region} />
        </div>
      )}
      {mine !== 'invited' && (
        <>
          <Heading level={3} data-size="2xs">
            {t('regions.spaces')}
          </Heading>
          {spaces.length === 0 && <p className="region-quiet">{t('regions.spaces.none')}</p>}
          {spaces.length > 0 && (
            <ul className="region-spaces">
              {spaces.map((space) => (
                <SpaceItem key={space.id} space={space} {...view} />
              ))}
            </ul>
          )}
          {isMember && view.mayRunSpaces && (
            <div className="row">
              <NameDialog
                title={t('regions.space.open')}
                text={t('regions.space.open.text')}
                onNamed={(body) => call(api.openRegionalSpace, { params: { id }, body })}
              />
            </div>
          )}
        </>
      )}
    </section>
  );
}

function Members({ members, invited }: Pick<Region, 'members' | 'invited'>) {
  return (
    <ul className="region-members">
      {members.map(({ municipality, leavesOn }) => (
        <li key={municipality.id}>
          <span>{municipality.name}</span>
          {leavesOn && <Tag data-color="warning">{t('regions.leaves', { date: onDate(leavesOn) })}</Tag>}
        </li>
      ))}
      {invited.map(({ municipality, by }) => (
        <li key={municipality.id}>
          <span>{municipality.name}</span>
          <Tag data-color="neutral">{t('regions.invited.by', { name: by.name })}</Tag>
        </li>
      ))}
    </ul>
  );
}

/** Notice is given in a form that says what follows; taken back by one press. */
function Leaving({ region: { id, name, members } }: { region: Region }) {
  const settle = useSettling();
  const { act, busy, problem } = useDoing();
  const { municipality } = useActing();
  const leave = (leaves: boolean) => settle(() => call(api.leaveRegion, { params: { id }, body: { leaves } }));
  const leavesOn = members.find((it) => it.municipality.id === municipality?.id)?.leavesOn ?? null;
  if (leavesOn === null)
    return (
      <FormDialog
        open={t('regions.leave')}
        label={t('regions.leave.of', { name })}
        title={t('regions.leave.of', { name })}
        submit={t('regions.leave.do')}
        variant="tertiary"
        danger
        onSubmit={() => leave(true)}
      >
        <p>{t('regions.leave.text')}</p>
      </FormDialog>
    );
  return (
    <>
      <Button
        variant="secondary"
        data-size="sm"
        aria-label={t('regions.stay.of', { name })}
        loading={busy}
        onClick={() => void act(() => leave(false))}
      >
        {t('regions.stay')}
      </Button>
      {problem !== null && <Failure error={problem} />}
    </>
  );
}
