import { Heading } from '@digdir/designsystemet-react';
import type { BusinessProfile } from '@vertskap/contract';
import { number } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { Bars } from '../../figures/Bars.js';
import { ProfileCard } from './ProfileCard.js';
import { countWords, periodWords, shareWords } from './profile-words.js';

type Commuting = NonNullable<BusinessProfile['commuting']>;

/** Who goes where to work: in, out, and who stays; from and to which municipalities most. */
export function CommutingCard({ commuting, name }: { commuting: Commuting; name: string }) {
  const { net, stay, stays, filled, from, to, period } = commuting;
  const lines = [
    ['stay', stay],
    ['in', commuting.in],
    ['out', commuting.out],
  ] as const;
  return (
    <ProfileCard
      id="commuting"
      title={
        net === null
          ? t('profile.commuting.unknown')
          : t(net < 0 ? 'profile.commuting.out-says' : 'profile.commuting.in-says', { name, n: number(Math.abs(net)) })
      }
      note={t('profile.commuting.note', { period: periodWords(period) })}
      definition={`${t('profile.commuting.how')} ${t('profile.small')}`}
      source={commuting.source}
      numbers={{
        columns: [t('profile.commuting.way'), t('profile.commuting.people')],
        rows: [
          ...lines.map(([key, count]) => ({ key, name: t(`profile.commuting.${key}`, { name }), count })),
          ...from.map(({ number: code, name: other, count }) => ({
            key: `from ${code}`,
            name: t('profile.commuting.from', { name: other }),
            count,
          })),
          ...to.map(({ number: code, name: other, count }) => ({
            key: `to ${code}`,
            name: t('profile.commuting.to', { name: other }),
            count,
          })),
        ].map(({ key, name: said, count }) => ({ key, cells: [said, count], said: [said, countWords(count)] })),
      }}
    >
      <p>
        {stays !== null && t('profile.commuting.stays', { share: shareWords(stays), name })}{' '}
        {filled !== null && t('profile.commuting.filled', { share: shareWords(filled), name })}
      </p>
      <div className="profile-ways">
        {(
          [
            ['from', from],
            ['to', to],
          ] as const
        ).map(
          ([way, flows]) =>
            flows.length > 0 && (
              <div key={way}>
                <Heading level={3} data-size="2xs">
                  {t(`profile.commuting.largest-${way}`, { name })}
                </Heading>
                <Bars
                  rows={flows.map(({ number: code, name: other, count }) => ({
                    key: code,
                    name: other,
                    count,
                    part: 0,
                    pattern: 'sector',
                    href: null,
                    said: countWords(count),
                  }))}
                />
              </div>
            ),
        )}
      </div>
    </ProfileCard>
  );
}
