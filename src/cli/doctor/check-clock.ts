import type { Verdict } from './verdict.ts';

/** AWS refuses requests that are signed more than five minutes off (Signature Version 4); Slack as well for signed HTTP. */
const REFUSED_MS = 300_000;
const NOTICED_MS = 60_000;

/** Compares this machine's clock with the Date header of a server, which has whole seconds. */
export const checkClock = (serverDate: string | null, now: number): Verdict => {
  const about = 'clock';
  const server = Date.parse(serverDate ?? '');
  if (Number.isNaN(server))
    return { about, state: 'unknown', says: 'No server told the time to compare it with.' };
  const off = now - server;
  const seconds = Math.round(Math.abs(off) / 1000);
  const says = `The clock of this machine is ${seconds} s ${off < 0 ? 'behind' : 'ahead'}.`;
  if (Math.abs(off) < NOTICED_MS) return { about, state: 'fine', says };
  const refused = Math.abs(off) >= REFUSED_MS;
  return {
    about,
    state: refused ? 'wrong' : 'warning',
    says: refused ? `${says} AWS refuses requests that are five minutes off.` : says,
    todo: 'Set it by NTP (timedatectl set-ntp true), and in a virtual machine synchronise it with its host.',
  };
};
