// What the story has from the demonstration: its users' tokens, and patents that are new to it.
import { Configuration } from 'openpatent-client';

declare const process: { argv: string[]; exit(status: number): never };
const [address] = process.argv.slice(2);
/** An address through which requests arrive and answers do not. */
export const lost = process.argv[3];

/** How a user of the demonstration calls it, or anybody. */
export async function as(user?: string, basePath = address): Promise<Configuration> {
  if (!user) return new Configuration({ basePath });
  const form = { method: 'POST', body: new URLSearchParams({ user }) };
  const { access_token } = await (await fetch(address + '/dev/token', form)).json();
  return new Configuration({ basePath, headers: { Authorization: 'Bearer ' + access_token } });
}

/** Year, kind and serial number, then their check digit: weights 2 to 9, again and again. */
export function newNumber(): string {
  const body = '20201' + String(Math.floor(Math.random() * 1e7)).padStart(7, '0');
  const check = [...body].reduce((sum, digit, i) => sum + Number(digit) * (2 + (i % 8)), 0) % 11;
  return `${body}.${check === 10 ? 'X' : check}`;
}

export function step(name: string, asExpected: boolean): void {
  console.log(asExpected ? `  ${name}` : `not as expected: ${name}`);
  if (!asExpected) process.exit(1);
}
