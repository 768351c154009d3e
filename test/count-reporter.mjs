/** A node:test reporter that writes only the counts, as JSON, for test/run.mjs to add up. */
export default async function* countReporter(source) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    // a file without tests, or one that broke before its tests, stands for itself: only the breaking counts
    const isFile = data.nesting === 0 && /\.test\.[mc]?[jt]s$/.test(data.name);
    if (data.skip !== undefined || data.todo !== undefined) total.skipped += 1;
    else if (type === 'test:fail') total.failed += 1;
    else if (!isFile) total.passed += 1;
  }
  yield JSON.stringify(total);
}
