// Runs the tests of a floor for Stryker within its own process: every mutant asks for a fresh core, which vitest takes
// half a second to load and a compiled bundle a twentieth of one. Offers of vitest what the tests of the core use.
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import * as chai from 'chai';
import { build } from 'esbuild';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
/** Properties with fewer examples, and none made smaller: a broken core fails soon, and that it fails is enough. */
const properties = {
  ...fc,
  assert: (property, { numRuns = 100, ...options } = {}) =>
    fc.assert(property, { ...options, numRuns: Math.min(numRuns, 20), endOnFailure: true }),
};

/** Loaded once: what is not mutated and keeps nothing. */
const SHARED = ['vitest', 'fast-check', 'zod'];

class CoreTestRunner {
  constructor(namespace) {
    this.state = globalThis[namespace] ??= {};
    /** Each test file with all that it imports, once it was asked for. */
    this.scripts = new Map();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    this.state.mutantCoverage = { static: {}, perTest: {} };
    const names = process.env.MUTATED_TESTS.split(',');
    const files = names.flatMap(name => globSync([`test/${name}.test.ts`, `test/${name}/**/*.test.ts`]).sort());
    const tests = [];
    for (const file of files) {
      for (const test of await this.load(file)) {
        this.state.currentTestId = test.id;
        tests.push(await resultOf(test));
        this.state.currentTestId = undefined;
      }
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.state.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter = [], mutantActivation, hitLimit }) {
    Object.assign(this.state, { hitCount: 0, hitLimit, activeMutant: undefined });
    const wanted = new Set(testFilter);
    const tests = [];
    for (const file of new Set(testFilter.map(fileOf))) {
      if (mutantActivation === 'static') this.state.activeMutant = activeMutant.id;
      const loaded = await this.load(file);
      this.state.activeMutant = activeMutant.id;
      for (const test of loaded) if (wanted.has(test.id) && !hasFailed(tests)) tests.push(await resultOf(test));
      this.state.activeMutant = undefined;
      if (hasFailed(tests)) break;
    }
    const tooOften = determineHitLimitReached(this.state.hitCount, hitLimit);
    return toMutantRunResult(tooOften ?? { status: DryRunStatus.Complete, tests });
  }

  /** The tests of a file, over a core that nothing was asked of yet. */
  async load(file) {
    const script = this.scripts.get(file) ?? (await compile(file));
    this.scripts.set(file, script);
    const { vitest, tests } = collector(file);
    const module = { exports: {} };
    const fromHere = createRequire(path.resolve('package.json'));
    const require = name => (name === 'vitest' ? vitest : name === 'fast-check' ? properties : fromHere(name));
    script.runInThisContext()(require, module, module.exports);
    return tests;
  }
}

async function compile(file) {
  const { outputFiles } = await build({
    absWorkingDir: process.cwd(), // the sandbox, which Stryker enters after it has loaded this file
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    charset: 'utf8',
    mainFields: ['module', 'main'],
    external: SHARED,
    // Those that read files do so from a folder of `test`, as deep as their own.
    define: {
      'import.meta.dirname': JSON.stringify(path.resolve('test/text')),
      'import.meta.url': JSON.stringify(pathToFileURL(path.resolve(file)).href),
    },
    logLevel: 'error',
  });
  return new vm.Script(`(function (require, module, exports) {${outputFiles[0].text}\n})`, { filename: file });
}

/** What the tests of a file import from vitest, and the tests that they then declare. */
function collector(file) {
  const tests = [];
  const names = [];
  const describe = (name, declare) => {
    names.push(name);
    declare();
    names.pop();
  };
  const it = (name, run) => {
    const full = [...names, name].join(' ');
    tests.push({ id: `${file}#${tests.length} ${full}`, name: full, run });
  };
  const skip = () => {};
  const withCases = declare => {
    const each = cases => (name, run) => {
      for (const values of cases) {
        const list = Array.isArray(values) ? values : [values];
        declare(`${name} ${list.map(String).join(' ')}`, () => run(...list));
      }
    };
    const skipIf = condition => (condition ? Object.assign(skip, { each: () => skip }) : declare);
    return Object.assign(declare, { each, skipIf, runIf: condition => skipIf(!condition), skip });
  };
  return { tests, vitest: { describe: withCases(describe), it: withCases(it), expect: chai.expect } };
}

const fileOf = id => id.slice(0, id.indexOf('#'));

const hasFailed = tests => tests.at(-1)?.status === TestStatus.Failed;

async function resultOf({ id, name, run }) {
  const start = performance.now();
  const result = { id, name, timeSpentMs: 0, status: TestStatus.Success };
  try {
    await run();
  } catch (error) {
    Object.assign(result, { status: TestStatus.Failed, failureMessage: String(error?.message ?? error) });
  }
  result.timeSpentMs = performance.now() - start;
  return result;
}

function createRunner(injector) {
  return injector.injectFunction(runnerFor);
}
createRunner.inject = tokens(commonTokens.injector);

const runnerFor = () => new CoreTestRunner('__stryker__');

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'core', createRunner)];
