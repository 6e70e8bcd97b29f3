import { Button, Heading } from '@digdir/designsystemet-react';
import type { RegionalSpace, Regions } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { list } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { Failure, useDoing } from '../../ui/index.js';
import { Answer } from './Answer.js';
import { InviteDialog } from './InviteDialog.js';
import { useSettling } from './use-regions.js';

type Props = { space: RegionalSpace } & Pick<Regions, 'mayRunSpaces' | 'mayAnswer' | 'associations'>;

/** A space of the region: who talks there, and what whoever may can do about it. */
export function SpaceItem({ space, mayRunSpaces, mayAnswer, associations }: Props) {
  const { id, name, municipalities, invited, mine } = space;
  const there = [...space.associations, ...invited].map((it) => it.id);
  const others = associations.filter((it) => !there.includes(it.id));
  const names = (of: { name: string }[]) => list(of.map((it) => it.name));
  return (
    <li className="region-space">
      <Heading level={4} data-size="2xs">
        {name}
      </Heading>
      <p>
        {t('regions.space.who', {
          municipalities: names(municipalities),
          associations: space.associations.length === 0 ? t('regions.space.nobody') : names(space.associations),
        })}
      </p>
      {invited.length > 0 && <p className="region-quiet">{t('regions.space.invited', { names: names(invited) })}</p>}
      {mine === 'invited' && mayAnswer && (
        <Answer name={name} onAnswer={(joins) => call(api.answerRegionalSpace, { params: { id }, body: { joins } })} />
      )}
      {mine === 'invited' && !mayAnswer && <p className="region-quiet">{t('regions.space.all-members')}</p>}
      {mayRunSpaces && mine === 'out' && <Join id={id} name={name} />}
      {mayRunSpaces && mine === 'in' && others.length > 0 && (
        <div className="row">
          <InviteDialog
            open={t('regions.space.invite')}
            label={t('regions.space.invite.to', { name })}
            text={t('regions.space.invite.text')}
            choices={others}
            onInvite={(associationId) => call(api.inviteAssociation, { params: { id }, body: { associationId } })}
          />
        </div>
      )}
    </li>
  );
}

function Join({ id, name }: { id: string; name: string }) {
  const settle = useSettling();
  const { act, busy, problem } = useDoing();
  return (
    <div className="row">
      <Button
        variant="secondary"
        data-size="sm"
        aria-label={t('regions.space.join.of', { name })}
        loading={busy}
        onClick={() => void act(() => settle(() => call(api.joinRegionalSpace, { params: { id } })))}
      >
        {t('regions.space.join')}
      </Button>
      {problem !== null && <Failure error={problem} />}
    </div>
  );
}
