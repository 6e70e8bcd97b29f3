import type { BusinessProfile } from '@vertskap/contract';
import { number } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { Bars } from '../../figures/Bars.js';
import { ProfileCard } from './ProfileCard.js';
import {
  changeWords,
  countWords,
  groupName,
  industryName,
  periodWords,
  quotientWords,
  shareWords,
} from './profile-words.js';
import { ShareBars } from './ShareBars.js';

type Employment = NonNullable<BusinessProfile['employment']>;
type Props = { employment: Employment; name: string };

/** How many work in each of the three groups of business, and in the public sector, beside the region and the country. */
export function GroupsCard({ employment, name }: Props) {
  const { groups, total, period } = employment;
  const sides = sidesOf(employment, name);
  const shares = groups.map((line) => ({ ...line, share: share(line.here, total.here) }));
  const most = shares
    .filter(({ group }) => group !== 'public' && group !== 'other')
    .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0))[0];
  return (
    <ProfileCard
      id="groups"
      title={
        most?.share == null
          ? t('profile.groups.hidden')
          : t('profile.groups.says', { group: groupName(most.group), share: shareWords(most.share) })
      }
      note={noteOf(employment)}
      definition={t('profile.groups.how')}
      source={employment.source}
      numbers={{
        columns: [t('profile.group'), ...sides.flatMap(({ label }) => [label, t('profile.share-of', { name: label })])],
        rows: groups.map((line) => {
          const cells = sides.map(({ of }) => ({ count: line[of], share: share(line[of], total[of]) }));
          return {
            key: line.group,
            cells: [groupName(line.group), ...cells.flatMap(({ count, share: part }) => [count, part])],
            said: [
              groupName(line.group),
              ...cells.flatMap(({ count, share: part }) => [
                countWords(count),
                part === null ? t('profile.hidden') : shareWords(part),
              ]),
            ],
          };
        }),
      }}
    >
      <ShareBars
        label={t('profile.groups.label', { period: periodWords(period) })}
        rows={groups.map((line) => ({
          key: line.group,
          name: groupName(line.group),
          shares: sides.map(({ of, label }) => ({ key: of, label, share: share(line[of], total[of]) })),
        }))}
      />
    </ProfileCard>
  );
}

/** How many of the industries have a bar; all of them are in the table. */
const SHOWN = 10;

/** The largest industries, with how much larger or smaller they are than in the country. */
export function IndustriesCard({ employment, name }: Props) {
  const { industries, standsOut, total } = employment;
  const sides = sidesOf(employment, name);
  const hidden = industries.filter(({ here }) => here === null).length;
  return (
    <ProfileCard
      id="industries"
      title={
        standsOut.length === 0
          ? t('profile.industries.like')
          : t('profile.industries.says', {
              industries: standsOut.map(({ industry }) => t(`profile.industry.${industry}`)).join('; '),
            })
      }
      note={noteOf(employment)}
      definition={`${t('profile.industries.how')} ${t('profile.small')}`}
      source={employment.source}
      numbers={{
        columns: [t('profile.industry'), ...sides.map(({ label }) => label), t('profile.quotient')],
        rows: industries.map((line) => ({
          key: line.industry,
          cells: [industryName(line.industry), ...sides.map(({ of }) => line[of]), rounded(line.quotient)],
          said: [
            industryName(line.industry),
            ...sides.map(({ of }) => countWords(line[of])),
            line.quotient === null ? '–' : quotientWords(line.quotient),
          ],
        })),
      }}
    >
      <Bars
        rows={industries
          .filter(({ here }) => here !== null)
          .slice(0, SHOWN)
          .map(({ industry, here, quotient }) => ({
            key: industry,
            name: industryName(industry),
            count: here ?? 0,
            part: 0,
            pattern: 'sector',
            href: null,
            said:
              quotient === null
                ? countWords(here)
                : t('profile.industries.bar', { count: countWords(here), quotient: quotientWords(quotient) }),
          }))}
      />
      <p className="figure-note">
        {t('profile.industries.total', { count: countWords(total.here) })}
        {hidden > 0 && ` ${t('profile.industries.hidden', { n: hidden })}`}
      </p>
    </ProfileCard>
  );
}

/** Why employment grew or fell: the country, the industries, and what is the place's own. */
export function GrowthCard({ employment, name }: Props) {
  const { growth } = employment;
  if (!growth) return null;
  const { all } = growth;
  const parts = (['national', 'mix', 'own'] as const).map((part) => ({ part, change: all[part] }));
  const most = Math.max(1, ...parts.map(({ change }) => Math.abs(change)));
  const from = periodWords(growth.from);
  const to = periodWords(growth.to);
  return (
    <ProfileCard
      id="growth"
      title={t(Math.round(all.own) < 0 ? 'profile.growth.behind' : 'profile.growth.ahead', {
        change: changeWords(all.change),
        own: number(Math.abs(Math.round(all.own))),
        name,
      })}
      note={t('profile.growth.note', { from, to, counted: t(`profile.counted.${employment.counted}`) })}
      definition={`${t('profile.growth.how')}${growth.left > 0 ? ` ${t('profile.growth.left', { n: growth.left })}` : ''}`}
      source={employment.source}
      numbers={{
        columns: [
          t('profile.industry'),
          t('profile.growth.change'),
          ...parts.map(({ part }) => t(`profile.growth.${part}`)),
        ],
        rows: [
          { key: 'all', name: t('profile.growth.all'), ...all },
          ...growth.industries.map((line) => ({ key: line.industry, name: industryName(line.industry), ...line })),
        ].map((line) => {
          const numbers = [line.change, line.national, line.mix, line.own];
          return {
            key: line.key,
            cells: [line.name, ...numbers.map((it) => rounded(it))],
            said: [line.name, ...numbers.map(changeWords)],
          };
        }),
      }}
    >
      <ul className="profile-split">
        {parts.map(({ part, change }) => (
          <li key={part}>
            <span>{t(`profile.growth.${part}`)}</span>
            <span className="profile-split-track" aria-hidden="true">
              <span
                data-sign={change < 0 ? 'less' : 'more'}
                style={{
                  inlineSize: `${(50 * Math.abs(change)) / most}%`,
                  [change < 0 ? 'insetInlineEnd' : 'insetInlineStart']: '50%',
                }}
              />
            </span>
            <strong>{changeWords(change)}</strong>
          </li>
        ))}
      </ul>
    </ProfileCard>
  );
}

const share = (count: number | null, total: number | null): number | null =>
  count === null || total === null || total === 0 ? null : count / total;
const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100);

/** Here, the region where there is one, and the country where its figures are. */
function sidesOf({ total }: Employment, name: string): { of: 'here' | 'region' | 'country'; label: string }[] {
  const sides = [
    { of: 'here' as const, label: name },
    { of: 'region' as const, label: t('profile.region') },
    { of: 'country' as const, label: t('profile.country') },
  ];
  return sides.filter(({ of }) => of === 'here' || total[of] !== null);
}

const noteOf = ({ period, counted, standard }: Employment): string =>
  t('profile.note', { period: periodWords(period), counted: t(`profile.counted.${counted}`), standard });
