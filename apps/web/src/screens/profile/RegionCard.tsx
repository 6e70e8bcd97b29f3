import { Link } from 'wouter';
import { Heading } from '@digdir/designsystemet-react';
import type { BusinessProfile, ProfileMap } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { ScrollBox } from '../../ui/index.js';
import { countWords, industryName, quotientWords } from './profile-words.js';

/** What each municipality of the region brings, on a map where there is one. */
export function RegionCard({ profile: { municipality, municipalities, region, map } }: { profile: BusinessProfile }) {
  if (region.length === 0) return null;
  const opens = (id: string): boolean => id !== municipality.id && municipalities.some((it) => it.id === id);
  return (
    <section className="card stack profile-region" aria-labelledby="profile-region">
      <Heading level={2} data-size="2xs" id="profile-region">
        {t('profile.region.title')}
      </Heading>
      {map && <RegionMap map={map} own={municipality.id} />}
      <ScrollBox label={t('profile.region.title')}>
        <table className="figure-table">
          <caption className="visually-hidden">{t('profile.region.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('profile.municipality')}</th>
              <th scope="col">{t('profile.region.employed')}</th>
              <th scope="col" className="profile-words">
                {t('profile.region.brings')}
              </th>
            </tr>
          </thead>
          <tbody>
            {region.map(({ municipality: { id, name }, employed, standsOut }) => (
              <tr key={id}>
                <th scope="row">
                  {opens(id) ? (
                    <Link href={`/naeringsprofil?municipality=${id}`} className="ds-link">
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
                </th>
                <td>{employed === null ? t('profile.region.unknown') : countWords(employed)}</td>
                <td className="profile-words">
                  {standsOut.length === 0
                    ? t('profile.region.like')
                    : standsOut
                        .map(({ industry, quotient }) =>
                          t('profile.region.stands-out', {
                            industry: industryName(industry),
                            quotient: quotientWords(quotient),
                          }),
                        )
                        .join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="figure-note">{t('profile.region.how')}</p>
    </section>
  );
}

function RegionMap({ map, own }: { map: ProfileMap; own: string }) {
  return (
    <div className="profile-map">
      <svg
        viewBox={`0 0 ${map.width} ${map.height}`}
        role="img"
        aria-label={t('profile.map', { names: map.shapes.map(({ municipality }) => municipality.name).join(', ') })}
      >
        {map.shapes.map(({ municipality, path }) => (
          <path key={municipality.id} d={path} data-own={municipality.id === own || undefined} />
        ))}
        {map.shapes.map(({ municipality, x, y }) => (
          <text key={municipality.id} x={x} y={y} data-own={municipality.id === own || undefined}>
            {municipality.name}
          </text>
        ))}
      </svg>
      <p className="figure-note">{t('profile.map.attribution', { attribution: map.attribution })}</p>
    </div>
  );
}
