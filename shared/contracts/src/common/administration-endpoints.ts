import { CalendarQuery, HallCalendar } from '../engraving/calendar.ts';
import { everyone, get, post, type ServiceName } from '../http/endpoint.ts';
import { ProjectBody } from '../projects/project.ts';
import { ProjectPreview } from '../projects/project-preview.ts';
import { ParkedEventBody, ServiceState } from './service-state.ts';

export const previewEndpoints = {
  previewProject: post({
    service: 'finance',
    path: '/projects/:project/change-preview',
    access: ['administrator'],
    summary: 'What a change of terms would do and from when; nothing is changed',
    body: ProjectBody,
    answer: { status: 200, schema: ProjectPreview },
    refusals: ['opening-fixed', 'year-fixed', 'version-mismatch'],
    ifMatch: 'honoured',
  }),
};

export const calendarEndpoints = {
  readCalendar: get({
    service: 'engraving',
    path: '/projects/:project/calendar',
    access: everyone,
    summary: 'The days of a year on which the hall is open, and how far the calendar reaches',
    query: CalendarQuery,
    answer: { status: 200, schema: HallCalendar },
  }),
};

/** Each service says how it stands by itself, so that the others' troubles don't hide it. */
function stateRows(service: ServiceName) {
  return {
    readState: get({
      service,
      path: `/services/${service}/state`,
      access: ['administrator'],
      summary: 'Database, queues, and events that could not be handled',
      answer: { status: 200, schema: ServiceState },
    }),
    dismissParked: post({
      service,
      path: `/services/${service}/parked-events/dismissal`,
      access: ['administrator'],
      summary: 'Take an event off the list of those that failed; while unhandled it comes again',
      body: ParkedEventBody,
      answer: { status: 200, schema: ServiceState },
      refusals: ['not-found'],
    }),
  };
}

export const stateEndpoints = {
  registration: stateRows('registration'),
  engraving: stateRows('engraving'),
  finance: stateRows('finance'),
};

/** The same, operation → row. */
export const stateOperations = {
  readRegistrationState: stateEndpoints.registration.readState,
  dismissRegistrationEvent: stateEndpoints.registration.dismissParked,
  readEngravingState: stateEndpoints.engraving.readState,
  dismissEngravingEvent: stateEndpoints.engraving.dismissParked,
  readFinanceState: stateEndpoints.finance.readState,
  dismissFinanceEvent: stateEndpoints.finance.dismissParked,
};
