import type { CaseFile, StartableFlow } from '../../api/types';
import type { Answer, Call } from './handle';
import type { MockTask, World } from './world';

/** The flow of the product that people start by hand. */
function callCustomer(world: World, file: CaseFile | undefined): StartableFlow {
  return {
    key: 'call-customer',
    name: 'Call the customer back',
    description: 'Starts when somebody who works on a case wants the customer to be called: now or later, by a team of their choice.',
    version: 1,
    form: world.forms['support/request-call'] ?? {},
    data: file ? { team: file.team?.id ?? 'service-desk', teams: world.teams.map(({ id, name }) => ({ value: id, label: name })) } : {},
    running: [...world.tasks.values()].some((task) => task.processKey === 'call-customer' && task.caseNumber === file?.number && !task.completedAt),
  };
}

export function startableAnswer(world: World, { query }: Call): Answer {
  const file = world.cases.get(query.get('case') ?? '')?.file;
  return { status: 200, body: { items: [callCustomer(world, file)], next: null } };
}

export function startAnswer(world: World, number: string, { body }: Call): Answer {
  const file = world.cases.get(number)?.file;
  const data = (body['data'] ?? {}) as Record<string, string | null>;
  const pattern = [...world.tasks.values()].find((task) => task.caseNumber === number) ?? [...world.tasks.values()][0];
  if (!file || !pattern) return { status: 404, body: { type: '/problems/not-found', title: 'Not found', status: 404 } };
  if (!data['callReason']) return { status: 422, body: { type: '/problems/unprocessable', title: 'The form has errors', status: 422, violations: [{ field: 'callReason', message: 'is required' }] } };
  world.lastId += 1;
  const team = world.teams.find(({ id }) => id === data['team']) ?? { id: 'service-desk', name: 'Service desk' };
  const task: MockTask = {
    ...pattern,
    id: `t-${world.lastId}`,
    name: 'Call customer',
    step: 'Task_CallCustomer',
    processKey: 'call-customer',
    caseNumber: number,
    subject: file.subject,
    team: { id: team.id, name: team.name },
    assignee: null,
    dueAt: data['callAt'] ?? null,
    completedAt: null,
    description: 'Call the customer and say what came of it.',
    formKey: 'support/call-customer',
    form: world.forms['support/call-customer'] ?? null,
    data: {},
  };
  world.tasks.set(task.id, task);
  return {
    status: 201,
    body: { key: 'call-customer', name: 'Call the customer back', version: 1, instanceId: `i-${world.lastId}`, taskId: task.id },
    event: { event: 'task', data: { id: task.id, caseNumber: number, team: team.id, assignee: null, change: 'created' } },
  };
}
