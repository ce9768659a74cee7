import { BillingError, type TestControls } from '../../contract/index.ts';
import type { ControlRoute } from '../protocol/controls.ts';
import { emptyAnswer, jsonAnswer } from './respond.ts';

type Fields = Readonly<Record<string, unknown>>;
type AnyControl = (...values: unknown[]) => Promise<unknown>;

/** The arguments of a control in their order. A field that none of them is called makes no sense. */
function argumentsOf({ name, parameters }: ControlRoute, fields: Fields): unknown[] {
  if (parameters === null) return [fields];
  const unknown = Object.keys(fields).find((field) => !parameters.includes(field));
  if (unknown !== undefined) throw new BillingError('malformed', { operation: name, field: unknown });
  return parameters.map((parameter) => fields[parameter]);
}

/** Moves the world around a test account. The backend checks what it is given. */
export async function runControl(controls: TestControls, route: ControlRoute, fields: Fields): Promise<Response> {
  const control = controls[route.name] as AnyControl;
  const result = await control.apply(controls, argumentsOf(route, fields));
  if (route.answer === undefined) return emptyAnswer();
  return jsonAnswer(route.answer === null ? result : { [route.answer]: result });
}
