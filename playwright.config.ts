import { defineConfig } from "@playwright/test";

// tests/browser/support/start-server.ts starts the application and sets these before the workers read this file.
const { SILTEME_TEST_ADDRESS, SILTEME_TEST_CHROMIUM, SILTEME_TEST_CHROMIUM_ARGS } = process.env;

export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results/browser",
  globalSetup: "./tests/browser/support/start-server.ts",
  fullyParallel: false,
  // One leaves half of two cores idle: 327 tests took twice as long.
  workers: 2,
  // A busy machine may have one try more; who needed it is named (scripts/verify/reports.ts), and on one's own machine nobody has it.
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/playwright.json" }]],
  use: {
    baseURL: SILTEME_TEST_ADDRESS,
    locale: "en-GB",
    timezoneId: "UTC",
    contextOptions: { reducedMotion: "reduce" },
    // A control that is not there fails its test soon, not at the end of the test's whole time.
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    screenshot: "only-on-failure",
    // Recording costs a third of the time; --trace retain-on-failure has it when a failure needs a closer look.
    trace: "off",
    launchOptions: {
      executablePath: SILTEME_TEST_CHROMIUM,
      args: SILTEME_TEST_CHROMIUM_ARGS?.split(" "),
    },
  },
});
