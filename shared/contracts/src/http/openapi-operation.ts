import { z } from 'zod';
import type {
  ZodOpenApiMediaTypeObject,
  ZodOpenApiOperationObject,
  ZodOpenApiRequestBodyObject,
  ZodOpenApiResponseObject,
} from 'zod-openapi';
import { type Endpoint, pathParameters } from './endpoint.ts';
import { describeProblems } from './openapi-problems.ts';

const IdempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,100}$/)
  .meta({
    description: 'The same key and content gives the first answer; other content is refused',
    example: '5f1c3c1e-7a55-4a0e-8f0b-0c4a4c9a1f10',
  });

const IfMatch = z
  .string()
  .regex(/^(\*|(W\/)?"\d{1,15}")$/)
  .meta({ description: 'The ETag that was read; another version is refused', example: '"3"' });

const CsrfToken = z.string().meta({
  description: 'Needed where the call rides on a session cookie; not with a bearer token',
});

const ETag = z.string().meta({ description: 'The version, for If-Match', example: '"3"' });
const Location = z.string().meta({ description: 'Where it is now' });
const RequestId = z.string().meta({ description: 'What to name when reporting a fault' });

/** One row of the policy table as an operation of the document. */
export function describeOperation(operation: string, row: Endpoint): ZodOpenApiOperationObject {
  const { access } = row;
  const who = access === 'public' ? 'Needs no sign-in.' : `Roles: ${access.join(', ')}.`;
  const body = describeBody(row);
  return {
    operationId: operation,
    tags: [row.service],
    summary: row.summary,
    description: who,
    'x-roles': access === 'public' ? [] : [...access],
    security: access === 'public' ? [] : [{ bearer: [] }, { session: [] }],
    requestParams: describeParameters(row),
    ...(body ? { requestBody: body } : {}),
    responses: { [`${row.answer.status}` as '200']: describeAnswer(row), ...describeProblems(row) },
  };
}

function describeParameters(row: Endpoint) {
  const names = [...row.path.matchAll(/:(\w+)/g)].map((match) => match[1]!);
  const path = Object.fromEntries(names.map((name) => [name, pathParameters[name]!]));
  const header: Record<string, z.ZodType> = {};
  if (row.method === 'POST') header['Idempotency-Key'] = IdempotencyKey.optional();
  if (row.ifMatch === 'required') header['If-Match'] = IfMatch;
  if (row.ifMatch === 'honoured') header['If-Match'] = IfMatch.optional();
  if (row.method !== 'GET' && row.access !== 'public')
    header['X-CSRF-Token'] = CsrfToken.optional();
  return {
    path: z.object(path),
    query: row.query as z.ZodType<unknown, Record<string, unknown>>,
    header: z.object(header),
  };
}

function describeBody(row: Endpoint): ZodOpenApiRequestBodyObject | undefined {
  if (row.takes === 'nothing') return undefined;
  if (row.takes === 'json') {
    // A body without required fields may be left out altogether.
    const required = !row.body.safeParse({}).success;
    return { required, content: { 'application/json': withExample(row.body) } };
  }
  const file = z.string().meta({ description: 'CSV or XLSX', format: 'binary' });
  if (row.takes === 'json-or-multipart') {
    const alone = { 'multipart/form-data': { schema: z.object({ file }) } };
    return { required: true, content: { 'application/json': withExample(row.body), ...alone } };
  }
  const fields = fieldsOf(row.body).extend({ file });
  return { required: true, content: { 'multipart/form-data': { schema: fields } } };
}

/** The fields beside a file, as they are sent: before what the schema makes of them. */
function fieldsOf(schema: z.ZodType): z.ZodObject {
  if (schema instanceof z.ZodObject) return schema;
  if (schema instanceof z.ZodPipe) return fieldsOf(schema.in as z.ZodType);
  throw new TypeError('the fields beside a file must be an object');
}

function describeAnswer({ answer }: Endpoint): ZodOpenApiResponseObject {
  const { schema } = answer;
  const headers: Record<string, z.ZodType> = { 'X-Request-Id': RequestId.optional() };
  const isVersioned = schema instanceof z.ZodObject && 'version' in schema.shape;
  if (isVersioned) headers['ETag'] = ETag.optional();
  if (answer.status === 201 || answer.status === 202) headers['Location'] = Location.optional();
  const description = answerWords[answer.status] ?? 'The answer';
  if (schema instanceof z.ZodUndefined) return { description, headers: z.object(headers) };
  const type = answer.type ?? 'application/json';
  return { description, headers: z.object(headers), content: { [type]: withExample(schema) } };
}

const answerWords: Record<number, string> = {
  200: 'As it stands now',
  201: 'Made',
  202: 'Taken in; ask for it by its id',
  204: 'Done',
};

function withExample(schema: z.ZodType): ZodOpenApiMediaTypeObject {
  const example = schema.meta()?.['example'];
  return example === undefined ? { schema } : { schema, example };
}
