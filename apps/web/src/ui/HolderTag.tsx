import { Tag } from '@digdir/designsystemet-react';
import type { Holder, NeedState } from '@vertskap/contract';
import { t } from '../i18n/index.js';
import { useActing } from '../session/session.js';
import './holder-tag.css';

type HolderTagProps = { holder: Holder | null; state: NeedState; unconfirmed: boolean };

/** Who has to act now; for a need that nobody has to act on, its state. Colour by side, and always in words. */
export function HolderTag({ holder, state, unconfirmed }: HolderTagProps) {
  const mine = useIsMine(holder);
  if (!holder) return <Tag data-color="neutral">{t(`common.state.${unconfirmed ? 'unconfirmed' : state}`)}</Tag>;
  const color = holder.kind === 'sector' ? 'accent' : holder.kind === 'association' ? 'brand1' : 'neutral';
  return (
    <Tag className="holder-tag" data-color={color} data-mine={mine || undefined}>
      {mine ? t('common.holder.mine') : t('common.holder.other', { name: holder.name })}
    </Tag>
  );
}

/** Is the ball with my sector, or with my association? */
export function useIsMine(holder: Holder | null): boolean {
  const { side, sector, organisation } = useActing();
  if (!holder?.id) return false;
  return side === 'association' ? holder.id === organisation.id : holder.id === sector?.id;
}
