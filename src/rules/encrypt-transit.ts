import type { Repair } from './edit.ts';
import { setting, unsafe } from './repair.ts';

/** Switches encryption in transit on for an EFS volume. Safe where nobody has decided against it. */
export const encryptTransit = (volumeIndex: number, current: string | undefined): Repair => {
  const path = ['volumes', volumeIndex, 'efsVolumeConfiguration', 'transitEncryption'];
  const repair = setting(path, 'ENABLED');
  return current === undefined || current === '' ? repair : unsafe(repair);
};
