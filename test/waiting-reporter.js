/**
 * Says at the end which suites waited for something that this machine has not, and how to get it.
 * A suite waits by a describe block titled "waits for WHAT (HOW TO GET IT)", see test/waits-for.ts.
 */
export default class WaitingReporter {
  onRunComplete(_contexts, results) {
    const waiting = new Map();
    for (const { testResults } of results.testResults) {
      for (const { status, ancestorTitles } of testResults) {
        const title = ancestorTitles.find((ancestor) => ancestor.startsWith('waits for '));
        if (title !== undefined && status === 'pending') {
          waiting.set(title, (waiting.get(title) ?? 0) + 1);
        }
      }
    }
    const lines = [...waiting].map(([title, count]) => `  ${count} tests: ${title}`);
    if (lines.length > 0) process.stdout.write(`\nNot run on this machine:\n${lines.join('\n')}\n`);
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = results;
    const failed = Math.max(numFailedTests, numFailedTestSuites);
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
    process.stdout.write(`\n${numPassedTests} passed, ${failed} failed${skipped}\n`);
  }
}
