import { AskProfile, BusinessProfile } from '../profile.js';
import { get } from './route.js';

export const profileRoutes = {
  businessProfile: get(
    '/business-profile',
    BusinessProfile,
    'What a municipality lives of, beside its region and the country',
    {
      query: AskProfile,
    },
  ),
} as const;
