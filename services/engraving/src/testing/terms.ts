import type { Project } from '@seal/contracts/projects/project';

/** The terms of a project that engraving looks at, as the county's are. */
export const terms: Pick<
  Project,
  'sealKinds' | 'materials' | 'sealCodePattern' | 'deadline' | 'pauses'
> = {
  sealKinds: ['administrative', 'finance', 'legal-representative'],
  materials: ['photosensitive', 'electronic', 'photosensitive-electronic'],
  sealCodePattern: '^\\d{13}$',
  deadline: {
    minutes: 120,
    startsAt: 'queued',
    counts: 'elapsed',
    hours: {
      days: ['mon', 'tue', 'wed', 'thu', 'fri'],
      spans: [
        { from: '09:00', to: '12:00' },
        { from: '13:30', to: '17:00' },
      ],
    },
    warningLeadMinutes: 30,
  },
  pauses: {
    reasons: [{ code: 'power-cut', zh: '停电', en: 'power cut' }],
    capMinutes: 60,
  },
};
