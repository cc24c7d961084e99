import type { CheckPlan, FileChecker, FileResult } from './check-file.ts';
import type { CheckThread } from './check-threads.ts';
import type { Input, Inputs } from './inputs.ts';
import type { Io } from './io.ts';

/** More threads than this would wait for the one that reads the files. */
const THREADS_MAX = 7;

/** How many files a thread is given at a time, how often before it has answered, and how many lists may be under way. */
const AT_A_TIME = 8;
const QUEUED = 3;
const UNDER_WAY_MAX = 64;

interface Checking {
  readonly plan: CheckPlan;
  readonly checker: FileChecker;
  readonly io: Io;
}

/** A list of files that is being checked. */
interface UnderWay {
  results: readonly FileResult[] | null;
  readonly done: Promise<void>;
}

interface Helper {
  readonly thread: CheckThread;
  queued: number;
}

const startHelpers = async (left: number, { plan, io }: Checking): Promise<Helper[]> => {
  const { checkThreads: threads } = io;
  const helpers: Helper[] = [];
  if (threads === undefined) return helpers;
  const wanted = Math.min(threads.spare, THREADS_MAX, Math.floor(left / threads.filesForEach));
  for (let number = 0; number < wanted; number += 1) {
    helpers.push({ thread: await threads.start(plan), queued: 0 });
  }
  return helpers;
};

const oneTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Checks files, and gives their results in the order of the files. Where there are many, other threads help. What a
 * thread could not do, because it ended, is done here, so that the results are the same in any case.
 */
export async function* checkMany(
  { texts, known }: Inputs,
  checking: Checking,
): AsyncGenerator<FileResult> {
  const { check } = checking.checker;
  const worthFrom = checking.io.checkThreads?.filesForEach ?? Number.POSITIVE_INFINITY;
  const underWay: UnderWay[] = [];
  let helpers: Helper[] | undefined;
  let list: Input[] = [];
  let files = 0;

  const help = (helper: Helper, own: readonly Input[]): void => {
    helper.queued += 1;
    const one: UnderWay = {
      results: null,
      done: helper.thread
        .check(own)
        .catch(() => {
          helpers = helpers?.filter((other) => other !== helper);
          return own.map(check);
        })
        .then((results) => {
          one.results = results;
          helper.queued -= 1;
        }),
    };
    underWay.push(one);
  };

  const dispatch = async (): Promise<void> => {
    const own = list;
    list = [];
    const [helper] = [...(helpers ?? [])].sort((a, b) => a.queued - b.queued);
    if (helper !== undefined && helper.queued < QUEUED) help(helper, own);
    else {
      underWay.push({ results: own.map(check), done: Promise.resolve() });
      // The others' answers come in between.
      await oneTurn();
    }
    if (underWay.length > UNDER_WAY_MAX) await underWay[0]?.done;
  };

  function* finished(): Generator<FileResult> {
    for (let [first] = underWay; first?.results != null; [first] = underWay) {
      underWay.shift();
      yield* first.results;
    }
  }

  try {
    for await (const input of texts) {
      files += 1;
      const left = known() - files;
      if (helpers === undefined && left >= worthFrom) helpers = await startHelpers(left, checking);
      const alone = helpers === undefined || helpers.length === 0;
      if (alone && underWay.length + list.length === 0) {
        yield check(input);
        continue;
      }
      list.push(input);
      if (list.length === AT_A_TIME) await dispatch();
      yield* finished();
    }
    await dispatch();
    while (underWay.length > 0) {
      await underWay[0]?.done;
      yield* finished();
    }
  } finally {
    for (const { thread } of helpers ?? []) thread.stop();
  }
}
