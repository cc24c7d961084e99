import { countsAt } from '../scheduler/counts.ts';
import type { ServiceDeployment } from '../world/deployment.ts';
import { noiseAt } from '../world/prng.ts';
import type { Program } from '../world/program.ts';
import type { Service } from '../world/service.ts';
import type { World } from '../world/world.ts';

// Taken out of the global object once: this runs hundreds of thousands of times at the start.
const { abs, cos, floor, max, min, PI, round } = Math;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const BUSIEST_HOUR_UTC = 16;
/** What a process uses when nobody asks it anything. */
const IDLE_CPU_SHARE = 0.02;
const CPU_UNITS_PER_VCPU = 1024;

/** What a service did in one minute. */
export interface MinuteLoad {
  readonly runningTasks: number;
  readonly requests: number;
  readonly errors: number;
  readonly answerSeconds: number;
  /** Per cent of what its tasks reserve. */
  readonly cpuPercent: number;
  readonly memoryPercent: number;
}

/** Requests a second at a moment: a curve over the day, with noise that belongs to the minute. */
const requestsPerSecond = (service: Service, moment: number): number => {
  const { traffic } = service;
  if (traffic === undefined) return 0;
  const hour = ((moment % DAY_MS) / DAY_MS) * 24;
  const wave = (1 + cos(((hour - BUSIEST_HOUR_UTC) / 24) * 2 * PI)) / 2;
  const minute = floor(moment / MINUTE_MS);
  const noise = 1 + 0.08 * noiseAt(service.noiseSeed, minute);
  return (traffic.night + (traffic.day - traffic.night) * wave ** 1.5) * noise;
};

/** The deployment that the tasks of a moment come from: the last that was completed by then, else the first of all. */
const deployedAt = ({ records }: Service, moment: number): ServiceDeployment | undefined =>
  records.findLast(({ createdAt, status }) => createdAt <= moment && status === 'SUCCESSFUL') ??
  records[0];

/** MiB that a program's tasks hold on average. One that grows without end is killed at its limit and begins anew. */
const heldMiB = (program: Program, limitMiB: number, minutesSince: number): number => {
  const { memoryMiB, memoryGrowthMiBPerMinute: growth = 0 } = program;
  if (growth <= 0 || minutesSince < 0) return memoryMiB;
  const minutesToLimit = max(1, floor((limitMiB - memoryMiB) / growth));
  return memoryMiB + growth * (minutesSince % minutesToLimit);
};

/** The load of a service in the minute that starts at a moment; undefined while it has no running task. */
export const loadAt = (
  world: World,
  service: Service,
  minuteStart: number,
): MinuteLoad | undefined => {
  const running = countsAt(service, minuteStart + MINUTE_MS - 1)?.running ?? 0;
  const deployed = deployedAt(service, minuteStart);
  if (running === 0 || deployed === undefined) return undefined;
  const { demand, definition } = deployed.target.revision;
  const minutesSince = floor((minuteStart - deployed.createdAt) / MINUTE_MS);
  let perRequest = 0;
  let working = 0;
  for (const { image = '' } of definition.containerDefinitions ?? []) {
    const program = world.programs.get(image);
    if (program === undefined) continue;
    perRequest += program.cpuSecondsPerRequest;
    working += heldMiB(program, demand.memoryMiB, minutesSince);
  }
  const rate = requestsPerSecond(service, minuteStart);
  const vcpus = max(0.05, demand.cpuUnits / CPU_UNITS_PER_VCPU);
  const wanted = (rate * perRequest) / (running * vcpus) + IDLE_CPU_SHARE;
  const noise = noiseAt(service.noiseSeed + 1, floor(minuteStart / (10 * MINUTE_MS)));
  const growth = 1 + 0.12 * min(1, wanted) + 0.02 * noise;
  const requests = round(rate * 60);
  const { answerSeconds = 0, errorShare = 0 } = service.traffic ?? {};
  const overload = wanted > 0.85 ? (wanted - 0.85) * 8 : 0;
  return {
    runningTasks: running,
    requests,
    errors: round(requests * min(0.5, errorShare + overload * 0.02)),
    answerSeconds: answerSeconds * (1 + overload + 0.1 * abs(noise)),
    cpuPercent: min(100, wanted * 100),
    memoryPercent: min(100, (working * growth * 100) / max(1, demand.memoryMiB)),
  };
};
