import type { Language, RaiseNeed, RaisingOptions, Theme } from '@vertskap/contract';
import { type Attached, idsOf } from '../../attachments/files.rules.js';

/** What the form holds; text and choices as the person left them, right or wrong. */
export type RaiseDraft = {
  /** `spaceId municipalityId`; empty means the first that is offered. */
  place: string;
  who: 'companies' | 'unnamed' | 'all_members';
  companyIds: string[];
  count: string;
  title: string;
  body: string;
  askedSectorId: string | null;
  /** One of those that its space talks about most; undefined in a draft of before there were any. */
  theme?: Theme | null;
  /** An opportunity has promises of its own, in hours. */
  urgency: 'normal' | 'urgent' | 'opportunity';
  visibility: 'space' | 'municipality' | 'restricted';
  attachments: Attached[];
  /** The action in the minutes of a meeting that it comes from, with its words. */
  from: { entryId: string; spaceId: string; body: string } | null;
};

export const emptyDraft: RaiseDraft = {
  place: '',
  who: 'companies',
  companyIds: [],
  count: '',
  title: '',
  body: '',
  askedSectorId: null,
  theme: null,
  urgency: 'normal',
  visibility: 'space',
  attachments: [],
  from: null,
};

type Space = RaisingOptions['spaces'][number];
/** One municipality in one space: where a need can be raised. */
export type Place = { key: string; space: Space; municipality: Space['municipalities'][number] };

export const placesOf = ({ spaces }: RaisingOptions): Place[] =>
  spaces.flatMap((space) =>
    space.municipalities.map((municipality) => ({ key: `${space.id} ${municipality.id}`, space, municipality })),
  );

/** The command, or as near as the form comes to one; the schema says what is wrong with it. */
export function toCommand(draft: RaiseDraft, place: Place, options: RaisingOptions, language: Language) {
  return {
    spaceId: place.space.id,
    municipalityId: place.municipality.id,
    title: draft.title,
    body: draft.body,
    language,
    onBehalf: behalfOf(draft, options),
    askedSectorId: place.municipality.sectors.some(({ id }) => id === draft.askedSectorId) ? draft.askedSectorId : null,
    theme: place.space.themes.find((theme) => theme === draft.theme) ?? null,
    kind: draft.urgency === 'opportunity' ? 'opportunity' : 'need',
    urgency: draft.urgency === 'urgent' ? 'urgent' : 'normal',
    visibility: draft.visibility,
    ...idsOf(draft.attachments),
    ...(draft.from?.spaceId === place.space.id && { entryId: draft.from.entryId }),
  } satisfies Omit<RaiseNeed, 'clientKey'>;
}

function behalfOf(
  { who, companyIds, count }: RaiseDraft,
  { companies, forEverybody }: RaisingOptions,
): RaiseNeed['onBehalf'] {
  switch (forEverybody ? who : 'companies') {
    case 'companies':
      return {
        kind: 'companies',
        companyIds: companyIds.filter((chosen) => companies.some(({ id }) => id === chosen)),
      };
    case 'unnamed':
      return { kind: 'unnamed', count: Number(count) };
    case 'all_members':
      return { kind: 'all_members' };
  }
}

/** What was sent, for the receipt. */
export type Sent = { needId: string; number: string; at: string; municipality: string; answerBy: string | null };
