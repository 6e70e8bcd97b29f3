import type { Facts } from './facts.rules.js';

type Kept = Map<string, { met: number; judged: number }>;

/** Of each sector: what lies there, what is due soon, what came and went in the period, and how its deadlines were kept. */
export function loadOf({ open, ball, sectors }: Pick<Facts, 'open' | 'ball' | 'sectors'>, kept: Kept): Facts['load'] {
  return sectors.map(({ id, name }) => {
    const lies = open.filter(({ holder, sectorId }) => holder === 'sector' && sectorId === id);
    const stays = ball.filter(({ sectorId }) => sectorId === id);
    return {
      sectorId: id,
      sector: name,
      open: lies.length,
      overdue: lies.filter(({ overdue }) => overdue).length,
      dueSoon: lies.filter(({ dueSoon }) => dueSoon).length,
      arrived: stays.reduce((n, { came }) => n + came, 0),
      left: stays.reduce((n, { went }) => n + went, 0),
      ...(kept.get(id) ?? { met: 0, judged: 0 }),
    };
  });
}
