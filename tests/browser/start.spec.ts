import { expect, test } from "@playwright/test";

test("shows a page to whoever comes first", async ({ page }) => {
  const response = await page.goto("/");
  expect(response?.ok()).toBe(true);
  await expect(page.locator("body")).not.toBeEmpty();
});
